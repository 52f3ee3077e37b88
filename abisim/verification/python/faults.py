"""A python stub's runs that stopped in the middle: which rule it broke there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NoReturn

from abisim.machine.state import get
from abisim.machine.stops import OFF_STACK, Stop

if TYPE_CHECKING:
    from abisim.verification.python.state import State

#: How far below the stack an access is still one to the stack.
_TOO_DEEP: Final = 1 << 20


def raise_for(stop: Stop, run: State) -> NoReturn:
    """Raise python_state.BadTrialError for a run that ended neither with a call nor a return."""
    rip = get(stop.registers, "rip")
    offset = rip - run.stage.slot
    inside = offset in run.text.lines
    where = f"offset {offset:#x}" if inside else run.world.name(rip)
    if stop.reason == "limit":
        actual = f"more than {run.world.host.limit} instructions"
        raise run.wrong("code.limit", where, "the stub to end", actual, "an endless loop?")
    if stop.reason == "refused":
        raise run.wrong("code.fault", where, "no exception", stop.detail)
    if stop.reason == "halt":
        raise run.wrong("code.forbidden", where, "an instruction of the stub", "none")
    access, address = stop.detail.partition(" ")[0], stop.address
    place = run.world.name(address)
    world = run.world
    if access == OFF_STACK:
        rule = "stack.depth" if _is_too_deep(run, address) else "stack.pivot"
        raise run.wrong(rule, f"rsp at {where}", "a place in the stub's own stack", place)
    if access == "fetch" or not inside:
        shown = f"a jump to {place}"
        raise run.wrong("code.forbidden", where, "the stub's code, or a function", shown)
    expected = "an access to what the stub may access so"
    rule = "code.fault"
    if access == "read":
        rule = "memory.read"
    elif access == "write":
        if address in world.host.code:
            rule = "code.self-modifying"
        elif address in world.counted:
            rule = "python.count"
        elif world.stack.end - 8 < address < world.stack.end + 4096:
            rule = "stack.caller-frame"
        else:
            rule = "stack.depth" if _is_too_deep(run, address) else "memory.write"
    raise run.wrong(rule, where, expected, f"{stop.detail} at {place}")


def _is_too_deep(run: State, address: int) -> bool:
    return run.world.stack.base - _TOO_DEEP <= address < run.world.stack.base
