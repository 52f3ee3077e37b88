"""_Atomic types under Microsoft's convention by clang: LLVM's scalars, and where each goes.

What is expected is clang's own: its IR for the scalars (-emit-llvm), its assembly for the places.
"""

from __future__ import annotations

import pytest

from abisim.campaign.relay import relaid
from abisim.declarations import parse
from abisim.dialects import entries_of
from abisim.layout import data_model
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.llvm import llvm_type
from abisim.stubgen.pieces import target_of
from abisim.stubgen.plan import (
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    MovePlan,
    ToGeneral,
    ToStack,
    ToVector,
    plan,
)
from abisim.types import Float


def signature_of(text: str, abi: str, dialect: str) -> Signature:
    return relaid(parse(text, abi), data_model(abi, dialect))


BITS = "struct { int a : 3; int b : 20; char c; int d : 30; int e : 30; short f; }"
RUNS = "struct { int a : 8; int : 8; int b : 8; char c; }"
EMPTY = "struct { char a; struct {} e __attribute__((aligned(4))); int b; }"
LATE = "struct { char a; _BitInt(65) b; }"
WIDE = "struct { _BitInt(29) a; unsigned _BitInt(300) b; }"
PADDED = "struct { __float128 a; int b; }"

#: ABI, dialect, what is atomic, the scalars of LLVM's type: bits, with an f for floats.
SCALARS = [
    ("ms", "clang:14", "struct { char c[3]; }", "8 8 8 8"),
    ("win64", "clang:14", "struct { char c[3]; }", "8 8 8 8"),
    ("ms", "clang", "struct { double a; float b; char c; }", "f64 f32 8"),
    ("ms", "clang", "union { int a; char b[6]; short c : 9; }", "32 8 8 8 8"),
    ("ms", "clang", "struct { char a; int b[0]; }", "8"),
    # No atomic type is smaller than a byte.
    ("ms", "clang", "struct {}", "8"),
    ("win64", "clang", "struct {}", "8 8 8 8"),
    # What bit-fields are: runs of them, from 19 on access units; Windows has declared types.
    ("ms", "clang:14", BITS, "8 8 8 8 32 32 16"),
    ("ms", "clang:19", BITS, "8 8 8 8 64 16 8 8"),
    ("ms", "clang", BITS, "8 8 8 8 64 16 8 8"),
    ("win64", "clang:14", BITS, "32 8 32 32 16"),
    ("mingw", "clang", BITS, "32 8 32 32 16"),
    ("ms", "clang:14", RUNS, "8 8 8 8"),
    ("ms", "clang:19", RUNS, "16 8 8"),
    # An empty member is one up to 18.
    ("ms", "clang:14", EMPTY, "8 8 8 8 32"),
    ("ms", "clang:19", EMPTY, "8 32"),
    # Integers wider than 64 bits are aligned to 8 up to 18.
    ("ms", "clang:14", "struct { long long a; __int128 b; }", "64 8 8 8 8 8 8 8 8 128"),
    ("ms", "clang:19", "struct { long long a; __int128 b; }", "64 128"),
    ("ms", "clang:14", LATE, "8 72"),
    ("win64", "clang:19", LATE, "8 8 8 8 8 8 8 8 128"),
    ("ms", "clang:19", WIDE, "32 8 8 8 8" + 40 * " 8"),
    ("ms", "clang:14", PADDED, "f128 32" + 12 * " 8"),
    ("ms", "clang:19", PADDED, "f128 32"),
]


@pytest.mark.parametrize(
    ("abi", "dialect", "text", "scalars"), SCALARS, ids=[" ".join(row[:3]) for row in SCALARS]
)
def test_the_scalars_are_llvm_s(abi: str, dialect: str, text: str, scalars: str) -> None:
    signature = signature_of(f"void f(_Atomic({text}) x)", abi, dialect)
    target = target_of(abi, entries_of(dialect, abi))
    parts = llvm_type(signature.parameters[0].type, target).parts
    found = [f"{'f' if isinstance(part.scalar, Float) else ''}{8 * part.size}" for part in parts]
    assert " ".join(found) == scalars


