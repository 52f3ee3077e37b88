"""Instructions that could put an address together from parts of others.

Code that takes a part of one pointer for the same part of another is right as long as both are
near each other.  Whatever only copies whole words has no parts: they are written to parts of
registers, or to memory and read across from there.
"""

from __future__ import annotations

import re
from typing import Final

import capstone

from abisim.identity import remembered
from abisim.machine.decode import is_prefixed

_PARTLY: Final = frozenset({"pinsrw", "shrd", "movlps", "movhps", "movlpd", "movhpd"})
_MERGING: Final = frozenset({"movss", "movsd"})
_NARROW: Final = re.compile(r"[abcd][lh]|[sd]il|[sb]pl|r\d+[bw]|[abcd]x|[sd]i|[sb]p")
_AT: Final = re.compile(r"(?:(\w+) ptr )?\[(\w+)(?: [+-] (\w+))?(\])?")
_WHOLE_WORDS: Final = frozenset({"qword", "xmmword", "ymmword", "zmmword"})
_WORD: Final = 8
_NUMBER: Final = re.compile(r"-?(0x[0-9a-f]+|\d+)")
#: Nothing behind these runs.
_LAST: Final = frozenset({"jmp", "ret"})
_MOVES_STACK: Final = frozenset({"push", "pop", "call", "leave", *_LAST})
_FRAME: Final = re.compile(r"[re]?bp|bpl")
_BEGINS_FRAME: Final = ("mov", "rbp, rsp")
_capstone: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)


@remembered(1 << 12)
def could_join(code: bytes) -> bool:
    """Whether code could do so whose instructions up to its first jump or return only copy.

    It could where that is not told: rsp does not stay a multiple of 8 from where it was, or the
    frame's pointer is copied.
    """
    behind = framed = False
    for offset, size, mnemonic, operands in _capstone.disasm_lite(code, 0):
        if (mnemonic, operands) == _BEGINS_FRAME:
            framed = True
            continue
        name = mnemonic.split()[-1].removeprefix("v")
        if framed:  # from which the stack is a multiple of 8 away as well
            operands = operands.replace("[rbp", "[rsp")
        first, _, second = operands.partition(", ")
        if (
            joins(name, operands, behind=behind)
            or (name in _MOVES_STACK and is_prefixed(code[offset : offset + size]))
            or (first == "rsp" and not _is_whole(second))
            or (framed and _FRAME.search(operands))
        ):
            return True
        if name in _LAST:
            return False
        framed = framed and name != "leave"
        behind = behind or name == "call"
    return True


def _is_whole(number: str) -> bool:
    """Whether rsp, moved by this or rounded down to it, stays a multiple of 8 from where it was."""
    return _NUMBER.fullmatch(number) is not None and int(number, 0) % _WORD == 0


def joins(mnemonic: str, operands: str, *, behind: bool) -> bool:
    """Whether an instruction of code that only copies, as Capstone spells it, could do so.

    ``behind`` the call results are stored and the stack alone is read, before it the stack alone
    is written to and arguments are read.
    """
    first, _, rest = operands.partition(", ")
    if mnemonic in _PARTLY:
        return True
    if mnemonic not in ("push", "fld") and _NARROW.fullmatch(first):
        return True
    in_memory = _AT.search(operands)
    if in_memory is None:
        return mnemonic in _MERGING
    size, base, number, closed = in_memory.groups()
    stores = mnemonic in ("pop", "fstp", "xchg") or (bool(rest) and "[" in first)
    if base == "rsp":
        is_whole = bool(closed) and _is_whole(number or "0")
        return not is_whole or (stores and size not in _WHOLE_WORDS)
    if mnemonic in ("call", "jmp"):
        return False
    return not behind if stores else behind
