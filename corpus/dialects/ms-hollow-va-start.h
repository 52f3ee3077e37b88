/*
 * library: dialect-ms-hollow-va-start
 * version: 1
 * abis: ms win64 mingw
 *
 * Varargs: the normal convention applies.
 * Otherwise: va_start is a position early for each struct of 1, 2, 4 or 8 bytes with no named
 * members that was in a register: va_arg reads named arguments (gcc; callees alone).
 */
void f(struct { int : 8; } a, int b, ..., int);
