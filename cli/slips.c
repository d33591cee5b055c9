/* SPDX-License-Identifier: MIT */
/* Which targets get a slip, and what stands on it. */

#include "slips.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "due.h"
#include "explain.h"
#include "needs.h"
#include "text_cells.h"
#include "width.h"
#include "words.h"

/* A slip is one page: so many columns of a text, promises and figures have room. */
enum {
    LONG_TEXT = 190,
    LINE_TEXT = 140,
    LIST_TEXT = 84,
    SHORT_TEXT = 60,
    NAME_TEXT = 44,
    VALUE_TEXT = 26,
    PROMISES_MOST = 3,
    FIGURES_MOST = 3
};

static const struct {
    const char *name;
    enum word word;
    int gravity;
} levels[LEVEL_COUNT] = {
    [LEVEL_NONE] = {"", WORD_LEVEL_BLUE, 0},
    [LEVEL_BLUE] = {"blue", WORD_LEVEL_BLUE, 1},
    [LEVEL_YELLOW] = {"yellow", WORD_LEVEL_YELLOW, 2},
    [LEVEL_RED] = {"red", WORD_LEVEL_RED, 3},
};

static const struct slip_line lines[] = {
    {{SLIP_NUMBER, SLIP_ISSUED}, 0},
    {{SLIP_LEVEL, SLIP_TASK}, 0},
    {{SLIP_LEAD, SLIP_WITH}, 0},
    {{SLIP_MATTER, SLIP_FIELD_COUNT}, 0},
    {{SLIP_WORDING, SLIP_FIELD_COUNT}, 0},
    {{SLIP_TARGET, SLIP_FIELD_COUNT}, 0},
    {{SLIP_STANDING, SLIP_FIELD_COUNT}, 0},
    {{SLIP_NEEDED, SLIP_FIELD_COUNT}, 0},
    {{SLIP_DEADLINE, SLIP_DAYS}, 0},
    {{SLIP_EVIDENCE, SLIP_FIELD_COUNT}, 0},
    {{SLIP_CONTACT, SLIP_ANSWER_BY}, 0},
    {{SLIP_ANSWER, SLIP_FIELD_COUNT}, 34},
    {{SLIP_APPROVED, SLIP_SIGNED}, 18},
};

const struct slip_line *slip_line(size_t index) {
    return index < ARRAY_SIZE(lines) ? &lines[index] : NULL;
}

const char *level_name(enum level level) {
    return levels[level].name;
}

const char *slip_heading(const struct slip *slip, const char *language) {
    return word(slip->is_request ? WORD_SLIP_REQUEST : WORD_SLIP, language);
}

enum level level_of(const qzplan_verdict *verdict) {
    static const enum level by_light[] = {[QZPLAN_LIGHT_GREY] = LEVEL_NONE,
                                          [QZPLAN_LIGHT_GREEN] = LEVEL_NONE,
                                          [QZPLAN_LIGHT_BLUE] = LEVEL_BLUE,
                                          [QZPLAN_LIGHT_YELLOW] = LEVEL_YELLOW,
                                          [QZPLAN_LIGHT_RED] = LEVEL_RED};

    if (verdict->over) {
        return LEVEL_NONE;
    }
    if (verdict->status == QZPLAN_STATUS_UNKNOWN) {
        return LEVEL_BLUE;
    }
    return by_light[verdict->light];
}

static int is_unreported(const qzplan_verdict *verdict) {
    return verdict->status == QZPLAN_STATUS_UNKNOWN;
}

/* The slip of a target by its verdicts; of those with one level one that was reported. */
static struct slip slip_of(const qzplan_result *result, const qzplan_target_outcome *outcome) {
    struct slip slip = {.target = outcome->target};

    for (size_t i = 0; i < outcome->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[outcome->first_verdict + i];
        enum level level = level_of(verdict);

        if (levels[level].gravity > levels[slip.level].gravity ||
            (slip.is_request && level == slip.level && !is_unreported(verdict))) {
            slip.level = level;
            slip.worst = verdict;
            slip.is_request = is_unreported(verdict);
        }
    }
    return slip;
}

static int by_level(const void *a, const void *b) {
    const struct slip *one = a, *other = b;

    if (one->level != other->level) {
        return levels[one->level].gravity > levels[other->level].gravity ? -1 : 1;
    }
    if (one->worst->deadline != other->worst->deadline) {
        return one->worst->deadline < other->worst->deadline ? -1 : 1;
    }
    return one->target->index < other->target->index ? -1
                                                     : one->target->index > other->target->index;
}

