"""C's fundamental types: every order of the words that spell one, and which are complex."""

from __future__ import annotations

from abisim.layout import DataModel
from abisim.types import CType, Float, Integer, Void

#: The canonical spelling first, then the other words that mean the same (C23 6.7.3.1).
_INTEGER_WORDS = (
    ("_Bool",),
    ("char",),
    ("signed char",),
    ("unsigned char",),
    ("short", "short int", "signed short", "signed short int"),
    ("unsigned short", "unsigned short int"),
    ("int", "signed", "signed int"),
    ("unsigned int", "unsigned"),
    ("long", "long int", "signed long", "signed long int"),
    ("unsigned long", "unsigned long int"),
    ("long long", "long long int", "signed long long", "signed long long int"),
    ("unsigned long long", "unsigned long long int"),
    ("__int128", "__int128 int", "signed __int128", "signed __int128 int"),
    ("unsigned __int128", "unsigned __int128 int"),
)

INTEGER_SPELLINGS: dict[tuple[str, ...], str] = {
    tuple(sorted(text.split())): spellings[0] for spellings in _INTEGER_WORDS for text in spellings
}
#: _Float32 is float's twin in memory, but no default argument promotion widens it (C23 H.2.4).
FLOAT_SPELLINGS: dict[tuple[str, ...], str] = {
    ("float",): "float",
    ("double",): "double",
    ("double", "long"): "long double",
    ("_Float16",): "_Float16",
    ("__bf16",): "__bf16",
    ("_Float32",): "_Float32",
    ("_Float32x",): "double",
    ("_Float64",): "double",
    ("_Float64x",): "long double",
    ("__float80",): "long double",
    ("_Float128",): "__float128",
    ("__float128",): "__float128",
    ("_Decimal32",): "_Decimal32",
    ("_Decimal64",): "_Decimal64",
    ("_Decimal128",): "_Decimal128",
}
#: Those that are no keywords: a text may declare them as something else.
FLOAT_NAMES = tuple(words[0] for words in FLOAT_SPELLINGS if words[0].startswith(("_Float", "__")))
#: Extended types that need an 80-bit long double.
_X87_ONLY = frozenset({"_Float64x", "__float80"})

#: Words that name a type which no data model has yet.
UNSUPPORTED = frozenset({"__fp16", "nullptr_t"})


class NoSuchTypeError(Exception):
    """Words that spell a type which does not exist here; ``hint`` says what does."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def scalar(words: list[str], model: DataModel) -> CType | None:
    """The type that keywords spell in any order; None when they spell none.

    Raises NoSuchTypeError for a type that this data model or C lacks, and
    NotImplementedError, naming the type, for one that is not supported yet.
    """
    if words == ["void"]:
        return Void()
    if len(words) == 1 and words[0] in UNSUPPORTED:
        raise NotImplementedError(words[0])
    rest = sorted(words)
    is_complex = "_Complex" in rest
    if is_complex:
        rest.remove("_Complex")
    found = _real(tuple(rest) or ("double",), model)
    if not is_complex or found is None:
        return found
    if not is_complex_element(found):
        raise NoSuchTypeError(
            f"_Complex {found.name} does not exist",
            "a complex number's parts are integers, or binary floating-point numbers",
        )
    return model.complex(found)


def is_complex_element(ctype: Integer | Float) -> bool:
    """Whether gcc or clang has a complex type of it: no booleans, decimals or __bf16."""
    if isinstance(ctype, Integer):
        return not ctype.is_bool
    return ctype.format != "bfloat16" and not ctype.format.startswith("decimal")


def float_named(name: str, model: DataModel) -> Float:
    """The floating type of one word.  Raises NoSuchTypeError where the data model lacks it."""
    canonical = FLOAT_SPELLINGS[(name,)]
    lacking = canonical not in model.floats
    if lacking or (name in _X87_ONLY and model.floats[canonical][1] != "x87"):
        raise NoSuchTypeError(
            f"{name} does not exist in the {model.name} data model",
            f"its floating types are {', '.join(model.floats)}",
        )
    return model.float(canonical)


def _real(words: tuple[str, ...], model: DataModel) -> Integer | Float | None:
    if name := INTEGER_SPELLINGS.get(words):
        return model.integer(name)
    if words in FLOAT_SPELLINGS:
        return float_named(words[0], model) if len(words) == 1 else model.float("long double")
    return None
