/* SPDX-License-Identifier: MIT */
/* Numbers of a plan, and the other forms that a promised value may have: a multiple or a fraction
   of the baseline, a change a year, another metric, or one that is still to be set. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "input/meant.h"
#include "messages/found.h"
#include "model/comparators.h"
#include "number/number.h"

static const char a_year[] = " a year";

static int ends_with(const char *text, size_t length, const char *end) {
    size_t count = strlen(end);
    return length > count && memcmp(text + length - count, end, count) == 0;
}

/* "at least 75%" under `at_most` is no number that was only written oddly. */
static int agrees(const qz_node *node, int direction) {
    int32_t op = 1;
    while (op < qz_comparator_count() && node->key != NULL &&
           strcmp(qz_comparator_name(op), node->key) != 0) {
        op++;
    }
    int known = node->key != NULL && op < qz_comparator_count();
    return direction == 0 || (known && (int)qz_comparator_of(op)->direction == direction);
}

static void report_number(qz_decoder *d, const qz_node *node, int code, qz_phrase hint) {
    const int message = code == QZPLAN_ERROR_OVERFLOW        ? QZ_MESSAGE_NUMBER_TOO_LARGE
                        : code == QZPLAN_ERROR_NUMBER_SUFFIX ? QZ_MESSAGE_NUMBER_NOT_DIGITS
                                                             : QZ_MESSAGE_NUMBER_FORM;
    const qz_message said = QZ_SAY_ONE_OF(message, qz_text(node->text));
    qz_meant meant = {.text = {0}};
    qzplan_period date;
    if (node->key != NULL && strcmp(node->key, "from") == 0 &&
        qz_period_read(&date, NULL, node->text, node->length, 0, d->plan->year_starts) ==
            QZPLAN_OK) {
        const qz_edit edit = {"since",
                              node->key_line,
                              node->key_column,
                              node->key_line,
                              node->key_column + node->key_span,
                              1};
        const qz_message better = qz_hinted(said, QZ_PHRASE(YEAR_IS_SINCE, qz_text(node->text)));
        qz_fault(d, node, qz_correcting(better, &edit, 1));
        return;
    }
    if (hint.id != QZ_PHRASE_DID_YOU_MEAN && !qz_report_is_full(d->report) &&
        qz_meant_number(&meant, node->text, node->length) && agrees(node, meant.direction)) {
        const qz_message better = qz_hinted(said, QZ_PHRASE(WRITE_VALUE, qz_text(meant.text)));
        qz_fault(d, node, QZ_REPLACING(better, meant.text, meant.certain));
        return;
    }
    qz_fault(d, node, qz_hinted(said, hint));
}

static int plain_number(qzplan_number *out, const char *text, size_t length) {
    return qzplan_number_parse(out, NULL, text, length);
}

/* "4/3" or "2" above zero; returns a code. */
static int read_ratio(qzplan_number *out, const char *text, size_t length) {
    qzplan_number below = qz_number_of(1);
    const char *bar = memchr(text, '/', length);
    size_t first = bar == NULL ? length : (size_t)(bar - text);
    int code = plain_number(out, text, first);
    if (code == QZPLAN_OK && bar != NULL) {
        code = plain_number(&below, bar + 1, length - first - 1);
    }
    if (code == QZPLAN_OK) {
        code = out->num > 0 && below.num > 0 ? qzplan_number_divide(out, out, &below)
                                             : QZPLAN_ERROR_BAD_NUMBER;
    }
    return code;
}

static int read_yearly(qzplan_value *out, const char *text, size_t length) {
    int code =
        qz_number_read(&out->number, &out->form, NULL, NULL, text, length - strlen(a_year), 0);
    out->form = out->form == QZPLAN_NUMBER_PERCENT ? QZPLAN_VALUE_YEARLY_PERCENT
                                                   : QZPLAN_VALUE_YEARLY_AMOUNT;
    return code;
}

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* The forms beside plain numbers, percentages and points. Returns 0 where it is none of them, 1
   with *code where it is one. */
static int read_special(qzplan_value *out, const qz_node *node, int *code) {
    const char *text = node->text;
    size_t length = node->length;
    if (strcmp(text, "to_be_set") == 0) {
        out->form = QZPLAN_VALUE_TO_BE_SET;
        *code = QZPLAN_OK;
    } else if (ends_with(text, length, a_year)) {
        *code = read_yearly(out, text, length);
    } else if (is_digit(text[0]) && ends_with(text, length, "x")) {
        out->form = QZPLAN_VALUE_MULTIPLE;
        *code = read_ratio(&out->number, text, length - 1);
    } else if (is_digit(text[0]) && memchr(text, '/', length) != NULL) {
        out->form = QZPLAN_VALUE_FRACTION;
        *code = read_ratio(&out->number, text, length);
    } else {
        return 0;
    }
    return 1;
}

