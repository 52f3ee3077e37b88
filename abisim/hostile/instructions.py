"""Single instructions and short rows of them, for code that is put together at random."""

from __future__ import annotations

from typing import Final

#: Ordinary instructions.
ORDINARY: Final = (
    "mov eax, [rdi]", "mov rax, [rdi + 8]", "mov edi, [rdi]", "mov esi, [rdi + 4]",
    "movsx edi, byte ptr [rdi]", "movzx esi, word ptr [rdi]", "mov rdx, [rdx]", "mov rdi, [rdx]",
    "mov [rsi], eax", "mov [rsi], rax", "mov [rcx], eax", "mov byte ptr [rsi], al",
    "movsd xmm0, [rdi]", "movss xmm1, [rdi + 4]", "movups xmm0, [rdi]", "movsd [rsi], xmm0",
    "movups [rsi], xmm0", "movaps [rsp], xmm0", "movq rax, xmm0", "movq xmm7, rdi",
    "push rax", "push rsi", "push rdx", "push rdi", "push rbx", "pop rax", "pop rcx", "pop rsi",
    "pop rbx", "push [rdi]", "push [rdi + 8]", "sub rsp, 8", "add rsp, 8", "sub rsp, 32",
    "add rsp, 32", "and rsp, -64", "lea rdi, [rsp + 8]", "lea rax, [rip]", "lea rcx, [rdi + rsi]",
    "xor eax, eax", "xor ecx, ecx", "mov eax, 1", "mov eax, 8", "mov ecx, 3", "mov al, 2",
    "add rdi, 8", "sub rsi, 1", "shl rax, 8", "shr rdi, 32", "sar edi, 24", "or rax, rcx",
    "and eax, 255", "xor rdi, rdx", "imul rax, rdi", "not rax", "neg rcx", "bswap eax",
    "xchg rax, rdx", "xchg rdi, rsi", "cmp rdi, rsi", "test eax, eax", "cmovc rdi, rsi",
    "cmove rax, rdx", "setc al", "sete cl", "adc rax, 0", "sbb rax, rax", "rcl rax, 1", "lahf",
    "sahf", "cld", "stc", "clc", "cmc", "cdqe", "cqo", "leave", "nop", "pause", "ud2",
    "fld tbyte ptr [rdi]", "fld qword ptr [rdi]", "fstp tbyte ptr [rsi]", "fld1", "fstp st(0)",
    "fninit", "fldz", "fchs", "emms", "call rdx", "call rdi", "call rax", "jmp rdx", "jmp rdi",
    "jmp rax", "ret", "movsb", "movsq", "stosb", "lodsb", "xlatb", "mov rbp, rsp",
    "mov rbx, rsi", "mov r12, rdx", "call r12", "mov [rbx], eax", "mov [rbx], rax", "mov rsp, rbp",
)  # fmt: skip

#: Loops, most of which have no end.
LOOPS: Final = (
    "l: jmp l", "l: call l", "l: push rax; jmp l", "l: loop l; jmp l", "mov ecx, 5; l: loop l",
    "l: push rdx; call rdx; pop rdx; jmp l", "mov ecx, -1; l: dec ecx; jnz l",
    "l: inc rdi; cmp byte ptr [rdi], 0; jnz l", "l: lea rsp, [rsp - 4096]; push rax; jmp l",
    "xor ecx, ecx; l: jrcxz l", "l: jmp m; m: jmp l", "l: pop rax; jmp l", "l: ret; jmp l",
    "mov ecx, 4000; l: dec ecx; jnz l", "mov ecx, 4100; l: dec ecx; jnz l",
    "l: pushfq; popfq; jmp l", "l: fld1; jmp l", "l: call m; m: jmp l",
)  # fmt: skip

#: Code that writes to itself, to the callee or to what it returns to, or that runs data.
SELF_MODIFYING: Final = (
    "lea rax, [rip]; mov byte ptr [rax], 0x90", "lea rax, [rip + 2]; mov word ptr [rax], 0x9090",
    "call l; l: pop rax; mov byte ptr [rax + 1], 0xc3", "mov byte ptr [rdx], 0xc3",
    "mov byte ptr [rdi], 0xc3", "lea rax, [rip]; xor qword ptr [rax], -1",
    "lea rdi, [rip]; mov ecx, 16; rep stosb", "push 0xc3; jmp rsp",
    "mov dword ptr [rsp - 8], 0x00e2ff90; lea rax, [rsp - 8]; jmp rax",
    "mov dword ptr [rsi], 0x00e2ff90; jmp rsi", "jmp rdi", "jmp rsi", "call rsp",
    "lea rax, [rip]; lock inc byte ptr [rax]", "lea rax, [rip]; xchg [rax], cl",
    "lea rax, [rip]; cmpxchg [rax], rcx", "lea rax, [rip]; movups [rax], xmm0",
    "lea rax, [rip]; fnstenv [rax]", "lea rax, [rip]; clflush [rax]",
)  # fmt: skip

