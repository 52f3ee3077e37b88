"""Instructions that do the same in the emulator and on every processor.

Of the others the emulator makes something else in places, a feature may be missing, or nobody has
compared them: code that they are part of can fail, but not pass.  What is here is what compilers
make calls of, and its families; tests/machine/test_trusted.py holds it against a processor.
"""

from __future__ import annotations

from typing import Any, Final

from capstone import x86_const

from abisim.machine.refused import LEGACY_PREFIXES, PREFIXES, REX

#: As they are spelt behind j, set and cmov.
CONDITIONS: Final = (
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
)  # fmt: skip
#: General registers and flags; the operand's size has the prefix 0x66.
_GENERAL: Final = frozenset(
    {
        "mov", "movabs", "movzx", "movsx", "movsxd", "lea", "push", "pop", "xchg", "add", "or",
        "adc", "sbb", "and", "sub", "xor", "cmp", "test", "inc", "dec", "neg", "not", "mul", "imul",
        "div", "idiv", "shl", "sal", "shr", "sar", "rol", "ror", "cwde", "cdqe", "cbw", "cwd",
        "cdq", "cqo", "clc", "stc", "cmc",
        *(f"{first}{each}" for first in ("set", "cmov") for each in CONDITIONS),
    }
)  # fmt: skip
#: These take no such prefix: a processor and the emulator differ about some of them then.
#: Behind loope and loopne the emulator has other flags.
_PLAIN: Final = frozenset(
    {
        "jmp", "call", "ret", "leave", "loop", "jrcxz", "bswap", "cld", "std",
        *(f"j{each}" for each in CONDITIONS),
    }
)  # fmt: skip
#: Of registers alone: in memory they reach beyond their operand.
_BITS: Final = frozenset({"bt", "bts", "btr", "btc"})
#: Of 16 bits by more than that it is not defined what they give.
_DOUBLE_SHIFTS: Final = frozenset({"shld", "shrd"})
_STRING: Final = frozenset({"movsb", "movsw", "movsd", "movsq", "stosb", "stosw", "stosd", "stosq"})
#: By what is in front of the opcode.
_SSE: Final = {
    None: frozenset(
        {
            "movaps", "movups", "movlps", "movhps", "movhlps", "movlhps", "andps", "andnps",
            "orps", "xorps", "shufps", "unpcklps", "unpckhps",
        }
    ),
    0x66: frozenset(
        {
            "movapd", "movupd", "movlpd", "movhpd", "andpd", "andnpd", "orpd", "xorpd", "shufpd",
            "unpcklpd", "unpckhpd", "movdqa", "movd", "movq", "pand", "pandn", "por", "pxor",
            "pshufd", "pinsrb", "pinsrw", "pinsrd", "pinsrq", "pextrb", "pextrw", "pextrd",
            "pextrq", "pslldq", "psrldq",
            *(f"p{each}{size}" for each in ("add", "sub", "cmpeq", "cmpgt") for size in "bwd"),
            *(f"{each}{size}" for each in ("psll", "psrl") for size in "wdq"),
            "psraw", "psrad", "paddq", "psubq",
            *(f"punpck{half}{sizes}" for half in "lh" for sizes in ("bw", "wd", "dq", "qdq")),
        }
    ),
    0xF2: frozenset({"movsd", "pshuflw"}),
    0xF3: frozenset({"movss", "movdqu", "movq", "pshufhw"}),
}  # fmt: skip
#: REX.W says a size in these.
_SIZED: Final = frozenset({"movd", "movq", "pinsrq", "pextrq", "pinsrd", "pextrd"})
_X87: Final = frozenset({"fld", "fstp", "fxch", "fld1", "fldz"})
#: A shorter number is converted: the emulator leaves signalling NaNs as they are.
_EXTENDED: Final = 10
_OPERAND_SIZE: Final = 0x66
#: A jump that Control-flow Enforcement Technology does not track.
_NOTRACK: Final = b"\x3e"
_TRACKED: Final = frozenset({"jmp", "call"})
_REPEATING: Final = 0xF3
#: Compilers have it for processors that cannot foresee a return of one byte.
_REP_RET: Final = b"\xf3\xc3"
_REX_W: Final = 8
_MMX: Final = frozenset(f"mm{number}" for number in range(8))


def is_trusted(instruction: Any, code: bytes) -> bool:
    """Whether an instruction, decoded by Capstone in detail, is one of these."""
    mnemonic: str = instruction.mnemonic
    name = mnemonic.rsplit(" ", 1)[-1]
    # A locked nop faults.
    if mnemonic == "nop" or code == _REP_RET:
        return True
    at = next((at for at, byte in enumerate(code) if byte not in LEGACY_PREFIXES), len(code))
    prefixes, opcode = code[:at], code[at:]
    rex = opcode[0] if opcode[0] in REX else 0
    if len(prefixes) > 1 or (rex and opcode[1] in PREFIXES):
        return False
    if name in _TRACKED and prefixes == _NOTRACK:
        return True
    prefix = prefixes[0] if prefixes else None
    operands = instruction.operands
    named = [instruction.reg_name(each.reg) for each in operands if _is_register(each)]
    if not _MMX.isdisjoint(named):
        return False
    is_sse = any(each.startswith("xmm") for each in named)
    if is_sse:
        # With no other prefix REX.W means nothing, and nothing that is told by an instruction's
        # text may depend on it (``decode.facts_by_shape``).
        sized = prefix is not None and rex & _REX_W
        return name in _SSE.get(prefix, ()) and (not sized or name in _SIZED)
    if name in _STRING and mnemonic != name:
        return prefix == _REPEATING and mnemonic.startswith("rep ")
    if name == "endbr64":
        return prefix == _REPEATING
    if prefix not in (None, _OPERAND_SIZE):
        return False
    if name in _DOUBLE_SHIFTS:
        return prefix is None
    if name in _BITS:
        return all(each.type != x86_const.X86_OP_MEM for each in operands)
    if name == "fstp" and operands[0].type == x86_const.X86_OP_MEM:
        return prefix is None and operands[0].size == _EXTENDED
    if name in _GENERAL or name in _STRING:
        return True
    return prefix is None and (name in _PLAIN or name in _X87)


def _is_register(operand: Any) -> bool:
    return bool(operand.type == x86_const.X86_OP_REG)
