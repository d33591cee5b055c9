/* SPDX-License-Identifier: MIT */
/* Programmes, actions and tasks: three levels with the same keys, and what they hand down. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "reader/target.h"

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

#define COMMON_KEYS(children)                                                                      \
    [R_ID] = {"id", read_id}, [R_TITLE] = {"title", read_title},                                   \
    [R_BEGINS] = {"begins", qz_decode_begins}, [R_DUE] = {"due", qz_decode_due},                   \
    [R_EVERY] = {"every", qz_decode_every}, [R_LEAD] = {"lead", qz_decode_lead},                   \
    [R_WITH] = {"with", qz_decode_with}, [R_SINCE] = {"since", qz_decode_since},                   \
    [R_BINDING] = {"binding", qz_decode_binding}, [R_METHOD] = {"method", qz_decode_method},       \
    [R_STALE_AFTER] = {"stale_after", qz_decode_stale_after}, [R_CHILDREN] = {children, NULL}

static const qz_key programme_keys[R_COMMON] = {COMMON_KEYS("actions")};
static const qz_key action_keys[R_COMMON] = {COMMON_KEYS("tasks")};
static const qz_key task_keys[R_COUNT] = {
    COMMON_KEYS("targets"),
    [R_CONTACT] = {"contact", read_contact},
    [R_WORDING] = {"wording", read_wording},
    [R_SOURCE] = {"source", read_source},
};
static const qz_key_set programme_set =
    QZ_KEY_SET(QZ_PHRASE_A_PROGRAMME, programme_keys, QZ_KEY_AT(R_ID) | QZ_KEY_AT(R_CHILDREN));
static const qz_key_set action_set =
    QZ_KEY_SET(QZ_PHRASE_AN_ACTION, action_keys, QZ_KEY_AT(R_ID) | QZ_KEY_AT(R_CHILDREN));
static const qz_key_set task_set = QZ_KEY_SET(QZ_PHRASE_A_TASK, task_keys, QZ_KEY_AT(R_ID));

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
        if (programme == NULL || !qz_decode_keys(d, item, &programme_set, &r, slots)) {
            continue;
        }
        programme->id = r.id;
        programme->title = r.title;
        programme->index = (uint32_t)d->programme_list.count;
        programme->line = item->line;
        programme->column = item->column;
        qz_decode_list_add(d, &d->programme_list, programme);
        name_row(d, &d->programmes, &r, programme, slots[R_ID]);
        if (slots[R_CHILDREN] != NULL) {
            qz_decode_actions(d, slots[R_CHILDREN], &r.inherited, programme);
        }
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
        if (action == NULL || !qz_decode_keys(d, item, &action_set, &r, slots)) {
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
        if (slots[R_CHILDREN] != NULL) {
            qz_decode_tasks(d, slots[R_CHILDREN], &r.inherited, action);
        }
    }
}

static void decode_targets(qz_decoder *d, const qz_node *task_node, const qz_node *node,
                           qzplan_task *task, const qz_inherited *from) {
    if (node == NULL || (node->kind == QZ_NODE_SEQUENCE && node->first == NULL)) {
        if (node != NULL || !task_node->cut) {
            qz_fault(d, node == NULL ? task_node : node, QZ_SAY_PLAIN(TASK_NO_TARGET));
        }
        return;
    }
    if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        return;
    }
    int has_due = 1;
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        has_due &= qz_decode_target(d, item, task, from);
    }
    if (!has_due) {
        qz_fault(d, task_node, QZ_SAY_PLAIN(TASK_NO_DUE));
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
        if (task == NULL || !qz_decode_keys(d, item, &task_set, &r, slots)) {
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
        decode_targets(d, item, slots[R_CHILDREN], task, &r.inherited);
    }
}
