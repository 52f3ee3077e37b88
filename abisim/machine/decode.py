"""What a piece of code consists of: every instruction is decoded before it runs.

The emulator runs VEX and EVEX instructions wrongly without a word, and system
instructions as if it were a kernel; a block that holds one is never executed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

import capstone
from capstone import x86_const

from abisim.machine.copying import SHIFTS, copies, sets_al
from abisim.machine.flags import COUNTED, NO_FLAGS, OVERFLOW, STATUS, FlagEffects, flag_effects

_LEGACY_PREFIXES: Final = frozenset(b"\x66\x67\xf0\xf2\xf3\x2e\x36\x3e\x26\x64\x65")
#: In 64-bit mode these bytes only begin VEX, EVEX and XOP encodings.
_VECTOR_EXTENSION: Final = {0xC4: "VEX", 0xC5: "VEX", 0x62: "EVEX"}
#: fs and gs, whose bases the simulator does not have.
_THREAD_SEGMENTS: Final = frozenset({0x64, 0x65})
_SYSTEM_MNEMONICS: Final = frozenset(
    {
        "syscall", "sysenter", "sysret", "sysexit", "int", "int1", "int3", "into", "in", "out",
        "insb", "insw", "insd", "outsb", "outsw", "outsd", "hlt", "cli", "sti", "clts", "invd",
        "wbinvd", "invlpg", "lgdt", "lidt", "lldt", "ltr", "lmsw", "rdmsr", "wrmsr", "rdpmc",
        "swapgs", "iret", "iretd", "iretq", "vmcall", "vmlaunch", "vmresume", "vmxoff", "xsetbv",
        "retf", "retfq", "sgdt", "sidt", "sldt", "smsw", "str", "lfs", "lgs", "lss", "monitor",
        "mwait", "encls", "wbnoinvd", "wrfsbase", "wrgsbase", "wrpkru",
    }
)  # fmt: skip
#: What they say is the simulator's or chance's.
_TELLING: Final = frozenset(
    {
        "cpuid", "rdtsc", "rdtscp", "rdrand", "rdseed", "rdpid", "xgetbv", "lar", "lsl", "verr",
        "verw", "clflush", "clflushopt", "clwb",
    }
)  # fmt: skip
#: x87 instructions that move values; the emulator does not look whether others find any.
_X87: Final = frozenset(
    {
        "fld", "fst", "fstp", "fxch", "fild", "fist", "fistp", "fisttp", "fld1", "fldz", "fldpi",
        "fnstcw",
        "fldcw", "fnstsw", "fnclex", "fninit", "fnop", "ffree", "fincstp", "fdecstp", "fnstenv",
        "fldenv", "fnsave", "frstor", "fxsave", "fxrstor", "fxsave64", "fxrstor64",
    }
)  # fmt: skip
_STACK_POINTERS: Final = frozenset({"rsp", "esp", "sp", "spl"})
_STACK_ALIGN: Final = 16
_SEGMENTS: Final = frozenset({"cs", "ds", "es", "fs", "gs", "ss"})
#: Capstone counts it as privileged; user code may run it unless the kernel says otherwise.
_UNPRIVILEGED: Final = frozenset({"rdtscp"})
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
    depends on flags or on rcx as a count, it divides, which faults by what its operands hold, it
    aligns rsp to more than 16.
    """

    copies_only: bool = True
    conditional: bool = False
    divides: bool = False
    aligns: bool = False

    @classmethod
    def of(cls, parts: Iterable[Nature]) -> Nature:
        """That of code that consists of these."""
        whole = cls()
        for part in parts:
            whole = whole.plus(part)
        return whole

    def plus(self, other: Nature) -> Nature:
        return Nature(
            self.copies_only and other.copies_only,
            self.conditional or other.conditional,
            self.divides or other.divides,
            self.aligns or other.aligns,
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
    reads_overflow: bool
    leaves: bool
    nature: Nature
    flags: FlagEffects

    @property
    def copies(self) -> bool:
        return self.nature.copies_only


_COMPUTING: Final = Nature(copies_only=False)


@dataclass(frozen=True, slots=True)
class BlockFacts:
    """A straight run of instructions.

    ``last`` is the offset of its last instruction, ``repeats`` whether that has a rep
    prefix.  ``refusal`` is (offset, text, is a system instruction) of the first
    instruction that must not run.  ``aligned`` are (offset, operand) of the operands that
    must be aligned, which the emulator does not look at.  ``flags``: what all of it tests of
    the flags that it is given, and makes of them.
    """

    instructions: int
    loads: int
    stores: int
    last: int
    repeats: bool
    refusal: tuple[int, str, bool] | None
    aligned: tuple[tuple[int, AlignedOperand], ...]
    reads_overflow: bool
    nature: Nature = _COMPUTING
    flags: FlagEffects = NO_FLAGS


_LOCK: Final = 0xF0
_REPEATING: Final = frozenset(b"\xf2\xf3")
_CHOOSING: Final = _REPEATING | {0x66}
#: popcnt, tzcnt, lzcnt and crc32, whose operands 0x66 makes smaller.
_BOTH: Final = (b"\xb8", b"\xbc", b"\xbd", b"\x38\xf0", b"\x38\xf1")
_REX: Final = frozenset(range(0x40, 0x50))
_PREFIXES: Final = _REX | _LEGACY_PREFIXES
#: These depend on rcx.
_COUNTING: Final = frozenset({"loop", "loope", "loopne", "jrcxz", "jecxz"})
#: They fault by what their operands hold.
_DIVISIONS: Final = frozenset({"div", "idiv"})
_MOST_SHAPES: Final = 1 << 13
#: Immediates, displacements and targets; no scales and no registers.
_NUMBER: Final = re.compile(r"\b0x[0-9a-f]+|(?<![\w*])\d+\b")
_shapes: Final[dict[str, InstructionFacts]] = {}
_fast = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_detailed.detail = True


@lru_cache(maxsize=4096)
def block_facts(code: bytes) -> BlockFacts:
    """Decode ``code`` from its first byte; the rest of an undecodable run is a refusal."""
    count = loads = stores = end = last = 0
    repeats = reads_overflow = False
    nature, flags = Nature(), NO_FLAGS
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
        count += 1
        loads += facts.loads
        stores += facts.stores
        last, repeats = offset, facts.repeated
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
    return code[0] in _LEGACY_PREFIXES or (code[0] in _REX and code[1] in _PREFIXES)


def instruction_sizes(code: bytes) -> Iterator[int]:
    """The lengths of the instructions that code begins with, as far as it decodes."""
    for _, size, _, _ in _fast.disasm_lite(code, 0):
        yield size


@lru_cache(maxsize=8192)
def instruction_facts(code: bytes) -> InstructionFacts:
    """Decode one instruction, which ``code`` is."""
    instruction = next(_detailed.disasm(code, 0))
    mnemonic: str = instruction.mnemonic
    name = mnemonic.rsplit(" ", 1)[-1]
    repeated = mnemonic.startswith("rep")
    # Moves to control, debug and segment registers are among the privileged ones.
    system = name in _SYSTEM_MNEMONICS or (
        instruction.group(x86_const.X86_GRP_PRIVILEGE) and name not in _UNPRIVILEGED
    )
    encoding = _vector_encoding(code)
    unsupported = None
    if system:
        unsupported = "system instruction"
    elif encoding is not None:
        unsupported = f"{encoding} instruction"
    elif name in _TELLING or _names_segment(instruction):
        unsupported = "an instruction that tells processors apart"
    elif name.startswith("f") and name not in _X87:
        unsupported = "x87 instruction"
    elif _is_locked(code) and not mnemonic.startswith("lock "):
        unsupported = "a lock prefix where none may be"
    elif _are_at_odds(code):
        unsupported = "prefixes that exclude each other"
    elif _leaves_stack(instruction, name):
        unsupported = "a stack elsewhere"
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
    if instruction.prefix[1] in _THREAD_SEGMENTS and (loads or stores) and unsupported is None:
        unsupported = "thread-local memory"
    flags = flag_effects(instruction, name)
    nature = Nature(
        copies(instruction, name),
        bool(flags.tests & STATUS) or name in _COUNTING,
        name in _DIVISIONS,
        name == "and" and _aligns_stack(instruction),
    )
    leaves = name in ("jmp", "ret")
    return InstructionFacts(
        loads, stores, repeated, system, unsupported, aligned,
        bool(flags.tests & OVERFLOW), leaves, nature, flags,
    )  # fmt: skip


def _is_locked(code: bytes) -> bool:
    """Whether 0xf0 is among the prefixes; another one may hide it from Capstone."""
    for byte in code:
        if byte == _LOCK:
            return True
        if byte not in _PREFIXES:
            return False
    return False


_THREAD: Final = frozenset(b"\x64\x65")
_SEGMENT_PREFIXES: Final = _THREAD | frozenset(b"\x2e\x36\x3e\x26")


def _are_at_odds(code: bytes) -> bool:
    """Whether of 0x66, 0xf2 and 0xf3 the last two, or 0x66 before an opcode of SSE, compete,
    or fs or gs with another segment.

    Intel SDM volume 2, 2.1.1: the processor takes 0xf2 or 0xf3, whichever is last, for an
    opcode's; the emulator takes 0x66, or 0xf3.  It takes the last segment; the processor may
    overlook those that have no base (AMD APM volume 3, 1.2.4).
    """
    at = next((at for at, byte in enumerate(code) if byte not in _PREFIXES), len(code))
    found = _CHOOSING.intersection(code[:at])
    segments = {*code[:at]} & _SEGMENT_PREFIXES
    if found >= _REPEATING or (segments & _THREAD and len(segments) > 1):
        return True
    opcode = code[at : at + 3]
    return len(found) > 1 and opcode[0] == 0x0F and not opcode[1:].startswith(_BOTH)


def _leaves_stack(instruction: Any, name: str) -> bool:
    """Whether rsp becomes a number, or a part of it changes, which is right or wrong by what else
    is on the stack.  A signal's handler would run there, and none comes here.
    """
    return _changes_part_of_stack_pointer(instruction, name) or (
        name == "mov"
        and instruction.operands[1].type == x86_const.X86_OP_IMM
        and instruction.operands[0].type == x86_const.X86_OP_REG
        and instruction.reg_name(instruction.operands[0].reg) in _STACK_POINTERS
    )


def _changes_part_of_stack_pointer(instruction: Any, name: str) -> bool:
    """Whether an instruction writes to sp or spl."""
    return name not in ("cmp", "test", "push", "bt") and any(
        each.type == x86_const.X86_OP_REG
        and instruction.reg_name(each.reg) in ("sp", "spl")
        and (place == 0 or name in ("xchg", "xadd"))
        for place, each in enumerate(instruction.operands)
    )


def _aligns_stack(instruction: Any) -> bool:
    """Whether an ``and`` clears more of rsp than what a call wants clear."""
    target, mask = instruction.operands
    return (
        target.type == x86_const.X86_OP_REG
        and instruction.reg_name(target.reg) in _STACK_POINTERS
        and not (mask.type == x86_const.X86_OP_IMM and mask.imm >= -_STACK_ALIGN)
    )


def _names_segment(instruction: Any) -> bool:
    """Whether a segment register's value is read."""
    return any(
        each.type == x86_const.X86_OP_REG and instruction.reg_name(each.reg) in _SEGMENTS
        for each in instruction.operands
    )


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


def _vector_encoding(code: bytes) -> str | None:
    for byte in code:
        if byte not in _LEGACY_PREFIXES:
            return _VECTOR_EXTENSION.get(byte)
    return None
