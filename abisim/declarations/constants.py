"""Integer constant expressions (C23 6.6), in the types that C gives them."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pycparser import c_ast

from abisim.declarations.scope import Constant
from abisim.layout import DataModel
from abisim.types import Array, CType, Enum, Integer, Record

_RANK = {
    "_Bool": 0, "char": 1, "signed char": 1, "unsigned char": 1, "short": 2, "unsigned short": 2,
    "int": 3, "unsigned int": 3, "long": 4, "unsigned long": 4, "long long": 5,
    "unsigned long long": 5, "__int128": 6, "unsigned __int128": 6,
}  # fmt: skip
_ARITHMETIC: dict[str, Callable[[int, int], int]] = {
    "+": operator.add, "-": operator.sub, "*": operator.mul,
    "&": operator.and_, "|": operator.or_, "^": operator.xor,
}  # fmt: skip
_COMPARISONS: dict[str, Callable[[int, int], bool]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt,
    ">": operator.gt, "<=": operator.le, ">=": operator.ge,
}  # fmt: skip
_ESCAPES = {"n": 10, "t": 9, "r": 13, "0": 0, "a": 7, "b": 8, "f": 12, "v": 11, "e": 27}
_CHARACTER = re.compile(
    r"\\x(?P<hex>[0-9a-fA-F]+)|\\u(?P<u4>[0-9a-fA-F]{4})|\\U(?P<u8>[0-9a-fA-F]{8})"
    r"|\\(?P<octal>[0-7]{1,3})|\\(?P<escape>.)|(?P<plain>.)",
    re.DOTALL,
)
_SUFFIXED = re.compile(r"(?P<digits>0[xX][0-9a-fA-F]+|0[bB][01]+|\d+)(?P<suffix>[a-zA-Z]*)")


class NotConstantError(Exception):
    """An expression whose value is not known; ``node`` is the part that is to blame."""

    def __init__(self, message: str, node: Any) -> None:
        super().__init__(message)
        self.message = message
        self.node = node


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Evaluates expression nodes; ``type_of`` gives a type name's complete type."""

    model: DataModel
    type_of: Callable[[Any], CType]
    lookup: Callable[[str], Constant | None]

    def evaluate(self, node: Any) -> Constant:
        """The value of an integer constant expression, or NotConstantError."""
        match node:
            case c_ast.Constant():
                return self._literal(node)
            case c_ast.ID(name=name):
                if (constant := self.lookup(name)) is not None:
                    return constant
                raise NotConstantError(f"'{name}' is not a constant", node)
            case c_ast.UnaryOp(op="sizeof" | "_Alignof" | "alignof"):
                return self._measure(node)
            case c_ast.UnaryOp():
                return self._unary(node)
            case c_ast.BinaryOp():
                return self._binary(node)
            case c_ast.TernaryOp(cond=condition, iftrue=first, iffalse=second):
                return self.evaluate(first if self.evaluate(condition).value else second)
            case c_ast.Cast(to_type=target, expr=inner):
                return self._cast(target, inner, node)
            case c_ast.FuncCall(name=c_ast.ID(name="offsetof")):
                return self._offset(node)
        raise NotConstantError("not an integer constant expression", node)

    def _int(self, value: int) -> Constant:
        return Constant(value, self.model.integer("int"))

    def _size(self, value: int) -> Constant:
        return Constant(value, self.model.sized_integer(self.model.pointer_size, False))

    def _literal(self, node: Any) -> Constant:
        if node.type == "bool":
            return self._int(int(node.value == "true"))
        if "'" in node.value and not node.value[0].isdigit():
            return self._character(node)
        match = _SUFFIXED.fullmatch(node.value.replace("'", ""))
        if match is None:
            raise NotConstantError("not an integer constant expression", node)
        digits, suffix = match["digits"], match["suffix"].lower()
        value = _number(digits)
        unsigned, longs = "u" in suffix, suffix.count("l")
        names = ("int", "long", "long long")[longs:]
        for name in names:
            signs = (False,) if unsigned else (True, False) if digits.startswith("0") else (True,)
            for signed in signs:
                candidate = self.model.integer(name if signed else f"unsigned {name}")
                if _fits(value, candidate):
                    return Constant(value, candidate)
        raise NotConstantError(f"integer constant {node.value} is too large", node)

    def _character(self, node: Any) -> Constant:
        prefix, _, body = node.value.partition("'")
        value = 0
        for match in _CHARACTER.finditer(body[:-1]):
            value = (value << 8 if not prefix else 0) | _code(match)
        if not prefix and len(body) <= 2 + body.count("\\") * 3:
            value = _wrapped(value, self.model.integer("char"))
        return self._int(_wrapped(value, self.model.integer("int")))

    def _measure(self, node: Any) -> Constant:
        if isinstance(node.expr, c_ast.Typename):
            ctype = self.type_of(node.expr)
        elif isinstance(node.expr, c_ast.ID) and self.lookup(node.expr.name) is None:
            raise NotConstantError(f"unknown type name '{node.expr.name}'", node.expr)
        else:
            ctype = self.evaluate(node.expr).type
        return self._size(ctype.size if node.op == "sizeof" else ctype.align)

    def _unary(self, node: Any) -> Constant:
        operand = self.evaluate(node.expr)
        if node.op == "!":
            return self._int(int(not operand.value))
        ctype = self._promoted(operand.type)
        match node.op:
            case "+":
                return Constant(operand.value, ctype)
            case "-":
                return self._checked(-operand.value, ctype, node)
            case "~":
                return self._checked(~operand.value, ctype, node)
        raise NotConstantError("not an integer constant expression", node)

    def _binary(self, node: Any) -> Constant:
        if node.op in ("&&", "||"):
            left = bool(self.evaluate(node.left).value)
            if left == (node.op == "||"):
                return self._int(int(left))
            return self._int(int(bool(self.evaluate(node.right).value)))
        left_value, right_value = self.evaluate(node.left), self.evaluate(node.right)
        if node.op in ("<<", ">>"):
            return self._shift(left_value, right_value, node)
        ctype = self._common(left_value.type, right_value.type)
        left_int, right_int = (_wrapped(side.value, ctype) for side in (left_value, right_value))
        if node.op in _COMPARISONS:
            return self._int(int(_COMPARISONS[node.op](left_int, right_int)))
        if node.op in _ARITHMETIC:
            return self._checked(_ARITHMETIC[node.op](left_int, right_int), ctype, node)
        if right_int == 0:
            raise NotConstantError("division by zero", node)
        quotient = abs(left_int) // abs(right_int)
        quotient = -quotient if (left_int < 0) != (right_int < 0) else quotient
        value = quotient if node.op == "/" else left_int - quotient * right_int
        return self._checked(value, ctype, node)

    def _shift(self, left: Constant, right: Constant, node: Any) -> Constant:
        ctype = self._promoted(left.type)
        if not 0 <= right.value < ctype.size * 8:
            raise NotConstantError(f"shift by {right.value} bits", node)
        if node.op == "<<":
            return Constant(_wrapped(left.value << right.value, ctype), ctype)
        return Constant(left.value >> right.value, ctype)

    def _cast(self, target: Any, inner: Any, node: Any) -> Constant:
        ctype = self.type_of(target)
        ctype = ctype.underlying if isinstance(ctype, Enum) else ctype
        if not isinstance(ctype, Integer):
            raise NotConstantError("cast to a type that is not an integer", node)
        if isinstance(inner, c_ast.Constant) and inner.type in ("float", "double", "long double"):
            value = _truncated(inner.value)
        else:
            value = self.evaluate(inner).value
        if ctype.is_bool:
            return Constant(int(bool(value)), ctype)
        return Constant(_wrapped(value, ctype), ctype)

    def _offset(self, node: Any) -> Constant:
        target, member = node.args.exprs
        names: list[str] = []
        while isinstance(member, c_ast.StructRef):
            names.insert(0, member.field.name)
            member = member.name
        if not isinstance(member, c_ast.ID):
            raise NotConstantError("offsetof takes a member, or members joined by dots", node)
        ctype, offset = self.type_of(target), 0
        for name in [member.name, *names]:
            found = _member(ctype, name)
            if found is None:
                raise NotConstantError(f"no member named '{name}'", node)
            offset, ctype = offset + found[0], found[1]
        return self._size(offset)

    def _promoted(self, ctype: Integer) -> Integer:
        """Integer promotions (C23 6.3.2.1)."""
        return self.model.integer("int") if _RANK[ctype.name] < _RANK["int"] else ctype

    def _common(self, left: Integer, right: Integer) -> Integer:
        """The usual arithmetic conversions (C23 6.3.2.8)."""
        left, right = self._promoted(left), self._promoted(right)
        low, high = sorted((left, right), key=lambda ctype: (_RANK[ctype.name], not ctype.signed))
        if high.signed and not low.signed and low.size == high.size:
            return self.model.integer(f"unsigned {high.name}")
        return high

    def _checked(self, value: int, ctype: Integer, node: Any) -> Constant:
        if ctype.signed and not _fits(value, ctype):
            raise NotConstantError(f"value {value} overflows {ctype.name}", node)
        return Constant(_wrapped(value, ctype), ctype)


