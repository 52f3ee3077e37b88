"""C's fundamental types: every order of the words that spell one, and the usual typedefs."""

from __future__ import annotations

from abisim.layout import DataModel, Member
from abisim.types import Array, CType, Float, Integer, Void

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
FLOAT_SPELLINGS: dict[tuple[str, ...], str] = {
    ("float",): "float",
    ("double",): "double",
    ("double", "long"): "long double",
    # Annex H's names, which differ in name only (C23 H.2.3).
    ("_Float32",): "float",
    ("_Float32x",): "double",
    ("_Float64",): "double",
    ("_Float64x",): "long double",
}

#: Typedefs of the standard headers whose meaning the LP64 data model fixes.
_LP64_TYPEDEFS = {
    "bool": "_Bool",
    "size_t": "unsigned long",
    "ssize_t": "long",
    "ptrdiff_t": "long",
    "wchar_t": "int",
    "wint_t": "unsigned int",
    "char8_t": "unsigned char",
    "char16_t": "unsigned short",
    "char32_t": "unsigned int",
    "int8_t": "signed char",
    "int16_t": "short",
    "int32_t": "int",
    "int64_t": "long",
    "uint8_t": "unsigned char",
    "uint16_t": "unsigned short",
    "uint32_t": "unsigned int",
    "uint64_t": "unsigned long",
    "intptr_t": "long",
    "uintptr_t": "unsigned long",
    "intmax_t": "long",
    "uintmax_t": "unsigned long",
    "__int128_t": "__int128",
    "__uint128_t": "unsigned __int128",
}
TYPEDEFS = {"LP64": _LP64_TYPEDEFS}
VA_LIST_NAMES = ("va_list", "__builtin_va_list", "__gnuc_va_list")

#: Words that name a type which no data model has yet.
UNSUPPORTED = frozenset({
    "_Float16", "_Float128", "__float128", "__float80", "__bf16", "__fp16", "nullptr_t",
    "__m64", "__m128", "__m128d", "__m128i", "__m256", "__m256d", "__m256i", "__m512", "__m512d",
    "__m512i", "__mmask8", "__mmask16", "__mmask32", "__mmask64",
})  # fmt: skip


def scalar(words: list[str], model: DataModel) -> CType | None:
    """The type that keywords spell in any order; None when they spell none.

    Raises NotImplementedError, naming the type, for one that is not supported yet.
    """
    if words == ["void"]:
        return Void()
    for word in words:
        if word.startswith("_Decimal") or word in UNSUPPORTED:
            raise NotImplementedError(" ".join(words))
    rest = sorted(words)
    is_complex = "_Complex" in rest
    if is_complex:
        rest.remove("_Complex")
    found = _real(tuple(rest) or ("double",), model)
    if not is_complex or found is None:
        return found
    if isinstance(found, Integer):
        raise NotImplementedError(f"_Complex {found.name}")
    return model.complex(found)


def _real(words: tuple[str, ...], model: DataModel) -> Integer | Float | None:
    if name := INTEGER_SPELLINGS.get(words):
        return model.integer(name)
    if name := FLOAT_SPELLINGS.get(words):
        return model.float(name)
    return None


def predeclared(model: DataModel) -> dict[str, CType]:
    """The typedef names known before any text is read."""
    names: dict[str, CType] = {
        name: model.integer(target) for name, target in TYPEDEFS[model.name].items()
    }
    names |= {
        words[0]: model.float(name)
        for words, name in FLOAT_SPELLINGS.items()
        if words[0].startswith("_Float")
    }
    return names | dict.fromkeys(VA_LIST_NAMES, va_list(model))


def va_list(model: DataModel) -> Array:
    """An array of one structure (psABI 3.5.7, figure 3.34)."""
    unsigned, pointer = model.integer("unsigned int"), model.pointer(Void())
    record = model.record(
        "struct",
        "__va_list_tag",
        (
            Member("gp_offset", unsigned),
            Member("fp_offset", unsigned),
            Member("overflow_arg_area", pointer),
            Member("reg_save_area", pointer),
        ),
    )
    return model.array(record, 1)
