/*
 * library: dialect-array-boundary-va-start
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_start begins behind the named arguments on the stack.
 * Otherwise: va_start does not count what a named struct of no bytes with a flexible array member
 * moved the variable arguments by: va_arg reads others (gcc; callees alone).
 */
struct S { struct {} a; int b[]; } __attribute__((aligned(64)));
void f(long double, struct S, long double, ..., long double);
