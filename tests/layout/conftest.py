"""Compilers as witnesses: C text in, the bytes of its constants out."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from elftools.elf.elffile import ELFFile

from abisim.subjects.commands import Compiler, find_compiler

COMPILERS = {"gcc": ("gcc",), "clang": ("clang", "clang-14", "clang-16", "clang-18", "clang-19")}


def _compiler(family: str) -> str:
    for name in COMPILERS[family]:
        if path := shutil.which(name):
            return path
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {family} here, and ABISIM_REQUIRE_WITNESSES=1")
    pytest.skip(f"no {family} here")


def compiler_for(family: str, abi: str) -> Compiler:
    """gcc or clang for an ABI; without one the test is skipped, or fails as above."""
    found = find_compiler(family, abi)
    if found is not None:
        return found
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {family} for {abi} here, and ABISIM_REQUIRE_WITNESSES=1")
    pytest.skip(f"no {family} for {abi} here")


def _constants(cc: str, text: str, folder: Path) -> dict[str, bytes]:
    """The bytes of every constant of a C text, by name."""
    source, target = folder / "probe.c", folder / "probe.o"
    source.write_text(text)
    command = [cc, "-std=gnu11", "-w", "-fno-common", "-c", str(source), "-o", str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:3000]
    with target.open("rb") as file:
        elf = ELFFile(file)
        found = {}
        for symbol in elf.get_section_by_name(".symtab").iter_symbols():
            if symbol["st_info"]["type"] != "STT_OBJECT":
                continue
            section = elf.get_section(symbol["st_shndx"])
            start, size = symbol["st_value"], symbol["st_size"]
            is_zero = section["sh_type"] == "SHT_NOBITS"
            found[symbol.name] = bytes(size) if is_zero else section.data()[start : start + size]
    return found


@pytest.fixture(params=COMPILERS)
def family(request: pytest.FixtureRequest) -> str:
    """Which compiler a test asks: every test that takes this runs once for each."""
    return str(request.param)


@pytest.fixture
def constants(family: str, tmp_path: Path) -> Callable[[str], dict[str, bytes]]:
    """A function: C text → the bytes of its constants by name, as ``family`` compiles it.

    Without that compiler the test is skipped, or fails when ABISIM_REQUIRE_WITNESSES=1.
    """
    found = _compiler(family)
    return lambda text: _constants(found, text, tmp_path)
