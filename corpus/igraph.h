/*
 * library: igraph
 * version: 0.10.2+ds-2
 * headers: igraph/igraph.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini igraph
 * functions: 942, by value: 157, left out: 0
 */
typedef unsigned long size_t;
enum igraph_error_type_t { IGRAPH_SUCCESS = 0, IGRAPH_ENOSOL = 62 };
typedef enum igraph_error_type_t igraph_error_type_t;
typedef igraph_error_type_t igraph_error_t;
typedef void igraph_error_handler_t(const char *, const char *, int, igraph_error_t);
typedef __builtin_va_list va_list;
typedef void igraph_warning_handler_t(const char *, const char *, int);
typedef void igraph_fatal_handler_t(const char *, const char *, int);
typedef double igraph_real_t;
typedef struct _IO_FILE FILE;
struct igraph_complex_t { igraph_real_t dat[2]; };
typedef struct igraph_complex_t igraph_complex_t;
typedef _Bool igraph_bool_t;
typedef struct igraph_vector_complex_t igraph_vector_complex_t;
typedef long int64_t;
typedef int64_t igraph_integer_t;
typedef struct igraph_vector_int_t igraph_vector_int_t;
typedef struct igraph_vector_t igraph_vector_t;
typedef struct igraph_rng_t igraph_rng_t;
typedef struct igraph_rng_type_t igraph_rng_type_t;
typedef unsigned long uint64_t;
typedef uint64_t igraph_uint_t;
typedef igraph_error_t igraph_progress_handler_t(const char *, igraph_real_t, void *);
typedef igraph_error_t igraph_status_handler_t(const char *, void *);
typedef struct igraph_matrix_complex_t igraph_matrix_complex_t;
typedef struct igraph_matrix_t igraph_matrix_t;
typedef struct igraph_array3_t igraph_array3_t;
typedef struct igraph_array3_int_t igraph_array3_int_t;
typedef struct igraph_array3_char_t igraph_array3_char_t;
typedef struct igraph_array3_bool_t igraph_array3_bool_t;
typedef struct igraph_psumtree_t igraph_psumtree_t;
typedef struct s_igraph_strvector igraph_strvector_t;
typedef struct igraph_s igraph_t;
typedef struct igraph_arpack_options_t igraph_arpack_options_t;
typedef struct igraph_arpack_storage_t igraph_arpack_storage_t;
typedef igraph_error_t igraph_arpack_function_t(igraph_real_t *, const igraph_real_t *, int, void *);
typedef struct igraph_sparsemat_t igraph_sparsemat_t;
typedef struct igraph_vs_t igraph_vs_t;
enum igraph_vs_type_t { IGRAPH_VS_ALL = 0, IGRAPH_VS_NONADJ = 7 };
typedef enum igraph_vs_type_t igraph_vs_type_t;
enum igraph_neimode_t { IGRAPH_OUT = 1, IGRAPH_ALL = 3 };
typedef enum igraph_neimode_t igraph_neimode_t;
struct igraph_vs_t { igraph_vs_type_t type; union { igraph_integer_t vid; const igraph_vector_int_t *vecptr; struct { igraph_integer_t vid; igraph_neimode_t mode; } adj; struct { igraph_integer_t start; igraph_integer_t end; } range; } data; };
typedef struct igraph_vit_t igraph_vit_t;
typedef struct igraph_es_t igraph_es_t;
enum igraph_edgeorder_type_t { IGRAPH_EDGEORDER_ID = 0, IGRAPH_EDGEORDER_TO = 2 };
typedef enum igraph_edgeorder_type_t igraph_edgeorder_type_t;
enum igraph_es_type_t { IGRAPH_ES_ALL = 0, IGRAPH_ES_ALL_BETWEEN = 12 };
typedef enum igraph_es_type_t igraph_es_type_t;
struct igraph_es_t { igraph_es_type_t type; union { igraph_integer_t vid; igraph_integer_t eid; const igraph_vector_int_t *vecptr; struct { igraph_integer_t vid; igraph_neimode_t mode; } incident; struct { igraph_integer_t start; igraph_integer_t end; } range; struct { const igraph_vector_int_t *ptr; igraph_bool_t mode; } path; struct { igraph_integer_t from; igraph_integer_t to; igraph_bool_t directed; } between; } data; };
typedef struct igraph_eit_t igraph_eit_t;
enum igraph_cached_property_t { IGRAPH_PROP_HAS_LOOP = 0, IGRAPH_PROP_I_SIZE = 7 };
typedef enum igraph_cached_property_t igraph_cached_property_t;
typedef unsigned int igraph_edge_type_sw_t;
enum igraph_adjacency_t { IGRAPH_ADJ_DIRECTED = 0, IGRAPH_ADJ_MAX = 6 };
typedef enum igraph_adjacency_t igraph_adjacency_t;
enum igraph_loops_t { IGRAPH_NO_LOOPS = 0, IGRAPH_LOOPS_ONCE = 2 };
typedef enum igraph_loops_t igraph_loops_t;
enum igraph_star_mode_t { IGRAPH_STAR_OUT = 0, IGRAPH_STAR_MUTUAL = 3 };
typedef enum igraph_star_mode_t igraph_star_mode_t;
enum igraph_wheel_mode_t { IGRAPH_WHEEL_OUT = 0, IGRAPH_WHEEL_MUTUAL = 3 };
typedef enum igraph_wheel_mode_t igraph_wheel_mode_t;
typedef struct igraph_vector_bool_t igraph_vector_bool_t;
enum igraph_tree_mode_t { IGRAPH_TREE_OUT = 0, IGRAPH_TREE_UNDIRECTED = 2 };
typedef enum igraph_tree_mode_t igraph_tree_mode_t;
typedef struct igraph_matrix_int_t igraph_matrix_int_t;
enum igraph_realize_degseq_t { IGRAPH_REALIZE_DEGSEQ_SMALLEST = 0, IGRAPH_REALIZE_DEGSEQ_INDEX = 2 };
typedef enum igraph_realize_degseq_t igraph_realize_degseq_t;
enum igraph_barabasi_algorithm_t { IGRAPH_BARABASI_BAG = 0, IGRAPH_BARABASI_PSUMTREE_MULTIPLE = 2 };
typedef enum igraph_barabasi_algorithm_t igraph_barabasi_algorithm_t;
enum igraph_erdos_renyi_t { IGRAPH_ERDOS_RENYI_GNP = 0, IGRAPH_ERDOS_RENYI_GNM = 1 };
typedef enum igraph_erdos_renyi_t igraph_erdos_renyi_t;
enum igraph_degseq_t { IGRAPH_DEGSEQ_CONFIGURATION = 0, IGRAPH_DEGSEQ_EDGE_SWITCHING_SIMPLE = 4 };
typedef enum igraph_degseq_t igraph_degseq_t;
enum igraph_random_tree_t { IGRAPH_RANDOM_TREE_PRUFER = 0, IGRAPH_RANDOM_TREE_LERW = 1 };
typedef enum igraph_random_tree_t igraph_random_tree_t;
enum igraph_optimal_t { IGRAPH_MINIMUM = 0, IGRAPH_MAXIMUM = 1 };
typedef enum igraph_optimal_t igraph_optimal_t;
enum igraph_imitate_algorithm_t { IGRAPH_IMITATE_AUGMENTED = 0, IGRAPH_IMITATE_CONTRACTED = 2 };
typedef enum igraph_imitate_algorithm_t igraph_imitate_algorithm_t;
enum igraph_pagerank_algo_t { IGRAPH_PAGERANK_ALGO_ARPACK = 1, IGRAPH_PAGERANK_ALGO_PRPACK = 2 };
typedef enum igraph_pagerank_algo_t igraph_pagerank_algo_t;
typedef struct igraph_vector_int_list_t igraph_vector_int_list_t;
enum igraph_random_walk_stuck_t { IGRAPH_RANDOM_WALK_STUCK_ERROR = 0, IGRAPH_RANDOM_WALK_STUCK_RETURN = 1 };
typedef enum igraph_random_walk_stuck_t igraph_random_walk_stuck_t;
enum igraph_voronoi_tiebreaker_t { IGRAPH_VORONOI_FIRST = 0, IGRAPH_VORONOI_RANDOM = 2 };
typedef enum igraph_voronoi_tiebreaker_t igraph_voronoi_tiebreaker_t;
enum igraph_connectedness_t { IGRAPH_WEAK = 1, IGRAPH_STRONG = 2 };
typedef enum igraph_connectedness_t igraph_connectedness_t;
typedef struct igraph_graph_list_t igraph_graph_list_t;
typedef struct s_vector_ptr igraph_vector_ptr_t;
enum igraph_reciprocity_t { IGRAPH_RECIPROCITY_DEFAULT = 0, IGRAPH_RECIPROCITY_RATIO = 1 };
typedef enum igraph_reciprocity_t igraph_reciprocity_t;
enum igraph_order_t { IGRAPH_ASCENDING = 0, IGRAPH_DESCENDING = 1 };
typedef enum igraph_order_t igraph_order_t;
enum igraph_fas_algorithm_t { IGRAPH_FAS_EXACT_IP = 0, IGRAPH_FAS_APPROX_EADES = 1 };
typedef enum igraph_fas_algorithm_t igraph_fas_algorithm_t;
enum igraph_laplacian_normalization_t { IGRAPH_LAPLACIAN_UNNORMALIZED = 0, IGRAPH_LAPLACIAN_RIGHT = 3 };
typedef enum igraph_laplacian_normalization_t igraph_laplacian_normalization_t;
enum igraph_transitivity_mode_t { IGRAPH_TRANSITIVITY_NAN = 0, IGRAPH_TRANSITIVITY_ZERO = 1 };
typedef enum igraph_transitivity_mode_t igraph_transitivity_mode_t;
typedef igraph_bool_t igraph_isocompat_t(const igraph_t *, const igraph_t *, const igraph_integer_t, const igraph_integer_t, void *);
typedef igraph_error_t igraph_isohandler_t(const igraph_vector_int_t *, const igraph_vector_int_t *, void *);
enum igraph_bliss_sh_t { IGRAPH_BLISS_F = 0, IGRAPH_BLISS_FSM = 5 };
typedef enum igraph_bliss_sh_t igraph_bliss_sh_t;
typedef struct igraph_bliss_info_t igraph_bliss_info_t;
typedef igraph_error_t igraph_clique_handler_t(const igraph_vector_int_t *, void *);
enum igraph_layout_grid_t { IGRAPH_LAYOUT_GRID = 0, IGRAPH_LAYOUT_AUTOGRID = 2 };
typedef enum igraph_layout_grid_t igraph_layout_grid_t;
typedef struct igraph_layout_drl_options_t igraph_layout_drl_options_t;
enum igraph_layout_drl_default_t { IGRAPH_LAYOUT_DRL_DEFAULT = 0, IGRAPH_LAYOUT_DRL_FINAL = 4 };
typedef enum igraph_layout_drl_default_t igraph_layout_drl_default_t;
typedef struct igraph_matrix_list_t igraph_matrix_list_t;
enum igraph_root_choice_t { IGRAPH_ROOT_CHOICE_DEGREE = 0, IGRAPH_ROOT_CHOICE_ECCENTRICITY = 1 };
typedef enum igraph_root_choice_t igraph_root_choice_t;
typedef igraph_error_t igraph_bfshandler_t(const igraph_t *, igraph_integer_t, igraph_integer_t, igraph_integer_t, igraph_integer_t, igraph_integer_t, void *);
typedef igraph_error_t igraph_dfshandler_t(const igraph_t *, igraph_integer_t, igraph_integer_t, void *);
enum igraph_spincomm_update_t { IGRAPH_SPINCOMM_UPDATE_SIMPLE = 0, IGRAPH_SPINCOMM_UPDATE_CONFIG = 1 };
typedef enum igraph_spincomm_update_t igraph_spincomm_update_t;
enum igraph_spinglass_implementation_t { IGRAPH_SPINCOMM_IMP_ORIG = 0, IGRAPH_SPINCOMM_IMP_NEG = 1 };
typedef enum igraph_spinglass_implementation_t igraph_spinglass_implementation_t;
typedef struct igraph_vector_list_t igraph_vector_list_t;
typedef igraph_error_t igraph_community_leading_eigenvector_callback_t(const igraph_vector_int_t *, igraph_integer_t, igraph_real_t, const igraph_vector_t *, igraph_arpack_function_t *, void *, void *);
enum igraph_community_comparison_t { IGRAPH_COMMCMP_VI = 0, IGRAPH_COMMCMP_ADJUSTED_RAND = 4 };
typedef enum igraph_community_comparison_t igraph_community_comparison_t;
typedef struct igraph_attribute_combination_t igraph_attribute_combination_t;
enum igraph_attribute_combination_type_t { IGRAPH_ATTRIBUTE_COMBINE_IGNORE = 0, IGRAPH_ATTRIBUTE_COMBINE_CONCAT = 12 };
typedef enum igraph_attribute_combination_type_t igraph_attribute_combination_type_t;
typedef void (*igraph_function_pointer_t)(void);
typedef struct igraph_attribute_table_t igraph_attribute_table_t;
enum igraph_attribute_elemtype_t { IGRAPH_ATTRIBUTE_GRAPH = 0, IGRAPH_ATTRIBUTE_EDGE = 2 };
typedef enum igraph_attribute_elemtype_t igraph_attribute_elemtype_t;
enum igraph_get_adjacency_t { IGRAPH_GET_ADJACENCY_UPPER = 0, IGRAPH_GET_ADJACENCY_BOTH = 2 };
typedef enum igraph_get_adjacency_t igraph_get_adjacency_t;
enum igraph_to_directed_t { IGRAPH_TO_DIRECTED_ARBITRARY = 0, IGRAPH_TO_DIRECTED_ACYCLIC = 3 };
typedef enum igraph_to_directed_t igraph_to_directed_t;
enum igraph_to_undirected_t { IGRAPH_TO_UNDIRECTED_EACH = 0, IGRAPH_TO_UNDIRECTED_MUTUAL = 2 };
typedef enum igraph_to_undirected_t igraph_to_undirected_t;
enum igraph_add_weights_t { IGRAPH_ADD_WEIGHTS_NO = 0, IGRAPH_ADD_WEIGHTS_IF_PRESENT = 2 };
typedef enum igraph_add_weights_t igraph_add_weights_t;
typedef unsigned int igraph_write_gml_sw_t;
struct igraph_safelocale_s;
typedef struct igraph_safelocale_s *igraph_safelocale_t;
typedef igraph_error_t igraph_motifs_handler_t(const igraph_t *, igraph_vector_int_t *, igraph_integer_t, void *);
enum igraph_rewiring_t { IGRAPH_REWIRING_SIMPLE = 0, IGRAPH_REWIRING_SIMPLE_LOOPS = 1 };
typedef enum igraph_rewiring_t igraph_rewiring_t;
enum igraph_subgraph_implementation_t { IGRAPH_SUBGRAPH_AUTO = 0, IGRAPH_SUBGRAPH_CREATE_FROM_SCRATCH = 2 };
typedef enum igraph_subgraph_implementation_t igraph_subgraph_implementation_t;
typedef struct igraph_maxflow_stats_t igraph_maxflow_stats_t;
enum igraph_vconn_nei_t { IGRAPH_VCONN_NEI_ERROR = 0, IGRAPH_VCONN_NEI_NEGATIVE = 3 };
typedef enum igraph_vconn_nei_t igraph_vconn_nei_t;
typedef struct igraph_plfit_result_t igraph_plfit_result_t;
typedef struct igraph_adjlist_t igraph_adjlist_t;
enum igraph_multiple_t { IGRAPH_NO_MULTIPLE = 0, IGRAPH_MULTIPLE = 1 };
typedef enum igraph_multiple_t igraph_multiple_t;
typedef struct igraph_inclist_t igraph_inclist_t;
typedef struct igraph_lazy_adjlist_t igraph_lazy_adjlist_t;
typedef struct igraph_lazy_inclist_t igraph_lazy_inclist_t;
enum igraph_lapack_dsyev_which_t { IGRAPH_LAPACK_DSYEV_ALL = 0, IGRAPH_LAPACK_DSYEV_SELECT = 2 };
typedef enum igraph_lapack_dsyev_which_t igraph_lapack_dsyev_which_t;
enum igraph_lapack_dgeevx_balance_t { IGRAPH_LAPACK_DGEEVX_BALANCE_NONE = 0, IGRAPH_LAPACK_DGEEVX_BALANCE_BOTH = 3 };
typedef enum igraph_lapack_dgeevx_balance_t igraph_lapack_dgeevx_balance_t;
enum igraph_eigen_algorithm_t { IGRAPH_EIGEN_AUTO = 0, IGRAPH_EIGEN_COMP_ARPACK = 5 };
typedef enum igraph_eigen_algorithm_t igraph_eigen_algorithm_t;
typedef struct igraph_eigen_which_t igraph_eigen_which_t;
typedef struct igraph_hrg_t igraph_hrg_t;
typedef igraph_error_t igraph_interruption_handler_t(void *);
enum igraph_eigen_which_position_t { IGRAPH_EIGEN_LM = 0, IGRAPH_EIGEN_SELECT = 11 };
typedef enum igraph_eigen_which_position_t igraph_eigen_which_position_t;
enum igraph_laplacian_spectral_embedding_type_t { IGRAPH_EMBEDDING_D_A = 0, IGRAPH_EMBEDDING_OAP = 3 };
typedef enum igraph_laplacian_spectral_embedding_type_t igraph_laplacian_spectral_embedding_type_t;
typedef struct igraph_sir_t igraph_sir_t;
enum igraph_coloring_greedy_t { IGRAPH_COLORING_GREEDY_COLORED_NEIGHBORS = 0 };
typedef enum igraph_coloring_greedy_t igraph_coloring_greedy_t;

// igraph_version.h
void igraph_version(const char **version_string, int *major, int *minor, int *subminor);

// igraph_memory.h
void *igraph_calloc(size_t count, size_t size);
void *igraph_malloc(size_t size);
void *igraph_realloc(void *ptr, size_t size);
void igraph_free(void *ptr);

