/*
 * library: freetype
 * version: 2.12.1+dfsg-5+deb12u4
 * headers: ft2build.h freetype/freetype.h freetype/ftglyph.h freetype/ftoutln.h freetype/ftstroke.h
 *   freetype/fttrigon.h freetype/ftbitmap.h freetype/ftcache.h freetype/ftmm.h freetype/ftsynth.h
 * command: python -m abisim.campaign.recipe corpus/libraries.ini freetype
 * functions: 151, by value: 3, left out: 0
 */
typedef int FT_Error;
struct FT_LibraryRec_;
typedef struct FT_LibraryRec_ *FT_Library;
typedef long FT_Long;
struct FT_FaceRec_;
typedef struct FT_FaceRec_ *FT_Face;
typedef unsigned char FT_Byte;
typedef struct FT_Open_Args_ FT_Open_Args;
typedef int FT_Int;
struct FT_Size_RequestRec_;
typedef struct FT_Size_RequestRec_ *FT_Size_Request;
typedef long FT_F26Dot6;
typedef unsigned int FT_UInt;
typedef int FT_Int32;
typedef unsigned long FT_ULong;
typedef struct FT_Matrix_ FT_Matrix;
typedef struct FT_Vector_ FT_Vector;
struct FT_GlyphSlotRec_;
typedef struct FT_GlyphSlotRec_ *FT_GlyphSlot;
enum FT_Render_Mode_ { FT_RENDER_MODE_NORMAL = 0, FT_RENDER_MODE_MAX = 6 };
typedef enum FT_Render_Mode_ FT_Render_Mode;
typedef long FT_Fixed;
typedef void *FT_Pointer;
enum FT_Encoding_ { FT_ENCODING_NONE = 0, FT_ENCODING_WANSUNG = 2002873971 };
typedef enum FT_Encoding_ FT_Encoding;
struct FT_CharMapRec_;
typedef struct FT_CharMapRec_ *FT_CharMap;
typedef struct FT_Parameter_ FT_Parameter;
typedef char FT_String;
typedef unsigned short FT_UShort;
typedef unsigned int FT_UInt32;
typedef unsigned char FT_Bool;
enum FT_Glyph_Format_ { FT_GLYPH_FORMAT_NONE = 0, FT_GLYPH_FORMAT_PLOTTER = 1886154612 };
typedef enum FT_Glyph_Format_ FT_Glyph_Format;
struct FT_GlyphRec_;
typedef struct FT_GlyphRec_ *FT_Glyph;
typedef struct FT_BBox_ FT_BBox;
typedef struct FT_Outline_ FT_Outline;
typedef struct FT_Outline_Funcs_ FT_Outline_Funcs;
typedef long FT_Pos;
typedef struct FT_Bitmap_ FT_Bitmap;
typedef struct FT_Raster_Params_ FT_Raster_Params;
enum FT_Orientation_ { FT_ORIENTATION_FILL_RIGHT = 0, FT_ORIENTATION_NONE = 2 };
typedef enum FT_Orientation_ FT_Orientation;
enum FT_StrokerBorder_ { FT_STROKER_BORDER_LEFT = 0, FT_STROKER_BORDER_RIGHT = 1 };
typedef enum FT_StrokerBorder_ FT_StrokerBorder;
struct FT_StrokerRec_;
typedef struct FT_StrokerRec_ *FT_Stroker;
enum FT_Stroker_LineCap_ { FT_STROKER_LINECAP_BUTT = 0, FT_STROKER_LINECAP_SQUARE = 2 };
typedef enum FT_Stroker_LineCap_ FT_Stroker_LineCap;
enum FT_Stroker_LineJoin_ { FT_STROKER_LINEJOIN_ROUND = 0, FT_STROKER_LINEJOIN_MITER_FIXED = 3 };
typedef enum FT_Stroker_LineJoin_ FT_Stroker_LineJoin;
typedef FT_Fixed FT_Angle;
typedef struct FT_Palette_Data_ FT_Palette_Data;
typedef struct FT_Color_ FT_Color;
struct FT_Color_ { FT_Byte blue; FT_Byte green; FT_Byte red; FT_Byte alpha; };
typedef struct FT_LayerIterator_ FT_LayerIterator;
enum FT_Color_Root_Transform_ { FT_COLOR_INCLUDE_ROOT_TRANSFORM = 0, FT_COLOR_ROOT_TRANSFORM_MAX = 2 };
typedef enum FT_Color_Root_Transform_ FT_Color_Root_Transform;
typedef struct FT_Opaque_Paint_ FT_OpaquePaint;
typedef struct FT_ClipBox_ FT_ClipBox;
typedef struct FT_ColorStop_ FT_ColorStop;
typedef struct FT_ColorStopIterator_ FT_ColorStopIterator;
struct FT_Opaque_Paint_ { FT_Byte *p; FT_Bool insert_root_transform; };
typedef struct FT_COLR_Paint_ FT_COLR_Paint;
struct FT_Vector_ { FT_Pos x; FT_Pos y; };
typedef FT_Pointer FTC_FaceID;
typedef FT_Error (*FTC_Face_Requester)(FTC_FaceID, FT_Library, FT_Pointer, FT_Face *);
struct FTC_ManagerRec_;
typedef struct FTC_ManagerRec_ *FTC_Manager;
struct FTC_ScalerRec_;
typedef struct FTC_ScalerRec_ *FTC_Scaler;
struct FT_SizeRec_;
typedef struct FT_SizeRec_ *FT_Size;
struct FTC_NodeRec_;
typedef struct FTC_NodeRec_ *FTC_Node;
struct FTC_CMapCacheRec_;
typedef struct FTC_CMapCacheRec_ *FTC_CMapCache;
struct FTC_ImageCacheRec_;
typedef struct FTC_ImageCacheRec_ *FTC_ImageCache;
struct FTC_ImageTypeRec_;
typedef struct FTC_ImageTypeRec_ *FTC_ImageType;
struct FTC_SBitCacheRec_;
typedef struct FTC_SBitCacheRec_ *FTC_SBitCache;
struct FTC_SBitRec_;
typedef struct FTC_SBitRec_ *FTC_SBit;
struct PS_FontInfoRec_;
typedef struct PS_FontInfoRec_ *PS_FontInfo;
struct PS_PrivateRec_;
typedef struct PS_PrivateRec_ *PS_Private;
enum PS_Dict_Keys_ { PS_DICT_FONT_TYPE = 0, PS_DICT_MAX = 45 };
typedef enum PS_Dict_Keys_ PS_Dict_Keys;
typedef struct FT_Multi_Master_ FT_Multi_Master;
typedef struct FT_MM_Var_ FT_MM_Var;

