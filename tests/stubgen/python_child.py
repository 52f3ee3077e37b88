"""Runs python stubs in the interpreter that runs this, which needs nothing but itself.

``python python_child.py CASES LIBRARY SEED ROUNDS``: each case's stub is mapped, made a builtin and
called with random objects; what the callee received and what came back is compared with what
the objects mean.  Prints one line of JSON: calls, how many reached the target, and what differed.
"""

from __future__ import annotations

import ctypes
import json
import math
import mmap
import random
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

FASTCALL = 0x80
SIZE = 1 << 16
MOST = 20

_Case = dict[str, Any]
#: What an argument is to a stub: to be taken as these bytes, if at all; and whether it must be.
_Meaning = tuple[object, "bytes | None", bool]

_libc = ctypes.CDLL(None)
_key = ctypes.c_uint()


class MethodDef(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p), ("meth", ctypes.c_void_p),
        ("flags", ctypes.c_int), ("doc", ctypes.c_char_p),
    )  # fmt: skip


class Whole(int):
    """A subclass of int."""


class Fraction(float):
    """A subclass of float, which is another number to C."""

    def __float__(self) -> float:
        return -7.0


class Refused(tuple[object, ...]):
    """What the slow callable was given."""

    __slots__ = ()


def slow(*args: object) -> Refused:
    return Refused(args)


def word(symbol: str, target: int, callable_: object) -> int:
    """What belongs into a word of the pool."""
    own = {"target": target, "slow": id(callable_), "errno_key": _key.value, "small_ints": id(0)}
    if symbol in own:
        return own[symbol]
    objects: dict[str, object] = {
        "PyLong_Type": int, "PyFloat_Type": float, "PyBytes_Type": bytes,
        "PyByteArray_Type": bytearray, "PyBool_Type": bool, "None": None, "True": True,
        "False": False,
    }  # fmt: skip
    if symbol in objects:
        return id(objects[symbol])
    library = ctypes.pythonapi if symbol.startswith("Py") else _libc
    return ctypes.cast(getattr(library, symbol), ctypes.c_void_p).value or 0


class Builtin:
    """A stub as a function; it lives as long as this."""

    def __init__(self, case: _Case, target: int, callable_: Callable[..., object] = slow) -> None:
        code = bytearray.fromhex(case["code"])
        for offset, symbol in case["relocations"]:
            struct.pack_into("<Q", code, offset, word(symbol, target, callable_))
        prot = mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC
        self._pages = mmap.mmap(-1, len(code), prot=prot)
        self._pages.write(bytes(code))
        address = ctypes.addressof(ctypes.c_char.from_buffer(self._pages))
        self._definition = MethodDef(b"f", address, FASTCALL, None)
        make = ctypes.pythonapi.PyCFunction_NewEx
        make.restype = ctypes.py_object
        make.argtypes = [ctypes.c_void_p, ctypes.py_object, ctypes.c_void_p]
        self.call = make(ctypes.addressof(self._definition), callable_, None)


