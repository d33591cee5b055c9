/* SPDX-License-Identifier: MIT */
/* Compares units as tables write them with those of the plan. */

#include "intake/units.h"

#include <string.h>

#include "tables/fold.h"
#include "tables/scale.h"

enum { UNIT_BYTES = 128 };

/* Whether a text is the unit; *rest: where it only ends with it, the bytes before it. */
static int is_unit(const qzplan_metric *metric, const char *text, size_t length, size_t *rest) {
    char said[UNIT_BYTES + 1];
    char own[UNIT_BYTES + 1];
    *rest = 0;
    if (length > UNIT_BYTES) {
        return 0;
    }
    size_t size = qz_fold(said, NULL, text, length);
    for (size_t i = 0; i < metric->unit.count; i++) {
        size_t own_length = strlen(metric->unit.items[i].text);
        if (own_length > UNIT_BYTES) {
            continue;
        }
        own_length = qz_fold(own, NULL, metric->unit.items[i].text, own_length);
        if (size == own_length && memcmp(said, own, size) == 0) {
            return 1;
        }
        if (size > own_length && memcmp(said + size - own_length, own, own_length) == 0) {
            *rest = size - own_length;
        }
    }
    return 0;
}

/* "万元", "thousand euros": of whatever it is a multiple. */
static int begins_with_scale(const char *said, size_t size) {
    int32_t power = 0;
    size_t word = 0;
    while (word < size && said[word] != ' ') {
        word++;
    }
    if (word < size && qz_scale_read(&power, said, word)) {
        return said[0] >= '0' && said[0] <= '9' ? power > 1 : power != 0; /* not "in 10 towns" */
    }
    for (size_t bytes = 3; bytes <= 6 && bytes < size; bytes += 3) {
        if ((unsigned char)said[0] >= 0x80 && qz_scale_read(&power, said, bytes) && power > 1) {
            return 1;
        }
    }
    return 0;
}

int qz_unit_is_multiple(const qzplan_metric *metric, const char *text, size_t length) {
    char said[UNIT_BYTES + 1];
    size_t rest;
    int32_t power = 0;
    if (is_unit(metric, text, length, &rest) || length > UNIT_BYTES) {
        return 0;
    }
    size_t size = qz_fold(said, NULL, text, length);
    size = rest > 0 ? rest : size;
    while (size > 0 && said[size - 1] == ' ') {
        size--;
    }
    /* alone, before the unit, or as the first word of one */
    if (qz_scale_read(&power, said, size)) {
        return power != 0;
    }
    return begins_with_scale(said, size);
}

int qz_unit_is(const qzplan_metric *metric, const char *text, size_t length) {
    size_t rest;
    while (!is_unit(metric, text, length, &rest)) {
        if (metric->kind != QZPLAN_METRIC_PART) {
            return 0;
        }
        metric = metric->whole;
    }
    return 1;
}
