/* SPDX-License-Identifier: MIT */
/* Plans and figures that a test works on, loaded and judged; what cannot be loaded fails the test.
 */

#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include <check.h>

#include "suite.h"

void fixture_print(const qzplan_diagnostics *list) {
    for (size_t i = 0; list != NULL && i < list->count; i++) {
        const qzplan_diagnostic *d = list->items[i];
        fprintf(stderr, "%s:%u:%u: %s (%s) %s\n", d->file, d->line, d->column, d->message,
                qzplan_error_name(d->code), d->hint == NULL ? "" : d->hint);
    }
}

void fixture_plan(fixture *f, const char *yaml) {
    qzplan_diagnostics *faults = NULL;
    int error = qzplan_plan_load_bytes(&f->plan, "test.yaml", yaml, strlen(yaml), NULL, &faults);
    fixture_print(faults);
    qzplan_diagnostics_free(faults);
    ck_assert_msg(error == QZPLAN_OK, "plan: %s\n%s", qzplan_error_name(error), yaml);
}

void fixture_task(fixture *f, const char *keys, const char *targets) {
    char yaml[8192];
    int length = snprintf(yaml, sizeof yaml,
                          "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\n"
                          "lead: d\ndepartments: {d: D, e: E}\n"
                          "groups: {old: {title: old}, new: {title: new}}\nmetrics:\n%s"
                          "tasks:\n  - id: \"1\"\n    title: T\n    %s\n    targets:\n%s",
                          FIXTURE_METRICS, *keys == '\0' ? "due: 2025" : keys, targets);
    ck_assert_int_lt(length, (int)sizeof yaml);
    fixture_plan(f, yaml);
}

void fixture_figures(fixture *f, const char *csv) {
    qzplan_diagnostics *faults = NULL;
    ck_assert_int_eq(qzplan_figures_new(&f->figures, f->plan, NULL), QZPLAN_OK);
    int error = qzplan_figures_load_bytes(f->figures, "test.csv", csv, strlen(csv),
                                          QZPLAN_FORMAT_CSV, &faults);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_seal(f->figures, &faults);
    }
    fixture_print(faults);
    qzplan_diagnostics_free(faults);
    ck_assert_msg(error == QZPLAN_OK, "figures: %s\n%s", qzplan_error_name(error), csv);
}

void fixture_open_plan(fixture *f, const char *path) {
    qzplan_diagnostics *faults = NULL;
    int error = qzplan_plan_load(&f->plan, qz_source_path(path), NULL, &faults);
    fixture_print(faults);
    qzplan_diagnostics_free(faults);
    ck_assert_msg(error == QZPLAN_OK, "%s: %s", path, qzplan_error_name(error));
}

void fixture_open(fixture *f, const char *plan_path, const char *figures_path) {
    qzplan_diagnostics *faults = NULL;
    fixture_open_plan(f, plan_path);
    ck_assert_int_eq(qzplan_figures_new(&f->figures, f->plan, NULL), QZPLAN_OK);
    int error =
        qzplan_figures_load(f->figures, qz_source_path(figures_path), QZPLAN_FORMAT_AUTO, &faults);
    if (error == QZPLAN_OK) {
        error = qzplan_figures_seal(f->figures, &faults);
    }
    fixture_print(faults);
    qzplan_diagnostics_free(faults);
    ck_assert_msg(error == QZPLAN_OK, "%s: %s", figures_path, qzplan_error_name(error));
}

int32_t fixture_day(const char *text) {
    int32_t day = 0;
    ck_assert_msg(qzplan_day_parse(&day, text, strlen(text)) == QZPLAN_OK, "day %s", text);
    return day;
}

void fixture_evaluate(fixture *f, const char *as_of) {
    qzplan_result_free(f->result);
    f->result = NULL;
    int error = qzplan_evaluate(&f->result, f->plan, f->figures, fixture_day(as_of), NULL);
    ck_assert_msg(error == QZPLAN_OK, "evaluate: %s", qzplan_error_name(error));
}

void fixture_free(fixture *f) {
    qzplan_result_free(f->result);
    qzplan_figures_free(f->figures);
    qzplan_plan_free(f->plan);
    *f = (fixture){NULL, NULL, NULL};
}

const char *fixture_number(qzplan_number number) {
    static char texts[4][64];
    static int next;
    char *text = texts[next++ % 4];
    if (number.den == 0) {
        return "-";
    }
    if (number.den == 1) {
        snprintf(text, 64, "%lld", (long long)number.num);
    } else {
        snprintf(text, 64, "%lld/%lld", (long long)number.num, (long long)number.den);
    }
    return text;
}
