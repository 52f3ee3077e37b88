/*
 * library: automaton-sysv
 * version: 1
 * abis: sysv
 * command: python -m abisim.campaign.automaton_corpus corpus/automaton
 *
 * Calls that make each of the 3,746 transitions of the placement automaton. i is an INTEGER
 * eightbyte, s an SSE one, n one of padding; ii, is, si, ss, in, ni, sn, ns are structs of two.
 * m3 is three eightbytes in MEMORY, m4_16 four aligned to 16; x is a long double, v a vector of so
 * many bytes, u a struct of one.  A typedef ending in _8 to _64 has that alignment.
 */
struct m3 { long a[3]; };
struct m1 { char a; short b; } __attribute__((packed));
struct m2 { char a; double b; } __attribute__((packed));
struct m2_16 { char a; double b; } __attribute__((packed, aligned(16)));
struct ii { long a, b; };
struct is { long a; double b; };
struct si { double a; long b; };
struct in { long a; } __attribute__((aligned(16)));
struct sn { double a; } __attribute__((aligned(16)));
struct m8 { long a[8]; };
struct m4 { long a[4]; };
struct m4_16 { long a[4]; } __attribute__((aligned(16)));
struct ss { double a, b; };
struct m4_32 { long a[4]; } __attribute__((aligned(32)));
struct m5 { long a[5]; };
struct m6 { long a[6]; };
struct m6_16 { long a[6]; } __attribute__((aligned(16)));
struct m7 { long a[7]; };
struct m8_16 { long a[8]; } __attribute__((aligned(16)));
struct m8_32 { long a[8]; } __attribute__((aligned(32)));
struct m8_64 { long a[8]; } __attribute__((aligned(64)));
typedef float v16 __attribute__((vector_size(16)));
typedef float v32 __attribute__((vector_size(32)));
typedef float v64 __attribute__((vector_size(64)));
struct ni { long : 64; long a; };
struct none {};
struct ns { long : 64; double a; };
struct x { long double a; };
typedef struct x x_8 __attribute__((aligned(8)));
typedef struct m1 m1_16 __attribute__((aligned(16)));
typedef struct m5 m5_32 __attribute__((aligned(32)));
typedef struct x x_32 __attribute__((aligned(32)));
typedef _Complex long double Complex_long_double_32 __attribute__((aligned(32)));
typedef _Complex long double Complex_long_double_64 __attribute__((aligned(64)));
typedef struct m1 m1_64 __attribute__((aligned(64)));
typedef struct m3 m3_64 __attribute__((aligned(64)));
typedef struct x x_64 __attribute__((aligned(64)));
typedef struct m1 m1_32 __attribute__((aligned(32)));
typedef struct m7 m7_16 __attribute__((aligned(16)));
typedef struct m3 m3_16 __attribute__((aligned(16)));
typedef struct m5 m5_64 __attribute__((aligned(64)));
typedef struct m3 m3_32 __attribute__((aligned(32)));
typedef struct m7 m7_32 __attribute__((aligned(32)));
typedef struct m2 m2_32 __attribute__((aligned(32)));
typedef struct m6 m6_32 __attribute__((aligned(32)));
typedef struct m7 m7_64 __attribute__((aligned(64)));
typedef struct m6 m6_64 __attribute__((aligned(64)));
typedef struct m2 m2_64 __attribute__((aligned(64)));
typedef struct m5 m5_16 __attribute__((aligned(16)));
typedef struct m4 m4_64 __attribute__((aligned(64)));
typedef struct ss ss_16 __attribute__((aligned(16)));
typedef struct ss ss_32 __attribute__((aligned(32)));
typedef struct ss ss_64 __attribute__((aligned(64)));
struct u64 { float a __attribute__((vector_size(64))); };
typedef struct u64 u64_8 __attribute__((aligned(8)));
typedef struct u64 u64_16 __attribute__((aligned(16)));
typedef struct u64 u64_32 __attribute__((aligned(32)));
struct u32 { float a __attribute__((vector_size(32))); };
typedef struct u32 u32_8 __attribute__((aligned(8)));
typedef struct u32 u32_16 __attribute__((aligned(16)));
typedef struct u32 u32_64 __attribute__((aligned(64)));
struct s { double a; };
typedef struct s s_16 __attribute__((aligned(16)));
typedef struct sn sn_8 __attribute__((aligned(8)));
typedef struct is is_16 __attribute__((aligned(16)));
typedef struct s s_64 __attribute__((aligned(64)));
typedef struct is is_32 __attribute__((aligned(32)));
typedef struct is is_64 __attribute__((aligned(64)));
typedef struct si si_16 __attribute__((aligned(16)));
typedef struct s s_32 __attribute__((aligned(32)));
struct u16 { float a __attribute__((vector_size(16))); };
typedef struct u16 u16_8 __attribute__((aligned(8)));
typedef struct si si_32 __attribute__((aligned(32)));
typedef struct si si_64 __attribute__((aligned(64)));
typedef struct ns ns_16 __attribute__((aligned(16)));
typedef struct sn sn_32 __attribute__((aligned(32)));
typedef struct ns ns_32 __attribute__((aligned(32)));
typedef struct u16 u16_32 __attribute__((aligned(32)));
typedef struct sn sn_64 __attribute__((aligned(64)));
typedef struct ns ns_64 __attribute__((aligned(64)));
typedef struct u16 u16_64 __attribute__((aligned(64)));
typedef struct ii ii_32 __attribute__((aligned(32)));
typedef struct ii ii_64 __attribute__((aligned(64)));
typedef char char_16 __attribute__((aligned(16)));
typedef char char_64 __attribute__((aligned(64)));
typedef char char_32 __attribute__((aligned(32)));
typedef struct in in_8 __attribute__((aligned(8)));
typedef struct ni ni_16 __attribute__((aligned(16)));
struct i { long a; };
typedef struct i i_16 __attribute__((aligned(16)));
typedef struct in in_32 __attribute__((aligned(32)));
typedef struct ni ni_32 __attribute__((aligned(32)));
typedef struct in in_64 __attribute__((aligned(64)));
typedef struct i i_32 __attribute__((aligned(32)));
typedef struct i i_64 __attribute__((aligned(64)));
typedef struct ni ni_64 __attribute__((aligned(64)));

struct m3 f_1(long double, _Complex long double, struct m1, char, long double, _Complex long double,
    struct m2, char, long double, _Complex long double, struct m2_16, char, long double,
    _Complex long double, struct m3, char, struct ii, long double, _Complex long double, struct m1,
    char, char, struct ii, struct is, struct si, struct in, long, long double, _Complex long double,
    struct m1, struct sn, char, struct ii, struct sn, struct sn, struct sn, struct sn, struct sn,
    struct sn, struct sn);
struct m3 f_2(struct m8, ..., long double, _Complex long double, struct m1, struct in, long double,
    _Complex long double, struct m2, struct in, long double, _Complex long double, struct m2_16,
    struct in, long double, _Complex long double, struct m3, struct in, struct ii, long double,
    _Complex long double, struct m1, struct in, struct ii, struct is, struct si, struct in, long,
    long double, _Complex long double, struct m1, struct sn, struct ii, struct is, struct sn,
    struct sn, struct sn, struct sn, struct sn, struct sn, struct sn);
