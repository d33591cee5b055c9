/* SPDX-License-Identifier: MIT */
/* One cell of a row: whether it was given, and what is wrong with it. */

#include "intake/cell.h"

#include <stdio.h>

qz_place qz_row_place(const qz_row_check *check, int field, char path[QZ_ROW_PATH]) {
    const qz_cell *cell = &check->row->cells[field];
    snprintf(path, QZ_ROW_PATH, "figures[%lu].%s", (unsigned long)check->row->index,
             qz_field_name(field));
    return cell->line == 0
               ? (qz_place){check->rows->file, path, check->row->line, check->row->column,
                            check->row->span}
               : (qz_place){check->rows->file, path, cell->line, cell->column, cell->span};
}

void qz_row_warn(const qz_row_check *check, int field, qz_message message) {
    char path[QZ_ROW_PATH];
    qz_place place = qz_row_place(check, field, path);
    qz_report_add(check->rows->report, &place, message);
}

void qz_row_fault(qz_row_check *check, int field, qz_message message) {
    qz_row_warn(check, field, message);
    check->faults++;
}

int qz_row_has(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    return cell->text != NULL && cell->length > 0 && (check->missing >> field & 1) == 0;
}
