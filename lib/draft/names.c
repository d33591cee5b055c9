/* SPDX-License-Identifier: MIT */
/* Takes the names of departments out of a cell. */

#include "draft/names.h"

#include <string.h>

#include "base/arrays.h"

static int begins(qz_slice slice, const char *text) {
    size_t length = strlen(text);
    return slice.length >= length && memcmp(slice.text, text, length) == 0;
}

/* The bytes of what parts two names at the begin of a text; 0: it is part of a name. */
static size_t parting(qz_slice rest) {
    static const char *const signs[] = {"、", "，", "；", ",", ";", "\n", "\r"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(signs); i++) {
        if (begins(rest, signs[i])) {
            return strlen(signs[i]);
        }
    }
    return 0;
}

/* Those that join a collective: 各镇、街、区; 各乡镇、街道、开发区. */
static int joins(qz_slice name) {
    static const char *const ends[] = {"镇", "街",   "区", "乡", "街道",
                                       "村", "社区", "县", "市", "园"};
    enum { LONGEST = 4 * 3 };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(ends); i++) {
        size_t length = strlen(ends[i]);
        if (name.length >= length && name.length <= LONGEST &&
            memcmp(name.text + name.length - length, ends[i], length) == 0) {
            return 1;
        }
    }
    return 0;
}

static int says_nothing(qz_slice name) {
    static const char *const words[] = {"", "-", "–", "—", "/", "无", "none", "n/a", "None"};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (name.length == strlen(words[i]) && begins(name, words[i])) {
            return 1;
        }
    }
    return 0;
}

/* Up to the next sign that parts; `behind` is what follows it. */
static qz_slice take_piece(qz_slice rest, qz_slice *behind) {
    size_t at = 0;
    size_t bytes = 0;
    while (at < rest.length &&
           (bytes = parting((qz_slice){rest.text + at, rest.length - at})) == 0) {
        at++;
    }
    *behind = (qz_slice){rest.text + at + bytes, rest.length - at - bytes};
    return qz_slice_trimmed((qz_slice){rest.text, at});
}

int qz_draft_next_name(qz_slice *rest, qz_slice *name) {
    while (rest->length > 0) {
        qz_slice behind;
        *name = take_piece(*rest, &behind);
        if (begins(*name, "各") && joins(*name)) {
            qz_slice further;
            qz_slice next = take_piece(behind, &further);
            while (behind.length > 0 && next.length > 0 && joins(next) && !begins(next, "各")) {
                name->length = (size_t)(next.text + next.length - name->text);
                behind = further;
                next = take_piece(behind, &further);
            }
        }
        *rest = behind;
        if (!says_nothing(*name)) {
            return 1;
        }
    }
    return 0;
}

int qz_draft_names_any(qz_slice cell) {
    qz_slice name;
    return qz_draft_next_name(&cell, &name);
}

size_t qz_draft_name_at(qz_draft_names *names, qz_slice name) {
    for (size_t i = 0; i < names->count; i++) {
        if (qz_slice_same(names->names[i], name)) {
            return i;
        }
    }
    if (names->count == names->room) {
        size_t room = names->room == 0 ? 64 : 2 * names->room;
        qz_slice *larger = qz_arena_array(names->arena, room, sizeof *larger);
        if (larger == NULL) {
            names->no_memory = 1;
            return 0;
        }
        if (names->count > 0) {
            memcpy(larger, names->names, names->count * sizeof *larger);
        }
        names->names = larger;
        names->room = room;
    }
    names->names[names->count] = name;
    return names->count++;
}
