/* SPDX-License-Identifier: MIT */
/* What people mean by numbers and dates: each row as a person would read it. */

#include <string.h>

#include "base/arrays.h"
#include "input/meant.h"
#include "support/suite.h"

enum { APRIL = 401, JANUARY = 101, JULY = 701 };

static const struct {
    const char *text;
    const char *meant; /* "": nothing */
    int certain;
    int direction;
} numbers[] = {
    {"1.2 million", "1200000", 1, 0},
    {"1.25 Million", "1250000", 1, 0},
    {"3 thousand", "3000", 1, 0},
    {"1.23456 thousand", "1234.56", 1, 0},
    {"0.5 billion", "500000000", 1, 0},
    {"1.2万", "12000", 1, 0},
    {"3百", "300", 1, 0},
    {"十二万", "120000", 1, 0},
    {"2千万", "20000000", 1, 0},
    {"四十三", "43", 1, 0},
    {"十", "10", 1, 0},
    {"二十", "20", 1, 0},
    {"一百零五", "105", 1, 0},
    {"一百二十", "120", 1, 0},
    {"两千三百", "2300", 1, 0},
    {"百分之十", "10%", 1, 0},
    {"百分之八十五", "85%", 1, 0},
    {"10pct", "10%", 1, 0},
    {"10 per cent", "10%", 1, 0},
    {"10 percent", "10%", 1, 0},
    {"10 %", "10%", 1, 0},
    {"１０％", "10%", 1, 0},
    {"10%左右", "10%", 1, 0},
    {"约10%", "10%", 1, 0},
    {"about 10%", "10%", 1, 0},
    {">=75%", "75%", 1, 1},
    {"≥ 75 %", "75%", 1, 1},
    {"at least 75%", "75%", 1, 1},
    {"不低于20%", "20%", 1, 1},
    {"20%以上", "20%", 1, 1},
    {"<= 5", "5", 1, -1},
    {"more than 5", "5", 0, 1},
    {"超过5%", "5%", 0, 1},
    {"低于 5", "5", 0, -1},
    {"不超过5个", "5", 1, -1},
    {"41个", "41", 1, 0},
    {"41所", "41", 1, 0},
    {"2个百分点", "2 points", 1, 0},
    {"1 percentage point", "1 point", 1, 0},
    {"3pp", "3 points", 1, 0},
    {"18:1", "18", 0, 0},
    {"1 200", "1200", 1, 0},
    {"1'234'567", "1234567", 1, 0},
    {"1,234,567", "1234567", 1, 0},
    {"12,34", "", 1, 0},
    {"1 2", "", 1, 0},
    {"41 schools", "", 1, 0},
    {"-", "", 1, 0},
    {"", "", 1, 0},
    {"1.2.3", "", 1, 0},
    {"99999999999999999999", "", 1, 0},
};

START_TEST(numbers_as_people_write_them) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        qz_meant meant;
        int known = qz_meant_number(&meant, numbers[i].text, strlen(numbers[i].text));
        ck_assert_msg(strcmp(meant.text, numbers[i].meant) == 0, "%s: %s", numbers[i].text,
                      meant.text);
        ck_assert_int_eq(known, numbers[i].meant[0] != '\0');
        if (known) {
            ck_assert_msg(meant.certain == numbers[i].certain, "%s", numbers[i].text);
            ck_assert_msg(meant.direction == numbers[i].direction, "%s", numbers[i].text);
        }
    }
}
END_TEST

