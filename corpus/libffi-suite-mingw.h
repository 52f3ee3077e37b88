/*
 * library: libffi-suite-mingw
 * version: August 2026
 * abis: mingw
 *
 * The distinct call signatures that libffi's own test suite prepares on x86-64 with
 * Microsoft's convention and GNU's types (FFI_GNUW64), observed at ffi_prep_cif, August 2026.
 *
 * functions: 38, left out: 0 of 38
 * libffi's structs have neither tags nor names of members.
 */
struct s1 { unsigned long long a; float b; };
struct s2 { int a; int b; int c; int d; int e; int f; int g; int h; };
struct s3 { unsigned char a; unsigned char b; unsigned char c; unsigned char d; unsigned char e; unsigned char f; unsigned char g; unsigned char h; unsigned char i; unsigned char j; unsigned char k; unsigned char l; unsigned char m; unsigned char n; unsigned char o; unsigned char p; unsigned char q; unsigned char r; unsigned char s; unsigned char t; unsigned char u; unsigned char v; unsigned char w; unsigned char x; unsigned char y; unsigned char z; unsigned char a1; unsigned char b1; unsigned char c1; unsigned char d1; unsigned char e1; unsigned char f1; };
struct s4 { double a; double b; };
struct s5 { float a; double b; };
struct s6 { float a; float b; double c; };
struct s7 { float a; float b; float c; float d; };
struct s8 { float a; float b; float c; };
struct s9 { float a; int b; };
struct s10 { float a; };
struct s11 { short a; short b; };
struct s12 { int a; int b; };
struct s13 { int a; };
struct s14 { long long a; long long b; long long c; long long d; };
struct s15 { long long a; long long b; };
struct s16 { signed char a; signed char b; };
struct s17 { unsigned int a; unsigned int b; unsigned int c; unsigned int d; unsigned int e; unsigned int f; unsigned int g; unsigned int h; unsigned int i; unsigned int j; unsigned int k; unsigned int l; unsigned int m; unsigned int n; unsigned int o; unsigned int p; unsigned int q; };
struct s18 { unsigned int a; unsigned int b; unsigned int c; unsigned int d; };
struct s19 { unsigned int a; unsigned int b; unsigned int c; };
struct s20 { unsigned int a; unsigned int b; };
struct s21 { unsigned int a; };
struct s22 { unsigned char a; double b; unsigned int c; };
struct s23 { unsigned char a; struct s4 b; unsigned char c; };
struct s24 { double a; unsigned char b; };
struct s25 { struct s24 a; struct s24 b; };
struct s26 { unsigned char a; struct s25 b; unsigned char c; };
struct s27 { double a; };
struct s28 { struct s27 a; struct s4 b; unsigned char c; };
struct s29 { unsigned char a; double b; };
struct s30 { struct s29 a; struct s4 b; unsigned char c; };
float suite_001(float, float, float, float, float, float, float, float, float, float, float, float, float);
float suite_002(int, double, int, double);
float suite_003(struct s1, struct s1, struct s1, struct s1, struct s1, struct s1);
void *suite_004(void);
int suite_005(float, void *);
int suite_006(float, void *, int);
int suite_007(void *);
int suite_008(void *, float);
int suite_009(unsigned int, unsigned int, unsigned int, unsigned int);
int suite_010(unsigned char, unsigned short, unsigned int, unsigned long long);
int suite_011(struct s2);
int suite_012(struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3, struct s3);
unsigned int suite_013(void *);
unsigned int suite_014(unsigned int, unsigned long long);
unsigned char suite_015(unsigned char, unsigned char, unsigned char, unsigned char, unsigned char, unsigned char, unsigned char);
struct s4 suite_016(struct s4);
struct s5 suite_017(struct s5);
struct s6 suite_018(struct s6);
struct s7 suite_019(struct s7);
struct s8 suite_020(struct s8);
struct s9 suite_021(struct s9);
struct s10 suite_022(struct s10, float);
struct s11 suite_023(struct s11);
struct s2 suite_024(struct s2);
struct s12 suite_025(struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12, struct s12);
struct s13 suite_026(struct s13);
struct s14 suite_027(int, struct s14, void *, struct s15, struct s14, void *, struct s15, struct s14);
struct s16 suite_028(struct s16, struct s16);
struct s17 suite_029(struct s17);
struct s18 suite_030(struct s18);
struct s19 suite_031(struct s19);
struct s20 suite_032(struct s20);
struct s21 suite_033(struct s21);
struct s22 suite_034(struct s22);
struct s23 suite_035(struct s23, void *);
struct s26 suite_036(struct s26, void *);
struct s28 suite_037(struct s28, void *);
struct s30 suite_038(struct s30, void *);
