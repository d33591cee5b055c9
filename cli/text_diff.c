/* SPDX-License-Identifier: MIT */
/* qzplan diff as text: the changes of targets by what happened, the worst first, then the rest. */

#include "text_diff.h"

#include <inttypes.h>
#include <string.h>

#include "amount.h"
#include "arrays.h"
#include "table.h"
#include "words.h"

/* A heading and the changes below it. */
struct section {
    int32_t kind; /* of targets; 0: of everything else */
    enum style style;
};

static const struct section sections[] = {
    {QZPLAN_DIFF_KIND_DROPPED, STYLE_RED_BOLD}, {QZPLAN_DIFF_KIND_EASED, STYLE_RED_BOLD},
    {QZPLAN_DIFF_KIND_LATER, STYLE_YELLOW},     {QZPLAN_DIFF_KIND_CHANGED, STYLE_YELLOW},
    {QZPLAN_DIFF_KIND_EARLIER, STYLE_GREEN},    {QZPLAN_DIFF_KIND_TIGHTENED, STYLE_GREEN},
    {QZPLAN_DIFF_KIND_ADDED, STYLE_GREEN},      {QZPLAN_DIFF_KIND_RETITLED, STYLE_BOLD},
    {QZPLAN_DIFF_KIND_VERDICT, STYLE_BOLD},     {0, STYLE_BOLD},
};

static int is_in(const struct section *section, const qzplan_diff_change *change) {
    int of_target = change->subject == QZPLAN_DIFF_SUBJECT_TARGET;

    return section->kind == 0 ? !of_target : of_target && change->kind == section->kind;
}

static const char *label(int32_t vocabulary, int32_t value, const struct out *out) {
    return qzplan_term_label(vocabulary, value, out->language);
}

/* The lines of both files, those that there are: "L12 → L14". */
static void add_lines(struct buffer *text, const qzplan_diff_change *change) {
    buffer_add(text, "  ");
    if (change->line_before > 0) {
        buffer_format(text, "L%" PRIu32, change->line_before);
    }
    if (change->line_before > 0 && change->line_after > 0) {
        buffer_add(text, "→");
    }
    if (change->line_after > 0) {
        buffer_format(text, "L%" PRIu32, change->line_after);
    }
}

/* What a verdict is about, beside its target. */
static void add_verdict(struct buffer *text, const qzplan_verdict *verdict, const struct out *out) {
    const char *mark = word(WORD_COMMA, out->language);

    if (verdict == NULL) {
        return;
    }
    if (verdict->target->metric_count > 1) {
        buffer_add(text, mark);
        buffer_add(text, text_in(&verdict->metric->title, out->language));
    }
    if (verdict->group != NULL) {
        buffer_add(text, mark);
        buffer_add(text, text_in(&verdict->group->title, out->language));
    }
    if (verdict->target->area != NULL || verdict->target->each != NULL) {
        buffer_add(text, mark);
        buffer_add(text, text_in(&verdict->area->title, out->language));
    }
    if (verdict->period.kind != QZPLAN_PERIOD_NONE) {
        buffer_add(text, mark);
        add_period(text, &verdict->period);
    }
}

/* The language in which the two texts differ: the reader's where it is one of them. */
static const char *language_of(const qzplan_diff_change *change, const struct out *out) {
    int same = strcmp(text_in(&change->text_before, out->language),
                      text_in(&change->text_after, out->language)) == 0;

    for (size_t i = 0; same && i < change->text_after.count; i++) {
        const char *language = change->text_after.items[i].language;

        if (strcmp(text_in(&change->text_before, language),
                   text_in(&change->text_after, language)) != 0) {
            return language;
        }
    }
    return out->language;
}

