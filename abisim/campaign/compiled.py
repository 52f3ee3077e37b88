"""A C compiler's callers and callees of signatures, judged.

A type of another size or alignment than the data model's fails, unless an entry of the
compiler's dialect lays it out so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from abisim.campaign.relay import Relay
from abisim.campaign.witness import AUTO, dialect_of, explained, judge_pair
from abisim.signature import Signature
from abisim.stubs import SIDES, CalleeCode, Entry, Side, Stub
from abisim.subjects.compiler import Compiler, NoStub, compile_pairs
from abisim.subjects.refusal import OtherLayout
from abisim.subjects.trial import require_objects
from abisim.verification.findings import Finding, Verdict
from abisim.verification.rules import LAYOUT


def judge_compiled(
    signatures: Sequence[Signature],
    compiler: Compiler,
    entries: Sequence[Entry],
    dialect: str = AUTO,
) -> Iterator[tuple[tuple[Side, Verdict], ...]]:
    """The verdicts of each signature, in order: one for each entry convention, and the callee's.

    Raises UsageError for a compiler that makes no objects.
    """
    require_objects(compiler)
    relay = Relay(compiler.abi, dialect_of(compiler) if dialect == AUTO else dialect)
    theirs = [relay(signature) for signature in signatures]
    pairs = zip(*(compile_pairs(compiler, theirs, entry) for entry in entries), strict=True)
    for signature, of_entries in zip(signatures, pairs, strict=True):
        verdicts: dict[Side, Verdict] = {}
        for entry, pair in zip(entries, of_entries, strict=True):
            # The callees come along with the callers of each entry, and are judged once.
            judged = replace(pair, callee=NoStub("")) if "callee" in verdicts else pair
            of_pair = dict(judge_pair(judged, entry, compiler, dialect))
            of_pair[entry] = laid_out(pair.caller, of_pair[entry])
            of_pair["callee"] = laid_out(pair.callee, of_pair["callee"])
            verdicts = {**of_pair, **verdicts}
        if of_entries[0].signature is not signature:
            layout = relay.entries(signature)
            verdicts = {side: explained(each, layout) for side, each in verdicts.items()}
        yield tuple((side, verdicts[side]) for side in SIDES if side in verdicts)


def laid_out(code: Stub | CalleeCode | NoStub, verdict: Verdict) -> Verdict:
    """The verdict, or the failure of code for another layout."""
    if not isinstance(code, OtherLayout):
        return verdict
    finding = Finding(LAYOUT, "the type", "as the data model has it", code.reason)
    return Verdict("fail", (finding,))
