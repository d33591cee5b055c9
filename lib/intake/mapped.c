/* SPDX-License-Identifier: MIT */
/* A mapping and a plan: what its texts mean there, and its rows as figures. */

#include "intake/mapped.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "input/meant_period.h"
#include "intake/csv_header.h"
#include "intake/named.h"
#include "intake/titles.h"
#include "intake/twice.h"
#include "intake/units.h"
#include "messages/found.h"
#include "tables/apply.h"

/* What a field names in the plan. */
static const qz_names *names_of(const qzplan_figures *figures, int field, int *what) {
    const struct {
        int field;
        int what;
        const qz_names *names;
    } all[] = {
        {QZ_FIELD_METRIC, QZ_PHRASE_METRIC, &figures->metrics},
        {QZ_FIELD_AREA, QZ_PHRASE_AREA, &figures->areas},
        {QZ_FIELD_FOR, QZ_PHRASE_GROUP, &figures->groups},
    };
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
        if (all[i].field == field) {
            *what = all[i].what;
            return all[i].names;
        }
    }
    return NULL;
}

/* By id, or by a title that one thing has, of a metric with its unit in brackets behind it or not.
 */
static int is_named(const qz_mapped *mapped, const qz_names *names, int what, const char *text,
                    size_t length) {
    int kind = what == QZ_PHRASE_METRIC ? QZ_TITLES_METRICS
               : what == QZ_PHRASE_AREA ? QZ_TITLES_AREAS
                                        : QZ_TITLES_GROUPS;
    return qz_names_find(names, text, length) != NULL ||
           qz_titles_find(mapped->rows.figures, kind, text, length).count == 1 ||
           (what == QZ_PHRASE_METRIC && qz_names_metric(mapped->rows.figures, text, length));
}

static int knows_name(const qz_mapped *mapped, const qz_names *names, int what, const char *text,
                      size_t length, const qz_place *told) {
    if (is_named(mapped, names, what, text, length)) {
        return 1;
    }
    if (told != NULL) {
        qz_suggest suggest;
        qz_suggest_begin(&suggest, text, length);
        qz_names_offer(names, &suggest);
        const qz_message said =
            QZ_SAY(FIGURE_UNKNOWN_NAME, qz_phrase_part(what), qz_bytes(text, length));
        qz_report_add(mapped->rows.report, told,
                      QZ_REPLACING(qz_hinted(said, QZ_NEAREST(suggest.best)), suggest.best, 0));
    }
    return 0;
}

/* A period, or what is near enough that the rows say what is wrong with it. */
static int knows_period(const qz_mapped *mapped, const char *text, size_t length,
                        const qz_place *told) {
    int32_t year_starts = mapped->rows.figures->plan->year_starts;
    qzplan_period period;
    qz_meant_period meant;
    int hint = QZ_PERIOD_HINT_NONE;
    if (qz_period_read(&period, &hint, text, length, 0, year_starts) == QZPLAN_OK ||
        qz_meant_period_read(&meant, text, length,
                             year_starts == 0 ? QZ_CALENDAR_YEAR : year_starts) !=
            QZ_PERIOD_UNKNOWN) {
        return 1;
    }
    if (told != NULL) {
        qz_report_add(
            mapped->rows.report, told,
            qz_hinted(QZ_SAY(FIGURE_BAD_PERIOD, qz_bytes(text, length)), qz_period_hint(hint)));
    }
    return 0;
}

static int knows(void *context, int field, const char *text, size_t length, const qz_place *told) {
    const qz_mapped *mapped = context;
    int what = QZ_PHRASE_NONE;
    const qz_names *names = names_of(mapped->rows.figures, field, &what);
    return names != NULL              ? knows_name(mapped, names, what, text, length, told)
           : field == QZ_FIELD_PERIOD ? knows_period(mapped, text, length, told)
                                      : 1;
}

static void take(void *context, const qz_grid *grid, const qz_row *row) {
    qz_mapped *mapped = context;
    mapped->rows.file = grid->file;
    qz_rows_take(&mapped->rows, row);
}

