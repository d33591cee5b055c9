/* SPDX-License-Identifier: MIT */
/* Areas: a tree with kinds, and named sets of them, listed in the plan or read from a CSV file. */

#include "reader/area.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "model/area_tree.h"
#include "reader/area_csv.h"
#include "reader/key_words.h"
#include "reader/shapes.h"
#include "reader/things.h"

/* Deeper than any administration; evaluation walks down the tree. */
enum { DEPTH_MAX = 16 };

enum { A_ID, A_TITLE, A_KIND, A_IN, A_PARTS, A_COMPLETE, A_BEGINS, A_ENDS, A_COUNT };

/* An area while the tree is not whole. */
typedef struct area_draft {
    qzplan_area *area;
    const qz_node *node;
    const qz_node *slots[A_COUNT];
    struct area_draft *parent;
    struct area_draft *first; /* child, in the order of the file */
    struct area_draft *last;
    struct area_draft *next; /* sibling */
    int depth;               /* from 1, once known; -1 while it is looked for */
    uint32_t listed;         /* the last set that names it, by place in the file from 1 */
} area_draft;

static area_draft *draft_at(const qz_decoder *d, size_t i) {
    return (area_draft *)d->area_drafts.items[i];
}

static void read_id(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node) && qz_decode_id(d, node, node->text, 0)) {
        ((area_draft *)object)->area->id = node->text;
    }
}

static void read_title(qz_decoder *d, const qz_node *node, void *object) {
    qz_decode_text(d, node, &((area_draft *)object)->area->title, d->file != NULL);
}

static void read_kind(qz_decoder *d, const qz_node *node, void *object) {
    if (qz_decode_scalar(d, node) && qz_decode_id(d, node, node->text, 0)) {
        ((area_draft *)object)->area->kind = node->text;
    }
}

static void read_complete(qz_decoder *d, const qz_node *node, void *object) {
    int32_t complete = 1;
    (void)qz_decode_word(d, node, &qz_shape_truth, &complete);
    ((area_draft *)object)->area->incomplete = complete == 0;
}

static area_draft *draft_of(const qz_decoder *d, const qzplan_area *area) {
    return draft_at(d, area->index);
}

/* The area that it lies in; a set lies in none. */
static void read_in(qz_decoder *d, const qz_node *node, void *object) {
    area_draft *draft = object;
    const qzplan_area *parent = draft->area->is_set ? NULL : qz_decode_name(d, node, &d->areas);
    if (parent != NULL && parent->is_set) {
        qz_fault(d, node, QZ_SAY(AREA_IN_SET, qz_text(parent->id)));
    } else if (parent != NULL) {
        draft->area->parent = parent;
        draft->parent = draft_of(d, parent);
    }
}

static void read_parts(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_area *area = ((area_draft *)object)->area;
    const void *const *parts = NULL;
    (void)qz_decode_name_list(d, node, &d->areas, 0, &parts, &area->child_count);
    area->children = (const qzplan_area *const *)parts;
}

static void read_begins(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_period period;
    if (qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        ((area_draft *)object)->area->begins = period.first;
    }
}

static void read_ends(qz_decoder *d, const qz_node *node, void *object) {
    qzplan_period period;
    if (qz_decode_period(d, node, &period, 0, d->plan->year_starts)) {
        ((area_draft *)object)->area->ends = period.last;
    }
}

#define AREA_KEYS(X)                                                                               \
    X(A_ID, "id", read_id, QZ_AT_ONCE, id, &qz_words_id, 1)                                        \
    X(A_TITLE, "title", read_title, QZ_AT_ONCE, text, &qz_words_title, 0)                          \
    X(A_KIND, "kind", read_kind, QZ_AT_ONCE, name, &qz_words_kind, 0)                              \
    X(A_IN, "in", read_in, QZ_BY_NAMES, name, &qz_words_lies_in, 0)                                \
    X(A_PARTS, "parts", read_parts, QZ_BY_NAMES, names, &qz_words_parts, 0)                        \
    X(A_COMPLETE, "complete", read_complete, QZ_AT_ONCE, truth, NULL, 0)                           \
    X(A_BEGINS, "begins", read_begins, QZ_AT_ONCE, date, &qz_words_begins, 0)                      \
    X(A_ENDS, "ends", read_ends, QZ_AT_ONCE, date, &qz_words_ends, 0)

