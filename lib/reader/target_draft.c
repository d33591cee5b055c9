/* SPDX-License-Identifier: MIT */
/* A target while it is read: how it begins, and what it is called. */

#include "reader/target_draft.h"

#include <string.h>

/* At most ten digits and a NUL. */
static void write_number(char *out, uint32_t number) {
    char digits[10];
    size_t count = 0;
    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0) {
        *out++ = digits[--count];
    }
    *out = '\0';
}

/* "2.3.1" */
const char *qz_numbered_id(qz_decoder *d, const char *above, uint32_t number) {
    size_t length = strlen(above);
    char *id = qz_decode_new(d, length + 12, 1);
    if (id != NULL) {
        memcpy(id, above, length);
        id[length] = '.';
        write_number(id + length + 1, number);
    }
    return id;
}

int qz_open_target(qz_decoder *d, qz_target_draft *draft, qzplan_task *task) {
    qzplan_target *target = qz_decode_new(d, 1, sizeof *target);
    if (target == NULL) {
        return 0;
    }
    draft->target = target;
    target->task = task;
    target->line = draft->node->line;
    target->column = draft->node->column;
    return 1;
}
