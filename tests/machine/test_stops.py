"""Every reason to stop: where, why, and without a trace in the next run."""

from __future__ import annotations

import pytest

from abisim.machine import memory
from abisim.machine.loader import FIRST_SLOT
from abisim.machine.machine import DoesNotFitError, Machine
from abisim.machine.state import get
from tests.machine.conftest import TOP, Runner

GOOD = "mov rax, qword ptr [rdi]; movups xmm1, xmmword ptr [rdi]; addps xmm1, xmm1; jmp rdx"


def test_callee(run: Runner) -> None:
    stop = run("jmp rdx").stop
    assert stop.reason == "callee"
    assert get(stop.registers, "rip") == memory.CALLEE_ENTRY + 1
    assert get(stop.registers, "rsp") == TOP - 8


def test_exit(run: Runner) -> None:
    stop = run("ret").stop
    assert (stop.reason, get(stop.registers, "rip")) == ("exit", memory.END)
    assert get(stop.registers, "rsp") == TOP


#: Code → reason, offset of the culprit, its address, detail.
FAULTS = [
    ("mov rax, qword ptr [0]", 0, 0, "read of 8 bytes"),
    ("nop; mov eax, dword ptr [rcx]", 1, 0xDEAD0000, "read of 4 bytes"),
    ("mov byte ptr [rcx], al", 0, 0xDEAD0000, "write of 1 bytes"),
    ("movups xmm0, [rcx]", 0, 0xDEAD0000, "read of 8 bytes"),
    ("mov qword ptr [rdi], rax", 0, memory.INPUT.base, "write of 8 bytes"),
    ("jmp rcx", None, 0xDEAD0000, "fetch of 1 bytes"),
    ("call rcx", None, 0xDEAD0000, "fetch of 1 bytes"),
    ("push rcx; ret", None, 0xDEAD0000, "fetch of 1 bytes"),
]


@pytest.mark.parametrize(("code", "offset", "address", "detail"), FAULTS)
def test_faults_say_where(
    run: Runner, code: str, offset: int | None, address: int, detail: str
) -> None:
    result = run(f"{code}; jmp rdx", rcx=0xDEAD0000)
    assert (result.stop.reason, result.stop.address) == ("fault", address)
    assert result.stop.detail == detail
    if offset is not None:
        assert result.offset == offset


@pytest.mark.parametrize("target", [TOP - 64, memory.OUTPUT.base, memory.INPUT.base])
def test_data_is_not_executed(run: Runner, machine: Machine, target: int) -> None:
    stop = run("jmp rcx", rcx=target).stop
    assert stop.reason == "fault"
    assert stop.address == target


def test_code_cannot_modify_itself(run: Runner, machine: Machine) -> None:
    result = run("lea rcx, [rip]; mov byte ptr [rcx], 0x90; jmp rdx")
    assert (result.stop.reason, result.stop.detail) == ("fault", "write of 1 bytes")
    assert result.stop.address - result.slot == 7


@pytest.mark.parametrize("code", ["xor ecx, ecx; div ecx; jmp rdx", "ud2"])
def test_exceptions_are_faults(run: Runner, code: str) -> None:
    assert run(code).stop.reason == "fault"
    assert run(GOOD).stop.reason == "callee"


@pytest.mark.parametrize(
    "code",
    [
        "l: jmp l",
        b"\xf3\xeb\xfd",  # a jump to itself that looks repeated
        b"\xf2\xeb\xfd",
        "l: nop; nop; jmp l",
        "l: call l2; l2: add rsp, 8; jmp l",
        "l: nop; loop l; jmp rdx",
        "l: mov ecx, 2; rep lodsb; mov rsi, rdi; jmp l",
        "cld; mov rcx, -1; mov rsi, rsp; sub rsi, 0x700000; rep lodsb; jmp rdx",
        "mov rcx, -1; mov rdi, rsp; sub rdi, 0x700000; rep stosb; jmp rdx",
    ],
)
def test_what_does_not_end_is_ended(run: Runner, code: str | bytes) -> None:
    assert run(code, rcx=1 << 40).stop.reason == "limit"
    assert run(GOOD).stop.reason == "callee"


