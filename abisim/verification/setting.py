"""Where calls take place: the usual world, and another one that nobody knows beforehand.

Whatever is the same in every run can be looked for by the code that is judged: addresses,
garbage, argument bytes, what goes with even passes and what with odd ones.  Code that could
look is therefore run once more elsewhere (docs/hostile.md).
"""

from __future__ import annotations

import os
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from random import Random
from typing import Final

from abisim.identity import remembered
from abisim.machine.decode import MOST_ALIGN, Nature
from abisim.machine.machine import Machine
from abisim.machine.state import MXCSR_DEFAULT, X87_DEFAULT_CONTROL
from abisim.machine.worlds import elsewhere
from abisim.signature import Signature
from abisim.verification.garbage import (
    CALLEE,
    CALLER,
    NOTHING,
    ONES,
    Garbage,
    garbage,
    partly_zero,
)
from abisim.verification.magnitudes import ALL_PASSES, of_magnitudes
from abisim.verification.scattering import scatter
from abisim.verification.tops import passes_for, with_tops
from abisim.verification.values import (
    Values,
    in_other_passes,
    one_after_the_other,
    values_for,
)
from abisim.verification.zeros import Zero, with_zeros

#: The environment's variable that repeats another world.
SEED_VARIABLE: Final = "ABISIM_WORLD"
_STARTS: Final = 1 << 14
#: The machines are this process's; one call at a time runs on them.
LOCK: Final = threading.RLock()
#: A process that is forked while another thread has it would wait for ever.
os.register_at_fork(before=LOCK.acquire, after_in_parent=LOCK.release, after_in_child=LOCK.release)


def _lowered(*places: int, among: int = 64) -> tuple[int, ...]:
    """By how much rsp is lower in each pass for ``rsp // 16`` to end in these bits."""
    # As it comes it has all of them set in even passes, and none in odd ones.
    return tuple(16 * ((-place - (number % 2 == 0)) % among) for number, place in enumerate(places))


