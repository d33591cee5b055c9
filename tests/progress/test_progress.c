/* SPDX-License-Identifier: MIT */
/* The published methods' common frame: bad figures, bad calls, rules, many series, several answers,
   older and newer callers. */

#include "support/progress_case.h"

#include <qzplan/layout.h>
#include <qzplan/text.h>

#include "progress/numbers.h"

#define BY(t, year)  .target = IS(t), .target_year = IS(year)
#define UP           .direction = 1
#define DOWN         .direction = -1
#define NOTHING(why) .reason = QZPLAN_PROGRESS_REASON_##why

static const int32_t all_methods[] = {
    QZPLAN_METHOD_LINEAR,   QZPLAN_METHOD_OPEN_SDG, QZPLAN_METHOD_EUROSTAT,
    QZPLAN_METHOD_DESTATIS, QZPLAN_METHOD_UNSD,     QZPLAN_METHOD_SDSN,
};
enum { METHODS = sizeof all_methods / sizeof all_methods[0] };

/* A sound series that every method judges. */
#define SOUND                                                                                      \
    {2016, 60}, {2017, 62}, {2018, 64}, {2019, 66}, {                                              \
        2020, 68                                                                                   \
    }

START_TEST(bad_figures_give_a_reason) {
    const progress_case rows[] = {
        {"empty", {{0, 0}}, UP, BY(80, 2030), NOTHING(NO_VALUE)},
        {"no values", {{2019, NAN}, {2020, NAN}}, UP, BY(80, 2030), NOTHING(NO_VALUE)},
        {"a year that is no number", {SOUND, {NAN, 70}}, UP, BY(80, 2030), NOTHING(BAD_YEAR)},
        {"an infinite year", {SOUND, {INFINITY, 70}}, UP, BY(80, 2030), NOTHING(BAD_YEAR)},
        {"an infinite year before all",
         {{-INFINITY, 1}, SOUND},
         UP,
         BY(80, 2030),
         NOTHING(BAD_YEAR)},
        {"out of order", {SOUND, {2015, 58}}, UP, BY(80, 2030), NOTHING(UNSORTED_YEARS)},
        {"out of order, without a value",
         {SOUND, {2015, NAN}},
         UP,
         BY(80, 2030),
         NOTHING(UNSORTED_YEARS)},
        {"a year twice", {SOUND, {2020, 68}}, UP, BY(80, 2030), NOTHING(DUPLICATE_YEAR)},
        {"a year twice, one without a value",
         {SOUND, {2020, NAN}},
         UP,
         BY(80, 2030),
         NOTHING(DUPLICATE_YEAR)},
        {"an infinite value", {SOUND, {2021, INFINITY}}, UP, BY(80, 2030), NOTHING(BAD_VALUE)},
        {"an infinite value below",
         {{2015, -INFINITY}, SOUND},
         UP,
         BY(80, 2030),
         NOTHING(BAD_VALUE)},
        {"a target that is no number", {SOUND}, UP, BY(NAN, 2030), NOTHING(BAD_NUMBER)},
        {"an infinite target", {SOUND}, UP, BY(INFINITY, 2030), NOTHING(BAD_NUMBER)},
        {"a target year that is no number", {SOUND}, UP, BY(80, NAN), NOTHING(BAD_NUMBER)},
        {"a base year that is no number",
         {SOUND},
         UP,
         BY(80, 2030),
         .base_year = IS(NAN),
         NOTHING(BAD_NUMBER)},
        {"an infinite baseline",
         {SOUND},
         UP,
         BY(80, 2030),
         .base_year = IS(2015),
         .base_value = IS(INFINITY),
         NOTHING(BAD_NUMBER)},
        {"a limit that is no number",
         {SOUND},
         UP,
         BY(80, 2030),
         .limit = IS(NAN),
         NOTHING(BAD_NUMBER)},
        {"a milestone that is no number",
         {SOUND},
         UP,
         .milestones = {{2025, NAN}},
         NOTHING(BAD_NUMBER)},
        {"a milestone without a year", {SOUND}, UP, .milestones = {{NAN, 80}}, NOTHING(BAD_YEAR)},
        {"milestones out of order",
         {SOUND},
         UP,
         .milestones = {{2030, 90}, {2025, 80}},
         NOTHING(UNSORTED_YEARS)},
        {"a milestone twice",
         {SOUND},
         UP,
         .milestones = {{2025, 90}, {2025, 80}},
         NOTHING(DUPLICATE_YEAR)},
        {"a path that is no number",
         {SOUND},
         UP,
         BY(80, 2030),
         .path = {{2025, INFINITY}},
         NOTHING(BAD_NUMBER)},
        {"a path out of order",
         {SOUND},
         UP,
         BY(80, 2030),
         .path = {{2025, 70}, {2024, 69}},
         NOTHING(UNSORTED_YEARS)},
    };
    for (size_t m = 0; m < METHODS; m++) {
        CHECK_CASES(all_methods[m], rows);
    }
    const progress_case sound = {"sound", {SOUND}, UP, BY(80, 2030)};
    for (size_t m = 0; m < METHODS; m++) {
        qzplan_progress_result r;
        judge_case(&r, all_methods[m], &sound, NULL);
        ck_assert_int_ne(r.status, QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE);
        ck_assert_int_eq(r.method, all_methods[m]);
        ck_assert_int_eq(r.status / 10, all_methods[m]);
        ck_assert(r.latest_year == 2020 && r.latest_value == 68 && r.target == 80 &&
                  r.target_year == 2030 && r.base_year == 2016 && r.base_value == 60);
    }
}
END_TEST

