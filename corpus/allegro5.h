/*
 * library: allegro5
 * version: 2:5.2.8.0+dfsg-1
 * headers: allegro5/allegro.h allegro5/allegro_color.h allegro5/allegro_font.h
 *   allegro5/allegro_memfile.h allegro5/allegro_primitives.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini allegro5
 * functions: 632, by value: 69, left out: 0
 */
typedef unsigned int uint32_t;
typedef struct ALLEGRO_TIMEOUT ALLEGRO_TIMEOUT;
struct ALLEGRO_COLOR { float r; float g; float b; float a; };
typedef struct ALLEGRO_COLOR ALLEGRO_COLOR;
typedef struct ALLEGRO_BITMAP ALLEGRO_BITMAP;
typedef struct _al_tagbstring ALLEGRO_USTR;
typedef unsigned long size_t;
typedef struct _al_tagbstring ALLEGRO_USTR_INFO;
typedef int int32_t;
typedef __builtin_va_list va_list;
typedef unsigned short uint16_t;
typedef struct ALLEGRO_PATH ALLEGRO_PATH;
typedef struct ALLEGRO_FILE ALLEGRO_FILE;
typedef struct ALLEGRO_FILE_INTERFACE ALLEGRO_FILE_INTERFACE;
typedef long int64_t;
typedef short int16_t;
typedef ALLEGRO_BITMAP *(*ALLEGRO_IIO_LOADER_FUNCTION)(const char *, int);
typedef _Bool (*ALLEGRO_IIO_SAVER_FUNCTION)(const char *, ALLEGRO_BITMAP *);
typedef ALLEGRO_BITMAP *(*ALLEGRO_IIO_FS_LOADER_FUNCTION)(ALLEGRO_FILE *, int);
typedef _Bool (*ALLEGRO_IIO_FS_SAVER_FUNCTION)(ALLEGRO_FILE *, ALLEGRO_BITMAP *);
typedef _Bool (*ALLEGRO_IIO_IDENTIFIER_FUNCTION)(ALLEGRO_FILE *);
typedef struct ALLEGRO_LOCKED_REGION ALLEGRO_LOCKED_REGION;
typedef struct ALLEGRO_EVENT_SOURCE ALLEGRO_EVENT_SOURCE;
typedef union ALLEGRO_EVENT ALLEGRO_EVENT;
typedef struct ALLEGRO_USER_EVENT ALLEGRO_USER_EVENT;
typedef long intptr_t;
typedef struct ALLEGRO_EVENT_QUEUE ALLEGRO_EVENT_QUEUE;
typedef struct ALLEGRO_DISPLAY ALLEGRO_DISPLAY;
typedef struct ALLEGRO_CONFIG ALLEGRO_CONFIG;
typedef struct ALLEGRO_CONFIG_SECTION ALLEGRO_CONFIG_SECTION;
typedef struct ALLEGRO_CONFIG_ENTRY ALLEGRO_CONFIG_ENTRY;
typedef int32_t al_fixed;
typedef struct ALLEGRO_FS_ENTRY ALLEGRO_FS_ENTRY;
typedef long time_t;
typedef long off_t;
typedef struct ALLEGRO_FS_INTERFACE ALLEGRO_FS_INTERFACE;
typedef struct ALLEGRO_DISPLAY_MODE ALLEGRO_DISPLAY_MODE;
typedef struct ALLEGRO_JOYSTICK ALLEGRO_JOYSTICK;
typedef struct ALLEGRO_JOYSTICK_STATE ALLEGRO_JOYSTICK_STATE;
typedef struct ALLEGRO_KEYBOARD_STATE ALLEGRO_KEYBOARD_STATE;
typedef struct ALLEGRO_MOUSE_STATE ALLEGRO_MOUSE_STATE;
typedef struct ALLEGRO_TOUCH_INPUT_STATE ALLEGRO_TOUCH_INPUT_STATE;
typedef struct ALLEGRO_MEMORY_INTERFACE ALLEGRO_MEMORY_INTERFACE;
typedef struct ALLEGRO_MONITOR_INFO ALLEGRO_MONITOR_INFO;
typedef struct ALLEGRO_MOUSE_CURSOR ALLEGRO_MOUSE_CURSOR;
enum ALLEGRO_SYSTEM_MOUSE_CURSOR { ALLEGRO_SYSTEM_MOUSE_CURSOR_NONE = 0, ALLEGRO_NUM_SYSTEM_MOUSE_CURSORS = 20 };
typedef enum ALLEGRO_SYSTEM_MOUSE_CURSOR ALLEGRO_SYSTEM_MOUSE_CURSOR;
enum ALLEGRO_RENDER_STATE { ALLEGRO_ALPHA_TEST = 16, ALLEGRO_ALPHA_TEST_VALUE = 21 };
typedef enum ALLEGRO_RENDER_STATE ALLEGRO_RENDER_STATE;
typedef struct ALLEGRO_TRANSFORM ALLEGRO_TRANSFORM;
enum ALLEGRO_SHADER_PLATFORM { ALLEGRO_SHADER_AUTO = 0, ALLEGRO_SHADER_HLSL_SM_3_0 = 6 };
typedef enum ALLEGRO_SHADER_PLATFORM ALLEGRO_SHADER_PLATFORM;
typedef struct ALLEGRO_SHADER ALLEGRO_SHADER;
enum ALLEGRO_SHADER_TYPE { ALLEGRO_VERTEX_SHADER = 1, ALLEGRO_PIXEL_SHADER = 2 };
typedef enum ALLEGRO_SHADER_TYPE ALLEGRO_SHADER_TYPE;
typedef struct ALLEGRO_SYSTEM ALLEGRO_SYSTEM;
enum ALLEGRO_SYSTEM_ID { ALLEGRO_SYSTEM_ID_UNKNOWN = 0, ALLEGRO_SYSTEM_ID_XGLX = 1481067608 };
typedef enum ALLEGRO_SYSTEM_ID ALLEGRO_SYSTEM_ID;
typedef struct ALLEGRO_THREAD ALLEGRO_THREAD;
typedef struct ALLEGRO_MUTEX ALLEGRO_MUTEX;
typedef struct ALLEGRO_COND ALLEGRO_COND;
typedef struct ALLEGRO_TIMER ALLEGRO_TIMER;
typedef struct ALLEGRO_STATE ALLEGRO_STATE;
typedef struct ALLEGRO_FONT ALLEGRO_FONT;
typedef struct ALLEGRO_VERTEX_DECL ALLEGRO_VERTEX_DECL;
typedef struct ALLEGRO_VERTEX_BUFFER ALLEGRO_VERTEX_BUFFER;
typedef struct ALLEGRO_INDEX_BUFFER ALLEGRO_INDEX_BUFFER;
typedef struct ALLEGRO_VERTEX_ELEMENT ALLEGRO_VERTEX_ELEMENT;
typedef struct ALLEGRO_VERTEX ALLEGRO_VERTEX;
typedef unsigned long uintptr_t;

// allegro5/base.h
uint32_t al_get_allegro_version(void);
int al_run_main(int argc, char **argv, int (*)(int, char **));

// allegro5/altime.h
double al_get_time(void);
void al_rest(double seconds);
void al_init_timeout(ALLEGRO_TIMEOUT *timeout, double seconds);

// allegro5/color.h
ALLEGRO_COLOR al_map_rgb(unsigned char r, unsigned char g, unsigned char b);
ALLEGRO_COLOR al_map_rgba(unsigned char r, unsigned char g, unsigned char b, unsigned char a);
ALLEGRO_COLOR al_map_rgb_f(float r, float g, float b);
ALLEGRO_COLOR al_map_rgba_f(float r, float g, float b, float a);
ALLEGRO_COLOR al_premul_rgba(unsigned char r, unsigned char g, unsigned char b, unsigned char a);
ALLEGRO_COLOR al_premul_rgba_f(float r, float g, float b, float a);
void al_unmap_rgb(ALLEGRO_COLOR color, unsigned char *r, unsigned char *g, unsigned char *b);
void al_unmap_rgba(ALLEGRO_COLOR color, unsigned char *r, unsigned char *g, unsigned char *b, unsigned char *a);
void al_unmap_rgb_f(ALLEGRO_COLOR color, float *r, float *g, float *b);
void al_unmap_rgba_f(ALLEGRO_COLOR color, float *r, float *g, float *b, float *a);
int al_get_pixel_size(int format);
int al_get_pixel_format_bits(int format);
int al_get_pixel_block_size(int format);
int al_get_pixel_block_width(int format);
int al_get_pixel_block_height(int format);

