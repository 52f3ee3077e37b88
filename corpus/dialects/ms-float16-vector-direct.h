/*
 * library: dialect-ms-float16-vector-direct
 * version: 1
 * abis: ms win64 mingw
 *
 * silent about vectors of one _Float16.
 * Otherwise: one is passed in the vector register of its position (clang up to 18).
 */
void f(_Float16 __attribute__((vector_size(2))) a);
