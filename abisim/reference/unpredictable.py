"""Signatures that a compiler is at odds with itself about: what its code does is no convention.

Each entry's function says what in a signature is in doubt by it, as narrowly as the fault is;
code that fails in nothing else is explained by the entry.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from abisim.dialects import NEWEST, UNPREDICTABLE_ENTRIES, Entry, Party
from abisim.identity import remembered
from abisim.reference import sysv
from abisim.reference.conventions import quirks_of
from abisim.reference.doubt import NO_DOUBT, Doubt
from abisim.reference.eightbytes import classify_type
from abisim.reference.emptiness import is_empty
from abisim.reference.microsoft import assign
from abisim.reference.microsoft_llvm import is_copied_by_llvm, is_split
from abisim.reference.microsoft_llvm_results import is_returned_converted
from abisim.reference.pairs import begins_with_int128, is_pair_in_general, is_read_past_end
from abisim.reference.slots import GENERAL, fit_of
from abisim.signature import Signature
from abisim.types import Array, Atomic, CType, Record, Vector

#: Bytes of the largest vector register.
WIDEST = 64
#: What an entry leaves in doubt of a signature, given the entries of the dialect.
Doubts = Callable[[Signature, frozenset[str]], Doubt]


def unpredictable(signature: Signature, dialect: str, party: Party = "caller") -> tuple[Entry, ...]:
    """The entries of a dialect by which something in one side's code may be anything.

    Raises UnknownConvention.
    """
    doubts = doubts_of(signature, dialect, party)
    return tuple(entry for entry in UNPREDICTABLE_ENTRIES if entry.id in doubts)


@remembered(1024)
def doubts_of(signature: Signature, dialect: str, party: Party = "caller") -> dict[str, Doubt]:
    """What these entries leave in doubt, by their ids.  Raises UnknownConvention."""
    quirks = quirks_of(dialect, signature.abi, party)
    found = {
        entry.id: DOUBTS[entry.id](signature, quirks)
        for entry in UNPREDICTABLE_ENTRIES
        if entry.id in quirks
    }
    return {name: doubt for name, doubt in found.items() if doubt}


def doubtful(signature: Signature) -> tuple[Entry, ...]:
    """The entries that hold for a signature with any of the compilers that they are about."""
    return tuple(
        entry
        for entry in UNPREDICTABLE_ENTRIES
        if signature.abi in entry.abis
        and any(
            entry in unpredictable(signature, f"{each.compiler}:{last}", party)
            for each in entry.compilers
            for last in (each.last or NEWEST[each.compiler],)
            for party in entry.parties
        )
    )


def _arguments(signature: Signature, test: Callable[[CType], bool], first: int = 0) -> Doubt:
    """Those of a kind, from number ``first`` on."""
    types = [parameter.type for parameter in signature.parameters]
    return Doubt(frozenset(i for i in range(first, len(types)) if test(types[i])))


def _since(signature: Signature, test: Callable[[CType], bool], first: int = 0) -> Doubt:
    """The first of a kind, and all arguments behind it: they are elsewhere."""
    found = _arguments(signature, test, first).arguments
    return Doubt(frozenset(range(min(found), len(signature.parameters)))) if found else NO_DOUBT


def _variable(signature: Signature) -> Doubt:
    """The variable arguments, va_arg being astray; it may follow what is no pointer."""
    variable = range(_first_variable(signature), len(signature.parameters))
    return Doubt(frozenset(variable), faults=True) if variable else NO_DOUBT


def _variable_on_stack(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """Those on the stack; what is read instead may not be aligned for them."""
    args = sysv.assign(signature, "", quirks).args
    astray = frozenset(
        index
        for index in range(_first_variable(signature), len(args))
        if not args[index].pieces or args[index].pieces[0].offset is not None
    )
    return Doubt(astray, faults=True) if astray else NO_DOUBT


def _first_variable(signature: Signature) -> int:
    """The number of parameters when there are no variable arguments."""
    return len(signature.parameters) if signature.named is None else signature.named


def _split_atomic(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """Bytes are taken for a pointer."""
    found = _since(signature, lambda ctype: is_split(ctype, signature.abi, quirks))
    return replace(found, faults=bool(found))


def _in_one_place(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """Those that are in the same slot of the stack, and the variable arguments with them."""
    slots: dict[int, list[int]] = {}
    for index, argument in enumerate(assign(signature, "", quirks).args):
        for piece in argument.pieces:
            if piece.offset is not None:
                slots.setdefault(piece.offset, []).append(index)
    shared = frozenset(i for group in slots.values() if len(group) > 1 for i in group)
    return Doubt(shared) | _variable(signature) if shared else NO_DOUBT


def _copy_behind_the_stack(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """LLVM's copies of arguments that follow all arguments on the stack, of which is one."""
    arguments = assign(signature, "", quirks).args
    on_stack = [
        index
        for index, each in enumerate(arguments)
        if any(piece.offset is not None for piece in each.pieces)
    ]
    if not on_stack:
        return NO_DOUBT
    behind = range(on_stack[-1] + 1, len(arguments))
    return Doubt(
        frozenset(
            index
            for index in behind
            if arguments[index].mode == "indirect"
            and is_copied_by_llvm(signature.parameters[index].type, signature.abi, quirks)
        )
    )


