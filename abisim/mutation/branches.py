"""Jumps on a condition: on flags, and on rcx."""

from __future__ import annotations

from typing import Final

from abisim.mutation.arithmetic import subtract
from abisim.mutation.decoding import Instruction
from abisim.mutation.flags import CONDITIONS
from abisim.mutation.processor import WORD, Processor, unsupported
from abisim.mutation.symbols import as_address, as_number, constant

_ON_FLAGS: Final = frozenset(f"j{condition}" for condition in CONDITIONS)
#: And what else has to hold for a jump.
_COUNTING: Final = {"loop": None, "loope": "e", "loopne": "ne"}


def on_flags(mnemonic: str) -> bool:
    """Whether an instruction jumps on flags alone, and does nothing else."""
    return mnemonic in _ON_FLAGS


def is_conditional(mnemonic: str) -> bool:
    """Whether an instruction jumps on a condition."""
    return mnemonic == "jrcxz" or mnemonic in _COUNTING or on_flags(mnemonic)


def jumps(processor: Processor, instruction: Instruction) -> bool:
    """Whether a jump on a condition jumps; ``loop`` and its like count down."""
    mnemonic = instruction.mnemonic
    if not instruction.is_plain:
        raise unsupported(instruction)
    if mnemonic == "jrcxz":
        # It stays what it is, by name: where it is zero, so is that.
        return _is_zero(processor)
    if mnemonic not in _COUNTING:
        return processor.requires(mnemonic.removeprefix("j"))
    processor.set("rcx", subtract(processor.whole("rcx"), constant(1, WORD)))
    if _is_zero(processor):
        processor.set("rcx", constant(0, WORD))
        return False
    condition = _COUNTING[mnemonic]
    return condition is None or processor.requires(condition)


def _is_zero(processor: Processor) -> bool:
    word = processor.whole("rcx")
    if as_address(word) is not None:
        return False
    number = as_number(word)
    return processor.decide() if number is None else number == 0
