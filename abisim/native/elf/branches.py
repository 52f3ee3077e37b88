"""Rows of code that branches and calls parts of itself, as stubs of Python do.

Every way through the code is followed once; where two meet, both have to have one frame.  A part
that is called is in the frame of the caller, with one more word: it is unwound to the stub's own
caller at once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import capstone
from capstone import x86_const

from abisim.native.elf.unwind import Frame, Row, UnfollowedError, instructions

_WORD: Final = 8


@dataclass(slots=True)
class _Way:
    """The frame, and how deep rsp was after each call of a part that is not over."""

    frame: Frame
    parts: tuple[int, ...] = ()

    def state(self) -> tuple[object, ...]:
        frame = self.frame
        return frame.depth, frame.row(0), self.parts


def branching_rows(code: bytes) -> list[Row]:
    """The rows of code, the first one ``at`` 0; what is never reached has none of its own.

    Raises UnfollowedError for code of which they are not known.
    """
    lines = {each.address: each for each in instructions(code)}
    reached: dict[int, _Way] = {}
    waiting = [(0, _Way(Frame()))]
    while waiting:
        at, way = waiting.pop()
        if at not in lines:
            raise UnfollowedError(f"no instruction at offset {at:#x}")
        if at not in reached:
            reached[at] = way
            waiting += _next(lines[at], _Way(way.frame.copy(), way.parts))
        elif reached[at].state() != way.state():
            raise UnfollowedError(f"two frames at offset {at:#x}")
    found: list[Row] = []
    for at in sorted(reached):
        row = reached[at].frame.row(at)
        if not found or (row.base, row.distance, row.saved) != _content(found[-1]):
            found.append(row)
    return found


def _content(row: Row) -> tuple[object, ...]:
    return row.base, row.distance, row.saved


def _next(line: Any, way: _Way) -> list[tuple[int, _Way]]:
    """Where an instruction leads to, and how."""
    behind = line.address + line.size
    operand = line.operands[0] if line.operands else None
    near = operand.imm if operand is not None and operand.type == x86_const.X86_OP_IMM else None
    if line.mnemonic == "ret" and operand is None:
        return _return(line, way)
    if line.mnemonic == "call":
        return [(behind, way), *([(near, _inside(way))] if near is not None else ())]
    if line.group(capstone.CS_GRP_JUMP):
        if near is None:
            return _leave(line, way)
        conditional = [] if line.mnemonic == "jmp" else [(behind, way)]
        return [(near, way), *conditional]
    if not way.frame.follow(line):
        raise _unfollowed(line)
    depth = way.frame.depth
    if depth is not None:
        way.parts = tuple(each for each in way.parts if each <= depth)
    return [(behind, way)]


def _inside(way: _Way) -> _Way:
    """A part that was just called."""
    frame = way.frame.copy()
    if frame.depth is None:
        return _Way(frame, way.parts)
    frame.depth += _WORD
    return _Way(frame, (*way.parts, frame.depth))


def _return(line: Any, way: _Way) -> list[tuple[int, _Way]]:
    # Once rsp was rounded down, the stub's own return comes after a leave.
    if way.frame.depth is None or way.frame.depth in way.parts[-1:]:
        return []
    return _leave(line, way)


def _leave(line: Any, way: _Way) -> list[tuple[int, _Way]]:
    if way.parts or not way.frame.is_gone:
        raise _unfollowed(line)
    return []


def _unfollowed(line: Any) -> UnfollowedError:
    text = f"{line.mnemonic} {line.op_str}".strip()
    return UnfollowedError(f"{text!r} at offset {line.address:#x} cannot be unwound")
