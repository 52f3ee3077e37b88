"""What can be an argument or a result at all."""

from __future__ import annotations

from abisim.layout import MAX_VALUE_BYTES
from abisim.reference.errors import UnsupportedType
from abisim.spelling import declare
from abisim.types import Array, CType, Function, Opaque, Void


def require_passable(ctype: CType) -> None:
    """Raise UnsupportedType for what is no value, or a larger one than is passed."""
    if isinstance(ctype, Void | Function | Opaque | Array):
        raise UnsupportedType(f"no value has the type {declare(ctype)}; it cannot be passed")
    if ctype.size > MAX_VALUE_BYTES:
        raise UnsupportedType(
            f"{declare(ctype)} has {ctype.size} bytes; values of up to {MAX_VALUE_BYTES} are passed"
        )
