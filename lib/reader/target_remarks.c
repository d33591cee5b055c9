/* SPDX-License-Identifier: MIT */
/* What is right, but read otherwise than one may think: warnings, of each place once. */

#include "reader/target_rules.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "input/meant.h"
#include "model/border.h"
#include "model/comparators.h"
#include "number/number.h"
#include "reader/remarks.h"

enum { SHOWN_MOST = 48 };

/* 1 where a key is another one than in what a revision changes. */
static int is_new(const qz_target_draft *draft, size_t key) {
    return draft->slots[key] != NULL &&
           (draft->base == NULL || draft->base->slots[key] != draft->slots[key]);
}

static int is_below_zero(const qzplan_value *value) {
    return qz_number_known(value->number) && value->number.num < 0;
}

/* A percentage of a baseline that is written below zero. */
static void remark_change(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int is_read = draft->base == NULL || draft->base->comparator != draft->comparator ||
                  is_new(draft, T_FROM);
    for (size_t i = 0; is_read && i < target->milestone_count; i++) {
        const qzplan_value *value = &draft->milestones[i].value;
        if (draft->values[i] != NULL && qz_form_is_of_baseline(value->form)) {
            qz_fault(
                d, draft->values[i],
                QZ_SAY(PERCENT_OF_NEGATIVE, qz_text(value->text), qz_text(target->baseline.text)));
        }
    }
}

/* A percentage of a value that is below zero. */
static void remark_width(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_value *within = &draft->target->within;
    const qzplan_value *about = &draft->milestones[0].value;
    if ((is_new(draft, T_WITHIN) || is_new(draft, T_ABOUT)) &&
        within->form == QZPLAN_NUMBER_PERCENT && qz_number_known(within->number) &&
        qz_form_is_number(about->form) && is_below_zero(about)) {
        qz_fault(d, draft->slots[T_WITHIN],
                 QZ_SAY(PERCENT_OF_NEGATIVE, qz_text(within->text), qz_text(about->text)));
    }
}

void qz_remark_percentages(qz_decoder *d, const qz_target_draft *draft) {
    if (draft->comparator == NULL || draft->milestones == NULL) {
        return;
    }
    if (qz_comparator_of(draft->target->op)->by != 0 && is_below_zero(&draft->target->baseline)) {
        remark_change(d, draft);
    }
    if (draft->slots[T_WITHIN] != NULL && draft->slots[T_ABOUT] != NULL) {
        remark_width(d, draft);
    }
}

/* All of 100 % is asked of a percentage that the plan lets go beyond. */
void qz_remark_limits(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int asks_all = target->op == QZPLAN_OP_AT_LEAST || target->op == QZPLAN_OP_RAISE_TO ||
                   target->op == QZPLAN_OP_EXACTLY;
    if (!asks_all || draft->milestones == NULL || target->metric_count == 0 ||
        (draft->base != NULL && draft->base->comparator == draft->comparator)) {
        return;
    }
    const qzplan_metric *metric = target->metrics[0];
    if (!metric->percent || metric->kind != QZPLAN_METRIC_PLAIN || qz_number_known(metric->high)) {
        return;
    }
    for (size_t i = 0; i < target->milestone_count; i++) {
        const qzplan_value *value = &draft->milestones[i].value;
        if (draft->values[i] != NULL && value->form == QZPLAN_NUMBER_PERCENT &&
            value->number.num == 1 && value->number.den == 1) {
            qz_fault(d, draft->values[i],
                     QZ_SAY(PERCENT_UNLIMITED, qz_text(value->text), qz_text(metric->id)));
            return;
        }
    }
}

void qz_remark_parts(qz_decoder *d, const qz_target_draft *draft) {
    const qz_period_kind *every = qz_period_kind_of(draft->target->every);
    const qz_node *own = draft->slots[T_EVERY];
    if (every->is_counted && draft->inherited.year_starts != QZ_CALENDAR_YEAR &&
        (draft->base == NULL || is_new(draft, T_EVERY))) {
        qz_fault(d, own != NULL ? own : draft->node, QZ_SAY(EVERY_OF_YEAR, qz_text(every->name)));
    }
}

