/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_AREA_FILE_H
#define QZ_TESTS_SUPPORT_AREA_FILE_H

/* A plan whose areas are any bytes in a file beside it. Both lie in a folder of the process' own,
   which is removed when it ends. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <qzplan/qzplan.h>

static char area_file_folder[64];

#define AREA_FILE_PLAN                                                                             \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"        \
    "departments: {d: D}\nareas: {file: areas.csv}\nmetrics: {m: {unit: x}}\n"                     \
    "tasks: [{id: \"1\", title: T, targets: [{metric: m, at_least: 1}]}]\n"

/* The path of a file in the folder, in a buffer that the next call uses, too. */
static inline const char *area_file_path(const char *name) {
    static char path[128];
    snprintf(path, sizeof path, "%s/%s", area_file_folder, name);
    return path;
}

static inline void area_file_put(const char *name, const void *bytes, size_t size) {
    FILE *file = fopen(area_file_path(name), "wb");
    if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
        abort();
    }
}

static void area_file_remove(void) {
    (void)remove(area_file_path("areas.csv"));
    (void)remove(area_file_path("plan.yaml"));
    (void)rmdir(area_file_folder);
}

/* The folder with the plan, and no areas yet. */
static inline void area_file_begin(void) {
    if (area_file_folder[0] == '\0') {
        const char *temporary = getenv("TMPDIR");
        int length = snprintf(area_file_folder, sizeof area_file_folder, "%s/areas-XXXXXX",
                              temporary == NULL ? "/tmp" : temporary);
        if (length >= (int)sizeof area_file_folder || mkdtemp(area_file_folder) == NULL ||
            atexit(area_file_remove) != 0) {
            abort();
        }
        area_file_put("plan.yaml", AREA_FILE_PLAN, strlen(AREA_FILE_PLAN));
    }
}

/* Loads the plan with these bytes as its areas. */
static inline int area_file_load(const qzplan_plan **plan, const void *bytes, size_t size,
                                 const qzplan_load_options *options, qzplan_diagnostics **faults) {
    area_file_begin();
    area_file_put("areas.csv", bytes, size);
    return qzplan_plan_load(plan, area_file_path("plan.yaml"), options, faults);
}

#endif
