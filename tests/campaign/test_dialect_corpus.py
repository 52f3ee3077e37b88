"""corpus/dialects: every entry has its smallest example, checked under each dialect."""

from __future__ import annotations

from pathlib import Path

import pytest

from abisim.campaign.dialect_corpus import corpus_files
from abisim.campaign.engine import corpus_functions, group_by_shape, run
from abisim.campaign.witness import AUTO, dialect_of
from abisim.dialects import ENTRIES, NEWEST, PSABI, Entry
from abisim.layout import DATA_MODELS
from abisim.stubs import ENTRIES as ENTRY_CONVENTIONS
from tests.witnesses import witness

DIRECTORY = Path(__file__).parents[2] / "corpus" / "dialects"
CASES = [
    pytest.param(entry, abi, id=f"{entry.id}-{abi}") for entry in ENTRIES for abi in entry.abis
]


def test_the_files_are_the_catalogue() -> None:
    """``python -m abisim.campaign.dialect_corpus corpus/dialects`` writes them again."""
    made = {path.name: text for path, text in corpus_files(DIRECTORY).items()}
    assert {path.name: path.read_text() for path in DIRECTORY.iterdir()} == made


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("dialect", [PSABI, "gcc", "clang:14", "clang"])
def test_our_stubs_follow_every_dialect(abi: str, dialect: str) -> None:
    shapes = group_by_shape(corpus_functions([DIRECTORY], abi, dialect))
    result = run(shapes, entries=ENTRY_CONVENTIONS, dialect=dialect, abi=abi)
    assert [each.shape.text for each in result.results if each.status != "pass"] == []


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
