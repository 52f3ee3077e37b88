"""Exact instruction counts: each executed instruction once, a repeated one once."""

from __future__ import annotations

import pytest

from abisim.machine import memory
from abisim.machine.machine import Counts, Machine
from abisim.machine.state import get, put
from tests.conftest import Assembler
from tests.machine.conftest import Runner

#: Code that ends at the callee → instructions, loads, stores.
COUNTS = [
    ("jmp rdx", 1, 0, 0),
    ("nop; nop; jmp rdx", 3, 0, 0),
    ("push rsi; call rdx", 2, 0, 2),
    ("mov ecx, 10; l: dec ecx; jnz l; jmp rdx", 1 + 2 * 10 + 1, 0, 0),
    ("mov ecx, 3; l: push rcx; pop rax; loop l; jmp rdx", 1 + 3 * 3 + 1, 3, 3),
    ("jmp l; nop; nop; l: jmp rdx", 2, 0, 0),
    ("xor eax, eax; jz l; nop; l: jmp rdx", 3, 0, 0),
    ("xor eax, eax; jnz l; nop; l: jmp rdx", 4, 0, 0),
    # A subroutine inside the stub
    ("call l; jmp rdx; l: nop; ret", 4, 1, 1),
    ("call l; call l; jmp rdx; l: ret", 5, 2, 2),
    # Repeated string instructions: once, however often they repeat
    ("mov ecx, 100; rep movsb; jmp rdx", 3, 1, 1),
    ("mov ecx, 1; rep movsb; jmp rdx", 3, 1, 1),
    ("xor ecx, ecx; rep movsb; jmp rdx", 3, 1, 1),
    ("mov ecx, 9; rep stosq; mov ecx, 9; rep stosb; jmp rdx", 5, 0, 2),
    ("mov ecx, 9; rep stosb; nop; jmp rdx", 4, 0, 1),
    # …and once for each time that control comes to them
    ("mov eax, 4; l: mov ecx, 5; rep lodsb; mov al, 4; dec bl; jnz l; jmp rdx",
     1 + 4 * 5 + 1, 4, 0),
    ("mov ecx, 5; rep lodsb; jmp l; l: jmp rdx", 4, 1, 0),
    # A rep prefix that repeats nothing
    ("l: rep nop; jmp rdx", 2, 0, 0),
    # Longer than one translated block
    ("nop;" * 1500 + "jmp rdx", 1501, 0, 0),
    ("push rax; pop rax;" * 400 + "jmp rdx", 801, 400, 400),
]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "instructions", "loads", "stores"), COUNTS, ids=[row[0][:60] for row in COUNTS]
)
def test_counts(run: Runner, code: str, instructions: int, loads: int, stores: int) -> None:
    # Everything can be read and written: rsi and rdi point into the result's region.
    result = run(code, rdi=memory.OUTPUT.base + 0x2000, rbx=4)
    assert result.stop.reason == "callee"
    assert result.counts == Counts(instructions, loads, stores)


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("call rdx; ret", 1, 1),
        ("push rsi; call rdx; pop rcx; mov [rcx], eax; ret", 2, 3),
        ("jmp rdx", 1, 0),
        ("call rdx; mov ecx, 4; l: dec ecx; jnz l; ret", 1, 1 + 8 + 1),
        ("push rsi; call rdx; pop rdi; mov ecx, 7; rep stosb; ret", 2, 4),
    ],
)
def test_before_and_after_the_callee(
    machine: Machine, run: Runner, code: str, before: int, after: int
) -> None:
    entered = run(code)
    assert (entered.stop.reason, entered.counts.instructions) == ("callee", before)
    left = machine.resume(entered.stop.registers)
    assert (left.reason, machine.counts().instructions) == ("exit", after)


def test_the_callees_own_instructions_are_not_counted(
    machine: Machine, run: Runner, assemble: Assembler
) -> None:
    entered = run("jmp rdx")
    assert machine.resume(entered.stop.registers).reason == "exit"
    assert machine.counts() == Counts(0, 0, 0)


def test_counts_start_anew_with_each_run(run: Runner) -> None:
    assert run("nop; nop; nop; jmp rdx").counts.instructions == 4
    assert run("jmp rdx").counts.instructions == 1


def test_a_rep_copies_what_it_should(machine: Machine, run: Runner) -> None:
    machine.input.write(memory.INPUT.base, bytes(range(200)))
    machine.output.write(memory.OUTPUT.base, bytes(208))
    stop = run("xchg rdi, rsi; mov ecx, 25; rep movsq; jmp rdx").stop
    assert machine.output.read(memory.OUTPUT.base, 201) == bytes(range(200)) + b"\0"
    assert get(stop.registers, "rcx") == 0


def test_resuming_gives_the_caller_these_registers(machine: Machine, run: Runner) -> None:
    entered = run("call rdx; mov rcx, rax; ret")
    registers = bytearray(entered.stop.registers)
    put(registers, "rax", 0x1122334455667788)
    assert get(machine.resume(registers).registers, "rcx") == 0x1122334455667788
