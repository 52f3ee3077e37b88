"""A call as a picture: every eightbyte of registers and stack, and what is in its bytes.

It says what is where and not how it looks; :mod:`abisim.report.picture_text` and
:mod:`abisim.report.picture_svg` draw it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.reference import Assignment, Piece, Placement
from abisim.report.picture_parts import EIGHTBYTE, Eightbyte, Eightbytes, Part
from abisim.report.wording import visible
from abisim.signature import Parameter, Signature

#: any: whatever was there before, padding included.
Kind: TypeAlias = Literal["value", "pointer", "extension", "shadow", "return", "any", "left out"]

#: The order in which a reader expects the registers of arguments and results.
_SYSV: Final = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
_MICROSOFT: Final = ("rcx", "rdx", "r8", "r9")
_VECTORS: Final = {"sysv": 8}
_MICROSOFT_VECTORS: Final = 4
#: The eightbytes of one argument on the stack that are drawn: the first ones and the last.
_MOST_ROWS: Final = 8
_RESULT: Final = "to the result's memory"


@dataclass(frozen=True, slots=True)
class Box:
    """Bytes ``start`` up to ``end`` of a row.  ``owner`` is the argument's number or 0."""

    start: int
    end: int
    kind: Kind
    text: str = ""
    owner: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """Eight bytes, all of them in some box; ``note`` says whose they are, ``klass`` why here."""

    label: str
    boxes: tuple[Box, ...]
    note: str = ""
    klass: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """Registers and stack at the callee's entry, and the registers at its return.

    ``stack`` begins with the highest address and ends with the return address.
    """

    registers: tuple[Row, ...]
    unused: tuple[str, ...]
    stack: tuple[Row, ...]
    result: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Held:
    """A piece of an argument (or of the result, number 0) and the value's eightbytes.

    ``name`` is what it is called in the picture, ``label`` its number and what C calls it.
    """

    number: int
    name: str
    label: str
    placement: Placement
    piece: Piece
    eightbytes: Sequence[Eightbyte]


def picture(signature: Signature, assignment: Assignment) -> Picture:
    """Draw the call of a signature that the reference placed so."""
    held = list(_arguments(signature, assignment))
    registers = _registers(assignment, [each for each in held if each.piece.offset is None])
    taken = {row.label for row in registers}
    return Picture(
        registers=tuple(registers),
        unused=tuple(name for name in _sequence(assignment.abi) if not _alias(name) & taken),
        stack=tuple(_stack(assignment, [each for each in held if each.piece.offset is not None])),
        result=tuple(_result(signature, assignment)),
    )


def title_of(number: int, parameter: Parameter) -> str:
    """What an argument is called in the picture."""
    return visible(parameter.name) or f"argument {number}"


def label_of(number: int, parameter: Parameter) -> str:
    """An argument's number, and what C calls it."""
    return f"{number} {visible(parameter.name)}".rstrip()


def _arguments(signature: Signature, assignment: Assignment) -> Iterator[_Held]:
    for number, (parameter, placement) in enumerate(
        zip(signature.parameters, assignment.args, strict=True), 1
    ):
        name = title_of(number, parameter)
        inside = Eightbytes(parameter.type, name) if placement.mode == "direct" else ()
        for piece in placement.pieces:
            yield _Held(number, name, label_of(number, parameter), placement, piece, inside)


def _sequence(abi: str) -> tuple[str, ...]:
    general = _SYSV if abi == "sysv" else _MICROSOFT
    return general + tuple(
        f"xmm{number}" for number in range(_VECTORS.get(abi, _MICROSOFT_VECTORS))
    )


def _alias(name: str) -> set[str]:
    """The names of a vector register by how much of it is used."""
    if not name.startswith("xmm"):
        return {name}
    return {f"{letter}{name[1:]}" for letter in "xyz"}


def _registers(assignment: Assignment, held: list[_Held]) -> list[Row]:
    by_name: dict[str, list[Row]] = {}
    if assignment.ret.mode == "sret":
        for piece in assignment.ret.pieces:
            by_name[piece.at] = [Row(piece.at, (_pointer(_RESULT),), "hidden")]
    for each in held:
        by_name.setdefault(each.piece.at, []).extend(_register_rows(each))
    order = [
        alias for name in _sequence(assignment.abi) for alias in sorted(_alias(name), reverse=True)
    ]
    rows = [row for name in order for row in by_name.pop(name, ())]
    rows += [row for rest in by_name.values() for row in rest]
    if assignment.al is not None:
        number = Box(0, 1, "value", f"{assignment.al}")
        note = f"al: vector registers used, {assignment.al} to {assignment.al_bound}"
        rows.append(Row("rax", (number, Box(1, EIGHTBYTE, "any")), note))
    return rows


def _register_rows(held: _Held) -> Iterator[Row]:
    if held.placement.mode == "indirect":
        yield _pointer_row(held.piece.at, held)
        return
    for start in range(held.piece.start, held.piece.end, EIGHTBYTE):
        first = start == held.piece.start
        label = held.piece.at if first else f"+{start - held.piece.start}"
        yield Row(label, _boxes(held, start), _note(held, start), _class(held, start))


