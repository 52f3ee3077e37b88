"""Rules about arguments: every byte of every one in its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abisim.reference.assignment import Assignment
from abisim.verification.case import Case
from abisim.verification.copies import Copy, copies
from abisim.verification.expectation import Expectation, expect, place
from abisim.verification.findings import Finding
from abisim.verification.provenance import (
    Provenance,
    argument_name,
    byte_names,
    hex_bytes,
    place_name,
)
from abisim.verification.values import Values


def arguments(case: Case) -> Iterator[Finding]:
    recorded = tuple(recording.copies for recording in case.recordings)
    images = [
        recording.entry.registers + recording.stack.ljust(case.assignment.stack_bytes, b"\0")
        for recording in case.recordings
    ]
    yield from passed(case.assignment, case.values, images, recorded)


def passed(
    assignment: Assignment,
    values: Values,
    images: Sequence[bytes],
    recorded: tuple[tuple[Copy, ...], ...],
) -> Iterator[Finding]:
    """What is wrong with the arguments, given registers and argument area at the callee's entry,
    one after the other, and the copies, of each pass.
    """
    signature = assignment.signature
    yield from copies(signature, assignment, values, recorded)
    expectation = expect(assignment, values)
    mask = expectation.mask | expectation.extensions
    if all(
        not (int.from_bytes(image, "little") ^ number) & mask
        for image, number in zip(images, expectation.numbers, strict=True)
    ):
        return
    provenance = Provenance(signature, values)
    for index, placement in enumerate(assignment.args):
        for piece in placement.pieces if placement.mode == "direct" else ():
            at, size = place(piece), piece.end - piece.start
            names = byte_names(signature.parameters[index].type)
            argument = argument_name(index, signature.parameters[index].name)
            wrong = _first_wrong(images, expectation, at, at + size, expectation.mask)
            if wrong is not None:
                path = names.get(piece.start + wrong - at, "")
                yield _wrong_bytes(
                    "argument.value",
                    f"{argument}{path} in {place_name(piece)}",
                    images, expectation, (at, at + size), wrong, provenance,
                )  # fmt: skip
            elif piece.extend is not None:
                end = at + piece.extend.bytes
                wrong = _first_wrong(images, expectation, at + size, end, expectation.extensions)
                if wrong is not None:
                    yield _wrong_bytes(
                        "argument.extension",
                        f"{argument} in {place_name(piece)}, {piece.extend.kind}-extended to "
                        f"{piece.extend.bytes} bytes",
                        images, expectation, (at, end), wrong, provenance,
                    )  # fmt: skip


def _first_wrong(
    images: Sequence[bytes], expectation: Expectation, start: int, end: int, mask: int
) -> int | None:
    """The first offset in ``[start, end)`` that is wrong in any pass."""
    for offset in range(start, end):
        bits = mask >> 8 * offset & 0xFF
        for image, right in zip(images, expectation.images, strict=True):
            if (image[offset] ^ right[offset]) & bits:
                return offset
    return None


def _wrong_bytes(
    rule: str,
    where: str,
    images: Sequence[bytes],
    expectation: Expectation,
    span: tuple[int, int],
    wrong: int,
    provenance: Provenance,
) -> Finding:
    start, end = span
    bits = (expectation.mask | expectation.extensions) >> 8 * wrong & 0xFF
    # The pass in which it shows: in another one only padding may differ.
    number = next(
        number
        for number, image in enumerate(images)
        if (image[wrong] ^ expectation.images[number][wrong]) & bits
    )
    source = provenance.of([image[wrong] for image in images])
    return Finding(
        rule,
        where,
        hex_bytes(expectation.images[number][start:end], wrong - start),
        hex_bytes(images[number][start:end], wrong - start),
        f"byte {wrong - start} is wrong: {source}",
    )
