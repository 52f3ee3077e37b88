"""Definitions that are read at once with the prototypes behind them."""

from __future__ import annotations

import random

import pytest

from abisim.declarations import parse
from abisim.declarations.plain import plain
from abisim.dialects import PSABI
from abisim.layout import DATA_MODELS
from tests.declarations.test_plain import SPACES, every_dialect_decides, parsed, piece

TAKEN = (
    "typedef unsigned long size_t; size_t strlen(const char *)",
    "typedef int number; typedef number *numbers; number f(numbers, number **n)",
    "typedef const char *text; text f(const text t, const text *u);",
    "typedef struct sqlite3 sqlite3; int sqlite3_open(const char *name, sqlite3 **db)",
    "struct point { double x, y; }; struct point f(struct point p)",
    "struct s{int a;};int f(struct s)",
    "struct s { char *n, c, **more; short a[3], b; }; const struct s f(const struct s *, struct s)",
    "struct node { struct node *next; long value; }; struct node *f(struct node)",
    "struct in { char c; }; struct out { struct in a[2]; struct in *b; }; int f(struct out)",
    "typedef struct point { float x, y; } point; point f(struct point, point *)",
    "typedef struct { int i; } named; named f(named, const named *);",
    "typedef void nothing; nothing f(nothing *)",
    "struct s { int a; }; int f(int, ..., struct s, int)",
    "typedef int t;; t f(t)",
    " \n typedef\tint\nt ;\n\n t f ( t ) ;\n",
)
LEFT = (
    "int g(int); int f(int)",
    "int x; int f(int)",
    "typedef int t; typedef int t; t f(t)",
    "typedef int t, u; t f(u)",
    "typedef int t",
    "typedef int; int f(int)",
    "typedef t u; int f(int)",
    "typedef const int c; int f(c *)",
    "typedef int (*function)(int); int f(function)",
    "typedef int array[2]; int f(array)",
    "typedef void nothing; int f(nothing)",
    "typedef struct s s; int f(s)",
    "typedef struct s s; s f(int)",
    "typedef struct s s; struct s { int a; }; int f(s)",
    "typedef int int; int f(int)",
    "typedef int t; int f(int t)",
    "typedef int t; int t(int)",
    "typedef int _t; _t f(int)",
    "typedef unsigned size_t x; int f(int)",
    "struct s { int a; } int f(struct s)",
    "struct s { int a }; int f(struct s)",
    "struct s { int a;; }; int f(struct s)",
    "struct s { }; int f(struct s)",
    "struct s; int f(struct s *)",
    "struct s { int a; } x; int f(struct s)",
    "struct s { int a; }; struct s { int a; }; int f(struct s)",
    "struct s { int a; }; struct s { long a; }; int f(struct s)",
    "struct s { int a, a; }; int f(struct s)",
    "struct s { int a; void b; }; int f(struct s)",
    "struct s { int : 3; }; int f(struct s)",
    "struct s { int a[]; }; int f(struct s *)",
    "struct s { int a[0]; }; int f(struct s)",
    "struct s { int a[010]; }; int f(struct s)",
    "struct s { int a[2][2]; }; int f(struct s)",
    "struct s { int a[n]; }; int f(struct s)",
    "struct s { char a[9999]; }; int f(struct s)",
    "struct s { char a[999]; }; int f(struct s, struct s)",
    "struct s { char a[999], b[99]; }; int f(struct s *)",
    "struct s { struct s a; }; int f(struct s)",
    "struct s { struct t a; }; int f(struct s)",
    "struct s { struct t *a; }; struct t { int a; }; int f(struct t)",
    "struct s { struct { int a; } b; }; int f(struct s)",
    "struct s { struct { int a; }; }; int f(struct s)",
    "struct s { int *const p; }; int f(struct s)",
    "struct s { int size_t; }; int f(struct s)",
    "struct s { int if; }; int f(struct s)",
    "struct if { int a; }; int f(int)",
    "union u { int a; }; int f(union u)",
    "enum e { A }; int f(enum e)",
    "struct __attribute__((packed)) s { char a; int b; }; int f(struct s)",
    "struct s { char a; int b; } __attribute__((packed)); int f(struct s)",
    "#pragma pack(1)\nstruct s { char a; int b; }; int f(struct s)",
    "int g(int); // see; int f(int)",
    "typedef int t; // u; t f(t)",
    "typedef int t; /* ; */ t f(t)",
    "typedef int t; \"; int f(t)",
    "; int f(int)",
    ";int f(int);",
)  # fmt: skip


