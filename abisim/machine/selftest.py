"""The emulator's self-test: what verdicts rely on, tried before anything is passed.

Unicorn gets some things wrong without a word (see docs/simulator.md), so nothing it is
relied on for is taken on trust.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import unicorn

from abisim.images import Image
from abisim.machine import memory
from abisim.machine.decode import block_facts
from abisim.machine.machine import Counts, Machine, Stop
from abisim.machine.state import BLOCK_SIZE, SLOTS, X87_EMPTY_TAGS, get, initial_block, put

_VERSIONS: Final = ((2, 1, 4), (2, 2))


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was tried.  ``detail`` is what happened instead, when it failed."""

    name: str
    ok: bool
    detail: str = ""


def emulator_self_test(machine: Machine) -> tuple[Check, ...]:
    """Try everything; never raises for a misbehaving emulator."""
    checks = []
    for name, test in _TESTS:
        try:
            detail = test(machine)
        except (AssertionError, unicorn.UcError, ValueError) as error:
            detail = f"{type(error).__name__}: {error}"
        checks.append(Check(name, not detail, detail))
    return tuple(checks)


def _run(machine: Machine, code: str, **registers: int) -> tuple[Stop, Counts]:
    """Run code (hexadecimal) that ends in a return."""
    return _start(machine, machine.load(bytes.fromhex(code)), **registers), machine.counts()


def _start(machine: Machine, address: int, **registers: int) -> Stop:
    block = initial_block(bytes(BLOCK_SIZE))
    top = memory.STACK.base + memory.STACK.size - memory.PAGE - 8
    machine.stack.write(top, memory.END.to_bytes(8, "little"))
    put(block, "rsp", top)
    for name, value in registers.items():
        put(block, name, value)
    return machine.start(address, block)


def _differs(what: str, expected: object, actual: object) -> str:
    return "" if expected == actual else f"{what}: expected {expected}, found {actual}"


def _version(_: Machine) -> str:
    low, high = _VERSIONS
    version = tuple(int(part) for part in unicorn.__version__.split(".")[:3])
    inside = low <= version < high
    return "" if inside else f"unicorn {unicorn.__version__} is not of the 2.1.4 line"