// allegro5/bitmap.h
void al_set_new_bitmap_format(int format);
void al_set_new_bitmap_flags(int flags);
int al_get_new_bitmap_format(void);
int al_get_new_bitmap_flags(void);
void al_add_new_bitmap_flag(int flag);
int al_get_bitmap_width(ALLEGRO_BITMAP *bitmap);
int al_get_bitmap_height(ALLEGRO_BITMAP *bitmap);
int al_get_bitmap_format(ALLEGRO_BITMAP *bitmap);
int al_get_bitmap_flags(ALLEGRO_BITMAP *bitmap);
ALLEGRO_BITMAP *al_create_bitmap(int w, int h);
void al_destroy_bitmap(ALLEGRO_BITMAP *bitmap);
void al_put_pixel(int x, int y, ALLEGRO_COLOR color);
void al_put_blended_pixel(int x, int y, ALLEGRO_COLOR color);
ALLEGRO_COLOR al_get_pixel(ALLEGRO_BITMAP *bitmap, int x, int y);
void al_convert_mask_to_alpha(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR mask_color);
void al_set_clipping_rectangle(int x, int y, int width, int height);
void al_reset_clipping_rectangle(void);
void al_get_clipping_rectangle(int *x, int *y, int *w, int *h);
ALLEGRO_BITMAP *al_create_sub_bitmap(ALLEGRO_BITMAP *parent, int x, int y, int w, int h);
_Bool al_is_sub_bitmap(ALLEGRO_BITMAP *bitmap);
ALLEGRO_BITMAP *al_get_parent_bitmap(ALLEGRO_BITMAP *bitmap);
int al_get_bitmap_x(ALLEGRO_BITMAP *bitmap);
int al_get_bitmap_y(ALLEGRO_BITMAP *bitmap);
void al_reparent_bitmap(ALLEGRO_BITMAP *bitmap, ALLEGRO_BITMAP *parent, int x, int y, int w, int h);
ALLEGRO_BITMAP *al_clone_bitmap(ALLEGRO_BITMAP *bitmap);
void al_convert_bitmap(ALLEGRO_BITMAP *bitmap);
void al_convert_memory_bitmaps(void);

// allegro5/bitmap_draw.h
void al_draw_bitmap(ALLEGRO_BITMAP *bitmap, float dx, float dy, int flags);
void al_draw_bitmap_region(ALLEGRO_BITMAP *bitmap, float sx, float sy, float sw, float sh, float dx, float dy, int flags);
void al_draw_scaled_bitmap(ALLEGRO_BITMAP *bitmap, float sx, float sy, float sw, float sh, float dx, float dy, float dw, float dh, int flags);
void al_draw_rotated_bitmap(ALLEGRO_BITMAP *bitmap, float cx, float cy, float dx, float dy, float angle, int flags);
void al_draw_scaled_rotated_bitmap(ALLEGRO_BITMAP *bitmap, float cx, float cy, float dx, float dy, float xscale, float yscale, float angle, int flags);
void al_draw_tinted_bitmap(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR tint, float dx, float dy, int flags);
void al_draw_tinted_bitmap_region(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR tint, float sx, float sy, float sw, float sh, float dx, float dy, int flags);
void al_draw_tinted_scaled_bitmap(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR tint, float sx, float sy, float sw, float sh, float dx, float dy, float dw, float dh, int flags);
void al_draw_tinted_rotated_bitmap(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR tint, float cx, float cy, float dx, float dy, float angle, int flags);
void al_draw_tinted_scaled_rotated_bitmap(ALLEGRO_BITMAP *bitmap, ALLEGRO_COLOR tint, float cx, float cy, float dx, float dy, float xscale, float yscale, float angle, int flags);
void al_draw_tinted_scaled_rotated_bitmap_region(ALLEGRO_BITMAP *bitmap, float sx, float sy, float sw, float sh, ALLEGRO_COLOR tint, float cx, float cy, float dx, float dy, float xscale, float yscale, float angle, int flags);

// allegro5/utf8.h
ALLEGRO_USTR *al_ustr_new(const char *s);
ALLEGRO_USTR *al_ustr_new_from_buffer(const char *s, size_t size);
ALLEGRO_USTR *al_ustr_newf(const char *fmt, ...);
void al_ustr_free(ALLEGRO_USTR *us);
const char *al_cstr(const ALLEGRO_USTR *us);
void al_ustr_to_buffer(const ALLEGRO_USTR *us, char *buffer, int size);
char *al_cstr_dup(const ALLEGRO_USTR *us);
ALLEGRO_USTR *al_ustr_dup(const ALLEGRO_USTR *us);
ALLEGRO_USTR *al_ustr_dup_substr(const ALLEGRO_USTR *us, int start_pos, int end_pos);
const ALLEGRO_USTR *al_ustr_empty_string(void);
const ALLEGRO_USTR *al_ref_cstr(ALLEGRO_USTR_INFO *info, const char *s);
const ALLEGRO_USTR *al_ref_buffer(ALLEGRO_USTR_INFO *info, const char *s, size_t size);
const ALLEGRO_USTR *al_ref_ustr(ALLEGRO_USTR_INFO *info, const ALLEGRO_USTR *us, int start_pos, int end_pos);
size_t al_ustr_size(const ALLEGRO_USTR *us);
size_t al_ustr_length(const ALLEGRO_USTR *us);
int al_ustr_offset(const ALLEGRO_USTR *us, int index);
_Bool al_ustr_next(const ALLEGRO_USTR *us, int *pos);
_Bool al_ustr_prev(const ALLEGRO_USTR *us, int *pos);
int32_t al_ustr_get(const ALLEGRO_USTR *us, int pos);
int32_t al_ustr_get_next(const ALLEGRO_USTR *us, int *pos);
int32_t al_ustr_prev_get(const ALLEGRO_USTR *us, int *pos);
_Bool al_ustr_insert(ALLEGRO_USTR *us1, int pos, const ALLEGRO_USTR *us2);
_Bool al_ustr_insert_cstr(ALLEGRO_USTR *us, int pos, const char *us2);
size_t al_ustr_insert_chr(ALLEGRO_USTR *us, int pos, int32_t c);
_Bool al_ustr_append(ALLEGRO_USTR *us1, const ALLEGRO_USTR *us2);
_Bool al_ustr_append_cstr(ALLEGRO_USTR *us, const char *s);
size_t al_ustr_append_chr(ALLEGRO_USTR *us, int32_t c);
_Bool al_ustr_appendf(ALLEGRO_USTR *us, const char *fmt, ...);
_Bool al_ustr_vappendf(ALLEGRO_USTR *us, const char *fmt, va_list ap);
_Bool al_ustr_remove_chr(ALLEGRO_USTR *us, int pos);
_Bool al_ustr_remove_range(ALLEGRO_USTR *us, int start_pos, int end_pos);
_Bool al_ustr_truncate(ALLEGRO_USTR *us, int start_pos);
_Bool al_ustr_ltrim_ws(ALLEGRO_USTR *us);
_Bool al_ustr_rtrim_ws(ALLEGRO_USTR *us);
_Bool al_ustr_trim_ws(ALLEGRO_USTR *us);
_Bool al_ustr_assign(ALLEGRO_USTR *us1, const ALLEGRO_USTR *us2);
_Bool al_ustr_assign_substr(ALLEGRO_USTR *us1, const ALLEGRO_USTR *us2, int start_pos, int end_pos);
_Bool al_ustr_assign_cstr(ALLEGRO_USTR *us1, const char *s);
size_t al_ustr_set_chr(ALLEGRO_USTR *us, int pos, int32_t c);
_Bool al_ustr_replace_range(ALLEGRO_USTR *us1, int start_pos1, int end_pos1, const ALLEGRO_USTR *us2);
int al_ustr_find_chr(const ALLEGRO_USTR *us, int start_pos, int32_t c);
int al_ustr_rfind_chr(const ALLEGRO_USTR *us, int start_pos, int32_t c);
int al_ustr_find_set(const ALLEGRO_USTR *us, int start_pos, const ALLEGRO_USTR *accept);
int al_ustr_find_set_cstr(const ALLEGRO_USTR *us, int start_pos, const char *accept);
int al_ustr_find_cset(const ALLEGRO_USTR *us, int start_pos, const ALLEGRO_USTR *reject);
int al_ustr_find_cset_cstr(const ALLEGRO_USTR *us, int start_pos, const char *reject);
int al_ustr_find_str(const ALLEGRO_USTR *haystack, int start_pos, const ALLEGRO_USTR *needle);
int al_ustr_find_cstr(const ALLEGRO_USTR *haystack, int start_pos, const char *needle);
int al_ustr_rfind_str(const ALLEGRO_USTR *haystack, int start_pos, const ALLEGRO_USTR *needle);
int al_ustr_rfind_cstr(const ALLEGRO_USTR *haystack, int start_pos, const char *needle);
_Bool al_ustr_find_replace(ALLEGRO_USTR *us, int start_pos, const ALLEGRO_USTR *find, const ALLEGRO_USTR *replace);
_Bool al_ustr_find_replace_cstr(ALLEGRO_USTR *us, int start_pos, const char *find, const char *replace);
_Bool al_ustr_equal(const ALLEGRO_USTR *us1, const ALLEGRO_USTR *us2);
int al_ustr_compare(const ALLEGRO_USTR *u, const ALLEGRO_USTR *v);
int al_ustr_ncompare(const ALLEGRO_USTR *us1, const ALLEGRO_USTR *us2, int n);
_Bool al_ustr_has_prefix(const ALLEGRO_USTR *u, const ALLEGRO_USTR *v);
_Bool al_ustr_has_prefix_cstr(const ALLEGRO_USTR *u, const char *s);
_Bool al_ustr_has_suffix(const ALLEGRO_USTR *u, const ALLEGRO_USTR *v);
_Bool al_ustr_has_suffix_cstr(const ALLEGRO_USTR *us1, const char *s);
size_t al_utf8_width(int32_t c);
size_t al_utf8_encode(char s[], int32_t c);
ALLEGRO_USTR *al_ustr_new_from_utf16(const uint16_t *s);
size_t al_ustr_size_utf16(const ALLEGRO_USTR *us);
size_t al_ustr_encode_utf16(const ALLEGRO_USTR *us, uint16_t *s, size_t n);
size_t al_utf16_width(int c);
size_t al_utf16_encode(uint16_t s[], int32_t c);

