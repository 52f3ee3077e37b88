"""Commands that are no compilers, and compilers that lie, hang, crash or refuse."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import stat
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from abisim.declarations import parse, parse_all
from abisim.errors import UsageError
from abisim.signature import Signature
from abisim.stubs import CalleeCode, Stub
from abisim.subjects import batch, commands
from abisim.subjects.compiler import (
    Compiler,
    NoStub,
    compile_pairs,
    compile_stubs,
    find_compiler,
)
from abisim.subjects.running import run


def script(directory: Path, text: str, name: str = "cc") -> str:
    path = Path(directory, name)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return shlex.quote(str(path))


@pytest.fixture(autouse=True)
def gcc(witness: Callable[..., Compiler]) -> Compiler:
    return witness("gcc")


def gcc_then(text: str) -> str:
    """A gcc that does something else when it is to make an object."""
    return f'case "$*" in *" -c "*) {text};; esac; exec gcc "$@"'


@pytest.mark.parametrize("command", ["nonsense-compiler", "/no/such/cc", "nonsense with words"])
def test_a_command_that_does_not_exist_is_no_compiler(command: str) -> None:
    assert find_compiler(command) is None


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("", "the compiler's command is empty"),
        ("  ", "the compiler's command is empty"),
        ("gcc 'unfinished", "is no command: No closing quotation"),
        ("true", "true is no C compiler: it ends with status 0 and says nothing"),
        ("cat", "cat is no C compiler"),
        ("gcc -x c++", "gcc -x c++ compiles C++, not C"),
        ("false", "false is no C compiler: it ends with status 1 and says nothing"),
    ],
)
def test_what_is_no_compiler_is_one_message(command: str, message: str) -> None:
    with pytest.raises(UsageError) as caught:
        find_compiler(command)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "echo abisim_says",
        "printf 'abisim_says \\377\\376 x\\n'; exit 0",
        "head -c 100000 /dev/urandom",
        "echo first >&2; echo second >&2; exit 3",
        "kill -SEGV $$",
    ],
)
def test_a_command_that_prints_garbage(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no C compiler: ") as caught:
        find_compiler(script(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_command_that_hangs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_SECONDS", 0.3)
    begin = time.monotonic()
    with pytest.raises(UsageError, match="does not answer within"):
        find_compiler(script(tmp_path, "sleep 60 & wait"))
    assert time.monotonic() - begin < 20


def test_a_command_for_another_processor(tmp_path: Path) -> None:
    text = (
        "echo abisim_says __clang_major__ 12 __TINYC__ __x86_64__ _WIN32 _MSC_VER __ILP32__ "
        "__cplusplus abisim_end"
    )
    with pytest.raises(UsageError, match="does not compile for x86-64"):
        find_compiler(script(tmp_path, text))


@pytest.mark.parametrize(
    ("command", "abi", "message"),
    [
        ("gcc", "win64", "gcc has no Microsoft target"),
        ("tcc", "ms", "tcc has no __attribute__"),
        ("tcc", "mingw", "tcc does not compile for MinGW"),
        ("x86_64-w64-mingw32-gcc", "sysv", "compiles for Windows"),
        ("x86_64-w64-mingw32-gcc", "ms", "compiles for Windows"),
        ("clang-14 -target x86_64-pc-windows-msvc", "mingw", "does not compile for MinGW"),
        ("gcc", "arm64", "unknown ABI 'arm64'; known: sysv"),
    ],
)
def test_a_compiler_for_another_abi(command: str, abi: str, message: str) -> None:
    if shutil.which(command.split()[0]) is None:
        if os.environ.get("ABISIM_REQUIRE_WITNESSES"):
            pytest.fail(f"{command} is required here and is not installed")
        pytest.skip(f"{command} is not installed")
    with pytest.raises(UsageError, match=message):
        find_compiler(command, abi)


def pairs_of(command: str, signatures: list[Signature]) -> list[tuple[object, object]]:
    found = find_compiler(command)
    assert found is not None
    return [(pair.caller, pair.callee) for pair in compile_pairs(found, signatures)]


def three() -> list[Signature]:
    texts = ("int f(int)", "double g(double, long)", "void h(void)")
    return [parse(text) for text in texts]


def test_a_compiler_that_refuses_everything(tmp_path: Path) -> None:
    command = script(tmp_path, gcc_then("echo 'no licence' >&2; exit 1"))
    for caller, callee in pairs_of(command, three()):
        assert caller == callee == NoStub("gcc refuses it: no licence")


def test_a_compiler_that_dies(tmp_path: Path) -> None:
    command = script(tmp_path, gcc_then("kill -SEGV $$"))
    for caller, callee in pairs_of(command, three()):
        assert caller == callee == NoStub("gcc crashes on it (signal 11)")


def test_a_compiler_that_writes_nothing_or_garbage(tmp_path: Path) -> None:
    for text in ("exit 0", "echo garbage > pairs.o; exit 0"):
        for caller, _ in pairs_of(script(tmp_path, gcc_then(text)), three()[:1]):
            assert isinstance(caller, NoStub)
            assert "\n" not in caller.reason
        commands.find_compiler.cache_clear()


def test_one_that_dies_on_one_function_costs_that_function_alone(tmp_path: Path) -> None:
    crash = "if grep -q 'double callee' pairs.c; then kill -ABRT $$; fi"
    results = pairs_of(script(tmp_path, gcc_then(crash)), three() * 5)
    for index, (caller, callee) in enumerate(results):
        if index % 3 == 1:
            assert caller == callee == NoStub("gcc crashes on it (signal 6)")
        else:
            assert isinstance(caller, Stub)
            assert isinstance(callee, CalleeCode)


def test_one_that_hangs_on_one_function(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "_SECONDS", 1.0)
    monkeypatch.setattr(batch, "_SECONDS_EACH", 0.0)
    hang = "if grep -q 'double callee' pairs.c; then sleep 30; fi"
    (f, _), (g, _), (h, _) = pairs_of(script(tmp_path, gcc_then(hang)), three())
    assert isinstance(f, Stub)
    assert g == NoStub("gcc does not finish within 1 seconds")
    assert isinstance(h, Stub)


def test_refused_types_are_named_and_cost_no_other_signature(gcc: Compiler) -> None:
    source = "void f(int); void g(_BitInt(20)); struct s { _BitInt(9) x; } h(void); int i(void);"
    signatures = [each.signature for each in parse_all(source)]
    f, g, h, i = compile_pairs(gcc, signatures)
    assert isinstance(f.caller, Stub)
    assert isinstance(i.callee, CalleeCode)
    if gcc.major < 14:
        for refused in (g.caller, h.callee):
            assert isinstance(refused, NoStub)
            assert refused.reason.startswith("gcc refuses _BitInt: ")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupted compilation leaves no file and no process."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    command = script(tmp_path, gcc_then(f"kill -INT $PPID; sleep 20; touch {tmp_path}/survived"))
    begin = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        pairs_of(command, three())
    assert time.monotonic() - begin < 15
    assert list(temporary.iterdir()) == []
    assert not Path(tmp_path, "survived").exists()


def test_ctrl_c_while_it_starts_leaves_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[int] = []

    class Interrupted(subprocess.Popen[bytes]):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            started.append(self.pid)
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr("subprocess.Popen", Interrupted)
    with pytest.raises(KeyboardInterrupt):
        run(["sleep", "60"], tmp_path, 20)
    (pid,) = started
    assert not Path("/proc", str(pid)).exists()


def test_a_command_that_cannot_start(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="does not run: No such file"):
        run(["./nothing"], tmp_path, 5)


def alive(path: Path) -> bool:
    """Whether the process is there whose id a file has; one that nobody waited for is dead."""
    try:
        status = Path("/proc", path.read_text().strip(), "stat").read_text()
    except FileNotFoundError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


@pytest.mark.parametrize("redirection", ["", ">/dev/null 2>&1"])
def test_children_end_with_the_compiler_and_keep_nobody_waiting(
    redirection: str, tmp_path: Path
) -> None:
    command = script(tmp_path, f"sleep 60 {redirection} & echo $! > {tmp_path}/child; echo said")
    begin = time.monotonic()
    done = run([shlex.split(command)[0]], tmp_path, 20)
    assert (done.status, done.output) == (0, "said\n")
    assert time.monotonic() - begin < 15
    time.sleep(0.2)
    assert not alive(tmp_path / "child")


def test_children_end_when_time_is_up(tmp_path: Path) -> None:
    command = script(tmp_path, f"sleep 60 & echo $! > {tmp_path}/child; wait")
    assert run([shlex.split(command)[0]], tmp_path, 0.5).status is None
    time.sleep(0.2)
    assert not alive(tmp_path / "child")


def test_a_symbol_that_is_missing_or_short_costs_no_traceback(tmp_path: Path) -> None:
    lose = 'gcc "$@"; objcopy -N stub_1 pairs.o; exit'
    (f, _), (g, callee), _ = pairs_of(script(tmp_path, gcc_then(lose)), three())
    assert isinstance(f, Stub)
    assert g == NoStub("the object does not have stub_1, which the source has")
    assert isinstance(callee, CalleeCode)
    commands.find_compiler.cache_clear()
    shorten = (
        "sed -i 's/^const unsigned abisim_sizes.*/const unsigned abisim_sizes[]={8};/' pairs.c"
    )
    (caller, _), *_ = pairs_of(
        script(tmp_path, gcc_then(f'{shorten}; gcc "$@"; exit')),
        [parse("void f(struct { int a; } s)")],
    )
    assert caller == NoStub("abisim_sizes in the object is shorter than in the source")


def test_typed_stubs_of_a_compiler_without_objects_are_bad_usage() -> None:
    found = find_compiler("gcc -fsyntax-only")
    assert found is not None
    with pytest.raises(UsageError, match="makes no object that can be used"):
        list(compile_stubs(found, three(), "buffer"))
