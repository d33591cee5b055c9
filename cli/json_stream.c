/* SPDX-License-Identifier: MIT */
/* An object printed member by member. */

#include "json_stream.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "json_out.h"
#include "program.h"

enum { INDENT = 2 };

static const char blanks[2 * INDENT + 1] = "    ";

static int depth_of(const struct json_stream *stream) {
    return stream->in_list ? 2 * INDENT : INDENT;
}

static void put(struct json_stream *stream, const char *text) {
    if (!stream->broken && fputs(text, stream->file) == EOF) {
        stream->broken = 1;
    }
}

/* jansson begins at the left; what lies in the object is moved in. Text has no line ends of its
   own: they are escaped. */
static int print_moved_in(const char *bytes, size_t size, void *context) {
    const struct json_stream *stream = context;

    for (size_t i = 0; i < size;) {
        const char *end = memchr(bytes + i, '\n', size - i);
        size_t length = end == NULL ? size - i : (size_t)(end - bytes) + 1 - i;

        if (fwrite(bytes + i, 1, length, stream->file) != length ||
            (end != NULL &&
             fputs(blanks + sizeof blanks - 1 - depth_of(stream), stream->file) == EOF)) {
            return -1;
        }
        i += length;
    }
    return 0;
}

/* What stands before a member or an item: the comma of the one before, and a line of its own. */
static void start_line(struct json_stream *stream) {
    put(stream, stream->members++ > 0 ? ",\n" : "\n");
    put(stream, blanks + sizeof blanks - 1 - depth_of(stream));
}

static void put_value(struct json_stream *stream, json_t *value) {
    const size_t flags = JSON_INDENT(INDENT) | JSON_ENCODE_ANY;

    if (!stream->broken && json_dump_callback(value, print_moved_in, stream, flags) != 0) {
        stream->broken = 1;
    }
    int number = errno;

    json_decref(value);
    errno = number; /* out_finish says what it was */
}

static void put_key(struct json_stream *stream, const char *key) {
    start_line(stream);
    put(stream, "\"");
    put(stream, key);
    put(stream, "\": ");
}

void json_stream_begin(struct json_stream *stream, FILE *file) {
    *stream = (struct json_stream){.file = file};
    put(stream, "{");
}

void json_stream_member(struct json_stream *stream, const char *key, json_t *value) {
    put_key(stream, key);
    put_value(stream, json_must(value));
}

void json_stream_list(struct json_stream *stream, const char *key) {
    put_key(stream, key);
    put(stream, "[");
    stream->in_list = 1;
    stream->members = 0;
}

void json_stream_item(struct json_stream *stream, json_t *value) {
    start_line(stream);
    put_value(stream, json_must(value));
}

void json_stream_list_end(struct json_stream *stream) {
    int empty = stream->members == 0;

    stream->in_list = 0;
    stream->members = 1;
    put(stream, empty ? "" : "\n");
    put(stream, empty ? "" : blanks + sizeof blanks - 1 - INDENT);
    put(stream, "]");
}

int json_stream_is_broken(const struct json_stream *stream) {
    return stream->broken;
}

int json_stream_end(struct json_stream *stream) {
    put(stream, "\n}\n");
    return json_printed(stream->file, !stream->broken);
}
