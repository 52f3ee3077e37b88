"""A result's bytes out of registers into memory."""

from __future__ import annotations

from collections.abc import Sequence

from abisim.stubgen.code import Code, is_odd
from abisim.stubgen.moves import FromGeneral, FromVector, FromX87, Result

_WORD = 8


def store_results(code: Code, results: Sequence[Result], base: str, at: int = 0) -> None:
    """Store a result ``at`` bytes from a register.  The registers it is in may change."""
    before: FromGeneral | None = None
    for move in results:
        match move:
            case FromGeneral(register=register, offset=offset, size=size, skip=skip):
                if skip:
                    shift = "shr" if skip > 0 else "shl"
                    code.emit(f"{shift} {register}, {{}}", 8 * abs(skip))
                if before is not None and is_odd(size):
                    # The two registers hold one run of bytes: its last eight, at once.
                    code.emit(f"shrd {before.register}, {register}, {{}}", 8 * size)
                    code.store(before.register, base, at + size, _WORD)
                else:
                    code.store(register, base, at + offset, size)
                before = move
            case FromVector(register=register, offset=offset, size=size, skip=skip):
                if skip:
                    code.emit(f"psllq {register}, {{}}", 8 * -skip)
                code.store_vector(register, base, at + offset, size)
            case FromX87(offset=offset):
                code.emit(f"fstp xword ptr [{base}{{}}]", at + offset)