// allegro5/path.h
ALLEGRO_PATH *al_create_path(const char *str);
ALLEGRO_PATH *al_create_path_for_directory(const char *str);
ALLEGRO_PATH *al_clone_path(const ALLEGRO_PATH *path);
int al_get_path_num_components(const ALLEGRO_PATH *path);
const char *al_get_path_component(const ALLEGRO_PATH *path, int i);
void al_replace_path_component(ALLEGRO_PATH *path, int i, const char *s);
void al_remove_path_component(ALLEGRO_PATH *path, int i);
void al_insert_path_component(ALLEGRO_PATH *path, int i, const char *s);
const char *al_get_path_tail(const ALLEGRO_PATH *path);
void al_drop_path_tail(ALLEGRO_PATH *path);
void al_append_path_component(ALLEGRO_PATH *path, const char *s);
_Bool al_join_paths(ALLEGRO_PATH *path, const ALLEGRO_PATH *tail);
_Bool al_rebase_path(const ALLEGRO_PATH *head, ALLEGRO_PATH *tail);
const char *al_path_cstr(const ALLEGRO_PATH *path, char delim);
const ALLEGRO_USTR *al_path_ustr(const ALLEGRO_PATH *path, char delim);
void al_destroy_path(ALLEGRO_PATH *path);
void al_set_path_drive(ALLEGRO_PATH *path, const char *drive);
const char *al_get_path_drive(const ALLEGRO_PATH *path);
void al_set_path_filename(ALLEGRO_PATH *path, const char *filename);
const char *al_get_path_filename(const ALLEGRO_PATH *path);
const char *al_get_path_extension(const ALLEGRO_PATH *path);
_Bool al_set_path_extension(ALLEGRO_PATH *path, const char *extension);
const char *al_get_path_basename(const ALLEGRO_PATH *path);
_Bool al_make_path_canonical(ALLEGRO_PATH *path);

// allegro5/file.h
ALLEGRO_FILE *al_fopen(const char *path, const char *mode);
ALLEGRO_FILE *al_fopen_interface(const ALLEGRO_FILE_INTERFACE *vt, const char *path, const char *mode);
ALLEGRO_FILE *al_create_file_handle(const ALLEGRO_FILE_INTERFACE *vt, void *userdata);
_Bool al_fclose(ALLEGRO_FILE *f);
size_t al_fread(ALLEGRO_FILE *f, void *ptr, size_t size);
size_t al_fwrite(ALLEGRO_FILE *f, const void *ptr, size_t size);
_Bool al_fflush(ALLEGRO_FILE *f);
int64_t al_ftell(ALLEGRO_FILE *f);
_Bool al_fseek(ALLEGRO_FILE *f, int64_t offset, int whence);
_Bool al_feof(ALLEGRO_FILE *f);
int al_ferror(ALLEGRO_FILE *f);
const char *al_ferrmsg(ALLEGRO_FILE *f);
void al_fclearerr(ALLEGRO_FILE *f);
int al_fungetc(ALLEGRO_FILE *f, int c);
int64_t al_fsize(ALLEGRO_FILE *f);
int al_fgetc(ALLEGRO_FILE *f);
int al_fputc(ALLEGRO_FILE *f, int c);
int16_t al_fread16le(ALLEGRO_FILE *f);
int16_t al_fread16be(ALLEGRO_FILE *f);
size_t al_fwrite16le(ALLEGRO_FILE *f, int16_t w);
size_t al_fwrite16be(ALLEGRO_FILE *f, int16_t w);
int32_t al_fread32le(ALLEGRO_FILE *f);
int32_t al_fread32be(ALLEGRO_FILE *f);
size_t al_fwrite32le(ALLEGRO_FILE *f, int32_t l);
size_t al_fwrite32be(ALLEGRO_FILE *f, int32_t l);
char *al_fgets(ALLEGRO_FILE *f, char *const p, size_t max);
ALLEGRO_USTR *al_fget_ustr(ALLEGRO_FILE *f);
int al_fputs(ALLEGRO_FILE *f, const char *p);
int al_fprintf(ALLEGRO_FILE *f, const char *format, ...);
int al_vfprintf(ALLEGRO_FILE *f, const char *format, va_list args);
ALLEGRO_FILE *al_fopen_fd(int fd, const char *mode);
ALLEGRO_FILE *al_make_temp_file(const char *tmpl, ALLEGRO_PATH **ret_path);
ALLEGRO_FILE *al_fopen_slice(ALLEGRO_FILE *fp, size_t initial_size, const char *mode);
const ALLEGRO_FILE_INTERFACE *al_get_new_file_interface(void);
void al_set_new_file_interface(const ALLEGRO_FILE_INTERFACE *file_interface);
void al_set_standard_file_interface(void);
void *al_get_file_userdata(ALLEGRO_FILE *f);

