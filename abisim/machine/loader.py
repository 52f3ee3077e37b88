"""Putting code where it can run, so that no translation of other code runs instead."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from unicorn import Uc

from abisim.images import Image
from abisim.machine import memory
from abisim.machine.stops import DoesNotFitError
from abisim.machine.text import Text

HLT: Final = b"\xf4"
_SLOT_ALIGN: Final = 16
#: Where the first slot is: memory is in front of it as it is in front of any other, and its
#: address is no rounder than theirs.
FIRST_SLOT: Final = 0x5670


class Loader:
    """The regions of stubs and images, and the engine's translations of what was there.

    The engine keeps the translation of code that was overwritten; it is told to forget
    before code runs at an address where other code was.
    """

    def __init__(
        self, engine: Uc, code: memory.Window = memory.CODE, *, constant_data: bool
    ) -> None:
        self._engine = engine
        self.code: Final = memory.Region(engine, code)
        self.image_code: Final = memory.Region(engine, memory.IMAGE_CODE)
        self.constants: Final = memory.Region(engine, memory.IMAGE_CONSTANTS)
        data = memory.IMAGE_DATA
        if constant_data:
            data = replace(data, protection=memory.IMAGE_CONSTANTS.protection)
        self.data: Final = memory.Region(engine, data)
        self._first_slot: Final = code.base + FIRST_SLOT
        self._next_slot = self._first_slot
        self._stale = False
        self._image = Image(b"")
        self._image_text = Text(memory.IMAGE_CODE.base, b"")

    def load(self, code: bytes) -> Text:
        """A stub, at a fresh address until there are none left.  Raises DoesNotFitError."""
        room = self.code.end - self._first_slot
        if len(code) + _SLOT_ALIGN > room:
            raise DoesNotFitError(f"{len(code)} bytes of code do not fit in {room}")
        if self._next_slot + len(code) + _SLOT_ALIGN > self.code.end:
            self._next_slot = self._first_slot
            self._stale = True
        self._forget_stale()
        address = self._next_slot
        padding = _SLOT_ALIGN - len(code) % _SLOT_ALIGN
        self.code.write(address, code + HLT * padding)
        self._next_slot += len(code) + padding
        return Text(address, code)

    def load_image(self, image: Image) -> Text:
        """An image, at its addresses; nothing is written if it is the last that was.

        Raises DoesNotFitError, and then leaves everything as it was.
        """
        if self._image is not image:
            self._replace_image(image)
        self._forget_stale()
        return self._image_text

    def reset_data(self) -> None:
        """Give the loaded image's data their first values."""
        if self._image.data:
            self.data.write(memory.IMAGE_DATA_BEGIN, self._image.data)

    def is_code(self, address: int) -> bool:
        return address in self.code or address in self.image_code

    def forget_later(self) -> None:
        """Code was translated that may not be there when its address runs next."""
        self._stale = True

    def halt_at(self, addresses: list[int]) -> None:
        """Put ``hlt`` at these addresses of one text, whose translations are dropped."""
        region = self.code if addresses[0] in self.code else self.image_code
        for address in addresses:
            region.write(address, HLT)
        self._engine.ctl_flush_tb()

    def _replace_image(self, image: Image) -> None:
        old = self._image
        parts = (
            (self.image_code, memory.IMAGE_CODE.base, old.code, image.code, HLT),
            (self.constants, memory.IMAGE_CONSTANTS.base, old.constants, image.constants, b"\0"),
            (self.data, memory.IMAGE_DATA_BEGIN, old.data, image.data, b"\0"),
        )
        for region, begin, _, new, _ in parts:
            if begin + len(new) + _SLOT_ALIGN > region.end:
                raise DoesNotFitError(
                    f"{len(new)} bytes of an image do not fit in {region.end - begin}"
                )
        for region, begin, before, new, blank in parts:
            region.write(begin, new + blank * max(len(before) - len(new), _SLOT_ALIGN))
        self._image = image
        self._image_text = Text(memory.IMAGE_CODE.base, image.code)
        self._stale = True

    def _forget_stale(self) -> None:
        if self._stale:
            self._engine.ctl_flush_tb()
            self._stale = False
