/*
 * library: dialect-aligned-va-arg
 * version: 1
 * abis: sysv
 *
 * 3.5.7: the register save area is not aligned for values of 16 bytes.
 * Otherwise: va_arg may read a record that is aligned to 16, and in two general registers, from
 * where they are saved with an instruction that faults on an address that is not (gcc; callees
 * alone).
 */
void f(int, ..., struct __attribute__((packed, aligned(16))) { long a, b; });
