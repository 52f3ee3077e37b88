"""What names mean: typedefs, tags and enumeration constants, file scope and prototype scope."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from abisim.types import Array, CType, Enum, Function, Integer, Opaque, Pointer, Record

TagKind: TypeAlias = Literal["struct", "union", "enum"]
Tagged: TypeAlias = Record | Enum | Opaque


@dataclass(frozen=True, slots=True)
class Qualified:
    """A type and its qualifiers, which matter to a pointer to it."""

    type: CType
    const: bool = False
    volatile: bool = False

    def qualified_by(self, names: Collection[str]) -> Qualified:
        """The type qualified by these too."""
        const, volatile = self.const or "const" in names, self.volatile or "volatile" in names
        return replace(self, const=const, volatile=volatile)

    def with_type(self, ctype: CType) -> Qualified:
        """Another type with the same qualifiers."""
        return Qualified(ctype, self.const, self.volatile)

    @property
    def qualifiers(self) -> tuple[bool, bool]:
        return self.const, self.volatile


@dataclass(frozen=True, slots=True)
class Constant:
    """An integer constant expression's value and type."""

    value: int
    type: Integer


@dataclass(slots=True)
class Scope:
    """One scope; the outermost holds the predeclared names, the next is file scope."""

    outer: Scope | None = None
    typedefs: dict[str, Qualified] = field(default_factory=dict)
    tags: dict[str, Tagged] = field(default_factory=dict)
    constants: dict[str, Constant] = field(default_factory=dict)

    def typedef(self, name: str) -> Qualified | None:
        return self.typedefs.get(name) or (self.outer.typedef(name) if self.outer else None)

    def tag(self, name: str) -> Tagged | None:
        return self.tags.get(name) or (self.outer.tag(name) if self.outer else None)

    def constant(self, name: str) -> Constant | None:
        return self.constants.get(name) or (self.outer.constant(name) if self.outer else None)

    def typedef_names(self) -> set[str]:
        return {*self.typedefs, *(self.outer.typedef_names() if self.outer else ())}

    def tag_names(self) -> set[str]:
        return {*self.tags, *(self.outer.tag_names() if self.outer else ())}


def same_type(left: CType, right: CType) -> bool:
    """Whether two types are one; a tag that was defined in between is the same tag."""
    if isinstance(left, Record | Enum | Opaque) and isinstance(right, Record | Enum | Opaque):
        alike = (kind_of(left), left.tag) == (kind_of(right), right.tag)
        return left == right or (alike and Opaque in (type(left), type(right)))
    match left, right:
        case Pointer(), Pointer():
            alike = (left.const, left.volatile, left.align) == (
                right.const, right.volatile, right.align
            )  # fmt: skip
            return alike and same_type(left.target, right.target)
        case Array(), Array():
            alike = (left.count, left.align) == (right.count, right.align)
            return alike and same_type(left.element, right.element)
        case Function(), Function():
            alike = left.variadic == right.variadic
            types = (left.result, *left.parameters), (right.result, *right.parameters)
            return alike and len(types[0]) == len(types[1]) and all(map(same_type, *types))
    return left == right


def kind_of(tagged: Tagged) -> TagKind:
    return "enum" if isinstance(tagged, Enum) else tagged.kind


def pointed_to(ctype: CType) -> CType:
    """A pointer's target: a tagged record by its tag alone, since it may be recursive."""
    if isinstance(ctype, Record) and ctype.tag:
        return Opaque(ctype.kind, ctype.tag)
    return ctype
