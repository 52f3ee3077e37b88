"""Registers and stack as arguments take them, one after another: psABI 3.2.3, Passing.

In clang's dialects what its classification counts, and what its back end finds free, may differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from abisim.reference.assignment import Piece
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.pairs import is_short_vector
from abisim.reference.sysv_value import Value, round_up, whole

#: Passing 2: "the next available register of the sequence rdi, rsi, rdx, rcx, r8 and r9".
GENERAL = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
#: Passing 3: "the registers are taken in the order from xmm0 to xmm7".
VECTOR = ("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7")
#: 3.2.2: the end of the argument area is aligned to 16, or more if an argument on it is.
STACK_ALIGN = 16

#: What becomes of an __int128 when one general register is left: it leaves it to others,
#: leaves it unused, or is half in it.
Int128: TypeAlias = Literal["whole", "closes", "split"]

#: An allocator's fields.
Taken: TypeAlias = tuple[int, int, int, int, int, int, Int128]


@dataclass(slots=True)
class Allocator:
    """How many registers and how much stack the arguments so far have taken.

    ``counted`` registers are those that the classification believes to be taken.  Only
    clang's can be wrong: its back end then places what was classified eightbyte by eightbyte.
    """

    general: int = 0
    vector: int = 0
    counted_general: int = 0
    counted_vector: int = 0
    stack: int = 0
    stack_align: int = field(default_factory=lambda: STACK_ALIGN)
    int128: Int128 = "whole"

    @property
    def taken(self) -> Taken:
        """All of it, to come back to: ``Allocator(*taken)``."""
        return (
            self.general, self.vector, self.counted_general, self.counted_vector,
            self.stack, self.stack_align, self.int128,
        )  # fmt: skip

    @taken.setter
    def taken(self, taken: Taken) -> None:
        (
            self.general, self.vector, self.counted_general, self.counted_vector,
            self.stack, self.stack_align, self.int128,
        ) = taken  # fmt: skip

    def recount(self) -> None:
        """Count the registers that are really taken."""
        self.counted_general, self.counted_vector = self.general, self.vector

    def on_stack(self, value: Value) -> tuple[Piece, ...]:
        """Passing 1: "on the stack at an address respecting the arguments alignment"."""
        if (
            self.general < len(GENERAL) == self.counted_general
            and value.stack_bytes == EIGHTBYTE == value.stack_align
        ):
            # clang avoids memory when it believes that it comes to the same.
            self.general += 1
            return (Piece(GENERAL[self.general - 1], 0, value.significant),)
        offset = round_up(self.stack, value.stack_align)
        # "The size of each argument gets rounded up to eightbytes."
        self.stack = offset + value.stack_bytes
        self.stack_align = max(self.stack_align, value.stack_align)
        return (Piece("stack", 0, value.significant, offset),) if value.significant else ()

    def as_arriving(self, value: Value) -> Value:
        """The value as it is on the stack: whole, for what a compiler loses it loses elsewhere.

        Only clang's classification, with no general register left, makes an integer of eight
        bytes of it, by which it is as in one.
        """
        if (
            self.counted_general == len(GENERAL)
            and value.stack_bytes == EIGHTBYTE == value.stack_align
        ):
            return value
        return whole(value)

    def in_registers(self, value: Value) -> tuple[Piece, ...] | None:
        """All eightbytes in registers; None, with nothing taken, when there are too few."""
        used_general = value.counted.count("INTEGER")
        used_vector = value.counted.count("SSE")
        fits = (
            value.places.count("INTEGER") <= len(GENERAL) - self.general
            and value.places.count("SSE") <= len(VECTOR) - self.vector
        )
        # "If there are no registers available for any eightbyte of an argument, the whole
        # argument is passed on the stack.  If registers have already been assigned for some
        # eightbytes of such an argument, the assignments get reverted."
        believed = (
            used_general <= len(GENERAL) - self.counted_general
            and used_vector <= len(VECTOR) - self.counted_vector
        )
        if believed and not value.uncounted:
            self.counted_general += used_general
            self.counted_vector += used_vector
        elif not value.is_scalar:
            return None
        if fits:
            return self._taken(value)
        if believed and not value.uncounted:
            if value.is_int128 and self.int128 == "whole":
                self.stack = round_up(self.stack, 2 * EIGHTBYTE)
                return None
            return self._spread(value)
        return self._int128_on_stack(value) if value.is_int128 else None

    def on_stack_counted(self, value: Value) -> tuple[Piece, ...]:
        """A __m256 on the stack that the classification takes for one in a register."""
        if self.counted_vector < len(VECTOR):
            self.counted_vector += 1
            value = replace(value, stack_align=value.size)  # it is no record any more
        return self.on_stack(value)

    def _taken(self, value: Value) -> tuple[Piece, ...]:
        pieces = pieces_of(value, GENERAL[self.general :], VECTOR[self.vector :])
        self.general += value.places.count("INTEGER")
        self.vector += value.places.count("SSE")
        # An eightbyte of padding may have a register, in gcc's dialect; no byte is in it.
        return tuple(each for each in pieces if each.end > each.start)

    def _int128_on_stack(self, value: Value) -> tuple[Piece, ...] | None:
        """Clang before 22: the last general register is taken for half of it, or for nothing."""
        if self.general != len(GENERAL) - 1 or self.int128 == "whole":
            return None
        if self.int128 == "closes":
            self.general += 1
            return None
        return self._spread(value)

    def _spread(self, value: Value) -> tuple[Piece, ...]:
        """Each eightbyte by itself, in registers as long as there are any."""
        pieces = []
        for piece in pieces_of(value, ["general"] * 8, ["xmm"] * 8):
            at, offset = "stack", None
            if piece.at == "general" and self.general < len(GENERAL):
                at, self.general = GENERAL[self.general], self.general + 1
            elif piece.at != "general" and self.vector < len(VECTOR):
                at, self.vector = f"{piece.at[:3]}{self.vector}", self.vector + 1
            else:
                is_wide = piece.at != "general" and is_short_vector(value.ctype, piece.start)
                eightbytes = round_up(piece.end - piece.start, EIGHTBYTE)
                size = 2 * EIGHTBYTE if is_wide else max(EIGHTBYTE, eightbytes)
                offset = round_up(self.stack, size)
                self.stack = offset + size
                self.stack_align = max(self.stack_align, size)
            pieces.append(Piece(at, piece.start, piece.end, offset))
        return tuple(pieces)


def pieces_of(value: Value, general: Sequence[str], vector: Sequence[str]) -> tuple[Piece, ...]:
    """Eightbytes in registers; SSEUP belongs to the piece before it (Passing 4)."""
    pieces: list[Piece] = []
    next_general, next_vector = iter(general), iter(vector)
    for index, klass in enumerate(value.places):
        start, end = index * EIGHTBYTE, value.ends[index]
        if klass == "INTEGER":
            pieces.append(Piece(next(next_general), start, end, None, value.extend))
        elif klass == "SSE":
            pieces.append(Piece(next(next_vector), start, end))
        elif klass == "SSEUP":
            last = pieces.pop()
            pieces.append(_widened(last, max(last.end, end)))
    return tuple(pieces)


def _widened(piece: Piece, end: int) -> Piece:
    """The piece up to ``end``; figure 3.5 names the register by how much of it is used."""
    number, size = piece.at[3:], end - piece.start
    name = f"xmm{number}" if size <= 16 else f"ymm{number}" if size <= 32 else f"zmm{number}"
    return Piece(name, piece.start, end)
