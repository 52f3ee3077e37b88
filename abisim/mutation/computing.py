"""What instructions do that compute, or that depend on flags: to operands, and to the flags."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final, TypeAlias

from abisim.mutation import effects
from abisim.mutation.arithmetic import add, bitwise, inverted, shift, subtract
from abisim.mutation.decoding import Instruction, Operand, Register
from abisim.mutation.flags import CONDITIONS, Flag, all_flags
from abisim.mutation.processor import WORD, Processor, unsupported
from abisim.mutation.symbols import (
    Bit,
    Word,
    address,
    as_address,
    as_number,
    bits_of,
    constant,
    unknown,
    unknown_bit,
    word_of,
)

Meaning: TypeAlias = Callable[[Processor, Instruction], None]

_AH: Final = Register("rax", 1, 1)


def _sum(*, subtracts: bool, stores: bool = True, carries: bool = False) -> Meaning:
    """Two operands, and with ``carries`` CF."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        left = processor.get(target)
        right = processor.get(source, len(left))
        carry = processor.holds("b") if carries else False
        if carry is None:
            processor.put(target, unknown(len(left)))
            processor.flags = all_flags(processor.flags.carry)
            return
        result = _summed(processor, left, right, carry=carry, subtracts=subtracts)
        if stores:
            processor.put(target, result)

    return meaning


def _summed(
    processor: Processor, left: Word, right: Word, *, subtracts: bool, carry: bool = False
) -> Word:
    """A sum or a difference; sets flags."""
    operation = subtract if subtracts else add
    result = operation(left, right)
    if carry:
        result = operation(result, constant(1, len(left)))
    processor.flags = effects.after_sum(
        processor.memory, left, right, result, carry=carry, subtracts=subtracts
    )
    return result


def _logic(operation: str, *, stores: bool = True) -> Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        left = processor.get(target)
        right = processor.get(source, len(left))
        moved = _moved(processor, operation, left, right)
        result = bitwise(operation, left, right) if moved is None else moved
        processor.flags = effects.after_logic(processor.memory, result)
        if stores:
            processor.put(target, result)

    return meaning


def _moved(processor: Processor, operation: str, word: Word, mask: Word) -> Word | None:
    """An address of which only bits change that are known: it is another one of the region."""
    place, number = as_address(word) if len(word) == WORD else None, as_number(mask)
    if place is None or number is None:
        return None
    changing = ~number & (1 << 8 * WORD) - 1 if operation == "and" else number
    low = processor.memory.residue(*place, 1 << changing.bit_length())
    if low is None:
        return None
    after = {"and": low & ~changing, "or": low | changing, "xor": low ^ changing}[operation]
    return address(place[0], place[1] + after - low)


