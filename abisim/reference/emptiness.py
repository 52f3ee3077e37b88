"""What gcc takes for an empty type, which it gives no room and does not return.

Facts: gcc's default_is_empty_type, which knows unnamed bit-fields and arrays of no elements
for nothing, but not flexible array members.
"""

from __future__ import annotations

from abisim.types import Array, Atomic, CType, Record


def is_empty(ctype: CType) -> bool:
    """Whether it is a record of nothing but padding, unless a flexible array member is in it.

    One whose elements are empty is nothing as well.
    """
    match ctype:
        case Record(fields=fields):
            return all(field.is_padding or is_empty(field.type) for field in fields)
        case Array(element=element, count=count):
            return count == 0 or is_empty(element)
        case Atomic(value=value):
            return is_empty(value)
        case _:
            return False
