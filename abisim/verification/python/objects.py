"""Python objects as bytes, as an interpreter lays them out, with garbage wherever it has none."""

from __future__ import annotations

from random import Random
from typing import Final

from abisim.interpreters import DIGIT_BITS, DIGIT_BYTES, LONG_SUBCLASS, Interpreter

_WORD: Final = 8
_TAG_SHIFT: Final = 3
_ZERO: Final = 1
_NEGATIVE: Final = 2
#: From 3.14 on: an int that nobody frees, as the small ones are.
_UNCOUNTED: Final = 4
_DIGIT_MASK: Final = (1 << DIGIT_BITS) - 1
#: From the count of items of a bytearray on: allocated, memory, start, exports.
_BYTEARRAY_WORDS: Final = 5


def marks_uncounted(interpreter: Interpreter) -> bool:
    """Whether an int says of itself that nobody counts it."""
    return interpreter.digits == "tag" and interpreter.versions[1] >= (3, 14)


class Objects:
    """Makes objects of one interpreter, the same ones from the same seed."""

    def __init__(self, interpreter: Interpreter, seed: str) -> None:
        self._interpreter = interpreter
        self._random = Random(seed)

    def garbage(self, size: int) -> bytes:
        return self._random.randbytes(size)

    def header(self, type_address: int) -> bytes:
        """Everything up to the type, and that."""
        at = self._interpreter
        header = bytearray(self.garbage(at.type_at + _WORD))
        header[at.type_at :] = type_address.to_bytes(_WORD, "little")
        count = self._random.randrange(2, 1000)
        header[at.count_at : at.count_at + _WORD] = count.to_bytes(_WORD, "little")
        return bytes(header)

    def integer(self, type_address: int, value: int, *, uncounted: bool = False) -> bytes:
        """An int; ``uncounted`` as it says itself, where it can.

        Its memory has one digit at least, which is 0 in an int that has none.
        """
        magnitude, digits = abs(value), list[int]()
        while magnitude:
            digits.append(magnitude & _DIGIT_MASK)
            magnitude >>= DIGIT_BITS
        if self._interpreter.digits == "size":
            count = -len(digits) if value < 0 else len(digits)
        else:
            sign = _ZERO if not value else _NEGATIVE if value < 0 else 0
            count = len(digits) << _TAG_SHIFT | sign
            if uncounted and marks_uncounted(self._interpreter):
                count |= _UNCOUNTED
        made = self.header(type_address) + count.to_bytes(_WORD, "little", signed=True)
        made += self.garbage(self._interpreter.digits_at - len(made))
        return made + b"".join(each.to_bytes(DIGIT_BYTES, "little") for each in digits or [0])

    def floating(self, type_address: int, bits: bytes) -> bytes:
        made = self.header(type_address)
        return made + self.garbage(self._interpreter.float_at - len(made)) + bits

    def byte_string(self, type_address: int, data: bytes) -> bytes:
        made = self.header(type_address)
        made += self.garbage(self._interpreter.item_count_at - len(made))
        made += len(data).to_bytes(_WORD, "little")
        return made + self.garbage(self._interpreter.bytes_at - len(made)) + data + b"\0"

    def byte_array(self, type_address: int, size: int, memory: int, start: int) -> bytes:
        """One whose bytes begin at ``start``, somewhere in what was allocated at ``memory``."""
        at = self._interpreter
        words = bytearray(self.garbage(_BYTEARRAY_WORDS * _WORD))
        first = at.item_count_at
        for where, value in (
            (first, size),
            (first + _WORD, size + start - memory + 1),
            (first + 2 * _WORD, memory),
            (at.bytearray_start_at, start),
        ):
            words[where - first : where - first + _WORD] = value.to_bytes(_WORD, "little")
        made = self.header(type_address)
        return made + self.garbage(first - len(made)) + bytes(words)

    def type_object(self, size: int, flags: int) -> bytes:
        """A type, ``size`` bytes of it."""
        made = bytearray(self.garbage(size))
        at = self._interpreter.flags_at
        made[at : at + _WORD] = flags.to_bytes(_WORD, "little")
        return bytes(made)


#: tp_flags of types, bit 24 set in those whose objects are ints.  Subclass flags of others are
#: bits 25 to 31 (Include/object.h).
INT_FLAGS: Final = LONG_SUBCLASS | 1 << 12 | 1 << 10
BOOL_FLAGS: Final = LONG_SUBCLASS | 1 << 12
#: Nothing but what makes a type's objects ints.
BARE_FLAGS: Final = LONG_SUBCLASS
OTHER_FLAGS: Final = 1 << 12 | 1 << 10
#: Everything but that.
DECOY_FLAGS: Final = ((1 << 32) - 1) & ~LONG_SUBCLASS
BYTES_FLAGS: Final = 1 << 27 | 1 << 12 | 1 << 10
STR_FLAGS: Final = 1 << 28 | 1 << 12 | 1 << 10