// igraph_error.h
void igraph_error_handler_abort(const char *, const char *, int, igraph_error_t);
void igraph_error_handler_ignore(const char *, const char *, int, igraph_error_t);
void igraph_error_handler_printignore(const char *, const char *, int, igraph_error_t);
igraph_error_handler_t *igraph_set_error_handler(igraph_error_handler_t *new_handler);
igraph_error_t igraph_error(const char *reason, const char *file, int line, igraph_error_t igraph_errno);
igraph_error_t igraph_errorf(const char *reason, const char *file, int line, igraph_error_t igraph_errno, ...);
igraph_error_t igraph_errorvf(const char *reason, const char *file, int line, igraph_error_t igraph_errno, va_list ap);
const char *igraph_strerror(const igraph_error_t igraph_errno);
void IGRAPH_FINALLY_REAL(void (*func)(void *), void *ptr);
void IGRAPH_FINALLY_CLEAN(int num);
void IGRAPH_FINALLY_FREE(void);
void IGRAPH_FINALLY_ENTER(void);
void IGRAPH_FINALLY_EXIT(void);
int IGRAPH_FINALLY_STACK_SIZE(void);
igraph_warning_handler_t *igraph_set_warning_handler(igraph_warning_handler_t *new_handler);
void igraph_warning_handler_ignore(const char *, const char *, int);
void igraph_warning_handler_print(const char *, const char *, int);
void igraph_warning(const char *reason, const char *file, int line);
void igraph_warningf(const char *reason, const char *file, int line, ...);
igraph_fatal_handler_t *igraph_set_fatal_handler(igraph_fatal_handler_t *new_handler);
void igraph_fatal_handler_abort(const char *, const char *, int);
void igraph_fatal(const char *reason, const char *file, int line);
void igraph_fatalf(const char *reason, const char *file, int line, ...);

// igraph_types.h
int igraph_real_printf(igraph_real_t val);
int igraph_real_fprintf(FILE *file, igraph_real_t val);
int igraph_real_printf_aligned(int width, igraph_real_t val);
int igraph_real_fprintf_aligned(FILE *file, int width, igraph_real_t val);
int igraph_real_snprintf(char *str, size_t size, igraph_real_t val);
int igraph_real_printf_precise(igraph_real_t val);
int igraph_real_fprintf_precise(FILE *file, igraph_real_t val);
int igraph_real_snprintf_precise(char *str, size_t size, igraph_real_t val);
int igraph_finite(double x);
int igraph_is_nan(double x);
int igraph_is_inf(double x);
int igraph_is_posinf(double x);
int igraph_is_neginf(double x);

// igraph_complex.h
igraph_complex_t igraph_complex(igraph_real_t x, igraph_real_t y);
igraph_complex_t igraph_complex_polar(igraph_real_t r, igraph_real_t theta);
igraph_bool_t igraph_complex_eq_tol(igraph_complex_t z1, igraph_complex_t z2, igraph_real_t tol);
igraph_bool_t igraph_complex_almost_equals(igraph_complex_t z1, igraph_complex_t z2, igraph_real_t eps);
igraph_real_t igraph_complex_mod(igraph_complex_t z);
igraph_real_t igraph_complex_arg(igraph_complex_t z);
igraph_real_t igraph_complex_abs(igraph_complex_t z);
igraph_real_t igraph_complex_logabs(igraph_complex_t z);
igraph_complex_t igraph_complex_add(igraph_complex_t z1, igraph_complex_t z2);
igraph_complex_t igraph_complex_sub(igraph_complex_t z1, igraph_complex_t z2);
igraph_complex_t igraph_complex_mul(igraph_complex_t z1, igraph_complex_t z2);
igraph_complex_t igraph_complex_div(igraph_complex_t z1, igraph_complex_t z2);
igraph_complex_t igraph_complex_add_real(igraph_complex_t z, igraph_real_t x);
igraph_complex_t igraph_complex_add_imag(igraph_complex_t z, igraph_real_t y);
igraph_complex_t igraph_complex_sub_real(igraph_complex_t z, igraph_real_t x);
igraph_complex_t igraph_complex_sub_imag(igraph_complex_t z, igraph_real_t y);
igraph_complex_t igraph_complex_mul_real(igraph_complex_t z, igraph_real_t x);
igraph_complex_t igraph_complex_mul_imag(igraph_complex_t z, igraph_real_t y);
igraph_complex_t igraph_complex_div_real(igraph_complex_t z, igraph_real_t x);
igraph_complex_t igraph_complex_div_imag(igraph_complex_t z, igraph_real_t y);
igraph_complex_t igraph_complex_conj(igraph_complex_t z);
igraph_complex_t igraph_complex_neg(igraph_complex_t z);
igraph_complex_t igraph_complex_inv(igraph_complex_t z);
igraph_complex_t igraph_complex_sqrt(igraph_complex_t z);
igraph_complex_t igraph_complex_sqrt_real(igraph_real_t x);
igraph_complex_t igraph_complex_exp(igraph_complex_t z);
igraph_complex_t igraph_complex_pow(igraph_complex_t z1, igraph_complex_t z2);
igraph_complex_t igraph_complex_pow_real(igraph_complex_t z, igraph_real_t x);
igraph_complex_t igraph_complex_log(igraph_complex_t z);
igraph_complex_t igraph_complex_log10(igraph_complex_t z);
igraph_complex_t igraph_complex_log_b(igraph_complex_t z, igraph_complex_t b);
igraph_complex_t igraph_complex_sin(igraph_complex_t z);
igraph_complex_t igraph_complex_cos(igraph_complex_t z);
igraph_complex_t igraph_complex_tan(igraph_complex_t z);
igraph_complex_t igraph_complex_sec(igraph_complex_t z);
igraph_complex_t igraph_complex_csc(igraph_complex_t z);
igraph_complex_t igraph_complex_cot(igraph_complex_t z);
int igraph_complex_printf(igraph_complex_t val);
int igraph_complex_fprintf(FILE *file, igraph_complex_t val);
int igraph_complex_printf_aligned(int width, igraph_complex_t val);
int igraph_complex_fprintf_aligned(FILE *file, int width, igraph_complex_t val);
int igraph_complex_snprintf(char *str, size_t size, igraph_complex_t val);

