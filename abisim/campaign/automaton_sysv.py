"""The placement automaton of System V: psABI 3.2.3, Passing.

Two machines, each with a state of its own.  *Registers*: how many general and vector ones are
left, 63 states; what comes is a pattern of classes.  *Stack*: where it ends modulo 64, eight
states; what comes is a pattern, its size and its alignment.  Neither looks at the other's
state, so an argument makes a step of the first and, if it is put there, one of the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from abisim.campaign.transition import Transition
from abisim.reference.assignment import Assignment, Placement
from abisim.reference.eightbytes import EIGHTBYTE, TEXT
from abisim.reference.sysv_registers import GENERAL, STACK_ALIGN, VECTOR
from abisim.reference.sysv_value import Value, round_up, value_of
from abisim.types import CType, Void

#: Arguments before the ellipsis, or of a fixed list; and those behind it, where 3.5.7 has
#: __m256 and __m512 in memory.
Part: TypeAlias = Literal["named", "variable"]
PARTS: Final[tuple[Part, ...]] = ("named", "variable")

#: The size and the greatest alignment that the stack's state tells apart, in bytes.
PERIOD: Final = 64
ALIGNMENTS: Final = (8, 16, 32, 64)

EXTENDED: Final = "INTEGER, extended"
_COMPLEX: Final = "COMPLEX_X87"
_NOTHING: Final = "NO_CLASS"
#: Pattern of classes → the sizes that it can have, in eightbytes, modulo eight.
PATTERNS: Final[dict[str, tuple[int, ...]]] = {
    "INTEGER": (1,),
    EXTENDED: (1,),
    "SSE": (1,),
    "INTEGER INTEGER": (2,),
    "INTEGER SSE": (2,),
    "SSE INTEGER": (2,),
    "SSE SSE": (2,),
    "INTEGER NO_CLASS": (2,),
    "NO_CLASS INTEGER": (2,),
    "SSE NO_CLASS": (2,),
    "NO_CLASS SSE": (2,),
    "SSE SSEUP": (2,),
    "SSE 3 SSEUP": (4,),
    "SSE 7 SSEUP": (8,),
    "X87": (2,),
    _COMPLEX: (4,),
    "MEMORY": tuple(range(1, 9)),
    _NOTHING: (),
}


class Kind(NamedTuple):
    """What comes.  ``eightbytes`` is its size on the stack, from 1 to 8, modulo 8."""

    pattern: str
    eightbytes: int
    align: int


class State(NamedTuple):
    """General and vector registers left, and the bytes of stack that are taken."""

    general: int
    vector: int
    stack: int


def pattern_of(value: Value) -> str:
    """The pattern of classes; a narrow integer, which is extended de facto, is one apart."""
    classes = value.classes
    if value.extend is not None:
        return EXTENDED
    for alone in ("MEMORY", "X87", _COMPLEX):
        if alone in classes:
            return alone
    if all(klass == "NO_CLASS" for klass in classes):
        return _NOTHING
    upper = classes.count("SSEUP")
    return f"SSE {upper} SSEUP" if upper > 1 else " ".join(classes)


def kind_of(ctype: CType) -> Kind:
    """Raises UnsupportedType for what is no value."""
    return _kind(value_of(ctype, TEXT))


def _kind(value: Value) -> Kind:
    eightbytes = value.stack_bytes // EIGHTBYTE
    return Kind(pattern_of(value), (eightbytes - 1) % 8 + 1, value.stack_align)


def kinds(part: Part) -> Iterator[Kind]:
    """Everything that can come, but for what takes no place.

    Variable arguments are promoted, and a value has no typedef's alignment but a record's.
    """
    for pattern, sizes in PATTERNS.items():
        if pattern == EXTENDED and part == "variable":
            continue
        for eightbytes in sizes:
            for align in ALIGNMENTS:
                if pattern != _COMPLEX or align == 16 or (part == "named" and align > 16):
                    yield Kind(pattern, eightbytes, align)


def steps(assignment: Assignment) -> Iterator[tuple[State, Kind]]:
    """The state before each argument and what comes, read off the reference's answer.

    The last state is :func:`last_state`'s.
    """
    state = _first(assignment)
    for argument in assignment.args:
        value = value_of(argument.ctype, TEXT)
        kind = _kind(value)
        yield state, kind
        state = _after(state, argument, value, kind)


def last_state(assignment: Assignment) -> State:
    """The state that the last argument leaves."""
    state = _first(assignment)
    for argument in assignment.args:
        value = value_of(argument.ctype, TEXT)
        state = _after(state, argument, value, _kind(value))
    return state


def _first(assignment: Assignment) -> State:
    return State(len(GENERAL) - (assignment.ret.mode == "sret"), len(VECTOR), 0)


def _after(before: State, argument: Placement, value: Value, kind: Kind) -> State:
    general, vector, stack = before
    pieces = argument.pieces
    if kind.pattern == _NOTHING:
        return before
    if pieces and pieces[0].offset is None:
        taken = sum(piece.at[0] == "r" for piece in pieces)
        return State(general - taken, vector - len(pieces) + taken, stack)
    # Where it holds no byte that counts, the answer has no piece to read.
    offset = pieces[0].offset if pieces else round_up(stack, value.stack_align)
    assert offset is not None
    return State(general, vector, offset + value.stack_bytes)


def transitions(assignment: Assignment) -> Iterator[Transition]:
    """The steps of one call: its result, each argument, and what the call leaves."""
    signature = assignment.signature
    named = len(signature.parameters) if signature.named is None else signature.named
    call = "variadic" if signature.variadic else "fixed"
    yield Transition("result", _result(signature.result), call)
    for index, (state, kind) in enumerate(steps(assignment)):
        part: Part = "named" if index < named else "variable"
        yield registers(part, state.general, state.vector, kind.pattern)
        argument = assignment.args[index]
        in_registers = any(piece.offset is None for piece in argument.pieces)
        if not in_registers and kind.pattern != _NOTHING and kind.align <= PERIOD:
            yield on_stack(part, state.stack % PERIOD, kind)
    if assignment.stack_align <= PERIOD:
        yield end(assignment.stack_bytes % PERIOD, assignment.stack_align)
    if assignment.al is not None:
        yield al(assignment.al)


def _result(ctype: CType) -> str:
    if isinstance(ctype, Void):
        return "void"
    pattern = pattern_of(value_of(ctype, TEXT))
    return "INTEGER" if pattern == EXTENDED else pattern  # results are not


@lru_cache(maxsize=4096)
def registers(part: str, general: int, vector: int, pattern: str) -> Transition:
    return Transition("registers", pattern, f"{part}, {general} general and {vector} vector left")


@lru_cache(maxsize=4096)
def on_stack(part: str, stack: int, kind: Kind) -> Transition:
    size = f"{EIGHTBYTE * kind.eightbytes} bytes aligned to {kind.align}"
    return Transition("stack", kind.pattern, f"{part}, {size} at {stack}")


@lru_cache(maxsize=4096)
def end(stack: int, align: int) -> Transition:
    return Transition("end", "stack", f"ends at {stack}, aligned to {align}")


@lru_cache(maxsize=4096)
def al(vectors: int) -> Transition:
    return Transition("end", "al", f"al is {vectors}")


def universe() -> Iterator[Transition]:
    """Every transition that a C call can make."""
    for pattern in ("void", *PATTERNS):
        if pattern != EXTENDED:
            for call in ("fixed", "variadic"):
                yield Transition("result", pattern, call)
    for part in PARTS:
        for pattern in PATTERNS:
            if pattern != EXTENDED or part == "named":
                for general in range(len(GENERAL) + 1):
                    for vector in range(len(VECTOR) + 1):
                        yield registers(part, general, vector, pattern)
        for kind in kinds(part):
            for stack in range(0, PERIOD, EIGHTBYTE):
                yield on_stack(part, stack, kind)
    for align in ALIGNMENTS:
        if align >= STACK_ALIGN:
            for stack in range(0, PERIOD, EIGHTBYTE):
                yield end(stack, align)
    for vectors in range(len(VECTOR) + 1):
        yield al(vectors)
