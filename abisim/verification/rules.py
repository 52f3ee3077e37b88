"""The rules that the judge holds code to.  Ids are stable."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

#: error: the ABI's text or the contract is broken.  de facto: only what real compilers rely
#: on.  advice: the code is right, and costs more than it has to.
Severity: TypeAlias = Literal["error", "de facto", "advice"]
SEVERITIES: Final[tuple[Severity, ...]] = ("error", "de facto", "advice")
DE_FACTO: Final = "de facto"
#: The rule about a compiler's sizes and alignments, which no code is run for.
LAYOUT: Final = "layout"


@dataclass(frozen=True, slots=True)
class Rule:
    """``source`` is the clause of the ABI, "de facto", or the part of abisim that sets it."""

    id: str
    source: str
    summary: str
    severity: Severity = "error"


_RULES: Final = (
    Rule(
        "argument.value",
        "psABI 3.2.3 Passing; Microsoft x64, Parameter passing",
        "every byte of every argument is in its place",
    ),
    Rule(
        "argument.extension",
        DE_FACTO,
        "a narrow integer in a register is extended to 32 bits; callees by clang rely on it",
        DE_FACTO,
    ),
    Rule(
        "argument.copy",
        "Microsoft x64, Parameter passing",
        "an argument passed by reference is an aligned copy in the caller's frame, which the "
        "callee may overwrite",
    ),
    Rule(
        "argument.copy-original",
        "Microsoft x64, Parameter passing",
        "an argument passed by reference is a copy, not the caller's original",
    ),
    Rule(
        "argument.copy-alignment",
        "Microsoft x64, Parameter passing",
        "the copy of an argument passed by reference is aligned to 16 bytes, or as its type asks",
    ),
    Rule(
        "argument.copy-shared",
        "Microsoft x64, Parameter passing",
        "arguments passed by reference have a copy each",
    ),
    Rule(
        "callee.argument",
        "psABI 3.2.3; Microsoft x64, Parameter passing",
        "a callee takes every argument from where the reference puts it",
    ),
    Rule(
        "callee.result",
        "psABI 3.2.3 Returning; Microsoft x64, Return values",
        "a callee leaves its result where the reference expects it",
    ),
    Rule(
        "callee.result-pointer",
        "psABI 3.2.3 Returning 2; Microsoft x64, Return values",
        "a callee returns the hidden result pointer in rax",
    ),
    Rule("call.target", "contract", "the target is called, and nothing else"),
    Rule("call.repeated", "contract", "the target is called only once"),
    Rule(
        "call.al",
        "psABI 3.2.3 Passing, 3.5.7",
        "al is an upper bound on the vector registers of a variadic call, at most 8",
    ),
    Rule(
        "stack.alignment",
        "psABI 3.2.2; Microsoft x64, Stack allocation",
        "the end of the argument area is aligned",
    ),
    Rule(
        "stack.argument-area",
        "psABI 3.2.2; Microsoft x64, Stack allocation",
        "the argument area, shadow space included, lies in the caller's frame",
    ),
    Rule(
        "stack.shadow-space",
        "Microsoft x64, Stack allocation",
        "32 bytes of the caller's frame above the return address are the callee's, to put its "
        "register arguments there",
    ),
    Rule("stack.balance", "psABI 3.2.1", "rsp is back where it was, one return address higher"),
    Rule(
        "stack.argument-area-live",
        "psABI 3.2.2; Microsoft x64, Stack allocation",
        "nothing in the argument area is needed after the call: it is the callee's to overwrite",
    ),
    Rule(
        "stack.red-zone",
        "psABI 3.2.2",
        "nothing below rsp is needed after a call: only a leaf function has a red zone",
    ),
    Rule("stack.caller-frame", "psABI 3.2.2", "the caller's frame is not written to"),
    Rule(
        "stack.depth",
        "contract",
        "a stub takes no more stack than 16 KiB and twice its arguments and result",
    ),
    Rule(
        "stack.pivot",
        "psABI 3.2.2; Microsoft x64, Stack usage",
        "rsp points into the stub's own stack at every instruction: a signal's handler may run "
        "there at any time, and writes below",
    ),
    Rule(
        "memory.read",
        "contract",
        "nothing is read but the arguments, the stub's own frame, its code and its constants",
    ),
    Rule(
        "memory.write",
        "contract",
        "nothing is written but the stub's own frame and, once the callee has left it, the result",
    ),
    Rule(
        "memory.static-write",
        "contract",
        "no static memory is written, so that calls may be nested and threads may make them",
    ),
    Rule(
        "register.preserved",
        "psABI 3.2.1; Microsoft x64, Caller/callee saved registers",
        "rbx, rbp and r12 to r15 keep their values; in a callee of Microsoft's convention so do "
        "rdi, rsi and xmm6 to xmm15",
    ),
    Rule(
        "register.volatile",
        "psABI 3.2.1; Microsoft x64, Caller/callee saved registers",
        "no register that the callee need not preserve is relied on after the call",
    ),
    Rule("state.direction-flag", "psABI 3.2.1", "DF is clear on entry and on return"),
    Rule(
        "state.system-flags",
        DE_FACTO,
        "TF, NT and AC are clear; with AC set, misaligned accesses trap",
        DE_FACTO,
    ),
    Rule("state.mxcsr", "psABI 3.2.1", "the control bits of MXCSR are preserved"),
    Rule("state.x87-control", "psABI 3.2.1", "the x87 control word is preserved"),
    Rule(
        "state.x87-stack",
        "psABI 3.2.1",
        "the x87 stack is empty on entry and on return, but for a callee's result",
    ),
    Rule(
        "result.value",
        "psABI 3.2.3 Returning; Microsoft x64, Return values",
        "the result's bytes reach the caller's buffer",
    ),
    Rule(
        "result.register",
        "psABI 3.2.3 Returning; Microsoft x64, Return values",
        "the result is taken from the registers that it is returned in, and from no other",
    ),
    Rule(
        "result.upper-bits",
        "psABI 3.2.3 Returning; Microsoft x64, Return values",
        "what is above the result in its register means nothing, in a vector register too",
    ),
    Rule("result.overrun", "contract", "nothing around the caller's buffer is written"),
    Rule(
        "result.hidden-pointer",
        "psABI 3.2.3 Returning 2; Microsoft x64, Return values",
        "the hidden pointer addresses writable, aligned storage of the result's size that "
        "overlaps nothing the callee sees",
    ),
    Rule(
        "result.hidden-overlap",
        "psABI 3.2.3 Returning 2; Microsoft x64, Return values",
        "the result's storage overlaps no argument that the callee sees",
    ),
    Rule(
        "code.fault",
        "contract",
        "no exception: nothing undecodable, no misaligned operand, no jump into nothing",
    ),
    Rule("code.self-modifying", "contract", "no code is written to"),
    Rule("code.limit", "contract", "the stub ends"),
    Rule("code.system", "contract", "no system call and no privileged instruction"),
    Rule("code.forbidden", "contract", "no jump out of the stub, no running past its end"),
    Rule(
        "code.world",
        "contract",
        "the stub does the same at other addresses, with other values and other garbage",
    ),
    Rule(
        "cet.endbr64",
        "Intel SDM volume 1, Control-flow Enforcement Technology",
        "the entry, and whatever an indirect branch leads to, begins with endbr64, unless the "
        "branch is marked notrack; looked at with --cet",
    ),
    Rule(
        "cet.shadow-stack",
        "Intel SDM volume 1, Control-flow Enforcement Technology",
        "every return goes back to where the call was; looked at with --cet",
    ),
    Rule(
        "budget.over", "docs/budget.md", "not more instructions than the reference allows", "advice"
    ),
    Rule("budget.under", "docs/budget.md", "not fewer than the ABI forces: one of the two errs"),
    Rule(
        "python.accepted",
        "contract, python stubs",
        "what a parameter does not take goes to the slow callable",
    ),
    Rule(
        "python.refused",
        "contract, python stubs",
        "what a parameter takes does not go to the slow callable",
        "advice",
    ),
    Rule(
        "python.arity",
        "contract, python stubs",
        "another number of arguments goes to the slow callable, and no more of them are read",
    ),
    Rule(
        "python.slow-exit",
        "contract, python stubs",
        "the slow exit is a jump to PyObject_Vectorcall with self, args, nargs and no names, "
        "before the target is called",
    ),
    Rule(
        "python.early",
        "contract, python stubs",
        "no function is called before the target but PyEval_SaveThread",
    ),
    Rule(
        "python.boxed",
        "contract, python stubs",
        "the object that is returned means the C result, or is what its maker returned",
    ),
    Rule(
        "python.small-int",
        "contract, python stubs",
        "where the code knows the array of small ints, these come from there",
        "advice",
    ),
    Rule(
        "python.count",
        "CPython, reference counting",
        "one reference is counted to an object that is returned and was there before, where "
        "that is counted at all, and no other",
    ),
    Rule(
        "python.gil",
        "CPython, thread state and the global interpreter lock",
        "the GIL is released before the target and taken again after it, once, with the state "
        "that was saved, where that is asked for and nowhere else",
    ),
    Rule(
        "python.gil-touch",
        "CPython, thread state and the global interpreter lock",
        "no Python object is looked at while the GIL is released",
    ),
    Rule(
        "python.errno",
        "contract, python stubs",
        "errno is read directly after the target and kept under errno_key, where that is asked "
        "for and nowhere else",
    ),
    Rule(
        "python.text",
        "contract, python stubs",
        "what runs are the instructions that a disassembly from the first byte shows",
    ),
    Rule(
        "python.pool",
        "contract, python stubs",
        "the pool's words are aligned, zero, and of symbols that exist",
    ),
    Rule(
        "python.order",
        "contract, python stubs",
        "what is seldom passed takes no fewer instructions than what mostly is, and exact ints "
        "are told by their type where the code knows that",
        "advice",
    ),
    Rule(
        "python.unreached",
        "contract, python stubs",
        "some call runs each instruction; looked at when asked to",
        "advice",
    ),
    Rule(
        "thunk.argument",
        "contract, thunks",
        "each object that is passed means the argument of the C call",
    ),
    Rule(
        "thunk.call",
        "contract, thunks",
        "the object that the cell has under the GIL is called once, with an object for each "
        "argument and no names",
    ),
    Rule(
        "thunk.count",
        "CPython, reference counting",
        "each object that was made, given or counted is released once, after its use, with the "
        "GIL held",
    ),
    Rule(
        "thunk.gil",
        "CPython, thread state and the global interpreter lock",
        "the GIL is taken once and given back with the state that was told, and no object is "
        "touched without it",
    ),
    Rule(
        "thunk.result",
        "contract, thunks",
        "the object that was given is taken apart by the function for its carrier, while it is "
        "there",
    ),
    Rule(
        "thunk.error",
        "contract, thunks",
        "an exception is reported once with the cell's second object, and zeros are returned",
    ),
    Rule(
        "thunk.finished",
        "CPython, initialization, finalization and threads",
        "without an interpreter nothing is called, and zeros are returned",
    ),
    Rule(
        "thunk.extension",
        DE_FACTO,
        "a narrow integer that a thunk returns is extended to 32 bits, as compilers do it",
        DE_FACTO,
    ),
    Rule(
        "thunk.pool",
        "contract, thunks",
        "the pool's words are aligned, zero, and of symbols that exist",
    ),
    Rule(
        LAYOUT,
        "psABI 3.1.2; Microsoft x64, Types and storage",
        "a compiler gives a type the size and alignment that the data model gives it",
    ),
    Rule("reference.layout", "contract", "reference and layout agree on padding"),
)

RULES: Final[dict[str, Rule]] = {rule.id: rule for rule in _RULES}
