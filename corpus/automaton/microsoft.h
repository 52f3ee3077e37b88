/*
 * library: automaton-microsoft
 * version: 1
 * abis: ms win64 mingw
 * command: python -m abisim.campaign.automaton_corpus corpus/automaton
 *
 * Calls that make each of the 434 transitions of the placement automaton. c1 and c2 are structs of
 * one and two bytes, m3 and m_32 are passed by a pointer to a copy, the latter with that
 * alignment; none has no byte that is used.
 */
struct m3 { char a[3]; };
struct m_32 { char a[3]; } __attribute__((aligned(32)));
struct m_64 { char a[3]; } __attribute__((aligned(64)));
struct c2 { short a; };
struct c1 { char a; };
typedef float v16 __attribute__((vector_size(16)));
typedef float v32 __attribute__((vector_size(32)));
typedef float v64 __attribute__((vector_size(64)));
struct none { int : 32; };

void f_1(char, short, int, long long, float, double, struct m3, struct m_32, struct m_64, char,
    short, int);
char f_2(short, int, long long, float, double, struct m3, struct m_32, struct m_64, char, short,
    int, long long);
short f_3(int, long long, float, double, struct m3, struct m_32, struct m_64, char, short, int,
    long long, float);
int f_4(long long, float, double, struct m3, struct m_32, struct m_64, char, short, int, long long,
    float, double);
long long f_5(float, double, struct m3, struct m_32, struct m_64, char, short, int, long long,
    float, double, struct m3);
float f_6(double, struct m3, struct m_32, struct m_64, char, short, int, long long, float, double,
    struct m3, struct m_32);
double f_7(struct m3, struct m_32, struct m_64, char, short, int, long long, float, double,
    struct m3, struct m_32, struct m_64);
struct m3 f_8(struct m_64, char, short, int, long long, float, double, struct m3, struct m_32,
    struct m_64, char);
void f_9(struct m_32, char, short, int, long long, float, double, struct m3, struct m_32,
    struct m_64, char, short);
void f_10(struct m_64);
void f_11(char, ..., struct c2, int, long long, double, struct m3, struct m_32, struct m_64,
    struct c1, struct c2, int, long long);
char f_12(short, ..., int, long long, double, struct m3, struct m_32, struct m_64, struct c1,
    struct c2, int, long long, double);
short f_13(int, ..., long long, double, struct m3, struct m_32, struct m_64, struct c1, struct c2,
    int, long long, double, struct m3);
int f_14(long long, ..., double, struct m3, struct m_32, struct m_64, struct c1, struct c2, int,
    long long, double, struct m3, struct m_32);
long long f_15(float, ..., struct m3, struct m_32, struct m_64, struct c1, struct c2, int,
    long long, double, struct m3, struct m_32, struct m_64);
float f_16(double, ..., struct m_32, struct m_64, struct c1, struct c2, int, long long, double,
    struct m3, struct m_32, struct m_64, struct c1);
double f_17(struct m3, ..., struct m_64, struct c1, struct c2, int, long long, double, struct m3,
    struct m_32, struct m_64, struct c1, struct c2);
struct m3 f_18(short, ..., struct c2, int, long long, double, struct m3, struct m_32, struct m_64,
    struct c1, struct c2, int);
void f_19(struct m_32, int, int, long long, float, double, struct m3, struct m_32, struct m_64,
    char, short, int, ...);
void f_20(struct m_64, long long, long long, float, double, struct m3, struct m_32, struct m_64,
    char, short, int, long long, ...);
void f_21(char, float, float, double, struct m3, struct m_32, struct m_64, char, short, int,
    long long, float, ...);
void f_22(char, double, double, struct m3, struct m_32, struct m_64, char, short, int, long long,
    float, double, ...);
void f_23(char, struct m3, struct m3, struct m_32, struct m_64, char, short, int, long long, float,
    double, struct m3, ...);
void f_24(char, struct m_32, struct m_32, struct m_64, char, short, int, long long, float, double,
    struct m3, struct m_32, ...);
void f_25(char, struct m_64, struct m_64, char, short, int, long long, float, double, struct m3,
    struct m_32, struct m_64, ...);
void f_26(char, char, char, short, int, long long, float, double, struct m3, struct m_32,
    struct m_64, char, ...);
void f_27(char, short, short, int, long long, float, double, struct m3, struct m_32, struct m_64,
    char, short, ...);
void f_28(char, ..., struct c1);
_Float16 f_29(_Float16, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16,
    _Float16, _Float16, _Float16, _Float16);
v16 f_30(void);
v32 f_31(void);
v64 f_32(void);
_Float16 f_33(_Float16, ..., _Float16, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16,
    _Float16, _Float16, _Float16, _Float16);
v16 f_34(char, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16, _Float16,
    _Float16, _Float16, _Float16, ...);
v32 f_35(int, ...);
v64 f_36(int, ...);
struct none f_37(struct none, struct none, struct none, struct none, struct none, struct none,
    struct none, struct none, struct none, struct none, struct none, struct none);
struct none f_38(struct none, ..., struct none, struct none, struct none, struct none, struct none,
    struct none, struct none, struct none, struct none, struct none, struct none);
void f_39(char, struct none, struct none, struct none, struct none, struct none, struct none,
    struct none, struct none, struct none, struct none, struct none, ...);
void f_40(char, ..., _Float32, _Float32, _Float32, _Float32, _Float32, _Float32, _Float32, _Float32,
    _Float32, _Float32, _Float32);
void f_41(int, int);
void f_42(int, int, int);
void f_43(int, int, int, int, int);
void f_44(int, int, int, int, int, int);
void f_45(int, int, int, int, int, int, int);
void f_46(int, int, int, int, int, int, int, int);
void f_47(int, int, int, int, int, int, int, int, int);
void f_48(int, int, int, int, int, int, int, int, int, int);
void f_49(int, int, int, int, int, int, int, int, int, int, int);
void f_50(int, ..., int, int);
void f_51(int, ..., int, int, int, int);
void f_52(int, ..., int, int, int, int, int);
void f_53(int, ..., int, int, int, int, int, int);
void f_54(int, ..., int, int, int, int, int, int, int);
void f_55(int, ..., int, int, int, int, int, int, int, int);
void f_56(int, ..., int, int, int, int, int, int, int, int, int);
void f_57(int, ..., int, int, int, int, int, int, int, int, int, int);
