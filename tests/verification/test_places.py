"""Where bytes are compared: whole runs, what is loose, and what is left to the judge."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.declarations import parse
from abisim.machine.express import SLOTS
from abisim.reference import classify
from abisim.verification.places import Places, Run, places, returned_places


def argument(declaration: str, abi: str = "sysv") -> Places | None:
    return places(classify(parse(declaration, abi=abi)).args[-1])


def result(declaration: str, abi: str = "sysv") -> Places | None:
    return returned_places(classify(parse(declaration, abi=abi)).ret)


def runs(found: Places | None) -> tuple[list[Run], list[Run]]:
    assert found is not None
    return [*found.registers], [*found.stack]


def in_register(name: str, start: int, end: int) -> Run:
    at = SLOTS[name][0]
    return at, at + end - start, start, end


@pytest.mark.parametrize(
    ("declaration", "registers"),
    [
        ("void f(long a)", [("rdi", 0, 8)]),
        ("void f(char *a)", [("rdi", 0, 8)]),
        ("void f(int a)", [("rdi", 0, 4)]),
        ("void f(double a)", [("xmm0", 0, 8)]),
        ("void f(struct { long a; double b; } s)", [("rdi", 0, 8), ("xmm0", 8, 16)]),
    ],
)
def test_registers(declaration: str, registers: list[tuple[str, int, int]]) -> None:
    expected = tuple(in_register(*each) for each in registers)
    assert argument(declaration) == Places(registers=expected)


def test_the_stack() -> None:
    found = argument("void f(long double a, long double b)")
    assert found is not None
    assert runs(found) == ([], [(16, 26, 0, 10)])
    assert argument("void f(struct { char c[20]; } s)") == Places(stack=((0, 20, 0, 20),))


def loose(declaration: str) -> tuple[bool, Run, int, int, bool]:
    found = argument(declaration)
    assert found is not None
    assert not found.registers
    assert not found.stack
    [each] = found.loose
    return each.is_stack, each.run, each.mask, each.extended, each.signed


def test_what_is_extended() -> None:
    at = SLOTS["rdi"][0]
    assert loose("void f(signed char a)") == (False, (at, at + 1, 0, 1), 0xFF, at + 4, True)
    assert loose("void f(unsigned short a)") == (False, (at, at + 2, 0, 2), 0xFFFF, at + 4, False)


def test_what_is_padding() -> None:
    at = SLOTS["rdi"][0]
    padded = "void f(struct { char a; short b; } s)"
    assert loose(padded) == (False, (at, at + 4, 0, 4), 0xFFFF00FF, at + 4, False)
    on_the_stack = "void f(struct { short a; long b[2]; } s)"
    mask = (1 << 192) - (1 << 64) | 0xFFFF
    assert loose(on_the_stack) == (True, (0, 24, 0, 24), mask, 24, False)
    bits = loose("void f(struct { int a : 3; } s)")
    assert bits[2] == 7


def test_a_result_is_taken_whole() -> None:
    """The judge's mask says what of it counts."""
    assert runs(result("short f(void)")) == ([in_register("rax", 0, 2)], [])
    assert runs(result("struct { char a; short b; } f(void)")) == ([in_register("rax", 0, 4)], [])
    assert result("long double f(void)") == Places(x87=((0, 10),))
    assert result("_Complex long double f(void)") == Places(x87=((0, 10), (16, 26)))


def test_nothing_to_compare() -> None:
    assert result("void f(void)") == Places()
    assert result("struct { long a[3]; } f(void)") == Places()
    assert argument("void f(struct {} s)") == Places()


def test_what_is_left_to_the_judge() -> None:
    assert argument("void f(struct { long a[2]; } s)", "ms") is None
    wide = "typedef float V __attribute__((vector_size(32)));"
    assert argument(f"{wide} void f(V a)") is None
    assert result(f"{wide} V f(void)") is None
    placement = classify(parse("void f(int a)")).args[0]
    padded = parse("void f(struct { char a; short b; } s)").parameters[0].type
    for other in (
        replace(placement, defined=b"\xff\xff\xff\x7f"),
        replace(placement, mode="indirect"),
        replace(placement, ctype=padded),
    ):
        # Whatever was found for the same pieces before.
        assert places(placement) is not None
        assert places(other) is None


def test_pointers_are_in_one_place_whatever_they_point_to() -> None:
    first, second = (classify(parse(f"void f({each} *p)")).args[0] for each in ("char", "double"))
    assert first.type != second.type
    assert places(first) is places(second)
