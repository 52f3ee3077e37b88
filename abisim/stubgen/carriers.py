"""What takes a value over the call under Microsoft's convention: its size asks, not its eightbytes.

Microsoft, "x64 calling convention", Parameter passing and Return values.  The ids among
``rules`` are those of abisim.dialects.
"""

from __future__ import annotations

from enum import Enum, auto

from abisim.stubgen.alignment import (
    PSABI_RULES,
    Rules,
    is_int128,
    own_alignment,
    without_atomic,
)
from abisim.stubgen.deviations import has_flexible_array
from abisim.stubgen.emptiness import is_empty_record
from abisim.stubgen.extent import WHOLE
from abisim.stubgen.moves import STACK_ALIGN
from abisim.types import Array, CType, Float, Integer, Record, Vector, Void


class Carrier(Enum):
    """What takes a value to the callee, or back."""

    NOTHING = auto()
    GENERAL = auto()
    #: A general register or slot for each eightbyte, which no rule of Microsoft's asks for.
    GENERAL_WORDS = auto()
    VECTOR = auto()
    #: A vector register that is no position's.
    WIDE_VECTOR = auto()
    POINTER = auto()
    X87 = auto()


def argument_carrier(ctype: CType, rules: Rules = PSABI_RULES) -> Carrier:
    """Binary floating-point scalars in vector registers, what fits in general ones, else a pointer.

    "Any argument that doesn't fit in 8 bytes, or isn't 1, 2, 4, or 8 bytes, must be passed
    by reference", an empty struct included.  Decimal numbers, which Microsoft does not
    have, are no floating-point values to it.
    """
    match without_atomic(ctype):
        case Record() as record if "ms-flexible-array" in rules and has_flexible_array(record):
            return Carrier.POINTER
        case Vector() as vector if (carrier := _vector_argument(vector, rules)) is not None:
            return carrier
        case Float(format="binary128") if "ms-float128-direct" in rules:
            return Carrier.WIDE_VECTOR
        case Float(format="binary16" | "bfloat16") if "ms-float16-general" in rules:
            return Carrier.GENERAL
        case Float(format="binary16" | "bfloat16" | "binary32" | "binary64"):
            return Carrier.VECTOR
        case _:
            return Carrier.GENERAL if ctype.size in WHOLE else Carrier.POINTER


def _vector_argument(vector: Vector, rules: Rules) -> Carrier | None:
    """What a dialect makes of a vector, None where it agrees with the text on __m64."""
    element = vector.element
    if "ms-vector-clang" in rules:
        if is_int128(element):
            return Carrier.GENERAL_WORDS
        if vector.count > 1:
            return Carrier.POINTER
        if isinstance(element, Float) and element.size == 2:
            direct = element.format == "binary16" and "ms-float16-vector-direct" in rules
            return Carrier.VECTOR if direct else Carrier.POINTER
        return argument_carrier(element, rules)
    if "ms-vector-one-float" in rules and isinstance(element, Float):
        decimal = element.format.startswith("decimal")
        return Carrier.POINTER if vector.count == 1 or decimal else None
    return None


def result_carrier(ctype: CType, rules: Rules = PSABI_RULES) -> Carrier:
    """Vectors and __int128 come back in a vector register, unlike structs of their size."""
    match without_atomic(ctype):
        case Void():
            return Carrier.NOTHING
        case Vector(count=count, element=element) if (
            "ms-vector-clang" in rules and ctype.size <= 64
        ):
            if is_int128(element):
                return Carrier.GENERAL_WORDS if count == 1 else Carrier.POINTER
            single = count == 1 and not isinstance(element, Float)
            return Carrier.GENERAL if single else Carrier.VECTOR
        case Vector(size=32 | 64) if "ms-wide-vector-in-memory" in rules:
            return Carrier.POINTER
        case Vector(size=16 | 32 | 64) | Integer(size=16):
            return Carrier.VECTOR
        case Vector(size=1 | 2 | 4 | 8):
            return Carrier.GENERAL
        case Float(format="binary128"):
            return Carrier.VECTOR if "ms-float128-in-xmm0" in rules else Carrier.POINTER
        case Float(format="x87") if "ms-long-double-in-st0" in rules:
            return Carrier.X87
        case Record() if "ms-empty-result" in rules and is_empty_record(ctype):
            return Carrier.NOTHING
        case _:
            return argument_carrier(ctype, rules)


def takes_no_slot(ctype: CType, rules: Rules) -> bool:
    """A struct that fits a slot and has nothing to put in it, for a compiler that leaves it out."""
    return "ms-hollow-no-slot" in rules and ctype.size in WHOLE and is_empty_record(ctype)


def copy_alignment(ctype: CType, rules: Rules) -> int:
    """The temporary memory "must be 16-byte aligned", and as its type is."""
    if "ms-copy-16" in rules:
        return max(STACK_ALIGN, _vector_alignment(ctype))
    if "ms-copy-own-alignment" in rules and not isinstance(without_atomic(ctype), Record):
        return max(STACK_ALIGN, own_alignment(ctype))
    return max(STACK_ALIGN, ctype.align, own_alignment(ctype))


def _vector_alignment(ctype: CType) -> int:
    """What the vectors in a type ask for, unless their record is packed."""
    match without_atomic(ctype):
        case Vector(align=align):
            return align
        case Array(element=element, count=count):
            return _vector_alignment(element) if count else 1
        case Record(fields=fields, packed=packed, pack=pack):
            inner = max(
                (1 if field.packed else _vector_alignment(field.type) for field in fields),
                default=1,
            )
            return 1 if packed else min(inner, pack or inner)
        case _:
            return 1
