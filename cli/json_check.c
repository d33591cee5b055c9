/* SPDX-License-Identifier: MIT */
/* qzplan check as JSON, and as SARIF 2.1.0, the OASIS standard for what checkers find. */

#include <string.h>

#include <qzplan/version.h>

#include "check.h"
#include "diagnostics.h"
#include "json_out.h"
#include "said.h"

/* What is said of a fault, in every language of the library. */
static void write_message(struct buffer *buffer, const void *thing, const char *language) {
    diagnostic_add_message(buffer, thing, language);
}

static void write_hint(struct buffer *buffer, const void *thing, const char *language) {
    diagnostic_add_hint(buffer, thing, language);
}

static json_t *place_or_null(uint32_t place) {
    return place > 0 ? json_integer(place) : json_null();
}

/* Where a fault ends: a place behind its last character, in the line in which it begins. */
static uint32_t end_of(const qzplan_diagnostic *fault) {
    return fault->column > 0 ? fault->column + fault->length : 0;
}

static const char *severity_of(const qzplan_diagnostic *fault) {
    return qzplan_term_name(QZPLAN_VOCABULARY_SEVERITY, fault->severity);
}

static json_t *edits_of(const qzplan_diagnostic *fault) {
    json_t *list = json_array();

    for (size_t i = 0; i < fault->edit_count; i++) {
        const qzplan_edit *edit = &fault->edits[i];
        json_t *object = json_object();

        json_put(object, "line", json_integer(edit->line));
        json_put(object, "column", json_integer(edit->column));
        json_put(object, "end_line", json_integer(edit->end_line));
        json_put(object, "end_column", json_integer(edit->end_column));
        json_put(object, "text", json_text_of(edit->text));
        json_put(object, "certain", json_boolean(edit->certain));
        json_array_append_new(list, json_must(object));
    }
    return list;
}

static json_t *fault_of(const qzplan_diagnostic *fault) {
    json_t *object = json_object(), *parts = json_object();

    for (size_t i = 0; i < fault->part_count; i++) {
        json_put(parts, fault->parts[i].name, json_text_of(fault->parts[i].value));
    }
    json_put(object, "id", json_text_of(qzplan_message_name(fault->id)));
    json_put(object, "code", json_text_of(qzplan_error_name(fault->code)));
    json_put(object, "severity", json_text_of(severity_of(fault)));
    json_put(object, "file", json_text_of(fault->file));
    json_put(object, "line", place_or_null(fault->line));
    json_put(object, "column", place_or_null(fault->column));
    json_put(object, "end_line", place_or_null(fault->column > 0 ? fault->line : 0));
    json_put(object, "end_column", place_or_null(end_of(fault)));
    json_put(object, "path", json_text_of(fault->path));
    json_put(object, "message", json_said(write_message, fault));
    json_put(object, "hint", fault->hint != NULL ? json_said(write_hint, fault) : json_null());
    json_put(object, "parts", parts);
    json_put(object, "edits", edits_of(fault));
    return object;
}

typedef json_t *fault_writer(const qzplan_diagnostic *fault);

static void append_faults(json_t *list, const struct checked *file, fault_writer *write) {
    for (size_t i = 0; i < CHECKED_LISTS; i++) {
        const qzplan_diagnostics *found = file->lists[i];

        for (size_t k = 0; found != NULL && k < found->count; k++) {
            json_array_append_new(list, json_must(write(found->items[k])));
        }
    }
}

static size_t dropped_of(const struct checked *file) {
    size_t count = 0;

    for (size_t i = 0; i < CHECKED_LISTS; i++) {
        count += file->lists[i] != NULL ? file->lists[i]->dropped : 0;
    }
    return count;
}

static json_t *file_of(const struct checked *file) {
    const qzplan_plan *plan = file->plan;
    json_t *object = json_object(), *faults = json_array();

    append_faults(faults, file, fault_of);
    json_put(object, "file", json_text_of(file->path));
    json_put(object, "good", json_boolean(file->code == QZPLAN_OK));
    json_put(object, "code", json_text_of(qzplan_error_name(file->code)));
    json_put(object, "plan", plan != NULL ? json_text_of(plan->id) : json_null());
    json_put(object, "title", plan != NULL ? json_words(&plan->title) : json_null());
    json_put(object, "task_count",
             plan != NULL ? json_integer((json_int_t)plan->task_count) : json_null());
    json_put(object, "target_count",
             plan != NULL ? json_integer((json_int_t)plan->target_count) : json_null());
    json_put(object, "diagnostics", faults);
    json_put(object, "not_listed", json_integer((json_int_t)dropped_of(file)));
    return object;
}

int json_check(const struct out *out, const struct check *check) {
    json_t *object = json_object(), *files = json_array();

    for (size_t i = 0; i < check->count; i++) {
        json_array_append_new(files, json_must(file_of(&check->files[i])));
    }
    json_put(object, "files", files);
    json_put(object, "errors", json_integer((json_int_t)check->errors));
    json_put(object, "warnings", json_integer((json_int_t)check->warnings));
    return json_print(out->stream, object);
}