class Player:
    """Draws objects and what they mean."""

    def __init__(self, seed: str) -> None:
        self.dice = random.Random(seed)
        self.keep: list[object] = []

    def meaning(self, parameter: _Case, *, released: bool, odd: bool) -> _Meaning:
        carrier, size = parameter["carrier"], parameter["size"]
        if odd:
            others: list[object] = ["text", 1 << 200, -(1 << 99), [], 1j, Fraction(1.5)]
            others += [0.0, 5e-324, 1.5] * (carrier != "float") + [b"?"] * (
                carrier in ("int", "bool")
            )
            self.keep.append(strange := self.dice.choice(others))
            return strange, None, False
        if carrier == "int":
            return self._int(size, signed=parameter["signed"])
        if carrier == "bool":
            value = self.dice.choice([True, False, 0, 1, 1, Whole(1), Whole(0), 2, -1, 1 << 64])
            taken = bytes([int(value)]) if value in (0, 1) else None
            return value, taken, taken is not None
        if carrier == "float":
            return self._float(size)
        if carrier == "pointer":
            return self._pointer(released=released)
        length = max(0, size + self.dice.choice([0] * 30 + [-1, 1]))
        data = self.dice.randbytes(length)
        if self.dice.random() < 0.02:
            return bytearray(data), None, False
        return data, data if length == size else None, length == size

    def integer(self, size: int, *, signed: bool) -> int:
        """Of the type, or one beside it; edges more often."""
        least, most = (-(1 << 8 * size - 1), (1 << 8 * size - 1)) if signed else (0, 1 << 8 * size)
        kind = self.dice.randrange(10)
        if kind < 3:
            return self.dice.randrange(max(least, -300), min(most, 300))
        if kind < 6:
            return self.dice.randrange(least, most)
        edges = [least, most - 1, 0, *(s << b for s in (1, -1) for b in (30, 31, 60, 63))]
        found = self.dice.choice(edges) + self.dice.choice([-1, 0, 0, 1])
        return found if self.dice.random() < 0.05 else min(max(found, least), most - 1)

    def _int(self, size: int, *, signed: bool) -> _Meaning:
        value: int = self.integer(size, signed=signed)
        if self.dice.random() < 0.1:
            value = self.dice.choice([True, False, Whole(value)])
        try:
            return value, value.to_bytes(size, "little", signed=signed), True
        except OverflowError:
            return value, None, False

    def _float(self, size: int) -> _Meaning:
        form = "<d" if size == 8 else "<f"
        value: float | int = self.dice.choice(
            [0.0, -0.0, 1.5, math.inf, -math.inf, math.nan, 1e300, 5e-324, 0.1,
             self.dice.uniform(-1e9, 1e9), 1 << 29, -3, 0, (1 << 30) - 1, 1 - (1 << 30)]
        )  # fmt: skip
        if self.dice.random() < 0.05:
            return self.dice.choice([1 << 30, -(1 << 64)]), None, False
        if self.dice.random() < 0.02:
            return Fraction(2.5), None, False
        try:
            data = struct.pack(form, value)
        except OverflowError:
            data = struct.pack(form, math.copysign(math.inf, value))
        return value, data, True

    def _pointer(self, *, released: bool) -> _Meaning:
        kind = self.dice.randrange(8)
        if kind == 0:
            return None, bytes(8), True
        if kind < 3:
            value: int = self.integer(8, signed=False)
            if self.dice.random() < 0.3:
                value = self.dice.choice([-1, -(1 << 63), Whole(77), 1 << 64, -(1 << 63) - 1])
            if -(1 << 63) <= value < 1 << 64:
                return value, (value % (1 << 64)).to_bytes(8, "little"), True
            return value, None, False
        data = self.dice.randbytes(self.dice.choice([0, 1, 5, 40]))
        if kind < 6:
            self.keep.append(data)
            at = ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p).value or 0
            return data, at.to_bytes(8, "little"), True
        array = bytearray(data)
        if len(array) > 4 and self.dice.random() < 0.5:
            del array[:3]
        self.keep.append(array)
        if not array:
            return array, None, False
        at = ctypes.addressof(ctypes.c_char.from_buffer(array))
        return array, None if released else at.to_bytes(8, "little"), not released

    def result(self, shape: _Case) -> tuple[bytes, object]:
        """Bytes that the callee returns, and the object that they are; None for any."""
        carrier, size = shape["carrier"], shape["size"]
        if carrier == "none":
            return b"", None
        if carrier in ("int", "pointer"):
            signed = carrier == "int" and shape["signed"]
            least, most = -(1 << 8 * size - 1), (1 << 8 * size - 1) - 1
            if not signed:
                least, most = 0, (1 << 8 * size) - 1
            number = min(max(self.integer(size, signed=signed), least), most)
            return number.to_bytes(size, "little", signed=signed), number
        if carrier == "bool":
            true = self.dice.random() < 0.5
            return bytes([true]), true
        if carrier == "float":
            form = "<d" if size == 8 else "<f"
            data = self.dice.choice([self.dice.randbytes(size), struct.pack(form, -0.0)])
            return data, struct.unpack(form, data)[0]
        if carrier == "string":
            if self.dice.random() < 0.3:
                return bytes(8), None
            text = bytes(self.dice.choices(range(1, 256), k=self.dice.randrange(40)))
            self.keep.append(text)
            at = ctypes.cast(ctypes.c_char_p(text), ctypes.c_void_p).value or 0
            return at.to_bytes(8, "little"), text
        data = self.dice.randbytes(size)
        return data, data


def masked(data: bytes, mask: str) -> bytes:
    return bytes(a & b for a, b in zip(data, bytes.fromhex(mask), strict=True))


def same(found: object, expected: object, shape: _Case) -> bool:
    if type(found) is not type(expected):
        return False
    if isinstance(found, float) and isinstance(expected, float):
        either = math.isnan(found) and math.isnan(expected)
        return either or struct.pack("d", found) == struct.pack("d", expected)
    if isinstance(found, bytes) and isinstance(expected, bytes) and shape["carrier"] == "bytes":
        same_size = len(found) == len(expected)
        return same_size and masked(found, shape["mask"]) == masked(expected, shape["mask"])
    return found == expected


