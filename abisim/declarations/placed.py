"""Function specifiers and storage classes: where they may not be, pycparser drops them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from abisim.declarations.source import Source

#: C23 6.7.5, in GNU's spellings too: in a function's declaration only.
_FUNCTION_SPECIFIERS: Final = frozenset({"inline", "__inline", "__inline__", "_Noreturn"})
#: C23 6.7.2; a parameter can have ``register`` alone (6.7.7.4).
_STORAGE: Final = frozenset(
    {"AUTO", "STATIC", "EXTERN", "TYPEDEF", "_THREAD_LOCAL", "THREAD_LOCAL", "CONSTEXPR"}
)
_VOID_IN_A_REGISTER: Final = frozenset(
    {"LPAREN REGISTER VOID RPAREN", "LPAREN VOID REGISTER RPAREN"}
)
_OPENERS: Final = frozenset({"LPAREN", "LBRACKET", "LBRACE"})
_CLOSERS: Final = frozenset({"RPAREN", "RBRACKET", "RBRACE"})


def placed(source: Source, items: Iterable[Any]) -> Iterator[Any]:
    """The items without function specifiers, which mean nothing to a calling convention.

    There are no function bodies among them.  Raises DeclarationError for a specifier that is
    not where it belongs.
    """
    open_ = [""]
    initializer = in_typedef = False
    before: list[tuple[str, tuple[int, int]]] = []
    for item in items:
        where = open_[-1]
        if item.type in _OPENERS:
            open_.append(item.type)
        elif item.type in _CLOSERS:
            open_.pop()
        elif not where and item.type in ("EQUALS", "SEMI", "TYPEDEF"):
            initializer = item.type == "EQUALS"
            in_typedef = item.type == "TYPEDEF"
        place = (getattr(item, "lineno", 0), getattr(item, "column", 0))
        if item.value in _FUNCTION_SPECIFIERS:
            what = _misplaced(where) or ("in a typedef" if in_typedef else "")
            if what and not initializer:
                hint = "it belongs to the declaration of a function"
                raise source.error(f"'{item.value}' {what}", place, hint)
            continue
        if item.type in _STORAGE and where == "LPAREN" and not initializer:
            raise source.error(f"'{item.value}' {_misplaced(where)}", place)
        before = [*before[-3:], (item.type, place)]
        if " ".join(kind for kind, _ in before) in _VOID_IN_A_REGISTER:
            raise source.error("void alone has no storage class", before[1][1], "write (void)")
        yield item


def _misplaced(where: str) -> str:
    return {"LPAREN": "on a parameter", "LBRACE": "on a member"}.get(where, "")