// freetype/fterrors.h
const char *FT_Error_String(FT_Error error_code);

// freetype/freetype.h
FT_Error FT_Init_FreeType(FT_Library *alibrary);
FT_Error FT_Done_FreeType(FT_Library library);
FT_Error FT_New_Face(FT_Library library, const char *filepathname, FT_Long face_index, FT_Face *aface);
FT_Error FT_New_Memory_Face(FT_Library library, const FT_Byte *file_base, FT_Long file_size, FT_Long face_index, FT_Face *aface);
FT_Error FT_Open_Face(FT_Library library, const FT_Open_Args *args, FT_Long face_index, FT_Face *aface);
FT_Error FT_Attach_File(FT_Face face, const char *filepathname);
FT_Error FT_Attach_Stream(FT_Face face, FT_Open_Args *parameters);
FT_Error FT_Reference_Face(FT_Face face);
FT_Error FT_Done_Face(FT_Face face);
FT_Error FT_Select_Size(FT_Face face, FT_Int strike_index);
FT_Error FT_Request_Size(FT_Face face, FT_Size_Request req);
FT_Error FT_Set_Char_Size(FT_Face face, FT_F26Dot6 char_width, FT_F26Dot6 char_height, FT_UInt horz_resolution, FT_UInt vert_resolution);
FT_Error FT_Set_Pixel_Sizes(FT_Face face, FT_UInt pixel_width, FT_UInt pixel_height);
FT_Error FT_Load_Glyph(FT_Face face, FT_UInt glyph_index, FT_Int32 load_flags);
FT_Error FT_Load_Char(FT_Face face, FT_ULong char_code, FT_Int32 load_flags);
void FT_Set_Transform(FT_Face face, FT_Matrix *matrix, FT_Vector *delta);
void FT_Get_Transform(FT_Face face, FT_Matrix *matrix, FT_Vector *delta);
FT_Error FT_Render_Glyph(FT_GlyphSlot slot, FT_Render_Mode render_mode);
FT_Error FT_Get_Kerning(FT_Face face, FT_UInt left_glyph, FT_UInt right_glyph, FT_UInt kern_mode, FT_Vector *akerning);
FT_Error FT_Get_Track_Kerning(FT_Face face, FT_Fixed point_size, FT_Int degree, FT_Fixed *akerning);
FT_Error FT_Get_Glyph_Name(FT_Face face, FT_UInt glyph_index, FT_Pointer buffer, FT_UInt buffer_max);
const char *FT_Get_Postscript_Name(FT_Face face);
FT_Error FT_Select_Charmap(FT_Face face, FT_Encoding encoding);
FT_Error FT_Set_Charmap(FT_Face face, FT_CharMap charmap);
FT_Int FT_Get_Charmap_Index(FT_CharMap charmap);
FT_UInt FT_Get_Char_Index(FT_Face face, FT_ULong charcode);
FT_ULong FT_Get_First_Char(FT_Face face, FT_UInt *agindex);
FT_ULong FT_Get_Next_Char(FT_Face face, FT_ULong char_code, FT_UInt *agindex);
FT_Error FT_Face_Properties(FT_Face face, FT_UInt num_properties, FT_Parameter *properties);
FT_UInt FT_Get_Name_Index(FT_Face face, const FT_String *glyph_name);
FT_Error FT_Get_SubGlyph_Info(FT_GlyphSlot glyph, FT_UInt sub_index, FT_Int *p_index, FT_UInt *p_flags, FT_Int *p_arg1, FT_Int *p_arg2, FT_Matrix *p_transform);
FT_UShort FT_Get_FSType_Flags(FT_Face face);
FT_UInt FT_Face_GetCharVariantIndex(FT_Face face, FT_ULong charcode, FT_ULong variantSelector);
FT_Int FT_Face_GetCharVariantIsDefault(FT_Face face, FT_ULong charcode, FT_ULong variantSelector);
FT_UInt32 *FT_Face_GetVariantSelectors(FT_Face face);
FT_UInt32 *FT_Face_GetVariantsOfChar(FT_Face face, FT_ULong charcode);
FT_UInt32 *FT_Face_GetCharsOfVariant(FT_Face face, FT_ULong variantSelector);
FT_Long FT_MulDiv(FT_Long a, FT_Long b, FT_Long c);
FT_Long FT_MulFix(FT_Long a, FT_Long b);
FT_Long FT_DivFix(FT_Long a, FT_Long b);
FT_Fixed FT_RoundFix(FT_Fixed a);
FT_Fixed FT_CeilFix(FT_Fixed a);
FT_Fixed FT_FloorFix(FT_Fixed a);
void FT_Vector_Transform(FT_Vector *vector, const FT_Matrix *matrix);
void FT_Library_Version(FT_Library library, FT_Int *amajor, FT_Int *aminor, FT_Int *apatch);
FT_Bool FT_Face_CheckTrueTypePatents(FT_Face face);
FT_Bool FT_Face_SetUnpatentedHinting(FT_Face face, FT_Bool value);

