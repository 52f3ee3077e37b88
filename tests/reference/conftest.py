"""Witnesses: C callers and callees, compiled, run and compared with an assignment.

Each signature becomes a C caller and a C callee.  The caller calls a probe that records
registers and stack; the callee is entered with an image of registers and stack that was
filled from the assignment, everything else being noise.  Only the bits that carry a value
are compared.
"""

from __future__ import annotations

import ctypes
import faulthandler
import os
import random
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from abisim.reference import Assignment, Piece, Placement, classify
from abisim.signature import Signature
from abisim.spelling import declare, parameter_text, record_body
from abisim.types import Array, Complex, CType, Enum, Integer, Record, leaves

ASSEMBLY = Path(__file__).with_name("witness.s")
STACK = 4096
GENERAL = ("rdi", "rsi", "rdx", "rcx", "r8", "r9", "rax")


class State(ctypes.Structure):
    """Registers and stack, as the assembly above lays them out."""

    _fields_ = (
        ("general", ctypes.c_uint64 * 8),
        ("vector", ctypes.c_ubyte * 128),
        ("stack_bytes", ctypes.c_uint64),
        ("stack_align", ctypes.c_uint64),
        ("sret_bytes", ctypes.c_uint64),
        ("sret_source", ctypes.c_uint64),
        ("unused", ctypes.c_ubyte * 32),
        ("stack", ctypes.c_ubyte * STACK),
        ("out_general", ctypes.c_uint64 * 2),
        ("out_vector", ctypes.c_ubyte * 32),
        ("out_x87", ctypes.c_ubyte * 108),
        ("more", ctypes.c_ubyte * 4),
    )


def definitions(ctype: CType, seen: dict[str, str]) -> None:
    """The records and enums that a type needs, in order, keyed by their heads."""
    match ctype:
        case Record(fields=fields, kind=kind, tag=tag):
            for field in fields:
                definitions(field.type, seen)
            if tag:
                seen.setdefault(f"{kind} {tag}", record_body(ctype, bodies=False))
        case Enum(tag=tag, underlying=underlying):
            value = -1 if underlying.signed else 0
            packed = "__attribute__((packed)) " if underlying.size < 4 else ""
            seen.setdefault(f"enum {tag}", f"enum {packed}{tag} {{ {tag}_0 = {value} }}")
        case Array(element=element) | Complex(element=element):
            definitions(element, seen)
        case _:
            pass


def c_source(signatures: Sequence[Signature]) -> str:
    """Caller ``c<n>``, callee ``e<n>`` and the callee's copies of its parameters."""
    heads: dict[str, str] = {}
    for signature in signatures:
        for ctype in (signature.result, *(p.type for p in signature.parameters)):
            definitions(ctype, heads)
    lines = [f"{text};" for text in heads.values()]
    lines += ["extern void probe(void);", "void *stored[64];", "void *given;"]
    for number, signature in enumerate(signatures):
        lines += _functions(number, signature)
    return "\n".join(lines) + "\n"


def _functions(number: int, signature: Signature) -> Iterator[str]:
    types = [parameter.type for parameter in signature.parameters]
    yield f"typedef {declare(signature.result, f'R{number}')};"
    for index, ctype in enumerate(types):
        yield f"typedef {_declaration(ctype, f'T{number}_{index}')};"
    names = [f"T{number}_{index}" for index in range(len(types))]
    prototype = parameter_text(names, signature.named)
    if signature.named is not None:
        prototype = ", ".join([*names[: signature.named], "..."])
    values = ", ".join(f"*({name} *)a[{index}]" for index, name in enumerate(names))
    void = signature.result.size == 0
    keep = "" if void else f"*(R{number} *)out = "
    yield (
        f"void c{number}(void **a, void *out) {{ {keep}((R{number} (*)({prototype}))probe)"
        f'({values}); __asm__ volatile ("fninit"); }}'
    )
    stores = "".join(f" *({name} *)stored[{i}] = a{i};" for i, name in enumerate(names))
    back = "" if void else f" return *(R{number} *)given;"
    if signature.named is None:
        parameters = ", ".join(f"{name} a{i}" for i, name in enumerate(names)) or "void"
        yield f"R{number} e{number}({parameters}) {{{stores}{back} }}"
        return
    named = ", ".join(f"{name} a{i}" for i, name in enumerate(names[: signature.named]))
    stores = "".join(
        f" *({name} *)stored[{i}] = a{i};" for i, name in enumerate(names[: signature.named])
    )
    stores += "".join(
        f" *({name} *)stored[{i}] = __builtin_va_arg(ap, {name});"
        for i, name in enumerate(names)
        if i >= signature.named
    )
    last = f"a{signature.named - 1}"
    yield (
        f"R{number} e{number}({named}, ...) {{ __builtin_va_list ap; "
        f"__builtin_va_start(ap, {last});{stores}{back} }}"
    )


