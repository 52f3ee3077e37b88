"""psABI 3.2.3, Passing and Returning: declaration left, places right.

``rdi[0:8]`` is bytes 0 to 7 of the value in rdi, ``+16[0:10]`` bytes 0 to 9 at stack
offset 16; ``;`` separates arguments and ``-`` is nothing at all.  ``->`` is the result.
"""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.reference import Extension, Placement, classify

PRELUDE = """
struct P { double x; float y; };
struct DL { double x; long y; };
struct LD { long x; double y; };
struct DD { double x, y; };
struct LL { long x, y; };
struct L3 { long a, b, c; };
struct C3 { char c[3]; };
struct LDOUBLE { long double x; };
struct A16 { long a; } __attribute__((aligned(16)));
struct A32 { int a; } __attribute__((aligned(32)));
struct A64 { int a; } __attribute__((aligned(64)));
struct PAD { long : 64; double x; };
struct E {};
struct structparm { int a, b; double d; };
typedef __int128 wide;
typedef __int128 wide8 __attribute__((aligned(8)));
typedef int int16 __attribute__((aligned(16)));
"""


def places(placement: Placement) -> str:
    texts = [
        f"{piece.at if piece.offset is None else f'+{piece.offset}'}[{piece.start}:{piece.end}]"
        for piece in placement.pieces
    ]
    return " ".join(texts) or "-"


def assigned(text: str) -> str:
    assignment = classify(parse(PRELUDE + text + ";"))
    arguments = "; ".join(places(argument) for argument in assignment.args)
    result = "" if assignment.ret.mode == "ignore" else f" -> {places(assignment.ret)}"
    return (arguments + result).strip()


PASSING = {
    "void f(void)": "",
    "void f(char a, short b, int c, long d)": "rdi[0:1]; rsi[0:2]; rdx[0:4]; rcx[0:8]",
    "void f(float a, double b)": "xmm0[0:4]; xmm1[0:8]",
    "void f(int a, double b, int c, double d)": "rdi[0:4]; xmm0[0:8]; rsi[0:4]; xmm1[0:8]",
    # 2 and 3: the sequences, and the argument after the last register
    "void f(int, int, int, int, int, int, int)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +0[0:4]"
    ),
    "void f(float, float, float, float, float, float, float, float, float)": (
        "xmm0[0:4]; xmm1[0:4]; xmm2[0:4]; xmm3[0:4]; xmm4[0:4]; xmm5[0:4]; xmm6[0:4]; xmm7[0:4];"
        " +0[0:4]"
    ),
    # one register file does not exhaust the other
    "void f(int, int, int, int, int, int, double, int, double)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; xmm0[0:8]; +0[0:4]; xmm1[0:8]"
    ),
    # a piece ends at the last significant byte of its eightbyte
    "void f(struct P p)": "xmm0[0:8] xmm1[8:12]",
    "void f(struct C3 a)": "rdi[0:3]",
    "void f(struct DL a, struct LD b)": "xmm0[0:8] rdi[8:16]; rsi[0:8] xmm1[8:16]",
    "void f(_Complex float a, _Complex double b)": "xmm0[0:8]; xmm1[0:8] xmm2[8:16]",
    "void f(wide a, int b)": "rdi[0:8] rsi[8:16]; rdx[0:4]",
    # NO_CLASS takes no register
    "void f(struct A16 a, int b)": "rdi[0:8]; rsi[0:4]",
    "void f(struct PAD a, double b)": "xmm0[8:16]; xmm1[0:8]",
    "void f(int a, struct E b, int c)": "rdi[0:4]; -; rsi[0:4]",
    # all or nothing, and what is left is used by what follows
    "void f(int, int, int, int, int, struct LL a, int b)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; +0[0:16]; r9[0:4]"
    ),
    "void f(int, int, int, int, int, wide a, int b, wide c)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; +0[0:16]; r9[0:4]; +16[0:16]"
    ),
    "void f(int, int, int, int, int, int, struct DL a, double b)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +0[0:16]; xmm0[0:8]"
    ),
    "void f(double, double, double, double, double, double, double, struct DD a, struct LD b,"
    " struct DL c)": (
        "xmm0[0:8]; xmm1[0:8]; xmm2[0:8]; xmm3[0:8]; xmm4[0:8]; xmm5[0:8]; xmm6[0:8];"
        " +0[0:16]; rdi[0:8] xmm7[8:16]; +16[0:16]"
    ),
    # 5: x87 in memory
    "void f(long double a, int b, long double c)": "+0[0:10]; rdi[0:4]; +16[0:10]",
    "void f(_Complex long double a)": "+0[0:26]",
    "void f(struct LDOUBLE a)": "+0[0:10]",
    # 1: MEMORY, each rounded up to eightbytes, at its own alignment
    "void f(struct L3 a, int b)": "+0[0:24]; rdi[0:4]",
    "void f(struct L3 a, long double b, struct L3 c)": "+0[0:24]; +32[0:10]; +48[0:24]",
    "void f(struct { char c[17]; } a, struct { char c[17]; } b)": "+0[0:17]; +24[0:17]",
    "void f(int, int, int, int, int, int, char a, wide b, char c)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +0[0:1]; +16[0:16]; +32[0:1]"
    ),
    "void f(int, int, int, int, int, int, char a, struct A16 b, char c)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +0[0:1]; +16[0:8]; +32[0:1]"
    ),
    # "which might be more than its natural alignment", and is not less
    "void f(struct L3, int, int, int, int, int, int, int16 a, wide8 b)": (
        "+0[0:24]; rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +32[0:4]; +48[0:16]"
    ),
    "void f(struct L3 a, struct A32 b, struct A64 c)": "+0[0:24]; +32[0:4]; +64[0:4]",
    "void f(struct __attribute__((packed)) { char a; wide b; } a, int b)": "+0[0:17]; rdi[0:4]",
    # on the stack in order, whichever file ran out
    "void f(int, int, int, int, int, int, double, double, double, double, double, double, double,"
    " double, float a, char b, struct DL c, double d)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; xmm0[0:8]; xmm1[0:8]; xmm2[0:8];"
        " xmm3[0:8]; xmm4[0:8]; xmm5[0:8]; xmm6[0:8]; xmm7[0:8]; +0[0:4]; +8[0:1]; +16[0:16];"
        " +32[0:8]"
    ),
    # figure 3.5, without the __m256 and __m512 between m and n
    "void func(int e, int f, struct structparm s, int g, int h, long double ld, double m, double n,"
    " int i, int j, int k)": (
        "rdi[0:4]; rsi[0:4]; rdx[0:8] xmm0[8:16]; rcx[0:4]; r8[0:4]; +0[0:10]; xmm1[0:8];"
        " xmm2[0:8]; r9[0:4]; +16[0:4]; +24[0:4]"
    ),
}

