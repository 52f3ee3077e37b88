"""What a move plan is made of.

A plan says which bytes of which value go where.  It knows nothing of entry conventions
and of the order in which registers can be loaded; the compiler does.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias, TypeVar

from abisim.identity import remembered
from abisim.types import Atomic, CType, Enum, Integer

#: The alignment of the stack pointer at every call, in bytes, unless something needs more.
STACK_ALIGN: Final = 16


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
    """1 to 64 bytes of an argument into the low end of a vector register."""

    register: str
    argument: int
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class ToStack:
    """``size`` bytes of an argument to ``stack`` bytes above the return address.

    They are its first, except where ``offset`` bytes of it go elsewhere.
    """

    stack: int
    argument: int
    size: int
    signed: bool | None = None
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Copy:
    """An argument's first ``size`` bytes to a place of the stub's own.

    The place is ``stack`` bytes above the return address, behind the argument area.
    """

    stack: int
    argument: int
    size: int
    signed: None = None
    offset: Literal[0] = 0


@dataclass(frozen=True, slots=True)
class PointerToGeneral:
    """The address of what lies ``copy`` bytes above the return address into a register."""

    register: str
    copy: int


@dataclass(frozen=True, slots=True)
class PointerToStack:
    """The same address, to ``stack`` bytes above the return address."""

    stack: int
    copy: int
    size: int = 8


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
    """1 to 64 bytes of a vector register into the result; ``skip`` as for FromGeneral."""

    register: str
    offset: int
    size: int
    skip: int = 0


@dataclass(frozen=True, slots=True)
class FromX87:
    """The top of the x87 stack, popped, into ten bytes of the result."""

    offset: int


Argument: TypeAlias = (
    ToGeneral | ToVector | ToStack | Copy | PointerToGeneral | PointerToStack
    | HiddenPointer | VectorCount
)  # fmt: skip
Result: TypeAlias = FromGeneral | FromVector | FromX87
#: What is written to the stack, each at its own ``stack``.
Block: TypeAlias = ToStack | Copy | PointerToStack


class MovePlan(NamedTuple):
    """A call as data.

    ``offsets`` are the arguments' places in a C struct of the parameters.
    ``stack_bytes`` is the size of the argument area and the copies behind it, a multiple
    of 8, and ``stack_align`` the alignment of its first byte.  ``preserved`` are general
    registers that the callee keeps though the stub's own caller does not ask it to.
    """

    arguments: tuple[Argument, ...]
    results: tuple[Result, ...]
    offsets: tuple[int, ...]
    stack_bytes: int
    stack_align: int
    preserved: tuple[str, ...] = ()


_Move = TypeVar("_Move", bound=Hashable)


@remembered(1 << 14)
def one(move: _Move) -> _Move:
    """The one object of equal moves: a plan's code is remembered by which they are."""
    return move


def extension(ctype: CType) -> bool | None:
    """Narrow integers are extended to 32 bits, which callees by clang rely on."""
    match ctype:
        case Enum(underlying=underlying):
            return extension(underlying)
        case Atomic(value=value) if value.size == ctype.size:
            return extension(value)
        case Integer(size=1 | 2, signed=signed):
            return signed
        case _:
            return None
