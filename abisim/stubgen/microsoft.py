"""Microsoft's x64 convention: an argument's position decides its register or slot.

Microsoft, "x64 calling convention", Parameter passing and Return values.  The question
asked of a type is its size, not its eightbytes: what one register holds travels in it,
everything else is copied and a pointer travels.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubgen.alignment import (
    EIGHTBYTE,
    PSABI_RULES,
    Rules,
    own_alignment,
    without_atomic,
)
from abisim.stubgen.extent import WHOLE, significant_end
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
)
from abisim.types import CType, Float, Integer, Record, Vector, Void


@dataclass(frozen=True, slots=True)
class PositionTables:
    """The registers of the first positions, of results, and what else the callee keeps."""

    general: tuple[str, ...]
    vector: tuple[str, ...]
    general_result: str
    vector_result: str
    preserved: tuple[str, ...]


MICROSOFT: Final = PositionTables(
    general=("rcx", "rdx", "r8", "r9"),
    vector=("xmm0", "xmm1", "xmm2", "xmm3"),
    general_result="rax",
    vector_result="xmm0",
    preserved=("rdi", "rsi"),
)


class Carrier(Enum):
    """What takes a value to the callee, or back."""

    NOTHING = auto()
    GENERAL = auto()
    VECTOR = auto()
    POINTER = auto()
    X87 = auto()


def argument_carrier(ctype: CType, rules: Rules = PSABI_RULES) -> Carrier:
    """Binary floating-point scalars in vector registers, what fits in general ones, else a pointer.

    "Any argument that doesn't fit in 8 bytes, or isn't 1, 2, 4, or 8 bytes, must be passed
    by reference", an empty struct included.  Decimal numbers, which Microsoft does not
    have, are no floating-point values to it.
    """
    match without_atomic(ctype):
        case Float(format="binary128") if "ms-float128-direct" in rules:
            return Carrier.VECTOR
        case Float(format="binary16") if "ms-float16-general" in rules:
            return Carrier.GENERAL
        case Float(format="binary16" | "bfloat16" | "binary32" | "binary64"):
            return Carrier.VECTOR
        case Vector(size=8) if "ms-vector64-reference" in rules:
            return Carrier.POINTER
        case _:
            return Carrier.GENERAL if ctype.size in WHOLE else Carrier.POINTER


def result_carrier(ctype: CType, rules: Rules = PSABI_RULES) -> Carrier:
    """Vectors and __int128 come back in a vector register, unlike structs of their size."""
    match without_atomic(ctype):
        case Void():
            return Carrier.NOTHING
        case Vector(size=8) if "ms-vector64-reference" in rules:
            return Carrier.VECTOR
        case Vector(size=32 | 64) if "ms-wide-vector-in-memory" in rules:
            return Carrier.POINTER
        case Vector(size=16 | 32 | 64) | Integer(size=16):
            return Carrier.VECTOR
        case Float(format="binary128"):
            return Carrier.VECTOR if "ms-float128-in-xmm0" in rules else Carrier.POINTER
        case Float(format="x87") if "ms-long-double-in-st0" in rules:
            return Carrier.X87
        case Record(size=0) if "ms-empty-result" in rules:
            return Carrier.NOTHING
        case _:
            return argument_carrier(ctype, rules)


def plan_microsoft(
    signature: Signature, tables: PositionTables = MICROSOFT, rules: Rules = PSABI_RULES
) -> MovePlan:
    """The moves of a call under ms, win64 or mingw; ``rules`` are the dialect's."""
    positions = _Positions(tables, rules)
    result = result_carrier(signature.result, rules)
    if result is Carrier.POINTER:
        positions.moves.append(HiddenPointer(positions.next_general()))
    for index, parameter in enumerate(signature.parameters):
        match argument_carrier(parameter.type, rules):
            case Carrier.POINTER:
                positions.by_pointer.append((positions.taken, index, parameter.type))
                positions.taken += 1
            case carrier:
                in_both = signature.variadic and not (
                    "ms-named-float-once" in rules and index < (signature.named or 0)
                )
                positions.place(index, parameter.type, carrier, in_both=in_both)
    end = positions.copy_behind()
    types = [parameter.type for parameter in signature.parameters]
    return MovePlan(
        arguments=tuple(positions.moves),
        results=_results(signature.result, result, tables),
        offsets=struct_offsets(types)[0],
        stack_bytes=end,
        stack_align=positions.stack_align,
        preserved=tables.preserved,
    )


class _Positions:
    """How many positions are taken, and what waits for the argument area to be complete."""

    def __init__(self, tables: PositionTables, rules: Rules) -> None:
        self.tables = tables
        self.rules = rules
        self.taken = 0
        self.stack_align = STACK_ALIGN
        self.by_pointer: list[tuple[int, int, CType]] = []
        self.moves: list[Argument] = []

    def next_general(self) -> str:
        self.taken += 1
        return self.tables.general[self.taken - 1]

    def place(self, index: int, ctype: CType, carrier: Carrier, *, in_both: bool) -> None:
        position = self.taken
        self.taken += 1
        if not significant_end(ctype):
            return
        if position >= len(self.tables.general):
            move = ToStack(position * EIGHTBYTE, index, ctype.size, extension(ctype))
            self.moves.append(move)
            return
        if carrier is Carrier.VECTOR:
            self.moves.append(ToVector(self.tables.vector[position], index, 0, ctype.size))
        # "both the integer register and the floating-point register must contain the value"
        if carrier is Carrier.GENERAL or in_both:
            register = self.tables.general[position]
            self.moves.append(ToGeneral(register, index, 0, ctype.size, extension(ctype)))

    def copy_behind(self) -> int:
        """Copies behind the argument area, shadow space included; returns where they end."""
        end = max(self.taken, len(self.tables.general)) * EIGHTBYTE
        for position, index, ctype in self.by_pointer:
            align = self._copy_alignment(ctype)
            self.stack_align = max(self.stack_align, align)
            copy = -(-end // align) * align
            if position < len(self.tables.general):
                self.moves.append(PointerToGeneral(self.tables.general[position], copy))
            else:
                self.moves.append(PointerToStack(position * EIGHTBYTE, copy))
            size = min(ctype.size, -(-significant_end(ctype) // EIGHTBYTE) * EIGHTBYTE)
            self.moves.append(Copy(copy, index, size))
            end = copy + -(-ctype.size // EIGHTBYTE) * EIGHTBYTE
        return end

    def _copy_alignment(self, ctype: CType) -> int:
        """The temporary memory "must be 16-byte aligned", and as its type is."""
        if "ms-copy-16" in self.rules and isinstance(without_atomic(ctype), Record):
            return STACK_ALIGN
        return max(STACK_ALIGN, ctype.align, own_alignment(ctype))


def _results(ctype: CType, carrier: Carrier, tables: PositionTables) -> tuple[Result, ...]:
    if not significant_end(ctype):
        return ()
    match carrier:
        case Carrier.GENERAL:
            return (FromGeneral(tables.general_result, 0, ctype.size),)
        case Carrier.VECTOR:
            return (FromVector(tables.vector_result, 0, ctype.size),)
        case Carrier.X87:
            return (FromX87(0),)
        case _:
            return ()
