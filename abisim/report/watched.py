"""What runs in watched processes took: time and memory, in words."""

from __future__ import annotations

from collections.abc import Sequence

from abisim.report.fuzz import Measured


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
