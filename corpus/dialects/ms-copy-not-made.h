/*
 * library: dialect-ms-copy-not-made
 * version: 1
 * abis: ms mingw
 *
 * Parameter passing: a pointer to memory allocated by the caller.
 * Otherwise: the copy of a vector, an 80-bit long double or an _Atomic type is not made if its
 * pointer is in a register and arguments before it, but none behind it, are on the stack, because
 * a __float128 took a vector register alone (clang up to 20; callers alone).
 */
void f(int, int, int, __float128, float, float __attribute__((vector_size(16))));
