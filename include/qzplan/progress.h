/* SPDX-License-Identifier: MIT */
#ifndef QZPLAN_PROGRESS_H
#define QZPLAN_PROGRESS_H

/**
 * @file progress.h
 * Published methods for judging progress, on a bare series of figures: no plan is needed.
 *
 * Each method answers in its own words (`status`) and colour, and on the common scale of
 * QZPLAN_PACE_..., so that methods can be put side by side. Some need powers and therefore floating
 * point: this is a pace, never the verdict met or not met, which is exact.
 * Every function is pure, allocates nothing and may run in several threads.
 * docs/reference/methods.md has the rules.
 */

#include <stddef.h>
#include <stdint.h>

#include <qzplan/evaluate.h>
#include <qzplan/export.h>

/** The methods. Their names (vocabulary METHOD): "linear", "open-sdg" and so on. */
enum {
    QZPLAN_METHOD_LINEAR = 1,   /**< needs a target */
    QZPLAN_METHOD_OPEN_SDG = 2, /**< Open SDG and Statistics Canada */
    QZPLAN_METHOD_EUROSTAT = 3,
    QZPLAN_METHOD_DESTATIS = 4, /**< the German sustainability strategy */
    QZPLAN_METHOD_UNSD = 5,     /**< the Progress Chart of the United Nations Statistics Division */
    QZPLAN_METHOD_SDSN = 6      /**< the Sustainable Development Report; needs a target */
};

/** What is promised. Only destatis has rules for HOLD and RANGE. */
enum {
    QZPLAN_PROGRESS_KIND_AUTO = 0,      /**< by what is given: REACH, HOLD without a year, DIRECTION
                                        without a target */
    QZPLAN_PROGRESS_KIND_REACH = 1,     /**< a value by a year */
    QZPLAN_PROGRESS_KIND_HOLD = 2,      /**< a value in every year */
    QZPLAN_PROGRESS_KIND_DIRECTION = 3, /**< only up or down; a target is not looked at */
    QZPLAN_PROGRESS_KIND_RANGE = 4      /**< between `target` and `upper`; the weaker end counts */
};

/** Each method's own statuses, from its worst to its best. */
enum {
    QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE = 0, /**< of every method; `reason` says why */
    QZPLAN_PROGRESS_STATUS_LINEAR_REVERSING = 11,
    QZPLAN_PROGRESS_STATUS_LINEAR_BEHIND = 12,
    QZPLAN_PROGRESS_STATUS_LINEAR_ON_TRACK = 13,
    QZPLAN_PROGRESS_STATUS_OPEN_SDG_DETERIORATION = 21,
    QZPLAN_PROGRESS_STATUS_OPEN_SDG_LIMITED = 22,
    QZPLAN_PROGRESS_STATUS_OPEN_SDG_MODERATE = 23,
    QZPLAN_PROGRESS_STATUS_OPEN_SDG_SUBSTANTIAL = 24,
    QZPLAN_PROGRESS_STATUS_OPEN_SDG_ACHIEVED = 25,
    QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT_AWAY = 31, /**< no target */
    QZPLAN_PROGRESS_STATUS_EUROSTAT_AWAY = 32,             /**< with a target */
    QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE_AWAY = 33,    /**< no target */
    QZPLAN_PROGRESS_STATUS_EUROSTAT_NO_CHANGE = 34,        /**< no target */
    QZPLAN_PROGRESS_STATUS_EUROSTAT_INSUFFICIENT = 35,     /**< with a target */
    QZPLAN_PROGRESS_STATUS_EUROSTAT_MODERATE = 36,
    QZPLAN_PROGRESS_STATUS_EUROSTAT_SIGNIFICANT = 37,
    QZPLAN_PROGRESS_STATUS_DESTATIS_STORM = 41,
    QZPLAN_PROGRESS_STATUS_DESTATIS_CLOUD = 42,
    QZPLAN_PROGRESS_STATUS_DESTATIS_SUN_WITH_CLOUD = 43,
    QZPLAN_PROGRESS_STATUS_DESTATIS_SUN = 44,
    QZPLAN_PROGRESS_STATUS_UNSD_MARGINAL = 51,
    QZPLAN_PROGRESS_STATUS_UNSD_FAIR = 52,
    QZPLAN_PROGRESS_STATUS_UNSD_SUBSTANTIAL = 53, /**< no target */
    QZPLAN_PROGRESS_STATUS_UNSD_ON_TRACK = 54,    /**< with a target */
    QZPLAN_PROGRESS_STATUS_UNSD_MET = 55,         /**< with a target */
    QZPLAN_PROGRESS_STATUS_SDSN_DECREASING = 61,
    QZPLAN_PROGRESS_STATUS_SDSN_STAGNATING = 62,
    QZPLAN_PROGRESS_STATUS_SDSN_MODERATELY_IMPROVING = 63,
    QZPLAN_PROGRESS_STATUS_SDSN_ON_TRACK = 64 /**< on track, or at the goal and maintaining it */
};

