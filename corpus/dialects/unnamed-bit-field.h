/*
 * library: dialect-unnamed-bit-field
 * version: 1
 * abis: sysv
 *
 * 3.1.2 Bit-Fields and 3.2.3 Definitions: padding is NO_CLASS.
 * Otherwise: an unnamed bit-field of nonzero width is INTEGER (gcc).
 */
void f(struct { int : 32; float x; } a);
