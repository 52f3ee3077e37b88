"""A C text and its places: spliced lines joined, comments and line markers taken out.

``clean`` is for the lexer, in ASCII but for literals; ``origin`` leads from its lines and
columns back to the original text's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import count
from typing import TypeAlias

from abisim.declarations.edited import Edited
from abisim.errors import DeclarationError, UnsupportedError

#: Line and column, from 1, in the physical text.
Place: TypeAlias = tuple[int, int]

_LEXEME = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
    |(?P<open>/\*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<word>[A-Za-z_$][\w$]*|\.?\d(?:'?[\w.])*)   # a quote inside 1'000 opens nothing
    |(?P<hash>\#)""",
    re.DOTALL | re.VERBOSE,
)
_DIRECTIVE = re.compile(r"^[ \t]*\#[ \t]*(?P<word>\w*)(?P<rest>[^\n]*)", re.MULTILINE)
_LINE_MARKER = re.compile(r'\s*(?P<line>\d+)\s*(?:"(?P<file>(?:\\.|[^"\\])*)")?')
#: Pragmas that change layout, and so cannot be skipped.
_LAYOUT_PRAGMA = re.compile(r"\s*(ms_struct|scalar_storage_order)\b")
_PACK_WORD = re.compile(r"\s*pack\b")
_PACK_PRAGMA = re.compile(r"\s*pack\s*\(([^()]*)\)")
#: The end of a line that goes on in the next one (C23 5.2.1.2, phase 2).
_SPLICE = re.compile(r"\\[ \t]*\n")
_UCN = r"\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}"
#: Literals and numbers, to be passed over, and names.
_NAME = re.compile(
    rf"""\.?\d(?:'?[\w.])*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'"""
    rf"|(?:[A-Za-z_$]|[^\x00-\x7f]|{_UCN})(?:[\w$]|[^\x00-\x7f]|{_UCN})*"
)
#: A name or number that no message repeats in full.
_LONG_WORD = re.compile(r"[^\s']{100,}")
_MOST_MESSAGE = 300
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Source:
    """``text`` is the original; ``clean`` is what the lexer reads.

    ``names`` are the identifiers (C23 6.4.3) that the lexer knows by another name;
    ``packs`` are the arguments of each ``#pragma pack``, with its place.
    ``moved``: places in ``clean`` are not those of the text.
    """

    def __init__(self, text: str, filename: str) -> None:
        """Raise DeclarationError for binary text, an open comment or a directive."""
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.filename = filename
        self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        self._markers: list[tuple[int, int, str]] = [(0, 1, filename)]
        if match := _CONTROL.search(self.text):
            message = f"control character {match[0]!r}: this is not C text"
            raise self.error(message, self._physical(match.start()))
        self.names: dict[str, str] = {}
        self.packs: list[tuple[Place, str]] = []
        self._aliases: dict[str, str] = {}
        self._numbers = count()
        self._joined = Edited(self.text, _SPLICE, lambda _: "")
        clean = _LEXEME.sub(self._blank, self._joined.text)
        if "#" in clean:
            clean = _DIRECTIVE.sub(self._directive, clean)
            for match in _LEXEME.finditer(clean):
                if match["hash"]:
                    raise self.error("stray '#'", self._at(match.start()))
        plain = clean.isascii() and "\\" not in clean
        self._named = Edited("" if plain else clean, _NAME, self._alias)
        self.clean = clean if plain else self._named.text
        self.moved = self._joined.changed or self._named.changed
        self._lines = [0, *(match.end() for match in re.finditer("\n", self.clean))]

    def error(
        self,
        message: str,
        place: Place,
        hint: str = "",
        kind: type[DeclarationError] = DeclarationError,
    ) -> DeclarationError:
        """An error of ``kind`` at a place of the physical text, to be raised."""
        filename, line = self.presumed(place[0])
        return kind(
            _short(message),
            filename=filename,
            line=line,
            column=place[1],
            source_line=self.line(place[0]),
            hint=_short(hint),
        )

    def line(self, number: int) -> str:
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[start:end]

    def presumed(self, line: int) -> tuple[str, int]:
        """The file and line that line markers give a physical line."""
        index = bisect_right(self._markers, line, key=lambda marker: marker[0]) - 1
        physical, number, filename = self._markers[max(index, 0)]
        return filename, number + line - max(physical, 1)

    def origin(self, place: Place) -> Place:
        """The place in ``text`` of one in ``clean``."""
        if not self.moved:
            return place
        return self._at(self._named.origin(self._lines[place[0] - 1] + place[1] - 1))

    def _at(self, offset: int) -> Place:
        """The place of an offset in the joined text."""
        return self._physical(self._joined.origin(offset))

    def _physical(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def _alias(self, text: str) -> str:
        """An ASCII name for one with other letters: the lexer knows no others."""
        if (text.isascii() and "\\" not in text) or text[0] in "\"'.0123456789":
            return text
        name = re.sub(_UCN, lambda match: _letter(match[0]), text)
        if not name.replace("$", "_").isidentifier():
            return text
        if name not in self._aliases:
            aliases = (f"$u{number}" for number in self._numbers)
            alias = next(alias for alias in aliases if alias not in self._joined.text)
            self._aliases[name], self.names[alias] = alias, name
        return self._aliases[name]

    def _blank(self, match: re.Match[str]) -> str:
        if match["open"]:
            place = self._at(match.start())
            raise self.error("comment is never closed", place, "expected '*/'")
        if match["comment"]:
            return re.sub(r"[^\n]", " ", match[0])
        return match[0]

    def _directive(self, match: re.Match[str]) -> str:
        word, rest, place = match["word"], match["rest"], self._at(match.start())
        if word.isdigit() or word == "line":
            marker = _LINE_MARKER.match(word + rest if word != "line" else rest)
            if marker is None:
                raise self.error("line marker without a line number", place)
            following = self._at(match.end())[0] + 1
            filename = marker["file"] or self._markers[-1][2]
            self._markers.append((following, int(marker["line"]), filename))
        elif word == "pragma" and (pack := _PACK_PRAGMA.match(rest)):
            self.packs.append((place, pack[1]))
        elif word == "pragma" and _PACK_WORD.match(rest):
            hint = "write #pragma pack(n), pack(push, n) or pack(pop)"
            raise self.error("#pragma pack without its parentheses", place, hint)
        elif word == "pragma" and (pragma := _LAYOUT_PRAGMA.match(rest)):
            raise self.error(
                f"not supported yet: #pragma {pragma[1]}",
                place,
                "use __attribute__((packed)) or __attribute__((aligned(n)))",
                UnsupportedError,
            )
        elif word not in ("pragma", "ident", ""):
            raise self.error(
                f"preprocessor directive #{word}",
                place,
                "preprocess the text first, or use abisim scan",
            )
        return " " * len(match[0])


def _short(message: str) -> str:
    """A message without the ends of long words, or what is too much of it."""
    words = _LONG_WORD.sub(lambda match: f"{match[0][:80]}…", message)
    return words if len(words) <= _MOST_MESSAGE else f"{words[: _MOST_MESSAGE - 1]}…"


def _letter(text: str) -> str:
    """The letter that a universal character name means; none of ASCII's (C23 6.4.4)."""
    code = int(text[2:], 16)
    return chr(code) if 0xA0 <= code <= 0x10FFFF else text
