"""Calls that are made to cover the placement automaton, and what is covered so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from abisim.campaign.automaton import transitions, universe
from abisim.campaign.automaton_types import Written
from abisim.campaign.transition import Transition
from abisim.declarations import parse_all
from abisim.errors import AbisimError
from abisim.reference import classify
from abisim.signature import Parameter, Signature
from abisim.types import CType, Void


@dataclass(frozen=True, slots=True)
class Call:
    """A function's types; ``named`` is None for a fixed list, else the parameters before ``…``.

    ``result`` is a type's name, ``declaration`` what it needs.
    """

    result: str
    types: tuple[Written, ...]
    named: int | None = None
    declaration: str = ""

    @property
    def declarations(self) -> tuple[str, ...]:
        """The lines that its types need."""
        texts = (self.declaration, *(each.declaration for each in self.types))
        return tuple(line for text in texts for line in text.splitlines())

    def parameters(self) -> list[str]:
        """The texts between the parentheses."""
        texts = [each.name for each in self.types]
        if self.named is not None:
            texts.insert(self.named, "...")
        return texts or ["void"]


@lru_cache(maxsize=1024)
def _ctype(name: str, declaration: str, abi: str) -> CType:
    if name == "void":
        return Void()
    [*_, last] = parse_all(f"{declaration}\nvoid f({name});", abi, name)
    return last.signature.parameters[0].type


def signature_of(call: Call, abi: str) -> Signature:
    """The call's signature under an ABI."""
    parameters = tuple(
        Parameter("", _ctype(each.name, each.declaration, abi)) for each in call.types
    )
    result = _ctype(call.result, call.declaration, abi)
    return Signature("f", result, parameters, call.named, abi)


class Cover:
    """Calls, and the transitions that none of them makes yet."""

    def __init__(self, abi: str) -> None:
        self.abi = abi
        self._missing = set(universe(abi))
        self._calls: list[Call] = []

    def lacks(self, transition: Transition) -> bool:
        """Whether no call makes it yet; nor does one make what C does not have."""
        return transition in self._missing

    def lacks_result(self, kind: str, *, variadic: bool) -> bool:
        call = "variadic" if variadic else "fixed"
        return self.lacks(Transition("result", kind, call))

    def result(self, *, variadic: bool, among: Iterable[str]) -> str:
        """The first result that no call has yet; void when there is none."""
        new = (each for each in among if self.lacks_result(each, variadic=variadic))
        return next(new, "void")

    def add(self, call: Call) -> bool:
        """Whether the call makes anything that no other did; if not, it is left out."""
        made = frozenset(transitions(classify(signature_of(call, self.abi))))
        if made.isdisjoint(self._missing):
            return False
        self._missing -= made
        self._calls.append(call)
        return True

    def calls(self) -> list[Call]:
        """All that were added.

        Raises AbisimError when something is not covered.
        """
        if self._missing:
            first = min(self._missing)
            raise AbisimError(f"{len(self._missing)} transitions are not covered: {first}")
        return self._calls
