"""The committed JSON schema of a report, and what a value does to break it."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_MESSAGE = 200


@lru_cache(maxsize=1)
def report_schema() -> Schema:
    """The JSON Schema (2020-12) of a report."""
    text = files("abisim.report").joinpath("schema.json").read_text(encoding="utf-8")
    schema: Schema = json.loads(text)
    return schema


def violation(value: object) -> str | None:
    """The first thing in ``value`` that the schema forbids, as words; None when all is well."""
    # Reports are written more often than read, and this is slow to load.
    from jsonschema import Draft202012Validator

    error = next(Draft202012Validator(report_schema()).iter_errors(value), None)
    if error is None:
        return None
    where = error.json_path.removeprefix("$").removeprefix(".") or "the whole"
    message = error.message
    return f"{where}: {message if len(message) <= _MESSAGE else message[:_MESSAGE] + ' …'}"
