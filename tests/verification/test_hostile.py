"""Hostile code: no verdict is a pass, nothing crashes, nothing hangs, nothing is left behind."""

from __future__ import annotations

import os
import random
import time

import pytest

from abisim.declarations import parse
from abisim.images import Image
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, CalleeCode, Entry, Stub
from abisim.verification.judge import verify, verify_callee
from tests.conftest import Assembler
from tests.verification import callees
from tests.verification.conftest import CalleeJudge, Judge
from tests.verification.handwritten import NARROW

COUNT = 3000
#: The slowest allowed, in seconds of the processor.
SECONDS = 5.0

HOSTILE = [
    "l: jmp l",
    "l: call l",
    "l: push rax; jmp l",
    "l: loop l; jmp l",
    "hlt",
    "syscall",
    "sysenter",
    "int3",
    "int 0x80",
    "ud2",
    "ret",
    "ret 8",
    "retf",
    "iretq",
    "leave; ret",
    "jmp 0",
    "jmp rax",
    "jmp rsp",
    "jmp rdi",
    "jmp rsi",
    "push rsp; ret",
    "call rdx; call rdx; ret",
    "l: push rdx; call rdx; pop rdx; jmp l",
    "call rdx; jmp rdx",
    "xor esp, esp; call rdx",
    "mov rsp, rdi; call rdx; ret",
    "mov rsp, rsi; call rdx; ret",
    "xor rsp, -1; call rdx",
    "mov rsp, 8; call rdx",
    "mov rsp, -8; call rdx",
    "and rsp, -4096; add rsp, 4096; call rdx; ret",
    "sub rsp, 0x7f0000; call rdx; add rsp, 0x7f0000; ret",
    "inc rdx; jmp rdx",
    "push rdx; call rdx; pop rdx; inc rdx; call rdx; ret",
    "div rax",
    "mov cr0, rax; jmp rdx",
    "mov cr3, rax; jmp rdx",
    "xor eax, eax; mov cr4, rax; jmp rdx",
    "xor eax, eax; mov dr7, rax; jmp rdx",
    "wrmsr; jmp rdx",
    "lgdt [rsp]; jmp rdx",
    "cli; jmp rdx",
    "in al, dx; jmp rdx",
    "xor eax, eax; mov ds, ax; jmp rdx",
    "pushfq; or dword ptr [rsp], 0x100; popfq; jmp rdx",
    "lea rax, [rip]; mov byte ptr [rax], 0; jmp rdx",
    "mov rcx, -1; rep stosb",
    "mov rcx, -1; mov rdi, rsi; rep stosb; jmp rdx",
    "mov rcx, -1; mov rdi, rsp; sub rdi, 0x700000; rep stosb; jmp rdx",
    "mov rcx, -1; mov rsi, rsp; sub rsi, 0x700000; rep lodsb; jmp rdx",
    "std; mov rcx, -1; lea rsi, [rsp]; rep lodsb; jmp rdx",
    "vzeroupper; jmp rdx",
    "vaddps ymm0, ymm0, ymm0; jmp rdx",
    "xlatb; jmp rdx",
    "fldenv [rdi]; jmp rdx",
    "fxrstor [rdi]; jmp rdx",
    "ldmxcsr [rdi]; jmp rdx",
    "emms; movd mm0, eax; jmp rdx",
    "lock inc qword ptr [rdi]; jmp rdx",
    # movaps xmm0, [rsp] with a scale of 2 for an index that is none; the same by way of esp
    ".byte 0x0f, 0x28, 0x04, 0x64; jmp rdx",
    ".byte 0x67, 0x0f, 0x28, 0x04, 0x64; jmp rdx",
    ".byte 0xc5, 0xf8, 0x28, 0x04, 0x64; jmp rdx",
    ".byte 0x67, 0xc5, 0xf8, 0x28, 0x04, 0x64; jmp rdx",
    ".byte 0x67, 0xc5, 0xfc, 0x10, 0x04, 0x64; jmp rdx",
    "nop; nop; nop",
    "",
]