@pytest.mark.parametrize("abi", DATA_MODELS)
@pytest.mark.parametrize("text", TAKEN)
def test_what_is_taken_is_what_the_parser_gives(text: str, abi: str) -> None:
    found = plain(text, abi, PSABI)
    assert found is not None
    assert found == parsed(text, abi)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_left_to_the_parser(text: str) -> None:
    assert plain(text, "sysv", PSABI) is None


def test_a_long_text_is_left_at_once() -> None:
    """However it is written: nothing looks at it again and again."""
    for filling in (" ", "*", "int ", "x ", "struct ", "struct s {", "typedef struct ", "{"):
        for frame in ("typedef {}; int f(int)", "struct {}; int f(int)", "typedef {}( int f(int)"):
            text = frame.format(filling * ((1000 - len(frame)) // len(filling)))
            assert plain(text, "sysv", PSABI) is None


def test_definitions_are_of_their_text_alone() -> None:
    struct = "struct s { int a; }; int f(struct s)"
    for text in (struct, struct.replace("int a", "double a"), "int f(struct s *)", struct):
        found = plain(text, "sysv", PSABI)
        assert found is not None
        assert found == parsed(text)
    assert plain("int f(struct s)", "sysv", PSABI) is None
    # The headers' size_t is another than a text's own.
    own = plain("typedef short size_t; size_t f(size_t)", "sysv", PSABI)
    assert own is not None
    assert own.result.size == 2
    assert parse("size_t f(void)").result.size == 8


@pytest.mark.parametrize("dialect", ["clang:14", "gcc"])
def test_dialects_decide_layouts(dialect: str) -> None:
    every_dialect_decides(TAKEN, dialect)


TAGS = ("s", "s", "t", "T", "int")
MEMBERS = ("a", "b", "c", "T", "size_t", "s")
WORDS = ("T", "U", "struct s", "struct t", "struct s", "int", "char")


GOOD = (
    "int ", "char *", "unsigned long ", "double ", "float ", "T ", "T *", "struct s ", "struct s *",
    "const char *", "size_t ", "const struct t **", "U const *", "short ", "void *",
)  # fmt: skip


def one(dice: random.Random, names: tuple[str, ...]) -> str:
    """What a piece of text declares, mostly something."""
    if dice.random() < 0.1:
        return shaken(dice, piece(dice, names))
    return dice.choice(GOOD) + dice.choice(names)


def shaken(dice: random.Random, text: str) -> str:
    """The text with some of its words replaced by others that it knows."""
    words = text.split(" ")
    return " ".join(dice.choice(WORDS) if dice.random() < 0.15 else each for each in words)


def member(dice: random.Random) -> str:
    array = dice.choice(("", "", "", "[2]", "[0]", "[03]"))
    more = dice.choice(("", "", "", f", *{dice.choice(MEMBERS)}", f", {dice.choice(MEMBERS)}[4]"))
    return one(dice, MEMBERS) + array + more


def definition(dice: random.Random) -> str:
    body = "".join(f"{member(dice)};" for _ in range(dice.choice((1, 1, 2, 3))))
    tag, name = dice.choice(TAGS), dice.choice(("T", "U", "f", "size_t"))
    space = dice.choice(SPACES)
    return dice.choice((
        f"struct {tag}{space}{{{body}}}",
        f"typedef struct {tag} {{{body}}}{space}{name}",
        f"typedef struct {{{body}}} {name}",
        f"typedef {one(dice, (name, 'T', 'U'))}",
        f"typedef struct {tag} {name}",
    ))  # fmt: skip


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_random_texts_are_what_the_parser_gives_or_left(abi: str) -> None:
    dice = random.Random(f"definitions {abi}")
    taken = with_struct = 0
    for _ in range(16_000):
        definitions = ";".join(definition(dice) for _ in range(dice.choice((1, 1, 2, 3))))
        inside = ",".join(one(dice, ("", "x", "y")) for _ in range(dice.choice((1, 1, 2))))
        more = dice.choice(("", "", "", ", ...", ", ..., long, T"))
        text = f"{definitions}; {one(dice, ('f',))}({inside}{more})"
        found = plain(text, abi, PSABI)
        if found is not None:
            taken += 1
            with_struct += found.by_value
            assert found == parsed(text, abi), text
    assert taken > 300
    assert with_struct > 50
