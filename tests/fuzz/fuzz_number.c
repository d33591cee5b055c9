/* SPDX-License-Identifier: MIT */
/* Any text as a number, a day and a period; what is read is written and read again. */

#include "fuzz.h"

static void check_number(const char *text, size_t size) {
    qzplan_number number;
    int32_t form = 0;
    if (qzplan_number_parse(&number, &form, text, size) != QZPLAN_OK) {
        FUZZ_EXPECT(number.den == 0);
        return;
    }
    FUZZ_EXPECT(number.den > 0);
    qzplan_number difference;
    FUZZ_EXPECT(qzplan_number_subtract(&difference, &number, &number) == QZPLAN_OK);
    FUZZ_EXPECT(difference.num == 0 && difference.den == 1);
    static const char *const languages[] = {"zh", "en"};
    for (size_t i = 0; i < 2; i++) {
        char buffer[128];
        size_t length = 0;
        FUZZ_EXPECT(qzplan_number_format(buffer, sizeof buffer, &length, &number, form, &number,
                                         languages[i]) == QZPLAN_OK);
        FUZZ_EXPECT(strlen(buffer) == length);
        fuzz_text(buffer);
    }
}

static void check_day(const char *text, size_t size) {
    int32_t day = 0;
    int32_t again = 0;
    char buffer[32];
    size_t length = 0;
    if (qzplan_day_parse(&day, text, size) == QZPLAN_OK && day != QZPLAN_DAY_ONGOING) {
        FUZZ_EXPECT(qzplan_day_format(buffer, sizeof buffer, &length, day) == QZPLAN_OK);
        FUZZ_EXPECT(qzplan_day_parse(&again, buffer, length) == QZPLAN_OK && again == day);
    }
}

static void check_period(const char *text, size_t size) {
    qzplan_period period;
    qzplan_period again;
    char buffer[32];
    size_t length = 0;
    if (qzplan_period_parse(&period, text, size) == QZPLAN_OK) {
        FUZZ_EXPECT(period.first <= period.last && period.year_starts == 0);
        FUZZ_EXPECT(qzplan_period_format(buffer, sizeof buffer, &length, &period) == QZPLAN_OK);
        FUZZ_EXPECT(qzplan_period_parse(&again, buffer, length) == QZPLAN_OK);
        FUZZ_EXPECT(memcmp(&again, &period, sizeof period) == 0);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    const char *text = (const char *)data;
    check_number(text, size);
    check_day(text, size);
    check_period(text, size);
    return 0;
}
