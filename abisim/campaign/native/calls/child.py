"""One batch in the interpreter that runs this: ``python -m abisim.campaign.native.calls.child``.

The question comes as JSON; after each signature a line of JSON says what came of it.  Before each
call the mark, a file in memory, says what is called, so that it is known after a crash.
"""

from __future__ import annotations

import gc
import json
import mmap
import sys
import warnings
from collections import Counter
from pathlib import Path
from typing import Any, Final

import abisim
from abisim.campaign.native.calls.bench import Bench, Seen
from abisim.campaign.native.calls.case import Case
from abisim.campaign.native.calls.compare import difference, shown
from abisim.campaign.native.calls.leaks import measured

#: Bytes of the mark.
MARK: Final = 1 << 12
_KEYWORDS: Final = 0.01
#: Findings of one signature that are told in full.
_TOLD: Final = 3
#: Objects that others hold as well: their references come and go.
_SHARED: Final = (int, str, type, type(None), type(...), type(len))
_SHORT: Final = 1


def compared(case: Case, number: int, mark: mmap.mmap, tally: Counter[str]) -> str:
    """What call ``number`` differs in; empty for nothing."""
    dice, values = case.draw(number)
    mask = case.prepare(dice, values)
    keywords = {"x": 1} if dice.chance(_KEYWORDS) else {}
    arguments = [each.given for each in values]
    text = f"{case.text} {case.options} {shown(arguments)}".encode("utf-8", "backslashreplace")
    mark[: len(text[:MARK])] = text[:MARK]
    mark[len(text[:MARK]) :] = bytes(MARK - len(text[:MARK]))
    expected = case.bench.call(
        case.oracle, [each.oracle for each in values], case.area.extent, **keywords
    )
    own = [each for each in arguments if not isinstance(each, _SHARED) and not _is_short(each)]
    before = [*map(sys.getrefcount, own)]
    seen = case.bench.call(case.ours, arguments, case.area.extent, **keywords)
    what = difference(case.signature, expected, seen, mask)
    what = what or _errno(case, seen)
    tally[type(expected.error).__name__ if expected.error else "result"] += 1
    del seen, expected
    after = [*map(sys.getrefcount, own)]
    if not what and before != after:
        what = f"references {before} became {after}"
    return f"{shown(arguments)}{' and a keyword' if keywords else ''}: {what}" if what else ""


def _is_short(value: object) -> bool:
    """Whether others hold the same bytes object."""
    return type(value) is bytes and len(value) <= _SHORT


def _errno(case: Case, seen: Seen) -> str:
    wanted = case.bench.errno.value
    if not case.options or not seen.reached or abisim.errno() == wanted:
        return ""
    return f"errno is {abisim.errno()}, not {wanted}"


def main() -> None:
    question: dict[str, Any] = json.loads(sys.stdin.readline())
    bench = Bench(Path(question["library"]), Path(question["oracle"]))
    with Path(question["mark"]).open("r+b") as file:
        mark = mmap.mmap(file.fileno(), MARK)
    warnings.simplefilter("error", RuntimeWarning)
    if question["leaks"]:
        cases = [Case(bench, question, index) for index in range(len(question["texts"]))]
        print(json.dumps(measured(cases, question["leaks"])), flush=True)
        return
    gc.freeze()
    for index in range(question["first"], len(question["texts"])):
        print(json.dumps(_of_signature(bench, question, index, mark)), flush=True)


def _of_signature(
    bench: Bench, question: dict[str, Any], index: int, mark: mmap.mmap
) -> dict[str, Any]:
    tally: Counter[str] = Counter()
    findings = []
    count = question["calls"][index]
    text = question["texts"][index]
    try:
        case = Case(bench, question, index)
        for number in range(count):
            what = compared(case, number, mark, tally)
            if what:
                findings.append(f"{text} {case.options or ''} call {number} {what}")
    except Exception as error:
        findings.append(f"{text}: {type(error).__name__}: {error}")
    return {
        "calls": tally.total(),
        "tally": tally,
        "found": len(findings),
        "findings": findings[:_TOLD],
    }


if __name__ == "__main__":
    main()
