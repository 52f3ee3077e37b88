"""The census of drawn signatures: how often each type, class and register state occurred.

Each table is a set of rows with counts; what could have occurred and did not has 0.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, Literal, TypeAlias

from abisim.campaign.menu import FEATURES, Menu, label
from abisim.reference.assignment import Assignment, Placement
from abisim.signature import Signature
from abisim.types import Array, Atomic, CType, Field, Record, Vector, Void

Table: TypeAlias = Literal[
    "types", "classes", "results", "parameters", "states", "stack", "state and class"
]
#: (table, row) → how often.
Tally: TypeAlias = Counter[tuple[Table, str]]

_GENERAL: Final = 6
_VECTOR: Final = 8
_SLOTS: Final = 4
_MANY: Final = 15
#: What may come when registers run short, SSEUP not told from SSE.
COMING: Final = (
    "INTEGER", "SSE", "INTEGER INTEGER", "SSE SSE", "INTEGER SSE", "SSE INTEGER", "MEMORY",
    "X87 X87UP", "NO_CLASS",
)  # fmt: skip
#: The same for the Microsoft convention.
KINDS: Final = ("general", "vector", "general and vector", "pointer to a copy")


def count(tally: Tally, signature: Signature, assignment: Assignment) -> None:
    """Add one signature and where the reference puts its values."""
    for index, parameter in enumerate(signature.parameters):
        tally.update(("types", name) for name in kinds(parameter.type))
        where = "variable argument" if _is_variable(signature, index) else "argument"
        tally["classes", f"{where}: {assignment.args[index].mode}"] += 1
    tally.update(("types", name) for name in kinds(signature.result))
    number = len(signature.parameters)
    tally["parameters", f"{number}" if number < _MANY else f"{_MANY} or more"] += 1
    if signature.variadic:
        tally["parameters", "variadic"] += 1
    for argument in assignment.args:
        tally.update(("classes", f"argument: {each}") for each in argument.classes)
    tally.update(("classes", f"result: {each}") for each in assignment.ret.classes)
    tally["results", _result(assignment.ret)] += 1
    tally.update(_states(assignment))


def _is_variable(signature: Signature, index: int) -> bool:
    return signature.named is not None and index >= signature.named


def _result(placement: Placement) -> str:
    if placement.mode != "direct":
        return placement.mode
    return " ".join(piece.at for piece in placement.pieces)


def kinds(ctype: CType) -> Iterator[str]:
    """The names of everything that a type is made of, itself included."""
    match ctype:
        case Void():
            yield "void"
        case Record():
            yield from _record_kinds(ctype)
        case Array(element=element):
            yield from kinds(element)
        case Vector(element=vector_element, size=size):
            yield f"vector of {size} bytes"
            yield f"vector of {vector_element.name}"
            yield from _alignment(ctype)
        case Atomic(value=value):
            yield f"_Atomic {label(value)}"
        case _:
            yield label(ctype)


def _alignment(ctype: Vector) -> Iterator[str]:
    if ctype.align != ctype.size:
        yield f"{'over' if ctype.align > ctype.size else 'under'}-aligned vector"


def _record_kinds(record: Record) -> Iterator[str]:
    yield record.kind
    if record.packed:
        yield "packed"
    if record.aligned is not None:
        yield "aligned"
    if record.pack is not None:
        yield "pragma pack"
    if not record.fields:
        yield "empty"
    for field in record.fields:
        yield from _field_kinds(field)


def _field_kinds(field: Field) -> Iterator[str]:
    if field.packed:
        yield "packed member"
    if field.aligned is not None:
        yield "aligned member"
    if field.bit_width is not None:
        if field.name:
            yield f"bit-field of {label(field.type)}"
        else:
            yield "unnamed bit-field" if field.bit_width else "zero-width bit-field"
        return
    match field.type:
        case Record():
            yield "nested record"
        case Array(count=None):
            yield "flexible array"
        case Array(count=0):
            yield "zero-length array"
        case Array():
            yield "array"
        case _:
            pass
    yield from kinds(field.type)


def _states(assignment: Assignment) -> Iterator[tuple[Table, str]]:
    return _sysv(assignment) if assignment.abi == "sysv" else _microsoft(assignment)


def _sysv(assignment: Assignment) -> Iterator[tuple[Table, str]]:
    """Registers left before each argument, and the class of what comes."""
    general, vector, stack = _GENERAL, _VECTOR, 0
    if assignment.ret.mode == "sret":
        general -= 1
    for argument in assignment.args:
        yield "states", state(general, vector)
        coming = " ".join(each for each in argument.classes if each != "SSEUP")
        if coming in COMING:
            yield "state and class", f"{state(general, vector)}: {coming}"
        for piece in argument.pieces:
            if piece.offset is None:
                general -= piece.at[0] == "r"
                vector -= piece.at[0] != "r"
            else:
                yield "stack", _stack_row(stack, piece.offset, argument.align)
                stack = piece.offset + -(-argument.size // 8) * 8


def _stack_row(end: int, offset: int, align: int) -> str:
    gap = offset - end
    return f"end of stack mod 16 = {end % 16}, alignment {align}, gap {gap}"


def state(general: int, vector: int) -> str:
    """A row of the register states: how many of rdi … r9 and xmm0 … xmm7 are left."""
    return f"{general} general, {vector} vector left"


def _microsoft(assignment: Assignment) -> Iterator[tuple[Table, str]]:
    """The position that each argument has, and what it is."""
    hidden = assignment.ret.mode == "sret"
    for index, argument in enumerate(assignment.args):
        position = index + hidden
        row = slot(position)
        yield "states", row
        yield "state and class", f"{row}: {_kind(argument)}"
        if argument.mode == "indirect":
            yield "stack", f"copy aligned to {argument.copy_align}"


def slot(position: int) -> str:
    return f"position {position + 1}" if position < _SLOTS else "on the stack"


def _kind(argument: Placement) -> str:
    if argument.mode == "indirect":
        return "pointer to a copy"
    files = {piece.at[0] == "r" for piece in argument.pieces if piece.offset is None}
    if not argument.pieces:
        return "nothing"
    if not files:
        return "stack"
    if len(files) == 2:
        return "general and vector"
    return "general" if True in files else "vector"


def expected(menu: Menu, abi: str) -> Iterator[tuple[Table, str]]:
    """Everything that drawing from this menu can show: rows that should not be 0."""
    for types in menu.groups:
        for ctype in types:
            for name in kinds(ctype):
                yield "types", name
    yield from (("types", f"bit-field of {label(ctype)}") for ctype in menu.bit_field_types)
    yield from (("types", feature) for feature in FEATURES if feature in menu.features)
    yield "types", "struct"
    yield "types", "void"
    if menu.atomic_records:
        yield "types", "_Atomic struct"
    yield from (("parameters", str(number)) for number in range(_MANY))
    yield "parameters", "variadic"
    if abi == "sysv":
        for general in range(_GENERAL + 1):
            for vector in range(_VECTOR + 1):
                yield "states", state(general, vector)
                for coming in COMING:
                    yield "state and class", f"{state(general, vector)}: {coming}"
        return
    for position in range(_SLOTS + 1):
        yield "states", slot(position)
        for kind in KINDS if position < _SLOTS else ("stack", "pointer to a copy"):
            # The first argument is never a variable one, which alone goes into both.
            if position or kind != "general and vector":
                yield "state and class", f"{slot(position)}: {kind}"


def missing(tally: Tally, rows: Iterable[tuple[Table, str]]) -> tuple[tuple[Table, str], ...]:
    """The rows that never occurred, in order, each once."""
    return tuple(row for row in dict.fromkeys(rows) if not tally[row])
