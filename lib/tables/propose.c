/* SPDX-License-Identifier: MIT */
/* Writes the mapping of a table that was understood by the names of its columns. */

#include "tables/propose.h"

#include <stdio.h>
#include <string.h>

#include "base/out.h"
#include "tables/fold.h"

enum { NAME = 256 }; /* bytes of a heading that is written; a longer one is named by its number */

static const qz_grid_row *header_of(const qz_layout *layout) {
    return &layout->grid->rows[layout->header];
}

/* ---- YAML */

static int is_plain(const char *text, size_t length) {
    static const char *const words[] = {"true", "false", "yes", "no", "null",
                                        "on",   "off",   "y",   "n"};
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        int letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
        int inner = i > 0 && i + 1 < length && (c == ' ' || c == '_');
        if (!letter && !inner && !(i > 0 && c >= '0' && c <= '9')) {
            return 0;
        }
    }
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strlen(words[i]) == length && memcmp(words[i], text, length) == 0) {
            return 0;
        }
    }
    return length > 0;
}

static void put_text(qz_out *out, const char *text, size_t length) {
    if (is_plain(text, length)) {
        qz_out_bytes(out, text, length);
        return;
    }
    qz_out_text(out, "\"");
    for (size_t i = 0; i < length; i++) {
        qz_out_text(out, text[i] == '"' || text[i] == '\\' ? "\\" : "");
        qz_out_bytes(out, text + i, 1);
    }
    qz_out_text(out, "\"");
}

static void put_count(qz_out *out, uint32_t count) {
    char digits[16];
    snprintf(digits, sizeof digits, "%lu", (unsigned long)count);
    qz_out_text(out, digits);
}

/* ---- columns */

/* How many headings are that one, folded. */
static size_t count_alike(const qz_layout *layout, const char *name, size_t length) {
    const qz_grid_row *header = header_of(layout);
    char other[NAME + 1];
    size_t count = 0;
    for (uint32_t i = 0; i < header->count; i++) {
        const qz_cell *cell = &header->cells[i].cell;
        if (cell->length <= NAME) {
            size_t size = qz_fold(other, NULL, cell->text, cell->length);
            count += size == length && memcmp(other, name, length) == 0;
        }
    }
    return count;
}

/* Its heading, or its number where that would not name it alone. */
static void put_column(qz_out *out, const qz_layout *layout, uint32_t column) {
    const qz_grid_cell *cell = qz_grid_at(header_of(layout), column);
    char name[NAME + 1];
    size_t length = 0;
    if (cell != NULL && cell->cell.length <= NAME) {
        length = qz_fold(name, NULL, cell->cell.text, cell->cell.length);
    }
    if (length > 0 && count_alike(layout, name, length) == 1) {
        put_text(out, name, length);
    } else {
        put_count(out, column);
    }
}

/* The fields whose columns a mapping can name. */
static void put_columns(qz_out *out, const qz_proposal *from) {
    const qz_layout *layout = from->layout;
    for (int field = 0; field < QZ_FIELD_COUNT; field++) {
        if (layout->columns[field] != 0) {
            qz_out_text(out, "  ");
            qz_out_text(out, qz_field_name(field));
            qz_out_text(out, ": {column: ");
            put_column(out, layout, layout->columns[field]);
            qz_out_text(out, "}\n");
        }
    }
}

/* "2024年（所）" means 2024年. */
static void put_period_names(qz_out *out, const qz_layout *layout) {
    const char *before = ", names: {";
    char name[NAME + 1];
    for (uint32_t i = 0; i < layout->period_count; i++) {
        const qz_period_name *period = &layout->periods[i];
        const qz_grid_cell *cell = qz_grid_at(header_of(layout), period->cell.column);
        if (period->unit.length == 0 || cell->cell.length > NAME) {
            continue;
        }
        qz_out_text(out, before);
        put_text(out, name, qz_fold(name, NULL, cell->cell.text, cell->cell.length));
        qz_out_text(out, ": ");
        put_text(out, name, qz_fold(name, NULL, period->cell.cell.text, period->cell.cell.length));
        before = ", ";
    }
    qz_out_text(out, layout->period_units ? "}" : "");
}

