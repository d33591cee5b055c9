/* SPDX-License-Identifier: MIT */
/* Finds through which days a flow is known where no single row of figures tells it: a piece may be
   a figure, a denominator, the difference of two totals, or the sum of its branches, and any piece
   may follow any other. Days reached are stations on a line; lines of branches meet where all have
   a station. Each line is drawn once. */

#include "reading/reach.h"

#include <string.h>

#include <qzplan/error.h>

#include "calendar/period.h"
#include "model/area_tree.h"
#include "model/areas.h"
#include "model/metric.h"
#include "number/number.h"
#include "reading/branches.h"
#include "reading/least.h"
#include "reading/state.h"

enum { WAYS = 29, WAY_WAITING = 29, WAY_FIGURE = 30, WAY_TOTAL = 31 };
enum { LONGEST_PERIOD = 366, SHELVES = 256 };

/* A day through which a flow is known. */
typedef struct station {
    int32_t day;
    int32_t before;              /* the day of the station that its last piece leaves from */
    qz_interval sum;             /* from the first day on; without ends: it does not fit */
    const qzplan_figure *figure; /* of the last piece, where that is one */
    uint32_t ways;               /* bits of the branches whose own way passes here */
    int32_t way;                 /* of the last piece */
} station;

/* All stations of one flow from one day on, ascending; the first is the day before. */
typedef struct line {
    qz_subject subject;
    const qzplan_metric *metric;
    int32_t first;
    station *stations;
    size_t count;
    size_t capacity;
    struct line *next; /* on the same shelf */
} line;

/* What one search shares. */
typedef struct network {
    qz_arena *arena;
    int32_t last;
    int in_time; /* 1: not all areas have always been there */
    uint64_t remarks;
    line *shelves[SHELVES];
} network;

/* ---- stations */