void f_3(long double, _Complex long double, struct m4, struct sn, long double, _Complex long double,
    struct m1, char, long double, _Complex long double, struct m2, char, long double,
    _Complex long double, struct m2_16, char, long double, _Complex long double, struct m3, char,
    long double, _Complex long double, struct m2, char, struct ii, long double,
    _Complex long double, struct m2, char, struct is, struct si, struct in, double, double, double,
    double, double, double, double, ..., struct ii);
long f_4(struct m8, ..., long double, _Complex long double, struct m4, struct sn, long double,
    _Complex long double, struct m1, struct in, long double, _Complex long double, struct m2,
    struct in, long double, _Complex long double, struct m2_16, struct in, long double,
    _Complex long double, struct m3, struct in, long double, _Complex long double, struct m2,
    struct in, struct ii, long double, _Complex long double, struct m2, struct in, struct si,
    struct in, long, double, double, double, double, double, double, double);
double f_5(double, struct sn, long double, _Complex long double, struct m4_16, struct sn,
    long double, _Complex long double, struct m4, struct sn, long double, _Complex long double,
    struct m2_16, struct sn, long double, _Complex long double, struct m3, struct sn, long double,
    _Complex long double, struct m2_16, struct sn, struct ss, long double, _Complex long double,
    struct m4_32, struct sn, struct is, struct si, struct ss, struct sn, double, long double, char,
    char, char, char, char, char, ..., struct is);
struct ii f_6(char, struct sn, struct sn, long double, _Complex long double, struct m5, struct sn,
    long double, _Complex long double, struct m4, struct sn, long double, _Complex long double,
    struct m3, struct sn, long double, _Complex long double, struct m6, struct sn, long double,
    _Complex long double, struct m4_16, struct sn, struct ss, long double, _Complex long double,
    struct m6_16, struct sn, struct is, struct si, struct ss, struct sn, double, long double,
    struct in, struct in, struct in, struct in, struct in, ..., struct si);
struct is f_7(struct m8, ..., double, struct sn, long double, _Complex long double, struct m4_16,
    struct sn, long double, _Complex long double, struct m4, struct sn, long double,
    _Complex long double, struct m2_16, struct sn, long double, _Complex long double, struct m3,
    struct sn, long double, _Complex long double, struct m2_16, struct sn, struct ss, long double,
    _Complex long double, struct m4_32, struct sn, struct is, struct si, struct ss, struct sn,
    double, long double, struct in, struct in, struct in, struct in, struct in, struct in);
struct si f_8(struct in, struct in, struct sn, struct sn, long double, _Complex long double,
    struct m7, char, long double, _Complex long double, struct m4, char, long double,
    _Complex long double, struct m8, char, struct ii, long double, _Complex long double,
    struct m8_16, char, char, struct ii, struct is, struct si, struct in, long, long double,
    _Complex long double, struct m4_16, struct sn, char, struct ii, struct is, struct sn, struct sn,
    struct sn, struct sn, struct sn, ..., struct ss);
struct ss f_9(long, double, double, ..., long double, _Complex long double, struct m5, struct sn,
    long double, _Complex long double, struct m4, struct sn, long double, _Complex long double,
    struct m3, struct sn, long double, _Complex long double, struct m6, struct sn, long double,
    _Complex long double, struct m4_16, struct sn, struct ss, long double, _Complex long double,
    struct m6_16, struct sn, struct is, struct si, struct ss, struct sn, double, long double,
    _Complex long double, long, long, long, long, long);
struct in f_10(char, long, double, double, struct sn, long double, _Complex long double,
    struct m8_32, struct sn, long double, _Complex long double, struct m8_64, struct sn,
    long double, _Complex long double, struct m1, struct sn, long double, _Complex long double,
    struct m1, struct sn, struct ss, long double, _Complex long double, struct m4_32, struct sn,
    struct is, struct si, struct ss, struct sn, double, long double, _Complex long double,
    struct m4_16, long, struct is, long, long, long, ..., struct in);
struct sn f_11(struct m8, ..., struct in, struct sn, struct sn, struct in, long double,
    _Complex long double, struct m7, struct in, long double, _Complex long double, struct m4,
    struct in, long double, _Complex long double, struct m8, struct in, struct ii, long double,
    _Complex long double, struct m8_16, struct in, struct ii, struct is, struct si, struct in, long,
    long double, _Complex long double, struct m8_32, struct sn, struct ii, struct is, struct si,
    struct in, struct sn, struct sn, struct sn, struct sn, struct sn);
long double f_12(struct ii, struct in, struct sn, struct sn, struct sn, long double,
    _Complex long double, struct m1, char, long double, _Complex long double, struct m1, char,
    struct ii, long double, _Complex long double, struct m5, char, struct si, struct in, long,
    long double, _Complex long double, struct m4_32, struct sn, char, struct ii, struct is,
    struct si, struct in, long, long double, _Complex long double, struct m5, struct sn, char,
    struct sn, struct sn, struct sn, ..., struct sn);
_Complex long double f_13(struct m8, ..., long, long, struct sn, struct sn, struct sn, long double,
    _Complex long double, struct m8_64, struct in, long double, _Complex long double, struct m1,
    struct in, long double, _Complex long double, struct m1, struct in, struct ii, long double,
    _Complex long double, struct m4_16, struct sn, struct ii, long double, _Complex long double,
    struct m4_16, struct in, struct ii, struct is, struct si, struct in, long, long double,
    _Complex long double, struct m4_32, struct sn, struct sn, struct sn, struct sn);
void f_14(struct is, struct in, struct in, double, double, struct sn, long double,
    _Complex long double, struct m1, char, long double, _Complex long double, struct m1, char,
    struct ii, long double, _Complex long double, struct m6, struct sn, struct ii, long double,
    _Complex long double, struct m1, char, struct ii, struct is, struct si, struct in, long,
    long double, _Complex long double, struct m6_16, struct sn, char, struct ii, struct is,
    struct si, struct sn, struct sn, ..., long);
void f_15(char, ..., double, long, double, double, struct sn, long double, _Complex long double,
    struct m1, struct sn, long double, _Complex long double, struct m1, struct sn, long double,
    _Complex long double, struct m1, struct sn, struct ss, long double, _Complex long double,
    struct m5, struct sn, struct is, struct si, struct ss, struct sn, double, long double,
    _Complex long double, struct m1, struct in, struct is, struct si, struct ss, struct sn, double,
    struct in, struct in, struct in);
void f_16(struct ss, char, char, double, char, double, struct sn, long double, _Complex long double,
    struct m1, struct sn, long double, _Complex long double, struct m1, struct sn, struct ss,
    long double, _Complex long double, struct m7, struct sn, struct si, struct ss, struct sn,
    double, long double, _Complex long double, struct m1, char, struct is, struct si, struct ss,
    struct sn, double, long double, _Complex long double, struct m8_16, char, struct ii, char, ...,
    double);
void f_17(struct si, long, long, ..., struct sn, struct sn, struct sn, long double,
    _Complex long double, struct m1, struct in, long double, _Complex long double, struct m1,
    struct sn, long double, _Complex long double, struct m1, struct in, struct ii, long double,
    _Complex long double, struct m6, struct in, struct ii, struct is, struct si, struct in, long,
    long double, _Complex long double, struct m1, struct sn, struct ii, struct is, struct si,
    struct in, long, long double, struct sn, struct sn);
void f_18(struct sn, double, struct in, struct in, struct in, struct in, struct sn, struct sn,
    struct sn, long double, _Complex long double, struct m1, struct sn, long double,
    _Complex long double, struct m1, char, struct ii, long double, _Complex long double,
    struct m8_32, struct sn, struct ii, struct ss, long double, _Complex long double, struct m6,
    char, char, struct ii, struct is, struct si, struct ss, struct in, long, long double,
    _Complex long double, struct m4_32, struct sn, ..., long double);
