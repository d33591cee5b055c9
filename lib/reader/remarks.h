/* SPDX-License-Identifier: MIT */
#ifndef QZ_READER_REMARKS_H
#define QZ_READER_REMARKS_H

/* What loads as it is written and is seldom meant: warnings, each with the text that is likely to
   be meant. */

#include "reader/decode.h"

/* A line that has ` #` behind something. */
typedef struct qz_hash {
    const char *bytes;
    size_t length;
    uint32_t line;
} qz_hash;

/* An id, where any text may be one: in typographic quotes, or a word for yes and no. */
void qz_remark_id(qz_decoder *d, const qz_node *node);

/* Finds the lines that have ` #`, before the plan is read. */
void qz_find_hashes(qz_decoder *d, const char *bytes, size_t size);

/* A plain text that ends before ` #`. */
void qz_remark_text(qz_decoder *d, const qz_node *node);

/* A year of the calendar where years begin on another day; `text` as it is written, at the key or
   the value. */
void qz_remark_year(qz_decoder *d, const qz_node *node, const char *text, int at_key,
                    const qzplan_period *period, int32_t year_starts);

/* A count with three decimals: thousands were meant. */
void qz_remark_decimals(qz_decoder *d, const qz_node *node, const qzplan_value *value,
                        const qzplan_metric *metric);

/* A value beyond the least or the greatest that its metric can have, in the form it is judged in.
 */
void qz_remark_beyond(qz_decoder *d, const qz_node *node, const qzplan_value *value,
                      const qzplan_metric *metric);

/* The ids of a mapping that are the titles themselves, once for all of them. */
void qz_remark_title_ids(qz_decoder *d, const qz_ids *names);

#endif
