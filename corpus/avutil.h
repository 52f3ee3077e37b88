/*
 * library: avutil
 * version: 7:5.1.9-0+deb12u1
 * headers: libavutil/avutil.h libavutil/rational.h libavutil/mathematics.h libavutil/opt.h
 *   libavutil/dict.h libavutil/frame.h libavutil/channel_layout.h libavutil/pixdesc.h
 *   libavutil/samplefmt.h libavutil/timecode.h libavutil/display.h libavutil/imgutils.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini avutil
 * functions: 300, by value: 28, left out: 0
 */
enum AVMediaType { AVMEDIA_TYPE_UNKNOWN = -1, AVMEDIA_TYPE_NB = 5 };
enum AVPictureType { AV_PICTURE_TYPE_NONE = 0, AV_PICTURE_TYPE_BI = 7 };
typedef long int64_t;
typedef unsigned char uint8_t;
typedef signed char int8_t;
typedef unsigned short uint16_t;
typedef short int16_t;
typedef int int32_t;
typedef unsigned int uint32_t;
typedef unsigned long uint64_t;
typedef unsigned long size_t;
struct AVRational { int num; int den; };
typedef struct AVRational AVRational;
enum AVRounding { AV_ROUND_ZERO = 0, AV_ROUND_PASS_MINMAX = 8192 };
typedef __builtin_va_list va_list;
enum AVClassCategory { AV_CLASS_CATEGORY_NA = 0, AV_CLASS_CATEGORY_NB = 46 };
typedef enum AVClassCategory AVClassCategory;
typedef struct _IO_FILE FILE;
struct AVBPrint;
enum AVChannel { AV_CHAN_NONE = -1, AV_CHAN_AMBISONIC_END = 2047 };
typedef struct AVChannelLayout AVChannelLayout;
typedef struct AVDictionary AVDictionary;
typedef struct AVDictionaryEntry AVDictionaryEntry;
enum AVSampleFormat { AV_SAMPLE_FMT_NONE = -1, AV_SAMPLE_FMT_NB = 12 };
typedef struct AVOption AVOption;
typedef struct AVClass AVClass;
enum AVPixelFormat { AV_PIX_FMT_NONE = -1, AV_PIX_FMT_NB = 206 };
typedef struct AVOptionRanges AVOptionRanges;
typedef struct AVBufferRef AVBufferRef;
typedef struct AVBufferPool AVBufferPool;
enum AVColorSpace { AVCOL_SPC_RGB = 0, AVCOL_SPC_NB = 15 };
typedef struct AVFrame AVFrame;
enum AVFrameSideDataType { AV_FRAME_DATA_PANSCAN = 0, AV_FRAME_DATA_DYNAMIC_HDR_VIVID = 25 };
typedef struct AVFrameSideData AVFrameSideData;
typedef struct AVPixFmtDescriptor AVPixFmtDescriptor;
enum AVColorRange { AVCOL_RANGE_UNSPECIFIED = 0, AVCOL_RANGE_NB = 3 };
enum AVColorPrimaries { AVCOL_PRI_RESERVED0 = 0, AVCOL_PRI_NB = 23 };
enum AVColorTransferCharacteristic { AVCOL_TRC_RESERVED0 = 0, AVCOL_TRC_NB = 19 };
enum AVChromaLocation { AVCHROMA_LOC_UNSPECIFIED = 0, AVCHROMA_LOC_NB = 7 };
typedef struct AVTimecode AVTimecode;
typedef long ptrdiff_t;

// libavutil/avutil.h
unsigned int avutil_version(void);
const char *av_version_info(void);
const char *avutil_configuration(void);
const char *avutil_license(void);
const char *av_get_media_type_string(enum AVMediaType media_type);
char av_get_picture_type_char(enum AVPictureType pict_type);

