"""Synthetic objects are laid out as this interpreter's own are."""

from __future__ import annotations

import ctypes
import sys

import pytest

from abisim.interpreters import CPYTHON_313T, INTERPRETERS, LONG_SUBCLASS, Interpreter
from abisim.types import Pointer, Void
from abisim.verification.python.objects import Objects, marks_uncounted
from abisim.verification.python.things import things
from abisim.verification.python.world import World, world

WORD = 8
HERE = next(
    each
    for each in INTERPRETERS
    if each.versions[0] <= sys.version_info[:2] <= each.versions[1] and not each.free_threaded
)
INTEGERS = [0, 1, -1, 5, -5, 256, 257, 2**30 - 1, 2**30, -(2**30), 2**60 - 1, 2**60, -(2**63),
            2**64 - 1, 2**89, -(2**90), 2**120 + 3]  # fmt: skip


@pytest.fixture(scope="module")
def objects() -> Objects:
    return Objects(HERE, "a test")


def memory(value: object, size: int) -> bytes:
    return ctypes.string_at(id(value), size)


def word(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + WORD], "little")


@pytest.mark.parametrize("number", INTEGERS)
def test_ints(objects: Objects, number: int) -> None:
    small = number in HERE.small_ints
    made = objects.integer(id(int), number, uncounted=small)
    real = memory(number, len(made))
    assert len(made) <= -(-sys.getsizeof(number) // WORD) * WORD
    assert word(made, HERE.type_at) == word(real, HERE.type_at) == id(int)
    assert made[HERE.digit_count_at :] == real[HERE.digit_count_at :]


def test_bools_subclasses_and_small_ints(objects: Objects) -> None:
    class Sub(int):
        pass

    for value in (True, False, Sub(7), Sub(-(2**40)), Sub(0)):
        made = objects.integer(id(type(value)), int(value))
        assert made[HERE.digit_count_at :] == memory(value, len(made))[HERE.digit_count_at :]
    zero = id(0)
    for number in (-5, 1, 7, 256):
        assert id(number) == zero + number * HERE.small_int_bytes


def test_floats_bytes_and_bytearrays(objects: Objects) -> None:
    bits = memory(-1.5, 64)[HERE.float_at : HERE.float_at + WORD]
    made = objects.floating(id(float), bits)
    assert made[HERE.float_at :] == bits == memory(-1.5, len(made))[HERE.float_at :]
    text = b"some bytes"
    made = objects.byte_string(id(bytes), text)
    real = memory(text, len(made))
    assert word(made, HERE.item_count_at) == word(real, HERE.item_count_at) == len(text)
    assert made[HERE.bytes_at :] == real[HERE.bytes_at :] == text + b"\0"
    array = bytearray(b"0123456789")
    del array[:4]
    real = memory(array, HERE.bytearray_start_at + 2 * WORD)
    start = word(real, HERE.bytearray_start_at)
    assert ctypes.string_at(start, 6) == b"456789"
    begin = word(real, HERE.item_count_at + 2 * WORD)
    made = objects.byte_array(id(bytearray), 6, begin, start)
    for at in (HERE.item_count_at, HERE.item_count_at + 2 * WORD, HERE.bytearray_start_at):
        assert word(made, at) == word(real, at)


def test_flags_of_types() -> None:
    here = world(HERE)
    types = {
        "PyLong_Type": int, "PyBool_Type": bool, "PyBytes_Type": bytes, "PyFloat_Type": float,
        "str": str, "NoneType": type(None),
    }  # fmt: skip
    for name, real in types.items():
        at = here.types[name] + HERE.flags_at
        made = int.from_bytes(here.host.regions["types"].read(at, WORD), "little")
        found = word(memory(real, HERE.flags_at + WORD), HERE.flags_at)
        assert made & LONG_SUBCLASS == found & LONG_SUBCLASS, name


@pytest.mark.parametrize("layout", INTERPRETERS, ids=lambda layout: layout.name)
def test_only_later_interpreters_mark_ints_that_nobody_counts(layout: Interpreter) -> None:
    late = layout.versions[1] >= (3, 14)
    assert marks_uncounted(layout) == (late and layout.digits == "tag")
    made = Objects(layout, "a test").integer(0, 3, uncounted=True)
    marked = bool(word(made, layout.digit_count_at) & 4) if layout.digits == "tag" else False
    assert marked == marks_uncounted(layout)


def test_free_threaded_small_ints_are_further_apart() -> None:
    assert [each.small_int_bytes for each in INTERPRETERS] == [32, 32, 32, 32, 48]
    assert INTERPRETERS[-1] is CPYTHON_313T


def test_the_same_seed_makes_the_same_world(monkeypatch: pytest.MonkeyPatch) -> None:
    one, same, other = (World(HERE, seed, careful=False) for seed in ("a", "a", "b"))
    assert one.symbols == same.symbols
    assert one.pristine == same.pristine
    assert not {*one.symbols.values()} & {*other.symbols.values()}
    assert all(at > 1 << 32 for name, at in one.symbols.items() if name != "errno_key")


@pytest.mark.parametrize("layout", INTERPRETERS, ids=lambda layout: layout.name)
def test_every_pointer_means_what_it_says(layout: Interpreter) -> None:
    pointer = Pointer(Void(), 8, 8)
    for release_gil in (False, True):
        found = things(pointer, world(layout), release_gil=release_gil, thorough=True)
        arrays = [each for each in found if each.label.startswith("ByteArray")]
        assert {each.duty for each in arrays if "like" not in each.label} <= {"takes", "refuses"}
        assert any(each.duty == "takes" for each in arrays) != release_gil
        for thing in found:
            if thing.duty != "refuses":
                assert len(thing.means(0x1000)) == WORD
