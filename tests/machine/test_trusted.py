"""Instructions that code may pass with: they do what the processor does; and which those are."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product
from typing import NamedTuple

import capstone
import pytest

from abisim.machine import memory
from abisim.machine.decode import instruction_facts
from abisim.machine.flags import STATUS
from abisim.machine.machine import Machine, Stop
from abisim.machine.refused import LEGACY_PREFIXES
from abisim.machine.state import BLOCK_SIZE, DIRECTION_FLAG, SLOTS, get, initial_block, put
from abisim.registers import GPR
from tests.conftest import Assembler
from tests.machine import processor
from tests.machine.processor import WINDOW, Processor, Result, Trial

_SEED = 1
_ROUNDS = 40
#: Of one mnemonic; moves are a tenth of what there is.
_MOST = 60
_MIDDLE = memory.OUTPUT.base + 0x2000
_VECTORS = SLOTS["zmm0"][0]
_END = b"\xff\x25" + bytes(4) + memory.END.to_bytes(8, "little")  # jmp [rip]
_capstone = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)

#: What ModRM and SIB have as 4 to 7, with and without a bit of REX.
_POINTERS = frozenset({"rsp", "rbp", "rsi", "rdi", "r12", "r13", "r14", "r15"})
_ESCAPES = (b"", b"\x0f", b"\x0f\x38", b"\x0f\x3a")
_PREFIXES = (b"", b"\x66", b"\xf2", b"\xf3")
_ABSOLUTE = (b"\xa0", b"\xa1", b"\xa2", b"\xa3")
_BYTES = (0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 0x7F, 0x80, 0xFF)
_WORDS = (
    0, 1, 8, 16, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF,
    0xFFFFFFFF00000000, 0xFFFFFFFF80000000, (1 << 63) - 1, 1 << 63, (1 << 64) - 1,
)  # fmt: skip
#: They do not go on behind themselves, or leave what only x87 instructions show.
_APART = re.compile(r"j|call|ret|loop|fld|fst|fxch")
_INDEX = re.compile(r"\[.*[re]cx|rep ")


class Piece(NamedTuple):
    """A trial, what it is of, and the flags that it leaves undefined."""

    mnemonic: str
    trial: Trial
    undefined: int


@pytest.fixture(scope="module")
def native(tmp_path_factory: pytest.TempPathFactory) -> Processor:
    return processor.build(tmp_path_factory.mktemp("processor"))


@pytest.fixture
def machine() -> Machine:
    """A new one, whose memory is as blank as the native side's, and which minds alignment."""
    return Machine(careful=True)


def _encoding(source: random.Random, prefix: bytes, opcode: bytes) -> bytes:
    """An encoding whose operand in memory, if it has one, is in the window mostly."""
    rex = source.choice((0, 0, source.randrange(0x40, 0x50), 0x48))
    front = prefix + (bytes((rex,)) if rex else b"")
    if source.random() < 0.06:
        at = source.randrange(len(front) + 1)
        stray = source.choice((*LEGACY_PREFIXES, 0x48))
        front = front[:at] + bytes((stray,)) + front[at:]
    tail = bytes(source.choice((*_BYTES, source.randrange(256))) for _ in range(8))
    if opcode in _ABSOLUTE:
        return front + opcode + (_MIDDLE + source.randrange(400)).to_bytes(8, "little")
    return front + opcode + _operands(source, indexed=not rex & 2) + tail


def _operands(source: random.Random, *, indexed: bool) -> bytes:
    """ModRM, SIB and displacement; an index is rcx."""
    register = source.randrange(8) << 3
    if source.random() < 0.5:
        return bytes((0xC0 | register | source.randrange(8),))
    mode = source.randrange(3)
    bases = (4, 5, 6, 7) if mode else (4, 6, 7)
    base = source.choice(bases)
    found = bytes((mode << 6 | register | base,))
    if base == 4:
        index = source.choice((1, 4)) if indexed else 4
        found += bytes((source.randrange(4) << 6 | index << 3 | source.choice(bases),))
    size = (0, 1, 4)[mode]
    return found + (
        source.randrange(-64, 64).to_bytes(size, "little", signed=True) if size else b""
    )


