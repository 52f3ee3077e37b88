"""Does abisim see a declaration as clang does?  Kind, size, alignment and every offset.

This is what makes a scanned corpus evidence: the layout of each record that crosses a
call by value was computed twice, by clang from the real header and by abisim from the
corpus file's own text.
"""

from __future__ import annotations

from collections.abc import Iterator

from abisim.campaign.headers import Cursor, kind_of, unwrapped
from abisim.campaign.normalise import SPECIFIERS, member_name
from abisim.signature import Signature
from abisim.types import Array, Complex, CType, Enum, Float, Integer, Pointer, Record, Void

_ADJUSTED = ("CONSTANTARRAY", "INCOMPLETEARRAY", "VARIABLEARRAY", "FUNCTIONPROTO")


def disagreement(cursor: Cursor, signature: Signature) -> str | None:
    """The first difference between clang's function and abisim's; None when there is none."""
    arguments = [argument.type for argument in cursor.get_arguments()]
    if len(arguments) != len(signature.parameters):
        return f"clang counts {len(arguments)} parameters, abisim {len(signature.parameters)}"
    if cursor.type.get_canonical().is_function_variadic() != signature.variadic:
        return "one of clang and abisim calls it variadic"
    pairs = zip(arguments, signature.parameters, strict=True)
    for number, (argument, parameter) in enumerate(pairs, 1):
        for difference in _parameter(argument, parameter.type, f"parameter {number}"):
            return difference
    return next(_value(cursor.result_type, signature.result, "the result"), None)


def _parameter(argument: Cursor, ctype: CType, where: str) -> Iterator[str]:
    if kind_of(argument.get_canonical()) in _ADJUSTED:
        if not isinstance(ctype, Pointer):
            yield f"{where}: an array or function that is not a pointer for abisim"
        return
    yield from _value(argument, ctype, where)


def _value(clang: Cursor, ctype: CType, where: str) -> Iterator[str]:
    """Differences between one type as clang has it and as abisim has it."""
    canonical = clang.get_canonical()
    if not _same_kind(canonical, ctype):
        yield f"{where}: clang has {canonical.spelling}, abisim {type(ctype).__name__}"
        return
    if isinstance(ctype, Void) or (isinstance(ctype, Array) and ctype.count is None):
        return
    if clang.get_align() != ctype.align:
        yield f"{where}: clang aligns it to {clang.get_align()}, abisim to {ctype.align}"
    if clang.get_size() != ctype.size:
        yield f"{where}: {clang.get_size()} bytes for clang, {ctype.size} for abisim"
    match ctype:
        case Record():
            yield from _fields(canonical, ctype, where)
        case Array(element=element):
            # Not the canonical type's: a typedef may align the elements.
            yield from _value(unwrapped(clang).get_array_element_type(), element, f"{where}[]")
        case _:
            pass


def _fields(canonical: Cursor, record: Record, where: str) -> Iterator[str]:
    fields = list(canonical.get_fields())
    if len(fields) != len(record.fields):
        yield f"{where}: {len(fields)} members for clang, {len(record.fields)} for abisim"
        return
    for cursor, field in zip(fields, record.fields, strict=True):
        here = f"{where}.{field.name or '<unnamed>'}"
        name = member_name(cursor)
        width = cursor.get_bitfield_width() if cursor.is_bitfield() else None
        if field.name != name:
            yield f"{here}: clang calls it {name or '<unnamed>'}"
        if width != field.bit_width:
            yield f"{here}: {width} bits wide for clang, {field.bit_width} for abisim"
        offset = cursor.get_field_offsetof()
        if offset != field.bit_offset:
            yield f"{here}: at bit {offset} for clang, {field.bit_offset} for abisim"
        yield from _value(cursor.type, field.type, here)


def _same_kind(canonical: Cursor, ctype: CType) -> bool:
    kind = kind_of(canonical)
    match ctype:
        case Void():
            return kind == "VOID"
        case Integer(name=name) | Float(name=name):
            return SPECIFIERS.get(kind) == name
        case Enum(underlying=underlying):
            return kind == "ENUM" and SPECIFIERS.get(_underlying(canonical)) == underlying.name
        case Complex(element=element):
            return kind == "COMPLEX" and SPECIFIERS.get(_element(canonical)) == element.name
        case Record(kind=word):
            declaration = canonical.get_declaration().kind.name
            return kind == "RECORD" and declaration == f"{word.upper()}_DECL"
        case Array():
            return kind in _ADJUSTED[:3]
        case Pointer():
            return kind == "POINTER"
        case _:
            return False


def _underlying(canonical: Cursor) -> str:
    return kind_of(canonical.get_declaration().enum_type.get_canonical())


def _element(canonical: Cursor) -> str:
    return kind_of(canonical.element_type.get_canonical())
