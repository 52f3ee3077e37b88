"""The parser: texts read one after another, each with the names that the ones before declared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pycparser import c_ast

from abisim.declarations.builder import Builder
from abisim.declarations.functions import signature
from abisim.declarations.predeclared import predeclared
from abisim.declarations.scalars import FLOAT_NAMES, UNSUPPORTED
from abisim.declarations.scope import Scope, same_type
from abisim.declarations.source import Source
from abisim.declarations.syntax import syntax_tree
from abisim.dialects import PSABI
from abisim.errors import DeclarationError
from abisim.layout import DataModel, data_model
from abisim.signature import Signature
from abisim.spelling import declare

#: Known to the parser everywhere; the builder says what a data model lacks.
_TYPE_NAMES = UNSUPPORTED | {*FLOAT_NAMES}


@dataclass(frozen=True, slots=True)
class Declared:
    """A function declaration and the place of its declarator, counted from 1."""

    signature: Signature
    line: int
    column: int
    filename: str


def no_function(source: Source) -> DeclarationError:
    """The error of a text that was to declare a function."""
    return source.error("no function declared", (1, 1), "expected a prototype, as in int f(int);")


def parse_all(
    text: str, abi: str = "sysv", filename: str = "<string>", *, dialect: str = PSABI
) -> list[Declared]:
    """Every function declaration of ``text``, in order.  Raises like
    :func:`abisim.declarations.parse`.
    """
    return Parser(abi, dialect).read(text, filename)


class Parser:
    """Reads texts one after another, each with the names that the ones before declared.

    ``model`` is the ABI's data model with quirks of its own choice, instead of a dialect's.
    """

    def __init__(
        self, abi: str = "sysv", dialect: str = PSABI, *, model: DataModel | None = None
    ) -> None:
        self.abi = abi
        self._model = model or data_model(abi, dialect)
        # In a scope of their own: a text may declare them once more as something else.
        self._scope = Scope(Scope(typedefs=predeclared(self._model)))

    def read(self, text: str, filename: str = "<string>") -> list[Declared]:
        """The functions that ``text`` declares, in order."""
        source = Source(text, filename)
        builder = Builder(source, self._scope, self._model)
        nodes = syntax_tree(source, _TYPE_NAMES | self._scope.typedef_names())
        found = [self._external(builder, node) for node in nodes]
        return [declared for declared in found if declared is not None]

    def _external(self, builder: Builder, node: Any) -> Declared | None:
        try:
            return self._declared(builder, node)
        except RecursionError:
            raise builder.error("nested too deeply", node.coord) from None

    def _declared(self, builder: Builder, node: Any) -> Declared | None:
        """One external declaration; only a function's yields something."""
        if isinstance(node, c_ast.Typedef):
            if node.coord.line:
                self._typedef(builder, node)
            return None
        if isinstance(node, c_ast.StaticAssert):
            builder.static_assertion(node)
            return None
        if isinstance(node, c_ast.FuncDef):
            if node.param_decls:
                hint = "write a prototype, with the types between the parentheses"
                what = f"old-style definition of '{node.decl.name}'"
                raise builder.error(what, node.decl.coord, hint)
            node = node.decl
        if not isinstance(node, c_ast.Decl):
            return None
        if node.name is None:
            builder.specifier(node.type)
            return None
        found = signature(builder, node, self.abi)
        if found is None:
            return None
        line, column = builder.place(node.coord)
        presumed, number = builder.source.presumed(line)
        return Declared(found, number, column, presumed)

    def _typedef(self, builder: Builder, node: Any) -> None:
        """A typedef; once more is allowed for the same type only (C23 6.7.1)."""
        qualified, attributes = builder.declared(node)
        ctype = builder.apply(qualified.type, attributes, node.coord)
        previous = self._scope.typedefs.get(node.name)
        if previous is not None and not (
            previous.qualifiers == qualified.qualifiers and same_type(previous.type, ctype)
        ):
            message = f"redefinition of '{node.name}' as another type"
            raise builder.error(message, node.coord, f"before this it is {declare(previous.type)}")
        self._scope.typedefs[node.name] = qualified.with_type(ctype)
