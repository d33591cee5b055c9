/* SPDX-License-Identifier: MIT */
/* Goes through the groups of a table, asks of each whether its rows are in the whole and satisfy
   the metric's own condition, and makes of what is known of every area a figure. */

#include "tally/measure.h"

#include <string.h>

#include <qzplan/error.h>

#include "model/area_tree.h"
#include "model/areas.h"
#include "number/number.h"
#include "tally/distinct.h"

/* A metric and those that it is a part of: what each adds. */
typedef struct qz_link {
    const qzplan_metric *metric;
    qz_has_table *has; /* has_count of its counting */
} qz_link;

typedef struct qz_measuring {
    qz_asking *asking;
    const qz_measure *measure;
    const qzplan_counting *counting;
    qz_link *links; /* the metric itself, then its wholes */
    size_t link_count;
    qz_answers answers;
    qz_frame frame;
    qz_distinct *distinct;
    qz_frame unkeyed; /* of distinct cells: rows without one */
    uint64_t *certain_keys;
    uint64_t *possible_keys;
} qz_measuring;

/* ---- the chain */

static int make_links(qz_measuring *m) {
    const qz_measure *measure = m->measure;
    size_t count = 0;
    for (const qzplan_metric *at = measure->metric; at != NULL && at->counting != NULL;
         at = at->whole) {
        count++;
    }
    m->links = qz_arena_array(m->asking->arena, count, sizeof *m->links);
    if (m->links == NULL) {
        return 0;
    }
    for (const qzplan_metric *at = measure->metric; m->link_count < count; at = at->whole) {
        qz_link *link = &m->links[m->link_count++];
        link->metric = at;
        link->has = qz_arena_array(m->asking->arena, at->counting->has_count, sizeof *link->has);
        for (size_t h = 0; link->has != NULL && h < at->counting->has_count; h++) {
            if (!qz_has_make(&link->has[h], m->asking, &at->counting->has[h], measure->tally,
                             measure->stretch, measure->period)) {
                return 0;
            }
        }
        if (link->has == NULL) {
            return 0;
        }
    }
    return 1;
}

static int has_truth(const qz_link *link, uint32_t key, uint32_t area) {
    int all = QZ_TRUE;
    for (size_t h = 0; h < link->metric->counting->has_count; h++) {
        all = qz_and(all, qz_has_truth(&link->has[h], key, area));
    }
    return all;
}

static int link_truth(const qz_measuring *m, const qz_link *link, const uint32_t *tuple) {
    const qzplan_tally *tally = m->measure->tally;
    const qz_rec_spec *spec = tally->spec;
    int truth = qz_group_truth(&tally->store, tuple, spec->of_metric[link->metric->index],
                               m->measure->stretch, m->asking->known);
    if (truth == QZ_FALSE || link->metric->counting->has_count == 0) {
        return truth;
    }
    uint32_t key = spec->key_word == QZ_NO ? QZ_KEY_NONE : tuple[spec->key_word];
    return qz_and(truth, has_truth(link, key, tuple[QZ_WORD_AREA]));
}

/* ---- rows of a table */

/* Whether the rows of a group are in the whole, whatever the metric itself says. */
static int whole_truth(const qz_measuring *m, const uint32_t *tuple) {
    const qz_measure *measure = m->measure;
    const qz_rec_spec *spec = measure->tally->spec;
    int w = qz_group_in_time(spec, tuple, measure->stretch);
    if (measure->group != NULL && w != QZ_FALSE) {
        w = qz_and(w, qz_group_truth(&measure->tally->store, tuple,
                                     spec->of_group[measure->group->index], measure->stretch,
                                     m->asking->known));
    }
    for (size_t i = 1; w != QZ_FALSE && i < m->link_count; i++) {
        w = qz_and(w, link_truth(m, &m->links[i], tuple));
    }
    return w;
}

static const qz_rec_sum *sum_of(const qz_measuring *m, uint32_t group) {
    const qz_rec_spec *spec = m->measure->tally->spec;
    const qzplan_table_column *of = m->counting->of;
    if (of == NULL || spec->columns[of->index].value == QZ_NO) {
        return NULL;
    }
    return qz_rec_sum_of(&m->measure->tally->store, group, spec->columns[of->index].value);
}

