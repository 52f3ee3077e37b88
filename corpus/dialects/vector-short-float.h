/*
 * library: dialect-vector-short-float
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification is silent about GNU vectors.
 * Otherwise: a vector of two _Float16 is SSE, where other vectors of four bytes are INTEGER (gcc).
 */
void f(_Float16 __attribute__((vector_size(4))) a);