/* A part judged by how many there are, where a number below one is asked for: a share was meant. */
static void remark_count(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                         const qz_node *node) {
    const qz_message said =
        QZ_SAY(COUNT_BELOW_ONE, qz_text(value->text), qz_text(draft->target->metrics[0]->id));
    qz_meant meant;
    if (!qz_meant_percent(&meant, value->text)) {
        qz_fault(d, node, said);
        return;
    }
    const qz_message better = qz_hinted(said, QZ_PHRASE(WRITE_VALUE, qz_text(meant.text)));
    qz_fault(d, node, QZ_REPLACING(better, meant.text, 0));
}

static int is_below_one(const qzplan_value *value) {
    return value->form == QZPLAN_NUMBER_PLAIN && qz_number_known(value->number) &&
           value->number.num > 0 && value->number.num < value->number.den;
}

/* "5%" as "5 points"; 0 where it does not fit. */
static int write_points(char out[SHOWN_MOST], const char *percent) {
    size_t digits = strcspn(percent, "%");
    if (percent[digits] != '%' || digits + sizeof " points" > SHOWN_MOST) {
        return 0;
    }
    memcpy(out, percent, digits);
    strcpy(out + digits, strcmp(percent, "1%") == 0 ? " point" : " points");
    return 1;
}

/* What a change by a part of the baseline comes to; 0 where the plan does not say of what. */
static int come_to(qzplan_number *out, const qzplan_target *target, const qzplan_value *value) {
    const qzplan_value *from = &target->baseline;
    qzplan_number change = {0, 0};
    *out = change;
    if (!qz_number_known(from->number) || from->form != QZPLAN_NUMBER_PERCENT ||
        qzplan_number_multiply(&change, &from->number, &value->number) != QZPLAN_OK) {
        return 0;
    }
    return (qz_comparator_of(target->op)->by > 0
                ? qzplan_number_add(out, &from->number, &change)
                : qzplan_number_subtract(out, &from->number, &change)) == QZPLAN_OK;
}

/* A percentage of a percentage. */
static void remark_percent(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                           const qz_node *node) {
    static const qzplan_number alone = {0, 0};
    const qzplan_target *target = draft->target;
    const qz_part written = qz_text(value->text);
    const qz_part metric = qz_text(target->metrics[0]->id);
    char points[SHOWN_MOST];
    qzplan_number level;
    const char *meant = write_points(points, value->text) ? points : NULL;
    const qz_phrase hint =
        meant != NULL ? QZ_PHRASE(IF_POINTS, qz_text(points)) : qz_phrase_plain(QZ_PHRASE_NONE);
    if (come_to(&level, target, value)) {
        const qz_part baseline = qz_text(target->baseline.text);
        const qz_part result = qz_number_part(level, QZPLAN_NUMBER_PERCENT, alone);
        const qz_message said = QZ_SAY(PERCENT_COMES_TO, written, metric, baseline, result);
        qz_fault(d, node, QZ_REPLACING(qz_hinted(said, hint), meant, 0));
    } else {
        const qz_message said = QZ_SAY(PERCENT_OF_PERCENT, written, metric);
        qz_fault(d, node, QZ_REPLACING(qz_hinted(said, hint), meant, 0));
    }
}

static void remark_value(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                         const qz_node *node) {
    const qzplan_target *target = draft->target;
    const qzplan_metric *metric = target->metrics[0];
    int by = qz_comparator_of(target->op)->by != 0;
    if (target->judged_as == QZPLAN_AS_COUNT && is_below_one(value)) {
        remark_count(d, draft, value, node);
    } else if (by && metric->percent && value->form == QZPLAN_NUMBER_PERCENT) {
        remark_percent(d, draft, value, node);
    } else {
        qz_remark_decimals(d, node, value, metric);
        if (!by) {
            qz_remark_beyond(d, node, value, metric);
        }
    }
}

void qz_remark_values(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qzplan_metric *metric = target->metric_count > 0 ? target->metrics[0] : NULL;
    int is_read = draft->base == NULL || draft->base->comparator != draft->comparator;
    for (size_t i = 0; is_read && metric != NULL && i < target->milestone_count; i++) {
        if (draft->values[i] != NULL) {
            remark_value(d, draft, &draft->milestones[i].value, draft->values[i]);
        }
        if (draft->uppers[i] != NULL) {
            remark_value(d, draft, &draft->milestones[i].upper, draft->uppers[i]);
        }
    }
    if (metric != NULL && is_new(draft, T_FROM) && target->baseline.text != NULL) {
        qz_remark_decimals(d, draft->slots[T_FROM], &target->baseline, metric);
        qz_remark_beyond(d, draft->slots[T_FROM], &target->baseline, metric);
    }
}
