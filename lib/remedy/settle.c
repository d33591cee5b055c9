/* SPDX-License-Identifier: MIT */
/* Finds counts that keep all claims: tree by tree, a whole before its parts and as near to what was
   reported as they allow, then the parts within it. */

#include "remedy/settle.h"

#include <qzplan/error.h>

#include "base/saturate.h"
#include "number/number.h"

static int64_t sum_now(const qz_total *total) {
    int64_t sum = total->rest;
    for (size_t i = 0; i < total->count; i++) {
        sum = qz_plus(sum, total->cells[i]->now);
    }
    return sum;
}

/* The counts that the top of a claim may have, with the bottom as it is now. */
static int top_range(const qz_claim *claim, int64_t *least, int64_t *most) {
    int64_t bottom = claim->share ? sum_now(&claim->bottom) : 1;
    int64_t lowest = claim->share ? 0 : INT64_MIN;
    return bottom > 0 && bottom < INT64_MAX &&
           qz_range_units(least, most, &claim->range, bottom, lowest,
                          claim->share ? bottom : INT64_MAX);
}

static void narrow(int64_t *low, int64_t *high, int64_t least, int64_t most) {
    *low = least > *low ? least : *low;
    *high = most < *high ? most : *high;
}

int qz_remedy_range(const qz_claim *claim, int64_t *low, int64_t *high) {
    int64_t least;
    int64_t most;
    if (!top_range(claim, &least, &most)) {
        return 0;
    }
    narrow(low, high, least == INT64_MIN ? least : qz_minus(least, claim->top.rest),
           most == INT64_MAX ? most : qz_minus(most, claim->top.rest));
    return *low <= *high;
}

/* What a count of parts below asks of a whole, whatever the shares are. */
static int64_t floor_of(const qz_cell *cell) {
    int64_t low = cell->least;
    int64_t high = INT64_MAX;
    for (const qz_claim *claim = cell->claims; claim != NULL; claim = claim->next_of_cell) {
        if (claim->active && !claim->share && !qz_remedy_range(claim, &low, &high)) {
            break;
        }
    }
    for (const qz_cell *part = cell->parts; part != NULL; part = part->next_part) {
        int64_t below = floor_of(part);
        low = below > low ? below : low;
    }
    return low;
}

/* What the shares of a part allow its whole, from the counts that the part can have. */
static void narrow_by_shares(const qz_cell *whole, const qz_cell *part, int64_t *low,
                             int64_t *high) {
    int64_t least = part->least;
    int64_t most = part->most;
    for (const qz_claim *claim = part->claims; claim != NULL; claim = claim->next_of_cell) {
        if (claim->active && !claim->share && !qz_remedy_range(claim, &least, &most)) {
            return;
        }
    }
    for (const qz_claim *claim = part->claims; claim != NULL; claim = claim->next_of_cell) {
        if (!claim->active || !claim->share || claim->bottom.count != 1 ||
            claim->bottom.cells[0] != whole || claim->bottom.rest != 0 || claim->top.rest != 0) {
            continue;
        }
        const qzplan_number fewest = qz_number_of(least);
        const qzplan_number greatest = qz_number_of(most);
        qzplan_number border;
        if (qz_number_known(claim->range.low) && most != INT64_MAX &&
            qzplan_number_divide(&border, &greatest, &claim->range.low) == QZPLAN_OK) {
            narrow(low, high, *low, qz_number_floor(border));
        }
        if (qz_number_known(claim->range.high) &&
            qzplan_number_divide(&border, &fewest, &claim->range.high) == QZPLAN_OK) {
            narrow(low, high, qz_number_ceil(border), *high);
        }
    }
}

/* What a cell may be, with its wholes as they are now. */
static int range_of(const qz_cell *cell, int64_t *low, int64_t *high) {
    *low = floor_of(cell);
    *high = cell->most;
    if (cell->whole != NULL && cell->whole->now < *high) {
        *high = cell->whole->now;
    }
    for (const qz_claim *claim = cell->claims; claim != NULL; claim = claim->next_of_cell) {
        if (claim->active && !qz_remedy_range(claim, low, high)) {
            return 0;
        }
    }
    for (const qz_cell *part = cell->parts; part != NULL; part = part->next_part) {
        narrow_by_shares(cell, part, low, high);
    }
    return *low <= *high;
}

static int64_t distance(const qz_cell *cell, int64_t value) {
    return value < cell->before ? cell->before - value : value - cell->before;
}

static int64_t settle(qz_remedy *m, qz_cell *cell);

