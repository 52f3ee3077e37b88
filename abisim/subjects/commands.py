"""Compilers by their commands: which one it is, and what an ABI needs it to be told."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import sys
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from abisim.errors import UsageError
from abisim.layout import DATA_MODELS
from abisim.subjects.running import run

#: A compiler says who it is at once.
_SECONDS: Final = 20
#: zig compiles its own run-time parts when it is first used.
_ZIG_SECONDS: Final = 300
_MINGW: Final = "x86_64-w64-mingw32-"
_ZIG: Final = (sys.executable, "-m", "ziglang", "cc")
#: zig's own additions to clang's defaults, taken back.
_ZIG_PLAIN: Final = ("-fno-sanitize=all", "-fno-stack-check", "-g0")
_QUESTION: Final = (
    "abisim_says __clang_major__ __GNUC__ __TINYC__ __x86_64__ _WIN32 _MSC_VER __ILP32__ "
    "__cplusplus abisim_end"
)


@dataclass(frozen=True, slots=True)
class Compiler:
    """A C compiler that takes gcc's options.

    ``words`` begin its command and include what the ABI needs; ``version`` is what it says
    of itself; ``family`` is gcc, clang, tcc or the command's own name; ``major`` is 0 when
    it is not known.  tcc has no use for ``optimize``, nor for ``cet``: code for Control-flow
    Enforcement Technology.
    """

    words: tuple[str, ...]
    version: str
    family: str
    major: int
    abi: str = "sysv"
    optimize: str = "-O2"
    cet: bool = False

    @property
    def label(self) -> str:
        """For reports; it names no path."""
        if self.family == "tcc":
            return self.version
        return f"{self.version} {self.optimize}{' -fcf-protection' if self.cet else ''}"

    @property
    def command(self) -> str:
        """The command as messages name it."""
        return Path(self.words[0]).name if "ziglang" not in self.words else "ziglang"


@lru_cache(maxsize=64)
def find_compiler(command: str, abi: str = "sysv") -> Compiler | None:
    """The compiler of that name on the path, or of that command line; None when there is none.

    A name without a version means the newest one that is installed when there is no
    command of just that name.  Raises UsageError for a command that is no compiler, or none
    for this ABI.
    """
    if abi not in DATA_MODELS:
        raise UsageError(f"unknown ABI {abi!r}; known: {', '.join(DATA_MODELS)}")
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(f"{command!r} is no command: {error}") from None
    if not words:
        raise UsageError("the compiler's command is empty")
    if len(words) == 1:
        words = _named(words[0], abi)
    path = shutil.which(words[0]) if words else None
    if path is None:
        return None
    return _identify((path, *words[1:], *_target(words, abi)), command, abi)


def find_any(abi: str = "sysv") -> Compiler | None:
    """A compiler of the system, or else PyPI's ziglang, or None."""
    for name in ("gcc", "clang"):
        try:
            found = find_compiler(name, abi)
        except UsageError:
            continue
        if found is not None:
            return found
    if importlib.util.find_spec("ziglang") is None:
        return None
    return find_compiler(shlex.join(_ZIG), abi)


def _named(name: str, abi: str) -> list[str]:
    """The words for a compiler's plain name."""
    if name in ("ziglang", "zig") and shutil.which(name) is None:
        return list(_ZIG) if importlib.util.find_spec("ziglang") else []
    if abi == "mingw" and re.fullmatch(r"gcc(-\d+)?", name):
        name = _MINGW + name
    if shutil.which(name) is None and re.fullmatch(rf"({_MINGW})?(gcc|clang)", name):
        name = _newest(name) or name
    return [name]


def _newest(name: str) -> str | None:
    """The ``name-<version>`` with the highest version on the path."""
    pattern = re.compile(rf"{re.escape(name)}-(\d+)")
    versions = [
        int(match[1])
        for directory in os.get_exec_path()
        if Path(directory).is_dir()
        for entry in Path(directory).glob(f"{name}-*")
        if (match := pattern.fullmatch(entry.name)) and os.access(entry, os.X_OK)
    ]
    return f"{name}-{max(versions)}" if versions else None


