"""Each rule is broken by a stub that breaks nothing else; the finding says which and where."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from abisim.declarations import parse
from abisim.machine import memory
from abisim.reference import Budget, classify
from abisim.stubs import ENTRIES, OWN, Entry, Stub
from abisim.verification import costs, sheet
from abisim.verification import judge as judge_module
from abisim.verification.judge import verify
from tests.conftest import Assembler
from tests.verification.conftest import Judge
from tests.verification.handwritten import ALL, MEMORY, MIXED, NARROW, VARIADIC, X87, Handwritten

BOTH = ENTRIES
BUFFER: tuple[Entry, ...] = ("buffer",)
AVALUE: tuple[Entry, ...] = ("avalue",)


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("right", ALL, ids=[right.declaration for right in ALL])
def test_the_correct_stub_passes(judge: Judge, right: Handwritten, entry: Entry) -> None:
    verdict = judge(right.declaration, right.code(entry), entry)
    assert verdict.ok, [*map(str, verdict.findings)]


#: Rule, stub, entries, what is replaced by what, the finding's place, part of its text.
BROKEN: list[tuple[str, Handwritten, tuple[Entry, ...], str, str, str, str]] = [
    # Arguments, and which field the wrong byte came from
    ("argument.value", NARROW, BUFFER, "byte ptr [rdi + 4]", "byte ptr [rdi + 2]",
     "argument 2 (b) in rsi", "byte 0 is wrong: it is argument 1 (a), byte 2"),
    ("argument.value", NARROW, AVALUE, "byte ptr [rsi]", "byte ptr [rdx]",
     "argument 2 (b) in rsi", "it is no byte of any argument"),
    ("argument.value", NARROW, AVALUE, "[rdx + 8]", "[rdx]",
     "argument 2 (b) in rsi", "it is argument 1 (a), byte 0"),
    ("argument.value", NARROW, BUFFER, "mov edi, dword ptr [rdi]", "movzx edi, word ptr [rdi]",
     "argument 1 (a) in rdi", "byte 2 is wrong: it is zero"),
    ("argument.value", NARROW, BUFFER, "mov edi, dword ptr [rdi]", "mov edi, [rdi]; bswap edi",
     "argument 1 (a) in rdi", "byte 0 is wrong: it is argument 1 (a), byte 3"),
    ("argument.value", NARROW, BOTH, "mov edi, dword ptr [rdi]", "movsx edi, byte ptr [rdi]",
     "argument 1 (a) in rdi", "byte 1 is wrong: it is a copy of a sign bit"),
    ("argument.value", MIXED, BOTH, "[rdi + 8]", "[rdi]",
     "argument 1 (p).q.y[0] in rdi", "it is argument 1 (p).x, byte 0"),
    ("argument.value", MIXED, BOTH, "mov rdi, [rdi + 8]", "mov rdi, [rdi + 8]; ror rdi, 16",
     "argument 1 (p).q.y[0] in rdi", "it is argument 1 (p).q.y[1], byte 10"),
    ("argument.value", MIXED, BOTH, "mov rdi, [rdi + 8]", "mov edi, [rdi + 8]",
     "argument 1 (p).q.z in rdi", "byte 4 is wrong: it is zero"),
    ("argument.value", MIXED, BOTH, "xmm0, qword ptr [rdi]", "xmm1, qword ptr [rdi]",
     "argument 1 (p).x in xmm0", "it is no byte of any argument"),
    ("argument.value", X87, BUFFER, "push [rdi]", "push [rdi + 8]",
     "argument 1 (a) in stack+0", "it is argument 1 (a), byte 8"),
    ("argument.value", X87, AVALUE, "push [rax + 8]", "push [rax]",
     "argument 1 (a) in stack+0", "byte 8 is wrong: it is argument 1 (a), byte 0"),
    ("argument.value", VARIADIC, BOTH, "movsd xmm0, qword", "movss xmm0, dword",
     "argument 2 (d) in xmm0", "byte 4 is wrong: it is zero"),
    ("argument.extension", NARROW, BOTH, "movsx", "movzx",
     "argument 2 (b) in rsi, sign-extended to 4 bytes", "byte 1 is wrong: it is zero"),
    ("argument.extension", NARROW, BOTH, "movsx esi, byte", "mov sil, byte",
     "argument 2 (b) in rsi, sign-extended to 4 bytes", "is wrong"),
    # The call
    ("call.target", NARROW, BUFFER, "call rdx", "nop", "the stub", "found a return without one"),
    ("call.target", NARROW, AVALUE, "call rax", "nop", "the stub", "found a return without one"),
    ("call.repeated", NARROW, BUFFER, "call rdx", "push rdx; push rdx; call rdx; pop rdx; call rdx;"
     "pop rdx", "the stub", "found a second call"),
    ("call.repeated", MIXED, BUFFER, "jmp rdx", "push rdx; call rdx; pop rdx; jmp rdx",
     "the stub", "found a second call"),
    ("call.target", MEMORY, BUFFER, "jmp rdx", "ret", "the stub", "a return without one"),
    ("call.target", MEMORY, BUFFER, "jmp rdx", "mov rdx, [rdi]; jmp rdx",
     "outside the stub, before", "found a call of 0x"),
    ("call.target", NARROW, BUFFER, "call rdx", "inc rdx; call rdx", "outside the stub, before",
     "found a call of 0x"),
    ("call.target", NARROW, BUFFER, "call rdx", "call [rsp]", "outside the stub, before",
     "found a call of 0x"),
    ("call.al", VARIADIC, BOTH, "mov eax, 1", "xor eax, eax", "al at the call", "expected 1 to 8"),
    ("call.al", VARIADIC, BOTH, "mov eax, 1", "mov eax, 9", "al at the call", "found 9"),
    ("call.al", VARIADIC, BOTH, "mov eax, 1;", "", "al at the call", "expected 1 to 8"),
    # The stack
    ("stack.alignment", NARROW, BUFFER, "call rdx", "push rdx; call rdx; pop rdx",
     "rsp at the call", "which is 8 past one"),
    ("stack.alignment", NARROW, AVALUE, "call rax", "push rax; call rax; pop rdx",
     "rsp at the call", "which is 8 past one"),
    ("stack.balance", NARROW, BOTH, "; ret", "; ret 8", "rsp on return", "+8 bytes off"),
    ("stack.caller-frame", NARROW, BOTH, "push rsi;", "push rsi; mov [rsp + 16], rsi;",
     "0 bytes above the stub's return address", "found 0x"),
    ("stack.caller-frame", NARROW, BOTH, "; ret", "; mov byte ptr [rsp + 12], cl; ret",
     "4 bytes above the stub's return address", "found 0x"),
    # Only where it is not there, in even passes
    ("stack.caller-frame", NARROW, BOTH, "; ret",
     "; test esp, 512; je over; mov byte ptr [rsp + 12], cl; over: ret",
     "4 bytes above the stub's return address, offset", "write of 1 bytes"),
    # Only where it is there to be seen, in odd passes
    ("stack.caller-frame", NARROW, BOTH, "; ret",
     "; test esp, 512; jne over; mov byte ptr [rsp + 12], cl; over: ret",
     "4 bytes above the stub's return address", "found"),
    ("stack.depth", NARROW, BUFFER, "push rsi;", "push rsi; mov [rsp - 65536], rsi;",
     "offset 0x1, before the call", "write of 8 bytes"),
    # What the callee may overwrite
    # Registers and processor state
    *[("register.preserved", NARROW, BOTH, "push rsi;", f"push rsi; xor {name}, {name};",
       f"{name} on return", "found 0x0") for name in ("rbx", "rbp", "r12", "r13", "r14", "r15")],
    ("state.direction-flag", NARROW, BOTH, "; ret", "; std; ret", "DF on return", "found set"),
    ("state.system-flags", NARROW, BOTH, "; ret",
     "; pushfq; or dword ptr [rsp], 0x40000; popfq; ret", "rflags on return", "found 0x40000"),
    ("state.mxcsr", NARROW, BOTH, "; ret", "; push 0x1f00; ldmxcsr [rsp]; pop rax; ret",
     "MXCSR on return", "expected 0x1f80, found 0x1f00"),
    ("state.x87-control", NARROW, BOTH, "; ret", "; push 0x27f; fldcw [rsp]; pop rax; ret",
     "the x87 control word on return", "expected 0x37f, found 0x27f"),
    ("state.x87-stack", NARROW, BOTH, "; ret", "; fld1; ret",
     "the x87 stack on return", "1 in use"),
    ("state.x87-stack", X87, BOTH, "fstp xword ptr [rcx]", "fld st(0); fstp xword ptr [rcx]",
     "the x87 stack on return", "1 in use"),
    ("state.x87-stack", NARROW, BOTH, "pop rcx;", "fstp st(0); pop rcx;",
     "the x87 stack on return", "1 more taken than there were"),
    ("state.x87-stack", X87, BOTH, "fstp xword ptr [rcx]",
     "fstp xword ptr [rcx]; fstp st(0); fstp st(0)", "the x87 stack on return", "2 more taken"),
    # At the call alone
    ("state.direction-flag", NARROW, BUFFER, "call rdx", "std; call rdx; cld",
     "DF at the call", "found set"),
    ("state.mxcsr", NARROW, BUFFER, "call rdx",
     "mov dword ptr [rsp - 16], 0x1f00; ldmxcsr [rsp - 16]; call rdx;"
     "mov dword ptr [rsp - 16], 0x1f80; ldmxcsr [rsp - 16]", "MXCSR at the call", "0x1f00"),
    ("state.x87-control", NARROW, BUFFER, "call rdx",
     "mov word ptr [rsp - 16], 0x27f; fldcw [rsp - 16]; call rdx;"
     "mov word ptr [rsp - 16], 0x37f; fldcw [rsp - 16]", "the x87 control word at the call",
     "0x27f"),
    # The result
    ("result.value", NARROW, BOTH, "mov dword ptr [rcx], eax", "nop",
     "the result, byte 0 of 4", "from rax"),
    ("result.value", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov word ptr [rcx], ax",
     "the result, byte 2 of 4", "from rax"),
    ("result.value", X87, BOTH, "fstp xword ptr [rcx]", "fstp qword ptr [rcx]",
     "the result, byte 0 of 16", "from st0"),
    ("result.overrun", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov [rcx], rax",
     "byte 4 of the result's buffer of 4 bytes", "as it was"),
    ("result.overrun", NARROW, BOTH, "mov dword ptr [rcx], eax",
     "mov [rcx], eax; mov [rcx - 1], al; mov [rcx], eax",
     "byte -1 of the result's buffer of 4 bytes", "as it was"),
    ("result.overrun", MIXED, BOTH, "movsd xmm0,", "mov byte ptr [rsi + 63], 0; movsd xmm0,",
     "byte 63 of the result's buffer of 0 bytes", "found 0x00"),
    ("result.hidden-pointer", MEMORY, BUFFER, "xchg rdi, rsi; mov rsi, [rsi]", "mov rsi, [rdi]",
     "rdi", "which is not 24 bytes of writable memory"),
    ("result.hidden-pointer", MEMORY, AVALUE, "mov rdi, rsi;", "",
     "rdi", "which is not aligned to 8"),
    ("result.hidden-pointer", MEMORY, BUFFER, "jmp", "inc rdi; jmp",
     "rdi", "which is not aligned to 8"),
    ("result.value", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov [rcx], ecx",
     "the result, byte 0 of 4", "from rax"),
    ("result.overrun", NARROW, BOTH, "mov dword ptr [rcx], eax",
     "mov [rcx], eax; test esp, 512; jne over; mov byte ptr [rcx + 4], 0; over:",
     "byte 4 of the result's buffer of 4 bytes", "found 0x00"),
    ("result.register", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov [rcx], edx",
     "bytes 0 to 3 of the result", "from rdx, which means nothing"),
    ("result.register", NARROW, BOTH, "mov dword ptr [rcx], eax", "movss dword ptr [rcx], xmm0",
     "bytes 0 to 3 of the result", "from zmm0, which means nothing"),
    # What the callee may overwrite
    ("register.volatile", NARROW, BUFFER, "call rdx; pop rcx",
     "mov r9, [rsp]; call rdx; pop rdx; mov rcx, r9", "r9, across the call", "memory.write"),
    ("stack.red-zone", NARROW, BUFFER, "call rdx; pop rcx",
     "pop rcx; mov [rsp - 24], rcx; push rcx; call rdx; add rsp, 8; mov rcx, [rsp - 24]",
     "8 bytes at rsp-16, across the call", "memory.write"),
    # The code
    ("memory.read", NARROW, BOTH, "push rsi;", "push rsi; mov eax, [0];",
     "offset 0x1, before the call", "read of 4 bytes at 0x0"),
    ("memory.read", NARROW, BOTH, "push rsi;", "push rsi; mov eax, [rsp + 16];",
     "offset 0x1, before the call", "past the end of the stack"),
    ("memory.read", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov dl, [rcx + 4]; mov [rcx], eax",
     "after the call", "past the end of the result buffer"),
    ("memory.read", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov dl, [rcx - 1]; mov [rcx], eax",
     "after the call", "beside the result buffer"),
    ("memory.write", NARROW, BOTH, "pop rcx;", "pop rcx; mov [0], eax;",
     "after the call", "write of 4 bytes at 0x0"),
    ("memory.write", NARROW, BUFFER, "call rdx", "mov [rdx], ecx; call rdx",
     "before the call", "in the callee, which cannot be used so"),
    ("memory.static-write", NARROW, BOTH, "push rsi;",
     f"movabs rax, {memory.IMAGE_DATA_BEGIN:#x}; mov [rax], ecx; push rsi;",
     "offset 0xa, before the call", "in the static data"),
    ("code.self-modifying", NARROW, BOTH, "push rsi;",
     "lea rax, [rip]; mov byte ptr [rax], 0x90; push rsi;",
     "offset 0x7, before the call", "in the code"),
    ("code.fault", NARROW, BOTH, "push rsi;", "push rsi; ud2;", "offset 0x1, before the call", ""),
    ("code.fault", NARROW, BOTH, "pop rcx;", "pop rcx; push 8; ret;",
     "outside the stub, after the call", "fetch"),
    ("code.limit", NARROW, BOTH, "pop rcx", "pop rcx; l: jmp l", "after the call",
     "an endless loop"),
    ("code.limit", NARROW, BOTH, "push rsi;", "push rsi; l: jmp l;",
     "offset 0x1, before the call", "an endless loop"),
    ("code.system", NARROW, BOTH, "push rsi;", "push rsi; syscall;",
     "offset 0x1, before the call", "found syscall"),
    ("code.system", NARROW, BOTH, "pop rcx;", "hlt;", "after the call", "found hlt"),
    ("code.forbidden", NARROW, BOTH, "; ret", "", "after the call", "found the end of the code"),
    ("code.world", NARROW, BUFFER, "call rdx", "mov rax, 0x2540000ffe; call rax",
     "at other addresses", "it looks at what is no business of a stub's, or is right by chance"),
    ("budget.over", NARROW, BOTH, "push rsi;", "push rsi;" + "nop;" * 90,
     "one call, the callee excluded", "instructions"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "right", "entry", "old", "new", "where", "says"),
    [
        pytest.param(rule, right, entry, *rest, id=f"{rule}-{entry}-{rest[1]}")
        for rule, right, entries, *rest in BROKEN
        for entry in entries
    ],
)
def test_a_broken_rule_is_found_and_placed(
    judge: Judge,
    rule: str,
    right: Handwritten,
    entry: Entry,
    old: str,
    new: str,
    where: str,
    says: str,
) -> None:
    verdict = judge(right.declaration, right.broken(entry, old, new), entry)
    assert verdict.status == "fail"
    assert {finding.rule for finding in verdict.findings} == {rule}
    finding = verdict.findings[0]
    assert where in finding.where
    assert says in str(finding)


def test_the_bytes_shown_are_of_the_pass_in_which_they_are_wrong(judge: Judge) -> None:
    """The top bit of b is set in the first pass anyway; there only padding differs."""
    code = (
        "mov eax, 1; shl rax, 63; mov rdi, [rdi]; or rdi, rax;"
        "movabs rcx, 0xffffffff000000ff; and rdi, rcx; jmp rdx"
    )
    [finding] = judge("void f(struct { char a; int b; } s)", code, "buffer").findings
    expected, actual = finding.expected.split(), finding.actual.split()
    assert finding.detail.startswith("byte 7 is wrong")
    assert expected[7] != actual[7]
    assert int(expected[7], 16) | 0x80 == int(actual[7], 16)


@pytest.mark.parametrize("store", ["", "lea rcx, [rcx];", "fld1; fstp st(0);"])
def test_an_x87_result_is_on_its_stack_already(judge: Judge, store: str) -> None:
    code = f"push rsi; call rdx; pop rcx; {store} fstp tbyte ptr [rcx]; ret"
    assert judge("long double f(void)", code, "buffer").ok


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("fld1; fstp st(0)", "pass"), ("fld1", "fail"),
        ("fld1; ffree st(0)", "unsupported"), ("movd mm0, eax; emms", "unsupported"),
    ],
)  # fmt: skip
def test_an_x87_stack_that_was_used_and_is_empty(judge: Judge, code: str, status: str) -> None:
    assert judge("void f(void)", f"{code}; jmp rdx", "buffer").status == status


#: Declaration, how the result is stored, what the finding says.
UPPER_BITS = [
    ("_Bool f(void)", "test eax, eax; setne byte ptr [rcx]", "taken for zero bits"),
    ("float f(void)", "shufps xmm0, xmm0, 1; movss [rcx], xmm0", "byte 4 of zmm0"),
    (
        "struct { float a, b, c; } f(void)",
        "movsd [rcx], xmm0; shufps xmm1, xmm1, 1;movss [rcx + 8], xmm1",
        "byte 4 of zmm1",
    ),
    ("short f(void)", "shr eax, 16; mov [rcx], ax", "byte 2 of rax"),
]


@pytest.mark.parametrize(("declaration", "store", "says"), UPPER_BITS)
def test_what_is_above_the_result(judge: Judge, declaration: str, store: str, says: str) -> None:
    verdict = judge(declaration, f"push rsi; call rdx; pop rcx; {store}; ret", "buffer")
    [finding] = verdict.findings
    assert finding.rule == "result.upper-bits"
    assert says in str(finding)


def test_under_the_least_number_of_instructions(
    judge: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No correct stub can go under it, so the reference is made to ask for more."""
    for module in (costs, sheet):
        monkeypatch.setattr(module, "budget", lambda *_: Budget(least=8, most=9, tolerated=40))
    [finding] = judge(NARROW.declaration, NARROW.buffer, "buffer").findings
    assert (finding.rule, finding.expected) == ("budget.under", "at least 8")
    assert finding.actual == "7 instructions"


