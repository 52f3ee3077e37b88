"""What a compiler wrote, linked and taken apart: its functions, or why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from abisim.stubs import CalleeCode, Entry, Stub
from abisim.subjects.commands import Compiler
from abisim.subjects.linking import Linked, link_functions
from abisim.subjects.measuring import other_layouts
from abisim.subjects.objectmodel import ObjectError
from abisim.subjects.objects import read_object
from abisim.subjects.program import Program, first
from abisim.subjects.refusal import NoStub, OtherLayout
from abisim.subjects.source import callee_name, stub_name

#: No batch makes an object as large as this.
_MOST_BYTES: Final = 256 << 20


@dataclass(frozen=True, slots=True)
class Harvest:
    """The functions of one object."""

    program: Program
    linked: Linked
    wrong: Mapping[str, OtherLayout]
    compiler: Compiler
    entry: Entry

    def caller(self, index: int) -> Stub | NoStub:
        found = self._place(index, stub_name(index))
        if isinstance(found, NoStub):
            return found
        at, size = found
        name, linked = stub_name(index), self.linked
        image = linked.image if name in linked.relocated else None
        code = linked.image.code[at : at + size]
        return Stub(code, self.entry, self.compiler.label, image, at if image else 0)

    def callee(self, index: int) -> CalleeCode | NoStub:
        found = self._place(index, callee_name(index))
        if isinstance(found, NoStub):
            return found
        return CalleeCode(self.linked.image, *found, self.compiler.label, widens=True)

    def _place(self, index: int, name: str) -> tuple[int, int] | NoStub:
        """Offset and size of a function."""
        bad = self.program.needs[index] & self.wrong.keys()
        if bad:
            return self.wrong[first(bad)]
        if name in self.linked.unresolved:
            return NoStub(self.linked.unresolved[name])
        place = self.linked.image.functions.get(name)
        if place is None:
            return NoStub(f"the object does not have {name}, which the source has")
        return place


def harvest(path: Path, program: Program, compiler: Compiler, entry: Entry) -> Harvest:
    """The functions of an object file.  Raises ObjectError, whose message names no path."""
    parsed = read_object(_content(path))
    linked = link_functions(parsed)
    wrong = other_layouts(parsed, program.measured, compiler.family)
    return Harvest(program, linked, wrong, compiler, entry)


def _content(path: Path) -> bytes:
    if not path.is_file():  # a named pipe would be waited for
        raise ObjectError("the compiler wrote no object file")
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise ObjectError(f"the object has more than {_MOST_BYTES >> 20} MiB")
        return path.read_bytes()
    except OSError as error:
        raise ObjectError(f"the object cannot be read: {error.strerror}") from None
