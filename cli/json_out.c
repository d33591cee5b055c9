/* SPDX-License-Identifier: MIT */
/* The pieces that all JSON output is made of. */

#include "json_out.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "buffer.h"
#include "program.h"
#include "width.h"

/* jansson gives NULL where memory runs out; there is nothing to be saved then. */
json_t *json_must(json_t *value) {
    if (value == NULL) {
        fputs("qzplan: out of memory\n", stderr);
        exit(EXIT_BAD_INPUT);
    }
    return value;
}

static int print_piece(const char *bytes, size_t size, void *context) {
    return fwrite(bytes, 1, size, context) == size ? 0 : -1;
}

int json_printed(FILE *stream, int whole) {
    /* Who closes the stream tells of a failure to write. */
    if (whole || ferror(stream)) {
        return EXIT_GOOD;
    }
    fputs("qzplan: the output cannot be put as JSON\n", stderr);
    return EXIT_BAD_INPUT;
}

int json_print(FILE *stream, json_t *value) {
    int broken = json_dump_callback(value, print_piece, stream, JSON_INDENT(2)) != 0;
    int number = errno;

    json_decref(value);
    errno = number; /* out_finish says what it was */
    if (!broken) {
        fputc('\n', stream);
    }
    return json_printed(stream, !broken);
}

void json_put(json_t *object, const char *key, json_t *value) {
    if (json_object_set_new(object, key, json_must(value)) != 0) {
        json_must(NULL);
    }
}

/* jansson escapes control characters below U+0020; the others and bad bytes become U+FFFD. */
static void add_valid(struct buffer *buffer, const char *text) {
    size_t left = strlen(text);

    while (left > 0) {
        int32_t point;
        size_t bytes = character_read(&point, text, left);

        if (point < 0 || point == 0xFEFF || (point >= 0x7F && point < 0xA0)) {
            buffer_add(buffer, "\xEF\xBF\xBD");
        } else {
            buffer_add_bytes(buffer, text, bytes);
        }
        text += bytes;
        left -= bytes;
    }
}

json_t *json_text_of(const char *text) {
    struct buffer valid = {0};

    if (text == NULL) {
        return json_null();
    }
    add_valid(&valid, text);
    json_t *value = json_must(json_string(buffer_text(&valid)));
    buffer_free(&valid);
    return value;
}

json_t *json_words(const qzplan_text *text) {
    json_t *object = json_must(json_object());

    for (size_t i = 0; i < text->count; i++) {
        json_put(object, text->items[i].language, json_text_of(text->items[i].text));
    }
    return object;
}

json_t *json_said(void (*write)(struct buffer *buffer, const void *thing, const char *language),
                  const void *thing) {
    json_t *object = json_must(json_object());
    const char *language;

    for (size_t i = 0; qzplan_language_get(&language, i) == QZPLAN_OK; i++) {
        struct buffer text = {0};

        write(&text, thing, language);
        json_put(object, language, json_text_of(buffer_text(&text)));
        buffer_free(&text);
    }
    return object;
}

json_t *json_words_or_null(const qzplan_text *text) {
    return text_given(text) ? json_words(text) : json_null();
}

json_t *json_entries(const qzplan_entry *entries, size_t count) {
    if (count == 0) {
        return json_null();
    }
    if (count == 1 && entries[0].key[0] == '\0') {
        return json_text_of(entries[0].value);
    }
    json_t *object = json_must(json_object());
    for (size_t i = 0; i < count; i++) {
        json_put(object, entries[i].key, json_text_of(entries[i].value));
    }
    return object;
}

json_t *json_number(const char *text, const qzplan_number *number) {
    char digits[32];

    if (number->den <= 0) {
        return json_null();
    }
    json_t *object = json_must(json_object());
    json_put(object, "text", json_text_of(text));
    snprintf(digits, sizeof digits, "%" PRId64, number->num);
    json_put(object, "num", json_string(digits));
    snprintf(digits, sizeof digits, "%" PRId64, number->den);
    json_put(object, "den", json_string(digits));
    return object;
}

json_t *json_number_beside(const qzplan_number *number, int32_t form, const qzplan_number *border) {
    struct buffer text = {0};

    add_number(&text, number, form, border, "en");
    json_t *value = json_number(buffer_text(&text), number);
    buffer_free(&text);
    return value;
}

json_t *json_number_in(const qzplan_number *number, int32_t form) {
    return json_number_beside(number, form, NULL);
}

json_t *json_count(int64_t count) {
    const qzplan_number number = {count, 1};

    return json_number_in(&number, QZPLAN_NUMBER_PLAIN);
}

json_t *json_value(const qzplan_value *value) {
    return json_text_of(value->text);
}

json_t *json_term(int32_t vocabulary, int64_t value) {
    return json_string(qzplan_term_name(vocabulary, value));
}

void json_put_place(json_t *object, uint32_t line, uint32_t column) {
    json_put(object, "line", json_integer(line));
    json_put(object, "column", json_integer(column));
}