#: Code, offset and text of what must not run, whether it is forbidden for good.
REFUSALS = [
    ("nop; syscall; jmp rdx", 1, "syscall", True),
    ("hlt", 0, "hlt", True),
    ("int3", 0, "int3", True),
    ("nop; int 0x80", 1, "int 0x80", True),
    ("xor eax, eax; mov cr0, rax; jmp rdx", 2, "mov cr0, rax", True),
    ("xor eax, eax; mov cr3, rax; jmp rdx", 2, "mov cr3, rax", True),
    ("xor eax, eax; mov cr4, rax; jmp rdx", 2, "mov cr4, rax", True),
    ("xor eax, eax; mov dr7, rax; jmp rdx", 2, "mov dr7, rax", True),
    ("xor eax, eax; mov fs, ax; jmp rdx", 2, "mov fs, ax", True),
    ("wrmsr; jmp rdx", 0, "wrmsr", True),
    ("in al, dx; jmp rdx", 0, "in al, dx", True),
    ("vaddps xmm2, xmm0, xmm1; jmp rdx", 0, "vaddps xmm2, xmm0, xmm1", False),
    ("vmovmskps eax, xmm0; jmp rdx", 0, "vmovmskps eax, xmm0", False),
    ("vaddps ymm0, ymm0, ymm0; jmp rdx", 0, "vaddps ymm0, ymm0, ymm0", False),
    (b"\x62\xf1\x7c\x48\x58\xc0\xff\xe2", 0, ".byte 0x62", False),
    # Running off the end
    (b"", 0, "a jump out of the stub", True),
    ("nop; nop", 2, "the end of the code", True),
    (b"\x90\xeb", 2, "the end of the code", True),
    ("call l; l: nop", 6, "the end of the code", True),
    ("syscall", 0, "syscall", True),
]


@pytest.mark.parametrize(("code", "offset", "text", "forbidden"), REFUSALS)
def test_refusals_say_what_and_where(
    run: Runner, code: str | bytes, offset: int, text: str, forbidden: bool
) -> None:
    result = run(code)
    assert (result.stop.reason, result.stop.detail) == ("refused", text)
    assert result.stop.address - result.slot == offset
    assert result.stop.forbidden == forbidden
    assert run(GOOD).stop.reason == "callee"


@pytest.mark.parametrize("code", ["syscall", "mov cr0, rax", "wrmsr", "vaddps xmm0, xmm0, xmm0"])
def test_nothing_of_a_block_with_a_refused_instruction_runs(
    machine: Machine, run: Runner, code: str
) -> None:
    machine.output.write(memory.OUTPUT.base, b"\x11\x22")
    assert run(f"mov byte ptr [rsi], 0x77; {code}; jmp rdx").stop.reason == "refused"
    assert machine.output.read(memory.OUTPUT.base, 2) == b"\x11\x22"


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("the callee's return", memory.CALLEE_ENTRY + 1),
        ("before the callee", memory.CALLEE_ENTRY - 16),
        ("another stub's slot", memory.CODE.base + FIRST_SLOT),
        ("nowhere in the code region", memory.CODE.base + 0x1000),
    ],
)
def test_jumps_out_of_the_stub_are_refused(run: Runner, name: str, target: int) -> None:
    run(GOOD)  # something lies in the first slot
    stop = run("jmp rcx", rcx=target).stop
    assert (stop.reason, stop.detail, stop.address) == ("refused", "a jump out of the stub", target)
    assert stop.forbidden


def test_the_callees_return_runs_once_on_resuming_and_not_again(
    run: Runner, machine: Machine
) -> None:
    entered = run("push rdx; call rdx; pop rdx; inc rdx; call rdx; ret")
    left = machine.resume(entered.stop.registers)
    assert (left.reason, left.address) == ("refused", memory.CALLEE_ENTRY + 1)


def test_a_second_call_stops_at_the_callee_again(run: Runner, machine: Machine) -> None:
    entered = run("push rdx; call rdx; mov rdx, [rsp]; call rdx; pop rdx; ret")
    assert machine.resume(entered.stop.registers).reason == "callee"


def test_code_that_does_not_fit_is_refused(machine: Machine) -> None:
    with pytest.raises(DoesNotFitError, match="do not fit"):
        machine.load(bytes(memory.CODE.size))
