"""Emulated instructions among others: counts, faults, refusals, and no other traces."""

from __future__ import annotations

import pytest

from abisim import images
from abisim.images import Image
from abisim.machine import memory
from abisim.machine.machine import Counts, Machine, Stop
from abisim.machine.state import get, put
from tests.conftest import Assembler
from tests.machine.conftest import TOP, Runner, fresh_registers

LOAD = "vmovups ymm0, [rdi]"
DATA = bytes(range(1, 65))
ONES = (1 << 512) - 1


@pytest.fixture(params=[False, True], ids=["fast", "careful"])
def machine(request: pytest.FixtureRequest) -> Machine:
    made = Machine(careful=request.param)
    made.input.write(memory.INPUT.base, DATA)
    return made


#: Code that ends at the callee → instructions, loads, stores.
COUNTS = [
    (f"{LOAD}; jmp rdx", 2, 1, 0),
    (f"{LOAD}; vmovups [rsi], ymm0; vzeroupper; jmp rdx", 4, 1, 1),
    (f"push rax; {LOAD}; pop rax; vmovaps xmm1, xmm0; jmp rdx", 5, 2, 1),
    (f"mov ecx, 5; l: {LOAD}; dec ecx; jnz l; jmp rdx", 1 + 3 * 5 + 1, 5, 0),
    (f"mov ecx, 5; l: dec ecx; {LOAD}; jnz l; jmp rdx", 1 + 3 * 5 + 1, 5, 0),
    (f"mov ecx, 3; l: call f; loop l; jmp rdx; f: {LOAD}; ret", 1 + 3 * 4 + 1, 6, 3),
    (f"mov ecx, 9; rep stosb; {LOAD}; jmp rdx", 4, 1, 1),
    ("mov ebx, 3; l: mov ecx, 9; rep lodsb; vmovaps xmm1, xmm0; dec ebx; jnz l; jmp rdx",
     1 + 3 * 5 + 1, 3, 0),
    (f"jmp l; l: {LOAD}; jmp m; m: {LOAD}; jmp rdx", 5, 2, 0),
]  # fmt: skip


@pytest.mark.parametrize(("code", "instructions", "loads", "stores"), COUNTS)
def test_counts(run: Runner, code: str, instructions: int, loads: int, stores: int) -> None:
    values = {"rdi": memory.OUTPUT.base, "rsi": memory.OUTPUT.base}
    result = run(code, **values)
    assert result.stop.reason == "callee"
    assert result.counts == Counts(instructions, loads, stores)


def test_bytes_go_through(machine: Machine, run: Runner) -> None:
    stop = run(f"{LOAD}; vmovups [rsi], xmm0; vmovups [rsi + 32], ymm0; jmp rdx", zmm0=ONES).stop
    assert get(stop.registers, "zmm0") == int.from_bytes(DATA[:32], "little")
    expected = DATA[:16] + bytes(16) + DATA[:32]
    assert machine.output.read(memory.OUTPUT.base, 64) == expected


def test_legacy_instructions_keep_the_upper_parts(run: Runner) -> None:
    stop = run("movups xmm0, [rdi]; movaps xmm1, xmm0; jmp rdx", zmm0=ONES, zmm1=ONES).stop
    expected = ONES >> 128 << 128 | int.from_bytes(DATA[:16], "little")
    assert get(stop.registers, "zmm0") == get(stop.registers, "zmm1") == expected


def test_legacy_and_vector_instructions_see_each_others_registers(run: Runner) -> None:
    stop = run(f"{LOAD}; movq rax, xmm0; movq xmm0, rsi; vmovq rcx, xmm0; jmp rdx").stop
    assert get(stop.registers, "rax") == int.from_bytes(DATA[:8], "little")
    assert get(stop.registers, "rcx") == memory.OUTPUT.base
    assert get(stop.registers, "ymm0") >> 128 == int.from_bytes(DATA[16:32], "little")


def test_the_stack_and_the_code_are_addressed(machine: Machine, run: Runner) -> None:
    code = "push rdi; vmovq xmm1, [rsp]; vmovups xmm2, [rip + 3]; pop rax; jmp rdx"
    result = run(code)
    assert get(result.stop.registers, "zmm1") == memory.INPUT.base
    at = result.slot + 1 + 5 + 8 + 3
    assert get(result.stop.registers, "zmm2").to_bytes(64, "little")[:16] == machine.code.read(
        at, 16
    )


