"""The oracle: Signature → Assignment, written from the ABI's text."""

from abisim.reference.assignment import Assignment, Class, Extension, Mode, Piece, Placement
from abisim.reference.conventions import classify
from abisim.reference.errors import UnknownConvention, UnsupportedType

__all__ = [
    "Assignment",
    "Class",
    "Extension",
    "Mode",
    "Piece",
    "Placement",
    "UnknownConvention",
    "UnsupportedType",
    "classify",
]