void f_19(struct sn, struct in, ..., double, long, long, double, double, struct sn, long double,
    _Complex long double, struct m1, struct sn, long double, _Complex long double, struct m1,
    struct sn, struct ss, long double, _Complex long double, struct m6_16, struct in, struct ss,
    long double, _Complex long double, struct m1, struct sn, struct is, struct si, struct ss,
    struct sn, double, long double, _Complex long double, struct m7, struct in, struct ii,
    struct is, struct si, struct ss, struct in);
void f_20(struct sn, ..., double, struct in, double, struct in, long, long, struct sn, double,
    struct sn, long double, _Complex long double, struct m1, struct in, struct ii, long double,
    _Complex long double, struct m8, struct sn, struct ii, struct ss, long double,
    _Complex long double, struct m4_32, struct in, struct ii, struct is, struct si, struct ss,
    struct in, long, long double, _Complex long double, struct m5, struct sn, _Complex long double,
    struct m4_32, struct m8_16, struct m8_32, struct m8_64);
void f_21(char, char, long, struct in, struct sn, struct sn, double, double, double, double,
    struct sn, struct ss, long double, _Complex long double, struct m8_64, char, struct sn,
    struct is, struct si, struct ss, struct sn, double, long double, _Complex long double,
    struct m1, char, char, struct ii, struct is, struct si, struct ss, struct in, struct sn, long,
    double, long double, _Complex long double, struct m1, struct m4, struct ii);
void f_22(struct ss, double, double, double, double, double, double, _Complex long double,
    struct m5, struct in, _Complex long double, struct m1, ..., struct m1, struct ii, long double,
    _Complex long double, struct m1, struct ii, struct sn, double, long double,
    _Complex long double, struct m6, struct m1, struct m2, struct is, struct m8, struct m4,
    struct m8, struct m4, struct m6, struct m8, struct m2, struct si, struct m2, struct m6,
    struct m4, struct m6, struct sn, struct m7);
void f_23(char, struct ii, long, struct in, struct in, double, long, long double,
    _Complex long double, struct m1, ..., long double, _Complex long double, struct m1, struct ss,
    long, long double, _Complex long double, struct m1, struct ss, struct sn, _Complex long double,
    struct m1, struct ss, struct m8, struct m6, struct m2, struct m4_16, struct m5, struct m2_16,
    struct m8, struct m6, struct m7, double, struct ii, struct m8_16, struct m6_16, struct m8,
    struct m8_16, struct m8_32, struct m8_32);
long f_24(char, struct ss, long, long, long, struct in, struct sn, struct sn, double, struct sn,
    char, struct in, long, long double, _Complex long double, struct m6_16, struct ss, struct sn,
    char, struct m2, struct m8, struct m4, struct m2, struct m8, struct m4, struct m6, struct is,
    struct m2, struct m4, struct m6, struct m6, struct m8, struct m6, struct m8,
    _Complex long double, struct m7, long, struct m8, struct m6, double);
void f_25(struct m8, ..., struct ii, long, struct sn, long, struct sn, struct sn, long, double,
    struct sn, struct sn, double, struct is, struct m3, struct m4, struct m4_32, struct ss,
    struct is, struct m3, long, struct sn, struct sn, struct m3, struct m6_16, struct m6_16,
    struct m3, double, struct m8_64, struct m5, _Complex long double, struct m8_64, struct m3,
    struct in, struct m7, double, struct m1, struct in, struct m1, _Complex long double, struct m5);
void f_26(struct m8, ..., struct ss, double, struct in, long, double, struct in, double, struct in,
    double, struct sn, struct in, struct si, struct m5, struct m1, struct m1, long, struct m1,
    struct m1, struct m1, struct m1, struct m1, struct m2_16, struct m1, struct m3, struct m1,
    struct m3, struct m3, struct m2_16, struct m1, double, struct m1, struct m4_16, struct m1,
    struct m2_16, struct m1, struct m3, struct m7, struct m4_16, struct m1);
double f_27(struct ss, long, double, char, double, char, double, char, char, double, double,
    struct is, struct m5, struct ss, struct sn, struct m7, struct sn, struct m8_16, struct m6_16,
    struct m8, struct is, struct m8_32, struct si, struct in, struct m5, struct m2, struct m2_16,
    struct m8_16, struct m8_32, struct in, struct m5, double, struct m8_64, struct m5,
    _Complex long double, struct m8_64, struct m1, long, struct m1, struct in);
struct ii f_28(struct sn, struct ss, char, double, char, double, char, double, char, double,
    struct in, struct si, struct m5, long, struct m3, double, struct m1, _Complex long double,
    struct m5, double, struct m1, long, struct m1, struct m1, struct m1, struct m1, struct m1,
    struct m1, struct m1, struct m1, struct m1, struct m2_16, struct m1, struct m2_16, struct m3,
    struct m2_16, struct m1, struct m3, struct m1, struct m3);
struct is f_29(struct ss, struct ss, char, double, char, double, char, double, char, struct sn,
    struct ii, struct m1, struct m3, struct m1, struct m3, struct m1, struct m4_16, struct m1,
    struct m4_16, struct m1, struct m4_16, struct m1, struct m4_16, struct m1, struct m4_32,
    struct m3, struct m4_32, struct m5, struct m4_32, struct m3, struct m4_32, struct m1, struct m5,
    struct m1, struct m5, struct m1, struct m5, struct m1, struct m5, struct m1);
void f_30(struct sn, long, struct ss, ..., double, struct in, double, struct in, double, struct in,
    double, long, struct sn, struct m1, struct m4_32, struct m3, struct m4_16, struct m5,
    struct m4_32, struct m3, struct m3, struct m1, struct m4_32, struct m1, struct m5, struct m1,
    struct m5, struct m1, struct m5, struct m1, struct m5, struct m1, struct m6_16, struct m5,
    struct m6_16, struct m3, struct m6_16, struct m1, struct m7, struct m3, struct m7);
struct si f_31(struct ss, struct is, struct ss, double, char, double, char, struct in, long,
    struct in, struct m1, struct m6_16, struct m3, struct m6_16, struct m3, struct m6_16, struct m3,
    struct m6_16, struct m1, struct m7, struct m3, struct m7, struct m3, struct m7, struct m3,
    struct m7, struct m1, struct m8_16, struct m1, struct m8_16, struct m1, struct m8_16, struct m1,
    struct m8_16, struct m1, struct m8_32, struct m1, struct m8_32, struct m3, struct m8_32);
void f_32(struct sn, ..., struct ss, double, struct in, double, struct in, double, struct in,
    double, long, double, struct ii, struct m3, struct m7, struct m3, struct m7, struct m1,
    struct m8_16, struct m1, struct m8_16, struct m1, struct m8_16, struct m1, struct m8_16,
    struct m1, struct m8_32, struct m1, struct m8_32, struct m3, struct m8_32, struct m3,
    struct m8_32, struct m1, struct m8_64, struct m1, struct m8_64, struct m3, struct m8_64,
    struct m7, struct m8_64);
struct ss f_33(char, char, char, double, struct in, struct in, struct sn, double, struct ss,
    struct ss, long, struct m3, struct m8_32, struct m1, struct m8_64, struct m1, struct m8_64,
    struct m3, struct m8_64, struct m7, struct m8_64);
