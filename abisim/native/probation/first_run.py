"""A python stub's first native calls, for a forked child: what was recorded, what came back.

The target is the recording callee, and CPython enters the stub through the recording caller.
Calls that the stub has to leave to the slow callable come last.
"""

from __future__ import annotations

import ctypes
from functools import lru_cache
from types import BuiltinFunctionType, NoneType
from typing import Any, Final, NamedTuple, TypeAlias

from abisim.declarations import parse
from abisim.native import pages
from abisim.native.builtin import METH_FASTCALL, MethodDef
from abisim.native.lasterror import errno, keep
from abisim.native.probation.caller import Caller
from abisim.native.probation.recorder import Recorder
from abisim.native.probe import probe
from abisim.native.seal import issue
from abisim.native.symbols import process_symbols, thunk_symbols
from abisim.pystubs import PythonStub, Symbol
from abisim.reference import classify
from abisim.signature import Signature
from abisim.verification.python.recording import Recording
from abisim.verification.python.samples import Call, calls

#: A C string that stays, and is empty.
_TEXT: Final = ctypes.create_string_buffer(1)
#: Of these the recorders have most of what others have.  None takes the parser.
_USUAL: Final = (
    "int f(int)",
    "double f(double)",
    "struct r { long a[3]; }; struct s { int i; float f[3]; }; struct r f(struct s)",
)
#: By how much the stack is lower in each of the calls.
_LOWER: Final = (0, 16, 32, 64)
#: What the interpreter has above them, at least.
_ALWAYS_THERE: Final = 4096


class Answer(NamedTuple):
    """A call: what the callee recorded, how often it was called, what came back, errno as it was
    kept, what is otherwise than the stub's caller had it, and where arguments lie in memory that
    are bytes.
    """

    recording: Recording
    times: int
    value: object
    errno: int
    changes: tuple[str, ...]
    places: tuple[int, ...]


Answers: TypeAlias = list[Answer]


@lru_cache(maxsize=1)
def get_ready() -> None:
    """Find out here once what every child needs to know, and assemble what it would have to."""
    probe(), process_symbols(), thunk_symbols()
    for lower in _LOWER:
        Caller(lower)
    for text in _USUAL:
        signature = parse(text)
        for call in calls_of(signature):
            Recorder(classify(signature), call.result.data, 0)


def calls_of(signature: Signature) -> tuple[Call, ...]:
    """What is called, the same here as in a child."""
    return calls(signature, ctypes.addressof(_TEXT))


#: A call, what records it, and what enters the stub for it.
_Assembled: TypeAlias = tuple[tuple[Call, Recorder, Caller], ...]


class _Ahead:
    """What is assembled before it is used, for one run."""

    key: tuple[Signature, str, int] | None = None
    found: _Assembled = ()


def assemble(signature: Signature, dialect: str, depth: int) -> None:
    """Do for :func:`run` what it can do without the stub."""
    _Ahead.key, _Ahead.found = (signature, dialect, depth), _assembled(signature, dialect, depth)


def run(signature: Signature, stub: PythonStub, dialect: str, depth: int) -> Answers | str:
    """The calls' answers, or what is wrong with them; for a process that ends soon.

    ``depth`` is how many bytes above its return address the callee records.
    """
    key = signature, dialect, depth
    ahead, _Ahead.key = _Ahead.key, None
    assembled = _Ahead.found if ahead == key else _assembled(*key)
    answers = [_answer(stub, *each) for each in assembled]
    return _leaving(stub, *assembled[0]) or answers


def _assembled(signature: Signature, dialect: str, depth: int) -> _Assembled:
    assignment = classify(signature, dialect=dialect)
    made = calls_of(signature)
    recorders = [Recorder(assignment, each.result.data, depth) for each in made]
    callers = [Caller(each + _room(depth)) for each in _LOWER]
    return tuple(zip(made, recorders, callers, strict=True))


def _room(depth: int) -> int:
    """How much room the caller leaves, so that all that the callee records is stack: behind the
    interpreter's own frames it soon ends.
    """
    return 0 if depth <= _ALWAYS_THERE else 1 << depth.bit_length()


def _answer(stub: PythonStub, call: Call, recorder: Recorder, caller: Caller) -> Answer:
    function = _function(stub, recorder, caller)
    keep(0)
    value = function(*(each.value for each in call.arguments))
    kept, changes = errno(), tuple(caller.changes())
    places = tuple(
        _address_of(each.value) if isinstance(each.value, bytes) else 0 for each in call.arguments
    )
    return Answer(recorder.recording(), recorder.count, _plain(value), kept, changes, places)


def _leaving(stub: PythonStub, call: Call, recorder: Recorder, caller: Caller) -> str:
    """What is wrong with calls that are left to the slow callable."""
    before = recorder.count
    function = _function(stub, recorder, caller)
    right = [each.value for each in call.arguments]
    wrong: list[list[Any]] = [[*right, None]]
    for index in range(len(right)):
        # An object of no type that any parameter takes.
        wrong += [right[:index], [*right[:index], object(), *right[index + 1 :]]]
    for arguments in wrong:
        shown = ", ".join(map(repr, arguments))
        found = function(*arguments)
        if recorder.count != before:
            return f"called with ({shown}), the target: not called, and natively called"
        if not isinstance(found, _Left) or any(
            first is not second for first, second in zip(found.arguments, arguments, strict=True)
        ):
            return f"called with ({shown}), it was not left to the slow callable as it is"
        for change in caller.changes():
            return f"called with ({shown}), {change}"
    return ""


def _function(stub: PythonStub, recorder: Recorder, caller: Caller) -> BuiltinFunctionType:
    """The builtin that goes by way of the caller to the stub, whose target is the recorder."""
    own: dict[Symbol, int] = {"target": recorder.place(), "slow": id(_left)}
    seal = issue("probation", stub, "probation")
    placed = pages.place(seal, stub, {**process_symbols(), **own})
    entry = caller.place(placed.address)
    return MethodDef("probation", "", entry, METH_FASTCALL).function(_left, None)


class _Left:
    """A call that the stub left to the slow callable."""

    def __init__(self, arguments: tuple[object, ...]) -> None:
        self.arguments = arguments

    def __repr__(self) -> str:
        return "what the slow callable gives"


def _left(*arguments: object) -> _Left:
    return _Left(arguments)


def _plain(value: object) -> object:
    """A result that can be sent."""
    return value if type(value) in (int, bool, float, bytes, str, NoneType) else repr(value)


def _address_of(content: bytes) -> int:
    """Where the first byte of an object is."""
    return ctypes.cast(ctypes.c_char_p(content), ctypes.c_void_p).value or 0
