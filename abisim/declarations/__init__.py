"""C text in, signatures out.

``parse`` gives the last function that a text declares, ``parse_all`` every one;
a :class:`Parser` keeps typedefs, tags and constants from one text to the next.
Declarations are C23 with GNU's attributes, after preprocessing.  One addition: the
arguments of a variadic call may be listed after the ellipsis.

The parser is loaded when there is a text that takes it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from abisim.declarations.plain import plain
from abisim.dialects import PSABI
from abisim.signature import Signature

if TYPE_CHECKING:
    from abisim.declarations.functions import promoted
    from abisim.declarations.parser import Declared, Parser, no_function, parse_all

__all__ = ["Declared", "Parser", "no_function", "parse", "parse_all", "promoted"]

_HOMES: Final = {
    "Declared": "abisim.declarations.parser",
    "Parser": "abisim.declarations.parser",
    "no_function": "abisim.declarations.parser",
    "parse_all": "abisim.declarations.parser",
    "promoted": "abisim.declarations.functions",
}


def parse(
    text: str, abi: str = "sysv", filename: str = "<string>", *, dialect: str = PSABI
) -> Signature:
    """The last function that ``text`` declares; a missing last semicolon is forgiven.

    Raises DeclarationError (UnsupportedError for types that are yet to come) and
    UsageError for an unknown ABI or dialect; a dialect decides layouts.
    """
    found = plain(text, abi, dialect)
    if found is not None:
        return found
    from abisim.declarations.parser import no_function, parse_all
    from abisim.declarations.source import Source

    declared = parse_all(text, abi, filename, dialect=dialect)
    if not declared:
        raise no_function(Source(text, filename))
    return declared[-1].signature


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value
