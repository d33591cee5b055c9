/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_RESULT_H
#define CLI_JSON_RESULT_H

#include "out.h"
#include "report.h"

/* Prints an evaluation verdict by verdict; returns the exit status. */
int json_print_result(const struct out *out, const struct report *report);

#endif
