"""The committed corpus: it loads, it is as large as it says, and clang agreed with all of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from abisim.campaign.corpus import Corpus, CorpusFile, load
from abisim.signature import Signature
from abisim.types import Complex, Record

ROOT = Path(__file__).parents[2] / "corpus"
OURS = ("edge-cases", "gnu-types", "libffi-suite", "libffi-suite-mingw", "types")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return load([ROOT])


@pytest.fixture(scope="module")
def real(corpus: Corpus) -> list[CorpusFile]:
    return [
        file
        for file in corpus.files
        if file.name not in OURS and file.path.parent.name not in ("automaton", "dialects")
    ]


def named(corpus: Corpus, name: str) -> CorpusFile:
    [file] = [file for file in corpus.files if file.name == name]
    return file


def signature(file: CorpusFile, name: str) -> Signature:
    [found] = [found for found in file.signatures if found.name == name]
    return found


def test_it_is_large_enough(real: list[CorpusFile]) -> None:
    signatures = [signature for file in real for signature in file.signatures]
    assert len(real) >= 30
    assert len(signatures) >= 15_000
    assert sum(signature.by_value for signature in signatures) >= 1_500
    assert len({signature.id for signature in signatures}) >= 2_000
    assert all(file.version for file in real)


def test_each_file_counts_itself_correctly(real: list[CorpusFile]) -> None:
    """What scan wrote at the top is what a reader of the file finds."""
    for file in real:
        by_value = sum(signature.by_value for signature in file.signatures)
        counted = f"{len(file.functions)}, by value: {by_value}, left out: {len(file.left_out)}"
        assert f" * functions: {counted}\n" in file.path.read_text(encoding="utf-8"), file.name


def test_a_file_declares_no_function_twice(corpus: Corpus) -> None:
    for file in corpus.files:
        names = [signature.name for signature in file.signatures]
        assert len(set(names)) == len(names), file.name


#: Library, functions that scan left out, and why, told by a part of the reason.
LEFT_OUT = {
    "graphene": {"vector_size": 79},
    "csfml": {"without a prototype": 11},
    "ode": {"without a prototype": 3},
    "libc": {"transparent_union": 8},
    "libffi-suite": {"a vector of 3 elements": 1},
}


def test_what_is_left_out_is_known_and_no_layout_differs(corpus: Corpus) -> None:
    for file in corpus.files:
        expected = LEFT_OUT.get(file.name, {})
        found = dict.fromkeys(expected, 0)
        for left in file.left_out:
            reasons = [part for part in expected if part in left.reason]
            assert reasons, f"{file.name}: {left.name}: {left.reason}"
            found[reasons[0]] += 1
        assert found == expected, file.name


def test_no_file_mentions_a_directory_of_one_machine(corpus: Corpus) -> None:
    for file in corpus.files:
        assert not re.search(r"/(usr|home|root|tmp)/", file.path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("library", "function", "shape"),
    [
        ("allegro5", "al_clear_to_color",
         "void f(struct { float a; float b; float c; float d; })"),
        ("chipmunk", "cpvadd",
         "struct { double a; double b; } "
         "f(struct { double a; double b; }, struct { double a; double b; })"),
        ("clang", "clang_getTypeSpelling",
         "struct { void *a; unsigned int b; } f(struct { unsigned int a; void *b[2]; })"),
        ("csfml", "sfRenderWindow_clear",
         "void f(void *, struct { unsigned char a; unsigned char b; unsigned char c; "
         "unsigned char d; })"),
        ("gsl", "gsl_complex_abs", "double f(struct { double a[2]; })"),
        ("lapacke", "LAPACKE_claset",
         "int f(int, signed char, int, int, _Complex float, _Complex float, void *, int)"),
        ("libc", "ldiv", "struct { long a; long b; } f(long, long)"),
        ("libm", "cexpl", "_Complex long double f(_Complex long double)"),
        ("python", "PyComplex_FromCComplex", "void *f(struct { double a; double b; })"),
        ("zlib", "gzprintf", "int f(void *, void *, ...)"),
    ],
)  # fmt: skip
def test_well_known_functions(corpus: Corpus, library: str, function: str, shape: str) -> None:
    assert signature(named(corpus, library), function).shape == shape


def test_edge_cases_cover_each_kind_of_value(corpus: Corpus) -> None:
    edge = named(corpus, "edge-cases")
    assert len(edge.functions) >= 700
    types = [p.type for s in edge.signatures for p in s.parameters]
    records = [ctype for ctype in types if isinstance(ctype, Record)]
    assert {*range(18), 24, 32, 33, 64, 65, 100, 1000} <= {record.size for record in records}
    assert {1, 2, 4, 8, 16, 32, 64} <= {record.align for record in records}
    assert {c.element.name for c in types if isinstance(c, Complex)} == {
        "float", "double", "long double",
    }  # fmt: skip
    assert max(len(s.parameters) for s in edge.signatures) == 100
    variable = [len(s.parameters) - s.named for s in edge.signatures if s.named is not None]
    assert set(range(11)) <= set(variable)


@pytest.mark.parametrize(
    ("function", "before", "arguments"),
    [
        ("v_nothing", 1, []),
        ("v_promoted_char_short_float", 1, ["int", "int", "double"]),
        ("v_ten_doubles", 1, ["double"] * 10),
        ("v_named_doubles", 3, ["double", "double"]),
        ("printf_int_string_double", 1, ["int", None, "double"]),
    ],
)
def test_variable_arguments_of_edge_cases(
    corpus: Corpus, function: str, before: int, arguments: list[str | None]
) -> None:
    found = signature(named(corpus, "edge-cases"), function)
    assert found.named == before
    listed = [parameter.type for parameter in found.parameters[before:]]
    assert [getattr(ctype, "name", None) for ctype in listed] == arguments


def test_the_libffi_suite_is_whole(corpus: Corpus) -> None:
    suite = named(corpus, "libffi-suite")
    numbers = [s.name for s in suite.signatures] + [left.name for left in suite.left_out]
    assert sorted(numbers) == [f"suite_{number:03}" for number in range(1, 298)]
