"""System V: which bytes of a value each register holds, and how a result is taken out of them."""

from __future__ import annotations

from abisim.identity import remembered
from abisim.stubgen.alignment import EIGHTBYTE
from abisim.stubgen.classes import InRegisters, OnX87, Way
from abisim.stubgen.extent import (
    WHOLE,
    WHOLE_VECTOR,
    first_significant_byte,
    last_significant_byte,
    loadable_size,
)
from abisim.stubgen.kinds import Kind
from abisim.stubgen.moves import FromGeneral, FromVector, FromX87, Result
from abisim.types import CType


@remembered(4096)
def runs(ctype: CType, kinds: tuple[Kind, ...]) -> tuple[tuple[int, int, Kind], ...]:
    """What each register takes: first byte, number of bytes, GENERAL or VECTOR."""
    found: list[tuple[int, int, Kind]] = []
    for index, kind in enumerate(kinds):
        start = index * EIGHTBYTE
        if kind is Kind.UPPER:
            first, size, _ = found[-1]
            found[-1] = (first, size + EIGHTBYTE, Kind.VECTOR)
        elif kind is Kind.VECTOR:
            found.append((start, loadable_size(ctype, start, WHOLE_VECTOR), kind))
        elif kind is Kind.GENERAL:
            found.append((start, loadable_size(ctype, start), kind))
    return tuple(found)


def register_results(
    ctype: CType, way: Way, general_results: tuple[str, ...], vector_results: tuple[str, ...]
) -> tuple[Result, ...]:
    """The moves that take a result out of the registers of these sequences."""
    match way:
        case OnX87(count=count):
            return tuple(FromX87(16 * index) for index in range(count))
        case InRegisters(kinds=kinds):
            general, vector = list(general_results), list(vector_results)
            results: list[Result] = []
            for start, size, kind in runs(ctype, kinds):
                if not size:
                    # Nothing but padding, for which a dialect takes a register.
                    (vector if kind is Kind.VECTOR else general).pop(0)
                elif kind is Kind.VECTOR:
                    _add_from_vector(results, vector.pop(0), start, size)
                else:
                    vector_before = kinds[0] is Kind.VECTOR
                    move = _from_general(general.pop(0), ctype, start, size)
                    _add_from_general(results, move, start, size, vector_before=vector_before)
            return tuple(results)
        case _:
            return ()


def _add_from_general(
    results: list[Result], move: FromGeneral, start: int, size: int, *, vector_before: bool
) -> None:
    if vector_before and move.size not in WHOLE:
        # One store that reaches into what the vector's then overwrites.
        early = start + size - EIGHTBYTE
        results.insert(0, FromGeneral(move.register, early, EIGHTBYTE, early - start))
    else:
        results.append(move)


def _add_from_vector(results: list[Result], register: str, start: int, size: int) -> None:
    if start and size < EIGHTBYTE and size not in WHOLE_VECTOR:
        # The same: what is before it is padding, or comes after.
        early = start + size - EIGHTBYTE
        results.insert(0, FromVector(register, early, EIGHTBYTE, early - start))
    else:
        results.append(FromVector(register, start, size))


def _from_general(register: str, ctype: CType, start: int, size: int) -> FromGeneral:
    """An odd width beside padding may go in one store that covers some of the padding."""
    if size in WHOLE:
        return FromGeneral(register, start, size)
    skip = first_significant_byte(ctype, start, start + size) - start
    if size - skip in WHOLE:
        return FromGeneral(register, start + skip, size - skip, skip)
    early = start + size - EIGHTBYTE
    if early >= 0 and last_significant_byte(ctype, early, start) <= early:
        return FromGeneral(register, early, EIGHTBYTE, early - start)
    return FromGeneral(register, start, size)
