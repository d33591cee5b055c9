/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_FUZZ_FUZZ_PLAN_TEXT_H
#define QZ_TESTS_FUZZ_FUZZ_PLAN_TEXT_H

/* A small plan with a metric of every kind, for the targets that need one. */

static const char fuzz_plan_text[] =
    "qzplan: 1\nid: t\ntitle: T\nlanguages: [en]\nbegins: 2023-01-01\nlead: d\n"
    "departments: {d: D}\n"
    "groups: {old: {title: old, one_of: age}, new: {title: new, one_of: age}}\n"
    "metrics:\n"
    "  schools: {unit: schools}\n"
    "  public: {unit: schools}\n"
    "  private: {unit: schools}\n"
    "  all_schools: {sum: [public, private]}\n"
    "  eligible: {unit: teachers}\n"
    "  rotated: {part_of: eligible, figures: each_period}\n"
    "  urban: {part_of: rotated, figures: each_period}\n"
    "  built: {unit: schools, figures: each_period}\n"
    "  leavers: {unit: \"%\"}\n"
    "tasks:\n"
    "  - id: \"1\"\n"
    "    title: T\n"
    "    due: 2025\n"
    "    targets:\n"
    "      - {metric: schools, reduce_to: 41, from: 54}\n"
    "      - {metric: all_schools, at_least: 3}\n"
    "      - {metric: rotated, about: 10%, within: 1 point, above: met, every: year}\n"
    "      - {metric: urban, at_least: 20%, every: half_year, for: [old, new]}\n"
    "      - {metric: built, at_least: 30}\n"
    "      - {metric: leavers, at_most: 9%}\n"
    "      - {done: files}\n";

#endif
