"""Stubs for Microsoft's convention: right ones pass; each mistake is found, by its rule."""

from __future__ import annotations

import pytest

from abisim.stubs import ENTRIES, Entry
from tests.verification.callees import MICROSOFT
from tests.verification.conftest import Judge
from tests.verification.handwritten import Handwritten
from tests.verification.handwritten_microsoft import (
    ALL,
    FIFTH_REFERENCE,
    MEMORY,
    NARROW,
    POSITIONS,
    REFERENCE,
    VARIADIC,
)

BOTH = ENTRIES
BUFFER: tuple[Entry, ...] = ("buffer",)
AVALUE: tuple[Entry, ...] = ("avalue",)


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("right", ALL, ids=[right.declaration for right in ALL])
def test_the_correct_stub_passes(judge: Judge, right: Handwritten, entry: Entry, abi: str) -> None:
    verdict = judge(right.declaration, right.code(entry), entry, abi)
    assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])


#: Rule, stub, entries, what is replaced by what, the finding's place, part of its text.
BROKEN: list[tuple[str, Handwritten, tuple[Entry, ...], str, str, str, str]] = [
    # Arguments by position
    ("argument.value", NARROW, BUFFER, "mov ecx, dword ptr [rdi];",
     "mov ecx, dword ptr [rdi + 4];", "argument 1 (a) in rcx", "it is argument 2 (b), byte 0"),
    ("argument.value", POSITIONS, BOTH, "movsd xmm1", "movsd xmm0",
     "argument 2 (b) in xmm1", "it is no byte of any argument"),
    ("argument.value", POSITIONS, BUFFER, "mov r8d", "mov r10d",
     "argument 3 (c) in r8", "it is no byte of any argument"),
    ("argument.value", POSITIONS, BOTH, "movss xmm3", "movss xmm2",
     "argument 4 (d) in xmm3", "it is no byte of any argument"),
    ("argument.value", POSITIONS, BOTH, "mov [rsp + 32], e", "mov [rsp], e",
     "argument 5 (e) in stack+32", "it is no byte of any argument"),
    ("argument.value", POSITIONS, BOTH, "mov [rsp + 40], r", "mov [rsp + 40], e",
     "argument 6 (g) in stack+40", "byte 4 is wrong"),
    ("argument.value", VARIADIC, BUFFER, "mov rdx, [rdi + 8]", "nop",
     "argument 2 (d) in rdx", "it is no byte of any argument"),
    ("argument.value", VARIADIC, AVALUE, "mov rdx, [rdx];", "",
     "argument 2 (d) in rdx", "it is no byte of any argument"),
    ("argument.value", VARIADIC, BUFFER, "movsd xmm1, qword ptr [rdi + 8]", "nop",
     "argument 2 (d) in xmm1", "it is no byte of any argument"),
    ("argument.value", VARIADIC, AVALUE, "movsd xmm1, qword ptr [rdx]", "nop",
     "argument 2 (d) in xmm1", "it is no byte of any argument"),
    ("argument.value", VARIADIC, BOTH, "movsd xmm1", "movsd xmm0",
     "argument 2 (d) in xmm1", "it is no byte of any argument"),
    # Copies
    ("argument.copy-original", REFERENCE, BUFFER, "lea rcx, [rsp + 32]", "mov rcx, rdi",
     "the pointer of argument 1 (s)", "which is the caller's original"),
    ("argument.copy-original", REFERENCE, AVALUE, "lea rcx, [rsp + 32]", "mov rcx, [rdx]",
     "the pointer of argument 1 (s)", "which is the caller's original"),
    ("argument.copy-original", REFERENCE, BUFFER, "lea rdx, [rsp + 48]", "lea rdx, [rdi + 16]",
     "the pointer of argument 2 (t)", "which is the caller's original"),
    ("argument.copy-original", REFERENCE, AVALUE, "lea rdx, [rsp + 48]", "mov rdx, [rdx + 8]",
     "the pointer of argument 2 (t)", "which is the caller's original"),
    ("argument.copy-alignment", REFERENCE, BOTH, "lea rdx, [rsp + 48]", "lea rdx, [rsp + 56]",
     "the pointer of argument 2 (t)", "which is not aligned to 16"),
    ("argument.copy-shared", REFERENCE, BOTH, "lea rdx, [rsp + 48]", "lea rdx, [rsp + 32]",
     "the pointer of argument 2 (t)", "which overlaps the copy of argument 1"),
    ("argument.copy", REFERENCE, BOTH, "lea rcx, [rsp + 32]", "lea rcx, [rsp + 16]",
     "the pointer of argument 1 (s)", "which overlaps the argument area"),
    ("argument.copy", REFERENCE, BOTH, "lea rcx, [rsp + 32]", "lea rcx, [rsp - 64]",
     "the pointer of argument 1 (s)", "which overlaps the argument area or the callee's frame"),
    ("argument.copy", REFERENCE, BOTH, "lea rdx, [rsp + 48]", "lea rdx, [rsp + 64]",
     "the pointer of argument 2 (t)", "which overlaps the stub's return address"),
    ("argument.copy", REFERENCE, BOTH, "lea rdx, [rsp + 48]", "mov rdx, rsi; and rdx, -16",
     "the pointer of argument 2 (t)", "which is not 16 bytes of the stack"),
    ("argument.copy", REFERENCE, BOTH, "lea rdx, [rsp + 48]", "xor edx, edx",
     "the pointer of argument 2 (t)", "0x0, which is not 16 bytes of the stack"),
    ("argument.copy-original", FIFTH_REFERENCE, BUFFER, "lea rdi, [rsp + 48]", "add rdi, 16",
     "the pointer of argument 5 (s)", "which is the caller's original"),
    ("argument.copy", FIFTH_REFERENCE, BUFFER, "mov [rsp + 32], rdi", "mov [rsp + 40], rdi",
     "the pointer of argument 5 (s)", "found 0x"),
    ("argument.copy-original", FIFTH_REFERENCE, AVALUE, "lea rax, [rsp + 48]",
     "mov rax, [rdx + 32]", "the pointer of argument 5 (s)", "which is the caller's original"),
    ("argument.value", REFERENCE, BOTH, "movups [rsp + 32], xmm0", "movsd [rsp + 32], xmm0",
     "argument 1 (s).a[1] in the copy", "byte 8 is wrong: it is no byte of any argument"),
    ("argument.value", REFERENCE, BUFFER, "movups xmm0, [rdi + 16]", "movups xmm0, [rdi + 8]",
     "argument 2 (t).a[0] in the copy", "byte 0 is wrong: it is argument 1 (s).a[1], byte 8"),
    ("argument.value", REFERENCE, AVALUE, "mov rcx, [rdx + 8]", "mov rcx, [rdx]",
     "argument 2 (t).a[0] in the copy", "byte 0 is wrong: it is argument 1 (s).a[0], byte 0"),
    ("argument.value", FIFTH_REFERENCE, BOTH, "movups [rsp + 48], xmm0", "nop",
     "argument 5 (s).a[0] in the copy", "it is no byte of any argument"),
    # The hidden pointer
    ("result.hidden-pointer", MEMORY, BUFFER, "mov rcx, rsi; mov rdx, [rdi]",
     "mov rdx, rsi; mov rcx, [rdi]", "rcx", "which is not"),
    ("result.hidden-pointer", MEMORY, AVALUE, "mov rcx, rsi; mov rdx, [rdx]; mov rdx, [rdx]",
     "mov rcx, [rdx]; mov rcx, [rcx]; mov rdx, rsi", "rcx", "which is not"),
    ("result.hidden-overlap", MEMORY, BOTH, "mov rcx, rsi", "mov rcx, rsp",
     "rcx", "which overlaps the argument area"),
    # The stub is itself a System V function
    *[("register.preserved", NARROW, BOTH, "push rsi;", f"push rsi; xor {name}, {name};",
       f"{name} on return", "found 0x0") for name in ("rbx", "rbp", "r12", "r13", "r14", "r15")],
    ("stack.caller-frame", NARROW, BOTH, "pop rcx;", "pop rcx; mov [rsp + 8], rcx;",
     "0 bytes above the stub's return address", "found"),
    ("state.direction-flag", NARROW, BOTH, "; ret", "; std; ret", "DF on return", "found set"),
    # Kept where the callee may overwrite it
    ("stack.argument-area-live", NARROW, BUFFER, "call rax; add rsp, 32; pop rcx",
     "mov [rsp + 8], rsi; call rax; mov rcx, [rsp + 8]; add rsp, 40",
     "8 bytes at rsp+8, across the call", "memory.write"),
    ("result.value", NARROW, BOTH, "mov dword ptr [rcx], eax", "mov word ptr [rcx], ax",
     "the result, byte 2 of 4", "from rax"),
]  # fmt: skip

