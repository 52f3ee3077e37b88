/*
 * library: dialect-ms-va-arg-by-size
 * version: 1
 * abis: ms win64 mingw
 *
 * Varargs: the normal convention applies.
 * Otherwise: va_arg goes by position, and by a pointer if the size is not 1, 2, 4 or 8 bytes,
 * whatever callers do with the type: a bug (clang; callees alone).
 */
void f(short __attribute__((vector_size(8))) a, ..., short __attribute__((vector_size(8))));
