"""Who verified: the judge, and what it stands on, by what their sources say."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

#: What has a say in a verdict, and in what is verified, of the package: all below these.
_PARTS: Final = (
    "layout", "reference", "machine", "verification", "stubgen", "native/probation",
)  # fmt: skip
#: And of this package, who begins all that.
_VERIFIER: Final = "native/verifier.py"


@lru_cache(maxsize=1)
def verifier() -> str:
    """A name for the judge of this installation; another judge has another one.

    Empty where the sources cannot be read: such a judge is not told from others.
    """
    root = Path(__file__).parents[1]
    if not (root / "types.py").exists():
        return ""
    whole = hashlib.sha256()
    try:
        for file in _sources(root):
            content = file.read_bytes()
            whole.update(f"{file.relative_to(root)} {len(content)}\n".encode())
            whole.update(content)
        # Another emulator is another verifier.
        emulator = _version_of("unicorn")
    except (OSError, ImportError):
        return ""
    return f"{whole.hexdigest()[:32]}, unicorn {emulator}"


def _version_of(package: str) -> str:
    """The version of an installed package.  Raises ImportError for one that is not."""
    spec = find_spec(package)
    if spec is not None and spec.origin is not None:
        # importlib.metadata says it too, and loads a mail reader and sockets for it.
        place = Path(spec.origin).parents[1]
        found = [each.name for each in place.glob(f"{package}-*.dist-info")]
        if len(found) == 1:
            return found[0].removeprefix(f"{package}-").removesuffix(".dist-info")
    from importlib import metadata

    return metadata.version(package)


def _sources(root: Path) -> list[Path]:
    below = [each for part in _PARTS for each in (root / part).rglob("*.py")]
    return sorted([*root.glob("*.py"), *below, root / _VERIFIER])
