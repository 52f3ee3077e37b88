"""Dialects: where compilers differ from the ABI's text, or from one another where it is silent.

``psabi`` is the text and has no entries.  A dialect names a compiler, ``gcc`` or
``clang:14``; without a version it is the newest one that the entries speak of.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from abisim.errors import UsageError

PSABI: Final = "psabi"
#: placement: where bytes go.  layout: a type's size, alignment or offsets.  unpredictable:
#: what a compiler is at odds with itself about, which no placement can describe.
Kind: TypeAlias = Literal["placement", "layout", "unpredictable"]
#: Whom an entry is about: one side alone where a compiler is at odds with itself.
Party: TypeAlias = Literal["caller", "callee"]
BOTH: Final[tuple[Party, ...]] = ("caller", "callee")


@dataclass(frozen=True, slots=True)
class Versions:
    """A compiler's versions from ``first`` to ``last``, both included, None being open."""

    compiler: str
    first: int | None = None
    last: int | None = None

    def __contains__(self, version: int) -> bool:
        return (self.first is None or self.first <= version) and (
            self.last is None or version <= self.last
        )


@dataclass(frozen=True, slots=True)
class Entry:
    """One difference.  ``clause`` is the rule it departs from, or what the text leaves open.

    ``example`` is a smallest declaration that shows it; corpus/dialects has them all.
    """

    id: str
    kind: Kind
    abis: tuple[str, ...]
    clause: str
    summary: str
    compilers: tuple[Versions, ...]
    example: str
    parties: tuple[Party, ...] = BOTH


#: The newest version of each compiler that the entries were tried with.
NEWEST: Final = {"gcc": 12, "clang": 22}
#: The oldest one: of what came before it the entries say nothing.
OLDEST: Final = {"gcc": 12, "clang": 14}

_SYSV: Final = ("sysv",)
_MICROSOFT: Final = ("ms", "win64", "mingw")
_GCC: Final = (Versions("gcc"),)
_CLANG: Final = (Versions("clang"),)


def _placement(
    id_: str,
    abis: tuple[str, ...],
    compilers: tuple[Versions, ...],
    clause: str,
    summary: str,
    example: str,
    parties: tuple[Party, ...] = BOTH,
) -> Entry:
    return Entry(id_, "placement", abis, clause, summary, compilers, example, parties)


