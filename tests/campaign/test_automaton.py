"""The placement automaton: its steps in calls done by hand, and that its states are enough."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from abisim.campaign import automaton_microsoft, automaton_sysv
from abisim.campaign.automaton import transitions, universe
from abisim.campaign.draw import Drawer
from abisim.campaign.engine import corpus_functions
from abisim.campaign.transition import Transition
from abisim.declarations import parse
from abisim.layout import DATA_MODELS
from abisim.reference import classify
from abisim.reference.assignment import Assignment, Placement

DIRECTORY = Path(__file__).parents[2] / "corpus" / "automaton"
MICROSOFT = ("ms", "win64", "mingw")
DRAWN = 2000

M3 = "struct m3 { long long a[3]; };"
V32 = "typedef float v32 __attribute__((vector_size(32)));"

BY_HAND = [
    (
        "sysv",
        "void f(void)",
        [("result", "void", "fixed"), ("end", "stack", "ends at 0, aligned to 16")],
    ),
    (
        "sysv",
        f"{M3} {V32} struct m3 f(char, double, struct {{ double a; long b; }}, long double, ..., "
        "int, v32);",
        [
            ("result", "MEMORY", "variadic"),
            ("registers", "INTEGER, extended", "named, 5 general and 8 vector left"),
            ("registers", "SSE", "named, 4 general and 8 vector left"),
            ("registers", "SSE INTEGER", "named, 4 general and 7 vector left"),
            ("registers", "X87", "named, 3 general and 6 vector left"),
            ("stack", "X87", "named, 16 bytes aligned to 16 at 0"),
            ("registers", "INTEGER", "variable, 3 general and 6 vector left"),
            ("registers", "SSE 3 SSEUP", "variable, 2 general and 6 vector left"),
            ("stack", "SSE 3 SSEUP", "variable, 32 bytes aligned to 32 at 16"),
            ("end", "stack", "ends at 0, aligned to 32"),
            ("end", "al", "al is 2"),
        ],
    ),
    (
        "sysv",
        f"{M3} _Complex long double f(long, long, long, long, long, __int128, long, struct m3, "
        "short, struct {}, struct { long : 64; double a; });",
        [
            ("result", "COMPLEX_X87", "fixed"),
            *(
                ("registers", "INTEGER", f"named, {left} general and 8 vector left")
                for left in (6, 5, 4, 3, 2)
            ),
            ("registers", "INTEGER INTEGER", "named, 1 general and 8 vector left"),
            ("stack", "INTEGER INTEGER", "named, 16 bytes aligned to 16 at 0"),
            # What does not fit takes no register.
            ("registers", "INTEGER", "named, 1 general and 8 vector left"),
            ("registers", "MEMORY", "named, 0 general and 8 vector left"),
            ("stack", "MEMORY", "named, 24 bytes aligned to 8 at 16"),
            ("registers", "INTEGER, extended", "named, 0 general and 8 vector left"),
            ("stack", "INTEGER, extended", "named, 8 bytes aligned to 8 at 40"),
            ("registers", "NO_CLASS", "named, 0 general and 8 vector left"),
            ("registers", "NO_CLASS SSE", "named, 0 general and 8 vector left"),
            ("end", "stack", "ends at 48, aligned to 16"),
        ],
    ),
    (
        "win64",
        f"{M3} struct m3 f(char, double, ..., long double, struct m3, long);",
        [
            ("result", "memory", "variadic"),
            ("slots", "general of 8 bits", "named, position 2"),
            ("slots", "vector of 64 bits", "named, position 3"),
            ("slots", "vector of 64 bits", "variable, position 4"),
            ("slots", "copy aligned to 16", "variable, stack at 32"),
            ("slots", "general of 32 bits", "variable, stack at 40"),
            ("end", "stack", "variadic, then stack at 48"),
        ],
    ),
    (
        "mingw",
        f"{V32} __int128 f(long double, long, struct {{ int : 32; }}, _Float16, v32);",
        [
            ("result", "vector of 128 bits", "fixed"),
            ("slots", "copy aligned to 16", "fixed, position 1"),
            ("slots", "general of 32 bits", "fixed, position 2"),
            ("slots", "general of no bits", "fixed, position 3"),
            ("slots", "vector of 16 bits", "fixed, position 4"),
            ("slots", "copy aligned to 32", "fixed, stack at 32"),
            ("end", "stack", "fixed, then stack at 40"),
        ],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("abi", "declaration", "steps"), BY_HAND)
def test_the_steps_of_a_call(abi: str, declaration: str, steps: list[tuple[str, ...]]) -> None:
    found = list(transitions(classify(parse(declaration, abi))))
    assert [tuple(each) for each in found] == steps
    assert set(found) <= set(universe(abi))


def test_eight_positions_of_stack_and_the_ninth_is_the_first() -> None:
    """Modulo 64, under either convention."""
    [*_, ninth, _] = transitions(classify(parse(f"void f({', '.join(['int'] * 13)})", "ms")))
    assert ninth.state == "fixed, stack at 32"
    declaration = f"{M3} void f({', '.join(['struct m3'] * 9)});"
    found = [each for each in transitions(classify(parse(declaration))) if each.table == "stack"]
    places = [int(each.state.rpartition(" ")[2]) for each in found]
    assert places == [0, 24, 48, 8, 32, 56, 16, 40, 0]


def test_the_figures() -> None:
    """As docs/coverage.md counts them."""
    results, patterns, narrow = 18, 18, 1
    states, stack, alignments = 7 * 9, 8, 4
    in_registers = states * (2 * patterns - narrow)
    # The complex one is aligned to 16 or more, and behind the ellipsis to 16.
    sizes = 15 + 8
    on_stack = stack * ((sizes * alignments) + 3 + (sizes - narrow) * alignments + 1)
    assert len(universe("sysv")) == 2 * results + in_registers + on_stack + 3 * stack + 9
    positions, kinds = 4 + 8, 11
    slots = kinds * (3 * positions - 1)
    for abi in MICROSOFT:
        assert len(universe(abi)) == 2 * 13 + slots + 2 * positions - 1


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_every_transition_is_listed_once(abi: str) -> None:
    assert len(set(universe(abi))) == len(universe(abi))


#: Where a transition puts an argument: each piece's register or "stack", and its first byte;
#: or the bytes of stack that are skipped before it.
Place = tuple[tuple[str, int], ...] | int


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_the_same_step_puts_any_argument_in_the_same_place(abi: str) -> None:
    """The automaton is sound: no call is placed by anything that its state does not tell.

    The committed corpus makes every step; whatever the random signatures pass goes the way
    that it went there.
    """
    places: dict[Transition, Place] = {}
    for function in corpus_functions([DIRECTORY], abi):
        for transition, place in placed(classify(function.signature)):
            assert places.setdefault(transition, place) == place
    seen = set()
    for signature in islice(Drawer(abi, 20), DRAWN):
        assignment = classify(signature)
        for transition, place in placed(assignment):
            seen.add(transition)
            assert places[transition] == place, (transition, signature.prototype)
        assert set(transitions(assignment)) <= set(universe(abi))
    assert len(seen) > len(places) / 4


def test_the_last_state_is_the_call_s() -> None:
    for signature in islice(Drawer("sysv", 21), DRAWN):
        assignment = classify(signature)
        state = automaton_sysv.last_state(assignment)
        assert state.stack == assignment.stack_bytes
        assert assignment.al in (None, 8 - state.vector)


def placed(assignment: Assignment) -> Iterator[tuple[Transition, Place]]:
    """Each argument's transitions and its place."""
    return _sysv(assignment) if assignment.abi == "sysv" else _microsoft(assignment)


