"""Random records and scalars, from a menu."""

from __future__ import annotations

from typing import Final, Literal

from abisim.campaign.dice import Dice
from abisim.campaign.menu import Menu
from abisim.layout import LayoutError, Member
from abisim.types import Atomic, BitInt, CType, Integer, Record

#: Sizes that the members of a record may add up to, and how often; most fit registers.
_BUDGETS: Final = (4, 8, 12, 16, 24, 32, 64, 128, 400)
_BUDGET_WEIGHTS: Final = (6, 18, 28, 64, 76, 88, 97, 99, 100)
_RECORD_ALIGNMENTS: Final = (1, 2, 4, 8, 16, 32, 64)
_MEMBER_ALIGNMENTS: Final = (1, 2, 4, 8, 16, 32)
_PACKS: Final = (1, 2, 4, 8, 16)
_DEPTH: Final = 3
_MOST_MEMBERS: Final = 6
_TRIES: Final = 4


class RecordDrawer:
    """Draws scalars and records."""

    def __init__(self, menu: Menu) -> None:
        self._menu = menu
        self._model = model = menu.model
        self._has = menu.features
        self._small = tuple(
            model.integer(name) for name in ("char", "unsigned char", "signed char")
        )

    def plain(self, *types: CType) -> Record:
        members = [Member(f"m{index}", ctype) for index, ctype in enumerate(types)]
        return self._model.record("struct", "", members)

    def scalar(self, dice: Dice, limit: int | None = None) -> CType:
        """A scalar of at most ``limit`` bytes."""
        menu = self._menu
        for _ in range(_TRIES):
            ctype = dice.pick(dice.weighted(menu.groups, menu.weights))
            if limit is None or ctype.size <= limit:
                return ctype
        return dice.pick(self._small if limit == 1 else self._menu.groups[0][:4])

    def record(self, dice: Dice) -> Record | Atomic:
        """A struct or union; seldom an atomic one."""
        budget = dice.weighted(_BUDGETS, _BUDGET_WEIGHTS)
        record = self._record(dice, budget, _DEPTH)
        if self._menu.atomic_records and record.size and dice.chance(0.03):
            return self._model.atomic(record)
        return record

    def _record(self, dice: Dice, budget: int, depth: int) -> Record:
        kind: Literal["struct", "union"] = "struct"
        if "union" in self._has and dice.chance(0.25):
            kind = "union"
        if "empty" in self._has and dice.chance(0.015):
            return self._model.record(kind, "", [])
        packed, aligned, pack = self._attributes(dice)
        count = 1 + min(dice.below(_MOST_MEMBERS), dice.below(_MOST_MEMBERS))
        alike = self.scalar(dice, min(budget, 16)) if dice.chance(0.25) else None
        members: list[Member] = []
        left = budget
        for index in range(count):
            if left <= 0:
                break
            member = self._member(dice, f"m{index}", left, depth, alike)
            members.append(member)
            if kind == "struct":
                left -= member.type.size if member.bits is None else -(-member.bits // 8)
        if (
            depth == _DEPTH
            and kind == "struct"
            and "flexible array" in self._has
            and any(member.name for member in members)
            and dice.chance(0.03)
        ):
            members.append(Member("z", self._array(self.scalar(dice, 16), None)))
        return self._model.record(kind, "", members, packed=packed, aligned=aligned, pack=pack)

    def _attributes(self, dice: Dice) -> tuple[bool, int | None, int | None]:
        """``packed``, ``aligned`` and ``#pragma pack``: three records in four have none."""
        if not dice.chance(0.25):
            return False, None, None
        packed = "packed" in self._has and dice.chance(0.4)
        aligned = pack = None
        if "aligned" in self._has and dice.chance(0.4):
            aligned = dice.pick(_RECORD_ALIGNMENTS)
        if "pragma pack" in self._has and not packed and dice.chance(0.4):
            pack = dice.pick(_PACKS)
        return packed, aligned, pack

    def _member(
        self, dice: Dice, name: str, budget: int, depth: int, alike: CType | None
    ) -> Member:
        if self._menu.bit_field_types and dice.chance(0.14):
            return self._bit_field(dice, name)
        if alike is not None and alike.size <= budget:
            ctype: CType = alike
        elif depth and "nested record" in self._has and dice.chance(0.15):
            ctype = self._record(dice, budget, depth - 1)
        else:
            ctype = self.scalar(dice, budget)
        if "array" in self._has and dice.chance(0.15):
            ctype = self._array(ctype, 1 + dice.below(min(5, budget // max(1, ctype.size))))
        elif "zero-length array" in self._has and dice.chance(0.02):
            ctype = self._array(ctype, 0)
        if "packed member" in self._has and dice.chance(0.03):
            return Member(name, ctype, packed=True)
        if "aligned member" in self._has and dice.chance(0.04):
            return Member(name, ctype, aligned=dice.pick(_MEMBER_ALIGNMENTS))
        return Member(name, ctype)

    def _array(self, element: CType, count: int | None) -> CType:
        """An array, unless C has none of such elements: their alignment exceeds their size."""
        try:
            return self._model.array(element, count)
        except LayoutError:
            return self._model.array(self._small[0], count)

    def _bit_field(self, dice: Dice, name: str) -> Member:
        ctype = dice.pick(self._menu.bit_field_types)
        if "zero-width bit-field" in self._has and dice.chance(0.08):
            return Member("", ctype, 0)
        width = 1 + dice.below(_widest(ctype))
        unnamed = "unnamed bit-field" in self._has and dice.chance(0.12)
        return Member("" if unnamed else name, ctype, width)


def _widest(ctype: CType) -> int:
    match ctype:
        case BitInt(bits=bits):
            return bits
        case Integer() if ctype.is_bool:
            return 1
    return ctype.size * 8
