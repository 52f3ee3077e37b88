"""Register state as one block of bytes: read and written in one call of the C library.

``uc_reg_read_batch`` with preallocated arrays costs under a microsecond; register by
register through the binding it is seventy.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from unicorn import Uc, UcError, x86_const
from unicorn.unicorn_py3.unicorn import uclib

from abisim.registers import GPR

#: What a vector register is called, by how many of its bytes are meant.
VECTOR_WIDTHS: Final = {"xmm": 16, "ymm": 32, "zmm": 64}
#: AVX-512 has this many of them.
VECTORS: Final = 32
#: The mask registers, which the engine knows nothing of: they are in the block alone.
MASKS: Final = tuple(f"k{number}" for number in range(8))


def _slots() -> dict[str, tuple[int, int]]:
    slots: dict[str, tuple[int, int]] = {}
    offset = 0
    for name in (*GPR, "rip", "rflags", "mxcsr", "fpcw", "fpsw", "fptag"):
        slots[name] = (offset, 8)
        offset += 8
    offset = -(-offset // 16) * 16
    for number in range(8):
        slots[f"fp{number}"] = (offset, 16)
        offset += 16
    offset = -(-offset // 64) * 64
    for number in range(VECTORS):
        for kind, size in VECTOR_WIDTHS.items():
            slots[f"{kind}{number}"] = (offset, size)
        offset += VECTOR_WIDTHS["zmm"]
    for name in MASKS:
        slots[name] = (offset, 8)
        offset += 8
    return slots


#: Register → (offset, size) in the block, in bytes.  ``fp0`` to ``fp7`` are the x87
#: registers by number; st(i) is number (TOP + i) mod 8.  ``xmmN`` and ``ymmN`` are the low
#: bytes of ``zmmN``.
SLOTS: Final[dict[str, tuple[int, int]]] = _slots()
BLOCK_SIZE: Final = max(offset + size for offset, size in SLOTS.values())
_SPANS: Final = {name: slice(at, at + size) for name, (at, size) in SLOTS.items()}
X87_EMPTY_TAGS: Final = 0xFFFF
X87_DEFAULT_CONTROL: Final = 0x37F
MXCSR_DEFAULT: Final = 0x1F80
DIRECTION_FLAG: Final = 0x400
#: TF, NT and AC: single-stepping, nested tasks, alignment checks.
SYSTEM_FLAGS: Final = 0x100 | 0x4000 | 0x40000


class RegisterFile:
    """The engine's registers, as one block of bytes laid out by :data:`SLOTS`.

    Mask registers are read as they were last written.
    """

    def __init__(self, engine: Uc) -> None:
        self._handle = engine._uch
        self._buffer = (ctypes.c_ubyte * BLOCK_SIZE)()
        self._word = ctypes.c_uint64()
        self._word_at = ctypes.byref(self._word)
        slots = {
            name: at
            for name, (at, _) in SLOTS.items()
            if name[:3] not in ("xmm", "ymm") and name not in MASKS
        }
        self._batch = Batch(engine, self._buffer, slots)

    def read(self) -> bytes:
        _check(self._batch.read())
        return bytes(self._buffer)

    def word(self, number: int) -> int:
        """A general register, by the engine's number: the binding's own way takes much longer."""
        _check(_read_one(self._handle, number, self._word_at))
        return self._word.value

    def write(self, block: bytes) -> None:
        ctypes.memmove(self._buffer, block, BLOCK_SIZE)
        _check(self._batch.write())


class Batch:
    """Registers that are read into a buffer at once, and written from it.

    ``slots`` are their offsets in it; it is its owner's to keep.  Both calls return the engine's
    status.  The program counter is read alone: it is ``emu_start``'s to set.
    """

    def __init__(
        self, engine: Uc, buffer: ctypes.Array[ctypes.c_ubyte], slots: Mapping[str, int]
    ) -> None:
        handle = ctypes.c_void_p(engine._uch.value)
        self.read = self._call(LIBRARY.uc_reg_read_batch, handle, buffer, slots)
        written = {name: at for name, at in slots.items() if name != "rip"}
        self.write = self._call(LIBRARY.uc_reg_write_batch, handle, buffer, written)

    def _call(
        self,
        function: Callable[..., int],
        handle: ctypes.c_void_p,
        buffer: ctypes.Array[ctypes.c_ubyte],
        slots: Mapping[str, int],
    ) -> Callable[[], int]:
        base = ctypes.addressof(buffer)
        ids = (ctypes.c_int * len(slots))(*map(register_id, slots))
        places = (ctypes.c_void_p * len(slots))(*(base + at for at in slots.values()))
        return partial(function, handle, ids, places, len(slots))


#: The engine's library by a handle without prototypes.  Those of the binding convert every
#: argument anew, which takes longer than the calls.
LIBRARY: Final = ctypes.CDLL(uclib._name)
_read_one: Final = LIBRARY.uc_reg_read


def get(block: bytes | bytearray, register: str) -> int:
    """A register's value in a block."""
    return int.from_bytes(block[_SPANS[register]], "little")


def put(block: bytearray, register: str, value: int) -> None:
    """Set a register's value in a block."""
    offset, size = SLOTS[register]
    block[offset : offset + size] = value.to_bytes(size, "little")


def initial_block(garbage: bytes) -> bytearray:
    """A block full of ``garbage`` (at least BLOCK_SIZE bytes) in the ABI's initial state.

    psABI 3.4.1: x87 empty and masked, MXCSR masked, direction flag clear.
    """
    block = bytearray(garbage[:BLOCK_SIZE])
    put(block, "rip", 0)
    put(block, "rflags", 0x2)
    put(block, "mxcsr", MXCSR_DEFAULT)
    put(block, "fpcw", X87_DEFAULT_CONTROL)
    put(block, "fpsw", 0)
    put(block, "fptag", X87_EMPTY_TAGS)
    for number in range(8):
        offset, _ = SLOTS[f"fp{number}"]
        block[offset + 10 : offset + 16] = bytes(6)
    return block


def register_id(name: str) -> int:
    """Unicorn's number of a register."""
    number: int = getattr(x86_const, f"UC_X86_REG_{name.upper()}")
    return number


def _check(status: int) -> None:
    if status:
        raise UcError(status)
