"""JSON: the document as it is, one line a shape, so that a line diff shows what changed."""

from __future__ import annotations

import json
from typing import Any, cast

from abisim.errors import AbisimError
from abisim.report.document import FORMAT, Document
from abisim.report.schema import violation


def dumps(document: Document) -> str:
    """The document as ASCII text that ends with a newline."""
    members = [f" {_compact(key)}: {_member(value)}" for key, value in document.items()]
    return "{\n" + ",\n".join(members) + "\n}\n"


def loads(text: str, filename: str) -> Document:
    """The document that :func:`dumps` wrote.

    Raises AbisimError, naming ``filename`` and the place, when it is no such text.
    """
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise AbisimError(
            f"{filename}:{error.lineno}:{error.colno}: not JSON: {error.msg}"
        ) from None
    except (ValueError, RecursionError):
        raise AbisimError(f"{filename}: not a report: JSON beyond all measure") from None
    if not isinstance(value, dict) or "format" not in value:
        raise AbisimError(
            f"{filename}: not a report of abisim check: JSON without the member 'format'"
        )
    if value["format"] != FORMAT:
        raise AbisimError(
            f"{filename}: report format {_compact(value['format'])[:40]}, but this abisim reads "
            f"format {FORMAT}; make the report again with this abisim"
        )
    if problem := violation(value):
        raise AbisimError(f"{filename}: not a report of abisim check: {problem}")
    return cast("Document", value)


def _member(value: object) -> str:
    if not isinstance(value, list) or not value or not isinstance(value[0], dict):
        return _compact(value)
    return "[\n" + ",\n".join(f"  {_compact(item)}" for item in value) + "\n ]"


def _compact(value: Any) -> str:
    return json.dumps(value, separators=(",", ":"))
