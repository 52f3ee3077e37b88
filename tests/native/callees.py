"""Compiled functions that store what they are given and return what they are told to."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import CompilerSubject, accepting, try_menu
from abisim.dialects import PSABI
from abisim.images import RECEIVED, RESULT
from abisim.signature import Signature, anonymous
from abisim.stubs import Side
from abisim.subjects.compiler import Compiler
from abisim.subjects.options import flags, width_of
from abisim.subjects.running import run
from abisim.subjects.source import callee_name, callee_text
from abisim.subjects.typedefs import Typedefs

_ROOM = 1 << 14
_SECONDS = 120.0


@dataclass(frozen=True)
class Callees:
    """A loaded library: the address of each signature's function, and its memory."""

    library: ctypes.CDLL
    addresses: tuple[int, ...]
    received: ctypes.Array[ctypes.c_char]
    result: ctypes.Array[ctypes.c_char]


def compiled(compiler: Compiler, signatures: Sequence[Signature], directory: Path) -> Callees:
    """The functions of these signatures, each compiled as C and loaded into this process."""
    typedefs = Typedefs()
    texts = [
        callee_text(number, anonymous(signature), typedefs)
        for number, signature in enumerate(signatures)
    ]
    memory = f"unsigned char {RECEIVED}[{_ROOM}] __attribute__((aligned(64))), "
    memory += f"{RESULT}[{_ROOM}] __attribute__((aligned(64)));"
    directory.mkdir(parents=True)
    Path(directory, "callees.c").write_text("\n".join([*typedefs.lines, memory, *texts, ""]))
    options = (*flags(compiler, 0), "-shared", "-fPIC", "-std=gnu2x")
    words = (*compiler.words, *options, "callees.c", "-o", "callees.so")
    done = run(words, directory, _SECONDS)
    if done.status:
        raise AssertionError(f"{compiler.version}: {(done.messages or done.output)[:500]}")
    library = ctypes.CDLL(str(directory / "callees.so"))
    names = [callee_name(number) for number in range(len(signatures))]
    addresses = [ctypes.cast(library[name], ctypes.c_void_p).value or 0 for name in names]
    room = ctypes.c_char * _ROOM
    return Callees(
        library, tuple(addresses), room.in_dll(library, RECEIVED), room.in_dll(library, RESULT)
    )


class Source:
    """Signatures drawn for a compiler whose functions are as the ABI's text has them; or whose
    calls are, where the ``side`` is ``buffer``.
    """

    def __init__(self, compiler: Compiler, seed: int, side: Side = "callee") -> None:
        self._side = side
        compiler = replace(compiler, optimize="-O1")
        self._subject = CompilerSubject(compiler, PSABI)
        tried = try_menu(self._subject, compiler.abi)
        self._drawer = Drawer(compiler.abi, seed, accepts=accepting(tried.left_out))
        self._next = 0

    def take(self, count: int) -> list[Signature]:
        """What is right of the next ``count`` signatures, by the judge of compiled functions."""
        numbers = range(self._next, self._next + count)
        self._next += count
        drawn = [self._drawer.draw(number) for number in numbers]
        # Wider vectors are passed otherwise by code for processors that have them.
        drawn = [signature for signature in drawn if not width_of(signature)]
        judged = zip(drawn, self._subject.judge(drawn), strict=True)
        return [signature for signature, verdicts in judged if dict(verdicts)[self._side].ok]
