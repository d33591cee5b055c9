/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_INDENT_H
#define QZ_YAML_INDENT_H

/* Lines that something else than spaces indents. */

#include <stddef.h>
#include <stdint.h>

#include "messages/diagnostics.h"

/* Reports a message at a place, with the spaces that each line of the file with such an indentation
   needs: certain where only one width of what stands there makes them fit. */
void qz_yaml_report_indent(qz_report *report, const qz_place *place, int message, const char *bytes,
                           size_t size);

/* The first line, from `line` upwards to a few above it, that a blank of another kind indents; 0
   where there is none. */
uint32_t qz_yaml_odd_indent(const char *bytes, size_t size, uint32_t line);

/* The edit that moves the first line up to `last` that begins in no column that is open to it into
   the nearest; 0 where there is none. */
int qz_yaml_misaligned(qz_edit *edit, const char *bytes, size_t size, uint32_t last);

/* The bytes of a blank that is none to YAML, which begins a text; 0 for anything else. */
size_t qz_yaml_odd_blank(const char *text, size_t length);

#endif
