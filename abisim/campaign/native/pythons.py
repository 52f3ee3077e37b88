"""CPython interpreters that are installed, and what each says of itself."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from abisim.errors import UsageError

#: Prints what is to be known of an interpreter.
_QUESTION: Final = """\
import json, platform, sys, sysconfig
print(json.dumps({
    "implementation": platform.python_implementation(),
    "version": platform.python_version(),
    "minor": sys.version_info[:2],
    "build": sys.version,
    "include": sysconfig.get_path("include"),
    "suffix": sysconfig.get_config_var("EXT_SUFFIX"),
}))
"""


@dataclass(frozen=True, slots=True)
class Python:
    """An interpreter that is installed: its command, and what it says of itself."""

    command: Path
    version: str
    minor: tuple[int, int]
    build: str
    include: Path
    suffix: str

    @property
    def label(self) -> str:
        return f"CPython {self.version}"


@lru_cache(maxsize=64)
def interpreter_of(command: Path) -> Python:
    """What an interpreter says of itself.  Raises UsageError for what is none of CPython's."""
    try:
        said = subprocess.run(
            [command, "-I", "-c", _QUESTION], capture_output=True, timeout=60, check=True
        ).stdout
        facts: dict[str, Any] = json.loads(said)
    except (OSError, subprocess.SubprocessError, ValueError):
        raise UsageError(f"{command} is no Python interpreter that runs") from None
    if facts["implementation"] != "CPython" or facts["minor"] < [3, 11]:
        raise UsageError(f"{command} is no CPython of 3.11 or later")
    first, second = facts["minor"]
    return Python(
        command, facts["version"], (first, second), facts["build"], Path(facts["include"]),
        facts["suffix"],
    )  # fmt: skip


def installed() -> tuple[Python, ...]:
    """The interpreter that runs, and pyenv's of other versions that abisim runs on."""
    found = {each.minor: each for each in (interpreter_of(Path(sys.executable)),)}
    root = Path(os.environ.get("PYENV_ROOT") or Path("~/.pyenv").expanduser())
    for command in sorted(root.glob("versions/3.1[1-4].*/bin/python")):
        try:
            each = interpreter_of(command)
        except UsageError:
            continue
        found.setdefault(each.minor, each)
    return tuple(found[minor] for minor in sorted(found))
