"""The machine's counts against the processor's: single steps over the same stubs."""

from __future__ import annotations

import os
import platform
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from abisim.declarations import parse
from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry, Stub
from abisim.verification.judge import verify

_REFUSED = 77

DECLARATIONS = [
    "void f(void)",
    "int f(void)",
    "int f(int, int, int)",
    "long f(long, long, long)",
    "double f(double, int, double)",
    "double f(struct { double a, b; })",
    "struct { long a, b, c; } f(long, long, long)",
    "long double f(long double)",
    "_Complex long double f(_Complex long double)",
    "int f(char, int, double, long, float, int, long, long, int, long)",
    "void f(_Bool, signed char, unsigned short, short)",
    "__int128 f(__int128, long, __int128, long, __int128)",
    "float f(float, float, float, float, float, float, float, float, float, float)",
    "struct { char c[3]; } f(struct { char c[3]; })",
    "struct { char c[5]; } f(struct { char c[5]; })",
    "struct { char c[7]; } f(struct { char c[7]; })",
    "struct { char c[11]; } f(struct { char c[13]; })",
    "struct { double x; int n; } f(struct { int n; double x; })",
    "void f(struct { char c[17]; })",
    "void f(struct { char c[20]; }, int)",
    "void f(struct { char c[300]; })",
    "void f(struct { long c[300]; })",
    "int f(struct { long c[100]; }, int, struct { char c[301]; }, double)",
    "struct { long a[40]; } f(struct { long a[40]; })",
    "void f(struct __attribute__((aligned(32))) { int a; })",
    "int f(struct __attribute__((aligned(64))) { long a[8]; }, int)",
    "long double f(struct { long a[3]; }, long double)",
    "int f(const char *, ...)",
    "int f(const char *, ..., int, double)",
    "int f(const char *, ..., double, double, long, long double)",
    "void f(struct { })",
    "void f(long, long, long, long, long, long, short, char, _Bool)",
    "void f(struct { int a : 3; long b : 40; }, struct { float x; int : 0; })",
]
V32 = "float __attribute__((vector_size(32)))"
V64 = "long __attribute__((vector_size(64)))"
#: Code of emulated instructions, and what the processor must have for them.
VECTORS = [
    (f"{V32} f({V32}, double, {V32})", "avx"),
    (f"void f({', '.join([V32] * 10)})", "avx"),
    (f"struct {{ {V32} a; }} f(struct {{ {V32} a; }}, int)", "avx"),
    (f"{V64} f({V64}, {V32}, int)", "avx512f"),
    (f"void f({', '.join([V64] * 9)})", "avx512f"),
]


def record(signature: Signature, made: Stub) -> bytes:
    """A stub and its inputs as the stepper reads them."""
    types = [parameter.type for parameter in signature.parameters]
    offsets, end = struct_offsets(types)
    pointers = struct.pack(f"<{len(offsets)}I", *offsets) if made.entry == "avalue" else b""
    header = struct.pack("<4I", ENTRIES.index(made.entry), len(made.code), end, len(pointers) // 4)
    return header + made.code + bytes(end) + pointers


@pytest.fixture(scope="module")
def stepper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None and os.environ.get("ABISIM_REQUIRE_WITNESSES"):
        pytest.fail("a C compiler is required here and is not installed")
    if compiler is None or sys.platform != "linux" or platform.machine() != "x86_64":
        pytest.skip("single-stepping needs a C compiler on x86-64 Linux")
    program = tmp_path_factory.mktemp("stepper") / "stepper"
    source = Path(__file__).with_name("stepper.c")
    subprocess.run([compiler, "-O1", "-o", str(program), str(source)], check=True)
    return program


def native_counts(stepper: Path, stubs: list[tuple[Signature, Stub]]) -> list[int]:
    data = b"".join(record(signature, made) for signature, made in stubs)
    done = subprocess.run([stepper], input=data, capture_output=True, timeout=60, check=False)
    if done.returncode == _REFUSED:
        pytest.skip("this system refuses ptrace")
    assert done.returncode == 0
    return [int(line) for line in done.stdout.split()]


@pytest.mark.parametrize("entry", ENTRIES)
def test_compiled_stubs(stepper: Path, entry: Entry) -> None:
    signatures = [parse(declaration) for declaration in DECLARATIONS]
    stubs = [(signature, stub(signature, entry)) for signature in signatures]
    simulated = [verify(signature, made).instructions for signature, made in stubs]
    native = native_counts(stepper, stubs)
    assert dict(zip(DECLARATIONS, simulated, strict=True)) == dict(
        zip(DECLARATIONS, native, strict=True)
    )


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("feature", ["avx", "avx512f"])
def test_stubs_that_move_wide_vectors(stepper: Path, entry: Entry, feature: str) -> None:
    if feature not in Path("/proc/cpuinfo").read_text().split():
        why = f"the processor has no {feature}"
        if feature == "avx" and os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail(why)
        pytest.skip(why)
    signatures = [parse(declaration) for declaration, needs in VECTORS if needs == feature]
    stubs = [(signature, stub(signature, entry)) for signature in signatures]
    verdicts = [verify(signature, made) for signature, made in stubs]
    assert all(verdict.ok for verdict in verdicts)
    assert any(word in made.listing for _, made in stubs for word in (" vmov", "\tvmov"))
    assert [verdict.instructions for verdict in verdicts] == native_counts(stepper, stubs)


def test_loops_and_repeated_instructions(stepper: Path) -> None:
    """Code that no compiler of ours writes; a call in the middle, work on both sides."""
    call = bytes.fromhex("56 ffd2 59")  # push rsi; call rdx; pop rcx
    codes = {
        "loop": "b905000000 ffc9 75fc",
        "rep": "57 56 488d7c24f0 b907000000 f3aa 5e 5f",  # rep stosb below the stack
        "rep of none": "57 4889f7 31c9 f3a4 5f",
        "subroutine": "e802000000 eb02 90c3",
    }
    signature = parse("void f(void)")
    stubs = [
        (signature, Stub(bytes.fromhex(code) + call + b"\xc3", "buffer", name))
        for name, code in codes.items()
    ]
    simulated = [verify(signature, made).instructions for _, made in stubs]
    assert simulated == native_counts(stepper, stubs)
    assert simulated == [1 + 10 + 4, 7 + 4, 5 + 4, 4 + 4]
