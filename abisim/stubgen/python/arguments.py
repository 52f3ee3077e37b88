"""Python objects to where a move plan wants their values.

What is on the stack comes first, while every register is free; what ends in rsi comes last,
since rsi points to the arguments.  With the GIL released values wait in slots of the frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final, TypeAlias

from abisim.pystubs import Symbol, parameter_carrier
from abisim.signature import Signature
from abisim.stubgen.moves import (
    Argument,
    Copy,
    HiddenPointer,
    PointerToGeneral,
    PointerToStack,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
)
from abisim.stubgen.python.blocks import (
    ODD,
    REPEATS,
    VECTOR,
    is_repeat,
    kept_size,
    needs_odd,
    take_bytes,
)
from abisim.stubgen.python.draft import ARGUMENTS, OBJECT, PythonDraft
from abisim.stubgen.python.frame import WORD
from abisim.stubgen.python.ints import integer_of, take_bool, take_compact, take_int
from abisim.stubgen.python.pointers import pointer_type, take_pointer
from abisim.types import CType

#: A move and its place in the plan.
_Placed: TypeAlias = tuple[int, Argument]
_DOUBLE: Final = 8


def take_arguments(draft: PythonDraft, signature: Signature) -> None:
    """Take every argument, or leave for the slow callable."""
    types = [parameter.type for parameter in signature.parameters]
    moves: list[list[_Placed]] = [[] for _ in types]
    for place, move in enumerate(draft.plan.arguments):
        if isinstance(move, ToGeneral | ToVector | ToStack | Copy):
            moves[move.argument].append((place, move))
    if any(is_repeat(move) for move in draft.plan.arguments):
        draft.reserve(*REPEATS)
    if any(needs_odd(move) for move in draft.plan.arguments):
        draft.reserve(ODD)
    draft.hold_types(symbol for ctype in types for symbol in _types(ctype))
    for argument in sorted(range(len(types)), key=lambda each: _turn(draft, moves[each])):
        _take(draft, argument, types[argument], moves[argument])


def load_slots(draft: PythonDraft) -> None:
    """Load the registers from the frame."""
    for place, slot in draft.frame.slots.items():
        match draft.plan.arguments[place]:
            case ToGeneral(register=register):
                draft.code.load_whole(register, "rsp", slot, WORD)
            case ToVector(register=register, size=size):
                draft.code.load_vector(register, "rsp", slot, kept_size(size), offset=0, scratch="")
            case move:
                raise AssertionError(move)


def pass_own(draft: PythonDraft) -> None:
    """What is passed besides values: addresses in the frame, and how many vector registers."""
    code = draft.code
    for move in draft.plan.arguments:
        match move:
            case PointerToStack(stack=stack, copy=copy):
                code.emit("lea rax, [rsp{}]", copy)
                code.store("rax", "rsp", stack, WORD)
            case PointerToGeneral(register=register, copy=copy):
                code.emit(f"lea {register}, [rsp{{}}]", copy)
            case VectorCount(count=0):
                code.emit("xor eax, eax")
            case VectorCount(count=count):
                code.emit("mov eax, {}", count)
            case ToGeneral() | ToVector() | ToStack() | Copy():
                pass
            case HiddenPointer(register=register):
                code.emit(f"lea {register}, [rsp{{}}]", draft.frame.result)


def _types(ctype: CType) -> Iterator[Symbol]:
    """The type that an argument is held against on its way."""
    match parameter_carrier(ctype):
        case "int":
            yield "PyLong_Type"
        case "bool":
            yield "PyBool_Type"
        case "float":
            yield "PyFloat_Type"
        case "pointer":
            yield pointer_type(ctype)
        case _:
            yield "PyBytes_Type"


def _turn(draft: PythonDraft, moves: Sequence[_Placed]) -> int:
    """When an argument is taken, as a number to sort by."""
    if any(is_repeat(move) for _, move in moves):
        return 0
    last = not draft.release_gil and any(
        isinstance(move, ToGeneral) and move.register == ARGUMENTS for _, move in moves
    )
    return 2 if last else 1


def _take(draft: PythonDraft, argument: int, ctype: CType, moves: Sequence[_Placed]) -> None:
    carrier = parameter_carrier(ctype)
    if carrier == "bytes":
        take_bytes(draft, argument, ctype.size, moves)
    elif carrier == "float":
        _take_float(draft, argument, ctype.size, moves)
    else:
        register = next(
            (
                move.register
                for place, move in moves
                if isinstance(move, ToGeneral) and place not in draft.frame.slots
            ),
            None,
        )
        if carrier == "pointer":
            value = take_pointer(draft, argument, ctype, register)
        elif carrier == "bool":
            value = take_bool(draft, argument, register)
        else:
            signed = integer_of(ctype).signed
            value = take_int(draft, argument, ctype.size, signed=signed, register=register)
        for place, move in moves:
            if isinstance(move, ToStack):
                draft.code.store(value, "rsp", move.stack, WORD)
            elif place in draft.frame.slots:
                draft.code.store(value, "rsp", draft.frame.slots[place], WORD)
            else:
                assert isinstance(move, ToGeneral)
                assert move.register == value


def _take_float(draft: PythonDraft, argument: int, size: int, moves: Sequence[_Placed]) -> None:
    """A float, in one vector register and from there to wherever else it goes."""
    code = draft.code
    name = f"float {argument}"
    value = next(
        (
            move.register
            for place, move in moves
            if isinstance(move, ToVector) and place not in draft.frame.slots
        ),
        VECTOR,
    )
    at = draft.memory(draft.interpreter.float_at)
    draft.load_object(argument)
    draft.require_type("PyFloat_Type", name)
    code.emit(f"movsd {value}, {at}" if size == _DOUBLE else f"cvtsd2ss {value}, {at}")
    code.label(f"{name} taken")

    def other() -> None:
        code.label(name)
        draft.call_routine("compact int", partial(take_compact, draft))
        code.emit(f"cvtsi2{'sd' if size == _DOUBLE else 'ss'} {value}, {OBJECT}d")
        code.jump("jmp", f"{name} taken")

    draft.later(other)
    for place, move in moves:
        if place in draft.frame.slots:
            code.store_vector(value, "rsp", draft.frame.slots[place], size)
        elif isinstance(move, ToStack):
            code.store_vector(value, "rsp", move.stack, size)
        elif isinstance(move, ToGeneral):
            code.emit(f"movq {move.register}, {value}")
