/* SPDX-License-Identifier: MIT */
/* One cell of a row: whether it was given, and what is wrong with it. */

#include "intake/cell.h"

#include <stdio.h>

void qz_row_fault(qz_row_check *check, int field, qz_message message) {
    char path[64];
    const qz_cell *cell = &check->row->cells[field];
    snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)check->row->index,
             qz_field_name(field));
    qz_place place = {check->rows->file, path, cell->line, cell->column, cell->span};
    if (cell->line == 0) {
        place.line = check->row->line;
        place.column = check->row->column;
        place.length = check->row->span;
    }
    qz_report_add(check->rows->report, &place, message);
    check->faults++;
}

int qz_row_has(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    return cell->text != NULL && cell->length > 0;
}
