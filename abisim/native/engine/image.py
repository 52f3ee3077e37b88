"""The register image of a call: a ctypes argument for each register and word that counts."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple

from abisim.native.engine.parts import block
from abisim.pystubs import Carrier, parameter_carrier
from abisim.signature import Signature
from abisim.stubgen.classes import UnsupportedTypeError
from abisim.stubgen.moves import STACK_ALIGN
from abisim.stubgen.plan import (
    Argument,
    Copy,
    HiddenPointer,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
)
from abisim.types import CType

#: In the order in which libffi fills them, which is System V's.
_GENERAL: Final = ("rdi", "rsi", "rdx", "rcx", "r8", "r9")
_VECTOR: Final = tuple(f"xmm{index}" for index in range(8))
_WORD: Final = 8
_INT: Final = 4
#: What a callee under Microsoft's convention may write to above its return address.
_SHADOW: Final = 32
#: Stack words up to here go one by one, more of them as one struct.
_MOST_WORDS: Final = 2
#: CTYPES_MAX_ARGCOUNT.
_MOST_ARGUMENTS: Final = 1024


class Slot(NamedTuple):
    """An argument of the ctypes call: its type, and the expression that it is.

    ``narrow``: an integer of at most four bytes, which ctypes takes for an int unasked.
    """

    ctype: Any
    value: str
    narrow: bool = False


_NO_WORD: Final = Slot(ctypes.c_int64, "0", narrow=True)
_NO_DOUBLE: Final = Slot(ctypes.c_double, "0.0")


@dataclass(slots=True)
class Image:
    """``lines`` come before the call, and use ``names``."""

    slots: list[Slot] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    names: dict[str, object] = field(default_factory=dict)
    is_plain: bool = False


def image_of(signature: Signature, moves: MovePlan) -> Image:
    """The image that a plan describes.  Raises UnsupportedTypeError."""
    copies = [move for move in moves.arguments if isinstance(move, Copy)]
    if moves.stack_align > STACK_ALIGN and not copies:
        raise UnsupportedTypeError(
            f"a stack that is aligned to {moves.stack_align} bytes; libffi aligns it to 16"
        )
    shadow = 0 if signature.abi == "sysv" else _SHADOW
    builder = _Builder(signature, moves.stack_align, shadow)
    # A pointer to a copy needs the copy.
    for move in sorted(moves.arguments, key=lambda each: not isinstance(each, Copy)):
        builder.add(move)
    image = builder.image(len(signature.parameters))
    if len(image.slots) > _MOST_ARGUMENTS:
        raise UnsupportedTypeError(
            f"{len(image.slots)} words of arguments, of which ctypes takes {_MOST_ARGUMENTS}"
        )
    return image


class _Builder:
    def __init__(self, signature: Signature, align: int, shadow: int) -> None:
        self._types = [parameter.type for parameter in signature.parameters]
        self._align = align
        self._shadow = shadow
        self._general: dict[str, Slot] = {}
        self._vector: dict[str, Slot] = {}
        #: Where each begins, with its words.
        self._stack: list[tuple[int, int, list[Slot]]] = []
        self._lines: list[str] = []
        self._names: dict[str, object] = {}
        #: Arguments of which there is an image of bytes, ``b<index>``.
        self._imaged: set[int] = set()

    def add(self, move: Argument) -> None:
        match move:
            case ToGeneral(register=register, argument=index, offset=offset, size=size):
                self._general[register] = self._word(index, offset, size)
            case ToVector(register=register, argument=index, offset=offset, size=size):
                self._vector[register] = self._low(register, index, offset, size)
            case ToStack():
                self._to_stack(move)
            case Copy(stack=stack, argument=index, size=size):
                content = f"{self._bytes(index)}[:{size}]"
                room = max(1, self._types[index].size)
                self._lines.append(f"k{stack} = Room({room}, {self._align}, {content})")
            case PointerToGeneral(register=register, copy=copy):
                self._general[register] = Slot(ctypes.c_int64, f"k{copy}.address")
            case PointerToStack(stack=stack, copy=copy):
                self._stack.append((stack, 1, [Slot(ctypes.c_int64, f"k{copy}.address")]))
            case HiddenPointer(register=register):
                self._general[register] = Slot(ctypes.c_int64, "room.address")
            case VectorCount(count=count):
                # libffi says how many doubles there are; registers may be empty but counted.
                for register in _VECTOR[:count]:
                    self._vector.setdefault(register, _NO_DOUBLE)

    def image(self, count: int) -> Image:
        """Everything in the order that libffi wants; an argument a slot if that is all."""
        stack = self._words()
        fills = any(slot.ctype is ctypes.c_int64 for slot in stack)
        general = _filled(self._general, _GENERAL, _NO_WORD, whole=fills)
        vector = _filled(self._vector, _VECTOR, _NO_DOUBLE)
        slots = [*general, *vector, *stack]
        by_value = {slot.value: slot for slot in slots}
        own = [f"a{index}" for index in range(count)]
        is_plain = len(slots) == count and not self._lines and by_value.keys() == set(own)
        if is_plain and not stack:
            # Registers are counted apart, so the arguments may come in their own order.
            slots = [by_value[name] for name in own]
        else:
            is_plain = [slot.value for slot in slots] == own
        return Image(slots, self._lines, self._names, is_plain)

    def _word(self, index: int, offset: int, size: int) -> Slot:
        """Up to eight bytes of an argument as a number.  Bits above them are any."""
        carrier, value = self._scalar(index, offset, size)
        match carrier:
            case "int" | "bool":
                return Slot(ctypes.c_int64, value, narrow=size <= _INT)
            case "pointer":
                return Slot(ctypes.c_void_p, value)
            case "float":
                kind = "float" if size < _WORD else "double"
                return Slot(ctypes.c_int64, f"bits_of_{kind}({value})")
            case _:
                return Slot(ctypes.c_int64, self._number(index, offset, size))

    def _low(self, register: str, index: int, offset: int, size: int) -> Slot:
        if size > _WORD:
            raise UnsupportedTypeError(
                f"argument {index + 1}, of which {size} bytes are in {register}; "
                f"libffi loads {_WORD}"
            )
        carrier, value = self._scalar(index, offset, size)
        if carrier == "float":
            return Slot(ctypes.c_float if size < _WORD else ctypes.c_double, value)
        data = self._bytes(index)
        if size == _WORD:
            return Slot(ctypes.c_double, f"double_at({data}, {offset})[0]")
        part = f"{data}[{offset}:{offset + size}] + {bytes(_WORD - size)!r}"
        return Slot(ctypes.c_double, f"double_at({part})[0]")

    def _to_stack(self, move: ToStack) -> None:
        index, offset, size = move.argument, move.offset, move.size
        words = -(-size // _WORD)
        if words <= _MOST_WORDS:
            parts = [
                self._word(index, start, min(_WORD, offset + size - start))
                for start in range(offset, offset + size, _WORD)
            ]
        else:
            kind = f"Block{words}"
            self._names[kind] = block(words)
            data = f"{self._bytes(index)}[{offset}:{offset + size}]"
            if size % _WORD:
                data += f".ljust({words * _WORD}, b'\\0')"
            parts = [Slot(block(words), f"{kind}.from_buffer_copy({data})")]
        self._stack.append((move.stack, words, parts))

    def _words(self) -> list[Slot]:
        """The stack from its first word on, gaps filled."""
        slots: list[Slot] = []
        end = 0
        for stack, words, parts in sorted(self._stack, key=lambda each: each[:2]):
            slots += [_NO_WORD] * ((stack - end) // _WORD)
            slots += parts
            end = stack + words * _WORD
        return slots + [_NO_WORD] * ((self._shadow - end) // _WORD)

    def _scalar(self, index: int, offset: int, size: int) -> tuple[Carrier, str]:
        """How an argument is used: as bytes unless all of a scalar is wanted."""
        ctype: CType = self._types[index]
        carrier = parameter_carrier(ctype)
        return ("bytes" if offset or size < ctype.size else carrier), f"a{index}"

    def _number(self, index: int, offset: int, size: int) -> str:
        data = self._bytes(index)
        if size == _WORD:
            return f"quad_at({data}, {offset})[0]"
        return f"word({data}[{offset}:{offset + size}], 'little')"

    def _bytes(self, index: int) -> str:
        """The name of an argument's bytes, which a line before the call makes."""
        ctype = self._types[index]
        carrier, value = parameter_carrier(ctype), f"a{index}"
        if carrier == "bytes":
            return value
        name = f"b{index}"
        if index not in self._imaged:
            self._imaged.add(index)
            number = {
                "int": f"({value} & {(1 << ctype.size * 8) - 1})",
                "bool": value,
                "pointer": f"address_of({value})",
                "float": f"bits_of_{'float' if ctype.size < _WORD else 'double'}({value})",
            }[carrier]
            self._lines.append(f"{name} = {number}.to_bytes({ctype.size}, 'little')")
        return name


def _filled(
    slots: dict[str, Slot], order: tuple[str, ...], empty: Slot, *, whole: bool = False
) -> list[Slot]:
    """The slots of registers up to the last one that is used, or of all of them."""
    used = [index for index, register in enumerate(order) if register in slots]
    last = len(order) if whole else max(used, default=-1) + 1
    assert len(used) == len(slots), "a register that libffi does not load"
    return [slots.get(register, empty) for register in order[:last]]
