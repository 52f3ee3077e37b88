"""Real headers in, a corpus file's text out.

The text is plain C: the types that the functions need by value, and one line a function.
Every function was read back with :mod:`abisim.declarations` and compared with what clang
says of the original; one that differs, or that needs a type of a later stage, is left
out and listed with the reason.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from abisim.campaign.agreement import disagreement
from abisim.campaign.headers import Cursor, Headers, read_headers
from abisim.campaign.normalise import LeftOutError, Preamble
from abisim.declarations import parse_all
from abisim.errors import AbisimError, SourceError
from abisim.signature import Signature

_NAMED: Final = 4  # headers in a message


@dataclass(frozen=True, slots=True)
class _Draft:
    """One attempt at the text: what was written, and what could not be."""

    types: tuple[str, ...]
    functions: tuple[tuple[str, Cursor, str], ...]  # label, clang's declaration, its line
    left_out: tuple[tuple[str, str], ...]  # name, reason

    def lines(self) -> list[str]:
        """Types, then the functions of each header under its name."""
        lines = [*self.types]
        header = ""
        for label, _, text in self.functions:
            if label != header:
                lines += ["", f"// {label}"]
                header = label
            lines.append(text)
        return lines


def scan(
    headers: Sequence[str],
    *,
    name: str,
    version: str,
    include: Sequence[str] = (),
    define: Sequence[str] = (),
    only: Sequence[str] | None = None,
    skip: str = "",
    command: str | None = None,
) -> str:
    """The corpus text of a library: its functions as ``headers`` declare them.

    ``headers`` are files, or names as in ``#include <…>``; ``include`` are directories
    (-I) and ``define`` macros (-D ``NAME`` or ``NAME=VALUE``).  ``only`` lists prefixes of
    header names, relative to an include directory, whose functions are taken; by default
    the headers themselves and everything below their directories.  ``skip`` is a regular
    expression of names not to take.  ``command`` is the line that the text says it was
    made with.  The same headers give the same text.

    Raises AbisimError: libclang or a compiler's headers missing, a header or directory not
    found, errors in the headers, no function found, a name, a version or an option that is
    not one line of printable text.
    """
    _require_printable(headers, name, version, include, define, only, skip)
    found = read_headers(headers, include=include, define=define, only=only, skip=skip)
    if not found.functions:
        raise AbisimError(_no_function(found))
    draft, signatures = _settle(found)
    if command is None:
        command = _command(found.labels, name, version, include, define, only, skip)
    head = [
        f" * library: {name}",
        f" * version: {version}",
        *_wrapped("headers", found.labels),
        f" * command: {command}",
        f" * functions: {_counts(signatures, len(draft.left_out))}",
    ]
    lines = ["/*", *(line.replace("*/", "* /") for line in head), " */", *draft.lines()]
    if draft.left_out:
        lines += [
            "",
            *(f"// left out: {function}: {reason}" for function, reason in draft.left_out),
        ]
    return "\n".join(lines) + "\n"


def _require_printable(
    headers: Sequence[str],
    name: str,
    version: str,
    include: Sequence[str],
    define: Sequence[str],
    only: Sequence[str] | None,
    skip: str,
) -> None:
    """Everything that the text's first comment repeats fits on one line of it."""
    for what, text in (("name", name), ("version", version)):
        if not text.strip() or not text.isprintable():
            raise AbisimError(f"the library's {what} must be one line of text, not {text!r}")
        if "*/" in text or text.strip() != text:
            raise AbisimError(f"the library's {what} cannot be written in a comment: {text!r}")
    options = {
        "a header": headers,
        "-I": include,
        "-D": define,
        "--only": only or (),
        "--skip": (skip,),
    }
    for option, texts in options.items():
        for text in texts:
            if not text.isprintable():
                raise AbisimError(f"{option} must be one line of text, not {text!r}")


def _no_function(found: Headers) -> str:
    said = f"no function declared in {', '.join(found.labels)} or beside it; "
    if not found.elsewhere:
        return said + "name the headers that declare the library's functions"
    most = ", ".join(found.elsewhere[:_NAMED])
    return f"{said}there are some in {most}: take those of a header with --only PREFIX"


def _settle(found: Headers) -> tuple[_Draft, list[Signature]]:
    """Write, read back, and write again without what was wrong, until nothing is."""
    refused: dict[str, str] = {}
    while True:
        draft = _draft(found, refused)
        try:
            signatures = [declared.signature for declared in parse_all("\n".join(draft.lines()))]
        except SourceError as error:
            line = draft.lines()[error.line - 1]
            if line in refused:  # the text cannot be at fault twice
                raise
            refused[line] = f"not readable here: {' '.join(error.message.split())}"
            continue
        wrong = _disagreements(draft, signatures)
        if not wrong:
            return draft, signatures
        refused |= wrong


def _draft(found: Headers, refused: dict[str, str]) -> _Draft:
    preamble = Preamble(refused)
    functions, left_out = [], []
    for label, cursor in found.functions:
        try:
            functions.append((label, cursor, preamble.function(cursor)))
        except LeftOutError as reason:
            left_out.append((cursor.spelling, str(reason)))
    return _Draft(tuple(preamble.lines), tuple(functions), tuple(left_out))


def _disagreements(draft: _Draft, signatures: Sequence[Signature]) -> dict[str, str]:
    wrong = {}
    for (_, cursor, text), signature in zip(draft.functions, signatures, strict=True):
        if difference := disagreement(cursor, signature):
            wrong[text] = f"layout differs: {difference}"
    return wrong


def _counts(signatures: Sequence[Signature], left_out: int) -> str:
    by_value = sum(signature.by_value for signature in signatures)
    return f"{len(signatures)}, by value: {by_value}, left out: {left_out}"


def _wrapped(title: str, words: Sequence[str]) -> list[str]:
    """`` * title: words``, continued on lines of at most 100 characters."""
    lines = [f" * {title}:"]
    for word in words:
        if len(lines[-1]) + len(word) >= 100:
            lines.append(" *  ")
        lines[-1] += f" {word}"
    return lines


def _command(
    labels: Sequence[str],
    name: str,
    version: str,
    include: Sequence[str],
    define: Sequence[str],
    only: Sequence[str] | None,
    skip: str,
) -> str:
    """The command line, with directories of one machine left out."""
    words = ["abisim", "scan", *labels, "--name", name, "--version", version]
    for directory in include:
        words += ["-I", "DIR" if Path(directory).is_absolute() else directory]
    for definition in define:
        words += ["-D", definition]
    for prefix in only or ():
        words += ["--only", prefix]
    if skip:
        words += ["--skip", skip]
    return shlex.join(words)
