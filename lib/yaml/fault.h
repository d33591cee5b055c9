/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_FAULT_H
#define QZ_YAML_FAULT_H

/* What a parser's complaint means for the person who wrote the file. */

#include <stddef.h>
#include <stdint.h>

#include "messages/diagnostics.h"

typedef struct qz_yaml_failure {
    const char *problem; /* libyaml's words; may be NULL */
    const char *context; /* libyaml's words; may be NULL */
    uint32_t line;       /* where the parser stopped, from 1 */
    uint32_t column;
    uint32_t context_line; /* where what it was reading began; 0: not said */
    uint32_t context_column;
} qz_yaml_failure;

/* Reports the failure in our own words, at the place that has to be corrected; returns its code. */
int qz_yaml_explain(qz_report *report, const char *name, const char *bytes, size_t size,
                    const qz_yaml_failure *failure);

/* The offset of a full-width colon in a text; length where there is none. */
size_t qz_yaml_colon_at(const char *text, size_t length);

#endif
