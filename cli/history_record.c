/* SPDX-License-Identifier: MIT */
/* A run as a line of a history: what was judged by what, how each target stands, and which
   deadlines are open. */

#include "history_record.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "args.h"
#include "deadlines.h"
#include "file_bytes.h"
#include "history.h"
#include "json_out.h"
#include "json_run.h"
#include "json_time.h"
#include "methods.h"
#include "plan_pack.h"
#include "program.h"
#include "said.h"
#include "text_cells.h"

static json_t *targets_of(const qzplan_result *result) {
    json_t *targets = json_object();

    for (size_t i = 0; i < result->target_count; i++) {
        const qzplan_target_outcome *outcome = result->targets[i];
        json_t *target = json_object();
        struct buffer border = {0};

        if (outcome->worst != NULL) {
            add_wanted_number(&border, outcome->worst, "en");
        }
        json_put(target, "status", json_term(QZPLAN_VOCABULARY_STATUS, outcome->status));
        json_put(target, "light", json_term(QZPLAN_VOCABULARY_LIGHT, outcome->light));
        json_put(target, "border", json_text_of(buffer_text(&border)));
        json_put(targets, outcome->target->id, target);
        buffer_free(&border);
    }
    return targets;
}

/* Statuses that no target has are left out. */
static json_t *counts_of(const uint32_t counts[QZPLAN_STATUS_SLOTS]) {
    json_t *object = json_object();
    int64_t status;

    for (size_t i = 0; qzplan_term_get(&status, QZPLAN_VOCABULARY_STATUS, i) == QZPLAN_OK; i++) {
        if (counts[status] > 0) {
            json_put(object, qzplan_term_name(QZPLAN_VOCABULARY_STATUS, status),
                     json_integer(counts[status]));
        }
    }
    return object;
}

