"""Where the bytes of a value are, for comparing them as slices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from abisim.identity import Memory, by_identity, remembered
from abisim.machine.express import SLOTS
from abisim.reference.assignment import Mode, Piece, Placement
from abisim.types import Pointer
from abisim.verification.values import value_mask

#: Bytes [first, last) of the registers' block or of the argument area, and [start, end) of the
#: value: every bit of them counts.
Run: TypeAlias = tuple[int, int, int, int]
_WHOLE: Final = 0xFF
#: The most that a register holds without AVX.
_VECTOR_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class Loose:
    """A run of which only the bits of ``mask`` count, and the bytes that go with it.

    Up to ``extended``, the bytes behind it repeat the sign, if ``signed``, or are zero.
    """

    is_stack: bool
    run: Run
    mask: int
    extended: int
    signed: bool


@dataclass(frozen=True, slots=True)
class Places:
    """A value's: in registers, in the argument area, and what is not compared whole.

    ``x87`` are, of a result, the values on the x87 stack, from st(0) on.
    """

    registers: tuple[Run, ...] = ()
    stack: tuple[Run, ...] = ()
    loose: tuple[Loose, ...] = ()
    x87: tuple[tuple[int, int], ...] = ()


_NONE: Final = Places()


def places(placement: Placement) -> Places | None:
    """Where an argument's bytes are; None where it takes the judge to say.

    Those are pointers to copies, wide vectors, and what the reference and the values disagree
    about.
    """
    # There are many types of pointers, which are placed alike.
    ctype = Pointer if isinstance(placement.ctype, Pointer) else placement.ctype
    pieces, defined, mode = placement.pieces, placement.defined, placement.mode
    known = _known.get(id(pieces))
    if known is None or known[1] is not defined or known[2] != mode or known[3] is not ctype:
        found = _places(placement, is_result=False)
        known = _memory.keep(_known, id(pieces), (pieces, defined, mode, ctype, found))
    return known[4]


#: By the pieces, which are kept, so that no other ones can have their id, with what else it
#: depends on.
_known: dict[int, tuple[tuple[Piece, ...], bytes, Mode, object, Places | None]] = {}
_memory: Final = Memory()


@by_identity
def returned_places(placement: Placement) -> Places | None:
    """The same for a result."""
    return _places(placement, is_result=True)


def _places(placement: Placement, *, is_result: bool) -> Places | None:
    ctype = placement.ctype
    # To look a pointer up takes as long as what it points to is deep.
    mask = b"\xff" * ctype.size if isinstance(ctype, Pointer) else value_mask(ctype)
    if placement.mode == "indirect" or placement.defined != mask:
        return None
    if placement.mode != "direct":
        return _NONE
    return _direct(placement.pieces, placement.defined, is_result)


@remembered(1 << 14)
def _direct(pieces: tuple[Piece, ...], all_defined: bytes, is_result: bool) -> Places | None:
    registers: list[Run] = []
    stack: list[Run] = []
    loose: list[Loose] = []
    x87: list[tuple[int, int]] = []
    for piece in pieces:
        size = piece.end - piece.start
        if piece.offset is None and piece.at.startswith("st"):
            x87.append((piece.start, piece.end))
            continue
        if piece.offset is None and size > _VECTOR_BYTES:
            return None
        first = SLOTS[piece.at][0] if piece.offset is None else piece.offset
        run = first, first + size, piece.start, piece.end
        defined = all_defined[piece.start : piece.end]
        if not is_result and (piece.extend is not None or defined.count(_WHOLE) != size):
            loose.append(_loose(piece, run, defined))
        elif piece.offset is None:
            registers.append(run)
        else:
            stack.append(run)
    return Places(tuple(registers), tuple(stack), tuple(loose), tuple(x87))


def _loose(piece: Piece, run: Run, defined: bytes) -> Loose:
    extension = piece.extend
    return Loose(
        piece.offset is not None,
        run,
        int.from_bytes(defined, "little"),
        run[0] + extension.bytes if extension is not None else run[1],
        extension is not None and extension.kind == "sign",
    )
