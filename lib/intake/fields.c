/* SPDX-License-Identifier: MIT */
/* The names of the columns, and what people write instead of them. */

#include "intake/fields.h"

#include <string.h>

#include "base/arrays.h"
#include "base/suggest.h"

static const char *const names[QZ_FIELD_COUNT] = {"metric", "period",    "area",        "for",
                                                  "value",  "numerator", "denominator", "flag",
                                                  "source", "note"};

static const struct other_name {
    const char *name;
    const char *hint;
} others[] = {
    {"指标", "the column is named `metric`"},
    {"指标名称", "the column is named `metric`"},
    {"indicator", "the column is named `metric`"},
    {"周期", "the column is named `period`"},
    {"时期", "the column is named `period`"},
    {"时间", "the column is named `period`"},
    {"日期", "the column is named `period`"},
    {"年份", "the column is named `period`"},
    {"年度", "the column is named `period`"},
    {"year", "the column is named `period`"},
    {"date", "the column is named `period`"},
    {"区域", "the column is named `area`"},
    {"地区", "the column is named `area`"},
    {"分组", "the column is named `for`"},
    {"群体", "the column is named `for`"},
    {"group", "the column is named `for`"},
    {"数值", "the column is named `value`"},
    {"值", "the column is named `value`"},
    {"完成值", "the column is named `value`"},
    {"实际值", "the column is named `value`"},
    {"分子", "the column is named `numerator`"},
    {"分母", "the column is named `denominator`"},
    {"标记", "the column is named `flag`"},
    {"来源", "the column is named `source`"},
    {"数据来源", "the column is named `source`"},
    {"备注", "the column is named `note`"},
    {"说明", "the column is named `note`"},
    {"unit", "the plan says the unit; leave the column out"},
    {"单位", "the plan says the unit; leave the column out"},
};

const char *qz_field_name(int field) {
    return names[field];
}

static int is(const char *name, const char *word, size_t length) {
    return strlen(name) == length && memcmp(name, word, length) == 0;
}

int qz_field_find(const char *name, size_t length) {
    for (int i = 0; i < QZ_FIELD_COUNT; i++) {
        if (is(names[i], name, length)) {
            return i;
        }
    }
    return -1;
}

const char *qz_field_hint(const char *name, size_t length, char *buffer, size_t capacity) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(others); i++) {
        if (is(others[i].name, name, length)) {
            return others[i].hint;
        }
    }
    qz_suggest suggest;
    qz_suggest_begin(&suggest, name, length);
    for (int i = 0; i < QZ_FIELD_COUNT; i++) {
        qz_suggest_offer(&suggest, names[i]);
    }
    const char *hint = qz_suggest_hint(&suggest, buffer, capacity);
    return hint != NULL ? hint
                        : "the columns are metric, period, area, for, value, numerator, "
                          "denominator, flag, source, note";
}

const char *qz_word(char buffer[QZ_WORD_BYTES], const char *text, size_t length) {
    static const char ellipsis[] = "…";
    size_t end = length;
    if (length >= QZ_WORD_BYTES) {
        end = QZ_WORD_BYTES - sizeof ellipsis;
        while (end > 0 && ((unsigned char)text[end] & 0xC0) == 0x80) {
            end--;
        }
    }
    for (size_t i = 0; i < end; i++) {
        unsigned char byte = (unsigned char)text[i];
        buffer[i] = byte < 0x20 || byte == 0x7F ? ' ' : text[i];
    }
    buffer[end] = '\0';
    if (end < length) {
        memcpy(buffer + end, ellipsis, sizeof ellipsis);
    }
    return buffer;
}
