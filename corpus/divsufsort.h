/*
 * library: divsufsort
 * version: 2.0.1-5
 * headers: divsufsort.h divsufsort64.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini divsufsort
 * functions: 16, by value: 0, left out: 0
 */
typedef unsigned char uint8_t;
typedef uint8_t sauchar_t;
typedef int int32_t;
typedef int32_t saidx_t;
typedef int32_t saint_t;
typedef long int64_t;
typedef int64_t saidx64_t;

// divsufsort.h
saint_t divsufsort(const sauchar_t *T, saidx_t *SA, saidx_t n);
saidx_t divbwt(const sauchar_t *T, sauchar_t *U, saidx_t *A, saidx_t n);
const char *divsufsort_version(void);
saint_t bw_transform(const sauchar_t *T, sauchar_t *U, saidx_t *SA, saidx_t n, saidx_t *idx);
saint_t inverse_bw_transform(const sauchar_t *T, sauchar_t *U, saidx_t *A, saidx_t n, saidx_t idx);
saint_t sufcheck(const sauchar_t *T, const saidx_t *SA, saidx_t n, saint_t verbose);
saidx_t sa_search(const sauchar_t *T, saidx_t Tsize, const sauchar_t *P, saidx_t Psize, const saidx_t *SA, saidx_t SAsize, saidx_t *left);
saidx_t sa_simplesearch(const sauchar_t *T, saidx_t Tsize, const saidx_t *SA, saidx_t SAsize, saint_t c, saidx_t *left);

// divsufsort64.h
saint_t divsufsort64(const sauchar_t *T, saidx64_t *SA, saidx64_t n);
saidx64_t divbwt64(const sauchar_t *T, sauchar_t *U, saidx64_t *A, saidx64_t n);
const char *divsufsort64_version(void);
saint_t bw_transform64(const sauchar_t *T, sauchar_t *U, saidx64_t *SA, saidx64_t n, saidx64_t *idx);
saint_t inverse_bw_transform64(const sauchar_t *T, sauchar_t *U, saidx64_t *A, saidx64_t n, saidx64_t idx);
saint_t sufcheck64(const sauchar_t *T, const saidx64_t *SA, saidx64_t n, saint_t verbose);
saidx64_t sa_search64(const sauchar_t *T, saidx64_t Tsize, const sauchar_t *P, saidx64_t Psize, const saidx64_t *SA, saidx64_t SAsize, saidx64_t *left);
saidx64_t sa_simplesearch64(const sauchar_t *T, saidx64_t Tsize, const saidx64_t *SA, saidx64_t SAsize, saint_t c, saidx64_t *left);
