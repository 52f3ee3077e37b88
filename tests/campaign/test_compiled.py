"""Compilers put to signatures: other layouts fail, and what makes no objects is not judged."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from abisim.campaign.compiled import judge_compiled
from abisim.campaign.engine import check, group_by_shape, run, text_functions
from abisim.declarations import parse
from abisim.dialects import LAYOUT_ENTRIES
from abisim.errors import UsageError
from abisim.subjects.compiler import Compiler, find_compiler
from abisim.verification.findings import Verdict

RECORD = "struct P { char c; int a; }; int f(struct P a, int b);"


def compiler(command: str, abi: str = "sysv") -> Compiler:
    found = find_compiler(command, abi)
    if found is None:
        pytest.skip(f"{command} is not installed")
    return found


def verdicts(text: str, command: str, abi: str = "sysv") -> list[Verdict]:
    judged = judge_compiled([parse(text, abi=abi)], compiler(command, abi), ("buffer", "avalue"))
    return [verdict for each in judged for _, verdict in each]


def test_another_layout_fails_and_says_which_type_and_how_large() -> None:
    found = verdicts(RECORD, "gcc -fpack-struct=1")
    assert [each.status for each in found] == ["fail"] * 3
    assert [(each.findings[0].rule, each.findings[0].actual) for each in found] == [
        ("layout", "gcc lays out struct P { char c; int a; } as 5 bytes, not 8")
    ] * 3
    assert [each.status for each in verdicts(RECORD, "gcc")] == ["pass"] * 3


def test_another_alignment_fails() -> None:
    (first, *_) = verdicts("int f(struct { char c[4]; } s);", "gcc -fpack-struct=1")
    assert first.status == "pass"
    (first, *_) = verdicts("int f(struct S { int i; } s);", "gcc -fpack-struct=2")
    assert first.findings[0].actual == "gcc aligns struct S { int i; } to 2, not 4"


def test_the_interface_fails_for_another_layout_as_well() -> None:
    compiler("gcc")
    (verdict,) = check([parse(RECORD)], "gcc -fpack-struct=1")
    assert verdict.status == "fail"


@pytest.mark.parametrize(
    ("entry", "command", "abi"),
    [
        ("atomic-size", "clang", "sysv"),
        ("atomic-array", "gcc", "sysv"),
        ("mingw-bit-field", "clang", "mingw"),
    ],
)
def test_a_layout_of_the_dialect_is_explained(entry: str, command: str, abi: str) -> None:
    example = next(each.example for each in LAYOUT_ENTRIES if each.id == entry)
    signature, found = parse(example, abi=abi), compiler(command, abi)
    (judged,) = judge_compiled([signature], found, ("buffer",))
    assert all(verdict.ok and entry in verdict.explained_by for _, verdict in judged)
    (by_the_text,) = judge_compiled([signature], found, ("buffer",), "psabi")
    assert {verdict.findings[0].rule for _, verdict in by_the_text} == {"layout"}
    (verdict,) = check([signature], command)
    assert entry in verdict.explained_by


def test_a_run_in_which_nothing_was_judged_is_not_ok() -> None:
    gcc = compiler("gcc")
    if gcc.major >= 14:
        pytest.skip("this gcc has _BitInt")
    shapes = group_by_shape(text_functions("void f(_BitInt(12)); void g(_BitInt(7));"))
    result = run(shapes, entries=("buffer",), dialect="auto", compiler=gcc)
    assert [each.status for each in result.results] == ["unsupported"] * 2
    assert not result.judged
    assert not result.ok
    more = group_by_shape(text_functions("void f(_BitInt(12)); void g(int);"))
    assert run(more, entries=("buffer",), dialect="auto", compiler=gcc).ok


WRITES_NO_OBJECT = {
    "exit 0": "the compiler wrote no object file",
    "mkdir $last": "the compiler wrote no object file",
    "mkfifo $last": "the compiler wrote no object file",
    "echo garbage > $last": "what the compiler wrote is no x86-64 object file",
    'gcc "$@"; gcc -shared -nostdlib $last -o x; mv x $last': "is linked already",
    "kill -9 $$": r"crashes on it \(signal 9\)",
    "exit 3": "gcc refuses it: status 3",
    "yes pairs.c:1:1: error: no": "it says more than 16 MiB",
    'gcc -flto "$@"': "the object does not have abisim_sizes",
    'gcc "$@"; objcopy -N stub_0 $last': "the object does not have stub_0, which the source has",
    'gcc "$@"; objcopy -N callee_0 $last': "the object does not have callee_0, which the source",
    'gcc "$@"; objcopy -N abisim_sizes $last': "the object does not have abisim_sizes",
}


@pytest.mark.parametrize("text", WRITES_NO_OBJECT)
def test_a_compiler_without_objects_is_one_message(text: str, tmp_path: Path) -> None:
    compiler("gcc")
    path = tmp_path / "cc"
    path.write_text(
        "#!/bin/sh\nfor last; do :; done\n"
        f'case "$*" in *" -c "*) {text};; *) exec gcc "$@";; esac\n'
    )
    path.chmod(0o755)
    found = compiler(shlex.quote(str(path)))
    with pytest.raises(UsageError, match=WRITES_NO_OBJECT[text]) as caught:
        list(judge_compiled([parse("int f(int)")], found, ("buffer",)))
    assert str(caught.value).startswith("cc makes no object that can be used: ")
    assert "\n" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_options_that_make_no_object_are_named() -> None:
    with pytest.raises(UsageError, match=r"^gcc -fsyntax-only makes no object"):
        list(judge_compiled([parse("int f(int)")], compiler("gcc -fsyntax-only"), ("buffer",)))
