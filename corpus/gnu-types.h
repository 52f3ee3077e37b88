/*
 * library: gnu-types
 * version: 1
 * abis: sysv ms mingw
 *
 * The types of types.h that Microsoft's platform does not have, in the same positions.
 */

// __float128
void f_float128(__float128 a);
__float128 f_echo_float128(__float128 a);
void f_many_float128(__float128, __float128, __float128, __float128, __float128, __float128, __float128, __float128, __float128, __float128);
int f_mixed_float128(long a, __float128 b, double c, __float128 d, long e, long f, __float128 g, long h, long i, __float128 j, long k);
struct s_float128 { __float128 a; };
struct s_float128 f_struct_float128(struct s_float128 a);
struct then_float128 { __float128 a; char b; };
struct then_float128 f_then_float128(struct then_float128 a, int b);
struct after_float128 { float a; __float128 b; };
struct after_float128 f_after_float128(struct after_float128 a, double b);
struct two_float128 { __float128 a[2]; };
struct two_float128 f_two_float128(struct two_float128 a);
struct packed_float128 { char a; __float128 b; } __attribute__((packed));
void f_packed_float128(struct packed_float128 a);
union long_float128 { __float128 a; long b; };
union long_float128 f_union_long_float128(union long_float128 a);
union double_float128 { __float128 a; double b; };
union double_float128 f_union_double_float128(union double_float128 a);
union x87_float128 { __float128 a; long double b; };
union x87_float128 f_union_x87_float128(union x87_float128 a);
union m128_float128 { __float128 a; __m128 b; };
union m128_float128 f_union_m128_float128(union m128_float128 a);
union bits_float128 { __float128 a; int b : 9; };
union bits_float128 f_union_bits_float128(union bits_float128 a);
int f_variable_float128(int count, ..., __float128);
int f_variable_late_float128(int count, ..., long, double, long, double, long, double, long, double, long, double, double, double, double, __float128, double);

// _Decimal32
void f_decimal32(_Decimal32 a);
_Decimal32 f_echo_decimal32(_Decimal32 a);
void f_many_decimal32(_Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32, _Decimal32);
int f_mixed_decimal32(long a, _Decimal32 b, double c, _Decimal32 d, long e, long f, _Decimal32 g, long h, long i, _Decimal32 j, long k);
struct s_decimal32 { _Decimal32 a; };
struct s_decimal32 f_struct_decimal32(struct s_decimal32 a);
struct then_decimal32 { _Decimal32 a; char b; };
struct then_decimal32 f_then_decimal32(struct then_decimal32 a, int b);
struct after_decimal32 { float a; _Decimal32 b; };
struct after_decimal32 f_after_decimal32(struct after_decimal32 a, double b);
struct two_decimal32 { _Decimal32 a[2]; };
struct two_decimal32 f_two_decimal32(struct two_decimal32 a);
struct packed_decimal32 { char a; _Decimal32 b; } __attribute__((packed));
void f_packed_decimal32(struct packed_decimal32 a);
union long_decimal32 { _Decimal32 a; long b; };
union long_decimal32 f_union_long_decimal32(union long_decimal32 a);
union double_decimal32 { _Decimal32 a; double b; };
union double_decimal32 f_union_double_decimal32(union double_decimal32 a);
union x87_decimal32 { _Decimal32 a; long double b; };
union x87_decimal32 f_union_x87_decimal32(union x87_decimal32 a);
union m128_decimal32 { _Decimal32 a; __m128 b; };
union m128_decimal32 f_union_m128_decimal32(union m128_decimal32 a);
union bits_decimal32 { _Decimal32 a; int b : 9; };
union bits_decimal32 f_union_bits_decimal32(union bits_decimal32 a);
int f_variable_decimal32(int count, ..., _Decimal32);
int f_variable_late_decimal32(int count, ..., long, double, long, double, long, double, long, double, long, double, double, double, double, _Decimal32, double);

// _Decimal64
void f_decimal64(_Decimal64 a);
_Decimal64 f_echo_decimal64(_Decimal64 a);
void f_many_decimal64(_Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64, _Decimal64);
int f_mixed_decimal64(long a, _Decimal64 b, double c, _Decimal64 d, long e, long f, _Decimal64 g, long h, long i, _Decimal64 j, long k);
struct s_decimal64 { _Decimal64 a; };
struct s_decimal64 f_struct_decimal64(struct s_decimal64 a);
struct then_decimal64 { _Decimal64 a; char b; };
struct then_decimal64 f_then_decimal64(struct then_decimal64 a, int b);
struct after_decimal64 { float a; _Decimal64 b; };
struct after_decimal64 f_after_decimal64(struct after_decimal64 a, double b);
struct two_decimal64 { _Decimal64 a[2]; };
struct two_decimal64 f_two_decimal64(struct two_decimal64 a);
struct packed_decimal64 { char a; _Decimal64 b; } __attribute__((packed));
void f_packed_decimal64(struct packed_decimal64 a);
union long_decimal64 { _Decimal64 a; long b; };
union long_decimal64 f_union_long_decimal64(union long_decimal64 a);
union double_decimal64 { _Decimal64 a; double b; };
union double_decimal64 f_union_double_decimal64(union double_decimal64 a);
union x87_decimal64 { _Decimal64 a; long double b; };
union x87_decimal64 f_union_x87_decimal64(union x87_decimal64 a);
union m128_decimal64 { _Decimal64 a; __m128 b; };
union m128_decimal64 f_union_m128_decimal64(union m128_decimal64 a);
union bits_decimal64 { _Decimal64 a; int b : 9; };
union bits_decimal64 f_union_bits_decimal64(union bits_decimal64 a);
int f_variable_decimal64(int count, ..., _Decimal64);
int f_variable_late_decimal64(int count, ..., long, double, long, double, long, double, long, double, long, double, double, double, double, _Decimal64, double);

