"""Unwind tables as others read them: at each instruction they find the caller and its registers."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from elftools.dwarf.callframe import FDE, ZERO
from elftools.elf.elffile import ELFFile

from abisim.native.elf.library import ALIGN, Code, library
from abisim.stubs import ENTRIES, Entry
from tests.conftest import Assembler
from tests.native.libraries import edge_cases, edge_library
from tests.native.stepping import KEPT, RETURN_ADDRESS, Stepper

#: DWARF's numbers for registers (psABI 3.6.2, figure 3.36).
NUMBERS = {3: "rbx", 6: "rbp", 7: "rsp", 12: "r12", 13: "r13", 14: "r14", 15: "r15", 16: "rip"}


@dataclass(frozen=True)
class Found:
    """What a table says from ``at`` on: the CFA, and where registers are relative to it."""

    at: int
    base: str
    distance: int
    saved: dict[str, int]


def read(content: bytes) -> Iterator[tuple[int, bytes, list[Found]]]:
    """(offset in .text, code, rows) of each function."""
    file = ELFFile(io.BytesIO(content))
    text = file.get_section_by_name(".text")
    for entry in file.get_dwarf_info().EH_CFI_entries():
        if not isinstance(entry, FDE):
            continue
        start, size = entry["initial_location"], entry["address_range"]
        found = []
        for line in entry.get_decoded().table:
            rules = {NUMBERS[each]: rule for each, rule in line.items() if isinstance(each, int)}
            assert all(rule.type == "OFFSET" for rule in rules.values())
            saved = {name: rule.arg for name, rule in rules.items()}
            cfa = line["cfa"]
            found.append(Found(line["pc"] - start, NUMBERS[cfa.reg], cfa.offset, saved))
        at = start - text["sh_addr"]
        yield at, text.data()[at : at + size], found


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_instruction_of_every_edge_case_finds_its_caller(entry: Entry, abi: str) -> None:
    judged = edge_cases(entry, abi)
    functions = list(read(edge_library(entry, abi).content))
    assert len(functions) == len(judged) > 700
    stepper = Stepper()
    looked = frames = 0
    for (_, code, rows), each in zip(functions, judged, strict=True):
        assert each.stub is not None
        assert code == each.stub.code
        steps = stepper.run(code, entry)
        given = steps[0][1]
        return_address = given["rsp"]
        assert stepper.word(return_address) == RETURN_ADDRESS
        for at, registers in steps:
            row = [each for each in rows if each.at <= at][-1]
            cfa = registers[row.base] + row.distance
            assert cfa + row.saved["rip"] == return_address, (each.shape.text, hex(at))
            assert cfa == given["rsp"] + 8
            for name in KEPT:
                # What was pushed is still there: a stub does not write to it a second time.
                value = (
                    stepper.word(cfa + row.saved[name]) if name in row.saved else registers[name]
                )
                assert value == given[name], (each.shape.text, hex(at), name)
            frames += row.base == "rbp"
        looked += len(steps)
    assert looked > 10 * len(judged)
    assert frames > 100


def test_the_search_table_finds_every_function() -> None:
    """As an unwinder does: the last one that begins at or before an address."""
    content = edge_library("avalue").content
    file = ELFFile(io.BytesIO(content))
    section = file.get_section_by_name(".eh_frame_hdr")
    data, here = section.data(), section["sh_addr"]
    assert data[:4] == bytes((1, 0x1B, 0x03, 0x3B))
    numbers = [
        int.from_bytes(data[at : at + 4], "little", signed=True) for at in range(4, len(data), 4)
    ]
    assert here + 4 + numbers[0] == file.get_section_by_name(".eh_frame")["sh_addr"]
    lines = list(zip(numbers[2::2], numbers[3::2], strict=True))
    assert numbers[1] == len(lines)
    assert lines == sorted(lines)
    text, frames = (file.get_section_by_name(name)["sh_addr"] for name in (".text", ".eh_frame"))
    entries = [each for each in file.get_dwarf_info().EH_CFI_entries() if isinstance(each, FDE)]
    assert [(here + start, here + at) for start, at in lines] == [
        (each["initial_location"], frames + each.offset) for each in entries
    ]
    # A linker that joins tables needs to know where this one ends.
    assert isinstance(file.get_dwarf_info().EH_CFI_entries()[-1], ZERO)
    assert [start for start, *_ in read(content)] == [here + start - text for start, _ in lines]


def padding(size: int) -> bytes:
    """Instructions that do nothing, as few as can be."""
    longest = bytes.fromhex("660f1f840000000000")
    return longest * (size // len(longest)) + b"\x90" * (size % len(longest))


@pytest.mark.parametrize("distance", [1, 63, 64, 255, 256, 65535, 65536])
def test_rows_that_are_far_apart(distance: int, assemble: Assembler) -> None:
    code = (
        assemble("push rdi")
        + padding(distance - 1)
        + assemble("sub rsp, 0x10080; add rsp, 0x10080")
    )
    code += assemble("pop rdi; ret")
    for number, (at, found, rows) in enumerate(
        read(library([Code(code, ("a",)), Code(code, ("b",))], comment="").content)
    ):
        assert at == number * -(-len(code) // ALIGN) * ALIGN
        assert found == code
        assert [(each.at, each.base, each.distance) for each in rows] == [
            (0, "rsp", 8), (1, "rsp", 16), (distance + 7, "rsp", 16 + 0x10080),
            (distance + 14, "rsp", 16), (distance + 15, "rsp", 8),
        ]  # fmt: skip


def test_registers_that_are_saved_and_taken_back(assemble: Assembler) -> None:
    code = assemble("push rbx; push r12; call rdx; pop r12; pop rbx; ret")
    ((_, _, rows),) = read(library([Code(code, ("a",))], comment="").content)
    assert [(each.at, each.distance, each.saved) for each in rows] == [
        (0, 8, {"rip": -8}),
        (1, 16, {"rip": -8, "rbx": -16}),
        (3, 24, {"rip": -8, "rbx": -16, "r12": -24}),
        (7, 16, {"rip": -8, "rbx": -16}),
        (8, 8, {"rip": -8}),
    ]
