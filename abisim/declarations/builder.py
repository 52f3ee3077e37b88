"""Declarators to types: pycparser's nodes read inside out, as C reads them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pycparser import c_ast

from abisim.declarations import extended, parameters, records
from abisim.declarations.attributes import Attributes, Interpreter
from abisim.declarations.complaints import suggestion
from abisim.declarations.constants import Evaluator, UndefinedError
from abisim.declarations.operands import NotConstantError
from abisim.declarations.scalars import NoSuchTypeError, scalar
from abisim.declarations.scope import Constant, Qualified, Scope, Tagged, pointed_to
from abisim.declarations.source import Place, Source
from abisim.declarations.syntax import syntax_tree
from abisim.declarations.tokens import MAX_NESTING
from abisim.errors import DeclarationError, UnsupportedError
from abisim.layout import DataModel, LayoutError, with_alignment
from abisim.types import (
    Array,
    Atomic,
    CType,
    Function,
    Opaque,
    Pointer,
    Void,
)


class Builder:
    """Builds the types of one text; names live in ``scope``, which outlives it."""

    def __init__(self, source: Source, scope: Scope, model: DataModel) -> None:
        self.source = source
        self.scope = scope
        self.model = model
        #: Where the declaration at hand is, for nodes that have no place of their own.
        self.at: Any = None
        #: Where the attribute is whose argument is evaluated: its nodes' places are in that alone.
        self._attribute: Any = None
        # Declarators that share their specifiers share the node of a struct's definition.
        self._defined: dict[int, tuple[Any, Tagged]] = {}
        self._evaluator = Evaluator(
            model, self._measured_type, self._defined_type, lambda name: self.scope.constant(name)
        )
        self.interpreter = Interpreter(
            self._evaluate_text, self.error, self.unsupported, model.microsoft
        )

    # Errors

    def place(self, coord: Any) -> Place:
        coord = self._attribute or coord or self.at
        return (coord.line, coord.column or 1) if coord else (1, 1)

    def error(self, message: str, coord: Any, hint: str = "") -> DeclarationError:
        return self.source.error(message, self.place(coord), hint)

    def unsupported(self, what: str, coord: Any) -> DeclarationError:
        return self.source.error(
            f"not supported yet: {what}", self.place(coord), kind=UnsupportedError
        )

    def complete(self, ctype: CType, what: str, coord: Any) -> CType:
        """``ctype``, when it is the type of a value; else an error that says what it is for."""
        match ctype:
            case Opaque(kind=kind, tag=tag):
                hint = suggestion(tag, self.scope.tag_names() - {tag})
                inside = "enumerators" if kind == "enum" else "members"
                raise self.error(
                    f"{what} has incomplete type '{kind} {tag}'",
                    coord,
                    hint or f"expected the {inside} of {kind} {tag} before this",
                )
            case Void():
                raise self.error(f"{what} has type void", coord, "write void * for a pointer")
            case Function():
                raise self.error(
                    f"{what} has a function's type", coord, "a pointer to it is a value"
                )
        return ctype

    # Declarations and type names

    def declared(self, decl: Any) -> tuple[Qualified, Attributes]:
        """The type of a Decl or Typedef before its own attributes, and those attributes."""
        found = self.declared_attributes(decl)
        qualified = self.derive(decl.type, entity=True)
        return replace(qualified, type=self.vectorized(qualified.type, found)), found

    def declared_attributes(self, decl: Any) -> Attributes:
        """The attributes that belong to the declared thing, not to a part of its type."""
        self.at = decl.coord or self.at
        found = self.interpreter.read(decl.attributes or ())
        node, depth = decl.type, 0
        while isinstance(node, c_ast.TypeDecl | c_ast.PtrDecl | c_ast.ArrayDecl | c_ast.FuncDecl):
            if not isinstance(node, c_ast.PtrDecl):
                found |= self.interpreter.read(node.attributes)
            node, depth = node.type, depth + 1
            if depth > MAX_NESTING:
                raise self.error(f"declarator of more than {MAX_NESTING} parts", decl.coord)
        if isinstance(node, c_ast.AttributedType) and not _defines(node.type):
            # A specifier's vector_size is the base type's: _base() sees to it.
            found |= replace(self.interpreter.read(node.attributes), vector=None)
        return found

    def type_name(self, node: Any) -> CType:
        """The type of a Typename, as in ``sizeof(…)``."""
        self.at = node.coord or self.at
        return self.derive(node.type).type

    def apply(self, ctype: CType, attributes: Attributes, coord: Any) -> CType:
        """A type as a typedef with these attributes makes it; vectors are made before."""
        if attributes.mode is not None:
            ctype = extended.with_mode(self, ctype, attributes.mode, coord)
        align = attributes.of_type(self.model.quirks)
        match ctype:
            case Void() | Function() | Opaque():
                return ctype
        return ctype if align is None else with_alignment(ctype, align)

    def vectorized(self, ctype: CType, attributes: Attributes) -> CType:
        """The type with what it is made of turned into a vector, where vector_size asks for it."""
        if attributes.vector is None:
            return ctype
        size, coord = attributes.vector
        return extended.vectorized(self, ctype, size, coord)

    # Declarators

    def derive(self, node: Any, *, entity: bool = False, parameter: bool = False) -> Qualified:
        """The type a declarator gives.

        In an ``entity``'s declaration attributes belong to the entity, else to the type
        that they follow.  A ``parameter``'s array lengths may depend on other parameters.
        """
        match node:
            case c_ast.TypeDecl():
                return self._base(node, entity)
            case c_ast.PtrDecl():
                target = self.derive(node.type, entity=entity, parameter=parameter)
                pointer: CType = self.pointer(target)
                if "_Atomic" in node.quals:
                    pointer = extended.atomic(self, pointer, node.coord)
                attributes = self.interpreter.read(node.attributes)
                pointer = self.vectorized(pointer, attributes)
                return Qualified(self.apply(pointer, attributes, node.coord)).qualified_by(
                    node.quals
                )
            case c_ast.ArrayDecl():
                element = self.derive(node.type, entity=entity, parameter=parameter)
                array: CType = self._array(element.type, node, parameter)
                if not entity:
                    attributes = self.interpreter.read(node.attributes)
                    array = self.apply(self.vectorized(array, attributes), attributes, node.coord)
                return element.with_type(array)
            case c_ast.FuncDecl():
                self.interpreter.read(node.attributes)
                return Qualified(self._function(node))
        return self.specifier(node)

    def _base(self, node: Any, entity: bool) -> Qualified:
        inner = node.type
        found = self.specifier(inner)
        attributes = Attributes()
        if isinstance(inner, c_ast.AttributedType) and not _defines(inner.type):
            attributes = self.interpreter.read(inner.attributes)
            found = replace(found, type=self.vectorized(found.type, attributes))
        if "_Atomic" in (node.quals or ()):
            found = replace(found, type=extended.atomic(self, found.type, node.coord))
        if "restrict" in (node.quals or ()) and not _is_pointed(found.type):
            raise self.error("restrict on what is no pointer", node.coord)
        if not entity:
            found = replace(found, type=self.apply(found.type, attributes, inner.coord))
        return found.qualified_by(node.quals or ())

    def pointer(self, target: Qualified) -> CType:
        """A pointer to a qualified type; a function's has no qualifiers."""
        if isinstance(target.type, Function):
            return self.model.pointer(target.type)
        to = pointed_to(target.type)
        return self.model.pointer(to, const=target.const, volatile=target.volatile)

    def _array(self, element: CType, node: Any, parameter: bool) -> Array:
        self.check_element(element, node, parameter)
        count = self.length(node, parameter)
        try:
            return self.model.array(element, count)
        except LayoutError as error:
            raise self.error(str(error), node.coord) from None

    def check_element(self, element: CType, node: Any, parameter: bool) -> None:
        """Refuse an ArrayDecl of an incomplete type; a parameter's length may be a variable."""
        self.complete(element, "array element", node.coord)
        variable = parameter and isinstance(node.type, c_ast.ArrayDecl) and node.type.dim
        if isinstance(element, Array) and element.count is None and not variable:
            raise self.error("array of arrays without a length", node.coord)

    def length(self, node: Any, parameter: bool) -> int | None:
        """An ArrayDecl's constant length; None when there is none."""
        if node.dim is None:
            return None
        if parameter and isinstance(node.dim, c_ast.ID) and node.dim.name == "*":
            return None
        try:
            count = self._evaluator.evaluate(node.dim).value
        except NotConstantError as error:
            if parameter:
                return None
            raise self.error(
                error.message, error.node.coord, "an array's length is a constant"
            ) from None
        if count < 0:
            raise self.error(f"negative array size {count}", node.dim.coord)
        return count

    def _function(self, node: Any) -> Function:
        result = self.result(node)
        listed = parameters.parameter_list(self, node.args, listing=False)
        types = tuple(parameter.type for parameter in listed.parameters)
        return Function(result, types, listed.named is not None)

    def result(self, node: Any) -> CType:
        """A FuncDecl's result; completeness is asked for where the function is called."""
        ctype = self.derive(node.type).type
        match ctype:
            case Array():
                raise self.error(
                    "function returns an array", node.coord, "return a pointer or a struct"
                )
            case Function():
                raise self.error(
                    "function returns a function", node.coord, "return a pointer to it"
                )
        return ctype

    # Specifiers

    def specifier(self, node: Any) -> Qualified:
        match node:
            case c_ast.AttributedType(type=inner, attributes=attributes):
                if _defines(inner):
                    return Qualified(self._tagged(inner, self.interpreter.read(attributes)))
                return self.specifier(inner)
            case c_ast.Struct() | c_ast.Union() | c_ast.Enum():
                return Qualified(self._tagged(node, Attributes()))
            case c_ast.IdentifierType(names=names):
                return self._named(names, node.coord)
            case c_ast.TypeOf():
                return self._typeof(node)
            case c_ast.BitIntType():
                return Qualified(extended.bit_int(self, node))
            case c_ast.Typename():
                return self.derive(node.type)
            case c_ast.InferredType():
                raise self.error("auto needs a type here", node.coord)
        raise self.error("unexpected type", getattr(node, "coord", None))

    def _named(self, names: list[str], coord: Any) -> Qualified:
        if len(names) == 1 and (known := self.scope.typedef(names[0])):
            if isinstance(known.type, Opaque) and (full := self.scope.tag(known.type.tag)):
                return replace(known, type=full)
            return known
        names = [name.strip() for name in names]
        try:
            found = scalar(names, self.model)
        except NotImplementedError as error:
            raise self.unsupported(str(error), coord) from None
        except NoSuchTypeError as error:
            raise self.error(str(error), coord, error.hint) from None
        if found is None:
            raise self.error(f"'{' '.join(names)}' is not a type", coord)
        return Qualified(found)

    def _tagged(self, node: Any, attributes: Attributes) -> Tagged:
        """A struct, union or enum specifier; its definition is laid out once."""
        if id(node) in self._defined:
            return self._defined[id(node)][1]
        attributes = self.interpreter.read(node.attributes) | attributes
        found = records.tagged(self, node, attributes)
        self.vectorized(found, attributes)  # is refused
        self._defined[id(node)] = (node, found)
        return found

    def _typeof(self, node: Any) -> Qualified:
        if isinstance(node.expr, c_ast.Typename):
            self.at = node.expr.coord or self.at
            found = self.derive(node.expr.type)
            if node.op == "_Atomic":
                if any(found.qualifiers):
                    raise self.error("_Atomic of a qualified type", node.coord)
                return Qualified(extended.atomic(self, found.type, node.coord, once=True))
            return Qualified(found.type) if node.op == "typeof_unqual" else found
        if node.op == "_Atomic":
            raise self.error("_Atomic of what is not a type", node.coord)
        try:
            return Qualified(self._evaluator.operand_type(node.expr))
        except NotConstantError:
            raise self.unsupported(
                "typeof of an expression that is not constant", node.coord
            ) from None

    # Constants

    def constant(self, node: Any, hint: str) -> Constant:
        """An integer constant expression's value; DeclarationError when it has none."""
        try:
            return self._evaluator.evaluate(node)
        except NotConstantError as error:
            raise self.error(error.message, error.node.coord or node.coord, hint) from None

    def static_assertion(self, node: Any) -> None:
        """Refuse a false StaticAssert; one that asks about variables or calls says nothing here."""
        self.at = node.coord or self.at
        try:
            holds = self._evaluator.evaluate(node.cond).value
        except UndefinedError as error:
            hint = "an assertion's condition is a constant"
            raise self.error(error.message, error.node.coord or node.coord, hint) from None
        except (NotConstantError, UnsupportedError):
            return
        if not holds:
            message = f": {node.message.value}" if node.message else ""
            raise self.error(f"static assertion failed{message}", node.coord)

    def alignas(self, specifiers: Any) -> int | None:
        """What ``_Alignas`` specifiers ask for; zero asks for nothing (C23 6.7.6)."""
        alignment = 0
        for specifier in specifiers or ():
            operand = specifier.alignment
            if isinstance(operand, c_ast.Typename):
                value = self._measured_type(operand).align
            else:
                value = self.constant(operand, "an alignment is a constant").value
            if value:
                alignment = max(alignment, self.interpreter.check(value, specifier.coord))
        return alignment or None

    def _measured_type(self, node: Any) -> CType:
        return self.complete(self.type_name(node), "operand", node.coord)

    def _defined_type(self, ctype: CType, coord: Any) -> CType:
        if isinstance(ctype, Opaque):
            ctype = self.scope.tag(ctype.tag) or ctype
        return self.complete(ctype, "operand", coord.coord)

    def _evaluate_text(self, text: str, coord: Any) -> int:
        """An attribute's argument, which pycparser hands over as text."""
        names = self.scope.typedef_names()
        try:
            tree = syntax_tree(Source(f"int x[{text}];", "attribute"), names)
        except DeclarationError as error:
            raise self.error(error.message, coord, "in an attribute's argument") from None
        outer, self._attribute = self._attribute, self._attribute or coord
        try:
            return self._evaluator.evaluate(tree[-1].type.dim).value
        except NotConstantError as error:
            raise self.error(
                error.message, coord, "an attribute's argument is a constant"
            ) from None
        finally:
            self._attribute = outer


def _is_pointed(ctype: CType) -> bool:
    """Whether a type is a pointer, or made of pointers: restrict is for those (C23 6.7.4)."""
    while isinstance(ctype, Array | Atomic):
        ctype = ctype.element if isinstance(ctype, Array) else ctype.value
    return isinstance(ctype, Pointer)


def _defines(node: Any) -> bool:
    match node:
        case c_ast.Struct(decls=body) | c_ast.Union(decls=body) | c_ast.Enum(values=body):
            return body is not None
    return False
