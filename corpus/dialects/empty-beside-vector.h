/*
 * library: dialect-empty-beside-vector
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 5(c): SSE and SSEUP may be more than two eightbytes.
 * Otherwise: a struct of a __m256 or __m512 and a member of no bytes has class MEMORY (clang).
 */
void f(struct { struct {} a; float __attribute__((vector_size(32))) b; } a);
