/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_CHARSET_H
#define QZ_INPUT_CHARSET_H

/* From bytes of a figures file to UTF-8 text: UTF-8 and others in, nothing odd out. */

#include <stddef.h>

#include "base/arena.h"
#include "input/encoding.h"
#include "messages/diagnostics.h"

/* What is known of a file's encoding before it is read. */
typedef struct qz_charset {
    int encoding; /* QZ_ENCODING_... */
    int chinese;  /* 1: what nobody said, and what is no UTF-8, is GB18030 */
} qz_charset;

/* What is said, else UTF-16 or UTF-8, else GB18030 where that is likely; anything else is refused,
   with what it could be. Reports ENCODING, NUL_BYTE and CONTROL_CHARACTER with line and column, and
   returns the first code. *text is borrowed from bytes or in the arena, and without the byte order
   mark. After a fault it is NULL where nothing can be read; else the text is valid UTF-8 in which
   qz_charset_fault finds each refused character, so that further faults can be looked for
   elsewhere. */
int qz_charset_read(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                    const char *name, const qz_charset *how, const char *bytes, size_t size);

/* The code of the first character at or after *at that a text may not have (a NUL byte, control
   characters but tab and line ends, a byte order mark inside), with its offset in *at; QZPLAN_OK
   where there is none. The text must be valid UTF-8. */
int qz_charset_fault(const char *text, size_t length, size_t *at);

#endif
