/* SPDX-License-Identifier: MIT */
/* Where the header of a table is, what its headings mean, and where its body ends. */

#include "tables/apply_header.h"

#include <stdio.h>
#include <string.h>

#include "tables/apply_columns.h"
#include "tables/apply_text.h"
#include "tables/scale.h"

static int on_header(const qz_use *use, int role) {
    return use->table->roles[role].from == QZ_MAP_HEADER;
}

/* Whether a text means something as that role. */
static int means(const qz_use *use, int role, const qz_cell *text, int32_t *power) {
    if (text->length == 0) {
        return 0;
    }
    return role == QZ_MAP_SCALE ? qz_scale_read(power, text->text, text->length)
                                : use->apply->asker->knows(use->apply->asker->context, role,
                                                           text->text, text->length, NULL);
}

/* A text that stays after the next one is made. */
static int keep(qz_use *use, qz_cell *text) {
    text->text = qz_arena_text(use->apply->scratch, text->text, text->length);
    use->apply->report->no_memory |= text->text == NULL;
    return text->text != NULL;
}

/* Reads the headings over a column; *wrong is the role whose heading is not understood, or -1 where
   there is none at all. */
static int read_headings(qz_use *use, uint32_t column, qz_value_at *out, int *wrong) {
    *out = (qz_value_at){.column = column};
    *wrong = -1;
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        if (!on_header(use, role)) {
            continue;
        }
        const qz_heading *heading = qz_use_heading(use, use->table->roles[role].header - 1, column);
        qz_cell *text = &out->said[role];
        if (heading->text == NULL) {
            return 0;
        }
        *text = heading->cell->cell;
        if (qz_use_text(use, role, text) != QZ_TEXT_FINE || !means(use, role, text, &out->power)) {
            *wrong = role;
            return 0;
        }
        if (!keep(use, text)) {
            return 0;
        }
    }
    return 1;
}

static int is_value_column(const qz_use *use, uint32_t column) {
    const qz_numbers *named = &use->columns[QZ_FIELD_VALUE];
    for (size_t i = 0; i < named->count; i++) {
        if (named->items[i] == column) {
            return 1;
        }
    }
    return named->count == 0 && !use->used[column];
}

/* The headings that are not understood as a role: their columns hold no values. Told once. */
static void tell_headings(qz_use *use, const int32_t *wrong, int role) {
    enum { SHOWN = 12 };
    const char *words[SHOWN];
    size_t count = 0;
    const qz_grid_cell *first = NULL;
    char path[32];
    for (uint32_t column = 1; column <= use->grid->width; column++) {
        const qz_heading *heading =
            wrong[column] == role ? qz_use_heading(use, use->table->roles[role].header - 1, column)
                                  : NULL;
        if (heading == NULL) {
            continue;
        }
        if (count < SHOWN) {
            words[count++] = heading->text;
        }
        first = first == NULL ? heading->cell : first;
    }
    if (first != NULL) {
        snprintf(path, sizeof path, "columns[%lu]", (unsigned long)first->column - 1);
        qz_use_fault_at(use, first, path,
                        QZ_SAY(MAPPED_HEADINGS, qz_words_part(words, count, QZ_PHRASE_COMMA),
                               qz_text(qz_map_role_name(role))));
    }
}

/* The value columns of a wide table. */
static int find_values(qz_use *use) {
    int32_t *wrong = use->wrong;
    use->value_count = 0;
    for (uint32_t column = 1; column <= use->grid->width; column++) {
        int role = -1;
        if (is_value_column(use, column) &&
            read_headings(use, column, &use->values[use->value_count], &role)) {
            use->value_count++;
        }
        wrong[column] = role;
    }
    for (int role = 0; role < QZ_MAP_ROLES && !use->quiet; role++) {
        if (on_header(use, role)) {
            tell_headings(use, wrong, role);
        }
    }
    if (use->value_count == 0) {
        qz_use_fault(use, &use->table->place, QZ_SAY_PLAIN(MAPPED_NO_HEADINGS));
    }
    return use->value_count > 0;
}

