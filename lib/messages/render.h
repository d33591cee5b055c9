/* SPDX-License-Identifier: MIT */
#ifndef QZ_MESSAGES_RENDER_H
#define QZ_MESSAGES_RENDER_H

/* What is said, in a language: texts with their parts filled in. */

#include <stddef.h>

#include "base/out.h"
#include "base/tidy.h"
#include "messages/message.h"

/* Bytes that any message, hint or part needs at most, with its NUL. */
enum { QZ_RENDERED_BYTES = QZ_TIDY_LINE + 8 };

typedef struct qz_rendered {
    char text[QZ_RENDERED_BYTES];
    size_t length;
} qz_rendered;

/* One line of at most QZ_TIDY_LINE bytes; longer ones end in an ellipsis. */
void qz_render_message(qz_rendered *out, const qz_message *message, size_t language);

/* Returns 0 where there is no hint. */
int qz_render_hint(qz_rendered *out, const qz_message *message, size_t language);

void qz_render_part(qz_rendered *out, const qz_part *part, size_t language);

#endif