// libavutil/common.h
int av_log2(unsigned int v);
int av_log2_16bit(unsigned int v);
int av_clip_c(int a, int amin, int amax);
int64_t av_clip64_c(int64_t a, int64_t amin, int64_t amax);
uint8_t av_clip_uint8_c(int a);
int8_t av_clip_int8_c(int a);
uint16_t av_clip_uint16_c(int a);
int16_t av_clip_int16_c(int a);
int32_t av_clipl_int32_c(int64_t a);
int av_clip_intp2_c(int a, int p);
unsigned int av_clip_uintp2_c(int a, int p);
unsigned int av_mod_uintp2_c(unsigned int a, unsigned int p);
int av_sat_add32_c(int a, int b);
int av_sat_dadd32_c(int a, int b);
int av_sat_sub32_c(int a, int b);
int av_sat_dsub32_c(int a, int b);
int64_t av_sat_add64_c(int64_t a, int64_t b);
int64_t av_sat_sub64_c(int64_t a, int64_t b);
float av_clipf_c(float a, float amin, float amax);
double av_clipd_c(double a, double amin, double amax);
int av_ceil_log2_c(int x);
int av_popcount_c(uint32_t x);
int av_popcount64_c(uint64_t x);
int av_parity_c(uint32_t v);

// libavutil/mem.h
void *av_malloc(size_t size);
void *av_mallocz(size_t size);
void *av_malloc_array(size_t nmemb, size_t size);
void *av_calloc(size_t nmemb, size_t size);
void *av_mallocz_array(size_t nmemb, size_t size);
void *av_realloc(void *ptr, size_t size);
int av_reallocp(void *ptr, size_t size);
void *av_realloc_f(void *ptr, size_t nelem, size_t elsize);
void *av_realloc_array(void *ptr, size_t nmemb, size_t size);
int av_reallocp_array(void *ptr, size_t nmemb, size_t size);
void *av_fast_realloc(void *ptr, unsigned int *size, size_t min_size);
void av_fast_malloc(void *ptr, unsigned int *size, size_t min_size);
void av_fast_mallocz(void *ptr, unsigned int *size, size_t min_size);
void av_free(void *ptr);
void av_freep(void *ptr);
char *av_strdup(const char *s);
char *av_strndup(const char *s, size_t len);
void *av_memdup(const void *p, size_t size);
void av_memcpy_backptr(uint8_t *dst, int back, int cnt);
void av_dynarray_add(void *tab_ptr, int *nb_ptr, void *elem);
int av_dynarray_add_nofree(void *tab_ptr, int *nb_ptr, void *elem);
void *av_dynarray2_add(void **tab_ptr, int *nb_ptr, size_t elem_size, const uint8_t *elem_data);
int av_size_mult(size_t a, size_t b, size_t *r);
void av_max_alloc(size_t max);

// libavutil/error.h
int av_strerror(int errnum, char *errbuf, size_t errbuf_size);
char *av_make_error_string(char *errbuf, size_t errbuf_size, int errnum);

// libavutil/rational.h
AVRational av_make_q(int num, int den);
int av_cmp_q(AVRational a, AVRational b);
double av_q2d(AVRational a);
int av_reduce(int *dst_num, int *dst_den, int64_t num, int64_t den, int64_t max);
AVRational av_mul_q(AVRational b, AVRational c);
AVRational av_div_q(AVRational b, AVRational c);
AVRational av_add_q(AVRational b, AVRational c);
AVRational av_sub_q(AVRational b, AVRational c);
AVRational av_inv_q(AVRational q);
AVRational av_d2q(double d, int max);
int av_nearer_q(AVRational q, AVRational q1, AVRational q2);
int av_find_nearest_q_idx(AVRational q, const AVRational *q_list);
uint32_t av_q2intfloat(AVRational q);
AVRational av_gcd_q(AVRational a, AVRational b, int max_den, AVRational def);

// libavutil/intfloat.h
float av_int2float(uint32_t i);
uint32_t av_float2int(float f);
double av_int2double(uint64_t i);
uint64_t av_double2int(double f);

// libavutil/mathematics.h
int64_t av_gcd(int64_t a, int64_t b);
int64_t av_rescale(int64_t a, int64_t b, int64_t c);
int64_t av_rescale_rnd(int64_t a, int64_t b, int64_t c, enum AVRounding rnd);
int64_t av_rescale_q(int64_t a, AVRational bq, AVRational cq);
int64_t av_rescale_q_rnd(int64_t a, AVRational bq, AVRational cq, enum AVRounding rnd);
int av_compare_ts(int64_t ts_a, AVRational tb_a, int64_t ts_b, AVRational tb_b);
int64_t av_compare_mod(uint64_t a, uint64_t b, uint64_t mod);
int64_t av_rescale_delta(AVRational in_tb, int64_t in_ts, AVRational fs_tb, int duration, int64_t *last, AVRational out_tb);
int64_t av_add_stable(AVRational ts_tb, int64_t ts, AVRational inc_tb, int64_t inc);

