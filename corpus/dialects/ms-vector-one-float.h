/*
 * library: dialect-ms-vector-one-float
 * version: 1
 * abis: ms win64 mingw
 *
 * silent about GNU vectors.
 * Otherwise: a vector of one floating-point element, or of decimal ones, is passed by reference
 * (gcc).
 */
void f(float __attribute__((vector_size(4))) a);
