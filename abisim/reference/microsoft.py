"""Where the Microsoft x64 convention puts arguments and results.

Microsoft's documentation, "x64 calling convention".  An argument has a slot by its position:
one register of either kind, or eight bytes of stack.  What does not fit is passed by a
pointer to a copy.  What a type alone decides is in :mod:`abisim.reference.slots`.
"""

from __future__ import annotations

from dataclasses import replace

from abisim.reference import microsoft_llvm, microsoft_llvm_results
from abisim.reference.assignment import Assignment, Mode, Piece, Placement
from abisim.reference.slots import GENERAL, SLOT, Fit, fit_of
from abisim.signature import Signature
from abisim.types import CType, Void

VECTOR = ("xmm0", "xmm1", "xmm2", "xmm3")
#: "The caller must always allocate sufficient space to store four register parameters".
SHADOW = SLOT * len(GENERAL)
#: x64 stack usage: "The stack will always be maintained 16-byte aligned".
STACK_ALIGN = 16
#: Caller/callee saved registers: nonvolatile.
PRESERVED = (
    "rbx", "rbp", "rdi", "rsi", "r12", "r13", "r14", "r15",
    *(f"xmm{number}" for number in range(6, 16)),
)  # fmt: skip

_VOID = "Return values: void is no value"
_DUPLICATED = "Varargs: a floating-point value is in both registers of its position"


def assign(signature: Signature, dialect: str, quirks: frozenset[str]) -> Assignment:
    """Place the arguments, each by its position, and the result.

    Raises UnsupportedType for what is no value.
    """
    ret = microsoft_llvm_results.result(signature.result, signature, quirks) or _result(
        signature.result, quirks
    )
    hidden = ret.mode == "sret"
    if microsoft_llvm.is_concerned(signature, quirks):
        placed, stack_bytes = microsoft_llvm.arguments(signature, quirks, hidden=hidden)
    else:
        placed, stack_bytes = _arguments(signature, quirks, int(hidden))
    return Assignment(
        signature=signature,
        dialect=dialect,
        args=tuple(placed),
        ret=ret,
        variadic=signature.variadic,
        al=None,
        al_bound=None,
        stack_bytes=stack_bytes,
        stack_align=STACK_ALIGN,
        preserved=PRESERVED,
        shadow_bytes=SHADOW,
    )


def _arguments(
    signature: Signature, quirks: frozenset[str], first: int
) -> tuple[list[Placement], int]:
    """Each by its position, ``first`` being the first one's; and bytes of stack."""
    named = len(signature.parameters)
    if signature.named is not None:
        named = signature.named
    once = named if signature.named is None or "ms-named-float-once" in quirks else 0
    slots = first
    astray = False
    placed: list[Placement] = []
    for index, parameter in enumerate(signature.parameters):
        fit = fit_of(parameter.type, quirks)
        if index >= named and fit.passed == "reference" and "ms-va-arg-inline" in quirks:
            astray = astray or (fit.align > STACK_ALIGN and _inline_bytes(fit) > 0)
            argument, slots = _inline(fit, slots)
        else:
            argument = _argument(fit, slots, duplicated=index >= once)
            slots += _taken(fit, slots, quirks, variable=index >= named)
        if astray:  # va_arg is wherever the stack happens to be aligned
            argument = replace(argument, defined=bytes(fit.size))
        placed.append(argument)
    return placed, max(SLOT * slots, SHADOW)


def _taken(fit: Fit, slot: int, quirks: frozenset[str], *, variable: bool) -> int:
    """How many slots are behind the argument before the next one's."""
    if fit.is_hollow:
        on_stack = slot >= len(GENERAL)
        skipped = on_stack and "ms-hollow-no-slot" in quirks
        return 0 if skipped or (variable and "ms-hollow-va-arg" in quirks) else 1
    return fit.size // SLOT if fit.passed == "pair" else 1


def _argument(fit: Fit, slot: int, *, duplicated: bool) -> Placement:
    in_memory = fit.passed == "reference"
    end = SLOT if in_memory else fit.significant
    clause = fit.passing
    pieces: tuple[Piece, ...]
    if not end:
        pieces = ()
    elif fit.passed == "pair":
        pieces = _slots(slot, fit.size)
    elif slot >= len(GENERAL):
        pieces = (Piece("stack", 0, end, SLOT * slot),)
    elif fit.passed != "vector":
        pieces = (Piece(GENERAL[slot], 0, end),)
    else:
        pieces = (Piece(VECTOR[slot], 0, end),)
        if duplicated and end <= SLOT:
            pieces += (Piece(GENERAL[slot], 0, end),)
            clause = _DUPLICATED
    mode: Mode = "indirect" if in_memory else "direct"
    return fit.placement(mode, pieces, clause)


def _inline(fit: Fit, slot: int) -> tuple[Placement, int]:
    """Where gcc's va_arg under ms_abi looks for what is passed by reference: in the slots."""
    room = _inline_bytes(fit)
    slot += slot % 2 if fit.align >= 2 * SLOT and room else 0
    count = -(-room // SLOT)
    clause = "gcc: va_arg reads it from the slots themselves"
    return fit.placement("direct", _slots(slot, fit.significant), clause), slot + count


def _inline_bytes(fit: Fit) -> int:
    """What gcc's va_arg reads of it: nothing of an empty struct, which it does not align to."""
    return 0 if fit.empty else fit.size


def _slots(slot: int, end: int) -> tuple[Piece, ...]:
    """Eight bytes in each slot, one after another."""
    return tuple(
        Piece(GENERAL[at], start, min(start + SLOT, end))
        if at < len(GENERAL)
        else Piece("stack", start, min(start + SLOT, end), SLOT * at)
        for at, start in enumerate(range(0, end, SLOT), slot)
    )


def _result(ctype: CType, quirks: frozenset[str]) -> Placement:
    if isinstance(ctype, Void):
        return Placement(ctype, 0, 1, "ignore", (), (), b"", _VOID)
    fit = fit_of(ctype, quirks)
    match fit.returned:
        case "memory":
            # "the caller must allocate memory for the return value and pass a pointer to it as
            # the first argument. [...] The same pointer must be returned by the callee in RAX."
            return fit.placement("sret", (Piece(GENERAL[0], 0, SLOT),), fit.returning)
        case "nothing":
            return fit.placement("ignore", (), fit.returning)
        case "st0":
            at = "st0"
        case "vector":
            at = "xmm0" if fit.size <= 16 else "ymm0" if fit.size <= 32 else "zmm0"
        case "general":
            at = "rax"
        case "pair":
            pair = (Piece("rax", 0, SLOT), Piece("rdx", SLOT, 2 * SLOT))
            return fit.placement("direct", pair, fit.returning)
    pieces = (Piece(at, 0, fit.significant),) if fit.significant else ()
    return fit.placement("direct", pieces, fit.returning)
