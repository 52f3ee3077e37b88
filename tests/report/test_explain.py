"""``abisim explain``: golden texts and pictures, and what each picture has to show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from abisim.declarations import parse
from abisim.dialects import ENTRIES, PLACEMENT_ENTRIES, Entry, Versions
from abisim.layout import DATA_MODELS
from abisim.reference import Extension, classify
from abisim.report.explain import MOST_COMPARED, Explanation, explain, extension_text, lines, ranges
from abisim.report.explain_dialects import places, versions_text
from abisim.report.picture import Row, picture
from abisim.report.picture_parts import runs
from abisim.report.picture_svg import svg
from abisim.report.picture_text import ASCII, UNICODE, Glyphs, glyphs_for

MIXED = "struct S { int a; double b; }; struct S f(char c, struct S s, float x, ..., double)"
LARGE = "struct B { char name[100]; long n; }; struct B f(struct B b, short s)"

#: File → ABI and declaration.
GOLDEN = {
    "nothing": ("sysv", "void f(void)"),
    "mixed": ("sysv", MIXED),
    "mixed-ms": ("ms", MIXED),
    "large": ("sysv", LARGE),
    "large-win64": ("win64", LARGE),
    "spilled": (
        "sysv",
        "long f(long, long, long, long, long, struct { long a, b; } s, long, char c, long double)",
    ),
    "spilled-mingw": (
        "mingw", "long double f(int a, double b, short c, float d, char e, long double q)"
    ),
    "bits-and-unions": (
        "sysv",
        "void f(struct { int a:3; unsigned b:9; _Bool z; union { char c[8]; double d; } u; } s)",
    ),
    "vectors": (
        "sysv",
        "typedef float v __attribute__((vector_size(32))); v f(v x, __m128 y, __int128 i, ..., v)",
    ),
    "vectors-win64": ("win64", "__m128 f(__m128 x, __m256 y, __m64 z)"),
    "x87": ("sysv", "_Complex long double f(_Complex float c, long double q, struct { } e)"),
    "dialects": ("sysv", "void f(struct { float a; int b[0]; } s)"),
    "overaligned": (
        "sysv", "void f(struct { char c; } s, struct { long a[3]; } __attribute__((aligned(64))) b)"
    ),
}  # fmt: skip

EVERY = [
    (abi, text)
    for abi in DATA_MODELS
    for text in dict.fromkeys(text for _, text in GOLDEN.values())
]


def explanation(abi: str, text: str, dialect: str = "psabi") -> Explanation:
    signature = parse(text, abi=abi, dialect=dialect)
    return explain(signature, classify(signature, dialect=dialect), text)


def plain(name: str) -> Explanation:
    """Without budgets, which stubs/ holds, and dialects, which grow, but for one."""
    each = explanation(*GOLDEN[name])
    return replace(each, budgets=(), differences=each.differences if name == "dialects" else ())


def written(abi: str, text: str, glyphs: Glyphs = UNICODE, width: int = 100) -> list[str]:
    found = lines(explanation(abi, text), glyphs, width)
    return ["".join(words for words, _ in line).rstrip() for line in found]


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_text(name: str, golden: Callable[[str, str], None]) -> None:
    each = plain(name)
    found = ["".join(words for words, _ in line).rstrip() for line in lines(each, UNICODE, 100)]
    golden(f"explain/{name}.txt", "\n".join(found) + "\n")


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_svg(name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"explain/{name}.svg", svg(plain(name)))


def _places(rows: tuple[Row, ...]) -> Iterator[tuple[str, int, Row]]:
    """Each row with its register's or stack's name and the offset of its first byte."""
    register = ""
    for row in rows:
        if not row.label:
            continue
        if not row.label.startswith("+"):
            register = row.label
        offset = int(row.label) if row.label.startswith("+") else 0
        yield register, offset, row


@pytest.mark.parametrize(("abi", "text"), EVERY)
def test_every_byte_of_a_row_is_in_one_box(abi: str, text: str) -> None:
    each = explanation(abi, text)
    drawn = picture(each.signature, each.assignment)
    for row in (*drawn.registers, *drawn.stack, *drawn.result):
        assert row.boxes[0].start == 0
        assert [box.end for box in row.boxes[:-1]] == [box.start for box in row.boxes[1:]]
        assert row.boxes[-1].end == 8


@pytest.mark.parametrize(("abi", "text"), EVERY)
def test_defined_bytes_are_drawn_where_the_reference_has_them_and_nowhere_else(
    abi: str, text: str
) -> None:
    each = explanation(abi, text)
    drawn = picture(each.signature, each.assignment)
    shown = {
        (register, offset + byte, box.owner)
        for register, offset, row in [
            *_places(drawn.registers),
            *(("stack", offset, row) for _, offset, row in _places(drawn.stack[:-1])),
        ]
        for box in row.boxes
        if box.kind in ("value", "pointer") and box.owner
        for byte in range(box.start, box.end)
    }
    left_out = any(box.kind == "left out" for row in drawn.stack for box in row.boxes)
    meant = {
        (piece.at, (piece.offset or 0) + byte - piece.start * (piece.at != "stack"), number)
        for number, placement in enumerate(each.assignment.args, 1)
        for piece in placement.pieces
        for byte in range(piece.start, piece.end)
        if placement.mode == "indirect" or placement.defined[byte]
    }
    assert shown <= meant if left_out else shown == meant


@pytest.mark.parametrize("width", [80, 100])
@pytest.mark.parametrize(("abi", "text"), EVERY)
def test_lines_fit_the_terminal(abi: str, text: str, width: int) -> None:
    found = written(abi, text, width=width)
    # The prototype and the shape are not cut: they are there to be copied.
    assert all(len(line) <= width for line in found[1:-1]), max(found[1:-1], key=len)


@pytest.mark.parametrize(("abi", "text"), EVERY)
def test_ascii_is_ascii_and_says_the_same(abi: str, text: str) -> None:
    plain, boxes = written(abi, text, ASCII), written(abi, text)
    assert all(line.isascii() for line in plain)
    assert len(plain) == len(boxes)


def test_glyphs_follow_the_encoding() -> None:
    assert glyphs_for("utf-8") is UNICODE
    assert [glyphs_for(name) for name in ("ascii", "latin-1", "no-such", None)] == [ASCII] * 4


class Extent(NamedTuple):
    left: float
    right: float
    top: float
    bottom: float


def _extent(element: ElementTree.Element) -> Extent:
    """A text's box, for a font whose characters are 7.8 wide."""
    x, y = float(element.attrib["x"]), float(element.attrib["y"])
    width = 7.8 * len(element.text or "")
    left = {"middle": x - width / 2, "end": x - width}.get(element.attrib.get("text-anchor", ""), x)
    return Extent(left, left + width, y - 10, y + 3)