def _declaration(ctype: CType, name: str) -> str:
    """As typedefs say it: gcc takes an attribute inside typeof for more than one of a typedef."""
    if isinstance(ctype, Integer) and ctype.align != ctype.size:
        natural = declare(replace(ctype, align=ctype.size), name)
        return f"{natural} __attribute__((aligned({ctype.align})))"
    return declare(ctype, name)


def build(compiler: str, signatures: Sequence[Signature], folder: Path) -> ctypes.CDLL:
    source, library = folder / "witness.c", folder / "witness.so"
    source.write_text(c_source(signatures))
    command = [compiler, "-O2", "-w", "-shared", "-fPIC", "-Wl,-Bsymbolic", "-Wl,-z,noexecstack"]
    subprocess.run([*command, "-o", str(library), str(source), str(ASSEMBLY)], check=True)
    return ctypes.CDLL(str(library))


def graffiti(ctype: CType, seed: int) -> bytes:
    """Bytes of a value, padding included; a _Bool is 0 or 1."""
    data = bytearray(random.Random(seed).randbytes(ctype.size))
    for leaf in leaves(ctype):
        if isinstance(leaf.type, Integer) and leaf.type.is_bool and leaf.bit_width == 8:
            data[leaf.bit_offset // 8] &= 1
    return bytes(data)


def place(state: State, piece: Piece, value: bytes) -> None:
    data = value[piece.start : piece.end]
    if piece.at == "stack":
        assert piece.offset is not None
        ctypes.memmove(ctypes.byref(state.stack, piece.offset), data, len(data))
    elif piece.at.startswith("xmm"):
        ctypes.memmove(ctypes.byref(state.vector, 16 * int(piece.at[3:])), data, len(data))
    else:
        word = bytearray(state.general[GENERAL.index(piece.at)].to_bytes(8, "little"))
        word[: len(data)] = data
        if piece.extend is not None:
            signed = piece.extend.kind == "sign"
            number = int.from_bytes(data, "little", signed=signed)
            word[:4] = (number & 0xFFFFFFFF).to_bytes(4, "little")
        state.general[GENERAL.index(piece.at)] = int.from_bytes(word, "little")


def found(state: State, piece: Piece) -> bytes:
    size = piece.end - piece.start
    if piece.at == "stack":
        assert piece.offset is not None
        return bytes(state.stack[piece.offset : piece.offset + size])
    if piece.at.startswith("xmm"):
        start = 16 * int(piece.at[3:])
        return bytes(state.vector[start : start + size])
    word = int(state.general[GENERAL.index(piece.at)]).to_bytes(8, "little")
    if piece.extend is not None:
        signed = piece.extend.kind == "sign"
        number = int.from_bytes(word[:size], "little", signed=signed)
        assert int.from_bytes(word[:4], "little", signed=signed) == number, "not extended"
    return word[:size]


RESULT_REGISTERS = {"rax": (4352, 8), "rdx": (4360, 8), "xmm0": (4368, 16), "xmm1": (4384, 16)}


def result_found(state: State, piece: Piece) -> bytes:
    size = piece.end - piece.start
    if piece.at.startswith("st"):
        start = 28 + 10 * int(piece.at[2:])  # st0 is the first register that fnsave stores
        return bytes(state.out_x87[start : start + size])
    start = RESULT_REGISTERS[piece.at][0]
    return bytes(state)[start : start + size]


def result_give(state: State, placement: Placement, value: bytes) -> None:
    state.stack_align = sum(piece.at.startswith("st") for piece in placement.pieces)
    for piece in placement.pieces:
        start = 4352
        if piece.at.startswith("st"):
            start = 4400 + 16 * int(piece.at[2:])
        elif piece.at in RESULT_REGISTERS:
            start = RESULT_REGISTERS[piece.at][0]
        data = value[piece.start : piece.end]
        ctypes.memmove(ctypes.addressof(state) + start, data, len(data))


def masked(data: bytes, defined: bytes) -> str:
    return bytes(byte & mask for byte, mask in zip(data, defined, strict=True)).hex()


def noise(seed: int) -> State:
    return State.from_buffer_copy(random.Random(seed).randbytes(ctypes.sizeof(State)))


def caller_differs(library: ctypes.CDLL, number: int, signature: Signature) -> str:
    """What the compiled caller does otherwise than the assignment says; empty if nothing."""
    asg = classify(signature)
    types = [parameter.type for parameter in signature.parameters]
    values = [graffiti(ctype, seed) for seed, ctype in enumerate(types)]
    given = graffiti(signature.result, 99)
    recorded = State.in_dll(library, "recorded")
    result_give(recorded, asg.ret, given)
    source = aligned(given)
    recorded.sret_bytes = len(given) if asg.ret.mode == "sret" else 0
    recorded.sret_source = source.address
    buffers = [aligned(value) for value in values]
    out = aligned(bytes(len(given)))
    library[f"c{number}"]((ctypes.c_void_p * 64)(*[b.address for b in buffers]), out.pointer)
    if asg.stack_bytes and recorded.stack_bytes % asg.stack_align:
        return f"stack is not aligned to {asg.stack_align}"
    if asg.al is not None and asg.al_bound is not None:
        al = recorded.general[6] & 0xFF
        if not asg.al <= al <= asg.al_bound:
            return f"al is {al}, not {asg.al}"
    for index, (placement, value) in enumerate(zip(asg.args, values, strict=True)):
        if problem := _argument_differs(recorded, placement, value):
            return f"argument {index + 1} {problem}"
    if asg.ret.mode != "ignore":
        got, want = masked(out.read(), asg.ret.defined), masked(given, asg.ret.defined)
        if got != want:
            return f"the result {got}, not {want}"
    return ""


def _argument_differs(recorded: State, placement: Placement, value: bytes) -> str:
    for piece in placement.pieces:
        part = slice(piece.start, piece.end)
        try:
            data = found(recorded, piece)
        except AssertionError as error:
            return f"{piece}: {error}"
        got, want = (
            masked(data, placement.defined[part]),
            masked(value[part], placement.defined[part]),
        )
        if got != want:
            return f"at {piece}: {got}, not {want}"
    return ""


def callee_differs(library: ctypes.CDLL, number: int, signature: Signature) -> str:
    """What the compiled callee takes from, or leaves, elsewhere than the assignment says."""
    asg = classify(signature)
    types = [parameter.type for parameter in signature.parameters]
    values = [graffiti(ctype, seed) for seed, ctype in enumerate(types)]
    given = graffiti(signature.result, 99)
    state = noise(7)
    state.stack_bytes, state.stack_align = max(asg.stack_bytes, 64), asg.stack_align
    for placement, value in zip(asg.args, values, strict=True):
        for piece in placement.pieces:
            place(state, piece, value)
    if asg.al is not None:
        state.general[6] = asg.al
    out = aligned(bytes(len(given)))
    if asg.ret.mode == "sret":
        state.general[0] = out.address
    stored = (ctypes.c_void_p * 64).in_dll(library, "stored")
    copies = [aligned(bytes(len(value))) for value in values]
    for index, copy in enumerate(copies):
        stored[index] = copy.address
    source = aligned(given)
    ctypes.c_void_p.in_dll(library, "given").value = source.address
    library.enter(ctypes.byref(state), ctypes.cast(library[f"e{number}"], ctypes.c_void_p))
    for index, (placement, value, copy) in enumerate(zip(asg.args, values, copies, strict=True)):
        got, want = masked(copy.read(), placement.defined), masked(value, placement.defined)
        if got != want:
            return f"argument {index + 1} {placement.pieces}: {got}, not {want}"
    return _result_differs(asg, state, given, out)


def _result_differs(asg: Assignment, state: State, given: bytes, out: Buffer) -> str:
    defined = asg.ret.defined
    if asg.ret.mode == "sret":
        if state.out_general[0] != out.address:
            return "rax is not the result pointer"
        got, want = masked(out.read(), defined), masked(given, defined)
        return "" if got == want else f"the result {got}, not {want}"
    for piece in asg.ret.pieces:
        part = slice(piece.start, piece.end)
        got, want = (
            masked(result_found(state, piece), defined[part]),
            masked(given[part], defined[part]),
        )
        if got != want:
            return f"the result at {piece}: {got}, not {want}"
    return ""


class Buffer:
    """Memory aligned to 256 bytes."""

    def __init__(self, size: int) -> None:
        self.size = size
        self.raw = ctypes.create_string_buffer(size + 512)
        self.address = -(-ctypes.addressof(self.raw) // 256) * 256
        self.pointer = ctypes.c_void_p(self.address)

    def read(self) -> bytes:
        return ctypes.string_at(self.address, self.size)


def aligned(value: bytes) -> Buffer:
    buffer = Buffer(len(value))
    ctypes.memmove(buffer.address, value, len(value))
    return buffer


def isolated(check: Callable[[], str]) -> str:
    """Run a check in a child: code that disagrees about a pointer dies there."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        faulthandler.disable()
        try:
            os.write(writing, check().encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return answer or (f"died of signal {status}" if status else "")


@dataclass(frozen=True)
class Witness:
    """One compiler's code for some signatures."""

    library: ctypes.CDLL
    signatures: Sequence[Signature]

    def caller_differs(self, number: int) -> str:
        """What the caller does otherwise than the assignment says; empty when nothing."""
        return isolated(lambda: caller_differs(self.library, number, self.signatures[number]))

    def callee_differs(self, number: int) -> str:
        """The same of the callee."""
        return isolated(lambda: callee_differs(self.library, number, self.signatures[number]))


@pytest.fixture(scope="session")
def witness(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, Sequence[Signature]], Witness]:
    """A function of compiler and signatures that gives a Witness."""

    def call(compiler: str, signatures: Sequence[Signature]) -> Witness:
        return Witness(build(compiler, signatures, tmp_path_factory.mktemp("witness")), signatures)

    return call
