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
from abisim.thunks import Thunk, ThunkSymbol
from abisim.verification.findings import Finding

SYMBOLS: Final = frozenset(get_args(Symbol))
_THUNK_SYMBOLS: Final = frozenset(get_args(ThunkSymbol))
_WORD: Final = 8
_fast: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_RSP: Final = re.compile(r"\[rsp(?: ([+-]) (0x[0-9a-f]+|\d+))?\]")
_STACK_POINTER: Final = re.compile(r"\b[re]?spl?\b")
_STEPS: Final = {"push": _WORD, "pop": -_WORD}
#: They move rsp by what no operand says.
_IMPLICIT: Final = frozenset({"leave", "enter", "pushfq", "popfq", "pushf", "popf"})
_TRAP: Final = "int3"


class Kind(NamedTuple):
    """What one instruction does wherever it is.

    ``leaves``: what is behind it does not run next.  ``ends`` a block.  ``jumps`` to a place that
    its operand is.  ``trouble`` says why it must not run, if so.  ``step`` is by how much it takes
    rsp down, None if that is not told.  ``lowest`` is the lowest displacement from rsp.
    ``escapes``: another register may hold a place in the stack afterwards.
    """

    mnemonic: str
    operands: str
    loads: int
    stores: int
    ends: bool
    leaves: bool
    jumps: bool
    trouble: str
    system: bool
    aligned: AlignedOperand | None
    emulated: Emulated | None
    step: int | None
    lowest: int
    escapes: bool


class Line(NamedTuple):
    """One instruction: where it ends, and where its direct jump or call leads."""

    end: int
    target: int | None
    kind: Kind


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
            if line.kind.ends:
                return
            offset = line.end


@lru_cache(maxsize=64)
def read_text(stub: PythonStub | Thunk) -> PythonText:
    """Decode a stub, or a thunk, of which the same holds."""
    code = stub.code[: stub.instructions_end]
    lines: dict[int, Line] = {}
    for offset, size, mnemonic, operands in _fast.disasm_lite(code, 0):
        end = offset + size
        kind = _kind(code[offset:end], mnemonic, operands)
        lines[offset] = Line(end, number_of(operands) if kind.jumps else None, kind)
    emulated = {at: each.kind.emulated for at, each in lines.items() if each.kind.emulated}
    aligned = {at: each.kind.aligned for at, each in lines.items() if each.kind.aligned}
    returns = frozenset(line.end for line in lines.values() if line.kind.mnemonic == "call")
    simple = not aligned and _is_simple(lines)
    return PythonText(lines, emulated, aligned, returns, simple, len(stub.code))


@lru_cache(maxsize=8192)
def _kind(code: bytes, mnemonic: str, operands: str) -> Kind:
    facts = facts_by_shape(code, mnemonic, operands)
    instead = emulated_exactly(code) if facts.unsupported else None
    name = mnemonic.rsplit(" ", 1)[-1]
    jumps = name[0] == "j" or name.startswith("loop")
    lowest, escapes = 0, False
    if "rsp" in operands and name not in ("add", "sub"):
        escapes = name == "lea" or not _RSP.search(operands)
        lowest = min(map(_displacement, _RSP.finditer(operands)), default=0)
    return Kind(
        name, operands, facts.loads, facts.stores,
        jumps or facts.leaves or facts.repeated or name == "call", facts.leaves,
        jumps or name == "call",
        "" if instead or not facts.unsupported else f"{mnemonic} {operands}".strip(),
        facts.system, facts.aligned, instead, _step(code, name, operands), lowest, escapes,
    )  # fmt: skip


def pool(stub: PythonStub | Thunk) -> Iterator[Finding]:
    """What is wrong with the words behind the code."""
    known = _THUNK_SYMBOLS if isinstance(stub, Thunk) else SYMBOLS
    end = -1
    for offset, symbol in stub.relocations:
        where = f"the word at {offset:#x}"
        if symbol not in known:
            yield _pool(where, "a symbol of the vocabulary", repr(symbol))
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
    called, ends = {0}, set[int]()
    while todo:
        offset, depth = todo.pop()
        if offset in depths:
            if depths[offset] != depth:
                return False
            continue
        depths[offset] = depth
        line = lines.get(offset)
        if line is None:
            return False
        kind, step = line.kind, line.kind.step
        if step is None or kind.lowest < -RED_ZONE:
            return False
        escapes |= kind.escapes
        name = kind.mnemonic
        if name == "ret":
            ends.add(depth)
        elif name == "call" and line.target is not None:
            todo.append((line.target, depth + _WORD))
            called.add(depth + _WORD)
        depth += step
        deepest = max(deepest, depth)
        if depth < 0:
            return False
        if not kind.leaves:
            todo.append((line.end, depth))
        if line.target is not None and name != "call":
            todo.append((line.target, depth))
    return ends <= called and not (escapes and deepest > RED_ZONE)


def _step(code: bytes, name: str, operands: str) -> int | None:
    """By how much an instruction takes rsp down; None if it is not told."""
    if name in _IMPLICIT:
        return None
    first, _, second = (part.strip() for part in operands.partition(","))
    if name in _STEPS:
        told = not is_prefixed(code) and not (name == "pop" and "sp" in first)
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


def _displacement(found: re.Match[str]) -> int:
    sign, number = found.groups()
    return 0 if number is None else int(f"{sign}{number}", 0)
