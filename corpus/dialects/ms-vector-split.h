/*
 * library: dialect-ms-vector-split
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing is silent about vectors of more than 64 bytes.
 * Otherwise: each 16 bytes of one are passed by a pointer of their own, which no placement says
 * (clang).
 */
void f(char __attribute__((vector_size(128))) a);
