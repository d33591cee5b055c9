/* SPDX-License-Identifier: MIT */
/* Asks several methods about one verdict. */

#include "methods.h"

#include <string.h>

#include "inputs.h"

int methods_parse(struct methods *methods, const char *names) {
    *methods = (struct methods){.count = 0};
    for (;;) {
        size_t length = strcspn(names, ",");
        int32_t method;

        if (qzplan_progress_method_parse(&method, names, length) != QZPLAN_OK) {
            return 0;
        }
        for (size_t i = 0; i < methods->count; i++) {
            if (methods->items[i] == method) {
                return 0;
            }
        }
        methods->items[methods->count++] = method;
        if (names[length] == '\0') {
            return 1;
        }
        names += length + 1;
    }
}

struct methods methods_of(const struct methods *asked, const qzplan_verdict *verdict) {
    const qzplan_target *target =
        verdict->revision == NULL ? verdict->target : verdict->revision->target;

    if (asked->count > 0 || target->method == 0) {
        return *asked;
    }
    return (struct methods){.items = {target->method}, .count = 1};
}

size_t methods_judge(qzplan_progress_result answers[METHODS_MAX], const struct methods *methods,
                     const qzplan_result *result, const qzplan_verdict *verdict) {
    size_t available = 0;

    for (size_t i = 0; i < methods->count; i++) {
        answers[i] = (qzplan_progress_result){.size = sizeof answers[i]};
        require_ok("method",
                   qzplan_progress_judge_verdict(&answers[i], result, verdict, methods->items[i]));
        available += answers[i].status != QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE;
    }
    return available;
}

int methods_disagree(const qzplan_progress_result *answers, size_t count) {
    int32_t pace = QZPLAN_PACE_UNKNOWN;

    for (size_t i = 0; i < count; i++) {
        if (answers[i].status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) {
            continue;
        }
        if (pace != QZPLAN_PACE_UNKNOWN && answers[i].pace != pace) {
            return 1;
        }
        pace = answers[i].pace;
    }
    return 0;
}
