"""Python stubs that no compiler made."""

from __future__ import annotations

from abisim.interpreters import Interpreter
from abisim.native.probe import probe
from abisim.pystubs import PythonStub, Symbol


def running() -> Interpreter:
    """The layout of this interpreter's objects."""
    found = probe().interpreter
    assert found is not None, probe().reason
    return found


def pooled(code: bytes, *symbols: Symbol) -> PythonStub:
    """Code whose last words are its pool."""
    start = len(code) - 8 * len(symbols)
    pool = tuple((start + 8 * index, symbol) for index, symbol in enumerate(symbols))
    return PythonStub(code, pool, running())


def returning(size: int = 16) -> PythonStub:
    """``mov rax, [rip + 9]; ret``: it returns the target's address."""
    code = bytes.fromhex("488b0509000000c3").ljust(size - 8, b"\xcc") + bytes(8)
    assert size % 16 == 0
    return pooled(bytes.fromhex("488b05") + (size - 15).to_bytes(4, "little") + code[7:], "target")
