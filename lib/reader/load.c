/* SPDX-License-Identifier: MIT */
/* Loading and freeing a plan: options, memory and diagnostics around the reading. */

#include <qzplan/plan.h>

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "input/file.h"
#include "reader/decode.h"
#include "reader/options.h"
#include "reader/remarks.h"

/* Where a plan comes from. */
typedef struct source {
    const char *name;
    const char *path; /* NULL: from memory */
    const char *bytes;
    size_t size;
} source;

static size_t or_default(size_t given, size_t otherwise) {
    return given == 0 ? otherwise : given;
}

int qz_load_options_take(qzplan_load_options *out, qzplan_allocator *allocator,
                         const qzplan_load_options *given) {
    enum { BYTES = 1 << 20, DEPTH = 32, NODES = 200000, SCALAR = 65536 };
    *out = (qzplan_load_options){.size = sizeof *out};
    int code = given == NULL ? QZPLAN_OK : qz_struct_read(out, sizeof *out, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    if (!qz_warnings_are_known(out->warnings)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    out->max_bytes = or_default(out->max_bytes, BYTES);
    out->max_depth = or_default(out->max_depth, DEPTH);
    out->max_nodes = or_default(out->max_nodes, NODES);
    out->max_scalar = or_default(out->max_scalar, SCALAR);
    return qz_allocator_take(allocator, out->allocator);
}

static size_t times(size_t limit, size_t by) {
    return limit > SIZE_MAX / by ? SIZE_MAX : limit * by;
}

static void decode(qz_decoder *d, source *from, const qzplan_load_options *options) {
    const qz_yaml_limits limits = {options->max_bytes, options->max_depth, options->max_nodes,
                                   options->max_scalar};
    qz_node *root = NULL;
    d->departments.what = QZ_PHRASE_DEPARTMENT;
    d->groups.what = QZ_PHRASE_GROUP;
    d->areas.what = QZ_PHRASE_AREA;
    d->kinds.what = QZ_PHRASE_KIND_OF_AREA;
    d->tables.what = QZ_PHRASE_RECORD_TABLE;
    d->metrics.what = QZ_PHRASE_METRIC;
    d->answers.what = QZ_PHRASE_ANSWER;
    d->programmes.what = QZ_PHRASE_PROGRAMME;
    d->actions.what = QZ_PHRASE_ACTION;
    d->tasks.what = QZ_PHRASE_TASK;
    d->targets.what = QZ_PHRASE_TARGET;
    d->bytes = from->bytes;
    d->size = from->size;
    d->departments.title_at = offsetof(qzplan_department, title);
    d->groups.title_at = offsetof(qzplan_group, title);
    d->areas.title_at = offsetof(qzplan_area, title);
    d->metrics.title_at = offsetof(qzplan_metric, title);
    d->plan->file = qz_decode_keep(d, from->name, strlen(from->name));
    if (d->plan->file == NULL) {
        return;
    }
    (void)qz_yaml_parse(&root, d->scratch, d->arena, d->report, from->name, from->bytes, from->size,
                        &limits);
    if (root != NULL && !d->report->no_memory) {
        qz_find_hashes(d, from->bytes, from->size);
        qz_decode_plan(d, root);
    }
    if (d->report->errors == 0 && !d->report->no_memory) {
        qz_build_plan(d);
    }
}

/* Reads and decodes; what is found goes into the report, the plan into *loaded. */
static void read_source(qz_loaded_plan **loaded, qz_arena *arena, qz_arena *scratch,
                        qz_report *report, source *from, const qzplan_load_options *options) {
    if (from->path != NULL) {
        char *bytes;
        if (qz_file_read(&bytes, &from->size, scratch, report, from->path, options->max_bytes)) {
            return;
        }
        from->bytes = bytes;
    }
    size_t scale = from->size < options->max_bytes ? from->size : options->max_bytes;
    qz_arena_expect(scratch, scale <= SIZE_MAX / 8 ? scale * 8 : SIZE_MAX);
    qz_arena_expect(arena, scale <= SIZE_MAX / 8 ? scale * 6 : SIZE_MAX);
    *loaded = qz_arena_alloc(arena, sizeof **loaded);
    if (*loaded == NULL) {
        report->no_memory = 1;
        return;
    }
    qz_decoder decoder = {
        .loaded = *loaded,
        .plan = &(*loaded)->plan,
        .arena = arena,
        .scratch = scratch,
        .report = report,
        .path = from->path != NULL ? from->path : options->path,
        /* areas are many, and a row each */
        .areas_max_bytes = times(options->max_bytes, 64),
        .areas_max_values = times(options->max_nodes, 20),
        .max_scalar = options->max_scalar,
    };
    decode(&decoder, from, options);
}

static int load(const qzplan_plan **out, source *from, const qzplan_load_options *given,
                qzplan_diagnostics **diagnostics) {
    qzplan_load_options options;
    qzplan_allocator allocator;
    int code = qz_load_options_take(&options, &allocator, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_report report;
    qz_arena arena;
    qz_arena scratch;
    qz_loaded_plan *loaded = NULL;
    qz_report_init(&report, &allocator, options.max_diagnostics);
    report.warnings = options.warnings;
    qz_arena_init(&arena, &allocator);
    qz_arena_init(&scratch, &allocator);
    read_source(&loaded, &arena, &scratch, &report, from, &options);
    report.no_memory |= arena.failed | scratch.failed;
    qz_arena_free(&scratch);
    code = qz_report_finish(&report, diagnostics);
    if (code != QZPLAN_OK) {
        qz_arena_free(&arena);
        return code;
    }
    loaded->arena = arena;
    *out = &loaded->plan;
    return QZPLAN_OK;
}

static int clear(const qzplan_plan **out, qzplan_diagnostics **diagnostics) {
    if (out != NULL) {
        *out = NULL;
    }
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    return out != NULL;
}

int qzplan_plan_load(const qzplan_plan **out, const char *path, const qzplan_load_options *options,
                     qzplan_diagnostics **diagnostics) {
    if (!clear(out, diagnostics) || path == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    source from = {path, path, NULL, 0};
    return load(out, &from, options, diagnostics);
}

int qzplan_plan_load_bytes(const qzplan_plan **out, const char *name, const void *bytes,
                           size_t size, const qzplan_load_options *options,
                           qzplan_diagnostics **diagnostics) {
    if (!clear(out, diagnostics) || (bytes == NULL && size > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    source from = {name == NULL ? "" : name, NULL, bytes == NULL ? "" : bytes, size};
    return load(out, &from, options, diagnostics);
}

void qzplan_plan_free(const qzplan_plan *plan) {
    if (plan != NULL) {
        qz_arena arena = ((const qz_loaded_plan *)plan)->arena;
        qz_arena_free(&arena);
    }
}
