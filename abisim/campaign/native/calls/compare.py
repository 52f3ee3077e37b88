"""Whether a call of abisim's is what the oracle's is: bytes received, result, or error."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from typing import Any, Final

from abisim.campaign.native.calls.bench import Seen
from abisim.pystubs import result_carrier
from abisim.signature import Signature
from abisim.types import CType
from abisim.verification.values import value_mask

#: How the oracle says which argument it refuses; an error of the object's own has other words.
_REFUSED: Final = re.compile(r"argument (\d+)")
_ARITY: Final = " given)"
_KEYWORDS: Final = "keyword"


def difference(signature: Signature, right: Seen, seen: Seen, mask: int) -> str:
    """What is not as it has to be; empty when nothing is."""
    if right.error is not None or seen.error is not None:
        return _of_errors(signature, right, seen)
    if seen.reached != 1:
        return f"the function was called {seen.reached} times"
    wrong = (right.received ^ seen.received) & mask
    if wrong:
        at = ((wrong & -wrong).bit_length() - 1) // 8
        found, wanted = ((each.received >> 8 * at & 0xFF) for each in (seen, right))
        return f"the function received {found:#04x} for {wanted:#04x} at byte {at}"
    if right.texts != seen.texts:
        return f"the function received the texts {seen.texts!r} for {right.texts!r}"
    if not same(signature.result, right.result, seen.result):
        return f"gave {shown(seen.result)}, not {shown(right.result)}"
    return ""


def _of_errors(signature: Signature, right: Seen, seen: Seen) -> str:
    wanted, found = right.error, seen.error
    if found is None:
        return f"gave {shown(seen.result)}, not {type(wanted).__name__}: {wanted}"
    text = f"{type(found).__name__}: {found}"
    if wanted is None:
        return f"{text}, where the oracle has a result"
    if type(found) is not type(wanted):
        return f"{text}, not {type(wanted).__name__}: {wanted}"
    if seen.reached:
        return f"{text}, after the function was called"
    refused = _REFUSED.fullmatch(str(wanted))
    if refused is not None:
        number = int(refused[1])
        name = signature.parameters[number - 1].name
        start = f"{signature.name}() argument {number}{f' ({name})' if name else ''}: "
        return "" if str(found).startswith(start) else f"{text}: not of argument {number}"
    if str(wanted).endswith(_ARITY) and str(found) != str(wanted):
        return f"{text}, not {wanted}"
    return "" if (_KEYWORDS in str(wanted)) == (_KEYWORDS in str(found)) else f"{text}: no keyword"


def same(ctype: CType, right: Any, found: Any) -> bool:
    """Whether two results are of one type and value; bits that carry none may differ."""
    if type(right) is not type(found):
        return False
    if isinstance(right, float):
        return _bits(right) == _bits(found) or (
            # No rule gives the bits of a NaN that was of another format.
            right != right and found != found and result_carrier(ctype) != "float"
        )
    if isinstance(right, complex):
        return all(
            _bits(one) == _bits(other) or (one != one and other != other)
            for one, other in ((right.real, found.real), (right.imag, found.imag))
        )
    if isinstance(right, bytes) and len(right) == len(found) == ctype.size:
        pairs: Sequence[tuple[int, int, int]] = list(
            zip(right, found, value_mask(ctype), strict=True)
        )
        return all((one ^ other) & bits == 0 for one, other, bits in pairs)
    return bool(right == found)


def _bits(number: float) -> bytes:
    return struct.pack("d", number)


def shown(value: Any) -> str:
    """The object as text, without addresses and not too long."""
    try:
        text = repr(value)
    except ValueError:  # an int of too many digits
        text = f"{value:#x}" if isinstance(value, int) else type(value).__name__
    text = re.sub(r"0x[0-9a-f]{9,}", "0x…", text)
    return text if len(text) <= 400 else f"{text[:400]}…"
