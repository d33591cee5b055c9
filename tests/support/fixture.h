/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_FIXTURE_H
#define QZ_TESTS_SUPPORT_FIXTURE_H

/* A plan and its figures, from texts in the test itself or from files. */

#include <stdio.h>
#include <string.h>

#include <check.h>

#include <qzplan/qzplan.h>

#include "suite.h"

/* The metrics that small plans are made of. */
#define FIXTURE_METRICS                                                                            \
    "  schools: {unit: schools}\n"                                                                 \
    "  public: {unit: schools}\n"                                                                  \
    "  private: {unit: schools}\n"                                                                 \
    "  kindergartens: {sum: [public, private]}\n"                                                  \
    "  green: {part_of: schools}\n"                                                                \
    "  eligible: {unit: teachers}\n"                                                               \
    "  rotated: {part_of: eligible, figures: each_period}\n"                                       \
    "  urban_to_rural: {part_of: rotated, figures: each_period}\n"                                 \
    "  built: {unit: schools, figures: each_period}\n"                                             \
    "  leavers: {unit: \"%\"}\n"

typedef struct fixture {
    const qzplan_plan *plan;
    qzplan_figures *figures;
    const qzplan_result *result;
} fixture;

void fixture_print(const qzplan_diagnostics *list);

void fixture_plan(fixture *f, const char *yaml);

/* A plan with the metrics above, begun 2023-01-01, one task "1", due 2025 unless a target says so.
 */
void fixture_task(fixture *f, const char *keys, const char *targets);

/* CSV figures; the header is given with them. */
void fixture_figures(fixture *f, const char *csv);

/* A plan from a file of the source tree. */
void fixture_open_plan(fixture *f, const char *path);

/* The same with its figures, sealed. */
void fixture_open(fixture *f, const char *plan_path, const char *figures_path);

int32_t fixture_day(const char *text);

void fixture_evaluate(fixture *f, const char *as_of);

void fixture_free(fixture *f);

/* "45", "9/20", "-": a number as the tests write it. */
const char *fixture_number(qzplan_number number);

#endif
