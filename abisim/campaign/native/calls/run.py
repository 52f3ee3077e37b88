"""The campaign: signatures drawn and compiled here, called in a process of each interpreter.

A process that ends is a finding, with the call that it was at; the next one goes on with the
signature behind it.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, Final

import abisim
from abisim.campaign.native.build import Built
from abisim.campaign.native.calls.child import MARK
from abisim.campaign.native.calls.library import library, oracle
from abisim.campaign.native.calls.plan import Plan, Result, Tally
from abisim.campaign.native.calls.signatures import Source, text_of
from abisim.campaign.watched import ending
from abisim.signature import Signature
from abisim.subjects.compiler import Compiler
from abisim.subjects.source import callee_name

#: A process that takes longer hangs.  A batch takes seconds, a million calls half a minute.
_SECONDS: Final = 900
#: What is told of an interpreter: nothing of the user's settings reaches it.
_KEPT: Final = ("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH")
_CHILD: Final = "abisim.campaign.native.calls.child"


def run(
    plan: Plan,
    compiler: Compiler,
    pythons: Sequence[Built],
    *,
    jobs: int = 1,
    advance: Callable[[int], None] = lambda _: None,
) -> Result:
    """Make all calls on all interpreters.  Ctrl-C ends the run early and keeps what is done."""
    tallies = [Tally(each.interpreter.label) for each in pythons]
    result = Result(plan, compiler.version, tallies)
    processes = _Processes()
    with ExitStack() as stack, suppress(KeyboardInterrupt):
        place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="abisim-calls-")))
        stack.callback(processes.end)
        source = Source(compiler, plan.seed)
        pool = stack.enter_context(ThreadPoolExecutor(jobs))
        stack.callback(processes.end)
        for number, calls in enumerate(plan.batches):
            batch = _Batch(compiler, source.take(len(calls)), calls, plan.seed, place / f"{number}")
            batch.compile()
            works = [
                pool.submit(_on, batch, each, tally, processes, plan.leaks if not number else 0)
                for each, tally in zip(pythons, tallies, strict=True)
            ]
            for work in works:
                work.result()
                advance(sum(calls))
        result.complete = True
    return result


class _Processes:
    """The children that run, to be ended with the run."""

    def __init__(self) -> None:
        self._running: set[subprocess.Popen[str]] = set()
        self._lock = Lock()
        self._ended = False

    def ask(self, command: Sequence[str], question: str, environment: dict[str, str]) -> _Answer:
        """What a process answers; its status is None when it took too long."""
        # Ctrl-C is for the parent alone.
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, env=environment, start_new_session=True,
        )  # fmt: skip
        with self._lock:
            self._running.add(process)
            if self._ended:
                process.kill()
        status: int | None = None
        try:
            out, error = process.communicate(question, timeout=_SECONDS)
            status = process.returncode
        except subprocess.TimeoutExpired:
            process.kill()
            out, error = process.communicate()
        finally:
            with self._lock:
                self._running.discard(process)
        return _Answer(status, out, error)

    def end(self) -> None:
        with self._lock:
            self._ended = True
            for each in self._running:
                with suppress(ProcessLookupError):
                    os.killpg(each.pid, signal.SIGKILL)

    @property
    def ended(self) -> bool:
        return self._ended


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int | None
    out: str
    error: str

    @property
    def lines(self) -> list[dict[str, Any]]:
        """What was written in whole."""
        return [json.loads(line) for line in self.out.splitlines(keepends=True) if line[-1] == "\n"]

    @property
    def how(self) -> str:
        """How the process ended."""
        last = self.error.strip().splitlines()[-1:]
        ended = f"more than {_SECONDS} s" if self.status is None else ending(self.status)
        return ": ".join([ended, *last])


@dataclass(frozen=True, slots=True)
class _Batch:
    """Signatures that are compiled together, and how often each is called."""

    compiler: Compiler
    signatures: list[Signature]
    calls: list[int]
    seed: int
    place: Path

    def compile(self) -> None:
        self.place.mkdir()
        library(self.compiler, self.signatures, self.place)

    def question(self, built: Built) -> dict[str, Any]:
        """What a child has to know; its extension is compiled."""
        place = oracle(self.compiler, self.signatures, built.interpreter, self.place)
        mark = place / "mark"
        mark.write_bytes(bytes(MARK))
        texts = [text_of(each, callee_name(i)) for i, each in enumerate(self.signatures)]
        (file,) = self.place.glob("*.so")
        return {
            "seed": self.seed, "texts": texts, "calls": self.calls, "library": str(file),
            "oracle": str(place), "mark": str(mark), "first": 0, "leaks": 0,
        }  # fmt: skip


def _on(batch: _Batch, built: Built, tally: Tally, processes: _Processes, leaks: int) -> None:
    """Make a batch's calls on an interpreter."""
    question = batch.question(built)
    count = len(batch.signatures)
    while question["first"] < count and not processes.ended:
        answer = _ask(question, built, processes)
        if processes.ended:
            return
        lines = answer.lines
        for line in lines:
            tally.add(line)
        question["first"] += len(lines)
        if question["first"] < count:
            tally.crashes.append(f"{answer.how} at {_marked(question)}")
            tally.signatures += 1
            question["first"] += 1
    if leaks and not processes.ended:
        question["leaks"] = leaks
        answer = _ask(question, built, processes)
        if processes.ended:
            return
        for line in answer.lines:
            tally.add_leaks(line)
        if not answer.lines:
            tally.crashes.append(f"{answer.how} in the search for leaks")


def _ask(question: dict[str, Any], built: Built, processes: _Processes) -> _Answer:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    root = str(Path(abisim.__file__).parents[1])
    own = {"PYTHONPATH": root, "PYTHONHASHSEED": "0", "ABISIM_CACHE": ""}
    command = [str(built.command), "-s", "-m", _CHILD]
    return processes.ask(command, json.dumps(question) + "\n", {**kept, **own})


def _marked(question: dict[str, Any]) -> str:
    """The call that a process was at, or where it was to begin."""
    data = Path(question["mark"]).read_bytes().rstrip(b"\0")
    return data.decode("utf-8", "replace") or str(question["texts"][question["first"]])
