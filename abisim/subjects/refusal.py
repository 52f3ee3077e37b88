"""What a compiler does not take, learned from its messages.

Typedefs and functions have a line each, so a message's line says which signatures it is
about; the rest are compiled again.  A compiler that dies without a line is asked about
halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from abisim.subjects.running import Done

SOURCE: Final = "pairs.c"
OBJECT: Final = "pairs.o"
_MESSAGE: Final = re.compile(
    rf"^(?:.*[/\\])?{re.escape(SOURCE)}:(\d+):(?:\d+:)? *"
    r"(?:(?:fatal )?error|sorry, unimplemented|internal compiler error): *(.*)$"
)
#: What clang and gcc say of the function that they died in.
_FUNCTION: Final = re.compile(r"\b((?:stub|callee)_\d+)\b")


@dataclass(frozen=True, slots=True)
class NoStub:
    """Why a compiler's code for a signature cannot run, or does not exist."""

    reason: str


class OtherLayout(NoStub):
    """The compiler has code, but for a type of another size or alignment: it is not run."""

    __slots__ = ()


def refused_lines(done: Done) -> dict[int, str]:
    """Line → the first message about it."""
    found: dict[int, str] = {}
    for line in _lines(done):
        match = _MESSAGE.match(line)
        if match:
            # tcc adds the next word, which tells nothing but our names.
            found.setdefault(int(match[1]), re.sub(r' \(got ".*"\)$', "", match[2]))
    return found


def named_functions(done: Done) -> set[str]:
    """The functions that the messages name."""
    return set(_FUNCTION.findall(f"{done.messages}\n{done.output}"))


def reason(done: Done, seconds: float) -> str:
    """One line that says why there is no object."""
    if done.status is None:
        return f"does not finish within {seconds:.0f} seconds"
    lines = [line.strip() for line in _lines(done) if line.strip()]
    lines = ["".join(each if each.isprintable() else "?" for each in line) for line in lines]
    told = next((line for line in lines if "error" in line.lower()), lines[0] if lines else "")
    if done.status < 0:
        return f"crashes on it (signal {-done.status})"
    crash = "crashes on it: " if _is_crash(done) else "refuses it: "
    return crash + (_shorten(told) or f"status {done.status}")


def _is_crash(done: Done) -> bool:
    return any(
        mark in done.messages
        for mark in ("internal compiler error", "PLEASE submit a bug report", "LLVM ERROR")
    )


def _shorten(message: str) -> str:
    return re.sub(rf"^(?:.*[/\\])?{re.escape(SOURCE)}:\d+:(?:\d+:)? *", "", message)[:160]


def _lines(done: Done) -> Iterator[str]:
    yield from done.messages.splitlines()
    yield from done.output.splitlines()
