/* SPDX-License-Identifier: MIT */
#ifndef CLI_ICS_H
#define CLI_ICS_H

/* The lines of a calendar as RFC 5545 has them: folded by octets, ended by CR LF. */

#include <stdint.h>

#include "buffer.h"
#include "out.h"

/* A line whose value needs no escaping: a word of the format, a day, a number. */
void ics_line(const struct out *out, const char *name, const char *value);

/* A line whose value is text: backslash, semicolon, comma and line breaks are escaped. */
void ics_text(const struct out *out, const char *name, const char *text);

/* Adds a day as the format has it, "20251231". */
void ics_add_day(struct buffer *buffer, int32_t day);

#endif
