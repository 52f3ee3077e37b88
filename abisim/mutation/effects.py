"""What arithmetic makes of the flags, from the words before and after it.

Each function has the flags as the Intel SDM's volume 2 defines them, where the words tell.  A
word lies in a range: its unknown bits are all clear, or all set.  A process' stack lies in the
lower half of the addresses and not at its edges, so nothing carries, overflows, is negative or
zero where such an address moves by what a stub takes.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

from abisim.mutation.flags import Flag, Flags, Undefined
from abisim.mutation.memory import STACK, Memory
from abisim.mutation.symbols import POINTER_BYTES, Bit, Word, as_address, bits_of

#: No stack lies so near to the first address, or to the last of the lower half.
_EDGE: Final = 1 << 24


class _Range(NamedTuple):
    low: int
    high: int


def after_sum(
    memory: Memory, left: Word, right: Word, result: Word, *, carry: bool, subtracts: bool
) -> Flags:
    """Behind add, adc, sub, sbb, cmp, neg (from zero); but for CF behind inc and dec (of one)."""
    size = 8 * len(left)
    totals = []
    for one, other in (
        (_unsigned(memory, left), _unsigned(memory, right)),
        (_signed(memory, left), _signed(memory, right)),
    ):
        if not subtracts:
            totals.append(_Range(one.low + other.low + carry, one.high + other.high + carry))
        elif left == right:
            totals.append(_Range(-carry, -carry))
        else:
            totals.append(_Range(one.low - other.high - carry, one.high - other.low - carry))
    half = 1 << size - 1
    return replace(
        after_result(memory, result),
        carry=_leaves(totals[0], 0, 2 * half),
        overflow=_leaves(totals[1], -half, half),
    )


def after_logic(memory: Memory, result: Word) -> Flags:
    """Behind and, or, xor, test."""
    return replace(after_result(memory, result), carry=False, overflow=False)


def after_result(memory: Memory, result: Word) -> Flags:
    """PF, ZF and SF as of a result; the others are not known."""
    unsigned, signed = _unsigned(memory, result), _signed(memory, result)
    low = result[0]
    return Flags(
        parity=low.bit_count() % 2 == 0 if isinstance(low, int) else None,
        zero=False if unsigned.low else (True if not unsigned.high else None),
        sign=False if signed.low >= 0 else (True if signed.high < 0 else None),
    )


def after_shift(
    memory: Memory, flags: Flags, mnemonic: str, word: Word, result: Word, count: int
) -> Flags:
    """Behind shl, shr, sar by a count that is masked; ``word`` is what was shifted."""
    if not count:
        return flags
    bits = bits_of(word)
    undefined = Undefined(mnemonic)
    carry: Flag
    if mnemonic == "sar":
        carry = _flag(bits[min(count, len(bits)) - 1])
    elif count >= len(bits):
        carry = undefined
    else:
        carry = _flag(bits[count - 1 if mnemonic == "shr" else -count])
    overflow: Flag = undefined
    if count == 1:
        overflow = False if mnemonic == "sar" else _flag(bits[-1])
        if mnemonic in ("shl", "sal"):
            overflow = _differ(bits[-1], bits[-2])
    return replace(after_result(memory, result), carry=carry, overflow=overflow)


def after_double_shift(
    memory: Memory, flags: Flags, mnemonic: str, word: Word, result: Word, count: int
) -> Flags:
    """Behind shld and shrd by a masked count, which is below the word's width."""
    if not count:
        return flags
    bits = bits_of(word)
    return replace(
        after_result(memory, result),
        carry=_flag(bits[count - 1 if mnemonic == "shrd" else -count]),
        overflow=_sign_changed(mnemonic, bits, bits_of(result), count),
    )


def after_rotation(flags: Flags, mnemonic: str, result: Word, count: int) -> Flags:
    """Behind rol and ror by a masked count; the other flags stay."""
    if not count:
        return flags
    bits = bits_of(result)
    ends = (bits[0], bits[-1]) if mnemonic == "rol" else (bits[-1], bits[-2])
    overflow = _differ(*ends) if count == 1 else Undefined(mnemonic)
    return replace(flags, carry=_flag(ends[0]), overflow=overflow)


def after_rotation_through_carry(
    flags: Flags, mnemonic: str, word: Word, result: Word, carry: Bit, count: int
) -> Flags:
    """Behind rcl and rcr by a masked count, which leaves ``carry``; the other flags stay."""
    if not count:
        return flags
    overflow = _sign_changed(mnemonic, bits_of(word), bits_of(result), count)
    return replace(flags, carry=_flag(carry), overflow=overflow)


def after_unknown_count(flags: Flags, mnemonic: str, *, rotates: bool) -> Flags:
    """Behind a shift or a rotation by what is not known: by nothing, or by more than is defined."""

    def either(flag: Flag) -> Flag:
        return flag if rotates or isinstance(flag, Undefined) else None

    undefined = Undefined(mnemonic)
    return Flags(undefined, either(flags.parity), either(flags.zero), either(flags.sign), undefined)


def after_product() -> Flags:
    """Behind imul with two operands or three."""
    undefined = Undefined("imul")
    return Flags(None, undefined, undefined, undefined, None)


def _sign_changed(mnemonic: str, before: list[Bit], after: list[Bit], count: int) -> Flag:
    return _differ(before[-1], after[-1]) if count == 1 else Undefined(mnemonic)


def _flag(bit: Bit) -> bool | None:
    return bool(bit) if isinstance(bit, int) else None


def _differ(one: Bit, other: Bit) -> bool | None:
    if one == other:
        return False
    return True if isinstance(one, int) and isinstance(other, int) else None


def _leaves(total: _Range, low: int, end: int) -> bool | None:
    """Whether a number is outside of ``low`` up to ``end``."""
    if low <= total.low and total.high < end:
        return False
    return True if total.high < low or total.low >= end else None


def _unsigned(memory: Memory, word: Word) -> _Range:
    if _is_of_stack(memory, word):
        return _Range(_EDGE, (1 << 63) - _EDGE)
    return _extremes(bits_of(word))


def _signed(memory: Memory, word: Word) -> _Range:
    if _is_of_stack(memory, word):
        return _unsigned(memory, word)
    *bits, top = bits_of(word)
    half = 1 << len(bits)
    # The sign counts downwards.
    found = _extremes([*bits, 1 - top if isinstance(top, int) else top])
    return _Range(found.low - half, found.high - half)


def _extremes(bits: list[Bit]) -> _Range:
    low = sum(1 << place for place, bit in enumerate(bits) if bit == 1)
    high = sum(1 << place for place, bit in enumerate(bits) if bit != 0)
    return _Range(low, high)


def _is_of_stack(memory: Memory, word: Word) -> bool:
    place = as_address(word) if len(word) == POINTER_BYTES else None
    region = memory.region(STACK)
    if place is None or region is None or place[0] != STACK:
        return False
    return region.start <= place[1] <= region.end
