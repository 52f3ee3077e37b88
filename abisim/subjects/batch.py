"""One batch of signatures: written, compiled, linked, and taken apart into pairs."""

from __future__ import annotations

import struct
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Final

from abisim.signature import Signature
from abisim.spelling import declare
from abisim.stubs import CalleeCode, Entry, Stub
from abisim.subjects.commands import Compiler
from abisim.subjects.linking import Linked, link_functions
from abisim.subjects.objects import Object, ObjectError, read_object
from abisim.subjects.refusal import SOURCE, NoStub, named_functions, reason, refused_lines
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
from abisim.types import Array, Atomic, CType, Function, Opaque, Record, Vector, Void

#: Plain code: no landing pads, no canaries; warnings are not ours to read.
_PLAIN: Final = (
    "-w", "-fcf-protection=none", "-fno-stack-protector", "-fno-asynchronous-unwind-tables",
    "-fno-unwind-tables", "-fno-strict-aliasing",
)  # fmt: skip
#: By the widest vector of a signature, in bytes.
_WIDTHS: Final[Mapping[int, tuple[str, ...]]] = {
    0: ("-mno-avx",), 32: ("-mavx2", "-mno-vzeroupper"), 64: ("-mavx512f", "-mno-vzeroupper"),
}  # fmt: skip
#: Every error is wanted, without pictures.
_MESSAGES: Final[Mapping[str, tuple[str, ...]]] = {
    "gcc": ("-fmax-errors=0", "-fno-diagnostics-show-caret", "-fdiagnostics-color=never"),
    "clang": ("-ferror-limit=0", "-fno-caret-diagnostics", "-fno-color-diagnostics",
              "-fno-crash-diagnostics"),
}  # fmt: skip
_MOST_TYPES_SHOWN: Final = 120


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


def flags(compiler: Compiler, optimize: str, width: int) -> tuple[str, ...]:
    """The options for a compiler; ``width`` is that of the widest vector, 0 under 32 bytes."""
    if compiler.family == "tcc":
        return ("-w",)
    return (*_PLAIN, *_WIDTHS[width], *_MESSAGES.get(compiler.family, ()), optimize)


@dataclass
class Batch:
    """``optimize`` is gcc's option."""

    compiler: Compiler
    signatures: Sequence[Signature]
    entry: Entry
    optimize: str
    _pairs: dict[int, Pair] = field(default_factory=dict, init=False)

    def pairs(self) -> Iterator[Pair]:
        """One pair for each signature, in order."""
        groups: dict[int, list[int]] = {}
        for index, signature in enumerate(self.signatures):
            groups.setdefault(_width(signature), []).append(index)
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
                self._read(Path(directory, "pairs.o"), text, indices)
                return
            left_out = self._left_out(done, text, indices)
            if left_out:
                for index, why in left_out.items():
                    self._none(index, f"{self.compiler.family} refuses it: {why}")
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
        functions: list[tuple[int, str]] = []
        needs: dict[int, frozenset[str]] = {}
        measured: dict[str, CType] = {}
        for index in indices:
            signature = self.signatures[index]
            functions.append((index, stub_text(index, signature, self.entry, typedefs)))
            functions.append((index, callee_text(index, signature, typedefs)))
            names = []
            for ctype in (signature.result, *(each.type for each in signature.parameters)):
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
        for index, function in functions:
            lines.append(function)
            owners[len(lines)] = index
        lines.append(sizes_text(list(measured)))
        return _Text("\n".join([*lines, ""]), owners, needs, typedefs, list(measured.items()))

    def _run(self, directory: Path, width: int, text: _Text, count: int) -> tuple[Done, float]:
        Path(directory, SOURCE).write_text(text.text)
        options = flags(self.compiler, self.optimize, width)
        if self.compiler.abi in ("sysv", "ms") and self.compiler.family != "tcc":
            options = (*options, "-fPIE")
        if self.compiler.family != "tcc":
            options = (*options, f"-std={_standard(self.compiler)}")
        seconds = 20 + count / 5
        command = (*self.compiler.words, *options, "-c", SOURCE, "-o", "pairs.o")
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
                found.setdefault(owner, message)
        if types:
            for index in indices:
                # The first typedef in the text is the cause of its users' errors.
                bad = sorted(text.needs[index] & types.keys(), key=lambda name: int(name[1:]))
                if bad:
                    found[index] = types[bad[0]]
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
            bad = next((wrong[name] for name in text.needs[index] if name in wrong), None)
            if bad is not None:
                self._none(index, bad)
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
            shown = declare(ctype, bodies=True)
            if len(shown) > _MOST_TYPES_SHOWN:
                shown = f"{shown[: _MOST_TYPES_SHOWN - 1]}…"
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
        return Stub(code, self.entry, self._origin, image, at if image else 0)

    def _callee(self, linked: Linked, index: int) -> CalleeCode | NoStub:
        name = callee_name(index)
        if name in linked.unresolved:
            return NoStub(linked.unresolved[name])
        at, size = linked.image.functions[name]
        return CalleeCode(linked.image, at, size, self._origin)

    @property
    def _origin(self) -> str:
        if self.compiler.family == "tcc":
            return self.compiler.version
        return f"{self.compiler.version} {self.optimize}"

    def _none(self, index: int, why: str) -> None:
        self._pairs[index] = Pair(self.signatures[index], NoStub(why), NoStub(why))


@lru_cache(maxsize=4096)
def _width_of(ctype: CType) -> int:
    """The widest vector register that a type's vectors are for: 0, 32 or 64 bytes."""
    match ctype:
        case Vector(size=size):
            return size if size in (32, 64) else 0
        case Record(fields=fields):
            return max((_width_of(each.type) for each in fields), default=0)
        case Array(element=element):
            return _width_of(element)
        case Atomic(value=value):
            return _width_of(value)
        case Void() | Function() | Opaque():
            return 0
    return 0


def _width(signature: Signature) -> int:
    types = (signature.result, *(parameter.type for parameter in signature.parameters))
    return max(_width_of(ctype) for ctype in types)


@lru_cache(maxsize=64)
def _standard(compiler: Compiler) -> str:
    """C23 where the compiler lets a function be variadic without a named parameter."""
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        Path(name, SOURCE).write_text("int f(...);\n")
        done = run((*compiler.words, "-std=gnu2x", "-fsyntax-only", SOURCE), Path(name), 60)
    return "gnu2x" if done.status == 0 else "gnu11"
