"""Right stubs with something in front that looks whether they are watched.

What they look for is what the usual world really has there, so they are right in it; and wrong
wherever that is otherwise.  None of them may pass.
"""

from __future__ import annotations

from typing import Final

from abisim.campaign.dice import Dice
from abisim.hostile.assembling import PLACEHOLDER, assemble, with_number
from abisim.hostile.attempt import Target
from abisim.machine import memory
from abisim.machine.state import get
from abisim.verification import garbage
from abisim.verification.values import values_for

_NUMBER: Final = f"{PLACEHOLDER:#x}"
_GARBAGE: Final = ("rbx", "rbp", "r8", "r9", "rcx", "r11", "r12", "r13", "r14", "r15")
_LEFT: Final = ("r8", "r9", "r10", "r11", "rcx", "rdi", "rsi")
#: The stub is called, so that something can be looked at afterwards.
_CALLED: Final = 9
_WORD: Final = 8


def spy(dice: Dice, target: Target) -> bytes:
    """A spy around a target's stub."""
    return dice.pick(_SPIES)(dice, target)


def _compared(register: str, number: int, code: bytes) -> bytes:
    """``ud2`` if a register is not what it always is."""
    look = with_number(f"mov rax, {_NUMBER}; cmp {register}, rax", number)
    return look + assemble("je 4; ud2") + code


def _garbage(dice: Dice, target: Target) -> bytes:
    register = dice.pick(_GARBAGE)
    return _compared(register, get(garbage.CALLER.registers, register), target.code)


def _callee(_: Dice, target: Target) -> bytes:
    register = "rdx" if target.entry == "buffer" else "rdi"
    return _compared(register, memory.CALLEE_ENTRY, target.code)


def _known_callee(_: Dice, target: Target) -> bytes:
    """The callee's address is not asked for."""
    register = "rdx" if target.entry == "buffer" else "rdi"
    return with_number(f"mov {register}, {_NUMBER}", memory.CALLEE_ENTRY) + target.code


def _end(_: Dice, target: Target) -> bytes:
    return _compared("[rsp]", memory.END, target.code)


def _added(dice: Dice, target: Target) -> bytes:
    """Garbage turned into zero, and added: no branch."""
    register = dice.pick(_GARBAGE)
    number = get(garbage.CALLER.registers, register)
    look = with_number(f"mov rax, {_NUMBER}; xor rax, {register}", number)
    return look + assemble("add rsi, rax") + target.code


def _region(dice: Dice, target: Target) -> bytes:
    """The upper half of an address."""
    register, base = dice.pick((
        ("rsp", memory.STACK.base), ("rsi", memory.OUTPUT.base),
        ("rdi" if target.entry == "buffer" else "rdx", memory.INPUT.base),
    ))  # fmt: skip
    look = assemble(f"mov rax, {register}; shr rax, 32; cmp eax, {base >> 32:#x}")
    return look + assemble("je 4; ud2") + target.code


def _itself(_: Dice, target: Target) -> bytes:
    look = assemble(f"lea rax, [rip]; shr rax, 32; cmp eax, {memory.CODE.base >> 32:#x}")
    return look + assemble("je 4; ud2") + target.code


def _left_behind(dice: Dice, target: Target) -> bytes:
    """What the callee leaves in a register, looked at when the stub has returned."""
    register = dice.pick(_LEFT)
    number = get(garbage.CALLEE.registers, register)
    behind = with_number(f"add rsp, 8; mov rax, {_NUMBER}; cmp {register}, rax", number)
    behind += assemble("je 4; ud2; ret")
    return assemble(f"sub rsp, 8; call {_CALLED + len(behind)}") + behind + target.code


def _bad_in_a_pass(dice: Dice, target: Target) -> bytes:
    """Flags, the stack and the objects' places say which pass it is; one of them is spoilt."""
    look = dice.pick((
        "jc 4", "jnc 4", "js 4", "jp 4", "test esp, 0x100; jz 4", "test esp, 0x100; jnz 4",
        "test esi, 0x800; jz 4", "test esi, 0x800; jnz 4",
    ))  # fmt: skip
    return assemble(_forward(look)) + b"\x0f\x0b" + target.code


def _forward(look: str) -> str:
    """The last jump of a text leads over the two bytes behind it, wherever it begins."""
    head, _, jump = look.rpartition("; ")
    name = jump.split()[0]
    begin = len(assemble(head)) if head else 0
    return f"{head}; {name} {begin + 4}" if head else f"{name} 4"


def _known_values(dice: Dice, target: Target) -> bytes:
    """Argument bytes that are always the same in a pass, which the flags name."""
    values = values_for(target.signature)
    if target.entry != "buffer" or len(values.arguments[0]) < _WORD:
        return _garbage(dice, target)
    at = dice.below(len(values.arguments[0]) - _WORD + 1)
    even, odd = (int.from_bytes(each[at : at + _WORD], "little") for each in values.arguments[:2])
    chosen = with_number(f"mov rax, {_NUMBER}", even) + assemble("jc 12")
    chosen += with_number(f"mov rax, {_NUMBER}", odd)
    return chosen + assemble(f"cmp [rdi + {at}], rax") + assemble("je 4; ud2") + target.code


_SPIES: Final = (
    _garbage, _garbage, _callee, _known_callee, _end, _added, _region, _itself, _left_behind,
    _left_behind, _bad_in_a_pass, _known_values,
)  # fmt: skip
