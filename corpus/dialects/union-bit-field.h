/*
 * library: dialect-union-bit-field
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: a bit-field has no alignment to miss.
 * Otherwise: a bit-field in a union at an offset that the smallest integer of its width does not
 * divide is unaligned (gcc).
 */
void f(struct { char c; union { short a : 13; char b; } __attribute__((packed)) u; } a);
