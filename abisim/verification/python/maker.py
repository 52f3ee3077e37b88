"""Objects for a call, made to be passed: what each means in C and what has to come of it."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Final, Literal, TypeAlias

from abisim.interpreters import DIGIT_BITS
from abisim.verification.python.objects import marks_uncounted
from abisim.verification.python.world import World

#: ``takes``: the stub has to call the target.  ``may``: it may do that or leave it to the slow
#: callable.  ``refuses``: it has to leave it.
Duty: TypeAlias = Literal["takes", "may", "refuses"]
_WORD: Final = 8
#: One more than a digit may be.
DIGIT: Final = 1 << DIGIT_BITS
#: A decoy is an object like another whose type lies elsewhere, the low half of the address the
#: same, higher or lower, or one whose type has every flag but the one that matters.
_DECOYS: Final = "like {}", "under {}", "decoy"


@dataclass(frozen=True, slots=True)
class Thing:
    """An object: bytes that are yet to be put somewhere, or one that lies at ``address`` already.

    It means ``value`` in C or, for pointers to what is in it, its address and ``offset``.
    ``seldom``: the parameter takes it, and mostly others are passed.
    """

    label: str
    duty: Duty
    data: bytes = b""
    address: int = 0
    value: bytes | None = None
    offset: int | None = None
    seldom: bool = False

    def means(self, address: int) -> bytes:
        """Its value in C when it lies there."""
        if self.offset is not None:
            return (address + self.offset).to_bytes(_WORD, "little")
        assert self.value is not None
        return self.value


class Maker:
    """Things of one world."""

    def __init__(self, world: World, *, thorough: bool) -> None:
        self.world = world
        self.thorough = thorough
        self.random = Random(f"{thorough}")

    def integers(self, number: int, duty: Duty, value: bytes | None = None) -> list[Thing]:
        """An int, and where ints may say that nobody counts them one that does."""
        both = marks_uncounted(self.world.interpreter)
        return [
            self.integer(number, duty, value, uncounted=each)
            for each in ((False, True) if both else (False,))
        ]

    def integer(
        self,
        number: int,
        duty: Duty,
        value: bytes | None = None,
        kind: str = "PyLong_Type",
        *,
        uncounted: bool | None = None,
    ) -> Thing:
        if uncounted is None:
            uncounted = self.random.random() < 0.5
        objects, type_address = self.world.objects, self.world.types[kind]
        data = objects.integer(type_address, number, uncounted=uncounted)
        shown = f"{number}" if abs(number) < DIGIT else f"{number:#x}"
        label = shown if kind == "PyLong_Type" else f"{shown} of type {kind}"
        seldom = duty == "takes" and kind != "PyLong_Type"
        return Thing(label, duty, data, value=value, seldom=seldom)

    def small(self, number: int, duty: Duty, value: bytes | None = None) -> Thing:
        address = self.world.small_int(number)
        return Thing(f"small {number}", duty, address=address, value=value)

    def singleton(self, name: str, duty: Duty, value: bytes | None = None) -> Thing:
        return Thing(name, duty, address=self.world.symbols[name], value=value)

    def floating(
        self, bits: bytes, duty: Duty, value: bytes | None = None, kind: str = "PyFloat_Type"
    ) -> Thing:
        data = self.world.objects.floating(self.world.types[kind], bits)
        label = f"{struct.unpack('<d', bits)[0]!r}"
        label = label if kind == "PyFloat_Type" else f"{label} of type {kind}"
        return Thing(label, duty, data, value=value)

    def string(
        self, content: bytes, duty: Duty, kind: str = "PyBytes_Type", *, size: int | None = None
    ) -> Thing:
        """bytes, whose value is their content; ``size`` is what they say that they have."""
        world = self.world
        data = bytearray(world.objects.byte_string(world.types[kind], content))
        said = len(content) if size is None else size
        at = world.interpreter.item_count_at
        data[at : at + _WORD] = said.to_bytes(_WORD, "little")
        label = f"{said} bytes" if kind == "PyBytes_Type" else f"{said} bytes of type {kind}"
        return Thing(label, duty, bytes(data), value=content)

    def array(self, size: int, duty: Duty, kind: str = "PyByteArray_Type") -> Thing:
        """A bytearray that begins somewhere else than its memory."""
        memory = self.world.nowhere + 0x1_0000 + 16 * self.random.randrange(1 << 12)
        start = memory + self.random.randrange(9, 200)
        data = self.world.objects.byte_array(self.world.types[kind], size, memory, start)
        label = f"{kind.removeprefix('Py').removesuffix('_Type')} of {size} bytes"
        return Thing(label, duty, data, value=start.to_bytes(_WORD, "little"))

    def others(self, *but: str) -> Iterator[Thing]:
        """Objects of types that are nothing of the kind."""
        yield self.singleton("None", "refuses")
        if not self.thorough:
            return
        yield self.string(b"abcdefg", "refuses", "str")
        if "float" not in but:
            yield self.floating(struct.pack("<d", 3.0), "refuses")
        if "bytes" not in but:
            yield self.string(bytes(8), "refuses")
            yield self.array(8, "refuses")

    def decoys(self, name: str) -> Iterator[str]:
        for each in _DECOYS:
            # Of other types nobody looks at the flags.
            if "{}" in each or self.thorough or name == "PyLong_Type":
                yield each.format(name)
