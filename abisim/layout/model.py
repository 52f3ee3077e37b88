"""Data models: the sizes and alignments of C types on one platform.

System V x86-64 psABI 3.1.2 (fundamental types); Microsoft's x64 software conventions,
Types and storage.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from typing import Literal

from abisim.dialects import LAYOUT_ENTRIES, PSABI, entries_of
from abisim.errors import UsageError
from abisim.layout import gnu, microsoft, mingw
from abisim.layout.members import (
    ATOMIC_SIZES,
    MAX_BIT_INT,
    MAX_OBJECT_BYTES,
    Declared,
    LayoutError,
    Member,
)
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

LAYOUT_IDS = frozenset(entry.id for entry in LAYOUT_ENTRIES)
#: clang's _Atomic of odd sizes.
CLANG_ATOMIC = "atomic-size"
#: gcc's arrays of _Atomic.
GCC_ATOMIC_ARRAY = "atomic-array"


@dataclass(frozen=True)
class DataModel:
    """Sizes and alignments in bytes of the fundamental types.

    ``microsoft``: enums and records are MSVC's; ``mingw``: GNU's, with MSVC's rules for
    bit-fields.  ``quirks`` are the dialect entries of kind "layout" that it follows; what it
    does depends on those alone that it asks for with ``in``.
    """

    name: str
    integers: Mapping[str, tuple[int, bool]] = field(repr=False)
    floats: Mapping[str, tuple[int, FloatFormat]] = field(repr=False)
    pointer_size: int
    microsoft: bool = False
    mingw: bool = False
    quirks: Set[str] = frozenset()

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

    def pointer(self, target: CType, *, const: bool = False, volatile: bool = False) -> Pointer:
        return Pointer(target, self.pointer_size, self.pointer_size, const, volatile)

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
        """``_Atomic(value)``: aligned to its size where that is one of a machine's accesses.

        The psABI says nothing of it; this is gcc's rule.  clang makes room for such an
        access first, which is what there is of a rule for Microsoft's model.
        """
        size = value.size
        if (self.microsoft or CLANG_ATOMIC in self.quirks) and size <= ATOMIC_SIZES[-1]:
            size = next(each for each in ATOMIC_SIZES if size <= each)
        align = size if size in ATOMIC_SIZES else 1
        if self.microsoft and size in ATOMIC_SIZES:
            return Atomic(value, size, align)  # less than a record's of no bytes, which has 4
        return Atomic(value, size, max(align, value.align))

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
        align = element.align
        if isinstance(element, Atomic) and GCC_ATOMIC_ARRAY in self.quirks:
            align = element.value.align
        return Array(element, count, size, align)

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
        """Lay out a struct or union; ``packed`` and ``aligned`` are GNU's attributes.

        Raises LayoutError when it is larger than an object can be.
        """
        listed = tuple(members)
        declared = Declared(kind == "union", listed, packed, aligned, pack)
        if self.microsoft:
            placed = microsoft.lay_out(declared)
        elif self.mingw:
            placed = mingw.lay_out(declared, self.quirks)
        else:
            placed = gnu.lay_out(declared, self.quirks)
        if placed.size > MAX_OBJECT_BYTES:
            raise LayoutError(f"{kind} {tag or '<anonymous>'} is too large")
        fields = tuple(
            Field(member.name, member.type, at, member.bits, member.aligned, member.packed)
            for member, at in zip(listed, placed.offsets, strict=True)
        )
        align, required = placed.align, placed.required
        return Record(kind, tag, fields, placed.size, align, packed, aligned, pack, align, required)


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
LLP64_GNU = DataModel("LLP64-GNU", _integers(4), _floats((16, "x87")), 8, mingw=True)

#: The ABI fixes the data model.
DATA_MODELS: dict[str, DataModel] = {
    "sysv": LP64,
    "ms": LP64,
    "win64": LLP64,
    "mingw": LLP64_GNU,
}


def data_model(abi: str, dialect: str = PSABI) -> DataModel:
    """The data model of an ABI as a dialect has it.  Raises UsageError for an unknown one."""
    if abi not in DATA_MODELS:
        known = ", ".join(sorted(DATA_MODELS))
        raise UsageError(f"unknown ABI '{abi}'; expected one of: {known}")
    quirks = entries_of(dialect, abi) & LAYOUT_IDS
    return replace(DATA_MODELS[abi], quirks=quirks) if quirks else DATA_MODELS[abi]
