/*
 * library: cglm
 * version: 0.8.8-1
 * headers: cglm/struct.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini cglm
 * functions: 405, by value: 383, left out: 0
 */
typedef float vec2[2];
union vec2s { vec2 raw; struct { float x; float y; }; struct { float r; float i; }; struct { float u; float v; }; struct { float s; float t; }; };
typedef union vec2s vec2s;
typedef float vec3[3];
union vec3s { vec3 raw; struct { float x; float y; float z; }; struct { float r; float g; float b; }; };
typedef union vec3s vec3s;
typedef unsigned long size_t;
typedef float vec4[4] __attribute__((aligned(16)));
union vec4s { vec4 raw; struct { float x; float y; float z; float w; }; struct { float r; float g; float b; float a; }; } __attribute__((aligned(16)));
typedef union vec4s vec4s;
typedef vec4 mat4[4];
union mat4s { mat4 raw; vec4s col[4]; struct { float m00; float m01; float m02; float m03; float m10; float m11; float m12; float m13; float m20; float m21; float m22; float m23; float m30; float m31; float m32; float m33; }; } __attribute__((aligned(16)));
typedef union mat4s mat4s;
typedef vec3 mat3[3];
union mat3s { mat3 raw; vec3s col[3]; struct { float m00; float m01; float m02; float m10; float m11; float m12; float m20; float m21; float m22; }; };
typedef union mat3s mat3s;
typedef vec2 mat2[2] __attribute__((aligned(16)));
union mat2s { mat2 raw; vec2s col[2]; struct { float m00; float m01; float m10; float m11; }; };
typedef union mat2s mat2s;
union versors { vec4 raw; struct { float x; float y; float z; float w; }; struct { vec3s imag; float real; }; } __attribute__((aligned(16)));
typedef union versors versors;
typedef unsigned int uint32_t;
typedef struct _IO_FILE FILE;
typedef int ivec3[3];
union ivec3s { ivec3 raw; struct { int x; int y; int z; }; struct { int r; int g; int b; }; };
typedef union ivec3s ivec3s;
enum glm_euler_seq { GLM_EULER_ZYX = 6, GLM_EULER_XYZ = 36 };
typedef enum glm_euler_seq glm_euler_seq;

