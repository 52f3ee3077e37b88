"""A python stub's code as its disassembly shows it, before anything of it runs.

What runs has to be what a disassembly from the first byte shows: every block that the machine
enters begins with one of these instructions.  Where rsp is moved by numbers alone, each
instruction finds it at one depth, and nobody has to watch it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, get_args

import capstone

from abisim.machine.alignment import number_of
from abisim.machine.decode import AlignedOperand, facts_by_shape, is_prefixed
from abisim.machine.stack import RED_ZONE
from abisim.machine.vector import Emulated, emulated_exactly
from abisim.pystubs import PythonStub, Symbol
from abisim.verification.findings import Finding

SYMBOLS: Final = frozenset(get_args(Symbol))
_WORD: Final = 8
_fast: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_RSP: Final = re.compile(r"\[rsp(?: ([+-]) (0x[0-9a-f]+|\d+))?\]")
_STACK_POINTER: Final = re.compile(r"\b[re]?spl?\b")
_STEPS: Final = {"push": _WORD, "pop": -_WORD}
#: They move rsp by what no operand says.
_IMPLICIT: Final = frozenset({"leave", "enter", "pushfq", "popfq", "pushf", "popf"})
_TRAP: Final = "int3"


class Line(NamedTuple):
    """One instruction.  ``leaves``: what is behind it does not run next.  ``ends`` a block.

    ``target`` is where a direct jump leads.  ``trouble`` says why it must not run, if so.
    """

    end: int
    mnemonic: str
    operands: str
    code: bytes
    loads: int
    stores: int
    ends: bool
    leaves: bool
    target: int | None
    trouble: str
    system: bool


@dataclass(frozen=True, slots=True)
class PythonText:
    """The instructions by their offsets, what the machine is told of some of them, and the
    offsets that calls return to.  ``simple``: nobody has to watch rsp nor operands.
    """

    lines: dict[int, Line]
    emulated: dict[int, Emulated]
    aligned: dict[int, AlignedOperand]
    returns: frozenset[int]
    simple: bool
    size: int

    def block(self, offset: int) -> Iterator[int]:
        """The offsets of the instructions from one that a block begins with to its last."""
        while (line := self.lines.get(offset)) is not None:
            yield offset
            if line.ends:
                return
            offset = line.end


@lru_cache(maxsize=64)
def read_text(stub: PythonStub) -> PythonText:
    """Decode a stub."""
    code = stub.code[: stub.instructions_end]
    lines: dict[int, Line] = {}
    emulated: dict[int, Emulated] = {}
    aligned: dict[int, AlignedOperand] = {}
    for offset, size, mnemonic, operands in _fast.disasm_lite(code, 0):
        text = code[offset : offset + size]
        facts = facts_by_shape(text, mnemonic, operands)
        instead = emulated_exactly(text) if facts.unsupported else None
        if instead is not None:
            emulated[offset] = instead
        if facts.aligned is not None:
            aligned[offset] = facts.aligned
        name = mnemonic.rsplit(" ", 1)[-1]
        jumps = name[0] == "j" or name.startswith("loop")
        lines[offset] = Line(
            offset + size, name, operands, text, facts.loads, facts.stores,
            jumps or facts.leaves or facts.repeated or name == "call", facts.leaves,
            number_of(operands) if jumps else None,
            "" if instead or not facts.unsupported else f"{mnemonic} {operands}".strip(),
            facts.system,
        )  # fmt: skip
    returns = frozenset(line.end for line in lines.values() if line.mnemonic == "call")
    simple = not aligned and not emulated and _is_simple(lines)
    return PythonText(lines, emulated, aligned, returns, simple, len(stub.code))


def pool(stub: PythonStub) -> Iterator[Finding]:
    """What is wrong with the words behind the code."""
    end = -1
    for offset, symbol in stub.relocations:
        where = f"the word at {offset:#x}"
        if symbol not in SYMBOLS:
            yield _pool(where, "a symbol of abisim.pystubs", repr(symbol))
        elif offset % _WORD or offset <= end or offset + _WORD > len(stub.code):
            yield _pool(where, "an aligned word of the code's, in order", "none")
        elif any(stub.code[offset : offset + _WORD]):
            found = stub.code[offset : offset + _WORD].hex(" ")
            yield _pool(where, "zeros until the code is placed", found)
        else:
            end = offset
            continue
        return


def _pool(where: str, expected: str, actual: str) -> Finding:
    return Finding("python.pool", where, expected, actual)


def _is_simple(lines: dict[int, Line]) -> bool:
    """Whether rsp is moved by numbers alone, to one depth at each instruction, never above where
    it was at first, and no memory below its red zone is read.
    """
    depths: dict[int, int] = {}
    todo = [(0, 0)]
    deepest, escapes = 0, False
    while todo:
        offset, depth = todo.pop()
        if offset in depths:
            if depths[offset] != depth:
                return False
            continue
        depths[offset] = depth
        line = lines.get(offset)
        step = None if line is None else _step(line)
        if line is None or step is None or (line.mnemonic == "ret" and depth):
            return False
        if "rsp" in line.operands and line.mnemonic not in ("add", "sub"):
            escapes = escapes or line.mnemonic == "lea" or not _RSP.search(line.operands)
            if _lowest(line.operands) < -RED_ZONE:
                return False
        depth += step
        deepest = max(deepest, depth)
        if depth < 0:
            return False
        if not line.leaves:
            todo.append((line.end, depth))
        if line.target is not None:
            todo.append((line.target, depth))
    return not (escapes and deepest > RED_ZONE)


def _step(line: Line) -> int | None:
    """By how much an instruction takes rsp down; None if it is not told."""
    name, operands = line.mnemonic, line.operands
    if name in _IMPLICIT:
        return None
    first, _, second = (part.strip() for part in operands.partition(","))
    if name in _STEPS:
        told = not is_prefixed(line.code) and not (name == "pop" and "sp" in first)
        return _STEPS[name] if told else None
    if not _STACK_POINTER.search(first) or "[" in first:
        return None if name in ("xchg", "xadd") and _STACK_POINTER.search(second) else 0
    if name in ("cmp", "test"):
        return 0
    number = number_of(second)
    if first == "rsp" and name in ("add", "sub") and number is not None:
        return number if name == "sub" else -number
    moved = _RSP.fullmatch(second)
    if first == "rsp" and name == "lea" and moved:
        return -_displacement(moved)
    return None


def _lowest(operands: str) -> int:
    return min(map(_displacement, _RSP.finditer(operands)), default=0)


def _displacement(found: re.Match[str]) -> int:
    sign, number = found.groups()
    return 0 if number is None else int(f"{sign}{number}", 0)
