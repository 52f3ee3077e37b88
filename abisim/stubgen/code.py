"""Loads and stores of values of any width, as sequences of instructions.

An eightbyte of 3, 5, 6 or 7 bytes has no instruction of its own and must not be read or
written past its end, so it goes in two overlapping or adjoining parts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Concatenate, Final, ParamSpec

from abisim.registers import gpr_name
from abisim.stubgen.templates import instruction

P = ParamSpec("P")
_POINTER = {1: "byte ptr", 2: "word ptr", 4: "dword ptr", 8: "qword ptr"}

#: Odd width → (width of the low part, offset and width of the high part).
_LOAD_PARTS: Final = {3: (1, 1, 2), 5: (1, 1, 4), 6: (2, 2, 4), 7: (4, 3, 4)}
_STORE_PARTS: Final = {3: (2, 2, 1), 5: (4, 4, 1), 6: (4, 4, 2), 7: (4, 3, 4)}


def _remembered(
    method: Callable[Concatenate[Code, P], None],
) -> Callable[Concatenate[Code, P], None]:
    """The same method of Code; what it appends, which depends on its arguments alone, is kept."""

    @lru_cache(maxsize=1 << 14)
    def chunks(*args: P.args, **kwargs: P.kwargs) -> tuple[bytes, ...]:
        code = Code()
        method(code, *args, **kwargs)
        return tuple(code._chunks)

    def append(code: Code, /, *args: P.args, **kwargs: P.kwargs) -> None:
        code._chunks += chunks(*args, **kwargs)  # type: ignore[arg-type]

    return append


class Code:
    """Machine code under construction."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []

    def emit(self, text: str, number: int = 0) -> None:
        """Append one instruction; see :func:`templates.instruction`."""
        self._chunks.append(instruction(text, number))

    @property
    def instructions(self) -> int:
        """How many instructions there are; one that repeats itself is one."""
        return len(self._chunks)

    def finish(self) -> bytes:
        return b"".join(self._chunks)

    def move(self, target: str, source: str) -> None:
        self.emit(f"mov {target}, {source}")

    @_remembered
    def load_whole(
        self, register: str, base: str, at: int, size: int, signed: bool | None = None
    ) -> None:
        """1, 2, 4 or 8 bytes, narrow ones extended to 32 bits."""
        if size >= 4:
            self.emit(f"mov {gpr_name(register, size)}, {_memory(size, base)}", at)
        else:
            extend = "movsx" if signed else "movzx"
            self.emit(f"{extend} {gpr_name(register, 4)}, {_memory(size, base)}", at)

    @_remembered
    def load(
        self, register: str, base: str, at: int, size: int, *, offset: int, scratch: str
    ) -> None:
        """1 to 8 bytes, of which only 3, 5, 6 and 7 take more than one instruction.

        ``offset`` is how many bytes of the same object lie before these: with enough of
        them, one load that ends where the object ends is shifted down.  ``base`` may be
        ``register``.  ``scratch`` is used for 7 bytes and when ``base`` is ``register``.
        """
        if size not in _LOAD_PARTS:
            self.load_whole(register, base, at, size)
            return
        if offset >= 8 - size:
            self.load_whole(register, base, at - (8 - size), 8)
            self.emit(f"shr {register}, {{}}", 8 * (8 - size))
            return
        low, high_at, high = _LOAD_PARTS[size]
        wide = gpr_name(register, 8 if size > 4 else 4)
        if low == 4 or base == register:
            self.load_whole(scratch, base, at, low)
            self.load_whole(register, base, at + high_at, high)
            self.emit(f"shl {wide}, {{}}", 8 * high_at)
            self.emit(f"or {wide}, {gpr_name(scratch, 8 if size > 4 else 4)}")
        else:
            self.load_whole(register, base, at + high_at, high)
            self.emit(f"shl {wide}, {{}}", 8 * high_at)
            self.emit(f"mov {gpr_name(register, low)}, {_memory(low, base)}", at)

    @_remembered
    def store(self, register: str, base: str, at: int, size: int) -> None:
        """1 to 8 bytes; 3, 5, 6 and 7 in two parts, which changes the register."""
        if size not in _STORE_PARTS:
            self.emit(f"mov {_memory(size, base)}, {gpr_name(register, size)}", at)
            return
        low, high_at, high = _STORE_PARTS[size]
        wide = gpr_name(register, 8 if size > 4 else 4)
        self.emit(f"mov {_memory(low, base)}, {gpr_name(register, low)}", at)
        self.emit(f"shr {wide}, {{}}", 8 * high_at)
        self.emit(f"mov {_memory(high, base)}, {gpr_name(register, high)}", at + high_at)

    @_remembered
    def load_vector(
        self, register: str, base: str, at: int, size: int, *, offset: int, scratch: str
    ) -> None:
        """1 to 8, 16, 32 or 64 bytes into the low end of a vector register.

        What is above them is anything.  ``offset`` as for :meth:`load`; ``scratch`` is a
        general register, used for a single byte.
        """
        if size in _MOVE_VECTOR:
            mnemonic, pointer, _ = _MOVE_VECTOR[size]
            name = vector_name(register, size)
            self.emit(f"{mnemonic} {name}, {pointer} [{base}{{}}]", at)
        elif offset >= 8 - size and size != 2:
            self.load_vector(register, base, at - (8 - size), 8, offset=0, scratch=scratch)
            self.emit(f"psrlq {register}, {{}}", 8 * (8 - size))
        elif size == 1:
            self.load_whole(scratch, base, at, 1)
            self.emit(f"movd {register}, {gpr_name(scratch, 4)}")
        else:
            first, shift, words = _LOAD_VECTOR[size]
            if first is not None:
                self.emit(f"movss {register}, dword ptr [{base}{{}}]", at + first)
            else:
                self._insert_word(register, base, at + words[0], 0)
                words = words[1:]
            if shift:
                self.emit(f"psllq {register}, {{}}", shift)
            for word in words:
                self._insert_word(register, base, at + word, word // 2)

    def _insert_word(self, register: str, base: str, at: int, place: int) -> None:
        self.emit(f"pinsrw {register}, word ptr [{base}{{}}], {place}", at)

    @_remembered
    def store_vector(self, register: str, base: str, at: int, size: int) -> None:
        """1 to 8, 16, 32 or 64 bytes; other widths than whole ones change rax and the register."""
        if size in _MOVE_VECTOR:
            mnemonic, pointer, _ = _MOVE_VECTOR[size]
            name = vector_name(register, size)
            self.emit(f"{mnemonic} {pointer} [{base}{{}}], {name}", at)
        elif size < 4:
            self.emit(f"movd eax, {register}")
            self.store("rax", base, at, size)
        else:
            self.store_vector(register, base, at, 4)
            if size == 7:
                self.emit(f"psrlq {register}, {{}}", 24)
                self.store_vector(register, base, at + 3, 4)
            else:
                self.emit(f"pextrw eax, {register}, 2")
                self.store("rax", base, at + 4, size - 4)


def vector_name(register: str, size: int) -> str:
    """xmm1 as ymm1 or zmm1, by how many bytes of it are used."""
    return f"{_MOVE_VECTOR[size][2]}{register.removeprefix('xmm')}"


#: Width → mnemonic, memory operand, register.  The last two need AVX and AVX-512, as
#: whoever passes such a vector has.
_MOVE_VECTOR: Final = {
    4: ("movss", "dword ptr", "xmm"),
    8: ("movsd", "qword ptr", "xmm"),
    16: ("movups", "xmmword ptr", "xmm"),
    32: ("vmovups", "ymmword ptr", "ymm"),
    64: ("vmovups", "zmmword ptr", "zmm"),
}
#: Odd width → where four bytes are loaded from, bits shifted up, where words are inserted
#: from and, but for one that comes before the shift, to.
_LOAD_VECTOR: Final[dict[int, tuple[int | None, int, tuple[int, ...]]]] = {
    2: (None, 0, (0,)),
    3: (None, 8, (1, 0)),
    5: (1, 8, (0,)),
    6: (0, 0, (4,)),
    7: (3, 24, (2, 0)),
}


def is_odd(size: int) -> bool:
    """Whether a width takes more than one instruction."""
    return size in _LOAD_PARTS


def _memory(size: int, base: str) -> str:
    return f"{_POINTER[size]} [{base}{{}}]"