def _target(words: list[str], abi: str) -> tuple[str, ...]:
    """What clang and zig need to compile for an ABI's platform."""
    zig = _is_zig(words)
    given = any(word.startswith(("-target", "--target")) for word in words[1:])
    if zig:
        systems = {"win64": "windows-msvc", "mingw": "windows-gnu"}
        target = f"x86_64-{systems.get(abi, 'linux-gnu')}"
        return (*(() if given else ("-target", target)), "-mcpu=x86_64", *_ZIG_PLAIN)
    if given or not re.match(r"clang(-\d+)?$", Path(words[0]).name):
        return ()
    triples = {"win64": "x86_64-pc-windows-msvc", "mingw": "x86_64-w64-windows-gnu"}
    return ("-target", triples[abi]) if abi in triples else ()


def _is_zig(words: list[str]) -> bool:
    return "ziglang" in words or Path(words[0]).name == "zig"


def _identify(words: tuple[str, ...], command: str, abi: str) -> Compiler:
    """Ask the preprocessor who it is.  Raises UsageError."""
    seconds = _ZIG_SECONDS if _is_zig(list(words)) else _SECONDS
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        directory = Path(name)
        Path(directory, "question.c").write_text(f"{_QUESTION}\n")
        done = run((*words, "-E", "question.c"), directory, seconds)
        if done.status is None:
            raise UsageError(f"{command} does not answer within {seconds} seconds")
        lines = [line.split() for line in done.output.splitlines()]
        said = [line for line in lines if line[:1] == ["abisim_says"] and line[-1] == "abisim_end"]
        if done.status or len(said) != 1 or len(said[0]) != len(_QUESTION.split()):
            raise UsageError(f"{command} is no C compiler: {_reason(done.status, done.messages)}")
        version = run((*words, "--version"), directory, seconds)
    answers = dict(zip(_QUESTION.split()[1:], said[0][1:], strict=True))
    known = {key: value for key, value in answers.items() if key != value}
    if "__cplusplus" in known:
        raise UsageError(f"{command} compiles C++, not C")
    _require_platform(known, command, abi)
    first = (version.output or version.messages).strip().splitlines()[:1]
    text = first[0].strip() if first and not version.status else command
    return _compiler(words, text, known, abi)


def _compiler(words: tuple[str, ...], text: str, known: dict[str, str], abi: str) -> Compiler:
    if "__clang_major__" in known:
        return Compiler(words, text, "clang", int(known["__clang_major__"]), abi)
    if "__TINYC__" in known:
        return Compiler(words, text, "tcc", 0, abi)
    if "__GNUC__" in known:
        return Compiler(words, text, "gcc", int(known["__GNUC__"]), abi)
    return Compiler(words, text, Path(words[0]).name, 0, abi)


def _require_platform(known: dict[str, str], command: str, abi: str) -> None:
    """Raise UsageError when the compiler compiles for something else than the ABI."""
    windows, msvc = "_WIN32" in known, "_MSC_VER" in known
    if "__x86_64__" not in known or "__ILP32__" in known:
        raise UsageError(f"{command} does not compile for x86-64")
    if abi in ("sysv", "ms") and windows:
        raise UsageError(f"{command} compiles for Windows; give --abi win64 or --abi mingw")
    if abi == "win64" and not msvc:
        raise UsageError(
            f"{command} has no Microsoft target; clang has one, and --abi mingw is for gcc"
        )
    if abi == "mingw" and (msvc or not windows):
        raise UsageError(f"{command} does not compile for MinGW")
    if abi == "ms" and not known.keys() & {"__clang_major__", "__GNUC__"}:
        raise UsageError(f"{command} has no __attribute__((ms_abi))")
    if abi == "ms" and "__TINYC__" in known:
        raise UsageError(f"{command} has no __attribute__((ms_abi))")


def _reason(status: int | None, messages: str) -> str:
    lines = messages.strip().splitlines()
    return lines[0][:200] if lines else f"it ends with status {status} and says nothing"