// libavutil/log.h
void av_log(void *avcl, int level, const char *fmt, ...);
void av_log_once(void *avcl, int initial_level, int subsequent_level, int *state, const char *fmt, ...);
void av_vlog(void *avcl, int level, const char *fmt, va_list vl);
int av_log_get_level(void);
void av_log_set_level(int level);
void av_log_set_callback(void (*callback)(void *, int, const char *, va_list));
void av_log_default_callback(void *avcl, int level, const char *fmt, va_list vl);
const char *av_default_item_name(void *ctx);
AVClassCategory av_default_get_category(void *ptr);
void av_log_format_line(void *ptr, int level, const char *fmt, va_list vl, char *line, int line_size, int *print_prefix);
int av_log_format_line2(void *ptr, int level, const char *fmt, va_list vl, char *line, int line_size, int *print_prefix);
void av_log_set_flags(int arg);
int av_log_get_flags(void);

// libavutil/avutil.h
void *av_x_if_null(const void *p, const void *x);
unsigned int av_int_list_length_for_size(unsigned int elsize, const void *list, uint64_t term);
FILE *av_fopen_utf8(const char *path, const char *mode);
AVRational av_get_time_base_q(void);
char *av_fourcc_make_string(char *buf, uint32_t fourcc);

// libavutil/channel_layout.h
uint64_t av_get_channel_layout(const char *name);
int av_get_extended_channel_layout(const char *name, uint64_t *channel_layout, int *nb_channels);
void av_get_channel_layout_string(char *buf, int buf_size, int nb_channels, uint64_t channel_layout);
void av_bprint_channel_layout(struct AVBPrint *bp, int nb_channels, uint64_t channel_layout);
int av_get_channel_layout_nb_channels(uint64_t channel_layout);
int64_t av_get_default_channel_layout(int nb_channels);
int av_get_channel_layout_channel_index(uint64_t channel_layout, uint64_t channel);
uint64_t av_channel_layout_extract_channel(uint64_t channel_layout, int index);
const char *av_get_channel_name(uint64_t channel);
const char *av_get_channel_description(uint64_t channel);
int av_get_standard_channel_layout(unsigned int index, uint64_t *layout, const char **name);
int av_channel_name(char *buf, size_t buf_size, enum AVChannel channel);
void av_channel_name_bprint(struct AVBPrint *bp, enum AVChannel channel_id);
int av_channel_description(char *buf, size_t buf_size, enum AVChannel channel);
void av_channel_description_bprint(struct AVBPrint *bp, enum AVChannel channel_id);
enum AVChannel av_channel_from_string(const char *name);
int av_channel_layout_from_mask(AVChannelLayout *channel_layout, uint64_t mask);
int av_channel_layout_from_string(AVChannelLayout *channel_layout, const char *str);
void av_channel_layout_default(AVChannelLayout *ch_layout, int nb_channels);
const AVChannelLayout *av_channel_layout_standard(void **opaque);
void av_channel_layout_uninit(AVChannelLayout *channel_layout);
int av_channel_layout_copy(AVChannelLayout *dst, const AVChannelLayout *src);
int av_channel_layout_describe(const AVChannelLayout *channel_layout, char *buf, size_t buf_size);
int av_channel_layout_describe_bprint(const AVChannelLayout *channel_layout, struct AVBPrint *bp);
enum AVChannel av_channel_layout_channel_from_index(const AVChannelLayout *channel_layout, unsigned int idx);
int av_channel_layout_index_from_channel(const AVChannelLayout *channel_layout, enum AVChannel channel);
int av_channel_layout_index_from_string(const AVChannelLayout *channel_layout, const char *name);
enum AVChannel av_channel_layout_channel_from_string(const AVChannelLayout *channel_layout, const char *name);
uint64_t av_channel_layout_subset(const AVChannelLayout *channel_layout, uint64_t mask);
int av_channel_layout_check(const AVChannelLayout *channel_layout);
int av_channel_layout_compare(const AVChannelLayout *chl, const AVChannelLayout *chl1);

