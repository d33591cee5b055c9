/* SPDX-License-Identifier: MIT */
/* Reads the two files of a shape, cuts them into lines and variants, and keeps notes. */

#include "shape_file.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <check.h>

#include "suite.h"

void shape_note(shape *s, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t room = sizeof s->notes - s->notes_length;
    int length = vsnprintf(s->notes + s->notes_length, room, format, arguments);
    va_end(arguments);
    if (length > 0) {
        s->notes_length += (size_t)length < room ? (size_t)length : room - 1;
    }
}

char *shape_read(const char *path) {
    FILE *file = fopen(qz_source_path(path), "rb");
    if (file == NULL) {
        return NULL;
    }
    size_t length = 0;
    size_t capacity = 4096;
    char *text = malloc(capacity);
    ck_assert_ptr_nonnull(text);
    for (size_t got; (got = fread(text + length, 1, capacity - length - 1, file)) > 0;) {
        length += got;
        if (capacity - length == 1) {
            capacity *= 2;
            text = realloc(text, capacity);
            ck_assert_ptr_nonnull(text);
        }
    }
    fclose(file);
    text[length] = '\0';
    return text;
}

void shape_open(shape *s, const char *name) {
    char path[SHAPE_PATH_SIZE];
    memset(s, 0, sizeof *s);
    ck_assert_uint_lt(strlen(name), sizeof s->name);
    strcpy(s->name, name);
    snprintf(s->plan_path, sizeof s->plan_path, SHAPES_DIRECTORY "/%s.yaml", s->name);
    snprintf(path, sizeof path, SHAPES_DIRECTORY "/%s.csv", s->name);
    s->plan_text = shape_read(s->plan_path);
    ck_assert_msg(s->plan_text != NULL, "cannot read %s", s->plan_path);
    s->figures_text = shape_read(path);
}

void shape_close(shape *s) {
    free(s->plan_text);
    free(s->figures_text);
    s->plan_text = NULL;
    s->figures_text = NULL;
}

int shape_line(const char **line, const char **rest) {
    if (**rest == '\0') {
        return -1;
    }
    *line = *rest;
    size_t length = strcspn(*rest, "\n");
    *rest += length + ((*rest)[length] == '\n');
    return (int)length;
}

char *shape_variant(const shape *s, const char *variant) {
    if (s->figures_text == NULL) {
        return NULL;
    }
    char *text = calloc(1, strlen(s->figures_text) + 2);
    ck_assert_ptr_nonnull(text);
    size_t used = 0;
    int taken = 1;
    int found = 0;
    const char *line;
    const char *rest = s->figures_text;
    for (int length; (length = shape_line(&line, &rest)) >= 0;) {
        if (*line == '[') {
            taken = (size_t)length == strlen(variant) + 2 &&
                    strncmp(line + 1, variant, strlen(variant)) == 0;
            found |= taken;
        } else if (taken) {
            memcpy(text + used, line, (size_t)length);
            used += (size_t)length;
            text[used++] = '\n';
        }
    }
    if (!found) {
        free(text);
        return NULL;
    }
    return text;
}
