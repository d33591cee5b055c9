/* SPDX-License-Identifier: MIT */
/* Names what a count may be the sum of: its terms, the areas below it, the groups of a family. */

#include "reading/branches.h"

#include "model/areas.h"
#include "model/metric.h"

enum { BY_TERMS, BY_AREAS, BY_FAMILY };

size_t qz_branches_ways(const qz_subject *subject, const qzplan_metric *metric) {
    return BY_FAMILY +
           (qz_groups_may_add_up(subject, metric) ? subject->source->families.count : 0);
}

qz_branches qz_branches_of(const qz_subject *subject, const qzplan_metric *metric, size_t way) {
    if (way == BY_TERMS) {
        return (qz_branches){.count = qz_is_sum(metric) ? metric->term_count : 0,
                             .remark = QZPLAN_REMARK_INCOMPLETE};
    }
    if (way == BY_AREAS) {
        return (qz_branches){.area = subject->area,
                             .count = metric->additive ? qz_areas_added(subject->area) : 0,
                             .remark = QZPLAN_REMARK_AREAS_MISSING};
    }
    const qz_family *family = &subject->source->families.items[way - BY_FAMILY];
    return (qz_branches){.family = family,
                         .count = qz_family_adds_up(family) ? family->count : 0,
                         .remark = QZPLAN_REMARK_INCOMPLETE};
}

int qz_branch_is_there(const qz_branches *of, size_t i, int32_t first, int32_t last) {
    return of->area == NULL || qz_is_there(of->area->children[i], first, last);
}

int32_t qz_branches_since(const qz_branches *of, int32_t first) {
    return of->area != NULL && of->area->begins > first ? of->area->begins : first;
}

const qzplan_metric *qz_branch(qz_subject *branch, const qz_subject *subject,
                               const qzplan_metric *metric, const qz_branches *of, size_t i) {
    *branch = *subject;
    if (of->area != NULL) {
        branch->area = of->area->children[i];
    } else if (of->family != NULL) {
        branch->group = of->family->groups[i];
    } else {
        return metric->terms[i];
    }
    return metric;
}
