"""Compilers and more that tests want: missing ones are skipped, unless that is forbidden."""

from __future__ import annotations

import ctypes
import os
import shutil
from typing import NoReturn

import pytest

from abisim.subjects.compiler import Compiler, find_compiler


def witness(command: str, abi: str = "sysv") -> Compiler:
    """The compiler of that name; without one the test is skipped, or fails if it may not be."""
    compiler = find_compiler(command, abi)
    if compiler is None:
        missing(f"{command} for {abi}")
    return compiler


def tool(command: str) -> str:
    """The path of a program, on the same terms."""
    path = shutil.which(command)
    if path is None:
        missing(command)
    return path


def shared_library(name: str) -> str:
    """The name of a library that can be loaded, on the same terms."""
    try:
        ctypes.CDLL(name)
    except OSError:
        missing(name)
    return name


def missing(what: str) -> NoReturn:
    """Skip the test, or fail where nothing may be missing."""
    if os.environ.get("ABISIM_REQUIRE_WITNESSES") == "1":
        pytest.fail(f"no {what} here, and ABISIM_REQUIRE_WITNESSES=1")
    pytest.skip(f"no {what} here")