void slips_find(struct slips *slips) {
    const qzplan_result *result = slips->judged->result;

    slips->items = memory_new(result->target_count + 1, sizeof *slips->items);
    for (size_t i = 0; i < result->target_count; i++) {
        struct slip slip = slip_of(result, result->targets[i]);
        int asked = slips->levels == 0 || (slips->levels >> slip.level & 1) != 0;

        if (slip.level != LEVEL_NONE && asked &&
            selection_has_task(&slips->judged->selection, slip.target->task)) {
            slips->items[slips->count++] = slip;
        }
    }
    qsort(slips->items, slips->count, sizeof *slips->items, by_level);
}

void slips_free(struct slips *slips) {
    free(slips->items);
}

/* Adds at most so many columns of a text, and an ellipsis for the rest. */
static void add_cut(struct buffer *text, const char *whole, size_t most) {
    size_t size = strlen(whole), at = 0, columns = 0;

    while (at < size) {
        int32_t point;
        size_t bytes = character_read(&point, whole + at, size - at);

        columns += character_width(point);
        if (columns > most) {
            break;
        }
        at += bytes;
    }
    buffer_add_bytes(text, whole, at);
    buffer_add(text, at < size ? "\xE2\x80\xA6" : "");
}

static void add_cut_safe(struct buffer *text, const char *whole, size_t most) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, whole);
    add_cut(text, buffer_text(&safe), most);
    buffer_free(&safe);
}

/* The name of a file, without its folders. */
static void add_file_name(struct buffer *text, const char *file) {
    const char *slash = strrchr(file, '/');

    add_cut_safe(text, slash != NULL ? slash + 1 : file, NAME_TEXT);
}

static void add_departments(struct buffer *text, const qzplan_department *const *departments,
                            size_t count, const char *language) {
    struct buffer all = {0};

    for (size_t i = 0; i < count; i++) {
        buffer_add(&all, i > 0 ? word(WORD_LIST_COMMA, language) : "");
        buffer_add_safe(&all, text_in(&departments[i]->title, language));
    }
    add_cut(text, buffer_text(&all), LIST_TEXT);
    buffer_free(&all);
}

/* What a promise is about, with its area where that is not the plan's own. */
static void add_about(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    struct buffer about = {0};

    add_subject(&about, verdict, language);
    if (verdict->area != verdict->target->task->plan->area) {
        buffer_add(&about, " \xC2\xB7 ");
        buffer_add_safe(&about, text_in(&verdict->area->title, language));
    }
    add_cut(text, buffer_text(&about), NAME_TEXT);
    buffer_free(&about);
}

/* "Schools: missed; 49 schools, required ≤ 41 schools" */
static void add_standing(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    struct buffer found = {0}, wanted = {0};

    add_about(text, verdict, language);
    add_found(&found, verdict, language);
    add_wanted(&wanted, verdict, language);
    buffer_format(text, "%s%s%s", word(WORD_COLON, language),
                  qzplan_term_label(QZPLAN_VOCABULARY_STATUS, verdict->status, language),
                  word(WORD_SEMICOLON, language));
    add_cut(text, buffer_text(&found), VALUE_TEXT);
    buffer_format(text, "%s%s%s", word(WORD_SEMICOLON, language), word(WORD_REQUIRED, language),
                  word(WORD_COLON, language));
    add_cut(text, buffer_text(&wanted), VALUE_TEXT);
    buffer_free(&found);
    buffer_free(&wanted);
}

static void add_need_line(struct buffer *text, const qzplan_verdict *verdict,
                          const char *language) {
    if (verdict->needed_count > 0) {
        struct buffer needed = {0};

        add_about(text, verdict, language);
        buffer_add(text, word(WORD_COLON, language));
        add_needed(&needed, verdict, language);
        add_cut(text, buffer_text(&needed), VALUE_TEXT);
        buffer_free(&needed);
    } else if (is_unreported(verdict)) {
        add_about(text, verdict, language);
        buffer_add(text, word(WORD_COLON, language));
        buffer_add(text, word(WORD_SLIP_REPORT_IT, language));
    }
}

typedef void line_adder(struct buffer *text, const qzplan_verdict *verdict, const char *language);

