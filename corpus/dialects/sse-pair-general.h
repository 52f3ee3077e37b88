/*
 * library: dialect-sse-pair-general
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Passing 3: an eightbyte of class SSE is passed in a vector register.
 * Otherwise: the first of two is in a general register, but counts as one in a vector register,
 * when it begins with a __float128 that is not alone; or is a __bf16 or two floating-point numbers
 * of two bytes, and the second one's type is aligned to less than 8: a bug (clang from 19).
 */
void f(union { __float128 a; double b[2]; } a);