def places(moves: MovePlan) -> list[str]:
    """Arguments as ``where=argument:first byte+bytes``."""
    return [
        f"{'stack+' + str(move.stack) if isinstance(move, ToStack) else move.register}="
        f"{move.argument}:{move.offset}+{move.size}"
        for move in moves.arguments
        if isinstance(move, ToGeneral | ToVector | ToStack)
    ]


HALVES = "struct { _Float16 a, b, c, d, e; }"

#: ABI, dialect, parameters, the places of what they carry.
ARGUMENTS = [
    # A byte of padding has the fourth position.
    ("ms", "clang", "_Atomic(struct { char c[3]; }), int",
     "rcx=0:0+1 rdx=0:1+1 r8=0:2+1 stack+32=1:0+4"),
    ("ms", "clang", "_Atomic(struct { double a; float b; char c; }), int",
     "xmm0=0:0+8 xmm1=0:8+4 r8=0:12+1 r9=1:0+4"),
    ("win64", "clang", "int, _Atomic(_Complex float), int",
     "rcx=0:0+4 xmm1=1:0+4 xmm2=1:4+4 r9=2:0+4"),
    ("mingw", "clang:14", "_Atomic(__int128), int", "rcx=0:0+8 rdx=0:8+8 r8=1:0+4"),
    ("ms", "clang:14", f"_Atomic({LATE}), int", "rcx=0:0+1 rdx=0:8+8 r8=0:16+1 r9=1:0+4"),
    # 20 bits in three bytes, of which a fourth is padding.
    ("ms", "clang", "_Atomic(struct { int a : 20; short : 0; }), int", "rcx=0:0+4 rdx=1:0+4"),
    # Nothing but padding takes a position.
    ("ms", "clang", "_Atomic(struct {}), int", "rdx=1:0+4"),
    # A slot takes eight bytes where the value has as many.
    ("ms", "clang", f"_Atomic({HALVES}), int",
     "xmm0=0:0+2 xmm1=0:2+2 xmm2=0:4+2 xmm3=0:6+2 stack+32=0:8+8 stack+88=1:0+4"),
    ("ms", "clang", "_Atomic(struct { float a; int b; }), ...",
     "xmm0=0:0+4 rcx=0:0+4 rdx=0:4+4"),
    ("ms", "clang:19", f"_Atomic({PADDED}), int", "xmm0=0:0+16 rcx=0:16+4 rdx=1:0+4"),
    ("ms", "clang", "_Atomic(struct { double __attribute__((vector_size(8))) a; int b; }), int",
     "xmm0=0:0+8 rdx=0:8+4 r8=1:0+4"),
    ("ms", "clang", "_Atomic(struct { int __attribute__((vector_size(4))) a; int b; }), int",
     "rcx=0:0+4 rdx=0:4+4 r8=1:0+4"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "dialect", "parameters", "expected"),
    ARGUMENTS,
    ids=[" ".join(row[:3]) for row in ARGUMENTS],
)
def test_each_scalar_is_an_argument(abi: str, dialect: str, parameters: str, expected: str) -> None:
    made = plan(signature_of(f"void f({parameters})", abi, dialect), dialect=dialect)
    assert places(made) == expected.split()


HALF_VECTORS = "struct { _Float16 __attribute__((vector_size(2))) a, b, c, d; }"

