"""Properties of compiled stubs for random signatures."""

from __future__ import annotations

import capstone
from hypothesis import HealthCheck, given, settings

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