#: Where compilers put bytes elsewhere; the reference applies them by their ids.
PLACEMENT_ENTRIES: Final[tuple[Entry, ...]] = (
    _placement(
        "vector-one-float", _SYSV, _GCC,
        "3.2.3 Classification is silent about GNU vectors",
        "a vector of one floating-point element, or of decimal ones, has class MEMORY",
        "void f(float __attribute__((vector_size(4))) a);",
    ),
    _placement(
        "vector-one-double", _SYSV, _CLANG,
        "3.2.3 Classification is silent about GNU vectors",
        "a vector of one double has class MEMORY as an argument and in records; the result "
        "alone is in xmm0",
        "void f(double __attribute__((vector_size(8))) a);",
    ),
    _placement(
        "vector-short-float", _SYSV, _GCC,
        "3.2.3 Classification is silent about GNU vectors",
        "a vector of two _Float16 is SSE, where other vectors of four bytes are INTEGER",
        "void f(_Float16 __attribute__((vector_size(4))) a);",
    ),
    _placement(
        "atomic-memory", _SYSV, _CLANG,
        "3.2.3 Classification is silent about _Atomic",
        "a record with an _Atomic member, and an _Atomic record or complex number, has class "
        "MEMORY",
        "void f(struct { _Atomic(int) a; } a);",
    ),
    _placement(
        "float128-memory", _SYSV, (Versions("clang", None, 18),),
        "3.2.3 Classification: __float128 is SSE, SSEUP",
        "a record with a __float128 member has class MEMORY",
        "void f(struct { __float128 a; } a);",
    ),
    _placement(
        "float128-va-arg", _SYSV, (Versions("clang", None, 18),),
        "3.5.7: va_arg fetches the type from the registers that it needs",
        "va_arg of a __float128 looks on the stack, where callers do not put it: a bug",
        "void f(int, ..., __float128);",
        ("callee",),
    ),
    _placement(
        "atomic-alignment", _SYSV, _GCC,
        "3.2.3 Passing 1: the argument's alignment, which might be more than its natural one",
        "an _Atomic record or complex number is aligned as what it holds is, on the stack and as a "
        "field that might be unaligned",
        "struct S { long a, b; };\n"
        "void f(int, int, int, int, int, int, char, _Atomic(struct S) a);",
    ),
    _placement(
        "variadic-named-vector", _SYSV, _CLANG,
        "3.5.7: named __m256 and __m512 arguments may be passed in registers",
        "in a call of a variadic function they are on the stack, named or not",
        "void f(float __attribute__((vector_size(32))) a, ...);",
    ),
    _placement(
        "vector-int128-result", _SYSV, _CLANG,
        "3.2.3 Returning 2: the address of the space for the result is in rdi",
        "the classification does not count rdi when the result is a vector of several __int128: "
        "the value that it then believes to be in registers is on the stack in part",
        "__int128 __attribute__((vector_size(32))) f(int, int, int, int, struct { long a, b; });",
    ),
    _placement(
        "array-beside-vector", _SYSV, _CLANG,
        "3.2.3 Classification 4: the other members of a union count too",
        "an array of several elements and more than 16 bytes has no class beside a __m256 or "
        "__m512",
        "void f(union { float __attribute__((vector_size(32))) a; long b[4]; } a);",
    ),
    _placement(
        "empty-beside-vector", _SYSV, _CLANG,
        "3.2.3 Classification 5(c): SSE and SSEUP may be more than two eightbytes",
        "a struct of a __m256 or __m512 and a member of no bytes has class MEMORY",
        "void f(struct { struct {} a; float __attribute__((vector_size(32))) b; } a);",
    ),
    _placement(
        "int128-bit-fields", _SYSV, (Versions("clang", 22),),
        "3.2.3 Definitions: padding is NO_CLASS",
        "a second eightbyte that is not INTEGER has a general register when LLVM has an i128 for "
        "the bit-fields that are in it: a bug",
        "void f(struct { int a : 31; __int128 : 81; } a, int b);",
    ),
    _placement(
        "hollow-start-sse", _SYSV, (Versions("clang", None, 18),),
        "3.2.3 Passing: no registers for some eightbyte, then all of it on the stack",
        "of a struct with an eightbyte of NO_CLASS and one of SSE the vector register does not "
        "count, and where none is left the second eightbyte alone is on the stack, as va_arg "
        "has all of it: a bug",
        "void f(double, double, double, double, double, double, double, double, "
        "struct { long : 64; float x; } a);",
    ),
    _placement(
        "float-in-union", _SYSV, (Versions("clang", 19),),
        "3.2.3 Classification 4: the other members of a union count too",
        "a union whose most aligned member begins with a float, or with one or two _Float16, loses "
        "the bytes behind them: a bug",
        "void f(union { float a; _Float16 b[4]; } a);",
    ),
    _placement(
        "sse-pair-general", _SYSV, (Versions("clang", 19),),
        "3.2.3 Passing 3: an eightbyte of class SSE is passed in a vector register",
        "the first of two is in a general register, but counts as one in a vector register, when "
        "it begins with a __float128 that is not alone; or is a __bf16 or two floating-point "
        "numbers of two bytes, and the second one's type is aligned to less than 8: a bug",
        "void f(union { __float128 a; double b[2]; } a);",
    ),
    _placement(
        "vector-int128-in-record", _SYSV, _GCC,
        "3.2.3 Passing 4: SSEUP is passed in the register before it",
        "of a vector of one __int128 in a record the upper half is lost",
        "void f(struct { __int128 __attribute__((vector_size(16))) a; } a);",
    ),
    _placement(
        "zero-length-array", _SYSV, _GCC,
        "3.2.3 Classification 4: an array of no elements has no fields",
        "the element's class counts in the eightbyte that the array is in, unless it begins it; of "
        "an array of such arrays, or of structs of them, too",
        "void f(struct { float a; int b[0]; } a);",
    ),
    _placement(
        "flexible-array", _SYSV, _CLANG,
        "3.2.3 Classification 4: a flexible array member has no fields",
        "a record with a flexible array member has class MEMORY, and takes 8 bytes even if it has "
        "none",
        "void f(struct { long a; char b[]; } a);",
    ),
    _placement(
        "flexible-misaligned", _SYSV, _GCC,
        "3.2.3 Classification 1: an unaligned field makes the whole MEMORY",
        "a flexible array member at an unaligned offset is no unaligned field",
        "void f(struct __attribute__((packed)) { char a; int b[]; } a);",
    ),
    _placement(
        "flexible-array-boundary", _SYSV, _GCC,
        "3.2.3 Definitions: empty structures are NO_CLASS, so that they are not passed",
        "one with a flexible array member takes no room on the stack, but what follows it there "
        "is behind a multiple of its alignment",
        "struct S { struct {} a; int b[]; } __attribute__((aligned(64)));\n"
        "void f(long double, struct S, long double);",
    ),
    _placement(
        "unnamed-bit-field", _SYSV, _GCC,
        "3.1.2 Bit-Fields and 3.2.3 Definitions: padding is NO_CLASS",
        "an unnamed bit-field of nonzero width is INTEGER",
        "void f(struct { int : 32; float x; } a);",
    ),
    _placement(
        "hollow-record", _SYSV, _GCC,
        "3.2.3 Passing: the size of each argument on the stack gets rounded up to eightbytes",
        "a record that has no members but unnamed bit-fields and arrays of no elements takes no "
        "room in memory",
        "struct S { int : 9; } __attribute__((aligned(32)));\nvoid f(struct S a, long double b);",
    ),
    _placement(
        "complex-half-offset", _SYSV, _GCC,
        "3.2.3 Classification: complex T is struct { T real; T imag; }",
        "a _Complex _Float16 that does not begin an eightbyte is SSE in the next one too, and of "
        "an array of them there all but two bytes are lost: a bug",
        "void f(struct { int a; _Complex _Float16 b[2]; } a);",
    ),
    _placement(
        "zero-width-in-union", _SYSV, _GCC,
        "3.2.3 Classification 4, footnote: zero-width bit-fields are NO_CLASS",
        "a bit-field of no width in a union is INTEGER",
        "void f(union { double d; int : 0; } a);",
    ),
    _placement(
        "union-bit-field", _SYSV, _GCC,
        "3.2.3 Classification 1: a bit-field has no alignment to miss",
        "a bit-field in a union at an offset that the smallest integer of its width does not "
        "divide is unaligned",
        "void f(struct { char c; union { short a : 13; char b; } __attribute__((packed)) u; } a);",
    ),
    _placement(
        "whole-bit-field", _SYSV, _GCC,
        "3.2.3 Classification 1: a bit-field has no alignment to miss",
        "one of 16, 32, 64 or 128 bits at a multiple of its width, whatever its type, in a record "
        "that #pragma pack aligns lower, is an integer of its width, which can be unaligned",
        "#pragma pack(push, 2)\nstruct P { int a : 32; };\n#pragma pack(pop)\n"
        "void f(struct { char c; struct P p; } a);",
    ),
    _placement(
        "array-first-element", _SYSV, _GCC,
        "3.2.3 Classification 1: an unaligned field makes the whole MEMORY",
        "the elements of an array are classified as the first one is, wherever they lie",
        "void f(struct { struct __attribute__((packed)) { short a; char b; } a[2]; } a);",
    ),
    _placement(
        "misaligned-record", _SYSV, _GCC,
        "3.2.3 Classification 1: an unaligned field makes the whole MEMORY",
        "a record member at an unaligned offset matters only if a scalar in it is unaligned",
        "void f(struct __attribute__((packed)) { char a; struct { char b; } "
        "__attribute__((aligned(4))) c; } a);",
    ),
    _placement(
        "declared-alignment", _SYSV, (Versions("clang", None, 18),),
        "3.2.3 Classification 1: unaligned fields; 3.1.2: the alignment of the types",
        "a scalar is unaligned by the alignment that its typedef declares, lower or higher",
        "typedef int low __attribute__((aligned(1)));\n"
        "void f(struct { char a; low b; } a);",
    ),
    _placement(
        "va-arg-no-class", _SYSV, (Versions("clang", None, 21),),
        "3.5.7: va_arg fetches the type from the registers that it needs",
        "va_arg of a struct that begins with an eightbyte of NO_CLASS reads another one, and of "
        "one that is nothing but such it skips its size on the stack: a bug",
        "void f(int, ..., struct { long : 64; long x; });",
        ("callee",),
    ),
    _placement(
        "bit-int-in-union", ("sysv", *_MICROSOFT), (Versions("clang", None, 18),),
        "3.2.3 Classification 4: the other members of a union count too",
        "a union whose largest member is a _BitInt(N) loses the bits above N: a bug",
        "void f(union { unsigned _BitInt(29) b; struct { char c[4]; } a; } a);",
    ),
    _placement(
        "ms-bit-int-bit-field", ("win64", "mingw"), (Versions("clang", None, 18),),
        "Parameter passing: 8, 16, 32 or 64 bits are passed as an integer of that size",
        "a union whose largest member is a bit-field of a _BitInt(N) loses the bits above N: a bug",
        "void f(union { unsigned _BitInt(7) a : 2; char b; } a);",
    ),
    _placement(
        "result-storage", ("sysv", *_MICROSOFT), _GCC,
        "3.2.3 Returning 2: the caller provides space for the result",
        "the caller aligns the space to 16, whatever the result's type asks for",
        "struct S { int a; } __attribute__((aligned(64)));\nstruct S f(void);",
        ("caller",),
    ),
    _placement(
        "typedef-alignment", _SYSV, (*_GCC, *_CLANG),
        "3.2.3 Passing 1: the argument's alignment, which might be more than its natural one",
        "a value on the stack has its natural alignment, whatever its typedef asks for",
        "typedef int wide __attribute__((aligned(16)));\n"
        "void f(int, int, int, int, int, int, char, wide a);",
    ),
    _placement(
        "int128-split", _SYSV, (Versions("clang", None, 17),),
        "3.2.3 Passing: no registers for some eightbyte, then all of it on the stack",
        "an __int128 is half in the last general register, half on the stack (LLVM 41784)",
        "void f(int, int, int, int, int, __int128 a);",
    ),
    _placement(
        "int128-stack-8", _SYSV, (Versions("clang", None, 17),),
        "3.2.3 Classification: an __int128 in memory is aligned to 16",
        "an __int128 on the stack is aligned to 8",
        "void f(int, int, int, int, int, int, char, __int128 a);",
    ),
    _placement(
        "int128-last-register", _SYSV, (Versions("clang", 18, 21),),
        "3.2.3 Passing: reverted registers serve the arguments that follow",
        "an __int128 that goes on the stack leaves the last general register unused",
        "void f(int, int, int, int, int, __int128 a, int b);",
    ),
    _placement(
        "variable-int128", _SYSV, (Versions("clang", None, 21),),
        "3.5.7: va_arg fetches the type from the registers that it needs",
        "a variable __int128 is placed like a named one, where va_arg does not look: a bug",
        "void f(int, int, int, int, int, ..., __int128, int);",
        ("caller",),
    ),
    _placement(
        "variable-flexible-array", _SYSV, _CLANG,
        "3.5.7: va_arg fetches the type from where the registers that it needs are not left",
        "a variable argument of no bytes with a flexible array member takes 8 on the stack, which "
        "va_arg does not skip: a bug",
        "void f(int, ..., struct { struct {} a; int b[]; }, long double);",
        ("caller",),
    ),
    _placement(
        "variable-array-boundary", _SYSV, _GCC,
        "3.5.7: va_arg fetches the type from where the registers that it needs are not left",
        "a variable argument of no bytes with a flexible array member moves what follows it to a "
        "multiple of its alignment, as a named one does, where va_arg does not look: a bug",
        "struct S { struct {} a; int b[]; } __attribute__((aligned(64)));\n"
        "void f(int, ..., long double, struct S, long double);",
        ("caller",),
    ),
    _placement(
        "variable-sse-pair", _SYSV, (Versions("clang", 19),),
        "3.5.7: va_arg fetches the type from the registers that it needs",
        "a variable argument has its first eightbyte of class SSE in a general register, as a "
        "named one has, where va_arg does not look: a bug",
        "void f(int, ..., union { __float128 a; double b[2]; });",
        ("caller",),
    ),
    _placement(
        "variable-miscounted", _SYSV, _CLANG,
        "3.5.7: va_arg fetches the type from the registers that are left",
        "a named __m256, on the stack, counts as one in a register when variable arguments are "
        "placed, but not for va_arg: a bug",
        "void f(double, double, double, double, double, double, "
        "float __attribute__((vector_size(32))), ..., struct { double a, b; });",
        ("caller",),
    ),
    _placement(
        "ms-vector-clang", _MICROSOFT, _CLANG,
        "Parameter passing: __m64 is passed as an integer and returned in rax; silent about "
        "other vectors of up to 8 bytes",
        "a vector of several elements in up to 8 bytes is passed by reference and returned in "
        "xmm0; one of a single element is passed as the element, an __int128 in two slots",
        "void f(float __attribute__((vector_size(8))) a);",
    ),
    _placement(
        "ms-flexible-array", _MICROSOFT, _CLANG,
        "Parameter passing: structs of 8, 16, 32 or 64 bits are passed as integers",
        "a record with a flexible array member is passed by reference, returned in memory",
        "void f(struct { long long a; char b[]; } a);",
    ),
    _placement(
        "ms-float16-vector-direct", _MICROSOFT, (Versions("clang", None, 18),),
        "silent about vectors of one _Float16",
        "one is passed in the vector register of its position",
        "void f(_Float16 __attribute__((vector_size(2))) a);",
    ),
    _placement(
        "ms-vector-one-float", _MICROSOFT, _GCC,
        "silent about GNU vectors",
        "a vector of one floating-point element, or of decimal ones, is passed by reference",
        "void f(float __attribute__((vector_size(4))) a);",
    ),
    _placement(
        "ms-hollow-no-slot", _MICROSOFT, _GCC,
        "Parameter passing: every argument has a position",
        "a struct of 1, 2, 4 or 8 bytes with no named members takes no slot on the stack",
        "void f(int, int, int, int, struct { int : 8; } a, int b);",
    ),
    _placement(
        "ms-hollow-va-arg", ("ms", "mingw"), _GCC,
        "Varargs: the normal convention applies",
        "va_arg does not move on behind a struct of 1, 2, 4 or 8 bytes with no named members, "
        "which has a position if it is in a register: a bug",
        "void f(int, ..., struct { int : 8; }, int);",
        ("callee",),
    ),
    _placement(
        "ms-va-arg-inline", ("ms",), _GCC,
        "Varargs: the normal convention applies, so what does not fit is passed by reference",
        "va_arg in an ms_abi function reads the value itself from the slots, where callers put "
        "a pointer, and nothing of a struct with no named members: a bug",
        "void f(int, ..., struct { long a, b; });",
        ("callee",),
    ),
    _placement(
        "ms-wide-vector-in-memory", _MICROSOFT, _GCC,
        "Return values is silent about __m256 and __m512",
        "vectors of 32 and 64 bytes are returned in memory",
        "float __attribute__((vector_size(32))) f(void);",
    ),
    _placement(
        "ms-float16-general", _MICROSOFT, _GCC,
        "Parameter passing: floating-point arguments are in xmm0 to xmm3",
        "_Float16 is passed and returned as an integer of two bytes",
        "_Float16 f(_Float16 a);",
    ),
    _placement(
        "ms-float128-in-xmm0", ("ms", "mingw"), _CLANG,
        "Return values is silent about __float128",
        "__float128 is returned in xmm0",
        "__float128 f(void);",
    ),
    _placement(
        "ms-float128-direct", ("ms", "mingw"), (Versions("clang", None, 20),),
        "Calling convention defaults: what does not fit in 8 bytes is passed by reference",
        "__float128 is in the next free vector register up to xmm7, and takes no position",
        "void f(__float128 a);",
    ),
    _placement(
        "ms-va-arg-by-size", _MICROSOFT, _CLANG,
        "Varargs: the normal convention applies",
        "va_arg goes by position, and by a pointer if the size is not 1, 2, 4 or 8 bytes, whatever "
        "callers do with the type: a bug",
        "void f(short __attribute__((vector_size(8))) a, ..., "
        "short __attribute__((vector_size(8))));",
        ("callee",),
    ),
    _placement(
        "ms-atomic-piecewise", _MICROSOFT, _CLANG,
        "Parameter passing is silent about _Atomic",
        "an _Atomic record or complex number, long double or integer of more than 8 bytes is "
        "passed and returned piecewise: each scalar of LLVM's type, bytes of padding too, is an "
        "argument of its own",
        "void f(_Atomic(_Complex float) a);",
    ),
    _placement(
        "ms-result-own-alignment", _MICROSOFT, _CLANG,
        "Return values: the caller must allocate memory for the return value",
        "the caller aligns it as the type is, without what a typedef asks for; and for an _Atomic "
        "type as LLVM aligns what it is made of",
        "typedef _BitInt(200) wide __attribute__((aligned(64)));\nwide f(void);",
        ("caller",),
    ),
    _placement(
        "ms-atomic-bit-field-runs", ("ms",), (Versions("clang", None, 18),),
        "Parameter passing is silent about _Atomic",
        "of an _Atomic record passed piecewise, bit-fields that follow one another are one scalar",
        "void f(_Atomic(struct { int a : 8; int : 8; int b : 8; char c; }) a);",
    ),
    _placement(
        "ms-atomic-int128", _MICROSOFT, (Versions("clang", None, 18),),
        "Parameter passing is silent about _Atomic",
        "of an _Atomic record passed piecewise, an __int128 is aligned to 8, so that what is "
        "before it is bytes of padding",
        "void f(_Atomic(struct { long long a; __int128 b; }) a);",
    ),
    _placement(
        "ms-long-double-in-st0", ("ms",), _CLANG,
        "Return values: a scalar that does not fit in 64 bits is in memory",
        "an 80-bit long double is returned in st0",
        "long double f(void);",
    ),
    _placement(
        "ms-named-float-once", _MICROSOFT, _GCC,
        "Varargs: floating-point values are in the integer register too",
        "only those after the named parameters are",
        "void f(double a, ...);",
    ),
    _placement(
        "ms-copy-own-alignment", _MICROSOFT, _CLANG,
        "Parameter passing: the temporary memory must be 16-byte aligned",
        "the copy is aligned as its type is",
        "void f(struct { char c[3]; } a, struct { char c[3]; } b);",
        ("caller",),
    ),
    _placement(
        "ms-copy-16", _MICROSOFT, _GCC,
        "Parameter passing: the temporary memory must be 16-byte aligned",
        "a copy is aligned to no more than 16, whatever its type asks for, unless a vector's is",
        "struct S { int a; } __attribute__((aligned(64)));\nvoid f(struct S a);",
        ("caller",),
    ),
    _placement(
        "ms-empty-result", ("ms", "mingw"), _GCC,
        "Return values: what has not 1, 2, 4 or 8 bytes is in memory",
        "a struct of no bytes is not returned, and has no hidden pointer",
        "struct { int a[0]; } f(int);",
    ),
)  # fmt: skip

