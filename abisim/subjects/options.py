"""The options that a compiler is given: plain code, and the vectors of its signatures."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from abisim.signature import Signature
from abisim.subjects.commands import Compiler
from abisim.subjects.refusal import SOURCE
from abisim.subjects.running import run
from abisim.types import Array, Atomic, CType, Record, Vector

#: Plain code: no canaries; warnings are not ours to read.
_PLAIN: Final = (
    "-w", "-fno-stack-protector", "-fno-asynchronous-unwind-tables",
    "-fno-unwind-tables", "-fno-strict-aliasing",
)  # fmt: skip
#: By the widest vector of a signature, in bytes.
_WIDTHS: Final[Mapping[int, tuple[str, ...]]] = {
    0: ("-mno-avx",), 32: ("-mavx2",), 64: ("-mavx512f",),
}  # fmt: skip
#: Every error is wanted, without pictures.
_MESSAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "gcc": ("-fmax-errors=0", "-fno-diagnostics-show-caret", "-fdiagnostics-color=never"),
    "clang": ("-ferror-limit=0", "-fno-caret-diagnostics", "-fno-color-diagnostics",
              "-fno-crash-diagnostics"),
}  # fmt: skip


def flags(compiler: Compiler, width: int) -> tuple[str, ...]:
    """The options for a compiler; ``width`` is that of the widest vector, 0 under 32 bytes."""
    if compiler.family == "tcc":
        return ("-w",)
    protection = f"-fcf-protection={'full' if compiler.cet else 'none'}"
    messages = _MESSAGES.get(compiler.family, ())
    return (*_PLAIN, protection, *_WIDTHS[width], *messages, compiler.optimize)


@lru_cache(maxsize=4096)
def _vectors(ctype: CType) -> frozenset[int]:
    """The sizes of the vectors in a type."""
    match ctype:
        case Vector(size=size):
            return frozenset({size})
        case Record(fields=fields):
            return frozenset().union(*(_vectors(each.type) for each in fields))
        case Array(element=inner) | Atomic(value=inner):
            return _vectors(inner)
    return frozenset()


def has_vector(ctype: CType) -> bool:
    return bool(_vectors(ctype))


def types_of(signature: Signature) -> tuple[CType, ...]:
    return (signature.result, *(parameter.type for parameter in signature.parameters))


def width_of(signature: Signature) -> int:
    """The widest vector register that a signature's vectors are for: 0, 32 or 64 bytes."""
    sizes = frozenset[int]().union(*map(_vectors, types_of(signature)))
    return max(sizes & {32, 64}, default=0)


def options(compiler: Compiler, width: int) -> tuple[str, ...]:
    """What makes an object of the source."""
    if compiler.family == "tcc":
        return (*flags(compiler, width), "-r", SOURCE, *_tcc_library(compiler))
    position = ("-fPIE",) if compiler.abi in ("sysv", "ms") else ()
    return (
        *flags(compiler, width), *position, f"-std={_standard(compiler)}", "-c", SOURCE,
    )  # fmt: skip


@lru_cache(maxsize=64)
def _standard(compiler: Compiler) -> str:
    """C23 where the compiler lets a function be variadic without a named parameter."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        Path(name, SOURCE).write_text("int f(...);\n")
        done = run((*compiler.words, "-std=gnu2x", "-fsyntax-only", SOURCE), Path(name), 60)
    return "gnu2x" if done.status == 0 else "gnu11"


@lru_cache(maxsize=64)
def _tcc_library(compiler: Compiler) -> tuple[str, ...]:
    """The run-time library of tcc, which fetches variable arguments."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        done = run((*compiler.words, "-print-search-dirs"), Path(name), 20)
    for line in done.output.splitlines():
        place, _, directory = line.partition(": ")
        library = Path(directory.strip(), "libtcc1.a")
        if place == "install" and library.is_file():
            return (str(library),)
    return ()
