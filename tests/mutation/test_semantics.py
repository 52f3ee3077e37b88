"""What the proof takes instructions to do, against the processor, on random data.

Registers and memory hold unknowns; what comes out is evaluated with the processor's values.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from abisim.machine import memory
from abisim.machine.state import BLOCK_SIZE, get
from abisim.mutation.decoding import decode
from abisim.mutation.flags import Undefined
from abisim.mutation.memory import Memory, Region, UnprovenError
from abisim.mutation.processor import Processor
from abisim.mutation.semantics import execute
from abisim.mutation.symbols import Atom, AtomBit, Byte, Word, address, bits_of, constant
from abisim.registers import GPR, gpr_name
from tests.machine import processor
from tests.machine.processor import WINDOW, Result, Trial

_BASE = memory.OUTPUT.base + 0x2000
_POINTERS = ("rsi", "rdi", "rbx", "rbp", "r12", "r13", "r14", "r15")
_WINDOW = "window"
_SIZES = (1, 2, 4, 8)
_NAMES = {1: "byte", 2: "word", 4: "dword", 8: "qword"}
_ROUNDS = 6


def _general(source: random.Random) -> Iterator[str]:
    def register(size: int) -> str:
        return gpr_name(source.choice([name for name in GPR if name != "rsp"]), size)

    def place(size: int) -> str:
        index = source.choice(("", "+rcx", "+2*rcx"))
        at = source.randrange(-64, 64)
        return f"{_NAMES[size]} ptr [{source.choice(_POINTERS)}{index}{at:+d}]"

    for size in _SIZES:
        for name in ("mov", "add", "sub", "and", "or", "xor"):
            yield f"{name} {register(size)}, {register(size)}"
            yield f"{name} {register(size)}, {place(size)}"
            yield f"{name} {place(size)}, {register(size)}"
            yield f"{name} {register(size)}, {source.randrange(-128, 128)}"
            yield f"{name} {place(size)}, {source.randrange(-128, 128)}"
            same = register(size)
            yield f"{name} {same}, {same}"
        yield f"xchg {register(size)}, {register(size)}"
        yield f"xchg {place(size)}, {register(size)}"
        for name in ("not", "neg", "inc", "dec"):
            yield f"{name} {register(size)}"
        for name in ("shl", "shr", "sar", "rol", "ror"):
            yield f"{name} {register(size)}, {source.randrange(70)}"
            yield f"{name} {register(size)}, cl"
            yield f"{name} {place(size)}, 1"
    for name in ("mov", "add", "xor"):
        yield f"{name} {source.choice(('ah', 'bh', 'ch', 'dh'))}, {source.choice(('al', 'dh'))}"
    yield f"mov rax, {source.getrandbits(64):#x}"
    for name in ("movzx", "movsx"):
        for target in (4, 8):
            for size in (1, 2):
                yield f"{name} {register(target)}, {register(size)}"
                yield f"{name} {register(target)}, {place(size)}"
        yield f"{name} {register(2)}, {place(1)}"
    yield f"movsxd {register(8)}, {register(4)}"
    yield f"movsxd {register(8)}, {place(4)}"
    for size in (4, 8):
        yield f"bswap {register(size)}"
        for name in ("shld", "shrd"):
            yield f"{name} {register(size)}, {register(size)}, {source.randrange(40)}"
        yield f"lea {register(size)}, [{source.choice(_POINTERS)}+4*rcx{source.randrange(99):+d}]"
        yield f"lea {register(size)}, [r8+rcx+7]"
    yield f"imul {register(8)}, {register(8)}"
    yield f"cmp {register(8)}, {place(8)}"
    yield from ("cbw", "cwde", "cdqe", "cwd", "cdq", "cqo", "cld; stc; cmc")
    for letter in "bwdq":
        yield f"movs{letter}"
        yield f"rep movs{letter}"


def _flags(source: random.Random) -> Iterator[str]:
    """What arithmetic makes of flags, in ah and bl, where more or less is known of r8."""
    for size in _SIZES:
        first, other, number = (gpr_name(name, size) for name in ("r8", "r9", "rcx"))
        for name in ("add", "sub", "adc", "sbb", "cmp", "and", "or", "xor", "test"):
            # Of an operand of two bytes or more, test has no number that is short enough.
            numbers = (source.randrange(-128, 128), 0) if size == 1 or name != "test" else ()
            for operand in (other, number, first, *numbers):
                yield f"{_known(source)}; {name} {first}, {operand}; {_LOOK}"
        for name in ("inc", "dec", "neg", "not"):
            yield f"{_known(source)}; {name} {first}; {_LOOK}"
            yield f"mov r8, rcx; {name} {first}; {_LOOK}"
        for name in ("shl", "shr", "sar", "rol", "ror", "rcl", "rcr"):
            for count in (0, 1, source.randrange(8 * size), source.randrange(70), "cl"):
                yield f"{_known(source)}; {name} {first}, {count}; {_LOOK}"
        for name in ("shld", "shrd"):
            if size >= 4:
                yield f"{_known(source)}; {name} {first}, {other}, 1; {_LOOK}"
                count = source.randrange(70)
                yield f"{_known(source)}; {name} {first}, {other}, {count}; {_LOOK}"
    for name in ("cmpsb", "scasb", "clc", "stc", "stc; cmc", "clc; cmc", "cld", "bswap r8d"):
        yield f"xor r8d, r8d; {name}; {_LOOK}"
    yield f"mov ah, {source.randrange(256):#x}; test al, 0; sahf; {_LOOK}"


#: Ones and zeros of ah and of OF.
_LOOK: Final = "lahf; seto bl"


def _known(source: random.Random) -> str:
    """Something is known of r8, and all flags are."""
    number = source.randrange(-128, 128)
    word = source.choice(
        (
            "movzx r8d, r9b",
            f"or r8, {number}",
            f"and r8d, {number}",
            "mov r8, rcx",
            "xor r8d, r8d",
            f"lea r8, [rcx{number:+d}]",
        )
    )
    return f"{word}; test ecx, ecx" if source.random() < 0.5 else f"{word}; stc"


def _conditional(source: random.Random) -> Iterator[str]:
    """Every condition, of flags that are known."""
    for condition in ("o", "no", "b", "ae", "e", "ne", "be", "a", "s", "ns", "p", "np", "l", "ge",
                      "le", "g"):  # fmt: skip
        for setup in (
            f"cmp cl, {source.randrange(12)}",
            f"mov ah, {source.randrange(256):#x}; sahf",
            f"mov al, {source.choice((0x7E, 0x7F, 0x80, 0x81))}; sub al, {source.choice((1, -1))}",
        ):
            yield f"{setup}; set{condition} r10b"
            yield f"{setup}; set{condition} byte ptr [rsi]"
            for size in (2, 4, 8):
                target, other = gpr_name("r10", size), gpr_name("r9", size)
                yield f"{setup}; cmov{condition} {target}, {other}"
                yield f"{setup}; cmov{condition} {target}, {_NAMES[size]} ptr [rdi]"


def _wide(source: random.Random) -> Iterator[str]:
    """VEX instructions on vector registers alone."""
    for name in ("vpunpckldq", "vaddps", "vandnpd", "vpermilps"):
        for kind in ("xmm", "ymm"):
            registers = (f"{kind}{source.randrange(16)}" for _ in range(3))
            yield f"{name} {', '.join(registers)}"
    yield f"vpshufd ymm{source.randrange(16)}, ymm1, 3"
    yield f"vaddss xmm{source.randrange(16)}, xmm2, xmm3"
    yield f"vextractf128 xmm{source.randrange(16)}, ymm3, 1"


def _vector(source: random.Random) -> Iterator[str]:
    def register() -> str:
        return f"xmm{source.randrange(16)}"

    def place(size: str) -> str:
        return f"{size} ptr [{source.choice(_POINTERS)}{source.randrange(-4, 4) * 16:+d}]"

    for name, size in (("movss", "dword"), ("movsd", "qword"), ("movq", "qword")):
        yield f"{name} {register()}, {register()}"
        yield f"{name} {register()}, {place(size)}"
        yield f"{name} {place(size)}, {register()}"
    for name, general in (("movd", "eax"), ("movq", "r9")):
        yield f"{name} {register()}, {general}"
        yield f"{name} {general}, {register()}"
    for name in ("movups", "movupd", "movdqu", "movaps", "movapd", "movdqa"):
        yield f"{name} {register()}, {register()}"
        yield f"{name} {register()}, {place('xmmword')}"
        yield f"{name} {place('xmmword')}, {register()}"
    for name in ("movlps", "movlpd", "movhps", "movhpd"):
        yield f"{name} {register()}, {place('qword')}"
        yield f"{name} {place('qword')}, {register()}"
    yield f"movddup {register()}, {register()}"
    yield f"movsldup {register()}, {register()}"
    yield f"movshdup {register()}, {register()}"
    yield f"movddup {register()}, {place('qword')}"
    yield f"pinsrw {register()}, ecx, {source.randrange(8)}"
    yield f"pinsrw {register()}, {place('word')}, {source.randrange(8)}"
    yield f"pextrw r10d, {register()}, {source.randrange(8)}"
    for name in ("psllq", "psrlq", "pslld", "psrld", "psllw", "psrlw", "pslldq", "psrldq"):
        yield f"{name} {register()}, {source.randrange(80)}"
    for name in ("addps", "unpckhps", "shufps", "paddq", "movshdup"):
        number = ", 3" if name == "shufps" else ""
        yield f"{name} {register()}, {register()}{number}"
        yield f"{name} {register()}, {place('xmmword')}{number}"
    for name, size in (("addss", "dword"), ("mulsd", "qword")):
        yield f"{name} {register()}, {place(size)}"
    for name in ("orps", "andpd", "por", "pand", "pxor", "xorps"):
        yield f"{name} {register()}, {register()}"
        yield f"{name} {register()}, {place('xmmword')}"
    yield f"fld {place('tbyte')}; fstp {place('tbyte')}"
    yield f"vmovups {register()}, {place('xmmword')}"
    yield f"vmovdqu y{register()[1:]}, {place('ymmword')}"
    yield f"vmovaps {register()}, {register()}"


def _trial(code: bytes, source: random.Random) -> Trial:
    """Pointers into the window, a small rcx, and random values.  Vectors are random, too."""
    spots = []
    for name in GPR:
        if name in _POINTERS:
            spots.append(_BASE + 160 + 16 * source.randrange(8))
        elif name == "rcx":
            spots.append(source.randrange(12))
        elif name != "rsp":
            spots.append(source.getrandbits(64))
    return processor.random_trial(code, source.randbytes(WINDOW + BLOCK_SIZE), spots, _BASE)


class _Known:
    """What the unknowns of a trial are."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial

    def agrees(self, byte: Byte, right: int) -> bool:
        """Whether every bit that something is said about is as it should be."""
        if isinstance(byte, Atom):  # most are as they were
            return self._atom(byte) in (None, right)
        bits = [self._bit(bit) for bit in bits_of((byte,))]
        return all(bit in (None, right >> number & 1) for number, bit in enumerate(bits))

    def _bit(self, bit: int | AtomBit) -> int | None:
        if isinstance(bit, int):
            return bit
        value = self._atom(bit.atom)
        return None if value is None else value >> bit.number & 1

    def _atom(self, atom: Atom) -> int | None:
        if atom.source == "?":
            return None
        if atom.source == f"&{_WINDOW}":
            return (_BASE + atom.offset) >> 8 * atom.part & 0xFF
        if atom.source == f"what is in {_WINDOW}":
            return self._trial.memory[atom.offset]
        register = atom.source.removesuffix(" at first")
        return get(self._trial.registers, register) >> 8 * atom.part & 0xFF