/* Whether the aspect has to be named: a heading, or the change itself, may have said it. */
static int is_named(const qzplan_diff_change *change) {
    return change->kind != QZPLAN_DIFF_KIND_VERDICT && change->aspect != QZPLAN_ASPECT_WHOLE &&
           change->aspect != QZPLAN_ASPECT_VALUE && change->aspect != QZPLAN_ASPECT_TITLE &&
           change->aspect != QZPLAN_ASPECT_WITH;
}

/* ": deadline 2025 → 2027"; of what came or went only itself. */
static void add_difference(struct buffer *text, const qzplan_diff_change *change,
                           const struct out *out) {
    const char *before = text_in(&change->text_before, language_of(change, out));
    const char *after = text_in(&change->text_after, language_of(change, out));
    int whole = change->aspect == QZPLAN_ASPECT_WHOLE || change->kind == QZPLAN_DIFF_KIND_LEFT ||
                change->kind == QZPLAN_DIFF_KIND_JOINED;

    if (change->aspect == QZPLAN_ASPECT_WHOLE && change->subject != QZPLAN_DIFF_SUBJECT_TARGET) {
        return; /* its title has been said */
    }
    buffer_add(text, word(WORD_COLON, out->language));
    if (is_named(change)) {
        buffer_add(text, label(QZPLAN_VOCABULARY_DIFF_ASPECT, change->aspect, out));
        buffer_add(text, " ");
    }
    if (before[0] != '\0' && after[0] != '\0') {
        buffer_format(text, "%s → %s", before, after);
    } else if (before[0] != '\0') {
        buffer_format(text, whole ? "%s" : word(WORD_NO_LONGER, out->language), before);
    } else {
        buffer_format(text, whole ? "%s" : word(WORD_NOW_ALSO, out->language), after);
    }
}

static void print_reason(const struct out *out, const qzplan_revision *revision) {
    if (revision == NULL) {
        return;
    }
    if (text_given(&revision->why)) {
        print_paragraph(out, STYLE_DIM, word(WORD_REASON, out->language),
                        text_in(&revision->why, out->language));
    }
    if (text_given(&revision->by)) {
        print_paragraph(out, STYLE_DIM, word(WORD_DECIDED, out->language),
                        text_in(&revision->by, out->language));
    }
}

/* "task 2.1": what it is, for everything that is no target. */
static void add_changed(struct buffer *lead, const qzplan_diff_change *change,
                        const struct out *out) {
    buffer_add(lead, "  ");
    if (change->subject != QZPLAN_DIFF_SUBJECT_TARGET) {
        buffer_format(lead, "%s ", label(QZPLAN_VOCABULARY_DIFF_SUBJECT, change->subject, out));
    }
    buffer_add_safe(lead, change->id);
    buffer_add(lead, "  ");
}

static void print_change(const struct out *out, const qzplan_diff_change *change) {
    struct buffer lead = {0}, text = {0};

    add_changed(&lead, change, out);
    buffer_add(&text, text_in(&change->title, out->language));
    add_verdict(&text, change->verdict_after, out);
    if (change->subject != QZPLAN_DIFF_SUBJECT_TARGET && change->kind != QZPLAN_DIFF_KIND_CHANGED) {
        buffer_add(&text, word(WORD_CLAUSE, out->language));
        buffer_add(&text, label(QZPLAN_VOCABULARY_DIFF_KIND, change->kind, out));
    }
    add_difference(&text, change, out);
    add_lines(&text, change);
    print_paragraph(out, STYLE_NONE, buffer_text(&lead), buffer_text(&text));
    buffer_free(&lead);
    buffer_free(&text);
}

/* Whether the same reason was given just before, for another change of the target. */
static int is_last_of_target(const qzplan_diff_result *diff, const struct section *section,
                             size_t index) {
    for (size_t i = index + 1; i < diff->change_count; i++) {
        if (diff->changes[i]->target_after != diff->changes[index]->target_after) {
            return 1;
        }
        if (is_in(section, diff->changes[i])) {
            return 0;
        }
    }
    return 1;
}

