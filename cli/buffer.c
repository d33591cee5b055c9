/* SPDX-License-Identifier: MIT */
/* Text that grows; memory that is there or ends the program. */

#include "buffer.h"

#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "program.h"
#include "width.h"

static void out_of_memory(void) {
    fputs("qzplan: out of memory\n", stderr);
    exit(EXIT_BAD_INPUT);
}

void *memory_new(size_t count, size_t each) {
    void *memory = calloc(count > 0 ? count : 1, each);

    if (memory == NULL) {
        out_of_memory();
    }
    return memory;
}

void *memory_grow(void *memory, size_t count, size_t each) {
    void *grown = count <= SIZE_MAX / each ? realloc(memory, count * each) : NULL;

    if (grown == NULL) {
        out_of_memory();
    }
    return grown;
}

void buffer_free(struct buffer *buffer) {
    free(buffer->text);
    *buffer = (struct buffer){0};
}

void buffer_clear(struct buffer *buffer) {
    buffer->length = 0;
    if (buffer->text != NULL) {
        buffer->text[0] = '\0';
    }
}

const char *buffer_text(const struct buffer *buffer) {
    return buffer->text != NULL ? buffer->text : "";
}

static void make_room(struct buffer *buffer, size_t more) {
    size_t wanted = buffer->length + more + 1;

    if (wanted <= buffer->capacity) {
        return;
    }
    buffer->capacity = wanted < 64 ? 64 : wanted * 2;
    buffer->text = memory_grow(buffer->text, buffer->capacity, 1);
}

void buffer_add_bytes(struct buffer *buffer, const char *bytes, size_t size) {
    make_room(buffer, size);
    memcpy(buffer->text + buffer->length, bytes, size);
    buffer->length += size;
    buffer->text[buffer->length] = '\0';
}

void buffer_add(struct buffer *buffer, const char *text) {
    buffer_add_bytes(buffer, text, strlen(text));
}

void buffer_add_times(struct buffer *buffer, const char *text, size_t times) {
    while (times-- > 0) {
        buffer_add(buffer, text);
    }
}

void buffer_format(struct buffer *buffer, const char *format, ...) {
    va_list arguments;

    if (format == NULL) {
        return;
    }
    make_room(buffer, 63);
    size_t room = buffer->capacity - buffer->length;
    va_start(arguments, format);
    int length = vsnprintf(buffer->text + buffer->length, room, format, arguments);
    va_end(arguments);
    if (length < 0) {
        buffer->text[buffer->length] = '\0';
        return;
    }
    if ((size_t)length >= room) {
        make_room(buffer, (size_t)length);
        va_start(arguments, format);
        vsnprintf(buffer->text + buffer->length, (size_t)length + 1, format, arguments);
        va_end(arguments);
    }
    buffer->length += (size_t)length;
}

void buffer_add_integer(struct buffer *buffer, int64_t value) {
    char digits[20];
    size_t at = sizeof digits;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;

    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    buffer_add(buffer, value < 0 ? "-" : "");
    buffer_add_bytes(buffer, digits + at, sizeof digits - at);
}

/* Of a text the bytes up to what has to be looked at: most texts have nothing else. */
static size_t plain_bytes(const char *text, const char *end) {
    const char *at = text;

    while (at < end && *at >= ' ' && *at <= '~') {
        at++;
    }
    return (size_t)(at - text);
}

/* Isolates keep a text that may run the other way from what is around it: as safe as what they
   hold, where they end. */
#define ISOLATE     "\xE2\x81\xA8"
#define ISOLATE_END "\xE2\x81\xA9"

/* The bytes of a text that is isolated, without both marks; -1 where none begins here. */
static ptrdiff_t isolated(const char *text) {
    const char *inside = text + strlen(ISOLATE);

    if (strncmp(text, ISOLATE, strlen(ISOLATE)) != 0) {
        return -1;
    }
    const char *end = strstr(inside, ISOLATE_END);
    const char *next = strstr(inside, ISOLATE);
    return end == NULL || (next != NULL && next < end) ? -1 : end - inside;
}

void buffer_add_safe(struct buffer *buffer, const char *text) {
    const char *end = text + strlen(text);
    const char *isolate_end = NULL;

    while (text < end) {
        int32_t point;
        size_t plain = plain_bytes(text, end);

        if (plain > 0) {
            buffer_add_bytes(buffer, text, plain);
            text += plain;
            continue;
        }
        size_t bytes = character_read(&point, text, (size_t)(end - text));

        if (isolate_end == NULL && isolated(text) >= 0) {
            isolate_end = text + bytes + isolated(text);
            buffer_add(buffer, ISOLATE);
        } else if (text == isolate_end) {
            isolate_end = NULL;
            buffer_add(buffer, ISOLATE_END);
        } else if (point == '\n' || point == '\r' || point == '\t') {
            buffer_add(buffer, " ");
        } else if (character_is_safe(point)) {
            buffer_add_bytes(buffer, text, bytes);
        } else {
            buffer_add(buffer, "\xEF\xBF\xBD");
        }
        text += bytes;
    }
}

char *buffer_take(struct buffer *buffer) {
    make_room(buffer, 0);
    char *text = buffer->text;
    text[buffer->length] = '\0';
    *buffer = (struct buffer){0};
    return text;
}
