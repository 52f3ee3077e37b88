"""Rules about compiled callees: what they took their arguments for, and what they returned."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abisim.machine.state import SLOTS, get
from abisim.reference.assignment import Assignment, Piece
from abisim.signature import Signature
from abisim.stubs import WIDENED_BYTES, CalleeCode, widened
from abisim.types import Enum, Integer
from abisim.verification.boundary import common_state
from abisim.verification.caller import GUARD
from abisim.verification.faults import Site, interrupted
from abisim.verification.findings import Finding
from abisim.verification.placing import Reception
from abisim.verification.provenance import (
    Provenance,
    argument_name,
    byte_names,
    hex_bytes,
    place_name,
)
from abisim.verification.values import Values


def judge_callee(
    signature: Signature,
    assignment: Assignment,
    values: Values,
    callee: CalleeCode,
    start: int,
    passes: Sequence[Reception],
) -> Iterator[Finding]:
    """All findings about one callee; ``start`` is the address that it ran at."""
    for number, reception in enumerate(passes):
        found = list(_ending(reception, callee, start))
        if not found:
            found = list(_state(assignment, reception))
            found += _memory(assignment, reception)
            found += _returned(signature, assignment, values, number, reception)
        if found:
            yield from found
            break
    if all(each.leave.reason == "exit" for each in passes):
        wrong = list(_received(signature, assignment, values, passes))
        yield from wrong
        if callee.widens and not wrong:
            yield from _widened(signature, assignment, values, passes)


def _ending(reception: Reception, callee: CalleeCode, start: int) -> Iterator[Finding]:
    stop = reception.leave
    if stop.reason == "exit":
        return
    at = stop.address if stop.reason == "refused" else get(stop.registers, "rip")
    inside = 0 <= at - start <= callee.size
    where = f"offset {at - start:#x} of the callee" if inside else "outside the callee"
    yield interrupted(stop, Site("callee", where))


def _received(
    signature: Signature, assignment: Assignment, values: Values, passes: Sequence[Reception]
) -> Iterator[Finding]:
    for index, mask in enumerate(values.masks):
        start, size = values.offsets[index], len(mask)
        # Under a dialect that loses bits, those are not defined.
        defined = int.from_bytes(assignment.args[index].defined, "little")
        bits = int.from_bytes(mask, "little") & defined
        for number, reception in enumerate(passes):
            got = reception.received[start : start + size]
            right = values.arguments[number][start : start + size]
            wrong = (int.from_bytes(got, "little") ^ int.from_bytes(right, "little")) & bits
            if not wrong:
                continue
            byte = (wrong & -wrong).bit_length() - 1 >> 3
            parameter = signature.parameters[index]
            path = byte_names(parameter.type).get(byte, "")
            sequence = [each.received[start + byte] for each in passes]
            source = Provenance(signature, values).of(sequence)
            pieces = assignment.args[index].pieces
            yield Finding(
                "callee.argument",
                f"{argument_name(index, parameter.name)}{path}, as the callee received it",
                f"{hex_bytes(right, byte)} from {_places(pieces)}",
                hex_bytes(got, byte),
                f"byte {byte} is wrong: {source}",
            )
            break


def _widened(
    signature: Signature, assignment: Assignment, values: Values, passes: Sequence[Reception]
) -> Iterator[Finding]:
    """Narrow integers as the callee sees them in an int."""
    for index, start in widened(signature):
        if not any(assignment.args[index].defined):
            continue
        parameter = signature.parameters[index]
        ctype = parameter.type
        integer = ctype.underlying if isinstance(ctype, Enum) else ctype
        assert isinstance(integer, Integer)
        at = values.offsets[index]
        for number, reception in enumerate(passes):
            value = values.arguments[number][at : at + ctype.size]
            fill = b"\xff" if integer.signed and value[-1] & 0x80 else b"\0"
            right = value + fill * (WIDENED_BYTES - len(value))
            got = reception.received[start : start + WIDENED_BYTES]
            if got != right:
                yield Finding(
                    "callee.argument",
                    f"{argument_name(index, parameter.name)}, as the callee widens it to int",
                    hex_bytes(right),
                    hex_bytes(got),
                    "upper bits of the register were taken for the value's",
                )
                break


def _returned(
    signature: Signature,
    assignment: Assignment,
    values: Values,
    number: int,
    reception: Reception,
) -> Iterator[Finding]:
    ret = assignment.ret
    registers, right = reception.leave.registers, values.result[number]
    if ret.mode == "sret":
        address = get(registers, "rax")
        if address != reception.output_at:
            where = "rax on return"
            yield Finding(
                "callee.result-pointer", where, f"{reception.output_at:#x}", f"{address:#x}"
            )
        got = bytearray(reception.output[GUARD : GUARD + signature.result.size])
    else:
        got = bytearray(right)
        for piece in ret.pieces:
            at = SLOTS[_physical(piece, registers)][0]
            got[piece.start : piece.end] = registers[at : at + piece.end - piece.start]
    bits = int.from_bytes(ret.defined, "little")
    wrong = (int.from_bytes(got, "little") ^ int.from_bytes(right, "little")) & bits
    if wrong:
        byte = (wrong & -wrong).bit_length() - 1 >> 3
        path = byte_names(signature.result).get(byte, "")
        place = "its storage" if ret.mode == "sret" else _places(ret.pieces)
        yield Finding(
            "callee.result",
            f"the result{path} in {place}",
            hex_bytes(right, byte),
            hex_bytes(bytes(got), byte),
            f"byte {byte} is wrong",
        )


def _physical(piece: Piece, registers: bytes) -> str:
    """st(i) is x87 register (TOP + i) mod 8."""
    if not piece.at.startswith("st"):
        return piece.at
    top = get(registers, "fpsw") >> 11 & 7
    return f"fp{(top + int(piece.at[2:])) % 8}"


def _state(assignment: Assignment, reception: Reception) -> Iterator[Finding]:
    registers, initial = reception.leave.registers, reception.initial
    x87 = sum(piece.at.startswith("st") for piece in assignment.ret.pieces)
    yield from common_state(registers, "on return", x87=x87)
    expected = get(initial, "rsp") + 8
    if get(registers, "rsp") != expected:
        off = get(registers, "rsp") - expected
        where = "rsp on the callee's return"
        yield Finding("stack.balance", where, f"{expected:#x}", f"{off:+d} bytes off")
    for name in assignment.preserved:
        if get(registers, name) != get(initial, name):
            where = f"{name} on the callee's return"
            before, after = f"{get(initial, name):#x}", f"{get(registers, name):#x}"
            yield Finding("register.preserved", where, before, after)


def _memory(assignment: Assignment, reception: Reception) -> Iterator[Finding]:
    if reception.frame != reception.frame_before:
        pairs = zip(reception.frame, reception.frame_before, strict=True)
        offset = next(at for at, (now, then) in enumerate(pairs) if now != then)
        yield Finding(
            "stack.caller-frame",
            f"{offset} bytes above the argument area",
            f"the caller's {reception.frame_before[offset]:#04x}",
            f"{reception.frame[offset]:#04x}",
        )
    size = len(reception.output) - 2 * GUARD if assignment.ret.mode == "sret" else 0
    before, after = reception.output_before, reception.output
    if before[:GUARD] != after[:GUARD] or before[GUARD + size :] != after[GUARD + size :]:
        yield Finding(
            "result.overrun",
            "memory around the result's storage",
            "as it was",
            "written by the callee",
        )


def _places(pieces: Sequence[Piece]) -> str:
    return ", ".join(place_name(piece) for piece in pieces) or "nowhere"