static size_t place_of(const line *l, int32_t day) {
    size_t low = 0;
    size_t high = l->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (l->stations[middle].day < day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

static const station *station_at(const line *l, int32_t day) {
    size_t i = place_of(l, day);
    return i < l->count && l->stations[i].day == day ? &l->stations[i] : NULL;
}

/* What came in through a day: as a station says; where its area does not exist before or after,
   also on a day of these. */
static const qz_interval *sum_at(const line *l, int32_t day) {
    static const qz_interval nothing = {{0, 1}, {0, 1}};
    const qzplan_area *area = l->subject.area;
    const station *there = station_at(l, day);
    if (there != NULL) {
        return &there->sum;
    }
    if (!qz_is_there(area, l->first, day)) {
        return &nothing;
    }
    size_t i = area->ends < day ? place_of(l, day) : 0;
    return i > 1 && l->stations[i - 1].day >= area->ends ? &l->stations[i - 1].sum : NULL;
}

static int make_room(network *n, line *l) {
    if (l->count < l->capacity) {
        return 1;
    }
    size_t capacity = l->capacity == 0 ? 8 : 2 * l->capacity;
    station *stations = qz_arena_borrow(n->arena, capacity, sizeof *stations);
    if (stations == NULL) {
        return 0;
    }
    if (l->count > 0) {
        memcpy(stations, l->stations, l->count * sizeof *stations);
    }
    qz_arena_give_back(n->arena, l->stations);
    l->stations = stations;
    l->capacity = capacity;
    return 1;
}

/* Adds exactly; 0 where an end does not fit. Ends that are not there stay so. */
static int add_range(qz_interval *sum, const qz_interval *more) {
    qzplan_number *ends[] = {&sum->low, &sum->high};
    const qzplan_number *by[] = {&more->low, &more->high};
    for (int i = 0; i < 2; i++) {
        if (!qz_number_known(*ends[i]) || !qz_number_known(*by[i])) {
            *ends[i] = (qzplan_number){0, 0};
        } else if (qzplan_number_add(ends[i], ends[i], by[i]) != QZPLAN_OK) {
            *sum = (qz_interval){{0, 0}, {0, 0}};
            return 0;
        }
    }
    return 1;
}

static int is_same(const qz_interval *a, const qz_interval *b) {
    return a->low.num == b->low.num && a->low.den == b->low.den && a->high.num == b->high.num &&
           a->high.den == b->high.den;
}

/* Two ways to one day: what both leave, by the figures of the one that says it exactly. A way that
   knew less by itself does not stand for what goes on from here. */
static void meet(station *there, const station *other) {
    const qz_interval before = there->sum;
    const uint32_t old = there->ways;
    if (qz_interval_is_exact(&other->sum) && !qz_interval_is_exact(&before)) {
        *there = *other;
    } else if (!qz_interval_is_exact(&before) && !qz_interval_apart(&before, &other->sum)) {
        there->sum = qz_interval_both(&before, &other->sum);
    }
    there->ways = (is_same(&before, &there->sum) ? old : 0) |
                  (is_same(&other->sum, &there->sum) ? other->ways : 0);
}

/* A piece leads on from a station; two ways to one day agree, or sealing would have told. */
static void arrive(network *n, line *l, const station *from, int32_t day, const qz_interval *amount,
                   const qzplan_figure *figure, int32_t way) {
    size_t i = place_of(l, day);
    station s = {.day = day,
                 .before = from->day,
                 .sum = from->sum,
                 .figure = figure,
                 .ways = (uint32_t)1 << way,
                 .way = way};
    int fits = add_range(&s.sum, amount);
    if (i < l->count && l->stations[i].day == day) {
        meet(&l->stations[i], &s);
        return;
    }
    n->remarks |= fits ? 0 : QZPLAN_REMARK_OVERFLOW;
    if (!make_room(n, l)) {
        return;
    }
    memmove(l->stations + i + 1, l->stations + i, (l->count - i) * sizeof *l->stations);
    l->stations[i] = s;
    l->count++;
}

/* ---- pieces */

/* 1 where a piece that begins on a day may follow a station: on the next day, or where the area
   does not exist in between. */
static int follows(const line *l, const station *from, int32_t first) {
    return first == from->day + 1 || (first > from->day && first <= l->subject.area->begins);
}

/* Figures of one series that begin on the day after a station. */
static void by_figures(network *n, line *l, const station *from, const qzplan_metric *of,
                       qz_take take) {
    size_t count;
    const qzplan_figure *const *series = qz_series_of(&l->subject, of, &count);
    for (size_t i = count == 0 ? 0 : qz_series_after(series, count, from->day); i < count; i++) {
        const qzplan_figure *figure = series[i];
        if (figure->period.last > n->last || (figure->period.last > from->day + LONGEST_PERIOD &&
                                              figure->period.first > l->subject.area->begins)) {
            break;
        }
        qz_interval amount;
        if (follows(l, from, figure->period.first) && qz_take_range(&amount, figure, take)) {
            arrive(n, l, from, figure->period.last, &amount, figure, WAY_FIGURE);
        }
    }
}

/* Where totals begin that run on a day: the year, or the plan. */
static int32_t zero_of(const line *l, int32_t day) {
    return l->metric->figures == QZPLAN_FIGURES_RUNNING_TOTAL
               ? l->subject.source->plan->begins
               : qz_period_in(day, QZPLAN_PERIOD_YEAR, l->metric->year_starts).first;
}

/* Totals of one run, all held against the one of the station's day. */
static void by_totals(network *n, line *l, const station *from) {
    const int32_t first = from->day + 1;
    const int32_t zero = zero_of(l, first);
    /* nothing is counted before */
    const int anew = first <= zero || first <= l->subject.area->begins;
    if (!anew && (from->ways & (uint32_t)1 << WAY_TOTAL)) {
        return; /* the line that brought it here goes on by itself */
    }
    qz_tally before = qz_tally_of(qz_number_of(0));
    if (!anew) {
        before = qz_count_at(&l->subject, l->metric, from->day, NULL);
    }
    qz_subject subject = l->subject;
    subject.metric = l->metric;
    subject.whole = NULL;
    int32_t day = from->day;
    while (qz_tally_known(&before) &&
           (day = qz_next_day(&subject, day, n->last)) != QZPLAN_DAY_NONE &&
           zero_of(l, day) == zero) {
        const qz_tally total = qz_count_at(&subject, l->metric, day, NULL);
        qz_interval amount;
        if (qz_tally_known(&total) &&
            (anew || !qz_falls_between(&subject, l->metric, first, day)) &&
            qz_rise(&amount, l->metric, &total.bounds, &before.bounds) == QZPLAN_OK) {
            arrive(n, l, from, day, &amount, NULL, WAY_TOTAL);
        }
    }
}

static line *line_from(network *n, const qz_subject *subject, const qzplan_metric *metric,
                       int32_t first);

/* The lines of all branches from one day on; NULL where one of them leads nowhere, though it exists
   on that day. */
static line **branch_lines(network *n, const line *l, const qz_branches *of, int32_t first) {
    line **lines = qz_arena_borrow(n->arena, of->count, sizeof(line *));
    for (size_t i = 0; lines != NULL && i < of->count; i++) {
        qz_subject subject;
        const qzplan_metric *metric = qz_branch(&subject, &l->subject, l->metric, of, i);
        lines[i] = line_from(n, &subject, metric, first);
        if (lines[i] == NULL || (lines[i]->count <= 1 && qz_branch_is_there(of, i, first, first))) {
            qz_arena_give_back(n->arena, lines);
            return NULL;
        }
    }
    return lines;
}

/* Goes on to a day, where all branches reach it. */
static void meet_on(network *n, line *l, const station *from, line *const *lines,
                    const qz_branches *of, int32_t day, size_t way) {
    qz_interval sum = qz_interval_of(qz_number_of(0));
    int some = 0;
    for (size_t i = 0; i < of->count; i++) {
        const qz_interval *there = sum_at(lines[i], day);
        if (there == NULL) {
            return;
        }
        some |= qz_branch_is_there(of, i, from->day + 1, day);
        (void)add_range(&sum, there);
    }
    if (!some) {
        return; /* of what does not exist nothing follows */
    }
    arrive(n, l, from, day, &sum, NULL, (int32_t)way);
}

/* The days that all branches reach, from one station on: those that the first one reaches; where
   not all have always been there, those that any of them does. */
static void by_branches(network *n, line *l, const station *from, size_t way,
                        const qz_branches *of) {
    line **lines = of->count == 0 ? NULL : branch_lines(n, l, of, from->day + 1);
    const size_t drivers = n->in_time ? of->count : 1;
    for (size_t i = 0; lines != NULL && i < drivers; i++) {
        for (size_t s = 1; s < lines[i]->count; s++) {
            const int32_t day = lines[i]->stations[s].day;
            const station *there = i == 0 ? NULL : station_at(l, day);
            if (there == NULL || !(there->ways & (uint32_t)1 << way)) {
                meet_on(n, l, from, lines, of, day, way);
            }
        }
    }
    qz_arena_give_back(n->arena, lines);
}

/* ---- lines */

/* On to the day before the area begins: nothing comes in before. */
static void by_waiting(network *n, line *l, const station *from) {
    const qz_interval nothing = qz_interval_of(qz_number_of(0));
    const int32_t begins = l->subject.area->begins;
    if (begins - 1 > from->day && begins <= n->last) {
        arrive(n, l, from, begins - 1, &nothing, NULL, WAY_WAITING);
    }
}

/* Goes on from one station by every piece that leaves from it. */
static void go_on(network *n, line *l, const station *from) {
    const int waits = from->day + 1 < l->subject.area->begins;
    if (waits) {
        by_waiting(n, l, from);
    }
    if (qz_is_cumulative(l->metric)) {
        by_totals(n, l, from);
    } else {
        by_figures(n, l, from, l->metric, qz_figure_count);
        const qz_basis *source = l->subject.source;
        const qzplan_metric *part = source->first_part[l->metric->index];
        for (; part != NULL; part = source->next_part[part->index]) {
            if (part->figures == l->metric->figures) {
                by_figures(n, l, from, part, qz_figure_denominator);
            }
        }
    }
    size_t ways = qz_branches_ways(&l->subject, l->metric);
    for (size_t way = 0; way < ways && way < WAYS; way++) {
        const qz_branches of = qz_branches_of(&l->subject, l->metric, way);
        /* what the areas below reported before it began is none of its own */
        if (!(from->ways & (uint32_t)1 << way) && !(waits && of.area != NULL)) {
            by_branches(n, l, from, way, &of);
        }
    }
}

static line *line_from(network *n, const qz_subject *subject, const qzplan_metric *metric,
                       int32_t first) {
    uint32_t group = subject->group == NULL ? 0 : subject->group->index + 1;
    uint32_t key = (uint32_t)first + 31 * subject->area->index + 7919 * metric->index + 13 * group;
    line **shelf = &n->shelves[key % SHELVES];
    for (line *l = *shelf; l != NULL; l = l->next) {
        if (l->first == first && l->metric == metric && l->subject.area == subject->area &&
            l->subject.group == subject->group) {
            return l;
        }
    }
    line *l = qz_arena_borrow(n->arena, 1, sizeof *l);
    if (l == NULL) {
        return NULL;
    }
    *l = (line){.subject = *subject, .metric = metric, .first = first, .next = *shelf};
    l->subject.metric = metric;
    *shelf = l;
    if (make_room(n, l)) {
        l->stations[l->count++] = (station){.day = first - 1, .sum = {{0, 1}, {0, 1}}};
    }
    for (size_t i = 0; i < l->count; i++) {
        const station from = l->stations[i];
        go_on(n, l, &from);
    }
    return l;
}

/* ---- what a search found */

static void tell(network *n, const line *l, int32_t day, qz_trail *trail);

/* The day of the station by which a line tells of a day. */
static int32_t last_told(const line *l, int32_t day) {
    const size_t i = place_of(l, day + 1);
    return l->subject.area->ends < day && i > 0 ? l->stations[i - 1].day : day;
}

/* Names the figures of one piece. */
static void tell_piece(network *n, const line *l, const station *s, qz_trail *trail) {
    if (s->way == WAY_FIGURE) {
        qz_trail_add(trail, s->figure);
        return;
    }
    if (s->way == WAY_WAITING) {
        return;
    }
    if (s->way == WAY_TOTAL) {
        if (s->before + 1 > zero_of(l, s->before + 1) && s->before + 1 > l->subject.area->begins) {
            (void)qz_count_at(&l->subject, l->metric, s->before, trail);
        }
        (void)qz_count_at(&l->subject, l->metric, s->day, trail);
        return;
    }
    const qz_branches of = qz_branches_of(&l->subject, l->metric, (size_t)s->way);
    for (size_t i = 0; i < of.count; i++) {
        qz_subject subject;
        const qzplan_metric *metric = qz_branch(&subject, &l->subject, l->metric, &of, i);
        const line *branch = line_from(n, &subject, metric, s->before + 1);
        if (branch != NULL) {
            tell(n, branch, last_told(branch, s->day), trail);
        }
    }
}

/* Names the figures that lead to a station, the earliest first. */
static void tell(network *n, const line *l, int32_t day, qz_trail *trail) {
    size_t count = 0;
    for (const station *s = station_at(l, day); s != NULL && s->day >= l->first;
         s = station_at(l, s->before)) {
        count++;
    }
    const station **path = qz_arena_borrow(n->arena, count, sizeof(station *));
    size_t left = path == NULL ? 0 : count;
    for (const station *s = station_at(l, day); left > 0; s = station_at(l, s->before)) {
        path[--left] = s;
    }
    for (size_t i = 0; path != NULL && i < count; i++) {
        tell_piece(n, l, path[i], trail);
    }
    qz_arena_give_back(n->arena, path);
}

static void take_down(network *n) {
    for (size_t i = 0; i < SHELVES; i++) {
        for (line *l = n->shelves[i], *next; l != NULL; l = next) {
            next = l->next;
            qz_arena_give_back(n->arena, l->stations);
            qz_arena_give_back(n->arena, l);
        }
    }
}

qz_flow qz_reach(const qz_subject *subject, const qzplan_metric *metric, int32_t first,
                 int32_t last, qz_trail *trail) {
    network n = {.arena = subject->source->arena,
                 .last = last,
                 .in_time = qz_areas_in_time(subject->source->plan)};
    qz_flow flow = qz_flow_nothing();
    const line *l = line_from(&n, subject, metric, first);
    const station *end = l == NULL || l->count == 0 ? NULL : &l->stations[l->count - 1];
    if (end != NULL && end->way != WAY_WAITING && end->day >= first &&
        qz_is_there(subject->area, first, last)) {
        flow.sum = end->sum.low;
        flow.high = end->sum.high;
        flow.between = !qz_interval_is_exact(&end->sum) && !(n.remarks & QZPLAN_REMARK_OVERFLOW);
        flow.until = end->day >= subject->area->ends ? last : end->day;
        flow.some = 1;
        if (trail != NULL) {
            tell(&n, l, end->day, trail);
        }
    }
    flow.remarks = n.remarks;
    take_down(&n);
    return flow;
}
