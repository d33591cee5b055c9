/* SPDX-License-Identifier: MIT */
/* The identity of a run: the versions of program and library, and each file by its size and its
   SHA-256. */

#include "json_run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/version.h>

#include "../lib/base/sha256.h"
#include "buffer.h"
#include "figure_files.h"
#include "json_out.h"
#include "stdin.h"

enum { AT_ONCE = 1 << 16 };

/* Adds a file's bytes; 0 where it cannot be read once more, as of a pipe. */
static int add_file(qz_sha256 *sha, const char *path) {
    static unsigned char bytes[AT_ONCE];
    FILE *file;
    size_t got;

    if (is_stdin(path)) {
        const char *text = stdin_bytes(&got);

        qz_sha256_add(sha, text != NULL ? text : "", text != NULL ? got : 0);
        return text != NULL;
    }
    file = fopen(path, "rb");
    if (file == NULL) {
        return 0;
    }
    while ((got = fread(bytes, 1, sizeof bytes, file)) > 0) {
        qz_sha256_add(sha, bytes, got);
    }
    int read = !ferror(file) && sha->size > 0;
    fclose(file);
    return read;
}

/* Of `book.xlsx!Sheet` the workbook. */
static int add_book(qz_sha256 *sha, const char *path) {
    const char *mark = strrchr(path, '!');
    struct buffer book = {0};

    if (mark == NULL || add_file(sha, path)) {
        return mark == NULL ? add_file(sha, path) : 1;
    }
    buffer_add_bytes(&book, path, (size_t)(mark - path));
    int read = add_file(sha, buffer_text(&book));
    buffer_free(&book);
    return read;
}

static json_t *file_of(const char *role, const char *path) {
    json_t *object = json_object();
    char digits[65];
    qz_sha256 sha;

    qz_sha256_begin(&sha);
    int read = add_book(&sha, path);
    json_int_t size = (json_int_t)sha.size;

    qz_sha256_finish(digits, &sha);
    json_put(object, "role", json_text_of(role));
    json_put(object, "file", json_text_of(path));
    json_put(object, "size", read ? json_integer(size) : json_null());
    json_put(object, "sha256", read ? json_text_of(digits) : json_null());
    return object;
}

json_t *json_run(const struct report *report) {
    json_t *object = json_object(), *files = json_array();

    json_array_append_new(files, file_of("plan", report->result->plan->file));
    for (size_t i = 0; report->files != NULL && i < report->files->count; i++) {
        char *mapping = report->read == NULL ? NULL : figure_mapping_of(report->read, i);

        json_array_append_new(files, file_of("figures", report->files->items[i]));
        if (mapping != NULL) {
            json_array_append_new(files, file_of("mapping", mapping));
        }
        free(mapping);
    }
    json_put(object, "program", json_text_of(QZPLAN_VERSION));
    json_put(object, "library", json_text_of(qzplan_version()));
    json_put(object, "files", files);
    return object;
}
