"""What gdb runs within itself: at each instruction of stubs it looks for their callers.

The stubs are those whose names gdb has.  Prints how many instructions were looked at, and of how
many entries, or what is wrong.
"""

# mypy: ignore-errors
# ruff: noqa: F821 - gdb is there when gdb runs it

KEPT = ("rbx", "rbp", "r12", "r13", "r14", "r15")


def number(text: str) -> int:
    return int(gdb.parse_and_eval(f"(unsigned long long)({text})")) & ((1 << 64) - 1)


def register(frame, name: str) -> int:
    return int(frame.read_register(name)) & ((1 << 64) - 1)


def state(frame) -> dict[str, int]:
    return {name: register(frame, name) for name in (*KEPT, "rsp", "rip")}


def look(name: str) -> int:
    """The instructions of one call, from its first to the last before it returns or jumps away."""
    here = gdb.newest_frame()
    caller = {kept: register(here, kept) for kept in KEPT}
    caller["rsp"] = number("$rsp") + 8
    caller["rip"] = number("*(unsigned long long *)$rsp")
    looked = 0
    while gdb.newest_frame().name() == name:
        looked += 1
        older = gdb.newest_frame().older()
        # At a return gdb goes by the word that rsp points to, which may lead into the stub.
        found = state(older.older() if older.name() == name else older)
        if found != caller:
            raise AssertionError(f"{name} at {number('$pc'):#x}: {found}, not {caller}")
        text = gdb.execute("x/i $pc", to_string=True)
        gdb.execute("nexti" if "call" in text and "rip" in text else "stepi", to_string=True)
    return looked


def main() -> None:
    for line in ("set pagination off", "set confirm off", "handle SIGCHLD nostop noprint"):
        gdb.execute(line, to_string=True)
    gdb.execute("run", to_string=True)
    listed = gdb.execute("info functions ^abisim::", to_string=True).splitlines()
    begins = [int(line.split()[0], 16) for line in listed if line.startswith("0x")]
    for address in begins:
        gdb.execute(f"break *{address}", to_string=True)
    looked = entries = 0
    while True:
        gdb.execute("continue", to_string=True)
        if not gdb.selected_inferior().pid:
            break
        # What a stub calls may be a thunk, which stops gdb on its way.
        while number("$pc") in begins:
            looked += look(gdb.newest_frame().name())
            entries += 1
    print(f"{looked} instructions of {entries} calls")


try:
    main()
except BaseException as error:  # gdb itself would go on
    print(f"{type(error).__name__}: {error}")
