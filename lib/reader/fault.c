/* SPDX-License-Identifier: MIT */
/* What every reader of the plan needs: memory, and faults with their place and path. */

#include "reader/decode.h"
#include "yaml/keys.h"

void *qz_decode_new(qz_decoder *d, size_t count, size_t each) {
    void *memory = qz_arena_array(d->arena, count, each);
    d->report->no_memory |= memory == NULL;
    return memory;
}

void *qz_decode_scratch(qz_decoder *d, size_t count, size_t each) {
    void *memory = qz_arena_array(d->scratch, count, each);
    d->report->no_memory |= memory == NULL;
    return memory;
}

const char *qz_decode_keep(qz_decoder *d, const char *text, size_t length) {
    const char *copy = qz_arena_text(d->arena, text, length);
    d->report->no_memory |= copy == NULL;
    return copy;
}

void qz_decode_list_add(qz_decoder *d, qz_list *list, const void *item) {
    d->report->no_memory |= !qz_list_add(list, d->scratch, item);
}

/* An id that could not be kept is none. */
void qz_decode_ids_add(qz_decoder *d, qz_ids *ids, const char *id, void *thing,
                       const qz_node *place) {
    d->report->no_memory |= id == NULL || !qz_ids_add(ids, d->scratch, id, thing, place);
}

void qz_decode_ids_seal(qz_decoder *d, qz_ids *ids) {
    d->report->no_memory |= !qz_ids_seal(ids, d->scratch);
}

size_t qz_fault_count(const qz_decoder *d) {
    return d->report->errors;
}

static void add_fault(qz_decoder *d, const qz_node *node, qz_place place, qz_message message) {
    place.file = d->file == NULL ? d->plan->file : d->file;
    if (!qz_report_is_full(d->report)) {
        place.path = qz_node_path(d->scratch, node);
        d->report->no_memory |= place.path == NULL;
    }
    qz_report_add(d->report, &place, message);
}

void qz_fault(qz_decoder *d, const qz_node *node, qz_message message) {
    const qz_place place = {NULL, NULL, node->line, node->column, node->span};
    add_fault(d, node, place, message);
}

void qz_fault_key(qz_decoder *d, const qz_node *node, qz_message message) {
    const qz_place place = {NULL, NULL, node->key_line, node->key_column, node->key_span};
    add_fault(d, node, place, message);
}
