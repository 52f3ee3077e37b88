"""The same check as a C program: what others do to test calls, for measuring beside it.

The program holds a caller and a callee of each signature, compiled apart so that none is
inlined into the other, the values that go in and those that must come out.  It calls each
twice and compares what the callee stored, and what came back, bit by bit.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from abisim.errors import UsageError
from abisim.images import RECEIVED, RESULT
from abisim.signature import Signature, anonymous
from abisim.subjects.commands import Compiler
from abisim.subjects.options import flags
from abisim.subjects.running import run
from abisim.subjects.source import callee_name, callee_text, stub_name, stub_text
from abisim.subjects.typedefs import Typedefs

_SECONDS: Final = 300.0
#: Arguments and result of one pass.
Pass = tuple[bytes, bytes]
#: Both passes' values, and the bits that count.
Given = tuple[Sequence[Pass], Pass]

_MAIN: Final = """
#include <string.h>
struct check { void *stub, *callee; unsigned size, result; const unsigned char *bytes; };
static int differs(const unsigned char *a, const unsigned char *b, const unsigned char *mask,
                   unsigned size)
{
    for (unsigned at = 0; at < size; at++)
        if ((a[at] ^ b[at]) & mask[at]) return 1;
    return 0;
}
static int fails(const struct check *c)
{
    static unsigned char in[1 << 16] __attribute__((aligned(4096)));
    static unsigned char out[1 << 16] __attribute__((aligned(4096)));
    unsigned whole = c->size + c->result;
    for (int pass = 0; pass < 2; pass++) {
        const unsigned char *values = c->bytes + pass * whole, *mask = c->bytes + 2 * whole;
        memcpy(in, values, c->size);
        memcpy(abisim_result, values + c->size, c->result);
        memset(abisim_received, 0x55, c->size);
        memset(out, 0xaa, c->result);
        ((void (*)(const void *, void *, void *))c->stub)(in, out, c->callee);
        if (differs(abisim_received, values, mask, c->size)) return 1;
        if (differs(out, values + c->size, mask + c->size, c->result)) return 1;
    }
    return 0;
}
int main(void)
{
    int failed = 0;
    for (unsigned i = 0; i < sizeof checks / sizeof *checks; i++) failed += fails(checks + i);
    return failed != 0;
}
"""


def passes_natively(
    compiler: Compiler, signatures: Sequence[Signature], given: Sequence[Given]
) -> bool:
    """Compile the program, run it, and say whether every call was right.

    Raises UsageError when the compiler refuses it.
    """
    typedefs = Typedefs()
    bare = [anonymous(signature) for signature in signatures]
    stubs = [stub_text(i, each, "buffer", typedefs) for i, each in enumerate(bare)]
    callees = [callee_text(i, each, typedefs) for i, each in enumerate(bare)]
    exchange = f"extern unsigned char {RECEIVED}[], {RESULT}[];"
    names = [(stub_name(i), callee_name(i)) for i in range(len(bare))]
    tables = [
        f"static const unsigned char bytes_{i}[] = {{ {_numbers(*each)} }};"
        for i, each in enumerate(given)
    ]
    rows = ", ".join(
        f"{{ {stub}, {callee}, {len(mask[0])}, {len(mask[1])}, bytes_{i} }}"
        for i, ((stub, callee), (_, mask)) in enumerate(zip(names, given, strict=True))
    )
    main = [
        f"unsigned char {RECEIVED}[1 << 16] __attribute__((aligned(4096)));",
        f"unsigned char {RESULT}[1 << 16] __attribute__((aligned(4096)));",
        *(f"extern char {name}[];" for pair in names for name in pair),
        *tables,
        _MAIN.replace(
            "static int differs", "static const struct check checks[];\nstatic int differs"
        ).replace("\nint main", f"\nstatic const struct check checks[] = {{ {rows} }};\nint main"),
    ]
    sources = {
        "callers.c": "\n".join([*typedefs.lines, *stubs]),
        "callees.c": "\n".join([exchange, *typedefs.lines, *callees]),
        "main.c": "\n".join(main),
    }
    with tempfile.TemporaryDirectory(prefix="abisim-") as name:
        directory = Path(name)
        for path, text in sources.items():
            Path(directory, path).write_text(text)
        options = (*flags(compiler, 0), "-std=gnu11", "-w")
        done = run((*compiler.words, *options, *sources, "-o", "check"), directory, _SECONDS)
        if done.status:
            first = (done.messages or done.output).strip().splitlines()[:1]
            raise UsageError(f"{compiler.command} refused the program: {''.join(first)}")
        return run((str(directory / "check"),), directory, _SECONDS).status == 0


def _numbers(passes: Sequence[Pass], mask: Pass) -> str:
    whole = b"".join(part for each in (*passes, mask) for part in each)
    return ",".join(map(str, whole)) or "0"
