"""The oracle: an extension that calls the same C function as a stub, as a person would write it.

What each parameter takes is docs/slow-path.md's; nothing is known of how abisim converts.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from abisim.images import RECEIVED, RESULT
from abisim.signature import Signature, anonymous
from abisim.subjects.source import callee_name, callee_text
from abisim.subjects.typedefs import Typedefs
from abisim.types import Atomic, Complex, CType, Enum, Float, Integer, Pointer, Void

MODULE: Final = "abisim_oracle"
HEADER: Final = Path(__file__).with_name("oracle.h")
#: Bytes that a callee may receive or return, strings that it follows, and characters of each.
ROOM: Final = 1 << 16
STRINGS: Final = 64
TEXT: Final = 64

_ENTRY: Final = "(PyObject *self, PyObject *const *args, Py_ssize_t nargs)"

#: Before it returns, a callee sets errno, and keeps the strings behind the pointers that it is
#: told the places of: what they lead to may be gone afterwards.
_AFTER: Final = f"""\
#include <errno.h>
unsigned char {RECEIVED}[{ROOM}] __attribute__((aligned(4096)));
unsigned char {RESULT}[{ROOM}] __attribute__((aligned(4096)));
int abisim_errno, abisim_calls, abisim_strings;
int abisim_places[{STRINGS}];
char abisim_texts[{STRINGS}][{TEXT}];
__attribute__((noinline)) static void abisim_after(void) {{
  abisim_calls++;
  for (int i = 0; i < abisim_strings; i++)
    __builtin_strncpy(abisim_texts[i], *(char **)({RECEIVED} + abisim_places[i]), {TEXT} - 1);
  errno = abisim_errno;
}}
"""


def callees(signatures: Sequence[Signature]) -> str:
    """The library: a function for each signature, which stores what it receives."""
    typedefs = Typedefs(fixed_enums=False)
    texts = [
        _ending(callee_text(i, anonymous(each), typedefs)) for i, each in enumerate(signatures)
    ]
    return "\n".join([_AFTER, *typedefs.lines, *texts, ""])


def _ending(text: str) -> str:
    found = text.rfind("return *(")
    at = found if found >= 0 else text.rindex("}")
    return f"{text[:at]}abisim_after(); {text[at:]}"


def extension(signatures: Sequence[Signature]) -> str:
    """The extension: ``oracle_<index>`` for each signature."""
    typedefs = Typedefs(fixed_enums=False)
    texts = [_function(i, each, typedefs) for i, each in enumerate(signatures)]
    methods = "".join(
        f'  {{"oracle_{i}", (PyCFunction)(void (*)(void))oracle_{i}, METH_FASTCALL, NULL}},\n'
        for i in range(len(signatures))
    )
    return "\n".join([
        f'#include "{HEADER.name}"', *typedefs.lines, *texts,
        f"static PyMethodDef methods[] = {{\n{methods}  {{NULL, NULL, 0, NULL}}\n}};",
        "static struct PyModuleDef module = "
        f'{{PyModuleDef_HEAD_INIT, "{MODULE}", NULL, -1, methods}};',
        f"PyMODINIT_FUNC PyInit_{MODULE}(void) "
        "{ return find_classes() ? NULL : PyModule_Create(&module); }", "",
    ])  # fmt: skip


def _function(index: int, signature: Signature, typedefs: Typedefs) -> str:
    types = [parameter.type for parameter in signature.parameters]
    names = [typedefs.name(ctype) for ctype in types]
    result = typedefs.name(signature.result)
    named = names if signature.named is None else names[: signature.named]
    inputs = ", ".join([*named, "..."] if signature.variadic else named or ["void"])
    name, further = callee_name(index), int(is_open(signature))
    lines = [
        f"{result} {name}({inputs});",
        f"static PyObject *oracle_{index}{_ENTRY} {{",
        f'  if (nargs != {len(types)}) return arity("{name}", {len(types)}, nargs, {further});',
        "  Held held;", "  held.count = 0;", "  PyObject *made = NULL;",
        *(f"  {typedefs.name(_value(ctype))} a{i};" for i, ctype in enumerate(types)),
        *(f"  if ({_taking(i, ctype)}) goto out;" for i, ctype in enumerate(types)),
    ]  # fmt: skip
    call = f"{name}({', '.join(f'a{i}' for i in range(len(types)))})"
    if isinstance(signature.result, Void):
        lines += [f"  {call};", "  made = Py_NewRef(Py_None);"]
    else:
        value = typedefs.name(_value(signature.result))
        lines += [f"  {value} r = {call};", f"  made = {_giving(signature.result)};"]
    return "\n".join([*lines, "out:", "  let_go(&held);", "  return made;", "}"])


def bare(ctype: CType) -> CType:
    """What decides the objects that a value is made of: without enum, and without _Atomic where
    that adds no bytes.
    """
    match ctype:
        case Enum(underlying=inner):
            return bare(inner)
        case Atomic(value=inner) if inner.size == ctype.size:
            return bare(inner)
    return ctype


def _value(ctype: CType) -> CType:
    return ctype.value if isinstance(ctype, Atomic) else ctype


def is_open(signature: Signature) -> bool:
    """Whether a call may have further arguments, whose types are those of the objects."""
    return signature.named == len(signature.parameters)


def is_text(ctype: CType) -> bool:
    """Whether a pointer takes a str."""
    return isinstance(ctype, Pointer) and isinstance(ctype.target, Integer) and (
        ctype.target.name == "char"
    )  # fmt: skip


def _taking(index: int, ctype: CType) -> str:
    """An expression that is not 0 when the argument is refused."""
    found = bare(ctype)
    head = f"args[{index}], {index + 1}, "
    there = f"(void *)&a{index}"
    whole = f"{there}, {ctype.size}, sizeof a{index}"
    match found:
        case Integer(size=size) if size <= 8:
            char = int(isinstance(ctype, Integer) and ctype.name == "char")
            flags = f"{int(found.signed)}, {int(found.is_bool)}, {char}"
            return f"take_int({head}{there}, {size}, {flags})"
        case Float(format="binary32" | "binary64"):
            return f"({{ double x; int no = take_double({head}&x); a{index} = x; no; }})"
        case Pointer():
            return f"take_pointer({head}{there}, &held, {int(is_text(found))})"
    carrier = f"({{ int no = take_carrier({head}{whole}); if (no > 0) "
    match found:
        case Float(format="x87"):
            number = f"{{ long double x; no = take_long_double({head}&x); a{index} = x; }}"
        case Float() if not found.name.startswith("_Decimal"):
            number = f"{{ _Float128 x; no = take_exact({head}&x); a{index} = x; }}"
        case Integer():
            number = f"no = take_wide({head}{there}, {found.size}, {int(found.signed)});"
        case Complex(element=Float()):
            number = (
                f"{{ Py_complex x; no = take_complex({head}&x); "
                f"__real__ a{index} = x.real; __imag__ a{index} = x.imag; }}"
            )
        case _:
            return f"take_buffer({head}{whole})"
    return f"{carrier}{number} no; }})"


def _giving(ctype: CType) -> str:
    """The object of a result ``r``."""
    found = bare(ctype)
    match found:
        case Integer() if found.is_bool:
            return "PyBool_FromLong(r)"
        case Integer():
            return f"give_int(&r, sizeof r, {int(found.signed)})"
        case Float() if not found.name.startswith("_Decimal"):
            return "PyFloat_FromDouble((double)r)"
        case Complex(element=Float()):
            return "PyComplex_FromDoubles((double)__real__ r, (double)__imag__ r)"
        case Pointer(const=True) if is_text(found):
            return "r ? PyBytes_FromString(r) : Py_NewRef(Py_None)"
        case Pointer():
            return "PyLong_FromVoidPtr((void *)r)"
    return f"PyBytes_FromStringAndSize((const char *)&r, {ctype.size})"
