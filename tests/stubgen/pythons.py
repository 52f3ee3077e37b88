"""CPythons of other versions, on the path or of pyenv.

No package manager that CI asks has them, so they are never required.  What each test of theirs
is about is also tested with the interpreter that runs, which is never missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from abisim.interpreters import Interpreter, interpreter

#: Version → the family that it is of.
FAMILIES = {"3.11": "cpython-311", "3.12": "cpython-312", "3.13": "cpython-312"}


def python(version: str) -> str:
    """An interpreter; without one the test is skipped."""
    own = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if version == own:
        return sys.executable
    name = f"python{version}"
    root = Path(os.environ.get("PYENV_ROOT") or Path("~/.pyenv").expanduser())
    found = [shutil.which(name), *root.glob(f"versions/{version}.*/bin/{name}")]
    if (pyenv := shutil.which("pyenv")) is not None:
        found += Path(pyenv).parents[1].glob(f"versions/{version}.*/bin/{name}")
    for each in filter(None, found):
        if _version(str(each)) == version:
            return str(each)
    pytest.skip(f"no {name} here")


def family(version: str) -> Interpreter:
    return interpreter(FAMILIES[version])


def _version(path: str) -> str:
    """What it says, or nothing where it is a name for an interpreter that is not there."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run(
        [path, "-c", question], capture_output=True, text=True, check=False, timeout=60
    )
    return done.stdout.strip()
