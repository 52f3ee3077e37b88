"""Object files that compilers write, and the functions in them.

LIEF takes a while to load, so it is loaded with the first object.
"""

from __future__ import annotations

from dataclasses import dataclass

from abisim.subjects.objectmodel import Object, ObjectError

__all__ = ("FunctionCode", "ObjectError", "functions", "read_object")


@dataclass(frozen=True, slots=True)
class FunctionCode:
    """A function's bytes, and the symbols that its relocations refer to."""

    code: bytes
    references: tuple[str, ...]


def read_object(object_file: bytes) -> Object:
    """Parse an ELF or COFF object.  Raises ObjectError."""
    import lief

    from abisim.subjects.coff import read_coff
    from abisim.subjects.elf import read_elf

    lief.logging.disable()
    try:
        if object_file.startswith(b"\x7fELF"):
            elf = lief.ELF.parse(object_file)
            if elf is not None and elf.header.machine_type == lief.ELF.ARCH.X86_64:
                return read_elf(elf)
        elif object_file.startswith(b"\x64\x86"):
            coff = lief.COFF.parse(object_file)
            if coff is not None:
                return read_coff(coff, object_file)
    except (ValueError, LookupError):  # places outside the file
        pass
    raise ObjectError("what the compiler wrote is no x86-64 object file")


def functions(object_file: bytes) -> dict[str, FunctionCode]:
    """Every defined function of a relocatable x86-64 object, by name."""
    parsed = read_object(object_file)
    references: dict[int, list[tuple[int, str]]] = {}
    for relocation in parsed.relocations:
        symbol = relocation.symbol
        name = symbol.name or (
            parsed.sections[symbol.section].name if symbol.section is not None else ""
        )
        references.setdefault(relocation.section, []).append((relocation.offset, name))
    found = {}
    for name, function in parsed.functions.items():
        assert function.section is not None
        start, end = function.value, function.value + function.size
        found[name] = FunctionCode(
            parsed.content(function),
            tuple(
                target
                for offset, target in references.get(function.section, ())
                if start <= offset < end
            ),
        )
    return found
