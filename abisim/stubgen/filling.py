"""The stack of a call: arguments pushed from the last to the first, copies behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from abisim.stubgen.draft import WORD, Draft
from abisim.stubgen.moves import Block, Copy, PointerToStack, ToStack

#: Above this size a block is copied by a rep-prefixed move, below it word by word.
REPEAT_ABOVE: Final = 256
#: While the stack is filled, the later argument registers are free, and every vector register.
POINTER, VALUE, _SCRATCH, _VECTOR = "rax", "rcx", "r8", "xmm0"
#: Takes the number of an argument.
Pushed: TypeAlias = Callable[[int], None]
#: Widths of the parts in which a copy is moved.
_PARTS: Final = (1, 2, 4, 8, 16)


def is_repeat(move: Block) -> bool:
    """Whether a rep-prefixed move copies it, which takes rdi, rsi and rcx."""
    return move.size > REPEAT_ABOVE


def fill(
    draft: Draft, blocks: Sequence[Block], cursor: int, pushed: Pushed, *, at_once: bool
) -> None:
    """Fill the stack, which ends ``cursor`` bytes above the stack pointer's final value.

    ``blocks`` lie in rising order.  Gaps between them are left as they are.  ``at_once``
    makes room for all copies in one step and moves them into it; otherwise they are
    pushed as the arguments are.  ``pushed`` is told of each argument that was, while
    ``POINTER`` points to it.
    """
    blocks = [move for move in blocks if move.size]
    if at_once:
        copies = [move for move in blocks if isinstance(move, Copy)]
        blocks = [move for move in blocks if not isinstance(move, Copy)]
        bottom = _end(blocks[-1]) if blocks else 0
        draft.code.emit("sub rsp, {}", cursor - bottom)
        for copy in reversed(copies):
            _move_in(draft, copy, copy.stack - bottom)
        cursor = bottom
    pointed: int | None = None
    for move in reversed(blocks):
        if not isinstance(move, PointerToStack) and is_repeat(move):
            draft.code.emit("sub rsp, {}", cursor - move.stack)
            _repeat(draft, move, 0)
        else:
            if cursor > _end(move):
                draft.code.emit("sub rsp, {}", cursor - _end(move))
            if isinstance(move, PointerToStack):
                _push_pointer(draft, move.copy - _end(move))
            else:
                _push(draft, move, is_pointed=draft.indirect and pointed == move.argument)
                pointed = move.argument
                pushed(move.argument)
        cursor = move.stack
    if cursor:
        draft.code.emit("sub rsp, {}", cursor)
    if draft.indirect and pointed is not None:
        draft.pointed = POINTER, pointed


def _end(move: Block) -> int:
    return move.stack + -(-move.size // WORD) * WORD


def _push(draft: Draft, move: ToStack | Copy, *, is_pointed: bool) -> None:
    base, at = (POINTER, 0) if is_pointed else draft.address(move.argument, POINTER)
    at += move.offset
    whole_words, tail = divmod(move.size, WORD)
    if move.signed is not None:
        draft.code.load_whole(VALUE, base, at, move.size, move.signed)
        draft.code.emit(f"push {VALUE}")
        return
    if tail:
        start = whole_words * WORD
        draft.code.load(VALUE, base, at + start, tail, offset=start, scratch=_SCRATCH)
        draft.code.emit(f"push {VALUE}")
    for word in reversed(range(whole_words)):
        draft.code.emit(f"push qword ptr [{base}{{}}]", at + word * WORD)


def _push_pointer(draft: Draft, distance: int) -> None:
    """The address of what lies ``distance`` bytes above the stack pointer."""
    if distance:
        draft.code.emit(f"lea {VALUE}, [rsp{{}}]", distance)
        draft.code.emit(f"push {VALUE}")
    else:
        draft.code.emit("push rsp")


def _move_in(draft: Draft, copy: Copy, to: int) -> None:
    """A copy to ``to`` bytes above the stack pointer; its parts may overlap."""
    if not copy.size:
        return
    if is_repeat(copy):
        _repeat(draft, copy, to)
        return
    base, at = draft.address(copy.argument, POINTER)
    done = 0
    while done < copy.size:
        rest = copy.size - done
        # One part for all of the rest, begun early enough, or as much as one part takes.
        part = next((part for part in _PARTS if rest <= part <= copy.size), None)
        if part is None:
            part = max(part for part in _PARTS if part <= rest)
        else:
            done = copy.size - part
        _move_part(draft, base, at + done, to + done, part)
        done += part


def _move_part(draft: Draft, base: str, at: int, to: int, size: int) -> None:
    if size == _PARTS[-1]:
        draft.code.load_vector(_VECTOR, base, at, size, offset=0, scratch=VALUE)
        draft.code.store_vector(_VECTOR, "rsp", to, size)
    else:
        draft.code.load_whole(VALUE, base, at, size)
        draft.code.store(VALUE, "rsp", to, size)


def _repeat(draft: Draft, move: ToStack | Copy, to: int) -> None:
    code = draft.code
    if draft.indirect:
        draft.load_pointer("rsi", move.argument)
    elif at := draft.plan.offsets[move.argument]:
        code.emit(f"lea rsi, [{draft.base}{{}}]", at)
    else:
        code.move("rsi", draft.base)
    if to:
        code.emit("lea rdi, [rsp{}]", to)
    else:
        code.move("rdi", "rsp")
    if move.size % WORD:
        code.emit("mov ecx, {}", move.size)
        code.emit("rep movsb")
    else:
        code.emit("mov ecx, {}", move.size // WORD)
        code.emit("rep movsq")
