"""The judge's self-test: a right stub passes, wrong ones fail for the right reason."""

from __future__ import annotations

from typing import Final

from abisim.interrupts import uninterrupted
from abisim.layout import LP64
from abisim.machine.machine import Machine
from abisim.machine.selftest import Check, emulator_self_test
from abisim.signature import Parameter, Signature
from abisim.stubs import Stub
from abisim.verification.judge import shared_machine, verify

_SHORT: Final = LP64.integer("short")
_SIGNATURE: Final = Signature("f", _SHORT, (Parameter("a", _SHORT), Parameter("b", _SHORT)))

_ARGUMENTS: Final = "0fbf7702 0fbf3f"  # movsx esi, word ptr [rdi + 2]; movsx edi, word ptr [rdi]
_RESULT: Final = "59 668901 c3"  # pop rcx; mov word ptr [rcx], ax; ret

#: Hand-assembled stubs for ``short f(short, short)``, entered with ``push rsi`` (56) and
#: calling with ``call rdx`` (ffd2): what they get wrong, the rule that says so, the code.
_STUBS: Final = (
    ("nothing", "", f"56 {_ARGUMENTS} ffd2 {_RESULT}"),
    ("arguments swapped", "argument.value", f"56 0fbf37 0fbf7f02 ffd2 {_RESULT}"),
    ("zero extension", "argument.extension", f"56 0fb77702 0fb73f ffd2 {_RESULT}"),
    ("stack misaligned", "stack.alignment", f"56 50 {_ARGUMENTS} ffd2 58 {_RESULT}"),
    ("result too wide", "result.overrun", f"56 {_ARGUMENTS} ffd2 59 8901 c3"),
    ("no call", "call.target", "668906 c3"),
)


def self_test(machine: Machine | None = None) -> tuple[Check, ...]:
    """The emulator's self-test, then the judge's."""
    with uninterrupted():
        checks = emulator_self_test(machine or shared_machine())
    return (*checks, *(_judge(*stub) for stub in _STUBS))


def _judge(mistake: str, rule: str, code: str) -> Check:
    verdict = verify(_SIGNATURE, Stub(bytes.fromhex(code), "buffer", "self-test"))
    rules = {finding.rule for finding in verdict.findings}
    name = f"the judge sees {mistake}" if rule else "the judge passes a right stub"
    ok = rule in rules if rule else verdict.ok
    return Check(name, ok, "" if ok else f"{verdict.status}: {', '.join(sorted(rules)) or 'none'}")
