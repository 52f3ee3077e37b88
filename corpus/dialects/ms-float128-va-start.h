/*
 * library: dialect-ms-float128-va-start
 * version: 1
 * abis: ms mingw
 *
 * Varargs: the normal convention applies.
 * Otherwise: va_start begins with the first free general register though named arguments are on
 * the stack already, because a __float128 took a vector register alone: va_arg reads them (clang
 * up to 20; callees alone).
 */
void f(int, int, int, __float128, float, ..., int, int);
