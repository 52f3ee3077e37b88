"""Where rsp goes, told before a block runs, and what a signal's handler makes of it.

A handler may run at any instruction, on the stack that rsp points to, and write to all of it
but the 128 bytes below rsp (psABI 3.2.2; Microsoft x64, Stack usage, spares none).  So rsp has
to lie in the stub's own stack all the time, whether the stub accesses that or not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import capstone
from capstone import x86_const

from abisim.identity import remembered
from abisim.machine.alignment import Value, number_of, offset_from, step
from abisim.machine.decode import is_prefixed
from abisim.machine.memory import Region
from abisim.registers import GPR

#: psABI 3.2.2: the bytes below rsp that a handler leaves alone.
RED_ZONE: Final = 128
#: What a signal's handler leaves behind.
_LEFT: Final = b"\xd5"
_NAMES: Final = frozenset({"rsp", "esp", "sp", "spl"})
_IDS: Final = frozenset(
    {x86_const.X86_REG_RSP, x86_const.X86_REG_ESP, x86_const.X86_REG_SP, x86_const.X86_REG_SPL}
)
_WORD: Final = 8
_ANYWHERE: Final = 1 << 64
_MOVES: Final = {
    "push": -_WORD, "pushfq": -_WORD, "call": -_WORD, "pop": _WORD, "popfq": _WORD,
}  # fmt: skip
#: Capstone does not say so of all of them.
_IMPLICIT: Final = frozenset({*_MOVES, "leave", "enter"})
#: rsp as one of their operands stays as it is.
_READING: Final = frozenset({"cmp", "test", "push", "call", "jmp"})
_fast: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed.detail = True


@remembered(4096)
def stack_path(code: bytes) -> tuple[Value, ...] | None:
    """Where rsp is before a block and behind each instruction, at its turns; None if not told.

    What a return at the block's end makes of it is left out.
    """
    known = {name: Value(name) for name in GPR}
    path = [known["rsp"]]
    for offset, size, mnemonic, operands in _fast.disasm_lite(code, 0):
        instruction = code[offset : offset + size]
        if mnemonic.split()[-1] == "ret" and offset + size == len(code):
            break
        rsp = known["rsp"]
        if _touches(instruction):
            after = _after(known, instruction, offset, mnemonic, operands)
            if after is None:
                return None
            rsp = after
        step(known, instruction, offset, mnemonic, operands)
        if mnemonic == "leave":
            known.pop("rbp", None)
        known["rsp"] = rsp
        if rsp != path[-1]:
            _add(path, rsp)
    return tuple(path)


def _after(
    known: dict[str, Value], code: bytes, offset: int, mnemonic: str, operands: str
) -> Value | None:
    """What rsp is behind an instruction that changes it; None if that is not told."""
    rsp = known["rsp"]
    if is_prefixed(code):
        return None
    first, _, second = (part.strip() for part in operands.partition(","))
    if mnemonic in _MOVES:
        return None if mnemonic == "pop" and first in _NAMES else rsp.plus(_MOVES[mnemonic])
    if mnemonic == "leave":
        frame = known.get("rbp")
        return None if frame is None else frame.plus(_WORD)
    if first != "rsp":
        return None
    number = number_of(second)
    match mnemonic:
        case "mov":
            return known.get(second)
        case "lea":
            return offset_from(known, offset + len(code), second)
        case "add" if number is not None:
            return rsp.plus(number)
        case "sub" if number is not None:
            return rsp.plus(-number)
        case "and" if number is not None:
            return rsp.masked(number)
    return None


@remembered(4096)
def _touches(code: bytes) -> bool:
    """Whether an instruction may change rsp."""
    for instruction in _detailed.disasm(code, 0, 1):
        name = instruction.mnemonic
        if name.split()[-1] in _IMPLICIT or not _IDS.isdisjoint(instruction.regs_write):
            return True
        places = [
            place
            for place, each in enumerate(instruction.operands)
            if each.type == x86_const.X86_OP_REG and each.reg in _IDS
        ]
        # What a move takes from rsp leaves it alone; whatever else has it may not.
        return bool(places) and name not in _READING and not (name == "mov" and places == [1])
    return False


def _add(path: list[Value], value: Value) -> None:
    """One more place on a path, which replaces the last one if that was on the way here."""
    if len(path) > 1:
        before, last = path[-2:]
        steps = last.distance(before), value.distance(last)
        if steps[0] is not None and steps[1] is not None and steps[0] * steps[1] > 0:
            path[-1] = value
            return
    path.append(value)


class StackWatch:
    """Where rsp was in a run, from ``low`` up to ``peak``, and where it may be."""

    def __init__(self, stack: Region) -> None:
        self._stack = stack
        self._floor = self._ceiling = 0
        self._low = self._peak = 0

    def enter(self, rsp: int, floor: int) -> None:
        """Code is entered: above its return address nothing is its own, nor below the floor."""
        if rsp in self._stack:
            self._floor, self._ceiling = floor, rsp + _WORD
        else:  # whoever started this wants it so, and there is nothing to watch
            self._floor, self._ceiling = 0, _ANYWHERE

    def begin(self, rsp: int) -> None:
        """Code begins, or goes on after a call that left nothing below."""
        self._low = self._peak = rsp

    def is_own(self, rsp: int) -> bool:
        """Whether a handler may run here."""
        return self._floor <= rsp <= self._ceiling

    def harmless(self, code: bytes, address: int, read: Callable[[str], int]) -> bool:
        """Whether a block that is about to run is known to leave rsp where nothing is lost.

        It is not where it comes down again to what a handler could have written to.
        """
        if self._ceiling == _ANYWHERE:
            return True
        path = stack_path(code)
        if path is None:
            return False
        values = {"rip": address}
        for each in path:
            name = each.register
            if name not in values:
                values[name] = read(name)
            rsp = each.from_first(values[name])
            if not self.is_own(rsp):
                return False
            if rsp < self._peak - RED_ZONE and self._peak - self._low > RED_ZONE:
                return False
            if rsp < self._low:
                self._low = self._peak = rsp
            elif rsp > self._peak:
                self._peak = rsp
        return True

    def signal(self, rsp: int) -> None:
        """A handler runs: what lies between where rsp was and its red zone now is gone."""
        if rsp < self._low:
            self._low = rsp
        elif rsp > self._low and self._ceiling != _ANYWHERE:
            start = max(self._stack.base, self._low - 2 * RED_ZONE)
            end = min(rsp - RED_ZONE, self._stack.end)
            if end > start:
                self._stack.write(start, _LEFT * (end - start))
            self._low = rsp
