/* SPDX-License-Identifier: MIT */
/* Finds what a row is about: by id, else by title, of a metric also with its unit in brackets. */

#include "intake/named.h"

#include "intake/titles.h"
#include "intake/units.h"
#include "tables/heads.h"

/* A kind of things that cells name. */
typedef struct kind {
    int field;
    int titles; /* QZ_TITLES_... */
    int what;   /* the phrase for one */
    size_t names_at;
} kind;

static const kind metric_kind = {QZ_FIELD_METRIC, QZ_TITLES_METRICS, QZ_PHRASE_METRIC,
                                 offsetof(qzplan_figures, metrics)};
static const kind group_kind = {QZ_FIELD_FOR, QZ_TITLES_GROUPS, QZ_PHRASE_GROUP,
                                offsetof(qzplan_figures, groups)};
static const kind area_kind = {QZ_FIELD_AREA, QZ_TITLES_AREAS, QZ_PHRASE_AREA,
                               offsetof(qzplan_figures, areas)};

static const qz_names *names_of(const qzplan_figures *figures, const kind *k) {
    return (const qz_names *)(const void *)((const char *)figures + k->names_at);
}

/* ---- a unit behind a title */

static const qzplan_metric *metric_of(const qzplan_figures *figures, const char *text,
                                      size_t length) {
    const qzplan_metric *metric = qz_names_find(&figures->metrics, text, length);
    return metric != NULL
               ? metric
               : qz_titles_find((qzplan_figures *)figures, QZ_TITLES_METRICS, text, length).thing;
}

/* "农村学校数（所）", where the plan has that metric in that unit; *found becomes 1 where only the
   unit is another. */
static const void *with_unit(qz_row_check *check, int *found) {
    const qz_cell *cell = &check->row->cells[QZ_FIELD_METRIC];
    size_t name;
    const char *unit;
    size_t unit_length;
    if (!qz_split_unit(cell->text, cell->length, &name, &unit, &unit_length)) {
        return NULL;
    }
    const qzplan_metric *metric = metric_of(check->rows->figures, cell->text, name);
    if (metric == NULL || qz_unit_is(metric, unit, unit_length)) {
        return metric;
    }
    *found = 1;
    qz_row_fault(check, QZ_FIELD_METRIC,
                 QZ_SAY(FIGURE_OTHER_UNIT, qz_text(metric->id), qz_bytes(unit, unit_length)));
    return NULL;
}

/* ---- all of them */

static void refuse(qz_row_check *check, const kind *k, const qz_titled *titled) {
    qzplan_figures *figures = check->rows->figures;
    const qz_cell *cell = &check->row->cells[k->field];
    const qz_part word = qz_bytes(cell->text, cell->length);
    const char *nearest = NULL;
    if (titled->count > 1) {
        size_t listed = titled->count < QZ_TITLED_MOST ? titled->count : QZ_TITLED_MOST;
        qz_row_fault(check, k->field,
                     QZ_SAY(FIGURE_NAMES_SEVERAL, qz_phrase_part(k->what), word,
                            qz_words_part(titled->ids, listed, QZ_PHRASE_AND)));
        return;
    }
    /* a fault that will not be listed needs no search for the nearest name */
    if (!qz_report_is_full(check->rows->report)) {
        qz_suggest suggest;
        qz_suggest_begin(&suggest, cell->text, cell->length);
        qz_names_offer(names_of(figures, k), &suggest);
        qz_titles_offer(figures, k->titles, &suggest);
        nearest = suggest.best;
    }
    qz_message message =
        qz_hinted(QZ_SAY(FIGURE_UNKNOWN_NAME, qz_phrase_part(k->what), word), QZ_NEAREST(nearest));
    qz_row_fault(check, k->field, QZ_REPLACING(message, nearest, 0));
}

static const void *find(qz_row_check *check, const kind *k) {
    qzplan_figures *figures = check->rows->figures;
    const qz_cell *cell = &check->row->cells[k->field];
    const void *thing = qz_names_find(names_of(figures, k), cell->text, cell->length);
    int told = 0;
    if (thing != NULL) {
        return thing;
    }
    qz_titled titled = qz_titles_find(figures, k->titles, cell->text, cell->length);
    thing = titled.thing;
    if (titled.count == 0 && k->field == QZ_FIELD_METRIC) {
        thing = with_unit(check, &told);
    }
    if (thing == NULL && !told) {
        refuse(check, k, &titled);
    }
    return thing;
}

void qz_row_read_names(qz_row_check *check) {
    const qzplan_figures *figures = check->rows->figures;
    qzplan_figure *figure = &check->out->figure;
    figure->area = figures->plan->area;
    if (qz_row_has(check, QZ_FIELD_METRIC)) {
        figure->metric = find(check, &metric_kind);
    } else {
        qz_row_fault(check, QZ_FIELD_METRIC,
                     QZ_SAY(FIGURE_NO_FIELD, qz_text(qz_field_name(QZ_FIELD_METRIC))));
    }
    if (qz_row_has(check, QZ_FIELD_FOR)) {
        figure->group = find(check, &group_kind);
    }
    if (qz_row_has(check, QZ_FIELD_AREA)) {
        figure->area = find(check, &area_kind);
    }
}

const qzplan_metric *qz_metric_named(qzplan_figures *figures, const char *text, size_t length) {
    size_t name = 0;
    const char *unit;
    size_t unit_length;
    const qzplan_metric *metric = metric_of(figures, text, length);
    return metric != NULL || !qz_split_unit(text, length, &name, &unit, &unit_length)
               ? metric
               : metric_of(figures, text, name);
}

int qz_names_metric(qzplan_figures *figures, const char *text, size_t length) {
    return qz_metric_named(figures, text, length) != NULL;
}
