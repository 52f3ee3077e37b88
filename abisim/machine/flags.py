"""Which status flags an instruction looks at, which it sets, and which it leaves undefined.

The same of x87 registers whose values are gone.

The emulator makes something of every flag.  A processor need not make the same of one that is
undefined (Intel SDM volume 1, appendix A), so code that depends on one is right by chance.
"""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from capstone import x86_const

CARRY: Final = 0x1
PARITY: Final = 0x4
ZERO: Final = 0x40
SIGN: Final = 0x80
OVERFLOW: Final = 0x800
STATUS: Final = CARRY | PARITY | ZERO | SIGN | OVERFLOW
#: Not of rflags: that x87 registers have what the emulator has in them.
X87: Final = 1 << 32

_LETTERS: Final = (("CF", CARRY), ("PF", PARITY), ("ZF", ZERO), ("SF", SIGN), ("OF", OVERFLOW))
#: SDM volume 2, of each: more than one bit leaves OF undefined, none leaves all as they are.
_SHIFTS: Final = frozenset({"shl", "sal", "shr", "sar", "shld", "shrd"})
_ROTATIONS: Final = frozenset({"rol", "ror", "rcl", "rcr"})
#: Instructions whose last operand is a count that decides about flags.
COUNTED: Final = _SHIFTS | _ROTATIONS
#: CF is the last bit shifted out, of which there is none beyond the operand.
_LOSING: Final = frozenset({"shl", "sal", "shr"})
#: Bits of the operands that no count goes beyond: there it is taken modulo their size.
_LEAST_WIDE: Final = 32
#: What Capstone has otherwise, or leaves out.
_TESTS: Final = {"rcl": CARRY, "rcr": CARRY, "loope": ZERO, "loopne": ZERO}
_UNDEFINES: Final = {"imul": PARITY | ZERO | SIGN}
_DEFINES: Final = {
    "lzcnt": CARRY | ZERO, "pcmpistri": STATUS, "pcmpistrm": STATUS, "pcmpestri": STATUS,
    "pcmpestrm": STATUS, "ptest": STATUS, "popcnt": STATUS, "fcomi": STATUS, "fcomip": STATUS,
    "fucomi": STATUS, "fucomip": STATUS, "xadd": STATUS, "test": STATUS,
}  # fmt: skip
#: x87 conditions are the flags that integers have.
_CONDITIONS: Final = {
    "fcmovb": CARRY, "fcmovnb": CARRY, "fcmove": ZERO, "fcmovne": ZERO, "fcmovbe": CARRY | ZERO,
    "fcmovnbe": CARRY | ZERO, "fcmovu": PARITY, "fcmovnu": PARITY,
}  # fmt: skip
#: A value is gone, which the emulator gives all the same.
_EMPTYING: Final = frozenset({"emms", "femms", "ffree", "ffreep"})
_TAKING: Final = frozenset({"fst", "fstp", "fist", "fistp", "fisttp", "fbstp", "fxch"})


def _bits(kind: str) -> tuple[tuple[int, int], ...]:
    """(Capstone's bit, the flag) for each status flag that it can say this of."""
    return tuple(
        (getattr(x86_const, f"X86_EFLAGS_{kind}_{letters}"), flag)
        for letters, flag in _LETTERS
        if hasattr(x86_const, f"X86_EFLAGS_{kind}_{letters}")
    )


_TESTED: Final = _bits("TEST")
_CHANGED: Final = _bits("MODIFY") + _bits("RESET") + _bits("SET")
_UNDEFINED: Final = _bits("UNDEFINED")


class FlagEffects(NamedTuple):
    """Masks of status flags, as rflags has them.  What is in none of the last two stays."""

    tests: int = 0
    defines: int = 0
    undefines: int = 0

    def then(self, after: FlagEffects) -> FlagEffects:
        """Of one instruction and another after it: what is tested is what both were given."""
        changed = self.defines | self.undefines
        return FlagEffects(
            self.tests | (after.tests & ~changed),
            (self.defines & ~after.undefines) | after.defines,
            (self.undefines & ~after.defines) | after.undefines,
        )


#: Of an instruction that has nothing to do with them.
NO_FLAGS: Final = FlagEffects()


def flag_effects(instruction: Any, name: str) -> FlagEffects:
    """The effects of an instruction that Capstone decoded in detail."""
    if name in COUNTED:
        return _counted(instruction, name)
    if name in _EMPTYING:
        return FlagEffects(undefines=X87)
    if name in _TAKING:
        return FlagEffects(tests=X87)
    if name == "fninit":
        return FlagEffects(defines=X87)
    # The flags of x87 instructions are others, in the same place.
    said = 0 if name.startswith("f") else instruction.eflags
    known = _DEFINES.get(name, 0)
    undefines = (_UNDEFINES.get(name, 0) | _mask(said, _UNDEFINED)) & ~known
    defines = (known | _mask(said, _CHANGED)) & ~undefines
    tests = _TESTS.get(name, 0) | _CONDITIONS.get(name, 0) | _mask(said, _TESTED)
    return FlagEffects(tests, defines, undefines)


def _counted(instruction: Any, name: str) -> FlagEffects:
    """Shifts and rotations, by how far."""
    tests = _TESTS.get(name, 0)
    changed = CARRY | OVERFLOW if name in _ROTATIONS else STATUS
    last = instruction.operands[-1]
    bits = 8 * instruction.operands[0].size
    counts = len(instruction.operands) > 1 + (name in ("shld", "shrd"))
    if counts and last.type != x86_const.X86_OP_IMM:
        # By cl, which may be zero: then a flag that is undefined stays so.
        loses = name in _LOSING and bits < _LEAST_WIDE
        return FlagEffects(tests, 0, OVERFLOW | (CARRY if loses else 0))
    count = last.imm & (63 if bits == 64 else 31) if counts else 1
    if count == 0:
        return FlagEffects(tests)
    undefined = OVERFLOW if count > 1 else 0
    if name in ("shld", "shrd") and count > bits:
        undefined = STATUS
    elif name in _LOSING and count >= bits:
        undefined |= CARRY
    return FlagEffects(tests, changed & ~undefined, undefined)


def _mask(said: int, bits: tuple[tuple[int, int], ...]) -> int:
    return sum({flag for bit, flag in bits if said & bit})
