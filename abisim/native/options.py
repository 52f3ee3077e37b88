"""How a function is bound, beside its signature."""

from __future__ import annotations

from dataclasses import dataclass

from abisim.dialects import PSABI


@dataclass(frozen=True, slots=True)
class Options:
    """The options of ``abisim.bind``, as it documents them; ``release_gil`` goes with ``errno``."""

    dialect: str = PSABI
    release_gil: bool = False
    errno: bool = False
    probation: bool = True
    wait: bool = True
