/*
 * library: dialect-flexible-misaligned
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Classification 1: an unaligned field makes the whole MEMORY.
 * Otherwise: a flexible array member at an unaligned offset is no unaligned field (gcc).
 */
void f(struct __attribute__((packed)) { char a; int b[]; } a);
