/* SPDX-License-Identifier: MIT */
/* A plan's deadlines as a calendar. The same plan, figures and day make the same bytes: the day
   judged stands for the time at which it was made. */

#include "calendar.h"

#include <inttypes.h>
#include <string.h>

#include <qzplan/version.h>

#include "amount.h"
#include "ics.h"
#include "needs.h"
#include "text_cells.h"
#include "words.h"

/* So many promises of one event are told; of more only the number. */
enum { TOLD = 20 };

/* One event: a deadline, or a reminder of it. */
struct event {
    const char *task_id;
    const char *name; /* of the deadline within its task */
    const qzplan_task *task;
    const struct deadline *deadline; /* NULL: cancelled */
    size_t sequence;
    int32_t day;    /* of the deadline */
    int32_t before; /* days; 0: the deadline itself */
};

static void write_uid(const struct out *out, const struct calendar *calendar,
                      const struct event *event) {
    struct buffer uid = {0};

    add_plain_id(&uid, calendar->judged->plan->id);
    buffer_add(&uid, "/");
    add_plain_id(&uid, event->task_id);
    buffer_format(&uid, "/%s", event->name);
    if (event->before > 0) {
        buffer_format(&uid, "/before-%" PRId32, event->before);
    }
    buffer_add(&uid, "@qzplan");
    ics_line(out, "UID", buffer_text(&uid));
    buffer_free(&uid);
}

static void write_days(const struct out *out, const struct calendar *calendar,
                       const struct event *event) {
    struct buffer day = {0};

    ics_add_day(&day, calendar->judged->as_of);
    buffer_add(&day, "T000000Z");
    ics_line(out, "DTSTAMP", buffer_text(&day));
    buffer_clear(&day);
    ics_add_day(&day, event->day - event->before);
    ics_line(out, "DTSTART;VALUE=DATE", buffer_text(&day));
    buffer_clear(&day);
    ics_add_day(&day, event->day - event->before + 1);
    if (day.length > 0) {
        ics_line(out, "DTEND;VALUE=DATE", buffer_text(&day));
    }
    buffer_free(&day);
}

static void add_due_in(struct buffer *text, int32_t days, const char *language) {
    buffer_format(text, word(days == 1 ? WORD_DUE_IN_ONE_DAY : WORD_DUE_IN_DAYS, language), days);
}

/* "1.1 Fewer and larger schools"; in 30 days, or overdue, as it is. */
static void add_summary(struct buffer *text, const struct out *out, const struct calendar *calendar,
                        const struct event *event) {
    const char *language = out->language;

    if (event->before > 0) {
        add_due_in(text, event->before, language);
    } else if (event->deadline != NULL && event->day < calendar->judged->as_of) {
        buffer_format(text, "%s%s",
                      qzplan_term_label(QZPLAN_VOCABULARY_PHASE, QZPLAN_PHASE_OVERDUE, language),
                      word(WORD_COLON, language));
    }
    buffer_add_safe(text, event->task_id);
    if (event->task != NULL) {
        buffer_add(text, " ");
        buffer_add_safe(text, text_in(&event->task->title, language));
    }
}

/* "- Schools: behind; 49 schools, wanted ≤ 41 schools; still needed: ..." */
static void add_promise(struct buffer *text, const struct promise *promise, const char *language) {
    const qzplan_verdict *verdict = promise->verdict;
    int32_t status = promise->is_next ? QZPLAN_STATUS_UPCOMING : verdict->status;

    buffer_add(text, "- ");
    add_subject(text, verdict, language);
    if (verdict->area != verdict->target->task->plan->area) {
        buffer_add(text, " \xC2\xB7 ");
        buffer_add_safe(text, text_in(&verdict->area->title, language));
    }
    buffer_add(text, word(WORD_COLON, language));
    buffer_add(text, qzplan_term_label(QZPLAN_VOCABULARY_STATUS, status, language));
    if (!promise->is_next) {
        buffer_add(text, word(WORD_SEMICOLON, language));
        struct buffer found = {0};
        add_found(&found, verdict, language);
        buffer_add(text, buffer_text(&found));
        buffer_free(&found);
    }
    buffer_format(text, "%s%s%s", word(WORD_SEMICOLON, language), word(WORD_REQUIRED, language),
                  word(WORD_COLON, language));
    add_wanted(text, verdict, language);
    if (!promise->is_next && verdict->needed_count > 0) {
        buffer_format(text, "%s%s", word(WORD_SEMICOLON, language), word(WORD_NEEDED, language));
        add_needed(text, verdict, language);
    }
    buffer_add(text, "\n");
}