static int count_groups(qz_measuring *m, int8_t *truths) {
    const qz_rec_store *store = &m->measure->tally->store;
    for (uint32_t i = 0; i < store->groups.count; i++) {
        const uint32_t *tuple = qz_groups_at(&store->groups, i);
        int w = whole_truth(m, tuple);
        int o = w == QZ_FALSE ? QZ_FALSE : link_truth(m, &m->links[0], tuple);
        truths[i] = (int8_t)qz_and(w, o);
        qz_cells_add(qz_frame_exact(&m->frame, tuple[QZ_WORD_AREA]), w, o, store->groups.counts[i],
                     sum_of(m, i));
    }
    return 1;
}

/* Of groups that count, the keys; of those without one how many rows there are. */
static int count_keys(qz_measuring *m, const int8_t *truths) {
    const qz_rec_store *store = &m->measure->tally->store;
    const uint32_t set = store->spec->columns[m->counting->of->index].set;
    for (uint32_t i = 0; i < store->sets.count; i++) {
        const uint32_t *entry = qz_groups_at(&store->sets, i);
        int truth = entry[1] == set ? truths[entry[0]] : QZ_FALSE;
        uint32_t area = qz_groups_at(&store->groups, entry[0])[QZ_WORD_AREA];
        if (truth == QZ_FALSE) {
            continue;
        }
        if (entry[2] == QZ_KEY_NONE) {
            qz_cells_add(qz_frame_exact(&m->unkeyed, area), truth, QZ_TRUE, store->sets.counts[i],
                         NULL);
        } else if (!qz_distinct_add(m->distinct, area, entry[2], truth == QZ_TRUE)) {
            return 0;
        }
    }
    return 1;
}

static int count_distinct(qz_measuring *m, const int8_t *truths) {
    const size_t areas = m->frame.count;
    qz_arena *arena = m->asking->arena;
    m->distinct = qz_distinct_make(arena, &m->frame);
    m->certain_keys = qz_arena_array(arena, areas, sizeof *m->certain_keys);
    m->possible_keys = qz_arena_array(arena, areas, sizeof *m->possible_keys);
    int fine = m->distinct != NULL && m->certain_keys != NULL && m->possible_keys != NULL &&
               qz_frame_make(&m->unkeyed, arena, m->asking->plan) && count_keys(m, truths) &&
               qz_distinct_count(m->distinct, m->certain_keys, m->possible_keys);
    qz_distinct_free(m->distinct);
    if (fine) {
        qz_frame_spread(&m->unkeyed);
    }
    return fine;
}

static int count_table(qz_measuring *m) {
    const qzplan_tally *tally = m->measure->tally;
    int8_t *truths = qz_arena_alloc(m->asking->arena, tally->store.groups.count + (size_t)1);
    if (truths == NULL ||
        !qz_answers_make(&m->answers, m->asking->arena, tally, m->measure->stretch) ||
        !count_groups(m, truths)) {
        return 0;
    }
    return m->counting->what != QZPLAN_COUNT_DISTINCT || count_distinct(m, truths);
}

/* ---- areas of a kind */

static int count_areas(qz_measuring *m) {
    const qz_days stretch = m->measure->stretch;
    qz_area_walk walk = qz_area_walk_there(
        qz_area_walk_from(m->asking->plan, NULL, m->counting->kind), stretch.first, stretch.last);
    const qzplan_area *area;
    while ((area = qz_area_walk_next(&walk)) != NULL) {
        int w = QZ_TRUE;
        for (size_t i = 1; i < m->link_count; i++) {
            w = qz_and(w, has_truth(&m->links[i], QZ_KEY_NONE, area->index));
        }
        qz_cells_add(qz_frame_exact(&m->frame, area->index), w,
                     has_truth(&m->links[0], QZ_KEY_NONE, area->index), 1, NULL);
    }
    return 1;
}

/* ---- what it makes of an area */

static int to_number(qzplan_number *out, uint64_t count) {
    *out = (qzplan_number){(int64_t)count, 1};
    return count > INT64_MAX ? QZPLAN_ERROR_OVERFLOW : QZPLAN_OK;
}

static int to_range(qz_interval *out, uint64_t low, uint64_t high) {
    int code = to_number(&out->low, low);
    return code != QZPLAN_OK ? code : to_number(&out->high, high);
}

static void take_share(qz_measured *out, const qz_shares *shares) {
    if (shares->whole_low == 0 || shares->low_den > INT64_MAX || shares->high_den > INT64_MAX) {
        return; /* there may be nothing of which it is a share */
    }
    out->is_share = 1;
    const qzplan_number low = {(int64_t)shares->low_num, (int64_t)shares->low_den};
    const qzplan_number high = {(int64_t)shares->high_num, (int64_t)shares->high_den};
    out->share.low = qz_number_reduced(low);
    out->share.high = qz_number_reduced(high);
}

