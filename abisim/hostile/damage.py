"""Texts damaged: tokens lost, doubled and exchanged; nesting, length and characters overdone."""

from __future__ import annotations

import re
from typing import Final

from abisim.campaign.dice import Dice
from abisim.hostile.grammar import NUMBERS

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]", re.DOTALL)
_TOKENS: Final = (
    "(", ")", "[", "]", "{", "}", ";", ",", "*", "...", "=", ":", "::", "[[", "]]", "#", "##", "\"",
    "'", "\\", "/*", "*/", "//", "?", ".", "->", "<:", "%>", "??=", "int", "void", "struct", "enum",
    "typedef", "const", "_Atomic", "typeof", "sizeof", "__attribute__", "_BitInt", "static", "f",
    "_Complex", "_Static_assert", "@", "`", "\t", "\v", "\f", "\r", "\r\n", "\\\n", "$", "asm",
)  # fmt: skip
_CHARACTERS: Final = (
    "\0", "\x01", "\x1b", "\x7f", "\x85", "\xa0", "\xad", "é", "ß", "Ω", "\u200b", "\u2028",
    "\u202e", "\ufeff", "\ufffd", "\ufffe", "\ud800", "\udc80", "\U0001f600", "\U0010ffff", "ﬁ",
    "\u0301", "٣", "Ⅷ", "中", "\\u0000", "\\uD800", "\\U00110000", "\\U0001F600", "\\u",
)  # fmt: skip
_PAIRS: Final = (("(", ")"), ("[", "]"), ("{", "}"), ("__attribute__((", "))"), ("/*", "*/"),
                 ("struct { ", " a; }"), ("sizeof(", ")"), ("typeof(", ")"), ("-", ""), ("*", ""),
                 ("int (*f(", "))(void)"), ("_Atomic(", ")"), ("1 ? ", " : 2"))  # fmt: skip
_MOST_DEPTH: Final = 400
_LONG: Final = (100, 1_000, 4_000)


def damaged(dice: Dice, text: str) -> str:
    """The text with one to six tokens lost, doubled, exchanged, put in or put for another."""
    tokens = _TOKEN.findall(text) or [""]
    for _ in range(1 + min(dice.below(6), dice.below(6))):
        at, other = dice.below(len(tokens)), dice.below(len(tokens))
        match dice.below(8):
            case 0 | 1:
                tokens[at] = ""
            case 2:
                tokens[at] *= 2
            case 3:
                tokens[at], tokens[other] = tokens[other], tokens[at]
            case 4:
                tokens[at] = tokens[other]
            case 5:
                tokens[at] = dice.pick(_TOKENS)
            case 6:
                tokens[at] += f" {dice.pick(_TOKENS)} "
            case _:
                tokens[at] = dice.pick(NUMBERS)
    return "".join(tokens)


def cut(dice: Dice, text: str) -> str:
    """The text's beginning, or its end."""
    at = dice.below(len(text) + 1)
    return text[:at] if dice.chance(0.7) else text[at:]


def with_characters(dice: Dice, text: str) -> str:
    """Characters that C has no use for, one to four of them."""
    for _ in range(1 + dice.below(4)):
        at = dice.below(len(text) + 1)
        text = text[:at] + dice.pick(_CHARACTERS) + text[at:]
    return text


def nested(dice: Dice, text: str) -> str:
    """Something nested deeply in the text, or around it."""
    opener, closer = dice.pick(_PAIRS)
    depth = 1 + dice.below(_MOST_DEPTH if dice.chance(0.5) else 20)
    inner = dice.pick(("int", "1", "x", "", text))
    made = opener * depth + inner + closer * (depth if dice.chance(0.8) else dice.below(depth + 1))
    return _put_in(dice, text, made)


def long(dice: Dice, text: str) -> str:
    """Something said very often, or at great length."""
    many = dice.pick(_LONG)
    made = dice.pick((
        "9" * many, "a" * many, "0x" + "f" * many, "int, " * many, " " * many, "\n" * many,
        "*" * many, "int a; " * many, "int f(int); " * (many // 10), "\"" + "x" * many + "\"",
        "/*" + "*" * many + "*/", "long " * many, "const " * many, "[2]" * many, "1 + " * many,
        "typedef int T0; " * (many // 10), "\\\n" * many, "A0 = 1, " * many, "((((" * many,
        "1" + "'0" * many, "\"a\" " * many, "1." + "0" * many, "char c : 1; " * (many // 4),
        "# 1 \"x\"\n" * (many // 4), "_Pragma(\"pack(push, 1)\") " * (many // 10),
        "__attribute__((aligned(8))) " * (many // 10), "x->" * many, ", ..." * many,
        "#pragma pack(push)\n" * (many // 10), "[[gnu::packed]] " * (many // 10), "?" * many,
    ))  # fmt: skip
    return _put_in(dice, text, made)


def _put_in(dice: Dice, text: str, made: str) -> str:
    """In the place of a token, or before one."""
    tokens = _TOKEN.findall(text) or [""]
    at = dice.below(len(tokens))
    tokens[at] = made if dice.chance(0.5) else made + tokens[at]
    return "".join(tokens)


def soup(dice: Dice) -> str:
    """Tokens in no order."""
    return " ".join(dice.pick(_TOKENS) for _ in range(1 + dice.below(40)))
