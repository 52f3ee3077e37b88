"""The committed JSON schema of a report, and the part of JSON Schema that it uses.

Reading a report must not need a schema library, so what the schema says is checked here;
a test holds this checker to the library's opinion.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


@lru_cache(maxsize=1)
def report_schema() -> Schema:
    """The JSON Schema (2020-12) of a report."""
    text = files("abisim.report").joinpath("schema.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def violation(value: object, schema: Schema | None = None, where: str = "") -> str | None:
    """The first thing in ``value`` that the schema forbids, as words; None when all is well.

    ``schema`` is the whole report's unless a part of it is given.
    """
    schema = report_schema() if schema is None else schema
    if "$ref" in schema:
        schema = report_schema()["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    problem = _own(value, schema)
    if problem:
        return f"{where or 'the whole'} {problem}"
    match value:
        case dict():
            return _members(value, schema, where)
        case list():
            items = (
                violation(item, schema["items"], f"{where}[{index}]")
                for index, item in enumerate(value)
            )
            return next((problem for problem in items if problem), None)
        case _:
            return None


def _own(value: object, schema: Schema) -> str | None:
    """What is wrong with the value itself, its members left aside."""
    if "type" in schema and not _has_type(value, schema["type"]):
        return f"is not of type {_words(schema['type'])}"
    if "const" in schema and (value != schema["const"] or isinstance(value, bool)):
        return f"is not {json.dumps(schema['const'])}"
    if "enum" in schema and value not in schema["enum"]:
        return f"is none of {', '.join(schema['enum'])}"
    if isinstance(value, int) and value < schema.get("minimum", value):
        return f"is less than {schema['minimum']}"
    if isinstance(value, str) and not re.fullmatch(schema.get("pattern", "(?s:.*)"), value):
        return f"does not match {schema['pattern']}"
    if isinstance(value, list) and len(value) < schema.get("minItems", 0):
        return "is empty"
    return None


def _members(value: dict[str, Any], schema: Schema, where: str) -> str | None:
    known = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            return f"{where or 'the whole'} lacks the member '{name}'"
    for name, member in value.items():
        inner = known.get(name, schema["additionalProperties"])
        if inner is False:
            return f"{where or 'the whole'} has the unknown member {json.dumps(name)[:60]}"
        if problem := violation(member, inner, f"{where}.{name}" if where else name):
            return problem
    return None


def _has_type(value: object, names: str | list[str]) -> bool:
    wanted = [names] if isinstance(names, str) else names
    if isinstance(value, bool):  # an int for Python, not for JSON
        return "boolean" in wanted
    return any(isinstance(value, _TYPES[name]) for name in wanted)


def _words(names: str | list[str]) -> str:
    return names if isinstance(names, str) else " or ".join(names)
