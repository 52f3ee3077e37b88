/*
 * library: gsl
 * version: 2.7.1+dfsg-5+deb12u1
 * headers: gsl/gsl_blas.h gsl/gsl_blas_types.h gsl/gsl_block.h gsl/gsl_block_char.h
 *   gsl/gsl_block_complex_double.h gsl/gsl_block_complex_float.h
 *   gsl/gsl_block_complex_long_double.h gsl/gsl_block_double.h gsl/gsl_block_float.h
 *   gsl/gsl_block_int.h gsl/gsl_block_long.h gsl/gsl_block_long_double.h gsl/gsl_block_short.h
 *   gsl/gsl_block_uchar.h gsl/gsl_block_uint.h gsl/gsl_block_ulong.h gsl/gsl_block_ushort.h
 *   gsl/gsl_bspline.h gsl/gsl_bst.h gsl/gsl_bst_avl.h gsl/gsl_bst_rb.h gsl/gsl_bst_types.h
 *   gsl/gsl_cblas.h gsl/gsl_cdf.h gsl/gsl_chebyshev.h gsl/gsl_check_range.h gsl/gsl_combination.h
 *   gsl/gsl_complex.h gsl/gsl_complex_math.h gsl/gsl_const.h gsl/gsl_const_cgs.h
 *   gsl/gsl_const_cgsm.h gsl/gsl_const_mks.h gsl/gsl_const_mksa.h gsl/gsl_const_num.h
 *   gsl/gsl_deriv.h gsl/gsl_dft_complex.h gsl/gsl_dft_complex_float.h gsl/gsl_dht.h gsl/gsl_diff.h
 *   gsl/gsl_eigen.h gsl/gsl_errno.h gsl/gsl_fft.h gsl/gsl_fft_complex.h gsl/gsl_fft_complex_float.h
 *   gsl/gsl_fft_halfcomplex.h gsl/gsl_fft_halfcomplex_float.h gsl/gsl_fft_real.h
 *   gsl/gsl_fft_real_float.h gsl/gsl_filter.h gsl/gsl_fit.h gsl/gsl_heapsort.h gsl/gsl_histogram.h
 *   gsl/gsl_histogram2d.h gsl/gsl_ieee_utils.h gsl/gsl_inline.h gsl/gsl_integration.h
 *   gsl/gsl_interp.h gsl/gsl_interp2d.h gsl/gsl_linalg.h gsl/gsl_machine.h gsl/gsl_math.h
 *   gsl/gsl_matrix.h gsl/gsl_matrix_char.h gsl/gsl_matrix_complex_double.h
 *   gsl/gsl_matrix_complex_float.h gsl/gsl_matrix_complex_long_double.h gsl/gsl_matrix_double.h
 *   gsl/gsl_matrix_float.h gsl/gsl_matrix_int.h gsl/gsl_matrix_long.h gsl/gsl_matrix_long_double.h
 *   gsl/gsl_matrix_short.h gsl/gsl_matrix_uchar.h gsl/gsl_matrix_uint.h gsl/gsl_matrix_ulong.h
 *   gsl/gsl_matrix_ushort.h gsl/gsl_message.h gsl/gsl_min.h gsl/gsl_minmax.h gsl/gsl_mode.h
 *   gsl/gsl_monte.h gsl/gsl_monte_miser.h gsl/gsl_monte_plain.h gsl/gsl_monte_vegas.h
 *   gsl/gsl_movstat.h gsl/gsl_multifit.h gsl/gsl_multifit_nlin.h gsl/gsl_multifit_nlinear.h
 *   gsl/gsl_multilarge.h gsl/gsl_multilarge_nlinear.h gsl/gsl_multimin.h gsl/gsl_multiroots.h
 *   gsl/gsl_multiset.h gsl/gsl_nan.h gsl/gsl_ntuple.h gsl/gsl_odeiv.h gsl/gsl_odeiv2.h
 *   gsl/gsl_permutation.h gsl/gsl_permute.h gsl/gsl_permute_char.h gsl/gsl_permute_complex_double.h
 *   gsl/gsl_permute_complex_float.h gsl/gsl_permute_complex_long_double.h gsl/gsl_permute_double.h
 *   gsl/gsl_permute_float.h gsl/gsl_permute_int.h gsl/gsl_permute_long.h
 *   gsl/gsl_permute_long_double.h gsl/gsl_permute_matrix.h gsl/gsl_permute_matrix_char.h
 *   gsl/gsl_permute_matrix_complex_double.h gsl/gsl_permute_matrix_complex_float.h
 *   gsl/gsl_permute_matrix_complex_long_double.h gsl/gsl_permute_matrix_double.h
 *   gsl/gsl_permute_matrix_float.h gsl/gsl_permute_matrix_int.h gsl/gsl_permute_matrix_long.h
 *   gsl/gsl_permute_matrix_long_double.h gsl/gsl_permute_matrix_short.h
 *   gsl/gsl_permute_matrix_uchar.h gsl/gsl_permute_matrix_uint.h gsl/gsl_permute_matrix_ulong.h
 *   gsl/gsl_permute_matrix_ushort.h gsl/gsl_permute_short.h gsl/gsl_permute_uchar.h
 *   gsl/gsl_permute_uint.h gsl/gsl_permute_ulong.h gsl/gsl_permute_ushort.h
 *   gsl/gsl_permute_vector.h gsl/gsl_permute_vector_char.h gsl/gsl_permute_vector_complex_double.h
 *   gsl/gsl_permute_vector_complex_float.h gsl/gsl_permute_vector_complex_long_double.h
 *   gsl/gsl_permute_vector_double.h gsl/gsl_permute_vector_float.h gsl/gsl_permute_vector_int.h
 *   gsl/gsl_permute_vector_long.h gsl/gsl_permute_vector_long_double.h
 *   gsl/gsl_permute_vector_short.h gsl/gsl_permute_vector_uchar.h gsl/gsl_permute_vector_uint.h
 *   gsl/gsl_permute_vector_ulong.h gsl/gsl_permute_vector_ushort.h gsl/gsl_poly.h gsl/gsl_pow_int.h
 *   gsl/gsl_precision.h gsl/gsl_qrng.h gsl/gsl_randist.h gsl/gsl_rng.h gsl/gsl_roots.h
 *   gsl/gsl_rstat.h gsl/gsl_sf.h gsl/gsl_sf_airy.h gsl/gsl_sf_bessel.h gsl/gsl_sf_clausen.h
 *   gsl/gsl_sf_coulomb.h gsl/gsl_sf_coupling.h gsl/gsl_sf_dawson.h gsl/gsl_sf_debye.h
 *   gsl/gsl_sf_dilog.h gsl/gsl_sf_elementary.h gsl/gsl_sf_ellint.h gsl/gsl_sf_elljac.h
 *   gsl/gsl_sf_erf.h gsl/gsl_sf_exp.h gsl/gsl_sf_expint.h gsl/gsl_sf_fermi_dirac.h
 *   gsl/gsl_sf_gamma.h gsl/gsl_sf_gegenbauer.h gsl/gsl_sf_hermite.h gsl/gsl_sf_hyperg.h
 *   gsl/gsl_sf_laguerre.h gsl/gsl_sf_lambert.h gsl/gsl_sf_legendre.h gsl/gsl_sf_log.h
 *   gsl/gsl_sf_mathieu.h gsl/gsl_sf_pow_int.h gsl/gsl_sf_psi.h gsl/gsl_sf_result.h
 *   gsl/gsl_sf_sincos_pi.h gsl/gsl_sf_synchrotron.h gsl/gsl_sf_transport.h gsl/gsl_sf_trig.h
 *   gsl/gsl_sf_zeta.h gsl/gsl_siman.h gsl/gsl_sort.h gsl/gsl_sort_char.h gsl/gsl_sort_double.h
 *   gsl/gsl_sort_float.h gsl/gsl_sort_int.h gsl/gsl_sort_long.h gsl/gsl_sort_long_double.h
 *   gsl/gsl_sort_short.h gsl/gsl_sort_uchar.h gsl/gsl_sort_uint.h gsl/gsl_sort_ulong.h
 *   gsl/gsl_sort_ushort.h gsl/gsl_sort_vector.h gsl/gsl_sort_vector_char.h
 *   gsl/gsl_sort_vector_double.h gsl/gsl_sort_vector_float.h gsl/gsl_sort_vector_int.h
 *   gsl/gsl_sort_vector_long.h gsl/gsl_sort_vector_long_double.h gsl/gsl_sort_vector_short.h
 *   gsl/gsl_sort_vector_uchar.h gsl/gsl_sort_vector_uint.h gsl/gsl_sort_vector_ulong.h
 *   gsl/gsl_sort_vector_ushort.h gsl/gsl_spblas.h gsl/gsl_specfunc.h gsl/gsl_splinalg.h
 *   gsl/gsl_spline.h gsl/gsl_spline2d.h gsl/gsl_spmatrix.h gsl/gsl_spmatrix_char.h
 *   gsl/gsl_spmatrix_complex_double.h gsl/gsl_spmatrix_complex_float.h
 *   gsl/gsl_spmatrix_complex_long_double.h gsl/gsl_spmatrix_double.h gsl/gsl_spmatrix_float.h
 *   gsl/gsl_spmatrix_int.h gsl/gsl_spmatrix_long.h gsl/gsl_spmatrix_long_double.h
 *   gsl/gsl_spmatrix_short.h gsl/gsl_spmatrix_uchar.h gsl/gsl_spmatrix_uint.h
 *   gsl/gsl_spmatrix_ulong.h gsl/gsl_spmatrix_ushort.h gsl/gsl_statistics.h
 *   gsl/gsl_statistics_char.h gsl/gsl_statistics_double.h gsl/gsl_statistics_float.h
 *   gsl/gsl_statistics_int.h gsl/gsl_statistics_long.h gsl/gsl_statistics_long_double.h
 *   gsl/gsl_statistics_short.h gsl/gsl_statistics_uchar.h gsl/gsl_statistics_uint.h
 *   gsl/gsl_statistics_ulong.h gsl/gsl_statistics_ushort.h gsl/gsl_sum.h gsl/gsl_sys.h
 *   gsl/gsl_test.h gsl/gsl_types.h gsl/gsl_vector.h gsl/gsl_vector_char.h gsl/gsl_vector_complex.h
 *   gsl/gsl_vector_complex_double.h gsl/gsl_vector_complex_float.h
 *   gsl/gsl_vector_complex_long_double.h gsl/gsl_vector_double.h gsl/gsl_vector_float.h
 *   gsl/gsl_vector_int.h gsl/gsl_vector_long.h gsl/gsl_vector_long_double.h gsl/gsl_vector_short.h
 *   gsl/gsl_vector_uchar.h gsl/gsl_vector_uint.h gsl/gsl_vector_ulong.h gsl/gsl_vector_ushort.h
 *   gsl/gsl_version.h gsl/gsl_wavelet.h gsl/gsl_wavelet2d.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini gsl
 * functions: 1876, by value: 274, left out: 0
 */
typedef void gsl_error_handler_t(const char *, const char *, int, int);
typedef void gsl_stream_handler_t(const char *, const char *, int, const char *);
typedef struct _IO_FILE FILE;
typedef unsigned long size_t;
typedef struct gsl_vector_complex_long_double gsl_vector_complex_long_double;
typedef struct gsl_block_complex_long_double_struct gsl_block_complex_long_double;
struct gsl_vector_complex_long_double { size_t size; size_t stride; long double *data; gsl_block_complex_long_double *block; int owner; };
struct _gsl_vector_complex_long_double_view { gsl_vector_complex_long_double vector; };
typedef struct _gsl_vector_complex_long_double_view _gsl_vector_complex_long_double_view;
struct _gsl_vector_complex_long_double_const_view { gsl_vector_complex_long_double vector; };
typedef struct _gsl_vector_complex_long_double_const_view _gsl_vector_complex_long_double_const_view;
typedef struct gsl_block_long_double_struct gsl_block_long_double;
struct gsl_vector_long_double { size_t size; size_t stride; long double *data; gsl_block_long_double *block; int owner; };
typedef struct gsl_vector_long_double gsl_vector_long_double;
struct _gsl_vector_long_double_view { gsl_vector_long_double vector; };
typedef struct _gsl_vector_long_double_view _gsl_vector_long_double_view;
struct _gsl_vector_long_double_const_view { gsl_vector_long_double vector; };
typedef struct _gsl_vector_long_double_const_view _gsl_vector_long_double_const_view;
struct gsl_complex_long_double { long double dat[2]; };
typedef struct gsl_complex_long_double gsl_complex_long_double;
typedef struct gsl_vector gsl_vector;
typedef struct gsl_block_struct gsl_block;
struct gsl_vector { size_t size; size_t stride; double *data; gsl_block *block; int owner; };
struct _gsl_vector_view { gsl_vector vector; };
typedef struct _gsl_vector_view _gsl_vector_view;
struct _gsl_vector_const_view { gsl_vector vector; };
typedef struct _gsl_vector_const_view _gsl_vector_const_view;
typedef struct gsl_vector_complex gsl_vector_complex;
typedef struct gsl_block_complex_struct gsl_block_complex;
struct gsl_vector_complex { size_t size; size_t stride; double *data; gsl_block_complex *block; int owner; };
struct _gsl_vector_complex_view { gsl_vector_complex vector; };
typedef struct _gsl_vector_complex_view _gsl_vector_complex_view;
struct _gsl_vector_complex_const_view { gsl_vector_complex vector; };
typedef struct _gsl_vector_complex_const_view _gsl_vector_complex_const_view;
struct gsl_complex { double dat[2]; };
typedef struct gsl_complex gsl_complex;
typedef struct gsl_vector_complex_float gsl_vector_complex_float;
typedef struct gsl_block_complex_float_struct gsl_block_complex_float;
struct gsl_vector_complex_float { size_t size; size_t stride; float *data; gsl_block_complex_float *block; int owner; };
struct _gsl_vector_complex_float_view { gsl_vector_complex_float vector; };
typedef struct _gsl_vector_complex_float_view _gsl_vector_complex_float_view;
struct _gsl_vector_complex_float_const_view { gsl_vector_complex_float vector; };
typedef struct _gsl_vector_complex_float_const_view _gsl_vector_complex_float_const_view;
typedef struct gsl_block_float_struct gsl_block_float;
struct gsl_vector_float { size_t size; size_t stride; float *data; gsl_block_float *block; int owner; };
typedef struct gsl_vector_float gsl_vector_float;
struct _gsl_vector_float_view { gsl_vector_float vector; };
typedef struct _gsl_vector_float_view _gsl_vector_float_view;
struct _gsl_vector_float_const_view { gsl_vector_float vector; };
typedef struct _gsl_vector_float_const_view _gsl_vector_float_const_view;
struct gsl_complex_float { float dat[2]; };
typedef struct gsl_complex_float gsl_complex_float;
enum CBLAS_ORDER { CblasRowMajor = 101, CblasColMajor = 102 };
enum CBLAS_TRANSPOSE { CblasNoTrans = 111, CblasConjTrans = 113 };
enum CBLAS_UPLO { CblasUpper = 121, CblasLower = 122 };
enum CBLAS_DIAG { CblasNonUnit = 131, CblasUnit = 132 };
enum CBLAS_SIDE { CblasLeft = 141, CblasRight = 142 };
typedef struct gsl_matrix_complex_long_double gsl_matrix_complex_long_double;
struct gsl_matrix_complex_long_double { size_t size1; size_t size2; size_t tda; long double *data; gsl_block_complex_long_double *block; int owner; };
struct _gsl_matrix_complex_long_double_view { gsl_matrix_complex_long_double matrix; };
typedef struct _gsl_matrix_complex_long_double_view _gsl_matrix_complex_long_double_view;
struct _gsl_matrix_complex_long_double_const_view { gsl_matrix_complex_long_double matrix; };
typedef struct _gsl_matrix_complex_long_double_const_view _gsl_matrix_complex_long_double_const_view;
typedef enum CBLAS_UPLO CBLAS_UPLO_t;
typedef enum CBLAS_DIAG CBLAS_DIAG_t;
typedef struct gsl_matrix_complex gsl_matrix_complex;
struct gsl_matrix_complex { size_t size1; size_t size2; size_t tda; double *data; gsl_block_complex *block; int owner; };
struct _gsl_matrix_complex_view { gsl_matrix_complex matrix; };
typedef struct _gsl_matrix_complex_view _gsl_matrix_complex_view;
struct _gsl_matrix_complex_const_view { gsl_matrix_complex matrix; };
typedef struct _gsl_matrix_complex_const_view _gsl_matrix_complex_const_view;
typedef struct gsl_matrix_complex_float gsl_matrix_complex_float;
struct gsl_matrix_complex_float { size_t size1; size_t size2; size_t tda; float *data; gsl_block_complex_float *block; int owner; };
struct _gsl_matrix_complex_float_view { gsl_matrix_complex_float matrix; };
typedef struct _gsl_matrix_complex_float_view _gsl_matrix_complex_float_view;
struct _gsl_matrix_complex_float_const_view { gsl_matrix_complex_float matrix; };
typedef struct _gsl_matrix_complex_float_const_view _gsl_matrix_complex_float_const_view;
typedef struct gsl_matrix gsl_matrix;
struct gsl_matrix { size_t size1; size_t size2; size_t tda; double *data; gsl_block *block; int owner; };
struct _gsl_matrix_view { gsl_matrix matrix; };
typedef struct _gsl_matrix_view _gsl_matrix_view;
struct _gsl_matrix_const_view { gsl_matrix matrix; };
typedef struct _gsl_matrix_const_view _gsl_matrix_const_view;
typedef size_t CBLAS_INDEX_t;
typedef enum CBLAS_TRANSPOSE CBLAS_TRANSPOSE_t;
typedef struct gsl_matrix_float gsl_matrix_float;
typedef enum CBLAS_SIDE CBLAS_SIDE_t;
typedef struct gsl_bspline_workspace gsl_bspline_workspace;
typedef struct gsl_combination_struct gsl_combination;
typedef struct gsl_function_struct gsl_function;
enum gsl_fft_direction { gsl_fft_forward = -1, gsl_fft_backward = 1 };
typedef enum gsl_fft_direction gsl_fft_direction;
typedef struct gsl_dht_struct gsl_dht;
typedef struct gsl_permutation_struct gsl_permutation;
typedef int (*gsl_comparison_fn_t)(const void *, const void *);
typedef struct gsl_ieee_double_rep gsl_ieee_double_rep;
typedef struct gsl_integration_workspace gsl_integration_workspace;
typedef struct gsl_integration_qaws_table gsl_integration_qaws_table;
enum gsl_integration_qawo_enum { GSL_INTEG_COSINE = 0, GSL_INTEG_SINE = 1 };
typedef struct gsl_integration_qawo_table gsl_integration_qawo_table;
typedef struct gsl_integration_glfixed_table gsl_integration_glfixed_table;
typedef struct gsl_integration_cquad_workspace gsl_integration_cquad_workspace;
typedef struct gsl_integration_romberg_workspace gsl_integration_romberg_workspace;
typedef struct gsl_integration_fixed_type gsl_integration_fixed_type;
typedef struct gsl_integration_fixed_workspace gsl_integration_fixed_workspace;
typedef struct gsl_interp_accel gsl_interp_accel;
typedef struct gsl_interp_type gsl_interp_type;
typedef struct gsl_interp gsl_interp;
typedef struct gsl_interp2d_type gsl_interp2d_type;
typedef struct gsl_interp2d gsl_interp2d;
enum gsl_linalg_matrix_mod_t { GSL_LINALG_MOD_NONE = 0, GSL_LINALG_MOD_CONJUGATE = 2 };
typedef enum gsl_linalg_matrix_mod_t gsl_linalg_matrix_mod_t;
typedef unsigned int gsl_mode_t;
typedef struct gsl_vector_uint gsl_vector_uint;
typedef struct gsl_min_fminimizer_type gsl_min_fminimizer_type;
typedef struct gsl_min_fminimizer gsl_min_fminimizer;
typedef struct gsl_rng_type gsl_rng_type;
typedef struct gsl_rng gsl_rng;
typedef struct gsl_ntuple gsl_ntuple;
typedef struct gsl_histogram gsl_histogram;
typedef struct gsl_ntuple_value_fn gsl_ntuple_value_fn;
typedef struct gsl_ntuple_select_fn gsl_ntuple_select_fn;
typedef struct gsl_poly_complex_workspace gsl_poly_complex_workspace;
typedef double *gsl_complex_packed_ptr;
typedef struct gsl_qrng_type gsl_qrng_type;
typedef struct gsl_qrng gsl_qrng;
typedef struct gsl_ran_discrete_t gsl_ran_discrete_t;
typedef struct gsl_root_fsolver_type gsl_root_fsolver_type;
typedef struct gsl_root_fsolver gsl_root_fsolver;
typedef struct gsl_root_fdfsolver_type gsl_root_fdfsolver_type;
typedef struct gsl_root_fdfsolver gsl_root_fdfsolver;
typedef struct gsl_function_fdf_struct gsl_function_fdf;
enum gsl_sf_legendre_t { GSL_SF_LEGENDRE_SCHMIDT = 0, GSL_SF_LEGENDRE_NONE = 3 };
typedef enum gsl_sf_legendre_t gsl_sf_legendre_t;
typedef struct gsl_sf_mathieu_workspace gsl_sf_mathieu_workspace;
typedef struct gsl_sf_result_struct gsl_sf_result;
typedef struct gsl_sum_levin_u_workspace gsl_sum_levin_u_workspace;
typedef struct gsl_sum_levin_utrunc_workspace gsl_sum_levin_utrunc_workspace;
typedef struct gsl_wavelet_type gsl_wavelet_type;
typedef struct gsl_wavelet gsl_wavelet;
typedef struct gsl_wavelet_workspace gsl_wavelet_workspace;
enum gsl_wavelet_direction { gsl_wavelet_backward = -1, gsl_wavelet_forward = 1 };
typedef enum gsl_wavelet_direction gsl_wavelet_direction;

// gsl/gsl_errno.h
void gsl_error(const char *reason, const char *file, int line, int gsl_errno);
void gsl_stream_printf(const char *label, const char *file, int line, const char *reason);
const char *gsl_strerror(const int gsl_errno);
gsl_error_handler_t *gsl_set_error_handler(gsl_error_handler_t *new_handler);
gsl_error_handler_t *gsl_set_error_handler_off(void);
gsl_stream_handler_t *gsl_set_stream_handler(gsl_stream_handler_t *new_handler);
FILE *gsl_set_stream(FILE *new_stream);

