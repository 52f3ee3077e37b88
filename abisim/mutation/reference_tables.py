"""Mistakes planted in the reference's tables: right stubs have to fail, or wrong ones to pass.

A table that asks for too much, or for something else, fails stubs that are right.  One that asks
for too little fails none of ours; what it lets through are the probes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from abisim.campaign.engine import Shape
from abisim.declarations import parse
from abisim.mutation.lines import Line, join
from abisim.mutation.tables import ReferenceDamage, planted, reference_damages
from abisim.registers import GPR
from abisim.signature import Signature
from abisim.stubgen.compiler import stub
from abisim.stubs import Stub
from abisim.verification.judge import verify

#: Shapes of a corpus that the damaged reference is tried with, spread over all of it.
_TRIED: Final = 120
_ORIGIN: Final = "a probe"

#: Signatures that use every register of a convention.
_FULL: Final = {
    "sysv": (
        "long f(long a, long b, long c, long d, long e, long g, long h)",
        "double f(double a, double b, double c, double d, double e, double g, double h, double i)",
        "struct { long a, b; } f(void)",
        "struct { double a, b; } f(void)",
        "struct { long a[3]; } f(long n)",
        "int f(const char *s, ..., double a, double b, double c, double d, double e, double g, "
        "double h, double i)",
    ),
    "ms": (
        "long long f(long long a, long long b, long long c, long long d, long long e)",
        "double f(double a, double b, double c, double d, double e)",
        "struct { long long a[3]; } f(int n)",
        "void f(int n, struct { long long a[2]; } p)",
    ),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A damage, and by how many stubs and probes of how many it shows."""

    damage: ReferenceDamage
    found: int
    of: int


def plant(abi: str, shapes: Sequence[Shape]) -> Iterator[Planted]:
    """Every damage to the reference's tables, one after another."""
    subjects = [*_stubs(abi, shapes), *_probes(abi)]
    for damage in reference_damages(abi):
        with planted(damage):
            found = sum(_notices(*subject) for subject in subjects)
        yield Planted(damage, found, len(subjects))


def _notices(signature: Signature, made: Stub, right: bool) -> bool:
    """Whether a stub is judged otherwise than it should be; a reference that fails is noticed."""
    try:
        return verify(signature, made).ok is not right
    except (LookupError, StopIteration, ValueError):
        return True


def _stubs(abi: str, shapes: Sequence[Shape]) -> Iterator[tuple[Signature, Stub, bool]]:
    """Right ones: some of the corpus, and some that use everything."""
    step = max(1, len(shapes) // _TRIED)
    family = "sysv" if abi == "sysv" else "ms"
    full = [parse(text, abi=abi) for text in _FULL[family]]
    for signature in (*full, *(shape.signature for shape in shapes[::step])):
        made = stub(signature)
        if verify(signature, made).ok:
            yield signature, made, True


def _probes(abi: str) -> Iterator[tuple[Signature, Stub, bool]]:
    """Right ones that rely on each preserved register, and wrong ones that a rule is for."""
    void, nothing = parse("int f(void)", abi=abi), parse("void f(void)", abi=abi)
    shadow = 0 if abi == "sysv" else 32
    down, up = (f"{name} rsp, {shadow:#x}" if shadow else "" for name in ("sub", "add"))
    for name in ("rbx", "rbp", "r12", "r13", "r14", "r15"):
        yield void, _assembled(
            f"push {name}", down, f"mov {name}, rsi", "call rdx", f"mov dword ptr [{name}], eax",
            up, f"pop {name}", "ret",
        ), True  # fmt: skip
    for low in (shadow, shadow + 16):
        down, up = (f"{name} rsp, {low:#x}" if low else "" for name in ("sub", "add"))
        yield nothing, _assembled(down, "call rdx", up, "ret"), False  # misaligned by 8
    if abi == "sysv":
        variadic = parse("void f(int n, ...)", abi=abi)
        for count, right in ((8, True), (9, False)):
            yield variadic, _assembled(
                "mov rcx, rdx", "mov edi, dword ptr [rdi]", f"mov eax, {count}", "jmp rcx"
            ), right  # fmt: skip
        return
    for name in ("rdi", *(f"xmm{number}" for number in range(6, 16))):
        move = "mov" if name in GPR else "movq"
        yield void, _assembled(
            "sub rsp, 0x28", f"{move} {name}, rsi", "call rdx", f"{move} rcx, {name}",
            "mov dword ptr [rcx], eax", "add rsp, 0x28", "ret",
        ), True  # fmt: skip
    # No more than half of the shadow space.
    yield void, _assembled(
        "push rsi", "sub rsp, 0x10", "call rdx", "add rsp, 0x10", "pop rcx",
        "mov dword ptr [rcx], eax", "ret",
    ), False  # fmt: skip


def _assembled(*texts: str) -> Stub:
    code = join([Line(text) for text in texts if text])
    assert code is not None, texts
    return Stub(code, "buffer", _ORIGIN)
