/* SPDX-License-Identifier: MIT */
/* Finds things by their titles, for the hint: a plan names them by their ids only, since titles
   change and may be alike. */

#include "reader/names.h"

#include <string.h>

static const qzplan_text *title_of(const qz_ids *names, const qz_id *id) {
    return names->title_at == 0 ? NULL
                                : (const qzplan_text *)((const char *)id->thing + names->title_at);
}

static int has_title(const qzplan_text *title, const char *text, size_t length) {
    for (size_t i = 0; title != NULL && i < title->count; i++) {
        const char *one = title->items[i].text;
        if (one != NULL && strlen(one) == length && memcmp(one, text, length) == 0) {
            return 1;
        }
    }
    return 0;
}

const char *qz_id_of_title(const qz_ids *names, const char *text, size_t length) {
    const char *found = NULL;
    for (size_t i = 0; i < names->all.count; i++) {
        const qz_id *id = names->all.items[i];
        if (has_title(title_of(names, id), text, length)) {
            if (found != NULL) {
                return NULL;
            }
            found = id->id;
        }
    }
    return found;
}

/* Shorter parts are in too many names. */
enum { LETTERS_LEAST = 3, BYTES_LEAST = 6, PART_MOST = 64 };

static int is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char small(char c) {
    return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
}

/* Whether a part stands in a text, in ASCII as words of its own. */
static int stands_in(const char *part, const char *text) {
    size_t length = strlen(part);
    for (size_t at = 0; text[at] != '\0'; at++) {
        size_t same = 0;
        while (same < length && small(text[at + same]) == small(part[same])) {
            same++;
        }
        if (same == length && (at == 0 || !is_letter(text[at - 1]) || !is_letter(text[at])) &&
            (!is_letter(text[at + length]) || !is_letter(text[at + length - 1]))) {
            return 1;
        }
    }
    return 0;
}

static int begins_alike(const char *id, const char *text) {
    size_t same = 0;
    while (id[same] != '\0' && small(text[same]) == id[same]) {
        same++;
    }
    return same >= LETTERS_LEAST && (id[same] == '\0' || text[same] == '\0');
}

static int has_part(const qz_ids *names, const qz_id *id, const char *text) {
    const qzplan_text *title = title_of(names, id);
    for (size_t i = 0; title != NULL && i < title->count; i++) {
        if (title->items[i].text != NULL && stands_in(text, title->items[i].text)) {
            return 1;
        }
    }
    return begins_alike(id->id, text);
}

const char *qz_id_of_part(const qz_ids *names, const char *text) {
    size_t length = strlen(text);
    size_t least = (unsigned char)*text < 0x80 ? LETTERS_LEAST : BYTES_LEAST;
    const char *found = NULL;
    if (length < least || length > PART_MOST) {
        return NULL;
    }
    for (size_t i = 0; i < names->all.count; i++) {
        const qz_id *id = names->all.items[i];
        if (has_part(names, id, text)) {
            if (found != NULL) {
                return NULL;
            }
            found = id->id;
        }
    }
    return found;
}

static const char *id_of(const qz_ids *names, const char *text, size_t length) {
    for (size_t i = 0; i < names->all.count; i++) {
        const qz_id *id = names->all.items[i];
        if (strlen(id->id) == length && memcmp(id->id, text, length) == 0) {
            return id->id;
        }
    }
    return qz_id_of_title(names, text, length);
}

/* The bytes of a mark that divides names; 0 where there is none. */
static size_t mark_at(const char *text) {
    static const char *const marks[] = {"、", "，", "；", ",", ";", " and ", " & ", "和"};
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (strncmp(text, marks[i], strlen(marks[i])) == 0) {
            return strlen(marks[i]);
        }
    }
    return 0;
}

static int add(char out[QZ_NAMES_SIZE], size_t *used, const char *text) {
    size_t length = strlen(text);
    if (*used + length >= QZ_NAMES_SIZE) {
        return 0;
    }
    memcpy(out + *used, text, length + 1);
    *used += length;
    return 1;
}

/* The id of what begins a text, up to a mark or its end: a title may have a mark in it. */
static const char *first_of(const qz_ids *names, const char *text, size_t *length) {
    static const char blank = ' ';
    const char *id = NULL;
    for (size_t at = 0; id == NULL; at++) {
        at += strcspn(text + at, ",; \xe3\xef\xe5");
        if (text[at] == '\0' || mark_at(text + at) > 0) {
            size_t end = at;
            while (end > 0 && text[end - 1] == blank) {
                end--;
            }
            id = id_of(names, text, end);
            *length = at;
        }
        if (text[at] == '\0') {
            break;
        }
    }
    return id;
}

int qz_list_of_names(char out[QZ_NAMES_SIZE], const qz_ids *names, const char *text, int in_list) {
    size_t used = 0, count = 0, length = 0;
    if (strlen(text) >= QZ_NAMES_SIZE) {
        return 0; /* what is that long would be looked for again and again */
    }
    int fits = in_list || add(out, &used, "[");
    while (fits) {
        text += strspn(text, " ");
        const char *id = first_of(names, text, &length);
        fits = id != NULL && (count == 0 || add(out, &used, ", ")) && add(out, &used, id);
        count++;
        if (!fits || text[length] == '\0') {
            break;
        }
        text += length + mark_at(text + length);
    }
    return fits && count > 1 && (in_list || add(out, &used, "]"));
}
