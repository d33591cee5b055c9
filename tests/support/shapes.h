/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SHAPES_H
#define QZ_TESTS_SUPPORT_SHAPES_H

/* Inputs made to cost more than their length: a beginning, a unit that is repeated, an end. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

#include "area_file.h"

typedef struct shape {
    const char *name;
    const char *head;
    const char *unit; /* a %zu in it gets the number of its repeat */
    const char *tail;
    const char *second; /* repeated likewise after the first half; NULL: unit */
    int csv; /* 1: figures as CSV, 2: figures as YAML, 3: areas as CSV beside a plan, 0: a plan */
} shape;

#define SHAPE_PLAN                                                                                 \
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\ndue: 2025\n"

#define SHAPE_DEEP "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[" /* 30: within the limit */

#define SHAPE_TASK                                                                                 \
    "departments: {d: D}\nmetrics: {m: {unit: x}}\ntasks:\n  - id: t\n    title: T\n    "          \
    "targets:\n"

#define SHAPE_END(metric)                                                                          \
    "tasks: [{id: t, title: T, targets: [{metric: " metric ", at_least: 1}]}]\n"

#define SHAPE_EACH                                                                                 \
    "metrics: {m: {unit: x}, r: {rank: m, across: t, wanted: up}}\ntasks:\n"                       \
    "  - {id: t, title: T, targets: [{metric: m, at_least: 1, each: t}]}\n"

