"""What the callee has to see, as one image and one mask per pass.

The image is the register block followed by the argument area of the stack, so that
judging a pass is one comparison of two integers under a mask.
"""

from __future__ import annotations

from dataclasses import dataclass

from abisim.machine.state import BLOCK_SIZE, SLOTS
from abisim.reference.assignment import Assignment, Extension, Piece
from abisim.verification.values import Values


@dataclass(frozen=True, slots=True)
class Expectation:
    """``images[p]`` is right where ``mask`` has ones.

    ``extensions`` has the bits that only a de facto rule asks for; they are not in
    ``mask``.  Both compare against images of the same length.
    """

    images: tuple[bytes, ...]
    mask: int
    extensions: int
    numbers: tuple[int, ...]


def expect(assignment: Assignment, values: Values) -> Expectation:
    """Lay the values out as the assignment says."""
    size = BLOCK_SIZE + assignment.stack_bytes
    mask, extended = bytearray(size), bytearray(size)
    moves: list[tuple[int, int, int]] = []
    signs: list[tuple[int, int, int | None]] = []
    for placement, start in zip(assignment.args, values.offsets, strict=True):
        if placement.mode == "indirect":
            continue  # verification.copies follows the pointer
        for piece in placement.pieces:
            at, length = place(piece), piece.end - piece.start
            mask[at : at + length] = placement.defined[piece.start : piece.end]
            moves.append((at, start + piece.start, length))
            if piece.extend is not None:
                first, last = at + length, at + piece.extend.bytes
                extended[first:last] = b"\xff" * (last - first)
                signs.append((first, last, _sign_byte(piece.extend, start + piece.end)))
    images = []
    for arguments in values.arguments:
        image = bytearray(size)
        for at, source, length in moves:
            image[at : at + length] = arguments[source : source + length]
        for first, last, sign in signs:
            negative = sign is not None and arguments[sign] & 0x80
            image[first:last] = (b"\xff" if negative else b"\0") * (last - first)
        images.append(bytes(image))
    return Expectation(
        tuple(images),
        int.from_bytes(mask, "little"),
        int.from_bytes(extended, "little"),
        tuple(int.from_bytes(image, "little") for image in images),
    )


def place(piece: Piece) -> int:
    """A piece's offset in the image."""
    if piece.offset is not None:
        return BLOCK_SIZE + piece.offset
    return SLOTS[piece.at][0]


def _sign_byte(extension: Extension, end: int) -> int | None:
    return end - 1 if extension.kind == "sign" else None
