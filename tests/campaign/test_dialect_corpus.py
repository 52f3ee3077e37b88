"""corpus/dialects: every entry has its smallest example, checked under each dialect."""

from __future__ import annotations

from pathlib import Path

import pytest

from abisim.campaign.dialect_corpus import corpus_files
from abisim.campaign.engine import corpus_functions, group_by_shape, run
from abisim.campaign.witness import AUTO, dialect_of
from abisim.dialects import ENTRIES, NEWEST, PSABI, Entry, entries_of
from abisim.layout import DATA_MODELS
from abisim.stubs import ENTRIES as ENTRY_CONVENTIONS
from tests.witnesses import witness

DIRECTORY = Path(__file__).parents[2] / "corpus" / "dialects"
CASES = [
    pytest.param(entry, abi, id=f"{entry.id}-{abi}") for entry in ENTRIES for abi in entry.abis
]

#: Entries that the stub compiler does not follow, and why.
NOT_FOLLOWED = {
    "ms-atomic-piecewise": "what LLVM's type for an _Atomic record is made of, padding too, is "
    "no part of C, and differs between versions (ms-atomic-bit-field-runs, ms-atomic-int128); "
    "clang is at odds with itself about some of it (ms-atomic-vector, ms-atomic-floats)",
}
#: Entries that the stub compiler does not follow yet, and a dialect that has each.
AWAITED: dict[str, str] = {}
#: Files whose example has such a type under all of Microsoft's ABIs.
OF_ATOMIC_PARTS = {
    "ms-atomic-piecewise",
    "ms-atomic-int128",
    "ms-atomic-vector",
    "ms-atomic-floats",
}
REFUSED = {"unsupported"}
_ALLOWED = ("pass", "unsupported")


def test_the_files_are_the_catalogue() -> None:
    """``python -m abisim.campaign.dialect_corpus corpus/dialects`` writes them again."""
    made = {path.name: text for path, text in corpus_files(DIRECTORY).items()}
    assert {path.name: path.read_text() for path in DIRECTORY.iterdir()} == made


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("dialect", [PSABI, "gcc", "clang:14", "clang"])
def test_our_stubs_follow_every_dialect(abi: str, dialect: str) -> None:
    files = [each for each in DIRECTORY.iterdir() if each.stem not in AWAITED]
    shapes = group_by_shape(corpus_functions(files, abi, dialect))
    result = run(shapes, entries=ENTRY_CONVENTIONS, dialect=dialect, abi=abi)
    assert [each.shape.text for each in result.results if each.status not in _ALLOWED] == []
    refused = [each for each in result.results if each.status == "unsupported"]
    assert [
        each.shape.text
        for each in refused
        if not all(_refusing_entry(verdict.reason) for _, verdict in each.verdicts)
    ] == []


@pytest.mark.parametrize(("name", "dialect"), AWAITED.items())
def test_what_is_awaited_is_not_followed_yet(name: str, dialect: str) -> None:
    """It fails when the stub compiler follows the entry, which then leaves AWAITED."""
    assert "fail" in _statuses(DIRECTORY / f"{name}.h", "sysv", dialect)


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("dialect", [PSABI, "gcc", "clang:14", "clang"])
def test_our_stubs_refuse_exactly_what_they_do_not_follow(abi: str, dialect: str) -> None:
    not_followed = NOT_FOLLOWED.keys() & entries_of(dialect, abi)
    refused = {
        each.stem for each in DIRECTORY.iterdir() if _statuses(each, abi, dialect) == REFUSED
    }
    others = {each.stem for each in DIRECTORY.iterdir()} - refused - AWAITED.keys()
    for name in others:
        assert _statuses(DIRECTORY / f"{name}.h", abi, dialect) <= {"pass"}
    in_abi = {"atomic-size"} if abi in ("ms", "mingw") else set()
    runs = {"ms-atomic-bit-field-runs"} if abi == "ms" else set()
    assert refused == (OF_ATOMIC_PARTS | in_abi | runs if not_followed else set())


def _statuses(path: Path, abi: str, dialect: str) -> set[str]:
    shapes = group_by_shape(corpus_functions([path], abi, dialect))
    result = run(shapes, entries=ENTRY_CONVENTIONS, dialect=dialect, abi=abi)
    return {each.status for each in result.results}


def _refusing_entry(reason: str) -> str | None:
    return next((each for each in NOT_FOLLOWED if f"dialect entry {each})" in reason), None)


@pytest.mark.parametrize(("entry", "abi"), CASES)
@pytest.mark.parametrize("command", ["gcc", "clang-14", f"clang-{NEWEST['clang']}"])
def test_compilers_do_what_the_entries_say(entry: Entry, abi: str, command: str) -> None:
    """Whom an entry is about passes by it, and nobody else does."""
    family = command.partition("-")[0]
    if family == "gcc" and abi == "win64":
        return  # gcc has no such target
    compiler = witness(command, abi)
    about = any(each.compiler == family and compiler.major in each for each in entry.compilers)
    own = dialect_of(compiler) if entry.kind == "layout" else PSABI
    functions = corpus_functions([DIRECTORY / f"{entry.id}.h"], abi, own)
    result = run(
        group_by_shape(functions), entries=("buffer",), dialect=AUTO, compiler=compiler, abi=abi
    )
    verdicts = [verdict for each in result.results for _, verdict in each.verdicts]
    assert {verdict.status for verdict in verdicts} <= {"pass", "unsupported"}
    if all(verdict.reason.startswith(f"{family} refuses") for verdict in verdicts):
        return
    assert not [verdict.reason for verdict in verdicts if verdict.reason]
    if entry.kind == "layout":
        text = corpus_functions([DIRECTORY / f"{entry.id}.h"], abi)
        ours = [each.signature.parameters for each in text]
        assert ([each.signature.parameters for each in functions] != ours) == about
    else:
        explained = {name for verdict in verdicts for name in verdict.explained_by}
        assert (entry.id in explained) == about
