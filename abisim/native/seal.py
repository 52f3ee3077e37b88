"""Seals: what says that code may be mapped.

A seal names a signature, the code by its hash, who verified it and for which layout.  It is
made from a passing verdict that this process asked for or from the trusted store, and carries
a proof of that, made with a key that this process drew: a seal that is changed, copied from
another process or put together by hand is none.  The key guards against mistakes; what runs in this
process already can do anything.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from abisim.errors import AbisimError
from abisim.interpreters import Interpreter
from abisim.native.options import Options
from abisim.native.version import verifier
from abisim.pystubs import PythonStub, parameter_carrier, result_carrier
from abisim.signature import Signature
from abisim.thunks import Thunk, given_carrier
from abisim.verification.findings import Verdict

if TYPE_CHECKING:
    from abisim.native.asking import Later
    from abisim.native.verifier import Answer

_KEY = os.urandom(32)
_ANOTHER: Final = "the verifier answered another question"
#: Goes ahead of what is hashed, so that no hash of another kind is one of these.
_DIGEST: Final = b"abisim python stub 1\0"
_THUNK_DIGEST: Final = b"abisim thunk 1\0"
#: A thunk's, which goes by no object's layout.
ANY_LAYOUT: Final = "any"


class SealError(AbisimError):
    """Code that may not be mapped, and why."""


class RefusedError(SealError):
    """A stub that did not pass; ``verdict`` says what was wrong with it."""

    def __init__(self, message: str, verdict: Verdict) -> None:
        super().__init__(message)
        self.verdict = verdict


class ProbationError(SealError):
    """Code that passed, and whose first native run was another than the simulated one."""


class NoVerdictError(SealError):
    """A stub that nobody verified, and why."""


@dataclass(frozen=True, slots=True)
class Seal:
    """What was verified: the shape that was asked for, the code, the verifier, the layout."""

    shape: str
    digest: bytes
    verifier: str
    layout: str
    proof: bytes = field(repr=False)

    @property
    def is_genuine(self) -> bool:
        """Whether this process made it."""
        expected = _proof(self.shape, self.digest, self.verifier, self.layout)
        return hmac.compare_digest(self.proof, expected)


def shape_key(signature: Signature, interpreter: Interpreter, options: Options) -> str:
    """What a python stub is made from, as text: equal texts, one stub.

    The signature's shape is not enough of it: what is a pointer to the ABI may be a string.
    """
    carriers = [parameter_carrier(each.type) for each in signature.parameters]
    how = f"{options.dialect}{' release_gil' * options.release_gil}{' errno' * options.errno}"
    how += " no probation" * (not options.probation)
    result = result_carrier(signature.result)
    return (
        f"{signature.abi} {signature.shape} ({','.join(carriers)})->{result}"
        f" {how} {interpreter.name}"
    )


def thunk_key(signature: Signature, dialect: str, *, probation: bool = True) -> str:
    """The same of a thunk."""
    carriers = [parameter_carrier(each.type) for each in signature.parameters]
    result = given_carrier(signature.result)
    how = f"{dialect}{' no probation' * (not probation)}"
    return f"thunk {signature.abi} {signature.shape} ({','.join(carriers)})->{result} {how}"


def digest_of(stub: PythonStub | Thunk) -> bytes:
    """The hash of all that there is to a stub or a thunk."""
    options = layout_of(stub)
    if isinstance(stub, PythonStub):
        options += f"{' release_gil' * stub.release_gil}{' errno' * stub.errno}"
    pool = "".join(f" {offset}:{symbol}" for offset, symbol in stub.relocations)
    whole = hashlib.sha256(_DIGEST if isinstance(stub, PythonStub) else _THUNK_DIGEST)
    for part in (options.encode(), pool.encode(), stub.code):
        whole.update(len(part).to_bytes(8, "little") + part)
    return whole.digest()


def verified(
    signature: Signature, interpreter: Interpreter, options: Options
) -> tuple[PythonStub, Seal]:
    """A stub of the signature that was compiled and passes, and its seal.

    Raises RefusedError for one that does not pass, ProbationError for one that failed its
    probation, NoVerdictError where there is none.
    """
    from abisim.native.asking import ask  # not before there is something to verify

    key = shape_key(signature, interpreter, options)
    found = ask(key, (signature, interpreter.name, options))
    return _sealed(signature, interpreter, options, found)


class Sought:
    """The same for who does not wait for it."""

    def __init__(self, signature: Signature, interpreter: Interpreter, options: Options) -> None:
        self._asked = signature, interpreter, options
        self._later: Later | None = None
        #: How often the verifier ended over this.
        self._lost = 0

    def look(self) -> tuple[PythonStub, Seal] | None:
        """What :func:`verified` gives, None if it is not there yet; raises as that does."""
        from abisim.native import asking

        if not asking.can_start():
            # Nothing goes on beside this.
            return verified(*self._asked)
        try:
            self._ask()
        except ValueError:
            return verified(*self._asked)
        if self._later is None or self._later.found is None:
            return None
        return _sealed(*self._asked, self._later.found)

    def _ask(self) -> None:
        """Ask, or see what became of it.  Raises NoVerdictError, ValueError as ``ask_later``."""
        from abisim.native import asking

        signature, interpreter, options = self._asked
        if self._later is not None:
            asking.look(self._later)
            if self._later.is_lost:
                self._lost += self._later.is_blamed
                self._later = None
        if self._later is None and self._lost < asking.TRIES:
            try:
                key = shape_key(*self._asked)
                self._later = asking.ask_later(key, (signature, interpreter.name, options))
            except EOFError:
                self._lost += 1
        if self._lost >= asking.TRIES:
            raise NoVerdictError(asking.NO_ANSWER)


def _sealed(
    signature: Signature, interpreter: Interpreter, options: Options, found: Answer
) -> tuple[PythonStub, Seal]:
    stub = _passed(signature, found)
    if not isinstance(stub, PythonStub):
        raise NoVerdictError(_ANOTHER)
    asked = (interpreter, options.release_gil, options.errno)
    if (stub.interpreter, stub.release_gil, stub.errno) != asked:
        raise NoVerdictError(_ANOTHER)
    return stub, issue(shape_key(signature, interpreter, options), stub, verifier())


def verified_thunk(
    signature: Signature, dialect: str, *, probation: bool = True
) -> tuple[Thunk, Seal]:
    """The same of a thunk."""
    from abisim.native.asking import ask
    from abisim.native.verifier import ThunkQuestion

    key = thunk_key(signature, dialect, probation=probation)
    made = _passed(signature, ask(key, ThunkQuestion(signature, dialect, probation)))
    if not isinstance(made, Thunk):
        raise NoVerdictError(_ANOTHER)
    return made, issue(key, made, verifier())


def _passed(signature: Signature, found: Answer) -> PythonStub | Thunk:
    """What was compiled, if it passes."""
    stub, verdict = found.stub, found.verdict
    if stub is None or verdict is None:
        raise NoVerdictError(found.reason)
    kind = "stub" if isinstance(stub, PythonStub) else "thunk"
    if not verdict.ok:
        what = verdict.reason or "; ".join(str(each) for each in verdict.findings)
        message = f"the {kind} for {signature.prototype} did not pass: {verdict.status}: {what}"
        raise RefusedError(message, verdict)
    if found.objection:
        raise ProbationError(
            f"the {kind} for {signature.prototype} failed its probation: {found.objection}"
        )
    return stub


def layout_of(stub: PythonStub | Thunk) -> str:
    """The name of the layout that code is for."""
    return stub.interpreter.name if isinstance(stub, PythonStub) else ANY_LAYOUT


def issue(shape: str, stub: PythonStub | Thunk, verifier: str) -> Seal:
    """A seal, for this module and the store, which know what they seal."""
    digest, layout = digest_of(stub), layout_of(stub)
    return Seal(shape, digest, verifier, layout, _proof(shape, digest, verifier, layout))


def _proof(shape: str, digest: bytes, verifier: str, layout: str) -> bytes:
    whole = hmac.new(_KEY, digest, "sha256")
    for part in (shape, verifier, layout):
        data = part.encode()
        whole.update(len(data).to_bytes(8, "little") + data)
    return whole.digest()