def _hollow_before_va_start(signature: Signature, quirks: frozenset[str]) -> Doubt:
    named = _first_variable(signature)
    hidden = int(assign(signature, "", quirks).ret.mode == "sret")
    in_registers = signature.parameters[: min(named, len(GENERAL) - hidden)]
    if any(fit_of(parameter.type, quirks).is_hollow for parameter in in_registers):
        return _variable(signature)
    return NO_DOUBT


def _split_vector(signature: Signature, _: frozenset[str]) -> Doubt:
    found = _since(signature, _is_more_than_widest)
    return replace(found, faults=bool(found))


def _is_more_than_widest(ctype: CType) -> bool:
    value = _unqualified(ctype)
    return isinstance(value, Vector) and value.size > WIDEST


def _unqualified(ctype: CType) -> CType:
    return ctype.value if isinstance(ctype, Atomic) else ctype


def _converted_result(signature: Signature, quirks: frozenset[str]) -> Doubt:
    in_registers = assign(signature, "", quirks).ret.mode == "direct"
    return Doubt(
        result=in_registers and is_returned_converted(signature.result, signature.abi, quirks)
    )


def _variable_sse_pair(signature: Signature, quirks: frozenset[str]) -> Doubt:
    def is_mixed(ctype: CType) -> bool:
        classes = classify_type(ctype, 0, quirks).classes
        return classes[1:] == ("INTEGER",) and is_pair_in_general(ctype, classes)

    return _arguments(signature, is_mixed, _first_variable(signature))


def _hollow_start(signature: Signature, quirks: frozenset[str]) -> Doubt:
    def is_taken_for_two(ctype: CType) -> bool:
        return (
            isinstance(ctype, Record)
            and begins_with_int128(ctype)
            and classify_type(ctype, 0, quirks).classes[0] == "NO_CLASS"
        )

    found = _since(signature, is_taken_for_two)
    return replace(found, result=is_taken_for_two(signature.result), faults=bool(found))


def _read_past_end(signature: Signature, quirks: frozenset[str]) -> Doubt:
    return Doubt(
        faults=any(
            is_read_past_end(each.type, classify_type(each.type, 0, quirks).classes)
            for each in signature.parameters
            if isinstance(each.type, Record)
        )
    )


