/* SPDX-License-Identifier: MIT */
/* What a target must not say about time: dates that leave nothing to judge, and stretches that do
   not fit what is measured. */

#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "model/metric.h"

/* Where a fault of the due time is shown: the target's own, else the target that inherits it. */
static const qz_node *due_place(const qz_target_draft *draft) {
    return draft->slots[T_DUE] != NULL ? draft->slots[T_DUE] : draft->node;
}

/* The first period that `every` judges: the first that begins on or after a day. */
static qzplan_period first_period(int32_t day, int32_t kind, int32_t year_starts) {
    qzplan_period period = qz_period_in(day, kind, year_starts);
    return period.first < day ? qz_period_next(&period) : period;
}

static void check_starts(qz_decoder *d, const qz_target_draft *draft) {
    const qz_node *node = draft->slots[T_STARTS];
    const qzplan_target *target = draft->target;
    if (target->every == QZPLAN_PERIOD_NONE) {
        qz_fault_key(d, node, QZ_SAY_PLAIN(STARTS_WITHOUT_EVERY));
    } else if (qz_period_kind_shorter(target->starts.kind, target->every)) {
        qz_fault(d, node, QZ_SAY(STARTS_TOO_SHORT, qz_text(node->text)));
    } else if (target->starts.kind != QZPLAN_PERIOD_NONE &&
               target->starts.first < d->plan->begins) {
        qz_fault(d, node, QZ_SAY(STARTS_BEFORE_PLAN, qz_text(node->text)));
    }
}

/* Where what is said of `every` is shown: the target's own, else the target that inherits it. */
static const qz_node *every_place(const qz_target_draft *draft) {
    return draft->slots[T_EVERY] != NULL ? draft->slots[T_EVERY] : draft->node;
}

/* Each metric is judged in its own years; what has none in the plan's. */
static size_t years_count(const qz_target_draft *draft) {
    return draft->target->metric_count == 0 ? 1 : draft->target->metric_count;
}

static int32_t years_at(const qz_target_draft *draft, size_t i) {
    return draft->target->metric_count == 0 ? draft->inherited.year_starts
                                            : draft->target->metrics[i]->year_starts;
}

/* Halves and quarters are those of years that begin with a month. */
static int check_parts(qz_decoder *d, const qz_target_draft *draft) {
    const qz_period_kind *every = qz_period_kind_of(draft->target->every);
    int has_parts = 1;
    for (size_t i = 0; i < years_count(draft); i++) {
        has_parts = has_parts && qz_year_has_parts(years_at(draft, i));
    }
    if (!every->is_counted || has_parts) {
        qz_remark_parts(d, draft);
        return 1;
    }
    qz_fault(d, every_place(draft), QZ_SAY(EVERY_NO_PARTS, qz_text(every->name)));
    return 0;
}

/* A whole period has to fit between the beginning and the due time. */
static void check_periods(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int32_t begins = target->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > begins) {
        begins = target->starts.first;
    }
    int32_t last = draft->inherited.due.last;
    if (begins == QZPLAN_DAY_NONE || last < target->begins) {
        return;
    }
    int fits = 1;
    for (size_t i = 0; i < years_count(draft); i++) {
        qzplan_period first = first_period(begins, target->every, years_at(draft, i));
        fits = fits && first.kind != QZPLAN_PERIOD_NONE && first.last <= last;
    }
    if (!fits) {
        qz_fault(d, due_place(draft), QZ_SAY_PLAIN(EVERY_NO_PERIOD));
    }
}

static void check_path(qz_decoder *d, const qz_target_draft *draft) {
    const qz_node *item = draft->slots[T_PATH]->first;
    for (size_t i = 0; i < draft->target->path_count; i++, item = item->next) {
        int32_t day = draft->points[i].day;
        if (day == QZPLAN_DAY_NONE) {
            continue;
        }
        if (day < d->plan->begins) {
            qz_fault_key(d, item, QZ_SAY(DUE_BEFORE_PLAN, qz_text(item->key)));
        } else if (day < draft->target->begins) {
            qz_fault_key(d, item, QZ_SAY(BEFORE_BEGINS, qz_text(item->key)));
        } else if (draft->inherited.due.kind != QZPLAN_PERIOD_NONE &&
                   day > draft->inherited.due.last) {
            qz_fault_key(d, item, QZ_SAY(PATH_AFTER_DUE, qz_text(item->key)));
        }
    }
}