/* ---- the rows of the header */

static size_t first_after(const qz_grid *grid, uint32_t number) {
    size_t i = 0;
    while (i < grid->row_count && grid->rows[i].number <= number) {
        i++;
    }
    return i;
}

/* The header at rows that are known. */
static int read_header(qz_use *use, const uint32_t *rows, size_t count) {
    int any = count == 0;
    for (size_t i = 0; i < count; i++) {
        use->header[i] = qz_grid_numbered(use->grid, rows[i]);
        any |= use->header[i] != NULL;
    }
    use->header_count = count;
    use->body = count == 0 ? 0 : first_after(use->grid, rows[count - 1]);
    if (!any) {
        qz_use_fault(use, &use->table->place, QZ_SAY(MAPPED_BLANK_HEADER, qz_count(rows[0])));
    }
    return any && qz_use_headings(use);
}

/* Whether the table can be read with the header that is set. */
static int fits(qz_use *use) {
    return qz_use_all_columns(use) && (!use->table->wide || find_values(use));
}

static size_t count_named(const qz_use *use) {
    const qz_map_table *table = use->table;
    size_t count = 0;
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        for (size_t i = 0; i < table->roles[role].columns.count; i++) {
            count += table->roles[role].columns.items[i].number == 0;
        }
    }
    return count;
}

/* What is used again for each row that may be the header. */
static int make_room(qz_use *use) {
    qz_arena *scratch = use->apply->scratch;
    size_t width = (size_t)use->grid->width + 1;
    size_t rows = use->table->header_count == 0 ? 1 : use->table->header_count;
    use->header = qz_arena_array(scratch, rows, sizeof *use->header);
    use->headings = qz_arena_array(scratch, rows * width, sizeof *use->headings);
    use->used = qz_arena_alloc(scratch, width);
    use->wrong = qz_arena_array(scratch, width, sizeof *use->wrong);
    use->values = qz_arena_array(scratch, use->table->wide ? width : 1, sizeof *use->values);
    use->above = qz_arena_array(scratch, use->table->down.count, sizeof(void *));
    use->apply->report->no_memory |= scratch->failed;
    return !scratch->failed;
}

/* The header is sought in so many rows: below them stand figures. */
enum { SOUGHT = 200 };

/* How well a row would do as the header: all of the columns that are named; else how many. */
static int try_row(qz_use *use, size_t row, size_t *named) {
    const uint32_t number = use->grid->rows[row].number;
    int quiet = use->quiet;
    use->quiet = 1;
    use->failed = 0;
    use->value_count = 0;
    int good = read_header(use, &number, 1) && fits(use);
    *named = 0;
    for (int role = 0; role < QZ_MAP_ROLES && use->headings != NULL; role++) {
        const qz_map_columns *columns = &use->table->roles[role].columns;
        for (size_t i = 0; i < columns->count && use->columns[role].count == columns->count; i++) {
            *named += columns->items[i].number == 0 && use->columns[role].items[i] != 0;
        }
    }
    use->quiet = quiet;
    use->failed = 0;
    use->value_count = 0;
    return good;
}

/* A row of columns that are known by their numbers only, which has a heading over its values. */
static int is_heading_row(const qz_use *use, const qz_grid_row *row) {
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        const qz_map_columns *columns = &use->table->roles[role].columns;
        for (size_t i = 0; i < columns->count; i++) {
            const qz_grid_cell *cell = qz_grid_at(row, columns->items[i].number);
            if (cell == NULL || cell->kind != QZPLAN_CELL_TEXT) {
                return 0;
            }
            char first = cell->cell.text[0];
            if (role == QZ_FIELD_VALUE && ((first >= '0' && first <= '9') || first == '-')) {
                return 0;
            }
        }
    }
    return 1;
}

