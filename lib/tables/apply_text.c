/* SPDX-License-Identifier: MIT */
/* From what stands in a cell to the text of a role. */

#include "tables/apply_text.h"

#include <stdio.h>
#include <string.h>

#include "tables/fold.h"

void qz_use_fault(qz_use *use, const qz_map_place *place, qz_message message) {
    const qz_place at = {use->apply->mapping->file, place->path, place->line, place->column,
                         place->span};
    use->failed = 1;
    if (!use->quiet) {
        qz_report_add(use->apply->report, &at, message);
    }
}

void qz_use_fault_at(qz_use *use, const qz_grid_cell *cell, const char *path, qz_message message) {
    const qz_place at = qz_grid_place(use->grid, cell, path);
    if (!use->quiet) {
        qz_report_add(use->apply->report, &at, message);
    }
}

char *qz_room_for(qz_use *use, qz_room *room, size_t size) {
    if (size > room->size) {
        size_t wider = size > SIZE_MAX / 2 ? size : size * 2;
        room->bytes = qz_arena_raw(use->apply->scratch, wider, sizeof(uint32_t));
        room->size = room->bytes == NULL ? 0 : wider;
        use->apply->report->no_memory |= room->bytes == NULL;
    }
    return room->bytes;
}

const char *qz_use_fold(qz_use *use, const char *text, size_t length, size_t *folded) {
    char *out = qz_room_for(use, &use->fold, length + 1);
    *folded = out == NULL ? 0 : qz_fold(out, NULL, text, length);
    return out;
}

static void note(qz_use *use, const qz_map_text *text) {
    if (!use->quiet) {
        use->apply->occurred[text->mark] = 1;
    }
}

int qz_use_is_one_of(qz_use *use, const qz_map_texts *texts, const char *text, size_t length) {
    for (size_t i = 0; i < texts->count; i++) {
        const qz_map_text *one = &texts->items[i];
        if (one->length == length && memcmp(one->text, text, length) == 0) {
            note(use, one);
            return 1;
        }
    }
    return 0;
}

static const char *find(const char *text, size_t length, const char *by, size_t size) {
    for (size_t i = 0; i + size <= length; i++) {
        if (memcmp(text + i, by, size) == 0) {
            return text + i;
        }
    }
    return NULL;
}

static size_t count_parts(const char *text, size_t length, const char *by, size_t size) {
    size_t count = 1;
    const char *end = text + length;
    for (const char *at; (at = find(text, (size_t)(end - text), by, size)) != NULL; count++) {
        text = at + size;
    }
    return count;
}

/* The part of that number, from the end where it is negative; 0 where there is none. */
static int take_part(const qz_map_role *role, const char **text, size_t *length) {
    size_t size = role->by == NULL ? 0 : strlen(role->by);
    if (role->part == 0 || size == 0) {
        return 1;
    }
    size_t count = count_parts(*text, *length, role->by, size);
    size_t wanted = (size_t)(role->part < 0 ? -(int64_t)role->part : role->part);
    if (wanted > count) {
        return 0;
    }
    const char *end = *text + *length;
    for (size_t skip = role->part < 0 ? count - wanted : wanted - 1; skip > 0; skip--) {
        *text = find(*text, (size_t)(end - *text), role->by, size) + size;
    }
    const char *next = find(*text, (size_t)(end - *text), role->by, size);
    *length = (size_t)((next == NULL ? end : next) - *text);
    return 1;
}

/* What the brackets of the pattern hold, in the text itself. */
static int take_match(qz_use *use, const qz_map_role *role, qz_room *room, const char **text,
                      size_t *length) {
    size_t start;
    size_t size;
    if (role->match == NULL) {
        return 1;
    }
    char *bytes = qz_room_for(use, room, (*length + 1) * (sizeof(uint32_t) + 1));
    if (bytes == NULL) {
        return 0;
    }
    uint32_t *from = (uint32_t *)(void *)bytes;
    char *folded = bytes + (*length + 1) * sizeof *from;
    size_t count = qz_fold(folded, from, *text, *length);
    if (!qz_pattern_fits(role->match, folded, count, &start, &size)) {
        return 0;
    }
    *length = from[start + size] - from[start];
    *text += from[start];
    return 1;
}

static void trim(const char **text, size_t *length) {
    while (*length > 0 && (**text == ' ' || **text == '\t')) {
        ++*text;
        --*length;
    }
    while (*length > 0 && ((*text)[*length - 1] == ' ' || (*text)[*length - 1] == '\t')) {
        --*length;
    }
}

int qz_use_text(qz_use *use, int role, qz_cell *text) {
    const qz_map_role *how = &use->table->roles[role];
    const char *at = text->text;
    size_t length = text->length;
    if (length == 0) {
        return QZ_TEXT_FINE;
    }
    if (!take_part(how, &at, &length)) {
        return QZ_TEXT_NO_PART;
    }
    if (!take_match(use, how, &use->fold, &at, &length)) {
        return QZ_TEXT_NO_MATCH;
    }
    trim(&at, &length);
    text->text = at;
    text->length = length;
    if (how->name_count == 0 && how->form == NULL) {
        return QZ_TEXT_FINE;
    }
    size_t folded_length;
    const char *folded = qz_use_fold(use, at, length, &folded_length);
    const qz_map_name *name = folded == NULL ? NULL : qz_map_name_of(how, folded, folded_length);
    if (name != NULL) {
        note(use, &name->text);
        text->text = name->meaning;
        text->length = strlen(name->meaning);
    } else if (how->form != NULL && folded != NULL && length > 0) {
        char *out = qz_room_for(use, &use->rooms[role], QZ_FORM_PERIOD);
        if (out == NULL || !qz_form_read(out, how->form, folded, folded_length)) {
            return QZ_TEXT_NO_FORM;
        }
        text->text = out;
        text->length = strlen(out);
    }
    return QZ_TEXT_FINE;
}

void qz_use_tell_text(qz_use *use, int role, int fault, const qz_grid_cell *cell,
                      const qz_cell *text) {
    const qz_map_role *how = &use->table->roles[role];
    const qz_part said = qz_bytes(text->text, text->length);
    char path[64];
    if (use->apply->report->no_memory) {
        return;
    }
    snprintf(path, sizeof path, "figures[%lu].%s", (unsigned long)use->apply->index,
             qz_map_role_name(role));
    switch (fault) {
    case QZ_TEXT_NO_PART:
        qz_use_fault_at(use, cell, path,
                        QZ_SAY(MAPPED_NO_PART, said,
                               qz_count((uint64_t)(how->part < 0 ? -how->part : how->part))));
        break;
    case QZ_TEXT_NO_MATCH:
        qz_use_fault_at(use, cell, path,
                        QZ_SAY(MAPPED_NO_MATCH, said, qz_text(qz_map_role_name(role))));
        break;
    default:
        qz_use_fault_at(use, cell, path, QZ_SAY(MAPPED_NO_FORM, said));
        break;
    }
}
