"""Reading back what was written, and one clear message for everything else."""

from __future__ import annotations

import json as stdlib_json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from abisim.campaign.engine import RunResult
from abisim.errors import AbisimError
from abisim.report import json
from abisim.report.counts import NotPassed, Passed
from abisim.report.document import Document
from abisim.report.formats import document, lock_text, read_counts, write_reports
from abisim.verification.findings import Metrics, Verdict

HEADER = """\
# counts.lock: what one call costs, everything outside the callee.
# format 1, abi sysv, dialect psabi, subject stub, entries buffer avalue, shapes 1
"""
PASS = "0123456789ab buffer     3+3     9    3    3    16  int f(int)\n"
BOTH = PASS + PASS.replace("buffer", "avalue")


def message_of(tmp_path: Path, content: str | bytes) -> str:
    path = tmp_path / "file"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(AbisimError) as caught:
        read_counts(path)
    return str(caught.value).replace(str(path), "file")


def test_json_and_lock_of_a_run_agree(real_run: RunResult, tmp_path: Path) -> None:
    write_reports(real_run, tmp_path)
    report, lock = read_counts(tmp_path / "check.json"), read_counts(tmp_path / "counts.lock")
    assert replace(report, name="") == replace(lock, name="")
    assert len(lock.outcomes) == 12
    assert all(isinstance(outcome, Passed) for outcome in lock.outcomes.values())


def test_broken_rules_are_known_from_json_alone(made_run: RunResult, tmp_path: Path) -> None:
    write_reports(made_run, tmp_path)
    key = ("66646db06e28", "buffer")
    rules = ("argument.extension", "argument.value")
    assert read_counts(tmp_path / "check.json").outcomes[key] == NotPassed("fail", rules)
    assert read_counts(tmp_path / "counts.lock").outcomes[key] == NotPassed("fail", None)


def test_a_lock_read_back(tmp_path: Path) -> None:
    path = tmp_path / "counts.lock"
    line = "0123456789ab avalue unsupported     -    -    -     -  int f(int)\n"
    path.write_text(HEADER + PASS + "# a comment\n\n" + line, encoding="utf-8")
    counts = read_counts(path)
    assert (counts.abi, counts.dialect, counts.subject) == ("sysv", "psabi", "stub")
    assert counts.entries == ("buffer", "avalue")
    assert counts.shapes == {"0123456789ab": "int f(int)"}
    assert counts.outcomes == {
        ("0123456789ab", "buffer"): Passed(3, 3, 9, 3, 3, 16),
        ("0123456789ab", "avalue"): NotPassed("unsupported"),
    }