static void add_promises(struct buffer *text, const struct deadline *deadline,
                         const char *language) {
    size_t told = 0;

    for (size_t i = 0; i < deadline->promise_count; i++) {
        if (!deadline->promises[i].is_wanted) {
            continue;
        }
        if (told++ < TOLD) {
            add_promise(text, &deadline->promises[i], language);
        }
    }
    if (told > TOLD) {
        buffer_format(text, word(WORD_AND_MORE, language), told - TOLD);
        buffer_add(text, "\n");
    }
}

static void add_departments(struct buffer *text, const qzplan_task *task, const char *language) {
    buffer_format(text, "%s%s", word(WORD_AS_LEAD, language), word(WORD_COLON, language));
    add_lead_titles(text, task, language);
    buffer_add(text, "\n");
    for (size_t i = 0; i < task->participant_count; i++) {
        buffer_format(text, "%s%s", i > 0 ? "" : word(WORD_AS_WITH, language),
                      word(i > 0 ? WORD_LIST_COMMA : WORD_COLON, language));
        buffer_add_safe(text, text_in(&task->participants[i]->title, language));
    }
    buffer_add(text, task->participant_count > 0 ? "\n" : "");
    if (text_given(&task->contact)) {
        buffer_add(text, word(WORD_CONTACT, language));
        buffer_add_safe(text, text_in(&task->contact, language));
        buffer_add(text, "\n");
    }
}

static void write_description(const struct out *out, const struct calendar *calendar,
                              const struct event *event) {
    const char *language = out->language;
    struct buffer text = {0};

    if (event->deadline == NULL) {
        return;
    }
    add_promises(&text, event->deadline, language);
    add_departments(&text, event->task, language);
    buffer_add(&text, word(WORD_AS_OF, language));
    add_day(&text, calendar->judged->as_of);
    if (calendar->judged->result->demo) {
        buffer_format(&text, "\n%s", word(WORD_DEMO, language));
    }
    ics_text(out, "DESCRIPTION", buffer_text(&text));
    buffer_free(&text);
}

/* An alarm in the event itself, at the beginning of the day so many days before. */
static void write_alarms(const struct out *out, const struct calendar *calendar,
                         const char *summary) {
    for (size_t i = 0; i < calendar->remind_count; i++) {
        struct buffer text = {0};

        ics_line(out, "BEGIN", "VALARM");
        ics_line(out, "ACTION", "DISPLAY");
        buffer_format(&text, "-P%" PRId32 "D", calendar->remind[i]);
        ics_line(out, "TRIGGER", buffer_text(&text));
        buffer_clear(&text);
        add_due_in(&text, calendar->remind[i], out->language);
        buffer_add(&text, summary);
        ics_text(out, "DESCRIPTION", buffer_text(&text));
        ics_line(out, "END", "VALARM");
        buffer_free(&text);
    }
}

static void write_event(const struct out *out, const struct calendar *calendar,
                        const struct event *event) {
    struct buffer text = {0};

    ics_line(out, "BEGIN", "VEVENT");
    write_uid(out, calendar, event);
    buffer_format(&text, "%zu", event->sequence);
    ics_line(out, "SEQUENCE", buffer_text(&text));
    write_days(out, calendar, event);
    buffer_clear(&text);
    add_summary(&text, out, calendar, event);
    ics_text(out, "SUMMARY", buffer_text(&text));
    write_description(out, calendar, event);
    ics_line(out, "STATUS", event->deadline != NULL ? "CONFIRMED" : "CANCELLED");
    ics_line(out, "TRANSP", "TRANSPARENT");
    if (event->deadline != NULL && event->before == 0 && event->day >= calendar->judged->as_of) {
        write_alarms(out, calendar, buffer_text(&text));
    }
    ics_line(out, "END", "VEVENT");
    buffer_free(&text);
}