static json_t *cards_of(const qzplan_result *result) {
    json_t *list = json_array();

    for (size_t i = 0; i < result->scorecard_count; i++) {
        const qzplan_scorecard *card = result->scorecards[i];
        json_t *object = json_object();

        json_put(object, "kind", json_term(QZPLAN_VOCABULARY_CARD, card->kind));
        json_put(object, "id", json_text_of(card->id));
        json_put(object, "targets", counts_of(card->targets));
        json_put(object, "kept", json_integer(card->kept));
        json_put(object, "closed", json_integer(card->closed));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *open_of(const struct deadlines *deadlines) {
    json_t *list = json_array();

    for (size_t i = 0; i < deadlines->count; i++) {
        const struct deadline *deadline = &deadlines->items[i];
        struct buffer name = {0};

        if (deadline->is_open) {
            json_t *object = json_object();

            add_deadline_name(&name, &deadline->promises[0]);
            json_put(object, "task", json_text_of(deadline->task->id));
            json_put(object, "name", json_text_of(buffer_text(&name)));
            json_put(object, "day", json_day(deadline->day));
            json_array_append_new(list, object);
        }
        buffer_free(&name);
    }
    return list;
}

/* Whether each file could be read twice: else nobody can tell what was judged. */
static int are_known(const json_t *files) {
    for (size_t i = 0; i < json_array_size(files); i++) {
        if (!json_is_string(json_object_get(json_array_get(files, i), "sha256"))) {
            return 0;
        }
    }
    return 1;
}

/* The method that decides the pace, where one is asked for. */
static json_t *method_of(const struct report *report) {
    return report->methods != NULL && report->methods->count == 1
               ? json_term(QZPLAN_VOCABULARY_METHOD, report->methods->items[0])
               : json_null();
}

/* All of a run but its packed files, which stand in `packed`. */
static json_t *run_of(const struct report *report, const struct deadlines *deadlines,
                      json_t **packed) {
    const qzplan_result *result = report->result;
    const qzplan_plan *plan = result->plan;
    const qzplan_area *area = report->area != NULL ? report->area : plan->area;
    json_t *run = json_object(), *about = json_run(report);
    char digest[65];
    int32_t today = result->as_of;

    args_today(&today);
    *packed = plan_pack(plan->file, digest);
    json_put(run, "history", json_integer(HISTORY_VERSION));
    json_put(run, "as_of", json_day(result->as_of));
    json_put(run, "recorded", json_day(today));
    json_put(run, "by_figures_known_now", json_boolean(result->as_of < today));
    json_put(run, "program", json_incref(json_object_get(about, "program")));
    json_put(run, "library", json_incref(json_object_get(about, "library")));
    json_put(run, "id", json_text_of(plan->id));
    json_put(run, "plan", json_text_of(digest));
    json_put(run, "files", json_incref(json_object_get(about, "files")));
    json_put(run, "area", json_text_of(area->id));
    json_put(run, "method", method_of(report));
    json_put(run, "demo", json_boolean(result->demo));
    json_put(run, "targets", targets_of(result));
    json_put(run, "cards", cards_of(result));
    json_put(run, "open", open_of(deadlines));
    json_decref(about);
    return run;
}

/* Two runs are the same where all is but the day on which they were recorded and the names of
   files. */
static int is_same(const json_t *a, const json_t *b) {
    static const char *const keys[] = {"as_of", "program", "library", "id",
                                       "plan",  "area",    "method"};
    const json_t *one = json_object_get(a, "files"), *other = json_object_get(b, "files");
    int same = json_array_size(one) == json_array_size(other);

    for (size_t i = 0; same && i < sizeof keys / sizeof *keys; i++) {
        same = json_equal(json_object_get(a, keys[i]), json_object_get(b, keys[i]));
    }
    for (size_t i = 0; same && i < json_array_size(one); i++) {
        same = json_equal(json_object_get(json_array_get(one, i), "sha256"),
                          json_object_get(json_array_get(other, i), "sha256"));
    }
    return same;
}

static int cannot_record(const char *path, int number) {
    struct buffer safe = {0};

    buffer_add_safe(&safe, path);
    fprintf(stderr, "qzplan: %s: %s: %s\n", buffer_text(&safe), said(SAID_CANNOT_WRITE),
            strerror(number));
    buffer_free(&safe);
    return EXIT_BAD_INPUT;
}

/* Appends a line in one write; what was not taken whole is taken back. */
static int append(const char *path, int descriptor, json_t *run, off_t size) {
    char *line = json_dumps(run, JSON_COMPACT);
    struct buffer text = {0};

    if (line == NULL) {
        json_must(NULL);
    }
    buffer_format(&text, "%s\n", line);
    ssize_t written = write(descriptor, buffer_text(&text), text.length);
    int number = written < 0 ? errno : ENOSPC;
    int status = EXIT_GOOD;

    if (written != (ssize_t)text.length) {
        if (ftruncate(descriptor, size) != 0) {
            number = errno;
        }
        status = cannot_record(path, number);
    }
    free(line);
    buffer_free(&text);
    return status;
}

/* Adds a run behind those of a file that is locked. */
static int add_run(const char *path, int descriptor, json_t *run, json_t *packed) {
    struct history history;
    size_t size = 0;
    char *bytes = descriptor_bytes(descriptor, &size);
    const char *plan = json_string_value(json_object_get(run, "plan"));
    int is_there = 0, is_known = 0;

    if (bytes == NULL) {
        return cannot_record(path, errno);
    }
    int status = history_parse(&history, path, bytes, size);
    for (size_t i = 0; i < history.count; i++) {
        is_there |= is_same(history.runs[i].json, run);
        is_known |= strcmp(history.runs[i].plan, plan) == 0;
    }
    if (status == EXIT_GOOD && history.count > 0 &&
        strcmp(history_plan_id(&history.runs[0]), json_string_value(json_object_get(run, "id"))) !=
            0) {
        status = history_fault(path, history.count + 1, said(SAID_HISTORY_OF_OTHER));
    }
    if (status == EXIT_GOOD && !is_there) {
        if (!is_known) {
            json_put(run, "packed", json_incref(packed));
        }
        status = append(path, descriptor, run, (off_t)size);
    }
    history_free(&history);
    free(bytes);
    return status;
}

static int write_run(const char *path, json_t *run, json_t *packed) {
    int descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    struct stat about;

    if (descriptor < 0 || fstat(descriptor, &about) != 0) {
        return cannot_record(path, errno);
    }
    int status = EXIT_GOOD;
    if (!S_ISREG(about.st_mode)) {
        status = cannot_record(path, EINVAL);
    } else if (flock(descriptor, LOCK_EX) != 0) {
        status = cannot_record(path, errno);
    } else {
        status = add_run(path, descriptor, run, packed);
    }
    if (close(descriptor) != 0 && status == EXIT_GOOD) {
        status = cannot_record(path, errno);
    }
    return status;
}

int history_record(const char *path, const struct report *report) {
    struct deadlines deadlines;
    int status = deadlines_find(&deadlines, report->result, report->area);

    if (status == EXIT_GOOD) {
        json_t *packed, *run = run_of(report, &deadlines, &packed);

        status = are_known(json_object_get(run, "files"))
                     ? write_run(path, run, packed)
                     : history_fault(path, 1, said(SAID_HISTORY_FILES_UNKNOWN));
        json_decref(run);
        json_decref(packed);
    }
    deadlines_free(&deadlines);
    return status;
}