/* The word before the first blank; 0 where it is too long to be a name. */
static size_t first_word(char *word, size_t capacity, const char *text) {
    size_t length = strcspn(text, " ");
    if (length >= capacity) {
        return 0;
    }
    memcpy(word, text, length);
    word[length] = '\0';
    return length;
}

enum { WORD_SIZE = 128 };

/* What is behind "metric ", for those whose id reads as a number or a date; else the text. */
static const char *behind_prefix(const char *text) {
    static const char prefix[] = "metric ";
    const char *rest = text + sizeof prefix - 1;
    return strncmp(text, prefix, sizeof prefix - 1) == 0 && strncmp(rest, "in ", 3) != 0 ? rest
                                                                                         : text;
}

/* "gini", "gini in eu" or "metric 3.2"; returns 0 where it is no such text. */
static int read_reference(qz_decoder *d, const qz_node *node, qzplan_value *out, int *fine) {
    char word[WORD_SIZE];
    qzplan_period date;
    const char *text = behind_prefix(node->text);
    size_t length = first_word(word, sizeof word, text);
    const qz_id *metric = length == 0 ? NULL : qz_ids_find(&d->metrics, word);
    const char *rest = text + length;
    if (text == node->text && qzplan_period_parse(&date, word, length) == QZPLAN_OK) {
        return 0; /* a date is a date */
    }
    if (metric == NULL || (*rest != '\0' && strncmp(rest, " in ", 4) != 0)) {
        return 0;
    }
    out->form = QZPLAN_VALUE_REFERENCE;
    out->metric = metric->thing;
    *fine = 1;
    if (*rest != '\0') {
        out->area = qz_decode_name_text(d, node, rest + 4, &d->areas);
        *fine = out->area != NULL;
    }
    return 1;
}

/* The metric that a word which is no number may have meant; NULL: none. */
static const char *meant_name(const qz_decoder *d, const qz_node *node) {
    if (node->text[0] < 'a' || node->text[0] > 'z' || qz_report_is_full(d->report)) {
        return NULL;
    }
    return qz_ids_nearest(&d->metrics, node->text);
}

int qz_decode_number(qz_decoder *d, const qz_node *node, qzplan_value *out) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    int hint = QZ_NUMBER_HINT_NONE;
    int code = qz_number_read(&out->number, &out->form, NULL, &hint, node->text, node->length, 0);
    if (code == QZPLAN_OK) {
        out->text = node->text;
        return 1;
    }
    *out = (qzplan_value){0};
    report_number(d, node, code, qz_number_hint(hint));
    return 0;
}

int qz_decode_value(qz_decoder *d, const qz_node *node, qzplan_value *out) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    int hint = QZ_NUMBER_HINT_NONE;
    int special = 0;
    const char *nearest = NULL;
    int fine = 1;
    int code = qz_number_read(&out->number, &out->form, NULL, &hint, node->text, node->length, 0);
    if (code != QZPLAN_OK) {
        int plain_code = code;
        *out = (qzplan_value){0};
        special = read_special(out, node, &code);
        if (special) {
            hint = QZ_NUMBER_HINT_NONE;
        } else if (read_reference(d, node, out, &fine)) {
            code = QZPLAN_OK;
        } else {
            code = plain_code;
            nearest = meant_name(d, node);
        }
    }
    if (code != QZPLAN_OK) {
        report_number(d, node, code,
                      special           ? qz_phrase_plain(QZ_PHRASE_SPECIAL_NUMBERS)
                      : nearest != NULL ? QZ_PHRASE(DID_YOU_MEAN, qz_text(nearest))
                                        : qz_number_hint(hint));
    }
    if (code != QZPLAN_OK || !fine) {
        *out = (qzplan_value){0};
        return 0;
    }
    out->text = node->text;
    return 1;
}

int qz_decode_reference(qz_decoder *d, const qz_node *node, const qzplan_metric **metric,
                        const qzplan_area **area) {
    qzplan_value value = {0};
    int fine = 0;
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    if (!read_reference(d, node, &value, &fine)) {
        return qz_decode_name(d, node, &d->metrics) != NULL;
    }
    *metric = fine ? value.metric : NULL;
    *area = value.area;
    return fine;
}

int32_t qz_form_of_yearly(const qzplan_value *value) {
    qzplan_number number;
    int32_t form = QZPLAN_NUMBER_PLAIN;
    size_t length = strlen(value->text);
    (void)qz_number_read(&number, &form, NULL, NULL, value->text, length - strlen(a_year), 0);
    return form;
}
