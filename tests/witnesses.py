"""Compilers that tests want: missing ones are skipped, unless that is forbidden."""

from __future__ import annotations

import os

import pytest

from abisim.subjects.compiler import Compiler, find_compiler


def witness(command: str, abi: str = "sysv") -> Compiler:
    """The compiler of that name; without one the test is skipped, or fails if it may not be."""
    compiler = find_compiler(command, abi)
    if compiler is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
            pytest.fail(f"no {command} for {abi} here, and ABISIM_REQUIRE_WITNESSES=1")
        pytest.skip(f"no {command} for {abi} here")
    return compiler
