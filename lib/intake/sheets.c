/* SPDX-License-Identifier: MIT */
/* Of the sheets of a workbook the one whose header fits: its rows as figures. */

#include "intake/sheets.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "intake/csv_header.h"
#include "intake/mapped.h"
#include "intake/table.h"
#include "tables/grid.h"

int qz_sheet_read(qzplan_sheet *out, const qzplan_sheet *sheets, size_t index) {
    const void *at = (const char *)sheets + index * sheets->size;
    *out = (qzplan_sheet){.size = sizeof *out};
    int code = qz_struct_read(out, sizeof *out, at);
    return code != QZPLAN_OK        ? code
           : qz_sheet_is_sound(out) ? QZPLAN_OK
                                    : QZPLAN_ERROR_INVALID_ARGUMENT;
}

/* Every sheet as a grid; 0 without memory or where one has a text that is none. */
static int make_grids(qz_grid *grids, const qz_rows *rows, const qzplan_sheet *sheets,
                      size_t count) {
    int sound = 1;
    for (size_t i = 0; i < count && !rows->report->no_memory; i++) {
        qzplan_sheet sheet;
        sound &= qz_sheet_read(&sheet, sheets, i) == QZPLAN_OK &&
                 qz_grid_of_sheet(&grids[i], rows->strings, rows->report, rows->file, &sheet);
    }
    return sound;
}

/* How many fit, hidden ones only where no other does; their names, and the first of them. */
static size_t find_fitting(const qz_layout *layouts, size_t count, int hidden, const char **names,
                           const qz_layout **first) {
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        if (layouts[i].grid->hidden == hidden && layouts[i].kind != QZ_TABLE_NONE) {
            *first = found == 0 ? &layouts[i] : *first;
            names[found++] = layouts[i].grid->sheet;
        }
    }
    return found;
}

/* What is wrong is told of the first sheet with anything in it. */
static const qz_grid *first_used(const qz_grid *grids, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (grids[i].row_count > 0 && !grids[i].hidden) {
            return &grids[i];
        }
    }
    return &grids[0];
}

static void read_layout(const qz_rows *rows, qz_arena *scratch, const qz_layout *layout) {
    qz_rows of_sheet = *rows;
    of_sheet.file = layout->grid->file;
    qz_table_read(&of_sheet, scratch, layout);
}

static void refuse(const qz_rows *rows, const qz_grid *grid) {
    qz_rows of_sheet = *rows;
    of_sheet.file = grid->file;
    if (grid->row_count == 0) {
        qz_place place = {grid->file, NULL, 1, 1, QZ_SPAN_CELL};
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(CSV_NO_HEADER));
    } else {
        (void)qz_header_refuse(&of_sheet, grid, 0);
    }
}

/* A layout of each grid; 0 without memory. */
static int find_layouts(qz_layout *layouts, const qz_rows *rows, qz_arena *scratch,
                        const qz_grid *grids, size_t count) {
    qz_layout_how how = qz_table_how(rows);
    for (size_t i = 0; i < count; i++) {
        if (!qz_layout_find(&layouts[i], scratch, &grids[i], &how)) {
            rows->report->no_memory = 1;
            return 0;
        }
    }
    return 1;
}

void qz_figures_read_sheets(const qz_rows *rows, qz_arena *scratch, const qzplan_sheet *sheets,
                            size_t count, const qzplan_mapping *mapping) {
    qz_place place = {.file = rows->file};
    qz_grid *grids = qz_arena_array(scratch, count, sizeof *grids);
    qz_layout *layouts = qz_arena_array(scratch, count, sizeof *layouts);
    const char **names = qz_arena_array(scratch, count, sizeof *names);
    const qz_layout *layout = NULL;
    if (count == 0) {
        qz_report_add(rows->report, &place, QZ_SAY_PLAIN(CSV_NO_HEADER));
        return;
    }
    if (grids == NULL || layouts == NULL || names == NULL) {
        rows->report->no_memory = 1;
        return;
    }
    if (!make_grids(grids, rows, sheets, count)) {
        return;
    }
    if (mapping != NULL) {
        qz_mapped *mapped = qz_mapped_begin(rows, scratch, mapping);
        if (mapped != NULL) {
            qz_mapped_read_sheets(mapped, grids, count);
        }
        return;
    }
    if (!find_layouts(layouts, rows, scratch, grids, count)) {
        return;
    }
    size_t found = find_fitting(layouts, count, 0, names, &layout);
    if (found == 0) {
        found = find_fitting(layouts, count, 1, names, &layout);
    }
    if (found > 1) {
        qz_report_add(rows->report, &place,
                      QZ_SAY(SHEETS_SEVERAL, qz_words_part(names, found, QZ_PHRASE_AND)));
    } else if (found == 0) {
        refuse(rows, first_used(grids, count));
    } else {
        read_layout(rows, scratch, layout);
    }
}
