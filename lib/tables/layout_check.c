/* SPDX-License-Identifier: MIT */
/* What is wrong with the header of a table, and what of the table is left alone. */

#include <stdio.h>

#include "tables/layout.h"

static const qz_grid_row *header_of(const qz_layout *layout) {
    return &layout->grid->rows[layout->header];
}

/* "columns[2]", counted from 0. */
static qz_place place_of(const qz_layout *layout, const qz_grid_cell *cell, char path[32]) {
    snprintf(path, 32, "columns[%lu]", (unsigned long)cell->column - 1);
    return qz_grid_place(layout->grid, cell, path);
}

/* A name whose field another column has: which of both is meant? */
static int check_twins(const qz_layout *layout, qz_report *report) {
    int sound = 1;
    for (uint32_t i = 0; i < layout->unused_count; i++) {
        const qz_grid_cell *cell = &layout->unused[i];
        qz_head head = qz_head_of(cell->cell.text, cell->cell.length);
        if (head.meaning == QZ_HEAD_UNKNOWN) {
            continue;
        }
        char path[32];
        const qz_grid_cell *other = qz_grid_at(header_of(layout), layout->columns[head.meaning]);
        qz_head taken = qz_head_of(other->cell.text, other->cell.length);
        qz_part name = qz_bytes(cell->cell.text, cell->cell.length);
        qz_place place = place_of(layout, cell, path);
        if (head.canonical) {
            qz_report_add(report, &place, QZ_SAY(CSV_DUPLICATE_COLUMN, name));
            sound = 0;
        } else if (!taken.canonical && head.meaning < QZ_FIELD_COUNT) {
            qz_report_add(report, &place,
                          QZ_SAY(TABLE_TWO_COLUMNS, name,
                                 qz_bytes(other->cell.text, other->cell.length),
                                 qz_text(qz_field_name(head.meaning))));
            sound = 0;
        }
    }
    return sound;
}

/* Periods among the names, and a column for the value besides. */
static int check_wide(const qz_layout *layout, qz_report *report) {
    static const int fields[] = {QZ_FIELD_VALUE, QZ_FIELD_NUMERATOR, QZ_FIELD_DENOMINATOR,
                                 QZ_FIELD_LOW, QZ_FIELD_HIGH};
    int sound = 1;
    for (size_t i = 0; layout->kind == QZ_TABLE_WIDE && i < sizeof fields / sizeof fields[0]; i++) {
        uint32_t column = layout->columns[fields[i]];
        if (column != 0) {
            char path[32];
            const qz_grid_cell *cell = qz_grid_at(header_of(layout), column);
            qz_place place = place_of(layout, cell, path);
            qz_report_add(report, &place,
                          QZ_SAY(TABLE_PERIODS_AND_VALUES,
                                 qz_bytes(cell->cell.text, cell->cell.length),
                                 qz_bytes(layout->periods[0].cell.cell.text,
                                          layout->periods[0].cell.cell.length)));
            sound = 0;
        }
    }
    return sound;
}

/* Each of them is a fault where that was asked for. */
static int refuse_unused(const qz_layout *layout, qz_report *report) {
    for (uint32_t i = 0; i < layout->unused_count; i++) {
        char path[32];
        const qz_cell *cell = &layout->unused[i].cell;
        const char *meant = qz_field_meant(cell->text, cell->length);
        qz_place place = place_of(layout, &layout->unused[i], path);
        qz_report_add(report, &place,
                      qz_hinted(QZ_SAY(CSV_UNKNOWN_COLUMN, qz_bytes(cell->text, cell->length)),
                                QZ_FIELD_HINT(meant)));
    }
    return layout->unused_count == 0;
}

/* All of them in one remark, with the nearest name of the first that is near one. */
static void remark_unused(const qz_layout *layout, qz_arena *arena, qz_report *report) {
    enum { MOST = 12 };
    const char *names[MOST];
    const char *near = NULL;
    size_t count = 0;
    char path[32];
    for (uint32_t i = 0; i < layout->unused_count && count < MOST; i++) {
        const qz_cell *cell = &layout->unused[i].cell;
        near = near == NULL ? qz_field_meant(cell->text, cell->length) : near;
        names[count] = qz_arena_text(arena, cell->text, cell->length);
        report->no_memory |= names[count] == NULL;
        count += names[count] != NULL;
    }
    if (count > 0) {
        qz_place place = place_of(layout, &layout->unused[0], path);
        qz_report_add(report, &place,
                      qz_hinted(QZ_SAY(TABLE_COLUMNS_UNUSED, qz_count(layout->unused_count),
                                       qz_words_part(names, count, QZ_PHRASE_COMMA)),
                                QZ_NEAREST(near)));
    }
}

static void remark_titles(const qz_layout *layout, qz_report *report) {
    if (layout->header > 0) {
        qz_place place = qz_grid_place(layout->grid, &layout->grid->rows[0].cells[0], NULL);
        qz_report_add(report, &place, QZ_SAY(TABLE_ROWS_ABOVE, qz_count(layout->header)));
    }
}

int qz_layout_check(const qz_layout *layout, qz_arena *arena, qz_report *report,
                    const qz_layout_how *how) {
    int sound = check_twins(layout, report) & check_wide(layout, report);
    remark_titles(layout, report);
    if (how->strict) {
        return refuse_unused(layout, report) && sound;
    }
    if (sound) {
        remark_unused(layout, arena, report);
    }
    return sound;
}
