/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_TEXT_H
#define QZPLAN_TEXT_H

/**
 * @file text.h
 * Words for people: a plan's own texts, and the library's names for its fixed terms.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/export.h>

/** A text in one language, UTF-8. */
typedef struct qzplan_translation {
    const char *language; /**< a BCP 47 tag, as the plan writes it: "zh", "fr", "ar-EG" */
    const char *text;
} qzplan_translation;

/** A text in the languages of its plan, in their order, or, where the library has put it together,
 *  in those that the library has words in. None where it was not given. */
typedef struct qzplan_text {
    const qzplan_translation *items;
    size_t count;
} qzplan_text;

/** One entry of a map that the plan carries along, such as `source: {row: "1.1"}`.
 *  A plain text has the key "". */
typedef struct qzplan_entry {
    const char *key;
    const char *value;
} qzplan_entry;

/** The fixed vocabularies; each is a set of numbers with names and labels. */
enum {
    QZPLAN_VOCABULARY_OP = 1,       /**< comparators: "at_least" */
    QZPLAN_VOCABULARY_TRUTH = 2,    /**< "yes", "no", "unknown" */
    QZPLAN_VOCABULARY_STATUS = 3,   /**< "on_track" */
    QZPLAN_VOCABULARY_PHASE = 4,    /**< "due_soon" */
    QZPLAN_VOCABULARY_PACE = 5,     /**< "reversing" */
    QZPLAN_VOCABULARY_LIGHT = 6,    /**< "green" */
    QZPLAN_VOCABULARY_REMARK = 7,   /**< "provisional" */
    QZPLAN_VOCABULARY_EVERY = 8,    /**< "half_year" (values QZPLAN_PERIOD_...) */
    QZPLAN_VOCABULARY_METRIC = 9,   /**< metric kinds: "part" */
    QZPLAN_VOCABULARY_FIGURES = 10, /**< "each_period" */
    QZPLAN_VOCABULARY_CARD = 11,    /**< scorecard kinds: "department_lead" */
    QZPLAN_VOCABULARY_FLAG = 12,    /**< figure flags: "p" */
    QZPLAN_VOCABULARY_AS = 13,      /**< what a part is judged by: "share" */
    QZPLAN_VOCABULARY_BEYOND = 14,  /**< `above` and `below`: "met", "unmet" */
    QZPLAN_VOCABULARY_FORM = 15,    /**< forms of figures: "ratio" */
    QZPLAN_VOCABULARY_METHOD = 16,  /**< published methods: "open-sdg" */
    QZPLAN_VOCABULARY_PROGRESS_STATUS =
        17, /**< their own statuses, unique within a method: "sun" */
    QZPLAN_VOCABULARY_PROGRESS_REASON = 18, /**< why there is none: "too_short" */
    QZPLAN_VOCABULARY_PROGRESS_KIND = 19,   /**< what is promised: "reach" */
    QZPLAN_VOCABULARY_COLOUR = 20,          /**< their own colours: "light_green" */
    QZPLAN_VOCABULARY_SEVERITY = 21,        /**< of a diagnostic: "warning" */
    QZPLAN_VOCABULARY_DIFF_KIND = 22,       /**< what changed between two plans: "eased" */
    QZPLAN_VOCABULARY_DIFF_SUBJECT = 23,    /**< in what: "target" */
    QZPLAN_VOCABULARY_DIFF_ASPECT = 24,     /**< in which respect: "value", "due" */
    QZPLAN_VOCABULARY_REMEDY_REASON = 25,   /**< why a verdict is not remedied: "conflict" */
    QZPLAN_VOCABULARY_IN_TIME = 26,         /**< whether it was kept in time: "open" */
    QZPLAN_VOCABULARY_PROGRESS_NOTE = 27,   /**< what else to know of one: "few_values" */
    QZPLAN_VOCABULARY_COLUMN = 28,          /**< types of columns: "yearmonth" */
    QZPLAN_VOCABULARY_MEASURE = 29,         /**< what a test looks at: "age" */
    QZPLAN_VOCABULARY_COUNT = 30,           /**< what a metric counts: "distinct" */
    QZPLAN_VOCABULARY_HAS = 31              /**< what is asked of other rows: "share" */
};

QZPLAN_BEGIN_DECLS

/** The text in the language of a BCP 47 tag, in either case: that of the tag itself, else of the
 * tag without its last subtags ("fr-CA": "fr"), else of another variant ("fr": "fr-CA"), else in
 *  English, else in the plan's first language; "" if it was not given. Borrowed from `text`.
 *  Since 0.1. */
QZPLAN_API const char *qzplan_text_get(const qzplan_text *text, const char *language);

/** The i-th language that the library has words in, as its BCP 47 tag ("zh") in *tag;
 *  INVALID_ARGUMENT past the last. Static text. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_language_get(const char **tag, size_t index);

/** The language of the library that a BCP 47 tag asks for, in either case: its own, else that of
 *  the tag without its last subtags ("zh-Hans-CN" finds "zh"); NULL where the library has none.
 *  Every function that takes a language looks it up so, and takes "en" where there is none or the
 *  tag is NULL. Static text. Since 0.1. */
QZPLAN_API const char *qzplan_language_find(const char *tag);

/** A term's identifier as JSON and YAML write it ("met_late"); "?" for a number that this
 *  library does not know. Static text. Since 0.1. */
QZPLAN_API const char *qzplan_term_name(int32_t vocabulary, int64_t value);

/** A term for people in a language ("逾期完成", "met late"). Static text. Since 0.1. */
QZPLAN_API const char *qzplan_term_label(int32_t vocabulary, int64_t value, const char *language);

/** The i-th value of a vocabulary in *value; INVALID_ARGUMENT past its end. For bindings.
 *  Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_term_get(int64_t *value, int32_t vocabulary, size_t index);

QZPLAN_END_DECLS

#endif
