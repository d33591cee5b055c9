/* SPDX-License-Identifier: MIT */
#ifndef QZ_SHEETS_RELATIONS_H
#define QZ_SHEETS_RELATIONS_H

/* Which parts a part of a workbook names, and as what. */

#include <stddef.h>

#include "book.h"

typedef struct qz_book_relation {
    const char *id;
    const char *type;   /* the last word of it: "worksheet" */
    const char *target; /* the name of the part */
} qz_book_relation;

typedef struct qz_book_relations {
    qz_book_relation *items;
    size_t count;
    size_t room;
} qz_book_relations;

/* The relations of a part, or of the whole for "". A part without any has none. */
int qz_book_relations_read(qz_book *book, qz_book_relations *out, const char *part);

/* The first of an id, or of a type; NULL where there is none. */
const qz_book_relation *qz_book_relations_find(const qz_book_relations *relations, const char *id);
const qz_book_relation *qz_book_relations_of_type(const qz_book_relations *relations,
                                                  const char *type);

#endif
