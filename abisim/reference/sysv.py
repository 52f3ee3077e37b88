"""Where the System V AMD64 convention puts arguments and results: psABI 3.2.3.

Passing and Returning of Values; the classes come from :mod:`abisim.reference.eightbytes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from abisim.identity import Memory, Remembered, by_identity, remembered
from abisim.reference.assignment import Assignment, Piece, Placement
from abisim.reference.eightbytes import EIGHTBYTE
from abisim.reference.sysv_registers import (
    STACK_ALIGN,
    VECTOR,
    Allocator,
    Int128,
    Taken,
    pieces_of,
)
from abisim.reference.sysv_value import Value, round_up, value_of, whole
from abisim.signature import Parameter, Signature
from abisim.types import CType, Pointer, Vector, Void

#: Returning 3: "the next available register of the sequence rax, rdx".
RESULT_GENERAL = ("rax", "rdx")
#: Returning 4: "the next available vector register of the sequence xmm0, xmm1".
RESULT_VECTOR = ("xmm0", "xmm1")
#: Returning 2: the address of the space for the result "in rdi as if it were the first argument".
RESULT_POINTER = "rdi"
#: 3.2.1: registers that "belong" to the calling function.
PRESERVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: Passing: al "must be an upper bound [...] and is in the range 0-8 inclusive".
AL_BOUND = len(VECTOR)
_EXHAUSTED = "3.2.3 Passing: no registers available for some eightbyte, all of it on the stack"
_UNNAMED_VECTOR = "3.5.7: __m256 and __m512 as variable arguments are always passed on the stack"
_X87_IN_MEMORY = "3.2.3 Passing 5: X87, X87UP and COMPLEX_X87 are passed in memory"
_VOID = "3.2.3 Returning: void is no value"


def assign(signature: Signature, dialect: str, quirks: frozenset[str]) -> Assignment:
    """Place the arguments, left to right, and the result.

    Raises UnsupportedType for a type that the rules do not cover.
    """
    ret, start = _beginnings(quirks)(signature.result)
    parameters, named, variadic = signature.parameters, signature.named, signature.named is not None
    placed: list[Placement] = []
    unnamed = variadic and "variadic-named-vector" in quirks
    state = _walk(_state(start, (quirks, not unnamed, False)), parameters[:named], placed)
    if named is not None and named < len(parameters):
        allocator = Allocator(*state.taken)
        quirks = _variable(quirks, allocator)
        state = _state(allocator.taken, (quirks, False, True))
        state = _walk(state, parameters[named:], placed)
    _, vector, _, _, stack, stack_align, _ = state.taken
    return Assignment(
        signature=signature,
        dialect=dialect,
        args=tuple(placed),
        ret=ret,
        variadic=signature.variadic,
        # "al is used as hidden argument to specify the number of vector registers used."
        al=vector if signature.variadic else None,
        al_bound=AL_BOUND if signature.variadic else None,
        stack_bytes=stack,
        stack_align=stack_align,
        preserved=PRESERVED,
    )


@remembered(256)
def _beginnings(quirks: frozenset[str]) -> Remembered[CType, tuple[Placement, Taken]]:
    """What a type as the result comes to, under these entries."""
    return by_identity(lambda result: _beginning(result, quirks), _results)


_results = Memory()


def _beginning(result: CType, quirks: frozenset[str]) -> tuple[Placement, Taken]:
    """The result's placement, and what it takes before the arguments come."""
    allocator = Allocator(int128=_int128(quirks))
    ret = _result(result, quirks)
    if ret.mode == "sret":
        allocator.general = 1
        if not (_is_int128_vectors(result) and "vector-int128-result" in quirks):
            allocator.recount()
    return ret, allocator.taken


def _int128(quirks: frozenset[str]) -> Int128:
    if "int128-split" in quirks:
        return "split"
    return "closes" if "int128-last-register" in quirks else "whole"


def _variable(quirks: frozenset[str], allocator: Allocator) -> frozenset[str]:
    """The entries that hold for variable arguments.  va_arg goes by the text."""
    if "variable-miscounted" not in quirks:
        allocator.recount()
    if "variable-int128" not in quirks:
        allocator.int128 = "whole"
        quirks -= {"int128-stack-8"}
    if "variable-sse-pair" not in quirks:
        quirks -= {"sse-pair-general"}
    if "variable-array-boundary" not in quirks:
        quirks -= {"flexible-array-boundary"}
    return quirks


def _is_int128_vectors(ctype: CType) -> bool:
    return isinstance(ctype, Vector) and 2 * EIGHTBYTE == ctype.element.size < ctype.size


class _State:
    """Where the placing of arguments stands: so much is taken, under these rules.

    ``steps`` are those that were taken from here: what the next argument's type led
    to.  Types and states recur, so most signatures are a walk over what is known.
    """

    __slots__ = ("_rules", "steps", "taken")

    def __init__(self, taken: Taken, rules: _Rules) -> None:
        self.taken = taken
        self._rules = rules
        # The type is kept, so that no other one can have its id.
        self.steps: dict[int, tuple[Placement, _State, CType]] = {}

    def new_step(self, ctype: CType) -> tuple[Placement, _State, CType]:
        """The placement of a value of this type and the state behind it.  What a pointer points
        to is no part of that, and costs much to look up.
        """
        is_usual = isinstance(ctype, Pointer) and ctype.align == ctype.size == _POINTER.size
        if is_usual and ctype is not _POINTER:
            placement, state, _ = self.steps.get(id(_POINTER)) or self.new_step(_POINTER)
            step = _of_type(ctype, placement), state, ctype
        else:
            placement, taken = _step(ctype, self.taken, self._rules)
            step = placement, _state(taken, self._rules), ctype
        return _steps.keep(self.steps, id(ctype), step)


