"""Instructions that do nothing but move bytes, and so cannot tell one run from another.

Code made of these alone has no branches, no constants but zero and al's, and no address but
those that it was given: what it makes of its input depends on no byte of it.
"""

from __future__ import annotations

from typing import Any, Final

import capstone
from capstone import x86_const

_MOVES: Final = frozenset(
    {
        "mov", "movzx", "movsx", "movsxd", "movss", "movsd", "movaps", "movups", "movapd",
        "movupd", "movdqa", "movdqu", "movq", "movd", "movlps", "movhps", "movlpd", "movhpd",
        "push", "pop", "fld", "fstp", "nop", "endbr64", "ret", "xchg",
    }
)  # fmt: skip
#: EVEX forms; of VEX they are called as above, with a v.
_EVEX_MOVES: Final = frozenset(
    {"movdqa32", "movdqa64", "movdqu8", "movdqu16", "movdqu32", "movdqu64"}
)
_JUMPS: Final = frozenset({"call", "jmp"})
#: Of two equal registers they make zero.
_CLEARING: Final = frozenset({"xor", "pxor", "xorps"})
#: Their last operand says which.
_LANES: Final = frozenset({"pinsrw", "pextrw"})
#: rsp is one of the addresses that code was given.
_FRAME: Final = frozenset({("mov", "rbp, rsp"), ("leave", "")})
_OPERAND_SIZE: Final = 0x66
_EXTENDED: Final = 10
#: By whole bytes they move bytes on, and zeros behind them.
SHIFTS: Final = frozenset({"shl", "shr", "shrd", "psllq", "psrlq"})
_STACK: Final = frozenset({"add", "sub", "and"})
_NOT_PLAIN: Final = frozenset(
    {"rsp", "esp", "sp", "spl", "rip", "cs", "ds", "es", "fs", "gs", "ss"}
)
#: A call says how many vector registers it uses, at most.
_MOST_AL: Final = 8


def copies(instruction: Any, name: str) -> bool:
    """Whether an instruction, decoded by Capstone in detail, is one of these."""
    operands = instruction.operands
    if (name, instruction.op_str) in _FRAME:
        # What is told by the text alone: see ``decode.facts_by_shape``.
        return _OPERAND_SIZE not in instruction.prefix
    if name in _STACK:
        first, second = operands
        kinds = (first.type, second.type)
        return (
            kinds == (x86_const.X86_OP_REG, x86_const.X86_OP_IMM)
            and instruction.reg_name(first.reg) == "rsp"
        )
    if name in SHIFTS:
        *moved, count = operands
        return (
            count.type == x86_const.X86_OP_IMM
            and not count.imm % 8
            and all(_is_plain(instruction, each) for each in moved)
        )
    if name in _CLEARING:
        return all(
            _is_plain(instruction, each) and each.reg == operands[0].reg for each in operands
        )
    if name not in _MOVES | _JUMPS | _LANES or _converts(operands, name):
        return False
    if [each.type for each in operands] == [x86_const.X86_OP_MEM] * 2:
        return False  # movsd, the string instruction
    if name in _LANES:
        operands = operands[:2]
    return all(_is_plain(instruction, each) for each in operands)


def _converts(operands: Any, name: str) -> bool:
    """x87 numbers are rounded to single or double format, and signalling NaNs made quiet on the way
    from these (SDM volume 1, 4.8.3.4).
    """
    of_x87 = name in ("fld", "fstp") and operands[0].type == x86_const.X86_OP_MEM
    return of_x87 and operands[0].size != _EXTENDED


def copies_vectors(instruction: Any, name: str) -> bool:
    """The same of a VEX or EVEX instruction without a mask."""
    moves = name[:1] == "v" and name[1:] in _MOVES | _EVEX_MOVES
    return moves and all(_is_plain(instruction, each) for each in instruction.operands)


def _is_plain(instruction: Any, operand: Any) -> bool:
    """A register that is not the stack's, or memory at a register's address."""
    if operand.type == x86_const.X86_OP_REG:
        named = instruction.reg_name(operand.reg)
        return named not in _NOT_PLAIN and not instruction.group(capstone.CS_GRP_PRIVILEGE)
    if operand.type != x86_const.X86_OP_MEM:
        return False
    base, index = (
        instruction.reg_name(each) or "" for each in (operand.mem.base, operand.mem.index)
    )
    return base not in ("", "rip", "eip") and index in ("", "riz", "eiz")


def sets_al(code: bytes) -> bool:
    """Whether an instruction is ``mov eax, n`` for an al that a call may have."""
    return code[0] == 0xB8 and int.from_bytes(code[1:], "little") <= _MOST_AL
