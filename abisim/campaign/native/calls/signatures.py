"""The signatures whose calls are put to the oracle.

Half are of the types that calls are mostly made of, half are spread over everything that C can
pass (:mod:`abisim.campaign.draw`).  Left out is what gcc does not compile as the ABI's text has
it: its own code is the witness, so it has to be right.  ``_BitInt`` and records with it are left
out, since the oracle has no such numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from abisim.campaign.dice import Dice
from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import CompilerSubject, accepting, try_menu
from abisim.dialects import PSABI
from abisim.layout import DATA_MODELS, Member
from abisim.signature import Parameter, Signature
from abisim.spelling import declare, parameter_text
from abisim.subjects.compiler import Compiler
from abisim.subjects.options import width_of
from abisim.types import Array, Atomic, BitInt, CType, Enum, Pointer, Record, Void

_ABI: Final = "sysv"
_COMMON: Final = 0.5
_MOST: Final = 9
_NAMED: Final = 0.5
_VARIADIC: Final = 0.1
_INTEGERS: Final = (
    "_Bool", "char", "signed char", "unsigned char", "short", "unsigned short", "int",
    "unsigned int", "long", "unsigned long", "long long", "unsigned long long", "__int128",
    "unsigned __int128",
)  # fmt: skip
_FLOATS: Final = ("float", "double", "double", "long double")
#: What a variable argument may be: nothing is left to promote.
_PROMOTED: Final = ("int", "unsigned int", "long", "unsigned long")


class Source:
    """Signatures of a seed, in batches.  The same seed and compiler give the same ones."""

    def __init__(self, compiler: Compiler, seed: int) -> None:
        self._seed = seed
        self._subject = CompilerSubject(replace(compiler, optimize="-O1"), PSABI)
        tried = try_menu(self._subject, _ABI)
        self._drawer = Drawer(_ABI, seed, accepts=accepting(tried.left_out))
        self._common = _common_types()
        self._next = 0

    def take(self, count: int) -> list[Signature]:
        """The next ``count`` signatures that gcc calls, and is called by, as the text says."""
        found: list[Signature] = []
        while len(found) < count:
            drawn = [self._draw(number) for number in range(self._next, self._next + count)]
            self._next += count
            drawn = [each for each in drawn if not _is_left_out(each)]
            for signature, verdicts in zip(drawn, self._subject.judge(drawn), strict=True):
                if all(verdict.ok for _, verdict in verdicts):
                    found.append(signature)
        return found[:count]

    def _draw(self, number: int) -> Signature:
        dice = Dice(f"{self._seed} calls {number}")
        if not dice.chance(_COMMON):
            drawn = self._drawer.draw(number)
            parameters = tuple(
                Parameter(each.name, self._pointing(each.type, dice)) for each in drawn.parameters
            )
            return replace(drawn, parameters=parameters)
        count = min(dice.below(_MOST), dice.below(_MOST))
        types = [dice.pick(self._common) for _ in range(count)]
        named = None
        if types and dice.chance(_VARIADIC):
            named = 1 + dice.below(len(types))
            model = DATA_MODELS[_ABI]
            types[named:] = [model.integer(dice.pick(_PROMOTED)) for _ in types[named:]]
        names = dice.chance(_NAMED)
        result = Void() if dice.chance(0.1) else dice.pick(self._common)
        return Signature(
            "f", result,
            tuple(Parameter(f"x{i}" if names and i < (named or 99) else "", each)
                  for i, each in enumerate(types)),
            named, _ABI,
        )  # fmt: skip

    def _pointing(self, ctype: CType, dice: Dice) -> CType:
        """Pointers to something: what a call takes depends on it."""
        if isinstance(ctype, Pointer) and ctype.align == ctype.size:
            return dice.pick([each for each in self._common if isinstance(each, Pointer)])
        return ctype


def _common_types() -> tuple[CType, ...]:
    model = DATA_MODELS[_ABI]
    char, long_, double = model.integer("char"), model.integer("long"), model.float("double")
    pointers = [model.pointer(Void()), model.pointer(char)]
    pointers.append(replace(model.pointer(char), const=True))
    pointers.append(model.pointer(model.integer("int")))
    members: tuple[tuple[CType, ...], ...] = (
        (double, double), (long_, long_, long_), (model.float("float"), model.integer("int")),
        (char, char, char), (),
    )  # fmt: skip
    records = [
        model.record("struct", "", [Member(f"m{i}", each) for i, each in enumerate(types)])
        for types in members
    ]
    records.append(model.record("union", "", [Member("a", double), Member("b", long_)]))
    return (
        *map(model.integer, _INTEGERS), *map(model.float, _FLOATS), *pointers, *pointers,
        model.enum("E", model.integer("unsigned int")), model.enum("E", model.integer("int")),
        model.complex(double), model.complex(model.float("float")), *records,
    )  # fmt: skip


def _is_left_out(signature: Signature) -> bool:
    # Wider vectors are passed otherwise by code for processors that have them.
    return (
        bool(width_of(signature))
        or len(_enums(signature)) > 1
        or any(isinstance(each, BitInt) for each in _parts(signature))
    )


def _enums(signature: Signature) -> set[tuple[str, str]]:
    """Tag and underlying type of every enum; the drawn ones all have one tag."""
    found = (each for each in _parts(signature) if isinstance(each, Enum))
    return {(each.tag, each.underlying.name) for each in found}


def _parts(signature: Signature) -> Iterator[CType]:
    """Every scalar type that is spelled, those of unnamed bit-fields too."""
    todo = [signature.result, *(each.type for each in signature.parameters)]
    while todo:
        match todo.pop():
            case Record(fields=fields):
                todo += (each.type for each in fields)
            case Array(element=inner) | Atomic(value=inner):
                todo.append(inner)
            case ctype:
                yield ctype


def text_of(signature: Signature, name: str) -> str:
    """The declaration under another name: enums before it, records with their members."""
    enums = [f"enum {tag} : {inner} {{ {tag}_0 }}; " for tag, inner in _enums(signature) if tag]
    texts = [declare(each.type, each.name, bodies=True) for each in signature.parameters]
    inputs = parameter_text(texts, signature.named)
    return "".join(enums) + declare(signature.result, f"{name}({inputs})", bodies=True) + ";"
