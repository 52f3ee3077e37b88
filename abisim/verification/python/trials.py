"""The calls of a python stub that are run to judge it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from abisim.verification.python.maker import Duty, Thing
from abisim.verification.python.results import Returned
from abisim.verification.python.trial import Trial
from abisim.verification.python.world import World

#: With fewer calls some of what differs from call to call would never do so.
_ROUNDS: Final = 4


def trials(
    world: World,
    things: Sequence[Sequence[Thing]],
    results: Sequence[Returned],
    *,
    thorough: bool,
) -> Iterator[Trial]:
    """Everything that the parameters take, several at once, with every result; one by one what
    they may take and what they refuse; other numbers of arguments.
    """
    for again in range(2 if thorough else 1):
        yield from _calls(things, results, again)
    yield from _one_by_one(things, results, "may")
    yield from _one_by_one(things, results, "refuses")
    yield from _arities(world, things, results[0])


def _calls(
    things: Sequence[Sequence[Thing]], results: Sequence[Returned], again: int
) -> Iterator[Trial]:
    taken = [[thing for thing in each if thing.duty == "takes"] for each in things]
    for number in range(max(_ROUNDS, *map(len, (results, *taken)))):
        chosen = tuple(
            each[(number + (3 + again) * index) % len(each)] for index, each in enumerate(taken)
        )
        returned = results[(number + 5 * again) % len(results)]
        yield Trial(chosen, len(chosen), "takes", returned, number + again)


def _one_by_one(
    things: Sequence[Sequence[Thing]], results: Sequence[Returned], duty: Duty
) -> Iterator[Trial]:
    """Every object of this kind among ordinary ones."""
    usual = [each[0] for each in things]
    number = 0
    for index, each in enumerate(things):
        for thing in each:
            if thing.duty == duty:
                number += 1
                chosen = (*usual[:index], thing, *usual[index + 1 :])
                yield Trial(chosen, len(chosen), duty, results[number % len(results)], number)


def _arities(
    world: World, things: Sequence[Sequence[Thing]], returned: Returned
) -> Iterator[Trial]:
    """Other numbers of arguments, of which no more are there than may be read."""
    usual = tuple(each[0] for each in things)
    count = len(usual)
    none = Thing("None", "takes", address=world.symbols["None"])
    numbers = (0, count - 1, count + 1, count + 256, count + (1 << 32), count + (1 << 63))
    for number, nargs in enumerate(numbers):
        if nargs not in (-1, count):
            there = (*usual, none)[: nargs if nargs <= count + 1 else count]
            yield Trial(there, nargs, "refuses", returned, number)
