/* SPDX-License-Identifier: MIT */
/* What differs between two plans, groups, metrics, actions or tasks of one id, but for their titles
   and targets. */

#include <string.h>

#include <qzplan/error.h>

#include "diff.h"
#include "number.h"

static void write_day(qz_out *out, const void *day, const char *language) {
    char text[32];
    size_t length;
    (void)language;
    if (qzplan_day_format(text, sizeof text, &length, *(const int32_t *)day) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void put_two_digits(qz_out *out, int32_t number) {
    const char digits[2] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10)};
    qz_out_bytes(out, digits, sizeof digits);
}

/* "04-01" for 401. */
static void write_year_start(qz_out *out, const void *start, const char *language) {
    int32_t number = *(const int32_t *)start;
    (void)language;
    put_two_digits(out, number / 100);
    qz_out_text(out, "-");
    put_two_digits(out, number % 100);
}

/* Notes that a number is another; a writer puts it into words. */
static void note_number(qz_diff *d, int32_t aspect, int32_t before, int32_t after,
                        qz_diff_writer write) {
    if (before != after) {
        (void)qz_diff_add(d, QZPLAN_DIFF_CHANGED, aspect, 0, qz_diff_text(d, write, &before),
                          qz_diff_text(d, write, &after));
    }
}

static qzplan_text plain(const char *text) {
    return (qzplan_text){text, text};
}

void qz_diff_plans(qz_diff *d) {
    const qzplan_plan *before = d->before;
    const qzplan_plan *after = d->after;
    d->now =
        (qzplan_diff_change){.id = after->id, .title = after->title, .subject = QZPLAN_DIFF_PLAN};
    d->now.line_before = d->now.line_after = 1;
    d->now.column_before = d->now.column_after = 1;
    if (!qz_same_text(&before->title, &after->title)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_RETITLED, QZPLAN_ASPECT_TITLE, 0, before->title,
                          after->title);
    }
    note_number(d, QZPLAN_ASPECT_BEGINS, before->begins, after->begins, write_day);
    note_number(d, QZPLAN_ASPECT_YEAR_STARTS, before->year_starts, after->year_starts,
                write_year_start);
    qz_diff_assumes(d, &before->assumes, &after->assumes);
}

void qz_diff_group(qz_diff *d, const void *before, const void *after) {
    const qzplan_group *a = before;
    const qzplan_group *b = after;
    if (!qz_same_word(a->one_of, b->one_of)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_CHANGED, QZPLAN_ASPECT_ONE_OF, 0, plain(a->one_of),
                          plain(b->one_of));
    }
    qz_diff_assumes(d, &a->assumes, &b->assumes);
}

/* ---- metrics */

static void put_titles(qz_out *out, const qzplan_metric *const *metrics, size_t count,
                       const char *language) {
    int chinese = strcmp(language, "zh") == 0;
    for (size_t i = 0; i < count; i++) {
        qz_out_text(out, i == 0 ? "" : chinese ? "、" : ", ");
        qz_out_text(out, qzplan_text_get(&metrics[i]->title, language));
    }
}

/* "part: Schools", "sum: Public kindergartens, Private kindergartens". */
static void write_definition(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    int has_parts = metric->whole != NULL || metric->term_count > 0;
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_METRIC, metric->kind, language));
    qz_out_text(out, !has_parts ? "" : strcmp(language, "zh") == 0 ? "：" : ": ");
    if (metric->whole != NULL) {
        put_titles(out, &metric->whole, 1, language);
    }
    put_titles(out, metric->terms, metric->term_count, language);
    if (metric->across != NULL) {
        qz_out_text(out, strcmp(language, "zh") == 0 ? "，范围 " : " across ");
        qz_out_text(out, metric->across);
    }
}

static void put_plain(qz_out *out, qzplan_number number, const char *language) {
    char text[128];
    size_t length;
    if (qz_number_known(number) &&
        qzplan_number_format(text, sizeof text, &length, &number, QZPLAN_NUMBER_PLAIN, NULL,
                             language) == QZPLAN_OK) {
        qz_out_bytes(out, text, length);
    }
}

static void write_limits(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    qz_out_text(out, "[");
    put_plain(out, metric->low, language);
    qz_out_text(out, ", ");
    put_plain(out, metric->high, language);
    qz_out_text(out, "]");
}

static void write_figures(qz_out *out, const void *thing, const char *language) {
    const qzplan_metric *metric = thing;
    qz_out_text(out, qzplan_term_label(QZPLAN_VOCABULARY_FIGURES, metric->figures, language));
}

static void write_wanted(qz_out *out, const void *thing, const char *language) {
    static const char *const words[][2] = {{"", ""}, {"越高越好", "up"}, {"越低越好", "down"}};
    const qzplan_metric *metric = thing;
    if (metric->wanted_said && metric->wanted >= 0 && metric->wanted <= QZPLAN_WANTED_DOWN) {
        qz_out_text(out, words[metric->wanted][strcmp(language, "zh") != 0]);
    }
}

