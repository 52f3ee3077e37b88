"""What names mean: typedefs, tags and enumeration constants, file scope and prototype scope."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from abisim.types import CType, Enum, Integer, Opaque, Record

TagKind: TypeAlias = Literal["struct", "union", "enum"]
Tagged: TypeAlias = Record | Enum | Opaque


@dataclass(frozen=True, slots=True)
class Qualified:
    """A type and whether it is const, which matters to a pointer to it."""

    type: CType
    const: bool = False


@dataclass(frozen=True, slots=True)
class Constant:
    """An integer constant expression's value and type."""

    value: int
    type: Integer


@dataclass(slots=True)
class Scope:
    """One scope; ``outer`` is None at file scope."""

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

    def tag_names(self) -> set[str]:
        return {*self.tags, *(self.outer.tag_names() if self.outer else ())}


def kind_of(tagged: Tagged) -> TagKind:
    return "enum" if isinstance(tagged, Enum) else tagged.kind