#: A struct argument and a struct result of one size: their storage must not be one.
OVERLAPPING = (
    "push rsi; sub rsp, 64; mov rax, rdx; movups xmm0, [rdi]; movups [rsp + 32], xmm0;"
    "lea rcx, [rsp + 48]; lea rdx, [rsp + 32]; call rax; movups xmm0, [rax]; add rsp, 64;"
    "pop rsi; movups [rsi], xmm0; ret"
)


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("distance", [-15, -8, 0, 8, 15])
def test_a_copy_where_the_result_goes(judge: Judge, distance: int, abi: str) -> None:
    """The callee may write its result before it has read its argument."""
    declaration = "struct S { char c[16]; } f(struct S s)"
    assert judge(declaration, OVERLAPPING, "buffer", abi).ok
    code = OVERLAPPING.replace("lea rcx, [rsp + 48]", f"lea rcx, [rsp + {32 + distance}]")
    findings = judge(declaration, code, "buffer", abi).findings
    rules = {finding.rule for finding in findings}
    if distance < 0:
        assert "result.hidden-overlap" in rules  # the copy is the lowest that is allowed
    else:
        assert rules == {"result.hidden-overlap"}
        assert "which overlaps the result's storage" in findings[0].actual


#: What follows from a mistake rather than being one.
_CONSEQUENCES = {"result.hidden-pointer": {"result.value", "argument.value"}}


