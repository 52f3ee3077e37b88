/*
 * library: dialect-misaligned-record
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: an unaligned field makes the whole MEMORY.
 * Otherwise: a record member at an unaligned offset matters only if a scalar in it is unaligned
 * (gcc).
 */
void f(struct __attribute__((packed)) { char a; struct { char b; } __attribute__((aligned(4))) c; } a);