// freetype/ftglyph.h
FT_Error FT_New_Glyph(FT_Library library, FT_Glyph_Format format, FT_Glyph *aglyph);
FT_Error FT_Get_Glyph(FT_GlyphSlot slot, FT_Glyph *aglyph);
FT_Error FT_Glyph_Copy(FT_Glyph source, FT_Glyph *target);
FT_Error FT_Glyph_Transform(FT_Glyph glyph, const FT_Matrix *matrix, const FT_Vector *delta);
void FT_Glyph_Get_CBox(FT_Glyph glyph, FT_UInt bbox_mode, FT_BBox *acbox);
FT_Error FT_Glyph_To_Bitmap(FT_Glyph *the_glyph, FT_Render_Mode render_mode, const FT_Vector *origin, FT_Bool destroy);
void FT_Done_Glyph(FT_Glyph glyph);
void FT_Matrix_Multiply(const FT_Matrix *a, FT_Matrix *b);
FT_Error FT_Matrix_Invert(FT_Matrix *matrix);

// freetype/ftoutln.h
FT_Error FT_Outline_Decompose(FT_Outline *outline, const FT_Outline_Funcs *func_interface, void *user);
FT_Error FT_Outline_New(FT_Library library, FT_UInt numPoints, FT_Int numContours, FT_Outline *anoutline);
FT_Error FT_Outline_Done(FT_Library library, FT_Outline *outline);
FT_Error FT_Outline_Check(FT_Outline *outline);
void FT_Outline_Get_CBox(const FT_Outline *outline, FT_BBox *acbox);
void FT_Outline_Translate(const FT_Outline *outline, FT_Pos xOffset, FT_Pos yOffset);
FT_Error FT_Outline_Copy(const FT_Outline *source, FT_Outline *target);
void FT_Outline_Transform(const FT_Outline *outline, const FT_Matrix *matrix);
FT_Error FT_Outline_Embolden(FT_Outline *outline, FT_Pos strength);
FT_Error FT_Outline_EmboldenXY(FT_Outline *outline, FT_Pos xstrength, FT_Pos ystrength);
void FT_Outline_Reverse(FT_Outline *outline);
FT_Error FT_Outline_Get_Bitmap(FT_Library library, FT_Outline *outline, const FT_Bitmap *abitmap);
FT_Error FT_Outline_Render(FT_Library library, FT_Outline *outline, FT_Raster_Params *params);
FT_Orientation FT_Outline_Get_Orientation(FT_Outline *outline);

