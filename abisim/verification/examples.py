"""For each rule a piece of code that breaks it, and breaks nothing else.

Registers of a ``buffer`` stub at its entry: rdi the arguments, laid out as a struct, rsi where
the result goes, rdx the target.  In callees RECEIVED and RESULT are where it stores what it
received and finds its result; STATIC is an address of static data, ENDBR64 that instruction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim.stubs import Side


@dataclass(frozen=True, slots=True)
class Example:
    """Code of one side of a call, in Intel's syntax; ``abi`` is the target's.

    With ``cet`` it is judged as ``--cet`` has it.
    """

    declaration: str
    code: str
    abi: str = "sysv"
    side: Side = "buffer"
    cet: bool = False


_BY_REFERENCE: Final = "void f(struct { long long a[2]; } s)"
_IN_MEMORY: Final = "struct S { long a[3]; } f(void)"

EXAMPLES: Final[dict[str, Example]] = {
    "argument.value": Example(
        "void f(int a, int b)", "mov esi, [rdi]; mov edi, [rdi + 4]; jmp rdx"
    ),
    "argument.extension": Example("void f(signed char c)", "movzx edi, byte ptr [rdi]; jmp rdx"),
    "argument.copy": Example(
        _BY_REFERENCE,
        "sub rsp, 56; movups xmm0, [rdi]; movups [rsp + 16], xmm0; lea rcx, [rsp + 16]; call rdx;"
        " add rsp, 56; ret",
        "ms",
    ),
    "argument.copy-original": Example(
        _BY_REFERENCE, "mov rcx, rdi; sub rsp, 40; call rdx; add rsp, 40; ret", "ms"
    ),
    "argument.copy-alignment": Example(
        _BY_REFERENCE,
        "sub rsp, 72; movups xmm0, [rdi]; movups [rsp + 40], xmm0; lea rcx, [rsp + 40]; call rdx;"
        " add rsp, 72; ret",
        "ms",
    ),
    "argument.copy-shared": Example(
        "void f(struct S { long long a[2]; } s, struct S t)",
        "mov rax, rdx; sub rsp, 56; movups xmm0, [rdi]; movups [rsp + 32], xmm0;"
        " lea rcx, [rsp + 32]; mov rdx, rcx; call rax; add rsp, 56; ret",
        "ms",
    ),
    "callee.argument": Example("void f(int a)", "mov [RECEIVED], esi; ret", side="callee"),
    "callee.result": Example("int f(void)", "mov edx, [RESULT]; ret", side="callee"),
    "callee.result-pointer": Example(
        _IN_MEMORY,
        "mov rax, [RESULT]; mov [rdi], rax; mov rax, [RESULT + 8]; mov [rdi + 8], rax;"
        " mov rax, [RESULT + 16]; mov [rdi + 16], rax; ret",
        side="callee",
    ),
    "call.target": Example("void f(void)", "ret"),
    "call.repeated": Example("void f(void)", "push rdx; call rdx; pop rdx; jmp rdx"),
    "call.al": Example(
        "void f(int n, ..., double x)",
        "movsd xmm0, qword ptr [rdi + 8]; mov edi, [rdi]; xor eax, eax; jmp rdx",
    ),
    "stack.alignment": Example("void f(void)", "call rdx; ret"),
    "stack.argument-area": Example(
        "void f(struct __attribute__((aligned(16))) { long a[3]; } s)",
        "push [rdi + 16]; push [rdi + 8]; push [rdi]; call rdx; add rsp, 24; ret",
    ),
    "stack.shadow-space": Example("void f(void)", "sub rsp, 8; call rdx; add rsp, 8; ret", "ms"),
    "stack.balance": Example("void f(void)", "sub rsp, 8; call rdx; add rsp, 8; ret 8"),
    "stack.argument-area-live": Example(
        "int f(void)",
        "sub rsp, 40; mov [rsp + 8], rsi; call rdx; mov rcx, [rsp + 8]; mov [rcx], eax;"
        " add rsp, 40; ret",
        "ms",
    ),
    "stack.red-zone": Example(
        "int f(void)",
        "mov [rsp - 32], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp - 32];"
        " mov [rcx], eax; ret",
    ),
    "stack.caller-frame": Example("void f(void)", "mov byte ptr [rsp + 8], 0; jmp rdx"),
    "stack.depth": Example("void f(void)", "mov [rsp - 65536], rsi; jmp rdx"),
    "stack.pivot": Example("void f(void)", "add rsp, 4096; sub rsp, 4096; jmp rdx"),
    "memory.read": Example("void f(struct { char c[3]; } s)", "mov edi, [rdi]; jmp rdx"),
    "memory.write": Example(
        "void f(int a)", "mov eax, [rdi]; mov [rdi], eax; mov edi, eax; jmp rdx"
    ),
    "memory.static-write": Example("void f(void)", "movabs rax, STATIC; mov [rax], rsi; jmp rdx"),
    "register.preserved": Example(
        "int f(void)", "push rsi; mov rbx, rsi; call rdx; mov [rbx], eax; pop rsi; ret"
    ),
    "register.volatile": Example(
        "int f(void)", "push rsi; mov r11, rsi; call rdx; mov [r11], eax; pop rsi; ret"
    ),
    "state.direction-flag": Example("void f(void)", "std; jmp rdx"),
    "state.system-flags": Example(
        "void f(void)", "pushfq; or dword ptr [rsp], 0x40000; popfq; jmp rdx"
    ),
    "state.mxcsr": Example(
        "void f(void)",
        "push rax; stmxcsr [rsp]; or dword ptr [rsp], 0x6000; ldmxcsr [rsp]; pop rax; jmp rdx",
    ),
    "state.x87-control": Example(
        "void f(void)",
        "push rax; fnstcw [rsp]; and dword ptr [rsp], 0xfcff; fldcw [rsp]; pop rax; jmp rdx",
    ),
    "state.x87-stack": Example("void f(void)", "fld1; jmp rdx"),
    "result.value": Example("int f(void)", "push rsi; call rdx; pop rcx; mov [rcx], ax; ret"),
    "result.register": Example("int f(void)", "push rsi; call rdx; pop rcx; mov [rcx], edx; ret"),
    "result.upper-bits": Example(
        "_Bool f(void)",
        "push rsi; call rdx; pop rcx; test eax, eax; setne byte ptr [rcx]; ret",
    ),
    "result.overrun": Example("int f(void)", "push rsi; call rdx; pop rcx; mov [rcx], rax; ret"),
    "result.hidden-pointer": Example(_IN_MEMORY, "lea rdi, [rsi + 4]; jmp rdx"),
    "result.hidden-overlap": Example(
        "struct S { long a[3]; } f(struct S s)",
        "push [rdi + 16]; push [rdi + 8]; push [rdi]; mov rdi, rsp; call rdx; add rsp, 24; ret",
    ),
    "code.fault": Example("void f(void)", "sub rsp, 16; movaps [rsp], xmm0; add rsp, 16; jmp rdx"),
    "code.self-modifying": Example(
        "void f(void)", "lea rax, [rip]; mov byte ptr [rax], 0x90; jmp rdx"
    ),
    "code.limit": Example("void f(void)", "l: jmp l"),
    "code.system": Example("void f(void)", "mov eax, 39; syscall; jmp rdx"),
    "code.forbidden": Example("void f(void)", "push rdx; call rdx; pop rdx"),
    "code.world": Example("void f(void)", "movabs rax, 0x2540000ffe; jmp rax"),
    "cet.endbr64": Example("void f(void)", "jmp rdx", cet=True),
    "cet.shadow-stack": Example("void f(void)", "ENDBR64; push rdx; ret", cet=True),
    "budget.over": Example("void f(void)", "nop;" * 90 + " jmp rdx"),
}

#: Rules that no code can break by itself, and what does.
WITHOUT_CODE: Final[dict[str, str]] = {
    "budget.under": "A reference that asks for more instructions than a right stub takes.",
    "python.pool": "A relocation whose word is not aligned, is not zero, or lies behind the end.",
    "thunk.pool": "The same of a thunk.",
    "layout": "A compiler for which long has 4 bytes, under the data model LP64.",
    "reference.layout": "A reference that takes a byte for padding that carries a value.",
}