// allegro5/bitmap_io.h
_Bool al_register_bitmap_loader(const char *ext, ALLEGRO_IIO_LOADER_FUNCTION loader);
_Bool al_register_bitmap_saver(const char *ext, ALLEGRO_IIO_SAVER_FUNCTION saver);
_Bool al_register_bitmap_loader_f(const char *ext, ALLEGRO_IIO_FS_LOADER_FUNCTION fs_loader);
_Bool al_register_bitmap_saver_f(const char *ext, ALLEGRO_IIO_FS_SAVER_FUNCTION fs_saver);
_Bool al_register_bitmap_identifier(const char *ext, ALLEGRO_IIO_IDENTIFIER_FUNCTION identifier);
ALLEGRO_BITMAP *al_load_bitmap(const char *filename);
ALLEGRO_BITMAP *al_load_bitmap_flags(const char *filename, int flags);
ALLEGRO_BITMAP *al_load_bitmap_f(ALLEGRO_FILE *fp, const char *ident);
ALLEGRO_BITMAP *al_load_bitmap_flags_f(ALLEGRO_FILE *fp, const char *ident, int flags);
_Bool al_save_bitmap(const char *filename, ALLEGRO_BITMAP *bitmap);
_Bool al_save_bitmap_f(ALLEGRO_FILE *fp, const char *ident, ALLEGRO_BITMAP *bitmap);
const char *al_identify_bitmap_f(ALLEGRO_FILE *fp);
const char *al_identify_bitmap(const char *filename);

// allegro5/bitmap_lock.h
ALLEGRO_LOCKED_REGION *al_lock_bitmap(ALLEGRO_BITMAP *bitmap, int format, int flags);
ALLEGRO_LOCKED_REGION *al_lock_bitmap_region(ALLEGRO_BITMAP *bitmap, int x, int y, int width, int height, int format, int flags);
ALLEGRO_LOCKED_REGION *al_lock_bitmap_blocked(ALLEGRO_BITMAP *bitmap, int flags);
ALLEGRO_LOCKED_REGION *al_lock_bitmap_region_blocked(ALLEGRO_BITMAP *bitmap, int x_block, int y_block, int width_block, int height_block, int flags);
void al_unlock_bitmap(ALLEGRO_BITMAP *bitmap);
_Bool al_is_bitmap_locked(ALLEGRO_BITMAP *bitmap);

// allegro5/blender.h
void al_set_blender(int op, int source, int dest);
void al_set_blend_color(ALLEGRO_COLOR color);
void al_get_blender(int *op, int *source, int *dest);
ALLEGRO_COLOR al_get_blend_color(void);
void al_set_separate_blender(int op, int source, int dest, int alpha_op, int alpha_source, int alpha_dest);
void al_get_separate_blender(int *op, int *source, int *dest, int *alpha_op, int *alpha_src, int *alpha_dest);

// allegro5/events.h
void al_init_user_event_source(ALLEGRO_EVENT_SOURCE *);
void al_destroy_user_event_source(ALLEGRO_EVENT_SOURCE *);
_Bool al_emit_user_event(ALLEGRO_EVENT_SOURCE *, ALLEGRO_EVENT *, void (*dtor)(ALLEGRO_USER_EVENT *));
void al_unref_user_event(ALLEGRO_USER_EVENT *);
void al_set_event_source_data(ALLEGRO_EVENT_SOURCE *, intptr_t data);
intptr_t al_get_event_source_data(const ALLEGRO_EVENT_SOURCE *);
ALLEGRO_EVENT_QUEUE *al_create_event_queue(void);
void al_destroy_event_queue(ALLEGRO_EVENT_QUEUE *);
_Bool al_is_event_source_registered(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT_SOURCE *);
void al_register_event_source(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT_SOURCE *);
void al_unregister_event_source(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT_SOURCE *);
void al_pause_event_queue(ALLEGRO_EVENT_QUEUE *, _Bool);
_Bool al_is_event_queue_paused(const ALLEGRO_EVENT_QUEUE *);
_Bool al_is_event_queue_empty(ALLEGRO_EVENT_QUEUE *);
_Bool al_get_next_event(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT *ret_event);
_Bool al_peek_next_event(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT *ret_event);
_Bool al_drop_next_event(ALLEGRO_EVENT_QUEUE *);
void al_flush_event_queue(ALLEGRO_EVENT_QUEUE *);
void al_wait_for_event(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT *ret_event);
_Bool al_wait_for_event_timed(ALLEGRO_EVENT_QUEUE *, ALLEGRO_EVENT *ret_event, float secs);
_Bool al_wait_for_event_until(ALLEGRO_EVENT_QUEUE *queue, ALLEGRO_EVENT *ret_event, ALLEGRO_TIMEOUT *timeout);

// allegro5/display.h
void al_set_new_display_refresh_rate(int refresh_rate);
void al_set_new_display_flags(int flags);
int al_get_new_display_refresh_rate(void);
int al_get_new_display_flags(void);
void al_set_new_window_title(const char *title);
const char *al_get_new_window_title(void);
int al_get_display_width(ALLEGRO_DISPLAY *display);
int al_get_display_height(ALLEGRO_DISPLAY *display);
int al_get_display_format(ALLEGRO_DISPLAY *display);
int al_get_display_refresh_rate(ALLEGRO_DISPLAY *display);
int al_get_display_flags(ALLEGRO_DISPLAY *display);
int al_get_display_orientation(ALLEGRO_DISPLAY *display);
_Bool al_set_display_flag(ALLEGRO_DISPLAY *display, int flag, _Bool onoff);
ALLEGRO_DISPLAY *al_create_display(int w, int h);
void al_destroy_display(ALLEGRO_DISPLAY *display);
ALLEGRO_DISPLAY *al_get_current_display(void);
void al_set_target_bitmap(ALLEGRO_BITMAP *bitmap);
void al_set_target_backbuffer(ALLEGRO_DISPLAY *display);
ALLEGRO_BITMAP *al_get_backbuffer(ALLEGRO_DISPLAY *display);
ALLEGRO_BITMAP *al_get_target_bitmap(void);
_Bool al_acknowledge_resize(ALLEGRO_DISPLAY *display);
_Bool al_resize_display(ALLEGRO_DISPLAY *display, int width, int height);
void al_flip_display(void);
void al_update_display_region(int x, int y, int width, int height);
_Bool al_is_compatible_bitmap(ALLEGRO_BITMAP *bitmap);
_Bool al_wait_for_vsync(void);
ALLEGRO_EVENT_SOURCE *al_get_display_event_source(ALLEGRO_DISPLAY *display);
void al_set_display_icon(ALLEGRO_DISPLAY *display, ALLEGRO_BITMAP *icon);
void al_set_display_icons(ALLEGRO_DISPLAY *display, int num_icons, ALLEGRO_BITMAP *icons[]);
int al_get_new_display_adapter(void);
void al_set_new_display_adapter(int adapter);
void al_set_new_window_position(int x, int y);
void al_get_new_window_position(int *x, int *y);
void al_set_window_position(ALLEGRO_DISPLAY *display, int x, int y);
void al_get_window_position(ALLEGRO_DISPLAY *display, int *x, int *y);
_Bool al_set_window_constraints(ALLEGRO_DISPLAY *display, int min_w, int min_h, int max_w, int max_h);
_Bool al_get_window_constraints(ALLEGRO_DISPLAY *display, int *min_w, int *min_h, int *max_w, int *max_h);
void al_apply_window_constraints(ALLEGRO_DISPLAY *display, _Bool onoff);
void al_set_window_title(ALLEGRO_DISPLAY *display, const char *title);
void al_set_new_display_option(int option, int value, int importance);
int al_get_new_display_option(int option, int *importance);
void al_reset_new_display_options(void);
void al_set_display_option(ALLEGRO_DISPLAY *display, int option, int value);
int al_get_display_option(ALLEGRO_DISPLAY *display, int option);
void al_hold_bitmap_drawing(_Bool hold);
_Bool al_is_bitmap_drawing_held(void);
void al_acknowledge_drawing_halt(ALLEGRO_DISPLAY *display);
void al_acknowledge_drawing_resume(ALLEGRO_DISPLAY *display);

