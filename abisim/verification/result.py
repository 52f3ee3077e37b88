"""Rules about the result: in the caller's buffer, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator

from abisim.verification.case import Case
from abisim.verification.findings import Finding
from abisim.verification.provenance import Provenance, byte_names, hex_bytes, place_name


def result(case: Case) -> Iterator[Finding]:
    mask = case.values.result_mask
    size = len(mask)
    # Under a dialect that loses bits, those are not defined.
    defined = int.from_bytes(case.assignment.ret.defined, "little")
    bits = int.from_bytes(mask, "little") & defined
    for recording, value in zip(case.recordings, case.values.result, strict=True):
        got = recording.output[recording.guard : recording.guard + size]
        number = int.from_bytes(got, "little") ^ int.from_bytes(value, "little")
        if number & bits:
            wrong = (number & bits & -(number & bits)).bit_length() - 1 >> 3
            path = byte_names(case.signature.result).get(wrong, "")
            seen = [each.output[each.guard + wrong] for each in case.recordings]
            source = Provenance(case.signature, case.values).of(seen)
            places = ", ".join(place_name(piece) for piece in case.assignment.ret.pieces)
            yield Finding(
                "result.value",
                f"the result{path}, byte {wrong} of {size}",
                hex_bytes(value, wrong),
                hex_bytes(got, wrong),
                f"from {places}; {source}",
            )
            break
    yield from overrun(case)


def overrun(case: Case) -> Iterator[Finding]:
    """The first pass that shows a write around the result's buffer."""
    size = len(case.values.result_mask)
    for recording in case.recordings:
        before, after, guard = recording.output_before, recording.output, recording.guard
        if before[:guard] != after[:guard] or before[guard + size :] != after[guard + size :]:
            outside = [*range(-guard, 0), *range(size, len(before) - guard)]
            wrong = next(at for at in outside if before[guard + at] != after[guard + at])
            yield Finding(
                "result.overrun",
                f"byte {wrong} of the result's buffer of {size} bytes",
                f"{before[guard + wrong]:#04x}, as it was",
                f"{after[guard + wrong]:#04x}",
            )
            return
