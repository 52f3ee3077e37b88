"""Every form of the emulated instructions, as lines for the assembler.

Operands: V a vector register of the instruction's length, H one of half of it, X xmm, Y ymm,
M memory, R and Q general registers of 32 and 64 bits, K a mask register, N an immediate.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass

GENERAL = ("rax", "rcx", "rdx", "rbx", "rbp", "rsi", "rdi", *(f"r{n}" for n in range(8, 16)))


@dataclass(frozen=True, slots=True)
class Form:
    """Instructions, their operands, and the lengths they have in VEX and in EVEX."""

    names: str
    operands: str
    vex: str
    evex: str


BOTH = "xyz"
FORMS = (
    Form("vmovups vmovupd vmovaps vmovapd", "V,V|V,M|M,V", "xy", BOTH),
    Form("vmovdqu vmovdqa", "V,V|V,M|M,V", "xy", ""),
    Form("vmovdqu8 vmovdqu16 vmovdqu32 vmovdqu64 vmovdqa32 vmovdqa64", "V,V|V,M|M,V", "", BOTH),
    Form("vmovntps vmovntpd vmovntdq", "M,V", "xy", BOTH),
    Form("vmovntdqa", "V,M", "xy", BOTH),
    Form("vlddqu", "V,M", "xy", ""),
    Form("vmovss vmovsd", "X,X,X|X,M|M,X", "x", "x"),
    Form("vmovd", "X,R|R,X|X,M|M,X", "x", "x"),
    Form("vmovq", "X,Q|Q,X|X,M|M,X|X,X", "x", "x"),
    Form("vmovlps vmovlpd vmovhps vmovhpd", "X,X,M|M,X", "x", "x"),
    Form("vmovhlps vmovlhps", "X,X,X", "x", "x"),
    Form("vmovddup vmovsldup vmovshdup", "V,V|V,M", "xy", BOTH),
    Form("vpinsrb vpinsrw vpinsrd", "X,X,R,N|X,X,M,N", "x", "x"),
    Form("vpinsrq", "X,X,Q,N|X,X,M,N", "x", "x"),
    Form("vpextrb vpextrw vpextrd", "R,X,N|M,X,N", "x", "x"),
    Form("vpextrq", "Q,X,N|M,X,N", "x", "x"),
    Form("vextractps", "R,X,N|M,X,N", "x", "x"),
    Form("vinsertps", "X,X,X,N|X,X,M,N", "x", "x"),
    Form("vinsertf128 vinserti128", "V,V,X,N|V,V,M,N", "y", ""),
    Form("vextractf128 vextracti128", "X,V,N|M,V,N", "y", ""),
    Form("vbroadcastf128 vbroadcasti128", "V,M", "y", ""),
    Form(
        "vinsertf32x4 vinserti32x4 vinsertf64x2 vinserti64x2", "V,V,X,N|V,V,M,N", "", "yz"
    ),
    Form("vextractf32x4 vextracti32x4 vextractf64x2 vextracti64x2", "X,V,N|M,V,N", "", "yz"),
    Form("vinsertf32x8 vinserti32x8 vinsertf64x4 vinserti64x4", "V,V,Y,N|V,V,M,N", "", "z"),
    Form("vextractf32x8 vextracti32x8 vextractf64x4 vextracti64x4", "Y,V,N|M,V,N", "", "z"),
    Form("vbroadcastf32x4 vbroadcasti32x4 vbroadcastf64x2 vbroadcasti64x2", "V,M", "", "yz"),
    Form("vbroadcastf32x8 vbroadcasti32x8 vbroadcastf64x4 vbroadcasti64x4", "V,M", "", "z"),
    Form("vbroadcastss", "V,X|V,M", "xy", BOTH),
    Form("vbroadcastsd", "V,X|V,M", "y", "yz"),
    Form("vbroadcasti32x2", "V,X|V,M", "", BOTH),
    Form("vbroadcastf32x2", "V,X|V,M", "", "yz"),
    Form("vpbroadcastb vpbroadcastw vpbroadcastd vpbroadcastq", "V,X|V,M", "xy", BOTH),
    Form("vpbroadcastb vpbroadcastw vpbroadcastd", "V,R", "", BOTH),
    Form("vpbroadcastq", "V,Q", "", BOTH),
    Form("vpshufd vpshuflw vpshufhw vpermilps vpermilpd", "V,V,N|V,M,N", "xy", BOTH),
    Form("vpermq vpermpd", "V,V,N|V,M,N", "y", "yz"),
    Form("vperm2f128 vperm2i128", "V,V,V,N|V,V,M,N", "y", ""),
    Form("vshufps vshufpd vpalignr", "V,V,V,N|V,V,M,N", "xy", BOTH),
    Form("vpblendw vblendps vblendpd vpblendd", "V,V,V,N|V,V,M,N", "xy", ""),
    Form("vpsrldq vpslldq", "V,V,N", "xy", BOTH),
    Form("vpsrldq vpslldq", "V,M,N", "", BOTH),
    Form("vpsrlw vpsrld vpsrlq vpsllw vpslld vpsllq", "V,V,N|V,V,X|V,V,M", "xy", BOTH),
    Form("vpsrlw vpsrld vpsrlq vpsllw vpslld vpsllq", "V,M,N", "", BOTH),
    Form(
        "vunpcklps vunpckhps vunpcklpd vunpckhpd vpunpcklbw vpunpckhbw vpunpcklwd vpunpckhwd "
        "vpunpckldq vpunpckhdq vpunpcklqdq vpunpckhqdq vxorps vxorpd vorps vorpd vandps vandpd "
        "vandnps vandnpd", "V,V,V|V,V,M", "xy", BOTH,
    ),
    Form("vpxor vpor vpand vpandn", "V,V,V|V,V,M", "xy", ""),
    Form(
        "vpxord vpxorq vpord vporq vpandd vpandq vpandnd vpandnq", "V,V,V|V,V,M", "", BOTH
    ),
    Form("vpcmpeqb vpcmpeqw vpcmpeqd vpcmpeqq", "V,V,V|V,V,M", "xy", ""),
    Form("vpaddb vpaddw vpaddd vpaddq", "V,V,V|V,V,M", "xy", BOTH),
    Form("vpmovzxbw vpmovzxwd vpmovzxdq vpmovsxbw vpmovsxwd vpmovsxdq", "V,H|V,M", "xy", BOTH),
    Form("vpmovzxbd vpmovzxwq vpmovsxbd vpmovsxwq", "V,X|V,M", "xy", BOTH),
    Form("vpmovzxbq vpmovsxbq", "V,X|V,M", "xy", BOTH),
    Form("vcvtss2sd", "X,X,X|X,X,M", "x", "x"),
    Form("kmovb kmovw kmovd", "K,R|R,K|K,K|K,M|M,K", "", "x"),
    Form("kmovq", "K,Q|Q,K|K,K|K,M|M,K", "", "x"),
    Form("vzeroupper vzeroall", "", "x", ""),
)  # fmt: skip

_NEXT = {"x": "x", "y": "x", "z": "y"}


def lines(source: random.Random, *, evex: bool) -> Iterator[str]:
    """Each form once in each length, with random registers, displacements and immediates."""
    for form in FORMS:
        for length in form.evex if evex else form.vex:
            for name in form.names.split():
                for operands in form.operands.split("|"):
                    yield f"{name} {_operands(operands, length, source, evex=evex)}".strip()


def _operands(pattern: str, length: str, source: random.Random, *, evex: bool) -> str:
    registers = range(16, 32) if evex else range(16)
    low = range(32) if evex else range(16)
    letters = {"V": length, "H": _NEXT[length], "X": "x", "Y": "y"}

    first = True

    def operand(match: re.Match[str]) -> str:
        nonlocal first
        letter = match.group()
        if letter == "M":
            return _memory(source)
        if letter == "N":
            return str(source.randrange(256))
        if letter == "K":
            return f"k{source.randrange(8)}"
        if letter in "RQ":
            name = source.choice(GENERAL)
            return name if letter == "Q" else _dword(name)
        # One register beyond the sixteenth makes the assembler choose EVEX.
        number = source.choice(registers if first else low)
        first = False
        return f"{letters[letter]}mm{number}"

    return re.sub(r"[A-Z]", operand, pattern)


def _dword(name: str) -> str:
    return name + "d" if name[1].isdigit() else "e" + name[1:]


def _memory(source: random.Random) -> str:
    """Near the middle of the window, where the general registers point to."""
    displacement = source.choice((0, 1, 16, 32, 64, -64, 128, -128, 192, source.randrange(-96, 96)))
    base = source.choice(("rsi", "rdi", "rbp", "r12", "r13", "rax"))
    index = source.choice(("", "", "", " + rcx*2", " + r9*8", " + rcx*1"))
    return f"[{base}{index} {'-' if displacement < 0 else '+'} {abs(displacement)}]"
