/* SPDX-License-Identifier: MIT */
#ifndef QZ_YAML_TEXT_H
#define QZ_YAML_TEXT_H

/* The bytes of a YAML file before any parser sees them. */

#include <stddef.h>
#include <stdint.h>

#include "messages/diagnostics.h"

/* Reports what is wrong with the bytes as text: UTF-16, invalid UTF-8 (with a word on GBK), NUL and
   other control characters, line ends that only YAML knows, directives. After QZPLAN_OK libyaml's
   reader cannot fail, its lines are those of an editor, and *characters is their number without a
   byte order mark. */
int qz_yaml_check_text(qz_report *report, const char *name, const char *bytes, size_t size,
                       size_t *characters);

/* The offset, at or after `from`, of the first character that is refused in any text, with its code
   point; size where there is none. */
size_t qz_yaml_refused_at(const char *bytes, size_t size, size_t from, uint32_t *character);

/* The offset of a place, both from 1; size where it is past the end. */
size_t qz_yaml_offset(const char *bytes, size_t size, uint32_t line, uint32_t column);

/* The offset of the end of the line that offset lies in. */
size_t qz_yaml_line_end(const char *bytes, size_t size, size_t offset);

/* The offset of the next byte that is not blank, a line end or a comment; size where there is none.
   `offset` must not be inside a value. */
size_t qz_yaml_next_content(const char *bytes, size_t size, size_t offset);

#endif
