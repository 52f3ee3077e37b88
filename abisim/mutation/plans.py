"""Move plans that are wrong: a move left out, to another place, of another width or number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import combinations
from typing import Final, TypeAlias, TypeVar

from abisim.mutation.edits import STEPS
from abisim.stubgen.moves import (
    Argument,
    Copy,
    MovePlan,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
)

PlanOperator: TypeAlias = Callable[[MovePlan], Iterator[tuple[str, MovePlan]]]
_Move = TypeVar("_Move", bound=Argument | Result)

_GENERAL: Final = ("rdi", "rsi", "rdx", "rcx", "r8", "r9", "rax", "r10", "r11")
_VECTOR: Final = tuple(f"xmm{number}" for number in range(9))
_SIZES: Final = (1, 2, 4, 8, 16, 32, 64)
#: Fields of moves that are numbers of bytes.
_BYTES: Final = ("offset", "size", "stack", "copy", "skip", "count", "argument")


def dropped_move(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    for at in range(len(plan.arguments)):
        rest = plan.arguments[:at] + plan.arguments[at + 1 :]
        yield "plan: dropped move", plan._replace(arguments=rest)
    for at in range(len(plan.results)):
        left = plan.results[:at] + plan.results[at + 1 :]
        yield "plan: dropped move", plan._replace(results=left)


def exchanged_places(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    """Two moves go to each other's register or place on the stack."""
    for first, second in combinations(range(len(plan.arguments)), 2):
        one, other = plan.arguments[first], plan.arguments[second]
        name = next((each for each in ("register", "stack", "copy")
                     if hasattr(one, each) and hasattr(other, each)), None)  # fmt: skip
        if name is None:
            continue
        moves = list(plan.arguments)
        moves[first] = _with(one, name, getattr(other, name))
        moves[second] = _with(other, name, getattr(one, name))
        yield "plan: exchanged places", plan._replace(arguments=tuple(moves))


def exchanged_results(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    for first, second in combinations(range(len(plan.results)), 2):
        one, other = plan.results[first], plan.results[second]
        if hasattr(one, "register") and hasattr(other, "register"):
            moves = list(plan.results)
            moves[first] = _with(one, "register", other.register)
            moves[second] = _with(other, "register", one.register)
            yield "plan: exchanged places", plan._replace(results=tuple(moves))


def wrong_place(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    """A move to or from another register."""
    for at, move in enumerate(plan.arguments):
        for register in _registers(move):
            changed = _with(move, "register", register)
            yield "plan: wrong register", _with_argument(plan, at, changed)
    for at, result in enumerate(plan.results):
        for register in _registers(result):
            other = _with(result, "register", register)
            yield "plan: wrong register", _with_result(plan, at, other)


def _registers(move: Argument | Result) -> Iterator[str]:
    register = getattr(move, "register", None)
    if register is None or isinstance(move, VectorCount):
        return
    for other in _VECTOR if register in _VECTOR else _GENERAL:
        if other != register:
            yield other


def wrong_number(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    """Offsets, sizes and counts off by 1, 4, 8 or 16; another argument."""
    for at, move in enumerate(plan.arguments):
        for name, changed in _numbers(move):
            yield name, _with_argument(plan, at, changed)
    for at, result in enumerate(plan.results):
        for name, other in _numbers(result):
            yield name, _with_result(plan, at, other)


def _numbers(move: _Move) -> Iterator[tuple[str, _Move]]:
    for field in fields(move):
        if field.name not in _BYTES:
            continue
        before = getattr(move, field.name)
        steps = (1,) if field.name in ("argument", "count") else STEPS
        for step in steps:
            for after in (before + step, before - step):
                if after >= 0 or field.name == "skip":
                    name = "argument" if field.name == "argument" else "number"
                    yield f"plan: wrong {name}", _with(move, field.name, after)
        if field.name == "size":
            for size in _SIZES:
                if size in (before * 2, before // 2):
                    name = "widen" if size > before else "narrow"
                    yield f"plan: {name}", _with(move, "size", size)


def wrong_extension(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    for at, move in enumerate(plan.arguments):
        if isinstance(move, ToGeneral | ToStack) and move.size < 4:
            for signed in (None, False, True):
                if signed is not move.signed:
                    changed = replace(move, signed=signed)
                    yield "plan: wrong extension", _with_argument(plan, at, changed)


def wrong_kind(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    """To the other kind of register, or to the stack; an argument where its copy belongs."""
    for at, move in enumerate(plan.arguments):
        changed: Argument
        match move:
            case ToGeneral(argument=argument, offset=offset, size=size):
                changed = ToVector("xmm0", argument, offset, size)
            case ToVector(argument=argument, offset=offset, size=size) if size <= 8:
                changed = ToGeneral("rdi", argument, offset, size)
            case Copy(stack=stack, argument=argument, size=size):
                changed = ToStack(max(0, stack - 8), argument, size)
            case _:
                continue
        yield "plan: wrong kind", _with_argument(plan, at, changed)


def wrong_frame(plan: MovePlan) -> Iterator[tuple[str, MovePlan]]:
    """The argument area larger or smaller, the alignment another one, too much preserved."""
    for step in (-16, -8, 8, 16, 32):
        if plan.stack_bytes + step >= 0:
            yield "plan: wrong frame", plan._replace(stack_bytes=plan.stack_bytes + step)
    for align in (plan.stack_align // 2, plan.stack_align * 2, 8):
        if align not in (0, plan.stack_align):
            yield "plan: wrong frame", plan._replace(stack_align=align)
    for preserved in (("rdi",), ("rsi",), ("rdi", "rsi"), ("rdi", "rsi", "rax"), ()):
        if preserved != plan.preserved:
            yield "plan: wrong frame", plan._replace(preserved=preserved)
    for at in range(len(plan.offsets)):
        for step in (*STEPS, *(-each for each in STEPS)):
            if plan.offsets[at] + step >= 0:
                offsets = list(plan.offsets)
                offsets[at] += step
                yield "plan: wrong offset", plan._replace(offsets=tuple(offsets))


def _with(move: _Move, name: str, value: object) -> _Move:
    """A move with another field, which its type need not foresee."""
    changes: dict[str, object] = {name: value}
    return replace(move, **changes)  # type: ignore[arg-type]


def _with_argument(plan: MovePlan, at: int, move: Argument) -> MovePlan:
    return plan._replace(arguments=(*plan.arguments[:at], move, *plan.arguments[at + 1 :]))


def _with_result(plan: MovePlan, at: int, move: Result) -> MovePlan:
    return plan._replace(results=(*plan.results[:at], move, *plan.results[at + 1 :]))


PLAN_OPERATORS: Final[tuple[PlanOperator, ...]] = (
    dropped_move, exchanged_places, exchanged_results, wrong_place, wrong_number, wrong_extension,
    wrong_kind, wrong_frame,
)  # fmt: skip
