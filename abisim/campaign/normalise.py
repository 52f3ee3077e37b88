"""libclang's declarations written again as plain C: one line a function, and before them
the typedefs, enums and records that these lines need.

Only records that are needed by value are written out; a pointer's target is a tag.
Names reserved to the implementation (``__ssize_t``) are typedefs that a reader need not
see, and are resolved.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from abisim.campaign.headers import Cursor, kind_of

#: libclang's names of the types of this stage, and C's.
SPECIFIERS: Mapping[str, str] = {
    "VOID": "void",
    "BOOL": "_Bool",
    "CHAR_S": "char",
    "SCHAR": "signed char",
    "UCHAR": "unsigned char",
    "SHORT": "short",
    "USHORT": "unsigned short",
    "INT": "int",
    "UINT": "unsigned int",
    "LONG": "long",
    "ULONG": "unsigned long",
    "LONGLONG": "long long",
    "ULONGLONG": "unsigned long long",
    "INT128": "__int128",
    "UINT128": "unsigned __int128",
    "FLOAT": "float",
    "DOUBLE": "double",
    "LONGDOUBLE": "long double",
}
RECORD_KINDS: Mapping[str, str] = {"STRUCT_DECL": "struct", "UNION_DECL": "union"}
_ARRAYS = ("CONSTANTARRAY", "INCOMPLETEARRAY", "VARIABLEARRAY")
_FUNCTIONS = ("FUNCTIONPROTO", "FUNCTIONNOPROTO")
_RESERVED = re.compile(r"_[_A-Z]")
_CONVENTION = re.compile(
    r"__attribute__\(\((ms_abi|vectorcall|regcall|regparm|preserve_\w+|swift\w+|pcs)\b"
)
_INT_LIMITS = range(-(1 << 31), 1 << 31)


class LeftOutError(Exception):
    """A declaration that this stage cannot write or call; the message is the reason."""


@dataclass(slots=True)
class Preamble:
    """The types written so far, each under its key, in an order that C accepts.

    ``refused`` maps texts that were found not to work to the reason; whatever needs one
    of them is unsupported.
    """

    refused: Mapping[str, str]
    texts: dict[str, str] = field(default_factory=dict)
    tags: dict[str, Cursor] = field(default_factory=dict)

    @property
    def lines(self) -> list[str]:
        return [text for text in self.texts.values() if text]

    def function(self, cursor: Cursor) -> str:
        """The function's declaration on one line; what it needs joins the preamble.

        Raises LeftOutError, and then leaves the preamble as it was.
        """
        before = len(self.texts)
        try:
            return self._add(_function(self, cursor))
        except LeftOutError:
            for key in list(self.texts)[before:]:
                del self.texts[key]
            raise

    def put(self, key: str, text: str) -> None:
        self.texts[key] = self._add(text)

    def _add(self, text: str) -> str:
        if text in self.refused:
            raise LeftOutError(self.refused[text])
        return text

    def tag(self, declaration: Cursor) -> str:
        """The tag, or for an untagged record the typedef's name that clang knows it by."""
        tag = str(declaration.spelling)
        while self.tags.setdefault(tag, declaration.canonical) != declaration.canonical:
            tag += "_"  # an untagged record whose typedef is called like another tag
        return tag


def _function(preamble: Preamble, cursor: Cursor) -> str:
    if match := _CONVENTION.search(cursor.type.spelling):
        raise LeftOutError(f"calling convention {match[1]}")
    if cursor.type.get_canonical().kind.name == "FUNCTIONNOPROTO":
        raise LeftOutError("declared without a prototype")
    parameters = []
    for argument in cursor.get_arguments():
        _complete(preamble, argument.type)
        parameters.append(_declare(preamble, argument.type, argument.spelling))
    _complete(preamble, cursor.result_type)
    if cursor.type.get_canonical().is_function_variadic():
        parameters.append("...")
    head = f"{cursor.spelling}({', '.join(parameters) or 'void'})"
    return f"{_declare(preamble, cursor.result_type, head)};"


