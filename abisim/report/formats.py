"""Reports, one file per format; every format is made from the same document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeAlias

from abisim.campaign.engine import RunResult
from abisim.report import json, junit, lock, markdown, text
from abisim.report.counts import Counts, counts
from abisim.report.diff import KINDS, Change, Kind, compare
from abisim.report.document import Document, document
from abisim.report.reading import read_counts
from abisim.report.writing import write_all

__all__ = [
    "FORMATS",
    "KINDS",
    "Change",
    "Counts",
    "Document",
    "Kind",
    "compare",
    "document",
    "lock_text",
    "read_counts",
    "write_reports",
]

Writer: TypeAlias = Callable[[Document], str]

#: The formats that a whole run can be printed in, by the name that ``--output-format``
#: has for them.  ``text`` is for a file or pipe; a terminal gets ``text.show``.
FORMATS: Final[dict[str, Writer]] = {
    "text": text.dumps,
    "json": json.dumps,
    "junit": junit.dumps,
    "markdown": markdown.dumps,
}

#: What :func:`write_reports` writes.
FILES: Final[dict[str, Writer]] = {
    "check.json": json.dumps,
    "check.md": markdown.dumps,
    "check.xml": junit.dumps,
}
LOCK: Final = "counts.lock"


def lock_text(made: Document) -> str:
    """The ``counts.lock`` of a complete run; AbisimError for one that was interrupted."""
    return lock.dumps(counts(made))


def write_reports(run: RunResult, directory: Path) -> tuple[Path, ...]:
    """Write ``check.json``, ``check.md``, ``check.xml`` and, when the run is complete,
    ``counts.lock``: all or none.  An interrupted run leaves the ``counts.lock`` that is there.

    Returns the files that changed; one that would stay the same is not touched.
    Raises AbisimError when a file cannot be written.
    """
    made = document(run)
    texts = {name: write(made) for name, write in FILES.items()}
    if run.complete:
        texts[LOCK] = lock_text(made)
    return write_all(directory, texts)
