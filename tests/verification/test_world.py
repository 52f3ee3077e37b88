"""Code that looks at what is the same in every run is run elsewhere, and found."""

from __future__ import annotations

import re

import pytest

from abisim.declarations import parse
from abisim.machine import memory
from abisim.machine.decode import Nature, block_facts
from abisim.machine.state import get
from abisim.machine.worlds import elsewhere
from abisim.stubs import Entry, Stub
from abisim.verification import garbage
from abisim.verification.judge import verify
from abisim.verification.setting import USUAL, other, others
from abisim.verification.values import in_other_passes, values_for
from abisim.verification.zeros import with_zeros
from tests.conftest import Assembler
from tests.verification.conftest import Judge

CHAR = "int f(signed char a, int b)"
RIGHT = "push rsi; mov esi, [rdi + 4]; movsx edi, byte ptr [rdi]; call rdx; pop rcx; mov [rcx], eax"
GARBAGE_RBX = get(garbage.CALLER.registers, "rbx")
GARBAGE_STACK = int.from_bytes(garbage.CALLER.fill(8), "little")
LEFT_R10 = get(garbage.CALLEE.registers, "r10")

#: Right wherever addresses, values, garbage and passes are as they always are.
SPIES = {
    "the callee's address, known": RIGHT.replace("call rdx", "mov rax, 0x2540000ffe; call rax"),
    "the callee's address, added up": RIGHT.replace(
        "call rdx", "mov eax, 0x2540000f; shl rax, 8; mov al, 0xfe; call rax"
    ),
    "the callee's address, looked at": "mov rax, 0x2540000ffe; cmp rdx, rax; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "the caller's garbage": f"mov rax, {GARBAGE_RBX:#x}; cmp rbx, rax; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "the caller's garbage, without a branch": f"mov rax, {GARBAGE_RBX:#x}; xor rax, rbx; "
    "add rdi, rax; " + RIGHT,
    "the callee's garbage": RIGHT + f"; mov rcx, {LEFT_R10:#x}; cmp rcx, r10; jne bad; ret; "
    "bad: ud2",
    "the address it returns to": "mov rax, 0x2a50617283; cmp [rsp], rax; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "where the stack is": "mov rax, rsp; shr rax, 32; cmp eax, 0x64; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "where the objects are": "mov rax, rdi; shr rax, 32; cmp eax, 0x46; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "where it is itself": "lea rax, [rip]; shr rax, 32; cmp eax, 0x13; jne bad; "
    + RIGHT + "; ret; bad: ud2",
    "the parity of rsp": "add rsp, 0; jp bad; " + RIGHT + "; ret; bad: ud2",
    "the parity of rsp, pushed": "sub rsp, 24; add rsp, 24; jp bad; " + RIGHT + "; ret; bad: ud2",
    "the sign of what even passes have, by the flags": "jc even; push rsi; mov esi, [rdi + 4]; "
    "movzx edi, byte ptr [rdi]; jmp on; even: push rsi; mov esi, [rdi + 4]; "
    "movzx edi, byte ptr [rdi]; or edi, 0xffffff00; on: call rdx; pop rcx; mov [rcx], eax",
    "the sign of what even passes have, by the stack": "push rsi; mov esi, [rdi + 4]; "
    "movzx edi, byte ptr [rdi]; test esp, 0x100; jz odd; or edi, 0xffffff00; "
    "odd: call rdx; pop rcx; mov [rcx], eax",
}  # fmt: skip


@pytest.mark.parametrize("code", SPIES.values(), ids=SPIES)
def test_what_only_passes_in_the_usual_world_fails(judge: Judge, code: str) -> None:
    code = code if code.endswith("ud2") else code + "; ret"
    verdict = judge(CHAR, code, "buffer")
    assert [finding.rule for finding in verdict.findings] == ["code.world"], verdict
    assert verdict.metrics is not None


def test_argument_bytes_that_are_known_fail(judge: Judge) -> None:
    """Nothing is loaded: the flags say which pass it is, and the bytes are always the same."""
    values = values_for(parse("void f(int a)"))
    even, odd = (int.from_bytes(each, "little") for each in values.arguments)
    code = f"mov edi, {odd}; mov eax, {even}; cmovc edi, eax; jmp rdx"
    verdict = judge("void f(int a)", code, "buffer")
    assert [finding.rule for finding in verdict.findings] == ["code.world"]


HONEST = {
    "it branches": "test byte ptr [rdi], 1; jz even; " + RIGHT + "; ret; even: " + RIGHT + "; ret",
    "it computes": RIGHT.replace("movsx edi, byte ptr [rdi]", "mov edi, [rdi]; shl edi, 24; "
                                 "sar edi, 24") + "; ret",
    "it knows where it is": "lea rax, [rip + on]; jmp rax; on: " + RIGHT + "; ret",
    "it has constants": "push rsi; mov eax, 123456; mov esi, [rdi + rax - 123452]; "
    "movsx edi, byte ptr [rdi]; call rdx; pop rcx; mov [rcx], eax; ret",
}  # fmt: skip


@pytest.mark.parametrize("code", HONEST.values(), ids=HONEST)
def test_what_passes_anywhere_passes(judge: Judge, code: str, assemble: Assembler) -> None:
    verdict = judge(CHAR, code.replace("lea rax, [rip + on]; jmp rax; on: ", "lea rax, [rip + 2];"
                                       "jmp rax;"), "buffer")  # fmt: skip
    assert verdict.ok, [*map(str, verdict.findings)]


@pytest.mark.parametrize(
    "text",
    [
        "cpuid", "rdtsc", "rdrand rax", "mov eax, cs", "push fs", "lsl eax, eax", "verr ax",
    ],
)  # fmt: skip
def test_what_tells_processors_apart_is_never_a_pass(
    judge: Judge, text: str, assemble: Assembler
) -> None:
    assert judge("void f(void)", f"mov r8, rdx; {text}; mov rdx, r8; jmp rdx", "buffer").status in (
        "unsupported", "fail",
    )  # fmt: skip


COPYING = [
    ("push rsi; mov rax, rdx; call rax; pop rcx; mov [rcx], eax; ret", True),
    ("sub rsp, 8; and rsp, -64; movsx edi, byte ptr [rdi + 3]; xor eax, eax; jmp rdx", True),
    ("mov eax, 8", True),
    ("mov eax, 9", False),
    ("mov ecx, 1", False),
    ("mov al, 1", False),
    ("mov dword ptr [rdi], 1", False),
    ("push 1", False),
    ("movabs rax, 5", False),
    ("mov rax, [0x1000]", False),
    ("mov rax, [rip + 8]", False),
    ("mov rax, [rdi + 8*rsi]", False),
    ("mov rax, rsp", False),
    ("push rsp", False),
    ("mov rsp, rbp", False),
    ("mov rbp, rsp", True),
    ("mov rbx, rsp", False),
    ("mov ebp, esp", False),
    ("leave", True),
    ("xchg rdi, rsi", True),
    ("xchg rdi, rsp", False),
    ("shl rax, 8; shrd rax, rcx, 24", True),
    ("psrlq xmm0, 8; pinsrw xmm0, word ptr [rdi], 2", True),
    ("shl rax, 7", False),
    ("shl rax, 1", False),
    ("shl rax, cl", False),
    ("or rax, rcx", False),
    ("movsd xmm0, [rdi]", True),
    ("movsd dword ptr [rdi], dword ptr [rsi]", False),
    ("rep movsd dword ptr [rdi], dword ptr [rsi]", False),
    ("lea rax, [rdi + 1]", False),
    ("add rax, 8", False),
    ("add rsp, rax", False),
    ("xor eax, ecx", False),
    ("jz 4", False),
    ("jmp 4", False),
    ("call 5", False),
    ("cmovc eax, ecx", False),
    ("setc al", False),
    ("pushfq", False),
    ("lahf", False),
    ("rep movsq", False),
    ("fld1", False),
]


@pytest.mark.parametrize(("text", "expected"), COPYING)
def test_what_does_nothing_but_copy(assemble: Assembler, text: str, expected: bool) -> None:
    assert block_facts(assemble(text)).nature.copies_only is expected


def test_stubs_that_only_copy_are_run_once(judge: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("abisim.verification.judge.others", lambda _: pytest.fail("run elsewhere"))
    assert judge(CHAR, RIGHT + "; ret", "buffer").ok


def test_the_callee_s_byte_is_nowhere_else() -> None:
    """Code that only copies could find the callee's address byte by byte, if not for this."""
    telling = memory.CALLEE_ENTRY.to_bytes(8, "little")[4]
    for each in (garbage.CALLER, garbage.CALLEE):
        assert telling not in each.registers
        assert telling not in each.memory
    others = [memory.STACK, memory.INPUT, memory.OUTPUT, *memory.CELLS]
    for address in (memory.END, *(each.base for each in others),
                    *(each.base + each.size - 1 for each in others)):  # fmt: skip
        assert telling not in address.to_bytes(8, "little")


def test_where_rsp_is_when_values_are_zeros_goes_by_passes() -> None:
    signature = parse(CHAR)
    for setting in others(Nature(copies_only=False)):
        passes = setting.values(signature).passes
        found = [setting.lower_in(number, passes) for number in range(passes)]
        assert {*found} == {*setting.lower}
        if setting.zero is not None:
            assert len(setting.lower) == 4
            assert found[:8] == 2 * [*setting.lower]


def test_other_passes_have_the_next_ones_values() -> None:
    values = values_for(parse(CHAR), 77)
    assert values != values_for(parse(CHAR))
    swapped = in_other_passes(values)
    assert swapped.arguments == (*values.arguments[1:], values.arguments[0])
    assert swapped.result == (*values.result[1:], values.result[0])
    first = other().values(parse(CHAR)).arguments[0]
    assert first[0] < 0x80 <= USUAL.values(parse(CHAR)).arguments[0][0]


def test_the_seed_of_the_environment_is_another_world_s(monkeypatch: pytest.MonkeyPatch) -> None:
    other.cache_clear()
    monkeypatch.setenv("ABISIM_WORLD", "seventeen")
    try:
        assert other().seed == "seventeen"
        assert other().machine().callee_address == elsewhere("seventeen").callee_entry
    finally:
        other.cache_clear()


def test_a_stub_in_another_world_finds_its_argument_objects() -> None:
    """Everything a stub is given is of the world it runs in: the correct stub passes in each."""
    signature = parse("struct { long a[3]; } f(struct { char c[13]; }, long double)")
    from abisim.stubgen.compiler import stub
    from abisim.stubs import ENTRIES

    for entry in ENTRIES:
        code = b"\xeb\x00" + stub(signature, entry).code  # a jump, so that it is run elsewhere
        assert verify(signature, Stub(code, entry, "a test")).ok


def around(call: str) -> str:
    """The right stub with other code for its call; it may jump to ``bad``."""
    return RIGHT.replace("call rdx", call) + "; ret; bad: ud2"


#: What is never so in the usual world, and what only the emulator lets pass.
RARE = {
    "OF after the call": (around("call rdx; jo bad"), "fail"),
    "SF that differs from OF after the call": (around("call rdx; jl bad"), "fail"),
    "garbage that is one": ("loop on; ud2; on: " + RIGHT + "; ret", "fail"),
    "a thread's data": ("push qword ptr fs:[rdi]; pop rax; " + RIGHT + "; ret", "unsupported"),
    "a thread's data, or not": (
        RIGHT.replace("mov esi", ".byte 0x64, 0x2e; mov esi") + "; ret",
        "unsupported",
    ),
    "rsp above a multiple of 64 KiB": (
        around("sub rsp, 64; call rdx; mov rcx, rsp; add cx, 64; mov rsp, rcx"),
        "fail",
    ),
    "a part of rsp": (around("sub rsp, 64; call rdx; add sp, 64"), "unsupported"),
    "the least part of rsp": (around("sub rsp, 16; call rdx; add spl, 16"), "unsupported"),
    "all of the stack": (
        "push rbp; mov rbp, rsp; and rsp, -0x80000; " + RIGHT + "; leave; ret",
        "fail",
    ),
    "another part of the stack, for a while": (
        "mov r8, rsp; and rsp, -0x20000; mov rsp, r8; " + RIGHT + "; ret",
        "fail",
    ),
    "stack that holds zero": (
        "cmp qword ptr [rsp - 64], 0; je bad; " + RIGHT + "; ret; bad: ud2",
        "fail",
    ),
    "garbage that is zero": ("jrcxz bad; " + RIGHT + "; ret; bad: ud2", "fail"),
    "an argument that is zero": (
        "cmp dword ptr [rdi + 4], 0; je bad; " + RIGHT + "; ret; bad: ud2",
        "fail",
    ),
    "a rounding mode undone": ("fninit; " + RIGHT + "; ret", "fail"),
    "the callee's code": ("mov rax, [rdx]; " + RIGHT + "; ret", "fail"),
    "an empty x87 stack": ("fchs; " + RIGHT + "; ret", "unsupported"),
    "a lock prefix that another hides": (RIGHT + "; .byte 0xf0, 0xf2, 0xc3", "unsupported"),
    "a quotient that may be too large": (
        "mov r8, rdx; div dl; " + RIGHT.replace("rdx", "r8") + "; ret",
        "unsupported",
    ),
    "a flag that a shift leaves undefined": (
        RIGHT.replace("call", "mov eax, esi; shl eax, 8; jo bad; call") + "; ret; bad: ud2",
        "unsupported",
    ),
    "one that a shift in another block leaves undefined": (
        RIGHT.replace("call", "mov eax, esi; shl eax, 8; jmp on; on: jo bad; call")
        + "; ret; bad: ud2",
        "unsupported",
    ),
    "an object's page": (
        RIGHT.replace("call", "lea rax, [rdi]; mov al, 2; mov rax, [rax]; call") + "; ret",
        "fail",
    ),
    "rsp that is a number": (
        RIGHT + "; mov rax, rsp; mov rsp, 8; mov rsp, rax; ret",
        "unsupported",
    ),
}


def test_a_value_that_is_gone_from_x87_registers_is_not_taken(judge: Judge) -> None:
    right = "push rsi; call rdx; pop rcx; fstp tbyte ptr [rcx]; ret"
    for empty in ("emms", "ffree st(0)"):
        code = right.replace("fstp", f"{empty}; fstp")
        assert judge("long double f(void)", code, "buffer").status == "unsupported"
        assert judge("long double f(void)", f"{empty}; {right}", "buffer").status == "unsupported"
    assert judge("long double f(void)", right, "buffer").ok


def test_a_value_is_read_by_no_more_than_its_bytes_when_a_flag_says_so(judge: Judge) -> None:
    """A jump into the middle of a load makes another one of it, of sixteen bytes."""
    code = "4883ec28488b02e301f20f1008488b4208f30f10104889f1ffd24883c428c3"
    verdict = judge("struct { long a[3]; } f(double, float)", bytes.fromhex(code), "avalue", "ms")
    assert verdict.status == "fail"


def test_rsp_is_everywhere_where_code_aligns_it(judge: Judge) -> None:
    """16 bytes at the new rsp reach what was pushed before, in one place of so many."""
    for mask in (32, 64, 128, 256, 1024):
        for pushed in (0, 8, 16, 24, 40):
            code = f"push rbp; mov rbp, rsp; sub rsp, {pushed}; push rsi; and rsp, -{mask}; {{}}"
            code += "sub rsp, 64; mov esi, [rdi + 4]; movsx edi, byte ptr [rdi]; call rdx;"
            code += f"mov rcx, [rbp - {pushed + 8}]; mov [rcx], eax; leave; ret"
            assert judge(CHAR, code.format(""), "buffer").ok
            assert judge(CHAR, code.format("movups [rsp], xmm0;"), "buffer").status == "fail"


def test_an_address_of_which_only_16_bits_are_computed(judge: Judge) -> None:
    """It is right unless a multiple of 64 KiB lies between it and the other one."""
    for between in (16, 32, 64):
        code = f"lea rax, [rsp - {between + 32}]; lea {{}}, [rsp - 32]; sub rax, rsp; add rax, 32;"
        code += "add rdi, rax; " + RIGHT + "; ret"
        assert judge(CHAR, code.format("rax"), "buffer").ok
        assert judge(CHAR, code.format("ax"), "buffer").status == "fail"


#: A part of one pointer instead of the other's.
JOINED = {
    "the lowest byte": "mov al, byte ptr [rdx]",
    "the lowest two": "mov ax, word ptr [rdx]",
    "the second": "push rax; mov cl, byte ptr [rdx + 1]; mov byte ptr [rsp + 1], cl; pop rax",
    "the third": "push rax; mov cl, byte ptr [rdx + 2]; mov byte ptr [rsp + 2], cl; pop rax",
    "the fourth": "push rax; mov cl, byte ptr [rdx + 3]; mov byte ptr [rsp + 3], cl; pop rax",
    "the fifth": "push rax; mov cl, byte ptr [rdx + 4]; mov byte ptr [rsp + 4], cl; pop rax",
    "the sixth": "push rax; mov cl, byte ptr [rdx + 5]; mov byte ptr [rsp + 5], cl; pop rax",
    "the upper half": "push [rdx + 4]; push [rdx + 4]; mov rax, [rsp + 4]; add rsp, 16",
    "by xmm": "movq xmm0, rax; movss xmm1, dword ptr [rdx]; movss xmm0, xmm1; movq rax, xmm0",
    "by pinsrw": "movq xmm0, rax; pinsrw xmm0, word ptr [rdx + 4], 2; movq rax, xmm0",
    "by shrd": "mov rcx, [rdx]; shl rcx, 56; shl rax, 8; shrd rax, rcx, 56; shl rax, 8; shr rax, 8",
}


@pytest.mark.parametrize("part", JOINED.values(), ids=JOINED)
@pytest.mark.parametrize("types", ["int, int", "long, long", "char, char", "double, double"])
def test_a_pointer_that_is_put_together_from_two(judge: Judge, types: str, part: str) -> None:
    load = {
        "int, int": "mov esi, [rax]; mov rcx, [rdx]; mov rax, rdi; mov edi, [rcx]",
        "long, long": "mov rsi, [rax]; mov rcx, [rdx]; mov rax, rdi; mov rdi, [rcx]",
        "char, char": "movsx esi, byte ptr [rax]; mov rcx, [rdx]; mov rax, rdi;"
        "movsx edi, byte ptr [rcx]",
        "double, double": "movsd xmm1, [rax]; mov rcx, [rdx]; mov rax, rdi; movsd xmm0, [rcx]",
    }[types]
    code = f"mov rax, [rdx + 8]; {{}}; {load}; jmp rax"
    assert judge(f"void f({types})", code.format("nop"), "avalue").ok
    assert not judge(f"void f({types})", code.format(part), "avalue").ok


@pytest.mark.parametrize("part", ["mov sil, dil", "mov si, di", "mov dil, sil", "mov di, si"])
def test_a_pointer_to_the_result_that_is_put_together(judge: Judge, part: str) -> None:
    code = "{}; push rsi; mov rdi, [rdi]; call rdx; pop rcx; mov [rcx], rax; ret"
    assert judge("long f(long)", code.format("nop"), "buffer").ok
    assert judge("long f(long)", code.format(part), "buffer").status == "fail"


def test_a_register_that_is_zero_beside_others_that_are_not(judge: Judge) -> None:
    """rcx of zero leads into the middle of an instruction, which then shifts bl."""
    code = "554889e5564883e4c0e3fd8b77040fbe3fffd2488b4df88901c9c3"
    assert judge(CHAR, bytes.fromhex(code), "buffer").status == "fail"
    assert judge(CHAR, bytes.fromhex(code.replace("e3fd", "")), "buffer").ok


def test_code_that_aligns_only_sometimes(judge: Judge) -> None:
    aligned = "struct __attribute__((aligned(32))) { char c[4]; }"
    code = "push rbp; mov rbp, rsp; {}and rsp, -32; on: sub rsp, 64; mov rax, [rdx]; mov rcx, [rax]"
    code += "; mov [rsp + 32], rcx; lea rcx, [rsp + 32]; call rdi; leave; ret"
    assert judge(f"void f({aligned})", code.format(""), "avalue", "ms").ok
    assert judge(f"void f({aligned})", code.format("jrcxz on; "), "avalue", "ms").status == "fail"


#: Right but for values of one kind, or where they lie; the same without the part in brackets.
SELDOM = {
    "what is aligned to 8 alone": (
        "void f(double a, double b)", "buffer",
        "[and rdi, -16;] movsd xmm0, [rdi]; movsd xmm1, [rdi + 8]; jmp rdx",
    ),
    "a pointed value that is aligned to 8 alone": (
        "void f(double a)", "avalue", "mov rax, [rdx]; [and rax, -16;] movsd xmm0, [rax]; jmp rdi",
    ),
    "a value that is zero beside one that is not": (
        "void f(long a, long b)", "buffer",
        "mov rcx, rdx; mov rax, [rdi]; mov rsi, [rdi + 8];"
        "[test rax, rax; jnz on; mov esi, esi; on:;] mov rdi, rax; jmp rcx",
    ),
    "a value that is left out for another that is zero, two on": (
        "void f(int a, int b, int c)", "buffer",
        "mov r8, rdx; mov esi, [rdi + 4]; mov edx, [rdi + 8]; mov eax, [rdi];"
        "[test edx, edx; jnz on; mov eax, 0; on:;] mov edi, eax; jmp r8",
    ),
    "a value that is one": (
        "void f(int a, int b)", "buffer",
        "mov rcx, rdx; mov esi, [rdi + 4]; mov edi, [rdi];[test edi, 0xfffffffe; jnz on; jz no;"
        "on:; mov eax, eax; jmp to; no: test edi, edi; jz to; ud2; to:;] jmp rcx",
    ),
    "a store that is left out for zero": (
        "void f(struct { long a[3]; } s)", "buffer",
        "sub rsp, 40; mov rcx, [rdi]; [test rcx, rcx; jz on;] mov [rsp], rcx; [test eax, 0; on:;]"
        "mov rcx, [rdi + 8]; mov [rsp + 8], rcx; mov rcx, [rdi + 16]; mov [rsp + 16], rcx;"
        "call rdx; add rsp, 40; ret",
    ),
    "an argument that is zero beside one that is not, and shares its eightbyte": (
        "void f(int a, struct { int x, y, z; } s)", "buffer",
        "mov rcx, rdx; mov rsi, [rdi + 4]; mov edx, [rdi + 12]; mov eax, [rdi];"
        "[test rsi, rsi; jnz on; mov eax, 0; on:;] mov edi, eax; jmp rcx",
    ),
    "one that is not zero beside one that is": (
        "void f(long a, long b)", "buffer",
        "mov rcx, rdx; mov rax, [rdi]; mov rsi, [rdi + 8];"
        "[test rsi, rsi; jnz on; mov eax, eax; on:;] mov rdi, rax; jmp rcx",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "entry", "code"), SELDOM.values(), ids=SELDOM)
def test_what_is_seldom_so_is_tried(judge: Judge, text: str, entry: Entry, code: str) -> None:
    assert (
        judge(text, re.sub(r"\[(?=and|test)", "", code).replace(";]", ";"), entry).status == "fail"
    )
    assert judge(text, re.sub(r"\[(?:and|test)[^]]*\]", "", code), entry).ok


@pytest.mark.parametrize(("code", "status"), RARE.values(), ids=RARE)
def test_what_is_rare_is_looked_for(judge: Judge, code: str, status: str) -> None:
    assert judge(CHAR, code, "buffer").status == status


def test_conditions_are_tried_with_many_values(judge: Judge) -> None:
    """Twelve passes have at most as many values of a byte; code with a branch is given more."""
    refused = [
        byte
        for byte in range(0, 256, 3)
        if not judge(
            CHAR, f"cmp byte ptr [rdi], {byte}; je bad; {RIGHT}; ret; bad: ud2", "buffer"
        ).ok
    ]
    assert len(refused) > 5


def test_what_is_added_to_garbage_is_lost(judge: Judge) -> None:
    """Some garbage is too small a number to change what is added to it."""
    for kind, suffix, size in ("float", "ss", 4), ("double", "sd", 8):
        text = f"void f({', '.join([kind] * 8)})"
        loads = [f"mov{suffix} xmm{each}, [rdi + {size * each}]; " for each in range(8)]
        assert judge(text, "".join(loads) + "jmp rdx", "buffer").ok
        for each in range(8):
            adding = [*loads[:each], loads[each].replace("mov", "add"), *loads[each + 1 :]]
            assert not judge(text, "".join(adding) + "jmp rdx", "buffer").ok


def test_bits_of_a_pointer_to_no_result_say_nothing(judge: Judge) -> None:
    for jump in ("jz", "jnz"):
        code = f"test esi, 0x800; {jump} right; ud2; right: jmp rdx"
        assert not judge("void f(void)", code, "buffer").ok


def test_values_have_all_bits_set_once_and_large_numbers_around_them(judge: Judge) -> None:
    for declaration, code, ok in (
        ("void f(float a)", "movss xmm0, [rdi]; jmp rdx", True),
        ("void f(float a)", "addss xmm0, [rdi]; jmp rdx", False),
        ("void f(double a)", "addsd xmm0, [rdi]; jmp rdx", False),
    ):
        assert judge(declaration, code, "buffer").ok == ok
    assert (
        with_zeros(parse("_Bool f(_Bool a, int b)"), "eightbytes").arguments[-1].hex()
        == "01ffffffffffffff"
    )


def test_a_result_of_no_bytes_is_aligned_as_its_type_asks_for() -> None:
    from abisim.stubgen.compiler import stub

    # The first argument makes the stub do more than copy.
    text = (
        "struct __attribute__((packed, aligned(32))) { unsigned : 0; } f(struct { double a, b; })"
    )
    signature = parse(text, abi="ms")
    assert verify(signature, stub(signature, "avalue")).ok
