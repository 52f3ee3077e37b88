"""Record definitions drawn at random: C text that a compiler takes, and what is in each one."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from abisim.layout import DATA_MODELS
from abisim.subjects.commands import Compiler

PLAIN: Final = frozenset({"nested", "arrays", "flexible", "empty"})
BIT_FIELDS: Final = frozenset({"bits", "zero", "unnamed"})
FAMILIES: Final = {
    "plain": PLAIN,
    "bit-fields": BIT_FIELDS | {"nested"},
    "packed": BIT_FIELDS | {"packed", "member-packed", "nested", "arrays"},
    "pack": BIT_FIELDS | PLAIN | {"pack", "vectors"},
    "aligned": PLAIN | {"aligned", "member-aligned", "typedef-aligned"},
    "extended": PLAIN | BIT_FIELDS | {"vectors", "bit-int", "atomic", "atomic-records"},
    "bit-int": PLAIN | {"bit-int", "member-packed", "aligned", "pack"},
    "everything": PLAIN | BIT_FIELDS | {
        "packed", "member-packed", "pack", "aligned", "member-aligned", "typedef-aligned",
        "typedef-bits", "bits-aligned", "vectors", "bit-int", "atomic", "atomic-records",
        "pointer-aligned", "repeated-alignment",
    },
}  # fmt: skip
_ALIGNMENTS: Final = (1, 2, 4, 8, 16, 32, 64)
#: Typedefs with an alignment of their own: all but the natural one, which is no other type.
_REALIGNED: Final = (
    ("c", "char"), ("s", "short"), ("i", "int"), ("l", "unsigned long long"), ("d", "double"),
    ("p", "void *"), ("z", "_Complex float"),
)  # fmt: skip
_NATURAL: Final = {"c": 1, "s": 2, "i": 4, "l": 8, "d": 8, "p": 8, "z": 4}
_INTEGERS: Final = ("char", "signed char", "unsigned char", "short", "unsigned short", "int",
                    "unsigned int", "long", "unsigned long", "long long", "unsigned long long",
                    "__int128", "unsigned __int128")  # fmt: skip
#: Each enum, and its definition.
_ENUMS: Final = {
    "enum Small": "enum Small { SMALL_A, SMALL_B = 7 };",
    "enum Signed": "enum Signed { SIGNED_A = -1, SIGNED_B = 100 };",
    "enum Wide": "enum Wide { WIDE_A = 0x100000000 };",
    "enum Tiny": "enum __attribute__((packed)) Tiny { TINY_A, TINY_B = 200 };",
}
_FIXED_ENUMS: Final = {
    f"enum F{index}": f"enum F{index} : {name} {{ F{index}_A }};"
    for index, name in enumerate(("short", "unsigned char", "long long"))
}


@dataclass(frozen=True)
class Menu:
    """What one compiler has: scalar types, and the widest bit-field of each integer type."""

    preamble: str
    scalars: tuple[str, ...]
    vectors: tuple[str, ...]
    realigned: tuple[str, ...]
    bits: dict[str, int]
    realigned_bits: dict[str, int]
    bit_ints: int

    @classmethod
    def of(cls, compiler: Compiler) -> Menu:
        """The menu of a compiler under the ABI that it compiles for."""
        model = DATA_MODELS[compiler.abi]
        clang, major = compiler.family == "clang", compiler.major
        enums = _ENUMS | (_FIXED_ENUMS if clang or major >= 13 else {})
        floats = ["float", "double", "long double"]
        floats += ["_Float16"] if major >= (15 if clang else 12) else []
        floats += ["__bf16"] if major >= (15 if clang else 13) else []
        wide = ["__float128"] if "__float128" in model.floats else []
        decimals = [] if clang else ["_Decimal32", "_Decimal64", "_Decimal128"]
        complexes = [f"_Complex {name}" for name in (*floats, "int", "char", "long long")
                     if name != "__bf16"]  # fmt: skip
        vectors = [
            f"{name.replace(' ', '_')}_v{size}"
            for name in ("char", "short", "int", "long long", "float", "double")
            for size in (1, 2, 4, 8, 16, 32, 64)
            if size >= model_size(name)
        ]
        lines = [*enums.values()]
        lines += [
            f"typedef {name.rpartition('_v')[0].replace('_', ' ')} {name} "
            f"__attribute__((vector_size({name.rpartition('_v')[2]})));"
            for name in vectors
        ]
        realigned = [
            (short, name, align)
            for short, name in _REALIGNED
            for align in (1, 2, 4, 8, 16, 32)
            if align != _NATURAL[short]
        ]
        lines += [
            f"typedef {name} {short}_{align} __attribute__((aligned({align})));"
            for short, name, align in realigned
        ]
        size_of = {name: size for name, (size, _) in model.integers.items()}
        bits = {"_Bool": 1} | {name: size_of[name] * 8 for name in _INTEGERS}
        narrow = model.microsoft
        bits |= {"enum Small": 32, "enum Signed": 32, "enum Wide": 32 if narrow else 64,
                 "enum Tiny": 32 if narrow else 8}  # fmt: skip
        if len(enums) > len(_ENUMS):
            bits |= dict(zip(_FIXED_ENUMS, (16, 8, 64), strict=True))
        names = tuple(f"{short}_{align}" for short, _, align in realigned)
        return cls(
            "\n".join(lines),
            ("_Bool", *_INTEGERS, *floats, *wide, *decimals, *complexes, "void *", "int *",
             *enums),
            tuple(vectors),
            names,
            bits,
            {name: {"c": 8, "s": 16, "i": 32, "l": 64}[name[0]] for name in names
             if name[0] in "csil"},
            (128 if major < 15 else 400) if clang else (400 if major >= 14 else 0),
        )  # fmt: skip


def model_size(name: str) -> int:
    return {"char": 1, "short": 2, "int": 4, "float": 4}.get(name, 8)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A record: ``kind tag``, the lines that define it, and its features."""

    name: str
    text: str
    features: frozenset[str]


