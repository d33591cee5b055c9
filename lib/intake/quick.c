/* SPDX-License-Identifier: MIT */
/* Nothing is told here: a row about which there is anything to say is not taken. What a text means
   is looked up once and kept in a place of its own by its bytes; another text may take the place,
   so that no text makes the search longer. */

#include "intake/quick.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "calendar/period.h"
#include "csv/ways.h"
#include "figures/flags.h"
#include "model/areas.h"
#include "model/limits.h"
#include "model/metric.h"
#include "number/number.h"

enum {
    SMALLEST = 4096, /* bytes: below it nothing is gained */
    WINDOW = 64 * 1024,
    TEXT = 16,
    LONGEST_NUMBER = 15
};

static size_t mask_for(size_t count) {
    size_t room = 64;
    while (room < 2 * count && room < (size_t)1 << 17) {
        room *= 2;
    }
    return room - 1;
}

/* Only what a plain row has; the columns of everything else are blank in it. */
static int take_columns(qz_quick *quick) {
    const uint32_t *columns = quick->table->layout->columns;
    quick->metric_column = columns[QZ_FIELD_METRIC] - 1;
    quick->period_column = columns[QZ_FIELD_PERIOD] - 1;
    quick->value_column = columns[QZ_FIELD_VALUE] - 1;
    quick->area_column = columns[QZ_FIELD_AREA] == 0 ? quick->width : columns[QZ_FIELD_AREA] - 1;
    quick->denominator_column =
        columns[QZ_FIELD_DENOMINATOR] == 0 ? quick->width : columns[QZ_FIELD_DENOMINATOR] - 1;
    return columns[QZ_FIELD_METRIC] > 0 && columns[QZ_FIELD_PERIOD] > 0 &&
           columns[QZ_FIELD_VALUE] > 0;
}

/* Whether the table is one whose cells are what they say. */
static int is_simple(const qz_table *table, const qz_csv_rows *rows) {
    const qz_layout *layout = table->layout;
    return layout->kind == QZ_TABLE_LONG && !table->has_marks && layout->unit.length == 0 &&
           table->title_unit.length == 0 &&
           layout->columns[QZ_HEAD_UNIT] + layout->columns[QZ_HEAD_SCALE] +
                   layout->columns[QZ_HEAD_EXPONENT] ==
               0 &&
           rows->csv.size - rows->csv.at >= SMALLEST && rows->csv.size < UINT32_MAX &&
           table->rows->figures->limits.max_scalar >= TEXT;
}

void qz_quick_begin(qz_quick *quick, qz_table *table, qz_csv_rows *rows) {
    const qzplan_plan *plan = table->rows->figures->plan;
    *quick = (qz_quick){.table = table, .rows = rows, .width = rows->width};
    if (!is_simple(table, rows) || !take_columns(quick)) {
        return;
    }
    quick->metric_mask = mask_for(plan->metric_count);
    quick->area_mask = mask_for(plan->area_count);
    quick->metrics = qz_arena_array(table->scratch, quick->metric_mask + 1, sizeof *quick->metrics);
    quick->areas = qz_arena_array(table->scratch, quick->area_mask + 1, sizeof *quick->areas);
    quick->on = quick->metrics != NULL && quick->areas != NULL;
    quick->index.read = qz_masks_by(QZ_WAY_BEST);
    quick->index.separator = rows->csv.separator;
    quick->index.bad = 1; /* so that it begins where the rows are */
    quick->index_begin = UINT64_MAX;
}

void qz_quick_end(qz_quick *quick) {
    if (quick->table != NULL) {
        qz_index_end(&quick->index, &quick->table->scratch->allocator);
    }
}

/* ---- where rows are */

