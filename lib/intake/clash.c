/* SPDX-License-Identifier: MIT */
/* Says what two figures have against each other, naming both. */

#include "intake/clash.h"

#include <stdio.h>

#include <qzplan/error.h>

#include "calendar/kinds.h"
#include "number/number.h"
#include "tables/fields.h"

/* What may be said of a figure: where it stands, and which one it is. */
typedef struct named {
    qz_part parts[4];
    qz_phrase phrase;
} named;

static void name_place(named *out, const qz_stored *stored) {
    out->parts[0] = qz_text(stored->figure.file);
    out->parts[1] = qz_count(stored->figure.line);
    out->phrase = stored->value.span == QZ_SPAN_CELL ? (qz_phrase){out->parts, 1, QZ_PHRASE_AT_CELL}
                  : stored->figure.line == 0         ? qz_phrase_plain(QZ_PHRASE_ADDED_BEFORE)
                                             : (qz_phrase){out->parts, 2, QZ_PHRASE_AT_LINE};
}

/* "`rotated` in 2025 in `town`" */
static void name_figure(named *out, const qz_clash *clash) {
    static const int phrases[2][2] = {{QZ_PHRASE_FIGURE, QZ_PHRASE_FIGURE_GROUP},
                                      {QZ_PHRASE_FIGURE_AREA, QZ_PHRASE_FIGURE_AREA_GROUP}};
    const qzplan_figure *figure = &clash->at->figure;
    const qzplan_group *group = clash->everyone ? NULL : figure->group;
    int area = figure->area->parent != NULL || figure->area->is_set;
    size_t count = 0;
    out->parts[count++] = qz_text(clash->metric->id);
    out->parts[count++] = qz_period_part(&figure->period);
    if (area) {
        out->parts[count++] = qz_text(figure->area->id);
    }
    if (group != NULL) {
        out->parts[count++] = qz_text(group->id);
    }
    out->phrase = (qz_phrase){out->parts, count, phrases[area][group != NULL]};
}

void qz_tell_amount(qz_told *out, const qz_interval *amount, int32_t form,
                    const qz_interval *beside) {
    int low = qz_number_known(amount->low);
    int high = qz_number_known(amount->high);
    out->parts[0] =
        qz_number_part(low ? amount->low : amount->high, form, low ? beside->high : beside->low);
    if (low == high && (!low || qz_interval_is_exact(amount))) {
        out->part = out->parts[0];
        return;
    }
    out->parts[1] = qz_number_part(amount->high, form, beside->low);
    out->part = qz_part_of((qz_phrase){out->parts, low && high ? 2 : 1,
                                       low && high ? QZ_PHRASE_FIGURE_BETWEEN
                                       : low       ? QZ_PHRASE_FIGURE_AT_LEAST
                                                   : QZ_PHRASE_FIGURE_AT_MOST});
}

/* The kinds that fill a longer one. */
static const int periods[QZ_PERIOD_KINDS_MOST] = {
    [QZPLAN_PERIOD_HALF_YEAR] = QZ_PHRASE_HALF_YEARS,
    [QZPLAN_PERIOD_QUARTER] = QZ_PHRASE_QUARTERS,
    [QZPLAN_PERIOD_MONTH] = QZ_PHRASE_MONTHS,
};

/* Adds what the clash is, of the parts that all of them are made of. */
static void report_at(qz_report *report, const qz_place *place, const qz_clash *clash) {
    int share = clash->what == QZ_CLASH_SHARE || clash->share || clash->metric->percent;
    int32_t form = share ? QZPLAN_NUMBER_PERCENT : QZPLAN_NUMBER_PLAIN;
    named first;
    named about;
    name_place(&first, clash->other);
    name_figure(&about, clash);
    const qz_part figure = qz_part_of(about.phrase);
    const qz_part where = qz_part_of(first.phrase);
    const qz_part period = qz_period_part(&clash->other->figure.period);
    qz_told one;
    qz_told two;
    qz_tell_amount(&one, &clash->here, form, &clash->there);
    qz_tell_amount(&two, &clash->there, form, &clash->here);
    const qz_part here = one.part;
    const qz_part there = two.part;
    switch (clash->what) {
    case QZ_CLASH_DUPLICATE:
        qz_report_add(report, place, QZ_SAY(FIGURE_TWICE, figure, where));
        break;
    case QZ_CLASH_ABOVE:
        qz_report_add(
            report, place,
            QZ_SAY(FIGURE_PART_ABOVE, figure, here, qz_text(clash->whole->id), there, where));
        break;
    case QZ_CLASH_SUM:
        qz_report_add(report, place, QZ_SAY(FIGURE_SUM_DIFFERS, figure, here, there, where));
        break;
    case QZ_CLASH_AREAS:
        qz_report_add(report, place,
                      QZ_SAY(FIGURE_AREAS_DIFFER, figure, here, qz_count((uint64_t)clash->kind),
                             there, where));
        break;
    case QZ_CLASH_PERIODS:
        qz_report_add(report, place,
                      QZ_SAY(FIGURE_PERIODS_DIFFER, figure, here,
                             qz_phrase_part(periods[clash->kind]), there, where));
        break;
    case QZ_CLASH_GROUP:
        qz_report_add(report, place, QZ_SAY(FIGURE_GROUP_ABOVE, figure, here, there, where));
        break;
    case QZ_CLASH_GROUPS:
        qz_report_add(report, place,
                      QZ_SAY(FIGURE_GROUPS_DIFFER, figure, here, qz_count((uint64_t)clash->kind),
                             there, where));
        break;
    case QZ_CLASH_DAY:
        qz_report_add(report, place,
                      QZ_SAY(FIGURE_DAY_DIFFERS, figure, here, there, period, where));
        break;
    case QZ_CLASH_ANSWER:
        qz_report_add(report, place, QZ_SAY(FIGURE_ANSWERS_DIFFER, figure, period, where));
        break;
    case QZ_CLASH_FALL:
        qz_report_add(report, place, QZ_SAY(FIGURE_FALLS, figure, here, there, period, where));
        break;
    case QZ_CLASH_OVERFLOW:
        qz_report_add(report, place, QZ_SAY(FIGURE_SUM_TOO_LARGE, figure));
        break;
    case QZ_CLASH_SHARE:
        qz_report_add(report, place, QZ_SAY(FIGURE_SHARE_DIFFERS, figure, here, there, where));
        break;
    default:
        qz_report_add(report, place, QZ_SAY(FIGURE_AMOUNTS_DIFFER, figure, here, there, where));
    }
}

static qz_place place_of(const qz_clash *clash, char *path, size_t capacity) {
    const qz_stored *at = clash->at;
    const char *file = at->figure.file;
    if (clash->what == QZ_CLASH_DUPLICATE) {
        snprintf(path, capacity, "figures[%lu]", (unsigned long)at->row);
        return at->value.span == QZ_SPAN_CELL
                   ? (qz_place){file, path, at->value.line, at->value.column, QZ_SPAN_CELL}
                   : (qz_place){file, path, at->figure.line, at->figure.column, 0};
    }
    const qz_spot *spot = clash->denominator ? &at->denominator : &at->value;
    const char *field = clash->denominator ? "denominator" : qz_field_name((int)at->field);
    snprintf(path, capacity, "figures[%lu].%s", (unsigned long)at->row, field);
    return (qz_place){file, path, spot->line, spot->column, spot->span};
}

void qz_clash_report(qz_report *report, const qz_clash *clash) {
    char path[64];
    qz_place place = place_of(clash, path, sizeof path);
    report_at(report, &place, clash);
}