_GNU: Final = ("sysv", "ms", "mingw")

#: Where compilers give a type another size, alignment or offsets.
LAYOUT_ENTRIES: Final[tuple[Entry, ...]] = (
    Entry(
        "typedef-bit-field", "layout", ("sysv", "ms"),
        "3.1.2, Bit-Fields: contained in a storage unit appropriate for the declared type; silent "
        "about typedefs with an alignment of their own",
        "a bit-field of such a type, as wide as a machine mode, has that mode's alignment; others "
        "may not touch more alignment units than the type has",
        _GCC,
        "typedef int T __attribute__((aligned(2))); struct S { T a : 32; }; void f(struct S s);",
    ),
    Entry(
        "aligned-bit-field", "layout", ("sysv", "ms"),
        "3.1.2, Bit-Fields, is silent about aligned(n) on a bit-field",
        "whether a bit-field straddles its unit is looked at before aligned(n) is applied, not "
        "after; and #pragma pack takes a larger aligned(n) away",
        _CLANG,
        "struct S { int a : 17; int b : 15 __attribute__((aligned(1))); int c : 25; }; "
        "void f(struct S s);",
    ),
    Entry(
        "repeated-alignment", "layout", _GNU,
        "silent about attributes; GCC's manual has no rule for several aligned(n) on a type",
        "the last one counts, not the greatest",
        _GCC,
        "typedef int T __attribute__((aligned(8), aligned(2))); struct S { char a; T b; }; "
        "void f(struct S s);",
    ),
    Entry(
        "pointer-attribute", "layout", _GNU,
        "silent about attributes; GCC's manual, Attribute Syntax: behind a * they are the pointer "
        "type's",
        "aligned(n) behind a member's * is the member's, whose alignment it can only raise",
        _CLANG,
        "struct S { char a; void *__attribute__((aligned(4))) b; }; void f(struct S s);",
    ),
    Entry(
        "atomic-size", "layout", _GNU,
        "3.1.2 is silent about _Atomic",
        "an _Atomic record of 3, 5, 6, 7 or 9 to 15 bytes is as large as the next power of two",
        _CLANG,
        "void f(_Atomic(struct { char c[3]; }) a);",
    ),
    Entry(
        "atomic-array", "layout", _GNU,
        "3.1.2, Aggregates: an array uses the same alignment as its elements",
        "an array of _Atomic elements has the alignment of elements that are not atomic",
        _GCC,
        "struct S { char a; _Atomic(_Complex float) b[1]; }; void f(struct S s);",
    ),
    Entry(
        "mingw-bit-field", "layout", ("mingw",),
        "GCC's manual, x86 Options, -mms-bitfields, which is silent about unions, packed records "
        "and aligned typedefs",
        "bit-fields do not align a union, and make it as large as their type; packed does not "
        "close up storage units; a number is aligned to its size whatever its typedef says",
        _CLANG,
        "union U { char a[5]; int b : 9; }; void f(union U u);",
    ),
)  # fmt: skip


