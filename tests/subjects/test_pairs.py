"""Callers and callees by real compilers: every type, every ABI, both directions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeAlias

import pytest

from abisim.campaign.witness import judge_pair
from abisim.declarations import parse, parse_all
from abisim.layout import DATA_MODELS
from abisim.signature import Signature
from abisim.stubs import ENTRIES, CalleeCode, Entry, Stub
from abisim.subjects.compiler import Compiler, NoStub, Pair, accepts, compile_pairs
from abisim.types import Record
from abisim.verification.judge import verify, verify_callee

Witness: TypeAlias = Callable[..., Compiler]

#: Who compiles for which ABI.
TARGETS = [
    *((command, abi) for abi in ("sysv", "ms") for command in ("gcc", "clang-14", "clang")),
    ("tcc", "sysv"),
    *(("clang-14", abi) for abi in ("win64", "mingw")),
    *(("clang", abi) for abi in ("win64", "mingw")),
    ("gcc", "mingw"),
]

#: What every compiler and every ABI have and place alike.
PLAIN = """
struct pair { double x, y; };
struct mixed { double d; char c; };
struct odd { char c[7]; };
struct big { long long v[5]; };
void f_void(void);
int f_ints(int, unsigned char, short, _Bool, long long, char, signed char, unsigned short);
double f_doubles(double, float, double, float, double, double, double, double, double, float);
struct mixed f_mixed(struct mixed, double);
struct odd f_odd(struct odd, struct odd);
struct big f_big(struct big, int);
void *f_pointer(const char *, void (*)(int));
"""
#: One declaration for each kind of type, and who refuses it: family, first and last version.
KINDS: list[tuple[str, list[tuple[str, int, int]]]] = [
    ("_Bool f(_Bool, unsigned __int128)", [("tcc", 0, 0)]),
    ("long double f(long double)", []),
    ("_Complex float f(_Complex double, _Complex long double)", [("tcc", 0, 0)]),
    ("_Complex int f(_Complex unsigned char)", [("tcc", 0, 0)]),
    ("_Float16 f(_Float16)", [("tcc", 0, 0), ("clang", 0, 14)]),
    ("__bf16 f(__bf16)", [("tcc", 0, 0), ("clang", 0, 14), ("gcc", 0, 12)]),
    ("_BitInt(5) f(_BitInt(77), unsigned _BitInt(1))", [("tcc", 0, 0), ("gcc", 0, 13)]),
    ("_BitInt(300) f(int)", [("tcc", 0, 0), ("gcc", 0, 13), ("clang", 0, 14)]),
    ("enum e { A } f(enum g { B = -1 })", []),
    ("enum e : unsigned short { C } f(enum g : signed char { D })", [("tcc", 0, 0)]),
    ("int __attribute__((vector_size(16))) f(float __attribute__((vector_size(8))))",
     [("tcc", 0, 0)]),
    ("double __attribute__((vector_size(32))) f(int)", [("tcc", 0, 0)]),
    ("char f(double __attribute__((vector_size(64))))", [("tcc", 0, 0)]),
    ("_Atomic(int) f(_Atomic(struct { long long a, b; }))", [("tcc", 0, 0)]),
    ("struct { int a : 3; int : 0; unsigned b : 9; long long : 5; } f(void)", []),
    ("struct { char c; int i; } __attribute__((packed)) f(struct { int i; char c[0]; })", []),
    ("union { int i; double d; char c[3]; } f(union { float f; })", []),
    ("struct { char c; } __attribute__((aligned(32))) f(int)", []),
    ("void f(int, ..., int, double, struct { long long a, b, c; })", []),
]  # fmt: skip


def compiled(found: Compiler, signatures: Sequence[Signature], entry: Entry) -> list[Pair]:
    pairs = list(compile_pairs(found, signatures, entry))
    assert [pair.signature for pair in pairs] == list(signatures)
    return pairs


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize(("command", "abi"), TARGETS)
def test_plain_signatures_pass_both_ways(
    command: str, abi: str, entry: Entry, witness: Witness
) -> None:
    signatures = [each.signature for each in parse_all(PLAIN, abi=abi)]
    found = witness(command, abi)
    for pair in compiled(found, signatures, entry):
        assert isinstance(pair.caller, Stub), (pair.signature.prototype, pair.caller)
        assert isinstance(pair.callee, CalleeCode), (pair.signature.prototype, pair.callee)
        assert pair.caller.entry == entry
        assert pair.caller.origin == pair.callee.origin == found.label
        if found.family == "tcc":
            continue  # its mistakes are a report of their own
        for side, verdict in judge_pair(pair, entry, found):
            findings = [str(each) for each in verdict.findings]
            assert verdict.ok, (pair.signature.prototype, side, findings)


@pytest.mark.parametrize(("command", "abi"), TARGETS)
def test_every_kind_of_type_is_compiled_or_refused_with_its_reason(
    command: str, abi: str, witness: Witness
) -> None:
    found = witness(command, abi)
    signatures = [parse(text, abi=abi) for text, _ in KINDS]
    for pair, (text, refusals) in zip(compiled(found, signatures, "buffer"), KINDS, strict=True):
        refused = any(
            found.family == family and first <= found.major <= last
            for family, first, last in refusals
        )
        assert isinstance(pair.caller, NoStub) == refused, (text, pair.caller)
        assert isinstance(pair.callee, NoStub) == refused, (text, pair.callee)
        if isinstance(pair.caller, NoStub):
            assert pair.caller.reason.startswith(found.family), pair.caller
            assert "\n" not in pair.caller.reason


def test_code_that_refers_to_nothing_needs_no_image(witness: Witness) -> None:
    (pair,) = compile_pairs(witness("gcc"), [parse("int f(int)")])
    assert isinstance(pair.caller, Stub)
    assert isinstance(pair.callee, CalleeCode)
    assert pair.caller.image is None
    assert pair.callee.code == pair.callee.image.code[pair.callee.at :][: pair.callee.size]


def test_code_that_calls_memcpy_has_one(witness: Witness) -> None:
    signature = parse("struct { char c[5000]; } f(struct { char c[5000]; } s)")
    (pair,) = compile_pairs(witness("clang"), [signature])
    assert isinstance(pair.caller, Stub)
    assert pair.caller.image is not None
    name = next(name for name in pair.caller.image.functions if name.startswith("stub"))
    assert pair.caller.image.functions[name][0] == pair.caller.at
    assert verify(signature, pair.caller, frugal=False).ok
    assert isinstance(pair.callee, CalleeCode)
    assert verify_callee(signature, pair.callee).ok


@pytest.mark.parametrize("command", ["gcc", "clang"])
def test_a_layout_that_differs_is_a_reason(command: str, witness: Witness) -> None:
    result = parse("struct { char c; int i; } f(void)").result
    assert isinstance(result, Record)
    wrong = replace(result, size=12)
    signatures = [Signature("f", wrong, ()), parse("int g(int)")]
    bad, good = compile_pairs(witness(command), signatures)
    assert isinstance(bad.caller, NoStub)
    assert bad.caller.reason.endswith("as 8 bytes, not 12")
    assert bad.callee == bad.caller
    assert isinstance(good.caller, Stub)


def test_functions_without_a_named_parameter_where_c23_has_them(witness: Witness) -> None:
    signature = parse("double f(..., int, double)")
    found = witness("clang")
    (pair,) = compile_pairs(found, [signature])
    if found.major < 15:
        assert isinstance(pair.caller, NoStub)
        return
    assert isinstance(pair.caller, Stub)
    assert isinstance(pair.callee, CalleeCode)
    assert verify(signature, pair.caller, frugal=False).ok
    assert verify_callee(signature, pair.callee).ok


def test_what_a_compiler_accepts(witness: Witness) -> None:
    model = DATA_MODELS["sysv"]
    integer, vector = model.integer("int"), model.vector(model.integer("int"), 16)
    wide = model.bit_int(300, signed=True)
    for command, answers in (
        ("gcc", (True, True, False)),
        ("clang-14", (True, True, False)),
        ("tcc", (True, False, False)),
    ):
        found = witness(command)
        if (found.family, found.major) in (("gcc", 12), ("clang", 14), ("tcc", 0)):
            assert tuple(accepts(found, each) for each in (integer, vector, wide)) == answers


def test_order_and_batches_do_not_matter(witness: Witness) -> None:
    texts = ["int f(int)", "float __attribute__((vector_size(32))) f(int)", "void f(float)"]
    signatures = [parse(text) for text in texts] * 150
    pairs = compiled(witness("gcc"), signatures, "buffer")
    first = {index: pairs[index].caller for index in range(3)}
    for index, pair in enumerate(pairs):
        expected = first[index % 3]
        assert isinstance(pair.caller, Stub)
        assert isinstance(expected, Stub)
        assert pair.caller.code == expected.code
