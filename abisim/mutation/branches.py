"""Conditions that are known: of flags that arithmetic on rsp sets, and of rcx.

A process' stack lies in the lower half of the addresses and not at its edges, so that
nothing carries, overflows, is negative or zero when rsp moves by what a stub takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from abisim.mutation.decoding import Instruction, Register
from abisim.mutation.processor import WORD, Processor
from abisim.mutation.symbols import as_address, as_number, constant, unknown

#: Conditions that hold when CF, ZF, SF and OF are clear; the others do not, but for parity.
_CLEAR: Final[Mapping[str, bool]] = {
    "o": False, "no": True, "b": False, "ae": True, "e": False, "ne": True, "be": False, "a": True,
    "s": False, "ns": True, "l": False, "ge": True, "le": False, "g": True,
}  # fmt: skip
_KEEPING: Final = (
    "mov",
    "lea",
    "push",
    "pop",
    "nop",
    "cmov",
    "set",
    "xchg",
    "leave",
    "not",
    "lahf",
    "vmov",
    "pinsr",
    "pextr",
    "pxor",
    "psrl",
    "psll",
    "xorp",
    "wait",
)


def carry_after(instruction: Instruction, *, clear: bool) -> bool:
    """Whether CF is clear behind an instruction, as it may be before it."""
    logical = instruction.mnemonic in ("and", "or", "xor", "test")
    return logical or (clear and instruction.mnemonic.startswith(_KEEPING))


def flags_after(processor: Processor, instruction: Instruction, *, clear: bool) -> bool:
    """Whether CF, ZF, SF and OF are clear behind an instruction, as they may be before it."""
    first = instruction.operands[0] if instruction.operands else None
    if instruction.mnemonic in ("add", "sub", "and") and first == Register("rsp", 0, WORD):
        return as_address(processor.whole("rsp")) is not None
    return clear and instruction.mnemonic.startswith(_KEEPING)


def holds(mnemonic: str, prefix: str, *, clear: bool) -> bool | None:
    """Whether the condition in a mnemonic holds, None if that is not known."""
    return _CLEAR.get(mnemonic.removeprefix(prefix)) if clear else None


def jumps_on_rcx(
    processor: Processor, mnemonic: str, decide: Callable[[], bool], *, clear: bool
) -> bool:
    """Whether ``loop`` and its like, which count, and ``jrcxz`` jump; ``decide`` says so where
    that is not known.  ``clear``: ZF is.
    """
    if clear and mnemonic == "loopne":
        mnemonic = "loop"
    word = processor.whole("rcx")
    number = as_number(word)
    if mnemonic == "jrcxz":
        if as_address(word) is not None:
            return False
        # It stays what it is, by name: where it is zero, so is that.
        return decide() if number is None else number == 0
    stays = clear and mnemonic == "loope"
    if number is not None:
        processor.set("rcx", constant(number - 1, WORD))
        return number != 1 and not stays and (mnemonic == "loop" or decide())
    jumps = not stays and decide()
    # It falls through at zero, or on a flag.
    known = not jumps and mnemonic == "loop"
    processor.set("rcx", constant(0, WORD) if known else unknown(WORD))
    return jumps
