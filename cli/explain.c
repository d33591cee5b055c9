/* SPDX-License-Identifier: MIT */
/* The library's own sentences, of any length. */

#include "explain.h"

#include <stdlib.h>

#include <qzplan/error.h>

typedef int (*writer)(char *buffer, size_t capacity, size_t *length, const void *thing,
                      const char *language);

static int write_verdict(char *buffer, size_t capacity, size_t *length, const void *verdict,
                         const char *language) {
    return qzplan_verdict_explain(buffer, capacity, length, verdict, language);
}

static int write_change(char *buffer, size_t capacity, size_t *length, const void *change,
                        const char *language) {
    return qzplan_diff_explain(buffer, capacity, length, change, language);
}

static int write_metric(char *buffer, size_t capacity, size_t *length, const void *metric,
                        const char *language) {
    return qzplan_metric_explain(buffer, capacity, length, metric, language);
}

static int write_target(char *buffer, size_t capacity, size_t *length, const void *target,
                        const char *language) {
    return qzplan_target_explain(buffer, capacity, length, target, language);
}

/* A verdict and one of its remarks. */
struct remarked {
    const qzplan_verdict *verdict;
    uint64_t remark;
};

static int write_remark(char *buffer, size_t capacity, size_t *length, const void *thing,
                        const char *language) {
    const struct remarked *of = thing;

    return qzplan_verdict_explain_remark(buffer, capacity, length, of->verdict, of->remark,
                                         language);
}

static void add_written(struct buffer *buffer, writer write, const void *thing,
                        const char *language) {
    size_t length = 0;
    int code = write(NULL, 0, &length, thing, language);
    char *text;

    if (code != QZPLAN_OK && code != QZPLAN_ERROR_BUFFER_TOO_SMALL) {
        return;
    }
    text = memory_new(length + 1, 1);
    if (write(text, length + 1, NULL, thing, language) == QZPLAN_OK) {
        buffer_add_safe(buffer, text);
    }
    free(text);
}

void add_explanation(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    add_written(buffer, write_verdict, verdict, language);
}

void add_remark(struct buffer *buffer, const qzplan_verdict *verdict, uint64_t remark,
                const char *language) {
    const struct remarked of = {verdict, remark};

    add_written(buffer, write_remark, &of, language);
}

void add_change(struct buffer *buffer, const qzplan_diff_change *change, const char *language) {
    add_written(buffer, write_change, change, language);
}

void add_definition(struct buffer *buffer, const qzplan_metric *metric, const char *language) {
    add_written(buffer, write_metric, metric, language);
}

void add_target(struct buffer *buffer, const qzplan_target *target, const char *language) {
    add_written(buffer, write_target, target, language);
}