// libavutil/dict.h
AVDictionaryEntry *av_dict_get(const AVDictionary *m, const char *key, const AVDictionaryEntry *prev, int flags);
int av_dict_count(const AVDictionary *m);
int av_dict_set(AVDictionary **pm, const char *key, const char *value, int flags);
int av_dict_set_int(AVDictionary **pm, const char *key, int64_t value, int flags);
int av_dict_parse_string(AVDictionary **pm, const char *str, const char *key_val_sep, const char *pairs_sep, int flags);
int av_dict_copy(AVDictionary **dst, const AVDictionary *src, int flags);
void av_dict_free(AVDictionary **m);
int av_dict_get_string(const AVDictionary *m, char **buffer, const char key_val_sep, const char pairs_sep);

// libavutil/samplefmt.h
const char *av_get_sample_fmt_name(enum AVSampleFormat sample_fmt);
enum AVSampleFormat av_get_sample_fmt(const char *name);
enum AVSampleFormat av_get_alt_sample_fmt(enum AVSampleFormat sample_fmt, int planar);
enum AVSampleFormat av_get_packed_sample_fmt(enum AVSampleFormat sample_fmt);
enum AVSampleFormat av_get_planar_sample_fmt(enum AVSampleFormat sample_fmt);
char *av_get_sample_fmt_string(char *buf, int buf_size, enum AVSampleFormat sample_fmt);
int av_get_bytes_per_sample(enum AVSampleFormat sample_fmt);
int av_sample_fmt_is_planar(enum AVSampleFormat sample_fmt);
int av_samples_get_buffer_size(int *linesize, int nb_channels, int nb_samples, enum AVSampleFormat sample_fmt, int align);
int av_samples_fill_arrays(uint8_t **audio_data, int *linesize, const uint8_t *buf, int nb_channels, int nb_samples, enum AVSampleFormat sample_fmt, int align);
int av_samples_alloc(uint8_t **audio_data, int *linesize, int nb_channels, int nb_samples, enum AVSampleFormat sample_fmt, int align);
int av_samples_alloc_array_and_samples(uint8_t ***audio_data, int *linesize, int nb_channels, int nb_samples, enum AVSampleFormat sample_fmt, int align);
int av_samples_copy(uint8_t **dst, uint8_t *const *src, int dst_offset, int src_offset, int nb_samples, int nb_channels, enum AVSampleFormat sample_fmt);
int av_samples_set_silence(uint8_t **audio_data, int offset, int nb_samples, int nb_channels, enum AVSampleFormat sample_fmt);