static const struct {
    const char *text;
    int32_t year_starts;
    const char *meant;
    const char *other;
    int certain;
} dates[] = {
    {"2027年底前", JANUARY, "2027", "", 1},
    {"2027年底", JANUARY, "2027", "", 1},
    {"到2027年", JANUARY, "2027", "", 1},
    {"2025年末", JANUARY, "2025", "", 1},
    {"2024年度", JANUARY, "2024", "", 1},
    {"二〇二五年", JANUARY, "2025", "", 1},
    {"二〇二五年底前", JANUARY, "2025", "", 1},
    {"2025年6月", JANUARY, "2025-06", "", 1},
    {"2025年6月30日", JANUARY, "2025-06-30", "", 1},
    {"2025年12月31日", JANUARY, "2025-12-31", "", 1},
    {"2025年上半年", JANUARY, "2025-H1", "", 1},
    {"2025年第三季度", JANUARY, "2025-Q3", "", 1},
    {"2025年一季度", JANUARY, "2025-Q1", "", 1},
    {"2025.6.30", JANUARY, "2025-06-30", "", 1},
    {"2025/6/3", JANUARY, "2025-06-03", "", 1},
    {"2025-6-3", JANUARY, "2025-06-03", "", 1},
    {"2025/02/30", JANUARY, "", "", 0},
    {"31.12.2015", JANUARY, "2015-12-31", "", 1},
    {"07/01/2024", JANUARY, "2024-07-01", "2024-01-07", 0},
    {"31/12/2024", JANUARY, "2024-12-31", "", 1},
    {"12/31/2024", JANUARY, "2024-12-31", "", 1},
    {"05/05/2024", JANUARY, "2024-05-05", "", 1},
    {"June 30, 2025", JANUARY, "2025-06-30", "", 1},
    {"30 June 2025", JANUARY, "2025-06-30", "", 1},
    {"Jun 2025", JANUARY, "2025-06", "", 1},
    {"Sept. 2025", JANUARY, "2025-09", "", 1},
    {"2023Q1", JANUARY, "2023-Q1", "", 1},
    {"Q1 2023", JANUARY, "2023-Q1", "", 1},
    {"Q1 2023", JULY, "2023-Q1", "", 0},
    {"2025年上半年", JULY, "2025-H1", "", 0},
    {"2024-S1", JANUARY, "2024-H1", "", 1},
    {"2024-M03", JANUARY, "2024-03", "", 1},
    {"by 2027", JANUARY, "2027", "", 1},
    {"end of 2027", JANUARY, "2027", "", 1},
    {"FY2027", JULY, "2026/27", "", 0},
    {"FY 2027", JANUARY, "2027", "", 1},
    {"SY 2026-27", JULY, "2026/27", "", 1},
    {"2026-2027", JULY, "2026/27", "", 1},
    {"2026-27", APRIL, "2026/27", "", 1},
    {"1999-2000", APRIL, "1999/00", "", 1},
    {"2024-2027年", JANUARY, "2027", "", 0},
    {"2024-2027", JANUARY, "2027", "", 0},
    {"十五五末", JANUARY, "2030", "", 1},
    {"常抓不懈", JANUARY, "ongoing", "", 1},
    {"长期坚持", JANUARY, "ongoing", "", 1},
    {"soon", JANUARY, "", "", 0},
    {"2027年前", JANUARY, "", "", 0},
    {"13/13/2024", JANUARY, "", "", 0},
    {"", JANUARY, "", "", 0},
};

START_TEST(dates_as_people_write_them) {
    for (size_t i = 0; i < QZ_ARRAY_SIZE(dates); i++) {
        qz_meant meant;
        int known =
            qz_meant_date(&meant, dates[i].text, strlen(dates[i].text), dates[i].year_starts);
        ck_assert_msg(strcmp(meant.text, dates[i].meant) == 0, "%s: %s", dates[i].text, meant.text);
        ck_assert_msg(strcmp(meant.other, dates[i].other) == 0, "%s: %s", dates[i].text,
                      meant.other);
        ck_assert_int_eq(known, dates[i].meant[0] != '\0');
        ck_assert_msg(meant.certain == dates[i].certain, "%s", dates[i].text);
    }
}
END_TEST

/* Any text at all, cut anywhere, is read within its bytes. */
START_TEST(every_beginning_of_a_text) {
    qz_meant meant;
    for (size_t i = 0; i < QZ_ARRAY_SIZE(dates); i++) {
        for (size_t length = 0; length <= strlen(dates[i].text); length++) {
            (void)qz_meant_date(&meant, dates[i].text, length, JANUARY);
            (void)qz_meant_number(&meant, dates[i].text, length);
        }
    }
    for (size_t i = 0; i < QZ_ARRAY_SIZE(numbers); i++) {
        for (size_t length = 0; length <= strlen(numbers[i].text); length++) {
            (void)qz_meant_number(&meant, numbers[i].text, length);
            (void)qz_meant_date(&meant, numbers[i].text, length, JULY);
        }
    }
}
END_TEST

START_TEST(noise_of_binary_numbers_is_found) {
    static const struct {
        const char *text;
        const char *meant; /* "": it is as good as any other */
    } noise[] = {
        {"56.99999999999999", "57"},
        {"20.400000000000002", "20.4"},
        {"6.180000000000001", "6.18"},
        {"12.719999999999999", "12.72"},
        {"0.30000000000000004", "0.3"},
        {"-56.99999999999999", "-57"},
        {"56.99999999999999%", "57%"},
        {"99.99999999999999", "100"},
        {"0.9999999999999999", "1"},
        {"9.999999999999998", "10"},
        {"1.364256480218281", ""},
        {"33.333333333333336", ""},
        {"57", ""},
        {"57.5", ""},
        {"56.9999999", ""},
        {"123456789012345678", ""},
        {"1234567890123.5000001", ""},
        {"x", ""},
        {"", ""},
        {"0.0000000000000000", ""},
    };
    for (size_t i = 0; i < QZ_ARRAY_SIZE(noise); i++) {
        char meant[QZ_MEANT_SIZE] = "";
        int found = qz_meant_noise(meant, noise[i].text, strlen(noise[i].text));
        ck_assert_str_eq(found ? meant : "", noise[i].meant);
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, noise_of_binary_numbers_is_found);
    tcase_add_test(tests, numbers_as_people_write_them);
    tcase_add_test(tests, dates_as_people_write_them);
    tcase_add_test(tests, every_beginning_of_a_text);
}

QZ_SUITE(meant, add)
