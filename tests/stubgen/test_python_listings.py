"""Whole python stubs: declaration → the way through, and what is behind it."""

from __future__ import annotations

import pytest

import abisim
from abisim.declarations import parse
from abisim.errors import UsageError
from abisim.interpreters import (
    CPYTHON_311,
    CPYTHON_312,
    CPYTHON_313T,
    CPYTHON_314,
    CPYTHON_315,
    Interpreter,
    running,
)
from abisim.pystubs import PythonStub
from abisim.stubgen.python.stub import python_stub
from tests.stubgen.listings import instructions
from tests.stubgen.test_python_counts import way


def lines(stub: PythonStub) -> list[str]:
    """The instructions, the pool's words by their symbols."""
    symbols = dict(stub.relocations)
    found = []
    for line, text in zip(stub.listing.splitlines(), instructions(stub.listing), strict=True):
        at, size = int(line.split(":")[0], 16), len(line[7:27].strip()) // 2
        if "[rip + " in text:
            start = text.index("[rip")
            distance = int(text[start + 7 : text.index("]")], 16)
            text = f"{text[:start]}[{symbols[at + size + distance]}]"
        found.append(text.replace("qword ptr ", "").replace("dword ptr ", ""))
    return [text for text in found if text != "int3"]


def test_no_argument() -> None:
    assert lines(python_stub(parse("void f(void)"), CPYTHON_311)) == [
        "test rdx, rdx",
        "jne 0x1e",
        "sub rsp, 8",
        "call [target]",
        "add rsp, 8",
        "mov rax, [None]",
        "inc [rax]",
        "ret",
        "xor ecx, ecx",
        "jmp [PyObject_Vectorcall]",
    ]


def test_ints_by_the_sign_in_their_tag() -> None:
    """Values are made in their registers; rsi, which points to the arguments, is last."""
    stub = python_stub(parse("int f(int, int)"), CPYTHON_312)
    assert lines(stub)[: len(way(stub.listing))] == [
        "cmp rdx, 2",
        "jne 0x149",
        "mov rax, [PyLong_Type]",
        "mov r11, [rsi]",
        "cmp [r11 + 8], rax",
        "jne 0x76",
        "mov r10, [r11 + 0x10]",
        "cmp r10, 0x10",
        "jae 0x8a",
        "and r10d, 3",
        "mov edi, [r11 + 0x18]",
        "imul r10d, edi",
        "sub edi, r10d",
        "mov r11, [rsi + 8]",
        "cmp [r11 + 8], rax",
        "jne 0xa7",
        "mov r10, [r11 + 0x10]",
        "cmp r10, 0x10",
        "jae 0xbb",
        "and r10d, 3",
        "mov esi, [r11 + 0x18]",
        "imul r10d, esi",
        "sub esi, r10d",
        "sub rsp, 8",
        "call [target]",
        "add rsp, 8",
        "cmp eax, 0x101",
        "jae 0xd4",
        "shl eax, 5",
        "add rax, [small_ints]",
        "ret",
    ]


def test_doubles_end_in_a_tail_jump() -> None:
    stub = python_stub(parse("double f(double, double)"), CPYTHON_312)
    assert lines(stub) == [
        "cmp rdx, 2",
        "jne 0x93",
        "mov rax, [PyFloat_Type]",
        "mov r11, [rsi]",
        "cmp [r11 + 8], rax",
        "jne 0x44",
        "movsd xmm0, [r11 + 0x10]",
        "mov r11, [rsi + 8]",
        "cmp [r11 + 8], rax",
        "jne 0x50",
        "movsd xmm1, [r11 + 0x10]",
        "sub rsp, 8",
        "call [target]",
        "add rsp, 8",
        "jmp [PyFloat_FromDouble]",
        # Compact ints.
        "call 0x5c",
        "cvtsi2sd xmm0, r11d",
        "jmp 0x20",
        "call 0x5c",
        "cvtsi2sd xmm1, r11d",
        "jmp 0x30",
        "mov r10, [r11 + 8]",
        "cmp r10, [PyLong_Type]",
        "jne 0x83",
        "mov r10, [r11 + 0x10]",
        "cmp r10, 0x10",
        "jae 0x83",
        "and r10d, 3",
        "mov r11d, [r11 + 0x18]",
        "imul r10d, r11d",
        "sub r11d, r10d",
        "ret",
        # The slow callable.
        "add rsp, 8",
        "mov edx, 2",
        "mov rdi, [slow]",
        "xor ecx, ecx",
        "jmp [PyObject_Vectorcall]",
    ]


