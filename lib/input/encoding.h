/* SPDX-License-Identifier: MIT */
#ifndef QZ_INPUT_ENCODING_H
#define QZ_INPUT_ENCODING_H

/* The encodings that a file of figures may be in, and their way to UTF-8. */

#include <stddef.h>

#include "base/arena.h"

enum {
    QZ_ENCODING_TOLD, /* nobody said it: the bytes tell */
    QZ_ENCODING_UTF8,
    QZ_ENCODING_UTF16,
    QZ_ENCODING_GB18030, /* with GBK and GB2312, and a lone byte 0x80 as the euro sign */
    QZ_ENCODING_LATIN_1,
    QZ_ENCODING_WINDOWS_1252,
    QZ_ENCODING_BIG5,
    QZ_ENCODING_SHIFT_JIS,
    QZ_ENCODING_COUNT
};

/* In a converted text: for a byte that is none of the encoding's, a character that no text may
 * have. */
enum { QZ_STAND_IN = 0x1A };

/* The encoding of that name, in any case ("gbk", "ISO-8859-1"); TOLD where it is none. */
int qz_encoding_find(const char *name, size_t length);

/* "GB18030": the name of the standard. */
const char *qz_encoding_name(int encoding);

/* All names that are taken, the most usual of each first; ends with NULL. */
const char *const *qz_encoding_names(void);

typedef struct qz_converted {
    const char *text; /* valid UTF-8; NULL: the system cannot convert it */
    size_t length;
    size_t bad_at; /* where the first bad byte's stand-in is in it; SIZE_MAX: none */
    unsigned bad;  /* that byte */
    int no_memory;
} qz_converted;

/* Converts all of it, from none of TOLD and UTF8. Of UTF-16 the mark says which end comes first,
   without one the bytes do. */
void qz_encoding_convert(qz_converted *out, qz_arena *arena, int encoding, const char *bytes,
                         size_t size);

/* Whether the bytes are UTF-16: by a mark, or by the zero byte beside each plain character. */
int qz_encoding_is_utf16(const char *bytes, size_t size);

#endif
