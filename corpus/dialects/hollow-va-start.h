/*
 * library: dialect-hollow-va-start
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_start begins behind the named arguments on the stack.
 * Otherwise: va_start counts the size of a struct with no named members that is on the stack,
 * where it takes no room: va_arg reads other arguments (gcc; callees alone).
 */
void f(int, int, int, int, int, int, struct { int : 8; } a, ..., int);
