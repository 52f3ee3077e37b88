"""Probation: what passes in the simulator and does something else natively is not promoted."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import abisim
from abisim.declarations import parse
from abisim.native import asking, pages, shapes, store
from abisim.native.function import SlowPathWarning
from abisim.native.options import Options
from abisim.native.probation import child, first_run
from abisim.native.probation import stub as probation
from abisim.native.probation.first_run import run
from abisim.native.probation.recorder import Recorder
from abisim.native.probation.stub import expect, objection
from abisim.native.seal import Seal, issue, shape_key
from abisim.native.verifier import answer
from abisim.pystubs import PythonStub
from abisim.reference import UnsupportedType, classify
from abisim.signature import Signature
from abisim.stubgen.python.stub import python_stub
from abisim.verification.python.judge import Judge, judge_of, verify_python
from abisim.verification.python.recording import record
from tests.native.programs import output_of
from tests.native.stubs import running

SIGNATURES = [
    "void f(void)",
    "int f(int, int)",
    "_Bool f(_Bool, double, float)",
    "float f(float)",
    "const char *f(const char *, void *)",
    "unsigned char f(signed char, short, unsigned short, int, long, unsigned long, int, int, char)",
    "struct { int a; double b; } f(struct { long a, b, c; } x, char c)",
    "struct { long a, b, c, d; } f(struct { float a[3]; } x, ...)",
    "long double f(long double, int)",
    "_Complex long double f(_Complex float)",
    "__int128 f(long, __int128)",
    "int f(const char *, ..., int, double)",
    "void f(struct { _Alignas(64) char c; } x)",
]


def made(text: str, abi: str = "sysv", **options: Any) -> tuple[Signature, PythonStub]:
    signature = parse(text, abi)
    return signature, python_stub(signature, running(), **options)


@pytest.mark.parametrize("options", [{}, {"errno": True}, {"release_gil": True}], ids=str)
@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("text", SIGNATURES)
def test_right_stubs_behave_natively_as_in_the_simulator(
    text: str, abi: str, options: dict[str, bool]
) -> None:
    signature, stub = made(text, abi, **options)
    assert not objection(signature, stub, "psabi")


@pytest.mark.parametrize("count", [1600, 4000])
def test_large_structs_are_recorded_whole(count: int) -> None:
    """Above the verifier's child there is less stack than that."""
    members = "".join(f" int m{number};" for number in range(count))
    output_of(f"""
import abisim
text = "struct large {{{members} }}; int abs(int, struct large, struct large *);"
assert abisim.bind("libc.so.6", text)(-7, bytes(4 * {count}), None) == 7
""")


def instead(change: Callable[[PythonStub], PythonStub]) -> Callable[..., Any]:
    """``pages.place`` that maps something else than it was given."""
    real = pages.place

    def place(_: Seal, stub: PythonStub, addresses: Mapping[Any, int]) -> Any:
        other = change(stub)
        return real(issue("probation", other, "probation"), other, addresses)

    return place


def code(text: str) -> Callable[[PythonStub], PythonStub]:
    """Other code at the beginning."""
    data = bytes.fromhex(text)
    return lambda stub: replace(stub, code=data + stub.code[len(data) :])


def before(text: str) -> Callable[[PythonStub], PythonStub]:
    """The same code, after other code."""
    data = bytes.fromhex(text).ljust(16, b"\x90")
    return lambda stub: replace(
        stub,
        code=data + stub.code,
        relocations=tuple((offset + 16, symbol) for offset, symbol in stub.relocations),
    )


def of(text: str, abi: str = "sysv") -> Callable[[PythonStub], PythonStub]:
    """The stub of another signature."""
    return lambda _: made(text, abi)[1]


