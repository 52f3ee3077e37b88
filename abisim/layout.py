"""Data models: the sizes, alignments and record layouts of C types on one platform.

System V x86-64 psABI 3.1.2 (fundamental types, aggregates and unions, bit-fields).
Layout is the one thing that the reference and the stub compiler share, so the tests
hold it against real compilers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeVar

from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    FloatFormat,
    Integer,
    Pointer,
    Record,
    Vector,
)

#: No value larger than this is passed: the simulated stack has to hold it.
MAX_VALUE_BYTES = 1 << 20
#: clang's and C23's BITINT_MAXWIDTH for x86-64.
MAX_BIT_INT = 8388608
#: The largest object C can have on a 64-bit target (PTRDIFF_MAX).
MAX_OBJECT_BYTES = (1 << 63) - 1

_Aligned = TypeVar(
    "_Aligned",
    bound=Integer | Float | BitInt | Pointer | Complex | Vector | Atomic | Array | Enum | Record,
)


class LayoutError(ValueError):
    """A type that cannot be laid out; the message says why."""


@dataclass(frozen=True, slots=True)
class Member:
    """A member as declared, before layout.  ``bits`` is a bit-field's width."""

    name: str
    type: CType
    bits: int | None = None
    aligned: int | None = None
    packed: bool = False


