"""Argument and result bytes that identify themselves.

Over the passes of one check, every byte that carries part of a value takes a sequence of
values that no other such byte of the call takes.  A wrong byte therefore tells where it
came from, also when there are more than 256 of them.  The top bit of every whole byte is
set in even passes and clear in odd ones, so sign and zero extension differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from abisim.identity import by_identity, remembered
from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.types import Array, Atomic, CType, Enum, Field, Integer, Pointer, Record, leaves
from abisim.verification.narrow import fill_narrow, fill_parts

#: Whole bytes have seven free bits a pass; two passes tell this many apart.
_TWO_PASSES: Final = 1 << 14
_SCATTER: Final = 5483  # odd, so that it permutes positions
_START: Final = 9157


class Values(NamedTuple):
    """One call's values.

    ``arguments[p]`` is the image, in pass p, of a C struct of the parameters, argument i
    lying at ``offsets[i]``; ``result[p]`` is the result.  ``masks`` has, per argument, the
    bits of each byte that carry its value; ``result_mask`` the same for the result.
    """

    passes: int
    offsets: tuple[int, ...]
    arguments: tuple[bytes, ...]
    masks: tuple[bytes, ...]
    result: tuple[bytes, ...]
    result_mask: bytes


def values_for(signature: Signature, start: int = _START) -> Values:
    """Values for a call of this signature; the same for equal signatures.

    ``start`` (0 … 16,383) is where in the sequences they begin.
    """
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    bits = [_bits(ctype) for ctype in types]
    result = _bits(signature.result)
    total = end + len(result.mask)
    if total <= _TWO_PASSES and not result.narrow and not any(each.narrow for each in bits):
        tables = _tables(start)
        passed = tuple([table[:end] for table in tables])
        returned = tuple([table[end:total] for table in tables])
    else:
        images = _images(start, total, offsets, bits, (end, result))
        passed = tuple([bytes(image[:end]) for image in images])
        returned = tuple([bytes(image[end:]) for image in images])
    masks = tuple([each.mask for each in bits])
    return Values(len(passed), offsets, passed, masks, returned, result.mask)


class _Bits(NamedTuple):
    """A type's mask; (offset, usable bits) of its bytes that cannot take every value; whether
    parts of bytes are among those.
    """

    mask: bytes
    narrow: tuple[tuple[int, int], ...]
    has_parts: bool


@by_identity
def _bits(ctype: CType) -> _Bits:
    # There are many pointers, and to look one up takes as long as what it points to is deep.
    mask = b"\xff" * ctype.size if isinstance(ctype, Pointer) else value_mask(ctype)
    narrow = () if isinstance(ctype, Pointer) else _narrow_bytes(ctype, mask)
    return _Bits(mask, narrow, any(bits not in (0, 0xFF) for bits in set(mask)))


def narrow_bits(ctype: CType) -> tuple[tuple[int, int], ...]:
    """(offset, usable bits) of a type's bytes that cannot take every value."""
    return _bits(ctype).narrow


def _images(
    start: int,
    total: int,
    offsets: tuple[int, ...],
    bits: list[_Bits],
    result: tuple[int, _Bits],
) -> list[bytearray]:
    """The bytes of every pass: the arguments', then the result's."""
    parts = [*zip(offsets, bits, strict=True), result]
    narrow = [(offset + index, ones) for offset, each in parts for index, ones in each.narrow]
    passes = _passes(total, narrow)
    if any(each.has_parts for _, each in parts):
        return _images_with_parts(total, start, narrow, passes)
    images = [bytearray(_pattern(number, total, start)) for number in range(passes)]
    fill_narrow(images, narrow)
    return images


def whole_bytes(signature: Signature) -> list[bool]:
    """Of each byte of the parameters' struct and then of the result: whether it carries a value
    that it may take any of.
    """
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    found = [False] * (end + signature.result.size)
    parts = (*types, signature.result)
    for offset, ctype in zip((*offsets, end), parts, strict=True):
        bits = _bits(ctype)
        for index, mask in enumerate(bits.mask):
            found[offset + index] = mask == 0xFF
        for index, _ in bits.narrow:
            found[offset + index] = False
    return found


def in_other_passes(values: Values) -> Values:
    """The same values, each pass having those of the next one."""
    arguments, result = values.arguments, values.result
    return values._replace(arguments=arguments[1:] + arguments[:1], result=result[1:] + result[:1])


def one_after_the_other(*values: Values) -> Values:
    """The passes of all, which are of one call."""
    return values[0]._replace(
        passes=sum(each.passes for each in values),
        arguments=tuple(image for each in values for image in each.arguments),
        result=tuple(image for each in values for image in each.result),
    )


