/* SPDX-License-Identifier: MIT */
/* Gathers claims from figures in order, and finds them again. */

#include "intake/claims.h"

#include <qzplan/error.h>

#include "figures/between.h"
#include "model/metric.h"
#include "number/number.h"

static qz_stored **slot_of(qz_run *run, const qzplan_figure *figure) {
    return figure->form == QZPLAN_FORM_RATIO ? &run->ratio
           : qz_is_between(figure)           ? &run->between
           : figure->share                   ? &run->share
                                             : &run->plain;
}

qz_run qz_run_take(const void *const *order, size_t count, size_t *next,
                   void (*twice)(void *context, const qz_stored *later, const qz_stored *first),
                   void *context) {
    qz_run run = {0};
    const qz_stored *first = order[*next];
    qz_key key = qz_key_of(&first->figure);
    for (; *next < count; ++*next) {
        qz_order_ahead(order, *next, count);
        qz_stored *stored = (qz_stored *)order[*next];
        qz_key other = qz_key_of(&stored->figure);
        if (qz_key_order(&key, &other) != 0) {
            break;
        }
        qz_stored **slot = slot_of(&run, &stored->figure);
        if (*slot == NULL) {
            *slot = stored;
        } else if (twice != NULL) {
            twice(context, stored, *slot);
        }
    }
    return run;
}

/* What is the same whatever the period's length has the day for its period. */
static qz_key claim_key(qz_key key, const qzplan_metric *metric) {
    key.metric = metric;
    if (qz_is_of_day(metric) && !metric->percent) {
        key.period = (qzplan_period){QZPLAN_PERIOD_DAY, key.period.last, key.period.last, 0};
    }
    return key;
}

static int add(qz_claims *claims, qz_arena *arena, const qz_stored *by, const qzplan_metric *metric,
               const qzplan_number *amount) {
    qz_claim *claim = qz_arena_alloc(arena, sizeof *claim);
    if (claim == NULL) {
        return 0;
    }
    claim->key = claim_key(qz_key_of(&by->figure), metric);
    claim->by = by;
    claim->amount = claim->most = amount;
    claims->items[claims->count++] = claim;
    return 1;
}

/* Bounds of a count: of a part's share nothing is claimed of an amount. */
static int add_between(qz_claims *claims, qz_arena *arena, const qz_stored *by) {
    if (by == NULL || !qz_is_count_between(&by->figure)) {
        return 1;
    }
    qz_interval *range = qz_arena_alloc(arena, sizeof *range);
    if (range == NULL || !add(claims, arena, by, by->figure.metric, &range->low)) {
        return 0;
    }
    *range = qz_between(&by->figure);
    qz_claim *claim = (qz_claim *)claims->items[claims->count - 1];
    claim->most = &range->high;
    return 1;
}

int qz_claims_agree(const qz_claim *a, const qz_claim *b) {
    const qz_interval one = qz_claim_range(a);
    const qz_interval two = qz_claim_range(b);
    return qz_claim_is_exact(a) && qz_claim_is_exact(b)
               ? qz_number_order(*a->amount, *b->amount) == 0
               : !qz_interval_apart(&one, &two);
}

qz_claim_sum qz_claim_sum_of_none(void) {
    return (qz_claim_sum){.sum = qz_interval_of(qz_number_of(0)), .fits = 1};
}

static int add_end(qzplan_number *sum, const qzplan_number *amount) {
    if (!qz_number_known(*sum) || !qz_number_known(*amount)) {
        *sum = (qzplan_number){0, 0};
        return 1;
    }
    return qzplan_number_add(sum, sum, amount) == QZPLAN_OK;
}

void qz_claim_sum_add(qz_claim_sum *sum, const qz_claim *claim) {
    sum->count++;
    sum->first = sum->first == NULL ? claim->by : sum->first;
    sum->signs |= !qz_number_known(*claim->amount) || claim->amount->num < 0;
    sum->fits =
        sum->fits && add_end(&sum->sum.low, claim->amount) && add_end(&sum->sum.high, claim->most);
}

/* Of a part: counts. */
static int add_part(qz_claims *claims, qz_arena *arena, const qz_run *run,
                    const qzplan_metric *metric) {
    int good = 1;
    if (run->plain != NULL) {
        good = add(claims, arena, run->plain, metric, &run->plain->figure.value);
    }
    if (run->ratio != NULL) {
        const qzplan_figure *ratio = &run->ratio->figure;
        good = good && add(claims, arena, run->ratio, metric, &ratio->numerator) &&
               (metric->whole->percent ||
                add(claims, arena, run->ratio, metric->whole, &ratio->denominator));
    }
    return good;
}

int qz_claims_add(qz_claims *claims, qz_arena *arena, const qz_run *run) {
    const qz_stored *value = run->plain != NULL   ? run->plain
                             : run->share != NULL ? run->share
                             : run->ratio != NULL ? run->ratio
                                                  : run->between;
    const qzplan_metric *metric = value->figure.metric;
    if (metric->kind == QZPLAN_METRIC_ANSWER) {
        return 1;
    }
    if (metric->kind == QZPLAN_METRIC_PART) {
        return add_part(claims, arena, run, metric) && add_between(claims, arena, run->between);
    }
    return (!qz_number_known(value->figure.value) ||
            add(claims, arena, value, metric, &value->figure.value)) &&
           add_between(claims, arena, run->between);
}

int qz_claim_has_room(const qz_claim *claim, const qz_claim_sum *sum) {
    return !qz_number_known(*claim->most) || !qz_number_known(sum->sum.low) ||
           qz_number_order(*claim->most, sum->sum.low) >= 0;
}

int qz_claims_before(const void *a, const void *b) {
    const qz_claim *left = a;
    const qz_claim *right = b;
    int order = qz_key_order(&left->key, &right->key);
    return (order != 0 ? order : qz_store_order_added(left->by, right->by)) < 0;
}

const qz_claim *qz_claims_find(const qz_claims *claims, const qz_key *key) {
    size_t low = 0;
    size_t high = claims->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qz_claim *claim = claims->items[middle];
        int order = qz_key_order(&claim->key, key);
        if (order == 0) {
            return claim;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

const qz_claim *qz_claims_find_of(const qz_claims *claims, const qz_stored *stored,
                                  const qzplan_metric *metric) {
    qz_key key = claim_key(qz_key_of(&stored->figure), metric);
    return qz_claims_find(claims, &key);
}

const qz_claim *qz_claims_find_beside(const qz_claims *claims, const qz_claim *claim,
                                      const qzplan_metric *metric) {
    qz_key key = claim->key;
    key.period = claim->by->figure.period;
    key = claim_key(key, metric);
    return qz_claims_find(claims, &key);
}