@dataclass(frozen=True)
class DataModel:
    """Sizes and alignments in bytes of the fundamental types.

    ``microsoft``: records are laid out as MSVC lays them out.
    """

    name: str
    integers: Mapping[str, tuple[int, bool]] = field(repr=False)
    floats: Mapping[str, tuple[int, FloatFormat]] = field(repr=False)
    pointer_size: int
    microsoft: bool = False

    @property
    def is_windows(self) -> bool:
        """Whether long is as wide as int: Windows' models, LLP64."""
        return self.integers["long"][0] == self.integers["int"][0]

    def integer(self, name: str) -> Integer:
        """The integer type spelled ``name`` in its canonical order (``unsigned long``)."""
        size, signed = self.integers[name]
        return Integer(name, size, size, signed)

    def sized_integer(self, size: int, signed: bool) -> Integer:
        """The canonical integer type of ``size`` bytes; what shapes are written with."""
        for name, facts in self.integers.items():
            if facts == (size, signed) and name not in ("char", "_Bool"):
                return self.integer(name)
        raise LayoutError(f"no integer type of {size} bytes")

    def float(self, name: str) -> Float:
        size, format_ = self.floats[name]
        return Float(name, size, size, format_)

    def pointer(self, target: CType, *, const: bool = False) -> Pointer:
        return Pointer(target, self.pointer_size, self.pointer_size, const)

    def complex(self, element: Float | Integer) -> Complex:
        """A complex type has the layout of an array of two elements (psABI 3.1.2)."""
        return Complex(element, 2 * element.size, element.align)

    def bit_int(self, bits: int, *, signed: bool) -> BitInt:
        """``_BitInt(bits)``: the next standard size up to 64 bits, then whole eightbytes.

        psABI 3.1.2: "_BitInt(N) types with N greater than 64 are" aligned to 8.  Raises
        LayoutError for a width that C does not allow.
        """
        least = 2 if signed else 1
        if not least <= bits <= MAX_BIT_INT:
            sign = "" if signed else "unsigned "
            raise LayoutError(
                f"{sign}_BitInt({bits}) does not exist; a width is from {least} to {MAX_BIT_INT}"
            )
        if bits > 64:
            return BitInt(bits, signed, -(-bits // 64) * 8, 8)
        size = next(size for size in (1, 2, 4, 8) if bits <= size * 8)
        return BitInt(bits, signed, size, size)

    def vector(self, element: Integer | Float, size: int) -> Vector:
        """A GNU vector of ``size`` bytes, aligned to its size.

        Raises LayoutError unless the number of elements is a power of two.
        """
        count, rest = divmod(size, element.size)
        if rest or count < 1 or count & (count - 1):
            raise LayoutError(
                f"a vector of {size} bytes does not hold a power of two of {element.name}"
            )
        return Vector(element, count, size, size)

    def atomic(self, value: CType) -> Atomic:
        """``_Atomic(value)``: aligned to its size where that is one of a machine's accesses."""
        align = value.size if value.size in (1, 2, 4, 8, 16) else value.align
        return Atomic(value, value.size, max(align, value.align))

    def array(self, element: CType, count: int | None) -> Array:
        """An array; ``count`` None is a flexible array member.

        Raises LayoutError when the array is larger than an object can be, or when the
        element's alignment exceeds its size, which C forbids.
        """
        size = element.size * (count or 0)
        if size > MAX_OBJECT_BYTES:
            raise LayoutError(f"an array of {count} elements of {element.size} bytes is too large")
        if element.size % element.align:
            raise LayoutError(
                f"array elements of {element.size} bytes cannot be aligned to {element.align}"
            )
        return Array(element, count, size, element.align)

    def enum(self, tag: str, underlying: Integer) -> Enum:
        return Enum(tag, underlying, underlying.size, underlying.align)

    def record(
        self,
        kind: Literal["struct", "union"],
        tag: str,
        members: Iterable[Member],
        *,
        packed: bool = False,
        aligned: int | None = None,
        pack: int | None = None,
    ) -> Record:
        """Lay out a struct or union (psABI 3.1.2, Aggregates and Unions, Bit-Fields).

        "Each member is assigned to the lowest available offset with the appropriate
        alignment.  The size of any object is always a multiple of the object's
        alignment."  ``packed`` and ``aligned`` are GNU's attributes.
        """
        position = end = 0  # bits
        align = aligned or 1
        fields: list[Field] = []
        for member in members:
            member_packed = packed or member.packed
            bit_align = min(_member_alignment(member, member_packed), pack or 1 << 30) * 8
            width = member.type.size * 8 if member.bits is None else member.bits
            if kind == "union":
                position = 0
            elif member.bits is None:
                position = _round_up(position, bit_align)
            else:
                position = _bit_field_position(position, member, bit_align, member_packed)
            # "Unnamed bit-fields' types do not affect the alignment of a structure or union."
            if member.name or member.bits is None:
                align = max(align, -(-bit_align // 8))
            fields.append(
                Field(
                    member.name, member.type, position, member.bits, member.aligned, member.packed
                )
            )
            position += width
            end = max(end, position)
            if end // 8 > MAX_OBJECT_BYTES:
                raise LayoutError(f"{kind} {tag or '<anonymous>'} is too large")
        size = _round_up(-(-end // 8), align)
        return Record(kind, tag, tuple(fields), size, align, packed, aligned, pack, align)


def struct_offsets(types: Sequence[CType]) -> tuple[tuple[int, ...], int]:
    """Byte offsets of members of these types in a C struct, and the end of the last one."""
    offsets = []
    end = 0
    for ctype in types:
        start = _round_up(end, ctype.align)
        offsets.append(start)
        end = start + ctype.size
    return tuple(offsets), end


def with_alignment(ctype: _Aligned, align: int) -> _Aligned:
    """``ctype`` as a typedef with ``aligned(align)`` makes it; psABI calls the rest natural."""
    return replace(ctype, align=align)


def natural_alignment(ctype: CType) -> int:
    """The alignment a type has unless a typedef or attribute gave it another one."""
    match ctype:
        case Integer() | Float() | Pointer():
            return ctype.size
        case Enum(underlying=underlying):
            return underlying.size
        case Complex(element=element) | Array(element=element):
            return element.align
        case BitInt(bits=bits):
            return min(8, ctype.size) if bits else 1
        case Vector():
            return ctype.size
        case Atomic(value=value, size=size):
            return max(size if size in (1, 2, 4, 8, 16) else 1, value.align)
        case Record(natural=natural):
            return natural or ctype.align
    return ctype.align


def _member_alignment(member: Member, packed: bool) -> int:
    """Bytes; ``aligned`` raises a member's alignment and, in packed records, sets it."""
    natural = 1 if packed else member.type.align
    return max(natural, member.aligned or 1)


def _bit_field_position(position: int, member: Member, bit_align: int, packed: bool) -> int:
    """Where the next bit-field starts.

    "bit-fields must be contained in a storage unit appropriate for its declared type";
    a zero width closes the unit; a packed bit-field may start at any bit.
    """
    assert member.bits is not None
    if member.aligned:
        position = _round_up(position, member.aligned * 8)
    if member.bits == 0:
        return _round_up(position, member.type.align * 8)
    if packed:
        return position
    unit = member.type.size * 8
    if position % bit_align + member.bits > unit:
        position = _round_up(position, bit_align)
    return position


def _round_up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple


def _integers(long_size: int) -> dict[str, tuple[int, bool]]:
    return {
        "_Bool": (1, False),
        "char": (1, True),
        "signed char": (1, True),
        "unsigned char": (1, False),
        "short": (2, True),
        "unsigned short": (2, False),
        "int": (4, True),
        "unsigned int": (4, False),
        "long": (long_size, True),
        "unsigned long": (long_size, False),
        "long long": (8, True),
        "unsigned long long": (8, False),
        "__int128": (16, True),
        "unsigned __int128": (16, False),
    }


#: What MSVC's model has not, nor clang for it.
_GNU_FLOATS: dict[str, tuple[int, FloatFormat]] = {
    "__float128": (16, "binary128"),
    "_Decimal32": (4, "decimal32"),
    "_Decimal64": (8, "decimal64"),
    "_Decimal128": (16, "decimal128"),
}


def _floats(long_double: tuple[int, FloatFormat]) -> dict[str, tuple[int, FloatFormat]]:
    return {
        "float": (4, "binary32"),
        "double": (8, "binary64"),
        "long double": long_double,
        "_Float16": (2, "binary16"),
        "__bf16": (2, "bfloat16"),
        "_Float32": (4, "binary32"),
        **(_GNU_FLOATS if long_double[1] == "x87" else {}),
    }


#: psABI figure 3.1, LP64.
LP64 = DataModel("LP64", _integers(8), _floats((16, "x87")), 8)
#: Windows', with MSVC's long double and bit-fields.
LLP64 = DataModel("LLP64", _integers(4), _floats((8, "binary64")), 8, microsoft=True)
#: Windows' with GNU's types.
LLP64_GNU = DataModel("LLP64-GNU", _integers(4), _floats((16, "x87")), 8)

#: The ABI fixes the data model.
DATA_MODELS: dict[str, DataModel] = {
    "sysv": LP64,
    "ms": LP64,
    "win64": LLP64,
    "mingw": LLP64_GNU,
}