DECLARATIONS = [
    NARROW.declaration,
    "void f(int, struct { long a[5]; })",
    "struct { long a[3]; } f(long)",
    "long double f(short, ..., long double, double)",
]


@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("code", HOSTILE)
def test_hostile_code_never_passes(judge: Judge, code: str, entry: Entry) -> None:
    if entry == "avalue":
        code = code.replace("rdx", "@").replace("rdi", "rdx").replace("@", "rdi")
    for declaration in DECLARATIONS[:2]:
        began = time.process_time()
        verdict = judge(declaration, code, entry)
        assert time.process_time() - began < SECONDS
        assert verdict.status in ("fail", "unsupported")
        assert verdict.findings or verdict.reason
        # Whatever it did, the next stub finds a machine as it should be.
        assert judge(NARROW.declaration, NARROW.code(entry), entry).ok


@pytest.mark.parametrize(
    ("size", "ok"),
    [(17_000, True), pytest.param(200_000, True, marks=pytest.mark.long), (8, False)],
)
def test_a_repeated_instruction_may_take_an_iteration_a_byte(
    judge: Judge, size: int, ok: bool
) -> None:
    """Copying by bytes takes so many, more than any call may; 100,000 are too many for eight."""
    words = -(-size // 16) * 2 + 1
    count = size if ok else 100_000
    code = (
        f"sub rsp, {8 * words}; mov rsi, rdi; mov rdi, rsp; mov ecx, {size}; rep movsb; "
        f"{'' if ok else f'lea rsi, [rsp - 200000]; mov ecx, {count}; rep lodsb; '}"
        f"call rdx; add rsp, {8 * words}; ret"
    )
    verdict = judge(f"void f(struct {{ char a[{max(size, 17)}]; }})", code, "buffer")
    if ok:
        assert verdict.ok, [*map(str, verdict.findings)]
    else:
        assert [finding.rule for finding in verdict.findings] == ["code.limit"]


@pytest.mark.parametrize(
    ("load", "rule"),
    [
        ("mov rax, [rdi];", "code.limit"), ("mov rax, [rsi];", "code.limit"),
        ("mov rax, [rip];", "code.limit"), ("mov rax, [rsp];", None),
    ],
)  # fmt: skip
def test_accesses_that_are_looked_at_have_a_limit(judge: Judge, load: str, rule: str) -> None:
    """Each of them takes as long as thousands of instructions."""
    code = (
        f"push rsi; mov ecx, 200; l: {10 * load} dec ecx; jnz l;"
        "mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret"
    )
    verdict = judge("long f(long)", code, "buffer")
    assert [each.rule for each in verdict.findings][:1] == ([rule] if rule else ["budget.over"])


def test_to_access_each_byte_three_times_is_allowed(assemble: Assembler) -> None:
    """2,048 bytes are copied by bytes, and read twice more."""
    code = (
        "push rbp; mov rbp, rsp; sub rsp, 2048; xor ecx, ecx; l: mov al, [rdi + rcx];"
        "mov [rsp + rcx], al; mov al, [rdi + rcx]; mov al, [rdi + rcx]; inc ecx; cmp ecx, 2048;"
        "jne l;"
        "call rdx; leave; ret"
    )
    signature = parse("void f(struct { char a[2048]; })")
    assert verify(signature, Stub(assemble(code), "buffer", "a test"), frugal=False).ok


def test_random_bytes_never_pass(judge: Judge) -> None:
    """ABISIM_SEED repeats a run."""
    seed = int(os.environ.get("ABISIM_SEED", "0")) or random.randrange(1, 1 << 32)
    print(f"ABISIM_SEED={seed}")
    source = random.Random(seed)
    signatures = [parse(declaration) for declaration in DECLARATIONS]
    for number in range(COUNT):
        code = source.randbytes(source.randrange(1, 40))
        entry = source.choice(ENTRIES)
        signature = source.choice(signatures)
        verdict = verify(signature, Stub(code, entry, "random bytes"))
        assert verdict.status in ("fail", "unsupported"), (seed, code.hex(), signature.prototype)
        if number % 10 == 0:
            good = judge(NARROW.declaration, NARROW.code(entry), entry)
            assert good.ok, (seed, code.hex(), [*map(str, good.findings)])


def test_random_bytes_behind_a_right_beginning_never_pass(
    judge: Judge, assemble: Assembler
) -> None:
    """The same with the callee reached first: what comes after the call is as hostile."""
    seed = int(os.environ.get("ABISIM_SEED", "0")) or random.randrange(1, 1 << 32)
    print(f"ABISIM_SEED={seed}")
    source = random.Random(seed)
    signature = parse(NARROW.declaration)
    beginning = assemble(NARROW.buffer.split("pop rcx")[0])
    for number in range(1000):
        tail = source.randbytes(source.randrange(1, 24))
        verdict = verify(signature, Stub(beginning + tail, "buffer", "random bytes"))
        assert verdict.status in ("fail", "unsupported"), (seed, tail.hex())
        if number % 10 == 0:
            assert judge(NARROW.declaration, NARROW.buffer, "buffer").ok, (seed, tail.hex())


@pytest.mark.parametrize("abi", ["sysv", "ms"])
@pytest.mark.parametrize("code", HOSTILE)
def test_a_hostile_callee_never_passes(judge_callee: CalleeJudge, code: str, abi: str) -> None:
    right = callees.INTS if abi == "sysv" else callees.MS_INTS
    for declaration in (right.declaration, "void f(int, struct { long long a[5]; })"):
        began = time.process_time()
        verdict = judge_callee(declaration, code, abi)
        assert time.process_time() - began < SECONDS
        assert verdict.status in ("fail", "unsupported")
        assert verdict.findings or verdict.reason
        assert judge_callee(right.declaration, right.code, abi).ok


@pytest.mark.parametrize("right", [callees.MEMORY, callees.MS_FIFTH_REFERENCE, callees.X87])
def test_random_bytes_in_a_callee_never_pass(
    judge_callee: CalleeJudge, assemble: Assembler, right: callees.HandwrittenCallee
) -> None:
    """Behind up to half of a right one.  ABISIM_SEED repeats a run."""
    seed = int(os.environ.get("ABISIM_SEED", "0")) or random.randrange(1, 1 << 32)
    print(f"ABISIM_SEED={seed}")
    source = random.Random(seed)
    abi = right.abis[0]
    signature = parse(right.declaration, abi=abi)
    whole = assemble(callees.with_addresses(right.code))
    for number in range(500):
        code = whole[: source.randrange(len(whole) // 2)] + source.randbytes(
            source.randrange(1, 24)
        )
        verdict = verify_callee(signature, CalleeCode(Image(code), 0, len(code), "random bytes"))
        assert verdict.status in ("fail", "unsupported"), (seed, code.hex())
        if number % 10 == 0:
            assert judge_callee(right.declaration, right.code, abi).ok, (seed, code.hex())


@pytest.mark.parametrize(
    "code", [b"\x90" * (5 << 20), b"\xeb\xfe" * (3 << 20)], ids=["nops", "jumps"]
)
def test_code_that_does_not_fit_is_an_error_with_a_reason(judge: Judge, code: bytes) -> None:
    verdict = judge("void f(void)", code, "buffer")
    assert verdict.status == "error"
    assert "do not fit" in verdict.reason


@pytest.mark.parametrize(
    "declaration",
    [
        "struct __attribute__((aligned(1048576))) S { char c; } f(void)",
        "void f(struct __attribute__((aligned(1048576))) S { char c; } s)",
        "struct S { char c[1048576]; } f(void)",
        "void f(struct S { char c[20000]; } s)",
        "void f(struct S { char c[6000]; } a, struct S b, struct S c)",
        *(
            pytest.param(text, marks=pytest.mark.long)
            for text in (
                "void f(struct S { char c[1048576]; } s)",
                "void f(struct S { char c[262144]; } a, struct S b, struct S c)",
            )
        ),
    ],
)
def test_the_largest_values_are_judged(judge: Judge, declaration: str) -> None:
    for entry in ENTRIES:
        verdict = judge(declaration, stub(parse(declaration), entry).code, entry)
        assert verdict.ok, (verdict.reason, [*map(str, verdict.findings)])
