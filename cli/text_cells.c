/* SPDX-License-Identifier: MIT */
/* What the cells of a table say of a verdict. */

#include "text_cells.h"

#include <inttypes.h>

#include "amount.h"
#include "words.h"

/* "≥ ": how the border that decides is to be taken. */
static void add_sign(struct buffer *text, const qzplan_verdict *verdict) {
    int32_t wanted = verdict->metric == NULL ? QZPLAN_WANTED_UP : verdict->metric->wanted;
    const char *sign = qzplan_comparator_sign(judged_target(verdict)->op, wanted);

    if (*sign != '\0') {
        buffer_format(text, "%s ", sign);
    }
}

/* The border that decides. */
static void add_border(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    if (is_answer(verdict)) {
        buffer_add(text, word(WORD_YES, language));
    } else if (verdict->milestone->value.form == QZPLAN_VALUE_TO_BE_SET) {
        buffer_add(text, word(WORD_TO_BE_SET, language));
    }
    if (verdict->required.den <= 0 || is_answer(verdict)) {
        return;
    }
    add_sign(text, verdict);
    add_required(text, verdict, language);
}

/* Half the width of a band, which may be a share of its middle. */
static int width_of(qzplan_number *width, const qzplan_target *target,
                    const qzplan_number *middle) {
    *width = target->within.number;
    return target->within.form != QZPLAN_NUMBER_PERCENT ||
           qzplan_number_multiply(width, middle, width) == QZPLAN_OK;
}

/* Both ends of a band or range. Returns 0 where only one of them counts. */
static int add_ends(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    const qzplan_target *target = judged_target(verdict);
    qzplan_number low = verdict->milestone->value.number;
    qzplan_number high = verdict->milestone->upper.number;
    qzplan_number width;

    if (!is_written_number(&verdict->milestone->value) ||
        !is_written_number(&verdict->milestone->upper)) {
        return 0;
    }
    if (target->op == QZPLAN_OP_ABOUT) {
        high = low;
        if (!width_of(&width, target, &low) ||
            qzplan_number_subtract(&low, &low, &width) != QZPLAN_OK ||
            qzplan_number_add(&high, &high, &width) != QZPLAN_OK) {
            return 0;
        }
        if (target->above == QZPLAN_BEYOND_MET || target->below == QZPLAN_BEYOND_MET) {
            buffer_add(text, target->below == QZPLAN_BEYOND_MET ? "≤ " : "≥ ");
            add_number(text, target->below == QZPLAN_BEYOND_MET ? &high : &low, verdict->form,
                       &verdict->actual, language);
            return 1;
        }
    } else if (target->op != QZPLAN_OP_BETWEEN) {
        return 0;
    }
    add_number(text, &low, verdict->form, &verdict->actual, language);
    buffer_add(text, "–");
    add_number(text, &high, verdict->form, &verdict->actual, language);
    return 1;
}

/* The unit behind a number that counts, or measures, in one; percentages have their sign. */
static void add_unit(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    const qzplan_metric *metric = verdict->metric;

    if (metric == NULL || metric->percent || is_answer(verdict) ||
        verdict->form != QZPLAN_NUMBER_PLAIN) {
        return;
    }
    const char *unit = text_in(&metric->unit, language);
    if (unit[0] != '\0') {
        buffer_add(text, word(WORD_BEFORE_UNIT, language));
        buffer_add_safe(text, unit);
    }
}

void add_wanted_number(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    if (!add_ends(text, verdict, language)) {
        add_border(text, verdict, language);
    }
}

void add_wanted(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    int ends = add_ends(text, verdict, language);

    if (!ends) {
        add_border(text, verdict, language);
    }
    if (ends || verdict->required.den > 0) {
        add_unit(text, verdict, language);
    }
}

void add_days_left(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    if (verdict->status == QZPLAN_STATUS_MISSED && verdict->days_left < 0) {
        buffer_format(text, word(WORD_DAYS_OVER, language), -verdict->days_left);
    } else if (verdict->phase != QZPLAN_PHASE_CLOSED) {
        buffer_format(text, "%" PRId32, verdict->days_left);
    }
}

void add_found(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    add_actual(text, verdict, language);
    add_bounds(text, verdict, language);
    if (text->length > 0) {
        add_unit(text, verdict, language);
    } else {
        buffer_add(text, verdict->status == QZPLAN_STATUS_NOT_APPLICABLE
                             ? "–"
                             : word(WORD_NO_FIGURE, language));
    }
}

const qzplan_task *common_lead(const qzplan_plan *plan) {
    for (size_t i = 1; i < plan->task_count; i++) {
        if (!same_leads(plan->tasks[i], plan->tasks[0])) {
            return NULL;
        }
    }
    return plan->task_count > 0 ? plan->tasks[0] : NULL;
}
