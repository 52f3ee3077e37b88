"""Long runs: the same report for the same seed, bad usage, Ctrl-C."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

import pytest

from tests.cli.conftest import COMMAND, ROOT, Run, start

MEASURED = re.compile(r"^<!-- measured -->.*$", re.MULTILINE)
SOURCE = "int f(int, char, double); struct { long a, b; } g(long double, ...);"
EDGE_CASES = str(ROOT / "corpus" / "edge-cases.h")

#: Command, its exit statuses, what it prints, its measured lines, what its report has.
REPORTS = {
    "fuzz": (
        # Of two batches.
        ("fuzz", "--count", "100", "--start", "550"),
        (0, 1),
        r"^100 signatures to abisim's stub compiler: ",
        1,
        "abisim fuzz --abi sysv --subject stub --count 100 --seed 1 --start 550 --report r.md",
    ),
    "hostile": (
        ("fuzz", "--hostile", "--count", "260", "--seed", "5", "--start", "7"),
        (0,),
        r"^260 attempts: \d+ failed, .*; 0 passed wrongly, 0 other troubles$",
        3,
        "abisim fuzz --hostile --count 260 --seed 5 --start 7 --report r.md",
        "## Wrong passes\n\nNone.",
        "## Crashes, hangs and what else may not be\n\nNone.",
    ),
    "declarations": (
        ("fuzz", "--declarations", "--count", "260", "--seed", "5"),
        (0,),
        r"^260 texts: \d+ read, \d+ refused with a message, 0 troubles$",
        3,
        "abisim fuzz --declarations --count 260 --seed 5 --report r.md",
        "## Troubles\n\nNone.",
    ),
    "mutate": (
        ("mutate", SOURCE, "--mutants", "100", "--flips", "20"),
        (0,),
        r"^100 mutants: [\d,]+ killed, [\d,]+ proven equivalent, .*\n20 flipped bits: ",
        1,
        "--abi sysv --mutants 100 --flips 20 --seed 1 --report r.md",
        "## Survivors\n\nNone.",
    ),
}


@pytest.mark.parametrize(
    ("words", "statuses", "printed", "measured", "parts"),
    [(*row[:4], row[4:]) for row in REPORTS.values()],
    ids=REPORTS,
)
def test_the_report_is_the_same_but_for_what_is_measured(
    words: tuple[str, ...],
    statuses: tuple[int, ...],
    printed: str,
    measured: int,
    parts: tuple[str, ...],
    abisim: Run,
    tmp_path: Path,
) -> None:
    texts = []
    for jobs in ("1", "2"):
        done = abisim(*words, "-j", jobs, "--report", "r.md")
        assert done.status in statuses, done
        assert re.search(printed, done.out, re.MULTILINE)
        assert "wrote r.md" in done.err
        assert sorted(path.name for path in tmp_path.iterdir()) == ["r.md"]
        texts.append((tmp_path / "r.md").read_text())
    assert [len(MEASURED.findall(text)) for text in texts] == [measured, measured]
    assert MEASURED.sub("", texts[0]) == MEASURED.sub("", texts[1])
    assert all(part in texts[0] for part in parts)


FUZZ = ("fuzz", "--count", "10")
#: What is wrong with any of them; then with one alone.
ANY = [
    (("-j", "0"), "0 is not in the range"),
    (("--abi", "vms"), "'vms' is not one of"),
    (("--seed", "one"), "'one' is not a valid integer"),
    (("--report", "nowhere/r.md"), "there is no directory nowhere"),
    (("--report", "."), "is a directory"),
]
BAD = [
    *[((*command, *words), message) for command in (FUZZ, ("mutate",)) for words, message in ANY],
    ((*FUZZ, "--count", "0"), "0 is not in the range"),
    ((*FUZZ, "--count", "-5"), "-5 is not in the range"),
    ((*FUZZ, "--count", "many"), "'many' is not a valid integer"),
    ((*FUZZ, "--start", "-1"), "-1 is not in the range"),
    ((*FUZZ, "--subject", "no-such-cc"), "no C compiler 'no-such-cc' for --abi sysv"),
    ((*FUZZ, "--cc", "no-such-cc -v"), "no C compiler 'no-such-cc -v' for --abi sysv"),
    ((*FUZZ, "--cc", ""), "empty"),
    ((*FUZZ, "--cc", "gcc 'x"), "is no command"),
    ((*FUZZ, "--cc", "gcc", "--subject", "gcc"), "give --subject or --cc, not both"),
    ((*FUZZ, "--dialect", "icc"), "unknown dialect 'icc'"),
    ((*FUZZ, "--hostile", "--declarations"), "give one of --hostile, --declarations and --native"),
    ((*FUZZ, "--hostile", "--native"), "give one of --hostile, --declarations and --native"),
    ((*FUZZ, "--python", "python3"), "--python means nothing without --native"),
    ((*FUZZ, "--native", "--start", "3"), "--start means nothing with --native"),
    ((*FUZZ, "--native", "--python", "no-such-python"), "no-such-python is no Python interpreter"),
    ((*FUZZ, "int f(int);"), "unexpected extra argument"),
    *[
        ((*FUZZ, flag, *words), f"{words[0].replace('no-', '')} means nothing with {flag}")
        for flag in ("--hostile", "--declarations", "--native")
        for words in (
            ("--abi", "ms"), ("--subject", "gcc"), ("--cc", "gcc"), ("--dialect", "gcc"),
            ("--no-shrink",),
        )
    ],
    (("mutate", "--mutants", "-1"), "-1 is not in the range"),
    (("mutate", "--flips", "many"), "'many' is not a valid integer"),
    (("mutate", "nowhere.h"), "nowhere.h"),
    (("mutate",), "there is no ./corpus here"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "message"), BAD, ids=[" ".join(words) for words, _ in BAD])
def test_bad_usage_is_one_message(words: tuple[str, ...], message: str, abisim: Run) -> None:
    done = abisim(*words)
    assert done.status == 2
    assert message in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


#: Command of many batches, and what it prints of the part that is done.
ENDLESS = {
    "fuzz": (("fuzz", "--count", "1000000"), " signatures to abisim's stub compiler: "),
    "hostile": (("fuzz", "--hostile", "--count", "1000000"), " are right stubs; 0 passed wrongly"),
    "declarations": (("fuzz", "--declarations", "--count", "1000000"), " refused with a message, "),
    "mutate": (("mutate", EDGE_CASES, "--mutants", "50000"), " proven equivalent, "),
}

#: Tells when a batch is done, as the bar on a terminal would.
TELLING = """
import contextlib, pathlib
import abisim.cli.runs as runs
progress = runs.progress
@contextlib.contextmanager
def telling(*words):
    with progress(*words) as advance:
        def told(*numbers):
            advance(*numbers)
            pathlib.Path("begun").touch()
        yield told
runs.progress = telling
"""


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(("words", "printed"), ENDLESS.values(), ids=ENDLESS)
def test_ctrl_c_reports_what_is_done(
    words: tuple[str, ...], printed: str, jobs: str, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(TELLING)
    process = start([*COMMAND, *words, "-j", jobs, "--report", "r.md"], tmp_path, tmp_path)
    deadline = time.monotonic() + 60
    while not (tmp_path / "begun").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    out, err = process.communicate(timeout=120)
    assert process.returncode == 130, (out, err)
    assert "abisim: interrupted; what was done is above" in err
    assert "Traceback" not in err
    assert printed in out
    what = "campaign" if words[1] == "--count" else "run"
    assert (tmp_path / "begun").exists()
    text = (tmp_path / "r.md").read_text()
    assert f"**Interrupted: what follows is a part of the {what}.**" in text