def test_flags_and_x87_registers_are_as_they_were(run: Runner) -> None:
    plain = run("std; fld1; fldpi; stc; jmp rdx").stop
    mixed = run(f"std; fld1; {LOAD}; fldpi; stc; {LOAD}; jmp rdx").stop
    for name in ("rflags", "fpsw", "fptag", "fpcw", "mxcsr", *(f"fp{n}" for n in range(8))):
        assert get(mixed.registers, name) == get(plain.registers, name), name
    assert run(f"xor eax, eax; {LOAD}; jz l; nop; l: jmp rdx").counts.instructions == 4
    assert run(f"cmp eax, eax; {LOAD}; jc l; nop; l: jmp rdx").counts.instructions == 5


def test_going_on_behind_the_callee(machine: Machine, run: Runner) -> None:
    entered = run(f"{LOAD}; push rsi; call rdx; pop rsi; vmovups [rsi], ymm0; vzeroupper; ret")
    assert (entered.stop.reason, entered.counts) == ("callee", Counts(3, 1, 2))
    registers = bytearray(entered.stop.registers)
    put(registers, "zmm0", ONES)
    left = machine.resume(registers)
    assert (left.reason, machine.counts()) == ("exit", Counts(4, 2, 1))
    assert machine.output.read(memory.OUTPUT.base, 33) == b"\xff" * 32 + b"\0"
    assert get(left.registers, "zmm0") == (1 << 128) - 1


END = memory.OUTPUT.base + memory.OUTPUT.size
#: Code, rcx → the offset where it stopped, the faulting address, detail.
FAULTS = [
    (LOAD.replace("rdi", "rcx"), 0xDEAD0000, 0, 0xDEAD0000, "read of 32 bytes"),
    ("nop; vmovss xmm0, [rcx]", 0xDEAD0000, 1, 0xDEAD0000, "read of 4 bytes"),
    ("nop; vmovups [rcx], ymm0", 0, 1, 0, "write of 32 bytes"),
    ("nop; vmovups [rcx], xmm0", memory.INPUT.base, 1, memory.INPUT.base, "write of 16 bytes"),
    ("vmovups [rcx], ymm0", memory.CODE.base, 0, memory.CODE.base, "write of 32 bytes"),
    (f"{LOAD}; vmovups [rcx], ymm0", END - 31, 4, END, "write of 32 bytes"),
    ("vmovups ymm0, [rcx]", END - 1, 0, END, "read of 32 bytes"),
    ("vmovups ymm0, [rcx]", memory.OUTPUT.base - 8, 0, memory.OUTPUT.base - 8, "read of 32 bytes"),
    ("vmovsd xmm0, [rcx]", (1 << 64) - 4, 0, (1 << 64) - 4, "read of 8 bytes"),
    ("vmovaps ymm0, [rcx]", memory.OUTPUT.base + 16, 0, memory.OUTPUT.base + 16,
     "access that must be aligned to 32 bytes"),
    ("vmovdqa [rcx], xmm0", memory.OUTPUT.base + 8, 0, memory.OUTPUT.base + 8,
     "access that must be aligned to 16 bytes"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "rcx", "offset", "address", "detail"), FAULTS)
def test_faults_say_where_and_change_nothing(
    machine: Machine, run: Runner, code: str, rcx: int, offset: int, address: int, detail: str
) -> None:
    machine.output.write(END - 64, DATA)
    result = run(f"{code}; jmp rdx", rcx=rcx, zmm0=ONES)
    assert (result.stop.reason, result.stop.address) == ("fault", address)
    assert (result.offset, result.stop.detail) == (offset, detail)
    assert machine.output.read(END - 64, 64) == DATA
    expected = int.from_bytes(DATA[:32], "little") if offset == 4 else ONES
    assert get(result.stop.registers, "zmm0") == expected
    assert run(f"{LOAD}; jmp rdx").stop.reason == "callee"


@pytest.mark.parametrize("prefix", ["66", "67", "f2", "f3", "2e", "3e", "64", "65", "f0", "48"])
def test_a_prefix_before_a_vector_instruction_is_refused(run: Runner, prefix: str) -> None:
    good = "c5fc1007"
    assert run(bytes.fromhex(good + "ffe2")).stop.reason == "callee"
    result = run(bytes.fromhex(prefix + good + "ffe2"))
    assert (result.stop.reason, result.stop.forbidden) == ("refused", False)
    assert result.stop.address == result.slot


@pytest.mark.parametrize(
    "code",
    [
        "c5741007",  # vvvv is not all ones in a move
        "62f17c4910",  # cut off
        "62f17c49101f",  # a mask
        "62f17cc8101f",  # zeroing without a mask
        "62f17c68101f",  # a length that is none
        "62f17858101f",  # broadcast of a move
        "62f97c48101f",  # a reserved bit
        "c5f91007c4",  # an instruction, then one without an end
    ],
)
def test_encodings_that_are_not_emulated_are_refused(run: Runner, code: str) -> None:
    stop = run(bytes.fromhex(code)).stop
    assert stop.reason == "refused"


