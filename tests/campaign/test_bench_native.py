"""Native calls timed: what is called, how often, by whom; nothing about how fast."""

from __future__ import annotations

import ctypes
import gc
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest

from abisim.campaign.native import starts
from abisim.campaign.native.bench import TARGETS, Plan, Timings, measure, verdicts
from abisim.campaign.native.build import Built, build, built, directory
from abisim.campaign.native.cases import CASES, Record
from abisim.campaign.native.contenders import CONTENDERS, ODD, OURS, Call, is_right
from abisim.campaign.native.counts import PROTOTYPE, READ_BYTES, read_handle, rows
from abisim.campaign.native.pythons import interpreter_of
from abisim.campaign.native.starting import AGAIN, KNOWN, NEW, UNAWAITED, of_shapes, until_result
from abisim.campaign.native.starts import LIMITS, STORED, measure_starts
from abisim.campaign.native.timing import UNROLLED, WrongResultError, loop, timed
from abisim.errors import AbisimError, UsageError
from abisim.interpreters import INTERPRETERS
from tests.witnesses import witness

ALONE = [each.name for each in CONTENDERS if each.needs == "nothing"]
HERE = Path(sys.executable)


@pytest.fixture(scope="module")
def without_compiler(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return built(interpreter_of(HERE), tmp_path_factory.mktemp("bench"), peers=False)


def test_there_are_twelve_signatures_structs_and_strings_among_them() -> None:
    assert len({case.declaration for case in CASES}) >= 12
    assert len({case.label for case in CASES}) == len(CASES)
    assert sum(not case.scalar for case in CASES) == 2
    assert any(isinstance(case.result, bytes) for case in CASES)


def test_one_round_times_every_contender_that_needs_no_compiler(without_compiler: Built) -> None:
    (timings,) = measure([without_compiler], Plan(1, 1, 1))
    assert list(timings.contenders) == ALONE
    for case in CASES:
        for name in ALONE:
            wanted = 0 if name == ODD and case.odd is None else 1
            assert len(timings.figures(case, name)) == wanted, (case.label, name)


def test_laps_are_as_many_as_asked_for(without_compiler: Built) -> None:
    found = timed(CASES[:2], [OURS, ODD], without_compiler.place, laps=3, times=1)
    assert {case: {name: len(laps) for name, laps in each.items()} for case, each in found.items()}
    assert [len(each[OURS]) for each in found.values()] == [3, 3]


def test_who_gives_another_result_is_not_timed(without_compiler: Built) -> None:
    wrong = replace(CASES[1], result=8)
    with pytest.raises(WrongResultError, match="abisim gives another result for int"):
        timed([wrong], [OURS], without_compiler.place, laps=1, times=1)
    assert gc.isenabled()


def test_an_equal_result_of_another_type_is_another_result() -> None:
    case = next(case for case in CASES if case.result is True)
    assert not is_right(case, Call(lambda _: 1, (1000,), lambda result: result))
    assert is_right(case, Call(lambda _: 2, (1000,), None))


@pytest.mark.parametrize("arguments", [(), (1,), tuple(range(10))])
def test_a_loop_calls_ten_times_a_turn(arguments: tuple[int, ...]) -> None:
    seen: list[tuple[int, ...]] = []
    taken = loop(Call(lambda *given: seen.append(given), arguments, None))(7)
    assert seen == [arguments] * 7 * UNROLLED
    assert taken > 0
    assert loop(None)(7) > 0
    assert len(seen) == 7 * UNROLLED


def test_a_process_that_fails_is_told_of(without_compiler: Built, tmp_path: Path) -> None:
    with pytest.raises(AbisimError, match=r"^CPython 3.*libcallees"):
        measure([replace(without_compiler, place=tmp_path)], Plan(1, 1, 1))


def test_a_round_starts_every_signature_in_three_processes(without_compiler: Built) -> None:
    (found,) = measure_starts([without_compiler], 1)
    assert len(found.imports) == 3
    assert [len(found.firsts[waits]) for waits in (True, False)] == [1, 1]
    first, *others = of_shapes()
    assert first == CASES[0]
    assert {case.declaration for case in others} | {first.declaration} == {
        case.declaration for case in CASES
    }
    for kind in LIMITS:
        assert list(found.shapes[kind]) == [case.label for case in others]
        assert all(len(figures) == 1 for figures in found.shapes[kind].values())


def test_the_second_process_of_a_round_has_the_store_of_the_first(
    without_compiler: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    stores: list[str] = []

    def answer(_: Built, __: list[str], question: dict[str, object], **environment: str) -> object:
        stores.append(environment["ABISIM_CACHE"])
        kinds = {NEW: float(len(stores)), KNOWN: 10.0, AGAIN: 20.0}
        if not question["wait"]:
            kinds = {UNAWAITED: float(len(stores))}
        shapes = {case.label: kinds for case in of_shapes()}
        return {"imported": 30.0 + len(stores), "shapes": shapes}

    monkeypatch.setattr(starts, "ask", answer)
    (found,) = measure_starts([without_compiler], 2)
    assert stores[0] == stores[1]
    assert stores[3] == stores[4]
    assert len(set(stores)) == 4
    assert found.imports == (31.0, 32.0, 33.0, 34.0, 35.0, 36.0)
    assert found.firsts == {True: (1.0, 4.0), False: (3.0, 6.0)}
    label = of_shapes()[-1].label
    assert [found.shapes[kind][label] for kind in (NEW, STORED, UNAWAITED, KNOWN, AGAIN)] == [
        (1.0, 4.0), (2.0, 5.0), (3.0, 6.0), (10.0, 10.0), (20.0, 20.0),
    ]  # fmt: skip


def test_a_start_with_another_result_is_none(without_compiler: Built) -> None:
    library = str(without_compiler.place / "libcallees.so")
    wrong = replace(CASES[1], result=8)
    with pytest.raises(ValueError, match="gives 7"):
        until_result(library, wrong, wrong.declaration)
    with pytest.raises(ValueError, match="gives 7"):
        until_result(library, wrong, wrong.declaration, wait=False)


def test_what_is_there_is_not_made_again(without_compiler: Built) -> None:
    library = without_compiler.place / "libcallees.so"
    before = library.stat().st_mtime_ns
    again = built(without_compiler.interpreter, without_compiler.place.parent, peers=False)
    assert again == without_compiler
    assert library.stat().st_mtime_ns == before


def test_the_extension_and_the_compiled_callees_give_the_same_results(tmp_path: Path) -> None:
    compiler = witness("gcc")
    interpreter = interpreter_of(HERE)
    if not (interpreter.include / "Python.h").exists():
        pytest.skip("no headers of CPython here")
    build(tmp_path, interpreter, HERE, shutil.which(compiler.words[0]), None, {})
    names = [each.name for each in CONTENDERS if each.needs != "package"]
    found = timed(CASES, names, tmp_path, laps=1, times=1)
    assert all(set(each) >= {"C extension", "no-op builtin", OURS} for each in found.values())


def test_the_extension_checks_what_it_is_given(tmp_path: Path) -> None:
    witness("gcc")
    interpreter = interpreter_of(HERE)
    if not (interpreter.include / "Python.h").exists():
        pytest.skip("no headers of CPython here")
    build(tmp_path, interpreter, HERE, shutil.which("gcc"), None, {})
    script = """
import bench_extension as e
for function, arguments, error in [
    (e.bench_add, (1 << 31, 1), OverflowError), (e.bench_add, (1 << 70, 1), OverflowError),
    (e.bench_add, (1,), TypeError), (e.bench_add, (1.0, 1), TypeError),
    (e.bench_words, (-1, 1), OverflowError), (e.bench_doubles, ("1", 1), TypeError),
    (e.bench_point, (b"short",), ValueError), (e.bench_string, (7,), TypeError),
    (e.bench_mixed, (128, *[1] * 9), OverflowError), (e.bench_nothing, (1,), TypeError),
]:
    try:
        function(*arguments)
    except error:
        continue
    raise SystemExit(f"{function} takes {arguments}")
assert e.bench_add(-1, 0) == -1 and e.bench_doubles(-1, 1.0) == -1.0
"""
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    subprocess.run([HERE, "-c", script], env=environment, check=True)


def test_assembled_callees_are_where_records_and_strings_are(without_compiler: Built) -> None:
    library = ctypes.CDLL(str(without_compiler.place / "libcallees.so"))
    text = library.bench_text
    text.restype = ctypes.c_char_p
    assert text(8) == b"ouse"


def test_a_directory_of_others_is_not_built_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    place = directory()
    assert place.stat().st_mode & 0o777 == 0o700
    place.chmod(0o777)
    with pytest.raises(UsageError, match="is open to others"):
        directory()
    place.rmdir()
    place.symlink_to(tmp_path)
    with pytest.raises(UsageError, match="not a directory of yours"):
        directory()


def test_ratios_are_of_one_round_and_their_median() -> None:
    case = CASES[1]
    rounds = [(10.0, 100.0), (20.0, 800.0), (5.0, 100.0)]
    timings = Timings(
        "CPython", (), (OURS, "ctypes.PyDLL"),
        tuple({case.label: {OURS: ours, "ctypes.PyDLL": theirs}} for ours, theirs in rounds),
    )  # fmt: skip
    assert timings.least(case, OURS) == 5.0
    assert timings.median(case, OURS) == 10.0
    assert timings.ratio(case, "ctypes.PyDLL", OURS) == 20.0
    assert list(verdicts(timings, TARGETS[0])) == [(case, 20.0, True)]
    assert list(verdicts(timings, TARGETS[2])) == []
    assert timings.ratio(CASES[0], "ctypes.PyDLL", OURS) is None


def test_every_stub_that_is_timed_passes_for_every_interpreter() -> None:
    for release_gil in (False, True):
        for row in rows(release_gil=release_gil):
            assert len(row.counts) == len(INTERPRETERS)
            for count in row.counts:
                assert count.reason == ""
                assert count.instructions is not None
                assert count.code_bytes < count.all_bytes


def test_the_prototype_is_known_by_functions_that_are_timed() -> None:
    assert set(PROTOTYPE) <= {case.function for case in CASES}


def test_the_handle_of_read_is_within_its_bytes() -> None:
    handle = read_handle()
    assert handle.instructions is not None
    assert handle.all_bytes <= READ_BYTES


def test_records_are_known_by_their_bytes() -> None:
    case = next(case for case in CASES if isinstance(case.result, Record))
    swapped = bytes(8) + bytes(8)
    assert not is_right(case, Call(lambda _: swapped, (b"",), lambda result: result))
