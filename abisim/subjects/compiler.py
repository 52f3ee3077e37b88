"""Real compilers: typed stubs and callees for signatures, hundreds to a compilation."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final

from abisim.errors import UsageError
from abisim.signature import Parameter, Signature
from abisim.stubs import CalleeCode, Entry, Stub
from abisim.subjects.batch import Batch, Pair
from abisim.subjects.commands import Compiler, find_any, find_compiler
from abisim.subjects.objects import functions
from abisim.subjects.options import flags
from abisim.subjects.refusal import NoStub
from abisim.subjects.running import run
from abisim.subjects.source import stub_name, typed_stubs
from abisim.subjects.trial import require_objects
from abisim.types import CType, Void

__all__ = (
    "CalleeCode", "Compiler", "NoStub", "Pair", "accepts", "compile_pairs", "compile_stubs",
    "find_any", "find_compiler",
)  # fmt: skip

#: Signatures to a compilation.
BATCH: Final = 300
_SECONDS: Final = 300


def compile_pairs(
    compiler: Compiler,
    signatures: Sequence[Signature],
    entry: Entry = "buffer",
    optimize: str | None = None,
) -> Iterator[Pair]:
    """A caller and a callee of each signature, in order.

    What the compiler refuses, crashes on or lays out otherwise than the data model is a
    NoStub that says so.  Signatures are of the ABI that the compiler was found for.
    ``optimize`` replaces the compiler's own option.
    """
    if optimize is not None:
        compiler = replace(compiler, optimize=optimize)
    for start in range(0, len(signatures), BATCH):
        yield from Batch(compiler, signatures[start : start + BATCH], entry).pairs()


@lru_cache(maxsize=65536)
def accepts(compiler: Compiler, ctype: CType) -> bool:
    """Whether a compiler passes and returns values of a type, laid out as the model has it."""
    parameters = () if isinstance(ctype, Void) else (Parameter("", ctype),)
    signature = Signature("f", ctype, parameters, abi=compiler.abi)
    (pair,) = compile_pairs(compiler, [signature])
    return not isinstance(pair.caller, NoStub) and not isinstance(pair.callee, NoStub)


def compile_stubs(
    compiler: Compiler, signatures: Sequence[Signature], entry: Entry
) -> Iterator[Stub | NoStub]:
    """The compiler's best typed stub for each signature, in order; it stands on its own.

    Raises UsageError when the compiler makes no objects or refuses the source.
    """
    require_objects(compiler)
    for start in range(0, len(signatures), BATCH):
        batch = signatures[start : start + BATCH]
        # What the compiler does not take is found out first: it refuses a source as a whole.
        callers = [pair.caller for pair in compile_pairs(compiler, batch, entry)]
        writable = [
            signature
            for signature, caller in zip(batch, callers, strict=True)
            if not isinstance(caller, NoStub)
        ]
        found = functions(_compile(compiler, typed_stubs(writable, entry)))
        indices = iter(range(len(writable)))
        for caller in callers:
            if isinstance(caller, NoStub):
                yield caller
                continue
            function = found[stub_name(next(indices))]
            if function.references:
                yield NoStub(f"it refers to {', '.join(sorted(set(function.references)))}")
            else:
                yield Stub(function.code, entry, compiler.label)


def _compile(compiler: Compiler, source: str) -> bytes:
    """The object file of a C source."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        directory = Path(name)
        Path(directory, "stubs.c").write_text(source)
        options = (*flags(compiler, 0), "-fno-pic", "-std=gnu11")
        done = run(
            (*compiler.words, *options, "-c", "stubs.c", "-o", "stubs.o"), directory, _SECONDS
        )
        if done.status is None:
            raise UsageError(f"{compiler.command} took longer than {_SECONDS} seconds")
        if done.status:
            first = (done.messages or done.output).strip().splitlines()[:1]
            message = first[0] if first else f"status {done.status}"
            raise UsageError(f"{compiler.command} refused a typed stub: {message}")
        return Path(directory, "stubs.o").read_bytes()
