"""Runs that stopped in the middle: which rule the code broke there.

Nothing here is looked for while code runs.  What may not be accessed is not mapped or
protected, and the place and kind of the access that faulted tell what the code was about.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from abisim.machine import memory
from abisim.machine.machine import BLOCK_LIMIT, Stop
from abisim.machine.stops import LEFT, OFF_STACK
from abisim.verification.caller import GUARD
from abisim.verification.findings import Finding

#: What a wild access of any kind breaks, but for what lies around the result and the frame.
FAULTS: Final = (
    "code.fault", "code.self-modifying", "memory.read", "memory.write", "memory.static-write",
    "stack.depth",
)  # fmt: skip
#: How far below the stack an access is still one to the stack.
_TOO_DEEP: Final = 1 << 20

#: As far as displacements reach.
_NEAR: Final = 1 << 31

_REGIONS: Final = (
    (memory.INPUT, "the argument objects"),
    *((cell, f"argument {index}") for index, cell in enumerate(memory.CELLS, 1)),
    (memory.OUTPUT, "the result buffer"),
    (memory.STACK, "the stack"),
    (memory.CODE, "the code"),
    (memory.CALLEE, "the callee"),
    (memory.IMAGE_CODE, "the code"),
    (memory.IMAGE_CONSTANTS, "the constants"),
    (memory.IMAGE_DATA, "the static data"),
)
_CODE: Final = (memory.CODE, memory.IMAGE_CODE)
#: Of these nothing may be read but what code was given, and itself.
_CONFINED: Final = (memory.INPUT, *memory.CELLS, memory.OUTPUT, memory.CODE)
_STATIC: Final = (memory.IMAGE_CONSTANTS, memory.IMAGE_DATA)


@dataclass(frozen=True, slots=True)
class Site:
    """Where a run stopped, in words, and whose code ran: "stub" or "callee"."""

    whose: str
    where: str
    #: The address and size of the result's buffer, if the code knows of one.
    output: tuple[int, int] | None = None
    #: Where the code begins, if that is somewhere else in every run.
    slot: int | None = None

    def place(self, address: int) -> str:
        """An address, or what lies around code that is somewhere else in every run by how far
        it is from that.
        """
        if self.slot is None or abs(address - self.slot) >= _NEAR or _is_image(address):
            return f"{address:#x}"
        distance = address - self.slot
        return f"{distance:#x} of the code" if distance >= 0 else f"{-distance:#x} before the code"


def interrupted(stop: Stop, site: Site) -> Finding:
    """A run that ended neither at the callee nor with a return."""
    match stop.reason:
        case "limit":
            actual = f"more than {BLOCK_LIMIT} jumps and calls, or accesses than bytes"
            return Finding(
                "code.limit", site.where, f"the {site.whose} to end", actual, "an endless loop?"
            )
        case "refused" if stop.detail not in LEFT:
            return Finding("code.system", site.where, "an ordinary instruction", stop.detail)
        case "callee" | "refused" | "halt":
            return Finding("code.forbidden", site.where, "an ordinary instruction", stop.detail)
        case _:
            return _fault(stop, site)


def _fault(stop: Stop, site: Site) -> Finding:
    access, address = stop.detail.partition(" ")[0], stop.address
    if access == OFF_STACK:
        return Finding(
            "stack.depth" if _is_too_deep(address) else "stack.pivot",
            f"rsp at {site.where}",
            f"a place in the {site.whose}'s own stack at every instruction",
            site.place(address),
            "a signal's handler may run there at any time",
        )
    if access == "write" and site.output is not None:
        start, size = site.output
        wrong = max(address, start + size) - start if address >= start else address - start
        if -GUARD <= wrong < size + GUARD:
            return Finding(
                "result.overrun",
                f"byte {wrong} of the result's buffer of {size} bytes, {site.where}",
                "no access beyond the buffer",
                f"{stop.detail} at {site.place(address)}",
            )
    above = address - memory.STACK.base - memory.STACK.size
    if access == "write" and site.whose == "stub" and -8 < above < memory.PAGE:
        return Finding(
            "stack.caller-frame",
            f"{max(above, 0)} bytes above the stub's return address, {site.where}",
            "no write to the caller's frame",
            f"{stop.detail} at {site.place(address)}",
            "what lies above the return address is the caller's",
        )
    expected = f"an access to the {site.whose}'s own memory"
    return Finding(
        _rule(access, address), site.where, expected, f"{stop.detail} at {site.place(address)}",
        _region_name(access, address),
    )  # fmt: skip


def _rule(access: str, address: int) -> str:
    if access == "read":
        return "memory.read"
    if access != "write":
        return "code.fault"
    if any(_within(address, window) for window in _CODE):
        return "code.self-modifying"
    if any(_within(address, window) for window in _STATIC):
        return "memory.static-write"
    return "stack.depth" if _is_too_deep(address) else "memory.write"


def _is_too_deep(address: int) -> bool:
    return memory.STACK.base - _TOO_DEEP <= address < memory.STACK.base


def _is_image(address: int) -> bool:
    return any(
        _within(address, window)
        for window in (memory.IMAGE_CODE, memory.IMAGE_CONSTANTS, memory.IMAGE_DATA)
    )


def _within(address: int, window: memory.Window) -> bool:
    return window.base <= address < window.base + window.size


def _region_name(access: str, address: int) -> str:
    for window, name in _REGIONS:
        if _within(address, window):
            if access == "read" and window in _CONFINED:
                return f"beside {name}"
            return f"in {name}, which cannot be used so"
        if window.base + window.size <= address < window.base + window.size + memory.PAGE:
            return f"past the end of {name}"
        if window.base - memory.PAGE <= address < window.base:
            return f"before the beginning of {name}"
    return "nothing is there"
