"""Code that runs straight from its first byte to one call and on to its end, and only copies.

Such code needs no watching: what it executes is known before it runs, each instruction once.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Final, NamedTuple

import capstone

from abisim.identity import Memory
from abisim.machine import joining
from abisim.machine.copying import sets_al
from abisim.machine.decode import facts_by_shape
from abisim.machine.stops import Counts

#: Register operands, and memory at a register's address (no rip, no index without a base).
_MODRM: Final = (
    rb"(?:[\xc0-\xff]"
    rb"|[\x00-\x03\x06-\x0b\x0e-\x13\x16-\x1b\x1e-\x23\x26-\x2b\x2e-\x33\x36-\x3b\x3e\x3f]"
    rb"|[\x04\x0c\x14\x1c\x24\x2c\x34\x3c][^\x05\x0d\x15\x1d\x25\x2d\x35\x3d]"
    rb"|[\x44\x4c\x54\x5c\x64\x6c\x74\x7c].."
    rb"|[\x40-\x7f]."
    rb"|[\x84\x8c\x94\x9c\xa4\xac\xb4\xbc]....."
    rb"|[\x80-\xbf]....)"
)
#: One instruction that may be among them.  How long it is, Capstone says; this only proposes.
_INSTRUCTION: Final = re.compile(
    rb"[\x66\xf2\xf3]?[\x40-\x4f]?\x0f"
    rb"[\x10-\x17\x28\x29\x57\x6e\x6f\x7e\x7f\xb6\xb7\xbe\xbf\xd6\xef]"
    + _MODRM
    + rb"|\x66?[\x40-\x4f]?\x0f[\x73\xa4\xac\xc4\xc5]"
    + _MODRM
    + rb".|\x66?[\x40-\x4f]?(?:[\x31\x33\x63\x87-\x8b\x8f\xdb\xd9\xdd\xff]"
    + _MODRM
    + rb"|[\xc0\xc1]"
    + _MODRM
    + rb".|[\x50-\x5f\x90-\x97\xc9\xc3]|\xb8....|\x83[\xc4\xe4\xec].|\x81[\xc4\xe4\xec]....)"
    rb"|\xf3\x0f\x1e\xfa",
    re.DOTALL,
)
_capstone: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
#: Facts are numbers that add up: loads, stores, how many instructions of each kind, how many
#: could join addresses before the call or behind it, and how many move rsp up and down.
_LOAD, _STORE, _CALL, _JUMP, _RETURN, _OTHER, _JOINS, _JOINS_BEHIND, _UP, _DOWN = (
    1 << 16 * place for place in range(10)
)
_FIELD: Final = (1 << 16) - 1
_KINDS: Final = {"call": _CALL, "jmp": _JUMP, "ret": _RETURN}
#: Instructions in one stub, so that no sum runs over.
_MOST: Final = 4096


class _Facts(dict[bytes, int]):
    """Instruction → its facts."""

    def __missing__(self, code: bytes) -> int:
        found = self[code] = _facts(code)
        return found


def _facts(code: bytes) -> int:
    decoded = list(_capstone.disasm_lite(code, 0))
    if len(decoded) != 1 or decoded[0][1] != len(code):
        return _OTHER
    _, _, mnemonic, operands = decoded[0]
    facts = facts_by_shape(code, mnemonic, operands)
    if (
        facts.unsupported
        or facts.repeated
        or facts.reads_overflow
        or facts.aligned is not None
        or facts.nature.aligns
        or facts.nature.reckoning
        or facts.nature.untrusted
        or not (facts.copies or sets_al(code))
    ):
        return _OTHER
    moved = _MOVES[code]
    if abs(moved) > _MOST_MOVED or moved % _WORD:
        return _OTHER
    moves = _UP if moved > 0 else _DOWN if moved or decoded[0][2] == "and" else 0
    found = _KINDS.get(mnemonic, 0) + _LOAD * facts.loads + _STORE * facts.stores + moves
    for joins, behind in ((_JOINS, False), (_JOINS_BEHIND, True)):
        found += joins * joining.joins(mnemonic, operands, behind=behind)
    return found


class _Moves(dict[bytes, int]):
    """Instruction → by how much it moves rsp up, at most."""

    def __missing__(self, code: bytes) -> int:
        found = self[code] = _move(code)
        return found


def _move(code: bytes) -> int:
    _, _, mnemonic, operands = next(_capstone.disasm_lite(code, 0))
    if mnemonic in _STEPS:
        return _STEPS[mnemonic] if code[0] not in _PREFIXES else _NOT_TOLD
    register, _, number = operands.partition(", ")
    if register != "rsp":
        return 0
    match mnemonic:
        case "add":
            return int(number, 0)
        case "sub":
            return -int(number, 0)
    # A mask rounds down, unless there is little left.
    return 0 if mnemonic == "and" and number.startswith("0xffffffff") else _NOT_TOLD


#: Words that are pushed do not overlap.
_WORD: Final = 8
#: How much stack such code may take.
_MOST_MOVED: Final = 1 << 13
_NOT_TOLD: Final = 2 * _MOST_MOVED
#: A call's return address is gone when it is over, and nothing of the code runs behind a return.
_STEPS: Final = {"push": -8, "pop": 8, "leave": _NOT_TOLD}
_PREFIXES: Final = b"\x66\xf2\xf3"
#: psABI 3.2.2: by as much rsp may be higher for a while.
_RED_ZONE: Final = 128


_FACTS: Final = _Facts()
_MOVES: Final = _Moves()
_MOST_KNOWN: Final = 1 << 13


class Straight(NamedTuple):
    """What straight code executes before and after its call.

    ``back`` is the offset at which it goes on then, None when the callee returns for it.
    """

    before: Counts
    after: Counts
    back: int | None


def straight(code: bytes) -> Straight | None:
    """What code executes, or None for code that does more than copy straight on.

    Code that jumps to its callee ends with the jump; code that calls it ends with a ``ret``.
    """
    # Most codes recur: their signatures differ in types alone.
    known = _KNOWN.get(code)
    if known is None:
        known = _MEMORY.keep(_KNOWN, code, (_straight(code),))
    return known[0]


_KNOWN: Final[dict[bytes, tuple[Straight | None]]] = {}
_MEMORY: Final = Memory(1 << 14)


def _straight(code: bytes) -> Straight | None:
    parts = _INSTRUCTION.findall(code)
    if len(parts) > _MOST or b"".join(parts) != code:
        return None
    if len(_FACTS) > _MOST_KNOWN:
        _FACTS.clear()
        _MOVES.clear()
    facts = sum(map(_FACTS.__getitem__, parts))
    ways, moves = facts >> 32 & _WAYS, facts >> 128
    if ways == _TAIL_JUMP and _FACTS[parts[-1]] & _JUMP:
        if moves and not _keep_stack(parts, len(parts)):
            return None
        if facts & _JOINS * _FIELD:
            return None
        return Straight(_counts(len(parts), facts), _NONE, None)
    if ways != _CALL_AND_RETURN or not _FACTS[parts[-1]] & _RETURN:
        return None
    # The call is nearer to the end than to the beginning.
    call = len(parts) - 2
    while not _FACTS[parts[call]] & _CALL:
        call -= 1
    behind = parts[call + 1 :]
    rest = sum(map(_FACTS.__getitem__, behind))
    # Down to the call and up from there: rsp at both ends is looked at when it runs.
    if rest >> 128 != moves & _FIELD and not _keep_stack(parts, call):
        return None
    if (facts - rest) & _JOINS * _FIELD or rest & _JOINS_BEHIND * _FIELD:
        return None
    return Straight(
        _counts(call + 1, facts - rest),
        _counts(len(behind), rest),
        len(code) - sum(map(len, behind)),
    )


def _keep_stack(parts: list[bytes], call: int) -> bool:
    """Whether rsp is never above where it began, nor comes down to where a signal's handler may
    have written (``machine.stack``).
    """
    moves = list(map(_MOVES.__getitem__, parts))
    places = list(accumulate(moves))
    if max(places) > 0 or min(places) < -_MOST_MOVED:
        return False
    return not any(
        sum(each for each in moves[part] if each > 0) > _RED_ZONE
        and any(_FACTS[each] >= _DOWN for each in parts[part])
        for part in (slice(call), slice(call, None))
    )


_WAYS: Final = (1 << 64) - 1
_TAIL_JUMP: Final = _JUMP >> 32
_CALL_AND_RETURN: Final = _CALL + _RETURN >> 32
_NONE: Final = Counts(0, 0, 0)


def _counts(instructions: int, facts: int) -> Counts:
    return Counts(instructions, facts & _FIELD, facts >> 16 & _FIELD)
