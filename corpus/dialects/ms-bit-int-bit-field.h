/*
 * library: dialect-ms-bit-int-bit-field
 * version: 1
 * abis: win64 mingw
 *
 * Parameter passing: 8, 16, 32 or 64 bits are passed as an integer of that size.
 * Otherwise: a union whose largest member is a bit-field of a _BitInt(N) loses the bits above N: a
 * bug (clang up to 18).
 */
void f(union { unsigned _BitInt(7) a : 2; char b; } a);