def test_line_ends_of_another_system_do_no_harm(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_bytes((HEADER + BOTH).encode())
    other.write_bytes(b"\xef\xbb\xbf" + (HEADER + BOTH).replace("\n", "\r\n").encode())
    assert read_counts(other).outcomes == read_counts(one).outcomes


def test_numbers_wider_than_their_columns(
    one_shape: Callable[[Verdict], RunResult], tmp_path: Path
) -> None:
    verdict = Verdict("pass", metrics=Metrics(123456, 7654321, 10**8, 10**7, 10**6, 10**8, 1, 2))
    write_reports(one_shape(verdict), tmp_path)
    expected = Passed(123456, 7654321, 10**8, 10**7, 10**6, 10**8)
    assert set(read_counts(tmp_path / "counts.lock").outcomes.values()) == {expected}


def test_a_run_of_nothing(tmp_path: Path) -> None:
    write_reports(RunResult("sysv", "psabi", "stub", ()), tmp_path)
    for name in ("check.json", "counts.lock"):
        counts = read_counts(tmp_path / name)
        assert (counts.entries, dict(counts.outcomes)) == ((), {})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "file: neither a JSON report nor a counts.lock"),
        ("hello", "file: neither a JSON report nor a counts.lock"),
        (b"\x7fELF\x02\x01\x01\x00", "file: a binary file, neither a JSON report nor"),
        (b"{\xff}", "file: a binary file, neither a JSON report nor a counts.lock"),
        ("[1]", "file: neither a JSON report nor a counts.lock"),
        ("{", "file:1:2: not JSON: Expecting property name"),
        ('{\n "a": 1,,', "file:2:9: not JSON: "),
        ("{}", "file: not a report of abisim check: JSON without the member 'format'"),
        ('{"format": 2}', "file: report format 2, but this abisim reads format 1; make the"),
        ('{"format": null}', "file: report format null, but this abisim reads format 1"),
        ('{"format": 1}', "file: not a report of abisim check: the whole: "),
        ('{"format": true}', "file: not a report of abisim check: "),
        ('{"a":' + "[" * 100_000, "file: not a report: JSON beyond all measure"),
        ('{"a":' + "9" * 5000 + "}", "file: not a report: JSON beyond all measure"),
    ],
)
def test_not_a_report(content: str | bytes, message: str, tmp_path: Path) -> None:
    assert message_of(tmp_path, content).startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("# counts.lock\n", "file:3: expected '# format 1, abi …"),
        (HEADER.replace("abi sysv, ", ""), "file:3: expected '# format 1, abi …"),
        (PASS, "file: neither a JSON report nor a counts.lock"),
        (HEADER.replace("format 1", "format 9"), "file:2: counts.lock format 9, but this abisim"),
        (HEADER + BOTH + "x\n", "file:5: not a line of a counts.lock: expected id, entry,"),
        (HEADER + BOTH.replace("3+3", "3+"), "file:3: not a line of a counts.lock: expected id"),
        (HEADER + BOTH.replace("  16", " 1e2"), "file:3: not a line of a counts.lock: expected"),
        (HEADER + BOTH.replace("3+3", "³+3"), "file:3: not a line of a counts.lock: expected"),
        (HEADER + BOTH.replace(" int f", "\tint f"), "file:3: not a line of a counts.lock"),
        (HEADER + "<<<<<<< HEAD\n" + BOTH, "file:3: not a line of a counts.lock: a merge con"),
        (HEADER + BOTH + PASS, "file:5: a second line for 0123456789ab buffer"),
        (HEADER + PASS, "file: no line for 0123456789ab avalue; make the file again"),
        (HEADER, "file: 0 shapes, but the header says 1; make the file again"),
        (HEADER + PASS.replace("buffer", "python"), "file:3: entry 'python' is not of the header"),
        (
            HEADER + PASS + PASS.replace("buffer", "avalue").replace("(int)", "(long)"),
            "file:4: 0123456789ab is another shape further up",
        ),
    ],
)
def test_not_a_lock(content: str, message: str, tmp_path: Path) -> None:
    assert message_of(tmp_path, content).startswith(message)


def without_an_entry(value: Any) -> None:
    del value["shapes"][0]["entries"]["avalue"]


def twice(value: Any) -> None:
    value["shapes"].append(value["shapes"][0])


def no_metrics(value: Any) -> None:
    value["shapes"][2]["entries"]["buffer"]["metrics"] = None


def interrupted(value: Any) -> None:
    value["complete"] = False


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (without_an_entry, "file: shape 445855a44a4b has verdicts for buffer, but the run was of"),
        (twice, "file: shape 445855a44a4b occurs twice"),
        (no_metrics, "file: shape 7556a2b7e146 buffer: passes without metrics"),
        (interrupted, "file: the run was interrupted, so what is missing there was not removed"),
    ],
)
def test_a_report_that_cannot_be_compared(
    made: Document, change: Callable[[Any], None], message: str, tmp_path: Path
) -> None:
    value = stdlib_json.loads(json.dumps(made))
    change(value)
    assert message_of(tmp_path, stdlib_json.dumps(value)).startswith(message)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(AbisimError, match=r"^cannot read .*none: No such file or directory$"):
        read_counts(tmp_path / "none")
    with pytest.raises(AbisimError, match=r" is not a regular file; copy what it gives to one$"):
        read_counts(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(AbisimError, match=r"pipe is not a regular file"):
        read_counts(tmp_path / "pipe")


def test_an_interrupted_run_has_no_lock(made_run: RunResult) -> None:
    with pytest.raises(AbisimError, match="interrupted"):
        lock_text(document(replace(made_run, complete=False)))
