"""Corpus files read: a library's name and version, and every function it declares.

A corpus file is C (docs/corpus.md).  Its first comment may name the library, its version
and the ABIs that it is meant for; ``// left out: name: reason`` lists what the file's maker
could not write.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from abisim.campaign import cache
from abisim.collector import paused
from abisim.declarations import Declared, parse_all
from abisim.dialects import PSABI
from abisim.errors import AbisimError
from abisim.files import read_file
from abisim.signature import Parameter, Signature
from abisim.types import CType

#: The largest corpus file in bytes: eighty times the largest that is committed.
MOST_BYTES: Final = 16 * 1024 * 1024

_HEAD = re.compile(r"\s*/\*(.*?)\*/", re.DOTALL)
_FACT = re.compile(r"^ \* (library|version|abis): (.+)$", re.MULTILINE)
_LEFT_OUT = re.compile(r"^// left out: (\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A function of the library that its corpus file does not declare."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """One file: ``name`` is the library's, or the file's stem; ``version`` may be empty.

    ``shapes`` are the functions' signatures', in their order.
    """

    name: str
    path: Path
    version: str
    functions: tuple[Declared, ...]
    left_out: tuple[LeftOut, ...] = ()
    shapes: tuple[str, ...] = ()

    @property
    def signatures(self) -> tuple[Signature, ...]:
        return tuple(function.signature for function in self.functions)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Files in the order of the paths that were given, those of a directory sorted."""

    files: tuple[CorpusFile, ...]

    @property
    def functions(self) -> Iterator[Declared]:
        """Every function of every file, in order."""
        for file in self.files:
            yield from file.functions

    @property
    def signatures(self) -> Iterator[Signature]:
        return (function.signature for function in self.functions)


def load(paths: Sequence[Path], *, abi: str = "sysv", dialect: str = PSABI) -> Corpus:
    """Read corpus files, and all ``*.h`` below directories; no file twice.

    Records are laid out as the ``dialect`` has them.

    Raises AbisimError for a missing path, a directory without corpus files and a file
    that is not regular, too large or not text, DeclarationError for one that is not C.
    """
    if not paths:
        raise AbisimError("no corpus given; name corpus files or directories of them")
    files = {file.resolve(): file for path in paths for file in _files(path)}
    # Nearly everything that loading makes is kept; looking for cycles in it costs a fifth.
    with paused():
        return Corpus(tuple(load_file(file, abi=abi, dialect=dialect) for file in files.values()))


def load_file(path: Path, *, abi: str = "sysv", dialect: str = PSABI) -> CorpusFile:
    """Read one corpus file; raises like :func:`load`.

    A file whose head lists its ``abis`` has no functions under another one: not every type
    exists on every platform.  What was made of the same text before is taken (``cache``).
    """
    text = _text(path)
    name = cache.key(text, abi, dialect, path.stem)
    known = cache.recall(name)
    if isinstance(known, CorpusFile):
        return _moved(known, path)
    made = _parsed(path, text, abi, dialect)
    cache.keep(name, made)
    return made


def _moved(file: CorpusFile, path: Path) -> CorpusFile:
    """What was made of the same text in another place."""
    old, new = str(file.path), str(path)
    if old == new:
        return file
    functions = tuple(
        replace(each, filename=new) if each.filename == old else each for each in file.functions
    )
    return replace(file, path=path, functions=functions)


def _parsed(path: Path, text: str, abi: str, dialect: str) -> CorpusFile:
    head = _HEAD.match(text)
    facts = dict(_FACT.findall(head[1])) if head else {}
    meant = abi in facts.get("abis", abi).split()
    functions = parse_all(text, abi, str(path), dialect=dialect) if meant else []
    return CorpusFile(
        facts.get("library", path.stem),
        path,
        facts.get("version", ""),
        tuple(_sharing(functions)),
        tuple(LeftOut(name, reason) for name, reason in _LEFT_OUT.findall(text)),
        tuple(each.signature.shape for each in functions),
    )


def _sharing(functions: Iterable[Declared]) -> Iterator[Declared]:
    """The same functions; parameters that are equal are one object, and so are results."""
    parameters: dict[Parameter, Parameter] = {}
    results: dict[CType, CType] = {}
    for each in functions:
        signature = each.signature
        yield replace(
            each,
            signature=replace(
                signature,
                result=results.setdefault(signature.result, signature.result),
                parameters=tuple(parameters.setdefault(one, one) for one in signature.parameters),
            ),
        )


def _files(path: Path) -> list[Path]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISDIR(mode):
            return [path]
        found = sorted(file for file in path.rglob("*.h") if file.is_file())
    except (FileNotFoundError, NotADirectoryError):
        raise AbisimError(f"no such corpus file or directory: {path}") from None
    except OSError as error:
        raise AbisimError(f"cannot read {path}: {error.strerror}") from None
    if not found:
        raise AbisimError(f"no corpus files (*.h) in {path}")
    return found


def _text(path: Path) -> str:
    """The text of a file, without a byte order mark and with newlines as on Unix."""
    content = read_file(path, MOST_BYTES)
    if (offset := content.find(b"\0")) >= 0:
        raise AbisimError(f"{path} is not text: NUL byte at offset {offset}")
    try:
        return content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise AbisimError(
            f"{path} is not text: byte 0x{content[error.start]:02x} at offset {error.start} "
            "is not UTF-8"
        ) from None
