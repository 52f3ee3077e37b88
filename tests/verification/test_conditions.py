"""Code with conditions passes where both ways are seen, with values of every magnitude."""

from __future__ import annotations

from random import Random

import pytest

from abisim.declarations import parse
from abisim.verification.magnitudes import ALL_PASSES, of_magnitudes
from tests.verification.conftest import Judge

BOOLS = "void f(char x, _Bool a, _Bool b, char y, char z, _Bool c)"
#: All but the last one, which goes to r9d.
FIVE = (
    "mov rax, rdx; movsx ecx, byte ptr [rdi + 3]; movsx r8d, byte ptr [rdi + 4]; "
    "movzx esi, byte ptr [rdi + 1]; movzx edx, byte ptr [rdi + 2]; "
)
#: What is right for all values but those of some size.
WRONG = {
    "numbers from 2 to a million": ("void f(int a)", "mov edi, [rdi]; lea ecx, [rdi - 2]; "
    "cmp ecx, 0xfffff; jae l; xor edi, edi; l: jmp rdx"),
    "numbers below 2 to the 20th": ("void f(long a)", "mov rdi, [rdi]; cmp rdi, 0xfffff; ja l; "
    "movzx edi, di; l: jmp rdx"),
    "small negative numbers": ("void f(long a)", "mov rdi, [rdi]; cmp rdi, -4096; jbe l; "
    "mov rdi, -1; l: jmp rdx"),
    "no high half": ("void f(void *p)", "mov rdi, [rdi]; mov rax, rdi; shr rax, 32; jnz l; "
    "movzx edi, di; l: jmp rdx"),
    "no low half": ("void f(double a)", "mov rax, [rdi]; test eax, eax; jnz l; btr rax, 51; "
    "l: movq xmm0, rax; jmp rdx"),
    "no low half, of a result": ("double f(void)", "push rsi; call rdx; pop rcx; movq rax, xmm0; "
    "test eax, eax; jnz l; btr rax, 51; l: mov [rcx], rax; ret"),
    "no first int": ("void f(struct { int a; int b; } s)", "mov rax, [rdi]; test eax, eax; jnz l; "
    "btr rax, 40; l: mov rdi, rax; jmp rdx"),
    "one bool that is two": (BOOLS, FIVE + "mov r9d, esi; or r9d, edx; movsx edi, byte ptr [rdi]; "
    "jmp rax"),
    "one bool or another": (BOOLS, FIVE + "movzx r9d, byte ptr [rdi + 5]; or r9d, esi; "
    "movsx edi, byte ptr [rdi]; jmp rax"),
}  # fmt: skip
#: Nearly the same, and right.
RIGHT = {
    "an end of the numbers": ("void f(int a)", "mov edi, [rdi]; lea ecx, [rdi - 2]; "
    "cmp ecx, 0xfffff; jae l; mov edi, edi; l: jmp rdx"),
    "what is no more than that": ("void f(long a)", "mov rdi, [rdi]; cmp rdi, 0xffff; ja l; "
    "movzx edi, di; l: jmp rdx"),
    "the last bool": (BOOLS, FIVE + "movzx r9d, byte ptr [rdi + 5]; or r9d, r9d; "
    "movsx edi, byte ptr [rdi]; jmp rax"),
    "a bool by a jump": ("void f(_Bool a)", "cmp byte ptr [rdi], 0; je l; mov edi, 1; jmp rdx; "
    "l: xor edi, edi; jmp rdx"),
    "a jump to what is next": ("void f(long a)", "mov rdi, [rdi]; cmp rdi, 0x12345678; je l; "
    "l: jmp rdx"),
    "a loop": ("void f(struct { long a[4]; } s)", "mov rax, rdx; mov ecx, 4; push rsi; "
    "l: push qword ptr [rdi + rcx * 8 - 8]; dec ecx; jnz l; call rax; add rsp, 40; ret"),
}  # fmt: skip
#: Of these one way is never seen, or what a flag makes is not.
UNSEEN = {
    "one number": ("void f(int a)", "mov edi, [rdi]; cmp edi, 0x12345678; jne l; xor edi, edi; "
    "l: jmp rdx", "the jump that ends at offset 0xa never went on behind it"),
    "one number, and right": ("void f(int a)", "mov edi, [rdi]; cmp edi, 0x12345678; je l; "
    "jmp rdx; l: jmp rdx", "the jump that ends at offset 0xa never went elsewhere"),
    "no argument": ("void f(int a)", "test rdi, rdi; jz l; mov edi, [rdi]; jmp rdx; l: ud2",
    "the jump that ends at offset 0x5 never went elsewhere"),
    "a count": ("void f(int a)", "mov edi, [rdi]; mov ecx, edi; xor ecx, 0x12345678; jrcxz l; "
    "jmp rdx; l: xor edi, edi; jmp rdx", "never went elsewhere"),
    "another number": ("void f(int a)", "mov edi, [rdi]; xor eax, eax; cmp edi, 0x12345678; "
    "cmove edi, eax; jmp rdx", "what 'cmove' does"),
    "a number made": ("void f(int a)", "mov edi, [rdi]; xor eax, eax; cmp edi, 0x12345678; "
    "sete al; xor edi, eax; jmp rdx", "what 'sete' does"),
    "a carry": ("void f(int a)", "mov edi, [rdi]; cmp edi, 1; adc edi, -1; cmp edi, -2; "
    "sbb edi, -1; mov edi, edi; jmp rdx", ""),
}  # fmt: skip


