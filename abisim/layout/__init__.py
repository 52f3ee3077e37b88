"""Data models: the sizes, alignments and record layouts of C types on one platform.

Layout is the one thing that the reference and the stub compiler share, so the tests
hold it against real compilers.
"""

from __future__ import annotations

from abisim.layout.members import (
    MAX_BIT_INT,
    MAX_OBJECT_BYTES,
    MAX_VALUE_BYTES,
    LayoutError,
    Member,
    natural_alignment,
    struct_offsets,
    with_alignment,
)
from abisim.layout.model import (
    DATA_MODELS,
    LLP64,
    LLP64_GNU,
    LP64,
    DataModel,
    data_model,
)

__all__ = (
    "DATA_MODELS", "LLP64", "LLP64_GNU", "LP64", "MAX_BIT_INT", "MAX_OBJECT_BYTES",
    "MAX_VALUE_BYTES", "DataModel", "LayoutError", "Member", "data_model", "natural_alignment",
    "struct_offsets", "with_alignment",
)  # fmt: skip