#: Where rsp is in four passes: each bit of its place from 16 to 512 set and clear, whatever was
#: pushed before.  With 128 more its lowest byte is of the other parity.
_PLACES: Final = (0b010101, 0b101010, 0b011101, 0b100010)
#: Everywhere within 4096 bytes, in even passes and in odd ones: values go by these.
_NEIGHBOURS: Final = _lowered(
    *(place // 2 for place in range(MOST_ALIGN // 8)), among=MOST_ALIGN // 16
)
#: With these rsp's lowest byte is of either parity, in even passes and in odd ones, whatever was
#: pushed before: the parity flag tells it.
_EITHER_PARITY: Final = (16 * 8, 16 * 2)
#: rsp just above a multiple of 64 KiB, which a stub's frame reaches across.
_CROSSING: Final = (1 << 16) - 16
#: The same, by up to 256 bytes, and nothing of it in odd passes.
_ABOVE: Final = tuple(each for above in range(16) for each in (_CROSSING - 16 * above, 0))
#: So often two objects of many lie where parts of their addresses may be the same.
_ROUNDS: Final = 3
#: So often what depends on a condition is run with rsp and objects elsewhere.
_VARIANTS: Final = 6
#: So often code that computes is run with values of some magnitude; that with conditions of all.
_COMPUTING_PASSES: Final = 16
#: A program may round otherwise than it does at first: here towards zero.
_MXCSR: Final = MXCSR_DEFAULT | 0x6000
_X87_CONTROL: Final = X87_DEFAULT_CONTROL | 0xC00


@dataclass(frozen=True, slots=True)
class Setting:
    """What code finds when it is called.  ``seed`` is empty for the usual setting.

    ``machine`` gives this process's machine there, ``careful`` the slower one, for code with
    operands that must be aligned.  ``lower`` is by how many bytes rsp is lower than usual, see
    :meth:`lower_in`, ``mxcsr`` and ``x87_control`` are what the caller has set.
    By ``scatter`` objects lie anywhere; ``astride`` they lie across a multiple of 4 GiB.  Of
    variants the values differ.  ``zero``: values are, see ``zeros.with_zeros``; ``magnitudes``: in
    so many passes they are of every magnitude; else ``rounds`` times two passes with others.
    """

    seed: str
    machine: Callable[[], Machine]
    careful: Callable[[], Machine]
    caller: Garbage
    callee: Garbage
    lower: tuple[int, ...] = (0, 0)
    mxcsr: int = MXCSR_DEFAULT
    x87_control: int = X87_DEFAULT_CONTROL
    scatter: int | None = None
    astride: bool = False
    variant: int = 0
    zero: Zero | None = None
    magnitudes: int = 0
    rounds: int = 1

    def lower_in(self, number: int, passes: int) -> int:
        """By how much rsp is lower in one of so many passes.

        There are two numbers for each round, the first for its even passes and the second for its
        odd ones.  Of values of zeros they are for passes, over and over.
        """
        if self.zero is not None:
            return self.lower[number % len(self.lower)]
        return self.lower[number * self.rounds // passes * 2 + number % 2]

    def values(self, signature: Signature) -> Values:
        """The values of a call.  Elsewhere even passes have what odd ones usually have; with
        several rounds top bits are other ones, of as many passes as it takes to tell these apart.
        """
        if not self.seed:
            return values_for(signature)
        if self.zero is not None:
            return with_zeros(signature, self.zero)
        random = Random(f"values {self.seed} {self.variant}")
        if self.magnitudes:
            return of_magnitudes(signature, self.magnitudes, random)
        several = self.rounds > 1
        rounds = max(self.rounds, -(-passes_for(signature) // 2)) if several else 1
        drawn = one_after_the_other(
            *(
                in_other_passes(values_for(signature, start))
                for start in random.sample(range(_STARTS), rounds)
            )
        )
        return with_tops(signature, drawn, random) if several else drawn


@remembered(1)
def shared_machine() -> Machine:
    """The machine of this process that stubs run on first."""
    return Machine(constant_data=True)


@remembered(1)
def _careful_machine() -> Machine:
    return Machine(careful=True, constant_data=True)


@remembered(1)
def callee_machine() -> Machine:
    """The machine that compiled callees run on first: they store what they received."""
    return Machine()


@remembered(1)
def careful_callee_machine() -> Machine:
    """The slower one."""
    return Machine(careful=True)


@remembered(1)
def watchful_machine() -> Machine:
    """The machine for stubs whose jumps and returns are watched."""
    return Machine(careful=True, constant_data=True, watchful=True)


@remembered(1)
def watchful_callee_machine() -> Machine:
    """The one for callees."""
    return Machine(careful=True, watchful=True)


USUAL: Final = Setting("", shared_machine, _careful_machine, CALLER, CALLEE)


@lru_cache(maxsize=1)
def _drawn() -> str:
    return secrets.token_hex(8)


def process_seed() -> str:
    """What decides where everything lies in this process: at random, or as ABISIM_WORLD in the
    environment has it.
    """
    return os.environ.get(SEED_VARIABLE) or _drawn()


@remembered(1)
def other() -> Setting:
    """Another setting, of this process; see :func:`process_seed`."""
    return _elsewhere(opposite=False)


@remembered(1)
def opposite() -> Setting:
    """A third one, in the opposite world (``machine.worlds``)."""
    return _elsewhere(opposite=True)


def _elsewhere(*, opposite: bool) -> Setting:
    seed = process_seed()
    world = elsewhere(seed, opposite=opposite)

    @lru_cache(maxsize=1)
    def machine() -> Machine:
        return Machine(constant_data=True, world=world)

    @lru_cache(maxsize=1)
    def careful() -> Machine:
        return Machine(careful=True, constant_data=True, world=world)

    which = f"{seed} {opposite}"
    return Setting(seed, machine, careful, garbage(f"caller {which}"), garbage(f"callee {which}"))


def others(nature: Nature, *, joins: bool = True) -> tuple[Setting, ...]:
    """The other setting; the same with rsp and objects elsewhere, other control words and zeros
    in registers; the same with values of zeros; and the second with values of every magnitude.
    For conditional code the second again and again, with other values and places and zeros in
    some registers.  For code that aligns rsp the first with that at all places, for code that may
    work out addresses by 16 bits with it just above multiples of 64 KiB.  ``joins``: it could put
    an address together from parts of others, if it only copies (``machine.joining``).

    The first has what usually goes with even passes in odd ones, rsp not changed: code that
    looks at its bits would otherwise be right when these change places as well.  Zero, which
    code may look for, is no garbage and no value of it.  Code that only copies cannot look.
    """
    there = other()
    lower = _NEIGHBOURS[: nature.aligns // 8] if nature.aligns else there.lower
    above = [replace(_in_passes(opposite(), _ABOVE), astride=True)] if nature.narrow else []
    if nature.copies_only:
        again = -(-_ROUNDS // (len(lower) // 2)) if joins else 1
        return replace(_in_passes(there, lower * again), scatter=scatter(there.seed, 0)), *above
    everywhere = [_in_passes(there, lower)] if nature.aligns else []
    everywhere += above
    empty = replace(
        there,
        lower=_lowered(*_PLACES),
        mxcsr=_MXCSR,
        x87_control=_X87_CONTROL,
        caller=replace(NOTHING, memory=there.caller.memory),
        callee=replace(NOTHING, memory=there.callee.memory),
        scatter=scatter(there.seed, 0),
        rounds=2,
    )
    zeros = replace(
        opposite(), zero="eightbytes", lower=(*_EITHER_PARITY, _CROSSING, _EITHER_PARITY[1]),
        caller=replace(ONES, memory=there.caller.memory),
        callee=replace(ONES, memory=there.callee.memory),
    )  # fmt: skip
    sizes = replace(
        _variant(there, empty, _VARIANTS),
        magnitudes=ALL_PASSES if nature.conditional else _COMPUTING_PASSES,
    )
    if not nature.conditional:
        return there, empty, zeros, sizes, *everywhere
    more = [_variant(there, empty, number) for number in range(1, _VARIANTS)]
    # Code may look for memory that is zero.
    more[0] = replace(more[0], caller=NOTHING, callee=NOTHING)
    of_arguments = replace(zeros, zero="arguments")
    return there, empty, zeros, of_arguments, sizes, *more, *everywhere


def _variant(there: Setting, empty: Setting, number: int) -> Setting:
    """The second setting once more, with garbage in about half of the registers."""
    seed, others = f"{there.seed} {number // 2}", number % 2 == 1
    return replace(
        empty,
        variant=number,
        scatter=scatter(there.seed, number),
        lower=_lowered(*(place + number for place in _PLACES)),
        caller=partly_zero(there.caller, seed, others=others),
        callee=partly_zero(there.callee, seed, others=others),
    )


def _in_passes(there: Setting, lower: tuple[int, ...]) -> Setting:
    return replace(there, lower=lower, rounds=len(lower) // 2)
