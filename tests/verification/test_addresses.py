"""Addresses that code puts together, instead of using those that it was given."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from abisim.declarations import parse
from abisim.reference import classify
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry, Stub
from abisim.verification.judge import verify
from abisim.verification.screen import Screen
from abisim.verification.values import values_for
from tests.conftest import Assembler

#: The address of the result with another third byte, far from the result but in its region.
FAR = "mov [rsp - 16], rsi; mov eax, 8; mov [rsp - 14], al; mov rax, [rsp - 16];"


@pytest.mark.parametrize("write", ["mov [rax], dl", "mov [rax], rdx", "vmovq [rax], xmm0"])
def test_a_write_far_from_the_result(assemble: Assembler, write: str) -> None:
    code = assemble(f"{FAR} {write}; mov rdi, [rdi]; jmp rdx")
    verdict = verify(parse("void f(long a)"), Stub(code, "buffer", "a test"))
    assert [each.rule for each in verdict.findings] == ["memory.write"]
    assert "in the result buffer" in str(verdict.findings[0])


#: What each entry begins with, after it has kept where the result is to be.
ENTERED = {
    "buffer": "push rsi; mov rdi, [rdi]; call rdx; pop rcx;",
    "avalue": "push rsi; mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi]; call rax; pop rcx;",
}


@pytest.mark.parametrize("distance", ["", "-0xDC0", "-0x1010", "-0x1DA0", "+0xDA0", "+0x1040"])
@pytest.mark.parametrize("move", ["movq", "vmovq"])
@pytest.mark.parametrize("entry", ENTRIES)
def test_a_read_where_a_result_would_be(
    assemble: Assembler, entry: Entry, move: str, distance: str
) -> None:
    calling = ENTERED[entry]
    for declaration, store in (("void f(long)", ""), ("long f(long)", "mov [rcx], rax;")):
        code = assemble(f"{move} xmm0, [rsi{distance}]; {calling} {store} ret")
        verdict = verify(parse(declaration), Stub(code, entry, "a test"), frugal=False)
        has_result = store and not distance
        assert verdict.status == ("pass" if has_result else "fail")
        assert [each.rule for each in verdict.findings] == ["memory.read"] * (not has_result)


@pytest.mark.parametrize("load", ["mov rax, [rsi + 8]", "vmovq xmm0, [rsi + 8]"])
def test_a_read_beside_a_result_only_where_nothing_ends(assemble: Assembler, load: str) -> None:
    code = assemble(f"""
        lea rax, [rsi + 8]
        test eax, 4095
        jz ends
        {load}
        ends:
        push rsi
        mov rdi, [rdi]
        call rdx
        pop rcx
        mov [rcx], rax
        ret
    """)
    verdict = verify(parse("long f(long)"), Stub(code, "buffer", "a test"))
    assert [each.rule for each in verdict.findings] == ["memory.read"]
    assert "beside the result buffer" in str(verdict.findings[0])


#: Where an address with another bit set is used, and whether that is before the call.
USED = {
    "argument": ("mov rax, rdi; {}; mov rdi, [rax]; call rdx; pop rcx; mov [rcx], rax", "read"),
    "result": ("mov rdi, [rdi]; call rdx; pop rcx; xchg rax, rcx; {}; mov [rax], rcx", "write"),
    "stack": ("mov rax, rsp; {}; mov [rax], rsi; mov rdi, [rdi]; call rdx; pop rcx;"
              "mov [rcx], rax", "write"),
    "code": ("mov rdi, [rdi]; mov rax, rdx; {}; call rax; pop rcx; mov [rcx], rax", "call"),
}  # fmt: skip


@pytest.mark.parametrize("bit", [47, 51, 52, 55, 60, 63])
@pytest.mark.parametrize(("code", "access"), USED.values(), ids=USED)
def test_no_address_is_another_one_with_bits_added(
    assemble: Assembler, code: str, access: str, bit: int
) -> None:
    signature = parse("long f(long)")
    right, wrong = (
        assemble(f"push rsi; {code.format(change)}; ret") for change in ("nop", f"bts rax, {bit}")
    )
    assert verify(signature, Stub(right, "buffer", "a test")).ok
    [finding] = verify(signature, Stub(wrong, "buffer", "a test")).findings
    assert finding.rule == ("call.target" if access == "call" else f"memory.{access}")
    assert access in finding.actual


@pytest.mark.parametrize(
    ("before", "status"), [("xor eax, eax; mov [rsi], rax", "fail"), ("mov rax, [rsi]", "pass")]
)
def test_a_result_that_is_not_there_yet(assemble: Assembler, before: str, status: str) -> None:
    """In ``x = f(&x)`` the callee may look at its place."""
    code = assemble(f"push rsi; {before}; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret")
    verdict = verify(parse("long f(long *)"), Stub(code, "buffer", "a test"))
    assert verdict.status == status
    assert [each.rule for each in verdict.findings] == ["memory.write"] * (status == "fail")
    assert all("before the call" in str(each) for each in verdict.findings)


def test_a_hidden_results_place_is_anybodys_before_the_call(assemble: Assembler) -> None:
    code = assemble(
        "mov rax, rdi; xor ecx, ecx; mov [rsi], rcx; mov rdi, rsi; mov rsi, [rax]; jmp rdx"
    )
    signature = parse("struct { long a, b, c; } f(long)")
    assert verify(signature, Stub(code, "buffer", "a test")).ok


#: 0x64 and 0x60, of which the stack's address consists, lie there in both passes of this call.
FIXED = (
    "xor eax, eax; mov [rsp - 16], rax; mov al, [rsp - 917]; mov [rsp - 12], al;"
    "mov al, [rsp - 1289]; mov [rsp - 13], al; mov eax, 1; mov [rsp - 15], al;"
    "mov rax, [rsp - 16];"
)


@pytest.mark.parametrize(("write", "status"), [("mov [rax], rdi;", "fail"), ("", "pass")])
def test_an_address_of_bytes_that_are_always_there(
    assemble: Assembler, write: str, status: str
) -> None:
    signature = parse("void f(struct S { char a[21]; } s)")
    code = assemble(FIXED + write) + stub(signature).code
    verdict = verify(signature, Stub(code, "buffer", "a test"), frugal=False)
    assert verdict.status == status
    assert [each.rule for each in verdict.findings] == ["code.world"] * bool(write)


def test_a_screen_has_garbage_that_nobody_knows(monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(change: Callable[[], None]) -> bytes:
        change()
        screen = Screen()
        assert screen.passed(classify(signature), values_for(signature), stub(signature))
        return screen._caller + bytes(screen._callee) + screen._passes[0].entered

    signature = parse("int f(int a, double b)")
    modules = "abisim.verification.screen.other"
    seeds = iter("ab")

    class World:
        def __init__(self) -> None:
            self.seed = next(seeds)

    first = shown(lambda: monkeypatch.setattr(modules, World))
    second = shown(lambda: None)
    same = sum(left == right for left, right in zip(first, second, strict=True))
    assert same < len(first) / 8


#: Reads of what lies before the objects in even passes, which is then an address.
BEFORE = {
    "buffer": "mov rax, [rdi - 16]; mov rax, [rax]; mov rdi, [rdi]; jmp rdx",
    "avalue": "mov rax, [rdx - 16]; mov rax, [rax]; mov rax, rdi; mov rdi, [rdx]; mov rdi, [rdi];"
    "jmp rax",
}


@pytest.mark.parametrize("entry", ENTRIES)
def test_what_an_earlier_call_was_given_is_gone(assemble: Assembler, entry: Entry) -> None:
    """Findings would depend on what was judged before."""
    signature = parse("void f(long a)")
    code = Stub(assemble(BEFORE[entry]), entry, "a test")
    before = verify(signature, code)
    other = parse("void f(long a, long b, long c, long d, double e, double f)")
    assert verify(other, Stub(b"\xcc", entry, "a test")).status == "fail"
    assert verify(signature, code) == before
    assert "(beside the argument objects)" in str(before.findings[0])