/** Why nothing can be said. */
enum {
    QZPLAN_PROGRESS_REASON_NONE = 0,
    QZPLAN_PROGRESS_REASON_NO_VALUE = 1,        /**< the series has no value */
    QZPLAN_PROGRESS_REASON_BAD_YEAR = 2,        /**< a year is not a finite number */
    QZPLAN_PROGRESS_REASON_UNSORTED_YEARS = 3,  /**< a year is before the one before it */
    QZPLAN_PROGRESS_REASON_DUPLICATE_YEAR = 4,  /**< a year is given twice */
    QZPLAN_PROGRESS_REASON_BAD_VALUE = 5,       /**< a value of the series is infinite */
    QZPLAN_PROGRESS_REASON_BAD_NUMBER = 6,      /**< a target, limit, baseline or their years are
                                                     not finite numbers */
    QZPLAN_PROGRESS_REASON_NO_DIRECTION = 7,    /**< of a column or a plan: the direction is neither
                                                     1 nor -1 */
    QZPLAN_PROGRESS_REASON_NO_RULE = 8,         /**< the method has no rule for this kind */
    QZPLAN_PROGRESS_REASON_NO_TARGET = 9,       /**< the method or kind needs a target */
    QZPLAN_PROGRESS_REASON_NO_TARGET_YEAR = 10, /**< the target needs a year */
    QZPLAN_PROGRESS_REASON_NO_BASELINE = 11,    /**< no value in the baseline year or later; or a
                                                     baseline value without its year */
    QZPLAN_PROGRESS_REASON_TOO_SHORT = 12,      /**< too little time between baseline and latest */
    QZPLAN_PROGRESS_REASON_TOO_FEW_VALUES = 13,
    QZPLAN_PROGRESS_REASON_OPPOSITE_SIGNS = 14, /**< no growth rate leads from below to above 0 */
    QZPLAN_PROGRESS_REASON_ZERO_BASELINE = 15,  /**< no growth rate leads away from 0 */
    QZPLAN_PROGRESS_REASON_TARGET_YEAR = 16,    /**< the target's year is not after the baseline */
    QZPLAN_PROGRESS_REASON_BASELINE_IS_TARGET = 17,
    QZPLAN_PROGRESS_REASON_BASELINE_BEYOND_TARGET = 18, /**< it was better than the target */
    QZPLAN_PROGRESS_REASON_BAD_RANGE = 19,              /**< the upper end is below the lower */
    QZPLAN_PROGRESS_REASON_TOO_LARGE = 20,              /**< the arithmetic left the numbers */
    QZPLAN_PROGRESS_REASON_NO_SCORE = 21                /**< no series of several has a score */
};

/** What else has to be known of an answer. */
enum {
    QZPLAN_PROGRESS_NOTE_NONE = 0,
    QZPLAN_PROGRESS_NOTE_FEW_VALUES = 1 /**< destatis: judged by fewer values than the average is
                                             meant for; with five its office gives no symbol in 15
                                             of 18 cases */
};

/** The colours that methods publish their statuses in. destatis has symbols instead; the colours
 *  beside them are this library's choice. */
enum {
    QZPLAN_COLOUR_GREY = 0,
    QZPLAN_COLOUR_GREEN = 1,
    QZPLAN_COLOUR_LIGHT_GREEN = 2,
    QZPLAN_COLOUR_YELLOW = 3,
    QZPLAN_COLOUR_ORANGE = 4,
    QZPLAN_COLOUR_RED = 5
};

/** The numbers of open-sdg. Caller-allocated, as all rules here: fill it with its _init function,
 *  then change what differs. Bounds of one measure must not rise from high to low. */
