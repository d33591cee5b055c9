/* SPDX-License-Identifier: MIT */
/* What every part of the reader shares: faults, and lists that grow. */

#include "book.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

enum { FIRST_ROOM = 64 };

static void say(qz_book *book, const char *message, qzplan_diagnostic fault) {
    fault.size = sizeof fault;
    fault.id = qzplan_message_find(message);
    int code = qzplan_report_add(book->report, &fault);
    book->no_memory |= code != QZPLAN_OK;
}

void qz_book_say(qz_book *book, const char *message, const char *first, const char *second) {
    qzplan_diagnostic_part parts[] = {{NULL, first}, {NULL, second}};
    say(book, message,
        (qzplan_diagnostic){.file = book->name,
                            .parts = parts,
                            .part_count = first == NULL    ? 0
                                          : second == NULL ? 1
                                                           : 2});
}

void qz_book_say_cell(qz_book *book, const char *message, const char *sheet, uint32_t row,
                      uint32_t column, const char *part) {
    qzplan_diagnostic_part parts[] = {{NULL, part}};
    size_t room = strlen(book->name) + strlen(sheet) + sizeof "!!";
    char *file = qz_arena_borrow(&book->working, room, 1);
    if (file == NULL) {
        (void)qz_book_no_memory(book);
        return;
    }
    snprintf(file, room, "%s!%s!", book->name, sheet);
    say(book, message,
        (qzplan_diagnostic){.file = file,
                            .line = row == 0 ? 1 : row, /* what comes before all rows */
                            .column = column,
                            .length = QZPLAN_SPAN_CELL,
                            .parts = parts,
                            .part_count = part != NULL});
    qz_arena_give_back(&book->working, file);
}

int qz_book_no_memory(qz_book *book) {
    book->no_memory = 1;
    return 0;
}

int qz_book_grow(qz_book *book, void **items, size_t *capacity, size_t count, size_t each) {
    if (count < *capacity) {
        return 1;
    }
    size_t wider = *capacity == 0 ? FIRST_ROOM : *capacity * 2;
    void *copy = qz_arena_borrow(&book->working, wider, each);
    if (copy == NULL) {
        return qz_book_no_memory(book);
    }
    if (count > 0) {
        memcpy(copy, *items, count * each);
    }
    qz_arena_give_back(&book->working, *items);
    *items = copy;
    *capacity = wider;
    return 1;
}
