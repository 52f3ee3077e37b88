"""Python stubs with one mistake each, named by the rule that they break."""

from __future__ import annotations

from dataclasses import replace

import pytest

import abisim
from abisim.declarations import parse
from abisim.interpreters import CPYTHON_311, CPYTHON_312, CPYTHON_313T, CPYTHON_314, Interpreter
from abisim.pystubs import PythonStub
from abisim.verification.findings import Verdict
from abisim.verification.python.judge import verify_python
from tests.conftest import Assembler
from tests.verification.python_stubs import LAYOUTS, RIGHT, VOID, build, released_pointer

#: (right stub, layout, passage, what stands there instead, the rule that is broken)
MISTAKES = [
    # What is taken.
    ("ints", CPYTHON_312, "jne other0;", "nop;", "python.accepted"),
    ("ints", CPYTHON_312, "cmp r9, 2; ja wrong; mov ecx, [rax + 28]; shl rcx, 30; or r10, rcx;"
     " jmp sign0", "jmp sign0", "argument.value"),
    ("ints", CPYTHON_312, "jne other1", "jne wrong", "python.refused"),
    ("ints", CPYTHON_312, "jne exact1; jmp wrong", "jmp exact1", "python.accepted"),
    ("ints", CPYTHON_312, "[r11 + 171], 1; jne exact0", "[r11 + 171], 2; jne exact0",
     "python.refused"),
    ("ints", CPYTHON_312, "[r11 + 171], 1; jne exact1", "[r11 + 170], 1; jne exact1",
     "python.refused"),
    ("ints", CPYTHON_312, "minus1: neg r10", "minus1: not r10", "python.refused"),
    ("ints", CPYTHON_312, "ja more0", "jae more0", "python.refused"),
    ("longs", CPYTHON_312, "three0: cmp r9, 3; ja wrong", "three0: cmp r9, 4; ja wrong",
     "python.accepted"),
    ("longs", CPYTHON_312, "three1: cmp r9, 3; ja wrong; mov ecx, [rax + 28]; shl rcx, 30;"
     "or r10, rcx; mov ecx, [rax + 32]; cmp ecx, 16; jae wrong",
     "three1: cmp r9, 3; ja wrong; mov ecx, [rax + 28]; shl rcx, 30;"
     "or r10, rcx; mov ecx, [rax + 32]; cmp ecx, 32; jae wrong", "python.accepted"),
    ("longs", CPYTHON_312, "test r10, r10; js wrong;", "", "python.accepted"),
    ("longs", CPYTHON_312, "minus0: neg r10; jns wrong", "minus0: neg r10", "python.accepted"),
    ("longs", CPYTHON_311, "neg r9; cmovs r9, r8; mov r10d, [rax + 24]; cmp r9, 1; ja more0",
     "mov r10d, [rax + 24]; cmp r9, 1; ja more0", "python.refused"),
    ("longs", CPYTHON_314, "test r8b, 2; jne minus0", "test r8b, 6; jne minus0",
     "argument.value"),
    ("narrow", CPYTHON_312, "cmp r10, 255; ja wrong", "cmp r10b, 255; ja wrong",
     "python.accepted"),
    ("narrow", CPYTHON_312, "cmp r10, 255; ja wrong", "cmp r10, 127; ja wrong",
     "python.refused"),
    ("floats", CPYTHON_312, "cmp r8, 16; jae slow; mov r9d, [rax + 24]; and r8d, 3;"
     " mov r10d, 1; sub r10, r8; imul r9, r10; cvtsi2sd xmm1",
     "mov r9d, [rax + 24]; and r8d, 3;"
     " mov r10d, 1; sub r10, r8; imul r9, r10; cvtsi2sd xmm1", "argument.value"),
    ("floats", CPYTHON_312, "mov r10d, 1; sub r10, r8; imul r9, r10; cvtsi2sd xmm0",
     "cvtsi2sd xmm0", "argument.value"),
    ("floats", CPYTHON_311, "lea r9, [r8 + 1]; cmp r9, 2; ja slow; mov r9d, [rax + 24];"
     " imul r9, r8; cvtsi2sd xmm0", "jmp slow; cvtsi2sd xmm0", "python.refused"),
    ("struct", CPYTHON_312, "cmp qword ptr [rax + 16], 16", "cmp dword ptr [rax + 16], 16",
     "python.accepted"),
    ("struct", CPYTHON_312, "cmp qword ptr [rax + 16], 16; jne slow",
     "cmp qword ptr [rax + 16], 16; jb slow", "python.accepted"),
    ("struct", CPYTHON_312, "cmp [rax + 8], r8", "cmp [rax + 8], r8d", "python.accepted"),
    ("struct", CPYTHON_313T, "[rax + 24], r8", "[rax + 8], r8", "python.refused"),
    ("string", CPYTHON_312, "mov rdi, [rax + 40]; jmp there", "mov rdi, [rax + 32]; jmp there",
     "argument.value"),
    ("string", CPYTHON_312, "xor edi, edi; cmp rax, [None]; je there", "cmp rax, [None];"
     " je there", "argument.value"),
    ("string", CPYTHON_312, "minus0: neg r10; jns wrong", "minus0: neg r10", "python.accepted"),
    ("struct", CPYTHON_312, "cmp [rax + 8], r8; jne slow", "cmp [rax + 8], r8; ja slow",
     "python.accepted"),
    ("struct", CPYTHON_312, "cmp [rax + 8], r8; jne slow", "cmp [rax + 8], r8; jb slow",
     "python.accepted"),
    ("struct", CPYTHON_312, "cmp [rax + 8], r8; jne slow", "xor r8, [rax + 8]; shr r8, 32;"
     " jne slow", "python.accepted"),
    ("ints", CPYTHON_312, "shl rcx, 30; or r10, rcx; jmp sign0", "shl ecx, 30; or r10, rcx;"
     " jmp sign0", "python.accepted"),
    ("ints", CPYTHON_311, "mov r9, r8; neg r9; cmovs r9, r8; mov r10d, [rax + 24]; cmp r9, 1;"
     " ja more1", "mov r9, r8; neg r9; cmovs r9, r8; mov r10, [rax + 24]; cmp r9, 1; ja more1",
     "python.refused"),
    # Arity.
    ("ints", CPYTHON_312, "cmp rdx, 2; jne slow", "cmp edx, 2; jne slow", "python.arity"),
    ("ints", CPYTHON_312, "cmp rdx, 2; jne slow", "cmp rdx, 2; jb slow", "python.arity"),
    ("ints", CPYTHON_312, "cmp rdx, 2; jne slow", "cmp rdx, 2; ja slow", "memory.read"),
    ("ints", CPYTHON_312, "cmp rdx, 2; jne slow", "mov rax, [rsi + 16]; cmp rdx, 2; jne slow",
     "memory.read"),
    ("void", CPYTHON_312, "test rdx, rdx; jne slow", "test dl, dl; jne slow", "python.arity"),
    # The slow exit.
    ("ints", CPYTHON_312, "mov edx, 2;", "mov edx, 3;", "python.slow-exit"),
    ("ints", CPYTHON_312, "mov rdi, [slow];", "", "python.slow-exit"),
    ("ints", CPYTHON_312, "xor ecx, ecx", "xor cl, cl", "python.slow-exit"),
    ("ints", CPYTHON_312, "jmp [PyObject_Vectorcall]",
     "push rcx; call [PyObject_Vectorcall]; pop rcx; ret", "python.slow-exit"),
    ("ints", CPYTHON_312, "jmp [PyObject_Vectorcall]", "push rcx; jmp [PyObject_Vectorcall]",
     "code.forbidden"),
    ("ints", CPYTHON_312, "xor ecx, ecx", "xor ecx, ecx; mov ebx, 1", "register.preserved"),
    ("ints", CPYTHON_312, "xor ecx, ecx", "xor ecx, ecx; std", "state.direction-flag"),
    ("ints", CPYTHON_312, "jmp [PyObject_Vectorcall]", "jmp [PyLong_FromLong]", "python.early"),
    ("ints", CPYTHON_312, "mov edx, 2; slow: xor", "mov edx, 2; add rsi, 8; slow: xor",
     "python.slow-exit"),
    ("void", CPYTHON_312, "call [target]; pop rcx",
     "call [target]; pop rcx; mov rdi, [slow]; xor edx, edx; jmp slow", "python.slow-exit"),
    # The call.
    ("ints", CPYTHON_312, "push rcx; call [target]; pop rcx", "call [target]", "stack.alignment"),
    ("ints", CPYTHON_312, "mov esi, edx", "mov esi, edi", "argument.value"),
    ("ints", CPYTHON_312, "mov esi, edx", "movzx esi, dx", "argument.value"),
    ("ints", CPYTHON_312, "call [target]", "call [target]; call [target]", "call.repeated"),
    ("narrow", CPYTHON_312, "mov eax, 1", "xor eax, eax", "call.al"),
    ("narrow", CPYTHON_312, "call [target]", "or edi, 0x100; call [target]", "argument.extension"),
    ("floats", CPYTHON_312, "call [target]", "cvtsd2ss xmm0, xmm0; call [target]",
     "argument.value"),
    ("memory", CPYTHON_312, "sub rsp, 32; mov rdi, rsp;", "sub rsp, 32; lea rdi, [rsp - 8];",
     "result.hidden-overlap"),
    ("memory", CPYTHON_312, "sub rsp, 32; mov rdi, rsp;", "sub rsp, 32; lea rdi, [rsp + 16];",
     "result.hidden-pointer"),
    ("void", CPYTHON_312, "call [target]", "lea rax, [rsp]; call rax", "code.forbidden"),
    ("void", CPYTHON_312, "call [target]", "mov rdi, [slow]; call rdi", "code.forbidden"),
    ("void", CPYTHON_312, "call [target]", "fld1; call [target]", "state.x87-stack"),
    # The result.
    ("ints", CPYTHON_312, "movsxd rdi, eax", "mov edi, eax", "python.boxed"),
    ("ints", CPYTHON_312, "movsxd rdi, eax", "mov rdi, rax", "python.boxed"),
    ("ints", CPYTHON_312, "cmp rcx, 262", "cmp rcx, 263", "python.boxed"),
    ("ints", CPYTHON_312, "lea rcx, [rdi + 5]", "lea rcx, [rdi + 6]", "python.boxed"),
    ("ints", CPYTHON_312, "imul rdi, rdi, 32", "imul rdi, rdi, 28", "python.boxed"),
    ("ints", CPYTHON_313T, "imul rdi, rdi, 48", "imul rdi, rdi, 32", "python.boxed"),
    ("ints", CPYTHON_312, "jmp [PyLong_FromLong]", "jmp [PyLong_FromUnsignedLongLong]",
     "python.boxed"),
    ("ints", CPYTHON_312, "large: jmp [PyLong_FromLong]",
     "large: push rcx; call [PyLong_FromLong]; pop rcx; xor eax, eax; ret", "python.boxed"),
    ("ints", CPYTHON_312, "large: jmp [PyLong_FromLong]", "large: call [PyLong_FromLong]; ret",
     "stack.alignment"),
    ("longs", CPYTHON_312, "jmp [PyLong_FromUnsignedLongLong]", "jmp [PyLong_FromLong]",
     "python.boxed"),
    ("narrow", CPYTHON_312, "test al, al", "test eax, eax", "python.boxed"),
    ("narrow", CPYTHON_312, "cmove rax, [False]", "cmovs rax, [False]", "python.boxed"),
    ("floats", CPYTHON_312, "jmp [PyFloat_FromDouble]",
     "movaps xmm0, xmm1; jmp [PyFloat_FromDouble]", "python.boxed"),
    ("floats", CPYTHON_312, "call [target]; pop rcx;", "call [target];",
     "code.forbidden"),
    ("string", CPYTHON_312, "test rax, rax; je none", "test eax, eax; je none", "python.boxed"),
    ("string", CPYTHON_312, "test rax, rax; je none;", "", "python.boxed"),
    ("struct", CPYTHON_312, "mov esi, 16", "mov esi, 12", "python.boxed"),
    ("struct", CPYTHON_312, "mov rdi, rsp", "lea rdi, [rsp + 4]", "python.boxed"),
    ("struct", CPYTHON_312, "movsd qword ptr [rsp], xmm0;", "movss dword ptr [rsp], xmm0;",
     "python.boxed"),
    ("struct", CPYTHON_312, "call [PyBytes_FromStringAndSize]; add rsp, 24; ret",
     "add rsp, 24; jmp [PyBytes_FromStringAndSize]", "python.boxed"),
    ("memory", CPYTHON_312, "mov esi, 24; push rcx", "mov esi, 24; push rcx; push rcx",
     "stack.alignment"),
    ("void", CPYTHON_312, "mov rax, [None]", "mov eax, [None]", "python.boxed"),
    ("void", CPYTHON_312, "mov rax, [None]", "lea rax, [rip]", "python.boxed"),
    ("ints", CPYTHON_312, "cmp rcx, 262; jae large", "jmp large", "python.small-int"),
    # What it costs.
    ("void", CPYTHON_312, "push rcx;", "nop; nop; nop; nop; nop; nop; nop; nop; push rcx;",
     "budget.over"),
    ("ints", CPYTHON_312, "cmp r11, [PyLong_Type]; jne other0", "cmp r11, [slow]; jne other0",
     "python.order"),
    ("ints", CPYTHON_312, "cmp r11, [PyLong_Type]; jne other1", "cmp r11, [PyBool_Type];"
     " jne other1", "python.order"),
    # Reference counts.
    ("void", CPYTHON_311, "inc qword ptr [rax + 0];", "", "python.count"),
    ("void", CPYTHON_311, "inc qword ptr [rax + 0];", "add qword ptr [rax], 2;", "python.count"),
    ("void", CPYTHON_311, "inc qword ptr [rax + 0];", "inc dword ptr [rax + 8];", "python.count"),
    ("void", CPYTHON_311, "inc qword ptr [rax + 0];", "inc dword ptr [rax];", "python.count"),
    ("void", CPYTHON_311, "inc qword ptr [rax + 0];", "inc byte ptr [rax];", "python.count"),
    ("void", CPYTHON_311, "push rcx; call", "mov rax, [None]; inc qword ptr [rax]; push rcx; call",
     "python.count"),
    ("ints", CPYTHON_311, "large:", "large: mov rax, [small_ints]; inc qword ptr [rax];",
     "python.count"),
    ("ints", CPYTHON_311, "wrong:", "wrong: mov rax, [small_ints]; dec qword ptr [rax];",
     "python.count"),
    ("void", CPYTHON_314, "mov rax, [None];", "mov rax, [None]; inc dword ptr [rax];",
     "python.count"),
    # The GIL and errno.
    ("released", CPYTHON_312, "call [PyEval_SaveThread]; mov rbx, rax",
     "mov ebx, 1", "python.gil"),
    ("released", CPYTHON_312, "mov rdi, rbx; call [PyEval_RestoreThread]",
     "mov rdi, rbp; call [PyEval_RestoreThread]", "python.gil"),
    ("released", CPYTHON_312, "mov rdi, rbx; call [PyEval_RestoreThread];", "", "python.gil"),
    ("released", CPYTHON_312, "mov rdi, rbx; call [PyEval_RestoreThread]",
     "mov rdi, rbx; call [PyEval_RestoreThread]; mov rdi, rbx; call [PyEval_RestoreThread]",
     "python.gil"),
    ("released", CPYTHON_312, "pop rdi; push rdi; call [target]", "call [target]",
     "argument.value"),
    ("released", CPYTHON_312, "call [__errno_location]; mov esi, [rax]; mov edi, [errno_key];"
     "call [pthread_setspecific]; mov rdi, rbx; call [PyEval_RestoreThread];",
     "mov rdi, rbx; call [PyEval_RestoreThread]; call [__errno_location]; mov esi, [rax];"
     "mov edi, [errno_key]; call [pthread_setspecific];", "python.errno"),
    ("errno", CPYTHON_312, "mov esi, [rax]", "mov rsi, [rax]", "memory.read"),
    ("errno", CPYTHON_312, "mov esi, [rax]", "movzx esi, word ptr [rax]", "python.errno"),
    ("errno", CPYTHON_312, "mov edi, [errno_key]", "xor edi, edi", "python.errno"),
    ("errno", CPYTHON_312, "call [pthread_setspecific];", "", "python.errno"),
    ("errno", CPYTHON_312, "call [pthread_setspecific];",
     "push rdi; push rsi; call [pthread_setspecific]; pop rsi; pop rdi;"
     "call [pthread_setspecific];", "python.errno"),
    ("errno", CPYTHON_312, "call [target]", "call [__errno_location]; call [target]",
     "python.errno"),
    ("void", CPYTHON_312, "call [target]", "call [target]; call [__errno_location]",
     "python.errno"),
    ("void", CPYTHON_312, "call [target]", "call [PyEval_SaveThread]; call [target]",
     "python.gil"),
    ("released", CPYTHON_312, "call [PyEval_SaveThread]; mov rbx, rax; pop rdi; push rdi",
     "mov [rsp - 32], rdi; call [PyEval_SaveThread]; mov rbx, rax; mov rdi, [rsp - 32]",
     "argument.value"),
    # The frame.
    ("void", CPYTHON_312, "pop rcx", "pop rbx", "register.preserved"),
    ("void", CPYTHON_312, "push rcx", "push rcx; mov [rsp + 16], rcx", "stack.caller-frame"),
    ("void", CPYTHON_312, "pop rcx", "add rsp, 32; sub rsp, 24", "stack.pivot"),
    ("void", CPYTHON_312, "push rcx", "mov [rsi], rcx; push rcx", "memory.write"),
    ("void", CPYTHON_312, "push rcx", "lea rax, [rip]; mov [rax], rcx; push rcx",
     "code.self-modifying"),
    ("void", CPYTHON_312, "push rcx", "loop0: jmp loop0; push rcx", "code.limit"),
    ("void", CPYTHON_312, "push rcx", "mov eax, 39; syscall; push rcx", "code.system"),
    ("void", CPYTHON_312, "push rcx", "int3; push rcx", "code.system"),
    ("void", CPYTHON_312, "push rcx", "sub rsp, 40; movaps [rsp + 8], xmm0; add rsp, 40;"
     "push rcx", "code.fault"),
    ("void", CPYTHON_312, "push rcx", "sub rsp, 0x8000; push rax; add rsp, 0x8008; push rcx",
     "stack.depth"),
    # What is different from call to call.
    ("void", CPYTHON_312, "push rcx", "test r11, r11; jne go; ud2; go: push rcx", "code.fault"),
    ("void", CPYTHON_312, "push rcx", "test r11, r11; je go; ud2; go: push rcx", "code.fault"),
    ("void", CPYTHON_312, "test rdx, rdx", "jnc go; ud2; go: test rdx, rdx", "code.fault"),
    ("void", CPYTHON_312, "test rdx, rdx", "jc go; ud2; go: test rdx, rdx", "code.fault"),
    ("void", CPYTHON_312, "test rdx, rdx", "jno go; ud2; go: test rdx, rdx", "code.fault"),
    ("void", CPYTHON_312, "mov rax, [None]", "mov rax, [None]; adc rax, 0", "python.boxed"),
    ("errno", CPYTHON_312, "mov rax, [None]", "mov rax, [None]; adc rax, 0", "python.boxed"),
    ("void", CPYTHON_312, "mov rax, [None]", "mov rax, [None]; add rax, r11", "python.boxed"),
    ("void", CPYTHON_312, "push rcx; call [target]; pop rcx",
     "mov [rsp - 8], rdi; push rcx; call [target]; pop rcx; mov rdi, [rsp - 8];"
     " mov rax, [slow]; cmp rax, rdi; je go; ud2; go:", "code.fault"),
    ("errno", CPYTHON_312, "call [target]; call [__errno_location]",
     "mov r11, [target]; call r11; call [__errno_location]; cmp r11, [target]; je go; ud2; go:",
     "code.fault"),
]  # fmt: skip


