/* SPDX-License-Identifier: MIT */
/* The names of columns as people write them, in the languages of the library. */

#include "tables/heads.h"

#include <string.h>

#include "base/arrays.h"
#include "tables/fold.h"

enum { MOST = 96 }; /* bytes of a name; longer ones mean nothing */

/* In small letters, with blanks for underscores. */
static const struct word {
    const char *name;
    int meaning;
} words[] = {
    {"metric", QZ_FIELD_METRIC},
    {"指标", QZ_FIELD_METRIC},
    {"指标名称", QZ_FIELD_METRIC},
    {"指标编码", QZ_FIELD_METRIC},
    {"指标代码", QZ_FIELD_METRIC},
    {"指标项", QZ_FIELD_METRIC},
    {"indicator", QZ_FIELD_METRIC},
    {"indicator name", QZ_FIELD_METRIC},
    {"indicator code", QZ_FIELD_METRIC},
    {"measure", QZ_FIELD_METRIC},
    {"kpi", QZ_FIELD_METRIC},
    {"metric name", QZ_FIELD_METRIC},
    {"indicateur", QZ_FIELD_METRIC},
    {"mesure", QZ_FIELD_METRIC},
    {"period", QZ_FIELD_PERIOD},
    {"周期", QZ_FIELD_PERIOD},
    {"期间", QZ_FIELD_PERIOD},
    {"时期", QZ_FIELD_PERIOD},
    {"时间", QZ_FIELD_PERIOD},
    {"日期", QZ_FIELD_PERIOD},
    {"年份", QZ_FIELD_PERIOD},
    {"年度", QZ_FIELD_PERIOD},
    {"年", QZ_FIELD_PERIOD},
    {"统计期", QZ_FIELD_PERIOD},
    {"报告期", QZ_FIELD_PERIOD},
    {"填报期", QZ_FIELD_PERIOD},
    {"year", QZ_FIELD_PERIOD},
    {"date", QZ_FIELD_PERIOD},
    {"time", QZ_FIELD_PERIOD},
    {"time period", QZ_FIELD_PERIOD},
    {"reporting period", QZ_FIELD_PERIOD},
    {"période", QZ_FIELD_PERIOD},
    {"periode", QZ_FIELD_PERIOD},
    {"année", QZ_FIELD_PERIOD},
    {"annee", QZ_FIELD_PERIOD},
    {"area", QZ_FIELD_AREA},
    {"区域", QZ_FIELD_AREA},
    {"地区", QZ_FIELD_AREA},
    {"辖区", QZ_FIELD_AREA},
    {"乡镇", QZ_FIELD_AREA},
    {"镇", QZ_FIELD_AREA},
    {"region", QZ_FIELD_AREA},
    {"district", QZ_FIELD_AREA},
    {"zone", QZ_FIELD_AREA},
    {"région", QZ_FIELD_AREA},
    {"territoire", QZ_FIELD_AREA},
    {"for", QZ_FIELD_FOR},
    {"分组", QZ_FIELD_FOR},
    {"群体", QZ_FIELD_FOR},
    {"组别", QZ_FIELD_FOR},
    {"人群", QZ_FIELD_FOR},
    {"group", QZ_FIELD_FOR},
    {"population group", QZ_FIELD_FOR},
    {"groupe", QZ_FIELD_FOR},
    {"value", QZ_FIELD_VALUE},
    {"数值", QZ_FIELD_VALUE},
    {"值", QZ_FIELD_VALUE},
    {"完成值", QZ_FIELD_VALUE},
    {"实际值", QZ_FIELD_VALUE},
    {"实际完成", QZ_FIELD_VALUE},
    {"完成数", QZ_FIELD_VALUE},
    {"actual", QZ_FIELD_VALUE},
    {"actual value", QZ_FIELD_VALUE},
    {"result", QZ_FIELD_VALUE},
    {"observation value", QZ_FIELD_VALUE},
    {"obs value", QZ_FIELD_VALUE},
    {"valeur", QZ_FIELD_VALUE},
    {"réalisé", QZ_FIELD_VALUE},
    {"numerator", QZ_FIELD_NUMERATOR},
    {"分子", QZ_FIELD_NUMERATOR},
    {"numérateur", QZ_FIELD_NUMERATOR},
    {"denominator", QZ_FIELD_DENOMINATOR},
    {"分母", QZ_FIELD_DENOMINATOR},
    {"dénominateur", QZ_FIELD_DENOMINATOR},
    {"flag", QZ_FIELD_FLAG},
    {"标记", QZ_FIELD_FLAG},
    {"状态标记", QZ_FIELD_FLAG},
    {"obs status", QZ_FIELD_FLAG},
    {"drapeau", QZ_FIELD_FLAG},
    {"source", QZ_FIELD_SOURCE},
    {"来源", QZ_FIELD_SOURCE},
    {"数据来源", QZ_FIELD_SOURCE},
    {"data source", QZ_FIELD_SOURCE},
    {"note", QZ_FIELD_NOTE},
    {"备注", QZ_FIELD_NOTE},
    {"说明", QZ_FIELD_NOTE},
    {"notes", QZ_FIELD_NOTE},
    {"comment", QZ_FIELD_NOTE},
    {"comments", QZ_FIELD_NOTE},
    {"remark", QZ_FIELD_NOTE},
    {"remarks", QZ_FIELD_NOTE},
    {"remarque", QZ_FIELD_NOTE},
    {"commentaire", QZ_FIELD_NOTE},
    {"low", QZ_FIELD_LOW},
    {"下限", QZ_FIELD_LOW},
    {"lower bound", QZ_FIELD_LOW},
    {"borne inférieure", QZ_FIELD_LOW},
    {"high", QZ_FIELD_HIGH},
    {"上限", QZ_FIELD_HIGH},
    {"upper bound", QZ_FIELD_HIGH},
    {"borne supérieure", QZ_FIELD_HIGH},
    {"reported by", QZ_FIELD_REPORTED_BY},
    {"填报单位", QZ_FIELD_REPORTED_BY},
    {"déclaré par", QZ_FIELD_REPORTED_BY},
    {"reported on", QZ_FIELD_REPORTED_ON},
    {"填报日期", QZ_FIELD_REPORTED_ON},
    {"déclaré le", QZ_FIELD_REPORTED_ON},
    {"unit", QZ_HEAD_UNIT},
    {"units", QZ_HEAD_UNIT},
    {"unit of measure", QZ_HEAD_UNIT},
    {"单位", QZ_HEAD_UNIT},
    {"计量单位", QZ_HEAD_UNIT},
    {"unité", QZ_HEAD_UNIT},
    {"title", QZ_HEAD_TITLE},
    {"名称", QZ_HEAD_TITLE},
    {"intitulé", QZ_HEAD_TITLE},
    {"latest", QZ_HEAD_LATEST},
    {"上期值", QZ_HEAD_LATEST},
    {"dernière valeur", QZ_HEAD_LATEST},
    {"scalar factor", QZ_HEAD_SCALE},
    {"multiplier", QZ_HEAD_SCALE},
    {"unit multiplier", QZ_HEAD_SCALE},
    {"倍数", QZ_HEAD_SCALE},
    {"数量级", QZ_HEAD_SCALE},
    {"multiplicateur", QZ_HEAD_SCALE},
    {"unit mult", QZ_HEAD_EXPONENT},
};

