"""Proof that a stub is right for all values: its code is followed with symbols.

From the stub's entry to the callee's, and from the callee's return to its own, every byte is
known by where it came from.  What depends on a flag that is not known is followed both ways.
Two codes that are both proven agree at both boundaries in every bit that the ABI defines.  A
proof is made for each residue of rsp that an ``and`` can tell apart.
"""

from __future__ import annotations

import re
from typing import Final

from abisim.mutation.boundary import come_back, hold_entry, hold_return
from abisim.mutation.branches import is_conditional, jumps, on_flags
from abisim.mutation.decoding import REGISTERS, Immediate, Instruction, decode
from abisim.mutation.memory import Memory, UnprovenError
from abisim.mutation.objects import CODE, END, FUNCTION, first_registers, regions
from abisim.mutation.processor import Processor, unsupported
from abisim.mutation.semantics import execute
from abisim.mutation.symbols import Word, address, as_address, as_number
from abisim.reference.assignment import Assignment
from abisim.stubs import Entry

#: psABI 3.2.2: rsp + 8 is a multiple of 16 when a function is entered.
_ALIGN: Final = 16
_ENTERED: Final = 8
#: Wider alignments are not told apart.
_MOST_MODULUS: Final = 1 << 13
_MOST_STEPS: Final = 4096
_MOST_WAYS: Final = 64
#: An address relative to the instruction.
_RELATIVE: Final = re.compile(r"lea (\w+), \[rip(?: ([+-]) (\w+))?\]")
_PREFIXES: Final = ("bnd ", "repz ", "repnz ", "rep ", "notrack ")


def unproven(assignment: Assignment, entry: Entry, code: bytes) -> str:
    """Why code is not proven to be a right stub of this call; empty if it is."""
    modulus = _modulus(assignment, code)
    try:
        for residue in range(_ENTERED, modulus, _ALIGN):
            ways: list[tuple[bool, ...]] = [()]
            # Grown while it is gone through.
            for way in ways:
                run = _Run(assignment, entry, code, modulus, residue, way)
                run.follow()
                ways += run.other_ways
                if len(ways) > _MOST_WAYS:
                    raise UnprovenError("too much depends on flags")
    except UnprovenError as error:
        return str(error)
    return ""


def _modulus(assignment: Assignment, code: bytes) -> int:
    """The widest alignment that is asked for, or that logic on an address depends on."""
    found = max(_ALIGN, assignment.stack_align, *(each.copy_align for each in assignment.args), 1)
    at = 0
    while at < len(code) and (instruction := decode(code, at)) is not None:
        at += instruction.length
        if instruction.mnemonic not in ("and", "or", "xor") or len(instruction.operands) != 2:
            continue
        if isinstance(number := instruction.operands[1], Immediate):
            changing = number.value if instruction.mnemonic != "and" else ~number.value
            align = 1 << (changing & 0xFFFFFFFFFFFFFFFF).bit_length()
            found = max(found, align if align <= _MOST_MODULUS else 1)
    return found


class _Run:
    """One way through the code."""

    def __init__(
        self,
        assignment: Assignment,
        entry: Entry,
        code: bytes,
        modulus: int,
        residue: int,
        way: tuple[bool, ...],
    ) -> None:
        self.assignment = assignment
        self.code = code
        self.called = False
        #: What is taken to hold of what is not known, one after the other.
        self._way = way
        self._decided: tuple[bool, ...] = ()
        #: Where else it could go.
        self.other_ways: list[tuple[bool, ...]] = []
        memory = Memory(regions(assignment.signature, entry, modulus, residue))
        self.processor = Processor(memory, self._decide)
        self.processor.registers |= first_registers(entry)

    def _decide(self) -> bool:
        """Whether something holds that is not known: no, and later yes."""
        place = len(self._decided)
        if place >= len(self._way):
            self.other_ways.append((*self._decided, True))
        holds = place < len(self._way) and self._way[place]
        self._decided += (holds,)
        return holds

    def follow(self) -> None:
        """Raises UnprovenError, unless all of it is as it has to be."""
        at = 0
        for _ in range(_MOST_STEPS):
            instruction = decode(self.code, at) if 0 <= at <= len(self.code) else None
            if instruction is None or at + instruction.length > len(self.code):
                raise UnprovenError("it runs out of the code")
            after = self._step(instruction, at + instruction.length)
            if after is None:
                return
            at = after
        raise UnprovenError("it does not end")

    def _step(self, instruction: Instruction, behind: int) -> int | None:
        """Where it goes on; None at the end."""
        mnemonic = instruction.mnemonic
        for prefix in _PREFIXES:
            if mnemonic in (f"{prefix}call", f"{prefix}jmp", f"{prefix}ret"):
                mnemonic = mnemonic.removeprefix(prefix)
        if mnemonic not in ("call", "jmp", "ret"):
            return self._ordinary(instruction, behind)
        if not instruction.is_plain:
            raise unsupported(instruction)
        if mnemonic == "ret":
            target = self.processor.pop()
            for operand in instruction.operands:
                released = as_number(self.processor.get(operand, 2))
                place = self.processor.rsp + (released or 0)
                self.processor.set("rsp", address("stack", place))
            return self._go(target)
        [operand] = instruction.operands
        if isinstance(operand, Immediate):
            # Decoded as if the instruction were at 0.
            target = address(CODE, behind - instruction.length + _signed(operand.value))
        else:
            target = self.processor.get(operand)
        if mnemonic == "call":
            self.processor.push(address(CODE, behind))
        return self._go(target)

    def _ordinary(self, instruction: Instruction, behind: int) -> int:
        """An instruction that goes on behind itself, or jumps on a condition."""
        if is_conditional(instruction.mnemonic):
            return self._jump(instruction, behind)
        if relative := _RELATIVE.fullmatch(instruction.text):
            target = REGISTERS.get(relative[1])
            if target is None or target.size != _ENTERED:
                raise unsupported(instruction)
            place = int(f"{relative[2]}{relative[3]}", 16) if relative[2] else 0
            self.processor.put(target, address(CODE, behind + place))
        else:
            execute(self.processor, instruction)
        return behind

    def _jump(self, instruction: Instruction, behind: int) -> int:
        """A jump on a condition; one to where it goes on anyway depends on nothing."""
        [operand] = instruction.operands
        if not isinstance(operand, Immediate):
            raise unsupported(instruction)
        is_idle = operand.value == instruction.length and on_flags(instruction.mnemonic)
        if not is_idle and jumps(self.processor, instruction):
            return behind - instruction.length + _signed(operand.value)
        return behind

    def _go(self, target: Word) -> int | None:
        place = as_address(target) if len(target) == _ENTERED else None
        match place:
            case (name, at) if name == CODE:
                return at
            case (name, 0) if name == END:
                if not self.called:
                    raise UnprovenError("the function is not called")
                hold_return(self.processor, self.assignment)
                return None
            case (name, 0) if name == FUNCTION:
                if self.called:
                    raise UnprovenError("the function is called twice")
                self.called = True
                copies = hold_entry(self.processor, self.assignment)
                back = self.processor.memory.read(self.processor.whole("rsp"), _ENTERED)
                come_back(self.processor, self.assignment, copies)
                self.processor.set("rsp", address("stack", self.processor.rsp + _ENTERED))
                return self._go(back)
            case _:
                raise UnprovenError("it goes nobody knows where")


def _signed(value: int) -> int:
    value &= 0xFFFFFFFFFFFFFFFF
    return value - (1 << 64) if value >> 63 else value
