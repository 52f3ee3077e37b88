"""Libraries of stubs at work: loaded by the system's loader, called, linked with."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import clang.cindex
import pytest

from abisim.native.ahead import Judged
from abisim.native.c_header import header
from abisim.native.elf.library import Library
from abisim.stubs import ENTRIES, Entry
from tests.native.libraries import ROOT, judged, library_of, of_corpus
from tests.witnesses import witness

HERE = Path(__file__).parent
#: What hypot and its like have to give.
RESULTS: Final = {
    "hypot": 5.0, "hypotf": 13.0, "hypotl": 17.0, "ldexp": 24.0, "frexp": [0.75, 6], "lround": -3,
    "fma": 10.0, "csqrt": [1.0, 2.0], "labs": 1 << 40, "div": [-3, 2],
    "ldiv": [(1 << 40) // 7, (1 << 40) % 7], "strlen": 9, "strtol": [42, 2], "toupper": ord("A"),
    "qsort": [-1, 0, 2, 3, 4, 5], "snprintf": [11, "-7 and 2.50"],
}  # fmt: skip
PRINTF = "int snprintf(char *, unsigned long, const char *, ..., int, double);"

#: What a process has mapped of a library, and whether each of its names leads to its code.
LOADED = """
import ctypes, json, sys
library = ctypes.CDLL(sys.argv[1])
names = json.loads(sys.stdin.read())
address = {name: ctypes.cast(library[name], ctypes.c_void_p).value for name in names}
size = {name: len(bytes.fromhex(names[name])) for name in names}
code = {name: ctypes.string_at(address[name], size[name]).hex() for name in names}
absent = [name for name in names if hasattr(library, name + "_")]
with open("/proc/self/maps") as file:
    maps = [line.split() for line in file]
