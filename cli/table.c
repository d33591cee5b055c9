/* SPDX-License-Identifier: MIT */
/* Lays out text tables by display width. */

#include "table.h"

#include <stdlib.h>
#include <string.h>

#include "width.h"
#include "wrap.h"

enum kind { KIND_CELLS, KIND_NOTE, KIND_RULE, KIND_BLANK };
enum { GUTTER = 2, NARROW_GUTTER = 1, NARROWEST = 12, AT_WORST = 8 };

/* Columns that are left out before others stand closer together, and only then. */
enum { SPARE_LAST = 1 };

struct cell {
    char *text;
    enum style style;
};

struct row {
    enum kind kind;
    size_t count;                         /* cells given so far; of a note its first column */
    char *lead;                           /* of a note */
    struct cell cells[TABLE_MAX_COLUMNS]; /* a note has one */
};

struct table {
    struct table_column columns[TABLE_MAX_COLUMNS];
    size_t count;
    struct row *rows;
    size_t row_count;
    size_t capacity;
    int spare[TABLE_MAX_COLUMNS];
    int is_short; /* 1: every row is one line, and there is no header */
};

struct layout {
    size_t widths[TABLE_MAX_COLUMNS];
    int hidden[TABLE_MAX_COLUMNS];
    size_t gutter;
    size_t total;
};

static char *safe_copy(const char *text) {
    struct buffer buffer = {0};

    buffer_add_safe(&buffer, text);
    return buffer_take(&buffer);
}

struct table *table_new(const struct table_column *columns, size_t count) {
    struct table *table = memory_new(1, sizeof *table);

    for (size_t i = 0; i < count; i++) {
        table->columns[i] = columns[i];
    }
    table->count = count;
    return table;
}

void table_free(struct table *table) {
    for (size_t r = 0; r < table->row_count; r++) {
        for (size_t c = 0; c < TABLE_MAX_COLUMNS; c++) {
            free(table->rows[r].cells[c].text);
        }
        free(table->rows[r].lead);
    }
    free(table->rows);
    free(table);
}

static struct row *add_row(struct table *table, enum kind kind) {
    if (table->row_count == table->capacity) {
        table->capacity = table->capacity * 2 + 16;
        table->rows = memory_grow(table->rows, table->capacity, sizeof table->rows[0]);
    }
    table->rows[table->row_count] = (struct row){.kind = kind};
    return &table->rows[table->row_count++];
}

void table_row(struct table *table) {
    add_row(table, KIND_CELLS);
}

void table_cell(struct table *table, enum style style, const char *text) {
    struct row *row = &table->rows[table->row_count - 1];

    row->cells[row->count++] = (struct cell){safe_copy(text), style};
}

void table_note(struct table *table, size_t column, enum style style, const char *lead,
                const char *text) {
    struct row *row = add_row(table, KIND_NOTE);

    row->count = column;
    row->lead = safe_copy(lead);
    row->cells[0] = (struct cell){safe_copy(text), style};
}

void table_spare(struct table *table, size_t column, int rank) {
    table->spare[column] = rank;
}

void table_keep_short(struct table *table) {
    table->is_short = 1;
}

void table_rule(struct table *table) {
    add_row(table, KIND_RULE);
}

void table_blank(struct table *table) {
    add_row(table, KIND_BLANK);
}

/* As wide as the widest cell; beyond the border of its column as wide as what is not broken. */
static size_t natural_width(const struct table *table, size_t column) {
    size_t longest = table->columns[column].longest;
    size_t width = text_width(table->columns[column].title);
    size_t unbroken = text_unbroken(table->columns[column].title);

    for (size_t r = 0; r < table->row_count; r++) {
        const struct row *row = &table->rows[r];

        if (row->kind == KIND_CELLS && column < row->count) {
            size_t cell = text_width(row->cells[column].text);
            size_t piece = text_unbroken(row->cells[column].text);

            width = cell > width ? cell : width;
            unbroken = piece > unbroken ? piece : unbroken;
        }
    }
    if (longest == 0 || width <= longest) {
        return width;
    }
    return unbroken > longest ? unbroken : longest;
}

