"""What general instructions do to words of symbols.  Flags are taken to be anything at all."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from abisim.mutation.arithmetic import add, bitwise, extended, inverted, shift, subtract
from abisim.mutation.decoding import Immediate, Instruction, Place, Register
from abisim.mutation.memory import UnprovenError
from abisim.mutation.processor import WORD, Processor, unsupported
from abisim.mutation.symbols import (
    Word,
    address,
    as_address,
    as_number,
    bits_of,
    constant,
    unknown,
    word_of,
)
from abisim.mutation.vector_semantics import VECTORS

Meaning: TypeAlias = Callable[[Processor, Instruction], None]

#: Bytes that one repetition of a string instruction moves, by the last letter of its name.
_STRING_BYTES: Final = {"b": 1, "w": 2, "d": 4, "q": 8}
_MOST_REPEATS: Final = 1 << 16
#: These do nothing that lasts beyond the flags; operands in memory are not looked at.
_IDLE: Final = frozenset((
    "nop", "endbr64", "prefetchnta", "prefetcht0", "prefetcht1", "prefetcht2", "prefetchw",
    "pause", "clc", "stc", "cmc", "cld", "sahf", "wait",
))  # fmt: skip


def execute(processor: Processor, instruction: Instruction) -> None:
    """Carry out an instruction that is no jump, call or return.  Raises UnprovenError."""
    if not instruction.is_plain:
        raise unsupported(instruction)
    mnemonic = instruction.mnemonic.removeprefix("lock ")
    if mnemonic in _IDLE:
        return
    string = re.fullmatch(r"(rep |repne )?movs([bwdq])", mnemonic)
    if string and all(isinstance(each, Place) for each in instruction.operands):
        _move_string(processor, string[1] is not None, _STRING_BYTES[string[2]])
        return
    if string := re.fullmatch(r"(lods|stos|scas|cmps)([bwdq])", mnemonic):
        _string(processor, string[1], _STRING_BYTES[string[2]])
        return
    meaning = _MEANINGS.get(mnemonic) or VECTORS.get(mnemonic)
    if meaning is None and re.fullmatch(r"cmov\w+", mnemonic):
        meaning = _move_maybe
    if meaning is None and re.fullmatch(r"set\w+", mnemonic):
        meaning = _forget
    if meaning is None:
        raise unsupported(instruction)
    meaning(processor, instruction)


def _move(processor: Processor, instruction: Instruction) -> None:
    target, source = instruction.operands
    processor.put(target, processor.get(source, _size(instruction)))


def _size(instruction: Instruction) -> int:
    target = instruction.operands[0]
    if isinstance(target, Immediate):
        raise unsupported(instruction)
    return target.size


def _move_extended(processor: Processor, instruction: Instruction) -> None:
    target, source = instruction.operands
    signed = instruction.mnemonic != "movzx"
    word = processor.get(source)
    processor.put(target, extended(word, _size(instruction), signed=signed))


def _move_maybe(processor: Processor, instruction: Instruction) -> None:
    """Either way: what differs is not known."""
    target, source = instruction.operands
    before, after = processor.get(target), processor.get(source, _size(instruction))
    anything = unknown(len(before))
    processor.put(
        target,
        tuple(
            one if one == other else any_
            for one, other, any_ in zip(before, after, anything, strict=True)
        ),
    )


def _address(processor: Processor, instruction: Instruction) -> None:
    target, source = instruction.operands
    if not isinstance(source, Place):
        raise unsupported(instruction)
    processor.put(target, processor.where(source)[: _size(instruction)])


def _push(processor: Processor, instruction: Instruction) -> None:
    [source] = instruction.operands
    size = source.size if isinstance(source, Register | Place) else WORD
    if size not in (2, WORD):
        raise unsupported(instruction)
    processor.push(processor.get(source, size))


def _pop(processor: Processor, instruction: Instruction) -> None:
    [target] = instruction.operands
    # The address of an operand is computed with rsp as it is afterwards.
    processor.put(target, processor.pop(_size(instruction)))


def _leave(processor: Processor, _: Instruction) -> None:
    processor.set("rsp", processor.whole("rbp"))
    processor.set("rbp", processor.pop())


def _exchange(processor: Processor, instruction: Instruction) -> None:
    first, second = instruction.operands
    left, right = processor.get(first), processor.get(second)
    processor.put(first, right)
    processor.put(second, left)


def _swap_bytes(processor: Processor, instruction: Instruction) -> None:
    [target] = instruction.operands
    if _size(instruction) not in (4, WORD):  # undefined
        raise unsupported(instruction)
    processor.put(target, processor.get(target)[::-1])


def _binary(operation: Callable[[Word, Word], Word]) -> Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        left = processor.get(target)
        processor.put(target, operation(left, processor.get(source, len(left))))

    return meaning


def _bitwise(operation: str) -> Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        left = processor.get(target)
        right = processor.get(source, len(left))
        moved = _moved(processor, operation, left, right)
        processor.put(target, bitwise(operation, left, right) if moved is None else moved)

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


def _unary(operation: Callable[[Word], Word]) -> Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        [target] = instruction.operands
        processor.put(target, operation(processor.get(target)))

    return meaning


def _shift(processor: Processor, instruction: Instruction) -> None:
    target = instruction.operands[0]
    word = processor.get(target)
    count = as_number(processor.get(instruction.operands[1], 1))
    if count is None:
        processor.put(target, unknown(len(word)))
        return
    count &= 63 if len(word) == WORD else 31
    is_rotation = instruction.mnemonic in ("rol", "ror")
    bits = 8 * len(word)
    count = count % bits if is_rotation else min(count, bits)
    processor.put(target, shift(instruction.mnemonic, word, count))


def _shift_double(processor: Processor, instruction: Instruction) -> None:
    target, source, amount = instruction.operands
    word, other = processor.get(target), processor.get(source)
    count = as_number(processor.get(amount, 1))
    if count is None or len(word) < 4:
        raise unsupported(instruction)
    count &= 63 if len(word) == WORD else 31
    low, high = bits_of(word), bits_of(other)
    if instruction.mnemonic == "shrd":
        bits = (low + high)[count : count + len(low)]
    else:
        bits = (high + low)[len(high) - count :][: len(low)]
    processor.put(target, word_of(bits))


def _look(processor: Processor, instruction: Instruction) -> None:
    """Operands are read, and only flags are set."""
    for operand in instruction.operands:
        processor.get(operand)


def _forget(processor: Processor, instruction: Instruction) -> None:
    """Operands are read, and something is left in the first."""
    for operand in instruction.operands:
        processor.get(operand)
    processor.put(instruction.operands[0], unknown(_size(instruction)))


def _multiply(processor: Processor, instruction: Instruction) -> None:
    if len(instruction.operands) == 1:  # it is rax, and rdx, that change
        raise unsupported(instruction)
    _forget(processor, instruction)


def _extend_rax(source: int, target: int) -> Meaning:
    def meaning(processor: Processor, _: Instruction) -> None:
        word = processor.whole("rax")[:source]
        processor.put(Register("rax", 0, target), extended(word, target, signed=True))

    return meaning


def _extend_rdx(size: int) -> Meaning:
    def meaning(processor: Processor, _: Instruction) -> None:
        wide = extended(processor.whole("rax")[:size], 2 * size, signed=True)
        processor.put(Register("rdx", 0, size), wide[size:])

    return meaning


def _move_string(processor: Processor, repeats: bool, size: int) -> None:
    count = processor.number("rcx") if repeats else 1
    if count > _MOST_REPEATS:
        raise UnprovenError("a string instruction that repeats itself without end")
    step = constant(size, WORD)
    for _ in range(count):
        source, target = processor.whole("rsi"), processor.whole("rdi")
        processor.store(target, processor.memory.read(source, size))
        processor.set("rsi", add(source, step))
        processor.set("rdi", add(target, step))
    if repeats:
        processor.set("rcx", constant(0, WORD))


def _string(processor: Processor, name: str, size: int) -> None:
    """Once: memory to rax, rax to memory, or a comparison of both, or of memory with memory."""
    pointer = "rsi" if name == "lods" else "rdi"
    if name == "cmps":
        other = processor.whole("rsi")
        processor.memory.read(other, size)
        processor.set("rsi", add(other, constant(size, WORD)))
    place = processor.whole(pointer)
    if name == "stos":
        processor.store(place, processor.whole("rax")[:size])
    else:
        word = processor.memory.read(place, size)
        if name == "lods":
            processor.put(Register("rax", 0, size), word)
    processor.set(pointer, add(place, constant(size, WORD)))


def _push_flags(processor: Processor, _: Instruction) -> None:
    processor.push(unknown(WORD))


def _load_flags(processor: Processor, _: Instruction) -> None:
    processor.put(Register("rax", 1, 1), unknown(1))


_MEANINGS: Final[dict[str, Meaning]] = {
    "mov": _move, "movabs": _move, "movnti": _move,
    "movzx": _move_extended, "movsx": _move_extended, "movsxd": _move_extended,
    "lea": _address, "push": _push, "pop": _pop, "leave": _leave, "pushfq": _push_flags,
    "lahf": _load_flags,
    "xchg": _exchange, "bswap": _swap_bytes,
    "add": _binary(add), "sub": _binary(subtract), "and": _bitwise("and"),
    "or": _bitwise("or"), "xor": _bitwise("xor"),
    "not": _unary(inverted), "neg": _unary(lambda word: subtract(constant(0, len(word)), word)),
    "inc": _unary(lambda word: add(word, constant(1, len(word)))),
    "dec": _unary(lambda word: subtract(word, constant(1, len(word)))),
    "shl": _shift, "sal": _shift, "shr": _shift, "sar": _shift, "rol": _shift, "ror": _shift,
    "shld": _shift_double, "shrd": _shift_double,
    "cmp": _look, "test": _look,
    "adc": _forget, "sbb": _forget, "rcl": _forget, "rcr": _forget, "imul": _multiply,
    "cbw": _extend_rax(1, 2), "cwde": _extend_rax(2, 4), "cdqe": _extend_rax(4, 8),
    "cwd": _extend_rdx(2), "cdq": _extend_rdx(4), "cqo": _extend_rdx(8),
}  # fmt: skip
