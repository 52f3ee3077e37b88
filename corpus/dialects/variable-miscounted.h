/*
 * library: dialect-variable-miscounted
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that are left.
 * Otherwise: a named __m256, on the stack, counts as one in a register when variable arguments are
 * placed, but not for va_arg: a bug (clang; callers alone).
 */
void f(double, double, double, double, double, double, float __attribute__((vector_size(32))), ..., struct { double a, b; });
