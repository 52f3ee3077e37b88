"""Fresh signatures and how their rate is measured: what is counted, never how long it takes."""

from __future__ import annotations

import shutil
from dataclasses import replace

import pytest

from abisim.campaign.engine import text_functions
from abisim.campaign.fresh import FreshDrawer, of_libraries
from abisim.campaign.rates import CHUNK, STAGES, Rates, against, measure, measure_together
from abisim.declarations import parse
from abisim.errors import UsageError
from abisim.report.rates import beside, one_core, several
from abisim.subjects import native
from abisim.subjects.compiler import find_compiler
from abisim.subjects.native import passes_natively
from abisim.subjects.source import callee_text

TEXT = (
    "double hypot(double x, double y); int f(char *a, struct { int x, y; } b, float c); void g();"
)


def drawer(seed: int = 1) -> FreshDrawer:
    return FreshDrawer(text_functions(TEXT), seed)


def test_a_signature_depends_on_seed_and_number_alone() -> None:
    drawn = list(drawer().span(range(40)))
    assert drawn == [drawer().draw(number) for number in range(40)]
    assert drawn != list(drawer(2).span(range(40)))
    known = {"double", "char *", "struct { int x, y; }", "float"}
    types = {parameter.type for each in drawn for parameter in each.parameters}
    assert types == {p.type for f in text_functions(TEXT) for p in f.signature.parameters}
    assert len(types) == len(known)


def test_equal_types_are_one_object() -> None:
    doubles = [
        parameter.type
        for each in drawer().span(range(50))
        for parameter in each.parameters
        if parameter.type == parse("double f(void)").result
    ]
    assert len(doubles) > 10
    assert len({id(each) for each in doubles}) == 1


def test_without_functions_there_is_nothing_to_draw() -> None:
    with pytest.raises(UsageError, match="no functions"):
        FreshDrawer([], 1)


def test_files_made_for_the_corpus_are_left_out() -> None:
    [ours, theirs] = text_functions("int f(int);") + text_functions("int g(int);")
    made = replace(ours, path="corpus/automaton/sysv.h")
    real = replace(theirs, path="corpus/zlib.h")
    assert of_libraries([made, real]) == [real]
    assert of_libraries([made]) == [made]


def test_every_signature_is_counted_once_as_a_whole_or_by_stage() -> None:
    rates = Rates()
    seen: list[int] = []
    measure(drawer(), range(3 * CHUNK + 7), rates, on_chunk=seen.append)
    assert seen == [CHUNK, CHUNK, CHUNK, 7]
    assert (rates.checked, rates.staged) == (2 * CHUNK, CHUNK + 7)
    assert rates.statuses == {"pass": 3 * CHUNK + 7}
    assert rates.bare == rates.staged  # every one of these stubs is straight
    assert len(rates.memory) == 4
    assert tuple(rates.stages) == STAGES
    rates.stages = dict.fromkeys(STAGES, 1.0)
    rates.bare_seconds = 0.5 * rates.bare / rates.staged
    assert rates.shares() == {
        "classify": 0.25, "compile": 0.25, "values": 0.25, "run": 0.125, "judge": 0.125,
    }  # fmt: skip
    text = one_core(rates)
    assert f"({3 * CHUNK + 7:,} pass)" in text
    assert "of the simulator's own ceiling" in text
    assert [line.split(":")[0].strip() for line in text.splitlines()[2:]] == ["time", "memory"]


def test_processes_share_the_numbers() -> None:
    parts = measure_together(text_functions(TEXT), 1, range(CHUNK + 10), 2)
    assert [each.checked for each in parts] == [CHUNK // 2 + 5] * 2
    assert all(each.statuses == {"pass": each.checked} for each in parts)
    alone = Rates()
    measure(drawer(), range(20), alone)
    assert several(parts, alone).startswith("2 processes: ")


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
def test_a_compiler_s_program_notices_a_wrong_value() -> None:
    gcc = find_compiler("gcc")
    assert gcc is not None
    signature = parse("double f(float a, double b)")
    values = bytes(range(16))
    mask = b"\xff" * 4 + bytes(4) + b"\xff" * 8, b"\xff" * 8
    right = (values, bytes(range(8))), (values[::-1], bytes(range(8, 16)))
    assert passes_natively(gcc, [signature] * 2, [(right, mask)] * 2)
    # The bits of a program whose stub swaps two arguments come out in other places.
    other = parse("double f(double b, float a)")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(native, "callee_text", lambda i, _, names: callee_text(i, other, names))
        assert not passes_natively(gcc, [signature], [(right, mask)])


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
def test_the_same_check_by_a_compiler() -> None:
    gcc = find_compiler("gcc")
    assert gcc is not None
    signatures = list(drawer().span(range(6)))
    rate = against(gcc, signatures, 3)
    assert rate > 0
    alone = Rates(checked=10, seconds=1.0)
    lines = beside("gcc", {3: rate}, alone).splitlines()
    assert len(lines) == 2
    assert "3 to a program" in lines[1]
