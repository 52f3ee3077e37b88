"""Code run in an emulator of its own, an instruction at a time, registers looked at before each.

The values of arguments are zeros; what only moves vectors is passed over.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

import capstone
import unicorn
from unicorn import x86_const

CODE: Final = 0x10_0000
_CODE_BYTES: Final = 1 << 22
_CALLEE, _STACK, _DATA, _POINTERS = 0x80_0000, 0x100_0000, 0x200_0000, 0x300_0000
_STACK_BYTES: Final = 1 << 20
_DATA_BYTES: Final = 1 << 16
_WORD: Final = 8
RETURN_ADDRESS: Final = 0x1234_5000
KEPT: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")
REGISTERS: Final = (*KEPT, "rsp")
_NOP: Final = b"\x90"

#: The offset of an instruction, and the registers before it.
Step: TypeAlias = tuple[int, dict[str, int]]


class Stepper:
    """An emulator with a stack, a callee, and objects that arguments and results lie in."""

    def __init__(self) -> None:
        self._machine = machine = unicorn.Uc(unicorn.UC_ARCH_X86, unicorn.UC_MODE_64)
        for start, size in (
            (CODE, _CODE_BYTES), (_CALLEE, 0x1000), (_STACK, _STACK_BYTES), (_DATA, _DATA_BYTES),
            (_POINTERS, 0x1000), (RETURN_ADDRESS, 0x1000),
        ):  # fmt: skip
            machine.mem_map(start, size)
        machine.mem_write(_CALLEE, b"\xc3")
        # The callee may have put anything into what it was given, but for pointers.
        machine.mem_write(_POINTERS, _DATA.to_bytes(_WORD, "little") * (0x1000 // _WORD))
        self._next = CODE
        self._begin = 0
        self._steps: list[Step] = []
        machine.hook_add(unicorn.UC_HOOK_CODE, self._step, begin=CODE, end=CODE + _CODE_BYTES)

    def run(self, code: bytes, entry: str) -> list[Step]:
        """The instructions of a stub that are executed, in their order; the callee's are not."""
        machine, start = self._machine, self._next
        self._next += -(-len(code) // 16) * 16
        machine.mem_write(start, _without_vectors(code))
        stack = _STACK + _STACK_BYTES // 2 - _WORD
        machine.mem_write(stack, RETURN_ADDRESS.to_bytes(_WORD, "little"))
        inputs = (_CALLEE, _DATA, _POINTERS) if entry == "avalue" else (_DATA, _DATA, _CALLEE)
        given = dict(zip(("rdi", "rsi", "rdx"), inputs, strict=True)) | {"rsp": stack}
        given |= {name: 0x1111 * number for number, name in enumerate(KEPT, 1)}
        for name, value in given.items():
            machine.reg_write(_number(name), value)
        self._begin, self._steps = start, []
        machine.emu_start(start, RETURN_ADDRESS)
        assert machine.reg_read(x86_const.UC_X86_REG_RIP) == RETURN_ADDRESS
        return self._steps

    def word(self, address: int) -> int:
        return int.from_bytes(self._machine.mem_read(address, _WORD), "little")

    def _step(self, machine: Any, address: int, _: int, __: object) -> None:
        values = machine.reg_read_batch(_NUMBERS)
        self._steps.append((address - self._begin, dict(zip(REGISTERS, values, strict=True))))


def _number(register: str) -> int:
    number: int = getattr(x86_const, f"UC_X86_REG_{register.upper()}")
    return number


_NUMBERS: Final = [_number(name) for name in REGISTERS]


def _without_vectors(code: bytes) -> bytes:
    """AVX, which the emulator does not run, made to do nothing."""
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    result = bytearray(code)
    for address, size, mnemonic, _ in disassembler.disasm_lite(code, 0):
        if mnemonic.startswith("v"):
            result[address : address + size] = _NOP * size
    return bytes(result)