def _unpredictable(
    id_: str,
    abis: tuple[str, ...],
    compilers: tuple[Versions, ...],
    clause: str,
    summary: str,
    example: str,
    parties: tuple[Party, ...] = BOTH,
) -> Entry:
    return Entry(id_, "unpredictable", abis, clause, summary, compilers, example, parties)


#: Where a compiler's code is wrong by its own convention; reference.unpredictable has a test each.
UNPREDICTABLE_ENTRIES: Final[tuple[Entry, ...]] = (
    _unpredictable(
        "ms-atomic-vector", _MICROSOFT, _CLANG,
        "Parameter passing is silent about _Atomic",
        "of an _Atomic record passed piecewise, a vector or long double is passed by a pointer to "
        "itself, which no placement of the record says",
        "void f(_Atomic(struct { float __attribute__((vector_size(16))) a; int b; }) a);",
    ),
    _unpredictable(
        "ms-atomic-floats", _MICROSOFT, _CLANG,
        "Return values: floats and doubles are in xmm0",
        "of an _Atomic type returned piecewise, the third and fourth float or double are in st0 "
        "and st1, as 80-bit numbers, which loses signalling NaNs",
        "_Atomic(struct { double a, b, c; }) f(void);",
    ),
    _unpredictable(
        "ms-vector-split", _MICROSOFT, _CLANG,
        "Parameter passing is silent about vectors of more than 64 bytes",
        "each 16 bytes of one are passed by a pointer of their own, which no placement says",
        "void f(char __attribute__((vector_size(128))) a);",
    ),
    _unpredictable(
        "ms-float128-va-start", ("ms", "mingw"), (Versions("clang", None, 20),),
        "Varargs: the normal convention applies",
        "va_start begins with the first free general register though named arguments are on the "
        "stack already, because a __float128 took a vector register alone: va_arg reads them",
        "void f(int, int, int, __float128, float, ..., int, int);",
        ("callee",),
    ),
    _unpredictable(
        "ms-copy-not-made", ("ms", "mingw"), (Versions("clang", None, 20),),
        "Parameter passing: a pointer to memory allocated by the caller",
        "the copy of a vector, an 80-bit long double or an _Atomic type is not made if its pointer "
        "is in a register and arguments before it, but none behind it, are on the stack, because a "
        "__float128 took a vector register alone",
        "void f(int, int, int, __float128, float, float __attribute__((vector_size(16))));",
        ("caller",),
    ),
    _unpredictable(
        "ms-hollow-va-start", _MICROSOFT, _GCC,
        "Varargs: the normal convention applies",
        "va_start is a position early for each struct of 1, 2, 4 or 8 bytes with no named members "
        "that was in a register: va_arg reads named arguments",
        "void f(struct { int : 8; } a, int b, ..., int);",
        ("callee",),
    ),
    _unpredictable(
        "sse-pair-va-arg", _SYSV, (Versions("clang", 19),),
        "3.5.7: va_arg fetches the type from the registers that it needs",
        "va_arg takes the second eightbyte, INTEGER, of a value whose first one callers put in a "
        "general register for a vector register's, and the first for a general register's",
        "void f(int, ..., union { __float128 a; struct { double b; long c; } s; });",
        ("callee",),
    ),
    _unpredictable(
        "int128-hollow-start", _SYSV, (Versions("clang", 22),),
        "3.2.3 Definitions: padding is NO_CLASS",
        "a struct whose first eightbyte is an unnamed bit-field's takes two registers if LLVM has "
        "an i128 for all of it; callers fill the second one with what is behind the struct",
        "void f(struct { __int128 : 70; __int128 a : 5; } a, int b);",
    ),
    _unpredictable(
        "hollow-start-past-end", _SYSV, (Versions("clang", 19),),
        "3.1.2, Aggregates: nothing is said of bytes behind a value",
        "a second eightbyte of _Float16, behind one of NO_CLASS, is loaded with eight bytes where "
        "the struct has fewer: the caller reads past its end",
        "void f(struct { long : 64; int : 16; _Float16 x; } a);",
        ("caller",),
    ),
    _unpredictable(
        "hollow-va-start", _SYSV, _GCC,
        "3.5.7: va_start begins behind the named arguments on the stack",
        "va_start counts the size of a struct with no named members that is on the stack, where it "
        "takes no room: va_arg reads other arguments",
        "void f(int, int, int, int, int, int, struct { int : 8; } a, ..., int);",
        ("callee",),
    ),
    _unpredictable(
        "array-boundary-va-start", _SYSV, _GCC,
        "3.5.7: va_start begins behind the named arguments on the stack",
        "va_start does not count what a named struct of no bytes with a flexible array member "
        "moved the variable arguments by: va_arg reads others",
        "struct S { struct {} a; int b[]; } __attribute__((aligned(64)));\n"
        "void f(long double, struct S, long double, ..., long double);",
        ("callee",),
    ),
    _unpredictable(
        "vzeroupper-union", _SYSV, _GCC,
        "3.2.3 Returning 4: SSEUP is returned in the upper half of the register before it",
        "vzeroupper follows the load of a __m256 or __m512 that is returned in a union",
        "union { double __attribute__((vector_size(32))) a; double b; } f(void);",
        ("callee",),
    ),
    _unpredictable(
        "aligned-va-arg", _SYSV, _GCC,
        "3.5.7: the register save area is not aligned for values of 16 bytes",
        "va_arg may read a record that is aligned to 16, and in two general registers, from where "
        "they are saved with an instruction that faults on an address that is not",
        "void f(int, ..., struct __attribute__((packed, aligned(16))) { long a, b; });",
        ("callee",),
    ),
    _unpredictable(
        "typedef-va-arg", _SYSV, _GCC,
        "3.5.7: va_arg aligns to what the type asks for, if that is more than 8",
        "va_arg does not align for a record to which a typedef gives 16 or more, as callers do "
        "not, and may read it with an instruction that faults on an address that is not",
        "void f(int, ..., struct { long a[3]; }, "
        "__typeof__(__typeof__(struct { long a[3]; }) __attribute__((aligned(32)))));",
        ("callee",),
    ),
    _unpredictable(
        "variable-thin-union", _SYSV, _GCC,
        "3.5.7: __m256 and __m512 as variable arguments are always passed on the stack",
        "one in a union that is aligned to less is in a vector register; va_arg reads half of it",
        "void f(char, ..., union { int __attribute__((vector_size(32))) a "
        "__attribute__((packed)); });",
    ),
    _unpredictable(
        "wide-union", _SYSV, _CLANG,
        "3.2.3 Classification 5(c): more than two eightbytes that are not all SSE and SSEUP",
        "a union of 32 or 64 bytes that a __m128 does not fill is in memory or in one register, "
        "whatever the instructions are that the code is compiled for",
        "void f(float __attribute__((vector_size(32))) a, union { float "
        "__attribute__((vector_size(16))) b __attribute__((aligned(32))); } c);",
    ),
)  # fmt: skip

