/* SPDX-License-Identifier: MIT */
/* Where every field stands, on 64-bit machines. Written by `scripts/abi --renew`;
   compiled against
   the frozen headers beside it, and against today's, where a struct may have grown at its tail. */

#include <stddef.h>

#include <qzplan/qzplan.h>

#ifdef QZ_TODAY
#define GROWN >=
#else
#define GROWN ==
#endif

#define FIELD(name, field, at, bytes)                                                              \
    _Static_assert(offsetof(name, field) == at && sizeof(((name *)NULL)->field) == bytes,          \
                   #name "." #field " moved or has another size")
#define SIZE(name, relation, bytes)                                                                \
    _Static_assert(sizeof(name) relation bytes, #name " has another size")

/* clang-format off */

SIZE(qzplan_allocator, GROWN, 32);
FIELD(qzplan_allocator, size, 0, 8);
FIELD(qzplan_allocator, context, 8, 8);
FIELD(qzplan_allocator, allocate, 16, 8);
FIELD(qzplan_allocator, release, 24, 8);

SIZE(qzplan_rotation_rule, GROWN, 64);
FIELD(qzplan_rotation_rule, size, 0, 8);
FIELD(qzplan_rotation_rule, about, 8, 16);
FIELD(qzplan_rotation_rule, within, 24, 16);
FIELD(qzplan_rotation_rule, floor, 40, 16);
FIELD(qzplan_rotation_rule, above, 56, 4);
FIELD(qzplan_rotation_rule, below, 60, 4);

SIZE(qzplan_rotation_result, GROWN, 80);
FIELD(qzplan_rotation_result, size, 0, 8);
FIELD(qzplan_rotation_result, rotation, 8, 16);
FIELD(qzplan_rotation_result, urban_to_rural, 24, 16);
FIELD(qzplan_rotation_result, met, 40, 4);
FIELD(qzplan_rotation_result, rotation_met, 44, 4);
FIELD(qzplan_rotation_result, floor_met, 48, 4);
FIELD(qzplan_rotation_result, feasible, 52, 4);
FIELD(qzplan_rotation_result, more_rotated, 56, 8);
FIELD(qzplan_rotation_result, more_urban_to_rural, 64, 8);
FIELD(qzplan_rotation_result, replaced, 72, 8);

SIZE(qzplan_rule, GROWN, 56);
FIELD(qzplan_rule, size, 0, 8);
FIELD(qzplan_rule, value, 8, 16);
FIELD(qzplan_rule, upper, 24, 16);
FIELD(qzplan_rule, op, 40, 4);
FIELD(qzplan_rule, above, 44, 4);
FIELD(qzplan_rule, below, 48, 4);
FIELD(qzplan_rule, reserved, 52, 4);

SIZE(qzplan_check_result, GROWN, 72);
FIELD(qzplan_check_result, size, 0, 8);
FIELD(qzplan_check_result, actual, 8, 16);
FIELD(qzplan_check_result, required, 24, 16);
FIELD(qzplan_check_result, gap, 40, 16);
FIELD(qzplan_check_result, needed, 56, 8);
FIELD(qzplan_check_result, met, 64, 4);
FIELD(qzplan_check_result, feasible, 68, 4);

SIZE(qzplan_period, ==, 16);
FIELD(qzplan_period, kind, 0, 4);
FIELD(qzplan_period, first, 4, 4);
FIELD(qzplan_period, last, 8, 4);
FIELD(qzplan_period, reserved, 12, 4);

SIZE(qzplan_diagnostic, GROWN, 56);
FIELD(qzplan_diagnostic, file, 0, 8);
FIELD(qzplan_diagnostic, path, 8, 8);
FIELD(qzplan_diagnostic, message, 16, 8);
FIELD(qzplan_diagnostic, hint, 24, 8);
FIELD(qzplan_diagnostic, code, 32, 4);
FIELD(qzplan_diagnostic, line, 36, 4);
FIELD(qzplan_diagnostic, column, 40, 4);
FIELD(qzplan_diagnostic, length, 44, 4);
FIELD(qzplan_diagnostic, severity, 48, 4);
FIELD(qzplan_diagnostic, reserved, 52, 4);

SIZE(qzplan_diagnostics, GROWN, 24);
FIELD(qzplan_diagnostics, items, 0, 8);
FIELD(qzplan_diagnostics, count, 8, 8);
FIELD(qzplan_diagnostics, dropped, 16, 8);

SIZE(qzplan_diff_change, GROWN, 200);
FIELD(qzplan_diff_change, id, 0, 8);
FIELD(qzplan_diff_change, title, 8, 16);
FIELD(qzplan_diff_change, text_before, 24, 16);
FIELD(qzplan_diff_change, text_after, 40, 16);
FIELD(qzplan_diff_change, target_before, 56, 8);
FIELD(qzplan_diff_change, target_after, 64, 8);
FIELD(qzplan_diff_change, milestone_before, 72, 8);
FIELD(qzplan_diff_change, milestone_after, 80, 8);
FIELD(qzplan_diff_change, task_before, 88, 8);
FIELD(qzplan_diff_change, task_after, 96, 8);
FIELD(qzplan_diff_change, metric_before, 104, 8);
FIELD(qzplan_diff_change, metric_after, 112, 8);
FIELD(qzplan_diff_change, department_before, 120, 8);
FIELD(qzplan_diff_change, department_after, 128, 8);
FIELD(qzplan_diff_change, verdict_before, 136, 8);
FIELD(qzplan_diff_change, verdict_after, 144, 8);
FIELD(qzplan_diff_change, revision, 152, 8);
FIELD(qzplan_diff_change, kind, 160, 4);
FIELD(qzplan_diff_change, subject, 164, 4);
FIELD(qzplan_diff_change, aspect, 168, 4);
FIELD(qzplan_diff_change, strength, 172, 4);
FIELD(qzplan_diff_change, line_before, 176, 4);
FIELD(qzplan_diff_change, column_before, 180, 4);
FIELD(qzplan_diff_change, line_after, 184, 4);
FIELD(qzplan_diff_change, column_after, 188, 4);
FIELD(qzplan_diff_change, index, 192, 4);
FIELD(qzplan_diff_change, reserved, 196, 4);

SIZE(qzplan_diff_result, GROWN, 176);
FIELD(qzplan_diff_result, before, 0, 8);
FIELD(qzplan_diff_result, after, 8, 8);
FIELD(qzplan_diff_result, changes, 16, 8);
FIELD(qzplan_diff_result, change_count, 24, 8);
FIELD(qzplan_diff_result, targets, 32, 128);
FIELD(qzplan_diff_result, target_count, 160, 8);
FIELD(qzplan_diff_result, same_count, 168, 8);

SIZE(qzplan_diff_options, GROWN, 16);
FIELD(qzplan_diff_options, size, 0, 8);
FIELD(qzplan_diff_options, allocator, 8, 8);

SIZE(qzplan_need, ==, 32);
FIELD(qzplan_need, metric, 0, 8);
FIELD(qzplan_need, amount, 8, 16);
FIELD(qzplan_need, replace, 24, 4);
FIELD(qzplan_need, strict, 28, 4);

SIZE(qzplan_verdict, GROWN, 296);
FIELD(qzplan_verdict, target, 0, 8);
FIELD(qzplan_verdict, milestone, 8, 8);
FIELD(qzplan_verdict, metric, 16, 8);
FIELD(qzplan_verdict, group, 24, 8);
FIELD(qzplan_verdict, area, 32, 8);
FIELD(qzplan_verdict, needed, 40, 8);
FIELD(qzplan_verdict, needed_count, 48, 8);
FIELD(qzplan_verdict, figures, 56, 8);
FIELD(qzplan_verdict, figure_count, 64, 8);
FIELD(qzplan_verdict, missing, 72, 8);
FIELD(qzplan_verdict, missing_count, 80, 8);
FIELD(qzplan_verdict, revision, 88, 8);
FIELD(qzplan_verdict, actual, 96, 16);
FIELD(qzplan_verdict, required, 112, 16);
FIELD(qzplan_verdict, gap, 128, 16);
FIELD(qzplan_verdict, expected, 144, 16);
FIELD(qzplan_verdict, period, 160, 16);
FIELD(qzplan_verdict, figure_day, 176, 4);
FIELD(qzplan_verdict, deadline, 180, 4);
FIELD(qzplan_verdict, days_left, 184, 4);
FIELD(qzplan_verdict, met, 188, 4);
FIELD(qzplan_verdict, certain, 192, 4);
FIELD(qzplan_verdict, phase, 196, 4);
FIELD(qzplan_verdict, pace, 200, 4);
FIELD(qzplan_verdict, status, 204, 4);
FIELD(qzplan_verdict, light, 208, 4);
FIELD(qzplan_verdict, remarks, 212, 4);
FIELD(qzplan_verdict, form, 216, 4);
FIELD(qzplan_verdict, index, 220, 4);
FIELD(qzplan_verdict, arrival, 224, 4);
FIELD(qzplan_verdict, slip, 228, 4);
FIELD(qzplan_verdict, low, 232, 16);
FIELD(qzplan_verdict, high, 248, 16);
FIELD(qzplan_verdict, speed, 264, 16);
FIELD(qzplan_verdict, projected, 280, 16);

SIZE(qzplan_target_outcome, GROWN, 40);
FIELD(qzplan_target_outcome, target, 0, 8);
FIELD(qzplan_target_outcome, worst, 8, 8);
FIELD(qzplan_target_outcome, first_verdict, 16, 8);
FIELD(qzplan_target_outcome, verdict_count, 24, 8);
FIELD(qzplan_target_outcome, status, 32, 4);
FIELD(qzplan_target_outcome, light, 36, 4);

SIZE(qzplan_task_outcome, GROWN, 16);
FIELD(qzplan_task_outcome, task, 0, 8);
FIELD(qzplan_task_outcome, status, 8, 4);
FIELD(qzplan_task_outcome, light, 12, 4);

SIZE(qzplan_scorecard, GROWN, 176);
FIELD(qzplan_scorecard, id, 0, 8);
FIELD(qzplan_scorecard, title, 8, 16);
FIELD(qzplan_scorecard, kind, 24, 4);
FIELD(qzplan_scorecard, index, 28, 4);
FIELD(qzplan_scorecard, targets, 32, 64);
FIELD(qzplan_scorecard, tasks, 96, 64);
FIELD(qzplan_scorecard, target_count, 160, 4);
FIELD(qzplan_scorecard, task_count, 164, 4);
FIELD(qzplan_scorecard, kept, 168, 4);
FIELD(qzplan_scorecard, closed, 172, 4);

SIZE(qzplan_result, GROWN, 88);
FIELD(qzplan_result, plan, 0, 8);
FIELD(qzplan_result, figures, 8, 8);
FIELD(qzplan_result, verdicts, 16, 8);
FIELD(qzplan_result, verdict_count, 24, 8);
FIELD(qzplan_result, targets, 32, 8);
FIELD(qzplan_result, target_count, 40, 8);
FIELD(qzplan_result, tasks, 48, 8);
FIELD(qzplan_result, task_count, 56, 8);
FIELD(qzplan_result, scorecards, 64, 8);
FIELD(qzplan_result, scorecard_count, 72, 8);
FIELD(qzplan_result, as_of, 80, 4);
FIELD(qzplan_result, demo, 84, 4);

SIZE(qzplan_evaluate_options, GROWN, 40);
FIELD(qzplan_evaluate_options, size, 0, 8);
FIELD(qzplan_evaluate_options, allocator, 8, 8);
FIELD(qzplan_evaluate_options, what_if, 16, 8);
FIELD(qzplan_evaluate_options, area, 24, 8);
FIELD(qzplan_evaluate_options, method, 32, 4);
FIELD(qzplan_evaluate_options, reserved, 36, 4);

SIZE(qzplan_figure, GROWN, 136);
FIELD(qzplan_figure, metric, 0, 8);
FIELD(qzplan_figure, group, 8, 8);
FIELD(qzplan_figure, area, 16, 8);
FIELD(qzplan_figure, value, 24, 16);
FIELD(qzplan_figure, numerator, 40, 16);
FIELD(qzplan_figure, denominator, 56, 16);
FIELD(qzplan_figure, source, 72, 8);
FIELD(qzplan_figure, note, 80, 8);
FIELD(qzplan_figure, file, 88, 8);
FIELD(qzplan_figure, period, 96, 16);
FIELD(qzplan_figure, form, 112, 4);
FIELD(qzplan_figure, share, 116, 4);
FIELD(qzplan_figure, decimals, 120, 4);
FIELD(qzplan_figure, flag, 124, 4);
FIELD(qzplan_figure, line, 128, 4);
FIELD(qzplan_figure, column, 132, 4);

SIZE(qzplan_figure_row, GROWN, 88);
FIELD(qzplan_figure_row, size, 0, 8);
FIELD(qzplan_figure_row, metric, 8, 8);
FIELD(qzplan_figure_row, period, 16, 8);
FIELD(qzplan_figure_row, area, 24, 8);
FIELD(qzplan_figure_row, group, 32, 8);
FIELD(qzplan_figure_row, value, 40, 8);
FIELD(qzplan_figure_row, numerator, 48, 8);
FIELD(qzplan_figure_row, denominator, 56, 8);
FIELD(qzplan_figure_row, flag, 64, 8);
FIELD(qzplan_figure_row, source, 72, 8);
FIELD(qzplan_figure_row, note, 80, 8);

SIZE(qzplan_layout_entry, GROWN, 56);
FIELD(qzplan_layout_entry, size, 0, 8);
FIELD(qzplan_layout_entry, struct_name, 8, 8);
FIELD(qzplan_layout_entry, field_name, 16, 8);
FIELD(qzplan_layout_entry, type, 24, 8);
FIELD(qzplan_layout_entry, struct_size, 32, 8);
FIELD(qzplan_layout_entry, offset, 40, 8);
FIELD(qzplan_layout_entry, field_size, 48, 8);

SIZE(qzplan_mend_step, GROWN, 96);
FIELD(qzplan_mend_step, metric, 0, 8);
FIELD(qzplan_mend_step, group, 8, 8);
FIELD(qzplan_mend_step, area, 16, 8);
FIELD(qzplan_mend_step, period, 24, 16);
FIELD(qzplan_mend_step, from, 40, 16);
FIELD(qzplan_mend_step, to, 56, 16);
FIELD(qzplan_mend_step, amount, 72, 16);
FIELD(qzplan_mend_step, replaced, 88, 8);

SIZE(qzplan_mend_left, GROWN, 16);
FIELD(qzplan_mend_left, verdict, 0, 8);
FIELD(qzplan_mend_left, reason, 8, 4);
FIELD(qzplan_mend_left, reserved, 12, 4);

SIZE(qzplan_mend, GROWN, 64);
FIELD(qzplan_mend, steps, 0, 8);
FIELD(qzplan_mend, step_count, 8, 8);
FIELD(qzplan_mend, mended, 16, 8);
FIELD(qzplan_mend, mended_count, 24, 8);
FIELD(qzplan_mend, left, 32, 8);
FIELD(qzplan_mend, left_count, 40, 8);
FIELD(qzplan_mend, units, 48, 16);

SIZE(qzplan_mend_options, GROWN, 24);
FIELD(qzplan_mend_options, size, 0, 8);
FIELD(qzplan_mend_options, allocator, 8, 8);
FIELD(qzplan_mend_options, role, 16, 4);
FIELD(qzplan_mend_options, which, 20, 4);

SIZE(qzplan_number, ==, 16);
FIELD(qzplan_number, num, 0, 8);
FIELD(qzplan_number, den, 8, 8);

SIZE(qzplan_span, ==, 16);
FIELD(qzplan_span, kind, 0, 4);
FIELD(qzplan_span, count, 4, 4);
FIELD(qzplan_span, first, 8, 4);
FIELD(qzplan_span, last, 12, 4);

SIZE(qzplan_value, ==, 48);
FIELD(qzplan_value, number, 0, 16);
FIELD(qzplan_value, text, 16, 8);
FIELD(qzplan_value, metric, 24, 8);
FIELD(qzplan_value, area, 32, 8);
FIELD(qzplan_value, form, 40, 4);
FIELD(qzplan_value, reserved, 44, 4);

SIZE(qzplan_department, GROWN, 40);
FIELD(qzplan_department, id, 0, 8);
FIELD(qzplan_department, title, 8, 16);
FIELD(qzplan_department, index, 24, 4);
FIELD(qzplan_department, line, 28, 4);
FIELD(qzplan_department, column, 32, 4);
FIELD(qzplan_department, reserved, 36, 4);

SIZE(qzplan_group, GROWN, 64);
FIELD(qzplan_group, id, 0, 8);
FIELD(qzplan_group, title, 8, 16);
FIELD(qzplan_group, assumes, 24, 16);
FIELD(qzplan_group, one_of, 40, 8);
FIELD(qzplan_group, index, 48, 4);
FIELD(qzplan_group, line, 52, 4);
FIELD(qzplan_group, column, 56, 4);
FIELD(qzplan_group, reserved, 60, 4);

SIZE(qzplan_area, GROWN, 72);
FIELD(qzplan_area, id, 0, 8);
FIELD(qzplan_area, title, 8, 16);
FIELD(qzplan_area, kind, 24, 8);
FIELD(qzplan_area, parent, 32, 8);
FIELD(qzplan_area, children, 40, 8);
FIELD(qzplan_area, child_count, 48, 8);
FIELD(qzplan_area, index, 56, 4);
FIELD(qzplan_area, is_set, 60, 4);
FIELD(qzplan_area, line, 64, 4);
FIELD(qzplan_area, column, 68, 4);

SIZE(qzplan_metric, GROWN, 288);
FIELD(qzplan_metric, id, 0, 8);
FIELD(qzplan_metric, title, 8, 16);
FIELD(qzplan_metric, unit, 24, 16);
FIELD(qzplan_metric, assumes, 40, 16);
FIELD(qzplan_metric, source, 56, 8);
FIELD(qzplan_metric, source_count, 64, 8);
FIELD(qzplan_metric, whole, 72, 8);
FIELD(qzplan_metric, terms, 80, 8);
FIELD(qzplan_metric, term_count, 88, 8);
FIELD(qzplan_metric, weights, 96, 8);
FIELD(qzplan_metric, across, 104, 8);
FIELD(qzplan_metric, worst, 112, 48);
FIELD(qzplan_metric, per, 160, 16);
FIELD(qzplan_metric, low, 176, 16);
FIELD(qzplan_metric, high, 192, 16);
FIELD(qzplan_metric, base, 208, 16);
FIELD(qzplan_metric, over, 224, 16);
FIELD(qzplan_metric, kind, 240, 4);
FIELD(qzplan_metric, figures, 244, 4);
FIELD(qzplan_metric, percent, 248, 4);
FIELD(qzplan_metric, wanted, 252, 4);
FIELD(qzplan_metric, change_as, 256, 4);
FIELD(qzplan_metric, year_starts, 260, 4);
FIELD(qzplan_metric, wanted_said, 264, 4);
FIELD(qzplan_metric, index, 268, 4);
FIELD(qzplan_metric, line, 272, 4);
FIELD(qzplan_metric, column, 276, 4);
FIELD(qzplan_metric, adds_up, 280, 4);
FIELD(qzplan_metric, reserved, 284, 4);

SIZE(qzplan_milestone, GROWN, 128);
FIELD(qzplan_milestone, value, 0, 48);
FIELD(qzplan_milestone, upper, 48, 48);
FIELD(qzplan_milestone, due, 96, 16);
FIELD(qzplan_milestone, index, 112, 4);
FIELD(qzplan_milestone, line, 116, 4);
FIELD(qzplan_milestone, column, 120, 4);
FIELD(qzplan_milestone, reserved, 124, 4);

SIZE(qzplan_path_point, GROWN, 64);
FIELD(qzplan_path_point, value, 0, 48);
FIELD(qzplan_path_point, day, 48, 4);
FIELD(qzplan_path_point, line, 52, 4);
FIELD(qzplan_path_point, column, 56, 4);
FIELD(qzplan_path_point, reserved, 60, 4);

SIZE(qzplan_revision, GROWN, 56);
FIELD(qzplan_revision, target, 0, 8);
FIELD(qzplan_revision, why, 8, 16);
FIELD(qzplan_revision, by, 24, 16);
FIELD(qzplan_revision, on, 40, 4);
FIELD(qzplan_revision, line, 44, 4);
FIELD(qzplan_revision, column, 48, 4);
FIELD(qzplan_revision, reserved, 52, 4);

SIZE(qzplan_target, GROWN, 448);
FIELD(qzplan_target, id, 0, 8);
FIELD(qzplan_target, title, 8, 16);
FIELD(qzplan_target, assumes, 24, 16);
FIELD(qzplan_target, source, 40, 8);
FIELD(qzplan_target, source_count, 48, 8);
FIELD(qzplan_target, task, 56, 8);
FIELD(qzplan_target, metrics, 64, 8);
FIELD(qzplan_target, metric_count, 72, 8);
FIELD(qzplan_target, groups, 80, 8);
FIELD(qzplan_target, group_count, 88, 8);
FIELD(qzplan_target, milestones, 96, 8);
FIELD(qzplan_target, milestone_count, 104, 8);
FIELD(qzplan_target, path, 112, 8);
FIELD(qzplan_target, path_count, 120, 8);
FIELD(qzplan_target, whole, 128, 8);
FIELD(qzplan_target, from, 136, 48);
FIELD(qzplan_target, within, 184, 48);
FIELD(qzplan_target, starts, 232, 16);
FIELD(qzplan_target, op, 248, 4);
FIELD(qzplan_target, as, 252, 4);
FIELD(qzplan_target, every, 256, 4);
FIELD(qzplan_target, above, 260, 4);
FIELD(qzplan_target, below, 264, 4);
FIELD(qzplan_target, position, 268, 4);
FIELD(qzplan_target, index, 272, 4);
FIELD(qzplan_target, line, 276, 4);
FIELD(qzplan_target, column, 280, 4);
FIELD(qzplan_target, has_id, 284, 4);
FIELD(qzplan_target, of, 288, 8);
FIELD(qzplan_target, of_count, 296, 8);
FIELD(qzplan_target, area, 304, 8);
FIELD(qzplan_target, each, 312, 8);
FIELD(qzplan_target, except, 320, 8);
FIELD(qzplan_target, except_count, 328, 8);
FIELD(qzplan_target, against, 336, 8);
FIELD(qzplan_target, against_area, 344, 8);
FIELD(qzplan_target, only_if_metric, 352, 8);
FIELD(qzplan_target, only_if, 360, 8);
FIELD(qzplan_target, revisions, 368, 8);
FIELD(qzplan_target, revision_count, 376, 8);
FIELD(qzplan_target, sum_over, 384, 16);
FIELD(qzplan_target, average_over, 400, 16);
FIELD(qzplan_target, since, 416, 16);
FIELD(qzplan_target, since_kind, 432, 4);
FIELD(qzplan_target, subject, 436, 4);
FIELD(qzplan_target, binding, 440, 4);
FIELD(qzplan_target, method, 444, 4);

SIZE(qzplan_task, GROWN, 136);
FIELD(qzplan_task, id, 0, 8);
FIELD(qzplan_task, title, 8, 16);
FIELD(qzplan_task, source, 24, 8);
FIELD(qzplan_task, source_count, 32, 8);
FIELD(qzplan_task, plan, 40, 8);
FIELD(qzplan_task, programme, 48, 8);
FIELD(qzplan_task, action, 56, 8);
FIELD(qzplan_task, lead, 64, 8);
FIELD(qzplan_task, with, 72, 8);
FIELD(qzplan_task, with_count, 80, 8);
FIELD(qzplan_task, targets, 88, 8);
FIELD(qzplan_task, target_count, 96, 8);
FIELD(qzplan_task, due, 104, 16);
FIELD(qzplan_task, every, 120, 4);
FIELD(qzplan_task, index, 124, 4);
FIELD(qzplan_task, line, 128, 4);
FIELD(qzplan_task, column, 132, 4);

SIZE(qzplan_action, GROWN, 64);
FIELD(qzplan_action, id, 0, 8);
FIELD(qzplan_action, title, 8, 16);
FIELD(qzplan_action, programme, 24, 8);
FIELD(qzplan_action, tasks, 32, 8);
FIELD(qzplan_action, task_count, 40, 8);
FIELD(qzplan_action, index, 48, 4);
FIELD(qzplan_action, line, 52, 4);
FIELD(qzplan_action, column, 56, 4);
FIELD(qzplan_action, reserved, 60, 4);

SIZE(qzplan_programme, GROWN, 56);
FIELD(qzplan_programme, id, 0, 8);
FIELD(qzplan_programme, title, 8, 16);
FIELD(qzplan_programme, actions, 24, 8);
FIELD(qzplan_programme, action_count, 32, 8);
FIELD(qzplan_programme, index, 40, 4);
FIELD(qzplan_programme, line, 44, 4);
FIELD(qzplan_programme, column, 48, 4);
FIELD(qzplan_programme, reserved, 52, 4);

SIZE(qzplan_plan, GROWN, 232);
FIELD(qzplan_plan, id, 0, 8);
FIELD(qzplan_plan, title, 8, 16);
FIELD(qzplan_plan, assumes, 24, 16);
FIELD(qzplan_plan, source, 40, 8);
FIELD(qzplan_plan, source_count, 48, 8);
FIELD(qzplan_plan, file, 56, 8);
FIELD(qzplan_plan, languages, 64, 8);
FIELD(qzplan_plan, language_count, 72, 8);
FIELD(qzplan_plan, departments, 80, 8);
FIELD(qzplan_plan, department_count, 88, 8);
FIELD(qzplan_plan, groups, 96, 8);
FIELD(qzplan_plan, group_count, 104, 8);
FIELD(qzplan_plan, areas, 112, 8);
FIELD(qzplan_plan, area_count, 120, 8);
FIELD(qzplan_plan, metrics, 128, 8);
FIELD(qzplan_plan, metric_count, 136, 8);
FIELD(qzplan_plan, programmes, 144, 8);
FIELD(qzplan_plan, programme_count, 152, 8);
FIELD(qzplan_plan, actions, 160, 8);
FIELD(qzplan_plan, action_count, 168, 8);
FIELD(qzplan_plan, tasks, 176, 8);
FIELD(qzplan_plan, task_count, 184, 8);
FIELD(qzplan_plan, targets, 192, 8);
FIELD(qzplan_plan, target_count, 200, 8);
FIELD(qzplan_plan, area, 208, 8);
FIELD(qzplan_plan, begins, 216, 4);
FIELD(qzplan_plan, version, 220, 4);
FIELD(qzplan_plan, year_starts, 224, 4);
FIELD(qzplan_plan, reserved, 228, 4);

SIZE(qzplan_load_options, GROWN, 56);
FIELD(qzplan_load_options, size, 0, 8);
FIELD(qzplan_load_options, allocator, 8, 8);
FIELD(qzplan_load_options, max_bytes, 16, 8);
FIELD(qzplan_load_options, max_depth, 24, 8);
FIELD(qzplan_load_options, max_nodes, 32, 8);
FIELD(qzplan_load_options, max_scalar, 40, 8);
FIELD(qzplan_load_options, max_diagnostics, 48, 8);

SIZE(qzplan_open_sdg_rule, GROWN, 208);
FIELD(qzplan_open_sdg_rule, size, 0, 8);
FIELD(qzplan_open_sdg_rule, ratio_substantial, 8, 8);
FIELD(qzplan_open_sdg_rule, ratio_moderate, 16, 8);
FIELD(qzplan_open_sdg_rule, ratio_limited, 24, 8);
FIELD(qzplan_open_sdg_rule, growth_substantial, 32, 8);
FIELD(qzplan_open_sdg_rule, growth_moderate, 40, 8);
FIELD(qzplan_open_sdg_rule, growth_limited, 48, 8);
FIELD(qzplan_open_sdg_rule, limit_exponent, 56, 8);
FIELD(qzplan_open_sdg_rule, zero, 64, 8);
FIELD(qzplan_open_sdg_rule, least_years, 72, 8);
FIELD(qzplan_open_sdg_rule, score_limit, 80, 8);
FIELD(qzplan_open_sdg_rule, ratio_upper_slope, 88, 8);
FIELD(qzplan_open_sdg_rule, ratio_upper_offset, 96, 8);
FIELD(qzplan_open_sdg_rule, ratio_lower_slope, 104, 8);
FIELD(qzplan_open_sdg_rule, ratio_lower_offset, 112, 8);
FIELD(qzplan_open_sdg_rule, growth_substantial_slope, 120, 8);
FIELD(qzplan_open_sdg_rule, growth_substantial_offset, 128, 8);
FIELD(qzplan_open_sdg_rule, growth_moderate_slope, 136, 8);
FIELD(qzplan_open_sdg_rule, growth_moderate_offset, 144, 8);
FIELD(qzplan_open_sdg_rule, growth_limited_slope, 152, 8);
FIELD(qzplan_open_sdg_rule, growth_limited_offset, 160, 8);
FIELD(qzplan_open_sdg_rule, growth_lower_slope, 168, 8);
FIELD(qzplan_open_sdg_rule, growth_lower_offset, 176, 8);
FIELD(qzplan_open_sdg_rule, mean_substantial, 184, 8);
FIELD(qzplan_open_sdg_rule, mean_moderate, 192, 8);
FIELD(qzplan_open_sdg_rule, mean_limited, 200, 8);

SIZE(qzplan_eurostat_rule, GROWN, 88);
FIELD(qzplan_eurostat_rule, size, 0, 8);
FIELD(qzplan_eurostat_rule, ratio_significant, 8, 8);
FIELD(qzplan_eurostat_rule, ratio_moderate, 16, 8);
FIELD(qzplan_eurostat_rule, ratio_insufficient, 24, 8);
FIELD(qzplan_eurostat_rule, growth_significant, 32, 8);
FIELD(qzplan_eurostat_rule, growth_moderate, 40, 8);
FIELD(qzplan_eurostat_rule, growth_no_change, 48, 8);
FIELD(qzplan_eurostat_rule, growth_moderate_away, 56, 8);
FIELD(qzplan_eurostat_rule, window, 64, 8);
FIELD(qzplan_eurostat_rule, zero, 72, 8);
FIELD(qzplan_eurostat_rule, least_years, 80, 8);

SIZE(qzplan_destatis_rule, GROWN, 32);
FIELD(qzplan_destatis_rule, size, 0, 8);
FIELD(qzplan_destatis_rule, miss_sun, 8, 8);
FIELD(qzplan_destatis_rule, miss_sun_with_cloud, 16, 8);
FIELD(qzplan_destatis_rule, values, 24, 4);
FIELD(qzplan_destatis_rule, least_values, 28, 4);

SIZE(qzplan_unsd_rule, GROWN, 40);
FIELD(qzplan_unsd_rule, size, 0, 8);
FIELD(qzplan_unsd_rule, ratio_on_track, 8, 8);
FIELD(qzplan_unsd_rule, ratio_fair, 16, 8);
FIELD(qzplan_unsd_rule, growth_substantial, 24, 8);
FIELD(qzplan_unsd_rule, growth_fair, 32, 8);

SIZE(qzplan_sdsn_rule, GROWN, 32);
FIELD(qzplan_sdsn_rule, size, 0, 8);
FIELD(qzplan_sdsn_rule, ratio_on_track, 8, 8);
FIELD(qzplan_sdsn_rule, ratio_moderately_improving, 16, 8);
FIELD(qzplan_sdsn_rule, ratio_stagnating, 24, 8);

SIZE(qzplan_progress_input, GROWN, 200);
FIELD(qzplan_progress_input, size, 0, 8);
FIELD(qzplan_progress_input, count, 8, 8);
FIELD(qzplan_progress_input, years, 16, 8);
FIELD(qzplan_progress_input, values, 24, 8);
FIELD(qzplan_progress_input, base_year, 32, 8);
FIELD(qzplan_progress_input, base_value, 40, 8);
FIELD(qzplan_progress_input, target, 48, 8);
FIELD(qzplan_progress_input, upper, 56, 8);
FIELD(qzplan_progress_input, target_year, 64, 8);
FIELD(qzplan_progress_input, limit, 72, 8);
FIELD(qzplan_progress_input, milestone_count, 80, 8);
FIELD(qzplan_progress_input, milestone_years, 88, 8);
FIELD(qzplan_progress_input, milestone_values, 96, 8);
FIELD(qzplan_progress_input, path_count, 104, 8);
FIELD(qzplan_progress_input, path_years, 112, 8);
FIELD(qzplan_progress_input, path_values, 120, 8);
FIELD(qzplan_progress_input, open_sdg, 128, 8);
FIELD(qzplan_progress_input, eurostat, 136, 8);
FIELD(qzplan_progress_input, destatis, 144, 8);
FIELD(qzplan_progress_input, unsd, 152, 8);
FIELD(qzplan_progress_input, sdsn, 160, 8);
FIELD(qzplan_progress_input, method, 168, 4);
FIELD(qzplan_progress_input, kind, 172, 4);
FIELD(qzplan_progress_input, direction, 176, 4);
FIELD(qzplan_progress_input, has_base_year, 180, 4);
FIELD(qzplan_progress_input, has_base_value, 184, 4);
FIELD(qzplan_progress_input, has_target, 188, 4);
FIELD(qzplan_progress_input, has_target_year, 192, 4);
FIELD(qzplan_progress_input, has_limit, 196, 4);

SIZE(qzplan_progress_result, GROWN, 176);
FIELD(qzplan_progress_result, size, 0, 8);
FIELD(qzplan_progress_result, measure, 8, 8);
FIELD(qzplan_progress_result, ratio, 16, 8);
FIELD(qzplan_progress_result, growth, 24, 8);
FIELD(qzplan_progress_result, coefficient, 32, 8);
FIELD(qzplan_progress_result, score, 40, 8);
FIELD(qzplan_progress_result, change, 48, 8);
FIELD(qzplan_progress_result, last_change, 56, 8);
FIELD(qzplan_progress_result, expected, 64, 8);
FIELD(qzplan_progress_result, projected, 72, 8);
FIELD(qzplan_progress_result, gap, 80, 8);
FIELD(qzplan_progress_result, miss, 88, 8);
FIELD(qzplan_progress_result, miss_share, 96, 8);
FIELD(qzplan_progress_result, base_year, 104, 8);
FIELD(qzplan_progress_result, base_value, 112, 8);
FIELD(qzplan_progress_result, latest_year, 120, 8);
FIELD(qzplan_progress_result, latest_value, 128, 8);
FIELD(qzplan_progress_result, target, 136, 8);
FIELD(qzplan_progress_result, target_year, 144, 8);
FIELD(qzplan_progress_result, method, 152, 4);
FIELD(qzplan_progress_result, status, 156, 4);
FIELD(qzplan_progress_result, pace, 160, 4);
FIELD(qzplan_progress_result, colour, 164, 4);
FIELD(qzplan_progress_result, reason, 168, 4);
FIELD(qzplan_progress_result, reserved, 172, 4);

SIZE(qzplan_progress_columns, GROWN, 96);
FIELD(qzplan_progress_columns, size, 0, 8);
FIELD(qzplan_progress_columns, count, 8, 8);
FIELD(qzplan_progress_columns, offsets, 16, 8);
FIELD(qzplan_progress_columns, years, 24, 8);
FIELD(qzplan_progress_columns, values, 32, 8);
FIELD(qzplan_progress_columns, targets, 40, 8);
FIELD(qzplan_progress_columns, uppers, 48, 8);
FIELD(qzplan_progress_columns, target_years, 56, 8);
FIELD(qzplan_progress_columns, base_years, 64, 8);
FIELD(qzplan_progress_columns, base_values, 72, 8);
FIELD(qzplan_progress_columns, limits, 80, 8);
FIELD(qzplan_progress_columns, directions, 88, 8);

SIZE(qzplan_progress_output, GROWN, 48);
FIELD(qzplan_progress_output, size, 0, 8);
FIELD(qzplan_progress_output, statuses, 8, 8);
FIELD(qzplan_progress_output, paces, 16, 8);
FIELD(qzplan_progress_output, reasons, 24, 8);
FIELD(qzplan_progress_output, measures, 32, 8);
FIELD(qzplan_progress_output, scores, 40, 8);

SIZE(qzplan_text, ==, 16);
FIELD(qzplan_text, zh, 0, 8);
FIELD(qzplan_text, en, 8, 8);

SIZE(qzplan_entry, ==, 16);
FIELD(qzplan_entry, key, 0, 8);
FIELD(qzplan_entry, value, 8, 8);

int qz_layout_is_as_it_was(void);

int qz_layout_is_as_it_was(void) {
    return 1;
}
