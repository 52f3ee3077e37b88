"""What is forgotten is given back: long runs hold as much memory at their end as early on."""

from __future__ import annotations

import gc
import weakref

from abisim.declarations import parse
from abisim.identity import forget
from abisim.machine.decode import block_facts, instruction_facts
from abisim.machine.memory import CODE
from abisim.stubgen.compiler import stub
from abisim.stubs import Stub
from abisim.verification.judge import verify
from abisim.verification.screen import shared_screen
from abisim.verification.setting import USUAL, other


def test_machines_and_decoded_code_are_given_back() -> None:
    signature = parse("int f(int a, double b, char c)")
    assert verify(signature, stub(signature)).ok
    settings = [USUAL, other()]
    machines = [each.machine() for each in settings] + [each.careful() for each in settings]
    there = [weakref.ref(each) for each in [*machines, shared_screen()]]
    assert instruction_facts(b"\xc3").leaves
    assert instruction_facts.cache_info().currsize
    del machines, settings
    forget()
    gc.collect()
    assert [each() for each in there] == [None] * len(there)
    assert instruction_facts.cache_info().currsize == block_facts.cache_info().currsize == 0
    # Everything is made again.
    assert verify(signature, stub(signature)).ok


def test_code_finds_the_same_around_it_on_a_new_machine() -> None:
    """In front of it there is memory, and its address is not what it can guess."""
    signature = parse("void f(void)")
    base = CODE.base.to_bytes(8, "little")
    codes = [b"\x48\xb8" + base + b"\xff\xe0", b"\xe2\xee", b"\xe9\0\xf0\xff\xff"]
    for code in codes:
        forget()
        verdicts = [verify(signature, Stub(code, "buffer", "hostile")) for _ in range(2)]
        first, second = ([each.rule for each in verdict.findings] for verdict in verdicts)
        assert first == second, code.hex()
