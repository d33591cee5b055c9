/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_FIGURES_TOOLS_H
#define QZ_TESTS_SUPPORT_FIGURES_TOOLS_H

/* Short ways to make, read and show figures of the plan by hand. */

#include <inttypes.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/figures.h>

#include "figures_plan.h"
#include "suite.h"

static inline qzplan_figures *qz_test_figures(void) {
    qzplan_figures *figures = NULL;
    ck_assert_int_eq(qzplan_figures_new(&figures, &qz_test_plan, NULL), QZPLAN_OK);
    return figures;
}

/* Reads a text; the name's ending decides the format. */
static inline int qz_test_read(qzplan_figures *figures, const char *name, const char *text) {
    return qzplan_figures_load_bytes(figures, name, text, strlen(text), QZPLAN_FORMAT_AUTO, NULL);
}

/* All figures, a line each, without where they came from. */
static inline void qz_test_show(char *out, size_t capacity, const qzplan_figures *figures) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < qzplan_figures_count(figures) && used < capacity; i++) {
        const qzplan_figure *f = qzplan_figures_get(figures, i);
        char period[32];
        ck_assert_int_eq(qzplan_period_format(period, sizeof period, NULL, &f->period), QZPLAN_OK);
        used += (size_t)snprintf(
            out + used, capacity - used,
            "%s %s %s %" PRId64 "/%" PRId64 " %" PRId64 " %" PRId64 " %d %d %d %d %s\n",
            f->metric->id, f->group == NULL ? "-" : f->group->id, period, f->value.num,
            f->value.den, f->numerator.den == 0 ? -1 : f->numerator.num,
            f->denominator.den == 0 ? -1 : f->denominator.num, f->form, f->share, f->decimals,
            f->flag, f->note == NULL ? "-" : f->note);
    }
}

#endif
