/* SPDX-License-Identifier: MIT */
/* qzplan trend as CSV: a row for each target that stands otherwise than in the run before. */

#include "amount.h"
#include "arrays.h"
#include "csv_cells.h"
#include "explain.h"
#include "trend.h"

typedef void cell_writer(struct buffer *cell, const struct move *move, const char *language);

/* One cell of a move's own. */
#define CELL(name, code)                                                                           \
    static void cell_##name(struct buffer *cell, const struct move *m, const char *language) {     \
        (void)m, (void)language;                                                                   \
        code;                                                                                      \
    }

static void add_or_nothing(struct buffer *cell, const char *text) {
    buffer_add(cell, text != NULL ? text : "");
}

static void add_causes(struct buffer *cell, const struct move *move) {
    enum cause cause;

    for (size_t i = 0; (cause = cause_at(i)) != 0; i++) {
        if ((move->after->causes & cause) != 0) {
            buffer_format(cell, "%s%s", cell->length > 0 ? ";" : "", cause_name(cause));
        }
    }
}

static void add_reasons(struct buffer *cell, const struct move *move, const char *language) {
    const qzplan_diff_change *reason;

    for (size_t i = 0; (reason = move_reason(move, i)) != NULL; i++) {
        buffer_add(cell, i > 0 ? " | " : "");
        add_change(cell, reason, language);
    }
}

CELL(as_of, add_day(cell, m->after->run->as_of))
CELL(since, add_day(cell, m->before->run->as_of))
CELL(known_now, buffer_add(cell, m->after->run->known_now ? "true" : "false"))
CELL(target, buffer_add(cell, m->target))
CELL(title, add_move_title(cell, m, language))
CELL(status_before, add_or_nothing(cell, m->was.status))
CELL(status, add_or_nothing(cell, m->is.status))
CELL(light_before, add_or_nothing(cell, m->was.light))
CELL(light, add_or_nothing(cell, m->is.light))
CELL(border_before, add_or_nothing(cell, m->was.border))
CELL(border, add_or_nothing(cell, m->is.border))
CELL(causes, add_causes(cell, m))
CELL(reasons, add_reasons(cell, m, language))

static const struct {
    const char *name;
    cell_writer *write;
} columns[] = {
    {"as_of", cell_as_of},
    {"before", cell_since},
    {"by_figures_known_now", cell_known_now},
    {"target", cell_target},
    {"title", cell_title},
    {"status_before", cell_status_before},
    {"status", cell_status},
    {"light_before", cell_light_before},
    {"light", cell_light},
    {"border_before", cell_border_before},
    {"border", cell_border},
    {"causes", cell_causes},
    {"reasons", cell_reasons},
};

static void add_row(const struct out *out, const struct move *move) {
    struct buffer line = {0}, raw = {0}, safe = {0};

    for (size_t c = 0; c < ARRAY_SIZE(columns); c++) {
        buffer_clear(&raw);
        buffer_clear(&safe);
        if (move != NULL) {
            columns[c].write(&raw, move, out->language);
        } else {
            buffer_add(&raw, columns[c].name);
        }
        buffer_add_safe(&safe, buffer_text(&raw));
        buffer_add(&line, c > 0 ? "," : "");
        csv_add(&line, buffer_text(&safe), 0);
    }
    out_line(out, &line);
    buffer_free(&line);
    buffer_free(&raw);
    buffer_free(&safe);
}

void csv_trend(const struct out *out, const struct trend *trend) {
    csv_begin(out);
    add_row(out, NULL);
    for (size_t i = 0; i < trend->move_count; i++) {
        add_row(out, &trend->moves[i]);
    }
}
