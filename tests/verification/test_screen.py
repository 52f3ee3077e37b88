"""The quick way to a pass says what the judge says, and says nothing of what is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.declarations import parse
from abisim.images import Image
from abisim.reference import classify
from abisim.reference.budget import Budget
from abisim.signature import Signature
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, OWN, Entry, Stub
from abisim.verification.findings import Metrics
from abisim.verification.judge import verify
from abisim.verification.screen import Screen
from abisim.verification.values import values_for
from tests.conftest import Assembler

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def screen() -> Screen:
    return Screen()


def screened(screen: Screen, signature: Signature, code: Stub) -> Metrics | None:
    verdict = screen.passed(classify(signature), values_for(signature), code)
    return None if verdict is None else verdict.metrics


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("step", [55, pytest.param(11, marks=pytest.mark.long)])
def test_it_agrees_with_the_judge(
    screen: Screen, abi: str, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On every so many-th of the corpus's shapes, from the last on: those made for abisim."""
    shapes = group_by_shape(corpus_functions([CORPUS], abi))[::-step]
    seen = [
        (shape.signature, code, screened(screen, shape.signature, code))
        for shape in shapes
        for code in (stub(shape.signature, entry) for entry in ENTRIES)
    ]
    monkeypatch.setattr(Screen, "passed", lambda *_: None)
    for signature, code, metrics in seen:
        if metrics is not None:
            verdict = verify(signature, code)
            assert (verdict.status, verdict.metrics) == ("pass", metrics), signature.shape
    passed = sum(metrics is not None for _, _, metrics in seen)
    assert passed > 0.9 * len(seen) if abi == "sysv" else passed > 0.5 * len(seen)


INT = "int f(int a, int b)"
SRET = "struct { long a, b, c; } f(long a)"
NINE = "void f(long a, long b, long c, long d, long e, long g, long h)"
PAIR = "struct { long a, b; } f(long, long, long, long, long, long, long, long)"
#: Six longs into registers, the target into r10.
SIX = ("mov r10, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16]; mov rcx, [rdi + 24]; "
       "mov r8, [rdi + 32]; mov r9, [rdi + 40]; mov rdi, [rdi]")  # fmt: skip
