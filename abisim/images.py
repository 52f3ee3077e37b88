"""Linked object code: what a compiler made of a source, ready for the simulator's memory.

The addresses are the simulator's.  Code, constants and data lie within 2 GiB of one
another, as the small code model wants, and above 4 GiB.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

#: Where an image's code, constants and data begin, and how large each may be, in bytes.
CODE_BASE: Final = 0x13_2000_0000
CONSTANTS_BASE: Final = 0x13_3000_0000
DATA_BASE: Final = 0x13_5000_0000
AREA_BYTES: Final = 8 << 20

#: Symbols that compiled callees store what they received in, and take their result from.
RECEIVED: Final = "abisim_received"
RESULT: Final = "abisim_result"
#: Where these two lie, in bytes from DATA_BASE, and how much room each has.
RECEIVED_AT: Final = 0
RESULT_AT: Final = 2 << 20
EXCHANGE_BYTES: Final = 2 << 20


@dataclass(frozen=True, eq=False)
class Image:
    """An object file after linking.

    ``functions`` are (offset, size) in ``code`` by name.  ``data`` begins behind the two
    exchange areas, at DATA_BASE + 2 * EXCHANGE_BYTES.
    """

    code: bytes
    constants: bytes = b""
    data: bytes = b""
    functions: Mapping[str, tuple[int, int]] = field(default_factory=dict)
