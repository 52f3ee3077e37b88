"""How System V passes a type, by OR-ing the kinds of scalars over each eightbyte.

psABI 3.2.3.  A type's eightbytes collect one bit per kind of scalar that touches them;
what the collected bits mean is read off once at the end.  Nothing that this file says of
a type depends on the other arguments; ``sysv`` hands out the registers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from abisim.errors import AbisimError
from abisim.identity import remembered
from abisim.stubgen.alignment import (
    EIGHTBYTE,
    PSABI_RULES,
    Rules,
    has_unaligned_field,
    is_int128,
    without_atomic,
)
from abisim.stubgen.deviations import (
    eightbytes_of,
    is_memory_by,
    straddling,
    vector_kind,
    without_unseen_arrays,
)
from abisim.stubgen.kinds import Kind
from abisim.stubgen.pairs import is_passed_as_int128, is_sse_pair_general
from abisim.stubgen.repetition import repeated, unseen
from abisim.types import (
    Array,
    BitInt,
    Complex,
    CType,
    Enum,
    Float,
    Integer,
    Leaf,
    Pointer,
    Record,
    Vector,
    leaves,
)

#: Beyond two eightbytes a value is in registers only if it is one vector, of 64 at most.
REGISTER_BYTES = 2 * EIGHTBYTE
VECTOR_BYTES = 8 * EIGHTBYTE


class UnsupportedTypeError(AbisimError, ValueError):
    """A type that the stub compiler cannot pass yet."""


@dataclass(frozen=True, slots=True)
class InRegisters:
    """One kind per eightbyte.

    GENERAL takes a register; VECTOR takes one, which the UPPER behind it share; NOTHING is
    padding and takes none.  ``counted`` is how many registers of each a compiler takes
    them for that miscounts.
    """

    kinds: tuple[Kind, ...]
    counted: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class InMemory:
    """On the stack as an argument, through the hidden pointer as a result."""


@dataclass(frozen=True, slots=True)
class OnX87:
    """On the stack as an argument; as a result, ``count`` numbers on the x87 stack."""

    count: int


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty record or void: nothing is passed."""


Way = InRegisters | InMemory | OnX87 | Nothing