/* A line for each of the target's promises that the slip is about. */
static void add_lines(struct buffer *text, const struct slips *slips, const struct slip *slip,
                      line_adder *add, const char *language) {
    const qzplan_result *result = slips->judged->result;
    const qzplan_target_outcome *outcome = result->targets[slip->target->index];
    size_t told = 0;

    for (size_t i = 0; i < outcome->verdict_count; i++) {
        const qzplan_verdict *verdict = result->verdicts[outcome->first_verdict + i];
        struct buffer line = {0};

        if (level_of(verdict) != LEVEL_NONE) {
            add(&line, verdict, language);
        }
        if (line.length > 0 && told++ < PROMISES_MOST) {
            buffer_format(text, "%s%s", told > 1 ? "\n" : "", buffer_text(&line));
        }
        buffer_free(&line);
    }
    if (told > PROMISES_MOST) {
        buffer_format(text, word(WORD_AND_MORE, language), told - PROMISES_MOST);
    }
}

/* "Schools 2025: 49; register of schools; figures.csv:3" */
static void add_figure(struct buffer *text, const qzplan_figure *figure, const char *language) {
    add_cut_safe(text, text_in(&figure->metric->title, language), NAME_TEXT);
    buffer_add(text, " ");
    add_period(text, &figure->period);
    buffer_add(text, word(WORD_COLON, language));
    add_latest(text, figure, language);
    if (figure->source != NULL) {
        buffer_add(text, word(WORD_SEMICOLON, language));
        add_cut_safe(text, figure->source, VALUE_TEXT);
    }
    buffer_add(text, word(WORD_SEMICOLON, language));
    add_file_name(text, figure->file);
    if (figure->line > 0) {
        buffer_format(text, ":%" PRIu32, figure->line);
    }
}

static void add_evidence(struct buffer *text, const struct slip *slip, const char *language) {
    const qzplan_verdict *verdict = slip->worst;
    struct buffer why = {0};

    add_explanation(&why, verdict, language);
    add_cut(text, buffer_text(&why), LINE_TEXT);
    buffer_free(&why);
    for (size_t i = 0; i < verdict->figure_count && i < FIGURES_MOST; i++) {
        buffer_add(text, "\n");
        add_figure(text, verdict->figures[i], language);
    }
    if (verdict->figure_count > FIGURES_MOST) {
        buffer_format(text, word(WORD_AND_MORE, language), verdict->figure_count - FIGURES_MOST);
    }
}

/* The words of the source: the target's, else the task's. */
static void add_wording(struct buffer *text, const struct slip *slip, const char *language) {
    const qzplan_target *target = judged_target(slip->worst);
    const qzplan_text *wording =
        text_given(&target->wording) ? &target->wording : &target->task->wording;

    add_cut_safe(text, text_given(wording) ? text_in(wording, language) : "", LONG_TEXT);
}

static void add_promise(struct buffer *text, const struct slip *slip, const char *language) {
    struct buffer promise = {0};

    buffer_format(&promise, "%s%s", slip->target->id, word(WORD_COLON, language));
    add_target(&promise, judged_target(slip->worst), language);
    add_cut_safe(text, buffer_text(&promise), LONG_TEXT);
    buffer_free(&promise);
}

static void add_days(struct buffer *text, const qzplan_verdict *verdict, const char *language) {
    int32_t days = verdict->days_left;

    buffer_format(text, word(days < 0 ? WORD_SLIP_DAYS_PAST : WORD_SLIP_DAYS_LEFT, language),
                  days < 0 ? -days : days);
}

static void add_contact(struct buffer *text, const struct slip *slip, const char *language) {
    const qzplan_task *task = slip->target->task;
    const qzplan_text *contact = text_given(&task->contact) ? &task->contact : &task->lead->contact;

    add_cut_safe(text, text_given(contact) ? text_in(contact, language) : "", SHORT_TEXT);
}

static void add_number_of(struct buffer *text, const struct slips *slips, const struct slip *slip) {
    int32_t year = 0, month = 0, day = 0;

    if (qzplan_day_split(&year, &month, &day, slips->judged->as_of) == QZPLAN_OK) {
        buffer_format(text, "%04d%02d%02d-", (int)year, (int)month, (int)day);
    }
    add_cut_safe(text, slip->target->id, SHORT_TEXT);
}

static void add_answer_by(struct buffer *text, const struct slips *slips) {
    if (slips->answer_by != QZPLAN_DAY_NONE) {
        add_day(text, slips->answer_by);
    }
}

/* One field's own. */
#define FIELD(name, code)                                                                          \
    static void field_##name(struct buffer *text, const struct slips *slips,                       \
                             const struct slip *slip, const char *language) {                      \
        const qzplan_task *task = slip->target->task;                                              \
        (void)text, (void)slips, (void)task, (void)language;                                       \
        code;                                                                                      \
    }

