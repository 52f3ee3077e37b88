"""What parameter lists and records need from the builder that builds their parts.

Declarators hold parameter lists and records, and these hold declarators again: the files
go in a circle only through this interface.
"""

from __future__ import annotations

from typing import Any, Protocol

from abisim.declarations.attributes import Attributes, Interpreter
from abisim.declarations.scope import Constant, Qualified, Scope
from abisim.errors import DeclarationError
from abisim.layout import DataModel
from abisim.types import CType


class TypeBuilder(Protocol):
    """:class:`abisim.declarations.builder.Builder`, where each method says what it does."""

    scope: Scope
    model: DataModel
    at: Any
    interpreter: Interpreter

    def error(self, message: str, coord: Any, hint: str = "") -> DeclarationError: ...

    def unsupported(self, what: str, coord: Any) -> DeclarationError: ...

    def complete(self, ctype: CType, what: str, coord: Any) -> CType: ...

    def declared(self, decl: Any) -> tuple[Qualified, Attributes]: ...

    def declared_attributes(self, decl: Any) -> Attributes: ...

    def vectorized(self, ctype: CType, attributes: Attributes) -> CType: ...

    def derive(self, node: Any, *, entity: bool = False, parameter: bool = False) -> Qualified: ...

    def apply(self, ctype: CType, attributes: Attributes, coord: Any) -> CType: ...

    def type_name(self, node: Any) -> CType: ...

    def pointer(self, target: Qualified) -> CType: ...

    def check_element(self, element: CType, node: Any, parameter: bool) -> None: ...

    def length(self, node: Any, parameter: bool) -> int | None: ...

    def constant(self, node: Any, hint: str) -> Constant: ...

    def alignas(self, specifiers: Any) -> int | None: ...

    def static_assertion(self, node: Any) -> None: ...
