"""Where rsp goes: told before a block runs, watched where it is not."""

from __future__ import annotations

import pytest

from abisim.machine import memory
from abisim.machine.loader import FIRST_SLOT
from abisim.machine.machine import Machine
from abisim.machine.stack import RED_ZONE, stack_path
from abisim.machine.state import get, put
from abisim.machine.stops import OFF_STACK, Stop
from tests.conftest import Assembler
from tests.machine.conftest import fresh_registers

_RSP = memory.STACK.base + memory.STACK.size - 8
_START = {"rsp": _RSP, "rbp": _RSP - 64, "rdi": memory.INPUT.base}

#: Code → where rsp turns, in bytes from where it began.
TOLD = [
    ("mov rdi, [rdi]; jmp rdx", [0]),
    ("push rax; push rbx; call rdx", [0, -24]),
    ("push rax; pop rcx; ret", [0, -8, 0]),
    ("pushfq; popfq; add rsp, 24; sub rsp, 8; ret", [0, -8, 24, 16]),
    ("sub rsp, 40; lea rsp, [rsp + 48]; ret 16", [0, -40, 8]),
    ("mov rax, [rbx]; leave; ret", [0, -56]),
    ("lea rsp, [rbp - 8]; pop rbx; pop rbp; ret", [0, -72, -56]),
    ("push rbp; mov rbp, rsp; and rsp, -64; sub rsp, 128; leave; jmp rdx",
     [0, -8, -56, -184, 0]),
    ("mov rsp, rdi; mov rsp, rbp; jmp rdx", [0, memory.INPUT.base - _RSP, -64]),
    ("mov rax, rsp; cmp rsp, rax; imul rcx, rax; push rax; jmp rdx", [0, -8]),
]  # fmt: skip

UNTOLD = [
    "xchg rsp, rdi; jmp rdx", "pop rsp; jmp rdx", "mov rsp, [rdi]; jmp rdx", "enter 16, 0; jmp rdx",
    "inc rsp; dec rsp; jmp rdx", "not rsp; jmp rdx", "mov esp, edi; jmp rdx", "mov spl, al; ret",
    "movq rsp, xmm0; jmp rdx", "xadd rsp, rax; jmp rdx", "xadd rax, rsp; jmp rdx",
    "cmpxchg rsp, rax; jmp rdx", "xchg [rdi], rsp; jmp rdx", "cmove rsp, rax; jmp rdx",
    "lea rsp, [rsp + rax]; jmp rdx", "add rsp, rax; jmp rdx", "push ax; jmp rdx",
    "xlatb; mov rsp, rbp; jmp rdx", "mov rbp, [rdi]; leave; jmp rdx", "leave; leave; jmp rdx",
]  # fmt: skip


@pytest.mark.parametrize(("code", "turns"), TOLD)
def test_what_is_told(assemble: Assembler, code: str, turns: list[int]) -> None:
    path = stack_path(assemble(code))
    assert path is not None
    assert [each.from_first(_START[each.register]) - _RSP for each in path] == turns


@pytest.mark.parametrize("code", UNTOLD)
def test_what_is_not_told(assemble: Assembler, code: str) -> None:
    assert stack_path(assemble(code)) is None


def _stop(code: bytes, *, careful: bool, rsp: int = _RSP) -> Stop:
    machine = Machine(careful=careful)
    machine.stack.write(rsp, memory.END.to_bytes(8, "little"))
    registers = fresh_registers()
    for name, value in {**_START, "rsp": rsp, "rdx": memory.CALLEE_ENTRY}.items():
        put(registers, name, value)
    return machine.start(machine.load(code), registers)


#: Code that leaves its stack; where rsp is then, from where it began.
AWAY = [
    ("add rsp, 16; sub rsp, 16; jmp rdx", 16),
    ("pop rax; pop rcx; push rcx; push rax; jmp rdx", 16),
    ("push rbp; mov rbp, rsp; mov rsp, rdi; leave; jmp rdx", memory.INPUT.base - _RSP),
    ("xchg rsp, rdi; xchg rsp, rdi; jmp rdx", memory.INPUT.base - _RSP),
    ("pop rax; jmp l; l: pop rcx; jmp m; m: push rcx; push rax; jmp rdx", 16),
    (
        "mov rax, rsp; lea rsp, [rip]; mov rsp, rax; jmp rdx",
        memory.CODE.base + FIRST_SLOT + 10 - _RSP,
    ),
    ("sub rsp, 0x1000000; add rsp, 0x1000000; jmp rdx", -0x1000000),
]


@pytest.mark.parametrize(("code", "where"), AWAY)
def test_rsp_elsewhere_needs_care_and_then_faults(
    assemble: Assembler, code: str, where: int
) -> None:
    # A page of the stack lies above, which code may not have rsp in.
    rsp = _RSP - memory.PAGE if 0 < where < memory.PAGE else _RSP
    assert _stop(assemble(code), careful=False, rsp=rsp).reason == "care"
    stop = _stop(assemble(code), careful=True, rsp=rsp)
    assert (stop.reason, stop.detail, stop.address - rsp) == ("fault", OFF_STACK, where)


@pytest.mark.parametrize(("code", "_turns"), [row for row in TOLD if "rdi;" not in row[0]])
def test_what_compilers_do_needs_no_care(assemble: Assembler, code: str, _turns: list[int]) -> None:
    if code.endswith("jmp rdx"):
        assert _stop(assemble(code), careful=False).reason == "callee"


def test_rsp_may_leave_what_it_is_in_if_it_began_elsewhere(assemble: Assembler) -> None:
    code = assemble("mov rax, rsp; mov rsp, rdi; mov rsp, rax; jmp rdx")
    machine = Machine()
    registers = fresh_registers()
    put(registers, "rsp", 0)
    assert machine.start(machine.load(code), registers).reason == "callee"


@pytest.mark.parametrize("depth", [RED_ZONE, RED_ZONE + 16])
def test_a_handler_spares_the_red_zone(assemble: Assembler, depth: int) -> None:
    code = assemble(
        f"sub rsp, {depth}; mov [rsp], rdx; add rsp, {depth}; sub rsp, {depth}; mov rcx, [rsp];"
        f"add rsp, {depth}; jmp rdx"
    )
    spared = depth <= RED_ZONE
    assert _stop(code, careful=False).reason == ("callee" if spared else "care")
    stop = _stop(code, careful=True)
    assert stop.reason == "callee"
    assert (get(stop.registers, "rcx") == memory.CALLEE_ENTRY) == spared
