/* SPDX-License-Identifier: MIT */
/* One series of figures by every published method, side by side; no plan is needed.

       progress up|down TARGET@YEAR|none YEAR=VALUE... */

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <qzplan/qzplan.h>

enum { MOST_VALUES = 100 };

/* Reads "2015=14.5" or, with '@', "7.25@2030". */
static int read_pair(double *first, double *second, const char *text, char between) {
    char *end;
    *first = strtod(text, &end);
    if (end == text || *end != between) {
        return 0;
    }
    text = end + 1;
    *second = strtod(text, &end);
    return end != text && *end == '\0';
}

static int judge(const qzplan_progress_input *input) {
    qzplan_progress_result result = {.size = sizeof result};
    int error = qzplan_progress_judge(&result, input);
    if (error != QZPLAN_OK) {
        fprintf(stderr, "progress: %s\n", qzplan_error_describe(error, "en"));
        return 1;
    }
    printf("%-10s", qzplan_term_name(QZPLAN_VOCABULARY_METHOD, input->method));
    if (result.status == QZPLAN_PROGRESS_STATUS_NOT_AVAILABLE) {
        printf("not available: %s\n",
               qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_REASON, result.reason, "en"));
        return 0;
    }
    printf("%-34s %-9s", qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_STATUS, result.status, "en"),
           qzplan_term_label(QZPLAN_VOCABULARY_PACE, result.pace, "en"));
    if (!isnan(result.measure)) {
        printf(" measure %.4f", result.measure);
    }
    if (!isnan(result.score)) {
        printf(" score %.4f", result.score);
    }
    if (result.note != QZPLAN_PROGRESS_NOTE_NONE) {
        printf("\n          (%s)",
               qzplan_term_label(QZPLAN_VOCABULARY_PROGRESS_NOTE, result.note, "en"));
    }
    putchar('\n');
    return 0;
}

int main(int argc, char **argv) {
    double years[MOST_VALUES];
    double values[MOST_VALUES];
    qzplan_progress_input input = {.size = sizeof input, .years = years, .values = values};
    int good = argc > 3 && argc - 3 <= MOST_VALUES;
    if (good) {
        input.direction = strcmp(argv[1], "up") == 0 ? 1 : -1;
        input.has_target = strcmp(argv[2], "none") != 0;
        input.has_target_year = input.has_target;
        good = !input.has_target || read_pair(&input.target, &input.target_year, argv[2], '@');
    }
    for (int i = 3; good && i < argc; i++, input.count++) {
        good = read_pair(&years[input.count], &values[input.count], argv[i], '=');
    }
    if (!good) {
        fprintf(stderr, "usage: progress up|down TARGET@YEAR|none YEAR=VALUE...\n");
        return 2;
    }
    int status = 0;
    for (int32_t method = QZPLAN_METHOD_LINEAR; method <= QZPLAN_METHOD_SDSN; method++) {
        input.method = method;
        status |= judge(&input);
    }
    return status;
}