// gsl/gsl_vector_complex_long_double.h
gsl_vector_complex_long_double *gsl_vector_complex_long_double_alloc(const size_t n);
gsl_vector_complex_long_double *gsl_vector_complex_long_double_calloc(const size_t n);
gsl_vector_complex_long_double *gsl_vector_complex_long_double_alloc_from_block(gsl_block_complex_long_double *b, const size_t offset, const size_t n, const size_t stride);
gsl_vector_complex_long_double *gsl_vector_complex_long_double_alloc_from_vector(gsl_vector_complex_long_double *v, const size_t offset, const size_t n, const size_t stride);
void gsl_vector_complex_long_double_free(gsl_vector_complex_long_double *v);
_gsl_vector_complex_long_double_view gsl_vector_complex_long_double_view_array(long double *base, size_t n);
_gsl_vector_complex_long_double_view gsl_vector_complex_long_double_view_array_with_stride(long double *base, size_t stride, size_t n);
_gsl_vector_complex_long_double_const_view gsl_vector_complex_long_double_const_view_array(const long double *base, size_t n);
_gsl_vector_complex_long_double_const_view gsl_vector_complex_long_double_const_view_array_with_stride(const long double *base, size_t stride, size_t n);
_gsl_vector_complex_long_double_view gsl_vector_complex_long_double_subvector(gsl_vector_complex_long_double *base, size_t i, size_t n);
_gsl_vector_complex_long_double_view gsl_vector_complex_long_double_subvector_with_stride(gsl_vector_complex_long_double *v, size_t i, size_t stride, size_t n);
_gsl_vector_complex_long_double_const_view gsl_vector_complex_long_double_const_subvector(const gsl_vector_complex_long_double *base, size_t i, size_t n);
_gsl_vector_complex_long_double_const_view gsl_vector_complex_long_double_const_subvector_with_stride(const gsl_vector_complex_long_double *v, size_t i, size_t stride, size_t n);
_gsl_vector_long_double_view gsl_vector_complex_long_double_real(gsl_vector_complex_long_double *v);
_gsl_vector_long_double_view gsl_vector_complex_long_double_imag(gsl_vector_complex_long_double *v);
_gsl_vector_long_double_const_view gsl_vector_complex_long_double_const_real(const gsl_vector_complex_long_double *v);
_gsl_vector_long_double_const_view gsl_vector_complex_long_double_const_imag(const gsl_vector_complex_long_double *v);
void gsl_vector_complex_long_double_set_zero(gsl_vector_complex_long_double *v);
void gsl_vector_complex_long_double_set_all(gsl_vector_complex_long_double *v, gsl_complex_long_double z);
int gsl_vector_complex_long_double_set_basis(gsl_vector_complex_long_double *v, size_t i);
int gsl_vector_complex_long_double_fread(FILE *stream, gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_fwrite(FILE *stream, const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_fscanf(FILE *stream, gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_fprintf(FILE *stream, const gsl_vector_complex_long_double *v, const char *format);
int gsl_vector_complex_long_double_memcpy(gsl_vector_complex_long_double *dest, const gsl_vector_complex_long_double *src);
int gsl_vector_complex_long_double_reverse(gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_swap(gsl_vector_complex_long_double *v, gsl_vector_complex_long_double *w);
int gsl_vector_complex_long_double_swap_elements(gsl_vector_complex_long_double *v, const size_t i, const size_t j);
int gsl_vector_complex_long_double_equal(const gsl_vector_complex_long_double *u, const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_isnull(const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_ispos(const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_isneg(const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_isnonneg(const gsl_vector_complex_long_double *v);
int gsl_vector_complex_long_double_add(gsl_vector_complex_long_double *a, const gsl_vector_complex_long_double *b);
int gsl_vector_complex_long_double_sub(gsl_vector_complex_long_double *a, const gsl_vector_complex_long_double *b);
int gsl_vector_complex_long_double_mul(gsl_vector_complex_long_double *a, const gsl_vector_complex_long_double *b);
int gsl_vector_complex_long_double_div(gsl_vector_complex_long_double *a, const gsl_vector_complex_long_double *b);
int gsl_vector_complex_long_double_scale(gsl_vector_complex_long_double *a, const gsl_complex_long_double x);
int gsl_vector_complex_long_double_add_constant(gsl_vector_complex_long_double *a, const gsl_complex_long_double x);
int gsl_vector_complex_long_double_axpby(const gsl_complex_long_double alpha, const gsl_vector_complex_long_double *x, const gsl_complex_long_double beta, gsl_vector_complex_long_double *y);
gsl_complex_long_double gsl_vector_complex_long_double_get(const gsl_vector_complex_long_double *v, const size_t i);
void gsl_vector_complex_long_double_set(gsl_vector_complex_long_double *v, const size_t i, gsl_complex_long_double z);
gsl_complex_long_double *gsl_vector_complex_long_double_ptr(gsl_vector_complex_long_double *v, const size_t i);
const gsl_complex_long_double *gsl_vector_complex_long_double_const_ptr(const gsl_vector_complex_long_double *v, const size_t i);

// gsl/gsl_vector_double.h
gsl_vector *gsl_vector_alloc(const size_t n);
gsl_vector *gsl_vector_calloc(const size_t n);
gsl_vector *gsl_vector_alloc_from_block(gsl_block *b, const size_t offset, const size_t n, const size_t stride);
gsl_vector *gsl_vector_alloc_from_vector(gsl_vector *v, const size_t offset, const size_t n, const size_t stride);
void gsl_vector_free(gsl_vector *v);
_gsl_vector_view gsl_vector_view_array(double *v, size_t n);
_gsl_vector_view gsl_vector_view_array_with_stride(double *base, size_t stride, size_t n);
_gsl_vector_const_view gsl_vector_const_view_array(const double *v, size_t n);
_gsl_vector_const_view gsl_vector_const_view_array_with_stride(const double *base, size_t stride, size_t n);
_gsl_vector_view gsl_vector_subvector(gsl_vector *v, size_t i, size_t n);
_gsl_vector_view gsl_vector_subvector_with_stride(gsl_vector *v, size_t i, size_t stride, size_t n);
_gsl_vector_const_view gsl_vector_const_subvector(const gsl_vector *v, size_t i, size_t n);
_gsl_vector_const_view gsl_vector_const_subvector_with_stride(const gsl_vector *v, size_t i, size_t stride, size_t n);
void gsl_vector_set_zero(gsl_vector *v);
void gsl_vector_set_all(gsl_vector *v, double x);
int gsl_vector_set_basis(gsl_vector *v, size_t i);
int gsl_vector_fread(FILE *stream, gsl_vector *v);
int gsl_vector_fwrite(FILE *stream, const gsl_vector *v);
int gsl_vector_fscanf(FILE *stream, gsl_vector *v);
int gsl_vector_fprintf(FILE *stream, const gsl_vector *v, const char *format);
int gsl_vector_memcpy(gsl_vector *dest, const gsl_vector *src);
int gsl_vector_reverse(gsl_vector *v);
int gsl_vector_swap(gsl_vector *v, gsl_vector *w);
int gsl_vector_swap_elements(gsl_vector *v, const size_t i, const size_t j);
double gsl_vector_max(const gsl_vector *v);
double gsl_vector_min(const gsl_vector *v);
void gsl_vector_minmax(const gsl_vector *v, double *min_out, double *max_out);
size_t gsl_vector_max_index(const gsl_vector *v);
size_t gsl_vector_min_index(const gsl_vector *v);
void gsl_vector_minmax_index(const gsl_vector *v, size_t *imin, size_t *imax);
int gsl_vector_add(gsl_vector *a, const gsl_vector *b);
int gsl_vector_sub(gsl_vector *a, const gsl_vector *b);
int gsl_vector_mul(gsl_vector *a, const gsl_vector *b);
int gsl_vector_div(gsl_vector *a, const gsl_vector *b);
int gsl_vector_scale(gsl_vector *a, const double x);
int gsl_vector_add_constant(gsl_vector *a, const double x);
int gsl_vector_axpby(const double alpha, const gsl_vector *x, const double beta, gsl_vector *y);
double gsl_vector_sum(const gsl_vector *a);
int gsl_vector_equal(const gsl_vector *u, const gsl_vector *v);
int gsl_vector_isnull(const gsl_vector *v);
int gsl_vector_ispos(const gsl_vector *v);
int gsl_vector_isneg(const gsl_vector *v);
int gsl_vector_isnonneg(const gsl_vector *v);
double gsl_vector_get(const gsl_vector *v, const size_t i);
void gsl_vector_set(gsl_vector *v, const size_t i, double x);
double *gsl_vector_ptr(gsl_vector *v, const size_t i);
const double *gsl_vector_const_ptr(const gsl_vector *v, const size_t i);

// gsl/gsl_vector_complex_double.h
gsl_vector_complex *gsl_vector_complex_alloc(const size_t n);
gsl_vector_complex *gsl_vector_complex_calloc(const size_t n);
gsl_vector_complex *gsl_vector_complex_alloc_from_block(gsl_block_complex *b, const size_t offset, const size_t n, const size_t stride);
gsl_vector_complex *gsl_vector_complex_alloc_from_vector(gsl_vector_complex *v, const size_t offset, const size_t n, const size_t stride);
void gsl_vector_complex_free(gsl_vector_complex *v);
_gsl_vector_complex_view gsl_vector_complex_view_array(double *base, size_t n);
_gsl_vector_complex_view gsl_vector_complex_view_array_with_stride(double *base, size_t stride, size_t n);
_gsl_vector_complex_const_view gsl_vector_complex_const_view_array(const double *base, size_t n);
_gsl_vector_complex_const_view gsl_vector_complex_const_view_array_with_stride(const double *base, size_t stride, size_t n);
_gsl_vector_complex_view gsl_vector_complex_subvector(gsl_vector_complex *base, size_t i, size_t n);
_gsl_vector_complex_view gsl_vector_complex_subvector_with_stride(gsl_vector_complex *v, size_t i, size_t stride, size_t n);
_gsl_vector_complex_const_view gsl_vector_complex_const_subvector(const gsl_vector_complex *base, size_t i, size_t n);
_gsl_vector_complex_const_view gsl_vector_complex_const_subvector_with_stride(const gsl_vector_complex *v, size_t i, size_t stride, size_t n);
_gsl_vector_view gsl_vector_complex_real(gsl_vector_complex *v);
_gsl_vector_view gsl_vector_complex_imag(gsl_vector_complex *v);
_gsl_vector_const_view gsl_vector_complex_const_real(const gsl_vector_complex *v);
_gsl_vector_const_view gsl_vector_complex_const_imag(const gsl_vector_complex *v);
void gsl_vector_complex_set_zero(gsl_vector_complex *v);
void gsl_vector_complex_set_all(gsl_vector_complex *v, gsl_complex z);
int gsl_vector_complex_set_basis(gsl_vector_complex *v, size_t i);
int gsl_vector_complex_fread(FILE *stream, gsl_vector_complex *v);
int gsl_vector_complex_fwrite(FILE *stream, const gsl_vector_complex *v);
int gsl_vector_complex_fscanf(FILE *stream, gsl_vector_complex *v);
int gsl_vector_complex_fprintf(FILE *stream, const gsl_vector_complex *v, const char *format);
int gsl_vector_complex_memcpy(gsl_vector_complex *dest, const gsl_vector_complex *src);
int gsl_vector_complex_reverse(gsl_vector_complex *v);
int gsl_vector_complex_swap(gsl_vector_complex *v, gsl_vector_complex *w);
int gsl_vector_complex_swap_elements(gsl_vector_complex *v, const size_t i, const size_t j);
int gsl_vector_complex_equal(const gsl_vector_complex *u, const gsl_vector_complex *v);
int gsl_vector_complex_isnull(const gsl_vector_complex *v);
int gsl_vector_complex_ispos(const gsl_vector_complex *v);
int gsl_vector_complex_isneg(const gsl_vector_complex *v);
int gsl_vector_complex_isnonneg(const gsl_vector_complex *v);
int gsl_vector_complex_add(gsl_vector_complex *a, const gsl_vector_complex *b);
int gsl_vector_complex_sub(gsl_vector_complex *a, const gsl_vector_complex *b);
int gsl_vector_complex_mul(gsl_vector_complex *a, const gsl_vector_complex *b);
int gsl_vector_complex_div(gsl_vector_complex *a, const gsl_vector_complex *b);
int gsl_vector_complex_scale(gsl_vector_complex *a, const gsl_complex x);
int gsl_vector_complex_add_constant(gsl_vector_complex *a, const gsl_complex x);
int gsl_vector_complex_axpby(const gsl_complex alpha, const gsl_vector_complex *x, const gsl_complex beta, gsl_vector_complex *y);
gsl_complex gsl_vector_complex_get(const gsl_vector_complex *v, const size_t i);
void gsl_vector_complex_set(gsl_vector_complex *v, const size_t i, gsl_complex z);
gsl_complex *gsl_vector_complex_ptr(gsl_vector_complex *v, const size_t i);
const gsl_complex *gsl_vector_complex_const_ptr(const gsl_vector_complex *v, const size_t i);

// gsl/gsl_vector_complex_float.h
gsl_vector_complex_float *gsl_vector_complex_float_alloc(const size_t n);
gsl_vector_complex_float *gsl_vector_complex_float_calloc(const size_t n);
gsl_vector_complex_float *gsl_vector_complex_float_alloc_from_block(gsl_block_complex_float *b, const size_t offset, const size_t n, const size_t stride);
gsl_vector_complex_float *gsl_vector_complex_float_alloc_from_vector(gsl_vector_complex_float *v, const size_t offset, const size_t n, const size_t stride);
void gsl_vector_complex_float_free(gsl_vector_complex_float *v);
_gsl_vector_complex_float_view gsl_vector_complex_float_view_array(float *base, size_t n);
_gsl_vector_complex_float_view gsl_vector_complex_float_view_array_with_stride(float *base, size_t stride, size_t n);
_gsl_vector_complex_float_const_view gsl_vector_complex_float_const_view_array(const float *base, size_t n);
_gsl_vector_complex_float_const_view gsl_vector_complex_float_const_view_array_with_stride(const float *base, size_t stride, size_t n);
_gsl_vector_complex_float_view gsl_vector_complex_float_subvector(gsl_vector_complex_float *base, size_t i, size_t n);
_gsl_vector_complex_float_view gsl_vector_complex_float_subvector_with_stride(gsl_vector_complex_float *v, size_t i, size_t stride, size_t n);
_gsl_vector_complex_float_const_view gsl_vector_complex_float_const_subvector(const gsl_vector_complex_float *base, size_t i, size_t n);
_gsl_vector_complex_float_const_view gsl_vector_complex_float_const_subvector_with_stride(const gsl_vector_complex_float *v, size_t i, size_t stride, size_t n);
_gsl_vector_float_view gsl_vector_complex_float_real(gsl_vector_complex_float *v);
_gsl_vector_float_view gsl_vector_complex_float_imag(gsl_vector_complex_float *v);
_gsl_vector_float_const_view gsl_vector_complex_float_const_real(const gsl_vector_complex_float *v);
_gsl_vector_float_const_view gsl_vector_complex_float_const_imag(const gsl_vector_complex_float *v);
void gsl_vector_complex_float_set_zero(gsl_vector_complex_float *v);
void gsl_vector_complex_float_set_all(gsl_vector_complex_float *v, gsl_complex_float z);
int gsl_vector_complex_float_set_basis(gsl_vector_complex_float *v, size_t i);
int gsl_vector_complex_float_fread(FILE *stream, gsl_vector_complex_float *v);
int gsl_vector_complex_float_fwrite(FILE *stream, const gsl_vector_complex_float *v);
int gsl_vector_complex_float_fscanf(FILE *stream, gsl_vector_complex_float *v);
int gsl_vector_complex_float_fprintf(FILE *stream, const gsl_vector_complex_float *v, const char *format);
int gsl_vector_complex_float_memcpy(gsl_vector_complex_float *dest, const gsl_vector_complex_float *src);
int gsl_vector_complex_float_reverse(gsl_vector_complex_float *v);
int gsl_vector_complex_float_swap(gsl_vector_complex_float *v, gsl_vector_complex_float *w);
int gsl_vector_complex_float_swap_elements(gsl_vector_complex_float *v, const size_t i, const size_t j);
int gsl_vector_complex_float_equal(const gsl_vector_complex_float *u, const gsl_vector_complex_float *v);
int gsl_vector_complex_float_isnull(const gsl_vector_complex_float *v);
int gsl_vector_complex_float_ispos(const gsl_vector_complex_float *v);
int gsl_vector_complex_float_isneg(const gsl_vector_complex_float *v);
int gsl_vector_complex_float_isnonneg(const gsl_vector_complex_float *v);
int gsl_vector_complex_float_add(gsl_vector_complex_float *a, const gsl_vector_complex_float *b);
int gsl_vector_complex_float_sub(gsl_vector_complex_float *a, const gsl_vector_complex_float *b);
int gsl_vector_complex_float_mul(gsl_vector_complex_float *a, const gsl_vector_complex_float *b);
int gsl_vector_complex_float_div(gsl_vector_complex_float *a, const gsl_vector_complex_float *b);
int gsl_vector_complex_float_scale(gsl_vector_complex_float *a, const gsl_complex_float x);
int gsl_vector_complex_float_add_constant(gsl_vector_complex_float *a, const gsl_complex_float x);
int gsl_vector_complex_float_axpby(const gsl_complex_float alpha, const gsl_vector_complex_float *x, const gsl_complex_float beta, gsl_vector_complex_float *y);
gsl_complex_float gsl_vector_complex_float_get(const gsl_vector_complex_float *v, const size_t i);
void gsl_vector_complex_float_set(gsl_vector_complex_float *v, const size_t i, gsl_complex_float z);
gsl_complex_float *gsl_vector_complex_float_ptr(gsl_vector_complex_float *v, const size_t i);
const gsl_complex_float *gsl_vector_complex_float_const_ptr(const gsl_vector_complex_float *v, const size_t i);

// gsl/gsl_cblas.h
float cblas_sdsdot(const int N, const float alpha, const float *X, const int incX, const float *Y, const int incY);
double cblas_dsdot(const int N, const float *X, const int incX, const float *Y, const int incY);
float cblas_sdot(const int N, const float *X, const int incX, const float *Y, const int incY);
double cblas_ddot(const int N, const double *X, const int incX, const double *Y, const int incY);
void cblas_cdotu_sub(const int N, const void *X, const int incX, const void *Y, const int incY, void *dotu);
void cblas_cdotc_sub(const int N, const void *X, const int incX, const void *Y, const int incY, void *dotc);
void cblas_zdotu_sub(const int N, const void *X, const int incX, const void *Y, const int incY, void *dotu);
void cblas_zdotc_sub(const int N, const void *X, const int incX, const void *Y, const int incY, void *dotc);
float cblas_snrm2(const int N, const float *X, const int incX);
float cblas_sasum(const int N, const float *X, const int incX);
double cblas_dnrm2(const int N, const double *X, const int incX);
double cblas_dasum(const int N, const double *X, const int incX);
float cblas_scnrm2(const int N, const void *X, const int incX);
float cblas_scasum(const int N, const void *X, const int incX);
double cblas_dznrm2(const int N, const void *X, const int incX);
double cblas_dzasum(const int N, const void *X, const int incX);
size_t cblas_isamax(const int N, const float *X, const int incX);
size_t cblas_idamax(const int N, const double *X, const int incX);
size_t cblas_icamax(const int N, const void *X, const int incX);
size_t cblas_izamax(const int N, const void *X, const int incX);
void cblas_sswap(const int N, float *X, const int incX, float *Y, const int incY);
void cblas_scopy(const int N, const float *X, const int incX, float *Y, const int incY);
void cblas_saxpy(const int N, const float alpha, const float *X, const int incX, float *Y, const int incY);
void cblas_dswap(const int N, double *X, const int incX, double *Y, const int incY);
void cblas_dcopy(const int N, const double *X, const int incX, double *Y, const int incY);
void cblas_daxpy(const int N, const double alpha, const double *X, const int incX, double *Y, const int incY);
void cblas_cswap(const int N, void *X, const int incX, void *Y, const int incY);
void cblas_ccopy(const int N, const void *X, const int incX, void *Y, const int incY);
void cblas_caxpy(const int N, const void *alpha, const void *X, const int incX, void *Y, const int incY);
void cblas_zswap(const int N, void *X, const int incX, void *Y, const int incY);
void cblas_zcopy(const int N, const void *X, const int incX, void *Y, const int incY);
void cblas_zaxpy(const int N, const void *alpha, const void *X, const int incX, void *Y, const int incY);
void cblas_srotg(float *a, float *b, float *c, float *s);
void cblas_srotmg(float *d1, float *d2, float *b1, const float b2, float *P);
void cblas_srot(const int N, float *X, const int incX, float *Y, const int incY, const float c, const float s);
void cblas_srotm(const int N, float *X, const int incX, float *Y, const int incY, const float *P);
void cblas_drotg(double *a, double *b, double *c, double *s);
void cblas_drotmg(double *d1, double *d2, double *b1, const double b2, double *P);
void cblas_drot(const int N, double *X, const int incX, double *Y, const int incY, const double c, const double s);
void cblas_drotm(const int N, double *X, const int incX, double *Y, const int incY, const double *P);
void cblas_sscal(const int N, const float alpha, float *X, const int incX);
void cblas_dscal(const int N, const double alpha, double *X, const int incX);
void cblas_cscal(const int N, const void *alpha, void *X, const int incX);
void cblas_zscal(const int N, const void *alpha, void *X, const int incX);
void cblas_csscal(const int N, const float alpha, void *X, const int incX);
void cblas_zdscal(const int N, const double alpha, void *X, const int incX);
void cblas_sgemv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const float alpha, const float *A, const int lda, const float *X, const int incX, const float beta, float *Y, const int incY);
void cblas_sgbmv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const int KL, const int KU, const float alpha, const float *A, const int lda, const float *X, const int incX, const float beta, float *Y, const int incY);
void cblas_strmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const float *A, const int lda, float *X, const int incX);
void cblas_stbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const float *A, const int lda, float *X, const int incX);
void cblas_stpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const float *Ap, float *X, const int incX);
void cblas_strsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const float *A, const int lda, float *X, const int incX);
void cblas_stbsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const float *A, const int lda, float *X, const int incX);
void cblas_stpsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const float *Ap, float *X, const int incX);
void cblas_dgemv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const double alpha, const double *A, const int lda, const double *X, const int incX, const double beta, double *Y, const int incY);
void cblas_dgbmv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const int KL, const int KU, const double alpha, const double *A, const int lda, const double *X, const int incX, const double beta, double *Y, const int incY);
void cblas_dtrmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const double *A, const int lda, double *X, const int incX);
void cblas_dtbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const double *A, const int lda, double *X, const int incX);
void cblas_dtpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const double *Ap, double *X, const int incX);
void cblas_dtrsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const double *A, const int lda, double *X, const int incX);
void cblas_dtbsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const double *A, const int lda, double *X, const int incX);
void cblas_dtpsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const double *Ap, double *X, const int incX);
void cblas_cgemv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_cgbmv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const int KL, const int KU, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_ctrmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *A, const int lda, void *X, const int incX);
void cblas_ctbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const void *A, const int lda, void *X, const int incX);
void cblas_ctpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *Ap, void *X, const int incX);
void cblas_ctrsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *A, const int lda, void *X, const int incX);
void cblas_ctbsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const void *A, const int lda, void *X, const int incX);
void cblas_ctpsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *Ap, void *X, const int incX);
void cblas_zgemv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_zgbmv(const enum CBLAS_ORDER order, const enum CBLAS_TRANSPOSE TransA, const int M, const int N, const int KL, const int KU, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_ztrmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *A, const int lda, void *X, const int incX);
void cblas_ztbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const void *A, const int lda, void *X, const int incX);
void cblas_ztpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *Ap, void *X, const int incX);
void cblas_ztrsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *A, const int lda, void *X, const int incX);
void cblas_ztbsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const int K, const void *A, const int lda, void *X, const int incX);
void cblas_ztpsv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int N, const void *Ap, void *X, const int incX);
void cblas_ssymv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *A, const int lda, const float *X, const int incX, const float beta, float *Y, const int incY);
void cblas_ssbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const int K, const float alpha, const float *A, const int lda, const float *X, const int incX, const float beta, float *Y, const int incY);
void cblas_sspmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *Ap, const float *X, const int incX, const float beta, float *Y, const int incY);
void cblas_sger(const enum CBLAS_ORDER order, const int M, const int N, const float alpha, const float *X, const int incX, const float *Y, const int incY, float *A, const int lda);
void cblas_ssyr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *X, const int incX, float *A, const int lda);
void cblas_sspr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *X, const int incX, float *Ap);
void cblas_ssyr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *X, const int incX, const float *Y, const int incY, float *A, const int lda);
void cblas_sspr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const float *X, const int incX, const float *Y, const int incY, float *A);
void cblas_dsymv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *A, const int lda, const double *X, const int incX, const double beta, double *Y, const int incY);
void cblas_dsbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const int K, const double alpha, const double *A, const int lda, const double *X, const int incX, const double beta, double *Y, const int incY);
void cblas_dspmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *Ap, const double *X, const int incX, const double beta, double *Y, const int incY);
void cblas_dger(const enum CBLAS_ORDER order, const int M, const int N, const double alpha, const double *X, const int incX, const double *Y, const int incY, double *A, const int lda);
void cblas_dsyr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *X, const int incX, double *A, const int lda);
void cblas_dspr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *X, const int incX, double *Ap);
void cblas_dsyr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *X, const int incX, const double *Y, const int incY, double *A, const int lda);
void cblas_dspr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const double *X, const int incX, const double *Y, const int incY, double *A);
void cblas_chemv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_chbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const int K, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_chpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *Ap, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_cgeru(const enum CBLAS_ORDER order, const int M, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_cgerc(const enum CBLAS_ORDER order, const int M, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_cher(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const void *X, const int incX, void *A, const int lda);
void cblas_chpr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const float alpha, const void *X, const int incX, void *A);
void cblas_cher2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_chpr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *Ap);
void cblas_zhemv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_zhbmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const int K, const void *alpha, const void *A, const int lda, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_zhpmv(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *Ap, const void *X, const int incX, const void *beta, void *Y, const int incY);
void cblas_zgeru(const enum CBLAS_ORDER order, const int M, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_zgerc(const enum CBLAS_ORDER order, const int M, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_zher(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const void *X, const int incX, void *A, const int lda);
void cblas_zhpr(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const double alpha, const void *X, const int incX, void *A);
void cblas_zher2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *A, const int lda);
void cblas_zhpr2(const enum CBLAS_ORDER order, const enum CBLAS_UPLO Uplo, const int N, const void *alpha, const void *X, const int incX, const void *Y, const int incY, void *Ap);
void cblas_sgemm(const enum CBLAS_ORDER Order, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_TRANSPOSE TransB, const int M, const int N, const int K, const float alpha, const float *A, const int lda, const float *B, const int ldb, const float beta, float *C, const int ldc);
void cblas_ssymm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const float alpha, const float *A, const int lda, const float *B, const int ldb, const float beta, float *C, const int ldc);
void cblas_ssyrk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const float alpha, const float *A, const int lda, const float beta, float *C, const int ldc);
void cblas_ssyr2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const float alpha, const float *A, const int lda, const float *B, const int ldb, const float beta, float *C, const int ldc);
void cblas_strmm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const float alpha, const float *A, const int lda, float *B, const int ldb);
void cblas_strsm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const float alpha, const float *A, const int lda, float *B, const int ldb);
void cblas_dgemm(const enum CBLAS_ORDER Order, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_TRANSPOSE TransB, const int M, const int N, const int K, const double alpha, const double *A, const int lda, const double *B, const int ldb, const double beta, double *C, const int ldc);
void cblas_dsymm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const double alpha, const double *A, const int lda, const double *B, const int ldb, const double beta, double *C, const int ldc);
void cblas_dsyrk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const double alpha, const double *A, const int lda, const double beta, double *C, const int ldc);
void cblas_dsyr2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const double alpha, const double *A, const int lda, const double *B, const int ldb, const double beta, double *C, const int ldc);
void cblas_dtrmm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const double alpha, const double *A, const int lda, double *B, const int ldb);
void cblas_dtrsm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const double alpha, const double *A, const int lda, double *B, const int ldb);
void cblas_cgemm(const enum CBLAS_ORDER Order, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_TRANSPOSE TransB, const int M, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_csymm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_csyrk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *beta, void *C, const int ldc);
void cblas_csyr2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_ctrmm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const void *alpha, const void *A, const int lda, void *B, const int ldb);
void cblas_ctrsm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const void *alpha, const void *A, const int lda, void *B, const int ldb);
void cblas_zgemm(const enum CBLAS_ORDER Order, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_TRANSPOSE TransB, const int M, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_zsymm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_zsyrk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *beta, void *C, const int ldc);
void cblas_zsyr2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_ztrmm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const void *alpha, const void *A, const int lda, void *B, const int ldb);
void cblas_ztrsm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE TransA, const enum CBLAS_DIAG Diag, const int M, const int N, const void *alpha, const void *A, const int lda, void *B, const int ldb);
void cblas_chemm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_cherk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const float alpha, const void *A, const int lda, const float beta, void *C, const int ldc);
void cblas_cher2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const float beta, void *C, const int ldc);
void cblas_zhemm(const enum CBLAS_ORDER Order, const enum CBLAS_SIDE Side, const enum CBLAS_UPLO Uplo, const int M, const int N, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const void *beta, void *C, const int ldc);
void cblas_zherk(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const double alpha, const void *A, const int lda, const double beta, void *C, const int ldc);
void cblas_zher2k(const enum CBLAS_ORDER Order, const enum CBLAS_UPLO Uplo, const enum CBLAS_TRANSPOSE Trans, const int N, const int K, const void *alpha, const void *A, const int lda, const void *B, const int ldb, const double beta, void *C, const int ldc);
void cblas_xerbla(int p, const char *rout, const char *form, ...);

