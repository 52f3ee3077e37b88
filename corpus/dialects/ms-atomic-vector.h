/*
 * library: dialect-ms-atomic-vector
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing is silent about _Atomic.
 * Otherwise: of an _Atomic record passed piecewise, a vector or long double is passed by a pointer
 * to itself, which no placement of the record says (clang).
 */
void f(_Atomic(struct { float __attribute__((vector_size(16))) a; int b; }) a);
