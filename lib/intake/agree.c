/* SPDX-License-Identifier: MIT */
/* Sorts the figures by key, gathers what each of them claims about amounts (a ratio claims two: its
   part's and its whole's), and compares. n log n in the number of figures. */

#include "intake/agree.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "intake/check.h"
#include "intake/days.h"
#include "intake/groups.h"
#include "intake/printed.h"
#include "intake/totals.h"
#include "model/metric.h"
#include "number/number.h"

static int period_differs(const qzplan_period *a, const qzplan_period *b) {
    return a->kind != b->kind || a->first != b->first;
}

static void add_duplicate(void *context, const qz_stored *later, const qz_stored *first) {
    qz_check_clash(context, (qz_clash){.at = later,
                                       .other = first,
                                       .metric = later->figure.metric,
                                       .what = QZ_CLASH_DUPLICATE});
}

/* Of each key the first claim stays; the others must say the same. */
static void unite_claims(qz_check *c) {
    size_t kept = 0;
    for (size_t i = 0; i < c->claims.count; i++) {
        const qz_claim *now = c->claims.items[i];
        const qz_claim *first = kept == 0 ? NULL : c->claims.items[kept - 1];
        if (first == NULL || qz_key_order(&first->key, &now->key) != 0) {
            c->claims.items[kept++] = now;
            continue;
        }
        if (qz_number_order(*now->amount, *first->amount) != 0) {
            int other = period_differs(&now->by->figure.period, &first->by->figure.period);
            qz_check_clash(c, (qz_clash){.at = now->by,
                                         .other = first->by,
                                         .metric = now->key.metric,
                                         .here = *now->amount,
                                         .there = *first->amount,
                                         .what = other ? QZ_CLASH_DAY : QZ_CLASH_AMOUNT,
                                         .denominator = qz_claim_is_denominator(now)});
        } else if (now->by->figure.flag == QZPLAN_FLAG_REVISED) {
            c->claims.items[kept - 1] = now;
        }
    }
    c->claims.count = kept;
}

/* A share agrees where it is within half a unit of its last digit: 1 yes, 0 no, -1 too many digits
   to say. */
static int share_agrees(const qzplan_figure *printed, qzplan_number numerator,
                        qzplan_number denominator) {
    if (denominator.num == 0) {
        return 0;
    }
    qz_interval range;
    return !qz_printed_range(&range, printed)
               ? -1
               : qz_number_order_ratio(numerator, denominator, range.low) <= 0 &&
                     qz_number_order_ratio(numerator, denominator, range.high) >= 0;
}

static void compare_share(qz_check *c, const qz_stored *share, const qz_stored *counts,
                          qzplan_number numerator, qzplan_number denominator) {
    int agrees = share_agrees(&share->figure, numerator, denominator);
    if (agrees == 1) {
        return;
    }
    int later = qz_store_order_added(share, counts) > 0;
    qz_clash clash = {.at = later ? share : counts,
                      .other = later ? counts : share,
                      .metric = share->figure.metric,
                      .what = agrees == 0 ? QZ_CLASH_SHARE : QZ_CLASH_OVERFLOW};
    qzplan_number exact = {0, 0};
    if (denominator.num != 0 &&
        qzplan_number_divide(&exact, &numerator, &denominator) != QZPLAN_OK) {
        exact = (qzplan_number){0, 0};
    }
    clash.here = later ? share->figure.value : exact;
    clash.there = later ? exact : share->figure.value;
    qz_check_clash(c, clash);
}

static void check_run_share(qz_check *c, const qz_run *run) {
    if (run->share == NULL) {
        return;
    }
    const qzplan_metric *metric = run->share->figure.metric;
    if (run->ratio != NULL) {
        compare_share(c, run->share, run->ratio, run->ratio->figure.numerator,
                      run->ratio->figure.denominator);
    } else if (metric->kind == QZPLAN_METRIC_PART) {
        const qz_claim *part = qz_claims_find_of(&c->claims, run->share, metric);
        const qz_claim *whole = qz_claims_find_of(&c->claims, run->share, metric->whole);
        if (part != NULL && whole != NULL && !metric->whole->percent) {
            compare_share(c, run->share, part->by, *part->amount, *whole->amount);
        }
    }
}

