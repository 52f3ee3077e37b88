"""Linked images, run by the processor: every kind of reference that compilers make."""

from __future__ import annotations

import pickle
import platform
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from abisim.images import CODE_BASE, CONSTANTS_BASE, DATA_BASE, Image
from abisim.subjects.compiler import Compiler
from abisim.subjects.helpers import HELPERS
from abisim.subjects.linking import link, link_functions
from abisim.subjects.objectmodel import Object, Relocation, Section, Symbol, zeros
from abisim.subjects.objects import ObjectError, functions, read_object

Witness: TypeAlias = Callable[..., Compiler]

#: Maps an image where it wants to be and prints what each call returns.
RUNNER = """
import ctypes, mmap, pickle, sys
libc = ctypes.CDLL(None)
libc.mmap.restype = ctypes.c_void_p
libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t] + [ctypes.c_int] * 3 + [ctypes.c_long]
pieces, calls = pickle.load(sys.stdin.buffer)
for address, content in pieces:
    size = max(4096, -(-len(content) // 4096) * 4096)
    private_anonymous_fixed = 0x2 | 0x20 | 0x10
    assert libc.mmap(address, size, 7, private_anonymous_fixed, -1, 0) == address
    ctypes.memmove(address, content, len(content))
for address, arguments in calls:
    function = ctypes.CFUNCTYPE(ctypes.c_long, *([ctypes.c_long] * len(arguments)))(address)
    print(function(*arguments))
"""

SOURCE = """
ATTR int choose(int n) {
    switch (n) {
    case 0: return 11; case 1: return 7; case 2: return 100; case 3: return -4;
    case 4: return 23; case 5: return 42; case 6: return 8; case 7: return 77;
    default: return 0; }
}
static volatile double half = 0.5;
ATTR long constants(long n) { return (long)(half * 1024.0 + n * 0.25); }
static const char *const names[] = { "one", "two", "three" };
ATTR long text(long n) { return names[n][1]; }
struct big { unsigned char c[3000]; };
static struct big from, to;
ATTR long copy(long n) {
    for (int i = 0; i < 3000; i++) from.c[i] = (unsigned char)(i * 7);
    to = from;
    return to.c[n];
}
long counter = 5;
long *where = &counter;
ATTR long through(long n) { *where += n; return counter; }
extern unsigned char abisim_received[], abisim_result[];
ATTR long exchange(long n) {
    abisim_received[3] = (unsigned char)n; abisim_result[5] = 1;
    return abisim_received[3] + abisim_result[5];
}
void *memmove(void *, const void *, UNSIGNED_SIZE);
void *memset(void *, int, UNSIGNED_SIZE);
static char line[64];
ATTR long moved(long n) {
    volatile UNSIGNED_SIZE size = 20;
    for (int i = 0; i < 64; i++) line[i] = (char)i;
    if (memmove(line + 4, line, size) != line + 4) return -1;
    if (memmove(line + 30, line + 35, size) != line + 30) return -2;
    if (memset(line + 60, 9, size - 18) != line + 60) return -3;
    return line[n];
}
typedef ATTR long function(long);
ATTR function *chosen(long n) { return n ? &text : &constants; }
ATTR long indirect(long n) { return chosen(n)(n); }
"""
CALLS = (
    [("choose", n) for n in range(9)]
    + [("constants", 6), ("text", 0), ("text", 2), ("copy", 2999), ("through", 3)]
    + [("through", 4), ("exchange", 200), ("indirect", 0), ("indirect", 1)]
    + [("moved", n) for n in (3, 4, 23, 24, 29, 30, 49, 50, 59, 60, 61, 62)]
)
ANSWERS = [
    *(11, 7, 100, -4, 23, 42, 8, 77, 0),
    *(513, ord("n"), ord("h"), 2999 * 7 % 256, 8, 12, 201, 512, ord("w")),
    *(3, 0, 19, 24, 29, 35, 54, 50, 59, 9, 9, 62),
]


def compiled(found: Compiler, source: str, directory: Path, *options: str) -> bytes:
    Path(directory, "a.c").write_text(source)
    command = [*found.words, "-w", *options, "-c", "a.c", "-o", "a.o"]
    subprocess.run(command, cwd=directory, check=True, capture_output=True)
    return Path(directory, "a.o").read_bytes()


