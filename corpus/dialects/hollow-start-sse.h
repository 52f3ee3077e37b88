/*
 * library: dialect-hollow-start-sse
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing: no registers for some eightbyte, then all of it on the stack.
 * Otherwise: of a struct with an eightbyte of NO_CLASS and one of SSE the vector register does not
 * count, and where none is left the second eightbyte alone is on the stack, as va_arg has all of
 * it: a bug (clang up to 18).
 */
void f(double, double, double, double, double, double, double, double, struct { long : 64; float x; } a);
