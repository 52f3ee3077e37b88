"""Mutation: every single-bit change of a stub's code is found, unless it changes nothing.

What a survivor changed has to be one of the harmless things listed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from abisim.declarations import parse
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry, Stub
from abisim.verification.judge import verify

DECLARATIONS = [
    "void f(void)",
    "int f(int, int, int)",
    "double f(double, int, double)",
    "struct { long a, b, c; } f(long, long)",
    "long double f(long double)",
    "int f(const char *, ..., double)",
    "struct { char c[7]; } f(struct { char c[13]; })",
    "int f(struct __attribute__((aligned(64))) { long a[2]; }, short, _Bool)",
    "struct { double x; char n; } f(struct { float x; int n; })",
]

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
]


def texts(code: bytes) -> list[str]:
    return [line[28:].strip() for line in Stub(code, "buffer", "").listing.splitlines()]


def flips(code: bytes) -> Iterator[tuple[int, bytes]]:
    for bit in range(8 * len(code)):
        changed = bytearray(code)
        changed[bit // 8] ^= 1 << bit % 8
        yield bit, bytes(changed)


def harmless(before: list[str], after: list[str]) -> bool:
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
        for pattern, replacement in HARMLESS
    )


def _filled(replacement: str, match: re.Match[str]) -> str:
    r"""``\1`` and ``\2`` replaced by what they matched, literally."""
    for number, group in enumerate(match.groups(), 1):
        replacement = replacement.replace(f"\\{number}", re.escape(group))
    return replacement


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_a_flipped_bit_is_found_or_changes_nothing(declaration: str, entry: Entry) -> None:
    signature = parse(declaration)
    made = stub(signature, entry)
    before = texts(made.code)
    survivors = [
        (bit, texts(code))
        for bit, code in flips(made.code)
        if verify(signature, Stub(code, entry, made.origin)).ok
    ]
    assert [found for found in survivors if not harmless(before, found[1])] == []
    # Most of them are REX bits of instructions without such an operand, and eax above al.
    assert len(survivors) <= 8 * len(made.code) // 5


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_no_instruction_can_be_left_out(declaration: str, entry: Entry) -> None:
    signature = parse(declaration)
    made = stub(signature, entry)
    starts = [int(line.split(":")[0], 16) for line in made.listing.splitlines()]
    for start, end in zip(starts, [*starts[1:], len(made.code)], strict=True):
        shorter = Stub(made.code[:start] + made.code[end:], entry, made.origin)
        verdict = verify(signature, shorter)
        assert not verdict.ok, f"without the instruction at {start:#x}"
        assert {finding.rule for finding in verdict.findings} != {"budget.under"}
