"""Where a block's operands lie that must be aligned, told before the block runs.

An address that is a register's value at the block's beginning, moved by constants and
rounded down on the way, as ``push``, ``sub rsp, 56`` and ``and rsp, -32`` do, needs no look
at the instruction when it runs.  Whatever else an address is made of is not told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

import capstone

from abisim.identity import remembered
from abisim.machine.decode import AlignedOperand, block_facts, is_prefixed
from abisim.registers import GPR, gpr_name

_ADDRESS_MASK: Final = (1 << 64) - 1
#: Added to a value, and what the sum is then masked with.
_Change: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Value:
    """A register's value at a block's beginning (``rip``: the block's address), changed."""

    register: str
    changes: tuple[_Change, ...] = ()

    def plus(self, number: int) -> Value:
        if self.changes and self.changes[-1][1] == _ADDRESS_MASK:
            number += self.changes[-1][0]
            return Value(self.register, (*self.changes[:-1], (number, _ADDRESS_MASK)))
        return Value(self.register, (*self.changes, (number, _ADDRESS_MASK)))

    def distance(self, other: Value) -> int | None:
        """How much further it is than the other, if that is a number."""
        if self.register != other.register:
            return None
        (ours, base), (theirs, other_base) = self._split(), other._split()
        return ours - theirs if base == other_base else None

    def _split(self) -> tuple[int, tuple[_Change, ...]]:
        """What is added last, and what happens before."""
        if self.changes and self.changes[-1][1] == _ADDRESS_MASK:
            return self.changes[-1][0], self.changes[:-1]
        return 0, self.changes

    def masked(self, mask: int) -> Value:
        return Value(self.register, (*self.changes, (0, mask & _ADDRESS_MASK)))

    def from_first(self, value: int) -> int:
        """What it is, given what the register held at first."""
        for number, mask in self.changes:
            value = value + number & mask
        return value


@dataclass(frozen=True, slots=True)
class Address:
    """displacement + base + index * scale."""

    displacement: int
    base: Value | None
    index: Value | None
    scale: int


@remembered(4096)
def aligned_addresses(code: bytes) -> tuple[Address, ...] | None:
    """Where the operands of a block lie that must be aligned; None if that is not told."""
    wanted = dict(block_facts(code).aligned)
    known = {name: Value(name) for name in GPR}
    found = []
    for offset, size, mnemonic, operands in _decoder.disasm_lite(code, 0):
        operand = wanted.pop(offset, None)
        if operand is not None:
            address = _address(operand, offset, known)
            if address is None:
                return None
            found.append(address)
        if not wanted:
            break
        step(known, code[offset : offset + size], offset, mnemonic, operands)
    return tuple(found)


def places(addresses: Iterable[Address], block: int, read: Callable[[str], int]) -> Iterator[int]:
    """The addresses, at the beginning of the block at ``block``; ``read`` gives registers."""
    values = {"rip": block}
    for each in addresses:
        place = each.displacement
        for value, scale in ((each.base, 1), (each.index, each.scale)):
            if value is not None:
                if value.register not in values:
                    values[value.register] = read(value.register)
                place += value.from_first(values[value.register]) * scale
        yield place & _ADDRESS_MASK


def _address(operand: AlignedOperand, offset: int, known: dict[str, Value]) -> Address | None:
    if operand.base == "rip":
        after = offset + operand.size + operand.displacement
        return None if operand.index else Address(after, Value("rip"), None, 0)
    if any(name and name not in known for name in (operand.base, operand.index)):
        return None
    return Address(
        operand.displacement, known.get(operand.base), known.get(operand.index), operand.scale
    )


_decoder: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
_WHOLE: Final = {gpr_name(name, width): name for name in GPR for width in (1, 2, 4, 8)} | {
    f"{letter}h": f"r{letter}x" for letter in "abcd"
}
#: These write no general register but their first operand.
_ONE_RESULT: Final = frozenset(
    {
        "mov", "movabs", "movzx", "movsx", "movsxd", "lea", "add", "sub", "and", "or", "xor", "not",
        "neg", "inc", "dec", "shl", "shr", "sar", "rol", "ror", "adc", "sbb", "bts", "btr", "bswap",
        "movd", "movq", "pextrb", "pextrw", "pextrd",
        "pextrq", "pmovmskb", "movmskps", "movmskpd", "movnti", "cvttsd2si", "cvttss2si",
        "cvtsd2si", "cvtss2si", "fnstsw",
    }
)  # fmt: skip
_NO_RESULT: Final = frozenset({"cmp", "test", "bt", "nop", "endbr64"})
_IN_RAX_AND_RDX: Final = frozenset({"cdqe", "cqo", "cdq", "mul", "div", "idiv", "imul"})
_STRING_COMPARISONS: Final = ("pcmpestr", "pcmpistr")  # write ecx


def step(known: dict[str, Value], code: bytes, offset: int, mnemonic: str, operands: str) -> None:
    """What is known behind an instruction."""
    first, _, second = (part.strip() for part in operands.partition(","))
    if not is_prefixed(code):
        if mnemonic == "push":
            _move(known, "rsp", -8)
            return
        if mnemonic == "pop":
            _move(known, "rsp", 8)
            known.pop(_WHOLE.get(first, ""), None)
            return
        if first in GPR and (value := _result(known, code, offset, mnemonic, first, second)):
            known[first] = value
            return
    if mnemonic in _IN_RAX_AND_RDX:
        for name in ("rax", "rdx", _WHOLE.get(first, "")):
            known.pop(name, None)
    elif first in _WHOLE and _writes_one(mnemonic):
        known.pop(_WHOLE[first], None)
    elif not _writes_none(mnemonic, first, second):
        known.clear()


def _result(
    known: dict[str, Value], code: bytes, offset: int, mnemonic: str, first: str, second: str
) -> Value | None:
    """What a register holds afterwards that an instruction has as its first operand."""
    if mnemonic == "mov":
        return known.get(second)
    if mnemonic == "lea":
        return offset_from(known, offset + len(code), second)
    before = known.get(first)
    number = number_of(second)
    if before is None or number is None:
        return None
    match mnemonic:
        case "add":
            return before.plus(number)
        case "sub":
            return before.plus(-number)
        case "and":
            return before.masked(number)
    return None


def offset_from(known: dict[str, Value], after: int, text: str) -> Value | None:
    """What ``[register + number]``, or without the number, addresses."""
    match text.strip("[]").split():
        case [name]:
            number: int | None = 0
        case [name, "+" | "-" as sign, digits]:
            number = number_of(digits)
            number = -number if sign == "-" and number is not None else number
        case _:
            return None
    base = Value("rip").plus(after) if name == "rip" else known.get(name)
    return None if base is None or number is None else base.plus(number)


def _move(known: dict[str, Value], name: str, number: int) -> None:
    if name in known:
        known[name] = known[name].plus(number)


def number_of(text: str) -> int | None:
    """The number that an operand is."""
    try:
        return int(text, 0)
    except ValueError:
        return None


def _writes_one(mnemonic: str) -> bool:
    return mnemonic in _ONE_RESULT or mnemonic.startswith(("cmov", "set"))


def _writes_none(mnemonic: str, first: str, second: str) -> bool:
    """Whether an instruction without a general register as its first operand writes none."""
    if mnemonic in _NO_RESULT:
        return True
    if first in _WHOLE:
        return False
    if "[" in first:
        return _writes_one(mnemonic) or mnemonic.startswith("f") or _stores(mnemonic, second)
    if first.startswith("xmm"):
        return not mnemonic.startswith(_STRING_COMPARISONS)
    return mnemonic.startswith("f")  # x87, whose fnstsw is above


def _stores(mnemonic: str, second: str) -> bool:
    return mnemonic.startswith("mov") and second.startswith("xmm") and "[" not in second