/* The event, and those that remind of it on days that have not passed; of one that is cancelled all
   that there may have been. */
static void write_with_reminders(const struct out *out, const struct calendar *calendar,
                                 struct event *event) {
    write_event(out, calendar, event);
    for (size_t i = 0; i < calendar->remind_count; i++) {
        int32_t day = event->day - calendar->remind[i];

        if (event->deadline == NULL || day >= calendar->judged->as_of) {
            event->before = calendar->remind[i];
            write_event(out, calendar, event);
        }
    }
}

static void write_deadline(const struct out *out, const struct calendar *calendar,
                           const struct deadline *deadline) {
    struct buffer name = {0};

    add_deadline_name(&name, &deadline->promises[0]);
    struct event event = {
        .task_id = deadline->task->id,
        .name = buffer_text(&name),
        .task = deadline->task,
        .deadline = deadline,
        .sequence = revisions_by(deadline->promises[0].verdict->target, calendar->judged->as_of),
        .day = deadline->day,
    };
    write_with_reminders(out, calendar, &event);
    buffer_free(&name);
}

/* The revisions of the target that a recorded name begins with; 0 where the plan has it no more. */
static size_t revisions_of(const struct calendar *calendar, const qzplan_task *task,
                           const char *name) {
    size_t sequence = 0;

    for (size_t i = 0; task != NULL && i < task->target_count; i++) {
        struct buffer id = {0};

        add_plain_id(&id, task->targets[i]->id);
        buffer_add(&id, "/");
        if (strncmp(name, buffer_text(&id), id.length) == 0) {
            sequence = revisions_by(task->targets[i], calendar->judged->as_of);
        }
        buffer_free(&id);
    }
    return sequence;
}

static void write_cancelled(const struct out *out, const struct calendar *calendar,
                            const struct cancelled *cancelled) {
    const qzplan_task *task = qzplan_plan_find_task(calendar->judged->plan, cancelled->task);
    struct event event = {
        .task_id = cancelled->task,
        .name = cancelled->name,
        .task = task,
        .sequence = revisions_of(calendar, task, cancelled->name),
        .day = cancelled->day,
    };

    write_with_reminders(out, calendar, &event);
}

/* What stands before the events. */
static void write_head(const struct out *out, const struct calendar *calendar) {
    const qzplan_plan *plan = calendar->judged->plan;
    const char *language = out->language;
    struct buffer text = {0};

    ics_line(out, "BEGIN", "VCALENDAR");
    ics_line(out, "VERSION", "2.0");
    ics_line(out, "PRODID", "-//qzplan//qzplan " QZPLAN_VERSION "//EN");
    ics_line(out, "CALSCALE", "GREGORIAN");
    ics_line(out, "METHOD", "PUBLISH");
    buffer_add_safe(&text, text_in(&plan->title, language));
    if (calendar->judged->selection.department_count > 0) {
        buffer_add(&text, " \xC2\xB7 ");
        selection_add(&text, &calendar->judged->selection, language);
    }
    ics_text(out, "NAME", buffer_text(&text));
    ics_text(out, "X-WR-CALNAME", buffer_text(&text));
    if (calendar->judged->result->demo) {
        ics_text(out, "DESCRIPTION", word(WORD_DEMO, language));
    }
    buffer_free(&text);
}

void ics_calendar(const struct out *out, const struct calendar *calendar) {
    const struct deadlines *deadlines = calendar->deadlines;

    write_head(out, calendar);
    for (size_t i = 0; i < deadlines->count; i++) {
        if (deadlines->items[i].is_open &&
            selection_has_task(&calendar->judged->selection, deadlines->items[i].task)) {
            write_deadline(out, calendar, &deadlines->items[i]);
        }
    }
    for (size_t i = 0; i < calendar->cancelled.count; i++) {
        write_cancelled(out, calendar, &calendar->cancelled.items[i]);
    }
    ics_line(out, "END", "VCALENDAR");
}
