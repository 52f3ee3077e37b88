"""Mutation: every single-bit change of a stub's or a callee's code is found, or changes nothing.

A stub that passes has to be proven right (abisim/mutation).  There is no such proof for callees:
what a survivor changed there has to be one of the harmless things listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pytest

from abisim.declarations import parse
from abisim.images import Image
from abisim.mutation.fates import EQUIVALENT, judge
from abisim.reference import classify
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, CalleeCode, Entry, Stub
from abisim.verification.judge import verify, verify_callee
from tests.conftest import Assembler
from tests.mutation.declarations import CALLS
from tests.verification import callees
from tests.verification.callees import HandwrittenCallee

#: Callees that do nothing for its own sake.
CALLEES = [
    callees.INTS, callees.DOUBLES, callees.MIXED, callees.MEMORY, callees.WIDE_MEMORY,
    callees.STACK, callees.X87, callees.COMPLEX_X87, callees.MS_INTS, callees.MS_POSITIONS,
    callees.MS_FIFTH_REFERENCE, callees.MS_SMALL_STRUCT, callees.MS_MEMORY, callees.MS_VARIADIC,
    callees.MS_VARIADIC_VECTOR, callees.MS_INT128, callees.MS_LONG_DOUBLE,
    callees.WIN64_LONG_DOUBLE,
]  # fmt: skip

#: Instruction → what it may become without any value or state that counts being different.
HARMLESS = [
    # The upper lanes of a vector register carry nothing.
    (r"movsd (xmm\d), qword ptr (.*)", r"movddup \1, qword ptr \2"),
    # al is an upper bound, and nothing is above it.
    (r"mov eax, 1", r"mov eax, (3|5|0x\d{1,7}01)"),
    # Bytes above a value in a register are padding; counts are taken modulo 64.
    (r"shr (r\w+), (\w+)", r"(sar|ror) \1, \2"),
    (r"shr (r\w+), 0x18", r"shr \1, 0x(58|98)"),
    # A bool has no sign; both extensions agree.
    (r"movzx (e\w\w), byte ptr (.*)", r"movsx \1, byte ptr \2"),
    # The three low bits of rsp are clear; a wider alignment is one, too.
    (r"and rsp, 0xffffffffffffffc0", r"and rsp, 0xffffffffffffff(c1|c2|c4|80)"),
    (r"sub rsp, 0x30", r"sub rsp, 0x70"),
    # Padding of the result may be written.
    (r"mov byte ptr (.*), al", r"mov dword ptr \1, eax"),
    # An index that is none has no scale.
    (r"(.*)\[rsp \+ (.*)\](.*)", r"\1\[rsp \+ riz\*[24] \+ \2\]\3"),
]

#: The same for callees, which store everything where the test reads it.
HARMLESS_IN_CALLEES = [
    *HARMLESS,
    # The emulator looks at 52 bits of an address; the processor would fault.
    (r"movabs r11, 0x1350000000", r"movabs r11, 0x\w+0001350000000"),
    # More is stored than asked for, and covered by the next store, or nothing is there.
    (r"mov dword ptr (\S+ ?.*), e(\w+)", r"mov qword ptr \1, r\2"),
    (r"mov dword ptr (\S+ ?.*), (r\d+)d", r"mov qword ptr \1, \2"),
    (r"mov word ptr (.*), ax", r"mov (dword|qword) ptr (es:)?\1, [er]ax"),
    (r"mov word ptr (.*), (r\d+)w", r"mov (dword|qword) ptr (es:)?\1, \2d?"),
    (r"movss dword ptr (.*), (xmm\d)", r"movsd qword ptr \1, \2"),
    # What is above the result in its register is undefined; so is what is above an argument.
    (r"mov eax, dword ptr (.*)", r"mov rax, qword ptr \1"),
    (r"movsd (xmm\d), qword ptr (.*)", r"mov(ddup|q|ups|upd) \1, \w+ ptr \2"),
    (r"movzx eax, word ptr (.*)", r"movsx eax, word ptr \1"),
    # Moves that differ in what kind of number they are meant for.
    (r"mov(ups|aps) (.*)", r"mov(upd|apd|ntps|lps|ups|aps) \2"),
]


def texts(code: bytes) -> list[str]:
    return [line[28:].strip() for line in Stub(code, "buffer", "").listing.splitlines()]


def flips(code: bytes) -> Iterator[tuple[int, bytes]]:
    for bit in range(8 * len(code)):
        changed = bytearray(code)
        changed[bit // 8] ^= 1 << bit % 8
        yield bit, bytes(changed)


def harmless(
    before: list[str], after: list[str], known: Sequence[tuple[str, str]] = HARMLESS
) -> bool:
    """Whether the listings are the same but for one harmless instruction."""
    if before == after:
        return True  # another encoding
    changed = [pair for pair in zip(before, after, strict=False) if pair[0] != pair[1]]
    if len(before) != len(after) or len(changed) != 1:
        return False
    [(old, new)] = changed
    return any(
        (match := re.fullmatch(pattern, old)) is not None
        and re.fullmatch(_filled(replacement, match), new) is not None
        for pattern, replacement in known
    )


def _filled(replacement: str, match: re.Match[str]) -> str:
    r"""``\1`` and ``\2`` replaced by what they matched, literally."""
    for number, group in enumerate(match.groups(), 1):
        replacement = replacement.replace(f"\\{number}", re.escape(group))
    return replacement


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("abi", "declaration"), CALLS)
def test_a_flipped_bit_is_found_or_proven_harmless(
    declaration: str, entry: Entry, abi: str
) -> None:
    signature = parse(declaration, abi=abi)
    code = stub(signature, entry).code
    assignment = classify(signature)
    fates = [(texts(flip), judge(assignment, entry, code, flip)) for _, flip in flips(code)]
    assert [(text, fate.why) for text, fate in fates if fate.fate == "survivor"] == []
    # Most of them are REX bits of instructions without such an operand, and eax above al.
    assert sum(fate.fate in EQUIVALENT for _, fate in fates) <= 8 * len(code) // 5


@pytest.mark.parametrize("right", CALLEES, ids=[right.what for right in CALLEES])
def test_a_flipped_bit_of_a_callee_is_found_or_changes_nothing(
    assemble: Assembler, right: HandwrittenCallee
) -> None:
    code = assemble(callees.with_addresses(right.code))
    for abi in right.abis:
        signature = parse(right.declaration, abi=abi)
        before = texts(code)
        survivors = [
            (bit, texts(changed))
            for bit, changed in flips(code)
            if verify_callee(signature, callee_of(changed)).ok
        ]
        known = HARMLESS_IN_CALLEES
        assert [found for found in survivors if not harmless(before, found[1], known)] == []
        assert len(survivors) <= 8 * len(code) // 5


@pytest.mark.parametrize("right", CALLEES, ids=[right.what for right in CALLEES])
def test_no_instruction_of_a_callee_can_be_left_out(
    assemble: Assembler, right: HandwrittenCallee
) -> None:
    code = assemble(callees.with_addresses(right.code))
    listing = Stub(code, "buffer", "").listing
    starts = [int(line.split(":")[0], 16) for line in listing.splitlines()]
    for abi in right.abis:
        signature = parse(right.declaration, abi=abi)
        assert verify_callee(signature, callee_of(code)).ok
        for start, end in zip(starts, [*starts[1:], len(code)], strict=True):
            verdict = verify_callee(signature, callee_of(code[:start] + code[end:]))
            assert not verdict.ok, f"without the instruction at {start:#x}"


def callee_of(code: bytes) -> CalleeCode:
    return CalleeCode(Image(code), 0, len(code), "a test")


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("abi", "declaration"), CALLS)
def test_no_instruction_can_be_left_out(declaration: str, entry: Entry, abi: str) -> None:
    signature = parse(declaration, abi=abi)
    made = stub(signature, entry)
    starts = [int(line.split(":")[0], 16) for line in made.listing.splitlines()]
    for start, end in zip(starts, [*starts[1:], len(made.code)], strict=True):
        shorter = Stub(made.code[:start] + made.code[end:], entry, made.origin)
        verdict = verify(signature, shorter)
        assert not verdict.ok, f"without the instruction at {start:#x}"
        assert {finding.rule for finding in verdict.findings} != {"budget.under"}
