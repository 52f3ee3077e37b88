"""Random records as C text: what a compiler and the data model are both asked about."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

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
    written: list[str] = field(default_factory=list)
    #: Tags of records that can be members: no flexible array in them.
    usable: list[str] = field(default_factory=list)

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


@pytest.fixture
def write_records() -> Callable[[int, int, frozenset[str]], str]:
    """A function (seed, count, features) → C text that defines R0, R1, …"""

    def write(seed: int, count: int, features: frozenset[str]) -> str:
        return RecordWriter(random.Random(seed), features).write(count)

    return write
