"""Real headers read with libclang: where they are found, and which of them are the library's.

The ``libclang`` wheel holds the library alone; the compiler's own headers (``stddef.h``,
``stdarg.h`` …) are taken from any gcc or clang that is installed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from abisim.errors import AbisimError

#: libclang's bindings carry no annotations.
Cursor: TypeAlias = Any

#: Where Debian and most others keep headers, in the order compilers look.
SYSTEM_ROOTS = (
    Path("/usr/local/include"),
    Path("/usr/include/x86_64-linux-gnu"),
    Path("/usr/include"),
)
_BUILTIN_QUESTIONS = (
    (("clang", "-print-resource-dir"), "include"),
    (("gcc", "-print-file-name=include"), ""),
)
_BUILTIN_PATTERNS = (
    "/usr/lib/llvm-*/lib/clang/*/include",
    "/usr/lib/clang/*/include",
    "/usr/lib/gcc/*/*/include",
)
_SHOWN_DIAGNOSTICS = 5
_ERROR, _FATAL = 3, 4  # libclang's CXDiagnostic_Error, CXDiagnostic_Fatal
#: CXTranslationUnit_SkipFunctionBodies: inline functions matter by their type alone, and a
#: compiler's intrinsics call builtins that another version of clang does not have.
_SKIP_FUNCTION_BODIES = 0x40


@dataclass(frozen=True, slots=True)
class Header:
    """A header to scan: how ``#include`` names it, and the name a reader sees."""

    include: str
    label: str


@dataclass(frozen=True, slots=True)
class Places:
    """The directories of a scan, and the label of every file below them.

    A label is a path relative to an include directory (``gsl/gsl_math.h``), so that it
    is the same on every machine.
    """

    include: tuple[Path, ...]
    beside: tuple[Path, ...]  # directories of headers that were given as files

    @property
    def roots(self) -> tuple[Path, ...]:
        return (*self.include, *SYSTEM_ROOTS, builtin_headers())

    def label(self, path: Path) -> str:
        """The path relative to the innermost include directory that holds it."""
        holding = [root for root in self.roots if path.is_relative_to(root)] or [
            root for root in self.beside if path.is_relative_to(root)
        ]
        if not holding:
            return path.name
        return path.relative_to(max(holding, key=lambda root: len(root.parts))).as_posix()

    def is_beside(self, path: Path) -> bool:
        return not any(path.is_relative_to(root) for root in self.roots) and any(
            path.is_relative_to(root) for root in self.beside
        )


@dataclass(frozen=True, slots=True)
class Headers:
    """Parsed headers: the functions that belong to the library, in order of declaration.

    ``elsewhere`` are the labels of headers whose functions were not taken, those that
    declare the most first.
    """

    labels: tuple[str, ...]
    functions: tuple[tuple[str, Cursor], ...]  # the declaring header's label, the declaration
    elsewhere: tuple[str, ...] = ()


def read_headers(
    names: Sequence[str],
    *,
    include: Sequence[str] = (),
    define: Sequence[str] = (),
    only: Sequence[str] | None = None,
    skip: str = "",
) -> Headers:
    """Parse ``names``, as files or as ``#include <…>`` names, in one translation unit.

    ``only`` lists prefixes of labels whose functions are taken, ``*`` being all; without it
    they are those of the headers themselves and of everything below their directories,
    except directories that all libraries share.  Functions whose name ``skip``, a regular
    expression, matches anywhere are not taken.

    Raises AbisimError: libclang or the compiler's headers missing, a header or a directory
    not found, errors in the headers.
    """
    if not names:
        raise AbisimError("no header given: abisim scan HEADER… --name NAME --version VERSION")
    skipped = _pattern(skip)
    headers, places = _find(names, tuple(map(_directory, include)))
    unit = _parse(headers, places, define)
    prefixes = (
        _own_prefixes(headers)
        if only is None
        else tuple("" if prefix == "*" else prefix for prefix in only)
    )
    functions: list[tuple[str, Cursor]] = []
    elsewhere: Counter[str] = Counter()
    for label, cursor, own in _functions(unit, places, prefixes, beside=only is None):
        if not own:
            elsewhere[label] += 1
        elif not (skipped and skipped.search(cursor.spelling)):
            functions.append((label, cursor))
    return Headers(
        tuple(header.label for header in headers),
        tuple(functions),
        tuple(label for label, _ in elsewhere.most_common()),
    )


def _directory(name: str) -> Path:
    if not Path(name).is_dir():
        raise AbisimError(f"-I {name}: there is no such directory")
    return Path(name).resolve()


def _pattern(skip: str) -> re.Pattern[str] | None:
    try:
        return re.compile(skip) if skip else None
    except re.error as error:
        raise AbisimError(f"--skip {skip}: not a regular expression: {error}") from None


def _find(names: Sequence[str], include: tuple[Path, ...]) -> tuple[list[Header], Places]:
    files = {name: Path(name).resolve() for name in names if Path(name).is_file()}
    beside = {path.parent: None for path in files.values()}
    places = Places(include, tuple(beside))
    headers = []
    for name in names:
        if name in files:
            path = files[name]
            headers.append(Header(f'"{path}"', places.label(path)))
        elif any((root / name).is_file() for root in places.roots) and not Path(name).is_absolute():
            headers.append(Header(f"<{name}>", name))
        else:
            looked = ", ".join(str(root) for root in places.roots)
            raise AbisimError(
                f"header not found: {name} (looked in {looked}); "
                "give the directory that holds it with -I DIR"
            )
    return headers, places