_steps = Memory()
#: The entries of a dialect; whether the argument is a named one to the rules; whether it is one
#: behind the ellipsis.
_Rules: TypeAlias = tuple[frozenset[str], bool, bool]


_POINTER = Pointer(Void(), EIGHTBYTE, EIGHTBYTE)


def _of_type(ctype: CType, of: Placement) -> Placement:
    """The placement of another type that is placed alike."""
    return Placement(
        ctype, of.size, of.align, of.mode, of.classes, of.pieces, of.defined, of.clause,
        of.copy_align,
    )  # fmt: skip


@remembered(1 << 12)
def _state(taken: Taken, rules: _Rules) -> _State:
    return _State(taken, rules)


@remembered(1 << 14)
def _step(ctype: CType, taken: Taken, rules: _Rules) -> tuple[Placement, Taken]:
    """The placement of a value where so much is taken, and what is taken then."""
    quirks, named, variable = rules
    allocator = Allocator(*taken)
    value = value_of(ctype, quirks)
    placement = _argument(value, allocator, quirks, named=named, variable=variable)
    return placement, allocator.taken


def _walk(state: _State, parameters: Sequence[Parameter], placed: list[Placement]) -> _State:
    """Place the parameters, one after the other; the state behind the last."""
    for parameter in parameters:
        ctype = parameter.type
        placement, state, _ = state.steps.get(id(ctype)) or state.new_step(ctype)
        placed.append(placement)
    return state


def _argument(
    value: Value,
    allocator: Allocator,
    quirks: frozenset[str],
    *,
    named: bool,
    variable: bool,
) -> Placement:
    """``named`` says whether a __m256 may be in registers."""
    clause = value.clause
    pieces: tuple[Piece, ...] | None
    if "MEMORY" in value.classes:
        if variable and not value.size and "variable-flexible-array" not in quirks:
            value = replace(value, stack_bytes=0)
        value = allocator.as_arriving(value)
        pieces = allocator.on_stack(value)
    elif "X87" in value.classes or "COMPLEX_X87" in value.classes:
        clause = _X87_IN_MEMORY
        pieces = allocator.on_stack(value)
    elif not named and value.classes.count("SSEUP") > 1:
        clause = _UNNAMED_VECTOR
        pieces = allocator.on_stack(value) if variable else allocator.on_stack_counted(value)
    elif variable and (
        (value.is_float128 and "float128-va-arg" in quirks)
        or (not value.counted and "va-arg-no-class" in quirks)
    ):
        pieces = allocator.on_stack(value)
    elif all(klass == "NO_CLASS" for klass in value.classes):
        if variable and "va-arg-no-class" in quirks:
            allocator.on_stack(value)
        if value.is_boundary:
            allocator.stack = round_up(allocator.stack, value.stack_align)
        return _placement(value, "ignore", (), clause)
    else:
        if variable and value.classes[0] == "NO_CLASS" and "va-arg-no-class" in quirks:
            value = replace(value, defined=bytes(value.size))
        arriving = allocator.as_arriving(value)
        pieces = allocator.in_registers(value)
        if pieces is None:
            clause, value = _EXHAUSTED, arriving
            pieces = allocator.on_stack(value)
    return _placement(value, "direct", pieces, clause)


def _result(ctype: CType, quirks: frozenset[str]) -> Placement:
    if isinstance(ctype, Void):
        return Placement(ctype, 0, 1, "ignore", (), (), b"", _VOID)
    if isinstance(ctype, Vector):
        quirks -= {"vector-one-double"}  # that is about arguments and fields
    value = value_of(ctype, quirks)
    if "MEMORY" in value.classes and value.stack_bytes:
        # "the caller provides space for the return value and passes the address of this
        # storage in rdi as if it were the first argument to the function."
        clause = f"3.2.3 Returning 2: MEMORY; {value.clause.removeprefix('3.2.3 ')}"
        value = whole(value)
        hidden = _placement(value, "sret", (Piece(RESULT_POINTER, 0, EIGHTBYTE),), clause)
        storage = min(value.align, STACK_ALIGN) if "result-storage" in quirks else value.align
        return replace(hidden, copy_align=storage)
    if value.classes == ("MEMORY",) or all(klass == "NO_CLASS" for klass in value.classes):
        return _placement(value, "ignore", (), value.clause)
    pieces = _x87_pieces(value) or pieces_of(value, RESULT_GENERAL, RESULT_VECTOR)
    # Nothing says that a result is extended, and neither gcc nor clang relies on it.
    pieces = tuple(
        Piece(piece.at, piece.start, piece.end) for piece in pieces if piece.end > piece.start
    )
    return _placement(value, "direct", pieces, value.clause)


def _x87_pieces(value: Value) -> tuple[Piece, ...]:
    match value.classes:
        case ("X87", "X87UP"):
            # Returning 6 and 7: "in st0 as 80-bit x87 number", X87UP "together with" it.
            return (Piece("st0", 0, value.ends[1]),)
        case ("COMPLEX_X87", *_):
            # Returning 8: "the real part [...] in st0 and the imaginary part in st1."
            return (Piece("st0", 0, value.ends[1]), Piece("st1", 16, value.ends[3]))
        case _:
            return ()


def _placement(
    value: Value,
    mode: Literal["direct", "sret", "ignore"],
    pieces: tuple[Piece, ...],
    clause: str,
) -> Placement:
    return Placement(
        value.ctype, value.size, value.align, mode, value.classes, pieces, value.defined, clause
    )
