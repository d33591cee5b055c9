/* SPDX-License-Identifier: MIT */
/* Whether a target's values fit its metrics: a percentage, a count, or a part, which is a share
   where it meets a percentage and a count where it meets a plain number. */

#include "model/metric.h"
#include "reader/metric_draft.h"
#include "reader/target_rules.h"

#include <qzplan/error.h>

#include "base/arrays.h"
#include "number/number.h"

/* Whether all that the target is about is known well enough to be asked about. */
static int metrics_are_known(const qz_decoder *d, const qzplan_target *target) {
    for (size_t i = 0; i < target->metric_count; i++) {
        if (qz_metric_draft_of(d, target->metrics[i])->underived) {
            return 0;
        }
    }
    return 1;
}

static int check_one_measure(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    for (size_t i = 0; i < target->metric_count; i++) {
        const qzplan_metric *metric = target->metrics[i];
        if (qz_is_answer(metric)) {
            qz_fault(d, draft->subject, QZ_SAY(TARGET_OF_ANSWER, qz_text(metric->id)));
            return 0;
        }
        if (qz_measure_of(metric) != qz_measure_of(target->metrics[0])) {
            qz_fault(d, draft->subject,
                     QZ_SAY(TARGET_METRICS_DIFFER, qz_text(target->metrics[0]->id),
                            qz_text(metric->id)));
            return 0;
        }
    }
    return 1;
}

static void settle_part(qz_decoder *d, qz_target_draft *draft, int32_t as) {
    qzplan_target *target = draft->target;
    if (target->judged_as != QZPLAN_AS_VALUE && target->judged_as != as) {
        qz_fault(d, draft->slots[T_AS], QZ_SAY(TARGET_AS, qz_text(draft->slots[T_AS]->text)));
    }
    if (draft->slots[T_PART_OF] != NULL && as == QZPLAN_AS_COUNT) {
        qz_fault_key(d, draft->slots[T_PART_OF], QZ_SAY_PLAIN(TARGET_PART_OF_PLAIN));
    }
    target->judged_as = as;
}

/* Another whole lies further up than the metric's own. */
static void check_other_whole(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qz_node *node = draft->slots[T_PART_OF];
    for (size_t i = 0; i < target->metric_count && target->whole != NULL; i++) {
        const qzplan_metric *own = target->metrics[i]->whole;
        const qzplan_metric *at = own == NULL ? NULL : own->whole;
        while (at != NULL && at != target->whole) {
            at = at->whole;
        }
        if (at == NULL && own != NULL) {
            qz_fault(d, node,
                     own == target->whole ? QZ_SAY(TARGET_OWN_WHOLE, qz_text(node->text),
                                                   qz_text(target->metrics[i]->id))
                                          : QZ_SAY(TARGET_OTHER_WHOLE, qz_text(node->text),
                                                   qz_text(target->metrics[i]->id)));
            return;
        }
    }
}

/* Keys and comparators that need a whole. */
static void check_without_whole(qz_decoder *d, const qz_target_draft *draft) {
    static const size_t keys[] = {T_AS, T_PART_OF, T_ALL};
    const char *metric = draft->target->metrics[0]->id;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(keys); i++) {
        const qz_node *node = draft->slots[keys[i]];
        if (node != NULL) {
            qz_fault_key(d, node, QZ_SAY(TARGET_NO_WHOLE, qz_text(node->key), qz_text(metric)));
        }
    }
}

void qz_validate_units(qz_decoder *d, qz_target_draft *draft) {
    qzplan_target *target = draft->target;
    if (draft->subject == draft->slots[T_OF]) {
        target->judged_as = qz_count_or_share(draft);
    } else if (!metrics_are_known(d, target) || !check_one_measure(d, draft)) {
        return;
    } else if (qz_measure_of(target->metrics[0]) == QZ_MEASURE_PART) {
        settle_part(d, draft, qz_count_or_share(draft));
        check_other_whole(d, draft);
    } else {
        check_without_whole(d, draft);
        target->judged_as = QZPLAN_AS_VALUE;
    }
    qz_validate_forms(d, draft);
}