/* Side by side on one target: 10.5 % of early leavers in 2018, 9.5 % in 2023, 9 % by 2030. */
START_TEST(one_target_by_every_method) {
    const progress_case row = {
        "early leavers",
        {{2018, 10.5}, {2019, 10.2}, {2020, 9.9}, {2021, 9.8}, {2022, 9.6}, {2023, 9.5}},
        DOWN,
        BY(9, 2030)};
    static const struct {
        int32_t status;
        int32_t pace;
        int32_t colour;
    } expected[METHODS] = {
        {QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
        {QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
        {QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
        {QZPLAN_PROGRESS_STATUS_DESTATIS_SUN, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
        {QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
        {QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK, QZPLAN_PACE_ON_TRACK, QZPLAN_COLOUR_GREEN},
    };
    for (size_t m = 0; m < METHODS; m++) {
        qzplan_progress_result r;
        judge_case(&r, all_methods[m], &row, NULL);
        ck_assert_int_eq(r.status, expected[m].status);
        ck_assert_int_eq(r.pace, expected[m].pace);
        ck_assert_int_eq(r.colour, expected[m].colour);
    }
}
END_TEST

static qzplan_progress_input sound_input(void) {
    static const double years[] = {2016, 2020};
    static const double values[] = {60, 68};
    qzplan_progress_input input;
    memset(&input, 0, sizeof input);
    input.size = sizeof input;
    input.count = 2;
    input.years = years;
    input.values = values;
    input.method = QZPLAN_METHOD_SDSN;
    input.direction = 1;
    input.has_target = 1;
    input.target = 88;
    input.has_target_year = 1;
    input.target_year = 2030;
    return input;
}

/* What a forgotten flag would otherwise judge by: no target at all, or the first value. */
#define REFUSED_WITHOUT(flag, number, value)                                                       \
    do {                                                                                           \
        qzplan_progress_input input_ = sound_input();                                              \
        input_.number = value;                                                                     \
        input_.flag = 0;                                                                           \
        ck_assert_msg(judge_alone(&input_) == QZPLAN_ERROR_INVALID_ARGUMENT, "%s", #flag);         \
    } while (0)

static int judge_alone(const qzplan_progress_input *input) {
    qzplan_progress_result r = {.size = sizeof r};
    return qzplan_progress_judge(&r, input);
}

START_TEST(bad_calls_are_refused) {
    const double one = 1;
    qzplan_progress_result r = {.size = sizeof r};
    qzplan_progress_input input = sound_input();
    ck_assert_int_eq(judge_alone(&input), QZPLAN_OK);
    ck_assert_int_eq(qzplan_progress_judge(NULL, &input), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge(&r, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
    r.size = 1;
    ck_assert_int_eq(qzplan_progress_judge(&r, &input), QZPLAN_ERROR_STRUCT_SIZE);
    REFUSED_WITHOUT(has_target, target, 88);
    REFUSED_WITHOUT(has_target, target, NAN);
    REFUSED_WITHOUT(has_target_year, target_year, 2030);
    REFUSED_WITHOUT(has_base_year, base_year, 2016);
    REFUSED_WITHOUT(has_base_value, base_value, 60);
    REFUSED_WITHOUT(has_limit, limit, 100);
    static const int32_t bad_directions[] = {0, 2, -2, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof bad_directions / sizeof bad_directions[0]; i++) {
        input = sound_input();
        input.direction = bad_directions[i];
        ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    input.kind = QZPLAN_PROGRESS_KIND_RANGE;
    input.upper = 99;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_OK);
    static const int32_t bad_methods[] = {0, -1, 7, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof bad_methods / sizeof bad_methods[0]; i++) {
        input = sound_input();
        input.method = bad_methods[i];
        ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    static const int32_t bad_kinds[] = {-1, 5, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof bad_kinds / sizeof bad_kinds[0]; i++) {
        input = sound_input();
        input.kind = bad_kinds[i];
        ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    input = sound_input();
    input.years = NULL;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    input = sound_input();
    input.values = NULL;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    input = sound_input();
    input.path_count = 1;
    input.path_years = &one;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    input = sound_input();
    input.milestone_count = 1;
    input.milestone_years = &one;
    input.milestone_values = &one;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    input.has_target = 0;
    input.target = 0;
    input.milestone_values = NULL;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_INVALID_ARGUMENT);
    input = sound_input();
    input.size = sizeof input.size - 1;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

/* Which number of a rule to spoil, and how; the method must refuse it. */
#define REFUSES(method_number, member, init, field, bad)                                           \
    do {                                                                                           \
        qzplan_##member##_rule rule_;                                                              \
        ck_assert_int_eq(init(&rule_, sizeof rule_), QZPLAN_OK);                                   \
        qzplan_progress_input input_ = sound_input();                                              \
        input_.method = method_number;                                                             \
        input_.member = &rule_;                                                                    \
        ck_assert_int_eq(judge_alone(&input_), QZPLAN_OK);                                         \
        rule_.field = bad;                                                                         \
        ck_assert_msg(judge_alone(&input_) == QZPLAN_ERROR_INVALID_ARGUMENT, "%s", #field);        \
    } while (0)
#define OPEN_SDG(field, bad)                                                                       \
    REFUSES(QZPLAN_METHOD_OPEN_SDG, open_sdg, qzplan_open_sdg_rule_init, field, bad)
#define EUROSTAT(field, bad)                                                                       \
    REFUSES(QZPLAN_METHOD_EUROSTAT, eurostat, qzplan_eurostat_rule_init, field, bad)
#define DESTATIS(field, bad)                                                                       \
    REFUSES(QZPLAN_METHOD_DESTATIS, destatis, qzplan_destatis_rule_init, field, bad)
#define UNSD(field, bad) REFUSES(QZPLAN_METHOD_UNSD, unsd, qzplan_unsd_rule_init, field, bad)
#define SDSN(field, bad) REFUSES(QZPLAN_METHOD_SDSN, sdsn, qzplan_sdsn_rule_init, field, bad)

START_TEST(rules_out_of_order_are_refused) {
    OPEN_SDG(ratio_substantial, 0.5);
    OPEN_SDG(ratio_limited, NAN);
    OPEN_SDG(growth_moderate, 0.02);
    OPEN_SDG(growth_substantial, INFINITY);
    OPEN_SDG(mean_limited, 1);
    OPEN_SDG(limit_exponent, NAN);
    OPEN_SDG(limit_exponent, 0);
    OPEN_SDG(growth_lower_offset, INFINITY);
    OPEN_SDG(zero, 0);
    OPEN_SDG(score_limit, -1);
    EUROSTAT(ratio_moderate, 1);
    EUROSTAT(growth_no_change, -0.5);
    EUROSTAT(window, 0);
    EUROSTAT(window, NAN);
    EUROSTAT(zero, 0);
    EUROSTAT(score_limit, -1);
    EUROSTAT(ratio_best, 0.6);
    EUROSTAT(ratio_worst, 0.7);
    EUROSTAT(growth_best, INFINITY);
    EUROSTAT(growth_zero, -0.02);
    EUROSTAT(growth_worst, NAN);
    DESTATIS(miss_sun, 0.5);
    DESTATIS(miss_sun_with_cloud, NAN);
    DESTATIS(least_values, 1);
    DESTATIS(least_values, 7);
    DESTATIS(values, 3);
    UNSD(ratio_fair, 1);
    UNSD(growth_fair, 1);
    UNSD(ratio_on_track, NAN);
    SDSN(ratio_stagnating, 0.6);
    SDSN(ratio_on_track, INFINITY);
    SDSN(base_within, -1);
    SDSN(base_within, NAN);
}
END_TEST

START_TEST(rules_may_be_older_or_newer) {
    ck_assert_int_eq(qzplan_sdsn_rule_init(NULL, sizeof(qzplan_sdsn_rule)),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    qzplan_sdsn_rule rule;
    ck_assert_int_eq(qzplan_sdsn_rule_init(&rule, sizeof rule.size - 1), QZPLAN_ERROR_STRUCT_SIZE);
    /* An older caller knows only the first number; the rest is as published. */
    ck_assert_int_eq(qzplan_sdsn_rule_init(&rule, sizeof(size_t) + sizeof(double)), QZPLAN_OK);
    rule.ratio_on_track = 0.9;
    qzplan_progress_input input = sound_input();
    input.sdsn = &rule;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_OK);
    /* A newer one has more; zero is fine, anything else is not understood. */
    struct {
        qzplan_sdsn_rule rule;
        double more;
    } newer = {.more = 0};
    ck_assert_int_eq(qzplan_sdsn_rule_init(&newer.rule, sizeof newer), QZPLAN_OK);
    ck_assert_uint_eq(newer.rule.size, sizeof newer);
    input.sdsn = &newer.rule;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_OK);
    newer.more = 1;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_ERROR_STRUCT_SIZE);
    /* A size that cannot be is refused whatever the rule. */
    const size_t bad = 3;
    qzplan_open_sdg_rule open_sdg = {.size = bad};
    qzplan_eurostat_rule eurostat = {.size = bad};
    qzplan_destatis_rule destatis = {.size = bad};
    qzplan_unsd_rule unsd = {.size = bad};
    qzplan_progress_input all = sound_input();
    all.open_sdg = &open_sdg;
    all.eurostat = &eurostat;
    all.destatis = &destatis;
    all.unsd = &unsd;
    for (size_t m = 0; m < METHODS; m++) {
        int has_bad_rule =
            all_methods[m] != QZPLAN_METHOD_LINEAR && all_methods[m] != QZPLAN_METHOD_SDSN;
        all.method = all_methods[m];
        ck_assert_int_eq(judge_alone(&all), has_bad_rule ? QZPLAN_ERROR_STRUCT_SIZE : QZPLAN_OK);
    }
    /* Another method's rule is not looked at. */
    input.method = QZPLAN_METHOD_UNSD;
    ck_assert_int_eq(judge_alone(&input), QZPLAN_OK);
}
END_TEST

START_TEST(results_may_be_older_or_newer) {
    const qzplan_progress_input input = sound_input();
    unsigned char older[2 * sizeof(double) + sizeof(size_t)];
    size_t size = sizeof(double) + sizeof(size_t);
    memset(older, 0x7f, sizeof older);
    memcpy(older, &size, sizeof size);
    ck_assert_int_eq(qzplan_progress_judge((qzplan_progress_result *)(void *)older, &input),
                     QZPLAN_OK);
    double measure;
    memcpy(&measure, older + sizeof size, sizeof measure);
    ck_assert(is_near(measure, 1)); /* 8 in 4 years of 28 in 14 */
    for (size_t i = size; i < sizeof older; i++) {
        ck_assert_uint_eq(older[i], 0x7f);
    }
    struct {
        qzplan_progress_result result;
        double more;
    } newer = {.more = 7};
    newer.result.size = sizeof newer;
    ck_assert_int_eq(qzplan_progress_judge(&newer.result, &input), QZPLAN_OK);
    ck_assert(newer.more == 0 && newer.result.size == sizeof newer);
    ck_assert_int_eq(newer.result.status, QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK);
}
END_TEST

/* Five series in one column; every row must come out as the single call says. */
START_TEST(many_series) {
    const double years[] = {2015, 2020, 2015, 2020, 2015, 2020, 2015, 2014, 2020};
    const double values[] = {50, 60, 50, 55, 50, 49, 50, 50, 60};
    const size_t offsets[] = {0, 2, 4, 6, 6, 8, 9};
    const double targets[] = {80, 80, 40, 80, 80, NAN};
    const double target_years[] = {2030, 2030, 2030, 2030, 2030, 2030};
    const int32_t directions[] = {1, 1, -1, 1, 1, 1};
    const int32_t expected[] = {QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK,
                                QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING,
                                QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING,
                                0,
                                0,
                                0};
    const int32_t reasons_expected[] = {0,
                                        0,
                                        0,
                                        QZPLAN_PROGRESS_REASON_NO_VALUE,
                                        QZPLAN_PROGRESS_REASON_UNSORTED_YEARS,
                                        QZPLAN_PROGRESS_REASON_NO_TARGET};
    enum { ROWS = 6 };
    int32_t statuses[ROWS];
    int32_t paces[ROWS];
    int32_t reasons[ROWS];
    double measures[ROWS];
    double scores[ROWS];
    const qzplan_progress_output output = {sizeof output, statuses, paces,
                                           reasons,       measures, scores};
    const qzplan_progress_columns columns = {
        .size = sizeof columns,
        .count = ROWS,
        .offsets = offsets,
        .years = years,
        .values = values,
        .targets = targets,
        .target_years = target_years,
        .directions = directions,
    };
    qzplan_progress_input common;
    memset(&common, 0, sizeof common);
    common.size = sizeof common;
    common.method = QZPLAN_METHOD_SDSN;
    common.count = 99; /* its own series is not looked at */
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    for (size_t i = 0; i < ROWS; i++) {
        ck_assert_int_eq(statuses[i], expected[i]);
        ck_assert_int_eq(reasons[i], reasons_expected[i]);
        ck_assert(isnan(scores[i]) && isnan(measures[i]) == (expected[i] == 0));
    }
    ck_assert(paces[0] == QZPLAN_PACE_ON_TRACK && paces[2] == QZPLAN_PACE_BEHIND &&
              paces[5] == QZPLAN_PACE_UNKNOWN);
    ck_assert(is_near(measures[0], 1) && is_near(measures[1], 0.5) && is_near(measures[2], 0.3));
}
END_TEST

/* Every column, and what the common input says where there is none. */
START_TEST(many_by_every_column) {
    const double years[] = {2019, 2020, 2021, 2022};
    const double values[] = {13, 13, 13, 15};
    const size_t offsets[] = {0, 4, 4};
    const double uppers[] = {20, NAN};
    const double base_years[] = {2021, NAN};
    const double base_values[] = {14, NAN};
    const double limits[] = {100, NAN};
    int32_t statuses[2];
    double scores[2];
    const qzplan_progress_output output = {
        .size = sizeof output, .statuses = statuses, .scores = scores};
    qzplan_progress_columns columns = {.size = sizeof columns,
                                       .count = 1,
                                       .offsets = offsets,
                                       .years = years,
                                       .values = values,
                                       .uppers = uppers};
    qzplan_progress_input common;
    memset(&common, 0, sizeof common);
    common.size = sizeof common;
    common.method = QZPLAN_METHOD_DESTATIS;
    common.kind = QZPLAN_PROGRESS_KIND_RANGE;
    common.has_target = 1;
    common.target = 10;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    ck_assert_int_eq(statuses[0], QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD);
    common.method = QZPLAN_METHOD_OPEN_SDG;
    common.kind = QZPLAN_PROGRESS_KIND_AUTO;
    common.has_target = 0;
    common.target = 0;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns),
                     QZPLAN_ERROR_INVALID_ARGUMENT); /* which way is better? */
    common.direction = 1;
    columns.base_years = base_years;
    columns.base_values = base_values;
    columns.limits = limits;
    columns.count = 2;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    ck_assert_int_eq(statuses[0],
                     QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL); /* 14 to 15 in a year */
    ck_assert(scores[0] == 5 && isnan(scores[1]));
    /* A range's end that is missing. */
    common.method = QZPLAN_METHOD_DESTATIS;
    common.kind = QZPLAN_PROGRESS_KIND_RANGE;
    common.has_target = 1;
    const size_t same[] = {0, 4, 4};
    const double no_uppers[] = {NAN, NAN};
    columns.offsets = same;
    columns.uppers = no_uppers;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    ck_assert_int_eq(statuses[0], QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE);
    /* Nothing wanted, nothing given. */
    const qzplan_progress_output none = {.size = sizeof none};
    ck_assert_int_eq(qzplan_progress_judge_many(&none, &common, &columns), QZPLAN_OK);
    columns = (qzplan_progress_columns){.size = sizeof columns};
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    const size_t nothing[] = {0, 0};
    columns.count = 1;
    columns.offsets = nothing;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    ck_assert_int_eq(statuses[0], QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE);
}
END_TEST

START_TEST(many_refuses_bad_calls) {
    const double numbers[] = {2019, 2020, 2021, 2022};
    const size_t falling[] = {0, 3, 2, 4};
    const size_t rising[] = {0, 3, 4, 4};
    int32_t statuses[3] = {77, 77, 77};
    const qzplan_progress_output output = {.size = sizeof output, .statuses = statuses};
    qzplan_progress_columns columns = {
        .size = sizeof columns, .count = 3, .offsets = rising, .years = numbers, .values = numbers};
    qzplan_progress_input common = sound_input();
    const qzplan_progress_columns sound = columns;
#define REFUSED(error)                                                                             \
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_ERROR_##error)
    ck_assert_int_eq(qzplan_progress_judge_many(NULL, &common, &columns),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_many(&output, NULL, &columns),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, NULL),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    columns.offsets = falling;
    REFUSED(INVALID_ARGUMENT);
    columns.offsets = NULL;
    REFUSED(INVALID_ARGUMENT);
    columns = sound;
    columns.years = NULL;
    REFUSED(INVALID_ARGUMENT);
    columns = sound;
    columns.values = NULL;
    REFUSED(INVALID_ARGUMENT);
    columns = sound;
    columns.count = SIZE_MAX;
    REFUSED(INVALID_ARGUMENT);
    columns = sound;
    columns.size = 3;
    REFUSED(STRUCT_SIZE);
    columns = sound;
    common.method = 99;
    REFUSED(INVALID_ARGUMENT);
    common = sound_input();
    common.size = 3;
    REFUSED(STRUCT_SIZE);
    common = sound_input();
    common.has_target = 0;
    REFUSED(INVALID_ARGUMENT);
    common.target = 0;
    common.milestone_count = 1;
    common.milestone_years = numbers;
    common.milestone_values = numbers;
    columns.targets = numbers;
    REFUSED(INVALID_ARGUMENT);
    columns.targets = NULL;
    columns.target_years = numbers;
    REFUSED(INVALID_ARGUMENT);
    ck_assert_int_eq(statuses[0], 77); /* nothing was written */
    columns.target_years = NULL;
    ck_assert_int_eq(qzplan_progress_judge_many(&output, &common, &columns), QZPLAN_OK);
    const qzplan_progress_output bad_output = {.size = 3};
    ck_assert_int_eq(qzplan_progress_judge_many(&bad_output, &common, &columns),
                     QZPLAN_ERROR_STRUCT_SIZE);
#undef REFUSED
}
END_TEST

/* open-sdg: mean of the scores that exist; 2.5, 0 and -2.5. */
START_TEST(several_series_by_their_mean) {
    enum {
        NONE = QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE,
        WORSE = QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION,
        LIMITED = QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED,
        MODERATE = QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE,
        SUBSTANTIAL = QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL,
        ACHIEVED = QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED
    };
    static const struct {
        double scores[3];
        int32_t statuses[3];
        size_t count;
        double mean;
        int32_t status;
        int32_t reason;
    } rows[] = {
        {{5, 0, 2.5}, {ACHIEVED, MODERATE, SUBSTANTIAL}, 3, 2.5, SUBSTANTIAL, 0},
        {{5, 0, 2.4}, {ACHIEVED, MODERATE, MODERATE}, 3, 7.4 / 3, MODERATE, 0},
        {{5, -5, 0}, {ACHIEVED, WORSE, MODERATE}, 2, 0, MODERATE, 0},
        {{4.9, -5, 0}, {SUBSTANTIAL, WORSE, MODERATE}, 2, -0.05, LIMITED, 0},
        {{0, -5, 0}, {MODERATE, WORSE, MODERATE}, 2, -2.5, LIMITED, 0},
        {{-0.1, -5, 0}, {LIMITED, WORSE, MODERATE}, 2, -2.55, WORSE, 0},
        {{5, 5, 0}, {ACHIEVED, ACHIEVED, MODERATE}, 2, 5, ACHIEVED, 0},
        {{5, 5, 5}, {ACHIEVED, ACHIEVED, SUBSTANTIAL}, 3, 5, SUBSTANTIAL, 0},
        {{5, NAN, 5}, {ACHIEVED, NONE, ACHIEVED}, 3, 5, ACHIEVED, 0},
        {{NAN, 1, NAN}, {NONE, MODERATE, NONE}, 3, 1, MODERATE, 0},
        {{NAN, NAN, 0}, {NONE, NONE, 0}, 2, NAN, NONE, QZPLAN_PROGRESS_REASON_NO_SCORE},
        {{0, 0, 0}, {0, 0, 0}, 0, NAN, NONE, QZPLAN_PROGRESS_REASON_NO_SCORE},
        {{1e308, 1e308, 0},
         {MODERATE, MODERATE, 0},
         2,
         NAN,
         NONE,
         QZPLAN_PROGRESS_REASON_TOO_LARGE},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        qzplan_progress_result r = {.size = sizeof r};
        ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, NULL, rows[i].count, rows[i].scores,
                                                           rows[i].statuses),
                         QZPLAN_OK);
        ck_assert_msg(r.status == rows[i].status && r.reason == rows[i].reason, "row %zu: %d", i,
                      (int)r.status);
        ck_assert_msg(isnan(rows[i].mean) ? isnan(r.score) : is_near(r.score, rows[i].mean),
                      "row %zu: %.17g", i, r.score);
        ck_assert_int_eq(r.method, QZPLAN_METHOD_OPEN_SDG);
    }
}
END_TEST

/* 1e308 made where 5e-324 was due: further than any double, and still on track. */
START_TEST(a_ratio_too_large_is_not_known) {
    const double year = 2020;
    const double value = 1e308;
    const qzplan_progress_input in = {.size = sizeof in,
                                      .count = 1,
                                      .years = &year,
                                      .values = &value,
                                      .method = QZPLAN_METHOD_LINEAR,
                                      .kind = QZPLAN_PROGRESS_KIND_REACH,
                                      .direction = 1,
                                      .has_base_year = 1,
                                      .base_year = 2010,
                                      .has_base_value = 1,
                                      .base_value = 0,
                                      .has_target = 1,
                                      .target = 5e-324,
                                      .has_target_year = 1,
                                      .target_year = 2020};
    qzplan_progress_result r = {.size = sizeof r};
    ck_assert_int_eq(qzplan_progress_judge(&r, &in), QZPLAN_OK);
    ck_assert_int_eq(r.status, QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK);
    ck_assert_int_eq(r.reason, QZPLAN_PROGRESS_REASON_NONE);
    ck_assert(isnan(r.ratio) && isnan(r.measure));
    ck_assert(r.latest_value >= 1e308 && r.expected > 0);
}
END_TEST

START_TEST(several_series_refuse_bad_calls) {
    const double score = 1;
    const double endless = INFINITY;
    const double none = NAN;
    const int32_t moderate = QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE;
    const int32_t sun = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN;
    const int32_t unknown = 99;
    const int32_t not_available = 0;
    qzplan_open_sdg_rule rule;
    qzplan_progress_result r = {.size = sizeof r};
    ck_assert_int_eq(qzplan_open_sdg_rule_init(&rule, sizeof rule), QZPLAN_OK);
    ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, &rule, 1, &score, &moderate), QZPLAN_OK);
    rule.mean_moderate = 2;
    ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, &rule, 1, &score, &moderate), QZPLAN_OK);
    ck_assert_int_eq(r.status, QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED);
    rule.mean_moderate = 3;
    ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, &rule, 1, &score, &moderate),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    static const struct {
        int has_out, has_scores, has_statuses;
    } calls[] = {{0, 1, 1}, {1, 0, 1}, {1, 1, 0}};
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        ck_assert_int_eq(
            qzplan_progress_judge_series_mean(calls[i].has_out ? &r : NULL, NULL, 1,
                                              calls[i].has_scores ? &score : NULL,
                                              calls[i].has_statuses ? &moderate : NULL),
            QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    const struct {
        const double *score;
        const int32_t *status;
    } bad[] = {{&endless, &moderate}, {&score, &sun}, {&score, &unknown}, {&score, &not_available}};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        ck_assert_int_eq(
            qzplan_progress_judge_series_mean(&r, NULL, 1, bad[i].score, bad[i].status),
            QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, NULL, 1, &none, &not_available),
                     QZPLAN_OK);
    r.size = 2;
    ck_assert_int_eq(qzplan_progress_judge_series_mean(&r, NULL, 1, &score, &moderate),
                     QZPLAN_ERROR_STRUCT_SIZE);
}
END_TEST

