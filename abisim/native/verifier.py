"""Compiling a stub and verifying it, in a process of its own.

The emulator's memory is writable and executable, and where it gets none it ends its process.
Neither is to happen to a program that calls C functions.
"""

from __future__ import annotations

import contextlib
import traceback
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Final, NamedTuple, TypeAlias

from abisim.errors import AbisimError
from abisim.interpreters import interpreter
from abisim.native import kernel
from abisim.native.options import Options
from abisim.pystubs import PythonStub
from abisim.signature import Signature
from abisim.thunks import Thunk
from abisim.verification.findings import Verdict

#: What :func:`answer` loads.
_NEEDED: Final = (
    "abisim.stubgen.python.stub", "abisim.verification.python.judge",
    "abisim.native.probation.stub",
)  # fmt: skip


class ThunkQuestion(NamedTuple):
    """What is asked of a thunk."""

    signature: Signature
    dialect: str
    probation: bool = True


#: And of a python stub: the signature, the layout's name, the options.
Question: TypeAlias = tuple[Signature, str, Options] | ThunkQuestion


@dataclass(frozen=True, slots=True)
class Answer:
    """A stub or thunk and its verdict, or why there is none.

    ``objection`` is why what passed failed its probation.
    """

    stub: PythonStub | Thunk | None = None
    verdict: Verdict | None = None
    reason: str = ""
    objection: str = ""


def answer(question: Question) -> Answer:
    """Compile and verify, here and now."""
    refused = _refused()
    if refused:
        return Answer(reason=refused)
    if isinstance(question, ThunkQuestion):
        return _thunk(*question)
    from abisim.stubgen.python.stub import python_stub
    from abisim.verification.python.judge import verify_python

    signature, layout, options = question
    try:
        stub = python_stub(
            signature,
            interpreter(layout),
            dialect=options.dialect,
            release_gil=options.release_gil,
            errno=options.errno,
        )
        if not options.probation:
            return Answer(stub, verify_python(signature, stub, dialect=options.dialect))
        from abisim.native.probation.stub import expect, objection

        expect(signature, options.dialect)
        verdict = verify_python(signature, stub, dialect=options.dialect)
        if not verdict.ok:
            return Answer(stub, verdict)
        return Answer(stub, verdict, objection=objection(signature, stub, options.dialect))
    except AbisimError as error:
        return Answer(reason=str(error))


def _thunk(signature: Signature, dialect: str, probation: bool) -> Answer:
    from abisim.stubgen.thunk.stub import thunk
    from abisim.verification.thunk.judge import verify_thunk

    try:
        made = thunk(signature, dialect)
        verdict = verify_thunk(signature, made, dialect=dialect)
        if verdict.ok and probation:
            from abisim.native.probation.thunk import objection

            return Answer(made, verdict, objection=objection(signature, made, dialect))
        return Answer(made, verdict)
    except AbisimError as error:
        return Answer(reason=str(error))


def _refused() -> str:
    """Why the emulator cannot run in this process."""
    protection = kernel.PROT_READ | kernel.PROT_WRITE | kernel.PROT_EXEC
    try:
        page = kernel.mmap(kernel.PAGE, protection, kernel.MAP_PRIVATE | kernel.MAP_ANONYMOUS)
    except OSError as error:
        return f"the emulator gets no memory to run in: {error.strerror}"
    kernel.munmap(page, kernel.PAGE)
    return ""


def _get_ready() -> None:
    """Load what an answer takes while nobody waits for one."""
    # What fails here fails again, and is told, when it is asked for.
    with contextlib.suppress(Exception):
        if not _refused():
            for each in _NEEDED:
                import_module(each)
            _get_child()


def _get_child() -> None:
    """Have a child ready for the next probation."""
    from abisim.native.probation import child, first_run

    first_run.get_ready()
    child.keep_one()


def serve(handle: int) -> None:
    """Answer what is asked over a connection, until it is closed."""
    connection = Connection(handle)
    _get_ready()
    while True:
        try:
            number, question = connection.recv()
        except (EOFError, OSError):
            return
        try:
            found = answer(question)
        except Exception:
            last = traceback.format_exc().strip().splitlines()[-1]
            found = Answer(reason=f"the verifier failed: {last}")
        connection.send((number, found))
        with contextlib.suppress(Exception):
            _get_child()
