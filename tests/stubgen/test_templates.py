"""Copy-and-patch templates: every text that the compiler uses, read back at the limits."""

from __future__ import annotations

import capstone
import pytest

from abisim.registers import GPR, gpr_name
from abisim.stubgen import templates
from abisim.stubgen.code import Code, is_odd
from abisim.stubgen.templates import TemplateError, instruction

_BASES = [register for register in GPR if register != "rsp"]
_LIMITS = (0, 1, 127, 128, 2**31 - 1)

#: Texts with a displacement, over every base register.
DISPLACEMENTS = [
    text
    for base in _BASES
    for text in (
        f"mov rax, qword ptr [{base}{{}}]",
        f"mov eax, dword ptr [{base}{{}}]",
        f"movzx eax, word ptr [{base}{{}}]",
        f"movzx eax, byte ptr [{base}{{}}]",
        f"movsx eax, word ptr [{base}{{}}]",
        f"movsx eax, byte ptr [{base}{{}}]",
        f"mov al, byte ptr [{base}{{}}]",
        f"mov dil, byte ptr [{base}{{}}]",
        f"mov di, word ptr [{base}{{}}]",
        f"mov qword ptr [{base}{{}}], rax",
        f"mov dword ptr [{base}{{}}], eax",
        f"mov word ptr [{base}{{}}], ax",
        f"mov byte ptr [{base}{{}}], al",
        f"movss xmm0, dword ptr [{base}{{}}]",
        f"movsd xmm7, qword ptr [{base}{{}}]",
        f"movups xmm7, xmmword ptr [{base}{{}}]",
        f"movups xmmword ptr [{base}{{}}], xmm0",
        f"vmovups ymm7, ymmword ptr [{base}{{}}]",
        f"vmovups ymmword ptr [{base}{{}}], ymm0",
        f"vmovups zmm7, zmmword ptr [{base}{{}}]",
        f"vmovups zmmword ptr [{base}{{}}], zmm0",
        f"pinsrw xmm0, word ptr [{base}{{}}], 0",
        f"pinsrw xmm7, word ptr [{base}{{}}], 2",
        f"lea rcx, [{base}{{}}]",
        f"movss dword ptr [{base}{{}}], xmm0",
        f"movsd qword ptr [{base}{{}}], xmm1",
        f"lea rsi, [{base}{{}}]",
        f"push qword ptr [{base}{{}}]",
        f"fstp xword ptr [{base}{{}}]",
    )
]
#: What a stub writes to its own frame.
FRAME = [
    "lea rcx, [rsp{}]", "lea r9, [rsp{}]", "lea rdi, [rsp{}]",
    "movups xmmword ptr [rsp{}], xmm0", "mov qword ptr [rsp{}], rcx",
    "mov dword ptr [rsp{}], ecx", "mov word ptr [rsp{}], cx", "mov byte ptr [rsp{}], cl",
]  # fmt: skip
IMMEDIATES = ["sub rsp, {}", "add rsp, {}", "mov eax, {}", "mov ecx, {}"]
SHIFTS = [
    "psrlq xmm1, {}",
    "psllq xmm0, {}",
    "shr rax, {}",
    "shl rdi, {}",
    "shr eax, {}",
    "shrd rax, rdx, {}",
]
PLAIN = [
    "ret", "leave", "push rbp", "mov rbp, rsp", "push rsi", "pop rcx", "call rax", "call rdx",
    "jmp rdx", "jmp r10", "xchg rdi, rsi", "xor eax, eax", "rep movsb", "rep movsq",
    "mov rcx, qword ptr [rbp - 8]", "and rsp, 0xffffffffffffffe0", "or rdi, rax",
    "and rsp, 0xffffffffffff0000", "push rsp", "movd eax, xmm0", "movd xmm7, ecx",
    "pextrw eax, xmm0, 2",
]  # fmt: skip


