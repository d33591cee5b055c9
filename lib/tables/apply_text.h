/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_APPLY_TEXT_H
#define QZ_TABLES_APPLY_TEXT_H

/* Texts of a table that is read with a mapping, and what is told of it. */

#include "tables/use.h"

/* At a place of the mapping. */
void qz_use_fault(qz_use *use, const qz_map_place *place, qz_message message);
/* At a cell of the grid. */
void qz_use_fault_at(qz_use *use, const qz_grid_cell *cell, const char *path, qz_message message);

/* Room for at least so many bytes; NULL without memory. */
char *qz_room_for(qz_use *use, qz_room *room, size_t size);

/* The folded text of a cell, good until the next call; NULL without memory. */
const char *qz_use_fold(qz_use *use, const char *text, size_t length, size_t *folded);

/* Whether a folded text is one of them; notes that it occurred. */
int qz_use_is_one_of(qz_use *use, const qz_map_texts *texts, const char *text, size_t length);

/* A role's text from what stands there: part, match, names, form. Returns QZ_TEXT_... */
int qz_use_text(qz_use *use, int role, qz_cell *text);

/* Tells what became of it. */
void qz_use_tell_text(qz_use *use, int role, int fault, const qz_grid_cell *cell,
                      const qz_cell *text);

#endif
