"""Move plan → machine code, for the entry conventions ``buffer`` and ``avalue``.

A stub runs in this order: the result pointer is saved (which also aligns the stack),
stack arguments, and before them copies, are pushed from the last to the first, vector
registers are loaded, then general registers, those last that hold what the loads before
still need; the call; the result is stored.  With nothing left to do after the call, the
call is a jump.  Where the callee preserves the result pointer's register, nothing is saved.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, Literal, overload

from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.identity import Memory
from abisim.interpreters import running
from abisim.pystubs import PythonStub
from abisim.signature import Signature
from abisim.stubgen.code import Code, is_odd
from abisim.stubgen.draft import WORD, Draft
from abisim.stubgen.filling import POINTER, VALUE, fill, is_repeat
from abisim.stubgen.moves import STACK_ALIGN
from abisim.stubgen.plan import (
    Block,
    Copy,
    HiddenPointer,
    MovePlan,
    PointerToGeneral,
    PointerToStack,
    ToGeneral,
    ToStack,
    ToVector,
    VectorCount,
    plan,
)
from abisim.stubgen.python.stub import python_stub
from abisim.stubgen.storing import store_results
from abisim.stubs import ENDBR64, ENTRIES, OWN, Entry, Stub

#: Where a saved result pointer is taken back to.
_RESULT_POINTER: Final = "rcx"
#: The one argument register that nothing else needs while the stack is filled.
_EARLY: Final = "r9"


@overload
def stub(
    signature: Signature, entry: Entry = "buffer", dialect: str = PSABI, *, cet: bool = False
) -> Stub: ...


@overload
def stub(
    signature: Signature, entry: Literal["python"], dialect: str = PSABI, *, cet: bool = False
) -> PythonStub: ...


def stub(
    signature: Signature,
    entry: Entry | Literal["python"] = "buffer",
    dialect: str = PSABI,
    *,
    cet: bool = False,
) -> Stub | PythonStub:
    """A stub that calls a function of this signature, as a dialect's compilers would.

    With ``cet`` it begins with endbr64.  A ``python`` stub is one for the running interpreter,
    and has no such beginning.  Raises UsageError for an unknown entry convention or dialect and
    for an unknown interpreter, UnsupportedTypeError for what a dialect does to a type that is
    not followed.
    """
    if entry != "python":
        return stubs(signature, (entry,), dialect, cet=cet)[0]
    if cet:
        raise UsageError("python stubs are not made for CET")
    return python_stub(signature, running(), dialect=dialect)


def stubs(
    signature: Signature, entries: Sequence[Entry], dialect: str = PSABI, *, cet: bool = False
) -> list[Stub]:
    """A stub for each entry convention; see :func:`stub`."""
    for entry in entries:
        if entry not in ENTRIES:
            raise UsageError(f"unknown entry {entry!r}; known: {', '.join(ENTRIES)}")
    moves = plan(signature) if dialect == PSABI else plan(signature, dialect=dialect)
    made = [_stub(moves, entry) for entry in entries]
    # Keystone does not know endbr64.
    return [Stub(ENDBR64 + each.code, each.entry, OWN) for each in made] if cet else made


def compile_plan(moves: MovePlan, entry: Entry) -> bytes:
    """The machine code of a move plan under an entry convention, the shorter of two ways.

    Of two that are equally long it is the one that a callee reads back at full width.
    """
    return _stub(moves, entry).code


def _stub(moves: MovePlan, entry: Entry) -> Stub:
    # Most plans recur, with the same objects for moves.
    kind = (
        entry, moves.offsets, moves.stack_bytes, moves.stack_align, moves.preserved,
        id(moves.results), *map(id, moves.arguments),
    )  # fmt: skip
    known = _known.get(kind)
    if known is None:
        made = Stub(_compile(moves, entry), entry, OWN)
        known = _memory.keep(_known, kind, (made, moves))
    return known[0]


#: A stub, and its plan, kept so that no other one's moves can have their ids.
_known: dict[tuple[object, ...], tuple[Stub, MovePlan]] = {}
_memory: Final = Memory(1 << 14)


def _compile(moves: MovePlan, entry: Entry) -> bytes:
    pushed = _Compiler(moves, entry).compile()
    if not any(isinstance(move, Copy) for move in moves.arguments):
        return pushed.finish()
    moved = _Compiler(moves, entry, copies_at_once=True).compile()
    return min(moved, pushed, key=lambda code: code.instructions).finish()


class _Compiler:
    """One stub's code in the making; the moves of a plan by what they load."""

    def __init__(self, moves: MovePlan, entry: Entry, *, copies_at_once: bool = False) -> None:
        self.copies_at_once = copies_at_once
        self.plan = moves
        self.draft = Draft(moves, entry)
        self.code = self.draft.code
        self.general: dict[int, list[ToGeneral]] = defaultdict(list)
        self.vector: dict[int, list[ToVector]] = defaultdict(list)
        self.stack: list[Block] = []
        self.pointers: list[PointerToGeneral] = []
        self.hidden: HiddenPointer | None = None
        self.vector_count: VectorCount | None = None
        for move in moves.arguments:
            if isinstance(move, ToGeneral):
                self.general[move.argument].append(move)
            elif isinstance(move, ToVector):
                self.vector[move.argument].append(move)
            elif isinstance(move, ToStack | Copy | PointerToStack):
                self.stack.append(move)
            elif isinstance(move, PointerToGeneral):
                self.pointers.append(move)
            elif isinstance(move, HiddenPointer):
                self.hidden = move
            else:
                self.vector_count = move
        self.stack.sort(key=lambda move: move.stack)
        self.framed = moves.stack_align > STACK_ALIGN
        self.returns = bool(moves.results)
        #: Whether the result pointer stays where it is over the call.
        self.kept = self.draft.result in moves.preserved
        self.pushes_result = self.returns and not self.kept

    def compile(self) -> Code:
        cleanup = self._enter()
        self._load_vectors()
        if self.hidden is not None and self.draft.target == self.hidden.register:
            self._free_target()
        self._pass_hidden_pointer()
        self._free_target()
        self._load_generals()
        for pointer in self.pointers:
            self.code.emit(f"lea {pointer.register}, [rsp{{}}]", pointer.copy)
        if self.vector_count is not None:
            self._set_vector_count(self.vector_count.count)
        if not self.returns and not self.plan.stack_bytes:
            self.code.emit(f"jmp {self.draft.target}")
            return self.code
        self.code.emit(f"call {self.draft.target}")
        self._leave(cleanup)
        return self.code

    # The frame and the stack arguments

    def _enter(self) -> int:
        """Save the result pointer and fill the argument area.

        Returns how many bytes the stack pointer has to move up again after the call.
        """
        if self.framed:
            self.code.emit("push rbp")
            self.code.move("rbp", "rsp")
        if self.pushes_result:
            self.code.emit(f"push {self.draft.result}")
        if not self.plan.stack_bytes:
            return 0
        if self.framed:
            align = self.plan.stack_align
            self.code.emit(f"and rsp, {-align & 0xFFFFFFFFFFFFFFFF:#x}")
            padding = -self.plan.stack_bytes % align
        else:
            # The return address and a saved result pointer are a word each.
            words = self.plan.stack_bytes // WORD + 1 + self.pushes_result
            padding = words % 2 * WORD
        kept = self.draft.result
        self._save_from_repeats()
        size = self.plan.stack_bytes + padding
        fill(self.draft, self.stack, size, self._load_beside, at_once=self.copies_at_once)
        self._forget_pointer()
        if self.returns and self.draft.result != kept:
            self.code.move(kept, self.draft.result)
            self.draft.result = kept
        return self.plan.stack_bytes + padding

    def _forget_pointer(self) -> None:
        """Keep the pointer that the stack was filled from only where it serves again.

        What moves or loads odd widths needs the register itself.
        """
        if self.draft.pointed is not None:
            moves = self.general.get(self.draft.pointed[1], [])
            repeats = any(is_repeat(move) for move in self.stack)
            if not moves or repeats or any(is_odd(move.size) for move in moves):
                self.draft.pointed = None

    def _save_from_repeats(self) -> None:
        """A rep-prefixed move takes rdi, rsi and rcx: what lives there moves out first."""
        repeats = [move for move in self.stack if is_repeat(move)]
        if not repeats:
            return
        values = [move for move in self.stack if not isinstance(move, PointerToStack)]
        reads_after = bool(self.general or self.vector) or values[0] is not repeats[-1]
        if self.draft.base == "rdi" and (reads_after or len(repeats) > 1):
            self.draft.base = self.draft.relocate(self.draft.base)
        if self.draft.target == "rdi":
            self.draft.target = self.draft.relocate(self.draft.target)
        if self.hidden is not None or (self.returns and self.kept):
            self.draft.result = self.draft.relocate(self.draft.result)

    # Registers

    def _load_beside(self, argument: int) -> None:
        """What a value on the stack has in registers, while its pointer is at hand."""
        general, vector = self.general.get(argument, []), self.vector.get(argument, [])
        if not self.draft.indirect or any(move.register != _EARLY for move in general):
            return
        for each in vector:
            self._load_vector(each, POINTER, 0, scratch=VALUE)
        for move in general:
            self._load_general(move, POINTER, 0)
        self.general.pop(argument, None)
        self.vector.pop(argument, None)

    def _load_vectors(self) -> None:
        """Vector registers of arguments that the general phase does not load with its own."""
        for argument, moves in self.vector.items():
            if self.draft.indirect and argument in self.general:
                continue
            base, at = self.draft.address(argument, self._vector_pointer())
            for move in moves:
                self._load_vector(move, base, at, scratch=VALUE)

    def _vector_pointer(self) -> str:
        return "rax" if self.draft.pointed is None else self.draft.scratch()

    def _load_vector(self, move: ToVector, base: str, at: int, *, scratch: str) -> None:
        self.code.load_vector(
            move.register, base, at + move.offset, move.size, offset=move.offset, scratch=scratch
        )

    def _free_target(self) -> None:
        """Move the target's address out of the registers that are about to be loaded."""
        loaded = {move.register for moves in self.general.values() for move in moves}
        loaded.update(pointer.register for pointer in self.pointers)
        if self.hidden is not None:
            loaded.add(self.hidden.register)
        if self.draft.target in loaded:
            # With a variadic callee, al is taken.
            target = self.draft.scratch("rax") if self.vector_count else self.draft.scratch()
            self.code.move(target, self.draft.target)
            self.draft.target = target

    def _pass_hidden_pointer(self) -> None:
        if self.hidden is None:
            return
        register = self.hidden.register
        if self.draft.base == register and self.general:
            self.code.emit(f"xchg {register}, {self.draft.result}")
            self.draft.base, self.draft.result = self.draft.result, register
        else:
            self.code.move(register, self.draft.result)
            self.draft.result = register

    def _load_generals(self) -> None:
        """Load the arguments in general registers, the one that overwrites the base last."""
        groups = list(self.general.items())
        for place, (_, moves) in enumerate(groups):
            if any(move.register == self.draft.base for move in moves):
                groups.append(groups.pop(place))
                break
        for argument, moves in groups:
            if self.draft.indirect:
                self._load_through_pointer(argument, moves)
            else:
                if len(moves) > 1:
                    moves = sorted(moves, key=lambda move: move.register == self.draft.base)
                at = self.plan.offsets[argument]
                for move in moves:
                    self._load_general(move, self.draft.base, at)

    def _load_through_pointer(self, argument: int, moves: list[ToGeneral]) -> None:
        """The pointer to the value goes into the register that is loaded last."""
        if self.draft.pointed is not None and self.draft.pointed[1] == argument:
            pointer, _ = self.draft.pointed
            self.draft.pointed = None
        else:
            simple = [move for move in moves if not is_odd(move.size) or move.offset]
            pointer = simple[-1].register if simple else self.draft.scratch()
            self.draft.load_pointer(pointer, argument)
        for vector in self.vector.get(argument, ()):
            self._load_vector(vector, pointer, 0, scratch=self.draft.scratch(pointer))
        for move in sorted(moves, key=lambda move: move.register == pointer):
            self._load_general(move, pointer, 0)

    def _load_general(self, move: ToGeneral, base: str, at: int) -> None:
        at += move.offset
        if not is_odd(move.size):
            self.code.load_whole(move.register, base, at, move.size, move.signed)
        else:
            self.code.load(
                move.register, base, at, move.size,
                offset=move.offset, scratch=self.draft.scratch(base),
            )  # fmt: skip

    def _set_vector_count(self, count: int) -> None:
        if count:
            self.code.emit("mov eax, {}", count)
        else:
            self.code.emit("xor eax, eax")

    # After the call

    def _leave(self, cleanup: int) -> None:
        if self.framed:
            if self.pushes_result:
                self.code.emit(f"mov {_RESULT_POINTER}, qword ptr [rbp - 8]")
        else:
            if cleanup:
                self.code.emit("add rsp, {}", cleanup)
            if self.pushes_result:
                self.code.emit(f"pop {_RESULT_POINTER}")
        base = _RESULT_POINTER if self.pushes_result else self.draft.result
        store_results(self.code, self.plan.results, base)
        if self.framed:
            self.code.emit("leave")
        self.code.emit("ret")
