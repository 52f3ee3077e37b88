"""Random signatures, spread over everything that C can pass.

Signature number n of a seed depends on the seed, the ABI, what the compiler takes, and n
alone, so processes can share the work and a run can be taken up again anywhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from abisim.campaign.dice import Dice
from abisim.campaign.draw_records import RecordDrawer
from abisim.campaign.menu import Accepts, Menu, everything, menu
from abisim.declarations import promoted
from abisim.layout import DATA_MODELS, natural_alignment, with_alignment
from abisim.signature import Parameter, Signature
from abisim.types import Array, Atomic, CType, Function, Integer, Opaque, Record, Void

#: The argument registers that are used up before the arguments of interest come.
_GENERAL: Final = 6
_VECTOR: Final = 8
_SLOTS: Final = 4
_MOST_FREE: Final = 14

_VOID_RESULT: Final = 0.12
_RECORD: Final = 0.42
_AGAIN: Final = 0.12
_FREE: Final = 0.3
_VARIADIC: Final = 0.2
_PAIRS: Final = 0.5
_PLAIN: Final = 0.4


class Drawer:
    """Draws signatures of one ABI.  ``accepts`` is asked once for each kind of type."""

    def __init__(self, abi: str, seed: int, *, accepts: Accepts = everything) -> None:
        self.abi = abi
        self.seed = seed
        self.menu: Menu = menu(DATA_MODELS[abi], accepts)
        self._records = RecordDrawer(self.menu)
        self._model = model = self.menu.model
        long_, double = model.integer("long long"), model.float("double")
        self._general: tuple[CType, ...] = (
            long_, model.integer("int"), model.integer("unsigned char"), model.integer("short"),
            model.pointer(Void()),
        )  # fmt: skip
        self._vector: tuple[CType, ...] = (double, model.float("float"))
        self._general_pair = self._records.plain(long_, long_)
        self._vector_pair = self._records.plain(double, double)
        self._mixed_pairs = (self._records.plain(long_, double), self._records.plain(double, long_))

        #: One of each class and pair of classes, so that each meets each state.
        self._plain: tuple[CType, ...] = (
            self._general_pair, self._vector_pair, *self._mixed_pairs, model.float("long double"),
            self._records.plain(long_, long_, long_), long_, double,
        )  # fmt: skip

    def __iter__(self) -> Iterator[Signature]:
        """Signatures 0, 1, 2, … without end."""
        number = 0
        while True:
            yield self.draw(number)
            number += 1

    def draw(self, number: int) -> Signature:
        """Signature ``number`` of this seed."""
        dice = Dice(f"{self.seed} {self.abi} {number}")
        result: CType = Void() if dice.chance(_VOID_RESULT) else self.value(dice)
        types = self._free(dice) if dice.chance(_FREE) else self._exhausting(dice)
        named = None
        if types and dice.chance(_VARIADIC):
            # Before C23 a variadic function has at least one named parameter.
            named = 1 + dice.below(len(types))
            types[named:] = [self._variable(ctype) for ctype in types[named:]]
        parameters = tuple(Parameter("", ctype) for ctype in types)
        return Signature("f", result, parameters, named, self.abi)

    def value(self, dice: Dice) -> CType:
        """A type that can be passed and returned."""
        if dice.chance(_RECORD):
            return self._records.record(dice)
        return self._records.scalar(dice)

    def _values(self, dice: Dice, count: int) -> list[CType]:
        types: list[CType] = []
        for _ in range(count):
            again = types and dice.chance(_AGAIN)
            types.append(dice.pick(types) if again else self.value(dice))
        return types

    def _free(self, dice: Dice) -> list[CType]:
        """Whatever comes, 0 to 14 of it, fewer more often."""
        return self._values(dice, min(dice.below(_MOST_FREE + 1), dice.below(_MOST_FREE + 1)))

    def _exhausting(self, dice: Dice) -> list[CType]:
        """As many registers taken as the dice say, all numbers alike; then one value to four."""
        types: list[CType] = []
        if self.abi == "sysv":
            types = self._taking(dice, dice.below(_GENERAL + 1), dice.below(_VECTOR + 1))
        else:
            for _ in range(dice.below(_SLOTS + 1)):
                general = dice.chance(0.5)
                types.append(dice.pick(self._general) if general else dice.pick(self._vector))
        if dice.chance(_PLAIN):
            types.append(dice.pick(self._plain))
        return types + self._values(dice, 1 + min(dice.below(4), dice.below(4)))

    def _taking(self, dice: Dice, general: int, vector: int) -> list[CType]:
        """Arguments in any order that take so many general and vector registers."""
        types: list[CType] = []
        while general or vector:
            pairs = dice.chance(_PAIRS)
            from_general = dice.below(general + vector) < general
            if pairs and general and vector and dice.chance(0.3):
                types.append(dice.pick(self._mixed_pairs))
                general, vector = general - 1, vector - 1
            elif from_general and pairs and general > 1:
                types.append(self._general_pair)
                general -= 2
            elif from_general:
                types.append(dice.pick(self._general))
                general -= 1
            elif pairs and vector > 1:
                types.append(self._vector_pair)
                vector -= 2
            else:
                types.append(dice.pick(self._vector))
                vector -= 1
        return types

    def _variable(self, ctype: CType) -> CType:
        """The type that a variable argument arrives as: a value, promoted (C23 6.5.3.3).

        A typedef's alignment is that of an object; values of scalars have none.
        """
        if isinstance(ctype, Atomic):
            ctype = ctype.value
        if isinstance(ctype, Integer) and ctype.is_bool:
            return self._model.integer("int")
        if not isinstance(ctype, Record | Array | Void | Function | Opaque):
            ctype = with_alignment(ctype, natural_alignment(ctype))
        return promoted(ctype, self._model)
