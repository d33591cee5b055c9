/* SPDX-License-Identifier: MIT */
/* Dates, spans of time, and the day on which years begin. */

#include "reader/decode.h"

#include <string.h>

#include <qzplan/error.h>

#include "base/arrays.h"
#include "base/scan.h"
#include "calendar/date.h"
#include "calendar/kinds.h"
#include "calendar/period.h"
#include "input/meant.h"
#include "messages/found.h"
#include "reader/remarks.h"

/* What was meant, where it can be known, else how dates are written. */
static void report_date(qz_decoder *d, const qz_node *node, const char *text, int at_key, int hint,
                        unsigned flags, int32_t year_starts) {
    void (*const fault)(qz_decoder *, const qz_node *, qz_message) =
        at_key ? qz_fault_key : qz_fault;
    const qz_message said = QZ_SAY(DATE_FORM, qz_text(text));
    qz_meant meant = {.text = {0}};
    if (qz_report_is_full(d->report) || !qz_meant_date(&meant, text, strlen(text), year_starts)) {
        fault(d, node, qz_hinted(said, qz_period_hint(hint)));
        return;
    }
    const qz_phrase either = QZ_PHRASE(WRITE_EITHER, qz_text(meant.text), qz_text(meant.other));
    const qz_phrase one = QZ_PHRASE(WRITE_VALUE, qz_text(meant.text));
    int ongoing = strcmp(meant.text, "ongoing") == 0;
    if (ongoing && (flags & QZ_PERIOD_ONGOING) == 0) {
        fault(d, node, qz_hinted(said, qz_period_hint(hint)));
    } else if (ongoing) {
        fault(
            d, node,
            QZ_REPLACING(qz_hinted(said, qz_phrase_plain(QZ_PHRASE_WRITE_ONGOING)), meant.text, 0));
    } else {
        fault(d, node,
              QZ_REPLACING(qz_hinted(said, meant.other[0] != '\0' ? either : one), meant.text,
                           meant.certain));
    }
}

int qz_decode_period(qz_decoder *d, const qz_node *node, qzplan_period *out, unsigned flags,
                     int32_t year_starts) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    int hint = QZ_PERIOD_HINT_NONE;
    int code = qz_period_read(out, &hint, node->text, node->length, flags, year_starts);
    if (code != QZPLAN_OK) {
        *out = (qzplan_period){0};
        report_date(d, node, node->text, 0, hint, flags, year_starts);
    } else {
        qz_remark_year(d, node, node->text, 0, out, year_starts);
    }
    return code == QZPLAN_OK;
}

int qz_decode_key_period(qz_decoder *d, const qz_node *node, qzplan_period *out,
                         int32_t year_starts) {
    int hint = QZ_PERIOD_HINT_NONE;
    int code = qz_period_read(out, &hint, node->key, strlen(node->key), 0, year_starts);
    if (code != QZPLAN_OK) {
        *out = (qzplan_period){0};
        report_date(d, node, node->key, 1, hint, 0, year_starts);
    } else {
        qz_remark_year(d, node, node->key, 1, out, year_starts);
    }
    return code == QZPLAN_OK;
}

/* "04-01", on any day that every year has. */
void qz_decode_year_starts(qz_decoder *d, const qz_node *node, int32_t *out) {
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    uint32_t month = 0;
    uint32_t day = 0;
    qz_scan scan = qz_scan_begin(node->text, node->length);
    int form = qz_scan_digits(&scan, &month) == 2 && qz_scan_take(&scan, '-') &&
               qz_scan_digits(&scan, &day) == 2 && qz_scan_ended(&scan);
    /* 2023 has no 29 February */
    if (!form || month < 1 || month > 12 || day < 1 ||
        day > (uint32_t)qz_days_in_month(2023, (int32_t)month)) {
        qz_fault(d, node, QZ_SAY(YEAR_START_FORM, qz_text(node->text)));
        return;
    }
    *out = (int32_t)(100 * month + day);
}