/* The first row that can be the header; else what lacks is told of the one that comes nearest. */
static int seek_header(qz_use *use) {
    size_t most = 0;
    size_t nearest = 0;
    int by_number = count_named(use) == 0 && !use->table->wide;
    for (size_t i = 0; i < use->grid->row_count && i < SOUGHT && !use->apply->report->no_memory;
         i++) {
        size_t named = 0;
        if (by_number ? is_heading_row(use, &use->grid->rows[i]) : try_row(use, i, &named)) {
            const uint32_t number = use->grid->rows[i].number;
            return read_header(use, &number, 1) && fits(use);
        }
        nearest = named > most ? i : nearest;
        most = named > most ? named : most;
    }
    if (most > 0) {
        const uint32_t number = use->grid->rows[nearest].number;
        return read_header(use, &number, 1) && fits(use);
    }
    qz_use_fault(use, &use->table->place, QZ_SAY_PLAIN(MAPPED_NO_HEADER));
    return 0;
}

size_t qz_use_most_named(qz_use *use) {
    size_t most = 0;
    if (!make_room(use)) {
        return 0;
    }
    for (size_t i = 0; i < use->grid->row_count && i < SOUGHT && !use->apply->report->no_memory;
         i++) {
        size_t named = 0;
        (void)try_row(use, i, &named);
        most = named > most ? named : most;
    }
    return most;
}

/* ---- where the body ends, and what is the same for all of it */

static void find_end(qz_use *use) {
    const qz_map_text *end = &use->table->end;
    use->body_end = use->grid->row_count;
    for (size_t i = use->body; end->text != NULL && i < use->grid->row_count; i++) {
        const qz_grid_cell *first = &use->grid->rows[i].cells[0];
        size_t length;
        const char *text = qz_use_fold(use, first->cell.text, first->cell.length, &length);
        if (text != NULL && length >= end->length && memcmp(text, end->text, end->length) == 0) {
            use->body_end = i;
            use->apply->occurred[end->mark] = 1;
            return;
        }
    }
}

/* The text of a role that is the same for every row. */
static int read_constant(qz_use *use, int role) {
    const qz_map_role *how = &use->table->roles[role];
    qz_cell *text = &use->constants[role];
    const qz_grid_cell *cell = NULL;
    int32_t power;
    if (how->from == QZ_MAP_TEXT) {
        *text = (qz_cell){.text = how->text, .length = strlen(how->text)};
        return 1;
    }
    if (how->from == QZ_MAP_SHEET) {
        *text = (qz_cell){.text = use->grid->sheet, .length = strlen(use->grid->sheet)};
    } else {
        const qz_grid_row *row = qz_grid_numbered(use->grid, how->row);
        cell = row == NULL ? NULL : qz_grid_at(row, how->column);
        if (cell == NULL) {
            qz_use_fault(use, &how->place, QZ_SAY_PLAIN(MAPPED_NO_CELL));
            return 0;
        }
        *text = cell->cell;
    }
    const qz_cell as_it_was = *text;
    int fault = qz_use_text(use, role, text);
    if (fault == QZ_TEXT_FINE && (role != QZ_MAP_SCALE || means(use, role, text, &power))) {
        return keep(use, text);
    }
    use->failed = 1;
    if (cell != NULL) {
        qz_use_tell_text(use, role, fault, cell, &as_it_was);
    } else {
        qz_use_fault(
            use, &how->place,
            QZ_SAY(MAPPED_SHEET_NAME, qz_text(use->grid->sheet), qz_text(qz_map_role_name(role))));
    }
    return 0;
}

static int read_constants(qz_use *use) {
    int sound = 1;
    for (int role = 0; role < QZ_MAP_ROLES; role++) {
        int32_t from = use->table->roles[role].from;
        if (from == QZ_MAP_TEXT || from == QZ_MAP_CELL || from == QZ_MAP_SHEET) {
            sound &= read_constant(use, role);
        }
    }
    return sound;
}

int qz_use_find(qz_use *use) {
    const qz_map_table *table = use->table;
    if (!make_room(use)) {
        return 0;
    }
    int found = table->header_kind == QZ_MAP_HEADER_FOUND
                    ? seek_header(use)
                    : read_header(use, table->header_rows, table->header_count) && fits(use);
    if (!found) {
        return 0;
    }
    find_end(use);
    return read_constants(use) && !use->failed;
}
