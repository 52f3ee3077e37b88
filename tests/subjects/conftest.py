"""Compilers as witnesses: skipped where they are missing, unless they may not be."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeAlias

import pytest

from abisim.subjects.compiler import Compiler, find_compiler

Witness: TypeAlias = Callable[..., Compiler]


@pytest.fixture
def witness() -> Witness:
    """``witness(command, abi)`` is the compiler."""

    def find(command: str, abi: str = "sysv") -> Compiler:
        found = find_compiler(command, abi)
        if found is None:
            if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
                pytest.fail(f"{command} is required here and is not installed")
            pytest.skip(f"{command} is not installed")
        return found

    return find
