"""Microsoft's x64 convention: an argument's position decides its register or slot.

Microsoft, "x64 calling convention", Parameter passing and Return values: what one
register holds travels in it, everything else is copied and a pointer travels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubgen.alignment import EIGHTBYTE, PSABI_RULES, Rules
from abisim.stubgen.carriers import (
    Carrier,
    argument_carrier,
    copy_alignment,
    result_carrier,
    takes_no_slot,
)
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.extent import significant_end
from abisim.stubgen.llvm import Target
from abisim.stubgen.moves import (
    STACK_ALIGN,
    Argument,
    Copy,
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    extension,
    one,
)
from abisim.stubgen.piece_results import piecewise_results
from abisim.stubgen.pieces import Piece, is_piecewise, is_x87, pieces, target_of
from abisim.types import CType


@dataclass(frozen=True, slots=True)
class PositionTables:
    """The registers of the first positions, of results, and what else the callee keeps.

    ``wide`` are those of a dialect's __float128.
    """

    general: tuple[str, ...]
    vector: tuple[str, ...]
    wide: tuple[str, ...]
    general_result: str
    general_result_pair: str
    vector_result: str
    preserved: tuple[str, ...]


MICROSOFT: Final = PositionTables(
    general=("rcx", "rdx", "r8", "r9"),
    vector=("xmm0", "xmm1", "xmm2", "xmm3"),
    wide=("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7"),
    general_result="rax",
    general_result_pair="rdx",
    vector_result="xmm0",
    preserved=("rdi", "rsi"),
)


def plan_microsoft(
    signature: Signature, tables: PositionTables = MICROSOFT, rules: Rules = PSABI_RULES
) -> MovePlan:
    """The moves of a call under ms, win64 or mingw; ``rules`` are the dialect's."""
    target = target_of(signature.abi, rules)
    positions = _Positions(tables, rules, target)
    results = _results(signature.result, tables, rules, target)
    if results is None:
        positions.pass_hidden_pointer()
    for index, parameter in enumerate(signature.parameters):
        named = index < (signature.named or 0)
        in_both = signature.variadic and not (named and "ms-named-float-once" in rules)
        positions.place(index, parameter.type, in_both=in_both)
    end = positions.copy_behind()
    types = [parameter.type for parameter in signature.parameters]
    return MovePlan(
        arguments=tuple(map(one, positions.moves)),
        results=one(results or ()),
        offsets=struct_offsets(types)[0],
        stack_bytes=end,
        stack_align=positions.stack_align,
        preserved=tables.preserved,
    )


