/* SPDX-License-Identifier: MIT */
/* Every shape that a promise can have: the small plans of tests/data/shapes, each with figures
   around its borders and the verdicts that were worked out by hand. */

#include <dirent.h>

#include "support/shape_facts.h"

/* Fewer would mean that some were lost on the way. */
enum { LEAST_SHAPES = 100 };

static void note_faults(shape *s, const char *what, int error, const qzplan_diagnostics *faults) {
    shape_note(s, "  %s: %s\n", what, qzplan_error_name(error));
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        const qzplan_diagnostic *d = faults->items[i];
        shape_note(s, "    %s:%u:%u: %s\n", d->file, d->line, d->column, d->message);
    }
}

/* Reads and seals a variant's figures; *error gets what came of it. */
static qzplan_figures *read_variant(shape *s, const qzplan_plan *plan, const char *variant,
                                    int *error, qzplan_diagnostics **faults) {
    qzplan_figures *figures = NULL;
    char name[SHAPE_PATH_SIZE];
    char *text = shape_variant(s, variant);
    ck_assert_msg(text != NULL, "%s has no figures [%s]", s->name, variant);
    snprintf(name, sizeof name, "%s.%s.csv", s->name, variant);
    ck_assert_int_eq(qzplan_figures_new(&figures, plan, NULL), QZPLAN_OK);
    *error =
        qzplan_figures_load_bytes(figures, name, text, strlen(text), QZPLAN_FORMAT_CSV, faults);
    if (*error == QZPLAN_OK) {
        *error = qzplan_figures_seal(figures, faults);
    }
    free(text);
    return figures;
}

/* "# fault VARIANT: CODE": figures that are refused. */
static void check_fault(shape *s, const shape_expect *e, int error) {
    const char *name = qzplan_error_name(error);
    shape_hold(s, e, "fault", e->facts[0], name, strcmp(name, e->facts[0]) == 0);
}

/* A verdict explains itself in each language, with all of its letters filled in. */
static void check_sentences(shape *s, const shape_expect *e, const qzplan_verdict *v) {
    static const char *const languages[] = {"zh", "en"};
    for (size_t i = 0; i < 2; i++) {
        char text[4096];
        size_t length = 0;
        ck_assert_int_eq(qzplan_verdict_explain(text, sizeof text, &length, v, languages[i]),
                         QZPLAN_OK);
        if (length == 0 || strlen(text) != length || strstr(text, "(null)") != NULL) {
            shape_note(s, "  line %u: %s explains nothing\n", e->line, v->target->id);
        }
    }
}

/* Whatever a verdict is, every method has an answer to it, and a value of a metric holds on a day.
 */
static void check_every_method(shape *s, const shape_expect *e, const qzplan_result *result) {
    for (size_t i = 0; i < result->verdict_count; i++) {
        const qzplan_verdict *v = result->verdicts[i];
        if (v->metric != NULL && v->actual.den > 0 && v->figure_day == QZPLAN_DAY_NONE) {
            shape_note(s, "  line %u: %s has a value of no day\n", e->line, v->target->id);
        }
        check_sentences(s, e, v);
        for (int32_t m = QZPLAN_METHOD_LINEAR; m <= QZPLAN_METHOD_SDSN; m++) {
            qzplan_progress_result progress = {.size = sizeof progress};
            ck_assert_int_eq(qzplan_progress_judge_verdict(&progress, result, v, m), QZPLAN_OK);
            ck_assert_int_eq(progress.method, m);
        }
    }
}

static void check_line(shape *s, const shape_expect *e, const qzplan_plan *plan) {
    fixture f = {0};
    qzplan_diagnostics *faults = NULL;
    int error = QZPLAN_OK;
    if (strcmp(e->variant, "-") != 0) {
        f.figures = read_variant(s, plan, e->variant, &error, &faults);
    }
    if (e->kind == SHAPE_FAULT) {
        check_fault(s, e, error);
    } else if (error != QZPLAN_OK) {
        note_faults(s, e->variant, error, faults);
    } else {
        error = qzplan_evaluate(&f.result, plan, f.figures, fixture_day(e->as_of), NULL);
        if (error != QZPLAN_OK) {
            note_faults(s, "evaluate", error, NULL);
        } else {
            check_every_method(s, e, f.result);
            (e->kind == SHAPE_VERDICT  ? shape_check_verdict
             : e->kind == SHAPE_TARGET ? shape_check_target
                                       : shape_check_sentence)(s, e, f.result);
        }
    }
    qzplan_diagnostics_free(faults);
    fixture_free(&f);
}

/* Calls `check` for every line that expects something, plan or none, and counts them. */
static size_t each_line(shape *s, const qzplan_plan *plan, const char *variant) {
    shape_expect e;
    const char *line;
    const char *rest = s->plan_text;
    size_t count = 0;
    e.line = 0;
    for (int length; (length = shape_line(&line, &rest)) >= 0;) {
        e.line++;
        int kind = shape_parse(&e, line, length);
        ck_assert_msg(kind >= 0, "%s:%u: badly written: %.*s", s->plan_path, e.line, length, line);
        if (kind > 0 && (variant == NULL || strcmp(e.variant, variant) == 0)) {
            count++;
            if (plan != NULL) {
                check_line(s, &e, plan);
            }
        }
    }
    return count;
}

/* Figures that no line looks at would say nothing. */
static void check_variants_used(shape *s) {
    const char *line;
    const char *rest = s->figures_text == NULL ? "" : s->figures_text;
    for (int length; (length = shape_line(&line, &rest)) >= 0;) {
        char variant[SHAPE_NAME_SIZE];
        if (*line == '[') {
            snprintf(variant, sizeof variant, "%.*s", length < 2 ? 0 : length - 2, line + 1);
            ck_assert_msg(each_line(s, NULL, variant) > 0, "%s: nothing is expected of [%s]",
                          s->name, variant);
        }
    }
}

static void run_shape(shape *s, const char *name) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    shape_open(s, name);
    ck_assert_msg(each_line(s, NULL, NULL) > 0, "%s expects nothing", s->plan_path);
    check_variants_used(s);
    int error = qzplan_plan_load(&plan, qz_source_path(s->plan_path), NULL, &faults);
    if (error == QZPLAN_OK) {
        each_line(s, plan, NULL);
    } else {
        note_faults(s, "plan", error, faults);
    }
    qzplan_diagnostics_free(faults);
    qzplan_plan_free(plan);
    shape_close(s);
}

static int is_shape(const struct dirent *entry) {
    size_t length = strlen(entry->d_name);
    return length > 5 && strcmp(entry->d_name + length - 5, ".yaml") == 0;
}

START_TEST(every_shape_is_judged_as_by_hand) {
    static shape s;
    struct dirent **entries = NULL;
    int count = scandir(qz_source_path(SHAPES_DIRECTORY), &entries, is_shape, alphasort);
    int wrong = 0;
    ck_assert_int_ge(count, LEAST_SHAPES);
    for (int i = 0; i < count; i++) {
        char *name = entries[i]->d_name;
        name[strlen(name) - 5] = '\0';
        run_shape(&s, name);
        if (s.notes_length > 0) {
            wrong++;
            fprintf(stderr, "%s:\n%s", s.plan_path, s.notes);
        }
        free(entries[i]);
    }
    free(entries);
    ck_assert_msg(wrong == 0, "%d shapes are not judged as they say", wrong);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, every_shape_is_judged_as_by_hand);
}

QZ_SUITE(plan_shapes, add)
