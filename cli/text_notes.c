/* SPDX-License-Identifier: MIT */
/* The lines below a verdict in the table: what would remedy it, where it leads, what is missing. */

#include "text_notes.h"

#include <inttypes.h>

#include "amount.h"
#include "explain.h"
#include "needs.h"
#include "text_methods.h"
#include "words.h"

/* Where lines go. */
struct place {
    struct table *table;
    const struct report *report;
    const char *language;
    size_t column;
};

static void note(const struct place *place, enum style style, enum word lead,
                 const struct buffer *text) {
    table_note(place->table, place->column, style, word(lead, place->language), buffer_text(text));
}

/* What would remedy a verdict that is behind or missed. */
static void add_needs(const struct place *place, const qzplan_verdict *verdict) {
    const char *language = place->language;
    struct buffer text = {0};

    if (verdict->light != QZPLAN_LIGHT_RED && verdict->light != QZPLAN_LIGHT_YELLOW) {
        return;
    }
    verdict->over ? add_lacked(&text, verdict, language) : add_needed(&text, verdict, language);
    if (text.length > 0) {
        note(place, STYLE_NONE, verdict->over ? WORD_LACKED : WORD_NEEDED, &text);
    }
    buffer_free(&text);
}

/* What a reader should know beside the status; that there is no pace shows in the status. */
static void add_remarks(const struct place *place, const qzplan_verdict *verdict) {
    uint64_t quiet = QZPLAN_REMARK_MET_LATE | QZPLAN_REMARK_NO_BASELINE |
                     QZPLAN_REMARK_NO_WHOLE_UNITS | QZPLAN_REMARK_NO_DIRECTION |
                     QZPLAN_REMARK_NO_PACE | QZPLAN_REMARK_REVISED | QZPLAN_REMARK_TO_BE_SET;
    const char *language = place->language;
    struct buffer text = {0};

    if (verdict->missing_count > 0) {
        quiet |= QZPLAN_REMARK_AREAS_MISSING | QZPLAN_REMARK_INCOMPLETE;
    }
    if ((verdict->remarks & QZPLAN_REMARK_NO_COMMON_DAY) != 0) {
        quiet |= QZPLAN_REMARK_INCOMPLETE; /* it says what is missing */
    }
    for (uint32_t bit = 0; bit < 63; bit++) {
        if ((verdict->remarks & ~quiet) >> bit & 1) {
            buffer_add(&text, text.length > 0 ? word(WORD_SEMICOLON, language) : "");
            add_remark(&text, verdict, UINT64_C(1) << bit, language);
        }
    }
    if (text.length > 0) {
        note(place, STYLE_DIM, WORD_REMARKS, &text);
    }
    buffer_free(&text);
}

static void add_why(const struct place *place, const qzplan_verdict *verdict) {
    const char *language = place->language;
    struct buffer text = {0};

    add_explanation(&text, verdict, language);
    buffer_add(&text, " (");
    buffer_add_safe(&text, place->report->result->plan->file);
    buffer_format(&text, ":%" PRIu32 ")", verdict->target->line);
    note(place, STYLE_DIM, WORD_WHY, &text);
    buffer_free(&text);
}

/* Less than one a month: said by the year, which is easier to picture. */
static int is_slow(const qzplan_verdict *verdict) {
    const qzplan_number one = {1, verdict->form == QZPLAN_NUMBER_PLAIN ? 1 : 100};
    qzplan_number size = verdict->speed;
    int32_t order = 1;

    if (size.num < 0 && size.num > INT64_MIN) {
        size.num = -size.num;
    }
    return qzplan_number_compare(&order, &size, &one) == QZPLAN_OK && order < 0;
}

static void add_slip(struct buffer *text, int32_t slip, const char *language) {
    if (slip >= 548) {
        buffer_format(text, word(WORD_YEARS_LATE, language), (slip * 4 + 730) / 1461, slip);
    } else if (slip == 1 || slip == -1) {
        buffer_add(text, word(slip > 0 ? WORD_DAY_LATE : WORD_DAY_EARLY, language));
    } else if (slip != 0) {
        buffer_format(text, word(slip > 0 ? WORD_DAYS_LATE : WORD_DAYS_EARLY, language),
                      slip > 0 ? slip : -slip);
    }
}

