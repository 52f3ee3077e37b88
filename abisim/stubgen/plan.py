"""Move plans: what a call takes, as a flat list of moves, for every ABI."""

from __future__ import annotations

from abisim.dialects import PSABI, entries_of
from abisim.signature import Signature
from abisim.stubgen.extent import loadable_size
from abisim.stubgen.microsoft import MICROSOFT, PositionTables, plan_microsoft
from abisim.stubgen.moves import (
    Argument,
    Block,
    Copy,
    FromGeneral,
    FromVector,
    FromX87,
    HiddenPointer,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
)
from abisim.stubgen.sysv import SYSV, RegisterTables, plan_sysv

__all__ = [
    "MICROSOFT", "SYSV", "Argument", "Block", "Copy", "FromGeneral", "FromVector", "FromX87",
    "HiddenPointer", "MovePlan", "PointerToGeneral", "PointerToStack", "PositionTables",
    "RegisterTables", "Result", "ToGeneral", "ToStack", "ToVector", "VectorCount",
    "loadable_size", "plan",
]  # fmt: skip


def plan(
    signature: Signature,
    tables: RegisterTables | PositionTables | None = None,
    dialect: str = PSABI,
) -> MovePlan:
    """The moves of a call under the signature's ABI.

    ``tables`` are other registers than the ABI's own.  Raises UsageError for an unknown
    dialect.
    """
    rules = entries_of(dialect, signature.abi)
    if tables is None:
        tables = SYSV if signature.abi == "sysv" else MICROSOFT
    if isinstance(tables, RegisterTables):
        return plan_sysv(signature, tables, rules)
    return plan_microsoft(signature, tables, rules)