// _Decimal128
void f_decimal128(_Decimal128 a);
_Decimal128 f_echo_decimal128(_Decimal128 a);
void f_many_decimal128(_Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128, _Decimal128);
int f_mixed_decimal128(long a, _Decimal128 b, double c, _Decimal128 d, long e, long f, _Decimal128 g, long h, long i, _Decimal128 j, long k);
struct s_decimal128 { _Decimal128 a; };
struct s_decimal128 f_struct_decimal128(struct s_decimal128 a);
struct then_decimal128 { _Decimal128 a; char b; };
struct then_decimal128 f_then_decimal128(struct then_decimal128 a, int b);
struct after_decimal128 { float a; _Decimal128 b; };
struct after_decimal128 f_after_decimal128(struct after_decimal128 a, double b);
struct two_decimal128 { _Decimal128 a[2]; };
struct two_decimal128 f_two_decimal128(struct two_decimal128 a);
struct packed_decimal128 { char a; _Decimal128 b; } __attribute__((packed));
void f_packed_decimal128(struct packed_decimal128 a);
union long_decimal128 { _Decimal128 a; long b; };
union long_decimal128 f_union_long_decimal128(union long_decimal128 a);
union double_decimal128 { _Decimal128 a; double b; };
union double_decimal128 f_union_double_decimal128(union double_decimal128 a);
union x87_decimal128 { _Decimal128 a; long double b; };
union x87_decimal128 f_union_x87_decimal128(union x87_decimal128 a);
union m128_decimal128 { _Decimal128 a; __m128 b; };
union m128_decimal128 f_union_m128_decimal128(union m128_decimal128 a);
union bits_decimal128 { _Decimal128 a; int b : 9; };
union bits_decimal128 f_union_bits_decimal128(union bits_decimal128 a);
int f_variable_decimal128(int count, ..., _Decimal128);
int f_variable_late_decimal128(int count, ..., long, double, long, double, long, double, long, double, long, double, double, double, double, _Decimal128, double);

// _Complex __float128
void f_complex_float128(_Complex __float128 a);
_Complex __float128 f_echo_complex_float128(_Complex __float128 a);
void f_many_complex_float128(_Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128, _Complex __float128);
int f_mixed_complex_float128(long a, _Complex __float128 b, double c, _Complex __float128 d, long e, long f, _Complex __float128 g, long h, long i, _Complex __float128 j, long k);
struct s_complex_float128 { _Complex __float128 a; };
struct s_complex_float128 f_struct_complex_float128(struct s_complex_float128 a);
struct then_complex_float128 { _Complex __float128 a; char b; };
struct then_complex_float128 f_then_complex_float128(struct then_complex_float128 a, int b);
struct after_complex_float128 { float a; _Complex __float128 b; };
struct after_complex_float128 f_after_complex_float128(struct after_complex_float128 a, double b);
struct two_complex_float128 { _Complex __float128 a[2]; };
struct two_complex_float128 f_two_complex_float128(struct two_complex_float128 a);
struct packed_complex_float128 { char a; _Complex __float128 b; } __attribute__((packed));
void f_packed_complex_float128(struct packed_complex_float128 a);
union long_complex_float128 { _Complex __float128 a; long b; };
union long_complex_float128 f_union_long_complex_float128(union long_complex_float128 a);
union double_complex_float128 { _Complex __float128 a; double b; };
union double_complex_float128 f_union_double_complex_float128(union double_complex_float128 a);
union x87_complex_float128 { _Complex __float128 a; long double b; };
union x87_complex_float128 f_union_x87_complex_float128(union x87_complex_float128 a);
union m128_complex_float128 { _Complex __float128 a; __m128 b; };
union m128_complex_float128 f_union_m128_complex_float128(union m128_complex_float128 a);
union bits_complex_float128 { _Complex __float128 a; int b : 9; };
union bits_complex_float128 f_union_bits_complex_float128(union bits_complex_float128 a);
int f_variable_complex_float128(int count, ..., _Complex __float128);
int f_variable_late_complex_float128(int count, ..., long, double, long, double, long, double, long, double, long, double, double, double, double, _Complex __float128, double);

