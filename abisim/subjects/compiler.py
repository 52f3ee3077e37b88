"""Real compilers: typed stubs for signatures, hundreds to a compilation."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from abisim.errors import UsageError
from abisim.signature import Signature
from abisim.stubs import Entry, Stub
from abisim.subjects.objects import functions
from abisim.subjects.source import stub_name, typed_stubs

BATCH: Final = 200
#: Plain code: no landing pads, no canaries, no VEX; warnings are not ours to read.
_FLAGS: Final = (
    "-O2", "-w", "-std=gnu11", "-fcf-protection=none", "-fno-stack-protector",
    "-fno-asynchronous-unwind-tables", "-mno-avx", "-fno-pic",
)  # fmt: skip
_SECONDS: Final = 300


@dataclass(frozen=True, slots=True)
class Compiler:
    """A C compiler that takes gcc's options, and what it says of its version."""

    command: str
    version: str

    @property
    def label(self) -> str:
        return f"{self.version} -O2"


@dataclass(frozen=True, slots=True)
class NoStub:
    """Why a compiler's stub cannot run on its own."""

    reason: str


def find_compiler(command: str) -> Compiler | None:
    """The compiler of that name on the path, or None."""
    path = shutil.which(command)
    if path is None:
        return None
    done = subprocess.run(
        [path, "--version"], capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    first = (done.stdout or done.stderr).splitlines()[:1]
    return Compiler(path, first[0].strip() if first else command)


def compile_stubs(
    compiler: Compiler, signatures: Sequence[Signature], entry: Entry
) -> Iterator[Stub | NoStub]:
    """The compiler's typed stub for each signature, in order.

    Raises UsageError when the compiler refuses the source.
    """
    for start in range(0, len(signatures), BATCH):
        batch = signatures[start : start + BATCH]
        writable = [signature for signature in batch if signature.named != 0]
        found = functions(_compile(compiler, typed_stubs(writable, entry)))
        indices = iter(range(len(writable)))
        for signature in batch:
            if signature.named == 0:
                yield NoStub("before C23 a function without a named parameter is not variadic")
                continue
            function = found[stub_name(next(indices))]
            if function.references:
                yield NoStub(f"it refers to {', '.join(sorted(set(function.references)))}")
            else:
                yield Stub(function.code, entry, compiler.label)


def _compile(compiler: Compiler, source: str) -> bytes:
    """The object file of a C source."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as directory:
        text, output = Path(directory, "stubs.c"), Path(directory, "stubs.o")
        text.write_text(source)
        command = [compiler.command, *_FLAGS, "-c", str(text), "-o", str(output)]
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
        if done.returncode:
            first = (done.stderr or done.stdout).strip().splitlines()[:1]
            message = first[0].replace(directory, "") if first else f"status {done.returncode}"
            raise UsageError(f"{Path(compiler.command).name} refused a typed stub: {message}")
        return output.read_bytes()
