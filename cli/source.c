/* SPDX-License-Identifier: MIT */
/* Reads an input file once more, to show its lines beside what is wrong with them. */

#include "source.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "buffer.h"
#include "width.h"

enum { MOST_BYTES = 256 << 20 };

static void read_file(struct source *source, const char *path) {
    FILE *file = fopen(path, "rb");
    struct stat about;

    if (file == NULL)
        return;
    /* A pipe cannot be read twice, and waiting for it would hang. */
    if (fstat(fileno(file), &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0 &&
        about.st_size <= MOST_BYTES) {
        source->bytes = memory_new((size_t)about.st_size + 1, 1);
        source->size = fread(source->bytes, 1, (size_t)about.st_size, file);
    }
    fclose(file);
}

static int is_utf8(const char *text, size_t size) {
    while (size > 0) {
        int32_t point;
        size_t bytes = character_read(&point, text, size);

        if (point < 0)
            return 0;
        text += bytes;
        size -= bytes;
    }
    return 1;
}

/* Reads the file as GB18030, as the library does, where it is that and not UTF-8. */
static void convert(struct source *source) {
    iconv_t converter = iconv_open("UTF-8", "GB18030");
    size_t left = source->size, room = left * 2, all = room;
    char *converted, *from = source->bytes, *to;

    if (converter == (iconv_t)-1)
        return;
    converted = to = memory_new(room + 1, 1);
    if (iconv(converter, &from, &left, &to, &room) != (size_t)-1) {
        free(source->bytes);
        source->bytes = converted;
        source->size = all - room;
    } else {
        free(converted);
    }
    iconv_close(converter);
}

void source_close(struct source *source) {
    free(source->path);
    free(source->bytes);
    memset(source, 0, sizeof *source);
}

void source_open(struct source *source, const char *path) {
    struct buffer copy = {0};
    int marked;

    if (source->path != NULL && strcmp(source->path, path) == 0)
        return;
    source_close(source);
    read_file(source, path);
    buffer_add(&copy, path);
    source->path = buffer_take(&copy);
    marked = source->size >= 3 && memcmp(source->bytes, "\xEF\xBB\xBF", 3) == 0;
    if (!marked && !is_utf8(source->bytes, source->size))
        convert(source);
    source->begin = source->at = source->bytes + (marked ? 3 : 0);
    source->line = 1;
}

static const char *line_end(const char *at, const char *end) {
    while (at < end && *at != '\n' && *at != '\r')
        at++;
    return at;
}

char *source_line(struct source *source, uint32_t line) {
    const char *end = source->bytes + source->size, *stop;
    struct buffer text = {0};

    if (source->bytes == NULL || line == 0)
        return NULL;
    if (line < source->line) {
        source->at = source->begin;
        source->line = 1;
    }
    while (source->line < line) {
        stop = line_end(source->at, end);
        if (stop == end)
            return NULL;
        source->at = stop + (*stop == '\r' && stop + 1 < end && stop[1] == '\n' ? 2 : 1);
        source->line++;
    }
    stop = line_end(source->at, end);
    /* A NUL byte is shown like any other control character. */
    for (const char *c = source->at; c < stop; c++)
        buffer_add_bytes(&text, *c != '\0' ? c : "\x01", 1);
    return buffer_take(&text);
}
