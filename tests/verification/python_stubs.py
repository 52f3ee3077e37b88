"""Right python stubs written by hand: what the tests then break.

In their text a symbol of the pool stands in brackets alone, ``[None]``.  Registers at the entry:
rdi the slow callable, rsi the arguments, rdx their number.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, get_args

from abisim.declarations import parse
from abisim.interpreters import CPYTHON_311, CPYTHON_312, CPYTHON_313T, CPYTHON_314, Interpreter
from abisim.pystubs import PythonStub, Symbol
from abisim.signature import Signature
from tests.conftest import Assembler
from tests.verification.pools import pooled

LAYOUTS: Final = (CPYTHON_311, CPYTHON_312, CPYTHON_314, CPYTHON_313T)
_SYMBOLS: Final = frozenset(get_args(Symbol))
_SEMICOLON: Final = re.compile(r"\s*;\s*")


def build(assemble: Assembler, text: str, interpreter: Interpreter, **options: Any) -> PythonStub:
    """Assemble a stub and its pool."""
    code, relocations = pooled(assemble, text, _SYMBOLS)
    return PythonStub(code, relocations, interpreter, **options)


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A declaration, and a right stub's text for a layout."""

    declaration: str
    text: Callable[[Interpreter], str]
    options: dict[str, bool] = field(default_factory=dict)

    @property
    def signature(self) -> Signature:
        return parse(self.declaration)

    def stub(self, assemble: Assembler, interpreter: Interpreter) -> PythonStub:
        return build(assemble, self.text(interpreter), interpreter, **self.options)

    def broken(
        self, assemble: Assembler, interpreter: Interpreter, old: str, new: str
    ) -> PythonStub:
        """The stub with one passage replaced, which has to be there exactly once.

        A semicolon is one with any spaces around it.
        """
        text, old, new = (_SEMICOLON.sub("; ", each) for each in (self.text(interpreter), old, new))
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {text!r}"
        return build(assemble, text.replace(old, new), interpreter, **self.options)


SLOW: Final = "slow: xor ecx, ecx; jmp [PyObject_Vectorcall]"
#: The same once rdi and rdx have been used for something else.
RESTORED: Final = "wrong: mov rdi, [slow]; mov edx, {count};" + SLOW


def returned(interpreter: Interpreter) -> str:
    """Return the object that rax has, which was there before."""
    if interpreter.immortal:
        return "ret;"
    return f"inc qword ptr [rax + {interpreter.count_at}]; ret;"


def an_int(
    number: int, register: str, layout: Interpreter, *, kind: str = "i32"
) -> tuple[str, str]:
    """Argument ``number`` (from 0), an integer of this kind, into a register: what mostly runs,
    and what belongs behind it all.
    """
    n, digits = number, layout.digits_at
    negative = f"mov r8, [rax + {layout.digit_count_at}]; mov r9, r8;"
    if layout.digits == "size":
        negative += "neg r9; cmovs r9, r8;"
        is_negative = "test r8, r8; js"
    else:
        negative += "shr r9, 3;"
        is_negative = "test r8b, 2; jne"
    fits = {
        "i32": f"movsxd rcx, r10d; cmp rcx, r10; jne wrong; mov {register}, r10;",
        "u8": f"cmp r10, 255; ja wrong; mov {register}, r10;",
        "i64": f"mov {register}, r10;",
        "u64": f"mov {register}, r10;",
    }[kind]
    minus = {
        "i32": f"minus{n}: neg r10; jmp fits{n};",
        "i64": f"minus{n}: neg r10; jns wrong; jmp fits{n};",
    }.get(kind, "")
    too_large = "test r10, r10; js wrong;" if kind == "i64" else ""
    third = (
        f"three{n}: cmp r9, 3; ja wrong; mov ecx, [rax + {digits + 4}]; shl rcx, 30;"
        f"or r10, rcx; mov ecx, [rax + {digits + 8}]; cmp ecx, 16; jae wrong; shl rcx, 60;"
        f"or r10, rcx; jmp sign{n};"
        if kind.endswith("64")
        else ""
    )
    return (
        f"mov rax, [rsi + {8 * n}]; mov r11, [rax + {layout.type_at}]; cmp r11, [PyLong_Type];"
        f"jne other{n}; exact{n}: {negative} mov r10d, [rax + {digits}]; cmp r9, 1; ja more{n};"
        f"sign{n}: {is_negative} {f'minus{n}' if minus else 'wrong'}; {too_large}"
        f"fits{n}: {fits} done{n}:",
        f"other{n}: test byte ptr [r11 + {layout.flags_at + 3}], 1; jne exact{n}; jmp wrong;"
        f"more{n}: cmp r9, 2; ja {f'three{n}' if third else 'wrong'};"
        f"mov ecx, [rax + {digits + 4}]; shl rcx, 30; or r10, rcx; jmp sign{n};"
        f"{third} {minus}",
    )