def read_back(code: bytes) -> str:
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    [(_, size, mnemonic, operands)] = disassembler.disasm_lite(code, 0)
    assert size == len(code)
    return f"{mnemonic} {operands}".strip()


def number_text(number: int) -> str:
    """As Capstone writes numbers: decimal up to 9."""
    return str(number) if number < 10 else f"{number:#x}"


@pytest.mark.parametrize("text", [*DISPLACEMENTS, *FRAME])
def test_displacements_round_trip(text: str) -> None:
    for number in _LIMITS:
        shown = f" + {number_text(number)}" if number else ""
        assert read_back(instruction(text, number)) == text.format(shown)


@pytest.mark.parametrize("text", IMMEDIATES)
def test_immediates_round_trip(text: str) -> None:
    for number in _LIMITS:
        assert read_back(instruction(text, number)) == text.format(number_text(number))


@pytest.mark.parametrize("text", SHIFTS)
def test_shifts_round_trip(text: str) -> None:
    for number in range(1, 64 if text.split()[1][0] in "rx" else 32):
        shown = read_back(instruction(text, number))
        # A shift by one has an encoding of its own, which reads "shr rax, 1".
        assert shown == text.format(number_text(number))


@pytest.mark.parametrize("text", PLAIN)
def test_texts_without_a_number_round_trip(text: str) -> None:
    assert read_back(instruction(text)).startswith(text)


@pytest.mark.parametrize("text", [*DISPLACEMENTS[:4], *IMMEDIATES])
@pytest.mark.parametrize("number", [-1, -(2**31), 2**31, 2**32, 2**64])
def test_numbers_that_do_not_fit_are_refused(text: str, number: int) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        instruction(text, number)


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("mov rax, qword ptr [rdi{}]", (3, 4, 7)),
        ("mov rax, qword ptr [r12{}]", (4, 5, 8)),
        ("push qword ptr [rdi{}]", (2, 3, 6)),
        ("movsd xmm0, qword ptr [rdi{}]", (4, 5, 8)),
        ("vmovups ymm0, ymmword ptr [rdi{}]", (4, 5, 8)),
        # EVEX multiplies a displacement of one byte by 64; these are four always.
        ("vmovups zmm0, zmmword ptr [rdi{}]", (6, 10, 10)),
    ],
)
def test_displacements_take_no_one_or_four_bytes(text: str, size: tuple[int, int, int]) -> None:
    assert tuple(len(instruction(text, number)) for number in (0, 127, 128)) == size


@pytest.mark.parametrize(
    "text",
    [
        "mov rax, qword ptr [rdi + 0x100000000]",  # Keystone cuts it to [rdi]
        "mov eax, 0x1ffffffff",
        "mov rax, qword ptr fs:[0x28]",  # becomes relative to rip
        "lea rbx, [0x414243]",
        "vmovups zmm31, zmmword ptr [rdi + 0x40]",  # addresses +0x1000
        "nop; nop",  # two instructions
    ],
)
def test_what_the_assembler_silently_changes_is_caught(text: str) -> None:
    with pytest.raises(TemplateError):
        instruction(text)


def test_a_text_without_a_place_for_its_number_is_caught() -> None:
    # No byte differs between the samples.
    with pytest.raises(TemplateError, match="no hole"):
        templates._template("ret", 4)


@pytest.mark.parametrize("size", [3, 5, 6, 7])
def test_odd_widths_are_odd(size: int) -> None:
    assert is_odd(size)
    assert not any(is_odd(whole) for whole in (1, 2, 4, 8))


@pytest.mark.parametrize("register", GPR)
@pytest.mark.parametrize("width", [1, 2, 4, 8])
def test_every_register_name_assembles(register: str, width: int) -> None:
    code = Code()
    name = gpr_name(register, width)
    code.emit(f"xor {name}, {name}")
    assert read_back(code.finish()) == f"xor {name}, {name}"
