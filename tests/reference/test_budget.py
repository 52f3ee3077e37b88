"""Budgets: declaration left, least and most for entry buffer and entry avalue right.

The comments count the straightforward code by hand, as docs/budget.md does.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.reference import Entry, UnknownConvention, budget, classify, itemize

PRELUDE = """
struct DD { double x, y; };
struct L3 { long a, b, c; };
struct B12 { int i[3]; };
struct C3 { char c[3]; };
struct C5 { char c[5]; };
struct C7 { char c[7]; };
struct C13 { char c[13]; };
struct P { int a; char b; };
struct PLL { long a, b; };
struct A32 { int a; } __attribute__((aligned(32)));
struct L32 { long a[32]; };
struct L33 { long a[33]; };
typedef float v32 __attribute__((vector_size(32)));
struct V32 { v32 a; };
"""

Both = tuple[tuple[int, int], tuple[int, int]]

#: The eight signatures of the design's table.
TABLE: dict[str, Both] = {
    # jmp
    "void f(void)": ((1, 1), (1, 1)),
    # push rsi; mov rax, rdx; 3 loads; call; pop; store; ret, and 3 pointers
    "int f(int, int, int)": ((9, 9), (12, 12)),
    "long f(long, long, long)": ((9, 9), (12, 12)),
    "double f(double, int, double)": ((8, 8), (12, 12)),
    "double f(struct DD)": ((7, 7), (8, 8)),
    # mov rax, rdx; 2 loads; xchg; load; jmp
    "struct L3 f(long, long, long)": ((6, 6), (9, 9)),
    # push rsi; push; push; call; add; pop; fstp; ret
    "long double f(long double)": ((8, 8), (9, 9)),
    # the tenth is an int on the stack: sub, mov, push
    "long f(int, double, long, char, float, long, short, void *, double, int)": (
        (18, 19),
        (28, 29),
    ),
}

TERMS: dict[str, Both] = {
    # nothing to come back for: the arguments and a jump
    "void f(int)": ((2, 2), (4, 4)),
    "void f(int, int, int)": ((5, 5), (8, 8)),
    "void f(double)": ((2, 2), (3, 3)),
    "void f(struct {})": ((1, 1), (1, 1)),
    # al
    "void f(int, ...)": ((3, 3), (5, 5)),
    "void f(int, ..., double)": ((4, 4), (7, 7)),
    # a result: push rsi; call; pop; store; ret
    "int f(void)": ((5, 5), (5, 5)),
    "struct DD f(void)": ((6, 6), (6, 6)),
    "_Complex long double f(void)": ((6, 6), (6, 6)),
    "struct {} f(void)": ((1, 1), (1, 1)),
    "struct L3 f(void)": ((2, 2), (3, 3)),
    # odd sizes: 3, 5 and 6 bytes take three, 7 four; stores of each take three
    "void f(struct C3)": ((4, 5), (6, 6)),
    "void f(int, struct C3)": ((3, 5), (8, 8)),
    "void f(struct C3, int)": ((3, 6), (8, 8)),
    "void f(struct C5)": ((4, 5), (6, 6)),
    "void f(struct C7)": ((5, 5), (7, 7)),
    "void f(struct C13)": ((4, 4), (6, 6)),
    "void f(struct P)": ((2, 2), (4, 4)),
    "struct C3 f(void)": ((7, 7), (7, 7)),
    "struct L3 f(struct C3)": ((5, 6), (7, 7)),
    "struct L3 f(int, struct C3)": ((5, 7), (9, 9)),
    "struct C7 f(void)": ((7, 7), (7, 7)),
    "struct C13 f(void)": ((7, 7), (7, 7)),
    "struct P f(void)": ((5, 5), (5, 5)),
    # the stack: 3 pushes; call; add; ret
    "void f(struct L3)": ((6, 6), (7, 7)),
    # and one more word to align it, with or without rsi pushed
    "void f(long double)": ((6, 6), (7, 7)),
    "int f(struct L3)": ((10, 10), (11, 11)),
    # a last word of four bytes: mov and push; the alignment comes to nothing
    "void f(int, double, struct { int i[5]; })": ((8, 9), (12, 13)),
    # a gap between arguments
    "void f(struct L3, long double)": ((8, 10), (9, 12)),
    # nothing to push, but the place for it: sub; call; add; ret
    "void f(struct { long : 64; long : 64; long : 64; })": ((4, 4), (4, 4)),
    # 32 words are pushed, 33 copied: sub, mov, lea, mov, rep movsq and two pointers kept
    "void f(struct L32)": ((8, 36), (8, 37)),
    "void f(struct L33)": ((8, 10), (8, 9)),
    # push rbp; mov rbp; and rsp; sub; push; call; leave; ret
    "void f(struct A32)": ((6, 8), (7, 9)),
    # eightbytes of padding need no writing: push; sub; call; add; ret
    "void f(struct { long : 64; long : 64; long a; })": ((5, 6), (6, 7)),
    # nor does an argument of nothing else, or the pointer to it
    "void f(struct { long : 64; long : 64; long : 64; }, int)": ((5, 5), (7, 7)),
    # bytes 0 and 6 of 7: mov, shl, mov; all seven take two loads, shl, or
    "void f(struct { char a; int : 24; int : 16; char b; } __attribute__((packed)))": (
        (4, 5),
        (6, 7),
    ),
    # byte 2 of 3: shl edi after mov, or mov and shr from what begins earlier
    "void f(struct { char : 8; char : 8; char b; })": ((3, 5), (5, 6)),
    # as a result: shr; mov
    "struct { char : 8; char : 8; char b; } f(void)": ((6, 7), (6, 7)),
}


@pytest.mark.parametrize(("text", "expected"), [*TABLE.items(), *TERMS.items()])
def test_budget(text: str, expected: Both) -> None:
    assignment = classify(parse(PRELUDE + text + ";"))
    found = tuple(budget(assignment, entry) for entry in ENTRIES)
    assert tuple((each.least, each.most) for each in found) == expected


ENTRIES: tuple[Entry, ...] = ("buffer", "avalue")


def test_the_table_of_the_documentation() -> None:
    text = (Path(__file__).parents[2] / "docs" / "budget.md").read_text()
    rows = re.findall(
        r"^\| (?:`(.+)` )?\| (buffer|avalue) \| (\d+) \| (\d+) \|", text, re.MULTILINE
    )
    assert len(rows) == 2 * len(TABLE)
    declaration = ""
    for text, entry, least, most in rows:
        declaration = text or declaration
        found = budget(classify(parse(declaration + ";")), entry)
        assert (found.least, found.most) == (int(least), int(most)), declaration


def test_items_say_what_is_paid_for() -> None:
    assignment = classify(parse("int f(int a, ..., double, long double);"))
    items = {term.name: (term.least, term.most) for term in itemize(assignment, "avalue")}
    assert items == {
        "pointers to the values": (3, 3),
        "loads into registers": (2, 2),
        "function kept from the arguments": (1, 1),
        "al": (1, 1),
        "stack words": (2, 2),
        "stack given back": (1, 1),
        "result pointer saved and restored": (2, 2),
        "stores of the result": (1, 1),
        "call and return": (2, 2),
    }


def test_unknown_entry() -> None:
    assignment = classify(parse("void f(void);"))
    with pytest.raises(
        UnknownConvention, match="no budget for entry 'python'; there is one for buffer, avalue"
    ):
        budget(assignment, "python")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "tolerated"),
    [
        ("void f(void)", 4 * 1 + 24),
        ("int f(int, int, int)", 4 * 9 + 24 + 16),
        ("struct L3 f(long, long, long)", 4 * 6 + 24 + 48),
    ],
)
def test_what_code_not_written_for_the_purpose_may_take(text: str, tolerated: int) -> None:
    assert budget(classify(parse(PRELUDE + text + ";")), "buffer").tolerated == tolerated


#: mov or movsd each; sub rsp; call; add rsp; ret.
MICROSOFT: dict[str, Both] = {
    "void f(void)": ((4, 4), (4, 4)),
    # mov ecx; mov [rsi], eax, rsi being the callee's to keep
    "int f(int)": ((6, 6), (7, 7)),
    # and mov rax, rdx: fn is in the second argument's register
    "void f(int, int)": ((7, 7), (8, 8)),
    # both registers
    "void f(int, ..., double)": ((8, 8), (9, 9)),
    # mov rcx, rsi
    "struct L3 f(void)": ((5, 5), (5, 5)),
    # sub; movups, movups, movsd, movsd; lea
    "void f(struct L3)": ((7, 9), (8, 10)),
    # the fifth is pushed, and five words need none for alignment; a sixth does
    "void f(long, long, long, long, long)": ((10, 10), (14, 14)),
    "void f(long, long, long, long, long, long)": ((11, 12), (16, 17)),
    # nothing of the copy is anything but padding: sub; lea; call; add; ret
    "void f(struct { int : 21; })": ((5, 5), (5, 5)),
    "void f(union { char a; int : 17; })": ((6, 9), (7, 10)),
    # the last 8 of 24 bytes: push would do
    "void f(struct { long : 64; long : 64; long a; })": ((6, 9), (7, 10)),
    # larger than what is copied piece by piece, but for the padding at its end
    f"void f(struct {{ long a[25]; {8 * 'long : 64; '}}})": ((7, 31), (8, 32)),
    # mov, mov; sub; mov, lea, mov, rep movsq; mov rsi; lea; call; add; ret
    "void f(struct L33)": ((7, 12), (8, 12)),
    # push rbp; mov; and; sub; 4 moves; lea; call; leave; ret
    "void f(struct V32)": ((9, 12), (10, 13)),
    # a slot that nothing is written to: the sixth, between pushed ones; or below them, or above
    "void f(long, long, long, long, long, struct { long : 64; }, long)": ((11, 12), (16, 17)),
    "void f(long, long, long, long, struct { long : 64; }, long)": ((10, 11), (14, 15)),
    "void f(long, long, long, long, long, struct { long : 64; })": ((10, 11), (14, 15)),
    # its copy: sub; movups, movups; lea, push
    "void f(long, long, long, long, struct PLL)": ((12, 14), (16, 18)),
}


@pytest.mark.parametrize(("text", "expected"), MICROSOFT.items())
def test_budget_of_the_microsoft_convention(text: str, expected: Both) -> None:
    assignment = classify(parse(f"{PRELUDE}{text};", abi="ms"))
    found = tuple(budget(assignment, entry) for entry in ENTRIES)
    assert tuple((each.least, each.most) for each in found) == expected


WIDE = "__attribute__((packed, aligned(8))) { int __attribute__((vector_size(32))) a; int b[8]; }"


@pytest.mark.parametrize("text", [f"union {WIDE}", f"struct {{ union {WIDE} a[1]; }}"])
def test_what_is_compiled_for_avx_may_copy_with_it(text: str) -> None:
    """sub; vmovups, vmovups; call; add; ret; otherwise four pushes and one word of alignment."""
    wide = budget(classify(parse(f"void f({text});")), "buffer")
    plain = budget(classify(parse("void f(struct { long a[4]; });")), "buffer")
    assert (wide.least, plain.least) == (6, 8)
    assert wide.most == plain.most


def test_a_slot_is_a_word_wherever_in_the_value_it_begins() -> None:
    """clang passes `b` alone; it lies across two eightbytes of the record."""
    text = "void f(float, double, _Atomic(struct __attribute__((packed)) { int m; long a, b; }));"
    # movss, movsd, mov, mov; push, sub; call; add; ret
    assert budget(classify(parse(text, abi="ms"), "clang"), "buffer").least == 9