/* The units it takes with a cell at a value, its parts settled within it; -1: they cannot be. */
static int64_t try_value(qz_remedy *m, qz_cell *cell, int64_t value) {
    if (m->budget-- <= 0) {
        m->gave_up = 1;
        return -1;
    }
    cell->now = value;
    int64_t units = distance(cell, value);
    for (qz_cell *part = cell->parts; part != NULL; part = part->next_part) {
        int64_t below = settle(m, part);
        if (below < 0) {
            return -1;
        }
        units = qz_plus(units, below);
    }
    return units;
}

/* The best value of a cell so far. */
struct best {
    int64_t value;
    int64_t units; /* -1: none yet */
};

static void offer(qz_remedy *m, qz_cell *cell, int64_t value, struct best *best) {
    int64_t units = try_value(m, cell, value);
    if (units >= 0 && (best->units < 0 || units < best->units)) {
        *best = (struct best){value, units};
    }
}

/* A cell where its own claims put it nearest to what was reported, if its parts can be settled
   there; else wherever it takes the fewest units in all. Returns those; -1: nothing will do. */
static int64_t settle(qz_remedy *m, qz_cell *cell) {
    int64_t low;
    int64_t high;
    if (!range_of(cell, &low, &high)) {
        return -1;
    }
    struct best best = {0, -1};
    int64_t down = cell->before < low ? low - 1 : cell->before > high ? high : cell->before;
    int64_t up = cell->before > high ? high + 1 : cell->before < low ? low : cell->before + 1;
    for (int nearest = 1; (down >= low || up <= high) && !m->gave_up; nearest = 0) {
        int64_t below = down >= low ? distance(cell, down) : INT64_MAX;
        int64_t above = up <= high ? distance(cell, up) : INT64_MAX;
        if (best.units >= 0 && below >= best.units && above >= best.units) {
            break;
        }
        if (below <= above) {
            offer(m, cell, down--, &best);
        }
        if (above <= below) {
            offer(m, cell, up++, &best);
        }
        if (nearest && best.units >= 0) {
            break;
        }
    }
    return best.units < 0 ? -1 : try_value(m, cell, best.value);
}

static qz_cell *root_of(qz_cell *cell) {
    while (cell->whole != NULL) {
        cell = cell->whole;
    }
    return cell;
}

void qz_remedy_reset(qz_remedy *m) {
    for (qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
        cell->now = cell->before;
        cell->least = cell->low;
        cell->most = cell->high;
    }
}

/* One tree, with a budget of its own out of what is left in all. Returns its units, or -1. */
static int64_t settle_tree(qz_remedy *m, qz_cell *root) {
    enum { BUDGET = 50000 };
    int64_t given = m->pool < BUDGET ? m->pool : BUDGET;
    m->gave_up = given <= 0;
    m->budget = given;
    int64_t units = m->gave_up ? -1 : settle(m, root);
    m->pool -= given - (m->budget > 0 ? m->budget : 0);
    return units;
}

static int settle_all(qz_remedy *m) {
    int good = 1;
    for (qz_cell *cell = m->cells; cell != NULL && good; cell = cell->next) {
        good = cell->whole != NULL || settle_tree(m, cell) >= 0;
    }
    return good;
}

/* ---- sums */

/* Changes the first cells that have room until the sum has moved so far; *left gets the rest. Of
   cells with parts only what their parts leave free, unless `all`. */
static void spread(qz_total *total, int64_t *left, int up, int all) {
    for (size_t i = 0; *left > 0 && i < total->count; i++) {
        qz_cell *cell = total->cells[i];
        int64_t low;
        int64_t high;
        if (!range_of(cell, &low, &high) || (!all && cell->parts != NULL)) {
            continue;
        }
        int64_t room = up ? qz_minus(high, cell->now) : qz_minus(cell->now, low);
        room = room < 0 ? 0 : room > *left ? *left : room;
        *left -= room;
        cell->now += up ? room : -room;
        if (room > 0) {
            *(up ? &cell->least : &cell->most) = cell->now;
        }
    }
}

/* Pins cells so that a sum keeps its claim; 1 where something had to move, -1 where it cannot. */
static int move_sum(const qz_claim *claim) {
    int64_t least;
    int64_t most;
    if (!top_range(claim, &least, &most)) {
        return -1;
    }
    int64_t sum = sum_now(&claim->top);
    int up = sum < least;
    if (!up && sum <= most) {
        return 0;
    }
    int64_t left = up ? qz_minus(least, sum) : qz_minus(sum, most);
    qz_total total = claim->top;
    spread(&total, &left, up, 0);
    spread(&total, &left, up, 1);
    return left == 0 ? 1 : -1;
}

/* Settles trees and moves sums in turn until both are content. */
static int rounds(qz_remedy *m) {
    enum { ROUNDS = 16 };
    for (int round = 0; round < ROUNDS; round++) {
        if (!settle_all(m)) {
            return 0;
        }
        int moved = 0;
        for (const qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
            int step = claim->active && claim->top.count != 1 ? move_sum(claim) : 0;
            if (step < 0) {
                return 0;
            }
            moved |= step;
        }
        if (!moved) {
            return 1;
        }
    }
    return 0;
}

