/* SPDX-License-Identifier: MIT */
/* Packs a plan's files, and loads a plan from what was packed: of a plan with a file of areas in a
   folder of its own, that is removed again. */

#include "plan_pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../lib/base/sha256.h"
#include "buffer.h"
#include "file_bytes.h"
#include "json_out.h"
#include "pack.h"

/* Adds the name of the file that `areas: {file: ...}` says, as it is written in the plan. */
static void add_areas_file(struct buffer *name, const char *bytes) {
    const char *at = strncmp(bytes, "areas:", 6) == 0 ? bytes : strstr(bytes, "\nareas:");

    if (at == NULL) {
        return;
    }
    at += *at == '\n' ? 7 : 6;
    at += strspn(at, " \t\r\n{");
    if (strncmp(at, "file:", 5) != 0) {
        return;
    }
    at += 5 + strspn(at + 5, " \t");
    const char quote = *at == '"' || *at == '\'' ? *at++ : '\0';
    const char quoted[] = {quote, '\n', '\0'};

    buffer_add_bytes(name, at, strcspn(at, quote != '\0' ? quoted : ",}# \t\r\n"));
}

/* The path of a file beside another. */
static void add_beside(struct buffer *path, const char *other, const char *name) {
    const char *slash = strrchr(other, '/');

    buffer_add_bytes(path, other, slash != NULL ? (size_t)(slash - other) + 1 : 0);
    buffer_add(path, name);
}

static void take_file(json_t *list, qz_sha256 *sha, const char *name, const char *bytes,
                      size_t size) {
    json_t *object = json_object();
    struct buffer text = {0};

    qz_sha256_add(sha, bytes, size);
    pack_add(&text, bytes, size);
    json_put(object, "name", json_text_of(name));
    json_put(object, "size", json_integer((json_int_t)size));
    json_put(object, "zlib", json_text_of(buffer_text(&text)));
    json_array_append_new(list, object);
    buffer_free(&text);
}

/* The bytes of a file with an end that text functions see. */
static char *text_of(const char *path, size_t *size) {
    char *bytes = file_bytes(path, size);

    if (bytes != NULL) {
        bytes = memory_grow(bytes, *size + 1, 1);
        bytes[*size] = '\0';
    }
    return bytes;
}

json_t *plan_pack(const char *path, char digest[65]) {
    json_t *list = json_array();
    struct buffer name = {0}, beside = {0};
    qz_sha256 sha;
    size_t size = 0, more = 0;
    char *bytes = text_of(path, &size);

    qz_sha256_begin(&sha);
    if (bytes != NULL) {
        take_file(list, &sha, "plan.yaml", bytes, size);
        add_areas_file(&name, bytes);
    }
    if (name.length > 0) {
        add_beside(&beside, path, buffer_text(&name));
        char *areas = text_of(buffer_text(&beside), &more);

        if (areas != NULL) {
            take_file(list, &sha, buffer_text(&name), areas, more);
        }
        free(areas);
    }
    qz_sha256_finish(digest, &sha);
    free(bytes);
    buffer_free(&name);
    buffer_free(&beside);
    return list;
}

/* 1 for a name that stays below the folder that it is taken from: no part of it is empty, or made
   of dots. */
static int is_tame(const char *name) {
    for (const char *at = name;; at++) {
        size_t length = strcspn(at, "/");

        if (strspn(at, ".") >= length) {
            return 0;
        }
        at += length;
        if (*at == '\0') {
            return 1;
        }
    }
}

/* Makes the folders that a file below one stands in. What cannot be made is told when the file is
   opened. */
static void make_folders(const char *folder, const char *name) {
    for (const char *slash = strchr(name, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        struct buffer path = {0};

        buffer_format(&path, "%s/%.*s", folder, (int)(slash - name), name);
        mkdir(buffer_text(&path), 0700);
        buffer_free(&path);
    }
}

/* Takes them away, the innermost first. */
static void remove_folders(const char *folder, const char *name) {
    for (size_t i = strlen(name); i > 0; i--) {
        if (name[i - 1] == '/') {
            struct buffer path = {0};

            buffer_format(&path, "%s/%.*s", folder, (int)(i - 1), name);
            rmdir(buffer_text(&path));
            buffer_free(&path);
        }
    }
}

static char *open_file(const json_t *file, size_t *size) {
    *size = (size_t)json_integer_value(json_object_get(file, "size"));
    return pack_open(json_string_value(json_object_get(file, "zlib")), *size);
}

/* Writes the files of a list into a folder; 0 where one of them is not what it should be. */
static int write_files(const json_t *list, const char *folder, const char *digest) {
    qz_sha256 sha;
    char found[65];
    int good = 1;

    qz_sha256_begin(&sha);
    for (size_t i = 0; i < json_array_size(list) && good; i++) {
        const json_t *file = json_array_get(list, i);
        const char *name = json_string_value(json_object_get(file, "name"));
        struct buffer path = {0};
        size_t size;
        char *bytes = open_file(file, &size);
        FILE *stream = NULL;

        if (bytes != NULL && is_tame(name)) {
            make_folders(folder, name);
            buffer_format(&path, "%s/%s", folder, name);
            qz_sha256_add(&sha, bytes, size);
            stream = fopen(buffer_text(&path), "wbx");
        }
        good = stream != NULL && fwrite(bytes, 1, size, stream) == size;
        good = (stream == NULL || fclose(stream) == 0) && good;
        free(bytes);
        buffer_free(&path);
    }
    qz_sha256_finish(found, &sha);
    return good && strcmp(found, digest) == 0;
}

static void remove_files(const json_t *list, const char *folder) {
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *name = json_string_value(json_object_get(json_array_get(list, i), "name"));
        struct buffer path = {0};

        if (is_tame(name)) {
            buffer_format(&path, "%s/%s", folder, name);
            unlink(buffer_text(&path));
            remove_folders(folder, name);
        }
        buffer_free(&path);
    }
    rmdir(folder);
}

const qzplan_plan *plan_unpack(const json_t *list, const char *digest) {
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    struct buffer folder = {0}, path = {0};
    const char *place = getenv("TMPDIR");

    buffer_format(&folder, "%s/qzplan-XXXXXX", place != NULL && *place != '\0' ? place : "/tmp");
    char *made = buffer_take(&folder);
    if (mkdtemp(made) != NULL) {
        buffer_format(&path, "%s/plan.yaml", made);
        if (write_files(list, made, digest) &&
            qzplan_plan_load(&plan, buffer_text(&path), NULL, &faults) != QZPLAN_OK) {
            plan = NULL;
        }
        qzplan_diagnostics_free(faults);
        remove_files(list, made);
    }
    free(made);
    buffer_free(&path);
    return plan;
}
