/* SPDX-License-Identifier: MIT */
/* What the program's JSON of verdicts consists of: a row for each key of each object. A test holds
   every kept output against it, key by key. */

#include "schema/verdicts.h"

#include <stdio.h>
#include <string.h>

#include <qzplan/error.h>
#include <qzplan/text.h>

#include "base/arrays.h"

/* What stands under a key. */
enum kind {
    STRING = 1,
    DAY,
    INTEGER,
    REAL,
    BOOLEAN,
    WORD,    /* of a vocabulary */
    FLAGS,   /* a text of words of a vocabulary */
    OBJECT,  /* of a name */
    STRINGS, /* a list of texts */
    WORDS,   /* a list of words of a vocabulary */
    OBJECTS, /* a list of objects of a name */
    COUNTS   /* an integer under each word of a vocabulary */
};

typedef struct row {
    const char *object;
    const char *key;
    enum kind kind;
    int may_be_null;
    int32_t vocabulary;
    const char *name; /* of the objects */
    const char *sentence;
} row;

enum { NULLABLE = 1 };

#define PLAIN(object, key, kind, null, sentence)                                                   \
    { object, key, kind, null, 0, NULL, sentence }
#define OF(object, key, kind, null, name, sentence)                                                \
    { object, key, kind, null, 0, name, sentence }
