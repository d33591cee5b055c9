/* SPDX-License-Identifier: MIT */
/* Finding, computing and replacing figures in a mix. */

#include "intake/what_if_mix.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "figures/between.h"
#include "intake/clash.h"
#include "model/areas.h"

static const qz_interval unknown = {{0, 0}, {0, 0}};

qz_mixed *qz_mix_find(const qz_mix *mix, const qz_key *key) {
    size_t low = 0;
    size_t high = mix->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        qz_key own = qz_key_of(mix->items[middle].figure);
        int order = qz_key_order(&own, key);
        if (order == 0) {
            return &mix->items[middle];
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

qz_interval qz_mix_count(const qzplan_figure *figure) {
    if (qz_is_between(figure)) {
        return qz_is_count_between(figure) ? qz_between(figure) : unknown;
    }
    if (figure->metric->kind != QZPLAN_METRIC_PART) {
        return qz_interval_of(figure->value);
    }
    int is_ratio = figure->form == QZPLAN_FORM_RATIO || figure->share;
    return qz_interval_of(is_ratio ? figure->numerator : figure->value);
}

int qz_mix_known(const qz_interval *amount) {
    return qz_number_known(amount->low) || qz_number_known(amount->high);
}

int qz_mix_is_above(const qz_interval *a, const qz_interval *b) {
    return qz_number_known(a->low) && qz_number_known(b->high) &&
           qz_number_order(a->low, b->high) > 0;
}

int qz_mix_adds_up(const qzplan_metric *metric) {
    return !metric->percent &&
           (metric->kind == QZPLAN_METRIC_PLAIN || metric->kind == QZPLAN_METRIC_PART ||
            metric->kind == QZPLAN_METRIC_SUM);
}

/* ---- amounts */

static void no_memory(qz_mix *mix) {
    mix->report->no_memory = 1;
}

static void too_large(qz_mix *mix, const qz_key *key) {
    const qz_place place = {.file = ""};
    qz_report_add(mix->report, &place, QZ_SAY(ASSUMED_TOO_LARGE, qz_text(key->metric->id)));
}

/* Adds one amount; a sum of which one is not known is not known. */
static void add_amount(qz_mix *mix, qz_interval *sum, const qz_key *key) {
    qz_interval amount = qz_mix_known(sum) ? qz_mix_amount(mix, key) : unknown;
    if (!qz_mix_known(&amount)) {
        *sum = unknown;
        return;
    }
    qzplan_number *ends[] = {&sum->low, &sum->high};
    const qzplan_number *more[] = {&amount.low, &amount.high};
    for (int i = 0; i < 2; i++) {
        if (!qz_number_known(*ends[i]) || !qz_number_known(*more[i])) {
            *ends[i] = (qzplan_number){0, 0};
        } else if (qzplan_number_add(ends[i], ends[i], more[i]) != QZPLAN_OK) {
            too_large(mix, key);
            return;
        }
    }
}

static qz_interval zero_or_unknown(int adds) {
    return adds ? qz_interval_of(qz_number_of(0)) : unknown;
}

static qz_interval total_of_terms(qz_mix *mix, const qz_key *key) {
    qz_interval sum = zero_or_unknown(key->metric->kind == QZPLAN_METRIC_SUM);
    for (size_t i = 0; i < key->metric->term_count; i++) {
        qz_key term = *key;
        term.metric = key->metric->terms[i];
        add_amount(mix, &sum, &term);
    }
    return sum;
}

/* By the first family of which all groups are known. */
static qz_interval total_of_groups(qz_mix *mix, const qz_key *key) {
    int adds = key->group == NULL && key->metric->additive;
    for (size_t f = 0; adds && f < mix->families.count; f++) {
        const qz_family *family = &mix->families.items[f];
        qz_interval sum = zero_or_unknown(qz_family_adds_up(family));
        for (size_t i = 0; i < family->count; i++) {
            qz_key group = *key;
            group.group = family->groups[i];
            add_amount(mix, &sum, &group);
        }
        if (qz_mix_known(&sum)) {
            return sum;
        }
    }
    return unknown;
}

static qz_interval total_of_areas(qz_mix *mix, const qz_key *key) {
    const int32_t last = key->period.last;
    const int32_t since = qz_there_since(key->metric, key->period.first, last);
    const int adds = key->metric->additive && qz_has_below(key->area, since, last) &&
                     !qz_began_within(mix->plan, key->area, since);
    qz_interval sum = zero_or_unknown(adds);
    qz_key below = *key;
    size_t next = 0;
    while (adds && (below.area = qz_area_below(key->area, &next, since, last)) != NULL) {
        add_amount(mix, &sum, &below);
    }
    return sum;
}

static qz_interval total_of_periods(qz_mix *mix, const qz_key *key, int32_t kind) {
    qz_key shorter = *key;
    shorter.period = qz_period_first_in(&key->period, kind);
    qz_interval sum = zero_or_unknown(shorter.period.kind == kind);
    for (; shorter.period.kind == kind && shorter.period.last <= key->period.last;
         shorter.period = qz_period_next(&shorter.period)) {
        const qz_mixed *item = qz_mix_find(mix, &shorter);
        if (item == NULL) {
            return unknown;
        }
        add_amount(mix, &sum, &shorter);
    }
    return sum;
}

/* 1 where a total is known, and cannot be what was reported. */
static int differs(const qz_interval *total, const qz_interval *than) {
    return qz_mix_known(total) && (!qz_mix_known(than) || qz_interval_apart(total, than));
}

qz_interval qz_mix_total(qz_mix *mix, const qz_key *key, const qz_interval *than) {
    const qz_interval none = unknown;
    than = than == NULL ? &none : than;
    qz_interval total = total_of_terms(mix, key);
    if (!differs(&total, than)) {
        total = total_of_groups(mix, key);
    }
    if (!differs(&total, than)) {
        total = total_of_areas(mix, key);
    }
    int by_period = key->metric->figures == QZPLAN_FIGURES_EACH_PERIOD;
    for (int32_t kind = 0; by_period && kind < qz_period_kind_count(); kind++) {
        if (qz_period_kind_fills(kind, key->period.kind) && !differs(&total, than)) {
            total = total_of_periods(mix, key, kind);
        }
    }
    return differs(&total, than) ? total : unknown;
}

/* The denominator that a figure of a part brings along. */
static qz_interval implied(const qz_mix *mix, const qz_key *key) {
    for (size_t i = 0; i < mix->plan->metric_count; i++) {
        qz_key part = *key;
        part.metric = mix->plan->metrics[i];
        const qz_mixed *item = part.metric->whole == key->metric ? qz_mix_find(mix, &part) : NULL;
        if (item != NULL && qz_number_known(item->figure->denominator)) {
            return qz_interval_of(item->figure->denominator);
        }
    }
    return unknown;
}

qz_interval qz_mix_amount(qz_mix *mix, const qz_key *key) {
    qz_mixed *item = qz_mix_find(mix, key);
    if (item != NULL && item->stale) {
        item->stale = 0;
        const qz_interval own = qz_mix_count(item->figure);
        const qz_interval total = qz_mix_total(mix, key, &own);
        if (qz_mix_known(&total)) {
            qz_mix_set_count(mix, item, &total);
        }
    }
    qz_interval amount = item == NULL ? unknown : qz_mix_count(item->figure);
    if (!qz_mix_known(&amount)) {
        amount = implied(mix, key);
    }
    return qz_mix_known(&amount) ? amount : qz_mix_total(mix, key, NULL);
}

/* ---- replacing */

static qzplan_figure *copy_of(qz_mix *mix, qz_mixed *item) {
    qzplan_figure *figure = qz_arena_alloc(mix->arena, sizeof *figure);
    if (figure == NULL) {
        no_memory(mix);
        return NULL;
    }
    *figure = *item->figure;
    item->figure = figure;
    return figure;
}

/* numerator / denominator as figures have it: not reduced where both are whole. */
static void set_ratio(qz_mix *mix, qzplan_figure *figure, qzplan_number numerator,
                      qzplan_number denominator) {
    qz_key key = qz_key_of(figure);
    figure->form = QZPLAN_FORM_RATIO;
    figure->share = 1;
    figure->decimals = 0;
    figure->numerator = numerator;
    figure->denominator = denominator;
    figure->value = (qzplan_number){0, 0};
    if (qz_number_order(numerator, denominator) > 0) {
        const qz_interval count = qz_interval_of(numerator);
        const qz_interval whole = qz_interval_of(denominator);
        qz_mix_above(mix, figure, &count, figure->metric->whole, &whole);
    } else if (denominator.num == 0) {
        return;
    } else if (numerator.den == 1 && denominator.den == 1) {
        figure->value = (qzplan_number){numerator.num, denominator.num};
    } else if (qzplan_number_divide(&figure->value, &numerator, &denominator) != QZPLAN_OK) {
        too_large(mix, &key);
    }
}

/* A count, known or between two ends, without a whole. */
static void set_plain(qzplan_figure *figure, const qz_interval *count) {
    int exact = qz_interval_is_exact(count);
    const qzplan_number none = {0, 0};
    figure->form = exact ? QZPLAN_FORM_VALUE : QZPLAN_FORM_BOUNDS;
    figure->share = 0;
    figure->decimals = 0;
    figure->value = exact ? count->low : none;
    figure->low = exact ? none : count->low;
    figure->high = exact ? none : count->high;
    figure->numerator = figure->denominator = none;
}

void qz_mix_set_count(qz_mix *mix, qz_mixed *item, const qz_interval *count) {
    qzplan_figure *figure = copy_of(mix, item);
    if (figure == NULL) {
        return;
    }
    const qzplan_number whole = figure->denominator;
    int has_whole = qz_number_known(whole) && figure->metric->kind == QZPLAN_METRIC_PART;
    if (has_whole && qz_interval_is_exact(count)) {
        figure->low = figure->high = (qzplan_number){0, 0};
        set_ratio(mix, figure, count->low, whole);
        return;
    }
    set_plain(figure, count);
    figure->denominator = has_whole ? whole : figure->denominator;
}

void qz_mix_set_whole(qz_mix *mix, qz_mixed *item, const qz_interval *whole) {
    const qz_interval count = qz_mix_count(item->figure);
    if (!qz_mix_known(&count)) {
        return;
    }
    qzplan_figure *figure = copy_of(mix, item);
    if (figure == NULL) {
        return;
    }
    if (qz_mix_is_above(&count, whole)) {
        qz_mix_above(mix, figure, &count, figure->metric->whole, whole);
    } else if (qz_interval_is_exact(&count) && qz_interval_is_exact(whole)) {
        set_ratio(mix, figure, count.low, whole->low);
    } else {
        set_plain(figure, &count);
        figure->denominator = qz_interval_is_exact(whole) ? whole->low : (qzplan_number){0, 0};
    }
}

/* ---- what a change reaches */

static int note(qz_mix *mix, const qz_key *key) {
    if (mix->touched_count == mix->touched_capacity) {
        size_t capacity = mix->touched_capacity == 0 ? 64 : mix->touched_capacity * 2;
        const void **touched = qz_arena_array(mix->arena, capacity, sizeof *touched);
        if (touched == NULL) {
            no_memory(mix);
            return 0;
        }
        if (mix->touched_count > 0) {
            memcpy(touched, mix->touched, mix->touched_count * sizeof *touched);
        }
        mix->touched = touched;
        mix->touched_capacity = capacity;
    }
    qz_key *kept = qz_arena_alloc(mix->arena, sizeof *kept);
    if (kept == NULL) {
        no_memory(mix);
        return 0;
    }
    *kept = *key;
    mix->touched[mix->touched_count++] = kept;
    return 1;
}

/* By counting: how many sets each area is in, where they begin, and then the sets themselves. */
int qz_mix_find_sets(qz_mix *mix) {
    const qzplan_plan *plan = mix->plan;
    size_t members = 0;
    for (size_t i = 0; i < plan->area_count; i++) {
        members += plan->areas[i]->is_set ? plan->areas[i]->child_count : 0;
    }
    if (members == 0) {
        return 1;
    }
    size_t *starts = qz_arena_array(mix->arena, plan->area_count + 1, sizeof *starts);
    mix->sets = qz_arena_array(mix->arena, members, sizeof(const qzplan_area *));
    if (starts == NULL || mix->sets == NULL) {
        return 0;
    }
    for (int place = 0; place < 2; place++) {
        for (size_t i = plan->area_count; i-- > 0;) {
            const qzplan_area *set = plan->areas[i];
            for (size_t k = 0; set->is_set && k < set->child_count; k++) {
                size_t *at = &starts[set->children[k]->index];
                if (place) {
                    mix->sets[--*at] = set;
                } else {
                    ++*at;
                }
            }
        }
        for (size_t i = 1; i <= plan->area_count && !place; i++) {
            starts[i] += starts[i - 1];
        }
    }
    mix->set_starts = starts;
    return 1;
}

static int is_term(const qzplan_metric *metric, const qzplan_metric *sum) {
    for (size_t i = 0; sum->kind == QZPLAN_METRIC_SUM && i < sum->term_count; i++) {
        if (sum->terms[i] == metric) {
            return 1;
        }
    }
    return 0;
}

/* Sums first, then areas, everyone, periods: in that order there is one way to each key. */
enum { BY_SUM, BY_AREA, BY_GROUP, BY_PERIOD };

static void touch(qz_mix *mix, const qz_key *key, int stage);

static void touch_sums(qz_mix *mix, const qz_key *key) {
    qz_key above = *key;
    for (size_t i = 0; i < mix->plan->metric_count; i++) {
        above.metric = mix->plan->metrics[i];
        if (is_term(key->metric, above.metric)) {
            touch(mix, &above, BY_SUM);
        }
    }
}

static void touch_areas(qz_mix *mix, const qz_key *key) {
    qz_key above = *key;
    above.area = key->area->parent;
    if (above.area != NULL && !above.area->incomplete) {
        touch(mix, &above, BY_AREA);
    }
    if (mix->set_starts != NULL) {
        const size_t *starts = &mix->set_starts[key->area->index];
        for (size_t i = starts[0]; i < starts[1]; i++) {
            above.area = mix->sets[i];
            touch(mix, &above, BY_AREA);
        }
    }
}

/* The next longer period around it, of the calendar and of the metric's own years. */
static void touch_period(qz_mix *mix, const qz_key *key) {
    const int32_t years[] = {QZ_CALENDAR_YEAR, key->metric->year_starts};
    qz_key above = *key;
    int32_t longer = qz_period_kind_of(key->period.kind)->longer;
    if (key->metric->figures != QZPLAN_FIGURES_EACH_PERIOD || longer == QZPLAN_PERIOD_NONE) {
        return;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(years) && (i == 0 || years[i] != years[0]); i++) {
        above.period = qz_period_in(key->period.first, longer, years[i]);
        if (above.period.kind == longer && key->period.last <= above.period.last) {
            touch(mix, &above, BY_PERIOD);
        }
    }
}

static int is_of_family(const qz_mix *mix, const qzplan_group *group) {
    return group != NULL && group->one_of != NULL && mix->families.count > 0;
}

static void touch(qz_mix *mix, const qz_key *key, int stage) {
    qz_mixed *item = qz_mix_find(mix, key);
    if (item != NULL && !item->assumed) {
        item->stale = 1;
    }
    if (!note(mix, key)) {
        return;
    }
    if (stage == BY_SUM) {
        touch_sums(mix, key);
    }
    if (stage <= BY_AREA && key->metric->additive) {
        touch_areas(mix, key);
    }
    if (stage <= BY_GROUP && key->metric->additive && is_of_family(mix, key->group)) {
        qz_key everyone = *key;
        everyone.group = NULL;
        touch(mix, &everyone, BY_GROUP);
    }
    touch_period(mix, key);
}

void qz_mix_touch(qz_mix *mix, const qz_key *key) {
    touch(mix, key, BY_SUM);
}

/* ---- what cannot be */

/* Both amounts of a fault, as they are told. */
typedef struct both_told {
    qz_told one;
    qz_told other;
} both_told;

static void tell(both_told *out, const qz_interval *one, const qz_interval *other) {
    const qz_interval beside = unknown; /* nothing near enough to need more digits */
    qz_tell_amount(&out->one, one, QZPLAN_NUMBER_PLAIN, &beside);
    qz_tell_amount(&out->other, other, QZPLAN_NUMBER_PLAIN, &beside);
}

void qz_mix_falls(qz_mix *mix, const qzplan_figure *now, const qz_interval *is,
                  const qzplan_figure *before, const qz_interval *was) {
    const qz_place place = {.file = now->file, .line = now->line, .column = now->column};
    both_told told;
    tell(&told, is, was);
    qz_report_add(mix->report, &place,
                  QZ_SAY(ASSUMED_FALLS, qz_text(now->metric->id), qz_period_part(&now->period),
                         told.one.part, told.other.part, qz_period_part(&before->period)));
}

void qz_mix_above_everyone(qz_mix *mix, const qzplan_figure *group, const qz_interval *count,
                           const qz_interval *everyone) {
    const qz_place place = {.file = group->file, .line = group->line, .column = group->column};
    both_told told;
    tell(&told, count, everyone);
    qz_report_add(mix->report, &place,
                  QZ_SAY(ASSUMED_ABOVE_EVERYONE, qz_text(group->metric->id),
                         qz_period_part(&group->period), qz_text(group->group->id), told.one.part,
                         told.other.part));
}

void qz_mix_above(qz_mix *mix, const qzplan_figure *part, const qz_interval *count,
                  const qzplan_metric *whole, const qz_interval *amount) {
    const qz_place place = {.file = part->file, .line = part->line, .column = part->column};
    both_told told;
    tell(&told, count, amount);
    qz_report_add(mix->report, &place,
                  QZ_SAY(ASSUMED_ABOVE_WHOLE, qz_text(part->metric->id),
                         qz_period_part(&part->period), told.one.part, qz_text(whole->id),
                         told.other.part));
}
