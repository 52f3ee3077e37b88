"""The memory of a machine as the callee's side of a call speaks of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from abisim.machine.memory import Region


class Areas(Protocol):
    """``input`` and ``cells`` have the caller's objects, ``output`` where it wants a result."""

    @property
    def stack(self) -> Region: ...

    @property
    def output(self) -> Region: ...

    @property
    def input(self) -> Region: ...

    @property
    def cells(self) -> Sequence[Region]: ...
