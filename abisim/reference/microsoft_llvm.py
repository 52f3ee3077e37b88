"""Where clang puts arguments under Microsoft's convention, where that is not by position.

An argument takes the first free register of its kind, and with it the one of the same
position.  That is Microsoft's rule as long as every argument is one of both or the stack;
__float128 takes a vector register alone, and an _Atomic record is many arguments.
Facts: LLVM's X86CallingConv.td, CC_X86_Win64_C.  Results are in
:mod:`abisim.reference.microsoft_llvm_results`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from abisim.identity import remembered
from abisim.reference.assignment import Mode, Piece, Placement
from abisim.reference.errors import UnsupportedType
from abisim.reference.llvm_types import Making, Scalar, Shape, shape_of
from abisim.reference.scalars import scalars_of as scalars_of_c
from abisim.reference.slots import GENERAL, SLOT, Fit, fit_of
from abisim.signature import Signature
from abisim.types import (
    Atomic,
    BitInt,
    Complex,
    CType,
    Float,
    Integer,
    Record,
    Vector,
)

VECTOR = ("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7")
_SHADOW = SLOT * len(GENERAL)
#: What makes a signature this module's; the others are about parts of it.
CLANG = frozenset({"ms-float128-direct", "ms-atomic-piecewise"})
#: Of callees: va_arg's rule.
BY_SIZE = "ms-va-arg-by-size"

_PIECEWISE = "clang: each scalar of an _Atomic type as LLVM has it is an argument of its own"
_QUAD = "clang: __float128 is in the next free vector register, and takes no position"
_DUPLICATED = "Varargs: a floating-point value is in both registers of its position"


@dataclass
class Places:
    """What is free: indices of registers, and the next byte of stack."""

    general: set[int] = field(default_factory=lambda: set(range(len(GENERAL))))
    vector: set[int] = field(default_factory=lambda: set(range(len(VECTOR))))
    stack: int = _SHADOW

    def take(self, scalar: Scalar, *, duplicated: bool) -> tuple[Piece, ...]:
        """The places of one scalar."""
        start, end = scalar.offset, scalar.offset + scalar.size
        match scalar.sort:
            case "general" if self.general:
                index = min(self.general)
                self.general.discard(index)
                self.vector.discard(index)
                return (Piece(GENERAL[index], start, end),)
            case "vector" if free := self.vector & set(range(len(GENERAL))):
                index = min(free)
                self.general.discard(index)
                self.vector.discard(index)
                piece = Piece(VECTOR[index], start, end)
                return (piece, Piece(GENERAL[index], start, end)) if duplicated else (piece,)
            case "quad" if self.vector:
                index = min(self.vector)
                self.vector.discard(index)
                return (Piece(VECTOR[index], start, end),)
            case "wide" | "x87":  # a pointer, to the part alone: no placement says so
                self.take(Scalar("general", start, SLOT), duplicated=False)
                return ()
            case "quad":
                self.stack += self.stack % 16
                at, self.stack = self.stack, self.stack + 16
            case _:
                at, self.stack = self.stack, self.stack + SLOT
        return (Piece("stack", start, end, at),)

    @property
    def slot(self) -> int:
        """The position where va_start leads."""
        return min(self.general, default=self.stack // SLOT)


#: No entries: the convention's text.
_TEXT: frozenset[str] = frozenset()


def is_concerned(signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether clang's arguments are not simply by position."""
    if signature.variadic and BY_SIZE in quirks:
        return True
    if not quirks & CLANG:
        return False
    types = [parameter.type for parameter in signature.parameters]
    return any(is_apart(ctype, quirks) or _is_quad(ctype, quirks) for ctype in types)


def arguments(
    signature: Signature, quirks: frozenset[str], *, hidden: bool
) -> tuple[list[Placement], int]:
    """The arguments' placements, and bytes of stack.  ``hidden``: a result pointer is first."""
    places = Places()
    if hidden:
        places.take(Scalar("general", 0, SLOT), duplicated=False)
    named = len(signature.parameters) if signature.named is None else signature.named
    by_size = BY_SIZE in quirks
    placed: list[Placement] = []
    slot = 0
    for index, parameter in enumerate(signature.parameters):
        fit = fit_of(parameter.type, quirks)
        if index >= named and by_size:
            slot = max(slot, places.slot)
            placed.append(_at(slot, fit_of(parameter.type, _TEXT), places))
            slot += 1
            continue
        in_memory = _is_in_memory(parameter.type, fit, signature, quirks)
        if is_apart(parameter.type, quirks):
            how = making(signature.abi, quirks)
            fit = arriving(fit, scalars_of(parameter.type, how), quirks, in_memory=in_memory)
        scalars, clause = _scalars(parameter.type, fit, signature, quirks)
        taken: list[Piece] = []
        for scalar in scalars:
            found = places.take(scalar, duplicated=signature.variadic)
            taken += found if in_memory else used_pieces(found, fit.defined)
            if len(found) > 1:
                clause = _DUPLICATED
        mode: Mode = "indirect" if in_memory else "direct"
        placed.append(fit.placement(mode, taken, clause))
    return placed, max(places.stack, SLOT * slot)


def is_split(ctype: CType, abi: str, quirks: frozenset[str]) -> bool:
    """Whether a part of an _Atomic type is passed by a pointer to that part."""
    if not is_apart(ctype, quirks):
        return False
    scalars = scalars_of(ctype, making(abi, quirks))
    return len(scalars) > 1 and any(_is_by_pointer(each, quirks) for each in scalars)


