"""Names and widths of the x86-64 registers, as calling conventions speak of them.

Which register carries what is a convention's business: sequences of argument, result
and preserved registers live in ``reference/`` and, written again, in ``stubgen/``.
"""

from __future__ import annotations

#: The general purpose registers, in the order of their encoding.
GPR: tuple[str, ...] = (
    "rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi",
    "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
)  # fmt: skip

#: The 128-bit vector registers that exist without AVX-512.
XMM: tuple[str, ...] = tuple(f"xmm{n}" for n in range(16))

_LOW = {"rax": "al", "rcx": "cl", "rdx": "dl", "rbx": "bl",
        "rsp": "spl", "rbp": "bpl", "rsi": "sil", "rdi": "dil"}  # fmt: skip


def gpr_name(register: str, width: int) -> str:
    """The name of the low ``width`` bytes (1, 2, 4 or 8) of a general purpose register."""
    if width == 8:
        return register
    if register[1:].isdigit():
        return register + {4: "d", 2: "w", 1: "b"}[width]
    if width == 1:
        return _LOW[register]
    return ("e" if width == 4 else "") + register[1:]