/* Indexes on, from `at` where nothing is known of it. 0: the reader by the byte has to go on. */
static int index_on(qz_quick *quick, size_t at) {
    const qz_csv *csv = &quick->rows->csv;
    qz_index *index = &quick->index;
    if (quick->index_begin == at && !index->bad && !index->ended) {
        qz_index_pass(index, 0, quick->first);
    } else if (quick->index_begin == at) {
        return 0;
    } else {
        qz_index_begin(index, at);
    }
    quick->row = quick->first = 0;
    quick->index_begin = at;
    size_t size = csv->size - index->at > WINDOW ? index->at + WINDOW : csv->size;
    if (!qz_index_run(index, &quick->table->scratch->allocator, csv->text, size,
                      size == csv->size)) {
        quick->table->rows->report->no_memory = 1;
        quick->on = 0;
    }
    return quick->on && index->row_count > 0;
}

static size_t behind_row(const qz_csv *csv, size_t end) {
    end += end < csv->size;
    return end < csv->size && csv->text[end] == '\n' && csv->text[end - 1] == '\r' ? end + 1 : end;
}

/* Past the row in hand of the index. */
static void pass(qz_quick *quick) {
    uint32_t last = quick->index.rows[quick->row++];
    quick->first = (size_t)last + 1;
    quick->index_begin = behind_row(&quick->rows->csv, quick->index.ends[last]);
}

/* Makes the row that begins at `at` the one in hand of the index; 0 where that does not know it. */
static int find_row(qz_quick *quick, size_t at) {
    for (;;) {
        while (quick->row < quick->index.row_count && quick->index_begin < at) {
            pass(quick);
        }
        if (quick->row < quick->index.row_count && quick->index_begin == at) {
            return 1;
        }
        if (!index_on(quick, at)) {
            return 0;
        }
    }
}

/* ---- what is in a row */

typedef struct cell {
    const char *text;
    size_t length;
} cell;

/* The row in hand: where it begins, and its ends. */
typedef struct line {
    size_t start;
    const uint32_t *ends;
} line;

static cell cell_at(const qz_quick *quick, const line *row, uint32_t column) {
    size_t start = column == 0 ? row->start : row->ends[column - 1] + 1U;
    return (cell){quick->rows->csv.text + start, row->ends[column] - start};
}

/* The bytes of a short text as numbers; 0 where it is too long, is blank or has ends that are cut
   off. */
static int take_text(uint64_t out[2], const qz_quick *quick, cell from) {
    static const unsigned char kept[2 * TEXT] = {255, 255, 255, 255, 255, 255, 255, 255,
                                                 255, 255, 255, 255, 255, 255, 255, 255};
    const unsigned char *bytes = (const unsigned char *)from.text;
    if (from.length == 0 || from.length > TEXT || bytes[0] <= ' ' || bytes[0] == '"' ||
        bytes[from.length - 1] <= ' ') {
        return 0;
    }
    if ((size_t)(quick->rows->csv.text + quick->rows->csv.size - from.text) < TEXT) {
        out[0] = out[1] = 0;
        memcpy(out, from.text, from.length);
        return 1;
    }
    uint64_t mask[2]; /* what stands behind it is of other cells */
    memcpy(mask, kept + TEXT - from.length, sizeof mask);
    memcpy(out, from.text, TEXT);
    out[0] &= mask[0];
    out[1] &= mask[1];
    return 1;
}

static size_t place_of(const uint64_t text[2]) {
    uint64_t mixed =
        (text[0] ^ text[1] * UINT64_C(0x9E3779B97F4A7C15)) * UINT64_C(0xBF58476D1CE4E5B9);
    return (size_t)(mixed >> 32);
}

static const void *find_name(const qz_quick *quick, qz_quick_name *known, size_t mask,
                             const qz_names *names, cell from) {
    uint64_t text[2];
    if (!take_text(text, quick, from)) {
        return NULL;
    }
    qz_quick_name *slot = &known[place_of(text) & mask];
    if (slot->text[0] != text[0] || slot->text[1] != text[1]) {
        const void *thing = qz_names_find(names, from.text, from.length);
        if (thing == NULL) {
            return NULL;
        }
        *slot = (qz_quick_name){{text[0], text[1]}, thing};
    }
    return slot->thing;
}

