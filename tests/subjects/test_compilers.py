"""Typed stubs by real compilers: a third witness of the reference, and the bar for ours."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from abisim.campaign.bench import Comparison, compare, figures
from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.declarations import parse
from abisim.signature import Signature
from abisim.stubs import ENTRIES, Entry
from abisim.subjects.compiler import Compiler, NoStub, compile_stubs
from abisim.subjects.source import typed_stubs
from abisim.verification.judge import verify

Witness: TypeAlias = Callable[..., Compiler]
CORPUS = Path(__file__).parents[2] / "corpus"


#: A few functions of each kind; the whole corpus is `make bench`.
SOURCE = """
struct pair { double x, y; };
struct mixed { double d; char c; };
struct odd { char c[7]; };
struct big { long v[5]; };
struct bits { int a : 3, b : 20; };
union u { float f; int i; };
struct aligned { int i; } __attribute__((aligned(32)));
void f_void(void);
int f_ints(int, unsigned char, short, _Bool, long, char, signed char, unsigned short);
double f_doubles(double, float, double, float, double, double, double, double, double, float);
struct pair f_pair(struct pair, struct mixed);
struct odd f_odd(struct odd, struct odd);
struct big f_big(struct big, int);
struct bits f_bits(struct bits, union u);
long double f_long_double(long double, int);
_Complex double f_complex(_Complex float, _Complex double);
_Complex long double f_complex_long_double(_Complex long double);
int f_variadic(const char *, ..., int, double, struct mixed, long double);
int f_aligned(int, struct aligned);
"""


def declared() -> list[Signature]:
    from abisim.declarations import parse_all

    return [each.signature for each in parse_all(SOURCE)]


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("command", ["gcc", "clang"])
def test_a_compiler_s_typed_stubs_pass(command: str, entry: Entry, witness: Witness) -> None:
    signatures = declared()
    stubs = list(compile_stubs(witness(command), signatures, entry))
    assert len(stubs) == len(signatures) == 12
    for signature, stub in zip(signatures, stubs, strict=True):
        assert not isinstance(stub, NoStub), signature.prototype
        verdict = verify(signature, stub)
        assert verdict.ok, (signature.prototype, [str(each) for each in verdict.findings])
        assert stub.origin.endswith("-O2")


def test_a_stub_that_needs_the_library_is_said_to(witness: Witness) -> None:
    signature = parse("void f(struct { char c[100000]; } s)")
    (stub,) = compile_stubs(witness("clang"), [signature], "buffer")
    assert stub == NoStub("it refers to memcpy")


def test_what_c_cannot_declare_has_no_stub(witness: Witness) -> None:
    signatures = [parse("int f(..., int)"), parse("int g(int)")]
    first, second = compile_stubs(witness("gcc"), signatures, "buffer")
    assert isinstance(first, NoStub)
    assert not isinstance(second, NoStub)
    assert verify(signatures[1], second).ok


def test_our_stubs_are_at_or_under_gcc_s_for_the_numbers_to_beat(witness: Witness) -> None:
    gcc = witness("gcc")
    numbers = figures()
    assert len(numbers) == 8
    for entry in ENTRIES:
        named = [(figure.name, signature) for figure, signature in numbers]
        for (figure, _), row in zip(numbers, compare(gcc, named, entry), strict=True):
            assert row.at_or_under, row
            assert row.ours is not None
            if entry == "avalue":
                assert row.ours <= figure.gcc, row
                assert row.ours < min(figure.ffi_call, figure.libffi_plan), row


def test_our_stubs_are_at_or_under_gcc_s_for_the_edge_cases(witness: Witness) -> None:
    gcc = witness("gcc")
    shapes = group_by_shape(corpus_functions([CORPUS / "edge-cases.h"]))
    labelled = [(shape.signature.name, shape.signature) for shape in shapes]
    rows = [row for entry in ENTRIES for row in compare(gcc, labelled, entry)]
    assert len(rows) > 1000
    longer = [row for row in rows if not row.at_or_under]
    assert len(longer) <= 0.05 * len(rows), longer


def test_a_comparison_notices_a_longer_stub() -> None:
    row = Comparison("int f(int)", "f", "buffer", 8, 7)
    assert not row.at_or_under
    assert Comparison("int f(int)", "f", "buffer", 7, 7).at_or_under
    assert not Comparison("int f(int)", "f", "buffer", None, 7).at_or_under


def test_the_source_of_a_typed_stub() -> None:
    signature = parse("struct P { char c; double d[2]; } f(struct P p, ..., int)")
    assert typed_stubs([signature], "avalue") == (
        "typedef double t0[2];\n"
        "typedef struct  { signed char m0 ; t0 m1 ; } t1;\n"
        "void stub_0(t1 (*fn)(t1, ...), t1 *result, void **avalue) "
        "{ *result = fn(*(t1 const *)avalue[0], *(int const *)avalue[1]); }\n"
    )
