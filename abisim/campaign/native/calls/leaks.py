"""Many calls of a sample: nothing may be left of them, of right ones and of wrong ones.

Each of the sample's calls is made many times in a row; then as many blocks are allocated, and as
many references are held, as before.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

from abisim.campaign.native.calls.case import Case
from abisim.campaign.native.calls.compare import shown
from abisim.campaign.watched import resident

#: Different calls of each signature.
CALLS: Final = 25
_WARM: Final = 30
#: How often each is made in a row, at least.
_LEAST: Final = 200
#: Blocks that come and go, whatever is called.
_SOME: Final = 50
#: MiB by which a process may grow over the whole run.
GROWTH: Final = 4.0
_COUNTED: Final = (None, True, False, 0, 1, 5, 255, -1, ..., TypeError, OverflowError)


def measured(cases: list[Case], total: int) -> dict[str, Any]:
    """Calls made, findings, and what was measured."""
    sample = [(case, *case.draw(number)) for number in range(CALLS) for case in cases]
    sample = sample[: max(1, total // _LEAST)]
    each = -(-total // len(sample))
    for case, dice, values in sample:
        case.prepare(dice, values)
        _repeat(case.ours, [value.given for value in values], _WARM)
    gc.collect()
    held, blocks = resident(), sys.getallocatedblocks()
    counts = [*map(sys.getrefcount, _COUNTED)]
    findings = []
    for case, dice, values in sample:
        case.prepare(dice, values)
        arguments = [value.given for value in values]
        # A cache that grows once is no leak.
        if _left(case.ours, arguments, each) and (what := _left(case.ours, arguments, each)):
            findings.append(f"{case.text} {case.options or ''} {shown(arguments)}: {what}")
    gc.collect()
    grown, more = resident() - held, sys.getallocatedblocks() - blocks
    after = [*map(sys.getrefcount, _COUNTED)]
    for value, one, other in zip(_COUNTED, counts, after, strict=True):
        if abs(other - one) > len(sample):
            findings.append(f"references to {value!r}: {other - one:+}")
    if grown > GROWTH:
        findings.append(f"the process grew by {grown:.1f} MiB")
    if more > len(sample) + _SOME:
        findings.append(f"{more:,} blocks more than before")
    return {
        "calls": each * len(sample), "found": len(findings), "findings": findings[:20],
        "blocks": more, "grown": grown,
    }  # fmt: skip


def _left(function: Callable[..., Any], arguments: list[Any], count: int) -> str:
    before = [*map(sys.getrefcount, arguments)]
    blocks = sys.getallocatedblocks()
    _repeat(function, arguments, count)
    more = sys.getallocatedblocks() - blocks
    after = [*map(sys.getrefcount, arguments)]
    # Free lists and caches come and go.
    slack = count // 4
    if more > slack:
        return f"{more} blocks are left after {count} calls"
    if any(abs(one - other) > slack for one, other in zip(before, after, strict=True)):
        return f"references {before} became {after} after {count} calls"
    return ""


def _repeat(function: Callable[..., Any], arguments: list[Any], count: int) -> None:
    for _ in range(count):
        with suppress(Exception):
            function(*arguments)
