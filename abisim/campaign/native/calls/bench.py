"""One loaded batch: what a callee received, what came back, what went wrong."""

from __future__ import annotations

import ctypes
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from abisim.campaign.native.calls.oracle import MODULE, ROOM, STRINGS, TEXT
from abisim.images import RECEIVED, RESULT
from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubs import WIDENED_BYTES, widened
from abisim.verification.values import value_mask

_FILL = 0xA5


@dataclass(frozen=True, slots=True)
class Seen:
    """A call: what it gave or raised, what the callee received, the strings behind pointers that
    it was to follow, how often it was called.
    """

    result: Any
    error: BaseException | None
    received: int
    texts: tuple[bytes, ...]
    reached: int


class Bench:
    """The callees of a batch, and the oracle's functions that call them."""

    def __init__(self, library: Path, oracle: Path) -> None:
        self.library = ctypes.CDLL(str(library))
        self.module = _module(oracle)
        self._received = ctypes.addressof((ctypes.c_char * ROOM).in_dll(self.library, RECEIVED))
        self._result = ctypes.addressof((ctypes.c_char * ROOM).in_dll(self.library, RESULT))
        self._reached = ctypes.c_int.in_dll(self.library, "abisim_calls")
        self._count = ctypes.c_int.in_dll(self.library, "abisim_strings")
        self._places = (ctypes.c_int * STRINGS).in_dll(self.library, "abisim_places")
        self._texts = (ctypes.c_char * TEXT * STRINGS).in_dll(self.library, "abisim_texts")
        self.errno = ctypes.c_int.in_dll(self.library, "abisim_errno")

    def oracle(self, index: int) -> Callable[..., Any]:
        """The oracle's function for a signature."""
        function: Callable[..., Any] = getattr(self.module, f"oracle_{index}")
        return function

    def returns(self, data: bytes) -> None:
        """What callees return from now on."""
        ctypes.memmove(self._result, data, len(data))

    def follow(self, places: list[int]) -> None:
        """Of which pointers the strings are kept, by where a callee stores them."""
        self._count.value = len(places)
        for index, place in enumerate(places):
            self._places[index] = place

    def call(
        self, function: Callable[..., Any], arguments: list[Any], extent: int, **keywords: Any
    ) -> Seen:
        """Call, and see what comes of it."""
        ctypes.memset(self._received, _FILL, extent)
        self._reached.value = 0
        result, error = None, None
        try:
            result = function(*arguments, **keywords)
        except Exception as raised:
            # Its frames hold the arguments.
            error = raised.with_traceback(None)
            error.__context__ = error.__cause__ = None
        received = int.from_bytes(ctypes.string_at(self._received, extent), "little")
        reached = self._reached.value
        texts = tuple(self._texts[i].value for i in range(self._count.value)) if reached else ()
        return Seen(result, error, received, texts, reached)


def _module(place: Path) -> ModuleType:
    (file,) = place.glob(f"{MODULE}*.so")
    spec = importlib.util.spec_from_file_location(MODULE, file)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True, slots=True)
class Area:
    """Where a callee stores what it receives: offsets, bytes in all, and the bits that carry a
    value.
    """

    offsets: tuple[int, ...]
    extent: int
    mask: int

    def without(self, index: int) -> int:
        """The bits of a pointer."""
        return ((1 << 64) - 1) << 8 * self.offsets[index]


def area_of(signature: Signature) -> Area:
    types = [each.type for each in signature.parameters]
    offsets, extent = struct_offsets(types)[:2]
    mask = 0
    for ctype, offset in zip(types, offsets, strict=True):
        mask |= int.from_bytes(value_mask(ctype), "little") << 8 * offset
    for _, offset in widened(signature):
        mask |= ((1 << 8 * WIDENED_BYTES) - 1) << 8 * offset
        extent = max(extent, offset + WIDENED_BYTES)
    return Area(tuple(offsets), extent, mask)
