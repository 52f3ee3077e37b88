"""Instructions that could work out an address by fewer bits than it has.

Such an address is right unless the bit behind those changes between it and another one.  It takes
two addresses, or one that is reckoned with, and something that tells some bits from the rest.
"""

from __future__ import annotations

from typing import Any, Final

from capstone import x86_const

from abisim.machine.copying import SHIFTS
from abisim.machine.refused import STACK_POINTERS

#: What :func:`reckoning` gives from which on addresses can be reckoned with.
RECKONS: Final = 2
#: No bit of their result depends on another bit.
_BITWISE: Final = frozenset({"or", "xor", "and", "not", "test"})
#: What these do in general registers, they do to all bits alike.
_WHOLE: Final = frozenset(
    {"mov", "movsxd", "lea", "add", "sub", "inc", "dec", "neg", "cmp", "push", "pop", "call", "jmp"}
)
_WORD: Final = 8
#: What these are given of memory stays as it is there.
_READING: Final = frozenset({"cmp", "test", "push", "call", "jmp"})
#: By so many bytes of an address nothing in one stack is told apart wrongly.
_WIDE: Final = 4


def reckoning(instruction: Any, name: str, *, copies: bool) -> int:
    """How far an instruction helps to get from one address to another one.

    ``copies``: it does nothing but move bytes.  To read rsp once is to have one address.
    """
    if name in ("mov", "push"):
        source = instruction.operands[-1]
        if source.type == x86_const.X86_OP_IMM:
            return 0
        if source.type == x86_const.X86_OP_REG and (
            instruction.reg_name(source.reg) in STACK_POINTERS
        ):
            return 1
    return 0 if copies or name in _BITWISE else RECKONS


def _writes_half(instruction: Any, name: str) -> bool:
    """Whether four bytes of memory may change: unlike in a register those behind stay."""
    if name in _READING or not instruction.operands:
        return False
    target = instruction.operands[0]
    return bool(target.type == x86_const.X86_OP_MEM and target.size == _WIDE)


def splits(instruction: Any, name: str, *, copies: bool) -> bool:
    """Whether an instruction could take some bits of an address and leave the others."""
    sizes = [
        operand.size for operand in instruction.operands if operand.type != x86_const.X86_OP_IMM
    ]
    if any(size < _WIDE for size in sizes) or _writes_half(instruction, name):
        return True
    if copies:
        return name in SHIFTS
    return name not in _WHOLE or any(size > _WORD for size in sizes)
