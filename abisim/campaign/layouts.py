"""``python -m abisim.campaign.layouts``: drawn records against compilers, and the report.

Each compiler lays out ``--count`` records.  What it does in another way than the ABI's text
says must be what an entry of its dialect says; anything else is a disagreement, and the
exit status is 1.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from abisim.campaign.layout_probe import ask, difference, laid_out
from abisim.campaign.layout_records import FAMILIES, Drawn, Menu, RecordWriter
from abisim.dialects import NEWEST, PSABI
from abisim.errors import AbisimError
from abisim.files import write_whole
from abisim.layout import DataModel, data_model
from abisim.subjects.commands import Compiler, find_compiler
from abisim.types import Record

#: Compilers that the report is made with, and the ABI that each one compiles for.
WITNESSES: Final = (
    ("gcc", "sysv"),
    ("clang-14", "sysv"),
    ("clang-22", "sysv"),
    ("clang-14", "win64"),
    ("clang-22", "win64"),
    ("gcc", "mingw"),
    ("clang-22", "mingw"),
)
#: Records to a compilation.
BATCH: Final = 500
#: How many disagreements are shown.
_SHOWN: Final = 20


@dataclass
class Comparison:
    """What came of one compiler's records."""

    compiler: Compiler
    abi: str
    records: int = 0
    seconds: float = 0.0
    features: Counter[str] = field(default_factory=Counter)
    #: How many records an entry of the compiler's dialect explains.
    explained: Counter[str] = field(default_factory=Counter)
    #: What differs, and the text of the record.
    disagreements: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        return self.records > 0 and not self.disagreements


def dialect_of(compiler: Compiler) -> str:
    """The dialect that a compiler speaks; the text for one that the catalogue lacks."""
    known = compiler.family in NEWEST and compiler.major
    return f"{compiler.family}:{compiler.major}" if known else PSABI


def compare(compiler: Compiler, count: int, seed: int, features: frozenset[str]) -> Comparison:
    """Put ``count`` records with these features to a compiler.

    Raises AbisimError when it refuses them.
    """
    result = Comparison(compiler, compiler.abi)
    menu = Menu.of(compiler)
    text, own = data_model(compiler.abi), data_model(compiler.abi, dialect_of(compiler))
    chance = random.Random(seed)
    start = time.perf_counter()
    while result.records < count:
        writer = RecordWriter(chance, menu, features)
        drawn = list(writer.draw(min(BATCH, count - result.records)))
        _compare_batch(result, menu.preamble, drawn, (text, own))
    result.seconds = time.perf_counter() - start
    return result


def _compare_batch(
    result: Comparison, preamble: str, drawn: Sequence[Drawn], models: tuple[DataModel, DataModel]
) -> None:
    text, own = models
    by_text = laid_out(preamble, drawn, result.abi, text)
    by_own = laid_out(preamble, drawn, result.abi, own) if own != text else by_text
    known = ask(result.compiler, preamble, drawn, by_text)
    departing: list[tuple[int, Record]] = []
    for index, (each, ours, dialects, theirs) in enumerate(
        zip(drawn, by_text, by_own, known, strict=True)
    ):
        result.records += 1
        result.features.update(each.features)
        wrong = difference(dialects, theirs)
        if wrong:
            result.disagreements.append((wrong, each.text))
        elif difference(ours, theirs):
            departing.append((index, dialects))
    if departing:
        for quirk in sorted(own.quirks):
            without = replace(own, quirks=own.quirks - {quirk})
            again = laid_out(preamble, drawn, result.abi, without)
            needed = sum(bool(difference(again[index], known[index])) for index, _ in departing)
            result.explained[quirk] += needed


def document(comparisons: Sequence[Comparison], seed: int, features: str) -> str:
    """The report, in Markdown."""
    return "\n".join([*_document(comparisons, seed, features), ""])