/* No deadline lies before the first day; one before the plan's has been told. */
static void check_begins(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qz_node *own = draft->slots[T_BEGINS];
    const qz_node *item = draft->dated ? draft->comparator->first : NULL;
    for (size_t i = 0; draft->milestones != NULL && i < target->milestone_count; i++) {
        const qzplan_period *due = draft->dated ? &draft->milestones[i].due : &draft->inherited.due;
        int is_before = due->kind != QZPLAN_PERIOD_NONE && due->last >= d->plan->begins &&
                        due->last < target->begins;
        if (is_before && own != NULL) {
            qz_fault(d, own, QZ_SAY(BEGINS_AFTER_DUE, qz_text(own->text)));
            return;
        }
        if (is_before && draft->dated) {
            qz_fault_key(d, item, QZ_SAY(BEFORE_BEGINS, qz_text(item->key)));
        } else if (is_before) {
            qz_fault(d, due_place(draft),
                     QZ_SAY(BEFORE_BEGINS, qz_text(draft->inherited.due_node->text)));
        }
        item = item == NULL ? NULL : item->next;
    }
}

void qz_validate_times(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qzplan_period *due = &draft->inherited.due;
    if (draft->place != QZ_IN_TASK || !check_parts(d, draft)) {
        return;
    }
    if (draft->slots[T_STARTS] != NULL) {
        check_starts(d, draft);
    }
    if (draft->slots[T_PATH] != NULL && !draft->dated) {
        check_path(d, draft);
    }
    check_begins(d, draft);
    if (draft->dated || due->kind == QZPLAN_PERIOD_NONE) {
        return;
    }
    if (target->every != QZPLAN_PERIOD_NONE) {
        check_periods(d, draft);
    } else if (due->kind == QZPLAN_PERIOD_ONGOING && draft->slots[T_EVERY] == NULL) {
        qz_fault(d, due_place(draft), QZ_SAY_PLAIN(ONGOING_WITHOUT_EVERY));
    }
}

/* Days of the longest period of a kind: months have 31 days, one of two less. */
static int32_t most_days(int32_t kind) {
    int32_t months = qz_period_kind_of(kind)->months;
    qzplan_period any = qz_period_of(0, kind);
    return months > 0 ? 31 * months - months / 2 : any.last - any.first + 1;
}

/* 1 where a stretch is longer than each period that is judged. */
static int is_longer(const qzplan_span *span, int32_t every) {
    int32_t months = qz_period_kind_of(every)->months;
    switch (span->kind) {
    case QZPLAN_SPAN_YEARS:
        return 12 * span->count > months;
    case QZPLAN_SPAN_MONTHS:
        return span->count > months;
    case QZPLAN_SPAN_DAYS:
        return span->last - span->first + 1 > most_days(every);
    default:
        return 1;
    }
}

/* Changes in per cent are put together otherwise. */
static void refuse_changes(qz_decoder *d, const qz_node *node, const qzplan_metric *metric) {
    const char *key = qz_key_for_changes();
    const qz_part made[] = {qz_text(key)};
    const qz_phrase hint = {made, 1, key == NULL ? QZ_PHRASE_NONE : QZ_PHRASE_MADE_BY};
    qz_fault_key(d, node, qz_hinted(QZ_SAY(SUM_OVER_CHANGES, qz_text(metric->id)), hint));
}

static void check_span(qz_decoder *d, const qz_target_draft *draft, size_t key,
                       const qzplan_span *span) {
    const qzplan_target *target = draft->target;
    const qz_node *node = draft->slots[key];
    if (node == NULL || span->kind == QZPLAN_SPAN_NONE) {
        return;
    }
    if (target->every != QZPLAN_PERIOD_NONE && !is_longer(span, target->every)) {
        qz_fault(d, node, QZ_SAY(SPAN_TOO_SHORT, qz_text(node->text)));
    }
    for (size_t i = 0; i < target->metric_count && key == T_SUM_OVER; i++) {
        if (qz_is_percent_change(target->metrics[i])) {
            refuse_changes(d, node, target->metrics[i]);
            return;
        }
        if (target->metrics[i]->figures == QZPLAN_FIGURES_AVERAGE) {
            qz_fault_key(d, node, QZ_SAY(SUM_OVER_AVERAGE, qz_text(target->metrics[i]->id)));
            return;
        }
        if (target->metrics[i]->figures == QZPLAN_FIGURES_STATE) {
            qz_fault_key(d, node, QZ_SAY(SUM_OVER_STATE, qz_text(target->metrics[i]->id)));
            return;
        }
    }
}

void qz_validate_spans(qz_decoder *d, const qz_target_draft *draft) {
    check_span(d, draft, T_SUM_OVER, &draft->target->sum_over);
    check_span(d, draft, T_AVERAGE_OVER, &draft->target->average_over);
}