/* All active claims at once; 0 where that cannot be. */
static int solve(qz_remedy *m) {
    qz_remedy_reset(m);
    m->gave_up = 0;
    return rounds(m);
}

/* ---- claims that cannot all be kept */

static void tie(const qz_total *total) {
    for (size_t i = 0; i < total->count; i++) {
        root_of(total->cells[i])->tied = 1;
    }
}

/* 1 if a claim is about one cell, and about no other tree. */
static int is_single(const qz_claim *claim) {
    return claim->top.count == 1 &&
           (claim->bottom.count == 0 ||
            (claim->bottom.count == 1 &&
             root_of(claim->bottom.cells[0]) == root_of(claim->top.cells[0])));
}

static void tie_trees(qz_remedy *m) {
    for (const qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        if (!is_single(claim)) {
            tie(&claim->top);
            tie(&claim->bottom);
        }
    }
}

/* The tree that alone decides whether a claim can be kept; NULL where others have a say. */
static qz_cell *tree_of(const qz_claim *claim) {
    qz_cell *root = claim->top.count == 1 ? root_of(claim->top.cells[0]) : NULL;
    return root != NULL && !root->tied ? root : NULL;
}

/* Whether a claim can be kept beside those that are active. */
static int can_keep(qz_remedy *m, const qz_claim *claim) {
    qz_cell *tree = tree_of(claim);
    return tree != NULL ? settle_tree(m, tree) >= 0 : solve(m);
}

/* Puts all claims of a tree aside but one, or back. */
static void alone_in_tree(qz_cell *cell, const qz_claim *but, int back) {
    for (qz_claim *other = cell->claims; other != NULL; other = other->next_of_cell) {
        other->was_active = back ? other->was_active : other->active;
        other->active = back ? other->was_active : other == but;
    }
    for (qz_cell *part = cell->parts; part != NULL; part = part->next_part) {
        alone_in_tree(part, but, back);
    }
}

static void alone(qz_remedy *m, const qz_claim *but, int back) {
    for (qz_claim *other = m->claims; other != NULL; other = other->next) {
        other->was_active = back ? other->was_active : other->active;
        other->active = back ? other->was_active : other == but;
    }
}

/* Why a claim could not be taken in beside the others. */
static int32_t reason_of(qz_remedy *m, qz_claim *claim) {
    qz_cell *tree = tree_of(claim);
    if (m->gave_up) {
        return QZPLAN_REMEDY_REASON_TOO_LARGE;
    }
    tree != NULL ? alone_in_tree(tree, claim, 0) : alone(m, claim, 0);
    int could = can_keep(m, claim);
    tree != NULL ? alone_in_tree(tree, claim, 1) : alone(m, claim, 1);
    return could        ? QZPLAN_REMEDY_REASON_CONFLICT
           : m->gave_up ? QZPLAN_REMEDY_REASON_TOO_LARGE
                        : QZPLAN_REMEDY_REASON_IMPOSSIBLE;
}

static void activate(qz_remedy *m, int on) {
    for (qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        if (claim->wanted && claim->reason == 0) {
            claim->active = on;
        }
    }
}

void qz_remedy_settle(qz_remedy *m) {
    activate(m, 1);
    if (solve(m)) {
        return;
    }
    activate(m, 0);
    tie_trees(m);
    qz_remedy_reset(m);
    for (qz_claim *claim = m->claims; claim != NULL; claim = claim->next) {
        if (!claim->wanted || claim->reason != 0) {
            continue;
        }
        claim->active = 1;
        if (!can_keep(m, claim)) {
            claim->active = 0;
            claim->reason = reason_of(m, claim);
        }
    }
    if (!solve(m)) {
        qz_remedy_reset(m);
    }
}

static int64_t units_below(const qz_cell *cell) {
    int64_t units = distance(cell, cell->now);
    for (const qz_cell *part = cell->parts; part != NULL; part = part->next_part) {
        units = qz_plus(units, units_below(part));
    }
    return units;
}

int64_t qz_remedy_price(qz_remedy *m, qz_claim *claim) {
    int64_t units = 0;
    claim->active = 1;
    if (claim->top.count == 1) {
        units = settle_tree(m, root_of(claim->top.cells[0]));
    } else if (solve(m)) {
        for (const qz_cell *cell = m->cells; cell != NULL; cell = cell->next) {
            units = qz_plus(units, cell->whole == NULL ? units_below(cell) : 0);
        }
    } else {
        units = -1;
    }
    claim->active = 0;
    return units;
}
