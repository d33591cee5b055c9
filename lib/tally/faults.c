/* SPDX-License-Identifier: MIT */
/* Keeps faults, and says them. */

#include "tally/faults.h"

#include <string.h>

#include "base/suggest.h"
#include "base/utf8.h"
#include "reader/table_draft.h"
#include "tally/cell.h"

static int comes_before(const qz_rec_fault *a, const qz_rec_fault *b) {
    if (a->source != b->source) {
        return a->source < b->source;
    }
    return a->at != b->at ? a->at < b->at : a->what < b->what;
}

void qz_rec_fault_add(qz_rec_faults *faults, const qz_rec_fault *fault) {
    faults->counts[fault->kind]++;
    uint32_t at = faults->kept_count;
    if (at == QZ_FAULTS_KEPT) {
        if (!comes_before(fault, &faults->kept[at - 1])) {
            return;
        }
        at--;
    } else {
        faults->kept_count++;
    }
    for (; at > 0 && comes_before(fault, &faults->kept[at - 1]); at--) {
        faults->kept[at] = faults->kept[at - 1];
    }
    faults->kept[at] = *fault;
}

void qz_rec_faults_take(qz_rec_faults *faults, const qz_rec_faults *from, uint32_t source,
                        uint32_t as) {
    uint64_t counts[QZ_FAULT_KINDS];
    for (int kind = 0; kind < QZ_FAULT_KINDS; kind++) {
        counts[kind] = faults->counts[kind] + (source == 0 ? from->counts[kind] : 0);
    }
    for (uint32_t i = 0; i < faults->kept_count; i++) {
        faults->kept[i].source += faults->kept[i].source >= as;
    }
    for (uint32_t i = 0; i < from->kept_count; i++) {
        qz_rec_fault fault = from->kept[i];
        if (fault.source == source) {
            fault.source = as;
            qz_rec_fault_add(faults, &fault);
        }
    }
    memcpy(faults->counts, counts, sizeof counts);
}

void qz_rec_fault_text(char out[QZ_FAULT_TEXT], const char *text, size_t length) {
    size_t most = length < QZ_FAULT_TEXT - 1 ? length : QZ_FAULT_TEXT - 1;
    while (most < length && most > 0 && ((unsigned char)text[most] & 0xC0) == 0x80) {
        most--;
    }
    memset(out, 0, QZ_FAULT_TEXT);
    if (most > 0) {
        memcpy(out, text, most);
    }
}

uint64_t qz_rec_faults_errors(const qz_rec_faults *faults) {
    uint64_t errors = 0;
    for (int kind = QZ_FAULT_NO_GROUP; kind < QZ_FAULT_KINDS; kind++) {
        errors += faults->counts[kind];
    }
    return errors;
}

/* ---- how each is said */

static void tell_one_of(qz_report *report, const qz_place *place, const qzplan_table_column *column,
                        const char *text) {
    qz_suggest suggest;
    qz_suggest_begin(&suggest, text, strlen(text));
    for (size_t i = 0; i < column->one_of_count; i++) {
        qz_suggest_offer(&suggest, column->one_of[i]);
    }
    const char *nearest = suggest.best;
    qz_report_add(
        report, place,
        qz_hinted(QZ_SAY(RECORD_ONE_OF, qz_text(text), qz_text(column->id)), QZ_NEAREST(nearest)));
}

static void tell(const qz_rec_fault *fault, const qz_rec_spec *spec, const qz_place *place,
                 qz_report *report) {
    const qzplan_table_column *column =
        fault->what < spec->table->column_count ? spec->table->columns[fault->what] : NULL;
    switch (fault->kind) {
    case QZ_UNREADABLE_ONE_OF:
        tell_one_of(report, place, column, fault->text);
        break;
    case QZ_UNREADABLE_LIMITS:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_LIMITS, qz_text(fault->text), qz_text(column->id)));
        break;
    case QZ_UNREADABLE_AREA:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_AREA, qz_text(fault->text), qz_text(column->id)));
        break;
    case QZ_UNREADABLE_LATER:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_BORN_LATER, qz_text(fault->text), qz_text(column->id),
                             qz_day_part(spec->stretch.last)));
        break;
    case QZ_FAULT_NO_GROUP:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_NO_GROUP, qz_text(spec->plan->groups[fault->what]->one_of)));
        break;
    case QZ_FAULT_TWO_GROUPS:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_TWO_GROUPS, qz_text(spec->plan->groups[fault->what]->one_of)));
        break;
    case QZ_FAULT_KEY_BLANK:
        qz_report_add(report, place, QZ_SAY(RECORD_KEY_BLANK, qz_text(spec->table->id)));
        break;
    case QZ_FAULT_KEY_TWICE:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_KEY_TWICE, qz_text(fault->text), qz_text(spec->table->id)));
        break;
    default:
        qz_report_add(report, place,
                      QZ_SAY(RECORD_TYPE, qz_text(fault->text), qz_text(column->id),
                             qz_text(qz_column_type_name(column->type))));
        break;
    }
}

void qz_rec_faults_tell(const qz_rec_faults *faults, const qz_rec_spec *spec, const char *file,
                        qz_report *report) {
    uint64_t all = 0;
    for (int kind = 0; kind < QZ_FAULT_KINDS; kind++) {
        all += faults->counts[kind];
    }
    for (uint32_t i = 0; i < faults->kept_count; i++) {
        const qz_rec_fault *fault = &faults->kept[i];
        uint32_t line = fault->line > UINT32_MAX ? UINT32_MAX : (uint32_t)fault->line;
        qz_place place = {file, NULL, line, fault->column, line == 0 ? 0 : 1};
        tell(fault, spec, &place, report);
    }
    report->dropped += all - faults->kept_count;
}