class Bench:
    """The library, and what was counted."""

    def __init__(self, library: str, seed: str) -> None:
        self.library = ctypes.CDLL(library)
        self.received = (ctypes.c_char * SIZE).in_dll(self.library, "abisim_received")
        self.result = (ctypes.c_char * SIZE).in_dll(self.library, "abisim_result")
        self.player = Player(seed)
        self.calls = self.reached = 0
        self.differences: list[str] = []

    def differ(self, case: _Case, arguments: object, what: str) -> None:
        if len(self.differences) < MOST:
            self.differences.append(f"{case['text']} {arguments!r:.300}: {what:.600}")

    def run(self, case: _Case, rounds: int) -> None:
        target = ctypes.cast(getattr(self.library, case["symbol"]), ctypes.c_void_p).value or 0
        function = Builtin(case, target)
        for turn in range(rounds):
            self.player.keep.clear()
            self._call(case, function, turn)
        for count in {0, len(case["parameters"]) - 1, len(case["parameters"]) + 1}:
            if count >= 0 and count != len(case["parameters"]):
                self.calls += 1
                found = function.call(*[7] * count)
                if found != Refused([7] * count) or not isinstance(found, Refused):
                    self.differ(case, count, f"wrong count gave {found!r}")

    def _call(self, case: _Case, function: Builtin, turn: int) -> None:
        strange = turn % 9 == 8
        chosen = self.player.dice.randrange(max(1, len(case["parameters"])))
        meanings = [
            self.player.meaning(each, released=case["released"], odd=strange and index == chosen)
            for index, each in enumerate(case["parameters"])
        ]
        arguments = [each[0] for each in meanings]
        returned, expected = self.player.result(case["result"])
        ctypes.memset(self.received, 0xA5, case["extent"])
        ctypes.memmove(self.result, returned, len(returned))
        before = [sys.getrefcount(each) for each in arguments]
        found = function.call(*arguments)
        self.calls += 1
        if isinstance(found, Refused):
            if [*map(id, found)] != [*map(id, arguments)]:
                self.differ(case, arguments, f"refused as {found!r}")
            if all(must for _, _, must in meanings):
                self.differ(case, arguments, "refused")
            return
        self.reached += 1
        if not same(found, expected, case["result"]):
            self.differ(case, arguments, f"returned {found!r}, not {expected!r}")
        seen = self.received.raw[: case["extent"]]
        for parameter, (value, data, _) in zip(case["parameters"], meanings, strict=True):
            if data is None:
                self.differ(case, arguments, f"took {value!r}")
                continue
            there = seen[parameter["at"] : parameter["at"] + parameter["size"]]
            nan = parameter["carrier"] == "float" and isinstance(value, float) and value != value
            if masked(there, parameter["mask"]) != masked(data, parameter["mask"]) and not nan:
                self.differ(case, arguments, f"{value!r} arrived as {there.hex()}")
            for at in parameter["widened"]:
                whole = int.from_bytes(seen[at : at + 4], "little", signed=parameter["signed"])
                if isinstance(value, int) and whole != value:
                    self.differ(case, arguments, f"{value!r} widened as {whole}")
        found = None
        after = [sys.getrefcount(each) for each in arguments]
        if not (case["small"] or before == after):
            self.differ(case, arguments, f"references {before} became {after}")


def require_balanced(bench: Bench, case: _Case) -> None:
    """A thousand calls that return None, True, 0 or 5 leave as many references to them."""
    target = ctypes.cast(getattr(bench.library, case["symbol"]), ctypes.c_void_p).value or 0
    function = Builtin(case, target)
    for raw in (0, 1, 5):
        ctypes.memmove(bench.result, raw.to_bytes(8, "little"), 8)
        result = function.call()
        before = sys.getrefcount(result)
        for _ in range(1000):
            function.call()
        if abs(sys.getrefcount(result) - before) > 5:
            bench.differ(case, [], f"references to {result!r}: {sys.getrefcount(result) - before}")


def main() -> None:
    cases, library, seed, rounds = sys.argv[1:5]
    _libc.pthread_key_create(ctypes.byref(_key), None)
    bench = Bench(library, seed)
    for case in json.loads(Path(cases).read_text(encoding="utf-8")):
        print(case["text"], file=sys.stderr, flush=True)
        bench.run(case, int(rounds))
        if not case["parameters"] and case["result"]["carrier"] in ("none", "int", "bool"):
            require_balanced(bench, case)
    print(json.dumps([bench.calls, bench.reached, bench.differences]))


if __name__ == "__main__":
    main()
