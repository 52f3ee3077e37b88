"""Python stubs run by real interpreters, in processes of their own, with random objects.

Callees are compiled by a C compiler, so where each byte arrives is its business alone.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from abisim.campaign.draw import Drawer
from abisim.campaign.fuzz_subject import accepting, open_subject, try_menu
from abisim.campaign.witness import dialect_of
from abisim.declarations import parse
from abisim.dialects import PSABI, Party
from abisim.interpreters import CPYTHON_311, running
from abisim.pystubs import PythonStub, Symbol
from abisim.reference import doubts_of
from abisim.reference.differences import explaining
from abisim.signature import Signature
from abisim.stubgen.python.stub import python_stub
from abisim.subjects.compiler import Compiler
from tests.stubgen.python_cases import callable_by, case, library, run_cases, stubs_of
from tests.stubgen.python_signatures import SIGNATURES
from tests.stubgen.pythons import FAMILIES, family, python
from tests.witnesses import witness

SEED = 5
DRAWN = 250
ROUNDS = 30
PARTIES: tuple[Party, ...] = ("caller", "callee")


@pytest.fixture(scope="module")
def gcc() -> Compiler:
    return witness("gcc")


@pytest.fixture(scope="module")
def listed(gcc: Compiler, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Signature], Path]:
    signatures = callable_by(gcc, [parse(text) for text in SIGNATURES])
    assert len(signatures) == len(SIGNATURES)
    path = tmp_path_factory.mktemp("listed") / "listed.so"
    library(gcc, signatures, path)
    return signatures, path


def drawn(abi: str, compiler: Compiler) -> list[Signature]:
    """Random signatures that the compiler's callers and callees are of one mind about."""
    left_out = try_menu(open_subject("gcc", abi), abi).left_out
    drawer = Drawer(abi, SEED, accepts=accepting(left_out))
    found = callable_by(compiler, itertools.islice(iter(drawer), DRAWN))
    dialect = dialect_of(compiler)
    agreed = [each for each in found if not doubts_of(each, dialect, "callee")]
    if abi == "sysv":
        return [each for each in agreed if not _loses_bytes(each, dialect)]
    return [
        each
        for each in agreed
        if not explaining(each, dialect, "caller") and not explaining(each, dialect, "callee")
    ]


def _loses_bytes(signature: Signature, dialect: str) -> bool:
    """Whether gcc passes half a value only."""
    return any(
        entry.id == "vector-int128-in-record"
        for party in PARTIES
        for entry in explaining(signature, dialect, party)
    )


@pytest.fixture(scope="module", params=["sysv", "ms"])
def random_ones(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[Signature], Path, str]:
    compiler = witness("gcc", request.param)
    signatures = drawn(request.param, compiler)
    assert len(signatures) > DRAWN // 2
    path = tmp_path_factory.mktemp("random") / "random.so"
    library(compiler, signatures, path)
    return signatures, path, dialect_of(compiler) if request.param == "sysv" else PSABI


def require_no_difference(
    version: str, cases: Sequence[dict[str, Any]], shared: Path, rounds: int
) -> None:
    calls, reached, differences = run_cases(python(version), cases, shared, str(SEED), rounds)
    assert not differences, f"seed {SEED}: " + "\n".join(differences)
    assert calls > rounds * len(cases)
    assert reached > calls // 3


@pytest.mark.parametrize("options", [{}, {"errno": True}, {"release_gil": True}], ids=str)
@pytest.mark.parametrize("version", FAMILIES)
def test_every_carrier_arrives_and_comes_back(
    version: str, options: dict[str, bool], listed: tuple[list[Signature], Path]
) -> None:
    signatures, shared = listed
    cases = stubs_of(signatures, family(version), PSABI, **options)
    require_no_difference(version, cases, shared, 20 * ROUNDS)


