/*
 * library: dialect-ms-float128-va-arg
 * version: 1
 * abis: ms mingw
 *
 * Varargs: the normal convention applies.
 * Otherwise: va_arg reads by position, and a __float128 by a pointer, where callers put neither: a
 * bug (clang up to 20; callees alone).
 */
void f(int, __float128, ..., double);
