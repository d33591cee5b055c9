/* SPDX-License-Identifier: MIT */
#ifndef QZ_DRAFT_NAMES_H
#define QZ_DRAFT_NAMES_H

/* Departments in the cells of a list of tasks. */

#include "draft/rows.h"

typedef struct qz_draft_names {
    qz_slice *names; /* each once, in the order of the list */
    size_t count;
    size_t room;
    qz_arena *arena;
    int no_memory;
} qz_draft_names;

/* The next name of a cell; 0 where there is none. Names part at 、，,;； and line ends, but a
   collective, such as 各镇、街、区, is one. `rest` is what is left. */
int qz_draft_next_name(qz_slice *rest, qz_slice *name);

/* 1 where a cell names anybody. */
int qz_draft_names_any(qz_slice cell);

/* The place of a name, which is added where it is new. */
size_t qz_draft_name_at(qz_draft_names *names, qz_slice name);

#endif
