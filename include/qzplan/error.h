/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_ERROR_H
#define QZPLAN_ERROR_H

/**
 * @file error.h
 * The codes that functions return and diagnostics carry. A code's number is permanent.
 *
 * Every function that can fail returns `int`: 0 (QZPLAN_OK) or one of these. A function that reads
 * a file returns the code of the first fault it met; all of them are in the diagnostics.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/** The one table: X(NAME, number, short English text, short Chinese text). */
#define QZPLAN_ERROR_TABLE(X)                                                                      \
    X(INVALID_ARGUMENT, 1, "invalid argument", "参数无效")                                         \
    X(NO_MEMORY, 2, "out of memory", "内存不足")                                                   \
    X(OVERFLOW, 3, "number too large", "数值溢出")                                                 \
    X(DIVISION_BY_ZERO, 4, "division by zero", "除数为零")                                         \
    X(BUFFER_TOO_SMALL, 5, "buffer too small", "缓冲区太小")                                       \
    X(STRUCT_SIZE, 6, "struct of an unknown size", "结构体大小不符")                               \
    X(NEGATIVE_COUNT, 7, "negative count", "人数或个数为负")                                       \
    X(PART_ABOVE_WHOLE, 8, "part above its whole", "部分大于整体")                                 \
    X(NOT_SEALED, 9, "figures not sealed yet", "填报数尚未封存")                                   \
    X(SEALED, 10, "figures already sealed", "填报数已封存")                                        \
    X(TOO_MANY_FAULTS, 11, "more faults than are listed", "错误过多，未全部列出")                  \
    X(IO, 100, "cannot read the file", "无法读取文件")                                             \
    X(TOO_LARGE, 101, "input too large", "输入过大")                                               \
    X(TOO_DEEP, 102, "nested too deeply", "嵌套过深")                                              \
    X(TOO_MANY_NODES, 103, "too many values", "节点过多")                                          \
    X(SCALAR_TOO_LONG, 104, "value too long", "值过长")                                            \
    X(ENCODING, 105, "invalid text encoding", "文本编码无效")                                      \
    X(NUL_BYTE, 106, "NUL byte in the text", "文本中有空字节")                                     \
    X(CONTROL_CHARACTER, 107, "control character in the text", "文本中有控制字符")                 \
    X(YAML_SYNTAX, 200, "not valid YAML", "YAML 语法错误")                                         \
    X(YAML_TAB, 201, "tab used for indentation", "用制表符缩进")                                   \
    X(YAML_FULLWIDTH_COLON, 202, "full-width colon after a key", "键后用了全角冒号")               \
    X(YAML_ANCHOR, 203, "anchors are refused", "不接受锚点")                                       \
    X(YAML_ALIAS, 204, "aliases are refused", "不接受别名")                                        \
    X(YAML_MERGE, 205, "merge keys are refused", "不接受合并键")                                   \
    X(YAML_TAG, 206, "tags are refused", "不接受标签")                                             \
    X(YAML_DOCUMENTS, 207, "not exactly one document", "须恰有一个文档")                           \
    X(YAML_DIRECTIVE, 208, "directives are refused", "不接受指令行")                               \
    X(UNKNOWN_KEY, 300, "unknown key", "未知的键")                                                 \
    X(DUPLICATE_KEY, 301, "key given twice", "键重复")                                             \
    X(UNSUPPORTED, 302, "not supported yet", "尚不支持")                                           \
    X(MISSING_KEY, 303, "key missing", "缺少键")                                                   \
    X(WRONG_TYPE, 304, "value of the wrong type", "值的类型不对")                                  \
    X(UNKNOWN_NAME, 305, "unknown name", "未知的名称")                                             \
    X(DUPLICATE_ID, 306, "id given twice", "标识重复")                                             \
    X(BAD_ID, 307, "not a valid id", "标识无效")                                                   \
    X(BAD_NUMBER, 308, "not a valid number", "数值无效")                                           \
    X(BAD_DATE, 309, "not a valid date", "日期无效")                                               \
    X(BAD_WORD, 310, "not one of the words allowed", "不在允许的词之内")                           \
    X(BAD_TEXT, 311, "text missing or in the wrong form", "文字缺失或形式不对")                    \
    X(BAD_UNIT, 312, "unit does not fit", "单位不符")                                              \
    X(BAD_VERSION, 313, "unknown format version", "未知的格式版本")                                \
    X(EMPTY, 314, "nothing given", "内容为空")                                                     \
    X(SUBJECT, 315, "not exactly one subject", "须恰有一个对象")                                   \
    X(COMPARATOR, 316, "not exactly one comparator", "须恰有一个比较词")                           \
    X(COMBINATION, 317, "keys that do not go together", "键不能并用")                              \
    X(BASELINE, 318, "target does not go beyond its baseline", "目标未超出基数")                   \
    X(DUE_BEFORE_BEGIN, 319, "deadline before the plan begins", "完成时间早于规划开始")            \
    X(SUM_MISMATCH, 320, "sum disagrees with its parts", "合计与分项不符")                         \
    X(CYCLE, 321, "definition in a circle", "循环定义")                                            \
    X(NO_LEAD, 322, "task without a lead department", "任务没有牵头部门")                          \
    X(NO_DUE, 323, "task without a due time", "任务没有完成时间")                                  \
    X(NO_TARGET, 324, "task without a target", "任务没有目标")                                     \
    X(DUPLICATE_ITEM, 325, "listed twice", "重复列出")                                             \
    X(CSV_SYNTAX, 400, "not valid CSV", "CSV 语法错误")                                            \
    X(CSV_COLUMNS, 401, "row with too few or too many cells", "行的列数不对")                      \
    X(FIGURE_DUPLICATE, 402, "figure given twice", "填报数重复")                                   \
    X(FIGURE_FORM, 403, "figure in the wrong form", "填报形式不对")                                \
    X(FIGURE_DISAGREES, 404, "figures that disagree", "填报数互相矛盾")                            \
    X(FIGURE_PERIOD, 405, "period that the metric cannot have", "周期与指标不符")                  \
    X(NUMBER_SUFFIX, 406, "number with 万 or 亿", "数值带万或亿")                                  \
    X(OUT_OF_RANGE, 407, "value outside the limits of its metric", "超出指标的取值范围")           \
    X(TARGETS_CONFLICT, 500, "targets that exclude each other", "目标互相排斥")                    \
    X(LIMITS_CONFLICT, 501, "target beyond what is possible", "目标超出可能范围")                  \
    X(WHOLE_CONFLICT, 502, "part promised beyond its whole", "部分的目标超出整体所容")             \
    X(NESTED_CONFLICT, 503, "share promised beyond an outer one", "占比目标与外层占比不符")        \
    X(SUM_CONFLICT, 504, "sum that its parts exclude", "合计与分项的目标不相容")                   \
    X(GROUPS_CONFLICT, 505, "groups that exclude everyone's", "分组与总体的目标不相容")            \
    X(AREAS_CONFLICT, 506, "areas that exclude the whole's", "各区域与整体的目标不相容")           \
    X(NO_AREAS, 507, "no area of the kind", "没有该类区域")                                        \
    X(COUNT_CONFLICT, 508, "no such number of targets", "没有合乎要求的目标个数")                  \
    X(GROUP_FAMILY, 509, "groups that overlap or leave a hole", "分组重叠或有遗漏")                \
    X(METRIC_UNUSED, 510, "metric without a target", "指标没有目标")                               \
    X(DEPARTMENT_UNUSED, 511, "department without a task", "部门没有任务")                         \
    X(GROUP_UNUSED, 512, "group without a target", "分组没有目标")

enum {
    QZPLAN_OK = 0,
#define QZPLAN_ERROR_ENTRY(name, number, en, zh) QZPLAN_ERROR_##name = number,
    QZPLAN_ERROR_TABLE(QZPLAN_ERROR_ENTRY)
#undef QZPLAN_ERROR_ENTRY
};

QZPLAN_BEGIN_DECLS

/** A code's identifier, such as "UNKNOWN_KEY"; "UNKNOWN_ERROR" for a number not in the table.
 *  Static text, never freed. Since 0.1. */
QZPLAN_API const char *qzplan_error_name(int code);

/** A code's short text in a language (a BCP 47 tag, see qzplan_language_find).
 *  Static text, never freed. Since 0.1. */
QZPLAN_API const char *qzplan_error_describe(int code, const char *language);

/** The table's codes in order: index 0, 1, ... gives QZPLAN_OK and the code in *code;
 *  QZPLAN_ERROR_INVALID_ARGUMENT past the end. For bindings. Since 0.1. */
QZPLAN_API int qzplan_error_get(int32_t *code, size_t index);

QZPLAN_END_DECLS

#endif