def _declare(preamble: Preamble, ctype: Cursor, name: str, outer: str = "") -> str:
    """A declaration of ``name``; ``outer`` are the qualifiers of the sugar around the type."""
    qualifiers = _qualifiers(ctype, outer)
    kind = kind_of(ctype)
    if kind == "ELABORATED":
        return _declare(preamble, ctype.get_named_type(), name, qualifiers)
    if kind == "POINTER":
        inner = _join(f"*{qualifiers}", name) if qualifiers else f"*{name}"
        target = ctype.get_pointee()
        if kind_of(target) in _ARRAYS + _FUNCTIONS:
            inner = f"({inner})"
        return _declare(preamble, target, inner)
    if kind in _ARRAYS:
        element = ctype.get_array_element_type()
        _complete(preamble, element)
        count = ctype.get_array_size() if kind == "CONSTANTARRAY" else ""
        return _declare(preamble, element, f"{name}[{count}]", qualifiers)
    if kind == "FUNCTIONPROTO":
        parameters = [_declare(preamble, parameter, "") for parameter in ctype.argument_types()]
        if ctype.is_function_variadic():
            parameters.append("...")
        head = f"{name}({', '.join(parameters) or 'void'})"
        return _declare(preamble, ctype.get_result(), head)
    if kind == "FUNCTIONNOPROTO":
        return _declare(preamble, ctype.get_result(), f"{name}()")
    if kind == "TYPEDEF":
        return _typedef_name(preamble, ctype, name, qualifiers)
    if kind == "UNEXPOSED" and kind_of(ctype.get_canonical()) != "UNEXPOSED":
        return _declare(preamble, ctype.get_canonical(), name, qualifiers)
    return _join(_join(qualifiers, _specifier(preamble, ctype, kind)), name)


def _specifier(preamble: Preamble, ctype: Cursor, kind: str) -> str:
    if kind in SPECIFIERS:
        return SPECIFIERS[kind]
    if kind == "COMPLEX" and kind_of(ctype.element_type) in ("FLOAT", "DOUBLE", "LONGDOUBLE"):
        return f"_Complex {SPECIFIERS[kind_of(ctype.element_type)]}"
    if kind == "RECORD":
        return _record_name(preamble, ctype.get_declaration())
    if kind == "ENUM":
        return _enum_name(preamble, ctype.get_declaration())
    raise LeftOutError(f"type {ctype.spelling}")


def _typedef_name(preamble: Preamble, ctype: Cursor, name: str, qualifiers: str) -> str:
    declaration = ctype.get_declaration()
    typedef = declaration.spelling
    underlying = declaration.underlying_typedef_type
    if typedef == "__builtin_va_list":
        return _join(_join(qualifiers, typedef), name)
    if _RESERVED.match(typedef) and not _own_alignment(ctype, underlying):
        return _declare(preamble, underlying, name, qualifiers)
    key = f"typedef {typedef}"
    if key not in preamble.texts:
        attribute = _own_alignment(ctype, underlying)
        text = _forward_typedef(preamble, underlying, typedef) or _declare(
            preamble, underlying, typedef
        )
        preamble.put(key, f"{_join(f'typedef {text}', attribute)};")
    return _join(_join(qualifiers, typedef), name)


def _own_alignment(ctype: Cursor, underlying: Cursor) -> str:
    """The attribute of a typedef that aligns its type."""
    align = ctype.get_align()
    return "" if align == underlying.get_align() else f"__attribute__((aligned({align})))"


def _forward_typedef(preamble: Preamble, underlying: Cursor, typedef: str) -> str:
    """``struct tag name``, which declares a record's tag as well; else nothing."""
    named = underlying.get_named_type() if kind_of(underlying) == "ELABORATED" else underlying
    declaration = named.get_declaration()
    if kind_of(named) != "RECORD" or declaration.is_anonymous():
        return ""
    record = _record_key(preamble, declaration)
    preamble.texts.setdefault(record, "")
    return _join(_join(_qualifiers(named, _qualifiers(underlying, "")), record), typedef)


def _record_key(preamble: Preamble, declaration: Cursor) -> str:
    return f"{RECORD_KINDS[declaration.kind.name]} {preamble.tag(declaration)}"


def _record_name(preamble: Preamble, declaration: Cursor) -> str:
    if declaration.is_anonymous():
        return _record_body(preamble, declaration, "")
    record = _record_key(preamble, declaration)
    if record not in preamble.texts and f"{record} {{" not in preamble.texts:
        preamble.put(record, f"{record};")
    return record


def _complete(preamble: Preamble, ctype: Cursor) -> None:
    """See that a type which is needed by value is written out."""
    canonical = ctype.get_canonical()
    kind = kind_of(canonical)
    if kind in _ARRAYS:
        _complete(preamble, canonical.get_array_element_type())
    if kind != "RECORD" or canonical.get_declaration().is_anonymous():
        return
    if canonical.get_declaration().spelling == "__va_list_tag":
        return  # written as __builtin_va_list, which every reader of C knows
    declaration = canonical.get_declaration().get_definition()
    if declaration is None:
        raise LeftOutError(f"{canonical.spelling} is incomplete")
    key = f"{_record_key(preamble, declaration)} {{"
    if key not in preamble.texts:
        text = _record_body(preamble, declaration, preamble.tag(declaration))
        preamble.put(key, f"{text};")


