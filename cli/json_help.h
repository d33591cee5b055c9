/* SPDX-License-Identifier: MIT */
#ifndef CLI_JSON_HELP_H
#define CLI_JSON_HELP_H

#include "command.h"

/* The commands with their options, in all languages, for what is made of them; the exit status. */
int json_help(const struct command *const *commands, size_t count);

#endif