static const qz_key area_keys[A_COUNT] = {AREA_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_area_keys = QZ_KEY_SET(QZ_PHRASE_AN_AREA, area_keys, AREA_KEYS);

static void check_shape(qz_decoder *d, const area_draft *draft) {
    if (draft->slots[A_PARTS] == NULL) {
        if (draft->slots[A_KIND] == NULL && !draft->node->cut) {
            qz_fault(d, draft->node, QZ_SAY_PLAIN(AREA_NO_KIND));
        }
        return;
    }
    const qz_node *others[] = {draft->slots[A_KIND], draft->slots[A_IN], draft->slots[A_COMPLETE],
                               draft->slots[A_BEGINS], draft->slots[A_ENDS]};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(others); i++) {
        if (others[i] != NULL) {
            qz_fault_key(d, others[i], QZ_SAY(AREA_SET_KEY, qz_text(others[i]->key)));
        }
    }
}

/* One that has always been there, and stays. */
static qzplan_area *new_area(qz_decoder *d) {
    qzplan_area *area = qz_decode_new(d, 1, sizeof *area);
    if (area != NULL) {
        area->begins = QZPLAN_DAY_NONE;
        area->ends = QZPLAN_DAY_ONGOING;
    }
    return area;
}

static void read_area(qz_decoder *d, const qz_node *node) {
    area_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    qzplan_area *area = new_area(d);
    if (draft == NULL || area == NULL) {
        return;
    }
    draft->area = area;
    draft->node = node;
    if (!qz_decode_keys(d, node, &qz_area_keys, draft, draft->slots)) {
        d->areas.incomplete = 1;
        return;
    }
    area->is_set = draft->slots[A_PARTS] != NULL;
    area->line = node->line;
    area->column = node->column;
    check_shape(d, draft);
    if (area->id == NULL) {
        d->areas.incomplete = 1;
        return;
    }
    if (area->title.count == 0) {
        area->title = qz_default_text(d, area->id);
    }
    qz_decode_list_add(d, &d->area_drafts, draft);
    qz_decode_ids_add(d, &d->areas, area->id, area, draft->slots[A_ID]);
}

/* Each kind once, in the order of the file. */
static void collect_kinds(qz_decoder *d) {
    qz_ids all = {.what = d->kinds.what};
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        area_draft *draft = draft_at(d, i);
        if (draft->area->kind != NULL) {
            qz_decode_ids_add(d, &all, draft->area->kind, draft->area, draft->slots[A_KIND]);
        }
    }
    qz_decode_ids_seal(d, &all);
    const char *before = NULL;
    for (size_t i = 0; i < all.sorted.count && !d->report->no_memory; i++) {
        const qz_id *kind = all.sorted.items[i];
        if (before == NULL || strcmp(before, kind->id) != 0) {
            qz_decode_ids_add(d, &d->kinds, kind->id, kind->thing, kind->place);
        }
        before = kind->id;
    }
    d->kinds.incomplete = d->areas.incomplete;
    qz_decode_ids_seal(d, &d->kinds);
}

static void check_twice(qz_decoder *d) {
    for (size_t i = 1; i < d->areas.sorted.count; i++) {
        const qz_id *a = d->areas.sorted.items[i - 1];
        const qz_id *b = d->areas.sorted.items[i];
        if (strcmp(a->id, b->id) == 0) {
            qz_fault(d, b->place, QZ_SAY(AREA_TWICE, qz_text(b->id)));
        }
    }
}

/* What a part of a set names, or NULL. */
static area_draft *part_of(const qz_decoder *d, const qz_node *item) {
    const qz_id *name = item->kind == QZ_NODE_SCALAR ? qz_ids_find(&d->areas, item->text) : NULL;
    return name == NULL ? NULL : draft_of(d, name->thing);
}

/* The nearest area above a part that its set names, too. Trees are not deep, circles are reported
   elsewhere. */
static const area_draft *listed_above(const area_draft *part) {
    const area_draft *up = part->parent;
    for (int i = 1; i < DEPTH_MAX && up != NULL && up->listed != part->listed; i++) {
        up = up->parent;
    }
    return up != NULL && up != part && up->listed == part->listed ? up : NULL;
}

/* What lies in two parts of a set would count twice. */
static void check_parts(qz_decoder *d, const area_draft *set) {
    const qz_node *first =
        set->slots[A_PARTS]->kind == QZ_NODE_SEQUENCE ? set->slots[A_PARTS]->first : NULL;
    for (const qz_node *item = first; item != NULL; item = item->next) {
        area_draft *part = part_of(d, item);
        if (part != NULL) {
            part->listed = set->area->index + 1;
        }
    }
    for (const qz_node *item = first; item != NULL; item = item->next) {
        const area_draft *part = part_of(d, item);
        const area_draft *above = part == NULL ? NULL : listed_above(part);
        if (part != NULL && part->area->is_set) {
            qz_fault(d, item, QZ_SAY(AREA_SET_IN_SET, qz_text(part->area->id)));
        } else if (above != NULL) {
            qz_fault(d, item,
                     QZ_SAY(AREA_PART_TWICE, qz_text(part->area->id), qz_text(above->area->id)));
        }
    }
}