def found(verdict: Verdict) -> set[str]:
    return {each.rule for each in verdict.findings}


@pytest.mark.parametrize(
    ("name", "layout", "old", "new", "rule"),
    MISTAKES,
    ids=[f"{name}-{rule}-{number}" for number, (name, _, _, _, rule) in enumerate(MISTAKES)],
)
def test_a_mistake_is_named(
    assemble: Assembler, name: str, layout: Interpreter, old: str, new: str, rule: str
) -> None:
    right = RIGHT[name]
    stub = right.broken(assemble, layout, old, new)
    verdict = verify_python(right.signature, stub)
    assert verdict.status == "fail", verdict
    assert found(verdict) == {rule}, [*map(str, verdict.findings)]


@pytest.mark.parametrize("name", RIGHT)
def test_a_stub_for_another_layout_fails(assemble: Assembler, name: str) -> None:
    right = RIGHT[name]
    stubs = {layout.name: right.stub(assemble, layout) for layout in LAYOUTS}
    for made in LAYOUTS:
        for run in LAYOUTS:
            stub = replace(stubs[made.name], interpreter=run)
            alike = stubs[made.name].code == stubs[run.name].code
            # Code that counts no references would be right where it is asked to count none.
            assert verify_python(right.signature, stub).ok == alike, (made.name, run.name)


