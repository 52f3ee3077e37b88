"""An interpreter asked in a process of its own: a question and an answer, in JSON."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import abisim
from abisim.campaign.native.build import Built
from abisim.errors import AbisimError

_SECONDS: Final = 600
#: What is told of an interpreter: nothing of the user's settings reaches it.
_KEPT: Final = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH", "XDG_CACHE_HOME", "ABISIM_CACHE")


def ask(
    built: Built, program: Sequence[str], question: Mapping[str, Any], **environment: str
) -> Any:
    """What a program, the words behind the interpreter's command, answers.

    Raises AbisimError for a process that fails, which says why.
    """
    root = str(Path(abisim.__file__).parents[1])
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    label = built.interpreter.label
    try:
        done = subprocess.run(
            [built.command, "-s", *program],
            input=json.dumps(question), capture_output=True, text=True, timeout=_SECONDS,
            env={**kept, "PYTHONPATH": root, "PYTHONHASHSEED": "0", **environment}, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        raise AbisimError(f"{label}: {error}") from None
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or [f"it ends with {done.returncode}"]
        raise AbisimError(f"{label}: {last[0]}")
    return json.loads(done.stdout)
