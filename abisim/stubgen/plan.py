"""Move plans: what a call takes, as a flat list of moves.

A plan says which bytes of which value go where.  It knows nothing of entry conventions
and of the order in which registers can be loaded; the compiler does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubgen.classes import (
    EIGHTBYTE,
    InMemory,
    InRegisters,
    Kind,
    Nothing,
    OnX87,
    first_significant_byte,
    last_significant_byte,
    own_alignment,
    significant_end,
    way_of,
)
from abisim.types import CType, Enum, Integer

#: Widths that one instruction moves.
_WHOLE: Final = (1, 2, 4, 8)


@dataclass(frozen=True, slots=True)
class RegisterTables:
    """Which registers carry values, in the order in which they are used (3.2.3)."""

    general: tuple[str, ...]
    vector: tuple[str, ...]
    general_results: tuple[str, ...]
    vector_results: tuple[str, ...]
    vector_count: str


SYSV: Final = RegisterTables(
    general=("rdi", "rsi", "rdx", "rcx", "r8", "r9"),
    vector=("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7"),
    general_results=("rax", "rdx"),
    vector_results=("xmm0", "xmm1"),
    vector_count="al",
)


@dataclass(frozen=True, slots=True)
class ToGeneral:
    """Bytes ``offset`` … ``offset + size`` of an argument into a general register.

    ``signed`` is how a narrow scalar is extended to 32 bits, None for anything else.
    """

    register: str
    argument: int
    offset: int
    size: int
    signed: bool | None = None


@dataclass(frozen=True, slots=True)
class ToVector:
    """4 or 8 bytes of an argument into the low end of a vector register."""

    register: str
    argument: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class ToStack:
    """An argument's first ``size`` bytes to ``stack`` bytes above the return address."""

    stack: int
    argument: int
    size: int
    signed: bool | None = None


@dataclass(frozen=True, slots=True)
class HiddenPointer:
    """The address of the result's storage into a register."""

    register: str


@dataclass(frozen=True, slots=True)
class VectorCount:
    """The number of vector registers used, for a variadic callee."""

    register: str
    count: int


@dataclass(frozen=True, slots=True)
class FromGeneral:
    """A general register's bytes, from byte ``skip`` on, into the result.

    A negative ``skip`` puts as many bytes of anything before them.
    """

    register: str
    offset: int
    size: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class FromVector:
    """4 or 8 bytes of a vector register into the result."""

    register: str
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class FromX87:
    """The top of the x87 stack, popped, into ten bytes of the result."""

    offset: int


Argument: TypeAlias = ToGeneral | ToVector | ToStack | HiddenPointer | VectorCount
Result: TypeAlias = FromGeneral | FromVector | FromX87


@dataclass(frozen=True, slots=True)
class MovePlan:
    """A call as data.

    ``offsets`` are the arguments' places in a C struct of the parameters.
    ``stack_bytes`` is the size of the argument area, a multiple of 8, and
    ``stack_align`` the alignment of its first byte.
    """

    arguments: tuple[Argument, ...]
    results: tuple[Result, ...]
    offsets: tuple[int, ...]
    stack_bytes: int
    stack_align: int


