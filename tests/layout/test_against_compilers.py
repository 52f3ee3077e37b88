"""The data models' layouts against those of real compilers, on records drawn at random.

For every record a compiler is asked, in constants of an object file, for its size, its
alignment, the offset of each member, and the bytes of an object in which one bit-field
has all its bits set.  A failure names the seed and prints the record.  Many more records:
``python -m abisim.campaign.layouts``.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest

from abisim.campaign.layout_records import FAMILIES
from abisim.campaign.layouts import compare, dialect_of, document, main
from abisim.declarations import Parser, parse
from abisim.dialects import LAYOUT_ENTRIES, Entry
from abisim.layout import DataModel, data_model, gnu, microsoft
from abisim.subjects.commands import Compiler
from abisim.subjects.running import run
from tests.layout.conftest import compiler_for

#: A compiler's family and the ABI that it compiles for.
WITNESSES = [("gcc", "sysv"), ("clang", "sysv"), ("clang", "win64"), ("gcc", "mingw"),
             ("clang", "mingw")]  # fmt: skip
#: Records of each family of features: 5 x 8 x 52 are 2,080.
COUNT = 52


@pytest.mark.parametrize("features", FAMILIES.values(), ids=FAMILIES)
@pytest.mark.parametrize(("family", "abi"), WITNESSES, ids="-".join)
def test_layouts_are_those_of_compilers(family: str, abi: str, features: frozenset[str]) -> None:
    seed = int(os.environ.get("ABISIM_SEED", "1"))
    result = compare(compiler_for(family, abi), COUNT, seed, features)
    wrong = [f"{what}: {text}" for what, text in result.disagreements]
    assert not wrong, f"seed {seed}:\n" + "\n".join(wrong)
    assert result.records == COUNT
    assert result.features.keys() <= features | {"struct", "union"}


ENTRIES = [(entry, abi) for entry in LAYOUT_ENTRIES for abi in entry.abis if abi != "ms"]


@pytest.mark.parametrize(
    ("entry", "abi"), ENTRIES, ids=[f"{entry.id}-{abi}" for entry, abi in ENTRIES]
)
def test_an_entrys_example_is_laid_out_as_it_says(entry: Entry, abi: str, tmp_path: Path) -> None:
    """The entry's compilers need it, and the other one does not have it."""
    concerned = {versions.compiler for versions in entry.compilers}
    for family in ("gcc", "clang"):
        compiler = compiler_for(family, abi)
        own = data_model(abi, dialect_of(compiler))
        assert (entry.id in own.quirks) == (family in concerned)
        quirks = own.quirks - {entry.id} if family in concerned else frozenset({entry.id})
        assert _has_layout(compiler, entry.example, own, tmp_path)
        wrong = replace(own, quirks=quirks)
        assert not _has_layout(compiler, entry.example, wrong, tmp_path)


@pytest.mark.parametrize("entry", LAYOUT_ENTRIES, ids=[entry.id for entry in LAYOUT_ENTRIES])
def test_a_dialect_is_the_parsers_choice(entry: Entry) -> None:
    for abi in entry.abis:
        types = [
            parse(entry.example, abi, dialect=dialect).parameters[0].type
            for dialect in ("psabi", entry.compilers[0].compiler)
        ]
        assert types[0] != types[1]


def _has_layout(compiler: Compiler, example: str, model: DataModel, directory: Path) -> bool:
    """Whether a compiler gives the example's parameter the size and alignment of a model."""
    (declared,) = Parser(compiler.abi, model=model).read(example)
    ctype = declared.signature.parameters[0].type
    match = re.fullmatch(r"(?P<before>.*)void f\((?P<type>.*) \w+\);", example)
    assert match is not None
    text = (
        f"{match['before']}typedef {match['type']} Example;\n"
        f'_Static_assert(sizeof(Example) == {ctype.size}, "");\n'
        f'_Static_assert(_Alignof(Example) == {ctype.align}, "");\n'
    )
    Path(directory, "example.c").write_text(text)
    command = (*compiler.words, "-std=gnu2x", "-w", "-fsyntax-only", "example.c")
    done = run(command, directory, 60)
    assert "static" in done.messages or done.status == 0, done.messages
    return done.status == 0


def test_the_command_writes_a_report_and_says_by_its_status_what_it_found(tmp_path: Path) -> None:
    compiler_for("gcc", "sysv")
    report = tmp_path / "layout.md"
    arguments = ["--count", "14", "--seed", "3", "--witness", "gcc:sysv"]
    assert main([*arguments, "--report", str(report)]) == 0
    text = report.read_text()
    assert "| 14 | " in text
    assert "## Disagreements" not in text


def test_a_wrong_layout_is_a_disagreement(monkeypatch: pytest.MonkeyPatch) -> None:
    """The comparison can fail: a model whose bit-fields are MSVC's is not gcc's."""
    compiler = compiler_for("gcc", "sysv")
    monkeypatch.setattr(gnu, "lay_out", lambda record, _: microsoft.lay_out(record))
    result = compare(compiler, 50, 1, FAMILIES["bit-fields"])
    assert len(result.disagreements) > 10
    assert not result.ok
    assert "## Disagreements" in document([result], 1, "bit-fields")


def test_an_unknown_compiler_is_a_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--count", "1", "--witness", "nothing-of-that-name:sysv"]) == 2
    assert "error: no nothing-of-that-name here" in capsys.readouterr().err
