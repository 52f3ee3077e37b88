"""Which ABIs and dialects the reference knows: the table that ``classify`` goes by."""

from __future__ import annotations

from collections.abc import Callable

from abisim.reference import sysv
from abisim.reference.assignment import Assignment
from abisim.reference.errors import UnknownConvention
from abisim.signature import Signature

#: ABI → dialect → the function that places a signature's values.
CONVENTIONS: dict[str, dict[str, Callable[[Signature, str], Assignment]]] = {
    "sysv": {"psabi": sysv.assign},
}


def classify(signature: Signature, dialect: str = "psabi") -> Assignment:
    """Where the signature's ABI, read in this dialect, puts each byte of a call's values.

    Raises UnknownConvention for an ABI or dialect that is not in the table, and
    UnsupportedType for a type that the convention's rules here do not cover.
    """
    dialects = CONVENTIONS.get(signature.abi)
    if dialects is None:
        raise UnknownConvention(
            f"no reference for ABI {signature.abi!r}; there is one for {', '.join(CONVENTIONS)}"
        )
    assign = dialects.get(dialect)
    if assign is None:
        raise UnknownConvention(
            f"ABI {signature.abi!r} has no dialect {dialect!r}; it has {', '.join(dialects)}"
        )
    return assign(signature, dialect)
