"""Stubs ahead of time: a shape's stub compiled, judged in the simulator, kept for a library.

What did not pass is never written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.native.elf.library import Code, Library, library
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import Entry, Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify, verify_all

#: The ABIs whose functions a shared object for Linux can call.
ABIS: Final = ("sysv", "ms")
#: Shapes that are judged together.
_CHUNK: Final = 256


@dataclass(frozen=True, slots=True)
class Shape:
    """Functions that are called alike, of different names; any of them is the shape's signature."""

    id: str
    text: str
    functions: tuple[Signature, ...]

    @property
    def signature(self) -> Signature:
        return self.functions[0]

    @property
    def names(self) -> tuple[str, ...]:
        """The symbols of the shape's stub: the shape's own, then each function's."""
        named = [symbol(each.name) for each in self.functions]
        return tuple(dict.fromkeys([shape_symbol(self.id), *named]))


@dataclass(frozen=True, slots=True)
class Judged:
    """A shape, its stub if one could be compiled, and the verdict on it."""

    shape: Shape
    stub: Stub | None
    verdict: Verdict


def symbol(function: str) -> str:
    """The name of the stub that calls a function."""
    return f"abisim_{function}"


def shape_symbol(identity: str) -> str:
    """The name of the stub that calls functions of a shape."""
    return f"abisim_shape_{identity}"


def _require_distinct(shapes: Iterable[Shape]) -> None:
    """Raise UsageError where one symbol would name two stubs."""
    owners: dict[str, Shape] = {}
    for shape in shapes:
        for name in shape.names:
            other = owners.setdefault(name, shape)
            if other is not shape:
                raise UsageError(
                    f"{name} would name two stubs, one for {_meaning(other, name)} and one for "
                    f"{_meaning(shape, name)}"
                )


def _meaning(shape: Shape, name: str) -> str:
    """Whose symbol it is."""
    found = [each.prototype for each in shape.functions if symbol(each.name) == name]
    return found[0] if found else f"the shape {shape.text}"


def judge(
    shapes: Sequence[Shape],
    entry: Entry,
    dialect: str = PSABI,
    *,
    cet: bool = False,
    advance: Callable[[int], None] = lambda _: None,
) -> list[Judged]:
    """Compile a stub for each shape and run it in the simulator, with ``cet`` both for that.

    ``advance`` is told of every so many shapes that are done.
    """
    done: list[Judged] = []
    for start in range(0, len(shapes), _CHUNK):
        chunk = shapes[start : start + _CHUNK]
        done += _judge(chunk, entry, dialect, cet=cet)
        advance(len(chunk))
    return done


def _judge(shapes: Sequence[Shape], entry: Entry, dialect: str, *, cet: bool) -> Iterator[Judged]:
    made: list[Stub | Verdict] = []
    for shape in shapes:
        try:
            made.append(compile_stub(shape.signature, entry, dialect, cet=cet))
        except UnsupportedTypeError as error:
            made.append(Verdict("unsupported", reason=str(error)))
    pairs = [
        (shape.signature, each)
        for shape, each in zip(shapes, made, strict=True)
        if isinstance(each, Stub)
    ]
    signatures, stubs = [each for each, _ in pairs], [each for _, each in pairs]
    if cet:
        verdicts = iter([verify(*pair, dialect, cet=True) for pair in pairs])
    else:
        verdicts = iter(verify_all(signatures, stubs, dialect))
    for shape, each in zip(shapes, made, strict=True):
        if isinstance(each, Stub):
            yield Judged(shape, each, next(verdicts))
        else:
            yield Judged(shape, None, each)


def build(
    judged: Sequence[Judged],
    *,
    maker: str,
    dialect: str = PSABI,
    soname: str = "",
    cet: bool = False,
) -> Library:
    """The shared object of these stubs: symbols for each shape and each function.

    ``maker`` is what it says of who made it.  Raises UsageError for anything that did not
    pass, and for one symbol of two stubs.
    """
    _require_distinct(each.shape for each in judged)
    functions: list[Code] = []
    for each in judged:
        if each.stub is None or not each.verdict.ok:
            raise UsageError(f"the stub for {each.shape.text} did not pass")
        functions.append(Code(each.stub.code, each.shape.names))
    if not functions:
        raise UsageError("a library of no functions")
    signature, stub = judged[0].shape.signature, judged[0].stub
    assert stub is not None
    comment = f"{maker}: {stub.entry} stubs, {signature.abi}, {dialect}"
    return library(functions, comment=comment, soname=soname, cet=cet)
