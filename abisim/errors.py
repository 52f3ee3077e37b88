"""Everything a user can cause: one clear message, never a traceback."""

from __future__ import annotations

#: A source line longer than this is cut to a window around the caret.
_WINDOW = 120
#: Of a longer file name, which a line marker may give, the end is shown.
_NAME = 255


class AbisimError(Exception):
    """The base of every error that input or usage can cause; str() is the whole message."""


class UsageError(AbisimError):
    """A wrong option or argument, an unknown ABI for example."""


class SourceError(AbisimError):
    """An error at a place in a text.

    ``line`` and ``column`` count from 1 and are those of the original text (after
    ``#line``, the presumed ones); ``source_line`` is the line without its newline.
    str() is ``file:line:column: error: message``, the line, a caret, and the hint.
    """

    def __init__(
        self,
        message: str,
        *,
        filename: str,
        line: int,
        column: int,
        source_line: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(message)
        self.message = message
        self.filename = filename
        self.line = line
        self.column = column
        self.source_line = source_line
        self.hint = hint

    def __str__(self) -> str:
        name = self.filename
        if len(name) > _NAME:
            name = "…" + name[1 - _NAME :]
        lines = [f"{name}:{self.line}:{self.column}: error: {self.message}"]
        if self.source_line.strip():
            lines += _picture(self.source_line, self.column)
        if self.hint:
            lines.append(f"  {self.hint}")
        return "\n".join(lines)


class DeclarationError(SourceError):
    """A C declaration that is wrong."""


class UnsupportedError(DeclarationError):
    """A C declaration that is right, with something in it that abisim does not know yet."""


def _picture(source_line: str, column: int) -> list[str]:
    """The source line and the caret under ``column``, tabs kept so that the two line up."""
    start = max(0, column - 1 - _WINDOW // 2) if len(source_line) > _WINDOW else 0
    shown = source_line[start : start + _WINDOW]
    if start:
        shown = "…" + shown[1:]
    if start + _WINDOW < len(source_line):
        shown = shown[:-1] + "…"
    before = source_line[start : column - 1].ljust(column - 1 - start)
    indent = "".join("\t" if character == "\t" else " " for character in before)
    return [f"  {shown}".rstrip(), f"  {indent}^"]
