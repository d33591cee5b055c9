/* SPDX-License-Identifier: MIT */
#ifndef OPTION_ROWS_H
#define OPTION_ROWS_H

/* Options that several commands have alike: a row each, for their tables. */

#include "command.h"
#include "figure_files.h"
#include "inputs.h"
#include "language.h"
#include "said.h"

#define OPTION_ROW_FIGURES                                                                         \
    { "figures", "FILE...", .help = SAID_FIGURES, .required = 1, .many = 1, .reads = 1 }

#define OPTION_ROW_MAPPING                                                                         \
    { "mapping", "FILE", .help = SAID_MAPPING, .again = 1 }

#define OPTION_ROW_ENCODING                                                                        \
    {                                                                                              \
        "encoding", "NAME", .help = SAID_ENCODING, .choice = encoding_choice,                      \
                            .fits = encoding_is_known                                              \
    }

#define OPTION_ROW_STRICT_COLUMNS                                                                  \
    { "strict-columns", .help = SAID_STRICT_COLUMNS }

#define OPTION_ROW_AS_OF                                                                           \
    { "as-of", "DATE", .help = SAID_AS_OF, .required = 1 }

#define OPTION_ROW_AREA                                                                            \
    { "area", "AREA", .help = SAID_AREA }

#define OPTION_ROW_ROLE                                                                            \
    { "role", "ROLE", .help = SAID_ROLE, .choices = "lead|with" }

#define OPTION_ROW_TASK                                                                            \
    { "task", "TASK", .help = SAID_TASK, .again = 1 }

#define OPTION_ROW_LANG                                                                            \
    { "lang", "LANG", .help = SAID_LANG, .choice = language_choice, .fits = language_is_known }

#define OPTION_ROW_LANGS                                                                           \
    {                                                                                              \
        "lang", "LANG[,LANG...]", .help = SAID_LANGS, .choice = language_choice,                   \
                                  .fits = languages_are_known                                      \
    }

#define OPTION_ROW_FORMATS                                                                         \
    { "format", "FORMAT", .help = SAID_FORMAT, .choice = format_choice, .again = 1 }

#define OPTION_ROW_OUTPUT                                                                          \
    { "output", "FILE", .help = SAID_OUTPUT, .again = 1, .letter = 'o' }

#define OPTION_ROW_BOM                                                                             \
    { "bom", .help = SAID_BOM }

#define OPTION_ROW_WARNINGS                                                                        \
    { "warnings", "tell|error", .help = SAID_WARNINGS_ARE, .choices = WARNINGS_CHOICES }

#endif
