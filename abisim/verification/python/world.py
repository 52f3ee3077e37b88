"""The process that a python stub runs in: a machine with an interpreter's objects and functions.

Everything lies at addresses above 4 GiB that are drawn anew in every process, and nothing is
mapped around anything.  ABISIM_WORLD in the environment repeats them.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from random import Random
from typing import Final

from unicorn import UC_PROT_EXEC, UC_PROT_READ, UC_PROT_WRITE

from abisim.interpreters import Interpreter
from abisim.machine.host import Host
from abisim.machine.memory import PAGE, Region, Window
from abisim.pystubs import Symbol
from abisim.verification.garbage import NOTHING, Garbage, garbage
from abisim.verification.python import objects as made
from abisim.verification.python.objects import Objects
from abisim.verification.setting import process_seed

#: Functions that code may call, each an exit of the machine.
FUNCTIONS: Final[tuple[Symbol, ...]] = (
    "target", "PyLong_FromLong", "PyLong_FromUnsignedLongLong", "PyFloat_FromDouble",
    "PyBytes_FromString", "PyBytes_FromStringAndSize", "PyObject_Vectorcall",
    "PyEval_SaveThread", "PyEval_RestoreThread", "__errno_location", "pthread_setspecific",
)  # fmt: skip
#: Types by their names here, and their tp_flags.
_TYPES: Final = {
    "PyLong_Type": made.INT_FLAGS, "PyFloat_Type": made.OTHER_FLAGS,
    "PyBytes_Type": made.BYTES_FLAGS, "PyByteArray_Type": made.OTHER_FLAGS,
    "PyBool_Type": made.BOOL_FLAGS, "int subclass": made.INT_FLAGS,
    "bare int subclass": made.BARE_FLAGS, "str": made.STR_FLAGS, "decoy": made.DECOY_FLAGS,
    "float subclass": made.OTHER_FLAGS, "bytes subclass": made.BYTES_FLAGS,
    "bytearray subclass": made.OTHER_FLAGS, "NoneType": made.OTHER_FLAGS,
}  # fmt: skip
_TYPE_BYTES: Final = 0x1A0
#: By how much types lie higher, and lower, whose addresses have the same low half.
_HIGHER: Final = 1 << 41
_LOWER: Final = 1 << 40
_TOP_BITS: Final = range(32, 46)
_BASE_ALIGN: Final = 16 << 20
_CODE_BYTES: Final = 1 << 20
_STACK_BYTES: Final = 4 << 20
#: Objects that fit in a page have one each, as far as there are, with nothing around it.
_CELLS: Final = 20
_ROOM_BYTES: Final = 4 << 20
_SINGLETON_BYTES: Final = 64
#: One more is more than the low half of the word holds.
_COUNT: Final = 0x3_FFFF_FFFF
#: The low byte of a function's address; al could not be that.
_FUNCTION_STEP: Final = 0x1_0450
READ: Final = UC_PROT_READ
WRITE: Final = UC_PROT_READ | UC_PROT_WRITE


class World:
    """A machine and what is in it.  ``symbols`` are the values of a pool's words.

    ``types`` and ``functions`` (address → name) are by name.  ``cells`` and ``room`` are for
    the objects of a call, ``array`` for the pointers to them, ``errno`` is the thread's.
    ``counted`` has None, True, False and the small ints; ``pristine`` is what it holds.
    """

    def __init__(self, interpreter: Interpreter, seed: str, *, careful: bool) -> None:
        random = Random(f"python world {seed}")
        self.interpreter: Final = interpreter
        self.objects: Final = Objects(interpreter, f"python objects {seed}")
        self.caller: Final[Garbage] = garbage(f"python caller {seed}")
        #: What registers hold where nothing has been put there: garbage, or zeros.
        self.registers: Final = (self.caller.registers, NOTHING.registers)
        self.callee: Final[Garbage] = garbage(f"python callee {seed}")
        #: What nobody could guess is made of this.
        self.secret: Final = random.getrandbits(64)
        tops = [sum(1 << bit for bit in bits) for bits in combinations(_TOP_BITS, 3)]
        tops = [top for top in tops if not top & (_HIGHER | _LOWER)]
        bases = iter(top + _BASE_ALIGN * random.randrange(1, 60) for top in random.sample(tops, 40))
        counted = WRITE if not interpreter.immortal else READ
        small = interpreter.small_int_bytes * len(interpreter.small_ints)
        size = -(-(small + 4 * _SINGLETON_BYTES) // PAGE) * PAGE
        type_base = next(bases) | _LOWER
        cells = next(bases)
        windows = {
            "code": Window(next(bases), _CODE_BYTES, UC_PROT_READ | UC_PROT_EXEC),
            "stack": Window(next(bases), _STACK_BYTES, WRITE),
            "types": Window(type_base, 2 * PAGE, READ),
            "higher types": Window(type_base + _HIGHER, 2 * PAGE, READ),
            "lower types": Window(type_base - _LOWER, 2 * PAGE, READ),
            "counted": Window(next(bases), size, counted),
            "array": Window(next(bases), 4 * PAGE, READ),
            "errno": Window(next(bases), PAGE, READ),
            "nothing": Window(next(bases), PAGE, READ),
            "room": Window(next(bases), _ROOM_BYTES, READ),
            **{
                f"object {number + 1}": Window(cells + 2 * PAGE * number, PAGE, READ)
                for number in range(_CELLS)
            },
        }
        symbols: dict[str, int] = {"errno_key": random.randrange(9, 1 << 20)}
        for number, each in enumerate(FUNCTIONS, 1):
            symbols[each] = next(bases) + number * _FUNCTION_STEP
        symbols["slow"] = next(bases) + 0x570
        self.functions: Final = {symbols[each]: each for each in FUNCTIONS}
        #: The address that a stub returns to.
        self.end: Final = next(bases) + 0x61_7283
        #: What an absent object's address may be; nothing is there.
        self.nowhere: Final = next(bases) + 0x2_3450
        self.host: Final = Host(windows, (*self.functions, self.end), careful=careful)
        regions = self.host.regions
        self.stack: Final = self.host.stack
        self.cells: Final = [regions[f"object {number + 1}"] for number in range(_CELLS)]
        self.room: Final = regions["room"]
        #: As ``verification.copies`` and ``verification.callee`` call them.
        self.input: Final = self.room
        self.output: Final = regions["nothing"]
        self.array: Final = regions["array"]
        self.counted: Final = regions["counted"]
        self.errno_at: Final = regions["errno"].end - 4
        self.types: Final = self._put_types(regions, symbols)
        self._put_counted(symbols)
        self.symbols: Final = symbols
        self.pristine: Final = self.counted.mapping[:]

    def _put_types(self, regions: dict[str, Region], symbols: dict[str, int]) -> dict[str, int]:
        types: dict[str, int] = {}
        region = regions["types"]
        for number, (name, flags) in enumerate(_TYPES.items()):
            address = region.base + _TYPE_BYTES * number + 0x40
            region.write(address, self.objects.type_object(_TYPE_BYTES, flags))
            types[name] = address
            for where, like, by in (("higher", "like", _HIGHER), ("lower", "under", -_LOWER)):
                decoy = self.objects.type_object(_TYPE_BYTES, made.DECOY_FLAGS)
                regions[f"{where} types"].write(address + by, decoy)
                types[f"{like} {name}"] = address + by
            if name.startswith("Py"):
                symbols[name] = address
        return types

    def _put_counted(self, symbols: dict[str, int]) -> None:
        """None, True and False, and at the end the small ints."""
        region, objects = self.counted, self.objects
        region.write(region.base, objects.garbage(region.end - region.base))
        values = {
            "None": objects.header(self.types["NoneType"]),
            "True": objects.integer(self.types["PyBool_Type"], 1),
            "False": objects.integer(self.types["PyBool_Type"], 0),
        }
        for number, (name, data) in enumerate(values.items()):
            symbols[name] = region.base + _SINGLETON_BYTES * number + 16
            region.write(symbols[name], data)
        interpreter = self.interpreter
        each = interpreter.small_int_bytes
        first = region.end - each * len(interpreter.small_ints)
        symbols["small_ints"] = first - each * interpreter.small_ints.start
        for value in interpreter.small_ints:
            data = objects.integer(self.types["PyLong_Type"], value, uncounted=True)
            region.write(symbols["small_ints"] + each * value, data)
        if not interpreter.immortal:
            objects_at = [symbols[name] for name in values]
            objects_at += [symbols["small_ints"] + each * value for value in interpreter.small_ints]
            for address in objects_at:
                region.write(address + interpreter.count_at, _COUNT.to_bytes(8, "little"))

    def flag(self, name: str, flags: int) -> None:
        """Give a type other tp_flags."""
        at = self.types[name] + self.interpreter.flags_at
        self.host.regions["types"].write(at, flags.to_bytes(8, "little"))

    def small_int(self, value: int) -> int:
        """The address of a small int's object."""
        return self.symbols["small_ints"] + self.interpreter.small_int_bytes * value

    def name(self, address: int) -> str:
        """What is at an address, in words."""
        for symbol, where in self.symbols.items():
            if where == address and symbol != "errno_key":
                return symbol
        return "the stub's caller" if address == self.end else self.host.place_of(address)


@lru_cache(maxsize=8)
def world(interpreter: Interpreter, *, other: bool = False, careful: bool = False) -> World:
    """This process's world of an interpreter, or its other one."""
    return World(interpreter, f"{process_seed()}{' other' if other else ''}", careful=careful)