@remembered(4096)
def way_of(ctype: CType, rules: Rules = PSABI_RULES) -> Way:
    """How a value of this type travels, by the text and a dialect's ``rules``."""
    ctype = without_unseen_arrays(ctype, rules)
    inner = without_atomic(ctype)
    if is_memory_by(ctype, rules):
        return InMemory()
    if ctype.size == 0:
        return Nothing()
    if isinstance(inner, Complex) and _kinds(inner.element, rules) == (Kind.X87, Kind.X87):
        return OnX87(2)
    if ctype.size > VECTOR_BYTES or is_wide_int128(inner):
        return InMemory()
    if has_unaligned_field(ctype, rules):
        return InMemory()
    kinds = [Kind.NOTHING] * -(-ctype.size // EIGHTBYTE)
    for index, kind in _contributions(inner, rules):
        if index < len(kinds):
            kinds[index] |= kind
    if any(kind & Kind.MEMORY for kind in kinds):
        return InMemory()
    if any(kind & Kind.X87 for kind in kinds):
        return _beside_x87(ctype, rules) if len(kinds) == 2 else InMemory()
    settled = _settle(kinds)
    if is_sse_pair_general(inner, settled.kinds, rules):
        second = settled.kinds[1]
        in_vectors = settled.kinds.count(Kind.VECTOR)
        return InRegisters((Kind.GENERAL, second), counted=(2 - in_vectors, in_vectors))
    if "int128-bit-fields" in rules and is_passed_as_int128(inner, settled.kinds):
        return InRegisters((Kind.GENERAL, Kind.GENERAL))
    if "hollow-start-sse" in rules and settled.kinds == (Kind.NOTHING, Kind.VECTOR):
        return InRegisters(settled.kinds, counted=(0, 0))
    if _fits(settled.kinds) and not _has_member_in_memory(inner, rules):
        return settled
    return InMemory()


def _contributions(ctype: CType, rules: Rules) -> Iterator[tuple[int, Kind]]:
    """What touches which eightbyte."""
    if "array-first-element" in rules:
        yield from repeated(
            ctype, 0, rules, lambda leaf: _leaf_kinds(leaf, rules, inside=leaf.type is not ctype)
        )
        return
    cut = set(straddling(ctype)) if "declared-alignment" in rules else ()
    for leaf in leaves(ctype):
        inside = leaf.type is not ctype
        yield from _leaf_kinds(leaf, rules, inside=inside, cut=leaf.bit_offset in cut)


def _leaf_kinds(
    leaf: Leaf, rules: Rules, *, inside: bool, cut: bool = False
) -> Iterator[tuple[int, Kind]]:
    first, last = eightbytes_of(leaf.bit_offset, leaf.bit_width)
    scalar = _kinds(leaf.type, rules)
    if cut:
        # clang loses what lies beyond.
        last = first
    if inside and "vector-int128-in-record" in rules and is_vector_of_int128(leaf.type):
        # And gcc this.
        last = first
    for index in range(first, last + 1):
        yield index, scalar[min(index - first, len(scalar) - 1)]


def is_vector_of_int128(ctype: CType) -> bool:
    return isinstance(ctype, Vector) and is_int128(ctype.element)


def is_wide_int128(ctype: CType) -> bool:
    """Vectors of several __int128, which the text does not know and compilers put in memory."""
    return is_vector_of_int128(ctype) and ctype.size > REGISTER_BYTES


def _settle(collected: list[Kind]) -> InRegisters:
    """What the bits of each eightbyte come to: GENERAL, then VECTOR, then UPPER wins."""
    kinds: list[Kind] = []
    for bits in collected:
        kind = next(
            (each for each in (Kind.GENERAL, Kind.VECTOR, Kind.UPPER) if bits & each),
            Kind.NOTHING,
        )
        # "If SSEUP is not preceded by SSE or SSEUP, it is converted to SSE."
        if kind is Kind.UPPER and (not kinds or kinds[-1] not in (Kind.VECTOR, Kind.UPPER)):
            kind = Kind.VECTOR
        kinds.append(kind)
    return InRegisters(tuple(kinds))


def _fits(kinds: tuple[Kind, ...]) -> bool:
    """Beyond two eightbytes, one vector register takes the whole or nothing does."""
    rest = set(kinds[1:])
    return len(kinds) * EIGHTBYTE <= REGISTER_BYTES or (
        kinds[0] is Kind.VECTOR and rest == {Kind.UPPER}
    )


def _has_member_in_memory(ctype: CType, rules: Rules) -> bool:
    """Whether a part of a large aggregate is in memory by itself, padding being its reason."""
    if ctype.size <= REGISTER_BYTES:
        return False
    match ctype:
        case Array(element=element):
            return isinstance(way_of(element, rules), InMemory)
        case Record(fields=fields):
            return any(
                field.bit_width is None and isinstance(way_of(field.type, rules), InMemory)
                for field in fields
            )
        case _:
            return False


def _beside_x87(ctype: CType, rules: Rules) -> Way:
    """Two eightbytes with a long double in them, member by member: their order counts.

    GENERAL hides an X87 that it meets, vectors and X87 make memory before it comes.
    """
    ctype = without_atomic(ctype)
    if not isinstance(ctype, Record | Array):
        return OnX87(1)
    kinds = [Kind.NOTHING, Kind.NOTHING]
    for member in _member_kinds(ctype, rules):
        if member is None:
            return InMemory()
        kinds = [kind | other for kind, other in zip(kinds, member, strict=True)]
        kinds = [Kind.GENERAL if kind & Kind.GENERAL else kind for kind in kinds]
        if any(kind & Kind.X87 and kind is not Kind.X87 for kind in kinds):
            return InMemory()
    if Kind.X87 not in kinds:
        return _settle(kinds)
    # Both halves of a long double or none.
    return OnX87(1) if kinds == [Kind.X87, Kind.X87] else InMemory()


def _member_kinds(ctype: Record | Array, rules: Rules) -> Iterator[tuple[Kind, Kind] | None]:
    """What each member brings to the two eightbytes, None when it is memory.

    A long double fills both, so what has a size of its own beside it starts at 0.
    """
    if isinstance(ctype, Array):
        yield _two_kinds(way_of(ctype.element, rules))
        return
    for field in ctype.fields:
        kinds = [Kind.NOTHING, Kind.NOTHING]
        for index, kind in unseen(field, ctype.kind, 0, rules):
            kinds[index] |= kind
        if field.bit_width is None and not field.type.size:
            for index, kind in repeated(
                field.type,
                field.bit_offset,
                rules,
                lambda leaf: _leaf_kinds(leaf, rules, inside=True),
            ):
                kinds[index] |= kind
            yield None if Kind.MEMORY in (kinds[0] | kinds[1]) else (kinds[0], kinds[1])
        elif field.bit_width is None:
            own = _two_kinds(way_of(field.type, rules))
            yield own
        elif field.is_padding:
            yield kinds[0], kinds[1]
        else:
            first, last = eightbytes_of(field.bit_offset, field.bit_width)
            for index in {first, last}:
                kinds[index] |= Kind.GENERAL
            yield kinds[0], kinds[1]


def _two_kinds(way: Way) -> tuple[Kind, Kind] | None:
    match way:
        case InRegisters(kinds=kinds):
            return kinds[0], kinds[1] if len(kinds) > 1 else Kind.NOTHING
        case OnX87(count=1):
            return Kind.X87, Kind.X87
        case Nothing():
            return Kind.NOTHING, Kind.NOTHING
        case _:
            return None


def _kinds(ctype: CType, rules: Rules) -> tuple[Kind, ...]:
    """A scalar's kind in its first eightbyte and, if it differs, in all behind it."""
    match ctype:
        case Integer() | Pointer() | Enum() | BitInt():
            return (Kind.GENERAL,)
        case Float(format="x87"):
            return Kind.X87, Kind.X87
        case Vector() if kind := vector_kind(ctype, rules):
            return (kind,)
        case Vector(size=size) if size < EIGHTBYTE:
            # The text begins at __m64; compilers take a smaller vector for an integer.
            return (Kind.GENERAL,)
        case Float() | Vector():
            return Kind.VECTOR, Kind.UPPER
        case _:
            raise AssertionError(f"{ctype} is no scalar")
