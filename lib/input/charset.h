/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_CHARSET_H
#define QZ_INPUT_CHARSET_H

/* From bytes of a figures file to UTF-8 text: UTF-8 or GB18030 in, nothing odd out. */

#include <stddef.h>

#include "base/arena.h"
#include "messages/diagnostics.h"

/* With a byte order mark, or where the bytes are valid UTF-8, they are UTF-8; else GB18030 (a lone
   byte 0x80 is the euro sign, as in GBK). Reports ENCODING, NUL_BYTE and CONTROL_CHARACTER with
   line and column, and returns the first code. *text is borrowed from bytes or in the arena, and
   without the byte order mark. After a fault it is NULL where nothing can be read; else the text is
   valid UTF-8 in which qz_charset_fault finds each refused character, so that further faults can be
   looked for elsewhere. */
int qz_charset_read(const char **text, size_t *length, qz_arena *arena, qz_report *report,
                    const char *name, const char *bytes, size_t size);

/* The code of the first character at or after *at that a text may not have (a NUL byte, control
   characters but tab and line ends, a byte order mark inside), with its offset in *at; QZPLAN_OK
   where there is none. The text must be valid UTF-8. */
int qz_charset_fault(const char *text, size_t length, size_t *at);

#endif