/* Words that a cell has among others, in small letters; Chinese ones at its end. */
static const struct says {
    const char *text;
    int what;
    int is_chinese;
} sayings[] = {
    {"目标", QZ_SAYS_GOAL, 1},       {"目标值", QZ_SAYS_GOAL, 1},
    {"计划数", QZ_SAYS_GOAL, 1},     {"计划值", QZ_SAYS_GOAL, 1},
    {"预测", QZ_SAYS_GOAL, 1},       {"预测值", QZ_SAYS_GOAL, 1},
    {"合计", QZ_SAYS_TOTAL, 1},      {"小计", QZ_SAYS_TOTAL, 1},
    {"总计", QZ_SAYS_TOTAL, 1},      {"target", QZ_SAYS_GOAL, 0},
    {"targets", QZ_SAYS_GOAL, 0},    {"goal", QZ_SAYS_GOAL, 0},
    {"planned", QZ_SAYS_GOAL, 0},    {"baseline", QZ_SAYS_GOAL, 0},
    {"forecast", QZ_SAYS_GOAL, 0},   {"projection", QZ_SAYS_GOAL, 0},
    {"objectif", QZ_SAYS_GOAL, 0},   {"cible", QZ_SAYS_GOAL, 0},
    {"prévision", QZ_SAYS_GOAL, 0},  {"total", QZ_SAYS_TOTAL, 0},
    {"totals", QZ_SAYS_TOTAL, 0},    {"subtotal", QZ_SAYS_TOTAL, 0},
    {"sub-total", QZ_SAYS_TOTAL, 0}, {"sous-total", QZ_SAYS_TOTAL, 0},
};