def is_copied_by_llvm(ctype: CType, abi: str, quirks: frozenset[str]) -> bool:
    """Whether LLVM makes the copy of what is passed by reference; clang does of all others."""
    value = ctype.value if isinstance(ctype, Atomic) else ctype
    match value:
        case Vector():
            return True
        case Float(format="x87") if abi == "ms":
            return True
        case _:
            return is_apart(ctype, quirks)


def _is_in_memory(ctype: CType, fit: Fit, signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether there is one pointer to all of the argument."""
    if not is_apart(ctype, quirks):
        return fit.passed == "reference"
    scalars = scalars_of(ctype, making(signature.abi, quirks))
    return len(scalars) == 1 and _is_by_pointer(scalars[0], quirks)


def _is_by_pointer(scalar: Scalar, quirks: frozenset[str]) -> bool:
    direct = scalar.sort == "quad" and "ms-float128-direct" in quirks
    return scalar.sort in ("wide", "x87", "quad") and not direct


def making(abi: str, quirks: frozenset[str]) -> Making:
    """How the clang of a dialect makes types for an ABI."""
    return Making(
        runs="ms-atomic-bit-field-runs" in quirks,
        low="ms-atomic-int128" in quirks,
        discrete=abi != "ms",
    )


@remembered(1024)
def shape_apart(ctype: CType, how: Making) -> Shape:
    """The type of a value that is taken apart.  Raises UnsupportedType."""
    for each in scalars_of_c(ctype):
        if isinstance(each.type, Float) and each.type.format.startswith("decimal"):
            raise UnsupportedType("clang has no decimal floating-point numbers to take apart")
    return shape_of(ctype, how)


def scalars_of(ctype: CType, how: Making) -> tuple[Scalar, ...]:
    """The scalars that it consists of.  Raises UnsupportedType."""
    return shape_apart(ctype, how).scalars


def _scalars(
    ctype: CType, fit: Fit, signature: Signature, quirks: frozenset[str]
) -> tuple[Sequence[Scalar], str]:
    if _is_in_memory(ctype, fit, signature, quirks):
        return (Scalar("general", 0, SLOT),), fit.passing
    if is_apart(ctype, quirks):
        return scalars_of(ctype, making(signature.abi, quirks)), _PIECEWISE
    match fit.passed:
        case "pair":
            starts = range(0, fit.size, SLOT)
            return [Scalar("general", at, SLOT) for at in starts], fit.passing
        case "vector" if _is_quad(ctype, quirks):
            return (Scalar("quad", 0, fit.size),), _QUAD
        case "vector":
            return (Scalar("vector", 0, fit.significant),), fit.passing
        case _:
            return (Scalar("general", 0, fit.significant),), fit.passing


def _at(slot: int, fit: Fit, places: Places) -> Placement:
    """Where va_arg looks: at a position's general register, or its eight bytes of stack."""
    in_memory = fit.passed == "reference"
    end = SLOT if in_memory else fit.significant
    pieces: tuple[Piece, ...] = (Piece("stack", 0, end, SLOT * slot),)
    if slot < len(GENERAL):
        pieces = (Piece(GENERAL[slot], 0, end),)
        if fit.passed == "vector" and slot in places.vector:
            pieces = (Piece(VECTOR[slot], 0, end), *pieces)
    mode: Mode = "indirect" if in_memory else "direct"
    clause = "clang: va_arg goes by position, and by size"
    return fit.placement(mode, pieces if end else (), clause)


def arriving(
    fit: Fit,
    scalars: Sequence[Scalar],
    quirks: frozenset[str] | None = None,
    *,
    in_memory: bool = False,
) -> Fit:
    """The fit with the bits alone that some scalar carries.

    A copy is one scalar's, and aligned as that is.  With ``quirks``, an argument's: what is
    passed by a pointer to a part does not count.
    """
    if in_memory:
        fit = replace(fit, copy_align=max(16, 1 << (scalars[0].size - 1).bit_length()))
    elif quirks is not None:
        scalars = [each for each in scalars if not _is_by_pointer(each, quirks)]
    mask = 0
    for scalar in scalars:
        mask |= scalar.mask
    defined = int.from_bytes(fit.defined, "little") & mask
    return replace(fit, defined=defined.to_bytes(fit.size, "little"))


def used_pieces(pieces: Iterable[Piece], defined: bytes) -> tuple[Piece, ...]:
    """Those that hold some bit of the value."""
    return tuple(each for each in pieces if any(defined[each.start : each.end]))


def is_apart(ctype: CType, quirks: frozenset[str]) -> bool:
    """Whether it is passed piecewise: what clang does not see through _Atomic to be."""
    if "ms-atomic-piecewise" not in quirks or not isinstance(ctype, Atomic):
        return False
    match ctype.value:
        case Record() | Complex() | Float(format="x87"):
            return True
        case Integer(size=size) | BitInt(size=size):
            return size > SLOT
        case _:
            return False


def _is_quad(ctype: CType, quirks: frozenset[str]) -> bool:
    value = ctype.value if isinstance(ctype, Atomic) else ctype
    return (
        isinstance(value, Float)
        and value.format == "binary128"
        and ("ms-float128-direct" in quirks)
    )
