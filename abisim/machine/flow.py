"""What a processor with Control-flow Enforcement Technology would object to.

Intel SDM volume 1, Control-flow Enforcement Technology: calls put their return address on a
shadow stack too, returns have to find it there; and an indirect branch that is not marked
``notrack`` has to lead to ``endbr64``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import capstone

from abisim.identity import remembered

#: ``landing``: an indirect branch led to something else than endbr64.  ``return``: a return
#: did not go back to where the call was.
Kind: TypeAlias = Literal["landing", "return"]
_ENDBR64: Final = bytes.fromhex("f30f1efa")
_fast: Final = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)


@dataclass(frozen=True, slots=True)
class Breach:
    """``address`` is where the code went, ``expected`` where it should have: 0 for a landing."""

    kind: Kind
    address: int
    expected: int = 0


class Flow:
    """A shadow stack and a look-out for endbr64, told of each instruction before it runs.

    What lies at ``exempt`` counts as endbr64.
    """

    def __init__(self, exempt: int) -> None:
        self.breaches: list[Breach] = []
        self._exempt = exempt
        self._shadow: list[int] = []
        self._landing = self._returning = False

    def begin(self, back: int) -> None:
        """An indirect call is about to lead somewhere, and to come back to ``back``."""
        self.breaches.clear()
        self._shadow[:] = [back]
        self._landing, self._returning = True, False

    def step(self, address: int, code: bytes) -> None:
        """The instruction at an address, the first of ``code``, is about to run."""
        self.arrive(address, lands=code.startswith(_ENDBR64))
        kind, size = _branch(code)
        if kind in ("call", "indirect call"):
            self._shadow.append(address + size)
        self._landing = kind in ("indirect call", "indirect jump")
        self._returning = kind == "return"

    def arrive(self, address: int, *, lands: bool = False) -> None:
        """Code is about to run at an address, or would if any were there."""
        if self._landing and not lands and address != self._exempt:
            self.breaches.append(Breach("landing", address))
        if self._returning:
            expected = self._shadow.pop() if self._shadow else 0
            if address != expected:
                self.breaches.append(Breach("return", address, expected))
        self._landing = self._returning = False

    def end(self, address: int) -> None:
        """The call that began is over, at an address; its return has to be one, too."""
        self.arrive(address)
        if self._shadow and not self.breaches:
            self.breaches.append(Breach("return", address, self._shadow[-1]))


_Branch: TypeAlias = Literal["", "call", "indirect call", "indirect jump", "return"]


@remembered(1 << 14)
def _branch(code: bytes) -> tuple[_Branch, int]:
    """What the first instruction of some code is to all this, and its size."""
    for _, size, mnemonic, operands in _fast.disasm_lite(code, 0, 1):
        words = mnemonic.split()
        direct = operands[:1].isdigit()
        tracked = "notrack" not in words
        match words[-1]:
            case "ret":
                return "return", size
            case "call":
                return "indirect call" if tracked and not direct else "call", size
            case "jmp" if tracked and not direct:
                return "indirect jump", size
        return "", size
    return "", 0