/* What a period's text says of the form of its column; NULL: more than one thing. */
static size_t *counter_of(qz_period_column *column, const qzplan_period *period, cell from) {
    if (period->kind == QZPLAN_PERIOD_MONTH || period->kind == QZPLAN_PERIOD_ONGOING) {
        return NULL;
    }
    return period->kind == QZPLAN_PERIOD_YEAR && memchr(from.text, '-', from.length) != NULL
               ? &column->years
               : &column->others;
}

static const qz_quick_period *find_period(qz_quick *quick, const qzplan_metric *metric, cell from) {
    uint64_t text[2];
    if (!take_text(text, quick, from)) {
        return NULL;
    }
    qz_quick_period *slot = &quick->periods[place_of(text) % QZ_QUICK_PERIODS];
    if (slot->text[0] == text[0] && slot->text[1] == text[1] &&
        slot->year_starts == metric->year_starts) {
        return slot;
    }
    qz_quick_period found = {.text = {text[0], text[1]}, .year_starts = metric->year_starts};
    int hint = QZ_PERIOD_HINT_NONE;
    if (qz_period_read(&found.period, &hint, from.text, from.length, QZ_PERIOD_ONGOING,
                       metric->year_starts) != QZPLAN_OK) {
        return NULL;
    }
    found.counter = counter_of(quick->table->rows->periods, &found.period, from);
    found.is_day = qz_period_kind_of(found.period.kind)->is_day;
    if (found.counter == NULL) {
        return NULL;
    }
    *slot = found;
    return slot;
}

/* "41", "41.5": a whole number or a decimal of few digits. */
static int find_number(qzplan_number *out, int32_t *decimals, cell from) {
    size_t points = 0;
    for (size_t i = 0; i < from.length; i++) {
        points += from.text[i] == '.';
        if ((from.text[i] < '0' || from.text[i] > '9') && from.text[i] != '.') {
            return 0;
        }
    }
    return from.length > 0 && from.length <= LONGEST_NUMBER && points <= 1 && from.text[0] != '.' &&
           from.text[from.length - 1] != '.' &&
           qz_number_read(out, NULL, decimals, NULL, from.text, from.length, QZ_READ_SEPARATORS) ==
               QZPLAN_OK;
}

/* A number and nothing else is what such a metric is reported as. */
static int is_plain(const qzplan_metric *metric) {
    return metric->kind != QZPLAN_METRIC_PART && metric->kind != QZPLAN_METRIC_ANSWER &&
           !metric->percent;
}

static int is_within(const qzplan_figure *figure) {
    const qz_interval limits =
        qz_limits_in(figure->metric, figure->area, figure->period.first, figure->period.last);
    return (!qz_number_known(limits.low) || qz_number_order(figure->value, limits.low) >= 0) &&
           (!qz_number_known(limits.high) || qz_number_order(figure->value, limits.high) <= 0);
}

/* All columns but those of a plain row are blank. */
static int has_no_more(const qz_quick *quick, const line *row) {
    for (uint32_t i = 0; i < quick->width; i++) {
        int used = i == quick->metric_column || i == quick->period_column ||
                   i == quick->value_column || i == quick->area_column;
        if (!used && cell_at(quick, row, i).length > 0) {
            return 0;
        }
    }
    return 1;
}