/* A path as a reference: what a URI has no room for is escaped. */
static json_t *uri_of(const char *path) {
    static const char plain[] =
        "-._~/ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    struct buffer uri = {0};

    if (path[0] == '/') {
        buffer_add(&uri, "file://");
    }
    for (; *path != '\0'; path++) {
        if (strchr(plain, *path) != NULL) {
            buffer_add_bytes(&uri, path, 1);
        } else {
            buffer_format(&uri, "%%%02X", (unsigned)(unsigned char)*path);
        }
    }
    json_t *text = json_text_of(buffer_text(&uri));
    buffer_free(&uri);
    return text;
}

static json_t *with(const char *key, json_t *value) {
    json_t *object = json_object();

    json_put(object, key, value);
    return object;
}

static json_t *region_of(uint32_t line, uint32_t column, uint32_t end_line, uint32_t end_column) {
    json_t *region = json_object();

    json_put(region, "startLine", json_integer(line));
    json_put(region, "startColumn", json_integer(column));
    json_put(region, "endLine", json_integer(end_line));
    json_put(region, "endColumn", json_integer(end_column));
    return region;
}

static json_t *in_list(json_t *only) {
    json_t *list = json_array();

    json_array_append_new(list, json_must(only));
    return list;
}

static json_t *location_of(const qzplan_diagnostic *fault) {
    json_t *place = json_object();

    json_put(place, "artifactLocation", with("uri", uri_of(fault->file)));
    if (fault->line > 0) {
        json_put(place, "region",
                 fault->column > 0
                     ? region_of(fault->line, fault->column, fault->line, end_of(fault))
                     : with("startLine", json_integer(fault->line)));
    }
    return in_list(with("physicalLocation", place));
}

/* The correction that the edits make together. */
static json_t *fixes_of(const qzplan_diagnostic *fault) {
    json_t *changes = json_array(), *file = json_object();

    for (size_t i = 0; i < fault->edit_count; i++) {
        const qzplan_edit *edit = &fault->edits[i];
        json_t *change = with(
            "deletedRegion", region_of(edit->line, edit->column, edit->end_line, edit->end_column));

        json_put(change, "insertedContent", with("text", json_text_of(edit->text)));
        json_array_append_new(changes, json_must(change));
    }
    json_put(file, "artifactLocation", with("uri", uri_of(fault->file)));
    json_put(file, "replacements", changes);
    return in_list(with("artifactChanges", in_list(file)));
}

static json_t *sarif_result(const qzplan_diagnostic *fault) {
    json_t *object = json_object();
    struct buffer text = {0};

    diagnostic_add_message(&text, fault, said_language());
    if (fault->hint != NULL) {
        buffer_format(&text, "\n%s", said(SAID_HINT));
        diagnostic_add_hint(&text, fault, said_language());
    }
    json_put(object, "ruleId", json_text_of(qzplan_message_name(fault->id)));
    json_put(object, "level", json_text_of(severity_of(fault)));
    json_put(object, "message", with("text", json_text_of(buffer_text(&text))));
    json_put(object, "locations", location_of(fault));
    if (fault->edit_count > 0) {
        json_put(object, "fixes", fixes_of(fault));
    }
    buffer_free(&text);
    return object;
}

/* Every rule that a result names, once: its code says what is wrong in short. */
static json_t *rules_of(const struct check *check) {
    json_t *list = json_array(), *seen = json_object();

    for (size_t i = 0; i < check->count * CHECKED_LISTS; i++) {
        const qzplan_diagnostics *found = check->files[i / CHECKED_LISTS].lists[i % CHECKED_LISTS];

        for (size_t k = 0; found != NULL && k < found->count; k++) {
            const qzplan_diagnostic *fault = found->items[k];
            const char *id = qzplan_message_name(fault->id);

            if (json_object_get(seen, id) == NULL) {
                json_t *rule = with("id", json_text_of(id));

                json_put(rule, "name", json_text_of(qzplan_error_name(fault->code)));
                json_put(rule, "shortDescription",
                         with("text",
                              json_text_of(qzplan_error_describe(fault->code, said_language()))));
                json_array_append_new(list, json_must(rule));
                json_put(seen, id, json_true());
            }
        }
    }
    json_decref(seen);
    return list;
}

int sarif_check(const struct out *out, const struct check *check) {
    json_t *driver = with("name", json_text_of("qzplan")), *run = json_object();
    json_t *results = json_array(), *runs = json_array();
    json_t *log = with("$schema", json_text_of("https://json.schemastore.org/sarif-2.1.0.json"));

    for (size_t i = 0; i < check->count; i++) {
        append_faults(results, &check->files[i], sarif_result);
    }
    json_put(driver, "version", json_text_of(qzplan_version()));
    json_put(driver, "rules", rules_of(check));
    json_put(run, "tool", with("driver", driver));
    json_put(run, "columnKind", json_text_of("unicodeCodePoints"));
    json_put(run, "results", results);
    json_array_append_new(runs, json_must(run));
    json_put(log, "version", json_text_of("2.1.0"));
    json_put(log, "runs", runs);
    return json_print(out->stream, log);
}
