/*
 * library: dialect-variable-sse-pair
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that it needs.
 * Otherwise: a variable argument has its first eightbyte of class SSE in a general register, as a
 * named one has, where va_arg does not look: a bug (clang from 19; callers alone).
 */
void f(int, ..., union { __float128 a; double b[2]; });
