"""C types, each with the size and alignment that its data model gave it.

A type is built by a :class:`abisim.layout.DataModel`, which fills in sizes,
alignments and field offsets; after that it is plain, immutable data.  Sizes and
alignments are bytes; field offsets and widths are bits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Void:
    """No value: a function's result, or what ``void *`` points to."""

    @property
    def size(self) -> int:
        return 0

    @property
    def align(self) -> int:
        return 1


@dataclass(frozen=True, slots=True)
class Integer:
    """A standard integer type, ``_Bool`` or ``__int128``; ``name`` is its C spelling."""

    name: str
    size: int
    align: int
    signed: bool

    @property
    def is_bool(self) -> bool:
        return self.name == "_Bool"


FloatFormat: TypeAlias = Literal[
    "binary16", "bfloat16", "binary32", "binary64", "binary128",
    "x87", "decimal32", "decimal64", "decimal128",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Float:
    """A floating-point type.  ``format`` is its representation, ``bits`` of which count."""

    name: str
    size: int
    align: int
    format: FloatFormat

    @property
    def value_bytes(self) -> int:
        """Bytes that hold the value: 10 of an x87 number's 16."""
        return 10 if self.format == "x87" else self.size


@dataclass(frozen=True, slots=True)
class BitInt:
    """``_BitInt(bits)``."""

    bits: int
    signed: bool
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Opaque:
    """A struct, union or enum known by its tag alone: only pointers to it are types of values."""

    kind: Literal["struct", "union", "enum"]
    tag: str

    @property
    def size(self) -> int:
        return 0

    @property
    def align(self) -> int:
        return 1


@dataclass(frozen=True, slots=True)
class Function:
    """A function type, which C passes around as a pointer."""

    result: CType
    parameters: tuple[CType, ...]
    variadic: bool = False

    @property
    def size(self) -> int:
        return 0

    @property
    def align(self) -> int:
        return 1


@dataclass(frozen=True, slots=True)
class Pointer:
    """A pointer; what it points to matters to a reader and to a binding, not to the ABI."""

    target: CType
    size: int
    align: int
    #: The qualifiers of the target.
    const: bool = False
    volatile: bool = False


@dataclass(frozen=True, slots=True)
class Complex:
    """``_Complex element``: the real part, then the imaginary part."""

    element: Float | Integer
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Vector:
    """A GNU vector of ``count`` elements."""

    element: Integer | Float
    count: int
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Atomic:
    """``_Atomic(value)``: its size and alignment may exceed the value's."""

    value: CType
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Array:
    """``count`` elements; None is a flexible array member, which has size 0."""

    element: CType
    count: int | None
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Enum:
    """An enumeration, represented as ``underlying``."""

    tag: str
    underlying: Integer
    size: int
    align: int


@dataclass(frozen=True, slots=True)
class Field:
    """A member of a record, where the layout put it.

    ``bit_width`` is None except for bit-fields.  An empty ``name`` is an anonymous
    struct or union member, or an unnamed bit-field.  ``aligned`` and ``packed`` are the
    attributes the declaration gave; they are kept so that the text can be written again.
    """

    name: str
    type: CType
    bit_offset: int
    bit_width: int | None = None
    aligned: int | None = None
    packed: bool = False

    @property
    def offset(self) -> int:
        """Byte offset of the field, or of the byte that a bit-field starts in."""
        return self.bit_offset // 8

    @property
    def is_padding(self) -> bool:
        """An unnamed bit-field, zero-width ones included: no value can be stored in it."""
        return self.bit_width is not None and not self.name


@dataclass(frozen=True, slots=True)
class Record:
    """A struct or union, laid out.

    ``packed``, ``aligned`` and ``pack`` (of ``#pragma pack``, in bytes) are what the
    declaration gave.  ``natural`` is the alignment that followed; ``align`` is another one
    where a typedef changed it.  ``required`` is Microsoft's: what no packing takes away.
    """

    kind: Literal["struct", "union"]
    tag: str
    fields: tuple[Field, ...]
    size: int
    align: int
    packed: bool = False
    aligned: int | None = None
    pack: int | None = None
    natural: int = 0
    required: int = 1
    #: Types are looked up all the time, and records are deep.
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        own = (self.kind, self.tag, self.fields, self.size, self.align, self.packed)
        object.__setattr__(self, "_hash", hash(own))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Record], tuple[object, ...]]:
        """Made anew in another process, whose strings have other hashes."""
        return Record, (
            self.kind, self.tag, self.fields, self.size, self.align,
            self.packed, self.aligned, self.pack, self.natural, self.required,
        )  # fmt: skip


CType: TypeAlias = (
    Void | Integer | Float | BitInt | Pointer | Complex | Vector | Atomic | Array | Enum | Record
    | Function | Opaque
)  # fmt: skip

Scalar: TypeAlias = Integer | Float | BitInt | Pointer | Enum | Vector


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar inside a value: its path, type and place in bits."""

    path: str
    type: Scalar
    bit_offset: int
    bit_width: int


def leaves(ctype: CType, path: str = "", bit_offset: int = 0) -> Iterator[Leaf]:
    """Every scalar of a value, in declaration order, union members over one another.

    Padding, unnamed bit-fields and flexible array members hold no scalar.  Paths read
    like C: ``.v.x[2]``, ``.re`` and ``.im`` for the parts of a complex number.
    """
    match ctype:
        case Integer() | Pointer() | Enum() | Vector():
            yield Leaf(path, ctype, bit_offset, ctype.size * 8)
        case BitInt():
            yield Leaf(path, ctype, bit_offset, ctype.bits)
        case Float():
            yield Leaf(path, ctype, bit_offset, ctype.value_bytes * 8)
        case Complex(element=element):
            yield from leaves(element, f"{path}.re", bit_offset)
            yield from leaves(element, f"{path}.im", bit_offset + element.size * 8)
        case Atomic(value=value):
            yield from leaves(value, path, bit_offset)
        case Array(element=element, count=count):
            # Elements of no bytes hold no scalar, however many there are.
            for index in range((count or 0) if element.size else 0):
                yield from leaves(
                    element, f"{path}[{index}]", bit_offset + index * element.size * 8
                )
        case Record(fields=fields):
            for field in fields:
                if field.is_padding:
                    continue
                inner = f"{path}.{field.name}" if field.name else path
                start = bit_offset + field.bit_offset
                if field.bit_width is None:
                    yield from leaves(field.type, inner, start)
                else:
                    assert isinstance(field.type, Integer | Enum | BitInt)
                    yield Leaf(inner, field.type, start, field.bit_width)
        case Void() | Function() | Opaque():
            return
