"""What is installed: the packages that verdicts rest on, and optional witnesses."""

from __future__ import annotations

import platform
import shutil
from collections.abc import Iterator
from importlib import metadata

from abisim.subjects.compiler import find_compiler

_PACKAGES = (
    "abisim", "unicorn", "capstone", "keystone-engine", "pycparser", "lief", "click",
    "rich", "libclang",
)  # fmt: skip
_COMPILERS = ("gcc", "clang", "tcc")


def installed() -> Iterator[tuple[str, str]]:
    """Names and versions, or what their absence means."""
    yield "python", f"{platform.python_implementation()} {platform.python_version()}"
    yield "machine", f"{platform.system()} {platform.machine()}"
    for package in _PACKAGES:
        absent = (
            "not installed (only `abisim scan` needs it)" if package == "libclang" else "missing"
        )
        yield package, _version(package) or absent
    for command in _COMPILERS:
        if shutil.which(command) is None:
            yield command, "not found (an optional witness)"
        else:
            compiler = find_compiler(command)
            yield command, compiler.version if compiler else "does not run"


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
