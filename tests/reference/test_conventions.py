"""What the reference refuses, in one sentence each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from abisim.declarations import parse
from abisim.layout import LP64, MAX_VALUE_BYTES, Member
from abisim.reference import UnknownConvention, UnsupportedType, classify
from abisim.signature import Parameter, Signature
from abisim.types import CType, Opaque, Void


@pytest.mark.parametrize("ctype", [Void(), Opaque("struct", "s")], ids=["void", "struct s"])
def test_what_is_no_value_cannot_be_passed(ctype: CType, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.id
    with pytest.raises(UnsupportedType, match=f"^no value has the type {name}; it cannot be"):
        classify(Signature("f", Void(), (Parameter("x", ctype),)))


def test_values_up_to_the_limit_are_passed() -> None:
    def passing(size: int) -> Signature:
        array = LP64.array(LP64.integer("char"), size)
        record = LP64.record("struct", "s", [Member("c", array)])
        return Signature("f", Void(), (Parameter("x", record),))

    assert classify(passing(MAX_VALUE_BYTES)).stack_bytes == MAX_VALUE_BYTES
    with pytest.raises(UnsupportedType, match=r"^struct s has 1048577 bytes; values of up to 1048"):
        classify(passing(MAX_VALUE_BYTES + 1))


def test_unknown_abi_and_dialect_list_the_known_ones() -> None:
    signature = parse("void f(void);")
    with pytest.raises(UnknownConvention, match="ABI 'vms'"):
        classify(replace(signature, abi="vms"))
    with pytest.raises(UnknownConvention, match="unknown dialect 'turbo'; known: psabi, "):
        classify(signature, dialect="turbo")
    assert issubclass(UnknownConvention, ValueError)
    assert issubclass(UnsupportedType, ValueError)
