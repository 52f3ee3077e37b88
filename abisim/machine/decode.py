"""What a piece of code consists of: every instruction is decoded before it runs.

The emulator runs VEX and EVEX instructions wrongly without a word, and system
instructions as if it were a kernel; a block that holds one is never executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import capstone
from capstone import x86_const

from abisim.identity import remembered
from abisim.machine.copying import SHIFTS, copies, sets_al
from abisim.machine.flags import COUNTED, NO_FLAGS, OVERFLOW, STATUS, FlagEffects, flag_effects
from abisim.machine.narrow import RECKONS, reckoning, splits
from abisim.machine.refused import (
    LEGACY_PREFIXES,
    PREFIXES,
    REX,
    STACK_POINTERS,
    is_of_thread,
    refusal,
)
from abisim.machine.trusted import CONDITIONS, is_trusted
from abisim.machine.x87 import LEVEL, Depth, depth_of

_STACK_ALIGN: Final = 16
#: Bytes of registers whose other half becomes zero when they are written to.
_HALF: Final = 4
#: Alignments of rsp that are told apart.
MOST_ALIGN: Final = 4096
#: And those of masks of which that is not told.
SOME_ALIGN: Final = 1024
_IMPLICIT: Final = {  # mnemonic → loads, stores through rsp or rbp
    "push": (0, 1), "pushfq": (0, 1), "call": (0, 1), "pop": (1, 0), "popfq": (1, 0),
    "ret": (1, 0), "leave": (1, 0), "enter": (0, 1), "xlatb": (1, 0), "maskmovdqu": (0, 1),
}  # fmt: skip
#: Capstone leaves the access of x87 operands open and calls many another store a load.
_STORES: Final = frozenset(
    {
        "fst", "fstp", "fist", "fistp", "fisttp", "fbstp", "fnstcw", "fnstsw", "fnstenv", "fnsave",
        "fxsave", "fxsave64", "stmxcsr", "pextrb", "pextrw", "pextrd", "pextrq", "extractps",
    }
)  # fmt: skip
_UPDATES: Final = frozenset(
    {"cmpxchg", "cmpxchg8b", "cmpxchg16b", "rol", "ror", "rcl", "rcr", "sar", "sal"}
)
_NO_ACCESS: Final = frozenset(
    {
        "lea",
        "nop",
        "prefetcht0",
        "prefetcht1",
        "prefetcht2",
        "prefetchnta",
        "prefetch",
        "prefetchw",
        "prefetchwt1",
        "clflush",
    }
)


#: 16-byte operands that need not be aligned; every other one of SSE has to be.
_UNALIGNED: Final = frozenset(
    {
        "movups", "movupd", "movdqu", "lddqu", "pcmpestri", "pcmpestrm", "pcmpistri", "pcmpistrm",
    }
)  # fmt: skip
_ALIGNED_AREAS: Final = frozenset({"fxsave", "fxsave64", "fxrstor", "fxrstor64"})


@dataclass(frozen=True, slots=True)
class AlignedOperand:
    """A memory operand that the processor wants aligned to 16: base + index * scale + displacement.

    A base of ``rip`` is the address behind the instruction, ``size`` bytes on.
    """

    base: str
    index: str
    scale: int
    displacement: int
    size: int


class Nature(NamedTuple):
    """What code is like: it does nothing but move bytes (``machine.copying``), something in it
    depends on flags or on rcx as a count, it divides, which faults by what its operands hold; to
    how many bytes it aligns rsp, if to more than 16; how far it reckons with addresses, and
    whether it tells bits of them from others (``machine.narrow``); the mnemonic of an instruction
    that may do something else on a processor (``machine.trusted``), and of one that is no jump
    and goes by flags.  ``ways`` are (offset behind a conditional jump, whether it went on there).
    """

    copies_only: bool = True
    conditional: bool = False
    divides: bool = False
    aligns: int = 0
    reckoning: int = 0
    splits: bool = False
    untrusted: str = ""
    chooses: str = ""
    ways: frozenset[tuple[int, bool]] = frozenset()

    @property
    def narrow(self) -> bool:
        """Whether it could work out an address by fewer bits than it has."""
        return self.reckoning >= RECKONS and self.splits

    @classmethod
    def of(cls, parts: Iterable[Nature]) -> Nature:
        """That of code that consists of these."""
        whole = cls()
        for part in parts:
            whole = whole.plus(part)
        return whole

    @classmethod
    def of_runs(cls, runs: Iterable[Nature]) -> Nature:
        """That of code of which this is what was executed in several runs."""
        found = list(runs)
        most = max((run.reckoning for run in found), default=0)
        return cls.of(found)._replace(reckoning=most)

    def plus(self, other: Nature) -> Nature:
        """That of this code and other code behind it."""
        return Nature(
            self.copies_only and other.copies_only,
            self.conditional or other.conditional,
            self.divides or other.divides,
            max(self.aligns, other.aligns),
            self.reckoning + other.reckoning,
            self.splits or other.splits,
            self.untrusted or other.untrusted,
            self.chooses or other.chooses,
            self.ways | other.ways if other.ways else self.ways,
        )


@dataclass(frozen=True, slots=True)
class InstructionFacts:
    """Memory accesses of one instruction, and why it may not run (None if it may).

    ``leaves``: what lies behind it is not what runs next, whatever happens.
    """

    loads: int
    stores: int
    repeated: bool
    system: bool
    unsupported: str | None
    aligned: AlignedOperand | None
    leaves: bool
    nature: Nature
    flags: FlagEffects

    @property
    def copies(self) -> bool:
        return self.nature.copies_only

    @property
    def reads_overflow(self) -> bool:
        return bool(self.flags.tests & OVERFLOW)


COMPUTING: Final = Nature(copies_only=False, reckoning=RECKONS, splits=True)


@dataclass(frozen=True, slots=True)
class BlockFacts:
    """A straight run of instructions.

    ``last`` is the offset of its last instruction, ``repeats`` whether that has a rep
    prefix.  ``refusal`` is (offset, text, is a system instruction) of the first
    instruction that must not run.  ``aligned`` are (offset, operand) of the operands that
    must be aligned, which the emulator does not look at.  ``flags``: what all of it tests of
    the flags that it is given, and makes of them; ``x87``: what it makes of that stack.
    ``branches``: it ends with a jump that may go on behind it or elsewhere.
    """

    instructions: int
    loads: int
    stores: int
    last: int
    repeats: bool
    refusal: tuple[int, str, bool] | None
    aligned: tuple[tuple[int, AlignedOperand], ...]
    reads_overflow: bool
    nature: Nature = COMPUTING
    flags: FlagEffects = NO_FLAGS
    x87: Depth = LEVEL
    branches: bool = False


#: These depend on rcx.
_COUNTING: Final = frozenset({"loop", "loope", "loopne", "jrcxz", "jecxz"})
_BRANCHES: Final = _COUNTING | {f"j{each}" for each in CONDITIONS}
#: They fault by what their operands hold.
_DIVISIONS: Final = frozenset({"div", "idiv"})
_MOST_SHAPES: Final = 1 << 13
#: Immediates, displacements and targets; no scales and no registers.
_NUMBER: Final = re.compile(r"\b0x[0-9a-f]+|(?<![\w*])\d+\b")
_shapes: Final[dict[str, InstructionFacts]] = {}
_fast = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed.detail = True


@remembered(4096)
def block_facts(code: bytes) -> BlockFacts:
    """Decode ``code`` from its first byte; the rest of an undecodable run is a refusal."""
    count = loads = stores = end = last = 0
    repeats = reads_overflow = branches = False
    nature, flags, x87 = Nature(), NO_FLAGS, LEVEL
    refusal: tuple[int, str, bool] | None = None
    aligned: list[tuple[int, AlignedOperand]] = []
    for offset, size, mnemonic, operands in _fast.disasm_lite(code, 0):
        end = offset + size
        facts = facts_by_shape(code[offset:end], mnemonic, operands)
        if facts.unsupported and refusal is None:
            refusal = (offset, f"{mnemonic} {operands}".strip(), facts.system)
        if facts.flags.tests & flags.undefines and refusal is None:
            refusal = (offset, f"{mnemonic} {operands}, by what is undefined", False)
        flags = flags.then(facts.flags)
        if mnemonic.startswith("f"):
            x87 = x87.then(depth_of(mnemonic, operands))
        count += 1
        loads += facts.loads
        stores += facts.stores
        last, repeats = offset, facts.repeated
        branches = mnemonic in _BRANCHES and int(operands, 0) != end
        reads_overflow |= facts.reads_overflow
        if not sets_al(code[offset:end]):
            nature = nature.plus(facts.nature)
        if facts.aligned is not None:
            aligned.append((offset, facts.aligned))
    if end < len(code) and refusal is None:
        refusal = (
            end,
            f".byte {', '.join(f'{byte:#04x}' for byte in code[end : end + 15])}",
            False,
        )
    return BlockFacts(
        count,
        loads,
        stores,
        last,
        repeats,
        refusal,
        tuple(aligned),
        reads_overflow,
        nature,
        flags,
        x87,
        branches,
    )


def facts_by_shape(code: bytes, mnemonic: str, operands: str) -> InstructionFacts:
    """The facts of an instruction: those of another one that differs in numbers alone.

    Decoding with details takes thirty microseconds, and displacements differ in every stub.
    The text of an instruction with prefixes need not show them.
    """
    if mnemonic in SHIFTS or mnemonic in COUNTED or mnemonic == "and" or is_prefixed(code):
        return instruction_facts(code)
    shape = f"{mnemonic} {_NUMBER.sub('0', operands)}"
    facts = _shapes.get(shape)
    if facts is None:
        facts = instruction_facts(code)
        if len(_shapes) >= _MOST_SHAPES:
            _shapes.clear()
        if facts.aligned is None:
            _shapes[shape] = facts
    return facts


def is_prefixed(code: bytes) -> bool:
    """Whether an instruction has a prefix other than a REX prefix that means something."""
    # A prefix may also lie behind a REX prefix, which then means nothing.
    return code[0] in LEGACY_PREFIXES or (code[0] in REX and code[1] in PREFIXES)


def instruction_sizes(code: bytes) -> Iterator[int]:
    """The lengths of the instructions that code begins with, as far as it decodes."""
    for _, size, _, _ in _fast.disasm_lite(code, 0):
        yield size


@remembered(8192)
def instruction_facts(code: bytes) -> InstructionFacts:
    """Decode one instruction, which ``code`` is."""
    instruction = next(_detailed.disasm(code, 0))
    mnemonic: str = instruction.mnemonic
    name = mnemonic.rsplit(" ", 1)[-1]
    repeated = mnemonic.startswith("rep")
    system, unsupported = refusal(instruction, code)
    loads, stores = _IMPLICIT.get(name, (0, 0))
    aligned = None
    for index, operand in enumerate(instruction.operands):
        if operand.type != x86_const.X86_OP_MEM or name in _NO_ACCESS:
            continue
        access = _access(name, index, operand.access)
        loads += bool(access & capstone.CS_AC_READ) or not access
        stores += bool(access & capstone.CS_AC_WRITE)
        if (operand.size == 16 and name not in _UNALIGNED) or name in _ALIGNED_AREAS:
            aligned = AlignedOperand(
                instruction.reg_name(operand.mem.base) or "",
                _index(instruction.reg_name(operand.mem.index) or ""),
                operand.mem.scale,
                operand.mem.disp,
                len(code),
            )
    if unsupported is None and (loads or stores) and is_of_thread(instruction):
        unsupported = "thread-local memory"
    flags = flag_effects(instruction, name)
    copying = copies(instruction, name)
    nature = Nature(
        copying,
        bool(flags.tests & STATUS) or name in _COUNTING,
        name in _DIVISIONS,
        _stack_align(instruction) if name == "and" else 0,
        reckoning(instruction, name, copies=copying),
        splits(instruction, name, copies=copying),
        "" if is_trusted(instruction, code) else mnemonic,
        mnemonic if flags.tests & STATUS and name not in _BRANCHES else "",
    )
    leaves = name in ("jmp", "ret")
    return InstructionFacts(
        loads, stores, repeated, system, unsupported, aligned,
        leaves, nature, flags,
    )  # fmt: skip


def _stack_align(instruction: Any) -> int:
    """To how many bytes an ``and`` aligns what is or may become rsp; 0 if a call wants as much."""
    target, mask = instruction.operands
    is_register = target.type == x86_const.X86_OP_REG
    is_stack = is_register and instruction.reg_name(target.reg) in STACK_POINTERS
    if mask.type != x86_const.X86_OP_IMM:
        return SOME_ALIGN if is_stack else 0
    if is_register and target.size == _HALF and not is_stack:
        return 0  # no address is left
    sign = 1 << 8 * target.size - 1
    number = ((mask.imm + sign) % (2 * sign)) - sign
    # The lowest bit that is kept, and the highest that is not: they differ in odd masks.
    kept = number & -number
    if -number != kept:
        return SOME_ALIGN if is_stack else 0
    return 0 if kept <= _STACK_ALIGN else min(kept, MOST_ALIGN)


def _index(name: str) -> str:
    """Capstone names an index that is encoded as none, which some scales leave visible."""
    return "" if name in ("riz", "eiz") else name


def _access(name: str, index: int, said: int) -> int:
    """What an instruction does with its memory operand; ``said`` is Capstone's word."""
    if name in _STORES or (name.startswith("mov") and index == 0):
        return int(capstone.CS_AC_WRITE)
    if name in _UPDATES:
        return int(capstone.CS_AC_READ | capstone.CS_AC_WRITE)
    return int(capstone.CS_AC_READ) if name.startswith("f") else said
