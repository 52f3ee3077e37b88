"""The data model's layouts against those of real compilers, on records drawn at random.

For every record a compiler is asked, in constants of an object file, for its size, its
alignment, the offset of each member, and the bytes of an object in which one bit-field
has all its bits set.  A failure names the seed and prints the record.
"""

from __future__ import annotations

import dataclasses
import os
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

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


INTEGERS = ("_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int",
            "unsigned int", "long", "unsigned long", "long long", "unsigned long long",
            "__int128", "unsigned __int128")  # fmt: skip
SCALARS = (*INTEGERS, "float", "double", "long double", "_Complex float", "_Complex double",
           "_Complex long double", "void *", "int *", "enum Small", "enum Signed", "enum Wide",
           "enum Tiny")  # fmt: skip
BIT_WIDTHS = {
    "_Bool": 1, "char": 8, "signed char": 8, "unsigned char": 8, "short": 16,
    "unsigned short": 16, "int": 32, "unsigned int": 32, "long": 64, "unsigned long": 64,
    "long long": 64, "unsigned long long": 64, "__int128": 128, "unsigned __int128": 128,
    "enum Small": 32, "enum Signed": 32, "enum Wide": 64, "enum Tiny": 8,
}  # fmt: skip
PREAMBLE = """\
enum Small { SMALL_A, SMALL_B = 7 };
enum Signed { SIGNED_A = -1, SIGNED_B = 100 };
enum Wide { WIDE_A = 0x100000000 };
enum __attribute__((packed)) Tiny { TINY_A, TINY_B = 200 };
"""
#: Typedefs with an alignment of their own, lower or higher than the natural one.
ALIGNED = {
    f"{name}_{align}": f"typedef {base} {name}_{align} __attribute__((aligned({align})));"
    for name, base in (
        ("c", "char"), ("s", "short"), ("i", "int"), ("l", "unsigned long"), ("d", "double"),
        ("x", "long double"), ("p", "void *"), ("z", "_Complex float"),
    )
    for align in (1, 2, 4, 8, 16, 32)
}  # fmt: skip
ALIGNED_BIT_WIDTHS = {
    name: {"c": 8, "s": 16, "i": 32, "l": 64}[name[0]] for name in ALIGNED if name[0] in "csil"
}


@dataclass
class RecordWriter:
    """Writes one record after another; ``features`` narrows what members there are."""

    random: random.Random
    features: frozenset[str]
    written: list[str] = dataclasses.field(default_factory=list)
    #: Tags of records that can be members: no flexible array in them.
    usable: list[str] = dataclasses.field(default_factory=list)

    def write(self, count: int) -> str:
        """C text that defines ``count`` records with the tags R0, R1, …"""
        definitions = [self._definition(f"R{index}") for index in range(count)]
        return "\n".join([PREAMBLE, *ALIGNED.values(), *definitions, ""])

    def _chance(self, feature: str, probability: float) -> bool:
        return feature in self.features and self.random.random() < probability

    def _definition(self, tag: str) -> str:
        kind = "union" if self.random.random() < 0.2 else "struct"
        members = self._members(depth=0)
        flexible = kind == "struct" and self._chance("flexible", 0.15) and "m0" in members
        if flexible:
            members += f" {self.random.choice(SCALARS)} tail[{self.random.choice(['', '0'])}];"
        else:
            self.usable.append(f"{kind} {tag}")
        return f"{kind} {self._record_attribute()}{tag} {{{members} }};"

    def _record_attribute(self) -> str:
        words = ["packed"] if self._chance("packed", 0.25) else []
        if self._chance("aligned", 0.2):
            words.append(f"aligned({self.random.choice((1, 2, 4, 8, 16, 32, 64))})")
        return f"__attribute__(({', '.join(words)})) " if words else ""

    def _members(self, depth: int, prefix: str = "m") -> str:
        low = 0 if self._chance("empty", 0.1) else 1
        count = self.random.randint(low, 3 if depth else 7)
        return "".join(f" {self._member(f'{prefix}{index}', depth)};" for index in range(count))

    def _member(self, name: str, depth: int) -> str:
        if self._chance("bits", 0.45):
            return self._bit_field(name)
        text = self._plain(name, depth)
        words = ["packed"] if self._chance("member-packed", 0.15) else []
        if self._chance("member-aligned", 0.15):
            words.append(f"aligned({self.random.choice((1, 2, 4, 8, 16, 32, 64))})")
        return f"{text} __attribute__(({', '.join(words)}))" if words else text

    def _bit_field(self, name: str) -> str:
        widths = BIT_WIDTHS
        if self._chance("typedef-bits", 0.2):
            widths = ALIGNED_BIT_WIDTHS
        ctype = self.random.choice(list(widths))
        width = self.random.randint(1, widths[ctype])
        attribute = ""
        if self._chance("member-packed", 0.1):
            attribute = " __attribute__((packed))"
        elif self._chance("bits-aligned", 0.1):
            attribute = f" __attribute__((aligned({self.random.choice((1, 2, 4, 8, 16, 32))})))"
        if self._chance("zero", 0.12):
            return f"{ctype} : 0"
        if self._chance("unnamed", 0.12):
            return f"{ctype} : {width}"
        return f"{ctype} {name} : {width}{attribute}"

    def _plain(self, name: str, depth: int) -> str:
        if depth < 2 and self._chance("nested", 0.2):
            kind = self.random.choice(("struct", "union"))
            anonymous = self.random.random() < 0.4
            inner = self._members(depth + 1, prefix=f"{name}_" if anonymous else "n")
            text = f"{kind} {self._record_attribute()}{{{inner} }}"
            # A semicolon: attributes behind the brace would be the record's.
            return f"{text}; char {name}" if anonymous else f"{text} {name}"
        if self.usable and self._chance("nested", 0.15):
            return f"{self.random.choice(self.usable)} {name}"
        if self._chance("typedef-aligned", 0.15):
            return f"{self.random.choice(list(ALIGNED))} {name}"
        ctype = self.random.choice(SCALARS)
        if self._chance("arrays", 0.2):
            lengths = "".join(
                f"[{self.random.randint(0, 4)}]" for _ in range(self.random.randint(1, 2))
            )
            return f"{ctype} {name}{lengths}"
        return f"{ctype} {name}"


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


def disagreements(ask: Callable[[str], dict[str, bytes]], text: str) -> list[str]:
    """One line for every record that a compiler lays out in another way; ``text`` defines them."""
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
    known = ask("\n".join([text, *probes]))
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
def test_layouts_are_those_of_compilers(
    family: str, features: frozenset[str], constants: Callable[[str], dict[str, bytes]]
) -> None:
    seed = int(os.environ.get("ABISIM_SEED", "1"))
    extra = EXTRA[family] if features == EVERYTHING else frozenset()
    text = RecordWriter(random.Random(seed), features | extra).write(150)
    wrong = disagreements(constants, text)
    assert not wrong, f"seed {seed}:\n" + "\n".join(wrong)
