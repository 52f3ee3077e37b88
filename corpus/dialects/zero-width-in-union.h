/*
 * library: dialect-zero-width-in-union
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 4, footnote: zero-width bit-fields are NO_CLASS.
 * Otherwise: a bit-field of no width in a union is INTEGER (gcc).
 */
void f(union { double d; int : 0; } a);