@pytest.mark.parametrize(("abi", "text"), EVERY)
def test_svg_is_well_formed_and_no_text_lies_over_another(abi: str, text: str) -> None:
    root = ElementTree.fromstring(svg(explanation(abi, text)))
    space = "{http://www.w3.org/2000/svg}"
    assert root.find(f"{space}title") is not None
    assert root.find(f"{space}desc") is not None
    extents = [_extent(each) for each in root.iter(f"{space}text")]
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    for each in extents:
        assert each.left >= 0
        assert each.right <= width
        assert each.bottom <= height
    for one, other in combinations(extents, 2):
        apart = (
            one.right <= other.left
            or other.right <= one.left
            or one.bottom <= other.top
            or other.bottom <= one.top
        )
        assert apart, (one, other)


def test_svg_needs_nothing_from_elsewhere() -> None:
    text = svg(explanation("sysv", MIXED))
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert "<script" not in text
    assert "@import" not in text
    assert text == svg(explanation("sysv", MIXED))


def test_svg_escapes_names() -> None:
    root = ElementTree.fromstring(svg(explanation("sysv", "void f(int é, const char *p)")))
    assert "é" in "".join(root.itertext())


def test_a_conventional_rule_is_never_the_abi_s() -> None:
    line, _ = extension_text(Extension("sign", 4, "de facto: clang's callees rely on it"))
    assert line == "sign-extended to 32 bits de facto, not by the ABI: clang's callees rely on it"
    line, _ = extension_text(Extension("zero", 4, "3.2.3 something"))
    assert line == "zero-extended to 32 bits: 3.2.3 something"
    shown = [line for line in written("sysv", "void f(char c)") if "-extended to" in line]
    assert shown
    assert all("de facto, not by the ABI" in line for line in shown)


def test_names_in_runs() -> None:
    assert runs(["x[0]", "x[1]", "x[2]", "y", "x[3]"]) == ["x[0..2]", "y", "x[3]"]
    assert runs(["x[0..3]", "x[4]", "m[0][1]", "m[1][0]"]) == ["x[0..4]", "m[0][1]", "m[1][0]"]
    assert ranges(["rbx", "r12", "r13", "r14", "xmm1", "xmm2"]) == [
        "rbx", "r12 to r14", "xmm1", "xmm2"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("versions", "text"),
    [
        (Versions("gcc"), "gcc"),
        (Versions("clang", None, 14), "clang up to 14"),
        (Versions("clang", 15), "clang from 15"),
        (Versions("clang", 15, 18), "clang 15 to 18"),
        (Versions("clang", 14, 14), "clang 14"),
    ],
)
def test_versions(versions: Versions, text: str) -> None:
    assert versions_text(versions) == text


def test_members_of_an_eightbyte_say_why_it_is_integer() -> None:
    found = [" ".join(line.split()) for line in written(*GOLDEN["bits-and-unions"])]
    at = found.index("[8:16] INTEGER → rsi char u.c[0..7], double u.d")
    assert found[at + 1].startswith("3.2.3 Classification 4(d): INTEGER and another class")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
def test_every_entry_of_the_catalogue_is_named_where_it_moves_something(entry: Entry) -> None:
    def unwrapped(text: str) -> str:
        return " ".join(text.split())

    for abi in entry.abis:
        found = unwrapped("\n".join(written(abi, entry.example)))
        _, _, found = found.partition("Depends on the dialect ")
        head = f"{entry.id} {', '.join(map(versions_text, entry.compilers))}"
        if len(entry.parties) == 1:
            head += f" ({entry.parties[0]}s alone)"
        assert f"{head} {entry.summary} {entry.clause} " in found
        assert entry.id in svg(explanation(abi, entry.example))