typedef struct qzplan_open_sdg_rule {
    size_t size;
    double ratio_substantial;  /**< with a target, R at least so much: substantial; 0.95 */
    double ratio_moderate;     /**< 0.60 */
    double ratio_limited;      /**< 0; below: deterioration */
    double growth_substantial; /**< no target, p at least so much of C: substantial; 0.015 */
    double growth_moderate;    /**< 0.005 */
    double growth_limited;     /**< 0 */
    double limit_exponent;     /**< how C falls as the baseline nears the limit; 4.44 */
    double zero;               /**< what a target or baseline of 0 counts as; 0.001 */
    double least_years;        /**< between baseline and latest value; 1 */
    double score_limit;        /**< scores lie between -5 and 5; 5 */
    double ratio_upper_slope;  /**< score from ratio_moderate up: 7.1429 R - 4.2857 */
    double ratio_upper_offset;
    double ratio_lower_slope; /**< and below it: 4.1667 R - 2.5 */
    double ratio_lower_offset;
    double growth_substantial_slope; /**< score of p: 500 p / C - 5 */
    double growth_substantial_offset;
    double growth_moderate_slope; /**< 250 p / C - 1.25 */
    double growth_moderate_offset;
    double growth_limited_slope; /**< 500 p / C - 2.5 */
    double growth_limited_offset;
    double growth_lower_slope; /**< 125 p - 2.5 */
    double growth_lower_offset;
    double mean_substantial; /**< several series, mean score at least so much: substantial; 2.5 */
    double mean_moderate;    /**< 0 */
    double mean_limited;     /**< -2.5 */
} qzplan_open_sdg_rule;

typedef struct qzplan_eurostat_rule {
    size_t size;
    double ratio_significant;    /**< with a target, R at least so much: significant; 0.95 */
    double ratio_moderate;       /**< 0.60 */
    double ratio_insufficient;   /**< 0; below: moving away */
    double growth_significant;   /**< no target, yearly growth in the wanted direction; 0.01 */
    double growth_moderate;      /**< 0.001 */
    double growth_no_change;     /**< -0.001 */
    double growth_moderate_away; /**< -0.01; below: significant movement away */
    double window;               /**< years looked back from the latest value where no baseline
                                      year is given: 5, the short term; 15 is the long term */
    double zero;                 /**< what a target or baseline of 0 counts as; 0.001 */
    double least_years;          /**< between baseline and latest value; 1 */
    double score_limit;  /**< scores lie between -5 and 5, straight from one of these numbers
                              to the next; 5 */
    double ratio_best;   /**< R that scores 5; 1.30 */
    double ratio_zero;   /**< R that scores 0; 0.60 */
    double ratio_worst;  /**< R that scores -5; -0.60 */
    double growth_best;  /**< yearly growth that scores 5; 0.02 */
    double growth_zero;  /**< 0 */
    double growth_worst; /**< -0.02 */
} qzplan_eurostat_rule;

typedef struct qzplan_destatis_rule {
    size_t size;
    double miss_sun;            /**< missed by less than this part of the gap: sun; 0.05 */
    double miss_sun_with_cloud; /**< at most this part: sun with cloud; 0.20 */
    int32_t values;             /**< the average change is that of the last 6 values */
    int32_t least_values;       /**< 4; at least 2 */
} qzplan_destatis_rule;

typedef struct qzplan_unsd_rule {
    size_t size;
    double ratio_on_track;     /**< with a target, q at least so much: on track; 0.95 */
    double ratio_fair;         /**< 0.10; below: marginal or none */
    double growth_substantial; /**< no target, yearly growth in the wanted direction; 0.02 */
    double growth_fair;        /**< 0.005 */
} qzplan_unsd_rule;

typedef struct qzplan_sdsn_rule {
    size_t size;
    double ratio_on_track;             /**< actual over required yearly change; 1 */
    double ratio_moderately_improving; /**< 0.5 */
    double ratio_stagnating;           /**< 0; below: decreasing */
    double base_within; /**< a base year without a value may be the nearest year with one that is
                             at most so many years away; 1 */
} qzplan_sdsn_rule;

/** The numbers of a method as a plan changes them: of its one method the rule, else NULL. Owned by
 *  the plan. */
struct qzplan_method_rule {
    const qzplan_open_sdg_rule *open_sdg;
    const qzplan_eurostat_rule *eurostat;
    const qzplan_destatis_rule *destatis;
    const qzplan_unsd_rule *unsd;
    const qzplan_sdsn_rule *sdsn;
};

/**
 * One series and what is wanted of it. Caller-allocated: set size to
 * sizeof(qzplan_progress_input), all else zero, then fill in what is known. It is only read.
 */
