/* SPDX-License-Identifier: MIT */
/* Names the day of each term of a verdict: of a value of different days those that it is of, of one
   that is not known because its terms do not meet the latest of each. */

#include "words/days.h"

#include <qzplan/error.h>

#include "model/area_tree.h"
#include "model/leaves.h"
#include "model/metric.h"
#include "number/number.h"
#include "words/languages.h"

enum { NAMED = 8 };

/* What is being listed. */
struct list {
    qz_essay *e;
    const char *after; /* the title of a term */
    size_t count;
};

/* 1 where a figure tells of a metric: its own, or a part's that brought it along. */
static int tells_of(const qzplan_figure *figure, const qzplan_metric *metric) {
    return figure->metric == metric ||
           (figure->metric->whole == metric && qz_number_known(figure->denominator));
}

/* The latest figure of a term among those of the verdict; of all areas, or of one. */
static const qzplan_figure *latest_of(const qzplan_verdict *v, const qzplan_metric *metric,
                                      const qzplan_area *area) {
    const qzplan_figure *best = NULL;
    for (size_t i = 0; i < v->figure_count; i++) {
        const qzplan_figure *figure = v->figures[i];
        if (tells_of(figure, metric) && (area == NULL || figure->area == area) &&
            (best == NULL || figure->period.last > best->period.last)) {
            best = figure;
        }
    }
    return best;
}

static void put(struct list *list, const qzplan_text *title, const qzplan_figure *figure) {
    qz_essay *e = list->e;
    if (list->count++ >= NAMED) {
        return;
    }
    qz_out_text(&e->out, list->count == 1 ? e->words->days_open : e->words->list_comma);
    qz_essay_text(e, title);
    qz_out_text(&e->out, figure == NULL ? e->words->days_none : list->after);
    if (figure != NULL) {
        qz_essay_period(e, &figure->period);
    }
}

static void end(struct list *list) {
    qz_essay *e = list->e;
    if (list->count > NAMED) {
        qz_out_text(&e->out, e->words->before_more);
        qz_essay_count(e, list->count - NAMED);
        qz_out_text(&e->out, e->words->after_more);
    }
    qz_out_text(&e->out, list->count > 0 ? e->words->days_close : "");
}

/* 1 where figures of a metric are of several areas. */
static int is_of_areas(const qzplan_verdict *v, const qzplan_metric *metric) {
    const qzplan_area *area = NULL;
    for (size_t i = 0; i < v->figure_count; i++) {
        if (tells_of(v->figures[i], metric)) {
            if (area != NULL && v->figures[i]->area != area) {
                return 1;
            }
            area = v->figures[i]->area;
        }
    }
    return 0;
}

/* The latest in each area that the value is of, of a change the earlier, too; of one metric in
   several areas these are named. */
static void put_figures(struct list *list, const qzplan_metric *leaf, int alone) {
    const qzplan_verdict *v = list->e->verdict;
    int by_area = alone && is_of_areas(v, leaf);
    int all = v->metric->kind == QZPLAN_METRIC_CHANGE && !qz_is_flow(leaf);
    for (size_t i = 0; i < v->figure_count; i++) {
        const qzplan_figure *figure = v->figures[i];
        if (tells_of(figure, leaf) && (all || latest_of(v, leaf, figure->area) == figure)) {
            put(list, by_area ? &figure->area->title : &leaf->title, figure);
        }
    }
}

static const qzplan_metric *whole_of(const qz_essay *e) {
    const qzplan_metric *whole = e->target->whole;
    return e->target->judged_as != QZPLAN_AS_SHARE ? NULL
           : whole != NULL                         ? whole
                                                   : e->verdict->metric->whole;
}

int qz_has_days(const qzplan_verdict *v, uint64_t remark) {
    int across = v->metric != NULL && v->metric->across != NULL && !qz_number_known(v->actual) &&
                 v->figure_count > 0;
    return remark == QZPLAN_REMARK_MIXED_DAYS || remark == QZPLAN_REMARK_NO_COMMON_DAY ||
           (remark == QZPLAN_REMARK_AREAS_MISSING && across);
}

void qz_essay_days(qz_essay *e) {
    const qzplan_verdict *v = e->verdict;
    const qzplan_metric *leaves[QZ_MOST_LEAVES];
    int known = qz_number_known(v->actual);
    if (v->metric == NULL) {
        return;
    }
    size_t count = qz_leaves_of(leaves, v->metric, whole_of(e));
    struct list list = {e, known ? e->words->days_of : e->words->days_latest, 0};
    for (size_t i = 0; i < count; i++) {
        if (known || v->metric->across != NULL) {
            put_figures(&list, leaves[i], count == 1);
        } else {
            put(&list, &leaves[i]->title, latest_of(v, leaves[i], NULL));
        }
    }
    end(&list);
}
