/*
 * library: dialect-va-arg-no-class
 * version: 1
 * abis: sysv
 *
 * 3.5.7: va_arg fetches the type from the registers that it needs.
 * Otherwise: va_arg of a struct that begins with an eightbyte of NO_CLASS reads another one, and
 * of one that is nothing but such it skips its size on the stack: a bug (clang up to 21; callees
 * alone).
 */
void f(int, ..., struct { long : 64; long x; });