#: ABI, dialect, what is atomic, the moves out of registers, None for memory.
RESULTS = [
    ("ms", "clang", "struct { char a; int b; long c; }",
     (FromGeneral("rax", 0, 1), FromGeneral("rdx", 4, 4), FromGeneral("rcx", 8, 8))),
    ("ms", "clang", "struct { long a, b, c, d; }", None),
    # Padding counts: the fourth byte has no register left.
    ("ms", "clang", "struct { char c[3]; }", None),
    ("win64", "clang:14", "__int128", (FromGeneral("rax", 0, 8), FromGeneral("rdx", 8, 8))),
    ("ms", "clang", "_Complex double", (FromVector("xmm0", 0, 8), FromVector("xmm1", 8, 8))),
    # Two bytes are stored as four where the value goes on; the last ones take rax to store.
    ("ms", "clang", "struct { _Float16 a, b, c; }",
     (FromVector("xmm0", 0, 4), FromVector("xmm1", 2, 4), FromVector("xmm2", 4, 4))),
    ("ms", "clang", "struct __attribute__((packed)) { _Float16 a; char b; }",
     (FromVector("xmm0", 0, 4), FromGeneral("rax", 2, 1))),
    ("ms", "clang", "struct { short a; _Float16 b; }",
     (FromGeneral("rax", 0, 2), FromVector("xmm0", 2, 2))),
    ("ms", "clang", "struct { _Float16 a, b, c, d; }", None),
    ("ms", "clang", HALF_VECTORS,
     (FromVector("xmm0", 0, 4), FromVector("xmm1", 2, 4), FromVector("xmm2", 4, 4),
      FromVector("xmm3", 6, 2))),
    ("ms", "clang:19", "struct { __float128 a, b; }",
     (FromVector("xmm0", 0, 16), FromVector("xmm1", 16, 16))),
    ("ms", "clang:19", "struct { __float128 a, b, c; }", None),
    # Of five the last has no register, so none is in the x87's.
    ("ms", "clang", "struct { float a, b, c, d, e; }", None),
    ("ms", "clang", "struct { float __attribute__((vector_size(16))) a, b; int c; }",
     (FromVector("xmm0", 0, 16), FromVector("xmm1", 16, 16), FromGeneral("rax", 32, 4))),
    ("ms", "clang", "struct { float __attribute__((vector_size(8))) a; int b; float c; }",
     (FromVector("xmm0", 0, 8), FromGeneral("rax", 8, 4), FromVector("xmm1", 12, 4))),
    ("ms", "clang", "long double", (FromX87(0),)),
    ("ms", "clang", "_Complex long double", (FromX87(0), FromX87(16))),
    ("mingw", "clang", "long double", None),
    ("mingw", "clang", "_Complex long double", None),
    ("win64", "clang", "_Complex long double",
     (FromVector("xmm0", 0, 8), FromVector("xmm1", 8, 8))),
    ("ms", "clang", "struct {}", ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "dialect", "text", "results"), RESULTS, ids=[" ".join(row[:3]) for row in RESULTS]
)
def test_each_scalar_is_returned_by_itself(
    abi: str, dialect: str, text: str, results: tuple[object, ...] | None
) -> None:
    made = plan(signature_of(f"_Atomic({text}) f(void)", abi, dialect), dialect=dialect)
    in_memory = any(isinstance(move, HiddenPointer) for move in made.arguments)
    assert (made.results, in_memory) == (results or (), results is None)


#: ABI, dialect, declaration, why it is not followed.
REFUSED = [
    ("ms", "clang", "void f(_Atomic(_Complex long double))", "ms-atomic-vector"),
    ("ms", "clang:22", f"void f(_Atomic({PADDED}))", "ms-atomic-vector"),
    ("win64", "clang",
     "void f(_Atomic(struct { float __attribute__((vector_size(16))) a; int b; }))",
     "ms-atomic-vector"),
    ("mingw", "clang:14", "_Atomic(struct { double a, b, c; }) f(void)", "ms-atomic-floats"),
    ("win64", "clang", "_Atomic(struct { double a, b, c, d; }) f(void)", "ms-atomic-floats"),
    ("ms", "clang", "void f(_Atomic(struct { _Decimal32 a; }))", "no decimal"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "dialect", "text", "why"), REFUSED, ids=[" ".join(row[:3]) for row in REFUSED]
)
def test_what_is_refused(abi: str, dialect: str, text: str, why: str) -> None:
    with pytest.raises(UnsupportedTypeError, match=why):
        plan(signature_of(text, abi, dialect), dialect=dialect)
