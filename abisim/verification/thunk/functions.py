"""CPython's functions as a thunk calls them: when each may be called, with what, what it does."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import Final

from abisim.machine.state import SLOTS, get
from abisim.reference.assignment import Assignment
from abisim.thunks import given_carrier
from abisim.verification.findings import Finding
from abisim.verification.provenance import argument_name, hex_bytes
from abisim.verification.thunk.objects import MAKING, Made, boxed, made_of
from abisim.verification.thunk.trial import Entered, Given, Trial
from abisim.verification.thunk.world import ThunkWorld
from abisim.verification.values import Values

_WORD: Final = 8
_RAX: Final = SLOTS["rax"][0]
_XMM0: Final = SLOTS["xmm0"][0]
_TRUE: Final = 0x100
_word: Final = struct.Struct("<Q")
#: What takes an object of a carrier apart.
_OPENING: Final = {
    "PyLong_AsUnsignedLongLongMask": ("int", "pointer"),
    "PyFloat_AsDouble": ("float",),
    "PyObject_IsTrue": ("bool",),
    "PyBytes_AsString": ("bytes",),
}


class BadCallError(Exception):
    """A finding ends the run."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Stage:
    """What all runs of a thunk have in common."""

    world: ThunkWorld
    assignment: Assignment
    values: Values


