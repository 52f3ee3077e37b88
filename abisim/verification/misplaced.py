"""What is wrong with a place that a stub chose: a rule, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misplaced:
    """``rule`` is the rule's id, ``what`` says what is there instead."""

    rule: str
    what: str
