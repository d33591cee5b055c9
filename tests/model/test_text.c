/* SPDX-License-Identifier: MIT */
/* Texts in two languages, and the fixed terms. */

#include <string.h>

#include <qzplan/diff.h>
#include <qzplan/error.h>
#include <qzplan/evaluate.h>
#include <qzplan/progress.h>
#include <qzplan/remedy.h>
#include <qzplan/text.h>

#include "base/utf8.h"
#include "support/suite.h"

static const qzplan_translation items[] = {
    {"zh", "青州"}, {"en", "Qingzhou"}, {"pt-BR", "Cidade"}, {"fr", "Ville"}};

/* Of the first `count` of them, from `from` on. */
static qzplan_text text_of(size_t from, size_t count) {
    return (qzplan_text){items + from, count};
}

START_TEST(gives_the_translation_that_a_tag_asks_for) {
    static const struct {
        size_t from, count;
        const char *language;
        const char *text;
    } rows[] = {
        {0, 2, "zh", "青州"},
        {0, 2, "en", "Qingzhou"},
        {0, 2, NULL, "Qingzhou"},
        {0, 2, "fr", "Qingzhou"},
        {0, 1, "en", "青州"},
        {1, 1, "zh", "Qingzhou"},
        {0, 0, "zh", ""},
        {0, 4, "FR", "Ville"},
        {0, 4, "fr-CA", "Ville"},
        {0, 4, "pt", "Cidade"},
        {0, 4, "pt-br", "Cidade"},
        {0, 4, "pt-PT", "Cidade"},
        {0, 4, "zh-Hant-TW", "青州"},
        {2, 2, "zh", "Cidade"},
        {2, 2, "", "Cidade"},
        {0, 4, "f", "Qingzhou"},
        {3, 1, "en", "Ville"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const qzplan_text text = text_of(rows[i].from, rows[i].count);
        ck_assert_str_eq(qzplan_text_get(&text, rows[i].language), rows[i].text);
    }
    ck_assert_str_eq(qzplan_text_get(NULL, "zh"), "");
}
END_TEST

START_TEST(known_terms) {
    static const struct {
        int32_t vocabulary;
        int64_t value;
        const char *name, *zh, *en;
    } rows[] = {
        {QZPLAN_VOCABULARY_OP, QZPLAN_OP_AT_LEAST, "at_least", "不少于", "at least"},
        {QZPLAN_VOCABULARY_OP, QZPLAN_OP_REDUCE_TO, "reduce_to", "减至", "reduce to"},
        {QZPLAN_VOCABULARY_TRUTH, QZPLAN_TRUTH_UNKNOWN, "unknown", "未知", "unknown"},
        {QZPLAN_VOCABULARY_IN_TIME, QZPLAN_IN_TIME_OPEN, "open", "未定", "open"},
        {QZPLAN_VOCABULARY_STATUS, QZPLAN_STATUS_MET_SO_FAR, "met_so_far", "目前达标",
         "met so far"},
        {QZPLAN_VOCABULARY_STATUS, QZPLAN_STATUS_MET_LATE, "met_late", "逾期完成", "met late"},
        {QZPLAN_VOCABULARY_STATUS, QZPLAN_STATUS_OPEN, "open", "推进中", "open"},
        {QZPLAN_VOCABULARY_PHASE, QZPLAN_PHASE_DUE_SOON, "due_soon", "临近到期", "due soon"},
        {QZPLAN_VOCABULARY_PACE, QZPLAN_PACE_ON_TRACK, "on_track", "符合序时", "on track"},
        {QZPLAN_VOCABULARY_LIGHT, QZPLAN_LIGHT_GREY, "grey", "灰灯", "grey"},
        {QZPLAN_VOCABULARY_REMARK, QZPLAN_REMARK_PROVISIONAL, "provisional", "含初步数",
         "uses a provisional figure"},
        {QZPLAN_VOCABULARY_EVERY, QZPLAN_PERIOD_HALF_YEAR, "half_year", "每半年",
         "every half-year"},
        {QZPLAN_VOCABULARY_METRIC, QZPLAN_METRIC_PART, "part", "其中项", "part"},
        {QZPLAN_VOCABULARY_FIGURES, QZPLAN_FIGURES_EACH_PERIOD, "each_period", "时期数",
         "each period"},
        {QZPLAN_VOCABULARY_CARD, QZPLAN_CARD_DEPARTMENT_LEAD, "department_lead", "牵头部门",
         "lead department"},
        {QZPLAN_VOCABULARY_FLAG, QZPLAN_FLAG_NONE, "none", "正式数", "final"},
        {QZPLAN_VOCABULARY_FLAG, QZPLAN_FLAG_PROVISIONAL, "p", "初步数", "provisional"},
        {QZPLAN_VOCABULARY_AS, QZPLAN_AS_SHARE, "share", "占比", "share"},
        {QZPLAN_VOCABULARY_BEYOND, QZPLAN_BEYOND_MET, "met", "算完成", "met"},
        {QZPLAN_VOCABULARY_FORM, QZPLAN_FORM_RATIO, "ratio", "分子分母",
         "numerator and denominator"},
        {QZPLAN_VOCABULARY_METHOD, QZPLAN_METHOD_OPEN_SDG, "open-sdg", "Open SDG 法", "Open SDG"},
        {QZPLAN_VOCABULARY_PROGRESS_STATUS, QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD,
         "sun_with_cloud", "晴间多云", "sun with cloud"},
        {QZPLAN_VOCABULARY_COLOUR, QZPLAN_COLOUR_LIGHT_GREEN, "light_green", "浅绿", "light green"},
        {QZPLAN_VOCABULARY_SEVERITY, QZPLAN_SEVERITY_WARNING, "warning", "警告", "warning"},
        {QZPLAN_VOCABULARY_DIFF_KIND, QZPLAN_DIFF_KIND_EASED, "eased", "放宽", "eased"},
        {QZPLAN_VOCABULARY_DIFF_SUBJECT, QZPLAN_DIFF_SUBJECT_TARGET, "target", "目标", "target"},
        {QZPLAN_VOCABULARY_DIFF_ASPECT, QZPLAN_ASPECT_DUE, "due", "期限", "deadline"},
        {QZPLAN_VOCABULARY_OP, 0, "?", "?", "?"},
        {QZPLAN_VOCABULARY_REMARK, 3, "?", "?", "?"},
        {QZPLAN_VOCABULARY_STATUS, INT64_MIN, "?", "?", "?"},
        {0, 1, "?", "?", "?"},
        {-1, 1, "?", "?", "?"},
        {INT32_MAX, 1, "?", "?", "?"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int32_t vocabulary = rows[i].vocabulary;
        ck_assert_str_eq(qzplan_term_name(vocabulary, rows[i].value), rows[i].name);
        ck_assert_str_eq(qzplan_term_label(vocabulary, rows[i].value, "zh"), rows[i].zh);
        ck_assert_str_eq(qzplan_term_label(vocabulary, rows[i].value, "en"), rows[i].en);
        ck_assert_str_eq(qzplan_term_label(vocabulary, rows[i].value, NULL), rows[i].en);
    }
}
END_TEST

/* How many values the headers' enums have: a new one without a term fails here. */
START_TEST(no_term_is_missing) {
    static const struct {
        int32_t vocabulary;
        int64_t first, last;
    } rows[] = {
        {QZPLAN_VOCABULARY_OP, QZPLAN_OP_DONE, QZPLAN_OP_NO_WORSE},
        {QZPLAN_VOCABULARY_TRUTH, QZPLAN_TRUTH_UNKNOWN, QZPLAN_TRUTH_NO},
        {QZPLAN_VOCABULARY_STATUS, QZPLAN_STATUS_MISSED, QZPLAN_STATUS_MET_SO_FAR},
        {QZPLAN_VOCABULARY_IN_TIME, QZPLAN_IN_TIME_OPEN, QZPLAN_IN_TIME_NO},
        {QZPLAN_VOCABULARY_PROGRESS_NOTE, QZPLAN_PROGRESS_NOTE_NONE,
         QZPLAN_PROGRESS_NOTE_FEW_VALUES},
        {QZPLAN_VOCABULARY_COLUMN, QZPLAN_COLUMN_TEXT, QZPLAN_COLUMN_YEARMONTH},
        {QZPLAN_VOCABULARY_MEASURE, QZPLAN_MEASURE_VALUE, QZPLAN_MEASURE_DAYS_BEFORE_END},
        {QZPLAN_VOCABULARY_COUNT, QZPLAN_COUNT_ROWS, QZPLAN_COUNT_AREAS},
        {QZPLAN_VOCABULARY_HAS, QZPLAN_HAS_ROWS, QZPLAN_HAS_ALL},
        {QZPLAN_VOCABULARY_PHASE, QZPLAN_PHASE_UPCOMING, QZPLAN_PHASE_CLOSED},
        {QZPLAN_VOCABULARY_PACE, QZPLAN_PACE_UNKNOWN, QZPLAN_PACE_REVERSING},
        {QZPLAN_VOCABULARY_LIGHT, QZPLAN_LIGHT_GREY, QZPLAN_LIGHT_RED},
        {QZPLAN_VOCABULARY_EVERY, QZPLAN_PERIOD_NONE, QZPLAN_PERIOD_WEEK},
        {QZPLAN_VOCABULARY_METRIC, QZPLAN_METRIC_PLAIN, QZPLAN_METRIC_CHAIN},
        {QZPLAN_VOCABULARY_FIGURES, QZPLAN_FIGURES_STATE, QZPLAN_FIGURES_AVERAGE},
        {QZPLAN_VOCABULARY_CARD, QZPLAN_CARD_PLAN, QZPLAN_CARD_DEPARTMENT_WITH},
        {QZPLAN_VOCABULARY_FLAG, QZPLAN_FLAG_NONE, QZPLAN_FLAG_DEFINITION_DIFFERS},
        {QZPLAN_VOCABULARY_AS, QZPLAN_AS_VALUE, QZPLAN_AS_SHARE},
        {QZPLAN_VOCABULARY_BEYOND, QZPLAN_BEYOND_UNMET, QZPLAN_BEYOND_MET},
        {QZPLAN_VOCABULARY_FORM, QZPLAN_FORM_VALUE, QZPLAN_FORM_BOUNDS},
        {QZPLAN_VOCABULARY_METHOD, QZPLAN_METHOD_LINEAR, QZPLAN_METHOD_SDSN},
        {QZPLAN_VOCABULARY_PROGRESS_REASON, QZPLAN_PROGRESS_REASON_NONE,
         QZPLAN_PROGRESS_REASON_NO_SCORE},
        {QZPLAN_VOCABULARY_PROGRESS_KIND, QZPLAN_PROGRESS_KIND_AUTO, QZPLAN_PROGRESS_KIND_RANGE},
        {QZPLAN_VOCABULARY_COLOUR, QZPLAN_COLOUR_GREY, QZPLAN_COLOUR_RED},
        {QZPLAN_VOCABULARY_SEVERITY, QZPLAN_SEVERITY_ERROR, QZPLAN_SEVERITY_NOTE},
        {QZPLAN_VOCABULARY_DIFF_KIND, QZPLAN_DIFF_KIND_DROPPED, QZPLAN_DIFF_KIND_VERDICT},
        {QZPLAN_VOCABULARY_DIFF_SUBJECT, QZPLAN_DIFF_SUBJECT_PLAN, QZPLAN_DIFF_SUBJECT_TABLE},
        {QZPLAN_VOCABULARY_DIFF_ASPECT, QZPLAN_ASPECT_WHOLE, QZPLAN_ASPECT_STALE_AFTER},
        {QZPLAN_VOCABULARY_REMEDY_REASON, QZPLAN_REMEDY_REASON_NO_FIGURE,
         QZPLAN_REMEDY_REASON_CLOSED},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        int32_t vocabulary = rows[i].vocabulary;
        size_t index = 0;
        int64_t value;
        for (int64_t v = rows[i].first; v <= rows[i].last; v++) {
            ck_assert_int_eq(qzplan_term_get(&value, vocabulary, index++), QZPLAN_OK);
            /* Statuses come from the worst to the best: test_statuses.c has their order. */
            ck_assert(value == v || vocabulary == QZPLAN_VOCABULARY_STATUS);
            ck_assert_str_ne(qzplan_term_name(vocabulary, v), "?");
        }
        ck_assert_int_eq(qzplan_term_get(&value, vocabulary, index), QZPLAN_ERROR_INVALID_ARGUMENT);
        ck_assert_int_eq(qzplan_term_get(NULL, vocabulary, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
    }
    int64_t value;
    ck_assert_int_eq(qzplan_term_get(&value, QZPLAN_VOCABULARY_HAS + 1, 0),
                     QZPLAN_ERROR_INVALID_ARGUMENT);
    ck_assert_int_eq(qzplan_term_get(&value, -1, 0), QZPLAN_ERROR_INVALID_ARGUMENT);
}
END_TEST

/* Remarks are the bits from the lowest on; tests/project/test_headers.py holds the rows against the
   header. */
START_TEST(remarks_are_bits) {
    int64_t value;
    size_t count = 0;
    while (qzplan_term_get(&value, QZPLAN_VOCABULARY_REMARK, count) == QZPLAN_OK) {
        ck_assert_uint_lt(count, 63);
        ck_assert_int_eq(value, (int64_t)1 << count++);
    }
    ck_assert_uint_gt(count, 25);
}
END_TEST

/* Methods' statuses are numbered by tens: different methods may use the same word. */
static int may_be_alike(int32_t vocabulary, int64_t a, int64_t b) {
    return vocabulary == QZPLAN_VOCABULARY_PROGRESS_STATUS && a / 10 != b / 10;
}

/* Names are ids, no two of a vocabulary are alike, and all labels are valid UTF-8. */
START_TEST(terms_are_well_formed) {
    for (int32_t vocabulary = 1; vocabulary <= QZPLAN_VOCABULARY_COLOUR; vocabulary++) {
        int64_t value, other;
        for (size_t i = 0; qzplan_term_get(&value, vocabulary, i) == QZPLAN_OK; i++) {
            const char *name = qzplan_term_name(vocabulary, value);
            const char *zh = qzplan_term_label(vocabulary, value, "zh");
            ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz_-"), strlen(name));
            ck_assert_uint_gt(strlen(zh), 0);
            ck_assert_uint_eq(qz_utf8_invalid_at(zh, strlen(zh)), strlen(zh));
            for (size_t j = 0; j < i; j++) {
                ck_assert_int_eq(qzplan_term_get(&other, vocabulary, j), QZPLAN_OK);
                if (may_be_alike(vocabulary, value, other)) {
                    continue;
                }
                ck_assert_str_ne(name, qzplan_term_name(vocabulary, other));
                ck_assert_str_ne(zh, qzplan_term_label(vocabulary, other, "zh"));
            }
        }
    }
}
END_TEST

static void add(TCase *tests) {
    tcase_add_test(tests, gives_the_translation_that_a_tag_asks_for);
    tcase_add_test(tests, known_terms);
    tcase_add_test(tests, no_term_is_missing);
    tcase_add_test(tests, remarks_are_bits);
    tcase_add_test(tests, terms_are_well_formed);
}

QZ_SUITE(text, add)
