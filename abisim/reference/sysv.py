"""Where the System V AMD64 convention puts arguments and results: psABI 3.2.3.

Passing and Returning of Values; the classes come from :mod:`abisim.reference.eightbytes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

from abisim.layout import MAX_VALUE_BYTES
from abisim.reference.assignment import Assignment, Class, Extension, Piece, Placement
from abisim.reference.eightbytes import (
    EIGHTBYTE,
    Classification,
    classify_type,
    natural_alignment,
)
from abisim.reference.emptiness import is_empty
from abisim.reference.errors import UnsupportedType
from abisim.reference.lost import without_lost
from abisim.reference.pairs import (
    is_int128_unit,
    is_pair_in_general,
    is_short_vector,
    leading_member,
    without_tails,
)
from abisim.reference.significance import defined_bits
from abisim.signature import Signature
from abisim.spelling import declare
from abisim.types import (
    Array,
    Atomic,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Function,
    Integer,
    Opaque,
    Pointer,
    Record,
    Vector,
    Void,
)

#: Passing 2: "the next available register of the sequence rdi, rsi, rdx, rcx, r8 and r9".
GENERAL = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
#: Passing 3: "the registers are taken in the order from xmm0 to xmm7".
VECTOR = ("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7")
#: Returning 3: "the next available register of the sequence rax, rdx".
RESULT_GENERAL = ("rax", "rdx")
#: Returning 4: "the next available vector register of the sequence xmm0, xmm1".
RESULT_VECTOR = ("xmm0", "xmm1")
#: Returning 2: the address of the space for the result "in rdi as if it were the first argument".
RESULT_POINTER = "rdi"
#: 3.2.1: registers that "belong" to the calling function.
PRESERVED = ("rbx", "rbp", "r12", "r13", "r14", "r15")
#: 3.2.2: the end of the argument area is aligned to 16, or more if an argument on it is.
STACK_ALIGN = 16
#: Passing: al "must be an upper bound [...] and is in the range 0-8 inclusive".
AL_BOUND = len(VECTOR)

_DE_FACTO = "de facto: callers extend to 32 bits and clang's callees rely on it"
_EXHAUSTED = "3.2.3 Passing: no registers available for some eightbyte, all of it on the stack"
_UNNAMED_VECTOR = "3.5.7: __m256 and __m512 as variable arguments are always passed on the stack"
_X87_IN_MEMORY = "3.2.3 Passing 5: X87, X87UP and COMPLEX_X87 are passed in memory"
_VOID = "3.2.3 Returning: void is no value"


#: What becomes of an __int128 when one general register is left: it leaves it to others,
#: leaves it unused, or is half in it.
_Int128: TypeAlias = Literal["whole", "closes", "split"]


@dataclass(frozen=True, slots=True)
class _Value:
    """What a type alone decides.  ``ends`` is each eightbyte's last significant byte, plus 1."""

    ctype: CType
    size: int
    align: int
    classes: tuple[Class, ...]
    clause: str
    defined: bytes
    whole: bytes
    ends: tuple[int, ...]
    significant: int
    stack_align: int
    extend: Extension | None
    places: tuple[Class, ...]
    stack_bytes: int
    is_scalar: bool
    is_int128: bool
    is_float128: bool
    uncounted: bool
    counted: tuple[Class, ...]
    is_boundary: bool


