/* SPDX-License-Identifier: MIT */
/* Periods as people write them: each row as the table in docs/reference/figures.md has it. */

#include <string.h>

#include "base/arrays.h"
#include "input/meant_period.h"
#include "support/suite.h"

enum { JANUARY = 101, APRIL = 401, SEPTEMBER = 901 };

static const struct {
    const char *text;
    const char *meant; /* "": nothing; "a|b": one of both; "?a": it is to be said */
    int32_t year_starts;
} rows[] = {
    /* days: the year first, or dots */
    {"2023年6月30日", "2023-06-30", JANUARY},
    {"2023年6月30号", "2023-06-30", JANUARY},
    {"2023 年 6 月 30 日", "2023-06-30", JANUARY},
    {"２０２３年６月３０日", "2023-06-30", JANUARY},
    {"2023/6/30", "2023-06-30", JANUARY},
    {"2023/06/30", "2023-06-30", JANUARY},
    {"2023.6.30", "2023-06-30", JANUARY},
    {"2023-6-30", "2023-06-30", JANUARY},
    {"31.12.2015", "2015-12-31", JANUARY},
    {"1.2.2015", "2015-02-01", JANUARY},
    {"31.12.2015", "2015-12-31", APRIL},
    {"20230630", "2023-06-30", JANUARY},
    {"2023-06-30 00:00:00", "2023-06-30", JANUARY},
    {"2023-06-30T00:00:00", "2023-06-30", JANUARY},
    {"2023/6/30 0:00", "2023-06-30", JANUARY},
    {"30 June 2025", "2025-06-30", JANUARY},
    {"June 30, 2025", "2025-06-30", JANUARY},
    {"30-Jun-2025", "2025-06-30", JANUARY},
    {"30 juin 2025", "2025-06-30", JANUARY},
    {"1er août 2025", "2025-08-01", JANUARY},
    {"2023年2月29日", "", JANUARY},
    {"32.12.2015", "", JANUARY},
    {"30/06/2023", "?2023-06-30", JANUARY},
    {"06/30/2023", "?2023-06-30", JANUARY},
    {"03/04/2025", "2025-04-03|2025-03-04", JANUARY},
    {"05/05/2025", "?2025-05-05", JANUARY},
    /* months */
    {"2025年6月", "2025-06", JANUARY},
    {"2025年06月份", "2025-06", JANUARY},
    {"2025 6月", "2025-06", JANUARY},
    {"2024-M03", "2024-03", JANUARY},
    {"2024M3", "2024-03", JANUARY},
    {"2024.11", "2024-11", JANUARY},
    {"2024.6", "2024-06", JANUARY},
    {"2024.1", "2024-01|2024-10", JANUARY},
    {"2024/6", "2024-06", JANUARY},
    {"2024/06", "2024-06", APRIL},
    {"2024-6", "2024-06", JANUARY},
    {"June 2024", "2024-06", JANUARY},
    {"Jun. 2024", "2024-06", JANUARY},
    {"décembre 2024", "2024-12", JANUARY},
    {"2024年13月", "", JANUARY},
    {"2024-M13", "", JANUARY},
    {"2011/12", "2011-12|2011/12", JANUARY},
    {"2023/24", "", JANUARY},
    {"201112", "2011-12|2011/12", JANUARY},
    {"201112", "2011-12|2011/12", SEPTEMBER},
    {"201611", "?2016-11", JANUARY},
    {"201718", "?2017/18", JANUARY},
    {"201718", "?2017/18", SEPTEMBER},
    {"201799", "", JANUARY},
    {"Jun-24", "", JANUARY},
    {"9-Jun", "", JANUARY},
    /* quarters */
    {"2023年一季度", "2023-Q1", JANUARY},
    {"2023年第一季度", "2023-Q1", JANUARY},
    {"2023年第3季度", "2023-Q3", JANUARY},
    {"2023年4季度", "2023-Q4", JANUARY},
    {"2023二季度", "2023-Q2", JANUARY},
    {"2023 二季度", "2023-Q2", JANUARY},
    {"2023年Q3", "2023-Q3", JANUARY},
    {"2023Q1", "2023-Q1", JANUARY},
    {"2023q1", "2023-Q1", JANUARY},
    {"2023 Q1", "2023-Q1", JANUARY},
    {"Q1 2023", "2023-Q1", JANUARY},
    {"Q1/2023", "2023-Q1", JANUARY},
    {"1Q2023", "2023-Q1", JANUARY},
    {"T1 2023", "2023-Q1", JANUARY},
    {"1er trimestre 2023", "2023-Q1", JANUARY},
    {"2e trimestre 2023", "2023-Q2", JANUARY},
    {"2023年五季度", "", JANUARY},
    {"Q5 2023", "", JANUARY},
    {"2024-T1", "", JANUARY},
    /* half-years */
    {"2023年上半年", "2023-H1", JANUARY},
    {"2023下半年", "2023-H2", JANUARY},
    {"2024-S1", "2024-H1", JANUARY},
    {"2024S2", "2024-H2", JANUARY},
    {"H1 2024", "2024-H1", JANUARY},
    {"2024H2", "2024-H2", JANUARY},
    {"1er semestre 2024", "2024-H1", JANUARY},
    {"2024-S3", "", JANUARY},
    /* weeks */
    {"2024W07", "2024-W07", JANUARY},
    /* years */
    {"2024年度", "2024", JANUARY},
    {"2024年全年", "2024", JANUARY},
    {"2024-A1", "2024", JANUARY},
    {"FY2024", "2024", JANUARY},
    {"2024财年", "2024", JANUARY},
    {"FY2024", "2023/24|2024/25", APRIL},
    {"2024年度", "2023/24|2024/25", APRIL},
    {"2024学年", "2023/24|2024/25", SEPTEMBER},
    {"2024学年", "", JANUARY},
    {"2018-2019", "2018/19", APRIL},
    {"2018/2019", "2018/19", APRIL},
    {"2018–2019", "2018/19", APRIL},
    {"2018-2020", "", APRIL},
    {"2018-2019", "", JANUARY},
    {"FY2023/24", "2023/24", APRIL},
    {"FY 2023-24", "2023/24", APRIL},
    {"FY2011-12", "2011/12", APRIL},
    {"SY 2023-24", "2023/24", SEPTEMBER},
    {"school year 2023-2024", "2023/24", SEPTEMBER},
    {"2023-2024学年", "2023/24", SEPTEMBER},
    {"2023-2024学年度", "2023/24", SEPTEMBER},
    {"FY2023/24", "", JANUARY},
    {"FY2023/25", "", APRIL},
    {"2023/24 Q1", "2023/24-Q1", APRIL},
    {"Q2 2023-24", "2023/24-Q2", APRIL},
    /* how it stands at an end */
    {"2025年底", "2025", JANUARY},
    {"2025年末", "2025", JANUARY},
    {"2025年6月底", "2025-06", JANUARY},
    {"2025年二季度末", "2025-Q2", JANUARY},
    {"截至2025年6月30日", "2025-06-30", JANUARY},
    {"end of 2025", "2025", JANUARY},
    /* none at all */
    {"一季度", "", JANUARY},
    {"1-6月", "", JANUARY},
    {"soon", "", JANUARY},
    {"", "", JANUARY},
};

