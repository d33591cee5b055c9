/* SPDX-License-Identifier: MIT */
/* Areas from a CSV file beside the plan: its rows become nodes like those of a list in the plan, so
   that one reader serves both. */

#include <stdarg.h>
#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/csv.h"
#include "base/tidy.h"
#include "base/utf8.h"
#include "input/charset.h"
#include "input/file.h"
#include "messages/found.h"
#include "reader/area_csv.h"
#include "reader/decode.h"
#include "yaml/keys.h"

enum { COLUMNS_MAX = 16 };

static const char *const columns[] = {"id",    "title",    "kind",   "in",
                                      "parts", "complete", "begins", "ends"};

/* A file being turned into nodes. */
struct reading {
    qz_decoder *d;
    qz_csv csv;
    const char *names[COLUMNS_MAX]; /* of the columns */
    size_t count;
    qz_node *rows;
    size_t values; /* cells, and the parts in them */
    int stopped;   /* 1: there are too many of them */
};

static void fault(struct reading *r, const qz_cell *cell, qz_message message) {
    const qz_place place = {r->d->file, NULL, cell->line, cell->column, cell->span};
    qz_report_add(r->d->report, &place, message);
}

/* Counts a value before it costs anything; stops the reading at the limit. */
static int count_value(struct reading *r, const qz_cell *cell) {
    if (!r->stopped && ++r->values > r->d->areas_max_values) {
        r->stopped = 1;
        fault(r, cell, QZ_SAY(AREAS_TOO_MANY, qz_count(r->d->areas_max_values)));
    }
    return !r->stopped;
}

/* A node for a cell, under a parent. */
static qz_node *add_node(struct reading *r, qz_node *parent, uint8_t kind, const qz_cell *cell) {
    qz_node *node = qz_decode_scratch(r->d, 1, sizeof *node);
    if (node == NULL) {
        return NULL;
    }
    node->kind = kind;
    node->line = node->key_line = cell->line;
    node->column = node->key_column = cell->column;
    node->span = node->key_span = cell->span;
    node->parent = parent;
    node->index = parent->count++;
    if (kind == QZ_NODE_SCALAR) {
        node->text = qz_decode_keep(r->d, cell->text, cell->length);
        node->length = cell->length;
    }
    return node;
}

/* Children are put in front, and turned round once the parent is whole. */
static void link_node(qz_node *node) {
    if (node != NULL) {
        node->next = node->parent->first;
        node->parent->first = node;
    }
}

static void turn_round(qz_node *parent) {
    qz_node *first = NULL;
    while (parent->first != NULL) {
        qz_node *node = parent->first;
        parent->first = node->next;
        node->next = first;
        first = node;
    }
    parent->first = first;
}

/* "north; south" as a list. In a cell without quotes each has its own place. */
static void add_parts(struct reading *r, qz_node *row, const qz_cell *cell) {
    qz_node *list = add_node(r, row, QZ_NODE_SEQUENCE, cell);
    int plain = cell->span == qz_utf8_count(cell->text, cell->length);
    if (list == NULL) {
        return;
    }
    list->key = "parts";
    qz_cell part = *cell;
    for (size_t at = 0; at < cell->length && !r->stopped; at++) {
        size_t start = at;
        while (at < cell->length && cell->text[at] != ';' && cell->text[at] != ' ') {
            at++;
        }
        part.text = cell->text + start;
        part.length = at - start;
        uint32_t span = (uint32_t)qz_utf8_count(part.text, part.length);
        part.span = plain ? span : cell->span;
        if (part.length > 0 && count_value(r, &part)) {
            link_node(add_node(r, list, QZ_NODE_SCALAR, &part));
        }
        part.column += plain ? span + 1 : 0;
    }
    turn_round(list);
    link_node(list);
}

static void add_cell(struct reading *r, qz_node *row, size_t column, const qz_cell *cell) {
    if (column >= r->count || r->names[column] == NULL || cell->length == 0) {
        return;
    }
    if (strcmp(r->names[column], "parts") == 0) {
        add_parts(r, row, cell);
        return;
    }
    qz_node *node = add_node(r, row, QZ_NODE_SCALAR, cell);
    if (node != NULL) {
        node->key = r->names[column];
        link_node(node);
    }
}

static void name_column(struct reading *r, const qz_cell *cell) {
    const char *name = NULL;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(columns); i++) {
        if (strlen(columns[i]) == cell->length &&
            memcmp(columns[i], cell->text, cell->length) == 0) {
            name = columns[i];
        }
    }
    if (name == NULL) {
        fault(r, cell, QZ_SAY(AREAS_UNKNOWN_COLUMN, qz_bytes(cell->text, cell->length)));
    }
    for (size_t i = 0; name != NULL && i < r->count; i++) {
        if (r->names[i] == name) {
            fault(r, cell, QZ_SAY(CSV_DUPLICATE_COLUMN, qz_bytes(cell->text, cell->length)));
            name = NULL;
        }
    }
    if (r->count < COLUMNS_MAX) {
        r->names[r->count++] = name;
    }
}

