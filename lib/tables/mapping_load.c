/* SPDX-License-Identifier: MIT */
/* Loading and freeing a mapping: options, memory and diagnostics around the reading. */

#include <qzplan/mapping.h>

#include <string.h>

#include <qzplan/error.h>

#include "base/structs.h"
#include "input/file.h"
#include "tables/mapping_read.h"

/* Where a mapping comes from. */
typedef struct source {
    const char *name;
    const char *folder; /* NULL: `file` is as it was given */
    const char *file;   /* NULL: from memory */
    const char *bytes;
    size_t size;
} source;

static size_t or_default(size_t given, size_t otherwise) {
    return given == 0 ? otherwise : given;
}

static int take_options(qz_yaml_limits *limits, size_t *diagnostics, qzplan_allocator *allocator,
                        const qzplan_load_options *given) {
    enum { BYTES = 1 << 20, DEPTH = 32, NODES = 200000, SCALAR = 65536 };
    qzplan_load_options known = {.size = sizeof known};
    int code = given == NULL ? QZPLAN_OK : qz_struct_read(&known, sizeof known, given);
    if (code != QZPLAN_OK) {
        return code;
    }
    *limits =
        (qz_yaml_limits){or_default(known.max_bytes, BYTES), or_default(known.max_depth, DEPTH),
                         or_default(known.max_nodes, NODES), or_default(known.max_scalar, SCALAR)};
    *diagnostics = known.max_diagnostics;
    return qz_allocator_take(allocator, known.allocator);
}

static int read_bytes(source *from, qz_arena *scratch, qz_report *report, size_t max_bytes) {
    char *bytes = NULL;
    const qz_place place = {from->name, NULL, 0, 0, 0};
    if (from->file == NULL) {
        return QZPLAN_OK;
    }
    int code = from->folder == NULL
                   ? qz_file_read(&bytes, &from->size, scratch, report, from->file, max_bytes)
                   : qz_file_read_below(&bytes, &from->size, scratch, report, &place, from->folder,
                                        from->file, max_bytes);
    from->bytes = bytes;
    return code;
}

static void read_mapping(struct qzplan_mapping *mapping, qz_arena *arena, qz_arena *scratch,
                         qz_report *report, source *from, const qz_yaml_limits *limits) {
    qz_node *root = NULL;
    mapping->file = qz_arena_text(arena, from->name, strlen(from->name));
    if (mapping->file == NULL) {
        report->no_memory = 1;
        return;
    }
    if (read_bytes(from, scratch, report, limits->max_bytes) != QZPLAN_OK) {
        return;
    }
    (void)qz_yaml_parse(&root, scratch, arena, report, from->name, from->bytes, from->size, limits);
    if (root != NULL && !report->no_memory) {
        qz_decoder decoder = {
            .arena = arena, .scratch = scratch, .report = report, .file = mapping->file};
        qz_map_read_tables(&decoder, root, mapping);
    }
}

static int load(const qzplan_mapping **out, source *from, const qzplan_load_options *options,
                qzplan_diagnostics **diagnostics) {
    qz_yaml_limits limits;
    size_t most;
    qzplan_allocator allocator;
    qz_report report;
    qz_arena arena;
    qz_arena scratch;
    int code = take_options(&limits, &most, &allocator, options);
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_report_init(&report, &allocator, most);
    qz_arena_init(&arena, &allocator);
    qz_arena_init(&scratch, &allocator);
    struct qzplan_mapping *mapping = qz_arena_alloc(&arena, sizeof *mapping);
    if (mapping == NULL) {
        report.no_memory = 1;
    } else {
        read_mapping(mapping, &arena, &scratch, &report, from, &limits);
    }
    report.no_memory |= arena.failed | scratch.failed;
    qz_arena_free(&scratch);
    code = qz_report_finish(&report, diagnostics);
    if (code != QZPLAN_OK) {
        qz_arena_free(&arena);
        return code;
    }
    mapping->arena = arena;
    *out = mapping;
    return QZPLAN_OK;
}

static int clear(const qzplan_mapping **out, qzplan_diagnostics **diagnostics) {
    if (out != NULL) {
        *out = NULL;
    }
    if (diagnostics != NULL) {
        *diagnostics = NULL;
    }
    return out != NULL;
}

int qzplan_mapping_load(const qzplan_mapping **out, const char *path,
                        const qzplan_load_options *options, qzplan_diagnostics **diagnostics) {
    if (!clear(out, diagnostics) || path == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    source from = {.name = path, .file = path};
    return load(out, &from, options, diagnostics);
}

int qzplan_mapping_load_bytes(const qzplan_mapping **out, const char *name, const void *bytes,
                              size_t size, const qzplan_load_options *options,
                              qzplan_diagnostics **diagnostics) {
    if (!clear(out, diagnostics) || (bytes == NULL && size > 0)) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    source from = {
        .name = name == NULL ? "" : name, .bytes = bytes == NULL ? "" : bytes, .size = size};
    return load(out, &from, options, diagnostics);
}

/* "data/towns.map.yaml" of "data/towns.csv". Returns the bytes of the folder, "data/". */
static size_t name_beside(char *out, const char *path) {
    static const char ending[] = ".map.yaml";
    const char *slash = strrchr(path, '/');
    const char *file = slash == NULL ? path : slash + 1;
    const char *dot = strrchr(file, '.');
    size_t length = dot == NULL || dot == file ? strlen(path) : (size_t)(dot - path);
    memcpy(out, path, length);
    memcpy(out + length, ending, sizeof ending);
    return (size_t)(file - path);
}

int qzplan_mapping_load_beside(const qzplan_mapping **out, const char *path,
                               const qzplan_load_options *options,
                               qzplan_diagnostics **diagnostics) {
    qz_yaml_limits limits;
    size_t most;
    qzplan_allocator allocator;
    qz_arena scratch;
    if (!clear(out, diagnostics) || path == NULL) {
        return QZPLAN_ERROR_INVALID_ARGUMENT;
    }
    int code = take_options(&limits, &most, &allocator, options);
    if (code != QZPLAN_OK) {
        return code;
    }
    qz_arena_init(&scratch, &allocator);
    char *name = qz_arena_raw(&scratch, strlen(path) + sizeof ".map.yaml", 1);
    size_t folder = name == NULL ? 0 : name_beside(name, path);
    char *in = name == NULL || folder == 0 ? NULL : qz_arena_text(&scratch, name, folder);
    code = scratch.failed ? QZPLAN_ERROR_NO_MEMORY : QZPLAN_OK;
    if (code == QZPLAN_OK && qz_file_is_there(name)) {
        source from = {.name = name, .folder = in == NULL ? "." : in, .file = name + folder};
        code = load(out, &from, options, diagnostics);
    }
    qz_arena_free(&scratch);
    return code;
}

void qzplan_mapping_free(const qzplan_mapping *mapping) {
    if (mapping != NULL) {
        qz_arena arena = mapping->arena;
        qz_arena_free(&arena);
    }
}