START_TEST(several_targets_by_the_worst) {
    enum {
        NONE = QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE,
        STORM = QZPLAN_PROGRESS_STATUS_DESTATIS_STORM,
        CLOUD = QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD,
        SUN = QZPLAN_PROGRESS_STATUS_DESTATIS_SUN,
        OTHER = QZPLAN_PROGRESS_STATUS_UNSD_MET
    };
    static const struct {
        int32_t statuses[4];
        size_t count;
        size_t worst;
        int error;
    } rows[] = {
        {{SUN, CLOUD, SUN, 0}, 3, 1, QZPLAN_OK},
        {{SUN, STORM, CLOUD, STORM}, 4, 1, QZPLAN_OK},
        {{NONE, SUN, NONE, CLOUD}, 4, 3, QZPLAN_OK},
        {{NONE, SUN, NONE, NONE}, 4, 1, QZPLAN_OK},
        {{NONE, NONE, 0, 0}, 2, 0, QZPLAN_OK},
        {{SUN, 0, 0, 0}, 1, 0, QZPLAN_OK},
        {{SUN, OTHER, 0, 0}, 2, 9, QZPLAN_ERROR_INVALID_ARGUMENT},
        {{SUN, NONE, OTHER, 0}, 3, 9, QZPLAN_ERROR_INVALID_ARGUMENT},
        {{SUN, 98, 0, 0}, 2, 9, QZPLAN_ERROR_INVALID_ARGUMENT},
        {{SUN, -1, 0, 0}, 2, 9, QZPLAN_ERROR_INVALID_ARGUMENT},
        {{SUN, 0, 0, 0}, 0, 9, QZPLAN_ERROR_INVALID_ARGUMENT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        size_t worst = 9;
        ck_assert_int_eq(qzplan_progress_find_worst(&worst, rows[i].count, rows[i].statuses),
                         rows[i].error);
        ck_assert_uint_eq(worst, rows[i].worst);
    }
    size_t worst;
    ck_assert_int_eq(qzplan_progress_find_worst(NULL, 1, rows[0].statuses),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_find_worst(&worst, 1, NULL), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

START_TEST(methods_by_name) {
    static const char *const names[METHODS] = {"linear",   "open-sdg", "eurostat",
                                               "destatis", "unsd",     "sdsn"};
    int32_t method;
    for (size_t i = 0; i < METHODS; i++) {
        ck_assert_int_eq(qzplan_progress_method_parse(&method, names[i], strlen(names[i])),
                         QZPLAN_OK);
        ck_assert_int_eq(method, all_methods[i]);
        ck_assert_str_eq(qzplan_term_name(QZPLAN_VOCABULARY_METHOD, method), names[i]);
    }
    static const char *const wrong[] = {"", "Linear", "open_sdg", "linea", "linear ", "?"};
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++) {
        ck_assert_int_eq(qzplan_progress_method_parse(&method, wrong[i], strlen(wrong[i])),
                         QZPLAN_ERROR_UNKNOWN_NAME);
        ck_assert_int_eq(method, 0);
    }
    ck_assert_int_eq(qzplan_progress_method_parse(NULL, "linear", 6),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_method_parse(&method, NULL, 6), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

/* A plan can write every number of every rule, by the name that the rule has for it. */
START_TEST(numbers_by_name) {
    static const char *const rules[METHODS] = {"",
                                               "qzplan_open_sdg_rule",
                                               "qzplan_eurostat_rule",
                                               "qzplan_destatis_rule",
                                               "qzplan_unsd_rule",
                                               "qzplan_sdsn_rule"};
    for (size_t m = 0; m < METHODS; m++) {
        size_t found = 0;
        qzplan_layout_entry field = {.size = sizeof field};
        for (size_t i = 0; qzplan_layout_get(&field, i) == QZPLAN_OK; i++) {
            if (strcmp(field.struct_name, rules[m]) != 0 || strcmp(field.field_name, "size") == 0) {
                continue;
            }
            ck_assert_uint_lt(found, qz_method_number_count(all_methods[m]));
            const qz_method_number *number = qz_method_number_at(all_methods[m], found++);
            ck_assert_str_eq(number->name, field.field_name);
            ck_assert_uint_eq(number->offset, field.offset);
            ck_assert_str_eq(number->whole ? "int32" : "double", field.type_name);
        }
        ck_assert_uint_eq(found, qz_method_number_count(all_methods[m]));
        ck_assert_uint_le(found, QZ_METHOD_NUMBERS_MOST);
    }
}
END_TEST

START_TEST(numbers_as_text) {
    static const struct {
        double number;
        const char *text;
    } rows[] = {{0.05, "0.05"},   {6, "6"},       {-4.2857, "-4.2857"},
                {0, "0"},         {-0.5, "-0.5"}, {1e16, "10000000000000000"},
                {0.001, "0.001"}, {12.5, "12.5"}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char text[QZ_METHOD_NUMBER_TEXT];
        qz_method_number_write(text, rows[i].number);
        ck_assert_str_eq(text, rows[i].text);
    }
}
END_TEST

START_TEST(years_of_periods) {
    static const struct {
        const char *text;
        double year; /* 0: refused */
    } rows[] = {
        {"2015", 2015},       {"2015-16", 2015},   {"2015/16", 2015},   {"2015-2016", 2015},
        {"2015/2016", 2015},  {"2015–16", 2015},   {"2015–2016", 2015}, {"2015年", 2015},
        {"1999-00", 1999},    {"0001", 1},         {"9999", 9999},      {"", 0},
        {"201", 0},           {"0000", 0},         {"20l5", 0},         {"2015-", 0},
        {"2015-1", 0},        {"2015-161", 0},     {"2015-x6", 0},      {"2015-2015", 0},
        {"2015-2014", 0},     {"2015 16", 0},      {"20155", 0},        {"2015年度", 0},
        {"2015年16", 0},      {"2015\xe2\x80", 0}, {"2015-16-17", 0},   {" 2015", 0},
        {"-2015", 0},         {"2015-2016x", 0},   {"2015\xe5\xb9", 0}, {"2015-17", 0},
        {"2015/17", 0},       {"2015-2017", 0},    {"2015-15", 0},      {"2015-14", 0},
        {"2024-06", 0},       {"1999-2000", 1999}, {"1999-01", 0},      {"2024 Q1", 2024},
        {"2024 Q2", 2024.25}, {"2024-Q3", 2024.5}, {"2024Q4", 2024.75}, {"2024 H1", 2024},
        {"2024-H2", 2024.5},  {"2024 Q5", 0},      {"2024 Q0", 0},      {"2024 H3", 0},
        {"2024  Q1", 0},      {"2024 q1", 0},      {"2024 Q", 0},       {"2024 Q11", 0},
        {"2024/Q1", 0},       {"2024 1", 0},       {"2024 Q1 ", 0},     {"2024年Q1", 0},
    };
    double year;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int status = qzplan_progress_year_parse(&year, rows[i].text, strlen(rows[i].text));
        ck_assert_msg(status == (rows[i].year == 0 ? QZPLAN_ERROR_BAD_DATE : QZPLAN_OK), "%s",
                      rows[i].text);
        ck_assert_msg(rows[i].year == 0 ? isnan(year) : year == rows[i].year, "%s", rows[i].text);
    }
    ck_assert_int_eq(qzplan_progress_year_parse(NULL, "2015", 4), QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_progress_year_parse(&year, NULL, 4), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

/* A period of two years serves as its first one. */
START_TEST(a_series_of_school_years) {
    static const char *const periods[] = {"2015-16", "2016-17", "2023-24"};
    double years[3];
    for (size_t i = 0; i < 3; i++) {
        ck_assert_int_eq(qzplan_progress_year_parse(&years[i], periods[i], strlen(periods[i])),
                         QZPLAN_OK);
    }
    const progress_case row = {"published figures",
                               {{years[0], 14.5}, {years[1], 14}, {years[2], 10.4}},
                               DOWN,
                               BY(7.25, 2030),
                               .status = QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE,
                               .pace = QZPLAN_PACE_BEHIND,
                               .measure = IS(0.9010899546976208)};
    check_case(QZPLAN_METHOD_OPEN_SDG, &row, 0, NULL);
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, bad_figures_give_a_reason);
    tcase_add_test(tests, one_target_by_every_method);
    tcase_add_test(tests, bad_calls_are_refused);
    tcase_add_test(tests, rules_out_of_order_are_refused);
    tcase_add_test(tests, rules_may_be_older_or_newer);
    tcase_add_test(tests, results_may_be_older_or_newer);
    tcase_add_test(tests, many_series);
    tcase_add_test(tests, many_by_every_column);
    tcase_add_test(tests, many_refuses_bad_calls);
    tcase_add_test(tests, several_series_by_their_mean);
    tcase_add_test(tests, a_ratio_too_large_is_not_known);
    tcase_add_test(tests, several_series_refuse_bad_calls);
    tcase_add_test(tests, several_targets_by_the_worst);
    tcase_add_test(tests, methods_by_name);
    tcase_add_test(tests, numbers_by_name);
    tcase_add_test(tests, numbers_as_text);
    tcase_add_test(tests, years_of_periods);
    tcase_add_test(tests, a_series_of_school_years);
}

QZ_SUITE(progress, add)