// libavutil/opt.h
int av_opt_show2(void *obj, void *av_log_obj, int req_flags, int rej_flags);
void av_opt_set_defaults(void *s);
void av_opt_set_defaults2(void *s, int mask, int flags);
int av_set_options_string(void *ctx, const char *opts, const char *key_val_sep, const char *pairs_sep);
int av_opt_set_from_string(void *ctx, const char *opts, const char *const *shorthand, const char *key_val_sep, const char *pairs_sep);
void av_opt_free(void *obj);
int av_opt_flag_is_set(void *obj, const char *field_name, const char *flag_name);
int av_opt_set_dict(void *obj, struct AVDictionary **options);
int av_opt_set_dict2(void *obj, struct AVDictionary **options, int search_flags);
int av_opt_get_key_value(const char **ropts, const char *key_val_sep, const char *pairs_sep, unsigned int flags, char **rkey, char **rval);
int av_opt_eval_flags(void *obj, const AVOption *o, const char *val, int *flags_out);
int av_opt_eval_int(void *obj, const AVOption *o, const char *val, int *int_out);
int av_opt_eval_int64(void *obj, const AVOption *o, const char *val, int64_t *int64_out);
int av_opt_eval_float(void *obj, const AVOption *o, const char *val, float *float_out);
int av_opt_eval_double(void *obj, const AVOption *o, const char *val, double *double_out);
int av_opt_eval_q(void *obj, const AVOption *o, const char *val, AVRational *q_out);
const AVOption *av_opt_find(void *obj, const char *name, const char *unit, int opt_flags, int search_flags);
const AVOption *av_opt_find2(void *obj, const char *name, const char *unit, int opt_flags, int search_flags, void **target_obj);
const AVOption *av_opt_next(const void *obj, const AVOption *prev);
void *av_opt_child_next(void *obj, void *prev);
const AVClass *av_opt_child_class_iterate(const AVClass *parent, void **iter);
int av_opt_set(void *obj, const char *name, const char *val, int search_flags);
int av_opt_set_int(void *obj, const char *name, int64_t val, int search_flags);
int av_opt_set_double(void *obj, const char *name, double val, int search_flags);
int av_opt_set_q(void *obj, const char *name, AVRational val, int search_flags);
int av_opt_set_bin(void *obj, const char *name, const uint8_t *val, int size, int search_flags);
int av_opt_set_image_size(void *obj, const char *name, int w, int h, int search_flags);
int av_opt_set_pixel_fmt(void *obj, const char *name, enum AVPixelFormat fmt, int search_flags);
int av_opt_set_sample_fmt(void *obj, const char *name, enum AVSampleFormat fmt, int search_flags);
int av_opt_set_video_rate(void *obj, const char *name, AVRational val, int search_flags);
int av_opt_set_channel_layout(void *obj, const char *name, int64_t ch_layout, int search_flags);
int av_opt_set_chlayout(void *obj, const char *name, const AVChannelLayout *layout, int search_flags);
int av_opt_set_dict_val(void *obj, const char *name, const AVDictionary *val, int search_flags);
int av_opt_get(void *obj, const char *name, int search_flags, uint8_t **out_val);
int av_opt_get_int(void *obj, const char *name, int search_flags, int64_t *out_val);
int av_opt_get_double(void *obj, const char *name, int search_flags, double *out_val);
int av_opt_get_q(void *obj, const char *name, int search_flags, AVRational *out_val);
int av_opt_get_image_size(void *obj, const char *name, int search_flags, int *w_out, int *h_out);
int av_opt_get_pixel_fmt(void *obj, const char *name, int search_flags, enum AVPixelFormat *out_fmt);
int av_opt_get_sample_fmt(void *obj, const char *name, int search_flags, enum AVSampleFormat *out_fmt);
int av_opt_get_video_rate(void *obj, const char *name, int search_flags, AVRational *out_val);
int av_opt_get_channel_layout(void *obj, const char *name, int search_flags, int64_t *ch_layout);
int av_opt_get_chlayout(void *obj, const char *name, int search_flags, AVChannelLayout *layout);
int av_opt_get_dict_val(void *obj, const char *name, int search_flags, AVDictionary **out_val);
void *av_opt_ptr(const AVClass *avclass, void *obj, const char *name);
void av_opt_freep_ranges(AVOptionRanges **ranges);
int av_opt_query_ranges(AVOptionRanges **, void *obj, const char *key, int flags);
int av_opt_copy(void *dest, const void *src);
int av_opt_query_ranges_default(AVOptionRanges **, void *obj, const char *key, int flags);
int av_opt_is_set_to_default(void *obj, const AVOption *o);
int av_opt_is_set_to_default_by_name(void *obj, const char *name, int search_flags);
int av_opt_serialize(void *obj, int opt_flags, int flags, char **buffer, const char key_val_sep, const char pairs_sep);

// libavutil/buffer.h
AVBufferRef *av_buffer_alloc(size_t size);
AVBufferRef *av_buffer_allocz(size_t size);
AVBufferRef *av_buffer_create(uint8_t *data, size_t size, void (*free)(void *, uint8_t *), void *opaque, int flags);
void av_buffer_default_free(void *opaque, uint8_t *data);
AVBufferRef *av_buffer_ref(const AVBufferRef *buf);
void av_buffer_unref(AVBufferRef **buf);
int av_buffer_is_writable(const AVBufferRef *buf);
void *av_buffer_get_opaque(const AVBufferRef *buf);
int av_buffer_get_ref_count(const AVBufferRef *buf);
int av_buffer_make_writable(AVBufferRef **buf);
int av_buffer_realloc(AVBufferRef **buf, size_t size);
int av_buffer_replace(AVBufferRef **dst, const AVBufferRef *src);
AVBufferPool *av_buffer_pool_init(size_t size, AVBufferRef *(*alloc)(size_t));
AVBufferPool *av_buffer_pool_init2(size_t size, void *opaque, AVBufferRef *(*alloc)(void *, size_t), void (*pool_free)(void *));
void av_buffer_pool_uninit(AVBufferPool **pool);
AVBufferRef *av_buffer_pool_get(AVBufferPool *pool);
void *av_buffer_pool_buffer_get_opaque(const AVBufferRef *ref);

