"""What native calls are timed against: the callees' library, and each contender that is built.

Everything lies in a directory of this user's alone, under the hash of whatever it was made from.
The callees are C of -O2; without a compiler they are assembled, and who has to be compiled is
left out.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from abisim.campaign.native.building import beside, remove_stale
from abisim.campaign.native.cases import CASES
from abisim.campaign.native.contenders import CONTENDERS, LIBRARY, Need
from abisim.campaign.native.pythons import Python
from abisim.errors import UsageError

#: The packages that are timed, from PyPI.
PACKAGES: Final = ("cffi>=2", "pybind11>=3", "nanobind>=2")
_SOURCES: Final = Path(__file__).parent / "peers"
_FLAGS: Final = ("-O2", "-fPIC", "-shared")
_EXTENSION: Final = ("-fno-plt", "-Wl,-rpath,$ORIGIN")
_PLUS: Final = ("-std=c++17", "-fvisibility=hidden", "-DNDEBUG", "-w")
#: As its own build files have it.
_NANOBIND: Final = ("-fno-strict-aliasing", "-DNB_COMPACT_ASSERTIONS")
#: Compiling nanobind takes a minute where others compile as well.
_SECONDS: Final = 900
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO

#: Prints where the packages have what is compiled, and their versions.
_PLACES: Final = """\
import json, os, sys
from importlib import metadata
import nanobind, pybind11
print(json.dumps({
    "pybind11": pybind11.get_include(),
    "nanobind": os.path.dirname(nanobind.__file__),
    "versions": {each: metadata.version(each) for each in ("cffi", "pybind11", "nanobind")},
}))
"""
_CFFI: Final = """\
import sys, cffi
ffi = cffi.FFI()
ffi.cdef(open(sys.argv[1]).read())
ffi.set_source("bench_cffi", '#include "callees.h"')
ffi.emit_c_code(sys.argv[2])
"""


@dataclass(frozen=True, slots=True)
class Built:
    """What there is for an interpreter: the command that runs it with what it needs, the
    directory of what was built, contenders that are there, versions to report.
    """

    interpreter: Python
    command: Path
    place: Path
    contenders: tuple[str, ...]
    versions: tuple[str, ...]


def directory(chosen: Path | None = None) -> Path:
    """Where things are built, which is this user's alone; what was left half built is removed.

    Raises UsageError for a directory that others may write to.
    """
    place = chosen or Path(tempfile.gettempdir(), f"abisim-bench-{os.getuid()}")
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = place.lstat()
    except OSError as error:
        raise UsageError(f"cannot make {place}: {error.strerror}") from None
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != os.getuid():
        raise UsageError(f"{place} is not a directory of yours")
    if chosen is None and status.st_mode & _OTHERS:
        raise UsageError(f"{place} is open to others")
    remove_stale(place)
    return place


def built(
    interpreter: Python,
    place: Path,
    *,
    peers: bool = True,
    say: Callable[[str], None] = lambda _: None,
) -> Built:
    """Everything for an interpreter, made where it is not there yet.

    Without ``peers`` nothing is compiled or fetched but what another interpreter needs to run
    abisim.  Raises UsageError where something does not install or compile.
    """
    compiler = shutil.which("gcc") if peers else None
    plus = shutil.which("g++") if peers else None
    command = interpreter.command
    if peers or command != Path(sys.executable):
        say(f"{interpreter.label}: packages")
        command = _environment(interpreter, place, packages=PACKAGES if peers else ())
    needs: list[Need] = ["nothing"]
    versions: list[str] = []
    facts: dict[str, Any] = {}
    if compiler is not None and (interpreter.include / "Python.h").exists():
        versions.append(_first_line([compiler, "--version"]))
        needs.append("compiler")
        if plus is not None:
            needs.append("package")
            facts = json.loads(_done([str(command), "-I", "-c", _PLACES], place))
            versions += (f"{name} {version}" for name, version in facts["versions"].items())
    parts = [case.assembly for case in CASES] if compiler is None else [
        *(each.read_text() for each in sorted(_SOURCES.glob("*.[ch]*"))),
        *_FLAGS, *_EXTENSION, *_PLUS, *_NANOBIND, _CFFI,
        interpreter.build, str(interpreter.include), *needs, *versions,
    ]  # fmt: skip
    target = place / f"peers-{_hash(parts)}"
    if not target.is_dir():
        with beside(target) as fresh:
            build(fresh, interpreter, command, compiler, plus, facts, say)
    names = tuple(each.name for each in CONTENDERS if each.needs in needs)
    return Built(interpreter, command, target, names, tuple(versions))


def build(
    place: Path,
    interpreter: Python,
    command: Path,
    compiler: str | None,
    plus: str | None,
    facts: dict[str, Any],
    say: Callable[[str], None] = lambda _: None,
) -> None:
    """Make everything in a directory: what no compiler is needed for, what C's is, and with the
    compiler of C++ what ``facts`` say where it is.
    """
    shutil.copy(_SOURCES / "callees.cdef", place)
    if compiler is None:
        (place / LIBRARY).write_bytes(_assembled())
        return
    options = [*_FLAGS, f"-I{_SOURCES}"]
    _done([compiler, *options, str(_SOURCES / "callees.c"), "-o", LIBRARY], place)
    extension = [*options, *_EXTENSION, f"-I{interpreter.include}"]

    def compile_one(words: Sequence[str], name: str) -> None:
        say(f"{interpreter.label}: compiling {name}")
        _done([*words, "-o", f"{name}{interpreter.suffix}", LIBRARY], place)

    compile_one([compiler, *extension, str(_SOURCES / "extension.c")], "bench_extension")
    if plus is None:
        return
    source = place / "bench_cffi.c"
    _done([str(command), "-I", "-c", _CFFI, str(place / "callees.cdef"), str(source)], place)
    compile_one([compiler, *extension, str(source)], "bench_cffi")
    more = [plus, *extension, *_PLUS]
    name = "bench_pybind11"
    compile_one([*more, f"-I{facts['pybind11']}", str(_SOURCES / f"{name}.cpp")], name)
    root, name = Path(facts["nanobind"]), "bench_nanobind"
    including = [f"-I{root / 'include'}", f"-I{root / 'ext/robin_map/include'}"]
    sources = [str(root / "src/nb_combined.cpp"), str(_SOURCES / f"{name}.cpp")]
    compile_one([*more, *including, *_NANOBIND, *sources], name)


def _assembled() -> bytes:
    """The callees' library where there is no compiler."""
    import keystone

    from abisim.native.elf.library import Code, library

    assembler = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)
    texts = {case.function: case.assembly for case in CASES}
    functions = [Code(bytes(assembler.asm(text)[0]), (name,)) for name, text in texts.items()]
    return library(functions, comment="abisim bench native").content