@pytest.mark.parametrize(("declaration", "code"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_for_some_magnitudes_fails(judge: Judge, declaration: str, code: str) -> None:
    assert judge(declaration, code, "buffer").status == "fail"


@pytest.mark.parametrize(("declaration", "code"), RIGHT.values(), ids=RIGHT)
def test_what_is_right_for_all_passes(judge: Judge, declaration: str, code: str) -> None:
    verdict = judge(declaration, code, "buffer")
    assert verdict.ok, (verdict.reason, *map(str, verdict.findings))


@pytest.mark.parametrize(("declaration", "code", "reason"), UNSEEN.values(), ids=UNSEEN)
def test_what_is_never_seen_does_not_pass(
    judge: Judge, declaration: str, code: str, reason: str
) -> None:
    verdict = judge(declaration, code, "buffer")
    if reason:
        assert verdict.status == "unsupported"
        assert reason in verdict.reason
    assert not verdict.ok


def test_values_are_of_every_magnitude() -> None:
    signature = parse("struct { int a, b; } f(long a, _Bool b, struct { int x : 3; } c)")
    values = of_magnitudes(signature, ALL_PASSES, Random(1))
    assert values.passes == len(values.arguments) == len(values.result) == ALL_PASSES
    longs = [int.from_bytes(each[:8], "little", signed=True) for each in values.arguments]
    # So many bits or one more are taken by one of them, whatever the sign.
    for negative in (False, True):
        taken = {(each ^ -negative).bit_length() for each in longs if (each < 0) == negative}
        assert all(not taken.isdisjoint({bits, bits + 1}) for bits in range(1, 63, 2))
        assert 15 < sum(bits % 2 for bits in taken) < len(taken) - 15
    assert {each[8] for each in values.arguments} == {0, 1}
    assert {each[12] & 7 for each in values.arguments} == set(range(8))
    halves = {(each[:4] == bytes(4), each[4:] == bytes(4)) for each in values.result}
    assert len(halves) == 4
    bools = [of_magnitudes(parse(BOOLS), 64, Random(seed)).arguments for seed in (1, 2)]
    assert bools[0] != bools[1]
    pairs = zip(bools[0][::2], bools[0][1::2], strict=True)
    assert all(even[at] != odd[at] for even, odd in pairs for at in (1, 2, 5))
    assert {(each[1], each[2], each[5]) for each in bools[0]} == {
        (a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)
    }


def test_numbers_of_a_pass_are_of_several_magnitudes() -> None:
    pairs = of_magnitudes(parse("void f(long a, long b)"), ALL_PASSES, Random(1)).arguments
    lengths = [
        {int.from_bytes(each[at : at + 8], "little").bit_length() for at in (0, 8)}
        for each in pairs[::8]
    ]
    assert all(len(each) == 2 for each in lengths)


def test_a_jump_out_of_other_code_is_not_this_code_s(judge: Judge) -> None:
    assert judge("void f(int a)", "test rdi, rdi; .byte 0x0f, 0x85, 0, 1, 0, 0; jmp rdx",
                 "buffer").status == "fail"  # fmt: skip
    computing = "mov edi, [rdi]; lea eax, [rdi + 1]; lea edi, [rax - 1]; jmp rdx"
    verdict = judge("void f(int a)", computing, "buffer")
    assert verdict.ok, verdict.reason
