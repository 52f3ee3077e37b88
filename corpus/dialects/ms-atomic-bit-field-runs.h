/*
 * library: dialect-ms-atomic-bit-field-runs
 * version: 1
 * abis: ms
 *
 * Parameter passing is silent about _Atomic.
 * Otherwise: of an _Atomic record passed piecewise, bit-fields that follow one another are one
 * scalar (clang up to 18).
 */
void f(_Atomic(struct { int a : 8; int : 8; int b : 8; char c; }) a);
