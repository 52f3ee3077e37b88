"""One batch of signatures: written, compiled, linked, and taken apart into pairs."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from abisim.signature import Signature
from abisim.spelling import declare
from abisim.stubs import CalleeCode, Entry, Stub
from abisim.subjects.commands import Compiler
from abisim.subjects.linking import Linked, link_functions
from abisim.subjects.objectmodel import Object, ObjectError
from abisim.subjects.objects import read_object
from abisim.subjects.options import has_vector, options, types_of, width_of
from abisim.subjects.refusal import OBJECT, SOURCE, NoStub, named_functions, reason, refused_lines
from abisim.subjects.running import Done, run
from abisim.subjects.source import (
    SIZES,
    callee_name,
    callee_text,
    exchange_text,
    sizes_text,
    stub_name,
    stub_text,
)
from abisim.subjects.typedefs import Typedefs
from abisim.types import BitInt, CType

#: A compiler's time, and what each signature adds.
_SECONDS: Final = 20.0
_SECONDS_EACH: Final = 0.2
_MOST_SHOWN: Final = 120


@dataclass(frozen=True, slots=True)
class Pair:
    """A compiler's code that calls functions of a signature, and one such function."""

    signature: Signature
    caller: Stub | NoStub
    callee: CalleeCode | NoStub


