/* SPDX-License-Identifier: MIT */
#ifndef CLI_COMMANDS_H
#define CLI_COMMANDS_H

/* The program's commands, one file each. */

#include "args.h"

extern const struct command command_check;
extern const struct command command_show;
extern const struct command command_evaluate;
extern const struct command command_due;
extern const struct command command_form;
extern const struct command command_calendar;
extern const struct command command_slips;
extern const struct command command_trend;
extern const struct command command_figures;
extern const struct command command_report;
extern const struct command command_diff;
extern const struct command command_rotation;
extern const struct command command_schema;
extern const struct command command_fmt;
extern const struct command command_init;

#endif