// freetype/ftstroke.h
FT_StrokerBorder FT_Outline_GetInsideBorder(FT_Outline *outline);
FT_StrokerBorder FT_Outline_GetOutsideBorder(FT_Outline *outline);
FT_Error FT_Stroker_New(FT_Library library, FT_Stroker *astroker);
void FT_Stroker_Set(FT_Stroker stroker, FT_Fixed radius, FT_Stroker_LineCap line_cap, FT_Stroker_LineJoin line_join, FT_Fixed miter_limit);
void FT_Stroker_Rewind(FT_Stroker stroker);
FT_Error FT_Stroker_ParseOutline(FT_Stroker stroker, FT_Outline *outline, FT_Bool opened);
FT_Error FT_Stroker_BeginSubPath(FT_Stroker stroker, FT_Vector *to, FT_Bool open);
FT_Error FT_Stroker_EndSubPath(FT_Stroker stroker);
FT_Error FT_Stroker_LineTo(FT_Stroker stroker, FT_Vector *to);
FT_Error FT_Stroker_ConicTo(FT_Stroker stroker, FT_Vector *control, FT_Vector *to);
FT_Error FT_Stroker_CubicTo(FT_Stroker stroker, FT_Vector *control1, FT_Vector *control2, FT_Vector *to);
FT_Error FT_Stroker_GetBorderCounts(FT_Stroker stroker, FT_StrokerBorder border, FT_UInt *anum_points, FT_UInt *anum_contours);
void FT_Stroker_ExportBorder(FT_Stroker stroker, FT_StrokerBorder border, FT_Outline *outline);
FT_Error FT_Stroker_GetCounts(FT_Stroker stroker, FT_UInt *anum_points, FT_UInt *anum_contours);
void FT_Stroker_Export(FT_Stroker stroker, FT_Outline *outline);
void FT_Stroker_Done(FT_Stroker stroker);
FT_Error FT_Glyph_Stroke(FT_Glyph *pglyph, FT_Stroker stroker, FT_Bool destroy);
FT_Error FT_Glyph_StrokeBorder(FT_Glyph *pglyph, FT_Stroker stroker, FT_Bool inside, FT_Bool destroy);