static void show(char out[96], const qz_meant_period *meant, int found) {
    snprintf(out, 96, "%s%s%s%s", found == QZ_PERIOD_ONE ? "?" : "",
             found == QZ_PERIOD_UNKNOWN ? "" : meant->text, found == QZ_PERIOD_TWO ? "|" : "",
             found == QZ_PERIOD_TWO ? meant->other : "");
}

START_TEST(each_form_has_its_reading) {
    size_t wrong = 0;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        qz_meant_period meant;
        char shown[96];
        int found =
            qz_meant_period_read(&meant, rows[i].text, strlen(rows[i].text), rows[i].year_starts);
        show(shown, &meant, found);
        if (strcmp(shown, rows[i].meant) != 0) {
            printf("`%s` (%d): `%s`, not `%s`\n", rows[i].text, rows[i].year_starts, shown,
                   rows[i].meant);
            wrong++;
        }
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

static const struct {
    const char *text;
    int32_t year, from, to; /* 0: none */
    int is_summed;
} stretches[] = {
    {"2024年1-6月", 2024, 1, 6, 0},      {"2024年1—6月份", 2024, 1, 6, 0},
    {"2024年1月-6月", 2024, 1, 6, 0},    {"2024年1至11月", 2024, 1, 11, 0},
    {"2024年1～2月", 2024, 1, 2, 0},     {"2024 1-6月", 2024, 1, 6, 0},
    {"2024年前三季度", 2024, 1, 9, 0},   {"2024年前3季度", 2024, 1, 9, 0},
    {"2024年前三个季度", 2024, 1, 9, 0}, {"2024年前十一个月", 2024, 1, 11, 0},
    {"2024年前5个月", 2024, 1, 5, 0},    {"2024年二至三季度", 2024, 4, 9, 0},
    {"2024年4-12月", 2024, 4, 12, 0},    {"2024年1-6月累计", 2024, 1, 6, 1},
    {"2024年1-13月", 0, 0, 0, 0},        {"2024年6-1月", 0, 0, 0, 0},
    {"2024年前五季度", 0, 0, 0, 0},
};

START_TEST(stretches_have_their_months) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(stretches); i++) {
        qz_meant_period meant;
        int found =
            qz_meant_period_read(&meant, stretches[i].text, strlen(stretches[i].text), JANUARY);
        ck_assert_msg((found == QZ_PERIOD_STRETCH) == (stretches[i].year != 0), "%s",
                      stretches[i].text);
        if (found == QZ_PERIOD_STRETCH) {
            ck_assert_int_eq(meant.year, stretches[i].year);
            ck_assert_int_eq(meant.from, stretches[i].from);
            ck_assert_int_eq(meant.to, stretches[i].to);
            ck_assert_int_eq(meant.is_summed, stretches[i].is_summed);
        }
    }
}
END_TEST

/* Cut anywhere, nothing is read beyond the end. */
START_TEST(every_beginning_is_taken) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(rows); i++) {
        for (size_t length = 0; length <= strlen(rows[i].text); length++) {
            qz_meant_period meant;
            char *copy = malloc(length == 0 ? 1 : length);
            ck_assert_ptr_nonnull(copy);
            memcpy(copy, rows[i].text, length);
            (void)qz_meant_period_read(&meant, copy, length, rows[i].year_starts);
            free(copy);
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, each_form_has_its_reading);
    tcase_add_test(tests, stretches_have_their_months);
    tcase_add_test(tests, every_beginning_is_taken);
}

QZ_SUITE(meant_period, add)
