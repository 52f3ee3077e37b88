/*
 * library: dialect-array-first-element
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: an unaligned field makes the whole MEMORY.
 * Otherwise: the elements of an array are classified as the first one is, wherever they lie (gcc).
 */
void f(struct { struct __attribute__((packed)) { short a; char b; } a[2]; } a);
