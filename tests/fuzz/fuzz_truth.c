/* SPDX-License-Identifier: MIT */
/* What has to hold of verdicts without a second opinion: a figure of an unrelated metric and the
   order of rows change nothing, what is certain stays whatever else of the figures comes in, what
   is needed mends and one unit less does not, and a plan that some figures keep is in no
   contradiction with itself. The input is that of `evaluate`. */

#include "fuzz.h"
#include "fuzz_plan_text.h"

enum { MOST_ROWS = 200, MOST_VERDICTS = 300, MOST_NEEDS = 4 };

/* The rows of a table, the first being its header. */
typedef struct table {
    fuzz_part rows[MOST_ROWS];
    size_t count;
} table;

/* Returns 0 where there are none, or too many of them to be tried in good time. */
static int split(table *out, fuzz_part csv) {
    out->count = 0;
    while (csv.size > 0) {
        if (out->count == MOST_ROWS) {
            return 0;
        }
        out->rows[out->count++] = fuzz_take(&csv, "\n");
    }
    return out->count > 1;
}

/* The header with some of its rows, in order or from the last on: those whose place leaves `rest`.
 */
static qzplan_figures *figures_of(const qzplan_plan *plan, const table *all, int backwards,
                                  size_t every, size_t rest) {
    static char text[1 << 20];
    size_t size = 0;
    for (size_t i = 0; i < all->count; i++) {
        size_t place = i == 0 || !backwards ? i : all->count - i;
        const fuzz_part *row = &all->rows[place];
        if (i > 0 && every > 0 && (place * 7) % every == rest) {
            continue;
        }
        if (size + row->size + 1 > sizeof text) {
            return NULL;
        }
        memcpy(text + size, row->text, row->size);
        text[size + row->size] = '\n';
        size += row->size + 1;
    }
    return fuzz_csv(plan, (fuzz_part){text, size});
}

static const qzplan_result *judge(const qzplan_plan *plan, const qzplan_figures *figures,
                                  int32_t day, const qzplan_figures *assumed) {
    const qzplan_evaluate_options how = {.size = sizeof how, .what_if = assumed};
    const qzplan_result *result = NULL;
    return figures != NULL && qzplan_evaluate(&result, plan, figures, day, &how) == QZPLAN_OK
               ? result
               : NULL;
}

static int same_number(qzplan_number a, qzplan_number b) {
    return a.den == b.den && (a.den == 0 || a.num == b.num);
}

/* Two lists of verdicts that must say the same. */
static void expect_same(const qzplan_result *a, const qzplan_result *b) {
    FUZZ_EXPECT(a->verdict_count == b->verdict_count);
    for (size_t i = 0; i < a->verdict_count; i++) {
        const qzplan_verdict *x = a->verdicts[i];
        const qzplan_verdict *y = b->verdicts[i];
        FUZZ_EXPECT(x->met == y->met && x->certain == y->certain && x->in_time == y->in_time);
        FUZZ_EXPECT(x->status == y->status && x->pace == y->pace && x->remarks == y->remarks);
        FUZZ_EXPECT(same_number(x->actual, y->actual) && same_number(x->required, y->required));
        FUZZ_EXPECT(same_number(x->low, y->low) && same_number(x->high, y->high));
        FUZZ_EXPECT(x->needed_count == y->needed_count && x->missing_count == y->missing_count);
    }
}

/* ---- the order of rows */