#: psABI 3.2.1.
PRESERVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: What is wrong, declaration, right code, and wrong code that differs in that alone.
WRONG: list[tuple[str, str, Entry, str, str]] = [
    ("the result is not stored", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; ret"),
    ("a byte beyond the result", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; "
     "mov [rcx + 4], al; ret"),
    ("a byte before the result", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; "
     "mov [rcx - 1], al; ret"),
    ("arguments swapped", "void f(int a, int b)", "buffer",
     "mov esi, [rdi + 4]; mov edi, [rdi]; jmp rdx", "mov esi, [rdi]; mov edi, [rdi + 4]; jmp rdx"),
    ("not extended", "void f(signed char a)", "buffer",
     "movsx edi, byte ptr [rdi]; jmp rdx", "movzx edi, byte ptr [rdi]; jmp rdx"),
    ("read beyond the objects", "void f(short a)", "buffer",
     "movsx edi, word ptr [rdi]; jmp rdx",
     "mov eax, [rdi]; movsx edi, ax; jmp rdx"),
    ("stack not aligned", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; pop rcx; "
     "mov [rcx], eax; ret"),
    ("the caller's frame written to", "void f(long a)", "buffer",
     "mov rdi, [rdi]; jmp rdx", "mov [rsp + 8], rdi; mov rdi, [rdi]; jmp rdx"),
    ("the target's address taken for an argument", "void f(long a)", "buffer",
     "mov rdi, [rdi]; jmp rdx", "mov rdi, rdx; jmp rdx"),
    ("something on the x87 stack", "void f(void)", "buffer",
     "jmp rdx", "fld tbyte ptr [rsp - 16]; jmp rdx"),
    ("an x87 result left there", "long double f(void)", "buffer",
     "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; ret",
     "push rsi; call rdx; pop rcx; ret"),
    ("no al", "void f(int a, ...)", "buffer",
     "mov edi, [rdi]; xor eax, eax; jmp rdx", "mov edi, [rdi]; jmp rdx"),
    ("the hidden pointer astray", SRET, "buffer",
     "mov rax, rdi; mov rdi, rsi; mov rsi, [rax]; jmp rdx",
     "mov rax, rdi; mov rdi, rsp; mov rsi, [rax]; jmp rdx"),
    ("another stack argument", NINE, "buffer",
     "push [rdi + 48]; mov r10, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16]; mov rcx, [rdi + 24];"
     "mov r8, [rdi + 32]; mov r9, [rdi + 40]; mov rdi, [rdi]; call r10; add rsp, 8; ret",
     "push [rdi + 40]; mov r10, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16]; mov rcx, [rdi + 24];"
     "mov r8, [rdi + 32]; mov r9, [rdi + 40]; mov rdi, [rdi]; call r10; add rsp, 8; ret"),
    ("the argument area in the caller's frame", NINE, "buffer",
     "push [rdi + 48]; mov r10, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16]; mov rcx, [rdi + 24];"
     "mov r8, [rdi + 32]; mov r9, [rdi + 40]; mov rdi, [rdi]; call r10; add rsp, 8; ret",
     "mov rax, [rdi + 48]; mov [rsp], rax; mov r10, rdx; mov rsi, [rdi + 8]; mov rdx, [rdi + 16];"
     "mov rcx, [rdi + 24]; mov r8, [rdi + 32]; mov r9, [rdi + 40]; mov rdi, [rdi]; jmp r10"),
    ("what lies in the red zone over the call", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "sub rsp, 8; mov [rsp - 16], rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; "
     "mov rcx, [rsp - 16]; mov [rcx], eax; add rsp, 8; ret"),
    ("a caller-saved register kept over the call", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "sub rsp, 8; mov r11, rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; add rsp, 8; "
     "mov [r11], eax; ret"),
    ("rsp off on return", "void f(long a)", "avalue",
     "mov rdx, [rdx]; mov rax, rdi; mov rdi, [rdx]; jmp rax",
     "mov rdx, [rdx]; mov rax, rdi; mov rdi, [rdx]; sub rsp, 8; call rax; ret"),
    ("the caller's stack for a while", "void f(long a)", "buffer",
     "sub rsp, 16; add rsp, 16; mov rdi, [rdi]; jmp rdx",
     "add rsp, 16; sub rsp, 16; mov rdi, [rdi]; jmp rdx"),
    ("the caller's stack after the call", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; "
     "add rsp, 64; sub rsp, 64; ret"),
    ("the caller's stack for a while, rounded down", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; push rsi; and rsp, -16; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; "
     "add rsp, 23; and rsp, -8; add rsp, 8; mov [rcx], eax; ret"),
    ("a stack too deep for a while", "void f(long a)", "buffer",
     "mov rdi, [rdi]; sub rsp, 112; add rsp, 112; jmp rdx",
     "mov rdi, [rdi]; sub rsp, 0x700000; add rsp, 0x700000; jmp rdx"),
    ("what a signal's handler may write to", "void f(long a)", "buffer",
     "sub rsp, 64; mov [rsp], rdx; add rsp, 64; sub rsp, 64; mov rdx, [rsp]; mov rdi, [rdi]; "
     "add rsp, 64; jmp rdx",
     "sub rsp, 256; mov [rsp], rdx; add rsp, 256; sub rsp, 256; mov rdx, [rsp]; mov rdi, [rdi]; "
     "add rsp, 256; jmp rdx"),
    ("its own return address written over, before a jump", "void f(long a)", "buffer",
     "mov rdi, [rdi]; jmp rdx", "mov [rsp], rsi; mov rdi, [rdi]; jmp rdx"),
    ("a return address moved, before a jump", "void f(long a)", "buffer",
     "mov rdi, [rdi]; jmp rdx", "mov rax, [rsp]; mov [rsp - 8], rax; sub rsp, 8; mov rdi, [rdi]; "
     "jmp rdx"),
    ("its own return address in the argument area", PAIR, "buffer",
     f"push rsi; push [rdi + 56]; push [rdi + 48]; {SIX}; call r10; add rsp, 16; pop rcx; "
     "mov [rcx], rax; mov [rcx + 8], rdx; ret",
     # Everything of the stub's lies in the result's buffer over the call.
     "mov [rsi], rbx; mov [rsi + 8], rbp; mov rbx, rsi; mov rbp, [rsp]; mov rax, [rdi + 56]; "
     f"mov [rsp], rax; push [rdi + 48]; {SIX}; call r10; mov [rsp + 8], rbp; mov rcx, rbx; "
     "mov rbp, [rcx + 8]; mov rbx, [rcx]; mov [rcx], rax; mov [rcx + 8], rdx; add rsp, 8; ret"),
    ("another register stored", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], edx; ret"),
    ("read before the objects", "void f(short a)", "buffer",
     "movsx edi, word ptr [rdi]; jmp rdx",
     "mov eax, [rdi - 4]; movsx edi, word ptr [rdi]; jmp rdx"),
    ("what lies far below over the call", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "sub rsp, 8; mov [rsp - 0x300], rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; "
     "mov rcx, [rsp - 0x300]; mov [rcx], eax; add rsp, 8; ret"),
    ("al is garbage", "void f(int a, ...)", "buffer",
     "mov edi, [rdi]; xor eax, eax; jmp rdx", "mov edi, [rdi]; mov eax, ecx; jmp rdx"),
    ("al too small", "void f(int a, ..., double)", "buffer",
     "movsd xmm0, [rdi + 8]; mov edi, [rdi]; mov eax, 1; jmp rdx",
     "movsd xmm0, [rdi + 8]; mov edi, [rdi]; xor eax, eax; jmp rdx"),
    ("the target for the hidden pointer", SRET, "buffer",
     "mov rax, rdi; mov rdi, rsi; mov rsi, [rax]; jmp rdx",
     "mov rax, rdi; mov rdi, rdx; mov rsi, [rax]; jmp rdx"),
    ("something on the x87 stack on return", "long double f(void)", "buffer",
     "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; ret",
     "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; fld tbyte ptr [rcx]; ret"),
    ("part of an argument with padding", "void f(struct { char a; short b; } s)", "buffer",
     "mov edi, [rdi]; jmp rdx", "movzx edi, word ptr [rdi]; jmp rdx"),
    ("too many instructions", "void f(long a)", "buffer",
     "mov rdi, [rdi]; jmp rdx", "nop; " * 60 + "mov rdi, [rdi]; jmp rdx"),
    ("no call", "void f(void)", "buffer", "jmp rdx", "mov rax, [rsp]; jmp rax"),
    ("a return to the target", INT, "buffer",
     "push rsi; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
     "push rsi; mov [rsp + 8], rdx; mov esi, [rdi + 4]; mov edi, [rdi]; call rdx; pop rcx; "
     "mov [rcx], eax; ret"),
    ("an argument of another pointer", "void f(int a, int b)", "avalue",
     "mov rax, rdi; mov rsi, [rdx + 8]; mov esi, [rsi]; mov rdi, [rdx]; mov edi, [rdi]; jmp rax",
     "mov rax, rdi; mov rsi, [rdx]; mov esi, [rsi]; mov rdi, [rdx]; mov edi, [rdi]; jmp rax"),
    ("a jump where a result is to be stored", "long f(long a)", "buffer",
     "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret",
     "nop; nop; nop; nop; mov rdi, [rdi]; jmp rdx"),
    ("a return that leaves rsp lower", "long f(long a)", "buffer",
     "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret",
     "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; push [rsp]; ret"),
    ("a return that leaves rsp higher", "long f(long a)", "buffer",
     "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret",
     "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret 8"),
    *((f"{register} changed before a jump", "void f(long a)", "buffer",
       "mov rdi, [rdi]; jmp rdx", f"mov {register}, rsi; mov rdi, [rdi]; jmp rdx")
      for register in PRESERVED),
    *((f"{register} changed after a call", "long f(long a)", "buffer",
       "push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret",
       f"push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; mov {register}, rcx; ret")
      for register in PRESERVED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "right", "wrong"),
    [row[1:] for row in WRONG],
    ids=[row[0] for row in WRONG],
)
def test_it_says_nothing_of_what_is_wrong(
    screen: Screen, assemble: Assembler, declaration: str, entry: Entry, right: str, wrong: str
) -> None:
    signature = parse(declaration)
    assert screened(screen, signature, Stub(assemble(right), entry, "test")) is not None
    code = Stub(assemble(wrong), entry, "test")
    assert screened(screen, signature, code) is None
    assert verify(signature, code).status == "fail"


def test_shadow_space_is_not_the_callers_frame(screen: Screen, assemble: Assembler) -> None:
    signature = parse("void f(long a)", abi="ms")
    right = "sub rsp, 40; mov rcx, [rdi]; call rdx; add rsp, 40; ret"
    assert screened(screen, signature, Stub(assemble(right), "buffer", "test")) is not None
    code = Stub(assemble("mov rcx, [rdi]; jmp rdx"), "buffer", "test")
    assert screened(screen, signature, code) is None
    assert verify(signature, code).status == "fail"


#: Right code that is left to the judge, and why.
LEFT = [
    ("more than it has room for", "struct { char a[9000]; } f(void)", "buffer",
     "mov rdi, rsi; jmp rdx"),
    ("aligned to more than a page", "typedef int T __attribute__((aligned(8192))); void f(T a)",
     "avalue", "mov rax, rdi; mov rdi, [rdx]; mov edi, [rdi]; jmp rax"),
    ("aligned to more than its areas", "typedef int T __attribute__((aligned(8192))); void f(T a)",
     "buffer", "mov edi, [rdi]; jmp rdx"),
    ("a result that is smaller than it is aligned to",
     "typedef int T __attribute__((aligned(16))); T f(void)", "buffer",
     "push rsi; call rdx; pop rcx; mov [rcx], eax; ret"),
    ("an argument that is", "typedef int T __attribute__((aligned(16))); void f(T)", "avalue",
     "mov rax, rdi; mov rdi, [rdx]; mov edi, [rdi]; jmp rax"),
    ("a _Bool that an address could end with", "struct { char c[255]; } f(_Bool)", "buffer",
     "movzx eax, byte ptr [rdi]; mov rdi, rsi; mov esi, eax; jmp rdx"),
    ("an al that an address could end with", "void f(struct { long a[31]; }, ...)", "buffer",
     "".join(f"push [rdi + {8 * at}];" for at in range(30, -1, -1))
     + "xor eax, eax; call rdx; add rsp, 248; ret"),
    ("a hidden result written to before the call", SRET, "buffer",
     "mov [rsi], rdi; mov rax, rdi; mov rdi, rsi; mov rsi, [rax]; jmp rdx"),
    ("an index that is none", "void f(int)", "buffer",
     "push rdx; .byte 0x48, 0x8b, 0x44, 0x64, 0; pop rdx; mov edi, [rdi]; jmp rax"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "right"), [row[1:] for row in LEFT], ids=[row[0] for row in LEFT]
)
def test_what_it_leaves_to_the_judge(
    screen: Screen, assemble: Assembler, declaration: str, entry: Entry, right: str
) -> None:
    signature = parse(declaration)
    code = Stub(assemble(right), entry, "test")
    assert screened(screen, signature, code) is None
    assert verify(signature, code).ok


def test_it_never_raises(screen: Screen, assemble: Assembler) -> None:
    """Whatever does not fit: long code, arguments on the stack, more of them than it has cells."""
    long = assemble("mov rax, [rdi + 0x100]; " * 1000 + "jmp rdx")
    for _ in range(100):
        assert screened(screen, parse("void f(void)"), Stub(long, "buffer", "test")) is None
    code = assemble("jmp rdx")
    for declaration in (
        "void f(struct { char a[9000]; } s)",
        f"void f({', '.join(['int'] * 200)})",
    ):
        for entry in ENTRIES:
            assert screened(screen, parse(declaration), Stub(code, entry, "test")) is None


def test_linked_code_is_left_to_the_judge(screen: Screen) -> None:
    signature = parse(INT)
    code = stub(signature)
    assert screened(screen, signature, code) is not None
    assert screened(screen, signature, replace(code, image=Image(b"\xc3"))) is None


@pytest.mark.parametrize("origin", [OWN, "test"])
@pytest.mark.parametrize("off", [-1, 1])
def test_the_budget_has_two_ends(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, off: int, origin: str
) -> None:
    signature = parse(INT)
    code = replace(stub(signature), origin=origin)
    found = screened(screen, signature, code)
    assert found is not None
    count = found.instructions
    for limit, passes in ((count, True), (count + off, False)):
        bounds = (limit, limit)
        limits = Budget(limit, 0, limit)
        monkeypatch.setattr("abisim.verification.sheet.bounds", lambda *_, it=bounds: it)
        monkeypatch.setattr("abisim.verification.sheet.budget", lambda *_, it=limits: it)
        assert (screened(screen, signature, code) is not None) is passes


def test_the_argument_area_is_the_callees(screen: Screen, assemble: Assembler) -> None:
    signature = parse("int f(int a)", abi="ms")
    for kept, passes in ((32, True), (0, False)):
        text = (
            f"sub rsp, 40; mov [rsp + {kept}], rsi; mov ecx, [rdi]; call rdx; "
            f"mov rcx, [rsp + {kept}]; mov [rcx], eax; add rsp, 40; ret"
        )
        code = Stub(assemble(text), "buffer", "test")
        assert (screened(screen, signature, code) is not None) is passes
        assert verify(signature, code).ok is passes


def test_nothing_is_left_of_an_earlier_stub(screen: Screen, assemble: Assembler) -> None:
    signature = parse("void f(long a)")
    leaving = "push rbx; mov rbx, [rdi]; mov rdi, rbx; call rdx; mov [rsp - 16], rbx; pop rbx; ret"
    for _ in range(2):
        assert screened(screen, signature, Stub(assemble(leaving), "buffer", "test")) is not None
        finding = Stub(assemble("mov rdi, [rsp - 24]; jmp rdx"), "buffer", "test")
        assert screened(screen, signature, finding) is None
