"""A call explained: what goes where, by which rule, as a picture, and who does otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any, Final

from rich.cells import cell_len

from abisim.dialects import PSABI
from abisim.reference import Assignment, Budget, Extension, Placement, UnknownConvention, budget
from abisim.report.explain_dialects import Change, Difference, differences, to_dicts
from abisim.report.explain_layouts import layouts
from abisim.report.explain_values import Explained, explained
from abisim.report.picture import label_of, picture
from abisim.report.picture_text import Glyphs, Line, cut, draw, ruler
from abisim.report.wording import counted, visible
from abisim.signature import Signature
from abisim.stubs import ENTRIES, Entry
from abisim.types import CType

NAMES: Final = {
    "sysv": "System V AMD64",
    "ms": "Microsoft x64 on LP64 types",
    "win64": "Microsoft x64",
    "mingw": "Microsoft x64 with GNU's types",
}
#: How a conventional rule's source begins.
DE_FACTO: Final = "de facto"
_INDENT: Final = " " * 6
#: Dialects are not compared for calls of more arguments.  C promises 127 (C17 5.2.4.1).
MOST_COMPARED: Final = 500


@dataclass(frozen=True, slots=True)
class Explanation:
    """A signature, its placement, and what else is known about it.

    ``differences`` is None where they were not looked for: see :data:`MOST_COMPARED`.
    """

    signature: Signature
    assignment: Assignment
    differences: tuple[Difference, ...] | None
    budgets: tuple[tuple[Entry, Budget], ...]

    def to_dict(self) -> dict[str, Any]:
        """The assignment's JSON, and ``signature``, ``shape``, ``budget``, ``differences``."""
        return self.assignment.to_dict() | {
            "signature": self.signature.id,
            "shape": self.signature.shape,
            "budget": {
                entry: {"least": limits.least, "most": limits.most}
                for entry, limits in self.budgets
            },
            "differences": None if self.differences is None else to_dicts(self.differences),
        }


def explain(signature: Signature, assignment: Assignment, text: str = "") -> Explanation:
    """Everything that the formats show.

    ``text`` is the C that the signature was parsed from, under the assignment's dialect;
    without it nothing is said about layouts that depend on the dialect.
    """
    found: tuple[Difference, ...] | None = None
    if len(assignment.args) <= MOST_COMPARED:
        found = layouts(text, signature, assignment) if text else ()
        found += differences(signature, assignment)
    return Explanation(signature, assignment, found, tuple(_budgets(assignment)))


def _budgets(assignment: Assignment) -> Iterator[tuple[Entry, Budget]]:
    for entry in ENTRIES:
        try:
            yield entry, budget(assignment, entry)
        except UnknownConvention:
            continue  # no formula yet


def lines(explanation: Explanation, glyphs: Glyphs, width: int) -> Iterator[Line]:
    """The text, for a terminal of ``width`` columns."""
    signature, assignment = explanation.signature, explanation.assignment
    yield ((f"{visible(assignment.prototype)};", "bold"),)
    yield ((convention(assignment), "dim"),)
    for number, (parameter, placement) in enumerate(
        zip(signature.parameters, assignment.args, strict=True), 1
    ):
        yield ()
        extra = "" if _named(signature, number) else ", a variable argument"
        yield from _value(label_of(number, parameter), parameter.type, placement, assignment,
                          glyphs, extra, width)  # fmt: skip
    yield ()
    yield from _value("result", signature.result, assignment.ret, assignment, glyphs, "", width)
    yield from _picture(explanation, glyphs, width)
    yield ()
    yield (("preserved  ", "bold"), (", ".join(ranges(assignment.preserved)), ""))
    yield from _dialects(explanation.differences, assignment.dialect, width)
    yield ()
    for entry, limits in explanation.budgets:
        least, most = limits.least, limits.most
        span = f"{least}" if least == most else f"{least} to {most}"
        yield (("budget     ", "bold"), (f"{entry}: {span} instructions", ""))
    yield (("signature  ", "bold"), (f"{signature.id}  {signature.shape}", ""))


def convention(assignment: Assignment) -> str:
    """``System V AMD64 (sysv), by the ABI's text (psabi)``."""
    by = "by the ABI's text" if assignment.dialect == PSABI else "as the compiler has it"
    name = NAMES.get(assignment.abi, assignment.abi)
    return f"{name} ({assignment.abi}), {by} ({assignment.dialect})"


def _named(signature: Signature, number: int) -> bool:
    return signature.named is None or number <= signature.named


def _value(
    label: str,
    ctype: CType,
    placement: Placement,
    assignment: Assignment,
    glyphs: Glyphs,
    extra: str,
    width: int,
) -> Iterator[Line]:
    """One argument: its type, a line for each eightbyte, and the rules."""
    about = size_text(placement)
    room = width - cell_len(label) - len(about) - len(extra) - 6
    yield (
        (f"  {label}", "bold"),
        (f"  {cut(visible(placement.type), max(room, 20), glyphs)}", ""),
        (f"  {about}{extra}".rstrip(), "dim"),
    )
    rows, left_out = explained(ctype, placement, assignment.abi, assignment.dialect)
    last = ""
    for row in rows:
        yield _eightbyte(row, glyphs, width)
        if row.reason and row.reason != last:
            yield from _wrapped(row.reason, "dim", width)
        last = row.reason or last
    if left_out:
        yield ((f"{_INDENT}and {counted(left_out, 'more eightbyte')}", "dim"),)
    if sentence := how(placement, glyphs):
        yield from _wrapped(sentence, "yellow", width)
    if placement.clause not in {row.reason for row in rows}:
        yield from _wrapped(placement.clause, "dim", width)
    for extend in dict.fromkeys(piece.extend for piece in placement.pieces if piece.extend):
        yield from _wrapped(*extension_text(extend), width)


