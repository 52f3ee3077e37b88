"""What the judge of thunks sees, in a thunk written by hand with one passage changed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.declarations import parse
from abisim.thunks import Thunk
from abisim.verification.thunk.examples import RIGHT, RIGHT_CHAR, RIGHT_ONE, ThunkExample
from abisim.verification.thunk.judge import verify_thunk
from tests.conftest import Assembler
from tests.verification.thunks import build_thunk


def broken(assemble: Assembler, right: ThunkExample, old: str, new: str) -> set[str]:
    """The rules that a right thunk breaks once a passage of it is another one."""
    assert right.code.count(old) == 1, old
    thunk = build_thunk(assemble, right.code.replace(old, new))
    return {each.rule for each in verify_thunk(parse(right.declaration), thunk).findings}


@pytest.mark.parametrize(
    ("right", "old", "new", "rule"),
    [
        # The GIL.
        (RIGHT, "call [PyGILState_Release]; ", "", "thunk.gil"),
        (RIGHT, "call [PyGILState_Release]; ", "call [PyGILState_Release]; " * 2, "thunk.gil"),
        (
            RIGHT,
            "there: call [PyGILState_Ensure]; mov [rsp], eax; mov rax, [cell]; mov r12, [rax]; "
            "mov rbp, [rax + 8]; mov rdi, r12; call [Py_IncRef];",
            "there: mov rax, [cell]; mov r12, [rax]; mov rbp, [rax + 8]; mov rdi, r12; "
            "call [Py_IncRef]; call [PyGILState_Ensure]; mov [rsp], eax;",
            "thunk.gil",
        ),
        # The cell may change until the GIL is held, and again as soon as code runs.
        (
            RIGHT,
            "there: call [PyGILState_Ensure]; mov [rsp], eax; mov rax, [cell]; mov r12, [rax];",
            "there: mov rax, [cell]; mov r12, [rax]; call [PyGILState_Ensure]; mov [rsp], eax; "
            "mov rax, [cell];",
            "thunk.count",
        ),
        (
            RIGHT,
            "raised: mov rdi, rbp",
            "raised: mov rdi, [cell]; mov rdi, [rdi + 8]",
            "thunk.error",
        ),
        # References.
        (RIGHT, "mov rdi, r12; call [Py_IncRef]; ", "", "thunk.count"),
        (RIGHT, "leave: mov rdi, r12; call [Py_DecRef]; ", "leave: ", "thunk.count"),
        (RIGHT_ONE, "mov rdi, [rsp + 8]; call [Py_DecRef]; ", "", "thunk.count"),
        (
            RIGHT_ONE,
            "mov rdi, [rsp + 8]; call [Py_DecRef]; ",
            "mov rdi, [rsp + 8]; call [Py_DecRef]; mov rdi, [rsp + 8]; call [Py_DecRef]; ",
            "thunk.count",
        ),
        # Failures.
        (
            RIGHT_ONE,
            "call [PyLong_FromLongLong]; test rax, rax; jz raised;",
            "call [PyLong_FromLongLong];",
            "thunk.error",
        ),
        (RIGHT, "mov rbx, rax; test rbx, rbx; jz raised; ", "mov rbx, rax; ", "thunk.error"),
        (RIGHT, "call [PyErr_WriteUnraisable]; ", "", "thunk.error"),
        (RIGHT_CHAR, "mov byte ptr [rsp + 8], 0; ", "", "thunk.error"),
        (RIGHT_CHAR, "xor eax, eax;", "mov eax, 1;", "thunk.error"),
        (RIGHT, "test eax, eax; jz ended", "test eax, eax; jz return", "thunk.call"),
        # Arguments and results.
        (RIGHT_ONE, "lea rsi, [rsp + 8]", "lea rsi, [rsp]", "thunk.call"),
        (RIGHT_ONE, "mov rdi, r12; lea rsi", "mov rdi, rbp; lea rsi", "thunk.call"),
        (RIGHT_ONE, "mov edx, 1", "mov edx, 1; bts rdx, 63", "thunk.call"),
        (RIGHT_ONE, "mov edx, 1; xor ecx, ecx", "mov edx, 1", "thunk.call"),
        (RIGHT_ONE, "[PyLong_FromLongLong]", "[PyBool_FromLong]", "thunk.argument"),
        (RIGHT_CHAR, "[PyLong_AsUnsignedLongLongMask]", "[PyObject_IsTrue]", "thunk.result"),
        (RIGHT_CHAR, "movsx eax", "movzx eax", "thunk.extension"),
        # What every function owes its caller, and those that it calls.
        (RIGHT, "sub rsp, 16", "sub rsp, 24", "stack.alignment"),
        (RIGHT, "add rsp, 16; pop r12;", "add rsp, 16; pop r13;", "register.preserved"),
        (RIGHT, "pop rbx; ret", "pop rbx; std; ret", "state.direction-flag"),
        (RIGHT, "pop rbx; ret", "pop rbx; fld1; ret", "state.x87-stack"),
        (RIGHT, "pop rbx; ret", "pop rbx; mov [rsp + 8], rax; ret", "stack.caller-frame"),
        # The red zone is the called function's.
        (
            RIGHT_CHAR,
            "mov [rsp + 8], al; mov rdi, rbx; call [Py_DecRef];",
            "mov [rsp - 24], al; mov rdi, rbx; call [Py_DecRef]; mov al, [rsp - 24]; "
            "mov [rsp + 8], al;",
            "callee.result",
        ),
    ],
)
def test_what_is_broken_is_named(
    assemble: Assembler, right: ThunkExample, old: str, new: str, rule: str
) -> None:
    assert broken(assemble, right, old, new) == {rule}


def test_a_pool_with_a_wrong_word_is_refused(assemble: Assembler) -> None:
    thunk = build_thunk(assemble, RIGHT.code)
    signature = parse(RIGHT.declaration)
    offset, _ = thunk.relocations[0]
    filled = thunk.code[:offset] + b"\1" + thunk.code[offset + 1 :]
    others: list[Thunk] = [
        replace(thunk, code=filled),
        replace(thunk, relocations=((offset + 4, "cell"),)),
        replace(thunk, relocations=((offset, "PyLong_Type"),)),  # type: ignore[arg-type]
        replace(thunk, relocations=((len(thunk.code), "cell"),)),
    ]
    for each in others:
        assert {each.rule for each in verify_thunk(signature, each).findings} == {"thunk.pool"}