/* How readily a column gives way: at worst also those that may be broken. */
static size_t weight_of(const struct table_column *column, size_t narrowest) {
    return column->weight > 0                             ? column->weight
           : narrowest == AT_WORST && column->longest > 0 ? 1
                                                          : 0;
}

/* Takes columns from the widest of those that may be narrower, until the table fits. */
static void make_fit(const struct table *table, struct layout *layout, size_t limit,
                     size_t narrowest) {
    while (layout->total > limit) {
        size_t widest = table->count, share = 0;

        for (size_t c = 0; c < table->count; c++) {
            size_t weight = weight_of(&table->columns[c], narrowest);

            if (weight > 0 && layout->widths[c] > narrowest && layout->widths[c] / weight > share) {
                widest = c;
                share = layout->widths[c] / weight;
            }
        }
        if (widest == table->count) {
            return;
        }
        layout->widths[widest]--;
        layout->total--;
    }
}

/* The widths of the columns that are shown. */
static void measure(const struct table *table, struct layout *layout, size_t limit,
                    size_t narrowest) {
    size_t shown = 0;

    layout->total = 0;
    for (size_t c = 0; c < table->count; c++) {
        layout->widths[c] = layout->hidden[c] ? 0 : natural_width(table, c);
        layout->total += layout->widths[c] + (!layout->hidden[c] && shown > 0 ? layout->gutter : 0);
        shown += !layout->hidden[c];
    }
    make_fit(table, layout, limit, narrowest);
}

/* Leaves out columns above a rank, the highest first, until the table fits. */
static void leave_out(const struct table *table, struct layout *layout, size_t limit, int above) {
    while (layout->total > limit) {
        size_t spared = table->count;

        for (size_t c = 0; c < table->count; c++) {
            if (!layout->hidden[c] && table->spare[c] > above &&
                (spared == table->count || table->spare[c] > table->spare[spared])) {
                spared = c;
            }
        }
        if (spared == table->count) {
            return;
        }
        layout->hidden[spared] = 1;
        measure(table, layout, limit, NARROWEST);
    }
}

static void lay_out(const struct table *table, struct layout *layout, size_t limit) {
    layout->gutter = GUTTER;
    measure(table, layout, limit, NARROWEST);
    leave_out(table, layout, limit, SPARE_LAST);
    if (layout->total > limit) {
        layout->gutter = NARROW_GUTTER;
        measure(table, layout, limit, NARROWEST);
        leave_out(table, layout, limit, 0);
    }
    if (layout->total > limit) {
        measure(table, layout, limit, AT_WORST);
    }
}

static void trim(struct buffer *line) {
    while (line->length > 0 && line->text[line->length - 1] == ' ') {
        line->text[--line->length] = '\0';
    }
}

/* One printed line of a row: the next piece of every cell. Returns 1 while any has more. */
static int print_piece(const struct table *table, const struct out *out,
                       const struct layout *layout, const struct cell *cells, const char **rest,
                       size_t count) {
    struct buffer line = {0}, piece = {0};
    size_t shown = 0;
    int more = 0;

    for (size_t c = 0; c < count; c++) {
        const char *start = rest[c];

        if (layout->hidden[c]) {
            rest[c] = start + strlen(start);
            continue;
        }
        buffer_clear(&piece);
        if (table->is_short) {
            wrap_cut(&piece, start, layout->widths[c]);
        } else if (*start != '\0') {
            buffer_add_bytes(&piece, start, wrap_line(start, layout->widths[c], &rest[c]));
            more |= *rest[c] != '\0';
        }
        size_t room = text_width(buffer_text(&piece));
        room = room < layout->widths[c] ? layout->widths[c] - room : 0;
        buffer_add_times(&line, " ",
                         (shown++ > 0 ? layout->gutter : 0) + (table->columns[c].right ? room : 0));
        out_styled(out, &line, cells[c].style, buffer_text(&piece));
        buffer_add_times(&line, " ", table->columns[c].right ? 0 : room);
    }
    trim(&line);
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&piece);
    return more;
}