def _pointer_row(label: str, held: _Held) -> Row:
    return Row(label, (_pointer(f"to a copy of {held.name}", held.number),), held.label)


def _pointer(what: str, owner: int = 0) -> Box:
    return Box(0, EIGHTBYTE, "pointer", what, owner)


def _note(held: _Held, start: int) -> str:
    """Whose bytes they are, and what is to be known about them here."""
    piece, size = held.piece, held.placement.size
    end = min(start + EIGHTBYTE, size)
    what = held.label
    if piece.start > 0 or size > EIGHTBYTE:
        what += f" [{start}:{end}]"
    twins = [
        other.at
        for other in held.placement.pieces
        if other is not piece and (other.start, other.end) == (piece.start, piece.end)
    ]
    if twins:
        what += f", also in {', '.join(twins)}"
    if piece.extend is not None and piece.extend.source.startswith("de facto"):
        what += ", extended de facto"
    return what


def _class(held: _Held, start: int) -> str:
    """The class of the eightbyte, MEMORY for any of a value that has it as a whole."""
    classes, index = held.placement.classes, start // EIGHTBYTE
    if classes == ("MEMORY",):
        return "MEMORY"
    return classes[index] if index < len(classes) else ""


def _boxes(held: _Held, start: int) -> tuple[Box, ...]:
    """The row that begins with byte ``start`` of a value, a multiple of eight."""
    boxes: list[Box] = []
    piece = held.piece
    for part in _parts(held, start):
        low, high = max(part.start, piece.start), min(part.end, piece.end)
        if low < high:
            _fill(boxes, low - start, "any")
            boxes.append(Box(low - start, high - start, "value", part.text, held.number))
    if piece.extend is not None and piece.end - start < piece.extend.bytes:
        _fill(boxes, piece.end - start, "any")
        text = f"{piece.extend.kind}-extended"
        boxes.append(Box(piece.end - start, piece.extend.bytes, "extension", text, held.number))
    _fill(boxes, EIGHTBYTE, "any")
    return tuple(boxes)


def _parts(held: _Held, start: int) -> tuple[Part, ...]:
    index = start // EIGHTBYTE
    return held.eightbytes[index].parts if index < len(held.eightbytes) else ()


def _fill(boxes: list[Box], end: int, kind: Kind, text: str = "") -> None:
    reach = boxes[-1].end if boxes else 0
    if reach < end:
        boxes.append(Box(reach, end, kind, text))


def _stack(assignment: Assignment, held: list[_Held]) -> list[Row]:
    """The rows from the highest address down.

    A value that is half in a register (clang's __int128) has the rest of it here.
    """
    rows = [Row("rsp", (Box(0, EIGHTBYTE, "return", "return address"),))]
    offset = 0
    for each in sorted(held, key=lambda one: one.piece.offset or 0):
        assert each.piece.offset is not None
        start = each.piece.offset - each.piece.start
        rows += _between(assignment, offset, each.piece.offset)
        offset = start + -(-_reach(each) // EIGHTBYTE) * EIGHTBYTE
        rows += _stack_rows(each, start, offset)
    rows += _between(assignment, offset, assignment.stack_bytes)
    return rows[::-1]


def _reach(held: _Held) -> int:
    """Where the part of a value that is here ends: with its padding, if nothing follows."""
    if held.placement.mode == "indirect":
        return EIGHTBYTE
    is_last = held.piece is held.placement.pieces[-1]
    return held.placement.size if is_last else held.piece.end


def _stack_rows(held: _Held, start: int, end: int) -> list[Row]:
    if held.placement.mode == "indirect":
        return [_pointer_row(f"+{start}", held)]
    offsets = list(range(start + held.piece.start, end, EIGHTBYTE))
    left_out = len(offsets) - _MOST_ROWS
    shown = offsets if left_out <= 1 else [*offsets[: _MOST_ROWS - 1], offsets[-1]]
    rows = [
        Row(
            f"+{offset}",
            _boxes(held, offset - start),
            _note(held, offset - start),
            _class(held, offset - start),
        )
        for offset in shown
    ]
    if left_out > 1:
        text = f"{left_out:,} more eightbytes"
        box = Box(0, EIGHTBYTE, "left out", text, held.number)
        rows.insert(-1, Row("", (box,)))
    return rows


def _between(assignment: Assignment, start: int, end: int) -> list[Row]:
    """Shadow space, and eightbytes that no argument has."""
    rows = []
    for offset in range(start, end, EIGHTBYTE):
        if offset < assignment.shadow_bytes:
            home = _MICROSOFT[offset // EIGHTBYTE]
            box = Box(0, EIGHTBYTE, "shadow", "shadow space")
            rows.append(Row(f"+{offset}", (box,), f"home of {home}"))
        else:
            rows.append(Row(f"+{offset}", (Box(0, EIGHTBYTE, "any"),), "nothing: for alignment"))
    return rows


def _result(signature: Signature, assignment: Assignment) -> Iterator[Row]:
    ret = assignment.ret
    if ret.mode == "sret":
        yield Row("rax", (_pointer(_RESULT),), "result")
        return
    inside = Eightbytes(signature.result, "result")
    for piece in ret.pieces:
        yield from _register_rows(_Held(0, "result", "result", ret, piece, inside))