/* How deep an area lies, from 1. Up to where that is known, then down again: no recursion on what a
   file says. A circle is reported where it closes. */
static void find_depth(qz_decoder *d, area_draft *draft) {
    int steps = 0;
    area_draft *top = draft;
    while (top->depth == 0 && top->parent != NULL) {
        top->depth = -1;
        top = top->parent;
        steps++;
    }
    int circle = top->depth == -1;
    if (circle) {
        qz_fault(d, top->slots[A_IN], QZ_SAY(AREA_CYCLE, qz_text(top->area->id)));
    } else {
        top->depth = top->depth == 0 ? 1 : top->depth;
    }
    int depth = circle ? 1 : top->depth + steps;
    int here = depth;
    for (area_draft *up = draft; up->depth == -1; up = up->parent) {
        up->depth = circle ? 1 : here--;
    }
    /* said once, not again of all that lies below */
    if (depth > DEPTH_MAX && top->depth <= DEPTH_MAX && steps > 0) {
        qz_fault(d, draft->node, QZ_SAY(AREA_TOO_DEEP, qz_text(draft->area->id)));
    }
}

static void hang_up(qz_decoder *d) {
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        area_draft *draft = draft_at(d, i);
        find_depth(d, draft);
        area_draft *parent = draft->parent;
        if (parent == NULL) {
            continue;
        }
        if (parent->last == NULL) {
            parent->first = draft;
        } else {
            parent->last->next = draft;
        }
        parent->last = draft;
        parent->area->child_count++;
    }
}

void qz_decode_own_area(qz_decoder *d, const qz_node *node, void *object) {
    const qzplan_area *area = qz_decode_name(d, node, &d->areas);
    (void)object;
    d->own_area = area == NULL ? NULL : draft_of(d, area)->area;
}

/* The only one that lies in no other. */
static void find_own(qz_decoder *d) {
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        const area_draft *draft = draft_at(d, i);
        if (draft->slots[A_IN] != NULL || draft->area->is_set) {
            continue;
        }
        if (d->own_area != NULL) {
            qz_fault(d, draft->node,
                     QZ_SAY(AREA_TWO_ROOTS, qz_text(d->own_area->id), qz_text(draft->area->id)));
            return;
        }
        d->own_area = draft->area;
    }
}

/* With no areas there is one. */
static void add_only_area(qz_decoder *d) {
    qzplan_area *area = new_area(d);
    area_draft *draft = qz_decode_scratch(d, 1, sizeof *draft);
    if (area == NULL || draft == NULL) {
        return;
    }
    area->id = "plan";
    draft->area = area;
    draft->depth = 1;
    d->own_area = area;
    d->only_area = 1;
    qz_decode_list_add(d, &d->area_drafts, draft);
    qz_decode_ids_add(d, &d->areas, area->id, area, NULL);
    qz_decode_ids_seal(d, &d->areas);
    qz_decode_ids_seal(d, &d->kinds);
}

void qz_decode_no_areas(qz_decoder *d) {
    add_only_area(d);
}

static void forget_ids(qz_ids *ids) {
    ids->all = (qz_list){0};
    ids->sorted = (qz_list){0};
    ids->starts = NULL;
}

/* A key that only meant `areas` is seen after the plan was taken for one without. */
static void forget_only_area(qz_decoder *d) {
    d->area_drafts = (qz_list){0};
    forget_ids(&d->areas);
    forget_ids(&d->kinds);
    d->own_area = NULL;
    d->only_area = 0;
}

static void read_file(qz_decoder *d, const qz_node *node, void *object) {
    const qz_node **list = object;
    *list = qz_decode_scalar(d, node) ? qz_area_rows(d, node->parent, node) : NULL;
}

#define FILE_KEYS(X) X(0, "file", read_file, QZ_AT_ONCE, file, NULL, 1)

static const qz_key file_keys[] = {FILE_KEYS(QZ_KEY_ROW)};
const qz_key_set qz_area_file_keys = QZ_KEY_SET(QZ_PHRASE_AREAS, file_keys, FILE_KEYS);