typedef struct qzplan_progress_input {
    size_t size;
    size_t count;           /**< of years and values */
    const double *years;    /**< ascending, each once; parts of a year are fine (2023.5) */
    const double *values;   /**< NaN: no value that year */
    double base_year;       /**< if has_base_year; else the first year with a value (eurostat: the
                                 latest year less its window). A year without a value: the next
                                 later one that has one */
    double base_value;      /**< if has_base_value (base_year is then needed): the baseline itself,
                                 in place of one from the series */
    double target;          /**< if has_target; of RANGE the lower end */
    double upper;           /**< of RANGE: the upper end */
    double target_year;     /**< if has_target_year */
    double limit;           /**< if has_limit: a natural limit (open-sdg, no target) */
    size_t milestone_count; /**< a target with several years, instead of has_target: the nearest
                                 to come after the latest value counts, else the last */
    const double *milestone_years; /**< ascending */
    const double *milestone_values;
    size_t path_count; /**< linear: points that the expected course goes through on its way */
    const double *path_years; /**< ascending; only those between baseline and target year count */
    const double *path_values;
    const qzplan_open_sdg_rule *open_sdg; /**< the method's numbers; NULL: as published */
    const qzplan_eurostat_rule *eurostat;
    const qzplan_destatis_rule *destatis;
    const qzplan_unsd_rule *unsd;
    const qzplan_sdsn_rule *sdsn;
    int32_t method;    /**< QZPLAN_METHOD_... */
    int32_t kind;      /**< QZPLAN_PROGRESS_KIND_AUTO, ... */
    int32_t direction; /**< 1: more is wanted; -1: less is; not looked at for RANGE */
    int32_t has_base_year;
    int32_t has_base_value;
    int32_t has_target;
    int32_t has_target_year;
    int32_t has_limit;
} qzplan_progress_input;

/** Caller-allocated: set size to sizeof(qzplan_progress_result). Numbers that the method does not
 *  have, that are not known, or that do not fit in a double are NaN. */
typedef struct qzplan_progress_result {
    size_t size;
    double measure;     /**< the number that the status was read from: ratio, growth, miss_share,
                             change in the wanted direction, or the mean score */
    double ratio;       /**< open-sdg, eurostat: R; unsd: q; sdsn: actual over required; linear:
                             the change made over the change expected by now */
    double growth;      /**< yearly growth in the wanted direction, 0.02 for 2 %: open-sdg's p */
    double coefficient; /**< open-sdg without a target: C */
    double score;       /**< open-sdg, eurostat: -5 to 5 */
    double change;      /**< destatis, sdsn: average yearly change */
    double last_change; /**< destatis: from the last but one value to the latest */
    double expected;    /**< linear: the value expected by now */
    double projected;   /**< destatis, unsd: the value to come in the target's year */
    double gap;         /**< destatis: what is missing to the target today */
    double miss;        /**< destatis: what will be missing; below zero: it goes further */
    double miss_share;  /**< destatis: miss / gap */
    double base_year;   /**< the baseline used; destatis: the first of the values it averages */
    double base_value;
    double latest_year;
    double latest_value;
    double target; /**< as it counted (open-sdg: 0.001 for 0); of RANGE the weaker end */
    double target_year;
    int32_t method; /**< QZPLAN_METHOD_... */
    int32_t status; /**< QZPLAN_PROGRESS_... */
    int32_t pace;   /**< QZPLAN_PACE_... */
    int32_t colour; /**< QZPLAN_COLOUR_... */
    int32_t reason; /**< QZPLAN_PROGRESS_REASON_..., where the status is not available */
    int32_t note;   /**< QZPLAN_PROGRESS_NOTE_...: what else has to be known of the status */
} qzplan_progress_result;

/** Many series, by column. A column that is NULL leaves what the common input says; in one that is
 *  given NaN means "none" (for directions: 0). Caller-allocated: set size. */
typedef struct qzplan_progress_columns {
    size_t size;
    size_t count;          /**< series */
    const size_t *offsets; /**< count + 1, not falling: series i is entries offsets[i] up to, not
                                including, offsets[i + 1] of years and values */
    const double *years;
    const double *values;
    const double *targets;
    const double *uppers;
    const double *target_years;
    const double *base_years;
    const double *base_values;
    const double *limits;
    const int32_t *directions;
} qzplan_progress_columns;

/** Where qzplan_progress_judge_many writes: columns of at least as many entries as there are
 *  series; NULL: not wanted. Caller-allocated: set size. */
typedef struct qzplan_progress_output {
    size_t size;
    int32_t *statuses; /**< QZPLAN_PROGRESS_... */
    int32_t *paces;    /**< QZPLAN_PACE_... */
    int32_t *reasons;  /**< QZPLAN_PROGRESS_REASON_... */
    double *measures;
    double *scores;
} qzplan_progress_output;

QZPLAN_BEGIN_DECLS

