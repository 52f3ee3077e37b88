"""Frames followed along branches and into parts that are called."""

from __future__ import annotations

import io

import pytest
from elftools.elf.elffile import ELFFile

from abisim.native.elf.branches import branching_rows
from abisim.native.elf.debug import description
from abisim.native.elf.frames import Function
from abisim.native.elf.unwind import UnfollowedError
from tests.conftest import Assembler
from tests.native.test_elf_unwind import written

FOLLOWED = {
    "straight code": ("push rbx; pop rbx; ret", "0 rsp+8, 1 rsp+16 rbx-16, 2 rsp+8"),
    "an exit before there is a frame": (
        "cmp rdx, 1; jne slow; sub rsp, 24; call [rip + 64]; add rsp, 24; slow: jmp [rip + 64]",
        "0 rsp+8, a rsp+32, 14 rsp+8",
    ),
    "two exits, the frame again between them": (
        "sub rsp, 8; test rdi, rdi; je other; add rsp, 8; ret; other: nop; add rsp, 8; ret",
        "0 rsp+8, 4 rsp+16, d rsp+8, e rsp+16, 13 rsp+8",
    ),
    "a loop": ("sub rsp, 8; again: dec rdi; jne again; add rsp, 8; ret",
               "0 rsp+8, 4 rsp+16, d rsp+8"),
    "a part": (
        "call part; ret; part: push rax; pop rax; ret",
        "0 rsp+8, 6 rsp+16, 7 rsp+24, 8 rsp+16",
    ),
    "a part that leaves for good": (
        "sub rsp, 8; call part; add rsp, 8; ret; part: je out; ret; out: add rsp, 16; jmp [rip]",
        "0 rsp+8, 4 rsp+16, d rsp+8, e rsp+24, 15 rsp+8",
    ),
    "a part in a frame with rbp": (
        "push rbp; mov rbp, rsp; and rsp, -64; call part; leave; ret; part: je out; ret;"
        "out: add rsp, 8; leave; jmp [rip]",
        "0 rsp+8, 1 rsp+16 rbp-16, 4 rbp+16 rbp-16, e rsp+8, f rbp+16 rbp-16, 17 rsp+8",
    ),
    "nothing behind the end counts": ("ret; int3; int3", "0 rsp+8"),
}  # fmt: skip
REFUSED = {
    "frames that meet": ("je two; push rax; two: nop; jmp two", "two frames at offset 0x3"),
    "a part left with more": ("call part; ret; part: push rax; ret", "'ret' at offset 0x7"),
    "a jump out of a part": ("call part; ret; part: jmp [rip]", "at offset 0x6"),
    "a return with a frame": ("push rax; ret", "'ret' at offset 0x1"),
    "a return from a frame with rbx": ("push rbx; add rsp, 8; ret", "'add rsp, 8' at offset 0x1"),
    "an end without one": ("nop", "no instruction at offset 0x1"),
    "rsp from elsewhere": ("mov rsp, rdi; ret", "at offset 0x0"),
}


@pytest.mark.parametrize(("text", "expected"), FOLLOWED.values(), ids=FOLLOWED)
def test_the_rows_of_code_that_branches(text: str, expected: str, assemble: Assembler) -> None:
    assert ", ".join(map(written, branching_rows(assemble(text)))) == expected


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_followed(text: str, message: str, assemble: Assembler) -> None:
    with pytest.raises(UnfollowedError, match=message):
        branching_rows(assemble(text))


def test_a_jump_into_an_instruction() -> None:
    with pytest.raises(UnfollowedError, match="no instruction at offset 0x3"):
        branching_rows(bytes.fromhex("eb01 66 90 c3"))


def test_a_description_is_an_elf_file_that_others_read(assemble: Assembler) -> None:
    code = assemble("push rbx; call rdx; pop rbx; ret")
    address = 0x7FFF_1234_5670
    rows = branching_rows(code)
    content = description("abisim::f", address, 64, Function(address, len(code), rows))
    file = ELFFile(io.BytesIO(content))
    text = file.get_section_by_name(".text")
    assert (text["sh_addr"], text["sh_size"], text["sh_type"]) == (address, 64, "SHT_NOBITS")
    (symbol,) = [each for each in file.get_section_by_name(".symtab").iter_symbols() if each.name]
    assert (symbol.name, symbol["st_value"], symbol["st_size"]) == ("abisim::f", address, 64)
    assert symbol["st_info"]["type"] == "STT_FUNC"
    common, frame = file.get_dwarf_info().CFI_entries()
    assert (common["return_address_register"], common["data_alignment_factor"]) == (16, -8)
    assert (frame["initial_location"], frame["address_range"]) == (address, len(code))
    table = frame.get_decoded().table
    found = [(line["pc"], line["cfa"].reg, line["cfa"].offset) for line in table]
    assert found == [(address, 7, 8), (address + 1, 7, 16), (address + 4, 7, 8)]


def test_one_that_cannot_be_unwound_has_its_name() -> None:
    file = ELFFile(io.BytesIO(description("f", 4096, 8, None)))
    assert file.get_section_by_name(".symtab").get_symbol_by_name("f")[0]["st_value"] == 4096
    assert not file.get_section_by_name(".debug_frame")["sh_size"]
