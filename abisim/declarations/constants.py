"""Constant expressions (C23 6.6), in the types that C gives them."""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from pycparser import c_ast

from abisim.declarations import literals
from abisim.declarations.literals import LiteralError, Number, fits, wrapped
from abisim.declarations.operands import NotConstantError, Operands, member
from abisim.declarations.scope import Constant
from abisim.layout import DataModel
from abisim.types import Array, CType, Enum, Float, Integer

_RANK = {
    "_Bool": 0, "char": 1, "signed char": 1, "unsigned char": 1, "short": 2, "unsigned short": 2,
    "int": 3, "unsigned int": 3, "long": 4, "unsigned long": 4, "long long": 5,
    "unsigned long long": 5, "__int128": 6, "unsigned __int128": 6,
}  # fmt: skip
_FLOAT_RANK = ("binary16", "bfloat16", "binary32", "binary64", "x87", "binary128")
_ARITHMETIC: dict[str, Callable[[Any, Any], Any]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul,
    "&": operator.and_, "|": operator.or_, "^": operator.xor,
}  # fmt: skip
_COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt,
    ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
_DIVISION = "division by zero"


class UndefinedError(NotConstantError):
    """An expression that has no value anywhere."""


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Evaluates expression nodes.

    ``type_of`` gives a type name's complete type, ``complete`` a known type's definition.
    """

    model: DataModel
    type_of: Callable[[Any], CType]
    complete: Callable[[CType, Any], CType]
    lookup: Callable[[str], Constant | None]

    def evaluate(self, node: Any) -> Constant:
        """The value of an integer constant expression, or NotConstantError.

        Floating constants may be compared and cast in it, as gcc allows.
        """
        number = self.number(node)
        if isinstance(number.value, int) and isinstance(number.type, Integer):
            return Constant(number.value, number.type)
        raise NotConstantError("a floating value, not an integer", node)

    def operand_type(self, node: Any) -> CType:
        """The type of an operand of sizeof or typeof, or NotConstantError."""
        return Operands(self.model, self.type_of, self.complete, self.number).type(node)

    def number(self, node: Any) -> Number:
        """The value of an arithmetic constant expression (C23 6.6), or NotConstantError."""
        match node:
            case c_ast.Constant():
                return self._literal(node)
            case c_ast.ID(name=name):
                if (constant := self.lookup(name)) is not None:
                    return Number(constant.value, constant.type)
                raise NotConstantError(f"'{name}' is not a constant", node)
            case c_ast.UnaryOp(op="sizeof" | "_Alignof" | "alignof"):
                return self._measure(node)
            case c_ast.UnaryOp():
                return self._unary(node)
            case c_ast.BinaryOp():
                return self._binary(node)
            case c_ast.TernaryOp():
                return self._choice(node)
            case c_ast.Cast():
                return self._cast(node)
            case c_ast.FuncCall(name=c_ast.ID(name="offsetof")):
                return self._offset(node)
        raise NotConstantError("not an integer constant expression", node)

    def _int(self, value: int) -> Number:
        return Number(value, self.model.integer("int"))

    def _size(self, value: int) -> Number:
        return Number(value, self.model.sized_integer(self.model.pointer_size, False))

    def _literal(self, node: Any) -> Number:
        text = node.value
        if node.type == "bool":
            return self._int(int(text == "true"))
        try:
            if text.endswith("'"):
                return literals.character(text, self.model)
            found = literals.integer(text, self.model) or literals.floating(text, self.model)
        except LiteralError as error:
            raise UndefinedError(str(error), node) from None
        if found is None:
            raise NotConstantError("not an integer constant expression", node)
        return found

    def _measure(self, node: Any) -> Number:
        inner = node.expr
        if isinstance(inner, c_ast.ID) and self.lookup(inner.name) is None:
            raise NotConstantError(f"unknown type name '{inner.name}'", inner)
        named = isinstance(inner, c_ast.Typename)
        ctype = self.type_of(inner) if named else self.operand_type(inner)
        if node.op != "sizeof":
            return self._size(ctype.align)
        if isinstance(ctype, Array) and ctype.count is None:
            raise UndefinedError("size of an array without a length", node)
        return self._size(ctype.size)

    def _unary(self, node: Any) -> Number:
        if node.op not in ("!", "+", "-", "~"):
            raise NotConstantError("not an integer constant expression", node)
        operand = self.number(node.expr)
        if node.op == "!":
            return self._int(int(not operand.value))
        ctype = self._promoted(operand.type)
        if node.op == "~":
            return self._checked(~self._integer(operand, node), ctype, node)
        return self._checked(operand.value if node.op == "+" else -operand.value, ctype, node)

    def _binary(self, node: Any) -> Number:
        if node.op in ("&&", "||"):
            left = bool(self.number(node.left).value)
            if left == (node.op == "||"):
                return self._int(int(left))
            return self._int(int(bool(self.number(node.right).value)))
        sides = self.number(node.left), self.number(node.right)
        if node.op in ("<<", ">>"):
            return self._shift(*sides, node)
        ctype = self._common(sides[0].type, sides[1].type)
        first, second = (self._converted(side, ctype, node) for side in sides)
        if node.op in _COMPARISONS:
            return self._int(int(_COMPARISONS[node.op](first.value, second.value)))
        if node.op in _ARITHMETIC:
            return self._checked(_ARITHMETIC[node.op](first.value, second.value), ctype, node)
        if node.op == "/" and isinstance(ctype, Float):
            if not second.value:
                raise UndefinedError(_DIVISION, node)
            return self._checked(Fraction(first.value) / second.value, ctype, node)
        value = _whole(node, self._integer(first, node), self._integer(second, node))
        return self._checked(value, ctype, node)

    def _shift(self, left: Number, right: Number, node: Any) -> Number:
        ctype = self._promoted(left.type)
        value, count = self._integer(left, node), self._integer(right, node)
        if not 0 <= count < ctype.size * 8:
            raise UndefinedError(f"shift by {count} bits", node)
        if node.op == "<<":
            return self._converted(Number(value << count, ctype), ctype, node)
        return Number(value >> count, ctype)

    def _choice(self, node: Any) -> Number:
        """``?:``, in the type that both of its values have in common."""
        sides = [node.iftrue, node.iffalse]
        if not self.number(node.cond).value:
            sides.reverse()
        chosen = self.number(sides[0])
        try:
            other = self.number(sides[1])
        except NotConstantError:  # not evaluated in C either
            return chosen
        return self._converted(chosen, self._common(chosen.type, other.type), node)

    def _cast(self, node: Any) -> Number:
        ctype = self.type_of(node.to_type)
        ctype = ctype.underlying if isinstance(ctype, Enum) else ctype
        if not isinstance(ctype, Integer | Float):
            raise NotConstantError("cast to a type that is not an integer", node)
        number = self.number(node.expr)
        if isinstance(ctype, Integer) and ctype.is_bool:
            return Number(int(bool(number.value)), ctype)
        if isinstance(number.value, Fraction) and isinstance(ctype, Integer):
            if not fits(int(number.value), ctype):
                raise UndefinedError(f"floating value too large for {ctype.name}", node)
            return Number(int(number.value), ctype)
        return self._converted(number, ctype, node)

    def _offset(self, node: Any) -> Number:
        target, part = node.args.exprs
        names: list[str] = []
        while isinstance(part, c_ast.StructRef):
            names.insert(0, part.field.name)
            part = part.name
        if not isinstance(part, c_ast.ID):
            raise NotConstantError("offsetof takes a member, or members joined by dots", node)
        ctype, offset = self.type_of(target), 0
        for name in [part.name, *names]:
            found = member(ctype, name)
            if found is None:
                raise NotConstantError(f"no member named '{name}'", node)
            offset, ctype = offset + found[0], found[1]
        return self._size(offset)

    def _promoted(self, ctype: Integer | Float) -> Integer | Float:
        """Integer promotions (C23 6.3.2.1)."""
        narrow = isinstance(ctype, Integer) and _RANK[ctype.name] < _RANK["int"]
        return self.model.integer("int") if narrow else ctype

    def _common(self, left: Integer | Float, right: Integer | Float) -> Integer | Float:
        """The usual arithmetic conversions (C23 6.3.2.8)."""
        floats = [ctype for ctype in (left, right) if isinstance(ctype, Float)]
        if floats:
            return max(floats, key=_rank)
        left, right = self._promoted(left), self._promoted(right)
        assert isinstance(left, Integer)
        assert isinstance(right, Integer)
        low, high = sorted((left, right), key=lambda ctype: (_RANK[ctype.name], not ctype.signed))
        if high.signed and not low.signed and low.size == high.size:
            return self.model.integer(f"unsigned {high.name}")
        return high

    def _integer(self, number: Number, node: Any) -> int:
        if isinstance(number.value, int):
            return number.value
        raise UndefinedError(f"'{node.op}' takes no floating value", node)

    def _converted(self, number: Number, ctype: Integer | Float, node: Any) -> Number:
        """A value in another type, integers wrapped and floating values rounded."""
        if isinstance(ctype, Integer):
            return Number(wrapped(int(number.value), ctype), ctype)
        try:
            return Number(literals.rounded(number.value, ctype), ctype)
        except LiteralError as error:
            raise UndefinedError(str(error), node) from None

    def _checked(self, value: int | Fraction, ctype: Integer | Float, node: Any) -> Number:
        number = self._converted(Number(value, ctype), ctype, node)
        if isinstance(ctype, Integer) and ctype.signed and number.value != value:
            raise UndefinedError(f"value {value} overflows {ctype.name}", node)
        return number


def _rank(ctype: Float) -> int:
    """Higher for a format that holds more; decimal formats, of which nothing is known, highest."""
    known = ctype.format in _FLOAT_RANK
    return _FLOAT_RANK.index(ctype.format) if known else len(_FLOAT_RANK)


def _whole(node: Any, left: int, right: int) -> int:
    """``/`` and ``%`` of integers, which round towards zero (C23 6.5.6)."""
    if right == 0:
        raise UndefinedError(_DIVISION, node)
    quotient = abs(left) // abs(right)
    quotient = -quotient if (left < 0) != (right < 0) else quotient
    return quotient if node.op == "/" else left - quotient * right
