"""The reference's answer: where each byte of each argument and of the result has to be.

This is the whole interface between the reference and everything that judges by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

#: psABI 3.2.3, Definitions.
Class: TypeAlias = Literal[
    "NO_CLASS", "INTEGER", "SSE", "SSEUP", "X87", "X87UP", "COMPLEX_X87", "MEMORY"
]

#: direct: the value itself is in the pieces.  indirect: a piece holds a pointer to a
#: copy.  sret: the piece holds the hidden result pointer.  ignore: nothing is passed.
Mode: TypeAlias = Literal["direct", "indirect", "sret", "ignore"]


@dataclass(frozen=True, slots=True)
class Extension:
    """How a register holds a value narrower than itself, up to ``bytes`` bytes.

    ``source`` is "de facto" where compilers rely on it and the ABI does not say it.
    """

    kind: Literal["sign", "zero"]
    bytes: int
    source: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Bytes ``start`` up to ``end`` of a value, at a register or a stack offset.

    ``at`` is a register's name or "stack".  ``offset`` counts bytes above the return
    address at the callee's entry and is None for a register.
    """

    at: str
    start: int
    end: int
    offset: int | None = None
    extend: Extension | None = None

    def to_dict(self) -> dict[str, Any]:
        place: dict[str, Any] = {"at": self.at}
        if self.offset is not None:
            place["offset"] = self.offset
        place["bytes"] = [self.start, self.end]
        if self.extend is not None:
            place["extend"] = {
                "kind": self.extend.kind, "to": self.extend.bytes, "source": self.extend.source,
            }  # fmt: skip
        return place


@dataclass(frozen=True, slots=True)
class Placement:
    """One argument, or the result.

    ``size`` and ``align`` are bytes.  ``classes`` has one entry per eightbyte.
    ``defined`` has one mask per byte of the value: the bits that carry it (0 is padding).
    ``clause`` is the ABI's rule that decided.
    """

    type: str
    size: int
    align: int
    mode: Mode
    classes: tuple[Class, ...]
    pieces: tuple[Piece, ...]
    defined: bytes
    clause: str

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON; ``defined`` appears, in hexadecimal, when a piece holds
        bits that carry nothing.
        """
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Assignment:
    """Where a call's values are, at the callee's entry and at its return.

    ``al`` is the number of vector registers used when the call is variadic, else None;
    any value from it up to ``al_bound`` is allowed.  ``stack_bytes`` is the size of the
    argument area, ``stack_align`` the alignment of its first byte.  ``preserved`` names
    the registers that a callee keeps.
    """

    abi: str
    dialect: str
    prototype: str
    args: tuple[Placement, ...]
    ret: Placement
    variadic: bool
    al: int | None
    al_bound: int | None
    stack_bytes: int
    stack_align: int
    preserved: tuple[str, ...]