ENTRIES: Final[tuple[Entry, ...]] = (
    *PLACEMENT_ENTRIES,
    *LAYOUT_ENTRIES,
    *UNPREDICTABLE_ENTRIES,
)


def require_tried(dialect: str) -> None:
    """Raise UsageError for a dialect whose name is none, or whose version was never tried.

    A compiler that is there may be older or newer: it is taken to do as the nearest one.
    """
    entries_of(dialect, "sysv")
    compiler, colon, version = dialect.partition(":")
    if colon and not OLDEST[compiler] <= int(version) <= NEWEST[compiler]:
        spans = ", ".join(
            f"{name}:{oldest}" + (f" to {name}:{NEWEST[name]}" if oldest != NEWEST[name] else "")
            for name, oldest in OLDEST.items()
        )
        raise UsageError(f"no entry was tried with {dialect}; known: {PSABI}, {spans}")


def entries_of(dialect: str, abi: str, party: Party = "caller") -> frozenset[str]:
    """The ids of the entries that a dialect has under an ABI, for one side of a call.

    Raises UsageError.
    """
    if dialect == PSABI:
        return frozenset()
    compiler, colon, text = dialect.partition(":")
    if compiler not in NEWEST or (colon and not text.isdecimal()):
        known = ", ".join((PSABI, *NEWEST))
        raise UsageError(
            f"unknown dialect {dialect!r}; known: {known}, and a version as in clang:14"
        )
    version = int(text) if text else NEWEST[compiler]
    return frozenset(
        entry.id
        for entry in ENTRIES
        if abi in entry.abis
        and party in entry.parties
        and any(each.compiler == compiler and version in each for each in entry.compilers)
    )