static int fits_unit(void *context, const qz_grid *grid, const qz_row *row, const qz_cell *unit,
                     int tell) {
    qz_mapped *mapped = context;
    const qz_cell *name = &row->cells[QZ_FIELD_METRIC];
    const qzplan_metric *metric = qz_metric_named(mapped->rows.figures, name->text, name->length);
    if (metric == NULL || !qz_unit_is_multiple(metric, unit->text, unit->length)) {
        return 1;
    }
    if (tell) {
        const qz_place place = {grid->file, NULL, unit->line, unit->column, unit->span};
        qz_report_add(mapped->rows.report, &place,
                      QZ_SAY(TABLE_UNIT, qz_bytes(unit->text, unit->length), qz_text(metric->id)));
    }
    return 0;
}

static void begin(void *context) {
    qz_mapped *mapped = context;
    mapped->from = mapped->rows.figures->count;
}

static int find_line(void *source, uint32_t line, qz_grid_row *out) {
    const qz_grid *grid = source;
    for (size_t i = 0; i < grid->row_count; i++) {
        if (grid->rows[i].line == line) {
            *out = grid->rows[i];
            return 1;
        }
    }
    return 0;
}

static void end(void *context, const qz_grid *grid, const qz_watch *watch) {
    qz_mapped *mapped = context;
    qz_twice_tell(&mapped->rows, mapped->apply.scratch, mapped->from, watch, find_line,
                  (void *)(uintptr_t)grid); /* it is only read */
}

static int is_sound(void *context, const qz_grid *grid, const qz_grid_row *row, uint32_t index) {
    qz_mapped *mapped = context;
    char path[64];
    int sound = 1;
    mapped->rows.file = grid->file;
    snprintf(path, sizeof path, "figures[%lu]", (unsigned long)index);
    for (uint32_t i = 0; i < row->count; i++) {
        const qz_grid_cell *cell = &row->cells[i];
        sound &= !qz_cell_is_refused(&cell->cell, mapped->dirty);
        if (cell->fault != QZ_CSV_FINE) {
            qz_cell_report(&mapped->rows, cell, path);
            sound = 0;
        }
    }
    return sound;
}

qz_mapped *qz_mapped_begin(const qz_rows *rows, qz_arena *scratch, const qzplan_mapping *mapping) {
    qz_mapped *mapped = qz_arena_alloc(scratch, sizeof *mapped);
    if (mapped == NULL) {
        rows->report->no_memory = 1;
        return NULL;
    }
    mapped->rows = *rows;
    mapped->asker = (qz_asker){.context = mapped,
                               .knows = knows,
                               .fits_unit = fits_unit,
                               .take = take,
                               .begin = begin,
                               .end = end,
                               .is_sound = is_sound};
    mapped->apply = (qz_apply){.mapping = mapping,
                               .asker = &mapped->asker,
                               .scratch = scratch,
                               .report = rows->report,
                               .file = rows->file,
                               .year_starts = rows->figures->plan->year_starts};
    return qz_apply_begin(&mapped->apply) ? mapped : NULL;
}

void qz_mapped_tell_no_sheet(qz_mapped *mapped, const qz_map_table *table, const qz_grid *grids,
                             size_t count) {
    enum { SHOWN = 8 };
    const char *names[SHOWN];
    const qz_map_place *at = &table->sheets.items[0].place;
    const qz_place place = {mapped->apply.mapping->file, at->path, at->line, at->column, at->span};
    size_t shown = 0;
    for (; shown < count && shown < SHOWN; shown++) {
        names[shown] = grids[shown].sheet;
    }
    qz_report_add(mapped->rows.report, &place,
                  QZ_SAY(MAPPED_NO_SHEET, qz_words_part(names, shown, QZ_PHRASE_COMMA)));
}

void qz_mapped_read_sheets(qz_mapped *mapped, const qz_grid *grids, size_t count) {
    const qzplan_mapping *mapping = mapped->apply.mapping;
    for (size_t i = 0; i < mapping->table_count; i++) {
        const qz_map_table *table = &mapping->tables[i];
        if (qz_apply_table(&mapped->apply, table, grids, count) == 0 && mapped->apply.sound &&
            table->sheets.count > 0) {
            qz_mapped_tell_no_sheet(mapped, table, grids, count);
        }
    }
    qz_apply_end(&mapped->apply);
}
