"""``abisim fuzz --declarations``: exit status, report, bad usage."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run

MEASURED = re.compile(r"^<!-- measured -->.*$", re.MULTILINE)


def test_the_report_is_the_same_but_for_what_is_measured(abisim: Run, tmp_path: Path) -> None:
    texts = []
    for jobs in ("1", "2"):
        done = abisim(
            "fuzz", "--declarations", "--count", "260", "--seed", "5", "-j", jobs,
            "--report", "r.md",
        )  # fmt: skip
        assert done.status == 0, done.out
        assert re.search(r"^260 texts: \d+ read, \d+ refused with a message, 0 troubles", done.out)
        texts.append((tmp_path / "r.md").read_text())
    assert [len(MEASURED.findall(text)) for text in texts] == [3, 3]
    assert MEASURED.sub("", texts[0]) == MEASURED.sub("", texts[1])
    assert "abisim fuzz --declarations --count 260 --seed 5 --report r.md" in texts[0]
    assert "## Troubles\n\nNone." in texts[0]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["r.md"]


@pytest.mark.parametrize("flag", ["--declarations"])
@pytest.mark.parametrize(
    "option", [("--abi", "ms"), ("--subject", "gcc"), ("--cc", "gcc"), ("--dialect", "gcc"),
               ("--no-shrink",)]
)  # fmt: skip
def test_options_about_compilers_are_refused(
    abisim: Run, flag: str, option: tuple[str, ...]
) -> None:
    done = abisim("fuzz", flag, *option)
    assert done.status == 2
    assert f"means nothing with {flag}" in done.err
