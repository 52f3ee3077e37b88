"""Types of expressions that are not evaluated: what sizeof and typeof are asked about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pycparser import c_ast

from abisim.declarations import literals
from abisim.declarations.literals import LiteralError, Number
from abisim.layout import DataModel
from abisim.types import Array, CType, Pointer, Record


class NotConstantError(Exception):
    """An expression whose value or type is not known; ``node`` is the part that is to blame."""

    def __init__(self, message: str, node: Any) -> None:
        super().__init__(message)
        self.message = message
        self.node = node


@dataclass(frozen=True, slots=True)
class Operands:
    """Reads lvalues made of casts, members and elements; ``number`` evaluates what is constant."""

    model: DataModel
    type_of: Callable[[Any], CType]
    complete: Callable[[CType, Any], CType]
    number: Callable[[Any], Number]

    def type(self, node: Any) -> CType:
        """The complete type of an expression, arrays not turned into pointers."""
        match node:
            case c_ast.Constant(type="string"):
                return self._string(node)
            case c_ast.Cast(to_type=target):
                return self.type_of(target)
            case c_ast.StructRef(name=record, type=kind, field=field):
                ctype = self.type(record) if kind == "." else self._pointee(record)
                return self._member(ctype, field.name, node)
            case c_ast.UnaryOp(op="*", expr=inner) | c_ast.ArrayRef(name=inner):
                return self._pointee(inner)
            case c_ast.UnaryOp(op="&", expr=inner):
                return self.model.pointer(self.type(inner))
        return self.number(node).type

    def _string(self, node: Any) -> CType:
        try:
            return literals.string(node.value, self.model)
        except LiteralError as error:
            raise NotConstantError(str(error), node) from None

    def _pointee(self, node: Any) -> CType:
        match self.type(node):
            case Pointer(target=target) | Array(element=target):
                return self.complete(target, node)
        raise NotConstantError("not a pointer", node)

    def _member(self, ctype: CType, name: str, node: Any) -> CType:
        if isinstance(ctype, Array) or (found := member(ctype, name)) is None:
            raise NotConstantError(f"no member named '{name}'", node)
        return found[1]


def member(ctype: CType, name: str) -> tuple[int, CType] | None:
    """Byte offset and type of a member that is no bit-field; None when there is none."""
    while isinstance(ctype, Array):
        ctype = ctype.element
    if not isinstance(ctype, Record):
        return None
    for field in ctype.fields:
        if field.name == name and field.bit_width is None:
            return field.offset, field.type
        if not field.name and (inner := member(field.type, name)):
            return field.offset + inner[0], inner[1]
    return None