class _Positions:
    """Which positions and slots are taken, and what waits for the argument area to be complete.

    A general and a vector register of one position are taken together.
    """

    def __init__(self, tables: PositionTables, rules: Rules, target: Target) -> None:
        self.tables = tables
        self.rules = rules
        self.target = target
        self.general = list(range(len(tables.general)))
        self.vector = list(range(len(tables.vector)))
        self.wide = list(range(len(tables.wide)))
        self.slots = len(tables.general)
        self.stack_align = STACK_ALIGN
        self.by_pointer: list[tuple[str | int, int, CType]] = []
        self.moves: list[Argument] = []

    def pass_hidden_pointer(self) -> None:
        self.moves.append(HiddenPointer(self.tables.general[self._next_position(self.general)]))

    def _next_position(self, free: list[int]) -> int:
        position = free[0]
        for registers in (self.general, self.vector, self.wide):
            if position in registers:
                registers.remove(position)
        return position

    def _general_or_slot(self) -> str | int:
        """The register of the next position or, all being taken, the next slot's offset."""
        if self.general:
            return self.tables.general[self._next_position(self.general)]
        return self._slot()

    def _slot(self) -> int:
        self.slots += 1
        return (self.slots - 1) * EIGHTBYTE

    def place(self, index: int, ctype: CType, *, in_both: bool) -> None:
        if is_piecewise(ctype, self.rules) and not is_x87(ctype):
            for piece in pieces(ctype, self.target):
                self._place_piece(index, piece, ctype.size, in_both=in_both)
            return
        match argument_carrier(ctype, self.rules):
            case Carrier.POINTER:
                self.by_pointer.append((self._general_or_slot(), index, ctype))
            case Carrier.GENERAL_WORDS:
                for offset in range(0, ctype.size, EIGHTBYTE):
                    self._place_word(self._general_or_slot(), index, EIGHTBYTE, offset=offset)
            case Carrier.WIDE_VECTOR:
                self._place_wide(index, ctype.size)
            case Carrier.VECTOR:
                self._place_vector(index, ctype.size, in_both=in_both)
            case _:
                if not self.general and takes_no_slot(ctype, self.rules):
                    return
                where = self._general_or_slot()
                if significant_end(ctype):
                    self._place_word(where, index, ctype.size, signed=extension(ctype))

    def _place_piece(self, index: int, piece: Piece, limit: int, *, in_both: bool) -> None:
        """A scalar of LLVM's type, as an argument of its own; the value has ``limit`` bytes."""
        carrier = Carrier.GENERAL
        if piece.scalar is not None:
            carrier = argument_carrier(piece.scalar, self.rules)
        match carrier:
            case Carrier.POINTER:
                raise UnsupportedTypeError(
                    "an _Atomic type of which a part is passed by a pointer is not followed by "
                    "the stub compiler (dialect entry ms-atomic-vector)"
                )
            case Carrier.WIDE_VECTOR:
                self._place_wide(index, piece.size, piece.offset)
            case Carrier.VECTOR:
                self._place_vector(index, piece.size, piece.offset, limit, in_both=in_both)
            case _:
                where = self._general_or_slot()
                if piece.carries:
                    self._place_word(where, index, piece.size, offset=piece.offset, limit=limit)

    def _place_word(
        self,
        where: str | int,
        index: int,
        size: int,
        *,
        offset: int = 0,
        signed: bool | None = None,
        limit: int = 0,
    ) -> None:
        """A register or slot; a slot takes a whole word where that is within ``limit``."""
        if isinstance(where, str):
            self.moves.append(ToGeneral(where, index, offset, size, signed))
        else:
            if offset + EIGHTBYTE <= limit:
                size = EIGHTBYTE
            self.moves.append(ToStack(where, index, size, signed, offset))

    def _place_vector(
        self, index: int, size: int, offset: int = 0, limit: int = 0, *, in_both: bool
    ) -> None:
        if not self.vector:
            # A dialect's __float128 may have left general registers.
            self._place_word(self._slot(), index, size, offset=offset, limit=limit)
            return
        position = self._next_position(self.vector)
        self.moves.append(ToVector(self.tables.vector[position], index, offset, size))
        # "both the integer register and the floating-point register must contain the value"
        if in_both:
            self.moves.append(ToGeneral(self.tables.general[position], index, offset, size))

    def _place_wide(self, index: int, size: int, offset: int = 0) -> None:
        """Sixteen bytes in the first free vector register, whose position others may take."""
        if self.wide:
            register = self.wide.pop(0)
            if register in self.vector:
                self.vector.remove(register)
            self.moves.append(ToVector(self.tables.wide[register], index, offset, size))
            return
        words = size // EIGHTBYTE
        self.slots = -(-self.slots // words) * words
        self.moves.append(ToStack(self.slots * EIGHTBYTE, index, size, offset=offset))
        self.slots += words

    def copy_behind(self) -> int:
        """Copies behind the argument area, shadow space included; returns where they end."""
        end = self.slots * EIGHTBYTE
        for where, index, ctype in self.by_pointer:
            align = copy_alignment(ctype, self.rules)
            self.stack_align = max(self.stack_align, align)
            copy = -(-end // align) * align
            if isinstance(where, str):
                self.moves.append(PointerToGeneral(where, copy))
            else:
                self.moves.append(PointerToStack(where, copy))
            size = min(ctype.size, -(-significant_end(ctype) // EIGHTBYTE) * EIGHTBYTE)
            self.moves.append(Copy(copy, index, size))
            end = copy + -(-ctype.size // EIGHTBYTE) * EIGHTBYTE
        return end


def _results(
    ctype: CType, tables: PositionTables, rules: Rules, target: Target
) -> tuple[Result, ...] | None:
    """The moves out of the registers, None for a result in memory."""
    if is_piecewise(ctype, rules):
        return piecewise_results(ctype, target, rules)
    carrier = result_carrier(ctype, rules)
    if carrier is Carrier.POINTER:
        return None
    if not significant_end(ctype):
        return ()
    match carrier:
        case Carrier.GENERAL:
            return (FromGeneral(tables.general_result, 0, ctype.size),)
        case Carrier.GENERAL_WORDS:
            first, second = tables.general_result, tables.general_result_pair
            return FromGeneral(first, 0, EIGHTBYTE), FromGeneral(second, EIGHTBYTE, EIGHTBYTE)
        case Carrier.VECTOR:
            return (FromVector(tables.vector_result, 0, ctype.size),)
        case Carrier.X87:
            return (FromX87(0),)
        case _:
            return ()
