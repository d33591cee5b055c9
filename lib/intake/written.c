/* SPDX-License-Identifier: MIT */
/* Reads the number of a cell: as plans write it at once, else with the metric's own unit or per
   mille; says of everything else what it is. */

#include "intake/written.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "input/meant.h"
#include "messages/found.h"
#include "number/number.h"

static const char per_mille[] = "‰";

static int is_word(const qz_cell *cell, const char *word) {
    return strlen(word) == cell->length && memcmp(word, cell->text, cell->length) == 0;
}

static int is_one_of(const qz_cell *cell, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (is_word(cell, words[i])) {
            return 1;
        }
    }
    return 0;
}

int qz_cell_answer(const qz_cell *cell) {
    static const struct {
        const char *word;
        int answer;
    } words[] = {{"yes", 1}, {"no", 0}, {"是", 1}, {"否", 0}, {"TRUE", 1}, {"FALSE", 0}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(words); i++) {
        if (is_word(cell, words[i].word)) {
            return words[i].answer;
        }
    }
    return -1;
}

int qz_cell_is_missing(const qz_cell *cell) {
    static const char *const words[] = {":", "..", "...", "：", "…", "……"};
    /* no number begins like them */
    return cell->length > 0 && cell->text != NULL &&
           (cell->text[0] == ':' || cell->text[0] == '.' ||
            ((unsigned char)cell->text[0] >= 0xE2)) &&
           is_one_of(cell, words, QZ_ARRAY_SIZE(words));
}

/* ---- what is no number */

static int is_dash(const qz_cell *cell) {
    static const char *const dashes[] = {"-", "--", "—", "——", "–", "―", "－", "−"};
    return is_one_of(cell, dashes, QZ_ARRAY_SIZE(dashes));
}

static int is_digit(char c) {
    return c >= '0' && c <= '9';
}

static int is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "9-Jun", "Jun-24", "9-Jun-24", "6月9日": what a spreadsheet makes of 9-6 and 6/9. */
static int is_date(const qz_cell *cell) {
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    enum { LETTERS = 3 };
    size_t at = 0;
    while (at < cell->length && !is_letter(cell->text[at])) {
        at++;
    }
    size_t end = at;
    while (end < cell->length && is_letter(cell->text[end])) {
        end++;
    }
    int hyphen = memchr(cell->text, '-', cell->length) != NULL;
    int digit =
        cell->length > 0 && (is_digit(cell->text[0]) || is_digit(cell->text[cell->length - 1]));
    for (size_t i = 0; hyphen && digit && end - at == LETTERS && i + LETTERS < sizeof months;
         i += LETTERS) {
        size_t same = 0;
        while (same < LETTERS && (cell->text[at + same] | 0x20) == months[i + same]) {
            same++;
        }
        if (same == LETTERS) {
            return 1;
        }
    }
    static const char day[] = "日";
    const size_t bytes = sizeof day - 1;
    return cell->length > bytes && memcmp(cell->text + cell->length - bytes, day, bytes) == 0 &&
           is_digit(cell->text[0]);
}

/* What to say about a text that is no number; `otherwise` where nothing better is known. */
static qz_phrase number_hint(const qz_cell *cell, qz_phrase otherwise) {
    static const char *const nothing[] = {"/", "N/A",  "n/a",  "NA", "na", "无", "null",
                                          "~", "NULL", "待定", "缺", "?",  "？", "*"};
    if (cell->text[0] == '#') {
        return qz_phrase_plain(QZ_PHRASE_SPREADSHEET_ERROR);
    }
    if (is_dash(cell)) {
        return qz_phrase_plain(QZ_PHRASE_DASH_SAYS);
    }
    if (is_one_of(cell, nothing, QZ_ARRAY_SIZE(nothing))) {
        return qz_phrase_plain(QZ_PHRASE_MISSING_IS_NOT_ZERO);
    }
    if (memchr(cell->text, '/', cell->length) != NULL) {
        return qz_phrase_plain(QZ_PHRASE_RATIO_AS_COUNTS);
    }
    return otherwise;
}

/* "<500" says no number but a limit: at least or at most so much. */
static int refuse_limit(qz_row_check *check, int field, const qz_meant *meant) {
    const qz_cell *cell = &check->row->cells[field];
    const int column = meant->direction < 0 ? QZ_FIELD_HIGH : QZ_FIELD_LOW;
    qz_row_fault(check, field,
                 QZ_SAY(FIGURE_IS_LIMIT, qz_bytes(cell->text, cell->length), qz_text(meant->text),
                        qz_text(qz_field_name(column))));
    return 0;
}

/* With the number that was meant, where that is known, as the change that corrects it. */
static int refuse_text(qz_row_check *check, int field, int code, qz_phrase hint) {
    const qz_cell *cell = &check->row->cells[field];
    const qz_part word = qz_bytes(cell->text, cell->length);
    const int is_suffix = code == QZPLAN_ERROR_NUMBER_SUFFIX;
    qz_meant meant;
    int known = qz_meant_number(&meant, cell->text, cell->length);
    if (known && meant.direction != 0) {
        return refuse_limit(check, field, &meant);
    }
    qz_message message = is_suffix
                             ? qz_hinted(QZ_SAY(FIGURE_WAN, word), hint)
                             : qz_hinted(QZ_SAY(FIGURE_NOT_NUMBER, word), number_hint(cell, hint));
    qz_row_fault(check, field, QZ_REPLACING(message, known ? meant.text : NULL, is_suffix));
    return 0;
}

