"""Linked code in the machine: where it lies, what it may touch, and what is kept."""

from __future__ import annotations

import pytest

from abisim import images
from abisim.images import Image
from abisim.machine import memory
from abisim.machine.machine import DoesNotFitError, Machine, Stop
from abisim.machine.state import get, put
from tests.conftest import Assembler
from tests.machine.conftest import TOP, Runner, fresh_registers

DATA = memory.IMAGE_DATA_BEGIN
RECEIVED = images.DATA_BASE + images.RECEIVED_AT
PARTS = ("code", "constants", "data")
RESULT = images.DATA_BASE + images.RESULT_AT


def run_image(machine: Machine, image: Image, at: int = 0, **values: int) -> Stop:
    """Call the function at an offset of the image's code, as END would."""
    registers = fresh_registers()
    machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
    for name, value in values.items():
        put(registers, name, value)
    return machine.start(machine.load_image(image) + at, registers)


def placed(assemble: Assembler, *functions: str) -> tuple[bytes, list[int]]:
    """Functions one after the other, each at a multiple of 16, and their offsets."""
    code, offsets = b"", []
    for function in functions:
        code += b"\xcc" * (-len(code) % 16)
        offsets.append(len(code))
        code += assemble(function)
    return code, offsets


def test_code_constants_and_data_lie_where_images_say(
    machine: Machine, assemble: Assembler
) -> None:
    code = assemble(
        f"mov rax, {images.CONSTANTS_BASE}; mov rax, [rax]; mov rcx, {DATA}; mov rcx, [rcx];"
        f"mov rbx, {RESULT}; mov rbx, [rbx]; mov rdx, {RECEIVED}; mov [rdx], rax; ret"
    )
    machine.data.write(RESULT, b"the rest")
    stop = run_image(machine, Image(code, b"constant", b"the data"))
    assert stop.reason == "exit"
    found = [get(stop.registers, name).to_bytes(8, "little") for name in ("rax", "rcx", "rbx")]
    assert found == [b"constant", b"the data", b"the rest"]
    assert machine.data.read(RECEIVED, 8) == b"constant"


def test_every_function_of_an_image_runs_and_is_counted(
    machine: Machine, assemble: Assembler
) -> None:
    code, offsets = placed(assemble, "mov eax, 1; ret", "nop; mov eax, 2; ret", "jmp rdx")
    image = Image(code)
    for at, result, instructions in zip(offsets, (1, 2), (2, 3), strict=False):
        stop = run_image(machine, image, at)
        assert (stop.reason, get(stop.registers, "rax")) == ("exit", result)
        assert machine.counts().instructions == instructions
    assert run_image(machine, image, offsets[2]).reason == "callee"


def test_calls_within_the_image_are_counted(machine: Machine, assemble: Assembler) -> None:
    code, (_, at) = placed(assemble, "rep movsb; ret", "mov ecx, 3; call -16; ret")
    # call rel32 to the image's first byte
    target = (-(at + 10)).to_bytes(4, "little", signed=True)
    code = code[: at + 5] + b"\xe8" + target + b"\xc3"
    stop = run_image(machine, Image(code), at, rsi=memory.INPUT.base, rdi=RECEIVED)
    assert (stop.reason, get(stop.registers, "rdi")) == ("exit", RECEIVED + 3)
    counts = machine.counts()
    assert (counts.instructions, counts.loads, counts.stores) == (5, 3, 2)


def test_another_image_runs_as_itself(machine: Machine, assemble: Assembler) -> None:
    for number in (1, 2, 3, 70000):
        image = Image(assemble(f"mov eax, {number}; ret"))
        assert get(run_image(machine, image).registers, "rax") == number


def test_nothing_of_a_larger_image_is_left(machine: Machine, assemble: Assembler) -> None:
    code = assemble("ret")
    run_image(machine, Image(code + b"\x90" * 100, b"c" * 100, b"d" * 100))
    stop = run_image(machine, Image(code, b"C", b"D"), at=1)
    assert (stop.reason, stop.detail) == ("refused", "a jump out of the stub")
    assert machine.constants.read(images.CONSTANTS_BASE, 100) == b"C" + bytes(99)
    assert machine.data.read(DATA, 100) == b"D" + bytes(99)


def test_images_and_stubs_take_turns(machine: Machine, run: Runner, assemble: Assembler) -> None:
    image = Image(assemble("mov eax, 5; ret"))
    for number in range(20):
        assert get(run_image(machine, image).registers, "rax") == 5
        assert get(run(f"mov eax, {number}; jmp rdx").stop.registers, "rax") == number


def test_a_stub_may_not_jump_into_an_image_nor_back(
    machine: Machine, run: Runner, assemble: Assembler
) -> None:
    image = Image(assemble("jmp rcx"))
    slot = run("ret").slot
    stop = run_image(machine, image, rcx=slot)
    assert (stop.reason, stop.detail) == ("refused", "a jump out of the stub")
    stop = run("jmp rcx", rcx=images.CODE_BASE).stop
    assert (stop.reason, stop.detail) == ("refused", "a jump out of the stub")


def test_data_are_kept_until_they_are_reset(machine: Machine, assemble: Assembler) -> None:
    image = Image(assemble(f"mov rax, {DATA}; inc byte ptr [rax]; ret"), data=b"\x07rest")
    machine.data.write(RESULT, b"kept")
    for expected in (8, 9):
        run_image(machine, image)
        assert machine.data.read(DATA, 1) == bytes([expected])
    machine.reset_data()
    assert machine.data.read(DATA, 5) == b"\x07rest"
    assert machine.data.read(RESULT, 4) == b"kept"


@pytest.mark.parametrize("place", [images.CODE_BASE, images.CONSTANTS_BASE])
def test_code_and_constants_are_not_written(
    machine: Machine, assemble: Assembler, place: int
) -> None:
    stop = run_image(machine, Image(assemble("mov byte ptr [rcx], 1; ret")), rcx=place)
    assert (stop.reason, stop.address, stop.detail) == ("fault", place, "write of 1 bytes")


@pytest.mark.parametrize("place", [images.CONSTANTS_BASE, DATA])
def test_constants_and_data_do_not_run(machine: Machine, assemble: Assembler, place: int) -> None:
    stop = run_image(machine, Image(assemble("jmp rcx"), b"\xc3", b"\xc3"), rcx=place)
    assert (stop.reason, stop.address) == ("fault", place)


@pytest.mark.parametrize("part", PARTS)
def test_an_image_that_does_not_fit_changes_nothing(
    machine: Machine, assemble: Assembler, part: str
) -> None:
    image = Image(assemble("mov eax, 5; ret"))
    run_image(machine, image)
    parts = {name: bytes(part == name and images.AREA_BYTES) for name in PARTS}
    with pytest.raises(DoesNotFitError, match="do not fit"):
        machine.load_image(Image(parts["code"], parts["constants"], parts["data"]))
    assert get(run_image(machine, image).registers, "rax") == 5


def test_endbr64_runs(machine: Machine) -> None:
    assert run_image(machine, Image(b"\xf3\x0f\x1e\xfa\xc3")).reason == "exit"
    assert machine.counts().instructions == 2
