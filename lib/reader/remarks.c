/* SPDX-License-Identifier: MIT */
/* What loads as it is written and is seldom meant. A plan is never refused for it; each remark says
   how it is read, and what to write if something else is meant. */

#include "reader/remarks.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/utf8.h"
#include "calendar/period.h"
#include "model/metric.h"
#include "number/number.h"

/* ---- ids */

enum { SHOWN_MOST = 128 };

/* The bytes of a typographic quote that begins a text; 0 where there is none. */
static size_t quote_at(const char *text) {
    static const char *const quotes[] = {"“",  "”",  "‘",  "’",  "„",  "«", "»",
                                         "「", "」", "『", "』", "＂", "＇"};
    if ((unsigned char)*text < 0x80) {
        return 0;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(quotes); i++) {
        if (strncmp(text, quotes[i], strlen(quotes[i])) == 0) {
            return strlen(quotes[i]);
        }
    }
    return 0;
}

/* What stands between two typographic quotes, in straight ones. */
static int unquote(char out[SHOWN_MOST], const char *text) {
    size_t length = strlen(text);
    size_t first = quote_at(text);
    for (size_t last = 1; first > 0 && last <= 3; last++) {
        if (length > first + last && quote_at(text + length - last) == last &&
            length - first - last + 3 < SHOWN_MOST) {
            size_t inner = length - first - last;
            out[0] = '"';
            memcpy(out + 1, text + first, inner);
            memcpy(out + 1 + inner, "\"", 2);
            return strpbrk(text, "\"\\") == NULL;
        }
    }
    return 0;
}

static int is_truth(const char *text) {
    static const char *const words[] = {"true", "false", "yes", "no", "on", "off", "是", "否"};
    size_t i = strlen(text) > 5 ? QZ_ARRAY_SIZE(words) : 0; /* as most ids are longer */
    while (i < QZ_ARRAY_SIZE(words) && strcmp(words[i], text) != 0) {
        i++;
    }
    return i < QZ_ARRAY_SIZE(words);
}

void qz_remark_id(qz_decoder *d, const qz_node *node) {
    char better[SHOWN_MOST];
    if (!node->quoted && unquote(better, node->text)) {
        const qz_message said = qz_hinted(QZ_SAY(ID_QUOTED, qz_text(node->text)),
                                          QZ_PHRASE(WRITE_VALUE, qz_text(better)));
        qz_fault(d, node, QZ_REPLACING(said, better, 0));
    } else if (!node->quoted && is_truth(node->text)) {
        qz_fault(d, node, QZ_SAY(ID_IS_WORD, qz_text(node->text)));
    }
}

static int is_ascii(const char *text) {
    while (*text != '\0' && (unsigned char)*text < 0x80) {
        text++;
    }
    return *text == '\0';
}

void qz_remark_title_ids(qz_decoder *d, const qz_ids *names) {
    for (size_t i = 0; i < names->all.count; i++) {
        const qz_id *id = names->all.items[i];
        const qzplan_text *title = (const qzplan_text *)((const char *)id->thing + names->title_at);
        if (!is_ascii(id->id) && title->count > 0 && title->items[0].text != id->id &&
            strcmp(title->items[0].text, id->id) == 0) {
            qz_fault_key(d, id->place, QZ_SAY(ID_IS_TITLE, qz_text(id->id)));
            return;
        }
    }
}

/* ---- texts */

/* Lines longer than this are no text that somebody wrote. */
enum { LINE_MOST = 1000 };

/* ` #` behind a text is meant as a comment where it is set off as one: two blanks before it, one
   behind it. */
static int is_comment(const char *bytes, size_t size, size_t at) {
    return at >= 2 && bytes[at - 2] == ' ' && at + 1 < size && bytes[at + 1] == ' ';
}

static size_t line_start(const char *bytes, size_t at) {
    while (at > 0 && bytes[at - 1] != '\n') {
        at--;
    }
    return at;
}

static uint32_t count_lines(const char *bytes, size_t from, size_t to) {
    uint32_t count = 0;
    for (; from < to; from++) {
        count += bytes[from] == '\n';
    }
    return count;
}

