/* SPDX-License-Identifier: MIT */
/* Tables of the numbers that each method's rule has, and reading and writing them by name. */

#include "progress/numbers.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "progress/exact.h"
#include "progress/progress.h"

#define REAL(type, field)                                                                          \
    { #field, offsetof(type, field), 0 }
#define WHOLE(type, field)                                                                         \
    { #field, offsetof(type, field), 1 }

/* clang-format off */
static const qz_method_number open_sdg_numbers[] = {
    REAL(qzplan_open_sdg_rule, ratio_substantial),
    REAL(qzplan_open_sdg_rule, ratio_moderate),
    REAL(qzplan_open_sdg_rule, ratio_limited),
    REAL(qzplan_open_sdg_rule, growth_substantial),
    REAL(qzplan_open_sdg_rule, growth_moderate),
    REAL(qzplan_open_sdg_rule, growth_limited),
    REAL(qzplan_open_sdg_rule, limit_exponent),
    REAL(qzplan_open_sdg_rule, zero),
    REAL(qzplan_open_sdg_rule, least_years),
    REAL(qzplan_open_sdg_rule, score_limit),
    REAL(qzplan_open_sdg_rule, ratio_upper_slope),
    REAL(qzplan_open_sdg_rule, ratio_upper_offset),
    REAL(qzplan_open_sdg_rule, ratio_lower_slope),
    REAL(qzplan_open_sdg_rule, ratio_lower_offset),
    REAL(qzplan_open_sdg_rule, growth_substantial_slope),
    REAL(qzplan_open_sdg_rule, growth_substantial_offset),
    REAL(qzplan_open_sdg_rule, growth_moderate_slope),
    REAL(qzplan_open_sdg_rule, growth_moderate_offset),
    REAL(qzplan_open_sdg_rule, growth_limited_slope),
    REAL(qzplan_open_sdg_rule, growth_limited_offset),
    REAL(qzplan_open_sdg_rule, growth_lower_slope),
    REAL(qzplan_open_sdg_rule, growth_lower_offset),
    REAL(qzplan_open_sdg_rule, mean_substantial),
    REAL(qzplan_open_sdg_rule, mean_moderate),
    REAL(qzplan_open_sdg_rule, mean_limited),
};

static const qz_method_number eurostat_numbers[] = {
    REAL(qzplan_eurostat_rule, ratio_significant),
    REAL(qzplan_eurostat_rule, ratio_moderate),
    REAL(qzplan_eurostat_rule, ratio_insufficient),
    REAL(qzplan_eurostat_rule, growth_significant),
    REAL(qzplan_eurostat_rule, growth_moderate),
    REAL(qzplan_eurostat_rule, growth_no_change),
    REAL(qzplan_eurostat_rule, growth_moderate_away),
    REAL(qzplan_eurostat_rule, window),
    REAL(qzplan_eurostat_rule, zero),
    REAL(qzplan_eurostat_rule, least_years),
    REAL(qzplan_eurostat_rule, score_limit),
    REAL(qzplan_eurostat_rule, ratio_best),
    REAL(qzplan_eurostat_rule, ratio_zero),
    REAL(qzplan_eurostat_rule, ratio_worst),
    REAL(qzplan_eurostat_rule, growth_best),
    REAL(qzplan_eurostat_rule, growth_zero),
    REAL(qzplan_eurostat_rule, growth_worst),
};

static const qz_method_number destatis_numbers[] = {
    REAL(qzplan_destatis_rule, miss_sun),
    REAL(qzplan_destatis_rule, miss_sun_with_cloud),
    WHOLE(qzplan_destatis_rule, values),
    WHOLE(qzplan_destatis_rule, least_values),
};

static const qz_method_number unsd_numbers[] = {
    REAL(qzplan_unsd_rule, ratio_on_track),
    REAL(qzplan_unsd_rule, ratio_fair),
    REAL(qzplan_unsd_rule, growth_substantial),
    REAL(qzplan_unsd_rule, growth_fair),
};

static const qz_method_number sdsn_numbers[] = {
    REAL(qzplan_sdsn_rule, ratio_on_track),
    REAL(qzplan_sdsn_rule, ratio_moderately_improving),
    REAL(qzplan_sdsn_rule, ratio_stagnating),
    REAL(qzplan_sdsn_rule, base_within),
};

/* clang-format on */

/* Where a method's rule stands in a plan's rule and in an input, and how it is filled. */
typedef struct rule_kind {
    const qz_method_number *numbers;
    size_t count;
    size_t size;
    size_t in_plan;
    size_t in_input;
    int (*fill)(void *rule, size_t size);
} rule_kind;

static int fill_open_sdg(void *rule, size_t size) {
    return qzplan_open_sdg_rule_init(rule, size);
}

static int fill_eurostat(void *rule, size_t size) {
    return qzplan_eurostat_rule_init(rule, size);
}

static int fill_destatis(void *rule, size_t size) {
    return qzplan_destatis_rule_init(rule, size);
}

static int fill_unsd(void *rule, size_t size) {
    return qzplan_unsd_rule_init(rule, size);
}

static int fill_sdsn(void *rule, size_t size) {
    return qzplan_sdsn_rule_init(rule, size);
}

#define KIND(name)                                                                                 \
    {                                                                                              \
        name##_numbers, QZ_ARRAY_SIZE(name##_numbers), sizeof(qzplan_##name##_rule),               \
            offsetof(qzplan_method_rule, name), offsetof(qzplan_progress_input, name), fill_##name \
    }

static const rule_kind kinds[] = {
    [QZPLAN_METHOD_OPEN_SDG] = KIND(open_sdg), [QZPLAN_METHOD_EUROSTAT] = KIND(eurostat),
    [QZPLAN_METHOD_DESTATIS] = KIND(destatis), [QZPLAN_METHOD_UNSD] = KIND(unsd),
    [QZPLAN_METHOD_SDSN] = KIND(sdsn),
};

/* Room for any rule. */
typedef union any_rule {
    qz_progress_rule rule;
    size_t size;
} any_rule;

static const rule_kind *kind_of(int32_t method) {
    static const rule_kind none = {NULL, 0, 0, 0, 0, NULL};
    return method >= 0 && (size_t)method < QZ_ARRAY_SIZE(kinds) ? &kinds[method] : &none;
}

size_t qz_method_number_count(int32_t method) {
    return kind_of(method)->count;
}

const qz_method_number *qz_method_number_at(int32_t method, size_t i) {
    return &kind_of(method)->numbers[i];
}

/* Pointers to structs look alike to the host that reads them, but a C compiler wants bytes. */
static const void *pointer_at(const void *base, size_t offset) {
    const void *found;
    memcpy(&found, (const char *)base + offset, sizeof found);
    return found;
}

static void set_pointer_at(void *base, size_t offset, const void *value) {
    memcpy((char *)base + offset, &value, sizeof value);
}

void *qz_method_rule_new(qzplan_method_rule *out, int32_t method, qz_arena *arena) {
    const rule_kind *kind = kind_of(method);
    *out = (qzplan_method_rule){0};
    void *rule = kind->count == 0 ? NULL : qz_arena_array(arena, 1, kind->size);
    if (rule == NULL || kind->fill(rule, kind->size) != QZPLAN_OK) {
        return NULL;
    }
    set_pointer_at(out, kind->in_plan, rule);
    return rule;
}

const void *qz_method_rule_of(const qzplan_method_rule *rule, int32_t method) {
    const rule_kind *kind = kind_of(method);
    return rule == NULL || kind->count == 0 ? NULL : pointer_at(rule, kind->in_plan);
}

double qz_method_number_get(const void *rule, const qz_method_number *number) {
    const char *at = (const char *)rule + number->offset;
    int32_t whole;
    double real;
    if (number->whole) {
        memcpy(&whole, at, sizeof whole);
        return whole;
    }
    memcpy(&real, at, sizeof real);
    return real;
}

void qz_method_number_set(void *rule, const qz_method_number *number, double value) {
    char *at = (char *)rule + number->offset;
    if (number->whole) {
        int32_t whole = (int32_t)value;
        memcpy(at, &whole, sizeof whole);
    } else {
        memcpy(at, &value, sizeof value);
    }
}

double qz_method_number_published(int32_t method, const qz_method_number *number) {
    const rule_kind *kind = kind_of(method);
    any_rule published;
    return kind->fill(&published, kind->size) == QZPLAN_OK
               ? qz_method_number_get(&published, number)
               : 0;
}

void qz_method_number_write(char text[QZ_METHOD_NUMBER_TEXT], double value) {
    qzplan_number exact;
    if (!qz_decimal_of(&exact, value)) {
        snprintf(text, QZ_METHOD_NUMBER_TEXT, "%.0f", value);
        return;
    }
    int64_t size = exact.num < 0 ? -exact.num : exact.num;
    int length = snprintf(text, QZ_METHOD_NUMBER_TEXT, "%s%" PRId64, exact.num < 0 ? "-" : "",
                          size / exact.den);
    char *at = text + length;
    for (int64_t den = exact.den; den > 1; den /= 10) {
        if (den == exact.den) {
            *at++ = '.';
        }
        *at++ = (char)('0' + size % den / (den / 10));
    }
    *at = '\0';
}

void qz_method_rule_apply(qzplan_progress_input *input, const qzplan_method_rule *rule) {
    const void *own = qz_method_rule_of(rule, input->method);
    if (own != NULL) {
        set_pointer_at(input, kind_of(input->method)->in_input, own);
    }
}

int qz_method_rule_is_sound(const qzplan_method_rule *rule, int32_t method) {
    qzplan_progress_input input = {.size = sizeof input, .method = method};
    qz_progress_rule known;
    qz_method_rule_apply(&input, rule);
    const qz_method *row = qz_method_find(method);
    return row->read_rule == NULL || row->read_rule(&known, &input) == QZPLAN_OK;
}

int qz_method_rules_equal(const qzplan_method_rule *a, const qzplan_method_rule *b,
                          int32_t method) {
    const void *first = qz_method_rule_of(a, method);
    const void *second = qz_method_rule_of(b, method);
    for (size_t i = 0; i < qz_method_number_count(method); i++) {
        const qz_method_number *number = qz_method_number_at(method, i);
        double published = qz_method_number_published(method, number);
        double x = first == NULL ? published : qz_method_number_get(first, number);
        double y = second == NULL ? published : qz_method_number_get(second, number);
        if (x < y || x > y) {
            return 0;
        }
    }
    return 1;
}