@pytest.mark.parametrize("before", ["", f"{LOAD}; ", f"{LOAD}; nop; "])
@pytest.mark.parametrize("undefined", ["0f0b", "0fb9c0"])
def test_undefined_instructions_are_what_they_were(
    run: Runner, assemble: Assembler, before: str, undefined: str
) -> None:
    start = assemble(before) if before else b""
    result = run(start + bytes.fromhex(undefined))
    assert result.stop.reason in ("fault", "refused")
    assert result.stop.reason == run(bytes.fromhex(undefined)).stop.reason
    if result.stop.reason == "fault":
        assert result.offset == len(start)


@pytest.mark.parametrize("behind", [1, 2, 3])
def test_an_instruction_that_goes_beyond_the_end_is_refused(
    run: Runner, assemble: Assembler, behind: int
) -> None:
    stop = run(b"\x90" + assemble(LOAD)[:-behind]).stop
    assert stop.reason == "refused"


def test_running_off_the_end_is_refused(run: Runner, assemble: Assembler) -> None:
    result = run(f"nop; {LOAD}")
    assert (result.stop.reason, result.stop.detail) == ("refused", "the end of the code")
    assert result.stop.address - result.slot == 5
    assert result.stop.forbidden


@pytest.mark.parametrize("inside", [1, 2, 3])
def test_jumps_into_the_middle_of_an_emulated_instruction_are_refused(
    run: Runner, assemble: Assembler, inside: int
) -> None:
    """Where its tail would run as other code, or as the rest of it."""
    code = assemble(f"lea rcx, [rip + {inside}]; nop")[:-1] + assemble(f"{LOAD}; jmp rcx")
    result = run(code)
    assert (result.stop.reason, result.stop.forbidden) == ("refused", False)
    assert result.stop.detail == "overlapping instructions"
    assert result.stop.address == result.slot + 7 + inside
    assert result.counts.instructions == 3


def test_what_overlaps_runs_until_it_is_replaced(machine: Machine, assemble: Assembler) -> None:
    """The same bytes as an immediate, as an instruction, then as an immediate again."""
    code = bytes.fromhex("b8c5f87790c3")  # mov eax, 0x9077f8c5; ret, or vzeroupper; nop; ret
    image = Image(code)

    def call(at: int) -> Stop:
        registers = fresh_registers()
        machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
        return machine.start(machine.load_image(image) + at, registers)

    assert call(0).reason == "exit"
    assert get(call(0).registers, "rax") == 0x9077F8C5
    assert call(1).reason == "exit"
    stop = call(0)
    assert (stop.reason, stop.address) == ("refused", images.CODE_BASE + 1)
    assert stop.detail == "overlapping instructions"


@pytest.mark.parametrize("code", [f"l: {LOAD}; jmp l", f"l: {LOAD}; nop; {LOAD}; jmp l"])
def test_endless_loops_end(run: Runner, code: str) -> None:
    assert run(code).stop.reason == "limit"
    assert run(f"{LOAD}; jmp rdx").stop.reason == "callee"


def test_the_code_that_was_loaded_is_what_is_decoded(machine: Machine, run: Runner) -> None:
    """The guest's copy has a hlt in it; a second run is no different from the first."""
    first = run(f"{LOAD}; jmp rdx")
    assert machine.code.read(first.slot, 4) == b"\xf4\xfc\x10\x07"
    again = machine.start(first.slot, fresh_registers())
    assert (again.reason, machine.counts()) == ("callee", first.counts)
    assert get(again.registers, "ymm0") == get(first.stop.registers, "ymm0")


def test_images_keep_what_was_replaced(machine: Machine, assemble: Assembler) -> None:
    one, two = (
        Image(assemble(f"{LOAD}; mov eax, {number}; vmovq xmm1, rax; ret")) for number in (1, 2)
    )
    for image, number in ((one, 1), (one, 1), (two, 2), (one, 1), (two, 2)):
        machine.stack.write(TOP - 8, memory.END.to_bytes(8, "little"))
        stop = machine.start(machine.load_image(image), fresh_registers())
        assert stop.reason == "exit"
        assert (get(stop.registers, "zmm1"), machine.counts()) == (number, Counts(4, 2, 0))
        assert get(stop.registers, "zmm0") == int.from_bytes(DATA[:32], "little")