/* Keeps the line of a ` #` that is no comment; returns where the next line starts. */
static size_t keep_line(qz_decoder *d, const char *bytes, size_t size, size_t at, uint32_t line) {
    size_t start = line_start(bytes, at);
    const char *newline = memchr(bytes + at, '\n', size - at);
    size_t end = newline == NULL ? size : (size_t)(newline - bytes);
    if (end - start <= LINE_MOST) {
        qz_hash *found = qz_decode_scratch(d, 1, sizeof *found);
        if (found != NULL) {
            *found = (qz_hash){bytes + start, end - start, line};
            qz_decode_list_add(d, &d->hashes, found);
        }
    }
    return end;
}

void qz_find_hashes(qz_decoder *d, const char *bytes, size_t size) {
    uint32_t line = 1;
    size_t counted = 0; /* lines are counted only up to where one is kept */
    const char *hash;
    for (size_t at = 0; (hash = memchr(bytes + at, '#', size - at)) != NULL;) {
        at = (size_t)(hash - bytes);
        if (at == 0 || bytes[at - 1] != ' ' || is_comment(bytes, size, at)) {
            at++;
            continue;
        }
        line += count_lines(bytes, counted, at);
        counted = at;
        at = keep_line(d, bytes, size, at, line);
    }
}

/* The line of a node where it has ` #`; NULL where it has not. */
static const qz_hash *hash_of(const qz_decoder *d, uint32_t line) {
    size_t low = 0, high = d->hashes.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const qz_hash *hash = d->hashes.items[middle];
        if (hash->line == line) {
            return hash;
        }
        if (hash->line < line) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return NULL;
}

/* What a line has from a column on; *length without what is blank at its end. */
static const char *rest_of(const qz_hash *hash, uint32_t column, size_t *length) {
    const char *at = hash->bytes;
    const char *end = hash->bytes + hash->length;
    for (; column > 1 && at < end; column--) {
        size_t bytes;
        (void)qz_utf8_decode(at, (size_t)(end - at), &bytes);
        at += bytes;
    }
    while (end > at && strchr(" \t\r", end[-1]) != NULL) {
        end--;
    }
    *length = (size_t)(end - at);
    return at;
}

void qz_remark_text(qz_decoder *d, const qz_node *node) {
    const qz_hash *hash =
        d->hashes.count == 0 || node->quoted || d->file != NULL ? NULL : hash_of(d, node->line);
    if (hash == NULL) {
        return;
    }
    size_t length = 0;
    size_t text = node->length;
    const char *line = rest_of(hash, node->column, &length);
    if (text == 0 || length <= text || memcmp(line, node->text, text) != 0) {
        return; /* it goes on in another line */
    }
    size_t mark = text + strspn(line + text, " ");
    if (mark == text || mark + 1 >= length || line[mark] != '#' || is_comment(line, length, mark)) {
        return;
    }
    char better[SHOWN_MOST];
    int fits = length + 3 < SHOWN_MOST && memchr(line, '"', length) == NULL &&
               memchr(line, '\\', length) == NULL;
    if (fits) {
        better[0] = '"';
        memcpy(better + 1, line, length);
        memcpy(better + 1 + length, "\"", 2);
    }
    uint32_t end = node->column + (uint32_t)qz_utf8_count(line, length);
    const qz_edit edit = {better, node->line, node->column, node->line, end, 0};
    qz_fault(d, node,
             qz_correcting(QZ_SAY(TEXT_COMMENT, qz_text(node->text)), &edit, (size_t)fits));
}

/* ---- years */

