/*
 * library: dialect-variable-int128
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that it needs.
 * Otherwise: a variable __int128 is placed like a named one, where va_arg does not look: a bug
 * (clang up to 21; callers alone).
 */
void f(int, int, int, int, int, ..., __int128, int);
