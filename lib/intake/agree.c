/* SPDX-License-Identifier: MIT */
/* Sorts the figures by key, gathers what each of them claims about amounts (a ratio claims two: its
   part's and its whole's), and compares. n log n in the number of figures. */

#include "intake/agree.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "figures/between.h"
#include "figures/flags.h"
#include "figures/order.h"
#include "intake/check.h"
#include "intake/days.h"
#include "intake/groups.h"
#include "intake/printed.h"
#include "intake/totals.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"

static int period_differs(const qzplan_period *a, const qzplan_period *b) {
    return a->kind != b->kind || a->first != b->first;
}

static void add_duplicate(void *context, const qz_stored *later, const qz_stored *first) {
    if (!later->told) {
        qz_check_clash(context, (qz_clash){.at = later,
                                           .other = first,
                                           .metric = later->figure.metric,
                                           .what = QZ_CLASH_DUPLICATE});
    }
}

/* What both of two claims leave, where one of them at least is of bounds. */
static const qz_claim *narrowed(qz_check *c, const qz_claim *a, const qz_claim *b) {
    if (qz_claim_is_exact(a) || qz_claim_is_exact(b)) {
        return qz_claim_is_exact(a) ? a : b;
    }
    qz_claim *both = qz_arena_alloc(c->scratch, sizeof *both);
    qz_interval *range = qz_arena_alloc(c->scratch, sizeof *range);
    if (both == NULL || range == NULL) {
        c->no_memory = 1;
        return a;
    }
    const qz_interval one = qz_claim_range(a);
    const qz_interval two = qz_claim_range(b);
    *range = qz_interval_both(&one, &two);
    *both = (qz_claim){a->key, a->by, &range->low, &range->high};
    return both;
}

/* Of each key the first claim stays, or the one that says most; the others must say the same. */
static void unite_claims(qz_check *c) {
    size_t kept = 0;
    for (size_t i = 0; i < c->claims.count; i++) {
        const qz_claim *now = c->claims.items[i];
        const qz_claim *first = kept == 0 ? NULL : c->claims.items[kept - 1];
        if (first == NULL || qz_key_order(&first->key, &now->key) != 0) {
            c->claims.items[kept++] = now;
            continue;
        }
        if (!qz_claims_agree(now, first)) {
            int other = period_differs(&now->by->figure.period, &first->by->figure.period);
            qz_check_clash(c, (qz_clash){.at = now->by,
                                         .other = first->by,
                                         .metric = now->key.metric,
                                         .here = qz_claim_range(now),
                                         .there = qz_claim_range(first),
                                         .what = other ? QZ_CLASH_DAY : QZ_CLASH_AMOUNT,
                                         .denominator = qz_claim_is_denominator(now)});
        } else if (!qz_claim_is_exact(first) || !qz_claim_is_exact(now)) {
            c->claims.items[kept - 1] = narrowed(c, first, now);
        } else if (qz_has_flag(&now->by->figure, QZPLAN_FLAG_REVISED)) {
            c->claims.items[kept - 1] = now;
        }
    }
    c->claims.count = kept;
}

/* 1 where a numerator over a denominator above zero, each at its end, lies beyond a share; an end
   that is not known lies beyond nothing. */
static int is_beyond(qzplan_number numerator, qzplan_number denominator, qzplan_number share,
                     int way) {
    return qz_number_known(numerator) && qz_number_known(denominator) && denominator.num > 0 &&
           qz_number_known(share) && way * qz_number_order_ratio(numerator, denominator, share) < 0;
}

/* A share agrees where it is within half a unit of its last digit, or its own bounds: 1 yes, 0 no,
   -1 too many digits to say. */
static int share_agrees(const qzplan_figure *share, const qz_interval *numerator,
                        const qz_interval *denominator) {
    if (qz_number_known(denominator->high) && denominator->high.num == 0) {
        return 0;
    }
    qz_interval range = {share->low, share->high};
    return !qz_is_between(share) && !qz_printed_range(&range, share)
               ? -1
               : !is_beyond(numerator->low, denominator->high, range.high, 1) &&
                     !is_beyond(numerator->high, denominator->low, range.low, -1);
}

