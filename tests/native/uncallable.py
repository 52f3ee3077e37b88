"""Which functions of the corpus an engine cannot call, and why.

python -m tests.native.uncallable corpus
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from abisim.campaign.corpus import load
from abisim.native.engine.call import engine
from abisim.stubgen.classes import UnsupportedTypeError


def uncallable(paths: Sequence[Path]) -> tuple[dict[str, tuple[int, int]], Counter[str]]:
    """Of each file all functions and those that cannot be called; how often for which reason."""
    counts: dict[str, tuple[int, int]] = {}
    reasons: Counter[str] = Counter()
    for file in load(paths).files:
        refused = 0
        for signature in file.signatures:
            try:
                engine(signature, 4096)
            except UnsupportedTypeError as error:
                refused += 1
                reason = str(error).partition(": ")[2]
                reasons[re.sub(r"argument \d+|xmm\d", "…", reason)] += 1
        counts[file.path.name] = len(file.functions), refused
    return counts, reasons


def main() -> None:
    counts, reasons = uncallable([Path(path) for path in sys.argv[1:]])
    for name, (functions, refused) in counts.items():
        if refused:
            print(f"{name}: {refused} of {functions}")
    total, refused = (sum(numbers) for numbers in zip(*counts.values(), strict=True))
    print(f"{refused} of {total} functions cannot be called")
    for reason, count in reasons.most_common():
        print(f"{count:6} {reason}")


if __name__ == "__main__":
    main()