/* "4 years", "10 months", "45 days". */
static int read_length(qzplan_span *out, const char *text, size_t length) {
    static const struct {
        const char *word;
        int32_t kind;
    } units[] = {
        {"year", QZPLAN_SPAN_YEARS}, {"month", QZPLAN_SPAN_MONTHS}, {"day", QZPLAN_SPAN_LENGTH}};
    uint32_t count = 0;
    qz_scan scan = qz_scan_begin(text, length);
    if (qz_scan_digits(&scan, &count) == 0 || count < 1 || count > 9999 || !qz_scan_blanks(&scan)) {
        return 0;
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(units); i++) {
        qz_scan rest = scan;
        if (qz_scan_word(&rest, units[i].word)) {
            int ends = count == 1 ? 1 : qz_scan_take(&rest, 's');
            *out = (qzplan_span){units[i].kind, (int32_t)count, 0, 0};
            return ends && qz_scan_ended(&rest);
        }
    }
    return 0;
}

/* "2026..2030". */
static int read_from_to(qzplan_span *out, const char *text, size_t length, int32_t year_starts) {
    const char *dots = strstr(text, "..");
    qzplan_period from;
    qzplan_period to;
    if (dots == NULL ||
        qz_period_read(&from, NULL, text, (size_t)(dots - text), 0, year_starts) != QZPLAN_OK ||
        qz_period_read(&to, NULL, dots + 2, length - (size_t)(dots - text) - 2, 0, year_starts) !=
            QZPLAN_OK) {
        return 0;
    }
    *out = (qzplan_span){QZPLAN_SPAN_DAYS, 0, from.first, to.last};
    return from.first <= to.last;
}

int qz_decode_span(qz_decoder *d, const qz_node *node, qzplan_span *out, int32_t year_starts) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    if (strcmp(node->text, "plan") == 0) {
        *out = (qzplan_span){.kind = QZPLAN_SPAN_PLAN};
        return 1;
    }
    if ((read_length(out, node->text, node->length) && out->kind != QZPLAN_SPAN_LENGTH) ||
        read_from_to(out, node->text, node->length, year_starts)) {
        return 1;
    }
    *out = (qzplan_span){0};
    qz_fault(d, node, QZ_SAY(SPAN_FORM, qz_text(node->text)));
    return 0;
}

void qz_decode_years(qz_decoder *d, const qz_node *node, qzplan_period *out, int32_t year_starts) {
    const char *dots = strstr(node->text, "..");
    const size_t before = dots == NULL ? 0 : (size_t)(dots - node->text);
    qzplan_period from;
    qzplan_period to;
    *out = (qzplan_period){0};
    if (dots == NULL ||
        qz_period_read(&from, NULL, node->text, before, 0, year_starts) != QZPLAN_OK ||
        qz_period_read(&to, NULL, dots + 2, node->length - before - 2, 0, year_starts) !=
            QZPLAN_OK ||
        from.kind != QZPLAN_PERIOD_YEAR || to.kind != QZPLAN_PERIOD_YEAR || from.first > to.first ||
        qz_year_starts_of(&from) != qz_year_starts_of(&to)) {
        qz_fault(d, node, QZ_SAY(SINCE_YEARS, qz_text(node->text)));
        return;
    }
    *out = (qzplan_period){QZPLAN_PERIOD_NONE, from.first, to.last, 0};
}

int qz_decode_length(qz_decoder *d, const qz_node *node, qzplan_span *out) {
    if (!qz_decode_scalar(d, node)) {
        return 0;
    }
    if (read_length(out, node->text, node->length)) {
        return 1;
    }
    *out = (qzplan_span){0};
    qz_fault(d, node, QZ_SAY(LENGTH_FORM, qz_text(node->text)));
    return 0;
}

void qz_decode_rhythm(qz_decoder *d, const qz_node *node, int32_t *kind, qzplan_span *over) {
    if (!qz_decode_scalar(d, node)) {
        return;
    }
    for (int32_t i = 0; i < qz_period_kind_count(); i++) {
        const qz_period_kind *row = qz_period_kind_of(i);
        if (row->in_every && strcmp(row->name, node->text) == 0) {
            *kind = i;
            return;
        }
    }
    if (!read_length(over, node->text, node->length) || over->kind == QZPLAN_SPAN_LENGTH) {
        *over = (qzplan_span){0};
        qz_fault(d, node, QZ_SAY(RHYTHM_FORM, qz_text(node->text)));
    }
}
