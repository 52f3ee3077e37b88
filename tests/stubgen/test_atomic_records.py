"""Random _Atomic types by clang under Microsoft's convention: our stubs before the judge.

``abisim fuzz`` draws few of them; here every signature has one or two.
"""

from __future__ import annotations

import pytest

from abisim.campaign.dice import Dice
from abisim.campaign.draw_records import RecordDrawer
from abisim.campaign.engine import judge
from abisim.campaign.menu import menu
from abisim.campaign.relay import Relay
from abisim.layout import DATA_MODELS
from abisim.signature import Parameter, Signature
from abisim.spelling import declare
from abisim.stubs import ENTRIES
from abisim.types import Atomic, Complex, CType, Float, Integer, Void

DRAWN = 150
ENOUGH = 200
REFUSED = ("ms-atomic-vector)", "ms-atomic-floats)")
_SIZES = (1, 4, 8, 8, 12, 16, 16, 24, 40)


def _is_clang_s(ctype: CType) -> bool:
    return not (isinstance(ctype, Float) and ctype.format.startswith("decimal"))


def _is_taken_apart(ctype: CType) -> bool:
    return isinstance(ctype, Complex) or (isinstance(ctype, Integer) and ctype.size == 16)


class _Drawer:
    def __init__(self, abi: str) -> None:
        self.abi = abi
        self.model = DATA_MODELS[abi]
        self.menu = menu(self.model, _is_clang_s)
        self.records = RecordDrawer(self.menu)
        self.taken_apart: list[CType] = []
        for group in self.menu.groups:
            self.taken_apart += filter(_is_taken_apart, group)
        self.plain: list[CType] = [self.model.integer("int"), self.model.float("double")]

    def atomic(self, dice: Dice) -> Atomic:
        if dice.chance(0.15):
            return self.model.atomic(dice.pick(self.taken_apart))
        while True:
            record = self.records.record(dice)
            if not isinstance(record, Atomic) and record.size <= dice.pick(_SIZES):
                return self.model.atomic(record)

    def draw(self, number: int) -> Signature:
        dice = Dice(f"atomic {self.abi} {number}")
        types: list[CType] = [dice.pick(self.plain) for _ in range(dice.below(5))]
        for _ in range(1 + dice.below(2)):
            types.insert(dice.below(len(types) + 1), self.atomic(dice))
        result = self.atomic(dice) if dice.chance(0.6) else Void()
        return Signature("f", result, tuple(Parameter("", each) for each in types), None, self.abi)


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
@pytest.mark.parametrize("dialect", ["clang:14", "clang:19", "clang"])
def test_random_atomic_types_pass_or_are_refused_by_an_entry(abi: str, dialect: str) -> None:
    drawer, relay = _Drawer(abi), Relay(abi, dialect)
    passed = 0
    for number in range(DRAWN):
        signature = relay(drawer.draw(number))
        for entry in ENTRIES:
            verdict = judge(signature, entry, dialect)
            if verdict.status == "unsupported":
                assert verdict.reason.endswith(REFUSED), verdict.reason
                continue
            text = ", ".join(declare(each.type) for each in signature.parameters)
            assert verdict.ok, f"{declare(signature.result)} f({text}): {verdict.findings}"
            passed += 1
    assert passed > ENOUGH
