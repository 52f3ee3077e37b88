"""Hostile texts: each is read or refused with one message; what is neither is found."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from abisim.cli.fuzz_declarations import command, explain
from abisim.declarations import parse
from abisim.errors import AbisimError, DeclarationError, SourceError
from abisim.hostile import reading
from abisim.hostile.reading import Reader
from abisim.hostile.text_outcomes import Outcomes
from abisim.hostile.texts import FAMILIES, Item, TextDrawer

COUNT = 700


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    monkeypatch.chdir(tmp_path)
    return Reader(explain, command, tmp_path)


def test_every_text_is_read_or_refused(reader: Reader) -> None:
    """ABISIM_SEED repeats a run."""
    seed = int(os.environ.get("ABISIM_SEED", "0")) or random.randrange(1, 1 << 32)
    print(f"ABISIM_SEED={seed}")
    drawer, outcomes = TextDrawer(seed), Outcomes()
    for number in range(COUNT):
        reader.read(drawer.draw(number), outcomes)
    # Not the clock's: a machine that others share says nothing.
    assert not [each for each in outcomes.troubles if not each.kind.startswith("more than")]
    assert outcomes.done == COUNT == sum(outcomes.fates.values())
    assert outcomes.count("result") > COUNT // 20 < outcomes.count("message")


def test_a_text_depends_on_seed_and_number_alone() -> None:
    drawer = TextDrawer(3)
    texts = [drawer.draw(number) for number in range(300)]
    again = TextDrawer(3)
    assert [again.draw(number) for number in reversed(range(300))] == texts[::-1]
    other = TextDrawer(4)
    assert [other.draw(number) for number in range(300)] != texts
    assert {item.family for item in texts} >= {*FAMILIES} - {"long", "command lines"}


def _read(reader: Reader, item: Item) -> str:
    """The kind of trouble that an item is."""
    outcomes = Outcomes()
    reader.read(item, outcomes)
    assert outcomes.count("trouble") == len(outcomes.troubles)
    return outcomes.troubles[0].kind if outcomes.troubles else ""


def _error(**changed: Any) -> DeclarationError:
    facts = {"filename": "f", "line": 1, "column": 2, "source_line": "int", **changed}
    return DeclarationError(facts.pop("message", "wrong"), **facts)


TROUBLES: list[tuple[Exception, str]] = [
    (ValueError("oops"), "ValueError"),
    (RecursionError(), "RecursionError"),
    (MemoryError(), "MemoryError"),
    (AbisimError("somewhere"), "AbisimError without a place"),
    (SourceError("m", filename="f", line=1, column=1), "a SourceError"),
    (_error(column=0), "no such place"),
    (_error(column=5), "no such place"),
    (_error(line=-1), "no such place"),
    (_error(message="two\nlines"), "not one message"),
    (_error(message=" "), "not one message"),
    (_error(message="x" * 3000), "a long message"),
    (_error(), ""),
    (_error(column=4), ""),
]


@pytest.mark.parametrize(("error", "kind"), TROUBLES, ids=[str(each)[:40] for each in TROUBLES])
def test_what_is_no_proper_message_is_found(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, error: Exception, kind: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(reading, "parse_all", fail)
    assert _read(reader, Item(8, "declarations", "sysv", "int f(int x[2]);")) == kind


def test_an_error_while_explaining_is_found(tmp_path: Path) -> None:
    def fail(*_: object) -> None:
        raise KeyError("x")

    reader = Reader(fail, command, tmp_path)
    assert _read(reader, Item(1, "declarations", "ms", "int f(int);")) == "KeyError"


@pytest.mark.parametrize("text", ["int f(float)", "int f(", "int f(int); int g(int);", ""])
def test_what_is_read_at_once_and_otherwise_by_the_parser_is_found(
    text: str, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = Item(7, "declarations", "sysv", text)
    assert not _read(reader, item)
    read = parse("int f(int)")
    monkeypatch.setattr(reading, "plain", lambda _, abi, __: replace(read, abi=abi))
    assert _read(reader, item).startswith("ReadOtherwiseError")
    assert not _read(reader, Item(7, "declarations", "sysv", "int f(int)"))


def test_a_slow_text_is_found(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter([0.0, 1.5])
    monkeypatch.setattr("time.process_time", lambda: next(clock))
    assert _read(reader, Item(1, "declarations", "ms", "int f(")) == "more than 1 s"


@pytest.mark.parametrize(
    ("status", "output", "kind"),
    [
        (0, "", ""),
        (1, "", ""),
        (130, "", ""),
        (2, "abisim: error: no", ""),
        (2, "", "no message"),
        (3, "", "exit status 3"),
        (None, "", "exit status None"),
        ("text", "", "exit status text"),
        (1, "Traceback (most recent call last):\n", "a traceback"),
    ],
)
def test_a_command_s_status_and_output_are_looked_at(
    tmp_path: Path, status: object, output: str, kind: str
) -> None:
    reader = Reader(explain, lambda _: (status, output), tmp_path)
    assert _read(reader, Item(1, "command lines", "ms", ("check",))) == kind


@pytest.mark.parametrize(
    ("words", "status", "text"),
    [
        (("explain", "int f(int);"), 0, "rdi"),
        (("explain", "-"), 0, "rdi"),
        (("explain", "int f("), 2, "error: '(' is never closed"),
        (("nonsense",), 2, "No such command"),
        (("--help",), 0, "Usage"),
        (("explain",), 2, "Missing argument"),
    ],
)
def test_a_command_line_runs_in_this_process(
    words: tuple[str, ...], status: int, text: str
) -> None:
    assert command(words)[0] == status
    assert text in command(words)[1]


CORPUS: list[tuple[bytes, Callable[[Outcomes], int]]] = [
    (b"/*\n * abis: sysv\n */\nint f(int);", lambda outcomes: outcomes.count("result")),
    (b"int f(int", lambda outcomes: outcomes.count("message")),
    (b"int f(int);\xff", lambda outcomes: outcomes.count("message")),
    (b"int f(int);\0", lambda outcomes: outcomes.count("message")),
]


@pytest.mark.parametrize(("content", "count"), CORPUS)
def test_corpus_files_are_read(
    reader: Reader, content: bytes, count: Callable[[Outcomes], int]
) -> None:
    outcomes = Outcomes()
    reader.read(Item(1, "corpus files", "sysv", content), outcomes)
    assert count(outcomes) == 1 == outcomes.done
