"""Where clang returns an _Atomic record or complex number under Microsoft's convention.

Each scalar of LLVM's type is in the next register of its sort; in memory if one has none.
Facts: LLVM's X86CallingConv.td, RetCC_X86_Win64_C and what it falls back to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from abisim.reference.assignment import Piece, Placement
from abisim.reference.llvm_types import Scalar
from abisim.reference.microsoft_llvm import (
    arriving,
    is_apart,
    making,
    scalars_of,
    shape_apart,
    used_pieces,
)
from abisim.reference.slots import GENERAL, SLOT, Fit, fit_of
from abisim.signature import Signature
from abisim.types import CType

_X87: Final = ("st0", "st1")
#: How many of the vector registers, one after another, may hold each sort.
_VECTORS: Final = {"vector": 2, "half": 3, "quad": 2, "wide": 4}

_IN_REGISTERS = "clang: each scalar of an _Atomic type as LLVM has it is in the next register"
_IN_MEMORY = "clang: an _Atomic type of more scalars than registers is in memory"


def result(ctype: CType, signature: Signature, quirks: frozenset[str]) -> Placement | None:
    """The result, if it is an _Atomic type returned piecewise."""
    if not is_apart(ctype, quirks):
        return None
    shape = shape_apart(ctype, making(signature.abi, quirks))
    fit = arriving(fit_of(ctype, quirks), shape.scalars)
    registers = [*_registers(shape.scalars, signature.abi)]
    if None in registers:
        memory = fit.placement("sret", (Piece(GENERAL[0], 0, SLOT),), _IN_MEMORY)
        return replace(memory, copy_align=shape.align)
    pieces: list[Piece] = []
    for scalar, at in zip(shape.scalars, registers, strict=True):
        assert at is not None
        if _is_converted(scalar, at):  # which no placement says
            fit = _without(fit, scalar)
            continue
        pieces.append(Piece(at, scalar.offset, scalar.offset + scalar.size))
    return fit.placement("direct", used_pieces(pieces, fit.defined), _IN_REGISTERS)


def is_returned_converted(ctype: CType, abi: str, quirks: frozenset[str]) -> bool:
    """Whether a float or double of an _Atomic type is returned as an 80-bit number."""
    if not is_apart(ctype, quirks):
        return False
    scalars = scalars_of(ctype, making(abi, quirks))
    registers = _registers(scalars, abi)
    return any(
        at is not None and _is_converted(scalar, at)
        for scalar, at in zip(scalars, registers, strict=True)
    )


def _registers(scalars: Iterable[Scalar], abi: str) -> Iterator[str | None]:
    """The register of each scalar, None where there is none left."""
    general = ["rax", "rdx", "rcx"]
    vectors = 0
    x87 = [*_X87]
    for scalar in scalars:
        if scalar.sort == "general":
            yield general.pop(0) if general else None
        elif scalar.sort == "x87":  # Windows has no such results
            yield x87.pop(0) if x87 and abi != "mingw" else None
        elif vectors < _VECTORS["half" if _is_half(scalar) else scalar.sort]:
            yield _vector(vectors, scalar.size)
            vectors += 1
        elif scalar.sort == "vector" and not _is_half(scalar):
            yield x87.pop(0) if x87 else None
        else:
            yield None


def _is_half(scalar: Scalar) -> bool:
    """Whether it is a _Float16 or __bf16."""
    return scalar.sort == "vector" and scalar.size == 2


def _vector(number: int, size: int) -> str:
    width = "xmm" if size <= 16 else "ymm" if size <= 32 else "zmm"
    return f"{width}{number}"


def _is_converted(scalar: Scalar, at: str) -> bool:
    """Whether an x87 register holds it, as an 80-bit number."""
    return at in _X87 and scalar.sort == "vector"


def _without(fit: Fit, scalar: Scalar) -> Fit:
    defined = int.from_bytes(fit.defined, "little") & ~scalar.mask
    return replace(fit, defined=defined.to_bytes(fit.size, "little"))
