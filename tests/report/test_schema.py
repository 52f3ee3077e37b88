"""The committed schema: it describes real reports, and it is strict."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from abisim.campaign.engine import RunResult
from abisim.report import json
from abisim.report.document import FORMAT, Document, document
from abisim.report.schema import report_schema, violation
from abisim.stubs import SIDES
from abisim.verification.rules import RULES


def as_read(made: Document) -> Any:
    return json.loads(json.dumps(made), "check.json")


def valid(value: Any) -> bool:
    return bool(Draft202012Validator(report_schema()).is_valid(value))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(report_schema())
    assert report_schema()["properties"]["format"]["const"] == FORMAT


def test_it_knows_every_entry_convention() -> None:
    definitions = report_schema()["$defs"]
    assert tuple(definitions["entry"]["enum"]) == SIDES
    assert tuple(definitions["shape"]["properties"]["entries"]["properties"]) == SIDES


def test_a_real_run_is_valid(real_run: RunResult) -> None:
    value = as_read(document(real_run))
    assert len(value["shapes"]) == 6
    assert valid(value)
    assert violation(value) is None


def test_a_run_in_which_everything_occurs_is_valid(made: Document) -> None:
    assert len(made["rules"]) < len(RULES)
    assert valid(as_read(made))


def test_every_object_is_closed_and_complete() -> None:
    def objects(schema: Any) -> Iterator[dict[str, Any]]:
        if isinstance(schema, dict):
            if "properties" in schema and isinstance(schema.get("type"), str | list):
                yield schema
            for member in schema.values():
                yield from objects(member)

    found = list(objects(report_schema()))
    assert len(found) == 11
    for schema in found:
        assert schema["additionalProperties"] is False
        optional = set(schema["properties"]) - set(schema.get("required", ()))
        assert optional in (
            set(), set(SIDES), {"relies_on", "explained_by"}, {"automaton"}, {"severity"},
        )  # fmt: skip


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place of a JSON value."""
    yield path
    members: Any = ()
    if isinstance(value, dict):
        members = value.items()
    elif isinstance(value, list):
        members = enumerate(value)
    for key, member in members:
        yield from places(member, (*path, key))


def changed(value: Any, path: tuple[Any, ...], wrong: Any) -> Any:
    if not path:
        return wrong
    result = copy.deepcopy(value)
    at = result
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = wrong
    return result


def test_no_missing_or_additional_member_is_let_through(made: Document) -> None:
    value = as_read(made)
    value["shapes"] = value["shapes"][:2]
    for path in places(value):
        at = value
        for key in path:
            at = at[key]
        if not isinstance(at, dict):
            continue
        assert violation(changed(value, path, {**at, "more": 1})) is not None
        for name in at:
            fewer = changed(value, path, {key: at[key] for key in at if key != name})
            may_lack = path[-1:] == ("entries",) or (path, name) == ((), "automaton")
            assert (violation(fewer) is None) == (may_lack or name == "severity")


@pytest.mark.parametrize(
    ("path", "wrong", "message"),
    [
        ((), 5, "the whole: 5 is not of type 'object'"),
        (("shapes", 0, "id"), "xyz", "shapes[0].id: 'xyz' does not match '^[0-9a-f]{12}$'"),
        (("shapes", 0, "functions"), [], "shapes[0].functions: [] should be non-empty"),
        (
            ("shapes", 1, "entries", "buffer", "status"),
            "good",
            "shapes[1].entries.buffer.status: 'good' is not one of "
            "['pass', 'fail', 'unsupported', 'error']",
        ),
        (("totals", "pass"), -1, "totals.pass: -1 is less than the minimum of 0"),
        (("totals", "pass"), True, "totals.pass: True is not of type 'integer'"),
        (("abi",), 7, "abi: 7 is not of type 'string'"),
    ],
)
def test_what_a_violation_says(
    made: Document, path: tuple[Any, ...], wrong: Any, message: str
) -> None:
    assert violation(changed(as_read(made), path, wrong)) == message