def _environment(interpreter: Python, place: Path, packages: Sequence[str]) -> Path:
    """The Python of an environment with abisim's requirements and the packages."""
    wanted = [*_requirements(), *packages]
    target = place / f"venv-{_hash([str(interpreter.command), interpreter.build, *wanted])}"
    command, complete = target / "bin" / "python", target / "complete"
    if not complete.exists():
        words = [str(interpreter.command), "-m", "venv", "--clear", str(target)]
        _done(words, place)
        _done([str(command), "-m", "pip", "install", "--quiet", *wanted], place)
        complete.touch()
    return command


def _requirements() -> list[str]:
    """What abisim is installed with."""
    try:
        found = metadata.requires("abisim") or []
    except metadata.PackageNotFoundError:
        raise UsageError("abisim is not installed, so its requirements are not known") from None
    return [each for each in found if "extra ==" not in each]


def _done(words: Sequence[str], place: Path) -> str:
    """What a command says.  Raises UsageError, with its last words, when it fails."""
    try:
        done = subprocess.run(
            words, cwd=place, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise UsageError(f"cannot run {Path(words[0]).name}: {error}") from None
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:] or ["no message"]
        raise UsageError(f"{Path(words[0]).name} fails: {last[0]}")
    return done.stdout


def _first_line(words: Sequence[str]) -> str:
    return _done(words, Path.cwd()).partition("\n")[0]


def _hash(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
