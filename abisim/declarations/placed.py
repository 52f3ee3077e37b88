"""Function specifiers and storage classes: where they may not be, pycparser drops them."""

from __future__ import annotations

from collections import deque
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
    {("LPAREN", "REGISTER", "VOID"), ("LPAREN", "VOID", "REGISTER")}
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
    before: deque[Any] = deque(maxlen=3)
    for item in items:
        where, kind = open_[-1], item.type
        if kind in _OPENERS:
            open_.append(kind)
        elif kind in _CLOSERS:
            open_.pop()
        elif not where and kind in ("EQUALS", "SEMI", "TYPEDEF"):
            initializer = kind == "EQUALS"
            in_typedef = kind == "TYPEDEF"
        if item.value in _FUNCTION_SPECIFIERS:
            what = _misplaced(where) or ("in a typedef" if in_typedef else "")
            if what and not initializer:
                hint = "it belongs to the declaration of a function"
                raise source.error(f"'{item.value}' {what}", _place(item), hint)
            continue
        if kind in _STORAGE and where == "LPAREN" and not initializer:
            raise source.error(f"'{item.value}' {_misplaced(where)}", _place(item))
        if kind == "RPAREN" and tuple(each.type for each in before) in _VOID_IN_A_REGISTER:
            raise source.error("void alone has no storage class", _place(before[1]), "write (void)")
        before.append(item)
        yield item


def _place(token: Any) -> tuple[int, int]:
    return token.lineno, token.column


def _misplaced(where: str) -> str:
    return {"LPAREN": "on a parameter", "LBRACE": "on a member"}.get(where, "")
