/*
 * library: dialect-ms-hollow-va-arg
 * version: 1
 * abis: ms mingw
 *
 * Varargs: the normal convention applies.
 * Otherwise: va_arg does not move on behind a struct of 1, 2, 4 or 8 bytes with no named members,
 * which has a position if it is in a register: a bug (gcc; callees alone).
 */
void f(int, ..., struct { int : 8; }, int);
