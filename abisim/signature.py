"""Signatures: what a call looks like to the calling convention."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from abisim.layout import DATA_MODELS, DataModel
from abisim.spelling import declare, parameter_text, shape_of
from abisim.types import Complex, CType, Record


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter; ``name`` is empty when the declaration gave none."""

    name: str
    type: CType


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's name, result and parameters under one ABI.

    ``named`` is None for a fixed parameter list, else the number of parameters before
    the ellipsis; the parameters after it are this call's variable arguments.
    """

    name: str
    result: CType
    parameters: tuple[Parameter, ...]
    named: int | None = None
    abi: str = "sysv"

    @property
    def variadic(self) -> bool:
        return self.named is not None

    @property
    def by_value(self) -> bool:
        """Whether a struct, union or complex number is passed or returned by value."""
        types = (self.result, *(parameter.type for parameter in self.parameters))
        return any(isinstance(ctype, Record | Complex) for ctype in types)

    @property
    def model(self) -> DataModel:
        return DATA_MODELS[self.abi]

    @property
    def prototype(self) -> str:
        """The declaration as C text, tagged records by their tag."""
        texts = [declare(parameter.type, parameter.name) for parameter in self.parameters]
        return declare(self.result, f"{self.name}({parameter_text(texts, self.named)})")

    @property
    def shape(self) -> str:
        """The canonical text: C, with every name and difference taken out that no
        calling convention looks at.  Equal shapes are called alike.
        """
        return _shape(self)

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits, a hash of the ABI and the shape."""
        return shape_id(self.abi, self.shape)


def shape_id(abi: str, shape: str) -> str:
    """The id of signatures of a shape."""
    return hashlib.sha256(f"{abi} {shape}".encode()).hexdigest()[:12]


def anonymous(signature: Signature) -> Signature:
    """The signature of the shape: names gone, and types as :func:`spelling.shape_of` has them."""
    model = signature.model
    return Signature(
        "f",
        shape_of(signature.result, model),
        tuple(Parameter("", shape_of(each.type, model)) for each in signature.parameters),
        signature.named,
        signature.abi,
    )


@lru_cache(maxsize=8192)
def _shape(signature: Signature) -> str:
    bare = anonymous(signature)
    texts = [declare(parameter.type, bodies=True) for parameter in bare.parameters]
    return declare(bare.result, f"f({parameter_text(texts, signature.named)})", bodies=True)
