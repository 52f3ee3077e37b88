"""Stubs that look right: every argument arrives, every result comes back, and yet…

Each row is a mistake that a native call may well survive.  They are judged as others'
code, whose budget is wide, so that it is the mistake which is found.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from abisim.declarations import parse
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import Entry, Stub
from abisim.verification.judge import verify
from tests.verification.conftest import Judge

#: What is wrong, declaration, entry, code, rule that finds it.
WRONG: list[tuple[str, str, Entry, str, str]] = [
    # Reading more than there is
    ("eight bytes of the last int", "int f(int a, int b)", "buffer",
     "push rsi; mov rsi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "memory.read"),
    ("eight bytes of an int by itself", "int f(int a)", "avalue",
     "push rsi; mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi]; call rax; pop rcx; mov [rcx], eax;"
     "ret", "memory.read"),
    ("an int's neighbour below", "void f(int a)", "avalue",
     "mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi - 4]; shr rdi, 32; jmp rax", "memory.read"),
    ("four bytes of three", "void f(struct { char c[3]; } s)", "buffer",
     "mov edi, [rdi]; jmp rdx", "memory.read"),
    ("eight bytes of seven", "void f(struct { char c[7]; } s)", "avalue",
     "mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi]; jmp rax", "memory.read"),
    ("a pointer too many", "void f(int a)", "avalue",
     "mov rax, rdi; mov rcx, [rdx + 8]; mov rdi, [rdx]; mov edi, [rdi]; jmp rax", "memory.read"),
    ("a pointer before the first", "void f(int a)", "avalue",
     "mov rax, rdi; mov rcx, [rdx - 8]; mov rdi, [rdx]; mov edi, [rdi]; jmp rax", "memory.read"),
    ("a byte of padding behind a bool", "void f(int a, _Bool b)", "buffer",
     "movzx esi, word ptr [rdi + 4]; mov edi, [rdi]; jmp rdx", "argument.extension"),
    # Accesses that the processor wants aligned, and the emulator does not
    ("movaps from doubles that happen to lie well", "void f(double a, double b)", "buffer",
     "movaps xmm0, [rdi]; movaps xmm1, xmm0; movhlps xmm1, xmm0; jmp rdx", "code.fault"),
    ("movaps to a result that happens to lie well", "struct { double a, b; } f(void)", "buffer",
     "push rsi; call rdx; pop rcx; movlhps xmm0, xmm1; movaps [rcx], xmm0; ret", "code.fault"),
    ("movaps from a value that happens to lie well", "void f(struct { double a, b; } s)", "avalue",
     "mov rax, rdi; mov rdx, [rdx]; movaps xmm0, [rdx]; movaps xmm1, xmm0; movhlps xmm1, xmm0;"
     "jmp rax", "code.fault"),
    # Right for some addresses of the stack, or some flags
    *[(f"an argument area that happens to be aligned to {align}, {size} bytes below",
       f"void f(struct __attribute__((aligned({align}))) {{ long a; }} s)", "buffer",
       f"mov rax, [rdi]; sub rsp, {size}; mov [rsp], rax; call rdx; add rsp, {size}; ret",
       "stack.alignment")
      for align in (32, 64, 128) for size in range(align - 8, 3 * align, 16)],
    ("rsp put back by or", "void f(void)", "buffer",
     "sub rsp, 40; call rdx; or rsp, 40; ret", "code.fault"),
    ("rsp put back by xor", "void f(void)", "buffer",
     "sub rsp, 40; call rdx; xor rsp, 40; ret", "code.fault"),
    ("overflow taken for clear", "void f(long a)", "buffer",
     "jo bad; mov rdi, [rdi]; jmp rdx; bad: jmp rdx", "argument.value"),
    ("movaps from an object aligned to 8", "void f(struct { double a[2]; int b; } s)", "buffer",
     "sub rsp, 24; movaps xmm0, [rdi]; movups [rsp], xmm0; mov rax, [rdi + 16];"
     "mov [rsp + 16], rax; call rdx; add rsp, 24; ret", "code.fault"),
    ("movdqa to rsp 8 off", "void f(struct { double a[2]; int b; } s)", "buffer",
     "sub rsp, 24; movups xmm0, [rdi]; movdqa [rsp + 8], xmm0; movups [rsp], xmm0;"
     "mov rax, [rdi + 16]; mov [rsp + 16], rax; call rdx; add rsp, 24; ret", "code.fault"),
    ("paddd with an index", "void f(void)", "buffer",
     "mov ecx, 1; paddd xmm0, [rsp + rcx*8 + 8]; jmp rdx", "code.fault"),
    # Writing what is not the stub's
    ("an argument changed", "void f(int a, int b)", "buffer",
     "mov dword ptr [rdi + 4], 0; mov esi, [rdi + 4]; mov edi, [rdi]; jmp rdx", "memory.write"),
    ("an argument written back as it was", "void f(int a)", "avalue",
     "mov rax, rdi; mov rcx, [rdx]; mov edi, [rcx]; mov [rcx], edi; jmp rax", "memory.write"),
    ("a result far beyond its buffer", "void f(void)", "buffer",
     "mov byte ptr [rsi + 4096], 0; jmp rdx", "memory.write"),
    ("a result far before its buffer", "void f(void)", "buffer",
     "mov byte ptr [rsi - 4096], 0; jmp rdx", "memory.write"),
    ("a result written for void", "void f(void)", "buffer",
     "push rsi; call rdx; pop rcx; mov [rcx], rax; ret", "result.overrun"),
    ("the upper half of eax stored", "int f(void)", "buffer",
     "push rsi; call rdx; pop rcx; mov [rcx], rax; ret", "result.overrun"),
    ("sixteen bytes of xmm0 for a double", "double f(void)", "buffer",
     "push rsi; call rdx; pop rcx; movups [rcx], xmm0; ret", "result.overrun"),
    ("sixteen bytes for a long double's ten, and six more", "long double f(void)", "buffer",
     "push rsi; call rdx; pop rcx; fstp xword ptr [rcx]; mov [rcx + 10], rax; ret",
     "result.overrun"),
    ("something far up in the caller's frame", "void f(void)", "buffer",
     "mov byte ptr [rsp + 4096], 0; jmp rdx", "stack.caller-frame"),
    ("the caller's frame as scratch", "int f(void)", "buffer",
     "mov [rsp + 8], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp + 8]; mov [rcx], eax;"
     "ret", "stack.caller-frame"),
    # Keeping things where the callee may overwrite them
    ("the result pointer in the red zone", "int f(void)", "buffer",
     "mov [rsp - 32], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp - 32]; mov [rcx], eax;"
     "ret", "stack.red-zone"),
    ("the result pointer far below", "int f(void)", "buffer",
     "mov [rsp - 8192], rsi; sub rsp, 8; call rdx; add rsp, 8; mov rcx, [rsp - 8192];"
     "mov [rcx], eax; ret", "stack.red-zone"),
    ("the result pointer in r11", "int f(void)", "buffer",
     "mov r11, rsi; sub rsp, 8; call rdx; add rsp, 8; mov [r11], eax; ret", "register.volatile"),
    ("the result pointer taken from the argument area",
     "int f(struct { long a[4]; } s)", "buffer",
     "push rsi; sub rsp, 32; mov rax, [rdi]; mov [rsp], rax; mov rax, [rdi + 8];"
     "mov [rsp + 8], rax; mov rax, [rdi + 16]; mov [rsp + 16], rax; mov rax, [rdi + 24];"
     "mov [rsp + 24], rax; call rdx; mov rcx, [rsp]; add rsp, 40; mov [rcx], eax; ret",
     "memory.write"),
    ("a vector register kept over the call", "double f(double a)", "buffer",
     "push rsi; movsd xmm0, qword ptr [rdi]; movq xmm15, rsi; call rdx; movq rcx, xmm15;"
     "pop rdx; movsd [rcx], xmm0; ret", "register.volatile"),
    # The call
    ("a call through the callee's middle", "void f(void)", "buffer",
     "push rdx; call rdx; pop rdx; inc rdx; push rdx; call rdx; pop rdx; ret", "code.forbidden"),
    ("called twice with the same arguments", "void f(int a)", "buffer",
     "push rbx; push rdi; push rdx; mov edi, [rdi]; call rdx; pop rdx; pop rdi; mov edi, [rdi];"
     "push rbx; call rdx; pop rbx; pop rbx; ret", "call.repeated"),
    ("the call left out, a result made up", "int f(int a)", "buffer",
     "mov eax, [rdi]; mov [rsi], eax; ret", "call.target"),
    ("a return before the result is stored", "int f(void)", "buffer",
     "push rsi; call rdx; pop rcx; ret", "result.value"),
    # Registers
    ("rbx and rbp restored the wrong way round", "void f(void)", "buffer",
     "push rbx; push rbp; push rax; call rdx; pop rax; pop rbx; pop rbp; ret",
     "register.preserved"),
    ("r12 used and its upper half lost", "void f(void)", "buffer",
     "push r12; call rdx; pop r12; mov r12d, r12d; ret", "register.preserved"),
    # Merged where it should be replaced
    ("a pointer merged with what was there", "void f(int a, int b)", "avalue",
     "mov rax, rdi; mov rdi, [rdx]; mov rsi, rdi; or rsi, [rdx + 8]; mov esi, [rsi];"
     "mov edi, [rdi]; jmp rax", "memory.read"),
    ("two arguments of a type swapped", "void f(double a, double b)", "buffer",
     "movsd xmm1, qword ptr [rdi]; movsd xmm0, qword ptr [rdi + 8]; jmp rdx", "argument.value"),
    ("bytes in the wrong order", "void f(long a)", "buffer",
     "mov rdi, [rdi]; bswap rdi; jmp rdx", "argument.value"),
    ("a bit-field that happens to lie right", "void f(long, long, long, long, struct { int a : 1; }"
     " s)", "buffer", "mov rax, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16]; mov rcx, [rdi + 24];"
     "mov rdi, [rdi]; jmp rax", "argument.value"),
    ("a neighbour of a bool bit-field lost",
     "void f(struct { _Bool a : 1; unsigned char b : 7; } s)", "buffer",
     "movzx edi, byte ptr [rdi]; and edi, 1; jmp rdx", "argument.value"),
    ("al that happens to be right", "void f(const char *s, ...)", "avalue",
     "mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi]; jmp rax", "call.al"),
    # The hidden pointer
    ("a result in the caller's frame", "struct { long a[3]; } f(void)", "buffer",
     "push rsi; lea rdi, [rsp + 24]; call rdx; pop rcx; mov rdx, [rax]; mov [rcx], rdx;"
     "mov rdx, [rax + 8]; mov [rcx + 8], rdx; mov rdx, [rax + 16]; mov [rcx + 16], rdx; ret",
     "result.hidden-pointer"),
    ("a result below the stack pointer", "struct { long a[3]; } f(void)", "buffer",
     "push rsi; lea rdi, [rsp - 64]; call rdx; pop rcx; mov rdx, [rax]; mov [rcx], rdx;"
     "mov rdx, [rax + 8]; mov [rcx + 8], rdx; mov rdx, [rax + 16]; mov [rcx + 16], rdx; ret",
     "result.hidden-pointer"),
    ("a result 64 bytes further on", "struct { long a[3]; } f(void)", "buffer",
     "lea rdi, [rsi + 64]; jmp rdx", "result.hidden-pointer"),
    # The system
    ("the base of fs changed", "void f(void)", "buffer",
     ".byte 0xf3, 0x48, 0x0f, 0xae, 0xd0; jmp rdx", "code.system"),
    ("a segment register changed", "void f(void)", "buffer", "mov ds, ax; jmp rdx",
     "code.system"),
    ("a control register read", "void f(void)", "buffer", "mov rax, cr0; jmp rdx",
     "code.system"),
    ("the end reached", "void f(void)", "buffer", "push rdx; call rdx; pop rdx",
     "code.forbidden"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "code", "rule"),
    [row[1:] for row in WRONG],
    ids=[row[0] for row in WRONG],
)
def test_wrong(judge: Judge, declaration: str, entry: Entry, code: str, rule: str) -> None:
    verdict = judge(declaration, code, entry)
    assert verdict.status == "fail"
    assert rule in {finding.rule for finding in verdict.findings}, [*map(str, verdict.findings)]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    "condition",
    ["c", "nc", "z", "nz", "s", "ns", "p", "np", "a", "be", "l", "ge", "le", "g"],
)
def test_flags_mean_nothing_across_a_call(judge: Judge, condition: str, when: str) -> None:
    """What depends on the caller's or the callee's flags is wrong in one pass or another."""
    load, store = "mov edi, [rdi]", "mov [rcx], eax"
    if when == "before":
        load = f"j{condition} over; {load}; over:"
    else:
        store = f"j{condition} over; {store}; over:"
    code = f"{load} push rsi; call rdx; pop rcx; {store} ret"
    code = code.replace("eax ret", "eax; ret").replace("[rdi] push", "[rdi]; push")
    verdict = judge("int f(int a)", code, "buffer")
    rule = "argument.value" if when == "before" else "result.value"
    assert {finding.rule for finding in verdict.findings} == {rule}


#: Unusual, and right: the judge must not be stricter than the ABI.
RIGHT: list[tuple[str, str, Entry, str]] = [
    ("movaps to an aligned place", "void f(struct { double a[2]; int b; } s)", "buffer",
     "sub rsp, 24; movups xmm0, [rdi]; movaps [rsp - 16], xmm0; push [rdi + 16];"
     "add rsp, 8; movups [rsp], xmm0; mov rax, [rdi + 16]; mov [rsp + 16], rax;"
     "call rdx; add rsp, 24; ret"),
    ("padding inside an argument read", "void f(struct { int a; char b; } s)", "buffer",
     "mov rdi, [rdi]; jmp rdx"),
    ("padding inside the result written", "struct { int a; char b; } f(void)", "buffer",
     "push rsi; call rdx; pop rcx; mov [rcx], rax; ret"),
    ("the red zone used before the call", "void f(int a)", "buffer",
     "mov eax, [rdi]; mov [rsp - 128], eax; mov edi, [rsp - 128]; jmp rdx"),
    ("a jump by push and return", "void f(int a)", "buffer", "mov edi, [rdi]; push rdx; ret"),
    ("al above the number used", "void f(const char *s, ..., double d)", "buffer",
     "movsd xmm0, qword ptr [rdi + 8]; mov rdi, [rdi]; mov eax, 8; jmp rdx"),
    ("garbage above al", "void f(const char *s, ...)", "buffer",
     "mov rdi, [rdi]; mov eax, 0xffffff00; jmp rdx"),
    ("a preserved register saved and restored", "int f(int a)", "buffer",
     "push rbx; mov rbx, rsi; mov edi, [rdi]; call rdx; mov [rbx], eax; pop rbx; ret"),
    ("extended to 64 bits", "void f(short a)", "buffer", "movsx rdi, word ptr [rdi]; jmp rdx"),
    ("garbage above an int", "void f(int a)", "buffer",
     "mov ecx, [rdi]; mov rdi, -1; shl rdi, 32; or rdi, rcx; jmp rdx"),
    ("a result in the stub's own frame, copied", "struct { long a[3]; } f(void)", "buffer",
     "push rsi; sub rsp, 32; mov rdi, rsp; call rdx; mov rcx, [rsp + 32]; mov rdx, [rax];"
     "mov [rcx], rdx; mov rdx, [rax + 8]; mov [rcx + 8], rdx; mov rdx, [rax + 16];"
     "mov [rcx + 16], rdx; add rsp, 40; ret"),
    ("both lanes of a vector register loaded", "void f(double a)", "buffer",
     "movsd xmm0, [rdi]; movlhps xmm0, xmm0; jmp rdx"),
    ("DF set and cleared", "void f(void)", "buffer", "std; cld; jmp rdx"),
    ("a landing pad", "void f(void)", "buffer", ".byte 0xf3, 0x0f, 0x1e, 0xfa; jmp rdx"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "code"), [row[1:] for row in RIGHT], ids=[row[0] for row in RIGHT]
)
def test_right(judge: Judge, declaration: str, entry: Entry, code: str) -> None:
    verdict = judge(declaration, code, entry)
    assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])


def test_thread_local_memory_is_unsupported(judge: Judge) -> None:
    verdict = judge("void f(long a)", "mov rdi, fs:[rdi]; jmp rdx", "buffer")
    assert verdict.status == "unsupported"
    assert verdict.reason == (
        "the simulator does not run 'mov rdi, qword ptr fs:[rdi]' at offset 0x0"
    )


def test_a_verdict_does_not_depend_on_what_ran_before(judge: Judge) -> None:
    """What one stub left deep in the stack is not there for the next one."""
    reader = "mov rdi, [rsp - 1000]; jmp rdx"
    writer = (
        "push rbx; mov rbx, [rdi]; mov rdi, rbx; call rdx; mov rcx, rbx; pop rbx;"
        "mov [rsp - 1000], rcx; ret"
    )
    first = judge("void f(long a)", reader, "buffer")
    assert judge("void f(long a)", writer, "buffer").ok
    assert not first.ok
    assert judge("void f(long a)", reader, "buffer") == first


def test_threads_take_turns() -> None:
    signatures = [parse(f"int f({', '.join(['int'] * count) or 'void'})") for count in range(6)]
    stubs = [compile_stub(signature) for signature in signatures]
    with ThreadPoolExecutor(4) as pool:
        verdicts = list(pool.map(verify, signatures * 50, stubs * 50))
    assert len(verdicts) == 300
    assert all(verdict.ok for verdict in verdicts)


def test_a_wrong_byte_far_into_a_value_is_shown(judge: Judge) -> None:
    code = (
        "push [rdi + 32]; push [rdi + 24]; push [rdi + 16]; push [rdi + 8]; push [rdi];"
        "mov byte ptr [rsp + 35], 1; call rdx; add rsp, 40; ret"
    )
    [finding] = [
        each
        for each in judge("void f(struct { char b[40]; } s)", code, "buffer").findings
        if each.rule == "argument.value"
    ]
    assert finding.where == "argument 1 (s).b[35] in stack+0"
    assert finding.expected.startswith("[8:40] … ")
    assert finding.expected != finding.actual


def test_a_result_s_wrong_byte_is_named(judge: Judge) -> None:
    code = "push rsi; call rdx; pop rcx; mov [rcx], rdx; mov [rcx + 8], rax; ret"
    [finding] = judge("struct R { long lo, hi; } f(void)", code, "buffer").findings
    assert finding.rule == "result.value"
    assert finding.where == "the result.lo, byte 0 of 16"
    assert finding.detail == "from rax, rdx; it is the result.hi, byte 8"


def test_an_entry_convention_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match="unknown entry 'python'; known: buffer, avalue"):
        Stub(b"", "python", "x")  # type: ignore[arg-type]