// allegro5/clipboard.h
char *al_get_clipboard_text(ALLEGRO_DISPLAY *display);
_Bool al_set_clipboard_text(ALLEGRO_DISPLAY *display, const char *text);
_Bool al_clipboard_has_text(ALLEGRO_DISPLAY *display);

// allegro5/config.h
ALLEGRO_CONFIG *al_create_config(void);
void al_add_config_section(ALLEGRO_CONFIG *config, const char *name);
void al_set_config_value(ALLEGRO_CONFIG *config, const char *section, const char *key, const char *value);
void al_add_config_comment(ALLEGRO_CONFIG *config, const char *section, const char *comment);
const char *al_get_config_value(const ALLEGRO_CONFIG *config, const char *section, const char *key);
ALLEGRO_CONFIG *al_load_config_file(const char *filename);
ALLEGRO_CONFIG *al_load_config_file_f(ALLEGRO_FILE *filename);
_Bool al_save_config_file(const char *filename, const ALLEGRO_CONFIG *config);
_Bool al_save_config_file_f(ALLEGRO_FILE *file, const ALLEGRO_CONFIG *config);
void al_merge_config_into(ALLEGRO_CONFIG *master, const ALLEGRO_CONFIG *add);
ALLEGRO_CONFIG *al_merge_config(const ALLEGRO_CONFIG *cfg1, const ALLEGRO_CONFIG *cfg2);
void al_destroy_config(ALLEGRO_CONFIG *config);
_Bool al_remove_config_section(ALLEGRO_CONFIG *config, const char *section);
_Bool al_remove_config_key(ALLEGRO_CONFIG *config, const char *section, const char *key);
const char *al_get_first_config_section(const ALLEGRO_CONFIG *config, ALLEGRO_CONFIG_SECTION **iterator);
const char *al_get_next_config_section(ALLEGRO_CONFIG_SECTION **iterator);
const char *al_get_first_config_entry(const ALLEGRO_CONFIG *config, const char *section, ALLEGRO_CONFIG_ENTRY **iterator);
const char *al_get_next_config_entry(ALLEGRO_CONFIG_ENTRY **iterator);

// allegro5/cpu.h
int al_get_cpu_count(void);
int al_get_ram_size(void);

// allegro5/debug.h
_Bool _al_trace_prefix(const char *channel, int level, const char *file, int line, const char *function);
void _al_trace_suffix(const char *msg, ...);
void al_register_assert_handler(void (*handler)(const char *, const char *, int, const char *));
void al_register_trace_handler(void (*handler)(const char *));

// allegro5/drawing.h
void al_clear_to_color(ALLEGRO_COLOR color);
void al_clear_depth_buffer(float x);
void al_draw_pixel(float x, float y, ALLEGRO_COLOR color);

// allegro5/error.h
int al_get_errno(void);
void al_set_errno(int errnum);

// allegro5/fmaths.h
al_fixed al_fixsqrt(al_fixed x);
al_fixed al_fixhypot(al_fixed x, al_fixed y);
al_fixed al_fixatan(al_fixed x);
al_fixed al_fixatan2(al_fixed y, al_fixed x);

// allegro5/inline/fmaths.inl
al_fixed al_ftofix(double x);
double al_fixtof(al_fixed x);
al_fixed al_fixadd(al_fixed x, al_fixed y);
al_fixed al_fixsub(al_fixed x, al_fixed y);
al_fixed al_fixmul(al_fixed x, al_fixed y);
al_fixed al_fixdiv(al_fixed x, al_fixed y);
int al_fixfloor(al_fixed x);
int al_fixceil(al_fixed x);
al_fixed al_itofix(int x);
int al_fixtoi(al_fixed x);
al_fixed al_fixcos(al_fixed x);
al_fixed al_fixsin(al_fixed x);
al_fixed al_fixtan(al_fixed x);
al_fixed al_fixacos(al_fixed x);
al_fixed al_fixasin(al_fixed x);

// allegro5/fshook.h
ALLEGRO_FS_ENTRY *al_create_fs_entry(const char *path);
void al_destroy_fs_entry(ALLEGRO_FS_ENTRY *e);
const char *al_get_fs_entry_name(ALLEGRO_FS_ENTRY *e);
_Bool al_update_fs_entry(ALLEGRO_FS_ENTRY *e);
uint32_t al_get_fs_entry_mode(ALLEGRO_FS_ENTRY *e);
time_t al_get_fs_entry_atime(ALLEGRO_FS_ENTRY *e);
time_t al_get_fs_entry_mtime(ALLEGRO_FS_ENTRY *e);
time_t al_get_fs_entry_ctime(ALLEGRO_FS_ENTRY *e);
off_t al_get_fs_entry_size(ALLEGRO_FS_ENTRY *e);
_Bool al_fs_entry_exists(ALLEGRO_FS_ENTRY *e);
_Bool al_remove_fs_entry(ALLEGRO_FS_ENTRY *e);
_Bool al_open_directory(ALLEGRO_FS_ENTRY *e);
ALLEGRO_FS_ENTRY *al_read_directory(ALLEGRO_FS_ENTRY *e);
_Bool al_close_directory(ALLEGRO_FS_ENTRY *e);
_Bool al_filename_exists(const char *path);
_Bool al_remove_filename(const char *path);
char *al_get_current_directory(void);
_Bool al_change_directory(const char *path);
_Bool al_make_directory(const char *path);
ALLEGRO_FILE *al_open_fs_entry(ALLEGRO_FS_ENTRY *e, const char *mode);
int al_for_each_fs_entry(ALLEGRO_FS_ENTRY *dir, int (*callback)(ALLEGRO_FS_ENTRY *, void *), void *extra);
const ALLEGRO_FS_INTERFACE *al_get_fs_interface(void);
void al_set_fs_interface(const ALLEGRO_FS_INTERFACE *vtable);
void al_set_standard_fs_interface(void);

// allegro5/fullscreen_mode.h
int al_get_num_display_modes(void);
ALLEGRO_DISPLAY_MODE *al_get_display_mode(int index, ALLEGRO_DISPLAY_MODE *mode);

// allegro5/joystick.h
_Bool al_install_joystick(void);
void al_uninstall_joystick(void);
_Bool al_is_joystick_installed(void);
_Bool al_reconfigure_joysticks(void);
int al_get_num_joysticks(void);
ALLEGRO_JOYSTICK *al_get_joystick(int joyn);
void al_release_joystick(ALLEGRO_JOYSTICK *);
_Bool al_get_joystick_active(ALLEGRO_JOYSTICK *);
const char *al_get_joystick_name(ALLEGRO_JOYSTICK *);
int al_get_joystick_num_sticks(ALLEGRO_JOYSTICK *);
int al_get_joystick_stick_flags(ALLEGRO_JOYSTICK *, int stick);
const char *al_get_joystick_stick_name(ALLEGRO_JOYSTICK *, int stick);
int al_get_joystick_num_axes(ALLEGRO_JOYSTICK *, int stick);
const char *al_get_joystick_axis_name(ALLEGRO_JOYSTICK *, int stick, int axis);
int al_get_joystick_num_buttons(ALLEGRO_JOYSTICK *);
const char *al_get_joystick_button_name(ALLEGRO_JOYSTICK *, int buttonn);
void al_get_joystick_state(ALLEGRO_JOYSTICK *, ALLEGRO_JOYSTICK_STATE *ret_state);
ALLEGRO_EVENT_SOURCE *al_get_joystick_event_source(void);

// allegro5/keyboard.h
_Bool al_is_keyboard_installed(void);
_Bool al_install_keyboard(void);
void al_uninstall_keyboard(void);
_Bool al_set_keyboard_leds(int leds);
const char *al_keycode_to_name(int keycode);
void al_get_keyboard_state(ALLEGRO_KEYBOARD_STATE *ret_state);
_Bool al_key_down(const ALLEGRO_KEYBOARD_STATE *, int keycode);
ALLEGRO_EVENT_SOURCE *al_get_keyboard_event_source(void);

