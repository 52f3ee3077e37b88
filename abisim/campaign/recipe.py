"""The committed corpus made again: a table of libraries, each scanned into its file.

``python -m abisim.campaign.recipe corpus/libraries.ini [NAME…]`` writes ``NAME.h`` beside
the table.  Versions are asked of dpkg at that time.
"""

from __future__ import annotations

import configparser
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from abisim.campaign.headers import SYSTEM_ROOTS
from abisim.campaign.scan import scan
from abisim.errors import AbisimError
from abisim.files import write_whole

_KEYS = frozenset({"package", "headers", "include", "define", "only", "skip"})


@dataclass(frozen=True, slots=True)
class Library:
    """One section of the table; the keys are explained at the table's top."""

    name: str
    package: str
    headers: tuple[str, ...]
    include: tuple[str, ...]
    define: tuple[str, ...]
    only: tuple[str, ...] | None
    skip: str

    def scan(self, table: Path, version: str) -> str:
        """The corpus text, with ``*`` in header names expanded and sorted."""
        headers = [name for pattern in self.headers for name in self._matches(pattern)]
        return scan(
            list(dict.fromkeys(headers)),
            name=self.name,
            version=version,
            include=self.include,
            define=self.define,
            only=self.only,
            skip=self.skip,
            command=f"python -m abisim.campaign.recipe corpus/{table.name} {self.name}",
        )

    def _matches(self, pattern: str) -> list[str]:
        if "*" not in pattern:
            return [pattern]
        roots = (*map(Path, self.include), *SYSTEM_ROOTS)
        return sorted(
            {path.relative_to(root).as_posix() for root in roots for path in root.glob(pattern)}
        )


def libraries(table: Path) -> dict[str, Library]:
    """The libraries of a table, by name.

    Raises AbisimError: the file missing or malformed, a key missing or unknown.
    """
    parser = configparser.ConfigParser(interpolation=None, default_section="")
    try:
        parser.read_string(table.read_text(encoding="utf-8"), source=str(table))
    except OSError as error:
        raise AbisimError(f"cannot read {table}: {error.strerror}") from None
    except (configparser.Error, UnicodeDecodeError) as error:
        raise AbisimError(f"{table} is not a table of libraries: {error}") from None
    return {name: _library(table, name, dict(parser[name])) for name in parser.sections()}


def _library(table: Path, name: str, section: dict[str, str]) -> Library:
    if unknown := sorted(section.keys() - _KEYS):
        raise AbisimError(f"{table}: [{name}] has an unknown key {unknown[0]!r}")
    if missing := sorted({"package", "headers"} - section.keys()):
        raise AbisimError(f"{table}: [{name}] has no {missing[0]}")
    return Library(
        name,
        section["package"],
        tuple(section["headers"].split()),
        tuple(section.get("include", "").split()),
        tuple(section.get("define", "").split()),
        tuple(section["only"].split()) if "only" in section else None,
        "".join(section.get("skip", "").split()),
    )


def installed_version(package: str) -> str | None:
    """The version of a Debian package; None when it, or dpkg, is not installed."""
    if not shutil.which("dpkg-query"):
        return None
    question = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", package]
    answer = subprocess.run(question, capture_output=True, text=True, check=False).stdout
    status, _, version = answer.partition(" ")
    return version if status == "installed" else None


def regenerate(table: Path, names: Sequence[str] = ()) -> list[Path]:
    """Scan the named libraries, or all of the table, into files beside it.

    Raises AbisimError: an unknown name, a package that is not installed, a failed scan.
    """
    known = libraries(table)
    if unknown := [name for name in names if name not in known]:
        raise AbisimError(f"{table} has no library {unknown[0]!r}; it has {', '.join(known)}")
    written = []
    for name in names or known:
        library = known[name]
        version = installed_version(library.package)
        if version is None:
            raise AbisimError(
                f"{name}: package {library.package} is not installed; "
                f"apt-get install {library.package}"
            )
        path = table.parent / f"{name}.h"
        try:
            write_whole(path, library.scan(table, version))
        except AbisimError as error:
            raise AbisimError(f"{name}: {error}") from error
        written.append(path)
    return written


def main(arguments: Sequence[str]) -> int:
    """Exit status 0, or 2 for bad usage or input."""
    if not arguments:
        print("usage: python -m abisim.campaign.recipe TABLE [NAME…]", file=sys.stderr)
        return 2
    try:
        for path in regenerate(Path(arguments[0]), arguments[1:]):
            print(path)
    except AbisimError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
