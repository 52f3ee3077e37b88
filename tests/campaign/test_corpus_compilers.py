"""The corpus files are C, and real compilers lay out every record that they pass by value
as abisim does.

clang did so from the original headers when they were scanned; here gcc and clang read the
files themselves, our own ones included.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from abisim.campaign.corpus import load_file
from abisim.types import Array, CType, Record

ROOT = Path(__file__).parents[2] / "corpus"
#: These have types that not every compiler takes, or an ABI that is not this machine's;
#: there `abisim check --subject` compares the layouts, signature by signature.
ELSEWHERE = {"types", "gnu-types", "libffi-suite-mingw"}
PATHS = sorted(path for path in ROOT.glob("*.h") if path.stem not in ELSEWHERE)
COMPILERS = {"gcc": ["gcc"], "clang": ["clang", *(f"clang-{n}" for n in range(14, 24))]}
#: abisim's addition to C: the arguments of a variadic call, after the ellipsis.
LISTED = re.compile(r"\.\.\., [^;]*\);")


@pytest.fixture(params=sorted(COMPILERS))
def compiler(request: pytest.FixtureRequest) -> str:
    for name in COMPILERS[request.param]:
        if found := shutil.which(name):
            return found
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {request.param} here, and ABISIM_REQUIRE_WITNESSES=1")
    pytest.skip(f"no {request.param} here")


def records(ctype: CType) -> Iterator[Record]:
    """The tagged records inside a value."""
    match ctype:
        case Record(fields=fields):
            if ctype.tag:
                yield ctype
            for field in fields:
                yield from records(field.type)
        case Array(element=element):
            yield from records(element)
        case _:
            return


@cache
def by_value(path: Path) -> dict[str, Record]:
    """The tagged records that functions of the file pass or return, by their C name."""
    file = load_file(path)
    types = [s.result for s in file.signatures]
    types += [parameter.type for s in file.signatures for parameter in s.parameters]
    return {f"{r.kind} {r.tag}": r for ctype in types for r in records(ctype)}


def assertions(name: str, record: Record) -> Iterator[str]:
    yield f"sizeof({name}) == {record.size}"
    yield f"_Alignof({name}) == {record.align}"
    for field in record.fields:
        if field.name and field.bit_width is None:
            yield f"__builtin_offsetof({name}, {field.name}) == {field.offset}"


def compiled(compiler: str, text: str) -> str:
    command = [compiler, "-fsyntax-only", "-std=gnu17", "-w", "-x", "c", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False).stderr


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_compilers_read_the_file_and_agree_on_every_record(path: Path, compiler: str) -> None:
    checks = [c for name, record in by_value(path).items() for c in assertions(name, record)]
    lines = [f'_Static_assert({check}, "{check}");' for check in checks]
    text = LISTED.sub("...);", path.read_text(encoding="utf-8"))
    if "clang" in compiler:
        text = re.sub(r"^.*_Complex __int128.*$", "", text, flags=re.MULTILINE)  # it has none
    assert compiled(compiler, "\n".join([text, *lines])) == ""


def test_a_wrong_offset_would_be_noticed(compiler: str) -> None:
    text = 'struct s { char a; int b; };\n_Static_assert(%s, "%s");'
    right, wrong = "sizeof(struct s) == 8", "__builtin_offsetof(struct s, b) == 1"
    assert compiled(compiler, text % (right, right)) == ""
    assert wrong in compiled(compiler, text % (wrong, wrong))


def test_there_are_many_records() -> None:
    """382 of our own and 209 of 20 real libraries at the time of writing."""
    counts = {path.stem: len(by_value(path)) for path in PATHS}
    ours = counts.pop("edge-cases") + counts.pop("libffi-suite")
    assert ours >= 350
    assert sum(counts.values()) >= 200
    assert sum(count > 0 for count in counts.values()) >= 15
