/* SPDX-License-Identifier: MIT */
/* The plan's own keys: what it is, in which languages, from when. The
   order of the table is the order in which things have to be known. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/languages.h"
#include "calendar/period.h"
#include "reader/after.h"
#include "reader/area.h"
#include "reader/key_words.h"
#include "reader/metric.h"
#include "reader/names.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/table_draft.h"
#include "reader/things.h"
#include "yaml/keys.h"

enum {
    P_VERSION,
    P_LANGUAGES,
    P_ID,
    P_TITLE,
    P_ASSUMES,
    P_SOURCE,
    P_YEAR_STARTS,
    P_BEGINS,
    P_AREAS,
    P_AREA,
    P_SINCE,
    P_BINDING,
    P_METHOD,
    P_STALE_AFTER,
    P_REPORT_WITHIN,
    P_DEPARTMENTS,
    P_TABLES,
    P_GROUPS,
    P_METRICS,
    P_DUE,
    P_EVERY,
    P_LEAD,
    P_WITH,
    P_TASKS,
    P_ACTIONS,
    P_PROGRAMMES,
    P_COUNT
};

static void read_version(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    if (qz_decode_scalar(d, node)) {
        if (strcmp(node->text, "1") == 0) {
            d->plan->version = 1;
        } else {
            qz_fault(d, node, QZ_SAY(FORMAT_VERSION, qz_text(node->text)));
        }
    }
}

static int has_language(const qz_decoder *d, const char *language) {
    for (size_t i = 0; i < d->language_count; i++) {
        if (qz_language_same(d->languages[i], language)) {
            return 1;
        }
    }
    return 0;
}

static void read_language(qz_decoder *d, const qz_node *item) {
    if (!qz_decode_scalar(d, item)) {
        d->any_language = 1;
    } else if (!qz_language_is_tag(item->text)) {
        qz_fault(d, item, QZ_SAY(LANGUAGE_TAG, qz_text(item->text)));
        d->any_language = 1;
    } else if (has_language(d, item->text)) {
        qz_fault(d, item, QZ_SAY(LANGUAGE_TWICE, qz_text(item->text)));
    } else if (d->language_count == QZ_PLAN_LANGUAGES) {
        qz_fault(d, item, QZ_SAY(LANGUAGES_TOO_MANY, qz_count(QZ_PLAN_LANGUAGES)));
        d->any_language = 1;
    } else {
        d->languages[d->language_count++] = item->text;
    }
}

/* `languages: en`: read as the list of it. */
static void report_single_language(qz_decoder *d, const qz_node *node) {
    char list[QZ_NAMES_SIZE];
    const qz_message said =
        QZ_SAY(WRONG_KIND, qz_phrase_part(QZ_PHRASE_A_LIST), qz_phrase_part(QZ_PHRASE_A_TEXT));
    if (node->length + 3 > sizeof list) {
        qz_fault(d, node, said);
        return;
    }
    list[0] = '[';
    memcpy(list + 1, node->text, node->length);
    memcpy(list + 1 + node->length, "]", 2);
    qz_fault(d, node, QZ_REPLACING(qz_hinted(said, QZ_PHRASE(WRITE_LIST, qz_text(list))), list, 1));
    d->languages[0] = node->text;
    d->language_count = 1;
    d->any_language = 0;
}

static void read_languages(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->any_language = 1;
    d->says_languages = 1;
    if (node->kind == QZ_NODE_SCALAR && qz_language_is_tag(node->text)) {
        report_single_language(d, node);
        return;
    }
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    d->language_count = 0;
    d->any_language = 0;
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        read_language(d, item);
    }
}

static void read_id(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->plan->id = qz_decode_any_id(d, node);
    if (d->plan->id != NULL) {
        qz_remark_id(d, node);
    }
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    qz_decode_text(d, node, &d->plan->title, 0);
}

static void read_assumes(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    qz_decode_text(d, node, &d->plan->assumes, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    qz_decode_entries(d, node, &d->plan->source, &d->plan->source_count);
}

/* Dates further down are in these years. */
static void read_year_starts(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_year_starts(d, node, &d->plan->year_starts);
    ((qz_inherited *)object)->year_starts = d->plan->year_starts;
}

static void read_begins(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_period period;
    if (qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        d->plan->begins = period.first;
        ((qz_inherited *)object)->begins = period.first;
    }
}

/* A value of the plan's own mapping, before its keys are sorted. */
static void read_areas(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    qz_decode_areas(d, node, qz_node_child(node->parent, "area") != NULL);
}

static void read_report_within(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    (void)qz_decode_length(d, node, &d->plan->report_within);
}

static void read_tasks(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_tasks(d, node, object, NULL);
}

static void read_actions(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_actions(d, node, object, NULL);
}

static void read_programmes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_programmes(d, node, object);
}

