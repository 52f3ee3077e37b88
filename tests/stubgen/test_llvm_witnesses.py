"""LLVM's types for random records, as the stub compiler builds them and as clang's IR has them."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from abisim.campaign.dice import Dice
from abisim.campaign.draw_records import RecordDrawer
from abisim.campaign.fuzz_subject import accepting, open_subject, try_menu
from abisim.campaign.menu import menu
from abisim.campaign.relay import Relay
from abisim.campaign.witness import dialect_of
from abisim.dialects import entries_of
from abisim.layout import DATA_MODELS
from abisim.signature import Parameter, Signature
from abisim.spelling import declare
from abisim.stubgen.llvm import llvm_type
from abisim.stubgen.pieces import target_of
from abisim.subjects.compiler import Compiler
from abisim.types import Atomic, CType, Float, Vector, Void
from tests.witnesses import witness

DRAWN = 400
ENOUGH = 200
_IR = ("-mavx512f", "-w", "-S", "-emit-llvm", "-O0", "-Xclang", "-disable-llvm-passes", "-o", "-")
_TOKEN = re.compile(r"<\d+ x [^>]*>|<\{|\}>|%[\w.]+|\w+|[\[\]{}]")
_FLOATS = {"half": 2, "bfloat": 2, "float": 4, "double": 8, "fp128": 16, "x86_fp80": 16}


@pytest.mark.parametrize("abi", ["ms", "win64", "mingw"])
@pytest.mark.parametrize("command", ["clang-14", "clang-19", "clang-22"])
def test_the_scalars_of_random_records_are_those_of_clang_s_ir(
    command: str, abi: str, tmp_path: Path
) -> None:
    compiler = witness(command, abi)
    types = _records(command, compiler)
    target = target_of(abi, entries_of(dialect_of(compiler), abi))
    theirs = _scalars_by_clang(types, compiler, tmp_path / "records.c")
    assert len(theirs) == len(types) > ENOUGH
    for ctype, found in zip(types, theirs, strict=True):
        parts = llvm_type(ctype, target).parts
        assert [_name(part.scalar, part.size) for part in parts] == found, declare(ctype)


def _records(command: str, compiler: Compiler) -> list[CType]:
    """Atomic records whose C text says everything: no enums, no typedefs' alignments."""
    model = DATA_MODELS[compiler.abi]
    left_out = try_menu(open_subject(command, compiler.abi), compiler.abi).left_out
    drawer = RecordDrawer(menu(model, accepting(left_out)))
    relay = Relay(compiler.abi, dialect_of(compiler))
    records: list[CType] = []
    for number in range(DRAWN):
        record = drawer.record(Dice(f"llvm {number}"))
        ctype = record if isinstance(record, Atomic) else model.atomic(record)
        text = declare(ctype)
        if "enum" not in text and "__typeof__" not in text:
            signature = Signature("f", Void(), (Parameter("", ctype),), None, compiler.abi)
            records.append(relay(signature).parameters[0].type)
    return records


def _name(scalar: CType | None, size: int) -> str:
    match scalar:
        case Vector():
            return "vector"
        case Float():
            return f"f{size}"
        case _:
            return f"i{size}"


def _scalars_by_clang(types: list[CType], compiler: Compiler, path: Path) -> list[list[str]]:
    convention = "__attribute__((ms_abi)) " if compiler.abi == "ms" else ""
    lines = [
        f"{convention}void f{number}({declare(ctype, 'x')}) {{}}".replace("\n", " ")
        for number, ctype in enumerate(types)
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [*compiler.words, *_IR, str(path)]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    types_of = dict(re.findall(r"^(%[\w.]+) = type (.*)$", text, re.MULTILINE))
    parameters = re.findall(r"^define .*? @f\d+\((.*)\)", text, re.MULTILINE)
    return [_flat(_without_names(each), types_of) for each in parameters]


def _without_names(parameters: str) -> str:
    return re.sub(r" %\w+(?=,|$)|\b(?:noundef|signext|zeroext)\b", "", parameters)


def _flat(text: str, types_of: dict[str, str]) -> list[str]:
    """The scalars of types in LLVM's syntax, arrays and structs taken apart."""
    found: list[str] = []
    #: What an array repeats: how often, and where it begins in ``found``.
    arrays: list[tuple[int, int]] = []
    tokens = iter(_TOKEN.findall(re.sub(r"[%\w.]+\*+", "ptr", text)))
    for token in tokens:
        if token == "[":
            arrays.append((int(next(tokens)), len(found)))
            next(tokens)  # the x
        elif token == "]":
            count, start = arrays.pop()
            found[start:] = found[start:] * count
        elif token.startswith("%"):
            found += _flat(types_of[token], types_of)
        elif re.fullmatch(r"<\d+ x .*>", token):
            found.append("vector")
        elif token in _FLOATS:
            found.append(f"f{_FLOATS[token]}")
        elif token == "ptr":
            found.append("i8")
        elif re.fullmatch(r"i\d+", token):
            found.append(f"i{-(-int(token[1:]) // 8)}")
        else:
            assert token in ("{", "}", "<{", "}>"), token
    return found
