/* SPDX-License-Identifier: MIT */
/* Reads a file of runs. Whatever is not as qzplan writes it is refused with its line: what is shown
   of a history must be what was recorded. */

#include "history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "arrays.h"
#include "buffer.h"
#include "file_bytes.h"
#include "inputs.h"
#include "program.h"
#include "said.h"

/* What a value has to be. */
enum shape {
    SHAPE_TEXT,
    SHAPE_DAY,
    SHAPE_COUNT, /* a whole number, not below zero */
    SHAPE_BOOLEAN,
    SHAPE_TEXT_OR_NULL,
    SHAPE_STATUS,
    SHAPE_LIGHT,
    SHAPE_OBJECT,
    SHAPE_LIST,
    SHAPE_DIGEST
};

struct member {
    const char *key;
    enum shape shape;
    int optional;
};

/* Where a fault is told. */
struct place {
    const char *path;
    size_t line;
};

int history_fault(const char *path, size_t line, const char *what) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, path);
    fprintf(stderr, "qzplan: %s:%zu: %s\n", buffer_text(&safe), line, what);
    buffer_free(&safe);
    return EXIT_BAD_INPUT;
}

/* A fault with a key or another word from the line in it. */
static int fault_of(const struct place *at, enum said what, const char *name) {
    struct buffer safe = {0}, text = {0};

    buffer_add_safe(&safe, name);
    buffer_format(&text, said(what), buffer_text(&safe));
    int status = history_fault(at->path, at->line, buffer_text(&text));
    buffer_free(&safe);
    buffer_free(&text);
    return status;
}

static int is_term(const json_t *value, int32_t vocabulary) {
    int64_t term;

    for (size_t i = 0; json_is_string(value) && qzplan_term_get(&term, vocabulary, i) == QZPLAN_OK;
         i++) {
        if (strcmp(json_string_value(value), qzplan_term_name(vocabulary, term)) == 0) {
            return 1;
        }
    }
    return 0;
}

/* "2025-12-31", and nothing shorter. */
static int is_day(const json_t *value) {
    int32_t day;

    return json_is_string(value) && json_string_length(value) == 10 &&
           qzplan_day_parse(&day, json_string_value(value), 10) == QZPLAN_OK;
}

static int is_digest(const json_t *value) {
    return json_is_string(value) && json_string_length(value) == 64 &&
           strspn(json_string_value(value), "0123456789abcdef") == 64;
}

static int has_shape(const json_t *value, enum shape shape) {
    switch (shape) {
    case SHAPE_TEXT:
        return json_is_string(value);
    case SHAPE_DAY:
        return is_day(value);
    case SHAPE_COUNT:
        return json_is_integer(value) && json_integer_value(value) >= 0;
    case SHAPE_BOOLEAN:
        return json_is_boolean(value);
    case SHAPE_TEXT_OR_NULL:
        return json_is_string(value) || json_is_null(value);
    case SHAPE_STATUS:
        return is_term(value, QZPLAN_VOCABULARY_STATUS);
    case SHAPE_LIGHT:
        return is_term(value, QZPLAN_VOCABULARY_LIGHT);
    case SHAPE_OBJECT:
        return json_is_object(value);
    case SHAPE_LIST:
        return json_is_array(value);
    case SHAPE_DIGEST:
        return is_digest(value);
    }
    return 0;
}

static int check_members(const struct place *at, const json_t *object, const struct member *members,
                         size_t count) {
    for (size_t i = 0; i < count; i++) {
        const json_t *value = json_object_get(object, members[i].key);

        if (value == NULL ? !members[i].optional : !has_shape(value, members[i].shape)) {
            return fault_of(at, SAID_HISTORY_KEY, members[i].key);
        }
    }
    return EXIT_GOOD;
}

/* Every item of a list. */
static int check_items(const struct place *at, const json_t *list, const char *name,
                       const struct member *members, size_t count) {
    int status = EXIT_GOOD;

    for (size_t i = 0; i < json_array_size(list) && status == EXIT_GOOD; i++) {
        const json_t *item = json_array_get(list, i);

        status = json_is_object(item) ? check_members(at, item, members, count)
                                      : fault_of(at, SAID_HISTORY_KEY, name);
    }
    return status;
}

static int check_targets(const struct place *at, json_t *targets) {
    static const struct member members[] = {
        {"status", SHAPE_STATUS, 0}, {"light", SHAPE_LIGHT, 0}, {"border", SHAPE_TEXT, 0}};
    const char *id;
    json_t *target;
    int status = EXIT_GOOD;

    json_object_foreach(targets, id, target) {
        if (status == EXIT_GOOD) {
            status = json_is_object(target)
                         ? check_members(at, target, members, ARRAY_SIZE(members))
                         : fault_of(at, SAID_HISTORY_KEY, id);
        }
    }
    return status;
}

