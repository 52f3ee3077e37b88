"""Right callees pass, and are told apart by what they rely on beyond the ABI's text."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.images import RESULT_AT, Image
from abisim.stubs import CalleeCode, Stub
from abisim.verification.judge import verify, verify_callee
from tests.conftest import Assembler
from tests.verification.callees import ALL, NARROW, HandwrittenCallee, with_addresses
from tests.verification.conftest import CalleeJudge

#: What code that does not extend b itself looks like.
_TRUSTING = NARROW.broken("movsx esi, sil;", "")


@pytest.mark.parametrize(
    ("right", "abi"),
    [
        pytest.param(right, abi, id=f"{abi}-{right.what}")
        for right in ALL
        for abi in right.abis
    ],
)  # fmt: skip
def test_the_correct_callee_passes(
    judge_callee: CalleeJudge, right: HandwrittenCallee, abi: str
) -> None:
    verdict = judge_callee(right.declaration, right.code, abi)
    assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])
    assert verdict.relies_on == ()


def test_a_callee_that_trusts_its_caller_s_extension_is_said_to_rely_on_it(
    judge_callee: CalleeJudge,
) -> None:
    verdict = judge_callee(NARROW.declaration, _TRUSTING)
    assert verdict.ok, [*map(str, verdict.findings)]
    assert verdict.relies_on == ("argument.extension",)
    assert verdict.to_dict()["relies_on"] == ["argument.extension"]


def test_zero_extension_expected_of_a_signed_argument_is_no_convention(
    judge_callee: CalleeJudge,
) -> None:
    code = _TRUSTING.replace("cmp esi, -128; jl over; cmp esi, 127; jg", "cmp esi, 255; ja")
    verdict = judge_callee(NARROW.declaration, code)
    assert {finding.rule for finding in verdict.findings} == {"callee.argument"}


def test_microsoft_s_callers_extend_nothing(judge_callee: CalleeJudge) -> None:
    """Microsoft's text leaves the upper bits undefined, so nobody may trust them."""
    code = (
        "mov [RECEIVED], ecx; mov eax, [RESULT]; cmp edx, -128; jl over; cmp edx, 127; jg over;"
        "mov [RECEIVED + 4], dl; over: ret"
    )
    for abi in ("ms", "win64", "mingw"):
        [finding] = judge_callee(NARROW.declaration, code, abi).findings
        assert finding.rule == "callee.argument"
        assert finding.where.startswith("argument 2 (b)")


def test_a_callee_elsewhere_in_its_image_is_entered_where_it_begins(assemble: Assembler) -> None:
    """The code before it belongs to the same image, so a callee may use it."""
    before = with_addresses("mov [RECEIVED], edi; ret")
    text = assemble(f"helper: {before}; call helper; mov eax, [r11 + {RESULT_AT}]; ret")
    at = len(assemble(before))
    image = Image(text)
    signature = parse("int f(int a)")
    assert verify_callee(signature, CalleeCode(image, at, len(text) - at, "a test")).ok
    [finding] = verify_callee(signature, CalleeCode(image, 0, at, "a test")).findings
    assert finding.rule == "callee.result"


def test_stubs_and_callees_of_one_image_do_not_disturb_one_another(assemble: Assembler) -> None:
    """As compilers' batches are: many functions in one image, judged in any order."""
    sources = {
        "stub": "push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
        "wrong stub": "push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], edx; ret",
        "callee": with_addresses("mov [RECEIVED], edi; mov eax, [RESULT]; ret"),
        "wrong callee": with_addresses("mov [RECEIVED], esi; mov eax, [RESULT]; ret"),
    }
    code, functions = b"", {}
    for name, text in sources.items():
        made = assemble(text)
        functions[name] = (len(code), len(made))
        code += made + b"\xcc" * 3
    image = Image(code, functions=functions)
    signature = parse("int f(int a)")
    for name in [*sources, *reversed(sources), *sources]:
        at, size = functions[name]
        if name.endswith("stub"):
            part = code[at : at + size]
            verdict = verify(signature, Stub(part, "buffer", "a test", image, at))
            alone = verify(signature, Stub(part, "buffer", "a test"))
            assert alone.status == verdict.status
        else:
            verdict = verify_callee(signature, CalleeCode(image, at, size, "a test"))
        rules = {finding.rule for finding in verdict.findings}
        wrong = {"wrong stub": {"result.register"}, "wrong callee": {"callee.argument"}}
        assert rules == wrong.get(name, set())


def test_what_the_simulator_cannot_run_is_unsupported(judge_callee: CalleeJudge) -> None:
    verdict = judge_callee("void f(long a)", "mov rdi, fs:[rdi]; ret")
    assert verdict.status == "unsupported"
    # movabs, which gives r11 its address, takes ten bytes.
    assert verdict.reason == (
        "the simulator does not run 'mov rdi, qword ptr fs:[rdi]' at offset 0xa"
    )


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("words", [4096, pytest.param(131072, marks=pytest.mark.long)])
def test_the_largest_values_are_judged(judge_callee: CalleeJudge, abi: str, words: int) -> None:
    source = "lea rsi, [rsp + 8]" if abi == "sysv" else "mov rsi, rcx"
    code = f"{source}; lea rdi, [RECEIVED]; mov ecx, {words}; rep movsq; ret"
    if abi == "ms":
        code = f"mov r8, rdi; mov r9, rsi; {code[:-3]} mov rdi, r8; mov rsi, r9; ret"
    declaration = f"void f(struct S {{ char c[{8 * words}]; }} s)"
    assert judge_callee(declaration, code, abi).ok
    [finding] = judge_callee(declaration, code.replace(f"{words}", f"{words - 1}"), abi).findings
    assert f"(s).c[{8 * words - 8}]" in finding.where


@pytest.mark.parametrize(
    ("declaration", "what"),
    [("typedef char T __attribute__((aligned(1048576))); void f(T a, T b, T c)", "exchange area")],
)
def test_values_that_do_not_fit_are_an_error_with_a_reason(
    judge_callee: CalleeJudge, declaration: str, what: str
) -> None:
    verdict = judge_callee(declaration, "ret")
    assert verdict.status == "error"
    assert "do not fit" in verdict.reason
    assert what in verdict.reason