RETURNING = {
    "char f(void)": "-> rax[0:1]",
    "_Bool f(void)": "-> rax[0:1]",
    "void *f(void)": "-> rax[0:8]",
    "wide f(void)": "-> rax[0:8] rdx[8:16]",
    "float f(void)": "-> xmm0[0:4]",
    "_Complex float f(void)": "-> xmm0[0:8]",
    "_Complex double f(void)": "-> xmm0[0:8] xmm1[8:16]",
    "long double f(void)": "-> st0[0:10]",
    "_Complex long double f(void)": "-> st0[0:10] st1[16:26]",
    "struct LDOUBLE f(void)": "-> st0[0:10]",
    "struct DL f(void)": "-> xmm0[0:8] rax[8:16]",
    "struct LD f(void)": "-> rax[0:8] xmm0[8:16]",
    "struct LL f(void)": "-> rax[0:8] rdx[8:16]",
    "struct P f(void)": "-> xmm0[0:8] xmm1[8:12]",
    "struct PAD f(void)": "-> xmm0[8:16]",
    "struct C3 f(void)": "-> rax[0:3]",
    "struct E f(int a)": "rdi[0:4]",
    # 2: the hidden first argument
    "struct L3 f(int a, double b)": "rsi[0:4]; xmm0[0:8] -> rdi[0:8]",
    "struct L3 f(int, int, int, int, int, int)": (
        "rsi[0:4]; rdx[0:4]; rcx[0:4]; r8[0:4]; r9[0:4]; +0[0:4] -> rdi[0:8]"
    ),
    "union { long double a; int b; } f(long a)": "rsi[0:8] -> rdi[0:8]",
}


@pytest.mark.parametrize(("text", "expected"), [*PASSING.items(), *RETURNING.items()])
def test_places(text: str, expected: str) -> None:
    assert assigned(text) == expected