static const qz_inside area_inside = {.name = "area", .set = &qz_area_keys};
static const qz_shape area_shape =
    QZ_SHAPE_HOLDING("area", "{id: north, kind: town}", QZ_FORM_MAPPING, &area_inside);
static const qz_inside areas_inside = {
    .name = "areas", .set = &qz_area_file_keys, .items = &area_shape};
const qz_shape qz_shape_areas = QZ_SHAPE_HOLDING("areas", "[{id: north, kind: town}]",
                                                 QZ_FORM_LIST | QZ_FORM_MAPPING, &areas_inside);

/* `{file: ...}`; any other mapping has areas by their ids. */
static int names_file(const qz_node *node) {
    const qz_node *child = node->first;
    while (child != NULL && child->kind != QZ_NODE_SCALAR) {
        child = child->next;
    }
    return child != NULL || node->first == NULL;
}

void qz_decode_areas(qz_decoder *d, const qz_node *node, int says_own) {
    if (d->only_area) {
        forget_only_area(d);
    }
    const qz_node *list = node;
    if (node->kind == QZ_NODE_MAPPING && names_file(node)) {
        const qz_node *slots[1];
        list = NULL;
        (void)qz_decode_keys(d, node, &qz_area_file_keys, &list, slots);
    } else if (!qz_expect(d, node, QZ_NODE_SEQUENCE)) {
        list = NULL;
    }
    d->areas.incomplete = list == NULL;
    for (const qz_node *item = list == NULL ? NULL : list->first; item != NULL; item = item->next) {
        read_area(d, item);
    }
    qz_decode_ids_seal(d, &d->areas);
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        draft_at(d, i)->area->index = (uint32_t)i;
    }
    if (d->report->no_memory) {
        return;
    }
    check_twice(d);
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        area_draft *draft = draft_at(d, i);
        qz_decode_stage(d, &qz_area_keys, QZ_BY_NAMES, draft, draft->slots);
    }
    for (size_t i = 0; i < d->area_drafts.count; i++) {
        if (draft_at(d, i)->slots[A_PARTS] != NULL) {
            check_parts(d, draft_at(d, i));
        }
    }
    collect_kinds(d);
    hang_up(d);
    if (!says_own) {
        find_own(d);
    }
    d->file = NULL;
    if (list != NULL && list->first == NULL) {
        qz_fault(d, node, QZ_SAY_PLAIN(AREAS_EMPTY));
    }
}

/* An area ends with the one that it lies in; it has to begin before. */
static void end_with(qz_decoder *d, const area_draft *draft) {
    qzplan_area *area = draft->area;
    if (area->parent != NULL && area->parent->ends < area->ends) {
        area->ends = area->parent->ends;
    }
    if (area->begins > area->ends) {
        qz_fault(d, draft->slots[A_BEGINS],
                 QZ_SAY(AREA_ENDS_FIRST, qz_text(area->id), qz_day_part(area->begins),
                        qz_day_part(area->ends)));
    }
}

/* Parents before children: each area takes its place, then those within it. */
static void place(qz_decoder *d, area_draft *draft, const qzplan_area **areas, size_t *next) {
    const qzplan_area **children = qz_decode_new(d, draft->area->child_count, sizeof *children);
    size_t count = 0;
    end_with(d, draft);
    draft->area->index = (uint32_t)*next;
    areas[(*next)++] = draft->area;
    for (area_draft *child = draft->first; child != NULL && children != NULL; child = child->next) {
        children[count++] = child->area;
        place(d, child, areas, next);
    }
    draft->area->children = children;
}

void qz_build_areas(qz_decoder *d) {
    const qzplan_area **areas = qz_decode_new(d, d->area_drafts.count, sizeof *areas);
    size_t next = 0;
    if (areas == NULL) {
        return;
    }
    for (int sets = 0; sets < 2; sets++) {
        for (size_t i = 0; i < d->area_drafts.count; i++) {
            area_draft *draft = draft_at(d, i);
            if (draft->area->is_set && sets) {
                draft->area->index = (uint32_t)next;
                areas[next++] = draft->area;
            } else if (!draft->area->is_set && !sets && draft->parent == NULL) {
                place(d, draft, areas, &next);
            }
        }
    }
    if (d->plan->title.count > 0) {
        qzplan_area *own = draft_at(d, 0)->area;
        own->title = d->only_area ? d->plan->title : own->title;
    }
    d->plan->areas = areas;
    d->plan->area_count = next;
    d->plan->area = d->own_area;
    d->report->no_memory |=
        qz_area_tree_make(&d->loaded->area_tree, d->arena, d->plan) != QZPLAN_OK;
}
