"""``counts.lock``: one line per shape and entry convention, to be committed and reviewed.

A change of a stub is a change of a few numbers, each on a line of its own.
"""

from __future__ import annotations

import re
from typing import Final

from abisim.errors import AbisimError
from abisim.report.counts import Counts, NotPassed, Outcome, Passed
from abisim.verification.findings import Status

FORMAT: Final = 1

_TITLE: Final = "# counts.lock: what one call costs, everything outside the callee."
_SETTING: Final = re.compile(
    r"# format (\d{1,9}), abi (\S+), dialect (\S+), subject (\S+), entries (\S+(?: \S+)*), "
    r"shapes (\d{1,9})",
    re.ASCII,
)
_LINE: Final = re.compile(
    r"([0-9a-f]{12}) (\w+) +"
    r"(?:(\d{1,9})\+(\d{1,9}) +(\d{1,9}) +(\d{1,9}) +(\d{1,9}) +(\d{1,9})"
    r"|(fail|unsupported|error)(?: +-){4})"
    r"  ([ -~]+)",
    re.ASCII,
)
_STATUS: Final[dict[str, Status]] = {"fail": "fail", "unsupported": "unsupported", "error": "error"}


def dumps(counts: Counts) -> str:
    """The counts as ASCII text; entries of a verdict that is no pass have its status instead."""
    setting = (
        f"# format {FORMAT}, abi {counts.abi}, dialect {counts.dialect}, "
        f"subject {counts.subject}, entries {' '.join(counts.entries) or '-'}, "
        f"shapes {len(counts.shapes)}"
    )
    header = (
        _TITLE,
        "# Made by `abisim check --reports DIRECTORY`; `abisim diff OLD NEW` compares two.",
        setting,
        "# id, entry, instructions before+after the callee, code bytes, loads, stores, "
        "stack bytes, shape",
    )
    lines = [
        f"{identity} {entry:<6} {_columns(outcome)}  {counts.shapes[identity]}"
        for (identity, entry), outcome in sorted(counts.outcomes.items(), key=lambda item: item[0])
    ]
    return "\n".join([*header, *lines]) + "\n"


def _columns(outcome: Outcome) -> str:
    match outcome:
        case Passed(before, after, code_bytes, loads, stores, stack_bytes):
            instructions = f"{before}+{after}"
            return f"{instructions:>7} {code_bytes:>5} {loads:>4} {stores:>4} {stack_bytes:>5}"
        case NotPassed(status):
            return f"{status:>7} {'-':>5} {'-':>4} {'-':>4} {'-':>5}"


def is_lock(text: str) -> bool:
    return text.startswith("# counts.lock")


def loads(text: str, filename: str) -> Counts:
    """The counts that :func:`dumps` wrote; comment lines behind the header are skipped.

    Raises AbisimError, naming ``filename`` and the line, when it is no such text.
    """
    if not is_lock(text):
        raise AbisimError(f"{filename}:1: not a counts.lock: expected {_TITLE!r}")
    lines = [line.rstrip("\r") for line in text.split("\n")]
    abi, dialect, subject, entries, expected = _setting(lines, filename)
    shapes: dict[str, str] = {}
    outcomes: dict[tuple[str, str], Outcome] = {}
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        identity, entry, outcome, shape = _parse(line, f"{filename}:{number}")
        if entry not in entries:
            raise AbisimError(
                f"{filename}:{number}: entry '{entry}' is not of the header's: {', '.join(entries)}"
            )
        if (identity, entry) in outcomes:
            raise AbisimError(f"{filename}:{number}: a second line for {identity} {entry}")
        if shapes.setdefault(identity, shape) != shape:
            raise AbisimError(f"{filename}:{number}: {identity} is another shape further up")
        outcomes[identity, entry] = outcome
    for identity in shapes:
        for entry in entries:
            if (identity, entry) not in outcomes:
                raise AbisimError(
                    f"{filename}: no line for {identity} {entry}; make the file again"
                )
    if len(shapes) != expected:
        raise AbisimError(
            f"{filename}: {len(shapes)} shapes, but the header says {expected}; make the file again"
        )
    return Counts(filename, abi, dialect, subject, entries, shapes, outcomes)


def _setting(lines: list[str], filename: str) -> tuple[str, str, str, tuple[str, ...], int]:
    for number, line in enumerate(lines, 1):
        if not line.startswith("#"):
            break
        if not line.startswith("# format "):
            continue
        match = _SETTING.fullmatch(line)
        if match is None:
            break
        if int(match[1]) != FORMAT:
            raise AbisimError(
                f"{filename}:{number}: counts.lock format {match[1]}, but this abisim reads format "
                f"{FORMAT}; make the file again with this abisim"
            )
        entries = () if match[5] == "-" else tuple(match[5].split(" "))
        return match[2], match[3], match[4], entries, int(match[6])
    raise AbisimError(
        f"{filename}:3: expected '# format {FORMAT}, abi …, dialect …, subject …, entries …, "
        "shapes …'"
    )


def _parse(line: str, where: str) -> tuple[str, str, Outcome, str]:
    match = _LINE.fullmatch(line)
    if match is None:
        conflict = line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||"))
        hint = (
            "a merge conflict"
            if conflict
            else "expected "
            + ("id, entry, before+after, code bytes, loads, stores, stack bytes, shape")
        )
        raise AbisimError(f"{where}: not a line of a counts.lock: {hint}")
    identity, entry, *numbers, status, shape = match.groups()
    outcome: Outcome = NotPassed(_STATUS[status]) if status else Passed(*map(int, numbers))
    return identity, entry, outcome, shape