void f_34(char, char, ..., double, long, double, long, double, double, struct in, double, struct ss,
    long);
void f_35(char, ..., struct ii, long, struct sn, long, struct sn, struct sn, struct ss, long,
    struct ss);
void f_36(struct ss, ..., struct ss, double, struct in, long, long, long, long, double, struct is);
void f_37(struct sn, ..., long, struct ss, struct ss, double, struct in, long, long, struct is,
    double);
struct in f_38(char, struct is, struct ss, struct ss, struct in, struct in, struct in, struct in,
    struct ss);
void f_39(char, ..., struct ss, struct ss, long, long, long, struct ss, long, struct si);
struct sn f_40(struct ss, struct si, struct in, struct in, struct in, struct in, double, char,
    struct ss);
void f_41(struct ss, struct sn, struct ss, ..., double, double, double, _Complex long double,
    struct m1, struct ii, struct ii);
long double f_42(struct sn, struct is, struct ss, struct ss, struct in, struct in, struct in,
    struct is, double);
_Complex long double f_43(char, char, struct ii, long, struct sn, double, struct ss, struct ss,
    struct is);
void f_44(char, char, struct is, long, long, ..., double, struct ss, struct ss, struct ss);
void f_45(char, char, struct ss, struct ss, struct ss, long, long, struct in, struct si);
void f_46(char, char, ..., struct ii, double, double, struct ss, long, long, struct ss);
void f_47(char, struct si, struct ii, double, struct ss, struct ss, long, struct ss);
void f_48(struct ss, struct ss, struct ss, char, double, char, struct in, long, struct ii);
void f_49(struct ss, struct sn, struct in, long, long, struct ss, struct ss, double, struct ii);
void f_50(struct m8, ..., struct is, struct is, struct ss, struct ss, double, struct ii, struct ii);
void f_51(char, char, struct si, struct ss, long, struct ss, struct is, struct in);
void f_52(char, ..., struct is, struct ii, struct ss, struct ss, struct is, struct in);
void f_53(char, ..., struct si, struct is, struct ss, struct is, struct si, long);
void f_54(struct ss, struct ss, struct is, struct in, long, long, struct si, long);
void f_55(struct ss, struct ss, struct in, struct in, struct in, struct is, struct ss, struct is);
void f_56(struct ss, struct ss, long, long, long, struct si, long, struct is);
void f_57(struct ss, struct ss, ..., struct ss, struct in, double, struct in, struct in, struct ii);
void f_58(struct ss, struct sn, ..., struct ss, struct ss, struct in, long, long, struct is);
void f_59(struct ss, ..., long, struct is, struct is, struct si, struct ss, struct is);
void f_60(struct sn, struct ii, struct is, struct is, long, struct in, struct ss);
void f_61(struct sn, struct si, struct ii, struct ss, struct ss, struct is, struct si);
void f_62(struct sn, ..., struct ii, struct ss, struct si, struct ss, struct is, struct si);
void f_63(struct m8, ..., struct si, struct ii, struct is, long, long, struct ss);
void f_64(char, char, char, ..., double, struct ss, struct is, struct is, struct is);
void f_65(char, char, ..., struct ss, struct is, struct si, struct si, struct si);
void f_66(char, struct ss, struct is, struct is, struct in, struct is, struct si);
void f_67(char, struct ss, struct si, struct si, long, struct si, long);
void f_68(char, struct sn, struct ii, struct is, long, struct in, struct ss);
void f_69(char, struct sn, struct is, struct is, struct is, struct in, struct is);
void f_70(char, struct sn, struct si, struct si, struct si, long, struct si);
void f_71(char, struct sn, ..., struct si, struct si, struct ss, struct is, struct ii);
void f_72(struct ss, struct ss, struct si, struct ss, struct in, struct ii, double);
void f_73(struct ss, struct ss, struct sn, char, long, struct ss, long, struct ii);
void f_74(struct ss, struct ss, struct sn, struct ss, char, long, double, struct ii);
void f_75(struct ss, struct ss, ..., long, struct ss, long, struct ii, struct si);
void f_76(struct ss, struct sn, long, struct is, struct is, struct is, struct ii);
void f_77(struct ss, struct sn, ..., long, struct is, struct is, struct si, struct ss);
void f_78(struct ss, ..., struct is, struct si, struct si, struct ss, struct si);
void f_79(struct sn, ..., struct is, struct ii, struct ii, double, struct is);
void f_80(struct sn, ..., struct si, struct si, struct ii, struct is, struct is);
void f_81(char, char, char, char, double, struct ss, struct is, struct in);
void f_82(char, char, char, char, ..., long, struct sn, struct ss, struct si);
void f_83(char, char, char, struct ii, double, struct ss, struct is);
void f_84(char, char, char, struct ss, struct si, struct si, long);
void f_85(char, char, char, ..., struct ss, struct is, struct si, struct si);
void f_86(char, char, ..., struct is, struct si, struct is, struct in);
void f_87(char, struct ss, struct sn, struct si, struct si, struct si, struct si);
void f_88(struct ss, struct ii, struct ii, struct is, struct si);
void f_89(struct ss, struct ss, struct ss, struct in, long, struct ii, struct ss);
void f_90(struct ss, struct ss, struct sn, struct in, struct is, struct is, struct is);
void f_91(struct ss, struct ss, struct sn, long, struct si, struct si, struct si);
void f_92(struct ss, struct ss, struct sn, ..., long, struct is, struct is, struct sn);
void f_93(struct ss, struct ss, ..., struct is, struct si, struct si, double);
void f_94(struct ss, struct sn, struct ii, ..., struct ss, struct ii, struct ii);
void f_95(struct ss, struct sn, struct is, struct is, struct ii, struct ii);
void f_96(struct ss, struct sn, struct si, struct si, struct is, struct ii);
void f_97(struct ss, struct sn, ..., struct is, struct is, struct is, struct ii);
void f_98(struct ss, struct sn, ..., struct si, struct si, struct si, struct si);
void f_99(struct ss, ..., struct ii, struct ii, struct si, long);
void f_100(char, char, char, char, struct is, struct in, struct ss);
void f_101(char, char, char, char, struct ss, struct si, long);
void f_102(char, char, char, struct is, struct is, struct is);
void f_103(char, char, char, struct si, struct si, struct si);
void f_104(char, char, char, ..., struct ii, struct ss, struct is);
void f_105(char, char, char, ..., struct is, struct is, struct si);
void f_106(char, char, struct sn, struct si, struct ii, long);
void f_107(char, char, struct sn, ..., struct si, struct si, struct ii);
void f_108(char, char, ..., struct si, struct ii, struct is);
void f_109(struct ss, struct ss, struct ii, struct ii, struct ii);
void f_110(struct ss, struct ss, struct ss, struct is, double, struct ii);
void f_111(struct ss, struct ss, struct ss, struct ss, long, long);
void f_112(struct ss, struct ss, struct ss, long, struct ii, struct si);
void f_113(struct ss, struct ss, struct ss, ..., long, struct ii, struct ss);
void f_114(struct ss, struct ss, struct sn, struct ii, struct si, struct ss);
void f_115(struct ss, struct ss, struct sn, struct is, struct is, struct is);
void f_116(struct ss, struct ss, struct sn, struct si, struct si, struct si);
void f_117(struct ss, struct ss, struct sn, ..., struct ii, struct ss, struct is);
void f_118(struct ss, struct ss, struct sn, ..., struct is, struct is, struct si);
void f_119(struct ss, struct ss, struct sn, ..., struct si, struct si, double);
void f_120(struct ss, struct ss, ..., struct ii, struct ii, struct ii);
void f_121(struct ss, struct ss, ..., struct si, struct ii, struct ii);
void f_122(struct ss, ..., struct si, struct ii, struct ii);
void f_123(char, char, char, char, char, long, struct ss);
void f_124(char, char, char, char, char, ..., long, struct ss);
void f_125(char, char, char, char, char, ..., double, struct si);
void f_126(char, char, char, char, struct ii, ..., double);
void f_127(char, char, char, char, struct si, struct is);
void f_128(char, char, char, char, ..., struct is, long);
void f_129(char, char, char, char, ..., struct ss, struct ii);
void f_130(char, char, char, struct sn, struct ii, struct si);
void f_131(char, char, char, struct sn, struct si, struct ii);
void f_132(char, char, char, ..., struct si, struct ii);
void f_133(char, char, struct ss, struct sn, struct ii, struct ii);
void f_134(char, struct ss, struct ss, struct ii, struct ii);
void f_135(char, struct ss, struct ss, struct sn, struct ii, struct ii);
void f_136(char, struct ss, struct ss, struct sn, ..., struct ss, struct ii);
void f_137(char, struct ss, struct ss, ..., struct ii, struct ii);
void f_138(char, struct ss, struct sn, struct ii, struct ii);
void f_139(struct ss, struct ss, struct ss, struct ii, struct ss);
void f_140(struct ss, struct ss, struct ss, struct si, struct ii);
void f_141(struct ss, struct ss, struct ss, struct sn, struct in, struct is);
void f_142(struct ss, struct ss, struct ss, struct sn, long, struct si);
void f_143(struct ss, struct ss, struct ss, struct sn, ..., long, struct is);
void f_144(struct ss, struct ss, struct ss, ..., struct ii, struct ss);
void f_145(struct ss, struct ss, struct ss, ..., struct is, struct si);
void f_146(struct ss, struct ss, struct ss, ..., struct si, double);
void f_147(struct ss, struct ss, struct ss, ..., struct ss, long);
void f_148(char, char, char, char, char, struct is);
void f_149(char, char, char, char, char, struct si);
void f_150(char, char, char, char, char, struct ss);
void f_151(char, char, char, char, char, struct sn, long);
void f_152(char, char, char, char, char, ..., struct is);
void f_153(char, char, char, char, char, ..., struct si);
void f_154(char, char, char, char, struct sn, struct ii);
void f_155(char, char, char, char, struct sn, ..., struct si);
void f_156(char, char, char, char, ..., struct ii);
void f_157(char, char, char, char, ..., struct si);
void f_158(char, struct ss, struct ss, struct ss, struct ss);
void f_159(char, struct ss, struct ss, struct ss, ..., struct ss);
void f_160(struct ss, struct ss, struct ss, struct ss, struct ii);
void f_161(struct ss, struct ss, struct ss, struct sn, struct ii);
void f_162(struct ss, struct ss, struct ss, struct sn, struct is);
void f_163(struct ss, struct ss, struct ss, struct sn, struct si);
void f_164(struct ss, struct ss, struct ss, struct sn, ..., struct ii);
void f_165(struct ss, struct ss, struct ss, struct sn, ..., struct is);
void f_166(struct ss, struct ss, struct ss, struct sn, ..., struct si);
void f_167(struct ss, struct sn, ..., struct ii);
v16 f_168(struct m8, ..., v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16,
    v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, struct in, v32, v64, v16, struct in,
    v32, v64, v16, struct in, struct in, struct in, struct in);
