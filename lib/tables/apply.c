/* SPDX-License-Identifier: MIT */
/* A mapping at work: its own names against the plan, its tables against the grids of a file, and
   what of it was met nowhere. */

#include "tables/apply.h"

#include <string.h>

#include "base/arrays.h"
#include "tables/apply_header.h"
#include "tables/apply_rows.h"
#include "tables/apply_text.h"
#include "tables/apply_unread.h"
#include "tables/fold.h"

static qz_place place_of(const qz_apply *apply, const qz_map_place *at) {
    return (qz_place){apply->mapping->file, at->path, at->line, at->column, at->span};
}

/* ---- what the mapping says alone */

/* Roles whose texts name something of the plan, or are held to a form. */
static int is_checked(int role) {
    static const int roles[] = {QZ_FIELD_METRIC, QZ_FIELD_PERIOD, QZ_FIELD_AREA, QZ_FIELD_FOR};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(roles); i++) {
        if (roles[i] == role) {
            return 1;
        }
    }
    return 0;
}

static int check_text(const qz_apply *apply, int role, const char *text, const qz_map_place *at) {
    const qz_place place = place_of(apply, at);
    return apply->asker->knows(apply->asker->context, role, text, strlen(text), &place);
}

static int check_table(const qz_apply *apply, const qz_map_table *table) {
    int sound = 1;
    for (int role = 0; role < QZ_FIELD_COUNT; role++) {
        const qz_map_role *how = &table->roles[role];
        if (!is_checked(role)) {
            continue;
        }
        if (how->from == QZ_MAP_TEXT) {
            sound &= check_text(apply, role, how->text, &how->place);
        }
        for (size_t i = 0; i < how->name_count; i++) {
            sound &= check_text(apply, role, how->names[i]->meaning, &how->names[i]->place);
        }
    }
    return sound;
}

int qz_apply_begin(qz_apply *apply) {
    apply->occurred = qz_arena_alloc(apply->scratch, apply->mapping->mark_count);
    apply->sound = 1;
    for (size_t i = 0; i < apply->mapping->table_count; i++) {
        apply->sound &= check_table(apply, &apply->mapping->tables[i]);
    }
    apply->report->no_memory |= apply->occurred == NULL;
    return apply->occurred != NULL;
}

/* ---- which sheets */

int qz_apply_is_named(qz_apply *apply, const qz_map_table *table, const qz_grid *grid) {
    size_t length = strlen(grid->sheet);
    char *name = qz_arena_raw(apply->scratch, length + 1, 1);
    size_t start;
    size_t size;
    if (name == NULL) {
        return 0;
    }
    length = qz_fold(name, NULL, grid->sheet, length);
    for (size_t i = 0; i < table->sheets.count; i++) {
        if (qz_pattern_fits(table->sheet_patterns[i], name, length, &start, &size)) {
            return 1;
        }
    }
    return 0;
}

static qz_use use_of(qz_apply *apply, const qz_map_table *table, const qz_grid *grid) {
    return (qz_use){.apply = apply, .table = table, .grid = grid};
}

int qz_apply_fits(qz_apply *apply, const qz_map_table *table, const qz_grid *grid) {
    qz_use use = use_of(apply, table, grid);
    use.quiet = 1;
    return grid->row_count > 0 && qz_use_find(&use);
}

size_t qz_apply_named(qz_apply *apply, const qz_map_table *table, const qz_grid *grid) {
    qz_use use = use_of(apply, table, grid);
    use.quiet = 1;
    return grid->row_count == 0 ? 0 : qz_use_most_named(&use);
}

void qz_apply_grid(qz_apply *apply, const qz_map_table *table, const qz_grid *grid) {
    qz_use use = use_of(apply, table, grid);
    const size_t errors = apply->report->errors;
    if (!qz_use_find(&use) || !qz_unread_begin(&use)) {
        return;
    }
    apply->asker->begin(apply->asker->context);
    qz_use_walk(&use);
    qz_watch_tell(&use.watch, apply->report);
    apply->asker->end(apply->asker->context, grid, &use.watch);
    if (use.figures == 0 && apply->report->errors == errors) {
        qz_use_fault(&use, &table->place, QZ_SAY_PLAIN(MAPPED_NO_FIGURE));
    }
    if (use.rest_count > 0) {
        qz_use_fault_at(&use, use.rest, NULL, QZ_SAY(MAPPED_REST, qz_count(use.rest_count)));
    }
}

/* The grids that the table names. */
static size_t read_named(qz_apply *apply, const qz_map_table *table, const qz_grid *grids,
                         size_t count) {
    size_t read = 0;
    for (size_t i = 0; i < count; i++) {
        if (qz_apply_is_named(apply, table, &grids[i])) {
            qz_apply_grid(apply, table, &grids[i]);
            read++;
        }
    }
    return read;
}

