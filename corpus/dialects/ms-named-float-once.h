/*
 * library: dialect-ms-named-float-once
 * version: 1
 * abis: ms win64 mingw
 *
 * Varargs: floating-point values are in the integer register too.
 * Otherwise: only those after the named parameters are (gcc).
 */
void f(double a, ...);
