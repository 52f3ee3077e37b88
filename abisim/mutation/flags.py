"""The status flags that conditions depend on, as far as they are known, and the conditions.

A flag is true, false, not known (None), or left undefined by an instruction.  AF is not among
them: no condition depends on it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias


class Undefined(NamedTuple):
    """What the manual leaves undefined behind the instruction ``by``."""

    by: str


Flag: TypeAlias = bool | Undefined | None
_Truth: TypeAlias = bool | None


@dataclass(frozen=True, slots=True)
class Flags:
    """CF, PF, ZF, SF and OF."""

    carry: Flag = None
    parity: Flag = None
    zero: Flag = None
    sign: Flag = None
    overflow: Flag = None

    def known(self, name: str) -> _Truth:
        flag: Flag = getattr(self, name)
        return flag if isinstance(flag, bool) else None

    def holds(self, condition: str) -> _Truth:
        """Whether a condition holds, None if that is not known.  ``b`` is one, as in ``jb``."""
        holds = _CONDITIONS[_OPPOSITES.get(condition, condition)].truth(self)
        return _not(holds) if condition in _OPPOSITES else holds

    def open(self, condition: str) -> tuple[str, Undefined | None]:
        """The first flag that a condition which is not known depends on, and what it is."""
        for name in _CONDITIONS[_OPPOSITES.get(condition, condition)].flags:
            flag: Flag = getattr(self, name)
            if not isinstance(flag, bool):
                return name, flag
        raise ValueError(condition)


def all_flags(flag: Flag) -> Flags:
    return Flags(flag, flag, flag, flag, flag)


def _not(one: _Truth) -> _Truth:
    return None if one is None else not one


def _or(one: _Truth, other: _Truth) -> _Truth:
    if one or other:
        return True
    return None if None in (one, other) else False


def _differ(one: _Truth, other: _Truth) -> _Truth:
    return None if one is None or other is None else one != other


class _Condition(NamedTuple):
    """The flags that it depends on, and what it is in three-valued logic."""

    flags: tuple[str, ...]
    truth: Callable[[Flags], _Truth]


def _one(name: str) -> _Condition:
    return _Condition((name,), lambda flags: flags.known(name))


def _less(flags: Flags) -> _Truth:
    return _differ(flags.known("sign"), flags.known("overflow"))


#: Intel SDM volume 1, appendix B.
_CONDITIONS: Final[Mapping[str, _Condition]] = {
    "o": _one("overflow"), "b": _one("carry"), "e": _one("zero"), "s": _one("sign"),
    "p": _one("parity"), "l": _Condition(("sign", "overflow"), _less),
    "be": _Condition(("carry", "zero"),
                     lambda flags: _or(flags.known("carry"), flags.known("zero"))),
    "le": _Condition(("zero", "sign", "overflow"),
                     lambda flags: _or(flags.known("zero"), _less(flags))),
}  # fmt: skip
_OPPOSITES: Final[Mapping[str, str]] = {
    "no": "o", "ae": "b", "ne": "e", "ns": "s", "np": "p", "ge": "l", "a": "be", "g": "le",
}  # fmt: skip
CONDITIONS: Final = frozenset({*_CONDITIONS, *_OPPOSITES})