static void put_periods(qz_out *out, const qz_layout *layout) {
    if (layout->kind == QZ_TABLE_WIDE) {
        qz_out_text(out, "  period: {header: 1");
        put_period_names(out, layout);
        qz_out_text(out, "}\n  value: {column: [");
        for (uint32_t i = 0; i < layout->period_count; i++) {
            qz_out_text(out, i > 0 ? ", " : "");
            put_column(out, layout, layout->periods[i].cell.column);
        }
        qz_out_text(out, "]}\n");
    }
}

/* Exponents are named one by one: the mapping knows multipliers. */
static void put_scale(qz_out *out, const qz_proposal *from) {
    const uint32_t *columns = from->layout->columns;
    const char *before = ", names: {";
    uint32_t column =
        columns[QZ_HEAD_SCALE] != 0 ? columns[QZ_HEAD_SCALE] : columns[QZ_HEAD_EXPONENT];
    if (column == 0) {
        return;
    }
    qz_out_text(out, "  scale: {column: ");
    put_column(out, from->layout, column);
    for (unsigned power = 0; columns[QZ_HEAD_SCALE] == 0 && power < 10; power++) {
        if ((from->exponents >> power & 1) != 0) {
            char row[48];
            snprintf(row, sizeof row, "%s\"%u\": 1%.*s", before, power, (int)power, "000000000");
            qz_out_text(out, row);
            before = ", ";
        }
    }
    qz_out_text(out, before[2] == 'n' ? "}\n" : "}}\n");
}

/* ---- all of it */

static int is_canonical(const qz_layout *layout) {
    const qz_grid_row *header = header_of(layout);
    for (int head = 0; head < QZ_HEAD_COUNT; head++) {
        const qz_grid_cell *cell =
            layout->columns[head] == 0 ? NULL : qz_grid_at(header, layout->columns[head]);
        if (cell != NULL && !qz_head_of(cell->cell.text, cell->cell.length).canonical) {
            return 0;
        }
    }
    return layout->kind == QZ_TABLE_LONG && layout->header == 0;
}

static void put_form(qz_out *out, const qz_proposal *from) {
    const qz_layout *layout = from->layout;
    if (layout->grid->sheet != NULL) {
        qz_out_text(out, "  sheet: ");
        put_text(out, layout->grid->sheet, strlen(layout->grid->sheet));
        qz_out_text(out, "\n");
    }
    if (from->encoding != NULL) {
        qz_out_text(out, "  encoding: ");
        qz_out_text(out, from->encoding);
        qz_out_text(out, "\n");
    }
    if (from->separator != 0 && from->separator != ',') {
        qz_out_text(out,
                    from->separator == '\t' ? "  separator: \"\\t\"\n" : "  separator: \";\"\n");
    }
    qz_out_text(out, from->decimal_comma ? "  decimal: \",\"\n" : "");
    qz_out_text(out, "  header: ");
    put_count(out, header_of(layout)->number);
    qz_out_text(out, "\n");
}

static void put_all(qz_out *out, const qz_proposal *from) {
    const uint32_t metric = from->layout->columns[QZ_FIELD_METRIC];
    qz_out_text(out, "sheets:\n");
    put_form(out, from);
    put_columns(out, from);
    put_periods(out, from->layout);
    put_scale(out, from);
    if (from->header_again) {
        const qz_grid_cell *cell = qz_grid_at(header_of(from->layout), metric);
        qz_out_text(out, "  drop: {");
        put_column(out, from->layout, metric);
        qz_out_text(out, ": ");
        put_text(out, cell->cell.text, cell->cell.length);
        qz_out_text(out, "}\n");
    }
}

const char *qz_propose(qz_arena *arena, const qz_proposal *from, int *guessed) {
    qz_out out = {0};
    *guessed = from->encoding != NULL || (from->separator != 0 && from->separator != ',') ||
               !is_canonical(from->layout);
    if (!*guessed) {
        return NULL;
    }
    put_all(&out, from);
    size_t size = out.length + 1;
    char *text = qz_arena_raw(arena, size, 1);
    if (text != NULL) {
        out = (qz_out){.buffer = text, .capacity = size};
        put_all(&out, from);
        (void)qz_out_end(&out, NULL);
    }
    return text;
}