// allegro5/mouse.h
_Bool al_is_mouse_installed(void);
_Bool al_install_mouse(void);
void al_uninstall_mouse(void);
unsigned int al_get_mouse_num_buttons(void);
unsigned int al_get_mouse_num_axes(void);
_Bool al_set_mouse_xy(struct ALLEGRO_DISPLAY *display, int x, int y);
_Bool al_set_mouse_z(int z);
_Bool al_set_mouse_w(int w);
_Bool al_set_mouse_axis(int axis, int value);
void al_get_mouse_state(ALLEGRO_MOUSE_STATE *ret_state);
_Bool al_mouse_button_down(const ALLEGRO_MOUSE_STATE *state, int button);
int al_get_mouse_state_axis(const ALLEGRO_MOUSE_STATE *state, int axis);
_Bool al_get_mouse_cursor_position(int *ret_x, int *ret_y);
_Bool al_grab_mouse(struct ALLEGRO_DISPLAY *display);
_Bool al_ungrab_mouse(void);
void al_set_mouse_wheel_precision(int precision);
int al_get_mouse_wheel_precision(void);
ALLEGRO_EVENT_SOURCE *al_get_mouse_event_source(void);

// allegro5/touch_input.h
_Bool al_is_touch_input_installed(void);
_Bool al_install_touch_input(void);
void al_uninstall_touch_input(void);
void al_get_touch_input_state(ALLEGRO_TOUCH_INPUT_STATE *ret_state);
ALLEGRO_EVENT_SOURCE *al_get_touch_input_event_source(void);

// allegro5/memory.h
void al_set_memory_interface(ALLEGRO_MEMORY_INTERFACE *iface);
void *al_malloc_with_context(size_t n, int line, const char *file, const char *func);
void al_free_with_context(void *ptr, int line, const char *file, const char *func);
void *al_realloc_with_context(void *ptr, size_t n, int line, const char *file, const char *func);
void *al_calloc_with_context(size_t count, size_t n, int line, const char *file, const char *func);

// allegro5/monitor.h
int al_get_num_video_adapters(void);
_Bool al_get_monitor_info(int adapter, ALLEGRO_MONITOR_INFO *info);
int al_get_monitor_dpi(int adapter);

// allegro5/mouse_cursor.h
ALLEGRO_MOUSE_CURSOR *al_create_mouse_cursor(struct ALLEGRO_BITMAP *sprite, int xfocus, int yfocus);
void al_destroy_mouse_cursor(ALLEGRO_MOUSE_CURSOR *);
_Bool al_set_mouse_cursor(struct ALLEGRO_DISPLAY *display, ALLEGRO_MOUSE_CURSOR *cursor);
_Bool al_set_system_mouse_cursor(struct ALLEGRO_DISPLAY *display, ALLEGRO_SYSTEM_MOUSE_CURSOR cursor_id);
_Bool al_show_mouse_cursor(struct ALLEGRO_DISPLAY *display);
_Bool al_hide_mouse_cursor(struct ALLEGRO_DISPLAY *display);

// allegro5/render_state.h
void al_set_render_state(ALLEGRO_RENDER_STATE state, int value);

// allegro5/transformations.h
void al_use_transform(const ALLEGRO_TRANSFORM *trans);
void al_use_projection_transform(const ALLEGRO_TRANSFORM *trans);
void al_copy_transform(ALLEGRO_TRANSFORM *dest, const ALLEGRO_TRANSFORM *src);
void al_identity_transform(ALLEGRO_TRANSFORM *trans);
void al_build_transform(ALLEGRO_TRANSFORM *trans, float x, float y, float sx, float sy, float theta);
void al_build_camera_transform(ALLEGRO_TRANSFORM *trans, float position_x, float position_y, float position_z, float look_x, float look_y, float look_z, float up_x, float up_y, float up_z);
void al_translate_transform(ALLEGRO_TRANSFORM *trans, float x, float y);
void al_translate_transform_3d(ALLEGRO_TRANSFORM *trans, float x, float y, float z);
void al_rotate_transform(ALLEGRO_TRANSFORM *trans, float theta);
void al_rotate_transform_3d(ALLEGRO_TRANSFORM *trans, float x, float y, float z, float angle);
void al_scale_transform(ALLEGRO_TRANSFORM *trans, float sx, float sy);
void al_scale_transform_3d(ALLEGRO_TRANSFORM *trans, float sx, float sy, float sz);
void al_transform_coordinates(const ALLEGRO_TRANSFORM *trans, float *x, float *y);
void al_transform_coordinates_3d(const ALLEGRO_TRANSFORM *trans, float *x, float *y, float *z);
void al_transform_coordinates_4d(const ALLEGRO_TRANSFORM *trans, float *x, float *y, float *z, float *w);
void al_transform_coordinates_3d_projective(const ALLEGRO_TRANSFORM *trans, float *x, float *y, float *z);
void al_compose_transform(ALLEGRO_TRANSFORM *trans, const ALLEGRO_TRANSFORM *other);
const ALLEGRO_TRANSFORM *al_get_current_transform(void);
const ALLEGRO_TRANSFORM *al_get_current_inverse_transform(void);
const ALLEGRO_TRANSFORM *al_get_current_projection_transform(void);
void al_invert_transform(ALLEGRO_TRANSFORM *trans);
void al_transpose_transform(ALLEGRO_TRANSFORM *trans);
int al_check_inverse(const ALLEGRO_TRANSFORM *trans, float tol);
void al_orthographic_transform(ALLEGRO_TRANSFORM *trans, float left, float top, float n, float right, float bottom, float f);
void al_perspective_transform(ALLEGRO_TRANSFORM *trans, float left, float top, float n, float right, float bottom, float f);
void al_horizontal_shear_transform(ALLEGRO_TRANSFORM *trans, float theta);
void al_vertical_shear_transform(ALLEGRO_TRANSFORM *trans, float theta);

// allegro5/shader.h
ALLEGRO_SHADER *al_create_shader(ALLEGRO_SHADER_PLATFORM platform);
_Bool al_attach_shader_source(ALLEGRO_SHADER *shader, ALLEGRO_SHADER_TYPE type, const char *source);
_Bool al_attach_shader_source_file(ALLEGRO_SHADER *shader, ALLEGRO_SHADER_TYPE type, const char *filename);
_Bool al_build_shader(ALLEGRO_SHADER *shader);
const char *al_get_shader_log(ALLEGRO_SHADER *shader);
ALLEGRO_SHADER_PLATFORM al_get_shader_platform(ALLEGRO_SHADER *shader);
_Bool al_use_shader(ALLEGRO_SHADER *shader);
void al_destroy_shader(ALLEGRO_SHADER *shader);
_Bool al_set_shader_sampler(const char *name, ALLEGRO_BITMAP *bitmap, int unit);
_Bool al_set_shader_matrix(const char *name, const ALLEGRO_TRANSFORM *matrix);
_Bool al_set_shader_int(const char *name, int i);
_Bool al_set_shader_float(const char *name, float f);
_Bool al_set_shader_int_vector(const char *name, int num_components, const int *i, int num_elems);
_Bool al_set_shader_float_vector(const char *name, int num_components, const float *f, int num_elems);
_Bool al_set_shader_bool(const char *name, _Bool b);
const char *al_get_default_shader_source(ALLEGRO_SHADER_PLATFORM platform, ALLEGRO_SHADER_TYPE type);

// allegro5/system.h
_Bool al_install_system(int version, int (*atexit_ptr)(void (*)(void)));
void al_uninstall_system(void);
_Bool al_is_system_installed(void);
ALLEGRO_SYSTEM *al_get_system_driver(void);
ALLEGRO_CONFIG *al_get_system_config(void);
ALLEGRO_SYSTEM_ID al_get_system_id(void);
ALLEGRO_PATH *al_get_standard_path(int id);
void al_set_exe_name(const char *path);
void al_set_org_name(const char *org_name);
void al_set_app_name(const char *app_name);
const char *al_get_org_name(void);
const char *al_get_app_name(void);
_Bool al_inhibit_screensaver(_Bool inhibit);

