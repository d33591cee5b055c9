/* SPDX-License-Identifier: MIT */
#ifndef CLI_DIAGNOSTICS_H
#define CLI_DIAGNOSTICS_H

/* Faults of an input, printed with the line they are in. */

#include <qzplan/diagnostic.h>

#include "out.h"

/* Prints a list; NULL is allowed. Returns how many faults it names, those not listed included. */
size_t diagnostics_print(const struct out *out, const qzplan_diagnostics *diagnostics);

/* Adds what is wrong, or how to correct it (nothing where that is not known), in a language; safe
   to be printed. */
void diagnostic_add_message(struct buffer *buffer, const qzplan_diagnostic *fault,
                            const char *language);
void diagnostic_add_hint(struct buffer *buffer, const qzplan_diagnostic *fault,
                         const char *language);

#endif
