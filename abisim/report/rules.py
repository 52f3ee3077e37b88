"""The catalogue of rules, as text, JSON and the table of docs/rules.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, TypeAlias

from abisim.verification.examples import EXAMPLES, WITHOUT_CODE, Example
from abisim.verification.python.examples import PYTHON_EXAMPLES, PythonExample
from abisim.verification.rules import Rule
from abisim.verification.thunk.examples import THUNK_EXAMPLES, ThunkExample

_INDENT: Final = "    "
_AnyExample: TypeAlias = Example | PythonExample | ThunkExample


def rules_text(rules: Sequence[Rule], *, full: bool) -> str:
    """A line for each rule: id, severity, summary; or everything that there is about each."""
    if full:
        return "\n".join("".join(f"{line}\n" for line in _full(rule)) for rule in rules)
    ids = max(len(rule.id) for rule in rules)
    severities = max(len(rule.severity) for rule in rules)
    return "".join(
        f"{rule.id:<{ids}}  {rule.severity:<{severities}}  {rule.summary}\n" for rule in rules
    )


def rules_json(rules: Sequence[Rule]) -> str:
    """A list of objects; ``example`` is null for a rule that no code can break by itself."""
    return json.dumps([_row(rule) for rule in rules], indent=1) + "\n"


def rules_markdown(rules: Sequence[Rule]) -> str:
    """A section for each group of ids, a part for each rule."""
    lines: list[str] = []
    group = ""
    for rule in rules:
        if rule.id.partition(".")[0] != group:
            group = rule.id.partition(".")[0]
            lines += [f"## {group}", ""]
        lines += [f"### {rule.id}", "", f"{_sentence(rule.summary)}", ""]
        source = "" if rule.source == rule.severity else f", {rule.source}"
        lines += [f"*{rule.severity}*{source}.", ""]
        example = _example(rule)
        if example is None:
            lines += [f"Broken by: {WITHOUT_CODE[rule.id]}", ""]
        else:
            lines += ["```", _heading(example), "", *_code(example), "```", ""]
    return "\n".join(lines[:-1]) + "\n"


def _example(rule: Rule) -> _AnyExample | None:
    return EXAMPLES.get(rule.id) or PYTHON_EXAMPLES.get(rule.id) or THUNK_EXAMPLES.get(rule.id)


def _row(rule: Rule) -> dict[str, Any]:
    row = {"id": rule.id, "source": rule.source, "severity": rule.severity, "summary": rule.summary}
    return {**row, "example": _example_row(_example(rule))}


def _example_row(example: _AnyExample | None) -> dict[str, Any] | None:
    match example:
        case None:
            return None
        case PythonExample():
            how = {
                "abi": "sysv", "side": "python", "cet": False, "interpreter": example.interpreter,
                "release_gil": example.release_gil, "errno": example.errno,
            }  # fmt: skip
        case ThunkExample():
            how = {"abi": "sysv", "side": "thunk", "cet": False}
        case Example():
            how = {"abi": example.abi, "side": example.side, "cet": example.cet}
    return {"declaration": example.declaration, **how, "code": example.code}


def _full(rule: Rule) -> Iterator[str]:
    yield rule.id
    yield f"{_INDENT}{rule.summary}"
    yield f"{_INDENT}severity: {rule.severity}; source: {rule.source}"
    example = _example(rule)
    if example is None:
        yield f"{_INDENT}broken by: {WITHOUT_CODE[rule.id]}"
        return
    yield f"{_INDENT}broken by: {_heading(example)}"
    yield from (f"{_INDENT}{_INDENT}{line}" for line in _code(example))


def _heading(example: _AnyExample) -> str:
    if isinstance(example, PythonExample):
        return f"{example.declaration}  ({example.asks})"
    if isinstance(example, ThunkExample):
        return f"{example.declaration}  (sysv, thunk)"
    cet = ", --cet" if example.cet else ""
    return f"{example.declaration}  ({example.abi}, {example.side}{cet})"


def _code(example: _AnyExample) -> Iterator[str]:
    """An instruction a line; of a row of equal ones the first, and how many there are."""
    code = [each.strip() for each in example.code.split(";")]
    at = 0
    while at < len(code):
        count = next((n for n, each in enumerate(code[at:]) if each != code[at]), len(code) - at)
        yield code[at] if count == 1 else f"{code[at]}  ({count} times)"
        at += count


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