def size_text(placement: Placement) -> str:
    """``12 bytes, aligned to 4``; nothing for void."""
    if placement.type == "void":
        return ""
    return f"{counted(placement.size, 'byte')}, aligned to {placement.align}"


def _eightbyte(row: Explained, glyphs: Glyphs, width: int) -> Line:
    head = f"{_INDENT}{f'[{row.start}:{row.end}]':<9} "
    klass = f"{row.klass:<11} " if row.klass else ""
    where = " and ".join(row.places)
    place = f"{glyphs.arrow} {where:<12}" if where else "padding"
    room = width - len(head) - len(klass) - len(place) - 1
    members = f" {cut(row.members, room, glyphs)}" if row.members else ""
    return ((head, ""), (klass, "green"), (f"{place}{members}".rstrip(), ""))


def how(placement: Placement, glyphs: Glyphs) -> str:
    """What is passed in the value's stead, or that nothing is."""
    at = ", ".join(
        piece.at if piece.offset is None else f"stack+{piece.offset}" for piece in placement.pieces
    )
    match placement.mode:
        case "indirect":
            return (
                f"by reference: {at} {glyphs.arrow} copy of {counted(placement.size, 'byte')}, "
                f"aligned to {placement.copy_align}"
            )
        case "sret":
            return (
                f"in memory: {at} {glyphs.arrow} the caller's space for it, aligned to "
                f"{placement.copy_align}; returned in rax"
            )
        case "ignore":
            return "" if placement.type == "void" else "nothing is passed"
        case _:
            return ""


def extension_text(extend: Extension) -> tuple[str, str]:
    """How a register holds a narrow value, and the rule, which may not be the ABI's."""
    what = f"{extend.kind}-extended to {8 * extend.bytes} bits"
    if not extend.source.startswith(DE_FACTO):
        return f"{what}: {extend.source}", "dim"
    rest = extend.source.removeprefix(DE_FACTO).removeprefix(":").strip()
    return f"{what} de facto, not by the ABI" + (f": {rest}" if rest else ""), "yellow"


def _wrapped(text: str, style: str, width: int, indent: str = _INDENT) -> Iterator[Line]:
    for index, line in enumerate(
        wrap(text, width - len(indent) - 2, break_on_hyphens=False) or [""]
    ):
        yield ((f"{indent}{'  ' if index else ''}{line}", style),)


def _picture(explanation: Explanation, glyphs: Glyphs, width: int) -> Iterator[Line]:
    assignment = explanation.assignment
    drawn = picture(explanation.signature, assignment)
    yield ()
    yield (("At the callee's entry", "bold"), (f"  ({glyphs.filler} is any value)", "dim"))
    yield ruler()
    if drawn.registers:
        yield from draw(drawn.registers, glyphs, width)
    if drawn.unused:
        yield from _wrapped(f"unused: {', '.join(ranges(drawn.unused))}", "dim", width, "  ")
    yield from _wrapped(
        f"stack, highest address first: {stack_text(assignment)}", "dim", width, "  "
    )
    yield from draw(drawn.stack, glyphs, width)
    if drawn.result:
        yield (("At its return", "bold"),)
        yield from draw(drawn.result, glyphs, width)


def stack_text(assignment: Assignment) -> str:
    """``64 bytes, 32 of them shadow space; +0 is rsp+8, aligned to 16``."""
    shadow = f", {assignment.shadow_bytes} of them shadow space" if assignment.shadow_bytes else ""
    size = counted(assignment.stack_bytes, "byte")
    return f"{size}{shadow}; +0 is rsp+8, aligned to {assignment.stack_align}"


def ranges(names: Sequence[str]) -> list[str]:
    """Registers with runs of three or more written ``xmm6 to xmm15``."""
    groups: list[list[str]] = []
    for name in names:
        if groups and _follows(groups[-1][-1], name):
            groups[-1].append(name)
        else:
            groups.append([name])
    answer = []
    for group in groups:
        answer += [f"{group[0]} to {group[-1]}"] if len(group) > 2 else group
    return answer


def _follows(before: str, name: str) -> bool:
    stem = name.rstrip("0123456789")
    number, other = name[len(stem) :], before[len(stem) :]
    return bool(
        number and other.isdecimal() and before.startswith(stem) and int(number) == int(other) + 1
    )


def _dialects(found: Sequence[Difference] | None, dialect: str, width: int) -> Iterator[Line]:
    if found is None:
        yield ()
        yield ((f"Dialects are not compared for more than {MOST_COMPARED} arguments.", "bold"),)
        return
    if not found:
        return
    yield ()
    yield (("Depends on the dialect", "bold"),)
    for each in found:
        if each.entry is None:
            yield ((f"  {each.who}", "magenta"), (": otherwise", ""))
        else:
            yield ((f"  {each.entry.id}", "magenta"), (f"  {each.who}", "bold"))
            yield from _wrapped(each.entry.summary, "", width)
            yield from _wrapped(each.entry.clause, "dim", width)
        for change in each.changes:
            text = change_text(change, each, dialect)
            yield from _wrapped(text, "yellow", width)


def change_text(change: Change, difference: Difference, dialect: str) -> str:
    """``argument 1 v: xmm0[0:4]; here (psabi) rdi[0:4]``."""
    if difference.applies:
        return f"{change.what}: {change.here} ({dialect}); without it {change.there}"
    return f"{change.what}: {change.there}; here ({dialect}) {change.here}"
