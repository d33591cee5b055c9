/* SPDX-License-Identifier: MIT */
/* The program of many suites: runs the one that is named. */

#include <stdio.h>

#include "suite.h"

int main(int argc, char **argv) {
    const qz_suite *suite = argc == 2 ? qz_suite_find(argv[1]) : NULL;
    if (suite == NULL) {
        fprintf(stderr, argc == 2 ? "no suite is named %s\n" : "usage: %s SUITE\n", argv[argc - 1]);
        return 2;
    }
    return qz_run_suite(suite->name, suite->add);
}
