"""Types as C text that every compiler reads alike: a typedef for each that is not plain.

Compilers do not agree on any other way to give a type an alignment, and an error in a
typedef's line says which type it is that a compiler refuses.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from abisim.layout import natural_alignment
from abisim.spelling import attributes, declare
from abisim.types import (
    Array,
    Atomic,
    Complex,
    CType,
    Enum,
    Field,
    Float,
    Function,
    Integer,
    Opaque,
    Pointer,
    Record,
    Vector,
    Void,
)

_UNTOUCHED: Final = (Void, Function, Opaque)


class Typedefs:
    """Names for types, and the typedefs that define them, in order.

    ``fixed_enums``: the compiler has ``enum : type``, as C23 and clang do; the others are
    given enumerators from which the same type follows.
    """

    def __init__(self, *, fixed_enums: bool = True) -> None:
        #: The definition of ``t<index>``; three lines where a pragma surrounds it.
        self.lines: list[str] = []
        self.types: list[CType] = []
        #: All names that a name's typedef is made of.
        self.parts: dict[str, frozenset[str]] = {}
        self._fixed_enums = fixed_enums
        self._names: dict[CType, str] = {}

    def name(self, ctype: CType) -> str:
        """A type specifier for this type."""
        known = self._names.get(ctype)
        if known is None:
            known = self._names[ctype] = self._define(ctype)
        return known

    def _define(self, ctype: CType) -> str:
        natural = natural_alignment(ctype)
        if ctype.align != natural and not isinstance(ctype, _UNTOUCHED):
            plain = self.name(replace(ctype, align=natural))
            return self._typedef(ctype, plain, f" {attributes(False, ctype.align)}", plain)
        match ctype:
            case Record():
                return self._record(ctype)
            case Array(element=element, count=count):
                inner = self.name(element)
                return self._typedef(ctype, inner, f"[{'' if count is None else count}]", inner)
            case Vector(element=element):
                return self._typedef(
                    ctype, element.name, f" __attribute__((vector_size({ctype.size})))"
                )
            case Atomic(value=value):
                inner = self.name(value)
                return self._typedef(ctype, f"_Atomic({inner})", "", inner)
            case Enum():
                return self._typedef(ctype, self._enumeration(ctype), "")
            case Complex(element=element) if element.name == "__float128":
                return self._typedef(ctype, "_Complex float", " __attribute__((mode(TC)))")
            case Pointer():
                return "void *"
            case Integer() | Void():
                return declare(ctype)
            case Float(name="float" | "double" | "long double"):
                return declare(ctype)
            case _:
                return self._typedef(ctype, declare(ctype), "")

    def _record(self, record: Record) -> str:
        names = [self.name(field.type) for field in record.fields]
        members = "".join(
            _member(field, name, index)
            for index, (field, name) in enumerate(zip(record.fields, names, strict=True))
        )
        head = f"{record.kind} {attributes(record.packed, record.aligned)} {{{members} }}"
        name = self._typedef(record, head, "", *names)
        if record.pack is not None:
            self.lines[-1] = (
                f"#pragma pack(push, {record.pack})\n{self.lines[-1]}\n#pragma pack(pop)"
            )
        return name

    def _enumeration(self, enum: Enum) -> str:
        constant = f"e{len(self.lines)}"
        underlying = enum.underlying
        if self._fixed_enums or underlying.is_bool or underlying.size > 8:
            return f"enum : {underlying.name} {{ {constant} }}"
        bits = underlying.size * 8
        packed = "" if underlying.size >= 4 else "__attribute__((packed)) "
        suffix = "LL" if bits == 64 else ""
        if underlying.signed:
            most = (1 << (bits - 1)) - 1
            return f"enum {packed}{{ {constant} = -1, {constant}m = {most}{suffix} }}"
        most = (1 << bits) - 1
        return f"enum {packed}{{ {constant} = {most}U{suffix} }}"

    def _typedef(self, ctype: CType, specifier: str, declarator: str, *parts: str) -> str:
        name = f"t{len(self.lines)}"
        self.lines.append(f"typedef {specifier} {name}{declarator};")
        self.types.append(ctype)
        self.parts[name] = frozenset(parts).union(
            *(self.parts.get(part, frozenset()) for part in parts)
        )
        return name


def _member(field: Field, name: str, index: int) -> str:
    bits = "" if field.bit_width is None else f" : {field.bit_width}"
    field_name = "" if field.is_padding else f"m{index}"
    return f" {name} {field_name}{bits} {attributes(field.packed, field.aligned)};"