@pytest.mark.parametrize("dialect", ["gcc", "clang", "clang:14"])
@pytest.mark.parametrize(
    ("abi", "text"),
    [*EVERY, *((abi, entry.example) for entry in PLACEMENT_ENTRIES for abi in entry.abis)],
)
def test_whoever_places_it_otherwise_is_named(abi: str, text: str, dialect: str) -> None:
    signature = parse(text, abi=abi)
    ours, theirs = classify(signature), classify(signature, dialect=dialect)
    here = [places(each) for each in (*ours.args, ours.ret)]
    there = [places(each) for each in (*theirs.args, theirs.ret)]
    compiler = dialect.partition(":")[0]
    named = [
        each
        for each in explain(signature, ours).differences or ()
        if any(name.split(" ")[0].partition(":")[0] == compiler for name in each.dialects)
    ]
    assert here == there or named


def test_what_an_entry_moves_is_said_from_both_sides() -> None:
    text = "void f(struct { float a; int b[0]; } a)"
    line = "      argument 1 a: rdi[0:4]; here (psabi) xmm0[0:4]"
    assert line in written("sysv", text)
    each = explanation("sysv", text, "gcc")
    found = ["".join(words for words, _ in line) for line in lines(each, UNICODE, 100)]
    assert "      argument 1 a: rdi[0:4] (gcc); without it xmm0[0:4]" in found
    assert "System V AMD64 (sysv), as the compiler has it (gcc)" in found


def test_a_layout_that_depends_on_the_dialect_is_said_from_both_sides() -> None:
    text = "struct S { char a[3]; }; void f(_Atomic(struct S) s)"
    shown = written("sysv", text)
    assert "      argument 1 s: 4 bytes aligned to 4; here (psabi) 3 bytes aligned to 1" in shown
    each = explanation("sysv", text, "clang")
    found = ["".join(words for words, _ in line) for line in lines(each, UNICODE, 100)]
    assert (
        "      argument 1 s: 4 bytes aligned to 4 (clang); without it 3 bytes aligned to 1" in found
    )


def test_nothing_is_said_where_nothing_depends_on_the_dialect() -> None:
    assert not [line for line in written("sysv", "int f(int, double)") if "dialect" in line]


def test_dialects_are_not_compared_for_very_long_calls() -> None:
    # Both begin with what gcc places otherwise.
    for count in (MOST_COMPARED, MOST_COMPARED + 1):
        text = f"void f(struct {{ float a; int b[0]; }} a{', int' * (count - 1)})"
        found, shown = explanation("sysv", text), written("sysv", text)
        said = f"Dialects are not compared for more than {MOST_COMPARED} arguments."
        assert (said in shown) == (count > MOST_COMPARED)
        assert ("Depends on the dialect" in shown) == (count <= MOST_COMPARED)
        assert (found.to_dict()["differences"] is None) == (count > MOST_COMPARED)


def test_what_is_lost_of_a_value_is_said() -> None:
    text = "void f(union { unsigned _BitInt(29) b; struct { char c[4]; } a; } x)"
    line = "      argument 1 x: rdi[0:4], 29 bits of it; here (psabi) rdi[0:4], 32 bits of it"
    assert line in written("sysv", text)


def test_a_value_in_several_slots_has_a_row_in_each() -> None:
    signature = parse("void f(int, int, ..., struct { long a, b, c; } s, int x)", abi="ms")
    drawn = picture(signature, classify(signature, dialect="gcc", party="callee"))
    rows = [(row.label, row.note) for row in (*drawn.registers, *drawn.stack[:2])]
    assert rows == [
        ("rcx", "1"), ("rdx", "2"), ("r8", "3 s [0:8]"), ("r9", "3 s [8:16]"),
        ("+40", "4 x"), ("+32", "3 s [16:24]"),
    ]  # fmt: skip


def test_a_value_half_in_a_register() -> None:
    signature = parse("void f(int, int, int, int, int, __int128 x)")
    assignment = classify(signature, dialect="clang:14")
    drawn = picture(signature, assignment)
    assert [(row.label, row.note) for row in (drawn.registers[-1], *drawn.stack)] == [
        ("r9", "6 x [0:8]"), ("+0", "6 x [8:16]"), ("rsp", "")
    ]  # fmt: skip


def test_an_eightbyte_of_padding() -> None:
    found = [" ".join(line.split()) for line in written("sysv", "void f(struct { int : 5; } x)")]
    assert "[0:1] NO_CLASS padding" in found


def test_json_has_the_contract_s_keys_and_more() -> None:
    each = explanation("sysv", MIXED)
    found = each.to_dict()
    assert found.items() >= each.assignment.to_dict().items()
    assert found["signature"] == each.signature.id
    assert found["budget"]["buffer"]["least"] > 0
    assert isinstance(found["differences"], list)
