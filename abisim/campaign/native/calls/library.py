"""Compiling the functions that are called, and for each interpreter the oracle that calls them."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from abisim.campaign.native.calls.oracle import HEADER, MODULE, callees, extension
from abisim.campaign.native.pythons import Python
from abisim.errors import AbisimError
from abisim.signature import Signature
from abisim.subjects.compiler import Compiler
from abisim.subjects.options import flags
from abisim.subjects.running import run

_LIBRARY: Final = "libcallees.so"
_SECONDS: Final = 300.0
#: Python.h of 3.13 takes gcc 12's C23 for a later one.
_SHARED: Final = ("-shared", "-fPIC", "-std=gnu17")


def library(compiler: Compiler, signatures: Sequence[Signature], directory: Path) -> Path:
    """A shared object with ``callee_<index>`` for each signature."""
    source = directory / "callees.c"
    source.write_text(callees(signatures), encoding="utf-8")
    _compile(compiler, [f"-Wl,-soname,{_LIBRARY}", source.name, "-o", _LIBRARY], directory)
    return directory / _LIBRARY


def oracle(
    compiler: Compiler, signatures: Sequence[Signature], python: Python, directory: Path
) -> Path:
    """The directory of the extension, below that of the library.  Raises AbisimError."""
    place = directory / python.version
    place.mkdir()
    shutil.copy(HEADER, place)
    (place / "oracle.c").write_text(extension(signatures), encoding="utf-8")
    words = [
        f"-I{python.include}", "-Wl,-rpath,$ORIGIN/..", "oracle.c", f"../{_LIBRARY}",
        "-o", f"{MODULE}{python.suffix}",
    ]  # fmt: skip
    _compile(compiler, words, place)
    return place


def _compile(compiler: Compiler, words: Sequence[str], directory: Path) -> None:
    options = (*flags(compiler, 0), *_SHARED)
    done = run((*compiler.words, *options, *words), directory, _SECONDS)
    if done.status:
        said = (done.messages or done.output).strip().splitlines()
        first = next((line for line in said if "error" in line), "no message")
        raise AbisimError(f"{compiler.version} fails: {first}")