def test_another_signature_fails(assemble: Assembler) -> None:
    for name, right in RIGHT.items():
        stub = right.stub(assemble, CPYTHON_312)
        for other, wrong in RIGHT.items():
            if other != name and wrong.declaration != right.declaration:
                assert not verify_python(wrong.signature, stub).ok, (name, other)


def test_options_that_the_code_does_not_keep_fail(assemble: Assembler) -> None:
    for name, right in RIGHT.items():
        stub = right.stub(assemble, CPYTHON_312)
        other = replace(stub, release_gil=not stub.release_gil)
        assert found(verify_python(right.signature, other)) == {"python.gil"}, name
        if not stub.release_gil:
            other = replace(stub, errno=not stub.errno)
            assert found(verify_python(right.signature, other)) == {"python.errno"}, name


def test_a_bytearray_is_refused_without_the_gil(assemble: Assembler) -> None:
    signature = parse("void f(void *p)")
    for layout in LAYOUTS:
        right = build(assemble, released_pointer(layout, arrays=False), layout, release_gil=True)
        assert verify_python(signature, right).ok
        wrong = build(assemble, released_pointer(layout, arrays=True), layout, release_gil=True)
        assert found(verify_python(signature, wrong)) == {"python.accepted"}


def pools() -> list[tuple[str, PythonStub]]:
    code = bytes.fromhex("ff2502000000cccc") + bytes(16)
    right = PythonStub(code, ((8, "target"), (16, "None")), CPYTHON_312)
    unknown: object = "malloc"
    return [
        ("misaligned", replace(right, relocations=((9, "target"),))),
        ("behind the end", replace(right, relocations=((24, "target"),))),
        ("out of order", replace(right, relocations=((16, "target"), (8, "None")))),
        ("not zero", replace(right, code=code[:8] + b"\1" + code[9:])),
        ("unknown", replace(right, relocations=((8, unknown),))),  # type: ignore[arg-type]
    ]


@pytest.mark.parametrize(("what", "stub"), pools(), ids=[what for what, _ in pools()])
def test_a_pool_that_is_none(what: str, stub: PythonStub) -> None:
    assert found(verify_python(parse("void f(void)"), stub)) == {"python.pool"}


def test_what_is_no_code(assemble: Assembler) -> None:
    for code in (b"", b"\x90" * 5, b"\x06\x06", b"\xcc" * 16):
        stub = PythonStub(code, (), CPYTHON_312)
        verdict = verify_python(parse("void f(void)"), stub)
        assert verdict.status == "fail", (code, verdict)


def test_what_the_simulator_does_not_run_is_unsupported(assemble: Assembler) -> None:
    stub = VOID.broken(assemble, CPYTHON_312, "push rcx", "fsin; push rcx")
    assert verify_python(VOID.signature, stub).status == "unsupported"


def test_the_public_function_judges_python_stubs(assemble: Assembler) -> None:
    verdict = abisim.verify(VOID.signature, VOID.stub(assemble, CPYTHON_312))
    assert verdict.ok
    assert verdict.instructions == 7
    broken = VOID.broken(assemble, CPYTHON_312, "call [target]", "nop")
    assert not abisim.verify(VOID.signature, broken).ok
