"""A wind tunnel for calling conventions.

>>> import abisim
>>> signature = abisim.parse("double f(int n, struct P { double x; float y; } p)")
>>> print(abisim.classify(signature).dump())         # where every byte has to be
>>> stub = abisim.stub(signature, entry="buffer")    # machine code; stub.code, stub.listing
>>> verdict = abisim.verify(signature, stub)         # verdict.ok, verdict.findings
>>> hypot = abisim.bind("libm.so.6", "double hypot(double, double)")   # verified, then called
>>> hypot(3, 4)
5.0

The functions are loaded at first use; importing abisim starts no emulator.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from abisim.campaign.engine import check
    from abisim.declarations import parse
    from abisim.native.binding import bind, library
    from abisim.native.callbacks.callback import callback
    from abisim.native.lasterror import errno
    from abisim.reference import classify
    from abisim.stubgen.compiler import stub
    from abisim.verification.judge import verify

__version__: Final = "0.1.0"

__all__ = [
    "__version__", "bind", "callback", "check", "classify", "errno", "library", "parse", "stub",
    "verify",
]  # fmt: skip

_HOMES: Final = {
    "bind": "abisim.native.binding",
    "callback": "abisim.native.callbacks.callback",
    "check": "abisim.campaign.engine",
    "classify": "abisim.reference",
    "errno": "abisim.native.lasterror",
    "library": "abisim.native.binding",
    "parse": "abisim.declarations",
    "stub": "abisim.stubgen.compiler",
    "verify": "abisim.verification.judge",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_HOMES[name]), name)
    return value
