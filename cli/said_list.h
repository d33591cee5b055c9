/* SPDX-License-Identifier: MIT */
#ifndef CLI_SAID_LIST_H
#define CLI_SAID_LIST_H

/* What the program says of its commands, its command line and its inputs, by name; the texts stand
   in one file a language (said_<tag>.c). A paragraph of help is one line: it is wrapped when it is
   printed. */

/* X(NAME) */
#define SAID(X)                                                                                    \
    /* around the commands */                                                                      \
    X(INTRO)                                                                                       \
    X(USAGE)                                                                                       \
    X(USAGE_LEAD)                                                                                  \
    X(OPTIONS)                                                                                     \
    X(HELP_OF_COMMAND)                                                                             \
    X(VERSION)                                                                                     \
    X(EXIT_STATUS)                                                                                 \
    X(HELP)                                                                                        \
    X(HELP_COMMAND)                                                                                \
    /* the commands */                                                                             \
    X(CHECK)                                                                                       \
    X(CHECK_DETAILS)                                                                               \
    X(SHOW)                                                                                        \
    X(SHOW_DETAILS)                                                                                \
    X(EVALUATE)                                                                                    \
    X(EVALUATE_DETAILS)                                                                            \
    X(DIFF)                                                                                        \
    X(FIGURES_DETAILS)                                                                             \
    X(FIGURES_COMMAND)                                                                             \
    X(DIFF_DETAILS)                                                                                \
    X(ROTATION)                                                                                    \
    X(ROTATION_DETAILS)                                                                            \
    X(FMT)                                                                                         \
    X(FMT_DETAILS)                                                                                 \
    X(FMT_CHECK)                                                                                   \
    X(INIT)                                                                                        \
    X(INIT_DETAILS)                                                                                \
    X(INIT_FROM)                                                                                   \
    X(INIT_BEGINS)                                                                                 \
    X(INIT_OUTPUT)                                                                                 \
    X(INIT_NO_COLUMNS)                                                                             \
    X(INIT_EXISTS)                                                                                 \
    X(INIT_BOTH)                                                                                   \
    X(SCHEMA)                                                                                      \
    X(SCHEMA_DETAILS)                                                                              \
    X(NOT_A_SCHEMA)                                                                                \
    /* their options */                                                                            \
    X(STRICT)                                                                                      \
    X(FORMAT)                                                                                      \
    X(LANG)                                                                                        \
    X(LANGS)                                                                                       \
    X(MAPPING)                                                                                     \
    X(PROPOSE)                                                                                     \
    X(PROPOSED)                                                                                    \
    X(SHOW_FIGURES)                                                                                \
    X(MAPPING_OF_ALL)                                                                              \
    X(ENCODING)                                                                                    \
    X(STRICT_COLUMNS)                                                                              \
    X(FIGURES)                                                                                     \
    X(AS_OF)                                                                                       \
    X(TABLE)                                                                                       \
    X(TALLY)                                                                                       \
    X(TABLE_PERIOD)                                                                                \
    X(OTHER_AREAS)                                                                                 \
    X(UNIQUE)                                                                                      \
    X(TABLE_FORM)                                                                                  \
    X(NO_SUCH_TABLE)                                                                               \
    X(TABLE_NEEDS_PERIOD)                                                                          \
    X(AREA)                                                                                        \
    X(METHOD)                                                                                      \
    X(WHAT_IF)                                                                                     \
    X(REMEDY)                                                                                      \
    X(WOULD_HAVE)                                                                                  \
    X(BY)                                                                                          \
    X(EXPLAIN)                                                                                     \
    X(SUMMARY)                                                                                     \
    X(WARNINGS_ARE)                                                                                \
    X(DUE)                                                                                         \
    X(DUE_DETAILS)                                                                                 \
    X(DUE_AS_OF)                                                                                   \
    X(DUE_DEPARTMENT)                                                                              \
    X(DUE_IN_DAYS)                                                                                 \
    X(THE_DUE_LIST)                                                                                \
    X(FORM)                                                                                        \
    X(FORM_DETAILS)                                                                                \
    X(FORM_PERIOD)                                                                                 \
    X(FORM_FIGURES)                                                                                \
    X(NOT_A_PERIOD)                                                                                \
    X(CALENDAR)                                                                                    \
    X(CALENDAR_DETAILS)                                                                            \
    X(CALENDAR_FIGURES)                                                                            \
    X(TASKS_OF_DEPARTMENT)                                                                         \
    X(REMIND)                                                                                      \
    X(NOT_REMINDERS)                                                                               \
    X(SLIPS)                                                                                       \
    X(SLIPS_DETAILS)                                                                               \
    X(LEVEL)                                                                                       \
    X(ANSWER_BY)                                                                                   \
    X(ALLOW_DEMO)                                                                                  \
    X(MADE_UP)                                                                                     \
    X(TREND)                                                                                       \
    X(TREND_DETAILS)                                                                               \
    X(RECORD)                                                                                      \
    X(RECORD_WHAT_IF)                                                                              \
    X(THE_HISTORY)                                                                                 \
    X(HISTORY_KEY)                                                                                 \
    X(HISTORY_NO_OBJECT)                                                                           \
    X(HISTORY_NO_JSON)                                                                             \
    X(HISTORY_OTHER_VERSION)                                                                       \
    X(HISTORY_OTHER_PLAN)                                                                          \
    X(HISTORY_OF_OTHER)                                                                            \
    X(HISTORY_NO_PLAN)                                                                             \
    X(HISTORY_CUT)                                                                                 \
    X(HISTORY_FILES_UNKNOWN)                                                                       \
    X(HISTORY_PACKED)                                                                              \
    X(HISTORY)                                                                                     \
    X(MAX_CHARACTERS)                                                                              \
    X(TOO_FEW_CHARACTERS)                                                                          \
    X(REPORT)                                                                                      \
    X(REPORT_DETAILS)                                                                              \
    X(REPORT_LANGS)                                                                                \
    X(REPORT_DEPARTMENT)                                                                           \
    X(REPORT_LIMIT)                                                                                \
    X(REPORT_MAP)                                                                                  \
    X(MAP_NO_AREA)                                                                                 \
    X(MAP_NO_OUTLINE)                                                                              \
    X(MAP_NO_FEATURES)                                                                             \
    X(THE_PAGE)                                                                                    \
    X(MAX_VERDICTS)                                                                                \
    X(DEPARTMENT)                                                                                  \
    X(ROLE)                                                                                        \
    X(TASK)                                                                                        \
    X(STATUS)                                                                                      \
    X(DUE_WITHIN)                                                                                  \
    X(SORT)                                                                                        \
    X(OUTPUT)                                                                                      \
    X(BOM)                                                                                         \
    X(BAD_WORD)                                                                                    \
    X(STDIN_ONCE)                                                                                  \
    X(NO_SUCH_DEPARTMENT)                                                                          \
    X(NO_SUCH_TASK)                                                                                \
    X(SEVERAL_OF_TITLE)                                                                            \
    X(NOT_STATUSES)                                                                                \
    X(NO_SUFFIX)                                                                                   \
    X(FORMAT_WITHOUT_FILE)                                                                         \
    X(OUTPUT_IS_INPUT)                                                                             \
    X(OUTPUT_TWICE)                                                                                \
    X(NEW_FIGURES)                                                                                 \
    X(NEW_AS_OF)                                                                                   \
    X(OLD_FIGURES)                                                                                 \
    X(ELIGIBLE)                                                                                    \
    X(ROTATED)                                                                                     \
    X(URBAN_TO_RURAL)                                                                              \
    X(ABOUT)                                                                                       \
    X(WITHIN)                                                                                      \
    X(FLOOR)                                                                                       \
    X(ABOVE)                                                                                       \
    X(BELOW)                                                                                       \
    /* what is wrong with a command line */                                                        \
    X(TRY)                                                                                         \
    X(UNKNOWN_COMMAND)                                                                             \
    X(DID_YOU_MEAN)                                                                                \
    X(UNKNOWN_OPTION)                                                                              \
    X(UNKNOWN_OPTION_NEAR)                                                                         \
    X(NOT_ONE_OF)                                                                                  \
    X(GIVEN_TWICE)                                                                                 \
    X(TAKES_NO_VALUE)                                                                              \
    X(NEEDS_VALUE)                                                                                 \
    X(UNEXPECTED)                                                                                  \
    X(OPERAND_MISSING)                                                                             \
    X(OPTION_MISSING)                                                                              \
    X(BAD_VALUE)                                                                                   \
    X(MAPPING_BEHIND)                                                                              \
    X(NOT_A_DATE)                                                                                  \
    X(NOT_METHODS)                                                                                 \
    X(NO_SUCH_AREA)                                                                                \
    X(NUMBER_TOO_LARGE)                                                                            \
    X(NOT_WHOLE)                                                                                   \
    X(NOT_A_PERCENTAGE)                                                                            \
    X(NOT_POINTS)                                                                                  \
    X(WHAT_IF_SHAPE)                                                                               \
    /* what is wrong with an input or the output */                                                \
    X(ERROR)                                                                                       \
    X(WARNING)                                                                                     \
    X(NOTE)                                                                                        \
    X(HINT)                                                                                        \
    X(AT)                                                                                          \
    X(MORE_NOT_LISTED)                                                                             \
    X(ERRORS_IN_ONE)                                                                               \
    X(ERRORS_IN)                                                                                   \
    X(ONE_ERROR_IN_ONE)                                                                            \
    X(ONE_ERROR_IN)                                                                                \
    X(ONE_WARNING)                                                                                 \
    X(WARNINGS)                                                                                    \
    X(CANNOT_WRITE)                                                                                \
    X(THE_EVALUATION)                                                                              \
    X(THE_COMPARISON)                                                                              \
    X(THE_RULE)                                                                                    \
    X(THE_FIGURES)

enum said {
#define SAID_ENTRY(name) SAID_##name,
    SAID(SAID_ENTRY)
#undef SAID_ENTRY
        SAID_COUNT
};

/* By SAID_... */
extern const char *const said_zh[SAID_COUNT];
extern const char *const said_en[SAID_COUNT];
extern const char *const said_fr[SAID_COUNT];

#endif
