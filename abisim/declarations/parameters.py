"""Parameter lists: adjustment to pointers, ``(void)``, and the ellipsis with or without a list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pycparser import c_ast

from abisim.declarations.building import TypeBuilder
from abisim.declarations.scope import Qualified, Scope
from abisim.declarations.tokens import ELLIPSIS
from abisim.types import Array, CType, Function, Void


@dataclass(frozen=True, slots=True)
class DeclaredParameter:
    """A parameter after adjustment, and where its declarator is."""

    name: str
    type: CType
    coord: Any
    qualified: bool = False


@dataclass(frozen=True, slots=True)
class ParameterList:
    """``named`` is the number of parameters before an ellipsis, None when there is none."""

    parameters: tuple[DeclaredParameter, ...]
    named: int | None


def label(name: str, index: int) -> str:
    """A parameter in a message: its name, or its number from 1."""
    return f"'{name}'" if name else str(index + 1)


def parameter_list(builder: TypeBuilder, args: Any, *, listing: bool) -> ParameterList:
    """A FuncDecl's parameters, with a scope of their own.

    ``listing`` allows arguments after the ellipsis.
    """
    outer, builder.scope = builder.scope, Scope(builder.scope)
    try:
        return _parameters(builder, args.params if args else [], listing)
    finally:
        builder.scope = outer


def _parameters(builder: TypeBuilder, nodes: list[Any], listing: bool) -> ParameterList:
    parameters: list[DeclaredParameter] = []
    named: int | None = None
    names: set[str] = set()
    for index, node in enumerate(nodes):
        if isinstance(node, c_ast.ID):
            hint = "expected a type for each parameter"
            raise builder.error("parameter without a type", node.coord, hint)
        if _is_ellipsis(node):
            if named is not None:
                raise builder.error("second ellipsis", node.coord)
            if not listing and not isinstance(node, c_ast.EllipsisParam):
                raise builder.error(
                    "arguments after the ellipsis of a function type",
                    node.coord,
                    "only the declared function itself can list them",
                )
            named = len(parameters)
            continue
        parameter = _parameter(builder, node)
        if isinstance(parameter.type, Void):
            if len(nodes) == 1 and not parameter.name:
                if parameter.qualified or node.quals:
                    raise builder.error("void alone is not qualified", node.coord, "write (void)")
                break
            what = f"parameter {label(parameter.name, index)}"
            builder.complete(parameter.type, what, parameter.coord)
        if parameter.name in names:
            raise builder.error(f"second parameter '{parameter.name}'", parameter.coord)
        names |= {parameter.name} - {""}
        parameters.append(parameter)
    return ParameterList(tuple(parameters), named)


def _parameter(builder: TypeBuilder, node: Any) -> DeclaredParameter:
    coord = builder.at = node.coord or builder.at
    name = node.name or ""
    if name == ELLIPSIS:
        raise builder.error("missing ',' before the ellipsis", coord)
    for word in getattr(node, "storage", None) or ():
        if word != "register":  # C23 6.7.7.4: the only one
            raise builder.error(f"'{word}' on a parameter", coord)
    attributes = builder.declared_attributes(node)
    if attributes.aligned is not None:
        # gcc refuses it and clang ignores it: no caller and callee would agree.
        raise builder.error(
            f"alignment of parameter '{name}'" if name else "alignment of a parameter",
            coord,
            "align its type: typedef T U __attribute__((aligned(n)))",
        )
    if isinstance(node.type, c_ast.ArrayDecl):
        array = builder.vectorized(_from_array(builder, node.type), attributes)
        return DeclaredParameter(name, array, coord)
    qualified = builder.derive(node.type, entity=True, parameter=True)
    qualified = replace(qualified, type=builder.vectorized(qualified.type, attributes))
    adjusted = builder.apply(_adjusted(builder, qualified), attributes, coord)
    return DeclaredParameter(name, adjusted, coord, any(qualified.qualifiers))


def _from_array(builder: TypeBuilder, node: Any) -> CType:
    """A pointer, whatever the length (C23 6.7.7.4): adjusted before anything is laid out."""
    element = builder.derive(node.type, entity=True, parameter=True)
    builder.length(node, parameter=True)
    builder.check_element(element.type, node, parameter=True)
    return builder.pointer(element)


def _adjusted(builder: TypeBuilder, qualified: Qualified) -> CType:
    match qualified.type:
        case Array(element=element):
            return builder.pointer(qualified.with_type(element))
        case Function():
            return builder.model.pointer(qualified.type)
    return qualified.type


def _is_ellipsis(node: Any) -> bool:
    match node:
        case c_ast.EllipsisParam():
            return True
        case c_ast.Typename(type=c_ast.TypeDecl(type=c_ast.IdentifierType(names=[name]))):
            return bool(name == ELLIPSIS)
    return False
