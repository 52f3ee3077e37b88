"""What a function's calls are going to ask the verifier, asked before them, or at least expected.

A function needs a stub; each of its parameters that points to a function a thunk, for the
callables that may be passed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from typing import Final, Literal, TypeAlias

from abisim.dialects import PSABI
from abisim.errors import AbisimError
from abisim.interpreters import Interpreter
from abisim.native import shapes, store
from abisim.native.function_pointers import callbacks_of
from abisim.native.options import Options
from abisim.native.probe import probe
from abisim.native.seal import thunk_key, verified, verified_thunk
from abisim.native.shapes import TURN, NoFastPathError, stub_key
from abisim.signature import Signature

#: What became of a need: it was verified now, it was in the store, or it is not there.
Outcome: TypeAlias = Literal["new", "known", "refused"]
_NOT_KEPT: Final = "it was verified, and could not be kept"


@dataclass(frozen=True, slots=True)
class Need:
    """Code that calls of a function take, of one shape: equal keys, one code.

    ``interpreter`` is None for a thunk, which is for any.
    """

    key: str
    signature: Signature
    interpreter: Interpreter | None
    options: Options

    @property
    def is_stored(self) -> bool:
        """Whether the store has it, read and held against what it says of itself."""
        if self.interpreter is None:
            return store.recall_thunk(self.key) is not None
        return store.recall(self.key, self.interpreter) is not None

    def verify(self) -> None:
        """Compile it, verify it, and keep it in the store.  Raises SealError."""
        if self.interpreter is None:
            probation = self.options.probation
            store.keep(*verified_thunk(self.signature, PSABI, probation=probation))
        else:
            store.keep(*verified(self.signature, self.interpreter, self.options))


def needs(signature: Signature, options: Options) -> Iterator[Need]:
    """What calls of a function take.  Raises NoFastPathError where nothing helps them."""
    found = probe()
    if found.interpreter is None:
        raise NoFastPathError(found.reason)
    here = found.interpreter
    yield Need(stub_key(signature, here, options), signature, here, options)
    for callback in callbacks_of(signature):
        # Callbacks that are made for a call are of the text's dialect.
        key = thunk_key(callback, PSABI, probation=options.probation)
        yield Need(key, callback, None, options)


def seal(need: Need) -> tuple[Outcome, str]:
    """Have the store keep what is needed; why not, where it is refused."""
    with TURN.take():
        if need.is_stored:
            return "known", ""
        try:
            need.verify()
        except AbisimError as error:
            return "refused", str(error)
        return ("new", "") if need.is_stored else ("refused", _NOT_KEPT)


def get_ready(signature: Signature, options: Options) -> None:
    """Begin the verifier, unless everything is known that calls of a function take.

    It costs nobody time until it is asked.  And it may be that this process is soon forbidden
    executable memory, and each that it begins as well: what runs by then is not.
    """
    # What is wrong is for the first call to say.
    with suppress(AbisimError):
        if not all(map(_is_known, needs(signature, options))):
            from abisim.native import asking  # not before there is something to verify

            # Who is being answered has the turn.
            if not asking.is_running():
                with TURN.take() as mine:
                    if mine:
                        asking.begin()
                        if options.wait:
                            # Until it is there nobody can go on, and the next text may take it.
                            import_module("abisim.declarations.parser")


def _is_known(need: Need) -> bool:
    # Thunks are read when callables are passed, if ever any are.
    if need.interpreter is None:
        return store.has(need.key)
    return shapes.is_recalled(need.key, need.interpreter)
