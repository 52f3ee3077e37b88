"""Thunks: what they are made of, and that the judge, who does not know their compiler, agrees."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

import abisim
from abisim.campaign.draw import Drawer
from abisim.declarations import parse
from abisim.stubgen.thunk.stub import thunk
from abisim.thunks import Thunk
from abisim.verification.thunk.judge import verify_thunk

DECLARATIONS = [
    "void f(void)",
    "int f(const void *a, const void *b)",
    "_Bool f(_Bool b, signed char c, unsigned short d, unsigned e, long long g, float h)",
    "signed char f(double a, float b)",
    "unsigned short f(void)",
    "enum E { A = -1 } f(enum E e)",
    "float f(float a, float b, float c, float d, float e, float g, float h, float i, float j)",
    "const char *f(int a, int b, int c, int d, int e, int g, char h, short i)",
    "struct P { double x; int y; } f(struct P p)",
    "struct Q { float a[3]; } f(struct Q q, struct Q r)",
    "struct T { char c[5]; } f(struct T t)",
    "struct B { long a[9]; } f(struct B b)",
    "struct C { char c[301]; } f(struct C c)",
    "struct N {} f(struct N n, int a)",
    "long double f(long double x, int a)",
    "_Complex long double f(_Complex long double x)",
    "_Complex float f(_Complex double x)",
    "__int128 f(int a, __int128 x)",
    "_Float16 f(_Float16 x)",
    "__float128 f(__float128 x)",
    "int f(const char *format, ..., double, int)",
    "typedef float V __attribute__((vector_size(32))); V f(V v)",
    "struct A { _Alignas(64) int a; } f(int b, struct A a)",
]


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("declaration", DECLARATIONS)
def test_the_judge_agrees(declaration: str, abi: str) -> None:
    signature = parse(declaration, abi)
    verdict = verify_thunk(signature, thunk(signature), thorough=True)
    assert verdict.ok, [verdict.reason, *map(str, verdict.findings)]


@pytest.mark.parametrize("abi", ["sysv", "ms"])
def test_the_judge_agrees_on_random_signatures(abi: str) -> None:
    seed = random.randrange(1 << 32)
    print(f"seed {seed}")
    drawer = Drawer(abi, seed)
    for number in range(60):
        signature = drawer.draw(number)
        verdict = verify_thunk(signature, thunk(signature))
        assert verdict.ok, (number, signature.prototype, *map(str, verdict.findings))


def test_verify_takes_thunks() -> None:
    signature = parse("int f(int a)")
    made = thunk(signature)
    assert abisim.verify(signature, made).ok
    other = abisim.verify(parse("int f(unsigned a)"), made)
    assert [each.rule for each in other.findings] == ["thunk.argument"]


def flipped(made: Thunk, bit: int) -> Thunk:
    code = bytearray(made.code)
    code[bit // 8] ^= 1 << bit % 8
    return replace(made, code=bytes(code))


def test_most_damaged_thunks_fail() -> None:
    """What survives is as good, or where nothing runs."""
    signature = parse("short f(const void *a, unsigned char b, float x)")
    made = thunk(signature)
    bits = random.Random(7).sample(range(8 * made.instructions_end), 250)
    passed = [bit for bit in bits if verify_thunk(signature, flipped(made, bit)).ok]
    assert len(passed) < len(bits) // 8, passed


def test_it_writes_nothing_of_its_own() -> None:
    """Position-independent, and no word but its pool's."""
    made = thunk(parse("int f(int a)"))
    names = [symbol for _, symbol in made.relocations]
    assert len(names) == len(set(names))
    assert "cell" in names
    assert not any(made.code[offset + at] for offset, _ in made.relocations for at in range(8))
    assert "[rip" in made.listing
    assert "fs:" not in made.listing