/* Fills a figure; 0 where the row is not plain. */
static int read_figure(qz_quick *quick, const line *row, qzplan_figure *figure) {
    const qzplan_figures *figures = quick->table->rows->figures;
    const qzplan_metric *metric =
        find_name(quick, quick->metrics, quick->metric_mask, &figures->metrics,
                  cell_at(quick, row, quick->metric_column));
    if (metric == NULL || !is_plain(metric) || !has_no_more(quick, row)) {
        return 0;
    }
    const qz_quick_period *period =
        find_period(quick, metric, cell_at(quick, row, quick->period_column));
    if (period == NULL || (period->is_day && metric->figures == QZPLAN_FIGURES_EACH_PERIOD) ||
        !find_number(&figure->value, &figure->decimals, cell_at(quick, row, quick->value_column))) {
        return 0;
    }
    figure->area = figures->plan->area;
    if (quick->area_column < quick->width) {
        cell area = cell_at(quick, row, quick->area_column);
        figure->area = area.length == 0 ? figure->area
                                        : find_name(quick, quick->areas, quick->area_mask,
                                                    &figures->areas, area);
    }
    figure->metric = metric;
    figure->period = period->period;
    if (figure->area == NULL || qz_is_in_time(figure->area) || !is_within(figure)) {
        return 0;
    }
    ++*period->counter;
    return 1;
}

/* ---- the row's figure */

static uint32_t characters(const char *from, const char *to) {
    uint32_t count = 0;
    for (; from < to; from++) {
        count += (*from & 0xC0) != 0x80;
    }
    return count;
}

static qz_spot spot_of(const qz_quick *quick, const line *row, uint32_t column) {
    if (column >= quick->width) {
        return (qz_spot){0, 0, 0};
    }
    cell from = cell_at(quick, row, column);
    return (qz_spot){quick->rows->csv.cursor.line,
                     1 + characters(quick->rows->csv.text + row->start, from.text),
                     characters(from.text, from.text + from.length)};
}

/* Where the first cell that is not blank begins. */
static uint32_t first_column(const qz_quick *quick, const line *row) {
    uint32_t column = 0;
    while (cell_at(quick, row, column).length == 0) {
        column++;
    }
    return column + 1;
}

static int take_row(qz_quick *quick, const line *row) {
    const qz_rows *rows = quick->table->rows;
    qz_stored *stored = qz_store_next(rows->figures);
    rows->report->no_memory |= stored == NULL;
    if (stored == NULL || !read_figure(quick, row, &stored->figure)) {
        return 0;
    }
    stored->figure.form = QZPLAN_FORM_VALUE;
    stored->figure.flag = qz_flag_of(0);
    stored->figure.reported_on = QZPLAN_DAY_NONE;
    stored->figure.file = rows->file;
    stored->figure.line = quick->rows->csv.cursor.line;
    stored->figure.column = first_column(quick, row); /* blank ones before it have no bytes */
    stored->source = rows->figures->source_count;
    stored->row = quick->table->row.index;
    stored->field = QZ_FIELD_VALUE;
    stored->value = spot_of(quick, row, quick->value_column);
    stored->denominator = spot_of(quick, row, quick->denominator_column);
    rows->figures->count++;
    return 1;
}

/* The reader by the byte stands behind the row then. */
static void move_on(qz_quick *quick) {
    qz_csv_rows *rows = quick->rows;
    quick->table->row.index++;
    pass(quick);
    rows->csv.at = (size_t)quick->index_begin;
    rows->csv.cursor = (qz_cursor){rows->csv.cursor.line + 1, 1};
    rows->cell_count += quick->width;
    rows->number++;
    rows->next_line = rows->csv.cursor.line;
}

void qz_quick_rows(qz_quick *quick) {
    qz_csv_rows *rows = quick->rows;
    while (quick->on && !quick->table->rows->report->no_memory &&
           rows->most - rows->cell_count >= quick->width && find_row(quick, rows->csv.at)) {
        uint32_t last = quick->index.rows[quick->row];
        line row = {rows->csv.at, quick->index.ends + quick->first};
        if (last - quick->first + 1 != quick->width || rows->csv.text[row.start] == '#' ||
            !take_row(quick, &row)) {
            return;
        }
        move_on(quick);
    }
}
