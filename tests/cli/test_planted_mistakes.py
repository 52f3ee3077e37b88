"""Mistakes planted in either side make ``abisim check`` fail, and it says which rule and where."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

DAMAGE = """
import dataclasses
import abisim.campaign.engine as engine
compile_stubs = engine.compile_stubs
def damaged(signature, entries, dialect="psabi", **options):
    (stub,) = compile_stubs(signature, entries, dialect, **options)
    code = stub.code
    for old, new in {changes!r}:
        assert bytes.fromhex(old) in code, code.hex()
        code = code.replace(bytes.fromhex(old), bytes.fromhex(new))
    return [dataclasses.replace(stub, code=bytes.fromhex({prefix!r}) + code)]
engine.compile_stubs = damaged
"""
PLAN = """
import dataclasses
import abisim.stubgen.compiler as compiler, abisim.stubgen.plan as plan
make = compiler.plan
"""
WITHOUT = """
compiler.plan = lambda signature: (moves := make(signature))._replace(arguments=tuple(
    {replacement} for move in moves.arguments if {kept}))
"""

#: What is planted, how, the function that is checked, the rule and the place in the output.
PLANTED = {
    "two registers swapped in the planner's table": (
        PLAN + "general = ('rsi', 'rdi', *plan.SYSV.general[2:])\n"
        "swapped = dataclasses.replace(plan.SYSV, general=general)\n"
        "compiler.plan = lambda signature: make(signature, swapped)\n",
        "int f(int a, int b);", "argument.value", "argument 1 (a) in rdi",
    ),
    "two registers swapped in the reference's table": (
        "import abisim.reference.sysv_registers as registers\n"
        "registers.GENERAL = ('rsi', 'rdi', *registers.GENERAL[2:])\n",
        "int f(int a, int b);", "argument.value", "argument 1 (a) in rsi",
    ),
    "al dropped": (
        PLAN + WITHOUT.format(replacement="move", kept="not isinstance(move, plan.VectorCount)"),
        "int f(int a, ..., double);", "call.al", "al at the call",
    ),
    "a sign extension dropped": (
        PLAN + WITHOUT.format(replacement="dataclasses.replace(move, signed=None)", kept="True"),
        "void f(signed char a);", "argument.extension", "argument 1 (a) in rdi",
    ),
    "the stack misaligned": (
        DAMAGE.format(changes=[("4883c408", "4883c410")], prefix="50"),
        "void f(long, long, long, long, long, long, long);", "stack.alignment", "rsp at the call",
    ),
    "rbx clobbered": (
        DAMAGE.format(changes=[], prefix="31db"),
        "int f(int a);", "register.preserved", "rbx on return",
    ),
    "one byte past the result": (
        DAMAGE.format(changes=[("668901", "8901")], prefix=""),
        "short f(int a);", "result.overrun", "byte 2 of the result's buffer of 2 bytes",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("planted", "declaration", "rule", "place"), PLANTED.values(), ids=PLANTED)
def test_a_planted_mistake_makes_check_fail(
    planted: str, declaration: str, rule: str, place: str
) -> None:
    def check(program: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", f"{program}\nfrom abisim.cli import main; main()",
             "check", "--entry", "buffer", declaration],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True, text=True, check=False,
        )  # fmt: skip

    found = check(planted)
    assert found.returncode == 1, found.stderr
    assert rule in found.stdout
    assert place in found.stdout
    assert check("").returncode == 0