// allegro5/threads.h
ALLEGRO_THREAD *al_create_thread(void *(*proc)(ALLEGRO_THREAD *, void *), void *arg);
void al_start_thread(ALLEGRO_THREAD *outer);
void al_join_thread(ALLEGRO_THREAD *outer, void **ret_value);
void al_set_thread_should_stop(ALLEGRO_THREAD *outer);
_Bool al_get_thread_should_stop(ALLEGRO_THREAD *outer);
void al_destroy_thread(ALLEGRO_THREAD *thread);
void al_run_detached_thread(void *(*proc)(void *), void *arg);
ALLEGRO_MUTEX *al_create_mutex(void);
ALLEGRO_MUTEX *al_create_mutex_recursive(void);
void al_lock_mutex(ALLEGRO_MUTEX *mutex);
void al_unlock_mutex(ALLEGRO_MUTEX *mutex);
void al_destroy_mutex(ALLEGRO_MUTEX *mutex);
ALLEGRO_COND *al_create_cond(void);
void al_destroy_cond(ALLEGRO_COND *cond);
void al_wait_cond(ALLEGRO_COND *cond, ALLEGRO_MUTEX *mutex);
int al_wait_cond_until(ALLEGRO_COND *cond, ALLEGRO_MUTEX *mutex, const ALLEGRO_TIMEOUT *timeout);
void al_broadcast_cond(ALLEGRO_COND *cond);
void al_signal_cond(ALLEGRO_COND *cond);

// allegro5/timer.h
ALLEGRO_TIMER *al_create_timer(double speed_secs);
void al_destroy_timer(ALLEGRO_TIMER *timer);
void al_start_timer(ALLEGRO_TIMER *timer);
void al_stop_timer(ALLEGRO_TIMER *timer);
void al_resume_timer(ALLEGRO_TIMER *timer);
_Bool al_get_timer_started(const ALLEGRO_TIMER *timer);
double al_get_timer_speed(const ALLEGRO_TIMER *timer);
void al_set_timer_speed(ALLEGRO_TIMER *timer, double speed_secs);
int64_t al_get_timer_count(const ALLEGRO_TIMER *timer);
void al_set_timer_count(ALLEGRO_TIMER *timer, int64_t count);
void al_add_timer_count(ALLEGRO_TIMER *timer, int64_t diff);
ALLEGRO_EVENT_SOURCE *al_get_timer_event_source(ALLEGRO_TIMER *timer);

// allegro5/tls.h
void al_store_state(ALLEGRO_STATE *state, int flags);
void al_restore_state(const ALLEGRO_STATE *state);

// allegro5/allegro_color.h
uint32_t al_get_allegro_color_version(void);
void al_color_hsv_to_rgb(float hue, float saturation, float value, float *red, float *green, float *blue);
void al_color_rgb_to_hsl(float red, float green, float blue, float *hue, float *saturation, float *lightness);
void al_color_rgb_to_hsv(float red, float green, float blue, float *hue, float *saturation, float *value);
void al_color_hsl_to_rgb(float hue, float saturation, float lightness, float *red, float *green, float *blue);
_Bool al_color_name_to_rgb(const char *name, float *r, float *g, float *b);
const char *al_color_rgb_to_name(float r, float g, float b);
void al_color_cmyk_to_rgb(float cyan, float magenta, float yellow, float key, float *red, float *green, float *blue);
void al_color_rgb_to_cmyk(float red, float green, float blue, float *cyan, float *magenta, float *yellow, float *key);
void al_color_yuv_to_rgb(float y, float u, float v, float *red, float *green, float *blue);
void al_color_rgb_to_yuv(float red, float green, float blue, float *y, float *u, float *v);
void al_color_rgb_to_html(float red, float green, float blue, char *string);
_Bool al_color_html_to_rgb(const char *string, float *red, float *green, float *blue);
ALLEGRO_COLOR al_color_yuv(float y, float u, float v);
ALLEGRO_COLOR al_color_cmyk(float c, float m, float y, float k);
ALLEGRO_COLOR al_color_hsl(float h, float s, float l);
ALLEGRO_COLOR al_color_hsv(float h, float s, float v);
ALLEGRO_COLOR al_color_name(const char *name);
ALLEGRO_COLOR al_color_html(const char *string);
void al_color_xyz_to_rgb(float x, float y, float z, float *red, float *green, float *blue);
void al_color_rgb_to_xyz(float red, float green, float blue, float *x, float *y, float *z);
ALLEGRO_COLOR al_color_xyz(float x, float y, float z);
void al_color_lab_to_rgb(float l, float a, float b, float *red, float *green, float *blue);
void al_color_rgb_to_lab(float red, float green, float blue, float *l, float *a, float *b);
ALLEGRO_COLOR al_color_lab(float l, float a, float b);
void al_color_xyy_to_rgb(float x, float y, float y2, float *red, float *green, float *blue);
void al_color_rgb_to_xyy(float red, float green, float blue, float *x, float *y, float *y2);
ALLEGRO_COLOR al_color_xyy(float x, float y, float y2);
double al_color_distance_ciede2000(ALLEGRO_COLOR c1, ALLEGRO_COLOR c2);
void al_color_lch_to_rgb(float l, float c, float h, float *red, float *green, float *blue);
void al_color_rgb_to_lch(float red, float green, float blue, float *l, float *c, float *h);
ALLEGRO_COLOR al_color_lch(float l, float c, float h);
_Bool al_is_color_valid(ALLEGRO_COLOR color);
void al_color_oklab_to_rgb(float l, float a, float b, float *red, float *green, float *blue);
void al_color_rgb_to_oklab(float red, float green, float blue, float *l, float *a, float *b);
ALLEGRO_COLOR al_color_oklab(float l, float a, float b);
void al_color_linear_to_rgb(float x, float y, float z, float *red, float *green, float *blue);
void al_color_rgb_to_linear(float red, float green, float blue, float *x, float *y, float *z);
ALLEGRO_COLOR al_color_linear(float r, float g, float b);

// allegro5/allegro_font.h
_Bool al_register_font_loader(const char *ext, ALLEGRO_FONT *(*load)(const char *, int, int));
ALLEGRO_FONT *al_load_bitmap_font(const char *filename);
ALLEGRO_FONT *al_load_bitmap_font_flags(const char *filename, int flags);
ALLEGRO_FONT *al_load_font(const char *filename, int size, int flags);
ALLEGRO_FONT *al_grab_font_from_bitmap(ALLEGRO_BITMAP *bmp, int n, const int ranges[]);
ALLEGRO_FONT *al_create_builtin_font(void);
void al_draw_ustr(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, int flags, const ALLEGRO_USTR *ustr);
void al_draw_text(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, int flags, const char *text);
void al_draw_justified_text(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x1, float x2, float y, float diff, int flags, const char *text);
void al_draw_justified_ustr(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x1, float x2, float y, float diff, int flags, const ALLEGRO_USTR *text);
void al_draw_textf(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, int flags, const char *format, ...);
void al_draw_justified_textf(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x1, float x2, float y, float diff, int flags, const char *format, ...);
int al_get_text_width(const ALLEGRO_FONT *f, const char *str);
int al_get_ustr_width(const ALLEGRO_FONT *f, const ALLEGRO_USTR *ustr);
int al_get_font_line_height(const ALLEGRO_FONT *f);
int al_get_font_ascent(const ALLEGRO_FONT *f);
int al_get_font_descent(const ALLEGRO_FONT *f);
void al_destroy_font(ALLEGRO_FONT *f);
void al_get_ustr_dimensions(const ALLEGRO_FONT *f, const ALLEGRO_USTR *text, int *bbx, int *bby, int *bbw, int *bbh);
void al_get_text_dimensions(const ALLEGRO_FONT *f, const char *text, int *bbx, int *bby, int *bbw, int *bbh);
_Bool al_init_font_addon(void);
_Bool al_is_font_addon_initialized(void);
void al_shutdown_font_addon(void);
uint32_t al_get_allegro_font_version(void);
int al_get_font_ranges(ALLEGRO_FONT *font, int ranges_count, int *ranges);
void al_draw_glyph(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, int codepoint);
int al_get_glyph_width(const ALLEGRO_FONT *f, int codepoint);
_Bool al_get_glyph_dimensions(const ALLEGRO_FONT *f, int codepoint, int *bbx, int *bby, int *bbw, int *bbh);
int al_get_glyph_advance(const ALLEGRO_FONT *f, int codepoint1, int codepoint2);
void al_draw_multiline_text(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, float max_width, float line_height, int flags, const char *text);
void al_draw_multiline_textf(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, float max_width, float line_height, int flags, const char *format, ...);
void al_draw_multiline_ustr(const ALLEGRO_FONT *font, ALLEGRO_COLOR color, float x, float y, float max_width, float line_height, int flags, const ALLEGRO_USTR *text);
void al_do_multiline_text(const ALLEGRO_FONT *font, float max_width, const char *text, _Bool (*cb)(int, const char *, int, void *), void *extra);
void al_do_multiline_ustr(const ALLEGRO_FONT *font, float max_width, const ALLEGRO_USTR *ustr, _Bool (*cb)(int, const ALLEGRO_USTR *, void *), void *extra);
void al_set_fallback_font(ALLEGRO_FONT *font, ALLEGRO_FONT *fallback);
ALLEGRO_FONT *al_get_fallback_font(ALLEGRO_FONT *font);

