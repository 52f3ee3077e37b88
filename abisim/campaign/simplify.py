"""Simpler types and signatures: one step each, for shrinking what shows a disagreement.

Every step lowers the weight, so shrinking ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from typing import Final, TypeAlias

from abisim.declarations import promoted
from abisim.layout import DataModel, LayoutError, Member, natural_alignment, with_alignment
from abisim.signature import Parameter, Signature
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    Function,
    Integer,
    Opaque,
    Pointer,
    Record,
    Vector,
    Void,
)

#: Parts and attributes of all types; bytes; how unusual the scalars are; characters.
Weight: TypeAlias = tuple[int, int, int, int]

_PLAIN: Final = ("char", "int", "long long")
_PLAIN_FLOATS: Final = ("float", "double")


def weight(signature: Signature) -> Weight:
    types = [signature.result, *(parameter.type for parameter in signature.parameters)]
    parts = sum(map(_parts, types)) + signature.variadic + len(signature.parameters)
    unusual = sum(map(_unusual, types))
    return (parts, sum(ctype.size for ctype in types), unusual, len(signature.shape))


def fewer_values(signature: Signature) -> Iterator[Signature]:
    """Without some of the parameters, the result or the ellipsis."""
    if not isinstance(signature.result, Void):
        yield replace(signature, result=Void())
    count = len(signature.parameters)
    if count > 2:
        for index in range(count):
            yield from _keeping(signature, [index])
        yield from _keeping(signature, list(range(count // 2)))
        yield from _keeping(signature, list(range(count // 2, count)))
    for index in range(count):
        yield from _keeping(signature, [each for each in range(count) if each != index])
    if signature.named is not None:
        yield replace(signature, named=None)


def simpler_values(signature: Signature) -> Iterator[Signature]:
    """With one parameter, or the result, of a simpler type."""
    model = signature.model
    for ctype in simpler(signature.result, model):
        yield replace(signature, result=ctype)
    for index, parameter in enumerate(signature.parameters):
        variable = signature.named is not None and index >= signature.named
        for ctype in simpler(parameter.type, model):
            if variable and (isinstance(ctype, Atomic) or promoted(ctype, model) != ctype):
                continue
            parameters = list(signature.parameters)
            parameters[index] = Parameter(parameter.name, ctype)
            yield replace(signature, parameters=tuple(parameters))


def _keeping(signature: Signature, indices: list[int]) -> Iterator[Signature]:
    named = signature.named
    if named is not None:
        named = sum(index < named for index in indices)
        if not named:
            return
    parameters = tuple(signature.parameters[index] for index in indices)
    yield replace(signature, parameters=parameters, named=named)


def simpler(ctype: CType, model: DataModel) -> Iterator[CType]:
    """Types one step simpler that can be passed."""
    for found in _steps(ctype, model):
        if not isinstance(found, Array):
            yield found


def _steps(ctype: CType, model: DataModel) -> Iterator[CType]:
    if not isinstance(ctype, Void | Function | Opaque):
        natural = natural_alignment(ctype)
        if ctype.align != natural:
            yield with_alignment(ctype, natural)
            return
    match ctype:
        case Record():
            yield from _simpler_records(ctype, model)
        case Array(element=element, count=count):
            yield from _simpler_arrays(element, count, model)
        case Atomic(value=value):
            yield value
            for inner in simpler(value, model):
                yield model.atomic(inner)
        case Vector():
            yield from _plain(model)
            yield from _simpler_vectors(ctype, model)
        case BitInt(bits=bits, signed=signed):
            yield from _plain(model)
            for fewer in {bits // 2, bits - 1, 129, 128, 65, 64, 63, 33}:
                if 1 < fewer < bits:
                    yield model.bit_int(fewer, signed=signed)
        case Complex(element=inner_element):
            yield inner_element
            for name in ("char", "int"):
                yield model.complex(model.integer(name))
            for name in _PLAIN_FLOATS:
                yield model.complex(model.float(name))
        case Enum(underlying=underlying):
            yield underlying
        case Integer() | Float() | Pointer():
            yield from _plain(model)
        case _:
            return


def _plain(model: DataModel) -> Iterator[CType]:
    yield from (model.integer(name) for name in _PLAIN)
    yield from (model.float(name) for name in _PLAIN_FLOATS)


def _simpler_vectors(vector: Vector, model: DataModel) -> Iterator[CType]:
    yield vector.element
    for element in (model.integer("char"), model.integer("int"), model.float("float")):
        with suppress(LayoutError):
            yield model.vector(element, vector.size)
    with suppress(LayoutError):
        yield model.vector(vector.element, vector.size // 2)


def _simpler_arrays(element: CType, count: int | None, model: DataModel) -> Iterator[CType]:
    yield element
    counts = {1, count // 2, count - 1} if count else set()
    for fewer in counts:
        if count and 0 < fewer < count:
            yield model.array(element, fewer)
    for inner in _steps(element, model):
        with suppress(LayoutError):
            yield model.array(inner, count)


def _simpler_records(record: Record, model: DataModel) -> Iterator[CType]:
    members = [_member(field) for field in record.fields]
    for member in members:
        if member.bits is None:
            yield member.type
    yield from _usual_records(model)
    if record.kind == "union":
        yield from _laid_out(replace(record, kind="struct"), members, model)
    for index in range(len(members)):
        yield from _laid_out(record, [*members[:index], *members[index + 1 :]], model)
    if record.packed or record.aligned is not None or record.pack is not None:
        yield from _laid_out(replace(record, packed=False), members, model)
        yield from _laid_out(replace(record, aligned=None), members, model)
        yield from _laid_out(replace(record, pack=None), members, model)
    for index, member in enumerate(members):
        for simple in _simpler_members(member, model):
            changed = [*members[:index], simple, *members[index + 1 :]]
            yield from _laid_out(record, changed, model)


def _usual_records(model: DataModel) -> Iterator[Record]:
    """One in general registers, one in vector registers, one in memory."""
    char = model.integer("char")
    for ctype in (char, model.float("float"), model.array(char, 17)):
        yield model.record("struct", "", [Member("m", ctype)])


def _simpler_members(member: Member, model: DataModel) -> Iterator[Member]:
    if member.packed:
        yield replace(member, packed=False)
    if member.aligned is not None:
        yield replace(member, aligned=None)
    if member.bits is None:
        for ctype in _steps(member.type, model):
            yield replace(member, type=ctype)
        return
    if member.name:
        yield replace(member, bits=None)
    for bits in {1, member.bits // 2}:
        if 0 < bits < member.bits:
            yield replace(member, bits=bits)
    for name in ("char", "int"):
        integer = model.integer(name)
        if member.bits <= integer.size * 8:
            yield replace(member, type=integer)


def _laid_out(record: Record, members: list[Member], model: DataModel) -> Iterator[Record]:
    """The record with other members or attributes, when there is such a record."""
    flexible = [isinstance(each.type, Array) and each.type.count is None for each in members]
    if any(flexible) and len(members) < 2:
        return
    with suppress(LayoutError):
        yield model.record(
            record.kind, "", members,
            packed=record.packed, aligned=record.aligned, pack=record.pack,
        )  # fmt: skip


def _member(field: Field) -> Member:
    return Member(field.name, field.type, field.bit_width, field.aligned, field.packed)


def _unusual(ctype: CType) -> int:
    """How many scalars are others than those that shrinking prefers."""
    match ctype:
        case Record(fields=fields):
            return sum(_unusual(each.type) for each in fields)
        case Array(element=element):
            return _unusual(element)
        case Integer(name=name) | Float(name=name):
            return name not in _PLAIN and name not in _PLAIN_FLOATS
        case _:
            return 1


def _parts(ctype: CType) -> int:
    """Scalars, records and arrays, and attributes, of a type."""
    own = 1
    if not isinstance(ctype, Void | Function | Opaque):
        own += ctype.align != natural_alignment(ctype)
    match ctype:
        case Void():
            return 0
        case Record(fields=fields):
            # A union is no simpler than a struct that shows the same.
            own += ctype.kind == "union"
            attributes = (ctype.packed, ctype.aligned is not None, ctype.pack is not None)
            return own + sum(attributes) + sum(map(_field_parts, fields))
        case Array(element=element) | Atomic(value=element):
            return own + _parts(element)
        case Complex() | Vector() | BitInt():
            return own + 1
        case _:
            return own


def _field_parts(field: Field) -> int:
    attributes = field.packed + (field.aligned is not None) + (field.bit_width is not None)
    return _parts(field.type) + attributes
