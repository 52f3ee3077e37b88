"""Signatures that a compiler is at odds with itself about: what its code does is no convention.

A code of such a signature that fails, and only that, is explained by the entry.  Each test
is about patterns of types, as narrow as the fault is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from abisim.dialects import NEWEST, UNPREDICTABLE_ENTRIES, Entry, Party
from abisim.reference import sysv
from abisim.reference.conventions import quirks_of
from abisim.reference.eightbytes import classify_type
from abisim.reference.emptiness import is_empty
from abisim.reference.microsoft import assign
from abisim.reference.microsoft_llvm import is_copied_by_llvm, is_split
from abisim.reference.microsoft_llvm_results import is_returned_converted
from abisim.reference.pairs import is_int128_unit, is_pair_in_general, is_read_past_end
from abisim.reference.slots import GENERAL, fit_of
from abisim.signature import Signature
from abisim.types import Array, Atomic, CType, Record, Vector

#: Bytes of the largest vector register.
WIDEST = 64
#: Whether an entry holds for a signature, given the entries of the dialect.
Test = Callable[[Signature, frozenset[str]], bool]


@lru_cache(maxsize=1024)
def unpredictable(signature: Signature, dialect: str, party: Party = "caller") -> tuple[Entry, ...]:
    """The entries of a dialect by which one side's code for this signature may be anything.

    Raises UnknownConvention.
    """
    quirks = quirks_of(dialect, signature.abi, party)
    return tuple(
        entry
        for entry in UNPREDICTABLE_ENTRIES
        if entry.id in quirks and TESTS[entry.id](signature, quirks)
    )


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


def _split_atomic(signature: Signature, quirks: frozenset[str]) -> bool:
    return any(
        is_split(parameter.type, signature.abi, quirks) for parameter in signature.parameters
    )


def _in_one_place(signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether two arguments are in the same slot of the stack."""
    arguments = assign(signature, "", quirks).args
    slots = [
        piece.offset for each in arguments for piece in each.pieces if piece.offset is not None
    ]
    return len(set(slots)) < len(slots)


def _copy_behind_the_stack(signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether LLVM's copy of an argument follows all arguments on the stack, of which is one."""
    arguments = assign(signature, "", quirks).args
    on_stack = [
        index
        for index, each in enumerate(arguments)
        if any(piece.offset is not None for piece in each.pieces)
    ]
    return bool(on_stack) and any(
        argument.mode == "indirect" and is_copied_by_llvm(parameter.type, signature.abi, quirks)
        for argument, parameter in zip(
            arguments[on_stack[-1] + 1 :], signature.parameters[on_stack[-1] + 1 :], strict=True
        )
    )


def _hollow_before_va_start(signature: Signature, quirks: frozenset[str]) -> bool:
    named = signature.named
    if named is None or named == len(signature.parameters):
        return False
    hidden = int(assign(signature, "", quirks).ret.mode == "sret")
    in_registers = signature.parameters[: min(named, len(GENERAL) - hidden)]
    return any(fit_of(parameter.type, quirks).is_hollow for parameter in in_registers)


def _split_vector(signature: Signature, _: frozenset[str]) -> bool:
    types = [_unqualified(parameter.type) for parameter in signature.parameters]
    return any(isinstance(ctype, Vector) and ctype.size > WIDEST for ctype in types)


def _unqualified(ctype: CType) -> CType:
    return ctype.value if isinstance(ctype, Atomic) else ctype


def _converted_result(signature: Signature, quirks: frozenset[str]) -> bool:
    in_registers = assign(signature, "", quirks).ret.mode == "direct"
    return in_registers and is_returned_converted(signature.result, signature.abi, quirks)


def _variable_types(signature: Signature) -> list[CType]:
    if signature.named is None:
        return []
    return [each.type for each in signature.parameters[signature.named :]]


def _variable_sse_pair(signature: Signature, quirks: frozenset[str]) -> bool:
    return any(
        classes[1:] == ("INTEGER",) and is_pair_in_general(ctype, classes)
        for ctype in _variable_types(signature)
        for classes in (classify_type(ctype, 0, quirks).classes,)
    )


def _hollow_start(signature: Signature, quirks: frozenset[str]) -> bool:
    types = (signature.result, *(each.type for each in signature.parameters))
    return any(
        isinstance(ctype, Record)
        and is_int128_unit(ctype)
        and classify_type(ctype, 0, quirks).classes[0] == "NO_CLASS"
        for ctype in types
    )


def _read_past_end(signature: Signature, quirks: frozenset[str]) -> bool:
    return any(
        is_read_past_end(each.type, classify_type(each.type, 0, quirks).classes)
        for each in signature.parameters
        if isinstance(each.type, Record)
    )


def _hollow_on_stack(signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether a named argument is on the stack but for gcc's entry."""
    less = quirks - {"hollow-record"}
    return any(
        is_empty(signature.parameters[count].type)
        and _named_end(signature, count, less) < _named_end(signature, count + 1, less)
        for count in range(_named_before_va_start(signature))
    )


def _moved_before_va_start(signature: Signature, quirks: frozenset[str]) -> bool:
    """Whether the named arguments alone end elsewhere without gcc's entry."""
    count, less = _named_before_va_start(signature), quirks - {"flexible-array-boundary"}
    return _named_end(signature, count, quirks) != _named_end(signature, count, less)


def _named_before_va_start(signature: Signature) -> int:
    """How many parameters are named, if others follow; otherwise va_start does not matter."""
    return (signature.named or 0) if _variable_types(signature) else 0


def _named_end(signature: Signature, count: int, quirks: frozenset[str]) -> int:
    """Bytes on the stack of the first arguments alone."""
    first = replace(signature, parameters=signature.parameters[:count], named=None)
    return sysv.assign(first, "", quirks).stack_bytes


def _union_in_wide_register(signature: Signature, quirks: frozenset[str]) -> bool:
    return _has_union(signature.result) and any(
        piece.at.startswith(("ymm", "zmm"))
        for piece in sysv.assign(signature, "", quirks).ret.pieces
    )


def _thin_union_of_vector(signature: Signature, quirks: frozenset[str]) -> bool:
    return any(
        isinstance(ctype, Record)
        and ctype.align < ctype.size
        and _has_union(ctype)
        and classify_type(ctype, 0, quirks).classes.count("SSEUP") > 1
        for ctype in _variable_types(signature)
    )


def _hollow_wide_union(signature: Signature, _: frozenset[str]) -> bool:
    types = (signature.result, *(each.type for each in signature.parameters))
    return any(_has_half_filled_union(ctype, ctype.size) for ctype in types)


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


def _aligned_pair(signature: Signature, quirks: frozenset[str]) -> bool:
    """A record that is aligned to 16 among the variable arguments."""
    return any(
        isinstance(ctype, Record)
        and ctype.align >= 16
        and classify_type(ctype, 0, quirks).classes == ("INTEGER", "INTEGER")
        for ctype in _variable_types(signature)
    )


TESTS: dict[str, Test] = {
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
    "variable-thin-union": _thin_union_of_vector,
    "wide-union": _hollow_wide_union,
}
