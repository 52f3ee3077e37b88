/*
 * library: dialect-ms-float128-direct
 * version: 1
 * abis: ms mingw
 *
 * Calling convention defaults: what does not fit in 8 bytes is passed by reference.
 * Otherwise: __float128 is passed in the vector register of its position (clang up to 20).
 */
void f(__float128 a);