// gsl/gsl_matrix_complex_long_double.h
gsl_matrix_complex_long_double *gsl_matrix_complex_long_double_alloc(const size_t n1, const size_t n2);
gsl_matrix_complex_long_double *gsl_matrix_complex_long_double_calloc(const size_t n1, const size_t n2);
gsl_matrix_complex_long_double *gsl_matrix_complex_long_double_alloc_from_block(gsl_block_complex_long_double *b, const size_t offset, const size_t n1, const size_t n2, const size_t d2);
gsl_matrix_complex_long_double *gsl_matrix_complex_long_double_alloc_from_matrix(gsl_matrix_complex_long_double *b, const size_t k1, const size_t k2, const size_t n1, const size_t n2);
gsl_vector_complex_long_double *gsl_vector_complex_long_double_alloc_row_from_matrix(gsl_matrix_complex_long_double *m, const size_t i);
gsl_vector_complex_long_double *gsl_vector_complex_long_double_alloc_col_from_matrix(gsl_matrix_complex_long_double *m, const size_t j);
void gsl_matrix_complex_long_double_free(gsl_matrix_complex_long_double *m);
_gsl_matrix_complex_long_double_view gsl_matrix_complex_long_double_submatrix(gsl_matrix_complex_long_double *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_row(gsl_matrix_complex_long_double *m, const size_t i);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_column(gsl_matrix_complex_long_double *m, const size_t j);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_diagonal(gsl_matrix_complex_long_double *m);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_subdiagonal(gsl_matrix_complex_long_double *m, const size_t k);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_superdiagonal(gsl_matrix_complex_long_double *m, const size_t k);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_subrow(gsl_matrix_complex_long_double *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_long_double_view gsl_matrix_complex_long_double_subcolumn(gsl_matrix_complex_long_double *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_long_double_view gsl_matrix_complex_long_double_view_array(long double *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_long_double_view gsl_matrix_complex_long_double_view_array_with_tda(long double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_long_double_view gsl_matrix_complex_long_double_view_vector(gsl_vector_complex_long_double *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_long_double_view gsl_matrix_complex_long_double_view_vector_with_tda(gsl_vector_complex_long_double *v, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_long_double_const_view gsl_matrix_complex_long_double_const_submatrix(const gsl_matrix_complex_long_double *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_row(const gsl_matrix_complex_long_double *m, const size_t i);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_column(const gsl_matrix_complex_long_double *m, const size_t j);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_diagonal(const gsl_matrix_complex_long_double *m);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_subdiagonal(const gsl_matrix_complex_long_double *m, const size_t k);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_superdiagonal(const gsl_matrix_complex_long_double *m, const size_t k);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_subrow(const gsl_matrix_complex_long_double *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_long_double_const_view gsl_matrix_complex_long_double_const_subcolumn(const gsl_matrix_complex_long_double *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_long_double_const_view gsl_matrix_complex_long_double_const_view_array(const long double *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_long_double_const_view gsl_matrix_complex_long_double_const_view_array_with_tda(const long double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_long_double_const_view gsl_matrix_complex_long_double_const_view_vector(const gsl_vector_complex_long_double *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_long_double_const_view gsl_matrix_complex_long_double_const_view_vector_with_tda(const gsl_vector_complex_long_double *v, const size_t n1, const size_t n2, const size_t tda);
void gsl_matrix_complex_long_double_set_zero(gsl_matrix_complex_long_double *m);
void gsl_matrix_complex_long_double_set_identity(gsl_matrix_complex_long_double *m);
void gsl_matrix_complex_long_double_set_all(gsl_matrix_complex_long_double *m, gsl_complex_long_double x);
int gsl_matrix_complex_long_double_fread(FILE *stream, gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_fwrite(FILE *stream, const gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_fscanf(FILE *stream, gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_fprintf(FILE *stream, const gsl_matrix_complex_long_double *m, const char *format);
int gsl_matrix_complex_long_double_memcpy(gsl_matrix_complex_long_double *dest, const gsl_matrix_complex_long_double *src);
int gsl_matrix_complex_long_double_swap(gsl_matrix_complex_long_double *m1, gsl_matrix_complex_long_double *m2);
int gsl_matrix_complex_long_double_tricpy(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix_complex_long_double *dest, const gsl_matrix_complex_long_double *src);
int gsl_matrix_complex_long_double_swap_rows(gsl_matrix_complex_long_double *m, const size_t i, const size_t j);
int gsl_matrix_complex_long_double_swap_columns(gsl_matrix_complex_long_double *m, const size_t i, const size_t j);
int gsl_matrix_complex_long_double_swap_rowcol(gsl_matrix_complex_long_double *m, const size_t i, const size_t j);
int gsl_matrix_complex_long_double_transpose(gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_transpose_memcpy(gsl_matrix_complex_long_double *dest, const gsl_matrix_complex_long_double *src);
int gsl_matrix_complex_long_double_transpose_tricpy(CBLAS_UPLO_t Uplo_src, CBLAS_DIAG_t Diag, gsl_matrix_complex_long_double *dest, const gsl_matrix_complex_long_double *src);
int gsl_matrix_complex_long_double_conjtrans_memcpy(gsl_matrix_complex_long_double *dest, const gsl_matrix_complex_long_double *src);
int gsl_matrix_complex_long_double_equal(const gsl_matrix_complex_long_double *a, const gsl_matrix_complex_long_double *b);
int gsl_matrix_complex_long_double_isnull(const gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_ispos(const gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_isneg(const gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_isnonneg(const gsl_matrix_complex_long_double *m);
int gsl_matrix_complex_long_double_add(gsl_matrix_complex_long_double *a, const gsl_matrix_complex_long_double *b);
int gsl_matrix_complex_long_double_sub(gsl_matrix_complex_long_double *a, const gsl_matrix_complex_long_double *b);
int gsl_matrix_complex_long_double_mul_elements(gsl_matrix_complex_long_double *a, const gsl_matrix_complex_long_double *b);
int gsl_matrix_complex_long_double_div_elements(gsl_matrix_complex_long_double *a, const gsl_matrix_complex_long_double *b);
int gsl_matrix_complex_long_double_scale(gsl_matrix_complex_long_double *a, const gsl_complex_long_double x);
int gsl_matrix_complex_long_double_scale_rows(gsl_matrix_complex_long_double *a, const gsl_vector_complex_long_double *x);
int gsl_matrix_complex_long_double_scale_columns(gsl_matrix_complex_long_double *a, const gsl_vector_complex_long_double *x);
int gsl_matrix_complex_long_double_add_constant(gsl_matrix_complex_long_double *a, const gsl_complex_long_double x);
int gsl_matrix_complex_long_double_add_diagonal(gsl_matrix_complex_long_double *a, const gsl_complex_long_double x);
int gsl_matrix_complex_long_double_get_row(gsl_vector_complex_long_double *v, const gsl_matrix_complex_long_double *m, const size_t i);
int gsl_matrix_complex_long_double_get_col(gsl_vector_complex_long_double *v, const gsl_matrix_complex_long_double *m, const size_t j);
int gsl_matrix_complex_long_double_set_row(gsl_matrix_complex_long_double *m, const size_t i, const gsl_vector_complex_long_double *v);
int gsl_matrix_complex_long_double_set_col(gsl_matrix_complex_long_double *m, const size_t j, const gsl_vector_complex_long_double *v);
gsl_complex_long_double gsl_matrix_complex_long_double_get(const gsl_matrix_complex_long_double *m, const size_t i, const size_t j);
void gsl_matrix_complex_long_double_set(gsl_matrix_complex_long_double *m, const size_t i, const size_t j, const gsl_complex_long_double x);
gsl_complex_long_double *gsl_matrix_complex_long_double_ptr(gsl_matrix_complex_long_double *m, const size_t i, const size_t j);
const gsl_complex_long_double *gsl_matrix_complex_long_double_const_ptr(const gsl_matrix_complex_long_double *m, const size_t i, const size_t j);

// gsl/gsl_matrix_complex_double.h
gsl_matrix_complex *gsl_matrix_complex_alloc(const size_t n1, const size_t n2);
gsl_matrix_complex *gsl_matrix_complex_calloc(const size_t n1, const size_t n2);
gsl_matrix_complex *gsl_matrix_complex_alloc_from_block(gsl_block_complex *b, const size_t offset, const size_t n1, const size_t n2, const size_t d2);
gsl_matrix_complex *gsl_matrix_complex_alloc_from_matrix(gsl_matrix_complex *b, const size_t k1, const size_t k2, const size_t n1, const size_t n2);
gsl_vector_complex *gsl_vector_complex_alloc_row_from_matrix(gsl_matrix_complex *m, const size_t i);
gsl_vector_complex *gsl_vector_complex_alloc_col_from_matrix(gsl_matrix_complex *m, const size_t j);
void gsl_matrix_complex_free(gsl_matrix_complex *m);
_gsl_matrix_complex_view gsl_matrix_complex_submatrix(gsl_matrix_complex *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_view gsl_matrix_complex_row(gsl_matrix_complex *m, const size_t i);
_gsl_vector_complex_view gsl_matrix_complex_column(gsl_matrix_complex *m, const size_t j);
_gsl_vector_complex_view gsl_matrix_complex_diagonal(gsl_matrix_complex *m);
_gsl_vector_complex_view gsl_matrix_complex_subdiagonal(gsl_matrix_complex *m, const size_t k);
_gsl_vector_complex_view gsl_matrix_complex_superdiagonal(gsl_matrix_complex *m, const size_t k);
_gsl_vector_complex_view gsl_matrix_complex_subrow(gsl_matrix_complex *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_view gsl_matrix_complex_subcolumn(gsl_matrix_complex *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_view gsl_matrix_complex_view_array(double *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_view gsl_matrix_complex_view_array_with_tda(double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_view gsl_matrix_complex_view_vector(gsl_vector_complex *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_view gsl_matrix_complex_view_vector_with_tda(gsl_vector_complex *v, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_const_view gsl_matrix_complex_const_submatrix(const gsl_matrix_complex *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_const_view gsl_matrix_complex_const_row(const gsl_matrix_complex *m, const size_t i);
_gsl_vector_complex_const_view gsl_matrix_complex_const_column(const gsl_matrix_complex *m, const size_t j);
_gsl_vector_complex_const_view gsl_matrix_complex_const_diagonal(const gsl_matrix_complex *m);
_gsl_vector_complex_const_view gsl_matrix_complex_const_subdiagonal(const gsl_matrix_complex *m, const size_t k);
_gsl_vector_complex_const_view gsl_matrix_complex_const_superdiagonal(const gsl_matrix_complex *m, const size_t k);
_gsl_vector_complex_const_view gsl_matrix_complex_const_subrow(const gsl_matrix_complex *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_const_view gsl_matrix_complex_const_subcolumn(const gsl_matrix_complex *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_const_view gsl_matrix_complex_const_view_array(const double *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_const_view gsl_matrix_complex_const_view_array_with_tda(const double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_const_view gsl_matrix_complex_const_view_vector(const gsl_vector_complex *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_const_view gsl_matrix_complex_const_view_vector_with_tda(const gsl_vector_complex *v, const size_t n1, const size_t n2, const size_t tda);
void gsl_matrix_complex_set_zero(gsl_matrix_complex *m);
void gsl_matrix_complex_set_identity(gsl_matrix_complex *m);
void gsl_matrix_complex_set_all(gsl_matrix_complex *m, gsl_complex x);
int gsl_matrix_complex_fread(FILE *stream, gsl_matrix_complex *m);
int gsl_matrix_complex_fwrite(FILE *stream, const gsl_matrix_complex *m);
int gsl_matrix_complex_fscanf(FILE *stream, gsl_matrix_complex *m);
int gsl_matrix_complex_fprintf(FILE *stream, const gsl_matrix_complex *m, const char *format);
int gsl_matrix_complex_memcpy(gsl_matrix_complex *dest, const gsl_matrix_complex *src);
int gsl_matrix_complex_swap(gsl_matrix_complex *m1, gsl_matrix_complex *m2);
int gsl_matrix_complex_tricpy(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix_complex *dest, const gsl_matrix_complex *src);
int gsl_matrix_complex_swap_rows(gsl_matrix_complex *m, const size_t i, const size_t j);
int gsl_matrix_complex_swap_columns(gsl_matrix_complex *m, const size_t i, const size_t j);
int gsl_matrix_complex_swap_rowcol(gsl_matrix_complex *m, const size_t i, const size_t j);
int gsl_matrix_complex_transpose(gsl_matrix_complex *m);
int gsl_matrix_complex_transpose_memcpy(gsl_matrix_complex *dest, const gsl_matrix_complex *src);
int gsl_matrix_complex_transpose_tricpy(CBLAS_UPLO_t Uplo_src, CBLAS_DIAG_t Diag, gsl_matrix_complex *dest, const gsl_matrix_complex *src);
int gsl_matrix_complex_conjtrans_memcpy(gsl_matrix_complex *dest, const gsl_matrix_complex *src);
int gsl_matrix_complex_equal(const gsl_matrix_complex *a, const gsl_matrix_complex *b);
int gsl_matrix_complex_isnull(const gsl_matrix_complex *m);
int gsl_matrix_complex_ispos(const gsl_matrix_complex *m);
int gsl_matrix_complex_isneg(const gsl_matrix_complex *m);
int gsl_matrix_complex_isnonneg(const gsl_matrix_complex *m);
int gsl_matrix_complex_add(gsl_matrix_complex *a, const gsl_matrix_complex *b);
int gsl_matrix_complex_sub(gsl_matrix_complex *a, const gsl_matrix_complex *b);
int gsl_matrix_complex_mul_elements(gsl_matrix_complex *a, const gsl_matrix_complex *b);
int gsl_matrix_complex_div_elements(gsl_matrix_complex *a, const gsl_matrix_complex *b);
int gsl_matrix_complex_scale(gsl_matrix_complex *a, const gsl_complex x);
int gsl_matrix_complex_scale_rows(gsl_matrix_complex *a, const gsl_vector_complex *x);
int gsl_matrix_complex_scale_columns(gsl_matrix_complex *a, const gsl_vector_complex *x);
int gsl_matrix_complex_add_constant(gsl_matrix_complex *a, const gsl_complex x);
int gsl_matrix_complex_add_diagonal(gsl_matrix_complex *a, const gsl_complex x);
int gsl_matrix_complex_get_row(gsl_vector_complex *v, const gsl_matrix_complex *m, const size_t i);
int gsl_matrix_complex_get_col(gsl_vector_complex *v, const gsl_matrix_complex *m, const size_t j);
int gsl_matrix_complex_set_row(gsl_matrix_complex *m, const size_t i, const gsl_vector_complex *v);
int gsl_matrix_complex_set_col(gsl_matrix_complex *m, const size_t j, const gsl_vector_complex *v);
gsl_complex gsl_matrix_complex_get(const gsl_matrix_complex *m, const size_t i, const size_t j);
void gsl_matrix_complex_set(gsl_matrix_complex *m, const size_t i, const size_t j, const gsl_complex x);
gsl_complex *gsl_matrix_complex_ptr(gsl_matrix_complex *m, const size_t i, const size_t j);
const gsl_complex *gsl_matrix_complex_const_ptr(const gsl_matrix_complex *m, const size_t i, const size_t j);

// gsl/gsl_matrix_complex_float.h
gsl_matrix_complex_float *gsl_matrix_complex_float_alloc(const size_t n1, const size_t n2);
gsl_matrix_complex_float *gsl_matrix_complex_float_calloc(const size_t n1, const size_t n2);
gsl_matrix_complex_float *gsl_matrix_complex_float_alloc_from_block(gsl_block_complex_float *b, const size_t offset, const size_t n1, const size_t n2, const size_t d2);
gsl_matrix_complex_float *gsl_matrix_complex_float_alloc_from_matrix(gsl_matrix_complex_float *b, const size_t k1, const size_t k2, const size_t n1, const size_t n2);
gsl_vector_complex_float *gsl_vector_complex_float_alloc_row_from_matrix(gsl_matrix_complex_float *m, const size_t i);
gsl_vector_complex_float *gsl_vector_complex_float_alloc_col_from_matrix(gsl_matrix_complex_float *m, const size_t j);
void gsl_matrix_complex_float_free(gsl_matrix_complex_float *m);
_gsl_matrix_complex_float_view gsl_matrix_complex_float_submatrix(gsl_matrix_complex_float *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_float_view gsl_matrix_complex_float_row(gsl_matrix_complex_float *m, const size_t i);
_gsl_vector_complex_float_view gsl_matrix_complex_float_column(gsl_matrix_complex_float *m, const size_t j);
_gsl_vector_complex_float_view gsl_matrix_complex_float_diagonal(gsl_matrix_complex_float *m);
_gsl_vector_complex_float_view gsl_matrix_complex_float_subdiagonal(gsl_matrix_complex_float *m, const size_t k);
_gsl_vector_complex_float_view gsl_matrix_complex_float_superdiagonal(gsl_matrix_complex_float *m, const size_t k);
_gsl_vector_complex_float_view gsl_matrix_complex_float_subrow(gsl_matrix_complex_float *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_float_view gsl_matrix_complex_float_subcolumn(gsl_matrix_complex_float *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_float_view gsl_matrix_complex_float_view_array(float *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_float_view gsl_matrix_complex_float_view_array_with_tda(float *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_float_view gsl_matrix_complex_float_view_vector(gsl_vector_complex_float *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_float_view gsl_matrix_complex_float_view_vector_with_tda(gsl_vector_complex_float *v, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_float_const_view gsl_matrix_complex_float_const_submatrix(const gsl_matrix_complex_float *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_row(const gsl_matrix_complex_float *m, const size_t i);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_column(const gsl_matrix_complex_float *m, const size_t j);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_diagonal(const gsl_matrix_complex_float *m);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_subdiagonal(const gsl_matrix_complex_float *m, const size_t k);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_superdiagonal(const gsl_matrix_complex_float *m, const size_t k);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_subrow(const gsl_matrix_complex_float *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_complex_float_const_view gsl_matrix_complex_float_const_subcolumn(const gsl_matrix_complex_float *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_complex_float_const_view gsl_matrix_complex_float_const_view_array(const float *base, const size_t n1, const size_t n2);
_gsl_matrix_complex_float_const_view gsl_matrix_complex_float_const_view_array_with_tda(const float *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_complex_float_const_view gsl_matrix_complex_float_const_view_vector(const gsl_vector_complex_float *v, const size_t n1, const size_t n2);
_gsl_matrix_complex_float_const_view gsl_matrix_complex_float_const_view_vector_with_tda(const gsl_vector_complex_float *v, const size_t n1, const size_t n2, const size_t tda);
void gsl_matrix_complex_float_set_zero(gsl_matrix_complex_float *m);
void gsl_matrix_complex_float_set_identity(gsl_matrix_complex_float *m);
void gsl_matrix_complex_float_set_all(gsl_matrix_complex_float *m, gsl_complex_float x);
int gsl_matrix_complex_float_fread(FILE *stream, gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_fwrite(FILE *stream, const gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_fscanf(FILE *stream, gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_fprintf(FILE *stream, const gsl_matrix_complex_float *m, const char *format);
int gsl_matrix_complex_float_memcpy(gsl_matrix_complex_float *dest, const gsl_matrix_complex_float *src);
int gsl_matrix_complex_float_swap(gsl_matrix_complex_float *m1, gsl_matrix_complex_float *m2);
int gsl_matrix_complex_float_tricpy(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix_complex_float *dest, const gsl_matrix_complex_float *src);
int gsl_matrix_complex_float_swap_rows(gsl_matrix_complex_float *m, const size_t i, const size_t j);
int gsl_matrix_complex_float_swap_columns(gsl_matrix_complex_float *m, const size_t i, const size_t j);
int gsl_matrix_complex_float_swap_rowcol(gsl_matrix_complex_float *m, const size_t i, const size_t j);
int gsl_matrix_complex_float_transpose(gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_transpose_memcpy(gsl_matrix_complex_float *dest, const gsl_matrix_complex_float *src);
int gsl_matrix_complex_float_transpose_tricpy(CBLAS_UPLO_t Uplo_src, CBLAS_DIAG_t Diag, gsl_matrix_complex_float *dest, const gsl_matrix_complex_float *src);
int gsl_matrix_complex_float_conjtrans_memcpy(gsl_matrix_complex_float *dest, const gsl_matrix_complex_float *src);
int gsl_matrix_complex_float_equal(const gsl_matrix_complex_float *a, const gsl_matrix_complex_float *b);
int gsl_matrix_complex_float_isnull(const gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_ispos(const gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_isneg(const gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_isnonneg(const gsl_matrix_complex_float *m);
int gsl_matrix_complex_float_add(gsl_matrix_complex_float *a, const gsl_matrix_complex_float *b);
int gsl_matrix_complex_float_sub(gsl_matrix_complex_float *a, const gsl_matrix_complex_float *b);
int gsl_matrix_complex_float_mul_elements(gsl_matrix_complex_float *a, const gsl_matrix_complex_float *b);
int gsl_matrix_complex_float_div_elements(gsl_matrix_complex_float *a, const gsl_matrix_complex_float *b);
int gsl_matrix_complex_float_scale(gsl_matrix_complex_float *a, const gsl_complex_float x);
int gsl_matrix_complex_float_scale_rows(gsl_matrix_complex_float *a, const gsl_vector_complex_float *x);
int gsl_matrix_complex_float_scale_columns(gsl_matrix_complex_float *a, const gsl_vector_complex_float *x);
int gsl_matrix_complex_float_add_constant(gsl_matrix_complex_float *a, const gsl_complex_float x);
int gsl_matrix_complex_float_add_diagonal(gsl_matrix_complex_float *a, const gsl_complex_float x);
int gsl_matrix_complex_float_get_row(gsl_vector_complex_float *v, const gsl_matrix_complex_float *m, const size_t i);
int gsl_matrix_complex_float_get_col(gsl_vector_complex_float *v, const gsl_matrix_complex_float *m, const size_t j);
int gsl_matrix_complex_float_set_row(gsl_matrix_complex_float *m, const size_t i, const gsl_vector_complex_float *v);
int gsl_matrix_complex_float_set_col(gsl_matrix_complex_float *m, const size_t j, const gsl_vector_complex_float *v);
gsl_complex_float gsl_matrix_complex_float_get(const gsl_matrix_complex_float *m, const size_t i, const size_t j);
void gsl_matrix_complex_float_set(gsl_matrix_complex_float *m, const size_t i, const size_t j, const gsl_complex_float x);
gsl_complex_float *gsl_matrix_complex_float_ptr(gsl_matrix_complex_float *m, const size_t i, const size_t j);
const gsl_complex_float *gsl_matrix_complex_float_const_ptr(const gsl_matrix_complex_float *m, const size_t i, const size_t j);

// gsl/gsl_matrix_double.h
gsl_matrix *gsl_matrix_alloc(const size_t n1, const size_t n2);
gsl_matrix *gsl_matrix_calloc(const size_t n1, const size_t n2);
gsl_matrix *gsl_matrix_alloc_from_block(gsl_block *b, const size_t offset, const size_t n1, const size_t n2, const size_t d2);
gsl_matrix *gsl_matrix_alloc_from_matrix(gsl_matrix *m, const size_t k1, const size_t k2, const size_t n1, const size_t n2);
gsl_vector *gsl_vector_alloc_row_from_matrix(gsl_matrix *m, const size_t i);
gsl_vector *gsl_vector_alloc_col_from_matrix(gsl_matrix *m, const size_t j);
void gsl_matrix_free(gsl_matrix *m);
_gsl_matrix_view gsl_matrix_submatrix(gsl_matrix *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_view gsl_matrix_row(gsl_matrix *m, const size_t i);
_gsl_vector_view gsl_matrix_column(gsl_matrix *m, const size_t j);
_gsl_vector_view gsl_matrix_diagonal(gsl_matrix *m);
_gsl_vector_view gsl_matrix_subdiagonal(gsl_matrix *m, const size_t k);
_gsl_vector_view gsl_matrix_superdiagonal(gsl_matrix *m, const size_t k);
_gsl_vector_view gsl_matrix_subrow(gsl_matrix *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_view gsl_matrix_subcolumn(gsl_matrix *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_view gsl_matrix_view_array(double *base, const size_t n1, const size_t n2);
_gsl_matrix_view gsl_matrix_view_array_with_tda(double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_view gsl_matrix_view_vector(gsl_vector *v, const size_t n1, const size_t n2);
_gsl_matrix_view gsl_matrix_view_vector_with_tda(gsl_vector *v, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_const_view gsl_matrix_const_submatrix(const gsl_matrix *m, const size_t i, const size_t j, const size_t n1, const size_t n2);
_gsl_vector_const_view gsl_matrix_const_row(const gsl_matrix *m, const size_t i);
_gsl_vector_const_view gsl_matrix_const_column(const gsl_matrix *m, const size_t j);
_gsl_vector_const_view gsl_matrix_const_diagonal(const gsl_matrix *m);
_gsl_vector_const_view gsl_matrix_const_subdiagonal(const gsl_matrix *m, const size_t k);
_gsl_vector_const_view gsl_matrix_const_superdiagonal(const gsl_matrix *m, const size_t k);
_gsl_vector_const_view gsl_matrix_const_subrow(const gsl_matrix *m, const size_t i, const size_t offset, const size_t n);
_gsl_vector_const_view gsl_matrix_const_subcolumn(const gsl_matrix *m, const size_t j, const size_t offset, const size_t n);
_gsl_matrix_const_view gsl_matrix_const_view_array(const double *base, const size_t n1, const size_t n2);
_gsl_matrix_const_view gsl_matrix_const_view_array_with_tda(const double *base, const size_t n1, const size_t n2, const size_t tda);
_gsl_matrix_const_view gsl_matrix_const_view_vector(const gsl_vector *v, const size_t n1, const size_t n2);
_gsl_matrix_const_view gsl_matrix_const_view_vector_with_tda(const gsl_vector *v, const size_t n1, const size_t n2, const size_t tda);
void gsl_matrix_set_zero(gsl_matrix *m);
void gsl_matrix_set_identity(gsl_matrix *m);
void gsl_matrix_set_all(gsl_matrix *m, double x);
int gsl_matrix_fread(FILE *stream, gsl_matrix *m);
int gsl_matrix_fwrite(FILE *stream, const gsl_matrix *m);
int gsl_matrix_fscanf(FILE *stream, gsl_matrix *m);
int gsl_matrix_fprintf(FILE *stream, const gsl_matrix *m, const char *format);
int gsl_matrix_memcpy(gsl_matrix *dest, const gsl_matrix *src);
int gsl_matrix_swap(gsl_matrix *m1, gsl_matrix *m2);
int gsl_matrix_tricpy(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix *dest, const gsl_matrix *src);
int gsl_matrix_swap_rows(gsl_matrix *m, const size_t i, const size_t j);
int gsl_matrix_swap_columns(gsl_matrix *m, const size_t i, const size_t j);
int gsl_matrix_swap_rowcol(gsl_matrix *m, const size_t i, const size_t j);
int gsl_matrix_transpose(gsl_matrix *m);
int gsl_matrix_transpose_memcpy(gsl_matrix *dest, const gsl_matrix *src);
int gsl_matrix_transpose_tricpy(CBLAS_UPLO_t Uplo_src, CBLAS_DIAG_t Diag, gsl_matrix *dest, const gsl_matrix *src);
double gsl_matrix_max(const gsl_matrix *m);
double gsl_matrix_min(const gsl_matrix *m);
void gsl_matrix_minmax(const gsl_matrix *m, double *min_out, double *max_out);
void gsl_matrix_max_index(const gsl_matrix *m, size_t *imax, size_t *jmax);
void gsl_matrix_min_index(const gsl_matrix *m, size_t *imin, size_t *jmin);
void gsl_matrix_minmax_index(const gsl_matrix *m, size_t *imin, size_t *jmin, size_t *imax, size_t *jmax);
int gsl_matrix_equal(const gsl_matrix *a, const gsl_matrix *b);
int gsl_matrix_isnull(const gsl_matrix *m);
int gsl_matrix_ispos(const gsl_matrix *m);
int gsl_matrix_isneg(const gsl_matrix *m);
int gsl_matrix_isnonneg(const gsl_matrix *m);
double gsl_matrix_norm1(const gsl_matrix *m);
int gsl_matrix_add(gsl_matrix *a, const gsl_matrix *b);
int gsl_matrix_sub(gsl_matrix *a, const gsl_matrix *b);
int gsl_matrix_mul_elements(gsl_matrix *a, const gsl_matrix *b);
int gsl_matrix_div_elements(gsl_matrix *a, const gsl_matrix *b);
int gsl_matrix_scale(gsl_matrix *a, const double x);
int gsl_matrix_scale_rows(gsl_matrix *a, const gsl_vector *x);
int gsl_matrix_scale_columns(gsl_matrix *a, const gsl_vector *x);
int gsl_matrix_add_constant(gsl_matrix *a, const double x);
int gsl_matrix_add_diagonal(gsl_matrix *a, const double x);
int gsl_matrix_get_row(gsl_vector *v, const gsl_matrix *m, const size_t i);
int gsl_matrix_get_col(gsl_vector *v, const gsl_matrix *m, const size_t j);
int gsl_matrix_set_row(gsl_matrix *m, const size_t i, const gsl_vector *v);
int gsl_matrix_set_col(gsl_matrix *m, const size_t j, const gsl_vector *v);
double gsl_matrix_get(const gsl_matrix *m, const size_t i, const size_t j);
void gsl_matrix_set(gsl_matrix *m, const size_t i, const size_t j, const double x);
double *gsl_matrix_ptr(gsl_matrix *m, const size_t i, const size_t j);
const double *gsl_matrix_const_ptr(const gsl_matrix *m, const size_t i, const size_t j);

// gsl/gsl_blas.h
int gsl_blas_sdsdot(float alpha, const gsl_vector_float *X, const gsl_vector_float *Y, float *result);
int gsl_blas_dsdot(const gsl_vector_float *X, const gsl_vector_float *Y, double *result);
int gsl_blas_sdot(const gsl_vector_float *X, const gsl_vector_float *Y, float *result);
int gsl_blas_ddot(const gsl_vector *X, const gsl_vector *Y, double *result);
int gsl_blas_cdotu(const gsl_vector_complex_float *X, const gsl_vector_complex_float *Y, gsl_complex_float *dotu);
int gsl_blas_cdotc(const gsl_vector_complex_float *X, const gsl_vector_complex_float *Y, gsl_complex_float *dotc);
int gsl_blas_zdotu(const gsl_vector_complex *X, const gsl_vector_complex *Y, gsl_complex *dotu);
int gsl_blas_zdotc(const gsl_vector_complex *X, const gsl_vector_complex *Y, gsl_complex *dotc);
float gsl_blas_snrm2(const gsl_vector_float *X);
float gsl_blas_sasum(const gsl_vector_float *X);
double gsl_blas_dnrm2(const gsl_vector *X);
double gsl_blas_dasum(const gsl_vector *X);
float gsl_blas_scnrm2(const gsl_vector_complex_float *X);
float gsl_blas_scasum(const gsl_vector_complex_float *X);
double gsl_blas_dznrm2(const gsl_vector_complex *X);
double gsl_blas_dzasum(const gsl_vector_complex *X);
CBLAS_INDEX_t gsl_blas_isamax(const gsl_vector_float *X);
CBLAS_INDEX_t gsl_blas_idamax(const gsl_vector *X);
CBLAS_INDEX_t gsl_blas_icamax(const gsl_vector_complex_float *X);
CBLAS_INDEX_t gsl_blas_izamax(const gsl_vector_complex *X);
int gsl_blas_sswap(gsl_vector_float *X, gsl_vector_float *Y);
int gsl_blas_scopy(const gsl_vector_float *X, gsl_vector_float *Y);
int gsl_blas_saxpy(float alpha, const gsl_vector_float *X, gsl_vector_float *Y);
int gsl_blas_dswap(gsl_vector *X, gsl_vector *Y);
int gsl_blas_dcopy(const gsl_vector *X, gsl_vector *Y);
int gsl_blas_daxpy(double alpha, const gsl_vector *X, gsl_vector *Y);
int gsl_blas_cswap(gsl_vector_complex_float *X, gsl_vector_complex_float *Y);
int gsl_blas_ccopy(const gsl_vector_complex_float *X, gsl_vector_complex_float *Y);
int gsl_blas_caxpy(const gsl_complex_float alpha, const gsl_vector_complex_float *X, gsl_vector_complex_float *Y);
int gsl_blas_zswap(gsl_vector_complex *X, gsl_vector_complex *Y);
int gsl_blas_zcopy(const gsl_vector_complex *X, gsl_vector_complex *Y);
int gsl_blas_zaxpy(const gsl_complex alpha, const gsl_vector_complex *X, gsl_vector_complex *Y);
int gsl_blas_srotg(float a[], float b[], float c[], float s[]);
int gsl_blas_srotmg(float d1[], float d2[], float b1[], float b2, float P[]);
int gsl_blas_srot(gsl_vector_float *X, gsl_vector_float *Y, float c, float s);
int gsl_blas_srotm(gsl_vector_float *X, gsl_vector_float *Y, const float P[]);
int gsl_blas_drotg(double a[], double b[], double c[], double s[]);
int gsl_blas_drotmg(double d1[], double d2[], double b1[], double b2, double P[]);
int gsl_blas_drot(gsl_vector *X, gsl_vector *Y, const double c, const double s);
int gsl_blas_drotm(gsl_vector *X, gsl_vector *Y, const double P[]);
void gsl_blas_sscal(float alpha, gsl_vector_float *X);
void gsl_blas_dscal(double alpha, gsl_vector *X);
void gsl_blas_cscal(const gsl_complex_float alpha, gsl_vector_complex_float *X);
void gsl_blas_zscal(const gsl_complex alpha, gsl_vector_complex *X);
void gsl_blas_csscal(float alpha, gsl_vector_complex_float *X);
void gsl_blas_zdscal(double alpha, gsl_vector_complex *X);
int gsl_blas_sgemv(CBLAS_TRANSPOSE_t TransA, float alpha, const gsl_matrix_float *A, const gsl_vector_float *X, float beta, gsl_vector_float *Y);
int gsl_blas_strmv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_float *A, gsl_vector_float *X);
int gsl_blas_strsv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_float *A, gsl_vector_float *X);
int gsl_blas_dgemv(CBLAS_TRANSPOSE_t TransA, double alpha, const gsl_matrix *A, const gsl_vector *X, double beta, gsl_vector *Y);
int gsl_blas_dtrmv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix *A, gsl_vector *X);
int gsl_blas_dtrsv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix *A, gsl_vector *X);
int gsl_blas_cgemv(CBLAS_TRANSPOSE_t TransA, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_vector_complex_float *X, const gsl_complex_float beta, gsl_vector_complex_float *Y);
int gsl_blas_ctrmv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_complex_float *A, gsl_vector_complex_float *X);
int gsl_blas_ctrsv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_complex_float *A, gsl_vector_complex_float *X);
int gsl_blas_zgemv(CBLAS_TRANSPOSE_t TransA, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_vector_complex *X, const gsl_complex beta, gsl_vector_complex *Y);
int gsl_blas_ztrmv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_complex *A, gsl_vector_complex *X);
int gsl_blas_ztrsv(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_matrix_complex *A, gsl_vector_complex *X);
int gsl_blas_ssymv(CBLAS_UPLO_t Uplo, float alpha, const gsl_matrix_float *A, const gsl_vector_float *X, float beta, gsl_vector_float *Y);
int gsl_blas_sger(float alpha, const gsl_vector_float *X, const gsl_vector_float *Y, gsl_matrix_float *A);
int gsl_blas_ssyr(CBLAS_UPLO_t Uplo, float alpha, const gsl_vector_float *X, gsl_matrix_float *A);
int gsl_blas_ssyr2(CBLAS_UPLO_t Uplo, float alpha, const gsl_vector_float *X, const gsl_vector_float *Y, gsl_matrix_float *A);
int gsl_blas_dsymv(CBLAS_UPLO_t Uplo, double alpha, const gsl_matrix *A, const gsl_vector *X, double beta, gsl_vector *Y);
int gsl_blas_dger(double alpha, const gsl_vector *X, const gsl_vector *Y, gsl_matrix *A);
int gsl_blas_dsyr(CBLAS_UPLO_t Uplo, double alpha, const gsl_vector *X, gsl_matrix *A);
int gsl_blas_dsyr2(CBLAS_UPLO_t Uplo, double alpha, const gsl_vector *X, const gsl_vector *Y, gsl_matrix *A);
int gsl_blas_chemv(CBLAS_UPLO_t Uplo, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_vector_complex_float *X, const gsl_complex_float beta, gsl_vector_complex_float *Y);
int gsl_blas_cgeru(const gsl_complex_float alpha, const gsl_vector_complex_float *X, const gsl_vector_complex_float *Y, gsl_matrix_complex_float *A);
int gsl_blas_cgerc(const gsl_complex_float alpha, const gsl_vector_complex_float *X, const gsl_vector_complex_float *Y, gsl_matrix_complex_float *A);
int gsl_blas_cher(CBLAS_UPLO_t Uplo, float alpha, const gsl_vector_complex_float *X, gsl_matrix_complex_float *A);
int gsl_blas_cher2(CBLAS_UPLO_t Uplo, const gsl_complex_float alpha, const gsl_vector_complex_float *X, const gsl_vector_complex_float *Y, gsl_matrix_complex_float *A);
int gsl_blas_zhemv(CBLAS_UPLO_t Uplo, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_vector_complex *X, const gsl_complex beta, gsl_vector_complex *Y);
int gsl_blas_zgeru(const gsl_complex alpha, const gsl_vector_complex *X, const gsl_vector_complex *Y, gsl_matrix_complex *A);
int gsl_blas_zgerc(const gsl_complex alpha, const gsl_vector_complex *X, const gsl_vector_complex *Y, gsl_matrix_complex *A);
int gsl_blas_zher(CBLAS_UPLO_t Uplo, double alpha, const gsl_vector_complex *X, gsl_matrix_complex *A);
int gsl_blas_zher2(CBLAS_UPLO_t Uplo, const gsl_complex alpha, const gsl_vector_complex *X, const gsl_vector_complex *Y, gsl_matrix_complex *A);
int gsl_blas_sgemm(CBLAS_TRANSPOSE_t TransA, CBLAS_TRANSPOSE_t TransB, float alpha, const gsl_matrix_float *A, const gsl_matrix_float *B, float beta, gsl_matrix_float *C);
int gsl_blas_ssymm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, float alpha, const gsl_matrix_float *A, const gsl_matrix_float *B, float beta, gsl_matrix_float *C);
int gsl_blas_ssyrk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, float alpha, const gsl_matrix_float *A, float beta, gsl_matrix_float *C);
int gsl_blas_ssyr2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, float alpha, const gsl_matrix_float *A, const gsl_matrix_float *B, float beta, gsl_matrix_float *C);
int gsl_blas_strmm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, float alpha, const gsl_matrix_float *A, gsl_matrix_float *B);
int gsl_blas_strsm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, float alpha, const gsl_matrix_float *A, gsl_matrix_float *B);
int gsl_blas_dgemm(CBLAS_TRANSPOSE_t TransA, CBLAS_TRANSPOSE_t TransB, double alpha, const gsl_matrix *A, const gsl_matrix *B, double beta, gsl_matrix *C);
int gsl_blas_dsymm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, double alpha, const gsl_matrix *A, const gsl_matrix *B, double beta, gsl_matrix *C);
int gsl_blas_dsyrk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, double alpha, const gsl_matrix *A, double beta, gsl_matrix *C);
int gsl_blas_dsyr2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, double alpha, const gsl_matrix *A, const gsl_matrix *B, double beta, gsl_matrix *C);
int gsl_blas_dtrmm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, double alpha, const gsl_matrix *A, gsl_matrix *B);
int gsl_blas_dtrsm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, double alpha, const gsl_matrix *A, gsl_matrix *B);
int gsl_blas_cgemm(CBLAS_TRANSPOSE_t TransA, CBLAS_TRANSPOSE_t TransB, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_matrix_complex_float *B, const gsl_complex_float beta, gsl_matrix_complex_float *C);
int gsl_blas_csymm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_matrix_complex_float *B, const gsl_complex_float beta, gsl_matrix_complex_float *C);
int gsl_blas_csyrk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_complex_float beta, gsl_matrix_complex_float *C);
int gsl_blas_csyr2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_matrix_complex_float *B, const gsl_complex_float beta, gsl_matrix_complex_float *C);
int gsl_blas_ctrmm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, gsl_matrix_complex_float *B);
int gsl_blas_ctrsm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, gsl_matrix_complex_float *B);
int gsl_blas_zgemm(CBLAS_TRANSPOSE_t TransA, CBLAS_TRANSPOSE_t TransB, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_matrix_complex *B, const gsl_complex beta, gsl_matrix_complex *C);
int gsl_blas_zsymm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_matrix_complex *B, const gsl_complex beta, gsl_matrix_complex *C);
int gsl_blas_zsyrk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_complex beta, gsl_matrix_complex *C);
int gsl_blas_zsyr2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_matrix_complex *B, const gsl_complex beta, gsl_matrix_complex *C);
int gsl_blas_ztrmm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_complex alpha, const gsl_matrix_complex *A, gsl_matrix_complex *B);
int gsl_blas_ztrsm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t TransA, CBLAS_DIAG_t Diag, const gsl_complex alpha, const gsl_matrix_complex *A, gsl_matrix_complex *B);
int gsl_blas_chemm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_matrix_complex_float *B, const gsl_complex_float beta, gsl_matrix_complex_float *C);
int gsl_blas_cherk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, float alpha, const gsl_matrix_complex_float *A, float beta, gsl_matrix_complex_float *C);
int gsl_blas_cher2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex_float alpha, const gsl_matrix_complex_float *A, const gsl_matrix_complex_float *B, float beta, gsl_matrix_complex_float *C);
int gsl_blas_zhemm(CBLAS_SIDE_t Side, CBLAS_UPLO_t Uplo, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_matrix_complex *B, const gsl_complex beta, gsl_matrix_complex *C);
int gsl_blas_zherk(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, double alpha, const gsl_matrix_complex *A, double beta, gsl_matrix_complex *C);
int gsl_blas_zher2k(CBLAS_UPLO_t Uplo, CBLAS_TRANSPOSE_t Trans, const gsl_complex alpha, const gsl_matrix_complex *A, const gsl_matrix_complex *B, double beta, gsl_matrix_complex *C);

// gsl/gsl_sys.h
double gsl_log1p(const double x);
double gsl_expm1(const double x);
double gsl_hypot(const double x, const double y);
double gsl_hypot3(const double x, const double y, const double z);
double gsl_acosh(const double x);
double gsl_asinh(const double x);
double gsl_atanh(const double x);
int gsl_isnan(const double x);
int gsl_isinf(const double x);
int gsl_finite(const double x);
double gsl_nan(void);
double gsl_posinf(void);
double gsl_neginf(void);
double gsl_fdiv(const double x, const double y);
double gsl_coerce_double(const double x);
double gsl_ldexp(const double x, const int e);
double gsl_frexp(const double x, int *e);
int gsl_fcmp(const double x1, const double x2, const double epsilon);

// gsl/gsl_pow_int.h
double gsl_pow_2(const double x);
double gsl_pow_3(const double x);
double gsl_pow_4(const double x);
double gsl_pow_5(const double x);
double gsl_pow_6(const double x);
double gsl_pow_7(const double x);
double gsl_pow_8(const double x);
double gsl_pow_9(const double x);

// gsl/gsl_minmax.h
double gsl_max(double a, double b);
double gsl_min(double a, double b);

// gsl/gsl_bspline.h
gsl_bspline_workspace *gsl_bspline_alloc(const size_t k, const size_t nbreak);
void gsl_bspline_free(gsl_bspline_workspace *w);
size_t gsl_bspline_ncoeffs(gsl_bspline_workspace *w);
size_t gsl_bspline_order(gsl_bspline_workspace *w);
size_t gsl_bspline_nbreak(gsl_bspline_workspace *w);
double gsl_bspline_breakpoint(size_t i, gsl_bspline_workspace *w);
double gsl_bspline_greville_abscissa(size_t i, gsl_bspline_workspace *w);
int gsl_bspline_knots(const gsl_vector *breakpts, gsl_bspline_workspace *w);
int gsl_bspline_knots_uniform(const double a, const double b, gsl_bspline_workspace *w);
int gsl_bspline_knots_greville(const gsl_vector *abscissae, gsl_bspline_workspace *w, double *abserr);
int gsl_bspline_eval(const double x, gsl_vector *B, gsl_bspline_workspace *w);
int gsl_bspline_eval_nonzero(const double x, gsl_vector *Bk, size_t *istart, size_t *iend, gsl_bspline_workspace *w);
int gsl_bspline_deriv_eval(const double x, const size_t nderiv, gsl_matrix *dB, gsl_bspline_workspace *w);
int gsl_bspline_deriv_eval_nonzero(const double x, const size_t nderiv, gsl_matrix *dB, size_t *istart, size_t *iend, gsl_bspline_workspace *w);

// gsl/gsl_cdf.h
double gsl_cdf_ugaussian_P(const double x);
double gsl_cdf_ugaussian_Q(const double x);
double gsl_cdf_ugaussian_Pinv(const double P);
double gsl_cdf_ugaussian_Qinv(const double Q);
double gsl_cdf_gaussian_P(const double x, const double sigma);
double gsl_cdf_gaussian_Q(const double x, const double sigma);
double gsl_cdf_gaussian_Pinv(const double P, const double sigma);
double gsl_cdf_gaussian_Qinv(const double Q, const double sigma);
double gsl_cdf_gamma_P(const double x, const double a, const double b);
double gsl_cdf_gamma_Q(const double x, const double a, const double b);
double gsl_cdf_gamma_Pinv(const double P, const double a, const double b);
double gsl_cdf_gamma_Qinv(const double Q, const double a, const double b);
double gsl_cdf_cauchy_P(const double x, const double a);
double gsl_cdf_cauchy_Q(const double x, const double a);
double gsl_cdf_cauchy_Pinv(const double P, const double a);
double gsl_cdf_cauchy_Qinv(const double Q, const double a);
double gsl_cdf_laplace_P(const double x, const double a);
double gsl_cdf_laplace_Q(const double x, const double a);
double gsl_cdf_laplace_Pinv(const double P, const double a);
double gsl_cdf_laplace_Qinv(const double Q, const double a);
double gsl_cdf_rayleigh_P(const double x, const double sigma);
double gsl_cdf_rayleigh_Q(const double x, const double sigma);
double gsl_cdf_rayleigh_Pinv(const double P, const double sigma);
double gsl_cdf_rayleigh_Qinv(const double Q, const double sigma);
double gsl_cdf_chisq_P(const double x, const double nu);
double gsl_cdf_chisq_Q(const double x, const double nu);
double gsl_cdf_chisq_Pinv(const double P, const double nu);
double gsl_cdf_chisq_Qinv(const double Q, const double nu);
double gsl_cdf_exponential_P(const double x, const double mu);
double gsl_cdf_exponential_Q(const double x, const double mu);
double gsl_cdf_exponential_Pinv(const double P, const double mu);
double gsl_cdf_exponential_Qinv(const double Q, const double mu);
double gsl_cdf_exppow_P(const double x, const double a, const double b);
double gsl_cdf_exppow_Q(const double x, const double a, const double b);
double gsl_cdf_tdist_P(const double x, const double nu);
double gsl_cdf_tdist_Q(const double x, const double nu);
double gsl_cdf_tdist_Pinv(const double P, const double nu);
double gsl_cdf_tdist_Qinv(const double Q, const double nu);
double gsl_cdf_fdist_P(const double x, const double nu1, const double nu2);
double gsl_cdf_fdist_Q(const double x, const double nu1, const double nu2);
double gsl_cdf_fdist_Pinv(const double P, const double nu1, const double nu2);
double gsl_cdf_fdist_Qinv(const double Q, const double nu1, const double nu2);
double gsl_cdf_beta_P(const double x, const double a, const double b);
double gsl_cdf_beta_Q(const double x, const double a, const double b);
double gsl_cdf_beta_Pinv(const double P, const double a, const double b);
double gsl_cdf_beta_Qinv(const double Q, const double a, const double b);
double gsl_cdf_flat_P(const double x, const double a, const double b);
double gsl_cdf_flat_Q(const double x, const double a, const double b);
double gsl_cdf_flat_Pinv(const double P, const double a, const double b);
double gsl_cdf_flat_Qinv(const double Q, const double a, const double b);
double gsl_cdf_lognormal_P(const double x, const double zeta, const double sigma);
double gsl_cdf_lognormal_Q(const double x, const double zeta, const double sigma);
double gsl_cdf_lognormal_Pinv(const double P, const double zeta, const double sigma);
double gsl_cdf_lognormal_Qinv(const double Q, const double zeta, const double sigma);
double gsl_cdf_gumbel1_P(const double x, const double a, const double b);
double gsl_cdf_gumbel1_Q(const double x, const double a, const double b);
double gsl_cdf_gumbel1_Pinv(const double P, const double a, const double b);
double gsl_cdf_gumbel1_Qinv(const double Q, const double a, const double b);
double gsl_cdf_gumbel2_P(const double x, const double a, const double b);
double gsl_cdf_gumbel2_Q(const double x, const double a, const double b);
double gsl_cdf_gumbel2_Pinv(const double P, const double a, const double b);
double gsl_cdf_gumbel2_Qinv(const double Q, const double a, const double b);
double gsl_cdf_weibull_P(const double x, const double a, const double b);
double gsl_cdf_weibull_Q(const double x, const double a, const double b);
double gsl_cdf_weibull_Pinv(const double P, const double a, const double b);
double gsl_cdf_weibull_Qinv(const double Q, const double a, const double b);
double gsl_cdf_pareto_P(const double x, const double a, const double b);
double gsl_cdf_pareto_Q(const double x, const double a, const double b);
double gsl_cdf_pareto_Pinv(const double P, const double a, const double b);
double gsl_cdf_pareto_Qinv(const double Q, const double a, const double b);
double gsl_cdf_logistic_P(const double x, const double a);
double gsl_cdf_logistic_Q(const double x, const double a);
double gsl_cdf_logistic_Pinv(const double P, const double a);
double gsl_cdf_logistic_Qinv(const double Q, const double a);
double gsl_cdf_binomial_P(const unsigned int k, const double p, const unsigned int n);
double gsl_cdf_binomial_Q(const unsigned int k, const double p, const unsigned int n);
double gsl_cdf_poisson_P(const unsigned int k, const double mu);
double gsl_cdf_poisson_Q(const unsigned int k, const double mu);
double gsl_cdf_geometric_P(const unsigned int k, const double p);
double gsl_cdf_geometric_Q(const unsigned int k, const double p);
double gsl_cdf_negative_binomial_P(const unsigned int k, const double p, const double n);
double gsl_cdf_negative_binomial_Q(const unsigned int k, const double p, const double n);
double gsl_cdf_pascal_P(const unsigned int k, const double p, const unsigned int n);
double gsl_cdf_pascal_Q(const unsigned int k, const double p, const unsigned int n);
double gsl_cdf_hypergeometric_P(const unsigned int k, const unsigned int n1, const unsigned int n2, const unsigned int t);
double gsl_cdf_hypergeometric_Q(const unsigned int k, const unsigned int n1, const unsigned int n2, const unsigned int t);

// gsl/gsl_combination.h
gsl_combination *gsl_combination_alloc(const size_t n, const size_t k);
gsl_combination *gsl_combination_calloc(const size_t n, const size_t k);
void gsl_combination_init_first(gsl_combination *c);
void gsl_combination_init_last(gsl_combination *c);
void gsl_combination_free(gsl_combination *c);
int gsl_combination_memcpy(gsl_combination *dest, const gsl_combination *src);
int gsl_combination_fread(FILE *stream, gsl_combination *c);
int gsl_combination_fwrite(FILE *stream, const gsl_combination *c);
int gsl_combination_fscanf(FILE *stream, gsl_combination *c);
int gsl_combination_fprintf(FILE *stream, const gsl_combination *c, const char *format);
size_t gsl_combination_n(const gsl_combination *c);
size_t gsl_combination_k(const gsl_combination *c);
size_t *gsl_combination_data(const gsl_combination *c);
int gsl_combination_valid(gsl_combination *c);
int gsl_combination_next(gsl_combination *c);
int gsl_combination_prev(gsl_combination *c);
size_t gsl_combination_get(const gsl_combination *c, const size_t i);

// gsl/gsl_complex_math.h
gsl_complex gsl_complex_polar(double r, double theta);
gsl_complex gsl_complex_rect(double x, double y);
double gsl_complex_arg(gsl_complex z);
double gsl_complex_abs(gsl_complex z);
double gsl_complex_abs2(gsl_complex z);
double gsl_complex_logabs(gsl_complex z);
gsl_complex gsl_complex_add(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_sub(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_mul(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_div(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_add_real(gsl_complex a, double x);
gsl_complex gsl_complex_sub_real(gsl_complex a, double x);
gsl_complex gsl_complex_mul_real(gsl_complex a, double x);
gsl_complex gsl_complex_div_real(gsl_complex a, double x);
gsl_complex gsl_complex_add_imag(gsl_complex a, double y);
gsl_complex gsl_complex_sub_imag(gsl_complex a, double y);
gsl_complex gsl_complex_mul_imag(gsl_complex a, double y);
gsl_complex gsl_complex_div_imag(gsl_complex a, double y);
gsl_complex gsl_complex_conjugate(gsl_complex z);
gsl_complex gsl_complex_inverse(gsl_complex a);
gsl_complex gsl_complex_negative(gsl_complex a);
gsl_complex gsl_complex_sqrt(gsl_complex z);
gsl_complex gsl_complex_sqrt_real(double x);
gsl_complex gsl_complex_pow(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_pow_real(gsl_complex a, double b);
gsl_complex gsl_complex_exp(gsl_complex a);
gsl_complex gsl_complex_log(gsl_complex a);
gsl_complex gsl_complex_log10(gsl_complex a);
gsl_complex gsl_complex_log_b(gsl_complex a, gsl_complex b);
gsl_complex gsl_complex_sin(gsl_complex a);
gsl_complex gsl_complex_cos(gsl_complex a);
gsl_complex gsl_complex_sec(gsl_complex a);
gsl_complex gsl_complex_csc(gsl_complex a);
gsl_complex gsl_complex_tan(gsl_complex a);
gsl_complex gsl_complex_cot(gsl_complex a);
gsl_complex gsl_complex_arcsin(gsl_complex a);
gsl_complex gsl_complex_arcsin_real(double a);
gsl_complex gsl_complex_arccos(gsl_complex a);
gsl_complex gsl_complex_arccos_real(double a);
gsl_complex gsl_complex_arcsec(gsl_complex a);
gsl_complex gsl_complex_arcsec_real(double a);
gsl_complex gsl_complex_arccsc(gsl_complex a);
gsl_complex gsl_complex_arccsc_real(double a);
gsl_complex gsl_complex_arctan(gsl_complex a);
gsl_complex gsl_complex_arccot(gsl_complex a);
gsl_complex gsl_complex_sinh(gsl_complex a);
gsl_complex gsl_complex_cosh(gsl_complex a);
gsl_complex gsl_complex_sech(gsl_complex a);
gsl_complex gsl_complex_csch(gsl_complex a);
gsl_complex gsl_complex_tanh(gsl_complex a);
gsl_complex gsl_complex_coth(gsl_complex a);
gsl_complex gsl_complex_arcsinh(gsl_complex a);
gsl_complex gsl_complex_arccosh(gsl_complex a);
gsl_complex gsl_complex_arccosh_real(double a);
gsl_complex gsl_complex_arcsech(gsl_complex a);
gsl_complex gsl_complex_arccsch(gsl_complex a);
gsl_complex gsl_complex_arctanh(gsl_complex a);
gsl_complex gsl_complex_arctanh_real(double a);
gsl_complex gsl_complex_arccoth(gsl_complex a);

// gsl/gsl_deriv.h
int gsl_deriv_central(const gsl_function *f, double x, double h, double *result, double *abserr);
int gsl_deriv_backward(const gsl_function *f, double x, double h, double *result, double *abserr);
int gsl_deriv_forward(const gsl_function *f, double x, double h, double *result, double *abserr);

// gsl/gsl_dft_complex.h
int gsl_dft_complex_forward(const double data[], const size_t stride, const size_t n, double result[]);
int gsl_dft_complex_backward(const double data[], const size_t stride, const size_t n, double result[]);
int gsl_dft_complex_inverse(const double data[], const size_t stride, const size_t n, double result[]);
int gsl_dft_complex_transform(const double data[], const size_t stride, const size_t n, double result[], const gsl_fft_direction sign);

// gsl/gsl_dft_complex_float.h
int gsl_dft_complex_float_forward(const float data[], const size_t stride, const size_t n, float result[]);
int gsl_dft_complex_float_backward(const float data[], const size_t stride, const size_t n, float result[]);
int gsl_dft_complex_float_inverse(const float data[], const size_t stride, const size_t n, float result[]);
int gsl_dft_complex_float_transform(const float data[], const size_t stride, const size_t n, float result[], const gsl_fft_direction sign);

// gsl/gsl_dht.h
gsl_dht *gsl_dht_alloc(size_t size);
gsl_dht *gsl_dht_new(size_t size, double nu, double xmax);
int gsl_dht_init(gsl_dht *t, double nu, double xmax);
double gsl_dht_x_sample(const gsl_dht *t, int n);
double gsl_dht_k_sample(const gsl_dht *t, int n);
void gsl_dht_free(gsl_dht *t);
int gsl_dht_apply(const gsl_dht *t, double *f_in, double *f_out);

// gsl/gsl_diff.h
int gsl_diff_central(const gsl_function *f, double x, double *result, double *abserr);
int gsl_diff_backward(const gsl_function *f, double x, double *result, double *abserr);
int gsl_diff_forward(const gsl_function *f, double x, double *result, double *abserr);

// gsl/gsl_eigen.h
int gsl_schur_gen_eigvals(const gsl_matrix *A, const gsl_matrix *B, double *wr1, double *wr2, double *wi, double *scale1, double *scale2);
int gsl_schur_solve_equation(double ca, const gsl_matrix *A, double z, double d1, double d2, const gsl_vector *b, gsl_vector *x, double *s, double *xnorm, double smin);
int gsl_schur_solve_equation_z(double ca, const gsl_matrix *A, gsl_complex *z, double d1, double d2, const gsl_vector_complex *b, gsl_vector_complex *x, double *s, double *xnorm, double smin);

// gsl/gsl_fit.h
int gsl_fit_linear(const double *x, const size_t xstride, const double *y, const size_t ystride, const size_t n, double *c0, double *c1, double *cov00, double *cov01, double *cov11, double *sumsq);
int gsl_fit_wlinear(const double *x, const size_t xstride, const double *w, const size_t wstride, const double *y, const size_t ystride, const size_t n, double *c0, double *c1, double *cov00, double *cov01, double *cov11, double *chisq);
int gsl_fit_linear_est(const double x, const double c0, const double c1, const double cov00, const double cov01, const double cov11, double *y, double *y_err);
int gsl_fit_mul(const double *x, const size_t xstride, const double *y, const size_t ystride, const size_t n, double *c1, double *cov11, double *sumsq);
int gsl_fit_wmul(const double *x, const size_t xstride, const double *w, const size_t wstride, const double *y, const size_t ystride, const size_t n, double *c1, double *cov11, double *sumsq);
int gsl_fit_mul_est(const double x, const double c1, const double cov11, double *y, double *y_err);

// gsl/gsl_permutation.h
gsl_permutation *gsl_permutation_alloc(const size_t n);
gsl_permutation *gsl_permutation_calloc(const size_t n);
void gsl_permutation_init(gsl_permutation *p);
void gsl_permutation_free(gsl_permutation *p);
int gsl_permutation_memcpy(gsl_permutation *dest, const gsl_permutation *src);
int gsl_permutation_fread(FILE *stream, gsl_permutation *p);
int gsl_permutation_fwrite(FILE *stream, const gsl_permutation *p);
int gsl_permutation_fscanf(FILE *stream, gsl_permutation *p);
int gsl_permutation_fprintf(FILE *stream, const gsl_permutation *p, const char *format);
size_t gsl_permutation_size(const gsl_permutation *p);
size_t *gsl_permutation_data(const gsl_permutation *p);
int gsl_permutation_swap(gsl_permutation *p, const size_t i, const size_t j);
int gsl_permutation_valid(const gsl_permutation *p);
void gsl_permutation_reverse(gsl_permutation *p);
int gsl_permutation_inverse(gsl_permutation *inv, const gsl_permutation *p);
int gsl_permutation_next(gsl_permutation *p);
int gsl_permutation_prev(gsl_permutation *p);
int gsl_permutation_mul(gsl_permutation *p, const gsl_permutation *pa, const gsl_permutation *pb);
int gsl_permutation_linear_to_canonical(gsl_permutation *q, const gsl_permutation *p);
int gsl_permutation_canonical_to_linear(gsl_permutation *p, const gsl_permutation *q);
size_t gsl_permutation_inversions(const gsl_permutation *p);
size_t gsl_permutation_linear_cycles(const gsl_permutation *p);
size_t gsl_permutation_canonical_cycles(const gsl_permutation *q);
size_t gsl_permutation_get(const gsl_permutation *p, const size_t i);

// gsl/gsl_heapsort.h
void gsl_heapsort(void *array, size_t count, size_t size, gsl_comparison_fn_t compare);
int gsl_heapsort_index(size_t *p, const void *array, size_t count, size_t size, gsl_comparison_fn_t compare);

// gsl/gsl_ieee_utils.h
void gsl_ieee_printf_double(const double *x);
void gsl_ieee_fprintf_double(FILE *stream, const double *x);
void gsl_ieee_double_to_rep(const double *x, gsl_ieee_double_rep *r);
void gsl_ieee_env_setup(void);
int gsl_ieee_read_mode_string(const char *description, int *precision, int *rounding, int *exception_mask);
int gsl_ieee_set_mode(int precision, int rounding, int exception_mask);

// gsl/gsl_integration.h
gsl_integration_workspace *gsl_integration_workspace_alloc(const size_t n);
void gsl_integration_workspace_free(gsl_integration_workspace *w);
gsl_integration_qaws_table *gsl_integration_qaws_table_alloc(double alpha, double beta, int mu, int nu);
int gsl_integration_qaws_table_set(gsl_integration_qaws_table *t, double alpha, double beta, int mu, int nu);
void gsl_integration_qaws_table_free(gsl_integration_qaws_table *t);
gsl_integration_qawo_table *gsl_integration_qawo_table_alloc(double omega, double L, enum gsl_integration_qawo_enum sine, size_t n);
int gsl_integration_qawo_table_set(gsl_integration_qawo_table *t, double omega, double L, enum gsl_integration_qawo_enum sine);
int gsl_integration_qawo_table_set_length(gsl_integration_qawo_table *t, double L);
void gsl_integration_qawo_table_free(gsl_integration_qawo_table *t);
void gsl_integration_qk15(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qk21(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qk31(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qk41(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qk51(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qk61(const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
void gsl_integration_qcheb(gsl_function *f, double a, double b, double *cheb12, double *cheb24);
void gsl_integration_qk(const int n, const double xgk[], const double wg[], const double wgk[], double fv1[], double fv2[], const gsl_function *f, double a, double b, double *result, double *abserr, double *resabs, double *resasc);
int gsl_integration_qng(const gsl_function *f, double a, double b, double epsabs, double epsrel, double *result, double *abserr, size_t *neval);
int gsl_integration_qag(const gsl_function *f, double a, double b, double epsabs, double epsrel, size_t limit, int key, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qagi(gsl_function *f, double epsabs, double epsrel, size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qagiu(gsl_function *f, double a, double epsabs, double epsrel, size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qagil(gsl_function *f, double b, double epsabs, double epsrel, size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qags(const gsl_function *f, double a, double b, double epsabs, double epsrel, size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qagp(const gsl_function *f, double *pts, size_t npts, double epsabs, double epsrel, size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qawc(gsl_function *f, const double a, const double b, const double c, const double epsabs, const double epsrel, const size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qaws(gsl_function *f, const double a, const double b, gsl_integration_qaws_table *t, const double epsabs, const double epsrel, const size_t limit, gsl_integration_workspace *workspace, double *result, double *abserr);
int gsl_integration_qawo(gsl_function *f, const double a, const double epsabs, const double epsrel, const size_t limit, gsl_integration_workspace *workspace, gsl_integration_qawo_table *wf, double *result, double *abserr);
int gsl_integration_qawf(gsl_function *f, const double a, const double epsabs, const size_t limit, gsl_integration_workspace *workspace, gsl_integration_workspace *cycle_workspace, gsl_integration_qawo_table *wf, double *result, double *abserr);
gsl_integration_glfixed_table *gsl_integration_glfixed_table_alloc(size_t n);
void gsl_integration_glfixed_table_free(gsl_integration_glfixed_table *t);
double gsl_integration_glfixed(const gsl_function *f, double a, double b, const gsl_integration_glfixed_table *t);
int gsl_integration_glfixed_point(double a, double b, size_t i, double *xi, double *wi, const gsl_integration_glfixed_table *t);
gsl_integration_cquad_workspace *gsl_integration_cquad_workspace_alloc(const size_t n);
void gsl_integration_cquad_workspace_free(gsl_integration_cquad_workspace *w);
int gsl_integration_cquad(const gsl_function *f, double a, double b, double epsabs, double epsrel, gsl_integration_cquad_workspace *ws, double *result, double *abserr, size_t *nevals);
gsl_integration_romberg_workspace *gsl_integration_romberg_alloc(const size_t n);
void gsl_integration_romberg_free(gsl_integration_romberg_workspace *w);
int gsl_integration_romberg(const gsl_function *f, const double a, const double b, const double epsabs, const double epsrel, double *result, size_t *neval, gsl_integration_romberg_workspace *w);
gsl_integration_fixed_workspace *gsl_integration_fixed_alloc(const gsl_integration_fixed_type *type, const size_t n, const double a, const double b, const double alpha, const double beta);
void gsl_integration_fixed_free(gsl_integration_fixed_workspace *w);
size_t gsl_integration_fixed_n(const gsl_integration_fixed_workspace *w);
double *gsl_integration_fixed_nodes(const gsl_integration_fixed_workspace *w);
double *gsl_integration_fixed_weights(const gsl_integration_fixed_workspace *w);
int gsl_integration_fixed(const gsl_function *func, double *result, const gsl_integration_fixed_workspace *w);

// gsl/gsl_interp.h
gsl_interp_accel *gsl_interp_accel_alloc(void);
int gsl_interp_accel_reset(gsl_interp_accel *a);
void gsl_interp_accel_free(gsl_interp_accel *a);
gsl_interp *gsl_interp_alloc(const gsl_interp_type *T, size_t n);
int gsl_interp_init(gsl_interp *obj, const double xa[], const double ya[], size_t size);
const char *gsl_interp_name(const gsl_interp *interp);
unsigned int gsl_interp_min_size(const gsl_interp *interp);
unsigned int gsl_interp_type_min_size(const gsl_interp_type *T);
double gsl_interp_eval(const gsl_interp *obj, const double xa[], const double ya[], double x, gsl_interp_accel *a);
double gsl_interp_eval_deriv(const gsl_interp *obj, const double xa[], const double ya[], double x, gsl_interp_accel *a);
double gsl_interp_eval_deriv2(const gsl_interp *obj, const double xa[], const double ya[], double x, gsl_interp_accel *a);
double gsl_interp_eval_integ(const gsl_interp *obj, const double xa[], const double ya[], double a, double b, gsl_interp_accel *acc);
void gsl_interp_free(gsl_interp *interp);
size_t gsl_interp_bsearch(const double x_array[], double x, size_t index_lo, size_t index_hi);
size_t gsl_interp_accel_find(gsl_interp_accel *a, const double x_array[], size_t size, double x);

// gsl/gsl_interp2d.h
gsl_interp2d *gsl_interp2d_alloc(const gsl_interp2d_type *T, const size_t xsize, const size_t ysize);
const char *gsl_interp2d_name(const gsl_interp2d *interp);
size_t gsl_interp2d_min_size(const gsl_interp2d *interp);
size_t gsl_interp2d_type_min_size(const gsl_interp2d_type *T);
int gsl_interp2d_set(const gsl_interp2d *interp, double zarr[], const size_t i, const size_t j, const double z);
double gsl_interp2d_get(const gsl_interp2d *interp, const double zarr[], const size_t i, const size_t j);
size_t gsl_interp2d_idx(const gsl_interp2d *interp, const size_t i, const size_t j);
int gsl_interp2d_init(gsl_interp2d *interp, const double xa[], const double ya[], const double za[], const size_t xsize, const size_t ysize);
void gsl_interp2d_free(gsl_interp2d *interp);
double gsl_interp2d_eval(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
double gsl_interp2d_eval_extrap(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
int gsl_interp2d_eval_e_extrap(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya, double *z);
double gsl_interp2d_eval_deriv_x(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
double gsl_interp2d_eval_deriv_y(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
double gsl_interp2d_eval_deriv_xx(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
double gsl_interp2d_eval_deriv_yy(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);
double gsl_interp2d_eval_deriv_xy(const gsl_interp2d *interp, const double xarr[], const double yarr[], const double zarr[], const double x, const double y, gsl_interp_accel *xa, gsl_interp_accel *ya);

// gsl/gsl_linalg.h
int gsl_linalg_matmult(const gsl_matrix *A, const gsl_matrix *B, gsl_matrix *C);
int gsl_linalg_matmult_mod(const gsl_matrix *A, gsl_linalg_matrix_mod_t modA, const gsl_matrix *B, gsl_linalg_matrix_mod_t modB, gsl_matrix *C);
int gsl_linalg_exponential_ss(const gsl_matrix *A, gsl_matrix *eA, gsl_mode_t mode);
double gsl_linalg_householder_transform(gsl_vector *v);
double gsl_linalg_householder_transform2(double *alpha, gsl_vector *v);
gsl_complex gsl_linalg_complex_householder_transform(gsl_vector_complex *v);
int gsl_linalg_householder_hm(double tau, const gsl_vector *v, gsl_matrix *A);
int gsl_linalg_householder_mh(double tau, const gsl_vector *v, gsl_matrix *A);
int gsl_linalg_householder_hv(double tau, const gsl_vector *v, gsl_vector *w);
int gsl_linalg_householder_left(const double tau, const gsl_vector *v, gsl_matrix *A, gsl_vector *work);
int gsl_linalg_householder_right(const double tau, const gsl_vector *v, gsl_matrix *A, gsl_vector *work);
int gsl_linalg_householder_hm1(double tau, gsl_matrix *A);
int gsl_linalg_complex_householder_hm(gsl_complex tau, const gsl_vector_complex *v, gsl_matrix_complex *A);
int gsl_linalg_complex_householder_mh(gsl_complex tau, const gsl_vector_complex *v, gsl_matrix_complex *A);
int gsl_linalg_complex_householder_hv(gsl_complex tau, const gsl_vector_complex *v, gsl_vector_complex *w);
int gsl_linalg_complex_householder_left(const gsl_complex tau, const gsl_vector_complex *v, gsl_matrix_complex *A, gsl_vector_complex *work);
int gsl_linalg_hessenberg_decomp(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_hessenberg_unpack(gsl_matrix *H, gsl_vector *tau, gsl_matrix *U);
int gsl_linalg_hessenberg_unpack_accum(gsl_matrix *H, gsl_vector *tau, gsl_matrix *U);
int gsl_linalg_hessenberg_set_zero(gsl_matrix *H);
int gsl_linalg_hessenberg_submatrix(gsl_matrix *M, gsl_matrix *A, size_t top, gsl_vector *tau);
int gsl_linalg_hesstri_decomp(gsl_matrix *A, gsl_matrix *B, gsl_matrix *U, gsl_matrix *V, gsl_vector *work);
int gsl_linalg_SV_decomp(gsl_matrix *A, gsl_matrix *V, gsl_vector *S, gsl_vector *work);
int gsl_linalg_SV_decomp_mod(gsl_matrix *A, gsl_matrix *X, gsl_matrix *V, gsl_vector *S, gsl_vector *work);
int gsl_linalg_SV_decomp_jacobi(gsl_matrix *A, gsl_matrix *Q, gsl_vector *S);
int gsl_linalg_SV_solve(const gsl_matrix *U, const gsl_matrix *Q, const gsl_vector *S, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_SV_leverage(const gsl_matrix *U, gsl_vector *h);
int gsl_linalg_LU_decomp(gsl_matrix *A, gsl_permutation *p, int *signum);
int gsl_linalg_LU_solve(const gsl_matrix *LU, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_LU_svx(const gsl_matrix *LU, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_LU_refine(const gsl_matrix *A, const gsl_matrix *LU, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x, gsl_vector *work);
int gsl_linalg_LU_invert(const gsl_matrix *LU, const gsl_permutation *p, gsl_matrix *inverse);
int gsl_linalg_LU_invx(gsl_matrix *LU, const gsl_permutation *p);
double gsl_linalg_LU_det(gsl_matrix *LU, int signum);
double gsl_linalg_LU_lndet(gsl_matrix *LU);
int gsl_linalg_LU_sgndet(gsl_matrix *lu, int signum);
int gsl_linalg_LU_band_decomp(const size_t M, const size_t lb, const size_t ub, gsl_matrix *AB, gsl_vector_uint *piv);
int gsl_linalg_LU_band_solve(const size_t lb, const size_t ub, const gsl_matrix *LUB, const gsl_vector_uint *piv, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_LU_band_svx(const size_t lb, const size_t ub, const gsl_matrix *LUB, const gsl_vector_uint *piv, gsl_vector *x);
int gsl_linalg_LU_band_unpack(const size_t M, const size_t lb, const size_t ub, const gsl_matrix *LUB, const gsl_vector_uint *piv, gsl_matrix *L, gsl_matrix *U);
int gsl_linalg_complex_LU_decomp(gsl_matrix_complex *A, gsl_permutation *p, int *signum);
int gsl_linalg_complex_LU_solve(const gsl_matrix_complex *LU, const gsl_permutation *p, const gsl_vector_complex *b, gsl_vector_complex *x);
int gsl_linalg_complex_LU_svx(const gsl_matrix_complex *LU, const gsl_permutation *p, gsl_vector_complex *x);
int gsl_linalg_complex_LU_refine(const gsl_matrix_complex *A, const gsl_matrix_complex *LU, const gsl_permutation *p, const gsl_vector_complex *b, gsl_vector_complex *x, gsl_vector_complex *work);
int gsl_linalg_complex_LU_invert(const gsl_matrix_complex *LU, const gsl_permutation *p, gsl_matrix_complex *inverse);
int gsl_linalg_complex_LU_invx(gsl_matrix_complex *LU, const gsl_permutation *p);
gsl_complex gsl_linalg_complex_LU_det(gsl_matrix_complex *LU, int signum);
double gsl_linalg_complex_LU_lndet(gsl_matrix_complex *LU);
gsl_complex gsl_linalg_complex_LU_sgndet(gsl_matrix_complex *LU, int signum);
int gsl_linalg_QR_decomp(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_QR_decomp_old(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_QR_decomp_r(gsl_matrix *A, gsl_matrix *T);
int gsl_linalg_QR_solve(const gsl_matrix *QR, const gsl_vector *tau, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QR_solve_r(const gsl_matrix *QR, const gsl_matrix *T, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QR_svx(const gsl_matrix *QR, const gsl_vector *tau, gsl_vector *x);
int gsl_linalg_QR_lssolve(const gsl_matrix *QR, const gsl_vector *tau, const gsl_vector *b, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_QR_lssolve_r(const gsl_matrix *QR, const gsl_matrix *T, const gsl_vector *b, gsl_vector *x, gsl_vector *work);
int gsl_linalg_QR_QRsolve(gsl_matrix *Q, gsl_matrix *R, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QR_Rsolve(const gsl_matrix *QR, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QR_Rsvx(const gsl_matrix *QR, gsl_vector *x);
int gsl_linalg_QR_update(gsl_matrix *Q, gsl_matrix *R, gsl_vector *w, const gsl_vector *v);
int gsl_linalg_QR_QTvec(const gsl_matrix *QR, const gsl_vector *tau, gsl_vector *v);
int gsl_linalg_QR_QTvec_r(const gsl_matrix *QR, const gsl_matrix *T, gsl_vector *b, gsl_vector *work);
int gsl_linalg_QR_Qvec(const gsl_matrix *QR, const gsl_vector *tau, gsl_vector *v);
int gsl_linalg_QR_QTmat(const gsl_matrix *QR, const gsl_vector *tau, gsl_matrix *A);
int gsl_linalg_QR_QTmat_r(const gsl_matrix *QR, const gsl_matrix *T, gsl_matrix *B, gsl_matrix *work);
int gsl_linalg_QR_matQ(const gsl_matrix *QR, const gsl_vector *tau, gsl_matrix *A);
int gsl_linalg_QR_unpack(const gsl_matrix *QR, const gsl_vector *tau, gsl_matrix *Q, gsl_matrix *R);
int gsl_linalg_QR_unpack_r(const gsl_matrix *QR, const gsl_matrix *T, gsl_matrix *Q, gsl_matrix *R);
int gsl_linalg_R_solve(const gsl_matrix *R, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_R_svx(const gsl_matrix *R, gsl_vector *x);
int gsl_linalg_QR_rcond(const gsl_matrix *QR, double *rcond, gsl_vector *work);
int gsl_linalg_complex_QR_decomp(gsl_matrix_complex *A, gsl_vector_complex *tau);
int gsl_linalg_complex_QR_decomp_r(gsl_matrix_complex *A, gsl_matrix_complex *T);
int gsl_linalg_complex_QR_solve(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, const gsl_vector_complex *b, gsl_vector_complex *x);
int gsl_linalg_complex_QR_solve_r(const gsl_matrix_complex *QR, const gsl_matrix_complex *T, const gsl_vector_complex *b, gsl_vector_complex *x);
int gsl_linalg_complex_QR_svx(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, gsl_vector_complex *x);
int gsl_linalg_complex_QR_lssolve(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, const gsl_vector_complex *b, gsl_vector_complex *x, gsl_vector_complex *residual);
int gsl_linalg_complex_QR_lssolve_r(const gsl_matrix_complex *QR, const gsl_matrix_complex *T, const gsl_vector_complex *b, gsl_vector_complex *x, gsl_vector_complex *work);
int gsl_linalg_complex_QR_QHvec(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, gsl_vector_complex *v);
int gsl_linalg_complex_QR_QHvec_r(const gsl_matrix_complex *QR, const gsl_matrix_complex *T, gsl_vector_complex *b, gsl_vector_complex *work);
int gsl_linalg_complex_QR_Qvec(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, gsl_vector_complex *v);
int gsl_linalg_complex_QR_unpack(const gsl_matrix_complex *QR, const gsl_vector_complex *tau, gsl_matrix_complex *Q, gsl_matrix_complex *R);
int gsl_linalg_complex_QR_unpack_r(const gsl_matrix_complex *QR, const gsl_matrix_complex *T, gsl_matrix_complex *Q, gsl_matrix_complex *R);
int gsl_linalg_QR_band_decomp_L2(const size_t M, const size_t p, const size_t q, gsl_matrix *AB, gsl_vector *tau);
int gsl_linalg_QR_band_unpack_L2(const size_t p, const size_t q, const gsl_matrix *QRB, const gsl_vector *tau, gsl_matrix *Q, gsl_matrix *R);
int gsl_linalg_QRPT_decomp(gsl_matrix *A, gsl_vector *tau, gsl_permutation *p, int *signum, gsl_vector *norm);
int gsl_linalg_QRPT_decomp2(const gsl_matrix *A, gsl_matrix *q, gsl_matrix *r, gsl_vector *tau, gsl_permutation *p, int *signum, gsl_vector *norm);
int gsl_linalg_QRPT_solve(const gsl_matrix *QR, const gsl_vector *tau, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QRPT_lssolve(const gsl_matrix *QR, const gsl_vector *tau, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_QRPT_lssolve2(const gsl_matrix *QR, const gsl_vector *tau, const gsl_permutation *p, const gsl_vector *b, const size_t rank, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_QRPT_svx(const gsl_matrix *QR, const gsl_vector *tau, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_QRPT_QRsolve(const gsl_matrix *Q, const gsl_matrix *R, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QRPT_Rsolve(const gsl_matrix *QR, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_QRPT_Rsvx(const gsl_matrix *QR, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_QRPT_update(gsl_matrix *Q, gsl_matrix *R, const gsl_permutation *p, gsl_vector *u, const gsl_vector *v);
size_t gsl_linalg_QRPT_rank(const gsl_matrix *QR, const double tol);
int gsl_linalg_QRPT_rcond(const gsl_matrix *QR, double *rcond, gsl_vector *work);
int gsl_linalg_QR_UD_decomp(gsl_matrix *U, const gsl_vector *D, gsl_matrix *Y, gsl_matrix *T);
int gsl_linalg_QR_UD_lssolve(const gsl_matrix *R, const gsl_matrix *Y, const gsl_matrix *T, const gsl_vector *b, gsl_vector *x, gsl_vector *work);
int gsl_linalg_QR_UR_decomp(gsl_matrix *S, gsl_matrix *A, gsl_matrix *T);
int gsl_linalg_QR_UU_decomp(gsl_matrix *U, gsl_matrix *S, gsl_matrix *T);
int gsl_linalg_QR_UU_lssolve(const gsl_matrix *R, const gsl_matrix *Y, const gsl_matrix *T, const gsl_vector *b, gsl_vector *x, gsl_vector *work);
int gsl_linalg_QR_UU_QTvec(const gsl_matrix *Y, const gsl_matrix *T, gsl_vector *b, gsl_vector *work);
int gsl_linalg_QR_UZ_decomp(gsl_matrix *S, gsl_matrix *A, gsl_matrix *T);
int gsl_linalg_QL_decomp(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_QL_unpack(const gsl_matrix *QL, const gsl_vector *tau, gsl_matrix *Q, gsl_matrix *L);
int gsl_linalg_COD_decomp(gsl_matrix *A, gsl_vector *tau_Q, gsl_vector *tau_Z, gsl_permutation *p, size_t *rank, gsl_vector *work);
int gsl_linalg_COD_lssolve(const gsl_matrix *QRZT, const gsl_vector *tau_Q, const gsl_vector *tau_Z, const gsl_permutation *perm, const size_t rank, const gsl_vector *b, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_COD_lssolve2(const double lambda, const gsl_matrix *QRZT, const gsl_vector *tau_Q, const gsl_vector *tau_Z, const gsl_permutation *perm, const size_t rank, const gsl_vector *b, gsl_vector *x, gsl_vector *residual, gsl_matrix *S, gsl_vector *work);
int gsl_linalg_COD_unpack(const gsl_matrix *QRZT, const gsl_vector *tau_Q, const gsl_vector *tau_Z, const size_t rank, gsl_matrix *Q, gsl_matrix *R, gsl_matrix *Z);
int gsl_linalg_COD_matZ(const gsl_matrix *QRZT, const gsl_vector *tau_Z, const size_t rank, gsl_matrix *A, gsl_vector *work);
int gsl_linalg_LQ_decomp(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_LQ_lssolve(const gsl_matrix *LQ, const gsl_vector *tau, const gsl_vector *b, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_LQ_QTvec(const gsl_matrix *LQ, const gsl_vector *tau, gsl_vector *v);
int gsl_linalg_LQ_solve_T(const gsl_matrix *LQ, const gsl_vector *tau, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_LQ_svx_T(const gsl_matrix *LQ, const gsl_vector *tau, gsl_vector *x);
int gsl_linalg_LQ_lssolve_T(const gsl_matrix *LQ, const gsl_vector *tau, const gsl_vector *b, gsl_vector *x, gsl_vector *residual);
int gsl_linalg_LQ_Lsolve_T(const gsl_matrix *LQ, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_LQ_Lsvx_T(const gsl_matrix *LQ, gsl_vector *x);
int gsl_linalg_L_solve_T(const gsl_matrix *L, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_LQ_vecQ(const gsl_matrix *LQ, const gsl_vector *tau, gsl_vector *v);
int gsl_linalg_LQ_vecQT(const gsl_matrix *LQ, const gsl_vector *tau, gsl_vector *v);
int gsl_linalg_LQ_unpack(const gsl_matrix *LQ, const gsl_vector *tau, gsl_matrix *Q, gsl_matrix *L);
int gsl_linalg_LQ_update(gsl_matrix *Q, gsl_matrix *R, const gsl_vector *v, gsl_vector *w);
int gsl_linalg_LQ_LQsolve(gsl_matrix *Q, gsl_matrix *L, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_PTLQ_decomp(gsl_matrix *A, gsl_vector *tau, gsl_permutation *p, int *signum, gsl_vector *norm);
int gsl_linalg_PTLQ_decomp2(const gsl_matrix *A, gsl_matrix *q, gsl_matrix *r, gsl_vector *tau, gsl_permutation *p, int *signum, gsl_vector *norm);
int gsl_linalg_PTLQ_solve_T(const gsl_matrix *QR, const gsl_vector *tau, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_PTLQ_svx_T(const gsl_matrix *LQ, const gsl_vector *tau, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_PTLQ_LQsolve_T(const gsl_matrix *Q, const gsl_matrix *L, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_PTLQ_Lsolve_T(const gsl_matrix *LQ, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_PTLQ_Lsvx_T(const gsl_matrix *LQ, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_PTLQ_update(gsl_matrix *Q, gsl_matrix *L, const gsl_permutation *p, const gsl_vector *v, gsl_vector *w);
int gsl_linalg_cholesky_decomp(gsl_matrix *A);
int gsl_linalg_cholesky_decomp1(gsl_matrix *A);
int gsl_linalg_cholesky_solve(const gsl_matrix *cholesky, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_cholesky_solve_mat(const gsl_matrix *cholesky, const gsl_matrix *B, gsl_matrix *X);
int gsl_linalg_cholesky_svx(const gsl_matrix *cholesky, gsl_vector *x);
int gsl_linalg_cholesky_svx_mat(const gsl_matrix *cholesky, gsl_matrix *X);
int gsl_linalg_cholesky_invert(gsl_matrix *cholesky);
int gsl_linalg_cholesky_decomp_unit(gsl_matrix *A, gsl_vector *D);
int gsl_linalg_cholesky_scale(const gsl_matrix *A, gsl_vector *S);
int gsl_linalg_cholesky_scale_apply(gsl_matrix *A, const gsl_vector *S);
int gsl_linalg_cholesky_decomp2(gsl_matrix *A, gsl_vector *S);
int gsl_linalg_cholesky_svx2(const gsl_matrix *LLT, const gsl_vector *S, gsl_vector *x);
int gsl_linalg_cholesky_solve2(const gsl_matrix *LLT, const gsl_vector *S, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_cholesky_rcond(const gsl_matrix *LLT, double *rcond, gsl_vector *work);
int gsl_linalg_complex_cholesky_decomp(gsl_matrix_complex *A);
int gsl_linalg_complex_cholesky_solve(const gsl_matrix_complex *cholesky, const gsl_vector_complex *b, gsl_vector_complex *x);
int gsl_linalg_complex_cholesky_svx(const gsl_matrix_complex *cholesky, gsl_vector_complex *x);
int gsl_linalg_complex_cholesky_invert(gsl_matrix_complex *cholesky);
int gsl_linalg_pcholesky_decomp(gsl_matrix *A, gsl_permutation *p);
int gsl_linalg_pcholesky_solve(const gsl_matrix *LDLT, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_pcholesky_svx(const gsl_matrix *LDLT, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_pcholesky_decomp2(gsl_matrix *A, gsl_permutation *p, gsl_vector *S);
int gsl_linalg_pcholesky_solve2(const gsl_matrix *LDLT, const gsl_permutation *p, const gsl_vector *S, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_pcholesky_svx2(const gsl_matrix *LDLT, const gsl_permutation *p, const gsl_vector *S, gsl_vector *x);
int gsl_linalg_pcholesky_invert(const gsl_matrix *LDLT, const gsl_permutation *p, gsl_matrix *Ainv);
int gsl_linalg_pcholesky_rcond(const gsl_matrix *LDLT, const gsl_permutation *p, double *rcond, gsl_vector *work);
int gsl_linalg_mcholesky_decomp(gsl_matrix *A, gsl_permutation *p, gsl_vector *E);
int gsl_linalg_mcholesky_solve(const gsl_matrix *LDLT, const gsl_permutation *p, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_mcholesky_svx(const gsl_matrix *LDLT, const gsl_permutation *p, gsl_vector *x);
int gsl_linalg_mcholesky_rcond(const gsl_matrix *LDLT, const gsl_permutation *p, double *rcond, gsl_vector *work);
int gsl_linalg_mcholesky_invert(const gsl_matrix *LDLT, const gsl_permutation *p, gsl_matrix *Ainv);
int gsl_linalg_cholesky_band_decomp(gsl_matrix *A);
int gsl_linalg_cholesky_band_solve(const gsl_matrix *LLT, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_cholesky_band_svx(const gsl_matrix *LLT, gsl_vector *x);
int gsl_linalg_cholesky_band_solvem(const gsl_matrix *LLT, const gsl_matrix *B, gsl_matrix *X);
int gsl_linalg_cholesky_band_svxm(const gsl_matrix *LLT, gsl_matrix *X);
int gsl_linalg_cholesky_band_invert(const gsl_matrix *LLT, gsl_matrix *Ainv);
int gsl_linalg_cholesky_band_unpack(const gsl_matrix *LLT, gsl_matrix *L);
int gsl_linalg_cholesky_band_scale(const gsl_matrix *A, gsl_vector *S);
int gsl_linalg_cholesky_band_scale_apply(gsl_matrix *A, const gsl_vector *S);
int gsl_linalg_cholesky_band_rcond(const gsl_matrix *LLT, double *rcond, gsl_vector *work);
int gsl_linalg_ldlt_decomp(gsl_matrix *A);
int gsl_linalg_ldlt_solve(const gsl_matrix *LDLT, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_ldlt_svx(const gsl_matrix *LDLT, gsl_vector *x);
int gsl_linalg_ldlt_rcond(const gsl_matrix *LDLT, double *rcond, gsl_vector *work);
int gsl_linalg_ldlt_band_decomp(gsl_matrix *A);
int gsl_linalg_ldlt_band_solve(const gsl_matrix *LDLT, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_ldlt_band_svx(const gsl_matrix *LDLT, gsl_vector *x);
int gsl_linalg_ldlt_band_unpack(const gsl_matrix *LDLT, gsl_matrix *L, gsl_vector *D);
int gsl_linalg_ldlt_band_rcond(const gsl_matrix *LDLT, double *rcond, gsl_vector *work);
int gsl_linalg_symmtd_decomp(gsl_matrix *A, gsl_vector *tau);
int gsl_linalg_symmtd_unpack(const gsl_matrix *A, const gsl_vector *tau, gsl_matrix *Q, gsl_vector *diag, gsl_vector *subdiag);
int gsl_linalg_symmtd_unpack_T(const gsl_matrix *A, gsl_vector *diag, gsl_vector *subdiag);
int gsl_linalg_hermtd_decomp(gsl_matrix_complex *A, gsl_vector_complex *tau);
int gsl_linalg_hermtd_unpack(const gsl_matrix_complex *A, const gsl_vector_complex *tau, gsl_matrix_complex *U, gsl_vector *diag, gsl_vector *sudiag);
int gsl_linalg_hermtd_unpack_T(const gsl_matrix_complex *A, gsl_vector *diag, gsl_vector *subdiag);
int gsl_linalg_HH_solve(gsl_matrix *A, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_HH_svx(gsl_matrix *A, gsl_vector *x);
int gsl_linalg_solve_symm_tridiag(const gsl_vector *diag, const gsl_vector *offdiag, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_solve_tridiag(const gsl_vector *diag, const gsl_vector *abovediag, const gsl_vector *belowdiag, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_solve_symm_cyc_tridiag(const gsl_vector *diag, const gsl_vector *offdiag, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_solve_cyc_tridiag(const gsl_vector *diag, const gsl_vector *abovediag, const gsl_vector *belowdiag, const gsl_vector *b, gsl_vector *x);
int gsl_linalg_bidiag_decomp(gsl_matrix *A, gsl_vector *tau_U, gsl_vector *tau_V);
int gsl_linalg_bidiag_unpack(const gsl_matrix *A, const gsl_vector *tau_U, gsl_matrix *U, const gsl_vector *tau_V, gsl_matrix *V, gsl_vector *diag, gsl_vector *superdiag);
int gsl_linalg_bidiag_unpack2(gsl_matrix *A, gsl_vector *tau_U, gsl_vector *tau_V, gsl_matrix *V);
int gsl_linalg_bidiag_unpack_B(const gsl_matrix *A, gsl_vector *diag, gsl_vector *superdiag);
int gsl_linalg_balance_matrix(gsl_matrix *A, gsl_vector *D);
int gsl_linalg_balance_accum(gsl_matrix *A, gsl_vector *D);
int gsl_linalg_balance_columns(gsl_matrix *A, gsl_vector *D);
int gsl_linalg_tri_rcond(CBLAS_UPLO_t Uplo, const gsl_matrix *A, double *rcond, gsl_vector *work);
int gsl_linalg_tri_upper_rcond(const gsl_matrix *A, double *rcond, gsl_vector *work);
int gsl_linalg_tri_lower_rcond(const gsl_matrix *A, double *rcond, gsl_vector *work);
int gsl_linalg_invnorm1(const size_t N, int (*Ainvx)(CBLAS_TRANSPOSE_t, gsl_vector *, void *), void *params, double *Ainvnorm, gsl_vector *work);
int gsl_linalg_tri_upper_invert(gsl_matrix *T);
int gsl_linalg_tri_lower_invert(gsl_matrix *T);
int gsl_linalg_tri_upper_unit_invert(gsl_matrix *T);
int gsl_linalg_tri_lower_unit_invert(gsl_matrix *T);
int gsl_linalg_tri_invert(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix *T);
int gsl_linalg_complex_tri_invert(CBLAS_UPLO_t Uplo, CBLAS_DIAG_t Diag, gsl_matrix_complex *T);
int gsl_linalg_tri_LTL(gsl_matrix *L);
int gsl_linalg_tri_UL(gsl_matrix *LU);
int gsl_linalg_complex_tri_LHL(gsl_matrix_complex *L);
int gsl_linalg_complex_tri_UL(gsl_matrix_complex *LU);
void gsl_linalg_givens(const double a, const double b, double *c, double *s);
void gsl_linalg_givens_gv(gsl_vector *v, const size_t i, const size_t j, const double c, const double s);

// gsl/gsl_message.h
void gsl_message(const char *message, const char *file, int line, unsigned int mask);

// gsl/gsl_min.h
gsl_min_fminimizer *gsl_min_fminimizer_alloc(const gsl_min_fminimizer_type *T);
void gsl_min_fminimizer_free(gsl_min_fminimizer *s);
int gsl_min_fminimizer_set(gsl_min_fminimizer *s, gsl_function *f, double x_minimum, double x_lower, double x_upper);
int gsl_min_fminimizer_set_with_values(gsl_min_fminimizer *s, gsl_function *f, double x_minimum, double f_minimum, double x_lower, double f_lower, double x_upper, double f_upper);
int gsl_min_fminimizer_iterate(gsl_min_fminimizer *s);
const char *gsl_min_fminimizer_name(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_x_minimum(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_x_lower(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_x_upper(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_f_minimum(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_f_lower(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_f_upper(const gsl_min_fminimizer *s);
double gsl_min_fminimizer_minimum(const gsl_min_fminimizer *s);
int gsl_min_test_interval(double x_lower, double x_upper, double epsabs, double epsrel);
int gsl_min_find_bracket(gsl_function *f, double *x_minimum, double *f_minimum, double *x_lower, double *f_lower, double *x_upper, double *f_upper, size_t eval_max);

// gsl/gsl_rng.h
const gsl_rng_type **gsl_rng_types_setup(void);
gsl_rng *gsl_rng_alloc(const gsl_rng_type *T);
int gsl_rng_memcpy(gsl_rng *dest, const gsl_rng *src);
gsl_rng *gsl_rng_clone(const gsl_rng *r);
void gsl_rng_free(gsl_rng *r);
void gsl_rng_set(const gsl_rng *r, unsigned long seed);
unsigned long gsl_rng_max(const gsl_rng *r);
unsigned long gsl_rng_min(const gsl_rng *r);
const char *gsl_rng_name(const gsl_rng *r);
int gsl_rng_fread(FILE *stream, gsl_rng *r);
int gsl_rng_fwrite(FILE *stream, const gsl_rng *r);
size_t gsl_rng_size(const gsl_rng *r);
void *gsl_rng_state(const gsl_rng *r);
void gsl_rng_print_state(const gsl_rng *r);
const gsl_rng_type *gsl_rng_env_setup(void);
unsigned long gsl_rng_get(const gsl_rng *r);
double gsl_rng_uniform(const gsl_rng *r);
double gsl_rng_uniform_pos(const gsl_rng *r);

// gsl/gsl_ntuple.h
gsl_ntuple *gsl_ntuple_open(char *filename, void *ntuple_data, size_t size);
gsl_ntuple *gsl_ntuple_create(char *filename, void *ntuple_data, size_t size);
int gsl_ntuple_write(gsl_ntuple *ntuple);
int gsl_ntuple_read(gsl_ntuple *ntuple);
int gsl_ntuple_bookdata(gsl_ntuple *ntuple);
int gsl_ntuple_project(gsl_histogram *h, gsl_ntuple *ntuple, gsl_ntuple_value_fn *value_func, gsl_ntuple_select_fn *select_func);
int gsl_ntuple_close(gsl_ntuple *ntuple);

// gsl/gsl_permute_complex_long_double.h
int gsl_permute_complex_long_double(const size_t *p, long double *data, const size_t stride, const size_t n);
int gsl_permute_complex_long_double_inverse(const size_t *p, long double *data, const size_t stride, const size_t n);

// gsl/gsl_permute_complex_double.h
int gsl_permute_complex(const size_t *p, double *data, const size_t stride, const size_t n);
int gsl_permute_complex_inverse(const size_t *p, double *data, const size_t stride, const size_t n);

// gsl/gsl_permute_complex_float.h
int gsl_permute_complex_float(const size_t *p, float *data, const size_t stride, const size_t n);
int gsl_permute_complex_float_inverse(const size_t *p, float *data, const size_t stride, const size_t n);

// gsl/gsl_permute_double.h
int gsl_permute(const size_t *p, double *data, const size_t stride, const size_t n);
int gsl_permute_inverse(const size_t *p, double *data, const size_t stride, const size_t n);

// gsl/gsl_permute_matrix_complex_long_double.h
int gsl_permute_matrix_complex_long_double(const gsl_permutation *p, gsl_matrix_complex_long_double *A);

// gsl/gsl_permute_matrix_complex_double.h
int gsl_permute_matrix_complex(const gsl_permutation *p, gsl_matrix_complex *A);

// gsl/gsl_permute_matrix_complex_float.h
int gsl_permute_matrix_complex_float(const gsl_permutation *p, gsl_matrix_complex_float *A);

// gsl/gsl_permute_matrix_double.h
int gsl_permute_matrix(const gsl_permutation *p, gsl_matrix *A);

// gsl/gsl_permute_vector_complex_long_double.h
int gsl_permute_vector_complex_long_double(const gsl_permutation *p, gsl_vector_complex_long_double *v);
int gsl_permute_vector_complex_long_double_inverse(const gsl_permutation *p, gsl_vector_complex_long_double *v);

// gsl/gsl_permute_vector_complex_double.h
int gsl_permute_vector_complex(const gsl_permutation *p, gsl_vector_complex *v);
int gsl_permute_vector_complex_inverse(const gsl_permutation *p, gsl_vector_complex *v);

// gsl/gsl_permute_vector_complex_float.h
int gsl_permute_vector_complex_float(const gsl_permutation *p, gsl_vector_complex_float *v);
int gsl_permute_vector_complex_float_inverse(const gsl_permutation *p, gsl_vector_complex_float *v);

// gsl/gsl_permute_vector_double.h
int gsl_permute_vector(const gsl_permutation *p, gsl_vector *v);
int gsl_permute_vector_inverse(const gsl_permutation *p, gsl_vector *v);

// gsl/gsl_poly.h
double gsl_poly_eval(const double c[], const int len, const double x);
gsl_complex gsl_poly_complex_eval(const double c[], const int len, const gsl_complex z);
gsl_complex gsl_complex_poly_complex_eval(const gsl_complex c[], const int len, const gsl_complex z);
int gsl_poly_eval_derivs(const double c[], const size_t lenc, const double x, double res[], const size_t lenres);
int gsl_poly_dd_init(double dd[], const double x[], const double y[], size_t size);
double gsl_poly_dd_eval(const double dd[], const double xa[], const size_t size, const double x);
int gsl_poly_dd_taylor(double c[], double xp, const double dd[], const double x[], size_t size, double w[]);
int gsl_poly_dd_hermite_init(double dd[], double z[], const double xa[], const double ya[], const double dya[], const size_t size);
int gsl_poly_solve_quadratic(double a, double b, double c, double *x0, double *x1);
int gsl_poly_complex_solve_quadratic(double a, double b, double c, gsl_complex *z0, gsl_complex *z1);
int gsl_poly_solve_cubic(double a, double b, double c, double *x0, double *x1, double *x2);
int gsl_poly_complex_solve_cubic(double a, double b, double c, gsl_complex *z0, gsl_complex *z1, gsl_complex *z2);
gsl_poly_complex_workspace *gsl_poly_complex_workspace_alloc(size_t n);
void gsl_poly_complex_workspace_free(gsl_poly_complex_workspace *w);
int gsl_poly_complex_solve(const double *a, size_t n, gsl_poly_complex_workspace *w, gsl_complex_packed_ptr z);

// gsl/gsl_qrng.h
gsl_qrng *gsl_qrng_alloc(const gsl_qrng_type *T, unsigned int dimension);
int gsl_qrng_memcpy(gsl_qrng *dest, const gsl_qrng *src);
gsl_qrng *gsl_qrng_clone(const gsl_qrng *q);
void gsl_qrng_free(gsl_qrng *q);
void gsl_qrng_init(gsl_qrng *q);
const char *gsl_qrng_name(const gsl_qrng *q);
size_t gsl_qrng_size(const gsl_qrng *q);
void *gsl_qrng_state(const gsl_qrng *q);
int gsl_qrng_get(const gsl_qrng *q, double x[]);

// gsl/gsl_randist.h
unsigned int gsl_ran_bernoulli(const gsl_rng *r, double p);
double gsl_ran_bernoulli_pdf(const unsigned int k, double p);
double gsl_ran_beta(const gsl_rng *r, const double a, const double b);
double gsl_ran_beta_pdf(const double x, const double a, const double b);
unsigned int gsl_ran_binomial(const gsl_rng *r, double p, unsigned int n);
unsigned int gsl_ran_binomial_knuth(const gsl_rng *r, double p, unsigned int n);
unsigned int gsl_ran_binomial_tpe(const gsl_rng *r, double p, unsigned int n);
double gsl_ran_binomial_pdf(const unsigned int k, const double p, const unsigned int n);
double gsl_ran_exponential(const gsl_rng *r, const double mu);
double gsl_ran_exponential_pdf(const double x, const double mu);
double gsl_ran_exppow(const gsl_rng *r, const double a, const double b);
double gsl_ran_exppow_pdf(const double x, const double a, const double b);
double gsl_ran_cauchy(const gsl_rng *r, const double a);
double gsl_ran_cauchy_pdf(const double x, const double a);
double gsl_ran_chisq(const gsl_rng *r, const double nu);
double gsl_ran_chisq_pdf(const double x, const double nu);
void gsl_ran_dirichlet(const gsl_rng *r, const size_t K, const double alpha[], double theta[]);
double gsl_ran_dirichlet_pdf(const size_t K, const double alpha[], const double theta[]);
double gsl_ran_dirichlet_lnpdf(const size_t K, const double alpha[], const double theta[]);
double gsl_ran_erlang(const gsl_rng *r, const double a, const double n);
double gsl_ran_erlang_pdf(const double x, const double a, const double n);
double gsl_ran_fdist(const gsl_rng *r, const double nu1, const double nu2);
double gsl_ran_fdist_pdf(const double x, const double nu1, const double nu2);
double gsl_ran_flat(const gsl_rng *r, const double a, const double b);
double gsl_ran_flat_pdf(double x, const double a, const double b);
double gsl_ran_gamma(const gsl_rng *r, const double a, const double b);
double gsl_ran_gamma_pdf(const double x, const double a, const double b);
double gsl_ran_gamma_mt(const gsl_rng *r, const double a, const double b);
double gsl_ran_gamma_knuth(const gsl_rng *r, const double a, const double b);
double gsl_ran_gaussian(const gsl_rng *r, const double sigma);
double gsl_ran_gaussian_ratio_method(const gsl_rng *r, const double sigma);
double gsl_ran_gaussian_ziggurat(const gsl_rng *r, const double sigma);
double gsl_ran_gaussian_pdf(const double x, const double sigma);
double gsl_ran_ugaussian(const gsl_rng *r);
double gsl_ran_ugaussian_ratio_method(const gsl_rng *r);
double gsl_ran_ugaussian_pdf(const double x);
double gsl_ran_gaussian_tail(const gsl_rng *r, const double a, const double sigma);
double gsl_ran_gaussian_tail_pdf(const double x, const double a, const double sigma);
double gsl_ran_ugaussian_tail(const gsl_rng *r, const double a);
double gsl_ran_ugaussian_tail_pdf(const double x, const double a);
void gsl_ran_bivariate_gaussian(const gsl_rng *r, double sigma_x, double sigma_y, double rho, double *x, double *y);
double gsl_ran_bivariate_gaussian_pdf(const double x, const double y, const double sigma_x, const double sigma_y, const double rho);
int gsl_ran_multivariate_gaussian(const gsl_rng *r, const gsl_vector *mu, const gsl_matrix *L, gsl_vector *result);
int gsl_ran_multivariate_gaussian_log_pdf(const gsl_vector *x, const gsl_vector *mu, const gsl_matrix *L, double *result, gsl_vector *work);
int gsl_ran_multivariate_gaussian_pdf(const gsl_vector *x, const gsl_vector *mu, const gsl_matrix *L, double *result, gsl_vector *work);
int gsl_ran_multivariate_gaussian_mean(const gsl_matrix *X, gsl_vector *mu_hat);
int gsl_ran_multivariate_gaussian_vcov(const gsl_matrix *X, gsl_matrix *sigma_hat);
int gsl_ran_wishart(const gsl_rng *r, const double df, const gsl_matrix *L, gsl_matrix *result, gsl_matrix *work);
int gsl_ran_wishart_log_pdf(const gsl_matrix *X, const gsl_matrix *L_X, const double df, const gsl_matrix *L, double *result, gsl_matrix *work);
int gsl_ran_wishart_pdf(const gsl_matrix *X, const gsl_matrix *L_X, const double df, const gsl_matrix *L, double *result, gsl_matrix *work);
double gsl_ran_landau(const gsl_rng *r);
double gsl_ran_landau_pdf(const double x);
unsigned int gsl_ran_geometric(const gsl_rng *r, const double p);
double gsl_ran_geometric_pdf(const unsigned int k, const double p);
unsigned int gsl_ran_hypergeometric(const gsl_rng *r, unsigned int n1, unsigned int n2, unsigned int t);
double gsl_ran_hypergeometric_pdf(const unsigned int k, const unsigned int n1, const unsigned int n2, unsigned int t);
double gsl_ran_gumbel1(const gsl_rng *r, const double a, const double b);
double gsl_ran_gumbel1_pdf(const double x, const double a, const double b);
double gsl_ran_gumbel2(const gsl_rng *r, const double a, const double b);
double gsl_ran_gumbel2_pdf(const double x, const double a, const double b);
double gsl_ran_logistic(const gsl_rng *r, const double a);
double gsl_ran_logistic_pdf(const double x, const double a);
double gsl_ran_lognormal(const gsl_rng *r, const double zeta, const double sigma);
double gsl_ran_lognormal_pdf(const double x, const double zeta, const double sigma);
unsigned int gsl_ran_logarithmic(const gsl_rng *r, const double p);
double gsl_ran_logarithmic_pdf(const unsigned int k, const double p);
void gsl_ran_multinomial(const gsl_rng *r, const size_t K, const unsigned int N, const double p[], unsigned int n[]);
double gsl_ran_multinomial_pdf(const size_t K, const double p[], const unsigned int n[]);
double gsl_ran_multinomial_lnpdf(const size_t K, const double p[], const unsigned int n[]);
unsigned int gsl_ran_negative_binomial(const gsl_rng *r, double p, double n);
double gsl_ran_negative_binomial_pdf(const unsigned int k, const double p, double n);
unsigned int gsl_ran_pascal(const gsl_rng *r, double p, unsigned int n);
double gsl_ran_pascal_pdf(const unsigned int k, const double p, unsigned int n);
double gsl_ran_pareto(const gsl_rng *r, double a, const double b);
double gsl_ran_pareto_pdf(const double x, const double a, const double b);
unsigned int gsl_ran_poisson(const gsl_rng *r, double mu);
void gsl_ran_poisson_array(const gsl_rng *r, size_t n, unsigned int array[], double mu);
double gsl_ran_poisson_pdf(const unsigned int k, const double mu);
double gsl_ran_rayleigh(const gsl_rng *r, const double sigma);
double gsl_ran_rayleigh_pdf(const double x, const double sigma);
double gsl_ran_rayleigh_tail(const gsl_rng *r, const double a, const double sigma);
double gsl_ran_rayleigh_tail_pdf(const double x, const double a, const double sigma);
double gsl_ran_tdist(const gsl_rng *r, const double nu);
double gsl_ran_tdist_pdf(const double x, const double nu);
double gsl_ran_laplace(const gsl_rng *r, const double a);
double gsl_ran_laplace_pdf(const double x, const double a);
double gsl_ran_levy(const gsl_rng *r, const double c, const double alpha);
double gsl_ran_levy_skew(const gsl_rng *r, const double c, const double alpha, const double beta);
double gsl_ran_weibull(const gsl_rng *r, const double a, const double b);
double gsl_ran_weibull_pdf(const double x, const double a, const double b);
void gsl_ran_dir_2d(const gsl_rng *r, double *x, double *y);
void gsl_ran_dir_2d_trig_method(const gsl_rng *r, double *x, double *y);
void gsl_ran_dir_3d(const gsl_rng *r, double *x, double *y, double *z);
void gsl_ran_dir_nd(const gsl_rng *r, size_t n, double *x);
void gsl_ran_shuffle(const gsl_rng *r, void *base, size_t nmembm, size_t size);
int gsl_ran_choose(const gsl_rng *r, void *dest, size_t k, void *src, size_t n, size_t size);
void gsl_ran_sample(const gsl_rng *r, void *dest, size_t k, void *src, size_t n, size_t size);
gsl_ran_discrete_t *gsl_ran_discrete_preproc(size_t K, const double *P);
void gsl_ran_discrete_free(gsl_ran_discrete_t *g);
size_t gsl_ran_discrete(const gsl_rng *r, const gsl_ran_discrete_t *g);
double gsl_ran_discrete_pdf(size_t k, const gsl_ran_discrete_t *g);

// gsl/gsl_roots.h
gsl_root_fsolver *gsl_root_fsolver_alloc(const gsl_root_fsolver_type *T);
void gsl_root_fsolver_free(gsl_root_fsolver *s);
int gsl_root_fsolver_set(gsl_root_fsolver *s, gsl_function *f, double x_lower, double x_upper);
int gsl_root_fsolver_iterate(gsl_root_fsolver *s);
const char *gsl_root_fsolver_name(const gsl_root_fsolver *s);
double gsl_root_fsolver_root(const gsl_root_fsolver *s);
double gsl_root_fsolver_x_lower(const gsl_root_fsolver *s);
double gsl_root_fsolver_x_upper(const gsl_root_fsolver *s);
gsl_root_fdfsolver *gsl_root_fdfsolver_alloc(const gsl_root_fdfsolver_type *T);
int gsl_root_fdfsolver_set(gsl_root_fdfsolver *s, gsl_function_fdf *fdf, double root);
int gsl_root_fdfsolver_iterate(gsl_root_fdfsolver *s);
void gsl_root_fdfsolver_free(gsl_root_fdfsolver *s);
const char *gsl_root_fdfsolver_name(const gsl_root_fdfsolver *s);
double gsl_root_fdfsolver_root(const gsl_root_fdfsolver *s);
int gsl_root_test_interval(double x_lower, double x_upper, double epsabs, double epsrel);
int gsl_root_test_residual(double f, double epsabs);
int gsl_root_test_delta(double x1, double x0, double epsabs, double epsrel);

// gsl/gsl_sf_airy.h
double gsl_sf_airy_Ai(const double x, gsl_mode_t mode);
double gsl_sf_airy_Bi(const double x, gsl_mode_t mode);
double gsl_sf_airy_Ai_scaled(const double x, gsl_mode_t mode);
double gsl_sf_airy_Bi_scaled(const double x, gsl_mode_t mode);
double gsl_sf_airy_Ai_deriv(const double x, gsl_mode_t mode);
double gsl_sf_airy_Bi_deriv(const double x, gsl_mode_t mode);
double gsl_sf_airy_Ai_deriv_scaled(const double x, gsl_mode_t mode);
double gsl_sf_airy_Bi_deriv_scaled(const double x, gsl_mode_t mode);
double gsl_sf_airy_zero_Ai(unsigned int s);
double gsl_sf_airy_zero_Bi(unsigned int s);
double gsl_sf_airy_zero_Ai_deriv(unsigned int s);
double gsl_sf_airy_zero_Bi_deriv(unsigned int s);

// gsl/gsl_sf_bessel.h
double gsl_sf_bessel_J0(const double x);
double gsl_sf_bessel_J1(const double x);
double gsl_sf_bessel_Jn(const int n, const double x);
int gsl_sf_bessel_Jn_array(int nmin, int nmax, double x, double *result_array);
double gsl_sf_bessel_Y0(const double x);
double gsl_sf_bessel_Y1(const double x);
double gsl_sf_bessel_Yn(const int n, const double x);
int gsl_sf_bessel_Yn_array(const int nmin, const int nmax, const double x, double *result_array);
double gsl_sf_bessel_I0(const double x);
double gsl_sf_bessel_I1(const double x);
double gsl_sf_bessel_In(const int n, const double x);
int gsl_sf_bessel_In_array(const int nmin, const int nmax, const double x, double *result_array);
double gsl_sf_bessel_I0_scaled(const double x);
double gsl_sf_bessel_I1_scaled(const double x);
double gsl_sf_bessel_In_scaled(const int n, const double x);
int gsl_sf_bessel_In_scaled_array(const int nmin, const int nmax, const double x, double *result_array);
double gsl_sf_bessel_K0(const double x);
double gsl_sf_bessel_K1(const double x);
double gsl_sf_bessel_Kn(const int n, const double x);
int gsl_sf_bessel_Kn_array(const int nmin, const int nmax, const double x, double *result_array);
double gsl_sf_bessel_K0_scaled(const double x);
double gsl_sf_bessel_K1_scaled(const double x);
double gsl_sf_bessel_Kn_scaled(const int n, const double x);
int gsl_sf_bessel_Kn_scaled_array(const int nmin, const int nmax, const double x, double *result_array);
double gsl_sf_bessel_j0(const double x);
double gsl_sf_bessel_j1(const double x);
double gsl_sf_bessel_j2(const double x);
double gsl_sf_bessel_jl(const int l, const double x);
int gsl_sf_bessel_jl_array(const int lmax, const double x, double *result_array);
int gsl_sf_bessel_jl_steed_array(const int lmax, const double x, double *jl_x_array);
double gsl_sf_bessel_y0(const double x);
double gsl_sf_bessel_y1(const double x);
double gsl_sf_bessel_y2(const double x);
double gsl_sf_bessel_yl(const int l, const double x);
int gsl_sf_bessel_yl_array(const int lmax, const double x, double *result_array);
double gsl_sf_bessel_i0_scaled(const double x);
double gsl_sf_bessel_i1_scaled(const double x);
double gsl_sf_bessel_i2_scaled(const double x);
double gsl_sf_bessel_il_scaled(const int l, const double x);
int gsl_sf_bessel_il_scaled_array(const int lmax, const double x, double *result_array);
double gsl_sf_bessel_k0_scaled(const double x);
double gsl_sf_bessel_k1_scaled(const double x);
double gsl_sf_bessel_k2_scaled(const double x);
double gsl_sf_bessel_kl_scaled(const int l, const double x);
int gsl_sf_bessel_kl_scaled_array(const int lmax, const double x, double *result_array);
double gsl_sf_bessel_Jnu(const double nu, const double x);
double gsl_sf_bessel_Ynu(const double nu, const double x);
double gsl_sf_bessel_Inu_scaled(double nu, double x);
double gsl_sf_bessel_Inu(double nu, double x);
double gsl_sf_bessel_Knu_scaled(const double nu, const double x);
double gsl_sf_bessel_Knu(const double nu, const double x);
double gsl_sf_bessel_lnKnu(const double nu, const double x);
double gsl_sf_bessel_zero_J0(unsigned int s);
double gsl_sf_bessel_zero_J1(unsigned int s);
double gsl_sf_bessel_zero_Jnu(double nu, unsigned int s);

// gsl/gsl_sf_clausen.h
double gsl_sf_clausen(const double x);

// gsl/gsl_sf_coupling.h
double gsl_sf_coupling_3j(int two_ja, int two_jb, int two_jc, int two_ma, int two_mb, int two_mc);
double gsl_sf_coupling_6j(int two_ja, int two_jb, int two_jc, int two_jd, int two_je, int two_jf);
double gsl_sf_coupling_RacahW(int two_ja, int two_jb, int two_jc, int two_jd, int two_je, int two_jf);
double gsl_sf_coupling_9j(int two_ja, int two_jb, int two_jc, int two_jd, int two_je, int two_jf, int two_jg, int two_jh, int two_ji);
double gsl_sf_coupling_6j_INCORRECT(int two_ja, int two_jb, int two_jc, int two_jd, int two_je, int two_jf);

// gsl/gsl_sf_coulomb.h
double gsl_sf_hydrogenicR_1(const double Z, const double r);
double gsl_sf_hydrogenicR(const int n, const int l, const double Z, const double r);
int gsl_sf_coulomb_wave_F_array(double lam_min, int kmax, double eta, double x, double *fc_array, double *F_exponent);
int gsl_sf_coulomb_wave_FG_array(double lam_min, int kmax, double eta, double x, double *fc_array, double *gc_array, double *F_exponent, double *G_exponent);
int gsl_sf_coulomb_wave_FGp_array(double lam_min, int kmax, double eta, double x, double *fc_array, double *fcp_array, double *gc_array, double *gcp_array, double *F_exponent, double *G_exponent);
int gsl_sf_coulomb_wave_sphF_array(double lam_min, int kmax, double eta, double x, double *fc_array, double *F_exponent);
int gsl_sf_coulomb_CL_array(double Lmin, int kmax, double eta, double *cl);

// gsl/gsl_sf_dawson.h
double gsl_sf_dawson(double x);

// gsl/gsl_sf_debye.h
double gsl_sf_debye_1(const double x);
double gsl_sf_debye_2(const double x);
double gsl_sf_debye_3(const double x);
double gsl_sf_debye_4(const double x);
double gsl_sf_debye_5(const double x);
double gsl_sf_debye_6(const double x);

// gsl/gsl_sf_dilog.h
double gsl_sf_dilog(const double x);

// gsl/gsl_sf_elementary.h
double gsl_sf_multiply(const double x, const double y);

// gsl/gsl_sf_ellint.h
double gsl_sf_ellint_Kcomp(double k, gsl_mode_t mode);
double gsl_sf_ellint_Ecomp(double k, gsl_mode_t mode);
double gsl_sf_ellint_Pcomp(double k, double n, gsl_mode_t mode);
double gsl_sf_ellint_Dcomp(double k, gsl_mode_t mode);
double gsl_sf_ellint_F(double phi, double k, gsl_mode_t mode);
double gsl_sf_ellint_E(double phi, double k, gsl_mode_t mode);
double gsl_sf_ellint_P(double phi, double k, double n, gsl_mode_t mode);
double gsl_sf_ellint_D(double phi, double k, gsl_mode_t mode);
double gsl_sf_ellint_RC(double x, double y, gsl_mode_t mode);
double gsl_sf_ellint_RD(double x, double y, double z, gsl_mode_t mode);
double gsl_sf_ellint_RF(double x, double y, double z, gsl_mode_t mode);
double gsl_sf_ellint_RJ(double x, double y, double z, double p, gsl_mode_t mode);

// gsl/gsl_sf_erf.h
double gsl_sf_erfc(double x);
double gsl_sf_log_erfc(double x);
double gsl_sf_erf(double x);
double gsl_sf_erf_Z(double x);
double gsl_sf_erf_Q(double x);
double gsl_sf_hazard(double x);

// gsl/gsl_sf_exp.h
double gsl_sf_exp(const double x);
double gsl_sf_exp_mult(const double x, const double y);
double gsl_sf_expm1(const double x);
double gsl_sf_exprel(const double x);
double gsl_sf_exprel_2(const double x);
double gsl_sf_exprel_n(const int n, const double x);

// gsl/gsl_sf_expint.h
double gsl_sf_expint_E1(const double x);
double gsl_sf_expint_E2(const double x);
double gsl_sf_expint_En(const int n, const double x);
double gsl_sf_expint_E1_scaled(const double x);
double gsl_sf_expint_E2_scaled(const double x);
double gsl_sf_expint_En_scaled(const int n, const double x);
double gsl_sf_expint_Ei(const double x);
double gsl_sf_expint_Ei_scaled(const double x);
double gsl_sf_Shi(const double x);
double gsl_sf_Chi(const double x);
double gsl_sf_expint_3(double x);
double gsl_sf_Si(const double x);
double gsl_sf_Ci(const double x);
double gsl_sf_atanint(const double x);

// gsl/gsl_sf_fermi_dirac.h
double gsl_sf_fermi_dirac_m1(const double x);
double gsl_sf_fermi_dirac_0(const double x);
double gsl_sf_fermi_dirac_1(const double x);
double gsl_sf_fermi_dirac_2(const double x);
double gsl_sf_fermi_dirac_mhalf(const double x);
double gsl_sf_fermi_dirac_half(const double x);
double gsl_sf_fermi_dirac_3half(const double x);
double gsl_sf_fermi_dirac_inc_0(const double x, const double b);

// gsl/gsl_sf_gamma.h
double gsl_sf_lngamma(const double x);
double gsl_sf_gamma(const double x);
double gsl_sf_gammastar(const double x);
double gsl_sf_gammainv(const double x);
double gsl_sf_taylorcoeff(const int n, const double x);
double gsl_sf_fact(const unsigned int n);
double gsl_sf_doublefact(const unsigned int n);
double gsl_sf_lnfact(const unsigned int n);
double gsl_sf_lndoublefact(const unsigned int n);
double gsl_sf_lnchoose(unsigned int n, unsigned int m);
double gsl_sf_choose(unsigned int n, unsigned int m);
double gsl_sf_lnpoch(const double a, const double x);
double gsl_sf_poch(const double a, const double x);
double gsl_sf_pochrel(const double a, const double x);
double gsl_sf_gamma_inc_Q(const double a, const double x);
double gsl_sf_gamma_inc_P(const double a, const double x);
double gsl_sf_gamma_inc(const double a, const double x);
double gsl_sf_lnbeta(const double a, const double b);
double gsl_sf_beta(const double a, const double b);
double gsl_sf_beta_inc(const double a, const double b, const double x);

// gsl/gsl_sf_gegenbauer.h
double gsl_sf_gegenpoly_1(double lambda, double x);
double gsl_sf_gegenpoly_2(double lambda, double x);
double gsl_sf_gegenpoly_3(double lambda, double x);
double gsl_sf_gegenpoly_n(int n, double lambda, double x);
int gsl_sf_gegenpoly_array(int nmax, double lambda, double x, double *result_array);

// gsl/gsl_sf_hermite.h
double gsl_sf_hermite_prob(const int n, const double x);
double gsl_sf_hermite_prob_deriv(const int m, const int n, const double x);
double gsl_sf_hermite(const int n, const double x);
double gsl_sf_hermite_deriv(const int m, const int n, const double x);
double gsl_sf_hermite_func(const int n, const double x);
double gsl_sf_hermite_func_fast(const int n, const double x);
int gsl_sf_hermite_prob_array(const int nmax, const double x, double *result_array);
int gsl_sf_hermite_prob_array_deriv(const int m, const int nmax, const double x, double *result_array);
int gsl_sf_hermite_prob_deriv_array(const int mmax, const int n, const double x, double *result_array);
double gsl_sf_hermite_prob_series(const int n, const double x, const double *a);
int gsl_sf_hermite_array(const int nmax, const double x, double *result_array);
int gsl_sf_hermite_array_deriv(const int m, const int nmax, const double x, double *result_array);
int gsl_sf_hermite_deriv_array(const int mmax, const int n, const double x, double *result_array);
double gsl_sf_hermite_series(const int n, const double x, const double *a);
int gsl_sf_hermite_func_array(const int nmax, const double x, double *result_array);
double gsl_sf_hermite_func_series(const int n, const double x, const double *a);
double gsl_sf_hermite_func_der(const int m, const int n, const double x);
double gsl_sf_hermite_prob_zero(const int n, const int s);
double gsl_sf_hermite_zero(const int n, const int s);
double gsl_sf_hermite_func_zero(const int n, const int s);
double gsl_sf_hermite_phys(const int n, const double x);
double gsl_sf_hermite_phys_der(const int m, const int n, const double x);
int gsl_sf_hermite_phys_array(const int nmax, const double x, double *result_array);
double gsl_sf_hermite_phys_series(const int n, const double x, const double *a);
int gsl_sf_hermite_phys_array_der(const int m, const int nmax, const double x, double *result_array);
int gsl_sf_hermite_phys_der_array(const int mmax, const int n, const double x, double *result_array);
double gsl_sf_hermite_phys_zero(const int n, const int s);
int gsl_sf_hermite_prob_array_der(const int m, const int nmax, const double x, double *result_array);
int gsl_sf_hermite_prob_der_array(const int mmax, const int n, const double x, double *result_array);
double gsl_sf_hermite_prob_der(const int m, const int n, const double x);

// gsl/gsl_sf_hyperg.h
double gsl_sf_hyperg_0F1(const double c, const double x);
double gsl_sf_hyperg_1F1(double a, double b, double x);
double gsl_sf_hyperg_U(const double a, const double b, const double x);
double gsl_sf_hyperg_2F1(double a, double b, double c, double x);
double gsl_sf_hyperg_2F1_conj(double aR, double aI, double c, double x);
double gsl_sf_hyperg_2F1_renorm(double a, double b, double c, double x);
double gsl_sf_hyperg_2F1_conj_renorm(double aR, double aI, double c, double x);
double gsl_sf_hyperg_2F0(const double a, const double b, const double x);

// gsl/gsl_sf_laguerre.h
double gsl_sf_laguerre_1(double a, double x);
double gsl_sf_laguerre_2(double a, double x);
double gsl_sf_laguerre_3(double a, double x);
double gsl_sf_laguerre_n(int n, double a, double x);

// gsl/gsl_sf_lambert.h
double gsl_sf_lambert_W0(double x);
double gsl_sf_lambert_Wm1(double x);

// gsl/gsl_sf_legendre.h
double gsl_sf_legendre_Pl(const int l, const double x);
int gsl_sf_legendre_Pl_array(const int lmax, const double x, double *result_array);
int gsl_sf_legendre_Pl_deriv_array(const int lmax, const double x, double *result_array, double *result_deriv_array);
double gsl_sf_legendre_P1(const double x);
double gsl_sf_legendre_P2(const double x);
double gsl_sf_legendre_P3(const double x);
double gsl_sf_legendre_Q0(const double x);
double gsl_sf_legendre_Q1(const double x);
double gsl_sf_legendre_Ql(const int l, const double x);
double gsl_sf_legendre_Plm(const int l, const int m, const double x);
int gsl_sf_legendre_Plm_array(const int lmax, const int m, const double x, double *result_array);
int gsl_sf_legendre_Plm_deriv_array(const int lmax, const int m, const double x, double *result_array, double *result_deriv_array);
double gsl_sf_legendre_sphPlm(const int l, const int m, const double x);
int gsl_sf_legendre_sphPlm_array(const int lmax, int m, const double x, double *result_array);
int gsl_sf_legendre_sphPlm_deriv_array(const int lmax, const int m, const double x, double *result_array, double *result_deriv_array);
int gsl_sf_legendre_array_size(const int lmax, const int m);
double gsl_sf_conicalP_half(const double lambda, const double x);
double gsl_sf_conicalP_mhalf(const double lambda, const double x);
double gsl_sf_conicalP_0(const double lambda, const double x);
double gsl_sf_conicalP_1(const double lambda, const double x);
double gsl_sf_conicalP_sph_reg(const int l, const double lambda, const double x);
double gsl_sf_conicalP_cyl_reg(const int m, const double lambda, const double x);
double gsl_sf_legendre_H3d_0(const double lambda, const double eta);
double gsl_sf_legendre_H3d_1(const double lambda, const double eta);
double gsl_sf_legendre_H3d(const int l, const double lambda, const double eta);
int gsl_sf_legendre_H3d_array(const int lmax, const double lambda, const double eta, double *result_array);
int gsl_sf_legendre_array(const gsl_sf_legendre_t norm, const size_t lmax, const double x, double result_array[]);
int gsl_sf_legendre_deriv_array(const gsl_sf_legendre_t norm, const size_t lmax, const double x, double result_array[], double result_deriv_array[]);
int gsl_sf_legendre_deriv_alt_array(const gsl_sf_legendre_t norm, const size_t lmax, const double x, double result_array[], double result_deriv_array[]);
int gsl_sf_legendre_deriv2_array(const gsl_sf_legendre_t norm, const size_t lmax, const double x, double result_array[], double result_deriv_array[], double result_deriv2_array[]);
int gsl_sf_legendre_deriv2_alt_array(const gsl_sf_legendre_t norm, const size_t lmax, const double x, double result_array[], double result_deriv_array[], double result_deriv2_array[]);
size_t gsl_sf_legendre_array_n(const size_t lmax);
size_t gsl_sf_legendre_nlm(const size_t lmax);
size_t gsl_sf_legendre_array_index(const size_t l, const size_t m);

// gsl/gsl_sf_log.h
double gsl_sf_log(const double x);
double gsl_sf_log_abs(const double x);
double gsl_sf_log_1plusx(const double x);
double gsl_sf_log_1plusx_mx(const double x);

// gsl/gsl_sf_mathieu.h
int gsl_sf_mathieu_a_array(int order_min, int order_max, double qq, gsl_sf_mathieu_workspace *work, double result_array[]);
int gsl_sf_mathieu_b_array(int order_min, int order_max, double qq, gsl_sf_mathieu_workspace *work, double result_array[]);
double gsl_sf_mathieu_a(int order, double qq);
double gsl_sf_mathieu_b(int order, double qq);
int gsl_sf_mathieu_a_coeff(int order, double qq, double aa, double coeff[]);
int gsl_sf_mathieu_b_coeff(int order, double qq, double aa, double coeff[]);
gsl_sf_mathieu_workspace *gsl_sf_mathieu_alloc(const size_t nn, const double qq);
void gsl_sf_mathieu_free(gsl_sf_mathieu_workspace *workspace);
double gsl_sf_mathieu_ce(int order, double qq, double zz);
double gsl_sf_mathieu_se(int order, double qq, double zz);
int gsl_sf_mathieu_ce_array(int nmin, int nmax, double qq, double zz, gsl_sf_mathieu_workspace *work, double result_array[]);
int gsl_sf_mathieu_se_array(int nmin, int nmax, double qq, double zz, gsl_sf_mathieu_workspace *work, double result_array[]);
double gsl_sf_mathieu_Mc(int kind, int order, double qq, double zz);
double gsl_sf_mathieu_Ms(int kind, int order, double qq, double zz);
int gsl_sf_mathieu_Mc_array(int kind, int nmin, int nmax, double qq, double zz, gsl_sf_mathieu_workspace *work, double result_array[]);
int gsl_sf_mathieu_Ms_array(int kind, int nmin, int nmax, double qq, double zz, gsl_sf_mathieu_workspace *work, double result_array[]);

// gsl/gsl_sf_psi.h
double gsl_sf_psi(const double x);
double gsl_sf_psi_1piy(const double y);
double gsl_sf_psi_1(const double x);
double gsl_sf_psi_n(const int n, const double x);

// gsl/gsl_sf_sincos_pi.h
double gsl_sf_sin_pi(const double x);
double gsl_sf_cos_pi(const double x);

// gsl/gsl_sf_synchrotron.h
double gsl_sf_synchrotron_1(const double x);
double gsl_sf_synchrotron_2(const double x);

// gsl/gsl_sf_transport.h
double gsl_sf_transport_2(const double x);
double gsl_sf_transport_3(const double x);
double gsl_sf_transport_4(const double x);
double gsl_sf_transport_5(const double x);

// gsl/gsl_sf_trig.h
double gsl_sf_sin(const double x);
double gsl_sf_cos(const double x);
double gsl_sf_hypot(const double x, const double y);
double gsl_sf_sinc(const double x);
double gsl_sf_lnsinh(const double x);
double gsl_sf_lncosh(const double x);
int gsl_sf_polar_to_rect(const double r, const double theta, gsl_sf_result *x, gsl_sf_result *y);
int gsl_sf_rect_to_polar(const double x, const double y, gsl_sf_result *r, gsl_sf_result *theta);
double gsl_sf_angle_restrict_symm(const double theta);
double gsl_sf_angle_restrict_pos(const double theta);

// gsl/gsl_sf_zeta.h
double gsl_sf_zeta(const double s);
double gsl_sf_zetam1(const double s);
double gsl_sf_hzeta(const double s, const double q);
double gsl_sf_eta(const double s);

// gsl/gsl_sort_double.h
void gsl_sort(double *data, const size_t stride, const size_t n);
void gsl_sort2(double *data1, const size_t stride1, double *data2, const size_t stride2, const size_t n);
void gsl_sort_index(size_t *p, const double *data, const size_t stride, const size_t n);
int gsl_sort_smallest(double *dest, const size_t k, const double *src, const size_t stride, const size_t n);
int gsl_sort_smallest_index(size_t *p, const size_t k, const double *src, const size_t stride, const size_t n);
int gsl_sort_largest(double *dest, const size_t k, const double *src, const size_t stride, const size_t n);
int gsl_sort_largest_index(size_t *p, const size_t k, const double *src, const size_t stride, const size_t n);

// gsl/gsl_sort_vector_double.h
void gsl_sort_vector(gsl_vector *v);
void gsl_sort_vector2(gsl_vector *v1, gsl_vector *v2);
int gsl_sort_vector_index(gsl_permutation *p, const gsl_vector *v);
int gsl_sort_vector_smallest(double *dest, const size_t k, const gsl_vector *v);
int gsl_sort_vector_largest(double *dest, const size_t k, const gsl_vector *v);
int gsl_sort_vector_smallest_index(size_t *p, const size_t k, const gsl_vector *v);
int gsl_sort_vector_largest_index(size_t *p, const size_t k, const gsl_vector *v);

// gsl/gsl_statistics_double.h
double gsl_stats_mean(const double data[], const size_t stride, const size_t n);
double gsl_stats_variance(const double data[], const size_t stride, const size_t n);
double gsl_stats_sd(const double data[], const size_t stride, const size_t n);
double gsl_stats_variance_with_fixed_mean(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_sd_with_fixed_mean(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_tss(const double data[], const size_t stride, const size_t n);
double gsl_stats_tss_m(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_absdev(const double data[], const size_t stride, const size_t n);
double gsl_stats_skew(const double data[], const size_t stride, const size_t n);
double gsl_stats_kurtosis(const double data[], const size_t stride, const size_t n);
double gsl_stats_lag1_autocorrelation(const double data[], const size_t stride, const size_t n);
double gsl_stats_covariance(const double data1[], const size_t stride1, const double data2[], const size_t stride2, const size_t n);
double gsl_stats_correlation(const double data1[], const size_t stride1, const double data2[], const size_t stride2, const size_t n);
double gsl_stats_spearman(const double data1[], const size_t stride1, const double data2[], const size_t stride2, const size_t n, double work[]);
double gsl_stats_variance_m(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_sd_m(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_absdev_m(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_skew_m_sd(const double data[], const size_t stride, const size_t n, const double mean, const double sd);
double gsl_stats_kurtosis_m_sd(const double data[], const size_t stride, const size_t n, const double mean, const double sd);
double gsl_stats_lag1_autocorrelation_m(const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_covariance_m(const double data1[], const size_t stride1, const double data2[], const size_t stride2, const size_t n, const double mean1, const double mean2);
double gsl_stats_wmean(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wvariance(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wsd(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wvariance_with_fixed_mean(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_wsd_with_fixed_mean(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double mean);
double gsl_stats_wtss(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wtss_m(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean);
double gsl_stats_wabsdev(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wskew(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wkurtosis(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n);
double gsl_stats_wvariance_m(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean);
double gsl_stats_wsd_m(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean);
double gsl_stats_wabsdev_m(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean);
double gsl_stats_wskew_m_sd(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean, const double wsd);
double gsl_stats_wkurtosis_m_sd(const double w[], const size_t wstride, const double data[], const size_t stride, const size_t n, const double wmean, const double wsd);
double gsl_stats_pvariance(const double data1[], const size_t stride1, const size_t n1, const double data2[], const size_t stride2, const size_t n2);
double gsl_stats_ttest(const double data1[], const size_t stride1, const size_t n1, const double data2[], const size_t stride2, const size_t n2);
double gsl_stats_max(const double data[], const size_t stride, const size_t n);
double gsl_stats_min(const double data[], const size_t stride, const size_t n);
void gsl_stats_minmax(double *min, double *max, const double data[], const size_t stride, const size_t n);
size_t gsl_stats_max_index(const double data[], const size_t stride, const size_t n);
size_t gsl_stats_min_index(const double data[], const size_t stride, const size_t n);
void gsl_stats_minmax_index(size_t *min_index, size_t *max_index, const double data[], const size_t stride, const size_t n);
double gsl_stats_select(double data[], const size_t stride, const size_t n, const size_t k);
double gsl_stats_median_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n);
double gsl_stats_median(double sorted_data[], const size_t stride, const size_t n);
double gsl_stats_quantile_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n, const double f);
double gsl_stats_trmean_from_sorted_data(const double trim, const double sorted_data[], const size_t stride, const size_t n);
double gsl_stats_gastwirth_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n);
double gsl_stats_mad0(const double data[], const size_t stride, const size_t n, double work[]);
double gsl_stats_mad(const double data[], const size_t stride, const size_t n, double work[]);
double gsl_stats_Sn0_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n, double work[]);
double gsl_stats_Sn_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n, double work[]);
double gsl_stats_Qn0_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n, double work[], int work_int[]);
double gsl_stats_Qn_from_sorted_data(const double sorted_data[], const size_t stride, const size_t n, double work[], int work_int[]);

// gsl/gsl_sum.h
gsl_sum_levin_u_workspace *gsl_sum_levin_u_alloc(size_t n);
void gsl_sum_levin_u_free(gsl_sum_levin_u_workspace *w);
int gsl_sum_levin_u_accel(const double *array, const size_t n, gsl_sum_levin_u_workspace *w, double *sum_accel, double *abserr);
int gsl_sum_levin_u_minmax(const double *array, const size_t n, const size_t min_terms, const size_t max_terms, gsl_sum_levin_u_workspace *w, double *sum_accel, double *abserr);
int gsl_sum_levin_u_step(const double term, const size_t n, const size_t nmax, gsl_sum_levin_u_workspace *w, double *sum_accel);
gsl_sum_levin_utrunc_workspace *gsl_sum_levin_utrunc_alloc(size_t n);
void gsl_sum_levin_utrunc_free(gsl_sum_levin_utrunc_workspace *w);
int gsl_sum_levin_utrunc_accel(const double *array, const size_t n, gsl_sum_levin_utrunc_workspace *w, double *sum_accel, double *abserr_trunc);
int gsl_sum_levin_utrunc_minmax(const double *array, const size_t n, const size_t min_terms, const size_t max_terms, gsl_sum_levin_utrunc_workspace *w, double *sum_accel, double *abserr_trunc);
int gsl_sum_levin_utrunc_step(const double term, const size_t n, gsl_sum_levin_utrunc_workspace *w, double *sum_accel);

// gsl/gsl_test.h
void gsl_test(int status, const char *test_description, ...);
void gsl_test_rel(double result, double expected, double relative_error, const char *test_description, ...);
void gsl_test_abs(double result, double expected, double absolute_error, const char *test_description, ...);
void gsl_test_factor(double result, double expected, double factor, const char *test_description, ...);
void gsl_test_str(const char *result, const char *expected, const char *test_description, ...);
void gsl_test_verbose(int verbose);
int gsl_test_summary(void);

// gsl/gsl_wavelet.h
gsl_wavelet *gsl_wavelet_alloc(const gsl_wavelet_type *T, size_t k);
void gsl_wavelet_free(gsl_wavelet *w);
const char *gsl_wavelet_name(const gsl_wavelet *w);
gsl_wavelet_workspace *gsl_wavelet_workspace_alloc(size_t n);
void gsl_wavelet_workspace_free(gsl_wavelet_workspace *work);
int gsl_wavelet_transform(const gsl_wavelet *w, double *data, size_t stride, size_t n, gsl_wavelet_direction dir, gsl_wavelet_workspace *work);
int gsl_wavelet_transform_forward(const gsl_wavelet *w, double *data, size_t stride, size_t n, gsl_wavelet_workspace *work);
int gsl_wavelet_transform_inverse(const gsl_wavelet *w, double *data, size_t stride, size_t n, gsl_wavelet_workspace *work);

// gsl/gsl_wavelet2d.h
int gsl_wavelet2d_transform(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_direction dir, gsl_wavelet_workspace *work);
int gsl_wavelet2d_transform_forward(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_workspace *work);
int gsl_wavelet2d_transform_inverse(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_direction dir, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform_forward(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform_inverse(const gsl_wavelet *w, double *data, size_t tda, size_t size1, size_t size2, gsl_wavelet_workspace *work);
int gsl_wavelet2d_transform_matrix(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_direction dir, gsl_wavelet_workspace *work);
int gsl_wavelet2d_transform_matrix_forward(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_workspace *work);
int gsl_wavelet2d_transform_matrix_inverse(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform_matrix(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_direction dir, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform_matrix_forward(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_workspace *work);
int gsl_wavelet2d_nstransform_matrix_inverse(const gsl_wavelet *w, gsl_matrix *a, gsl_wavelet_workspace *work);