#define TERM(object, key, kind, null, vocabulary, sentence)                                        \
    { object, key, kind, null, QZPLAN_VOCABULARY_##vocabulary, NULL, sentence }

/* clang-format off */
static const row rows[] = {
    PLAIN("verdicts", "plan", STRING, 0, "The plan's id."),
    OF("verdicts", "title", OBJECT, 0, "text", "The plan's title."),
    PLAIN("verdicts", "file", STRING, 0, "The plan's file."),
    PLAIN("verdicts", "as_of", DAY, 0, "Judged as of the end of this day."),
    PLAIN("verdicts", "area", STRING, 0, "The area that the plan was judged for."),
    PLAIN("verdicts", "demo", BOOLEAN, 0, "Made-up figures were used."),
    OF("verdicts", "assumes", OBJECT, NULLABLE, "text", "How the plan is to be read."),
    OF("verdicts", "run", OBJECT, 0, "run", "What was judged by what."),
    PLAIN("verdicts", "verdict_count", INTEGER, 0, "Of the whole plan, shown or not."),
    OF("verdicts", "shown", OBJECT, NULLABLE, "shown", "What is shown, where not every verdict is."),
    OF("verdicts", "what_if", OBJECT, NULLABLE, "what_if", "What is assumed, and what it changes."),
    OF("verdicts", "remedy", OBJECTS, NULLABLE, "remedy", "What turns red lights green, by department."),
    OF("verdicts", "verdicts", OBJECTS, 0, "verdict", "The verdicts that are shown."),
    OF("verdicts", "targets", OBJECTS, 0, "target", "How each target stands."),
    OF("verdicts", "tasks", OBJECTS, 0, "task", "How each task stands."),
    OF("verdicts", "scorecards", OBJECTS, 0, "scorecard", "Counts by plan, programme, action, task and department."),

    PLAIN("run", "program", STRING, 0, "The program's version."),
    PLAIN("run", "library", STRING, 0, "The library's version."),
    OF("run", "files", OBJECTS, 0, "run_file", "What was read."),
    PLAIN("run_file", "role", STRING, 0, "`plan` or `figures`."),
    PLAIN("run_file", "file", STRING, 0, "The path as it was given."),
    PLAIN("run_file", "size", INTEGER, NULLABLE, "In bytes."),
    PLAIN("run_file", "sha256", STRING, NULLABLE, "Of its bytes."),

    PLAIN("shown", "departments", STRINGS, 0, "Ids."),
    PLAIN("shown", "role", STRING, 0, "`any`, `lead` or `with`."),
    PLAIN("shown", "tasks", STRINGS, 0, "Ids."),
    TERM("shown", "statuses", WORDS, 0, STATUS, "Those that are shown."),
    PLAIN("shown", "due_within", INTEGER, NULLABLE, "Days."),

    OF("what_if", "figures", OBJECTS, 0, "figure", "The figures assumed."),
    OF("what_if", "changes", OBJECTS, 0, "change", "The verdicts that change."),
    OF("change", "before", OBJECT, NULLABLE, "state", "Without them."),
    OF("change", "after", OBJECT, NULLABLE, "state", "With them."),
    TERM("state", "met", WORD, 0, TRUTH, "Whether it is met."),
    TERM("state", "status", WORD, 0, STATUS, "Its status."),
    TERM("state", "pace", WORD, 0, PACE, "Its pace."),
    TERM("state", "light", WORD, 0, LIGHT, "Its light."),
    OF("state", "actual", OBJECT, NULLABLE, "number", "What was reported."),

    PLAIN("remedy", "department", STRING, 0, "Its id."),
    PLAIN("remedy", "would_have", BOOLEAN, 0, "What would have had to be reported then."),
    OF("remedy", "units", OBJECT, NULLABLE, "number", "All amounts added up without their signs."),
    OF("remedy", "steps", OBJECTS, 0, "step", "Figures to be reported."),
    OF("remedy", "remedied", OBJECTS, 0, "subject", "Verdicts that turn green."),
    OF("remedy", "left", OBJECTS, 0, "left", "Verdicts that do not."),
    PLAIN("step", "metric", STRING, 0, "Its id."),
    PLAIN("step", "group", STRING, NULLABLE, "Its id; null: everyone."),
    PLAIN("step", "area", STRING, 0, "Its id."),
    PLAIN("step", "period", STRING, 0, "The day or period."),
    OF("step", "reported", OBJECT, NULLABLE, "number", "How it stands."),
    OF("step", "needed", OBJECT, NULLABLE, "number", "What it has to be."),
    OF("step", "amount", OBJECT, NULLABLE, "number", "The change."),
    OF("step", "replaced", OBJECT, NULLABLE, "number", "How many of them by replacing."),
    TERM("left", "reason", WORD, 0, REMEDY_REASON, "Why not."),
    PLAIN("left", "missing", STRINGS, 0, "Areas that have not reported."),

    PLAIN("subject", "target", STRING, 0, "Its id."),
    PLAIN("subject", "task", STRING, 0, "Its id."),
    PLAIN("subject", "metric", STRING, NULLABLE, "Its id; null of a count of targets."),
    PLAIN("subject", "group", STRING, NULLABLE, "Its id; null: everyone."),
    PLAIN("subject", "area", STRING, 0, "Its id."),
    PLAIN("subject", "period", STRING, 0, "The period judged, or the span from its first day to its deadline."),

    OF("verdict", "title", OBJECT, 0, "text", "Of the target."),
    OF("verdict", "task_title", OBJECT, 0, "text", "Of its task."),
    PLAIN("verdict", "leads", STRINGS, 0, "The departments that lead the task."),
    PLAIN("verdict", "participants", STRINGS, 0, "The departments that take part."),
    OF("verdict", "unit", OBJECT, NULLABLE, "text", "Of the metric."),
    TERM("verdict", "comparator", WORD, 0, OP, "As in the plan."),
    OF("verdict", "status_label", OBJECT, 0, "text", "The status in words."),
    TERM("verdict", "met", WORD, 0, TRUTH, "Whether it is met."),
    PLAIN("verdict", "certain", BOOLEAN, 0, "No figure that can still come changes `met`, or that it is late."),
    TERM("verdict", "in_time", WORD, 0, IN_TIME, "Whether it was kept in time."),
    TERM("verdict", "status", WORD, 0, STATUS, "From `missed`, the worst, to `met`."),
    TERM("verdict", "phase", WORD, 0, PHASE, "Where it stands in time."),
    TERM("verdict", "pace", WORD, 0, PACE, "Whether it is on its way."),
    TERM("verdict", "light", WORD, 0, LIGHT, "Its light."),
    OF("verdict", "actual", OBJECT, NULLABLE, "number", "What was reported."),
    OF("verdict", "required", OBJECT, NULLABLE, "number", "The border that decides."),
    OF("verdict", "gap", OBJECT, NULLABLE, "number", "Actual less required."),
    OF("verdict", "achieved", OBJECT, NULLABLE, "number", "Actual over required."),
    OF("verdict", "way", OBJECT, NULLABLE, "number", "The part of the way from the baseline that is done."),
    OF("verdict", "expected", OBJECT, NULLABLE, "number", "Where the course would have it."),
    OF("verdict", "low", OBJECT, NULLABLE, "number", "The least that is possible."),
    OF("verdict", "high", OBJECT, NULLABLE, "number", "The most that is possible."),
    PLAIN("verdict", "missing", STRINGS, 0, "The areas that it is not known without."),
    OF("verdict", "speed", OBJECT, NULLABLE, "number", "The change a month that would meet it in time."),
    OF("verdict", "projected", OBJECT, NULLABLE, "number", "The value at the deadline, at the speed so far."),
    PLAIN("verdict", "arrival", DAY, NULLABLE, "When it would be reached at that speed."),
    PLAIN("verdict", "slip", INTEGER, NULLABLE, "Days from the deadline to the arrival."),
    OF("verdict", "needed", OBJECTS, 0, "need", "What would remedy it."),
    PLAIN("verdict", "over", BOOLEAN, 0, "It is not met, and nothing that still comes can keep it."),
    PLAIN("verdict", "deadline", DAY, 0, "The last day on which it can be kept."),
    PLAIN("verdict", "days_left", INTEGER, 0, "From the day judged to the deadline; below zero: past."),
    PLAIN("verdict", "figure_day", DAY, NULLABLE, "The last day of the deciding figure's period."),
    TERM("verdict", "remarks", WORDS, 0, REMARK, "What else is to be known."),
    OF("verdict", "revision", OBJECT, NULLABLE, "revision", "What it was judged by, where it was revised."),
    OF("verdict", "methods", OBJECTS, 0, "method", "What published methods say."),
    PLAIN("verdict", "methods_disagree", BOOLEAN, 0, "Two of them differ in their pace."),
    OF("verdict", "figures_used", OBJECTS, 0, "figure", "The figures that decide it."),
    OF("verdict", "series", OBJECTS, 0, "reading", "What was reported by then."),
    OF("verdict", "course", OBJECTS, NULLABLE, "point", "The lines that `expected` lies on."),
    PLAIN("verdict", "line", INTEGER, 0, "Of the target, in the plan's file."),
    OF("verdict", "explanation", OBJECT, 0, "text", "Why it is so, and what would remedy it."),

    PLAIN("need", "metric", STRING, NULLABLE, "Its id; null of a count of targets."),
    OF("need", "amount", OBJECT, NULLABLE, "number", "So much more; below zero: fewer."),
    PLAIN("need", "replace", BOOLEAN, 0, "By replacing: the whole stays as it is."),
    PLAIN("need", "strict", BOOLEAN, 0, "More than that."),

    PLAIN("revision", "on", DAY, 0, "The day of the decision."),
    OF("revision", "by", OBJECT, NULLABLE, "text", "Who decided."),
    OF("revision", "why", OBJECT, NULLABLE, "text", "Why."),
    PLAIN("revision", "corrects", BOOLEAN, 0, "It mends a misprint."),
    PLAIN("revision", "line", INTEGER, 0, "In the plan's file."),

    TERM("method", "method", WORD, 0, METHOD, "Its name."),
    TERM("method", "status", WORD, 0, PROGRESS_STATUS, "Its own status."),
    TERM("method", "pace", WORD, 0, PACE, "What that means here."),
    TERM("method", "colour", WORD, 0, COLOUR, "Its own colour."),
    TERM("method", "reason", WORD, NULLABLE, PROGRESS_REASON, "Why there is none."),
    PLAIN("method", "measure", REAL, NULLABLE, "What its status is read from."),
    PLAIN("method", "score", REAL, NULLABLE, "Its score."),
    TERM("method", "note", WORD, NULLABLE, PROGRESS_NOTE, "What else to know of it."),

    PLAIN("figure", "metric", STRING, 0, "Its id."),
    PLAIN("figure", "period", STRING, 0, "As it was reported."),
    PLAIN("figure", "area", STRING, 0, "Its id."),
    PLAIN("figure", "group", STRING, NULLABLE, "Its id; null: everyone."),
    OF("figure", "value", OBJECT, NULLABLE, "number", "The value."),
    OF("figure", "numerator", OBJECT, NULLABLE, "number", "Of a share."),
    OF("figure", "denominator", OBJECT, NULLABLE, "number", "Of a share."),
    OF("figure", "low", OBJECT, NULLABLE, "number", "The least that it can be."),
    OF("figure", "high", OBJECT, NULLABLE, "number", "The most that it can be."),
    TERM("figure", "flag", FLAGS, 0, FLAG, "`none`, or its flags with blanks between."),
    PLAIN("figure", "source", STRING, NULLABLE, "Where it comes from."),
    PLAIN("figure", "note", STRING, NULLABLE, "A remark on it."),
    PLAIN("figure", "reported_by", STRING, NULLABLE, "Who reported it."),
    PLAIN("figure", "reported_on", DAY, NULLABLE, "When."),
    PLAIN("figure", "file", STRING, NULLABLE, "The file that it stands in."),
    PLAIN("figure", "line", INTEGER, NULLABLE, "The line there."),

    PLAIN("reading", "period", STRING, 0, "Its period."),
    PLAIN("reading", "day", DAY, 0, "The last day of it."),
    OF("reading", "value", OBJECT, NULLABLE, "number", "The value."),
    OF("reading", "low", OBJECT, NULLABLE, "number", "The least that it can be."),
    OF("reading", "high", OBJECT, NULLABLE, "number", "The most that it can be."),
    TERM("reading", "flag", FLAGS, 0, FLAG, "`none`, or its flags with blanks between."),
    PLAIN("point", "day", DAY, 0, "Its day."),
    OF("point", "value", OBJECT, 0, "number", "The value then."),

    PLAIN("standing", "id", STRING, 0, "Its id."),
    OF("standing", "title", OBJECT, 0, "text", "Its title."),
    TERM("standing", "status", WORD, 0, STATUS, "The worst of its verdicts."),
    TERM("standing", "light", WORD, 0, LIGHT, "Its light."),
    PLAIN("standing", "closed", BOOLEAN, 0, "All of it has closed."),
    PLAIN("standing", "recurring", BOOLEAN, 0, "It is judged again and again."),
    PLAIN("standing", "remediable", BOOLEAN, 0, "It can still be kept."),
    PLAIN("standing", "line", INTEGER, 0, "In the plan's file."),
    PLAIN("target", "task", STRING, 0, "The id of its task."),
    PLAIN("target", "verdict_count", INTEGER, 0, "So many verdicts it has."),
    PLAIN("task", "leads", STRINGS, 0, "The departments that lead it."),
    PLAIN("task", "participants", STRINGS, 0, "The departments that take part."),

    TERM("scorecard", "kind", WORD, 0, CARD, "What it is of."),
    PLAIN("scorecard", "id", STRING, 0, "Of the plan, programme, action, task or department."),
    OF("scorecard", "title", OBJECT, 0, "text", "Its title."),
    PLAIN("scorecard", "target_count", INTEGER, 0, "All its targets."),
    TERM("scorecard", "targets", COUNTS, 0, STATUS, "So many have each status."),
    PLAIN("scorecard", "task_count", INTEGER, 0, "All its tasks."),
    TERM("scorecard", "tasks", COUNTS, 0, STATUS, "So many have each status."),
    PLAIN("scorecard", "kept", INTEGER, 0, "Closed targets that are met or met late."),
    PLAIN("scorecard", "closed", INTEGER, 0, "Targets that have closed."),

    PLAIN("number", "text", STRING, 0, "For people, in English."),
    PLAIN("number", "num", STRING, 0, "The numerator's digits."),
    PLAIN("number", "den", STRING, 0, "The denominator's digits."),
};
/* clang-format on */

/* Objects that have the keys of another before their own. */
static const char *begins_as(const char *object) {
    static const char *const begin[][2] = {{"verdict", "subject"},
                                           {"change", "subject"},
                                           {"left", "subject"},
                                           {"target", "standing"},
                                           {"task", "standing"}};
    for (size_t i = 0; i < QZ_ARRAY_SIZE(begin); i++) {
        if (strcmp(begin[i][0], object) == 0) {
            return begin[i][1];
        }
    }
    return NULL;
}

/* ---- values */

static void put_type(qz_json *json, const char *type, int may_be_null) {
    if (!may_be_null) {
        qz_json_text(json, "type", type);
        return;
    }
    qz_json_open_list(json, "type");
    qz_json_text(json, NULL, type);
    qz_json_text(json, NULL, "null");
    qz_json_close_list(json);
}

static void put_terms(qz_json *json, int32_t vocabulary, int may_be_null) {
    int64_t value;
    qz_json_open_list(json, "enum");
    for (size_t i = 0; qzplan_term_get(&value, vocabulary, i) == QZPLAN_OK; i++) {
        const char *name = qzplan_term_name(vocabulary, value);
        size_t earlier = 0;
        int64_t other;
        while (earlier < i && qzplan_term_get(&other, vocabulary, earlier) == QZPLAN_OK &&
               strcmp(qzplan_term_name(vocabulary, other), name) != 0) {
            earlier++;
        }
        if (earlier == i) {
            qz_json_text(json, NULL, name);
        }
    }
    if (may_be_null) {
        qz_json_raw(json, NULL, "null");
    }
    qz_json_close_list(json);
}

static void put_reference(qz_json *json, const char *name) {
    char reference[64];
    (void)snprintf(reference, sizeof reference, "#/definitions/%s", name);
    qz_json_text(json, "$ref", reference);
}

static void put_object(qz_json *json, const row *r) {
    if (!r->may_be_null) {
        put_reference(json, r->name);
        return;
    }
    qz_json_open_items(json, "anyOf");
    qz_json_open(json, NULL);
    put_reference(json, r->name);
    qz_json_close(json);
    qz_json_open(json, NULL);
    qz_json_text(json, "type", "null");
    qz_json_close(json);
    qz_json_close_items(json);
}

static void put_items(qz_json *json, const row *r) {
    put_type(json, "array", r->may_be_null);
    qz_json_open(json, "items");
    if (r->kind == OBJECTS) {
        put_reference(json, r->name);
    } else if (r->kind == WORDS) {
        put_terms(json, r->vocabulary, 0);
    } else {
        qz_json_text(json, "type", "string");
    }
    qz_json_close(json);
}

static void put_counts(qz_json *json, const row *r) {
    qz_json_text(json, "type", "object");
    qz_json_open(json, "propertyNames");
    put_terms(json, r->vocabulary, 0);
    qz_json_close(json);
    qz_json_open(json, "additionalProperties");
    qz_json_text(json, "type", "integer");
    qz_json_close(json);
}

static void put_row(qz_json *json, const row *r) {
    static const char day[] = "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}$|^ongoing$";
    static const struct {
        enum kind kind;
        const char *type;
    } simple[] = {{STRING, "string"},   {DAY, "string"},  {FLAGS, "string"},
                  {INTEGER, "integer"}, {REAL, "number"}, {BOOLEAN, "boolean"}};
    qz_json_open(json, r->key);
    qz_json_text(json, "description", r->sentence);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(simple); i++) {
        if (simple[i].kind == r->kind) {
            put_type(json, simple[i].type, r->may_be_null);
        }
    }
    if (r->kind == DAY) {
        qz_json_text(json, "pattern", day);
    } else if (r->kind == WORD) {
        put_terms(json, r->vocabulary, r->may_be_null);
    } else if (r->kind == OBJECT) {
        put_object(json, r);
    } else if (r->kind == STRINGS || r->kind == WORDS || r->kind == OBJECTS) {
        put_items(json, r);
    } else if (r->kind == COUNTS) {
        put_counts(json, r);
    }
    qz_json_close(json);
}

