/*
 * library: dialect-zero-length-array
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 4: an array of no elements has no fields.
 * Otherwise: the element's class counts in the eightbyte that the array is in, unless it begins
 * it; of an array of such arrays, or of structs of them, too (gcc).
 */
void f(struct { float a; int b[0]; } a);