int qz_row_refuse_number(qz_row_check *check, int field, int code, int found) {
    const qz_cell *cell = &check->row->cells[field];
    const qz_part word = qz_bytes(cell->text, cell->length);
    const qz_phrase hint = qz_number_hint(found);
    if (code == QZPLAN_ERROR_OVERFLOW) {
        qz_row_fault(check, field, qz_hinted(QZ_SAY(FIGURE_TOO_LARGE, word), hint));
    } else if (qz_cell_answer(cell) >= 0) {
        qz_row_fault(
            check, field,
            QZ_SAY(FIGURE_ANSWER_FOR_NUMBER, word, qz_text(check->out->figure.metric->id)));
    } else if (is_date(cell)) {
        qz_row_fault(check, field, QZ_SAY(FIGURE_IS_DATE, word));
    } else {
        return refuse_text(check, field, code, hint);
    }
    return 0;
}

/* ---- with a sign or a unit behind it */

static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
}

/* Of a short unit capitals count: 3.28M is no 3.28 m. */
static int same_text(const char *a, const char *b, size_t length) {
    enum { SHORT = 2 };
    for (size_t i = 0; i < length; i++) {
        if (length > SHORT ? small(a[i]) != small(b[i]) : a[i] != b[i]) {
            return 0;
        }
    }
    return 1;
}

static void trim(qz_cell *cell) {
    while (cell->length > 0 && cell->text[cell->length - 1] == ' ') {
        cell->length--;
    }
    while (cell->length > 0 && cell->text[0] == ' ') {
        cell->text++;
        cell->length--;
    }
}

/* Takes a word off either end; 1 where it stood there and something is left. */
static int take_off(qz_cell *cell, const char *word) {
    size_t length = strlen(word);
    if (length == 0 || cell->length <= length) {
        return 0;
    }
    if (same_text(cell->text + cell->length - length, word, length)) {
        cell->length -= length;
    } else if (same_text(cell->text, word, length)) {
        cell->text += length;
        cell->length -= length;
    } else {
        return 0;
    }
    trim(cell);
    return cell->length > 0;
}

/* In any of the plan's languages. */
static int take_unit(qz_cell *cell, const qzplan_metric *metric) {
    for (size_t i = 0; i < metric->unit.count; i++) {
        if (take_off(cell, metric->unit.items[i].text)) {
            return 1;
        }
    }
    return 0;
}

/* The metric's own unit, of a part also its whole's, whose denominators have only that. */
static int take_own_unit(qz_cell *cell, const qzplan_metric *metric, int field) {
    const qzplan_metric *whole = metric->kind == QZPLAN_METRIC_PART ? metric->whole : NULL;
    if (field != QZ_FIELD_DENOMINATOR && take_unit(cell, metric)) {
        return 1;
    }
    return whole != NULL && take_unit(cell, whole);
}

/* 5‰ is 0.5%, where a percentage may stand. */
static int read_per_mille(const qz_row_check *check, const qz_cell *cell, int field,
                          qzplan_number *number, int32_t *form, int32_t *decimals) {
    const qzplan_metric *metric = check->out->figure.metric;
    const qzplan_number thousand = {1000, 1};
    qz_cell rest = *cell;
    int32_t places = 0;
    if (field == QZ_FIELD_NUMERATOR || field == QZ_FIELD_DENOMINATOR ||
        (metric->kind != QZPLAN_METRIC_PART && !metric->percent) || !take_off(&rest, per_mille) ||
        qz_number_read(number, NULL, &places, NULL, rest.text, rest.length, QZ_READ_SEPARATORS) !=
            QZPLAN_OK ||
        qzplan_number_divide(number, number, &thousand) != QZPLAN_OK) {
        return 0;
    }
    *form = QZPLAN_NUMBER_PERCENT;
    if (decimals != NULL) {
        *decimals = places + 1;
    }
    return 1;
}

static void tell_noise(const qz_row_check *check, int field) {
    enum { SHORTEST = 16 };
    const qz_cell *cell = &check->row->cells[field];
    char meant[QZ_MEANT_SIZE];
    if (cell->length >= SHORTEST && qz_meant_noise(meant, cell->text, cell->length)) {
        qz_row_warn(
            check, field,
            QZ_REPLACING(QZ_SAY(FIGURE_NOISE, qz_bytes(cell->text, cell->length), qz_text(meant)),
                         meant, 0));
    }
}

int qz_row_read_number(qz_row_check *check, int field, qzplan_number *number, int32_t *form,
                       int32_t *decimals) {
    const qz_cell *cell = &check->row->cells[field];
    int hint = QZ_NUMBER_HINT_NONE;
    int code =
        qz_number_read(number, form, decimals, &hint, cell->text, cell->length, QZ_READ_SEPARATORS);
    if (code == QZPLAN_OK) {
        tell_noise(check, field);
        return 1;
    }
    if (code == QZPLAN_ERROR_OVERFLOW) {
        return qz_row_refuse_number(check, field, code, hint);
    }
    qz_cell alone = *cell;
    if (take_own_unit(&alone, check->out->figure.metric, field) &&
        qz_number_read(number, form, decimals, NULL, alone.text, alone.length,
                       QZ_READ_SEPARATORS) == QZPLAN_OK) {
        return 1;
    }
    return read_per_mille(check, cell, field, number, form, decimals) ||
           qz_row_refuse_number(check, field, code, hint);
}
