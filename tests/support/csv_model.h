/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_CSV_MODEL_H
#define QZ_TESTS_SUPPORT_CSV_MODEL_H

/* Rows of a text as the reference says it, read by the byte in the plainest way; and the same text
   through the roll, written down in the same way. */

#include <stddef.h>
#include <stdint.h>

#include "csv/roll.h"

typedef struct qz_dump {
    char *text; /* NUL-terminated */
    size_t length;
    size_t room;
} qz_dump;

void qz_dump_add(qz_dump *dump, const char *format, ...) __attribute__((format(printf, 2, 3)));
void qz_dump_free(qz_dump *dump);

/* Rows of `width` cells from an offset on, without a header; numbers from 0. Each row as its line
   and its cells, each fault as its kind, line, place and column. */
void qz_csv_model(qz_dump *out, const char *text, size_t size, size_t at, uint32_t width,
                  char separator);

/* The same through a roll whose header is passed. *ended: where the next row would begin. */
void qz_csv_rolled(qz_dump *out, qz_roll *roll, uint32_t width, uint64_t *ended);

#endif
