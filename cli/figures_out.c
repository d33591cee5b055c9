/* SPDX-License-Identifier: MIT */
/* Figures as plain CSV: what reading it back takes for the same. */

#include "figures_out.h"

#include <inttypes.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "csv_cells.h"

enum { MOST_DIGITS = 40 };

/* The digits of a number whose decimals end: whole ones, then so many decimals. Numbers of a file
   have at most 18 of these, so that nothing here is too large. */
static size_t put_digits(char out[MOST_DIGITS], size_t *decimals, uint64_t num, uint64_t den) {
    int used = snprintf(out, MOST_DIGITS, "%" PRIu64, num / den);
    size_t length = (size_t)used;
    uint64_t rest = num % den;

    *decimals = 0;
    while (rest != 0 && length + 1 < MOST_DIGITS) {
        rest *= 10;
        out[length++] = (char)('0' + rest / den);
        rest %= den;
        ++*decimals;
    }
    return length;
}

/* A number with at least so many decimals; of a share in per cent. */
static void add_exact(struct buffer *out, const qzplan_number *number, int share,
                      int32_t least_decimals) {
    enum { PERCENT = 2 };
    char digits[MOST_DIGITS];
    size_t decimals;
    uint64_t num = number->num < 0 ? 0 - (uint64_t)number->num : (uint64_t)number->num;
    size_t length = put_digits(digits, &decimals, num, (uint64_t)number->den);
    size_t moved = share ? PERCENT : 0;

    for (; decimals < moved + (size_t)least_decimals && length + 1 < MOST_DIGITS; decimals++) {
        digits[length++] = '0';
    }
    decimals -= moved;
    size_t from = 0;
    while (from + 1 < length - decimals && digits[from] == '0') {
        from++;
    }
    buffer_add(out, number->num < 0 ? "-" : "");
    buffer_add_bytes(out, digits + from, length - decimals - from);
    if (decimals > 0) {
        buffer_add(out, ".");
        buffer_add_bytes(out, digits + length - decimals, decimals);
    }
    buffer_add(out, share ? "%" : "");
}

void figure_add_flags(struct buffer *out, const qzplan_figure *figure) {
    for (int32_t flag = 1; figure->flags >> flag != 0; flag++) {
        if ((figure->flags >> flag & 1) != 0) {
            buffer_add(out, qzplan_term_name(QZPLAN_VOCABULARY_FLAG, flag));
        }
    }
}

void figure_add_value(struct buffer *out, const qzplan_figure *figure) {
    if (figure->form == QZPLAN_FORM_ANSWER) {
        buffer_add(out, figure->value.num != 0 ? "yes" : "no");
    } else if (figure->form == QZPLAN_FORM_VALUE) {
        add_exact(out, &figure->value, figure->share, figure->decimals);
    }
}

void figure_add_bound(struct buffer *out, const qzplan_figure *figure, const qzplan_number *end) {
    if (figure->form == QZPLAN_FORM_BOUNDS && end->den > 0) {
        add_exact(out, end, figure->share, 0);
    }
}

static void add_count(struct buffer *out, const qzplan_figure *figure, const qzplan_number *count) {
    if (figure->form == QZPLAN_FORM_RATIO && count->den > 0) {
        add_exact(out, count, 0, 0);
    }
}

/* ---- columns */

typedef void figure_writer(struct buffer *cell, const qzplan_plan *plan, const qzplan_figure *f);

#define CELL(name, code)                                                                           \
    static void cell_##name(struct buffer *cell, const qzplan_plan *plan,                          \
                            const qzplan_figure *f) {                                              \
        (void)plan;                                                                                \
        code;                                                                                      \
    }

CELL(metric, buffer_add(cell, f->metric->id))
CELL(period, add_period(cell, &f->period))
CELL(area, buffer_add(cell, f->area == plan->area ? "" : f->area->id))
CELL(group, buffer_add(cell, f->group == NULL ? "" : f->group->id))
CELL(value, figure_add_value(cell, f))
CELL(numerator, add_count(cell, f, &f->numerator))
CELL(denominator, add_count(cell, f, &f->denominator))
CELL(low, figure_add_bound(cell, f, &f->low))
CELL(high, figure_add_bound(cell, f, &f->high))
CELL(flag, figure_add_flags(cell, f))
CELL(source, buffer_add(cell, f->source == NULL ? "" : f->source))
CELL(note, buffer_add(cell, f->note == NULL ? "" : f->note))
CELL(reported_by, buffer_add(cell, f->reported_by == NULL ? "" : f->reported_by))

static void cell_reported_on(struct buffer *cell, const qzplan_plan *plan, const qzplan_figure *f) {
    (void)plan;
    if (f->reported_on != QZPLAN_DAY_NONE) {
        add_day(cell, f->reported_on);
    }
}

static const struct figure_column {
    const char *name;
    figure_writer *write;
    int always;  /* 1: also where no figure has anything there */
    int trusted; /* 1: digits and signs of our own */
} columns[] = {
    {"metric", cell_metric, 1, 1},
    {"period", cell_period, 1, 1},
    {"area", cell_area, 0, 1},
    {"for", cell_group, 0, 1},
    {"value", cell_value, 1, 1},
    {"numerator", cell_numerator, 0, 1},
    {"denominator", cell_denominator, 0, 1},
    {"low", cell_low, 0, 1},
    {"high", cell_high, 0, 1},
    {"flag", cell_flag, 0, 1},
    {"source", cell_source, 0, 0},
    {"note", cell_note, 0, 0},
    {"reported_by", cell_reported_by, 0, 0},
    {"reported_on", cell_reported_on, 0, 1},
};

static int is_used(const struct figure_column *column, const qzplan_plan *plan,
                   const qzplan_figures *figures, struct buffer *cell) {
    int used = column->always;

    for (size_t i = 0; !used && i < qzplan_figures_count(figures); i++) {
        buffer_clear(cell);
        column->write(cell, plan, qzplan_figures_get(figures, i));
        used = cell->length > 0;
    }
    return used;
}

void figures_write_csv(struct buffer *out, const qzplan_plan *plan, const qzplan_figures *figures) {
    struct buffer cell = {0};
    int used[ARRAY_SIZE(columns)];

    if (qzplan_figures_is_demo(figures)) {
        buffer_add(out, "# demo: made up\n");
    }
    for (size_t k = 0; k < ARRAY_SIZE(columns); k++) {
        used[k] = is_used(&columns[k], plan, figures, &cell);
        if (used[k]) {
            buffer_format(out, "%s%s", k > 0 ? "," : "", columns[k].name);
        }
    }
    buffer_add(out, "\n");
    for (size_t i = 0; i < qzplan_figures_count(figures); i++) {
        for (size_t k = 0; k < ARRAY_SIZE(columns); k++) {
            if (!used[k]) {
                continue;
            }
            buffer_clear(&cell);
            columns[k].write(&cell, plan, qzplan_figures_get(figures, i));
            buffer_add(out, k > 0 ? "," : "");
            csv_add(out, buffer_text(&cell), columns[k].trusted);
        }
        buffer_add(out, "\n");
    }
    buffer_free(&cell);
}
