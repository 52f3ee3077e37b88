"""A subject with a fault that is known: its stubs swap two registers on the way to the callee."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from abisim.campaign.fuzz_subject import Verdicts
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.compiler import stub
from abisim.stubs import Stub
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify

#: xchg rsi, rdx
SWAP = bytes.fromhex("4887d6")
_PUSH_R15_TARGET = bytes.fromhex("41574989d7")
_POP_R15_RETURN = bytes.fromhex("415fc3")
_JUMP_R15 = bytes.fromhex("41ffe7")


def wrapped(inner: bytes, change: bytes) -> bytes:
    """A stub that calls ``inner`` with a target of its own, which runs ``change`` and goes on."""
    gadget = change + _JUMP_R15
    to_gadget = 5 + len(_POP_R15_RETURN)
    lea = b"\x48\x8d\x15" + to_gadget.to_bytes(4, "little")
    call = b"\xe8" + (len(_POP_R15_RETURN) + len(gadget)).to_bytes(4, "little")
    return _PUSH_R15_TARGET + lea + call + _POP_R15_RETURN + gadget + inner


class Faulty:
    """Our stubs with ``change`` run before each call, None for nothing, as they are.

    Counts how often it is asked.
    """

    label = "faulty"
    dialect = "psabi"

    def __init__(self, change: bytes | None = SWAP) -> None:
        self.change = change
        self.asked = 0
        self.judged = 0

    def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
        self.asked += 1
        self.judged += len(signatures)
        for signature in signatures:
            yield (("buffer", self._verdict(signature)),)

    def _verdict(self, signature: Signature) -> Verdict:
        try:
            code = stub(signature, "buffer").code
        except UnsupportedTypeError as error:
            return Verdict("unsupported", reason=str(error))
        if self.change is not None:
            code = wrapped(code, self.change)
        made = Stub(code, "buffer", "faulty")
        return verify(signature, made, frugal=False)
