/* SPDX-License-Identifier: MIT */
/* The .rels parts. Targets are relative to the folder of the part that names them, or begin with
   "/"; what stands outside the file is never looked at. */

#include "relations.h"

#include <stdio.h>
#include <string.h>

#include "base/arrays.h"
#include "package.h"
#include "text.h"
#include "xml.h"

enum { RELATION, RELATIONS, MOST_RELATIONS = 20000 };

static const char *const names[] = {[RELATION] = "Relationship", [RELATIONS] = "Relationships"};
static const char *const spaces[] = {"http://schemas.openxmlformats.org/package/2006/relationships",
                                     NULL};

typedef struct reading {
    qz_book *book;
    qz_book_relations *out;
    const char *folder;
    size_t folder_length; /* with its "/" */
} reading;

/* "%20" as a blank, in place. */
static void decode(char *text) {
    char *to = text;
    for (const char *at = text; *at != '\0'; at++) {
        int high = *at == '%' ? qz_book_text_hex(at[1]) : -1;
        int low = high < 0 ? -1 : qz_book_text_hex(at[2]);
        if (low >= 0 && high * 16 + low != 0) {
            *to++ = (char)(high * 16 + low);
            at += 2;
        } else {
            *to++ = *at;
        }
    }
    *to = '\0';
}

/* Takes "." and ".." out of a name, in place; ".." at the top stays there. */
static void resolve(char *name) {
    char *to = name;
    const char *at = name;
    while (*at != '\0') {
        size_t length = strcspn(at, "/");
        if (length == 2 && at[0] == '.' && at[1] == '.') {
            to -= to > name;
            while (to > name && to[-1] != '/') {
                to--;
            }
        } else if (length > 0 && !(length == 1 && at[0] == '.')) {
            memmove(to, at, length);
            to += length;
            if (at[length] == '/') {
                *to++ = '/';
            }
        }
        at += length + (at[length] == '/');
    }
    *to = '\0';
}

static const char *target_of(const reading *in, const char *target) {
    size_t folder = *target == '/' ? 0 : in->folder_length;
    size_t room = folder + strlen(target) + 1;
    char *name = qz_arena_alloc(&in->book->working, room);
    if (name != NULL) {
        snprintf(name, room, "%.*s%s", (int)folder, in->folder, target);
        decode(name);
        resolve(name);
    }
    return name;
}

static const char *last_word(const char *type) {
    const char *slash = strrchr(type, '/');
    return slash == NULL ? type : slash + 1;
}

static int add(reading *in, const char *id, const char *type, const char *target) {
    qz_arena *arena = &in->book->working;
    void *items = in->out->items;
    if (in->out->count == MOST_RELATIONS) {
        qz_book_say(in->book, "WORKBOOK_TOO_MANY_PARTS", NULL, NULL);
        return 0;
    }
    if (!qz_book_grow(in->book, &items, &in->out->room, in->out->count, sizeof(qz_book_relation))) {
        return 0;
    }
    in->out->items = items;
    qz_book_relation *made = &in->out->items[in->out->count++];
    made->id = qz_arena_text(arena, id, strlen(id));
    type = last_word(type);
    made->type = qz_arena_text(arena, type, strlen(type));
    made->target = target_of(in, target);
    return (made->id != NULL && made->type != NULL && made->target != NULL) ||
           qz_book_no_memory(in->book);
}

static void begin(qz_book_xml *xml, int element, const char **attributes) {
    const char *id = qz_book_xml_attribute(attributes, "Id");
    const char *type = qz_book_xml_attribute(attributes, "Type");
    const char *target = qz_book_xml_attribute(attributes, "Target");
    const char *mode = qz_book_xml_attribute(attributes, "TargetMode");
    int outside = mode != NULL && strcmp(mode, "External") == 0;
    if (element == RELATION && id != NULL && type != NULL && target != NULL && !outside &&
        !add(qz_book_xml_context(xml), id, type, target)) {
        qz_book_xml_stop(xml);
    }
}

static void end(qz_book_xml *xml, int element) {
    (void)xml;
    (void)element;
}

static const qz_book_xml_kind kind = {
    names, QZ_ARRAY_SIZE(names), spaces, "Relationships", begin, end, NULL};

int qz_book_relations_read(qz_book *book, qz_book_relations *out, const char *part) {
    const char *slash = strrchr(part, '/');
    size_t folder = slash == NULL ? 0 : (size_t)(slash - part) + 1;
    reading in = {book, out, part, folder};
    size_t room = strlen(part) + sizeof "_rels/.rels";
    char *name = qz_arena_alloc(&book->working, room);
    if (name == NULL) {
        return qz_book_no_memory(book);
    }
    snprintf(name, room, "%.*s_rels/%s.rels", (int)folder, part, part + folder);
    const qz_book_package_part *found = qz_book_package_find(book, name);
    return found == NULL || qz_book_xml_read(book, found, &kind, &in);
}

const qz_book_relation *qz_book_relations_find(const qz_book_relations *relations, const char *id) {
    for (size_t i = 0; i < relations->count; i++) {
        if (strcmp(relations->items[i].id, id) == 0) {
            return &relations->items[i];
        }
    }
    return NULL;
}

const qz_book_relation *qz_book_relations_of_type(const qz_book_relations *relations,
                                                  const char *type) {
    for (size_t i = 0; i < relations->count; i++) {
        if (strcmp(relations->items[i].type, type) == 0) {
            return &relations->items[i];
        }
    }
    return NULL;
}