@dataclass(slots=True)
class _Allocator:
    """How many registers and how much stack the arguments so far have taken.

    ``counted`` registers are those that the classification believes to be taken.  Only
    clang's can be wrong: its back end then places what was classified eightbyte by eightbyte.
    """

    general: int = 0
    vector: int = 0
    counted_general: int = 0
    counted_vector: int = 0
    stack: int = 0
    stack_align: int = STACK_ALIGN
    int128: _Int128 = "whole"

    def recount(self) -> None:
        """Count the registers that are really taken."""
        self.counted_general, self.counted_vector = self.general, self.vector

    def on_stack(self, value: _Value) -> tuple[Piece, ...]:
        """Passing 1: "on the stack at an address respecting the arguments alignment"."""
        if (
            self.general < len(GENERAL) == self.counted_general
            and value.stack_bytes == EIGHTBYTE == value.stack_align
        ):
            # clang avoids memory when it believes that it comes to the same.
            self.general += 1
            return (Piece(GENERAL[self.general - 1], 0, value.significant),)
        offset = _round_up(self.stack, value.stack_align)
        # "The size of each argument gets rounded up to eightbytes."
        self.stack = offset + value.stack_bytes
        self.stack_align = max(self.stack_align, value.stack_align)
        return (Piece("stack", 0, value.significant, offset),) if value.significant else ()

    def as_arriving(self, value: _Value) -> _Value:
        """The value as it is on the stack: whole, for what a compiler loses it loses elsewhere.

        Only clang's classification, with no general register left, makes an integer of eight
        bytes of it, by which it is as in one.
        """
        if (
            self.counted_general == len(GENERAL)
            and value.stack_bytes == EIGHTBYTE == value.stack_align
        ):
            return value
        return _whole(value)

    def in_registers(self, value: _Value) -> tuple[Piece, ...] | None:
        """All eightbytes in registers; None, with nothing taken, when there are too few."""
        used_general = value.counted.count("INTEGER")
        used_vector = value.counted.count("SSE")
        fits = (
            value.places.count("INTEGER") <= len(GENERAL) - self.general
            and value.places.count("SSE") <= len(VECTOR) - self.vector
        )
        # "If there are no registers available for any eightbyte of an argument, the whole
        # argument is passed on the stack.  If registers have already been assigned for some
        # eightbytes of such an argument, the assignments get reverted."
        believed = (
            used_general <= len(GENERAL) - self.counted_general
            and used_vector <= len(VECTOR) - self.counted_vector
        )
        if believed and not value.uncounted:
            self.counted_general += used_general
            self.counted_vector += used_vector
        elif not value.is_scalar:
            return None
        if fits:
            return self._taken(value)
        if believed and not value.uncounted:
            if value.is_int128 and self.int128 == "whole":
                self.stack = _round_up(self.stack, 2 * EIGHTBYTE)
                return None
            return self._spread(value)
        return self._int128_on_stack(value) if value.is_int128 else None

    def on_stack_counted(self, value: _Value) -> tuple[Piece, ...]:
        """A __m256 on the stack that the classification takes for one in a register."""
        if self.counted_vector < len(VECTOR):
            self.counted_vector += 1
            value = replace(value, stack_align=value.size)  # it is no record any more
        return self.on_stack(value)

    def _taken(self, value: _Value) -> tuple[Piece, ...]:
        pieces = _pieces(value, GENERAL[self.general :], VECTOR[self.vector :])
        self.general += value.places.count("INTEGER")
        self.vector += value.places.count("SSE")
        # An eightbyte of padding may have a register, in gcc's dialect; no byte is in it.
        return tuple(each for each in pieces if each.end > each.start)

    def _int128_on_stack(self, value: _Value) -> tuple[Piece, ...] | None:
        """Clang before 22: the last general register is taken for half of it, or for nothing."""
        if self.general != len(GENERAL) - 1 or self.int128 == "whole":
            return None
        if self.int128 == "closes":
            self.general += 1
            return None
        return self._spread(value)

    def _spread(self, value: _Value) -> tuple[Piece, ...]:
        """Each eightbyte by itself, in registers as long as there are any."""
        pieces = []
        for piece in _pieces(value, ["general"] * 8, ["xmm"] * 8):
            at, offset = "stack", None
            if piece.at == "general" and self.general < len(GENERAL):
                at, self.general = GENERAL[self.general], self.general + 1
            elif piece.at != "general" and self.vector < len(VECTOR):
                at, self.vector = f"{piece.at[:3]}{self.vector}", self.vector + 1
            else:
                is_wide = piece.at != "general" and is_short_vector(value.ctype, piece.start)
                size = 2 * EIGHTBYTE if is_wide else _round_up(piece.end - piece.start, EIGHTBYTE)
                offset = _round_up(self.stack, size)
                self.stack = offset + size
                self.stack_align = max(self.stack_align, size)
            pieces.append(Piece(at, piece.start, piece.end, offset))
        return tuple(pieces)


