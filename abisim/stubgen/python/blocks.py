"""Values whose carrier is a bytes object: from it into registers and onto the stack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from abisim.stubgen.filling import REPEAT_ABOVE
from abisim.stubgen.moves import Argument, Copy, ToGeneral, ToStack, ToVector
from abisim.stubgen.python.draft import ARGUMENTS, OBJECT, REFUSE, SPARE, PythonDraft
from abisim.stubgen.python.frame import WORD

#: A vector register that carries no argument, and a general one for a width of seven bytes.
VECTOR, ODD = "xmm8", "rax"
#: What a rep-prefixed move takes, and where it leaves the pointer to the arguments meanwhile.
REPEATS: Final = ("rdi", "rcx", "r8")
_KEPT: Final = "r8"
#: Widths of the parts in which a block is copied.
_PARTS: Final = (1, 2, 4, 8, 16)
_ODD_SIZE: Final = 7


def is_repeat(move: Argument) -> bool:
    return isinstance(move, ToStack | Copy) and move.size > REPEAT_ABOVE


def needs_odd(move: Argument) -> bool:
    """Whether a register is needed besides the spare one."""
    return isinstance(move, ToGeneral) and move.size == _ODD_SIZE


def take_bytes(
    draft: PythonDraft, argument: int, size: int, moves: Sequence[tuple[int, Argument]]
) -> None:
    """A bytes object of exactly ``size`` bytes, to where its moves, with their places, say."""
    code, layout = draft.code, draft.interpreter
    draft.load_object(argument)
    draft.require_type("PyBytes_Type", REFUSE)
    code.emit(f"cmp {draft.memory(layout.item_count_at)}, {{}}", size)
    code.jump("jne", REFUSE)
    for place, move in sorted(moves, key=lambda each: not is_repeat(each[1])):
        match move:
            case (
                ToStack(stack=to, size=size, offset=offset)
                | Copy(stack=to, size=size, offset=offset)
            ):
                _copy(draft, layout.bytes_at + offset, to, size)
            case ToGeneral(register=register, size=size, offset=offset):
                slot = draft.frame.slots.get(place)
                code.load(
                    register if slot is None else SPARE, OBJECT, layout.bytes_at + offset, size,
                    offset=offset, scratch=ODD,
                )  # fmt: skip
                if slot is not None:
                    code.store(SPARE, "rsp", slot, WORD)
            case ToVector(register=register, size=size, offset=offset):
                slot = draft.frame.slots.get(place)
                target = register if slot is None else VECTOR
                code.load_vector(
                    target, OBJECT, layout.bytes_at + offset, size, offset=offset, scratch=SPARE
                )
                if slot is not None:
                    code.store_vector(VECTOR, "rsp", slot, kept_size(size))
            case _:
                raise AssertionError(move)


def kept_size(size: int) -> int:
    """How many bytes of a vector register to keep: what one instruction moves."""
    return next(whole for whole in (4, 8, 16, 32, 64) if size <= whole)


def _copy(draft: PythonDraft, at: int, to: int, size: int) -> None:
    """``size`` bytes behind the object to ``to`` bytes above the stack pointer."""
    code = draft.code
    if size > REPEAT_ABOVE:
        code.move(_KEPT, ARGUMENTS)
        code.emit(f"lea rsi, [{OBJECT}{{}}]", at)
        code.emit("lea rdi, [rsp{}]", to)
        whole = size % WORD == 0
        code.emit("mov ecx, {}", size // WORD if whole else size)
        code.emit("rep movsq" if whole else "rep movsb")
        code.move(ARGUMENTS, _KEPT)
        return
    for done, part in _parts(size):
        if part == _PARTS[-1]:
            code.load_vector(VECTOR, OBJECT, at + done, part, offset=0, scratch=SPARE)
            code.store_vector(VECTOR, "rsp", to + done, part)
        else:
            code.load_whole(SPARE, OBJECT, at + done, part)
            code.store(SPARE, "rsp", to + done, part)


def _parts(size: int) -> Iterator[tuple[int, int]]:
    """(offset, width) of each part; the last may begin within the one before it."""
    done = 0
    while done < size:
        rest = size - done
        part = next((part for part in _PARTS if rest <= part <= size), None)
        if part is None:
            part = max(part for part in _PARTS if part <= rest)
        else:
            done = size - part
        yield done, part
        done += part
