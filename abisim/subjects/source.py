"""C source of typed stubs: what a compiler is asked to compile for a signature.

The source is what a person would write for the entry convention.  Every record, array
and specially aligned type gets a typedef of its own: compilers do not agree on any other
way to give a type an alignment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from abisim.layout import natural_alignment
from abisim.signature import Signature, anonymous
from abisim.spelling import attributes, declare
from abisim.stubs import Entry
from abisim.types import Array, CType, Field, Function, Opaque, Record, Void


def typed_stubs(signatures: Sequence[Signature], entry: Entry) -> str:
    """One function ``stub_<index>`` for each signature."""
    typedefs = _Typedefs()
    stubs = [
        _typed_stub(index, anonymous(signature), entry, typedefs)
        for index, signature in enumerate(signatures)
    ]
    return "\n".join([*typedefs.lines, *stubs, ""])


def stub_name(index: int) -> str:
    return f"stub_{index}"


class _Typedefs:
    """Names for types, and the typedefs that define them, in order."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._names: dict[CType, str] = {}

    def name(self, ctype: CType) -> str:
        """A type specifier for this type."""
        if ctype not in self._names:
            self._names[ctype] = self._define(ctype)
        return self._names[ctype]

    def _define(self, ctype: CType) -> str:
        natural = natural_alignment(ctype)
        if ctype.align != natural and not isinstance(ctype, Void | Function | Opaque):
            plain = self.name(replace(ctype, align=natural))
            return self._typedef(plain, f" {attributes(False, ctype.align)}")
        match ctype:
            case Record(kind=kind, fields=fields, packed=packed, aligned=aligned):
                members = "".join(self._member(field) for field in fields)
                return self._typedef(f"{kind} {attributes(packed, aligned)} {{{members} }}", "")
            case Array(element=element, count=count):
                return self._typedef(self.name(element), f"[{'' if count is None else count}]")
            case _:
                return declare(ctype)

    def _member(self, field: Field) -> str:
        bits = "" if field.bit_width is None else f" : {field.bit_width}"
        return (
            f" {self.name(field.type)} {field.name}{bits} "
            f"{attributes(field.packed, field.aligned)};"
        )

    def _typedef(self, specifier: str, declarator: str) -> str:
        name = f"t{len(self.lines)}"
        self.lines.append(f"typedef {specifier} {name}{declarator};")
        return name


def _typed_stub(index: int, signature: Signature, entry: Entry, typedefs: _Typedefs) -> str:
    names = [typedefs.name(parameter.type) for parameter in signature.parameters]
    result = typedefs.name(signature.result)
    named = names if signature.named is None else names[: signature.named]
    parameters = [*named, "..."] if signature.variadic else named or ["void"]
    target = f"{result} (*fn)({', '.join(parameters)})"
    lines = []
    if entry == "buffer":
        members = "".join(f" {name} a{number};" for number, name in enumerate(names))
        lines.append(f"struct args{index} {{{members} }};")
        inputs = f"const struct args{index} *args, {result} *result, {target}"
        arguments = [f"args->a{number}" for number in range(len(names))]
    else:
        inputs = f"{target}, {result} *result, void **avalue"
        arguments = [f"*({name} *)avalue[{number}]" for number, name in enumerate(names)]
    assignment = "" if isinstance(signature.result, Void) else "*result = "
    call = f"fn({', '.join(arguments)})"
    lines.append(f"void {stub_name(index)}({inputs}) {{ {assignment}{call}; }}")
    return "\n".join(lines)
