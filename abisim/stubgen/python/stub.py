"""Signature and interpreter → a python stub: C calls as CPython's METH_FASTCALL functions.

A stub runs in this order.  The number of arguments and their exact types are checked while each
value goes straight into its register; the target is called; the result becomes an object, by a
tail jump where one is to be made.  All that is seldom is behind that.  Nothing but the frame is
written before the target is called, so whatever is not taken goes to the slow callable as it came.
"""

from __future__ import annotations

from abisim.dialects import PSABI
from abisim.interpreters import Interpreter
from abisim.pystubs import PythonStub
from abisim.signature import Signature
from abisim.stubgen.plan import plan
from abisim.stubgen.python.arguments import load_slots, pass_own, take_arguments
from abisim.stubgen.python.draft import REFUSE, REFUSE_FROM_ROUTINE, PythonDraft
from abisim.stubgen.python.frame import WORD, frame_of
from abisim.stubgen.python.results import give_result, keep_result

_WRONG_COUNT = "wrong count"


def python_stub(
    signature: Signature,
    interpreter: Interpreter,
    *,
    dialect: str = PSABI,
    release_gil: bool = False,
    errno: bool = False,
) -> PythonStub:
    """The stub that calls a function of this signature from an interpreter.

    ``release_gil`` gives up the thread state for the call; ``errno``, which that implies, keeps
    errno as the target leaves it.  Raises UsageError for an unknown dialect,
    UnsupportedTypeError for what a dialect does to a type that is not followed.
    """
    errno = errno or release_gil
    moves = plan(signature, dialect=dialect)
    frame = frame_of(moves, signature.result, release_gil=release_gil, errno=errno)
    draft = PythonDraft(moves, interpreter, frame, release_gil=release_gil)
    _take(draft, signature)
    _call(draft, signature, errno=errno)
    draft.write_rest()
    _refuse(draft, len(signature.parameters))
    code, relocations = draft.code.link()
    return PythonStub(code, relocations, interpreter, release_gil, errno)


def _take(draft: PythonDraft, signature: Signature) -> None:
    code, frame = draft.code, draft.frame
    count = len(signature.parameters)
    if count:
        code.emit("cmp rdx, {}", count)
    else:
        code.emit("test rdx, rdx")
    code.jump("jne", _WRONG_COUNT)
    if frame.early:
        frame.enter(code)
    take_arguments(draft, signature)
    if not frame.early:
        frame.enter(code)


def _call(draft: PythonDraft, signature: Signature, *, errno: bool) -> None:
    code, frame = draft.code, draft.frame
    if draft.release_gil:
        code.pooled("call qword ptr [rip{}]", "PyEval_SaveThread")
        code.store("rax", "rsp", frame.thread, WORD)
        load_slots(draft)
    pass_own(draft)
    code.pooled("call qword ptr [rip{}]", "target")
    keep_result(draft, signature.result, over_calls=errno)
    if errno:
        code.pooled("call qword ptr [rip{}]", "__errno_location")
        code.pooled("mov edi, dword ptr [rip{}]", "errno_key")
        code.emit("movsxd rsi, dword ptr [rax]")
        code.pooled("call qword ptr [rip{}]", "pthread_setspecific")
    if draft.release_gil:
        code.load_whole("rdi", "rsp", frame.thread, WORD)
        code.pooled("call qword ptr [rip{}]", "PyEval_RestoreThread")
    give_result(draft, signature.result, kept=errno)


def _refuse(draft: PythonDraft, count: int) -> None:
    """The ways to the slow callable: from a routine, with the frame, without it."""
    code = draft.code
    if code.jumps_to(REFUSE_FROM_ROUTINE):
        code.label(REFUSE_FROM_ROUTINE)
        code.emit("add rsp, {}", WORD)
    if count:
        code.label(REFUSE)
        if draft.frame.early:
            draft.frame.leave(code)
        code.emit("mov edx, {}", count)
        code.pooled("mov rdi, qword ptr [rip{}]", "slow")
    code.label(_WRONG_COUNT)
    code.emit("xor ecx, ecx")
    code.pooled("jmp qword ptr [rip{}]", "PyObject_Vectorcall")
