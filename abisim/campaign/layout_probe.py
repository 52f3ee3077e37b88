"""A compiler asked, in the constants of an object file, how it lays records out.

For each record: its size, its alignment, the offset of each member, and the bytes of an
object in which one bit-field has all its bits set.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from abisim.campaign.layout_records import Drawn
from abisim.declarations import Parser
from abisim.errors import AbisimError
from abisim.layout import DataModel
from abisim.subjects.commands import Compiler
from abisim.subjects.objects import read_object
from abisim.subjects.running import run
from abisim.types import Enum, Integer, Record

_SECONDS = 300


class ProbeError(AbisimError):
    """A compiler refused the records, which is a mistake in what was drawn."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A member: its C designator, where it should be, and its width when a bit-field."""

    path: str
    bit_offset: int
    bit_width: int | None
    is_bool: bool


@dataclass(frozen=True, slots=True)
class Known:
    """What a compiler says of one record: size, alignment, offsets, and images of bit-fields.

    Offsets are in bytes, images as integers in which the least bit is the lowest.
    """

    size: int
    align: int
    offsets: tuple[int, ...]
    images: tuple[int, ...]


def leaves(record: Record, path: str = "", start: int = 0) -> Iterator[Leaf]:
    """The members of a record and of those inside; none inside an atomic one."""
    for field in record.fields:
        if field.is_padding:
            continue
        inner = f"{path}.{field.name}" if field.name else path
        at = start + field.bit_offset
        if field.name:
            underlying = field.type.underlying if isinstance(field.type, Enum) else field.type
            is_bool = isinstance(underlying, Integer) and underlying.is_bool
            yield Leaf(inner, at, field.bit_width, is_bool)
        if isinstance(field.type, Record):
            yield from leaves(field.type, inner, at)


def laid_out(preamble: str, records: Sequence[Drawn], abi: str, model: DataModel) -> list[Record]:
    """The records as a data model lays them out."""
    texts = [f"{drawn.text}\nvoid f({drawn.name} *x, {drawn.name} y);" for drawn in records]
    declared = Parser(abi, model=model).read("\n".join([preamble, *texts]))
    found = [each.signature.parameters[1].type for each in declared]
    assert all(isinstance(each, Record) for each in found)
    return [each for each in found if isinstance(each, Record)]


def ask(
    compiler: Compiler, preamble: str, records: Sequence[Drawn], shapes: Sequence[Record]
) -> list[Known]:
    """What a compiler says of each record; ``shapes`` say which members to ask for."""
    members = [list(leaves(shape)) for shape in shapes]
    lines = [preamble, *(drawn.text for drawn in records)]
    for index, (drawn, parts) in enumerate(zip(records, members, strict=True)):
        lines += _probe(index, drawn.name, parts)
    contents = _constants(compiler, "\n".join([*lines, ""]))
    known = []
    for index, parts in enumerate(members):
        count = 2 + sum(leaf.bit_width is None for leaf in parts)
        raw = contents(f"facts_{index}")
        size, align, *offsets = (
            int.from_bytes(raw[at : at + 8], "little") for at in range(0, count * 8, 8)
        )
        images = [
            int.from_bytes(contents(f"image_{index}_{number}")[:size], "little")
            for number, leaf in enumerate(parts)
            if leaf.bit_width is not None
        ]
        known.append(Known(size, align, tuple(offsets), tuple(images)))
    return known


def difference(record: Record, known: Known) -> str:
    """The first thing that a compiler lays out in another way; empty when there is none."""
    if record.size != known.size:
        return f"size: {record.size} here, {known.size} there"
    if record.align != known.align:
        return f"alignment: {record.align} here, {known.align} there"
    offsets, images = iter(known.offsets), iter(known.images)
    for leaf in leaves(record):
        if leaf.bit_width is None:
            theirs = next(offsets)
            if leaf.bit_offset != theirs * 8:
                return f"offset of {leaf.path}: {leaf.bit_offset // 8} here, {theirs} there"
            continue
        image = next(images)
        ours = ((1 << leaf.bit_width) - 1) << leaf.bit_offset
        if ours != image:
            return f"bits of {leaf.path}: {ours:#x} here, {image:#x} there"
    return ""


def _probe(index: int, name: str, parts: Sequence[Leaf]) -> Iterator[str]:
    """Constants that hold what a compiler knows about one record."""
    facts = [f"sizeof({name})", f"_Alignof({name})"]
    facts += [
        f"__builtin_offsetof({name}, {leaf.path[1:]})" for leaf in parts if leaf.bit_width is None
    ]
    yield f"const unsigned long long facts_{index}[] = {{ {', '.join(facts)} }};"
    for number, leaf in enumerate(parts):
        if leaf.bit_width is not None:
            value = "1" if leaf.is_bool else "-1"
            yield f"const {name} image_{index}_{number} = {{ {leaf.path} = {value} }};"


class _Constants:
    """The bytes of an object's constants by name, at least as many as each one has."""

    def __init__(self, data: bytes) -> None:
        self._object = read_object(data)
        self._symbols = {
            symbol.name: symbol for symbol in self._object.symbols if symbol.section is not None
        }

    def __call__(self, name: str) -> bytes:
        return self._object.content(self._symbols[name])


def _constants(compiler: Compiler, text: str) -> _Constants:
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        directory = Path(name)
        Path(directory, "probe.c").write_text(text)
        options = (
            "-std=gnu2x",
            "-w",
            "-O0",
            "-fno-common",
            "-mavx512f",
            "-c",
            "probe.c",
            "-o",
            "probe.o",
        )
        command = (*compiler.words, *options)
        done = run(command, directory, _SECONDS)
        if done.status != 0:
            raise ProbeError(f"{compiler.command} refuses what was drawn:\n{done.messages[:2000]}")
        return _Constants(Path(directory, "probe.o").read_bytes())
