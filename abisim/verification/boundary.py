"""Rules about the processor's state where one function hands over to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.machine.state import (
    DIRECTION_FLAG,
    MXCSR_DEFAULT,
    SLOTS,
    SYSTEM_FLAGS,
    X87_DEFAULT_CONTROL,
    get,
)
from abisim.verification import ruled
from abisim.verification.callee import control_state
from abisim.verification.case import Case
from abisim.verification.findings import Finding
from abisim.verification.ruled import TOP, TOP_AT

#: A stub is itself a System V function, whatever it calls (psABI 3.2.1).
STUB_PRESERVED: Final = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: The block's general registers, and masks of several registers that are compared at once.
_GENERAL: Final = SLOTS["rip"][0]
_PRESERVED: Final = sum(((1 << 64) - 1) << 8 * SLOTS[name][0] for name in STUB_PRESERVED)
_CONTROL: Final = ruled.span(SLOTS)
#: What a caller has that has not set anything.
_USUAL: Final = (MXCSR_DEFAULT, X87_DEFAULT_CONTROL)


def call_state(case: Case) -> Iterator[Finding]:
    """What must hold at the callee's entry beside the arguments."""
    assignment = case.assignment
    for recording in case.recordings:
        registers = recording.entry.registers
        findings = [
            *common_state(registers, "at the call", control=control_state(recording.initial))
        ]
        area = get(registers, "rsp") + 8
        if area % assignment.stack_align:
            findings.append(
                Finding(
                    "stack.alignment",
                    "rsp at the call",
                    f"a multiple of {assignment.stack_align}",
                    f"{area:#x}, which is {area % assignment.stack_align} past one",
                )
            )
        al = get(registers, "rax") & 0xFF
        if assignment.al is not None and not assignment.al <= al <= (assignment.al_bound or 0):
            findings.append(
                Finding(
                    "call.al",
                    "al at the call",
                    f"{assignment.al} to {assignment.al_bound}",
                    str(al),
                    f"{assignment.al} vector registers carry arguments",
                )
            )
        if findings:
            yield from findings
            return


def common_state(
    registers: bytes, when: str, x87: int = 0, *, control: tuple[int, int] = _USUAL
) -> Iterator[Finding]:
    """Processor state at every boundary between functions, ``x87`` numbers on the x87 stack.

    ``control`` is what MXCSR and the x87 control word have to be.
    """
    if not x87 and ruled.are_right(registers[_CONTROL], ruled.right(*control)):
        return
    if get(registers, "rflags") & DIRECTION_FLAG:
        yield Finding("state.direction-flag", f"DF {when}", "clear", "set")
    flags = get(registers, "rflags") & SYSTEM_FLAGS
    if flags:
        yield Finding("state.system-flags", f"rflags {when}", "TF, NT and AC clear", f"{flags:#x}")
    mxcsr, x87_control = control_state(registers)
    if mxcsr != control[0]:
        yield Finding("state.mxcsr", f"MXCSR {when}", f"{control[0]:#x}", f"{mxcsr:#x}")
    if x87_control != control[1]:
        place, expected = f"the x87 control word {when}", f"{control[1]:#x}"
        yield Finding("state.x87-control", place, expected, f"{x87_control:#x}")
    tags = get(registers, "fptag")
    top = get(registers, "fpsw") >> TOP_AT & TOP
    used = {number for number in range(8) if (tags >> 2 * number & 3) != 3}
    if used != {(top + number) % 8 for number in range(x87)}:
        expected, actual = f"{x87} in use" if x87 else "empty", f"{len(used)} in use"
        yield Finding("state.x87-stack", f"the x87 stack {when}", expected, actual)
    elif 0 < (top + x87) % 8 < TOP - TOP // 2:
        # Popping an empty stack moves its top up; freeing in place leaves it further down.
        actual = f"{(top + x87) % 8} more taken than there were"
        yield Finding("state.x87-stack", f"the x87 stack {when}", "as many taken as put", actual)


def return_state(case: Case) -> Iterator[Finding]:
    for recording in case.recordings:
        assert recording.leave is not None
        registers, initial = recording.leave.registers, recording.initial
        findings = [*common_state(registers, "on return", control=control_state(initial))]
        expected = get(initial, "rsp") + 8
        if get(registers, "rsp") != expected:
            off = get(registers, "rsp") - expected
            findings.append(
                Finding("stack.balance", "rsp on return", f"{expected:#x}", f"{off:+d} bytes off")
            )
        general, kept = registers[:_GENERAL], initial[:_GENERAL]
        if (int.from_bytes(general, "little") ^ int.from_bytes(kept, "little")) & _PRESERVED:
            findings += [
                Finding(
                    "register.preserved",
                    f"{name} on return",
                    f"{get(initial, name):#x}",
                    f"{get(registers, name):#x}",
                )
                for name in STUB_PRESERVED
                if get(registers, name) != get(initial, name)
            ]
        if findings:
            yield from findings
            return
