/*
 * library: dialect-ms-va-arg-inline
 * version: 1
 * abis: ms
 *
 * Varargs: the normal convention applies, so what does not fit is passed by reference.
 * Otherwise: va_arg in an ms_abi function reads the value itself from the slots, where callers put
 * a pointer, and nothing of a struct with no named members: a bug (gcc; callees alone).
 */
void f(int, ..., struct { long a, b; });
