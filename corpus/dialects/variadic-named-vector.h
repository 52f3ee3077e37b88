/*
 * library: dialect-variadic-named-vector
 * version: 1
 * abis: sysv
 *
 * 3.5.7: named __m256 and __m512 arguments may be passed in registers.
 * Otherwise: in a call of a variadic function they are on the stack, named or not (clang).
 */
void f(float __attribute__((vector_size(32))) a, ...);