def _pieces(source: random.Random) -> Iterator[Piece]:
    """Trusted instructions from all opcodes, with random registers and memory."""
    made: Counter[str] = Counter()
    for _, escape, prefix, last in product(range(_ROUNDS), _ESCAPES, _PREFIXES, range(256)):
        code = _encoding(source, prefix, escape + bytes((last,)))
        _, size, mnemonic, operands = next(_capstone.disasm_lite(code, 0, 1), (0, 0, "", ""))
        text = f"{mnemonic} {operands}"
        name = mnemonic.rsplit(" ", 1)[-1]
        # What is relative to rip is not the same place.
        if not size or _APART.match(name) or "[rip" in text or made[mnemonic] >= _MOST:
            continue
        code = code[:size]
        facts = instruction_facts(code)
        if facts.unsupported is None and not facts.nature.untrusted:
            made[mnemonic] += 1
            small = _INDEX.search(text) is not None
            yield Piece(mnemonic, _trial(source, code, small=small), facts.flags.undefines)


def _trial(source: random.Random, code: bytes, *, small: bool = False) -> Trial:
    """Half of the registers are pointers into memory; rcx is a ``small`` number or any."""
    registers = initial_block(source.randbytes(BLOCK_SIZE))
    for name in GPR:
        spot = _MIDDLE + 160 + source.randrange(0, 192, source.choice((1, 16, 16)))
        word = source.choice((*_WORDS, *(source.getrandbits(64) for _ in _WORDS)))
        put(registers, name, spot if name in _POINTERS else word)
    if small:
        put(registers, "rcx", source.randrange(4))
    backwards = DIRECTION_FLAG if source.random() < 0.1 else 0
    put(registers, "rflags", 2 | source.getrandbits(12) & STATUS | backwards)
    stack = get(registers, "rsp")
    return Trial(code + _END, bytes(registers), _MIDDLE, source.randbytes(WINDOW), stack)


def _run(machine: Machine, trial: Trial) -> Stop:
    machine.output.write(trial.window, trial.memory)
    return machine.start(machine.load(trial.code), trial.registers)


def _difference(machine: Machine, stop: Stop, expected: Result, undefined: int) -> str:
    """What the machine did otherwise than the processor; empty when nothing."""
    if bool(expected.signal) != (stop.reason == "fault") or stop.reason not in ("fault", "exit"):
        return f"signal {expected.signal}, but {stop.reason} {stop.detail}"
    if machine.output.read(_MIDDLE, WINDOW) != expected.memory:
        return "memory"
    if expected.signal:
        return ""
    for name, value in zip(GPR, expected.general, strict=True):
        if get(stop.registers, name) != value:
            return f"{name} {get(stop.registers, name):#x} not {value:#x}"
    for number in range(32):
        at = 64 * number
        if stop.registers[_VECTORS + at : _VECTORS + at + 64] != expected.vectors[at : at + 64]:
            return f"zmm{number}"
    flags = get(stop.registers, "rflags") ^ expected.flags
    if flags & (STATUS | DIRECTION_FLAG) & ~undefined:
        return f"flags {flags:#x}"
    return "" if get(stop.registers, "mxcsr") == expected.mxcsr else "mxcsr"


def _compare(native: Processor, machine: Machine, pieces: Sequence[Piece]) -> Counter[str]:
    """How often each ran through; fails where something came out otherwise."""
    ran: Counter[str] = Counter()
    wrong = []
    results = native.run([each.trial for each in pieces])
    for (mnemonic, trial, undefined), result in zip(pieces, results, strict=True):
        stop = _run(machine, trial)
        if stop.reason == "refused":
            continue  # the emulator has no such encoding, and nothing can pass with it
        problem = _difference(machine, stop, result, undefined)
        if problem:
            wrong.append(f"{mnemonic} ({trial.code[: -len(_END)].hex()}): {problem}")
        ran[mnemonic] += not result.signal
    assert not wrong, "\n".join(wrong)
    return ran


def test_what_is_trusted_does_what_the_processor_does(native: Processor, machine: Machine) -> None:
    print("seed", _SEED)
    pieces = list(_pieces(random.Random(_SEED)))
    ran = _compare(native, machine, pieces)
    assert len(+ran) > 170
    assert sum(ran.values()) > 0.9 * len(pieces)


def _number(source: random.Random) -> bytes:
    """A number in extended precision: any bits, one that a shorter format has, or a special one."""
    significand = source.choice((0, 1 << 63, 3 << 62, 5 << 61, source.getrandbits(64)))
    if source.random() < 0.4:
        significand = source.getrandbits(64) | 1 << 63
    near = 0x3FFF + source.choice((-1023, -127, 0, 128, 1024)) + source.randrange(-30, 30)
    exponent = source.choice((0, 0x7FFF, near, near, source.getrandbits(15)))
    sign = source.getrandbits(1) << 15
    return significand.to_bytes(8, "little") + (sign | exponent).to_bytes(2, "little")


