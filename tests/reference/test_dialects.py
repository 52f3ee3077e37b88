"""Every entry about places is put to real compilers: its example, both dialects.

Under the text the compiler disagrees, or the entry would be none; under its own dialect it
agrees.  Compilers are skipped when they are missing, unless ABISIM_REQUIRE_WITNESSES is set.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from abisim.campaign.witness import dialect_of
from abisim.declarations import parse
from abisim.dialects import (
    PLACEMENT_ENTRIES,
    PSABI,
    UNPREDICTABLE_ENTRIES,
    Entry,
    Versions,
    entries_of,
)  # fmt: skip
from abisim.reference import UnknownConvention, classify, differences, explaining
from abisim.reference.conventions import classify_with
from abisim.signature import Signature
from abisim.stubs import CalleeCode, Stub
from abisim.subjects.compiler import Compiler, compile_pairs, find_compiler
from abisim.verification.judge import verify, verify_callee

#: What to look for: the compilers of the catalogue's families, in the versions tried.
COMMANDS = {"gcc": ("gcc",), "clang": ("clang-14", "clang-19", "clang-22")}
WINDOWS = {"mingw": {"gcc": ("x86_64-w64-mingw32-gcc",), "clang": ("clang-22",)},
           "win64": {"clang": ("clang-22",)}}  # fmt: skip

WITHIN = {
    "ms-float16-vector-direct": "ms-vector-clang",
    "ms-bit-int-bit-field": "bit-int-in-union",
    "ms-va-arg-by-size": "ms-vector-clang",
    "ms-atomic-bit-field-runs": "ms-atomic-piecewise",
    "ms-atomic-int128": "ms-atomic-piecewise",
    "variable-flexible-array": "flexible-array",
    "variable-array-boundary": "flexible-array-boundary",
    "variable-sse-pair": "sse-pair-general",
    "variable-int128": "int128-split",
    "variable-miscounted": "variadic-named-vector",
}
IDS = [entry.id for entry in PLACEMENT_ENTRIES]


def signature_of(entry: Entry, abi: str) -> Signature:
    return parse(entry.example, abi=abi)


def has(entry: Entry, compiler: Compiler) -> bool:
    """Whether the catalogue says that this compiler differs so."""
    return any(
        each.compiler == compiler.family and (compiler.major or 0) in each
        for each in entry.compilers
    )


@pytest.mark.parametrize("entry", PLACEMENT_ENTRIES, ids=IDS)
def test_the_example_is_touched_by_its_entry(entry: Entry) -> None:
    signature = signature_of(entry, entry.abis[0])
    if entry.id in WITHIN:  # an exception to another entry
        whole = frozenset({entry.id, WITHIN[entry.id]})
        assert classify_with(signature, "", whole) != classify_with(
            signature, "", whole - {entry.id}
        )
    else:
        assert entry in differences(signature)


def compilers(entry: Entry, abi: str) -> list[Compiler]:
    commands = WINDOWS.get(abi, COMMANDS)
    families = {each.compiler for each in entry.compilers}
    names = [name for family in sorted(families) for name in commands.get(family, ())]
    found = [compiler for name in names if (compiler := find_compiler(name, abi))]
    if len(found) < len(names):
        if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail(f"one of {names} is missing and ABISIM_REQUIRE_WITNESSES is set")
        if not found:
            pytest.skip(f"none of {names}")
    return found


@pytest.mark.parametrize(
    ("entry", "abi"),
    [(entry, abi) for entry in PLACEMENT_ENTRIES for abi in entry.abis],
    ids=[f"{entry.id}-{abi}" for entry in PLACEMENT_ENTRIES for abi in entry.abis],
)
def test_compilers_do_what_their_dialects_say(entry: Entry, abi: str) -> None:
    signature = signature_of(entry, abi)
    witnesses = 0
    for compiler in compilers(entry, abi):
        (pair,) = compile_pairs(compiler, [signature])
        own = dialect_of(compiler)
        verdicts = []
        if "caller" in entry.parties and isinstance(pair.caller, Stub):
            code = pair.caller
            verdicts.append([verify(signature, code, each, frugal=False) for each in (PSABI, own)])
        if "callee" in entry.parties and isinstance(pair.callee, CalleeCode):
            verdicts.append([verify_callee(signature, pair.callee, each) for each in (PSABI, own)])
        if not verdicts:
            continue
        witnesses += 1
        assert all(dialect.ok for _, dialect in verdicts), (compiler.version, verdicts)
        if not has(entry, compiler):
            assert entry.id not in {each.id for each in explaining(signature, own)}
        elif not is_hidden(entry, compiler):
            assert not all(text.ok for text, _ in verdicts), compiler.version
    assert witnesses or not compilers(entry, abi)


#: Alignments that a compiler does not promise may be there by chance.
CHANCE = {"ms-copy-own-alignment", "ms-result-own-alignment", "ms-copy-16", "result-storage"}


def is_hidden(entry: Entry, compiler: Compiler) -> bool:
    """Whether what the entry says may not show in the example's code."""
    return entry.id in CHANCE


