"""The few run-time functions that compilers call on their own, as machine code of ours.

Each is written for baseline x86-64, once for each convention that it is called by: System
V's from ELF objects, Microsoft's from COFF ones, where rdi and rsi are the caller's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

_RET: Final = "c3"
#: What ends the program ends the simulation.
_ABORT: Final = "0f0b"

#: Destination rdi, source rsi, bytes rdx; the destination is returned in rax.
_COPY: Final = "4889f8 4889d1 f3a4 c3"  # mov rax, rdi; mov rcx, rdx; rep movsb; ret
_MOVE: Final = (
    "4889f8 4889d1"  # mov rax, rdi; mov rcx, rdx
    "4989f8 4929f0 4939d0 7203"  # mov r8, rdi; sub r8, rsi; cmp r8, rdx; jb backwards
    "f3a4 c3"  # rep movsb; ret
    "fd 488d7c0fff 488d740eff"  # std; lea rdi, [rdi+rcx-1]; lea rsi, [rsi+rcx-1]
    "f3a4 fc c3"  # rep movsb; cld; ret
)
#: Destination rdi, byte sil, count rdx.
_SET: Final = "4989f8 89f0 4889d1 f3aa 4c89c0 c3"  # … rep stosb; mov rax, r8; ret

#: From rcx, rdx, r8; r9 and r10 keep rdi and rsi meanwhile.
_KEEP: Final = "4989f9 4989f2 4889cf 4889d6"  # mov r9, rdi; mov r10, rsi; mov rdi, rcx; …
_GIVE_BACK: Final = "4c89cf 4c89d6 c3"  # mov rdi, r9; mov rsi, r10; ret
_MS_COPY: Final = f"{_KEEP} 4889c8 4c89c1 f3a4 {_GIVE_BACK}"
_MS_MOVE: Final = (
    f"{_KEEP} 4889c8 4989cb 4929d3 4c89c1"  # …; mov rax, rcx; mov r11, rcx; sub r11, rdx
    f"4d39c3 7209 f3a4 {_GIVE_BACK}"  # cmp r11, r8; jb backwards; rep movsb; …
    f"fd 488d7c0fff 488d740eff f3a4 fc {_GIVE_BACK}"
)
_MS_SET: Final = f"4989f9 4989ca 4889cf 89d0 4c89c1 f3aa 4c89cf 4c89d0 {_RET}"

#: clang's float, in xmm0, to __bf16, there too: to nearest, ties to even; NaN made quiet.
#: movd eax, xmm0; lea edx, [rax+rax]; cmp edx, 0xff000000; ja NaN; …
_TO_BFLOAT: Final = (
    "660f7ec0 8d1400 81fa000000ff 7717"
    "89c2 c1ea10 83e201 8d8410ff7f0000 c1e810 660f6ec0 c3"
    "c1e810 83c840 660f6ec0 c3"
)

HELPERS: Final[Mapping[Literal["elf", "coff"], Mapping[str, bytes]]] = {
    "elf": {
        "memcpy": bytes.fromhex(_COPY),
        "memmove": bytes.fromhex(_MOVE),
        "memset": bytes.fromhex(_SET),
        "__truncsfbf2": bytes.fromhex(_TO_BFLOAT),
        "abort": bytes.fromhex(_ABORT),
    },
    "coff": {
        "memcpy": bytes.fromhex(_MS_COPY),
        "memmove": bytes.fromhex(_MS_MOVE),
        "memset": bytes.fromhex(_MS_SET),
        "__truncsfbf2": bytes.fromhex(_TO_BFLOAT),
        "abort": bytes.fromhex(_ABORT),
        # They touch the pages of a large frame and change nothing; ours are all there.
        "__chkstk": bytes.fromhex(_RET),
        "___chkstk_ms": bytes.fromhex(_RET),
    },
}
#: Data that is only named: that a program uses floating point.
MARKERS: Final = frozenset({"_fltused"})
