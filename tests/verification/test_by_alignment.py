"""Code that aligns rsp, and goes wrong at one of the places where rsp may be."""

from __future__ import annotations

import pytest

from abisim.declarations import parse
from abisim.stubgen.compiler import stub
from abisim.verification.call import Call, Recording
from abisim.verification.judge import verify
from tests.verification.conftest import Judge

#: Alignments of rsp, and by how many times 16 bytes it may have been above that.
PLACES = [
    (32, 0), (32, 1), (64, 0), (64, 1), (64, 2), (64, 3), (128, 3), (128, 6), (256, 0), (256, 15),
    (512, 16), (512, 17), (1024, 40), (2048, 101), (4096, 0), (4096, 37), (4096, 255),
]  # fmt: skip
END = "call rdx; leave; ret"
WORDS = "mov rax, {}; mov [rsp], rax;" + "".join(
    f"mov rax, [rdi + {at}]; mov [rsp + {at}], rax;" for at in range(8, 144, 8)
)
LARGE = "void f(struct { long c[18]; })"
LOAD = "mov rcx, [rdi]; mov rax, [rdi + 128]"
#: Signature; how rcx becomes what is right and rax what is wrong; the call, with one of them there.
CALLS = {
    "a word for another one": (LARGE, LOAD, WORDS + END),
    "by code that computes": (LARGE, LOAD, WORDS + "lea rax, [rax]; " + END),
    "by code that moves bytes": (LARGE, LOAD, WORDS + "mov al, al; " + END),
    "false for a _Bool": (
        "void f(_Bool)", "movzx ecx, byte ptr [rdi]; mov eax, 0", "mov rdi, {}; " + END,
    ),
    "true for a _Bool": (
        "void f(_Bool)", "movzx ecx, byte ptr [rdi]; mov eax, 1", "mov rdi, {}; " + END,
    ),
    "true for the second": (
        "void f(_Bool, _Bool)", "movzx ecx, byte ptr [rdi + 1]; mov eax, 1",
        "movzx edi, byte ptr [rdi]; mov rsi, {}; " + END,
    ),
    "a bit that is set": (
        "void f(struct { int a : 1; })", "mov ecx, [rdi]; mov eax, 1", "mov rdi, {}; " + END,
    ),
    "a bit that is clear": (
        "void f(struct { int a : 1; })", "mov ecx, [rdi]; mov eax, 0", "mov rdi, {}; " + END,
    ),
    "zero": ("void f(int)", "mov ecx, [rdi]; xor eax, eax", "mov rdi, {}; " + END),
    "a pointer without its lowest byte": (
        "void f(int)", "mov rcx, rdi; mov rax, rdi; shr rax, 8; shl rax, 8",
        "mov rcx, {}; mov edi, [rcx]; " + END,
    ),
    "a result": (
        "_Bool f(void)", "mov [rsp], rsi; call rdx; mov ecx, eax; xor eax, eax",
        "mov rax, {}; mov rcx, [rsp]; mov [rcx], al; leave; ret",
    ),
}  # fmt: skip


def code(align: int, place: int, values: str, rest: str, *, right: bool = False) -> str:
    """What is right is stored by way of rbp, and what is wrong by way of rsp: over it where rsp was
    at that place, and elsewhere beside it.
    """
    down = align + 16
    frame = -(-144 // align) * align + 3 * align
    second = f"[rsp + {frame + 16 * place - down}]"
    return (
        f"push rbp; mov rbp, rsp; and rsp, -{align}; sub rsp, {frame}; {values};"
        f"mov [rbp - {down}], rcx; mov {second}, {'rcx' if right else 'rax'};"
        + rest.format(f"[rbp - {down}]")
    )


@pytest.mark.parametrize(("align", "place"), PLACES)
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_place_of_rsp_where_it_is_wrong(
    judge: Judge, align: int, place: int, call: tuple[str, str, str]
) -> None:
    signature, values, rest = call
    assert judge(signature, code(align, place, values, rest), "buffer").status == "fail"


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
@pytest.mark.parametrize("align", [32, 256])
def test_right_code_is_right_everywhere(
    judge: Judge, align: int, call: tuple[str, str, str]
) -> None:
    signature, values, rest = call
    assert judge(signature, code(align, 1, values, rest, right=True), "buffer").ok


#: Other ways to align it.
BY = {
    "another register": "mov rax, rsp; and rax, -64; mov rsp, rax;",
    "part of it": "mov r11, rsp; and r11b, 0xc0; mov rsp, r11;",
    "memory": "push rsp; and qword ptr [rsp], -64; pop rsp;",
    "what is set and clear then": "mov rax, rsp; or rax, 63; xor rax, 63; mov rsp, rax;",
    "shifts": "mov rax, rsp; shr rax, 6; shl rax, 6; mov rsp, rax;",
    "what is too much": "mov rax, rsp; and eax, 63; sub rsp, rax;",
}


@pytest.mark.parametrize("how", BY.values(), ids=BY)
@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("call", ["false for a _Bool", "true for a _Bool", "a bit that is clear"])
def test_however_it_is_aligned(judge: Judge, place: int, how: str, call: str) -> None:
    signature, values, rest = CALLS[call]
    wrong, right = (
        code(64, place, values, rest, right=each).replace("and rsp, -64;", how)
        for each in (False, True)
    )
    assert judge(signature, right, "buffer").ok
    assert judge(signature, wrong, "buffer").status == "fail"


def test_an_index_that_is_none_in_a_frame_is_right(judge: Judge) -> None:
    """``mov rax, [rbp + riz]``"""
    text = (
        "push rbp; mov rbp, rsp; mov edi, [rdi]; .byte 0x48,0x8b,0x44,0x25,0; call rdx; leave; ret"
    )
    assert judge("void f(int)", text, "buffer").ok


def test_calls_of_many_bytes_are_not_run_for_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[int] = []

    def counted(call: Call, number: int) -> Recording:
        runs.append(number)
        return run(call, number)

    run = Call.run
    monkeypatch.setattr(Call, "run", counted)
    for size, least, most in ((4096, 512, 700), (8192, 32, 160)):
        signature = parse(f"void f(struct {{ _Alignas(4096) char c[{size}]; }} x)")
        assert verify(signature, stub(signature)).ok
        assert least < len(runs) < most
        runs.clear()
