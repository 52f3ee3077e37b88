"""``corpus/automaton``: few calls that make every transition of each ABI's placement automaton.

``python -m abisim.campaign.automaton_corpus corpus/automaton`` writes the files.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap

from abisim.campaign import automaton_slots, automaton_walk
from abisim.campaign.automaton import universe
from abisim.campaign.automaton_made import Call
from abisim.files import write_each

_WIDTH = 100
#: Stands for a space at which no line is to end.
_GLUE = "\a"
_TYPES = """\
i is an INTEGER eightbyte, s an SSE one, n one of padding; ii, is, si, ss, in, ni, sn, ns are
structs of two.  m3 is three eightbytes in MEMORY, m4_16 four aligned to 16; x is a long double, v
a vector of so many bytes, u a struct of one.  A typedef ending in _8 to _64 has that alignment."""
_SLOTS = """\
c1 and c2 are structs of one and two bytes, m3 and m_32 are passed by a pointer to a copy, the
latter with that alignment; none has no byte that is used."""


def corpus_text(name: str, abis: Sequence[str], types: str, calls: Sequence[Call]) -> str:
    """The corpus file of these ABIs' automaton."""
    count = len(universe(abis[0]))
    about = f"Calls that make each of the {count:,} transitions of the placement automaton. "
    facts = [
        f"library: automaton-{name}",
        "version: 1",
        f"abis: {' '.join(abis)}",
        "command: python -m abisim.campaign.automaton_corpus corpus/automaton",
        "",
        *wrap(f"{about}{types}", _WIDTH - 4),
    ]
    head = "\n".join(f" * {fact}".rstrip() for fact in facts)
    lines = dict.fromkeys(line for call in calls for line in call.declarations)
    functions = (_function(number, call) for number, call in enumerate(calls, 1))
    return "\n".join([f"/*\n{head}\n */", *lines, "", *functions, ""])


def _function(number: int, call: Call) -> str:
    """On several lines, none of which ends within a parameter."""
    parameters = [each.replace(" ", _GLUE) for each in call.parameters()]
    text = f"{call.result.replace(' ', _GLUE)} f_{number}({', '.join(parameters)});"
    return "\n".join(wrap(text, _WIDTH, subsequent_indent="    ")).replace(_GLUE, " ")


def corpus_files(directory: Path) -> dict[Path, str]:
    """The text of each file."""
    return {
        directory / "sysv.h": corpus_text("sysv", ["sysv"], _TYPES, automaton_walk.calls()),
        directory / "microsoft.h": corpus_text(
            "microsoft", ["ms", "win64", "mingw"], _SLOTS, automaton_slots.calls()
        ),
    }


def main(directory: Path) -> None:
    """Write the files that changed."""
    files = corpus_files(directory)
    directory.mkdir(exist_ok=True)
    write_each(
        {
            path: text
            for path, text in files.items()
            if not path.exists() or path.read_text(encoding="utf-8") != text
        }
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
