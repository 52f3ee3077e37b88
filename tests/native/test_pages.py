"""What is mapped was sealed, is what was sealed, and is never writable where it runs."""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from abisim.interpreters import INTERPRETERS
from abisim.native import arena, kernel, pages
from abisim.native.arena import TRAP
from abisim.native.seal import Seal, SealError, issue
from abisim.pystubs import PythonStub, Symbol
from tests.native.stubs import pooled, returning, running

TARGET: dict[Symbol, int] = {"target": 0x1234_5678_9ABC}


def maps() -> list[str]:
    return Path("/proc/self/maps").read_text().splitlines()


def both() -> set[str]:
    """What is writable and executable; where another test ran the emulator, its memory is."""
    return {line for line in maps() if {"w", "x"} <= set(line.split()[1])}


def executable() -> list[str]:
    return [line for line in maps() if "x" in line.split()[1]]


def sealed(stub: PythonStub) -> Seal:
    return issue("a shape", stub, "a verifier")


def called(address: int) -> int:
    found: int = ctypes.CFUNCTYPE(ctypes.c_uint64)(address)()
    return found


def test_a_sealed_stub_runs_where_it_was_placed() -> None:
    stub = returning()
    placed = pages.place(sealed(stub), stub, TARGET)
    assert placed.address % 16 == 0
    assert called(placed.address) == TARGET["target"]
    pages.release(placed)


def test_stubs_lie_side_by_side_and_leave_traps() -> None:
    stub = returning()
    first, second = (pages.place(sealed(stub), stub, TARGET) for _ in range(2))
    assert abs(second.address - first.address) == 16
    pages.release(first)
    assert ctypes.string_at(first.address, 16) == bytes([TRAP]) * 16
    assert called(second.address) == TARGET["target"]
    third = pages.place(sealed(stub), stub, TARGET)
    assert third.address == first.address
    assert called(third.address) == TARGET["target"]
    pages.release(second)
    pages.release(third)


def test_a_stub_of_more_than_a_page() -> None:
    stub = returning(3 << 12)
    placed = pages.place(sealed(stub), stub, TARGET)
    assert called(placed.address) == TARGET["target"]
    pages.release(placed)
    assert ctypes.string_at(placed.address, placed.size) == bytes([TRAP]) * placed.size


def test_a_stub_larger_than_an_arena_has_one_of_its_own() -> None:
    stub = returning(1 << 19)
    placed = pages.place(sealed(stub), stub, TARGET)
    assert called(placed.address) == TARGET["target"]
    pages.release(placed)


