"""C source of typed stubs and of callees: what a compiler is asked to compile for a signature.

A stub is what a person would write for the entry convention.  A callee stores each
argument at its offset of a C struct of the parameters from ``abisim_received``, and
returns what lies at ``abisim_result``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from abisim.images import RECEIVED, RESULT
from abisim.layout import struct_offsets
from abisim.signature import Signature, anonymous
from abisim.stubs import Entry, widened
from abisim.subjects.typedefs import Typedefs
from abisim.types import Atomic, CType, Void

#: What a batch of pairs says of sizes and alignments: two numbers for each type.
SIZES: Final = "abisim_sizes"
_HIDDEN: Final = '__attribute__((visibility("hidden")))'


@dataclass(frozen=True, slots=True)
class Dress:
    """What functions must be declared with: the callee, the stub, and variable arguments."""

    callee: str = ""
    stub: str = ""
    ms_va_list: bool = False


#: By ABI.  A stub is entered as a System V function whatever it calls.
DRESSES: Final = {
    "sysv": Dress(),
    "ms": Dress(callee="__attribute__((ms_abi)) ", ms_va_list=True),
    "win64": Dress(stub="__attribute__((sysv_abi)) "),
    "mingw": Dress(stub="__attribute__((sysv_abi)) "),
}


def typed_stubs(signatures: Sequence[Signature], entry: Entry) -> str:
    """One function ``stub_<index>`` for each signature."""
    typedefs = Typedefs()
    stubs = [
        _typed_stub(index, anonymous(signature), entry, typedefs)
        for index, signature in enumerate(signatures)
    ]
    return "\n".join([*typedefs.lines, *stubs, ""])


def stub_name(index: int) -> str:
    return f"stub_{index}"


def callee_name(index: int) -> str:
    return f"callee_{index}"


def stub_text(index: int, signature: Signature, entry: Entry, typedefs: Typedefs) -> str:
    """``stub_<index>``, which calls a function of this signature."""
    dress = DRESSES[signature.abi]
    types = [parameter.type for parameter in signature.parameters]
    if entry == "buffer":
        offsets = struct_offsets(types)[0]
        places = [f"(args + {offset})" for offset in offsets]
    else:
        places = [f"avalue[{number}]" for number in range(len(types))]
    values = [
        f"*({typedefs.name(_value(ctype))} const *){place}"
        for ctype, place in zip(types, places, strict=True)
    ]
    result, target = _target(signature, typedefs, dress)
    if entry == "buffer":
        inputs = f"const char *args, {result} *result, {target}"
    else:
        inputs = f"{target}, {result} *result, void **avalue"
    call = f"fn({', '.join(values)})"
    match signature.result:
        case Void():
            body = f"{call};"
        case Atomic():
            body = f"{result} r = {call}; __builtin_memcpy((void *)result, (void *)&r, sizeof r);"
        case _:
            body = f"*result = {call};"
    return f"{dress.stub}void {stub_name(index)}({inputs}) {{ {body} }}"


def callee_text(index: int, signature: Signature, typedefs: Typedefs) -> str:
    """``callee_<index>``, a function of this signature."""
    dress = DRESSES[signature.abi]
    types = [parameter.type for parameter in signature.parameters]
    named = len(types) if signature.named is None else signature.named
    offsets = struct_offsets(types)[0]
    parameters = [f"{typedefs.name(ctype)} a{i}" for i, ctype in enumerate(types[:named])]
    body = [
        _stored(typedefs.name(ctype), ctype, offset, i)
        for i, (ctype, offset) in enumerate(zip(types[:named], offsets, strict=False))
    ]
    body += [f"*(int *)({RECEIVED} + {offset}) = a{i};" for i, offset in widened(signature)]
    if len(types) > named:
        ms = "ms_" if dress.ms_va_list else ""
        last = f"a{named - 1}" if named else "0"
        body.append(f"__builtin_{ms}va_list ap; __builtin_{ms}va_start(ap, {last});")
        for ctype, offset in zip(types[named:], offsets[named:], strict=True):
            value = typedefs.name(_value(ctype))
            body.append(f"*({value} *)({RECEIVED} + {offset}) = __builtin_va_arg(ap, {value});")
        body.append(f"__builtin_{ms}va_end(ap);")
    result = typedefs.name(signature.result)
    if not isinstance(signature.result, Void):
        body.append(f"return *({typedefs.name(_value(signature.result))} *){RESULT};")
    inputs = ", ".join([*parameters, "..."] if signature.variadic else parameters or ["void"])
    return f"{dress.callee}{result} {callee_name(index)}({inputs}) {{ {' '.join(body)} }}"


def exchange_text() -> str:
    """The declarations that callees need."""
    return f"extern unsigned char {RECEIVED}[] {_HIDDEN}, {RESULT}[] {_HIDDEN};"


def sizes_text(names: Sequence[str]) -> str:
    """The sizes and alignments of typedefs, as the compiler has them."""
    numbers = ", ".join(f"sizeof({name}), __alignof__({name})" for name in names)
    return f"const unsigned {SIZES}[] = {{ {numbers or '0'} }};"


def _value(ctype: CType) -> CType:
    """The type of an expression of this type: reading an atomic object leaves its value."""
    return ctype.value if isinstance(ctype, Atomic) else ctype


def _stored(name: str, ctype: CType, offset: int, index: int) -> str:
    place = f"{RECEIVED} + {offset}"
    if isinstance(ctype, Atomic):
        return f"__builtin_memcpy({place}, (void *)&a{index}, sizeof a{index});"
    return f"*({name} *)({place}) = a{index};"


def _target(signature: Signature, typedefs: Typedefs, dress: Dress) -> tuple[str, str]:
    """The result's name, and the declaration of ``fn``."""
    names = [typedefs.name(parameter.type) for parameter in signature.parameters]
    result = typedefs.name(signature.result)
    named = names if signature.named is None else names[: signature.named]
    parameters = [*named, "..."] if signature.variadic else named or ["void"]
    return result, f"{result} ({dress.callee}*fn)({', '.join(parameters)})"


def _typed_stub(index: int, signature: Signature, entry: Entry, typedefs: Typedefs) -> str:
    if entry == "avalue":
        return stub_text(index, signature, entry, typedefs)
    dress = DRESSES[signature.abi]
    names = [typedefs.name(parameter.type) for parameter in signature.parameters]
    result, target = _target(signature, typedefs, dress)
    members = "".join(f" {name} a{number};" for number, name in enumerate(names))
    arguments = ", ".join(f"args->a{number}" for number in range(len(names)))
    assignment = "" if isinstance(signature.result, Void) else "*result = "
    return (
        f"struct args{index} {{{members} }};\n"
        f"{dress.stub}void {stub_name(index)}(const struct args{index} *args, {result} *result, "
        f"{target}) {{ {assignment}fn({arguments}); }}"
    )
