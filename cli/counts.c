/* SPDX-License-Identifier: MIT */
/* Counts targets, and says it in a line. */

#include "counts.h"

#include <inttypes.h>

#include "amount.h"
#include "words.h"

static void count_target(struct counts *counts, const qzplan_target_outcome *outcome) {
    int late = outcome->status == QZPLAN_STATUS_MET_LATE;

    if (outcome->closed) {
        counts->closed++;
        counts->kept += late || outcome->status == QZPLAN_STATUS_MET;
        counts->late += (uint32_t)late;
    } else if (outcome->status != QZPLAN_STATUS_NOT_APPLICABLE) {
        counts->running[outcome->status]++;
        counts->running_count++;
    }
}

struct counts count_targets(const struct report *report) {
    const qzplan_result *result = report->result;
    struct counts counts = {0};

    for (size_t i = 0; i < result->target_count; i++) {
        if (selection_has_task(report->selection, result->targets[i]->target->task)) {
            count_target(&counts, result->targets[i]);
        }
    }
    return counts;
}

void add_kept_line(struct buffer *text, const struct counts *counts, const char *language) {
    buffer_format(text, word(counts->closed == 1 ? WORD_KEPT_ONE : WORD_KEPT_LINE, language),
                  counts->closed, counts->kept);
    if (counts->closed > 0) {
        buffer_add(text, word(WORD_OPEN, language));
        add_share_of(text, counts->kept, counts->closed, language);
        buffer_add(text, word(WORD_CLOSE, language));
    }
    if (counts->late > 0) {
        buffer_format(text, word(WORD_SO_MANY_LATE, language), counts->late);
    }
}

void add_running_line(struct buffer *text, const struct counts *counts, const char *language) {
    size_t named = 0;
    int64_t status;

    buffer_format(text, word(WORD_STILL_RUNNING, language), counts->running_count);
    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if (counts->running[status] > 0) {
            buffer_add(text, word(named++ == 0 ? WORD_COLON : WORD_LIST_COMMA, language));
            buffer_format(text, "%s %" PRIu32,
                          qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language),
                          counts->running[status]);
        }
    }
}
