"""The machine for code that calls many functions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from unicorn import UC_PROT_EXEC, UC_PROT_READ, UC_PROT_WRITE

from abisim.machine.decode import instruction_facts
from abisim.machine.host import Host
from abisim.machine.memory import PAGE, Window
from abisim.machine.state import BLOCK_SIZE, get, initial_block, put
from abisim.machine.stops import DoesNotFitError, Stop
from abisim.machine.vector import emulated
from tests.conftest import Assembler

FIRST, SECOND, END = 0x7100_0000_1110, 0x7200_0000_2220, 0x7300_0000_3330
WINDOWS = {
    "code": Window(0x13_0000_0000, 16 * PAGE, UC_PROT_READ | UC_PROT_EXEC),
    "stack": Window(0x64_6000_0000, 16 * PAGE, UC_PROT_READ | UC_PROT_WRITE),
    "object": Window(0x46_8000_0000, PAGE, UC_PROT_READ),
}
Runner = Callable[..., Stop]


@pytest.fixture(params=[False, True], ids=["plain", "careful"])
def host(request: pytest.FixtureRequest) -> Host:
    return Host(WINDOWS, (FIRST, SECOND, END), careful=request.param)


@pytest.fixture
def run(host: Host, assemble: Assembler) -> Runner:
    def start(code: str | bytes, **registers: int) -> Stop:
        text = assemble(code) if isinstance(code, str) else code
        instruction = emulated(text)
        address = host.load(text, {0: instruction} if instruction else {}, {})
        block = initial_block(bytes(BLOCK_SIZE))
        top = host.stack.end - 8
        host.stack.write(top, END.to_bytes(8, "little"))
        put(block, "rsp", top)
        for name, value in registers.items():
            put(block, name, value)
        host.enter(top, host.stack.base)
        return host.run(address, block)

    return start


def test_it_stops_where_functions_would_begin(host: Host, run: Runner) -> None:
    for address in (FIRST, SECOND):
        stop = run("push rbx; call rax; pop rbx; ret", rax=address)
        assert (stop.reason, get(stop.registers, "rip")) == ("exit", address)
        block = bytearray(stop.registers)
        back = int.from_bytes(host.stack.read(get(block, "rsp"), 8), "little")
        put(block, "rsp", get(block, "rsp") + 8)
        stop = host.run(back, block)
        assert (stop.reason, get(stop.registers, "rip")) == ("exit", END)


def test_what_is_not_there_faults(run: Runner) -> None:
    for code, address in (
        ("mov rax, [rdi]", 0x46_8000_0000 + PAGE - 4),
        ("mov [rdi], rax", 0x46_8000_0000),
        ("jmp rdi", 0x46_8000_0000 - PAGE),
        ("mov rax, [rdi]", FIRST),
    ):
        stop = run(code, rdi=address)
        assert stop.reason == "fault", code
    assert run("mov eax, [rdi]; ret", rdi=0x46_8000_0000 + PAGE - 4).reason == "exit"


def test_it_goes_on_after_many_faults(run: Runner) -> None:
    for _ in range(8):
        assert run("xor ecx, ecx; div ecx").reason == "fault"
        assert run("ud2").reason == "fault"
        assert run("ret").reason == "exit"


def test_endless_code_is_stopped_each_time(host: Host, run: Runner) -> None:
    assert run("again: inc rax; jmp again").reason == "limit"
    assert host.run(host.code.base, _again(host)).reason == "limit"


def test_what_runs_off_its_end_is_stopped(run: Runner) -> None:
    assert run("nop").reason == "halt"


def test_it_tells_the_blocks_that_run_for_the_first_time(host: Host, run: Runner) -> None:
    code = "test edi, edi; je zero; mov eax, 1; ret; zero: mov eax, 2; ret"
    run(code, rdi=1)
    first = [each - host.code.base for each in host.blocks if each in host.code]
    assert first == [4]
    stop = host.run(host.code.base, _again(host, rdi=0))
    assert get(stop.registers, "rax") == 2
    assert [each - host.code.base for each in host.blocks if each in host.code] == [4, 10]
    host.run(host.code.base, _again(host, rdi=1))
    assert len([each for each in host.blocks if each in host.code]) == 2


def _again(host: Host, **registers: int) -> bytearray:
    block = initial_block(bytes(BLOCK_SIZE))
    put(block, "rsp", host.stack.end - 8)
    for name, value in registers.items():
        put(block, name, value)
    return block


def test_vector_instructions_are_emulated(host: Host, run: Runner) -> None:
    code = bytes.fromhex("c5fc1007") + b"\xc3"  # vmovups ymm0, [rdi]; ret
    host.regions["object"].write(0x46_8000_0000, bytes(range(32)))
    stop = run(code, rdi=0x46_8000_0000)
    assert stop.reason == "exit"
    assert get(stop.registers, "ymm0").to_bytes(32, "little") == bytes(range(32))
    assert run(code, rdi=0x46_8000_0000 + PAGE - 31).reason == "fault"


def test_code_that_is_loaded_again_is_new(host: Host, run: Runner) -> None:
    for number in range(3 * 16 * PAGE // 64):
        stop = run(f"mov eax, {number}; ret")
        assert get(stop.registers, "rax") == number


def test_code_that_does_not_fit(host: Host) -> None:
    with pytest.raises(DoesNotFitError):
        host.load(bytes(16 * PAGE), {}, {})


def test_a_careful_machine_looks_at_rsp_and_at_what_is_aligned(assemble: Assembler) -> None:
    host = Host(WINDOWS, (END,), careful=True)
    code = assemble("movaps [rsp + 8], xmm0; ret")
    operand = instruction_facts(code[:-1]).aligned
    assert operand is not None
    address = host.load(code, {}, {0: operand})
    block = _again(host)
    put(block, "rsp", host.stack.end - 40)
    host.enter(host.stack.end - 40, host.stack.base)
    host.stack.write(host.stack.end - 40, END.to_bytes(8, "little"))
    assert host.run(address, block).reason == "exit"
    put(block, "rsp", host.stack.end - 48)
    host.enter(host.stack.end - 48, host.stack.base)
    assert host.run(address, block).detail.startswith("access that must be aligned")
    away = host.load(assemble("add rsp, 24; sub rsp, 24; ret"), {}, {})
    assert host.run(away, block).detail == "rsp"


def test_what_an_address_is_called(host: Host) -> None:
    base, end = WINDOWS["object"].base, WINDOWS["object"].base + PAGE
    for address, name in (
        (base, "object + 0x0"),
        (end - 1, "object + 0xfff"),
        (end, "past the end of object"),
        (end + PAGE, f"{end + PAGE:#x}, where nothing is"),
        (base - 1, "before the beginning of object"),
        (base - PAGE - 1, f"{base - PAGE - 1:#x}, where nothing is"),
        (0, "0x0, where nothing is"),
    ):
        assert host.place_of(address) == name
