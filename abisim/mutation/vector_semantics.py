"""What instructions on vector and x87 registers do to words of symbols: moves, inserts, shifts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

from abisim.mutation.arithmetic import bitwise, shift
from abisim.mutation.decoding import Immediate, Instruction, Place, Register
from abisim.mutation.processor import VECTOR_BYTES, WORD, Processor, unsupported
from abisim.mutation.symbols import Word, as_number, constant, unknown

_Meaning: TypeAlias = Callable[[Processor, Instruction], None]
_XMM: Final = 16
_X87: Final = 10
#: These set flags, rcx, memory that no operand shows.
_WITH_MORE_RESULTS: Final = re.compile("vp?test|vu?comi|vpcmp[ei]str|vmaskmov")
_TOP: Final = Register("st0", 0, _X87)


def _is_vector(operand: object) -> bool:
    return isinstance(operand, Register) and operand.name.startswith("zmm")


def _scalar(size: int) -> _Meaning:
    """movss, movsd: a load clears the rest of the xmm register, a copy leaves it."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        word = processor.get(source, size)
        if _is_vector(target) and isinstance(source, Place):
            word += constant(0, _XMM - size)
        processor.put(target, word)

    return meaning


def _clearing(size: int) -> _Meaning:
    """movd, movq: whatever goes into a vector register clears the rest of it."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        word = processor.get(source, size)
        processor.put(target, word + constant(0, _XMM - size) if _is_vector(target) else word)

    return meaning


def _whole(*, aligned: bool) -> _Meaning:
    """``movups`` and its like, and with a v in front what clears everything above."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        sizes = [each.size for each in instruction.operands if isinstance(each, Register)]
        if not sizes or not all(_is_vector(each) or isinstance(each, Place)
                                for each in instruction.operands):  # fmt: skip
            raise unsupported(instruction)
        if aligned:
            processor.require_aligned(target, sizes[0])
            processor.require_aligned(source, sizes[0])
        word = processor.get(source, sizes[0])
        if instruction.mnemonic.startswith("v") and _is_vector(target):
            word += constant(0, VECTOR_BYTES - len(word))
        processor.put(target, word)

    return meaning


def _half(start: int) -> _Meaning:
    """movlps, movhps: eight bytes of an xmm register, the others left as they are."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        if isinstance(target, Register) and isinstance(source, Place):
            processor.put(Register(target.name, start, WORD), processor.get(source, WORD))
        elif isinstance(target, Place) and isinstance(source, Register):
            processor.put(target, processor.whole(source.name)[start : start + WORD])
        else:
            raise unsupported(instruction)

    return meaning


def _double(processor: Processor, instruction: Instruction) -> None:
    target, source = instruction.operands
    processor.put(target, processor.get(source, WORD) * 2)


def _insert_word(processor: Processor, instruction: Instruction) -> None:
    target, source, number = instruction.operands
    if not isinstance(target, Register) or not isinstance(number, Immediate):
        raise unsupported(instruction)
    at = 2 * (number.value & 7)
    processor.put(Register(target.name, at, 2), processor.get(source, 2))


def _extract_word(processor: Processor, instruction: Instruction) -> None:
    target, source, number = instruction.operands
    if not isinstance(source, Register) or not isinstance(number, Immediate):
        raise unsupported(instruction)
    at = 2 * (number.value & 7)
    word = processor.whole(source.name)[at : at + 2]
    if isinstance(target, Register):
        word += constant(0, WORD - len(word))
    processor.put(target, word)


def _shift_lanes(operation: str, lane: int) -> _Meaning:
    """``psllq`` and its like: each lane by the same number, to nothing if that is too much."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, amount = instruction.operands
        count = as_number(processor.get(amount, 1)) if isinstance(amount, Immediate) else None
        if count is None or not _is_vector(target):
            raise unsupported(instruction)
        word = processor.get(target)
        count = min(count, 8 * lane)
        shifted: Word = ()
        for start in range(0, len(word), lane):
            shifted += shift(operation, word[start : start + lane], count)
        processor.put(target, shifted)

    return meaning


def _shift_bytes(operation: str) -> _Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, amount = instruction.operands
        if not isinstance(amount, Immediate) or not _is_vector(target):
            raise unsupported(instruction)
        word = processor.get(target)
        count = 8 * min(amount.value & 0xFF, len(word))
        processor.put(target, shift(operation, word, count))

    return meaning


def _logic(operation: str) -> _Meaning:
    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        if not _is_vector(target):
            raise unsupported(instruction)
        processor.require_aligned(source, _XMM)
        left = processor.get(target)
        processor.put(target, bitwise(operation, left, processor.get(source, len(left))))

    return meaning


