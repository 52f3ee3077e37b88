"""Symbols, and the hash table that finds them."""

from __future__ import annotations

import io

import pytest
from elftools.elf.elffile import ELFFile

from abisim.native.elf import symbols as elf_symbols
from abisim.native.elf.library import Code, library
from abisim.native.elf.symbols import Symbol, hash_of
from tests.native.libraries import edge_cases, edge_library

RETURN = b"\xc3"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # Of glibc's and of Oracle's descriptions.
        ("", 0x1505), ("printf", 0x156B2BB8), ("exit", 0x7C967E3F), ("syscall", 0xBAC212A0),
        ("flapenguin.me", 0x8AE9F18E),
        # Bytes count, of names that are not ASCII as well.
        ("é", (0x1505 * 33 + 0xC3) * 33 + 0xA9),
    ],
)  # fmt: skip
def test_the_hash_of_a_name(name: str, expected: int) -> None:
    assert hash_of(name) == expected


@pytest.mark.parametrize("count", [1, 2, 3, 64, 1000])
def test_every_symbol_is_found_and_no_other(count: int) -> None:
    # pyelftools loses its place where two hashes differ in their last bit alone.
    names = [f"function_{2 * number}" for number in range(count)]
    file = ELFFile(
        io.BytesIO(library([Code(RETURN, (name,)) for name in names], comment="").content)
    )
    table = file.get_section_by_name(".gnu.hash")
    for name in names:
        found = table.get_symbol(name)
        assert found is not None
        assert found.name == name
    # pyelftools looks into the filter first, as loaders do.
    assert not any(table.get_symbol(f"{name}x") for name in names)


@pytest.mark.parametrize("count", [1, 2, 3, 64, 1000])
def test_the_chain_of_each_bucket_ends(count: int) -> None:
    symbols = elf_symbols.by_bucket([Symbol(f"f{number}", 0, 1) for number in range(count)])
    table = memoryview(elf_symbols.hash_table(symbols))
    buckets, first, words, _ = table[:16].cast("I")
    numbers = table[16 + 8 * words :].cast("I").tolist()
    heads, chain = numbers[:buckets], numbers[buckets:]
    found = []
    for bucket, head in enumerate(heads):
        number = head
        while head:
            value = chain[number - first]
            name = symbols[number - first].name
            assert value | 1 == hash_of(name) | 1
            assert hash_of(name) % buckets == bucket
            found.append(name)
            number += 1
            if value & 1:
                break
    assert found == [each.name for each in symbols]


def test_the_filter_keeps_out_most_of_what_is_not_there() -> None:
    symbols = elf_symbols.by_bucket([Symbol(f"f{number}", 0, 1) for number in range(1000)])
    table = elf_symbols.hash_table(symbols)
    _, _, words, shift = (int.from_bytes(table[at : at + 4], "little") for at in (0, 4, 8, 12))

    def passes(name: str) -> bool:
        value = hash_of(name)
        at = 16 + value // 64 % words * 8
        word = int.from_bytes(table[at : at + 8], "little")
        return bool(word >> value % 64 & word >> (value >> shift) % 64 & 1)

    assert all(passes(each.name) for each in symbols)
    assert sum(passes(f"absent{number}") for number in range(10_000)) < 1000


def test_both_symbol_tables_have_all_symbols_with_their_sizes() -> None:
    judged = edge_cases("avalue")
    file = ELFFile(io.BytesIO(edge_library("avalue").content))
    text = file.get_section_by_name(".text")
    expected = {
        name: len(each.stub.code) for each in judged if each.stub for name in each.shape.names
    }
    assert len(expected) > 1400
    for section in (".dynsym", ".symtab"):
        symbols = list(file.get_section_by_name(section).iter_symbols())[1:]
        assert {each.name: each["st_size"] for each in symbols} == expected
        assert len(symbols) == len(expected)
        for each in symbols:
            assert (each["st_info"].bind, each["st_info"].type) == ("STB_GLOBAL", "STT_FUNC")
            assert each["st_other"].visibility == "STV_DEFAULT"
            assert file.get_section(each["st_shndx"]).name == ".text"
            assert (each["st_value"] - text["sh_addr"]) % 16 == 0


def test_the_symbols_of_a_shape_are_aliases() -> None:
    shape = ("abisim_shape_711585e15db7", "abisim_sin", "abisim_cos")
    file = ELFFile(
        io.BytesIO(
            library([Code(RETURN, ("a",)), Code(b"\x90\x90" + RETURN, shape)], comment="").content
        )
    )
    table = file.get_section_by_name(".symtab")
    found = {each.name: (each["st_value"], each["st_size"]) for each in table.iter_symbols()}
    assert len({found[name] for name in shape}) == 1
    assert found["abisim_sin"] == (found["a"][0] + 16, 3)