static const shape shapes[] = {
    {"deep_flow", "a: ", "[", "", NULL, 0},
    {"deep_flow_mappings", "a: ", "{a: ", "", NULL, 0},
    {"deep_block", "", "- ", "x\n", NULL, 0},
    {"deep_complex_keys", "", "? ", "x\n", NULL, 0},
    {"deep_flow_items", SHAPE_DEEP, "a,", "", NULL, 0},
    {"deep_flow_pairs", SHAPE_DEEP, "a: b,", "", NULL, 0},
    {"deep_flow_lines", SHAPE_DEEP, "a,\n", "", NULL, 0},
    {"long_keys", "", "abcdefghijklmnop", ": x\n", NULL, 0},
    {"long_quoted_keys", "? \"", "abcdefghijklmnop", "\"\n: x\n", NULL, 0},
    {"nearly_long_keys", "", "k%060zu: x\n", "", NULL, 0},
    {"many_keys", "", "k%zu: x\n", "", NULL, 0},
    {"same_keys", "", "k: x\n", "", NULL, 0},
    {"one_long_scalar", "a: ", "abcdefghijklmnop", "\n", NULL, 0},
    {"one_long_block", "a: |\n", "  abcdefghijklmnop\n", "", NULL, 0},
    {"many_comments", "", "# c\n", "a: 1\n", NULL, 0},
    {"one_long_comment", "# ", "abcdefghijklmnop", "\na: 1\n", NULL, 0},
    {"trailing_comments", "a: 1\n", "# c\n", "", NULL, 0},
    {"many_anchors", "a:\n", "  - &a%zu x\n", "", NULL, 0},
    {"many_aliases", "a:\n", "  - *a%zu\n", "", NULL, 0},
    {"many_tags", "a:\n", "  - !t%zu x\n", "", NULL, 0},
    {"plain_multi_line", "a:\n", "  word\n", "", NULL, 0},
    {"plain_blank_lines", "a:\n  word\n", "\n", "  word\n", NULL, 0},
    {"quoted_escapes", "a: \"", "\\x41\\u00e9", "\"\n", NULL, 0},
    {"quoted_blank_lines", "a: \"", "\n", "\"\n", NULL, 0},
    {"wide_sequences", "a:\n", "  - x\n", "", NULL, 0},
    {"wide_flow", "a: [", "x, ", "x]\n", NULL, 0},
    {"wide_flow_empty", "a: [", "[],", "x]\n", NULL, 0},
    {"open_flow_line", "a: [", "x ", "", NULL, 0},
    {"directives", "", "%%TAG !a%zu! x\n", "---\na: 1\n", NULL, 0},
    {"directives_after_comment", "# c\n\n", "%%TAG !a%zu! x\n", "---\na: 1\n", NULL, 0},
    {"documents", "", "--- a\n", "", NULL, 0},
    {"invalid_bytes", "", "a: \x80\n", "", NULL, 0},
    {"control_bytes", "a: ", "\x01", "\n", NULL, 0},
    {"control_lines", "", "a: \x01\n", "", NULL, 0},
    {"blanks", "a:", " ", "1\n", NULL, 0},
    {"tabs", "a:\n", "\t", "1\n", NULL, 0},
    {"carriage_returns", "a: 1", "\r", "\n", NULL, 0},
    {"unknown_keys", SHAPE_PLAN, "k%zu: x\n", "", NULL, 0},
    {"unknown_names", SHAPE_PLAN "departments:\n", "  d%zu: D\n", "]\n", "e%zu, ", 0},
    {"same_names", SHAPE_PLAN "departments: {d: D}\nwith:\n", "  - d\n", "", NULL, 0},
    {"same_ids", SHAPE_PLAN "departments: {d: D}\nmetrics: {m: {unit: x}}\ntasks:\n",
     "  - {id: t, title: T, targets: [{metric: m, at_least: 1}]}\n", "", NULL, 0},
    {"parts_of_parts", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  m0: {unit: x}\n",
     "  m%zu: {part_of: m%zu}\n", SHAPE_END("m0"), NULL, 0},
    {"sums_of_sums", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  x: {unit: x}\n  m0: {unit: x}\n",
     "  m%zu: {sum: [m%zu, x]}\n", SHAPE_END("m0"), NULL, 0},
    {"tasks", SHAPE_PLAN "departments: {d: D}\nmetrics: {m: {unit: x}}\ntasks:\n",
     "  - {id: t%zu, title: T, targets: [{metric: m, at_least: 1}]}\n", "", NULL, 0},
    {"counted_targets", SHAPE_PLAN SHAPE_TASK "      - at_least: 1\n        of:\n",
     "        - {metric: m, at_least: 1%zu}\n", "", NULL, 0},
    {"dated_values", SHAPE_PLAN SHAPE_TASK "      - metric: m\n        at_least:\n",
     "          %zu-06: 1\n", "", NULL, 0},
    {"revisions",
     SHAPE_PLAN SHAPE_TASK "      - metric: m\n        at_least: 1\n        revised:\n",
     "        - {on: %zu-06-30, why: w, by: b, at_least: 1%zu}\n", "", NULL, 0},
    {"path",
     SHAPE_PLAN SHAPE_TASK
     "      - metric: m\n        at_least: 1\n        due: 9999\n        path:\n",
     "          %zu-06: 1\n", "", NULL, 0},
    {"many_metrics", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  m0: {unit: x}\n",
     "  m%zu: {unit: x}\n", SHAPE_END("m0"), NULL, 0},
    {"derived", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  m: {unit: x}\n  m0: {unit: x}\n",
     "  r%zu: {ratio: m, to: m0}\n", SHAPE_END("m0"), NULL, 0},
    {"derived_of_derived", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  m0: {unit: x}\n",
     "  m%zu: {difference: m%zu, minus: m0}\n", SHAPE_END("m0"), NULL, 0},
    {"parallel_parts", SHAPE_PLAN "departments: {d: D}\nmetrics:\n  m: {unit: x}\n",
     "  p%zu: {part_of: m}\n", SHAPE_END("m"), NULL, 0},
    {"areas", SHAPE_PLAN "departments: {d: D}\nareas:\n  - {id: a0, kind: k}\n",
     "  - {id: a%zu, kind: t, in: a0}\n", SHAPE_EACH, NULL, 0},
    {"areas_in_areas", SHAPE_PLAN "departments: {d: D}\nareas:\n  - {id: a0, kind: k}\n",
     "  - {id: a%zu, kind: t, in: a%zu}\n", SHAPE_EACH, NULL, 0},
    {"kinds_of_areas", SHAPE_PLAN "departments: {d: D}\nareas:\n  - {id: a0, kind: k}\n",
     "  - {id: a%zu, kind: k%zu, in: a0}\n", "metrics: {m: {unit: x}}\n" SHAPE_END("m"), NULL, 0},
    {"groups", SHAPE_PLAN "departments: {d: D}\ngroups:\n", "  g%zu: {title: T, one_of: o}\n",
     "metrics: {m: {unit: x}}\n" SHAPE_END("m"), NULL, 0},
    {"for_groups",
     SHAPE_PLAN "departments: {d: D}\ngroups: {g: {title: G}}\nmetrics: {m: {unit: x}}\n"
                "tasks:\n  - id: t\n    title: T\n    targets:\n      - metric: m\n"
                "        at_least: 1\n        for: [",
     "g, ", "g]\n", NULL, 0},
    {"answers", SHAPE_PLAN SHAPE_TASK, "      - {done: a%zu}\n", "", NULL, 0},
    {"conditions", SHAPE_PLAN SHAPE_TASK,
     "      - {metric: m, at_least: 1, only_if: {metric: m, at_least: 1%zu}}\n", "", NULL, 0},
    {"csv_columns", "metric,period,value", ",c%zu", "\n", NULL, 1},
    {"csv_quotes", "metric,period,value\n", "\"", "\n", NULL, 1},
    {"csv_open_quotes", "metric,period,value\n", "\"a,b\n", "\n", NULL, 1},
    {"csv_stray_quotes", "metric,period,value\n", "a\"b,\"c\"d,e\n", "\n", NULL, 1},
    {"csv_blank_lines", "metric,period,value\n", " \n", "\n", NULL, 1},
    {"csv_comments", "", "# demo\n", "metric,period,value\n", NULL, 1},
    {"csv_ragged", "metric,period,value\n", "schools,2024\n", "", NULL, 1},
    {"csv_unknown_metrics", "metric,period,value\n", "m%zu,2024,1\n", "", NULL, 1},
    {"csv_same_figures", "metric,period,value\n", "schools,2024,1\n", "", NULL, 1},
    {"csv_one_long_cell", "metric,period,value\nschools,2024,", "1234567890123456", "\n", NULL, 1},
    {"csv_gb18030", "metric,period,value,note\nschools,2024,1,", "\xBD\xCC\x80", "\n", NULL, 1},
    {"csv_figures", "metric,period,value\n", "schools,%zu,1\n", "", NULL, 1},
    {"areas_rows", "id,kind,in\nz,county,\n", "t%zu,town,z\n", "", NULL, 3},
    {"areas_chain", "id,kind,in\nt0,county,\n", "t%zu,town,t%zu\n", "", NULL, 3},
    {"areas_kinds", "id,kind,in\nz,county,\n", "t%zu,k%zu,z\n", "", NULL, 3},
    {"areas_parts", "id,kind,parts\nz,county,\ns,,", "z;", "\n", NULL, 3},
    {"areas_no_parts", "id,kind,parts\nz,county,\ns,,", "; ", "z\n", NULL, 3},
    {"areas_sets", "id,kind,parts\nz,county,\n", "s%zu,,z\n", "", NULL, 3},
    {"areas_columns", "id,kind", ",c%zu", "\n", NULL, 3},
    {"areas_same", "id,kind,in\nz,county,\n", "z,town,z\n", "", NULL, 3},
    {"areas_ragged", "id,kind\nz,county\n", "a\n", "", NULL, 3},
    {"yaml_figures", "figures:\n", "  - {metric: schools, period: 2024, value: 1}\n", "", NULL, 2},
};

