/* SPDX-License-Identifier: MIT */
/* The names of the columns. */

#include "tables/fields.h"

#include <string.h>

#include "base/suggest.h"

static const char *const names[QZ_FIELD_COUNT] = {
    "metric", "period", "area", "for", "value", "numerator",   "denominator",
    "flag",   "source", "note", "low", "high",  "reported_by", "reported_on"};

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

const char *qz_field_meant(const char *name, size_t length) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, name, length);
    for (int i = 0; i < QZ_FIELD_COUNT; i++) {
        qz_suggest_offer(&suggest, names[i]);
    }
    return suggest.best;
}
