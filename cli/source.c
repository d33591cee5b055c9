/* SPDX-License-Identifier: MIT */
/* Reads an input file once more, to show its lines beside what is wrong with them. */

#include "source.h"

#include <iconv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "buffer.h"
#include "stdin.h"
#include "width.h"

enum { MOST_BYTES = 256 << 20, AROUND = 256, LONGEST_CHARACTER = 4 };

static void copy_stdin(struct source *source) {
    size_t size;
    const char *bytes = stdin_bytes(&size);

    if (bytes != NULL) {
        source->bytes = memory_new(size + 1, 1);
        source->size = size;
        memcpy(source->bytes, bytes, size);
    }
}

static void read_file(struct source *source, const char *path) {
    FILE *file;
    struct stat about;

    if (is_stdin(path)) {
        copy_stdin(source);
        return;
    }
    /* what is no file, such as a pipe, would be waited for */
    file = stat(path, &about) == 0 && S_ISREG(about.st_mode) ? fopen(path, "rb") : NULL;

    if (file == NULL) {
        return;
    }
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

        if (point < 0) {
            return 0;
        }
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

    if (converter == (iconv_t)-1) {
        return;
    }
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

static void go_to_line(struct source *source, const char *at, uint32_t line) {
    source->at = source->place = at;
    source->line = line;
    source->column = 0;
}

void source_close(struct source *source) {
    free(source->path);
    free(source->bytes);
    memset(source, 0, sizeof *source);
}

void source_open(struct source *source, const char *path) {
    struct buffer copy = {0};

    if (source->path != NULL && strcmp(source->path, path) == 0) {
        return;
    }
    source_close(source);
    read_file(source, path);
    buffer_add(&copy, path);
    source->path = buffer_take(&copy);
    int marked = source->size >= 3 && memcmp(source->bytes, "\xEF\xBB\xBF", 3) == 0;
    if (!marked && !is_utf8(source->bytes, source->size)) {
        convert(source);
    }
    source->begin = marked ? source->bytes + 3 : source->bytes;
    go_to_line(source, source->begin, 1);
}

static const char *line_end(const char *at, const char *end) {
    while (at < end && *at != '\n' && *at != '\r') {
        at++;
    }
    return at;
}

static int is_line_end(const char *at, const char *end) {
    return at == end || *at == '\n' || *at == '\r';
}

static int find_line(struct source *source, uint32_t line, const char *end) {
    if (line < source->line) {
        go_to_line(source, source->begin, 1);
    }
    while (source->line < line) {
        const char *stop = line_end(source->place, end);

        if (stop == end) {
            return 0;
        }
        stop += *stop == '\r' && stop + 1 < end && stop[1] == '\n' ? 2 : 1;
        go_to_line(source, stop, source->line + 1);
    }
    return 1;
}

static const char *next_character(const char *at, const char *end) {
    size_t left = (size_t)(end - at);
    int32_t point;

    return at + character_read(&point, at, left < LONGEST_CHARACTER ? left : LONGEST_CHARACTER);
}

static void find_column(struct source *source, size_t column, const char *end) {
    if (column < source->column) {
        go_to_line(source, source->at, source->line);
    }
    for (; source->column < column && !is_line_end(source->place, end); source->column++) {
        source->place = next_character(source->place, end);
    }
}

/* So many bytes back, on the first byte of a character. */
static const char *go_back(const struct source *source, size_t bytes) {
    const char *at = source->place;

    at = (size_t)(at - source->at) > bytes ? at - bytes : source->at;
    while (at < source->place && at > source->at && ((unsigned char)*at & 0xC0) == 0x80) {
        at++;
    }
    return at;
}

int source_excerpt(struct excerpt *excerpt, struct source *source, uint32_t line, size_t column) {
    const char *end, *start, *stop;
    struct buffer text = {0};

    *excerpt = (struct excerpt){0};
    if (source->bytes == NULL || line == 0) {
        return 0;
    }
    end = source->bytes + source->size;
    if (!find_line(source, line, end)) {
        return 0;
    }
    find_column(source, column, end);
    start = go_back(source, AROUND * LONGEST_CHARACTER);
    for (stop = start; stop < source->place; excerpt->caret++) {
        stop = next_character(stop, end);
    }
    for (size_t i = 0; i < AROUND && !is_line_end(stop, end); i++) {
        stop = next_character(stop, end);
    }
    /* A NUL byte is shown like any other control character. */
    for (const char *c = start; c < stop; c++) {
        buffer_add_bytes(&text, *c != '\0' ? c : "\x01", 1);
    }
    excerpt->text = buffer_take(&text);
    excerpt->cut_left = start > source->at;
    excerpt->cut_right = !is_line_end(stop, end);
    return 1;
}
