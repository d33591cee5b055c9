/* SPDX-License-Identifier: MIT */
#ifndef CLI_SLIPS_H
#define CLI_SLIPS_H

/* Supervision slips (督办单): for each target that needs somebody to act a page of labelled texts,
   in whatever form it is printed. */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/qzplan.h>

#include "buffer.h"
#include "judged.h"
#include "out.h"

/* A slip has the gravest of its target's promises: red before yellow before blue. */
enum level { LEVEL_NONE, LEVEL_BLUE, LEVEL_YELLOW, LEVEL_RED, LEVEL_COUNT };

/* What stands on a slip. */
enum slip_field {
    SLIP_NUMBER,
    SLIP_ISSUED,
    SLIP_LEVEL,
    SLIP_TASK,
    SLIP_LEAD,
    SLIP_WITH,
    SLIP_MATTER,
    SLIP_WORDING,
    SLIP_TARGET,
    SLIP_STANDING,
    SLIP_NEEDED,
    SLIP_DEADLINE,
    SLIP_DAYS,
    SLIP_EVIDENCE,
    SLIP_CONTACT,
    SLIP_ANSWER_BY,
    SLIP_ANSWER,   /* to be filled in */
    SLIP_APPROVED, /* to be signed */
    SLIP_SIGNED,   /* to be signed */
    SLIP_FIELD_COUNT
};

struct slip {
    const qzplan_target *target;
    const qzplan_verdict *worst; /* the first of those with the gravest level */
    enum level level;
    int is_request; /* 1: nothing was reported: it asks for a report, and is blue */
};

struct slips {
    const struct judged *judged;
    struct slip *items; /* the gravest first, then by deadline, then in the plan's order */
    size_t count;
    uint32_t levels;   /* bits by LEVEL_...; 0: all */
    int32_t answer_by; /* a day, or QZPLAN_DAY_NONE: to be filled in */
};

/* The word of a level, as --level and JSON have it. */
const char *level_name(enum level level);

/* The level of a verdict: that of its light where something can still be done; of one that nothing
   was reported of blue. */
enum level level_of(const qzplan_verdict *verdict);

void slips_find(struct slips *slips);
void slips_free(struct slips *slips);

/* The name of a field in JSON, what it is called, and what stands in it; nothing where it is to be
   filled in by hand. */
const char *slip_field_name(enum slip_field field);
const char *slip_field_label(enum slip_field field, const char *language);
void slip_add_field(struct buffer *text, const struct slips *slips, const struct slip *slip,
                    enum slip_field field, const char *language);

/* Adds the plan, and the area that it is judged for where that is not its own. */
void slip_add_plan(struct buffer *text, const struct slips *slips, const char *language);

/* What a slip is called. */
const char *slip_heading(const struct slip *slip, const char *language);

/* The fields of a line, from the top; SLIP_FIELD_COUNT in second place: it has only one. */
struct slip_line {
    enum slip_field fields[2];
    int blank; /* millimetres that are left for a hand to write in; 0: as high as its text */
};
const struct slip_line *slip_line(size_t index); /* NULL behind the last */

/* 0 where a line of its own has nothing to say, as of a plan without the words of its source. */
int slip_has_line(const struct slips *slips, const struct slip *slip, const struct slip_line *line,
                  const char *language);

void html_slips(const struct out *out, const struct slips *slips);
int json_slips(const struct out *out, const struct slips *slips);

#endif
