"""Instructions that are not run: a kernel's, what tells processors apart, and what the emulator
and a processor take differently.
"""

from __future__ import annotations

from typing import Any, Final

from capstone import x86_const

LEGACY_PREFIXES: Final = frozenset(b"\x66\x67\xf0\xf2\xf3\x2e\x36\x3e\x26\x64\x65")
#: In 64-bit mode these bytes only begin VEX, EVEX and XOP encodings.
_VECTOR_EXTENSION: Final = {0xC4: "VEX", 0xC5: "VEX", 0x62: "EVEX"}
#: fs and gs, whose bases the simulator does not have.
_THREAD_SEGMENTS: Final = frozenset({0x64, 0x65})
_LOCK: Final = 0xF0
_REPEATING: Final = frozenset(b"\xf2\xf3")
_CHOOSING: Final = _REPEATING | {0x66}
#: popcnt, tzcnt, lzcnt and crc32, whose operands 0x66 makes smaller.
_BOTH: Final = (b"\xb8", b"\xbc", b"\xbd", b"\x38\xf0", b"\x38\xf1")
REX: Final = frozenset(range(0x40, 0x50))
PREFIXES: Final = REX | LEGACY_PREFIXES
_SEGMENT_PREFIXES: Final = _THREAD_SEGMENTS | frozenset(b"\x2e\x36\x3e\x26")
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
#: Bytes of the single and the double format.
_CONVERTED: Final = (4, 8)
STACK_POINTERS: Final = frozenset({"rsp", "esp", "sp", "spl"})
_SEGMENTS: Final = frozenset({"cs", "ds", "es", "fs", "gs", "ss"})
#: Capstone counts it as privileged; user code may run it unless the kernel says otherwise.
_UNPRIVILEGED: Final = frozenset({"rdtscp"})


def refusal(instruction: Any, code: bytes) -> tuple[bool, str | None]:
    """Whether an instruction, decoded by Capstone in detail, is a system's; why it may not run."""
    mnemonic: str = instruction.mnemonic
    name = mnemonic.rsplit(" ", 1)[-1]
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
    elif name == "fld" and _converts(instruction):
        unsupported = "an x87 conversion"
    elif _is_locked(code) and not mnemonic.startswith("lock "):
        unsupported = "a lock prefix where none may be"
    elif _are_at_odds(code):
        unsupported = "prefixes that exclude each other"
    elif _leaves_stack(instruction, name):
        unsupported = "a stack elsewhere"
    return system, unsupported


def _converts(instruction: Any) -> bool:
    """Whether a number in single or double format is loaded that may be an argument's.

    SDM volume 1, 4.8.3.4: signalling NaNs become quiet ones, which the emulator leaves out.  What
    code has of its own is none.
    """
    loaded = instruction.operands[0]
    return (
        loaded.type == x86_const.X86_OP_MEM
        and loaded.size in _CONVERTED
        and instruction.reg_name(loaded.mem.base) != "rip"
    )


def is_of_thread(instruction: Any) -> bool:
    """Whether an instruction's operand in memory is relative to fs or gs."""
    return instruction.prefix[1] in _THREAD_SEGMENTS


def _is_locked(code: bytes) -> bool:
    """Whether 0xf0 is among the prefixes; another one may hide it from Capstone."""
    for byte in code:
        if byte == _LOCK:
            return True
        if byte not in PREFIXES:
            return False
    return False


def _are_at_odds(code: bytes) -> bool:
    """Whether of 0x66, 0xf2 and 0xf3 the last two, or 0x66 before an opcode of SSE, compete,
    or fs or gs with another segment.

    Intel SDM volume 2, 2.1.1: the processor takes 0xf2 or 0xf3, whichever is last, for an
    opcode's; the emulator takes 0x66, or 0xf3.  It takes the last segment; the processor may
    overlook those that have no base (AMD APM volume 3, 1.2.4).
    """
    at = next((at for at, byte in enumerate(code) if byte not in PREFIXES), len(code))
    found = _CHOOSING.intersection(code[:at])
    segments = {*code[:at]} & _SEGMENT_PREFIXES
    if found >= _REPEATING or (segments & _THREAD_SEGMENTS and len(segments) > 1):
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
        and instruction.reg_name(instruction.operands[0].reg) in STACK_POINTERS
    )


def _changes_part_of_stack_pointer(instruction: Any, name: str) -> bool:
    """Whether an instruction writes to sp or spl."""
    return name not in ("cmp", "test", "push", "bt") and any(
        each.type == x86_const.X86_OP_REG
        and instruction.reg_name(each.reg) in ("sp", "spl")
        and (place == 0 or name in ("xchg", "xadd"))
        for place, each in enumerate(instruction.operands)
    )


def _names_segment(instruction: Any) -> bool:
    """Whether a segment register's value is read."""
    return any(
        each.type == x86_const.X86_OP_REG and instruction.reg_name(each.reg) in _SEGMENTS
        for each in instruction.operands
    )


def _vector_encoding(code: bytes) -> str | None:
    for byte in code:
        if byte not in LEGACY_PREFIXES:
            return _VECTOR_EXTENSION.get(byte)
    return None
