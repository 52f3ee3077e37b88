"""Which ABIs and dialects the reference knows: the table that ``classify`` goes by."""

from __future__ import annotations

from collections.abc import Callable

from abisim.dialects import Party, entries_of
from abisim.errors import UsageError
from abisim.identity import remembered
from abisim.reference import microsoft, sysv
from abisim.reference.assignment import Assignment
from abisim.reference.errors import UnknownConvention
from abisim.signature import Signature

#: ABI → the function that places a signature's values: its dialect's name and entries.
CONVENTIONS: dict[str, Callable[[Signature, str, frozenset[str]], Assignment]] = {
    "sysv": sysv.assign,
    "ms": microsoft.assign,
    "win64": microsoft.assign,
    "mingw": microsoft.assign,
}


def classify(signature: Signature, dialect: str = "psabi", party: Party = "caller") -> Assignment:
    """Where the signature's ABI, read in this dialect, puts each byte of a call's values.

    ``dialect`` is a name that :mod:`abisim.dialects` knows: psabi, gcc, clang:14.  Where a
    compiler's callers and callees are at odds, ``party`` says whose view it is.
    Raises UnknownConvention for an ABI or dialect that does not exist, and
    UnsupportedType for what is no value.
    """
    return classify_with(signature, dialect, quirks_of(dialect, signature.abi, party))


def classify_with(signature: Signature, dialect: str, quirks: frozenset[str]) -> Assignment:
    """The same with the entries of the catalogue given one by one."""
    assign = CONVENTIONS.get(signature.abi)
    if assign is None:
        raise UnknownConvention(
            f"no reference for ABI {signature.abi!r}; there is one for {', '.join(CONVENTIONS)}"
        )
    return assign(signature, dialect, quirks)


@remembered(256)
def quirks_of(dialect: str, abi: str, party: Party = "caller") -> frozenset[str]:
    """The entries that a dialect has under an ABI.  Raises UnknownConvention."""
    try:
        return entries_of(dialect, abi, party)
    except UsageError as error:
        raise UnknownConvention(str(error)) from None