def test_nothing_is_ever_writable_and_executable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor mapped writable, where it is a file; looked at while a stub is being written as well."""
    seen: list[str] = []
    before = both()
    write, mapping = os.pwrite, kernel.mmap

    def spying_write(file: int, code: bytes, offset: int) -> int:
        seen.extend(maps())
        written = write(file, code, offset)
        seen.extend(maps())
        return written

    def spying_map(size: int, protection: int, flags: int, file: int = -1) -> int:
        assert not protection & kernel.PROT_WRITE
        return mapping(size, protection, flags, file)

    monkeypatch.setattr(os, "pwrite", spying_write)
    monkeypatch.setattr(kernel, "mmap", spying_map)
    stub = returning()
    region = arena.Arena(1)
    assert region.place(stub.code) is not None
    pages.release(pages.place(sealed(stub), stub, TARGET))
    monkeypatch.undo()
    ours = [line for line in seen if "memfd:abisim" in line]
    assert {line.split()[1] for line in ours} == {"r-xs"}
    assert not {line for line in seen if {"w", "x"} <= set(line.split()[1])} - before
    assert not both() - before


def test_what_lies_behind_code_are_traps_on_every_page() -> None:
    region = arena.Arena(1)
    for _ in range(3):
        address = region.place(b"\xc3" * 5000)
        assert address is not None
        end = address + 5000
        assert ctypes.string_at(end, -end % kernel.PAGE) == bytes([TRAP]) * (-end % kernel.PAGE)


def test_cores_are_told_of_whatever_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[bytes] = []
    region = arena.Arena(1)
    monkeypatch.setattr(
        kernel, "synchronize_cores", lambda: told.append(ctypes.string_at(region._base, 1))
    )
    address = region.place(b"\xc3" * 16)
    assert told == [b"\xc3"]
    assert address == region._base
    region.release(address, 16)
    assert told == [b"\xc3", bytes([TRAP])]


def test_cores_are_interrupted_where_the_kernel_cannot_tell_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    unmapped: list[int] = []
    unmap = kernel.munmap

    def spying(address: int, size: int) -> None:
        unmapped.append(size)
        unmap(address, size)

    monkeypatch.setattr(kernel, "munmap", spying)
    kernel.synchronize_cores()
    assert not unmapped
    monkeypatch.setattr(kernel, "_syscall", lambda *_: -1)
    kernel.synchronize_cores()
    assert unmapped == [kernel.PAGE]


@pytest.mark.parametrize("written", [None, 15])
def test_an_arena_that_cannot_be_written_is_left(
    written: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(_file: int, _code: bytes, _offset: int) -> int:
        if written is None:
            raise OSError(errno.EFBIG, "too large")
        return written

    region = arena.Arena(1)
    first = region.place(b"\xc3" * 16)
    assert first is not None
    monkeypatch.setattr(os, "pwrite", refusing)
    assert region.place(b"\xc3" * 16) is None
    region.release(first, 16)
    monkeypatch.undo()
    assert region.place(b"\xc3" * 16) is None
    assert region._slots.is_unused


def test_without_a_file_that_can_be_written_there_are_pages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "_PAGES", pages._Pages())
    monkeypatch.setattr(arena.Arena, "place", lambda *_: None)
    stub = returning()
    placed = pages.place(sealed(stub), stub, TARGET)
    assert isinstance(placed.region, arena.Page)
    assert called(placed.address) == TARGET["target"]
    pages.release(placed)


class _Genuine(Seal):
    is_genuine = True


class _Stub(PythonStub):
    """What could be other code each time it is looked at."""


def changed(seal: Seal, stub: PythonStub) -> dict[str, tuple[object, object]]:
    other = next(each for each in INTERPRETERS if each != running())
    foreign = replace(stub, interpreter=other)
    flipped = replace(stub, code=bytes([stub.code[0] ^ 1]) + stub.code[1:])
    return {
        "no seal": (None, stub),
        "a text": ("sealed", stub),
        "another proof": (replace(seal, proof=bytes(32)), stub),
        "another digest": (replace(seal, digest=bytes(32)), stub),
        "another shape": (replace(seal, shape="b"), stub),
        "another verifier": (replace(seal, verifier="b"), stub),
        "another layout": (replace(seal, layout=other.name), stub),
        "altered code": (seal, flipped),
        "more code": (seal, replace(stub, code=stub.code + bytes(16))),
        "another pool": (seal, replace(stub, relocations=((8, "slow"),))),
        "no pool": (seal, replace(stub, relocations=())),
        "other options": (seal, replace(stub, release_gil=True)),
        "bytes alone": (seal, stub.code),
        "a seal that says so itself": (_Genuine("", seal.digest, "", seal.layout, b""), stub),
        "a stub of another class": (
            seal,
            _Stub(stub.code, stub.relocations, stub.interpreter),
        ),
        "of another interpreter": (sealed(foreign), foreign),
    }


CHANGES = list(changed(sealed(returning()), returning()))


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_not_verified_is_refused_and_nothing_is_mapped(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    stub = returning()
    seal, handed = changed(sealed(stub), stub)[name]
    before = executable()
    reached: list[object] = []
    monkeypatch.setattr(pages._PAGES, "place", reached.append)
    with pytest.raises(SealError):
        pages.place(seal, handed, TARGET)  # type: ignore[arg-type]
    assert not reached
    assert executable() == before


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: replace(returning(), relocations=((4, "target"),)), "no word at 0x4"),
        (lambda: replace(returning(), relocations=((16, "target"),)), "no word at 0x10"),
        (lambda: replace(returning(), relocations=((-8, "target"),)), "no word at"),
        (lambda: replace(returning(), relocations=((8, "target"), (8, "slow"))), "no word at 0x8"),
        (lambda: replace(returning(), relocations=((0, "target"),)), "filled already"),
        (lambda: pooled(returning().code, "slow"), "asks for slow"),
    ],
)
def test_a_pool_that_cannot_be_filled(make: Callable[[], PythonStub], words: str) -> None:
    stub = make()
    with pytest.raises(SealError, match=words):
        pages.place(sealed(stub), stub, TARGET)


def test_what_is_mapped_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.pwrite

    def damaging(file: int, code: bytes, offset: int) -> int:
        return real(file, bytes([code[0] ^ 1]) + code[1:], offset)

    monkeypatch.setattr(os, "pwrite", damaging)
    stub = returning()
    with pytest.raises(SealError, match="what was mapped is not what was verified"):
        pages.place(sealed(stub), stub, TARGET)


def test_an_arena_that_is_not_sealed_goes_with_its_last_stub(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(kernel, "mseal", lambda *_: False)
    region = arena.Arena(1)
    address = region.place(b"\xc3" * 16)
    assert address is not None
    assert not region.close()
    region.release(address, 16)
    assert region.close()
    assert not [line for line in maps() if line.startswith(f"{address:x}-")]


def test_a_sealed_arena_can_neither_change_nor_go() -> None:
    region = arena.Arena(1)
    address = region.place(b"\xc3" * 16)
    assert address is not None
    region.release(address, 16)
    if region._sealed:  # kernels from 6.10 on
        assert not region.close()
        with pytest.raises(PermissionError):
            kernel.mprotect(address, kernel.PAGE, kernel.PROT_READ)
        with pytest.raises(PermissionError):
            kernel.munmap(address, kernel.PAGE)
    assert region.place(b"\xc3" * 16) == address
