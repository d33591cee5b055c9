/* SPDX-License-Identifier: MIT */
/* From what is written in a cell, and the number format that it is shown by, to a text and its
   kind. */

#include "value.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/date.h>
#include <qzplan/error.h>

#include "base/arrays.h"
#include "decimal.h"
#include "serial.h"

enum { DAY_LENGTH = sizeof "2024-03-31" - 1, SHOWN_TEXT = 64 };

/* A cell on its way. */
typedef struct making {
    qz_book *book;
    const qz_book_raw_cell *raw;
    qzplan_cell *out;
    int *blank;
} making;

enum qz_book_written qz_book_written_as(const char *type) {
    static const struct {
        const char *type;
        enum qz_book_written written;
    } types[] = {
        {"s", QZ_WRITTEN_SHARED},         {"n", QZ_WRITTEN_NUMBER},  {"str", QZ_WRITTEN_TEXT},
        {"inlineStr", QZ_WRITTEN_INLINE}, {"b", QZ_WRITTEN_BOOLEAN}, {"e", QZ_WRITTEN_ERROR},
        {"d", QZ_WRITTEN_DATE},
    };
    for (size_t i = 0; type != NULL && i < QZ_ARRAY_SIZE(types); i++) {
        if (strcmp(types[i].type, type) == 0) {
            return types[i].written;
        }
    }
    return type == NULL ? QZ_WRITTEN_NUMBER : QZ_WRITTEN_OTHER;
}

static int set(const making *m, int32_t kind, const char *text, size_t length) {
    m->out->kind = kind;
    m->out->text = qz_arena_text(&m->book->arena, text, length);
    m->out->length = length;
    return m->out->text != NULL || qz_book_no_memory(m->book);
}

/* Tells what cannot be understood. */
static int refuse(const making *m, const char *message) {
    char shown[SHOWN_TEXT];
    const qz_book_text_buffer *text = m->raw->text;
    snprintf(shown, sizeof shown, "%.*s",
             (int)(text->length < SHOWN_TEXT ? text->length : SHOWN_TEXT),
             text->length == 0 ? "" : text->bytes);
    qz_book_say_cell(m->book, message, m->raw->sheet, m->raw->row, m->raw->column, shown);
    *m->blank = 1;
    return 1;
}

static int set_text(const making *m, const char *text, size_t length) {
    if (qz_book_text_is_blank(text, length)) {
        *m->blank = 1;
        return 1;
    }
    return set(m, QZPLAN_CELL_TEXT, text, length);
}

/* A date or a time; 0 where the number is none. */
static int set_serial(const making *m, const qz_book_decimal *number, enum qz_book_shown shown,
                      int *going) {
    char text[QZ_SERIAL_ROOM];
    int cut = 0;
    size_t length = qz_book_serial_write(text, number, shown, m->book->from_1904, &cut);
    if (length == 0) {
        return 0;
    }
    m->out->marks |= cut ? QZPLAN_CELL_TIME : 0U;
    *going = set(m, shown == QZ_SHOWN_CLOCK ? QZPLAN_CELL_TEXT : QZPLAN_CELL_DATE, text, length);
    return 1;
}

static int set_number(const making *m, const qz_book_decimal *number, int percent) {
    char text[QZ_DECIMAL_ROOM + 1];
    size_t length = qz_book_decimal_write(text, number, percent ? 2 : 0);
    if (percent) {
        text[length++] = '%';
    }
    return set(m, percent ? QZPLAN_CELL_PERCENT : QZPLAN_CELL_NUMBER, text, length);
}

/* A workbook that is to be computed when it is opened may have 0 for what nobody has computed. */
static int is_uncomputed(const making *m, const qz_book_decimal *number) {
    return m->raw->formula && m->book->uncomputed && number->count == 0;
}

static int make_number(const making *m) {
    qz_book_decimal number;
    int going = 1;
    const qz_book_text_buffer *text = m->raw->text;
    if (!qz_book_decimal_read(&number, text->bytes, text->length)) {
        return refuse(m, "WORKBOOK_CELL_VALUE");
    }
    if (is_uncomputed(m, &number)) {
        return set(m, QZPLAN_CELL_UNCALCULATED, "", 0);
    }
    const qz_book_format *format = qz_book_styles_at(&m->book->styles, m->raw->style);
    qz_book_format_section section = {.shown = QZ_SHOWN_NUMBER};
    if (format != NULL) {
        section = qz_book_format_for(format, &number);
    }
    m->out->marks |= section.scaled ? QZPLAN_CELL_SCALED : 0U;
    if (section.shown >= QZ_SHOWN_DAY && set_serial(m, &number, section.shown, &going)) {
        return going;
    }
    return set_number(m, &number, section.shown == QZ_SHOWN_PERCENT);
}

