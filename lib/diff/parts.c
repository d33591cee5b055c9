/* SPDX-License-Identifier: MIT */
/* What differs between two plans, groups, metrics, actions or tasks of one id, but for their titles
   and targets. */

#include "diff/parts.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "diff/same.h"
#include "model/index.h"
#include "model/metric.h"
#include "words/counting.h"
#include "words/length.h"
#include "words/metric.h"

/* A day that is not said is left out. */
static void write_day(qz_out *out, const void *day, const char *language) {
    char text[32];
    size_t length;
    (void)language;
    if (*(const int32_t *)day != QZPLAN_DAY_ONGOING &&
        qzplan_day_format(text, sizeof text, &length, *(const int32_t *)day) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void write_year_start(qz_out *out, const void *start, const char *language) {
    (void)language;
    qz_write_year_start(out, *(const int32_t *)start);
}

/* Notes that a number is another; a writer puts it into words. */
static void note_number(qz_diff *d, int32_t aspect, int32_t before, int32_t after,
                        qz_diff_writer write) {
    if (before != after) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, aspect, 0, qz_diff_text(d, write, &before),
                          qz_diff_text(d, write, &after));
    }
}

void qz_diff_day(qz_diff *d, int32_t aspect, int32_t before, int32_t after) {
    note_number(d, aspect, before, after, write_day);
}

static void write_span(qz_out *out, const void *span, const char *language) {
    qz_write_span(out, span, language);
}

static void note_within(qz_diff *d, const qzplan_span *before, const qzplan_span *after) {
    if (!qz_same_span(before, after)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_REPORT_WITHIN, 0,
                          qz_diff_text(d, write_span, before), qz_diff_text(d, write_span, after));
    }
}

/* Which area the plan is of. */
static void note_own_area(qz_diff *d, const qzplan_area *before, const qzplan_area *after) {
    if (!qz_is_only_area(before) && !qz_is_only_area(after) && strcmp(before->id, after->id) != 0) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_AREA, 0, before->title,
                          after->title);
    }
}

void qz_diff_plans(qz_diff *d) {
    const qzplan_plan *before = d->before;
    const qzplan_plan *after = d->after;
    d->now = (qzplan_diff_change){
        .id = after->id, .title = after->title, .subject = QZPLAN_DIFF_SUBJECT_PLAN};
    d->now.line_before = d->now.line_after = 1;
    d->now.column_before = d->now.column_after = 1;
    if (!qz_same_text(&before->title, &after->title)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_RETITLED, QZPLAN_ASPECT_TITLE, 0, before->title,
                          after->title);
    }
    note_number(d, QZPLAN_ASPECT_BEGINS, before->begins, after->begins, write_day);
    note_number(d, QZPLAN_ASPECT_YEAR_STARTS, before->year_starts, after->year_starts,
                write_year_start);
    note_within(d, &before->report_within, &after->report_within);
    qz_diff_words(d, QZPLAN_ASPECT_ASSUMES, &before->assumes, &after->assumes);
    note_own_area(d, before->area, after->area);
}

/* Whether two things are written alike: nothing that is said of them is left out there. */
static int same_written(qz_diff *d, const void *a, const void *b, qz_diff_writer write) {
    qz_out lengths[2] = {{NULL, 0, 0, 0}, {NULL, 0, 0, 0}};
    write(&lengths[0], a, "en");
    write(&lengths[1], b, "en");
    if (lengths[0].length != lengths[1].length) {
        return 0;
    }
    size_t size = lengths[0].length + 1;
    char *texts[2] = {qz_arena_alloc(d->scratch, size), qz_arena_alloc(d->scratch, size)};
    if (texts[0] == NULL || texts[1] == NULL) {
        return 1; /* qz_diff_failed says so */
    }
    qz_out outs[2] = {{texts[0], size, 0, 0}, {texts[1], size, 0, 0}};
    write(&outs[0], a, "en");
    write(&outs[1], b, "en");
    return memcmp(texts[0], texts[1], size - 1) == 0;
}

static void note_written(qz_diff *d, const void *a, const void *b, qz_diff_writer write) {
    if (!same_written(d, a, b, write)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_DEFINITION, 0,
                          qz_diff_text(d, write, a), qz_diff_text(d, write, b));
    }
}

void qz_diff_group(qz_diff *d, const void *before, const void *after) {
    const qzplan_group *a = before;
    const qzplan_group *b = after;
    if (!qz_same_word(a->one_of, b->one_of)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_ONE_OF, 0,
                          qz_diff_word(d, a->one_of), qz_diff_word(d, b->one_of));
    }
    note_written(d, a, b, qz_write_group_rows);
    qz_diff_words(d, QZPLAN_ASPECT_ASSUMES, &a->assumes, &b->assumes);
}

