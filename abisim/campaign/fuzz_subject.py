"""Whom random signatures are put to: a C compiler, or our own stub compiler."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol, TypeAlias

from abisim.campaign.engine import OWN_SUBJECT, judge
from abisim.campaign.menu import Accepts, representatives
from abisim.campaign.relay import Relay
from abisim.campaign.witness import AUTO, dialect_of, judge_pair
from abisim.dialects import PSABI
from abisim.errors import UsageError
from abisim.layout import DATA_MODELS
from abisim.signature import Parameter, Signature
from abisim.stubs import ENTRIES, Entry, Side
from abisim.subjects.compiler import Compiler, compile_pairs, find_compiler
from abisim.subjects.trial import require_objects
from abisim.types import CType
from abisim.verification.findings import Verdict

#: Quicker to compile than -O2, and not as plain as -O0.
OPTIMIZE: Final = "-O1"

#: The verdict of each side: a caller under an entry convention, a callee.
Verdicts: TypeAlias = tuple[tuple[Side, Verdict], ...]


class Subject(Protocol):
    """``label`` is for reports; ``dialect`` may explain what differs from the ABI's text."""

    @property
    def label(self) -> str: ...

    @property
    def dialect(self) -> str: ...

    def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
        """The verdicts for each signature, in order."""
        ...


@dataclass(frozen=True)
class CompilerSubject:
    """A compiler's callers and callees.  ``choice`` is a dialect's name, or auto."""

    compiler: Compiler
    choice: str = AUTO

    @property
    def label(self) -> str:
        return self.compiler.version

    @property
    def dialect(self) -> str:
        return dialect_of(self.compiler) if self.choice == AUTO else self.choice

    def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
        relay = Relay(self.compiler.abi, self.dialect)
        theirs = [relay(signature) for signature in signatures]
        pairs = compile_pairs(self.compiler, theirs)
        for signature, own, pair in zip(signatures, theirs, pairs, strict=True):
            try:
                verdicts = judge_pair(pair, "buffer", self.compiler, self.choice, exact=True)
            except Exception as error:  # a fault of abisim: found, kept and shrunk like others
                verdicts = (("buffer", _broken(error)), ("callee", _broken(error)))
            if own is not signature:
                verdicts = _explained(verdicts, relay.entries(signature))
            yield verdicts


@dataclass(frozen=True)
class OwnSubject:
    """Our own stubs, under both entry conventions."""

    choice: str = PSABI

    @property
    def label(self) -> str:
        return "abisim's stub compiler"

    @property
    def dialect(self) -> str:
        return PSABI if self.choice == AUTO else self.choice

    def judge(self, signatures: Sequence[Signature]) -> Iterator[Verdicts]:
        for signature in signatures:
            yield tuple((entry, self._verdict(signature, entry)) for entry in ENTRIES)

    def _verdict(self, signature: Signature, entry: Entry) -> Verdict:
        try:
            return judge(signature, entry, self.dialect)
        except Exception as error:
            return _broken(error)


def _explained(verdicts: Verdicts, entries: tuple[str, ...]) -> Verdicts:
    """What passes with the dialect's layout is explained by its entries."""
    return tuple(
        (side, replace(each, explained_by=(*each.explained_by, *entries)) if each.ok else each)
        for side, each in verdicts
    )


def _broken(error: Exception) -> Verdict:
    return Verdict("error", reason=f"abisim fails: {type(error).__name__}: {error}")


def open_subject(command: str, abi: str, dialect: str = AUTO) -> Subject:
    """Our own compiler for ``stub``, else the C compiler of that command.  Raises UsageError."""
    if command == OWN_SUBJECT:
        return OwnSubject(dialect)
    compiler = find_compiler(command, abi)
    if compiler is None:
        raise UsageError(f"no C compiler {command!r} for --abi {abi}; is it on the path?")
    compiler = replace(compiler, optimize=OPTIMIZE)
    require_objects(compiler)
    return CompilerSubject(compiler, dialect)


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of the menu's representatives, each as an argument and a result.

    ``refused``: no code.  ``misfits``: laid out otherwise than the data model says.
    """

    refused: frozenset[CType]
    misfits: tuple[tuple[Signature, Verdicts], ...]

    @property
    def left_out(self) -> frozenset[CType]:
        """What is not drawn."""
        return self.refused | {signature.result for signature, _ in self.misfits}


def try_menu(subject: Subject, abi: str) -> Tried:
    """Put the representatives to the subject.  One that its code is wrong for is drawn."""
    types = [ctype for _, ctype in representatives(DATA_MODELS[abi])]
    signatures = [Signature("f", ctype, (Parameter("", ctype),), None, abi) for ctype in types]
    refused = set()
    misfits = []
    for signature, verdicts in zip(signatures, subject.judge(signatures), strict=True):
        if all(is_refusal(verdict) for _, verdict in verdicts):
            refused.add(signature.result)
        elif all(is_other_layout(verdict) for _, verdict in verdicts):
            misfits.append((signature, verdicts))
    return Tried(frozenset(refused), tuple(misfits))


def is_refusal(verdict: Verdict) -> bool:
    """Whether there is no code to judge, and not for the layout."""
    return (
        verdict.status == "unsupported"
        and not is_unknown_instruction(verdict)
        and not is_other_layout(verdict)
    )


def is_unknown_instruction(verdict: Verdict) -> bool:
    return verdict.reason.startswith("the simulator does not run")


def is_other_layout(verdict: Verdict) -> bool:
    """Whether the compiler's layout of a type differs from the data model's."""
    return verdict.status == "unsupported" and (
        " lays out " in verdict.reason or " aligns " in verdict.reason
    )


def accepting(left_out: frozenset[CType]) -> Accepts:
    """What :class:`abisim.campaign.draw.Drawer` asks about representatives."""
    return lambda ctype: ctype not in left_out