def _count(*, subtracts: bool) -> Meaning:
    """One more or less; CF stays."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        [target] = instruction.operands
        carry, word = processor.flags.carry, processor.get(target)
        result = _summed(processor, word, constant(1, len(word)), subtracts=subtracts)
        processor.flags = replace(processor.flags, carry=carry)
        processor.put(target, result)

    return meaning


def _negate(processor: Processor, instruction: Instruction) -> None:
    [target] = instruction.operands
    word = processor.get(target)
    processor.put(target, _summed(processor, constant(0, len(word)), word, subtracts=True))


def _invert(processor: Processor, instruction: Instruction) -> None:
    [target] = instruction.operands
    processor.put(target, inverted(processor.get(target)))


def _masked(processor: Processor, amount: Operand, word: Word) -> int | None:
    count = as_number(processor.get(amount, 1))
    return None if count is None else count & (63 if len(word) == WORD else 31)


def _shift(processor: Processor, instruction: Instruction) -> None:
    target, amount = instruction.operands
    mnemonic = instruction.mnemonic
    word = processor.get(target)
    count = _masked(processor, amount, word)
    rotates = mnemonic in ("rol", "ror")
    if count is None:
        _shift_unknown(processor, target, mnemonic, rotates=rotates)
        return
    bits = 8 * len(word)
    result = shift(mnemonic, word, count % bits if rotates else min(count, bits))
    before = processor.flags
    if rotates:
        processor.flags = effects.after_rotation(before, mnemonic, result, count)
    else:
        processor.flags = effects.after_shift(
            processor.memory, before, mnemonic, word, result, count
        )
    processor.put(target, result)


def _shift_unknown(processor: Processor, target: Operand, by: str, *, rotates: bool) -> None:
    processor.flags = effects.after_unknown_count(processor.flags, by, rotates=rotates)
    processor.put(target, unknown(len(processor.get(target))))


def _rotate_through_carry(processor: Processor, instruction: Instruction) -> None:
    target, amount = instruction.operands
    mnemonic = instruction.mnemonic
    word = processor.get(target)
    count, carry = _masked(processor, amount, word), processor.holds("b")
    if count is None or carry is None:
        undefined = processor.flags.carry
        _shift_unknown(processor, target, mnemonic, rotates=True)
        if carry is None:
            processor.flags = replace(processor.flags, carry=undefined)
        return
    ring: list[Bit] = [*bits_of(word), int(carry)]
    turn = (-count if mnemonic == "rcl" else count) % len(ring)
    *bits, last = ring[turn:] + ring[:turn]
    result = word_of(bits)
    processor.flags = effects.after_rotation_through_carry(
        processor.flags, mnemonic, word, result, last, count
    )
    processor.put(target, result)


def _shift_double(processor: Processor, instruction: Instruction) -> None:
    target, source, amount = instruction.operands
    word, other = processor.get(target), processor.get(source)
    count = _masked(processor, amount, word)
    if count is None:
        _shift_unknown(processor, target, instruction.mnemonic, rotates=False)
        return
    if len(word) < 4:
        raise unsupported(instruction)
    low, high = bits_of(word), bits_of(other)
    if instruction.mnemonic == "shrd":
        bits = (low + high)[count : count + len(low)]
    else:
        bits = (high + low)[len(high) - count :][: len(low)]
    result = word_of(bits)
    processor.flags = effects.after_double_shift(
        processor.memory, processor.flags, instruction.mnemonic, word, result, count
    )
    processor.put(target, result)


def _multiply(processor: Processor, instruction: Instruction) -> None:
    target, *sources = instruction.operands
    if not sources:  # it is rax, and rdx, that change
        raise unsupported(instruction)
    size = len(processor.get(target))
    for operand in sources:
        processor.get(operand)
    processor.put(target, unknown(size))
    processor.flags = effects.after_product()


def _set_if(condition: str) -> Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        [target] = instruction.operands
        holds = processor.holds(condition)
        bit = unknown_bit() if holds is None else int(holds)
        processor.put(target, word_of([bit, *[0] * 7]))

    return meaning


def _move_if(condition: str) -> Meaning:
    """The source is read in any case, and four bytes of a register clear those above them."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        before = processor.get(target)
        after = processor.get(source, len(before))
        holds = processor.holds(condition)
        if holds is None:
            either = zip(before, after, unknown(len(before)), strict=True)
            word = tuple(one if one == other else any_ for one, other, any_ in either)
        else:
            word = after if holds else before
        processor.put(target, word)

    return meaning


def _set_carry(change: Callable[[Flag], Flag]) -> Meaning:
    def meaning(processor: Processor, _: Instruction) -> None:
        processor.flags = replace(processor.flags, carry=change(processor.flags.carry))

    return meaning


#: The flags that are in ah, and their bits.  Bit 1 is set, bits 3 and 5 are clear, bit 4 is AF.
_IN_AH: Final = {"carry": 0, "parity": 2, "zero": 6, "sign": 7}


def _load_flags(processor: Processor, _: Instruction) -> None:
    bits: list[Bit] = [0, 1, 0, 0, unknown_bit(), 0, 0, 0]
    for name, place in _IN_AH.items():
        known = processor.flags.known(name)
        bits[place] = unknown_bit() if known is None else int(known)
    processor.put(_AH, word_of(bits))


def _store_flags(processor: Processor, _: Instruction) -> None:
    bits = bits_of(processor.get(_AH))
    found = {name: bits[place] for name, place in _IN_AH.items()}
    known = {name: bool(bit) if isinstance(bit, int) else None for name, bit in found.items()}
    processor.flags = replace(processor.flags, **known)


COMPUTING: Final[Mapping[str, Meaning]] = {
    "add": _sum(subtracts=False), "sub": _sum(subtracts=True),
    "adc": _sum(subtracts=False, carries=True), "sbb": _sum(subtracts=True, carries=True),
    "cmp": _sum(subtracts=True, stores=False), "neg": _negate,
    "inc": _count(subtracts=False), "dec": _count(subtracts=True),
    "and": _logic("and"), "or": _logic("or"), "xor": _logic("xor"),
    "test": _logic("and", stores=False), "not": _invert,
    **dict.fromkeys(("shl", "sal", "shr", "sar", "rol", "ror"), _shift),
    "rcl": _rotate_through_carry, "rcr": _rotate_through_carry,
    "shld": _shift_double, "shrd": _shift_double, "imul": _multiply,
    "clc": _set_carry(lambda _: False), "stc": _set_carry(lambda _: True),
    "cmc": _set_carry(lambda flag: not flag if isinstance(flag, bool) else flag),
    "lahf": _load_flags, "sahf": _store_flags,
    **{f"set{condition}": _set_if(condition) for condition in CONDITIONS},
    **{f"cmov{condition}": _move_if(condition) for condition in CONDITIONS},
}  # fmt: skip
