"""Types beyond plain C's, made or refused with a reason: vectors, _BitInt, _Atomic, modes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from abisim.declarations.attributes import COMPLEX_MODES, MODES
from abisim.declarations.building import TypeBuilder
from abisim.layout import MAX_BIT_INT, LayoutError
from abisim.spelling import declare
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Float,
    Function,
    Integer,
    Pointer,
    Vector,
    Void,
)

#: gcc vectorises no larger ones, and clang's sizes are 32 bits.
MAX_VECTOR_BYTES = 1 << 20


def vectorized(builder: TypeBuilder, ctype: CType, size: int, coord: Any) -> CType:
    """``ctype`` with its innermost type turned into a vector of ``size`` bytes, as gcc reads it.

    ``float *p __attribute__((vector_size(16)))`` is a pointer to a vector.
    """
    match ctype:
        case Pointer(target=target):
            return replace(ctype, target=vectorized(builder, target, size, coord))
        case Array(element=element, count=count):
            return builder.model.array(vectorized(builder, element, size, coord), count)
        case Function(result=result):
            return replace(ctype, result=vectorized(builder, result, size, coord))
        case Atomic(value=value):
            return builder.model.atomic(vectorized(builder, value, size, coord))
    return _vector(builder, ctype, size, coord)


def _vector(builder: TypeBuilder, element: CType, size: int, coord: Any) -> Vector:
    if not isinstance(element, Integer | Float) or (
        isinstance(element, Integer) and element.is_bool
    ):
        raise builder.error(
            f"vector of {declare(element)}",
            coord,
            "a vector's elements are integers or floating-point numbers",
        )
    if size <= 0:
        raise builder.error(
            f"a vector of {size} bytes", coord, f"its size is a multiple of {element.size} bytes"
        )
    if size % element.size:
        raise builder.error(
            f"a vector of {size} bytes does not hold whole elements of {element.size}",
            coord,
            f"{element.name} has {element.size} bytes",
        )
    count = size // element.size
    if count & (count - 1):
        lower = 1 << count.bit_length() - 1
        raise builder.error(
            f"a vector of {count} elements: their number is a power of two",
            coord,
            f"write vector_size({lower * element.size}) or vector_size({2 * lower * element.size})",
        )
    if size > MAX_VECTOR_BYTES:
        raise builder.error(
            f"a vector of {size} bytes is too large", coord, f"the limit is {MAX_VECTOR_BYTES}"
        )
    # A typedef's alignment is not the element's.
    plain = replace(element, align=element.size)
    return builder.model.vector(plain, size)


def bit_int(builder: TypeBuilder, node: Any) -> BitInt:
    """The type of a BitIntType node."""
    bits = builder.constant(node.width, "a _BitInt's width is a constant").value
    signed = node.signedness != "unsigned"
    try:
        return builder.model.bit_int(bits, signed=signed)
    except LayoutError:
        sign = "" if signed else "unsigned "
        least = 2 if signed else 1
        raise builder.error(
            f"{sign}_BitInt({bits}) does not exist",
            node.width.coord or node.coord,
            f"its width is from {least} to {MAX_BIT_INT} bits",
        ) from None


def atomic(builder: TypeBuilder, ctype: CType, coord: Any, *, once: bool = False) -> CType:
    """``_Atomic`` of a type (C23 6.7.3.5); ``once`` refuses one that is atomic already."""
    match ctype:
        case Atomic() if not once:
            return ctype
        case Atomic():
            raise builder.error("_Atomic of an atomic type", coord, "once is enough")
        case Array():
            raise builder.error("_Atomic of an array", coord, "its elements can be atomic")
        case Function():
            raise builder.error("_Atomic of a function", coord, "a pointer to it can be atomic")
        case Void():
            hint = "a pointer to it can be atomic: _Atomic(void *)"
            raise builder.error("_Atomic of void", coord, hint)
    complete = builder.complete(ctype, "_Atomic", coord)
    assert not isinstance(complete, Function)
    return builder.model.atomic(complete)


def with_mode(builder: TypeBuilder, ctype: CType, mode: str, coord: Any) -> CType:
    """``ctype`` in another machine mode, as ``mode(DI)`` asks for."""
    floats = builder.model.floats
    match ctype, MODES.get(mode):
        case Integer(signed=signed), int(size):
            return builder.model.sized_integer(size, signed)
        case Float(), str(name) if name in floats:
            return builder.model.float(name)
        case Complex(element=Float()), None if (name := COMPLEX_MODES.get(mode, "")) in floats:
            return builder.model.complex(builder.model.float(name))
    raise builder.unsupported(f"attribute mode({mode}) for {declare(ctype)}", coord)
