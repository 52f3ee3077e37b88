"""Each rule about callees is broken by one that breaks nothing else; the finding says where."""

from __future__ import annotations

import pytest

from abisim.machine import memory
from tests.verification.callees import (
    ALIGNED,
    COMPLEX_X87,
    DOUBLES,
    INTS,
    KEEPS_RBX,
    MEMORY,
    MICROSOFT,
    MIXED,
    MS_FIFTH_REFERENCE,
    MS_INTS,
    MS_KEEPS_XMM6,
    MS_MEMORY,
    MS_POSITIONS,
    MS_REFERENCE,
    MS_SHADOW,
    MS_VARIADIC,
    NARROW,
    STACK,
    VARIADIC,
    VOLATILE,
    WIDE_MEMORY,
    X87,
    HandwrittenCallee,
)
from tests.verification.conftest import CalleeJudge

_OUTPUT = memory.OUTPUT.base + 64  # where a result would be, were there a hidden one

#: Rule, callee, what is replaced by what, the finding's place, part of its text.
BROKEN: list[tuple[str, HandwrittenCallee, str, str, str, str]] = [
    # Arguments, and what was taken for them
    ("callee.argument", INTS, "mov [RECEIVED], edi", "mov [RECEIVED], esi",
     "argument 1 (a), as the callee received it", "it is argument 2 (b), byte 0"),
    ("callee.argument", INTS, "[RECEIVED + 8], rsi", "[RECEIVED + 8], esi",
     "argument 2 (b)", "byte 4 is wrong"),
    ("callee.argument", INTS, "mov [RECEIVED + 8], rsi", "mov rsi, r8; mov [RECEIVED + 8], rsi",
     "argument 2 (b)", "it is no byte of any argument"),
    ("callee.argument", DOUBLES, "movss [RECEIVED + 8], xmm1; movsd [RECEIVED + 16], xmm2",
     "movss [RECEIVED + 8], xmm1; movsd [RECEIVED + 16], xmm1",
     "argument 3 (c)", "byte 0 is wrong: it is argument 2 (b), byte 0"),
    ("callee.argument", DOUBLES, "movsd [RECEIVED], xmm0", "movss [RECEIVED], xmm0",
     "argument 1 (a)", "byte 4 is wrong"),
    ("callee.argument", MIXED, "mov [RECEIVED + 8], rdi", "ror rdi, 32; mov [RECEIVED + 8], rdi",
     "argument 1 (p).q.y[0]", "it is argument 1 (p).q.z, byte 12"),
    ("callee.argument", MEMORY, "mov [RECEIVED], esi", "mov [RECEIVED], edi",
     "argument 1 (n)", "from rsi"),
    ("callee.argument", MEMORY, "mov rax, [rsp + 24]", "mov rax, [rsp + 32]",
     "argument 2 (s).a[2]", "from stack+0"),
    ("callee.argument", STACK, "mov eax, [rsp + 16]", "mov eax, [rsp + 12]",
     "argument 8 (i)", "from stack+8"),
    ("callee.argument", STACK, "word ptr [rsp + 8]", "byte ptr [rsp + 8]",
     "argument 7 (h)", "byte 1 is wrong: it is zero"),
    ("callee.argument", X87, "fld xword ptr [rsp + 8]", "fild qword ptr [rsp + 8]",
     "argument 1 (a)", "from stack+0"),
    ("callee.argument", VARIADIC, "cmp al, 8; ja", "cmp al, 7; ja", "argument 2 (d)", "from xmm0"),
    ("callee.argument", VARIADIC, "test al, al; je", "cmp al, 1; jbe",
     "argument 2 (d)", "from xmm0"),
    ("callee.argument", NARROW, "cmp esi, 127; jg", "cmp esi, 64; jg",
     "argument 2 (b)", "from rsi"),
    ("callee.argument", MS_INTS, "[rsp + 40]", "[rsp + 8]", "argument 5 (e)", "from stack+32"),
    ("callee.argument", MS_INTS, "[RECEIVED + 8], rdx", "[RECEIVED + 8], r8",
     "argument 2 (b)", "it is argument 3 (c), byte 0"),
    ("callee.argument", MS_INTS, "[RECEIVED], ecx", "[RECEIVED], edi",
     "argument 1 (a)", "from rcx"),
    ("callee.argument", MS_INTS, "mov eax, [rsp + 48]", "mov eax, [rsp + 44]",
     "argument 6 (g)", "it is argument 5 (e), byte 4"),
    ("callee.argument", MS_POSITIONS, "xmm1", "xmm0", "argument 2 (b)", "from xmm1"),
    ("callee.argument", MS_POSITIONS, "r8d", "edx", "argument 3 (c)", "from r8"),
    ("callee.argument", MS_REFERENCE, "mov rax, [rdx]; mov [RECEIVED + 8], rax",
     "mov [RECEIVED + 8], rdx", "argument 2 (s).a[0]", "from rdx"),
    ("callee.argument", MS_REFERENCE, "mov rax, [rdx + 8]", "mov rax, r8",
     "argument 2 (s).a[1]", "from rdx"),
    ("callee.argument", MS_FIFTH_REFERENCE, "mov rax, [rsp + 40]; movaps xmm0, [rax]",
     "movups xmm0, [rsp + 40]", "argument 5 (s).x[0]", "from stack+32"),
    ("callee.argument", MS_SHADOW, "mov [rsp + 16], rdx;", "", "argument 2 (b)", "from rdx"),
    ("callee.argument", MS_VARIADIC, "rdx", "rcx", "argument 2 (d)",
     "it is argument 1 (s), byte 0"),
    # The result
    ("callee.result", INTS, "mov rax, [RESULT]", "mov eax, [RESULT]", "the result in rax",
     "byte 4 is wrong"),
    ("callee.result", INTS, "mov rax, [RESULT]", "mov rdx, [RESULT]", "the result in rax",
     "byte 0 is wrong"),
    ("callee.result", DOUBLES, "movsd xmm0, qword ptr [RESULT]", "movsd xmm1, qword ptr [RESULT]",
     "the result in xmm0", "byte 0 is wrong"),
    ("callee.result", MIXED, "mov rax, [RESULT + 8]", "mov rdx, [RESULT + 8]",
     "the result.q.y[0] in xmm0, rax", "byte 8 is wrong"),
    ("callee.result", MEMORY, "[rdi + 16], rax", "[rdi + 16], eax",
     "the result.a[2] in its storage", "byte 20 is wrong"),
    ("callee.result", X87, "fld xword ptr [RESULT]", "fild qword ptr [RESULT]",
     "the result in st0", "is wrong"),
    ("callee.result", COMPLEX_X87, "[RESULT + 16]; fld xword ptr [RESULT]",
     "[RESULT]; fld xword ptr [RESULT + 16]", "the result.re in st0, st1", "byte 0 is wrong"),
    ("callee.result", MS_INTS, "mov eax, [RESULT]", "movd xmm0, dword ptr [RESULT]",
     "the result in rax", "byte 0 is wrong"),
    ("callee.result", MS_MEMORY, "mov [rcx + 8], rax", "nop",
     "the result.a[1] in its storage", "byte 8 is wrong"),
    ("callee.result-pointer", MEMORY, "mov rax, rdi; ret", "ret", "rax on return", "expected 0x52"),
    ("callee.result-pointer", MEMORY, "mov rax, rdi; ret", "mov eax, edi; ret",
     "rax on return", "expected 0x52"),
    ("callee.result-pointer", MS_MEMORY, "mov rax, rcx; ret", "ret",
     "rax on return", "expected 0x52"),
    ("result.overrun", MEMORY, "mov rax, rdi; ret", "mov rax, rdi; mov byte ptr [rdi + 24], 0; ret",
     "memory around the result's storage", "written by the callee"),
    ("result.overrun", MEMORY, "mov rax, rdi; ret", "mov rax, rdi; mov byte ptr [rdi - 1], 0; ret",
     "memory around the result's storage", "written by the callee"),
    ("result.overrun", VOLATILE, "ret", f"movabs rcx, {_OUTPUT:#x}; mov [rcx], ecx; ret",
     "memory around the result's storage", "written by the callee"),
    # Registers
    *[("register.preserved", INTS, "ret", f"xor {name}, {name}; ret",
       f"{name} on the callee's return", "found 0x0")
      for name in ("rbx", "rbp", "r12", "r13", "r14", "r15")],
    ("register.preserved", KEEPS_RBX, "pop rbx", "pop rcx", "rbx on the callee's return", "found"),
    *[("register.preserved", MS_POSITIONS, "ret", f"xor {name}, {name}; ret",
       f"{name} on the callee's return", "found 0x0")
      for name in ("rbx", "rbp", "rdi", "rsi", "r12", "r13", "r14", "r15")],
    *[("register.preserved", MS_POSITIONS, "ret", f"xorps xmm{n}, xmm{n}; ret",
       f"xmm{n} on the callee's return", "found 0x0") for n in range(6, 16)],
    ("register.preserved", MS_KEEPS_XMM6, "movups xmm6, [rsp]", "movlps xmm6, qword ptr [rsp + 8]",
     "xmm6 on the callee's return", "found"),
    ("register.preserved", MS_POSITIONS, "ret", "movsd xmm7, xmm6; ret",
     "xmm7 on the callee's return", "found"),
    ("register.preserved", MS_POSITIONS, "ret", "movhlps xmm7, xmm6; movlhps xmm7, xmm7; ret",
     "xmm7 on the callee's return", "found"),
    ("register.preserved", MS_KEEPS_XMM6, "pop rsi; pop rdi", "pop rdi; pop rsi",
     "rdi on the callee's return", "found"),
    # The stack
    ("stack.balance", INTS, "ret", "ret 8", "rsp on the callee's return", "+8 bytes off"),
    ("stack.balance", MS_REFERENCE, "ret", "ret 32", "rsp on the callee's return", "+32 bytes off"),
    ("stack.balance", INTS, "ret", "pop rcx; mov [rsp - 128], rcx; sub rsp, 128; ret",
     "rsp on the callee's return", "-120 bytes off"),
    ("stack.caller-frame", INTS, "ret", "mov [rsp + 8], rdi; ret",
     "0 bytes above the argument area", "found"),
    ("stack.caller-frame", MEMORY, "ret", "mov byte ptr [rsp + 33], 0; ret",
     "1 bytes above the argument area", "found 0x00"),
    ("stack.caller-frame", MS_SHADOW, "[rsp + 32], r9", "[rsp + 40], r9",
     "0 bytes above the argument area", "found"),
    ("stack.caller-frame", MS_INTS, "ret", "mov [rsp + 56], rcx; ret",
     "0 bytes above the argument area", "found"),
    ("stack.caller-frame", MS_REFERENCE, "mov qword ptr [rdx + 8], 0", "mov qword ptr [rdx + 9], 0",
     "above the argument area", "found 0x00"),
    ("stack.caller-frame", MS_REFERENCE, "mov qword ptr [rdx + 8], 0",
     "mov byte ptr [rdx - 1], 0; mov byte ptr [rdx - 1], 0", "above the argument area",
     "found 0x00"),
    # Right for some addresses of the stack
    ("code.fault", VOLATILE, "ret", "sub rsp, 40; or rsp, 40; ret", "outside the callee", "fetch"),
    *[("memory.read", VOLATILE, "ret",
       f"test rsp, {bit}; j{condition} over; mov rax, [0]; over: ret",
       "offset", "read of 8 bytes at 0x0")
      for bit in (16, 32, 64, 128, 256, 512) for condition in ("e", "ne")],
    # Processor state
    ("state.direction-flag", INTS, "ret", "std; ret", "DF on return", "found set"),
    ("state.direction-flag", MS_INTS, "ret", "std; ret", "DF on return", "found set"),
    ("state.system-flags", INTS, "ret", "pushfq; or dword ptr [rsp], 0x40000; popfq; ret",
     "rflags on return", "found 0x40000"),
    ("state.mxcsr", INTS, "ret", "push 0x1f00; ldmxcsr [rsp]; pop rcx; ret",
     "MXCSR on return", "expected 0x1f80, found 0x1f00"),
    ("state.x87-control", INTS, "ret", "push 0x27f; fldcw [rsp]; pop rcx; ret",
     "the x87 control word on return", "expected 0x37f, found 0x27f"),
    ("state.x87-stack", INTS, "ret", "fld1; ret", "the x87 stack on return",
     "expected empty, found 1 in use"),
    ("state.x87-stack", X87, "fld xword ptr [RESULT]", "fld1; fld xword ptr [RESULT]",
     "the x87 stack on return", "expected 1 in use, found 2 in use"),
    ("state.x87-stack", X87, "fld xword ptr [RESULT]", "fld xword ptr [RESULT]; ffree st(0)",
     "the x87 stack on return", "expected 1 in use, found 0 in use"),
    ("state.x87-stack", X87, "fld xword ptr [RESULT]", "fstp st(0); fld xword ptr [RESULT]",
     "the x87 stack on return", "1 more taken than there were"),
    ("state.x87-stack", INTS, "ret", "movd mm0, edi; ret", "the x87 stack on return",
     "expected empty, found 8 in use"),
    ("state.x87-stack", COMPLEX_X87, "ret", "ffree st(1); ret",
     "the x87 stack on return", "expected 2 in use, found 1 in use"),
    # The code
    ("memory.read", INTS, "ret", "mov rax, [0]; ret", "offset", "read of 8 bytes at 0x0"),
    ("memory.write", INTS, "mov [RECEIVED + 8]", "mov [r11 - 8], rsi; mov [RECEIVED + 8]",
     "offset", "write of 8 bytes at 0x134ffffff8"),
    ("code.fault", MS_FIFTH_REFERENCE, "movaps xmm0, [rax]", "movaps xmm0, [rax + 8]",
     "offset", "must be aligned to 16 bytes"),
    ("code.fault", ALIGNED, "movaps [rsp], xmm0;", "movaps [rsp + 8], xmm0;", "offset",
     "must be aligned to 16 bytes"),
    ("code.fault", WIDE_MEMORY, "movups [rdi], xmm0", "movaps [rdi], xmm0", "offset",
     "must be aligned to 16 bytes"),
    ("code.self-modifying", INTS, "ret", "lea rcx, [rip]; mov byte ptr [rcx], 0; ret",
     "offset", "in the code, which cannot be used so"),
    ("memory.static-write", INTS, "ret",
     f"movabs rcx, {memory.IMAGE_CONSTANTS.base:#x}; mov [rcx], ecx; ret",
     "offset", "in the constants, which cannot be used so"),
    ("code.limit", INTS, "ret", "l: jmp l; ret", "offset", "more than"),
    ("code.system", INTS, "ret", "syscall; ret", "offset", "found syscall"),
    ("code.system", INTS, "ret", "hlt", "offset", "found hlt"),
    ("code.forbidden", INTS, "; ret", "", "offset", "found the end of the code"),
    ("code.forbidden", INTS, "ret", f"movabs rcx, {memory.CALLEE_ENTRY:#x}; jmp rcx",
     "outside the callee", "expected an ordinary instruction"),
    ("code.forbidden", INTS, "ret", f"movabs rcx, {memory.CODE.base:#x}; jmp rcx",
     "outside the callee", "jump out of"),
    ("code.fault", INTS, "ret", "jmp r11", "outside the callee", "fetch of"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "right", "abi", "old", "new", "where", "says"),
    [
        pytest.param(rule, right, abi, *rest, id=f"{rule}-{abi}-{right.what}-{rest[1]}")
        for rule, right, *rest in BROKEN
        for abi in right.abis
    ],
)
def test_a_broken_rule_is_found_and_placed(
    judge_callee: CalleeJudge,
    rule: str,
    right: HandwrittenCallee,
    abi: str,
    old: str,
    new: str,
    where: str,
    says: str,
) -> None:
    verdict = judge_callee(right.declaration, right.broken(old, new), abi)
    assert verdict.status == "fail", verdict
    assert {finding.rule for finding in verdict.findings} == {rule}, [*map(str, verdict.findings)]
    finding = verdict.findings[0]
    assert where in finding.where
    assert says in str(finding)


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("name", ["rdi", "rsi", "xmm6", "xmm15"])
def test_what_only_microsoft_preserves(judge_callee: CalleeJudge, name: str, abi: str) -> None:
    clear = "xorps" if name.startswith("xmm") else "xor"
    code = f"{clear} {name}, {name}; ret"
    assert judge_callee("void f(void)", code).ok
    [finding] = judge_callee("void f(void)", code, abi).findings
    assert (finding.rule, finding.where) == (
        "register.preserved",
        f"{name} on the callee's return",
    )
