"""Structs, unions and enums: members collected, checked and handed to the data model."""

from __future__ import annotations

from typing import Any, Literal

from pycparser import c_ast

from abisim.declarations.attributes import POINTER, Attributes
from abisim.declarations.building import TypeBuilder
from abisim.declarations.literals import wrapped
from abisim.declarations.scope import Constant, Scope, Tagged, TagKind, kind_of
from abisim.layout import LayoutError, Member, with_alignment
from abisim.spelling import declare
from abisim.types import Array, Atomic, BitInt, CType, Enum, Integer, Opaque, Pointer, Record

#: Nodes among a struct's members that declare none.
_NOT_MEMBERS = (c_ast.Pragma, c_ast.AttributeDeclaration)


def tagged(builder: TypeBuilder, node: Any, attributes: Attributes) -> Tagged:
    """A struct, union or enum specifier: defined here, defined before, or known by its tag."""
    kind: TagKind = "enum"
    if not isinstance(node, c_ast.Enum):
        kind = "union" if isinstance(node, c_ast.Union) else "struct"
    body = node.values if isinstance(node, c_ast.Enum) else node.decls
    known = builder.scope.tag(node.name) if node.name else None
    if (
        known is not None
        and kind_of(known) != kind
        and (body is None or node.name in builder.scope.tags)
    ):
        raise builder.error(f"'{node.name}' is a {kind_of(known)}, not a {kind}", node.coord)
    if body is None:
        return _referred(builder, node, kind, known)
    found: Tagged
    if kind == "enum":
        found = _enum(builder, node, attributes)
    else:
        found = _record(builder, node, kind, attributes)
    if node.name:
        previous = builder.scope.tags.get(node.name)
        # C23 6.7.3.4: the same members once more are no redefinition.
        if not (previous is None or previous == found or isinstance(previous, Opaque)):
            raise builder.error(f"redefinition of '{kind} {node.name}'", node.coord)
        builder.scope.tags[node.name] = found
    return found


def _referred(builder: TypeBuilder, node: Any, kind: TagKind, known: Tagged | None) -> Tagged:
    if known is not None:
        return known
    if isinstance(node, c_ast.Enum) and node.underlying_type is not None:
        enum = builder.model.enum(node.name, _underlying(builder, node))
        builder.scope.tags[node.name] = enum
        return enum
    return Opaque(kind, node.name)


# Records


def _record(
    builder: TypeBuilder, node: Any, kind: Literal["struct", "union"], attributes: Attributes
) -> Record:
    members: list[Member] = []
    seen: set[str] = set()
    flexible: Any = None
    for decl in node.decls:
        if isinstance(decl, c_ast.StaticAssert):
            builder.static_assertion(decl)
            continue
        if isinstance(decl, _NOT_MEMBERS):
            continue
        if flexible is not None:
            raise builder.error("flexible array member is not the last member", flexible)
        member = _member(builder, decl)
        if member is None:
            continue
        for name in _names(member.name, member.type):
            if name in seen:
                raise builder.error(f"duplicate member '{name}'", decl.coord)
            seen.add(name)
        if isinstance(member.type, Array) and member.type.count is None:
            flexible = decl.coord
            if kind == "union":
                raise builder.error("flexible array member in a union", flexible)
        members.append(member)
    try:
        return builder.model.record(
            kind,
            node.name or "",
            members,
            packed=attributes.packed,
            aligned=attributes.of_type(builder.model.quirks),
            pack=attributes.pack,
        )
    except LayoutError as error:
        raise builder.error(str(error), node.coord) from None


def _member(builder: TypeBuilder, decl: Any) -> Member | None:
    """A member as declared; None for a declaration that declares none."""
    if decl.name is None and decl.bitsize is None:
        return _unnamed(builder, decl)
    qualified, attributes = builder.declared(decl)
    ctype, name = qualified.type, decl.name or ""
    if attributes.mode is not None:
        ctype = builder.apply(ctype, Attributes(mode=attributes.mode), decl.coord)
    builder.complete(ctype, f"member '{name}'" if name else "bit-field", decl.coord)
    ctype, pointers = _pointer_attribute(builder, decl, ctype)
    alignas = builder.alignas(decl.align)
    if alignas is not None and alignas < ctype.align and decl.bitsize is None:
        # C23 6.7.6: no less strict than the type; gcc and clang refuse it in packed records too.
        raise builder.error(
            f"_Alignas({alignas}) is less than the {ctype.align} of {declare(ctype)}",
            decl.align[0].coord,
            "an attribute of a typedef can align less: __attribute__((aligned(n)))",
        )
    given = (attributes.aligned, alignas, pointers)
    aligned = max(align or 0 for align in given) or None
    bits = None
    if decl.bitsize is not None:
        bits = _width(builder, decl, ctype)
        if decl.align:
            raise builder.error("_Alignas on a bit-field", decl.align[0].coord)
    return Member(name, ctype, bits, aligned, attributes.packed)


def _pointer_attribute(builder: TypeBuilder, decl: Any, ctype: CType) -> tuple[CType, int | None]:
    """A member's type, and the alignment that an attribute behind its ``*`` gives the member.

    gcc aligns the pointer type, clang the member.
    """
    node = decl.type
    if not isinstance(node, c_ast.PtrDecl) or not isinstance(ctype, Pointer | Atomic):
        return ctype, None
    align = builder.interpreter.read(node.attributes).aligned
    of_member = align is not None and (builder.model.microsoft or POINTER in builder.model.quirks)
    if not of_member:
        return ctype, None
    return with_alignment(ctype, ctype.size), align


