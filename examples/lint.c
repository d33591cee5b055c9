/* SPDX-License-Identifier: MIT */
/* Checks a plan that may come from anywhere: own memory, tight limits, every fault with its place.

       lint PLAN */

#include <stdio.h>
#include <stdlib.h>

#include <qzplan/qzplan.h>

/* A budget: what the library holds never exceeds it, and all of it comes back. */
struct budget {
    size_t held;
    size_t most;
};

static void *take(void *context, size_t bytes) {
    struct budget *budget = context;
    if (bytes > budget->most - budget->held) {
        return NULL; /* the load ends with NO_MEMORY, nothing leaks */
    }
    void *memory = malloc(bytes);
    if (memory != NULL) {
        budget->held += bytes;
    }
    return memory;
}

static void give_back(void *context, void *memory, size_t bytes) {
    struct budget *budget = context;
    budget->held -= bytes;
    free(memory);
}

static void print_fault(const qzplan_diagnostic *fault) {
    printf("%s:%u:%u: %s: %s\n", fault->file, fault->line, fault->column,
           qzplan_error_name(fault->code), fault->message);
    if (fault->path[0] != '\0') {
        printf("  at: %s\n", fault->path);
    }
    if (fault->hint != NULL) {
        printf("  hint: %s\n", fault->hint);
    }
}

int main(int argc, char **argv) {
    if (argc != 2) {
        fprintf(stderr, "usage: lint PLAN\n");
        return 2;
    }
    struct budget budget = {0, 4 << 20};
    qzplan_allocator allocator = {sizeof allocator, &budget, take, give_back};
    qzplan_load_options options = {
        .size = sizeof options,
        .allocator = &allocator,
        .max_bytes = 256 << 10,
        .max_depth = 16,
        .max_diagnostics = 20, /* the rest keep their defaults */
    };
    const qzplan_plan *plan = NULL;
    qzplan_diagnostics *faults = NULL;
    int error = qzplan_plan_load(&plan, argv[1], &options, &faults);
    for (size_t i = 0; faults != NULL && i < faults->count; i++) {
        print_fault(faults->items[i]);
    }
    if (faults != NULL && faults->dropped > 0) {
        printf("and %zu more\n", faults->dropped);
    }
    qzplan_plan_free(plan);
    qzplan_diagnostics_free(faults);
    printf("%s; %zu bytes still held\n", qzplan_error_describe(error, "en"), budget.held);
    return error == QZPLAN_OK ? 0 : 1;
}