def _fresh_code(machine: Machine) -> str:
    """Code loaded after other code runs as itself, also after the ring has wrapped."""
    filler = bytes(memory.CODE.size // 4)
    for number in range(12):
        stop, _ = _run(machine, f"b8{number:02x}000000c3")  # mov eax, number; ret
        if get(stop.registers, "rax") != number:
            return f"load {number} ran as another"
        machine.load(filler)
    return ""


def _registers(machine: Machine) -> str:
    """Every register is read back as it was written."""
    block = initial_block(bytes(index * 37 % 251 for index in range(BLOCK_SIZE)))
    put(block, "rsp", memory.STACK.base + memory.PAGE)
    machine.stack.write(memory.STACK.base + memory.PAGE, memory.END.to_bytes(8, "little"))
    stop = machine.start(machine.load(b"\xc3"), block)
    wrong = [
        name
        for name in SLOTS
        if name not in ("rip", "rsp") and get(stop.registers, name) != get(block, name)
    ]
    return f"not read back: {', '.join(wrong)}" if wrong else ""


def _callee(machine: Machine) -> str:
    """A call stops at the fake callee and goes on behind the call."""
    code = "ffd283c001c3"  # call rdx; add eax, 1; ret
    stop, before = _run(machine, code, rdx=machine.callee_address)
    if stop.reason != "callee":
        return f"stopped for {stop.reason}"
    block = bytearray(stop.registers)
    put(block, "rax", 41)
    stop = machine.resume(block)
    after = machine.counts()
    return (
        _differs("stop", "exit", stop.reason)
        or _differs("rax", 42, get(stop.registers, "rax"))
        or _differs("counts", (1, 2), (before.instructions, after.instructions))
    )


def _vectors(machine: Machine) -> str:
    """Movss and movsd move their bytes and clear the rest; stores leave the rest."""
    data = bytes(range(1, 17))
    machine.output.write(memory.OUTPUT.base, data + bytes(16))
    # movsd xmm0, [rdi]; movss xmm1, [rdi + 8]; movsd [rdi + 16], xmm0; movss [rdi + 24], xmm1
    code = "f20f1007f30f104f08f20f114710f30f114f18c3"
    stop, _ = _run(machine, code, rdi=memory.OUTPUT.base, xmm0=(1 << 128) - 1, xmm1=(1 << 128) - 1)
    expected = data[:8] + data[8:12] + bytes(4)
    return (
        _differs("xmm0", int.from_bytes(data[:8], "little"), get(stop.registers, "xmm0"))
        or _differs("xmm1", int.from_bytes(data[8:12], "little"), get(stop.registers, "xmm1"))
        or _differs("memory", expected, machine.output.read(memory.OUTPUT.base + 16, 16))
    )


def _emulated(machine: Machine) -> str:
    """Emulated moves carry all bytes, clear the rest, and count."""
    data = bytes(range(1, 65))
    machine.output.write(memory.OUTPUT.base, data + bytes(64))
    # vmovups ymm0, [rdi]; movaps xmm1, xmm0; vmovups [rdi + 64], ymm0; vzeroupper; ret
    code = "c5fc10070f28c8c5fc114740c5f877c3"
    ones = (1 << 512) - 1
    stop, counts = _run(machine, code, rdi=memory.OUTPUT.base, zmm0=ones, zmm1=ones, zmm31=ones)
    low = int.from_bytes(data[:16], "little")
    return (
        _differs("stop", "exit", stop.reason)
        or _differs("zmm0", low, get(stop.registers, "zmm0"))
        or _differs("zmm1", low, get(stop.registers, "zmm1"))
        or _differs("zmm31", ones, get(stop.registers, "zmm31"))
        or _differs("memory", data[:32], machine.output.read(memory.OUTPUT.base + 64, 32))
        or _differs("counts", (5, 2, 1), (counts.instructions, counts.loads, counts.stores))
    )


def _upper_parts(machine: Machine) -> str:
    """SSE instructions leave the upper parts of vector registers."""
    ones = (1 << 512) - 1
    stop, _ = _run(machine, "0f57c9c3", zmm1=ones)  # xorps xmm1, xmm1; ret
    return _differs("zmm1", ones >> 128 << 128, get(stop.registers, "zmm1"))


def _images(machine: Machine) -> str:
    """Another image at the same addresses runs as itself, and finds its data."""
    for number in range(4):
        code = f"b8{number:02x}00000048b900004050130000008a21c3"
        stop = _start(machine, machine.load_image(Image(bytes.fromhex(code), data=bytes([7]))))
        found = (stop.reason, get(stop.registers, "rax"))
        if found != ("exit", number + 0x700):
            return f"image {number} came to {found}"
    return ""


def _x87(machine: Machine) -> str:
    """Ten bytes go through the x87 stack unchanged, whatever number they are."""
    for pattern in ("01000000000000000000", "ffffffffffffffffff7f", "8967452301efcdab34c2"):
        machine.output.write(memory.OUTPUT.base, bytes.fromhex(pattern) + bytes(22))
        stop, _ = _run(machine, "db2fdb7f10c3", rdi=memory.OUTPUT.base)  # fld; fstp
        found = machine.output.read(memory.OUTPUT.base + 16, 16).hex()
        problem = _differs("bytes", pattern + "00" * 6, found) or _differs(
            "tags", X87_EMPTY_TAGS, get(stop.registers, "fptag")
        )
        if problem:
            return problem
    return ""


def _repeats(machine: Machine) -> str:
    """A rep-prefixed instruction counts once, however often it repeats."""
    counts = []
    for repeats in (1, 2, 100):
        stop, count = _run(
            machine, "f348a5" "90" "c3",
            rcx=repeats, rsi=memory.INPUT.base, rdi=memory.OUTPUT.base,
        )  # fmt: skip
        counts.append((stop.reason, count.instructions))
    return _differs("counts", [("exit", 3)] * 3, counts)


def _refusals(machine: Machine) -> str:
    """What the emulator runs wrongly, or should not run at all, is not run."""
    refused = {
        "VEX": "c5f058c2", "EVEX": "62f17c4858c1", "syscall": "0f05",
        "wrmsr": "0f30", "hlt": "f4", "running off the end": "90",
    }  # fmt: skip
    for name, code in refused.items():
        stop, _ = _run(machine, code)
        if stop.reason != "refused":
            return f"{name} was not refused but led to {stop.reason}"
    return ""


def _faults(machine: Machine) -> str:
    """Accesses outside the stub's business fault, and say where."""
    code_address = memory.CODE.base + 64
    cases = {
        "a write to address 0": ("c60000", 0),
        "a write to code": ("c60000", code_address),
        "a write to the arguments": ("c60000", memory.INPUT.base),
        "a read past the arguments": ("8a00", memory.INPUT.base + memory.INPUT.size),
        "running the stack": ("ffe0", memory.STACK.base + memory.PAGE),
    }
    for name, (code, address) in cases.items():
        stop, _ = _run(machine, code + "c3", rax=address)
        if (stop.reason, stop.address) != ("fault", address):
            return f"{name} led to {stop.reason} at {stop.address:#x}"
    return ""


def _endless(machine: Machine) -> str:
    """An endless loop is stopped."""
    stop, _ = _run(machine, "ebfe")
    return _differs("stop", "limit", stop.reason)


def _facts(_: Machine) -> str:
    """Capstone finds instructions and their accesses to memory."""
    facts = block_facts(bytes.fromhex("56ff77088b078901db39488d4708ffd2c3"))
    found = (facts.instructions, facts.loads, facts.stores)
    return _differs("instructions, loads, stores", (8, 3, 5), found)


_TESTS: Final[tuple[tuple[str, Callable[[Machine], str]], ...]] = (
    ("emulator version", _version),
    ("fresh code runs as itself", _fresh_code),
    ("registers read back", _registers),
    ("fake callee entered and left", _callee),
    ("SSE moves", _vectors),
    ("SSE leaves upper parts", _upper_parts),
    ("emulated vector instructions", _emulated),
    ("x87 moves are bit-exact", _x87),
    ("repeated instructions count once", _repeats),
    ("wrongly emulated instructions refused", _refusals),
    ("stray accesses fault", _faults),
    ("images run as themselves", _images),
    ("endless loops end", _endless),
    ("instruction decoding", _facts),
)