// freetype/fttrigon.h
FT_Fixed FT_Sin(FT_Angle angle);
FT_Fixed FT_Cos(FT_Angle angle);
FT_Fixed FT_Tan(FT_Angle angle);
FT_Angle FT_Atan2(FT_Fixed x, FT_Fixed y);
FT_Angle FT_Angle_Diff(FT_Angle angle1, FT_Angle angle2);
void FT_Vector_Unit(FT_Vector *vec, FT_Angle angle);
void FT_Vector_Rotate(FT_Vector *vec, FT_Angle angle);
FT_Fixed FT_Vector_Length(FT_Vector *vec);
void FT_Vector_Polarize(FT_Vector *vec, FT_Fixed *length, FT_Angle *angle);
void FT_Vector_From_Polar(FT_Vector *vec, FT_Fixed length, FT_Angle angle);

// freetype/ftcolor.h
FT_Error FT_Palette_Data_Get(FT_Face face, FT_Palette_Data *apalette);
FT_Error FT_Palette_Select(FT_Face face, FT_UShort palette_index, FT_Color **apalette);
FT_Error FT_Palette_Set_Foreground_Color(FT_Face face, FT_Color foreground_color);
FT_Bool FT_Get_Color_Glyph_Layer(FT_Face face, FT_UInt base_glyph, FT_UInt *aglyph_index, FT_UInt *acolor_index, FT_LayerIterator *iterator);
FT_Bool FT_Get_Color_Glyph_Paint(FT_Face face, FT_UInt base_glyph, FT_Color_Root_Transform root_transform, FT_OpaquePaint *paint);
FT_Bool FT_Get_Color_Glyph_ClipBox(FT_Face face, FT_UInt base_glyph, FT_ClipBox *clip_box);
FT_Bool FT_Get_Paint_Layers(FT_Face face, FT_LayerIterator *iterator, FT_OpaquePaint *paint);
FT_Bool FT_Get_Colorline_Stops(FT_Face face, FT_ColorStop *color_stop, FT_ColorStopIterator *iterator);
FT_Bool FT_Get_Paint(FT_Face face, FT_OpaquePaint opaque_paint, FT_COLR_Paint *paint);

// freetype/ftbitmap.h
void FT_Bitmap_Init(FT_Bitmap *abitmap);
void FT_Bitmap_New(FT_Bitmap *abitmap);
FT_Error FT_Bitmap_Copy(FT_Library library, const FT_Bitmap *source, FT_Bitmap *target);
FT_Error FT_Bitmap_Embolden(FT_Library library, FT_Bitmap *bitmap, FT_Pos xStrength, FT_Pos yStrength);
FT_Error FT_Bitmap_Convert(FT_Library library, const FT_Bitmap *source, FT_Bitmap *target, FT_Int alignment);
FT_Error FT_Bitmap_Blend(FT_Library library, const FT_Bitmap *source, const FT_Vector source_offset, FT_Bitmap *target, FT_Vector *atarget_offset, FT_Color color);
FT_Error FT_GlyphSlot_Own_Bitmap(FT_GlyphSlot slot);
FT_Error FT_Bitmap_Done(FT_Library library, FT_Bitmap *bitmap);

