/*
 * library: dialect-variable-thin-union
 * version: 1
 * abis: sysv
 *
 * 3.5.7: __m256 and __m512 as variable arguments are always passed on the stack.
 * Otherwise: one in a union that is aligned to less is in a vector register; va_arg reads half of
 * it (gcc).
 */
void f(char, ..., union { int __attribute__((vector_size(32))) a __attribute__((packed)); });
