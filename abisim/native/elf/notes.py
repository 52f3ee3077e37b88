"""Notes: the build id, and what the processor is asked to enforce.

gABI 5, Note Section; psABI 4.1.2, Program Property.
"""

from __future__ import annotations

import struct
from typing import Final

_OWNER: Final = b"GNU\0"
_BUILD_ID, _PROPERTY = 3, 5
_X86_FEATURES: Final = 0xC0000002  # GNU_PROPERTY_X86_FEATURE_1_AND
_IBT, _SHSTK = 1, 2


def _note(kind: int, content: bytes) -> bytes:
    return struct.pack("<3I", len(_OWNER), len(content), kind) + _OWNER + content


def build_id_note(identity: bytes) -> bytes:
    """The note that holds a build id."""
    return _note(_BUILD_ID, identity)


def cet_note() -> bytes:
    """The property that all code is for indirect-branch tracking and shadow stacks."""
    features = struct.pack("<4I", _X86_FEATURES, 4, _IBT | _SHSTK, 0)
    return _note(_PROPERTY, features)
