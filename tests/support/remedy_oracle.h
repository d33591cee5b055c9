/* SPDX-License-Identifier: MIT */
#ifndef QZ_TESTS_SUPPORT_REMEDY_ORACLE_H
#define QZ_TESTS_SUPPORT_REMEDY_ORACLE_H

/* A list of steps held against all other ways: every combination of small figures is evaluated
   anew, and none that turns the same lights green may need fewer units. The figures are those
   reported, had they been others; or others of the day judged beside them. */

#include "scene.h"

enum { HIGHEST = 11 };

/* What is asked, and when. */
struct asked {
    int today; /* 1: steps of the day judged; 0: what would have had to be reported then */
    int32_t which;
    const char *day;      /* the day judged */
    const char *coming;   /* of flows: the period of what comes in last; else NULL */
    const char *fixed[2]; /* keys of which 3 are reported, whatever is tried */
};

struct world {
    const struct scene *scene;
    const struct asked *asked;
    const qzplan_plan *plan;
    qzplan_figures *figures;       /* as they are */
    const qzplan_result *result;   /* of them */
    int64_t values[SCENE_FIGURES]; /* as reported */
    int64_t stand[SCENE_FIGURES];  /* as what may change stands: of today, or as reported */
    size_t count;
    int32_t as_of;
};

/* The period of a figure of today. */
static inline const char *today_of(const struct world *w) {
    return w->asked->coming != NULL ? w->asked->coming : w->asked->day;
}

/* What is reported, with values in place of it, or of today beside it, if they are listed. */
static inline qzplan_figures *report_with(const struct world *w, const int64_t *values,
                                          const int *listed) {
    const struct asked *asked = w->asked;
    qzplan_figures *figures;
    int refused = 0;
    qz_expect(qzplan_figures_new(&figures, w->plan, NULL) == QZPLAN_OK);
    for (size_t i = 0; i < w->count; i++) {
        const char *key = w->scene->keys[i];
        int anew = asked->today && (listed == NULL || listed[i]);
        refused = refused || !scene_add(figures, key, NULL, (asked->today ? w->values : values)[i]);
        refused = refused || (anew && !scene_add(figures, key, today_of(w), values[i]));
    }
    for (int i = 0; i < 2 && asked->fixed[i] != NULL; i++) {
        refused = refused || !scene_add(figures, asked->fixed[i], NULL, 3);
    }
    return scene_seal(figures, refused);
}

/* 1 if these figures turn all that was requested green, and keep green what was: of one metric, or
   of all where it is NULL. */
static inline int is_remedied_by(const struct world *w, const int64_t *values, const int *listed,
                                 const char *requested, const char *metric) {
    qzplan_figures *figures = report_with(w, values, listed);
    const qzplan_result *result = NULL;
    int good = figures != NULL;
    if (good) {
        qz_expect(qzplan_evaluate(&result, w->plan, figures, w->as_of, NULL) == QZPLAN_OK);
    }
    for (size_t i = 0; good && i < w->result->verdict_count; i++) {
        const qzplan_verdict *v = w->result->verdicts[i];
        if (metric != NULL && (v->metric == NULL || strcmp(v->metric->id, metric) != 0)) {
            continue;
        }
        const qzplan_verdict *now = result->verdicts[i];
        good =
            !(v->light == QZPLAN_LIGHT_GREEN || requested[i]) ||
            (now->light == QZPLAN_LIGHT_GREEN && !(requested[i] && now->met != QZPLAN_TRUTH_YES));
    }
    qzplan_result_free(result);
    qzplan_figures_free(figures);
    return good;
}

static inline int is_remedied(const struct world *w, const int64_t *values, const char *requested,
                              const char *metric) {
    return is_remedied_by(w, values, NULL, requested, metric);
}

static inline int64_t distance(int64_t a, int64_t b) {
    return a < b ? b - a : a - b;
}

static inline int64_t least(int64_t a, int64_t b) {
    return a < 0 || (b >= 0 && b < a) ? b : a;
}

/* The fewest units by trying everything, the first `level` values being set; -1: nothing will do. A
   whole goes no further than its own promises ask where its parts can live with that. */