v32 f_169(char, ..., v32, v64, struct in, v32, v64, struct in, v32, v64, v16, v32, v64, v16, v32,
    v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64,
    v16, struct in, v32, v64, v16, struct in, struct in);
v16 f_170(v32, v32, v32, v32, v32, v32, v32, v32, v32, v64, v16, char, v32, v64, v16, char, v32,
    v64, v16, char, v32, v64, v16, char, v32, v64, v16, char, v32, v64, v16, char, v32, v64, v16,
    __int128, __int128, v32, v16, v64);
v64 f_171(v64, char, ..., v32, v64, struct in, v32, v64, struct ii, v32, v64, struct in, v32, v64,
    v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16,
    v32, v64, v16, struct in, v32, v64, v16, __int128);
void f_172(char, char, char, char, ..., v32, v64, struct in, v32, v64, struct in, v32, v64, v16,
    v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32,
    v64, v16, __int128, v16, __int128, v32, v16, v64);
void f_173(char, v32, v32, ..., v32, v64, struct in, v32, v64, struct ii, v32, v64, v16, v32, v64,
    v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64, v16, struct ii, struct m1, __int128,
    v32, struct m3, __int128, __int128, struct m5, v32, struct m3, __int128, v64, struct m1);
void f_174(char, v64, v64, v32, ..., v32, v64, struct in, v32, v64, v16, v32, v64, v16, v32, v64,
    v16, v32, v64, v16, v32, v64, v16, struct ii, struct ii, struct m1, v32, struct m3, v16, v16,
    struct m5, v64, struct m7, v32, struct m1, __int128, struct m1, v64, struct m3, v32, struct m7);
v32 f_175(char, char, v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, __int128, v16, v32,
    struct m1, v32, struct m3, __int128, __int128, struct m5, v32, struct m3, __int128, v64,
    struct m1, v64, struct m3, v16, v16, struct m5, v64, struct m7, v32, struct m1, __int128,
    struct m1, __int128, struct m3);
void f_176(char, v16, v16, v64, v32, ..., v32, v64, v16, v32, v64, v16, v32, v64, v16, v32, v64,
    v16, struct m7, v64, struct m1, v16, struct m1, v16, struct m3, v64, struct m7, v16);
v64 f_177(char, char, v64, v64, v64, v64, v64, v64, v64, v64, struct m3, v32, struct m7, v64,
    struct m1, v16, struct m1, v16, struct m3, v64, struct m7, v16);
void f_178(char, char, char, v32, v32, v32, v32, v32, v32, v32, v32);
void f_179(char, char, char, v64, v64, v64, v64, v64, v64, v64, v64);
void f_180(char, char, char, char, v32, v32, v32, v32, v32, v32, v32, v32);
void f_181(char, char, char, char, v64, v64, v64, v64, v64, v64, v64, v64);
void f_182(char, char, char, char, char, v32, v32, v32, v32, v32, v32, v32, v32);
void f_183(char, char, char, char, char, v64, v64, v64, v64, v64, v64, v64, v64);
void f_184(char, char, char, char, char, char, v32, v32, v32, v32, v32, v32, v32, v32);
void f_185(char, char, char, char, char, char, v64, v64, v64, v64, v64, v64, v64, v64);
void f_186(char, char, char, char, char, char, v16, v16, v16, v16, v16, v16, v16, v16);
void f_187(char, char, char, char, char, v16, v16, v16, v16, v16, v16, v16, v16);
void f_188(char, char, char, char, v16, v16, v16, v16, v16, v16, v16, v16);
void f_189(char, char, char, v16, v16, v16, v16, v16, v16, v16, v16);
void f_190(char, char, v16, v16, v16, v16, v16, v16, v16, v16);
void f_191(v16, v64, v64, v64, v64, v64, v64, v64);
void f_192(v32, v16, char, v16, v64, v32, v32, v32, v32);
void f_193(v32, v32, v16, char, v16, v64, v64, v64, v64);
void f_194(v32, v32, v32, v16, char, v16, v16, v16, v16);
void f_195(v32, v32, v32, v32, v16, v16, v16, v16);
void f_196(char, ..., v16, v16, v16, v16);
void f_197(char, char, ..., v16, v16, v16);
void f_198(char, char, char, char, ..., v16, v16);
void f_199(char, char, char, char, char, ..., v16);
struct ni f_200(struct none, struct ni, struct none, struct ni, struct none, struct ni, struct none,
    struct ni, struct none, struct ni, struct none, struct ni, struct ni, struct none, struct ns,
    struct ni, struct none, struct ns, struct ni, struct none, struct ns, struct ni, struct none,
    struct ns, struct ni, struct none, struct ns, struct ni, struct none, struct ns, struct ni,
    struct none, struct ns, struct ni, struct none, struct ns, struct ni, struct ns, struct none,
    ..., struct ni);
