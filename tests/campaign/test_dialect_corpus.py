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
    "ms-atomic-vector": "pointers to parts of a value are no placement of the value",
    "ms-atomic-floats": "x87 registers do not bring every double back as it was",
}
_ALLOWED = ("pass", "unsupported")


def test_the_files_are_the_catalogue() -> None:
    """``python -m abisim.campaign.dialect_corpus corpus/dialects`` writes them again."""
    made = {path.name: text for path, text in corpus_files(DIRECTORY).items()}
    assert {path.name: path.read_text() for path in DIRECTORY.iterdir()} == made


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("dialect", [PSABI, "gcc", "clang:14", "clang:19", "clang"])
def test_our_stubs_follow_every_dialect(abi: str, dialect: str) -> None:
    shapes = group_by_shape(corpus_functions(list(DIRECTORY.iterdir()), abi, dialect))
    result = run(shapes, entries=ENTRY_CONVENTIONS, dialect=dialect, abi=abi)
    assert [each.shape.text for each in result.results if each.status not in _ALLOWED] == []
    refused = [each for each in result.results if each.status == "unsupported"]
    assert [
        each.shape.text
        for each in refused
        if not all(_refusing_entry(verdict.reason) for _, verdict in each.verdicts)
    ] == []


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("dialect", [PSABI, "gcc", "clang:14", "clang:19", "clang"])
def test_our_stubs_refuse_exactly_what_they_do_not_follow(abi: str, dialect: str) -> None:
    statuses = {each.stem: _statuses(each, abi, dialect) for each in DIRECTORY.iterdir()}
    refused = {name for name, found in statuses.items() if found == {"unsupported"}}
    assert refused == NOT_FOLLOWED.keys() & entries_of(dialect, abi)
    others = [found for name, found in statuses.items() if name not in refused]
    assert set().union(*others) == {"pass"}


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