def _unnamed(builder: TypeBuilder, decl: Any) -> Member | None:
    """An anonymous struct or union; a tagged one, as in GNU C, declares only its tag."""
    node = decl.type
    qualified, attributes = builder.declared(decl)
    ctype = qualified.type
    if isinstance(ctype, Record) and not ctype.tag and not isinstance(node, c_ast.IdentifierType):
        return Member("", ctype, None, attributes.aligned, attributes.packed)
    if isinstance(ctype, Record | Enum | Opaque):
        return None
    raise builder.error("member without a name", decl.coord or getattr(node, "coord", None))


def _width(builder: TypeBuilder, decl: Any, ctype: CType) -> int:
    name = f"bit-field '{decl.name}'" if decl.name else "bit-field"
    if isinstance(ctype, Atomic):
        raise builder.error(f"{name} has an atomic type", decl.coord)
    if not isinstance(ctype, Integer | Enum | BitInt):
        raise builder.error(f"{name} is not of an integer type", decl.coord)
    width = builder.constant(decl.bitsize, "a bit-field's width is a constant").value
    limit = _widest(ctype)
    coord = decl.bitsize.coord
    if width < 0:
        raise builder.error(f"{name} has a negative width", coord)
    if width > limit:
        raise builder.error(f"{name} is {width} bits wide, its type only {limit}", coord)
    if width == 0 and decl.name:
        raise builder.error(
            f"{name} has a name and no width", coord, "only an unnamed one can be 0 wide"
        )
    return width


def _widest(ctype: Integer | Enum | BitInt) -> int:
    """The bits of a type's values, which its bit-fields cannot exceed."""
    if isinstance(ctype, BitInt):
        return ctype.bits
    underlying = ctype.underlying if isinstance(ctype, Enum) else ctype
    return 1 if underlying.is_bool else underlying.size * 8


def _names(name: str, ctype: CType) -> list[str]:
    """The names a member adds to its record, those of an anonymous one included."""
    if name or not isinstance(ctype, Record):
        return [name] if name else []
    return [inner for field in ctype.fields for inner in _names(field.name, field.type)]


# Enumerations


def _enum(builder: TypeBuilder, node: Any, attributes: Attributes) -> Enum:
    int_ = builder.model.integer("int")
    fixed = _underlying(builder, node) if node.underlying_type is not None else None
    # MSVC's enums are int, whatever their values (C language reference, Enumeration Declarations).
    plain = int_ if builder.model.microsoft and fixed is None else None
    constants: dict[str, Constant] = {}
    following = 0
    # Each constant can be used by those after it.
    outer, builder.scope = builder.scope, Scope(builder.scope)
    try:
        for enumerator in node.values.enumerators:
            if isinstance(enumerator, c_ast.Pragma):
                continue
            if enumerator.name in constants or enumerator.name in outer.constants:
                raise builder.error(f"redefinition of '{enumerator.name}'", enumerator.coord)
            if enumerator.value is not None:
                following = builder.constant(enumerator.value, "an enumerator is a constant").value
            if plain is not None:
                following = wrapped(following, plain)
            type_ = fixed or plain or _smallest(builder, [following], [int_.name])
            if type_ is None or (fixed and not _holds(fixed, following)):
                raise builder.error(
                    f"enumerator '{enumerator.name}' is too large", enumerator.coord
                )
            constants[enumerator.name] = Constant(following, type_)
            builder.scope.constants[enumerator.name] = constants[enumerator.name]
            following += 1
    finally:
        builder.scope = outer
    values = [constant.value for constant in constants.values()]
    underlying = fixed or plain or _chosen(builder, values, attributes.packed)
    if underlying is None:
        raise builder.error("no integer type holds all enumerators", node.coord)
    outer.constants.update(constants)
    return builder.model.enum(node.name or "", underlying)


def _chosen(builder: TypeBuilder, values: list[int], packed: bool) -> Integer | None:
    """The type gcc chooses: unsigned int unless a value is negative, the smallest when packed."""
    names = ["int", *_wide_names(builder)]
    names = ["signed char", "short", *names] if packed else names
    if min(values) >= 0:
        names = ["unsigned " + name.replace("signed ", "") for name in names]
    return _smallest(builder, values, names, strict=True)


def _smallest(
    builder: TypeBuilder, values: list[int], names: list[str], *, strict: bool = False
) -> Integer | None:
    wider = (
        []
        if strict
        else [f"{sign}{name}" for name in _wide_names(builder) for sign in ("", "unsigned ")]
    )
    for name in [*names, *wider]:
        candidate = builder.model.integer(name)
        if all(_holds(candidate, value) for value in values):
            return candidate
    return None


def _wide_names(builder: TypeBuilder) -> list[str]:
    """The integer types wider than int, each width once."""
    return ["long long"] if builder.model.is_windows else ["long"]


def _holds(ctype: Integer, value: int) -> bool:
    bits = 1 if ctype.is_bool else ctype.size * 8 - ctype.signed
    return -(1 << bits) * ctype.signed <= value < 1 << bits


def _underlying(builder: TypeBuilder, node: Any) -> Integer:
    ctype = builder.type_name(node.underlying_type)
    if not isinstance(ctype, Integer):
        message = f"an enum's underlying type is an integer type, not {declare(ctype)}"
        raise builder.error(message, node.underlying_type.coord or node.coord)
    # A typedef's alignment is not the enum's.
    return builder.model.integer(ctype.name)