def _document(comparisons: Sequence[Comparison], seed: int, features: str) -> Iterator[str]:
    count = max((each.records for each in comparisons), default=0)
    yield "# Layouts of records, compared with compilers"
    yield ""
    yield "For every record drawn: size, alignment, the offset of each member, and the bits of"
    yield "each bit-field in an object that the compiler made.  `explained` are those that the"
    yield "compiler lays out in another way than the ABI's text (or gcc, where it is silent), as"
    yield "an entry of its dialect says.  Vectors of 32 and 64 bytes need `-mavx512f`: without"
    yield "it gcc aligns them to 16 bytes in a record."
    yield ""
    command = f"python -m abisim.campaign.layouts --count {count} --seed {seed}"
    command += f" --features {features}" if features != "all" else ""
    yield f"Command: `{command} --report reports/layout.md`"
    yield ""
    yield "| compiler | ABI | records | explained | disagreements | records a second |"
    yield "|---|---|---:|---:|---:|---:|"
    for each in comparisons:
        speed = each.records / each.seconds if each.seconds else 0
        yield (
            f"| {each.compiler.version} | {each.abi} | {each.records:,} | "
            f"{sum(each.explained.values()):,} | {len(each.disagreements):,} | {speed:,.0f} |"
        )
    yield ""
    yield "## Which entries explain what"
    yield ""
    yield "A record counts for each entry without which it would be laid out differently."
    yield ""
    yield "| compiler | ABI | entry | records |"
    yield "|---|---|---|---:|"
    for each in comparisons:
        for entry, number in sorted(each.explained.items()):
            yield f"| {each.compiler.version} | {each.abi} | {entry} | {number:,} |"
    yield ""
    yield "## How often each feature was drawn"
    yield ""
    names = sorted({name for each in comparisons for name in each.features})
    yield "| feature | " + " | ".join(_short(each) for each in comparisons) + " |"
    yield "|---|" + "---:|" * len(comparisons)
    for name in names:
        counts = " | ".join(f"{each.features[name]:,}" for each in comparisons)
        yield f"| {name} | {counts} |"
    wrong = [(each, *one) for each in comparisons for one in each.disagreements]
    if wrong:
        yield ""
        yield "## Disagreements"
        for each, what, text in wrong[:_SHOWN]:
            yield ""
            yield f"{_short(each)}: {what}"
            yield ""
            yield "```c"
            yield text
            yield "```"


def _short(each: Comparison) -> str:
    return f"{each.compiler.family} {each.compiler.major}, {each.abi}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 when no disagreement is left unexplained, 1 when one is, 2 for misuse."""
    parser = argparse.ArgumentParser(prog="python -m abisim.campaign.layouts", description=__doc__)
    parser.add_argument("--count", type=int, default=10_000, help="records for each compiler")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--features", default="all", help=f"all, or one of {', '.join(FAMILIES)}")
    parser.add_argument(
        "--witness", action="append", metavar="COMPILER:ABI", help="instead of the usual ones"
    )
    parser.add_argument("--report", type=Path, help="write the report to this file")
    options = parser.parse_args(arguments)
    wanted = [tuple(each.rsplit(":", 1)) for each in options.witness or ()] or WITNESSES
    try:
        comparisons = [
            _compare_all(command, abi, options.count, options.seed, options.features)
            for command, abi in wanted
        ]
        text = document(comparisons, options.seed, options.features)
        if options.report is not None:
            write_whole(options.report, text)
    except (AbisimError, KeyError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    if options.report is None:
        print(text)
    return 0 if all(each.ok for each in comparisons) else 1


def _compare_all(command: str, abi: str, count: int, seed: int, features: str) -> Comparison:
    """One compiler with one family of features, or with each an equal share of the records."""
    compiler = find_compiler(command, abi)
    if compiler is None:
        raise AbisimError(f"no {command} here")
    families = list(FAMILIES.values()) if features == "all" else [FAMILIES[features]]
    total = Comparison(compiler, abi)
    for index, family in enumerate(families):
        share = count // len(families) + (index < count % len(families))
        part = compare(compiler, share, seed + index, family)
        total.records += part.records
        total.seconds += part.seconds
        total.features += part.features
        total.explained += part.explained
        total.disagreements += part.disagreements
    print(
        f"{_short(total)}: {total.records:,} records, {len(total.disagreements)} disagreements, "
        f"{total.seconds:.0f} s",
        file=sys.stderr,
    )
    return total


if __name__ == "__main__":
    sys.exit(main())
