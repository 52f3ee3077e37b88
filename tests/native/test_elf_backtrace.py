"""From inside a callee, glibc finds its way through every stub: it says who called, and unwinds."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import capstone
import pytest

from abisim.native.ahead import Judged
from abisim.native.elf.unwind import rows
from abisim.stubs import ENTRIES, Entry
from tests.native.libraries import edge_cases, edge_library
from tests.witnesses import witness

HERE = Path(__file__).parent
#: Microsoft's callees have room for their registers, so there is room in every stub.
KINDS = {
    "sysv": {"jump", "frame", "room", "words pushed", "words pushed and room"},
    "ms": {"frame", "room", "words pushed and room"},
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = witness("gcc")
    path = tmp_path_factory.mktemp("unwind") / "unwind"
    command = [
        *compiler.words, "-O1", "-fexceptions", "-fno-optimize-sibling-calls", "-rdynamic", "-Wall",
        "-o", str(path), str(HERE / "unwind.c"), "-ldl", "-pthread",
    ]  # fmt: skip
    subprocess.run(command, check=True)
    return path


def texts(code: bytes) -> list[str]:
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    return [f"{name} {operands}" for _, _, name, operands in disassembler.disasm_lite(code, 0)]


def kind(each: Judged) -> str:
    """How the stub's frame is made."""
    assert each.stub is not None
    code = texts(each.stub.code)
    if code[-1].startswith("jmp"):
        return "jump"
    if any(row.base == "rbp" for row in rows(each.stub.code)):
        return "frame"
    room = any(text.startswith("sub rsp") for text in code)
    pushes = sum(text.startswith("push") for text in code)
    return "words pushed and room" if room and pushes else "room" if room else "words pushed"


@pytest.mark.parametrize("mode", ["backtrace", "exit"])
@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_stub_is_unwound(
    entry: Entry, abi: str, mode: str, program: Path, tmp_path: Path
) -> None:
    judged = edge_cases(entry, abi)
    path = tmp_path / "x.so"
    path.write_bytes(edge_library(entry, abi).content)
    lines, kinds = [], Counter[str]()
    for each in judged:
        assert each.stub is not None
        # A processor without AVX-512 cannot run those that move such vectors.
        if any(text.startswith("v") for text in texts(each.stub.code)):
            continue
        kinds[kind(each)] += 1
        tail = int(kind(each) == "jump")
        lines.append(f"{entry} {abi} {each.shape.names[0]} {len(each.stub.code)} {tail}\n")
    assert kinds.keys() == KINDS[abi]
    assert len(lines) > 600
    done = subprocess.run(
        [str(program), str(path), mode], input="".join(lines),
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, f"{len(lines)} done, 0 wrong\n"), done.stderr
