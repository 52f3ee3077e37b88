"""The signatures that native calls are timed with: values, results, and what is for slow paths."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Any, Final

_POINT = struct.pack("=2d", 1.5, -2.5)
_BLOCK = struct.pack("=5q", 1_000_000, 2, 3, 4, 234_567)


class Index:
    """No int, but an object that can be used as one."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value


class Real(float):
    """A float of another type."""


@dataclass(frozen=True, slots=True)
class Record:
    """A struct by value, for those who have a class for it: its name, and its members' values."""

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A function of the callees' library and one call of it.

    ``label`` is what reports call it.  ``values`` are the arguments with structs as records,
    which each contender makes its own; ``result`` is a plain value, bytes for a C string, and
    for a struct a record.  ``odd`` are arguments that no fast path takes, None where there are
    none.  ``assembly`` is what a compiler makes of the function, where there is no compiler.
    ``scalar``: no struct is passed.
    """

    label: str
    function: str
    declaration: str
    values: tuple[Any, ...]
    result: Any
    odd: tuple[Any, ...] | None
    assembly: str
    scalar: bool = True


def packed(value: object) -> object:
    """A value as a carrier: a record as its bytes."""
    if not isinstance(value, Record):
        return value
    letter = "d" if value.name == "Point" else "q"
    return struct.pack(f"={len(value.values)}{letter}", *value.values)


_MIXED: Final = (-7, 100_000, 2.5, 3, 4.5, 5, 6, 7, 8, 1_000_000)
_ADD: Final = ("int bench_add(int, int)", "lea eax, [rdi + rsi]; ret")

CASES: Final = (
    Case("void(void)", "bench_nothing", "void bench_nothing(void)", (), None, None, "ret"),
    Case(
        "int(int, int), a small int comes back", "bench_add", _ADD[0], (3, 4), 7,
        (Index(3), Index(4)), _ADD[1],
    ),
    Case(
        "int(int, int), another int", "bench_add", _ADD[0], (1_000_000, 234_567), 1_234_567,
        (Index(1_000_000), Index(234_567)), _ADD[1],
    ),
    Case(
        "long(long, long, long)", "bench_longs", "long bench_longs(long, long, long)",
        (5_000_000_000, 3, -4), 4_999_999_993, (Index(5_000_000_000), Index(3), Index(-4)),
        "mov rax, rdi; sub rax, rsi; add rax, rdx; ret",
    ),
    Case(
        "unsigned long(unsigned long, unsigned long)", "bench_words",
        "unsigned long bench_words(unsigned long, unsigned long)", (1 << 63, 1000),
        (1 << 63) + 1000, (Index(1 << 63), Index(1000)), "mov rax, rdi; xor rax, rsi; ret",
    ),
    Case(
        "double(double, double)", "bench_doubles", "double bench_doubles(double, double)",
        (1.5, 2.5), 3.75, (Real(1.5), Real(2.5)), "mulsd xmm0, xmm1; ret",
    ),
    Case(
        "float(float)", "bench_float", "float bench_float(float)", (1.5,), 3.0, (Real(1.5),),
        "addss xmm0, xmm0; ret",
    ),
    Case(
        "_Bool(int)", "bench_bool", "_Bool bench_bool(int)", (1000,), True, (Index(1000),),
        "xor eax, eax; test edi, edi; setne al; ret",
    ),
    Case(
        "void(void *), of bytes", "bench_buffer", "void bench_buffer(void *)", (b"some bytes",),
        None, (memoryview(b"some bytes"),), "ret",
    ),
    Case(
        "size_t(const char *), of bytes", "bench_string",
        "typedef unsigned long size_t; size_t bench_string(const char *)", (b"A string",), 65,
        ("A string",), "movzx eax, byte ptr [rdi]; ret",
    ),
    Case(
        "const char *(int)", "bench_text", "const char *bench_text(int)", (7,), b"house",
        (Index(7),),
        # The operand is what is at 7.
        "movabs rcx, 0x6573756f68; lea rax, [rip - 22]; movsxd rdi, edi; add rax, rdi; ret",
    ),
    Case(
        "struct {double x, y;} by value in and out", "bench_point",
        "struct point { double x, y; }; struct point bench_point(struct point)",
        (Record("Point", (1.5, -2.5)),), Record("Point", (-2.5, 1.5)), (memoryview(_POINT),),
        "movapd xmm2, xmm0; movapd xmm0, xmm1; movapd xmm1, xmm2; ret", scalar=False,
    ),
    Case(
        "long(struct of 40 bytes by value)", "bench_block",
        "struct block { long a, b, c, d, e; }; long bench_block(struct block)",
        (Record("Block", (1_000_000, 2, 3, 4, 234_567)),), 1_234_567, (memoryview(_BLOCK),),
        "mov rax, [rsp + 8]; add rax, [rsp + 40]; ret", scalar=False,
    ),
    Case(
        "ten mixed, spilling to the stack", "bench_mixed",
        "int bench_mixed(signed char, int, double, long, float, int, long, long, int, long)",
        _MIXED, 1_100_001, (*(Index(each) for each in _MIXED[:2]), *_MIXED[2:]),
        "lea eax, [rdi + rsi]; add eax, [rsp + 8]; add eax, [rsp + 16]; ret",
    ),
    Case(
        "int(const char *, ..., int, double)", "bench_variadic",
        "int bench_variadic(const char *, ..., int, double)", (b"A format", 7, 1.5), 65,
        ("A format", Index(7), Real(1.5)), "movsx eax, byte ptr [rdi]; ret",
    ),
)  # fmt: skip
