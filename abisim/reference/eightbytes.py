"""Which class each eightbyte of a type has: psABI 3.2.3, Classification.

The rules are followed as they are written: an aggregate is classified field by field,
recursively, and two classes at a time are merged.  Offsets are bytes from the start of the
argument, because an eightbyte is a part of the argument, not of the field.
"""

from __future__ import annotations

from dataclasses import dataclass

from abisim.reference.assignment import Class
from abisim.reference.errors import UnsupportedType
from abisim.spelling import declare
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    Integer,
    Pointer,
    Record,
    Vector,
)

EIGHTBYTE = 8

_X87_FAMILY: frozenset[Class] = frozenset({"X87", "X87UP", "COMPLEX_X87"})


@dataclass(frozen=True, slots=True)
class Classification:
    """One class per eightbyte, or MEMORY alone for the whole, and the rule that decided."""

    classes: tuple[Class, ...]
    clause: str

    @property
    def in_memory(self) -> bool:
        return "MEMORY" in self.classes


_INTEGER = Classification(
    ("INTEGER",), "3.2.3 Classification: integral types and pointers are INTEGER"
)
_INT128 = Classification(
    ("INTEGER", "INTEGER"), "3.2.3 Classification: __int128 is two INTEGER eightbytes"
)
_SSE = Classification(("SSE",), "3.2.3 Classification: float and double are SSE")
_SHORT = Classification(
    ("SSE",), "3.2.3 Classification: _Float16, _Decimal32 and _Decimal64 are SSE"
)
_BF16 = Classification(("SSE",), "3.1.2 Special Types: __bf16 is passed as _Float16 is, SSE")
_SHORT_VECTOR = Classification(("SSE",), "gcc: a vector of two _Float16 is SSE")
_SSE_WITHOUT_UPPER = Classification(
    ("SSE",), "gcc: a vector of one __int128 in a record is one SSE eightbyte"
)
_SSE_HALVES = Classification(
    ("SSE", "SSEUP"), "3.2.3 Classification: __float128 and _Decimal128 are SSE, SSEUP"
)
_X87 = Classification(("X87", "X87UP"), "3.2.3 Classification: long double is X87, X87UP")
_COMPLEX_X87 = Classification(
    ("COMPLEX_X87",) * 4, "3.2.3 Classification: complex long double is COMPLEX_X87"
)

_BIT_INT = "3.2.3 Classification: _BitInt(N) of up to 64 bits is INTEGER"
_BIT_CHUNKS = "3.2.3 Classification: _BitInt(N) of more than 64 bits is a struct of 64-bit integers"
_COMPLEX = "3.2.3 Classification: complex T is struct { T real; T imag; }"
_MERGED = "3.2.3 Classification 4: the classes of the fields in each eightbyte are merged"
_NO_FIELDS = "3.2.3 Definitions: padding and empty structures and unions are NO_CLASS"
_NOTHING = Classification((), _NO_FIELDS)


#: No entry of the catalogue of dialects: the text as it is.
TEXT: frozenset[str] = frozenset()


def classify_type(ctype: CType, offset: int = 0, quirks: frozenset[str] = TEXT) -> Classification:
    """Classify a type that starts ``offset`` bytes into the argument.

    The first class is that of the eightbyte that ``offset`` falls into.  ``quirks`` are the
    entries of the catalogue of dialects that apply.
    Raises UnsupportedType for what is not a value and for what is not implemented.
    """
    match ctype:
        case Record():
            return _aggregate(ctype, _record_parts(ctype, offset, quirks), offset)
        case Array():
            return _array(ctype, offset, quirks)
        case Complex(element=Float(format="x87")):
            return _COMPLEX_X87
        case Complex(element=element):
            # "Arguments of complex T [...] are treated as if they are implemented as
            # struct complexT { T real; T imag; };"
            halves = [
                (start, classify_type(element, start, quirks))
                for start in (offset, offset + element.size)
            ]
            if _is_complex_half(ctype) and offset % EIGHTBYTE and "complex-half-offset" in quirks:
                return Classification(("SSE", "SSE"), _COMPLEX)
            return _aggregate(ctype, halves, offset, _COMPLEX)
        case Atomic(value=value):
            if "atomic-memory" in quirks:
                return _memory("clang: a field of an _Atomic type has class MEMORY")
            # The text has no word on _Atomic; it is passed as the value is.
            return classify_type(value, offset, quirks)
        case _:
            return _scalar(ctype, quirks)