// cglm/struct/vec2-ext.h
vec2s glms_vec2_fill(float val);
_Bool glms_vec2_eq(vec2s v, float val);
_Bool glms_vec2_eq_eps(vec2s v, float val);
_Bool glms_vec2_eq_all(vec2s v);
_Bool glms_vec2_eqv(vec2s a, vec2s b);
_Bool glms_vec2_eqv_eps(vec2s a, vec2s b);
float glms_vec2_max(vec2s v);
float glms_vec2_min(vec2s v);
_Bool glms_vec2_isnan(vec2s v);
_Bool glms_vec2_isinf(vec2s v);
_Bool glms_vec2_isvalid(vec2s v);
vec2s glms_vec2_sign(vec2s v);
vec2s glms_vec2_sqrt(vec2s v);
vec2s glms_vec2_complex_mul(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_complex_div(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_complex_conjugate(vec2s a, vec2s dest);

// cglm/struct/vec2.h
vec2s glms_vec2(vec3s v3);
void glms_vec2_pack(vec2s dst[], vec2 src[], size_t len);
void glms_vec2_unpack(vec2 dst[], vec2s src[], size_t len);
vec2s glms_vec2_zero(void);
vec2s glms_vec2_one(void);
float glms_vec2_dot(vec2s a, vec2s b);
float glms_vec2_cross(vec2s a, vec2s b);
float glms_vec2_norm2(vec2s v);
float glms_vec2_norm(vec2s v);
vec2s glms_vec2_add(vec2s a, vec2s b);
vec2s glms_vec2_adds(vec2s a, float s);
vec2s glms_vec2_sub(vec2s a, vec2s b);
vec2s glms_vec2_subs(vec2s a, float s);
vec2s glms_vec2_mul(vec2s a, vec2s b);
vec2s glms_vec2_scale(vec2s v, float s);
vec2s glms_vec2_scale_as(vec2s v, float s);
vec2s glms_vec2_div(vec2s a, vec2s b);
vec2s glms_vec2_divs(vec2s a, float s);
vec2s glms_vec2_addadd(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_subadd(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_muladd(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_muladds(vec2s a, float s, vec2s dest);
vec2s glms_vec2_maxadd(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_minadd(vec2s a, vec2s b, vec2s dest);
vec2s glms_vec2_negate(vec2s v);
vec2s glms_vec2_normalize(vec2s v);
vec2s glms_vec2_rotate(vec2s v, float angle);
float glms_vec2_distance(vec2s a, vec2s b);
float glms_vec2_distance2(vec2s a, vec2s b);
vec2s glms_vec2_maxv(vec2s a, vec2s b);
vec2s glms_vec2_minv(vec2s a, vec2s b);
vec2s glms_vec2_clamp(vec2s v, float minVal, float maxVal);
vec2s glms_vec2_lerp(vec2s from, vec2s to, float t);

// cglm/struct/vec3-ext.h
vec3s glms_vec3_broadcast(float val);
vec3s glms_vec3_fill(float val);
_Bool glms_vec3_eq(vec3s v, float val);
_Bool glms_vec3_eq_eps(vec3s v, float val);
_Bool glms_vec3_eq_all(vec3s v);
_Bool glms_vec3_eqv(vec3s a, vec3s b);
_Bool glms_vec3_eqv_eps(vec3s a, vec3s b);
float glms_vec3_max(vec3s v);
float glms_vec3_min(vec3s v);
_Bool glms_vec3_isnan(vec3s v);
_Bool glms_vec3_isinf(vec3s v);
_Bool glms_vec3_isvalid(vec3s v);
vec3s glms_vec3_sign(vec3s v);
vec3s glms_vec3_abs(vec3s v);
vec3s glms_vec3_fract(vec3s v);
float glms_vec3_hadd(vec3s v);
vec3s glms_vec3_sqrt(vec3s v);

// cglm/struct/vec3.h
vec3s glms_vec3(vec4s v4);
void glms_vec3_pack(vec3s dst[], vec3 src[], size_t len);
void glms_vec3_unpack(vec3 dst[], vec3s src[], size_t len);
vec3s glms_vec3_zero(void);
vec3s glms_vec3_one(void);
float glms_vec3_dot(vec3s a, vec3s b);
float glms_vec3_norm2(vec3s v);
float glms_vec3_norm(vec3s v);
float glms_vec3_norm_one(vec3s v);
float glms_vec3_norm_inf(vec3s v);
vec3s glms_vec3_add(vec3s a, vec3s b);
vec3s glms_vec3_adds(vec3s a, float s);
vec3s glms_vec3_sub(vec3s a, vec3s b);
vec3s glms_vec3_subs(vec3s a, float s);
vec3s glms_vec3_mul(vec3s a, vec3s b);
vec3s glms_vec3_scale(vec3s v, float s);
vec3s glms_vec3_scale_as(vec3s v, float s);
vec3s glms_vec3_div(vec3s a, vec3s b);
vec3s glms_vec3_divs(vec3s a, float s);
vec3s glms_vec3_addadd(vec3s a, vec3s b, vec3s dest);
vec3s glms_vec3_subadd(vec3s a, vec3s b, vec3s dest);
vec3s glms_vec3_muladd(vec3s a, vec3s b, vec3s dest);
vec3s glms_vec3_muladds(vec3s a, float s, vec3s dest);
vec3s glms_vec3_maxadd(vec3s a, vec3s b, vec3s dest);
vec3s glms_vec3_minadd(vec3s a, vec3s b, vec3s dest);
vec3s glms_vec3_flipsign(vec3s v);
vec3s glms_vec3_negate(vec3s v);
vec3s glms_vec3_normalize(vec3s v);
vec3s glms_vec3_cross(vec3s a, vec3s b);
vec3s glms_vec3_crossn(vec3s a, vec3s b);
float glms_vec3_angle(vec3s a, vec3s b);
vec3s glms_vec3_rotate(vec3s v, float angle, vec3s axis);
vec3s glms_vec3_rotate_m4(mat4s m, vec3s v);
vec3s glms_vec3_rotate_m3(mat3s m, vec3s v);
vec3s glms_vec3_proj(vec3s a, vec3s b);
vec3s glms_vec3_center(vec3s a, vec3s b);
float glms_vec3_distance(vec3s a, vec3s b);
float glms_vec3_distance2(vec3s a, vec3s b);
vec3s glms_vec3_maxv(vec3s a, vec3s b);
vec3s glms_vec3_minv(vec3s a, vec3s b);
vec3s glms_vec3_ortho(vec3s v);
vec3s glms_vec3_clamp(vec3s v, float minVal, float maxVal);
vec3s glms_vec3_lerp(vec3s from, vec3s to, float t);
vec3s glms_vec3_lerpc(vec3s from, vec3s to, float t);
vec3s glms_vec3_mix(vec3s from, vec3s to, float t);
vec3s glms_vec3_mixc(vec3s from, vec3s to, float t);
vec3s glms_vec3_step_uni(float edge, vec3s x);
vec3s glms_vec3_step(vec3s edge, vec3s x);
vec3s glms_vec3_smoothstep_uni(float edge0, float edge1, vec3s x);
vec3s glms_vec3_smoothstep(vec3s edge0, vec3s edge1, vec3s x);
vec3s glms_vec3_smoothinterp(vec3s from, vec3s to, float t);
vec3s glms_vec3_smoothinterpc(vec3s from, vec3s to, float t);
vec3s glms_cross(vec3s a, vec3s b);
float glms_dot(vec3s a, vec3s b);
vec3s glms_normalize(vec3s v);
vec3s glms_vec3_swizzle(vec3s v, int mask);

// cglm/struct/vec4-ext.h
vec4s glms_vec4_broadcast(float val);
vec4s glms_vec4_fill(float val);
_Bool glms_vec4_eq(vec4s v, float val);
_Bool glms_vec4_eq_eps(vec4s v, float val);
_Bool glms_vec4_eq_all(vec4s v);
_Bool glms_vec4_eqv(vec4s a, vec4s b);
_Bool glms_vec4_eqv_eps(vec4s a, vec4s b);
float glms_vec4_max(vec4s v);
float glms_vec4_min(vec4s v);
_Bool glms_vec4_isnan(vec4s v);
_Bool glms_vec4_isinf(vec4s v);
_Bool glms_vec4_isvalid(vec4s v);
vec4s glms_vec4_sign(vec4s v);
vec4s glms_vec4_abs(vec4s v);
vec4s glms_vec4_fract(vec4s v);
float glms_vec4_hadd(vec4s v);
vec4s glms_vec4_sqrt(vec4s v);

// cglm/struct/vec4.h
vec4s glms_vec4(vec3s v3, float last);
vec3s glms_vec4_copy3(vec4s v);
vec4s glms_vec4_copy(vec4s v);
vec4s glms_vec4_ucopy(vec4s v);
void glms_vec4_pack(vec4s dst[], vec4 src[], size_t len);
void glms_vec4_unpack(vec4 dst[], vec4s src[], size_t len);
vec4s glms_vec4_zero(void);
vec4s glms_vec4_one(void);
float glms_vec4_dot(vec4s a, vec4s b);
float glms_vec4_norm2(vec4s v);
float glms_vec4_norm(vec4s v);
float glms_vec4_norm_one(vec4s v);
float glms_vec4_norm_inf(vec4s v);
vec4s glms_vec4_add(vec4s a, vec4s b);
vec4s glms_vec4_adds(vec4s v, float s);
vec4s glms_vec4_sub(vec4s a, vec4s b);
vec4s glms_vec4_subs(vec4s v, float s);
vec4s glms_vec4_mul(vec4s a, vec4s b);
vec4s glms_vec4_scale(vec4s v, float s);
vec4s glms_vec4_scale_as(vec4s v, float s);
vec4s glms_vec4_div(vec4s a, vec4s b);
vec4s glms_vec4_divs(vec4s v, float s);
vec4s glms_vec4_addadd(vec4s a, vec4s b, vec4s dest);
vec4s glms_vec4_subadd(vec4s a, vec4s b, vec4s dest);
vec4s glms_vec4_muladd(vec4s a, vec4s b, vec4s dest);
vec4s glms_vec4_muladds(vec4s a, float s, vec4s dest);
vec4s glms_vec4_maxadd(vec4s a, vec4s b, vec4s dest);
vec4s glms_vec4_minadd(vec4s a, vec4s b, vec4s dest);
vec4s glms_vec4_negate(vec4s v);
vec4s glms_vec4_normalize(vec4s v);
float glms_vec4_distance(vec4s a, vec4s b);
float glms_vec4_distance2(vec4s a, vec4s b);
vec4s glms_vec4_maxv(vec4s a, vec4s b);
vec4s glms_vec4_minv(vec4s a, vec4s b);
vec4s glms_vec4_clamp(vec4s v, float minVal, float maxVal);
vec4s glms_vec4_lerp(vec4s from, vec4s to, float t);
vec4s glms_vec4_lerpc(vec4s from, vec4s to, float t);
vec4s glms_vec4_mix(vec4s from, vec4s to, float t);
vec4s glms_vec4_mixc(vec4s from, vec4s to, float t);
vec4s glms_vec4_step_uni(float edge, vec4s x);
vec4s glms_vec4_step(vec4s edge, vec4s x);
vec4s glms_vec4_smoothstep_uni(float edge0, float edge1, vec4s x);
vec4s glms_vec4_smoothstep(vec4s edge0, vec4s edge1, vec4s x);
vec4s glms_vec4_smoothinterp(vec4s from, vec4s to, float t);
vec4s glms_vec4_smoothinterpc(vec4s from, vec4s to, float t);
vec4s glms_vec4_cubic(float s);
vec4s glms_vec4_swizzle(vec4s v, int mask);

// cglm/struct/mat2.h
mat2s glms_mat2_identity(void);
void glms_mat2_identity_array(mat2s *mat, size_t count);
mat2s glms_mat2_zero(void);
mat2s glms_mat2_mul(mat2s m1, mat2s m2);
mat2s glms_mat2_transpose(mat2s m);
vec2s glms_mat2_mulv(mat2s m, vec2s v);
float glms_mat2_trace(mat2s m);
mat2s glms_mat2_scale(mat2s m, float s);
float glms_mat2_det(mat2s mat);
mat2s glms_mat2_inv(mat2s mat);
mat2s glms_mat2_swap_col(mat2s mat, int col1, int col2);
mat2s glms_mat2_swap_row(mat2s mat, int row1, int row2);
float glms_mat2_rmc(vec2s r, mat2s m, vec2s c);

// cglm/struct/mat3.h
mat3s glms_mat3_copy(mat3s mat);
mat3s glms_mat3_identity(void);
void glms_mat3_identity_array(mat3s *mat, size_t count);
mat3s glms_mat3_zero(void);
mat3s glms_mat3_mul(mat3s m1, mat3s m2);
mat3s glms_mat3_transpose(mat3s m);
vec3s glms_mat3_mulv(mat3s m, vec3s v);
float glms_mat3_trace(mat3s m);
versors glms_mat3_quat(mat3s m);
mat3s glms_mat3_scale(mat3s m, float s);
float glms_mat3_det(mat3s mat);
mat3s glms_mat3_inv(mat3s mat);
mat3s glms_mat3_swap_col(mat3s mat, int col1, int col2);
mat3s glms_mat3_swap_row(mat3s mat, int row1, int row2);
float glms_mat3_rmc(vec3s r, mat3s m, vec3s c);

// cglm/struct/mat4.h
mat4s glms_mat4_ucopy(mat4s mat);
mat4s glms_mat4_copy(mat4s mat);
mat4s glms_mat4_identity(void);
void glms_mat4_identity_array(mat4s *mat, size_t count);
mat4s glms_mat4_zero(void);
mat3s glms_mat4_pick3(mat4s mat);
mat3s glms_mat4_pick3t(mat4s mat);
mat4s glms_mat4_ins3(mat3s mat);
mat4s glms_mat4_mul(mat4s m1, mat4s m2);
mat4s glms_mat4_mulN(mat4s *matrices[], uint32_t len);
vec4s glms_mat4_mulv(mat4s m, vec4s v);
float glms_mat4_trace(mat4s m);
float glms_mat4_trace3(mat4s m);
versors glms_mat4_quat(mat4s m);
vec3s glms_mat4_mulv3(mat4s m, vec3s v, float last);
mat4s glms_mat4_transpose(mat4s m);
mat4s glms_mat4_scale_p(mat4s m, float s);
mat4s glms_mat4_scale(mat4s m, float s);
float glms_mat4_det(mat4s mat);
mat4s glms_mat4_inv(mat4s mat);
mat4s glms_mat4_inv_fast(mat4s mat);
mat4s glms_mat4_swap_col(mat4s mat, int col1, int col2);
mat4s glms_mat4_swap_row(mat4s mat, int row1, int row2);
float glms_mat4_rmc(vec4s r, mat4s m, vec4s c);

// cglm/struct/affine.h
mat4s glms_translate_make(vec3s v);
mat4s glms_scale_make(vec3s v);
mat4s glms_scale(mat4s m, vec3s v);
mat4s glms_scale_uni(mat4s m, float s);
mat4s glms_rotate_make(float angle, vec3s axis);
mat4s glms_rotate_atm(mat4s m, vec3s pivot, float angle, vec3s axis);
vec3s glms_decompose_scalev(mat4s m);
_Bool glms_uniscaled(mat4s m);
void glms_decompose_rs(mat4s m, mat4s *r, vec3s *s);
void glms_decompose(mat4s m, vec4s *t, mat4s *r, vec3s *s);

// cglm/struct/affine-pre.h
mat4s glms_translate(mat4s m, vec3s v);
mat4s glms_translate_x(mat4s m, float x);
mat4s glms_translate_y(mat4s m, float y);
mat4s glms_translate_z(mat4s m, float z);
mat4s glms_rotate_x(mat4s m, float angle);
mat4s glms_rotate_y(mat4s m, float angle);
mat4s glms_rotate_z(mat4s m, float angle);
mat4s glms_rotate(mat4s m, float angle, vec3s axis);
mat4s glms_rotate_at(mat4s m, vec3s pivot, float angle, vec3s axis);
mat4s glms_spin(mat4s m, float angle, vec3s axis);

// cglm/struct/affine-post.h
mat4s glms_translated(mat4s m, vec3s v);
mat4s glms_translated_x(mat4s m, float x);
mat4s glms_translated_y(mat4s m, float y);
mat4s glms_translated_z(mat4s m, float z);
mat4s glms_rotated_x(mat4s m, float angle);
mat4s glms_rotated_y(mat4s m, float angle);
mat4s glms_rotated_z(mat4s m, float angle);
mat4s glms_rotated(mat4s m, float angle, vec3s axis);
mat4s glms_rotated_at(mat4s m, vec3s pivot, float angle, vec3s axis);
mat4s glms_spinned(mat4s m, float angle, vec3s axis);

// cglm/struct/plane.h
vec4s glms_plane_normalize(vec4s plane);

// cglm/struct/frustum.h
void glms_frustum_planes(mat4s m, vec4s dest[6]);
void glms_frustum_corners(mat4s invMat, vec4s dest[8]);
vec4s glms_frustum_center(vec4s corners[8]);
void glms_frustum_box(vec4s corners[8], mat4s m, vec3s box[2]);
void glms_frustum_corners_at(vec4s corners[8], float splitDist, float farDist, vec4s planeCorners[4]);

// cglm/struct/box.h
void glms_aabb_transform(vec3s box[2], mat4s m, vec3s dest[2]);
void glms_aabb_merge(vec3s box1[2], vec3s box2[2], vec3s dest[2]);
void glms_aabb_crop(vec3s box[2], vec3s cropBox[2], vec3s dest[2]);
void glms_aabb_crop_until(vec3s box[2], vec3s cropBox[2], vec3s clampBox[2], vec3s dest[2]);
_Bool glms_aabb_frustum(vec3s box[2], vec4s planes[6]);
void glms_aabb_invalidate(vec3s box[2]);
_Bool glms_aabb_isvalid(vec3s box[2]);
float glms_aabb_size(vec3s box[2]);
float glms_aabb_radius(vec3s box[2]);
vec3s glms_aabb_center(vec3s box[2]);
_Bool glms_aabb_aabb(vec3s box[2], vec3s other[2]);
_Bool glms_aabb_sphere(vec3s box[2], vec4s s);
_Bool glms_aabb_point(vec3s box[2], vec3s point);
_Bool glms_aabb_contains(vec3s box[2], vec3s other[2]);

// cglm/struct/color.h
float glms_luminance(vec3s rgb);

// cglm/struct/io.h
void glms_mat4_print(mat4s matrix, FILE *ostream);
void glms_mat3_print(mat3s matrix, FILE *ostream);
void glms_vec4_print(vec4s vec, FILE *ostream);
void glms_vec3_print(vec3s vec, FILE *ostream);
void glms_ivec3_print(ivec3s vec, FILE *ostream);
void glms_versor_print(versors vec, FILE *ostream);
void glms_aabb_print(vec3s bbox[2], const char *tag, FILE *ostream);

// cglm/struct/clipspace/ortho_rh_no.h
mat4s glms_ortho_rh_no(float left, float right, float bottom, float top, float nearZ, float farZ);
mat4s glms_ortho_aabb_rh_no(vec3s box[2]);
mat4s glms_ortho_aabb_p_rh_no(vec3s box[2], float padding);
mat4s glms_ortho_aabb_pz_rh_no(vec3s box[2], float padding);
mat4s glms_ortho_default_rh_no(float aspect);
mat4s glms_ortho_default_s_rh_no(float aspect, float size);

// cglm/struct/clipspace/persp_rh_no.h
mat4s glms_frustum_rh_no(float left, float right, float bottom, float top, float nearZ, float farZ);
mat4s glms_perspective_rh_no(float fovy, float aspect, float nearZ, float farZ);
mat4s glms_persp_move_far_rh_no(mat4s proj, float deltaFar);
mat4s glms_perspective_default_rh_no(float aspect);
mat4s glms_perspective_resize_rh_no(mat4s proj, float aspect);
void glms_persp_decomp_rh_no(mat4s proj, float *nearZ, float *farZ, float *top, float *bottom, float *left, float *right);
void glms_persp_decompv_rh_no(mat4s proj, float dest[6]);
void glms_persp_decomp_x_rh_no(mat4s proj, float *left, float *right);
void glms_persp_decomp_y_rh_no(mat4s proj, float *top, float *bottom);
void glms_persp_decomp_z_rh_no(mat4s proj, float *nearZ, float *farZ);
void glms_persp_decomp_far_rh_no(mat4s proj, float *farZ);
void glms_persp_decomp_near_rh_no(mat4s proj, float *nearZ);
float glms_persp_fovy_rh_no(mat4s proj);
float glms_persp_aspect_rh_no(mat4s proj);
vec4s glms_persp_sizes_rh_no(mat4s proj, float fovy);

// cglm/struct/clipspace/view_rh_no.h
mat4s glms_lookat_rh_no(vec3s eye, vec3s center, vec3s up);
mat4s glms_look_rh_no(vec3s eye, vec3s dir, vec3s up);
mat4s glms_look_anyup_rh_no(vec3s eye, vec3s dir);

// cglm/struct/cam.h
mat4s glms_frustum(float left, float right, float bottom, float top, float nearZ, float farZ);
mat4s glms_ortho(float left, float right, float bottom, float top, float nearZ, float farZ);
mat4s glms_ortho_aabb(vec3s box[2]);
mat4s glms_ortho_aabb_p(vec3s box[2], float padding);
mat4s glms_ortho_aabb_pz(vec3s box[2], float padding);
mat4s glms_ortho_default(float aspect);
mat4s glms_ortho_default_s(float aspect, float size);
mat4s glms_perspective(float fovy, float aspect, float nearZ, float farZ);
mat4s glms_persp_move_far(mat4s proj, float deltaFar);
mat4s glms_perspective_default(float aspect);
mat4s glms_perspective_resize(mat4s proj, float aspect);
mat4s glms_lookat(vec3s eye, vec3s center, vec3s up);
mat4s glms_look(vec3s eye, vec3s dir, vec3s up);
mat4s glms_look_anyup(vec3s eye, vec3s dir);
void glms_persp_decomp(mat4s proj, float *nearZ, float *farZ, float *top, float *bottom, float *left, float *right);
void glms_persp_decompv(mat4s proj, float dest[6]);
void glms_persp_decomp_x(mat4s proj, float *left, float *right);
void glms_persp_decomp_y(mat4s proj, float *top, float *bottom);
void glms_persp_decomp_z(mat4s proj, float *nearZ, float *farZ);
void glms_persp_decomp_far(mat4s proj, float *farZ);
void glms_persp_decomp_near(mat4s proj, float *nearZ);
float glms_persp_fovy(mat4s proj);
float glms_persp_aspect(mat4s proj);
vec4s glms_persp_sizes(mat4s proj, float fovy);

// cglm/struct/quat.h
versors glms_quat_identity(void);
void glms_quat_identity_array(versors *q, size_t count);
versors glms_quat_init(float x, float y, float z, float w);
versors glms_quatv(float angle, vec3s axis);
versors glms_quat(float angle, float x, float y, float z);
versors glms_quat_from_vecs(vec3s a, vec3s b);
float glms_quat_norm(versors q);
versors glms_quat_normalize(versors q);
float glms_quat_dot(versors p, versors q);
versors glms_quat_conjugate(versors q);
versors glms_quat_inv(versors q);
versors glms_quat_add(versors p, versors q);
versors glms_quat_sub(versors p, versors q);
vec3s glms_quat_imagn(versors q);
float glms_quat_imaglen(versors q);
float glms_quat_angle(versors q);
vec3s glms_quat_axis(versors q);
versors glms_quat_mul(versors p, versors q);
mat4s glms_quat_mat4(versors q);
mat4s glms_quat_mat4t(versors q);
mat3s glms_quat_mat3(versors q);
mat3s glms_quat_mat3t(versors q);
versors glms_quat_lerp(versors from, versors to, float t);
versors glms_quat_lerpc(versors from, versors to, float t);
versors glms_quat_nlerp(versors from, versors to, float t);
versors glms_quat_slerp(versors from, versors to, float t);
mat4s glms_quat_look(vec3s eye, versors ori);
versors glms_quat_for(vec3s dir, vec3s up);
versors glms_quat_forp(vec3s from, vec3s to, vec3s up);
vec3s glms_quat_rotatev(versors q, vec3s v);
mat4s glms_quat_rotate(mat4s m, versors q);
mat4s glms_quat_rotate_at(mat4s m, versors q, vec3s pivot);
mat4s glms_quat_rotate_atm(versors q, vec3s pivot);

// cglm/struct/euler.h
vec3s glms_euler_angles(mat4s m);
mat4s glms_euler_xyz(vec3s angles);
mat4s glms_euler_xzy(vec3s angles);
mat4s glms_euler_yxz(vec3s angles);
mat4s glms_euler_yzx(vec3s angles);
mat4s glms_euler_zxy(vec3s angles);
mat4s glms_euler_zyx(vec3s angles);
mat4s glms_euler_by_order(vec3s angles, glm_euler_seq ord);

// cglm/struct/project.h
vec3s glms_unprojecti(vec3s pos, mat4s invMat, vec4s vp);
vec3s glms_unproject(vec3s pos, mat4s m, vec4s vp);
vec3s glms_project(vec3s pos, mat4s m, vec4s vp);
mat4s glms_pickmatrix(vec2s center, vec2s size, vec4s vp);

// cglm/struct/sphere.h
float glms_sphere_radii(vec4s s);
vec4s glms_sphere_transform(vec4s s, mat4s m);
vec4s glms_sphere_merge(vec4s s1, vec4s s2);
_Bool glms_sphere_sphere(vec4s s1, vec4s s2);
_Bool glms_sphere_point(vec4s s, vec3s point);

// cglm/struct/curve.h
float glms_smc(float s, mat4s m, vec4s c);

// cglm/struct/affine2d.h
mat3s glms_translate2d(mat3s m, vec2s v);
mat3s glms_translate2d_x(mat3s m, float x);
mat3s glms_translate2d_y(mat3s m, float y);
mat3s glms_translate2d_make(vec2s v);
mat3s glms_scale2d_make(vec2s v);
mat3s glms_scale2d(mat3s m, vec2s v);
mat3s glms_scale2d_uni(mat3s m, float s);
mat3s glms_rotate2d_make(float angle);
mat3s glms_rotate2d(mat3s m, float angle);
mat3s glms_rotate2d_to(mat3s m, float angle);
