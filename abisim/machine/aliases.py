"""Addresses of which the engine would leave bits out.

Its physical addresses have 52 bits, and what is above them makes no difference to it: the address
of an object with bit 60 set is the object's.  A processor faults there.  So pages are handed to
the engine one by one, as it comes upon them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from unicorn import UC_PROT_ALL, Uc
from unicorn.unicorn_const import (
    UC_HOOK_TLB_FILL,
    UC_MEM_FETCH,
    UC_MEM_READ,
    UC_MEM_WRITE,
    UC_TLB_VIRTUAL,
)

_PHYSICAL_BITS: Final = 52
_ACCESS: Final = {UC_MEM_READ: "read", UC_MEM_WRITE: "write", UC_MEM_FETCH: "fetch"}


def refuse_aliases(engine: Uc, on_alias: Callable[[int, str], None]) -> None:
    """Let accesses to such addresses stop the engine with an error.

    ``on_alias`` is told of the address, and of the access in a word.
    """

    def on_page(_engine: Uc, address: int, access: int, entry: Any, _: Any) -> bool:
        if address >> _PHYSICAL_BITS:
            on_alias(address, _ACCESS.get(access, "access"))
            return False
        # What may be done there, the region says.
        entry.paddr, entry.perms = address, UC_PROT_ALL
        return True

    engine.ctl_set_tlb_mode(UC_TLB_VIRTUAL)
    engine.hook_add(UC_HOOK_TLB_FILL, on_page)
