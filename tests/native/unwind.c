/* Calls functions through stubs and looks back from inside them.
 *
 *   unwind LIBRARY MODE < "ENTRY CONVENTION SYMBOL SIZE TAIL" lines
 *
 * In MODE backtrace the callee asks glibc who called it: the stub (unless it left by a jump) and
 * then the function that called the stub.  In MODE exit the callee ends its thread, which unwinds
 * through the stub and runs the cleanup of the function that called it; that looks at a local
 * variable, which its frame pointer has to be right for.  Says what is wrong, and how many it did. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { FRAMES = 16, OBJECT = 1 << 20, POINTERS = 256, VALUE = 0x5ca1ab1e };

static char *stub, *object;
static void *pointers[POINTERS];
static unsigned long size;
static int by_pointers, ms, tail, exits;
static void *frames[FRAMES];
static int depth, entered, cleaned;

static void look(void) {
  entered++;
  if (exits) pthread_exit(NULL);
  depth = backtrace(frames, FRAMES);
}

static __attribute__((noinline)) void callee(void) { look(); __asm__ volatile(""); }
static __attribute__((noinline, ms_abi)) void ms_callee(void) { look(); __asm__ volatile(""); }

static void cleanup(volatile int *local) { cleaned = *local == VALUE; }

/* The optimize attribute keeps rbp as the frame's pointer. */
__attribute__((noinline, optimize("no-omit-frame-pointer"))) void calls_the_stub(void) {
  volatile int local __attribute__((cleanup(cleanup))) = VALUE;
  void (*fn)(void) = ms ? (void (*)(void))ms_callee : callee;
  if (by_pointers)
    ((void (*)(void (*)(void), void *, void **))stub)(fn, object + OBJECT / 2, pointers);
  else
    ((void (*)(const void *, void *, void (*)(void)))stub)(object, object + OBJECT / 2, fn);
  __asm__ volatile("" ::: "memory");
}

static void *thread(void *nothing) {
  calls_the_stub();
  return nothing;
}

static int is_named(void *address, const char *name) {
  Dl_info info;
  return dladdr(address, &info) && info.dli_sname && !strcmp(info.dli_sname, name);
}

static const char *back(void) {
  calls_the_stub();
  /* The first two are look and the callee. */
  int at = 2;
  if (!tail) {
    if (depth <= at || (char *)frames[at] <= stub || (char *)frames[at] >= stub + size)
      return "the stub is not found";
    at++;
  }
  if (depth <= at || !is_named(frames[at], "calls_the_stub")) return "its caller is not found";
  while (at < depth && !is_named(frames[at], "main")) at++;
  return at < depth ? NULL : "main is not found";
}

static const char *leave(void) {
  pthread_t id;
  if (pthread_create(&id, NULL, thread, NULL) || pthread_join(id, NULL)) return "no thread";
  return cleaned ? NULL : "its caller is not cleaned up";
}

int main(int count, char **arguments) {
  char entry[16], convention[16], symbol[256];
  int done = 0, wrong = 0;
  void *library = count == 3 ? dlopen(arguments[1], RTLD_NOW) : NULL;
  if (!library) return fprintf(stderr, "%s\n", dlerror()), 2;
  exits = !strcmp(arguments[2], "exit");
  object = mmap(NULL, OBJECT, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  for (int i = 0; i < POINTERS; i++) pointers[i] = object;
  while (scanf("%15s %15s %255s %lu %d", entry, convention, symbol, &size, &tail) == 5) {
    by_pointers = !strcmp(entry, "avalue");
    ms = !strcmp(convention, "ms");
    stub = dlsym(library, symbol);
    if (!stub) return fprintf(stderr, "no %s\n", symbol), 2;
    entered = cleaned = depth = 0;
    const char *problem = exits ? leave() : back();
    if (!problem && entered != 1) problem = "its callee is not called";
    if (problem) printf("%s: %s\n", symbol, problem), wrong++;
    done++;
  }
  printf("%d done, %d wrong\n", done, wrong);
  return wrong != 0;
}