// allegro5/allegro_memfile.h
ALLEGRO_FILE *al_open_memfile(void *mem, int64_t size, const char *mode);
uint32_t al_get_allegro_memfile_version(void);

// allegro5/allegro_primitives.h
uint32_t al_get_allegro_primitives_version(void);
_Bool al_init_primitives_addon(void);
_Bool al_is_primitives_addon_initialized(void);
void al_shutdown_primitives_addon(void);
int al_draw_prim(const void *vtxs, const ALLEGRO_VERTEX_DECL *decl, ALLEGRO_BITMAP *texture, int start, int end, int type);
int al_draw_indexed_prim(const void *vtxs, const ALLEGRO_VERTEX_DECL *decl, ALLEGRO_BITMAP *texture, const int *indices, int num_vtx, int type);
int al_draw_vertex_buffer(ALLEGRO_VERTEX_BUFFER *vertex_buffer, ALLEGRO_BITMAP *texture, int start, int end, int type);
int al_draw_indexed_buffer(ALLEGRO_VERTEX_BUFFER *vertex_buffer, ALLEGRO_BITMAP *texture, ALLEGRO_INDEX_BUFFER *index_buffer, int start, int end, int type);
ALLEGRO_VERTEX_DECL *al_create_vertex_decl(const ALLEGRO_VERTEX_ELEMENT *elements, int stride);
void al_destroy_vertex_decl(ALLEGRO_VERTEX_DECL *decl);
ALLEGRO_VERTEX_BUFFER *al_create_vertex_buffer(ALLEGRO_VERTEX_DECL *decl, const void *initial_data, int num_vertices, int flags);
void al_destroy_vertex_buffer(ALLEGRO_VERTEX_BUFFER *buffer);
void *al_lock_vertex_buffer(ALLEGRO_VERTEX_BUFFER *buffer, int offset, int length, int flags);
void al_unlock_vertex_buffer(ALLEGRO_VERTEX_BUFFER *buffer);
int al_get_vertex_buffer_size(ALLEGRO_VERTEX_BUFFER *buffer);
ALLEGRO_INDEX_BUFFER *al_create_index_buffer(int index_size, const void *initial_data, int num_indices, int flags);
void al_destroy_index_buffer(ALLEGRO_INDEX_BUFFER *buffer);
void *al_lock_index_buffer(ALLEGRO_INDEX_BUFFER *buffer, int offset, int length, int flags);
void al_unlock_index_buffer(ALLEGRO_INDEX_BUFFER *buffer);
int al_get_index_buffer_size(ALLEGRO_INDEX_BUFFER *buffer);
_Bool al_triangulate_polygon(const float *vertices, size_t vertex_stride, const int *vertex_counts, void (*emit_triangle)(int, int, int, void *), void *userdata);
void al_draw_soft_triangle(ALLEGRO_VERTEX *v1, ALLEGRO_VERTEX *v2, ALLEGRO_VERTEX *v3, uintptr_t state, void (*init)(uintptr_t, ALLEGRO_VERTEX *, ALLEGRO_VERTEX *, ALLEGRO_VERTEX *), void (*first)(uintptr_t, int, int, int, int), void (*step)(uintptr_t, int), void (*draw)(uintptr_t, int, int, int));
void al_draw_soft_line(ALLEGRO_VERTEX *v1, ALLEGRO_VERTEX *v2, uintptr_t state, void (*first)(uintptr_t, int, int, ALLEGRO_VERTEX *, ALLEGRO_VERTEX *), void (*step)(uintptr_t, int), void (*draw)(uintptr_t, int, int));
void al_draw_line(float x1, float y1, float x2, float y2, ALLEGRO_COLOR color, float thickness);
void al_draw_triangle(float x1, float y1, float x2, float y2, float x3, float y3, ALLEGRO_COLOR color, float thickness);
void al_draw_rectangle(float x1, float y1, float x2, float y2, ALLEGRO_COLOR color, float thickness);
void al_draw_rounded_rectangle(float x1, float y1, float x2, float y2, float rx, float ry, ALLEGRO_COLOR color, float thickness);
void al_calculate_arc(float *dest, int stride, float cx, float cy, float rx, float ry, float start_theta, float delta_theta, float thickness, int num_points);
void al_draw_circle(float cx, float cy, float r, ALLEGRO_COLOR color, float thickness);
void al_draw_ellipse(float cx, float cy, float rx, float ry, ALLEGRO_COLOR color, float thickness);
void al_draw_arc(float cx, float cy, float r, float start_theta, float delta_theta, ALLEGRO_COLOR color, float thickness);
void al_draw_elliptical_arc(float cx, float cy, float rx, float ry, float start_theta, float delta_theta, ALLEGRO_COLOR color, float thickness);
void al_draw_pieslice(float cx, float cy, float r, float start_theta, float delta_theta, ALLEGRO_COLOR color, float thickness);
void al_calculate_spline(float *dest, int stride, float points[8], float thickness, int num_segments);
void al_draw_spline(float points[8], ALLEGRO_COLOR color, float thickness);
void al_calculate_ribbon(float *dest, int dest_stride, const float *points, int points_stride, float thickness, int num_segments);
void al_draw_ribbon(const float *points, int points_stride, ALLEGRO_COLOR color, float thickness, int num_segments);
void al_draw_filled_triangle(float x1, float y1, float x2, float y2, float x3, float y3, ALLEGRO_COLOR color);
void al_draw_filled_rectangle(float x1, float y1, float x2, float y2, ALLEGRO_COLOR color);
void al_draw_filled_ellipse(float cx, float cy, float rx, float ry, ALLEGRO_COLOR color);
void al_draw_filled_circle(float cx, float cy, float r, ALLEGRO_COLOR color);
void al_draw_filled_pieslice(float cx, float cy, float r, float start_theta, float delta_theta, ALLEGRO_COLOR color);
void al_draw_filled_rounded_rectangle(float x1, float y1, float x2, float y2, float rx, float ry, ALLEGRO_COLOR color);
void al_draw_polyline(const float *vertices, int vertex_stride, int vertex_count, int join_style, int cap_style, ALLEGRO_COLOR color, float thickness, float miter_limit);
void al_draw_polygon(const float *vertices, int vertex_count, int join_style, ALLEGRO_COLOR color, float thickness, float miter_limit);
void al_draw_filled_polygon(const float *vertices, int vertex_count, ALLEGRO_COLOR color);
void al_draw_filled_polygon_with_holes(const float *vertices, const int *vertex_counts, ALLEGRO_COLOR color);