def _hollow_on_stack(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """A named argument is on the stack but for gcc's entry."""
    less = quirks - {"hollow-record"}
    if any(
        is_empty(signature.parameters[count].type)
        and _named_end(signature, count, less) < _named_end(signature, count + 1, less)
        for count in range(_named_before_va_start(signature))
    ):
        return _variable_on_stack(signature, quirks)
    return NO_DOUBT


def _moved_before_va_start(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """The named arguments alone end elsewhere without gcc's entry."""
    count, less = _named_before_va_start(signature), quirks - {"flexible-array-boundary"}
    if _named_end(signature, count, quirks) != _named_end(signature, count, less):
        return _variable_on_stack(signature, quirks)
    return NO_DOUBT


def _named_before_va_start(signature: Signature) -> int:
    """How many parameters are named, if others follow; otherwise va_start does not matter."""
    named = _first_variable(signature)
    return named if named < len(signature.parameters) else 0


def _named_end(signature: Signature, count: int, quirks: frozenset[str]) -> int:
    """Bytes on the stack of the first arguments alone."""
    first = replace(signature, parameters=signature.parameters[:count], named=None)
    return sysv.assign(first, "", quirks).stack_bytes


def _union_in_wide_register(signature: Signature, quirks: frozenset[str]) -> Doubt:
    return Doubt(
        result=_has_union(signature.result)
        and any(
            piece.at.startswith(("ymm", "zmm"))
            for piece in sysv.assign(signature, "", quirks).ret.pieces
        )
    )


def _thin_union_of_vector(signature: Signature, quirks: frozenset[str]) -> Doubt:
    def is_thin(ctype: CType) -> bool:
        return (
            isinstance(ctype, Record)
            and ctype.align < ctype.size
            and _has_union(ctype)
            and classify_type(ctype, 0, quirks).classes.count("SSEUP") > 1
        )

    return _since(signature, is_thin, _first_variable(signature))


def _hollow_wide_union(signature: Signature, _: frozenset[str]) -> Doubt:
    """The result's storage may have a pointer in the first register, or none."""
    if _has_half_filled_union(signature.result, signature.result.size):
        return Doubt(frozenset(range(len(signature.parameters))), result=True, faults=True)
    return _since(signature, lambda ctype: _has_half_filled_union(ctype, ctype.size))


def _has_half_filled_union(ctype: CType, size: int) -> bool:
    """Whether a union of 32 or 64 bytes begins with SSE and SSEUP, and is not filled by them."""
    match ctype:
        case Record(kind="union", fields=fields) if ctype.size == size in (32, 64):
            return any(
                field.bit_width is None
                and _vector_start(field.type)
                and len(classify_type(field.type).classes) < size // 8
                for field in fields
            )
        case Record(fields=fields):
            return any(_has_half_filled_union(field.type, size) for field in fields)
        case Array(element=element, count=1):
            return _has_half_filled_union(element, size)
        case _:
            return False


def _vector_start(ctype: CType) -> bool:
    return classify_type(ctype).classes[:2] == ("SSE", "SSEUP")


def _has_union(ctype: CType) -> bool:
    match ctype:
        case Record(kind=kind, fields=fields):
            return kind == "union" or any(_has_union(field.type) for field in fields)
        case Array(element=element):
            return _has_union(element)
        case _:
            return False


def _aligned_pair(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """A record that is aligned to 16 among the variable arguments."""

    def is_moved_whole(ctype: CType) -> bool:
        return (
            isinstance(ctype, Record)
            and ctype.align >= 16
            and classify_type(ctype, 0, quirks).classes == ("INTEGER", "INTEGER")
        )

    first = _first_variable(signature)
    return Doubt(faults=bool(_arguments(signature, is_moved_whole, first)))


def _aligned_by_typedef(signature: Signature, quirks: frozenset[str]) -> Doubt:
    """A variable argument on the stack, a record that a typedef aligns to 16 or more."""
    args = sysv.assign(signature, "", quirks).args
    return Doubt(
        faults=any(
            isinstance(each.ctype, Record)
            and each.ctype.align >= 16
            and each.ctype.align > each.ctype.natural
            and any(piece.offset is not None for piece in each.pieces)
            for each in args[_first_variable(signature) :]
        )
    )


#: Entry → what it leaves in doubt.
DOUBTS: dict[str, Doubts] = {
    "ms-atomic-vector": _split_atomic,
    "ms-atomic-floats": _converted_result,
    "ms-vector-split": _split_vector,
    "ms-float128-va-start": _in_one_place,
    "ms-copy-not-made": _copy_behind_the_stack,
    "ms-hollow-va-start": _hollow_before_va_start,
    "sse-pair-va-arg": _variable_sse_pair,
    "int128-hollow-start": _hollow_start,
    "hollow-start-past-end": _read_past_end,
    "hollow-va-start": _hollow_on_stack,
    "array-boundary-va-start": _moved_before_va_start,
    "vzeroupper-union": _union_in_wide_register,
    "aligned-va-arg": _aligned_pair,
    "typedef-va-arg": _aligned_by_typedef,
    "variable-thin-union": _thin_union_of_vector,
    "wide-union": _hollow_wide_union,
}
