/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_SHAPE_FACTS_H
#define QZ_TESTS_SUPPORT_SHAPE_FACTS_H

/* The facts that a line of a shape states of a verdict, each held against what was found. */

#include "shape_expect.h"

/* "41", "-2.38", "431/4200", "9.4%", "-" for none; 0 where it is no such text. */
static inline int shape_number(qzplan_number *out, const char *text) {
    long long num = 0;
    long long den = 0;
    int used = 0;
    int32_t form = 0;
    *out = (qzplan_number){0, 0};
    if (strcmp(text, "-") == 0) {
        return 1;
    }
    if (sscanf(text, "%lld/%lld%n", &num, &den, &used) == 2 && text[used] == '\0' && den > 0) {
        *out = (qzplan_number){num, den};
        return 1;
    }
    return qzplan_number_parse(out, &form, text, strlen(text)) == QZPLAN_OK;
}

static inline int shape_same(qzplan_number a, qzplan_number b) {
    int32_t order = 1;
    if (a.den == 0 || b.den == 0) {
        return a.den == b.den;
    }
    return qzplan_number_compare(&order, &a, &b) == QZPLAN_OK && order == 0;
}

static inline void shape_need_text(char *out, size_t size, const qzplan_verdict *v) {
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < v->needed_count && used < size; i++) {
        const qzplan_need *need = &v->needed[i];
        int named = need->metric != v->metric && need->metric != NULL;
        used += (size_t)snprintf(out + used, size - used, "%s%s%s%s%s%s%s", i > 0 ? "," : "",
                                 named ? need->metric->id : "", named ? ":" : "",
                                 need->strict ? "beyond:" : "", need->amount.num > 0 ? "+" : "",
                                 fixture_number(need->amount), need->replace ? ":replace" : "");
    }
    if (v->needed_count == 0) {
        snprintf(out, size, "none");
    }
}

/* "behind,met_late": whether all of them are among the remarks. */
static inline int shape_remarks(const qzplan_verdict *v, const char *wanted) {
    while (*wanted != '\0') {
        size_t length = strcspn(wanted, ",");
        int found = 0;
        int64_t bit;
        for (size_t i = 0; qzplan_term_get(&bit, QZPLAN_VOCABULARY_REMARK, i) == QZPLAN_OK; i++) {
            const char *name = qzplan_term_name(QZPLAN_VOCABULARY_REMARK, bit);
            found |= strlen(name) == length && strncmp(name, wanted, length) == 0 &&
                     (v->remarks & (uint64_t)bit) != 0;
        }
        if (!found) {
            return 0;
        }
        wanted += length + (wanted[length] == ',');
    }
    return 1;
}

static inline void shape_missing_text(char *out, size_t size, const qzplan_verdict *v) {
    size_t used = 0;
    snprintf(out, size, "none");
    for (size_t i = 0; i < v->missing_count && used < size; i++) {
        used +=
            (size_t)snprintf(out + used, size - used, "%s%s", i > 0 ? "," : "", v->missing[i]->id);
    }
}

static inline void shape_day_text(char *out, size_t size, int32_t day) {
    if (day == QZPLAN_DAY_NONE || qzplan_day_format(out, size, NULL, day) != QZPLAN_OK) {
        snprintf(out, size, "-");
    }
}

/* Notes a fact that differs. */
static inline void shape_hold(shape *s, const shape_expect *e, const char *key, const char *wanted,
                              const char *found, int same) {
    if (!same) {
        shape_note(s, "  line %u: %s %s %s: %s should be %s, is %s\n", e->line, e->variant,
                   e->as_of == NULL ? "" : e->as_of, e->target == NULL ? "" : e->target, key,
                   wanted, found);
    }
}

/* The number that a key names, or NULL. */
static inline const qzplan_number *shape_number_of(const qzplan_verdict *v, const char *word,
                                                   const char **key) {
    const struct {
        const char *key;
        const qzplan_number *number;
    } numbers[] = {{"actual", &v->actual},
                   {"required", &v->required},
                   {"gap", &v->gap},
                   {"expected", &v->expected},
                   {"low", &v->low},
                   {"high", &v->high},
                   {"projected", &v->projected},
                   {"speed", &v->speed},
                   {"achieved", &v->achieved},
                   {"way", &v->way}};
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        if (shape_value(word, numbers[i].key) != NULL) {
            *key = numbers[i].key;
            return numbers[i].number;
        }
    }
    return NULL;
}

/* What is achieved in percent, two decimals, as counties publish it. */
static inline void shape_completion_text(char *out, size_t size, const qzplan_verdict *v) {
    if (qzplan_number_format(out, size, NULL, &v->achieved, QZPLAN_NUMBER_PERCENT, NULL, "en") !=
        QZPLAN_OK) {
        snprintf(out, size, "-");
    }
}

static inline void shape_arrival_text(char *out, size_t size, const qzplan_verdict *v) {
    shape_day_text(out, size, v->arrival);
}

static inline void shape_figure_day_text(char *out, size_t size, const qzplan_verdict *v) {
    shape_day_text(out, size, v->figure_day);
}

