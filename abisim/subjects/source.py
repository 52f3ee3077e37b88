"""C source of typed stubs: what a compiler is asked to compile for a signature.

The source is what a person would write for the entry convention, with every type a
typedef of its own so that it can be named twice.
"""

from __future__ import annotations

from collections.abc import Sequence

from abisim.signature import Signature, anonymous
from abisim.spelling import declare
from abisim.stub import Entry
from abisim.types import Void


def typed_stubs(signatures: Sequence[Signature], entry: Entry) -> str:
    """One function ``stub_<index>`` for each signature."""
    return "\n".join(
        _typed_stub(index, signature, entry) for index, signature in enumerate(signatures)
    )


def stub_name(index: int) -> str:
    return f"stub_{index}"


def _typed_stub(index: int, signature: Signature, entry: Entry) -> str:
    signature = anonymous(signature)  # tags would be defined twice
    types = [parameter.type for parameter in signature.parameters]
    names = [f"p{index}_{number}" for number in range(len(types))]
    result = f"r{index}"
    lines = [
        f"typedef {declare(ctype, name, bodies=True)};"
        for ctype, name in zip([*types, signature.result], [*names, result], strict=True)
    ]
    named = names if signature.named is None else names[: signature.named]
    parameters = [*named, "..."] if signature.variadic else named or ["void"]
    target = f"{result} (*fn)({', '.join(parameters)})"
    if entry == "buffer":
        members = "".join(f" {name} a{number};" for number, name in enumerate(names))
        lines.append(f"struct args{index} {{{members} }};")
        inputs = f"const struct args{index} *args, {result} *result, {target}"
        arguments = [f"args->a{number}" for number in range(len(names))]
    else:
        inputs = f"{target}, {result} *result, void **avalue"
        arguments = [f"*({name} *)avalue[{number}]" for number, name in enumerate(names)]
    call = f"fn({', '.join(arguments)})"
    returns_value = not isinstance(signature.result, Void)
    assignment = "*result = " if returns_value else ""
    lines.append(f"void {stub_name(index)}({inputs}) {{ {assignment}{call}; }}")
    return "\n".join(lines)