/* The one grid that fits; a hidden one only where no other does. */
static size_t read_fitting(qz_apply *apply, const qz_map_table *table, const qz_grid *grids,
                           size_t count) {
    const char **names = qz_arena_array(apply->scratch, count, sizeof *names);
    const qz_place place = place_of(apply, &table->place);
    const qz_grid *one = NULL;
    size_t found = 0;
    if (names == NULL) {
        apply->report->no_memory = 1;
        return 0;
    }
    for (int hidden = 0; hidden <= 1 && found == 0; hidden++) {
        for (size_t i = 0; i < count; i++) {
            if (grids[i].hidden == hidden && qz_apply_fits(apply, table, &grids[i])) {
                one = found == 0 ? &grids[i] : one;
                names[found++] = grids[i].sheet;
            }
        }
    }
    if (found > 1) {
        qz_report_add(apply->report, &place,
                      QZ_SAY(MAPPED_TWO_SHEETS, qz_words_part(names, found, QZ_PHRASE_AND)));
        return found;
    }
    /* what lacks is told of the first one */
    qz_apply_grid(apply, table, one == NULL ? &grids[0] : one);
    return 1;
}

size_t qz_apply_table(qz_apply *apply, const qz_map_table *table, const qz_grid *grids,
                      size_t count) {
    if (count == 0 || !apply->sound) {
        return 0;
    }
    if (table->sheets.count > 0) {
        return read_named(apply, table, grids, count);
    }
    if (count > 1) {
        return read_fitting(apply, table, grids, count);
    }
    qz_apply_grid(apply, table, &grids[0]);
    return 1;
}

/* ---- what was met nowhere */

enum { SHOWN = 8 };

typedef struct unmet {
    const char *words[SHOWN];
    size_t count; /* of the words */
    size_t all;
    const qz_map_place *first;
} unmet;

static void look_at(const qz_apply *apply, unmet *out, const qz_map_text *text) {
    if (apply->occurred[text->mark]) {
        return;
    }
    out->first = out->first == NULL ? &text->place : out->first;
    if (out->count < SHOWN) {
        out->words[out->count++] = text->written;
    }
    out->all++;
}

static void tell(const qz_apply *apply, const unmet *of) {
    if (of->all == 0) {
        return;
    }
    const qz_place place = place_of(apply, of->first);
    const qz_part words = qz_words_part(of->words, of->count, QZ_PHRASE_COMMA);
    qz_report_add(apply->report, &place,
                  of->all == of->count
                      ? QZ_SAY(MAPPED_UNMET, words)
                      : QZ_SAY(MAPPED_UNMET_MORE, words, qz_count(of->all - of->count)));
}

static void tell_texts(const qz_apply *apply, const qz_map_texts *texts) {
    unmet found = {.all = 0};
    for (size_t i = 0; i < texts->count; i++) {
        look_at(apply, &found, &texts->items[i]);
    }
    tell(apply, &found);
}

static void tell_names(const qz_apply *apply, const qz_map_role *role) {
    unmet found = {.all = 0};
    for (size_t i = 0; i < role->name_count; i++) {
        look_at(apply, &found, &role->names[i]->text);
    }
    tell(apply, &found);
    tell_texts(apply, &role->units);
}

static void tell_filters(const qz_apply *apply, const qz_map_filters *filters) {
    for (size_t i = 0; i < filters->count; i++) {
        const qz_map_texts texts = {filters->items[i].texts, filters->items[i].count};
        tell_texts(apply, &texts);
    }
}

void qz_apply_end(const qz_apply *apply) {
    /* what could not be read may have had them */
    if (!apply->sound || apply->report->errors > 0 || apply->report->no_memory) {
        return;
    }
    for (size_t i = 0; i < apply->mapping->table_count; i++) {
        const qz_map_table *table = &apply->mapping->tables[i];
        const qz_map_texts end = {&table->end, table->end.text != NULL};
        unmet flags = {.all = 0};
        for (int role = 0; role < QZ_MAP_ROLES; role++) {
            tell_names(apply, &table->roles[role]);
        }
        tell_filters(apply, &table->keep);
        tell_filters(apply, &table->drop);
        tell_texts(apply, &table->missing);
        tell_texts(apply, &table->zero);
        tell_texts(apply, &end);
        for (size_t k = 0; k < table->flag_count; k++) {
            look_at(apply, &flags, &table->flags[k].text);
        }
        tell(apply, &flags);
    }
}