static inline int64_t by_force(const struct world *w, const char *requested, int64_t *values,
                               size_t level) {
    if (level == w->count) {
        return is_remedied(w, values, requested, NULL) ? 0 : -1;
    }
    int64_t best[2] = {-1, -1};
    int64_t nearest = -1;
    int64_t highest = strncmp(w->scene->keys[level], "yes", 3) == 0 ? 1 : HIGHEST;
    char fields[4][64];
    scene_split(fields, w->scene->keys[level]);
    for (int pass = 0; pass < 2; pass++) {
        for (values[level] = 0; values[level] <= highest; values[level]++) {
            int64_t apart = distance(values[level], w->stand[level]);
            if (pass == 0) {
                memset(values + level + 1, 0, (w->count - level - 1) * sizeof *values);
                nearest =
                    (int)level < w->scene->wholes && is_remedied(w, values, requested, fields[0])
                        ? least(nearest, apart)
                        : nearest;
                continue;
            }
            int64_t rest = by_force(w, requested, values, level + 1);
            if (rest >= 0) {
                best[1] = least(best[1], rest + apart);
                best[0] = apart == nearest ? least(best[0], rest + apart) : best[0];
            }
        }
    }
    return best[0] >= 0 ? best[0] : best[1];
}

/* The fewest units by which one figure alone does it. */
static inline int64_t alone_by_force(const struct world *w, const char *requested) {
    enum { FARTHEST = 150 };
    int64_t best = is_remedied(w, w->stand, requested, NULL) ? 0 : -1;
    for (size_t i = 0; i < w->count; i++) {
        int64_t values[SCENE_FIGURES];
        memcpy(values, w->stand, sizeof values);
        for (values[i] = 0; values[i] <= FARTHEST; values[i]++) {
            int64_t apart = distance(values[i], w->stand[i]);
            if ((best < 0 || apart < best) && is_remedied(w, values, requested, NULL)) {
                best = apart;
            }
        }
    }
    return best;
}

static inline int64_t fewest_by_force(const struct world *w, const char *requested) {
    if (w->scene->alone) {
        return alone_by_force(w, requested);
    }
    int64_t values[SCENE_FIGURES] = {0};
    return by_force(w, requested, values, 0);
}

/* 1 if a step is of a key: of its own period, of the day judged, or of a flow of the period that
   the day lies in. */
static inline int is_of_key(const struct world *w, const qzplan_remedy_step *step,
                            const char *key) {
    char fields[4][64];
    char period[32];
    scene_split(fields, key);
    qz_expect(qzplan_period_format(period, sizeof period, NULL, &step->period) == QZPLAN_OK);
    int comes = w->asked->today && step->metric->figures != QZPLAN_FIGURES_STATE;
    if (comes) {
        qz_expect(step->period.first <= w->as_of && step->period.last >= w->as_of);
    }
    int then = w->asked->today ? comes || strcmp(today_of(w), period) == 0
                               : strcmp(fields[1], period) == 0;
    return then && strcmp(fields[0], step->metric->id) == 0 &&
           (fields[2][0] == 0 || strcmp(fields[2], step->area->id) == 0) &&
           strcmp(fields[3], step->group == NULL ? "" : step->group->id) == 0;
}

/* The figures after the steps, and which of them the steps name. */
static inline void follow(const struct world *w, const qzplan_remedy *remedy, int64_t *values,
                          int *listed) {
    memcpy(values, w->stand, sizeof w->stand);
    for (size_t s = 0; s < remedy->step_count; s++) {
        const qzplan_remedy_step *step = remedy->steps[s];
        int found = 0;
        for (size_t i = 0; i < w->count; i++) {
            if (is_of_key(w, step, w->scene->keys[i])) {
                int on_top = w->asked->today && w->asked->coming != NULL;
                qz_expect(on_top || step->reported.num == w->stand[i]);
                qz_expect(step->amount.num == step->needed.num - step->reported.num);
                qz_expect(step->amount.num != 0 || w->asked->today);
                values[i] = w->stand[i] + step->amount.num;
                listed[i] = 1;
                found = 1;
            }
        }
        qz_expect(found);
    }
}

static inline int is_asked(const struct world *w, const qzplan_verdict *v) {
    return w->asked->which == QZPLAN_REMEDY_WHICH_RED
               ? v->light == QZPLAN_LIGHT_RED
               : v->met != QZPLAN_TRUTH_YES && v->light != QZPLAN_LIGHT_GREEN &&
                     v->phase != QZPLAN_PHASE_UPCOMING;
}

static inline void check_left(const struct world *w, const qzplan_remedy *remedy, char *requested,
                              const char *targets) {
    for (size_t i = 0; i < remedy->left_count; i++) {
        requested[remedy->left[i]->verdict->index] = 1;
        qz_expect(remedy->left[i]->reason != 0);
        if (remedy->left[i]->verdict->met == QZPLAN_TRUTH_UNKNOWN) {
            continue; /* of what is not known nothing is asked */
        }
        if (fewest_by_force(w, requested) >= 0) {
            ck_abort_msg("%s: left (%d), but it can be remedied\n%s\n(%lld %lld %lld %lld)",
                         w->scene->name, remedy->left[i]->reason, targets, (long long)w->values[0],
                         (long long)w->values[1], (long long)w->values[2], (long long)w->values[3]);
        }
        requested[remedy->left[i]->verdict->index] = 0;
    }
}

