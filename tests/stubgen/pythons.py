"""CPythons of other versions, on the path or of pyenv."""

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
    """An interpreter; without one the test is skipped, or fails if it may not be."""
    own = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if version == own:
        return sys.executable
    name = f"python{version}"
    found = [shutil.which(name), *Path.home().glob(f".pyenv/versions/{version}.*/bin/{name}")]
    for each in filter(None, found):
        if _version(str(each)) == version:
            return str(each)
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {name} here, and ABISIM_REQUIRE_WITNESSES=1")
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
