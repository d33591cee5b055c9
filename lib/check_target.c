/* SPDX-License-Identifier: MIT */
/* What one target must not say: keys that do not go together, dates that leave nothing to judge, a
   promise that its baseline already keeps. */

#include "decode_target.h"

#include <string.h>

#include <qzplan/error.h>

#include "number.h"
#include "period.h"

/* `key` only with `other`, or never with it. */
static const struct pair_row {
    size_t key;
    size_t other;
    int together;
} pair_rows[] = {
    {T_WITHIN, T_ABOUT, 1}, {T_ABOVE, T_ABOUT, 1}, {T_BELOW, T_ABOUT, 1}, {T_FROM, T_DONE, 0},
    {T_PART_OF, T_DONE, 0}, {T_AS, T_DONE, 0},     {T_PATH, T_DONE, 0},
};

static const size_t undated_keys[] = {T_DUE, T_EVERY, T_PATH};

static const char *key_name(size_t key) {
    return key == T_ABOUT ? "about" : "done";
}

void qz_check_keys(qz_decoder *d, const qz_target_draft *draft) {
    for (size_t i = 0; i < sizeof pair_rows / sizeof pair_rows[0]; i++) {
        const struct pair_row *row = &pair_rows[i];
        const qz_node *node = draft->slots[row->key];
        if (node != NULL && (draft->slots[row->other] != NULL) != row->together) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, NULL,
                         row->together ? "`%s` goes only with `%s`" : "`%s` does not go with `%s`",
                         node->key, key_name(row->other));
        }
    }
    if (draft->slots[T_ABOUT] != NULL && draft->slots[T_WITHIN] == NULL) {
        qz_fault(d, QZPLAN_ERROR_MISSING_KEY, draft->node,
                 "add `within`, such as `within: 1 point`", "`about` needs the key `within`");
    }
    for (size_t i = 0; i < sizeof undated_keys / sizeof undated_keys[0] && draft->dated; i++) {
        const qz_node *node = draft->slots[undated_keys[i]];
        if (node != NULL) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, "leave it out",
                         "`%s` does not go with a value for each date", node->key);
        }
    }
}

/* Where a fault of the due time is shown: the target's own, else the target that inherits it. */
static const qz_node *due_place(const qz_target_draft *draft) {
    return draft->slots[T_DUE] != NULL ? draft->slots[T_DUE] : draft->node;
}

/* The first period that `every` judges: the first that begins on or after a day. */
static qzplan_period first_period(int32_t day, int32_t kind) {
    qzplan_period period = qz_period_of(day, kind);
    return period.first < day ? qz_period_next(&period) : period;
}

static void check_starts(qz_decoder *d, const qz_target_draft *draft) {
    const qz_node *node = draft->slots[T_STARTS];
    const qzplan_target *target = draft->target;
    if (target->every == QZPLAN_PERIOD_NONE) {
        qz_fault_key(d, QZPLAN_ERROR_COMBINATION, node, "add `every`",
                     "`starts` goes only with `every`");
    } else if (target->starts.kind > target->every) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, node, NULL,
                 "`%s` is shorter than the periods that `every` judges", node->text);
    } else if (target->starts.kind != QZPLAN_PERIOD_NONE &&
               target->starts.first < d->plan->begins) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, node, NULL, "`%s` begins before the plan does",
                 node->text);
    }
}

/* A whole period has to fit between the beginning and the due time. */
static void check_periods(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int32_t begins = d->plan->begins;
    if (target->starts.kind != QZPLAN_PERIOD_NONE && target->starts.first > begins) {
        begins = target->starts.first;
    }
    int32_t last = draft->inherited.due.last;
    if (begins == QZPLAN_DAY_NONE || last < d->plan->begins) {
        return;
    }
    qzplan_period first = first_period(begins, target->every);
    if (first.kind == QZPLAN_PERIOD_NONE || first.last > last) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, due_place(draft), NULL,
                 "no whole period of `every` lies before the due time");
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
            qz_fault_key(d, QZPLAN_ERROR_DUE_BEFORE_BEGIN, item, NULL,
                         "`%s` lies before the plan begins", item->key);
        } else if (draft->inherited.due.kind != QZPLAN_PERIOD_NONE &&
                   day > draft->inherited.due.last) {
            qz_fault_key(d, QZPLAN_ERROR_COMBINATION, item, NULL, "`%s` lies after the due time",
                         item->key);
        }
    }
}

void qz_check_times(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    const qzplan_period *due = &draft->inherited.due;
    if (draft->slots[T_STARTS] != NULL) {
        check_starts(d, draft);
    }
    if (draft->slots[T_PATH] != NULL && !draft->dated) {
        check_path(d, draft);
    }
    if (draft->dated || due->kind == QZPLAN_PERIOD_NONE) {
        return;
    }
    if (target->every != QZPLAN_PERIOD_NONE) {
        check_periods(d, draft);
    } else if (due->kind == QZPLAN_PERIOD_ONGOING && draft->slots[T_EVERY] == NULL) {
        qz_fault(d, QZPLAN_ERROR_COMBINATION, due_place(draft), "add `every`, or a date",
                 "`ongoing` goes only with `every`");
    }
}

void qz_check_baseline(qz_decoder *d, const qz_target_draft *draft) {
    const qzplan_target *target = draft->target;
    int wanted = target->op == QZPLAN_OP_RAISE_TO ? 1 : target->op == QZPLAN_OP_REDUCE_TO ? -1 : 0;
    for (size_t i = 0; i < target->milestone_count && wanted != 0; i++) {
        const qzplan_value *value = &draft->milestones[i].value;
        if (draft->values[i] == NULL || !qz_number_known(target->from.number) ||
            target->from.form != value->form) {
            continue;
        }
        if (qz_number_order(value->number, target->from.number) != wanted) {
            qz_fault(d, QZPLAN_ERROR_BASELINE, draft->values[i], NULL,
                     "`%s` is not %s the baseline `%s`", value->text,
                     wanted > 0 ? "above" : "below", target->from.text);
        }
    }
}
