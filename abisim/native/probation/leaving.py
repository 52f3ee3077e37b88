"""What a function leaves of the processor's state when it returns to a recording caller."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from abisim.machine.state import BLOCK_SIZE, DIRECTION_FLAG, SLOTS, get
from abisim.stubgen.assembly import Assembly
from abisim.verification.callee import control_state

_WORD: Final = 8
#: The environment of the x87, as fnstenv stores it, lies behind the registers: its status word,
#: its tags.
ENVIRONMENT: Final = 28
_STATUS: Final = slice(BLOCK_SIZE + 4, BLOCK_SIZE + 6)
_TAGS: Final = slice(BLOCK_SIZE + 8, BLOCK_SIZE + 10)
_REGISTERS: Final = 8
_EMPTY: Final = 3


def keep_control(code: Assembly[Any], block: str) -> None:
    """MXCSR and the x87 control word go to the block whose address is in that register."""
    code.emit(f"stmxcsr dword ptr [{block}{{}}]", SLOTS["mxcsr"][0])
    code.emit(f"fnstcw word ptr [{block}{{}}]", SLOTS["fpcw"][0])


def keep_left(code: Assembly[Any]) -> None:
    """Everything but general and vector registers goes to the block at rcx.

    rsp and the direction flag are then as they were before the call, by the block at rdx, where
    ``keep_control`` and rsp were kept; rdx is anything.
    """
    code.emit("mov qword ptr [rcx{}], rsp", SLOTS["rsp"][0])
    keep_control(code, "rcx")
    # It masks exceptions, so it is loaded again.
    code.emit("fnstenv [rcx{}]", BLOCK_SIZE)
    code.emit("fldenv [rcx{}]", BLOCK_SIZE)
    code.emit("mov rsp, qword ptr [rdx{}]", SLOTS["rsp"][0])
    code.emit("pushfq")
    code.emit("pop rdx")
    code.emit("mov qword ptr [rcx{}], rdx", SLOTS["rflags"][0])
    code.emit("cld")


def changes(given: bytes, left: bytes, preserved: Iterable[str], x87: int = 0) -> Iterator[str]:
    """What a call did not leave as it was, or as it has to be.

    Both are blocks with an environment behind them.  ``x87`` is how many registers of that stack
    have a result.
    """
    for name in (*preserved, "rsp"):
        before, after = get(given, name), get(left, name)
        if before != after:
            yield f"{name} on return: {before:#x}, and natively {after:#x}"
    if get(left, "rflags") & DIRECTION_FLAG:
        yield "the direction flag on return: clear, and natively set"
    first, second = control_state(given), control_state(left)
    if first != second:
        yield f"mxcsr and fpcw on return: {first}, and natively {second}"
    top = int.from_bytes(left[_STATUS], "little") >> 11 & 7
    tags = int.from_bytes(left[_TAGS], "little")
    full = {(at - top) % _REGISTERS for at in range(_REGISTERS) if tags >> 2 * at & 3 != _EMPTY}
    if full != {*range(x87)}:
        wanted = f"{x87} of its registers full" if x87 else "empty"
        yield f"the x87 stack on return: {wanted}, and natively not"
