/*
 * library: dialect-variable-array-boundary
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from where the registers that it needs are not left.
 * Otherwise: a variable argument of no bytes with a flexible array member moves what follows it to
 * a multiple of its alignment, as a named one does, where va_arg does not look: a bug (gcc;
 * callers alone).
 */
struct S { struct {} a; int b[]; } __attribute__((aligned(64)));
void f(int, ..., long double, struct S, long double);
