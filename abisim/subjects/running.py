"""Running a compiler: its output kept, its temporary files removed, its patience limited."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from abisim.errors import UsageError


@dataclass(frozen=True, slots=True)
class Done:
    """``status`` is the exit status, negative for a signal, None when time ran out."""

    status: int | None
    output: str
    messages: str


def run(command: Sequence[str], directory: Path, seconds: float) -> Done:
    """Run a command in a directory, which is also where its temporary files go.

    It and what it started end with the call, whatever happens.  Raises UsageError when the
    command cannot be started.
    """
    environment = {**os.environ, "TMPDIR": str(directory), "LC_ALL": "C"}
    try:
        process = subprocess.Popen(
            command, cwd=directory, env=environment, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
    except OSError as error:
        raise UsageError(f"{command[0]} does not run: {error.strerror or error}") from None
    with process:
        try:
            output, messages = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            _end(process)
            return Done(None, "", "")
        except BaseException:
            _end(process)
            raise
    return Done(
        process.returncode, output.decode(errors="replace"), messages.decode(errors="replace")
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