def _compute(size: int) -> _Meaning:
    """Arithmetic and shuffles: what comes out is not known, and no exception is unmasked."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source, *rest = instruction.operands
        if not _is_vector(target) or not all(isinstance(each, Immediate) for each in rest):
            raise unsupported(instruction)
        if size == _XMM:
            processor.require_aligned(source, _XMM)
        processor.get(source, size)
        processor.put(target, unknown(size))

    return meaning


def _repeat(first: int) -> _Meaning:
    """Of each pair of four-byte elements the one that begins at ``first``, twice."""

    def meaning(processor: Processor, instruction: Instruction) -> None:
        target, source = instruction.operands
        processor.require_aligned(source, _XMM)
        word = processor.get(source, _XMM)
        low, high = (word[at : at + 4] for at in (first, first + 8))
        processor.put(target, low + low + high + high)

    return meaning


def forget_wide(processor: Processor, instruction: Instruction) -> None:
    """A VEX instruction on vector registers alone: the first is unknown, and zero above."""
    operands = instruction.operands
    if (
        not instruction.is_vex
        or _WITH_MORE_RESULTS.match(instruction.mnemonic)
        or not operands
        or not isinstance(target := operands[0], Register)
        or not all(_is_vector(each) or isinstance(each, Immediate) for each in operands)
    ):
        raise unsupported(instruction)
    word = unknown(target.size) + constant(0, VECTOR_BYTES - target.size)
    processor.set(target.name, word)


def _load_x87(processor: Processor, instruction: Instruction) -> None:
    [source] = instruction.operands
    if not isinstance(source, Place) or source.size != _X87 or len(processor.x87) == WORD:
        raise unsupported(instruction)
    processor.x87.append(processor.get(source))


def _store_x87(processor: Processor, instruction: Instruction) -> None:
    [target] = instruction.operands
    if target == _TOP:
        del processor.x87[-1:]
        return
    if not isinstance(target, Place) or (target.size != _X87 and processor.x87):
        raise unsupported(instruction)
    # Of an empty stack something indefinite is stored.
    processor.put(target, processor.x87.pop() if processor.x87 else unknown(target.size))


def _empty_x87(processor: Processor, _: Instruction) -> None:
    processor.x87.clear()


VECTORS: Final[dict[str, _Meaning]] = {
    "movss": _scalar(4), "movsd": _scalar(8), "movd": _clearing(4), "movq": _clearing(8),
    **dict.fromkeys(
        ("movups", "movupd", "movdqu", "lddqu", "vmovups", "vmovupd", "vmovdqu", "vmovdqu8",
         "vmovdqu16", "vmovdqu32", "vmovdqu64"), _whole(aligned=False)
    ),
    **dict.fromkeys(
        ("movaps", "movapd", "movdqa", "movntps", "movntpd", "movntdq", "vmovaps", "vmovapd",
         "vmovdqa", "vmovdqa32", "vmovdqa64"), _whole(aligned=True)
    ),
    "movlps": _half(0), "movlpd": _half(0), "movhps": _half(8), "movhpd": _half(8),
    "movsldup": _repeat(0), "movshdup": _repeat(4),
    "movddup": _double, "pinsrw": _insert_word, "pextrw": _extract_word,
    "psllq": _shift_lanes("shl", 8), "psrlq": _shift_lanes("shr", 8),
    "pslld": _shift_lanes("shl", 4), "psrld": _shift_lanes("shr", 4),
    "psllw": _shift_lanes("shl", 2), "psrlw": _shift_lanes("shr", 2),
    "pslldq": _shift_bytes("shl"), "psrldq": _shift_bytes("shr"),
    **dict.fromkeys(("orps", "orpd", "por"), _logic("or")),
    **dict.fromkeys(("andps", "andpd", "pand"), _logic("and")),
    **dict.fromkeys(
        ("addps", "addpd", "subps", "subpd", "mulps", "mulpd", "maxps", "minps", "maxpd", "minpd",
         "divps", "divpd", "sqrtps", "sqrtpd", "rsqrtps", "rcpps", "unpckhps", "unpcklps",
         "unpckhpd", "unpcklpd", "shufps", "shufpd", "andnps", "andnpd", "pandn", "paddb", "paddw",
         "paddd", "paddq", "psubb", "psubw", "psubd", "psubq", "pmaxub", "psadbw", "pshufd"),
        _compute(_XMM)
    ),
    **dict.fromkeys(("addss", "subss", "mulss", "maxss", "minss", "divss"), _compute(4)),
    **dict.fromkeys(("addsd", "subsd", "mulsd", "maxsd", "minsd", "divsd"), _compute(8)),
    **dict.fromkeys(("xorps", "xorpd", "pxor"), _logic("xor")),
    "fld": _load_x87, "fstp": _store_x87, "emms": _empty_x87,
}  # fmt: skip
