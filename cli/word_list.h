/* SPDX-License-Identifier: MIT */
#ifndef CLI_WORD_LIST_H
#define CLI_WORD_LIST_H

/* The program's own words by name; their texts stand in one file a language (words_<tag>.c). */

/* X(NAME) */
#define WORDS(X)                                                                                   \
    X(PROGRAMME)                                                                                   \
    X(ACTION)                                                                                      \
    X(TASK)                                                                                        \
    X(PROGRAMMES)                                                                                  \
    X(ACTIONS)                                                                                     \
    X(TASKS)                                                                                       \
    X(TARGETS)                                                                                     \
    X(DEPARTMENTS)                                                                                 \
    X(AREAS)                                                                                       \
    X(METRICS)                                                                                     \
    X(YEAR_STARTS)                                                                                 \
    X(TO)                                                                                          \
    X(OWN_AREA)                                                                                    \
    X(AREAS_OF_PLAN)                                                                               \
    X(AREA_BEGINS)                                                                                 \
    X(AREA_ENDS)                                                                                   \
    X(AREAS_NOT_ALL)                                                                               \
    X(METRICS_OF_PLAN)                                                                             \
    X(GROUPS_OF_PLAN)                                                                              \
    X(DEPARTMENTS_OF_PLAN)                                                                         \
    X(ONE_OF)                                                                                      \
    X(METHOD)                                                                                      \
    X(STATUS)                                                                                      \
    X(TARGET)                                                                                      \
    X(ACTUAL)                                                                                      \
    X(REQUIRED)                                                                                    \
    X(GAP)                                                                                         \
    X(SHOWN)                                                                                       \
    X(OF_DEPARTMENT)                                                                               \
    X(LED_BY)                                                                                      \
    X(JOINED_BY)                                                                                   \
    X(OF_TASK)                                                                                     \
    X(DUE_WITHIN)                                                                                  \
    X(NONE_SHOWN)                                                                                  \
    X(DEADLINE)                                                                                    \
    X(DAYS_LEFT)                                                                                   \
    X(LEAD)                                                                                        \
    X(LEAD_OF_ALL)                                                                                 \
    X(AS_LEAD)                                                                                     \
    X(AS_WITH)                                                                                     \
    X(LEADS)                                                                                       \
    X(WITH)                                                                                        \
    X(REMARKS)                                                                                     \
    X(DUE)                                                                                         \
    X(BEGINS)                                                                                      \
    X(AS_OF)                                                                                       \
    X(FIGURES)                                                                                     \
    X(NEEDED)                                                                                      \
    X(LACKED) /* "Then 9 teachers short; cannot be made up" */                                     \
    X(LACKED_OF)                                                                                   \
    X(LACKED_MORE)                                                                                 \
    X(LACKED_FEWER)                                                                                \
    X(LACKED_END)                                                                                  \
    X(NEED_TARGETS)                                                                                \
    X(NEED_AREAS)                                                                                  \
    X(NEED_REPLACE)                                                                                \
    X(NEED_MORE_THAN)                                                                              \
    X(NEED_LESS_THAN)                                                                              \
    X(ASSUMES)                                                                                     \
    X(CONTACT)                                                                                     \
    X(WORDING)                                                                                     \
    X(WHY)                                                                                         \
    X(NONE_YET)                                                                                    \
    X(YES)                                                                                         \
    X(NO)                                                                                          \
    X(NO_FIGURE)                                                                                   \
    X(BY)                                                                                          \
    X(AND)                                                                                         \
    X(COMMA)                                                                                       \
    X(SEMICOLON)                                                                                   \
    X(LIST_COMMA)                                                                                  \
    X(ALL_TARGETS)                                                                                 \
    X(ALL_TASKS)                                                                                   \
    X(KEPT)                                                                                        \
    X(KEPT_ONE)                                                                                    \
    X(KEPT_LINE)                                                                                   \
    X(SO_MANY_LATE)                                                                                \
    X(STILL_RUNNING)                                                                               \
    X(MISSED_OF_THEM)                                                                              \
    X(NONE_MISSED)                                                                                 \
    X(SO_MANY_BEHIND)                                                                              \
    X(NONE_BEHIND)                                                                                 \
    X(SO_MANY_SILENT)                                                                              \
    X(NONE_SILENT)                                                                                 \
    X(COMES_NEXT)                                                                                  \
    X(NONE_NEXT)                                                                                   \
    X(IN_SO_MANY_DAYS)                                                                             \
    X(PROMISE)                                                                                     \
    X(PROMISES)                                                                                    \
    X(DUE_FIGURES)                                                                                 \
    X(REPORT_BY)                                                                                   \
    X(METRIC)                                                                                      \
    X(PERIOD)                                                                                      \
    X(LATEST)                                                                                      \
    X(FORM_METRIC)                                                                                 \
    X(FORM_TITLE)                                                                                  \
    X(FORM_PERIOD)                                                                                 \
    X(FORM_AREA)                                                                                   \
    X(FORM_GROUP)                                                                                  \
    X(FORM_UNIT)                                                                                   \
    X(FORM_LATEST)                                                                                 \
    X(FORM_VALUE)                                                                                  \
    X(FORM_NUMERATOR)                                                                              \
    X(FORM_DENOMINATOR)                                                                            \
    X(FORM_NOTE)                                                                                   \
    X(FORM_ANSWER)                                                                                 \
    X(NO_LONGER)                                                                                   \
    X(NOW_ALSO)                                                                                    \
    X(REASON)                                                                                      \
    X(DECIDED)                                                                                     \
    X(THE_REST)                                                                                    \
    X(AS_OF_SHORT)                                                                                 \
    X(TARGET_IN_ALL)                                                                               \
    X(TARGETS_IN_ALL)                                                                              \
    X(SO_MANY)                                                                                     \
    X(UNCHANGED)                                                                                   \
    X(DEMO)                                                                                        \
    X(AREA)                                                                                        \
    X(FOR_AREA)                                                                                    \
    X(LATER_FIGURES)                                                                               \
    X(TO_BE_SET)                                                                                   \
    X(MISSING)                                                                                     \
    X(AND_MORE)                                                                                    \
    X(CORRECTED)                                                                                   \
    X(REVISED)                                                                                     \
    X(PACE_NEEDED)                                                                                 \
    X(YEARS_LATE)                                                                                  \
    X(ONE_RULE_ALONE)                                                                              \
    X(DAYS_OVER)                                                                                   \
    X(ONGOING)                                                                                     \
    X(FORECAST)                                                                                    \
    X(A_YEAR)                                                                                      \
    X(DAY_LATE)                                                                                    \
    X(DAY_EARLY)                                                                                   \
    X(SPEED_MORE)                                                                                  \
    X(SPEED_LESS)                                                                                  \
    X(A_MONTH)                                                                                     \
    X(AT_DEADLINE)                                                                                 \
    X(WOULD_HAVE_REACHED)                                                                          \
    X(REACHED_ON)                                                                                  \
    X(DAYS_LATE)                                                                                   \
    X(DAYS_EARLY)                                                                                  \
    X(MEASURE_IS)                                                                                  \
    X(SCORE_IS)                                                                                    \
    X(BY_METHOD)                                                                                   \
    X(NOT_JUDGED)                                                                                  \
    X(NONE_JUDGED)                                                                                 \
    X(METHODS_DIFFER)                                                                              \
    X(METHODS_AGREE)                                                                               \
    X(WHAT_IF)                                                                                     \
    X(NOTHING_CHANGES)                                                                             \
    X(REMEDY)                                                                                      \
    X(LIGHTS_REMEDIED)                                                                             \
    X(SO_MANY_MORE)                                                                                \
    X(SO_MANY_FEWER)                                                                               \
    X(STAYS)                                                                                       \
    X(SO_MANY_STAY)                                                                                \
    X(WOULD_HAVE)                                                                                  \
    X(NOTHING_TODAY)                                                                               \
    X(SO_MANY_REPLACED)                                                                            \
    X(NOT_REMEDIED)                                                                                \
    X(NO_RED)                                                                                      \
    X(ROTATION)                                                                                    \
    X(RULE)                                                                                        \
    X(COUNTS)                                                                                      \
    X(RATIO)                                                                                       \
    X(VERDICT)                                                                                     \
    X(ROTATED_OF_ELIGIBLE)                                                                         \
    X(RURAL_OF_ROTATED)                                                                            \
    X(MET)                                                                                         \
    X(UNMET)                                                                                       \
    X(UNKNOWN)                                                                                     \
    X(BOTH_RULES)                                                                                  \
    X(ROTATE_MORE)                                                                                 \
    X(ROTATE_REPLACE)                                                                              \
    X(NOTHING_NEEDED)                                                                              \
    X(NOT_FEASIBLE)                                                                                \
    X(COLON)                                                                                       \
    X(OPEN)                                                                                        \
    X(CLOSE)                                                                                       \
    X(CLAUSE)                                                                                      \
    X(UNIT_AFTER)                                                                                  \
    X(PROGRAMME_ONE)                                                                               \
    X(ACTION_ONE)                                                                                  \
    X(TASK_ONE)                                                                                    \
    X(TARGET_ONE)                                                                                  \
    X(DEPARTMENT_ONE)                                                                              \
    X(AREA_ONE)                                                                                    \
    X(METRIC_ONE)

enum word {
#define WORD_ENTRY(name) WORD_##name,
    WORDS(WORD_ENTRY)
#undef WORD_ENTRY
        WORD_COUNT
};

/* By WORD_...; NULL: English will do. */
extern const char *const words_zh[WORD_COUNT];
extern const char *const words_en[WORD_COUNT];
extern const char *const words_fr[WORD_COUNT];

#endif