def assign(signature: Signature, dialect: str, quirks: frozenset[str]) -> Assignment:
    """Place the arguments, left to right, and the result.

    Raises UnsupportedType for a type that the rules do not cover.
    """
    allocator = _Allocator(int128=_int128(quirks))
    ret = _result(signature.result, quirks)
    if ret.mode == "sret":
        allocator.general = 1
        if not (_is_int128_vectors(signature.result) and "vector-int128-result" in quirks):
            allocator.recount()
    named = len(signature.parameters) if signature.named is None else signature.named
    args = []
    for index, parameter in enumerate(signature.parameters):
        if index == named:
            quirks = _variable(quirks, allocator)
        unnamed = index >= named or (signature.variadic and "variadic-named-vector" in quirks)
        args.append(
            _argument(
                parameter.name,
                _value(parameter.type, quirks),
                allocator,
                quirks,
                named=not unnamed,
                variable=index >= named,
            )
        )
    return Assignment(
        signature=signature,
        dialect=dialect,
        args=tuple(args),
        ret=ret,
        variadic=signature.variadic,
        # "al is used as hidden argument to specify the number of vector registers used."
        al=allocator.vector if signature.variadic else None,
        al_bound=AL_BOUND if signature.variadic else None,
        stack_bytes=allocator.stack,
        stack_align=allocator.stack_align,
        preserved=PRESERVED,
    )


def _int128(quirks: frozenset[str]) -> _Int128:
    if "int128-split" in quirks:
        return "split"
    return "closes" if "int128-last-register" in quirks else "whole"


def _variable(quirks: frozenset[str], allocator: _Allocator) -> frozenset[str]:
    """The entries that hold for variable arguments.  va_arg goes by the text."""
    if "variable-miscounted" not in quirks:
        allocator.recount()
    if "variable-int128" not in quirks:
        allocator.int128 = "whole"
        quirks -= {"int128-stack-8"}
    if "variable-sse-pair" not in quirks:
        quirks -= {"sse-pair-general"}
    if "variable-array-boundary" not in quirks:
        quirks -= {"flexible-array-boundary"}
    return quirks


def _is_int128_vectors(ctype: CType) -> bool:
    return isinstance(ctype, Vector) and 2 * EIGHTBYTE == ctype.element.size < ctype.size


def _argument(
    name: str,
    value: _Value,
    allocator: _Allocator,
    quirks: frozenset[str],
    *,
    named: bool,
    variable: bool,
) -> Placement:
    """``named`` says whether a __m256 may be in registers."""
    clause = value.clause
    pieces: tuple[Piece, ...] | None
    if "MEMORY" in value.classes:
        if variable and not value.size and "variable-flexible-array" not in quirks:
            value = replace(value, stack_bytes=0)
        value = allocator.as_arriving(value)
        pieces = allocator.on_stack(value)
    elif "X87" in value.classes or "COMPLEX_X87" in value.classes:
        clause = _X87_IN_MEMORY
        pieces = allocator.on_stack(value)
    elif not named and value.classes.count("SSEUP") > 1:
        clause = _UNNAMED_VECTOR
        pieces = allocator.on_stack(value) if variable else allocator.on_stack_counted(value)
    elif variable and (
        (value.is_float128 and "float128-va-arg" in quirks)
        or (not value.counted and "va-arg-no-class" in quirks)
    ):
        pieces = allocator.on_stack(value)
    elif all(klass == "NO_CLASS" for klass in value.classes):
        if variable and "va-arg-no-class" in quirks:
            allocator.on_stack(value)
        if value.is_boundary:
            allocator.stack = _round_up(allocator.stack, value.stack_align)
        return _placement(value, "ignore", (), clause, name)
    else:
        if variable and value.classes[0] == "NO_CLASS" and "va-arg-no-class" in quirks:
            value = replace(value, defined=bytes(value.size))
        arriving = allocator.as_arriving(value)
        pieces = allocator.in_registers(value)
        if pieces is None:
            clause, value = _EXHAUSTED, arriving
            pieces = allocator.on_stack(value)
    return _placement(value, "direct", pieces, clause, name)


def _result(ctype: CType, quirks: frozenset[str]) -> Placement:
    if isinstance(ctype, Void):
        return Placement(ctype, 0, 1, "ignore", (), (), b"", _VOID)
    if isinstance(ctype, Vector):
        quirks -= {"vector-one-double"}  # that is about arguments and fields
    value = _value(ctype, quirks)
    if "MEMORY" in value.classes and value.stack_bytes:
        # "the caller provides space for the return value and passes the address of this
        # storage in rdi as if it were the first argument to the function."
        clause = f"3.2.3 Returning 2: MEMORY; {value.clause.removeprefix('3.2.3 ')}"
        value = _whole(value)
        hidden = _placement(value, "sret", (Piece(RESULT_POINTER, 0, EIGHTBYTE),), clause)
        storage = min(value.align, STACK_ALIGN) if "result-storage" in quirks else value.align
        return replace(hidden, copy_align=storage)
    if value.classes == ("MEMORY",) or all(klass == "NO_CLASS" for klass in value.classes):
        return _placement(value, "ignore", (), value.clause)
    pieces = _x87_pieces(value) or _pieces(value, RESULT_GENERAL, RESULT_VECTOR)
    # Nothing says that a result is extended, and neither gcc nor clang relies on it.
    pieces = tuple(
        Piece(piece.at, piece.start, piece.end) for piece in pieces if piece.end > piece.start
    )
    return _placement(value, "direct", pieces, value.clause)