@pytest.mark.parametrize(
    ("text", "change", "message"),
    [
        ("void f(void)", code("0f0b"), "the process ended with SIGILL"),
        ("void f(void)", code("c3"), "the process ended with SIGSEGV"),
        ("int f(int, int)", code("ebfe"), "no answer after 0.5 s"),
        ("int f(int, int)", of("int f(short, int)"), "the target: called, and natively not"),
        ("int f(long, int)", of("short f(long, int)"), "the result: "),
        ("void f(double)", of("void f(float)"), "xmm0: "),
        ("int f(int)", of("int f(unsigned char)"), "the target: called, and natively not"),
        ("double f(double, int)", of("double f(float, int)"), "xmm0: "),
        ("int f(const char *, ..., double)", of("int f(const char *, double)"), "al: 1, and"),
        ("int f(int, int)", of("int f(int, int, int)"), "the target: called, and natively not"),
        (
            "void f(struct { long a[3]; } x)",
            of("void f(struct { _Alignas(64) long a[3]; } x)"),
            "the target: called, and natively not",
        ),
    ],
)
def test_a_difference_is_an_objection(
    text: str,
    change: Callable[[PythonStub], PythonStub],
    message: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "place", instead(change))
    monkeypatch.setattr(child, "_SECONDS", 0.5)
    signature, stub = made(text)
    assert message in objection(signature, stub, "psabi")


#: What the interpreter survives, or not at once.
UNSEEN = {
    "mov ebx, 1": ("bb01000000", "rbx on return: "),
    "xor ebp, ebp": ("31ed", "rbp on return: "),
    "mov r15, rsp": ("4989e7", "r15 on return: "),
    "fld1": ("d9e8", "the x87 stack on return: empty, and natively not"),
    "push 0x7f80; ldmxcsr [rsp]; pop rax": ("68807f0000 0fae1424 58", "mxcsr and fpcw"),
    "called twice": ("57 56 52 e8 08000000 5a 5e 5f 9090909090", "once, and natively 2 times"),
    "xor eax, eax; ret": ("31c0 c3", "natively, SystemError: "),
    "mov edx, 2": ("ba02000000", "the target: not called, and natively called"),
    "test edx, edx; cmove rdi, rsi": ("85d2 480f44fe", "the process ended with SIG"),
}


@pytest.mark.parametrize(("text", "message"), UNSEEN.values(), ids=UNSEEN)
def test_what_a_caller_may_not_see_is_an_objection(
    text: str, message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "place", instead(before(text)))
    signature, stub = made("int f(int, int)")
    assert message in objection(signature, stub, "psabi")


