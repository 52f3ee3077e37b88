"""GNU and C23 attributes: the ones that change layout, and the ones that must not pass unseen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import Any

#: Attributes that change how a value is laid out or passed.
_UNSUPPORTED = frozenset({
    "ext_vector_type", "transparent_union", "scalar_storage_order",
    "ms_abi", "sysv_abi", "vectorcall", "regcall", "preserve_most", "preserve_all",
    "preserve_none", "swiftcall", "swiftasynccall", "interrupt", "no_callee_saved_registers",
    "no_caller_saved_registers", "bitint", "trivial_abi",
})  # fmt: skip
#: The attribute that ``#pragma pack`` becomes on the records it packs; no text can spell it.
PACK = "#pragma pack"
#: The dialect entry by which a type's last alignment counts, not the greatest.
REPEATED = "repeated-alignment"
#: The dialect entry by which a pointer's attribute in a member's declaration is the member's.
POINTER = "pointer-attribute"
#: Whose bit-fields an attribute asks for.
_LAYOUTS = {"ms_struct": True, "gcc_struct": False}
#: What aligned without an argument means (gcc's __BIGGEST_ALIGNMENT__ for baseline x86-64).
BIGGEST_ALIGNMENT = 16
MAX_ALIGNMENT = 1 << 28
#: mode(x), as the size in bytes of an integer, or a floating type's name; complex ones below.
MODES: dict[str, int | str] = {
    "QI": 1, "byte": 1, "HI": 2, "SI": 4, "DI": 8, "word": 8, "pointer": 8, "unwind_word": 8,
    "TI": 16, "SF": "float", "DF": "double", "XF": "long double", "TF": "__float128",
    "HF": "_Float16", "BF": "__bf16", "SD": "_Decimal32", "DD": "_Decimal64", "TD": "_Decimal128",
}  # fmt: skip


#: mode(x) of complex numbers, as the name of the parts' type.
COMPLEX_MODES = {
    "HC": "_Float16", "SC": "float", "DC": "double", "XC": "long double", "TC": "__float128",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attributes:
    """What the attributes of one declaration add up to; alignments and sizes in bytes.

    ``last`` is the last of several alignments, ``aligned`` the greatest.  ``vector`` is
    vector_size's argument and where it stands; ``pack`` is ``#pragma pack``'s.
    """

    packed: bool = False
    aligned: int | None = None
    mode: str | None = None
    vector: tuple[int, Any] | None = None
    pack: int | None = None
    last: int | None = None

    def __or__(self, other: Attributes) -> Attributes:
        return Attributes(
            self.packed or other.packed,
            max(self.aligned or 0, other.aligned or 0) or None,
            other.mode or self.mode,
            other.vector or self.vector,
            other.pack or self.pack,
            other.last or self.last,
        )

    def of_type(self, quirks: Collection[str]) -> int | None:
        """The alignment that several attributes of a type add up to."""
        return self.last if self.last != self.aligned and REPEATED in quirks else self.aligned


@dataclass(frozen=True, slots=True)
class Interpreter:
    """Reads attribute nodes; ``evaluate`` is given the text of an argument and its place.

    ``microsoft``: bit-fields are laid out as MSVC does.
    """

    evaluate: Callable[[str, Any], int]
    error: Callable[[str, Any], Exception]
    unsupported: Callable[[str, Any], Exception]
    microsoft: bool

    def read(self, specifiers: Iterable[Any]) -> Attributes:
        """The sum of ``[[…]]`` groups; unknown attributes say nothing about an ABI."""
        total = Attributes()
        for specifier in specifiers:
            for attribute in specifier.attributes:
                total |= self._one(attribute)
        return total

    def _one(self, attribute: Any) -> Attributes:
        name = attribute.name
        if name.startswith("__") and name.endswith("__"):
            name = name[2:-2]
        if name in _UNSUPPORTED or _LAYOUTS.get(name, self.microsoft) != self.microsoft:
            raise self.unsupported(f"attribute {name}", attribute.coord)
        if attribute.namespace not in ("gnu", "__gnu__", "clang", "_Clang"):
            return Attributes()
        match name:
            case "packed":
                return Attributes(packed=True)
            case "aligned":
                value = self._alignment(attribute)
                return Attributes(aligned=value, last=value)
            case "mode":
                return Attributes(mode=(attribute.arguments or "").strip().strip("_"))
            case "vector_size":
                size = self._value(attribute)
                if size is None:
                    raise self.error("vector_size without a size in bytes", attribute.coord)
                return Attributes(vector=(size, attribute.coord))
            case _ if name == PACK:
                return Attributes(pack=int(attribute.arguments))
        return Attributes()

    def _alignment(self, attribute: Any) -> int:
        value = self._value(attribute)
        return BIGGEST_ALIGNMENT if value is None else self.check(value, attribute.coord)

    def _value(self, attribute: Any) -> int | None:
        """The attribute's argument; None when it has none."""
        text = (attribute.arguments or "").strip()
        if not text:
            return None
        plain = text.isdecimal() and len(text) < 20 and not text.startswith("0")
        return int(text) if plain else self.evaluate(text, attribute.coord)

    def check(self, value: int, coord: Any) -> int:
        """``value``, when it is an alignment."""
        if value <= 0 or value & (value - 1):
            raise self.error(f"alignment {value} is not a power of two", coord)
        if value > MAX_ALIGNMENT:
            raise self.error(f"alignment {value} is larger than {MAX_ALIGNMENT}", coord)
        return value
