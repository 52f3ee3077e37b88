"""Mutants that the judge once passed: each is a hole that was mended."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.disassembly import listing
from abisim.stubgen.compiler import stub
from abisim.stubs import OWN, Entry, Stub
from abisim.verification.judge import verify
from tests.conftest import Assembler

_WIDE = "struct __attribute__((aligned(64))) { long a; long b; }"

#: ABI, declaration, entry, instructions of our stub, what they became, the rule.
SURVIVORS = [
    # rsp happened to be as low as a wider mask makes it.
    ("sysv", f"long f(long, long, long, long, long, long, long, {_WIDE}, long)", "buffer",
     "and rsp, 0xffffffffffffffc0; sub rsp, 0x38", "and rsp, -32; sub rsp, 0x18", "code.world"),
    # The bit happened to be set.
    ("ms", "int f(void *, int, void *, void *, void *, int, void *)", "buffer",
     "sub rsp, 0x20", "xor rsp, 0x20", "code.world"),
    # The control word happened to be what it is at first.
    ("ms", "void f(struct { double b; long c : 20; })", "buffer",
     "call rdx", "fninit; call rdx", "code.world"),
    # The top of a double happened to have the same two low bits.
    ("sysv", "int f(long, _BitInt(2), double, _BitInt(2), long, long, _BitInt(2), long, long, "
     "_BitInt(2), long)", "buffer",
     "movzx edx, byte ptr [rdi + 0x18]", "movzx edx, byte ptr [rdi + 0x17]", "argument.value"),
    # The address of the arguments happened to have that bit.
    ("sysv", "void f(_BitInt(17))", "buffer",
     "mov edi, dword ptr [rdi]", "mov di, word ptr [rdi]", "argument.value"),
    # The return address happened to have zeros where three bytes too many were stored.
    ("ms", "void f(struct { char c[8]; }, struct { char c[7]; })", "buffer",
     "mov dword ptr [rsp + 0x23], ecx", "mov qword ptr [rsp + 0x23], rcx", "code.fault"),
    # Only 32 values had a page of their own.
    ("sysv", f"void f({'int, ' * 50} short)", "avalue",
     "movsx ecx, word ptr [rax]", "mov ecx, dword ptr [rax]", "memory.read"),
    # The addresses of the value and of the result's buffer ended with the same bits.
    ("sysv", "struct { long a, b; } f(long double, ...)", "avalue",
     "xor eax, eax", "xor eax, esi", "code.world"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("abi", "declaration", "entry", "before", "after", "rule"),
    SURVIVORS,
    ids=[f"{row[3]} → {row[4]}" for row in SURVIVORS],
)
def test_a_mutant_that_once_survived_is_found(
    assemble: Assembler,
    abi: str,
    declaration: str,
    entry: Entry,
    before: str,
    after: str,
    rule: str,
) -> None:
    signature = parse(declaration, abi=abi)
    made = stub(signature, entry)
    assert verify(signature, made).ok
    old, new = assemble(before), assemble(after)
    assert made.code.count(old) == 1, listing(made.code)
    verdict = verify(signature, Stub(made.code.replace(old, new), entry, OWN), frugal=False)
    assert [each.rule for each in verdict.findings][:1] == [rule], verdict
