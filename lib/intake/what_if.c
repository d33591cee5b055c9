/* SPDX-License-Identifier: MIT */
/* Puts assumed figures over reported ones: replaces those of the same key, brings up to date what
   adds them up, gives shares their new wholes, and refuses what cannot be. */

#include "intake/what_if.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/sort.h"
#include "figures/between.h"
#include "figures/falls.h"
#include "figures/flags.h"
#include "figures/series.h"
#include "intake/what_if_mix.h"
#include "model/metric.h"

static const qz_interval nothing = {{0, 0}, {0, 0}};

/* The whole of an assumed figure: as assumed as well, or as the reported one has it. */
static qzplan_number whole_of(const qzplan_figures *set, const qzplan_figure *reported,
                              const qzplan_figure *assumed) {
    const qzplan_metric *metric = assumed->metric->whole;
    const qzplan_figure *whole = metric == NULL ? NULL
                                                : qz_figures_find(set, metric, assumed->group,
                                                                  assumed->area, &assumed->period);
    const qz_interval amount = whole == NULL ? nothing : qz_mix_count(whole);
    return qz_interval_is_exact(&amount) && qz_number_known(reported->denominator)
               ? amount.low
               : reported->denominator;
}

/* An assumed figure in place of a reported one of the same key: what the reported one says of the
   whole still holds. */
static const qzplan_figure *over(qz_mix *mix, const qzplan_figures *set,
                                 const qzplan_figure *reported, const qzplan_figure *assumed) {
    qzplan_number whole = whole_of(set, reported, assumed);
    if (assumed->metric->kind != QZPLAN_METRIC_PART || !qz_number_known(whole) ||
        qz_number_known(assumed->denominator) ||
        (assumed->share && qz_number_known(assumed->numerator))) {
        return assumed;
    }
    qz_mixed item = {assumed, 1, 0};
    if (assumed->share || qz_is_between(assumed)) {
        qzplan_figure *figure = qz_arena_alloc(mix->arena, sizeof *figure);
        if (figure == NULL) {
            mix->report->no_memory = 1;
            return assumed;
        }
        *figure = *assumed;
        figure->denominator = whole;
        return figure;
    }
    const qz_interval exact = qz_interval_of(whole);
    qz_mix_set_whole(mix, &item, &exact);
    return item.figure;
}

/* Both sets in one list by key. */
static void unite(qz_mix *mix, const qzplan_figures *reported, const qzplan_figures *assumed) {
    size_t old_count = reported == NULL ? 0 : reported->order_count;
    size_t i = 0;
    size_t j = 0;
    while (i < old_count || j < assumed->order_count) {
        int order = i == old_count ? 1 : j == assumed->order_count ? -1 : 0;
        if (order == 0) {
            qz_key old_key = qz_key_of(reported->order[i]);
            qz_key new_key = qz_key_of(assumed->order[j]);
            order = qz_key_order(&old_key, &new_key);
        }
        qz_mixed *item = &mix->items[mix->count];
        if (order < 0) {
            *item = (qz_mixed){reported->order[i++], 0, 0};
        } else if (order > 0) {
            *item = (qz_mixed){assumed->order[j++], 1, 0};
        } else {
            *item = (qz_mixed){over(mix, assumed, reported->order[i++], assumed->order[j++]), 1, 0};
        }
        mix->count++;
    }
}

/* What an assumed figure claims: its own amount, and its whole's. */
static void touch_claims(qz_mix *mix, const qzplan_figure *assumed) {
    qz_key key = qz_key_of(assumed);
    const qzplan_metric *whole = key.metric->whole;
    if (!qz_mix_adds_up(key.metric)) {
        return;
    }
    qz_mix_touch(mix, &key);
    if (whole == NULL || whole->percent || !qz_number_known(assumed->denominator)) {
        return;
    }
    key.metric = whole;
    qz_mixed *own = qz_mix_find(mix, &key);
    if (own != NULL && !own->assumed) {
        const qz_interval count = qz_mix_count(own->figure);
        const qz_interval given = qz_interval_of(assumed->denominator);
        if (!qz_interval_is_exact(&count) || qz_interval_apart(&count, &given)) {
            qz_mix_set_count(mix, own, &given);
        }
        own->stale = 0;
        own->assumed = 1; /* as good as given */
    }
    qz_mix_touch(mix, &key);
}

static int key_before(const void *a, const void *b) {
    return qz_key_order(a, b) < 0;
}

/* Each key once. */
static void sort_touched(qz_mix *mix) {
    size_t kept = 0;
    qz_sort(mix->touched, mix->touched_count, key_before);
    for (size_t i = 0; i < mix->touched_count; i++) {
        if (kept == 0 || qz_key_order(mix->touched[kept - 1], mix->touched[i]) != 0) {
            mix->touched[kept++] = mix->touched[i];
        }
    }
    mix->touched_count = kept;
}