static void write_metric_year(qz_out *out, const void *thing, const char *language) {
    write_year_start(out, &((const qzplan_metric *)thing)->year_starts, language);
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

static int same_span(const qzplan_span *a, const qzplan_span *b) {
    return a->kind == b->kind && a->count == b->count && a->first == b->first && a->last == b->last;
}

static int same_definition(const qzplan_metric *a, const qzplan_metric *b) {
    return a->kind == b->kind && same_id(a->whole, b->whole) && same_terms(a, b) &&
           qz_same_word(a->across, b->across) && qz_same_value(&a->worst, &b->worst) &&
           qz_same_number(a->per, b->per) && a->base.first == b->base.first &&
           a->base.last == b->base.last && same_span(&a->over, &b->over) &&
           a->change_as == b->change_as;
}

static int same_limits(const qzplan_metric *a, const qzplan_metric *b) {
    return qz_same_number(a->low, b->low) && qz_same_number(a->high, b->high);
}

static int same_figures(const qzplan_metric *a, const qzplan_metric *b) {
    return a->figures == b->figures;
}

/* What is drawn from targets changes with them. */
static int same_wanted(const qzplan_metric *a, const qzplan_metric *b) {
    int32_t before = a->wanted_said ? a->wanted : QZPLAN_WANTED_UNSAID;
    return before == (b->wanted_said ? b->wanted : QZPLAN_WANTED_UNSAID);
}

static int same_year(const qzplan_metric *a, const qzplan_metric *b) {
    return a->year_starts == b->year_starts;
}

/* Of what follows from its unit or its definition nothing need be told. */
static int said_not_to_add_up(const qzplan_metric *metric) {
    return metric->kind == QZPLAN_METRIC_PLAIN && !metric->percent && !metric->adds_up;
}

static int same_adds_up(const qzplan_metric *a, const qzplan_metric *b) {
    return said_not_to_add_up(a) == said_not_to_add_up(b);
}

static void write_adds_up(qz_out *out, const void *thing, const char *language) {
    static const char *const words[][2] = {{"否", "no"}, {"是", "yes"}};
    const qzplan_metric *metric = thing;
    qz_out_text(out, words[metric->adds_up != 0][strcmp(language, "zh") != 0]);
}

static const struct metric_row {
    int32_t aspect;
    int (*same)(const qzplan_metric *a, const qzplan_metric *b);
    qz_diff_writer write;
} metric_rows[] = {
    {QZPLAN_ASPECT_DEFINITION, same_definition, write_definition},
    {QZPLAN_ASPECT_FIGURES, same_figures, write_figures},
    {QZPLAN_ASPECT_LIMITS, same_limits, write_limits},
    {QZPLAN_ASPECT_WANTED, same_wanted, write_wanted},
    {QZPLAN_ASPECT_YEAR_STARTS, same_year, write_metric_year},
    {QZPLAN_ASPECT_ADDS_UP, same_adds_up, write_adds_up},
};

void qz_diff_metric(qz_diff *d, const void *before, const void *after) {
    const qzplan_metric *a = before;
    const qzplan_metric *b = after;
    if (!qz_same_text(&a->unit, &b->unit)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_CHANGED, QZPLAN_ASPECT_UNIT, 0, a->unit, b->unit);
    }
    for (size_t i = 0; i < sizeof metric_rows / sizeof metric_rows[0]; i++) {
        const struct metric_row *row = &metric_rows[i];
        if (!row->same(a, b)) {
            (void)qz_diff_add(d, QZPLAN_DIFF_CHANGED, row->aspect, 0,
                              qz_diff_text(d, row->write, a), qz_diff_text(d, row->write, b));
        }
    }
    qz_diff_assumes(d, &a->assumes, &b->assumes);
}

/* ---- actions and tasks */

/* What a thing belongs to: NULL and "" where it belongs to the plan itself. */
struct place {
    const char *id;
    qzplan_text title;
};

static struct place programme_place(const qzplan_programme *programme) {
    return programme == NULL ? (struct place){NULL, {NULL, NULL}}
                             : (struct place){programme->id, programme->title};
}

static struct place action_place(const qzplan_action *action) {
    return action == NULL ? (struct place){NULL, {NULL, NULL}}
                          : (struct place){action->id, action->title};
}

static void note_place(qz_diff *d, struct place before, struct place after) {
    if (!qz_same_word(before.id, after.id)) {
        (void)qz_diff_add(d, QZPLAN_DIFF_CHANGED, QZPLAN_ASPECT_PLACE, 0, before.title,
                          after.title);
    }
}

void qz_diff_action(qz_diff *d, const void *before, const void *after) {
    note_place(d, programme_place(((const qzplan_action *)before)->programme),
               programme_place(((const qzplan_action *)after)->programme));
}

static void note_lead(qz_diff *d, const qzplan_department *before, const qzplan_department *after) {
    if (strcmp(before->id, after->id) == 0) {
        return;
    }
    qzplan_diff_change *change =
        qz_diff_add(d, QZPLAN_DIFF_CHANGED, QZPLAN_ASPECT_LEAD, 0, before->title, after->title);
    if (change != NULL) {
        change->department_before = before;
        change->department_after = after;
    }
}

/* The participants of one task that are not among the other's. */
static void note_with(qz_diff *d, const qzplan_task *task, const qzplan_task *other, int32_t kind) {
    qz_names names;
    (void)qz_names_make(&names, d->scratch, (const void *const *)other->with, other->with_count);
    int left = kind == QZPLAN_DIFF_LEFT;
    for (size_t i = 0; i < task->with_count; i++) {
        const qzplan_department *department = task->with[i];
        if (qz_names_find(&names, department->id, strlen(department->id)) != NULL) {
            continue;
        }
        qzplan_diff_change *change =
            qz_diff_add(d, kind, QZPLAN_ASPECT_WITH, 0, left ? department->title : qz_no_text,
                        left ? qz_no_text : department->title);
        if (change != NULL) {
            *(left ? &change->department_before : &change->department_after) = department;
        }
    }
}

void qz_diff_task(qz_diff *d, const void *before, const void *after) {
    const qzplan_task *a = before;
    const qzplan_task *b = after;
    if (a->action != NULL || b->action != NULL) {
        note_place(d, action_place(a->action), action_place(b->action));
    }
    note_lead(d, a->lead, b->lead);
    note_with(d, a, b, QZPLAN_DIFF_LEFT);
    note_with(d, b, a, QZPLAN_DIFF_JOINED);
}
