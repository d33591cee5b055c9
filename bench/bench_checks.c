/* SPDX-License-Identifier: MIT */
/* The direct checks through the shared library: one check of three counts, and ten million rows of
   them beside a plain read of the same columns. Prints name, value and unit, tabs between. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { STATES = 1024, BATCHES = 2001, ROWS = 10000000, ROUNDS = 31 };

struct columns {
    int64_t *eligible;
    int64_t *rotated;
    int64_t *urban_to_rural;
    uint8_t *flags;
};

static uint64_t next(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

/* Schools' and towns' counts: rotated 5 to 15 %, urban to rural 10 to 30 % of them, so that some
   rows keep both rules, some one of them, some none. */
static void fill(struct columns *columns, size_t count) {
    uint64_t state = 20230101;
    for (size_t i = 0; i < count; i++) {
        int64_t eligible = (int64_t)(next(&state) % 6000);
        int64_t rotated = eligible * (int64_t)(50 + next(&state) % 101) / 1000;
        columns->eligible[i] = eligible;
        columns->rotated[i] = rotated;
        columns->urban_to_rural[i] = rotated * (int64_t)(100 + next(&state) % 201) / 1000;
    }
}

static int one_check(const struct columns *columns, double *ns) {
    static double times[BATCHES];
    int64_t needed = 0;
    for (size_t batch = 0; batch < BATCHES; batch++) {
        double start = now_ns();
        for (size_t i = 0; i < STATES; i++) {
            qzplan_rotation_result result = {.size = sizeof result};
            if (qzplan_rotation_check(&result, NULL, columns->eligible[i], columns->rotated[i],
                                      columns->urban_to_rural[i]) != QZPLAN_OK) {
                return 0;
            }
            needed += result.more_rotated + result.met;
        }
        times[batch] = (now_ns() - start) / STATES;
    }
    *ns = median(times, BATCHES);
    return needed != 0;
}

/* What every pass over the columns has to pay: three loads a row and nothing else. */
static int64_t read_columns(const struct columns *columns) {
    int64_t sum = 0;
    for (size_t i = 0; i < ROWS; i++) {
        sum += columns->eligible[i] + columns->rotated[i] + columns->urban_to_rural[i];
    }
    return sum;
}

static int many_over_read(const struct columns *columns, double *ratio) {
    double read[ROUNDS];
    double many[ROUNDS];
    int64_t sum = 0;
    for (size_t round = 0; round < ROUNDS; round++) {
        double start = now_ns();
        sum += read_columns(columns);
        double middle = now_ns();
        if (qzplan_rotation_check_many(columns->flags, NULL, ROWS, columns->eligible,
                                       columns->rotated, columns->urban_to_rural) != QZPLAN_OK) {
            return 0;
        }
        many[round] = now_ns() - middle;
        read[round] = middle - start;
    }
    *ratio = median(many, ROUNDS) / median(read, ROUNDS);
    return sum != 0;
}

int main(void) {
    struct columns columns = {
        malloc(ROWS * sizeof(int64_t)),
        malloc(ROWS * sizeof(int64_t)),
        malloc(ROWS * sizeof(int64_t)),
        calloc(ROWS, 1),
    };
    int status = EXIT_FAILURE;
    double ns;
    double ratio;
    if (columns.eligible != NULL && columns.rotated != NULL && columns.urban_to_rural != NULL &&
        columns.flags != NULL) {
        fill(&columns, ROWS);
        if (one_check(&columns, &ns) && many_over_read(&columns, &ratio)) {
            printf("rotation_check_ns\t%.2f\tns\n", ns);
            printf("rotation_many_over_memread\t%.2f\tratio\n", ratio);
            status = EXIT_SUCCESS;
        }
    }
    if (status != EXIT_SUCCESS) {
        fprintf(stderr, "bench_checks: out of memory, or a check failed\n");
    }
    free(columns.eligible);
    free(columns.rotated);
    free(columns.urban_to_rural);
    free(columns.flags);
    return status;
}
