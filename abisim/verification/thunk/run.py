"""Runs a thunk for one call of it, plays every function that it calls, and judges as it goes.

A run ends with the first thing that is wrong: what comes of that says nothing more.
"""

from __future__ import annotations

import struct
from typing import Final, NoReturn

from abisim.machine.memory import PAGE
from abisim.machine.state import SLOTS, get
from abisim.machine.stops import OFF_STACK, Stop
from abisim.types import Integer
from abisim.verification.boundary import STUB_PRESERVED, common_state
from abisim.verification.caller import GUARD
from abisim.verification.findings import Finding
from abisim.verification.provenance import hex_bytes, place_name
from abisim.verification.python.text import PythonText
from abisim.verification.python.things import stripped
from abisim.verification.python.trial import random_flags
from abisim.verification.thunk.functions import BadCallError, Functions, Stage
from abisim.verification.thunk.trial import Entered, Trial

_WORD: Final = 8
_STACK_ALIGN: Final = 16
_RSP, _RFLAGS = SLOTS["rsp"][0], SLOTS["rflags"][0]
#: What every function that a thunk calls keeps, whatever the thunk's own convention is.
_KEPT: Final = [SLOTS[each] for each in (*STUB_PRESERVED, "rsp", "mxcsr", "fpcw")]
_VOLATILE: Final = [
    SLOTS[each][0] for each in ("rax", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11")
]
#: What those take below their return address in even trials; in odd ones they take all.
_TAKEN: Final = 512
_MOST_CALLS: Final = 64
_INT_BYTES: Final = 4
_TOO_DEEP: Final = 1 << 20
_word: Final = struct.Struct("<Q")


class Run:
    """One run of the code at ``slot``.  ``finding`` is what was wrong first, None if nothing was;
    ``unsupported`` is an instruction that the simulator does not run.  ``left`` has the registers
    on return, ``storage`` the bytes where a result in memory is.
    """

    def __init__(
        self, stage: Stage, text: PythonText, slot: int, trial: Trial, entered: Entered
    ) -> None:
        self.world, self.text, self.slot = stage.world, text, slot
        self.assignment, self.trial, self.entered = stage.assignment, trial, entered
        self.functions = Functions(stage, trial, entered)
        self.finding: Finding | None = None
        self.unsupported = ""
        self.left = self.storage = b""
        self._calls = 0
        self._most = _MOST_CALLS + 2 * len(stage.assignment.args)

    def play(self) -> Run:
        """Run it to its end."""
        host, address = self.world.host, self.slot
        registers: bytes | bytearray = self.entered.registers
        host.enter(self.entered.top, self.entered.bottom)
        try:
            while True:
                mark = len(host.blocks)
                stop = host.run(address, registers)
                self._check_text([address, *host.blocks[mark:]])
                if stop.reason != "exit":
                    self._interrupted(stop)
                went = get(stop.registers, "rip")
                if went == self.world.end:
                    self._finish(stop.registers)
                    break
                registers, address = self._call(self.world.functions[went], stop.registers)
        except BadCallError as bad:
            self.finding = bad.finding
        return self

    def _check_text(self, blocks: list[int]) -> None:
        """Every block that began begins with an instruction of the text, and may run."""
        for address in blocks:
            offset = address - self.slot
            if offset not in self.text.lines:
                if not 0 <= offset <= self.text.size:
                    continue  # the fault tells
                raise self._wrong(
                    "python.text", f"offset {offset:#x}",
                    "an instruction that the disassembly shows", "the middle of one, or none",
                )  # fmt: skip
            for each in self.text.block(offset):
                line = self.text.lines[each]
                if line.kind.trouble and line.kind.system:
                    raise self._wrong(
                        "code.system",
                        f"offset {each:#x}",
                        "an ordinary instruction",
                        line.kind.trouble,
                    )
                if line.kind.trouble:
                    self.unsupported = f"{line.kind.trouble!r} at offset {each:#x}"

    def _call(self, function: str, registers: bytes) -> tuple[bytearray, int]:
        """A function is entered: what it returns with, and where to."""
        stack, rsp = self.world.stack, get(registers, "rsp")
        where = f"the call of {function}"
        if rsp not in stack or rsp + _WORD > stack.end:
            raise self._wrong("stack.pivot", where, "rsp in the stack", f"{rsp:#x}")
        back = _word.unpack(stack.read(rsp, _WORD))[0]
        if back - self.slot not in self.text.returns or rsp >= self.entered.top:
            expected = "a return address that a call of the thunk's left"
            raise self._wrong("code.forbidden", where, expected, self.world.name(back))
        self._calls += 1
        if self._calls > self._most:
            raise self._wrong("code.limit", "", "the thunk to end", "calls without end")
        for finding in common_state(registers, f"at {where}"):
            raise self._of(finding)
        if (rsp + _WORD) % _STACK_ALIGN:
            past = f"{(rsp + _WORD) % _STACK_ALIGN} past one"
            raise self._wrong("stack.alignment", f"rsp at {where}", "a multiple of 16", past)
        left = bytearray(self.world.callee.registers)
        for at, size in _KEPT:
            left[at : at + size] = registers[at : at + size]
        _word.pack_into(left, _RFLAGS, random_flags(self.trial.number + self._calls))
        if self.trial.number % 3 == 1:
            # No bit of an object's address, which has none in its low half then.
            for at in _VOLATILE:
                left[at + 4 : at + _WORD] = bytes(4)
        self.functions.play(function, registers, left)
        # What is below is the function's, its return address included.
        taken = rsp - self.entered.bottom if self.trial.number % 2 else _TAKEN
        start = max(rsp - taken, stack.base)
        stack.write(start, self.world.callee.fill(rsp + _WORD - start))
        _word.pack_into(left, _RSP, rsp + _WORD)
        return left, back

    def _finish(self, registers: bytes) -> None:
        """The thunk's caller goes on."""
        self.left = registers
        functions = self.functions
        if self.trial.life != "gone" and not functions.over:
            rule = "thunk.gil" if functions.held else "thunk.call"
            expected = "PyObject_Vectorcall called, and the GIL given back"
            raise self._wrong(rule, "the return", expected, "a return")
        ret = self.assignment.ret
        x87 = sum(piece.at.startswith("st") for piece in ret.pieces)
        for finding in common_state(registers, "on return", x87=x87):
            raise self._of(finding)
        expected_rsp = self.entered.top + _WORD
        if get(registers, "rsp") != expected_rsp:
            off = get(registers, "rsp") - expected_rsp
            raise self._wrong(
                "stack.balance", "rsp on return", f"{expected_rsp:#x}", f"{off:+d} bytes off"
            )
        for name in self.assignment.preserved:
            before, after = get(self.entered.registers, name), get(registers, name)
            if before != after:
                raise self._wrong(
                    "register.preserved", f"{name} on return", f"{before:#x}", f"{after:#x}"
                )
        above = self.entered.above
        if self.world.stack.read(self.entered.above_at, len(above)) != above:
            raise self._wrong(
                "stack.caller-frame", "above the argument area", "as it was", "changed"
            )
        self._result(registers)

    def _result(self, registers: bytes) -> None:
        ret, entered = self.assignment.ret, self.entered
        size = self.assignment.signature.result.size
        given = self.trial.given
        if self.trial.fails is not None or self.trial.life == "gone":
            given = None
        right = bytes(size) if given is None else given.data
        got = bytearray(right)
        after = self.world.output.read(entered.output_at - GUARD, len(entered.output))
        inside = range(0)
        self.storage = after[GUARD : GUARD + size]
        if ret.mode == "sret":
            address = get(registers, "rax")
            if address != entered.output_at:
                expected, found = f"{entered.output_at:#x}", f"{address:#x}"
                raise self._wrong("callee.result-pointer", "rax on return", expected, found)
            inside = range(GUARD, GUARD + size)
            got = bytearray(self.storage)
        else:
            for piece in ret.pieces:
                at = SLOTS[physical(piece.at, registers)][0]
                got[piece.start : piece.end] = registers[at : at + piece.end - piece.start]
        around = zip(entered.output, after, strict=True)
        if any(was != is_ for at, (was, is_) in enumerate(around) if at not in inside):
            where = "memory around the result's storage"
            raise self._wrong("result.overrun", where, "as it was", "written by the thunk")
        wrong = int.from_bytes(got, "little") ^ int.from_bytes(right, "little")
        wrong &= int.from_bytes(ret.defined, "little")
        if wrong:
            byte = (wrong & -wrong).bit_length() - 1 >> 3
            rule = "thunk.error" if given is None else "callee.result"
            where = f"byte {byte} of the result in {', '.join(map(place_name, ret.pieces))}"
            raise self._wrong(rule, where, hex_bytes(right, byte), hex_bytes(bytes(got), byte))
        self._extended(registers, right)

    def _extended(self, registers: bytes, right: bytes) -> None:
        """A narrow integer is extended to 32 bits, as compilers' callees do it.

        Nothing says so, and a caller may have been written to rely on it.
        """
        plain = stripped(self.assignment.signature.result)
        if not isinstance(plain, Integer) or plain.size >= _INT_BYTES:
            return
        fill = b"\xff" if plain.signed and right[-1] & 0x80 else b"\0"
        full = right.ljust(_INT_BYTES, fill)
        at = SLOTS[self.assignment.ret.pieces[0].at][0]
        got = registers[at : at + _INT_BYTES]
        if got != full:
            raise self._wrong("thunk.extension", "eax on return", hex_bytes(full), hex_bytes(got))

    def _interrupted(self, stop: Stop) -> NoReturn:
        """A run that ended neither with a call nor a return."""
        rip = get(stop.registers, "rip")
        offset = rip - self.slot
        inside = offset in self.text.lines
        where = f"offset {offset:#x}" if inside else self.world.name(rip)
        access, address = stop.detail.partition(" ")[0], stop.address
        deep = self.world.stack.base - _TOO_DEEP <= address < self.world.stack.base
        if stop.reason == "limit":
            actual = f"more than {self.world.host.limit} instructions"
            raise self._wrong("code.limit", where, "the thunk to end", actual)
        if stop.reason == "refused":
            raise self._wrong("code.fault", where, "no exception", stop.detail)
        if access == OFF_STACK:
            rule = "stack.depth" if deep else "stack.pivot"
            raise self._wrong(rule, f"rsp at {where}", "the thunk's own stack", f"{address:#x}")
        if stop.reason == "halt" or access == "fetch" or not inside:
            expected = "the thunk's code, or a function"
            raise self._wrong("code.forbidden", where, expected, self.world.name(address))
        rule = {"read": "memory.read", "write": "memory.write"}.get(access, "code.fault")
        if access == "write":
            end = self.world.stack.end
            if address in self.world.host.code:
                rule = "code.self-modifying"
            elif end - _WORD < address < end + PAGE:
                rule = "stack.caller-frame"
            elif deep:
                rule = "stack.depth"
        expected = "an access to what the thunk may access so"
        found = f"{stop.detail} at {self.world.name(address)}"
        raise self._wrong(rule, where, expected, found)

    def _wrong(self, rule: str, where: str, expected: str, actual: str) -> BadCallError:
        return self.functions.wrong(rule, where, expected, actual)

    def _of(self, finding: Finding) -> BadCallError:
        return self._wrong(finding.rule, finding.where, finding.expected, finding.actual)


def physical(name: str, registers: bytes) -> str:
    """The register in a block that a piece is in: st(i) is x87 register (TOP + i) mod 8."""
    if not name.startswith("st"):
        return name
    return f"fp{((get(registers, 'fpsw') >> 11 & 7) + int(name[2:])) % 8}"