enum { SHAPES = sizeof shapes / sizeof shapes[0] };

static const char shape_plan[] =
    SHAPE_PLAN "departments: {d: D}\nmetrics: {schools: {unit: s}}\ntasks:\n"
               "  - {id: \"1\", title: T, targets: [{metric: schools, at_least: 1}]}\n";

static inline size_t shape_put(char *bytes, size_t used, size_t size, const char *unit,
                               size_t number) {
    char text[128];
    /* Years, where a period is asked for, stay within what a date can be. */
    size_t shown = strncmp(unit, "schools,%", 9) == 0 ? 1000 + number % 9000
                   : strstr(unit, "%zu-06") != NULL   ? 2023 + number % 7900
                                                      : number;
    size_t before = number - 1;
    const char *second = strstr(unit, "%zu");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    int length = second != NULL && strstr(second + 3, "%zu") != NULL
                     ? snprintf(text, sizeof text, unit, shown, before)
                     : snprintf(text, sizeof text, unit, shown);
#pragma GCC diagnostic pop
    size_t count = (size_t)length < size - used ? (size_t)length : size - used;
    memcpy(bytes + used, text, count);
    return used + count;
}

/* A shape of at most `size` bytes, to be freed; its length in *length. */
static inline char *shape_make(const shape *s, size_t size, size_t *length) {
    size_t head = strlen(s->head);
    size_t tail = strlen(s->tail);
    size_t used = head;
    size_t room = size - tail;
    char *bytes = malloc(size);
    if (bytes == NULL || size < head + tail + 256) {
        free(bytes);
        return NULL;
    }
    memcpy(bytes, s->head, head);
    size_t half = s->second == NULL ? room : room / 2;
    for (size_t i = 1; half - used >= 128; i++) {
        used = shape_put(bytes, used, half, s->unit, i);
    }
    if (s->second != NULL) {
        used += (size_t)sprintf(bytes + used, "with: [");
        for (size_t i = 1; room - used >= 128; i++) {
            used = shape_put(bytes, used, room, s->second, i);
        }
    }
    memcpy(bytes + used, s->tail, tail);
    *length = used + tail;
    return bytes;
}

/* Reads a shape; returns the code of the reading. plan: that of shape_plan. */
static inline int shape_read(const shape *s, const char *bytes, size_t length,
                             const qzplan_plan *plan, const qzplan_load_options *options,
                             qzplan_diagnostics **diagnostics) {
    if (s->csv == 0 || s->csv == 3) {
        const qzplan_plan *made = NULL;
        int code = s->csv == 3 ? area_file_load(&made, bytes, length, options, diagnostics)
                               : qzplan_plan_load_bytes(&made, s->name, bytes, length, options,
                                                        diagnostics);
        qzplan_plan_free(made);
        return code;
    }
    qzplan_figures *figures = NULL;
    int code = qzplan_figures_new(&figures, plan, options);
    if (code == QZPLAN_OK) {
        code = qzplan_figures_load_bytes(figures, s->name, bytes, length,
                                         s->csv == 1 ? QZPLAN_FORMAT_CSV : QZPLAN_FORMAT_YAML,
                                         diagnostics);
    }
    if (code == QZPLAN_OK) {
        qzplan_diagnostics_free(*diagnostics); /* what was remarked */
        code = qzplan_figures_seal(figures, diagnostics);
    }
    qzplan_figures_free(figures);
    return code;
}

#endif
