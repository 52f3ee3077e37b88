"""What a register image of 64-bit words cannot carry, and that nothing else is refused."""

from __future__ import annotations

from _ctypes import CFuncPtr
from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.errors import UsageError
from abisim.native.engine.call import engine
from abisim.stubgen.classes import UnsupportedTypeError
from tests.native.uncallable import uncallable

ROOT = Path(__file__).parents[2]

REFUSED = [
    ("void f(float v __attribute__((vector_size(16))))",
     "argument 1, of which 16 bytes are in xmm0; libffi loads 8"),
    ("void f(double, __float128 q)", "argument 2, of which 16 bytes are in xmm1; libffi loads 8"),
    ("void f(_Decimal128 q)", "argument 1, of which 16 bytes are in xmm0; libffi loads 8"),
    ("__float128 f(void)", "a result of 16 bytes in xmm0; libffi takes 8"),
    ("void f(struct S { _Alignas(32) char c[40]; } s)",
     "a stack that is aligned to 32 bytes; libffi aligns it to 16"),
    (f"void f({', '.join(['int'] * 1100)})", "1100 words of arguments, of which ctypes takes 1024"),
]  # fmt: skip


@pytest.mark.parametrize(("declaration", "message"), REFUSED)
def test_what_is_refused(declaration: str, message: str) -> None:
    with pytest.raises(UnsupportedTypeError) as caught:
        engine(parse(declaration), 4096)
    assert str(caught.value) == f"f() cannot be called by libffi: {message}"


def test_a_dialect_that_nobody_speaks() -> None:
    with pytest.raises(UsageError):
        engine(parse("void f(void)"), 4096, dialect="klingon")


def test_numbers_alone_are_called_without_a_function_of_ours() -> None:
    """Nothing stands between a slow callable and ctypes."""
    for declaration in ("int f(int, double, void *)", "const char *f(float)", "void f(void)"):
        assert isinstance(engine(parse(declaration), 4096), CFuncPtr)
    assert not isinstance(engine(parse("struct { long a, b; } f(void)"), 4096), CFuncPtr)


def test_every_function_of_real_libraries_can_be_called() -> None:
    """Wide vectors, 16-byte numbers in vector registers, over-aligned structs are what cannot."""
    files = [ROOT / "corpus" / name for name in ("libm.h", "zlib.h", "libffi-suite.h")]
    counts, _ = uncallable(files)
    assert counts == {"libm.h": (880, 0), "zlib.h": (81, 0), "libffi-suite.h": (296, 5)}