/* ---- tables of records */

void qz_diff_table(qz_diff *d, const void *before, const void *after) {
    note_written(d, before, after, qz_write_table);
}

/* ---- metrics */

/* What is drawn from targets changes with them. */
static int32_t said_wanted(const qzplan_metric *metric) {
    return metric->wanted_specified ? metric->wanted : QZPLAN_WANTED_UNSPECIFIED;
}

static void write_wanted(qz_out *out, const void *thing, const char *language) {
    if (said_wanted(thing) != QZPLAN_WANTED_UNSPECIFIED) {
        qz_write_wanted(out, thing, language);
    }
}

static int same_id(const qzplan_metric *a, const qzplan_metric *b) {
    return a == NULL || b == NULL ? a == b : strcmp(a->id, b->id) == 0;
}

static int same_terms(const qzplan_metric *a, const qzplan_metric *b) {
    if (a->term_count != b->term_count || (a->weights == NULL) != (b->weights == NULL)) {
        return 0;
    }
    for (size_t i = 0; i < a->term_count; i++) {
        if (!same_id(a->terms[i], b->terms[i]) ||
            (a->weights != NULL && !qz_same_number(a->weights[i], b->weights[i]))) {
            return 0;
        }
    }
    return 1;
}

static int same_definition(const qzplan_metric *a, const qzplan_metric *b) {
    return a->kind == b->kind && same_id(a->whole, b->whole) && same_terms(a, b) &&
           qz_same_word(a->across, b->across) && qz_same_value(&a->worst, &b->worst) &&
           qz_same_number(a->per, b->per) && a->base.first == b->base.first &&
           a->base.last == b->base.last && qz_same_span(&a->over, &b->over) &&
           a->change_as == b->change_as;
}

static int same_limits(const qzplan_metric *a, const qzplan_metric *b) {
    return qz_same_number(a->low, b->low) && qz_same_number(a->high, b->high);
}

static int same_figures(const qzplan_metric *a, const qzplan_metric *b) {
    return a->figures == b->figures;
}

static int same_wanted(const qzplan_metric *a, const qzplan_metric *b) {
    return said_wanted(a) == said_wanted(b);
}

static int same_year(const qzplan_metric *a, const qzplan_metric *b) {
    return a->year_starts == b->year_starts;
}

static int same_adds_up(const qzplan_metric *a, const qzplan_metric *b) {
    return qz_declared_non_additive(a) == qz_declared_non_additive(b);
}

static int same_reported(const qzplan_metric *a, const qzplan_metric *b) {
    return a->reported == b->reported && qz_same_span(&a->reported_over, &b->reported_over);
}

/* What is counted, but for what its whole counts. */
static void write_counting(qz_out *out, const void *metric, const char *language) {
    qz_write_counted(out, metric, language);
    qz_write_counted_rows(out, metric, language);
}

static const struct metric_row {
    int32_t aspect;
    int (*same)(const qzplan_metric *a, const qzplan_metric *b);
    qz_diff_writer write;
} metric_rows[] = {
    {QZPLAN_ASPECT_DEFINITION, same_definition, qz_write_definition},
    {QZPLAN_ASPECT_FIGURES, same_figures, qz_write_figures},
    {QZPLAN_ASPECT_LIMITS, same_limits, qz_write_limits},
    {QZPLAN_ASPECT_WANTED, same_wanted, write_wanted},
    {QZPLAN_ASPECT_YEAR_STARTS, same_year, qz_write_metric_year},
    {QZPLAN_ASPECT_ADDITIVE, same_adds_up, qz_write_adds_up},
    {QZPLAN_ASPECT_REPORTED, same_reported, qz_write_reported},
};

/* That of the plan is told of the plan. */
static qzplan_span own_within(const qzplan_plan *plan, const qzplan_metric *metric) {
    const qzplan_span none = {QZPLAN_SPAN_NONE, 0, 0, 0};
    return qz_same_span(&metric->report_within, &plan->report_within) ? none
                                                                      : metric->report_within;
}

