/*
 * library: dialect-float128-va-arg
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that it needs.
 * Otherwise: va_arg of a __float128 looks on the stack, where callers do not put it: a bug (clang
 * up to 18; callees alone).
 */
void f(int, ..., __float128);