// libavutil/frame.h
const char *av_get_colorspace_name(enum AVColorSpace val);
AVFrame *av_frame_alloc(void);
void av_frame_free(AVFrame **frame);
int av_frame_ref(AVFrame *dst, const AVFrame *src);
AVFrame *av_frame_clone(const AVFrame *src);
void av_frame_unref(AVFrame *frame);
void av_frame_move_ref(AVFrame *dst, AVFrame *src);
int av_frame_get_buffer(AVFrame *frame, int align);
int av_frame_is_writable(AVFrame *frame);
int av_frame_make_writable(AVFrame *frame);
int av_frame_copy(AVFrame *dst, const AVFrame *src);
int av_frame_copy_props(AVFrame *dst, const AVFrame *src);
AVBufferRef *av_frame_get_plane_buffer(AVFrame *frame, int plane);
AVFrameSideData *av_frame_new_side_data(AVFrame *frame, enum AVFrameSideDataType type, size_t size);
AVFrameSideData *av_frame_new_side_data_from_buf(AVFrame *frame, enum AVFrameSideDataType type, AVBufferRef *buf);
AVFrameSideData *av_frame_get_side_data(const AVFrame *frame, enum AVFrameSideDataType type);
void av_frame_remove_side_data(AVFrame *frame, enum AVFrameSideDataType type);
int av_frame_apply_cropping(AVFrame *frame, int flags);
const char *av_frame_side_data_name(enum AVFrameSideDataType type);

// libavutil/pixdesc.h
int av_get_bits_per_pixel(const AVPixFmtDescriptor *pixdesc);
int av_get_padded_bits_per_pixel(const AVPixFmtDescriptor *pixdesc);
const AVPixFmtDescriptor *av_pix_fmt_desc_get(enum AVPixelFormat pix_fmt);
const AVPixFmtDescriptor *av_pix_fmt_desc_next(const AVPixFmtDescriptor *prev);
enum AVPixelFormat av_pix_fmt_desc_get_id(const AVPixFmtDescriptor *desc);
int av_pix_fmt_get_chroma_sub_sample(enum AVPixelFormat pix_fmt, int *h_shift, int *v_shift);
int av_pix_fmt_count_planes(enum AVPixelFormat pix_fmt);
const char *av_color_range_name(enum AVColorRange range);
int av_color_range_from_name(const char *name);
const char *av_color_primaries_name(enum AVColorPrimaries primaries);
int av_color_primaries_from_name(const char *name);
const char *av_color_transfer_name(enum AVColorTransferCharacteristic transfer);
int av_color_transfer_from_name(const char *name);
const char *av_color_space_name(enum AVColorSpace space);
int av_color_space_from_name(const char *name);
const char *av_chroma_location_name(enum AVChromaLocation location);
int av_chroma_location_from_name(const char *name);
enum AVPixelFormat av_get_pix_fmt(const char *name);
const char *av_get_pix_fmt_name(enum AVPixelFormat pix_fmt);
char *av_get_pix_fmt_string(char *buf, int buf_size, enum AVPixelFormat pix_fmt);
void av_read_image_line2(void *dst, const uint8_t *data[4], const int linesize[4], const AVPixFmtDescriptor *desc, int x, int y, int c, int w, int read_pal_component, int dst_element_size);
void av_read_image_line(uint16_t *dst, const uint8_t *data[4], const int linesize[4], const AVPixFmtDescriptor *desc, int x, int y, int c, int w, int read_pal_component);
void av_write_image_line2(const void *src, uint8_t *data[4], const int linesize[4], const AVPixFmtDescriptor *desc, int x, int y, int c, int w, int src_element_size);
void av_write_image_line(const uint16_t *src, uint8_t *data[4], const int linesize[4], const AVPixFmtDescriptor *desc, int x, int y, int c, int w);
enum AVPixelFormat av_pix_fmt_swap_endianness(enum AVPixelFormat pix_fmt);
int av_get_pix_fmt_loss(enum AVPixelFormat dst_pix_fmt, enum AVPixelFormat src_pix_fmt, int has_alpha);
enum AVPixelFormat av_find_best_pix_fmt_of_2(enum AVPixelFormat dst_pix_fmt1, enum AVPixelFormat dst_pix_fmt2, enum AVPixelFormat src_pix_fmt, int has_alpha, int *loss_ptr);

