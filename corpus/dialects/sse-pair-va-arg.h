/*
 * library: dialect-sse-pair-va-arg
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that it needs.
 * Otherwise: va_arg takes the second eightbyte, INTEGER, of a value whose first one callers put in
 * a general register for a vector register's, and the first for a general register's (clang from
 * 19; callees alone).
 */
void f(int, ..., union { __float128 a; struct { double b; long c; } s; });