def _is_complex_half(ctype: Complex) -> bool:
    return ctype.size == 4 and isinstance(ctype.element, Float)


def natural_alignment(ctype: CType) -> int:
    """The alignment that a field of this type needs not to be an unaligned one, in bytes.

    A scalar's is its own (figure 3.1), whatever a typedef's attribute says; a record's
    attribute is part of its type.
    """
    match ctype:
        case Record(align=align) | Atomic(align=align):
            return align
        case Array(element=Atomic(align=align)):
            return min(ctype.align, align)  # as the layout has it
        case Array(element=element) | Complex(element=element):
            return natural_alignment(element)
        case BitInt(size=size):
            return min(size, EIGHTBYTE)
        case _:
            return max(ctype.size, 1)


def merge(left: Class, right: Class) -> Class:
    """The class of an eightbyte that two fields share (rule 4)."""
    # (a) "If both classes are equal, this is the resulting class."
    if left == right:
        return left
    # (b) "If one of the classes is NO_CLASS, the resulting class is the other class."
    if left == "NO_CLASS":
        return right
    if right == "NO_CLASS":
        return left
    # (c) "If one of the classes is MEMORY, the result is the MEMORY class."
    if left == "MEMORY" or right == "MEMORY":
        return "MEMORY"
    # (d) "If one of the classes is INTEGER, the result is the INTEGER."
    if left == "INTEGER" or right == "INTEGER":
        return "INTEGER"
    # (e) "If one of the classes is X87, X87UP, COMPLEX_X87 class, MEMORY is used as class."
    if left in _X87_FAMILY or right in _X87_FAMILY:
        return "MEMORY"
    # (f) "Otherwise class SSE is used."
    return "SSE"


def _scalar(ctype: CType, quirks: frozenset[str]) -> Classification:
    match ctype:
        case Integer(size=16):
            return _INT128
        case Integer() | Pointer() | Enum():
            return _INTEGER
        case BitInt():
            return _bit_int(ctype)
        case Float(format="binary32" | "binary64"):
            return _SSE
        case Float(format="binary16" | "decimal32" | "decimal64"):
            return _SHORT
        case Float(format="bfloat16"):
            return _BF16
        case Float(format="binary128") if "float128-memory" in quirks:
            return _memory("clang: a field of type __float128 has class MEMORY")
        case Float(format="binary128" | "decimal128"):
            return _SSE_HALVES
        case Float(format="x87"):
            return _X87
        case Vector():
            return _vector(ctype, quirks)
        case _:
            raise UnsupportedType(f"no rule yet for a value of type {declare(ctype)}")


