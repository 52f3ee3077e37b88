"""What compilers make of a type where they leave psABI 3.2.3, or where it is silent.

The ids are those of abisim.dialects; what each does is written down there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from abisim.stubgen.alignment import EIGHTBYTE, Rules, is_flexible, is_float128
from abisim.stubgen.kinds import Kind
from abisim.types import Array, Atomic, Complex, CType, Float, Record, Vector


def is_memory_by(ctype: CType, rules: Rules) -> bool:
    """Whether a dialect puts a type in memory for something in it."""
    return (
        ("atomic-memory" in rules and _has_atomic(ctype, outermost=True))
        or ("empty-beside-vector" in rules and _is_beside_nothing(ctype))
        or ("flexible-array" in rules and has_flexible_array(ctype))
        or ("float128-memory" in rules and isinstance(ctype, Record) and _has_float128(ctype))
    )


def _is_beside_nothing(ctype: CType) -> bool:
    """A large struct with a member of no bytes."""
    return (
        isinstance(ctype, Record)
        and ctype.kind == "struct"
        and ctype.size > 2 * EIGHTBYTE
        and any(field.bit_width is None and not field.type.size for field in ctype.fields)
    )


def without_unseen_arrays(ctype: CType, rules: Rules) -> CType:
    """A union without large arrays among its members, for a compiler that gives them no class."""
    if not ("array-beside-vector" in rules and ctype.size > 2 * EIGHTBYTE):
        return ctype
    match ctype:
        case Array(element=element, count=1):
            return replace(ctype, element=without_unseen_arrays(element, rules))
        case Record(fields=fields, kind=kind):
            seen = [
                replace(field, type=without_unseen_arrays(field.type, rules))
                for field in fields
                if not (kind == "union" and _is_large_array(field.type))
            ]
            return replace(ctype, fields=tuple(seen)) if tuple(seen) != fields else ctype
        case _:
            return ctype


def _is_large_array(ctype: CType) -> bool:
    return isinstance(ctype, Array) and ctype.count != 1 and ctype.size > 2 * EIGHTBYTE


def _has_float128(ctype: CType) -> bool:
    match ctype:
        case Array(element=element, count=count):
            return bool(count) and _has_float128(element)
        case Record(fields=fields):
            return any(_has_float128(field.type) for field in fields)
        case Atomic(value=value):
            return _has_float128(value)
        case _:
            return is_float128(ctype)


def straddling(ctype: CType, start: int = 0) -> Iterator[int]:
    """Where scalars begin, in bits, that reach into the next eightbyte; bit-fields may do so."""
    match ctype:
        case Record(fields=fields):
            for field in fields:
                if field.bit_width is None:
                    yield from straddling(field.type, start + field.bit_offset)
        case Array(element=element, count=count) if element.size:
            for index in range(count or 0):
                yield from straddling(element, start + index * element.size * 8)
        case Complex(element=element):
            for index in range(2):
                yield from straddling(element, start + index * element.size * 8)
        case Atomic(value=value):
            yield from straddling(value, start)
        case _:
            if ctype.size <= EIGHTBYTE < start % 64 // 8 + ctype.size:
                yield start


def _has_atomic(ctype: CType, *, outermost: bool = False) -> bool:
    """An atomic member at any depth, or an outermost atomic record or complex number."""
    match ctype:
        case Atomic(value=value):
            return not outermost or isinstance(value, Record | Complex)
        case Array(element=element, count=count):
            return bool(count) and _has_atomic(element)
        case Record(fields=fields):
            return any(field.bit_width is None and _has_atomic(field.type) for field in fields)
        case _:
            return False


def has_flexible_array(ctype: CType) -> bool:
    match ctype:
        case Array(element=element, count=count):
            return bool(count) and has_flexible_array(element)
        case Record(fields=fields):
            return any(
                is_flexible(field.type) or has_flexible_array(field.type) for field in fields
            )
        case Atomic(value=value):
            return has_flexible_array(value)
        case _:
            return False


def vector_kind(ctype: Vector, rules: Rules) -> Kind:
    """What a dialect makes of a vector, NOTHING where it agrees with the others."""
    element = ctype.element
    if not isinstance(element, Float):
        return Kind.NOTHING
    if "vector-one-float" in rules and (ctype.count == 1 or element.format.startswith("decimal")):
        return Kind.MEMORY
    if "vector-one-double" in rules and ctype.count == 1 and element.format == "binary64":
        return Kind.MEMORY
    if "vector-short-float" in rules and ctype.count == 2 and element.size == 2:
        return Kind.VECTOR
    return Kind.NOTHING


def is_lone_double_vector(ctype: CType, rules: Rules) -> bool:
    """A result that is in a register though as an argument it is in memory."""
    return (
        "vector-one-double" in rules
        and isinstance(ctype, Vector)
        and vector_kind(ctype, rules) is Kind.MEMORY
    )


def eightbytes_of(bit_offset: int, bits: int) -> tuple[int, int]:
    """The first and the last eightbyte of a run of bits, one at least."""
    return bit_offset // 64, (bit_offset + max(bits, 1) - 1) // 64