def plan(signature: Signature, tables: RegisterTables = SYSV) -> MovePlan:
    """The moves of a call.  Raises UnsupportedTypeError."""
    allocator = _Allocator(tables)
    result = way_of(signature.result)
    if isinstance(result, InMemory):
        allocator.moves.append(HiddenPointer(allocator.general.pop(0)))
    for index, parameter in enumerate(signature.parameters):
        allocator.place(index, parameter.type)
    if signature.variadic:
        used = len(tables.vector) - len(allocator.vector)
        allocator.moves.append(VectorCount(tables.vector_count, used))
    types = [parameter.type for parameter in signature.parameters]
    return MovePlan(
        arguments=tuple(allocator.moves),
        results=_results(signature.result, tables),
        offsets=struct_offsets(types)[0],
        stack_bytes=-(-allocator.stack // EIGHTBYTE) * EIGHTBYTE,
        stack_align=allocator.stack_align,
    )


class _Allocator:
    """What is left of the registers, and how far the argument area has grown."""

    def __init__(self, tables: RegisterTables) -> None:
        self.general = list(tables.general)
        self.vector = list(tables.vector)
        self.stack = 0
        self.stack_align = 16
        self.moves: list[Argument] = []

    def place(self, index: int, ctype: CType) -> None:
        way = way_of(ctype)
        match way:
            case Nothing():
                return
            case InRegisters(kinds=kinds) if kinds.count(Kind.GENERAL) <= len(
                self.general
            ) and kinds.count(Kind.VECTOR) <= len(self.vector):
                for eightbyte, kind in enumerate(kinds):
                    self._place_eightbyte(index, ctype, eightbyte * EIGHTBYTE, kind)
            case _:
                self._place_on_stack(index, ctype)

    def _place_eightbyte(self, index: int, ctype: CType, start: int, kind: Kind) -> None:
        size = loadable_size(ctype, start)
        if kind is Kind.VECTOR:
            self.moves.append(ToVector(self.vector.pop(0), index, start, size))
        elif kind is Kind.GENERAL:
            register = self.general.pop(0)
            self.moves.append(ToGeneral(register, index, start, size, _extension(ctype)))

    def _place_on_stack(self, index: int, ctype: CType) -> None:
        align = max(EIGHTBYTE, ctype.align, own_alignment(ctype))
        self.stack = -(-self.stack // align) * align
        self.stack_align = max(self.stack_align, align)
        # Padding at the end need not be copied; a whole word costs no more than a part.
        size = min(ctype.size, -(-significant_end(ctype) // EIGHTBYTE) * EIGHTBYTE)
        self.moves.append(ToStack(self.stack, index, size, _extension(ctype)))
        self.stack += -(-ctype.size // EIGHTBYTE) * EIGHTBYTE


def loadable_size(ctype: CType, start: int) -> int:
    """How many bytes of the eightbyte at ``start`` to move.

    All that hold part of the value, rounded up to a size that one instruction moves
    where the object reaches that far: reading past the object could fault.
    """
    room = min(EIGHTBYTE, ctype.size - start)
    needed = last_significant_byte(ctype, start, start + room) - start
    for size in _WHOLE:
        if needed <= size <= room:
            return size
    return needed


def _extension(ctype: CType) -> bool | None:
    """Narrow integers are extended to 32 bits, which callees by clang rely on."""
    match ctype:
        case Enum(underlying=underlying):
            return _extension(underlying)
        case Integer(size=1 | 2, signed=signed):
            return signed
        case _:
            return None


def _results(ctype: CType, tables: RegisterTables) -> tuple[Result, ...]:
    match way_of(ctype):
        case OnX87(count=count):
            return tuple(FromX87(16 * index) for index in range(count))
        case InRegisters(kinds=kinds):
            general, vector = list(tables.general_results), list(tables.vector_results)
            results: list[Result] = []
            for eightbyte, kind in enumerate(kinds):
                start = eightbyte * EIGHTBYTE
                size = loadable_size(ctype, start)
                if kind is Kind.VECTOR:
                    results.append(FromVector(vector.pop(0), start, size))
                elif kind is Kind.GENERAL:
                    move = _from_general(general.pop(0), ctype, start, size)
                    if kinds[0] is Kind.VECTOR and move.size not in _WHOLE:
                        # One store that reaches into what the vector's then overwrites.
                        early = start + size - EIGHTBYTE
                        move = FromGeneral(move.register, early, EIGHTBYTE, early - start)
                        results.insert(0, move)
                    else:
                        results.append(move)
            return tuple(results)
        case _:
            return ()


def _from_general(register: str, ctype: CType, start: int, size: int) -> FromGeneral:
    """An odd width beside padding may go in one store that covers some of the padding."""
    if size in _WHOLE:
        return FromGeneral(register, start, size)
    skip = first_significant_byte(ctype, start, start + size) - start
    if size - skip in _WHOLE:
        return FromGeneral(register, start + skip, size - skip, skip)
    early = start + size - EIGHTBYTE
    if early >= 0 and last_significant_byte(ctype, early, start) <= early:
        return FromGeneral(register, early, EIGHTBYTE, early - start)
    return FromGeneral(register, start, size)
