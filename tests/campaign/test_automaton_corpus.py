"""corpus/automaton makes every transition of each ABI's automaton, with no call too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest

from abisim.campaign.automaton import transitions, universe
from abisim.campaign.automaton_corpus import corpus_files, main
from abisim.campaign.automaton_growing import MOST
from abisim.campaign.automaton_sysv import State, last_state, steps
from abisim.campaign.corpus import load_file
from abisim.campaign.coverage import Coverage
from abisim.campaign.engine import corpus_functions
from abisim.campaign.transition import Transition
from abisim.layout import DATA_MODELS
from abisim.reference import classify
from abisim.signature import Signature

_Node: TypeAlias = tuple[bool, State, str]

DIRECTORY = Path(__file__).parents[2] / "corpus" / "automaton"


def signatures(abi: str) -> list[Signature]:
    return [each.signature for each in corpus_functions([DIRECTORY], abi)]


def made_by(signature: Signature) -> set[Transition]:
    return set(transitions(classify(signature)))


def test_the_committed_files_are_what_the_generator_writes(tmp_path: Path) -> None:
    """``make automaton`` writes them again."""
    made = {path.name: text for path, text in corpus_files(DIRECTORY).items()}
    assert {path.name: path.read_text() for path in DIRECTORY.iterdir()} == made
    main(tmp_path / "automaton")
    assert {path.name: path.read_text() for path in (tmp_path / "automaton").iterdir()} == made


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_every_transition_is_exercised(abi: str) -> None:
    coverage = Coverage(abi)
    for signature in signatures(abi):
        coverage.add(signature)
    assert set(universe(abi)) - coverage.exercised == set()


@pytest.mark.parametrize("abi", ["sysv", "ms"])
def test_no_call_can_go(abi: str) -> None:
    """Without any one of them a transition is missing."""
    found = {each.name: made_by(each) for each in signatures(abi)}
    times = Counter(transition for made in found.values() for transition in made)
    own = {name: [each for each in made if times[each] == 1] for name, made in found.items()}
    assert [name for name, made in own.items() if not made] == []


def test_no_cover_is_much_smaller() -> None:
    """As many calls are needed as transitions that take registers, no two of which one makes.

    Dilworth: so many are as few as the chains that all of them fall into, and those are as many
    as transitions without another behind them in a largest matching.
    """
    taking: dict[_Node, State] = {}
    for signature in signatures("sysv"):
        assignment = classify(signature)
        named = len(assignment.args) if signature.named is None else signature.named
        states = [*steps(assignment), (last_state(assignment), None)]
        for index, ((before, kind), (after, _)) in enumerate(pairwise(states)):
            if kind is not None and before[:2] != after[:2]:
                known = (index >= named, before._replace(stack=0), kind.pattern)
                taking[known] = after
    behind = {
        known: [
            other
            for other in taking
            if other[0] >= known[0]
            and other[1].general <= after.general
            and other[1].vector <= after.vector
        ]
        for known, after in taking.items()
    }
    least = len(taking) - _largest_matching(behind)
    assert (len(taking), least) == (1318, 219)
    assert least <= len(signatures("sysv")) < 1.3 * least


def _largest_matching(behind: Mapping[_Node, Sequence[_Node]]) -> int:
    taken: dict[_Node, _Node] = {}

    def find(node: _Node, seen: set[_Node]) -> bool:
        for other in behind[node]:
            if other not in seen:
                seen.add(other)
                if other not in taken or find(taken[other], seen):
                    taken[other] = node
                    return True
        return False

    return sum(find(node, set()) for node in behind)


@pytest.mark.parametrize("abi", DATA_MODELS)
def test_a_person_can_read_each_call(abi: str) -> None:
    assert max(len(each.parameters) for each in signatures(abi)) <= MOST
    assert len(signatures(abi)) < 300


@pytest.mark.parametrize(
    ("name", "abis"), [("sysv", {"sysv"}), ("microsoft", {"ms", "win64", "mingw"})]
)
def test_each_file_is_for_its_own_abis(name: str, abis: set[str]) -> None:
    path = DIRECTORY / f"{name}.h"
    assert {abi for abi in DATA_MODELS if corpus_functions([path], abi)} == abis
    assert all(load_file(path, abi=abi).left_out == () for abi in abis)