void qz_remark_year(qz_decoder *d, const qz_node *node, const char *text, int at_key,
                    const qzplan_period *period, int32_t year_starts) {
    if (period->kind != QZPLAN_PERIOD_YEAR || year_starts == QZ_CALENDAR_YEAR ||
        qz_report_is_full(d->report)) {
        return;
    }
    qzplan_period own = qz_period_in(period->first, QZPLAN_PERIOD_YEAR, year_starts);
    qzplan_period next = qz_period_in(period->last, QZPLAN_PERIOD_YEAR, year_starts);
    char first[32], second[32];
    size_t length;
    if (own.first == period->first ||
        qzplan_period_format(first, sizeof first, &length, &own) != QZPLAN_OK ||
        qzplan_period_format(second, sizeof second, &length, &next) != QZPLAN_OK) {
        return; /* it is the year itself */
    }
    const qz_message said =
        qz_hinted(QZ_SAY(YEAR_OF_CALENDAR, qz_text(text), qz_day_part(period->last)),
                  QZ_PHRASE(WRITE_OWN_YEAR, qz_text(first), qz_text(second)));
    (at_key ? qz_fault_key : qz_fault)(d, node, QZ_REPLACING(said, first, 0));
}

/* ---- numbers */

/* Digits, a point and three more: 1.200 */
static int is_grouped(const char *text, size_t *whole) {
    *whole = strspn(text, "0123456789");
    return *whole >= 1 && *whole <= 3 && text[0] != '0' && text[*whole] == '.' &&
           strspn(text + *whole + 1, "0123456789") == 3 && text[*whole + 4] == '\0';
}

void qz_remark_decimals(qz_decoder *d, const qz_node *node, const qzplan_value *value,
                        const qzplan_metric *metric) {
    size_t whole;
    char meant[8];
    if (node == NULL || value->form != QZPLAN_NUMBER_PLAIN || metric->percent ||
        qz_is_derived(metric) || !is_grouped(value->text, &whole)) {
        return;
    }
    memcpy(meant, value->text, whole);
    memcpy(meant + whole, value->text + whole + 1, 4);
    const qz_message said =
        qz_hinted(QZ_SAY(COUNT_DECIMALS, qz_text(value->text), qz_text(metric->id)),
                  QZ_PHRASE(IF_THOUSANDS, qz_text(meant)));
    qz_fault(d, node, QZ_REPLACING(said, meant, 0));
}

static qz_phrase range_of(qz_part parts[2], qzplan_number low, qzplan_number high, int32_t form) {
    static const qzplan_number alone = {0, 0};
    parts[0] = qz_number_part(low, form, alone);
    parts[1] = qz_number_part(high, form, alone);
    if (!qz_number_known(low)) {
        return (qz_phrase){&parts[1], 1, QZ_PHRASE_FIGURE_AT_MOST};
    }
    return qz_number_known(high) ? (qz_phrase){parts, 2, QZ_PHRASE_FIGURE_BETWEEN}
                                 : (qz_phrase){parts, 1, QZ_PHRASE_FIGURE_AT_LEAST};
}

/* Whether the limits are those of every value that a target can be about: of what adds up they are
   those of an area that has none below it, and of a flow those of one figure. */
static int are_of_all(const qz_decoder *d, const qzplan_metric *metric) {
    return !qz_is_flow(metric) && (d->only_area || !metric->additive);
}

void qz_remark_beyond(qz_decoder *d, const qz_node *node, const qzplan_value *value,
                      const qzplan_metric *metric) {
    int share = qz_is_part(metric) && value->form == QZPLAN_NUMBER_PERCENT;
    if (node == NULL || !qz_number_known(value->number) ||
        (!share && value->form != qz_form_of_values(metric))) {
        return;
    }
    static const qzplan_number none = {0, 0};
    int all = are_of_all(d, metric) || metric->low.num == 0; /* sums of what is not below zero */
    qzplan_number low = share ? qz_number_of(0) : all ? metric->low : none;
    qzplan_number high = share ? qz_number_of(1) : are_of_all(d, metric) ? metric->high : none;
    int below = qz_number_known(low) && qz_number_order(value->number, low) < 0;
    int above = qz_number_known(high) && qz_number_order(value->number, high) > 0;
    if (below || above) {
        qz_part parts[2];
        const qz_phrase range = range_of(parts, low, high, value->form);
        qz_fault(d, node,
                 QZ_SAY(VALUE_BEYOND_LIMITS, qz_text(value->text), qz_text(metric->id),
                        qz_part_of(range)));
    }
}
