"""The x64 calling convention: declaration left, places right, as in test_sysv.

``*rcx`` is a pointer to a copy in rcx.  The documentation's own examples are among them.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.declarations import parse
from abisim.layout import DATA_MODELS, Member
from abisim.reference import Placement, classify
from abisim.signature import Parameter, Signature
from abisim.types import CType, Record, Void

PRELUDE = """
struct S { int j, k, l; };
struct S2 { int j, k; };
struct C1 { char c; };
struct C3 { char c[3]; };
struct F { float f; };
struct FD { double d; };
struct A32 { int a; } __attribute__((aligned(32)));
"""

MODEL = DATA_MODELS["ms"]


def places(placement: Placement) -> str:
    pointer = "*" if placement.mode == "indirect" else ""
    texts = [
        f"{pointer}{piece.at if piece.offset is None else f'+{piece.offset}'}"
        f"[{piece.start}:{piece.end}]"
        for piece in placement.pieces
    ]
    return " ".join(texts) or "-"


def assigned(signature: Signature) -> str:
    assignment = classify(signature)
    arguments = "; ".join(places(argument) for argument in assignment.args)
    mode = assignment.ret.mode
    result = f" -> {'*' * (mode == 'sret')}{places(assignment.ret)}" if mode != "ignore" else ""
    return (arguments + result).strip()


TABLE = {
    # "Example of argument passing" 1 to 3
    "void f(int a, int b, int c, int d, int e, int f)": (
        "rcx[0:4]; rdx[0:4]; r8[0:4]; r9[0:4]; +32[0:4]; +40[0:4]"
    ),
    "void f(float a, double b, float c, double d, float e, float f)": (
        "xmm0[0:4]; xmm1[0:8]; xmm2[0:4]; xmm3[0:8]; +32[0:4]; +40[0:4]"
    ),
    "void f(int a, double b, int c, float d, int e, float f)": (
        "rcx[0:4]; xmm1[0:8]; r8[0:4]; xmm3[0:4]; +32[0:4]; +40[0:4]"
    ),
    # "Example of return value" 1, 3 and 4
    "long f(int a, float b, int c, int d, int e)": (
        "rcx[0:4]; xmm1[0:4]; r8[0:4]; r9[0:4]; +32[0:4] -> rax[0:8]"
    ),
    "struct S f(int a, double b, int c, float d)": (
        "rdx[0:4]; xmm2[0:8]; r9[0:4]; +32[0:4] -> *rcx[0:8]"
    ),
    "struct S2 f(int a, double b, int c, float d)": (
        "rcx[0:4]; xmm1[0:8]; r8[0:4]; xmm3[0:4] -> rax[0:8]"
    ),
    # aggregates of 1, 2, 4 and 8 bytes are integers, floats inside or not; others are copied
    "struct F f(struct F, struct FD, struct C1, struct C3, struct C3)": (
        "rcx[0:4]; rdx[0:8]; r8[0:1]; *r9[0:8]; *+32[0:8] -> rax[0:4]"
    ),
    "_Complex float f(_Complex float, _Complex double)": "rcx[0:8]; *rdx[0:8] -> rax[0:8]",
    "_Complex double f(void)": "-> *rcx[0:8]",
    "long double f(long double)": "*rdx[0:8] -> *rcx[0:8]",
    "__int128 f(__int128)": "*rcx[0:8] -> xmm0[0:16]",
    "struct C3 f(struct C3)": "*rdx[0:8] -> *rcx[0:8]",
    "float f(void)": "-> xmm0[0:4]",
    "char f(_Bool, short)": "rcx[0:1]; rdx[0:2] -> rax[0:1]",
    # Varargs: floating-point values in both registers, and in one place on the stack
    "int f(int, ..., double, struct F, double, double)": (
        "rcx[0:4]; xmm1[0:8] rdx[0:8]; r8[0:4]; xmm3[0:8] r9[0:8]; +32[0:8] -> rax[0:4]"
    ),
    "int f(double, ...)": "xmm0[0:8] rcx[0:8] -> rax[0:4]",
    "struct S f(double, ..., long double)": "xmm1[0:8] rdx[0:8]; *r8[0:8] -> *rcx[0:8]",
}


@pytest.mark.parametrize(("text", "expected"), TABLE.items())
def test_places(text: str, expected: str) -> None:
    assert assigned(replace(parse(f"{PRELUDE}{text};"), abi="ms")) == expected


def f(result: CType, *parameters: CType, abi: str = "ms", named: int | None = None) -> Signature:
    return Signature("f", result, tuple(Parameter("", each) for each in parameters), named, abi)


M64, M128, M256, M512 = (MODEL.vector(MODEL.float("float"), size) for size in (8, 16, 32, 64))
INT = MODEL.integer("int")

#: "Example of argument passing 4" and "Example of return value 2", and what is not C11.
OTHERS: list[tuple[Signature, str]] = [
    (
        f(Void(), M64, M128, INT, MODEL.float("float"), M128, M128),
        "rcx[0:8]; *rdx[0:8]; r8[0:4]; xmm3[0:4]; *+32[0:8]; *+40[0:8]",
    ),
    (
        f(M128, MODEL.float("float"), MODEL.float("double"), INT, M64),
        "xmm0[0:4]; xmm1[0:8]; r8[0:4]; r9[0:8] -> xmm0[0:16]",
    ),
    (f(M64, M256, M512), "*rcx[0:8]; *rdx[0:8] -> rax[0:8]"),
    (f(M256), "-> ymm0[0:32]"),
    (f(M512), "-> zmm0[0:64]"),
    (f(MODEL.float("_Float16"), MODEL.float("__bf16")), "xmm0[0:2] -> xmm0[0:2]"),
    (f(MODEL.float("__float128"), MODEL.float("__float128")), "*rdx[0:8] -> *rcx[0:8]"),
    (f(MODEL.float("_Decimal64"), MODEL.float("_Decimal32")), "rcx[0:4] -> rax[0:8]"),
    (
        f(*(MODEL.bit_int(bits, signed=True) for bits in (20, 7, 40, 65))),
        "rcx[0:1]; rdx[0:5]; *r8[0:8] -> rax[0:3]",
    ),
    (f(MODEL.complex(INT), MODEL.complex(MODEL.integer("char"))), "rcx[0:2] -> rax[0:8]"),
    (f(MODEL.atomic(INT), MODEL.atomic(M128)), "*rcx[0:8] -> rax[0:4]"),
    # win64: long double is a double
    (
        f(*[DATA_MODELS["win64"].float("long double")] * 2, abi="win64", named=1),
        "xmm0[0:8] rcx[0:8] -> xmm0[0:8]",
    ),
    (f(*[DATA_MODELS["mingw"].float("long double")] * 2, abi="mingw"), "*rdx[0:8] -> *rcx[0:8]"),
]


@pytest.mark.parametrize(("signature", "expected"), OTHERS, ids=[s.prototype for s, _ in OTHERS])
def test_places_of_other_types(signature: Signature, expected: str) -> None:
    assert assigned(signature) == expected


def record(*types: CType, aligned: int | None = None) -> Record:
    members = [Member(f"m{index}", ctype) for index, ctype in enumerate(types)]
    return MODEL.record("struct", "s", members, aligned=aligned)


COPIES: list[tuple[CType, int]] = [
    (record(*[MODEL.integer("char")] * 3), 16),
    (M128, 16),
    (M256, 32),
    (MODEL.float("long double"), 16),
    (record(INT, aligned=64), 64),
]


@pytest.mark.parametrize(("ctype", "align"), COPIES)
def test_copies_are_aligned_to_16_or_to_what_their_type_asks(ctype: CType, align: int) -> None:
    assert classify(f(Void(), ctype)).args[0].copy_align == align


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
def test_what_every_call_has(abi: str) -> None:
    assignment = classify(f(Void(), abi=abi))
    assert (assignment.stack_bytes, assignment.shadow_bytes, assignment.stack_align) == (32, 32, 16)
    assert (assignment.al, assignment.al_bound) == (None, None)
    assert assignment.preserved == (
        *("rbx", "rbp", "rdi", "rsi", "r12", "r13", "r14", "r15"),
        *("xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15"),
    )
    assert assignment.to_dict()["shadow_bytes"] == 32
    assert "stack: 32 bytes, 32 of them shadow space" in assignment.dump()


def test_nothing_is_extended() -> None:
    assignment = classify(replace(parse("char f(char, short, _Bool, char, char);"), abi="ms"))
    pieces = [piece for argument in assignment.args for piece in argument.pieces]
    assert [piece.extend for piece in pieces] == [None] * 5


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 8, 9, 16])
def test_the_size_alone_decides_for_records(size: int) -> None:
    char = MODEL.integer("char")
    placement = classify(f(Void(), record(MODEL.array(char, size)))).args[0]
    assert placement.mode == ("direct" if size in (1, 2, 4, 8) else "indirect")


def test_no_bytes_are_not_one_two_four_or_eight() -> None:
    assert assigned(f(record(), record(), INT)) == "*rdx[0:8]; r8[0:4] -> *rcx[0:8]"
