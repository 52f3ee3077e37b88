"""What a compiler's caller and callee of one signature say about the reference.

A disagreement with the ABI's text that a dialect entry of the compiler explains is no
disagreement: the code is then judged by the compiler's own dialect.  Nor is a failure that
is all about what an entry says the compiler to be at odds with itself about.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from abisim.dialects import NEWEST, PSABI, Party
from abisim.reference import UnsupportedType, classify, doubts_of
from abisim.reference.differences import explaining
from abisim.reference.doubt import NO_DOUBT, Doubt, together
from abisim.signature import Signature
from abisim.stubs import CalleeCode, Entry, Side, Stub
from abisim.subjects.compiler import Compiler, NoStub, Pair
from abisim.verification.findings import Verdict
from abisim.verification.judge import verify, verify_callee

#: Judge by the ABI's text, and where that fails by the dialect of the compiler.
AUTO: Final = "auto"


def dialect_of(compiler: Compiler) -> str:
    """The dialect that a compiler speaks; the text's for one that the catalogue lacks."""
    if compiler.family not in NEWEST:
        return PSABI
    return f"{compiler.family}:{compiler.major}" if compiler.major else compiler.family


def judge_pair(
    pair: Pair, entry: Entry, compiler: Compiler, dialect: str = AUTO, *, exact: bool = False
) -> tuple[tuple[Side, Verdict], ...]:
    """The verdicts of a caller and of a callee.

    ``exact`` puts the dialect to the proof too: where one of its entries places a value
    otherwise than the text, code that is as the text has it fails.
    """
    own = dialect_of(compiler)
    codes: tuple[tuple[Side, Stub | CalleeCode | NoStub], ...] = (
        (entry, pair.caller),
        ("callee", pair.callee),
    )
    judged = (
        (side, _judge(pair.signature, code, dialect, own, exact=exact, cet=compiler.cet))
        for side, code in codes
    )
    return tuple(judged)


def explained(verdict: Verdict, entries: tuple[str, ...]) -> Verdict:
    """A verdict on code whose types were laid out as these dialect entries have them."""
    if not verdict.ok:
        return verdict
    return replace(verdict, explained_by=(*verdict.explained_by, *entries))


def _judge(
    signature: Signature,
    code: Stub | CalleeCode | NoStub,
    dialect: str,
    own: str,
    *,
    exact: bool,
    cet: bool,
) -> Verdict:
    if isinstance(code, NoStub):
        return Verdict("unsupported", reason=code.reason)
    verdict = _by(signature, code, PSABI if dialect == AUTO else dialect, cet=cet)
    if dialect != AUTO or own == PSABI or verdict.status == "error" or (verdict.ok and not exact):
        return verdict
    party: Party = "caller" if isinstance(code, Stub) else "callee"
    entries = _entries(signature, own, party)
    again = _by(signature, code, own, cet=cet) if entries else verdict
    if again.ok:
        return verdict if verdict.ok else replace(again, explained_by=entries)
    if verdict.status == "unsupported":
        return verdict
    doubts = doubts_of(signature, own, party)
    if doubts:
        last = _by(signature, code, own, together(doubts.values()), cet=cet)
        if last.ok:
            return verdict if verdict.ok else replace(last, explained_by=(*entries, *doubts))
    return _refuted(again, entries) if verdict.ok else verdict


def _refuted(verdict: Verdict, entries: tuple[str, ...]) -> Verdict:
    """The failure of entries by which code that is right by the text would be wrong."""
    said = f"the code is as the text has it, and not as {', '.join(entries)} would have it"
    return replace(verdict, findings=tuple(replace(each, detail=said) for each in verdict.findings))


def _by(
    signature: Signature,
    code: Stub | CalleeCode,
    dialect: str,
    doubt: Doubt = NO_DOUBT,
    *,
    cet: bool,
) -> Verdict:
    if isinstance(code, Stub):
        return verify(signature, code, dialect, frugal=False, doubt=doubt, cet=cet)
    return verify_callee(signature, code, dialect, doubt=doubt, cet=cet)


@lru_cache(maxsize=1024)
def _entries(signature: Signature, dialect: str, party: Party) -> tuple[str, ...]:
    """The entries that place this signature's values otherwise in a dialect."""
    try:
        if _places(signature, PSABI, party) == _places(signature, dialect, party):
            return ()
    except UnsupportedType:
        return ()
    return tuple(entry.id for entry in explaining(signature, dialect, party))


def _places(signature: Signature, dialect: str, party: Party) -> object:
    return classify(signature, dialect, party)._replace(dialect="")