class Functions:
    """What has happened in one run.  ``given`` is the object that the callable gave, ``passed``
    what it was called with.
    """

    def __init__(self, stage: Stage, trial: Trial, entered: Entered) -> None:
        self.world, self.assignment, self.values = stage.world, stage.assignment, stage.values
        self.trial, self.entered = trial, entered
        self._drawn = 0
        draw = self._pointer
        self.adapter, self.reported = draw(), draw()
        self.world.set_cell(draw(), draw())
        self.state = trial.number % 2
        self.held = self.over = self.called = self.told = False
        #: References to what is called that are not given back.
        self.counted = 0
        self.failed = False
        self.made: dict[int, Made] = {}
        self.objects = 0
        self.passed: list[Made] = []
        self.given: int | None = None

    def wrong(self, rule: str, where: str, expected: str, actual: str) -> BadCallError:
        """A finding, with the call that shows it."""
        shown = f"{where}, with {self.trial.label}" if where else f"with {self.trial.label}"
        return BadCallError(Finding(rule, shown, expected, actual))

    def play(self, name: str, registers: bytes, left: bytearray) -> None:
        """A function is called; what it returns goes to ``left``."""
        if name == "Py_IsInitialized":
            # Upper halves of an int are anything; what is true need not be 1.
            self._return(left, _TRUE if self.trial.life == "runs" else 0, bytes_=4)
            return
        if name == "PyGILState_GetThisThreadState":
            self._return(left, 0 if self.trial.life == "gone" else self._pointer())
            return
        where = f"the call of {name}"
        if self.trial.life == "gone":
            raise self.wrong("thunk.finished", where, "no call: there is no interpreter", "one")
        if name == "PyGILState_Ensure":
            if self.held or self.over:
                raise self.wrong("thunk.gil", where, "one call", "a second one")
            self.held = True
            self.world.set_cell(self.adapter, self.reported)
            self._return(left, self.state, bytes_=4)
            return
        if not self.held:
            raise self.wrong("thunk.gil", where, "the GIL held", "it is not")
        if self.counted:
            # Whatever runs now may close the callback.
            self.world.set_cell(self._pointer(), self._pointer())
        self._play(name, registers, left, where)

    def _play(self, name: str, registers: bytes, left: bytearray, where: str) -> None:
        rdi = get(registers, "rdi")
        if name in MAKING:
            self._make(name, registers, left, where)
        elif name in _OPENING:
            self._open(name, rdi, left, where)
        elif name == "PyObject_Vectorcall":
            self._call(registers, left, where)
        elif name == "PyErr_WriteUnraisable":
            self._tell(rdi, where)
        elif name == "Py_IncRef":
            if rdi != self.adapter or self.counted or self.called:
                expected = "what is called, once, first of all"
                raise self.wrong("thunk.count", where, expected, f"rdi {self._object(rdi)}")
            self.counted = 1
        elif name == "Py_DecRef":
            self._give_back(rdi, where)
        else:
            self._release(registers, where)

    def _return(self, left: bytearray, answer: int, bytes_: int = _WORD) -> None:
        left[_RAX : _RAX + bytes_] = answer.to_bytes(bytes_, "little")

    def _pointer(self) -> int:
        """An object's address; in some trials with few bits set, and none in its low half."""
        self._drawn += 1
        return 1 << 46 | self._drawn << 33 if self.trial.number % 3 == 1 else self.world.pointer()

    # Arguments

    def _make(self, name: str, registers: bytes, left: bytearray, where: str) -> None:
        if self.called or self.failed:
            rule = "thunk.error" if self.failed else "thunk.call"
            raise self.wrong(rule, where, "no object made any more", "one")
        if not self.counted:
            expected = "a reference counted to what is called, which may go meanwhile"
            raise self.wrong("thunk.count", where, expected, "none")
        made = made_of(self.world, name, registers)
        if made is None:
            found = f"{get(registers, 'rsi')} bytes at {self.world.name(get(registers, 'rdi'))}"
            raise self.wrong("thunk.argument", where, "the argument's bytes", found)
        number, self.objects = self.objects, self.objects + 1
        address = self._pointer()
        if number == self.trial.fails:
            self.failed, address = True, 0
        else:
            self.made[address] = made
        self._return(left, address)

    def _call(self, registers: bytes, left: bytearray, where: str) -> None:
        """The arguments are those of the C call, each as an object of its own."""
        if self.called or self.failed:
            rule = "thunk.error" if self.failed else "thunk.call"
            raise self.wrong(rule, where, "no call" if self.failed else "one call", "a call")
        count = len(self.assignment.args)
        right = {"rdi": self.adapter, "rdx": count, "rcx": 0}
        for name, value in right.items():
            found = get(registers, name)
            if found != value:
                expected, shown = self._object(value), self._object(found)
                raise self.wrong("thunk.call", f"{name} at {where}", expected, shown)
        if not self.counted:
            expected = "a reference counted to what is called, which may go meanwhile"
            raise self.wrong("thunk.count", where, expected, "none")
        array = get(registers, "rsi")
        own = get(registers, "rsp") + _WORD <= array and array + _WORD * count < self.entered.top
        if count and not own:
            expected = "rsi: an array in the thunk's frame"
            raise self.wrong("thunk.call", where, expected, self.world.name(array))
        taken: set[int] = set()
        for index in range(count):
            address = _word.unpack(self.world.stack.read(array + _WORD * index, _WORD))[0]
            if address not in self.made or address in taken:
                shown = self.world.name(address)
                raise self.wrong("thunk.call", f"word {index} of args", "an object made", shown)
            taken.add(address)
            self._compare(index, self.made[address])
            self.passed.append(self.made[address])
        self.called = True
        given = self.trial.given
        self.given = None if given is None else self._pointer()
        self.failed = given is None
        if given is not None:
            self.world.given.write(self._bytes_at(given), given.answer + b"\0")
        self._return(left, self.given or 0)

    def _bytes_at(self, given: Given) -> int:
        region = self.world.given
        return region.base if self.trial.number % 2 else region.end - len(given.answer) - 1

    def _compare(self, index: int, made: Made) -> None:
        parameter = self.assignment.signature.parameters[index]
        offset, ctype = self.values.offsets[index], parameter.type
        value = self.values.arguments[self.trial.values][offset : offset + ctype.size]
        right = boxed(ctype, value)
        where = argument_name(index, parameter.name)
        if made.carrier != right.carrier or len(made.data) != len(right.data):
            expected, found = (f"{each.carrier}, {len(each.data)} bytes" for each in (right, made))
            raise self.wrong("thunk.argument", where, expected, found)
        mask = self.assignment.args[index].defined if right.carrier == "bytes" else None
        for byte, (is_, was) in enumerate(zip(made.data, right.data, strict=True)):
            if (is_ ^ was) & (mask[byte] if mask is not None else 0xFF):
                expected, found = hex_bytes(right.data, byte), hex_bytes(made.data, byte)
                raise self.wrong("thunk.argument", f"byte {byte} of {where}", expected, found)

    # The result

    def _open(self, name: str, rdi: int, left: bytearray, where: str) -> None:
        given = self.trial.given
        carrier = given_carrier(self.assignment.signature.result)
        if given is None or rdi != self.given or not rdi or carrier not in _OPENING[name]:
            expected = f"the result, {carrier}, taken apart while it is there"
            raise self.wrong("thunk.result", where, expected, f"rdi {self._object(rdi)}")
        match name:
            case "PyBytes_AsString":
                self._return(left, self._bytes_at(given))
            case "PyFloat_AsDouble":
                left[_XMM0 : _XMM0 + _WORD] = given.answer
            case _:
                left[_RAX : _RAX + len(given.answer)] = given.answer

    def _tell(self, rdi: int, where: str) -> None:
        if not self.failed or self.told:
            expected = "one call" if self.failed else "no call: there is no exception"
            raise self.wrong("thunk.error", where, expected, "a call")
        if rdi != self.reported or not self.counted:
            expected = "rdi: what is reported, while what is called is held"
            raise self.wrong("thunk.error", where, expected, self._object(rdi))
        self.told = True

    # References

    def _give_back(self, rdi: int, where: str) -> None:
        ready = self.called or self.failed
        if rdi == 0:
            return
        if ready and rdi in self.made:
            del self.made[rdi]
        elif ready and rdi == self.given:
            given, self.given = self.trial.given, None
            assert given is not None
            # The object is gone, and its bytes with it.
            spoilt = self.world.callee.fill(len(given.answer) + 1)
            self.world.given.write(self._bytes_at(given), spoilt)
        elif ready and rdi == self.adapter and self.counted:
            self.counted = 0
        else:
            expected = "an object that is held, after its use"
            raise self.wrong("thunk.count", where, expected, f"rdi {self._object(rdi)}")

    def _release(self, registers: bytes, where: str) -> None:
        left = [*self.made, *([self.given] if self.given else []), *[self.adapter] * self.counted]
        if left:
            expected, shown = "every reference given back", self._object(left[0])
            raise self.wrong("thunk.count", where, expected, f"one left to {shown}")
        if self.failed and not self.told:
            raise self.wrong("thunk.error", where, "the exception reported", "it is not")
        if not self.called and not self.failed:
            raise self.wrong("thunk.call", where, "PyObject_Vectorcall called", "it was not")
        state = get(registers, "rdi") & 0xFFFF_FFFF
        if state != self.state:
            expected = f"edi: {self.state}, as PyGILState_Ensure returned"
            raise self.wrong("thunk.gil", where, expected, f"{state:#x}")
        self.held, self.over = False, True

    def _object(self, address: int) -> str:
        if address == self.adapter:
            return "what is called"
        if address == self.reported:
            return "what is reported"
        if address and address == self.given:
            return "the result"
        if address in self.made:
            return "an argument"
        return f"{address:#x}"
