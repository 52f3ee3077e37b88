"""An entry excuses what it is about, and nothing else that is wrong in the same code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.campaign.witness import judge_pair
from abisim.declarations import parse
from abisim.stubs import Side
from abisim.subjects.compiler import compile_pairs
from tests.witnesses import witness

PAIR = "struct __attribute__((aligned(16))) { long a, b; }"
VECTOR = "float __attribute__((vector_size(16)))"
WIDE = "double __attribute__((vector_size(32)))"
QUAD = "int, int, int, __float128, float"

#: Entry, compiler, ABI, side, what is compiled, and what it is held to be: the entry is about
#: either, and two other arguments have changed places, or the result is in another register.
WRONG: list[tuple[str, str, str, Side, str, str]] = [
    ("vzeroupper-union", "gcc", "sysv", "callee",
     f"union {{ {WIDE} a; double b; }} f(int, float);",
     f"union {{ {WIDE} a; double b; }} f(float, int);"),
    ("ms-hollow-va-start", "gcc", "ms", "callee",
     "void f(struct { int : 8; }, int, float, ..., int);",
     "void f(struct { int : 8; }, float, int, ..., int);"),
    ("ms-copy-not-made", "clang-14", "ms", "buffer",
     f"void f({QUAD}, {VECTOR});", f"void f(float, int, int, __float128, int, {VECTOR});"),
    ("sse-pair-va-arg", "clang-22", "sysv", "callee",
     "void f(int, float, ..., union { __float128 a; struct { double b; long c; } s; });",
     "void f(float, int, ..., union { __float128 a; struct { double b; long c; } s; });"),
    ("ms-atomic-floats", "clang-22", "ms", "callee",
     "_Atomic(struct { double a, b, c; }) f(int, float);",
     "_Atomic(struct { double a, b, c; }) f(float, int);"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("entry", "command", "abi", "side", "compiled", "claimed"), WRONG, ids=[row[0] for row in WRONG]
)
def test_what_an_entry_is_not_about_is_judged(
    entry: str, command: str, abi: str, side: Side, compiled: str, claimed: str
) -> None:
    compiler = witness(command, abi)
    right, wrong = parse(compiled, abi=abi), parse(claimed, abi=abi)
    (pair,) = compile_pairs(compiler, [right])
    assert entry in dict(judge_pair(pair, "buffer", compiler))[side].explained_by
    verdict = dict(judge_pair(replace(pair, signature=wrong), "buffer", compiler))[side]
    assert verdict.status == "fail"


def test_code_that_may_fault_and_does_not_is_judged() -> None:
    """aligned-va-arg excuses a fault; here the record is read from where it is aligned."""
    compiler = witness("gcc")
    (pair,) = compile_pairs(compiler, [parse(f"void f(int, float, ..., {PAIR});")])
    wrong = replace(pair, signature=parse(f"void f(float, int, ..., {PAIR});"))
    assert dict(judge_pair(pair, "buffer", compiler))["callee"].ok
    assert not dict(judge_pair(wrong, "buffer", compiler))["callee"].ok


def test_an_entry_that_claims_too_much_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is right by the text passes, and refutes a dialect by which it would be wrong."""
    compiler = witness("gcc")
    (pair,) = compile_pairs(compiler, [parse("void f(int, struct { _Atomic(int) a; });")])
    assert all(verdict.ok for _, verdict in judge_pair(pair, "buffer", compiler, exact=True))
    monkeypatch.setattr("abisim.campaign.witness.dialect_of", lambda _: "clang:22")
    assert all(verdict.ok for _, verdict in judge_pair(pair, "buffer", compiler))
    for _, verdict in judge_pair(pair, "buffer", compiler, exact=True):
        assert verdict.status == "fail"
        assert all("atomic-memory" in finding.detail for finding in verdict.findings)
