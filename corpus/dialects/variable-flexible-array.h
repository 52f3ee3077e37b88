/*
 * library: dialect-variable-flexible-array
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from where the registers that it needs are not left.
 * Otherwise: a variable argument of no bytes with a flexible array member takes 8 on the stack,
 * which va_arg does not skip: a bug (clang; callers alone).
 */
void f(int, ..., struct { struct {} a; int b[]; }, long double);
