"""VEX and EVEX instructions, which the emulator runs wrongly: decoded once, run here.

Only unmasked forms of the operations in ``operations`` are emulated, and moves of masks, as
compilers encode them; everything else stays unsupported.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import capstone
from capstone import x86_const

from abisim.identity import remembered
from abisim.machine.access import AccessError, GuestMemory
from abisim.machine.conversion import widen_float
from abisim.machine.copying import copies_vectors
from abisim.machine.decode import COMPUTING, BlockFacts, Nature
from abisim.machine.operations import OPERATIONS, count, immediate
from abisim.machine.state import MASKS, SLOTS, VECTOR_WIDTHS
from abisim.registers import GPR, gpr_name

#: Runs an instruction: register block, memory, the address behind the instruction.
#: Raises AccessError, having changed nothing.
Step: TypeAlias = Callable[[bytearray, GuestMemory, int], None]
_Source: TypeAlias = Callable[[bytearray, GuestMemory, int], Any]

_LONGEST: Final = 15
#: What VEX and EVEX begin with, where no prefix is in front.
_FIRST: Final = frozenset({b"\xc4", b"\xc5", b"\x62"})
_GENERAL: Final = {gpr_name(name, width): SLOTS[name][0] for name in GPR for width in (1, 2, 4, 8)}
_ADDRESS_MASK: Final = (1 << 64) - 1
_SHIFT_GROUPS: Final = frozenset({0x71, 0x72, 0x73})


@dataclass(frozen=True, slots=True)
class Emulated:
    """One instruction: its length in bytes, what it counts for, and how it runs."""

    length: int
    facts: BlockFacts
    step: Step


_fast = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed.detail = True


def emulated(code: bytes) -> Emulated | None:
    """The instruction that ``code`` begins with, if it is one that is emulated."""
    if code[:1] in _FIRST:
        for _, size, _, _ in _fast.disasm_lite(code[:_LONGEST], 0, 1):
            return emulated_exactly(code[:size])
    return None


def emulated_exactly(code: bytes) -> Emulated | None:
    """The same of an instruction that ``code`` is, no more and no less."""
    return _emulated(code) if code[:1] in _FIRST else None


@remembered(4096)
def _emulated(code: bytes) -> Emulated | None:
    instruction = next(_detailed.disasm(code, 0))
    name: str = instruction.mnemonic
    operands = instruction.operands
    if name in ("vzeroupper", "vzeroall"):
        keep = 16 if name == "vzeroupper" else 0
        return _result(code, 0, 0, _zero_upper(keep), Nature()) if code == _ZERO[name] else None
    if not _plain(code, operands):
        return None
    if name == "vcvtss2sd":
        return _conversion(code, instruction)
    operation = OPERATIONS.get((name, len(operands)))
    if operation is None:
        return None
    names = [
        instruction.reg_name(operand.reg) if operand.type == x86_const.X86_OP_REG else ""
        for operand in operands
    ]
    if not name.startswith("k") and any(each in MASKS for each in names):
        return None
    length = max((VECTOR_WIDTHS.get(each[:3], 0) for each in names), default=0)
    in_memory = any(operand.type == x86_const.X86_OP_MEM for operand in operands[1:])
    sizes = operation.in_memory if in_memory and operation.in_memory else operation.sizes
    for operand, size in zip(operands[1:], sizes, strict=True):
        is_number = operand.type == x86_const.X86_OP_IMM
        if is_number != (size is immediate) and not (is_number and size is count):
            return None
    sources = [
        _source(instruction, operand, size(length), length if operation.aligned else 1)
        for operand, size in zip(operands[1:], sizes, strict=True)
    ]
    compute = operation.compute
    blanks = [
        operand.imm & 0xFF if operand.type == x86_const.X86_OP_IMM else bytes(size(length))
        for operand, size in zip(operands[1:], sizes, strict=True)
    ]
    write = _destination(
        instruction, operands[0], len(compute(*blanks)), length if operation.aligned else 1
    )
    if write is None or not all(sources):
        return None
    reads: list[_Source] = [source for source in sources if source is not None]

    def step(block: bytearray, memory: GuestMemory, after: int) -> None:
        write(block, memory, after, compute(*[read(block, memory, after) for read in reads]))

    nature = Nature() if copies_vectors(instruction, name) else COMPUTING
    return _result(code, int(in_memory), int(not names[0]), step, nature)


def _result(
    code: bytes, loads: int, stores: int, step: Step, nature: Nature = COMPUTING
) -> Emulated:
    facts = BlockFacts(1, loads, stores, 0, False, None, (), False, nature)
    return Emulated(len(code), facts, step)


def _plain(code: bytes, operands: list[Any]) -> bool:
    """Whether no mask, broadcast or rounding is asked for, and no reserved bit is set.

    A register field that the instruction does not use has to be all ones (Intel SDM
    volume 2, 2.3.5.6 and 2.7.2).
    """
    match code[0]:
        case 0xC5:
            third, opcode = code[1] >> 3 & 15, code[2]
        case 0xC4:
            third, opcode = code[2] >> 3 & 15, code[3]
        case _:
            if code[1] & 0x08 or not code[2] & 0x04 or code[3] & 0x97 or code[3] & 0x60 == 0x60:
                return False
            third, opcode = code[2] >> 3 & 15, code[4]
            third |= (code[3] >> 3 & 1) << 4
    unused = 31 if code[0] == 0x62 else 15
    places = sum(operand.type != x86_const.X86_OP_IMM for operand in operands)
    return third == unused or places == 3 or opcode in _SHIFT_GROUPS


def _source(instruction: Any, operand: Any, size: int, alignment: int) -> _Source | None:
    if operand.type == x86_const.X86_OP_IMM:
        number = operand.imm & 0xFF
        return lambda _block, _memory, _after: number
    if operand.type == x86_const.X86_OP_MEM:
        address_of = _address(instruction, operand.mem, size)
        if address_of is None:
            return None

        def load(block: bytearray, memory: GuestMemory, after: int) -> bytes:
            return memory.load(_checked(address_of(block, after), alignment), size)

        return load
    at = _register(instruction, operand)
    if at is None:
        return None
    begin, end = at[0], at[0] + size
    return lambda block, _memory, _after: bytes(block[begin:end])


def _destination(
    instruction: Any, operand: Any, size: int, alignment: int
) -> Callable[[bytearray, GuestMemory, int, bytes], None] | None:
    if operand.type == x86_const.X86_OP_MEM:
        address_of = _address(instruction, operand.mem, size)
        if address_of is None:
            return None

        def store(block: bytearray, memory: GuestMemory, after: int, data: bytes) -> None:
            memory.store(_checked(address_of(block, after), alignment), data)

        return store
    at = _register(instruction, operand)
    if at is None:
        return None
    begin, width = at
    slot = 8 if width == 8 else VECTOR_WIDTHS["zmm"]

    def put(block: bytearray, _memory: GuestMemory, _after: int, data: bytes) -> None:
        block[begin : begin + slot] = data[:width].ljust(slot, b"\0")

    return put


def _register(instruction: Any, operand: Any) -> tuple[int, int] | None:
    """A register's offset in the block, and its bytes."""
    if operand.type != x86_const.X86_OP_REG:
        return None
    name = instruction.reg_name(operand.reg)
    if name in _GENERAL:
        return _GENERAL[name], 8
    return SLOTS[name] if name[:3] in VECTOR_WIDTHS or name in MASKS else None


