"""The oracle: Signature → Assignment, written from the ABI's text."""

from abisim.reference.assignment import Assignment, Class, Extension, Mode, Piece, Placement
from abisim.reference.budget import Budget, budget, itemize
from abisim.reference.conventions import classify
from abisim.reference.costs import Entry, Term
from abisim.reference.differences import differences, explaining
from abisim.reference.errors import UnknownConvention, UnsupportedType
from abisim.reference.unpredictable import doubtful, doubts_of, unpredictable

__all__ = [
    "Assignment",
    "Budget",
    "Class",
    "Entry",
    "Extension",
    "Mode",
    "Piece",
    "Placement",
    "Term",
    "UnknownConvention",
    "UnsupportedType",
    "budget",
    "classify",
    "differences",
    "doubtful",
    "doubts_of",
    "explaining",
    "itemize",
    "unpredictable",
]
