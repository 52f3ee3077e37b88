"""System V: eightbytes into the next free registers, the rest onto the stack (psABI 3.2.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple, TypeAlias

from abisim.identity import Memory, Remembered, by_identity, remembered
from abisim.layout import struct_offsets
from abisim.signature import Signature
from abisim.stubgen.alignment import (
    EIGHTBYTE,
    PSABI_RULES,
    Rules,
    is_float128,
    is_int128,
    stack_alignment,
)
from abisim.stubgen.classes import (
    REGISTER_BYTES,
    InMemory,
    InRegisters,
    Nothing,
    Way,
    is_wide_int128,
    way_of,
)
from abisim.stubgen.deviations import is_lone_double_vector
from abisim.stubgen.emptiness import is_boundary, is_empty_record
from abisim.stubgen.extent import (
    loadable_size,
    significant_end,
)
from abisim.stubgen.kinds import Kind
from abisim.stubgen.moves import (
    STACK_ALIGN,
    Argument,
    HiddenPointer,
    MovePlan,
    Result,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
    extension,
    one,
)
from abisim.stubgen.pairs import is_short_vector, is_taken_for_int128
from abisim.stubgen.sysv_registers import register_results, runs
from abisim.types import Atomic, BitInt, Complex, CType, Pointer, Record, Void


@dataclass(frozen=True, slots=True, eq=False)
class RegisterTables:
    """Which registers carry values, in the order in which they are used (3.2.3).

    Each is itself alone: plans are remembered by their tables.
    """

    general: tuple[str, ...]
    vector: tuple[str, ...]
    general_results: tuple[str, ...]
    vector_results: tuple[str, ...]
    vector_count: str


SYSV: Final = RegisterTables(
    general=("rdi", "rsi", "rdx", "rcx", "r8", "r9"),
    vector=("xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7"),
    general_results=("rax", "rdx"),
    vector_results=("xmm0", "xmm1"),
    vector_count="al",
)


def plan_sysv(
    signature: Signature, tables: RegisterTables = SYSV, rules: Rules = PSABI_RULES
) -> MovePlan:
    """The moves of a call under System V; ``rules`` are the dialect's."""
    types = [parameter.type for parameter in signature.parameters]
    named = len(types) if signature.named is None else signature.named
    wide_in_memory = signature.named is not None and "variadic-named-vector" in rules
    results, first, stage = _beginnings(tables, rules, wide_in_memory)(signature.result)
    moves = [*first]
    for index, ctype in enumerate(types):
        if index == named:
            stage = _stage(_Terms(tables, rules, index, False, wide_in_memory), stage.allocated)
        # What a pointer points to makes no difference.
        alike = _POINTER if isinstance(ctype, Pointer) and ctype.align == _POINTER.align else ctype
        more, stage, _ = stage.steps.get(id(alike)) or stage.new_step(alike)
        moves += more
    allocated = stage.allocated
    if signature.named is not None:
        count = VectorCount(tables.vector_count, len(tables.vector) - allocated.vector)
        moves.append(one(count))
    return MovePlan(
        arguments=tuple(moves),
        results=results,
        offsets=struct_offsets(types)[0],
        stack_bytes=-(-allocated.stack // EIGHTBYTE) * EIGHTBYTE,
        stack_align=allocated.stack_align,
    )


_POINTER: Final = Pointer(Void(), EIGHTBYTE, EIGHTBYTE)
_Beginning: TypeAlias = tuple[tuple[Result, ...], tuple[Argument, ...], "_Stage"]
_Step: TypeAlias = tuple[tuple[Argument, ...], "_Stage", CType]


class _Allocated(NamedTuple):
    """What an allocator's fields come to: registers left, those foreseen, the stack."""

    general: int
    vector: int
    foreseen: tuple[int, int]
    stack: int
    stack_align: int


class _Terms(NamedTuple):
    """Under what an argument is placed: its position, and how its place in the call counts."""

    tables: RegisterTables
    rules: Rules
    position: int
    named: bool
    wide_in_memory: bool


class _Stage:
    """An argument's turn with so much allocated, and what was done from here: type → moves and
    the next one's turn.  The type is kept, so that no other one can have its id.
    """

    __slots__ = ("_terms", "allocated", "steps")

    def __init__(self, terms: _Terms, allocated: _Allocated) -> None:
        self._terms = terms
        self.allocated = allocated
        self.steps: dict[int, _Step] = {}

    def new_step(self, ctype: CType) -> _Step:
        """Place an argument of this type."""
        terms = self._terms
        allocator = _Allocator(terms.tables, terms.rules, self.allocated)
        allocator.place(
            terms.position, ctype, named=terms.named, wide_in_memory=terms.wide_in_memory
        )
        after = _stage(terms._replace(position=terms.position + 1), allocator.allocated)
        return _steps.keep(self.steps, id(ctype), (tuple(map(one, allocator.moves)), after, ctype))


_steps: Final = Memory()


@remembered(1 << 12)
def _stage(terms: _Terms, allocated: _Allocated) -> _Stage:
    return _Stage(terms, allocated)


@remembered(256)
def _beginnings(
    tables: RegisterTables, rules: Rules, wide_in_memory: bool
) -> Remembered[CType, _Beginning]:
    """What a type as the result comes to."""
    terms = _Terms(tables, rules, 0, True, wide_in_memory)
    return by_identity(lambda result: _beginning(result, terms), _results)


_results: Final = Memory()


def _beginning(result: CType, terms: _Terms) -> _Beginning:
    """The moves of a result, and the first argument's turn."""
    tables, rules = terms.tables, terms.rules
    allocator = _Allocator(tables, rules)
    way = _result_way(result, rules)
    if isinstance(way, InMemory):
        allocator.moves.append(HiddenPointer(allocator.general.pop(0)))
        if not ("vector-int128-result" in rules and is_wide_int128(result)):
            allocator.foreseen = len(allocator.general), len(allocator.vector)
    results = register_results(result, way, tables.general_results, tables.vector_results)
    return one(results), tuple(map(one, allocator.moves)), _stage(terms, allocator.allocated)


class _Allocator:
    """What is left of the registers, and how far the argument area has grown."""

    def __init__(
        self, tables: RegisterTables, rules: Rules, allocated: _Allocated | None = None
    ) -> None:
        if allocated is None:
            left = len(tables.general), len(tables.vector)
            allocated = _Allocated(*left, left, 0, STACK_ALIGN)
        self.rules = rules
        self.general = list(tables.general[len(tables.general) - allocated.general :])
        self.vector = list(tables.vector[len(tables.vector) - allocated.vector :])
        #: How many of each a compiler believes to be left that does not count atomic scalars.
        self.foreseen = allocated.foreseen
        self.stack = allocated.stack
        self.stack_align = allocated.stack_align
        self.moves: list[Argument] = []

    @property
    def allocated(self) -> _Allocated:
        """How far it has come."""
        left = len(self.general), len(self.vector)
        return _Allocated(*left, self.foreseen, self.stack, self.stack_align)

    def place(self, index: int, ctype: CType, *, named: bool, wide_in_memory: bool) -> None:
        match way_of(ctype, self.rules):
            case Nothing():
                boundary = "flexible-array-boundary" if named else "variable-array-boundary"
                if boundary in self.rules and is_boundary(ctype):
                    align = stack_alignment(ctype, self.rules)
                    self.stack = -(-self.stack // align) * align
            case InRegisters(kinds=kinds) if wide_in_memory and len(kinds) * EIGHTBYTE > (
                REGISTER_BYTES
            ):
                if named and "variable-miscounted" in self.rules:
                    self._foresee((0, 1))
                # A named one is a vector to LLVM, be it packed.
                self._place_on_stack(index, ctype, align=len(kinds) * EIGHTBYTE if named else 1)
            case InRegisters(kinds=kinds) as way if (
                # Wider vectors behind an ellipsis are in memory: va_arg looks for no more.
                (named or len(kinds) * EIGHTBYTE <= REGISTER_BYTES) and self._is_direct(ctype, way)
            ):
                for start, size, kind in runs(ctype, kinds):
                    self._place_run(index, ctype, start, size, kind)
            case way if self._is_late_integer(ctype, way):
                self._place_run(index, ctype, 0, loadable_size(ctype, 0), Kind.GENERAL)
            case _:
                self._place_on_stack(index, ctype)

    def _is_late_integer(self, ctype: CType, way: Way) -> bool:
        """Whether clang makes an integer of what goes to memory, believing no register to be left.

        It would be on the stack, but for a register that an __int128 has left.
        """
        if "atomic-memory" not in self.rules or self.foreseen[0] or not self.general:
            return False
        small = 0 < ctype.size <= EIGHTBYTE and ctype.align <= EIGHTBYTE
        return small and (isinstance(way, InMemory) or _has_parts(ctype))

    def _is_direct(self, ctype: CType, way: InRegisters) -> bool:
        """Whether the parts of a value are placed one by one, all in registers by the text.

        A compiler that counts wrongly (``foreseen``) places them so where too few are left.
        """
        needed = way.kinds.count(Kind.GENERAL), way.kinds.count(Kind.VECTOR)
        fits = needed[0] <= len(self.general) and needed[1] <= len(self.vector)
        if (
            is_int128(ctype)
            and not fits
            and len(self.general) == 1
            and ({"int128-split", "int128-last-register"} & self.rules)
        ):
            # Who believes in two registers makes two values of it, and counts them.
            believed = not isinstance(ctype, Atomic) and self._foresee(needed)
            if not believed and "int128-last-register" in self.rules:
                self.general.clear()
            return believed or "int128-split" in self.rules
        if "atomic-memory" not in self.rules:
            return fits
        if isinstance(ctype, Atomic) or ("float128-memory" in self.rules and is_float128(ctype)):
            return fits
        foreseen = self._foresee(way.counted or needed)
        # What has no parts is placed as the registers are.
        has_parts = _has_parts(ctype) and not is_taken_for_int128(ctype, self.rules)
        return foreseen if has_parts else fits

    def _foresee(self, needed: tuple[int, int]) -> bool:
        """Count registers as a compiler does that does not see all that are taken."""
        general, vector = self.foreseen[0] - needed[0], self.foreseen[1] - needed[1]
        if general < 0 or vector < 0:
            return False
        self.foreseen = general, vector
        return True

    def _place_run(self, index: int, ctype: CType, start: int, size: int, kind: Kind) -> None:
        if kind is Kind.VECTOR and self.vector:
            register = self.vector.pop(0)
            if size:
                self.moves.append(ToVector(register, index, start, size))
        elif kind is Kind.GENERAL and self.general:
            register = self.general.pop(0)
            if size:
                self.moves.append(ToGeneral(register, index, start, size, extension(ctype)))
        else:
            align = size if kind is Kind.VECTOR and size > EIGHTBYTE else EIGHTBYTE
            if kind is Kind.VECTOR and is_short_vector(ctype, start):
                align = REGISTER_BYTES
            # A whole word costs no more than a part.
            size = min(-(-size // EIGHTBYTE) * EIGHTBYTE, ctype.size - start)
            self._push(index, size, align, start, extension(ctype), room=align)

    def _place_on_stack(self, index: int, ctype: CType, align: int = 1) -> None:
        if "hollow-record" in self.rules and is_empty_record(ctype):
            return
        # Padding at the end need not be copied; a whole word costs no more than a part.
        size = min(ctype.size, -(-significant_end(ctype) // EIGHTBYTE) * EIGHTBYTE)
        align = max(align, stack_alignment(ctype, self.rules))
        # A dialect that puts no bytes in memory gives them an eightbyte.
        self._push(index, size, align, 0, extension(ctype), room=max(1, ctype.size))

    def _push(
        self, index: int, size: int, align: int, start: int, signed: bool | None, room: int = 0
    ) -> None:
        self.stack = -(-self.stack // align) * align
        self.stack_align = max(self.stack_align, align)
        self.moves.append(ToStack(self.stack, index, size, signed, start))
        self.stack += -(-max(size, room) // EIGHTBYTE) * EIGHTBYTE


def _has_parts(ctype: CType) -> bool:
    """Whether a compiler takes it for several values, or for one that it may put in memory."""
    return isinstance(ctype, Record | Complex) or (
        isinstance(ctype, BitInt) and ctype.size > EIGHTBYTE
    )


def _result_way(ctype: CType, rules: Rules) -> Way:
    if "hollow-record" in rules and is_empty_record(ctype):
        return Nothing()
    return way_of(ctype, PSABI_RULES if is_lone_double_vector(ctype, rules) else rules)
