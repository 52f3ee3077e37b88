"""``corpus/dialects``: a smallest example for every dialect entry, one file each.

``python -m abisim.campaign.dialect_corpus corpus/dialects`` writes the files from the
catalogue, and removes those of entries that are gone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap

from abisim.dialects import BOTH, ENTRIES, Entry, Versions
from abisim.files import write_each

_WIDTH = 96


def corpus_text(entry: Entry) -> str:
    """The corpus file of one entry."""
    facts = [
        f"library: dialect-{entry.id}",
        "version: 1",
        f"abis: {' '.join(entry.abis)}",
        "",
        *wrap(f"{entry.clause}.", _WIDTH),
        *wrap(f"Otherwise: {entry.summary} ({_compilers(entry)}).", _WIDTH),
    ]
    head = "\n".join(f" * {fact}".rstrip() for fact in facts)
    return f"/*\n{head}\n */\n{entry.example}\n"


def corpus_files(directory: Path) -> dict[Path, str]:
    return {directory / f"{entry.id}.h": corpus_text(entry) for entry in ENTRIES}


def _compilers(entry: Entry) -> str:
    names = ", ".join(_name(versions) for versions in entry.compilers)
    return names if entry.parties == BOTH else f"{names}; {entry.parties[0]}s alone"


def _name(versions: Versions) -> str:
    first, last = versions.first, versions.last
    if first is None and last is None:
        return versions.compiler
    if last is None:
        return f"{versions.compiler} from {first}"
    return f"{versions.compiler} {first or ''} to {last}".replace("  ", " up ")


def main(directory: Path) -> None:
    """Write the files that changed."""
    files = corpus_files(directory)
    directory.mkdir(exist_ok=True)
    for path in directory.glob("*.h"):
        if path not in files:
            path.unlink()
    write_each(
        {
            path: text
            for path, text in files.items()
            if not path.exists() or path.read_text() != text
        }
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
