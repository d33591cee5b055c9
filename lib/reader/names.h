/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_NAMES_H
#define QZ_READER_NAMES_H

/* Which thing was meant by a name that is none of the ids. */

#include "reader/decode.h"

enum { QZ_NAMES_SIZE = 256 };

/* The one whose title it is, else NULL: of two with the same title neither was named. */
const char *qz_id_of_title(const qz_ids *names, const char *text, size_t length);

/* The only one of which a text is a part, or that is a part of it: `finance` of "Finance Bureau",
   of `fin`. Else NULL. */
const char *qz_id_of_part(const qz_ids *names, const char *text);

/* "教体局、人社局" as "[jtj, rsj]": several ids or titles in one text. Returns 0 where it is none
 * of these. */
int qz_list_of_names(char out[QZ_NAMES_SIZE], const qz_ids *names, const char *text, int in_list);

#endif