static int make_shared(const making *m) {
    qz_book_decimal number;
    char index[QZ_DECIMAL_ROOM];
    size_t at = 0;
    const qz_book_text_buffer *text = m->raw->text;
    if (!qz_book_decimal_read(&number, text->bytes, text->length) || number.negative ||
        number.exponent > 9 || qz_book_decimal_write(index, &number, 0) == 0 ||
        strspn(index, "0123456789") != strlen(index)) {
        return refuse(m, "WORKBOOK_CELL_TEXT");
    }
    for (const char *digit = index; *digit != '\0'; digit++) {
        at = at * 10 + (size_t)(*digit - '0');
    }
    if (at >= m->book->texts.count) {
        return refuse(m, "WORKBOOK_CELL_TEXT");
    }
    const qzplan_cell *shared = &m->book->texts.items[at];
    *m->blank = qz_book_text_is_blank(shared->text, shared->length);
    m->out->kind = QZPLAN_CELL_TEXT;
    m->out->text = shared->text;
    m->out->length = shared->length;
    return 1;
}

static int make_boolean(const making *m) {
    const qz_book_text_buffer *text = m->raw->text;
    char first = text->bytes[0];
    int is_true = (text->length == 1 && first == '1') ||
                  (text->length == 4 && memcmp(text->bytes, "true", 4) == 0);
    int is_false = (text->length == 1 && first == '0') ||
                   (text->length == 5 && memcmp(text->bytes, "false", 5) == 0);
    if (!is_true && !is_false) {
        return refuse(m, "WORKBOOK_CELL_VALUE");
    }
    return set(m, QZPLAN_CELL_BOOLEAN, is_true ? "TRUE" : "FALSE", is_true ? 4 : 5);
}

/* Of the strict form: a date as a text. */
static int make_date(const making *m) {
    int32_t day = 0;
    const qz_book_text_buffer *text = m->raw->text;
    if (text->length < DAY_LENGTH || qzplan_day_parse(&day, text->bytes, DAY_LENGTH) != QZPLAN_OK) {
        return refuse(m, "WORKBOOK_CELL_VALUE");
    }
    for (size_t i = DAY_LENGTH; i < text->length; i++) {
        char c = text->bytes[i];
        m->out->marks |= c >= '1' && c <= '9' ? QZPLAN_CELL_TIME : 0U;
    }
    return set(m, QZPLAN_CELL_DATE, text->bytes, DAY_LENGTH);
}

static int make_any(const making *m) {
    qz_book_text_buffer *text = m->raw->text;
    switch (m->raw->written) {
    case QZ_WRITTEN_NUMBER:
        return make_number(m);
    case QZ_WRITTEN_SHARED:
        return make_shared(m);
    case QZ_WRITTEN_TEXT:
    case QZ_WRITTEN_INLINE:
        qz_book_text_unescape(text);
        return set_text(m, text->bytes, text->length);
    case QZ_WRITTEN_BOOLEAN:
        return make_boolean(m);
    case QZ_WRITTEN_ERROR:
        return set(m, QZPLAN_CELL_ERROR, text->bytes, text->length);
    case QZ_WRITTEN_DATE:
        return make_date(m);
    default:
        return refuse(m, "WORKBOOK_CELL_VALUE");
    }
}

int qz_book_value_make(qz_book *book, const qz_book_raw_cell *raw, qzplan_cell *out, int *blank) {
    making m = {book, raw, out, blank};
    *blank = 0;
    *out = (qzplan_cell){.row = raw->row, .column = raw->column, .text = ""};
    out->marks = raw->formula ? QZPLAN_CELL_FORMULA : 0U;
    if (raw->text->too_long) {
        return refuse(&m, "WORKBOOK_CELL_TOO_LONG");
    }
    if (raw->text->length > 0) {
        return make_any(&m);
    }
    if (raw->formula && !(raw->written == QZ_WRITTEN_TEXT && raw->has_value)) {
        return set(&m, QZPLAN_CELL_UNCALCULATED, "", 0);
    }
    *blank = 1;
    return 1;
}
