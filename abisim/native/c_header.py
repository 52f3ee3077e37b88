"""The C header of a library of stubs: a prototype for each, and whom it calls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from abisim.layout import struct_offsets
from abisim.native.ahead import Shape, shape_symbol, symbol
from abisim.signature import Signature
from abisim.stubs import Entry
from abisim.types import Void

#: Entry convention → the parameters of every stub, and what they mean.
_PARAMETERS: Final[dict[Entry, str]] = {
    "avalue": "void (*fn)(void), void *rvalue, void **avalue",
    "buffer": "const void *args, void *result, void (*fn)(void)",
}
_MEANING: Final[dict[Entry, str]] = {
    "avalue": """\
 * avalue[n] points to argument n + 1.  The result is stored at rvalue, as many bytes as its type
 * has and no more; where there is none, rvalue may be anything.  rvalue must not overlap what fn
 * can see.
""",
    "buffer": """\
 * args points to the arguments, one after another as in a struct of the parameters.  The result
 * is stored at result, as many bytes as its type has and no more; where there is none, result
 * may be anything.  result must not overlap what fn can see.
""",
}
_CONVENTIONS: Final = {
    "sysv": "System V's calling convention",
    "ms": "Microsoft's calling convention, __attribute__((ms_abi)),",
}


def header(
    shapes: Sequence[Shape], entry: Entry, *, abi: str, dialect: str, build_id: str, maker: str
) -> str:
    """C text, for C++ too, that declares the stubs of the library with this build id."""
    guard = f"ABISIM_{build_id.upper()}_H"
    lines = [
        f"/* Call stubs, verified by {maker}; the library's build id is {build_id}.",
        " *",
        f" * Each calls fn, a function of {_CONVENTIONS[abi]} ({dialect})",
        " * with the prototype above the stub; nothing checks that it has it.",
        f"{_MEANING[entry]} */",
        f"#ifndef {guard}",
        f"#define {guard}",
        "",
        "#ifdef __cplusplus",
        'extern "C" {',
        "#endif",
    ]
    for shape in shapes:
        lines += [
            "",
            f"/* Shape {shape.id}: {shape.text};",
            f" * {_sizes(shape.signature, entry)} */",
        ]
        lines.append(_declaration(shape_symbol(shape.id), entry))
        for each in shape.functions:
            lines += [f"/* {each.prototype}; */", _declaration(symbol(each.name), entry)]
    lines += ["", "#ifdef __cplusplus", "}", "#endif", "", "#endif", ""]
    return "\n".join(lines)


def _declaration(name: str, entry: Entry) -> str:
    return f"void {name}({_PARAMETERS[entry]});"


def _sizes(signature: Signature, entry: Entry) -> str:
    """What a caller of the stub has to make room for."""
    types = [parameter.type for parameter in signature.parameters]
    texts = []
    if entry == "buffer":
        offsets, size = struct_offsets(types)
        places = ", ".join(map(str, offsets))
        texts.append(f"args: {size} bytes, at {places}" if types else "no args")
    else:
        sizes = ", ".join(str(each.size) for each in types)
        texts.append(f"avalue: {len(types)}, of {sizes} bytes" if types else "no avalue")
    result = signature.result
    texts.append("no result" if isinstance(result, Void) else f"result: {result.size} bytes")
    return "; ".join(texts)