/* Counts as a share, where they are exact. */
static qz_interval ratio_of(const qz_interval *numerator, const qz_interval *denominator) {
    qz_interval ratio;
    return qz_interval_divide(&ratio, numerator, denominator) == QZPLAN_OK
               ? ratio
               : (qz_interval){{0, 0}, {0, 0}};
}

static void compare_share(qz_check *c, const qz_stored *share, const qz_stored *counts,
                          const qz_interval *numerator, const qz_interval *denominator) {
    int agrees = share_agrees(&share->figure, numerator, denominator);
    if (agrees == 1) {
        return;
    }
    int later = qz_store_order_added(share, counts) > 0;
    qz_clash clash = {.at = later ? share : counts,
                      .other = later ? counts : share,
                      .metric = share->figure.metric,
                      .what = agrees == 0 ? QZ_CLASH_SHARE : QZ_CLASH_OVERFLOW};
    const qz_interval own = qz_is_between(&share->figure) ? qz_between(&share->figure)
                                                          : qz_interval_of(share->figure.value);
    const qz_interval exact = ratio_of(numerator, denominator);
    clash.here = later ? own : exact;
    clash.there = later ? exact : own;
    qz_check_clash(c, clash);
}

/* A share of a key against the counts of the same key. */
static void check_share(qz_check *c, const qz_run *run, const qz_stored *share) {
    const qzplan_metric *metric = share->figure.metric;
    if (run->ratio != NULL) {
        const qz_interval numerator = qz_interval_of(run->ratio->figure.numerator);
        const qz_interval denominator = qz_interval_of(run->ratio->figure.denominator);
        compare_share(c, share, run->ratio, &numerator, &denominator);
    } else if (metric->kind == QZPLAN_METRIC_PART) {
        const qz_claim *part = qz_claims_find_of(&c->claims, share, metric);
        const qz_claim *whole = qz_claims_find_of(&c->claims, share, metric->whole);
        if (part != NULL && whole != NULL && !metric->whole->percent) {
            const qz_interval numerator = qz_claim_range(part);
            const qz_interval denominator = qz_claim_range(whole);
            compare_share(c, share, part->by, &numerator, &denominator);
        }
    }
}

/* A printed share against bounds of the same share. */
static void check_shares(qz_check *c, const qz_stored *printed, const qz_stored *between) {
    qz_interval range;
    const qz_interval ends = {between->figure.low, between->figure.high};
    if (!qz_printed_range(&range, &printed->figure) || !qz_interval_apart(&range, &ends)) {
        return;
    }
    int later = qz_store_order_added(printed, between) > 0;
    const qz_interval value = qz_interval_of(printed->figure.value);
    qz_check_clash(c, (qz_clash){.at = later ? printed : between,
                                 .other = later ? between : printed,
                                 .metric = printed->figure.metric,
                                 .here = later ? value : ends,
                                 .there = later ? ends : value,
                                 .what = QZ_CLASH_SHARE});
}

