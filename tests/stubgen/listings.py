"""What tests of listings share: the instructions of one, and whether the listed stubs are right."""

from __future__ import annotations

from abisim.signature import Signature
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES
from abisim.verification.judge import verify

#: Operands of string instructions, which nobody writes.
_STRING_OPERANDS = " byte ptr [rdi], byte ptr [rsi]"


def instructions(code_listing: str) -> list[str]:
    texts = [line[28:].strip() for line in code_listing.splitlines()]
    return [text.removesuffix(_STRING_OPERANDS) for text in texts]


def require_listing(signature: Signature, buffer: str, avalue: str) -> None:
    """The stubs' instructions are these, and pass the judge."""
    for entry, expected in zip(ENTRIES, (buffer, avalue), strict=True):
        made = stub(signature, entry)
        found = instructions(made.listing)
        assert found == expected.split("; ")
        verdict = verify(signature, made)
        assert verdict.ok, [*map(str, verdict.findings)]
        assert verdict.instructions == len(found)


def require_counts(signature: Signature, ours: tuple[int, int], gcc: tuple[int, int]) -> None:
    """The stubs take so many instructions, and gcc's no fewer."""
    counts = [verify(signature, stub(signature, entry)).instructions for entry in ENTRIES]
    assert counts == [*ours]
    assert all(count <= most for count, most in zip(ours, gcc, strict=True))