struct ns f_201(struct m8, ..., struct none, struct ni, struct none, struct ni, struct none,
    struct ni, struct none, struct ni, struct none, struct ni, struct none, struct ni, struct ni,
    struct none, struct ns, struct ni, struct none, struct ns, struct ni, struct none, struct ns,
    struct ni, struct none, struct ns, struct ni, struct none, struct ns, struct ni, struct none,
    struct ns, struct ni, struct none, struct ns, struct ni, struct none, struct ns, struct ns,
    struct none, struct ns);
struct none f_202(struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns,
    struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns,
    struct ns, struct none, struct ni, struct ns, struct none, struct ni, struct ns, struct none,
    struct ni, struct ns, struct none, struct ni, struct ns, struct none, struct ni, struct ns,
    struct none, ..., struct ns, struct none, struct ni, struct ns, struct m1, struct ni, struct ni,
    struct ni);
void f_203(struct m8, ..., struct ns, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct ns, struct none, struct ni, struct ns, struct none, struct ni, struct ns,
    struct none, struct ni, struct ns, struct none, struct ni, struct ns, struct none, struct ni,
    struct in, struct m5, struct ni, struct ns, struct ns, struct ns, struct ns);
struct ni f_204(v32, struct ni, struct none, struct ni, struct none, struct ni, struct none,
    struct ni, struct none, struct ni, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct ni, struct m1, struct ni, struct ni, struct ni, struct ni, struct ns,
    struct ns, struct ns, struct ns);
void f_205(v32, ..., struct ni, struct none, struct ni, struct none, struct ni, struct none,
    struct ni, struct none, struct ni, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none,
    struct ni);
void f_206(char, struct ns, struct ns, struct none, struct ni, struct none, struct ni, struct none,
    struct ni, struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none,
    struct ns, struct none, struct ns, struct none, ..., struct none, struct ni, struct ns);
void f_207(char, ..., struct ns, struct ns, struct none, struct ni, struct none, struct ni,
    struct none, struct ni, struct none, struct ns, struct none, struct ns, struct none, struct ns,
    struct none, struct ns, struct none, struct ni, struct ni);
struct ns f_208(v32, v32, struct ni, struct ns, struct none, struct ni, struct none, struct ni,
    struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns,
    struct none, struct ni, struct ni, struct ni);
void f_209(v32, v32, ..., struct ni, struct ns, struct none, struct ni, struct none, struct ni,
    struct none, struct ns, struct none, struct ns, struct none, struct ns, struct none, struct ns,
    struct none, struct ni, struct ns);
void f_210(v32, v32, v32, struct ni, struct ns, struct none, struct ni, struct none, struct ns,
    struct none, struct ns, struct none, struct ns, struct none, ..., struct none, struct ni,
    struct ns);
void f_211(v32, v32, v32, ..., struct ni, struct ns, struct none, struct ni, struct none, struct ns,
    struct none, struct ns, struct none, struct ni, struct ni, struct ns);
struct none f_212(v32, v32, v32, v32, struct ni, struct ns, struct none, struct ns, struct none,
    struct ni, struct ni, struct ni, struct ni, struct ni);
void f_213(v32, v32, v32, v32, ..., struct ni, struct ns, struct none, struct ns, struct none,
    struct ns, struct none, struct ni, struct ns);
void f_214(char, char, struct ns, struct ns, struct ns, struct ns, v32, struct ni, struct ni,
    struct ni, struct ni);
void f_215(char, char, ..., struct ns, struct ns, struct ns, struct ns, struct ni, struct ni,
    struct ni, struct ni);
void f_216(v32, v32, v32, v32, v32, v32, struct ni, struct ns, struct none, struct ni, struct ni,
    char, struct ns);
void f_217(v32, v32, v32, v32, v32, struct ni, struct ni, ..., struct ni, struct ni, struct ni,
    struct ni);
void f_218(char, char, char, struct ns, struct ns, struct ns, v32, struct ni, struct ni, struct ni);
void f_219(char, char, char, ..., struct ns, struct ns, struct ns, struct ni, struct ni, struct ni);
void f_220(char, char, char, char, struct ns, struct ns, v32, struct ni, struct ni);
void f_221(char, char, char, char, ..., struct ns, struct ns, struct ni, struct ni);
void f_222(v32, v32, v32, v32, v32, v32, ..., struct ni, struct ni, struct ns);
void f_223(v32, v32, v32, v32, v32, v32, v32, struct ni, char, char, struct ns);
void f_224(v32, v32, v32, v32, v32, v32, v32, ..., struct ni, struct ns);
void f_225(v32, v32, v32, v32, v32, ..., struct ni, struct ni);
void f_226(v32, v32, char, char, char, char, struct ni, struct ni);
void f_227(char, char, char, char, char, struct ns, struct ni);
void f_228(char, char, char, char, char, ..., struct ns, struct ni);
void f_229(v32, v32, v32, v32, v32, v32, v32, char, char, struct ns);
void f_230(v32, v32, v32, v32, v32, v32, v32, char, struct ns);
void f_231(v32, v32, v32, v32, char, char, struct ni);
void f_232(v32, v32, v32, char, char, char, struct ni);
void f_233(x_8, x_8, x_8, m1_16, x_8, x_8, x_8, m5_32, x_8, x_32, x_32, x_8, Complex_long_double_32,
    Complex_long_double_64, m1_64, m1_16, m3_64, x_32, x_32, x_64, Complex_long_double_32, m1_16,
    m1_32, m1_16, m7_16, Complex_long_double_32, x_32, m1_32, Complex_long_double_32, m3_16, m1_16,
    m5_64, x_32, Complex_long_double_64, Complex_long_double_32, m1_32, x_32, m3_32, m3_16, m7_32);
void f_234(x_32, m1_16, Complex_long_double_64, m1_16, m1_32, m1_64, m2_32, m6_32, m7_32, m7_64,
    x_64, m1_32, Complex_long_double_32, m3_64, Complex_long_double_32, x_64, m1_64,
    Complex_long_double_64, m1_32, m3_32, m2_32, m6_64, m7_64, Complex_long_double_64, x_64, m2_64,
    m3_16, m1_64, m3_32, m3_16, m7_16, m1_32, Complex_long_double_64, m2_32, m1_64, m5_16, m1_16,
    x_64, m2_32, Complex_long_double_32);
void f_235(Complex_long_double_64, m3_16, m3_32, m5_64, m7_16, x_64, m3_32, m1_32, m3_64, m4_64,
    m4_64, m6_64, x_64, m3_64, m1_64, m3_16, m6_32, Complex_long_double_64, m3_32, m1_64, m2_64,
    m5_16, m3_64, m6_64, m5_32, m2_32, m4_64, m5_16, m5_32, m5_64, m3_64, m3_32, m6_32, m2_32,
    m5_64, m4_64, m7_16, m7_32, m7_64, m6_64);