def run_natively(image: Image, calls: list[tuple[str, int]]) -> list[int]:
    if platform.machine() != "x86_64":
        pytest.skip("only an x86-64 processor can be asked")
    pieces = [
        (CODE_BASE, image.code),
        (CONSTANTS_BASE, image.constants),
        (DATA_BASE, bytes(4 << 20) + image.data),
    ]
    addressed = [(CODE_BASE + image.functions[name][0], (argument,)) for name, argument in calls]
    done = subprocess.run(
        [sys.executable, "-c", RUNNER],
        input=pickle.dumps((pieces, addressed)), capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    return [int(line) for line in done.stdout.split()]


@pytest.mark.parametrize(
    ("command", "abi", "options"),
    [
        ("gcc", "sysv", "-O2 -fPIE -fcf-protection=none"),
        ("gcc", "sysv", "-O0 -fPIC -fcf-protection=none"),
        ("gcc", "sysv", "-O1 -fno-pic -mcmodel=large"),
        ("clang", "sysv", "-O2 -fPIC"),
        ("clang-14", "sysv", "-O1 -fPIE"),
        ("tcc", "sysv", ""),
        ("clang", "win64", "-O2"),
        ("clang-14", "win64", "-O0"),
        ("gcc", "mingw", "-O2"),
        ("gcc", "mingw", "-O0"),
        ("clang", "mingw", "-O1"),
    ],
)
def test_linked_code_runs_as_its_source_says(
    command: str, abi: str, options: str, tmp_path: Path, witness: Witness
) -> None:
    windows = abi in ("win64", "mingw")
    source = SOURCE.replace("ATTR", "__attribute__((sysv_abi))" if windows else "")
    # long is what the runner passes; 32 bits of it are enough on Windows.
    source = source.replace("UNSIGNED_SIZE", "__SIZE_TYPE__").replace("long", "long long")
    image = link(compiled(witness(command, abi), source, tmp_path, *options.split()))
    assert [_int(value) for value in run_natively(image, list(CALLS))] == ANSWERS


def _int(value: int) -> int:
    """``choose`` returns an int: the upper half of rax is nobody's."""
    return (value + (1 << 31)) % (1 << 32) - (1 << 31)


def test_what_is_nowhere_stops_its_users_alone(tmp_path: Path, witness: Witness) -> None:
    source = """
    int missing(int);
    extern __thread int local;
    __attribute__((noinline)) int direct(int n) { return missing(n) + 1; }
    __attribute__((noinline)) int far(int n) { return direct(n) + 1; }
    int (*table[])(int) = { far };
    int through(int n) { return table[n](n) + 1; }
    int thread(int n) { return local; }
    int fine(int n) { return n + 1; }
    """
    options = ("-O1", "-fPIE", "-fno-inline", "-fno-ipa-icf")
    linked = link_functions(compiled(witness("gcc"), source, tmp_path, *options))
    assert linked.unresolved.keys() == {"direct", "far", "through", "thread"}
    assert linked.unresolved["through"] == "it refers to missing"
    assert linked.unresolved["thread"] == "it refers to thread-local local"
    assert "fine" not in linked.relocated
    assert "direct" in linked.relocated
    assert run_natively(linked.image, [("fine", 4)]) == [5]


def test_addresses_of_32_bits_do_not_reach_the_image(tmp_path: Path, witness: Witness) -> None:
    source = "int data[4]; int f(long n) { return data[n]; } int g(int n) { return n; }"
    options = ("-O1", "-fno-pic", "-mcmodel=small")
    linked = link_functions(compiled(witness("gcc"), source, tmp_path, *options))
    assert list(linked.unresolved) == ["f"]
    assert linked.unresolved["f"].endswith("by an address of 32 bits")


def test_too_much_is_an_error(tmp_path: Path, witness: Witness) -> None:
    with pytest.raises(ObjectError, match="more than 8 MiB of constants"):
        link(compiled(witness("gcc"), "const char big[9 << 20] = {1};", tmp_path))


@pytest.mark.parametrize("content", [b"", b"garbage", b"\x7fELF", b"\x64\x86\x01", b"\x7fELF" * 99])
def test_what_is_no_object_is_an_error(content: bytes) -> None:
    with pytest.raises(ObjectError, match="no x86-64 object"):
        read_object(content)


@pytest.mark.parametrize(
    ("command", "abi"), [("gcc", "sysv"), ("gcc", "mingw"), ("clang", "win64")]
)
def test_functions_and_their_references(
    command: str, abi: str, tmp_path: Path, witness: Witness
) -> None:
    source = "int other(void); int f(void) { return other() + 1; } int g(int n) { return n; }"
    found = functions(compiled(witness(command, abi), source, tmp_path, "-O1"))
    assert found["f"].references == ("other",)
    assert found["g"].references == ()
    assert found["g"].code.endswith(b"\xc3")


def test_helpers_are_for_both_formats() -> None:
    assert set(HELPERS["elf"]) - {"abort"} <= set(HELPERS["coff"]) | {"abort"}
    assert {"memcpy", "memmove", "memset"} <= set(HELPERS["elf"])


def object_of(code: bytes, relocations: list[Relocation]) -> Object:
    """An object whose code begins with the function f, and constants at their beginning."""
    sections = [Section(".text", "code", code, 16), Section(".rdata", "constants", bytes(16), 16)]
    return Object("coff", sections, [Symbol("f", 0, 0, len(code), True)], relocations)


def test_an_address_relative_to_the_image_counts_from_its_code() -> None:
    """Microsoft PE format, IMAGE_REL_AMD64_ADDR32NB: the 32-bit address without the base."""
    constants = Symbol("", 1, 8, 0, False)
    image = link(object_of(bytes(8), [Relocation(0, 4, "image32", constants, 3)]))
    assert image.code[4:8] == (CONSTANTS_BASE + 8 + 3 - CODE_BASE).to_bytes(4, "little")


@pytest.mark.parametrize("align", [16 << 20, 1 << 63])
def test_an_alignment_that_no_area_has_is_an_error(align: int) -> None:
    section = Section(".text", "code", b"\xc3", align)
    twice = Object("elf", [section, section], [], [])
    with pytest.raises(ObjectError, match="code aligned to"):
        link(twice)


def test_a_section_without_content_is_no_larger_than_memory() -> None:
    assert zeros(8 << 20) == bytes(8 << 20)
    with pytest.raises(ObjectError, match="more than 8 MiB"):
        zeros(1 << 40)


@pytest.mark.parametrize(
    ("command", "abi"), [("gcc", "sysv"), ("gcc", "mingw"), ("clang", "win64")]
)
def test_a_relocation_of_no_known_kind_stops_its_function(
    command: str, abi: str, tmp_path: Path, witness: Witness
) -> None:
    """LIEF has a number for such a kind and no name."""
    source = "int other(void); int f(void) { return other() + 1; }"
    content = compiled(witness(command, abi), source, tmp_path, "-O1")
    found = read_object(content).relocations
    (relocation,) = [each for each in found if each.symbol.name == "other"]
    if abi == "sysv":  # Elf64_Rela: offset, type and symbol, addend
        at = content.index(relocation.offset.to_bytes(8, "little") + b"\x04\0\0\0")
        damaged = content[: at + 8] + b"\xee" + content[at + 9 :]
    else:  # address, symbol, type
        number = content.index(relocation.offset.to_bytes(4, "little"), 60)
        while content[number + 8 : number + 10] != b"\x04\0":
            number = content.index(relocation.offset.to_bytes(4, "little"), number + 1)
        damaged = content[: number + 8] + b"\xee\xee" + content[number + 10 :]
    assert link_functions(damaged).unresolved == {
        "f": "it refers to other by a relocation that is not known"
    }


def test_what_is_linked_already_is_no_object(tmp_path: Path, witness: Witness) -> None:
    content = compiled(witness("gcc"), "int f(void) { return 1; }", tmp_path)
    linked = content[:16] + b"\x03\0" + content[18:]  # ET_DYN
    with pytest.raises(ObjectError, match="linked already"):
        read_object(linked)
