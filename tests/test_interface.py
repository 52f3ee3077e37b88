"""The public Python interface, as other programs use it."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

import abisim
from abisim.errors import UsageError
from abisim.native.version import _version_of

DECLARATION = "double f(int n, struct P { double x; float y; } p)"


def test_the_contract_s_example() -> None:
    signature = abisim.parse(DECLARATION, abi="sysv")
    assignment = abisim.classify(signature, dialect="psabi")
    assert [piece.at for placement in assignment.args for piece in placement.pieces] == [
        "rdi", "xmm0", "xmm1",
    ]  # fmt: skip
    stub = abisim.stub(signature, entry="buffer")
    assert stub.code
    assert "call" in stub.listing
    verdict = abisim.verify(signature, stub)
    assert verdict.ok
    assert verdict.findings == ()
    assert verdict.instructions == 8


def test_the_contract_s_dictionary() -> None:
    found = abisim.classify(abisim.parse(DECLARATION)).to_dict()
    for key, value in {
        "abi": "sysv", "variadic": False, "al": None, "stack_bytes": 0, "stack_align": 16,
    }.items():  # fmt: skip
        assert found[key] == value
    argument = found["args"][1]
    for key, value in {
        "type": "struct P", "size": 16, "align": 8, "mode": "direct", "classes": ["SSE", "SSE"],
        "pieces": [{"at": "xmm0", "bytes": [0, 8]}, {"at": "xmm1", "bytes": [8, 12]}],
    }.items():  # fmt: skip
        assert argument[key] == value
    for key, value in {
        "type": "double", "size": 8, "align": 8, "mode": "direct",
        "pieces": [{"at": "xmm0", "bytes": [0, 8]}],
    }.items():  # fmt: skip
        assert found["ret"][key] == value


def test_check_gives_a_verdict_for_each_signature_in_order() -> None:
    texts = ["void f(void)", "int g(long)", "void h(void)"]
    verdicts = list(abisim.check([abisim.parse(text) for text in texts], subject="stub"))
    assert [verdict.instructions for verdict in verdicts] == [1, 6, 1]
    assert verdicts[0] == verdicts[2]


def test_check_refuses_an_unknown_subject() -> None:
    with pytest.raises(UsageError, match="unknown subject 'nobody'"):
        list(abisim.check([], subject="nobody"))


def test_an_entry_convention_that_does_not_exist_is_refused() -> None:
    signature = abisim.parse("int f(int)")
    with pytest.raises(UsageError, match="unknown entry 'nope'; known: buffer, avalue"):
        abisim.stub(signature, entry="nope")  # type: ignore[call-overload]
    with pytest.raises(UsageError, match="unknown entry 'nope'"):
        list(abisim.check([signature], entry="nope"))  # type: ignore[arg-type]


def test_no_attribute_is_made_up() -> None:
    with pytest.raises(AttributeError, match="no attribute 'classifi'"):
        _ = abisim.classifi


def test_importing_starts_no_emulator() -> None:
    program = (
        "import sys, abisim\n"
        "assert callable(abisim.parse) and callable(abisim.classify)\n"
        "sys.exit(any(name in sys.modules for name in ('unicorn', 'keystone', 'capstone')))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize(
    ("statement", "without"),
    [
        ("", "abisim. ctypes dataclasses hashlib pathlib pycparser click rich subprocess"),
        ("abisim.bind, abisim.library, abisim.errno, abisim.callback", "pycparser click rich lief"),
        ("from abisim.native.version import verifier; assert verifier()", "email zipfile"),
    ],
)
def test_what_is_not_loaded_before_it_is_needed(statement: str, without: str) -> None:
    always = "unicorn keystone capstone socket subprocess multiprocessing email importlib.metadata"
    program = f"""
import sys
before = set(sys.modules)
import abisim
{statement}
for name in sorted(set(sys.modules) - before):
    for each in "{always} {without}".split():
        if name == each or name.startswith(each if each.endswith(".") else each + "."):
            print(name)
"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    assert done.stdout == ""


def test_the_version_of_the_emulator() -> None:
    assert _version_of("unicorn") == metadata.version("unicorn")
    with pytest.raises(ImportError):
        _version_of("no_such_package")


def test_the_functions_survive_the_import_of_every_module() -> None:
    """A package of the name of a public function would replace it when it is imported."""
    root = Path(abisim.__file__).parent
    modules = {path.stem for path in root.iterdir() if path.suffix == ".py" or path.is_dir()}
    assert not modules & set(abisim.__all__)