/* Against the nearest whole up the chain that has a figure. */
static void check_whole(qz_check *c, const qz_claim *part) {
    enum { LONGEST_CHAIN = 16 };
    const qzplan_metric *whole = part->key.metric->whole;
    const qz_claim *found = NULL;
    for (int i = 0; found == NULL && whole != NULL && i < LONGEST_CHAIN; i++) {
        found = qz_claims_find_beside(&c->claims, part, whole);
        whole = whole->whole;
    }
    if (found == NULL || found->key.metric->percent ||
        qz_number_order(*part->amount, *found->amount) <= 0) {
        return;
    }
    int later = qz_store_order_added(part->by, found->by) > 0;
    qz_check_clash(c, (qz_clash){.at = later ? part->by : found->by,
                                 .other = later ? found->by : part->by,
                                 .metric = part->key.metric,
                                 .whole = found->key.metric,
                                 .here = *part->amount,
                                 .there = *found->amount,
                                 .what = QZ_CLASH_ABOVE,
                                 .everyone = qz_claim_is_of_groups(later ? part : found),
                                 .denominator = qz_claim_is_denominator(later ? part : found)});
}

static void check_sum(qz_check *c, const qz_claim *sum) {
    const qzplan_metric *metric = sum->key.metric;
    qzplan_number total = {0, 1};
    const qz_stored *first = NULL;
    int fits = 1;
    for (size_t i = 0; i < metric->term_count; i++) {
        const qz_claim *term = qz_claims_find_beside(&c->claims, sum, metric->terms[i]);
        if (term == NULL) {
            return;
        }
        first = first == NULL ? term->by : first;
        fits = fits && qzplan_number_add(&total, &total, term->amount) == QZPLAN_OK;
    }
    if (first != NULL) {
        qz_check_total(c, sum, first, fits ? &total : NULL, QZ_CLASH_SUM, 0);
    }
}

/* A flow's period against all its shorter ones of a kind; some missing, or none that fill it:
   nothing to say. */
static void check_periods(qz_check *c, const qz_claim *longer, int32_t kind) {
    qz_key key = longer->key;
    qzplan_number total = {0, 1};
    const qz_stored *first = NULL;
    int fits = 1;
    for (key.period = qz_period_first_in(&longer->key.period, kind);
         key.period.kind == kind && key.period.last <= longer->key.period.last;
         key.period = qz_period_next(&key.period)) {
        const qz_claim *shorter = qz_claims_find(&c->claims, &key);
        if (shorter == NULL) {
            return;
        }
        first = first == NULL ? shorter->by : first;
        fits = fits && qzplan_number_add(&total, &total, shorter->amount) == QZPLAN_OK;
    }
    if (first != NULL) {
        qz_check_total(c, longer, first, fits ? &total : NULL, QZ_CLASH_PERIODS, kind);
    }
}

/* What an area reports against what the areas directly within it do; with some missing it may be
   more than the sum of the others, but not less (unless those can be below zero). */
static void check_areas(qz_check *c, const qz_claim *outer) {
    const qzplan_area *area = outer->key.area;
    qz_key key = outer->key;
    qzplan_number total = {0, 1};
    const qz_stored *first = NULL;
    size_t count = 0;
    int fits = 1;
    int signs = outer->amount->num < 0 || !qz_only_grows(outer->key.metric);
    for (size_t i = 0; i < area->child_count; i++) {
        key.area = area->children[i];
        const qz_claim *inner = qz_claims_find(&c->claims, &key);
        if (inner == NULL) {
            continue;
        }
        count++;
        first = first == NULL ? inner->by : first;
        signs |= inner->amount->num < 0;
        fits = fits && qzplan_number_add(&total, &total, inner->amount) == QZPLAN_OK;
    }
    int partial = count < area->child_count;
    if (first != NULL &&
        !(partial && fits && (signs || qz_number_order(*outer->amount, total) >= 0))) {
        qz_check_total(c, outer, first, fits ? &total : NULL, QZ_CLASH_AREAS, (int32_t)count);
    }
}

