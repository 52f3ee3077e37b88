"""What the reference refuses, and says so."""

from __future__ import annotations


class UnsupportedType(ValueError):  # noqa: N818 - reads as what it says
    """A type that the reference cannot place; the message names it."""


class UnknownConvention(ValueError):  # noqa: N818
    """An ABI or a dialect that the reference does not know; the message lists those it does."""
