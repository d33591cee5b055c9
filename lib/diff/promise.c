/* SPDX-License-Identifier: MIT */
/* What two targets promise, respect by respect and deadline by deadline. */

#include "diff/promise.h"

#include <stddef.h>
#include <stdint.h>

#include "base/arrays.h"
#include "diff/milestone.h"
#include "diff/relation.h"
#include "words/respects.h"
#include "words/target.h"

/* In this order they are told. */
static const int32_t aspects[] = {
    QZPLAN_ASPECT_METRIC,      QZPLAN_ASPECT_OF,     QZPLAN_ASPECT_FOR,      QZPLAN_ASPECT_AREA,
    QZPLAN_ASPECT_PART_OF,     QZPLAN_ASPECT_AS,     QZPLAN_ASPECT_BASELINE, QZPLAN_ASPECT_EVERY,
    QZPLAN_ASPECT_BEGINS,      QZPLAN_ASPECT_STARTS, QZPLAN_ASPECT_STRETCH,  QZPLAN_ASPECT_ONLY_IF,
    QZPLAN_ASPECT_BINDING,     QZPLAN_ASPECT_NEARLY, QZPLAN_ASPECT_PATH,     QZPLAN_ASPECT_METHOD,
    QZPLAN_ASPECT_STALE_AFTER,
};

static int diff_aspects(qz_diff *d, const qzplan_target *before, const qzplan_target *after,
                        int note) {
    int all = QZ_SAME;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(aspects) && !qz_diff_failed(d); i++) {
        int relation = qz_aspect_relation(d, aspects[i], before, after);
        all |= relation;
        if (relation != QZ_SAME && note) {
            const qz_respect old = {before, aspects[i], qz_write_promise};
            const qz_respect new = {after, aspects[i], qz_write_promise};
            (void)qz_diff_add_relation(d, relation, aspects[i],
                                       qz_diff_text(d, qz_write_aspect, &old),
                                       qz_diff_text(d, qz_write_aspect, &new));
        }
    }
    return all;
}

int qz_diff_promise(qz_diff *d, const qzplan_target *before, const qzplan_target *after, int note) {
    int aspects_relation = diff_aspects(d, before, after, note);
    return aspects_relation | qz_diff_milestones(d, before, after, note);
}
