/* SPDX-License-Identifier: MIT */
#ifndef QZ_TABLES_PROPOSE_H
#define QZ_TABLES_PROPOSE_H

/* The mapping that says in words how a table was understood without one. */

#include "tables/layout.h"

typedef struct qz_proposal {
    const qz_layout *layout;
    const char *encoding; /* its name in a mapping; NULL: UTF-8 */
    char separator;       /* between the cells of a text; 0: a sheet */
    int decimal_comma;    /* 1: its numbers have one */
    int header_again;     /* 1: the header stands again below */
    unsigned exponents;   /* bits: powers of ten that a column of exponents has */
} qz_proposal;

/* As YAML, in memory of the arena; NULL without memory, and where the table stands as figures.md
   has it. *guessed tells the two apart. */
const char *qz_propose(qz_arena *arena, const qz_proposal *from, int *guessed);

#endif