// libavutil/timecode.h
int av_timecode_adjust_ntsc_framenum2(int framenum, int fps);
uint32_t av_timecode_get_smpte_from_framenum(const AVTimecode *tc, int framenum);
uint32_t av_timecode_get_smpte(AVRational rate, int drop, int hh, int mm, int ss, int ff);
char *av_timecode_make_string(const AVTimecode *tc, char *buf, int framenum);
char *av_timecode_make_smpte_tc_string2(char *buf, AVRational rate, uint32_t tcsmpte, int prevent_df, int skip_field);
char *av_timecode_make_smpte_tc_string(char *buf, uint32_t tcsmpte, int prevent_df);
char *av_timecode_make_mpeg_tc_string(char *buf, uint32_t tc25bit);
int av_timecode_init(AVTimecode *tc, AVRational rate, int flags, int frame_start, void *log_ctx);
int av_timecode_init_from_components(AVTimecode *tc, AVRational rate, int flags, int hh, int mm, int ss, int ff, void *log_ctx);
int av_timecode_init_from_string(AVTimecode *tc, AVRational rate, const char *str, void *log_ctx);
int av_timecode_check_frame_rate(AVRational rate);

// libavutil/display.h
double av_display_rotation_get(const int32_t matrix[9]);
void av_display_rotation_set(int32_t matrix[9], double angle);
void av_display_matrix_flip(int32_t matrix[9], int hflip, int vflip);

// libavutil/imgutils.h
void av_image_fill_max_pixsteps(int max_pixsteps[4], int max_pixstep_comps[4], const AVPixFmtDescriptor *pixdesc);
int av_image_get_linesize(enum AVPixelFormat pix_fmt, int width, int plane);
int av_image_fill_linesizes(int linesizes[4], enum AVPixelFormat pix_fmt, int width);
int av_image_fill_plane_sizes(size_t size[4], enum AVPixelFormat pix_fmt, int height, const ptrdiff_t linesizes[4]);
int av_image_fill_pointers(uint8_t *data[4], enum AVPixelFormat pix_fmt, int height, uint8_t *ptr, const int linesizes[4]);
int av_image_alloc(uint8_t *pointers[4], int linesizes[4], int w, int h, enum AVPixelFormat pix_fmt, int align);
void av_image_copy_plane(uint8_t *dst, int dst_linesize, const uint8_t *src, int src_linesize, int bytewidth, int height);
void av_image_copy_plane_uc_from(uint8_t *dst, ptrdiff_t dst_linesize, const uint8_t *src, ptrdiff_t src_linesize, ptrdiff_t bytewidth, int height);
void av_image_copy(uint8_t *dst_data[4], int dst_linesizes[4], const uint8_t *src_data[4], const int src_linesizes[4], enum AVPixelFormat pix_fmt, int width, int height);
void av_image_copy_uc_from(uint8_t *dst_data[4], const ptrdiff_t dst_linesizes[4], const uint8_t *src_data[4], const ptrdiff_t src_linesizes[4], enum AVPixelFormat pix_fmt, int width, int height);
int av_image_fill_arrays(uint8_t *dst_data[4], int dst_linesize[4], const uint8_t *src, enum AVPixelFormat pix_fmt, int width, int height, int align);
int av_image_get_buffer_size(enum AVPixelFormat pix_fmt, int width, int height, int align);
int av_image_copy_to_buffer(uint8_t *dst, int dst_size, const uint8_t *const src_data[4], const int src_linesize[4], enum AVPixelFormat pix_fmt, int width, int height, int align);
int av_image_check_size(unsigned int w, unsigned int h, int log_offset, void *log_ctx);
int av_image_check_size2(unsigned int w, unsigned int h, int64_t max_pixels, enum AVPixelFormat pix_fmt, int log_offset, void *log_ctx);
int av_image_check_sar(unsigned int w, unsigned int h, AVRational sar);
int av_image_fill_black(uint8_t *dst_data[4], const ptrdiff_t dst_linesize[4], enum AVPixelFormat pix_fmt, enum AVColorRange range, int width, int height);