static void check_run_share(qz_check *c, const qz_run *run) {
    if (run->share != NULL) {
        check_share(c, run, run->share);
    }
    if (run->between != NULL && run->between->figure.share) {
        check_share(c, run, run->between);
        if (run->share != NULL) {
            check_shares(c, run->share, run->between);
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
    if (found == NULL || found->key.metric->percent || !qz_number_known(*part->amount) ||
        !qz_number_known(*found->most) || qz_number_order(*part->amount, *found->most) <= 0) {
        return;
    }
    int later = qz_store_order_added(part->by, found->by) > 0;
    qz_check_clash(c, (qz_clash){.at = later ? part->by : found->by,
                                 .other = later ? found->by : part->by,
                                 .metric = part->key.metric,
                                 .whole = found->key.metric,
                                 .here = qz_claim_range(part),
                                 .there = qz_claim_range(found),
                                 .what = QZ_CLASH_ABOVE,
                                 .everyone = qz_claim_is_of_groups(later ? part : found),
                                 .denominator = qz_claim_is_denominator(later ? part : found)});
}

static void check_sum(qz_check *c, const qz_claim *sum) {
    const qzplan_metric *metric = sum->key.metric;
    qz_claim_sum total = qz_claim_sum_of_none();
    for (size_t i = 0; i < metric->term_count; i++) {
        const qz_claim *term = qz_claims_find_beside(&c->claims, sum, metric->terms[i]);
        if (term == NULL) {
            return;
        }
        qz_claim_sum_add(&total, term);
    }
    if (total.first != NULL) {
        qz_check_total(c, sum, &total, QZ_CLASH_SUM, 0);
    }
}

/* A flow's period against all its shorter ones of a kind; some missing, or none that fill it:
   nothing to say. */
static void check_periods(qz_check *c, const qz_claim *longer, int32_t kind) {
    qz_key key = longer->key;
    qz_claim_sum total = qz_claim_sum_of_none();
    for (key.period = qz_period_first_in(&longer->key.period, kind);
         key.period.kind == kind && key.period.last <= longer->key.period.last;
         key.period = qz_period_next(&key.period)) {
        const qz_claim *shorter = qz_claims_find(&c->claims, &key);
        if (shorter == NULL) {
            return;
        }
        qz_claim_sum_add(&total, shorter);
    }
    if (total.first != NULL) {
        qz_check_total(c, longer, &total, QZ_CLASH_PERIODS, kind);
    }
}

/* Adds what the areas directly within one report, and for one that does not what those within it
   do. Returns 1 where some of it is missing. */
static int add_areas(const qz_check *c, qz_claim_sum *total, const qz_key *outer, int32_t since) {
    enum { DEEPEST = 20 };
    const int32_t last = outer->period.last;
    struct {
        const qzplan_area *area;
        size_t next;
    } path[DEEPEST] = {{outer->area, 0}};
    qz_key key = *outer;
    int missing = 0;
    for (size_t depth = 1; depth > 0;) {
        key.area = qz_area_below(path[depth - 1].area, &path[depth - 1].next, since, last);
        if (key.area == NULL) {
            depth--;
            continue;
        }
        const qz_claim *inner = qz_claims_find(&c->claims, &key);
        if (inner != NULL) {
            qz_claim_sum_add(total, inner);
        } else if (depth < DEEPEST && qz_has_below(key.area, since, last) &&
                   !qz_began_within(c->figures->plan, key.area, since)) {
            path[depth].area = key.area;
            path[depth++].next = 0;
        } else {
            missing = 1;
        }
    }
    return missing;
}

/* What an area reports against what those within it do; with some missing it may be more than the
   sum of the others, but not less (unless those can be below zero). */
static void check_areas(qz_check *c, const qz_claim *outer) {
    const qzplan_metric *metric = outer->key.metric;
    const qzplan_period *period = &outer->key.period;
    qz_claim_sum total = qz_claim_sum_of_none();
    const int32_t since = qz_there_since(metric, period->first, period->last);
    if (qz_began_within(c->figures->plan, outer->key.area, since)) {
        return;
    }
    int partial = add_areas(c, &total, &outer->key, since);
    int signs = outer->amount->num < 0 || !qz_only_grows(metric) || total.signs;
    if (total.first != NULL &&
        !(partial && total.fits && (signs || qz_claim_has_room(outer, &total)))) {
        qz_check_total(c, outer, &total, QZ_CLASH_AREAS, (int32_t)total.count);
    }
}

static void check_claim(qz_check *c, const qz_claim *claim) {
    const qzplan_metric *metric = claim->key.metric;
    if (metric->kind == QZPLAN_METRIC_PART) {
        check_whole(c, claim);
    } else if (metric->kind == QZPLAN_METRIC_SUM) {
        check_sum(c, claim);
    }
    if (qz_areas_added(claim->key.area) > 0 && metric->additive) {
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
            revised |= qz_has_flag(figure, QZPLAN_FLAG_REVISED);
        }
        for (size_t i = first; i < end; i++) {
            const qz_stored *stored = c->order[i];
            if (!revised || qz_has_flag(&stored->figure, QZPLAN_FLAG_REVISED)) {
                c->order[kept++] = stored;
            }
        }
    }
    c->count = kept;
    c->sorted.cells = NULL;
    c->sorted.days = NULL;
}

/* Marks metrics whose figures are held against those of others, or of other periods. */
static int mark_related(qz_check *c) {
    const qzplan_plan *plan = c->figures->plan;
    c->related = qz_arena_array(c->scratch, plan->metric_count + 1, sizeof *c->related);
    for (size_t i = 0; c->related != NULL && i < plan->metric_count; i++) {
        const qzplan_metric *metric = plan->metrics[i];
        for (const qzplan_metric *whole = metric->whole; whole != NULL; whole = whole->whole) {
            c->related[whole->index] = 1;
        }
        for (size_t k = 0; k < metric->term_count; k++) {
            c->related[metric->terms[k]->index] = 1;
        }
        c->related[i] |= metric->kind == QZPLAN_METRIC_PART || metric->term_count > 0 ||
                         metric->figures != QZPLAN_FIGURES_STATE;
    }
    return c->related != NULL;
}

/* Whether the figures of a metric are to be looked at, each by itself: one a day, of everyone, and
   of areas that nothing adds up to, they can only disagree with another metric's. */
static int is_held(const qz_check *c, const qzplan_metric *metric) {
    return !c->sorted.one_a_day || c->sorted.grouped || c->sorted.added ||
           c->related[metric->index];
}

/* Moves on to a figure that is to be looked at; 0 where there is none. */
static int find_held(const qz_check *c, size_t *next) {
    while (*next < c->count && !is_held(c, ((const qz_stored *)c->order[*next])->figure.metric)) {
        *next = qz_order_metric_end(c->order, *next, c->count);
    }
    return *next < c->count;
}

static size_t count_held(const qz_check *c) {
    size_t held = 0;
    for (size_t next = 0; find_held(c, &next);) {
        size_t end = qz_order_metric_end(c->order, next, c->count);
        held += end - next;
        next = end;
    }
    return held;
}

/* The figures by key, and their claims by key. */
static void sort_all(qz_check *c) {
    size_t count = c->figures->count;
    c->sorted = qz_store_order(c->order, c->figures, c->scratch);
    c->count = count;
    if (c->sorted.revised) {
        replace_revised(c);
    }
    /* two a figure, and what groups make of everyone; bounds make one */
    c->claims.items = qz_arena_array(c->scratch, count_held(c), 3 * sizeof *c->claims.items);
    if (c->claims.items == NULL) {
        c->no_memory = 1;
        return;
    }
    for (size_t next = 0; find_held(c, &next);) {
        qz_run run = qz_run_take(c->order, c->count, &next, add_duplicate, c);
        c->no_memory |= !qz_claims_add(&c->claims, c->scratch, &run);
    }
    qz_sort(c->claims.items, c->claims.count, qz_claims_before);
}

static void check_all(qz_check *c) {
    sort_all(c);
    if (c->no_memory) {
        return;
    }
    unite_claims(c);
    qz_claim_everyone(c);
    for (size_t next = 0; find_held(c, &next);) {
        qz_run run = qz_run_take(c->order, c->count, &next, NULL, NULL);
        check_run_share(c, &run);
    }
    for (size_t i = 0; i < c->claims.count; i++) {
        check_claim(c, c->claims.items[i]);
    }
    if (!c->sorted.one_a_day) {
        qz_check_days(c);
    }
    qz_check_totals(c);
}

int qz_figures_check(qz_agreed *agreed, const qzplan_figures *figures, qz_arena *scratch,
                     qz_report *report, uint32_t source) {
    qz_check c = {.figures = figures, .scratch = scratch, .report = report, .source = source};
    size_t count = figures->count;
    c.order = qz_arena_raw(scratch, count * sizeof *c.order, sizeof *c.order);
    c.no_memory = c.order == NULL || !mark_related(&c) ||
                  qz_families_make(&c.families, scratch, figures->plan) != QZPLAN_OK;
    if (!c.no_memory) {
        check_all(&c);
        c.no_memory |= scratch->failed;
        *agreed = (qz_agreed){c.order, c.count, c.claims, c.sorted};
    }
    report->no_memory |= c.no_memory;
    return !c.no_memory;
}