@pytest.mark.parametrize(("index", "where"), [(1, "argument 2 (b)"), (None, "the result")])
def test_reference_and_layout_disagree(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, index: int | None, where: str
) -> None:
    right = classify(parse(NARROW.declaration))
    if index is None:
        wrong = right._replace(ret=replace(right.ret, defined=b"\xff\xff\xff\x7f"))
    else:
        args = [replace(arg, defined=b"\x7f") if n == index else arg
                for n, arg in enumerate(right.args)]  # fmt: skip
        wrong = right._replace(args=tuple(args))

    def classify_wrongly(*_: Any, **__: Any) -> Any:
        return wrong

    monkeypatch.setattr(judge_module, "classify", classify_wrongly)
    verdict = judge(NARROW.declaration, NARROW.buffer, "buffer")
    [finding] = [found for found in verdict.findings if found.rule == "reference.layout"]
    assert where in finding.where


@pytest.mark.parametrize(("origin", "status"), [(OWN, "fail"), ("somebody", "pass")])
def test_own_code_is_held_to_the_tighter_budget(
    assemble: Assembler, origin: str, status: str
) -> None:
    code = assemble(NARROW.broken("buffer", "push rsi;", "push rsi; nop;"))
    verdict = verify(parse(NARROW.declaration), Stub(code, "buffer", origin))
    assert verdict.status == status
    assert {finding.rule for finding in verdict.findings} <= {"budget.over"}


def test_metrics_of_a_handwritten_stub(judge: Judge) -> None:
    metrics = judge(X87.declaration, X87.buffer, "buffer").metrics
    assert metrics is not None
    # three pushes and the call before; add, pop, fstp and ret after.
    assert (metrics.before, metrics.after, metrics.instructions) == (4, 4, 8)
    # Two pushes read memory; pop, ret.  Three pushes, the return address, the result.
    assert (metrics.loads, metrics.stores) == (4, 5)
    # The saved pointer, the argument, the return address.
    assert metrics.stack_bytes == 8 + 16 + 8


def test_a_stub_that_does_not_return_has_no_metrics(judge: Judge) -> None:
    verdict = judge("void f(void)", "ud2", "buffer")
    assert verdict.metrics is None
    assert verdict.instructions is None
