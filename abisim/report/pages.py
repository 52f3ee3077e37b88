"""The pages of ``stubs/``: one for every shape of a corpus file, written as a set."""

from __future__ import annotations

import stat
from pathlib import Path

from abisim.campaign.engine import corpus_functions, group_by_shape
from abisim.errors import AbisimError
from abisim.files import write_each
from abisim.report.listing import page
from abisim.stubgen.compiler import stub as compile_stub
from abisim.stubs import ENTRIES
from abisim.verification.judge import verify

_SUFFIX = ".txt"
_FIRST, _SECOND = b"# ", b"\n# signature "


def pages(corpus_file: Path, abi: str = "sysv") -> dict[str, str]:
    """File name → page for each shape; a shape is named after its first function."""
    made = {}
    for shape in group_by_shape(corpus_functions([corpus_file], abi)):
        stubs = [compile_stub(shape.signature, entry) for entry in ENTRIES]
        judged = [(each, verify(shape.signature, each)) for each in stubs]
        made[f"{shape.signature.name}{_SUFFIX}"] = page(shape.signature, judged)
    return made


def write_pages(corpus_file: Path, directory: Path, *, abi: str = "sysv") -> list[Path]:
    """Write the pages that changed, then remove those of no shape; returns the written ones.

    Only a page may be replaced or removed; what else is in the directory stays.
    Raises AbisimError, with nothing changed, when the corpus file or the directory cannot
    be used, or when something that is no page is where one belongs.
    """
    made = pages(corpus_file, abi)
    if not directory.is_dir():
        raise AbisimError(f"{directory} is not a directory")
    try:
        there = {path.name: _page(path) for path in sorted(directory.glob(f"*{_SUFFIX}"))}
        for name in made:
            if name in there and there[name] is None:
                raise AbisimError(
                    f"{directory / name} is where a page belongs and is none; move it away"
                )
        changed = {
            directory / name: text
            for name, text in made.items()
            if there.get(name) != text.encode("utf-8")
        }
        write_each(changed)
        for name, content in there.items():
            if content is not None and name not in made:
                (directory / name).unlink()
    except OSError as error:
        raise AbisimError(f"cannot write {error.filename}: {error.strerror}") from None
    return list(changed)


def _page(path: Path) -> bytes | None:
    """What is in a page, None for anything that is no page of ours."""
    if not stat.S_ISREG(path.lstat().st_mode):
        return None
    content = path.read_bytes()
    return content if content.startswith(_FIRST) and _SECOND in content else None
