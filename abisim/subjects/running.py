"""Running a compiler: its output kept, its temporary files removed, its patience limited."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from abisim.errors import UsageError
from abisim.interrupts import uninterrupted

#: More than this nobody reads.
_MOST_BYTES: Final = 16 << 20
_CHUNK: Final = 1 << 16
#: Seconds between looks whether it has ended, while it says nothing.
_LOOK: Final = 0.1


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
    with contextlib.ExitStack() as started:
        # Ctrl-C that comes while it starts has to find it here.
        with uninterrupted():
            try:
                process = subprocess.Popen(
                    command, cwd=directory, env=environment, stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
                )  # fmt: skip
            except OSError as error:
                raise UsageError(f"{command[0]} does not run: {error.strerror or error}") from None
            started.enter_context(process)
            started.callback(_end, process)
        return _communicate(process, time.monotonic() + seconds)


def _communicate(process: subprocess.Popen[bytes], deadline: float) -> Done:
    """What it says until it ends: a child that it leaves behind may hold the pipes longer."""
    assert process.stdout is not None
    assert process.stderr is not None
    said: dict[int, bytearray] = {}
    with selectors.DefaultSelector() as selector:
        for stream in (process.stdout, process.stderr):
            said[stream.fileno()] = bytearray()
            selector.register(stream, selectors.EVENT_READ)
        while selector.get_map():
            left = deadline - time.monotonic()
            if left <= 0:
                return Done(None, "", "")
            ended = process.poll() is not None
            ready = selector.select(0 if ended else min(left, _LOOK))
            if ended and not ready:
                break
            for key, _ in ready:
                chunk = os.read(key.fd, _CHUNK)
                said[key.fd] += chunk
                if not chunk:
                    selector.unregister(key.fileobj)
            if sum(map(len, said.values())) > _MOST_BYTES:
                return Done(1, "", f"error: it says more than {_MOST_BYTES >> 20} MiB")
    try:
        status = process.wait(max(0, deadline - time.monotonic()))
    except subprocess.TimeoutExpired:
        return Done(None, "", "")
    output, messages = (each.decode(errors="replace") for each in said.values())
    return Done(status, output, messages)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End it with all that it started: its group outlives it while a member lives."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
