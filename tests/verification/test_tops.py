"""Top bits that tell bytes apart."""

from __future__ import annotations

from random import Random

import pytest

from abisim.declarations import parse
from abisim.machine.decode import Nature
from abisim.stubs import Stub
from abisim.verification.judge import verify
from abisim.verification.setting import others
from abisim.verification.tops import passes_for, with_tops
from abisim.verification.values import one_after_the_other, values_for, whole_bytes
from tests.conftest import Assembler

PAIR = "void f(signed char a, signed char b)"
BEFORE, AFTER = "sub rsp, 8;", "call rdx; add rsp, 8; ret"
#: Declaration, right code, and code that takes a top bit from another byte.
SIGNS = {
    "the other one's sign": (
        PAIR,
        "movsx esi, byte ptr [rdi + 1]; mov rax, rdi; movsx edi, byte ptr [rax]; mov dil, [rax];",
        "movsx esi, byte ptr [rdi + 1]; mov rax, rdi; mov edi, esi; mov dil, [rax];",
    ),
    "the first one's sign": (
        PAIR,
        "movsx esi, byte ptr [rdi + 1]; mov sil, [rdi + 1]; movsx edi, byte ptr [rdi];",
        "movsx esi, byte ptr [rdi]; mov sil, [rdi + 1]; movsx edi, byte ptr [rdi];",
    ),
    "a short's": (
        "void f(short a, short b)",
        "movsx esi, word ptr [rdi + 2]; mov rax, rdi; movsx edi, word ptr [rax]; mov di, [rax];",
        "movsx esi, word ptr [rdi + 2]; mov rax, rdi; mov edi, esi; mov di, [rax];",
    ),
    "a bit of a long": (
        "void f(long)",
        "mov rdi, [rdi]; mov eax, edi; and eax, 0x80; and rdi, -129; or rdi, rax;",
        "mov rdi, [rdi]; mov eax, edi; shr eax, 8; and eax, 0x80; and rdi, -129; or rdi, rax;",
    ),
    "a bit of a struct": (
        "void f(struct { unsigned char a[16]; })",
        "mov rsi, [rdi + 8]; mov rdi, [rdi]; mov eax, edi; and eax, 0x80; and rdi, -129;"
        "or rdi, rax;",
        "mov rsi, [rdi + 8]; mov rdi, [rdi]; mov rax, rsi; shr rax, 56; and eax, 0x80;"
        "and rdi, -129; or rdi, rax;",
    ),
}  # fmt: skip
#: The same of a result.
STORED = {"and edx, 0x80;": "pass", "shr edx, 8; and edx, 0x80;": "fail"}


@pytest.mark.parametrize(("declaration", "right", "wrong"), SIGNS.values(), ids=SIGNS)
def test_a_sign_of_another_byte_is_wrong(
    assemble: Assembler, declaration: str, right: str, wrong: str
) -> None:
    for code, status in ((right, "pass"), (wrong, "fail")):
        stub = Stub(assemble(BEFORE + code + AFTER), "buffer", "a test")
        assert verify(parse(declaration), stub).status == status


@pytest.mark.parametrize(("bit", "status"), STORED.items())
def test_a_bit_of_a_result(assemble: Assembler, bit: str, status: str) -> None:
    code = assemble(
        f"push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov edx, eax; {bit}"
        "and eax, 0xffffff7f; or eax, edx; mov [rcx], ax; ret"
    )
    assert verify(parse("short f(long)"), Stub(code, "buffer", "a test")).status == status


@pytest.mark.parametrize(
    ("declaration", "rounds"),
    [(PAIR, 2), ("struct { char a[20]; } f(struct { double a[9]; }, _Bool, char)", 4),
     ("void f(struct { char c[300]; } s)", 5), ("void f(long)", 40)],
)  # fmt: skip
def test_no_two_bytes_have_the_same_top_bits(declaration: str, rounds: int) -> None:
    signature = parse(declaration)
    assert passes_for(signature) <= 2 * rounds
    usual = one_after_the_other(*[values_for(signature, start) for start in range(rounds)])
    values = with_tops(signature, usual, Random(1))
    assert (
        values == with_tops(signature, usual, Random(1)) != with_tops(signature, usual, Random(2))
    )
    found = list(zip(*map(bytes.__add__, values.arguments, values.result), strict=True))
    before = list(zip(*map(bytes.__add__, usual.arguments, usual.result), strict=True))
    masks = list(zip(whole_bytes(signature), found, before, strict=True))
    assert all(new == old for whole, new, old in masks if not whole)
    assert all(a & 0x7F == b & 0x7F for _, new, old in masks for a, b in zip(new, old, strict=True))
    tops = [tuple(byte >> 7 for byte in new) for whole, new, _ in masks if whole]
    assert len(set(tops)) == len(tops)
    odd = tuple(number % 2 for number in range(2 * rounds))
    even = tuple(1 - each for each in odd)
    assert {odd, even, (0,) * len(odd), (1,) * len(odd)}.isdisjoint(tops)


def test_a_bool_is_none_of_the_whole_bytes() -> None:
    signature = parse("char f(struct { char a; int b; } s, _Bool c)")
    assert whole_bytes(signature) == [True] + [False] * 3 + [True] * 4 + [False] + [True]


def test_very_many_bytes_take_no_more_passes_than_many() -> None:
    few, many = (parse(f"void f(struct {{ char c[{count}]; }} s)") for count in (1020, 1 << 14))
    assert passes_for(few) == passes_for(many) == 10


@pytest.mark.parametrize("nature", [Nature(), Nature(copies_only=False)])
def test_where_code_could_mix_bytes_their_tops_are_told_apart(nature: Nature) -> None:
    signature = parse("void f(struct { char c[16]; } s)")
    tops = [
        [tuple(byte >> 7 for byte in each) for each in zip(*values.arguments, strict=True)]
        for setting in others(nature)
        if setting.zero is None
        for values in [setting.values(signature)]
    ]
    assert any(len(set(each)) == 16 for each in tops)