@dataclass(slots=True)
class _Text:
    """A source, and what each of its lines is about."""

    text: str
    #: Line → a typedef's name, or the index of a signature.
    lines: dict[int, str | int]
    #: Index → the typedefs that the signature needs.
    needs: dict[int, frozenset[str]]
    typedefs: Typedefs
    measured: list[tuple[str, CType]]


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
        with tempfile.TemporaryDirectory(prefix="abisim-") as name:
            for width, indices in groups.items():
                self._compile(Path(name), width, indices)
        for index in range(len(self.signatures)):
            yield self._pairs[index]

    def _compile(self, directory: Path, width: int, indices: Sequence[int]) -> None:
        """Compile these signatures, leaving out what is refused until the rest is taken."""
        while indices:
            text = self._write(indices)
            done, seconds = self._run(directory, width, text, len(indices))
            if not done.status and done.status is not None:
                self._read(Path(directory, OBJECT), text, indices)
                return
            left_out = self._left_out(done, text, indices)
            if left_out:
                for index, why in left_out.items():
                    self._none(index, f"{self.compiler.family} refuses {why}")
                indices = [index for index in indices if index not in left_out]
            elif len(indices) == 1:
                self._none(indices[0], f"{self.compiler.family} {reason(done, seconds)}")
                return
            else:
                for part in self._parts(done, indices):
                    self._compile(directory, width, part)
                return

    def _write(self, indices: Sequence[int]) -> _Text:
        typedefs = Typedefs(fixed_enums=self.compiler.family == "clang")
        # Apart: gcc takes milliseconds to go from one convention to another.
        stubs: list[tuple[int, str]] = []
        callees: list[tuple[int, str]] = []
        needs: dict[int, frozenset[str]] = {}
        measured: dict[str, CType] = {}
        for index in indices:
            signature = self.signatures[index]
            stubs.append((index, stub_text(index, signature, self.entry, typedefs)))
            callees.append((index, callee_text(index, signature, typedefs)))
            names = []
            for ctype in types_of(signature):
                name = typedefs.name(ctype)
                names.append(name)
                if name.startswith("t"):
                    measured[name] = ctype
            needs[index] = frozenset(names).union(
                *(typedefs.parts.get(name, frozenset()) for name in names)
            )
        lines: list[str] = [exchange_text()]
        owners: dict[int, str | int] = {}
        for number, definition in enumerate(typedefs.lines):
            for line in definition.split("\n"):
                lines.append(line)
                owners[len(lines)] = f"t{number}"
        for index, function in (*stubs, *callees):
            lines.append(function)
            owners[len(lines)] = index
        lines.append(sizes_text(list(measured)))
        return _Text("\n".join([*lines, ""]), owners, needs, typedefs, list(measured.items()))

    def _run(self, directory: Path, width: int, text: _Text, count: int) -> tuple[Done, float]:
        Path(directory, SOURCE).write_text(text.text)
        seconds = _SECONDS + count * _SECONDS_EACH
        command = (*self.compiler.words, *options(self.compiler, width), "-o", OBJECT)
        return run(command, directory, seconds), seconds

    def _left_out(self, done: Done, text: _Text, indices: Sequence[int]) -> dict[int, str]:
        """The signatures that a message is about, and the message."""
        types: dict[str, str] = {}
        found: dict[int, str] = {}
        for line, message in refused_lines(done).items():
            owner = text.lines.get(line)
            if isinstance(owner, str):
                types.setdefault(owner, message)
            elif owner is not None:
                found.setdefault(owner, f"it: {message}")
        if types:
            for index in indices:
                bad = text.needs[index] & types.keys()
                if bad:
                    cause = _first(bad)
                    ctype = text.typedefs.types[_number(cause)]
                    found[index] = f"{_kind(ctype)}: {types[cause]}"
        return found

    def _parts(self, done: Done, indices: Sequence[int]) -> list[Sequence[int]]:
        """What to compile apart: the functions it died in, or halves."""
        named = named_functions(done)
        alone = [i for i in indices if named & {stub_name(i), callee_name(i)}]
        if alone and len(alone) < len(indices) and len(alone) <= 4:
            rest = [index for index in indices if index not in alone]
            return [*([index] for index in alone), rest]
        half = len(indices) // 2
        return [indices[:half], indices[half:]]

    def _read(self, path: Path, text: _Text, indices: Sequence[int]) -> None:
        try:
            parsed = read_object(path.read_bytes())
            linked = link_functions(parsed)
        except (ObjectError, OSError) as error:
            for index in indices:
                self._none(index, str(error))
            return
        wrong = self._otherwise(parsed, text)
        for index in indices:
            bad = text.needs[index] & wrong.keys()
            if bad:
                self._none(index, wrong[_first(bad)])
                continue
            signature = self.signatures[index]
            self._pairs[index] = Pair(
                signature, self._caller(linked, index), self._callee(linked, index)
            )

    def _otherwise(self, parsed: Object, text: _Text) -> dict[str, str]:
        """Types that the compiler gives another size or alignment, and which."""
        symbol = next(each for each in parsed.symbols if each.name in (SIZES, f"_{SIZES}"))
        numbers = struct.unpack_from(f"<{2 * len(text.measured)}I", parsed.content(symbol))
        wrong = {}
        for (name, ctype), size, align in zip(
            text.measured, numbers[::2], numbers[1::2], strict=True
        ):
            if (size, align) == (ctype.size, ctype.align):
                continue
            shown = _shown(ctype)
            how = (
                f"lays out {shown} as {size} bytes, not {ctype.size}"
                if size != ctype.size
                else f"aligns {shown} to {align}, not {ctype.align}"
            )
            wrong[name] = f"{self.compiler.family} {how}"
        return wrong

    def _caller(self, linked: Linked, index: int) -> Stub | NoStub:
        name = stub_name(index)
        if name in linked.unresolved:
            return NoStub(linked.unresolved[name])
        at, size = linked.image.functions[name]
        image = linked.image if name in linked.relocated else None
        code = linked.image.code[at : at + size]
        return Stub(code, self.entry, self.compiler.label, image, at if image else 0)

    def _callee(self, linked: Linked, index: int) -> CalleeCode | NoStub:
        name = callee_name(index)
        if name in linked.unresolved:
            return NoStub(linked.unresolved[name])
        at, size = linked.image.functions[name]
        return CalleeCode(linked.image, at, size, self.compiler.label, widens=True)

    def _none(self, index: int, why: str) -> None:
        self._pairs[index] = Pair(self.signatures[index], NoStub(why), NoStub(why))


def _number(typedef: str) -> int:
    return int(typedef[1:])


def _first(typedefs: Iterable[str]) -> str:
    """The one that stands first in the text: the cause of what is wrong with its users."""
    return min(typedefs, key=_number)


def _shown(ctype: CType) -> str:
    text = declare(ctype, bodies=True)
    return text if len(text) <= _MOST_SHOWN else f"{text[: _MOST_SHOWN - 1]}…"


def _kind(ctype: CType) -> str:
    """A type as refusals are counted: one kind for every width of _BitInt."""
    return "_BitInt" if isinstance(ctype, BitInt) else _shown(ctype)
