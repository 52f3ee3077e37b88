"""Addresses of which the engine would leave bits out.

As a rule it takes an address for a physical one, of 52 bits: that of an object with bit 60 set is
the object's to it.  A processor faults there.  With a table of pages of its own it does not do so.
"""

from __future__ import annotations

from typing import Any

from unicorn import UC_PROT_ALL, Uc
from unicorn.unicorn_const import UC_HOOK_TLB_FILL, UC_TLB_VIRTUAL


def keep_addresses_apart(engine: Uc) -> None:
    """Let every page be where its address says, with all bits; regions say what may be done."""
    engine.ctl_set_tlb_mode(UC_TLB_VIRTUAL)
    engine.hook_add(UC_HOOK_TLB_FILL, _as_it_is)


def _as_it_is(_engine: Uc, address: int, _access: int, entry: Any, _: Any) -> bool:
    entry.paddr, entry.perms = address, UC_PROT_ALL
    return True
