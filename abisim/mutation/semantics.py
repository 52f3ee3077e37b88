"""What instructions do to words of symbols: here those that move.  Flags stay, but where strings
are compared.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from abisim.mutation.arithmetic import add, extended
from abisim.mutation.computing import COMPUTING, Meaning
from abisim.mutation.decoding import Immediate, Instruction, Place, Register
from abisim.mutation.flags import Flags
from abisim.mutation.memory import UnprovenError
from abisim.mutation.processor import WORD, Processor, unsupported
from abisim.mutation.symbols import (
    constant,
    unknown,
)
from abisim.mutation.vector_semantics import VECTORS, forget_wide

#: Bytes that one repetition of a string instruction moves, by the last letter of its name.
_STRING_BYTES: Final = {"b": 1, "w": 2, "d": 4, "q": 8}
_MOST_REPEATS: Final = 1 << 16
#: These do nothing that lasts, and leave flags alone; operands in memory are not looked at.
_IDLE: Final = frozenset((
    "nop", "endbr64", "prefetchnta", "prefetcht0", "prefetcht1", "prefetcht2", "prefetch",
    "prefetchw", "prefetchwt1", "pause", "cld", "wait",
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
    meaning = COMPUTING.get(mnemonic) or _MEANINGS.get(mnemonic) or VECTORS.get(mnemonic)
    (meaning or forget_wide)(processor, instruction)


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
    if name in ("cmps", "scas"):
        processor.flags = Flags()


def _push_flags(processor: Processor, _: Instruction) -> None:
    processor.push(unknown(WORD))


_MEANINGS: Final[Mapping[str, Meaning]] = {
    "mov": _move, "movabs": _move, "movnti": _move,
    "movzx": _move_extended, "movsx": _move_extended, "movsxd": _move_extended,
    "lea": _address, "push": _push, "pop": _pop, "leave": _leave, "pushfq": _push_flags,
    "xchg": _exchange, "bswap": _swap_bytes,
    "cbw": _extend_rax(1, 2), "cwde": _extend_rax(2, 4), "cdqe": _extend_rax(4, 8),
    "cwd": _extend_rdx(2), "cdq": _extend_rdx(4), "cqo": _extend_rdx(8),
}  # fmt: skip
