"""An assembler; Ctrl-C works in every test and in what it starts, nothing is of other runs.

A shell starts what is in the background with SIGINT ignored, and children inherit that.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable

import keystone
import pytest

Assembler = Callable[[str], bytes]

signal.signal(signal.SIGINT, signal.default_int_handler)
os.environ["ABISIM_CACHE"] = ""


@pytest.fixture(scope="session")
def assemble() -> Assembler:
    assembler = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)

    def run(text: str) -> bytes:
        encoded, _ = assembler.asm(text)
        return bytes(encoded or ())

    return run