def a_float(number: int, register: str, layout: Interpreter) -> tuple[str, str]:
    """The same of a double and a vector register."""
    n, at = number, layout.type_at
    if layout.digits == "size":
        compact = "lea r9, [r8 + 1]; cmp r9, 2; ja slow;"
        signed = "imul r9, r8;"
    else:
        compact = "cmp r8, 16; jae slow;"
        signed = "and r8d, 3; mov r10d, 1; sub r10, r8; imul r9, r10;"
    return (
        f"mov rax, [rsi + {8 * n}]; mov r8, [PyFloat_Type]; cmp [rax + {at}], r8; jne other{n};"
        f"movsd {register}, qword ptr [rax + {layout.float_at}]; done{n}:",
        f"other{n}: mov r8, [PyLong_Type]; cmp [rax + {at}], r8; jne slow;"
        f"mov r8, [rax + {layout.digit_count_at}]; {compact}"
        f"mov r9d, [rax + {layout.digits_at}]; {signed} cvtsi2sd {register}, r9; jmp done{n};",
    )


def an_int_made(layout: Interpreter) -> str:
    """The object for the int in eax."""
    small, step = layout.small_ints, layout.small_int_bytes
    return (
        f"movsxd rdi, eax; lea rcx, [rdi + {-small.start}]; cmp rcx, {len(small)}; jae large;"
        f"imul rdi, rdi, {step}; mov rax, [small_ints]; add rax, rdi; {returned(layout)}"
        "large: jmp [PyLong_FromLong];"
    )


VOID: Final = Handwritten(
    "void f(void)",
    lambda layout: (
        "test rdx, rdx; jne slow; push rcx; call [target]; pop rcx; mov rax, [None];"
        f"{returned(layout)} {SLOW}"
    ),
)


def _ints(layout: Interpreter) -> str:
    (a, cold_a), (b, cold_b) = an_int(0, "rdi", layout), an_int(1, "rdx", layout)
    return (
        f"cmp rdx, 2; jne slow; {a} {b} mov esi, edx; push rcx; call [target]; pop rcx;"
        f"{an_int_made(layout)} {cold_a} {cold_b} {RESTORED.format(count=2)}"
    )


def _floats(layout: Interpreter) -> str:
    (a, cold_a), (b, cold_b) = a_float(0, "xmm0", layout), a_float(1, "xmm1", layout)
    return (
        f"cmp rdx, 2; jne slow; {a} {b} push rcx; call [target]; pop rcx;"
        f"jmp [PyFloat_FromDouble]; {cold_a} {cold_b} {SLOW}"
    )


def _longs(layout: Interpreter) -> str:
    a, cold_a = an_int(0, "rdi", layout, kind="i64")
    b, cold_b = an_int(1, "rdx", layout, kind="u64")
    return (
        f"cmp rdx, 2; jne slow; {a} {b} mov rsi, rdx; push rcx; call [target]; pop rcx;"
        "mov rdi, rax; jmp [PyLong_FromUnsignedLongLong];"
        f"{cold_a} {cold_b} {RESTORED.format(count=2)}"
    )


def _narrow(layout: Interpreter) -> str:
    a, cold_a = an_int(0, "rdi", layout, kind="u8")
    b, cold_b = (each.replace("slow", "wrong") for each in a_float(1, "xmm0", layout))
    return (
        f"cmp rdx, 2; jne slow; {a} {b} push rcx; mov eax, 1; call [target]; pop rcx;"
        f"test al, al; mov rax, [True]; cmove rax, [False]; {returned(layout)}"
        f"{cold_a} {cold_b} {RESTORED.format(count=2)}"
    )


INTS: Final = Handwritten("int f(int a, int b)", _ints)
FLOATS: Final = Handwritten("double f(double a, double b)", _floats)
LONGS: Final = Handwritten("unsigned long f(long a, unsigned long b)", _longs)
#: A narrow integer is extended, a bool is one byte, al counts vector registers.
NARROW: Final = Handwritten("_Bool f(unsigned char c, ..., double d)", _narrow)


def a_pointer(layout: Interpreter, *, arrays: bool) -> tuple[str, str]:
    """Argument 0, a pointer, into rdi; ``arrays``: from a bytearray too."""
    number, cold = an_int(0, "rdi", layout, kind="u64")
    minus = "js" if layout.digits == "size" else "jne"
    assert number.count(f"{minus} wrong; fits0:") == 1
    number = number.replace(f"{minus} wrong; fits0:", f"{minus} minus0; fits0:")
    array = (
        "cmp r11, [PyByteArray_Type]; jne number;"
        f"mov rdi, [rax + {layout.bytearray_start_at}]; jmp there;"
    )
    return (
        "mov rax, [rsi]; xor edi, edi; cmp rax, [None]; je there;"
        f"mov r11, [rax + {layout.type_at}];"
        f"cmp r11, [PyBytes_Type]; jne array; lea rdi, [rax + {layout.bytes_at}]; jmp there;"
        f"array: {array if arrays else ''} number: {number} there:",
        f"{cold} minus0: neg r10; jns wrong; mov rdi, r10; jmp there;",
    )


