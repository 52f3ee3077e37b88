"""A C text and its places: comments and line markers taken out, every column kept.

Whatever is taken out is replaced by as many spaces, so that a line and column of
``clean`` is one of the original text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TypeAlias

from abisim.errors import DeclarationError, UnsupportedError

#: Line and column, from 1, in the physical text.
Place: TypeAlias = tuple[int, int]

_LEXEME = re.compile(
    r"""(?P<comment>/\*.*?\*/|//(?:\\\n|[^\n])*)
    |(?P<open>/\*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<word>[A-Za-z_$][\w$]*|\.?\d(?:'?[\w.])*)   # a quote inside 1'000 opens nothing
    |(?P<splice>\\[ \t]*\n)
    |(?P<hash>\#)""",
    re.DOTALL | re.VERBOSE,
)
_DIRECTIVE = re.compile(r"^[ \t]*\#[ \t]*(?P<word>\w*)(?P<rest>[^\n]*)", re.MULTILINE)
_LINE_MARKER = re.compile(r'\s*(?P<line>\d+)\s*(?:"(?P<file>(?:\\.|[^"\\])*)")?')
#: Pragmas that change layout, and so cannot be skipped.
_LAYOUT_PRAGMA = re.compile(r"\s*(pack|ms_struct|scalar_storage_order)\b")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


class Source:
    """``text`` is the original; ``clean`` is what the lexer reads."""

    def __init__(self, text: str, filename: str) -> None:
        """Raise DeclarationError for binary text, an open comment or a directive."""
        self.text = text.replace("\r\n", "\n").replace("\r", "\n")
        self.filename = filename
        self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        self._markers: list[tuple[int, int, str]] = [(0, 1, filename)]
        if match := _CONTROL.search(self.text):
            raise self.error(f"control character {match[0]!r}: this is not C text", self._at(match))
        self.clean = _LEXEME.sub(self._blank, self.text)
        if "#" in self.clean:
            self.clean = _DIRECTIVE.sub(self._directive, self.clean)
            for match in _LEXEME.finditer(self.clean):
                if match["hash"]:
                    raise self.error("stray '#'", self._at(match))

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
            message,
            filename=filename,
            line=line,
            column=place[1],
            source_line=self.line(place[0]),
            hint=hint,
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

    def _at(self, match: re.Match[str]) -> Place:
        line = bisect_right(self._starts, match.start())
        return line, match.start() - self._starts[line - 1] + 1

    def _blank(self, match: re.Match[str]) -> str:
        if match["open"]:
            raise self.error("comment is never closed", self._at(match), "expected '*/'")
        if match["comment"] or match["splice"]:
            return re.sub(r"[^\n]", " ", match[0])
        return match[0]

    def _directive(self, match: re.Match[str]) -> str:
        word, rest = match["word"], match["rest"]
        if word.isdigit() or word == "line":
            marker = _LINE_MARKER.match(word + rest if word != "line" else rest)
            if marker is None:
                raise self.error("line marker without a line number", self._at(match))
            following = self._at(match)[0] + match[0].count("\n", 1) + 1
            filename = marker["file"] or self._markers[-1][2]
            self._markers.append((following, int(marker["line"]), filename))
        elif word == "pragma" and (pragma := _LAYOUT_PRAGMA.match(rest)):
            raise self.error(
                f"not supported yet: #pragma {pragma[1]}",
                self._at(match),
                "use __attribute__((packed)) or __attribute__((aligned(n)))",
                UnsupportedError,
            )
        elif word not in ("pragma", "ident", ""):
            raise self.error(
                f"preprocessor directive #{word}",
                self._at(match),
                "preprocess the text first, or use abisim scan",
            )
        return " " * len(match[0])
