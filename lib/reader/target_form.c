/* SPDX-License-Identifier: MIT */
/* How the values of a target are written: with `%` where a percentage is judged, in points where a
   difference of percentages is, plain where a count is. */

#include "input/meant.h"
#include "model/metric.h"
#include "reader/metric_draft.h"
#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "model/comparators.h"
#include "number/interval.h"
#include "number/number.h"

int qz_measure_of(const qzplan_metric *metric) {
    if (qz_is_part(metric)) {
        return QZ_MEASURE_PART;
    }
    int32_t form = qz_form_of_values(metric);
    return form == QZPLAN_NUMBER_PLAIN    ? QZ_MEASURE_NUMBER
           : form == QZPLAN_NUMBER_POINTS ? QZ_MEASURE_POINTS
                                          : QZ_MEASURE_PERCENT;
}

static int is_change(const qz_target_draft *draft) {
    return qz_comparator_of(draft->target->op)->by != 0;
}

/* The form of what a value adds to the baseline, or is; -1 where it only says how many times. */
static int32_t form_of(const qz_target_draft *draft, const qzplan_value *value) {
    switch (value->form) {
    case QZPLAN_NUMBER_PLAIN:
    case QZPLAN_NUMBER_POINTS:
        return value->form;
    case QZPLAN_NUMBER_PERCENT:
        return is_change(draft) ? -1 : value->form;
    case QZPLAN_VALUE_YEARLY_AMOUNT:
        return qz_form_of_yearly(value);
    default:
        return -1;
    }
}

/* A count where a part meets a plain number. Where its value says nothing of it (`all`, twice the
   baseline) it is what `as` says, else what its baseline is, else a share. */
int32_t qz_count_or_share(const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    enum qz_range_shape shape = qz_comparator_of(target->op)->shape;
    int32_t form = shape == QZ_RANGE_ONE || shape == QZ_RANGE_ZERO ? QZPLAN_NUMBER_PERCENT : -1;
    for (size_t i = 0; i < target->milestone_count && form < 0; i++) {
        if (draft->values != NULL && draft->values[i] != NULL) {
            form = form_of(draft, &draft->milestones[i].value);
        }
    }
    if (form < 0 && target->judged_as != QZPLAN_AS_VALUE) {
        return target->judged_as;
    }
    if (form < 0 && qz_number_known(target->baseline.number)) {
        form = target->baseline.form;
    }
    return form == QZPLAN_NUMBER_PLAIN ? QZPLAN_AS_COUNT : QZPLAN_AS_SHARE;
}

/* The one form of plain values that the target takes. */
static int32_t wanted_form(const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    if (target->judged_as != QZPLAN_AS_VALUE) {
        return target->judged_as == QZPLAN_AS_COUNT ? QZPLAN_NUMBER_PLAIN : QZPLAN_NUMBER_PERCENT;
    }
    int measure = qz_measure_of(target->metrics[0]);
    return measure == QZ_MEASURE_NUMBER    ? QZPLAN_NUMBER_PLAIN
           : measure == QZ_MEASURE_PERCENT ? QZPLAN_NUMBER_PERCENT
                                           : QZPLAN_NUMBER_POINTS;
}

static const char *subject_of(const qz_target_draft *draft) {
    return draft->target->metric_count == 0 ? "of" : draft->target->metrics[0]->id;
}

static void report_form(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                        const qz_node *node, int32_t wanted) {
    const char *subject = subject_of(draft);
    if (wanted == QZPLAN_NUMBER_POINTS) {
        qz_fault(d, node, QZ_SAY(TARGET_NOT_POINTS, qz_text(value->text), qz_text(subject)));
    } else if (value->form == QZPLAN_NUMBER_POINTS) {
        qz_fault(d, node, QZ_SAY_PLAIN(TARGET_POINTS));
    } else if (wanted == QZPLAN_NUMBER_PERCENT) {
        const qz_message said = QZ_SAY(TARGET_NOT_PERCENT, qz_text(value->text), qz_text(subject));
        qz_meant meant;
        if (!qz_meant_percent(&meant, value->text)) {
            qz_fault(d, node, said);
        } else {
            const qz_message better = qz_hinted(said, QZ_PHRASE(WRITE_VALUE, qz_text(meant.text)));
            qz_fault(d, node, QZ_REPLACING(better, meant.text, meant.certain));
        }
    } else {
        qz_fault(d, node, QZ_SAY(TARGET_NOT_PLAIN, qz_text(value->text), qz_text(subject)));
    }
}

/* A level that is written in another form than wanted. */
static void check_level(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                        const qz_node *node, int32_t wanted) {
    if (node != NULL && qz_number_known(value->number) && qz_form_is_number(value->form) &&
        value->form != wanted) {
        report_form(d, draft, value, node, wanted);
    }
}

/* An amount of change: of a percentage in points. */
static void check_change(qz_decoder *d, const qz_target_draft *draft, const qzplan_value *value,
                         const qz_node *node, int32_t wanted) {
    int32_t amount = wanted == QZPLAN_NUMBER_PLAIN ? wanted : QZPLAN_NUMBER_POINTS;
    int32_t form = node == NULL ? -1 : form_of(draft, value);
    if (form >= 0 && form != amount) {
        report_form(d, draft, value, node, amount);
    }
}