void f_236(m6_32, m2_64, m5_32, m4_64, m5_64, m6_64, m3_16, m7_64, m2_32, m6_32, m6_64, m3_64,
    m5_16, m6_64, m4_64, m7_64, m5_16, m5_16, x_64, m7_64, m4_64, m5_32, m7_16, m7_32, m2_64, m7_32,
    m5_32, m6_32, m7_16, struct m4_32, m5_16, m7_32, m5_32, m7_64, m5_64, m2_64, struct m4_32,
    m4_64, m7_32, m6_32);
void f_237(v32, v32, v32, v32, v32, v32, v32, m6_64, ss_16, m5_32, ss_16, m7_16, ss_16, ss_16,
    ss_16, m5_16, ss_16, m5_64, m3_16, ss_16, ss_32, ss_32, ss_32, m7_16, ss_32, ss_64,
    struct m4_32, m7_32, ss_32, struct m4_32, m1_64, ss_32, ss_64, struct m4_32, m3_32, ss_32,
    struct m2, m7_64, ss_64, struct m4_32);
void f_238(v32, v32, v32, v32, v32, v32, v32, v32, u64_8, u64_16, u64_32, u32_8, u32_8, u32_16,
    u32_16, u32_64, u32_64, s_16, u32_8, u64_8, sn_8, u32_8, u64_8, u64_16, is_16, u32_8, u64_8,
    u64_32, m3_64, u64_8, sn_8, u64_8, u32_16, u32_64, u64_8, s_64, s_64, u32_8, u64_32, is_32);
void f_239(v32, v32, v32, v32, v32, v32, v32, v32, is_64, u32_16, s_16, u32_8, u32_16, si_16, u64_8,
    u64_32, u64_16, is_16, u64_16, s_32, u16_8, u16_8, sn_8, u64_32, s_16, s_16, s_16, u16_8,
    u32_16, u64_32, is_32, u32_8, u64_16, s_16, s_32, s_16, sn_8, u32_16, is_16, s_32);
void f_240(v32, v32, v32, v32, v32, v32, v32, v32, s_64, s_32, u32_64, is_64, is_32, si_16, m5_64,
    s_32, u32_64, si_16, u32_16, is_64, s_32, is_16, si_32, s_64, u64_32, si_32, sn_8, si_64, is_16,
    s_32, s_64, is_32, ns_16, ss_16, si_16, sn_8, s_64, is_16, sn_32, u16_8);
void f_241(v32, v32, v32, v32, v32, v32, v32, v32, ss_32, si_32, u32_64, si_64, si_64, sn_8, ns_16,
    is_32, sn_32, is_64, ns_16, ns_32, si_32, u16_8, u16_8, si_64, ns_32, sn_32, u16_32, sn_64,
    sn_64, ns_64, u16_64, struct m5, u16_8, si_16, u16_32, ns_32, struct m1, s_64, ns_16, ss_64);
void f_242(v32, v32, v32, v32, v32, v32, v32, v32, ss_64, struct m5, s_16, si_32, ns_64, struct m1,
    u32_64, sn_64, struct m5, s_32, sn_32, u16_32, struct m1, u64_16, ns_64, struct m5, s_64, ns_32,
    u16_64, struct m1, u64_32, u16_64, struct m5, u32_64, m2_64, struct m1, is_16, struct m1, is_16,
    struct m3, si_16, sn_8);
void f_243(v32, v32, v32, v32, v32, v32, v32, v32, sn_32, struct m1, is_32, struct m1, is_32,
    struct m3, ns_16, sn_64, struct m1, is_64, struct m3, u64_16, struct m1, is_64, struct m1,
    si_16, struct m1, si_16, struct m3, is_32, struct m1, si_32, struct m1, si_32, struct m3, is_64,
    struct m1, si_64, struct m3, si_32, struct m5, si_64);
void f_244(v32, v32, v32, v32, v32, v32, v32, v32, ns_16, struct m1, ss_64, struct m3, si_64,
    struct m5, sn_32, struct m7, u64_16, struct m1, sn_32, struct m1, sn_64, struct m3, ss_64,
    struct m4_32, ns_32, struct m7, is_64, struct m1, sn_64, struct m3, sn_32, struct m4_32, ns_64,
    struct m5, ns_16, struct m7, si_64, struct m1, ns_16, struct m1);
void f_245(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, ii_32, ii_32,
    ii_32, ii_64, struct m3, ii_32, struct m5, ii_32, struct m7, ii_32, ii_64, struct m1, ii_32,
    struct m1, ii_64, struct m3, ii_64, struct m4_32, ii_64, struct m7, ii_64, struct m1, ii_64,
    struct m3, sn_64, struct m4_32, u16_8);
void f_246(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, char_16,
    char_64, char_16, char_16, char_16, char_16, char_32, in_8, char_32, in_8, char_32, ni_16,
    char_32, ni_16, char_16, i_16, char_64, i_16, in_8, in_32, in_8, ii_32, char_16, in_8, ss_64,
    char_16);
void f_247(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, char_64,
    in_32, in_8, in_8, ni_16, char_32, char_32, ni_32, i_16, in_32, i_16, i_16, char_64, u16_32,
    ni_16, in_32, char_32, in_64, in_32, char_32, i_32, ni_32, ni_32, char_64, i_64, in_64);
void f_248(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, in_64, i_32,
    ni_64, char_64, ni_64, in_64, i_64, sn_64, ni_64, struct m1, in_32, i_32, ns_64, struct m2,
    i_16, i_32, u16_64, struct m5, in_64, struct m1, ni_16, in_32, struct m2, i_32, ns_32,
    struct m5);
void f_249(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ni_16,
    struct m5, ni_16, struct m1, ni_32, in_64, struct m2, in_8, ni_32, struct m5, ni_32, struct m1,
    i_32, ns_64, struct m2, in_32, ni_64, struct m4_32, ni_32, struct m5, ni_64, struct m1, ns_32,
    i_64, struct m2_16, char_64);
void f_250(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., u32_8,
    u32_64, ii_32, u32_8, u64_8, i_16, u32_8, u64_8, in_8, u32_8, u64_8, u32_8, u32_16, u64_8,
    u64_32, u64_8, m3_16, u64_8, u32_64, u64_8, ii_64, u64_16, i_32, in_8, sn_8, u64_8);
void f_251(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., u64_16,
    i_16, ii_32, u64_16, i_16, u32_8, in_8, m5_32, u32_16, u32_64, u64_16, i_64, in_8, m3_16, m7_16,
    u64_16, u64_32, ii_32, u32_8, i_32, sn_8, sn_8, m5_64, u32_64, u64_32, is_16);
void f_252(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ii_64,
    u32_16, i_64, u16_8, m3_32, m7_32, ii_32, ii_32, s_32, i_16, u16_8, m7_16, u64_16, u32_16,
    u64_32, u32_8, i_32, i_64, s_16, m3_64, m7_64, m7_64, u32_16, u32_16, is_16, ii_64);
void f_253(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., m5_16,
    m6_32, m6_32, u32_64, is_64, is_64, i_64, i_32, sn_8, m3_16, m7_16, u32_16, u32_16, is_32, s_16,
    u16_8, s_32, u64_32, u32_64, si_16, ii_32, si_64, s_16, i_16, u16_8, i_16);