def _record_body(preamble: Preamble, declaration: Cursor, tag: str) -> str:
    """``struct tag { … }`` with the attributes that give it the layout clang gave it."""
    attributes = _attributes(declaration)
    kind = RECORD_KINDS[declaration.kind.name]
    if kind == "union" and "UNEXPOSED_ATTR" in attributes:
        raise LeftOutError(f"union {declaration.spelling} has an attribute (transparent_union?)")
    align = declaration.type.get_align()
    fields = list(declaration.type.get_fields())
    packed = "PACKED_ATTR" in attributes
    # #pragma pack(n) leaves no attribute, but members whose alignment the record has not.
    loose = [f for f in fields if "PACKED_ATTR" not in _attributes(f)]
    pack = 0 if packed or all(f.type.get_align() <= align for f in loose) else align
    members = "".join(f" {_member(preamble, field, align, pack)};" for field in fields)
    words = ["packed"] if packed or pack else []
    if "ALIGNED_ATTR" in attributes:
        words.append(f"aligned({align})")
    return _join(f"{_join(kind, tag)} {{{members} }}", _attribute(words))


def _member(preamble: Preamble, cursor: Cursor, record_align: int, pack: int) -> str:
    attributes = _attributes(cursor)
    _complete(preamble, cursor.type)
    name = member_name(cursor)
    text = _declare(preamble, cursor.type, name)
    if cursor.is_bitfield():
        text = f"{text}{' ' if name else ''}: {cursor.get_bitfield_width()}"
    words = ["packed"] if "PACKED_ATTR" in attributes else []
    if "ALIGNED_ATTR" in attributes:
        words.append(f"aligned({_field_alignment(cursor, record_align)})")
    elif pack > 1 and not cursor.is_bitfield():
        words.append(f"aligned({min(pack, cursor.type.get_align())})")
    return _join(text, _attribute(words))


def member_name(cursor: Cursor) -> str:
    """Empty for anonymous members, which clang calls ``union s::(anonymous at …)``."""
    return "" if "(" in cursor.spelling else str(cursor.spelling)


def _field_alignment(cursor: Cursor, record_align: int) -> int:
    """An alignment that puts the member where it is.

    libclang does not tell the attribute's value.  The largest power of two that divides
    the member's offset, and is no more than the record's alignment, gives the same
    layout: the value itself has both properties and is no larger.
    """
    offset = cursor.get_field_offsetof() // 8
    while offset % record_align:
        record_align //= 2
    return record_align


def _enum_name(preamble: Preamble, declaration: Cursor) -> str:
    definition = declaration.get_definition()
    if definition is None:
        raise LeftOutError(f"enum {declaration.spelling} is incomplete")
    if definition.is_anonymous():
        return _enum_body(definition, "")
    tag = preamble.tag(definition)
    if f"enum {tag}" not in preamble.texts:
        preamble.put(f"enum {tag}", f"{_enum_body(definition, tag)};")
    return f"enum {tag}"


def _enum_body(definition: Cursor, tag: str) -> str:
    """The smallest and the largest constant: what decides the underlying type."""
    constants = sorted(
        (child.enum_value, child.spelling)
        for child in definition.get_children()
        if child.kind.name == "ENUM_CONSTANT_DECL"
    )
    shown = dict.fromkeys([constants[0], constants[-1]])
    body = ", ".join(f"{name} = {_integer(value)}" for value, name in shown)
    words = ["packed"] if "PACKED_ATTR" in _attributes(definition) else []
    return _join(f"{_join('enum', tag)} {{ {body} }}", _attribute(words))


def _integer(value: int) -> str:
    if value in _INT_LIMITS:
        return str(value)
    return f"{value}U" if 0 <= value < 1 << 32 else f"{value}{'UL' if value >= 1 << 63 else 'L'}"


def _qualifiers(ctype: Cursor, outer: str) -> str:
    words = outer.split()
    if ctype.is_const_qualified() and "const" not in words:
        words.append("const")
    if ctype.is_volatile_qualified() and "volatile" not in words:
        words.append("volatile")
    return " ".join(words)


def _attributes(cursor: Cursor) -> set[str]:
    """The kinds of attributes that libclang shows, among those of other children."""
    return {child.kind.name for child in cursor.get_children()}


def _attribute(words: list[str]) -> str:
    return f"__attribute__(({', '.join(words)}))" if words else ""


def _join(left: str, right: str) -> str:
    return f"{left} {right}" if left and right else left or right
