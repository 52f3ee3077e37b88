"""The data model's layouts against those of real compilers, on records drawn at random.

For every record a compiler is asked, in constants of an object file, for its size, its
alignment, the offset of each member, and the bytes of an object in which one bit-field
has all its bits set.  A failure names the seed and prints the record.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from abisim.declarations import Parser
from abisim.types import Enum, Integer, Record

EVERYTHING = frozenset({
    "bits", "zero", "unnamed", "packed", "aligned", "member-packed", "member-aligned", "nested",
    "typedef-aligned", "arrays", "flexible", "empty",
})  # fmt: skip
#: What only one compiler does as the psABI's sentences say: gcc gives a bit-field whose width
#: is a machine mode's that mode's alignment when its type is a typedef with another one, and
#: clang looks whether a bit-field straddles its unit before it applies aligned(n), not after.
EXTRA = {"gcc": frozenset({"bits-aligned"}), "clang": frozenset({"typedef-bits"})}
PLAIN = frozenset({"nested", "arrays", "flexible", "empty"})
COMPILERS = {"gcc": ("gcc",), "clang": ("clang", "clang-14", "clang-16", "clang-18", "clang-19")}
FAMILIES = {
    "plain": PLAIN,
    "bit-fields": frozenset({"bits", "zero", "unnamed", "nested"}),
    "packed": frozenset({"bits", "zero", "unnamed", "packed", "member-packed", "nested", "arrays"}),
    "aligned": PLAIN | {"aligned", "member-aligned", "typedef-aligned"},
    "everything": EVERYTHING,
}


@dataclass(frozen=True)
class Leaf:
    """A member: its C designator, where it should be, and its width when a bit-field."""

    path: str
    bit_offset: int
    bit_width: int | None
    is_bool: bool


def compiler(family: str) -> str:
    for name in COMPILERS[family]:
        if path := shutil.which(name):
            return path
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {family} here, and ABISIM_REQUIRE_WITNESSES=1")
    pytest.skip(f"no {family} here")


def members(record: Record, path: str = "", start: int = 0) -> Iterator[Leaf]:
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
            yield from members(field.type, inner, at)


def probe(index: int, record: Record, leaves: list[Leaf]) -> str:
    """Constants that hold what a compiler knows about one record."""
    name = f"{record.kind} R{index}"
    facts = [f"sizeof({name})", f"_Alignof({name})"]
    facts += [
        f"__builtin_offsetof({name}, {leaf.path[1:]})" for leaf in leaves if leaf.bit_width is None
    ]
    lines = [f"const unsigned long facts_{index}[] = {{ {', '.join(facts)} }};"]
    for number, leaf in enumerate(leaves):
        if leaf.bit_width is not None:
            value = "1" if leaf.is_bool else "-1"
            lines.append(f"const {name} image_{index}_{number} = {{ {leaf.path} = {value} }};")
    return "\n".join(lines)


def answers(cc: str, text: str, folder: Path) -> dict[str, bytes]:
    """The bytes of every constant of a C text, by name."""
    source, target = folder / "probe.c", folder / "probe.o"
    source.write_text(text)
    command = [cc, "-std=gnu11", "-w", "-fno-common", "-c", str(source), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:3000]
    with target.open("rb") as file:
        elf = ELFFile(file)
        found = {}
        for symbol in elf.get_section_by_name(".symtab").iter_symbols():
            if symbol["st_info"]["type"] != "STT_OBJECT":
                continue
            section = elf.get_section(symbol["st_shndx"])
            start, size = symbol["st_value"], symbol["st_size"]
            is_zero = section["sh_type"] == "SHT_NOBITS"
            found[symbol.name] = bytes(size) if is_zero else section.data()[start : start + size]
    return found


def disagreements(cc: str, text: str, folder: Path) -> list[str]:
    """One line for every record that ``cc`` lays out in another way; ``text`` defines R0, R1, …"""
    kinds = {
        int(words[-1][1:]): words[0]
        for words in (line.split(" {")[0].split() for line in text.splitlines())
        if words and words[0] in ("struct", "union")
    }
    users = [f"void f{index}({kind} R{index} x);" for index, kind in sorted(kinds.items())]
    declared = Parser().read("\n".join([text, *users]))
    records = [declared_one.signature.parameters[0].type for declared_one in declared]
    laid_out: list[tuple[Record, list[Leaf]]] = []
    for record in records:
        assert isinstance(record, Record)
        laid_out.append((record, list(members(record))))
    probes = [probe(index, *each) for index, each in enumerate(laid_out)]
    known = answers(cc, "\n".join([text, *probes]), folder)
    lines = []
    for index, (record, leaves) in enumerate(laid_out):
        for what, ours, theirs in facts(index, record, leaves, known):
            if ours != theirs:
                definition = next(line for line in text.splitlines() if f" R{index} {{" in line)
                lines.append(f"{what}: {ours} here, {theirs} there: {definition}")
                break
    return lines


def facts(
    index: int, record: Record, leaves: list[Leaf], known: dict[str, bytes]
) -> Iterator[tuple[str, object, object]]:
    """(what, the data model's answer, the compiler's) for one record."""
    raw = known[f"facts_{index}"]
    numbers = [int.from_bytes(raw[at : at + 8], "little") for at in range(0, len(raw), 8)]
    plain = [leaf for leaf in leaves if leaf.bit_width is None]
    assert len(numbers) == 2 + len(plain)
    yield "size", record.size, numbers[0]
    yield "alignment", record.align, numbers[1]
    for leaf, theirs in zip(plain, numbers[2:], strict=True):
        yield f"offset of {leaf.path}", leaf.bit_offset, theirs * 8
    for number, leaf in enumerate(leaves):
        if leaf.bit_width is not None:
            bits = int.from_bytes(known[f"image_{index}_{number}"], "little")
            expected = ((1 << leaf.bit_width) - 1) << leaf.bit_offset
            yield f"bits of {leaf.path}", hex(expected), hex(bits)


@pytest.mark.parametrize("features", FAMILIES.values(), ids=FAMILIES)
@pytest.mark.parametrize("family", COMPILERS)
def test_layouts_are_those_of(
    family: str,
    features: frozenset[str],
    write_records: Callable[[int, int, frozenset[str]], str],
    tmp_path: Path,
) -> None:
    seed = int(os.environ.get("ABISIM_SEED", "1"))
    extra = EXTRA[family] if features == EVERYTHING else frozenset()
    text = write_records(seed, 150, features | extra)
    wrong = disagreements(compiler(family), text, tmp_path)
    assert not wrong, f"seed {seed}:\n" + "\n".join(wrong)
