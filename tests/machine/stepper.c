/* Counts the instructions of stubs natively: a parent single-steps a child over each call.
 *
 * Input, per stub: four 32-bit numbers (entry, code bytes, argument bytes, pointers), then
 * the code, the argument bytes, and for avalue the offsets of the values, 32 bits each.
 * Output, per stub: one line with the number of instructions, a repeated one counted once.
 * Exit status 77: the system does not allow tracing.
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

enum { BUFFER, AVALUE };
enum { CODE_BYTES = 1 << 16, DATA_BYTES = 1 << 16, POINTERS = 64 };

static unsigned char *code, *arguments, *result;
static void *values[POINTERS];

/* Leaves zeros in the integer result registers: an sret result's address is not needed. */
__asm__(".text\n.globl callee\ncallee: xor %eax, %eax\nxor %edx, %edx\nret\n");
void callee(void);

static void call(int entry)
{
    if (entry == BUFFER)
        ((void (*)(void *, void *, void (*)(void)))(uintptr_t)code)(arguments, result, callee);
    else
        ((void (*)(void (*)(void), void *, void **))(uintptr_t)code)(callee, result, values);
}

static int child(int entry)
{
    if (ptrace(PTRACE_TRACEME, 0, 0, 0)) return 77;
    raise(SIGSTOP);
    call(entry);
    raise(SIGSTOP);
    return 0;
}

static int repeated(pid_t pid, uint64_t rip)
{
    long word = ptrace(PTRACE_PEEKTEXT, pid, (void *)rip, 0);
    return (word & 0xff) == 0xf3 || (word & 0xff) == 0xf2;
}

static long steps(pid_t pid, size_t size)
{
    struct user_regs_struct registers;
    uint64_t last = 0, start = (uintptr_t)code;
    long count = 0;
    int status, entered = 0;
    for (;;) {
        if (ptrace(PTRACE_SINGLESTEP, pid, 0, 0) || waitpid(pid, &status, 0) != pid) return -1;
        if (!WIFSTOPPED(status)) return -1;
        if (WSTOPSIG(status) == SIGSTOP && entered) return count;
        if (WSTOPSIG(status) != SIGTRAP) return -1;
        if (ptrace(PTRACE_GETREGS, pid, 0, &registers)) return -1;
        if (registers.rip >= start && registers.rip < start + size) {
            entered = 1;
            if (registers.rip != last || !repeated(pid, last)) count++;
            last = registers.rip;
        } else {
            last = 0;
        }
    }
}

static int get(uint32_t *number) { return fread(number, 4, 1, stdin) == 1; }

int main(void)
{
    code = mmap(0, CODE_BYTES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    arguments = calloc(1, DATA_BYTES);
    result = calloc(1, DATA_BYTES);
    uint32_t entry, code_bytes, argument_bytes, pointers, offset;
    while (get(&entry) && get(&code_bytes) && get(&argument_bytes) && get(&pointers)) {
        if (code_bytes > CODE_BYTES || argument_bytes > DATA_BYTES || pointers > POINTERS) return 2;
        mprotect(code, CODE_BYTES, PROT_READ | PROT_WRITE);
        if (fread(code, 1, code_bytes, stdin) != code_bytes) return 2;
        if (fread(arguments, 1, argument_bytes, stdin) != argument_bytes) return 2;
        for (uint32_t index = 0; index < pointers; index++) {
            if (!get(&offset)) return 2;
            values[index] = arguments + offset;
        }
        if (mprotect(code, CODE_BYTES, PROT_READ | PROT_EXEC)) return 77;
        fflush(stdout);
        pid_t pid = fork();
        if (!pid) _exit(child((int)entry));
        int status;
        if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status)) return 77;
        long count = steps(pid, code_bytes);
        kill(pid, SIGKILL);
        waitpid(pid, &status, 0);
        printf("%ld\n", count);
    }
    return 0;
}
