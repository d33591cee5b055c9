/* SPDX-License-Identifier: MIT */
/* One cell of a row: whether it was given, and what is wrong with it. */

#include "intake/cell.h"

#include <stdarg.h>
#include <stdio.h>

void qz_row_fault(qz_row_check *check, int field, int code, const char *hint, const char *message,
                  ...) {
    char path[64];
    char text[512];
    const qz_cell *cell = &check->row->cells[field];
    snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)check->row->index,
             qz_field_name(field));
    qz_place place = {check->rows->file, path, cell->line, cell->column, cell->span};
    if (cell->line == 0) {
        place.line = check->row->line;
        place.column = check->row->column;
    }
    va_list arguments;
    va_start(arguments, message);
    vsnprintf(text, sizeof text, message, arguments);
    va_end(arguments);
    qz_report_print(check->rows->report, code, &place, hint, "%s", text);
    check->faults++;
}

int qz_row_has(const qz_row_check *check, int field) {
    const qz_cell *cell = &check->row->cells[field];
    return cell->text != NULL && cell->length > 0;
}
