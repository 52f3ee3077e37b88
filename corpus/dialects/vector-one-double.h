/*
 * library: dialect-vector-one-double
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification is silent about GNU vectors.
 * Otherwise: a vector of one double has class MEMORY as an argument and in records; the result
 * alone is in xmm0 (clang).
 */
void f(double __attribute__((vector_size(8))) a);