void qz_diff_metric(qz_diff *d, const void *before, const void *after) {
    const qzplan_metric *a = before;
    const qzplan_metric *b = after;
    if (!qz_same_text(&a->unit, &b->unit)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_UNIT, 0, a->unit, b->unit);
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(metric_rows); i++) {
        const struct metric_row *row = &metric_rows[i];
        int definition = row->aspect == QZPLAN_ASPECT_DEFINITION;
        if (!row->same(a, b) || (definition && !same_written(d, a, b, write_counting))) {
            (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, row->aspect, 0,
                              qz_diff_text(d, row->write, a), qz_diff_text(d, row->write, b));
        }
    }
    const qzplan_span old = own_within(d->before, a);
    const qzplan_span new = own_within(d->after, b);
    note_within(d, &old, &new);
    qz_diff_words(d, QZPLAN_ASPECT_ASSUMES, &a->assumes, &b->assumes);
}

/* ---- actions and tasks */

/* What a thing belongs to: NULL and "" where it belongs to the plan itself. */
struct place {
    const char *id;
    qzplan_text title;
};

static struct place programme_place(const qzplan_programme *programme) {
    return programme == NULL ? (struct place){NULL, {NULL, 0}}
                             : (struct place){programme->id, programme->title};
}

static struct place action_place(const qzplan_action *action) {
    return action == NULL ? (struct place){NULL, {NULL, 0}}
                          : (struct place){action->id, action->title};
}

static void note_place(qz_diff *d, struct place before, struct place after) {
    if (!qz_same_word(before.id, after.id)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_PLACE, 0, before.title,
                          after.title);
    }
}

void qz_diff_action(qz_diff *d, const void *before, const void *after) {
    note_place(d, programme_place(((const qzplan_action *)before)->programme),
               programme_place(((const qzplan_action *)after)->programme));
}

static void note_lead(qz_diff *d, const qzplan_department *before, const qzplan_department *after) {
    qzplan_diff_change *change = qz_diff_add(d, QZPLAN_DIFF_KIND_CHANGED, QZPLAN_ASPECT_LEAD, 0,
                                             before->title, after->title);
    if (change != NULL) {
        change->department_before = before;
        change->department_after = after;
    }
}

/* Departments of one task in one role. */
typedef struct parties {
    const qzplan_department *const *items;
    size_t count;
} parties;

/* Those of one task that are not among the other's. */
static void note_parties(qz_diff *d, parties ours, parties others, int32_t kind, int32_t aspect) {
    qz_names names;
    if (qz_names_make(&names, d->scratch, (const void *const *)others.items, others.count) !=
        QZPLAN_OK) {
        return;
    }
    int left = kind == QZPLAN_DIFF_KIND_LEFT;
    for (size_t i = 0; i < ours.count; i++) {
        const qzplan_department *department = ours.items[i];
        if (qz_names_find(&names, department->id, strlen(department->id)) != NULL) {
            continue;
        }
        qzplan_diff_change *change =
            qz_diff_add(d, kind, aspect, 0, left ? department->title : qz_no_text,
                        left ? qz_no_text : department->title);
        if (change != NULL) {
            *(left ? &change->department_before : &change->department_after) = department;
        }
    }
}

static void note_both(qz_diff *d, parties before, parties after, int32_t aspect) {
    note_parties(d, before, after, QZPLAN_DIFF_KIND_LEFT, aspect);
    note_parties(d, after, before, QZPLAN_DIFF_KIND_JOINED, aspect);
}

/* One lead in place of another is a change; of several each leaves or joins. */
static void note_leads(qz_diff *d, const qzplan_task *a, const qzplan_task *b) {
    if (a->lead_count != 1 || b->lead_count != 1) {
        note_both(d, (parties){a->leads, a->lead_count}, (parties){b->leads, b->lead_count},
                  QZPLAN_ASPECT_LEAD);
    } else if (strcmp(a->lead->id, b->lead->id) != 0) {
        note_lead(d, a->lead, b->lead);
    }
}

void qz_diff_department(qz_diff *d, const void *before, const void *after) {
    qz_diff_words(d, QZPLAN_ASPECT_CONTACT, &((const qzplan_department *)before)->contact,
                  &((const qzplan_department *)after)->contact);
}

void qz_diff_task(qz_diff *d, const void *before, const void *after) {
    const qzplan_task *a = before;
    const qzplan_task *b = after;
    if (a->action != NULL || b->action != NULL) {
        note_place(d, action_place(a->action), action_place(b->action));
    }
    note_leads(d, a, b);
    note_both(d, (parties){a->participants, a->participant_count},
              (parties){b->participants, b->participant_count}, QZPLAN_ASPECT_WITH);
    qz_diff_words(d, QZPLAN_ASPECT_CONTACT, &a->contact, &b->contact);
    qz_diff_words(d, QZPLAN_ASPECT_WORDING, &a->wording, &b->wording);
}