FIELD(number, add_number_of(text, slips, slip))
FIELD(issued, add_day(text, slips->judged->as_of))
FIELD(level,
      buffer_format(text, "%s \xC2\xB7 %s", word(levels[slip->level].word, language),
                    qzplan_term_label(QZPLAN_VOCABULARY_STATUS, slip->worst->status, language)))
FIELD(task, add_cut_safe(text, task->id, SHORT_TEXT))
FIELD(lead, add_departments(text, task->leads, task->lead_count, language))
FIELD(with, add_departments(text, task->participants, task->participant_count, language))
FIELD(matter, add_cut_safe(text, text_in(&task->title, language), LINE_TEXT))
FIELD(wording, add_wording(text, slip, language))
FIELD(target, add_promise(text, slip, language))
FIELD(standing, add_lines(text, slips, slip, add_standing, language))
FIELD(needed, add_lines(text, slips, slip, add_need_line, language))
FIELD(deadline, add_day(text, slip->worst->deadline))
FIELD(days, add_days(text, slip->worst, language))
FIELD(evidence, add_evidence(text, slip, language))
FIELD(contact, add_contact(text, slip, language))
FIELD(answer_by, add_answer_by(text, slips))
FIELD(blank, )

static const struct {
    const char *name;
    enum word label;
    void (*add)(struct buffer *text, const struct slips *slips, const struct slip *slip,
                const char *language);
} fields[SLIP_FIELD_COUNT] = {
    [SLIP_NUMBER] = {"number", WORD_SLIP_NUMBER, field_number},
    [SLIP_ISSUED] = {"issued", WORD_SLIP_ISSUED, field_issued},
    [SLIP_LEVEL] = {"level", WORD_SLIP_LEVEL, field_level},
    [SLIP_TASK] = {"task", WORD_TASK, field_task},
    [SLIP_LEAD] = {"lead", WORD_AS_LEAD, field_lead},
    [SLIP_WITH] = {"with", WORD_AS_WITH, field_with},
    [SLIP_MATTER] = {"matter", WORD_SLIP_MATTER, field_matter},
    [SLIP_WORDING] = {"wording", WORD_SLIP_WORDING, field_wording},
    [SLIP_TARGET] = {"target", WORD_TARGET, field_target},
    [SLIP_STANDING] = {"standing", WORD_SLIP_STANDING, field_standing},
    [SLIP_NEEDED] = {"needed", WORD_SLIP_NEEDED, field_needed},
    [SLIP_DEADLINE] = {"deadline", WORD_DEADLINE, field_deadline},
    [SLIP_DAYS] = {"days", WORD_SLIP_DAYS, field_days},
    [SLIP_EVIDENCE] = {"evidence", WORD_SLIP_EVIDENCE, field_evidence},
    [SLIP_CONTACT] = {"contact", WORD_SLIP_CONTACT, field_contact},
    [SLIP_ANSWER_BY] = {"answer_by", WORD_SLIP_ANSWER_BY, field_answer_by},
    [SLIP_ANSWER] = {"answer", WORD_SLIP_ANSWER, field_blank},
    [SLIP_APPROVED] = {"approved", WORD_SLIP_APPROVED, field_blank},
    [SLIP_SIGNED] = {"signed", WORD_SLIP_SIGNED, field_blank},
};

const char *slip_field_name(enum slip_field field) {
    return fields[field].name;
}

const char *slip_field_label(enum slip_field field, const char *language) {
    return word(fields[field].label, language);
}

void slip_add_field(struct buffer *text, const struct slips *slips, const struct slip *slip,
                    enum slip_field field, const char *language) {
    fields[field].add(text, slips, slip, language);
}

void slip_add_plan(struct buffer *text, const struct slips *slips, const char *language) {
    add_cut_safe(text, text_in(&slips->judged->plan->title, language), SHORT_TEXT);
    if (slips->judged->area != NULL) {
        buffer_add(text, " \xC2\xB7 ");
        add_cut_safe(text, text_in(&slips->judged->area->title, language), SHORT_TEXT);
    }
}

int slip_has_line(const struct slips *slips, const struct slip *slip, const struct slip_line *line,
                  const char *language) {
    struct buffer text = {0};

    slip_add_field(&text, slips, slip, line->fields[0], language);
    int has = text.length > 0 || line->blank > 0 || line->fields[1] != SLIP_FIELD_COUNT;
    buffer_free(&text);
    return has;
}
