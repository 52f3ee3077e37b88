"""Python stubs put to the judge: every carrier, random signatures of every ABI, every layout."""

from __future__ import annotations

import itertools

import pytest

from abisim.campaign.draw import Drawer
from abisim.declarations import parse
from abisim.dialects import PSABI
from abisim.interpreters import INTERPRETERS, Interpreter
from abisim.stubgen.python.stub import python_stub
from abisim.verification.python.judge import verify_python
from tests.stubgen.python_signatures import SIGNATURES

SEED = 21
DRAWN = 45
OPTIONS: tuple[dict[str, bool], ...] = ({}, {"errno": True}, {"release_gil": True})


@pytest.mark.parametrize("options", OPTIONS, ids=str)
@pytest.mark.parametrize("interpreter", INTERPRETERS, ids=lambda each: each.name)
def test_every_carrier(interpreter: Interpreter, options: dict[str, bool]) -> None:
    for text in SIGNATURES:
        signature = parse(text)
        verdict = verify_python(
            signature, python_stub(signature, interpreter, dialect=PSABI, **options)
        )
        assert verdict.ok, (text, verdict.reason, [*map(str, verdict.findings)])


@pytest.mark.parametrize("abi", ["sysv", "ms", "win64", "mingw"])
def test_random_signatures(abi: str) -> None:
    """Each with one of the layouts and one of the options, so that all of them meet."""
    for number, signature in enumerate(itertools.islice(iter(Drawer(abi, SEED)), DRAWN)):
        interpreter = INTERPRETERS[number % len(INTERPRETERS)]
        options = OPTIONS[number // len(INTERPRETERS) % len(OPTIONS)]
        stub = python_stub(signature, interpreter, dialect=PSABI, **options)
        verdict = verify_python(signature, stub)
        where = f"signature {number} of seed {SEED}: {signature.prototype}"
        assert verdict.ok, (where, interpreter.name, options, [*map(str, verdict.findings)])


@pytest.mark.parametrize(
    "text",
    [
        "void f(struct { char a[1048576]; } x)",
        "void f(struct { char a[524288]; } x, struct { char a[524287]; } y)",
    ],
)
def test_arguments_that_do_not_fit_in_the_machine(text: str) -> None:
    signature = parse(text)
    verdict = verify_python(signature, python_stub(signature, INTERPRETERS[0]))
    assert verdict.status == "error"
    assert verdict.reason == "the arguments do not fit in the simulated memory"
