"""Jumps as short as they can be, and the pool behind the code."""

from __future__ import annotations

import pytest

from abisim.pystubs import Symbol
from abisim.stubgen.assembly import Assembly


def spaced(distance: int, *, backwards: bool) -> bytes:
    """A jump over, or back over, so many bytes."""
    code = Assembly[Symbol]()
    if backwards:
        code.label("there")
    else:
        code.jump("jne", "there")
    for _ in range(distance):
        code.emit("ret")
    if backwards:
        code.jump("jne", "there")
    else:
        code.label("there")
        code.emit("ret")
    return code.link()[0]


@pytest.mark.parametrize(
    ("distance", "backwards", "jump"),
    [
        (0, False, "7500"),
        (127, False, "757f"),
        (128, False, "0f8580000000"),
        (126, True, "7580"),
        (127, True, "0f857bffffff"),
    ],
)
def test_a_jump_is_short_where_it_can_be(distance: int, backwards: bool, jump: str) -> None:
    code = spaced(distance, backwards=backwards)
    start = distance if backwards else 0
    assert code[start : start + len(jump) // 2].hex() == jump


def test_one_that_grows_makes_another_grow() -> None:
    code = Assembly[Symbol]()
    code.jump("je", "there")
    code.jump("jmp", "far")
    for _ in range(125):
        code.emit("ret")
    code.label("there")
    for _ in range(9):
        code.emit("ret")
    code.label("far")
    code.emit("ret")
    assert code.link()[0].hex().startswith("0f8482000000e986000000")


def test_the_pool_is_aligned_and_has_each_symbol_once() -> None:
    code = Assembly[Symbol]()
    code.pooled("mov rax, qword ptr [rip{}]", "None")
    code.pooled("add rax, qword ptr [rip{}]", "small_ints")
    code.pooled("jmp qword ptr [rip{}]", "None")
    made, relocations = code.link()
    assert made.hex(" ", -4) == (
        "488b0511 00000048 03051200 0000ff25 04000000 cccccccc 00000000 00000000 00000000 00000000"
    )
    assert relocations == ((24, "None"), (32, "small_ints"))


def test_a_call_is_always_near() -> None:
    code = Assembly[Symbol]()
    code.jump("call", "routine")
    code.emit("ret")
    code.label("routine")
    code.emit("ret")
    assert code.link()[0].hex() == "e801000000c3c3cc"
    assert code.jumps_to("routine")
    assert not code.jumps_to("nowhere")


def test_a_label_is_given_once() -> None:
    code = Assembly[Symbol]()
    code.label("here")
    with pytest.raises(AssertionError, match="here"):
        code.label("here")