def _followed(trial: Trial) -> Processor:
    """The code, followed with unknowns: pointers and rcx are what they are."""
    region = Region(0, WINDOW, WINDOW, 64, _BASE % 64, {})
    found = Processor(Memory({_WINDOW: region}))
    for name in _POINTERS:
        found.registers[name] = address(_WINDOW, get(trial.registers, name) - _BASE)
    found.registers["rcx"] = constant(get(trial.registers, "rcx"), 8)
    at = 0
    while True:
        instruction = decode(trial.code, at)
        assert instruction is not None
        if instruction.mnemonic == "ret":
            return found
        if instruction.mnemonic == "seto" and found.flags.overflow is None:
            # It is looked at where it is known.
            found.flags = replace(found.flags, overflow=Undefined("what is before it"))
        execute(found, instruction)
        at += instruction.length


def _wrong(trial: Trial, found: Processor, result: Result) -> Iterator[str]:
    known = _Known(trial)

    def differs(word: Word, right: bytes) -> bool:
        return not all(known.agrees(one, other) for one, other in zip(word, right, strict=True))

    for name, value in zip(GPR, result.general, strict=True):
        if name != "rsp" and differs(found.whole(name), value.to_bytes(8, "little")):
            yield name
    for number in range(16):
        right = result.vectors[64 * number : 64 * number + 32]
        if differs(found.whole(f"zmm{number}")[:32], right):
            yield f"zmm{number}"
    if differs(found.memory.read(address(_WINDOW, 0), WINDOW), result.memory):
        yield "memory"


def _said(found: Processor) -> int:
    """Bytes of registers that something is said about."""
    words = [found.whole(name) for name in GPR]
    return sum(not (isinstance(byte, Atom) and byte.source == "?") for w in words for byte in w)


@pytest.mark.parametrize("forms", [_general, _vector, _flags, _conditional, _wide])
def test_instructions_do_what_the_processor_does(forms: object, tmp_path: Path) -> None:
    native = processor.build(tmp_path)
    assert callable(forms)
    source = random.Random(1)
    wrong: list[str] = []
    followed: set[str] = set()
    for _ in range(_ROUNDS):
        lines = list(forms(source))
        codes = processor.assemble_all(lines, tmp_path)
        made = [_trial(code, source) for code in codes]
        for line, trial, result in zip(lines, made, native.run(made), strict=True):
            if result.signal:
                continue
            try:
                found = _followed(trial)
            except UnprovenError:
                continue
            followed |= _mnemonics(line)
            assert _said(found) >= 100
            wrong += [f"{line}: {name}" for name in _wrong(trial, found, result)]
    assert wrong == []
    assert set[str]().union(*map(_mnemonics, forms(source))) == followed


def _mnemonics(line: str) -> set[str]:
    return {part.split()[0] for part in line.split("; ")}
