/* SPDX-License-Identifier: MIT */
/* The time to load a plan over the time libyaml alone needs for its events, on the same bytes in
   the same run. */

#include <stdio.h>
#include <stdlib.h>

#include <yaml.h>

#include <qzplan/qzplan.h>

#include "timing.h"

enum { PAIRS = 401, WARM_UP = 20, MOST_BYTES = 1 << 24 };

static char bytes[MOST_BYTES];

static size_t read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    size_t size = file == NULL ? 0 : fread(bytes, 1, sizeof bytes, file);
    if (file != NULL) {
        fclose(file);
    }
    return size;
}

/* Returns the number of events, or 0 where the bytes are not YAML. */
static size_t pass_events(size_t size) {
    yaml_parser_t parser;
    size_t count = 0;
    int done = !yaml_parser_initialize(&parser);
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, size);
    while (!done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            count = 0;
            break;
        }
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        count++;
    }
    yaml_parser_delete(&parser);
    return count;
}

/* Returns the number of targets, or 0 where the plan is faulty. */
static size_t load_plan(size_t size) {
    const qzplan_plan *plan;
    if (qzplan_plan_load_bytes(&plan, "plan.yaml", bytes, size, NULL, NULL) != QZPLAN_OK) {
        return 0;
    }
    size_t count = plan->target_count;
    qzplan_plan_free(plan);
    return count;
}

/* The plan named, else the largest of the project's own. */
static const char *plan_path(int argc, char **argv, char *buffer, size_t capacity) {
    const char *root = getenv("QZPLAN_SOURCE_ROOT");
    snprintf(buffer, capacity, "%s/plans/qingzhou/plan.yaml", root == NULL ? "." : root);
    return argc > 1 ? argv[1] : buffer;
}

int main(int argc, char **argv) {
    static double ratios[PAIRS];
    static char buffer[4096];
    size_t size = read_file(plan_path(argc, argv, buffer, sizeof buffer));
    if (size == 0 || pass_events(size) == 0 || load_plan(size) == 0) {
        fprintf(stderr, "usage: bench_load [PLAN]\n");
        return 2;
    }
    for (int i = -WARM_UP; i < PAIRS; i++) {
        double start = now_ns();
        size_t events = pass_events(size);
        double middle = now_ns();
        size_t targets = load_plan(size);
        double end = now_ns();
        if (events == 0 || targets == 0) {
            return 3;
        }
        if (i >= 0) {
            ratios[i] = (end - middle) / (middle - start);
        }
    }
    printf("load_over_events\t%.3f\tratio\n", median(ratios, PAIRS));
    return 0;
}