def filled_with(pattern: bytes, size: int, parts: Iterable[tuple[int, CType]]) -> bytes:
    """``size`` bytes of a pattern over and over, but for bits that a _Bool in ``parts``, which are
    types by where they lie, cannot have.
    """
    image = bytearray((pattern * -(-size // len(pattern)))[:size])
    for offset, ctype in parts:
        bits = _bits(ctype)
        for index, usable in bits.narrow:
            if bits.mask[index] == 0xFF:
                image[offset + index] &= usable
    return bytes(image)


@remembered(4096)
def value_mask(ctype: CType) -> bytes:
    """The bits of each byte of a value that carry it; padding bits are 0."""
    match ctype:
        case Integer():
            return b"\xff" * ctype.size
        case Array(element=element, count=count):
            return value_mask(element) * (count or 0)
        case Record(fields=fields):
            parts = ((field.bit_offset, _field_bits(field)) for field in fields)
        case _:
            parts = ((leaf.bit_offset, (1 << leaf.bit_width) - 1) for leaf in leaves(ctype))
    bits = 0
    for offset, ones in parts:
        bits |= ones << offset
    return bits.to_bytes(ctype.size, "little")


def _field_bits(field: Field) -> int:
    if field.is_padding:
        return 0
    if field.bit_width is not None:
        return (1 << field.bit_width) - 1
    return int.from_bytes(value_mask(field.type), "little")


@remembered(4096)
def _narrow_bytes(ctype: CType, mask: bytes) -> tuple[tuple[int, int], ...]:
    """(offset, usable bits) of bytes that cannot take every value: _Bool, parts of bit-fields."""
    usable = dict.fromkeys(_bool_offsets(ctype), 1)
    if mask.strip(b"\xff"):
        usable.update((index, bits) for index, bits in enumerate(mask) if bits not in (0, 0xFF))
    return tuple(sorted(usable.items()))


def _bool_offsets(ctype: CType) -> tuple[int, ...]:
    """Bytes that are a _Bool, bit-fields not counted."""
    match ctype:
        case Integer() if ctype.is_bool:
            return (0,)
        case Atomic(value=inner_type) | Enum(underlying=inner_type):
            return _bool_offsets(inner_type)
        case Array(element=element, count=count):
            inner = _bool_offsets(element)
            starts = range(0, ctype.size, element.size) if inner and count else ()
            return tuple(start + offset for start in starts for offset in inner)
        case Record(fields=fields):
            return tuple(
                field.offset + offset
                for field in fields
                if field.bit_width is None
                for offset in _bool_offsets(field.type)
            )
        case _:
            return ()


def _passes(total: int, narrow: list[tuple[int, int]]) -> int:
    """Enough passes for every byte to have a sequence of its own."""
    passes = 2
    while total > _TWO_PASSES << 7 * (passes - 2):
        passes += 1
    groups: dict[int, int] = {}
    for _, bits in narrow:
        groups[bits.bit_count()] = groups.get(bits.bit_count(), 0) + 1
    for width, count in groups.items():
        # The same digit in every pass is left out: garbage looks like that.
        while count > (1 << width * passes) - (1 << width):
            passes += 1
    return passes


@remembered(64)
def _tables(start: int) -> tuple[bytes, bytes]:
    return _table(0, start), _table(1, start)


@remembered(64)
def _table(number: int, start: int) -> bytes:
    """Pass ``number`` of the sequences of the first 16,384 whole bytes."""
    top = 0x80 if number % 2 == 0 else 0
    shift = 7 * (number % 2)
    codes = ((index * _SCATTER + start) % _TWO_PASSES for index in range(_TWO_PASSES))
    return bytes(top | code >> shift & 0x7F for code in codes)


def _pattern(number: int, total: int, start: int) -> bytes:
    """Pass ``number`` of the first ``total`` whole bytes."""
    if number < 2:
        table = _table(number, start)
        return (table * -(-total // len(table)))[:total]
    # Beyond the first two passes the rounds of the table are numbered.
    top = 0x80 if number % 2 == 0 else 0
    rounds = -(-total // _TWO_PASSES)
    digits = bytes(top | (index >> 7 * (number - 2)) & 0x7F for index in range(rounds))
    return b"".join(bytes((digit,)) * _TWO_PASSES for digit in digits)[:total]


def _images_with_parts(
    total: int, start: int, narrow: list[tuple[int, int]], passes: int
) -> list[bytearray]:
    """The images when bytes carry a value in some of their bits.

    Those bits are all that is looked at, and garbage, addresses and other bytes have such bits,
    too.  So every pass has a counterpart in which whatever is the same in passes that are both
    even, or both odd, stays so, and the digits of these bytes are inverted.
    """
    half = passes + passes % 2
    while True:
        images = [bytearray(_pattern(number, total, start)) for number in range(2 * half)]
        if fill_parts(images, narrow):
            return images
        half += 2
