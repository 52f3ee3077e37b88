#include "callees.h"

void bench_nothing(void) {}
int bench_add(int a, int b) { return a + b; }
long bench_longs(long a, long b, long c) { return a - b + c; }
unsigned long bench_words(unsigned long a, unsigned long b) { return a ^ b; }
double bench_doubles(double a, double b) { return a * b; }
float bench_float(float a) { return a + a; }
_Bool bench_bool(int a) { return a != 0; }
void bench_buffer(void *bytes) { (void)bytes; }
size_t bench_string(const char *string) { return (unsigned char)*string; }
const char *bench_text(int index) { return "of the house" + index; }
struct bench_point bench_point(struct bench_point p) { return (struct bench_point){p.y, p.x}; }
long bench_block(struct bench_block b) { return b.a + b.e; }

int bench_mixed(signed char a, int b, double c, long d, float e, int f, long g, long h, int i,
                long j)
{
    (void)c, (void)d, (void)e, (void)f, (void)g, (void)h;
    return a + b + i + (int)j;
}

int bench_variadic(const char *format, ...) { return *format; }
