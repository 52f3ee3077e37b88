"""What docs/simulator.md says is not seen: each passes, and what is seen beside it does not."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.reference.doubt import Doubt
from abisim.stubs import Stub
from abisim.verification.judge import verify
from tests.conftest import Assembler
from tests.verification.conftest import CalleeJudge, Judge

INT, DOUBLE = "int f(int a)", "double f(double a)"
BEFORE, AFTER = "push rsi; mov edi, [rdi];", "; call rdx; pop rcx; mov [rcx], eax; ret"
NUMBER, SUM = "push rsi; movsd xmm0, [rdi];", "; call rdx; pop rcx; movsd [rcx], xmm0; ret"

NOT_SEEN = {
    "the result's buffer is read": (INT, BEFORE + "mov eax, [rsi]" + AFTER),
    "its own code is read": (INT, BEFORE + "mov eax, [rip]" + AFTER),
    "data far below rsp before the call": (
        INT, BEFORE + "mov [rsp - 200], rdi; mov rdi, [rsp - 200]" + AFTER,
    ),
    "data far below rsp after the call": (
        INT, BEFORE + "call rdx; pop rcx; mov [rsp - 200], eax; mov eax, [rsp - 200];"
        "mov [rcx], eax; ret",
    ),
    "data that is far below rsp for a while": (
        INT, "mov edi, [rdi]; mov [rsp - 200], rdi; sub rsp, 200; pop rdi; add rsp, 192;"
        "push rsi" + AFTER,
    ),
    "SSE4.1": (INT, BEFORE + "pinsrd xmm0, edi, 1; pextrd edi, xmm0, 1" + AFTER),
    "moves of AVX": (INT, "push rsi; vmovd xmm0, [rdi]; vmovd edi, xmm0" + AFTER),
}  # fmt: skip

#: What processors may do without, and what the emulator makes something else of.
UNTRUSTED = {
    "SSE3": (DOUBLE, NUMBER + "movddup xmm0, xmm0" + SUM),
    "SSSE3": (INT, BEFORE + "pshufb xmm1, xmm1" + AFTER),
    "SSE4.2": (INT, BEFORE + "crc32 eax, edi" + AFTER),
    "SSE4a": (INT, BEFORE + ".byte 0x66, 0x0f, 0x79, 0xc1" + AFTER),
    "popcnt": (INT, BEFORE + "popcnt eax, edi" + AFTER),
    "lzcnt": (INT, BEFORE + "lzcnt eax, edi" + AFTER),
    "tzcnt": (INT, BEFORE + "tzcnt eax, edi" + AFTER),
    "movbe": (INT, "push rsi; movbe edi, [rdi]; bswap edi" + AFTER),
    "AES": (INT, BEFORE + "aesenc xmm0, xmm0" + AFTER),
    "pclmulqdq": (INT, BEFORE + "pclmulqdq xmm0, xmm0, 0" + AFTER),
    "MMX": (INT, BEFORE + "movd mm0, edi; movd edi, mm0; emms" + AFTER),
    "flags in ah": (INT, BEFORE + "lahf" + AFTER),
    "flags of a system": (INT, BEFORE + "pushfq; popfq" + AFTER),
    "a locked change": (INT, BEFORE + "lock neg dword ptr [rsp - 8]" + AFTER),
    "a comparison that leaves half of a register": (
        INT, BEFORE + "xor eax, eax; cmpxchg ecx, edx" + AFTER,
    ),
    "the x87 state": (INT, BEFORE + "fnstenv [rsp - 40]" + AFTER),
    "an approximation": (INT, BEFORE + "rcpss xmm1, xmm1" + AFTER),
    "an x87 register that is marked empty": (INT, BEFORE + "fld1; ffree st(0)" + AFTER),
    "a prefix where none belongs": (INT, BEFORE + ".byte 0x66, 0x48, 0x0f, 0x12, 0xc2" + AFTER),
    "a ninth value on the x87 stack": (
        "void f(long double a)",
        "sub rsp, 152; " + 9 * "fld tbyte ptr [rdi];" + "fstp tbyte ptr [rsp];"
        + 8 * "fstp tbyte ptr [rsp + 16];" + "call rdx; add rsp, 152; ret",
    ),
    "an empty one exchanged": (INT, BEFORE + "fld1; fxch; fstp st(0)" + AFTER),
    "a prefix where none belongs, in a copy": (
        INT, BEFORE + ".byte 0x66, 0x48, 0x0f, 0x28, 0xc0" + AFTER,
    ),
    "what runs where a value is zero": (
        INT, BEFORE + "test edi, edi; jne other; bsf eax, edi; other:" + AFTER,
    ),
    "a bit of memory": (INT, BEFORE + "bt dword ptr [rsp - 8], 1" + AFTER),
}  # fmt: skip

SEEN = {
    "the result's buffer is looked at": (
        BEFORE + "test byte ptr [rsi], 1; jne odd; xor edi, edi; odd: nop" + AFTER,
        "argument.value",
    ),
    "its own code is written to": (BEFORE + "mov byte ptr [rip], 0x90" + AFTER,
                                   "code.self-modifying"),
    "the target's code is read": (BEFORE + "mov al, [rdx]" + AFTER, "memory.read"),
    "the target's code is read after the call": (
        "push rsi; push rdx; sub rsp, 8; mov edi, [rdi]; call rdx; add rsp, 8; pop rdx; pop rcx;"
        "mov dl, [rdx]; mov [rcx], eax; ret",
        "memory.read",
    ),
    "what lies before the target is looked at": (
        BEFORE + "cmp byte ptr [rdx - 1], 0; je same; xor edi, edi; same: nop" + AFTER,
        "memory.read",
    ),
    "what lies behind the target is read": (BEFORE + "mov rax, [rdx]" + AFTER, "memory.read"),
    "data far below rsp across the call": (
        "mov [rsp - 200], rsi; mov edi, [rdi]; sub rsp, 8; call rdx; add rsp, 8;"
        "mov rcx, [rsp - 200]; mov [rcx], eax; ret",
        "stack.red-zone",
    ),
    "rsp that comes down again to data far below it": (
        "mov edi, [rdi]; sub rsp, 200; mov [rsp], rdi; add rsp, 200; sub rsp, 200;"
        "mov rdi, [rsp]; add rsp, 200; push rsi" + AFTER,
        "argument.value",
    ),
    "ADX": (BEFORE + "adcx eax, edi" + AFTER, "code.fault"),
    "SHA": (BEFORE + "sha256msg1 xmm0, xmm0" + AFTER, "code.fault"),
}  # fmt: skip


@pytest.mark.parametrize(("declaration", "code"), NOT_SEEN.values(), ids=NOT_SEEN)
def test_what_is_not_seen_passes(judge: Judge, declaration: str, code: str) -> None:
    assert judge(declaration, code, "buffer").ok


@pytest.mark.parametrize(("declaration", "code"), UNTRUSTED.values(), ids=UNTRUSTED)
def test_what_processors_may_do_otherwise_does_not_pass(
    judge: Judge, declaration: str, code: str
) -> None:
    verdict = judge(declaration, code, "buffer")
    assert verdict.status == "unsupported"
    assert verdict.reason.endswith("may do something else on a processor than in the simulator")


def test_a_compilers_may_where_a_value_is_in_doubt(assemble: Assembler) -> None:
    """clang stores as a double what is in st0, and loses what a signalling NaN is."""
    signature = parse("void f(int a, double b)")
    code = "fld tbyte ptr [rsp - 16]; fstp qword ptr [rsp - 24];"
    code += "mov eax, [rdi]; movsd xmm0, [rdi + 8]; mov edi, eax; jmp rdx"
    stub = Stub(assemble(code), "buffer", "a test")
    assert verify(signature, stub).status == "unsupported"
    assert verify(signature, stub, "clang", doubt=Doubt(frozenset({1}))).ok


@pytest.mark.parametrize(("declaration", "code"), UNTRUSTED.values(), ids=UNTRUSTED)
def test_it_fails_where_it_is_wrong_as_well(judge: Judge, declaration: str, code: str) -> None:
    assert judge(declaration, f"mov rbx, rsi; {code}", "buffer").status == "fail"


@pytest.mark.parametrize(("code", "rule"), SEEN.values(), ids=SEEN)
def test_what_is_seen_is_a_finding(judge: Judge, code: str, rule: str) -> None:
    assert [each.rule for each in judge(INT, code, "buffer").findings] == [rule]


@pytest.mark.parametrize(
    "code",
    ["pxor xmm1, xmm1; addsd xmm0, xmm1", "cvtsd2ss xmm1, xmm0; cvtss2sd xmm0, xmm1",
     "mulsd xmm0, xmm0; sqrtsd xmm0, xmm0"],
)  # fmt: skip
def test_arithmetic_that_leaves_most_numbers_as_they_are(judge: Judge, code: str) -> None:
    assert judge(DOUBLE, NUMBER + "nop" + SUM, "buffer").ok
    assert judge(DOUBLE, NUMBER + code + SUM, "buffer").status == "fail"


def test_a_double_through_the_x87_stack_is_unsupported(judge: Judge) -> None:
    code = "push rsi; fld qword ptr [rdi]; fstp qword ptr [rsp - 8]; movsd xmm0, [rsp - 8]"
    assert judge(DOUBLE, code + SUM, "buffer").status == "unsupported"


@pytest.mark.parametrize("instruction", ["andn eax, edi, edi", "rorx eax, edi, 3"])
def test_bmi_with_vex_is_unsupported(judge: Judge, instruction: str) -> None:
    assert judge(INT, BEFORE + instruction + AFTER, "buffer").status == "unsupported"


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
@pytest.mark.parametrize("below", [8, 200])
def test_what_a_callee_keeps_below_rsp_is_not_looked_at(
    judge_callee: CalleeJudge, abi: str, below: int
) -> None:
    code = (
        f"mov [rsp - {below}], ecx; mov ecx, [rsp - {below}]; mov [RECEIVED], ecx;"
        "mov eax, [RESULT]; ret"
    )
    assert judge_callee(INT, code, abi).ok
