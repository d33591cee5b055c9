/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_FUZZ_FUZZ_H
#define QZ_TESTS_FUZZ_FUZZ_H

/* What every fuzzing target shares: a check that stops the program, and what must hold of any
   diagnostics and any text that the library hands out. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define FUZZ_EXPECT(condition)                                                                     \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                        \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

/* A stretch of the input. */
typedef struct fuzz_part {
    const char *text;
    size_t size;
} fuzz_part;

/* Takes what stands before a separator off the front; all, where there is none. */
static inline fuzz_part fuzz_take(fuzz_part *rest, const char *separator) {
    size_t length = strlen(separator);
    fuzz_part taken = *rest;
    for (size_t i = 0; i + length <= rest->size; i++) {
        if (memcmp(rest->text + i, separator, length) == 0) {
            taken.size = i;
            rest->text += i + length;
            rest->size -= i + length;
            return taken;
        }
    }
    rest->text += rest->size;
    rest->size = 0;
    return taken;
}

/* Figures in CSV, sealed; NULL where they are refused. */
static inline qzplan_figures *fuzz_csv(const qzplan_plan *plan, fuzz_part csv) {
    qzplan_figures *figures = NULL;
    FUZZ_EXPECT(qzplan_figures_new(&figures, plan, NULL) == QZPLAN_OK);
    if (qzplan_figures_load_bytes(figures, "f.csv", csv.text, csv.size, QZPLAN_FORMAT_CSV, NULL) !=
            QZPLAN_OK ||
        qzplan_figures_seal(figures, NULL) != QZPLAN_OK) {
        qzplan_figures_free(figures);
        return NULL;
    }
    return figures;
}

/* A plan; NULL where it is refused. */
static inline const qzplan_plan *fuzz_load(fuzz_part yaml) {
    const qzplan_plan *plan = NULL;
    int code = qzplan_plan_load_bytes(&plan, "p.yaml", yaml.text, yaml.size, NULL, NULL);
    return code == QZPLAN_OK ? plan : NULL;
}

/* 1 if a number is one of a vocabulary. */
static inline int fuzz_known(int32_t vocabulary, int64_t value) {
    return strcmp(qzplan_term_name(vocabulary, value), "?") != 0;
}

/* Valid UTF-8 without control characters but line ends and tabs. */
static inline void fuzz_text(const char *text) {
    size_t length = strlen(text);
    FUZZ_EXPECT(qz_utf8_invalid_at(text, length) == length);
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        FUZZ_EXPECT(c == '\n' || c == '\t' || c == '\r' || (c >= 0x20 && c != 0x7f));
    }
}

static inline void fuzz_diagnostics(int code, qzplan_diagnostics *list) {
    size_t count = list == NULL ? 0 : list->count;
    FUZZ_EXPECT(code == QZPLAN_OK || code == QZPLAN_ERROR_INVALID_ARGUMENT ||
                code == QZPLAN_ERROR_NO_MEMORY || count > 0);
    for (size_t i = 0; i < count; i++) {
        const qzplan_diagnostic *d = list->items[i];
        FUZZ_EXPECT(strcmp(qzplan_error_name(d->code), "UNKNOWN_ERROR") != 0);
        /* what is right may be remarked */
        FUZZ_EXPECT(code != QZPLAN_OK || d->severity != QZPLAN_SEVERITY_ERROR);
        FUZZ_EXPECT(d->file != NULL && d->path != NULL && d->message != NULL);
        FUZZ_EXPECT(*d->message != '\0' && strlen(d->message) < 4096 && strlen(d->path) < 8192);
        fuzz_text(d->path);
        fuzz_text(d->message);
        FUZZ_EXPECT(strchr(d->message, '\n') == NULL);
        if (d->hint != NULL) {
            fuzz_text(d->hint);
        }
        FUZZ_EXPECT(d->line > 0 || d->column == 0);
    }
    qzplan_diagnostics_free(list);
}

#endif
