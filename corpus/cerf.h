/*
 * library: cerf
 * version: 1.3-2.1
 * headers: cerf.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini cerf
 * functions: 15, by value: 6, left out: 0
 */

// cerf.h
_Complex double w_of_z(_Complex double z);
double im_w_of_x(double x);
double re_w_of_z(double x, double y);
double im_w_of_z(double x, double y);
_Complex double cerf(_Complex double z);
_Complex double cerfc(_Complex double z);
_Complex double cerfcx(_Complex double z);
double erfcx(double x);
_Complex double cerfi(_Complex double z);
double erfi(double x);
_Complex double cdawson(_Complex double z);
double dawson(double x);
double voigt(double x, double sigma, double gamma);
double cerf_experimental_imw(double x, double y);
double cerf_experimental_rew(double x, double y);
