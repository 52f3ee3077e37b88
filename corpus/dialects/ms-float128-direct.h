/*
 * library: dialect-ms-float128-direct
 * version: 1
 * abis: ms mingw
 *
 * Calling convention defaults: what does not fit in 8 bytes is passed by reference.
 * Otherwise: __float128 is in the next free vector register up to xmm7, and takes no position
 * (clang up to 20).
 */
void f(__float128 a);