/* A verdict that turns for the worse is told before the others. */
static int is_told_in(const qzplan_diff_change *change, int pass) {
    int worse =
        change->verdict_after != NULL && qzplan_status_rank(change->verdict_after->status) <
                                             qzplan_status_rank(change->verdict_before->status);

    return change->kind == QZPLAN_DIFF_KIND_VERDICT ? worse == (pass == 0) : pass == 0;
}

static void print_heading(const struct out *out, const struct section *section) {
    const char *text = section->kind == 0 ? word(WORD_THE_REST, out->language)
                                          : label(QZPLAN_VOCABULARY_DIFF_KIND, section->kind, out);
    char first = text[0] >= 'a' && text[0] <= 'z' ? (char)(text[0] - 'a' + 'A') : text[0];
    struct buffer line = {0}, heading = {0};

    buffer_add_bytes(&heading, &first, 1);
    buffer_add(&heading, text + 1);
    out_blank(out);
    out_styled(out, &line, section->style, buffer_text(&heading));
    out_line(out, &line);
    buffer_free(&heading);
    buffer_free(&line);
}

static void print_section(const struct out *out, const qzplan_diff_result *diff,
                          const struct section *section) {
    int any = 0;

    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < diff->change_count; i++) {
            const qzplan_diff_change *change = diff->changes[i];

            if (!is_in(section, change) || !is_told_in(change, pass)) {
                continue;
            }
            if (!any) {
                print_heading(out, section);
            }
            any = 1;
            print_change(out, change);
            if (change->kind != QZPLAN_DIFF_KIND_VERDICT && is_last_of_target(diff, section, i)) {
                print_reason(out, change->revision);
            }
        }
    }
}

static void print_top(const struct out *out, const qzplan_diff_result *diff,
                      const qzplan_result *result) {
    struct buffer line = {0};

    print_paragraph(out, STYLE_BOLD, "", text_in(&diff->after->title, out->language));
    buffer_format(&line, "%s → %s", diff->before->file, diff->after->file);
    if (result != NULL) {
        buffer_add(&line, word(WORD_SEMICOLON, out->language));
        buffer_add(&line, word(WORD_AS_OF_SHORT, out->language));
        add_day(&line, result->as_of);
    }
    print_paragraph(out, STYLE_NONE, "", buffer_text(&line));
    if (result != NULL && result->demo) {
        print_paragraph(out, STYLE_YELLOW, "!! ", word(WORD_DEMO, out->language));
    }
    buffer_free(&line);
}

/* "12 targets: 1 dropped, 2 eased; 9 unchanged" */
static void print_totals(const struct out *out, const qzplan_diff_result *diff) {
    struct buffer line = {0};
    const char *mark = word(WORD_COLON, out->language);

    buffer_format(
        &line,
        word(diff->target_count == 1 ? WORD_TARGET_IN_ALL : WORD_TARGETS_IN_ALL, out->language),
        diff->target_count);
    for (size_t i = 0; i < ARRAY_SIZE(sections); i++) {
        int32_t kind = sections[i].kind;

        if (diff->targets[kind] == 0) {
            continue;
        }
        buffer_add(&line, mark);
        buffer_format(&line, word(WORD_SO_MANY, out->language), diff->targets[kind],
                      label(QZPLAN_VOCABULARY_DIFF_KIND, kind, out));
        mark = word(WORD_COMMA, out->language);
    }
    buffer_add(&line, word(WORD_SEMICOLON, out->language));
    buffer_format(&line, word(WORD_UNCHANGED, out->language), diff->same_count);
    out_blank(out);
    print_paragraph(out, STYLE_BOLD, "", buffer_text(&line));
    buffer_free(&line);
}

void text_diff(const struct out *out, const qzplan_diff_result *diff, const qzplan_result *result) {
    print_top(out, diff, result);
    for (size_t i = 0; i < ARRAY_SIZE(sections); i++) {
        print_section(out, diff, &sections[i]);
    }
    print_totals(out, diff);
}