static inline void check_world(const struct world *w, const char *targets) {
    const qzplan_remedy_options options = {
        .size = sizeof options, .which = w->asked->which, .would_have = !w->asked->today};
    const qzplan_remedy *remedy;
    char requested[64] = {0};
    int listed[SCENE_FIGURES] = {0};
    size_t asked = 0;
    for (size_t i = 0; i < w->result->verdict_count; i++) {
        if (w->asked->today && w->result->verdicts[i]->status == QZPLAN_STATUS_ON_TRACK) {
            return; /* it may fall behind by the day alone */
        }
        asked += (size_t)is_asked(w, w->result->verdicts[i]);
    }
    qz_expect(qzplan_department_remedy(&remedy, w->result, w->plan->departments[0], &options) ==
              QZPLAN_OK);
    qz_expect(remedy->remedied_count + remedy->left_count == asked);
    for (size_t i = 0; i < remedy->remedied_count; i++) {
        requested[remedy->remedied[i]->index] = 1;
    }
    int64_t after[SCENE_FIGURES] = {0};
    follow(w, remedy, after, listed);
    qz_expect(is_remedied_by(w, after, listed, requested, NULL));
    int64_t fewest = fewest_by_force(w, requested);
    int beyond = 0;
    for (size_t i = 0; i < w->count; i++) {
        beyond |= after[i] > HIGHEST;
    }
    if (remedy->units.num != fewest && !(beyond && (fewest < 0 || remedy->units.num < fewest))) {
        ck_abort_msg("%s: %lld units, %lld would do\n%s\n(%lld %lld %lld %lld)", w->scene->name,
                     (long long)remedy->units.num, (long long)fewest, targets,
                     (long long)w->values[0], (long long)w->values[1], (long long)w->values[2],
                     (long long)w->values[3]);
    }
    check_left(w, remedy, requested, targets);
    qzplan_remedy_free(remedy);
}

/* ---- random plans of several shapes */
/* A plan with drawn figures, judged; w.plan is NULL where it cannot be. */
static inline struct world world_begin(const struct scene *scene, const char *targets,
                                       const struct asked *asked, uint64_t *state) {
    struct world w = {.scene = scene, .asked = asked, .count = scene_key_count(scene)};
    w.plan = scene_load(scene->head, targets);
    if (w.plan == NULL) {
        return w;
    }
    qz_expect(qzplan_day_parse(&w.as_of, asked->day, strlen(asked->day)) == QZPLAN_OK);
    while (w.figures == NULL) {
        for (size_t i = 0; i < w.count; i++) {
            int answer = strncmp(scene->keys[i], "yes", 3) == 0;
            w.values[i] = qz_random_between(state, 0, answer ? 1 : HIGHEST - 1);
            w.stand[i] = asked->today && asked->coming != NULL ? 0 : w.values[i];
        }
        const int none[SCENE_FIGURES] = {0};
        w.figures = report_with(&w, w.values, none);
    }
    qz_expect(qzplan_evaluate(&w.result, w.plan, w.figures, w.as_of, NULL) == QZPLAN_OK);
    return w;
}

static inline void world_end(struct world *w) {
    qzplan_result_free(w->result);
    qzplan_figures_free(w->figures);
    qzplan_plan_free(w->plan);
}

static inline void check_targets(const struct scene *scene, const char *targets,
                                 const struct asked *asked, uint64_t *state) {
    struct world w = world_begin(scene, targets, asked, state);
    if (w.plan != NULL) {
        check_world(&w, targets);
    }
    world_end(&w);
}

/* ---- many plans of one shape */

/* What to draw: a metric, c(ount) or s(hare), and more keys. */
struct line {
    const char *metric;
    const char *more;
    int share;
    int always; /* 1: in every plan */
};

struct shape {
    struct scene scene;
    struct line lines[6];
    int rounds;
};

static inline void check_shape(const struct shape *shape, const struct asked *asked,
                               uint64_t *state) {
    char targets[SCENE_ROOM] = "";
    for (size_t i = 0; i < 6 && shape->lines[i].metric != NULL; i++) {
        const struct line *line = &shape->lines[i];
        if (line->always || qz_random_between(state, 0, 1)) {
            char text[256];
            scene_draw(text, sizeof text, state, line->share, line->metric, line->more);
            strncat(targets, text, sizeof targets - strlen(targets) - 1);
        }
    }
    check_targets(&shape->scene, targets, asked, state);
}

#endif
