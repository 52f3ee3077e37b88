"""The objects of a call as regions of memory, and what their bytes are called.

They are what abisim.stubs says of the entry conventions; a byte of argument 2 is the same unknown
wherever it goes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from abisim.layout import struct_offsets
from abisim.mutation.memory import STACK, Region
from abisim.mutation.processor import WORD
from abisim.mutation.symbols import Atom, AtomBit, Byte, Mixed, Word, address
from abisim.signature import Signature
from abisim.stubs import Entry
from abisim.types import CType, Integer, leaves

ARGUMENTS: Final = "arguments"
OUTPUT: Final = "output"
#: The function to call, and where the stub returns to.
FUNCTION: Final = "function"
END: Final = "end"
CODE: Final = "code"
RESULT: Final = "result"
#: A function that is called has so many bytes.
_LEAST_CODE: Final = 2
#: More stack than anything takes.
_DEPTH: Final = 1 << 23


def argument_bytes(index: int, ctype: CType) -> Word:
    """An argument's bytes.  Of a byte that is a _Bool, and nothing else, seven bits are 0."""
    others = {
        at
        for leaf in leaves(ctype)
        if not (isinstance(leaf.type, Integer) and leaf.type.is_bool and leaf.bit_width == 8)
        for at in range(leaf.bit_offset // 8, -(-(leaf.bit_offset + leaf.bit_width) // 8))
    }
    bools = {
        leaf.bit_offset // 8
        for leaf in leaves(ctype)
        if isinstance(leaf.type, Integer) and leaf.type.is_bool and leaf.bit_width == 8
    } - others
    return tuple(
        _bool(index, at) if at in bools else argument_byte(index, at) for at in range(ctype.size)
    )


def argument_byte(index: int, at: int) -> Atom:
    return Atom(f"argument {index + 1}", at)


def _bool(index: int, at: int) -> Byte:
    return Mixed((AtomBit(argument_byte(index, at), 0), 0, 0, 0, 0, 0, 0, 0))


def result_byte(at: int) -> Atom:
    return Atom(RESULT, at)


def regions(signature: Signature, entry: Entry, modulus: int, residue: int) -> dict[str, Region]:
    """Every region.  The stub is entered with rsp ``residue`` above a multiple of ``modulus``.

    Padding behind the last argument belongs to the struct of the arguments, and may be read.  So
    may whatever lies behind a value up to a multiple of its alignment: it is in the same page,
    and nothing is known of it.
    """
    types = [parameter.type for parameter in signature.parameters]
    end = {at: byte for at, byte in enumerate(address(END, 0))}  # noqa: C416
    found = {
        STACK: Region(-_DEPTH, WORD, 0, modulus, residue, end),
        OUTPUT: replace(
            _read_only(signature.result.size, signature.result.align, {}),
            writable=signature.result.size,
        ),
    }
    # What a function begins with; reading it tells nothing.
    found[FUNCTION] = Region(0, _LEAST_CODE, 0, 1, 0, {})
    if entry == "buffer":
        offsets, size = struct_offsets(types)
        align = max((1, *(ctype.align for ctype in types)))
        content = {
            start + at: byte
            for index, (start, ctype) in enumerate(zip(offsets, types, strict=True))
            for at, byte in enumerate(argument_bytes(index, ctype))
        }
        found[ARGUMENTS] = _read_only(size, align, content)
        return found
    pointers: dict[int, Byte] = {}
    for index, ctype in enumerate(types):
        name = f"value {index + 1}"
        found[name] = _read_only(
            ctype.size, ctype.align, dict(enumerate(argument_bytes(index, ctype)))
        )
        pointers |= dict(enumerate(address(name, 0), WORD * index))
    found[ARGUMENTS] = _read_only(WORD * len(types), WORD, pointers)
    return found


def _read_only(size: int, align: int, content: Mapping[int, Byte]) -> Region:
    return Region(0, -(-size // align) * align, 0, align, 0, content)


def first_registers(entry: Entry) -> dict[str, Word]:
    """What the registers point to that a stub is entered with (abisim.stubs)."""
    arguments, function = ("rdi", "rdx") if entry == "buffer" else ("rdx", "rdi")
    return {
        arguments: address(ARGUMENTS, 0),
        "rsi": address(OUTPUT, 0),
        function: address(FUNCTION, 0),
    }