@pytest.mark.parametrize("text", ["void f(struct {} x)", "struct {} f(void)"])
def test_a_copy_that_is_not_aligned_is_an_objection(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a pointer leads to under Microsoft's convention."""
    aligned = text.replace("{}", "{ _Alignas(64) char c[64]; }")
    monkeypatch.setattr(pages, "place", instead(of(text.replace("{}", "{ char c[64]; }"), "ms")))
    signature, stub = made(aligned, "ms")
    assert ": aligned to 64, and natively " in objection(signature, stub, "psabi")


def test_a_frame_that_is_deeper_than_supposed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copies lie outside of what the callee records at first."""
    monkeypatch.setattr(probation, "_depth", lambda _: 0)
    signature, stub = made("void f(struct { long a[9]; } x, struct { long a[40]; } y)", "ms")
    assert not objection(signature, stub, "psabi")


def test_errno_that_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = made("int f(int)")[1]
    monkeypatch.setattr(pages, "place", instead(lambda _: plain))
    signature, stub = made("int f(int)", errno=True)
    assert "errno: 4711, and natively 0" in objection(signature, stub, "psabi")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Stubs are verified in this process, and none is known."""
    monkeypatch.setattr(asking, "can_start", lambda: False)
    monkeypatch.setenv("ABISIM_CACHE", str(tmp_path))
    monkeypatch.setattr(shapes, "_known", {})


@pytest.mark.usefixtures("here")
def test_what_differs_is_not_promoted_and_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(first_run, "Recorder", _lying(Recorder))
    function = abisim.bind(None, "int abs(int number)")
    with pytest.warns(SlowPathWarning) as said:
        assert function(-5) == 5
    assert "abs() is called through ctypes: " in str(said[0].message)
    assert "the stub for int abs(int number) failed its probation: called with (" in str(
        said[0].message
    )
    assert "rdi: " in str(said[0].message)
    key = shape_key(parse("int abs(int number)"), running(), Options())
    assert store.recall(key, running()) is None
    assert key not in shapes._known


def _lying(real: Any) -> Any:
    """A recorder that finds everything one higher."""

    class Lying(real):  # type: ignore[misc]
        def recording(self) -> Any:
            found = super().recording()
            return replace(found, registers=bytes(byte ^ 1 for byte in found.registers))

    return Lying


@pytest.mark.usefixtures("here")
def test_it_can_be_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> str:
        raise AssertionError("switched off")

    monkeypatch.setattr(probation, "objection", none)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert abisim.bind(None, "int abs(int number)", probation=False)(-5) == 5
    signature = parse("int labs(int number)")
    with pytest.raises(AssertionError, match="switched off"):
        answer((signature, running().name, Options()))


def test_a_stub_without_probation_does_not_count_as_one_with_it() -> None:
    signature = parse("int abs(int number)")
    keys = {shape_key(signature, running(), Options(probation=each)) for each in (True, False)}
    assert len(keys) == 2


RUNNING = """
import abisim, os, time
from abisim.native import asking
def children():
    verifier = asking._running[0]._child.pid
    return open(f"/proc/{verifier}/task/{verifier}/children").read().split()
def called(text):
    assert abisim.bind(None, text)(-5) is not None
    return children()
"""


def test_one_child_runs_what_is_called_first_and_ends_with_the_verifier() -> None:
    printed = output_of(
        RUNNING
        + """
first = called("int abs(int number)")
second = called("long labs(long number)")
assert first == second and len(first) == 1, (first, second)
asking.end()
for _ in range(200):
    if not os.path.exists(f"/proc/{first[0]}"):
        break
    time.sleep(0.05)
print(os.path.exists(f"/proc/{first[0]}"))
"""
    )
    assert printed == "False\n"


def test_a_child_that_is_at_work_ends_with_the_verifier() -> None:
    printed = output_of("""
import os, signal, time
from abisim.native.probation import child
def endless():
    while True:
        pass
receiving, sending = os.pipe()
parent = os.fork()
if not parent:
    os.write(sending, b"%d" % child.started(endless)._process)
    signal.pause()
worker = int(os.read(receiving, 20))
time.sleep(0.3)
os.kill(parent, signal.SIGKILL)
os.waitpid(parent, 0)
def is_there():
    try:
        return open(f"/proc/{worker}/stat").read().split()[2] != "Z"
    except OSError:
        return False
for _ in range(100):
    if not is_there():
        break
    time.sleep(0.05)
print(is_there())
""")
    assert printed == "False\n"


def test_a_child_that_was_ended_is_replaced() -> None:
    printed = output_of(
        RUNNING
        + """
first = called("int abs(int number)")
os.kill(int(first[0]), 9)
second = called("long labs(long number)")
print(len(second), first == second)
"""
    )
    assert printed == "1 False\n"


@pytest.fixture
def kept() -> Iterator[None]:
    """A child is kept in this process."""
    child.keep_one()
    yield
    child.drop()
    child._Kept.is_wished = False


@pytest.mark.usefixtures("kept")
def test_what_code_left_in_a_child_is_no_objection_to_other_code() -> None:
    assert child.started(_spoil).answer() is None
    assert "natively, " in child.started(run, *made("int f(int)"), "psabi", 2048).answer()
    assert child.started(_spoil).answer() is None
    kept = child._Kept.child
    assert kept is not None
    assert kept.jobs == 3
    assert not objection(*made("int f(int)"), "psabi")
    assert child._Kept.child is not kept


def _spoil() -> None:
    """What a stub could do to its process."""

    def nothing(*_: object) -> Any:
        raise MemoryError

    setattr(pages, "place", nothing)  # noqa: B010


def test_a_child_lets_go_on_who_has_it_run_something() -> None:
    assert child.started(os.sched_getscheduler, 0).answer() == os.SCHED_BATCH
    assert os.sched_getscheduler(0) == os.SCHED_OTHER


@pytest.mark.usefixtures("kept")
def test_a_child_is_replaced_after_some_jobs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_MOST_JOBS", 2)
    assert [child.started(os.getpid).answer() for _ in range(2)].count(os.getpid()) == 0
    assert child._Kept.child is None
    assert len({child.started(os.getpid).answer() for _ in range(4)}) == 2


@pytest.mark.usefixtures("kept")
def test_an_objection_is_said_by_a_child_that_ran_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And is one all the same: twice the same code crashes."""
    signature, stub = made("void f(void)")
    assert not objection(signature, stub, "psabi")
    wrong = replace(stub, code=b"\x0f\x0b" + stub.code[2:])
    monkeypatch.setattr(probation, "record", lambda *each: record(each[0], stub, each[2]))
    assert "the process ended with SIGILL" in objection(signature, wrong, "psabi")
    assert child._Kept.child is None


def _assembled(text: str) -> bool:
    """In a child: whether it has assembled what calls of this signature take."""
    return first_run._Ahead.key is not None and first_run._Ahead.key[0] == parse(text)


@pytest.mark.usefixtures("kept")
def test_a_child_gets_ready_meanwhile_and_once() -> None:
    signature, stub = made("int f(int)")
    expect(signature, "psabi")
    kept = child._Kept.child
    assert kept is not None
    assert kept.jobs == 0
    assert child.started(_assembled, "int f(int)").answer()
    assert not objection(signature, stub, "psabi")
    assert not child.started(_assembled, "int f(int)").answer()
    assert not objection(signature, stub, "psabi")
    assert child._Kept.child is kept


@pytest.mark.usefixtures("kept")
def test_what_it_got_ready_for_is_not_taken_for_anything_else() -> None:
    expect(parse("int f(long)"), "psabi")
    assert not objection(*made("int f(double, struct { long a[3]; } x)"), "psabi")


@pytest.mark.usefixtures("kept")
def test_what_fails_meanwhile_is_told_by_what_is_asked_for() -> None:
    child.prepare(_spoil)
    child.prepare(divmod, 1, 0)
    assert "MemoryError" in child.started(run, *made("int f(int)"), "psabi", 2048).answer()


@pytest.mark.usefixtures("kept")
def test_a_child_that_has_ended_gets_nothing_ready() -> None:
    assert child._Kept.child is not None
    os.kill(child._Kept.child._process, signal.SIGKILL)
    os.waitid(os.P_PID, child._Kept.child._process, os.WEXITED | os.WNOWAIT)
    signature, stub = made("int f(int)")
    expect(signature, "psabi")
    assert not objection(signature, stub, "psabi")


def test_without_a_child_nobody_gets_ready() -> None:
    expect(parse("int f(int)"), "psabi")
    assert child._Kept.child is None


def test_what_cannot_be_passed_is_for_the_verdict_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> Any:
        raise UnsupportedType("no rule yet")

    monkeypatch.setattr(probation, "classify", refused)
    expect(parse("int f(int)"), "psabi")


def test_calls_are_recorded_by_whoever_judged_the_stub_and_its_code_alone() -> None:
    # Of this stub some instructions are the simulator's to run, by where they are.
    signature, stub = made("long f(float __attribute__((vector_size(32))) x, int)")
    assignment, calls = classify(signature), first_run.calls_of(signature)
    assert verify_python(signature, stub).ok
    judge = judge_of(assignment, stub)
    assert judge._stage.seen  # it has run the stub
    first = record(assignment, stub, calls)
    other, another = made("double f(double)")
    Judge(classify(other), another, thorough=False).load()
    assert record(assignment, stub, calls) == first
    assert judge_of(assignment, stub) is judge


@pytest.mark.usefixtures("kept")
def test_an_answer_has_the_child_get_ready_and_takes_one_judge(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    events: list[object] = []
    begin = Judge.__init__

    def prepare(job: Callable[..., object], *arguments: Any) -> None:
        events.append(job)
        child.prepare(job, *arguments)

    def judged(*arguments: Any, **options: Any) -> None:
        events.append(Judge)
        begin(*arguments, **options)

    monkeypatch.setattr(probation, "prepare", prepare)
    monkeypatch.setattr(Judge, "__init__", judged)
    found = answer((parse("int f(short, char)"), running().name, Options()))
    assert (found.objection, found.reason) == ("", "")
    assert events == [first_run.assemble, Judge]
