/* SPDX-License-Identifier: MIT */
/* Programmes, actions and tasks: three levels with the same keys, and what they hand down. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "reader/key_words.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/target.h"
#include "reader/things.h"

enum {
    R_ID,
    R_TITLE,
    R_BEGINS,
    R_DUE,
    R_EVERY,
    R_LEAD,
    R_WITH,
    R_SINCE,
    R_BINDING,
    R_METHOD,
    R_STALE_AFTER,
    R_CHILDREN,
    R_COMMON,
    R_CONTACT = R_COMMON, /* of a task */
    R_WORDING,
    R_SOURCE,
    R_COUNT
};

/* A programme, action or task while it is read. */
typedef struct row {
    qz_inherited inherited;
    void *thing; /* what becomes of it */
    const qz_node *node;
    const char *id;
    qzplan_text title;
    qzplan_text contact;
    qzplan_text wording;
    const qzplan_entry *source;
    size_t source_count;
} row;

static void read_id(qz_decoder *d, const qz_node *node, void *object) {
    row *r = object;
    r->id = qz_decode_any_id(d, node);
    if (r->id != NULL) {
        qz_remark_id(d, node);
    }
    r->title = qz_default_text(d, r->id);
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((row *)object)->title, 0);
}

static void read_contact(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((row *)object)->contact, 1);
}

static void read_wording(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((row *)object)->wording, 1);
}

static void read_source(qz_decoder *d, const qz_node *node, void *object) {
    row *r = object;
    qz_decode_entries(d, node, &r->source, &r->source_count);
}

static void read_actions(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_actions(d, node, &((row *)object)->inherited, ((row *)object)->thing);
}

static void read_tasks(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_tasks(d, node, &((row *)object)->inherited, ((row *)object)->thing);
}

static void read_targets(qz_decoder *d, const qz_node *node, void *object);

#define COMMON_KEYS(X)                                                                             \
    X(R_ID, "id", read_id, QZ_AT_ONCE, any_id, &qz_words_id, 1)                                    \
    X(R_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                          \
    X(R_BEGINS, "begins", qz_decode_begins, QZ_AT_ONCE, date, &qz_words_begins, 0)                 \
    X(R_DUE, "due", qz_decode_due, QZ_AT_ONCE, due, &qz_words_due, 0)                              \
    X(R_EVERY, "every", qz_decode_every, QZ_AT_ONCE, every, &qz_words_every, 0)                    \
    X(R_LEAD, "lead", qz_decode_lead, QZ_AT_ONCE, lead, &qz_words_lead, 0)                         \
    X(R_WITH, "with", qz_decode_with, QZ_AT_ONCE, departments, &qz_words_with, 0)                  \
    X(R_SINCE, "since", qz_decode_since, QZ_AT_ONCE, since, &qz_words_since, 0)                    \
    X(R_BINDING, "binding", qz_decode_binding, QZ_AT_ONCE, binding, NULL, 0)                       \
    X(R_METHOD, "method", qz_decode_method, QZ_AT_ONCE, method, NULL, 0)                           \
    X(R_STALE_AFTER, "stale_after", qz_decode_stale_after, QZ_AT_ONCE, length, NULL, 0)

#define PROGRAMME_KEYS(X)                                                                          \
    COMMON_KEYS(X) X(R_CHILDREN, "actions", read_actions, QZ_INSIDE, actions, &qz_words_actions, 1)
#define ACTION_KEYS(X)                                                                             \
    COMMON_KEYS(X) X(R_CHILDREN, "tasks", read_tasks, QZ_INSIDE, tasks, &qz_words_tasks, 1)
#define TASK_KEYS(X)                                                                               \
    COMMON_KEYS(X)                                                                                 \
    X(R_CHILDREN, "targets", read_targets, QZ_INSIDE, targets, &qz_words_targets, 0)               \
    X(R_CONTACT, "contact", read_contact, QZ_AT_ONCE, person, &qz_words_contact, 0)                \
    X(R_WORDING, "wording", read_wording, QZ_AT_ONCE, note, &qz_words_wording, 0)                  \
    X(R_SOURCE, "source", read_source, QZ_AT_ONCE, source, &qz_words_source, 0)

static const qz_key programme_keys[R_COMMON] = {PROGRAMME_KEYS(QZ_KEY_ROW)};
static const qz_key action_keys[R_COMMON] = {ACTION_KEYS(QZ_KEY_ROW)};
static const qz_key task_keys[R_COUNT] = {TASK_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_programme_keys =
    QZ_KEY_SET(QZ_PHRASE_A_PROGRAMME, programme_keys, PROGRAMME_KEYS);
const qz_key_set qz_action_keys = QZ_KEY_SET(QZ_PHRASE_AN_ACTION, action_keys, ACTION_KEYS);
const qz_key_set qz_task_keys = QZ_KEY_SET(QZ_PHRASE_A_TASK, task_keys, TASK_KEYS);

/* Each level is a list of its rows. */
#define LEVEL(row, rows, example)                                                                  \
    static const qz_inside row##_keys_inside = {.name = #row, .set = &qz_##row##_keys};            \
    static const qz_shape row##_shape =                                                            \
        QZ_SHAPE_HOLDING(#row, example, QZ_FORM_MAPPING, &row##_keys_inside);                      \
    static const qz_inside rows##_inside = {.items = &row##_shape};                                \
    const qz_shape qz_shape_##rows = QZ_SHAPE_HOLDING("list", "[...]", QZ_FORM_LIST, &rows##_inside)

LEVEL(programme, programmes, "{id: schools, actions: [...]}");
LEVEL(action, actions, "{id: schools, tasks: [...]}");
LEVEL(task, tasks, "{id: \"1\", targets: [...]}");

/* Keeps the id of what was just read, if it has one. */
static void name_row(qz_decoder *d, qz_ids *names, const row *r, void *thing,
                     const qz_node *id_node) {
    if (r->id != NULL) {
        qz_decode_ids_add(d, names, r->id, thing, id_node);
    }
}

void qz_decode_programmes(qz_decoder *d, const qz_node *node, const qz_inherited *from) {
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        const qz_node *slots[R_COMMON];
        row r = {.inherited = *from};
        qzplan_programme *programme = qz_decode_new(d, 1, sizeof *programme);
        if (programme == NULL || !qz_decode_keys(d, item, &qz_programme_keys, &r, slots)) {
            continue;
        }
        programme->id = r.id;
        programme->title = r.title;
        programme->index = (uint32_t)d->programme_list.count;
        programme->line = item->line;
        programme->column = item->column;
        qz_decode_list_add(d, &d->programme_list, programme);
        name_row(d, &d->programmes, &r, programme, slots[R_ID]);
        r.thing = programme;
        qz_decode_stage(d, &qz_programme_keys, QZ_INSIDE, &r, slots);
    }
}

void qz_decode_actions(qz_decoder *d, const qz_node *node, const qz_inherited *from,
                       qzplan_programme *programme) {
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        const qz_node *slots[R_COMMON];
        row r = {.inherited = *from};
        qzplan_action *action = qz_decode_new(d, 1, sizeof *action);
        if (action == NULL || !qz_decode_keys(d, item, &qz_action_keys, &r, slots)) {
            continue;
        }
        action->id = r.id;
        action->title = r.title;
        action->programme = programme;
        action->index = (uint32_t)d->action_list.count;
        action->line = item->line;
        action->column = item->column;
        if (programme != NULL) {
            programme->action_count++;
        }
        qz_decode_list_add(d, &d->action_list, action);
        name_row(d, &d->actions, &r, action, slots[R_ID]);
        r.thing = action;
        qz_decode_stage(d, &qz_action_keys, QZ_INSIDE, &r, slots);
    }
}

static void read_targets(qz_decoder *d, const qz_node *node, void *object) {
    const row *r = object;
    if (node->kind == QZ_NODE_SEQUENCE && node->first == NULL) {
        qz_fault(d, node, QZ_SAY_PLAIN(TASK_NO_TARGET));
        return;
    }
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    int has_due = 1;
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        has_due &= qz_decode_target(d, item, r->thing, &r->inherited);
    }
    if (!has_due) {
        qz_fault(d, r->node, QZ_SAY_PLAIN(TASK_NO_DUE));
    }
}