def _number(digits: str) -> int:
    if digits[:2] in ("0x", "0X"):
        return int(digits, 16)
    if digits[:2] in ("0b", "0B"):
        return int(digits, 2)
    # Longer numbers fit no type; int() refuses thousands of digits.
    return int(digits[:64], 8 if digits.startswith("0") else 10)


def _code(match: re.Match[str]) -> int:
    if digits := match["hex"] or match["u4"] or match["u8"]:
        return int(digits, 16)
    if match["octal"]:
        return int(match["octal"], 8)
    if match["escape"]:
        return _ESCAPES.get(match["escape"], ord(match["escape"]))
    return ord(match["plain"])


def _truncated(text: str) -> int:
    try:
        return int(float(text.rstrip("fFlL")))
    except (ValueError, OverflowError):
        return 0


def _fits(value: int, ctype: Integer) -> bool:
    return _wrapped(value, ctype) == value


def _wrapped(value: int, ctype: Integer) -> int:
    bits = ctype.size * 8
    value &= (1 << bits) - 1
    return value - (1 << bits) if ctype.signed and value >> (bits - 1) else value


def _member(ctype: CType, name: str) -> tuple[int, CType] | None:
    """Byte offset and type of a member, looked for in anonymous members too."""
    while isinstance(ctype, Array):
        ctype = ctype.element
    if not isinstance(ctype, Record):
        return None
    for field in ctype.fields:
        if field.name == name and field.bit_width is None:
            return field.offset, field.type
        if not field.name and (inner := _member(field.type, name)):
            return field.offset + inner[0], inner[1]
    return None
