"""Whether a command makes objects at all: asked once, before anything is put to it."""

from __future__ import annotations

import shlex
from functools import lru_cache

from abisim.errors import UsageError
from abisim.signature import Signature
from abisim.subjects.batch import Batch
from abisim.subjects.commands import Compiler
from abisim.subjects.refusal import NoStub
from abisim.types import Void


@lru_cache(maxsize=64)
def require_objects(compiler: Compiler) -> None:
    """Raise UsageError for a compiler whose object of the simplest functions cannot be used."""
    (pair,) = Batch(compiler, [Signature("f", Void(), (), abi=compiler.abi)], "buffer").pairs()
    for code in (pair.caller, pair.callee):
        if isinstance(code, NoStub):
            command = shlex.join([compiler.command, *compiler.words[1:]])
            raise UsageError(f"{command} makes no object that can be used: {code.reason}")
