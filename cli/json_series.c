/* SPDX-License-Identifier: MIT */
/* Finds the figures behind a verdict in the order that sealed figures have, and tells the course.
 */

#include "json_series.h"

#include "amount.h"
#include "figures_out.h"
#include "json_out.h"
#include "json_time.h"

json_t *json_flags(const qzplan_figure *figure) {
    struct buffer letters = {0};

    figure_add_flags(&letters, figure);
    json_t *made = letters.length > 0 ? json_text_of(buffer_text(&letters))
                                      : json_term(QZPLAN_VOCABULARY_FLAG, QZPLAN_FLAG_NONE);
    buffer_free(&letters);
    return made;
}

static int64_t place_of_group(const qzplan_group *group) {
    return group == NULL ? -1 : (int64_t)group->index;
}

/* Whether a figure stands before all of a verdict's: by metric, group and area. */
static int is_before(const qzplan_figure *figure, const qzplan_verdict *verdict) {
    int64_t group = place_of_group(figure->group), wanted = place_of_group(verdict->group);

    if (figure->metric != verdict->metric) {
        return figure->metric->index < verdict->metric->index;
    }
    return group != wanted ? group < wanted : figure->area->index < verdict->area->index;
}

static size_t first_of(const qzplan_figures *figures, const qzplan_verdict *verdict) {
    size_t low = 0, high = qzplan_figures_count(figures);

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (is_before(qzplan_figures_get(figures, middle), verdict)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static json_t *point_of(const qzplan_figure *figure) {
    json_t *object = json_object();
    struct buffer period = {0};
    int32_t form = figure->share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;

    add_period(&period, &figure->period);
    json_put(object, "period", json_text_of(buffer_text(&period)));
    json_put(object, "day", json_day(figure->period.last));
    json_put(object, "value", json_number_in(&figure->value, form));
    json_put(object, "low", json_number_in(&figure->low, form));
    json_put(object, "high", json_number_in(&figure->high, form));
    json_put(object, "flag", json_flags(figure));
    buffer_free(&period);
    return object;
}

json_t *json_series(const struct report *report, const qzplan_verdict *verdict) {
    json_t *list = json_array();
    const qzplan_figures *figures = report->figures;

    if (verdict->metric == NULL || figures == NULL) {
        return list;
    }
    for (size_t i = first_of(figures, verdict); i < qzplan_figures_count(figures); i++) {
        const qzplan_figure *figure = qzplan_figures_get(figures, i);

        if (figure->metric != verdict->metric || figure->group != verdict->group ||
            figure->area != verdict->area) {
            break;
        }
        if (figure->period.last <= report->result->as_of) {
            json_array_append_new(list, point_of(figure));
        }
    }
    return list;
}

static void add_point(json_t *list, int32_t day, const qzplan_number *value,
                      const qzplan_verdict *verdict) {
    json_t *object = json_object();

    json_put(object, "day", json_day(day));
    json_put(object, "value", json_number_beside(value, verdict->form, &verdict->required));
    json_array_append_new(list, object);
}

static int adds_up(const qzplan_metric *metric) {
    return metric != NULL && metric->figures != QZPLAN_FIGURES_STATE &&
           metric->figures != QZPLAN_FIGURES_AVERAGE;
}

/* Where the course begins: a baseline that is written, else, of what adds up, nothing. Returns 0
   where it hangs on figures. */
static int add_start(json_t *list, const qzplan_verdict *verdict) {
    static const qzplan_number nothing = {0, 1};
    const qzplan_target *target = judged_target(verdict);
    int sums = adds_up(verdict->metric);
    int32_t day = sums                                        ? verdict->period.first - 1
                  : target->since_kind == QZPLAN_SINCE_PERIOD ? target->since.last
                                                              : target->begins - 1;

    if (target->baseline.number.den > 0 && is_written_number(&target->baseline) &&
        (!sums || target->every == QZPLAN_PERIOD_NONE)) {
        add_point(list, day, &target->baseline.number, verdict);
        return 1;
    }
    if (sums && target->baseline.text == NULL) {
        add_point(list, day, &nothing, verdict);
        return 1;
    }
    return 0;
}

json_t *json_course(const qzplan_verdict *verdict) {
    const qzplan_target *target = judged_target(verdict);
    json_t *list = json_array();

    if (verdict->expected.den <= 0 || verdict->required.den <= 0 || target->method != 0 ||
        !add_start(list, verdict)) {
        json_decref(list);
        return json_null();
    }
    for (size_t i = 0; i < target->path_count; i++) {
        add_point(list, target->path[i]->day, &target->path[i]->value.number, verdict);
    }
    add_point(list, verdict->deadline, &verdict->required, verdict);
    return list;
}