static int take_rows(qz_measured *out, const qz_measuring *m, const qz_rec_cells *cells) {
    const qz_shares shares = qz_cells_shares(cells);
    if (m->measure->metric->whole != NULL && m->link_count > 1) {
        take_share(out, &shares);
    }
    return to_range(&out->range, shares.low_num, shares.high_num);
}

static int take_distinct(qz_measured *out, const qz_measuring *m, size_t area,
                         const qz_rec_cells *cells) {
    const qz_shares rows = qz_cells_shares(cells);
    const qz_shares unkeyed = qz_cells_shares(&m->unkeyed.all[area]);
    uint64_t low = m->certain_keys[area];
    low = low == 0 && rows.low_num > 0 ? 1 : low;
    out->unknown += unkeyed.low_num;
    return to_range(&out->range, low, m->possible_keys[area] + unkeyed.high_num);
}

static int take_cells(qz_measured *out, const qz_measuring *m, size_t area) {
    const qz_rec_cells *cells = &m->frame.all[area];
    const qzplan_table_column *of = m->counting->of;
    const int what = m->counting->what;
    out->is_there = 1;
    out->unknown = qz_cells_unknown(cells, of != NULL && what != QZPLAN_COUNT_DISTINCT);
    switch (what) {
    case QZPLAN_COUNT_DISTINCT:
        return take_distinct(out, m, area, cells);
    case QZPLAN_COUNT_TOTAL:
        return qz_cells_total(&out->range, cells, of);
    case QZPLAN_COUNT_HIGHEST:
    case QZPLAN_COUNT_LOWEST:
        out->is_there = qz_cells_extreme(&out->range, cells, of, what == QZPLAN_COUNT_HIGHEST);
        return QZPLAN_OK;
    default:
        return take_rows(out, m, cells);
    }
}

/* Where areas within one have not reported only one end of it is known; of sums that may fall none.
 */
static void open_end(qz_measured *out, const qz_measuring *m) {
    static const qzplan_number none = {0, 0};
    const qzplan_table_column *of = m->counting->of;
    int falls = m->counting->what == QZPLAN_COUNT_TOTAL && (of->low.den == 0 || of->low.num < 0);
    if (m->counting->what == QZPLAN_COUNT_LOWEST) {
        out->range.low = none;
    } else {
        out->range.high = none;
        out->range.low = falls ? none : out->range.low;
    }
    out->is_share = 0;
}

static int is_of_kind(const qz_measuring *m, const qzplan_area *area) {
    qz_area_walk walk = qz_area_walk_from(m->asking->plan, area, m->counting->kind);
    return qz_area_walk_next(&walk) != NULL;
}

static int take_area(qz_measured *out, const qz_measuring *m, const qzplan_area *area) {
    if (m->counting->what == QZPLAN_COUNT_AREAS) {
        return is_of_kind(m, area) ? take_cells(out, m, area->index) : QZPLAN_OK;
    }
    if (!m->answers.answers[area->index] && !m->answers.some[area->index]) {
        return QZPLAN_OK;
    }
    int code = take_cells(out, m, area->index);
    if (!m->answers.answers[area->index]) {
        open_end(out, m);
    }
    out->is_there &= out->range.low.den > 0 || out->range.high.den > 0;
    return code;
}

int qz_measure_make(qz_measured *out, qz_asking *asking, const qz_measure *measure) {
    qz_measuring m = {.asking = asking, .measure = measure, .counting = measure->metric->counting};
    const int of_areas = m.counting->what == QZPLAN_COUNT_AREAS;
    if (!make_links(&m) || !qz_frame_make(&m.frame, asking->arena, asking->plan) ||
        !(of_areas ? count_areas(&m) : count_table(&m))) {
        return QZPLAN_ERROR_NO_MEMORY;
    }
    qz_frame_spread(&m.frame);
    for (size_t i = 0; i < asking->plan->area_count; i++) {
        const qzplan_area *area = asking->plan->areas[i];
        out[i] = (qz_measured){0};
        int code = qz_is_there(area, measure->stretch.first, measure->stretch.last)
                       ? take_area(&out[i], &m, area)
                       : QZPLAN_OK;
        if (code != QZPLAN_OK) {
            return code;
        }
    }
    return QZPLAN_OK;
}