def _part(assignment: Assignment, index: int) -> automaton_sysv.Part:
    named = assignment.signature.named
    return "named" if named is None or index < named else "variable"


def _sysv(assignment: Assignment) -> Iterator[tuple[Transition, Place]]:
    for index, (state, kind) in enumerate(automaton_sysv.steps(assignment)):
        part, argument = _part(assignment, index), assignment.args[index]
        if not argument.pieces:
            continue  # of nothing, or on the stack without a byte that counts
        on_stack = argument.pieces[0].offset is not None
        found = (("stack", 0),) if on_stack else _pieces(argument)
        yield automaton_sysv.registers(part, state.general, state.vector, kind.pattern), found
        if on_stack and kind.align <= automaton_sysv.PERIOD:
            skipped = (argument.pieces[0].offset or 0) - argument.pieces[0].start - state.stack
            stack = state.stack % automaton_sysv.PERIOD
            yield automaton_sysv.on_stack(part, stack, kind), skipped


def _microsoft(assignment: Assignment) -> Iterator[tuple[Transition, Place]]:
    hidden = int(assignment.ret.mode == "sret")
    for index, argument in enumerate(assignment.args):
        part: automaton_microsoft.Part = _part(assignment, index)
        if not assignment.signature.variadic:
            part = "fixed"
        position = index + hidden
        kind = automaton_microsoft.kind_of(argument.ctype)
        transition = automaton_microsoft.slot(part, position, kind)
        yield transition, _pieces(argument)
        assert all(piece.offset in (None, 8 * position) for piece in argument.pieces)


def _pieces(argument: Placement) -> tuple[tuple[str, int], ...]:
    return tuple((piece.at, piece.start) for piece in argument.pieces)
