"""A transition of the placement automaton."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, TypeAlias

#: result: where a call begins.  registers: what an argument finds of them.  stack: where it
#: is put there.  slots: the positions of the Microsoft convention.  end: what a call leaves.
Table: TypeAlias = Literal["result", "registers", "stack", "slots", "end"]
TABLES: Final[tuple[Table, ...]] = ("result", "registers", "stack", "slots", "end")


class Transition(NamedTuple):
    """One step: its table, the kind of what came, and the state that it found."""

    table: Table
    kind: str
    state: str