STACKS = {
    "void f(int a)": (0, 16),
    "void f(long double a)": (16, 16),
    "void f(struct L3 a)": (24, 16),
    "void f(struct L3 a, long double b)": (48, 16),
    "void f(struct A32 a)": (32, 32),
    "void f(struct L3 a, struct A64 b, struct L3 c)": (152, 64),
    "void f(struct E a)": (0, 16),
    # a value that no bit of is significant still has its place
    "void f(struct { long : 64; long : 64; long : 64; } a, long double b)": (48, 16),
}


@pytest.mark.parametrize(("text", "stack"), STACKS.items())
def test_stack(text: str, stack: tuple[int, int]) -> None:
    assignment = classify(parse(PRELUDE + text + ";"))
    assert (assignment.stack_bytes, assignment.stack_align) == stack


AL = {
    "void f(int a)": None,
    "void f(double a)": None,
    "void f(int a, ...)": 0,
    "void f(int a, ..., long)": 0,
    "void f(int a, ..., double)": 1,
    "void f(double a, ..., double, int, double)": 3,
    "void f(struct DD a, ..., struct DL, _Complex double)": 5,
    "void f(int a, ..., long double)": 0,
    "void f(int a, ..., double, double, double, double, double, double, double, double, double)": 8,
    "void f(int a, ..., double, double, double, double, double, double, double, struct DD)": 7,
}


@pytest.mark.parametrize(("text", "al"), AL.items())
def test_al_is_the_number_of_vector_registers_of_all_arguments(text: str, al: int | None) -> None:
    assignment = classify(parse(PRELUDE + text + ";"))
    assert assignment.al == al
    assert assignment.al_bound == (None if al is None else 8)


EXTENDED = {
    "char": ("sign", 4),
    "signed char": ("sign", 4),
    "unsigned char": ("zero", 4),
    "short": ("sign", 4),
    "unsigned short": ("zero", 4),
    "_Bool": ("zero", 4),
    "enum __attribute__((packed)) e { A }": ("zero", 4),
    "int": None,
    "unsigned": None,
    "struct { char c; }": None,
}


@pytest.mark.parametrize(("text", "expected"), EXTENDED.items())
def test_narrow_integers_in_registers_are_extended(
    text: str, expected: tuple[str, int] | None
) -> None:
    placement = classify(parse(f"void f({text} x);")).args[0]
    extend = placement.pieces[0].extend
    assert (extend and (extend.kind, extend.bytes)) == expected
    assert extend is None or extend.source.startswith("de facto: ")


def test_stack_arguments_and_results_are_not_extended() -> None:
    assignment = classify(parse("char f(int, int, int, int, int, int, char a, _Bool b);"))
    extensions: list[Extension | None] = [
        piece.extend for argument in assignment.args[6:] for piece in argument.pieces
    ]
    extensions += [piece.extend for piece in assignment.ret.pieces]
    assert extensions == [None, None, None]


CLAUSES = {
    "void f(int x)": "3.2.3 Classification: integral types and pointers are INTEGER",
    "void f(long double x)": "3.2.3 Passing 5: X87, X87UP and COMPLEX_X87 are passed in memory",
    "void f(struct L3 x)": "3.2.3 Classification 5(c): larger than two eightbytes",
    "void f(int, int, int, int, int, int, int x)": (
        "3.2.3 Passing: no registers available for some eightbyte, all of it on the stack"
    ),
    "void f(struct E x)": (
        "3.2.3 Definitions: padding and empty structures and unions are NO_CLASS"
    ),
}


@pytest.mark.parametrize(("text", "clause"), CLAUSES.items())
def test_the_clause_that_decided(text: str, clause: str) -> None:
    assert classify(parse(PRELUDE + text + ";")).args[-1].clause == clause


def test_the_hidden_result_pointer_comes_back_in_rax() -> None:
    ret = classify(parse(PRELUDE + "struct L3 f(void);")).ret
    assert (ret.mode, ret.to_dict()["returned_in"]) == ("sret", "rax")
    assert ret.clause == (
        "3.2.3 Returning 2: MEMORY; Classification 5(c): larger than two eightbytes"
    )


def test_preserved_registers() -> None:
    preserved = classify(parse("void f(void);")).preserved
    assert preserved == ("rbx", "rbp", "r12", "r13", "r14", "r15")
