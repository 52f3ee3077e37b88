/*
 * library: dialect-wide-union
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 5(c): more than two eightbytes that are not all SSE and SSEUP.
 * Otherwise: a union of 32 or 64 bytes that a __m128 does not fill is in memory or in one
 * register, whatever the instructions are that the code is compiled for (clang).
 */
void f(float __attribute__((vector_size(32))) a, union { float __attribute__((vector_size(16))) b __attribute__((aligned(32))); } c);
