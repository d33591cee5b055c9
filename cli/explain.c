/* SPDX-License-Identifier: MIT */
/* Explanations of any length. */

#include "explain.h"

#include <stdlib.h>

#include <qzplan/error.h>

void add_explanation(struct buffer *buffer, const qzplan_verdict *verdict, const char *language) {
    size_t length = 0;
    int code = qzplan_verdict_explain(NULL, 0, &length, verdict, language);
    char *text;

    if (code != QZPLAN_OK && code != QZPLAN_ERROR_BUFFER_TOO_SMALL)
        return;
    text = memory_new(length + 1, 1);
    if (qzplan_verdict_explain(text, length + 1, NULL, verdict, language) == QZPLAN_OK)
        buffer_add_safe(buffer, text);
    free(text);
}
