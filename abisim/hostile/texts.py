"""Hostile texts, drawn: text n of a seed depends on the seed and n alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from abisim.campaign.draw import Drawer
from abisim.hostile import damage, grammar
from abisim.hostile.grammar import Odds
from abisim.layout import DATA_MODELS

_ABIS: Final = tuple(DATA_MODELS)
#: Signatures that are drawn anew for each run of so many.
_POOL: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Item:
    """Bytes of a family.  ``abi`` is the one that they are put to first."""

    number: int
    family: str
    abi: str
    content: str | bytes | tuple[str, ...]


class TextDrawer:
    """Draws the texts of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._drawers = {abi: Drawer(abi, seed) for abi in _ABIS}

    def draw(self, number: int) -> Item:
        dice = Odds(f"{self._seed} text {number}")
        family = dice.weighted(_NAMES, _CUMULATIVE)
        abi = dice.pick(_ABIS)
        return Item(number, family, abi, _FAMILIES[family][1](self, dice, abi))

    def signature(self, dice: Odds, abi: str) -> str:
        """The text of a signature that stubs are made for."""
        return f"{self._drawers[abi].draw(dice.below(_POOL)).prototype};"

    def any(self, dice: Odds, abi: str) -> str:
        return self.signature(dice, abi) if dice.chance(0.3) else grammar.text(dice)


def _corpus(drawer: TextDrawer, dice: Odds, abi: str) -> bytes:
    """A corpus file: its head, what is left out, declarations; damaged, and encoded somehow."""
    abis = dice.pick(("sysv", "sysv ms win64 mingw", "", "nonsense", abi, "sysv\t ms"))
    head = dice.pick((
        f"/*\n * library: x\n * version: 1.0\n * abis: {abis}\n */\n",
        "/* no facts */\n", "/*\n * library:\n */\n", "", "/*", "/**/",
    ))  # fmt: skip
    left_out = "// left out: f: a reason\n" * dice.below(3)
    text = head + left_out + drawer.any(dice, abi)
    if dice.chance(0.4):
        text = damage.damaged(dice, text)
    return _encoded(dice, text)


def _table(_: TextDrawer, dice: Odds, __: str) -> bytes:
    """A recipe's table of libraries."""
    lines = []
    for _number in range(1 + dice.below(4)):
        name = dice.name("lib") if dice.chance(0.8) else dice.pick(("", "DEFAULT", "a]b", "../y"))
        lines.append(f"[{name}]")
        if dice.chance(0.8):
            lines += ["package = zlib1g-dev", "headers = zlib.h zconf.h"]
        for _line in range(max(0, dice.below(7) - 3)):
            key = dice.pick(
                ("package", "headers", "include", "define", "only", "skip", "other", "")
            )
            value = dice.pick(
                ("zlib1g-dev", "zlib.h *.h", "", "%(x)s", "${x}", "(", "a\n  b", "\\")
            )
            lines.append(f"{key}{dice.pick(('=', ' = ', ':', ''))}{value}")
    text = "\n".join(lines)
    if dice.chance(0.5):
        text = damage.damaged(dice, text)
    return _encoded(dice, text)


def _encoded(dice: Odds, text: str) -> bytes:
    if dice.chance(0.1):
        text = damage.with_characters(dice, text)
    code = text.encode(dice.pick(("utf-8",) * 12 + ("utf-16", "latin-1")), "replace")
    match dice.below(16):
        case 0:
            return b"\xef\xbb\xbf" + code
        case 1:
            return code.replace(b"\n", b"\r\n")
        case 2:
            at = dice.below(len(code) + 1)
            return code[:at] + bytes(dice.below(256) for _ in range(4)) + code[at:]
    return code


_COMMANDS: Final = (
    "check", "explain", "stub", "fuzz", "diff", "scan", "bench", "doctor", "rules", "mutate", "",
    "no",
)  # fmt: skip
#: Not a thousand signatures, nor a million.
_LITTLE: Final[Mapping[str, tuple[str, ...]]] = {
    "fuzz": ("--count", "1"),
    "bench": ("--fresh", "0"),
    "mutate": ("--mutants", "1", "--flips", "1"),
}
_OPTIONS: Final = (
    "--abi", "--dialect", "--entry", "--subject", "--cc", "--output-format", "--format", "--raw",
    "--pages", "--reports", "--count", "--seed", "--start", "-j", "--report", "--accept", "--name",
    "--version", "-I", "-D", "--only", "--skip", "-o", "--output", "--rounds", "--against",
    "--brief", "--no-shrink", "--shrink", "-h", "--help", "--", "-", "--nonsense", "-x", "--abi=ms",
)  # fmt: skip
_VALUES: Final = (
    "sysv", "ms", "win64", "mingw", "nonsense", "psabi", "gcc", "clang:14", "gcc:999", "clang:",
    "both", "buffer", "avalue", "json", "svg", "text", "junit", "markdown", "stub", "auto", "0",
    "-1", "1", "5", "x", "", "1e9", "99999999999999999999", "no/such/file", "/", ".", "-", "é",
    "\udcff", "nocompiler -O2", "'", "int f(int)", "void g(struct { double a; }, ...);", "int f(",
    "all", "more", "*", "(", "\x00"[:0],
)  # fmt: skip


def _command(drawer: TextDrawer, dice: Odds, abi: str) -> tuple[str, ...]:
    """A command line; nothing in it takes long, starts a compiler or writes a file."""
    words = [dice.pick(_COMMANDS)]
    for _ in range(dice.below(6)):
        word = dice.pick(_OPTIONS)
        words.append(word)
        if dice.chance(0.8):
            words.append(dice.pick(_VALUES))
    for _ in range(dice.below(3)):
        source = drawer.any(dice, abi)
        words.append(damage.damaged(dice, source) if dice.chance(0.4) else source)
    if dice.chance(0.3):
        at = dice.below(len(words))
        words[at] = words[-1]
    words[1:1] = _LITTLE.get(words[0], ())
    return tuple(words)


_Make = Callable[[TextDrawer, Odds, str], str | bytes | tuple[str, ...]]
#: Family → (how often, how it is made).
_FAMILIES: Final[Mapping[str, tuple[int, _Make]]] = {
    "declarations": (220, lambda _, dice, __: grammar.text(dice)),
    "signatures": (60, lambda drawer, dice, abi: drawer.signature(dice, abi)),
    "damaged": (300, lambda drawer, dice, abi: damage.damaged(dice, drawer.any(dice, abi))),
    "cut": (90, lambda drawer, dice, abi: damage.cut(dice, drawer.any(dice, abi))),
    "characters": (
        90,
        lambda drawer, dice, abi: damage.with_characters(dice, drawer.any(dice, abi)),
    ),
    "joined": (
        60,
        lambda drawer, dice, abi: (
            damage.cut(dice, drawer.any(dice, abi)) + damage.cut(dice, drawer.any(dice, abi))
        ),
    ),
    "tokens": (40, lambda _, dice, __: damage.soup(dice)),
    "nested": (40, lambda drawer, dice, abi: damage.nested(dice, drawer.any(dice, abi))),
    "long": (8, lambda drawer, dice, abi: damage.long(dice, drawer.any(dice, abi))),
    "corpus files": (40, _corpus),
    "tables of libraries": (20, _table),
    "command lines": (5, _command),
}
_NAMES: Final = tuple(_FAMILIES)
FAMILIES: Final = _NAMES
_CUMULATIVE: Final = tuple(
    sum(weight for weight, _ in list(_FAMILIES.values())[: index + 1])
    for index in range(len(_FAMILIES))
)