def test_ids_are_words_and_unique() -> None:
    assert len(set(IDS)) == len(IDS)
    assert all(each.replace("-", "").isalnum() and each == each.lower() for each in IDS)


def test_the_text_has_no_entries_and_versions_are_looked_at() -> None:
    assert entries_of(PSABI, "sysv") == frozenset()
    assert "int128-split" in entries_of("clang:14", "sysv")
    assert "int128-split" not in entries_of("clang:22", "sysv")
    assert "int128-split" not in entries_of("clang", "sysv")
    assert "va-arg-no-class" not in entries_of("clang:19", "sysv")
    assert "va-arg-no-class" in entries_of("clang:19", "sysv", "callee")


@pytest.mark.parametrize("name", ["turbo", "gcc:", "gcc:x", "psabi:1", "clang:14.0"])
def test_unknown_dialects(name: str) -> None:
    with pytest.raises(UnknownConvention, match="unknown dialect"):
        classify(parse("void f(void);"), dialect=name)


def test_nothing_is_explained_where_dialects_agree() -> None:
    signature = parse("struct { double x; long y; } f(int, float, ..., long, double);")
    assert differences(signature) == ()
    assert explaining(signature, "gcc") == explaining(signature, "clang:14") == ()


def test_entries_that_explain_a_difference() -> None:
    signature = parse("void f(int, int, int, int, int, __int128, struct { long a; char b[]; });")
    ids = [entry.id for entry in explaining(signature, "clang:14")]
    assert ids == ["flexible-array", "int128-split"]
    assert [entry.id for entry in explaining(signature, "clang:22")] == ["flexible-array"]
    assert explaining(signature, "gcc:12") == ()


PAGES = {"sysv.md": ("sysv",), "ms.md": ("ms", "win64", "mingw")}
DOCS = Path(__file__).parents[2] / "docs"


def table(abis: tuple[str, ...]) -> str:
    """The catalogue as a page has it: a row for each entry but those about layouts."""
    lines = ["| entry | compilers | the text | what they do |", "|---|---|---|---|"]
    for entry in (*PLACEMENT_ENTRIES, *UNPREDICTABLE_ENTRIES):
        if set(entry.abis).isdisjoint(abis):
            continue
        who = ", ".join(map(versions, entry.compilers))
        if abis != ("sysv",) and len(entry.abis) == 1:
            who += f" ({entry.abis[0]})"
        side = "" if len(entry.parties) == 2 else f"; {entry.parties[0]}s only"
        lines.append(f"| `{entry.id}` | {who}{side} | {entry.clause} | {entry.summary} |")
    return "\n".join(lines)


def versions(each: Versions) -> str:
    match each.first, each.last:
        case None, None:
            return each.compiler
        case None, last:
            return f"{each.compiler} up to {last}"
        case first, None:
            return f"{each.compiler} from {first}"
        case first, last:
            return f"{each.compiler} {first} to {last}"


@pytest.mark.parametrize(("page", "abis"), PAGES.items())
def test_the_pages_have_the_catalogue(page: str, abis: tuple[str, ...]) -> None:
    """``ABISIM_WRITE_DOCS=1`` writes the tables."""
    path = DOCS / page
    before, _, rest = path.read_text().partition("<!-- entries -->\n")
    found, end, after = rest.partition("<!-- end -->")
    expected = f"{table(abis)}\n"
    if os.environ.get("ABISIM_WRITE_DOCS"):
        path.write_text(f"{before}<!-- entries -->\n{expected}{end}{after}")
    else:
        assert found == expected


def test_entries_of_versions_that_never_met_are_compared() -> None:
    """All that a compiler ever did is taken together, though no version did all of it."""
    prototype = "void f(int, int, int, int, int, struct { __int128 a : 3; __int128 : 70; }, int);"
    assert "int128-bit-fields" in [entry.id for entry in differences(parse(prototype))]