/** Fill a rule with the published numbers, up to `size` bytes (sizeof the rule). Errors:
 *  INVALID_ARGUMENT, STRUCT_SIZE. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_open_sdg_rule_init(qzplan_open_sdg_rule *rule, size_t size);
QZPLAN_MUST_USE QZPLAN_API int qzplan_eurostat_rule_init(qzplan_eurostat_rule *rule, size_t size);
QZPLAN_MUST_USE QZPLAN_API int qzplan_destatis_rule_init(qzplan_destatis_rule *rule, size_t size);
QZPLAN_MUST_USE QZPLAN_API int qzplan_unsd_rule_init(qzplan_unsd_rule *rule, size_t size);
QZPLAN_MUST_USE QZPLAN_API int qzplan_sdsn_rule_init(qzplan_sdsn_rule *rule, size_t size);

/**
 * Judges one series by one method.
 *
 * What is wrong with the figures or does not suit the method is no error: the status is then
 * NOT_AVAILABLE and `reason` says why.
 *
 * @param out out->size must be set; the rest is written
 * Errors: INVALID_ARGUMENT (a NULL pointer, an unknown method or kind, both a target and
 * milestones, a number whose `has_...` is 0, no direction where it is not RANGE, a rule that is out
 * of order), STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_judge(qzplan_progress_result *out,
                                                     const qzplan_progress_input *input);

/**
 * Judges many series in one call. Nothing is allocated, and one bad series does not stop the rest.
 *
 * @param common what holds for all: method, kind, rule, and whatever has no column; its own series
 *               is not looked at. Milestones go with no column of targets or target years
 * Errors: as qzplan_progress_judge, and INVALID_ARGUMENT for falling offsets; nothing is written
 * then. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_judge_many(const qzplan_progress_output *out,
                                                          const qzplan_progress_input *common,
                                                          const qzplan_progress_columns *columns);

/**
 * open-sdg's answer for several series of one indicator: the mean of the scores that exist.
 *
 * @param rule     NULL: as published
 * @param scores   of each series; NaN: it has none, and is left out
 * @param statuses of each series, QZPLAN_PROGRESS_OPEN_SDG_... or NOT_AVAILABLE: achieved is only
 *                 where every series with a score is
 * Errors: INVALID_ARGUMENT (also for another method's status or an infinite score), STRUCT_SIZE.
 * Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_judge_series_mean(qzplan_progress_result *out,
                                                                 const qzplan_open_sdg_rule *rule,
                                                                 size_t count, const double *scores,
                                                                 const int32_t *statuses);

/**
 * Several targets at once: the index of the worst status of one method, the first of equals. Those
 * that are not available are left out unless all are.
 * Errors: INVALID_ARGUMENT (also for no status, an unknown one, or two methods). Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_find_worst(size_t *index, size_t count,
                                                          const int32_t *statuses);

/**
 * Judges a verdict of a plan by one method, from the figures that the verdict was judged by: those
 * of its metric, group and area up to as_of, and its deadline where that has passed.
 *
 * Each figure counts for the end of its period (2025 is the end of 2025, 2024.5 the middle of
 * 2025); values are as reported, a percentage of 9.4 as 9.4. The baseline is that of the target
 * (`from` on the day before the plan begins, or `since`); a running sum starts at 0 with the
 * promise; without one the method takes its own. The target is the border that decides; improve and
 * no_worse have none. For `linear` this is the pace of evaluation, exact and in days, however old
 * the figure is.
 *
 * @param out     out->size must be set; the rest is written. A yes/no promise and a count of
 * targets are NOT_AVAILABLE (no_rule), a promise that is not known, too (no_target)
 * @param verdict one of the result's own
 * @param method  QZPLAN_METHOD_...; 0: the one that decides its pace, with the numbers that the
 * plan gives it: that of the evaluation, else of the target, else linear
 * Errors: INVALID_ARGUMENT, NO_MEMORY, STRUCT_SIZE. Since 0.1.
 */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_judge_verdict(qzplan_progress_result *out,
                                                             const qzplan_result *result,
                                                             const qzplan_verdict *verdict,
                                                             int32_t method);

/** A method by its name, such as "open-sdg". Errors: UNKNOWN_NAME, INVALID_ARGUMENT. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_method_parse(int32_t *method, const char *name,
                                                            size_t length);

/** The year that a period counts as: where it begins. "2015", "2015-16", "2015/2016" and "2015年"
 *  are 2015, "2024 Q1" is 2024 and "2024-Q2" 2024.25, "2024 H2" is 2024.5. A year with another than
 *  the next one, as in "2015-17", is none. Errors: BAD_DATE, INVALID_ARGUMENT. Since 0.1. */
QZPLAN_MUST_USE QZPLAN_API int qzplan_progress_year_parse(double *year, const char *text,
                                                          size_t length);

QZPLAN_END_DECLS

#endif