static void expect_no_order(const qzplan_result *whole, const table *rows) {
    qzplan_figures *figures = figures_of(whole->plan, rows, 1, 0, 0);
    const qzplan_result *result = NULL;
    if (figures != NULL && qzplan_figures_count(figures) == qzplan_figures_count(whole->figures) &&
        (result = judge(whole->plan, figures, whole->as_of, NULL)) != NULL) {
        expect_same(whole, result);
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
}

/* ---- what is certain */

/* 1 where all figures of a set are among those of another; none of either replaces another, and no
   series breaks: *certain* speaks of figures without `r`, and a break is a change of the plan. */
static int are_among(const qzplan_figures *some, const qzplan_figures *all) {
    const uint32_t barred = 1U << QZPLAN_FLAG_REVISED | 1U << QZPLAN_FLAG_BREAK;
    for (size_t i = 0; i < qzplan_figures_count(all); i++) {
        if (qzplan_figures_get(all, i)->flags & barred) {
            return 0;
        }
    }
    size_t next = 0;
    for (size_t i = 0; i < qzplan_figures_count(some); i++) {
        const qzplan_figure *one = qzplan_figures_get(some, i);
        const qzplan_figure *other;
        do {
            other = qzplan_figures_get(all, next++);
        } while (other != NULL &&
                 !(other->metric == one->metric && other->area == one->area &&
                   other->group == one->group && other->period.kind == one->period.kind &&
                   other->period.first == one->period.first && other->form == one->form &&
                   other->share == one->share && same_number(other->value, one->value)));
        if (other == NULL) {
            return 0;
        }
    }
    return 1;
}

static void expect_certain_stays(const qzplan_result *whole, const table *rows, size_t rest) {
    qzplan_figures *figures = figures_of(whole->plan, rows, 0, 3, rest);
    const qzplan_result *fewer = NULL;
    if (figures != NULL && are_among(figures, whole->figures) &&
        (fewer = judge(whole->plan, figures, whole->as_of, NULL)) != NULL) {
        FUZZ_EXPECT(fewer->verdict_count == whole->verdict_count);
        for (size_t i = 0; i < fewer->verdict_count; i++) {
            const qzplan_verdict *was = fewer->verdicts[i];
            const qzplan_verdict *is = whole->verdicts[i];
            if (!was->certain || (is->remarks & QZPLAN_REMARK_OVERFLOW)) {
                continue; /* no number is told that does not fit */
            }
            FUZZ_EXPECT(was->met == is->met);
            FUZZ_EXPECT((was->status == QZPLAN_STATUS_MET_LATE) ==
                        (is->status == QZPLAN_STATUS_MET_LATE));
        }
    }
    qzplan_result_free(fewer);
    qzplan_figures_free(figures);
}

/* ---- an unrelated metric */

static void expect_nothing_of_others(const qzplan_result *whole, fuzz_part yaml, fuzz_part csv) {
    static char text[1 << 16];
    static const char more[] = "  zz-unrelated: {unit: n}\n";
    fuzz_part rest = yaml;
    fuzz_part head = fuzz_take(&rest, "\nmetrics:\n");
    if (head.size == yaml.size || yaml.size + sizeof more > sizeof text) {
        return;
    }
    head.size += strlen("\nmetrics:\n");
    memcpy(text, head.text, head.size);
    memcpy(text + head.size, more, sizeof more - 1);
    memcpy(text + head.size + sizeof more - 1, rest.text, rest.size);
    const qzplan_plan *plan = fuzz_load((fuzz_part){text, head.size + sizeof more - 1 + rest.size});
    qzplan_figures *figures = NULL;
    const qzplan_figure_row row = {
        .size = sizeof row, .metric = "zz-unrelated", .period = "2024", .value = "3"};
    if (plan != NULL && plan->metric_count == whole->plan->metric_count + 1 &&
        qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK &&
        qzplan_figures_load_bytes(figures, "f.csv", csv.text, csv.size, QZPLAN_FORMAT_CSV, NULL) ==
            QZPLAN_OK &&
        qzplan_figures_add(figures, &row, NULL) == QZPLAN_OK &&
        qzplan_figures_seal(figures, NULL) == QZPLAN_OK) {
        const qzplan_result *result = judge(plan, figures, whole->as_of, NULL);
        if (result != NULL) {
            expect_same(whole, result);
        }
        qzplan_result_free(result);
    }
    qzplan_figures_free(figures);
    qzplan_plan_free(plan);
}

/* ---- what is needed */

/* The figure that is all that a verdict rests on, where its value and its border are plain. */
static const qzplan_figure *plain_figure(const qzplan_verdict *v) {
    const qzplan_figure *figure = v->figure_count == 1 ? v->figures[0] : NULL;
    const qzplan_target *target = v->target;
    int plain = figure != NULL && figure->metric == v->metric && figure->area == v->area &&
                figure->group == v->group && v->group == NULL &&
                figure->form == QZPLAN_FORM_VALUE && same_number(figure->value, v->actual) &&
                v->actual.den == 1 && v->metric->kind == QZPLAN_METRIC_PLAIN &&
                !v->metric->percent && v->metric->figures == QZPLAN_FIGURES_STATE &&
                v->area->child_count == 0;
    return plain && target->only_if_metric == NULL && target->only_if == NULL &&
                   v->milestone->value.form == QZPLAN_NUMBER_PLAIN &&
                   target->average_over.kind == QZPLAN_SPAN_NONE && v->met == QZPLAN_TRUTH_NO &&
                   v->needed_count == 1 && v->needed[0].amount.den == 1 && !v->needed[0].strict
               ? figure
               : NULL;
}

/* Whether it is met where the figure is another; -1 where it cannot be. */
static int met_with(const qzplan_result *whole, const qzplan_verdict *v,
                    const qzplan_figure *figure, int64_t value) {
    char number[32];
    char day[32];
    size_t length = 0;
    qzplan_figures *assumed = NULL;
    const qzplan_result *result = NULL;
    int met = -1;
    snprintf(number, sizeof number, "%lld", (long long)value);
    if (qzplan_day_format(day, sizeof day, &length, figure->period.last) != QZPLAN_OK) {
        return -1;
    }
    const qzplan_figure_row row = {.size = sizeof row,
                                   .metric = v->metric->id,
                                   .period = day,
                                   .area = v->area->id,
                                   .value = number};
    if (qzplan_figures_new(&assumed, whole->plan, NULL) == QZPLAN_OK &&
        qzplan_figures_add(assumed, &row, NULL) == QZPLAN_OK &&
        qzplan_figures_seal(assumed, NULL) == QZPLAN_OK &&
        qzplan_figures_validate_what_if(whole->figures, assumed, NULL) == QZPLAN_OK &&
        (result = judge(whole->plan, whole->figures, whole->as_of, assumed)) != NULL) {
        met = result->verdicts[v->index]->met == QZPLAN_TRUTH_YES;
    }
    qzplan_result_free(result);
    qzplan_figures_free(assumed);
    return met;
}

static void expect_needed_mends(const qzplan_result *whole) {
    size_t tried = 0;
    for (size_t i = 0; i < whole->verdict_count && tried < MOST_NEEDS; i++) {
        const qzplan_verdict *v = whole->verdicts[i];
        const qzplan_figure *figure = v->metric == NULL ? NULL : plain_figure(v);
        if (figure == NULL) {
            continue;
        }
        tried++;
        const int64_t amount = v->needed[0].amount.num;
        const int64_t less = amount > 0 ? amount - 1 : amount + 1;
        FUZZ_EXPECT(met_with(whole, v, figure, v->actual.num + amount) != 0);
        FUZZ_EXPECT(met_with(whole, v, figure, v->actual.num + less) != 1);
    }
}

/* ---- contradictions */

static void expect_none_where_kept(const qzplan_result *whole) {
    int kept = whole->verdict_count > 0;
    for (size_t i = 0; kept && i < whole->verdict_count; i++) {
        const qzplan_verdict *v = whole->verdicts[i];
        kept = v->in_time == QZPLAN_IN_TIME_YES && v->revision == NULL;
    }
    for (size_t i = 0; kept && i < whole->target_count; i++) {
        kept = whole->targets[i]->verdict_count > 0;
    }
    FUZZ_EXPECT(!kept || qzplan_plan_contradictions(whole->plan, NULL, NULL) == QZPLAN_OK);
}

static void hold(const qzplan_plan *plan, fuzz_part yaml, fuzz_part csv, int32_t day) {
    static table rows;
    qzplan_figures *figures = fuzz_csv(plan, csv);
    const qzplan_result *whole = judge(plan, figures, day, NULL);
    if (whole != NULL && whole->verdict_count <= MOST_VERDICTS && split(&rows, csv)) {
        expect_no_order(whole, &rows);
        for (size_t rest = 0; rest < 3; rest++) {
            expect_certain_stays(whole, &rows, rest);
        }
        expect_nothing_of_others(whole, yaml, csv);
        expect_needed_mends(whole);
        expect_none_where_kept(whole);
    }
    qzplan_result_free(whole);
    qzplan_figures_free(figures);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    fuzz_part rest = {(const char *)data, size};
    fuzz_part day_text = fuzz_take(&rest, "\n");
    fuzz_part plan_text = fuzz_take(&rest, "%%\n");
    int32_t day = 0;
    if (qzplan_day_parse(&day, day_text.text, day_text.size) != QZPLAN_OK) {
        return 0;
    }
    if (plan_text.size == 0) {
        plan_text = (fuzz_part){fuzz_plan_text, strlen(fuzz_plan_text)};
    }
    const qzplan_plan *plan = fuzz_load(plan_text);
    if (plan != NULL) {
        hold(plan, plan_text, rest, day);
        qzplan_plan_free(plan);
    }
    return 0;
}