/* 1 if some part of the metric has a figure of that key. */
static int has_part(const qz_mix *mix, const qz_key *key) {
    for (size_t i = 0; i < mix->plan->metric_count; i++) {
        qz_key part = *key;
        part.metric = mix->plan->metrics[i];
        if (part.metric->whole == key->metric && qz_mix_find(mix, &part) != NULL) {
            return 1;
        }
    }
    return 0;
}

/* The amount of a whole that shares have to go by: its own figure, or what adds up to it. */
static qz_interval whole_amount(qz_mix *mix, const qz_key *key) {
    qz_mixed *own = qz_mix_find(mix, key);
    qz_interval amount = own == NULL ? nothing : qz_mix_amount(mix, key);
    return qz_mix_known(&amount) ? amount : qz_mix_total(mix, key, NULL);
}

/* The shares of a whole whose amount may have changed. */
static void renew_parts(qz_mix *mix, const qz_key *key) {
    const qz_interval amount = has_part(mix, key) ? whole_amount(mix, key) : nothing;
    for (size_t i = 0; qz_mix_known(&amount) && i < mix->plan->metric_count; i++) {
        qz_key part = *key;
        part.metric = mix->plan->metrics[i];
        qz_mixed *item = part.metric->whole == key->metric ? qz_mix_find(mix, &part) : NULL;
        if (item == NULL) {
            continue;
        }
        const qz_interval count = qz_mix_count(item->figure);
        const qz_interval old = qz_interval_of(item->figure->denominator);
        int other = qz_mix_known(&old) ? qz_interval_apart(&old, &amount) : item->figure->share;
        if (other && !item->assumed) {
            qz_mix_set_whole(mix, item, &amount);
        } else if (qz_mix_is_above(&count, &amount)) {
            qz_mix_above(mix, item->figure, &count, key->metric, &amount);
        }
    }
}

/* A part against the nearest whole that is known. */
static void check_whole(qz_mix *mix, const qz_key *key) {
    enum { LONGEST_CHAIN = 16 };
    qz_mixed *own = qz_mix_find(mix, key);
    const qz_interval count = own == NULL ? nothing : qz_mix_count(own->figure);
    qz_key whole = *key;
    for (int i = 0; qz_mix_known(&count) && i < LONGEST_CHAIN; i++) {
        whole.metric = whole.metric->whole;
        if (whole.metric == NULL || whole.metric->percent) {
            return;
        }
        const qz_interval amount = qz_mix_amount(mix, &whole);
        if (qz_mix_known(&amount)) {
            if (qz_mix_is_above(&count, &amount)) {
                qz_mix_above(mix, own->figure, &count, whole.metric, &amount);
            }
            return;
        }
    }
}

/* A group against everyone, where that is known by itself. */
static void check_everyone(qz_mix *mix, const qz_key *key) {
    qz_key everyone = *key;
    everyone.group = NULL;
    if (!key->metric->additive || !qz_only_grows(key->metric) ||
        qz_mix_find(mix, &everyone) == NULL) {
        return;
    }
    const qz_interval amount = qz_mix_amount(mix, &everyone);
    for (size_t i = 0; qz_mix_known(&amount) && i < mix->plan->group_count; i++) {
        qz_key group = *key;
        group.group = mix->plan->groups[i];
        const qz_mixed *item =
            key->group == NULL || key->group == group.group ? qz_mix_find(mix, &group) : NULL;
        const qz_interval count = item == NULL ? nothing : qz_mix_count(item->figure);
        if (qz_mix_is_above(&count, &amount)) {
            qz_mix_above_everyone(mix, item->figure, &count, &amount);
        }
    }
}

/* 1 where both are figures of one metric, group and area. */
static int same_series(const qzplan_figure *a, const qzplan_figure *b) {
    return a->metric == b->metric && a->group == b->group && a->area == b->area;
}

/* Of what holds at the end of a day, an assumed figure replaces those of other periods that end on
   it, too; what they say of the whole still holds. */
static void drop_same_day(qz_mix *mix, const qzplan_figures *assumed) {
    size_t kept = 0;
    for (size_t first = 0, end; first < mix->count; first = end) {
        const qzplan_figure *figure = mix->items[first].figure;
        const qzplan_figure *dropped = NULL;
        int mine = 0;
        for (end = first; end < mix->count && same_series(figure, mix->items[end].figure) &&
                          mix->items[end].figure->period.last == figure->period.last;
             end++) {
            mine |= mix->items[end].assumed;
        }
        mine &= qz_is_of_day(figure->metric);
        for (size_t i = first; i < end && mine; i++) {
            dropped = mix->items[i].assumed ? dropped : mix->items[i].figure;
        }
        for (size_t i = first; i < end; i++) {
            if (mine && !mix->items[i].assumed) {
                continue;
            }
            mix->items[kept] = mix->items[i];
            if (dropped != NULL) {
                mix->items[kept].figure = over(mix, assumed, dropped, mix->items[i].figure);
            }
            kept++;
        }
    }
    mix->count = kept;
}