@pytest.mark.parametrize("abi", MICROSOFT)
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
    abi: str,
) -> None:
    verdict = judge(right.declaration, right.broken(entry, old, new), entry, abi)
    assert verdict.status == "fail"
    rules = {finding.rule for finding in verdict.findings}
    assert rules - _CONSEQUENCES.get(rule, set()) == {rule}, [*map(str, verdict.findings)]
    finding = verdict.findings[0]
    assert where in finding.where
    assert says in str(finding)


#: Declaration, code of a buffer stub whose argument area reaches out of its frame.
NO_ROOM = [
    ("no shadow space", "void f(void)", "jmp rdx", 40),
    ("a frame and no shadow space", "void f(void)", "push rax; call rdx; pop rax; ret", 24),
    ("half of the shadow space", "void f(void)", "sub rsp, 24; call rdx; add rsp, 24; ret", 8),
]  # fmt: skip


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize(
    ("declaration", "code", "beyond"), [row[1:] for row in NO_ROOM], ids=[row[0] for row in NO_ROOM]
)
def test_an_argument_area_beyond_the_stub_s_frame(
    judge: Judge, declaration: str, code: str, beyond: int, abi: str
) -> None:
    """The callee may write to all of it, so what comes after the call is anybody's guess."""
    finding = judge(declaration, code, "buffer", abi).findings[0]
    assert finding.rule == "stack.shadow-space"
    assert finding.actual == f"it ends {beyond} bytes beyond it"
    assert finding.detail == "32 of them shadow space"


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize(("store", "rule"), [
    ("mov [rsp + 32], edi;", "stack.caller-frame"), ("", "stack.argument-area"),
])  # fmt: skip
def test_no_room_for_the_fifth_argument(judge: Judge, store: str, rule: str, abi: str) -> None:
    """The shadow space is there; the argument behind it would be in the caller's frame."""
    code = (
        "mov rax, rdx; mov ecx, [rdi]; mov edx, [rdi + 4]; mov r8d, [rdi + 8];"
        f"mov r9d, [rdi + 12]; mov edi, [rdi + 16]; sub rsp, 40; {store.replace('32', '48')}"
        "call rax; add rsp, 40; ret"
    )
    declaration = "void f(int, int, int, int, int, int, int)"
    assert rule in {each.rule for each in judge(declaration, code, "buffer", abi).findings}


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("right", [NARROW, VARIADIC], ids=["fixed", "variadic"])
def test_stack_misaligned(judge: Judge, right: Handwritten, entry: Entry, abi: str) -> None:
    code = right.code(entry).replace("rsp, 32", "rsp, 40")
    [finding] = judge(right.declaration, code, entry, abi).findings
    assert (finding.rule, finding.where) == ("stack.alignment", "rsp at the call")
    assert finding.actual.endswith("8 past one")