static void check_claim(qz_check *c, const qz_claim *claim) {
    const qzplan_metric *metric = claim->key.metric;
    if (metric->kind == QZPLAN_METRIC_PART) {
        check_whole(c, claim);
    } else if (metric->kind == QZPLAN_METRIC_SUM) {
        check_sum(c, claim);
    }
    if (claim->key.area->child_count > 0 && metric->additive) {
        check_areas(c, claim);
    }
    if (metric->additive && claim->key.group == NULL) {
        qz_check_groups(c, claim);
    }
    if (metric->figures == QZPLAN_FIGURES_EACH_PERIOD) {
        for (int32_t kind = 0; kind < qz_period_kind_count(); kind++) {
            if (qz_period_kind_fills(kind, claim->key.period.kind)) {
                check_periods(c, claim, kind);
            }
        }
    }
}

/* What has the flag `r` replaces what has the same key and does not. */
static void replace_revised(qz_check *c) {
    size_t kept = 0;
    for (size_t first = 0, end; first < c->count; first = end) {
        int revised = 0;
        qz_key key = qz_key_of(&((const qz_stored *)c->order[first])->figure);
        for (end = first; end < c->count; end++) {
            const qzplan_figure *figure = &((const qz_stored *)c->order[end])->figure;
            qz_key other = qz_key_of(figure);
            if (qz_key_order(&key, &other) != 0) {
                break;
            }
            revised |= figure->flag == QZPLAN_FLAG_REVISED;
        }
        for (size_t i = first; i < end; i++) {
            const qz_stored *stored = c->order[i];
            if (!revised || stored->figure.flag == QZPLAN_FLAG_REVISED) {
                c->order[kept++] = stored;
            }
        }
    }
    c->count = kept;
}

/* The figures by key, and their claims by key. */
static void sort_all(qz_check *c) {
    size_t count = c->figures->count;
    for (size_t i = 0; i < count; i++) {
        c->order[i] = qz_store_at(c->figures, i);
    }
    qz_sort(c->order, count, qz_store_before);
    c->count = count;
    replace_revised(c);
    for (size_t next = 0; next < c->count;) {
        qz_run run = qz_run_take(c->order, c->count, &next, add_duplicate, c);
        c->no_memory |= !qz_claims_add(&c->claims, c->scratch, &run);
    }
    qz_sort(c->claims.items, c->claims.count, qz_claims_before);
}

static void check_all(qz_check *c) {
    sort_all(c);
    unite_claims(c);
    qz_claim_everyone(c);
    for (size_t next = 0; next < c->count;) {
        qz_run run = qz_run_take(c->order, c->count, &next, NULL, NULL);
        check_run_share(c, &run);
    }
    for (size_t i = 0; i < c->claims.count; i++) {
        check_claim(c, c->claims.items[i]);
    }
    qz_check_days(c);
    qz_check_totals(c);
}

int qz_figures_check(qz_agreed *agreed, const qzplan_figures *figures, qz_arena *scratch,
                     qz_report *report, uint32_t source) {
    qz_check c = {.figures = figures, .scratch = scratch, .report = report, .source = source};
    size_t count = figures->count;
    c.order = qz_arena_array(scratch, count, sizeof *c.order);
    /* two a figure, and what groups make of everyone */
    c.claims.items = qz_arena_array(scratch, count, 3 * sizeof *c.claims.items);
    c.no_memory = c.order == NULL || c.claims.items == NULL ||
                  qz_families_make(&c.families, scratch, figures->plan) != QZPLAN_OK;
    if (!c.no_memory) {
        check_all(&c);
        *agreed = (qz_agreed){c.order, c.count, c.claims};
    }
    report->no_memory |= c.no_memory;
    return !c.no_memory;
}