def _address(instruction: Any, operand: Any, size: int) -> Callable[[bytearray, int], int] | None:
    """Where an operand lies; None when a register of another kind is involved."""
    displacement = _displacement(bytes(instruction.bytes), operand.disp, size)
    scale: int = operand.scale
    base = instruction.reg_name(operand.base) or ""
    index = instruction.reg_name(operand.index) or ""
    if base == "rip" and not index:
        return lambda _block, after: after + displacement & _ADDRESS_MASK
    if index == "riz":
        index = ""
    if any(name and (name not in SLOTS or name not in GPR) for name in (base, index)):
        return None
    at = SLOTS[base][0] if base else None
    by = SLOTS[index][0] if index else None

    def address(block: bytearray, _after: int) -> int:
        place = displacement
        if at is not None:
            place += int.from_bytes(block[at : at + 8], "little")
        if by is not None:
            place += int.from_bytes(block[by : by + 8], "little") * scale
        return place & _ADDRESS_MASK

    return address


def _displacement(code: bytes, said: int, size: int) -> int:
    """A displacement of one byte in EVEX counts in sizes of the operand.

    Intel SDM volume 2, 2.7.5; Capstone has a wrong size for some.
    """
    if code[0] != 0x62 or code[5] >> 6 != 1:
        return said
    at = 7 if code[5] & 7 == 4 else 6
    return int.from_bytes(code[at : at + 1], "little", signed=True) * size


def _checked(address: int, alignment: int) -> int:
    if address % alignment:
        raise AccessError(address, f"access that must be aligned to {alignment} bytes")
    return address


_ZERO: Final = {"vzeroupper": b"\xc5\xf8\x77", "vzeroall": b"\xc5\xfc\x77"}


def _zero_upper(keep: int) -> Step:
    """Clear the first sixteen vector registers but for ``keep`` bytes."""
    begins = [SLOTS[f"zmm{number}"][0] + keep for number in range(16)]
    size = VECTOR_WIDTHS["zmm"] - keep
    zeros = bytes(size)

    def step(block: bytearray, _memory: GuestMemory, _after: int) -> None:
        for at in begins:
            block[at : at + size] = zeros

    return step


def _conversion(code: bytes, instruction: Any) -> Emulated | None:
    first, second = instruction.operands[1:]
    upper = _source(instruction, first, 16, 1)
    value = _source(instruction, second, 4, 1)
    write = _destination(instruction, instruction.operands[0], 16, 1)
    if upper is None or value is None or write is None:
        return None

    def step(block: bytearray, memory: GuestMemory, after: int) -> None:
        wide = widen_float(block, value(block, memory, after))
        write(block, memory, after, wide + upper(block, memory, after)[8:])

    return _result(code, int(second.type == x86_const.X86_OP_MEM), 0, step)
