"""Rules about indirect branches and returns, for code that is to run with CET."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from abisim.disassembly import listing
from abisim.machine.flow import Breach
from abisim.machine.machine import Machine
from abisim.verification.findings import Finding

#: The endbr64 at its entry, which a stub takes beyond its budget.
EXTRA: Final = 1


@dataclass(frozen=True, slots=True)
class Watched:
    """Code that ran on a watchful machine: where it begins, what it is called."""

    machine: Machine
    start: int
    code: bytes
    whose: str

    def place(self, address: int) -> str:
        offset = address - self.start
        if not offset:
            return f"the {self.whose}'s entry"
        if 0 < offset < len(self.code):
            return f"offset {offset:#x}"
        names = {
            0: "nowhere",
            self.machine.end_address: f"the {self.whose}'s caller",
            self.machine.callee_address: "the target",
        }
        return names.get(address, f"{address:#x}")


def control_flow(watched: Watched, breaches: Iterable[Breach]) -> Iterator[Finding]:
    """The first breach of each kind."""
    seen = set()
    for breach in breaches:
        if breach.kind in seen:
            continue
        seen.add(breach.kind)
        where = watched.place(breach.address)
        if breach.kind == "landing":
            yield Finding(
                "cet.endbr64", where, "endbr64, as an indirect branch leads there",
                _instruction(watched, breach.address),
            )  # fmt: skip
        else:
            expected = watched.place(breach.expected)
            yield Finding(
                "cet.shadow-stack", "a return", f"back to {expected}", f"to {where}",
                "the shadow stack has the addresses that calls left",
            )  # fmt: skip


def _instruction(watched: Watched, address: int) -> str:
    """The text of an instruction of the code."""
    offset = address - watched.start
    if not 0 <= offset < len(watched.code):
        return "none"
    first = listing(watched.code[offset : offset + 15]).splitlines()[0]
    return first.split(maxsplit=2)[-1]