#: Opcode and ModRM of x87 instructions → values more.  With st(i), or through rdi and a byte.
_STACKED = {
    b"\xd9\xc0": 1, b"\xd9\xc8": 0, b"\xdd\xd8": -1, b"\xdb\x6f": 1, b"\xdb\x7f": -1,
    b"\xd9\xe8": 1, b"\xd9\xee": 1,
}  # fmt: skip
_LOAD = b"\xdb\x6f"
_STORE = b"\xdb\x7f"
_ONES = (b"\xd9\xe8", b"\xd9\xee")


def _floats(source: random.Random) -> bytes:
    """x87 instructions that find a value wherever they look for one, and leave none."""
    code, depth = b"", 0
    for _ in range(6):
        opcode = source.choice([_LOAD, *_STACKED] if depth else [_LOAD])
        where = source.randrange(max(depth, 1))
        if opcode[1] < 0xC0:
            code += opcode + (16 * source.randrange(-8, 8)).to_bytes(1, "little", signed=True)
        elif opcode in _ONES:
            code += opcode
        else:
            code += bytes((opcode[0], opcode[1] + where))
        depth += _STACKED[opcode]
    stores = (_STORE + (16 * place).to_bytes(1, "little") for place in range(depth))
    return code + b"".join(stores)


def test_what_x87_instructions_move_is_what_the_processor_moves(
    native: Processor, machine: Machine
) -> None:
    source = random.Random(_SEED)
    pieces = []
    for _ in range(1500):
        code = _floats(source)
        numbers = b"".join(_number(source) + bytes(6) for _ in range(WINDOW // 16))
        trial = _trial(source, code)
        registers = bytearray(trial.registers)
        put(registers, "rdi", _MIDDLE + WINDOW // 2)
        trial = replace(trial, registers=bytes(registers), memory=numbers)
        names = "; ".join(f"{name} {place}" for _, _, name, place in _capstone.disasm_lite(code, 0))
        pieces.append(Piece(names, trial, 0))
    assert _compare(native, machine, pieces).total() == len(pieces)


_CONDITIONS = (
    "o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge", "le", "g",
)  # fmt: skip
#: What goes elsewhere.  No address of code may be left behind: it is another one natively.
_GOING = [
    *(f"j{each} l; mov al, 1; l: mov bl, 2" for each in _CONDITIONS),
    *(f"j{each} l; mov al, 1; l: mov bl, 2" for each in ("rcxz", "mp")),
    "l: inc eax; cmp al, 9; loop l",
    "call f; mov [rsp - 8], rdi; jmp l; f: inc eax; ret; l: inc ebx",
    "call f; mov [rsp - 24], rdi; jmp l; f: inc eax; ret 16; l: inc ebx",
    "lea rax, [rip + f]; jmp rax; f: mov eax, 1",
    "lea rax, [rip + f]; mov [rsi], rax; jmp [rsi]; f: mov [rsi], rdi; mov eax, 1",
    "lea rax, [rip + f]; push rax; ret; f: mov [rsp - 8], rdi; mov eax, 1",
]


def test_jumps_go_where_the_processor_goes(
    native: Processor, machine: Machine, assemble: Assembler
) -> None:
    source = random.Random(_SEED)
    pieces = []
    for text in _GOING:
        for _ in range(8):
            trial = _trial(source, assemble(text), small=True)
            registers = bytearray(trial.registers)
            # A loop ends soon: 0 would be taken for 2**64.
            put(registers, "rcx", source.randrange("loop" in text, 4))
            pieces.append(Piece(text, replace(trial, registers=bytes(registers)), 0))
    assert len(_compare(native, machine, pieces)) == len(_GOING)


def _untrusted(code: bytes) -> str:
    return instruction_facts(code).nature.untrusted


_UNTRUSTED = [
    "lahf", "sahf", "pushfq", "popfq", "bsf eax, ecx", "bsr eax, ecx", "cmpxchg ecx, edx",
    "popcnt eax, ecx", "tzcnt eax, ecx", "ldmxcsr [rdi]", "fldcw [rdi]", "fnstenv [rdi]",
    "fxsave [rdi]", "fild dword ptr [rdi]", "bt [rdi], eax", "bt word ptr [rdi], 3",
    "shld ax, cx, 3", "shrd ax, cx, cl", "phaddd xmm0, xmm1", "rcpss xmm0, xmm1",
    "addsd xmm0, xmm1", "fstp dword ptr [rdi]", "fstp qword ptr [rdi]",
    "loope 0", "loopne 0", "movd mm0, eax", "pshufb mm0, mm1",
]  # fmt: skip
_UNTRUSTED_BYTES = {
    "lock neg": "f0f71f", "rdfsbase": "f3480faec0", "incsspq": "f3480faee8",
    "xbegin": "c7f800000000", "xsave": "0fae27", "xabort": "c6f807", "umonitor": "f30faef7",
    "tpause": "660faef1", "movhlps with 66": "66480f12c2", "movlhps with 66": "66480f16c2",
    "stmxcsr with f3": "f30fae1f", "movnti with f3": "f3480fc307", "sahf with REX": "489e",
    "lock nop": "f00f1f00", "lock add": "f00107", "lock add behind REX": "48f00107",
    "add behind two REX": "484801c0", "mov by ebx": "678b03", "repne movsb": "f2a4",
    "add of 16 bits behind REX": "486601c0", "notrack jmp by 16 bits": "3e4866ffe0",
}  # fmt: skip


@pytest.mark.parametrize("text", _UNTRUSTED)
def test_untrusted(assemble: Assembler, text: str) -> None:
    assert _untrusted(assemble(text))


@pytest.mark.parametrize("name", _UNTRUSTED_BYTES)
def test_untrusted_encodings(name: str) -> None:
    assert _untrusted(bytes.fromhex(_UNTRUSTED_BYTES[name]))


_TRUSTED = [
    "mov rax, [rdi]", "mov [rsi], al", "mov ax, [rdi]", "movzx eax, byte ptr [rdi]",
    "movsx rax, word ptr [rdi]", "movsxd rax, ecx", "movabs rax, 0x123456789abcdef",
    "lea rdi, [rsp + 8]", "push rbx", "push [rdi]", "pop rbx", "call rdx", "call [rdi]",
    "jmp rdx", "jne 0", "ret", "leave", "rep movsb", "rep movsq", "rep stosq", "xor eax, eax",
    "shl rax, 32", "shr rax, 8", "sar eax, 31", "or rax, rcx", "and eax, 255", "neg eax",
    "sub rsp, 24", "sete al", "cmovae rax, rcx", "movaps xmm0, [rsp]", "movaps [rsp], xmm15",
    "movups xmm0, [rdi]", "movss xmm0, [rdi]", "movsd xmm0, [rdi]", "movsd [rsi], xmm1",
    "movq xmm0, rax", "movq rax, xmm0", "movq xmm0, [rdi]", "movd xmm0, eax", "movd [rdi], xmm0",
    "movdqa xmm0, [rsp]", "movdqu xmm0, [rdi]", "movhps xmm0, [rdi]", "movlps [rdi], xmm0",
    "movhpd xmm0, [rdi]", "movlpd [rdi], xmm0", "movlhps xmm0, xmm1", "movhlps xmm0, xmm1",
    "unpcklps xmm0, xmm1", "unpcklpd xmm0, xmm1", "shufps xmm0, xmm1, 0xe9",
    "punpcklbw xmm0, xmm1", "punpcklwd xmm0, xmm1", "punpckldq xmm0, xmm1",
    "punpcklqdq xmm0, xmm1", "punpckhqdq xmm0, xmm1", "pinsrw xmm0, eax, 3",
    "pextrw eax, xmm0, 3", "pslld xmm0, 16", "psrad xmm0, 16", "psrlq xmm0, 32",
    "pcmpgtw xmm0, xmm1", "fld tbyte ptr [rdi]", "fstp tbyte ptr [rsi]", "fxch st(1)",
]  # fmt: skip
_TRUSTED_BYTES = {
    "rep ret": "f3c3",
    "endbr64": "f30f1efa", "nop": "90", "nop of 2 bytes": "6690", "nop of 3 bytes": "0f1f00",
    "nop of 5 bytes": "0f1f440000", "nop of 6 bytes": "660f1f440000",
    "nop of 8 bytes": "0f1f840000000000", "nop of 10 bytes": "662e0f1f840000000000",
    "nop of 11 bytes": "66662e0f1f840000000000", "notrack jmp": "3effe2",
    "notrack jmp by REX": "3e41ffe3", "notrack call": "3effd2",
}  # fmt: skip


@pytest.mark.parametrize("text", _TRUSTED)
def test_trusted(assemble: Assembler, text: str) -> None:
    assert _untrusted(assemble(text)) == ""


@pytest.mark.parametrize("name", _TRUSTED_BYTES)
def test_trusted_encodings(name: str) -> None:
    assert _untrusted(bytes.fromhex(_TRUSTED_BYTES[name])) == ""
