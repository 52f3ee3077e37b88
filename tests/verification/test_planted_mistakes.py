"""Mistakes planted in the planner, in the reference and in stubs: every one is found.

The finding has to name the rule that was broken and the place.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from abisim.campaign.engine import check
from abisim.declarations import parse
from abisim.identity import forget
from abisim.reference import sysv, sysv_registers
from abisim.stubgen import compiler
from abisim.stubgen.compiler import compile_plan, stub
from abisim.stubgen.plan import SYSV, MovePlan, RegisterTables, ToGeneral, VectorCount, plan
from abisim.stubs import ENTRIES, Entry, Stub
from abisim.verification.findings import Finding, Verdict
from abisim.verification.judge import verify
from tests.verification.conftest import Judge
from tests.verification.handwritten import NARROW

LONGS = "long f(long a, long b, long c, long d, long e, long g)"
DOUBLES = "double f(double a, double b, double c)"
PAIR = "struct { long a, b; } f(void)"
VECTORS = "struct { double a, b; } f(void)"


@pytest.fixture(autouse=True)
def _forget_what_was_classified() -> Iterator[None]:
    """The reference remembers what a type decided; planted tables must not outlive a test."""
    forget()
    yield
    forget()


def swapped(registers: tuple[str, ...], first: int, second: int) -> tuple[str, ...]:
    changed = list(registers)
    changed[first], changed[second] = changed[second], changed[first]
    return tuple(changed)


def found(verdict: Verdict, rule: str) -> Finding:
    assert verdict.status == "fail"
    findings = [finding for finding in verdict.findings if finding.rule == rule]
    assert findings, [*map(str, verdict.findings)]
    return findings[0]


#: Declaration, the planner's table with two registers swapped, rule, place, detail.
PLANNER = [
    (LONGS, replace(SYSV, general=swapped(SYSV.general, 0, 1)),
     "argument.value", "argument 1 (a) in rdi", "argument 2 (b), byte 0"),
    (LONGS, replace(SYSV, general=swapped(SYSV.general, 2, 3)),
     "argument.value", "argument 3 (c) in rdx", "argument 4 (d), byte 0"),
    (LONGS, replace(SYSV, general=swapped(SYSV.general, 4, 5)),
     "argument.value", "argument 5 (e) in r8", "argument 6 (g), byte 0"),
    (DOUBLES, replace(SYSV, vector=swapped(SYSV.vector, 1, 2)),
     "argument.value", "argument 2 (b) in xmm1", "argument 3 (c), byte 0"),
    (PAIR, replace(SYSV, general_results=swapped(SYSV.general_results, 0, 1)),
     "result.value", "the result.a, byte 0 of 16", "from rax, rdx"),
    (VECTORS, replace(SYSV, vector_results=swapped(SYSV.vector_results, 0, 1)),
     "result.value", "the result.a, byte 0 of 16", "from xmm0, xmm1"),
]  # fmt: skip


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("declaration", "tables", "rule", "where", "detail"), PLANNER)
def test_two_registers_swapped_in_the_planner(
    monkeypatch: pytest.MonkeyPatch,
    declaration: str,
    tables: RegisterTables,
    rule: str,
    where: str,
    detail: str,
    entry: Entry,
) -> None:
    monkeypatch.setattr(compiler, "plan", lambda signature: plan(signature, tables))
    [verdict] = check([parse(declaration)], entry=entry)
    finding = found(verdict, rule)
    assert finding.where == where
    assert detail in finding.detail


#: Declaration, table of the reference, the two registers' indexes, rule, place.
REFERENCE = [
    (LONGS, "GENERAL", 0, 1, "argument.value", "argument 1 (a) in rsi"),
    (LONGS, "GENERAL", 3, 4, "argument.value", "argument 4 (d) in r8"),
    (DOUBLES, "VECTOR", 0, 2, "argument.value", "argument 1 (a) in xmm2"),
    (PAIR, "RESULT_GENERAL", 0, 1, "result.value", "the result.a, byte 0 of 16"),
    (VECTORS, "RESULT_VECTOR", 0, 1, "result.value", "the result.a, byte 0 of 16"),
]


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("declaration", "table", "first", "second", "rule", "where"), REFERENCE)
def test_two_registers_swapped_in_the_reference(
    monkeypatch: pytest.MonkeyPatch,
    declaration: str,
    table: str,
    first: int,
    second: int,
    rule: str,
    where: str,
    entry: Entry,
) -> None:
    module = sysv_registers if hasattr(sysv_registers, table) else sysv
    monkeypatch.setattr(module, table, swapped(getattr(module, table), first, second))
    [verdict] = check([parse(declaration)], entry=entry)
    assert found(verdict, rule).where == where


def test_a_wrong_hidden_pointer_register_in_the_reference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sysv, "RESULT_POINTER", "rsi")
    [verdict] = check([parse("struct { long a[3]; } f(long n)")], entry="avalue")
    assert found(verdict, "result.hidden-pointer").where == "rsi"


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("declaration", [LONGS, DOUBLES, PAIR, VECTORS])
def test_unplanted_all_pass(declaration: str, entry: Entry) -> None:
    [verdict] = check([parse(declaration)], entry=entry)
    assert verdict.ok, [*map(str, verdict.findings)]


def without_al(moves: MovePlan) -> MovePlan:
    kept = tuple(move for move in moves.arguments if not isinstance(move, VectorCount))
    return moves._replace(arguments=kept)


def without_extension(moves: MovePlan) -> MovePlan:
    """Narrow values are loaded, zero-extended, as if no extension was asked for."""
    return moves._replace(
        arguments=tuple(
            replace(move, signed=None) if isinstance(move, ToGeneral) else move
            for move in moves.arguments
        ),
    )


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("tail", ["", "double x", "double x, int y, double z"])
def test_al_dropped(entry: Entry, tail: str) -> None:
    signature = parse(f"int f(const char *s, ...{', ' if tail else ''}{tail})")
    made = Stub(compile_plan(without_al(plan(signature)), entry), entry, "planted")
    finding = found(verify(signature, made), "call.al")
    assert finding.where == "al at the call"
    assert finding.expected == f"{tail.count('double')} to 8"


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("ctype", ["signed char", "short"])
def test_sign_extension_dropped(entry: Entry, ctype: str) -> None:
    signature = parse(f"void f(int n, {ctype} c)")
    made = Stub(compile_plan(without_extension(plan(signature)), entry), entry, "planted")
    finding = found(verify(signature, made), "argument.extension")
    assert finding.where == "argument 2 (c) in rsi, sign-extended to 4 bytes"
    assert "it is zero" in finding.detail


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(
    "declaration", ["int f(int)", "long double f(long double)", "int f(struct { long a[4]; })"]
)
def test_stack_misaligned(judge: Judge, entry: Entry, declaration: str) -> None:
    """The right stub as a subroutine, entered 24 bytes lower: balanced, but misaligned."""
    code = stub(parse(declaration), entry).code
    # sub rsp, 16; call the right stub; add rsp, 16; ret
    wrapped = b"\x48\x83\xec\x10" + b"\xe8\x05\x00\x00\x00" + b"\x48\x83\xc4\x10" + b"\xc3" + code
    finding = found(judge(declaration, wrapped, entry), "stack.alignment")
    assert (finding.where, "8 past one" in finding.actual) == ("rsp at the call", True)


@pytest.mark.parametrize("entry", ENTRIES)
def test_rbx_clobbered(judge: Judge, entry: Entry) -> None:
    code = NARROW.broken(entry, "mov dword ptr [rcx], eax", "mov rbx, rcx; mov [rbx], eax")
    finding = found(judge(NARROW.declaration, code, entry), "register.preserved")
    assert finding.where == "rbx on return"


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(
    ("declaration", "size"),
    [
        ("char f(void)", 1),
        ("int f(void)", 4),
        ("long f(void)", 8),
        ("struct { char c[5]; } f(void)", 5),
    ],
)
def test_one_byte_past_the_result(judge: Judge, entry: Entry, declaration: str, size: int) -> None:
    target = "rdx" if entry == "buffer" else "rdi"
    store = {
        1: "mov [rcx], ax", 4: "mov [rcx], eax; mov [rcx + 4], al",
        8: "mov [rcx], rax; mov [rcx + 8], al",
        5: "mov [rcx], eax; shr rax, 32; mov [rcx + 4], ax",
    }[size]  # fmt: skip
    code = f"push rsi; call {target}; pop rcx; {store}; ret"
    finding = found(judge(declaration, code, entry), "result.overrun")
    assert finding.where == f"byte {size} of the result's buffer of {size} bytes"
