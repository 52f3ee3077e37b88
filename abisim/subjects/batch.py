"""One batch of signatures: compiled, and what a compiler does not take of it left out."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from abisim.signature import Signature
from abisim.stubs import CalleeCode, Entry, Stub
from abisim.subjects.commands import Compiler
from abisim.subjects.harvest import harvest
from abisim.subjects.measuring import shown
from abisim.subjects.objectmodel import ObjectError
from abisim.subjects.options import has_vector, options, types_of, width_of
from abisim.subjects.program import Program, first, write
from abisim.subjects.refusal import OBJECT, SOURCE, NoStub, named_functions, reason, refused_lines
from abisim.subjects.running import Done, run
from abisim.subjects.source import callee_name, stub_name
from abisim.subjects.typedefs import Typedefs
from abisim.types import BitInt, CType

#: A compiler's time, and what each signature adds.
_SECONDS: Final = 20.0
_SECONDS_EACH: Final = 0.2


@dataclass(frozen=True, slots=True)
class Pair:
    """A compiler's code that calls functions of a signature, and one such function."""

    signature: Signature
    caller: Stub | NoStub
    callee: CalleeCode | NoStub


@dataclass
class Batch:
    """Some signatures for one compiler."""

    compiler: Compiler
    signatures: Sequence[Signature]
    entry: Entry
    _pairs: dict[int, Pair] = field(default_factory=dict, init=False)

    def pairs(self) -> Iterator[Pair]:
        """One pair for each signature, in order."""
        groups: dict[int, list[int]] = {}
        for index, signature in enumerate(self.signatures):
            if self.compiler.family == "tcc" and any(map(has_vector, types_of(signature))):
                self._none(index, "tcc does not know vectors: it ignores their attribute")
                continue
            groups.setdefault(width_of(signature), []).append(index)
        for width, indices in groups.items():
            self._compile(width, indices)
        for index in range(len(self.signatures)):
            yield self._pairs[index]

    def _compile(self, width: int, indices: Sequence[int]) -> None:
        """Compile these signatures, leaving out what is refused until the rest is taken."""
        while indices:
            typedefs = Typedefs(fixed_enums=self.compiler.family == "clang")
            program = write(self.signatures, indices, self.entry, typedefs)
            seconds = _SECONDS + len(indices) * _SECONDS_EACH
            with tempfile.TemporaryDirectory(prefix="abisim-") as name:
                done = self._run(Path(name), width, program, seconds)
                if done.status == 0:
                    self._take(Path(name, OBJECT), program, indices)
                    return
            left_out = _left_out(done, program, indices)
            if left_out:
                for index, why in left_out.items():
                    self._none(index, f"{self.compiler.family} refuses {why}")
                indices = [index for index in indices if index not in left_out]
            elif len(indices) == 1:
                self._none(indices[0], f"{self.compiler.family} {reason(done, seconds)}")
                return
            else:
                for part in _parts(done, indices):
                    self._compile(width, part)
                return

    def _run(self, directory: Path, width: int, program: Program, seconds: float) -> Done:
        Path(directory, SOURCE).write_text(program.text)
        command = (*self.compiler.words, *options(self.compiler, width), "-o", OBJECT)
        return run(command, directory, seconds)

    def _take(self, path: Path, program: Program, indices: Sequence[int]) -> None:
        try:
            found = harvest(path, program, self.compiler, self.entry)
        except ObjectError as error:
            for index in indices:
                self._none(index, str(error))
            return
        for index in indices:
            self._pairs[index] = Pair(
                self.signatures[index], found.caller(index), found.callee(index)
            )

    def _none(self, index: int, why: str) -> None:
        self._pairs[index] = Pair(self.signatures[index], NoStub(why), NoStub(why))


def _left_out(done: Done, program: Program, indices: Sequence[int]) -> dict[int, str]:
    """The signatures that a message is about, and the message."""
    types: dict[str, str] = {}
    found: dict[int, str] = {}
    for line, message in refused_lines(done).items():
        owner = program.lines.get(line)
        if isinstance(owner, str):
            types.setdefault(owner, message)
        elif owner is not None:
            found.setdefault(owner, f"it: {message}")
    if types:
        for index in indices:
            bad = program.needs[index] & types.keys()
            if bad:
                cause = first(bad)
                found[index] = f"{_kind(program.type_of(cause))}: {types[cause]}"
    return found


def _parts(done: Done, indices: Sequence[int]) -> list[Sequence[int]]:
    """What to compile apart: the functions it died in, or halves."""
    named = named_functions(done)
    alone = [i for i in indices if named & {stub_name(i), callee_name(i)}]
    if alone and len(alone) < len(indices) and len(alone) <= 4:
        rest = [index for index in indices if index not in alone]
        return [*([index] for index in alone), rest]
    half = len(indices) // 2
    return [indices[:half], indices[half:]]


def _kind(ctype: CType) -> str:
    """A type as refusals are counted: one kind for every width of _BitInt."""
    return "_BitInt" if isinstance(ctype, BitInt) else shown(ctype)
