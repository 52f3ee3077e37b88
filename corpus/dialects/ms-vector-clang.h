/*
 * library: dialect-ms-vector-clang
 * version: 1
 * abis: ms win64 mingw
 *
 * Parameter passing: __m64 is passed as an integer and returned in rax; silent about other vectors
 * of up to 8 bytes.
 * Otherwise: a vector of several elements in up to 8 bytes is passed by reference and returned in
 * xmm0; one of a single element is passed as the element, an __int128 in two slots (clang).
 */
void f(float __attribute__((vector_size(8))) a);