@pytest.mark.parametrize("options", [{}, {"release_gil": True}], ids=str)
@pytest.mark.parametrize("version", FAMILIES)
def test_random_signatures(
    version: str, options: dict[str, bool], random_ones: tuple[list[Signature], Path, str]
) -> None:
    signatures, shared, dialect = random_ones
    cases = stubs_of(signatures, family(version), dialect, **options)
    require_no_difference(version, cases, shared, ROUNDS)


def _replaced(old: str, new: str) -> Callable[[PythonStub], PythonStub]:
    def change(stub: PythonStub) -> PythonStub:
        before, after = bytes.fromhex(old), bytes.fromhex(new)
        assert stub.code.count(before) >= 1, stub.listing
        return replace(stub, code=stub.code.replace(before, after, 1))

    return change


def _linked(old: Symbol, new: Symbol) -> Callable[[PythonStub], PythonStub]:
    def change(stub: PythonStub) -> PythonStub:
        assert old in [symbol for _, symbol in stub.relocations]
        words = tuple((at, new if symbol == old else symbol) for at, symbol in stub.relocations)
        return replace(stub, relocations=words)

    return change


#: What is wrong with the stub for 3.11 of a signature.
PLANTED: dict[str, tuple[str, Callable[[PythonStub], PythonStub]]] = {
    "float for int": ("int f(int, int)", _linked("PyLong_Type", "PyFloat_Type")),
    "True for False": ("_Bool f(_Bool, _Bool, _Bool)", _linked("False", "True")),
    "a count too many": ("int f(int, int)", _replaced("4883fa02", "4883fa03")),
    "two digits as one": ("int f(int, int)", _replaced("4983fa02", "4983fa05")),
    "no reference added": ("void f(void)", _replaced("48ff00", "909090")),
    "half the small ints": ("int f(int, int)", _replaced("c1e005", "c1e004")),
    "another register": ("double f(double, double)", _replaced("f2410f104b10", "f2410f105310")),
    "one byte too many": ("struct P { double x, y; } f(struct P, struct P)",
                          _replaced("49837b1010", "49837b1011")),
    "one argument for the slow callable": ("int f(int, int)",
                                           _replaced("ba02000000", "ba01000000")),
}  # fmt: skip


@pytest.mark.parametrize("mistake", PLANTED)
def test_a_planted_mistake_shows(mistake: str, gcc: Compiler, tmp_path: Path) -> None:
    """A difference, or the death of the process that ran it."""
    text, change = PLANTED[mistake]
    signature = parse(text)
    shared = tmp_path / "planted.so"
    library(gcc, [signature], shared)
    right = python_stub(signature, CPYTHON_311)
    cases = [case(0, signature, change(right))]
    try:
        _, _, differences = run_cases(python("3.11"), cases, shared, str(SEED), 400)
    except AssertionError as death:
        differences = [str(death)] * ("status -" in str(death))
    assert differences


def test_the_gil_is_given_up_and_errno_kept(tmp_path: Path, gcc: Compiler) -> None:
    """Another thread runs while the target waits for it, and errno is as the target left it."""
    source, shared, file = tmp_path / "w.c", tmp_path / "w.so", tmp_path / "w.json"
    source.write_text(
        "#include <errno.h>\n#include <unistd.h>\nvolatile int go;\n"
        "int callee_0(int n) { for (int i = 0; i < n && !go; i++) usleep(1000);"
        " errno = 4242; return go; }\n"
    )
    subprocess.run([*gcc.words, "-shared", "-fPIC", str(source), "-o", str(shared)], check=True)
    signature = parse("int f(int)")
    stubs = [
        python_stub(signature, running(), release_gil=True),
        python_stub(signature, running(), errno=True),
    ]
    file.write_text(json.dumps([case(0, signature, stub) for stub in stubs]))
    run = Path(__file__).with_name("python_waiting.py")
    command = [sys.executable, str(run), str(file), str(shared)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0", "1", "4242", "1", "4242"]
