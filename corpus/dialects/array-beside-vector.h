/*
 * library: dialect-array-beside-vector
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 4: the other members of a union count too.
 * Otherwise: an array of several elements and more than 16 bytes has no class beside a __m256 or
 * __m512 (clang).
 */
void f(union { float __attribute__((vector_size(32))) a; long b[4]; } a);