#: What user code may not do, may not ask, or has no business with.
SYSTEM: Final = (
    "hlt", "syscall", "sysenter", "int3", "int 0x80", "int 3", "iretq", "retf", "cli", "sti",
    "in al, dx", "out dx, al", "insb", "outsb", "wrmsr", "rdmsr", "rdpmc", "rdtsc", "rdtscp",
    "cpuid", "rdrand rax", "rdseed rax", "xgetbv", "swapgs", "invd", "wbinvd", "invlpg [rax]",
    "lgdt [rsp]", "lidt [rsp]", "sgdt [rsp - 16]", "sidt [rsp - 16]", "lldt ax", "ltr ax",
    "str eax", "sldt eax", "smsw eax", "lmsw ax", "clts", "mov rax, cr0", "mov cr0, rax",
    "mov cr3, rax", "mov rax, dr7", "mov dr7, rax", "mov ds, ax", "mov eax, cs", "push fs",
    "pop fs", "lar eax, eax", "lsl eax, eax", "verr ax", "verw ax", "monitor", "mwait", "vmcall",
    "pushfq; or dword ptr [rsp], 0x100; popfq", "pushfq; or dword ptr [rsp], 0x40000; popfq",
    "pushfq; or dword ptr [rsp], 0x4000; popfq", "std", "fldcw [rdi]", "ldmxcsr [rdi]",
    "fxrstor [rdi]", "frstor [rdi]", "mov rax, fs:[0]", "mov gs:[0], rax",
)  # fmt: skip

#: The stack left behind.
PIVOTS: Final = (
    "mov rsp, rdi", "mov rsp, rsi", "mov rsp, rdx", "xor esp, esp", "mov rsp, 8", "mov rsp, -8",
    "xor rsp, -1", "and rsp, -4096", "sub rsp, 0x7f0000", "sub rsp, 0x7fffff00", "xchg rsp, rdi",
    "xchg rsp, rsi", "add rsp, 4096", "add rsp, 8", "lea rsp, [rsi + 64]", "push rsp; pop rsp",
    "mov rsp, rbx", "mov rbp, rsi; leave", "lea rsp, [rip]", "inc rsp", "and rsp, -1048576",
    "enter 16, 31", "enter 65535, 0", "enter 16, 1", "ret 8", "ret 65535", "mov rsp, [rsp]",
    "add rsp, 4096; sub rsp, 4096", "add rsp, 16; sub rsp, 16", "xchg rsp, rdi; xchg rsp, rdi",
    "push rbp; mov rbp, rsp; mov rsp, rdi; leave", "push rbp; mov rbp, rsp; add rsp, 4096; leave",
    "mov rax, rsp; mov rsp, rsi; mov rsp, rax", "lea rsp, [rsp + 64]; lea rsp, [rsp - 64]",
    "not rsp; not rsp", "ror rsp, 8; rol rsp, 8", "mov rax, rsp; lea rsp, [rip]; mov rsp, rax",
    "sub rsp, 0x7f0000; add rsp, 0x7f0000", "mov rax, rsp; mov esp, esp; mov rsp, rax",
)  # fmt: skip

#: Jumps to where nobody may jump.  ``@`` is the register that the callee's address is in.
INTO: Final = (
    "inc @; jmp @", "inc @; call @", "add @, 2; jmp @", "dec @; jmp @", "add @, 16; call @",
    "push @; call @; pop @; inc @; jmp @", "call @; call @", "call @; jmp @", "push @; ret",
    "mov rax, 0x2a50617283; jmp rax", "mov rax, 0x2a50617283; call rax", "pop rax; jmp rax",
    "jmp l; .byte 0x48; l: .byte 0x0b, 0xc7; jmp @", "call l; .byte 0x48; l: jmp @",
    "jmp l; .byte 0xc5, 0xf8; l: .byte 0x28, 0x04, 0x24; jmp @", "jmp 0", "jmp -16", "jmp 4096",
    "mov rax, -1; jmp rax", "mov rax, 0x8000000000000000; jmp rax", "mov eax, 0x1000; jmp rax",
    "mov rax, 0x1300000000; jmp rax", "mov rax, 0x1320000000; jmp rax",
    "lea rax, [rip - 64]; jmp rax",
    "lea rax, [rip + 64]; jmp rax", "lea rax, [rip - 1]; jmp rax", "jmp [rsp]", "call [rsp]",
    "jmp [rdi]", "call [rsi]", "push [rsp]; ret", "push -1; ret", "push 0; ret",
)  # fmt: skip

#: String instructions with counts that are out of hand.
REPEATS: Final = (
    "mov rcx, -1; rep stosb", "mov rcx, -1; mov rdi, rsi; rep stosb",
    "mov rcx, -1; mov rdi, rsp; sub rdi, 0x700000; rep stosb",
    "mov rcx, -1; mov rsi, rsp; sub rsi, 0x700000; rep lodsb",
    "std; mov rcx, -1; lea rsi, [rsp]; rep lodsb", "mov ecx, 100000; mov rsi, rsp; rep lodsq",
    "mov rcx, -1; mov rdi, rsp; sub rdi, 0x100000; repne scasb",
    "mov ecx, 70000; mov rdi, rsp; sub rdi, 0x100000; rep stosq",
    "xor ecx, ecx; rep movsb", "mov ecx, 1; rep ret", "mov rcx, 0x8000000000000000; rep movsq",
)  # fmt: skip

PREFIXES: Final = (
    b"\x66\x67\xf0\xf2\xf3\x2e\x36\x3e\x26\x64\x65\x40\x44\x48\x4c\x4f\x62\xc4\xc5\x8f"
)
