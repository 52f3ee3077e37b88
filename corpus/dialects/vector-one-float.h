/*
 * library: dialect-vector-one-float
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification is silent about GNU vectors.
 * Otherwise: a vector of one floating-point element, or of decimal ones, has class MEMORY (gcc).
 */
void f(float __attribute__((vector_size(4))) a);