def _string(layout: Interpreter) -> str:
    p, cold = a_pointer(layout, arrays=True)
    return (
        f"cmp rdx, 1; jne slow; {p} push rcx; call [target]; pop rcx; mov rdi, rax;"
        f"test rax, rax; je none; jmp [PyBytes_FromString]; none: mov rax, [None];"
        f"{returned(layout)} {cold} {RESTORED.format(count=1)}"
    )


#: A pointer from None, an int, bytes or a bytearray; one that becomes bytes or None.
STRING: Final = Handwritten("const char *f(const void *p)", _string)


def a_string(number: int, size: int, layout: Interpreter) -> str:
    """Argument ``number`` into rax: bytes of exactly this size."""
    return (
        f"mov rax, [rsi + {8 * number}]; mov r8, [PyBytes_Type]; cmp [rax + {layout.type_at}], r8;"
        f"jne slow; cmp qword ptr [rax + {layout.item_count_at}], {size}; jne slow;"
    )


#: A struct in registers of two classes, and one that comes back in them.
STRUCT: Final = Handwritten(
    "struct P { double x; int y; } f(struct P p)",
    lambda layout: (
        f"cmp rdx, 1; jne slow; {a_string(0, 16, layout)}"
        f"movsd xmm0, qword ptr [rax + {layout.bytes_at}]; mov edi, [rax + {layout.bytes_at + 8}];"
        "sub rsp, 24; call [target]; movsd qword ptr [rsp], xmm0; mov [rsp + 8], rax; mov rdi, rsp;"
        f"mov esi, 16; call [PyBytes_FromStringAndSize]; add rsp, 24; ret; {SLOW}"
    ),
)
#: One on the stack, and one in memory that a hidden pointer leads to.
MEMORY: Final = Handwritten(
    "struct S { long a[3]; } f(struct S s)",
    lambda layout: (
        f"cmp rdx, 1; jne slow; {a_string(0, 24, layout)} sub rsp, 32; mov rdi, rsp;"
        + "".join(f"push [rax + {layout.bytes_at + 8 * word}];" for word in (2, 1, 0))
        + "call [target]; add rsp, 24; mov rdi, rsp; mov esi, 24; push rcx;"
        f"call [PyBytes_FromStringAndSize]; add rsp, 40; ret; {SLOW}"
    ),
)


#: The target called without the GIL, errno kept; its result in ebp.
UNLOCKED: Final = (
    "push rbx; push rbp; push rdi; call [PyEval_SaveThread]; mov rbx, rax; pop rdi; push rdi;"
    "call [target]; mov ebp, eax; call [__errno_location]; mov esi, [rax]; mov edi, [errno_key];"
    "call [pthread_setspecific]; mov rdi, rbx; call [PyEval_RestoreThread]; pop rcx;"
    "mov eax, ebp; pop rbp; pop rbx;"
)


def _released(layout: Interpreter) -> str:
    a, cold = an_int(0, "rdi", layout)
    return (
        f"cmp rdx, 1; jne slow; {a} {UNLOCKED} {an_int_made(layout)} {cold}"
        f"{RESTORED.format(count=1)}"
    )


def released_pointer(layout: Interpreter, *, arrays: bool) -> str:
    """A stub for ``void f(void *)``, which releases the GIL."""
    p, cold = a_pointer(layout, arrays=arrays)
    return (
        f"cmp rdx, 1; jne slow; {p} {UNLOCKED} mov rax, [None]; {returned(layout)} {cold}"
        f"{RESTORED.format(count=1)}"
    )


RELEASED: Final = Handwritten("int f(int a)", _released, {"release_gil": True})
#: Errno captured with the GIL held, nothing else to do.
ERRNO: Final = Handwritten(
    "void f(void)",
    lambda layout: (
        "test rdx, rdx; jne slow; push rcx; call [target]; call [__errno_location];"
        "mov esi, [rax]; mov edi, [errno_key]; call [pthread_setspecific]; pop rcx;"
        f"mov rax, [None]; {returned(layout)} {SLOW}"
    ),
    {"errno": True},
)
RIGHT: Final = {
    "void": VOID, "ints": INTS, "floats": FLOATS, "longs": LONGS, "narrow": NARROW,
    "string": STRING, "struct": STRUCT, "memory": MEMORY, "released": RELEASED, "errno": ERRNO,
}  # fmt: skip
