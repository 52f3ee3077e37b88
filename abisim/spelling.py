"""Types and signatures written as C text.

Two forms: as declared (tags, parameter names), and as a shape, in which integer types
of one size, all pointers and all tags and names are the same.  Both are C that
``declarations`` reads back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from abisim.layout import DataModel, natural_alignment
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    FloatFormat,
    Function,
    Integer,
    Opaque,
    Pointer,
    Record,
    Vector,
    Void,
)

#: Not float, which is promoted where _Float32 is not.
_CANONICAL_FLOATS: Final[dict[FloatFormat, str]] = {
    "binary64": "double",
    "x87": "long double",
    "binary128": "__float128",
}


def declare(ctype: CType, name: str = "", *, bodies: bool = False) -> str:
    """A declaration of ``name`` with this type; an abstract one when ``name`` is empty.

    ``bodies`` writes tagged records out; untagged ones always are.
    """
    return _declare(ctype, name, bodies, "")


def _declare(ctype: CType, name: str, bodies: bool, qualifier: str) -> str:
    natural = natural_alignment(ctype)
    if ctype.align != natural:
        return _join(_join(qualifier, _aligned_type(ctype, natural, bodies)), name)
    match ctype:
        case Pointer(target=target):
            inner = f"*{_join(qualifier, name)}"
            if isinstance(target, Function | Array):
                inner = f"({inner})"
            qualifiers = _join("const" * ctype.const, "volatile" * ctype.volatile)
            return _declare(target, inner, bodies, qualifiers)
        case Array(element=element, count=count):
            return _declare(element, f"{name}{_brackets(count)}", bodies, qualifier)
        case Function():
            return _declare(ctype.result, f"{name}{_parameter_list(ctype)}", bodies, "")
        case _:
            return _join(_join(qualifier, _specifier(ctype, bodies)), name)


def _aligned_type(ctype: CType, natural: int, bodies: bool) -> str:
    """A specifier for a type that a typedef or attribute aligned, as gcc reads it.

    Only a type name's attribute means the type; a declaration's means the declared thing,
    and one behind a record's brace means the record.
    """
    attribute = attributes(False, ctype.align)
    match ctype:
        case Array(element=element, count=count):
            text = declare(element, f"{_brackets(count)} {attribute}", bodies=bodies)
        case Pointer():
            text = declare(replace(ctype, align=natural), attribute, bodies=bodies)
        case Record(tag=tag) if bodies or not tag:
            plain = declare(replace(ctype, align=natural), bodies=bodies)
            text = f"__typeof__({plain}) {attribute}"
        case Integer() | Float() | Complex() | Enum() | Record() | BitInt() | Vector() | Atomic():
            text = f"{declare(replace(ctype, align=natural))} {attribute}"
        case _:
            raise AssertionError("natural_alignment() knows no other alignment of the rest")
    return f"__typeof__({text})"


def record_body(record: Record, *, bodies: bool = True) -> str:
    """``struct tag { … }`` with the attributes that reproduce the layout."""
    head = _join(_join(record.kind, attributes(record.packed, record.aligned)), record.tag)
    members = "".join(f" {_member(field, bodies)};" for field in record.fields)
    if record.pack is None:
        return f"{head} {{{members} }}"
    if "{" in members:  # records inside are not packed but where they say so
        members = f" {_packed(0, members.strip())}"
    return _packed(record.pack, f"{head} {{{members} }}")


def _packed(pack: int, text: str) -> str:
    return f'_Pragma("pack(push, {pack})") {text} _Pragma("pack(pop)")'


def shape_of(ctype: CType, model: DataModel) -> CType:
    """The type with everything taken out that no calling convention looks at."""
    match ctype:
        case Float():
            name = _CANONICAL_FLOATS.get(ctype.format, ctype.name)
            return replace(model.float(name), align=ctype.align)
        case Atomic(value=value):
            return replace(ctype, value=shape_of(value, model))
        case Integer():
            if ctype.is_bool:
                return ctype
            return replace(model.sized_integer(ctype.size, ctype.signed), align=ctype.align)
        case Enum():
            return shape_of(replace(ctype.underlying, align=ctype.align), model)
        case Pointer():
            return replace(model.pointer(Void()), align=ctype.align)
        case Complex(element=element):
            inner = shape_of(element, model)
            assert isinstance(inner, Integer | Float)
            return replace(ctype, element=inner)
        case Vector(element=element):
            inner = shape_of(element, model)
            assert isinstance(inner, Integer | Float)
            return replace(ctype, element=inner)
        case Array(element=element):
            return replace(ctype, element=shape_of(element, model))
        case Record(fields=fields):
            return replace(
                ctype,
                tag="",
                fields=tuple(
                    replace(
                        field,
                        name="" if field.is_padding else _field_name(index),
                        type=shape_of(field.type, model),
                    )
                    for index, field in enumerate(fields)
                ),
            )
        case _:
            return ctype


def parameter_text(parameters: Sequence[str], named: int | None) -> str:
    """The text between a prototype's parentheses; ``named`` is None unless variadic."""
    if named is None:
        return ", ".join(parameters) or "void"
    return ", ".join([*parameters[:named], "...", *parameters[named:]])


def _parameter_list(function: Function) -> str:
    texts = [declare(parameter) for parameter in function.parameters]
    return f"({parameter_text(texts, len(texts) if function.variadic else None)})"


def _specifier(ctype: CType, bodies: bool) -> str:
    match ctype:
        case Void():
            return "void"
        case Integer(name=name) | Float(name=name):
            return name
        case BitInt(bits=bits, signed=signed):
            return f"{'' if signed else 'unsigned '}_BitInt({bits})"
        case Complex(element=element):
            return f"_Complex {element.name}"
        case Atomic(value=value):
            return f"_Atomic({declare(value, bodies=bodies)})"
        case Vector(element=element):
            return f"{element.name} __attribute__((vector_size({ctype.size})))"
        case Enum(tag=tag, underlying=underlying):
            return f"enum {tag}" if tag else underlying.name
        case Record(tag=tag):
            return record_body(ctype, bodies=bodies) if bodies or not tag else f"{ctype.kind} {tag}"
        case Opaque(kind=kind, tag=tag):
            return f"{kind} {tag}"
        case Pointer() | Array() | Function():
            raise AssertionError("derived types are written by declare()")


def _member(field: Field, bodies: bool) -> str:
    text = declare(field.type, field.name, bodies=bodies)
    if field.bit_width is not None:
        text = f"{text} : {field.bit_width}" if field.name else f"{text}: {field.bit_width}"
    return _join(text, attributes(field.packed, field.aligned))


def attributes(packed: bool, aligned: int | None) -> str:
    """GNU's attribute for these, empty when there are none."""
    words = ["packed"] if packed else []
    if aligned:
        words.append(f"aligned({aligned})")
    return f"__attribute__(({', '.join(words)}))" if words else ""


def _brackets(count: int | None) -> str:
    return "[]" if count is None else f"[{count}]"


def _join(left: str, right: str) -> str:
    return f"{left} {right}" if left and right else left or right


def _field_name(index: int) -> str:
    """Field names a … z, a1 … z1, …: short, and none of them a keyword."""
    letter = chr(ord("a") + index % 26)
    return letter if index < 26 else f"{letter}{index // 26}"
