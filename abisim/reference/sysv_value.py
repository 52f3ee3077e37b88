"""What a type alone decides about passing it under System V: psABI 3.2.3."""

from __future__ import annotations

from dataclasses import dataclass, replace

from abisim.identity import remembered
from abisim.reference.assignment import Class, Extension
from abisim.reference.eightbytes import EIGHTBYTE, Classification, classify_type, natural_alignment
from abisim.reference.emptiness import is_empty
from abisim.reference.lost import without_lost
from abisim.reference.pairs import begins_with_int128, is_pair_in_general, without_tails
from abisim.reference.passable import require_passable
from abisim.reference.significance import defined_bits
from abisim.types import (
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Integer,
    Pointer,
    Record,
    Vector,
)

_DE_FACTO = "de facto: callers extend to 32 bits and clang's callees rely on it"


@dataclass(frozen=True, slots=True)
class Value:
    """What a type alone decides.  ``ends`` is each eightbyte's last significant byte, plus 1."""

    ctype: CType
    size: int
    align: int
    classes: tuple[Class, ...]
    clause: str
    defined: bytes
    whole: bytes
    ends: tuple[int, ...]
    significant: int
    stack_align: int
    extend: Extension | None
    places: tuple[Class, ...]
    stack_bytes: int
    is_scalar: bool
    is_int128: bool
    is_float128: bool
    uncounted: bool
    counted: tuple[Class, ...]
    is_boundary: bool


def value_of(ctype: CType, quirks: frozenset[str]) -> Value:
    """What the type decides, remembered unless hashing what a pointer points to costs more."""
    return _look_at(ctype, quirks) if isinstance(ctype, Pointer) else _remembered(ctype, quirks)


def _look_at(ctype: CType, quirks: frozenset[str]) -> Value:
    require_passable(ctype)
    classification = _classification(ctype, quirks)
    whole = defined_bits(ctype)
    defined = without_lost(ctype, whole, quirks)
    if quirks and not classification.in_memory:
        for index, klass in enumerate(classification.classes):
            if klass == "NO_CLASS":
                start = index * EIGHTBYTE
                lost = len(defined[start : start + EIGHTBYTE])
                defined = defined[:start] + bytes(lost) + defined[start + lost :]
    hollow = "hollow-record" in quirks and is_empty(ctype)
    size = 0 if hollow else ctype.size
    if "flexible-array" in quirks and classification.in_memory:
        size = max(size, 1)  # for LLVM nothing in memory takes no room
    places = classification.classes
    if "sse-pair-general" in quirks and is_pair_in_general(ctype, places):
        places = ("INTEGER", *places[1:])
    counted = _counted(classification.classes, quirks)
    is_int128 = _is_int128(ctype)
    if "int128-bit-fields" in quirks and is_int128 and places[0] == "INTEGER":
        places = counted = ("INTEGER", "INTEGER")
    if "float-in-union" in quirks and isinstance(ctype, Record) and not classification.in_memory:
        defined = without_tails(ctype, classification.classes, defined)
    significant = len(defined.rstrip(b"\0"))
    if classification.in_memory:
        ends: tuple[int, ...] = ()
    else:
        ends = tuple(
            start + len(defined[start : start + EIGHTBYTE].rstrip(b"\0"))
            for start in range(0, ctype.size, EIGHTBYTE)
        )
    return Value(
        ctype=ctype,
        size=ctype.size,
        align=ctype.align,
        classes=classification.classes,
        clause=classification.clause,
        defined=defined,
        whole=whole,
        ends=ends,
        significant=significant,
        stack_align=EIGHTBYTE if hollow else _stack_alignment(ctype, quirks),
        extend=_extension(ctype),
        places=places,
        stack_bytes=round_up(size, EIGHTBYTE),
        is_scalar=not isinstance(ctype, Record | Complex | BitInt),
        is_int128=is_int128,
        is_float128=isinstance(ctype, Float) and ctype.format == "binary128",
        uncounted=_is_overlooked(ctype, quirks),
        counted=counted,
        is_boundary="flexible-array-boundary" in quirks and not (size or is_empty(ctype)),
    )


_remembered = remembered(4096)(_look_at)


def whole(value: Value) -> Value:
    """The value in memory, where nothing of it is lost."""
    if value.defined == value.whole:
        return value
    return replace(value, defined=value.whole, significant=len(value.whole.rstrip(b"\0")))


#: Entries by which clang's classification overlooks a type.  Alone such a scalar is passed
#: all the same, but the registers that it takes are not counted.
_OVERLOOKED = frozenset({"atomic-memory", "float128-memory"})


def _is_overlooked(ctype: CType, quirks: frozenset[str]) -> bool:
    match ctype:
        case Atomic(value=value):
            return "atomic-memory" in quirks and not isinstance(value, Record | Complex)
        case Float(format="binary128"):
            return "float128-memory" in quirks
        case _:
            return False


def _counted(classes: tuple[Class, ...], quirks: frozenset[str]) -> tuple[Class, ...]:
    """The classes that clang's classification counts registers for."""
    return () if classes == ("NO_CLASS", "SSE") and "hollow-start-sse" in quirks else classes


def _classification(ctype: CType, quirks: frozenset[str]) -> Classification:
    if _is_overlooked(ctype, quirks):
        quirks -= _OVERLOOKED
    if isinstance(ctype, Vector):
        quirks -= {"vector-int128-in-record"}
    return classify_type(ctype, 0, quirks)


def _stack_alignment(ctype: CType, quirks: frozenset[str]) -> int:
    """Passing 1: the argument's alignment "might be more than its natural alignment"."""
    natural = natural_alignment(ctype)
    if isinstance(ctype, Record):
        # A record's own attribute is part of it; what a typedef adds is not, to compilers.
        own = "typedef-alignment" in quirks and ctype.natural
        return max(EIGHTBYTE, own or ctype.align)
    if isinstance(ctype, Integer) and ctype.size == 16 and "int128-stack-8" in quirks:
        return EIGHTBYTE
    if isinstance(ctype, Atomic) and "atomic-alignment" in quirks:
        return _stack_alignment(ctype.value, quirks)
    if "typedef-alignment" in quirks:
        return max(EIGHTBYTE, natural)
    return max(EIGHTBYTE, ctype.align, natural)


def _is_int128(ctype: CType) -> bool:
    """Whether clang makes one number of it, or of what it begins with."""
    match ctype:
        case Record():
            return begins_with_int128(ctype)
        case Enum(underlying=underlying):
            return _is_int128(underlying)
        case Atomic(value=value):
            return _is_int128(value)
        case BitInt(bits=bits):
            return bits == 16 * EIGHTBYTE
        case Integer():
            return ctype.size == 2 * EIGHTBYTE
        case _:
            return False


def _extension(ctype: CType) -> Extension | None:
    underlying = ctype.underlying if isinstance(ctype, Enum) else ctype
    if isinstance(underlying, Integer) and ctype.size < 4:
        return Extension("sign" if underlying.signed else "zero", 4, _DE_FACTO)
    return None


def round_up(size: int, multiple: int) -> int:
    return -(-size // multiple) * multiple