/* The text that a key names, written into `out`; 0 where it names none. */
static inline int shape_text_of(char *out, size_t size, const qzplan_verdict *v, const char *word,
                                const char **key) {
    const struct {
        const char *key;
        const char *text;
    } terms[] = {
        {"phase", qzplan_term_name(QZPLAN_VOCABULARY_PHASE, v->phase)},
        {"pace", qzplan_term_name(QZPLAN_VOCABULARY_PACE, v->pace)},
        {"light", qzplan_term_name(QZPLAN_VOCABULARY_LIGHT, v->light)},
        {"certain", v->certain ? "yes" : "no"},
        {"in_time", qzplan_term_name(QZPLAN_VOCABULARY_IN_TIME, v->in_time)},
        {"revised", v->revision != NULL ? "yes" : "no"},
    };
    const struct {
        const char *key;
        long long number;
    } counts[] = {
        {"days_left", v->days_left}, {"slip", v->slip}, {"figures", (long long)v->figure_count}};
    for (size_t i = 0; i < sizeof terms / sizeof terms[0]; i++) {
        if (shape_value(word, terms[i].key) != NULL) {
            *key = terms[i].key;
            snprintf(out, size, "%s", terms[i].text);
            return 1;
        }
    }
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        if (shape_value(word, counts[i].key) != NULL) {
            *key = counts[i].key;
            snprintf(out, size, "%lld", counts[i].number);
            return 1;
        }
    }
    static const struct {
        const char *key;
        void (*write)(char *out, size_t size, const qzplan_verdict *v);
    } texts[] = {{"needed", shape_need_text},
                 {"missing", shape_missing_text},
                 {"completion", shape_completion_text},
                 {"arrival", shape_arrival_text},
                 {"figure_day", shape_figure_day_text}};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        if (shape_value(word, texts[i].key) != NULL) {
            *key = texts[i].key;
            texts[i].write(out, size, v);
            return 1;
        }
    }
    return 0;
}

/* Holds one "key=value" against the verdict. */
static inline void shape_fact(shape *s, const shape_expect *e, const qzplan_verdict *v,
                              const char *word) {
    char found[256];
    const char *key = NULL;
    const char *value;
    const qzplan_number *number = shape_number_of(v, word, &key);
    if (number != NULL) {
        qzplan_number wanted;
        value = shape_value(word, key);
        ck_assert_msg(shape_number(&wanted, value), "%s:%u: `%s` is no number", s->plan_path,
                      e->line, word);
        shape_hold(s, e, key, value, fixture_number(*number), shape_same(wanted, *number));
    } else if ((value = shape_value(word, "remark")) != NULL) {
        shape_hold(s, e, "remark", value, "not", shape_remarks(v, value));
    } else if ((value = shape_value(word, "no_remark")) != NULL) {
        shape_hold(s, e, "no_remark", value, "there", !shape_remarks(v, value));
    } else {
        ck_assert_msg(shape_text_of(found, sizeof found, v, word, &key),
                      "%s:%u: `%s` names no fact", s->plan_path, e->line, word);
        value = shape_value(word, key);
        shape_hold(s, e, key, value, found, strcmp(found, value) == 0);
    }
}

static inline void shape_check_verdict(shape *s, const shape_expect *e,
                                       const qzplan_result *result) {
    ck_assert_msg(e->fact_count >= 2, "%s:%u: met and status are required", s->plan_path, e->line);
    const qzplan_verdict *v = shape_find(s, e, result);
    if (v == NULL) {
        return;
    }
    const char *met = qzplan_term_name(QZPLAN_VOCABULARY_TRUTH, v->met);
    const char *status = qzplan_term_name(QZPLAN_VOCABULARY_STATUS, v->status);
    shape_hold(s, e, "met", e->facts[0], met, strcmp(met, e->facts[0]) == 0);
    shape_hold(s, e, "status", e->facts[1], status, strcmp(status, e->facts[1]) == 0);
    for (size_t i = 2; i < e->fact_count; i++) {
        shape_fact(s, e, v, e->facts[i]);
    }
}

/* "# en VARIANT AS_OF TARGET: SENTENCE", and so in Chinese. */
static inline void shape_check_sentence(shape *s, const shape_expect *e,
                                        const qzplan_result *result) {
    const char *language = e->kind == SHAPE_ZH ? "zh" : "en";
    char found[SHAPE_LINE_SIZE];
    const qzplan_verdict *v = shape_find(s, e, result);
    if (v == NULL) {
        return;
    }
    ck_assert_int_eq(qzplan_verdict_explain(found, sizeof found, NULL, v, language), QZPLAN_OK);
    if (strcmp(found, e->sentence) != 0) {
        shape_note(s, "  line %u: %s says\n    %s\n  not\n    %s\n", e->line, e->target, found,
                   e->sentence);
    }
}

/* "# target VARIANT AS_OF ID: STATUS [VERDICTS]". */
static inline void shape_check_target(shape *s, const shape_expect *e,
                                      const qzplan_result *result) {
    const qzplan_target *target = qzplan_plan_find_target(result->plan, e->target);
    if (target == NULL) {
        shape_note(s, "  line %u: no target %s\n", e->line, e->target);
        return;
    }
    const qzplan_target_outcome *outcome = result->targets[target->index];
    const char *status = qzplan_term_name(QZPLAN_VOCABULARY_STATUS, outcome->status);
    shape_hold(s, e, "status", e->facts[0], status, strcmp(status, e->facts[0]) == 0);
    if (e->fact_count > 1) {
        char count[32];
        snprintf(count, sizeof count, "%zu", outcome->verdict_count);
        shape_hold(s, e, "verdicts", e->facts[1], count, strcmp(count, e->facts[1]) == 0);
    }
}

#endif
