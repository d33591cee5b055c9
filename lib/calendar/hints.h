/* SPDX-License-Identifier: MIT */
#ifndef QZ_CALENDAR_HINTS_H
#define QZ_CALENDAR_HINTS_H

/* How to correct a text that is no date: messages/ has the words, one a name. */
/* clang-format off */
#define QZ_PERIOD_HINTS(X)                                                                         \
    X(EXAMPLES) X(YEAR) X(TWO_DIGITS) X(MONTH) X(HALF) X(QUARTER) X(NUMBER) X(HYPHEN)               \
    X(NO_SPLIT) X(NO_PARTS) X(SPLIT) X(SPAN) X(CHINESE) X(ONGOING) X(28_DAYS) X(29_DAYS) X(30_DAYS) X(31_DAYS)
/* clang-format on */

enum qz_period_hint_id {
    QZ_PERIOD_HINT_NONE,
#define QZ_PERIOD_HINT_ID(name) QZ_PERIOD_HINT_##name,
    QZ_PERIOD_HINTS(QZ_PERIOD_HINT_ID)
#undef QZ_PERIOD_HINT_ID
};

#endif
