"""What can touch an eightbyte, as bits that collect."""

from __future__ import annotations

from enum import IntFlag


class Kind(IntFlag):
    """What touches an eightbyte."""

    NOTHING = 0
    GENERAL = 1
    VECTOR = 2
    X87 = 4
    #: The upper eightbytes of a vector register whose lowest one comes before.
    UPPER = 8
    MEMORY = 16