def _x87_pieces(value: _Value) -> tuple[Piece, ...]:
    match value.classes:
        case ("X87", "X87UP"):
            # Returning 6 and 7: "in st0 as 80-bit x87 number", X87UP "together with" it.
            return (Piece("st0", 0, value.ends[1]),)
        case ("COMPLEX_X87", *_):
            # Returning 8: "the real part [...] in st0 and the imaginary part in st1."
            return (Piece("st0", 0, value.ends[1]), Piece("st1", 16, value.ends[3]))
        case _:
            return ()


def _pieces(value: _Value, general: Sequence[str], vector: Sequence[str]) -> tuple[Piece, ...]:
    """Eightbytes in registers; SSEUP belongs to the piece before it (Passing 4)."""
    pieces: list[Piece] = []
    next_general, next_vector = iter(general), iter(vector)
    for index, klass in enumerate(value.places):
        start, end = index * EIGHTBYTE, value.ends[index]
        if klass == "INTEGER":
            pieces.append(Piece(next(next_general), start, end, None, value.extend))
        elif klass == "SSE":
            pieces.append(Piece(next(next_vector), start, end))
        elif klass == "SSEUP":
            last = pieces.pop()
            pieces.append(_widened(last, max(last.end, end)))
    return tuple(pieces)


def _whole(value: _Value) -> _Value:
    """The value in memory, where nothing of it is lost."""
    if value.defined == value.whole:
        return value
    return replace(value, defined=value.whole, significant=len(value.whole.rstrip(b"\0")))


def _widened(piece: Piece, end: int) -> Piece:
    """The piece up to ``end``; figure 3.5 names the register by how much of it is used."""
    number, size = piece.at[3:], end - piece.start
    name = f"xmm{number}" if size <= 16 else f"ymm{number}" if size <= 32 else f"zmm{number}"
    return Piece(name, piece.start, end)


def _value(ctype: CType, quirks: frozenset[str]) -> _Value:
    """What the type decides, remembered unless hashing what a pointer points to costs more."""
    return _look_at(ctype, quirks) if isinstance(ctype, Pointer) else _remembered(ctype, quirks)


def _look_at(ctype: CType, quirks: frozenset[str]) -> _Value:
    if isinstance(ctype, Void | Function | Opaque | Array):
        raise UnsupportedType(f"no value has the type {declare(ctype)}; it cannot be passed")
    if ctype.size > MAX_VALUE_BYTES:
        raise UnsupportedType(
            f"{declare(ctype)} has {ctype.size} bytes; values of up to {MAX_VALUE_BYTES} are passed"
        )
    classification = _classification(ctype, quirks)
    whole = defined_bits(ctype)
    defined = without_lost(ctype, whole, quirks)
    if quirks and not classification.in_memory:
        for index, klass in enumerate(classification.classes):
            if klass == "NO_CLASS":
                start = index * EIGHTBYTE
                lost = len(defined[start : start + EIGHTBYTE])
                defined = defined[:start] + bytes(lost) + defined[start + lost :]
    hollow = "hollow-record" in quirks and is_empty(ctype)
    size = 0 if hollow else ctype.size
    if "flexible-array" in quirks and classification.in_memory:
        size = max(size, 1)  # for LLVM nothing in memory takes no room
    places = classification.classes
    if "sse-pair-general" in quirks and is_pair_in_general(ctype, places):
        places = ("INTEGER", *places[1:])
    is_unit = isinstance(ctype, Record) and is_int128_unit(ctype)
    if "int128-bit-fields" in quirks and is_unit and places[0] == "INTEGER":
        places = ("INTEGER", "INTEGER")
    if "float-in-union" in quirks and isinstance(ctype, Record) and not classification.in_memory:
        defined = without_tails(ctype, classification.classes, defined)
    significant = len(defined.rstrip(b"\0"))
    if classification.in_memory:
        ends: tuple[int, ...] = ()
    else:
        ends = tuple(
            start + len(defined[start : start + EIGHTBYTE].rstrip(b"\0"))
            for start in range(0, ctype.size, EIGHTBYTE)
        )
    return _Value(
        ctype=ctype,
        size=ctype.size,
        align=ctype.align,
        classes=classification.classes,
        clause=classification.clause,
        defined=defined,
        whole=whole,
        ends=ends,
        significant=significant,
        stack_align=EIGHTBYTE if hollow else _stack_alignment(ctype, quirks),
        extend=_extension(ctype),
        places=places,
        stack_bytes=_round_up(size, EIGHTBYTE),
        is_scalar=not isinstance(ctype, Record | Complex | BitInt),
        is_int128=is_unit or _is_int128(ctype),
        is_float128=isinstance(ctype, Float) and ctype.format == "binary128",
        uncounted=_is_overlooked(ctype, quirks),
        counted=_counted(classification.classes, quirks),
        is_boundary="flexible-array-boundary" in quirks and not (size or is_empty(ctype)),
    )


