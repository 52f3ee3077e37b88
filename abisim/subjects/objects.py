"""Object files that compilers write, and the functions in them."""

from __future__ import annotations

from dataclasses import dataclass

from abisim.subjects.loading import using_lief
from abisim.subjects.objectmodel import Object, ObjectError

__all__ = ("FunctionCode", "ObjectError", "functions", "read_object")


@dataclass(frozen=True, slots=True)
class FunctionCode:
    """A function's bytes, and the symbols that its relocations refer to."""

    code: bytes
    references: tuple[str, ...]


def read_object(object_file: bytes) -> Object:
    """Parse an ELF or COFF object.  Raises ObjectError."""
    parsed: Object | None = None
    with using_lief():
        import lief

        from abisim.subjects.coff import read_coff
        from abisim.subjects.elf import read_elf

        try:
            if object_file.startswith(b"\x7fELF"):
                elf = lief.ELF.parse(object_file)
                if elf is not None and elf.header.machine_type == lief.ELF.ARCH.X86_64:
                    if elf.header.file_type != lief.ELF.Header.FILE_TYPE.REL:
                        raise ObjectError("what the compiler wrote is linked already")
                    parsed = read_elf(elf)
            elif object_file.startswith(b"\x64\x86"):
                coff = lief.COFF.parse(object_file)
                if coff is not None:
                    parsed = read_coff(coff, object_file)
        except (ValueError, LookupError):  # places outside the file
            pass
    if parsed is None:
        raise ObjectError("what the compiler wrote is no x86-64 object file")
    return parsed


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