#: What Microsoft's callees preserve and System V's do not, used by a stub across the call.
KEPT = {
    "rsi": ("nop", "nop"),
    "rdi": ("mov rdi, rsi", "mov rsi, rdi"),
    "xmm6": ("movq xmm6, rsi", "movq rsi, xmm6"),
    "xmm15": ("movq xmm15, rsi", "movq rsi, xmm15"),
    "upper half of xmm7": ("movq xmm7, rsi; pslldq xmm7, 8", "psrldq xmm7, 8; movq rsi, xmm7"),
}


@pytest.mark.parametrize("what", KEPT)
def test_what_a_stub_may_rely_on_across_the_call(judge: Judge, what: str) -> None:
    before, after = KEPT[what]
    code = f"sub rsp, 40; {before}; call rdx; {after}; mov [rsi], eax; add rsp, 40; ret"
    for abi in MICROSOFT:
        verdict = judge("int f(void)", code, "buffer", abi)
        assert verdict.ok, [*map(str, verdict.findings)]
    [finding] = judge("int f(void)", code, "buffer").findings
    assert finding.rule == "register.volatile"
    name = what.removeprefix("upper half of ").replace("xmm", "zmm")
    assert finding.where == f"{name}, across the call"


@pytest.mark.parametrize("name", ["rcx", "rdx", "r8", "r11", "xmm5"])
def test_what_no_stub_may_rely_on_across_the_call(judge: Judge, name: str) -> None:
    move = "movq" if name.startswith("xmm") else "mov"
    code = f"sub rsp, 40; mov rax, rdx; {move} {name}, rsi; call rax; {move} rsi, {name};"
    code += "mov [rsi], eax; add rsp, 40; ret"
    for abi in (*MICROSOFT, "sysv"):
        [finding] = judge("int f(void)", code, "buffer", abi).findings
        assert finding.rule == "register.volatile"
        assert finding.where == f"{name.replace('xmm', 'zmm')}, across the call"


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize("name", ["rdi", "rsi", "xmm6", "xmm15"])
def test_a_stub_need_not_keep_what_its_callee_keeps(judge: Judge, name: str, abi: str) -> None:
    """Its own caller is System V's."""
    clear = "xorps" if name.startswith("xmm") else "xor"
    code = f"sub rsp, 40; call rdx; {clear} {name}, {name}; add rsp, 40; ret"
    verdict = judge("void f(void)", code, "buffer", abi)
    assert verdict.ok, [*map(str, verdict.findings)]


#: Unusual, and right: the judge must not be stricter than the convention.
RIGHT = [
    ("more than the shadow space", "void f(void)", "sub rsp, 104; call rdx; add rsp, 104; ret"),
    ("the shadow space as scratch before the call", "void f(int a)",
     "sub rsp, 40; mov eax, [rdi]; mov [rsp], eax; mov ecx, [rsp]; call rdx; add rsp, 40; ret"),
    ("copies in the other order, a gap between them", REFERENCE.declaration,
     "sub rsp, 104; mov rax, rdx; movups xmm0, [rdi]; movups [rsp + 80], xmm0;"
     "movups xmm0, [rdi + 16]; movups [rsp + 48], xmm0; lea rcx, [rsp + 80]; lea rdx, [rsp + 48];"
     "call rax; add rsp, 104; ret"),
    ("garbage above an int", "void f(int a)",
     "mov eax, [rdi]; mov rcx, -1; shl rcx, 32; or rcx, rax; sub rsp, 40; call rdx;"
     "add rsp, 40; ret"),
    ("garbage above a char", "void f(int a, signed char b)",
     "mov rax, rdx; mov ecx, [rdi]; mov dl, [rdi + 4]; sub rsp, 40; call rax; add rsp, 40; ret"),
    ("garbage in al at a variadic call", "void f(const char *s, ...)",
     "mov rcx, [rdi]; mov eax, -1; sub rsp, 40; call rdx; add rsp, 40; ret"),
    ("a result in the stub's own frame, copied", MEMORY.declaration,
     "push rsi; sub rsp, 48; mov rax, rdx; lea rcx, [rsp + 32]; mov rdx, [rdi]; call rax;"
     "movups xmm0, [rax]; add rsp, 48; pop rsi; movups [rsi], xmm0; ret"),
]  # fmt: skip


@pytest.mark.parametrize("abi", MICROSOFT)
@pytest.mark.parametrize(
    ("declaration", "code"), [row[1:] for row in RIGHT], ids=[row[0] for row in RIGHT]
)
def test_right(judge: Judge, declaration: str, code: str, abi: str) -> None:
    verdict = judge(declaration, code, "buffer", abi)
    assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])
