"""How a type fits into the one slot of eight bytes that Microsoft gives each argument.

"Any argument that doesn't fit in 8 bytes, or isn't 1, 2, 4, or 8 bytes, must be passed by
reference" (x64 calling convention).  The documentation knows neither GNU's types nor C23's;
a clause that begins with "silent" says what gcc and clang make of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from abisim.identity import remembered
from abisim.reference.assignment import Mode, Piece, Placement
from abisim.reference.eightbytes import natural_alignment
from abisim.reference.emptiness import is_empty
from abisim.reference.lost import without_lost
from abisim.reference.passable import require_passable
from abisim.reference.significance import defined_bits
from abisim.types import (
    Array,
    Atomic,
    CType,
    Enum,
    Float,
    Integer,
    Pointer,
    Record,
    Vector,
)

SLOT = 8
#: Parameter passing: "the leftmost four positions are passed in left-to-right order".
GENERAL = ("rcx", "rdx", "r8", "r9")
#: "For these aggregate types passed as a pointer, including __m128, the caller-allocated
#: temporary memory must be 16-byte aligned."
COPY_ALIGN = 16

Passed: TypeAlias = Literal["general", "vector", "reference", "pair"]
Returned: TypeAlias = Literal["general", "vector", "memory", "st0", "nothing", "pair"]

_INTEGER = "Parameter passing: an integer or pointer is in the general register of its position"
_FLOAT = "Parameter passing: a floating-point value is in the vector register of its position"
_AGGREGATE = "Parameter passing: 8, 16, 32 or 64 bits are passed as an integer of that size"
_REFERENCE = "Calling convention defaults: not 1, 2, 4 or 8 bytes, passed by reference to a copy"
_VECTOR64 = "Parameter passing: __m64 is passed as an integer of its size"
_SHORT_VECTOR = "silent: a vector of less than 8 bytes is passed as an integer of its size"
_M128 = "Parameter passing: __m128 is never passed by value, but by a pointer to a copy"
_DECIMAL = "silent: gcc passes decimal floating point as an integer of its size"

_IN_RAX = "Return values: a scalar of up to 64 bits is in rax"
_USER_IN_RAX = "Return values: a type of 1, 2, 4, 8, 16, 32 or 64 bits is in rax"
_IN_XMM0 = "Return values: floats, doubles and vector types are in xmm0"
_WIDE_IN_XMM0 = "silent: a vector of 256 or 512 bits is in ymm0 or zmm0, as __m128 is in xmm0"
_INT128_IN_XMM0 = "silent: gcc and clang return __int128 in xmm0"
_IN_MEMORY = "Return values: any other type is in memory that the first argument points to"


@dataclass(frozen=True, slots=True)
class Fit:
    """What a type alone decides.  ``significant`` is its last byte that carries it, plus 1."""

    ctype: CType
    size: int
    align: int
    defined: bytes
    significant: int
    passed: Passed
    passing: str
    returned: Returned
    returning: str
    copy_align: int
    result_align: int
    empty: bool

    def placement(self, mode: Mode, pieces: Sequence[Piece], clause: str) -> Placement:
        """Its placement in these pieces."""
        return Placement(
            self.ctype, self.size, self.align, mode, (), tuple(pieces), self.defined, clause,
            {"indirect": self.copy_align, "sret": self.result_align}.get(mode, 0),
        )  # fmt: skip

    @property
    def is_hollow(self) -> bool:
        """A struct or union of 1, 2, 4 or 8 bytes that gcc takes for empty."""
        return self.passed == "general" and self.empty


def fit_of(ctype: CType, quirks: frozenset[str]) -> Fit:
    """What the type decides, remembered unless hashing what a pointer points to costs more.

    Raises UnsupportedType.
    """
    return _look_at(ctype, quirks) if isinstance(ctype, Pointer) else _remembered(ctype, quirks)


def _look_at(ctype: CType, quirks: frozenset[str]) -> Fit:
    require_passable(ctype)
    defined = without_lost(ctype, defined_bits(ctype), quirks)
    passed, passing = _passing(ctype, quirks)
    returned, returning = _returning(ctype, quirks)
    return Fit(
        ctype=ctype,
        size=ctype.size,
        align=ctype.align,
        defined=defined,
        significant=len(defined.rstrip(b"\0")),
        passed=passed,
        passing=passing,
        returned=returned,
        returning=returning,
        copy_align=_copy_alignment(ctype, quirks),
        result_align=_result_alignment(ctype, quirks),
        empty=is_empty(ctype),
    )


_remembered = remembered(4096)(_look_at)


def _passing(ctype: CType, quirks: frozenset[str]) -> tuple[Passed, str]:
    fits = ctype.size in (1, 2, 4, 8)
    match ctype:
        case Atomic(value=value) if value.size == ctype.size:
            return _passing(value, quirks)
        case Vector() if special := _special_vector(ctype, quirks):
            return special[0], special[2]
        case Vector(size=8):
            return "general", _VECTOR64
        case Vector():
            return ("general", _SHORT_VECTOR) if fits else ("reference", _M128)
        case Float(format="decimal32" | "decimal64"):
            return "general", _DECIMAL
        case Float(format="binary16" | "bfloat16") if "ms-float16-general" in quirks:
            return "general", "gcc: only float and double are in vector registers"
        case Float(format="binary128") if "ms-float128-direct" in quirks:
            return "vector", "clang: __float128 is in the vector register of its position"
        case Float() if fits:
            return "vector", _FLOAT
        case Record() if "ms-flexible-array" in quirks and _is_flexible(ctype):
            return "reference", "clang: a record with a flexible array member, by reference"
        case Record() if fits:
            return "general", _AGGREGATE
        case _:
            return ("general", _INTEGER) if fits else ("reference", _REFERENCE)


def _returning(ctype: CType, quirks: frozenset[str]) -> tuple[Returned, str]:
    match ctype:
        case Atomic(value=value) if value.size == ctype.size:
            return _returning(value, quirks)
        case Vector() if special := _special_vector(ctype, quirks):
            return special[1], special[2]
        case Vector(size=16):
            return "vector", _IN_XMM0
        case Vector(size=32 | 64) if "ms-wide-vector-in-memory" not in quirks:
            return "vector", _WIDE_IN_XMM0
        case Float(format="decimal32" | "decimal64"):
            return "general", _DECIMAL
        case Float(format="binary16" | "bfloat16") if "ms-float16-general" in quirks:
            return "general", "gcc: only float and double are in vector registers"
        case Float(format="binary128") if "ms-float128-in-xmm0" in quirks:
            return "vector", "clang: __float128 is in xmm0"
        case Float(format="x87") if "ms-long-double-in-st0" in quirks:
            return "st0", "clang: long double is in st0, as under System V"
        case Float() if ctype.size <= SLOT:
            return "vector", _IN_XMM0
        case Integer(size=16) | Enum(size=16):
            return "vector", _INT128_IN_XMM0
        case Record() if "ms-flexible-array" in quirks and _is_flexible(ctype):
            return "memory", "clang: a record with a flexible array member is in memory"
        case Record() if "ms-empty-result" in quirks and is_empty(ctype):
            return "nothing", "gcc: a struct of no bytes is not returned"
        case _ if ctype.size in (1, 2, 4, 8):
            return "general", _USER_IN_RAX if isinstance(ctype, Record) else _IN_RAX
        case _:
            return "memory", _IN_MEMORY


def _special_vector(vector: Vector, quirks: frozenset[str]) -> tuple[Passed, Returned, str] | None:
    """What compilers do with vectors that Microsoft does not know, and with __m64."""
    element, single = vector.element, vector.count == 1
    back: Returned
    if "ms-vector-clang" in quirks and isinstance(element, Integer) and element.size > SLOT:
        back = "pair" if single else "memory"
        return "pair", back, "clang: a vector of __int128 takes two slots for each element"
    decimal = isinstance(element, Float) and element.format.startswith("decimal")
    if "ms-vector-one-float" in quirks and isinstance(element, Float) and (single or decimal):
        back = "general" if vector.size <= SLOT else "memory"
        return "reference", back, "gcc: a vector of one floating-point element, by reference"
    if "ms-vector-clang" not in quirks or vector.size > 2 * SLOT:
        return None
    if not single:
        if vector.size > SLOT:
            return None
        return "reference", "vector", "clang: a vector of several elements is passed as __m128 is"
    clause = "clang: a vector of one element is passed as the element is"
    match element:
        case Integer():
            return "general", "general", clause
        case Float(format="binary32" | "binary64"):
            return "vector", "vector", clause
        case Float(format="binary16") if "ms-float16-vector-direct" in quirks:
            return "vector", "vector", clause
        case _:
            return "reference", "vector", "clang: a vector of _Float16 is passed as __m128 is"


def _is_flexible(record: Record) -> bool:
    """Whether its last member is a flexible array, or a record with one."""
    last = record.fields[-1].type if record.fields else None
    match last:
        case Array(count=None):
            return True
        case Record():
            return _is_flexible(last)
        case _:
            return False


def _result_alignment(ctype: CType, quirks: frozenset[str]) -> int:
    """Of the storage that a hidden result pointer is to."""
    if "result-storage" in quirks:
        return min(ctype.align, COPY_ALIGN)
    if "ms-result-own-alignment" in quirks and not isinstance(ctype, Record):
        return natural_alignment(ctype)
    return ctype.align


def _copy_alignment(ctype: CType, quirks: frozenset[str]) -> int:
    """Of the copy that the pointer is to; more than 16 if the type itself asks for more."""
    if "ms-copy-own-alignment" in quirks:
        return ctype.align if isinstance(ctype, Record) else natural_alignment(ctype)
    if "ms-copy-16" in quirks and not isinstance(ctype, Vector):
        return COPY_ALIGN
    return max(COPY_ALIGN, ctype.align)