def test_the_gil_is_given_up_between_conversion_and_call() -> None:
    stub = python_stub(parse("double f(double, const char *)"), CPYTHON_312, release_gil=True)
    assert lines(stub)[: len(way(stub.listing))] == [
        "cmp rdx, 2",
        "jne 0x161",
        "sub rsp, 0x18",
        "mov r11, [rsi]",
        "mov r10, [r11 + 8]",
        "cmp r10, [PyFloat_Type]",
        "jne 0x93",
        "movsd xmm8, [r11 + 0x10]",
        "movsd [rsp], xmm8",
        "mov r11, [rsi + 8]",
        "mov r10, [r11 + 8]",
        "cmp r10, [PyBytes_Type]",
        "jne 0x9f",
        "lea r11, [r11 + 0x20]",
        "mov [rsp + 8], r11",
        "call [PyEval_SaveThread]",
        "mov [rsp + 0x10], rax",
        "movsd xmm0, [rsp]",
        "mov rdi, [rsp + 8]",
        "call [target]",
        "movsd [rsp], xmm0",
        "call [__errno_location]",
        "mov edi, [errno_key]",
        "movsxd rsi, [rax]",
        "call [pthread_setspecific]",
        "mov rdi, [rsp + 0x10]",
        "call [PyEval_RestoreThread]",
        "movsd xmm0, [rsp]",
        "add rsp, 0x18",
        "jmp [PyFloat_FromDouble]",
    ]
    assert "PyByteArray_Type" not in dict(stub.relocations).values()


def test_an_over_aligned_argument_has_a_frame_of_its_own() -> None:
    stub = python_stub(parse("void f(struct { _Alignas(64) int x; }, int)"), CPYTHON_312)
    found = lines(stub)
    start = found.index("push rbp")
    assert found[start : start + 4] == [
        "push rbp",
        "mov rbp, rsp",
        "sub rsp, 0x40",
        "and rsp, 0xffffffffffffffc0",
    ]
    assert found.count("leave") == 2


@pytest.mark.parametrize(
    ("interpreter", "found"),
    [
        (CPYTHON_311, "cmp rdi, 1"),
        (CPYTHON_312, "test rdi, -0xe"),
        (CPYTHON_314, "test rdi, -0xe"),
        (CPYTHON_313T, "mov rdi, [r11 + 0x20]"),
        (CPYTHON_315, "cmp eax, 0x401"),
    ],
    ids=lambda each: each.name if isinstance(each, Interpreter) else "",
)
def test_layouts_differ_where_their_facts_do(interpreter: Interpreter, found: str) -> None:
    assert found in lines(python_stub(parse("unsigned f(unsigned)"), interpreter))


def test_a_stub_is_of_the_interpreter_that_runs() -> None:
    signature = parse("int f(int)")
    stub = abisim.stub(signature, entry="python")
    assert isinstance(stub, PythonStub)
    assert stub.interpreter is running()
    assert stub == python_stub(signature, running())
    assert stub.instructions_end == stub.relocations[0][0]
    assert len(stub.code) == stub.instructions_end + 8 * len(stub.relocations)


def test_python_stubs_are_not_made_for_cet() -> None:
    with pytest.raises(UsageError, match="not made for CET"):
        abisim.stub(parse("int f(int)"), entry="python", cet=True)


def test_an_interpreter_that_nobody_knows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.version_info", (3, 9, 0, "final", 0))
    with pytest.raises(UsageError, match=r"not known how cpython 3\.9 lays its objects out"):
        running()
