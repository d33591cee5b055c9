/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_MAPPING_WORDS_H
#define QZ_TABLES_MAPPING_WORDS_H

/* Other words that people use for the keys of a mapping, in English, Chinese and French. */

#include "reader/key_table.h"

/* clang-format off */

/* X(name, words for it) */
#define QZ_MAP_WORDS(X) \
    X(map_sheets, " tables table sheet worksheets 表 表格 工作表 feuilles tableaux ") \
    X(map_sheet, " worksheet tab 工作表 feuille onglet ") \
    X(map_header, " headerrow headers headerrows heading 表头 表头行 entête ") \
    X(map_end, " footer until stop 结束 表尾 fin ") \
    X(map_down, " filldown carrydown ffill fill 向下填充 ") \
    X(map_keep, " include only filter where 保留 garder ") \
    X(map_drop, " exclude skip ignore 排除 去掉 剔除 exclure ") \
    X(map_missing_values, " missing na nodata null nan 缺失值 无数据 manquant ") \
    X(map_zero, " zeros zeroes 零 zéro ") \
    X(map_decimal, " decimals decimalpoint decimalseparator 小数点 ") \
    X(map_group, " thousands thousandsseparator grouping 千位分隔符 ") \
    X(map_separator, " delimiter sep 分隔符 séparateur ") \
    X(map_encoding, " charset codepage 编码 encodage ") \
    X(map_period, " year time date month quarter 年份 年度 期间 周期 时间 日期 période année ") \
    X(map_area, " region district location place geo 区域 地区 territoire région ") \
    X(map_value, " figure amount actual values 数值 数据 完成值 实际值 valeur ") \
    X(map_numerator, " count 分子 numérateur ") \
    X(map_denominator, " total base 分母 dénominateur ") \
    X(map_flag, " status 标记 statut ") \
    X(map_note, " notes comment comments remark remarks 备注 说明 remarque ") \
    X(map_scale, " multiplier factor 倍数 乘数 multiplicateur ") \
    X(map_column, " columns col field 列 栏 colonne ") \
    X(map_by, " split delimiter 分隔 ") \
    X(map_match, " pattern regex like 匹配 motif ") \
    X(map_names, " map mapping rename 对照 correspondance ") \
    X(map_form, " format 格式 forme ") \
    X(map_units, " unit suffix 单位 unités ")

/* clang-format on */

#define QZ_MAP_WORDS_DECLARE(name, same) extern const qz_key_words qz_words_##name;
QZ_MAP_WORDS(QZ_MAP_WORDS_DECLARE)
#undef QZ_MAP_WORDS_DECLARE

#endif