void f_254(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., i_64,
    s_64, u32_64, si_32, m1_16, m3_32, i_32, ii_32, is_16, ss_16, is_16, s_16, x_8, s_16, i_16,
    u32_64, si_64, is_32, si_16, s_32, m1_16, s_32, s_16, u64_32, is_32, si_16);
void f_255(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., s_64,
    u64_32, ss_32, m3_32, x_8, x_8, ii_64, si_32, s_64, is_16, i_16, m1_16, m3_64, m7_32, u64_16,
    ss_64, ss_32, ss_16, m1_16, m1_32, m7_32, is_16, ss_16, in_8, in_8, m1_32);
void f_256(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., m1_64,
    m1_64, m3_16, m3_32, u64_32, m3_16, is_32, ss_64, in_32, m3_64, m1_16, m7_64, i_32, is_32,
    ni_16, m3_32, m1_32, m4_64, m3_32, is_64, in_8, in_32, sn_8, m3_64, i_64, m3_32);
void f_257(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., m5_32,
    ii_64, m3_32, i_64, si_16, ni_16, m5_16, m5_64, is_16, m7_16, si_16, in_64, ni_16, ni_32, m1_32,
    m3_64, ii_32, m5_32, si_16, m7_32, s_16, ss_16, i_32, m3_64, ii_64, m5_16);
void f_258(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., m7_64,
    s_32, si_32, m4_64, s_16, m5_16, is_16, m7_32, si_32, ni_64, sn_8, s_32, ss_16, m4_64, s_64,
    m5_16, s_64, m7_32, is_32, ns_16, m5_64, is_32, m1_16, si_16, m7_64, x_8);
void f_259(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., is_64,
    ns_16, m1_16, i_32, m5_32, m7_64, m4_64, m3_64, si_32, u16_8, si_16, s_32, ni_16, m6_32, m1_64,
    ni_16, m7_16, is_64, m7_64, m5_16, ns_16, m6_64, m3_16, ns_16, m7_32, si_64);
void f_260(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., si_32,
    m1_32, i_64, ss_32, m5_64, is_64, m3_64, m4_64, m7_64, m1_16, in_32, x_8, si_64, m7_32, ss_16,
    m7_16, s_32, m4_64, m4_64, m1_32, si_32, ni_32, m6_64, ii_64, u16_8, m1_64);
void f_261(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ss_16,
    s_64, m5_64, s_64, m7_16, ni_32, is_32, x_8, m5_64, m1_32, sn_32, is_64, m3_16, m1_64, ns_32,
    si_32, m4_64, sn_8, si_64, m5_64, m3_16, u16_32, ss_32, m1_64, x_32, ss_64);
void f_262(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ss_32,
    m5_32, m2_32, in_32, m7_16, m6_64, in_64, sn_32, ni_32, sn_64, ns_32, ni_64, u16_32, sn_32,
    x_32, sn_64, m2_32, ns_32, m6_64, ns_64, ns_64, u16_64, x_64, m2_64, m6_32, struct m5);
void f_263(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ss_64,
    struct m5, m5_32, m6_64, u16_32, struct m5, m5_64, si_64, struct m1, s_64, u64_16, struct m5,
    m1_32, ii_64, struct m1, m1_64, is_64, struct m5, m1_64, si_64, struct m1, m5_16, ss_64,
    struct m5, m6_32, u16_64);
void f_264(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., in_8,
    struct m1, m5_32, in_64, struct m5, m6_64, x_32, struct m1, ss_32, x_64, struct m5, si_64,
    struct m1, in_32, m2_32, struct m2, m5_16, ni_64, struct m4_32, in_32, struct m5, ss_16,
    struct m1, ni_16, m2_64, struct m2);
void f_265(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., in_64,
    struct m2, m5_32, sn_64, struct m5, ss_32, struct m1, ss_64, struct m2, in_64, struct m4_32,
    ni_16, struct m5, ss_64, struct m1, in_64, struct m2, ni_64, struct m3, ss_32, struct m4_32,
    ni_32, struct m5, in_32, struct m1, ni_32);
void f_266(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ni_64,
    struct m2, sn_32, struct m1, in_64, struct m3, ss_64, struct m1, ni_64, struct m2, sn_64,
    struct m3, in_32, struct m4_32, sn_8, struct m5, ni_16, struct m1, sn_32, struct m1, ni_32,
    struct m2, ns_16, struct m2, sn_32, struct m3);
void f_267(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., sn_64,
    struct m3, in_64, struct m1, sn_64, struct m2, ns_32, struct m1, ni_64, struct m3, ni_32,
    struct m1, ns_16, struct m1, sn_32, struct m2, ns_64, struct m3, ni_64, struct m4_32, ns_16,
    struct m1, ns_32, struct m1, sn_64, struct m2);
void f_268(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., ns_32,
    struct m2, u16_8, struct m7, sn_32, struct m1, ns_64, struct m2, u16_32, struct m1, ns_16,
    struct m3, sn_64, struct m4_32, ns_64, struct m1, u16_32, struct m1, ns_32, struct m2, u16_64,
    struct m3, ns_32, struct m4_32, u16_8, struct m1);
void f_269(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., u16_32,
    struct m1, u16_64, struct m2, x_8, struct m1, ns_64, struct m3, ns_64, struct m1, x_32,
    struct m1, u16_32, struct m2, x_32, struct m2, u16_64, struct m3, u16_32, struct m1, x_64,
    struct m2, x_64, struct m3, u16_64, struct m4_32);
void f_270(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ni_64,
    struct m5, ns_32, struct m1, char_64, struct m2_16, ii_64, struct m4_32, u16_32, struct m5,
    ns_64, struct m1, in_64, struct m2, in_64, struct m4_32, u16_64, struct m5, u16_32, struct m1,
    ni_64, struct m2, ni_16, struct m1, u16_64, struct m4_32);
void f_271(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., x_8,
    struct m5, u16_64, struct m7, ns_64, struct m1, m2_32, struct m1, x_32, struct m2, m2_32,
    struct m2, x_32, struct m3, x_32, struct m7, u16_64, struct m1, m2_64, struct m2, m2_64,
    struct m3, x_64, struct m4_32, x_64, struct m5);
void f_272(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, i_16,
    struct m2, ns_64, struct m2, ni_32, struct m1, i_16, struct m4_32, i_32, struct m2, u16_32,
    struct m1, i_32, struct m2_16, ni_64, struct m3, u16_32, struct m4_32, i_64, struct m2, u16_64,
    struct m2, i_64, struct m4, u16_64, struct m4_32);
void f_273(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ..., m2_32,
    struct m5, x_64, struct m7, x_64, struct m1, m6_32, struct m2, m6_32, struct m3, m2_32,
    struct m5, m2_32, struct m7, m2_64, struct m1, m6_64, struct m1, m2_64, struct m2, m6_64,
    struct m2, m2_64, struct m3, m2_64, struct m7);
void f_274(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, m2_32,
    struct m5, i_64, struct m2, i_64, struct m2_16, m6_32, struct m3, i_64, struct m4_32, m2_64,
    struct m5, m2_64);
void f_275(v32, v32, v32, v32, v32, v32, v32, v32, char, char, char, char, char, char, ...,
    struct m1, m6_32);
void f_276(struct m8_32, struct m1);
void f_277(struct m8_32, struct m3);
void f_278(struct m8_32, struct m6);
void f_279(struct m8_32, struct m7);