static const qzplan_metric *known(const qz_decoder *d, const qzplan_metric *metric) {
    return metric == NULL || qz_metric_draft_of(d, metric)->underived ? NULL : metric;
}

/* Where the target is judged: known unless it is judged in many areas. */
static int is_own_area(const qz_decoder *d, const qz_target_draft *draft, const qzplan_area *area) {
    const qzplan_target *target = draft->target;
    if (area == NULL) {
        return 1;
    }
    return target->each == NULL && draft->place == QZ_IN_TASK &&
           area == (target->area == NULL ? d->own_area : target->area);
}

/* Another metric that the target is held against is measured as its own are. */
static void check_reference(qz_decoder *d, const qz_target_draft *draft, const qz_node *node,
                            const qzplan_metric *other, const qzplan_area *area) {
    const qzplan_target *target = draft->target;
    const qzplan_metric *own = target->metrics[0];
    if (known(d, other) == NULL) {
        return;
    }
    int percent = target->judged_as == QZPLAN_AS_SHARE || own->percent;
    int counted = target->judged_as == QZPLAN_AS_COUNT;
    int other_percent = other->percent || (qz_is_part(other) && !counted);
    if (qz_is_answer(other) || percent != other_percent) {
        qz_fault(d, node, QZ_SAY(TARGET_REFERENCE_UNIT, qz_text(own->id), qz_text(other->id)));
    } else if (other == own && target->metric_count == 1 && is_own_area(d, draft, area)) {
        qz_fault(d, node, QZ_SAY(TARGET_REFERENCE_SELF, qz_text(own->id)));
    }
}

/* Half a width: points for percentages, plain for counts, or `%` of the value. */
static void settle_within(qz_decoder *d, qz_target_draft *draft, int32_t wanted) {
    qzplan_target *target = draft->target;
    qzplan_value *within = &target->within;
    const qz_node *node = draft->slots[T_WITHIN];
    if (node == NULL || !qz_number_known(within->number) || draft->values[0] == NULL) {
        return;
    }
    int32_t amount = wanted == QZPLAN_NUMBER_PLAIN ? wanted : QZPLAN_NUMBER_POINTS;
    const qzplan_value *middle = &draft->milestones[0].value;
    if (within->number.num < 0) {
        qz_fault(d, node, QZ_SAY_PLAIN(TARGET_WIDTH_NEGATIVE));
    } else if (within->form != QZPLAN_NUMBER_PERCENT && within->form != amount) {
        const qz_part width = qz_text(within->text);
        qz_fault(d, node,
                 amount == QZPLAN_NUMBER_POINTS ? QZ_SAY(TARGET_WIDTH_NOT_POINTS, width)
                                                : QZ_SAY(TARGET_WIDTH_NOT_PLAIN, width));
    } else if (within->form == QZPLAN_NUMBER_PERCENT && qz_form_is_number(middle->form) &&
               qz_number_known(middle->number)) {
        /* of a multiple it stays a percentage: the value is not known yet */
        within->form = amount;
        if (middle->number.num == 0) {
            qz_fault(d, node, QZ_SAY(TARGET_WIDTH_OF_ZERO, qz_text(within->text)));
        } else if (qz_number_share(&within->number, middle->number, within->number) != QZPLAN_OK) {
            qz_fault(d, node, QZ_SAY(TARGET_WIDTH_TOO_FINE, qz_text(within->text)));
        }
    }
}

void qz_validate_forms(qz_decoder *d, qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int32_t wanted = wanted_form(draft);
    for (size_t i = 0; i < target->milestone_count && draft->milestones != NULL; i++) {
        const qzplan_milestone *milestone = &draft->milestones[i];
        if (is_change(draft)) {
            check_change(d, draft, &milestone->value, draft->values[i], wanted);
        } else {
            check_level(d, draft, &milestone->value, draft->values[i], wanted);
            check_level(d, draft, &milestone->upper, draft->uppers[i], wanted);
        }
        if (draft->values[i] != NULL && milestone->value.form == QZPLAN_VALUE_REFERENCE &&
            target->metric_count > 0) {
            check_reference(d, draft, draft->values[i], milestone->value.metric,
                            milestone->value.area);
        }
    }
    if (qz_comparator_of(target->op)->shape == QZ_RANGE_BAND && draft->milestones != NULL) {
        settle_within(d, draft, wanted);
    }
    check_level(d, draft, &target->baseline, draft->slots[T_FROM], wanted);
    check_level(d, draft, &target->nearly, draft->slots[T_NEARLY], wanted);
    if (target->against != NULL && target->metric_count > 0) {
        check_reference(d, draft, draft->slots[T_AGAINST], target->against, target->against_area);
    }
    const qz_node *item = draft->slots[T_PATH] == NULL ? NULL : draft->slots[T_PATH]->first;
    for (size_t i = 0; item != NULL && draft->points != NULL && i < target->path_count;
         i++, item = item->next) {
        check_level(d, draft, &draft->points[i].value, item, wanted);
    }
}
