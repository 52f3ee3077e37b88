"""Tables of registers that are wrong: two exchanged, one missing, one that is another.

The planner's tables are handed to it; the reference's are replaced where they are, for a while.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from importlib import import_module
from itertools import combinations
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, Final, TypeAlias

from abisim import reference
from abisim.identity import forget
from abisim.stubgen.plan import MICROSOFT, SYSV, PositionTables, RegisterTables

PlannerTables: TypeAlias = RegisterTables | PositionTables

#: What a single register is replaced by.
_STRANGERS: Final = ("rax", "rdx", "rcx", "r10", "xmm0", "xmm1", "xmm2")


def damaged(registers: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A sequence with two exchanged, or one missing; and what was done."""
    for first, second in combinations(range(len(registers)), 2):
        changed = list(registers)
        changed[first], changed[second] = changed[second], changed[first]
        yield f"{registers[first]} and {registers[second]} exchanged", tuple(changed)
    for at, name in enumerate(registers):
        yield f"without {name}", registers[:at] + registers[at + 1 :]


def planner_tables(abi: str) -> Iterator[tuple[str, PlannerTables]]:
    """Every damage to the stub compiler's tables of a convention."""
    tables: PlannerTables = SYSV if abi == "sysv" else MICROSOFT
    for field in fields(tables):
        before = getattr(tables, field.name)
        if isinstance(before, tuple):
            for what, after in damaged(before):
                yield f"{field.name}: {what}", _with(tables, field.name, after)
        else:
            for other in _STRANGERS:
                if other != before:
                    what = f"{field.name}: {other} for {before}"
                    yield what, _with(tables, field.name, other)


def _with(tables: PlannerTables, name: str, value: object) -> PlannerTables:
    changes: dict[str, Any] = {name: value}
    return replace(tables, **changes)


@dataclass(frozen=True, slots=True)
class ReferenceDamage:
    """A table of the reference, by the module that it is written in, and another value for it."""

    module: str
    table: str
    what: str
    value: object


#: The reference's tables of each convention: module, name.
_SEQUENCES: Final = {
    "sysv": (
        ("sysv_registers", "GENERAL"), ("sysv_registers", "VECTOR"), ("sysv", "RESULT_GENERAL"),
        ("sysv", "RESULT_VECTOR"), ("sysv", "PRESERVED"),
    ),
    "ms": (("slots", "GENERAL"), ("microsoft", "VECTOR"), ("microsoft", "PRESERVED")),
}  # fmt: skip
_NUMBERS: Final = {
    "sysv": (
        ("sysv_registers", "STACK_ALIGN", (8, 32)), ("sysv", "AL_BOUND", (7, 9, 16)),
        ("sysv", "RESULT_POINTER", ("rsi", "rax")),
    ),
    "ms": (("microsoft", "STACK_ALIGN", (8, 32)), ("microsoft", "SHADOW", (0, 16, 40))),
}  # fmt: skip


def reference_damages(abi: str) -> Iterator[ReferenceDamage]:
    """Every damage to the reference's tables of a convention."""
    family = "sysv" if abi == "sysv" else "ms"
    for module, table in _SEQUENCES[family]:
        for what, value in damaged(getattr(_module(module), table)):
            # The order of what is preserved means nothing.
            if table != "PRESERVED" or what.startswith("without"):
                yield ReferenceDamage(module, table, what, value)
    for module, table, values in _NUMBERS[family]:
        for other in values:
            before = getattr(_module(module), table)
            yield ReferenceDamage(module, table, f"{other} for {before}", other)


@contextmanager
def planted(damage: ReferenceDamage) -> Iterator[None]:
    """The reference with that damage, wherever the table is known by its name."""
    before = getattr(_module(damage.module), damage.table)
    changed = [each for each in _modules() if vars(each).get(damage.table) is before]
    try:
        for module in changed:
            setattr(module, damage.table, damage.value)
        forget()
        yield
    finally:
        for module in changed:
            setattr(module, damage.table, before)
        forget()


def _module(name: str) -> ModuleType:
    return import_module(f"{reference.__name__}.{name}")


def _modules() -> list[ModuleType]:
    return [_module(each.name) for each in iter_modules(reference.__path__)]
