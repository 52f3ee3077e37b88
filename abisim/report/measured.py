"""What a run took, in words: the lines of a report that the same run does not make again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """What the clock said: seconds of judging, and how many processes there were."""

    seconds: float
    jobs: int


def measurements(*texts: str, complete: bool, what: str = "run") -> Iterator[str]:
    """The end of a report's head: a line of its own for each text, marked ``measured``; before
    them, where it is so, that the report is of a part alone.
    """
    yield from interrupted(complete=complete, what=what)
    yield ""
    yield from (f"<!-- measured --> {text}" for text in texts)


def interrupted(*, complete: bool, what: str = "run") -> Iterator[str]:
    """That a report is of a part alone, if it is."""
    if not complete:
        yield ""
        yield f"**Interrupted: what follows is a part of the {what}.**"


def spent(measured: Measured, done: int, noun: str) -> str:
    """Seconds, processes, and so many a second."""
    rate = done / measured.seconds if measured.seconds else 0.0
    processes = "process" if measured.jobs == 1 else "processes"
    return (
        f"{measured.seconds:,.1f} s with {measured.jobs} {processes}: {rate:,.0f} {noun}s a second."
    )


def memory(samples: Sequence[tuple[int, float]], noun: str) -> str:
    """What the largest process held, a quarter of the run at a time.

    A sample is how many were done, and MiB.
    """
    if not samples:
        return "No memory was looked at."
    total = samples[-1][0]
    parts, before = [], 0
    for quarter in range(1, 5):
        until = total * quarter // 4
        held = [held for done, held in samples if before < done <= until]
        if held:
            parts.append(f"{max(held):,.0f} MiB up to {noun} {until:,}")
            before = until
    return f"A process held at most {', '.join(parts)}."