def _own_prefixes(headers: Sequence[Header]) -> tuple[str, ...]:
    """Each header, and everything below its directory unless that is an include directory."""
    prefixes = dict.fromkeys(header.label for header in headers)
    for header in headers:
        directory = os.path.dirname(header.label)  # noqa: PTH120 - a label, not a file
        if directory:
            prefixes[f"{directory}/"] = None
    return tuple(prefixes)


def _functions(
    unit: Cursor, places: Places, prefixes: tuple[str, ...], *, beside: bool
) -> Iterator[tuple[str, Cursor, bool]]:
    """Label, declaration, and whether it is the library's own; of those, none twice."""
    files: dict[str, tuple[str, bool]] = {}
    seen: set[str] = set()
    for cursor in unit.cursor.get_children():
        if cursor.location.file is None or cursor.spelling in seen:
            continue
        file = cursor.location.file.name
        if file not in files:
            path = Path(os.path.normpath(file))
            label = places.label(path)
            own = label.startswith(prefixes) or (beside and places.is_beside(path))
            files[file] = label, own
        label, own = files[file]
        if cursor.kind.name == "FUNCTION_DECL":
            if own:
                seen.add(cursor.spelling)
            yield label, cursor, own


def _parse(headers: Sequence[Header], places: Places, define: Sequence[str]) -> Cursor:
    cindex = _cindex()
    arguments = ["-x", "c", "-std=gnu17", "-target", "x86_64-linux-gnu"]
    for directory in (*places.include, *places.beside):
        arguments += ["-I", str(directory)]
    arguments += ["-isystem", str(builtin_headers())]
    arguments += [f"-D{definition}" for definition in define]
    text = "".join(f"#include {header.include}\n" for header in headers)
    try:
        unit = cindex.Index.create().parse(
            "scan.c", arguments, [("scan.c", text)], _SKIP_FUNCTION_BODIES
        )
    except (cindex.LibclangError, cindex.TranslationUnitLoadError) as error:
        raise AbisimError(f"libclang could not be used: {error}") from None
    errors = [found for found in unit.diagnostics if _is_error(found)]
    if errors:
        raise AbisimError(_diagnostics_text(errors, places))
    return unit


def _is_error(diagnostic: Any) -> bool:
    """Of the compiler's own headers, made for another version of clang, only what ends the
    parse is an error: they define intrinsics that have become builtins since.
    """
    file = diagnostic.location.file
    of_compiler = file is not None and Path(file.name).is_relative_to(builtin_headers())
    return int(diagnostic.severity) >= (_FATAL if of_compiler else _ERROR)


def _diagnostics_text(errors: Sequence[Any], places: Places) -> str:
    lines = [f"clang found {len(errors)} error{'s' * (len(errors) > 1)} in the headers:"]
    for error in errors[:_SHOWN_DIAGNOSTICS]:
        place = error.location
        label = places.label(Path(place.file.name)) if place.file else "<command line>"
        lines.append(f"  {label}:{place.line}:{place.column}: {error.spelling}")
    if len(errors) > _SHOWN_DIAGNOSTICS:
        lines.append(f"  … and {len(errors) - _SHOWN_DIAGNOSTICS} more")
    lines.append("A header that needs another one first: name that one before it and use --only.")
    return "\n".join(lines)


def _cindex() -> Any:
    try:
        from clang import cindex
    except ImportError:
        raise AbisimError("reading headers needs libclang: pip install 'abisim[scan]'") from None
    return cindex


@lru_cache(maxsize=1)
def builtin_headers() -> Path:
    """The directory that holds a compiler's ``stddef.h``; clang's first, as clang reads it.

    Raises AbisimError when neither gcc nor clang has one here.
    """
    for directory in _builtin_candidates():
        if (directory / "stddef.h").is_file() and (directory / "stdarg.h").is_file():
            return directory
    raise AbisimError(
        "no compiler's builtin headers (stddef.h, stdarg.h) found: install gcc or clang "
        "(the libclang wheel does not hold them)"
    )


def _builtin_candidates() -> Iterator[Path]:
    for command, below in _BUILTIN_QUESTIONS:
        if shutil.which(command[0]):
            answer = subprocess.run(command, capture_output=True, text=True, check=False)
            if answer.returncode == 0:
                yield Path(answer.stdout.strip()) / below
    for pattern in _BUILTIN_PATTERNS:
        yield from sorted(Path("/").glob(pattern.lstrip("/")), reverse=True)


def kind_of(ctype: Cursor) -> str:
    """The name of a libclang type's kind; ``UNKNOWN`` for those its bindings cannot name."""
    try:
        return str(ctype.kind.name)
    except ValueError:
        return "UNKNOWN"


def unwrapped(ctype: Cursor) -> Cursor:
    """The type behind typedef names, itself as it was written."""
    while (kind := kind_of(ctype)) in ("ELABORATED", "TYPEDEF"):
        if kind == "ELABORATED":
            ctype = ctype.get_named_type()
        else:
            ctype = ctype.get_declaration().underlying_typedef_type
    return ctype
