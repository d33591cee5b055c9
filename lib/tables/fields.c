/* SPDX-License-Identifier: MIT */
/* The names of the columns, and what people write instead of them. */

#include "tables/fields.h"

#include <string.h>

#include "base/arrays.h"
#include "base/suggest.h"

static const char *const names[QZ_FIELD_COUNT] = {
    "metric", "period", "area", "for", "value", "numerator",   "denominator",
    "flag",   "source", "note", "low", "high",  "reported_by", "reported_on"};

static const struct other_name {
    const char *name;
    const char *column; /* NULL: none, the plan says it */
} others[] = {
    {"指标", "metric"},
    {"指标名称", "metric"},
    {"indicator", "metric"},
    {"周期", "period"},
    {"时期", "period"},
    {"时间", "period"},
    {"日期", "period"},
    {"年份", "period"},
    {"年度", "period"},
    {"year", "period"},
    {"date", "period"},
    {"区域", "area"},
    {"地区", "area"},
    {"分组", "for"},
    {"群体", "for"},
    {"group", "for"},
    {"数值", "value"},
    {"值", "value"},
    {"完成值", "value"},
    {"实际值", "value"},
    {"分子", "numerator"},
    {"分母", "denominator"},
    {"标记", "flag"},
    {"来源", "source"},
    {"数据来源", "source"},
    {"备注", "note"},
    {"说明", "note"},
    {"下限", "low"},
    {"上限", "high"},
    {"填报单位", "reported_by"},
    {"填报日期", "reported_on"},
    {"unit", NULL},
    {"单位", NULL},
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

const char *qz_field_meant(const char *name, size_t length, int *known) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(others); i++) {
        if (is(others[i].name, name, length)) {
            *known = 1;
            return others[i].column;
        }
    }
    qz_suggest suggest;
    qz_suggest_begin(&suggest, name, length);
    for (int i = 0; i < QZ_FIELD_COUNT; i++) {
        qz_suggest_offer(&suggest, names[i]);
    }
    *known = 0;
    return suggest.best;
}
