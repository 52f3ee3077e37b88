"""Code that is right only where addresses are as they usually are here: none of it passes."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.compiler import stub
from abisim.stubs import ENTRIES, Entry
from abisim.verification.judge import verify
from tests.verification.conftest import Judge

T1 = "mov edi, [rdi]; jmp rdx"
NO_AL = f"xor eax, eax; {T1}"
RI = "push rsi; mov edi, [rdi]; call rdx; pop rcx; mov [rcx], eax; ret"
TWO = "mov eax, [rdi]; add {}, 4; mov esi, [rdi]; mov edi, eax; jmp rdx"
PAIR = "push rsi; call rdx; pop rcx; mov [rcx], rax; {}; mov [rcx], rdx; ret"
LARGE = (
    "sub rsp, 248;"
    + "".join(f"mov rcx, [rdi + {at}]; mov [rsp + {at}], rcx;" for at in range(0, 248, 8))
    + "call rdx; add rsp, 248; ret"
)
HIDDEN = (
    "push rsi; mov rax, rdi; mov rdi, rsi; {} mov rsi, [rax]; call rdx; pop rcx;"
    + "".join(f"mov rdx, [rax + {at}]; mov [rcx + {at}], rdx;" for at in (0, 8, 16))
    + "ret"
)
BESIDE = (
    "push rsi; mov rdi, [rdi]; {0} push [rsi]; {1} {0}"
    "sub rsp, 8; call rdx; add rsp, 8; pop rdx; pop rcx; mov [rcx], rax; {2} ret"
)
INTEGERS = (("rsi", 1), ("rcx", 3), ("r8", 4), ("r9", 5), ("rdx", 2))


def longs(count: int, joined: str = "", beside: str = "") -> str:
    """An even number of them by ``avalue``; ``joined`` has the first one's address in rcx,
    ``beside`` pushes the last four.
    """
    pushed = range(count - 1 - 4 * bool(beside), 5, -1)
    return (
        "mov rax, rdi; sub rsp, 8;"
        + beside
        + "".join(f"mov r10, [rdx + {8 * at}]; push [r10];" for at in pushed)
        + f"mov rcx, [rdx]; {joined} mov rdi, [rcx];"
        + "".join(f"mov {name}, [rdx + {8 * at}]; mov {name}, [{name}];" for name, at in INTEGERS)
        + f"call rax; add rsp, {8 * (count - 5)}; ret"
    )


#: Declaration, entry convention, code that is right, and code that is so only where addresses are
#: as they usually are here.
BY_ADDRESSES = {
    "al by a result that is none": ("void f(int, ...)", "buffer", NO_AL, f"mov eax, esi; {T1}"),
    "half of an address in memory": (
        "void f(long a, long b)", "buffer",
        "push rdi; add qword ptr [rsp], 8; pop rax; mov rsi, [rax]; mov rdi, [rdi]; jmp rdx",
        "push rdi; add dword ptr [rsp], 8; pop rax; mov rsi, [rax]; mov rdi, [rdi]; jmp rdx",
    ),
    "half of an address that is stored": (
        "void f(long a, long b)", "buffer",
        "push rdi; lea rax, [rdi + 8]; mov [rsp], rax; pop rax; mov rsi, [rax]; mov rdi, [rdi];"
        "jmp rdx",
        "push rdi; lea eax, [rdi + 8]; mov [rsp], eax; pop rax; mov rsi, [rax]; mov rdi, [rdi];"
        "jmp rdx",
    ),
    "half of the address of a result": (
        "struct { long a, b; } f(void)", "buffer",
        "push rsi; call rdx; pop rcx; mov [rcx], rax; push rcx; add qword ptr [rsp], 8; pop rcx;"
        "mov [rcx], rdx; ret",
        "push rsi; call rdx; pop rcx; mov [rcx], rax; push rcx; add dword ptr [rsp], 8; pop rcx;"
        "mov [rcx], rdx; ret",
    ),
    "al by the callee's third byte": (
        "void f(int, ...)", "buffer", NO_AL, f"mov rax, rdx; shr rax, 16; {T1}",
    ),
    "al by the uppermost byte of an argument's address": (
        "void f(int, ...)", "avalue",
        "xor eax, eax; mov rcx, rdi; mov rdx, [rdx]; mov edi, [rdx]; jmp rcx",
        "mov rcx, rdi; mov rdx, [rdx]; mov rax, rdx; shr rax, 40; mov edi, [rdx]; jmp rcx",
    ),
    "al by an object's end": (
        "void f(struct { char c[248]; }, ...)", "buffer", f"xor eax, eax; {LARGE}",
        f"mov eax, edi; {LARGE}",
    ),
    "a byte of the callee's address": (
        "void f(int)", "buffer", T1,
        f"xor eax, eax; push rdx; mov byte ptr [rsp + 2], al; pop rdx; {T1}",
    ),
    "two bytes of it": ("void f(int)", "buffer", T1, f"mov dh, 0x0f; {T1}"),
    "bits of it": ("void f(int)", "buffer", T1, f"or dx, 0xff8; {T1}"),
    "bits of it that are none": (
        "void f(int)", "buffer", T1, f"movabs rax, 0xfffffffffff00fff; and rdx, rax; {T1}",
    ),
    "a part of the return address": (
        "void f(int)", "buffer", T1, f"mov word ptr [rsp], 0x7283; {T1}",
    ),
    "bits of the result's address": ("int f(int)", "buffer", RI, f"and rsi, -0xc00001; {RI}"),
    "bits of the arguments'": ("int f(int)", "buffer", RI, f"and rdi, -0xc00001; {RI}"),
    "a value by an address": (
        "struct { char c[255]; } f(_Bool)", "buffer",
        "movzx eax, byte ptr [rdi]; mov rdi, rsi; mov esi, eax; jmp rdx",
        "movzx eax, sil; mov rdi, rsi; mov esi, eax; jmp rdx",
    ),
    "an argument of very many by another's byte": (
        f"void f({', '.join(['long'] * 40)})", "avalue", longs(40),
        longs(40, joined="mov cl, byte ptr [rdx + 256];"),
    ),
    "a byte that is added to": (
        "void f(int, int)", "buffer", TWO.format("rdi"), TWO.format("dil"),
    ),
    "two bytes that are added to": (
        "void f(int, int)", "buffer", TWO.format("rdi"), TWO.format("di"),
    ),
    "the result's, that are added to": (
        "struct { long a, b; } f(void)", "buffer", PAIR.format("add rcx, 8"),
        PAIR.format("add cx, 8"),
    ),
    "half of it, that is added to": (
        "struct { long a, b; } f(void)", "buffer", PAIR.format("mov rax, rcx; add rcx, 8"),
        PAIR.format("mov rax, rcx; add ecx, 8; shr rax, 32; shl rax, 32; or rcx, rax"),
    ),
    "a bit of the hidden pointer": (
        "struct { long a, b, c; } f(long)", "buffer", HIDDEN.format(""),
        HIDDEN.format("xor rdi, 0x10000;"),
    ),
    "a bit of an address that is read": (
        "int f(int)", "buffer", RI, f"mov rax, rsi; xor rax, 0x10000; mov rax, [rax]; {RI}",
    ),
    "what lies behind the code": ("void f(int)", "buffer", T1, f"mov rax, [rip + 0x10000]; {T1}"),
    "the frames of others": (
        "void f(int)", "buffer", T1, f"mov rax, rsp; xor rax, 0x100000; mov [rax], rdi; {T1}",
    ),
    "the result's neighbour for a while": (
        "long f(long)", "buffer", BESIDE.format("", "", ""),
        BESIDE.format("xor rsi, 64;", "mov [rsi], rdi;", "xor rcx, 64; mov [rcx], rdx;"),
    ),
    "what fits in no cell": (
        f"void f({', '.join(['long'] * 124)})", "avalue", longs(124),
        longs(124, beside="mov rcx, [rdx + 8 * 120]; push [rcx + 24]; push [rcx + 16];"
              "push [rcx + 8]; push [rcx];"),
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("declaration", "entry", "right", "wrong"), BY_ADDRESSES.values(), ids=BY_ADDRESSES
)
def test_what_addresses_usually_are_is_nothing_to_go_by(
    judge: Judge, declaration: str, entry: Entry, right: str, wrong: str
) -> None:
    assert judge(declaration, right, entry).ok
    assert judge(declaration, wrong, entry).status == "fail"


def test_a_hidden_pointer_beside_the_result_is_named(judge: Judge) -> None:
    _, _, _, code = BY_ADDRESSES["a bit of the hidden pointer"]
    verdict = judge("struct { long a, b, c; } f(long)", code, "buffer")
    assert [each.rule for each in verdict.findings] == ["result.hidden-pointer"]


def test_an_index_that_is_none_is_right(judge: Judge) -> None:
    code = "push rdx; .byte 0x48, 0x8b, 0x44, 0x64, 0; pop rdx; mov edi, [rdi]; jmp rax"
    assert judge("void f(int)", code, "buffer").ok


@pytest.mark.parametrize("align", [2048, 8192, 65_536, 131_072, 524_288])
@pytest.mark.parametrize("entry", ENTRIES)
def test_types_that_are_aligned_to_more_than_a_page(align: int, entry: Entry) -> None:
    for text in ("void f(T)", "T f(T, char)", "T f(void)", "void f(T, T)"):
        signature = parse(f"typedef int T __attribute__((aligned({align}))); {text};")
        assert verify(signature, stub(signature, entry)).ok


@pytest.mark.parametrize("size", [4096, 32_768, 65_536, 65_600])
def test_arguments_that_are_as_large_as_their_cells(size: int) -> None:
    signature = parse(f"void f(struct {{ char c[{size}]; }}, struct {{ char c[{size}]; }})")
    assert verify(signature, stub(signature, "avalue")).ok