// igraph_vector_pmt.h
igraph_error_t igraph_vector_complex_init(igraph_vector_complex_t *v, igraph_integer_t size);
igraph_error_t igraph_vector_complex_init_array(igraph_vector_complex_t *v, const igraph_complex_t *data, igraph_integer_t length);
igraph_error_t igraph_vector_complex_init_copy(igraph_vector_complex_t *to, const igraph_vector_complex_t *from);
igraph_error_t igraph_vector_complex_copy(igraph_vector_complex_t *to, const igraph_vector_complex_t *from);
void igraph_vector_complex_destroy(igraph_vector_complex_t *v);
igraph_integer_t igraph_vector_complex_capacity(const igraph_vector_complex_t *v);
igraph_complex_t igraph_vector_complex_e(const igraph_vector_complex_t *v, igraph_integer_t pos);
igraph_complex_t *igraph_vector_complex_e_ptr(const igraph_vector_complex_t *v, igraph_integer_t pos);
igraph_complex_t igraph_vector_complex_get(const igraph_vector_complex_t *v, igraph_integer_t pos);
igraph_complex_t *igraph_vector_complex_get_ptr(const igraph_vector_complex_t *v, igraph_integer_t pos);
void igraph_vector_complex_set(igraph_vector_complex_t *v, igraph_integer_t pos, igraph_complex_t value);
igraph_complex_t igraph_vector_complex_tail(const igraph_vector_complex_t *v);
void igraph_vector_complex_null(igraph_vector_complex_t *v);
void igraph_vector_complex_fill(igraph_vector_complex_t *v, igraph_complex_t e);
const igraph_vector_complex_t *igraph_vector_complex_view(const igraph_vector_complex_t *v, const igraph_complex_t *data, igraph_integer_t length);
void igraph_vector_complex_copy_to(const igraph_vector_complex_t *v, igraph_complex_t *to);
igraph_error_t igraph_vector_complex_update(igraph_vector_complex_t *to, const igraph_vector_complex_t *from);
igraph_error_t igraph_vector_complex_append(igraph_vector_complex_t *to, const igraph_vector_complex_t *from);
igraph_error_t igraph_vector_complex_swap(igraph_vector_complex_t *v1, igraph_vector_complex_t *v2);
igraph_error_t igraph_vector_complex_swap_elements(igraph_vector_complex_t *v, igraph_integer_t i, igraph_integer_t j);
igraph_error_t igraph_vector_complex_reverse(igraph_vector_complex_t *v);
igraph_error_t igraph_vector_complex_permute(igraph_vector_complex_t *v, const igraph_vector_int_t *ind);
igraph_error_t igraph_vector_complex_shuffle(igraph_vector_complex_t *v);
void igraph_vector_complex_add_constant(igraph_vector_complex_t *v, igraph_complex_t plus);
void igraph_vector_complex_scale(igraph_vector_complex_t *v, igraph_complex_t by);
igraph_error_t igraph_vector_complex_add(igraph_vector_complex_t *v1, const igraph_vector_complex_t *v2);
igraph_error_t igraph_vector_complex_sub(igraph_vector_complex_t *v1, const igraph_vector_complex_t *v2);
igraph_error_t igraph_vector_complex_mul(igraph_vector_complex_t *v1, const igraph_vector_complex_t *v2);
igraph_error_t igraph_vector_complex_div(igraph_vector_complex_t *v1, const igraph_vector_complex_t *v2);
igraph_error_t igraph_vector_complex_cumsum(igraph_vector_complex_t *to, const igraph_vector_complex_t *from);
igraph_bool_t igraph_vector_complex_all_e(const igraph_vector_complex_t *lhs, const igraph_vector_complex_t *rhs);
igraph_bool_t igraph_vector_complex_empty(const igraph_vector_complex_t *v);
igraph_integer_t igraph_vector_complex_size(const igraph_vector_complex_t *v);
igraph_bool_t igraph_vector_complex_isnull(const igraph_vector_complex_t *v);
igraph_complex_t igraph_vector_complex_sum(const igraph_vector_complex_t *v);
igraph_real_t igraph_vector_complex_sumsq(const igraph_vector_complex_t *v);
igraph_complex_t igraph_vector_complex_prod(const igraph_vector_complex_t *v);
igraph_bool_t igraph_vector_complex_is_equal(const igraph_vector_complex_t *lhs, const igraph_vector_complex_t *rhs);
igraph_bool_t igraph_vector_complex_contains(const igraph_vector_complex_t *v, igraph_complex_t e);
igraph_bool_t igraph_vector_complex_search(const igraph_vector_complex_t *v, igraph_integer_t from, igraph_complex_t what, igraph_integer_t *pos);
void igraph_vector_complex_clear(igraph_vector_complex_t *v);
igraph_error_t igraph_vector_complex_resize(igraph_vector_complex_t *v, igraph_integer_t new_size);
void igraph_vector_complex_resize_min(igraph_vector_complex_t *v);
igraph_error_t igraph_vector_complex_reserve(igraph_vector_complex_t *v, igraph_integer_t capacity);
igraph_error_t igraph_vector_complex_push_back(igraph_vector_complex_t *v, igraph_complex_t e);
igraph_complex_t igraph_vector_complex_pop_back(igraph_vector_complex_t *v);
igraph_error_t igraph_vector_complex_insert(igraph_vector_complex_t *v, igraph_integer_t pos, igraph_complex_t value);
void igraph_vector_complex_remove(igraph_vector_complex_t *v, igraph_integer_t elem);
void igraph_vector_complex_remove_fast(igraph_vector_complex_t *v, igraph_integer_t elem);
void igraph_vector_complex_remove_section(igraph_vector_complex_t *v, igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_vector_complex_print(const igraph_vector_complex_t *v);
igraph_error_t igraph_vector_complex_fprint(const igraph_vector_complex_t *v, FILE *file);
igraph_error_t igraph_vector_complex_real(const igraph_vector_complex_t *v, igraph_vector_t *real);
igraph_error_t igraph_vector_complex_imag(const igraph_vector_complex_t *v, igraph_vector_t *imag);
igraph_error_t igraph_vector_complex_realimag(const igraph_vector_complex_t *v, igraph_vector_t *real, igraph_vector_t *imag);
igraph_error_t igraph_vector_complex_create(igraph_vector_complex_t *v, const igraph_vector_t *real, const igraph_vector_t *imag);
igraph_error_t igraph_vector_complex_create_polar(igraph_vector_complex_t *v, const igraph_vector_t *r, const igraph_vector_t *theta);
igraph_bool_t igraph_vector_complex_all_almost_e(const igraph_vector_complex_t *lhs, const igraph_vector_complex_t *rhs, igraph_real_t eps);
igraph_error_t igraph_vector_complex_init_real(igraph_vector_complex_t *v, int no, ...);
igraph_error_t igraph_vector_complex_init_int(igraph_vector_complex_t *v, int no, ...);
igraph_error_t igraph_vector_complex_init_real_end(igraph_vector_complex_t *v, double endmark, ...);
igraph_error_t igraph_vector_complex_init_int_end(igraph_vector_complex_t *v, int endmark, ...);
igraph_error_t igraph_vector_complex_move_interval(igraph_vector_complex_t *v, igraph_integer_t begin, igraph_integer_t end, igraph_integer_t to);
igraph_error_t igraph_vector_complex_move_interval2(igraph_vector_complex_t *v, igraph_integer_t begin, igraph_integer_t end, igraph_integer_t to);
igraph_error_t igraph_vector_complex_get_interval(const igraph_vector_complex_t *v, igraph_vector_complex_t *res, igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_vector_complex_index(const igraph_vector_complex_t *v, igraph_vector_complex_t *newv, const igraph_vector_int_t *idx);
igraph_error_t igraph_vector_complex_index_int(igraph_vector_complex_t *v, const igraph_vector_int_t *idx);

// igraph_vector.h
igraph_error_t igraph_vector_complex_zapsmall(igraph_vector_complex_t *v, igraph_real_t tol);

// igraph_random.h
igraph_error_t igraph_rng_init(igraph_rng_t *rng, const igraph_rng_type_t *type);
void igraph_rng_destroy(igraph_rng_t *rng);
igraph_error_t igraph_rng_seed(igraph_rng_t *rng, igraph_uint_t seed);
igraph_integer_t igraph_rng_bits(const igraph_rng_t *rng);
igraph_uint_t igraph_rng_max(const igraph_rng_t *rng);
const char *igraph_rng_name(const igraph_rng_t *rng);
igraph_integer_t igraph_rng_get_integer(igraph_rng_t *rng, igraph_integer_t l, igraph_integer_t h);
igraph_real_t igraph_rng_get_normal(igraph_rng_t *rng, igraph_real_t m, igraph_real_t s);
igraph_real_t igraph_rng_get_unif(igraph_rng_t *rng, igraph_real_t l, igraph_real_t h);
igraph_real_t igraph_rng_get_unif01(igraph_rng_t *rng);
igraph_real_t igraph_rng_get_geom(igraph_rng_t *rng, igraph_real_t p);
igraph_real_t igraph_rng_get_binom(igraph_rng_t *rng, igraph_integer_t n, igraph_real_t p);
igraph_real_t igraph_rng_get_exp(igraph_rng_t *rng, igraph_real_t rate);
igraph_real_t igraph_rng_get_gamma(igraph_rng_t *rng, igraph_real_t shape, igraph_real_t scale);
igraph_real_t igraph_rng_get_pois(igraph_rng_t *rng, igraph_real_t rate);
igraph_error_t igraph_rng_get_dirichlet(igraph_rng_t *rng, const igraph_vector_t *alpha, igraph_vector_t *result);
igraph_rng_t *igraph_rng_default(void);
void igraph_rng_set_default(igraph_rng_t *rng);

// igraph_progress.h
igraph_error_t igraph_progress_handler_stderr(const char *, igraph_real_t, void *);
igraph_progress_handler_t *igraph_set_progress_handler(igraph_progress_handler_t new_handler);
igraph_error_t igraph_progress(const char *message, igraph_real_t percent, void *data);
igraph_error_t igraph_progressf(const char *message, igraph_real_t percent, void *data, ...);

// igraph_statusbar.h
igraph_error_t igraph_status_handler_stderr(const char *, void *);
igraph_status_handler_t *igraph_set_status_handler(igraph_status_handler_t new_handler);
igraph_error_t igraph_status(const char *message, void *data);
igraph_error_t igraph_statusf(const char *message, void *data, ...);

// igraph_matrix_pmt.h
igraph_error_t igraph_matrix_complex_init(igraph_matrix_complex_t *m, igraph_integer_t nrow, igraph_integer_t ncol);
igraph_error_t igraph_matrix_complex_init_copy(igraph_matrix_complex_t *to, const igraph_matrix_complex_t *from);
void igraph_matrix_complex_destroy(igraph_matrix_complex_t *m);
igraph_integer_t igraph_matrix_complex_capacity(const igraph_matrix_complex_t *m);
igraph_error_t igraph_matrix_complex_copy(igraph_matrix_complex_t *to, const igraph_matrix_complex_t *from);
igraph_complex_t igraph_matrix_complex_e(const igraph_matrix_complex_t *m, igraph_integer_t row, igraph_integer_t col);
igraph_complex_t *igraph_matrix_complex_e_ptr(const igraph_matrix_complex_t *m, igraph_integer_t row, igraph_integer_t col);
igraph_complex_t igraph_matrix_complex_get(const igraph_matrix_complex_t *m, igraph_integer_t row, igraph_integer_t col);
igraph_complex_t *igraph_matrix_complex_get_ptr(const igraph_matrix_complex_t *m, igraph_integer_t row, igraph_integer_t col);
void igraph_matrix_complex_set(igraph_matrix_complex_t *m, igraph_integer_t row, igraph_integer_t col, igraph_complex_t value);
void igraph_matrix_complex_null(igraph_matrix_complex_t *m);
void igraph_matrix_complex_fill(igraph_matrix_complex_t *m, igraph_complex_t e);
const igraph_matrix_complex_t *igraph_matrix_complex_view(const igraph_matrix_complex_t *m, const igraph_complex_t *data, igraph_integer_t nrow, igraph_integer_t ncol);
const igraph_matrix_complex_t *igraph_matrix_complex_view_from_vector(const igraph_matrix_complex_t *m, const igraph_vector_complex_t *v, igraph_integer_t ncol);
void igraph_matrix_complex_copy_to(const igraph_matrix_complex_t *m, igraph_complex_t *to);
igraph_error_t igraph_matrix_complex_update(igraph_matrix_complex_t *to, const igraph_matrix_complex_t *from);
igraph_error_t igraph_matrix_complex_rbind(igraph_matrix_complex_t *to, const igraph_matrix_complex_t *from);
igraph_error_t igraph_matrix_complex_cbind(igraph_matrix_complex_t *to, const igraph_matrix_complex_t *from);
igraph_error_t igraph_matrix_complex_swap(igraph_matrix_complex_t *m1, igraph_matrix_complex_t *m2);
igraph_error_t igraph_matrix_complex_get_row(const igraph_matrix_complex_t *m, igraph_vector_complex_t *res, igraph_integer_t index);
igraph_error_t igraph_matrix_complex_get_col(const igraph_matrix_complex_t *m, igraph_vector_complex_t *res, igraph_integer_t index);
igraph_error_t igraph_matrix_complex_set_row(igraph_matrix_complex_t *m, const igraph_vector_complex_t *v, igraph_integer_t index);
igraph_error_t igraph_matrix_complex_set_col(igraph_matrix_complex_t *m, const igraph_vector_complex_t *v, igraph_integer_t index);
igraph_error_t igraph_matrix_complex_select_rows(const igraph_matrix_complex_t *m, igraph_matrix_complex_t *res, const igraph_vector_int_t *rows);
igraph_error_t igraph_matrix_complex_select_cols(const igraph_matrix_complex_t *m, igraph_matrix_complex_t *res, const igraph_vector_int_t *cols);
igraph_error_t igraph_matrix_complex_select_rows_cols(const igraph_matrix_complex_t *m, igraph_matrix_complex_t *res, const igraph_vector_int_t *rows, const igraph_vector_int_t *cols);
igraph_error_t igraph_matrix_complex_swap_rows(igraph_matrix_complex_t *m, igraph_integer_t i, igraph_integer_t j);
igraph_error_t igraph_matrix_complex_swap_cols(igraph_matrix_complex_t *m, igraph_integer_t i, igraph_integer_t j);
igraph_error_t igraph_matrix_complex_swap_rowcol(igraph_matrix_complex_t *m, igraph_integer_t i, igraph_integer_t j);
igraph_error_t igraph_matrix_complex_transpose(igraph_matrix_complex_t *m);
igraph_error_t igraph_matrix_complex_add(igraph_matrix_complex_t *m1, const igraph_matrix_complex_t *m2);
igraph_error_t igraph_matrix_complex_sub(igraph_matrix_complex_t *m1, const igraph_matrix_complex_t *m2);
igraph_error_t igraph_matrix_complex_mul_elements(igraph_matrix_complex_t *m1, const igraph_matrix_complex_t *m2);
igraph_error_t igraph_matrix_complex_div_elements(igraph_matrix_complex_t *m1, const igraph_matrix_complex_t *m2);
void igraph_matrix_complex_scale(igraph_matrix_complex_t *m, igraph_complex_t by);
void igraph_matrix_complex_add_constant(igraph_matrix_complex_t *m, igraph_complex_t plus);
igraph_bool_t igraph_matrix_complex_all_e(const igraph_matrix_complex_t *lhs, const igraph_matrix_complex_t *rhs);
igraph_bool_t igraph_matrix_complex_isnull(const igraph_matrix_complex_t *m);
igraph_bool_t igraph_matrix_complex_empty(const igraph_matrix_complex_t *m);
igraph_integer_t igraph_matrix_complex_size(const igraph_matrix_complex_t *m);
igraph_integer_t igraph_matrix_complex_nrow(const igraph_matrix_complex_t *m);
igraph_integer_t igraph_matrix_complex_ncol(const igraph_matrix_complex_t *m);
igraph_bool_t igraph_matrix_complex_is_symmetric(const igraph_matrix_complex_t *m);
igraph_complex_t igraph_matrix_complex_sum(const igraph_matrix_complex_t *m);
igraph_complex_t igraph_matrix_complex_prod(const igraph_matrix_complex_t *m);
igraph_error_t igraph_matrix_complex_rowsum(const igraph_matrix_complex_t *m, igraph_vector_complex_t *res);
igraph_error_t igraph_matrix_complex_colsum(const igraph_matrix_complex_t *m, igraph_vector_complex_t *res);
igraph_bool_t igraph_matrix_complex_is_equal(const igraph_matrix_complex_t *m1, const igraph_matrix_complex_t *m2);
igraph_bool_t igraph_matrix_complex_contains(const igraph_matrix_complex_t *m, igraph_complex_t e);
igraph_bool_t igraph_matrix_complex_search(const igraph_matrix_complex_t *m, igraph_integer_t from, igraph_complex_t what, igraph_integer_t *pos, igraph_integer_t *row, igraph_integer_t *col);
igraph_error_t igraph_matrix_complex_resize(igraph_matrix_complex_t *m, igraph_integer_t nrow, igraph_integer_t ncol);
void igraph_matrix_complex_resize_min(igraph_matrix_complex_t *m);
igraph_error_t igraph_matrix_complex_add_cols(igraph_matrix_complex_t *m, igraph_integer_t n);
igraph_error_t igraph_matrix_complex_add_rows(igraph_matrix_complex_t *m, igraph_integer_t n);
igraph_error_t igraph_matrix_complex_remove_col(igraph_matrix_complex_t *m, igraph_integer_t col);
igraph_error_t igraph_matrix_complex_remove_row(igraph_matrix_complex_t *m, igraph_integer_t row);
igraph_error_t igraph_matrix_complex_print(const igraph_matrix_complex_t *m);
igraph_error_t igraph_matrix_complex_fprint(const igraph_matrix_complex_t *m, FILE *file);
igraph_error_t igraph_matrix_complex_real(const igraph_matrix_complex_t *v, igraph_matrix_t *real);
igraph_error_t igraph_matrix_complex_imag(const igraph_matrix_complex_t *v, igraph_matrix_t *imag);
igraph_error_t igraph_matrix_complex_realimag(const igraph_matrix_complex_t *v, igraph_matrix_t *real, igraph_matrix_t *imag);
igraph_error_t igraph_matrix_complex_create(igraph_matrix_complex_t *v, const igraph_matrix_t *real, const igraph_matrix_t *imag);
igraph_error_t igraph_matrix_complex_create_polar(igraph_matrix_complex_t *v, const igraph_matrix_t *r, const igraph_matrix_t *theta);
igraph_bool_t igraph_matrix_complex_all_almost_e(igraph_matrix_complex_t *lhs, igraph_matrix_complex_t *rhs, igraph_real_t eps);
igraph_error_t igraph_matrix_complex_permdelete_rows(igraph_matrix_complex_t *m, igraph_integer_t *index, igraph_integer_t nremove);

// igraph_matrix.h
igraph_error_t igraph_matrix_complex_zapsmall(igraph_matrix_complex_t *m, igraph_real_t tol);

// igraph_array_pmt.h
igraph_error_t igraph_array3_init(igraph_array3_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_destroy(igraph_array3_t *a);
igraph_integer_t igraph_array3_size(const igraph_array3_t *a);
igraph_integer_t igraph_array3_n(const igraph_array3_t *a, igraph_integer_t idx);
igraph_error_t igraph_array3_resize(igraph_array3_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_null(igraph_array3_t *a);
igraph_real_t igraph_array3_sum(const igraph_array3_t *a);
void igraph_array3_scale(igraph_array3_t *a, igraph_real_t by);
void igraph_array3_fill(igraph_array3_t *a, igraph_real_t e);
igraph_error_t igraph_array3_update(igraph_array3_t *to, const igraph_array3_t *from);
igraph_error_t igraph_array3_int_init(igraph_array3_int_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_int_destroy(igraph_array3_int_t *a);
igraph_integer_t igraph_array3_int_size(const igraph_array3_int_t *a);
igraph_integer_t igraph_array3_int_n(const igraph_array3_int_t *a, igraph_integer_t idx);
igraph_error_t igraph_array3_int_resize(igraph_array3_int_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_int_null(igraph_array3_int_t *a);
igraph_integer_t igraph_array3_int_sum(const igraph_array3_int_t *a);
void igraph_array3_int_scale(igraph_array3_int_t *a, igraph_integer_t by);
void igraph_array3_int_fill(igraph_array3_int_t *a, igraph_integer_t e);
igraph_error_t igraph_array3_int_update(igraph_array3_int_t *to, const igraph_array3_int_t *from);
igraph_error_t igraph_array3_char_init(igraph_array3_char_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_char_destroy(igraph_array3_char_t *a);
igraph_integer_t igraph_array3_char_size(const igraph_array3_char_t *a);
igraph_integer_t igraph_array3_char_n(const igraph_array3_char_t *a, igraph_integer_t idx);
igraph_error_t igraph_array3_char_resize(igraph_array3_char_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_char_null(igraph_array3_char_t *a);
char igraph_array3_char_sum(const igraph_array3_char_t *a);
void igraph_array3_char_scale(igraph_array3_char_t *a, char by);
void igraph_array3_char_fill(igraph_array3_char_t *a, char e);
igraph_error_t igraph_array3_char_update(igraph_array3_char_t *to, const igraph_array3_char_t *from);
igraph_error_t igraph_array3_bool_init(igraph_array3_bool_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_bool_destroy(igraph_array3_bool_t *a);
igraph_integer_t igraph_array3_bool_size(const igraph_array3_bool_t *a);
igraph_integer_t igraph_array3_bool_n(const igraph_array3_bool_t *a, igraph_integer_t idx);
igraph_error_t igraph_array3_bool_resize(igraph_array3_bool_t *a, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t n3);
void igraph_array3_bool_null(igraph_array3_bool_t *a);
igraph_bool_t igraph_array3_bool_sum(const igraph_array3_bool_t *a);
void igraph_array3_bool_scale(igraph_array3_bool_t *a, igraph_bool_t by);
void igraph_array3_bool_fill(igraph_array3_bool_t *a, igraph_bool_t e);
igraph_error_t igraph_array3_bool_update(igraph_array3_bool_t *to, const igraph_array3_bool_t *from);

// igraph_psumtree.h
igraph_error_t igraph_psumtree_init(igraph_psumtree_t *t, igraph_integer_t size);
void igraph_psumtree_reset(igraph_psumtree_t *t);
void igraph_psumtree_destroy(igraph_psumtree_t *t);
igraph_real_t igraph_psumtree_get(const igraph_psumtree_t *t, igraph_integer_t idx);
igraph_integer_t igraph_psumtree_size(const igraph_psumtree_t *t);
igraph_error_t igraph_psumtree_search(const igraph_psumtree_t *t, igraph_integer_t *idx, igraph_real_t elem);
igraph_error_t igraph_psumtree_update(igraph_psumtree_t *t, igraph_integer_t idx, igraph_real_t new_value);
igraph_real_t igraph_psumtree_sum(const igraph_psumtree_t *t);

// igraph_strvector.h
igraph_error_t igraph_strvector_init(igraph_strvector_t *sv, igraph_integer_t len);
void igraph_strvector_destroy(igraph_strvector_t *sv);
igraph_integer_t igraph_strvector_size(const igraph_strvector_t *sv);
igraph_integer_t igraph_strvector_capacity(const igraph_strvector_t *sv);
const char *igraph_strvector_get(const igraph_strvector_t *sv, igraph_integer_t idx);
igraph_error_t igraph_strvector_set(igraph_strvector_t *sv, igraph_integer_t idx, const char *value);
igraph_error_t igraph_strvector_set_len(igraph_strvector_t *sv, igraph_integer_t idx, const char *value, size_t len);
void igraph_strvector_clear(igraph_strvector_t *sv);
void igraph_strvector_remove_section(igraph_strvector_t *v, igraph_integer_t from, igraph_integer_t to);
void igraph_strvector_remove(igraph_strvector_t *v, igraph_integer_t elem);
igraph_error_t igraph_strvector_init_copy(igraph_strvector_t *to, const igraph_strvector_t *from);
igraph_error_t igraph_strvector_append(igraph_strvector_t *to, const igraph_strvector_t *from);
igraph_error_t igraph_strvector_merge(igraph_strvector_t *to, igraph_strvector_t *from);
igraph_error_t igraph_strvector_resize(igraph_strvector_t *v, igraph_integer_t newsize);
igraph_error_t igraph_strvector_push_back(igraph_strvector_t *v, const char *value);
igraph_error_t igraph_strvector_push_back_len(igraph_strvector_t *v, const char *value, igraph_integer_t len);
igraph_error_t igraph_strvector_print(const igraph_strvector_t *v, FILE *file, const char *sep);
igraph_error_t igraph_strvector_index(const igraph_strvector_t *v, igraph_strvector_t *newv, const igraph_vector_int_t *idx);
igraph_error_t igraph_strvector_reserve(igraph_strvector_t *sv, igraph_integer_t capacity);
igraph_error_t igraph_strvector_add(igraph_strvector_t *v, const char *value);
igraph_error_t igraph_strvector_copy(igraph_strvector_t *to, const igraph_strvector_t *from);
igraph_error_t igraph_strvector_set2(igraph_strvector_t *sv, igraph_integer_t idx, const char *value, size_t len);

// igraph_datatype.h
void igraph_invalidate_cache(const igraph_t *graph);

// igraph_arpack.h
void igraph_arpack_options_init(igraph_arpack_options_t *o);
igraph_arpack_options_t *igraph_arpack_options_get_default(void);
igraph_error_t igraph_arpack_storage_init(igraph_arpack_storage_t *s, igraph_integer_t maxn, igraph_integer_t maxncv, igraph_integer_t maxldv, igraph_bool_t symm);
void igraph_arpack_storage_destroy(igraph_arpack_storage_t *s);
igraph_error_t igraph_arpack_rssolve(igraph_arpack_function_t *fun, void *extra, igraph_arpack_options_t *options, igraph_arpack_storage_t *storage, igraph_vector_t *values, igraph_matrix_t *vectors);
igraph_error_t igraph_arpack_rnsolve(igraph_arpack_function_t *fun, void *extra, igraph_arpack_options_t *options, igraph_arpack_storage_t *storage, igraph_matrix_t *values, igraph_matrix_t *vectors);
igraph_error_t igraph_arpack_unpack_complex(igraph_matrix_t *vectors, igraph_matrix_t *values, igraph_integer_t nev);

// igraph_sparsemat.h
igraph_error_t igraph_sparsemat(igraph_t *graph, const igraph_sparsemat_t *A, igraph_bool_t directed);
igraph_error_t igraph_weighted_sparsemat(igraph_t *graph, const igraph_sparsemat_t *A, igraph_bool_t directed, const char *attr, igraph_bool_t loops);

// igraph_qsort.h
void igraph_qsort(void *base, size_t nel, size_t width, int (*compar)(const void *, const void *));
void igraph_qsort_r(void *base, size_t nel, size_t width, void *thunk, int (*compar)(void *, const void *, const void *));

// igraph_iterators.h
igraph_error_t igraph_vs_all(igraph_vs_t *vs);
igraph_vs_t igraph_vss_all(void);
igraph_error_t igraph_vs_adj(igraph_vs_t *vs, igraph_integer_t vid, igraph_neimode_t mode);
igraph_error_t igraph_vs_nonadj(igraph_vs_t *vs, igraph_integer_t vid, igraph_neimode_t mode);
igraph_error_t igraph_vs_none(igraph_vs_t *vs);
igraph_vs_t igraph_vss_none(void);
igraph_error_t igraph_vs_1(igraph_vs_t *vs, igraph_integer_t vid);
igraph_vs_t igraph_vss_1(igraph_integer_t vid);
igraph_error_t igraph_vs_vector(igraph_vs_t *vs, const igraph_vector_int_t *v);
igraph_vs_t igraph_vss_vector(const igraph_vector_int_t *v);
igraph_error_t igraph_vs_vector_small(igraph_vs_t *vs, ...);
igraph_error_t igraph_vs_vector_copy(igraph_vs_t *vs, const igraph_vector_int_t *v);
igraph_error_t igraph_vs_seq(igraph_vs_t *vs, igraph_integer_t from, igraph_integer_t to);
igraph_vs_t igraph_vss_seq(igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_vs_range(igraph_vs_t *vs, igraph_integer_t start, igraph_integer_t end);
igraph_vs_t igraph_vss_range(igraph_integer_t start, igraph_integer_t end);
void igraph_vs_destroy(igraph_vs_t *vs);
igraph_bool_t igraph_vs_is_all(const igraph_vs_t *vs);
igraph_error_t igraph_vs_copy(igraph_vs_t *dest, const igraph_vs_t *src);
igraph_error_t igraph_vs_as_vector(const igraph_t *graph, igraph_vs_t vs, igraph_vector_int_t *v);
igraph_error_t igraph_vs_size(const igraph_t *graph, const igraph_vs_t *vs, igraph_integer_t *result);
igraph_vs_type_t igraph_vs_type(const igraph_vs_t *vs);
igraph_error_t igraph_vit_create(const igraph_t *graph, igraph_vs_t vs, igraph_vit_t *vit);
void igraph_vit_destroy(const igraph_vit_t *vit);
igraph_error_t igraph_vit_as_vector(const igraph_vit_t *vit, igraph_vector_int_t *v);
igraph_error_t igraph_es_all(igraph_es_t *es, igraph_edgeorder_type_t order);
igraph_es_t igraph_ess_all(igraph_edgeorder_type_t order);
igraph_error_t igraph_es_incident(igraph_es_t *es, igraph_integer_t vid, igraph_neimode_t mode);
igraph_error_t igraph_es_none(igraph_es_t *es);
igraph_es_t igraph_ess_none(void);
igraph_error_t igraph_es_1(igraph_es_t *es, igraph_integer_t eid);
igraph_es_t igraph_ess_1(igraph_integer_t eid);
igraph_error_t igraph_es_vector(igraph_es_t *es, const igraph_vector_int_t *v);
igraph_es_t igraph_ess_vector(const igraph_vector_int_t *v);
igraph_error_t igraph_es_range(igraph_es_t *es, igraph_integer_t from, igraph_integer_t to);
igraph_es_t igraph_ess_range(igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_es_seq(igraph_es_t *es, igraph_integer_t from, igraph_integer_t to);
igraph_es_t igraph_ess_seq(igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_es_vector_copy(igraph_es_t *es, const igraph_vector_int_t *v);
igraph_error_t igraph_es_pairs(igraph_es_t *es, const igraph_vector_int_t *v, igraph_bool_t directed);
igraph_error_t igraph_es_pairs_small(igraph_es_t *es, igraph_bool_t directed, int first, ...);
igraph_error_t igraph_es_path(igraph_es_t *es, const igraph_vector_int_t *v, igraph_bool_t directed);
igraph_error_t igraph_es_path_small(igraph_es_t *es, igraph_bool_t directed, int first, ...);
igraph_error_t igraph_es_all_between(igraph_es_t *es, igraph_integer_t from, igraph_integer_t to, igraph_bool_t directed);
void igraph_es_destroy(igraph_es_t *es);
igraph_bool_t igraph_es_is_all(const igraph_es_t *es);
igraph_error_t igraph_es_copy(igraph_es_t *dest, const igraph_es_t *src);
igraph_error_t igraph_es_as_vector(const igraph_t *graph, igraph_es_t es, igraph_vector_int_t *v);
igraph_error_t igraph_es_size(const igraph_t *graph, const igraph_es_t *es, igraph_integer_t *result);
igraph_es_type_t igraph_es_type(const igraph_es_t *es);
igraph_error_t igraph_eit_create(const igraph_t *graph, igraph_es_t es, igraph_eit_t *eit);
void igraph_eit_destroy(const igraph_eit_t *eit);
igraph_error_t igraph_eit_as_vector(const igraph_eit_t *eit, igraph_vector_int_t *v);

// igraph_interface.h
igraph_error_t igraph_empty(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed);
igraph_error_t igraph_empty_attrs(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed, void *attr);
void igraph_destroy(igraph_t *graph);
igraph_error_t igraph_copy(igraph_t *to, const igraph_t *from);
igraph_error_t igraph_add_edges(igraph_t *graph, const igraph_vector_int_t *edges, void *attr);
igraph_error_t igraph_add_vertices(igraph_t *graph, igraph_integer_t nv, void *attr);
igraph_error_t igraph_delete_edges(igraph_t *graph, igraph_es_t edges);
igraph_error_t igraph_delete_vertices(igraph_t *graph, const igraph_vs_t vertices);
igraph_error_t igraph_delete_vertices_idx(igraph_t *graph, const igraph_vs_t vertices, igraph_vector_int_t *idx, igraph_vector_int_t *invidx);
igraph_integer_t igraph_vcount(const igraph_t *graph);
igraph_integer_t igraph_ecount(const igraph_t *graph);
igraph_error_t igraph_neighbors(const igraph_t *graph, igraph_vector_int_t *neis, igraph_integer_t vid, igraph_neimode_t mode);
igraph_bool_t igraph_is_directed(const igraph_t *graph);
igraph_error_t igraph_degree_1(const igraph_t *graph, igraph_integer_t *deg, igraph_integer_t vid, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_degree(const igraph_t *graph, igraph_vector_int_t *res, const igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_edge(const igraph_t *graph, igraph_integer_t eid, igraph_integer_t *from, igraph_integer_t *to);
igraph_error_t igraph_edges(const igraph_t *graph, igraph_es_t eids, igraph_vector_int_t *edges);
igraph_error_t igraph_get_eid(const igraph_t *graph, igraph_integer_t *eid, igraph_integer_t from, igraph_integer_t to, igraph_bool_t directed, igraph_bool_t error);
igraph_error_t igraph_get_eids(const igraph_t *graph, igraph_vector_int_t *eids, const igraph_vector_int_t *pairs, igraph_bool_t directed, igraph_bool_t error);
igraph_error_t igraph_get_all_eids_between(const igraph_t *graph, igraph_vector_int_t *eids, igraph_integer_t source, igraph_integer_t target, igraph_bool_t directed);
igraph_error_t igraph_incident(const igraph_t *graph, igraph_vector_int_t *eids, igraph_integer_t vid, igraph_neimode_t mode);
igraph_error_t igraph_is_same_graph(const igraph_t *graph1, const igraph_t *igraph2, igraph_bool_t *res);
igraph_bool_t igraph_i_property_cache_get_bool(const igraph_t *graph, igraph_cached_property_t prop);
igraph_bool_t igraph_i_property_cache_has(const igraph_t *graph, igraph_cached_property_t prop);
void igraph_i_property_cache_set_bool(const igraph_t *cache, igraph_cached_property_t prop, igraph_bool_t value);
void igraph_i_property_cache_invalidate(const igraph_t *graph, igraph_cached_property_t prop);
void igraph_i_property_cache_invalidate_all(const igraph_t *graph);

// igraph_graphicality.h
igraph_error_t igraph_is_graphical(const igraph_vector_int_t *out_degrees, const igraph_vector_int_t *in_degrees, const igraph_edge_type_sw_t allowed_edge_types, igraph_bool_t *res);
igraph_error_t igraph_is_bigraphical(const igraph_vector_int_t *degrees1, const igraph_vector_int_t *degrees2, const igraph_edge_type_sw_t allowed_edge_types, igraph_bool_t *res);

// igraph_constructors.h
igraph_error_t igraph_create(igraph_t *graph, const igraph_vector_int_t *edges, igraph_integer_t n, igraph_bool_t directed);
igraph_error_t igraph_small(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed, int first, ...);
igraph_error_t igraph_adjacency(igraph_t *graph, const igraph_matrix_t *adjmatrix, igraph_adjacency_t mode, igraph_loops_t loops);
igraph_error_t igraph_weighted_adjacency(igraph_t *graph, const igraph_matrix_t *adjmatrix, igraph_adjacency_t mode, igraph_vector_t *weights, igraph_loops_t loops);
igraph_error_t igraph_sparse_adjacency(igraph_t *graph, igraph_sparsemat_t *adjmatrix, igraph_adjacency_t mode, igraph_loops_t loops);
igraph_error_t igraph_sparse_weighted_adjacency(igraph_t *graph, igraph_sparsemat_t *adjmatrix, igraph_adjacency_t mode, igraph_vector_t *weights, igraph_loops_t loops);
igraph_error_t igraph_star(igraph_t *graph, igraph_integer_t n, igraph_star_mode_t mode, igraph_integer_t center);
igraph_error_t igraph_wheel(igraph_t *graph, igraph_integer_t n, igraph_wheel_mode_t mode, igraph_integer_t center);
igraph_error_t igraph_lattice(igraph_t *graph, const igraph_vector_int_t *dimvector, igraph_integer_t nei, igraph_bool_t directed, igraph_bool_t mutual, igraph_bool_t circular);
igraph_error_t igraph_square_lattice(igraph_t *graph, const igraph_vector_int_t *dimvector, igraph_integer_t nei, igraph_bool_t directed, igraph_bool_t mutual, const igraph_vector_bool_t *circular);
igraph_error_t igraph_ring(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed, igraph_bool_t mutual, igraph_bool_t circular);
igraph_error_t igraph_tree(igraph_t *graph, igraph_integer_t n, igraph_integer_t children, igraph_tree_mode_t type);
igraph_error_t igraph_kary_tree(igraph_t *graph, igraph_integer_t n, igraph_integer_t children, igraph_tree_mode_t type);
igraph_error_t igraph_symmetric_tree(igraph_t *graph, const igraph_vector_int_t *branches, igraph_tree_mode_t type);
igraph_error_t igraph_regular_tree(igraph_t *graph, igraph_integer_t h, igraph_integer_t k, igraph_tree_mode_t type);
igraph_error_t igraph_from_prufer(igraph_t *graph, const igraph_vector_int_t *prufer);
igraph_error_t igraph_full(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_full_multipartite(igraph_t *graph, igraph_vector_int_t *types, const igraph_vector_int_t *n, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_turan(igraph_t *graph, igraph_vector_int_t *types, igraph_integer_t n, igraph_integer_t r);
igraph_error_t igraph_full_citation(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed);
igraph_error_t igraph_atlas(igraph_t *graph, igraph_integer_t number);
igraph_error_t igraph_extended_chordal_ring(igraph_t *graph, igraph_integer_t nodes, const igraph_matrix_int_t *W, igraph_bool_t directed);
igraph_error_t igraph_linegraph(const igraph_t *graph, igraph_t *linegraph);
igraph_error_t igraph_de_bruijn(igraph_t *graph, igraph_integer_t m, igraph_integer_t n);
igraph_error_t igraph_circulant(igraph_t *graph, igraph_integer_t n, const igraph_vector_int_t *l, igraph_bool_t directed);
igraph_error_t igraph_generalized_petersen(igraph_t *graph, igraph_integer_t n, igraph_integer_t k);
igraph_error_t igraph_kautz(igraph_t *graph, igraph_integer_t m, igraph_integer_t n);
igraph_error_t igraph_famous(igraph_t *graph, const char *name);
igraph_error_t igraph_lcf_vector(igraph_t *graph, igraph_integer_t n, const igraph_vector_int_t *shifts, igraph_integer_t repeats);
igraph_error_t igraph_lcf(igraph_t *graph, igraph_integer_t n, ...);
igraph_error_t igraph_realize_degree_sequence(igraph_t *graph, const igraph_vector_int_t *outdeg, const igraph_vector_int_t *indeg, igraph_edge_type_sw_t allowed_edge_types, igraph_realize_degseq_t method);

// igraph_games.h
igraph_error_t igraph_barabasi_game(igraph_t *graph, igraph_integer_t n, igraph_real_t power, igraph_integer_t m, const igraph_vector_int_t *outseq, igraph_bool_t outpref, igraph_real_t A, igraph_bool_t directed, igraph_barabasi_algorithm_t algo, const igraph_t *start_from);
igraph_error_t igraph_erdos_renyi_game(igraph_t *graph, igraph_erdos_renyi_t type, igraph_integer_t n, igraph_real_t p_or_m, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_erdos_renyi_game_gnp(igraph_t *graph, igraph_integer_t n, igraph_real_t p, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_erdos_renyi_game_gnm(igraph_t *graph, igraph_integer_t n, igraph_integer_t m, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_degree_sequence_game(igraph_t *graph, const igraph_vector_int_t *out_deg, const igraph_vector_int_t *in_deg, igraph_degseq_t method);
igraph_error_t igraph_growing_random_game(igraph_t *graph, igraph_integer_t n, igraph_integer_t m, igraph_bool_t directed, igraph_bool_t citation);
igraph_error_t igraph_barabasi_aging_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t m, const igraph_vector_int_t *outseq, igraph_bool_t outpref, igraph_real_t pa_exp, igraph_real_t aging_exp, igraph_integer_t aging_bin, igraph_real_t zero_deg_appeal, igraph_real_t zero_age_appeal, igraph_real_t deg_coef, igraph_real_t age_coef, igraph_bool_t directed);
igraph_error_t igraph_recent_degree_game(igraph_t *graph, igraph_integer_t n, igraph_real_t power, igraph_integer_t window, igraph_integer_t m, const igraph_vector_int_t *outseq, igraph_bool_t outpref, igraph_real_t zero_appeal, igraph_bool_t directed);
igraph_error_t igraph_recent_degree_aging_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t m, const igraph_vector_int_t *outseq, igraph_bool_t outpref, igraph_real_t pa_exp, igraph_real_t aging_exp, igraph_integer_t aging_bin, igraph_integer_t window, igraph_real_t zero_appeal, igraph_bool_t directed);
igraph_error_t igraph_callaway_traits_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t types, igraph_integer_t edges_per_step, const igraph_vector_t *type_dist, const igraph_matrix_t *pref_matrix, igraph_bool_t directed, igraph_vector_int_t *node_type_vec);
igraph_error_t igraph_establishment_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t types, igraph_integer_t k, const igraph_vector_t *type_dist, const igraph_matrix_t *pref_matrix, igraph_bool_t directed, igraph_vector_int_t *node_type_vec);
igraph_error_t igraph_grg_game(igraph_t *graph, igraph_integer_t nodes, igraph_real_t radius, igraph_bool_t torus, igraph_vector_t *x, igraph_vector_t *y);
igraph_error_t igraph_preference_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t types, const igraph_vector_t *type_dist, igraph_bool_t fixed_sizes, const igraph_matrix_t *pref_matrix, igraph_vector_int_t *node_type_vec, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_asymmetric_preference_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t out_types, igraph_integer_t in_types, const igraph_matrix_t *type_dist_matrix, const igraph_matrix_t *pref_matrix, igraph_vector_int_t *node_type_out_vec, igraph_vector_int_t *node_type_in_vec, igraph_bool_t loops);
igraph_error_t igraph_rewire_edges(igraph_t *graph, igraph_real_t prob, igraph_bool_t loops, igraph_bool_t multiple);
igraph_error_t igraph_rewire_directed_edges(igraph_t *graph, igraph_real_t prob, igraph_bool_t loops, igraph_neimode_t mode);
igraph_error_t igraph_watts_strogatz_game(igraph_t *graph, igraph_integer_t dim, igraph_integer_t size, igraph_integer_t nei, igraph_real_t p, igraph_bool_t loops, igraph_bool_t multiple);
igraph_error_t igraph_lastcit_game(igraph_t *graph, igraph_integer_t nodes, igraph_integer_t edges_per_node, igraph_integer_t agebins, const igraph_vector_t *preference, igraph_bool_t directed);
igraph_error_t igraph_cited_type_game(igraph_t *graph, igraph_integer_t nodes, const igraph_vector_int_t *types, const igraph_vector_t *pref, igraph_integer_t edges_per_step, igraph_bool_t directed);
igraph_error_t igraph_citing_cited_type_game(igraph_t *graph, igraph_integer_t nodes, const igraph_vector_int_t *types, const igraph_matrix_t *pref, igraph_integer_t edges_per_step, igraph_bool_t directed);
igraph_error_t igraph_forest_fire_game(igraph_t *graph, igraph_integer_t nodes, igraph_real_t fw_prob, igraph_real_t bw_factor, igraph_integer_t ambs, igraph_bool_t directed);
igraph_error_t igraph_simple_interconnected_islands_game(igraph_t *graph, igraph_integer_t islands_n, igraph_integer_t islands_size, igraph_real_t islands_pin, igraph_integer_t n_inter);
igraph_error_t igraph_static_fitness_game(igraph_t *graph, igraph_integer_t no_of_edges, const igraph_vector_t *fitness_out, const igraph_vector_t *fitness_in, igraph_bool_t loops, igraph_bool_t multiple);
igraph_error_t igraph_static_power_law_game(igraph_t *graph, igraph_integer_t no_of_nodes, igraph_integer_t no_of_edges, igraph_real_t exponent_out, igraph_real_t exponent_in, igraph_bool_t loops, igraph_bool_t multiple, igraph_bool_t finite_size_correction);
igraph_error_t igraph_k_regular_game(igraph_t *graph, igraph_integer_t no_of_nodes, igraph_integer_t k, igraph_bool_t directed, igraph_bool_t multiple);
igraph_error_t igraph_sbm_game(igraph_t *graph, igraph_integer_t n, const igraph_matrix_t *pref_matrix, const igraph_vector_int_t *block_sizes, igraph_bool_t directed, igraph_bool_t loops);
igraph_error_t igraph_hsbm_game(igraph_t *graph, igraph_integer_t n, igraph_integer_t m, const igraph_vector_t *rho, const igraph_matrix_t *C, igraph_real_t p);
igraph_error_t igraph_correlated_game(const igraph_t *old_graph, igraph_t *new_graph, igraph_real_t corr, igraph_real_t p, const igraph_vector_int_t *permutation);
igraph_error_t igraph_correlated_pair_game(igraph_t *graph1, igraph_t *graph2, igraph_integer_t n, igraph_real_t corr, igraph_real_t p, igraph_bool_t directed, const igraph_vector_int_t *permutation);
igraph_error_t igraph_tree_game(igraph_t *graph, igraph_integer_t n, igraph_bool_t directed, igraph_random_tree_t method);
igraph_error_t igraph_dot_product_game(igraph_t *graph, const igraph_matrix_t *vecs, igraph_bool_t directed);
igraph_error_t igraph_sample_sphere_surface(igraph_integer_t dim, igraph_integer_t n, igraph_real_t radius, igraph_bool_t positive, igraph_matrix_t *res);
igraph_error_t igraph_sample_sphere_volume(igraph_integer_t dim, igraph_integer_t n, igraph_real_t radius, igraph_bool_t positive, igraph_matrix_t *res);
igraph_error_t igraph_sample_dirichlet(igraph_integer_t n, const igraph_vector_t *alpha, igraph_matrix_t *res);

// igraph_microscopic_update.h
igraph_error_t igraph_deterministic_optimal_imitation(const igraph_t *graph, igraph_integer_t vid, igraph_optimal_t optimality, const igraph_vector_t *quantities, igraph_vector_int_t *strategies, igraph_neimode_t mode);
igraph_error_t igraph_moran_process(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_t *quantities, igraph_vector_int_t *strategies, igraph_neimode_t mode);
igraph_error_t igraph_roulette_wheel_imitation(const igraph_t *graph, igraph_integer_t vid, igraph_bool_t islocal, const igraph_vector_t *quantities, igraph_vector_int_t *strategies, igraph_neimode_t mode);
igraph_error_t igraph_stochastic_imitation(const igraph_t *graph, igraph_integer_t vid, igraph_imitate_algorithm_t algo, const igraph_vector_t *quantities, igraph_vector_int_t *strategies, igraph_neimode_t mode);

// igraph_centrality.h
igraph_error_t igraph_closeness(const igraph_t *graph, igraph_vector_t *res, igraph_vector_int_t *reachable_count, igraph_bool_t *all_reachable, const igraph_vs_t vids, igraph_neimode_t mode, const igraph_vector_t *weights, igraph_bool_t normalized);
igraph_error_t igraph_closeness_cutoff(const igraph_t *graph, igraph_vector_t *res, igraph_vector_int_t *reachable_count, igraph_bool_t *all_reachable, const igraph_vs_t vids, igraph_neimode_t mode, const igraph_vector_t *weights, igraph_bool_t normalized, igraph_real_t cutoff);
igraph_error_t igraph_harmonic_centrality(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_neimode_t mode, const igraph_vector_t *weights, igraph_bool_t normalized);
igraph_error_t igraph_harmonic_centrality_cutoff(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_neimode_t mode, const igraph_vector_t *weights, igraph_bool_t normalized, igraph_real_t cutoff);
igraph_error_t igraph_betweenness(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_bool_t directed, const igraph_vector_t *weights);
igraph_error_t igraph_betweenness_cutoff(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_bool_t directed, const igraph_vector_t *weights, igraph_real_t cutoff);
igraph_error_t igraph_edge_betweenness(const igraph_t *graph, igraph_vector_t *result, igraph_bool_t directed, const igraph_vector_t *weights);
igraph_error_t igraph_edge_betweenness_cutoff(const igraph_t *graph, igraph_vector_t *result, igraph_bool_t directed, const igraph_vector_t *weights, igraph_real_t cutoff);
igraph_error_t igraph_betweenness_subset(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_bool_t directed, const igraph_vs_t sources, const igraph_vs_t targets, const igraph_vector_t *weights);
igraph_error_t igraph_edge_betweenness_subset(const igraph_t *graph, igraph_vector_t *res, const igraph_es_t eids, igraph_bool_t directed, const igraph_vs_t sources, const igraph_vs_t targets, const igraph_vector_t *weights);
igraph_error_t igraph_pagerank(const igraph_t *graph, igraph_pagerank_algo_t algo, igraph_vector_t *vector, igraph_real_t *value, const igraph_vs_t vids, igraph_bool_t directed, igraph_real_t damping, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_personalized_pagerank(const igraph_t *graph, igraph_pagerank_algo_t algo, igraph_vector_t *vector, igraph_real_t *value, const igraph_vs_t vids, igraph_bool_t directed, igraph_real_t damping, const igraph_vector_t *reset, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_personalized_pagerank_vs(const igraph_t *graph, igraph_pagerank_algo_t algo, igraph_vector_t *vector, igraph_real_t *value, const igraph_vs_t vids, igraph_bool_t directed, igraph_real_t damping, igraph_vs_t reset_vids, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_eigenvector_centrality(const igraph_t *graph, igraph_vector_t *vector, igraph_real_t *value, igraph_bool_t directed, igraph_bool_t scale, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_hub_score(const igraph_t *graph, igraph_vector_t *vector, igraph_real_t *value, igraph_bool_t scale, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_authority_score(const igraph_t *graph, igraph_vector_t *vector, igraph_real_t *value, igraph_bool_t scale, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_hub_and_authority_scores(const igraph_t *graph, igraph_vector_t *hub_vector, igraph_vector_t *authority_vector, igraph_real_t *value, igraph_bool_t scale, const igraph_vector_t *weights, igraph_arpack_options_t *options);
igraph_error_t igraph_constraint(const igraph_t *graph, igraph_vector_t *res, igraph_vs_t vids, const igraph_vector_t *weights);
igraph_error_t igraph_convergence_degree(const igraph_t *graph, igraph_vector_t *result, igraph_vector_t *ins, igraph_vector_t *outs);
igraph_real_t igraph_centralization(const igraph_vector_t *scores, igraph_real_t theoretical_max, igraph_bool_t normalized);
igraph_error_t igraph_centralization_degree(const igraph_t *graph, igraph_vector_t *res, igraph_neimode_t mode, igraph_bool_t loops, igraph_real_t *centralization, igraph_real_t *theoretical_max, igraph_bool_t normalized);
igraph_error_t igraph_centralization_degree_tmax(const igraph_t *graph, igraph_integer_t nodes, igraph_neimode_t mode, igraph_bool_t loops, igraph_real_t *res);
igraph_error_t igraph_centralization_betweenness(const igraph_t *graph, igraph_vector_t *res, igraph_bool_t directed, igraph_real_t *centralization, igraph_real_t *theoretical_max, igraph_bool_t normalized);
igraph_error_t igraph_centralization_betweenness_tmax(const igraph_t *graph, igraph_integer_t nodes, igraph_bool_t directed, igraph_real_t *res);
igraph_error_t igraph_centralization_closeness(const igraph_t *graph, igraph_vector_t *res, igraph_neimode_t mode, igraph_real_t *centralization, igraph_real_t *theoretical_max, igraph_bool_t normalized);
igraph_error_t igraph_centralization_closeness_tmax(const igraph_t *graph, igraph_integer_t nodes, igraph_neimode_t mode, igraph_real_t *res);
igraph_error_t igraph_centralization_eigenvector_centrality(const igraph_t *graph, igraph_vector_t *vector, igraph_real_t *value, igraph_bool_t directed, igraph_bool_t scale, igraph_arpack_options_t *options, igraph_real_t *centralization, igraph_real_t *theoretical_max, igraph_bool_t normalized);
igraph_error_t igraph_centralization_eigenvector_centrality_tmax(const igraph_t *graph, igraph_integer_t nodes, igraph_bool_t directed, igraph_bool_t scale, igraph_real_t *res);

// igraph_paths.h
igraph_error_t igraph_diameter(const igraph_t *graph, igraph_real_t *res, igraph_integer_t *from, igraph_integer_t *to, igraph_vector_int_t *vertex_path, igraph_vector_int_t *edge_path, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_diameter_dijkstra(const igraph_t *graph, const igraph_vector_t *weights, igraph_real_t *res, igraph_integer_t *from, igraph_integer_t *to, igraph_vector_int_t *vertex_path, igraph_vector_int_t *edge_path, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_distances_cutoff(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, igraph_neimode_t mode, igraph_real_t cutoff);
igraph_error_t igraph_distances(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, igraph_neimode_t mode);
igraph_error_t igraph_distances_bellman_ford(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_distances_dijkstra_cutoff(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode, igraph_real_t cutoff);
igraph_error_t igraph_distances_dijkstra(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_distances_johnson(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights);
igraph_error_t igraph_distances_floyd_warshall(const igraph_t *graph, igraph_matrix_t *res, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_shortest_paths(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, igraph_neimode_t mode);
igraph_error_t igraph_shortest_paths_bellman_ford(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_shortest_paths_dijkstra(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_shortest_paths_johnson(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights);
igraph_error_t igraph_get_shortest_paths(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_integer_t from, const igraph_vs_t to, igraph_neimode_t mode, igraph_vector_int_t *parents, igraph_vector_int_t *inbound_edges);
igraph_error_t igraph_get_shortest_paths_bellman_ford(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_integer_t from, igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode, igraph_vector_int_t *parents, igraph_vector_int_t *inbound_edges);
igraph_error_t igraph_get_shortest_paths_dijkstra(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_integer_t from, igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode, igraph_vector_int_t *parents, igraph_vector_int_t *inbound_edges);
igraph_error_t igraph_get_shortest_path(const igraph_t *graph, igraph_vector_int_t *vertices, igraph_vector_int_t *edges, igraph_integer_t from, igraph_integer_t to, igraph_neimode_t mode);
igraph_error_t igraph_get_shortest_path_bellman_ford(const igraph_t *graph, igraph_vector_int_t *vertices, igraph_vector_int_t *edges, igraph_integer_t from, igraph_integer_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_get_shortest_path_dijkstra(const igraph_t *graph, igraph_vector_int_t *vertices, igraph_vector_int_t *edges, igraph_integer_t from, igraph_integer_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_get_all_shortest_paths(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_vector_int_t *nrgeo, igraph_integer_t from, const igraph_vs_t to, igraph_neimode_t mode);
igraph_error_t igraph_get_all_shortest_paths_dijkstra(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_vector_int_t *nrgeo, igraph_integer_t from, igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_average_path_length(const igraph_t *graph, igraph_real_t *res, igraph_real_t *unconn_pairs, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_average_path_length_dijkstra(const igraph_t *graph, igraph_real_t *res, igraph_real_t *unconn_pairs, const igraph_vector_t *weights, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_path_length_hist(const igraph_t *graph, igraph_vector_t *res, igraph_real_t *unconnected, igraph_bool_t directed);
igraph_error_t igraph_global_efficiency(const igraph_t *graph, igraph_real_t *res, const igraph_vector_t *weights, igraph_bool_t directed);
igraph_error_t igraph_local_efficiency(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, const igraph_vector_t *weights, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_average_local_efficiency(const igraph_t *graph, igraph_real_t *res, const igraph_vector_t *weights, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_eccentricity(const igraph_t *graph, igraph_vector_t *res, igraph_vs_t vids, igraph_neimode_t mode);
igraph_error_t igraph_eccentricity_dijkstra(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_t *res, igraph_vs_t vids, igraph_neimode_t mode);
igraph_error_t igraph_radius(const igraph_t *graph, igraph_real_t *radius, igraph_neimode_t mode);
igraph_error_t igraph_graph_center(const igraph_t *graph, igraph_vector_int_t *res, igraph_neimode_t mode);
igraph_error_t igraph_pseudo_diameter(const igraph_t *graph, igraph_real_t *diameter, igraph_integer_t vid_start, igraph_integer_t *from, igraph_integer_t *to, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_pseudo_diameter_dijkstra(const igraph_t *graph, const igraph_vector_t *weights, igraph_real_t *diameter, igraph_integer_t vid_start, igraph_integer_t *from, igraph_integer_t *to, igraph_bool_t directed, igraph_bool_t unconn);
igraph_error_t igraph_get_all_simple_paths(const igraph_t *graph, igraph_vector_int_t *res, igraph_integer_t from, const igraph_vs_t to, igraph_integer_t cutoff, igraph_neimode_t mode);
igraph_error_t igraph_random_walk(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_t *vertices, igraph_vector_int_t *edges, igraph_integer_t start, igraph_neimode_t mode, igraph_integer_t steps, igraph_random_walk_stuck_t stuck);
igraph_error_t igraph_get_k_shortest_paths(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_list_t *vertex_paths, igraph_vector_int_list_t *edge_paths, igraph_integer_t k, igraph_integer_t from, igraph_integer_t to, igraph_neimode_t mode);
igraph_error_t igraph_spanner(const igraph_t *graph, igraph_vector_int_t *spanner, igraph_real_t stretch, const igraph_vector_t *weights);
igraph_error_t igraph_get_widest_paths(const igraph_t *graph, igraph_vector_int_list_t *vertices, igraph_vector_int_list_t *edges, igraph_integer_t from, igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode, igraph_vector_int_t *parents, igraph_vector_int_t *inbound_edges);
igraph_error_t igraph_get_widest_path(const igraph_t *graph, igraph_vector_int_t *vertices, igraph_vector_int_t *edges, igraph_integer_t from, igraph_integer_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_widest_path_widths_floyd_warshall(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_widest_path_widths_dijkstra(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t from, const igraph_vs_t to, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_voronoi(const igraph_t *graph, igraph_vector_int_t *membership, igraph_vector_t *distances, const igraph_vector_int_t *generators, const igraph_vector_t *weights, igraph_neimode_t mode, igraph_voronoi_tiebreaker_t tiebreaker);
igraph_error_t igraph_expand_path_to_pairs(igraph_vector_int_t *path);
igraph_error_t igraph_vertex_path_from_edge_path(const igraph_t *graph, igraph_integer_t start, const igraph_vector_int_t *edge_path, igraph_vector_int_t *vertex_path, igraph_neimode_t mode);
igraph_error_t igraph_random_edge_walk(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_t *edgewalk, igraph_integer_t start, igraph_neimode_t mode, igraph_integer_t steps, igraph_random_walk_stuck_t stuck);

// igraph_components.h
igraph_error_t igraph_clusters(const igraph_t *graph, igraph_vector_int_t *membership, igraph_vector_int_t *csize, igraph_integer_t *no, igraph_connectedness_t mode);
igraph_error_t igraph_connected_components(const igraph_t *graph, igraph_vector_int_t *membership, igraph_vector_int_t *csize, igraph_integer_t *no, igraph_connectedness_t mode);
igraph_error_t igraph_is_connected(const igraph_t *graph, igraph_bool_t *res, igraph_connectedness_t mode);
igraph_error_t igraph_decompose(const igraph_t *graph, igraph_graph_list_t *components, igraph_connectedness_t mode, igraph_integer_t maxcompno, igraph_integer_t minelements);
igraph_error_t igraph_articulation_points(const igraph_t *graph, igraph_vector_int_t *res);
igraph_error_t igraph_biconnected_components(const igraph_t *graph, igraph_integer_t *no, igraph_vector_int_list_t *tree_edges, igraph_vector_int_list_t *component_edges, igraph_vector_int_list_t *components, igraph_vector_int_t *articulation_points);
igraph_error_t igraph_bridges(const igraph_t *graph, igraph_vector_int_t *bridges);
void igraph_decompose_destroy(igraph_vector_ptr_t *complist);

// igraph_structural.h
igraph_error_t igraph_are_connected(const igraph_t *graph, igraph_integer_t v1, igraph_integer_t v2, igraph_bool_t *res);
igraph_error_t igraph_count_multiple(const igraph_t *graph, igraph_vector_int_t *res, igraph_es_t es);
igraph_error_t igraph_count_multiple_1(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t eid);
igraph_error_t igraph_density(const igraph_t *graph, igraph_real_t *res, igraph_bool_t loops);
igraph_error_t igraph_diversity(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_t *res, const igraph_vs_t vs);
igraph_error_t igraph_girth(const igraph_t *graph, igraph_real_t *girth, igraph_vector_int_t *circle);
igraph_error_t igraph_has_loop(const igraph_t *graph, igraph_bool_t *res);
igraph_error_t igraph_has_multiple(const igraph_t *graph, igraph_bool_t *res);
igraph_error_t igraph_is_loop(const igraph_t *graph, igraph_vector_bool_t *res, igraph_es_t es);
igraph_error_t igraph_is_multiple(const igraph_t *graph, igraph_vector_bool_t *res, igraph_es_t es);
igraph_error_t igraph_is_mutual(const igraph_t *graph, igraph_vector_bool_t *res, igraph_es_t es, igraph_bool_t loops);
igraph_error_t igraph_has_mutual(const igraph_t *graph, igraph_bool_t *res, igraph_bool_t loops);
igraph_error_t igraph_is_simple(const igraph_t *graph, igraph_bool_t *res);
igraph_error_t igraph_is_tree(const igraph_t *graph, igraph_bool_t *res, igraph_integer_t *root, igraph_neimode_t mode);
igraph_error_t igraph_is_acyclic(const igraph_t *graph, igraph_bool_t *res);
igraph_error_t igraph_is_forest(const igraph_t *graph, igraph_bool_t *res, igraph_vector_int_t *roots, igraph_neimode_t mode);
igraph_error_t igraph_maxdegree(const igraph_t *graph, igraph_integer_t *res, igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_reciprocity(const igraph_t *graph, igraph_real_t *res, igraph_bool_t ignore_loops, igraph_reciprocity_t mode);
igraph_error_t igraph_strength(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops, const igraph_vector_t *weights);
igraph_error_t igraph_sort_vertex_ids_by_degree(const igraph_t *graph, igraph_vector_int_t *outvids, igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops, igraph_order_t order, igraph_bool_t only_indices);
igraph_error_t igraph_is_perfect(const igraph_t *graph, igraph_bool_t *perfect);
igraph_error_t igraph_minimum_spanning_tree(const igraph_t *graph, igraph_vector_int_t *res, const igraph_vector_t *weights);
igraph_error_t igraph_minimum_spanning_tree_unweighted(const igraph_t *graph, igraph_t *mst);
igraph_error_t igraph_minimum_spanning_tree_prim(const igraph_t *graph, igraph_t *mst, const igraph_vector_t *weights);
igraph_error_t igraph_random_spanning_tree(const igraph_t *graph, igraph_vector_int_t *res, igraph_integer_t vid);
igraph_error_t igraph_subcomponent(const igraph_t *graph, igraph_vector_int_t *res, igraph_integer_t vid, igraph_neimode_t mode);
igraph_error_t igraph_unfold_tree(const igraph_t *graph, igraph_t *tree, igraph_neimode_t mode, const igraph_vector_int_t *roots, igraph_vector_int_t *vertex_index);
igraph_error_t igraph_maximum_cardinality_search(const igraph_t *graph, igraph_vector_int_t *alpha, igraph_vector_int_t *alpham1);
igraph_error_t igraph_is_chordal(const igraph_t *graph, const igraph_vector_int_t *alpha, const igraph_vector_int_t *alpham1, igraph_bool_t *chordal, igraph_vector_int_t *fill_in, igraph_t *newgraph);
igraph_error_t igraph_avg_nearest_neighbor_degree(const igraph_t *graph, igraph_vs_t vids, igraph_neimode_t mode, igraph_neimode_t neighbor_degree_mode, igraph_vector_t *knn, igraph_vector_t *knnk, const igraph_vector_t *weights);
igraph_error_t igraph_feedback_arc_set(const igraph_t *graph, igraph_vector_int_t *result, const igraph_vector_t *weights, igraph_fas_algorithm_t algo);
igraph_error_t igraph_get_laplacian(const igraph_t *graph, igraph_matrix_t *res, igraph_neimode_t mode, igraph_laplacian_normalization_t normalization, const igraph_vector_t *weights);
igraph_error_t igraph_get_laplacian_sparse(const igraph_t *graph, igraph_sparsemat_t *sparseres, igraph_neimode_t mode, igraph_laplacian_normalization_t normalization, const igraph_vector_t *weights);
igraph_error_t igraph_laplacian(const igraph_t *graph, igraph_matrix_t *res, igraph_sparsemat_t *sparseres, igraph_bool_t normalized, const igraph_vector_t *weights);

// igraph_transitivity.h
igraph_error_t igraph_transitivity_undirected(const igraph_t *graph, igraph_real_t *res, igraph_transitivity_mode_t mode);
igraph_error_t igraph_transitivity_local_undirected(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, igraph_transitivity_mode_t mode);
igraph_error_t igraph_transitivity_avglocal_undirected(const igraph_t *graph, igraph_real_t *res, igraph_transitivity_mode_t mode);
igraph_error_t igraph_transitivity_barrat(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids, const igraph_vector_t *weights, const igraph_transitivity_mode_t mode);
igraph_error_t igraph_ecc(const igraph_t *graph, igraph_vector_t *res, igraph_es_t eids, igraph_integer_t k, igraph_bool_t offset, igraph_bool_t normalize);

// igraph_neighborhood.h
igraph_error_t igraph_neighborhood_size(const igraph_t *graph, igraph_vector_int_t *res, igraph_vs_t vids, igraph_integer_t order, igraph_neimode_t mode, igraph_integer_t mindist);
igraph_error_t igraph_neighborhood(const igraph_t *graph, igraph_vector_int_list_t *res, igraph_vs_t vids, igraph_integer_t order, igraph_neimode_t mode, igraph_integer_t mindist);
igraph_error_t igraph_neighborhood_graphs(const igraph_t *graph, igraph_graph_list_t *res, igraph_vs_t vids, igraph_integer_t order, igraph_neimode_t mode, igraph_integer_t mindist);

// igraph_topology.h
igraph_error_t igraph_topological_sorting(const igraph_t *graph, igraph_vector_int_t *res, igraph_neimode_t mode);
igraph_error_t igraph_is_dag(const igraph_t *graph, igraph_bool_t *res);
igraph_error_t igraph_transitive_closure_dag(const igraph_t *graph, igraph_t *closure);
igraph_error_t igraph_simplify_and_colorize(const igraph_t *graph, igraph_t *res, igraph_vector_int_t *vertex_color, igraph_vector_int_t *edge_color);
igraph_error_t igraph_isomorphic(const igraph_t *graph1, const igraph_t *graph2, igraph_bool_t *iso);
igraph_error_t igraph_subisomorphic(const igraph_t *graph1, const igraph_t *graph2, igraph_bool_t *iso);
igraph_error_t igraph_subisomorphic_lad(const igraph_t *pattern, const igraph_t *target, const igraph_vector_int_list_t *domains, igraph_bool_t *iso, igraph_vector_int_t *map, igraph_vector_int_list_t *maps, igraph_bool_t induced, igraph_integer_t time_limit);
igraph_error_t igraph_isomorphic_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_bool_t *iso, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_count_isomorphisms_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_integer_t *count, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_get_isomorphisms_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_list_t *maps, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_get_isomorphisms_vf2_callback(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isohandler_t *isohandler_fn, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_isomorphic_function_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isohandler_t *isohandler_fn, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_subisomorphic_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_bool_t *iso, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_count_subisomorphisms_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_integer_t *count, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_get_subisomorphisms_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_list_t *maps, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_get_subisomorphisms_vf2_callback(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isohandler_t *isohandler_fn, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_subisomorphic_function_vf2(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *vertex_color1, const igraph_vector_int_t *vertex_color2, const igraph_vector_int_t *edge_color1, const igraph_vector_int_t *edge_color2, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_isohandler_t *isohandler_fn, igraph_isocompat_t *node_compat_fn, igraph_isocompat_t *edge_compat_fn, void *arg);
igraph_error_t igraph_canonical_permutation(const igraph_t *graph, const igraph_vector_int_t *colors, igraph_vector_int_t *labeling, igraph_bliss_sh_t sh, igraph_bliss_info_t *info);
igraph_error_t igraph_isomorphic_bliss(const igraph_t *graph1, const igraph_t *graph2, const igraph_vector_int_t *colors1, const igraph_vector_int_t *colors2, igraph_bool_t *iso, igraph_vector_int_t *map12, igraph_vector_int_t *map21, igraph_bliss_sh_t sh, igraph_bliss_info_t *info1, igraph_bliss_info_t *info2);
igraph_error_t igraph_automorphisms(const igraph_t *graph, const igraph_vector_int_t *colors, igraph_bliss_sh_t sh, igraph_bliss_info_t *info);
igraph_error_t igraph_automorphism_group(const igraph_t *graph, const igraph_vector_int_t *colors, igraph_vector_int_list_t *generators, igraph_bliss_sh_t sh, igraph_bliss_info_t *info);
igraph_error_t igraph_isomorphic_small(const igraph_t *graph1, const igraph_t *graph2, igraph_bool_t *iso);
igraph_error_t igraph_isoclass(const igraph_t *graph, igraph_integer_t *isoclass);
igraph_error_t igraph_isoclass_subgraph(const igraph_t *graph, const igraph_vector_int_t *vids, igraph_integer_t *isoclass);
igraph_error_t igraph_isoclass_create(igraph_t *graph, igraph_integer_t size, igraph_integer_t number, igraph_bool_t directed);
igraph_error_t igraph_graph_count(igraph_integer_t n, igraph_bool_t directed, igraph_integer_t *count);
igraph_error_t igraph_isomorphic_34(const igraph_t *graph1, const igraph_t *graph2, igraph_bool_t *iso);

// igraph_bipartite.h
igraph_error_t igraph_full_bipartite(igraph_t *graph, igraph_vector_bool_t *types, igraph_integer_t n1, igraph_integer_t n2, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_create_bipartite(igraph_t *g, const igraph_vector_bool_t *types, const igraph_vector_int_t *edges, igraph_bool_t directed);
igraph_error_t igraph_bipartite_projection_size(const igraph_t *graph, const igraph_vector_bool_t *types, igraph_integer_t *vcount1, igraph_integer_t *ecount1, igraph_integer_t *vcount2, igraph_integer_t *ecount2);
igraph_error_t igraph_bipartite_projection(const igraph_t *graph, const igraph_vector_bool_t *types, igraph_t *proj1, igraph_t *proj2, igraph_vector_int_t *multiplicity1, igraph_vector_int_t *multiplicity2, igraph_integer_t probe1);
igraph_error_t igraph_incidence(igraph_t *graph, igraph_vector_bool_t *types, const igraph_matrix_t *incidence, igraph_bool_t directed, igraph_neimode_t mode, igraph_bool_t multiple);
igraph_error_t igraph_get_incidence(const igraph_t *graph, const igraph_vector_bool_t *types, igraph_matrix_t *res, igraph_vector_int_t *row_ids, igraph_vector_int_t *col_ids);
igraph_error_t igraph_is_bipartite(const igraph_t *graph, igraph_bool_t *res, igraph_vector_bool_t *types);
igraph_error_t igraph_bipartite_game(igraph_t *graph, igraph_vector_bool_t *types, igraph_erdos_renyi_t type, igraph_integer_t n1, igraph_integer_t n2, igraph_real_t p, igraph_integer_t m, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_bipartite_game_gnp(igraph_t *graph, igraph_vector_bool_t *types, igraph_integer_t n1, igraph_integer_t n2, igraph_real_t p, igraph_bool_t directed, igraph_neimode_t mode);
igraph_error_t igraph_bipartite_game_gnm(igraph_t *graph, igraph_vector_bool_t *types, igraph_integer_t n1, igraph_integer_t n2, igraph_integer_t m, igraph_bool_t directed, igraph_neimode_t mode);

// igraph_cliques.h
igraph_error_t igraph_maximal_cliques(const igraph_t *graph, igraph_vector_int_list_t *res, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_maximal_cliques_file(const igraph_t *graph, FILE *outfile, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_maximal_cliques_count(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_maximal_cliques_subset(const igraph_t *graph, const igraph_vector_int_t *subset, igraph_vector_int_list_t *res, igraph_integer_t *no, FILE *outfile, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_maximal_cliques_hist(const igraph_t *graph, igraph_vector_t *hist, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_cliques(const igraph_t *graph, igraph_vector_int_list_t *res, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_clique_size_hist(const igraph_t *graph, igraph_vector_t *hist, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_largest_cliques(const igraph_t *graph, igraph_vector_int_list_t *cliques);
igraph_error_t igraph_clique_number(const igraph_t *graph, igraph_integer_t *no);
igraph_error_t igraph_weighted_cliques(const igraph_t *graph, const igraph_vector_t *vertex_weights, igraph_vector_int_list_t *res, igraph_real_t min_weight, igraph_real_t max_weight, igraph_bool_t maximal);
igraph_error_t igraph_largest_weighted_cliques(const igraph_t *graph, const igraph_vector_t *vertex_weights, igraph_vector_int_list_t *res);
igraph_error_t igraph_weighted_clique_number(const igraph_t *graph, const igraph_vector_t *vertex_weights, igraph_real_t *res);
igraph_error_t igraph_independent_vertex_sets(const igraph_t *graph, igraph_vector_int_list_t *res, igraph_integer_t min_size, igraph_integer_t max_size);
igraph_error_t igraph_largest_independent_vertex_sets(const igraph_t *graph, igraph_vector_int_list_t *res);
igraph_error_t igraph_maximal_independent_vertex_sets(const igraph_t *graph, igraph_vector_int_list_t *res);
igraph_error_t igraph_independence_number(const igraph_t *graph, igraph_integer_t *no);
igraph_error_t igraph_cliques_callback(const igraph_t *graph, igraph_integer_t min_size, igraph_integer_t max_size, igraph_clique_handler_t *cliquehandler_fn, void *arg);
igraph_error_t igraph_maximal_cliques_callback(const igraph_t *graph, igraph_clique_handler_t *cliquehandler_fn, void *arg, igraph_integer_t min_size, igraph_integer_t max_size);

// igraph_layout.h
igraph_error_t igraph_layout_random(const igraph_t *graph, igraph_matrix_t *res);
igraph_error_t igraph_layout_circle(const igraph_t *graph, igraph_matrix_t *res, igraph_vs_t order);
igraph_error_t igraph_layout_star(const igraph_t *graph, igraph_matrix_t *res, igraph_integer_t center, const igraph_vector_int_t *order);
igraph_error_t igraph_layout_grid(const igraph_t *graph, igraph_matrix_t *res, igraph_integer_t width);
igraph_error_t igraph_layout_fruchterman_reingold(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t niter, igraph_real_t start_temp, igraph_layout_grid_t grid, const igraph_vector_t *weight, const igraph_vector_t *minx, const igraph_vector_t *maxx, const igraph_vector_t *miny, const igraph_vector_t *maxy);
igraph_error_t igraph_layout_kamada_kawai(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t maxiter, igraph_real_t epsilon, igraph_real_t kkconst, const igraph_vector_t *weights, const igraph_vector_t *minx, const igraph_vector_t *maxx, const igraph_vector_t *miny, const igraph_vector_t *maxy);
igraph_error_t igraph_layout_lgl(const igraph_t *graph, igraph_matrix_t *res, igraph_integer_t maxiter, igraph_real_t maxdelta, igraph_real_t area, igraph_real_t coolexp, igraph_real_t repulserad, igraph_real_t cellsize, igraph_integer_t root);
igraph_error_t igraph_layout_reingold_tilford(const igraph_t *graph, igraph_matrix_t *res, igraph_neimode_t mode, const igraph_vector_int_t *roots, const igraph_vector_int_t *rootlevel);
igraph_error_t igraph_layout_reingold_tilford_circular(const igraph_t *graph, igraph_matrix_t *res, igraph_neimode_t mode, const igraph_vector_int_t *roots, const igraph_vector_int_t *rootlevel);
igraph_error_t igraph_layout_sugiyama(const igraph_t *graph, igraph_matrix_t *res, igraph_t *extd_graph, igraph_vector_int_t *extd_to_orig_eids, const igraph_vector_int_t *layers, igraph_real_t hgap, igraph_real_t vgap, igraph_integer_t maxiter, const igraph_vector_t *weights);
igraph_error_t igraph_layout_random_3d(const igraph_t *graph, igraph_matrix_t *res);
igraph_error_t igraph_layout_sphere(const igraph_t *graph, igraph_matrix_t *res);
igraph_error_t igraph_layout_grid_3d(const igraph_t *graph, igraph_matrix_t *res, igraph_integer_t width, igraph_integer_t height);
igraph_error_t igraph_layout_fruchterman_reingold_3d(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t niter, igraph_real_t start_temp, const igraph_vector_t *weight, const igraph_vector_t *minx, const igraph_vector_t *maxx, const igraph_vector_t *miny, const igraph_vector_t *maxy, const igraph_vector_t *minz, const igraph_vector_t *maxz);
igraph_error_t igraph_layout_kamada_kawai_3d(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t maxiter, igraph_real_t epsilon, igraph_real_t kkconst, const igraph_vector_t *weights, const igraph_vector_t *minx, const igraph_vector_t *maxx, const igraph_vector_t *miny, const igraph_vector_t *maxy, const igraph_vector_t *minz, const igraph_vector_t *maxz);
igraph_error_t igraph_layout_graphopt(const igraph_t *graph, igraph_matrix_t *res, igraph_integer_t niter, igraph_real_t node_charge, igraph_real_t node_mass, igraph_real_t spring_length, igraph_real_t spring_constant, igraph_real_t max_sa_movement, igraph_bool_t use_seed);
igraph_error_t igraph_layout_mds(const igraph_t *graph, igraph_matrix_t *res, const igraph_matrix_t *dist, igraph_integer_t dim);
igraph_error_t igraph_layout_bipartite(const igraph_t *graph, const igraph_vector_bool_t *types, igraph_matrix_t *res, igraph_real_t hgap, igraph_real_t vgap, igraph_integer_t maxiter);
igraph_error_t igraph_layout_umap(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, const igraph_vector_t *distances, igraph_real_t min_dist, igraph_integer_t epochs, igraph_real_t sampling_prob);
igraph_error_t igraph_layout_umap_3d(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, const igraph_vector_t *distances, igraph_real_t min_dist, igraph_integer_t epochs, igraph_real_t sampling_prob);
igraph_error_t igraph_layout_drl_options_init(igraph_layout_drl_options_t *options, igraph_layout_drl_default_t templ);
igraph_error_t igraph_layout_drl(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, const igraph_layout_drl_options_t *options, const igraph_vector_t *weights);
igraph_error_t igraph_layout_drl_3d(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, const igraph_layout_drl_options_t *options, const igraph_vector_t *weights);
igraph_error_t igraph_layout_merge_dla(const igraph_vector_ptr_t *graphs, const igraph_matrix_list_t *coords, igraph_matrix_t *res);
igraph_error_t igraph_layout_gem(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t maxiter, igraph_real_t temp_max, igraph_real_t temp_min, igraph_real_t temp_init);
igraph_error_t igraph_layout_davidson_harel(const igraph_t *graph, igraph_matrix_t *res, igraph_bool_t use_seed, igraph_integer_t maxiter, igraph_integer_t fineiter, igraph_real_t cool_fact, igraph_real_t weight_node_dist, igraph_real_t weight_border, igraph_real_t weight_edge_lengths, igraph_real_t weight_edge_crossings, igraph_real_t weight_node_edge_dist);
igraph_error_t igraph_roots_for_tree_layout(const igraph_t *graph, igraph_neimode_t mode, igraph_vector_int_t *roots, igraph_root_choice_t use_eccentricity);

// igraph_visitor.h
igraph_error_t igraph_bfs(const igraph_t *graph, igraph_integer_t root, const igraph_vector_int_t *roots, igraph_neimode_t mode, igraph_bool_t unreachable, const igraph_vector_int_t *restricted, igraph_vector_int_t *order, igraph_vector_int_t *rank, igraph_vector_int_t *parents, igraph_vector_int_t *pred, igraph_vector_int_t *succ, igraph_vector_int_t *dist, igraph_bfshandler_t *callback, void *extra);
igraph_error_t igraph_bfs_simple(const igraph_t *graph, igraph_integer_t root, igraph_neimode_t mode, igraph_vector_int_t *order, igraph_vector_int_t *layers, igraph_vector_int_t *parents);
igraph_error_t igraph_dfs(const igraph_t *graph, igraph_integer_t root, igraph_neimode_t mode, igraph_bool_t unreachable, igraph_vector_int_t *order, igraph_vector_int_t *order_out, igraph_vector_int_t *parents, igraph_vector_int_t *dist, igraph_dfshandler_t *in_callback, igraph_dfshandler_t *out_callback, void *extra);

// igraph_community.h
igraph_error_t igraph_coreness(const igraph_t *graph, igraph_vector_int_t *cores, igraph_neimode_t mode);
igraph_error_t igraph_trussness(const igraph_t *graph, igraph_vector_int_t *trussness);
igraph_error_t igraph_community_optimal_modularity(const igraph_t *graph, igraph_real_t *modularity, igraph_vector_int_t *membership, const igraph_vector_t *weights);
igraph_error_t igraph_community_spinglass(const igraph_t *graph, const igraph_vector_t *weights, igraph_real_t *modularity, igraph_real_t *temperature, igraph_vector_int_t *membership, igraph_vector_int_t *csize, igraph_integer_t spins, igraph_bool_t parupdate, igraph_real_t starttemp, igraph_real_t stoptemp, igraph_real_t coolfact, igraph_spincomm_update_t update_rule, igraph_real_t gamma, igraph_spinglass_implementation_t implementation, igraph_real_t gamma_minus);
igraph_error_t igraph_community_spinglass_single(const igraph_t *graph, const igraph_vector_t *weights, igraph_integer_t vertex, igraph_vector_int_t *community, igraph_real_t *cohesion, igraph_real_t *adhesion, igraph_integer_t *inner_links, igraph_integer_t *outer_links, igraph_integer_t spins, igraph_spincomm_update_t update_rule, igraph_real_t gamma);
igraph_error_t igraph_community_walktrap(const igraph_t *graph, const igraph_vector_t *weights, igraph_integer_t steps, igraph_matrix_int_t *merges, igraph_vector_t *modularity, igraph_vector_int_t *membership);
igraph_error_t igraph_community_infomap(const igraph_t *graph, const igraph_vector_t *e_weights, const igraph_vector_t *v_weights, igraph_integer_t nb_trials, igraph_vector_int_t *membership, igraph_real_t *codelength);
igraph_error_t igraph_community_edge_betweenness(const igraph_t *graph, igraph_vector_int_t *result, igraph_vector_t *edge_betweenness, igraph_matrix_int_t *merges, igraph_vector_int_t *bridges, igraph_vector_t *modularity, igraph_vector_int_t *membership, igraph_bool_t directed, const igraph_vector_t *weights);
igraph_error_t igraph_community_eb_get_merges(const igraph_t *graph, const igraph_bool_t directed, const igraph_vector_int_t *edges, const igraph_vector_t *weights, igraph_matrix_int_t *merges, igraph_vector_int_t *bridges, igraph_vector_t *modularity, igraph_vector_int_t *membership);
igraph_error_t igraph_community_fastgreedy(const igraph_t *graph, const igraph_vector_t *weights, igraph_matrix_int_t *merges, igraph_vector_t *modularity, igraph_vector_int_t *membership);
igraph_error_t igraph_community_to_membership(const igraph_matrix_int_t *merges, igraph_integer_t nodes, igraph_integer_t steps, igraph_vector_int_t *membership, igraph_vector_int_t *csize);
igraph_error_t igraph_le_community_to_membership(const igraph_matrix_int_t *merges, igraph_integer_t steps, igraph_vector_int_t *membership, igraph_vector_int_t *csize);
igraph_error_t igraph_modularity(const igraph_t *graph, const igraph_vector_int_t *membership, const igraph_vector_t *weights, const igraph_real_t resolution, const igraph_bool_t directed, igraph_real_t *modularity);
igraph_error_t igraph_modularity_matrix(const igraph_t *graph, const igraph_vector_t *weights, const igraph_real_t resolution, igraph_matrix_t *modmat, igraph_bool_t directed);
igraph_error_t igraph_reindex_membership(igraph_vector_int_t *membership, igraph_vector_int_t *new_to_old, igraph_integer_t *nb_clusters);
igraph_error_t igraph_community_leading_eigenvector(const igraph_t *graph, const igraph_vector_t *weights, igraph_matrix_int_t *merges, igraph_vector_int_t *membership, igraph_integer_t steps, igraph_arpack_options_t *options, igraph_real_t *modularity, igraph_bool_t start, igraph_vector_t *eigenvalues, igraph_vector_list_t *eigenvectors, igraph_vector_t *history, igraph_community_leading_eigenvector_callback_t *callback, void *callback_extra);
igraph_error_t igraph_community_fluid_communities(const igraph_t *graph, igraph_integer_t no_of_communities, igraph_vector_int_t *membership);
igraph_error_t igraph_community_label_propagation(const igraph_t *graph, igraph_vector_int_t *membership, igraph_neimode_t mode, const igraph_vector_t *weights, const igraph_vector_int_t *initial, const igraph_vector_bool_t *fixed);
igraph_error_t igraph_community_multilevel(const igraph_t *graph, const igraph_vector_t *weights, const igraph_real_t resolution, igraph_vector_int_t *membership, igraph_matrix_int_t *memberships, igraph_vector_t *modularity);
igraph_error_t igraph_community_leiden(const igraph_t *graph, const igraph_vector_t *edge_weights, const igraph_vector_t *node_weights, const igraph_real_t resolution_parameter, const igraph_real_t beta, const igraph_bool_t start, const igraph_integer_t n_iterations, igraph_vector_int_t *membership, igraph_integer_t *nb_clusters, igraph_real_t *quality);
igraph_error_t igraph_compare_communities(const igraph_vector_int_t *comm1, const igraph_vector_int_t *comm2, igraph_real_t *result, igraph_community_comparison_t method);
igraph_error_t igraph_split_join_distance(const igraph_vector_int_t *comm1, const igraph_vector_int_t *comm2, igraph_integer_t *distance12, igraph_integer_t *distance21);

// igraph_attributes.h
igraph_error_t igraph_attribute_combination_init(igraph_attribute_combination_t *comb);
igraph_error_t igraph_attribute_combination(igraph_attribute_combination_t *comb, ...);
void igraph_attribute_combination_destroy(igraph_attribute_combination_t *comb);
igraph_error_t igraph_attribute_combination_add(igraph_attribute_combination_t *comb, const char *name, igraph_attribute_combination_type_t type, igraph_function_pointer_t func);
igraph_error_t igraph_attribute_combination_remove(igraph_attribute_combination_t *comb, const char *name);
igraph_error_t igraph_attribute_combination_query(const igraph_attribute_combination_t *comb, const char *name, igraph_attribute_combination_type_t *type, igraph_function_pointer_t *func);
igraph_attribute_table_t *igraph_i_set_attribute_table(const igraph_attribute_table_t *table);
igraph_attribute_table_t *igraph_set_attribute_table(const igraph_attribute_table_t *table);
igraph_bool_t igraph_has_attribute_table(void);
igraph_real_t igraph_cattribute_GAN(const igraph_t *graph, const char *name);
igraph_bool_t igraph_cattribute_GAB(const igraph_t *graph, const char *name);
const char *igraph_cattribute_GAS(const igraph_t *graph, const char *name);
igraph_real_t igraph_cattribute_VAN(const igraph_t *graph, const char *name, igraph_integer_t vid);
igraph_bool_t igraph_cattribute_VAB(const igraph_t *graph, const char *name, igraph_integer_t vid);
const char *igraph_cattribute_VAS(const igraph_t *graph, const char *name, igraph_integer_t vid);
igraph_real_t igraph_cattribute_EAN(const igraph_t *graph, const char *name, igraph_integer_t eid);
igraph_bool_t igraph_cattribute_EAB(const igraph_t *graph, const char *name, igraph_integer_t eid);
const char *igraph_cattribute_EAS(const igraph_t *graph, const char *name, igraph_integer_t eid);
igraph_error_t igraph_cattribute_VANV(const igraph_t *graph, const char *name, igraph_vs_t vids, igraph_vector_t *result);
igraph_error_t igraph_cattribute_EANV(const igraph_t *graph, const char *name, igraph_es_t eids, igraph_vector_t *result);
igraph_error_t igraph_cattribute_VASV(const igraph_t *graph, const char *name, igraph_vs_t vids, igraph_strvector_t *result);
igraph_error_t igraph_cattribute_EASV(const igraph_t *graph, const char *name, igraph_es_t eids, igraph_strvector_t *result);
igraph_error_t igraph_cattribute_VABV(const igraph_t *graph, const char *name, igraph_vs_t vids, igraph_vector_bool_t *result);
igraph_error_t igraph_cattribute_EABV(const igraph_t *graph, const char *name, igraph_es_t eids, igraph_vector_bool_t *result);
igraph_error_t igraph_cattribute_list(const igraph_t *graph, igraph_strvector_t *gnames, igraph_vector_int_t *gtypes, igraph_strvector_t *vnames, igraph_vector_int_t *vtypes, igraph_strvector_t *enames, igraph_vector_int_t *etypes);
igraph_bool_t igraph_cattribute_has_attr(const igraph_t *graph, igraph_attribute_elemtype_t type, const char *name);
igraph_error_t igraph_cattribute_GAN_set(igraph_t *graph, const char *name, igraph_real_t value);
igraph_error_t igraph_cattribute_GAB_set(igraph_t *graph, const char *name, igraph_bool_t value);
igraph_error_t igraph_cattribute_GAS_set(igraph_t *graph, const char *name, const char *value);
igraph_error_t igraph_cattribute_VAN_set(igraph_t *graph, const char *name, igraph_integer_t vid, igraph_real_t value);
igraph_error_t igraph_cattribute_VAB_set(igraph_t *graph, const char *name, igraph_integer_t vid, igraph_bool_t value);
igraph_error_t igraph_cattribute_VAS_set(igraph_t *graph, const char *name, igraph_integer_t vid, const char *value);
igraph_error_t igraph_cattribute_EAN_set(igraph_t *graph, const char *name, igraph_integer_t eid, igraph_real_t value);
igraph_error_t igraph_cattribute_EAB_set(igraph_t *graph, const char *name, igraph_integer_t eid, igraph_bool_t value);
igraph_error_t igraph_cattribute_EAS_set(igraph_t *graph, const char *name, igraph_integer_t eid, const char *value);
igraph_error_t igraph_cattribute_VAN_setv(igraph_t *graph, const char *name, const igraph_vector_t *v);
igraph_error_t igraph_cattribute_VAB_setv(igraph_t *graph, const char *name, const igraph_vector_bool_t *v);
igraph_error_t igraph_cattribute_VAS_setv(igraph_t *graph, const char *name, const igraph_strvector_t *sv);
igraph_error_t igraph_cattribute_EAN_setv(igraph_t *graph, const char *name, const igraph_vector_t *v);
igraph_error_t igraph_cattribute_EAB_setv(igraph_t *graph, const char *name, const igraph_vector_bool_t *v);
igraph_error_t igraph_cattribute_EAS_setv(igraph_t *graph, const char *name, const igraph_strvector_t *sv);
void igraph_cattribute_remove_g(igraph_t *graph, const char *name);
void igraph_cattribute_remove_v(igraph_t *graph, const char *name);
void igraph_cattribute_remove_e(igraph_t *graph, const char *name);
void igraph_cattribute_remove_all(igraph_t *graph, igraph_bool_t g, igraph_bool_t v, igraph_bool_t e);

// igraph_conversion.h
igraph_error_t igraph_get_adjacency(const igraph_t *graph, igraph_matrix_t *res, igraph_get_adjacency_t type, const igraph_vector_t *weights, igraph_loops_t loops);
igraph_error_t igraph_get_adjacency_sparse(const igraph_t *graph, igraph_sparsemat_t *res, igraph_get_adjacency_t type, const igraph_vector_t *weights, igraph_loops_t loops);
igraph_error_t igraph_get_stochastic(const igraph_t *graph, igraph_matrix_t *matrix, igraph_bool_t column_wise, const igraph_vector_t *weights);
igraph_error_t igraph_get_stochastic_sparse(const igraph_t *graph, igraph_sparsemat_t *res, igraph_bool_t column_wise, const igraph_vector_t *weights);
igraph_error_t igraph_get_sparsemat(const igraph_t *graph, igraph_sparsemat_t *res);
igraph_error_t igraph_get_stochastic_sparsemat(const igraph_t *graph, igraph_sparsemat_t *res, igraph_bool_t column_wise);
igraph_error_t igraph_get_edgelist(const igraph_t *graph, igraph_vector_int_t *res, igraph_bool_t bycol);
igraph_error_t igraph_to_directed(igraph_t *graph, igraph_to_directed_t flags);
igraph_error_t igraph_to_undirected(igraph_t *graph, igraph_to_undirected_t mode, const igraph_attribute_combination_t *edge_comb);
igraph_error_t igraph_to_prufer(const igraph_t *graph, igraph_vector_int_t *prufer);

// igraph_foreign.h
igraph_error_t igraph_read_graph_edgelist(igraph_t *graph, FILE *instream, igraph_integer_t n, igraph_bool_t directed);
igraph_error_t igraph_read_graph_ncol(igraph_t *graph, FILE *instream, const igraph_strvector_t *predefnames, igraph_bool_t names, igraph_add_weights_t weights, igraph_bool_t directed);
igraph_error_t igraph_read_graph_lgl(igraph_t *graph, FILE *instream, igraph_bool_t names, igraph_add_weights_t weights, igraph_bool_t directed);
igraph_error_t igraph_read_graph_pajek(igraph_t *graph, FILE *instream);
igraph_error_t igraph_read_graph_graphml(igraph_t *graph, FILE *instream, igraph_integer_t index);
igraph_error_t igraph_read_graph_dimacs(igraph_t *graph, FILE *instream, igraph_strvector_t *problem, igraph_vector_int_t *label, igraph_integer_t *source, igraph_integer_t *target, igraph_vector_t *capacity, igraph_bool_t directed);
igraph_error_t igraph_read_graph_dimacs_flow(igraph_t *graph, FILE *instream, igraph_strvector_t *problem, igraph_vector_int_t *label, igraph_integer_t *source, igraph_integer_t *target, igraph_vector_t *capacity, igraph_bool_t directed);
igraph_error_t igraph_read_graph_graphdb(igraph_t *graph, FILE *instream, igraph_bool_t directed);
igraph_error_t igraph_read_graph_gml(igraph_t *graph, FILE *instream);
igraph_error_t igraph_read_graph_dl(igraph_t *graph, FILE *instream, igraph_bool_t directed);
igraph_error_t igraph_write_graph_edgelist(const igraph_t *graph, FILE *outstream);
igraph_error_t igraph_write_graph_ncol(const igraph_t *graph, FILE *outstream, const char *names, const char *weights);
igraph_error_t igraph_write_graph_lgl(const igraph_t *graph, FILE *outstream, const char *names, const char *weights, igraph_bool_t isolates);
igraph_error_t igraph_write_graph_graphml(const igraph_t *graph, FILE *outstream, igraph_bool_t prefixattr);
igraph_error_t igraph_write_graph_pajek(const igraph_t *graph, FILE *outstream);
igraph_error_t igraph_write_graph_dimacs(const igraph_t *graph, FILE *outstream, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity);
igraph_error_t igraph_write_graph_dimacs_flow(const igraph_t *graph, FILE *outstream, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity);
igraph_error_t igraph_write_graph_gml(const igraph_t *graph, FILE *outstream, igraph_write_gml_sw_t options, const igraph_vector_t *id, const char *creator);
igraph_error_t igraph_write_graph_dot(const igraph_t *graph, FILE *outstream);
igraph_error_t igraph_write_graph_leda(const igraph_t *graph, FILE *outstream, const char *vertex_attr_name, const char *edge_attr_name);
igraph_error_t igraph_enter_safelocale(igraph_safelocale_t *loc);
void igraph_exit_safelocale(igraph_safelocale_t *loc);

// igraph_motifs.h
igraph_error_t igraph_motifs_randesu(const igraph_t *graph, igraph_vector_t *hist, igraph_integer_t size, const igraph_vector_t *cut_prob);
igraph_error_t igraph_motifs_randesu_callback(const igraph_t *graph, igraph_integer_t size, const igraph_vector_t *cut_prob, igraph_motifs_handler_t *callback, void *extra);
igraph_error_t igraph_motifs_randesu_estimate(const igraph_t *graph, igraph_integer_t *est, igraph_integer_t size, const igraph_vector_t *cut_prob, igraph_integer_t sample_size, const igraph_vector_int_t *sample);
igraph_error_t igraph_motifs_randesu_no(const igraph_t *graph, igraph_integer_t *no, igraph_integer_t size, const igraph_vector_t *cut_prob);
igraph_error_t igraph_dyad_census(const igraph_t *graph, igraph_real_t *mut, igraph_real_t *asym, igraph_real_t *null);
igraph_error_t igraph_triad_census(const igraph_t *igraph, igraph_vector_t *res);
igraph_error_t igraph_adjacent_triangles(const igraph_t *graph, igraph_vector_t *res, const igraph_vs_t vids);

// igraph_operators.h
igraph_error_t igraph_add_edge(igraph_t *graph, igraph_integer_t from, igraph_integer_t to);
igraph_error_t igraph_disjoint_union(igraph_t *res, const igraph_t *left, const igraph_t *right);
igraph_error_t igraph_disjoint_union_many(igraph_t *res, const igraph_vector_ptr_t *graphs);
igraph_error_t igraph_union(igraph_t *res, const igraph_t *left, const igraph_t *right, igraph_vector_int_t *edge_map1, igraph_vector_int_t *edge_map2);
igraph_error_t igraph_union_many(igraph_t *res, const igraph_vector_ptr_t *graphs, igraph_vector_int_list_t *edgemaps);
igraph_error_t igraph_intersection(igraph_t *res, const igraph_t *left, const igraph_t *right, igraph_vector_int_t *edge_map1, igraph_vector_int_t *edge_map2);
igraph_error_t igraph_intersection_many(igraph_t *res, const igraph_vector_ptr_t *graphs, igraph_vector_int_list_t *edgemaps);
igraph_error_t igraph_difference(igraph_t *res, const igraph_t *orig, const igraph_t *sub);
igraph_error_t igraph_complementer(igraph_t *res, const igraph_t *graph, igraph_bool_t loops);
igraph_error_t igraph_compose(igraph_t *res, const igraph_t *g1, const igraph_t *g2, igraph_vector_int_t *edge_map1, igraph_vector_int_t *edge_map2);
igraph_error_t igraph_contract_vertices(igraph_t *graph, const igraph_vector_int_t *mapping, const igraph_attribute_combination_t *vertex_comb);
igraph_error_t igraph_permute_vertices(const igraph_t *graph, igraph_t *res, const igraph_vector_int_t *permutation);
igraph_error_t igraph_connect_neighborhood(igraph_t *graph, igraph_integer_t order, igraph_neimode_t mode);
igraph_error_t igraph_rewire(igraph_t *graph, igraph_integer_t n, igraph_rewiring_t mode);
igraph_error_t igraph_simplify(igraph_t *graph, igraph_bool_t multiple, igraph_bool_t loops, const igraph_attribute_combination_t *edge_comb);
igraph_error_t igraph_induced_subgraph_map(const igraph_t *graph, igraph_t *res, const igraph_vs_t vids, igraph_subgraph_implementation_t impl, igraph_vector_int_t *map, igraph_vector_int_t *invmap);
igraph_error_t igraph_induced_subgraph(const igraph_t *graph, igraph_t *res, const igraph_vs_t vids, igraph_subgraph_implementation_t impl);
igraph_error_t igraph_subgraph_edges(const igraph_t *graph, igraph_t *res, const igraph_es_t eids, igraph_bool_t delete_vertices);
igraph_error_t igraph_reverse_edges(igraph_t *graph, const igraph_es_t eids);

// igraph_flow.h
igraph_error_t igraph_maxflow(const igraph_t *graph, igraph_real_t *value, igraph_vector_t *flow, igraph_vector_int_t *cut, igraph_vector_int_t *partition, igraph_vector_int_t *partition2, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity, igraph_maxflow_stats_t *stats);
igraph_error_t igraph_maxflow_value(const igraph_t *graph, igraph_real_t *value, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity, igraph_maxflow_stats_t *stats);
igraph_error_t igraph_st_mincut(const igraph_t *graph, igraph_real_t *value, igraph_vector_int_t *cut, igraph_vector_int_t *partition, igraph_vector_int_t *partition2, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity);
igraph_error_t igraph_st_mincut_value(const igraph_t *graph, igraph_real_t *res, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity);
igraph_error_t igraph_mincut_value(const igraph_t *graph, igraph_real_t *res, const igraph_vector_t *capacity);
igraph_error_t igraph_mincut(const igraph_t *graph, igraph_real_t *value, igraph_vector_int_t *partition, igraph_vector_int_t *partition2, igraph_vector_int_t *cut, const igraph_vector_t *capacity);
igraph_error_t igraph_st_vertex_connectivity(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t source, igraph_integer_t target, igraph_vconn_nei_t neighbors);
igraph_error_t igraph_vertex_connectivity(const igraph_t *graph, igraph_integer_t *res, igraph_bool_t checks);
igraph_error_t igraph_st_edge_connectivity(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t source, igraph_integer_t target);
igraph_error_t igraph_edge_connectivity(const igraph_t *graph, igraph_integer_t *res, igraph_bool_t checks);
igraph_error_t igraph_edge_disjoint_paths(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t source, igraph_integer_t target);
igraph_error_t igraph_vertex_disjoint_paths(const igraph_t *graph, igraph_integer_t *res, igraph_integer_t source, igraph_integer_t target);
igraph_error_t igraph_adhesion(const igraph_t *graph, igraph_integer_t *res, igraph_bool_t checks);
igraph_error_t igraph_cohesion(const igraph_t *graph, igraph_integer_t *res, igraph_bool_t checks);
igraph_error_t igraph_even_tarjan_reduction(const igraph_t *graph, igraph_t *graphbar, igraph_vector_t *capacity);
igraph_error_t igraph_residual_graph(const igraph_t *graph, const igraph_vector_t *capacity, igraph_t *residual, igraph_vector_t *residual_capacity, const igraph_vector_t *flow);
igraph_error_t igraph_reverse_residual_graph(const igraph_t *graph, const igraph_vector_t *capacity, igraph_t *residual, const igraph_vector_t *flow);
igraph_error_t igraph_dominator_tree(const igraph_t *graph, igraph_integer_t root, igraph_vector_int_t *dom, igraph_t *domtree, igraph_vector_int_t *leftout, igraph_neimode_t mode);
igraph_error_t igraph_all_st_cuts(const igraph_t *graph, igraph_vector_int_list_t *cuts, igraph_vector_int_list_t *partition1s, igraph_integer_t source, igraph_integer_t target);
igraph_error_t igraph_all_st_mincuts(const igraph_t *graph, igraph_real_t *value, igraph_vector_int_list_t *cuts, igraph_vector_int_list_t *partition1s, igraph_integer_t source, igraph_integer_t target, const igraph_vector_t *capacity);
igraph_error_t igraph_gomory_hu_tree(const igraph_t *graph, igraph_t *tree, igraph_vector_t *flows, const igraph_vector_t *capacity);

// igraph_nongraph.h
igraph_error_t igraph_running_mean(const igraph_vector_t *data, igraph_vector_t *res, igraph_integer_t binwidth);
igraph_error_t igraph_random_sample(igraph_vector_int_t *res, igraph_integer_t l, igraph_integer_t h, igraph_integer_t length);
igraph_error_t igraph_convex_hull(const igraph_matrix_t *data, igraph_vector_int_t *resverts, igraph_matrix_t *rescoords);
igraph_bool_t igraph_almost_equals(double a, double b, double eps);
int igraph_cmp_epsilon(double a, double b, double eps);
igraph_error_t igraph_power_law_fit(const igraph_vector_t *vector, igraph_plfit_result_t *result, igraph_real_t xmin, igraph_bool_t force_continuous);
igraph_error_t igraph_plfit_result_calculate_p_value(const igraph_plfit_result_t *model, igraph_real_t *result, igraph_real_t precision);
igraph_error_t igraph_zeroin(igraph_real_t *ax, igraph_real_t *bx, igraph_real_t (*f)(igraph_real_t, void *), void *info, igraph_real_t *Tol, int *Maxit, igraph_real_t *res);

// igraph_cocitation.h
igraph_error_t igraph_cocitation(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t vids);
igraph_error_t igraph_bibcoupling(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t vids);
igraph_error_t igraph_similarity_jaccard(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_jaccard_pairs(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_int_t *pairs, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_jaccard_es(const igraph_t *graph, igraph_vector_t *res, const igraph_es_t es, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_dice(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t vids, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_dice_pairs(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_int_t *pairs, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_dice_es(const igraph_t *graph, igraph_vector_t *res, const igraph_es_t es, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_similarity_inverse_log_weighted(const igraph_t *graph, igraph_matrix_t *res, const igraph_vs_t vids, igraph_neimode_t mode);

// igraph_adjlist.h
igraph_error_t igraph_adjlist_init(const igraph_t *graph, igraph_adjlist_t *al, igraph_neimode_t mode, igraph_loops_t loops, igraph_multiple_t multiple);
igraph_error_t igraph_adjlist_init_empty(igraph_adjlist_t *al, igraph_integer_t no_of_nodes);
igraph_integer_t igraph_adjlist_size(const igraph_adjlist_t *al);
igraph_error_t igraph_adjlist_init_complementer(const igraph_t *graph, igraph_adjlist_t *al, igraph_neimode_t mode, igraph_bool_t loops);
igraph_error_t igraph_adjlist_init_from_inclist(const igraph_t *graph, igraph_adjlist_t *al, const igraph_inclist_t *il);
void igraph_adjlist_destroy(igraph_adjlist_t *al);
void igraph_adjlist_clear(igraph_adjlist_t *al);
void igraph_adjlist_sort(igraph_adjlist_t *al);
igraph_error_t igraph_adjlist_simplify(igraph_adjlist_t *al);
igraph_error_t igraph_adjlist_print(const igraph_adjlist_t *al);
igraph_error_t igraph_adjlist_fprint(const igraph_adjlist_t *al, FILE *outfile);
igraph_bool_t igraph_adjlist_has_edge(igraph_adjlist_t *al, igraph_integer_t from, igraph_integer_t to, igraph_bool_t directed);
igraph_error_t igraph_adjlist_replace_edge(igraph_adjlist_t *al, igraph_integer_t from, igraph_integer_t oldto, igraph_integer_t newto, igraph_bool_t directed);
igraph_error_t igraph_adjlist(igraph_t *graph, const igraph_adjlist_t *adjlist, igraph_neimode_t mode, igraph_bool_t duplicate);
igraph_error_t igraph_inclist_init(const igraph_t *graph, igraph_inclist_t *il, igraph_neimode_t mode, igraph_loops_t loops);
igraph_error_t igraph_inclist_init_empty(igraph_inclist_t *il, igraph_integer_t n);
igraph_integer_t igraph_inclist_size(const igraph_inclist_t *al);
void igraph_inclist_destroy(igraph_inclist_t *il);
void igraph_inclist_clear(igraph_inclist_t *il);
igraph_error_t igraph_inclist_print(const igraph_inclist_t *il);
igraph_error_t igraph_inclist_fprint(const igraph_inclist_t *il, FILE *outfile);
igraph_error_t igraph_lazy_adjlist_init(const igraph_t *graph, igraph_lazy_adjlist_t *al, igraph_neimode_t mode, igraph_loops_t loops, igraph_multiple_t multiple);
void igraph_lazy_adjlist_destroy(igraph_lazy_adjlist_t *al);
void igraph_lazy_adjlist_clear(igraph_lazy_adjlist_t *al);
igraph_integer_t igraph_lazy_adjlist_size(const igraph_lazy_adjlist_t *al);
igraph_vector_int_t *igraph_i_lazy_adjlist_get_real(igraph_lazy_adjlist_t *al, igraph_integer_t no);
igraph_error_t igraph_lazy_inclist_init(const igraph_t *graph, igraph_lazy_inclist_t *il, igraph_neimode_t mode, igraph_loops_t loops);
void igraph_lazy_inclist_destroy(igraph_lazy_inclist_t *il);
void igraph_lazy_inclist_clear(igraph_lazy_inclist_t *il);
igraph_integer_t igraph_lazy_inclist_size(const igraph_lazy_inclist_t *il);
igraph_vector_int_t *igraph_i_lazy_inclist_get_real(igraph_lazy_inclist_t *il, igraph_integer_t no);

// igraph_blas.h
igraph_error_t igraph_blas_dgemv(igraph_bool_t transpose, igraph_real_t alpha, const igraph_matrix_t *a, const igraph_vector_t *x, igraph_real_t beta, igraph_vector_t *y);
igraph_error_t igraph_blas_dgemm(igraph_bool_t transpose_a, igraph_bool_t transpose_b, igraph_real_t alpha, const igraph_matrix_t *a, const igraph_matrix_t *b, igraph_real_t beta, igraph_matrix_t *c);
igraph_error_t igraph_blas_dgemv_array(igraph_bool_t transpose, igraph_real_t alpha, const igraph_matrix_t *a, const igraph_real_t *x, igraph_real_t beta, igraph_real_t *y);
igraph_real_t igraph_blas_dnrm2(const igraph_vector_t *v);
igraph_error_t igraph_blas_ddot(const igraph_vector_t *v1, const igraph_vector_t *v2, igraph_real_t *res);

// igraph_lapack.h
igraph_error_t igraph_lapack_dgetrf(igraph_matrix_t *a, igraph_vector_int_t *ipiv, int *info);
igraph_error_t igraph_lapack_dgetrs(igraph_bool_t transpose, const igraph_matrix_t *a, const igraph_vector_int_t *ipiv, igraph_matrix_t *b);
igraph_error_t igraph_lapack_dgesv(igraph_matrix_t *a, igraph_vector_int_t *ipiv, igraph_matrix_t *b, int *info);
igraph_error_t igraph_lapack_dsyevr(const igraph_matrix_t *A, igraph_lapack_dsyev_which_t which, igraph_real_t vl, igraph_real_t vu, int vestimate, int il, int iu, igraph_real_t abstol, igraph_vector_t *values, igraph_matrix_t *vectors, igraph_vector_int_t *support);
igraph_error_t igraph_lapack_dgeev(const igraph_matrix_t *A, igraph_vector_t *valuesreal, igraph_vector_t *valuesimag, igraph_matrix_t *vectorsleft, igraph_matrix_t *vectorsright, int *info);
igraph_error_t igraph_lapack_dgeevx(igraph_lapack_dgeevx_balance_t balance, const igraph_matrix_t *A, igraph_vector_t *valuesreal, igraph_vector_t *valuesimag, igraph_matrix_t *vectorsleft, igraph_matrix_t *vectorsright, int *ilo, int *ihi, igraph_vector_t *scale, igraph_real_t *abnrm, igraph_vector_t *rconde, igraph_vector_t *rcondv, int *info);
igraph_error_t igraph_lapack_dgehrd(const igraph_matrix_t *A, int ilo, int ihi, igraph_matrix_t *result);

// igraph_mixing.h
igraph_error_t igraph_assortativity_nominal(const igraph_t *graph, const igraph_vector_int_t *types, igraph_real_t *res, igraph_bool_t directed, igraph_bool_t normalized);
igraph_error_t igraph_assortativity(const igraph_t *graph, const igraph_vector_t *values, const igraph_vector_t *values_in, igraph_real_t *res, igraph_bool_t directed, igraph_bool_t normalized);
igraph_error_t igraph_assortativity_degree(const igraph_t *graph, igraph_real_t *res, igraph_bool_t directed);

// igraph_separators.h
igraph_error_t igraph_is_separator(const igraph_t *graph, const igraph_vs_t candidate, igraph_bool_t *res);
igraph_error_t igraph_all_minimal_st_separators(const igraph_t *graph, igraph_vector_int_list_t *separators);
igraph_error_t igraph_is_minimal_separator(const igraph_t *graph, const igraph_vs_t candidate, igraph_bool_t *res);
igraph_error_t igraph_minimum_size_separators(const igraph_t *graph, igraph_vector_int_list_t *separators);

// igraph_cohesive_blocks.h
igraph_error_t igraph_cohesive_blocks(const igraph_t *graph, igraph_vector_int_list_t *blocks, igraph_vector_int_t *cohesion, igraph_vector_int_t *parent, igraph_t *block_tree);

// igraph_eigen.h
igraph_error_t igraph_eigen_matrix_symmetric(const igraph_matrix_t *A, const igraph_sparsemat_t *sA, igraph_arpack_function_t *fun, int n, void *extra, igraph_eigen_algorithm_t algorithm, const igraph_eigen_which_t *which, igraph_arpack_options_t *options, igraph_arpack_storage_t *storage, igraph_vector_t *values, igraph_matrix_t *vectors);
igraph_error_t igraph_eigen_matrix(const igraph_matrix_t *A, const igraph_sparsemat_t *sA, igraph_arpack_function_t *fun, int n, void *extra, igraph_eigen_algorithm_t algorithm, const igraph_eigen_which_t *which, igraph_arpack_options_t *options, igraph_arpack_storage_t *storage, igraph_vector_complex_t *values, igraph_matrix_complex_t *vectors);
igraph_error_t igraph_eigen_adjacency(const igraph_t *graph, igraph_eigen_algorithm_t algorithm, const igraph_eigen_which_t *which, igraph_arpack_options_t *options, igraph_arpack_storage_t *storage, igraph_vector_t *values, igraph_matrix_t *vectors, igraph_vector_complex_t *cmplxvalues, igraph_matrix_complex_t *cmplxvectors);

// igraph_hrg.h
igraph_error_t igraph_hrg_init(igraph_hrg_t *hrg, igraph_integer_t n);
void igraph_hrg_destroy(igraph_hrg_t *hrg);
igraph_integer_t igraph_hrg_size(const igraph_hrg_t *hrg);
igraph_error_t igraph_hrg_resize(igraph_hrg_t *hrg, igraph_integer_t newsize);
igraph_error_t igraph_hrg_fit(const igraph_t *graph, igraph_hrg_t *hrg, igraph_bool_t start, igraph_integer_t steps);
igraph_error_t igraph_hrg_sample(const igraph_hrg_t *hrg, igraph_t *sample);
igraph_error_t igraph_hrg_sample_many(const igraph_hrg_t *hrg, igraph_graph_list_t *samples, igraph_integer_t num_samples);
igraph_error_t igraph_hrg_game(igraph_t *graph, const igraph_hrg_t *hrg);
igraph_error_t igraph_hrg_dendrogram(igraph_t *graph, const igraph_hrg_t *hrg);
igraph_error_t igraph_hrg_consensus(const igraph_t *graph, igraph_vector_int_t *parents, igraph_vector_t *weights, igraph_hrg_t *hrg, igraph_bool_t start, igraph_integer_t num_samples);
igraph_error_t igraph_hrg_predict(const igraph_t *graph, igraph_vector_int_t *edges, igraph_vector_t *prob, igraph_hrg_t *hrg, igraph_bool_t start, igraph_integer_t num_samples, igraph_integer_t num_bins);
igraph_error_t igraph_hrg_create(igraph_hrg_t *hrg, const igraph_t *graph, const igraph_vector_t *prob);

// igraph_interrupt.h
igraph_error_t igraph_allow_interruption(void *data);
igraph_interruption_handler_t *igraph_set_interruption_handler(igraph_interruption_handler_t *new_handler);

// igraph_matching.h
igraph_error_t igraph_is_matching(const igraph_t *graph, const igraph_vector_bool_t *types, const igraph_vector_int_t *matching, igraph_bool_t *result);
igraph_error_t igraph_is_maximal_matching(const igraph_t *graph, const igraph_vector_bool_t *types, const igraph_vector_int_t *matching, igraph_bool_t *result);
igraph_error_t igraph_maximum_bipartite_matching(const igraph_t *graph, const igraph_vector_bool_t *types, igraph_integer_t *matching_size, igraph_real_t *matching_weight, igraph_vector_int_t *matching, const igraph_vector_t *weights, igraph_real_t eps);

// igraph_embedding.h
igraph_error_t igraph_adjacency_spectral_embedding(const igraph_t *graph, igraph_integer_t no, const igraph_vector_t *weights, igraph_eigen_which_position_t which, igraph_bool_t scaled, igraph_matrix_t *X, igraph_matrix_t *Y, igraph_vector_t *D, const igraph_vector_t *cvec, igraph_arpack_options_t *options);
igraph_error_t igraph_laplacian_spectral_embedding(const igraph_t *graph, igraph_integer_t no, const igraph_vector_t *weights, igraph_eigen_which_position_t which, igraph_laplacian_spectral_embedding_type_t type, igraph_bool_t scaled, igraph_matrix_t *X, igraph_matrix_t *Y, igraph_vector_t *D, igraph_arpack_options_t *options);
igraph_error_t igraph_dim_select(const igraph_vector_t *sv, igraph_integer_t *dim);

// igraph_scan.h
igraph_error_t igraph_local_scan_0(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_0_them(const igraph_t *us, const igraph_t *them, igraph_vector_t *res, const igraph_vector_t *weights_them, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_1_ecount(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_1_ecount_them(const igraph_t *us, const igraph_t *them, igraph_vector_t *res, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_k_ecount(const igraph_t *graph, igraph_integer_t k, igraph_vector_t *res, const igraph_vector_t *weights, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_k_ecount_them(const igraph_t *us, const igraph_t *them, igraph_integer_t k, igraph_vector_t *res, const igraph_vector_t *weights_them, igraph_neimode_t mode);
igraph_error_t igraph_local_scan_neighborhood_ecount(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_t *weights, const igraph_vector_int_list_t *neighborhoods);
igraph_error_t igraph_local_scan_subset_ecount(const igraph_t *graph, igraph_vector_t *res, const igraph_vector_t *weights, const igraph_vector_int_list_t *neighborhoods);

// igraph_graphlets.h
igraph_error_t igraph_graphlets_candidate_basis(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_list_t *cliques, igraph_vector_t *thresholds);
igraph_error_t igraph_graphlets_project(const igraph_t *graph, const igraph_vector_t *weights, const igraph_vector_int_list_t *cliques, igraph_vector_t *Mu, igraph_bool_t startMu, igraph_integer_t niter);
igraph_error_t igraph_graphlets(const igraph_t *graph, const igraph_vector_t *weights, igraph_vector_int_list_t *cliques, igraph_vector_t *Mu, igraph_integer_t niter);

// igraph_epidemics.h
igraph_error_t igraph_sir_init(igraph_sir_t *sir);
void igraph_sir_destroy(igraph_sir_t *sir);
igraph_error_t igraph_sir(const igraph_t *graph, igraph_real_t beta, igraph_real_t gamma, igraph_integer_t no_sim, igraph_vector_ptr_t *result);

// igraph_lsap.h
igraph_error_t igraph_solve_lsap(const igraph_matrix_t *c, igraph_integer_t n, igraph_vector_int_t *p);

// igraph_coloring.h
igraph_error_t igraph_vertex_coloring_greedy(const igraph_t *graph, igraph_vector_int_t *colors, igraph_coloring_greedy_t heuristic);

// igraph_eulerian.h
igraph_error_t igraph_is_eulerian(const igraph_t *graph, igraph_bool_t *has_path, igraph_bool_t *has_cycle);
igraph_error_t igraph_eulerian_path(const igraph_t *graph, igraph_vector_int_t *edge_res, igraph_vector_int_t *vertex_res);
igraph_error_t igraph_eulerian_cycle(const igraph_t *graph, igraph_vector_int_t *edge_res, igraph_vector_int_t *vertex_res);

// igraph_cycles.h
igraph_error_t igraph_fundamental_cycles(const igraph_t *graph, igraph_vector_int_list_t *result, igraph_integer_t start_vid, igraph_integer_t bfs_cutoff, const igraph_vector_t *weights);
igraph_error_t igraph_minimum_cycle_basis(const igraph_t *graph, igraph_vector_int_list_t *result, igraph_integer_t bfs_cutoff, igraph_bool_t complete, igraph_bool_t use_cycle_order, const igraph_vector_t *weights);