/* "+3", "减少 0.07个百分点" */
static void add_change_needed(struct buffer *text, qzplan_number number, int32_t form,
                              const char *language) {
    const qzplan_number zero = {0, 1};

    if (number.num != 0) {
        buffer_add(text, word(number.num > 0 ? WORD_SPEED_MORE : WORD_SPEED_LESS, language));
    }
    number.num = number.num < 0 && number.num > INT64_MIN ? -number.num : number.num;
    add_number(text, &number, form == QZPLAN_NUMBER_PERCENT ? QZPLAN_NUMBER_POINTS : form, &zero,
               language);
}

/* A day that has passed already is told as such: the figures came too late to see it. */
static void add_arrival_told(struct buffer *text, const qzplan_verdict *verdict, const char *day,
                             const char *language) {
    int32_t as_of = verdict->deadline - verdict->days_left;

    if (verdict->arrival < as_of) {
        buffer_format(text, word(WORD_WOULD_HAVE_REACHED, language), day,
                      as_of - verdict->figure_day);
        return;
    }
    buffer_format(text, word(WORD_REACHED_ON, language), day);
    add_slip(text, verdict->slip, language);
}

/* "needs +3 a month from now on; 11.99 at the deadline ..., reached on 2027-01-01 (1 day late)" */
static void add_forecast(const struct place *place, const qzplan_verdict *verdict) {
    const qzplan_number twelve = {12, 1};
    const char *language = place->language;
    struct buffer text = {0}, part = {0};

    if (verdict->speed.den > 0) {
        qzplan_number speed = verdict->speed;
        int by_year =
            is_slow(verdict) && qzplan_number_multiply(&speed, &speed, &twelve) == QZPLAN_OK;

        add_change_needed(&part, speed, verdict->form, language);
        buffer_format(&text, word(by_year ? WORD_A_YEAR : WORD_A_MONTH, language),
                      buffer_text(&part));
    }
    if (verdict->projected.den > 0) {
        buffer_clear(&part);
        add_verdict_number(&part, verdict, QZPLAN_VERDICT_NUMBER_PROJECTED, language);
        buffer_add(&text, text.length > 0 ? word(WORD_SEMICOLON, language) : "");
        buffer_format(&text, word(WORD_AT_DEADLINE, language), buffer_text(&part));
    }
    if (verdict->arrival != QZPLAN_DAY_NONE) {
        buffer_clear(&part);
        add_day(&part, verdict->arrival);
        buffer_add(&text, text.length > 0 ? word(WORD_COMMA, language) : "");
        add_arrival_told(&text, verdict, buffer_text(&part), language);
    }
    if (text.length > 0) {
        note(place, STYLE_NONE, verdict->speed.den > 0 ? WORD_PACE_NEEDED : WORD_FORECAST, &text);
    }
    buffer_free(&text);
    buffer_free(&part);
}

static void add_missing(const struct place *place, const qzplan_verdict *verdict) {
    struct buffer text = {0};

    add_missing_areas(&text, verdict, place->language);
    if (text.length > 0) {
        note(place, STYLE_NONE, WORD_MISSING, &text);
    }
    buffer_free(&text);
}

/* "2024-05-01, Board: fewer children" */
static void add_revised(const struct place *place, const qzplan_verdict *verdict) {
    const qzplan_revision *revision = verdict->revision;
    const char *language = place->language;
    struct buffer text = {0};

    if (revision == NULL) {
        return;
    }
    add_revision(&text, revision, language);
    note(place, STYLE_DIM, revision->corrects ? WORD_CORRECTED : WORD_REVISED, &text);
    buffer_free(&text);
}

void add_notes(struct table *table, const struct report *report, const qzplan_verdict *verdict,
               size_t column, int explain, const char *language) {
    const struct place place = {table, report, language, column};

    add_needs(&place, verdict);
    add_forecast(&place, verdict);
    text_own_method(table, column, report, verdict, language);
    add_missing(&place, verdict);
    add_revised(&place, verdict);
    add_remarks(&place, verdict);
    if (explain) {
        add_why(&place, verdict);
    }
}
