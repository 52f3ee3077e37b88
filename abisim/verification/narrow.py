"""Bytes that cannot take every value: _Bool, and parts of bit-fields and of _BitInt.

They are numbered, and have the digits of their numbers in one pass after another.
"""

from __future__ import annotations


def fill_narrow(images: list[bytearray], narrow: list[tuple[int, int]]) -> None:
    """Number the bytes of each width and write the numbers' digits, a digit a pass."""
    counters: dict[int, int] = {}
    for offset, bits in narrow:
        width = bits.bit_count()
        # Multiples of 1…1, in digits of this width, are the same digit in every pass.
        same = ((1 << width * len(images)) - 1) // ((1 << width) - 1)
        code = counters.get(width, 0) + 1
        code += code % same == 0
        counters[width] = code
        for image in images:
            kept = 0 if bits == 1 else image[offset] & ~bits
            image[offset] = kept | _deposit(code, bits)
            code >>= width


def fill_parts(images: list[bytearray], narrow: list[tuple[int, int]]) -> bool:
    """As fill_narrow, with counterparts.  No byte is like another in the bits that it carries.

    False if there are too few passes for that.
    """
    half = len(images) // 2
    # What is taken: by those bits, what bytes that carry just them have there, and what all have.
    own: dict[int, set[bytes]] = {}
    every: dict[int, set[bytes]] = {}
    done: list[bytes] = []
    codes: dict[int, int] = {}
    for offset, bits in narrow:
        width = bits.bit_count()
        same = ((1 << width * half) - 1) // ((1 << width) - 1)
        code = codes.get(width, 0)
        seen = every.get(bits)
        if seen is None:
            seen = every[bits] = {_under(each, bits) for each in done}
        while True:
            code += 1
            code += code % same == 0
            if code >> width * half:
                return False
            found = _sequence(images, offset, bits, code)
            if _under(found, bits) in seen:
                continue
            if all(_under(found, mask) not in taken for mask, taken in own.items()):
                break
        codes[width] = code
        for image, byte in zip(images, found, strict=True):
            image[offset] = byte
        done.append(found)
        own.setdefault(bits, set()).add(_under(found, bits))
        for mask, all_seen in every.items():
            all_seen.add(_under(found, mask))
    return True


def _sequence(images: list[bytearray], offset: int, bits: int, code: int) -> bytes:
    """A byte's values in all passes, its digits those of ``code`` and then the inverse of them."""
    width, half = bits.bit_count(), len(images) // 2
    digits = [code >> width * number & (1 << width) - 1 for number in range(half)]
    digits += [~digit & (1 << width) - 1 for digit in digits]
    kept = 0 if bits == 1 else ~bits
    return bytes(
        image[offset] & kept | _deposit(digit, bits)
        for image, digit in zip(images, digits, strict=True)
    )


def _under(sequence: bytes, mask: int) -> bytes:
    return bytes(byte & mask for byte in sequence)


def _deposit(number: int, bits: int) -> int:
    """Spread the low bits of ``number`` over the set bits of ``bits``."""
    deposited = 0
    for position in range(8):
        if bits >> position & 1:
            deposited |= (number & 1) << position
            number >>= 1
    return deposited
