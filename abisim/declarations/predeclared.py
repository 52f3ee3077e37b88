"""Names that are known before any text is read: the standard headers' typedefs, and the vectors'.

What the headers of glibc, MSVC and MinGW define them as, and Intel's for ``__m128`` and
its like.
"""

from __future__ import annotations

from abisim.declarations.scalars import FLOAT_NAMES, NoSuchTypeError, float_named
from abisim.declarations.scope import Qualified
from abisim.layout import DataModel, Member
from abisim.types import CType, Float, Integer, Void

#: The same everywhere.
_FIXED = {
    "bool": "_Bool",
    "char8_t": "unsigned char",
    "char16_t": "unsigned short",
    "char32_t": "unsigned int",
    "int8_t": "signed char",
    "int16_t": "short",
    "int32_t": "int",
    "uint8_t": "unsigned char",
    "uint16_t": "unsigned short",
    "uint32_t": "unsigned int",
    "__int128_t": "__int128",
    "__uint128_t": "unsigned __int128",
    "__mmask8": "unsigned char",
    "__mmask16": "unsigned short",
    "__mmask32": "unsigned int",
    "__mmask64": "unsigned long long",
}
#: Signed and unsigned names of the integer type that is as wide as a pointer.
_SIGNED_WORDS = ("ssize_t", "ptrdiff_t", "int64_t", "intptr_t", "intmax_t")
_UNSIGNED_WORDS = ("size_t", "uint64_t", "uintptr_t", "uintmax_t")
#: wchar_t and wint_t, which are two bytes wide on Windows.
_WIDE = {False: ("int", "unsigned int"), True: ("unsigned short", "unsigned short")}
#: Microsoft's names for integers of a width.
_MICROSOFT = {
    "__int8": "char",
    "__int16": "short",
    "__int32": "int",
    "__int64": "long long",
}
VA_LIST_NAMES = ("va_list", "__builtin_va_list", "__gnuc_va_list")

#: The suffix of a vector type's name, and its elements.
_VECTOR_ELEMENTS = {
    "": "float",
    "d": "double",
    "i": "long long",
    "h": "_Float16",
    "bh": "__bf16",
}


#: What each data model has, by its name.
_KNOWN: dict[str, dict[str, Qualified]] = {}


def predeclared(model: DataModel) -> dict[str, Qualified]:
    """The typedef names known before any text is read, those that the data model lacks left out."""
    if model.name not in _KNOWN:
        names = _names(model).items()
        _KNOWN[model.name] = {name: Qualified(ctype) for name, ctype in names}
    return _KNOWN[model.name]


def _names(model: DataModel) -> dict[str, CType]:
    windows = model.is_windows
    word = "long long" if windows else "long"
    names: dict[str, CType] = {name: model.integer(target) for name, target in _FIXED.items()}
    names |= dict.fromkeys(_SIGNED_WORDS, model.integer(word))
    names |= dict.fromkeys(_UNSIGNED_WORDS, model.integer(f"unsigned {word}"))
    wide, wide_or_end = _WIDE[windows]
    names |= {"wchar_t": model.integer(wide), "wint_t": model.integer(wide_or_end)}
    if windows:
        names |= {name: model.integer(target) for name, target in _MICROSOFT.items()}
    for name in FLOAT_NAMES:
        try:
            names[name] = float_named(name, model)
        except NoSuchTypeError:
            continue
    return names | _vectors(model) | dict.fromkeys(VA_LIST_NAMES, va_list(model))


def _vectors(model: DataModel) -> dict[str, CType]:
    """``__m64`` to ``__m512bh``."""
    found: dict[str, CType] = {"__m64": model.vector(model.integer("int"), 8)}
    for bits in (128, 256, 512):
        for suffix, name in _VECTOR_ELEMENTS.items():
            element: Integer | Float
            element = model.float(name) if name in model.floats else model.integer(name)
            found[f"__m{bits}{suffix}"] = model.vector(element, bits // 8)
    return found


def va_list(model: DataModel) -> CType:
    """An array of one structure (psABI 3.5.7, figure 3.34); a char pointer on Windows."""
    if model.is_windows:
        return model.pointer(model.integer("char"))
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