static int check_lists(const struct place *at, json_t *run) {
    static const struct member files[] = {{"role", SHAPE_TEXT, 0},
                                          {"file", SHAPE_TEXT, 0},
                                          {"size", SHAPE_COUNT, 0},
                                          {"sha256", SHAPE_DIGEST, 0}};
    static const struct member cards[] = {{"kind", SHAPE_TEXT, 0},
                                          {"id", SHAPE_TEXT, 0},
                                          {"targets", SHAPE_OBJECT, 0},
                                          {"kept", SHAPE_COUNT, 0},
                                          {"closed", SHAPE_COUNT, 0}};
    static const struct member open[] = {
        {"task", SHAPE_TEXT, 0}, {"name", SHAPE_TEXT, 0}, {"day", SHAPE_DAY, 0}};
    static const struct member pack[] = {
        {"name", SHAPE_TEXT, 0}, {"size", SHAPE_COUNT, 0}, {"zlib", SHAPE_TEXT, 0}};
    int status = check_items(at, json_object_get(run, "files"), "files", files, ARRAY_SIZE(files));

    if (status == EXIT_GOOD) {
        status = check_items(at, json_object_get(run, "cards"), "cards", cards, ARRAY_SIZE(cards));
    }
    if (status == EXIT_GOOD) {
        status = check_items(at, json_object_get(run, "open"), "open", open, ARRAY_SIZE(open));
    }
    if (status == EXIT_GOOD) {
        status = check_items(at, json_object_get(run, "packed"), "packed", pack, ARRAY_SIZE(pack));
    }
    return status == EXIT_GOOD ? check_targets(at, json_object_get(run, "targets")) : status;
}

static int check_run(const struct place *at, json_t *run) {
    static const struct member members[] = {{"history", SHAPE_COUNT, 0},
                                            {"as_of", SHAPE_DAY, 0},
                                            {"recorded", SHAPE_DAY, 0},
                                            {"by_figures_known_now", SHAPE_BOOLEAN, 0},
                                            {"program", SHAPE_TEXT, 0},
                                            {"library", SHAPE_TEXT, 0},
                                            {"id", SHAPE_TEXT, 0},
                                            {"plan", SHAPE_DIGEST, 0},
                                            {"files", SHAPE_LIST, 0},
                                            {"area", SHAPE_TEXT, 0},
                                            {"method", SHAPE_TEXT_OR_NULL, 0},
                                            {"demo", SHAPE_BOOLEAN, 0},
                                            {"targets", SHAPE_OBJECT, 0},
                                            {"cards", SHAPE_LIST, 0},
                                            {"open", SHAPE_LIST, 0},
                                            {"packed", SHAPE_LIST, 1}};

    if (!json_is_object(run)) {
        return history_fault(at->path, at->line, said(SAID_HISTORY_NO_OBJECT));
    }
    const json_t *version = json_object_get(run, "history");
    if (json_is_integer(version) && json_integer_value(version) != HISTORY_VERSION) {
        return history_fault(at->path, at->line, said(SAID_HISTORY_OTHER_VERSION));
    }
    int status = check_members(at, run, members, ARRAY_SIZE(members));
    return status == EXIT_GOOD ? check_lists(at, run) : status;
}

const char *history_plan_id(const struct history_run *run) {
    return json_string_value(json_object_get(run->json, "id"));
}

/* 1 where a line before it has the files of the same plan. */
static int is_packed_before(const struct history *history, const char *plan) {
    for (size_t i = 0; i < history->count; i++) {
        if (history->runs[i].pack != NULL && strcmp(history->runs[i].plan, plan) == 0) {
            return 1;
        }
    }
    return 0;
}

/* Takes a run that is checked. */
static int take_run(struct history *history, const struct place *at, json_t *json) {
    const char *day = json_string_value(json_object_get(json, "as_of"));
    struct history_run run = {
        .json = json,
        .line = at->line,
        .known_now = json_is_true(json_object_get(json, "by_figures_known_now")),
        .plan = json_string_value(json_object_get(json, "plan")),
        .pack = json_object_get(json, "packed"),
    };

    require_ok(said(SAID_THE_HISTORY), qzplan_day_parse(&run.as_of, day, strlen(day)));
    if (history->count > 0 &&
        strcmp(history_plan_id(&history->runs[0]), history_plan_id(&run)) != 0) {
        return fault_of(at, SAID_HISTORY_OTHER_PLAN, history_plan_id(&run));
    }
    if (run.pack == NULL && !is_packed_before(history, run.plan)) {
        return history_fault(at->path, at->line, said(SAID_HISTORY_NO_PLAN));
    }
    history->runs = memory_grow(history->runs, history->count + 1, sizeof *history->runs);
    history->runs[history->count++] = run;
    json_incref(json);
    return EXIT_GOOD;
}

static int parse_line(struct history *history, const struct place *at, const char *line,
                      size_t size) {
    json_error_t error;
    json_t *json = json_loadb(line, size, JSON_REJECT_DUPLICATES, &error);

    if (json == NULL) {
        return fault_of(at, SAID_HISTORY_NO_JSON, error.text);
    }
    int status = check_run(at, json);
    status = status == EXIT_GOOD ? take_run(history, at, json) : status;
    json_decref(json);
    return status;
}

int history_parse(struct history *history, const char *path, const char *bytes, size_t size) {
    struct place at = {.path = path, .line = 1};
    int status = EXIT_GOOD;

    *history = (struct history){.path = path};
    for (const char *line = bytes; size > 0 && status == EXIT_GOOD; at.line++) {
        const char *end = memchr(line, '\n', size);

        if (end == NULL) {
            return history_fault(path, at.line, said(SAID_HISTORY_CUT));
        }
        status = parse_line(history, &at, line, (size_t)(end - line));
        size -= (size_t)(end - line) + 1;
        line = end + 1;
    }
    return status;
}

int history_read(struct history *history, const char *path) {
    size_t size;
    char *bytes = file_bytes(path, &size);

    *history = (struct history){.path = path};
    if (bytes == NULL) {
        return failed(path, QZPLAN_ERROR_IO);
    }
    int status = history_parse(history, path, bytes, size);
    free(bytes);
    return status;
}

void history_free(struct history *history) {
    for (size_t i = 0; i < history->count; i++) {
        json_decref(history->runs[i].json);
    }
    free(history->runs);
}
