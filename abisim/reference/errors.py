"""What the reference refuses, and says so."""

from __future__ import annotations

from abisim.errors import AbisimError, UsageError


class UnsupportedType(AbisimError, ValueError):  # noqa: N818 - reads as what it says
    """A type that the reference cannot place; the message names it."""


class UnknownConvention(UsageError, ValueError):  # noqa: N818
    """An ABI or a dialect that the reference does not know; the message lists those it does."""
