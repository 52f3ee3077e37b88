/* Runs pieces of code on the processor, each with its own registers and memory.
 *
 * Cases come from the standard input and results go to the standard output, as the
 * structures below.  A piece of code ends in a return and leaves rsp alone, unless it has a
 * stack of its own: then it ends at an address that is given as well.
 * Built with -DVECTORS=32 -DWIDTH=64 for AVX-512, and with 16 and 32 for AVX. */
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

enum { WINDOW = 512, CODE = 64 };

struct state {
    uint64_t gpr[16]; /* in the order of their encoding */
    uint8_t vector[32][64];
    uint64_t mxcsr;
    uint64_t mask[8]; /* with AVX-512 alone */
};

struct given {
    uint8_t code[CODE];
    uint64_t window; /* where the bytes of memory below lie */
    uint64_t stack;  /* rsp, or zero */
    uint64_t flags;
    struct state state;
    uint8_t memory[WINDOW];
};

struct found {
    int64_t signal;
    uint64_t flags;
    struct state state;
    uint8_t memory[WINDOW];
};

struct state state;
void (*code)(void);
uint64_t saved_stack, stack, flags;
uint32_t saved_mxcsr;
void run(void);
void back(void);

#define TEXT1(x) #x
#define TEXT(x) TEXT1(x)
#if WIDTH == 64
#define MOVE "vmovdqu64"
#define NAME "zmm"
#define LOAD_MASKS " .set number, 0\n .rept 8\n loadk %number\n .set number, number + 1\n .endr\n"
#define SAVE_MASKS " .set number, 0\n .rept 8\n savek %number\n .set number, number + 1\n .endr\n"
#else
#define MOVE "vmovdqu"
#define NAME "ymm"
#define LOAD_MASKS
#define SAVE_MASKS
#endif

__asm__(
    ".intel_syntax noprefix\n"
    "run:\n"
    " push rbx; push rbp; push r12; push r13; push r14; push r15; push rax\n"
    " mov [rip + saved_stack], rsp\n"
    " stmxcsr [rip + saved_mxcsr]; ldmxcsr [rip + state + 128 + 2048]\n"
    " .set number, 0\n"
    " .altmacro\n"
    " .macro load n\n " MOVE " " NAME "\\n, [rip + state + 128 + 64 * \\n]\n .endm\n"
    " .macro save n\n " MOVE " [rip + state + 128 + 64 * \\n], " NAME "\\n\n .endm\n"
    " .rept " TEXT(VECTORS) "\n load %number\n .set number, number + 1\n .endr\n"
    " .macro loadk n\n kmovq k\\n, [rip + state + 128 + 2048 + 8 + 8 * \\n]\n .endm\n"
    " .macro savek n\n kmovq [rip + state + 128 + 2048 + 8 + 8 * \\n], k\\n\n .endm\n"
    LOAD_MASKS
    " fninit; lea rax, [rip + back]; push rax; mov rax, rsp\n"
    " cmp qword ptr [rip + stack], 0; cmovne rax, [rip + stack]; mov [rip + stack], rax\n"
    " push [rip + flags]; popfq; mov rsp, [rip + stack]\n"
    " mov rax, [rip + state]; mov rcx, [rip + state + 8]; mov rdx, [rip + state + 16]\n"
    " mov rbx, [rip + state + 24]; mov rbp, [rip + state + 40]\n"
    " mov rsi, [rip + state + 48]; mov rdi, [rip + state + 56]; mov r8, [rip + state + 64]\n"
    " mov r9, [rip + state + 72]; mov r10, [rip + state + 80]; mov r11, [rip + state + 88]\n"
    " mov r12, [rip + state + 96]; mov r13, [rip + state + 104]\n"
    " mov r14, [rip + state + 112]; mov r15, [rip + state + 120]\n"
    " jmp [rip + code]\n"
    "back:\n"
    " mov [rip + state], rax; mov [rip + state + 8], rcx; mov [rip + state + 16], rdx\n"
    " mov [rip + state + 24], rbx; mov [rip + state + 32], rsp; mov [rip + state + 40], rbp\n"
    " mov [rip + state + 48], rsi; mov [rip + state + 56], rdi; mov [rip + state + 64], r8\n"
    " mov [rip + state + 72], r9; mov [rip + state + 80], r10; mov [rip + state + 88], r11\n"
    " mov [rip + state + 96], r12; mov [rip + state + 104], r13\n"
    " mov [rip + state + 112], r14; mov [rip + state + 120], r15\n"
    " mov rsp, [rip + saved_stack]; pushfq; pop [rip + flags]; cld; fninit\n"
    " .set number, 0\n"
    " .rept " TEXT(VECTORS) "\n save %number\n .set number, number + 1\n .endr\n"
    SAVE_MASKS
    " stmxcsr [rip + state + 128 + 2048]; ldmxcsr [rip + saved_mxcsr]\n"
    " pop rax; pop r15; pop r14; pop r13; pop r12; pop rbp; pop rbx\n"
    " ret\n"
    ".att_syntax\n");

static sigjmp_buf fault;

static void on_signal(int number)
{
    siglongjmp(fault, number);
}

int main(int count, char **arguments)
{
    uint64_t base, size, end;
    if (count != 4 || sscanf(arguments[1], "%lu", &base) != 1 ||
        sscanf(arguments[2], "%lu", &size) != 1 || sscanf(arguments[3], "%lu", &end) != 1)
        return 2;
    uint8_t *text = mmap(0, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS,
                         -1, 0);
    void *data = mmap((void *)base, size, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    uint8_t *page = mmap((void *)(end & -4096), 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
    if (text == MAP_FAILED || data != (void *)base || page != (void *)(end & -4096))
        return 3;
    struct { uint8_t jump[6]; void (*to)(void); } __attribute__((packed))
        leave = { { 0xff, 0x25 }, back }; /* jmp [rip] */
    memcpy((void *)end, &leave, sizeof leave);
    static uint8_t handlers[1 << 16]; /* the stack of a piece of code may be anywhere */
    stack_t handling = { .ss_sp = handlers, .ss_size = sizeof handlers };
    sigaltstack(&handling, 0);
    int signals[] = { SIGSEGV, SIGILL, SIGBUS, SIGFPE, SIGTRAP };
    for (unsigned each = 0; each < sizeof signals / sizeof *signals; each++) {
        struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_NODEFER | SA_ONSTACK };
        sigaction(signals[each], &action, 0);
    }
    static struct given given;
    static struct found found;
    while (fread(&given, sizeof given, 1, stdin) == 1) {
        memcpy(text, given.code, CODE);
        memcpy((void *)given.window, given.memory, WINDOW);
        memcpy(&state, &given.state, sizeof state);
        code = (void (*)(void))text;
        stack = given.stack;
        flags = given.flags;
        found.signal = sigsetjmp(fault, 1);
        if (!found.signal)
            run();
        found.flags = flags;
        memcpy(&found.state, &state, sizeof state);
        memcpy(found.memory, (void *)given.window, WINDOW);
        if (fwrite(&found, sizeof found, 1, stdout) != 1)
            return 4;
    }
    return 0;
}
