"""The pages of ``stubs/``: one for every shape of a corpus file, written as a set."""

from __future__ import annotations

from pathlib import Path

from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.errors import AbisimError
from abisim.files import write_whole
from abisim.report.listing import page
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import ENTRIES
from abisim.verification.judge import verify

_SUFFIX = ".txt"


def pages(corpus_file: Path, abi: str = "sysv") -> dict[str, str]:
    """File name → page for each shape; a shape is named after its first function."""
    made = {}
    for shape in group_by_shape(corpus_functions([corpus_file], abi)):
        stubs = [compile_stub(shape.signature, entry) for entry in ENTRIES]
        judged = [(each, verify(shape.signature, each)) for each in stubs]
        made[f"{shape.signature.name}{_SUFFIX}"] = page(shape.signature, judged)
    return made


def write_pages(corpus_file: Path, directory: Path, *, abi: str = "sysv") -> list[Path]:
    """Write the pages that changed and remove those of no shape; returns the written ones.

    Raises AbisimError when the corpus file or the directory cannot be used.
    """
    made = pages(corpus_file, abi)
    if not directory.is_dir():
        raise AbisimError(f"{directory} is not a directory")
    for old in directory.glob(f"*{_SUFFIX}"):
        if old.name not in made:
            old.unlink()
    written = []
    for name, text in made.items():
        path = directory / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write_whole(path, text)
            written.append(path)
    return written
