/* SPDX-License-Identifier: MIT */
/* Writes a result line by line, every number exact. */

#include "dump.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

void dump_add(dump *d, const char *text) {
    size_t length = strlen(text);
    if (d->length + length + 1 > d->capacity) {
        d->capacity = (d->capacity + length + 1) * 2;
        d->text = realloc(d->text, d->capacity);
        ck_assert_ptr_nonnull(d->text);
    }
    memcpy(d->text + d->length, text, length + 1);
    d->length += length;
}

static void dump_number(dump *d, qzplan_number number) {
    char text[64];
    if (number.den == 0) {
        dump_add(d, "\t-");
    } else {
        snprintf(text, sizeof text, number.den == 1 ? "\t%" PRId64 : "\t%" PRId64 "/%" PRId64,
                 number.num, number.den);
        dump_add(d, text);
    }
}

static void dump_term(dump *d, int32_t vocabulary, int64_t value) {
    dump_add(d, "\t");
    dump_add(d, qzplan_term_name(vocabulary, value));
}

static void dump_period(dump *d, const qzplan_verdict *v) {
    char text[32];
    dump_add(d, "\t");
    if (v->period.kind != QZPLAN_PERIOD_NONE) {
        ck_assert_int_eq(qzplan_period_format(text, sizeof text, NULL, &v->period), QZPLAN_OK);
        dump_add(d, text);
    } else {
        dump_add(d, "-");
    }
    ck_assert_int_eq(qzplan_day_format(text, sizeof text, NULL, v->deadline), QZPLAN_OK);
    dump_add(d, "\t");
    dump_add(d, text);
    snprintf(text, sizeof text, "\t%" PRId32, v->days_left);
    dump_add(d, text);
}

static void dump_needs(dump *d, const qzplan_verdict *v) {
    dump_add(d, v->needed_count == 0 ? "\t-" : "\t");
    for (size_t i = 0; i < v->needed_count; i++) {
        const qzplan_need *need = &v->needed[i];
        char text[128];
        snprintf(text, sizeof text, "%s%s:%" PRId64 "/%" PRId64 "%s%s", i == 0 ? "" : " ",
                 need->metric == NULL ? "" : need->metric->id, need->amount.num, need->amount.den,
                 need->replace ? " replaced" : "", need->strict ? " over" : "");
        dump_add(d, text);
    }
}

static void dump_remarks(dump *d, uint64_t remarks) {
    dump_add(d, remarks == 0 ? "\t-" : "\t");
    int first = 1;
    for (uint64_t bit = 1; bit != 0; bit <<= 1) {
        if (remarks & bit) {
            dump_add(d, first ? "" : " ");
            dump_add(d, qzplan_term_name(QZPLAN_VOCABULARY_REMARK, (int64_t)bit));
            first = 0;
        }
    }
}

void dump_verdict(dump *d, const qzplan_verdict *v) {
    dump_add(d, v->target->id);
    dump_add(d, "\t");
    dump_add(d, v->metric == NULL ? "-" : v->metric->id);
    dump_add(d, "\t");
    dump_add(d, v->group == NULL ? "-" : v->group->id);
    dump_period(d, v);
    dump_term(d, QZPLAN_VOCABULARY_TRUTH, v->met);
    dump_add(d, v->certain ? "\tcertain" : "\t-");
    dump_term(d, QZPLAN_VOCABULARY_PHASE, v->phase);
    dump_term(d, QZPLAN_VOCABULARY_PACE, v->pace);
    dump_term(d, QZPLAN_VOCABULARY_STATUS, v->status);
    dump_term(d, QZPLAN_VOCABULARY_LIGHT, v->light);
    dump_number(d, v->actual);
    dump_number(d, v->required);
    dump_number(d, v->gap);
    dump_number(d, v->expected);
    dump_needs(d, v);
    dump_remarks(d, v->remarks);
    dump_add(d, "\n");
}

void dump_result(dump *d, const qzplan_result *result) {
    dump_add(d, "target\tmetric\tgroup\tperiod\tdeadline\tdays_left\tmet\tcertain\tphase\tpace\t"
                "status\tlight\tactual\trequired\tgap\texpected\tneeded\tremarks\n");
    for (size_t i = 0; i < result->verdict_count; i++) {
        dump_verdict(d, result->verdicts[i]);
    }
}

void dump_explanations(dump *d, const qzplan_result *result) {
    static const char *const languages[] = {"zh", "en"};
    for (size_t i = 0; i < result->verdict_count; i++) {
        dump_add(d, result->verdicts[i]->target->id);
        for (size_t j = 0; j < 2; j++) {
            char text[4096];
            ck_assert_int_eq(
                qzplan_verdict_explain(text, sizeof text, NULL, result->verdicts[i], languages[j]),
                QZPLAN_OK);
            dump_add(d, "\n  ");
            dump_add(d, text);
        }
        dump_add(d, "\n");
    }
}