static void print_cells(const struct table *table, const struct out *out,
                        const struct layout *layout, const struct cell *cells, size_t count) {
    const char *rest[TABLE_MAX_COLUMNS];

    for (size_t c = 0; c < count; c++) {
        rest[c] = cells[c].text;
    }
    while (print_piece(table, out, layout, cells, rest, count)) {
        ;
    }
}

/* A broken text: `indent` columns, the lead, the text; later lines begin below the text. */
static void print_broken(const struct out *out, size_t indent, size_t limit, enum style style,
                         const char *lead, const char *text) {
    size_t begins = indent + text_width(lead);
    size_t room = limit > begins + NARROWEST ? limit - begins : NARROWEST;
    struct buffer line = {0}, piece = {0};
    int first = 1;

    do {
        const char *next;

        buffer_add_times(&line, " ", first ? indent : begins);
        buffer_clear(&piece);
        if (first) {
            buffer_add(&piece, lead);
        }
        size_t size = wrap_line(text, room, &next);
        buffer_add_bytes(&piece, text, size);
        out_styled(out, &line, style, buffer_text(&piece));
        out_line(out, &line);
        text = next;
        first = 0;
    } while (*text != '\0');
    buffer_free(&line);
    buffer_free(&piece);
}

static void print_rule(const struct out *out, size_t width) {
    struct buffer rule = {0}, line = {0};

    buffer_add_times(&rule, "\xE2\x94\x80", width);
    out_styled(out, &line, STYLE_DIM, buffer_text(&rule));
    out_line(out, &line);
    buffer_free(&rule);
    buffer_free(&line);
}

static void print_header(const struct table *table, const struct out *out,
                         const struct layout *layout) {
    struct cell cells[TABLE_MAX_COLUMNS];

    for (size_t c = 0; c < table->count; c++) {
        cells[c] = (struct cell){safe_copy(table->columns[c].title), STYLE_BOLD};
    }
    print_cells(table, out, layout, cells, table->count);
    for (size_t c = 0; c < table->count; c++) {
        free(cells[c].text);
    }
    print_rule(out, layout->total);
}

void print_short(const struct out *out, enum style style, const char *text) {
    struct buffer cut = {0}, line = {0};
    char *safe = safe_copy(text);

    wrap_cut(&cut, safe, out->columns);
    out_styled(out, &line, style, buffer_text(&cut));
    out_line(out, &line);
    buffer_free(&cut);
    buffer_free(&line);
    free(safe);
}

static void print_note(const struct table *table, const struct out *out,
                       const struct layout *layout, const struct row *row) {
    size_t indent = 0;

    if (table->is_short) {
        print_short(out, row->cells[0].style, row->cells[0].text);
        return;
    }
    size_t limit = layout->total > out->columns ? layout->total : out->columns;

    for (size_t c = 0; c < row->count; c++) {
        indent += layout->hidden[c] ? 0 : layout->widths[c] + layout->gutter;
    }
    print_broken(out, indent, limit, row->cells[0].style, row->lead, row->cells[0].text);
}

void table_print(const struct table *table, const struct out *out) {
    struct layout layout = {0};

    lay_out(table, &layout, out->columns);
    if (!table->is_short) {
        print_header(table, out, &layout);
    }
    for (size_t r = 0; r < table->row_count; r++) {
        const struct row *row = &table->rows[r];

        if (row->kind == KIND_CELLS) {
            print_cells(table, out, &layout, row->cells, row->count);
        } else if (row->kind == KIND_NOTE) {
            print_note(table, out, &layout, row);
        } else if (row->kind == KIND_RULE) {
            print_rule(out, layout.total);
        } else {
            out_blank(out);
        }
    }
}

void print_paragraph(const struct out *out, enum style style, const char *lead, const char *text) {
    char *safe = safe_copy(text);

    print_broken(out, 0, out->columns, style, lead, safe);
    free(safe);
}