mapped = [line[1] for line in maps if line[-1] == sys.argv[1]]
print(json.dumps([code, absent, mapped, [line[1] for line in maps]]))
"""

PROGRAM = """
#include <math.h>
#include <stdio.h>
#include "stubs.h"
struct pair { double x; int n; };
static struct pair swap(int n, struct pair p) { struct pair q = {p.x + n, p.n - n}; return q; }
int main(void) {
  double x = 3, y = 4, z = 0;
  int n = 10;
  struct pair p = {0.5, 3}, q = {0, 0};
#ifdef BUFFER
  struct { double x, y; } numbers = {x, y};
  struct { int n; struct pair p; } both = {n, p};
  abisim_hypot(&numbers, &z, (void (*)(void))hypot);
  abisim_swap(&both, &q, (void (*)(void))swap);
#else
  void *numbers[] = {&x, &y}, *both[] = {&n, &p};
  abisim_hypot((void (*)(void))(double (*)(double, double))hypot, &z, numbers);
  abisim_swap((void (*)(void))swap, &q, both);
#endif
  printf("%g %g %d\\n", z, q.x, q.n);
  return 0;
}
"""
DECLARATIONS = """
double hypot(double x, double y);
struct pair { double x; int n; };
struct pair swap(int n, struct pair p);
"""


def written(library: Library, path: Path) -> str:
    path.write_bytes(library.content)
    return str(path)


def test_real_functions_give_right_results(tmp_path: Path) -> None:
    libraries = [
        written(library_of(each), tmp_path / f"{number}.so")
        for number, each in enumerate((of_corpus("libm"), of_corpus("libc"), judged(PRINTF)))
    ]
    done = subprocess.run(
        [sys.executable, str(HERE / "calls.py"), *libraries],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == RESULTS


@pytest.mark.parametrize("cet", [False, True])
def test_the_loader_finds_every_symbol_and_maps_nothing_that_is_written_and_run(
    cet: bool, tmp_path: Path
) -> None:
    stubs = of_corpus("libm", cet=cet)
    names = {name: each.stub.code.hex() for each in stubs if each.stub for name in each.shape.names}
    assert len(names) > 900
    path = written(library_of(stubs, cet=cet), tmp_path / "x.so")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, path], input=json.dumps(names),
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    code, absent, mapped, everything = json.loads(done.stdout)
    assert code == names
    assert absent == []
    assert set(mapped) == {"r--p", "r-xp"}  # what was written is read-only by now
    assert not [each for each in everything if "w" in each and "x" in each]


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_c_program_is_linked_with_the_library_by_its_header(entry: Entry, tmp_path: Path) -> None:
    compiler = witness("gcc")
    stubs = judged(DECLARATIONS, entry)
    path = written(library_of(stubs), tmp_path / "libstubs.so")
    (tmp_path / "stubs.h").write_text(header_of(stubs, entry), encoding="utf-8")
    (tmp_path / "main.c").write_text(PROGRAM, encoding="utf-8")
    options = ["-std=c11", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wno-cast-function-type"]
    if entry == "buffer":
        options.append("-DBUFFER")
    subprocess.run(
        [*compiler.words, *options, "-o", "main", "main.c", path, "-lm"], cwd=tmp_path, check=True
    )
    done = subprocess.run([str(tmp_path / "main")], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "5 10.5 -7\n")


def header_of(stubs: Sequence[Judged], entry: Entry, abi: str = "sysv") -> str:
    return header(
        [each.shape for each in stubs], entry,
        abi=abi, dialect="psabi", build_id="c0ffee", maker="abisim of a test",
    )  # fmt: skip


@pytest.mark.parametrize("language", ["c", "c++"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_headers_are_c_and_cpp(entry: Entry, language: str, tmp_path: Path) -> None:
    for name, abi in (("edge-cases", "sysv"), ("libm", "ms")):
        path = tmp_path / f"{abi}.h"
        path.write_text(header_of(of_corpus(name, entry, abi), entry, abi), encoding="utf-8")
        # Twice, which its guard has to stand.
        (tmp_path / "x.c").write_text(f'#include "{path.name}"\n' * 2)
        options = ["-x", language, "-Wall", "-Wextra", "-Wpedantic"]
        parsed = clang.cindex.Index.create().parse(str(tmp_path / "x.c"), options)
        assert [str(each) for each in parsed.diagnostics] == []


def test_a_header_says_what_is_called_and_what_needs_room() -> None:
    stubs = judged("double hypot(double x, double y); void f(char c, double d); int g(void);")
    (text,) = [header_of(stubs, "avalue")]
    assert text.startswith(
        "/* Call stubs, verified by abisim of a test; the library's build id is c0ff"
    )
    assert (
        f"/* Shape {stubs[0].shape.id}: double f(double, double);\n"
        " * avalue: 2, of 8, 8 bytes; result: 8 bytes */\n"
        f"void abisim_shape_{stubs[0].shape.id}(void (*fn)(void), void *rvalue, void **avalue);\n"
        "/* double hypot(double x, double y); */\n"
        "void abisim_hypot(void (*fn)(void), void *rvalue, void **avalue);\n"
    ) in text
    assert " * avalue: 2, of 1, 8 bytes; no result */" in text
    assert " * no avalue; result: 4 bytes */" in text
    buffer = header_of(stubs, "buffer")
    assert "void abisim_f(const void *args, void *result, void (*fn)(void));" in buffer
    assert " * args: 16 bytes, at 0, 8; no result */" in buffer
    assert " * no args; result: 4 bytes */" in buffer


def test_the_documentation_s_example_works(tmp_path: Path) -> None:
    compiler = witness("gcc")
    text = (ROOT / "docs" / "native.md").read_text(encoding="utf-8")
    command = re.search(r"\$ abisim (build corpus/libm.h .+)\n", text)
    program = re.search(r"```c\n(#include <math.h>\n(?:.*\n)+?)```", text)
    assert command is not None
    assert program is not None
    words = [each.replace("corpus/", f"{ROOT}/corpus/") for each in command[1].split()]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(
        [sys.executable, "-m", "abisim", *words], cwd=tmp_path, env=environment, check=True
    )
    (tmp_path / "main.c").write_text(program[1], encoding="utf-8")
    link = [*compiler.words, "-o", "main", "main.c", "./libm-stubs.so", "-lm"]
    subprocess.run(link, cwd=tmp_path, check=True)
    done = subprocess.run(["./main"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "5\n"
