/* SPDX-License-Identifier: MIT */
/* Departments and groups, which a plan declares in mappings whose keys are their ids. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "reader/condition.h"
#include "reader/guess.h"
#include "reader/key_words.h"
#include "reader/remarks.h"
#include "reader/shapes.h"
#include "reader/strangers.h"
#include "reader/things.h"

enum { D_TITLE, D_CONTACT, D_COUNT };

static void read_department_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qzplan_department *)object)->title, 0);
}

static void read_department_contact(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qzplan_department *)object)->contact, 1);
}

#define DEPARTMENT_KEYS(X)                                                                         \
    X(D_TITLE, "title", read_department_title, QZ_AT_ONCE, text, &qz_words_title, 0)               \
    X(D_CONTACT, "contact", read_department_contact, QZ_AT_ONCE, person, &qz_words_contact, 0)

static const qz_key department_keys[D_COUNT] = {DEPARTMENT_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_department_keys =
    QZ_KEY_SET(QZ_PHRASE_A_DEPARTMENT, department_keys, DEPARTMENT_KEYS);

/* Either those keys, or the title itself. */
static const qz_inside department_inside = {.name = "department",
                                            .set = &qz_department_keys,
                                            .values = &qz_shape_language,
                                            .by_language = 1};
static const qz_shape department_shape = QZ_SHAPE_HOLDING(
    "department", "Education Office", QZ_FORM_TEXT | QZ_FORM_MAPPING, &department_inside);
static const qz_inside departments_inside = {.values = &department_shape};
const qz_shape qz_shape_departments_by_id =
    QZ_SHAPE_HOLDING("mapping", "{...}", QZ_FORM_MAPPING, &departments_inside);

/* `{title: ..., contact: ...}`, and not the title itself in the plan's languages. */
static int has_keys(const qz_decoder *d, const qz_node *node) {
    const qz_node *child = node->kind == QZ_NODE_MAPPING ? node->first : NULL;
    while (child != NULL && qz_key_place(&qz_department_keys, child->key) == D_COUNT) {
        if (!qz_looks_like_language(child->key)) { /* as nearly all do */
            const qz_guess guess = qz_guess_key(d, &qz_department_keys, 0, child);
            if (guess.place < D_COUNT && guess.certain) {
                return 1;
            }
        }
        child = child->next;
    }
    return child != NULL;
}

static void decode_department(qz_decoder *d, const qz_node *node, qzplan_department *department) {
    const qz_node *slots[D_COUNT];
    if (!has_keys(d, node)) {
        qz_decode_text(d, node, &department->title, 0);
        return;
    }
    department->title = qz_default_text(d, department->id);
    (void)qz_decode_keys(d, node, &qz_department_keys, department, slots);
}

void qz_decode_departments(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->departments.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->departments.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        qzplan_department *department = qz_decode_new(d, 1, sizeof *department);
        if (department == NULL) {
            return;
        }
        d->departments.incomplete |= !qz_decode_id(d, item, item->key, 1);
        department->id = qz_decode_keep(d, item->key, strlen(item->key));
        department->index = (uint32_t)d->departments.all.count;
        department->line = item->key_line;
        department->column = item->key_column;
        decode_department(d, item, department);
        qz_decode_ids_add(d, &d->departments, department->id, department, item);
    }
    qz_decode_ids_seal(d, &d->departments);
    qz_remark_title_ids(d, &d->departments);
}

enum { G_TITLE, G_ONE_OF, G_ASSUMES, G_WHERE, G_COUNT };

static void read_group_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qzplan_group *)object)->title, 0);
}

static void read_group_one_of(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node) && qz_decode_id(d, node, node->text, 0)) {
        ((qzplan_group *)object)->one_of = node->text;
    }
}

static void read_group_assumes(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((qzplan_group *)object)->assumes, 1);
}

static void read_group_where(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_group *group = object;
    qz_decode_where(d, node, NULL, &group->where, &group->where_count);
}

#define GROUP_KEYS(X)                                                                              \
    X(G_TITLE, "title", read_group_title, QZ_AT_ONCE, text, &qz_words_title, 0)                    \
    X(G_ONE_OF, "one_of", read_group_one_of, QZ_AT_ONCE, name, NULL, 0)                            \
    X(G_ASSUMES, "assumes", read_group_assumes, QZ_AT_ONCE, note, &qz_words_assumes, 0)            \
    X(G_WHERE, "where", read_group_where, QZ_AT_ONCE, where, &qz_words_where, 0)

static const qz_key group_keys[G_COUNT] = {GROUP_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_group_keys = QZ_KEY_SET(QZ_PHRASE_A_GROUP, group_keys, GROUP_KEYS);

static const qz_inside group_inside = {.name = "group", .set = &qz_group_keys};
static const qz_shape group_shape =
    QZ_SHAPE_HOLDING("group", "{title: Under eighteen}", QZ_FORM_MAPPING, &group_inside);
static const qz_inside groups_inside = {.values = &group_shape};
const qz_shape qz_shape_groups_by_id =
    QZ_SHAPE_HOLDING("mapping", "{...}", QZ_FORM_MAPPING, &groups_inside);

void qz_decode_groups(qz_decoder *d, const qz_node *node, void *object) {
    (void)object;
    d->groups.incomplete = node->cut;
    if (!qz_expect(d, node, QZ_NODE_MAPPING)) {
        d->groups.incomplete = 1;
        return;
    }
    for (const qz_node *item = node->first; item != NULL; item = item->next) {
        const qz_node *slots[G_COUNT];
        qzplan_group *group = qz_decode_new(d, 1, sizeof *group);
        if (group == NULL) {
            return;
        }
        d->groups.incomplete |= !qz_decode_id(d, item, item->key, 1);
        group->id = qz_decode_keep(d, item->key, strlen(item->key));
        group->title = qz_default_text(d, group->id);
        group->index = (uint32_t)d->groups.all.count;
        group->line = item->key_line;
        group->column = item->key_column;
        (void)qz_decode_keys(d, item, &qz_group_keys, group, slots);
        qz_decode_ids_add(d, &d->groups, group->id, group, item);
    }
    qz_decode_ids_seal(d, &d->groups);
    qz_remark_title_ids(d, &d->groups);
}