/* The next cell, its own faults reported. */
static int next_cell(struct reading *r, qz_csv_cell *cell) {
    if (r->stopped || !qz_csv_next(&r->csv, cell) || !count_value(r, &cell->cell)) {
        return 0;
    }
    if (cell->fault != QZ_CSV_FINE) {
        const qz_cell at = {NULL, 0, cell->fault_at.line, cell->fault_at.column, 1, 0};
        fault(r, &at, qz_say_csv_fault(cell->fault));
    }
    cell->cell = qz_csv_trimmed(cell);
    if (cell->cell.length > r->d->max_scalar) {
        fault(r, &cell->cell,
              QZ_SAY(CELL_TOO_LONG, qz_count(cell->cell.length), qz_count(r->d->max_scalar)));
        cell->cell.length = 0;
    }
    return 1;
}

static int read_header(struct reading *r) {
    qz_csv_cell cell;
    while (qz_csv_comment(&r->csv, &cell.cell)) {
        /* words for people */
    }
    do {
        if (!next_cell(r, &cell)) {
            const qz_cell start = {NULL, 0, 1, 1, 1, 0};
            if (!r->stopped) {
                fault(r, &start, QZ_SAY_PLAIN(AREAS_FILE_EMPTY));
            }
            return 0;
        }
        name_column(r, &cell.cell);
    } while (!cell.last);
    return 1;
}

static void read_rows(struct reading *r) {
    qz_csv_cell cell;
    while (!r->csv.no_memory && next_cell(r, &cell)) {
        qz_node *row = add_node(r, r->rows, QZ_NODE_MAPPING, &cell.cell);
        size_t column = 0;
        if (row == NULL) {
            return;
        }
        link_node(row);
        for (;;) {
            add_cell(r, row, column++, &cell.cell);
            if (cell.last || !next_cell(r, &cell)) {
                break;
            }
        }
        turn_round(row);
        if (column != r->count && !r->stopped) {
            fault(r, &cell.cell,
                  column < r->count ? QZ_SAY_PLAIN(AREAS_FEW_CELLS)
                                    : QZ_SAY_PLAIN(AREAS_MANY_CELLS));
        }
    }
    turn_round(r->rows);
}

/* Whether a name leads out of the plan's folder: a plan that came from elsewhere must not choose
   among all files of the machine. */
static int leads_out(const char *name) {
    if (name[0] == '/') {
        return 1;
    }
    for (const char *step = name; step != NULL; step = strchr(step, '/')) {
        step += step[0] == '/';
        if (strncmp(step, "..", 2) == 0 && (step[2] == '/' || step[2] == '\0')) {
            return 1;
        }
    }
    return 0;
}

/* The folder of the plan with its last slash, and what is put behind it. */
static const char *beside(qz_decoder *d, const char *name) {
    const char *slash = strrchr(d->path, '/');
    size_t folder = slash == NULL ? 0 : (size_t)(slash - d->path) + 1;
    size_t length = strlen(name);
    char *path = qz_decode_scratch(d, folder + length + 1, 1);
    if (path != NULL) {
        memcpy(path, d->path, folder);
        memcpy(path + folder, name, length);
    }
    return path;
}

/* What cannot be read is a fault of the plan, where it names the file. */
static int read_file(qz_decoder *d, const qz_node *file, char **bytes, size_t *size) {
    const char *folder = beside(d, "");
    const char *path = qz_node_path(d->scratch, file);
    if (folder == NULL || path == NULL) {
        d->report->no_memory = 1;
        return 0;
    }
    const qz_place place = {d->plan->file, path, file->line, file->column, file->span};
    return qz_file_read_below(bytes, size, d->scratch, d->report, &place,
                              folder[0] == '\0' ? "." : folder, file->text,
                              d->areas_max_bytes) == QZPLAN_OK;
}

const qz_node *qz_area_rows(qz_decoder *d, const qz_node *areas, const qz_node *file) {
    struct reading r = {.d = d};
    char *bytes;
    size_t size;
    const char *text;
    size_t length;
    if (d->path == NULL) {
        qz_fault(d, file, QZ_SAY_PLAIN(AREAS_FILE_OF_BYTES));
        return NULL;
    }
    if (leads_out(file->text)) {
        qz_fault(d, file, QZ_SAY(AREAS_FILE_OUTSIDE, qz_text(file->text)));
        return NULL;
    }
    if (!read_file(d, file, &bytes, &size)) {
        return NULL;
    }
    d->file = beside(d, file->text);
    r.rows = qz_decode_scratch(d, 1, sizeof *r.rows);
    if (d->file == NULL || r.rows == NULL) {
        return NULL;
    }
    const qz_charset how = {.chinese = 1};
    /* Refused characters are reported, and the other faults of the file looked for all the same. */
    (void)qz_charset_read(&text, &length, d->scratch, d->report, d->file, &how, bytes, size);
    if (text == NULL) {
        return NULL;
    }
    *r.rows = (qz_node){.kind = QZ_NODE_SEQUENCE, .key = areas->key, .parent = areas->parent};
    qz_csv_begin(&r.csv, d->scratch, text, length);
    if (!read_header(&r)) {
        return NULL;
    }
    read_rows(&r);
    d->report->no_memory |= r.csv.no_memory;
    return r.stopped ? NULL : r.rows;
}
