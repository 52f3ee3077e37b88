"""Copy-and-patch: an instruction is assembled once, later only its number is replaced.

Keystone takes tens of microseconds for an instruction; copying its bytes and patching
the displacement takes a fraction of one.  Keystone cuts numbers that do not fit without
a word, so every template is read back through Capstone when it is made, and numbers are
range-checked when they are patched in.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import capstone
import keystone

from abisim.identity import remembered

_assembler = keystone.Ks(keystone.KS_ARCH_X86, keystone.KS_MODE_64)
_disassembler = capstone.Cs(capstone.CS_ARCH_X86, capstone.CS_MODE_64)

#: Two samples of each width: the bytes that differ between them are the number's.
_SAMPLES: Final = {1: (0x11, 0x22), 4: (0x11223344, 0x22334455)}
_LIMITS: Final = {1: 0x7F, 4: 0x7FFFFFFF}
#: The end of a memory operand with a displacement to fill in; anything else is an immediate.
_DISPLACEMENT: Final = "{}]"


class TemplateError(AssertionError):
    """Assembler and disassembler disagree about an instruction."""


@dataclass(frozen=True, slots=True)
class Template:
    """An instruction's bytes with a hole of ``width`` bytes at ``at`` (None: no hole)."""

    code: bytes
    at: int | None
    width: int

    def patch(self, number: int) -> bytes:
        if self.at is None:
            return self.code
        number_bytes = number.to_bytes(self.width, "little", signed=True)
        return self.code[: self.at] + number_bytes + self.code[self.at + self.width :]


@remembered(1 << 16)
def instruction(text: str, number: int = 0) -> bytes:
    """The bytes of one instruction, written as Capstone writes it.

    ``text`` may hold one ``{}`` for a number from 0 to 2**31 - 1: a displacement with
    its sign, as in ``mov rax, qword ptr [rdi{}]``, or an immediate, as in
    ``sub rsp, {}``.  A displacement of 0 takes no bytes.
    """
    if "{}" not in text:
        return _template(text, 0).code
    if not 0 <= number <= _LIMITS[4]:
        raise ValueError(f"{number} does not fit {text!r}")
    if number == 0 and _DISPLACEMENT in text:
        return _template(text.replace("{}", ""), 0).code
    # mov to a register has no short form of its immediate; EVEX scales a short
    # displacement, which Keystone does not know.
    wide = (text.startswith("mov ") and "]" not in text) or "zmm" in text
    short = number <= _LIMITS[1] and not wide
    return _template(text, 1 if short else 4).patch(number)


def rip_relative(text: str) -> Template:
    """An instruction whose last operand is what ``[rip{}]`` addresses, its number at the end."""
    template = _template(text, 4)
    if template.at is None or template.at + template.width != len(template.code):
        raise TemplateError(f"{text!r} does not end with its displacement")
    return template


@lru_cache(maxsize=4096)
def _template(text: str, width: int) -> Template:
    if width == 0:
        return Template(_assemble(text), None, 0)
    samples = _SAMPLES[width]
    sign = " + " if _DISPLACEMENT in text else ""
    first, second = (_assemble(text.format(f"{sign}{sample:#x}")) for sample in samples)
    differing = [index for index in range(len(first)) if first[index] != second[index]]
    if len(first) != len(second) or len(differing) != width:
        raise TemplateError(f"{text!r} has no hole of {width} bytes")
    return Template(first, differing[0], width)


def _assemble(text: str) -> bytes:
    encoded, _ = _assembler.asm(text)
    code = bytes(encoded or ())
    decoded = [
        (size, f"{mnemonic} {operands}".strip())
        for _, size, mnemonic, operands in _disassembler.disasm_lite(code, 0)
    ]
    if len(decoded) != 1 or decoded[0][0] != len(code):
        raise TemplateError(f"{text!r} was assembled to {code.hex()}")
    # String instructions have operands that nobody writes.
    if decoded[0][1] != text and not decoded[0][1].startswith(f"{text} "):
        raise TemplateError(f"{text!r} was assembled to {decoded[0][1]!r}")
    return code