// freetype/ftcache.h
FT_Error FTC_Manager_New(FT_Library library, FT_UInt max_faces, FT_UInt max_sizes, FT_ULong max_bytes, FTC_Face_Requester requester, FT_Pointer req_data, FTC_Manager *amanager);
void FTC_Manager_Reset(FTC_Manager manager);
void FTC_Manager_Done(FTC_Manager manager);
FT_Error FTC_Manager_LookupFace(FTC_Manager manager, FTC_FaceID face_id, FT_Face *aface);
FT_Error FTC_Manager_LookupSize(FTC_Manager manager, FTC_Scaler scaler, FT_Size *asize);
void FTC_Node_Unref(FTC_Node node, FTC_Manager manager);
void FTC_Manager_RemoveFaceID(FTC_Manager manager, FTC_FaceID face_id);
FT_Error FTC_CMapCache_New(FTC_Manager manager, FTC_CMapCache *acache);
FT_UInt FTC_CMapCache_Lookup(FTC_CMapCache cache, FTC_FaceID face_id, FT_Int cmap_index, FT_UInt32 char_code);
FT_Error FTC_ImageCache_New(FTC_Manager manager, FTC_ImageCache *acache);
FT_Error FTC_ImageCache_Lookup(FTC_ImageCache cache, FTC_ImageType type, FT_UInt gindex, FT_Glyph *aglyph, FTC_Node *anode);
FT_Error FTC_ImageCache_LookupScaler(FTC_ImageCache cache, FTC_Scaler scaler, FT_ULong load_flags, FT_UInt gindex, FT_Glyph *aglyph, FTC_Node *anode);
FT_Error FTC_SBitCache_New(FTC_Manager manager, FTC_SBitCache *acache);
FT_Error FTC_SBitCache_Lookup(FTC_SBitCache cache, FTC_ImageType type, FT_UInt gindex, FTC_SBit *sbit, FTC_Node *anode);
FT_Error FTC_SBitCache_LookupScaler(FTC_SBitCache cache, FTC_Scaler scaler, FT_ULong load_flags, FT_UInt gindex, FTC_SBit *sbit, FTC_Node *anode);

// freetype/t1tables.h
FT_Int FT_Has_PS_Glyph_Names(FT_Face face);
FT_Error FT_Get_PS_Font_Info(FT_Face face, PS_FontInfo afont_info);
FT_Error FT_Get_PS_Font_Private(FT_Face face, PS_Private afont_private);
FT_Long FT_Get_PS_Font_Value(FT_Face face, PS_Dict_Keys key, FT_UInt idx, void *value, FT_Long value_len);

// freetype/ftmm.h
FT_Error FT_Get_Multi_Master(FT_Face face, FT_Multi_Master *amaster);
FT_Error FT_Get_MM_Var(FT_Face face, FT_MM_Var **amaster);
FT_Error FT_Done_MM_Var(FT_Library library, FT_MM_Var *amaster);
FT_Error FT_Set_MM_Design_Coordinates(FT_Face face, FT_UInt num_coords, FT_Long *coords);
FT_Error FT_Set_Var_Design_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Get_Var_Design_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Set_MM_Blend_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Get_MM_Blend_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Set_Var_Blend_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Get_Var_Blend_Coordinates(FT_Face face, FT_UInt num_coords, FT_Fixed *coords);
FT_Error FT_Set_MM_WeightVector(FT_Face face, FT_UInt len, FT_Fixed *weightvector);
FT_Error FT_Get_MM_WeightVector(FT_Face face, FT_UInt *len, FT_Fixed *weightvector);
FT_Error FT_Get_Var_Axis_Flags(FT_MM_Var *master, FT_UInt axis_index, FT_UInt *flags);
FT_Error FT_Set_Named_Instance(FT_Face face, FT_UInt instance_index);

// freetype/ftsynth.h
void FT_GlyphSlot_Embolden(FT_GlyphSlot slot);
void FT_GlyphSlot_Oblique(FT_GlyphSlot slot);
