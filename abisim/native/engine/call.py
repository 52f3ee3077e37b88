"""Calls without machine code of ours: a register image that libffi loads.

ctypes calls functions through libffi, which puts int64 arguments into the general registers
in their order, doubles into the vector registers, and what is left onto the stack.  So six
int64, eight doubles and any number of words make any register image, of vector registers the
low eight bytes.  The move plan says which bytes of which argument are in which place; a
function that puts them there is compiled for it once.
"""

from __future__ import annotations

import ctypes
from _ctypes import FUNCFLAG_CDECL, FUNCFLAG_PYTHONAPI, FUNCFLAG_USE_ERRNO, CFuncPtr
from collections.abc import Callable
from operator import index
from types import FunctionType
from typing import Any, Final

from abisim.dialects import PSABI
from abisim.native.engine.image import Image, image_of
from abisim.native.engine.libffi import X87PairCall
from abisim.native.engine.parts import SUPPORT
from abisim.native.engine.results import X87_PAIR, Return, return_of
from abisim.native.slow.source import SourceOf, compiled
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.plan import plan

#: Told of errno directly after each call.
KeepErrno = Callable[[int], object]


class _Held(CFuncPtr):
    """A call with the GIL held; what a callback raised is raised after it."""

    _flags_ = FUNCFLAG_CDECL | FUNCFLAG_PYTHONAPI
    _restype_ = None


class _Released(CFuncPtr):
    """A call without the GIL."""

    _flags_ = FUNCFLAG_CDECL
    _restype_ = None


class _HeldErrno(CFuncPtr):
    _flags_ = FUNCFLAG_CDECL | FUNCFLAG_PYTHONAPI | FUNCFLAG_USE_ERRNO
    _restype_ = None


class _ReleasedErrno(CFuncPtr):
    _flags_ = FUNCFLAG_CDECL | FUNCFLAG_USE_ERRNO
    _restype_ = None


#: By whether the GIL is released, and errno kept.
_KINDS: Final[dict[tuple[bool, bool], type[CFuncPtr]]] = {
    (False, False): _Held, (True, False): _Released,
    (False, True): _HeldErrno, (True, True): _ReleasedErrno,
}  # fmt: skip


def engine(
    signature: Signature,
    address: int,
    *,
    dialect: str = PSABI,
    release_gil: bool = False,
    keep_errno: KeepErrno | None = None,
) -> Callable[..., Any]:
    """A callable of a carrier for each argument (``abisim.pystubs``), which gives the result's.

    It calls the function at ``address``.  The carriers must be right: nothing is checked but
    their number, and that not always.  Bytes of a result that carry no value are any.

    Raises UnsupportedTypeError for a call that needs what libffi does not load or take
    away: more than eight bytes of a vector register, a stack that is aligned to more than
    16 bytes.  Raises UsageError for an unknown dialect.
    """
    moves = plan(signature, dialect=dialect)
    try:
        image = image_of(signature, moves)
        back = return_of(signature, moves)
    except UnsupportedTypeError as error:
        raise UnsupportedTypeError(
            f"{signature.name}() cannot be called by libffi: {error}"
        ) from None
    kind = _KINDS[release_gil, keep_errno is not None]
    types = tuple(slot.ctype for slot in image.slots)
    if back.ctype is X87_PAIR:
        through = X87PairCall(kind, address, types)
        return _around(signature, through, image, back, keep_errno)
    call: CFuncPtr = kind(address)
    call.argtypes = _argtypes(image)
    call.restype = back.ctype
    if keep_errno is None and not back.lines and image.is_plain:
        return call
    return _around(signature, call, image, back, keep_errno)


class _Int:
    """Among the types of arguments: ctypes makes an int of it by itself, in a third of the time."""

    from_param = index


def _argtypes(image: Image) -> tuple[Any, ...]:
    """The last arguments need no type if they are ints."""
    types = [_Int if slot.narrow else slot.ctype for slot in image.slots]
    while types and types[-1] is _Int:
        types.pop()
    return tuple(types)


def _around(
    signature: Signature,
    call: Callable[..., Any],
    image: Image,
    back: Return,
    keep_errno: KeepErrno | None,
) -> Callable[..., Any]:
    """A function that takes the arguments apart for ``call``, and puts the result together."""
    parameters = ", ".join(f"a{index}" for index in range(len(signature.parameters)))
    values = ", ".join(slot.value for slot in image.slots)
    lines = [
        f"def engine({parameters}{', /' if parameters else ''}):",
        *back.storage,
        *image.lines,
        f"r = call({values})",
        *(["keep_errno(get_errno())"] if keep_errno else []),
        *(back.lines or ["return r"]),
    ]
    text = "\n    ".join(lines) + "\n"
    names = {
        **SUPPORT, **image.names,
        "__name__": __name__, "__loader__": SourceOf(text), "call": call,
        "keep_errno": keep_errno, "get_errno": ctypes.get_errno,
    }  # fmt: skip
    return FunctionType(compiled(text), names, "engine")