def _bit_int(ctype: BitInt) -> Classification:
    if ctype.size <= EIGHTBYTE:
        return Classification(("INTEGER",), _BIT_INT)
    if ctype.size > 8 * EIGHTBYTE:
        return _too_large()
    return post_merger(ctype.size, ["INTEGER"] * (ctype.size // EIGHTBYTE), _BIT_CHUNKS)


def _vector(vector: Vector, quirks: frozenset[str]) -> Classification:
    """__m64 to __m512, and GNU vectors, of which the text says nothing, by their size."""
    if vector.size > 8 * EIGHTBYTE:
        return _too_large()
    if vector.element.size > EIGHTBYTE and vector.size > vector.element.size:
        return _memory("3.2.3 Classification has no vectors of 16-byte elements: MEMORY")
    if _is_memory_vector(vector, quirks):
        return _memory("gcc, clang: a vector of one floating-point element has class MEMORY")
    if vector.size < EIGHTBYTE:
        if isinstance(vector.element, Float) and "vector-short-float" in quirks:
            return _SHORT_VECTOR
        # Silent: gcc and clang take vectors of 1, 2 and 4 bytes for integers.
        return Classification(
            ("INTEGER",), "3.2.3 Classification has no vectors of less than 8 bytes: INTEGER"
        )
    if "vector-int128-in-record" in quirks and vector.element.size == 2 * EIGHTBYTE:
        return _SSE_WITHOUT_UPPER
    upper = vector.size // EIGHTBYTE - 1
    parts = "SSE" if not upper else "SSE, SSEUP" if upper == 1 else f"SSE and {upper} SSEUP"
    classes: list[Class] = ["SSE", *["SSEUP"] * upper]  # type: ignore[list-item]
    return Classification(tuple(classes), f"3.2.3 Classification: __m{8 * vector.size} is {parts}")


def _is_memory_vector(vector: Vector, quirks: frozenset[str]) -> bool:
    match vector.element:
        case Float(format="binary64"):
            return vector.count == 1 and not quirks.isdisjoint(
                {"vector-one-float", "vector-one-double"}
            )
        case Float(format=format_) if "vector-one-float" in quirks:
            return vector.count == 1 or format_.startswith("decimal")
        case _:
            return False


def _array(array: Array, offset: int, quirks: frozenset[str]) -> Classification:
    if array.size == 0:
        if array.count is not None and offset % EIGHTBYTE and "zero-length-array" in quirks:
            # Its element's class, in the eightbyte where it begins.
            return Classification(classify_type(array.element, offset, quirks).classes[:1], _MERGED)
        # Elements of no bytes may hold unaligned fields.
        return classify_type(array.element, offset, quirks) if array.count else _NOTHING
    if array.size > 8 * EIGHTBYTE:
        return _too_large()
    if "array-beside-vector" in quirks and array.size > 2 * EIGHTBYTE and array.count != 1:
        return _NOTHING
    if "array-first-element" in quirks:
        return _as_the_first(array, offset, quirks)
    step = array.element.size
    parts = [
        (start, classify_type(array.element, start, quirks))
        for start in range(offset, offset + array.size, step)
    ]
    return _aggregate(array, parts, offset)


def _as_the_first(array: Array, offset: int, quirks: frozenset[str]) -> Classification:
    """gcc: the classes of the first element, again and again, wherever the others lie."""
    first = classify_type(array.element, offset, quirks)
    if first.in_memory or not first.classes:
        return first
    count = -(-(offset % EIGHTBYTE + array.size) // EIGHTBYTE)
    base = offset // EIGHTBYTE * EIGHTBYTE
    parts = [
        (base + index * EIGHTBYTE, Classification((first.classes[index % len(first.classes)],), ""))
        for index in range(count)
    ]
    return _aggregate(array, parts, offset)


def _record_parts(
    record: Record, offset: int, quirks: frozenset[str]
) -> list[tuple[int, Classification]]:
    """The fields that hold something, each with the byte of the argument it starts at."""
    parts: list[tuple[int, Classification]] = []
    if record.size > 8 * EIGHTBYTE:
        return parts
    for field in record.fields:
        start = offset + field.offset
        if (
            "empty-beside-vector" in quirks
            and record.kind == "struct"
            and record.size > 2 * EIGHTBYTE
            and field.bit_width is None
            and not field.type.size
        ):
            return [
                (start, _memory("clang: beside a member of no bytes a __m256 has class MEMORY"))
            ]
        if field.bit_width is not None:
            if part := _bit_field(record, field, start, quirks):
                parts.append((start, part))
        elif flexible := _flexible(field, quirks):
            parts.append((start, flexible))
        elif not (field.type.size or start % EIGHTBYTE) and "zero-length-array" in quirks:
            continue  # gcc looks no further at what takes no room there
        elif start % _alignment_needed(field.type, quirks):
            parts.append((start, _unaligned(field)))
        else:
            parts.append((start, classify_type(field.type, start, quirks)))
    return parts


def _flexible(field: Field, quirks: frozenset[str]) -> Classification | None:
    """What compilers make of ``T x[]``, which the text does not mention: it holds nothing."""
    if not isinstance(field.type, Array) or field.type.count is not None:
        return None
    if "flexible-array" in quirks:
        return _memory("clang: a record with a flexible array member has class MEMORY")
    return _NOTHING if "flexible-misaligned" in quirks else None


def _alignment_needed(ctype: CType, quirks: frozenset[str]) -> int:
    if "declared-alignment" in quirks:
        return ctype.align
    inner = _innermost(ctype)
    if isinstance(inner, Atomic) and "atomic-alignment" in quirks:
        inner = ctype = inner.value
    if "misaligned-record" in quirks and isinstance(inner, Record):
        return 1  # gcc looks at its scalars only
    return natural_alignment(ctype)


def _innermost(ctype: CType) -> CType:
    return _innermost(ctype.element) if isinstance(ctype, Array) else ctype


def _bit_field(
    record: Record, field: Field, start: int, quirks: frozenset[str]
) -> Classification | None:
    """A bit-field is an integral value in every eightbyte that it has bits in.

    It cannot be an unaligned field: it has a place in a storage unit, not an alignment.
    None for one that is no field: "Zero-width bit-fields are NO_CLASS" (footnote to 4), and
    all unnamed ones are padding.
    """
    assert field.bit_width is not None
    if field.bit_width == 0:
        if record.kind == "union" and "zero-width-in-union" in quirks:
            return _INTEGER
        return None
    if field.is_padding and "unnamed-bit-field" not in quirks:
        return None
    if record.kind == "union" and "union-bit-field" in quirks and start % _holder(field.bit_width):
        return _unaligned(field)
    if "whole-bit-field" in quirks and _is_whole(record, field) and start % (field.bit_width // 8):
        return _unaligned(field)
    bits = start % EIGHTBYTE * 8 + field.bit_offset % 8 + field.bit_width
    return Classification(_INTEGER.classes * -(-bits // 64), _INTEGER.clause)


def _holder(bits: int) -> int:
    """Bytes of the smallest integer that has so many bits."""
    return 1 << (-(-bits // 8) - 1).bit_length()


def _is_whole(record: Record, field: Field) -> bool:
    """Whether gcc takes a bit-field for an ordinary member of an integer type of its width."""
    packed = record.packed or field.packed
    width = field.bit_width
    return not packed and width in (16, 32, 64, 128) and not field.bit_offset % width


def _aggregate(
    ctype: Record | Array | Complex,
    parts: list[tuple[int, Classification]],
    offset: int,
    clause: str = _MERGED,
) -> Classification:
    # 1. "If the size of an object is larger than eight eightbytes, or it contains unaligned
    # fields, it has class MEMORY."
    if ctype.size > 8 * EIGHTBYTE:
        return _too_large()
    # 3. "If the size of the aggregate exceeds a single eightbyte, each is classified
    # separately.  Each eightbyte gets initialized to class NO_CLASS."
    count = -(-(offset % EIGHTBYTE + ctype.size) // EIGHTBYTE)
    classes: list[Class] = ["NO_CLASS"] * count
    # 4. "Each field of an object is classified recursively so that always two fields are
    # considered."
    base = offset // EIGHTBYTE
    for start, part in parts:
        if part.in_memory:
            # 4(c) and 5(a) make the whole argument MEMORY; the part says why.
            return part
        for index, klass in enumerate(part.classes, start // EIGHTBYTE - base):
            if index < count:  # an array of no elements may be at the very end
                classes[index] = merge(classes[index], klass)
    if all(klass == "NO_CLASS" for klass in classes):
        clause = _NO_FIELDS
    return post_merger(EIGHTBYTE * count, classes, clause)


def post_merger(size: int, classes: list[Class], clause: str) -> Classification:
    """Rule 5: "Then a post merger cleanup is done."."""
    # (a) "If one of the classes is MEMORY, the whole argument is passed in memory."
    if "MEMORY" in classes:
        return _memory("3.2.3 Classification 4(e), 5(a): x87 merged with another class")
    # (b) "If X87UP is not preceded by X87, the whole argument is passed in memory."
    if any(
        klass == "X87UP" and (index == 0 or classes[index - 1] != "X87")
        for index, klass in enumerate(classes)
    ):
        return _memory("3.2.3 Classification 5(b): X87UP is not preceded by X87")
    # (c) "If the size of the aggregate exceeds two eightbytes and the first eightbyte isn't
    # SSE or any other eightbyte isn't SSEUP, the whole argument is passed in memory."
    if size > 2 * EIGHTBYTE and (
        classes[0] != "SSE" or any(klass != "SSEUP" for klass in classes[1:])
    ):
        return _memory("3.2.3 Classification 5(c): larger than two eightbytes")
    # (d) "If SSEUP is not preceded by SSE or SSEUP, it is converted to SSE."
    for index, klass in enumerate(classes):
        if klass == "SSEUP" and (index == 0 or classes[index - 1] not in ("SSE", "SSEUP")):
            classes[index] = "SSE"
    return Classification(tuple(classes), clause)


def _memory(clause: str) -> Classification:
    return Classification(("MEMORY",), clause)


def _too_large() -> Classification:
    return _memory("3.2.3 Classification 1: larger than eight eightbytes")


def _unaligned(field: Field) -> Classification:
    name = field.name or "a member"
    return _memory(f"3.2.3 Classification 1: {name} is an unaligned field")