#: Entries by which clang's classification overlooks a type.  Alone such a scalar is passed
#: all the same, but the registers that it takes are not counted.
_OVERLOOKED = frozenset({"atomic-memory", "float128-memory"})


def _is_overlooked(ctype: CType, quirks: frozenset[str]) -> bool:
    match ctype:
        case Atomic(value=value):
            return "atomic-memory" in quirks and not isinstance(value, Record | Complex)
        case Float(format="binary128"):
            return "float128-memory" in quirks
        case _:
            return False


def _counted(classes: tuple[Class, ...], quirks: frozenset[str]) -> tuple[Class, ...]:
    """The classes that clang's classification counts registers for."""
    return () if classes == ("NO_CLASS", "SSE") and "hollow-start-sse" in quirks else classes


def _classification(ctype: CType, quirks: frozenset[str]) -> Classification:
    if _is_overlooked(ctype, quirks):
        quirks -= _OVERLOOKED
    if isinstance(ctype, Vector):
        quirks -= {"vector-int128-in-record"}
    return classify_type(ctype, 0, quirks)


def _stack_alignment(ctype: CType, quirks: frozenset[str]) -> int:
    """Passing 1: the argument's alignment "might be more than its natural alignment"."""
    natural = natural_alignment(ctype)
    if isinstance(ctype, Record):
        # A record's own attribute is part of it; what a typedef adds is not, to compilers.
        own = "typedef-alignment" in quirks and ctype.natural
        return max(EIGHTBYTE, own or ctype.align)
    if isinstance(ctype, Integer) and ctype.size == 16 and "int128-stack-8" in quirks:
        return EIGHTBYTE
    if isinstance(ctype, Atomic) and "atomic-alignment" in quirks:
        return _stack_alignment(ctype.value, quirks)
    if "typedef-alignment" in quirks:
        return max(EIGHTBYTE, natural)
    return max(EIGHTBYTE, ctype.align, natural)


_remembered = lru_cache(maxsize=4096)(_look_at)


def _is_int128(ctype: CType, *, within: bool = False) -> bool:
    """Whether clang makes one number of it, or of what begins the record that it is ``within``."""
    match ctype:
        case Integer() | Pointer():
            return ctype.size == 2 * EIGHTBYTE
        case Enum(underlying=underlying):
            return _is_int128(underlying)
        case Atomic(value=value):
            return _is_int128(value)
        case BitInt(bits=bits, size=size):
            # In memory it has all the bits of its bytes.
            return size == 2 * EIGHTBYTE and (within or bits == 8 * size)
        case Record(kind=kind, size=size, fields=fields) if size == 2 * EIGHTBYTE:
            first = leading_member(fields, whole=kind == "union")
            return (
                first is not None
                and first.bit_width is None
                and _is_int128(first.type, within=True)
            )
        case Array(element=element, count=1):
            return _is_int128(element, within=within)
        case _:
            return False


def _extension(ctype: CType) -> Extension | None:
    underlying = ctype.underlying if isinstance(ctype, Enum) else ctype
    if isinstance(underlying, Integer) and ctype.size < 4:
        return Extension("sign" if underlying.signed else "zero", 4, _DE_FACTO)
    return None


def _placement(
    value: _Value,
    mode: Literal["direct", "sret", "ignore"],
    pieces: tuple[Piece, ...],
    clause: str,
    name: str = "",
) -> Placement:
    return Placement(
        value.ctype, value.size, value.align, mode, value.classes, pieces, value.defined, clause,
        name,
    )  # fmt: skip


def _round_up(size: int, multiple: int) -> int:
    return -(-size // multiple) * multiple
