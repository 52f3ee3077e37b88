"""Function declarations to signatures: default argument promotions and limits of size."""

from __future__ import annotations

from typing import Any, Final

from pycparser import c_ast

from abisim.declarations.builder import Builder
from abisim.declarations.parameters import (
    DeclaredParameter,
    ParameterList,
    label,
    parameter_list,
)
from abisim.layout import MAX_VALUE_BYTES, DataModel
from abisim.signature import Parameter, Signature
from abisim.types import Array, Atomic, CType, Enum, Float, Function, Integer, Record, Void

#: Members of a call's values, those of members included.
MAX_MEMBERS: Final = 4096

_THREAD_LOCAL: Final = frozenset({"_Thread_local", "thread_local"})


def signature(builder: Builder, decl: Any, abi: str) -> Signature | None:
    """The signature of a Decl; None when it declares something else."""
    _check_storage(builder, decl)
    if isinstance(decl.type, c_ast.FuncDecl):
        attributes = builder.declared_attributes(decl)
        result = builder.vectorized(builder.result(decl.type), attributes)
        listed = parameter_list(builder, decl.type.args, listing=True)
    else:
        qualified, _ = builder.declared(decl)
        if not isinstance(qualified.type, Function):
            return None
        result, listed = qualified.type.result, _from_type(qualified.type, decl.coord)
    if not isinstance(result, Void):
        builder.complete(result, "result", decl.coord)
    parameters = tuple(
        _passed(builder, parameter, index, listed)
        for index, parameter in enumerate(listed.parameters)
    )
    _check_sizes(builder, decl, result, listed)
    return Signature(decl.name, result, parameters, listed.named, abi)


def _check_storage(builder: Builder, decl: Any) -> None:
    """One storage class at most; of a function, extern or static (C23 6.7.2)."""
    words = [*(decl.storage or ())]
    if len(words) > 1 and (len({*words}) < len(words) or not _THREAD_LOCAL & {*words}):
        raise builder.error(f"'{words[0]}' and '{words[1]}'", decl.coord, "one storage class")
    is_function = isinstance(decl.type, c_ast.FuncDecl)
    for word in words:
        if is_function and word not in ("extern", "static"):
            raise builder.error(f"'{word}' on a function", decl.coord)


def _from_type(function: Function, coord: Any) -> ParameterList:
    """A function declared through a typedef: its parameters have no names."""
    parameters = tuple(DeclaredParameter("", ctype, coord) for ctype in function.parameters)
    return ParameterList(parameters, len(parameters) if function.variadic else None)


def _passed(
    builder: Builder, parameter: DeclaredParameter, index: int, listed: ParameterList
) -> Parameter:
    what = f"parameter {label(parameter.name, index)}"
    ctype = builder.complete(parameter.type, what, parameter.coord)
    if listed.named is not None and index >= listed.named:
        ctype = promoted(ctype, builder.model)
    return Parameter(parameter.name, ctype)


def promoted(ctype: CType, model: DataModel) -> CType:
    """The default argument promotions (C23 6.5.3.3): float to double, what is narrow to int.

    Not _Float16 and _Float32 (H.2.4), nor _BitInt (6.3.2.1); an _Atomic is read first.
    """
    int_ = model.integer("int")
    match ctype:
        case Atomic(value=value):
            return promoted(value, model)
        case Float(name="float"):
            return model.float("double")
        case Integer(size=size) if size < int_.size:
            return int_
        case Enum(underlying=underlying) if underlying.size < int_.size:
            return int_
    return ctype


def _check_sizes(builder: Builder, decl: Any, result: CType, listed: ParameterList) -> None:
    _check_members(builder, decl, result, listed)
    limit = f"the limit is {MAX_VALUE_BYTES} bytes"
    if result.size > MAX_VALUE_BYTES:
        raise builder.error(f"result of {result.size} bytes is too large", decl.coord, limit)
    total = 0
    for index, parameter in enumerate(listed.parameters):
        size = parameter.type.size
        if size > MAX_VALUE_BYTES:
            what = f"parameter {label(parameter.name, index)} of {size} bytes is too large"
            raise builder.error(what, parameter.coord, limit)
        total += max(size, 8)
    if total > MAX_VALUE_BYTES:
        raise builder.error(f"arguments of {total} bytes together are too large", decl.coord, limit)


def _check_members(builder: Builder, decl: Any, result: CType, listed: ParameterList) -> None:
    """Refuse what takes minutes to classify: unions of unions of unions, all in a few bytes."""
    known: dict[int, int] = {}
    limit = f"the limit is {MAX_MEMBERS:,}"
    count = _members(result, known)
    if count > MAX_MEMBERS:
        raise builder.error(f"result with {count:,} members in all", decl.coord, limit)
    total = 0
    for index, parameter in enumerate(listed.parameters):
        count = _members(parameter.type, known)
        if count > MAX_MEMBERS:
            what = f"parameter {label(parameter.name, index)} with {count:,} members in all"
            raise builder.error(what, parameter.coord, limit)
        total += count
    if total > MAX_MEMBERS:
        raise builder.error(f"arguments with {total:,} members together", decl.coord, limit)


def _members(ctype: CType, known: dict[int, int]) -> int:
    """The members of a type on all levels; ``known`` are those of types, by their ids: types
    that are equal by value would be compared member by member.
    """
    match ctype:
        case Array(element=inner) | Atomic(value=inner):
            return _members(inner, known)
        case Record(fields=fields):
            if id(ctype) not in known:
                known[id(ctype)] = sum(1 + _members(each.type, known) for each in fields)
            return known[id(ctype)]
    return 0