static int is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (unsigned char)c >= 0x80;
}

/* Whether a word stands in a text, with no letter before or behind it. */
static int has_word(const char *text, const char *word) {
    size_t length = strlen(word);
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) {
        if ((at == text || !is_letter(at[-1])) && !is_letter(at[length])) {
            return 1;
        }
    }
    return 0;
}

static int ends_with(const char *text, const char *word) {
    size_t length = strlen(text);
    size_t size = strlen(word);
    return length >= size && memcmp(text + length - size, word, size) == 0;
}

/* 指 标 is 指标: a blank between two Chinese characters only spreads a heading. Returns the length.
 */
static size_t close_up(char *text, size_t size) {
    enum { CHINESE = 0xE3, CHARACTER = 3 }; /* the first byte of each, and how many it has */
    size_t used = 0;
    for (size_t i = 0; i < size; i++) {
        if (text[i] == ' ' && i >= CHARACTER && (unsigned char)text[i - CHARACTER] >= CHINESE &&
            (unsigned char)text[i + 1] >= CHINESE) {
            continue;
        }
        text[used++] = text[i];
    }
    text[used] = '\0';
    return used;
}

/* Folded, in small letters, underscores as blanks; 0 where it is too long. */
static size_t fold_name(char out[MOST + 1], const char *text, size_t length) {
    if (length > MOST) {
        return 0;
    }
    size_t size = qz_fold(out, NULL, text, length);
    for (size_t i = 0; i < size; i++) {
        char c = out[i];
        out[i] = c == '_' ? ' ' : c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
        if (i > 0 && (unsigned char)out[i - 1] == 0xC3 && (unsigned char)c >= 0x80 &&
            (unsigned char)c <= 0x9E && (unsigned char)c != 0x97) {
            out[i] = (char)((unsigned char)c | 0x20); /* É */
        }
    }
    return close_up(out, size);
}

static int find_word(const char *name) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (strcmp(words[i].name, name) == 0) {
            return words[i].meaning;
        }
    }
    return QZ_HEAD_UNKNOWN;
}

