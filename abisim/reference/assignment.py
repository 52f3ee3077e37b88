"""The reference's answer: where each byte of each argument and of the result has to be.

This is the whole interface between the reference and everything that judges by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from abisim.signature import Signature
from abisim.spelling import declare
from abisim.types import CType

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

    ``size`` and ``align`` are bytes.  ``classes`` has one entry per eightbyte, or MEMORY
    alone.  ``defined`` has one mask per byte of the value: the bits that carry it (0 is
    padding).  ``clause`` is the ABI's rule that decided.  ``copy_align`` is the alignment of
    the copy that an indirect argument's pointer is to, or of the storage that a hidden result
    pointer is to.
    """

    ctype: CType
    size: int
    align: int
    mode: Mode
    classes: tuple[Class, ...]
    pieces: tuple[Piece, ...]
    defined: bytes
    clause: str
    copy_align: int = 0

    @property
    def type(self) -> str:
        """The type as C text."""
        return declare(self.ctype)

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON; ``defined`` appears, in hexadecimal, when a piece, or the
        memory that an sret pointer points to, holds bits that carry nothing.
        """
        answer: dict[str, Any] = {
            "type": self.type,
            "size": self.size,
            "align": self.align,
            "mode": self.mode,
            "classes": list(self.classes),
            "pieces": [piece.to_dict() for piece in self.pieces],
            "clause": self.clause,
        }
        if self.mode == "sret":
            answer["returned_in"] = "rax"
        if self.mode == "indirect":
            answer["copy_align"] = self.copy_align
        if self._has_padding:
            answer["defined"] = self.defined.hex()
        return answer

    @property
    def _has_padding(self) -> bool:
        if self.mode in ("sret", "indirect"):
            return any(mask != 0xFF for mask in self.defined)
        return any(
            mask != 0xFF for piece in self.pieces for mask in self.defined[piece.start : piece.end]
        )


class Assignment(NamedTuple):
    """Where a call's values are, at the callee's entry and at its return.

    ``al`` is the number of vector registers used when the call is variadic, else None;
    any value from it up to ``al_bound`` is allowed.  ``stack_bytes`` is the size of the
    argument area, ``stack_align`` the alignment of its first byte.  ``preserved`` names
    the registers that a callee keeps.  The first ``shadow_bytes`` of the argument area are
    the callee's to use.
    """

    signature: Signature
    dialect: str
    args: tuple[Placement, ...]
    ret: Placement
    variadic: bool
    al: int | None
    al_bound: int | None
    stack_bytes: int
    stack_align: int
    preserved: tuple[str, ...]
    shadow_bytes: int = 0

    @property
    def abi(self) -> str:
        return self.signature.abi

    @property
    def prototype(self) -> str:
        """The declaration as C text."""
        return self.signature.prototype

    def to_dict(self) -> dict[str, Any]:
        """The contract's JSON."""
        answer: dict[str, Any] = {
            "abi": self.abi,
            "dialect": self.dialect,
            "prototype": self.prototype,
            "variadic": self.variadic,
            "al": self.al,
            "al_bound": self.al_bound,
            "stack_bytes": self.stack_bytes,
            "stack_align": self.stack_align,
            "preserved": list(self.preserved),
            "args": [argument.to_dict() for argument in self.args],
            "ret": self.ret.to_dict(),
        }
        if self.shadow_bytes:
            answer["shadow_bytes"] = self.shadow_bytes
        return answer

    def dump(self) -> str:
        """Text: a line per argument, then the result, the stack and al."""
        rows = [("", "type", "size", "align", "classes", "places", "clause")]
        rows += [
            _row(argument, f"{number} {parameter.name}".rstrip())
            for number, (parameter, argument) in enumerate(
                zip(self.signature.parameters, self.args, strict=True), 1
            )
        ]
        rows.append(_row(self.ret, "result"))
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = [f"{self.prototype};  [{self.abi}, {self.dialect}]"]
        lines += [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        shadow = f", {self.shadow_bytes} of them shadow space" if self.shadow_bytes else ""
        lines.append(f"stack: {self.stack_bytes} bytes{shadow}, aligned to {self.stack_align}")
        if self.al is not None:
            lines.append(f"al: {self.al} to {self.al_bound}")
        return "\n".join(lines) + "\n"


def _row(placement: Placement, label: str) -> tuple[str, str, str, str, str, str, str]:
    return (
        label,
        placement.type,
        str(placement.size),
        str(placement.align),
        " ".join(placement.classes) or "-",
        _places(placement),
        placement.clause,
    )


def _places(placement: Placement) -> str:
    places = " ".join(_place(piece) for piece in placement.pieces) or "-"
    match placement.mode:
        case "sret":
            return f"memory at {places}, returned in rax"
        case "indirect":
            return f"pointer to a copy in {places}"
        case _:
            return places


def _place(piece: Piece) -> str:
    at = piece.at if piece.offset is None else f"{piece.at}+{piece.offset}"
    extended = f" {piece.extend.kind}-extended" if piece.extend else ""
    return f"{at}[{piece.start}:{piece.end}]{extended}"