#define PLAN_KEYS(X)                                                                               \
    X(P_VERSION, "qzplan", read_version, QZ_AT_ONCE, version, &qz_words_version, 1)                \
    X(P_LANGUAGES, "languages", read_languages, QZ_AT_ONCE, languages, &qz_words_languages, 0)     \
    X(P_ID, "id", read_id, QZ_AT_ONCE, any_id, &qz_words_id, 1)                                    \
    X(P_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                          \
    X(P_ASSUMES, "assumes", read_assumes, QZ_AT_ONCE, note, &qz_words_assumes, 0)                  \
    X(P_SOURCE, "source", read_source, QZ_AT_ONCE, source, &qz_words_source, 0)                    \
    X(P_YEAR_STARTS, "year_starts", read_year_starts, QZ_AT_ONCE, month_day, NULL, 0)              \
    X(P_BEGINS, "begins", read_begins, QZ_AT_ONCE, date, &qz_words_begins, 1)                      \
    X(P_AREAS, "areas", read_areas, QZ_AT_ONCE, areas, &qz_words_areas, 0)                         \
    X(P_AREA, "area", qz_decode_own_area, QZ_AT_ONCE, name, NULL, 0)                               \
    X(P_SINCE, "since", qz_decode_since, QZ_AT_ONCE, since, &qz_words_since, 0)                    \
    X(P_BINDING, "binding", qz_decode_binding, QZ_AT_ONCE, binding, NULL, 0)                       \
    X(P_METHOD, "method", qz_decode_method, QZ_AT_ONCE, method, NULL, 0)                           \
    X(P_STALE_AFTER, "stale_after", qz_decode_stale_after, QZ_AT_ONCE, length, NULL, 0)            \
    X(P_REPORT_WITHIN, "report_within", read_report_within, QZ_AT_ONCE, length, NULL, 0)           \
    X(P_DEPARTMENTS, "departments", qz_decode_departments, QZ_AT_ONCE, departments_by_id,          \
      &qz_words_departments, 0)                                                                    \
    X(P_TABLES, "tables", qz_decode_tables, QZ_AT_ONCE, tables_by_id, &qz_words_tables, 0)         \
    X(P_GROUPS, "groups", qz_decode_groups, QZ_AT_ONCE, groups_by_id, &qz_words_groups, 0)         \
    X(P_METRICS, "metrics", qz_decode_metrics, QZ_AT_ONCE, metrics_by_id, &qz_words_metrics, 0)    \
    X(P_DUE, "due", qz_decode_due, QZ_AT_ONCE, due, &qz_words_due, 0)                              \
    X(P_EVERY, "every", qz_decode_every, QZ_AT_ONCE, every, &qz_words_every, 0)                    \
    X(P_LEAD, "lead", qz_decode_lead, QZ_AT_ONCE, lead, &qz_words_lead, 0)                         \
    X(P_WITH, "with", qz_decode_with, QZ_AT_ONCE, departments, &qz_words_with, 0)                  \
    X(P_TASKS, "tasks", read_tasks, QZ_INSIDE, tasks, &qz_words_tasks, 0)                          \
    X(P_ACTIONS, "actions", read_actions, QZ_INSIDE, actions, &qz_words_actions, 0)                \
    X(P_PROGRAMMES, "programmes", read_programmes, QZ_INSIDE, programmes, &qz_words_programmes, 0)

static const qz_key plan_keys[P_COUNT] = {PLAN_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_plan_keys = QZ_KEY_SET(QZ_PHRASE_A_PLAN, plan_keys, PLAN_KEYS);

/* Exactly one of programmes, actions, tasks. */
static void decode_body(qz_decoder *d, const qz_node *root, const qz_node **slots,
                        qz_inherited *inherited) {
    const qz_node *body = NULL;
    for (int i = P_TASKS; i <= P_PROGRAMMES; i++) {
        if (slots[i] != NULL && (body == NULL || slots[i]->index < body->index)) {
            body = slots[i];
        }
    }
    for (int i = P_TASKS; i <= P_PROGRAMMES; i++) {
        if (slots[i] != NULL && slots[i] != body) {
            qz_fault_key(d, slots[i],
                         QZ_SAY(TWO_BODIES, qz_text(slots[i]->key), qz_text(body->key)));
            slots[i] = NULL;
        }
    }
    if (body == NULL && !root->cut) { /* where it is, the body may be what was refused */
        qz_fault(d, root, QZ_SAY_PLAIN(NO_BODY));
    }
    qz_decode_stage(d, &qz_plan_keys, QZ_INSIDE, inherited, slots);
}

void qz_decode_plan(qz_decoder *d, const qz_node *root) {
    const qz_node *slots[P_COUNT];
    qz_inherited inherited = {.year_starts = QZ_CALENDAR_YEAR, .begins = QZPLAN_DAY_NONE};
    static const char *const both[] = {"zh", "en"}; /* of a plan that does not say */
    d->plan->begins = QZPLAN_DAY_NONE;
    d->plan->year_starts = QZ_CALENDAR_YEAR;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(both); i++) {
        d->languages[d->language_count++] = both[i];
    }
    d->departments.incomplete = d->groups.incomplete = d->tables.incomplete =
        d->metrics.incomplete = root->cut;
    if (root->kind == QZ_NODE_MAPPING && qz_node_child(root, "areas") == NULL) {
        qz_decode_no_areas(d);
    }
    if (!qz_decode_keys(d, root, &qz_plan_keys, &inherited, slots)) {
        return;
    }
    if (slots[P_TITLE] == NULL) {
        d->plan->title = qz_default_text(d, d->plan->id);
    }
    decode_body(d, root, slots, &inherited);
    static void (*const last_steps[])(qz_decoder * d) = {qz_refuse_double_ids, qz_find_conditions,
                                                         qz_settle_wanted, qz_validate_sums};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(last_steps) && !d->report->no_memory; i++) {
        last_steps[i](d);
    }
}