/* ---- objects */

static void put_rows(qz_json *json, const char *object) {
    for (size_t i = 0; object != NULL && i < QZ_ARRAY_SIZE(rows); i++) {
        if (strcmp(rows[i].object, object) == 0) {
            put_row(json, &rows[i]);
        }
    }
}

static void put_keys(qz_json *json, const char *object) {
    for (size_t i = 0; object != NULL && i < QZ_ARRAY_SIZE(rows); i++) {
        if (strcmp(rows[i].object, object) == 0) {
            qz_json_text(json, NULL, rows[i].key);
        }
    }
}

static void put_whole(qz_json *json, const char *object) {
    qz_json_text(json, "type", "object");
    qz_json_open(json, "properties");
    put_rows(json, begins_as(object));
    put_rows(json, object);
    qz_json_close(json);
    qz_json_open_list(json, "required");
    put_keys(json, begins_as(object));
    put_keys(json, object);
    qz_json_close_list(json);
}

/* The first row of an object that stands in the table for the first time. */
static int begins_object(size_t at) {
    for (size_t i = 0; i < at; i++) {
        if (strcmp(rows[i].object, rows[at].object) == 0) {
            return 0;
        }
    }
    return 1;
}

static int is_referred_to(const char *object) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (rows[i].name != NULL && strcmp(rows[i].name, object) == 0) {
            return 1;
        }
    }
    return 0;
}

static void put_text(qz_json *json) {
    qz_json_open(json, "text");
    qz_json_text(json, "type", "object");
    qz_json_open(json, "additionalProperties");
    qz_json_text(json, "type", "string");
    qz_json_close(json);
    qz_json_close(json);
}

void qz_schema_of_verdicts(qz_json *json) {
    qz_json_open(json, NULL);
    qz_json_text(json, "$schema", "http://json-schema.org/draft-07/schema#");
    qz_json_text(json, "title", "Verdicts, as qzplan evaluate --format json writes them");
    put_whole(json, "verdicts");
    qz_json_open(json, "definitions");
    put_text(json);
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        if (begins_object(i) && is_referred_to(rows[i].object)) {
            qz_json_open(json, rows[i].object);
            put_whole(json, rows[i].object);
            qz_json_close(json);
        }
    }
    qz_json_close(json);
    qz_json_close(json);
    qz_out_text(json->out, "\n");
}
