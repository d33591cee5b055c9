/* SPDX-License-Identifier: MIT */
/* The structs of comparisons, field by field.
   Written by `scripts/abi --update`. */

#include "abi/rows.h"

#include <qzplan/diff.h>

static const qz_layout_row rows[] = {
    /* clang-format off */
    QZ_LAYOUT_ROW(qzplan_diff_change, id, "text"),
    QZ_LAYOUT_ROW(qzplan_diff_change, title, "qzplan_text"),
    QZ_LAYOUT_ROW(qzplan_diff_change, text_before, "qzplan_text"),
    QZ_LAYOUT_ROW(qzplan_diff_change, text_after, "qzplan_text"),
    QZ_LAYOUT_ROW(qzplan_diff_change, target_before, "pointer:qzplan_target"),
    QZ_LAYOUT_ROW(qzplan_diff_change, target_after, "pointer:qzplan_target"),
    QZ_LAYOUT_ROW(qzplan_diff_change, milestone_before, "pointer:qzplan_milestone"),
    QZ_LAYOUT_ROW(qzplan_diff_change, milestone_after, "pointer:qzplan_milestone"),
    QZ_LAYOUT_ROW(qzplan_diff_change, task_before, "pointer:qzplan_task"),
    QZ_LAYOUT_ROW(qzplan_diff_change, task_after, "pointer:qzplan_task"),
    QZ_LAYOUT_ROW(qzplan_diff_change, metric_before, "pointer:qzplan_metric"),
    QZ_LAYOUT_ROW(qzplan_diff_change, metric_after, "pointer:qzplan_metric"),
    QZ_LAYOUT_ROW(qzplan_diff_change, department_before, "pointer:qzplan_department"),
    QZ_LAYOUT_ROW(qzplan_diff_change, department_after, "pointer:qzplan_department"),
    QZ_LAYOUT_ROW(qzplan_diff_change, verdict_before, "pointer:qzplan_verdict"),
    QZ_LAYOUT_ROW(qzplan_diff_change, verdict_after, "pointer:qzplan_verdict"),
    QZ_LAYOUT_ROW(qzplan_diff_change, revision, "pointer:qzplan_revision"),
    QZ_LAYOUT_ROW(qzplan_diff_change, kind, "int32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, subject, "int32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, aspect, "int32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, strength, "int32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, line_before, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, column_before, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, line_after, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, column_after, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, index, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_change, reserved, "uint32"),
    QZ_LAYOUT_ROW(qzplan_diff_result, before, "pointer:qzplan_plan"),
    QZ_LAYOUT_ROW(qzplan_diff_result, after, "pointer:qzplan_plan"),
    QZ_LAYOUT_ROW(qzplan_diff_result, changes, "pointer:pointer:qzplan_diff_change"),
    QZ_LAYOUT_ROW(qzplan_diff_result, change_count, "size"),
    QZ_LAYOUT_ROW(qzplan_diff_result, targets, "array:16:size"),
    QZ_LAYOUT_ROW(qzplan_diff_result, target_count, "size"),
    QZ_LAYOUT_ROW(qzplan_diff_result, same_count, "size"),
    QZ_LAYOUT_ROW(qzplan_diff_options, size, "size"),
    QZ_LAYOUT_ROW(qzplan_diff_options, allocator, "pointer:qzplan_allocator"),
    /* clang-format on */
};

const qz_layout_part qz_layout_diff = QZ_LAYOUT_PART(rows);