int qz_split_unit(const char *text, size_t length, size_t *name_length, const char **unit,
                  size_t *unit_length) {
    static const char *const opening[] = {"(", "（"};
    static const char *const closing[] = {")", "）"};
    size_t end = length;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(closing); i++) {
        size_t size = strlen(closing[i]);
        if (length >= size && memcmp(text + length - size, closing[i], size) == 0) {
            end = length - size;
        }
    }
    for (size_t at = end; end < length && at > 0; at--) {
        for (size_t i = 0; i < QZ_ARRAY_SIZE(opening); i++) {
            size_t size = strlen(opening[i]);
            if (at - 1 + size <= end && memcmp(text + at - 1, opening[i], size) == 0) {
                *name_length = at - 1;
                while (*name_length > 0 && text[*name_length - 1] == ' ') {
                    --*name_length;
                }
                *unit = text + at - 1 + size;
                *unit_length = end - (at - 1 + size);
                return *name_length > 0 && *unit_length > 0;
            }
        }
    }
    return 0;
}

qz_head qz_head_of(const char *text, size_t length) {
    char name[MOST + 1];
    qz_head head = {.meaning = qz_field_find(text, length)};
    size_t name_length;
    head.canonical = head.meaning >= 0;
    if (head.canonical || fold_name(name, text, length) == 0) {
        return head;
    }
    head.meaning = find_word(name);
    if (head.meaning == QZ_HEAD_UNKNOWN &&
        qz_split_unit(text, length, &name_length, &head.unit, &head.unit_length)) {
        fold_name(name, text, name_length);
        head.meaning = find_word(name);
    }
    return head;
}

int qz_head_key(const char **column, const char *key, size_t length) {
    int meaning = qz_head_of(key, length).meaning;
    *column = meaning >= 0 && meaning < QZ_FIELD_COUNT ? qz_field_name(meaning) : NULL;
    return *column != NULL || meaning == QZ_HEAD_UNIT;
}

int qz_title_unit(const char *text, size_t length, const char **unit, size_t *unit_length) {
    static const char *const words_before[] = {
        "单位：",  "单位:",  "计量单位：", "计量单位:", "unit: ",
        "units: ", "Unit: ", "Units: ",    "in ",       "In "};
    static const char *const colons[] = {"(", "（"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(colons); i++) {
        size_t size = strlen(colons[i]);
        if (length > 2 * size && memcmp(text, colons[i], size) == 0) {
            text += size;
            length -= 2 * size; /* the other bracket is as long */
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words_before); i++) {
        size_t size = strlen(words_before[i]);
        if (length > size && memcmp(text, words_before[i], size) == 0) {
            *unit = text + size;
            *unit_length = length - size;
            return 1;
        }
    }
    return 0;
}

/* A text in small letters is one of them. */
static int is_one_of(const char *text, size_t length, const char *const *list, size_t count,
                     int (*fits)(const char *text, const char *word)) {
    char name[MOST + 1];
    if (fold_name(name, text, length) == 0) {
        return 0;
    }
    for (size_t i = 0; i < count; i++) {
        if (fits(name, list[i])) {
            return 1;
        }
    }
    return 0;
}

static int is(const char *text, const char *word) {
    return strcmp(text, word) == 0;
}

int qz_head_is_rest(const char *text, size_t length) {
    static const char *const parts[] = {
        "month",     "months",    "month of year", "月",       "月份", "月度",      "mois",
        "quarter",   "quarters",  "qtr",           "季度",     "季",   "trimestre", "half",
        "half-year", "half year", "semester",      "semestre", "半年", "week",      "周",
        "周次",      "semaine"};
    return is_one_of(text, length, parts, QZ_ARRAY_SIZE(parts), is);
}

int qz_head_names(const char *text, size_t length) {
    static const char *const endings[] = {" name", " code", "名称", "编码", "代码", " title"};
    return is_one_of(text, length, endings, QZ_ARRAY_SIZE(endings), ends_with);
}

int qz_cell_says(const char *text, size_t length) {
    char name[MOST + 1];
    if (fold_name(name, text, length) == 0) {
        return QZ_SAYS_NOTHING;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(sayings); i++) {
        if (sayings[i].is_chinese ? ends_with(name, sayings[i].text)
                                  : has_word(name, sayings[i].text)) {
            return sayings[i].what;
        }
    }
    return QZ_SAYS_NOTHING;
}