static void fill_task(qz_decoder *d, qzplan_task *task, const row *r, const qz_node *node) {
    const qz_inherited *inherited = &r->inherited;
    task->id = r->id;
    task->title = r->title;
    task->contact = r->contact;
    task->wording = r->wording;
    task->source = r->source;
    task->source_count = r->source_count;
    task->plan = d->plan;
    task->leads = inherited->leads;
    task->lead_count = inherited->lead_count;
    task->lead = inherited->lead_count > 0 ? inherited->leads[0] : NULL;
    task->participants = inherited->with;
    task->participant_count = inherited->with_count;
    task->due = inherited->due;
    task->every = inherited->every;
    task->begins = inherited->begins;
    task->index = (uint32_t)d->task_list.count;
    task->line = node->line;
    task->column = node->column;
}

void qz_decode_tasks(qz_decoder *d, const qz_node *node, const qz_inherited *from,
                     qzplan_action *action) {
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        const qz_node *slots[R_COUNT];
        row r = {.inherited = *from};
        qzplan_task *task = qz_decode_new(d, 1, sizeof *task);
        if (task == NULL || !qz_decode_keys(d, item, &qz_task_keys, &r, slots)) {
            continue;
        }
        fill_task(d, task, &r, item);
        if (action != NULL) {
            task->action = action;
            task->programme = action->programme;
            action->task_count++;
        }
        qz_decode_list_add(d, &d->task_list, task);
        name_row(d, &d->tasks, &r, task, slots[R_ID]);
        if (!r.inherited.lead_said && !item->cut) {
            qz_fault(d, item, QZ_SAY_PLAIN(TASK_NO_LEAD));
        }
        if (slots[R_CHILDREN] == NULL && !item->cut) {
            qz_fault(d, item, QZ_SAY_PLAIN(TASK_NO_TARGET));
        }
        r.thing = task;
        r.node = item;
        qz_decode_stage(d, &qz_task_keys, QZ_INSIDE, &r, slots);
    }
}
