/*
 * library: dialect-vzeroupper-union
 * version: 1
 * abis: sysv
 *
 * 3.2.3 Returning 4: SSEUP is returned in the upper half of the register before it.
 * Otherwise: vzeroupper follows the load of a __m256 or __m512 that is returned in a union (gcc;
 * callees alone).
 */
union { double __attribute__((vector_size(32))) a; double b; } f(void);
