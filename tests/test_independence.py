"""What keeps the reference and the stub compiler from being twins, beyond the import contract."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import abisim

ROOT = Path(abisim.__file__).parent

#: The vocabulary that both sides may share.  ``leaves`` is not in it: the stub compiler and
#: the value generator look at scalars through it, so the reference has its own recursion.
SHARED = {
    "abisim.types", "abisim.layout", "abisim.registers", "abisim.signature", "abisim.spelling",
    "abisim.errors", "abisim.identity",
}  # fmt: skip


def imports(package: str) -> Iterator[tuple[Path, str, str]]:
    """(file, module, name) of every import from abisim in a package's files."""
    for path in sorted((ROOT / package).glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("abisim"):
                yield from ((path, node.module or "", alias.name) for alias in node.names)
            elif isinstance(node, ast.Import):
                yield from (
                    (path, alias.name, "")
                    for alias in node.names
                    if alias.name.startswith("abisim")
                )


@pytest.mark.parametrize(
    ("package", "own"),
    [
        # The catalogue of dialects has the names of differences; what they do is each side's.
        ("reference", {"abisim.reference", "abisim.dialects"}),
        # Python stubs are of the stub compiler and of whoever judges them.
        (
            "stubgen",
            {
                "abisim.stubgen",
                "abisim.stubs",
                "abisim.dialects",
                "abisim.pystubs",
                "abisim.thunks",
                "abisim.interpreters",
            },
        ),
    ],
)
def test_a_side_imports_itself_and_the_vocabulary_alone(package: str, own: set[str]) -> None:
    found = list(imports(package))
    assert len(found) > 10
    for path, module, name in found:
        inside = any(module == each or module.startswith(f"{each}.") for each in own)
        assert inside or module in SHARED, f"{path.name} imports {module} ({name})"


def test_the_reference_does_not_use_the_shared_recursion() -> None:
    assert not [found for found in imports("reference") if found[2] in ("leaves", "Leaf")]
    assert [found for found in imports("stubgen") if found[2] == "leaves"]


@pytest.mark.parametrize("package", ["reference", "stubgen"])
@pytest.mark.parametrize(
    "sequence", ['"rdi", "rsi", "rdx", "rcx", "r8", "r9"', '("rcx", "rdx", "r8", "r9")']
)
def test_each_side_writes_its_own_register_sequences(package: str, sequence: str) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / package).glob("*.py")]
    assert sum(sequence in text for text in texts) == 1
