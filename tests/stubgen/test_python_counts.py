"""Instructions of the way through a python stub, for each layout of objects.

Everything else is behind that way, so they are those up to the first that leaves the stub.  The
first five are NATIVE's; its prototype took 8, 32 and 16 for the first, second and fourth.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.interpreters import INTERPRETERS, Interpreter
from abisim.signature import Signature
from abisim.stubgen.python.stub import python_stub
from abisim.types import Integer
from abisim.verification.python.judge import verify_python
from tests.stubgen.listings import instructions

PAGE = Path(__file__).parents[2] / "docs" / "python-stubs.md"
BEGIN, END = "<!-- counts -->", "<!-- end of counts -->"

#: Declaration; 3.11 and any later layout; the same with the GIL given up.
COUNTS = [
    ("void f(void)", (8, 7), (16, 15)),
    ("int f(int, int)", (29, 31), (42, 45)),
    ("long f(long, long, long)", (39, 41), (55, 57)),
    ("double f(double, double)", (15, 15), (29, 29)),
    ("unsigned long f(unsigned long, unsigned long)", (27, 28), (40, 41)),
    ("unsigned f(unsigned, unsigned)", (27, 28), (40, 41)),
    ("void f(void *)", (13, 12), (23, 22)),
    ("void f(struct x *)", (18, 17), (28, 27)),
    ("int f(void)", (11, 10), (21, 20)),
    ("_Bool f(_Bool)", (15, 15), (27, 27)),
    ("signed char f(signed char)", (24, 25), (36, 37)),
    ("unsigned char f(unsigned char)", (20, 20), (32, 32)),
    ("float f(float)", (12, 12), (24, 24)),
    ("const char *f(const char *)", (14, 14), (26, 26)),
    ("void *f(void *)", (14, 14), (26, 26)),
    ("struct P { double x, y; } f(struct P)", (19, 19), (31, 31)),
    ("struct L { long a[3]; } f(struct L)", (20, 20), (28, 28)),
    ("long double f(long double)", (18, 18), (26, 26)),
    ("int f(int, double, long, const char *, float, unsigned)", (50, 53), (72, 75)),
    ("int f(int, int, int, int, int, int, int, int)", (82, 93), (100, 115)),
    ("int f(const char *, ..., int, double)", (32, 32), (47, 48)),
]


def way(code_listing: str) -> list[str]:
    """The instructions up to the return or the tail jump."""
    found = instructions(code_listing)
    end = next(i for i, text in enumerate(found) if text == "ret" or text.startswith("jmp"))
    return found[: end + 1]


def is_small(signature: Signature) -> bool:
    """Whether the way through ends in the array of small ints."""
    return isinstance(signature.result, Integer) and not signature.result.is_bool


@pytest.mark.parametrize("interpreter", INTERPRETERS, ids=lambda each: each.name)
@pytest.mark.parametrize(("text", "plain", "released"), COUNTS)
def test_instructions_of_the_way_through(
    text: str, plain: tuple[int, int], released: tuple[int, int], interpreter: Interpreter
) -> None:
    later = interpreter.digits == "tag"
    signature = parse(text)
    for release_gil, expected in ((False, plain), (True, released)):
        stub = python_stub(signature, interpreter, release_gil=release_gil)
        found = way(stub.listing)
        # Small ints of 48 bytes are found in one step more.
        spread = any(text.startswith("lea") and "*2]" in text for text in found)
        assert spread == (interpreter.small_int_bytes == 48 and is_small(signature))
        assert len(found) == expected[later] + spread, found
        # Nothing on the way is jumped to or over: it leads to what is seldom and back.
        assert not any(text.startswith(("jmp 0x", "call 0x")) for text in found)


def table() -> str:
    lines = [
        f"| `{text}` | {plain[0]} | {plain[1]} | {released[0]} | {released[1]} |\n"
        for text, plain, released in COUNTS
    ]
    return "".join(lines)


def test_the_page_has_the_counts() -> None:
    """ABISIM_WRITE_DOCS=1 writes them."""
    text = PAGE.read_text(encoding="utf-8")
    start = text.index("|---|", text.index(BEGIN))
    start, end = text.index("\n", start) + 1, text.index(END)
    if os.environ.get("ABISIM_WRITE_DOCS") == "1":
        text = text[:start] + table() + text[end:]
        PAGE.write_text(text, encoding="utf-8")
        end = text.index(END)
    assert text[start:end] == table()


@pytest.mark.parametrize("interpreter", INTERPRETERS, ids=lambda each: each.name)
@pytest.mark.parametrize(
    ("text", "most"),
    [("void f(void)", 8), ("int f(int, int)", 32), ("double f(double, double)", 16)],
)
def test_nothing_is_longer_than_the_prototype_s(
    text: str, most: int, interpreter: Interpreter
) -> None:
    """Whatever comes back: of ints those that are not small take the longer way."""
    verdict = verify_python(parse(text), python_stub(parse(text), interpreter))
    assert verdict.ok
    assert verdict.metrics is not None
    assert 0 < verdict.metrics.instructions <= most