@dataclass
class RecordWriter:
    """Draws one record after another; ``features`` narrows what members there are."""

    random: random.Random
    menu: Menu
    features: frozenset[str]
    #: Names of records that can be members: no flexible array in them.
    usable: list[str] = field(default_factory=list)
    _used: set[str] = field(default_factory=set)

    def draw(self, count: int, first: int = 0) -> Iterator[Drawn]:
        """``count`` records with the tags R<first> and following."""
        for index in range(first, first + count):
            self._used = set()
            name, text = self._definition(f"R{index}")
            yield Drawn(name, text, frozenset(self._used))

    def _chance(self, feature: str, probability: float) -> bool:
        happens = feature in self.features and self.random.random() < probability
        if happens:
            self._used.add(feature)
        return happens

    def _definition(self, tag: str) -> tuple[str, str]:
        kind = "union" if self.random.random() < 0.2 else "struct"
        self._used.add(kind)
        pack = self.random.choice((1, 2, 4, 8, 16)) if self._chance("pack", 0.4) else None
        members = self._members(depth=0)
        if kind == "struct" and "m0" in members and self._chance("flexible", 0.12):
            ctype = self.random.choice(self.menu.scalars)
            members += f" {ctype} tail[{self.random.choice(['', '0'])}];"
        else:
            self.usable.append(f"{kind} {tag}")
        text = f"{kind} {self._record_attribute()}{tag} {{{members} }};"
        if pack is not None:
            text = f"#pragma pack(push, {pack})\n{text}\n#pragma pack(pop)"
        return f"{kind} {tag}", text

    def _record_attribute(self) -> str:
        words = ["packed"] if self._chance("packed", 0.25) else []
        if self._chance("aligned", 0.2):
            words.append(f"aligned({self.random.choice(_ALIGNMENTS)})")
            if self._chance("repeated-alignment", 0.2):
                words.append(f"aligned({self.random.choice(_ALIGNMENTS)})")
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
            words.append(f"aligned({self.random.choice(_ALIGNMENTS)})")
        return f"{text} __attribute__(({', '.join(words)}))" if words else text

    def _bit_field(self, name: str) -> str:
        ctype, widest = self._integer()
        width = self.random.randint(1, widest)
        attribute = ""
        if self._chance("zero", 0.12):
            return f"{ctype} : 0"
        if self._chance("unnamed", 0.12):
            return f"{ctype} : {width}"
        if self._chance("member-packed", 0.1):
            attribute = " __attribute__((packed))"
        elif self._chance("bits-aligned", 0.1):
            attribute = f" __attribute__((aligned({self.random.choice(_ALIGNMENTS[:6])})))"
        return f"{ctype} {name} : {width}{attribute}"

    def _integer(self) -> tuple[str, int]:
        """An integer type and the width of its values."""
        if self.menu.bit_ints and self._chance("bit-int", 0.15):
            # clang cannot compile constants with wider bit-fields, or compiles them wrongly.
            bits = self.random.randint(2, min(self.menu.bit_ints, 128))
            return f"_BitInt({bits})", min(bits, 64)
        widths = self.menu.bits
        if self._chance("typedef-bits", 0.2):
            widths = self.menu.realigned_bits
        ctype = self.random.choice(list(widths))
        return ctype, widths[ctype]

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
        if self.usable and self._chance("atomic-records", 0.08):
            return f"_Atomic({self.random.choice(self.usable)}) {name}"
        if self._chance("typedef-aligned", 0.15):
            return f"{self.random.choice(self.menu.realigned)} {name}"
        if self._chance("pointer-aligned", 0.05):
            return f"void *__attribute__((aligned({self.random.choice((1, 2, 4, 16))}))) {name}"
        return self._value(name)

    def _value(self, name: str) -> str:
        ctype = self.random.choice(self.menu.scalars)
        if self._chance("vectors", 0.15):
            ctype = self.random.choice(self.menu.vectors)
        elif self.menu.bit_ints and self._chance("bit-int", 0.15):
            # clang 22 loses the bit-fields of constants with wider members.
            most = min(self.menu.bit_ints, 128) if "bits" in self.features else self.menu.bit_ints
            ctype = f"unsigned _BitInt({self.random.randint(1, most)})"
        elif self._chance("atomic", 0.12):
            ctype = f"_Atomic({ctype})"
        if self._chance("arrays", 0.2):
            lengths = "".join(
                f"[{self.random.randint(0, 4)}]" for _ in range(self.random.randint(1, 2))
            )
            return f"{ctype} {name}{lengths}"
        return f"{ctype} {name}"