/* A total that would fall, where one of the two is assumed. */
static void check_totals(qz_mix *mix) {
    for (size_t i = 1; i < mix->count; i++) {
        const qz_mixed *before = &mix->items[i - 1];
        const qz_mixed *now = &mix->items[i];
        const qz_interval was = qz_mix_count(before->figure);
        const qz_interval is = qz_mix_count(now->figure);
        if (same_series(before->figure, now->figure) && (before->assumed || now->assumed) &&
            !qz_has_flag(now->figure, QZPLAN_FLAG_REVISED) &&
            qz_total_falls(now->figure->metric, before->figure->period.last, was.low,
                           now->figure->period.last, is.high)) {
            qz_mix_falls(mix, now->figure, &is, before->figure, &was);
        }
    }
}

static int is_clean(const qz_mix *mix) {
    return mix->report->first_code == QZPLAN_OK && !mix->report->no_memory;
}

/* The mix as a sealed set. */
static const qzplan_figures *seal(const qz_mix *mix, const qzplan_figures *reported,
                                  const qzplan_figures *assumed) {
    qzplan_figures *set = qz_arena_alloc(mix->arena, sizeof *set);
    const qzplan_figure **order = qz_arena_array(mix->arena, mix->count, sizeof *order);
    size_t metrics = mix->plan->metric_count;
    size_t *starts = qz_arena_array(mix->arena, metrics + 1, sizeof *starts);
    if (set == NULL || order == NULL || starts == NULL) {
        mix->report->no_memory = 1;
        return NULL;
    }
    for (size_t i = 0; i < mix->count; i++) {
        order[i] = mix->items[i].figure;
        starts[order[i]->metric->index + 1] = i + 1;
        set->breaks |= qz_has_flag(order[i], QZPLAN_FLAG_BREAK);
        set->grouped |= order[i]->group != NULL;
    }
    for (size_t i = 1; i <= metrics; i++) {
        starts[i] = starts[i] == 0 ? starts[i - 1] : starts[i];
    }
    set->plan = mix->plan;
    set->order = order;
    set->order_count = mix->count;
    set->metric_starts = starts;
    set->demo = assumed->demo || (reported != NULL && reported->demo);
    set->sealed = 1;
    return set;
}

void qz_what_if(const qzplan_figures **out, qz_arena *arena, qz_report *report,
                const qzplan_figures *reported, const qzplan_figures *assumed) {
    qz_mix mix = {.plan = assumed->plan, .arena = arena, .report = report};
    size_t room = assumed->order_count + (reported == NULL ? 0 : reported->order_count);
    *out = NULL;
    mix.items = qz_arena_array(arena, room, sizeof *mix.items);
    if (mix.items == NULL || !qz_mix_find_sets(&mix) ||
        qz_families_make(&mix.families, arena, mix.plan) != QZPLAN_OK) {
        report->no_memory = 1;
        return;
    }
    unite(&mix, reported, assumed);
    drop_same_day(&mix, assumed);
    for (size_t i = 0; i < assumed->order_count; i++) {
        touch_claims(&mix, assumed->order[i]);
    }
    sort_touched(&mix);
    for (size_t i = 0; i < mix.touched_count; i++) {
        if (qz_mix_find(&mix, mix.touched[i]) != NULL) {
            qz_mix_amount(&mix, mix.touched[i]);
        }
    }
    for (size_t i = 0; i < mix.touched_count; i++) {
        renew_parts(&mix, mix.touched[i]);
    }
    for (size_t i = 0; i < mix.touched_count && is_clean(&mix); i++) {
        check_whole(&mix, mix.touched[i]);
        check_everyone(&mix, mix.touched[i]);
    }
    check_totals(&mix);
    if (is_clean(&mix)) {
        *out = seal(&mix, reported, assumed);
    }
}

static void clear(qzplan_diagnostics **diagnostics) {
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
}

int qzplan_figures_validate_what_if(const qzplan_figures *figures, const qzplan_figures *what_if,
                                    qzplan_diagnostics **diagnostics) {
    clear(diagnostics);
    if (what_if == NULL || (figures != NULL && figures->plan != what_if->plan)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    if (!what_if->sealed || (figures != NULL && !figures->sealed)) {
        return QZPLAN_ERROR_NOT_SEALED;
    }
    qz_report report;
    qz_arena scratch;
    const qzplan_figures *both;
    qz_report_init(&report, &what_if->arena.allocator, what_if->max_diagnostics);
    report.warnings = what_if->warnings;
    qz_arena_init(&scratch, &what_if->arena.allocator);
    qz_what_if(&both, &scratch, &report, figures, what_if);
    report.no_memory |= scratch.failed;
    qz_arena_free(&scratch);
    return qz_report_finish(&report, diagnostics);
}
