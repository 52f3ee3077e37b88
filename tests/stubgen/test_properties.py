"""Properties of compiled stubs for random signatures."""

from __future__ import annotations

import capstone
import pytest
from hypothesis import HealthCheck, given, settings

from abisim.campaign.draw import Drawer
from abisim.layout import DATA_MODELS
from abisim.signature import Signature
from abisim.stubgen.compiler import compile_plan, stub
from abisim.stubgen.plan import plan
from abisim.stubs import ENTRIES
from abisim.verification.judge import verify
from tests.strategies import signatures

_SETTINGS = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


@_SETTINGS
@given(signature=signatures())
def test_a_compiled_stub_passes_the_judge_under_both_entries(signature: Signature) -> None:
    for entry in ENTRIES:
        verdict = verify(signature, stub(signature, entry))
        assert verdict.ok, (signature.prototype, entry, [*map(str, verdict.findings)])


@_SETTINGS
@given(signature=signatures())
def test_compiling_twice_gives_the_same_bytes(signature: Signature) -> None:
    for entry in ENTRIES:
        assert compile_plan(plan(signature), entry) == stub(signature, entry).code


@_SETTINGS
@given(signature=signatures(max_parameters=6))
def test_code_decodes_to_its_last_byte_and_ends_with_a_return_or_jump(
    signature: Signature,
) -> None:
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    for entry in ENTRIES:
        code = stub(signature, entry).code
        decoded = [*disassembler.disasm_lite(code, 0)]
        offset, size, mnemonic, _ = decoded[-1]
        assert offset + size == len(code)
        assert mnemonic in ("ret", "jmp")
        # Nothing else leaves the straight line.
        assert [m for _, _, m, _ in decoded[:-1] if m.startswith(("j", "ret"))] == []
        assert [m for _, _, m, _ in decoded if m == "call"] == ["call"] * (mnemonic == "ret")


#: Stubs for Microsoft's convention do not pass quickly.
MICROSOFT = [abi for abi in DATA_MODELS if abi != "sysv"]


@pytest.mark.parametrize(
    ("abi", "count"),
    [
        ("sysv", 400),
        *((abi, 100) for abi in MICROSOFT),
        *(pytest.param(abi, 400, marks=pytest.mark.long) for abi in MICROSOFT),
    ],
)
def test_a_compiled_stub_of_every_abi_puts_every_byte_where_it_belongs(
    abi: str, count: int
) -> None:
    """Drawn over every type and every state of the registers."""
    drawer = Drawer(abi, seed=5)
    for signature in map(drawer.draw, range(count)):
        for entry in ENTRIES:
            verdict = verify(signature, stub(signature, entry))
            wrong = [each for each in verdict.findings if not each.rule.startswith("budget.")]
            assert verdict.status in ("pass", "fail"), (signature.prototype, verdict.reason)
            assert not wrong, (signature.prototype, entry, [*map(str, wrong)])


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
def test_a_stub_for_microsoft_s_convention_never_jumps_away(abi: str) -> None:
    """The callee writes to the shadow space, which is the stub's own."""
    disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)
    drawer = Drawer(abi, seed=6)
    for signature in map(drawer.draw, range(200)):
        decoded = [*disassembler.disasm_lite(stub(signature).code, 0)]
        leaving = [each for _, _, each, _ in decoded if each in ("call", "jmp", "ret")]
        assert leaving == ["call", "ret"]
