"""Instructions with their operands, through Capstone, one at a time and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

import capstone
from capstone import x86_const

from abisim.identity import remembered
from abisim.registers import GPR, gpr_name

_disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_disassembler.detail = True

#: No instruction has more bytes.
LONGEST: Final = 15
_OPERAND_SIZE: Final = 0x66
_WIDE: Final = frozenset({"call", "jmp", "ret", "leave"})
#: These use addresses, or rcx as a count, though no operand need show them.
_ADDRESSING: Final = (
    "loop", "jecxz", "movs", "lods", "stos", "scas", "cmps", "ins", "outs", "xlat", "maskmov",
    "vmaskmov",
)  # fmt: skip
#: Prefixes that may stand before a VEX instruction, and what those begin with.
_BEFORE_VEX: Final = b"\x26\x2e\x36\x3e\x64\x65\x67"
_VEX: Final = (b"\xc4", b"\xc5")
#: Segments that have no base in 64-bit mode.
_FLAT: Final = frozenset({"", "cs", "ds", "es", "ss"})


@dataclass(frozen=True, slots=True)
class Register:
    """``size`` bytes from byte ``start`` on of the whole register ``name``."""

    name: str
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Immediate:
    value: int
    size: int


@dataclass(frozen=True, slots=True)
class Place:
    """Memory at base + index · scale + displacement."""

    base: Register | None
    index: Register | None
    scale: int
    displacement: int
    size: int


Operand: TypeAlias = Register | Immediate | Place


@dataclass(frozen=True, slots=True)
class Instruction:
    """``is_plain`` is false where a segment has a base or the addresses have 32 bits.

    ``is_vex``: it begins with a VEX prefix, and clears what lies above the register it changes.
    """

    mnemonic: str
    operands: tuple[Operand, ...]
    length: int
    text: str
    is_plain: bool
    is_vex: bool


def _registers() -> dict[str, Register]:
    known: dict[str, Register] = {}
    for name in GPR:
        for size in (1, 2, 4, 8):
            known[gpr_name(name, size)] = Register(name, 0, size)
    for high, name in (("ah", "rax"), ("bh", "rbx"), ("ch", "rcx"), ("dh", "rdx")):
        known[high] = Register(name, 1, 1)
    for number in range(32):
        for kind, size in (("xmm", 16), ("ymm", 32), ("zmm", 64)):
            known[f"{kind}{number}"] = Register(f"zmm{number}", 0, size)
    for number in range(8):
        known[f"st({number})"] = Register(f"st{number}", 0, 10)
    return known


REGISTERS: Final = _registers()


def decode(code: bytes, at: int) -> Instruction | None:
    """The instruction that begins at an offset, None if there is none."""
    return _decode(code[at : at + LONGEST])


@remembered(1 << 13)
def _decode(code: bytes) -> Instruction | None:
    found = next(_disassembler.disasm(code, 0, 1), None)
    if found is None:
        return None
    operands: list[Operand] = []
    # Processors do not agree on jumps and returns of 16 bits.
    is_short = _OPERAND_SIZE in found.prefix and found.mnemonic.split()[-1] in _WIDE
    name = found.mnemonic.split()[-1]
    has_addresses = name.startswith(_ADDRESSING) or any(
        each.type == x86_const.X86_OP_MEM for each in found.operands
    )
    is_plain = not is_short and (found.addr_size == 8 or not has_addresses)
    for each in found.operands:
        if each.type == x86_const.X86_OP_REG:
            register = REGISTERS.get(found.reg_name(each.reg))
            if register is None:
                is_plain = False
            else:
                operands.append(register)
        elif each.type == x86_const.X86_OP_IMM:
            operands.append(Immediate(each.imm, each.size))
        else:
            segment = found.reg_name(each.mem.segment) or ""
            base = REGISTERS.get(found.reg_name(each.mem.base) or "")
            index = REGISTERS.get(found.reg_name(each.mem.index) or "")
            is_plain = is_plain and segment in _FLAT
            if each.mem.base and base is None:
                is_plain = False  # relative to rip
            operands.append(Place(base, index, each.mem.scale, each.mem.disp, each.size))
    text = f"{found.mnemonic} {found.op_str}".strip()
    is_vex = code.lstrip(_BEFORE_VEX).startswith(_VEX)
    return Instruction(found.mnemonic, tuple(operands), found.size, text, is_plain, is_vex)
